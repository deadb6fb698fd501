import { type Assumptions, type Setting, withSetting } from '../planning/assumptions.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { percentShown } from '../text/numbers.ts';
import { theEngine } from './engine/the-engine.ts';

/** Milliseconds without a change after which a drag has stopped. */
const SETTLE_MS = 400;

/** The assumptions asked about last; an answer to earlier ones is dropped. */
let latest: Assumptions | null = null;
let asking = false;
let settling: ReturnType<typeof setTimeout> | undefined;

/** Sets one assumption; the percentage follows while it is dragged, and is read out when that stops. */
export function changeAssumption(setting: Setting): void {
  setAssumptions(withSetting(useApp.getState().assumptions, setting));
}

/** Sets them all; the chart of what matters most follows when nothing changes for a moment. */
export function setAssumptions(assumptions: Assumptions): void {
  useApp.getState().assumptionsChanged(assumptions);
  latest = assumptions;
  if (!asking) void evaluate();
  clearTimeout(settling);
  settling = setTimeout(() => void settle(assumptions), SETTLE_MS);
}

/** Evaluates the assumptions as they stand when the panel opens, and again for another number. */
export function followAssumptions(): () => void {
  let evaluatedFor: unknown = null;
  return useApp.subscribe(({ rightPanel, coverage, assumptions }) => {
    if (rightPanel !== 'assumptions' || !coverage || coverage === evaluatedFor) return;
    evaluatedFor = coverage;
    latest = assumptions;
    if (!asking) void evaluate();
    void compare(assumptions);
  });
}

/** One question at a time: what is set meanwhile, or changed of the data, is asked about next, and only the last of it. */
async function evaluate(): Promise<void> {
  asking = true;
  let isAnswered = false;
  while (latest && !isAnswered) {
    const asked = latest;
    const { coverage } = useApp.getState();
    const assumed = await theEngine()
      .assume(asked)
      .catch(() => undefined);
    const app = useApp.getState();
    isAnswered = asked === latest && app.coverage === coverage;
    if (!isAnswered) continue;
    if (assumed === undefined) app.assumptionsFailed();
    else app.assumptionsEvaluated(assumed);
  }
  asking = false;
}

async function settle(assumptions: Assumptions): Promise<void> {
  await compare(assumptions);
  const { language, coverage, assumed, announced } = useApp.getState();
  if (assumptions !== latest || !coverage || !assumed) return;
  announced(messages[language].assumptions.announced(percentShown(assumed.value, coverage.target, language)));
}

async function compare(assumptions: Assumptions): Promise<void> {
  try {
    const tornado = await theEngine().tornado(assumptions);
    if (assumptions === latest) useApp.getState().tornadoComputed(tornado);
  } catch {
    if (assumptions === latest) useApp.getState().tornadoComputed(null);
  }
}
