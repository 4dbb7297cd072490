/** Which engine reads the sources: facts that another one has drawn are drawn again. */

declare const ENGINE_DIGEST: string;

/** How the store writes things down; to be raised when that changes. */
const FORMAT = 1;

/** Set by the build from the code and the data that facts depend on; unbundled code is nobody's store but its own. */
const digest = typeof ENGINE_DIGEST === 'undefined' ? `unbuilt${process.pid}` : ENGINE_DIGEST;

export const engineVersion = `${FORMAT}-${digest}`;
