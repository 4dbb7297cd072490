/**
 * pdf.js, loaded when the first PDF is read. Its worker, character maps and font metrics lie beside the bundle in `pdfjs/`
 * (pdf.worker.mjs, cmaps/, standard_fonts/), or in node_modules where the code runs from its source.
 */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

interface Place {
  readonly worker: string;
  /** Folder of cmaps/ and standard_fonts/. */
  readonly data: string;
}

export interface LoadedPdfJs {
  readonly pdfjs: PdfJs;
  readonly data: string;
}

let loaded: Promise<LoadedPdfJs> | undefined;

export function loadPdfJs(): Promise<LoadedPdfJs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<LoadedPdfJs> {
  const { worker, data } = find(__dirname);
  forgoDrawing();
  const restore = withoutDrawingWarnings();
  try {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
    pdfjs.GlobalWorkerOptions.workerSrc = pathToFileURL(worker).href;
    return { pdfjs, data };
  } finally {
    restore();
  }
}

function find(from: string): Place {
  const beside = join(from, 'pdfjs');
  const worker = join(beside, 'pdf.worker.mjs');
  if (existsSync(worker)) return { worker, data: beside };
  const installed = join(from, 'node_modules', 'pdfjs-dist');
  if (existsSync(installed)) return { worker: join(installed, 'legacy', 'build', 'pdf.worker.mjs'), data: installed };
  const above = dirname(from);
  if (above === from) throw new Error('pdf.js is not installed');
  return find(above);
}

/** pdf.js names these classes of the browser's canvas when it loads; nothing is drawn here. */
function forgoDrawing(): void {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= function Undrawn(): void {};
}

/** It also says on the console that it cannot draw, which nobody asked for. */
function withoutDrawingWarnings(): () => void {
  const { warn } = console;
  console.warn = (...args: unknown[]): void => {
    if (!/^Warning: Cannot (?:load "@napi-rs|polyfill)/.test(String(args[0]))) warn.apply(console, args);
  };
  return () => {
    console.warn = warn;
  };
}
