import { expect, test } from 'vitest';
import { verdicts, type InlineSource } from './desk';

const lighthouse: InlineSource = {
  name: 'lighthouse.md',
  text: `鴎岬の灯台は明治4年9月18日（1871年10月31日）に初めて灯をともした。技師のベイルが島を離れたのは、その翌年の春である。
レンズが電灯に替わったのは1934年（昭和8年）だった。鴎岬の塔の高さは62フィート（18.9メートル）ある。`,
};

test.each([
  ['鴎岬の灯台は1871年11月30日に初めて灯をともした。', '1871年11月30日 conflict → 1871年10月31日'],
  ['鴎岬の灯台は明治4年9月28日に初めて灯をともした。', '明治4年9月28日 conflict → 明治4年9月18日'],
  ['鴎岬の灯台は1871年10月31日に初めて灯をともした。', '1871年10月31日 supported'],
  ['鴎岬の灯台は明治4年9月18日に初めて灯をともした。', '明治4年9月18日 supported'],
])('A date told in two calendars is one fact, put right in the calendar of the draft: %s', (draft, expected) => {
  expect(verdicts(draft, [lighthouse])).toEqual([expected]);
});

test.each([
  ['レンズが電灯に替わったのは1933年だった。', '1933年 supported'],
  ['レンズが電灯に替わったのは昭和9年だった。', '昭和9年 supported'],
])('Where the two do not match, each is what the source says: %s', (draft, expected) => {
  expect(verdicts(draft, [lighthouse])).toEqual([expected]);
});

test.each([
  ['鴎岬の塔の高さは72フィートある。', '72フィート conflict → 62フィート'],
  ['鴎岬の塔の高さは19.8メートルある。', '19.8メートル conflict → 18.9メートル'],
  ['鴎岬の塔の高さは62フィートある。', '62フィート supported'],
])('An amount told in two units is put right in the unit of the draft: %s', (draft, expected) => {
  expect(verdicts(draft, [lighthouse])).toEqual([expected]);
});

test.each([
  ['汐見の橋は1972年に改築された。', '1972年 conflict → 1971年'],
  ['汐見の橋は1957年に架けられた。', '1957年 conflict → 1955年'],
  ['汐見の渡し船は2005年7月1日に廃止された。', '2005年7月1日 conflict → 2005年6月1日'],
])('Two dates of one calendar are two facts: %s', (draft, expected) => {
  const bridge: InlineSource = {
    name: 'bridge.md',
    text: `汐見の橋は1955年（1971年改築）に架けられた。汐見の渡し船は1990年5月1日（2005年6月1日に廃止）に始まった。`,
  };
  expect(verdicts(draft, [bridge])).toEqual([expected]);
});
