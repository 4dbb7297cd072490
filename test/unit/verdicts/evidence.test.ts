import { expect, test } from 'vitest';
import { MemoryBase } from '../../../server/src/factbase';
import { extract } from '../../../server/src/factbase/extract';
import { readMarkdown } from '../../../server/src/text';
import { check } from '../../../server/src/verdicts';
import { synonyms, tokenizer } from '../claims/support';

const segment = (path: string, text: string) =>
  extract({ path, prose: readMarkdown(text), bibliography: { id: path, type: 'article' }, problems: [] }, tokenizer);

test('Evidence stays that of its fact when another source comes and all facts are counted anew', () => {
  const ship = segment('/desk/ship.md', '渡船「おりべ」の全長は300メートルである。おりべの幅は12メートルである。');
  const added = segment('/desk/added.md', '渡船「おりべ」の高さは45メートルである。');
  const quoted = (segments: readonly ReturnType<typeof segment>[], draft: string) => {
    const base = new MemoryBase(segments, { tokenizer, synonyms, aliases: [] });
    return check(readMarkdown(draft), base, { tokenizer }).claims[0]!.evidence[0]!.text;
  };
  expect(quoted([ship], '渡船「おりべ」の全長は400メートルである。')).toBe('300メートル');
  expect(quoted([ship], '渡船「おりべ」の幅は15メートルである。')).toBe('12メートル');
  expect(quoted([added, ship], '渡船「おりべ」の全長は400メートルである。')).toBe('300メートル');
});
