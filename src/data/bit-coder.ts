/**
 * Adaptive binary arithmetic coding: every bit is coded with the probability that its context has shown so
 * far, in close to −log2(p) bits. Carryless range coder after M. Mahoney, "Data Compression Explained",
 * section 3.2 (arithmetic coding); a probability starts at ½ and follows the mean of the bits seen.
 * Integers only: the same bytes on every machine.
 */
export interface BitModel {
  /** Probability of a 1 in 1/32,768, one entry per context. */
  one: Uint16Array;
  /** Bits seen in each context, up to the length of `STEP`. */
  seen: Uint8Array;
}

export interface BitEncoder {
  bytes: number[];
  low: number;
  high: number;
}

export interface BitDecoder {
  bytes: Uint8Array;
  next: number;
  low: number;
  high: number;
  code: number;
}

const PROBABILITY_BITS = 15;
const CERTAIN = 1 << PROBABILITY_BITS;

/** A context is never surer of a bit than this, in 1/32,768. */
const DOUBT = 8;

/** How far a probability moves towards a new bit, in 1/32,768, by the number of bits seen before. */
const STEP = Int32Array.from({ length: 127 }, (_, seen) => Math.round(CERTAIN / (seen + 1.6)));

export function bitModel(contexts: number): BitModel {
  return { one: new Uint16Array(contexts).fill(CERTAIN / 2), seen: new Uint8Array(contexts) };
}

export function bitEncoder(): BitEncoder {
  return { bytes: [], low: 0, high: 0xffffffff };
}

export function encodeBit(encoder: BitEncoder, model: BitModel, context: number, bit: number): void {
  let { low, high } = encoder;
  const split = splitOf(low, high, model.one[context]!);
  if (bit === 1) high = split;
  else low = split + 1;
  learn(model, context, bit);
  while ((low ^ high) >>> 24 === 0) {
    encoder.bytes.push(high >>> 24);
    low = (low << 8) >>> 0;
    high = ((high << 8) | 0xff) >>> 0;
  }
  encoder.low = low;
  encoder.high = high;
}

/** The bytes of everything encoded; the encoder is done. */
export function encodedBytes(encoder: BitEncoder): Uint8Array {
  for (let shift = 24; shift >= 0; shift -= 8) encoder.bytes.push((encoder.high >>> shift) & 0xff);
  return Uint8Array.from(encoder.bytes);
}

/** Past the end of `bytes` it reads zeros: lengths and checksums are the caller's to test. */
export function bitDecoder(bytes: Uint8Array): BitDecoder {
  const decoder: BitDecoder = { bytes, next: 0, low: 0, high: 0xffffffff, code: 0 };
  for (let i = 0; i < 4; i += 1) decoder.code = ((decoder.code << 8) | nextByte(decoder)) >>> 0;
  return decoder;
}

export function decodeBit(decoder: BitDecoder, model: BitModel, context: number): number {
  let { low, high } = decoder;
  const split = splitOf(low, high, model.one[context]!);
  const bit = decoder.code <= split ? 1 : 0;
  if (bit === 1) high = split;
  else low = split + 1;
  learn(model, context, bit);
  while ((low ^ high) >>> 24 === 0) {
    low = (low << 8) >>> 0;
    high = ((high << 8) | 0xff) >>> 0;
    decoder.code = ((decoder.code << 8) | nextByte(decoder)) >>> 0;
  }
  decoder.low = low;
  decoder.high = high;
  return bit;
}

/** Last number of the range that stands for a 1. */
function splitOf(low: number, high: number, one: number): number {
  return low + (Math.imul((high - low) >>> PROBABILITY_BITS, one) >>> 0);
}

function nextByte(decoder: BitDecoder): number {
  const byte = decoder.bytes[decoder.next] ?? 0;
  decoder.next += 1;
  return byte;
}

function learn(model: BitModel, context: number, bit: number): void {
  const seen = model.seen[context]!;
  const before = model.one[context]!;
  const target = bit === 1 ? CERTAIN - DOUBT : DOUBT;
  model.one[context] = before + (Math.imul(target - before, STEP[seen]!) >> PROBABILITY_BITS);
  if (seen < STEP.length - 1) model.seen[context] = seen + 1;
}
