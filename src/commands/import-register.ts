import { registerEntries } from '../state/register-in-force.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { clockDay } from './clock-day.ts';
import { theEngine } from './engine/the-engine.ts';
import { mayChangeOrTell } from './refuse-change.ts';

/** Bytes that a file of a register may have. */
const MOST_REGISTER_BYTES = 5_000_000;

/** Looks at a file of a register and shows what it would bring; the register stays as it is. */
export async function importRegister(file: File): Promise<void> {
  if (!mayChangeOrTell()) return;
  const app = useApp.getState();
  if (file.size > MOST_REGISTER_BYTES) {
    app.registerImportCame({ state: 'too-big', file: file.name, bytes: file.size });
    return;
  }
  app.registerImportCame({ state: 'reading', file: file.name });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const entries = registerEntries(useApp.getState());
    const read = await theEngine().readRegister(file.name, bytes, entries, clockDay());
    const now = useApp.getState();
    now.registerImportCame({ state: 'read', read });
    const { announced } = messages[now.language].register;
    if (read.ok) now.announced(announced.read(read.reading.good.length, read.reading.bad.length));
  } catch {
    useApp.getState().registerImportCame({ state: 'unreadable', file: file.name });
  }
}

/** Turns the file down; nothing of it was in force. */
export function dismissImport(): void {
  useApp.getState().registerImportCame(null);
}
