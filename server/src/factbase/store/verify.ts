/** Is a store whole? Every page, every fact, and every list that facts are found by. */
import type { DatabaseSync } from 'node:sqlite';
import { readRawNumbers } from '../codec/bytes';
import { encodeSegment, SegmentReader, termsBy, type EncodedSegment } from '../codec/segment';
import { openDatabase } from './database';
import { holdingsOf, partOf, splitHoldings } from './postings';
import { sourceRows, type SourceRow } from './sourceRows';
import { StringTable } from './strings';

/** What is wrong, one sentence each and at most a few; nothing where the store is whole. Never throws. */
export function verifyStore(file: string): string[] {
  try {
    const database = openDatabase(file);
    try {
      database.exec('BEGIN');
      return [...faults(database)].slice(0, 20);
    } finally {
      database.close();
    }
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function* faults(database: DatabaseSync): Iterable<string> {
  for (const row of database.prepare('PRAGMA integrity_check(5)').all())
    if (row['integrity_check'] !== 'ok') yield String(row['integrity_check']);
  const strings = new StringTable(database);
  const selectContent = database.prepare('SELECT strings, indexed, body FROM content WHERE source = ?');
  const selectList = database.prepare('SELECT list FROM posting WHERE string = ? AND part = ?');
  let held = 0;
  for (const row of sourceRows(database)) {
    const content = selectContent.get(row.source);
    if (!content) {
      yield `${row.path}: no content`;
      continue;
    }
    const numbers = readRawNumbers(content['strings'] as Uint8Array);
    const again = writtenAgain(row, content['body'] as Uint8Array, numbers, strings);
    if (again.facts !== row.facts || again.sentences !== row.sentences || again.quotations !== row.quotations)
      yield `${row.path}: ${again.facts} of ${row.facts} facts`;
    let next = 0;
    for (const holding of holdingsOf(row.source, again.postings)) {
      const number = strings.number(again.strings[next++]!);
      const list = number === undefined ? undefined : selectList.get(number, partOf(row.source))?.['list'];
      const found = splitHoldings((list as Uint8Array | undefined) ?? new Uint8Array()).find(
        ({ source }) => source === row.source,
      );
      if (!found || Buffer.compare(found.positions, holding.positions) !== 0)
        yield `${row.path}: not found by ${JSON.stringify(again.strings[next - 1])}`;
      held++;
    }
  }
  let listed = 0;
  for (const { list } of database.prepare('SELECT list FROM posting').iterate())
    listed += splitHoldings(list as Uint8Array).length;
  if (listed !== held) yield `${listed} entries in the lists, ${held} expected`;
}

/** The source read in full and written again. */
function writtenAgain(row: SourceRow, body: Uint8Array, numbers: Uint32Array, strings: StringTable): EncodedSegment {
  const reader = new SegmentReader(
    row.sentences,
    (start, end, use) => use(body.subarray(start, end)),
    termsBy(
      (number) => strings.text(numbers[number]!),
      (number) => strings.parsed(numbers[number]!),
    ),
  );
  const read = reader.all();
  const bibliography = { id: '', type: '' };
  return encodeSegment({
    path: row.path,
    bibliography,
    problems: [],
    aliases: [],
    words: [],
    sentences: read.map(({ sentence }) => sentence),
    facts: read.flatMap(({ facts }) => facts),
    quotations: reader.quotations,
  });
}
