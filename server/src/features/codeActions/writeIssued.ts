/** On a source whose date of issue is unknown: the file beside it that says it, made or opened where the date belongs. */
import * as l10n from '@vscode/l10n';
import {
  CodeActionKind,
  type CodeAction,
  type Command,
  type Diagnostic,
  type Position,
} from 'vscode-languageserver/node';

/** The file beside a source. */
export interface Sidecar {
  readonly uri: string;
  readonly name: string;
  /** Undefined where there is none yet. */
  readonly text: string | undefined;
}

/** The command that shows a place in a file, once the edit is made. */
export type Show = (title: string, uri: string, position: Position) => Command;

export function writeIssued(problem: Diagnostic, { uri, name, text }: Sidecar, show: Show): CodeAction {
  const lines = (text ?? '').split(/\r?\n/);
  const known = lines.findIndex((line) => line.startsWith('issued:'));
  const title = l10n.t('Write the date of issue in {0}', name);
  const action = { title, kind: CodeActionKind.QuickFix, diagnostics: [problem], isPreferred: true };
  if (known >= 0) return { ...action, command: show(title, uri, { line: known, character: lines[known]!.length }) };
  const end = { line: lines.length - 1, character: lines.at(-1)!.length };
  const added = [
    ...(end.character > 0 ? [''] : []),
    `# ${l10n.t('Date of issue: 2024-11-22, 2024-11 or 2024')}`,
    'issued: ',
  ];
  const cursor = { line: end.line + added.length - 1, character: added.at(-1)!.length };
  return {
    ...action,
    edit: {
      documentChanges: [
        ...(text === undefined ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
        {
          textDocument: { uri, version: null },
          edits: [{ range: { start: end, end }, newText: `${added.join('\n')}\n` }],
        },
      ],
    },
    command: show(title, uri, cursor),
  };
}
