/** The state of the fact bases, told to the client as it changes. */
import type { Connection } from 'vscode-languageserver/node';
import { statusMethod, type BaseState, type StatusParams } from './messages';
import type { Workspace } from './workspace';

/** A base with many files reports often; a person reads a few times a second. */
const INTERVAL_MS = 150;

export class StatusReport {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
  ) {}

  soon(): void {
    this.timer ??= setTimeout(() => this.now(), INTERVAL_MS);
  }

  now(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const params: StatusParams = {
      bases: this.workspace.bases.map(({ uri, base }): BaseState => ({
        folder: uri,
        busy: base.busy,
        ...(base.busy && base.total > 0 ? { progress: { done: base.done, total: base.total } } : {}),
        sources: base.status?.sources.length ?? 0,
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
