import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PageReview } from '../../../lib/model/page/page-review.ts';
import { show } from './context-card.tsx';

afterEach(cleanup);

const review: PageReview = {
  quote: '<b>900</b> seals live in the bay.',
  publisher: 'Quay Check',
  note: 'Mostly false',
  publishedAt: '2020-06-23',
  title: 'Seals',
  url: 'https://desk.test/checks/1',
};

describe('a fact check that the claim’s page carries', () => {
  it('is offered with publisher, verdict and claim, and becomes evidence by a click', async () => {
    const { card } = await show({ reviews: [review] });
    const button = await screen.findByRole('button', { name: 'Add as evidence' });
    expect(card.textContent).toContain(
      'This page carries a fact check: Quay Check: Mostly false <b>900</b> seals live in the bay.',
    );
    expect(card.querySelectorAll('.tm-evidence > li')).toHaveLength(0);
    fireEvent.click(button);
    await waitFor(() => {
      expect(card.querySelector('.tm-evidence')?.textContent).toContain('Seals');
    });
    expect(card.querySelectorAll('[data-level][aria-pressed="true"]')).toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Add as evidence' })).toBeNull();
  });

  it('is not offered where there is none', async () => {
    const { card } = await show({ reviews: [] });
    expect(card.querySelector('[data-review]')).toBeNull();
  });
});
