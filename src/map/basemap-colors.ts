import { tokens } from '../ui/tokens.ts';
import type { Themed } from './palette.ts';

/** Colours that only the basemap uses; everything else comes from the tokens. */
export const basemapColors: Themed<{
  /** The paler band along the shore. */
  shallows: string;
  coast: string;
  water: string;
  waterLine: string;
  neighbourLine: string;
  cityEdge: string;
  seaText: string;
  waterText: string;
}> = {
  light: {
    shallows: '#EAF2F5',
    coast: '#9DB4BF',
    water: '#D3E2EA',
    waterLine: '#B4CBD7',
    neighbourLine: '#D6D6D2',
    cityEdge: '#8C99A2',
    seaText: '#4F7388',
    waterText: '#55788C',
  },
  dark: {
    shallows: '#13222C',
    coast: '#3E5564',
    water: '#0F1C25',
    waterLine: '#23394A',
    neighbourLine: '#1E2C36',
    cityEdge: '#5C6E7A',
    seaText: '#7F9FB2',
    waterText: '#7C9AAB',
  },
};

/** The halo that lifts a label off the land. */
export const labelHalo: Themed<string> = { light: tokens.light.land, dark: tokens.dark.land };
