import { cleanup, fireEvent, screen } from '@testing-library/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { CorrectionsView } from '../../../components/records/corrections-view.tsx';
import type { Revision } from '../../../lib/model/revision.ts';
import { expectNoFindings } from '../expect-no-findings.ts';
import { render } from '../in-english.tsx';
import { sampleAnnotation, sampleScale, sampleSource } from '../samples.ts';

afterEach(cleanup);

const annotation = sampleAnnotation();
const source = sampleSource();

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

function showCorrections(): ReturnType<typeof vi.fn> {
  const onPrint = vi.fn();
  const entry = {
    annotation: { ...annotation, published: { url: 'https://desk.example/1', at: '2026-02-01' } },
    source,
    story: null,
  };
  const older = { ...filed, seq: 1, at: '2025-12-03T10:00:00.000Z', reason: 'Too early.' };
  const Corrections = (): VNode => {
    const [choice, setChoice] = useState({ storyId: '', from: '', to: '' });
    return (
      <CorrectionsView
        entries={[
          { ...entry, revision: filed },
          { ...entry, revision: older },
        ]}
        stories={[]}
        withheld={2}
        scales={[sampleScale]}
        choice={choice}
        onChoose={setChoice}
        onPrint={onPrint}
      />
    );
  };
  render(<Corrections />);
  return onPrint;
}

describe('the corrections', () => {
  it('tell date, change, reason and where it was published, and how many stay out', async () => {
    const onPrint = showCorrections();
    const [first] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain('Correction');
    expect(first?.textContent).toContain('was They said 83. → is now They said 80.');
    expect(first?.textContent).toContain('Reason: The list was wrong.');
    expect(first?.textContent).toContain('Published: Feb 1, 2026 · https://desk.example/1');
    expect(screen.getByText(/^2 changes stay out/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
    expect(onPrint).toHaveBeenCalledOnce();
    await expectNoFindings();
  });

  it('are those of a period, both of its ends included', () => {
    showCorrections();
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-02-03' } });
    expect(screen.queryByText('Reason: Too early.')).toBeNull();
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-02-02' } });
    expect(screen.getByText('None in this story and period.')).toBeTruthy();
  });
});

describe('days of the corrections', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it('are those where the person is, whose time zone is told', () => {
    process.env.TZ = 'Pacific/Auckland';
    // 10:00 UTC on the third of February is still the third there; the older one, of December, 23:00.
    showCorrections();
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-02-03' } });
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-02-03' } });
    expect(screen.getByText('Reason: The list was wrong.')).toBeTruthy();
    expect(screen.getByText(/Pacific\/Auckland/)).toBeTruthy();
    cleanup();
    process.env.TZ = 'Pacific/Kiritimati';
    showCorrections();
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-02-04' } });
    expect(screen.getByText('Reason: The list was wrong.')).toBeTruthy();
  });
});
