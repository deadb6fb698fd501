import fc from 'fast-check';
import type { ByteMutation } from './byte-mutation.ts';
import type { JsonMutation } from './json-mutation.ts';
import type { Mutation } from './mutation.ts';
import type { TextMutation } from './text-mutation.ts';

const share = fc.integer({ min: 0, max: 9_999 }).map((k) => k / 10_000);
const few = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 8 }) },
  fc.integer({ min: 1, max: 2_000 }),
);

/** Numbers at which lengths and counts go wrong. */
const lengths = fc.oneof(
  fc.constantFrom(
    0,
    1,
    2,
    0x7f,
    0x80,
    0xff,
    0x7fff,
    0x8000,
    0xffff,
    0x7fffffff,
    0x80000000,
    0xfffffffe,
    0xffffffff,
  ),
  fc.integer({ min: 0, max: 0xffffffff }),
);

const bytes: fc.Arbitrary<ByteMutation> = fc.oneof(
  fc.record({ is: fc.constant('flip' as const), at: share, bit: fc.integer({ min: 0, max: 7 }) }),
  fc.record({
    is: fc.constant('set' as const),
    at: share,
    value: fc.constantFrom(0, 0x0a, 0x20, 0x22, 0x80, 0xff),
    length: few,
  }),
  fc.record({ is: fc.constant('cut' as const), at: share }),
  fc.record({ is: fc.constant('remove' as const), at: share, length: few }),
  fc.record({
    is: fc.constant('repeat' as const),
    at: share,
    length: few,
    times: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({ is: fc.constant('swap' as const), at: share, with: share, length: few }),
  fc.record({ is: fc.constant('splice' as const), at: share, from: share }),
  fc.record({ is: fc.constant('insert' as const), at: share, from: share, length: few }),
  fc.record({
    is: fc.constant('number' as const),
    at: share,
    value: lengths,
    bits: fc.constantFrom(16 as const, 32 as const),
    little: fc.boolean(),
  }),
  fc.record({ is: fc.constant('header' as const), at: share, value: fc.integer({ min: 0, max: 255 }) }),
);

const numbers = fc.constantFrom(
  ...[
    '',
    '-',
    '0',
    '-1',
    '1e309',
    '-1e309',
    'NaN',
    'Infinity',
    '1e-320',
    '0x10',
    '1.234.567,8',
    '1,5',
    '999999999999999999',
  ],
  ...[
    '108°12\'22"',
    '01/02/2026',
    '#REF!',
    'null',
    '"',
    '--5',
    '1774844.35',
    '548621.28',
    '181',
    '90.0000001',
    '1_000',
  ],
);

const wordsInTheirPlace = fc.constantFrom(
  ...[
    '',
    '__proto__',
    'constructor',
    'toString',
    'lon',
    'lat',
    'population',
    'operator',
    'kinh độ',
    'VĨ ĐỘ',
    'geometry',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '=1+1',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\0',
    'null',
    'Point',
    'Polygon',
    'FeatureCollection',
  ],
  ...[
    'EPSG:5899',
    'EPSG:99999',
    `\${x}`,
    '\ud800',
    'a'.repeat(3_000),
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    'PROJCS["',
  ],
);

const signs = fc.constantFrom(
  ...['', ',', ';', '\t', '|', '"', "'", '{', '}', '[', ']', '<', '>', '(', ')', '\n', '\r', '\0', '-', ' '],
);

const text: fc.Arbitrary<TextMutation> = fc.oneof(
  fc.record({ is: fc.constant('sign' as const), at: share, by: signs }),
  fc.record({
    is: fc.constant('signs' as const),
    at: share,
    of: fc.constantFrom(',', '.', '"', '\n', ' ', '-'),
    by: signs,
  }),
  fc.record({ is: fc.constant('number' as const), at: share, by: numbers }),
  fc.record({ is: fc.constant('word' as const), at: share, by: wordsInTheirPlace }),
  fc.record({ is: fc.constant('swap-numbers' as const), at: share, with: share }),
  fc.record({ is: fc.constantFrom('line-twice' as const, 'line-away' as const), at: share }),
  fc.record({ is: fc.constant('lines-swapped' as const), at: share, with: share }),
  fc.record({
    is: fc.constant('normal-form' as const),
    at: share,
    form: fc.constantFrom('NFD' as const, 'NFKC' as const),
  }),
  fc.record({
    is: fc.constant('encoding' as const),
    at: share,
    to: fc.constantFrom('utf-16le' as const, 'utf-16be' as const, 'latin1' as const, 'marked' as const),
  }),
);

const values = fc.constantFrom(
  ...[
    'null',
    'true',
    '0',
    '-1',
    '1e300',
    '""',
    '"a"',
    '[]',
    '{}',
    '[[]]',
    '[null]',
    '{"type":"Point"}',
    '{"toString":1}',
  ],
  ...[
    '"Polygon"',
    '"Feature"',
    '{"type":"Point","coordinates":[108.2,16.04]}',
    '[108.2,16.04]',
    '[108.2,16.04,"a"]',
    '9007199254740993',
  ],
  ...[
    '{"type":"GeometryCollection","geometries":[]}',
    '{"type":"Polygon","coordinates":[[]]}',
    '{"__proto__":{"a":1}}',
    '"\\u0000"',
  ],
);

const json: fc.Arbitrary<JsonMutation> = fc.oneof(
  fc.record({ is: fc.constant('value' as const), at: share, by: values }),
  fc.record({ is: fc.constant('away' as const), at: share }),
  fc.record({ is: fc.constant('wrap' as const), at: share, times: fc.constantFrom(1, 2, 150) }),
  fc.record({ is: fc.constant('copy' as const), at: share, to: share }),
  fc.record({ is: fc.constant('repeat' as const), at: share, times: fc.integer({ min: 1, max: 50 }) }),
  fc.record({ is: fc.constant('key' as const), at: share, by: wordsInTheirPlace }),
);

const ofBytes = bytes.map((change) => ({ is: 'bytes' as const, change }));
const ofText = text.map((change) => ({ is: 'text' as const, change }));
const ofJson = json.map((change) => ({ is: 'json' as const, change }));

/** Changes that suit what a file is made of; those of bytes suit every file. */
export function arbitraryMutations(madeOf: 'bytes' | 'text' | 'json' | 'archive'): fc.Arbitrary<Mutation[]> {
  const suiting: Record<typeof madeOf, fc.Arbitrary<Mutation>> = {
    bytes: ofBytes,
    text: fc.oneof({ weight: 3, arbitrary: ofText }, ofBytes),
    json: fc.oneof({ weight: 3, arbitrary: ofJson }, { weight: 2, arbitrary: ofText }, ofBytes),
    archive: fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          is: fc.constant('inside' as const),
          entry: share,
          change: fc.oneof(ofBytes, ofText),
        }),
      },
      ofBytes,
    ),
  };
  return fc.array(suiting[madeOf], { minLength: 1, maxLength: 4 });
}
