/** Where the packed extension goes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

export const packagePath = join(root, `${name}-${version}.vsix`);
