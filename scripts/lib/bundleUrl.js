/** Stands in for import.meta.url in bundles, which are CommonJS. */
export const __bundleUrl = require('node:url').pathToFileURL(__filename).href;
