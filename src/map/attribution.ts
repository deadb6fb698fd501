import type { Catalog } from '../data/city.ts';
import type { Language } from '../text/language.ts';
import { liveWords } from '../text/messages/live.ts';

const heading = { vi: 'Nguồn bản đồ', en: 'Map sources' };

/** Sources of what the map itself draws, each once, in the order of the catalog. */
export function mapSources({ datasets }: Pick<Catalog, 'datasets'>): string[] {
  const lines = datasets
    .filter(({ kind }) => kind === 'basemap' || kind === 'inset' || kind === 'communes')
    .map(({ source, licence }) => `${source} (${licence})`);
  return [...new Set(lines)];
}

/** What a licence wants to see without opening the list. */
export function openCredits({ datasets }: Pick<Catalog, 'datasets'>): string[] {
  const isOpenStreetMap = datasets.some(
    ({ kind, source, licence }) =>
      kind === 'basemap' && /OpenStreetMap/i.test(source) && /ODbL/i.test(licence),
  );
  return isOpenStreetMap ? ['© OpenStreetMap'] : [];
}

/** A folded list of sources that opens in place; works by keyboard and needs no script of its own. */
export function createAttribution(): {
  element: HTMLElement;
  /** `liveHosts`: servers whose layers are drawn; in sight without opening the list as far as there is room. */
  show(catalog: Catalog, language: Language, liveHosts?: readonly string[]): void;
} {
  const element = document.createElement('details');
  element.className = 'map-attribution maplibregl-ctrl';
  const summary = document.createElement('summary');
  const list = document.createElement('ul');
  element.append(summary, list);
  return {
    element,
    show(catalog, language, liveHosts = []) {
      const live = liveHosts.map((host) => liveWords[language].attribution(host));
      summary.textContent = [...openCredits(catalog), heading[language], ...live].join(' · ');
      list.replaceChildren(
        ...[...live, ...mapSources(catalog)].map((line) => {
          const item = document.createElement('li');
          item.textContent = line;
          return item;
        }),
      );
    },
  };
}
