import type { Failure, Reading } from '../../../src/data/failure.ts';
import { readSource } from '../../../src/intake/formats/index.ts';
import { type Limits, limits } from '../../../src/intake/limits.ts';
import type { Source, SourceLayer } from '../../../src/intake/source.ts';

type Content = string | Uint8Array;

/** Reads a file as the importer does; text as UTF-8. */
export function read(file: string, content: Content, other: Partial<Limits> = {}): Promise<Reading<Source>> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readSource(file, bytes, { limits: { ...limits, ...other } });
}

/** The layers of a file that must be readable. */
export async function layersOf(
  file: string,
  content: Content,
  other?: Partial<Limits>,
): Promise<SourceLayer[]> {
  const reading = await read(file, content, other);
  if (!reading.ok) throw new Error(`${file} is not read: ${JSON.stringify(reading.failures)}`);
  return reading.value.layers;
}

export async function layerOf(file: string, content: Content, other?: Partial<Limits>): Promise<SourceLayer> {
  const [layer] = await layersOf(file, content, other);
  return layer!;
}

/** Code, place and detail of every failure of a file that must not be readable. */
export async function failuresOf(
  file: string,
  content: Content,
  other?: Partial<Limits>,
): Promise<Failure[]> {
  const reading = await read(file, content, other);
  if (reading.ok) throw new Error(`${file} is read, though it is broken.`);
  return reading.failures;
}
