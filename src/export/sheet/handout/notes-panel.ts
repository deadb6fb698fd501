import type { Box } from '../box.ts';
import { fitText, wrapped } from '../fit-text.ts';
import type { SheetBlock } from '../sheet.ts';
import type { SheetStyle } from '../sheet-style.ts';
import { textItems } from '../text-items.ts';

export interface NotesPanel {
  blocks: SheetBlock[];
  /** What does not fit; empty where all does. */
  rest: string;
}

/** Speaker's notes in columns on a quiet ground. */
export function notesPanel(
  notes: string,
  { heading, box, columns, sizePt }: { heading: string; box: Box; columns: number; sizePt: number },
  style: SheetStyle,
): NotesPanel {
  const { unit, colors, measure } = style;
  const pad = 10 * unit;
  const gap = 20 * unit;
  const title = fitText(
    heading,
    { width: box.width - 2 * pad, maxLines: 1, sizePt: 8.5 * unit, weight: 600 },
    measure,
  );
  const width = (box.width - 2 * pad - gap * (columns - 1)) / columns;
  const top = box.y + pad * 0.8 + title.height + 2 * unit;
  const lineHeight = sizePt * 1.4;
  const fitting = Math.max(1, Math.floor((box.y + box.height - pad * 0.8 - top) / lineHeight));
  const lines = wrapped(notes, width, (line) => measure(line, sizePt, 400));
  const shown = lines.slice(0, fitting * columns);
  const perColumn = Math.ceil(shown.length / columns);
  const text = (index: number) => shown.slice(index * perColumn, (index + 1) * perColumn);
  return {
    rest: lines.slice(shown.length).join('\n'),
    blocks: [
      {
        role: 'decoration',
        words: '',
        items: [{ kind: 'rect', ...box, radius: 4 * unit, fill: { color: colors.surface2 } }],
      },
      {
        role: 'heading',
        words: heading,
        items: textItems(title, box.x + pad, box.y + pad * 0.8, colors.ink2),
      },
      {
        role: 'paragraph',
        words: shown.join(' '),
        items: Array.from({ length: columns }, (_, index) =>
          textItems(
            { lines: text(index), sizePt, weight: 400, lineHeight, height: 0, cut: false },
            box.x + pad + index * (width + gap),
            top,
            colors.ink,
          ),
        ).flat(),
      },
    ],
  };
}
