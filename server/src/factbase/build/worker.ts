/** A worker thread that reads sources: batches of paths come in, what is kept of them goes out. All share one dictionary. */
import { parentPort, workerData } from 'node:worker_threads';
import { setLanguage } from '../../localize';
import { openLibrary } from '../../sources';
import { tokenizerOver, type DictionaryBuffer } from '../../tokenizer';
import { build, type Built } from './task';

export interface WorkerData {
  readonly dictionary: DictionaryBuffer;
  readonly folders: readonly string[];
  readonly language: string;
}

const { dictionary, folders, language } = workerData as WorkerData;
setLanguage(language);
const tokenizer = tokenizerOver(dictionary);
const library = openLibrary(folders);

parentPort!.on('message', async (paths: readonly string[]) => {
  const built: Built[] = [];
  for (const path of paths) built.push(await build(path, await library, tokenizer));
  const buffers = built.flatMap(({ segment: { postings, words, kinds, body } }) => [postings, words, kinds, body]);
  parentPort!.postMessage(
    built,
    buffers.map(({ buffer }) => buffer as ArrayBuffer),
  );
});
