/** Letters in the form that names are compared in: half-width katakana made full, radicals made the characters they stand for. */

import forms from '../../data/text/forms.json';
import { isInvisible } from './chars';
import { edit, type Edit, type Mapped } from './mapped';

/** Half-width katakana with its voicing mark; the radicals, ligatures and vertical forms that PDF fonts put in the place of characters; characters that show nothing. */
const ODD =
  /[\uff66-\uff9d][\uff9e\uff9f]?|[\uff9e\uff9f｡｢｣､･]|[\u2e80-\u2fdf\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe48]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/g;

/** What a form stands for where Unicode's compatibility mapping does not say it. */
const FORMS: Readonly<Record<string, string>> = forms;

export function cleanLetters(body: Mapped): Mapped {
  const edits: Edit[] = [];
  for (const match of body.text.matchAll(ODD)) {
    const found = match[0];
    const text = isInvisible(found[0]!) || found[0]! < ' ' ? '' : (FORMS[found] ?? found.normalize('NFKC'));
    if (text !== found) edits.push({ start: match.index, end: match.index + found.length, text });
  }
  return edit(body, edits);
}
