/** What a bench has found: a table on the terminal, or rows for `npm run bench`, which puts all benches into one table. */

/** A row is { measure, value, goal, met } with texts for a reader; further columns are for the bench's own table. */
export function report(rows) {
  if (process.send) process.send(rows);
  else console.table(rows);
  if (rows.some(({ met }) => !met)) process.exitCode = 1;
}
