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
import { countsMethod, type CountsParams } from './messages';
import type { SourceBase } from './sourceBase';
import { SourcePlaces } from './sourcePlaces';
import { formatOf, isDraft, toView } from './toProtocol';
import type { Workspace } from './workspace';

export interface CheckedView {
  readonly base: SourceBase;
  readonly generation: number;
  readonly view: DraftView;
  /** How long the check took, in milliseconds. */
  readonly took: number;
}

/** Long enough for edits already on the wire to be read, short enough not to be felt. */
const SETTLE_MS = 5;
const LONGEST_SETTLE_MS = 500;

export class Drafts {
  private readonly views = new Map<string, CheckedView>();
  private readonly places = new WeakMap<SourceBase, { generation: number; places: SourcePlaces }>();

  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly contentDocuments: boolean,
  ) {}

  /** The draft as it is when the answer comes; undefined for a file that is not a draft. Throws when overtaken or cancelled. */
  async current(uri: string, token: CancellationToken): Promise<CheckedView | undefined> {
    const known = this.known(uri);
    if (known) return known;
    const version = this.documents.get(uri)?.version;
    await delay(this.settling(uri));
    const base = this.workspace.baseOf(uri);
    // Only the first reading is waited for; later ones announce themselves, and the facts at hand serve until then.
    if (base?.generation === 0) await base.settled();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const document = this.documents.get(uri);
    if (document && document.version !== version) throw overtaken();
    const checked = document && (this.known(uri) ?? (await this.check(document)));
    // A version that was edited while its places were looked up says nothing of the text there is now.
    if (document && document.version !== version) throw overtaken();
    return checked;
  }

  forget(uri: string): void {
    this.views.delete(uri);
  }

  /** What was found before, where neither the draft nor the facts have moved since. */
  private known(uri: string): CheckedView | undefined {
    const found = this.views.get(uri);
    const base = this.workspace.baseOf(uri);
    const same = found?.base === base && found?.generation === base?.generation;
    return same && found?.view.version === this.documents.get(uri)?.version ? found : undefined;
  }

  /** A draft that takes long to check is checked when the typing pauses, so that checking never keeps a machine busy. */
  private settling(uri: string): number {
    const took = this.views.get(uri)?.took ?? 0;
    return Math.min(Math.max(SETTLE_MS, took), LONGEST_SETTLE_MS);
  }

  private async check(document: TextDocument): Promise<CheckedView | undefined> {
    const base = this.workspace.baseOf(document.uri);
    if (!base?.engine || !isDraft(document) || isSource(base, document.uri)) return undefined;
    const { generation } = base;
    const began = performance.now();
    const draft = base.engine.check({ text: document.getText(), format: formatOf(document) });
    const took = performance.now() - began;
    const places = this.placesOf(base);
    const view = toView(document, draft, places);
    await places.load(
      draft.claims.flatMap((claim) => [...claim.evidence, ...(claim.dissent ?? [])].map((e) => e.path)),
    );
    const checked = { base, generation, view, took };
    this.views.set(document.uri, checked);
    this.report(view);
    return checked;
  }

  private report(view: DraftView): void {
    const params: CountsParams = { uri: view.uri, version: view.version, ...counts(view.draft) };
    void this.connection.sendNotification(countsMethod, params);
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

function overtaken(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'overtaken by an edit', { retriggerRequest: false });
}
