import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiName } from '../../src/export/ascii-name.ts';

test('a title is the name of its file, as far as ascii goes', () => {
  expect(asciiName('Trạm Viettel – quý 3/2026', 'own-1')).toBe('tram-viettel-quy-3-2026');
  expect(asciiName('Đà Nẵng', 'own-1')).toBe('da-nang');
  expect(asciiName('基站', 'own-1-stations')).toBe('own-1-stations');
  expect(asciiName('../../etc/passwd', 'own-1')).toBe('etc-passwd');
  expect(asciiName('Con', 'own-1')).toBe('own-1');
  expect(asciiName(`${'a'.repeat(59)} b`, 'own-1')).toBe('a'.repeat(59));
});

test('every title makes a name that any disk takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      expect(asciiName(title, 'own-1')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(asciiName(title, 'own-1').length).toBeLessThanOrEqual(60);
    }),
  );
});
