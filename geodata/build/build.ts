import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalog } from '../../src/data/city.ts';
import { BUILDERS, buildGeodata, fileBytes } from './build-geodata.ts';
import { differences } from './differences.ts';
import { isMissingReference, referenceReader } from './reference.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const geodata = join(root, 'geodata');
const sources = process.env.GEODATA_SOURCES ?? join(root, '../shared/reference');

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

try {
  process.exitCode = run();
} catch (error) {
  if (!isMissingReference(error)) throw error;
  process.exitCode = fail(error.message);
}

function run(): number {
  const unknown = flags.find((flag) => flag !== '--check');
  if (unknown) return fail(`The option ${unknown} is unknown; there is --check.`);
  const stranger = names.find((name) => !Object.hasOwn(BUILDERS, name));
  if (stranger)
    return fail(`There is no builder ${stranger}; there are ${Object.keys(BUILDERS).join(', ')}.`);
  if (!existsSync(sources)) {
    return fail(`The reference folder ${sources} is missing; name another one in GEODATA_SOURCES.`);
  }
  const catalogPath = join(geodata, 'catalog.json');
  const previous: Catalog | null = existsSync(catalogPath)
    ? JSON.parse(readFileSync(catalogPath, 'utf8'))
    : null;
  const { files } = buildGeodata(referenceReader(sources), names, previous);

  if (flags.includes('--check')) {
    const found = differences(geodata, files, names.length === 0);
    for (const difference of found) console.error(difference);
    if (found.length === 0) console.log(`geodata/ is what the build makes of ${sources}.`);
    return found.length === 0 ? 0 : 1;
  }
  for (const file of files) {
    const path = join(geodata, file.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.content);
    console.log(`${file.name}  ${fileBytes(file).length} bytes`);
  }
  return 0;
}

function fail(sentence: string): number {
  console.error(sentence);
  return 2;
}
