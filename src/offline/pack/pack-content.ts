import * as z from 'zod/mini';

/** The project that a pack carries, as a project file. */
export const packedProjectPath = 'briefing/project.zip';

/** What the pack says of itself. */
export const packedFactsPath = 'briefing/facts.json';

const factsSchema = z.object({ madeOn: z.iso.date(), liveLeftOut: z.boolean() });

/** `madeOn` is an ISO day. */
export type PackedFacts = z.infer<typeof factsSchema>;

/** Null for anything else. */
export function readPackedFacts(json: unknown): PackedFacts | null {
  return factsSchema.safeParse(json).data ?? null;
}
