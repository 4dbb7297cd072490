/** What a terminal is told when something cannot be done: one line that names the file and the cause. */
import * as l10n from '@vscode/l10n';

/** Exit status of a run that could not do its work. */
export const CANNOT_RUN = 2;

/** An error as one sentence; the stack is for nobody who reads it here. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return l10n.t('{0} does not exist.', path ?? '');
  if (code === 'EACCES' || code === 'EPERM') return l10n.t('{0} may not be read.', path ?? '');
  if (code === 'EISDIR') return l10n.t('{0} is a folder; a file is needed.', path ?? '');
  return error.message.split('\n')[0]!;
}

/** Writes one line a problem to standard error. */
export function report(messages: readonly string[]): void {
  for (const message of messages) process.stderr.write(`uradori: ${message.replace(/\s*\n\s*/g, ' ')}\n`);
}
