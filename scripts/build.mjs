/**
 * Builds dist/: the client, the language server, the program of the threads that read sources, the command line, and what loads each of these
 * three, as one bundle each, the libraries that only some sources need, the packed dictionaries, and the data that pdf.js reads at run time.
 * Last it runs the command line over the sample, and keeps what that compiles of it.
 * `--dev` leaves the bundles readable and adds source maps; `--watch` builds again on change.
 */
import { build, context } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { loadLayout } from './dictionary/writeSections.mjs';
import { engineDigest } from './lib/engineDigest.mjs';
import { licencesOf } from './lib/licences.mjs';
import { projectNode, root, run } from './lib/project.mjs';

const require = createRequire(import.meta.url);
const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');
const dist = join(root, 'dist');

/** Node 20 runs the command line; the editor's own runtime, newer, runs the rest. `awaited`: a person waits for it to be loaded. */
const bundles = [
  { entry: 'client/src/extension.ts', out: 'client.js', target: 'node22', external: ['vscode'] },
  { entry: 'server/src/lsp/start.ts', out: 'server.js', target: 'node22' },
  { entry: 'server/src/lsp/main.ts', out: 'languageServer.js', target: 'node22', awaited: true },
  { entry: 'server/src/factbase/build/thread.ts', out: 'sourceReader.js', target: 'node20' },
  { entry: 'server/src/factbase/build/worker.ts', out: 'reader.js', target: 'node20', awaited: true },
  { entry: 'server/src/cli/start.ts', out: 'cli.js', target: 'node20', banner: '#!/usr/bin/env node\n' },
  { entry: 'server/src/cli/main.ts', out: 'commandLine.js', target: 'node20', awaited: true },
];

/** Imported by `import()`: loaded when the first such source is read, so that starting does not wait for them. Module, file, what it gives. */
const libraries = [
  { module: 'pdfjs-dist/legacy/build/pdf.mjs', file: 'pdf.js', names: '*' },
  { module: '@mozilla/readability', file: 'readability.js', names: '{ Readability }' },
  { module: 'linkedom', file: 'linkedom.js', names: '{ parseHTML }' },
  { module: '@retorquere/bibtex-parser', file: 'bibtex.js', names: '{ parse }' },
];
const apart = {
  name: 'libraries apart',
  setup(build) {
    build.onResolve({ filter: /^[@a-z]/ }, ({ path, kind }) => {
      const library = kind === 'dynamic-import' ? libraries.find(({ module }) => module === path) : undefined;
      return library && { path: `./libraries/${library.file}`, external: true };
    });
  },
};

/**
 * A program all of ASCII is read and held at a byte a character. The bundler leaves letters in patterns as they are; there, and nowhere
 * else that it leaves any, an escape says the same.
 */
const asAscii = {
  name: 'as ASCII',
  setup(build) {
    build.onEnd(() => {
      const { outfile } = build.initialOptions;
      const program = readFileSync(join(root, outfile), 'utf8');
      const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
      writeFileSync(join(root, outfile), program.replace(/[^\0-\x7f]/g, escape));
    });
  },
};

/** Modules whose one export is data that they check as they are loaded: checked here, they are packed as what that comes to, and no start waits for it. */
const tables = new Map(
  Object.entries({
    'server/src/expressions/tables/default.ts': 'defaultTables',
    'server/src/claims/vocabularyTable.ts': 'vocabularyTable',
    'server/src/claims/shippedAliases.ts': 'shippedAliases',
    'server/src/verdicts/weights.ts': 'weights',
  }).map(([file, name]) => [join(root, file), name]),
);
const checked = {
  name: 'tables checked',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const name = tables.get(path);
      if (name === undefined) return undefined;
      // A string is read faster than what it stands for, written out.
      const data = JSON.stringify(JSON.stringify(loadLayout(path)[name]));
      return {
        contents: `export const ${name} = JSON.parse(${data});`,
        loader: 'js',
        watchFiles: [path, ...dataFiles()],
      };
    });
  },
};

/**
 * What a program that is waited for does without until something of it is asked for: it does not begin with it, and mostly never comes to it. In
 * place of each module stands one that has the same names and loads it then.
 */
const rarelyAsked = new Map([
  ...[
    'node:child_process',
    'node:crypto',
    'node:fs/promises',
    'node:v8',
    'node:worker_threads',
    'entities',
    'yaml',
  ].map((name) => [name, require(name)]),
  ...[join(root, 'server/src/expressions/tables/schema.ts')].map((file) => [file, loadLayout(file)]),
]);
const onDemand = {
  name: 'on demand',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path, resolveDir, namespace }) => {
      if (namespace === 'on-demand') return undefined;
      const names = [path, `node:${path}`, `${join(resolveDir, path)}.ts`];
      const asked = names.find((name) => rarelyAsked.has(name));
      // What nothing of the program asks for is left out of it.
      return asked && { path: asked, namespace: 'on-demand', sideEffects: false };
    });
    build.onLoad({ filter: /./, namespace: 'on-demand' }, ({ path }) => ({
      contents: `
        for (const name of ${JSON.stringify(Object.keys(rarelyAsked.get(path)))})
          Object.defineProperty(exports, name, { enumerable: true, get: () => require(${JSON.stringify(path)})[name] });`,
      loader: 'js',
      resolveDir: root,
    }));
  },
};

