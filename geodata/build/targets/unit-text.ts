import type { LocalText } from '../../../src/text/language.ts';

const UNIT_VI: Record<string, string> = {
  'percent of population': '% dân số',
  'percent of zones': '% các khu',
  'percent of villages': '% số thôn',
  'percent of 4G stations': '% số trạm 4G',
  percent: '%',
  'percent of GRDP': '% GRDP',
  villages: 'thôn',
  'residential clusters': 'cụm dân cư',
  'yes/no': 'có/chưa',
  cables: 'tuyến cáp',
  'data centres': 'trung tâm dữ liệu',
  parks: 'khu',
  projects: 'dự án',
  project: 'dự án',
  buildings: 'tòa nhà',
  facility: 'cơ sở',
  centres: 'trung tâm',
  incubators: 'vườn ươm',
  spaces: 'không gian',
  companies: 'doanh nghiệp',
  trial: 'đợt thử nghiệm',
  people: 'người',
  km2: 'km²',
};

const UNIT_EN: Record<string, string> = {
  'percent of population': '% of the population',
  'percent of zones': '% of the zones',
  'percent of villages': '% of villages',
  'percent of 4G stations': '% of 4G stations',
  percent: '%',
  'percent of GRDP': '% of GRDP',
  km2: 'km²',
};

/** A unit of the reference as each language writes it; an unknown one stays as it is. */
export function unitText(unit: string): LocalText {
  return { vi: UNIT_VI[unit] ?? unit, en: UNIT_EN[unit] ?? unit };
}

/** Per cent signs close to their figures, as the app writes them in both languages. */
export function closePercent(text: string): string {
  return text.replace(/(\d) %/g, '$1%');
}
