import type { City } from '../data/city.ts';
import type { Failure } from '../data/failure.ts';
import type { SetApp } from './store.ts';

/** A city without what stays with the engine. */
export type ShownCity = Omit<City, 'units' | 'ownRows'>;

export interface DatasetFailure {
  datasetId: string;
  failures: Failure[];
}

export interface CitySlice {
  opening: { status: 'loading' | 'ready' | 'failed' };
  /** The validated city without its population units, which stay with the engine. */
  city: ShownCity | null;
  /** Datasets that could not be read; the others are good. */
  failures: DatasetFailure[];
  cityOpened(city: ShownCity, failures: DatasetFailure[]): void;
  cityFailed(failures: DatasetFailure[]): void;
  datasetFailed(failure: DatasetFailure): void;
}

export function citySlice(set: SetApp): CitySlice {
  return {
    opening: { status: 'loading' },
    city: null,
    failures: [],
    cityOpened: (city, failures) => set({ opening: { status: 'ready' }, city, failures }),
    cityFailed: (failures) => set({ opening: { status: 'failed' }, city: null, failures }),
    datasetFailed: (failure) => set((app) => ({ failures: [...app.failures, failure] })),
  };
}
