import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(__dirname, '../..');

/** Files under a folder of the project, as paths from its root. */
export function filesUnder(folder: string): string[] {
  const place = join(root, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place).flatMap((name) => {
    const path = join(place, name);
    const file = relative(root, path).replaceAll('\\', '/');
    return statSync(path).isDirectory() ? filesUnder(file) : [file];
  });
}

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
