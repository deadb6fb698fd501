import { hostOf } from '../../live/web-address.ts';
import { useApp } from '../../state/store.ts';
import { permission } from '../live/allow-host.ts';
import { fetchFile } from '../live/fetch-file.ts';
import { mayChangeOrTell } from '../refuse-change.ts';
import { forgetImport, importBytes } from './import-files.ts';
import { nothingTaken, stopIntake } from './the-intake.ts';

/** The same for a file at an address, once the user has allowed its host. */
export async function importUrl(url: string): Promise<void> {
  if (!mayChangeOrTell()) return;
  const host = hostOf(url);
  if (host !== null && !(await permission(host, 'file'))) return;
  await nothingTaken();
  forgetImport();
  stopIntake();
  const app = useApp.getState();
  const reading = { step: 'reading', file: url, done: null } as const;
  app.intakeMoved(reading);
  const controller = new AbortController();
  const unfollow = useApp.subscribe(({ intake }) => {
    if (intake !== reading) controller.abort();
  });
  const fetched = await fetchFile(url, controller.signal).finally(unfollow);
  if (controller.signal.aborted) return;
  if (fetched.ok) return importBytes(fetched.value.name, async () => fetched.value.bytes);
  const { code, detail } = fetched.failure;
  const said = { ...detail, reason: code, host: fetched.failure.host };
  app.intakeMoved({
    step: 'failed',
    file: url,
    failures: [{ code: 'server-answer', where: { file: url }, detail: said }],
  });
}
