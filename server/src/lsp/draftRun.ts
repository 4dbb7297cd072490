/**
 * The check of one version of a draft, in slices so short that the server answers other requests between them. A draft that is seen for the
 * first time may take a while, and is told in parts: what stands in a part stays, the rest is added to it.
 */
import { setImmediate as turn } from 'node:timers/promises';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Checking, Engine } from '../engine';
import type { CheckedDraft } from '../verdicts/types';
import type { SourceBase } from './sourceBase';
import { clear, sweep } from './sweep';
import { formatOf } from './toProtocol';

export interface RunHost {
  /** May a part of the draft be told before all of it is known? */
  readonly inParts: boolean;
  /** Nobody waits for this version any more. */
  isStale(): boolean;
  partDone(): void;
  done(): void;
}

/** Milliseconds of a slice. */
const SLICE = 10;
/** Milliseconds to the first part that holds a mark; each further one takes so many times as long as all before it. */
const FIRST_PART = 30;
const GROWTH = 3;
/** Milliseconds in which a check leaves much behind. */
const LONG = 2000;
/** Milliseconds from which on what it was worked out with is mostly of other passages than the one where a person types next. */
const VERY_LONG = 10_000;

/** Milliseconds since the start; `performance` would have to be loaded for it. */
const now = () => 1000 * process.uptime();

export class DraftRun {
  readonly version: number;
  readonly generation: number;
  /** Settles when there is something to tell: false where the run has ended before that. */
  readonly ready: Promise<boolean>;
  steps = 0;
  private settle!: (ready: boolean) => void;
  private readonly checking: Checking;
  private stopped = false;

  constructor(
    document: TextDocument,
    readonly base: SourceBase,
    private readonly engine: Engine,
    private readonly host: RunHost,
  ) {
    this.version = document.version;
    this.generation = base.generation;
    this.ready = new Promise((resolve) => (this.settle = resolve));
    this.checking = engine.checking({ text: document.getText(), format: formatOf(document) }, host.inParts);
  }

  draft(): CheckedDraft {
    return this.checking.draft();
  }

  stop(): void {
    this.stopped = true;
  }

  /** Works on the draft to its end, or until it is stale. */
  async work(): Promise<void> {
    try {
      await this.toTheEnd();
    } finally {
      this.settle(false);
    }
  }

  private async toTheEnd(): Promise<void> {
    const began = now();
    let cleared = began;
    let told = false;
    let sent = false;
    let next = this.host.inParts ? FIRST_PART : Infinity;
    for (this.slice(); !this.checking.complete; this.slice()) {
      const spent = now() - began;
      if (spent >= next && this.checking.conflicts > 0) {
        if (told) this.host.partDone();
        else this.settle(true);
        told = true;
        next = spent * GROWTH;
      }
      if (now() - cleared >= LONG) {
        clear();
        cleared = now();
      }
      await turn();
      // What was waited for is on its way before anything else is worked on: the connection hands an answer on for a turn.
      if (told && !sent) await turn();
      sent = told;
      if (this.stopped || this.host.isStale()) return;
    }
    this.settle(true);
    this.host.done();
    if (told) this.host.partDone();
    const spent = now() - began;
    if (spent >= VERY_LONG) this.engine.rest?.();
    if (spent >= LONG) sweep();
  }

  private slice(): void {
    const end = now() + SLICE;
    while (!this.checking.complete && now() < end) {
      this.checking.advance();
      this.steps++;
    }
  }
}
