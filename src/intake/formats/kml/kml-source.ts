import type { Reading } from '../../../data/failure.ts';
import { remarkList } from '../../../data/fault-list.ts';
import { failed } from '../../failed.ts';
import type { FormatId, Source } from '../../source.ts';
import type { KmlDocument } from './read-kml.ts';

/**
 * The documents of a file as its layers. Links that lead out of it are told, those to another of its documents are
 * followed already. A file that only links elsewhere holds nothing.
 */
export function kmlSource(
  file: string,
  format: FormatId,
  documents: readonly KmlDocument[],
  names: ReadonlySet<string>,
): Reading<Source> {
  const links = documents
    .flatMap((each) => each.links)
    .filter((href) => !names.has(href.replace(/^\.\//, '')));
  const layers = documents.map(({ layer }) => layer).filter(({ rows }) => rows.length > 0);
  if (layers.length === 0) {
    return links.length > 0
      ? failed(file, 'link-not-followed', { links: links.length })
      : failed(file, 'collection-empty');
  }
  const remarks = remarkList(file);
  if (links.length > 0) remarks.add('link-not-followed', {}, { links: links.length });
  return { ok: true, value: { file, format, layers }, remarks: remarks.faults };
}
