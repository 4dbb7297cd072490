/**
 * `npm run bench`: builds what is out of date, runs every bench of test/bench, and prints one table of what was measured with the goal
 * beside it. Ends with 0 whether or not the goals are met, since a busy machine misses some; with 1 where a bench could not run.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ensureInstalled, projectNode, root, run } from './lib/project.mjs';

const benches = ['expressions', 'tokenizer', 'factbase', 'server'];

ensureInstalled();
run(projectNode(), [join(root, 'scripts/build.mjs')]);
const found = [];
for (const name of benches) {
  console.log(`${name} …`);
  found.push(...(await rowsOf(name)).map((row) => ({ bench: name, ...row })));
}
print(found);

/** The rows that a bench reports. */
async function rowsOf(name) {
  const child = fork(join(root, `test/bench/${name}.bench.mjs`), { execPath: projectNode() });
  let rows;
  child.on('message', (message) => (rows = message));
  const [code] = await once(child, 'close');
  if (rows) return rows;
  process.exitCode = 1;
  return [{ measure: `could not run, ended with ${code}`, value: '', goal: '', met: false }];
}

function print(rows) {
  const lines = rows.map(({ bench, measure, value, goal, met }) => [
    goal === '' && met ? '' : met ? '✓' : '✗',
    bench,
    measure,
    value,
    goal,
  ]);
  const table = [['', 'bench', 'measure', 'value', 'goal'], ...lines];
  const widths = table[0].map((_, i) => Math.max(...table.map((line) => line[i].length)));
  for (const line of table)
    console.log(
      line
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    );
  const goals = rows.filter(({ goal, met }) => goal !== '' || !met);
  console.log(`${goals.filter(({ met }) => met).length} of ${goals.length} goals met`);
}
