/** A dictionary that answers: which is the longest of its words that stands at this offset? */

/** A place in the tree of words: the word that ends here, and the letters that lead on. */
class Node<T> {
  value: T | undefined = undefined;
  next: Map<number, Node<T>> | undefined = undefined;
}

export interface Match<T> {
  readonly end: number;
  readonly value: T;
}

export class Words<T> {
  readonly #root = new Node<T>();
  /** 1 for the last eight bits of a character that a word begins with: most places of a text are told at a glance to hold none. */
  readonly #initials = new Uint8Array(256);

  constructor(entries: Iterable<readonly [string, T]> = []) {
    for (const [word, value] of entries) this.add(word, value);
  }

  add(word: string, value: T): void {
    this.#initials[word.charCodeAt(0) & 255] = 1;
    let node = this.#root;
    for (let i = 0; i < word.length; i++) {
      node.next ??= new Map();
      let next = node.next.get(word.charCodeAt(i));
      if (!next) node.next.set(word.charCodeAt(i), (next = new Node()));
      node = next;
    }
    node.value ??= value;
  }

  /** The longest word at `i` for which `accept` says yes. */
  longest(text: string, i: number, accept?: (match: Match<T>) => boolean): Match<T> | undefined {
    if (this.#initials[text.charCodeAt(i) & 255] === 0) return undefined;
    let node: Node<T> | undefined = this.#root;
    let found: Match<T> | undefined;
    for (let j = i; ; j++) {
      node = node.next?.get(text.charCodeAt(j));
      if (!node) return found;
      if (node.value === undefined) continue;
      const match = { end: j + 1, value: node.value };
      if (!accept || accept(match)) found = match;
    }
  }

  /** All the words. */
  keys(): string[] {
    return wordsUnder(this.#root, '', []);
  }

  /** Codes of the characters that words begin with. */
  initials(): Iterable<number> {
    return this.#root.next?.keys() ?? [];
  }
}

/** Adds the words that go on from a place in the tree. */
function wordsUnder<T>({ value, next }: Node<T>, word: string, found: string[]): string[] {
  if (value !== undefined) found.push(word);
  next?.forEach((node, code) => wordsUnder(node, word + String.fromCharCode(code), found));
  return found;
}
