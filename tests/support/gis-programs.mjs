import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { installPackages } from './apt-packages.mjs';

/** Programs whose files the importer is tested with, servers whose layers are, readers of what is exported, and the package of each. */
const packages = {
  ogr2ogr: 'gdal-bin',
  cs2cs: 'proj-bin',
  soffice: 'libreoffice-calc-nogui',
  '/usr/lib/libreoffice/program/libslideshowlo.so': 'libreoffice-impress-nogui',
  pdftotext: 'poppler-utils',
  '/usr/lib/cgi-bin/mapserv': 'cgi-mapserver',
  '/usr/lib/cgi-bin/mapcache': 'mapcache-cgi',
};

/** Installs what is missing of them where that can be done; tests that need one are skipped without it. */
export function ensureGisPrograms() {
  const missing = Object.entries(packages).filter(([program]) => !isThere(program));
  if (missing.length > 0) installPackages(missing.map(([, name]) => name));
}

function isThere(program) {
  if (isAbsolute(program)) return existsSync(program);
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
