import type { Exhibit } from '../../../briefing/exhibit.ts';
import type { Language } from '../../../text/language.ts';
import { pptxWords } from '../../../text/messages/pptx.ts';
import type { SlideColor } from '../slides/slide.ts';
import { chartRows, SHEET_NAMES } from './chart-workbook.ts';
import { runProperties } from './text-xml.ts';
import { solidFill } from './theme-xml.ts';
import { HEAD, lineText } from './xml.ts';

type Bars = Extract<Exhibit, { kind: 'bars' }>;

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

/** How programs show the numbers; thousands and decimal signs are those of the reader's system. */
const FORMATS: Record<Bars['unit'], string> = { percent: '0.0"%"', people: '#,##0' };

/** Labels stay on their line beside the bar. */
const ONE_LINE = '<a:bodyPr wrap="none" anchor="ctr"/>';

/** Room beside the longest bar for its label, as a share of it. */
const LABEL_ROOM = 1.3;

/**
 * A native bar chart (ECMA-376, Part 1, 21.2): horizontal bars in the order given, behind each a pale one as long as
 * the target. Numbers are unrounded and those of the workbook inside; the labels are the texts of the page.
 */
export function chartXml(bars: Bars, sizePt: number, language: Language): string {
  const rows = chartRows(bars, language);
  const count = bars.bars.length;
  const sheet = `'${SHEET_NAMES[language].replaceAll("'", "''")}'`;
  const categories = `<c:cat><c:strRef><c:f>${lineText(sheet)}!$A$2:$A$${count + 1}</c:f><c:strCache>${points(rows.labels)}</c:strCache></c:strRef></c:cat>`;
  const series = (place: Series): string => seriesXml(place, categories, sheet, bars, sizePt, language);
  const longest = Math.max(
    0,
    bars.target?.value ?? 0,
    ...bars.bars.map(({ value }) => (Number.isFinite(value) ? value : 0)),
  );
  return [
    `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`,
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>',
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    ...(bars.target
      ? [
          series({
            order: 0,
            column: 'C',
            name: rows.headings[2]!,
            values: rows.targets,
            color: 'hairline',
            labelled: false,
          }),
        ]
      : []),
    series({
      order: bars.target ? 1 : 0,
      column: 'B',
      name: rows.headings[1]!,
      values: rows.values,
      color: 'accent',
      labelled: true,
    }),
    `<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr><a:ln w="9525">${solidFill('ink3')}</a:ln></c:spPr>${textXml(sizePt, 'ink', false, language)}`,
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="${longest > 0 ? longest * LABEL_ROOM : 1}"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/>`,
    `<c:numFmt formatCode="${lineText(FORMATS[bars.unit])}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(sizePt, 'ink', false, language)}`,
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('');
}

interface Series {
  order: number;
  /** Letter of its column in the workbook. */
  column: string;
  name: string;
  values: number[];
  color: SlideColor;
  labelled: boolean;
}

function seriesXml(
  { order, column, name, values, color, labelled }: Series,
  categories: string,
  sheet: string,
  { bars, unit }: Bars,
  sizePt: number,
  language: Language,
): string {
  const cells = `${lineText(sheet)}!$${column}$`;
  const format = lineText(FORMATS[unit]);
  const colored = bars.flatMap(({ met }, k) =>
    labelled && met !== null
      ? `<c:dPt><c:idx val="${k}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${solidFill(met ? 'met' : 'notMet')}</c:spPr></c:dPt>`
      : [],
  );
  return [
    `<c:ser><c:idx val="${order}"/><c:order val="${order}"/>`,
    `<c:tx><c:strRef><c:f>${cells}1</c:f><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx>`,
    `<c:spPr>${solidFill(color)}</c:spPr><c:invertIfNegative val="0"/>`,
    ...colored,
    labelled ? labelsXml(bars, sizePt, language) : '',
    categories,
    `<c:val><c:numRef><c:f>${cells}2:$${column}$${bars.length + 1}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val>`,
    '</c:ser>',
  ].join('');
}

/** Beside each bar the text of the page, with its verdict as a word: a number shown anew could round up to a target. */
function labelsXml(bars: Bars['bars'], sizePt: number, language: Language): string {
  const words = pptxWords[language];
  const shows = (value: 0 | 1): string =>
    `<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  const look = { sizePt, color: 'ink' as const };
  const label = ({ shown, met }: Bars['bars'][number], k: number): string => {
    const verdict = met === null ? '' : ` · ${met ? words.met : words.notMet}`;
    const runs = [
      `<a:r>${runProperties(look, { bold: true }, language)}<a:t>${lineText(shown)}</a:t></a:r>`,
      verdict === ''
        ? ''
        : `<a:r>${runProperties(look, { color: met ? 'met' : 'notMet' }, language)}<a:t>${lineText(verdict)}</a:t></a:r>`,
    ];
    return `<c:dLbl><c:idx val="${k}"/><c:tx><c:rich>${ONE_LINE}<a:lstStyle/><a:p>${runs.join('')}</a:p></c:rich></c:tx>${shows(1)}</c:dLbl>`;
  };
  return `<c:dLbls>${bars.map(label).join('')}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(sizePt, 'ink', true, language)}${shows(1)}</c:dLbls>`;
}

function textXml(sizePt: number, color: SlideColor, bold: boolean, language: Language): string {
  const properties = runProperties({ sizePt, color, bold }, {}, language, 'defRPr').replace(' dirty="0"', '');
  return `<c:txPr>${ONE_LINE}<a:lstStyle/><a:p><a:pPr>${properties}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}

/** What a chart keeps of the cells it shows; cells without a number are left out. */
function points(values: readonly (string | number)[]): string {
  const kept = values.flatMap((value, k) =>
    typeof value === 'number' && !Number.isFinite(value)
      ? []
      : `<c:pt idx="${k}"><c:v>${typeof value === 'number' ? value : lineText(value)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${kept.join('')}`;
}
