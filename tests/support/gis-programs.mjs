import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './apt-packages.mjs';

/** Programs whose files the importer is tested with, and the package each comes in. */
const packages = { ogr2ogr: 'gdal-bin', soffice: 'libreoffice-calc-nogui' };

/** Installs what is missing of them where that can be done; tests that need one are skipped without it. */
export function ensureGisPrograms() {
  for (const [program, name] of Object.entries(packages)) {
    if (!isOnPath(program)) installPackages([name]);
  }
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
