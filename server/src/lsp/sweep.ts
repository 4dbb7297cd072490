/**
 * Gives back to the system what a check of seconds leaves behind. By itself the runtime lets it grow to several times what is in use, and holds
 * on to it until it has other work, and an editor's server may have none for hours. Both do nothing where the runtime was not started with
 * `--expose-gc`, as the extension starts it.
 */

/** At the end: all that can be had. It takes about as long as ten keystrokes. */
export function sweep(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/**
 * Every few seconds while the check goes on. Much of what is left behind lies outside of the runtime's own heap (bytes read from the store), and
 * what has grown there does not shrink again.
 */
export function clear(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync' });
}
