/**
 * Gives back to the system what a long check has left behind. By itself the runtime holds on to several times what is in use until it
 * has other work, and an editor's server may have none for hours. It takes about as long as ten keystrokes, so it is done after seconds of work only.
 */

/** Does nothing where the runtime was not started with `--expose-gc`, as the extension starts it. */
export function sweep(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
