import { describe, expect, it } from 'vitest';
import { coverageArguments } from '../../src/cli/coverage-arguments.ts';

describe('coverageArguments', () => {
  it('has the headline in Vietnamese without any word', () => {
    expect(coverageArguments([])).toEqual({
      ok: true,
      value: {
        json: false,
        help: false,
        language: 'vi',
        definition: 'any',
        zones: false,
        supplied: {},
        units: null,
        audit: null,
        city: null,
      },
    });
  });

  it('understands every option', () => {
    const line =
      '--json --definition operator:Gamma --service-areas a.geojson --stations s.csv --population p.csv ' +
      '--communes c.geojson --zones --units u.csv --audit A.XLSX --audit-level communes --lang en --city dir';
    expect(coverageArguments(line.split(' '))).toEqual({
      ok: true,
      value: {
        json: true,
        help: false,
        language: 'en',
        definition: 'operator:Gamma',
        zones: true,
        supplied: {
          communes: 'c.geojson',
          population: 'p.csv',
          stations: 's.csv',
          'service-areas': 'a.geojson',
        },
        units: 'u.csv',
        audit: { path: 'A.XLSX', format: 'xlsx', level: 'communes' },
        city: 'dir',
      },
    });
  });

  it('keeps spaces and equals signs in values', () => {
    const parsed = coverageArguments(['--definition=operator:Viễn thông A', '--units=a=b.csv']);
    expect(parsed).toMatchObject({
      ok: true,
      value: { definition: 'operator:Viễn thông A', units: 'a=b.csv' },
    });
  });

  it.each([
    [['--jsn'], 'Không có lựa chọn --jsn.'],
    [['--jsn=1'], 'Không có lựa chọn --jsn.'],
    [['-x'], 'Không có lựa chọn -x.'],
    [['--toString'], 'Không có lựa chọn --toString.'],
    [['--__proto__', 'x'], 'Không có lựa chọn --__proto__.'],
    [['--stations', 'a.csv', '--stations=b.csv'], 'Lựa chọn --stations có hơn một lần'],
    [['--lang', 'en', '--units', 'a', '--units', 'b'], 'The option --units is given more than once'],
    [['extra'], 'Không rõ “extra” dùng để làm gì.'],
    [['--units'], 'Sau --units cần có một giá trị.'],
    [['--units', '--json'], 'Sau --units cần có một giá trị.'],
    [['--definition', 'most'], 'Không có cách tính “most”.'],
    [['--definition', 'operator:'], 'Không có cách tính “operator:”.'],
    [['--lang', 'fr'], 'Không có ngôn ngữ “fr”'],
    [['--jsn', '--lang', 'en'], 'There is no option --jsn.'],
    [['--lang=en', 'extra'], 'It is not clear what “extra” is for.'],
  ])('refuses %j with a sentence', (argv, sentence) => {
    const parsed = coverageArguments(argv);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.message).toContain(sentence);
  });
});
