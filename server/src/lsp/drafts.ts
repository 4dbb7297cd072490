/**
 * The open drafts, each checked at most once for its version and the facts of the moment. A version that typing has overtaken
 * is never checked: a request waits a few milliseconds, in which the edits behind it arrive, and gives up if it is stale.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type DiagnosticServerCancellationData,
  type TextDocuments,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { counts } from '../features/counts';
import type { DraftView } from '../features/view';
import { inBackground } from './background';
import { DraftRun } from './draftRun';
import { countsMethod, type CountsParams } from './messages';
import type { SourceBase } from './sourceBase';
import { SourcePlaces } from './sourcePlaces';
import { isDraft, toView } from './toProtocol';
import type { Workspace } from './workspace';

export interface CheckedView {
  readonly base: SourceBase;
  readonly generation: number;
  /** How far the check had gone; a draft that is seen for the first time is told in parts. */
  readonly steps: number;
  readonly view: DraftView;
}

/** Long enough for edits already on the wire to be read, short enough not to be felt. In milliseconds. */
const SETTLE = 5;

export class Drafts {
  private readonly runs = new Map<string, DraftRun>();
  /** The last view made of a run, for as long as nothing else asks for its room: it is made again at once. */
  private readonly views = new WeakMap<DraftRun, WeakRef<CheckedView>>();
  /** Drafts that were once told to their end: what stands in the editor is never taken back for a part. */
  private readonly told = new Set<string>();
  private readonly places = new WeakMap<SourceBase, { generation: number; places: SourcePlaces }>();

  /** `progress`: there is more to say of a draft that was told in part. `isTold`: a draft is told, be it in part. */
  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly contentDocuments: boolean,
    private readonly progress: (uri: string) => void,
    private readonly isTold: () => void,
  ) {}

  /** The draft as it is when the answer comes; undefined for a file that is not a draft. Throws when overtaken, cancelled or failed. */
  async current(uri: string, token: CancellationToken): Promise<CheckedView | undefined> {
    const version = this.documents.get(uri)?.version;
    for (;;) {
      if (!this.running(uri)) {
        await delay(SETTLE);
        const base = this.workspace.baseOf(uri);
        // Only the first reading is waited for; later ones announce themselves, and the facts at hand serve until then.
        if (base?.generation === 0) await base.settled();
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      }
      const document = this.documents.get(uri);
      if (!document) return undefined;
      if (document.version !== version) throw overtaken();
      const run = this.running(uri) ?? this.start(document);
      if (!run) return undefined;
      if (await run.ready) {
        this.isTold();
        return this.viewOf(run, document);
      }
      // The check failed, which the log says; it would fail again. What stands in the editor stays.
      if (this.running(uri) === run) throw cancelled('the check failed', false);
      // Overtaken: by an edit, which the next turn sees, or by new facts, with which the same text is checked again.
    }
  }

  forget(uri: string): void {
    this.runs.get(uri)?.stop();
    this.runs.delete(uri);
    this.told.delete(uri);
  }

  /** The check of the draft as it is, with the facts of the moment. */
  private running(uri: string): DraftRun | undefined {
    const run = this.runs.get(uri);
    const base = this.workspace.baseOf(uri);
    const same = run !== undefined && run.base === base && run.generation === base.generation;
    return same && run.version === this.documents.get(uri)?.version ? run : undefined;
  }

  private start(document: TextDocument): DraftRun | undefined {
    const { uri } = document;
    const base = this.workspace.baseOf(uri);
    if (!base?.engine || !isDraft(document) || isSource(base, uri)) return undefined;
    this.runs.get(uri)?.stop();
    const run: DraftRun = new DraftRun(document, base, base.engine, {
      inParts: !this.told.has(uri),
      isStale: () => this.running(uri) !== run,
      partDone: () => this.progress(uri),
      done: () => {
        this.told.add(uri);
        const { view } = this.viewOf(run, document);
        const params: CountsParams = { uri, version: run.version, ...counts(view.draft) };
        void this.connection.sendNotification(countsMethod, params);
      },
    });
    this.runs.set(uri, run);
    inBackground(this.connection, run.work());
    return run;
  }

  private viewOf(run: DraftRun, document: TextDocument): CheckedView {
    const known = this.views.get(run)?.deref();
    if (known?.steps === run.steps) return known;
    const { base, generation, steps } = run;
    const view = toView(document, run.draft(), this.placesOf(base));
    const checked = { base, generation, steps, view };
    this.views.set(run, new WeakRef(checked));
    return checked;
  }

  private placesOf(base: SourceBase): SourcePlaces {
    let entry = this.places.get(base);
    if (entry?.generation !== base.generation) {
      const engine = base.engine;
      entry = {
        generation: base.generation,
        places: new SourcePlaces((file) => engine?.sourceText(file), this.contentDocuments),
      };
      this.places.set(base, entry);
    }
    return entry.places;
  }
}

function isSource(base: SourceBase, uri: string): boolean {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' && base.holds(parsed.fsPath);
}

/**
 * The request is to be made again: a client that is told not to also drops the one it was about to make for the newer version
 * (vscode-languageclient does), and the marks of the old version would stand until the next key is pressed.
 */
const overtaken = () => cancelled('overtaken by an edit', true);

function cancelled(why: string, retriggerRequest: boolean): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, why, { retriggerRequest });
}
