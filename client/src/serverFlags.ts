/**
 * How the server's runtime uses memory. A server stands in the background of an editor all day: a small space for what is new, emptied often,
 * and few threads of the runtime's own hold less for the same work, and what a long check leaves behind is swept at its end
 * (server/src/lsp/sweep.ts). A start leaves next to nothing behind, so what is old is not searched before it has grown larger. The benches start
 * the server with the same flags and the same environment.
 */
export const serverFlags: readonly string[] = [
  '--max-semi-space-size=4',
  '--v8-pool-size=1',
  '--expose-gc',
  '--initial-old-space-size=32',
];

/**
 * The same for the allocator of Linux: it keeps what each thread has freed for that thread alone, though here one does nearly all the work, and
 * gives little of it back. And what is large, as the dictionary is, it takes in large pages, where the system has them to give: a start takes
 * thousands of small ones one by one. No other allocator reads these.
 */
export const serverEnvironment: Readonly<Record<string, string>> = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_TOP_PAD_: '65536',
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
};
