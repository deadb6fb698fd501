import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { CoverageInput } from './coverage-input.ts';

/** Stands at the start of the hashed bytes; changes when their form does. */
const FORM = 'coverage-input 1\n';

/**
 * First 16 hex digits of the SHA-256 over everything the number depends on, for telling two inputs apart.
 *
 * The bytes: the form's name; longitudes, latitudes, people (64-bit floats) and commune indices (16-bit) of the
 * units, little-endian; then lines of JSON: the target, every commune's code, official area and outline, and
 * every service area's operator and outline. Service areas are sorted by their line, so their order and their
 * ids do not matter.
 */
export function inputHash(
  input: Pick<CoverageInput, 'units' | 'communes' | 'serviceAreas' | 'target'>,
): string {
  const { units, communes, serviceAreas, target } = input;
  const hash = sha256.create().update(text(FORM));
  for (const array of [units.lon, units.lat, units.people, units.communeIndex]) hash.update(bytes(array));
  hash.update(text(`${JSON.stringify(target)}\n`));
  for (const { code, areaKm2, geometry } of communes) {
    hash.update(text(`${JSON.stringify([code, areaKm2, geometry.type, geometry.coordinates])}\n`));
  }
  const areas = serviceAreas.map(({ operator, geometry }) =>
    JSON.stringify([operator, geometry.type, geometry.coordinates]),
  );
  for (const line of areas.sort()) hash.update(text(`${line}\n`));
  return bytesToHex(hash.digest()).slice(0, 16);
}

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

/** Memory of the array as it is: every machine that runs browsers or Node is little-endian. */
function bytes(array: Float64Array | Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
