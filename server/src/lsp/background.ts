/** Work that no request waits for. Its failure is logged; at the end of a session it is nobody's concern. */
import { ErrorCodes, ResponseError, type Connection } from 'vscode-languageserver/node';

export function inBackground(connection: Connection, work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    const ended = error instanceof ResponseError && error.code === ErrorCodes.PendingResponseRejected;
    if (!ended) connection.console.error(error instanceof Error ? error.message : String(error));
  });
}
