export type Theme = 'light' | 'dark';

/** Colours by meaning; CSS, map style, layers, legends and exports all read them here. */
export interface Tokens {
  sea: string;
  land: string;
  neighbour: string;
  line: string;
  roadMajor: string;
  roadMinor: string;
  ink: string;
  ink2: string;
  ink3: string;
  surface: string;
  surface2: string;
  hairline: string;
  accent: string;
  met: string;
  notMet: string;
  simulated: string;
  /** What the user has brought. */
  own: string;
  /** Text and icons on `accent`. */
  onAccent: string;
  /** Behind the selected row or tab. */
  accentSoft: string;
  /** The one shadow: the colour of the soft edge under what floats on the map. */
  shadow: string;
}

export const tokens: Record<Theme, Tokens> = {
  light: {
    sea: '#DCE8EE',
    land: '#F7F6F2',
    neighbour: '#EEEDE8',
    line: '#B9C2C9',
    roadMajor: '#CFC7B6',
    roadMinor: '#E3DED2',
    ink: '#16232D',
    ink2: '#465763',
    ink3: '#6B7A85',
    surface: '#FFFFFF',
    surface2: '#F4F6F7',
    hairline: '#DDE3E7',
    accent: '#0B5C8A',
    met: '#00795A',
    notMet: '#B23A0A',
    simulated: '#6A4C9C',
    own: '#A3195B',
    onAccent: '#FFFFFF',
    accentSoft: '#E6EFF5',
    shadow: 'rgba(22, 35, 45, 0.16)',
  },
  dark: {
    sea: '#0D1820',
    land: '#17232C',
    neighbour: '#121C24',
    line: '#33424D',
    roadMajor: '#3B4650',
    roadMinor: '#25303A',
    ink: '#EAF0F3',
    ink2: '#B7C4CD',
    ink3: '#8496A1',
    surface: '#1B2831',
    surface2: '#22313B',
    hairline: '#2F3F4A',
    accent: '#6DB6E3',
    met: '#4CC9A0',
    notMet: '#FF9A6B',
    simulated: '#B79BE6',
    own: '#FF8FC0',
    onAccent: '#0D1820',
    accentSoft: '#243A49',
    shadow: 'rgba(0, 0, 0, 0.5)',
  },
};
