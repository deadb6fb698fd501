import type { Setting } from '../../planning/assumptions.ts';
import type { TornadoRow } from '../../planning/tornado.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { percent } from '../../text/numbers.ts';
import { operatorName } from '../names.ts';

/** How the rows of the tornado chart and their ends are called. */
export function useTornadoWords(): {
  rowName: (row: TornadoRow) => string;
  endName: (setting: Setting) => string;
  /** A name as it stands within a sentence. */
  inLine: (text: string) => string;
} {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const { assumptions: words } = messages[language];
  const inLine = (text: string) => text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
  return {
    inLine,
    rowName({ low: { setting } }) {
      switch (setting.assumption) {
        case 'radius':
          return words.rows.radius(setting.band || words.noBand);
        case 'environment':
          return words.rows.environment;
        case 'operator-out':
          return words.rows.operatorOut;
        case 'population':
          return words.rows.population;
      }
    },
    endName(setting) {
      switch (setting.assumption) {
        case 'radius':
          return percent(100 * setting.factor, language, 0);
        case 'environment':
          return inLine(words.environments[setting.environment]);
        case 'operator-out':
          return setting.operator === null || !city
            ? words.endNoOperator
            : words.endOperator(operatorName(city, setting.operator));
        case 'population':
          return inLine(words.bases[setting.population]);
      }
    },
  };
}
