import type { Deck } from '../briefing/scene.ts';
import type { FileKind } from '../data/file-kind.ts';
import type { ImportChoices, JoinMode } from '../intake/choices.ts';
import type { RememberedMapping } from '../intake/mapping/remembered.ts';
import type { ImportReport } from '../intake/proposal.ts';
import type { RegisterChanges } from '../register/register-changes.ts';

/** Kinds that stay as datasets of their own; dead zones go into the register. */
export type ImportedKind = Exclude<FileKind, 'dead-zones'>;

/** A dataset the user has brought: what it says of itself, and where its content is. Plain data. */
export interface ImportedDataset {
  /** Unique in the project: "own-1", "own-2", … */
  id: string;
  kind: ImportedKind;
  mode: JoinMode;
  title: string;
  source: string;
  /** ISO day, month or year; empty where unknown. */
  asOf: string;
  simulated: boolean;
  /** The content in WGS 84 as the readers take it: kept by its SHA-256, never changed. */
  content: { fileName: string; sha256: string; bytes: number; count: number };
  /** The file it came from; its bytes are a content of their own where `kept`, and no number depends on them. */
  original: { name: string; format: string; sha256: string; bytes: number; kept: boolean };
  choices: ImportChoices;
  counts: Pick<ImportReport, 'rows' | 'untouched' | 'fixed' | 'dropped'>;
  /** ISO instant. */
  addedAt: string;
}

/** A map or layer from a server that the user has allowed. */
export interface LiveSource {
  id: string;
  kind: 'ogc-features' | 'wms' | 'wmts' | 'pmtiles' | 'xyz';
  title: string;
  url: string;
  /** Collection or layer of the server; empty where it has but one. */
  layer: string;
  visible: boolean;
}

/** What the user has made of the data: everything that undo and redo go back and forth over. */
export interface ProjectData {
  datasets: readonly ImportedDataset[];
  register: RegisterChanges;
  live: readonly LiveSource[];
  /** The briefing; null is the one that ships. */
  deck: Deck | null;
}

/** All that is kept on this machine and in a project file. */
export interface ProjectDocument {
  version: 2;
  data: ProjectData;
  /** Hosts that live sources and imports by URL may ask, "https://maps.example.vn". */
  allowedHosts: readonly string[];
  mappings: readonly RememberedMapping[];
  /** The part of the address after `#`. */
  view: string;
  settings: { language?: 'vi' | 'en'; themeChoice?: 'system' | 'light' | 'dark' };
}

export const emptyProject: ProjectDocument = {
  version: 2,
  data: { datasets: [], register: { added: [], edits: {}, removed: [] }, live: [], deck: null },
  allowedHosts: [],
  mappings: [],
  view: '',
  settings: {},
};
