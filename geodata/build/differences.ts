import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileBytes } from './build-geodata.ts';
import type { BuiltFile } from './dataset.ts';

/**
 * A sentence for each file of `folder` that is not as built: missing, different, or, when `files` is
 * everything the build makes, made by no builder.
 */
export function differences(folder: string, files: BuiltFile[], isEverything: boolean): string[] {
  const sentences: string[] = [];
  for (const file of files) {
    const path = join(folder, file.name);
    if (!existsSync(path)) sentences.push(`geodata/${file.name} is missing.`);
    else if (!readFileSync(path).equals(fileBytes(file))) {
      sentences.push(`geodata/${file.name} differs from what the build makes.`);
    }
  }
  if (!isEverything) return sentences;
  const made = new Set(files.map(({ name }) => name));
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile() && !made.has(entry.name))
      sentences.push(`geodata/${entry.name} is made by no builder.`);
  }
  return sentences;
}
