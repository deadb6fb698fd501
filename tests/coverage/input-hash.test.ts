import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inputHash } from '../../src/coverage/input-hash.ts';
import { box, serviceArea, threeCommunes } from '../support/three-communes.ts';

describe('the hash of the inputs', () => {
  it('is the SHA-256 of the documented bytes', () => {
    const { units, communes, serviceAreas, target } = threeCommunes();
    const hash = createHash('sha256').update('coverage-input 1\n');
    for (const array of [units.lon, units.lat, units.people, units.communeIndex]) hash.update(array);
    hash.update(`${target}\n`);
    for (const { code, areaKm2, geometry } of communes) {
      hash.update(`["${code}",${areaKm2},"Polygon",${JSON.stringify(geometry.coordinates)}]\n`);
    }
    const lines = serviceAreas.map(
      (a) => `["${a.operator}","Polygon",${JSON.stringify(a.geometry.coordinates)}]\n`,
    );
    for (const line of lines.sort()) hash.update(line);
    expect(inputHash(threeCommunes())).toBe(hash.digest('hex').slice(0, 16));
  });

  it('does not depend on the order or the ids of service areas, nor on sources', () => {
    const input = threeCommunes();
    const same = {
      ...input,
      serviceAreas: input.serviceAreas.toReversed().map((area) => ({ ...area, id: `new ${area.id}` })),
    };
    expect(inputHash(same)).toBe(inputHash(input));
    expect(inputHash({ ...input, sources: [] } as typeof input)).toBe(inputHash(input));
  });

  it('changes with everything the number depends on', () => {
    const change = (edit: (input: ReturnType<typeof threeCommunes>) => void) => {
      const input = threeCommunes();
      edit(input);
      return inputHash(input);
    };
    const hashes = [
      change(() => {}),
      change((input) => {
        input.units.people[0]! += 1;
      }),
      change((input) => {
        input.units.lon[0]! += 1e-6;
      }),
      change((input) => {
        input.units.lat[4]! -= 1e-6;
      }),
      change((input) => {
        input.units.communeIndex[1] = 1;
      }),
      change((input) => {
        input.target = 96;
      }),
      change((input) => {
        input.communes[0]!.areaKm2 = 1.5;
      }),
      change((input) => {
        input.communes[0]!.geometry = box(0, 0, 1, 1.01);
      }),
      change((input) => {
        input.serviceAreas[0]!.operator = 'y';
      }),
      change((input) => {
        input.serviceAreas[0]!.geometry = box(0, 0, 0.4, 1.01);
      }),
      change((input) => {
        input.serviceAreas.pop();
      }),
      change((input) => {
        input.serviceAreas.push(serviceArea('twice', 'x', box(0, 0, 0.4, 1)));
      }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
