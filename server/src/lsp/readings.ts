/** Readings of sources that take a while, as the editor shows them: how many of how many, and a button that stops it. */
import * as l10n from '@vscode/l10n';
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import { inBackground } from './background';
import type { SourceBase } from './sourceBase';

/** Readings that end sooner are not shown. */
const PATIENCE_MS = 300;
/** Sources are read by the hundred; a person reads a few times a second. */
const INTERVAL_MS = 150;

export class Readings {
  private readonly shown = new Map<SourceBase, ShownReading>();

  constructor(private readonly connection: Connection) {}

  /** To be told whenever a base has read more, and when it has ended. */
  follow(base: SourceBase): void {
    const shown = this.shown.get(base);
    if (!base.busy) {
      shown?.end();
      this.shown.delete(base);
    } else if (!shown) this.shown.set(base, new ShownReading(this.connection, base));
  }
}

class ShownReading {
  private timer: NodeJS.Timeout;
  private reporter: WorkDoneProgressServerReporter | undefined;
  private ended = false;

  constructor(
    private readonly connection: Connection,
    private readonly base: SourceBase,
  ) {
    this.timer = setTimeout(() => inBackground(connection, this.begin()), PATIENCE_MS);
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
    this.reporter?.done();
  }

  private async begin(): Promise<void> {
    const reporter = await this.connection.window.createWorkDoneProgress();
    reporter.begin(l10n.t('Uradori: reading the sources'), this.percentage(), this.count(), true);
    if (this.ended) {
      reporter.done();
      return;
    }
    this.reporter = reporter;
    reporter.token.onCancellationRequested(() => this.base.stop());
    this.timer = setInterval(() => reporter.report(this.percentage(), this.count()), INTERVAL_MS);
  }

  private count(): string {
    return l10n.t('{0} of {1}', this.base.done, this.base.total);
  }

  private percentage(): number {
    return (100 * this.base.done) / Math.max(1, this.base.total);
  }
}
