import type { ScenePage } from '../../../briefing/scene-page.ts';
import { pptxWords } from '../../../text/messages/pptx.ts';

/** What the speaker reads under a slide: the notes, then what the map says in words, what is off, the sources. */
export function speakerNotes(page: ScenePage): string[] {
  const words = pptxWords[page.language];
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', `${title}:`, ...lines];
  const changes = page.changes.map(({ figure, before, now }) =>
    words.changedFigure(figure.label[page.language], before, now),
  );
  const lines = [
    ...(page.notes.trim() === '' ? [] : page.notes.split(/\r\n|\r|\n/)),
    ...part(words.inWords, page.words),
    ...part(words.changes, changes),
    ...part(words.missing, page.missing),
    ...part(words.sources, page.sources),
    ...(page.dataLine === '' ? [] : ['', page.dataLine]),
  ];
  return lines[0] === '' ? lines.slice(1) : lines;
}
