import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { TrialView } from '../../../components/settings/trial-view.tsx';
import { render } from '../in-english.tsx';
import { sampleClaim } from '../samples.ts';

const article = {
  lang: 'en',
  title: 'Norvale',
  paragraphs: ['It rained.', `${'x'.repeat(99)} ${sampleClaim.text} It stopped.`],
  foundElsewhere: 'A register.',
};

function show(isDone = false, open: number | null = null): { chosen: (index: number) => void } {
  const chosen = vi.fn();
  const underlined = sampleClaim.figures.map(({ span }) => span);
  const marks = [{ paragraph: 1, claim: sampleClaim, underlined, isDone }];
  render(<TrialView {...{ article, marks, open, check: null }} onOpen={chosen} />);
  return { chosen };
}

afterEach(cleanup);

describe('the article to try a check on', () => {
  it('has its claims as buttons between its words', () => {
    show();
    const [, paragraph] = document.querySelectorAll('article > p');
    expect(paragraph?.textContent).toBe(article.paragraphs[1]);
    const button = paragraph?.querySelector('[role=button]');
    expect(button?.textContent).toBe(sampleClaim.text);
    const underlined = [...(button?.querySelectorAll('b') ?? [])].map((piece) => piece.textContent);
    expect(underlined).toEqual(['83', 'at least 71']);
  });

  it('opens a claim by click, Enter and the space bar, and by no other key', () => {
    const { chosen } = show();
    const button = document.querySelector('article [role=button]');
    if (button === null) throw new Error('there is no claim');
    fireEvent.click(button);
    fireEvent.keyDown(button, { key: 'Enter' });
    fireEvent.keyDown(button, { key: ' ' });
    fireEvent.keyDown(button, { key: 'x' });
    expect(chosen).toHaveBeenCalledTimes(3);
    expect(chosen).toHaveBeenCalledWith(0);
  });

  it('says how many checks are done', () => {
    show(true, 0);
    expect(document.querySelector('[role=status]')?.textContent).toContain('One check done');
    expect(document.querySelector('[aria-pressed=true]')?.textContent).toBe(sampleClaim.text);
  });
});
