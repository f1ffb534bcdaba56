import { describe, expect, it } from 'vitest';

import { reportLedgers } from '../../../entrypoints/shared/library/report-ledgers.ts';
import { reportWording } from '../../../components/wording/report-wording.ts';
import { decodeBackup } from '../../../lib/formats/backup.ts';
import { entriesOf } from '../../../lib/formats/entries.ts';
import { encodeHtmlLines } from '../../../lib/formats/report/report-html.ts';
import { encodeMarkdown } from '../../../lib/formats/report/report-markdown.ts';
import { withholdSensitive } from '../../../lib/formats/sensitive.ts';
import type { ReportLedger } from '../../../lib/formats/report/make-report.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import { finish } from '../../../lib/scheduling/steps.ts';
import { sampleLedger } from '../../../scripts/lib/sample-ledger.ts';
import { evidence, valueOf } from '../../store/records.ts';

const SAMPLE = valueOf(decodeBackup(sampleLedger())).records;

/** The ledgers of a report on the annotations that are picked from what may leave. */
function ledgersOf(
  all: LibraryRecords,
  isPicked: (annotation: Annotation) => boolean = () => true,
  lang = 'en',
): readonly ReportLedger[] {
  const { records: open } = withholdSensitive(all);
  const entries = entriesOf(open).filter(({ annotation }) => isPicked(annotation));
  return finish(reportLedgers(entries, { all, open }, createTranslator(lang)));
}

const isLoggedTo =
  (id: string) =>
  ({ claim }: Annotation): boolean =>
    claim.figures.some(({ subjectId }) => subjectId === id);

/** The figures of a ledger in words. */
const wordsOf = (ledger: ReportLedger | undefined): readonly string[] =>
  ledger?.figures.map((line) =>
    line.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
  ) ?? [];

describe('the ledgers of a report', () => {
  it('are those of its claims that have something to compare, in the order of the claims', () => {
    const titles = ledgersOf(SAMPLE).map(({ title }) => title);
    expect(titles).toEqual([
      'the ferry · Aldmoor · killed',
      'the ferry, first day · Aldmoor · killed',
      'the war · the valley · civilians · killed',
      'the flood · Aldmoor · killed',
    ]);
    expect(ledgersOf(SAMPLE, isLoggedTo('single'))).toEqual([]);
  });

  it('set one article’s figure beside those of the others, each with where it stands', () => {
    const [first] = SAMPLE.annotations.filter(isLoggedTo('toll'));
    const found = evidence({
      ...{ publisher: 'Coroner of Aldmoor', url: 'https://coroner.example/', quote: 'Thirty-one.' },
      figures: first?.claim.figures ?? [],
    });
    const annotations = SAMPLE.annotations.map((one) =>
      one.id === first?.id ? { ...one, evidence: [found] } : one,
    );
    const [ledger, ...others] = ledgersOf({ ...SAMPLE, annotations }, ({ id }) => id === first?.id);
    expect(others).toEqual([]);
    expect(wordsOf(ledger)).toContain('Coroner, River Record: 34 to 38');
    expect(wordsOf(ledger)).toContain('Evening Lamp: dozens');
    expect(ledger?.figures).toContainEqual([
      {
        text: 'Harbour office, Quay Post: 31',
        href: 'https://paper1001.example/#:~:text=The%20ferry%20killed%2031%20people.',
      },
    ]);
    expect(ledger?.figures).toContainEqual([
      {
        text: 'Harbour office, Coroner of Aldmoor: 31 (evidence)',
        href: 'https://coroner.example/#:~:text=Thirty%2Done.',
      },
    ]);
    expect(ledger?.about).toEqual([
      '8 outlets, 6 origins',
      'Our own range: 34 to 38, best 36 (Named by the coroner, and by a relative or the passenger list.)',
    ]);
  });

  it('give what one printed page has room for: the report’s own figures first, and say so', () => {
    const many = SAMPLE.annotations.filter(isLoggedTo('many'));
    const own = new Set(many.slice(100, 105).map(({ id }) => id));
    const [ledger] = ledgersOf(SAMPLE, ({ id }) => own.has(id));
    expect(ledger?.figures).toHaveLength(30);
    const links = JSON.stringify(ledger?.figures);
    for (const { visitedUrl } of many.filter(({ id }) => own.has(id)))
      expect(links).toContain(visitedUrl);
    expect(ledger?.about).toContain(
      'Given here are 30 of 200 figures: those of this report, then the latest of the others.',
    );
  });

  it('keep home what is sensitive, and say how many figures that are', () => {
    const secret = 'Quay Post';
    const hidden = SAMPLE.sources.filter(({ siteName }) => siteName === secret);
    const ids = new Set(hidden.map(({ id }) => id));
    const annotations = SAMPLE.annotations.map((one) =>
      ids.has(one.sourceId) ? { ...one, sensitive: true } : one,
    );
    const [ledger] = ledgersOf({ ...SAMPLE, annotations }, isLoggedTo('toll'));
    expect(wordsOf(ledger).join()).not.toContain(secret);
    expect(ledger?.drawing?.svg()).not.toContain(secret);
    expect(ledger?.about).toContain('1 figure marked sensitive stayed out.');
    const stories = SAMPLE.stories.map((story) => ({ ...story, sensitive: true }));
    expect(ledgersOf({ ...SAMPLE, stories })).toEqual([]);
  });

  it('leave out what is in the trash', () => {
    const annotations = SAMPLE.annotations.map((one, at) =>
      at === 0 ? { ...one, deletedAt: '2026-04-01T00:00:00.000Z' } : one,
    );
    const [ledger] = ledgersOf({ ...SAMPLE, annotations }, isLoggedTo('toll'));
    expect(wordsOf(ledger)).not.toContain('Harbour office, Quay Post: 31');
    expect(ledger?.about.join()).not.toContain('sensitive');
  });
});

