import { communeLocator } from '../data/commune-locator.ts';
import type { Failure } from '../data/failure.ts';
import type { ReadingContext } from '../data/reading-context.ts';
import { sha256Hex } from '../data/sha256-hex.ts';
import type { ChoicesGiven, ImportChoices } from './choices.ts';
import { choose, fieldProposals, missingFields, type SeenLayer, seeLayer } from './choose.ts';
import { readSource } from './formats/index.ts';
import type { Intake, IntakeAnswer, IntakeContext } from './intake.ts';
import { layersLeftOut } from './layers-left-out.ts';
import { limits } from './limits.ts';
import { decimalsIn } from './mapping/decimals.ts';
import type { RememberedMapping } from './mapping/remembered.ts';
import { type PlacedLayer, placeLayer } from './place-layer.ts';
import { placingCandidates } from './placing/candidates.ts';
import type { Placing, PlacingCandidate } from './placing/placing.ts';
import { statedMeaning } from './placing/stated.ts';
import { previewOf } from './preview.ts';
import type { PreparedDataset, Proposal } from './proposal.ts';
import { type RawPositions, rawPositions } from './raw-positions.ts';
import type { Cell, Source } from './source.ts';
import { type TakenLayer, takeLayer } from './take-layer.ts';
import { writeBadRows } from './write-bad-rows.ts';
import { writeDataset } from './write-dataset.ts';

/** Rows of the file that are shown. */
const SHOWN_ROWS = 100;
/** Signs of a cell that are shown. */
const SHOWN_SIGNS = 200;

/** A file taken apart, with what is known of it under the choices in force. */
export interface OpenFile {
  file: string;
  bytes: number;
  sha256: string;
  source: Source;
  /** What the format remarked while the file was taken apart. */
  sourceRemarks: Failure[];
  context: ReadingContext;
  remembered: readonly RememberedMapping[];
  given: ChoicesGiven;
  seen: Map<number, SeenLayer>;
  /** Kept while what they depend on stays the same. */
  kept: {
    raw?: Kept<RawPositions>;
    placed?: Kept<PlacedLayer | null>;
    placings?: Kept<PlacingCandidate[]>;
    taken?: Kept<TakenLayer>;
  };
}

interface Kept<T> {
  key: string;
  value: T;
}

/** A file under the choices in force. */
export interface LookedAt {
  proposal: Proposal;
  taken: TakenLayer;
}

/** Takes one file in after the other; each `open` forgets the file before. Questions are answered one at a time. */
export function createIntake(): Intake {
  let open: OpenFile | null = null;
  let current: LookedAt | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(answer: () => Promise<T>): Promise<T> => {
    const answered = turn.then(answer);
    turn = answered.catch(() => {});
    return answered;
  };
  const nothing = (): IntakeAnswer<never> => ({
    ok: false,
    failures: [{ code: 'file-missing', where: { file: '' } }],
  });
  return {
    open: (file, bytes, context, remembered, onProgress) =>
      inTurn(async () => {
        [open, current] = [null, null];
        const opened = await openFile(file, bytes, readingContext(context), remembered, {}, onProgress);
        if (!opened.ok) return opened;
        open = opened.value;
        current = await lookAt(open, onProgress);
        return { ok: true, value: current.proposal };
      }),
    revise: (given) =>
      inTurn(async () => {
        if (!open) return nothing();
        open.given = revised(open, given);
        current = await lookAt(open);
        return { ok: true, value: current.proposal };
      }),
    prepare: () => inTurn(async () => (open && current ? prepare(open, current) : nothing())),
    badRows: (language) =>
      inTurn(async () => {
        if (!open || !current) return new Uint8Array();
        return writeBadRows(layerOf(open, current.proposal.choices.layer).layer, current.taken.bad, language);
      }),
  };
}

/** What readers need to know of the city, from what can be handed to a worker. */
function readingContext(context: IntakeContext): ReadingContext {
  const { communes } = context;
  return { ...context, locate: communes && communes.length > 0 ? communeLocator(communes) : null };
}

export async function openFile(
  file: string,
  bytes: Uint8Array,
  context: ReadingContext,
  remembered: readonly RememberedMapping[],
  given: ChoicesGiven,
  onProgress?: (done: number) => void,
): Promise<IntakeAnswer<OpenFile>> {
  const read = await readSource(file, bytes, {
    limits,
    ...(onProgress ? { onProgress: (done: number) => onProgress(done * 0.6) } : {}),
  });
  if (!read.ok) return read;
  return {
    ok: true,
    value: {
      file,
      bytes: bytes.length,
      sha256: await sha256Hex(bytes),
      source: read.value,
      sourceRemarks: read.remarks,
      context,
      remembered,
      given,
      seen: new Map(),
      kept: {},
    },
  };
}

