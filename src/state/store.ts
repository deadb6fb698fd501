import { create } from 'zustand';
import { type AssumptionSlice, assumptionSlice } from './assumption-slice.ts';
import { type CitySlice, citySlice } from './city-slice.ts';
import { type CoverageSlice, coverageSlice } from './coverage-slice.ts';
import { type GapSlice, gapSlice } from './gap-slice.ts';
import { type LayersSlice, layersSlice } from './layers-slice.ts';
import { type PanelsSlice, panelsSlice } from './panels-slice.ts';
import { type PreferencesSlice, preferencesSlice } from './preferences-slice.ts';
import { type RegisterSlice, registerSlice } from './register-slice.ts';
import { type ReviewSlice, reviewSlice } from './review-slice.ts';
import { type SelectionSlice, selectionSlice } from './selection-slice.ts';
import { type TrailSlice, trailSlice } from './trail-slice.ts';

export type App = AssumptionSlice &
  CitySlice &
  CoverageSlice &
  GapSlice &
  LayersSlice &
  SelectionSlice &
  PreferencesSlice &
  PanelsSlice &
  RegisterSlice &
  ReviewSlice &
  TrailSlice;

export type SetApp = (part: Partial<App> | ((app: App) => Partial<App>)) => void;

/** The one store; a slice per noun, actions named for what happened. */
export const useApp = create<App>()((set) => ({
  ...assumptionSlice(set),
  ...citySlice(set),
  ...coverageSlice(set),
  ...gapSlice(set),
  ...layersSlice(set),
  ...selectionSlice(set),
  ...preferencesSlice(set),
  ...panelsSlice(set),
  ...registerSlice(set),
  ...reviewSlice(set),
  ...trailSlice(set),
}));
