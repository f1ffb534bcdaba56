import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';

import { LibraryRowItem } from '../../../components/library/library-row.tsx';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import { finding } from '../../store/records.ts';
import { expectNoFindings } from '../expect-no-findings.ts';
import { render } from '../in-english.tsx';
import { sampleAnnotation, sampleScale, sampleSource } from '../samples.ts';

afterEach(cleanup);

it('a line with several flags shows the first and how many more, and names all', async () => {
  const id = 'annotation-1' as AnnotationId;
  const unconfirmed = { judged: '31', since: '2026-02-02' };
  const row = {
    annotation: sampleAnnotation({ id, findings: [finding({ level: 'true', unconfirmed })] }),
    source: sampleSource(),
    sighting: {
      ...{ annotationId: id, at: '2026-02-03T10:00:00.000Z', textHash: null, certainty: 0.9 },
      ...({ state: 'changed', method: 'approximate', reason: null } as const),
      ...{ old: '31', new: '38', found: null, later: [] },
    },
  };
  render(
    <ol>
      <LibraryRowItem
        {...{ id, row, line: 0, lines: 1, top: 0, height: 36 }}
        scales={[sampleScale]}
        isActive
        isSelected={false}
        isChosen={false}
        onChoose={vi.fn()}
        onSelect={vi.fn()}
        onOpenPage={vi.fn()}
        onCopy={vi.fn()}
        onDelete={vi.fn()}
        onRestore={vi.fn()}
      />
    </ol>,
  );
  const flags = document.querySelectorAll('[data-flag]');
  expect([...flags].map((flag) => flag.textContent)).toEqual(['Changed']);
  expect(screen.getByText('+2').getAttribute('aria-hidden')).toBe('true');
  expect(screen.getByTitle('Changed, To confirm, No evidence')).toBeDefined();
  expect(document.querySelector('[data-annotation]')?.textContent).toContain(
    'To confirm, No evidence',
  );
  await expectNoFindings();
});
