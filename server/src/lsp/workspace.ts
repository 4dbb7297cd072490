/**
 * The workspace folders, each with its settings and its fact base. Which folder a file belongs to is decided here, so a
 * workspace of several projects never mixes their facts.
 */
import * as l10n from '@vscode/l10n';
import type { Connection, WorkspaceFolder } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { readSettings } from '../settings';
import { isInside, SourceBase, type SourceBaseHost } from './sourceBase';

interface Entry {
  readonly uri: string;
  readonly base: SourceBase;
  readonly problems: readonly string[];
}

export class Workspace {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly connection: Connection,
    private readonly pullsSettings: boolean,
    private readonly host: SourceBaseHost,
  ) {}

  get bases(): readonly { readonly uri: string; readonly base: SourceBase }[] {
    return [...this.entries.values()];
  }

  /** What the settings of all folders have wrong, each said once. */
  get settingsProblems(): readonly string[] {
    return [...new Set([...this.entries.values()].flatMap((entry) => entry.problems))];
  }

  /** The base of the innermost folder a file is in; a document that is no file yet belongs to the first folder. */
  baseOf(uri: string): SourceBase | undefined {
    const { scheme, fsPath } = URI.parse(uri);
    const bases = [...this.entries.values()].map((entry) => entry.base);
    if (scheme === 'untitled') return bases[0];
    if (scheme !== 'file') return undefined;
    return bases.filter((base) => isInside(base.root, fsPath)).sort((a, b) => b.root.length - a.root.length)[0];
  }

  /** The base that has this file among its sources. */
  holding(file: string): SourceBase | undefined {
    return [...this.entries.values()].find(({ base }) => base.holds(file))?.base;
  }

  async add(folders: readonly WorkspaceFolder[]): Promise<void> {
    await Promise.all(folders.map((folder) => this.open(folder.uri)));
  }

  remove(folders: readonly WorkspaceFolder[]): void {
    for (const { uri } of folders) {
      this.entries.get(uri)?.base.dispose();
      this.entries.delete(uri);
    }
  }

  /** Reads the settings again. A folder whose sources are named otherwise gets a new base; the others keep theirs. */
  async reload(): Promise<void> {
    await Promise.all([...this.entries.keys()].map((uri) => this.open(uri)));
  }

  dispose(): void {
    for (const { base } of this.entries.values()) base.dispose();
  }

  private async open(uri: string): Promise<void> {
    const parsed = URI.parse(uri);
    if (parsed.scheme !== 'file') return;
    const { value, problems } = readSettings(await this.rawSettings(uri));
    for (const problem of problems) this.connection.console.warn(problem);
    const old = this.entries.get(uri);
    if (old && JSON.stringify(old.base.settings.sources) === JSON.stringify(value.sources)) {
      old.base.settings = value;
      this.entries.set(uri, { ...old, problems });
      return;
    }
    old?.base.dispose();
    const base = new SourceBase(parsed.fsPath, value, this.host);
    for (const folder of base.missing()) {
      this.connection.console.warn(l10n.t('The source folder “{0}” does not exist.', folder));
    }
    this.entries.set(uri, { uri, base, problems });
    void base.refresh();
  }

  private async rawSettings(uri: string): Promise<unknown> {
    if (!this.pullsSettings) return undefined;
    return this.connection.workspace.getConfiguration({ scopeUri: uri, section: 'uradori' });
  }
}
