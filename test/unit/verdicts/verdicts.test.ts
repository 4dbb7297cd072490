import { expect, test } from 'vitest';
import { checkText, verdicts, type InlineSource } from './desk';

const ferry: InlineSource = {
  name: 'ferry.md',
  issued: '2024-05-20',
  title: '瀬渡海運が新造船を導入',
  text: `瀬渡海運は20日、新しいフェリー「しらなみ」を7月1日に就航させると発表した。しらなみの定員は480人で、総トン数は3120トンである。
建造費は58億円。古い「おきつ」の定員は310人だった。瀬渡海運の2023年度の利用者は延べ41万6000人に上った。`,
};

test('The same value is supported, another one a conflict with the source’s value in the draft’s notation', () => {
  expect(verdicts('しらなみの定員は480人である。', [ferry])).toEqual(['480人 supported']);
  expect(verdicts('しらなみの定員は四百三十人である。', [ferry])).toEqual(['四百三十人 conflict → 四百八十人']);
});

test('The value of another thing is no value of this one', () => {
  expect(verdicts('しらなみの定員は310人である。', [ferry])).toEqual(['310人 conflict → 480人']);
  expect(verdicts('おきつの定員は310人だった。', [ferry])).toEqual(['310人 supported']);
});

test('A thing that no source speaks of is not warned about', () => {
  expect(verdicts('島前汽船の「はやて」の定員は200人である。', [ferry])).toEqual(['200人 unsupported']);
});

test('What is denied, supposed or foreseen is not warned about', () => {
  expect(verdicts('しらなみの定員は430人ではない。', [ferry])).toEqual(['430人 unsupported']);
  expect(verdicts('もし、しらなみの定員が600人あれば足りた。', [ferry])).toEqual(['600人 unsupported']);
});

test('One plan told in two ways is one plan; what was planned is not what came', () => {
  const plan: InlineSource = {
    name: 'plan.md',
    issued: '2024-05-20',
    title: '瀬渡海運の計画',
    text: '瀬渡海運は来年度、小型のフェリー「いそべ」を9隻建造する計画だ。いそべは2026年4月に瀬渡港へ就航する。',
  };
  expect(verdicts('瀬渡海運は小型フェリー「いそべ」を7隻造る予定だ。', [plan])).toEqual(['7隻 conflict → 9隻']);
  expect(verdicts('「いそべ」は2026年9月に瀬渡港へ就航する見通しだ。', [plan])).toEqual([
    '2026年9月 conflict → 2026年4月',
  ]);
  expect(verdicts('「いそべ」は瀬渡海運が造り、7隻になった。', [plan])).toEqual(['7隻 unsupported']);
  expect(verdicts('もし、いそべが2026年9月に瀬渡港へ就航したら。', [plan])).toEqual(['2026年9月 unsupported']);
  const boats: InlineSource = {
    name: 'boats.md',
    issued: '2024-05-20',
    title: '瀬渡海運の新しい艇',
    text: '瀬渡海運は昨年9月に配備した救命艇「はまゆう」を初めて海上で試す。定員は45人である。瀬渡海運は今年度中に60隻、来年度にさらに90隻を調達する計画だ。',
  };
  const told = '救命艇「はまゆう」の定員は45人である。今年度は60隻、来年度は80隻を買う予定である。';
  expect(verdicts(told, [boats], '2024-06-01')).toContain('80隻 conflict → 90隻');
});

test('What is written of a date counted from another is as sure as a date in full', () => {
  const light: InlineSource = {
    name: 'light.md',
    issued: '2024-05-20',
    title: '瀬渡港の灯台',
    text: '瀬渡港の灯台は1986年に建て替えられた。測量船が灯台の基礎を調べたのは1986年3月で、その後に橋が架かった。',
  };
  const draft = '瀬渡港の灯台が建て替えられたのは1986年で、測量船が基礎に触れたのは同年4月だった。';
  expect(verdicts(draft, [light])).toContain('同年4月 conflict → 同年3月');
});

