/**
 * The language of what a person reads: the server and the command line draw on the same catalogue as the client (`l10n/`).
 * English is in the code; Japanese is bundled, so nothing is read from disk.
 */
import * as l10n from '@vscode/l10n';
import japanese from '../../l10n/bundle.l10n.ja.json';

let current: 'en' | 'ja' = 'en';

/** The language of messages. */
export const language = (): 'en' | 'ja' => current;

/** Sets the language of all later messages. `locale` is a BCP 47 tag or a POSIX locale ("ja", "ja-JP", "ja_JP.UTF-8"). */
export function setLanguage(locale: string | undefined): void {
  current = isJapanese(locale) ? 'ja' : 'en';
  l10n.config({ contents: current === 'ja' ? japanese : {} });
}

/** The locale a terminal asks for, as POSIX has it: LC_ALL, then LC_MESSAGES, then LANG. */
export function localeOfEnvironment(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || undefined;
}

function isJapanese(locale: string | undefined): boolean {
  return locale !== undefined && /^ja(?:[-_.]|$)/i.test(locale);
}
