/**
 * `npm run package`: builds and packs the extension into uradori-VERSION.vsix. Its size is printed; over the limit it fails, so
 * that nothing large slips in unseen.
 */
import { createVSIX } from '@vscode/vsce';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, root, run } from './lib/project.mjs';
import { packagePath } from './lib/package.mjs';

const LIMIT_MB = 25;

run(projectNode(), [join(root, 'scripts/build.mjs')]);
await createVSIX({ cwd: root, packagePath, dependencies: false });
const megabytes = statSync(packagePath).size / 1e6;
console.log(`${packagePath}: ${megabytes.toFixed(1)} MB`);
if (megabytes > LIMIT_MB) {
  console.error(`The package may not exceed ${LIMIT_MB} MB.`);
  process.exit(1);
}
