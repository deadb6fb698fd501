import type { Catalog, DatasetEntry } from '../../src/data/city.ts';
import { thousands } from './thousands.ts';

/** `geodata/README.md`: how to rebuild and replace the files, a table of them, then each builder's part. */
export function buildReadme(catalog: Catalog, parts: string[]): string {
  return `${[introduction(catalog), table(catalog.datasets), ...parts].map((part) => part.trim()).join('\n\n')}\n`;
}

function introduction({ city }: Catalog): string {
  return `# Geodata of ${city.name.vi}

Everything the application knows about the city is in this folder; the program itself names no place. \`catalog.json\` lists the files with their source, licence, date, confidence and known faults, and the application reads nothing that is not listed there.

This file and every data file are made by the scripts in \`build/\`. Change a script, not a file.

## Rebuild

\`\`\`
npm run geodata                  # everything, from ../shared/reference or the folder in GEODATA_SOURCES
npm run geodata -- communes      # only what one builder makes; the README waits for a full run
npm run geodata -- --check       # writes nothing, names the files that differ, exit code 1 if any
\`\`\`

The same reference files give the same bytes: no clock, no chance without a seed, no sorting that depends on a language setting.

## Replace a file by an official one

1. Keep the file name, the property names and their units (each file's section lists them); coordinates are WGS 84 longitude, latitude.
2. In \`catalog.json\`, update \`source\`, \`licence\`, \`asOf\`, \`confidence\`, \`simulated\`, \`faults\` and \`count\` of its entry, and set \`sha256\` and \`bytes\` to those of the new file; the application checks them.
3. To keep the replacement through the next rebuild, put the official file into the reference folder and change the builder that reads it.

Commune codes are the join key of all files. New commune boundaries mean a new population grid: run the whole build.

## Maps in Việt Nam

Hoàng Sa and Trường Sa are in the data of every build, with the labels that the law asks for, and the sea is Biển Đông. A test fails when one is missing or a foreign name appears.`;
}

function table(entries: DatasetEntry[]): string {
  const rows = entries.map((entry) => {
    const file = entry.openFile ? `\`${entry.file}\` (\`${entry.openFile}\`)` : `\`${entry.file}\``;
    const kind = entry.simulated ? `${entry.kind}, **simulated**` : entry.kind;
    return `| ${file} | ${entry.title.en} | ${kind} | ${thousands(entry.count)} | ${thousands(entry.bytes)} | ${entry.asOf} | ${entry.confidence} | ${entry.licence} |`;
  });
  return `## Files

| file | what | kind | rows or features | bytes | as of | confidence | licence |
|---|---|---|---:|---:|---|---|---|
${rows.join('\n')}`;
}
