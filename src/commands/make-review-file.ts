import type { FileDescription, FileFormat } from '../export/file-description.ts';
import type { Review } from '../review/review.ts';
import { useApp } from '../state/store.ts';
import { theEngine } from './engine/the-engine.ts';

/** The findings of a review as a file in the language on screen. */
export function makeReviewFile(review: Review, format: FileFormat): Promise<FileDescription> {
  return theEngine().reviewFile(review, format, useApp.getState().language);
}
