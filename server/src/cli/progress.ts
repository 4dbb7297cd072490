/** Shows on a terminal how far the reading of sources has come; says nothing where nobody watches. */
import { Presets, SingleBar } from 'cli-progress';
import * as l10n from '@vscode/l10n';

export interface Progress {
  update(done: number, total: number): void;
  end(): void;
}

/** Files take unlike times: the time left is reckoned from so many of the last updates. */
const STEADY = 100;
/** Reading that ends sooner shows no bar. Milliseconds. */
const PATIENCE = 500;

export function progressBar(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { update() {}, end() {} };
  const began = Date.now();
  const format = l10n.t('Reading sources {0}', '{bar} {percentage}% | {value}/{total} | {rate}/s | {eta_formatted}');
  const bar = new SingleBar(
    { stream, format, hideCursor: true, clearOnComplete: true, etaBuffer: STEADY },
    Presets.shades_classic,
  );
  return {
    update(done, total) {
      const elapsed = Date.now() - began;
      const rate = Math.round((1000 * done) / Math.max(1, elapsed));
      if (bar.isActive) bar.update(done, { rate });
      else if (elapsed > PATIENCE && done < total) bar.start(total, done, { rate });
    },
    end: () => bar.stop(),
  };
}
