import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { placeOf } from '../../../components/library/library-route.ts';
import { EntryLine } from '../../../components/records/entry-line.tsx';
import { OverviewView, type ShownOverview } from '../../../components/records/overview-view.tsx';
import { RecordView } from '../../../components/records/record-view.tsx';
import { SnapshotsPanel } from '../../../components/records/snapshots-panel.tsx';
import { SourceView } from '../../../components/records/source-view.tsx';
import { STATUSES } from '../../../lib/model/annotation.ts';
import { parseQuery } from '../../../lib/text/query/parse-query.ts';
import type { SnapshotId } from '../../../lib/model/ids.ts';
import type { Revision } from '../../../lib/model/revision.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import type { Snapshot, Source } from '../../../lib/model/source.ts';
import { expectNoFindings } from '../expect-no-findings.ts';
import { render } from '../in-english.tsx';
import { sampleAnnotation, sampleScale, sampleSource } from '../samples.ts';

afterEach(cleanup);

const annotation = sampleAnnotation();
const source: Source = {
  ...sampleSource(),
  archives: [{ url: 'https://a.example/1', at: '2026-02-03' }],
};
const row = { annotation, source, sighting: null };

const none = { count: 0, first: [] };
const overview: ShownOverview = {
  all: 8,
  toCheck: { count: 7, first: [row] },
  forReview: none,
  noEvidence: { count: 3, first: [row] },
  changed: none,
  byVerdict: new Map([
    ['true', 2],
    ['none', 6],
  ]),
  weeks: [
    { from: '2026-01-26', made: 4, decided: 1 },
    { from: '2026-02-02', made: 4, decided: 3 },
  ],
};

describe('the overview', () => {
  it('tells what waits, each number leading to the list of it', async () => {
    render(<OverviewView overview={overview} scales={[sampleScale]} />);
    const group = screen.getByRole('region', { name: 'Open and checking: 7' });
    const all = within(group).getByRole('link', { name: '7' });
    const { filter } = placeOf(all.getAttribute('href') ?? '', STATUSES);
    expect(parseQuery(filter.text)).toEqual({
      terms: [{ field: 'status', values: ['to check', 'checking'], isNot: false }],
      problems: [],
    });
    expect(within(group).getByText('and 6 more')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Changed: 0' }).textContent).toContain(
      'Nothing to do here.',
    );
    await expectNoFindings();
  });

  it('draws what it also says in tables', () => {
    render(<OverviewView overview={overview} scales={[sampleScale]} />);
    const levels = within(screen.getByRole('region', { name: 'By verdict' }));
    expect(levels.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      'VerdictAnnotations',
      'True2',
      'No verdict yet6',
    ]);
    expect(levels.getByRole('link', { name: '2' }).getAttribute('href')).toBe(
      '#/?q=verdict%3Atrue',
    );
    const weeks = within(screen.getByRole('region', { name: 'By week' }));
    const last = weeks.getAllByRole('row').at(-1);
    expect(last?.textContent).toBe('Feb 2, 202643');
    const { filter } = placeOf(last?.querySelector('a')?.getAttribute('href') ?? '', STATUSES);
    expect(parseQuery(filter.text).terms).toEqual([
      { field: 'after', date: '2026-02-02', isNot: false },
      { field: 'before', date: '2026-02-09', isNot: false },
    ]);
    const decided = placeOf(last?.querySelectorAll('a')[1]?.getAttribute('href') ?? '', STATUSES);
    expect(parseQuery(decided.filter.text).terms).toEqual([
      { field: 'decided', from: '2026-02-02', to: '2026-02-08', isNot: false },
    ]);
  });
});

it('the overview says in words that nothing was done in these weeks', () => {
  const weeks = overview.weeks.map((week) => ({ ...week, made: 0, decided: 0 }));
  render(<OverviewView overview={{ ...overview, weeks }} scales={[sampleScale]} />);
  const region = within(screen.getByRole('region', { name: 'By week' }));
  expect(region.getByText(/^Nothing was noted or decided in the last/)).toBeTruthy();
  expect(region.queryByRole('table')).toBeNull();
});

function showSource(over: Partial<Source> = {}): ReturnType<typeof vi.fn> {
  const onChange = vi.fn();
  render(
    <SourceView
      source={{ ...source, ...over }}
      count={1}
      lines={
        <li>
          <EntryLine row={row} scales={[sampleScale]} isSourceShown={false} />
        </li>
      }
      snapshots={null}
      onChange={onChange}
    />,
  );
  return onChange;
}

