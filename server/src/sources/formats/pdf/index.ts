/** PDF files: the text in reading order, each block with its page. */

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { assemble } from '../../../text';
import { dateIn } from '../../bibliography/dates';
import type { BibliographyPart } from '../../bibliography/fields';
import * as problems from '../../problems';
import type { SourceProblem } from '../../types';
import type { Limits } from '../../limits';
import type { Reader, Reading } from '../reading';
import { columnsOf, withMeasures } from './columns';
import { drawText } from './document';
import { loadPdfJs } from './library';
import { linesOfColumn } from './lines';
import { marginsOf, type PagePieces } from './margins';
import { piecesOf, sizeOf, type Piece } from './rows';
import { runsOf, type PageRuns } from './runs';

export const readPdfFile: Reader = async ({ path, bytes, limits }) => {
  const { pdfjs, data } = await loadPdfJs();
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes for itself.
    data: new Uint8Array(bytes),
    cMapUrl: `${data}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${data}/standard_fonts/`,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    return await readDocument(path, await task.promise, limits);
  } catch (error) {
    return {
      problems: [(error as Error).name === 'PasswordException' ? problems.encrypted(path) : problems.damaged(path)],
    };
  } finally {
    await task.destroy();
  }
};

async function readDocument(path: string, document: PDFDocumentProxy, limits: Limits): Promise<Reading> {
  const found: SourceProblem[] = [];
  const pages = await pagesOf(path, document, limits, found);
  const all = pages.flatMap(({ runs }) => runs.runs);
  const embedded = await infoOf(document);
  if (all.length === 0) return { embedded, problems: found.length > 0 ? found : [problems.scanned(path)] };
  const bodySize = sizeOf(all);
  const pieces = pages.map(({ runs }): PagePieces => ({
    vertical: runs.vertical,
    pieces: piecesOf(runs.runs, bodySize),
    across: piecesOf(runs.across, bodySize),
    top: runs.top,
    bottom: runs.bottom,
  }));
  const margins = marginsOf(pieces, bodySize);
  const columns = pieces.flatMap((page, i) => {
    const kept = (list: readonly Piece[]): Piece[] => list.filter((piece) => !margins[i]!.has(piece));
    const inOrder = [...columnsOf(kept(page.pieces)), ...columnsOf(kept(page.across))];
    return withMeasures(inOrder).map((column) => ({ column, number: pages[i]!.number }));
  });
  const measured = withMeasures(columns.map(({ column }) => column));
  const lines = measured.flatMap((column, i) => linesOfColumn(column, columns[i]!.number));
  const { text, passages, pages: starts } = drawText(lines, bodySize);
  const heads = margins.slice(0, 2).flatMap((margin) => [...margin].map((piece) => dateIn(piece.text)));
  const issued = embedded.issued ?? heads.find((date) => date?.includes('-'));
  return {
    prose: assemble(text, passages, starts),
    embedded: { ...embedded, ...(issued === undefined ? {} : { issued }) },
    problems: found,
  };
}

async function pagesOf(
  path: string,
  document: PDFDocumentProxy,
  limits: Limits,
  found: SourceProblem[],
): Promise<{ number: number; runs: PageRuns }[]> {
  const pages: { number: number; runs: PageRuns }[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    if (number > limits.pages || characters > limits.characters) {
      found.push(problems.shortened(path, number - 1));
      break;
    }
    try {
      const page = await document.getPage(number);
      const runs = await runsOf(page);
      page.cleanup();
      characters += runs.runs.reduce((sum, { text }) => sum + text.length, 0);
      pages.push({ number, runs });
    } catch {
      // One problem for the file says enough; the other pages are read.
      if (found.length === 0) found.push(problems.partlyDamaged(path, number));
    }
  }
  return pages;
}

/** Titles that programs put in when nobody gave one. */
const NO_TITLE =
  /^(?:untitled|無題|microsoft (?:word|powerpoint|excel)\b.*|powerpoint プレゼンテーション|.*\.(?:docx?|pptx?|xlsx?|indd|tex|dvi|jtd|pdf|html?))$/i;

/**
 * The title that the document's properties give. Its dates are those of the file, not of the publication, and its author often the person
 * at the keyboard: neither is taken.
 */
async function infoOf(document: PDFDocumentProxy): Promise<BibliographyPart> {
  try {
    const info = (await document.getMetadata()).info as Readonly<Record<string, unknown>>;
    const title = typeof info['Title'] === 'string' ? info['Title'].replace(/\s+/g, ' ').trim() : '';
    return title === '' || title.length > 300 || NO_TITLE.test(title) ? {} : { title };
  } catch {
    return {};
  }
}
