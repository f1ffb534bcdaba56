import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';

import { HistoryTimeline } from '../../../components/records/history-timeline.tsx';
import { SightingsPanel } from '../../../components/records/sightings-panel.tsx';
import type { Revision } from '../../../lib/model/revision.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { expectNoFindings } from '../expect-no-findings.ts';
import { render } from '../in-english.tsx';
import { sampleAnnotation, sampleScale } from '../samples.ts';

afterEach(cleanup);

const { id: annotationId, claim } = sampleAnnotation();

function at(minute: number): string {
  return `2026-12-01T10:${String(minute).padStart(2, '0')}:00.000Z`;
}

function save(seq: number, minute: number, after: Revision['after']): Revision {
  const by = 'Ada';
  return { annotationId, seq, at: at(minute), by, change: 'edit', reason: '', before: {}, after };
}

function look(minute: number, state: Sighting['state']): Sighting {
  return {
    annotationId,
    at: at(minute),
    textHash: null,
    state,
    method: 'exact',
    reason: null,
    certainty: 1,
    old: null,
    new: null,
    found: null,
    later: [],
  };
}

it('a history has one entry for what was written at once, and none for what says nothing', async () => {
  const revisions = [
    { ...save(1, 0, {}), change: 'create' as const },
    save(2, 10, { note: 'Asked' }),
    save(3, 11, { note: 'Asked the ministry.', tags: ['x'] }),
    save(4, 40, { snapshotId: null }),
  ];
  render(
    <HistoryTimeline
      revisions={revisions}
      context={{ scales: [sampleScale], claim, nameOf: String }}
    />,
  );
  const history = screen.getByRole('region', { name: 'History' });
  const entries = history.querySelectorAll(':scope > ol > li');
  expect(entries).toHaveLength(2);
  expect(entries[0]?.querySelector(':scope > dl')?.textContent).toContain('Asked the ministry.');
  expect(within(history).getByText('2 saves, one by one')).toBeTruthy();
  expect(entries[0]?.querySelectorAll('details li')).toHaveLength(2);
  await expectNoFindings();
});

it('looks that found the same are one line, with the first and the last time', async () => {
  const looks = [look(30, 'changed'), look(20, 'same'), look(15, 'same'), look(11, 'same')];
  render(<SightingsPanel looks={looks} />);
  const panel = screen.getByRole('region', { name: 'Page looked at 4 times' });
  const lines = within(panel).getAllByRole('listitem');
  expect(lines).toHaveLength(2);
  expect(lines[0]?.querySelectorAll('time')).toHaveLength(1);
  expect(lines[1]?.textContent).toContain('3 times');
  const times = [...(lines[1]?.querySelectorAll('time') ?? [])].map(({ dateTime }) => dateTime);
  expect(times).toEqual([at(11), at(20)]);
  await expectNoFindings();
});
