import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reportWording } from '../../../components/wording/report-wording.ts';
import { entriesOf, type Entry } from '../../../lib/formats/entries.ts';
import type { ReportHead, ReportLedger } from '../../../lib/formats/report/make-report.ts';
import { encodeHtmlLines, encodeRichLines } from '../../../lib/formats/report/report-html.ts';
import { encodeMarkdown } from '../../../lib/formats/report/report-markdown.ts';
import { REPORT_STYLE, REPORT_STYLE_HASH } from '../../../lib/formats/report/report-style.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { PageEditId, ReviewId, SourceId, StoryId } from '../../../lib/model/ids.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import type { Story } from '../../../lib/model/story.ts';
import { annotation, evidence, figure, finding, records, source } from '../sample-records.ts';

const english = reportWording(createTranslator('en'));
const head: ReportHead = { exportedAt: '2025-06-01T00:00:00.000Z', withheld: 0 };
const markdown = (entries: readonly Entry[], over: Partial<ReportHead> = {}): string =>
  encodeMarkdown(entries, { ...head, ...over }, english);
const html = (entries: readonly Entry[], over: Partial<ReportHead> = {}): string =>
  [...encodeHtmlLines(entries, { ...head, ...over }, english)].join('');
const rich = (entries: readonly Entry[], over: Partial<ReportHead> = {}): string =>
  [...encodeRichLines(entries, { ...head, ...over }, english)].join('');

const ledger: ReportLedger = {
  title: 'Ferry, killed',
  drawing: { kind: 'drawing', svg: () => '<svg></svg>', legend: '● claimed' },
  figures: [[{ text: 'Quay News: 31', href: 'https://quay.test/' }]],
  about: ['2 outlets'],
};

function entry(over: Partial<Annotation> = {}, beside: Partial<Entry> = {}): Entry {
  const [first] = entriesOf(records({ annotations: [annotation(over)] }));
  if (first === undefined) throw new Error('the sample has an entry');
  return { ...first, ...beside };
}

const untouched = { findings: [], evidence: [], edits: [], note: '', status: 'to check' } as const;

const changed: Sighting = {
  annotationId: annotation().id,
  at: '2025-05-20T11:00:00.000Z',
  textHash: null,
  state: 'changed',
  method: 'approximate',
  reason: null,
  certainty: 0.834,
  old: 'At least 31 passengers died',
  new: 'At least 38 passengers died',
  found: null,
  later: [],
};

