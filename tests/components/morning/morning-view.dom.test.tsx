import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { MorningView, type ShownPage } from '../../../components/morning/morning-view.tsx';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import { TranslatorProvider } from '../../../components/ui/translator-provider.tsx';
import type { LibraryRow } from '../../../components/library/library-model.ts';
import type { AnnotationId, SourceId } from '../../../lib/model/ids.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { expectNoFindings } from '../expect-no-findings.ts';
import { render } from '../in-english.tsx';
import { sampleAnnotation, sampleLater, sampleSource } from '../samples.ts';

const source = sampleSource();

afterEach(cleanup);

const AT = '2026-02-03T14:35:00.000Z';
const EARLIER = '2026-02-02T17:52:00.000Z';

function row(id: string, seen: Partial<Sighting>, over: Partial<LibraryRow> = {}): LibraryRow {
  const annotationId = id as AnnotationId;
  return {
    annotation: sampleAnnotation({ id: annotationId }),
    source,
    sighting: {
      annotationId,
      at: AT,
      textHash: null,
      state: 'changed',
      method: 'approximate',
      reason: null,
      certainty: 0.9,
      old: null,
      new: null,
      found: null,
      later: [],
      ...seen,
    },
    ...over,
  };
}

function page(title: string, over: Partial<ShownPage> = {}): ShownPage {
  return {
    id: title as SourceId,
    url: `https://news.example/${title}`,
    title,
    site: 'news.example',
    lastSeenAt: EARLIER,
    isSensitive: false,
    isSeen: false,
    note: null,
    ...over,
  };
}

type Props = Parameters<typeof MorningView>[0];

function props(over: Partial<Props> = {}): Props {
  return {
    since: '2026-02-02T18:20:00.000Z',
    changed: [],
    pages: [page('Walls'), page('Graves')],
    counts: { toConfirm: 0 },
    offer: { tabs: 2, sites: 1 },
    progress: null,
    end: null,
    onLook: vi.fn(),
    onStop: vi.fn(),
    ...over,
  };
}

describe('the view of a morning', () => {
  it('names by article what changed, why words are missing, and later figures', async () => {
    const other = { ...source, id: 'source-2' as SourceId, title: 'Named' };
    const changed = [
      row('one', { old: '83', new: '91' }),
      row('two', { state: 'orphan', reason: 'removed' }),
      row('three', { state: 'orphan', reason: 'ambiguous' }),
      row('four', { state: 'superseded', later: [sampleLater()] }, { source: other }),
    ];
    render(<MorningView {...props({ changed })} />);
    const article = within(screen.getByRole('list', { name: source.title }));
    const [one, two, three] = article.getAllByRole('link');
    expect(one?.textContent).toContain('83 → 91 graves');
    expect(one?.textContent).toContain('Changed');
    expect(one?.getAttribute('href')).toBe('#/annotation/one');
    expect(two?.textContent).toContain('Not found; the text around it still stands');
    expect(three?.textContent).toContain('Undecided');
    expect(screen.getAllByText(/seen Feb 3, 2026/)).toHaveLength(2);
    const later = within(screen.getByRole('list', { name: 'Named' })).getByRole('link');
    expect(later.textContent).toContain('Later figure');
    expect(later.textContent).toMatch(/→/);
    await expectNoFindings();
  });

  it('says calmly that nothing was seen, and when a page was last looked at', async () => {
    render(<MorningView {...props()} />);
    expect(
      screen.getByText(/^No changes were seen\. The last look at a page was Feb 2/),
    ).toBeTruthy();
    expect(screen.getByText(/0 of 2 pages were looked at again/)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/same/i);
    await expectNoFindings();
  });

  it('counts what is still to do, each a link to the list', () => {
    const counts = { toConfirm: 1, noEvidence: 2, review: 0, open: 19 };
    render(<MorningView {...props({ counts })} />);
    const todo = within(screen.getByRole('region', { name: 'Still yours to do' }));
    expect(todo.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'To confirmVerdicts on wording you accepted1',
      'No evidenceA verdict that nothing supports yet2',
      'OpenNot decided yet19',
    ]);
  });

  it('lists pages not looked at with when they were last seen, and what is in the way', () => {
    const pages = [
      page('Seen', { isSeen: true, lastSeenAt: AT }),
      page('Closed', { note: 'no-permission' }),
      page('Secret', { note: 'sensitive' }),
      page('Moved', { note: 'elsewhere' }),
      page('Off', { note: 'switched-off' }),
    ];
    render(<MorningView {...props({ pages })} />);
    const unseen = within(screen.getByRole('region', { name: 'Not looked at since then' }));
    const lines = unseen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^Closed.*last seen Feb 2.*press the Tallymark button there$/);
    expect(lines[1]).toMatch(/Sensitive: open it yourself$/);
    expect(lines[2]).toMatch(/Another page is at this address now$/);
    expect(lines[3]).toMatch(/switched off on this site\.$/);
  });
});

describe('looking again', () => {
  it('says before the click how many tabs it opens and sites it asks for', () => {
    const onLook = vi.fn();
    render(<MorningView {...props({ onLook })} />);
    expect(
      screen.getByText(
        /^Opens 2 tabs.*Asks for access to 1 site for every visit, for good; .*in Options\.$/,
      ),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Look at 2 pages again' }));
    expect(onLook).toHaveBeenCalledOnce();
  });

  it('says how far it is, and can be stopped', async () => {
    const onStop = vi.fn();
    const progress = { at: 2, of: 4, title: 'A wall' };
    render(<MorningView {...props({ progress, onStop })} />);
    expect(screen.getByText('Page 2 of 4: A wall')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Look at/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Stop looking' }));
    expect(onStop).toHaveBeenCalledOnce();
    await expectNoFindings();
  });

  it('says how it ended, and offers nothing where there is no page to open', () => {
    render(<MorningView {...props({ end: { seen: 3, of: 4 }, offer: { tabs: 0, sites: 0 } })} />);
    expect(screen.getByText('3 of 4 pages were looked at.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('speaks Russian', () => {
    render(
      <TranslatorProvider translator={createTranslator('ru')}>
        <MorningView {...props()} />
      </TranslatorProvider>,
    );
    expect(screen.getByRole('button', { name: 'Просмотреть заново 2 страницы' })).toBeTruthy();
  });
});
