/** The language server as a program: over stdio with `--stdio`, over IPC with `--node-ipc`, as the client says. Loaded by start.ts. */
import { dictionary, shipped } from './ahead';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { openEngine } from '../engine';
import { serve } from './server';

/** Settles when a draft has been told of for the first time. */
export const told = serve(createConnection(ProposedFeatures.all), (options) =>
  openEngine({ ...options, dictionary, shipped }),
);
