import type { Exhibit } from '../briefing/exhibit.ts';
import type { BriefingPages, ScenePage } from '../briefing/scene-page.ts';
import { dateShown } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';

/** A briefing in words alone, for those who cannot see it: the same figures, exhibits and sentences, sources at the end. */
export function briefingText({ title, language, today, pages }: BriefingPages): string {
  const { exports: words } = messages[language].briefingPanel;
  const head = [title, words.textDate(dateShown(today, language))].join('\n');
  const sources = [...new Set(pages.flatMap((page) => page.sources))].map((source) => `- ${source}`);
  const foot = sources.length > 0 ? [[words.textSources, ...sources].join('\n')] : [];
  return `${[head, ...pages.map((page) => sceneText(page, language)), ...foot].join('\n\n')}\n`;
}

function sceneText(page: ScenePage, language: Language): string {
  const { exports: words } = messages[language].briefingPanel;
  const figures = page.figures.map(({ label, text }) => `${label[language]}: ${text[language]}`);
  const said = [page.text, ...figures].join('\n');
  const parts = [
    words.textScene(page.number, page.title),
    page.text,
    figures.join('\n'),
    page.words.filter((sentence) => !said.includes(sentence.replace(/\.$/, ''))).join('\n'),
    page.exhibit ? exhibitText(page.exhibit) : '',
    page.dataLine,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function exhibitText(exhibit: Exhibit): string {
  const rows =
    exhibit.kind === 'table'
      ? exhibit.rows.map((row) =>
          row.map((cell, at) => `${exhibit.columns[at]?.heading ?? ''}: ${cell}`).join('; '),
        )
      : exhibit.bars.map(({ label, shown }) => `${label}: ${shown}`);
  return [exhibit.title, ...rows.map((row) => `- ${row}`), exhibit.more].filter(Boolean).join('\n');
}