describe('the page of a source', () => {
  it('tells what people changed of it, newest first', () => {
    const at = '2026-02-03T10:00:00.000Z';
    const edits = [
      { at, by: '', before: { byline: null }, after: { byline: 'Nia' } },
      {
        at,
        by: 'Ida',
        before: { publishedAt: '2026-02', archives: [] },
        after: { publishedAt: '2026-02-03', archives: source.archives },
      },
    ];
    render(
      <SourceView
        source={{ ...source, edits }}
        count={0}
        lines={null}
        snapshots={null}
        onChange={vi.fn()}
      />,
    );
    const history = screen.getByRole('region', { name: 'Changes of these facts' });
    const [newest, oldest] = within(history).getAllByRole('listitem');
    expect(newest?.textContent).toContain('Ida');
    expect(newest?.textContent).toContain('was Feb 2026 → is now Feb 3, 2026');
    expect(newest?.textContent).toContain('https://a.example/1');
    expect(oldest?.textContent).toContain('Nia');
  });

  it('leads to each annotation on it', async () => {
    showSource();
    const list = screen.getByRole('region', { name: '1 annotation on this source' });
    const link = within(list).getByRole('link', { name: new RegExp(annotation.claim.text) });
    expect(link.getAttribute('href')).toBe('#/record/annotation-1');
    await expectNoFindings();
  });

  it('tells a changed field when it is left, an emptied one as unknown, an untouched one not at all', () => {
    const onChange = showSource();
    const title = screen.getByLabelText('Title');
    fireEvent.blur(title);
    fireEvent.input(title, { target: { value: ' The flood ' } });
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.blur(title);
    expect(onChange).toHaveBeenLastCalledWith({ title: 'The flood' });
    const byline = screen.getByLabelText('By');
    fireEvent.input(byline, { target: { value: '' } });
    fireEvent.blur(byline);
    expect(onChange).toHaveBeenLastCalledWith({ byline: null });
  });

  it('keeps what is not a date as it is typed, and says so', async () => {
    const onChange = showSource({ publishedAt: 'last spring', modifiedAt: '2026-02' });
    const published = screen.getByLabelText('Published');
    expect(published.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByText(/^Kept as typed, but not a date/)).toHaveLength(1);
    await expectNoFindings();
    fireEvent.input(published, { target: { value: 'spring 2025' } });
    expect(published.getAttribute('aria-invalid')).toBeNull();
    fireEvent.blur(published);
    expect(onChange).toHaveBeenLastCalledWith({ publishedAt: 'spring 2025' });
  });

  it('takes archived copies, but no other kind of address', () => {
    const onChange = showSource();
    const field = screen.getByLabelText('Address of an archived copy');
    const add = screen.getByRole('button', { name: 'Add this copy' });
    fireEvent.input(field, { target: { value: 'javascript:alert(1)' } });
    fireEvent.click(add);
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: 'https://a.example/2' } });
    fireEvent.click(add);
    const [changes] = onChange.mock.lastCall as [{ archives: { url: string }[] }];
    expect(changes.archives.map(({ url }) => url)).toEqual([
      'https://a.example/1',
      'https://a.example/2',
    ]);
    fireEvent.click(screen.getByRole('button', { name: /^Remove this copy/ }));
    expect(onChange).toHaveBeenLastCalledWith({ archives: [] });
  });
});

function snapshotOf(id: string, text: string): Snapshot {
  return {
    id: id as SnapshotId,
    sourceId: source.id,
    takenAt: '2026-02-01T10:00:00.000Z',
    text,
    article: null,
    sha256: '',
    why: 'first',
  };
}

