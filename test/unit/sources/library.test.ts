import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listSources, openLibrary, openSource, type Bibliography } from '../../../server/src/sources';
import { codesOf, read } from './ask';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sources-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
};
const bibliographyOf = async (name: string): Promise<Bibliography> =>
  (await openSource(join(folder, name), { library: await openLibrary(folder) })).bibliography;

const csl = (item: object): string => JSON.stringify([item]);

describe('bibliographic data', () => {
  it('is believed in order: front matter, sidecar, CSL-JSON, BibTeX, the text', async () => {
    await write('a.md', '---\ntitle: 一\n---\n本文。\n');
    await write('a.md.yaml', 'title: 二\nid: key-2\n');
    await write('references.json', csl({ id: 'a', title: '三', issued: { 'date-parts': [[2024, 11, 22]] } }));
    await write('references.bib', '@article{a, title = {四}, date = {2020}, journaltitle = {港の研究}}');
    expect(await bibliographyOf('a.md')).toMatchObject({
      title: '一',
      id: 'key-2',
      issued: '2024-11-22',
      'container-title': '港の研究',
      type: 'article-journal',
    });
  });

  it('is found in BibTeX by the files it names', async () => {
    await write('資料/港.txt', '本文。');
    await write('別/港.txt', '本文。');
    await write(
      'references.bib',
      '@misc{k1, title={甲}, file={本文:C\\:\\\\zotero\\\\資料\\\\港.txt:text/plain}}\n@misc{k2, title={乙}, file={別/港.txt}}',
    );
    expect((await bibliographyOf('資料/港.txt')).title).toBe('甲');
    expect((await bibliographyOf('別/港.txt')).title).toBe('乙');
  });

  it('knows Japanese names with and without a comma', async () => {
    await write('a.txt', '本文。');
    await write('references.bib', '@book{a, title={甲}, author={北山, 太郎 and 南川 花子 and John Smith}}');
    expect((await bibliographyOf('a.txt')).author).toEqual([
      { family: '北山', given: '太郎' },
      { family: '南川', given: '花子' },
      { family: 'Smith', given: 'John' },
    ]);
  });

  it('tells where a sidecar is broken, and reads the source all the same', async () => {
    const path = await write('a.txt', '本文である。');
    await write('a.txt.yaml', 'title: "甲\n');
    const document = await openSource(path, { library: await openLibrary(folder) });
    const problem = document.problems.find(({ code }) => code === 'source.brokenData')!;
    expect(problem.path).toBe(`${path}.yaml`);
    expect(problem.start).toBeDefined();
    expect(document.prose!.text).toBe('本文である。');
  });

  it.each(['references.json', 'references.bib'])('goes on without a broken %s', async (name) => {
    await write('a.txt', '本文。');
    await write(name, '[{"id": "a", @article{');
    const library = await openLibrary(folder);
    expect(library.problems.map(({ code }) => code)).toContain('source.brokenData');
    expect((await bibliographyOf('a.txt')).id).toBe('a');
  });

  it('says where a date cannot be read', async () => {
    await write('a.txt', '本文。');
    await write('a.txt.yaml', 'issued: そのうち\n');
    const document = await openSource(join(folder, 'a.txt'), { library: await openLibrary(folder) });
    expect(codesOf(document)).toEqual(['source.unknownDate', 'source.undated']);
  });

  it.each([
    [
      '題である\n\n執筆者：北山太郎 2026年2月5日\n\n本文である。',
      { title: '題である', author: [{ literal: '北山太郎' }], issued: '2026-02-05' },
    ],
    ['題である\n【２００６年７月１９日】\n本文である。', { issued: '2006-07-19' }],
    ['題である\n掲載日：令和6年11月3日\n本文である。', { issued: '2024-11-03' }],
    ['題である\n本文である。\n大正十三年一月廿日', { issued: '1924-01-20' }],
    ['題である\n2024年11月\n本文である。', { issued: '2024-11' }],
    ['題である\n港の話題　2019年3月15日 09:43\n本文である。', { issued: '2019-03-15' }],
  ])('is read from the text: %j', async (text, expected) => {
    expect((await read('a.txt', text)).bibliography).toMatchObject(expected);
  });

  it('is read from the name of the file at last', async () => {
    expect((await read('20150602-港.txt', '本文である。')).bibliography.issued).toBe('2015-06-02');
  });

  it.each([
    ['2024-11-22T18:44:11+09:00', '2024-11-22'],
    ['2024/11/22', '2024-11-22'],
    ['2024-11', '2024-11'],
    ['2024', '2024'],
    ['平成元年1月8日', '1989-01-08'],
    ['Nov 22, 2024', '2024-11-22'],
  ])('takes %s for a date', async (date, expected) => {
    expect((await read('a.md', `---\ndate: ${date}\n---\n本文。`)).bibliography.issued).toBe(expected);
    expect((await read('a.md', `+++\ndate = "${date}"\n+++\n本文。`)).bibliography.issued).toBe(expected);
  });
});

