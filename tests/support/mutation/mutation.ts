import { isZip } from '../../../src/intake/formats/unzip.ts';
import { type ByteMutation, mutatedBytes } from './byte-mutation.ts';
import { type JsonMutation, mutatedJson } from './json-mutation.ts';
import { mutatedText, type TextMutation } from './text-mutation.ts';
import { mutatedZip } from './zip-mutation.ts';

/**
 * One change of a file, as plain data. Places are shares from 0 to 1, so that a change fits a file of any size;
 * `inside` changes one of the files of an archive, which is packed again.
 */
export type Mutation =
  | { is: 'bytes'; change: ByteMutation }
  | { is: 'text'; change: TextMutation }
  | { is: 'json'; change: JsonMutation }
  | { is: 'inside'; entry: number; change: Exclude<Mutation, { is: 'inside' }> };

/** The file with all changes made one after the other; `other` is what is spliced into it. */
export function mutated(bytes: Uint8Array, mutations: readonly Mutation[], other: Uint8Array): Uint8Array {
  return mutations.reduce((before, mutation) => mutatedOnce(before, mutation, other), bytes);
}

function mutatedOnce(bytes: Uint8Array, mutation: Mutation, other: Uint8Array): Uint8Array {
  switch (mutation.is) {
    case 'bytes':
      return mutatedBytes(bytes, mutation.change, other);
    case 'text':
      return mutatedText(bytes, mutation.change);
    case 'json':
      return (
        mutatedJson(bytes, mutation.change) ??
        mutatedBytes(bytes, { is: 'cut', at: mutation.change.at }, other)
      );
    case 'inside':
      return isZip(bytes)
        ? mutatedZip(bytes, mutation.entry, (content) => mutatedOnce(content, mutation.change, other))
        : mutatedOnce(bytes, mutation.change, other);
  }
}
