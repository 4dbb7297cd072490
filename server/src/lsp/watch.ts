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
import { isInside, type SourceBase } from './sourceBase';

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
    const watchers = bases.flatMap((base) => [
      ...base.folders.map((folder) => this.watcher(base, `${folder}/**`)),
      ...base.userFiles.map((file) => this.watcher(base, file)),
    ]);
    this.registration = this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    await this.registration;
    (await before)?.dispose();
  }

  private watcher(base: SourceBase, pattern: string): FileSystemWatcher {
    if (!this.client.relativePatterns) return { globPattern: pattern.replaceAll('\\', '/') };
    // From the workspace folder where that holds it, so that a source folder made later is seen.
    const folder = isInside(base.root, pattern) ? base.root : path.dirname(pattern);
    const inside = path.relative(folder, pattern).replaceAll('\\', '/');
    return { globPattern: { baseUri: URI.file(folder).toString(), pattern: inside } };
  }
}

/** Brings the bases in step whose files the client reports as changed. */
export function refreshChanged(bases: readonly SourceBase[], events: readonly FileEvent[]): void {
  const files = events.map((event) => URI.parse(event.uri).fsPath);
  for (const base of bases) {
    if (files.some((file) => base.concerns(file))) void base.refresh();
  }
}
