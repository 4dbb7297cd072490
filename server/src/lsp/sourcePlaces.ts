/**
 * Places in source files as the editor's locations. Offsets count in the text as the engine stored it; a file that the editor
 * shows otherwise (PDF, Word, an encoding it would not guess) is pointed at through a read-only document with that very text.
 */
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, Range } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import type { Span } from '../text/types';
import { sourceTextScheme } from './messages';

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const BYTE_ORDER_MARK = '\ufeff';

interface KnownSource {
  readonly uri: string;
  readonly document: TextDocument;
  /** 1 where the stored text begins with a byte order mark, which no editor counts. */
  readonly skip: number;
}

export class SourcePlaces {
  private readonly known = new Map<string, Promise<KnownSource | undefined>>();
  private readonly loaded = new Map<string, KnownSource>();

  /** `contentDocuments`: the client can show read-only documents that the server provides. */
  constructor(
    private readonly textOf: (file: string) => Promise<string | undefined> | string | undefined,
    private readonly contentDocuments: boolean,
  ) {}

  /** Makes these files' places known; to be awaited before they are asked for. */
  async load(files: Iterable<string>): Promise<void> {
    await Promise.all([...new Set(files)].map((file) => this.source(file)));
  }

  /** A place in a file; its top where the file's text is not known. */
  location(file: string, span: Span): Location {
    const source = this.loaded.get(file);
    return source ? { uri: source.uri, range: rangeIn(source, span) } : { uri: URI.file(file).toString(), range: TOP };
  }

  /** The top of a file, whose text need not be known. `readable`: text was drawn from it. */
  top(file: string, readable: boolean): Location {
    const drawn = this.contentDocuments && readable && isDrawn(file);
    return { uri: drawn ? sourceTextUri(file) : URI.file(file).toString(), range: TOP };
  }

  private source(file: string): Promise<KnownSource | undefined> {
    let source = this.known.get(file);
    if (!source) {
      source = this.read(file);
      this.known.set(file, source);
    }
    return source;
  }

  private async read(file: string): Promise<KnownSource | undefined> {
    const stored = await this.textOf(file);
    if (stored === undefined) return undefined;
    const skip = stored.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    const text = stored.slice(skip);
    const shown = !this.contentDocuments || (await editorShows(file, text));
    const uri = shown ? URI.file(file).toString() : sourceTextUri(file);
    const source = { uri, document: TextDocument.create(uri, 'plaintext', 0, text), skip };
    this.loaded.set(file, source);
    return source;
  }
}

/** The read-only document for a source; its name keeps the file's name, so that its tab says what it is. */
function sourceTextUri(file: string): string {
  return URI.file(`${file}.txt`).with({ scheme: sourceTextScheme }).toString();
}

/** The file that a document of the editor shows: as it is, or read-only the text drawn from it; undefined for one that is no file. */
export function fileShownBy(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== 'file' && parsed.scheme !== sourceTextScheme) return undefined;
  return parsed.scheme === sourceTextScheme
    ? parsed.with({ scheme: 'file' }).fsPath.replace(/\.txt$/, '')
    : parsed.fsPath;
}

function rangeIn(source: KnownSource, span: Span): Range {
  const position = (offset: number) => source.document.positionAt(Math.max(0, offset - source.skip));
  return { start: position(span.start), end: position(span.end) };
}

/** Is this a file that is no text, from which text was drawn? */
const isDrawn = (file: string): boolean => ['.pdf', '.docx'].includes(path.extname(file).toLowerCase());

async function editorShows(file: string, text: string): Promise<boolean> {
  if (isDrawn(file)) return false;
  try {
    // An editor takes a file for UTF-8 unless a byte order mark says otherwise.
    const bytes = await readFile(file);
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return utf16 || new TextDecoder('utf-8').decode(bytes) === text;
  } catch {
    return true;
  }
}
