/** `uradori`: the engine from a terminal and in CI. One file a sub-command; JSON on standard output, everything else on standard error. */
import * as l10n from '@vscode/l10n';
import { Command, CommanderError } from 'commander';
import manifest from '../../../package.json';
import { localeOfEnvironment, setLanguage } from '../localize';
import { runCheck } from './check';
import { runExpressions } from './expressions';
import { runExtract } from './extract';
import { CANNOT_RUN, describe } from './failure';
import { runIndex, type Ahead } from './indexFolder';

/** Exit status. `ahead`: what has been begun already of what it takes to read sources. */
export async function run(argv: readonly string[], ahead?: Ahead): Promise<number> {
  setLanguage(localeOfEnvironment());
  let code: Promise<number> = Promise.resolve(0);
  const program = new Command('uradori')
    .description(l10n.t('Checks the values of a draft against its source articles.'))
    .version(manifest.version)
    .exitOverride();
  program
    .command('check')
    .description(l10n.t('Checks drafts and writes the verdict on each of their values.'))
    .argument('<draft...>', l10n.t('drafts: Markdown or plain text'))
    .requiredOption('--sources <dir>', l10n.t('folder of source articles'))
    .option('--format <format>', l10n.t('output format'), 'json')
    .option('--explain', l10n.t('say on standard error what each verdict rests on'))
    .action((drafts: string[], options: { sources: string; format: string; explain?: boolean }) => {
      code = runCheck(drafts, options);
    });
  program
    .command('extract')
    .description(l10n.t('Writes the facts that sources state.'))
    .argument('<source...>', l10n.t('source files'))
    .option('--jsonl', l10n.t('one JSON line for each fact'))
    .action((sources: string[]) => {
      code = runExtract(sources);
    });
  program
    .command('index')
    .description(l10n.t('Builds the fact base of a folder of sources, so that later checks begin at once.'))
    .argument('<dir>', l10n.t('folder of source articles'))
    .option('--status', l10n.t('only say how the fact base stands against the files'))
    .option('--verify', l10n.t('only prove that the fact base is whole'))
    .action((directory: string, options: { status?: boolean; verify?: boolean }) => {
      code = runIndex(directory, options, ahead);
    });
  program
    .command('expressions')
    .description(l10n.t('Reads JSON Lines from standard input and writes the values of each text.'))
    .option('--jsonl', l10n.t('one JSON line for each text'))
    .action(() => {
      code = runExpressions(process.stdin, process.stdout);
    });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return await code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : CANNOT_RUN;
    process.stderr.write(`uradori: ${describe(error)}\n`);
    return CANNOT_RUN;
  }
}

// `uradori extract … | head`: whoever reads has had enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
