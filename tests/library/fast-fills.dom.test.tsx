import 'fake-indexeddb/auto';

import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';

import { OwnRangeForm } from '../../components/ledger/subject-form.tsx';
import { LiveQuery } from '../../entrypoints/shared/live-query.ts';
import type { Subject } from '../../lib/model/story.ts';
import { createSubject, listSubjects, saveSubject } from '../../lib/store/subjects/subjects.ts';
import { testStore, valueOf } from '../store/records.ts';
import { render } from '../components/in-english.tsx';

afterEach(cleanup);

const BLANK = { population: null, event: null, place: null, period: null };

/** Fills a field as fast as a script does: the one before is left in the same moment. */
function fill(label: string, value: string): void {
  const field = screen.getByLabelText(label);
  field.focus();
  fireEvent.input(field, { target: { value } });
}

describe('our own range in the ledger', () => {
  it('keeps every field of twenty fast fills', async () => {
    const store = testStore();
    const { id } = valueOf(
      await createSubject(store, {
        ...{ ...BLANK, what: 'people', harm: 'killed', storyId: null, ours: null },
      }),
    );
    const subjects = new LiveQuery<readonly Subject[]>();
    subjects.ask(() => listSubjects(store));
    function Form() {
      const [subject] = subjects.or([]);
      if (subject === undefined) return null;
      const { ours } = subject;
      return (
        <OwnRangeForm
          ours={ours}
          onChange={(changes) => void saveSubject(store, id, { ours: changes })}
        />
      );
    }
    render(<Form />);
    await screen.findByLabelText('Known as of');
    for (let round = 1; round <= 20; round++) {
      const knownAsOf = `2026-01-${String(round).padStart(2, '0')}`;
      fill('Low', String(round));
      fill('Best', String(round + 1));
      fill('High', String(round + 2));
      fill('Known as of', knownAsOf);
      fill('The rule it was made by', `named dead, ${round}`);
      (document.activeElement as HTMLElement).blur();
      await waitFor(async () => {
        const [stored] = valueOf(await listSubjects(store));
        expect(stored?.ours).toEqual({
          ...{ min: round, best: round + 1, max: round + 2, knownAsOf },
          rule: `named dead, ${round}`,
        });
      });
    }
    subjects.stop();
  });
});
