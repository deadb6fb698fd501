import type { ScenePage } from '../../briefing/scene-page.ts';
import { dateShown } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import { integer } from '../../text/numbers.ts';
import { pageSources } from '../page-sources.ts';
import type { Box } from './box.ts';
import { creditParts } from './credit-line.ts';
import { fitText } from './fit-text.ts';
import { fittingSources } from './fitting-sources.ts';
import { notesPanel } from './handout/notes-panel.ts';
import { sceneColumn } from './handout/scene-column.ts';
import { mapRoom } from './map-arrangement.ts';
import { mapPart } from './map-part.ts';
import type { MapPicture } from './map-sheet.ts';
import { placedItems } from './placed-items.ts';
import type { MeasureText, Sheet, SheetBlock } from './sheet.ts';
import { paperSize } from './sheet-sizes.ts';
import { type SheetStyle, sheetStyle } from './sheet-style.ts';
import { simulatedMark } from './simulated-mark.ts';
import { sourcesSheets } from './sources-sheets.ts';
import { textItems } from './text-items.ts';

export interface HandoutSheetOptions {
  /** Title of the briefing. */
  deck: string;
  /** ISO day. */
  today: string;
  /** With the speaker's notes. */
  notes: boolean;
}

const paper = paperSize('a4', 'landscape');
const edge = 34;
const foot: Box = { x: edge, y: paper.heightPt - 58, width: paper.widthPt - 2 * edge, height: 42 };
const bodyTop = 106;
const notesHeight = 84;
const columnGap = 26;
/** Share of the page that words and figures take; more where a table stands among them. */
const columnShare = { usual: 0.36, withTable: 0.44 };
/** Share of the map's column that legend and islands take. */
const stripShare = 0.3;

interface HandoutParts {
  column: Box;
  map: Box;
  /** Null where no notes are wanted, or there are none. */
  notes: Box | null;
}

function handoutParts(
  { exhibit, notes }: Pick<ScenePage, 'exhibit' | 'notes'>,
  withNotes: boolean,
): HandoutParts {
  const width = foot.width;
  const bottom = foot.y - 12;
  const hasNotes = withNotes && notes.trim() !== '';
  const height = bottom - bodyTop - (hasNotes ? notesHeight + 12 : 0);
  const isWide = exhibit?.kind === 'table' && exhibit.columns.length > 3;
  const share = isWide ? columnShare.withTable : columnShare.usual;
  const left = width * share;
  return {
    column: { x: edge, y: bodyTop, width: left, height },
    map: { x: edge + left + columnGap, y: bodyTop, width: width - left - columnGap, height },
    notes: hasNotes ? { x: edge, y: bottom - notesHeight, width, height: notesHeight } : null,
  };
}

/** Points that a picture should fill on the page of a scene. */
export function handoutMapBox(page: Pick<ScenePage, 'exhibit' | 'notes'>, withNotes: boolean): Box {
  return mapRoom(handoutParts(page, withNotes).map, 'below', 1, stripShare).map;
}

function headBlocks(
  page: Pick<ScenePage, 'title' | 'simulated'>,
  deck: string,
  style: SheetStyle,
): SheetBlock[] {
  const { colors, measure } = style;
  const mark = page.simulated ? simulatedMark(style, 8.5, true) : null;
  const name = fitText(
    deck,
    { width: foot.width - 120, maxLines: 1, sizePt: 8.5, leastPt: 7, weight: 500 },
    measure,
  );
  const title = fitText(
    page.title,
    { width: foot.width, height: 54, maxLines: 2, sizePt: 24, leastPt: 12, weight: 600, leading: 1.3 },
    measure,
  );
  return [
    { role: 'paragraph', words: deck, items: textItems(name, edge, 24, colors.ink2) },
    {
      role: 'decoration',
      words: '',
      items: [{ kind: 'rect', x: edge, y: 40, width: 28, height: 2.5, fill: { color: colors.accent } }],
    },
    { role: 'title', words: page.title, items: textItems(title, edge, 47, colors.ink) },
    ...(mark
      ? [
          {
            role: 'paragraph',
            words: style.words.app.simulated,
            items: placedItems(mark.items, edge + foot.width - mark.width, 22),
          } satisfies SheetBlock,
        ]
      : []),
  ];
}

