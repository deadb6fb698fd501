import { create } from 'zustand';
import { type CitySlice, citySlice } from './city-slice.ts';
import { type CoverageSlice, coverageSlice } from './coverage-slice.ts';
import { type LayersSlice, layersSlice } from './layers-slice.ts';
import { type PanelsSlice, panelsSlice } from './panels-slice.ts';
import { type PreferencesSlice, preferencesSlice } from './preferences-slice.ts';
import { type SelectionSlice, selectionSlice } from './selection-slice.ts';

export type App = CitySlice & CoverageSlice & LayersSlice & SelectionSlice & PreferencesSlice & PanelsSlice;

export type SetApp = (part: Partial<App> | ((app: App) => Partial<App>)) => void;

/** The one store; a slice per noun, actions named for what happened. */
export const useApp = create<App>()((set) => ({
  ...citySlice(set),
  ...coverageSlice(set),
  ...layersSlice(set),
  ...selectionSlice(set),
  ...preferencesSlice(set),
  ...panelsSlice(set),
}));