test('A fix puts in the bound that the source gives as the source gives it', () => {
  const storm: InlineSource = {
    name: 'storm.md',
    issued: '2024-11-08',
    title: '瀬渡海運の欠航',
    text: '瀬渡海運の定期便は11月7日、嵐で欠航した。波の高さは海抜29メートルに及んだ。復旧にかかる時間は最長で5日と県は見積もる。',
  };
  const draft = '瀬渡海運の定期便は11月7日に欠航した。波の高さは29メートルだった。復旧は最も長くて6日かかる。';
  expect(verdicts(draft, [storm], '2024-11-10')).toContain('6日 conflict → 最長で5日');
});

test('A length of time counted from one event is not that of another', () => {
  const strike: InlineSource = {
    name: 'strike.md',
    issued: '2024-05-20',
    title: '瀬渡海運のストライキ',
    text: '瀬渡海運の会長は3月に就任した。瀬渡海運の船員組合がストライキを始めてから90日近く、会長は港にとどまる。',
  };
  expect(verdicts('瀬渡海運の会長が港にとどまるのは就任から60日だ。', [strike])).toEqual(['60日 unsupported']);
  expect(verdicts('瀬渡海運の会長が港にとどまるのはストライキから60日だ。', [strike])).toEqual([
    '60日 conflict → 90日近く',
  ]);
});

test('What another number names is another thing', () => {
  const boats: InlineSource = {
    name: 'boats.md',
    issued: '2024-05-20',
    title: '瀬渡海運の連絡船',
    text: '瀬渡海運の連絡船は、1形が定員40人で、1972年まで使われた。1954年には定員90人の10形が3隻加わり、速度も上がった。',
  };
  expect(verdicts('瀬渡海運の連絡船は1形の定員が90人だった。', [boats])).toEqual(['90人 conflict → 40人']);
  expect(verdicts('瀬渡海運の連絡船は10形の定員が90人だった。', [boats])).toEqual(['90人 supported']);
});

test('What is counted so far is the number of the last one', () => {
  const trips: InlineSource = {
    name: 'trips.md',
    issued: '2024-05-20',
    title: '瀬渡海運の欠航',
    text: '瀬渡海運の欠航は今年に入って37回目で、前の年の同じ時期の22回を上回った。',
  };
  expect(verdicts('瀬渡海運の欠航は今年37回だった。', [trips], '2024-06-01')).toContain('37回 supported');
});

test('A figure of another year is about that year', () => {
  const lines = verdicts('瀬渡海運の2019年度の利用者は延べ52万3000人だった。', [ferry]);
  expect(lines.join()).not.toContain('conflict');
});

test('What excludes the other is not the same thing; told of both, it is neither alone', () => {
  const accounts: InlineSource = {
    name: 'accounts.md',
    issued: '2024-06-03',
    title: '瀬渡海運の決算',
    text: '瀬渡海運の2023年度の営業利益は12億円だった。港祭りの来場者は1万4000人を数えた。衝突事故では9人が死亡または行方不明となった。',
  };
  const verdict = (sentence: string) => verdicts(sentence, [accounts]).at(-1);
  expect(verdict('瀬渡海運の2023年度の営業利益は15億円だった。')).toBe('15億円 conflict → 12億円');
  expect(verdict('瀬渡海運の2023年度の経常利益は15億円だった。')).toBe('15億円 unsupported');
  expect(verdict('港祭りの来場者は1万2000人を数えた。')).toBe('1万2000人 conflict → 1万4000人');
  expect(verdict('港祭りの出展者は1万2000人を数えた。')).toBe('1万2000人 unsupported');
  expect(verdict('衝突事故の死者・行方不明者は9人である。')).toBe('9人 supported');
});

test('Words that one thing can have both of do not exclude each other', () => {
  const arms: InlineSource = {
    name: 'arms.md',
    issued: '2024-06-03',
    title: '艦艇と装備の一覧',
    text: '巡航ミサイル「はやて」の射程は900キロである。輸送艦「おおしま」は2007年3月19日に除籍された。',
  };
  expect(verdicts('「はやて」の最大射程は900キロである。', [arms])).toEqual(['900キロ supported']);
  expect(verdicts('輸送艦「おおしま」は2007年3月19日に退役した。', [arms])).toEqual(['2007年3月19日 supported']);
});

