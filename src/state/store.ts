import { create } from 'zustand';
import { type AssumptionSlice, assumptionSlice } from './assumption-slice.ts';
import { type BriefingSlice, briefingSlice } from './briefing-slice.ts';
import { type CitySlice, citySlice } from './city-slice.ts';
import { type CoverageSlice, coverageSlice } from './coverage-slice.ts';
import { type GapSlice, gapSlice } from './gap-slice.ts';
import { type IntakeSlice, intakeSlice } from './intake-slice.ts';
import { type LayersSlice, layersSlice } from './layers-slice.ts';
import { type LiveSlice, liveSlice } from './live-slice.ts';
import { type OfflineSlice, offlineSlice } from './offline-slice.ts';
import { type PanelsSlice, panelsSlice } from './panels-slice.ts';
import { type PreferencesSlice, preferencesSlice } from './preferences-slice.ts';
import { type ProjectSlice, projectSlice } from './project-slice.ts';
import { type RegisterSlice, registerSlice } from './register-slice.ts';
import { type ReviewSlice, reviewSlice } from './review-slice.ts';
import { type SelectionSlice, selectionSlice } from './selection-slice.ts';
import { type TrailSlice, trailSlice } from './trail-slice.ts';

export type App = AssumptionSlice &
  BriefingSlice &
  CitySlice &
  CoverageSlice &
  GapSlice &
  IntakeSlice &
  LayersSlice &
  LiveSlice &
  OfflineSlice &
  SelectionSlice &
  PreferencesSlice &
  PanelsSlice &
  ProjectSlice &
  RegisterSlice &
  ReviewSlice &
  TrailSlice;

export type SetApp = (part: Partial<App> | ((app: App) => Partial<App>)) => void;

/** The one store; a slice per noun, actions named for what happened. */
export const useApp = create<App>()((set) => ({
  ...assumptionSlice(set),
  ...briefingSlice(set),
  ...citySlice(set),
  ...coverageSlice(set),
  ...gapSlice(set),
  ...intakeSlice(set),
  ...layersSlice(set),
  ...liveSlice(set),
  ...offlineSlice(set),
  ...selectionSlice(set),
  ...preferencesSlice(set),
  ...panelsSlice(set),
  ...projectSlice(set),
  ...registerSlice(set),
  ...reviewSlice(set),
  ...trailSlice(set),
}));