/** What the user has set so far with what is set now: what depended on a kind or layer that changes is asked anew. */
function revised({ given }: OpenFile, now: ChoicesGiven): ChoicesGiven {
  const { title, source, asOf, simulated, mode, layer, kind, ...rest } = given;
  const kept = Object.fromEntries(
    Object.entries({ title, source, asOf, simulated, mode }).filter(([, value]) => value !== undefined),
  );
  if (now.layer !== undefined && now.layer !== layer) {
    const { title: _title, ...others } = kept;
    return { ...others, ...now };
  }
  const before = { ...kept, ...(layer === undefined ? {} : { layer }) };
  if (now.kind !== undefined && now.kind !== kind) {
    const { placing, decimals } = rest;
    return {
      ...before,
      ...(placing === undefined ? {} : { placing }),
      ...(decimals ? { decimals } : {}),
      ...now,
    };
  }
  return { ...given, ...now };
}

function layerOf(open: OpenFile, index: number): SeenLayer {
  const known = open.seen.get(index);
  if (known) return known;
  const seen = seeLayer(open.source.layers[index]!, open.file);
  open.seen.set(index, seen);
  return seen;
}

/** The layer that is most likely meant: the first whose kind is clear, else the first with rows. */
function proposedLayer(open: OpenFile): number {
  const { layers } = open.source;
  if (layers.length === 1) return 0;
  const clear = layers.findIndex(
    (layer, index) =>
      layer.rows.length > 0 &&
      layerOf(open, index).kinds[0]!.likely &&
      layerOf(open, index).kinds[0]!.kind !== 'other',
  );
  return clear >= 0
    ? clear
    : Math.max(
        0,
        layers.findIndex(({ rows }) => rows.length > 0),
      );
}

/** Looks at a file under the choices in force. */
export async function lookAt(open: OpenFile, onProgress?: (done: number) => void): Promise<LookedAt> {
  const { file, source, given, context, remembered, kept } = open;
  const wanted = given.layer ?? -1;
  const index = source.layers[wanted] ? wanted : proposedLayer(open);
  const seen = layerOf(open, index);
  const { layer } = seen;
  const chosen = choose(seen, file, given, remembered, context.operators);
  const { kind, columns } = chosen.choices;
  const decimals = decimalsIn(chosen.choices, columns.lon);
  onProgress?.(0.65);

  const where = JSON.stringify([index, columns.lon, columns.lat, decimals]);
  const raw = keep(kept, 'raw', where, () => rawPositions(layer, columns, decimals));
  const hasPositions = raw.from !== 'nothing' && raw.sample.some(Number.isFinite);
  if (kept.placings?.key !== where) {
    const value =
      raw.from === 'nothing' || !hasPositions
        ? []
        : await placingCandidates({
            sample: raw.sample,
            stated: layer.crs,
            cityBbox: context.cityBbox,
            communes: context.communes,
          });
    kept.placings = { key: where, value };
  }
  const placings = kept.placings.value;
  const placing = chosenPlacing(given, chosen.recalled?.placing ?? null, placings);
  const stated = layer.crs;
  const place = JSON.stringify([where, placing, kind]);
  if (kept.placed?.key !== place)
    kept.placed = { key: place, value: await placeLayer(raw, kind, placing, stated) };
  const placed = kept.placed.value ?? { as: 'nowhere', faults: [] };
  onProgress?.(0.75);

  const choices: ImportChoices = { ...chosen.choices, layer: index, placing };
  const fields = fieldProposals(seen, chosen, hasPositions || raw.from === 'geometries');
  const failures: Failure[] = [];
  if (kept.placed.value === null || (stated && hasPositions && !given.placing && !statedMeaning(stated))) {
    failures.push({ code: 'crs-not-supported', where: { file }, detail: { found: stated?.name ?? '?' } });
  }
  const { mode: _mode, title: _title, simulated: _simulated, ...judged } = choices;
  const taken = keep(kept, 'taken', JSON.stringify(judged), () =>
    takeLayer({ file, layer, placed, choices, missing: missingFields(fields), context, failures }),
  );
  onProgress?.(0.95);
  const { readerRemarks: _readerRemarks, ...report } = taken.report;
  const layers = source.layers.map(({ name, rows, badRows = [], geometries }) => ({
    name,
    rows: rows.length + badRows.length,
    geometryTypes: typesOf(geometries),
  }));
  const proposal: Proposal = {
    file,
    format: source.format,
    bytes: open.bytes,
    sha256: open.sha256,
    layers,
    choices,
    kinds: seen.kinds,
    fields,
    columns: seen.facts.map(({ heading, samples, filled, numbers }) => ({
      heading,
      samples,
      filled,
      numbers,
    })),
    placings,
    preview: previewOf(placed, context.cityBbox),
    report: {
      ...report,
      remarks: [...open.sourceRemarks, ...layersLeftOut(file, layers, index), ...taken.remarks],
    },
    table: {
      lines: layer.lines.slice(0, SHOWN_ROWS),
      rows: layer.rows.slice(0, SHOWN_ROWS).map((cells) => cells.map(shownCell)),
    },
  };
  onProgress?.(1);
  return { proposal, taken };
}

