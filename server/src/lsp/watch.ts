/** Asks the client to watch the source folders, and sorts what it reports by fact base. */
import * as path from 'node:path';
import {
  DidChangeWatchedFilesNotification,
  type Connection,
  type Disposable,
  type FileEvent,
  type FileSystemWatcher,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import type { ClientFeatures } from './capabilities';
import type { SourceBase } from './sourceBase';

export class SourceWatch {
  private registration: Promise<Disposable> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientFeatures,
  ) {}

  /** Watches the folders of these bases in place of the ones before. */
  async watch(bases: readonly SourceBase[]): Promise<void> {
    if (!this.client.watchesFiles) return;
    const before = this.registration;
    const watchers = bases.flatMap((base) => base.folders.map((folder) => this.watcher(base, folder)));
    this.registration = this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    await this.registration;
    (await before)?.dispose();
  }

  private watcher(base: SourceBase, folder: string): FileSystemWatcher {
    if (!this.client.relativePatterns) return { globPattern: `${folder.replaceAll('\\', '/')}/**` };
    // From the workspace folder where that holds it, so that a source folder made later is seen.
    const inside = path.relative(base.root, folder);
    return inside.startsWith('..') || path.isAbsolute(inside)
      ? { globPattern: { baseUri: URI.file(folder).toString(), pattern: '**' } }
      : { globPattern: { baseUri: URI.file(base.root).toString(), pattern: `${inside.replaceAll('\\', '/')}/**` } };
  }
}

/** Brings the bases in step whose files the client reports as changed. */
export function refreshChanged(bases: readonly SourceBase[], events: readonly FileEvent[]): void {
  const files = events.map((event) => URI.parse(event.uri).fsPath);
  for (const base of bases) {
    if (files.some((file) => base.holds(file) || base.folders.includes(file))) void base.refresh();
  }
}