test('A figure that takes in or leaves out something else is another figure', () => {
  expect(verdicts('しらなみの建造費は64億円である。', [ferry])).toEqual(['64億円 conflict → 58億円']);
  expect(verdicts('しらなみの建造費は、消費税を合わせると64億円である。', [ferry])).toEqual(['64億円 unsupported']);
  expect(verdicts('しらなみの建造費は、内装を除けば51億円である。', [ferry])).toEqual(['51億円 unsupported']);
  expect(verdicts('しらなみの建造費は、消費税を合わせて58億円である。', [ferry])).toEqual(['58億円 supported']);
});

test('Tolerance words allow what they allow', () => {
  expect(verdicts('しらなみの建造費は約60億円である。', [ferry])).toEqual(['約60億円 supported']);
  expect(verdicts('しらなみの総トン数は3000トン余りである。', [ferry])).toEqual(['3000トン余り supported']);
});

test('A year-less date counts from the day of issue', () => {
  expect(verdicts('しらなみは2024年7月1日に就航する。', [ferry], '2024-06-01')).toEqual(['2024年7月1日 supported']);
});

test('A verdict says what it rests on', () => {
  const [claim] = checkText('しらなみの定員は430人である。', [ferry]);
  expect(claim!.explanation.matched).toEqual(expect.arrayContaining(['定員']));
  expect(claim!.evidence[0]!.quote).toContain('しらなみの定員は480人');
  const { quote, valueStart, valueEnd } = claim!.evidence[0]!;
  expect(quote.slice(valueStart, valueEnd)).toBe('480人');
});

test('Evidence points at the value in the file as stored', () => {
  const [claim] = checkText('しらなみの定員は430人である。', [ferry]);
  const { start, end, quoteStart, quoteEnd } = claim!.evidence[0]!;
  expect(ferry.text.slice(start, end)).toBe('480人');
  expect(ferry.text.slice(quoteStart, quoteEnd)).toContain('総トン数は3120トン');
});

test('前回 and the round that the source reports are two', () => {
  const election: InlineSource = {
    name: 'vote.md',
    issued: '2025-04-21',
    text: '浜岬町長選は20日に投開票された。浜岬町長選の投票率は41.26％で、前回を2.87ポイント下回った。',
  };
  expect(verdicts('浜岬町長選の投票率は44.13％だった。', [election])).toEqual(['44.13％ conflict → 41.26％']);
  expect(verdicts('前回の浜岬町長選の投票率は44.13％だった。', [election])).toEqual(['44.13％ unsupported']);
  expect(verdicts('浜岬町長選の棄権率は58.74％だった。', [election])).toEqual(['58.74％ unsupported']);
});

test('A single year does not bear out a stretch that the source says otherwise', () => {
  const museum: InlineSource = {
    name: 'museum.md',
    text: '杉生美術館の増築は1998年以降初めてのもので、新館は2009年5月12日に開いた。',
  };
  const lines = verdicts('杉生美術館の増築は2003年以降初めてのもので、新館は2009年5月12日に開いた。', [museum]);
  expect(lines).toEqual(['2003年以降 conflict → 1998年以降', '2009年5月12日 supported']);
});

const painter: InlineSource = {
  name: 'painter.md',
  issued: '2020-04-01',
  text: `カール・ベルナー（1851年5月4日 - 1923年11月16日）は、港町に生まれた画家。代表作は「岬の朝」。
ベルナーの工房には弟子が14人いた。`,
};

test('The dates behind a name are those of a birth and a death, in whatever words these are told', () => {
  expect(verdicts('画家カール・ベルナーが世を去ったのは1923年11月16日である。', [painter])).toEqual([
    '1923年11月16日 supported',
  ]);
  expect(verdicts('画家カール・ベルナーは1932年11月16日に亡くなった。', [painter])).toEqual([
    '1932年11月16日 conflict → 1923年11月16日',
  ]);
  expect(verdicts('画家ベルナーが生まれたのは1851年5月14日のことだ。', [painter])).toEqual([
    '1851年5月14日 conflict → 1851年5月4日',
  ]);
});

const nursery: InlineSource = {
  name: 'nursery.md',
  issued: '2021-06-10',
  text: '浜岬町は4月から、町立保育所の定員を48人から56人に増やした。',
};

test('What something was and what it came to be are two', () => {
  expect(verdicts('浜岬町は、町立保育所の定員を48人から65人に広げた。', [nursery])).toEqual([
    '48人 supported',
    '65人 conflict → 56人',
  ]);
});

