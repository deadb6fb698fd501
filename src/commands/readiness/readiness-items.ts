import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import type { ReadinessParts } from './readiness-parts.ts';

export const readinessIds = [
  'scenes',
  'layers',
  'basemap',
  'webgl',
  'fonts',
  'screen',
  'storage',
  'offline',
] as const;

/** One thing to look at before a meeting: whether it is as it should be, and if not, what to do. */
export interface ReadinessItem {
  id: (typeof readinessIds)[number];
  ok: boolean;
  sentence: string;
}

type Words = (typeof messages)['vi']['offline'];
type Verdict = Pick<ReadinessItem, 'ok' | 'sentence'>;

/** Pixels that a briefing is laid out for. */
const WIDE = 1920;
const HIGH = 1080;

/** Bytes that a briefing with its files should find room for. */
const ENOUGH_ROOM = 50_000_000;

/** What was found, judged and said. */
export function readinessItems(parts: ReadinessParts, language: Language): ReadinessItem[] {
  const words = messages[language].offline;
  const verdicts: Record<ReadinessItem['id'], Verdict> = {
    scenes: scenes(parts, words, language),
    layers: layers(parts, words),
    basemap: basemap(parts, words),
    webgl: { ok: parts.webgl !== 'none', sentence: words.webgl[parts.webgl] },
    fonts: fonts(parts, words),
    screen: screen(parts, words),
    storage: storage(parts, words),
    offline: offline(parts, words),
  };
  return readinessIds.map((id) => ({ id, ...verdicts[id] }));
}

const yes = (sentence: string): Verdict => ({ ok: true, sentence });
const no = (sentence: string): Verdict => ({ ok: false, sentence });
const listed = (names: readonly (string | number)[]) => names.join(', ');

function scenes({ pages }: ReadinessParts, { scenes: words }: Words, language: Language): Verdict {
  if (!pages) return no(words.waiting);
  if (pages.length === 0) return no(words.none);
  const changed = pages.filter(({ changes }) => changes.length > 0).map(({ number }) => number);
  const faults = [
    ...pages.flatMap(({ number, missing }) => missing.map((what) => words.missing(number, what))),
    ...pages.flatMap(({ number, figures }) =>
      figures
        .filter(({ value }) => value === null)
        .map(({ label }) => words.unknown(number, label[language])),
    ),
    ...(changed.length > 0 ? [words.changed(changed.length, listed(changed))] : []),
  ];
  const [first, ...others] = faults;
  if (first === undefined) return yes(words.ready(pages.length));
  return no(others.length > 0 ? `${first} ${words.more(others.length)}` : first);
}

function layers(parts: ReadinessParts, { layers: words }: Words): Verdict {
  const lacking = parts.layers.filter(({ hasData }) => !hasData).map(({ title }) => title);
  const all = parts.layers.length;
  if (lacking.length > 0) return no(words.lacking(all - lacking.length, all, listed(lacking)));
  const fromServer = parts.layers.filter(({ isFromServer }) => isFromServer).map(({ title }) => title);
  return fromServer.length > 0 ? no(words.fromServer(listed(fromServer))) : yes(words.ready(all));
}

function basemap(parts: ReadinessParts, { basemap: words }: Words): Verdict {
  const all = parts.basemap.length;
  const lacking = parts.basemap.filter(({ isLoaded }) => !isLoaded).map(({ title }) => title);
  if (lacking.length > 0 || all === 0) return no(words.lacking(all - lacking.length, all, listed(lacking)));
  return yes(
    words.ready(all, listed(parts.basemap.filter(({ isInset }) => isInset).map(({ title }) => title))),
  );
}

function fonts({ lackingWeights }: ReadinessParts, { fonts: words }: Words): Verdict {
  return lackingWeights.length === 0 ? yes(words.ready) : no(words.lacking(listed(lackingWeights)));
}

function screen({ screen: { width, height } }: ReadinessParts, { screen: words }: Words): Verdict {
  const size = `${width}×${height}`;
  return width >= WIDE && height >= HIGH ? yes(words.ready(size)) : no(words.small(size));
}

function storage({ storage: found }: ReadinessParts, { storage: words }: Words): Verdict {
  const { savedState, isPersisted, room, isPack } = found;
  if (isPack) return yes(words.pack);
  if (savedState === 'shut' || savedState === 'full') return no(words[savedState]);
  if (savedState !== 'saved') return no(words.saving);
  if (room !== null && room < ENOUGH_ROOM) return no(words.little(room));
  return isPersisted ? yes(words.ready(room)) : no(words.notPersisted);
}

function offline({ offline: found }: ReadinessParts, { offline: words }: Words): Verdict {
  if (found.state === 'pack') return yes(words.pack);
  if (found.state !== 'kept') return no(words[found.state]);
  const { there, files, bytes, isControlled, isCaching } = found;
  if (there < files) return no(isCaching ? words.caching(there, files) : words.lacking(there, files));
  return isControlled ? yes(words.ready(files, bytes)) : no(words.notControlled);
}
