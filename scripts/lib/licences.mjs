/** The licences of the packages that the bundles contain, gathered from the packages themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

/** One text for all packages that a build took files from; `inputs` are the paths of its metafile. */
export function licencesOf(inputs) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  return (
    [...folders]
      .sort()
      .map(licenceOf)
      .join(`\n\n${'-'.repeat(80)}\n\n`) + '\n'
  );
}

/** node_modules/a/node_modules/@b/c/lib/x.js → node_modules/a/node_modules/@b/c */
function packageFolder(path) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

function licenceOf(folder) {
  const path = join(root, folder);
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const file = readdirSync(path).find((candidate) => /^(?:licen[cs]e|copying)(?:[.-].*)?$/i.test(candidate));
  const text = file === undefined ? '' : `\n\n${readFileSync(join(path, file), 'utf8').trim()}`;
  return `${name} ${version}: ${license ?? licenses?.[0]?.type ?? 'see its text'}${text}`;
}
