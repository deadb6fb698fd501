import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RegisterFileReading, readRegister } from '../../src/register/read-register.ts';
import { type RegisterContext, registerContext } from '../../src/register/register-context.ts';
import type { RegisterEntry } from '../../src/register/register-entry.ts';
import { shippedEntries } from '../../src/register/shipped-entries.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';

export const tinyCity = await openTinyCity();

/** The day on which the tests are. */
export const today = '2026-03-15';

/** The tiny city with the register that its data give, or another one. */
export function tinyContext(entries: readonly RegisterEntry[] = shippedEntries(tinyCity.deadZones)) {
  return registerContext(tinyCity, entries, today);
}

export function readFixture(file: string, context: RegisterContext = tinyContext()): RegisterFileReading {
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures/register', file));
  return readRegister(file, new Uint8Array(bytes), context);
}

export function readText(text: string, context: RegisterContext = tinyContext()): RegisterFileReading {
  return readRegister('register.csv', new TextEncoder().encode(text), context);
}

/** An entry with everything in it. */
export function anEntry(over: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    id: 'entry-1',
    name: 'Thôn Trên',
    communeCode: '003',
    unitType: 'village',
    people: 120,
    households: 30,
    power: 'none',
    cause: 'Núi che',
    position: [95.01, 0.03],
    positionKind: 'approximate',
    officialList: 'yes',
    source: 'UBND xã',
    history: [{ status: 'reported', date: '2026-01-10', source: 'UBND xã' }],
    origin: 'added',
    ...over,
  };
}
