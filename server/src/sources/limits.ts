/** How much of a file is read. Sources are untrusted: whatever stands in them, time and memory stay bounded. */

export interface Limits {
  /** Bytes of a text, Markdown or HTML file. */
  readonly textBytes: number;
  /** Lines of a text or Markdown file. */
  readonly lines: number;
  /** Bytes of a PDF or Word file. */
  readonly documentBytes: number;
  /** Pages of a PDF; the rest is left out. */
  readonly pages: number;
  /** Characters drawn from a PDF or Word file; the rest is left out. */
  readonly characters: number;
  /** Values read from one source; the rest is left out. */
  readonly values: number;
  /** Bytes of one part of a Word file when unpacked. */
  readonly unpackedBytes: number;
  /** Bytes of a sidecar. */
  readonly sidecarBytes: number;
  /** Bytes of references.json or references.bib. */
  readonly libraryBytes: number;
  /** Files listed, over all folders. */
  readonly files: number;
  /** Depth of folders walked. */
  readonly depth: number;
}

const MB = 1024 * 1024;

export const defaultLimits: Limits = {
  textBytes: 8 * MB,
  lines: 150_000,
  documentBytes: 128 * MB,
  pages: 3000,
  characters: 8_000_000,
  values: 50_000,
  unpackedBytes: 64 * MB,
  sidecarBytes: MB,
  libraryBytes: 64 * MB,
  files: 200_000,
  depth: 32,
};
