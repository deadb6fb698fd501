import type { LocalText } from '../../../src/text/language.ts';

/** Starting points as the reference words them. */
const BASELINES: Record<string, LocalText> = {
  '10 villages on 2026-03-11 (mountains of former Quảng Nam)': {
    vi: '10 thôn, ngày 11/03/2026 (miền núi Quảng Nam cũ)',
    en: '10 villages on 11 March 2026 (mountains of former Quảng Nam)',
  },
  '11 clusters on 2026-03-11 (mountains of former Quảng Nam)': {
    vi: '11 cụm dân cư, ngày 11/03/2026 (miền núi Quảng Nam cũ)',
    en: '11 clusters on 11 March 2026 (mountains of former Quảng Nam)',
  },
  '10 villages on 2026-03-11': { vi: '10 thôn, ngày 11/03/2026', en: '10 villages on 11 March 2026' },
  'about 200 on 2026-03-11': { vi: 'khoảng 200, ngày 11/03/2026', en: 'about 200 on 11 March 2026' },
  '20.69 % in 2024': { vi: '20,69% năm 2024', en: '20.69% in 2024' },
};

/** A starting point in both languages; one nobody has translated stays as it is. */
export function baselineText(asOf: string): LocalText {
  return BASELINES[asOf] ?? { vi: asOf, en: asOf };
}
