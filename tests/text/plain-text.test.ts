import { expect, it } from 'vitest';
import { plainText } from '../../src/text/plain-text.ts';

it.each([
  '=1+1',
  '+84 905',
  '-5',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '\n=x',
  '  =x',
  '\u00a0=x',
  '\ufeff=x',
  ' \t x',
  '＝1+1',
  '－5',
])('puts an apostrophe before %j', (text) => {
  expect(plainText(text)).toBe(`'${text}`);
});

it.each(['', 'Hải Vân', '–', '5 = 5', "'=x", 'a@b', '12', ' x', '8a41642d82a7fff'])('leaves %j', (text) => {
  expect(plainText(text)).toBe(text);
});
