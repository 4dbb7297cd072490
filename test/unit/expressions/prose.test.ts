/** Sentences as a newspaper writes them: everything in them that is a value, and nothing else. */
import { expect, it } from 'vitest';
import { readings } from './support';

it.each<[string, string[]]>([
  [
    '大震災の起きた2011年（平成23年）3月11日、避難者は2万2000人超に上った。',
    ['2011年（平成23年）3月11日: date 2011-03-11', '2万2000人超: quantity 22000.. 人 [gt]'],
  ],
  [
    '終値は前日比523円18銭（1.4％）高の3万8780円14銭だった。',
    ['523円18銭: quantity 523.18 JPY', '1.4％: quantity 1.4 %', '3万8780円14銭: quantity 38780.14 JPY'],
  ],
  [
    '円相場は1ドル=154円25～27銭で取引された。',
    ['1ドル: quantity 1 USD', '154円25～27銭: quantity 154.25..154.27 JPY'],
  ],
  ['延べ45機と艦艇8隻のうち32機が線を越えた。', ['45機: quantity 45 機', '8隻: quantity 8 隻', '32機: quantity 32 機']],
  [
    '155ミリ榴弾砲18門と歩兵戦闘車50両、3個旅団を送る。',
    ['155ミリ: quantity 155 mm', '18門: quantity 18 門', '50両: quantity 50 両', '3個旅団: quantity 3 個旅団'],
  ],
  [
    '重さ50キロの弾頭を積み、最大2000キロを86分間飛行する。',
    ['50キロ: quantity 50 kg', '最大2000キロ: quantity ..2000 km [le]', '86分間: duration PT86M'],
  ],
  [
    '調査は10月18～20日、18歳以上の1500人に行い、69.5％が答えた。',
    [
      '10月18～20日: date XXXX-10-18/XXXX-10-20 → 2024-10-18/2024-10-20',
      '18歳以上: quantity 18.. 歳 [ge]',
      '1500人: quantity 1500 人',
      '69.5％: quantity 69.5 %',
    ],
  ],
  [
    '支持率は34％で、前回（9月21、22日）から12ポイント下がり、不支持は5割を超えた。',
    [
      '34％: quantity 34 %',
      '9月21、22日: date XXXX-09-21/XXXX-09-22 → 2024-09-21/2024-09-22',
      '12ポイント: quantity 12 ポイント',
      '5割を超えた: quantity 50.. % [gt]',
    ],
  ],
  ['午後6時半ごろ、男性（45）ら3人がけがをした。', ['午後6時半ごろ: time T18:30 [approx]', '3人: quantity 3 人']],
  ['40代の6割弱が使う。', ['40代: quantity 40..49 歳', '6割弱: quantity 60 % [near_below]']],
  [
    '1日当たり150万バレルの減産を3カ月延ばし、2025年3月末まで続ける。',
    [
      '1日: duration P1D',
      '150万バレル: quantity 1500000 [bbl_us]',
      '3カ月: duration P3M',
      '2025年3月末: date 2025-03 [end]',
    ],
  ],
  [
    '7日午前0時（日本時間同日午後2時）に発効し、翌8日に公表された。',
    [
      '7日午前0時: date XXXX-XX-07T00 → 2024-11-07T00',
      '同日午後2時: date T14 → 2024-11-07T14',
      '翌8日: date XXXX-XX-08 → 2024-11-08',
    ],
  ],
  [
    '11日未明から攻撃が続き、140機余りのうち約8割を撃墜した。',
    [
      '11日未明: date XXXX-XX-11 → 2024-11-11',
      '140機余り: quantity 140 機 [near_above]',
      '約8割: quantity 80 % [approx]',
    ],
  ],
  [
    '昨年12月は5議席で、来年夏の選挙に備える。',
    ['昨年12月: date XXXX-12 → 2023-12', '5議席: quantity 5 議席', '来年夏: date XXXX-22 → 2025-22'],
  ],
  [
    '週3回、1回30分の運動を8週間続け、体重が平均2.5キロ減った。',
    [
      '週3回: set P1W 3X',
      '1回: quantity 1 回',
      '30分: duration PT30M',
      '8週間: duration P8W',
      '2.5キロ: quantity 2.5 kg',
    ],
  ],
  [
    '2025年1〜3月期は0.2％減、26年3月期は1兆2300億円を見込む。',
    [
      '2025年1〜3月: date 2025-01/2025-03',
      '0.2％: quantity 0.2 %',
      '26年3月: date XX26-03 → 2026-03',
      '1兆2300億円: quantity 1230000000000 JPY',
    ],
  ],
  [
    '半数以上が賛成したが、3分の2には届かなかった。',
    ['半数以上: quantity 0.5.. [ge]', '3分の2: quantity 0.6666666666666666'],
  ],
  ['打ち上げた6発のうち2発が失敗した。', ['6発: quantity 6 発', '2発: quantity 2 発']],
  ['英国は10億ポンドを出す。', ['10億ポンド: quantity 1000000000 GBP']],
  [
    '時速50〜60キロで北西へ約325キロ進み、標高3776mに達した。',
    ['時速50〜60キロ: quantity 50..60 km/h', '約325キロ: quantity 325 km [approx]', '3776m: quantity 3776 m'],
  ],
  ['M7.6ではなくマグニチュード7.6、震度7だった。', ['マグニチュード7.6: quantity 7.6 [M]', '震度7: quantity 7 震度']],
  [
    '総額は652 million dollars、1台$48.2万だ。',
    ['652 million dollars: quantity 652000000 USD', '1台: quantity 1 台', '$48.2万: quantity 482000 USD'],
  ],
])('%s', (text, wanted) => {
  expect(readings(text, '2024-11-20')).toEqual(wanted);
});
