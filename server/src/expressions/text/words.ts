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

/** A word with what it means. */
type Entry<T> = readonly [word: string, value: T];

export class Words<T> {
  /** By the first character. Many words are listed and few of them met, so those with one beginning become a tree when it is first met. */
  readonly #listed = new Map<number, Entry<T>[]>();
  readonly #trees = new Map<number, Node<T>>();
  /** 1 for the last eight bits of a character that a word begins with: most places of a text are told at a glance to hold none. */
  readonly #initials = new Uint8Array(256);

  constructor(entries: Iterable<readonly [string, T]> = []) {
    for (const [word, value] of entries) this.add(word, value);
  }

  /** Of two values of one word the first stays. */
  add(word: string, value: T): void {
    const initial = word.charCodeAt(0);
    this.#initials[initial & 255] = 1;
    const listed = this.#listed.get(initial);
    if (listed) listed.push([word, value]);
    else this.#listed.set(initial, [[word, value]]);
    this.#trees.delete(initial);
  }

  /** The longest word at `i` for which `accept` says yes. */
  longest(text: string, i: number, accept?: (match: Match<T>) => boolean): Match<T> | undefined {
    const initial = text.charCodeAt(i);
    if (this.#initials[initial & 255] === 0) return undefined;
    let node = this.#trees.get(initial) ?? this.#grow(initial);
    let found: Match<T> | undefined;
    for (let j = i + 1; node; j++) {
      if (node.value !== undefined) {
        const match = { end: j, value: node.value };
        if (!accept || accept(match)) found = match;
      }
      node = node.next?.get(text.charCodeAt(j));
    }
    return found;
  }

  /** The words that begin with a character, by its code. */
  beginning(initial: number): string[] {
    return this.#listed.get(initial)?.map(([word]) => word) ?? [];
  }

  /** Codes of the characters that words begin with. */
  initials(): Iterable<number> {
    return this.#listed.keys();
  }

  /** The tree of the words with this beginning; undefined where there are none. */
  #grow(initial: number): Node<T> | undefined {
    const listed = this.#listed.get(initial);
    if (!listed) return undefined;
    const root = new Node<T>();
    for (const [word, value] of listed) {
      let node = root;
      for (let i = 1; i < word.length; i++) {
        node.next ??= new Map();
        let next = node.next.get(word.charCodeAt(i));
        if (!next) node.next.set(word.charCodeAt(i), (next = new Node()));
        node = next;
      }
      node.value ??= value;
    }
    this.#trees.set(initial, root);
    return root;
  }
}
