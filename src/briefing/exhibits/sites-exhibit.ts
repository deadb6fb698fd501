import { communeTitleOf } from '../../targets/commune-names.ts';
import { messages } from '../../text/messages.ts';
import { integer, percent } from '../../text/numbers.ts';
import { UNKNOWN_FIGURE } from '../bound-text.ts';
import type { Exhibit } from '../exhibit.ts';
import { type ExhibitInput, MOST_ROWS, sentence } from './exhibit-input.ts';

/**
 * The communes where one new station wins the most people not covered by any operator, by its best place there; null
 * until they are ranked.
 */
export function sitesExhibit({ facts, language }: ExhibitInput): Exhibit | null {
  const { gaps, city } = facts;
  if (!gaps) return null;
  const { briefing, gaps: words } = messages[language];
  const { exhibits } = briefing;
  const sites = gaps.communes
    .flatMap(({ code, people, site }) => (site ? [{ code, people, site }] : []))
    .sort((a, b) => b.site.gain - a.site.gain);
  if (sites.length === 0) return null;
  const shown = sites.slice(0, MOST_ROWS).map(({ site, ...row }) => ({
    ...row,
    gain: Math.floor(site.gain),
    closes: site.closesPercent,
  }));
  return {
    kind: 'table',
    key: 'best-sites',
    title: exhibits.sites.title,
    columns: [
      { heading: exhibits.sites.name, align: 'start' },
      { heading: exhibits.sites.people, align: 'end' },
      { heading: exhibits.sites.gain, align: 'end' },
      { heading: exhibits.sites.closes, align: 'end' },
    ],
    rows: shown.map(({ code, people, gain, closes }) => [
      communeTitleOf(city, code, language) ?? words.outside,
      integer(people, language),
      integer(gain, language),
      closes === null ? UNKNOWN_FIGURE : percent(closes, language),
    ]),
    values: shown.map(({ people, gain, closes }) => [null, people, gain, closes]),
    more: sentence(
      sites.length > MOST_ROWS ? exhibits.gapsMore(sites.length - MOST_ROWS) : null,
      exhibits.sitesNote,
    ),
  };
}
