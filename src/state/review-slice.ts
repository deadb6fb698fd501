import type { Review } from '../review/review.ts';
import type { SetApp } from './store.ts';

export interface ReviewSlice {
  /** What the rules found last; null until they have been run. */
  review: Review | null;
  /** The run under way, or what became of the last one; `done` is the share, 0 to 1. */
  reviewRun: { state: 'none' | 'running' | 'done' | 'failed'; done: number };
  reviewStarted(): void;
  reviewAdvanced(done: number): void;
  reviewFinished(review: Review): void;
  reviewFailed(): void;
}

export function reviewSlice(set: SetApp): ReviewSlice {
  return {
    review: null,
    reviewRun: { state: 'none', done: 0 },
    reviewStarted: () => set({ reviewRun: { state: 'running', done: 0 } }),
    reviewAdvanced: (done) =>
      set(({ reviewRun }) =>
        reviewRun.state === 'running' ? { reviewRun: { state: 'running', done } } : {},
      ),
    reviewFinished: (review) => set({ review, reviewRun: { state: 'done', done: 1 } }),
    reviewFailed: () => set({ review: null, reviewRun: { state: 'failed', done: 0 } }),
  };
}
