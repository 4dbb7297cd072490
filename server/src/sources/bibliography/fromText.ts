/** What a text says of its own publication: title, byline, date of issue. Trusted least. */

import { basename } from 'node:path';
import type { Prose } from '../../text';
import { dateIn } from './dates';
import type { BibliographyPart } from './fields';

/** So many blocks at the head, and at the foot, may speak of the publication. */
const HEAD = 10;
const FOOT = 4;
/** A line that does is short. */
const LONGEST = 80;

const DATE_LABEL =
  /(?:公開|掲載|発行|公表|配信|発表|更新|作成|投稿|放送)(?:年月)?日?(?:時)?\s*[:：]|日付\s*[:：]|^(?:Published|Posted|Updated|Date|Last[- ]Modified)\b/i;
const BYLINE = /^(?:執筆者?|著者?|筆者|文|記者|取材|Author|By)\s?[:：／/]\s?(.{1,60})$/i;
/** A line that is nothing but a date, in whatever brackets, perhaps with a time or the day of the week; a rubric may stand before it. */
const ONLY_DATE =
  /^(?:[^。、「」]{0,30}[ \u3000])?[【（([［〈]?[^。、「」]{0,6}(?:[\d０-９〇一二三四五六七八九十元廿]{1,4}[年/.\-月日]){2,3}[\d０-９]{0,2}[^。、「」]{0,14}$/;

export function bibliographyInText(path: string, prose: Prose): BibliographyPart {
  const texts = prose.blocks.map(({ start, end }) => prose.text.slice(start, Math.min(end, start + 200)));
  const head = texts.slice(0, HEAD);
  const title = titleOf(prose, texts);
  const author = head.map((text) => authorIn(text)).find((name) => name !== undefined);
  const issued =
    issuedIn(head) ?? issuedIn(texts.slice(Math.max(HEAD, texts.length - FOOT)).reverse()) ?? dateInName(path);
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author: [{ literal: author }] }),
    ...(issued === undefined ? {} : { issued }),
  };
}

function titleOf(prose: Prose, texts: readonly string[]): string | undefined {
  const first = prose.blocks.findIndex(({ kind }) => kind === 'heading');
  const heading = first >= 0 && first < HEAD && prose.blocks[first]!.level === 1 ? texts[first] : undefined;
  if (heading !== undefined) return heading;
  const opening = texts[0];
  return opening !== undefined && opening.length <= LONGEST && !/[。、：:]/.test(opening) && !ONLY_DATE.test(opening)
    ? opening
    : undefined;
}

/** The byline, without the date that may follow it. */
function authorIn(text: string): string | undefined {
  const name = BYLINE.exec(text.slice(0, LONGEST))?.[1];
  const alone = name
    ?.replace(/[ \u3000(（][\d０-９〇一二三四五六七八九]{4}年?.*$|[ \u3000](?:令和|平成|昭和).*$/, '')
    .trim();
  return alone === '' ? undefined : alone;
}

function issuedIn(texts: readonly string[]): string | undefined {
  const short = texts.filter((text) => text.length <= LONGEST);
  const labelled = short.find((text) => DATE_LABEL.test(text) && dateIn(text) !== undefined);
  if (labelled !== undefined) return dateIn(labelled);
  const alone = short.find(
    (text) => (ONLY_DATE.test(text) || BYLINE.test(text)) && dateIn(text)?.includes('-') === true,
  );
  return alone === undefined ? undefined : dateIn(alone);
}

/** 20150602-report.md, 2024-11-22.txt. */
function dateInName(path: string): string | undefined {
  const match = /(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(basename(path));
  return match ? `${match[1]}-${match[3]}-${match[4]}` : undefined;
}