function footBlocks(
  page: ScenePage,
  sources: readonly string[],
  today: string,
  style: SheetStyle,
): SheetBlock[] {
  const { colors, measure, words, language } = style;
  const place = words.sheets.page(integer(page.number, language), integer(page.of, language));
  const made = words.sheets.made(dateShown(today, language));
  const right = [place, made].map((text) =>
    fitText(text, { width: 150, maxLines: 1, sizePt: 7.5, weight: 400 }, measure),
  );
  const width = foot.width - 150;
  const line = fitText(page.dataLine, { width, maxLines: 1, sizePt: 8, leastPt: 6, weight: 500 }, measure);
  const top = foot.y + 5;
  const said = words.sheets.sources(sources.join('; '));
  const { text } = fittingSources(
    creditParts(sources),
    {
      width,
      height: foot.y + foot.height - top - line.height,
      sizePt: 7,
      leastPt: 6,
      weight: 400,
      leading: 1.3,
    },
    style,
  );
  let rightTop = top;
  return [
    {
      role: 'decoration',
      words: '',
      items: [
        {
          kind: 'rect',
          x: edge,
          y: foot.y,
          width: foot.width,
          height: 0.6,
          fill: { color: colors.hairline },
        },
      ],
    },
    { role: 'paragraph', words: page.dataLine, items: textItems(line, edge, top, colors.ink2) },
    { role: 'paragraph', words: said, items: textItems(text, edge, top + line.height, colors.ink2) },
    ...right.map((fitted, index): SheetBlock => {
      const items = textItems(fitted, edge + foot.width, rightTop, colors.ink2, 'end');
      rightTop += fitted.height;
      return { role: 'paragraph', words: index === 0 ? place : made, items };
    }),
  ];
}

/** Where the map would be, the sentence that there is none. */
function noMap(room: Box, style: SheetStyle): SheetBlock[] {
  const { colors, measure, words } = style;
  const text = fitText(words.sheets.noMap, { width: room.width - 40, sizePt: 10, weight: 400 }, measure);
  const top = room.y + (room.height - text.height) / 2;
  return [
    {
      role: 'decoration',
      words: '',
      items: [{ kind: 'rect', ...room, radius: 4, fill: { color: colors.surface2 } }],
    },
    {
      role: 'paragraph',
      words: words.sheets.noMap,
      items: textItems(text, room.x + room.width / 2, top, colors.ink2, 'middle'),
    },
  ];
}

function sheetOf(blocks: readonly SheetBlock[], { colors }: SheetStyle): Sheet {
  return {
    widthPt: paper.widthPt,
    heightPt: paper.heightPt,
    background: colors.surface,
    blocks: blocks.filter(({ items, rows }) => items.length > 0 || rows),
  };
}

/** Pages with the notes that the page of the scene has no room for. */
function furtherNotes(
  page: ScenePage,
  notes: string,
  options: HandoutSheetOptions,
  style: SheetStyle,
): Sheet[] {
  const sheets: Sheet[] = [];
  let rest = notes;
  while (rest !== '') {
    const panel = notesPanel(
      rest,
      {
        heading: style.words.sheets.notesContinued,
        box: { x: edge, y: bodyTop, width: foot.width, height: foot.y - 12 - bodyTop },
        columns: 2,
        sizePt: 10,
      },
      style,
    );
    sheets.push(
      sheetOf(
        [
          ...headBlocks(page, options.deck, style),
          ...panel.blocks,
          ...footBlocks(page, [], options.today, style),
        ],
        style,
      ),
    );
    rest = panel.rest;
  }
  return sheets;
}

/** The last pages: every source of all scenes in full. */
export function handoutSourcesSheets(
  sources: readonly string[],
  language: Language,
  { deck }: Pick<HandoutSheetOptions, 'deck'>,
  measure: MeasureText,
): Sheet[] {
  if (sources.length === 0) return [];
  const style = sheetStyle(paper.unit, 'light', language, measure);
  const room = { x: edge, y: 40, width: foot.width, height: foot.y + foot.height - 40 };
  const name = fitText(
    deck,
    { width: foot.width, maxLines: 1, sizePt: 8.5, leastPt: 7, weight: 500 },
    measure,
  );
  const head: SheetBlock = {
    role: 'paragraph',
    words: deck,
    items: textItems(name, edge, 24, style.colors.ink2),
  };
  return sourcesSheets({ page: paper, head: [head], room, sources }, style);
}

/** The page of a scene, and further ones where the notes do not fit on it. `picture` is null where there is none. */
export function handoutSheets(
  page: ScenePage,
  picture: MapPicture | null,
  options: HandoutSheetOptions,
  measure: MeasureText,
): Sheet[] {
  const style = sheetStyle(paper.unit, 'light', page.language, measure);
  const parts = handoutParts(page, options.notes);
  const said = [`${style.words.sheets.map(page.title)}.`, ...page.words].join(' ');
  const map = picture
    ? mapPart(picture, { room: parts.map, arrangement: 'below', words: said, share: stripShare }, style)
        .blocks
    : noMap(parts.map, style);
  const notes =
    parts.notes &&
    notesPanel(
      page.notes,
      { heading: style.words.sheets.notes, box: parts.notes, columns: 2, sizePt: 9 },
      style,
    );
  const sources = pageSources(page, picture);
  return [
    sheetOf(
      [
        ...headBlocks(page, options.deck, style),
        ...sceneColumn(page, parts.column, style),
        ...map,
        ...(notes?.blocks ?? []),
        ...footBlocks(page, sources, options.today, style),
      ],
      style,
    ),
    ...(notes ? furtherNotes(page, notes.rest, options, style) : []),
  ];
}
