import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import type { BriefingFacts } from './figure.ts';
import { hasLayer } from './layer-facts.ts';

type Nameless = 'own' | 'live' | 'places' | 'other';

/** The layers that the data do not hold, as sentences: by title where that is known, the others counted by kind. */
export function missingLayers(
  ids: readonly string[],
  facts: Pick<BriefingFacts, 'city' | 'live'>,
  language: Language,
): string[] {
  const { page } = messages[language].briefing;
  const gone = ids.filter((id) => !hasLayer(id, facts));
  const titles = gone.map((id) => ({ id, title: titleOf(id, facts, language) }));
  const nameless = titles.filter(({ title }) => title === null).map(({ id }) => kindOf(id));
  const count = (kind: Nameless) => nameless.filter((each) => each === kind).length;
  return [
    ...titles.flatMap(({ title }) => (title === null ? [] : [page.missingLayer(title)])),
    ...(['own', 'live', 'places', 'other'] as const)
      .filter((kind) => count(kind) > 0)
      .map((kind) => page.missingLayers[kind](count(kind))),
  ];
}

function titleOf(id: string, { city }: Pick<BriefingFacts, 'city'>, language: Language): string | null {
  const { layers } = messages[language];
  const [, family = '', name = ''] = /^([^:]+):?(.*)$/su.exec(id) ?? [];
  if (family === 'service-areas') return layers.serviceArea(name);
  if (Object.hasOwn(layers.names, id)) return layers.names[id as keyof typeof layers.names];
  return city.catalog.datasets.find((entry) => entry.id === name)?.title[language] ?? null;
}

function kindOf(id: string): Nameless {
  if (/^(own:|places:own-\d+$)/u.test(id)) return 'own';
  if (id.startsWith('live:')) return 'live';
  return id.startsWith('places:') ? 'places' : 'other';
}
