import type { BriefingPages, ScenePage } from '../../../briefing/scene-page.ts';
import { operatorOfKey } from '../../../coverage/definition-key.ts';
import type { DefinitionKey } from '../../../coverage/result.ts';
import type { Operator } from '../../../data/city.ts';
import { dateShown } from '../../../text/dates.ts';
import type { Language } from '../../../text/language.ts';
import { pptxWords } from '../../../text/messages/pptx.ts';
import { messages } from '../../../text/messages.ts';
import { figuresOn } from '../../briefing-workbook/figures-on.ts';
import { pageSources } from '../../page-sources.ts';
import { CONTENT } from './arrangement.ts';
import { footerShapes } from './footer.ts';
import { headingOf } from './heading.ts';
import type { SlideContext } from './scene-slides.ts';
import type { Box, Paragraph, Slide, SlidePicture, SlideShape } from './slide.ts';
import { splitToFit } from './text-fit.ts';

const SIZES = [13, 12, 11, 10.5, 10, 9.5];
const GAP = 40;
/** Signs of a figure; a longer one is a sentence, made of others. */
const LONGEST_FIGURE = 30;
const COLUMN = (CONTENT.width - GAP) / 2;

export interface Method {
  /** Hash of the inputs of the number; empty leaves it out. */
  hash: string;
  operators: readonly Operator[];
}

/**
 * The last slides: every source of figures and maps, how the figures are defined, of when their data are, the hash of the
 * inputs.
 */
export function sourcesSlides(
  pages: BriefingPages,
  pictures: ReadonlyMap<string, SlidePicture>,
  method: Method,
  context: SlideContext,
): Slide[] {
  const { language } = pages;
  const words = pptxWords[language];
  const simulated = pages.pages.some((page) => page.simulated);
  const all = [...sourceParagraphs(pages, pictures), ...methodParagraphs(pages, method)];
  const size = SIZES.find((one) => inColumns(all, one).length <= 2) ?? SIZES.at(-1)!;
  const columns = inColumns(all, size);
  return Array.from({ length: Math.max(1, Math.ceil(columns.length / 2)) }, (_, k): Slide => {
    const title = k === 0 ? words.sourcesTitle : words.continued(words.sourcesTitle);
    return {
      layout: 'scene',
      shapes: [
        ...headingOf(title, simulated, language).shapes,
        ...columns.slice(2 * k, 2 * k + 2).map((paragraphs, n) => column(paragraphs, n, size, words.text)),
        ...footerShapes({ language, ...context, dataLine: '', sources: [] }),
      ],
      notes: [],
    };
  });
}

/** Paragraphs in columns one after another; no heading stands at the foot of one. */
function inColumns(paragraphs: Paragraph[], sizePt: number): Paragraph[][] {
  const columns: Paragraph[][] = [];
  let rest = paragraphs;
  while (rest.length > 0) {
    const [fits, after] = splitToFit(rest, { width: COLUMN, height: CONTENT.height }, sizePt);
    const last = fits.at(-1);
    if (last && fits.length > 1 && after.length > 0 && last.runs[0]?.bold) {
      fits.pop();
      after.unshift(last);
    }
    if (fits.length === 0) break;
    columns.push(fits);
    rest = after;
  }
  return columns;
}

function column(paragraphs: Paragraph[], k: number, sizePt: number, name: string): SlideShape {
  const box: Box = { ...CONTENT, x: CONTENT.x + k * (COLUMN + GAP), width: COLUMN };
  return { kind: 'text', name: `${name} ${k + 1}`, box, paragraphs, sizePt, color: 'ink2' };
}

function sourceParagraphs(
  { pages, language }: BriefingPages,
  pictures: ReadonlyMap<string, SlidePicture>,
): Paragraph[] {
  const sources = unique(pages.flatMap((page) => pageSources(page, pictures.get(page.scene.id) ?? null)));
  return part(pptxWords[language].sources, sources);
}

function methodParagraphs({ pages, language }: BriefingPages, { hash, operators }: Method): Paragraph[] {
  const words = pptxWords[language];
  const definitions = unique(pages.flatMap(({ definitions: all }) => all));
  return [
    ...part(
      words.definition,
      definitions.map((key) => definitionSentence(key, operators, language)),
    ),
    ...part(words.dataDates, datesOfFigures(pages, language)),
    ...(hash === '' ? [] : part(words.hash, [hash])),
  ];
}

function part(title: string, lines: readonly string[]): Paragraph[] {
  if (lines.length === 0) return [];
  return [
    { runs: [{ text: title, bold: true, color: 'ink' }], after: 4 },
    ...lines.map((text, k): Paragraph => ({ runs: [{ text }], after: k === lines.length - 1 ? 12 : 3 })),
  ];
}

/** "01/2026: Tỷ lệ phủ 5G; Số người…", the newest data first. */
function datesOfFigures(pages: readonly ScenePage[], language: Language): string[] {
  const labels = new Map<string, Set<string>>();
  for (const { asOf, label, text } of pages.flatMap(figuresOn)) {
    if (asOf === '' || text[language].length > LONGEST_FIGURE) continue;
    labels.set(asOf, (labels.get(asOf) ?? new Set()).add(label[language]));
  }
  return [...labels]
    .sort(([a], [b]) => b.localeCompare(a, 'en'))
    .map(([asOf, all]) => `${dateShown(asOf, language)}: ${[...all].join('; ')}`);
}

/** "Ít nhất một nhà mạng: Tỷ lệ người…" */
function definitionSentence(key: DefinitionKey, operators: readonly Operator[], language: Language): string {
  const { definitions } = messages[language];
  const id = operatorOfKey(key);
  if (id !== null) {
    return definitions.operator.meaning(operators.find((operator) => operator.id === id)?.name ?? id);
  }
  const { name, meaning } = definitions[key as Exclude<keyof typeof definitions, 'operator'>];
  return `${name}: ${meaning}`;
}

function unique<T extends string>(texts: readonly T[]): T[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
