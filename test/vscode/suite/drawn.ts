/** Evidence in files that no editor shows: PDF and Word open as the text drawn from them, with the page; so does what is wrong with them. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docx, p, pdf, r } from '../../unit/sources/make';
import { actionsAt, hoverAt, openWritten, positionOf, untilUnderlined, workspaceFile } from './editor';
import { eventually, test } from './harness';

const japanese = vscode.env.language.startsWith('ja');
const page = (text: string) => [{ text, x: 40, y: 500 }];
const newPage = '<w:r><w:lastRenderedPageBreak/></w:r>';
const told = (bridge: string) =>
  [`${bridge}の架け替えについて報告する。`, `${bridge}の長さは412メートルである。`] as const;

/** Each of another bridge, so that no evidence is of the source before. */
const sources = {
  '霧笛橋.pdf': (first: string, second: string) => pdf([page(first), page(second)]),
  '夕凪橋.docx': (first: string, second: string) => docx(p(r(first)) + p(newPage, r(second))),
};

/** Runs with one more source and a draft that it contradicts. */
async function withSource(
  name: keyof typeof sources,
  body: (document: vscode.TextDocument, source: vscode.Uri, bridge: string) => Promise<void>,
): Promise<void> {
  const bridge = name.slice(0, 3);
  const uri = workspaceFile(`sources/${name}`);
  const sidecar = uri.with({ path: `${uri.path}.yaml` });
  await vscode.workspace.fs.writeFile(uri, sources[name](...told(bridge)));
  const document = await openWritten(`${bridge}の原稿.md`, `${bridge}の長さは421メートルである。\n`);
  try {
    await untilUnderlined(document, '421メートル');
    await body(document, uri, bridge);
  } finally {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const file of [uri, sidecar]) await vscode.workspace.fs.delete(file).then(undefined, () => {});
    await vscode.workspace.fs.delete(document.uri);
  }
}

const isPlace = ({ document }: vscode.TextEditor, uri: vscode.Uri) =>
  document.uri.scheme === 'uradori-source' && document.uri.path === `${uri.path}.txt`;

for (const name of Object.keys(sources) as (keyof typeof sources)[]) {
  test(`${name}: the evidence opens read-only, at the value, and the citation has its page`, () =>
    withSource(name, async (document, uri, bridge) => {
      const [first, second] = told(bridge);
      assert.match(await hoverAt(document, '421'), japanese ? / 2頁\]/ : / p\\. 2\]/);
      const inserted = (await actionsAt(document, '421')).flatMap(({ edit }) => edit!.get(document.uri));
      assert.ok(inserted.some(({ newText }) => newText.includes(`「${bridge}」2頁。`)));
      const position = positionOf(document, '421');
      vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
      await vscode.commands.executeCommand('uradori.openEvidence');
      const shown = await eventually(
        () => vscode.window.activeTextEditor!,
        (editor) => isPlace(editor, uri),
      );
      assert.equal(shown.document.getText(shown.selection), '412メートル');
      assert.equal(shown.document.getText(), `― 1 ―\n\n${first}\n\n― 2 ―\n\n${second}`);
      await vscode.commands.executeCommand('type', { text: '書き込み' });
      assert.ok(!shown.document.getText().includes('書き込み'), 'it can be written to');
    }));
}

test('a source without a date of issue: the fix makes its sidecar and goes where the date belongs', () =>
  withSource('霧笛橋.pdf', async (_, uri) => {
    const shown = uri.with({ scheme: 'uradori-source', path: `${uri.path}.txt` });
    const marks = () => vscode.languages.getDiagnostics(shown).filter(({ code }) => code === 'source.undated');
    const [mark] = await eventually(marks, (list) => list.length === 1);
    await vscode.window.showTextDocument(shown);
    const command = 'vscode.executeCodeActionProvider';
    const find = () => vscode.commands.executeCommand<vscode.CodeAction[]>(command, shown, mark!.range);
    const [action] = await eventually(find, (list) => list.length > 0);
    assert.ok(await vscode.workspace.applyEdit(action!.edit!));
    await vscode.commands.executeCommand(action!.command!.command, ...action!.command!.arguments!);
    const editor = await eventually(
      () => vscode.window.activeTextEditor!,
      ({ document }) => document.uri.path.endsWith('.pdf.yaml'),
    );
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, 'issued: ');
    await editor.edit((edit) => edit.insert(editor.selection.active, '2024-11-22'));
    await editor.document.save();
    await eventually(marks, (list) => list.length === 0);
  }));
