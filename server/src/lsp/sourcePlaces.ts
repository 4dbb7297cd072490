/**
 * Places in source files as the editor's locations. Offsets count in the text as the engine stored it; a file that the editor
 * shows otherwise (PDF, Word, an encoding it would not guess) is pointed at through a read-only document with that very text.
 */
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, Range } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { Recent } from '../recent';
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

/** Characters of source texts kept at hand. */
const MOST = 500_000;

export class SourcePlaces {
  private readonly known = new Recent<string, KnownSource | undefined>(MOST);

  /** `contentDocuments`: the client can show read-only documents that the server provides. */
  constructor(
    private readonly textOf: (file: string) => string | undefined,
    private readonly contentDocuments: boolean,
  ) {}

  /** A place in a file; its top where the file's text is not known. */
  location(file: string, span: Span): Location {
    const source = this.source(file);
    return source ? { uri: source.uri, range: rangeIn(source, span) } : { uri: URI.file(file).toString(), range: TOP };
  }

  /** The top of a file, whose text need not be known. `readable`: text was drawn from it. */
  top(file: string, readable: boolean): Location {
    const drawn = this.contentDocuments && readable && isDrawn(file);
    return { uri: drawn ? sourceTextUri(file) : URI.file(file).toString(), range: TOP };
  }

  private source(file: string): KnownSource | undefined {
    if (this.known.has(file)) return this.known.get(file);
    const source = this.read(file);
    return this.known.set(file, source, source?.document.getText().length ?? 100);
  }

  private read(file: string): KnownSource | undefined {
    const stored = this.textOf(file);
    if (stored === undefined) return undefined;
    const skip = stored.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    const text = stored.slice(skip);
    const shown = !this.contentDocuments || editorShows(file, text);
    const uri = shown ? URI.file(file).toString() : sourceTextUri(file);
    return { uri, document: TextDocument.create(uri, 'plaintext', 0, text), skip };
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

function editorShows(file: string, text: string): boolean {
  if (isDrawn(file)) return false;
  try {
    // An editor takes a file for UTF-8 unless a byte order mark says otherwise.
    const bytes = readFileSync(file);
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return utf16 || new TextDecoder('utf-8').decode(bytes) === text;
  } catch {
    return true;
  }
}