describe.each([
  ['Markdown', markdown],
  ['HTML', html],
  ['rich text', rich],
])('a report in %s', (_, write) => {
  it('has the verdict before the claim, then what was found, who said it and the evidence', () => {
    const text = write([entry()]).replace(/<[^>]+>/g, ' ');
    const places = ['False', '36 to 40, best 38', 'quoted source', 'Refutes', 'Inquest report'].map(
      (words) => text.indexOf(words),
    );
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('leads to the words of the claim and to those of the evidence', () => {
    const text = write([entry()]);
    expect(text).toContain('https://quay.test/ferry#:~:text=At%20least%2031%20passengers');
    expect(text).toContain('#:~:text=Thirty%2Deight%20bodies%20were%20examined.');
  });

  it('leads to the new words where the page changed them, and to the page where they are gone', () => {
    expect(write([entry({}, { sighting: changed })])).toContain(
      '#:~:text=At%20least%2038%20passengers%20died',
    );
    const gone = { ...changed, state: 'orphan', reason: 'removed', old: null, new: null } as const;
    expect(write([entry({}, { sighting: gone })])).not.toContain('text=At%20least');
  });

  it('tells what the page changed without a computed number', () => {
    const text = write([entry({}, { sighting: changed })]);
    expect(text).toContain('What the page changed');
    expect(text).toContain('“At least 31 passengers died” then, “At least 38 passengers died” now');
    expect(text).not.toContain('834');
  });

  it('lists what was not checked after what was', () => {
    const { claim } = annotation();
    const open = entry({ ...untouched, claim: { ...claim, text: 'Two boats sank.' } });
    const text = write([open, entry()]);
    expect(text.indexOf('Two boats sank.')).toBeGreaterThan(text.indexOf('Inquest report'));
    expect(text.replace(/<[^>]+>/g, '')).toContain('False: 1 · Not checked: 1');
  });

  it('writes dates as a person does, hashes only at the end, and no year of a page that knows none', () => {
    const text = write([entry({}, { source: { ...source, publishedAt: '0001-01-01T00:00:00Z' } })]);
    expect(text).not.toMatch(/\d{4}-\d\d-\d\dT/);
    expect(text).not.toContain('Published');
    expect(text.indexOf('ab'.repeat(32))).toBeGreaterThan(text.indexOf('How this was checked'));
  });

  it('is named after its article, or its story, whose criteria and method it gives', () => {
    const story: Story = {
      id: 'story-1' as StoryId,
      name: 'Ferries of May',
      criteria: 'Anything on ferries',
      method: 'Two sources',
      scaleIds: [],
      sensitive: false,
      createdAt: '',
      closedAt: null,
    };
    expect(write([entry()])).toContain('Checks: Ferry');
    if (write === rich) return;
    const two = ['a', 'b'].map((id) => entry({ storyId: story.id, sourceId: id as SourceId }));
    const text =
      write === html ? html(two, { stories: [story] }) : markdown(two, { stories: [story] });
    for (const words of ['Checks: Ferries of May', 'Anything on ferries', 'Two sources'])
      expect(text).toContain(words);
  });

  it('gives sign-offs, publication, edits, copies and what a person wrote', () => {
    const text = write([
      entry({
        note: 'Ask again\nin June',
        published: { url: 'https://desk.test/1', at: '2025-05-13' },
        reviews: [
          {
            ...{ id: 'review-1' as ReviewId, by: 'Ada', at: '2025-05-12T10:00:00.000Z' },
            ...{ decision: 'approved', comment: 'fine', revision: 2, lapsedAt: null },
          },
        ],
        edits: [
          {
            ...{ id: 'edit-1' as PageEditId, old: '30', new: '31', textHash: null },
            ...{ oldSeenAt: '2025-05-01', newSeenAt: '2025-05-02', decidedAt: '2025-05-03' },
            decision: 'accepted',
          },
        ],
        evidence: [
          evidence({
            archives: [{ url: 'https://archive.test/1', at: '2025-05-14' }],
            figures: [figure({ place: 'Aldmoor' })],
          }),
        ],
      }),
    ]);
    for (const words of [
      'Signed off by Ada, May 12, 2025',
      'https://desk.test/1',
      'seen May 1, 2025: “30”; seen May 2, 2025: “31”',
      'https://archive.test/1',
      'May 14, 2025',
      'Aldmoor',
      'Ask again',
    ])
      expect(text).toContain(words);
  });

  it('says how many were kept back', () => {
    expect(markdown([], { withheld: 2 })).toContain('2 marked sensitive stayed out');
    expect(html([], { withheld: 2 })).toContain('2 marked sensitive stayed out');
  });
});

/** A record whose every text tries to become markup. */
function hostile(word: string): Entry {
  const poisoned = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => poisoned(one, key));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, poisoned(one, name)]),
      );
    return typeof value === 'string' && !KEPT.has(key) ? word : value;
  };
  const KEPT = new Set([
    'id',
    'status',
    'kind',
    'stance',
    'medium',
    'sourceClass',
    'scale',
    'level',
    'figureId',
    'how',
    'role',
    'decision',
    'qualifier',
    'bounds',
    'basis',
    'harm',
    'claimant',
    'state',
    'reason',
    'normal',
    'sourceId',
    'at',
    'seenAt',
    'kinds',
    'method',
    'about',
  ]);
  const original = { quote: '1', lang: '2', url: '3', locator: '4', translatedBy: '5' };
  const full = entry(
    {
      note: 'n',
      claim: { ...annotation().claim, summary: 's', claimedAt: 'c', original },
      published: { url: 'u', at: 'a' },
      evidence: [
        evidence({
          note: 'n',
          author: 'a',
          drawsOn: 'd',
          original,
          sha256: 'h',
          archives: [{ url: 'u', at: 'a' }],
        }),
      ],
      findings: [finding(), finding({ unconfirmed: { since: 's', judged: 'j' } })],
    },
    { sighting: changed },
  );
  return poisoned(full, '') as Entry;
}

const ATTACKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  ' jAvAsCrIpT:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://x.test/"><svg onload=alert(1)>',
  '</style></title></blockquote></details><base href=//x>',
  '\u0000\ud800<iframe>',
  '[a](javascript:alert(1))',
];

