/** What can be wrong with a source, each said in one sentence that names the file, the cause and the way out. */

import { basename } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { SourceProblem } from './types';

type Place = Pick<SourceProblem, 'start' | 'end'>;

const problem = (
  severity: SourceProblem['severity'],
  code: string,
  path: string,
  message: string,
  place: Place = {},
): SourceProblem => ({ code, path, message, severity, ...place });

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);

export const missing = (path: string): SourceProblem =>
  problem('error', 'source.missing', path, l10n.t('{0} does not exist.', basename(path)));

export const linkLoop = (path: string): SourceProblem =>
  problem(
    'error',
    'source.linkLoop',
    path,
    l10n.t('{0} is a link that leads back to itself. Remove the link or point it to a file.', basename(path)),
  );

export const noPermission = (path: string): SourceProblem =>
  problem(
    'error',
    'source.noPermission',
    path,
    l10n.t('{0} may not be read. Give yourself permission to read it.', basename(path)),
  );

export const notAFile = (path: string): SourceProblem =>
  problem('error', 'source.notAFile', path, l10n.t('{0} is not a regular file and was not read.', basename(path)));

export const unreadable = (path: string, reason: string): SourceProblem =>
  problem('error', 'source.unreadable', path, l10n.t('{0} could not be read: {1}', basename(path), reason));

export const unknownFormat = (path: string): SourceProblem =>
  problem(
    'error',
    'source.unknownFormat',
    path,
    l10n.t('{0} is of a kind that cannot be read. Sources are .txt, .md, .html, .pdf and .docx.', basename(path)),
  );

export const tooLarge = (path: string, bytes: number, most: number): SourceProblem =>
  problem(
    'error',
    'source.tooLarge',
    path,
    l10n.t(
      '{0} is {1} MB; files of this kind are read up to {2} MB. Divide it into smaller files.',
      basename(path),
      megabytes(bytes),
      megabytes(most),
    ),
  );

export const tooManyLines = (path: string, most: number): SourceProblem =>
  problem(
    'error',
    'source.tooLarge',
    path,
    l10n.t('{0} has more than {1} lines. Divide it into smaller files.', basename(path), most),
  );

export const empty = (path: string): SourceProblem =>
  problem('warning', 'source.empty', path, l10n.t('{0} is empty: there is nothing to read in it.', basename(path)));

export const noText = (path: string): SourceProblem =>
  problem('warning', 'source.noText', path, l10n.t('{0} holds no text that can be read.', basename(path)));

export const binary = (path: string): SourceProblem =>
  problem(
    'error',
    'source.binary',
    path,
    l10n.t(
      '{0} is not a text, whatever its name says. Give it the ending of its true format or remove it.',
      basename(path),
    ),
  );

export const undecodable = (path: string): SourceProblem =>
  problem(
    'error',
    'source.undecodable',
    path,
    l10n.t(
      'The encoding of {0} is unknown; UTF-8, UTF-16, Shift_JIS, EUC-JP and ISO-2022-JP are read. Save it as UTF-8.',
      basename(path),
    ),
  );

export const brokenCharacters = (path: string, count: number, place: Place): SourceProblem =>
  problem(
    'warning',
    'source.brokenCharacters',
    path,
    l10n.t('{0} holds {1} characters that could not be decoded.', basename(path), count),
    place,
  );

export const encrypted = (path: string): SourceProblem =>
  problem(
    'error',
    'source.encrypted',
    path,
    l10n.t('{0} is protected by a password. Save a copy without one.', basename(path)),
  );

export const damaged = (path: string): SourceProblem =>
  problem(
    'error',
    'source.damaged',
    path,
    l10n.t('{0} is damaged or cut short and could not be read. Get the file again.', basename(path)),
  );

export const partlyDamaged = (path: string, page: number): SourceProblem =>
  problem(
    'warning',
    'source.partlyDamaged',
    path,
    l10n.t('Page {1} of {0} is damaged and was left out.', basename(path), page),
  );

export const scanned = (path: string): SourceProblem =>
  problem(
    'error',
    'source.scanned',
    path,
    l10n.t('{0} has pictures of its pages but no text. Run text recognition (OCR) on it first.', basename(path)),
  );

export const shortened = (path: string, pages: number): SourceProblem =>
  problem(
    'warning',
    'source.shortened',
    path,
    l10n.t('{0} is very long: only its first {1} pages were read.', basename(path), pages),
  );

export const tooManyValues = (path: string, most: number): SourceProblem =>
  problem(
    'warning',
    'source.tooManyValues',
    path,
    l10n.t(
      '{0} holds more than {1} values; those behind were not read. Divide it into smaller files.',
      basename(path),
      most,
    ),
  );

export const expands = (path: string): SourceProblem =>
  problem(
    'error',
    'source.expands',
    path,
    l10n.t('{0} unpacks to far more than any document and was not read.', basename(path)),
  );

export const entities = (path: string): SourceProblem =>
  problem(
    'error',
    'source.entities',
    path,
    l10n.t('{0} defines XML entities of its own, which no word processor writes, and was not read.', basename(path)),
  );

export const hostile = (path: string): SourceProblem =>
  problem(
    'error',
    'source.hostile',
    path,
    l10n.t('{0} has more tags, or deeper ones, than any document, and was not read.', basename(path)),
  );

export const undated = (path: string): SourceProblem =>
  problem(
    'information',
    'source.undated',
    path,
    l10n.t(
      'The date of issue of {0} is unknown, so its dates without a year cannot be resolved. Write it in {1}.',
      basename(path),
      `${basename(path)}.yaml`,
    ),
  );

export const brokenData = (path: string, reason: string, place: Place): SourceProblem =>
  problem(
    'warning',
    'source.brokenData',
    path,
    l10n.t('The bibliographic data in {0} could not be read: {1}', basename(path), reason),
    place,
  );

export const notData = (path: string): SourceProblem =>
  problem(
    'warning',
    'source.brokenData',
    path,
    l10n.t('{0} holds no bibliographic data: names with values are expected, such as "title: …".', basename(path)),
  );

export const unknownDate = (path: string, date: string, place: Place): SourceProblem =>
  problem(
    'warning',
    'source.unknownDate',
    path,
    l10n.t('"{1}" in {0} is not a date. Write it as 2024-11-22, 2024-11 or 2024.', basename(path), date.slice(0, 40)),
    place,
  );

export const folderUnreadable = (path: string, reason: string): SourceProblem =>
  problem('warning', 'source.folderUnreadable', path, l10n.t('The folder {0} could not be read: {1}', path, reason));

export const tooManyFiles = (path: string, most: number): SourceProblem =>
  problem(
    'warning',
    'source.tooManyFiles',
    path,
    l10n.t('The folder {0} holds more than {1} sources; the rest was left out.', path, most),
  );
