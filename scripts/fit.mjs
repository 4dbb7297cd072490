/** `npm run fit`: fits the weights of the signs on marked drafts; see test/alignment/fitWeights.ts. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { ensureInstalled, projectNode, root, run } from './lib/project.mjs';

ensureInstalled();
run(projectNode(), [join(root, 'scripts/build.mjs')]);
const outfile = join(root, 'out/fit.cjs');
await build({
  entryPoints: [join(root, 'test/alignment/fitWeights.ts')],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile,
  packages: 'external',
  define: { __dirname: JSON.stringify(join(root, 'test/alignment')) },
  logLevel: 'warning',
});
run(projectNode(), [outfile, ...process.argv.slice(2)]);