describe('the list of sources', () => {
  const names = async (): Promise<string[]> =>
    (await listSources(folder)).paths.map((path) => path.slice(folder.length + 1));

  it('holds files of known formats, and neither data files nor hidden ones', async () => {
    for (const name of [
      'b.txt',
      'a.md',
      'c/d.html',
      'a.md.yaml',
      'references.json',
      '.hidden.txt',
      '.git/x.txt',
      'e.png',
    ])
      await write(name, 'あ');
    expect(await names()).toEqual(['a.md', 'b.txt', 'c/d.html']);
  });

  it('comes to an end in a loop of links', async () => {
    await write('a.txt', 'あ');
    await symlink(folder, join(folder, 'loop'));
    await symlink('self.txt', join(folder, 'self.txt'));
    const list = await listSources(folder);
    expect(list.paths).toHaveLength(1);
    expect(list.problems.map(({ code }) => code)).toEqual(['source.linkLoop']);
  });

  it('says where it cannot look', async () => {
    const list = await listSources(join(folder, 'nowhere'));
    expect(list.paths).toEqual([]);
    expect(list.problems.map(({ code }) => code)).toEqual(['source.folderUnreadable']);
  });

  it('stops at so many files', async () => {
    for (const name of ['a', 'b', 'c']) await write(`${name}.txt`, 'あ');
    const list = await listSources(folder, { files: 2 });
    expect(list.paths).toHaveLength(2);
    expect(list.problems.map(({ code }) => code)).toEqual(['source.tooManyFiles']);
  });
});

describe('a file that cannot be read', () => {
  it.each<[string, string, (path: string) => Promise<unknown> | unknown]>([
    ['missing', 'source.missing', () => undefined],
    ['a folder', 'source.notAFile', (path) => mkdir(path)],
    ['a link to itself', 'source.linkLoop', (path) => symlink(path, path)],
    ['too large', 'source.tooLarge', (path) => writeFile(path, 'あ'.repeat(4_000_000))],
    ['too many lines', 'source.tooLarge', (path) => writeFile(path, '\n'.repeat(200_000))],
    ['empty', 'source.empty', (path) => writeFile(path, '')],
    ['blank', 'source.noText', (path) => writeFile(path, ' \n\n')],
  ])('%s', async (_, code, make) => {
    const path = join(folder, 'a.txt');
    await make(path);
    const document = await openSource(path);
    expect(codesOf(document)).toEqual([code]);
    expect(document.problems[0]!.message).toContain('a.txt');
  });

  it.skipIf(process.platform === 'win32')('a pipe', async () => {
    const path = join(folder, 'a.txt');
    execFileSync('mkfifo', [path]);
    expect(codesOf(await openSource(path))).toEqual(['source.notAFile']);
  });
});
