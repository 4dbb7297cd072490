/** A worker thread that reads sources: batches of paths come in, what is kept of them goes out. All share one dictionary. */
import { parentPort } from 'node:worker_threads';
import { setLanguage } from '../../localize';
import { openLibrary } from '../../sources';
import { tokenizerOver, type DictionaryBuffer } from '../../tokenizer';
import { build, type Built } from './task';

/** The first message, answered with an empty batch. */
export interface Setup {
  readonly dictionary: DictionaryBuffer;
  readonly folders: readonly string[];
  readonly language: string;
}

parentPort!.once('message', ({ dictionary, folders, language }: Setup) => {
  setLanguage(language);
  const tokenizer = tokenizerOver(dictionary);
  const library = openLibrary(folders);
  const read = async (paths: readonly string[]) => {
    const built: Built[] = [];
    for (const path of paths) built.push(await build(path, await library, tokenizer));
    // Copied: where a thread has once given a buffer away, V8 asks at each look into an array whether it is still there.
    parentPort!.postMessage(built);
  };
  // One after the other: by the order of the answers it is known which files a thread had before it when it came down.
  let reading = Promise.resolve();
  parentPort!.on('message', (paths: readonly string[]) => (reading = reading.then(() => read(paths))));
  parentPort!.postMessage([]);
});
