import type { Exhibit } from '../../../briefing/exhibit.ts';
import type { ScenePage } from '../../../briefing/scene-page.ts';
import type { Box } from '../box.ts';
import type { SheetBlock } from '../sheet.ts';
import type { SheetStyle } from '../sheet-style.ts';
import { barsPart } from './bars-part.ts';
import { changesPart } from './changes-part.ts';
import { figuresPart } from './figures-part.ts';
import { type Part, stacked } from './part.ts';
import { tablePart } from './table-part.ts';
import { textPart } from './text-part.ts';

/** Type sizes in points of the design, from roomy to dense. */
const steps = [
  { text: 12, figure: 42, exhibit: 8.5, gap: 18 },
  { text: 11, figure: 36, exhibit: 8.5, gap: 15 },
  { text: 10.5, figure: 30, exhibit: 8, gap: 12 },
  { text: 10, figure: 26, exhibit: 7.5, gap: 10 },
  { text: 9, figure: 22, exhibit: 7, gap: 8 },
];

type Step = (typeof steps)[number];

function exhibitPart(
  exhibit: Exhibit | null,
  width: number,
  sizePt: number,
  style: SheetStyle,
  height?: number,
): Part | null {
  if (!exhibit) return null;
  return exhibit.kind === 'table'
    ? tablePart(exhibit, width, sizePt, style, height)
    : barsPart(exhibit, width, sizePt, style, height);
}

function partsOf(page: ScenePage, width: number, step: Step, style: SheetStyle): (Part | null)[] {
  const { unit } = style;
  return [
    textPart(page.text, { width, sizePt: step.text * unit, weight: 400, leading: 1.45 }, style),
    figuresPart(page.figures, width, step.figure * unit, style),
    exhibitPart(page.exhibit, width, step.exhibit * unit, style),
    changesPart(page, width, 8 * unit, style),
  ];
}

/**
 * The densest form, with what is still too much cut where it says so. What figures and changes leave is shared by the
 * text and the exhibit: half each, and more for one where the other needs less.
 */
function densest(page: ScenePage, { width, height }: Box, style: SheetStyle): Part {
  const { unit } = style;
  const gap = 7 * unit;
  const figures = figuresPart(page.figures, width, 20 * unit, style);
  const changes = changesPart(page, width, 7.5 * unit, style, height * 0.14);
  const exhibitWithin = (most: number) => exhibitPart(page.exhibit, width, 6.5 * unit, style, most);
  const taken = (part: Part | null) => (part ? part.height + gap : 0);
  const left = height - taken(figures) - taken(changes);
  const least = taken(exhibitWithin(0));
  const whole = taken(exhibitWithin(Infinity));
  const text = textPart(
    page.text,
    {
      width,
      height: Math.min(left - least, Math.max(left / 2, left - whole)),
      sizePt: 9 * unit,
      leastPt: 7 * unit,
      weight: 400,
      leading: 1.4,
    },
    style,
  );
  const exhibit = exhibitWithin(left - taken(text));
  return stacked(
    [text, figures, exhibit, changes].filter((part) => part !== null),
    gap,
  );
}

/** Text, figures, exhibit and changes of a scene below each other, as large as the column allows. */
export function sceneColumn(page: ScenePage, room: Box, style: SheetStyle): SheetBlock[] {
  for (const step of steps) {
    const parts = partsOf(page, room.width, step, style).filter((part) => part !== null);
    const column = stacked(parts, step.gap * style.unit);
    if (column.height <= room.height + 0.01) return column.draw(room.x, room.y);
  }
  return densest(page, room, style).draw(room.x, room.y);
}