/**
 * Libraries of the older kind that many files take names from: the bundler copies all their names for each such file, more than ten thousand
 * at every start. Here each that is used is taken once.
 */
const shared = new Map(
  ['vscode-languageserver/node', '@vscode/l10n'].map((name) => [name, Object.keys(require(name))]),
);
const takenOnce = {
  name: 'taken once',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path, namespace }) =>
      shared.has(path) && namespace !== 'taken-once' ? { path, namespace: 'taken-once' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'taken-once' }, ({ path }) => ({
      // What is marked as pure is left out where nobody uses it.
      contents: `
        const library = require(${JSON.stringify(path)});
        const take = (name) => library[name];
        ${shared
          .get(path)
          .map((name) => `export const ${name} = /* @__PURE__ */ take('${name}');`)
          .join('\n')}`,
      loader: 'js',
      resolveDir: root,
    }));
  },
};

const dataFiles = () =>
  readdirSync(join(root, 'server/data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

mkdirSync(dist, { recursive: true });
pack('ipadic.bin', 'packDictionary.mjs', [
  'scripts/dictionary',
  'server/src/tokenizer/layout.ts',
  'node_modules/kuromoji',
]);
pack('synonyms.txt', 'packSynonyms.mjs', [
  'dist/ipadic.bin',
  'server/data/claims',
  'server/src/claims',
  'server/src/tokenizer',
  'node_modules/sudachi-synonyms-dictionary',
]);
copyPdfData();
const digest = engineDigest();
/** What the package holds files of beside what the bundles take in. */
const inputs = ['node_modules/pdfjs-dist/package.json', 'node_modules/sudachi-synonyms-dictionary/package.json'];
const all = [
  ...bundles.map((bundle) => ({
    ...bundle,
    what: {
      entryPoints: [bundle.entry],
      plugins: [apart, checked, ...(bundle.awaited ? [takenOnce, onDemand, asAscii] : [])],
      // A program that is run with what was compiled of it before has no `import()`; the libraries are CommonJS, as it is.
      supported: { 'dynamic-import': false },
    },
  })),
  ...libraries.map(({ module, file, names }) => ({
    out: `libraries/${file}`,
    target: 'node20',
    what: { stdin: { contents: `export ${names} from '${module}';`, resolveDir: root } },
  })),
];
for (const { what, out, target, external = [], banner = '' } of all) {
  const options = {
    absWorkingDir: root,
    ...what,
    outfile: join('dist', out),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target,
    external,
    banner: { js: `${banner}const __bundleUrl = require('node:url').pathToFileURL(__filename).href;` },
    minify: !dev,
    sourcemap: dev ? 'linked' : false,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    // What a CommonJS bundle has in place of import.meta.url.
    define: { 'import.meta.url': '__bundleUrl', ENGINE_DIGEST: JSON.stringify(digest) },
  };
  if (watch) await (await context(options)).watch();
  else {
    const { metafile } = await build(options);
    inputs.push(...Object.keys(metafile.inputs));
    if (banner) chmodSync(join(dist, out), 0o755);
    console.log(`dist/${out}: ${(statSync(join(dist, out)).size / 1000).toFixed(0)} kB`);
  }
}
writeFileSync(join(dist, 'LICENCES.txt'), licencesOf(inputs));
if (!dev)
  for (const program of ['commandLine', 'reader'])
    run(projectNode(), [join(root, 'scripts/keepCompiled.mjs'), program], { stdio: ['ignore', 'ignore', 'inherit'] });

/** Packing takes seconds, so it is done only where something it reads is newer than its result. */
function pack(name, script, inputs) {
  const file = join(dist, name);
  const program = join(root, 'scripts', script);
  const newest = Math.max(...[program, ...inputs.map((input) => join(root, input))].map(modified));
  if (existsSync(file) && newest <= modified(file)) return;
  const { status } = spawnSync(process.execPath, [program, file], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${script} failed.`);
}

/** Character maps and metrics of fonts that a PDF does not embed: without them Japanese text is lost. */
function copyPdfData() {
  const from = dirname(require.resolve('pdfjs-dist/package.json'));
  for (const folder of ['cmaps', 'standard_fonts']) {
    cpSync(join(from, folder), join(dist, 'pdfjs', folder), { recursive: true });
  }
  cpSync(join(from, 'legacy/build/pdf.worker.min.mjs'), join(dist, 'pdfjs/pdf.worker.mjs'));
}

/** The newest change of a file or of anything in a folder. */
function modified(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path, { recursive: true }).map((name) => statSync(join(path, name)).mtimeMs));
}
