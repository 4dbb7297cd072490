/** What the bench of the tokenizer needs, bundled so that plain Node and worker threads can run it. */
export { loadDictionary, openTokenizer, tokenizerOver } from '../../server/src/tokenizer';
export { prose } from '../unit/tokenizer/prose';
