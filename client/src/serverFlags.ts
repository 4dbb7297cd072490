/**
 * How the server's runtime uses memory. A server stands in the background of an editor all day: a small space for what is new, emptied often,
 * and few threads of the runtime's own hold less for the same work, and what a long check leaves behind is swept at its end
 * (server/src/lsp/sweep.ts). The benches start the server with the same flags.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=4', '--v8-pool-size=1', '--expose-gc'];