test('Two persons who share a part of their names are two', () => {
  const source: InlineSource = { name: 'brown.md', text: '画家ジョン・ブラウンは1888年5月4日に死去した。' };
  expect(verdicts('画家ジョン・スミスは1888年5月14日に死去した。', [source])).toEqual(['1888年5月14日 unsupported']);
  expect(verdicts('画家ブラウンは1888年5月14日に死去した。', [source])).toEqual([
    '1888年5月14日 conflict → 1888年5月4日',
  ]);
});

test('A source that tells no change lacks no word for one', () => {
  const source: InlineSource = { name: 'now.md', text: '浜岬町立の保育所の定員は56人である。' };
  const claims = checkText('浜岬町立の保育所は、定員を48人から65人に増やした。', [source]);
  expect(claims.map(({ explanation }) => explanation.missing)).toEqual([['増やす'], ['増やす']]);
});

test('A share in words and one in per cent are compared', () => {
  const source: InlineSource = { name: 'wood.md', text: '浜岬町の面積の50％を森林が占める。' };
  expect(verdicts('浜岬町の面積の半分を森林が占める。', [source])).toEqual(['半分 supported']);
  expect(verdicts('浜岬町の面積の4分の1を森林が占める。', [source])[0]).toContain('conflict');
});

const budget: InlineSource = {
  name: 'budget.md',
  issued: '2024-03-01',
  text: `# 潮見町の予算

表 歳出（単位：百万円）

| 費目 | 2023年度 | 2024年度 |
| --- | ---: | ---: |
| 土木費 | 905 | 645 |
| 教育費 | 748 | 812 |

潮見町の定期船には、4月に64人、5月に118人、6月に97人、7月に35人が乗った。`,
};

test('A cell is compared and mended in the unit of its table', () => {
  const draft = `# 潮見町の歳出（億円）

| 費目 | 2023年度 | 2024年度 |
| --- | ---: | ---: |
| 土木費 | 9.05 | 6.54 |
| 教育費 | 8.12 | 8.12 |`;
  expect(verdicts(draft, [budget]).filter((line) => !line.includes('年度'))).toEqual([
    '9.05 supported',
    '6.54 conflict → 6.45',
    '8.12 conflict → 7.48',
    '8.12 supported',
  ]);
});

test('A number without its table is told with its unit', () => {
  const [claim] = checkText('潮見町の2024年度の土木費は6億5400万円である。', [budget]).filter(
    (c) => c.kind === 'quantity',
  );
  expect(claim).toMatchObject({ verdict: 'conflict', replacement: '6億4500万円' });
  expect(claim!.evidence[0]).toMatchObject({ text: '645', unit: '百万円' });
  expect(claim!.message).toContain('645百万円');
});

test('Figures by month are told apart by their months', () => {
  const draft = `潮見町の定期船の乗客

| 月 | 人数 |
| --- | ---: |
| 4月 | 64人 |
| 5月 | 118人 |
| 7月 | 53人 |`;
  expect(verdicts(draft, [budget]).filter((line) => !/^\d+月/.test(line))).toEqual([
    '64人 supported',
    '118人 supported',
    '53人 conflict → 35人',
  ]);
});

test('約 in the source alone does not make another figure of it', () => {
  const fund: InlineSource = {
    name: 'fund.md',
    issued: '2024-03-01',
    text: `潮見町の港の整備には、5月に215万円、9月に386万円が出て、合わせると約2480万円だった。
このほか基金の取り崩しも決まり、町の港の整備には約2680万円が積まれた。`,
  };
  expect(verdicts('潮見町の港の整備だけで2480万円に上る。', [fund])).toEqual(['2480万円 supported']);
});

const library: InlineSource = {
  name: 'library.md',
  issued: '2024-03-01',
  text: `# 潮見町

町の図書館には、1731年から1738年までの目録が前任者オットー・ベルネ（OttoBerne）によって残されていた。`,
};

test('前任 in a name that is known as a whole still tells which round is meant', () => {
  const draft =
    '# 潮見町\n\n町の図書館には、1734年から1738年までの目録が前任者オットー・ベルネ（OttoBerne）によって残されていた。';
  expect(verdicts(draft, [library])).toEqual(['1734年から1738年 conflict → 1731年から1738年']);
});