describe('text that wants to be more', () => {
  it.each(ATTACKS)('stays text in HTML: %j', (attack) => {
    for (const text of [html([hostile(attack)]), rich([hostile(attack)])]) {
      const tags = Array.from(text.matchAll(/<\/?([a-z0-9]+)/g), ([, name]) => name);
      const ours =
        /^(html|head|meta|title|style|body|main|section|details|summary|h[1-6]|p|span|a|ul|li|dl|dt|dd|blockquote|strong|br)$/;
      expect(tags.filter((name) => !ours.test(name ?? ''))).toEqual([]);
      for (const [, href] of text.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https?:\/\//);
      expect(text.replace(/"[^"]*"/g, '')).not.toMatch(/<[^>]* on\w+=/);
    }
  });

  it.each(ATTACKS)('stays text in Markdown: %j', (attack) => {
    const text = markdown([hostile(attack)]);
    expect(text).not.toMatch(/(?<!\\)<\w/);
    expect(text).not.toMatch(/(?<!\\)\]\((?!https?:)/);
  });
});

describe('the page of a report', () => {
  it('allows its own style and nothing else', () => {
    const hash = createHash('sha256').update(REPORT_STYLE).digest('base64');
    expect(REPORT_STYLE_HASH).toBe(hash);
    const text = html([entry()]);
    expect(text).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(text).not.toMatch(/<script|<link|style=|\son\w+=/);
    expect(text).toContain('<html lang="en" dir="ltr">');
  });

  it('folds how it was checked', () => {
    expect(html([entry()])).toContain('<summary>How this was checked</summary>');
  });

  it('has the drawings of ledgers, with their figures in words', () => {
    const text = html([entry()], { ledgers: [ledger] });
    expect(text).toContain('<div class="drawing"><svg></svg></div>');
    expect(text).toContain('<figcaption>● claimed</figcaption>');
    expect(text).toContain('Quay News: 31');
    expect(markdown([entry()], { ledgers: [ledger] })).toContain(
      '- [Quay News: 31](https://quay.test/)\n\n2 outlets\n',
    );
  });
});

describe('rich text', () => {
  it('needs no style sheet: there is nothing in it but tags, links and directions', () => {
    const text = rich([entry({ note: 'Ask again' }), hostile('<b>')], { ledgers: [ledger] });
    const names = [...text.matchAll(/\s([a-z-]+)="/g)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(['href', 'rel', 'dir']));
    expect(text).not.toMatch(/<(?:div|span|section|svg|figure|details)\b/);
    for (const tag of ['<h1>', '<h2', '<ul>', '<a href="https://', '<blockquote'])
      expect(text).toContain(tag);
  });

  it('names a ledger by its title, its figures as links and what is to be known of them', () => {
    const text = rich([entry()], { ledgers: [ledger] });
    expect(text).toContain(
      '<h2 dir="auto">Figures side by side</h2>\n<h3 dir="auto">Ferry, killed',
    );
    expect(text).toContain(
      '<a href="https://quay.test/" rel="noopener noreferrer">Quay News: 31</a>',
    );
    expect(text).toContain('<p>2 outlets</p>');
  });
});

describe('the order of a report', () => {
  it('has each article in the order of its page, the one worked on last first', () => {
    const checks = (
      [
        ['b', 'end', 400, '2026-01-03'],
        ['a', 'end', 900, '2026-01-01'],
        ['a', 'no place', 0, '2026-01-04'],
        ['b', 'begin', 5, '2026-01-02'],
        ['a', 'begin', 20, '2026-01-02'],
      ] as const
    ).map(([sourceId, text, start, createdAt]) =>
      entry({
        ...{ createdAt, sourceId: sourceId as SourceId },
        claim: { ...annotation().claim, text: `${sourceId}, ${text}` },
        target: { ...annotation().target, position: { start, end: start === 0 ? 0 : start + 9 } },
      }),
    );
    const headings = markdown(checks).matchAll(/^### False: (.*)$/gm);
    expect(Array.from(headings, ([, heading]) => heading)).toEqual([
      ...['a, begin', 'a, end', 'a, no place'],
      ...['b, begin', 'b, end'],
    ]);
  });

  it('names who made it, as text and only where somebody is named', () => {
    expect(markdown([], { by: 'Ida, *House*' })).toContain('By Ida, \\*House\\*.');
    expect(markdown([], { by: '' })).not.toContain('By ');
  });
});

describe('a report in Russian', () => {
  it('has no English word of ours', () => {
    const russian = reportWording(createTranslator('ru'));
    const poor = { ...hostile('слово'), textHash: '11', scales: [] };
    const { annotation: told } = poor;
    const findings = told.findings.map((one) => ({ ...one, level: '1' }));
    const text = encodeMarkdown([{ ...poor, annotation: { ...told, findings } }], head, russian);
    expect(text.replaceAll('SHA-256', '').match(/[A-Za-z]{2,}/g)).toBeNull();
  });
});
