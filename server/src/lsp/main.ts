/** The language server as a program: over stdio with `--stdio`, over IPC with `--node-ipc`, as the client says. */
import * as path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { openEngine } from '../engine';
import { serve } from './server';

serve(createConnection(ProposedFeatures.all), { openEngine, dictionary: path.join(__dirname, 'ipadic.bin') });
