/**
 * How the server's runtime uses memory. A server stands in the background of an editor all day: a small space for what is new, emptied often,
 * holds less for the same work. The benches start the server with the same flags.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=4'];
