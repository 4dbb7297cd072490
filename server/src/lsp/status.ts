/** The state of the fact bases, told to the client as it changes. */
import type { Connection } from 'vscode-languageserver/node';
import { statusMethod, type BaseState, type StatusParams } from './messages';
import type { Workspace } from './workspace';

/** A reading that ends sooner is told with what it brought. */
const PATIENCE_MS = 150;

export class StatusReport {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
  ) {}

  soon(): void {
    this.timer ??= setTimeout(() => this.now(), PATIENCE_MS);
  }

  now(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const params: StatusParams = {
      bases: this.workspace.bases.map(({ uri, base }): BaseState => ({
        folder: uri,
        busy: base.busy,
        sources: base.status?.sources.length ?? 0,
        unread: base.unread,
        facts: base.status?.facts ?? 0,
        problems: base.status?.problems.length ?? 0,
        missing: base.missing(),
        ...(base.failure === undefined ? {} : { failure: base.failure }),
      })),
      settingsProblems: this.workspace.settingsProblems,
    };
    void this.connection.sendNotification(statusMethod, params);
  }
}
