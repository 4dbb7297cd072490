import { expect, test } from 'vitest';
import { verdicts, type InlineSource } from './desk';

const mayor: InlineSource = {
  name: 'mayor.md',
  issued: '2023-02-10',
  text: '三崎市長は会見で「図書館は町の居間であり、閉める理由はどこにもない」と述べた。',
};

test('A quotation that stands so in a source is supported, in part or in whole', () => {
  expect(verdicts('市長は「図書館は町の居間であり、閉める理由はどこにもない」と語った。', [mayor])[0]).toMatch(
    / supported$/,
  );
  expect(verdicts('市長は「閉める理由はどこにもない」と語った。', [mayor])[0]).toMatch(/ supported$/);
});

test('A quotation with other words is a conflict, and the source’s words mend it', () => {
  expect(verdicts('市長は「図書館は町の書斎であり、閉める理由はどこにもない」と語った。', [mayor])).toEqual([
    '図書館は町の書斎であり、閉める理由はどこにもない conflict → 図書館は町の居間であり、閉める理由はどこにもない',
  ]);
});

test('Words that nobody is quoted with are left alone', () => {
  expect(verdicts('議長は「予算の審議はこれからが本番だ」と語った。', [mayor])).toEqual([]);
});
