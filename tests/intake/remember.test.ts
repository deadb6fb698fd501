import { describe, expect, it } from 'vitest';
import { recallMapping, rememberMapping, withMapping } from '../../src/intake/mapping/remember.ts';
import type { RememberedMapping } from '../../src/intake/mapping/remembered.ts';
import { nowhere, proposed } from './open-file-fixture.ts';

const mapping = (shape: string): RememberedMapping => ({
  shape,
  kind: 'stations',
  columns: {},
  placing: null,
  decimals: 'point',
  operator: '',
});

describe('remembered mappings', () => {
  it('stand newest first, one for each shape, 50 at most', () => {
    let mappings: RememberedMapping[] = [];
    for (let i = 0; i < 60; i += 1) mappings = withMapping(mappings, mapping(String(i)));
    mappings = withMapping(mappings, { ...mapping('30'), operator: 'alpha' });
    expect(mappings).toHaveLength(50);
    expect(mappings.slice(0, 3).map(({ shape }) => shape)).toEqual(['30', '59', '58']);
    expect(mappings[0]!.operator).toBe('alpha');
  });

  it('are found whatever the order and writing of the headings', () => {
    const known = [{ ...mapping('kinh do\nten'), kind: 'population' as const }];
    expect(recallMapping(known, ['Tên', 'KINH ĐỘ'])?.kind).toBe('population');
    expect(recallMapping(known, ['Tên'])).toBeNull();
    expect(recallMapping([mapping('')], [])).toBeNull();
  });

  it('read the next file of the same shape as the last was corrected', async () => {
    const first = 'cột 1;cột 2;cột 3;cột 4\nA;108,2;16,05;0,6\n';
    const given = {
      kind: 'stations',
      columns: { id: 'cột 1', lon: 'cột 2', lat: 'cột 3', radius_m: 'cột 4' },
      operator: 'alpha',
    } as const;
    const { proposal } = await proposed('t1.csv', first, nowhere, given);
    const remembered = [rememberMapping(proposal)];
    const next = await proposed('t2.csv', first.replace('A;', 'B;'), nowhere, {}, remembered);
    expect(next.proposal.choices).toMatchObject({
      kind: 'stations',
      columns: given.columns,
      operator: 'alpha',
    });
    expect(next.proposal.fields.find(({ field }) => field === 'radius_m')).toMatchObject({
      column: 'cột 4',
      how: 'remembered',
    });
    const other = await proposed('t3.csv', first.replace('cột 4', 'khác'), nowhere, {}, remembered);
    expect(other.proposal.choices.kind).not.toBe('stations');
  });
});
