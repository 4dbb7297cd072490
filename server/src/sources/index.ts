/** The door of the room: finds the files that are sources, reads them in any format, and knows what is known of their publication. */

import { openLibrary as open, type Library } from './bibliography/library';
import { defaultLimits, type Limits } from './limits';

export { libraryFiles, sidecarOf, type Library } from './bibliography/library';
export { defaultLimits, type Limits } from './limits';
export { listSources, type SourceList } from './list';
export { isPlainName, isSourceName, openSource, readSource, type SourceContext } from './read';
export type { Bibliography, SourceDocument, SourceProblem } from './types';

/** Loads references.json and references.bib of the source folders; sidecars are read as they are asked for. Never throws. */
export const openLibrary = (folders: string | readonly string[], limits: Partial<Limits> = {}): Promise<Library> =>
  open(folders, { ...defaultLimits, ...limits });
