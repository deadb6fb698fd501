import type { DefinitionKey } from '../coverage/result.ts';
import type { Language } from '../text/language.ts';
import type { Exhibit } from './exhibit.ts';
import type { Figure } from './figure.ts';
import type { Scene } from './scene.ts';

/** A piece of a text with its figures filled in; `figure` is null for plain text. */
export interface TextPiece {
  text: string;
  figure: Figure | null;
}

/** A figure that is not what it was when somebody stood by the scene. */
export interface FigureChange {
  figure: Figure;
  /** As it was, as read. */
  before: string;
  /** As it is, as read. */
  now: string;
}

/** A scene with everything on it worked out, in one language: what the presenter, a slide and a handout page show. */
export interface ScenePage {
  scene: Scene;
  /** Place in the deck, from 1, and how many there are. */
  number: number;
  of: number;
  language: Language;
  title: string;
  /** The text with figures filled in; `text` is the pieces joined. */
  pieces: TextPiece[];
  text: string;
  notes: string;
  figures: Figure[];
  exhibit: Exhibit | null;
  /** The same as the map says in words, for those who do not see it: sentences. */
  words: string[];
  /** What its figures, its exhibit and its layers are counted by, each once, the scene's own first. */
  definitions: DefinitionKey[];
  /** "Dữ liệu 01/2026 · Cách tính: ít nhất một nhà mạng · Mô phỏng". */
  dataLine: string;
  /** The same of its exhibit alone, for where that stands by itself; empty without one. */
  exhibitLine: string;
  /** What the figures and the layers rest on, each source once. */
  sources: string[];
  simulated: boolean;
  changes: FigureChange[];
  /** What the scene asks for that is not there: layers, figures, a selection, the definition; sentences. */
  missing: string[];
}

/** A whole briefing worked out, for writers of files. */
export interface BriefingPages {
  title: string;
  language: Language;
  /** ISO day it is written on. */
  today: string;
  pages: ScenePage[];
}
