/** Running Japanese prose made from phrases of our own, any amount of it, the same for the same seed. */

const subjects = `市の環境課 県警 研究班 同社の広報担当者 運営委員会 第三者委員会 港湾局 農協 地元の漁師たち 図書館 消防団 大学病院 二人の弁護士 気象予報士の佐伯さん 財団 町議会
商店街の組合 水道局の技師 記者クラブ 監査法人 アルバイトの学生 エンジニアのチーム 輸入業者 NPO法人「みどりの風」 元教諭の女性 劇団 航空会社 チェコの企業`;
const times = `昨年度 ことし三月 二〇一八年の夏 2023年4月1日 翌週の月曜日 午前10時半ごろ 先月末 平成の終わり 10年ほど前 この春 夜明け前 一昨日 8月上旬 第2四半期 開館当初 戦後まもなく 同日夕方 年度内`;
const objects = `老朽化した橋の改修工事 1,250件の苦情 約3億6千万円の補助金 新しい運賃の表 流域の水質データ ドローンで撮影した写真 議事録の写し 古い蔵書の目録 ソフトウェアの更新 避難訓練の手順 給食の献立
太陽光パネルの設置 三割近い値上げ 空き家二十棟の取り壊し 牛乳の出荷量 バスの路線図 絶滅の恐れがある蝶の分布 演奏会の切符 工場の排水 外国人労働者向けの教室 ﾃﾞｰﾀﾍﾞｰｽの一部 住民票の窓口`;
const verbs = `を公表した を見送ることにした について説明しなければならなかった を調べ直している を引き受けるつもりだという を断念せざるを得なくなった をめぐって話し合いを重ねてきた に反対する声を上げた を市民に配った
を延期すると発表した を半分に減らせると見込んでいた を詳しく分析させた をひそかに進めていたらしい を楽しみに待ちわびている に踏み切れずにいた を秋までに終えたいとしている の責任を問われかねない`;
const openers = `しかし、 一方で これに対し、 担当者によると、 つまり なお、 ところが 関係者の話では その結果、 もっとも、 「まだ足りない」と話す声もあるが、 にもかかわらず`;
const details = `前の年より12.5%多い 当初の見込みのおよそ二倍にあたる 標高1,024メートルの尾根にある 築四十年を超えた まだ誰も気づいていない 全長350キロの川沿いに広がる 雨の日でも使える 値段が手ごろで評判のよい 重さ5kgほどの うわさになっていた`;

const list = (text: string) => text.split(/\s+/).filter((phrase) => phrase !== '');
const slots = [openers, times, subjects, details, objects, verbs].map(list);

/** At least `length` UTF-16 units, a paragraph to a line. */
export function prose(length: number, seed = 1): string {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let text = '';
  while (text.length < length) {
    const [opener, time, subject, detail, object, verb] = slots.map((phrases) => phrases[random(phrases.length)]!);
    text +=
      (random(3) === 0 ? opener! : '') +
      time! +
      (random(2) === 0 ? '、' : 'に') +
      subject! +
      (random(2) === 0 ? 'は' : 'が');
    text += (random(2) === 0 ? detail! : '') + object! + verb! + '。' + (random(5) === 0 ? '\n' : '');
  }
  return text;
}
