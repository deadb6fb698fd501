import type { LiveReading } from './live-failure.ts';

/** One question to a server, always a GET without credentials. */
export interface Question {
  url: string;
  /** What is wanted, for the server to choose: "application/geo+json, application/json". */
  accept?: string;
  /** Bytes `first` to `last`, both included. */
  range?: { first: number; last: number };
  /** Bytes of the answer at most. */
  maxBytes: number;
  /** Milliseconds without a byte after which the server is given up. */
  patienceMs: number;
  /** Milliseconds the whole answer may take. */
  timeoutMs: number;
}

export interface ServerAnswer {
  /** 200, or 206 for a part. */
  status: number;
  bytes: Uint8Array;
  /** Lower case, empty where the server does not say. */
  contentType: string;
  /** Of an OGC API: "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>"; empty where it does not say. */
  contentCrs: string;
  etag: string;
  /** The file name that the server proposes; empty where it does not. */
  fileName: string;
}

/** Asks a server through the relay. */
export type Ask = (question: Question, signal?: AbortSignal) => Promise<LiveReading<ServerAnswer>>;

/** Descriptions of services: capabilities, landing pages. */
export const descriptionLimits = { maxBytes: 20_000_000, patienceMs: 15_000, timeoutMs: 30_000 };

/** Pictures and tiles of the map. */
export const tileLimits = { maxBytes: 10_000_000, patienceMs: 15_000, timeoutMs: 30_000 };

/** One page of features. */
export const pageLimits = { maxBytes: 20_000_000, patienceMs: 20_000, timeoutMs: 60_000 };

export const asJson = 'application/json';
