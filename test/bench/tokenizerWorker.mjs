/** A worker thread of the tokenizer's bench: tokenizes for the time asked and answers with the characters it got through. */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const { tokenizerOver, prose } = createRequire(import.meta.url)(workerData.bundle);
const tokenizer = tokenizerOver(workerData.dictionary);
const lines = prose(200_000, workerData.seed).split('\n');

parentPort.on('message', (milliseconds) => {
  const start = performance.now();
  let characters = 0;
  for (let i = 0; performance.now() - start < milliseconds; i = (i + 1) % lines.length) {
    tokenizer.tokenize(lines[i]);
    characters += lines[i].length;
  }
  parentPort.postMessage(characters / (performance.now() - start));
});