describe('the kept texts of a source', () => {
  const before = snapshotOf('s1', 'Flood\nAt least 31 died.');
  const after = snapshotOf('s2', 'Flood\nAt least 38 died.');
  const shown = [before, after].map((each) => ({ ...each, bytes: 2048 }));
  const compared = { before: before.id, after: after.id };

  it('are compared passage by passage', async () => {
    render(
      <SnapshotsPanel
        snapshots={shown}
        compared={compared}
        texts={{ before, after }}
        onCompare={vi.fn()}
      />,
    );
    expect(screen.getByText('1 changed passage')).toBeTruthy();
    expect(document.querySelector('.tm-diff')?.textContent).toBe('At least then: 31now: 38 died.');
    expect(screen.getByText('After: “Flood”')).toBeTruthy();
    await expectNoFindings();
  });

  it('are chosen by their times', () => {
    const onCompare = vi.fn();
    render(
      <SnapshotsPanel snapshots={shown} compared={compared} texts={null} onCompare={onCompare} />,
    );
    fireEvent.change(screen.getByLabelText('Earlier text'), { target: { value: 's2' } });
    expect(onCompare).toHaveBeenCalledWith('s2', 's2');
  });

  it('show many changes a slice at a time', () => {
    const lines = (word: string): string =>
      Array.from(
        { length: 45 },
        (_line, index) => `${word} ${String(index)}\nstays ${String(index)}`,
      ).join('\n');
    const texts = { before: snapshotOf('s1', lines('old')), after: snapshotOf('s2', lines('new')) };
    render(
      <SnapshotsPanel snapshots={shown} compared={compared} texts={texts} onCompare={vi.fn()} />,
    );
    expect(document.querySelectorAll('.tm-diff')).toHaveLength(20);
    fireEvent.click(screen.getByRole('button', { name: 'Show 20 more' }));
    fireEvent.click(screen.getByRole('button', { name: 'Show 5 more' }));
    expect(document.querySelectorAll('.tm-diff')).toHaveLength(45);
  });

  it('say so where there is none or one', () => {
    const props = { compared: null, texts: null, onCompare: vi.fn() };
    const { rerender } = render(<SnapshotsPanel snapshots={[]} {...props} />);
    expect(screen.getByText('No text of this page is kept.')).toBeTruthy();
    rerender(<SnapshotsPanel snapshots={shown.slice(0, 1)} {...props} />);
    expect(screen.getByText(/^One text is kept/)).toBeTruthy();
  });
});

const filed: Revision = {
  annotationId: annotation.id,
  seq: 2,
  at: '2026-02-03T10:00:00.000Z',
  by: 'Ada',
  change: 'correction',
  reason: 'The list was wrong.',
  before: { note: 'They said 83.' },
  after: { note: 'They said 80.' },
};

describe('the page of an annotation', () => {
  const look: Sighting = {
    annotationId: annotation.id,
    at: '2026-02-05T10:00:00.000Z',
    textHash: null,
    state: 'changed',
    method: 'context',
    reason: null,
    certainty: 0.9,
    old: '83',
    new: '85',
    found: {
      ...annotation.target,
      quote: { ...annotation.target.quote, exact: annotation.claim.text.replace('83', '85') },
    },
    later: [],
  };

  it('has its words in their passage, its history in words, what it is bound to and every look', async () => {
    const pageText = `${' '.repeat(99)}.${annotation.target.quote.exact} The rest follows.`;
    render(
      <RecordView
        record={{
          annotation,
          source,
          sighting: look,
          revisions: [{ ...filed, change: 'create', seq: 1, before: {}, after: {} }, filed],
          looks: [look],
          pageText,
          stories: [],
          appearances: { count: 0, entries: [] },
          sameSubject: { count: 0, entries: [] },
          sameSource: {
            count: 1200,
            entries: [{ ...row, annotation: { ...annotation, id: 'other' as never } }],
          },
        }}
        scales={[sampleScale]}
        card={<p>card</p>}
        onOpenPage={vi.fn()}
      />,
    );
    const passage = screen.getByRole('region', { name: 'In the text around it' });
    expect(passage.querySelector('mark')?.textContent).toBe(annotation.claim.text);
    expect(passage.textContent).toContain('The rest follows.');
    expect(passage.querySelector('.tm-diff ins')?.textContent).toBe('now: 85');
    const history = within(screen.getByRole('region', { name: 'History' })).getAllByRole(
      'listitem',
    );
    expect(history.map(({ textContent }) => textContent)[0]).toContain('corrected by Ada');
    expect(history[0]?.textContent).toContain('They said 80.');
    const others = screen.getByRole('region', { name: 'Others on this source: 1,200' });
    expect(within(others).getAllByRole('link')[0]?.getAttribute('href')).toBe('#/record/other');
    const all = within(others).getByRole('link', { name: '1 of 1,200 shown: show all' });
    expect(all.getAttribute('href')).toBe(`#/record/${annotation.id}?all=1`);
    const looks = screen.getByRole('region', { name: 'Page looked at 1 time' });
    expect(looks.textContent).toContain('by the words around it · 90% sure');
    await expectNoFindings();
  });
});