function keep<Name extends 'raw' | 'taken'>(
  kept: OpenFile['kept'],
  name: Name,
  key: string,
  make: () => NonNullable<OpenFile['kept'][Name]>['value'],
): NonNullable<OpenFile['kept'][Name]>['value'] {
  const known = kept[name];
  if (known?.key === key) return known.value;
  const value = make();
  Object.assign(kept, { [name]: { key, value } });
  return value;
}

/**
 * As the user says, else as the file does, else as the last file of the same shape was placed if the numbers speak for
 * that no less, else the likeliest.
 */
function chosenPlacing(
  given: ChoicesGiven,
  recalled: Placing | null,
  placings: readonly PlacingCandidate[],
): Placing | null {
  if (given.placing !== undefined) return given.placing;
  const [first] = placings;
  if (!first) return null;
  const likeliest = { crs: first.crs, axes: first.axes };
  const again = recalled && placings.find(({ crs }) => crs === recalled.crs);
  if (!recalled || !again) return likeliest;
  if (first.because === 'listed') return recalled;
  const isAsLikely =
    first.because === 'magnitude' && again.because === 'magnitude' && again.inCity >= first.inCity;
  return isAsLikely ? { crs: again.crs, axes: again.axes } : likeliest;
}

/** Types of geometry that occur in a layer, by a look at some of its rows. */
function typesOf(geometries: readonly unknown[] | null): string[] {
  if (!geometries) return [];
  const step = Math.max(1, Math.floor(geometries.length / 10_000));
  const types = new Set<string>();
  for (let i = 0; i < geometries.length; i += step) {
    const geometry = geometries[i];
    const type: unknown =
      typeof geometry === 'object' && geometry !== null ? Reflect.get(geometry, 'type') : null;
    if (typeof type === 'string') types.add(type);
  }
  return [...types];
}

function shownCell(cell: Cell): Cell {
  return typeof cell === 'string' && cell.length > SHOWN_SIGNS ? `${cell.slice(0, SHOWN_SIGNS - 1)}…` : cell;
}

async function prepare(
  open: OpenFile,
  { proposal, taken }: LookedAt,
): Promise<IntakeAnswer<PreparedDataset>> {
  const { choices, report } = proposal;
  const failures = hindrances(open.file, proposal);
  if (failures.length > 0) return { ok: false, failures };
  const { layer } = layerOf(open, choices.layer);
  const { fileName, bytes } = writeDataset(choices.kind, layer, choices.columns, taken);
  const { rows, untouched, fixed, dropped } = report;
  return {
    ok: true,
    value: {
      kind: choices.kind,
      fileName,
      bytes,
      sha256: await sha256Hex(bytes),
      count: taken.taken.length,
      counts: { rows, untouched, fixed, dropped },
    },
  };
}

/** Faults of one code that are listed, the first with their number. */
const LISTED = 10;

/** What keeps a file from being taken in: faults of the whole, then those of rows that wait for a choice. */
export function hindrances(file: string, { report }: Pick<Proposal, 'report'>): Failure[] {
  const failures = [...report.failures];
  for (const { choice, total, listed, unmended = 0 } of report.groups) {
    const waiting = choice === 'stop' ? total : unmended;
    const first = listed.slice(0, waiting).map(({ failure }) => failure);
    failures.push(...firstOf(first, waiting, LISTED));
  }
  if (failures.length === 0 && report.untouched + report.fixed === 0) {
    failures.push({ code: 'collection-empty', where: { file } });
  }
  return failures;
}

/** The first of many failures, the first of them with the number of all. */
export function firstOf(failures: readonly Failure[], total: number, most: number): Failure[] {
  const [first, ...others] = failures.slice(0, most);
  if (!first) return [];
  return [total > most ? { ...first, detail: { ...first.detail, total } } : first, ...others];
}
