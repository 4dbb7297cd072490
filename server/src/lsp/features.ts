/** The requests about a draft, each answered by its feature. */
import type { Connection } from 'vscode-languageserver/node';
import { codeActions } from '../features/codeActions';
import { definition } from '../features/definition';
import { hover } from '../features/hover';
import type { ClientFeatures } from './capabilities';
import type { Drafts } from './drafts';
import { answerShow, sourceActions } from './sourceActions';
import { fileShownBy } from './sourcePlaces';
import type { Workspace } from './workspace';

export function answerFeatures(
  connection: Connection,
  client: ClientFeatures,
  drafts: Drafts,
  workspace: Workspace,
): void {
  connection.onHover(async ({ textDocument, position }, token) => {
    const checked = await drafts.current(textDocument.uri, token);
    return checked && hover(checked.view, position);
  });
  connection.onDefinition(async ({ textDocument, position }, token) => {
    const checked = await drafts.current(textDocument.uri, token);
    const links = checked && definition(checked.view, position);
    return client.definitionLinks
      ? links
      : links?.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange }));
  });
  connection.onCodeAction(async ({ textDocument, range, context }, token) => {
    const file = fileShownBy(textDocument.uri);
    if (file !== undefined && workspace.holding(file)) return sourceActions(workspace, file, range);
    const checked = await drafts.current(textDocument.uri, token);
    return checked && codeActions(checked.view, { range, context, style: checked.base.settings.citation.style });
  });
  answerShow(connection);
  connection.workspace.textDocumentContent.on(({ uri }) => {
    const file = fileShownBy(uri);
    return { text: (file && workspace.holding(file)?.engine?.sourceText(file)) ?? '' };
  });
}