describe('the drawing of a ledger in a report', () => {
  const drawn = (all: LibraryRecords, lang = 'en'): string => {
    const [ledger] = ledgersOf(all, isLoggedTo('toll'), lang);
    return ledger?.drawing?.svg() ?? '';
  };

  it('is legible by itself: a name for who does not see it, no address, script or style', () => {
    const svg = drawn(SAMPLE);
    expect(svg).toContain(
      '<svg role="img" aria-label="Drawing: the ferry · Aldmoor · killed. The list below has its figures in words."',
    );
    expect(svg).toContain('Coast Radio');
    expect(svg).not.toMatch(/https?:|<script|<style|style=|href|url\(/);
    expect(svg).not.toContain('dozens');
  });

  it('is in the language of the interface', () => {
    const svg = drawn(SAMPLE, 'ru');
    expect(svg).toContain('aria-label="Рисунок:');
    expect(svg).toContain('от 34 до 38');
  });

  it.each([
    '"><script>alert(1)</script>',
    '</title></svg><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    '\u0000\ud800<iframe>',
    '[a](javascript:alert(1))',
  ])('and its list stay text, whatever subjects and outlets are called: %j', (attack) => {
    const all = {
      ...SAMPLE,
      subjects: SAMPLE.subjects.map((one) => ({ ...one, event: attack, place: attack })),
      sources: SAMPLE.sources.map((one) => ({ ...one, siteName: attack })),
    };
    const svg = drawn(all);
    const tags = Array.from(svg.matchAll(/<\/?([a-z]+)/gi), ([, name]) => name);
    expect(tags.filter((tag) => !/^(svg|rect|line|path|text|title)$/.test(tag ?? ''))).toEqual([]);
    expect(svg.replace(/"[^"]*"/g, '')).not.toMatch(/<[^>]*\bon\w+=/);
    const head = { exportedAt: '2026-06-01T00:00:00.000Z', withheld: 0, ledgers: ledgersOf(all) };
    const texts = reportWording(createTranslator('en'));
    expect([...encodeHtmlLines([], head, texts)].join('')).not.toMatch(/<(?:script|img|iframe)/);
    const markdown = encodeMarkdown([], head, texts);
    expect(markdown).not.toMatch(/(?<!\\)<\w/);
    expect(markdown).not.toMatch(/(?<!\\)\]\((?!https?:)/);
  });
});
