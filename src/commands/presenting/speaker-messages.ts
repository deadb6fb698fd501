import * as z from 'zod/mini';
import { MOST_LAYERS, MOST_SEEN } from '../../briefing/scene-limits.ts';

const line = z.string().check(z.maxLength(5_000));
const sceneId = z.string().check(z.maxLength(200));
const count = z.int().check(z.minimum(0), z.maximum(10_000));

const speakerScene = z.object({
  title: line,
  /** The sentence in pieces; figures stand out. */
  pieces: z.array(z.object({ text: line, isFigure: z.boolean() })).check(z.maxLength(MOST_SEEN)),
  notes: z.string().check(z.maxLength(50_000)),
  figures: z
    .array(z.object({ label: line, text: line, met: z.nullable(z.boolean()) }))
    .check(z.maxLength(20)),
  dataLine: line,
  /** What the figures were when somebody last stood by the scene, as sentences. */
  changes: z.array(line).check(z.maxLength(MOST_SEEN)),
  /** What the scene asks for that is not there. */
  missing: z.array(line).check(z.maxLength(2 * MOST_SEEN + MOST_LAYERS)),
});

const speakerState = z.object({
  to: z.literal('speaker'),
  kind: z.literal('state'),
  language: z.enum(['vi', 'en']),
  deckTitle: line,
  sceneId,
  /** From 1; 0 where the deck has no scenes. */
  number: count,
  of: count,
  now: z.nullable(speakerScene),
  next: z.nullable(speakerScene),
  scenes: z.array(z.object({ id: sceneId, title: line })).check(z.maxLength(1_000)),
  black: z.boolean(),
  exploring: z.boolean(),
  /** Milliseconds since 1970. */
  startedAtMs: z.number().check(z.minimum(0)),
});

/** What a presenter tells its speaker window: where the talk stands, or that it is over. */
const toSpeaker = z.union([speakerState, z.object({ to: z.literal('speaker'), kind: z.literal('over') })]);

const toPresenter = z.union([
  /** Asks where the talk stands; also the sign of life that is answered. */
  z.object({ to: z.literal('presenter'), kind: z.literal('ask') }),
  z.object({
    to: z.literal('presenter'),
    kind: z.literal('do'),
    action: z.enum(['next', 'previous', 'first', 'last', 'black', 'return']),
  }),
  z.object({ to: z.literal('presenter'), kind: z.literal('show'), sceneId }),
]);

export type SpeakerScene = z.infer<typeof speakerScene>;
export type SpeakerState = z.infer<typeof speakerState>;
export type ToSpeaker = z.infer<typeof toSpeaker>;
export type ToPresenter = z.infer<typeof toPresenter>;

/** Null for anything that is no message to a speaker window. */
export function readToSpeaker(data: unknown): ToSpeaker | null {
  return toSpeaker.safeParse(data).data ?? null;
}

/** Null for anything that is no message to a presenter. */
export function readToPresenter(data: unknown): ToPresenter | null {
  return toPresenter.safeParse(data).data ?? null;
}

const idPattern = /^[\w-]{1,64}$/;

/** Id of the talk that an address of a speaker window names; null for all other addresses. */
export function talkOf(search: string): string | null {
  const id = new URLSearchParams(search).get('speaker');
  return id !== null && idPattern.test(id) ? id : null;
}

/** Between the presenter of a talk and its speaker window. */
export function talkChannelName(talkId: string): string {
  return `digital-twin:talk:${talkId}`;
}
