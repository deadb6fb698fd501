import type { Exhibit } from '../briefing/exhibit.ts';
import type { Figure } from '../briefing/figure.ts';
import type { BriefingPages, FigureChange, ScenePage } from '../briefing/scene-page.ts';
import { dateShown } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';

/**
 * A briefing in words alone, for those who cannot see it: the same figures with their verdicts, exhibits with their
 * target, sentences, what has changed and what is missing; sources at the end.
 */
export function briefingText({ title, language, today, pages }: BriefingPages): string {
  const { exports: words } = messages[language].briefingPanel;
  const head = [title, words.textDate(dateShown(today, language))].join('\n');
  const sources = [...new Set(pages.flatMap((page) => page.sources))].map((source) => `- ${source}`);
  const foot = sources.length > 0 ? [[words.textSources, ...sources].join('\n')] : [];
  return `${[head, ...pages.map((page) => sceneText(page, language)), ...foot].join('\n\n')}\n`;
}

function sceneText(page: ScenePage, language: Language): string {
  const words = messages[language].briefingPanel;
  const figures = page.figures.map((figure) => figureText(figure, language));
  const said = [page.text, ...figures].join('\n');
  const parts = [
    words.exports.textScene(page.number, page.title),
    page.text,
    figures.join('\n'),
    page.words.filter((sentence) => !said.includes(sentence.replace(/\.$/, ''))).join('\n'),
    page.exhibit ? exhibitText(page.exhibit, language) : '',
    listed(
      words.changed,
      page.changes.map((change) => changeText(change, language)),
    ),
    listed(words.missing, page.missing),
    page.dataLine,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Lines under their heading; empty where there are none. */
function listed(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [heading, ...lines.map((line) => `- ${line}`)].join('\n');
}

function figureText({ label, text, met }: Figure, language: Language): string {
  return judged(`${label[language]}: ${text[language]}`, met, language);
}

/** What is said, with the word of its verdict where a target judges it. */
function judged(said: string, met: boolean | null, language: Language): string {
  const { kpi } = messages[language];
  return met === null ? said : `${said}, ${met ? kpi.met : kpi.notMet}`;
}

function changeText({ figure, before, now }: FigureChange, language: Language): string {
  const words = messages[language].briefingPanel;
  const change = words.change(figure.label[language], before, now);
  return figure.asOf === '' ? change : `${change}, ${words.dataOf(dateShown(figure.asOf, language))}`;
}

function exhibitText(exhibit: Exhibit, language: Language): string {
  const lines =
    exhibit.kind === 'table'
      ? exhibit.rows.map((row) =>
          row.map((cell, at) => `${exhibit.columns[at]?.heading ?? ''}: ${cell}`).join('; '),
        )
      : [
          ...exhibit.bars.map(({ label, shown, met }) => judged(`${label}: ${shown}`, met, language)),
          ...(exhibit.target ? [sentenceStart(exhibit.target.shown)] : []),
        ];
  return [exhibit.title, ...lines.map((line) => `- ${line}`), exhibit.more].filter(Boolean).join('\n');
}

function sentenceStart(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
