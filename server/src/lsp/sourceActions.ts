/** The light bulb of a source: what can be done about what is wrong with it. */
import { readFile } from '../files';
import { basename } from 'node:path';
import type { CodeAction, Command, Connection, Position, Range } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { writeIssued } from '../features/codeActions/writeIssued';
import { sourceDiagnostic } from '../features/sourceProblems';
import { sidecarOf } from '../sources';
import { showCommand } from './messages';
import type { Workspace } from './workspace';

/** None where the range does not touch the source's first line, where its Problem stands. */
export async function sourceActions(workspace: Workspace, file: string, range: Range): Promise<CodeAction[]> {
  const problems = workspace.holding(file)?.status?.problems ?? [];
  const undated = problems.find(({ path, code }) => path === file && code === 'source.undated');
  if (!undated || range.start.line > 0) return [];
  const sidecar = sidecarOf(file);
  const text = await readFile(sidecar, 'utf8').catch(() => undefined);
  const top = { line: 0, character: 0 };
  const place = { uri: URI.file(sidecar).toString(), name: basename(sidecar), text };
  return [writeIssued(sourceDiagnostic(undated, { start: top, end: top }), place, show)];
}

const show = (title: string, uri: string, position: Position): Command => ({
  title,
  command: showCommand,
  arguments: [uri, { start: position, end: position }],
});

/** Shows a place in a file, where an action or a link asks for it. */
export function answerShow(connection: Connection): void {
  connection.onExecuteCommand(async ({ command, arguments: [uri, selection] = [] }) => {
    if (command !== showCommand) return;
    await connection.window.showDocument({ uri: uri as string, takeFocus: true, selection: selection as Range });
  });
}
