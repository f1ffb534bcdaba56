import { cleanup, fireEvent, screen } from '@testing-library/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { SubjectList, type ListedSubject } from '../../../components/ledger/subject-list.tsx';
import type { SubjectId } from '../../../lib/model/ids.ts';
import { expectNoFindings } from '../expect-no-findings.ts';
import { render } from '../in-english.tsx';
import { ferry } from '../ledger-samples.ts';

afterEach(cleanup);

const EVENTS = ['ferry', 'flood', 'fire', 'storm', 'siege', 'quake', 'crash', 'strike', 'famine'];

/** Keeps the words, as the address does. */
function Host({ subjects }: { readonly subjects: readonly ListedSubject[] }): VNode {
  const [words, setWords] = useState('');
  const others = { stories: [], storyId: '', onStory: vi.fn(), onNew: vi.fn() };
  return <SubjectList {...others} subjects={subjects} words={words} onWords={setWords} />;
}

function showList(events: readonly string[]): void {
  const subjects = events.map((event) => ({
    subject: { ...ferry, id: event as SubjectId, event: `the ${event}` },
    story: null,
    annotations: 2,
  }));
  render(<Host subjects={subjects} />);
}

const listed = (): readonly (string | null)[] =>
  screen.queryAllByRole('link').map((link) => link.textContent);
const type = (value: string): void => {
  fireEvent.input(screen.getByRole('searchbox', { name: 'Find a subject' }), { target: { value } });
};

describe('the list of subjects', () => {
  it('of many can be looked through by words, in any order and case', async () => {
    showList(EVENTS);
    expect(listed()).toHaveLength(EVENTS.length);
    type('aldmoor FLOOD');
    expect(listed()).toEqual(['the flood · Aldmoor · killed']);
    await expectNoFindings();
    type('nowhere');
    expect(listed()).toEqual([]);
    expect(screen.getByText('No subject is called so.')).toBeTruthy();
    type('');
    expect(listed()).toHaveLength(EVENTS.length);
  });

  it('of few is looked at whole', () => {
    showList(EVENTS.slice(0, 3));
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(listed()).toHaveLength(3);
  });
});
