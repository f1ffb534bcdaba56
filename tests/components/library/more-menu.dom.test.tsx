import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';

import { EVERYTHING, type LibraryFilter } from '../../../components/library/library-model.ts';
import { MoreMenu } from '../../../components/library/more-menu.tsx';
import { render } from '../in-english.tsx';

afterEach(cleanup);

function ordersOffered(filter: Partial<LibraryFilter>): (string | null)[] {
  render(
    <MoreMenu filter={{ ...EVERYTHING, ...filter }} onFilter={vi.fn()} trash={0}>
      {null}
    </MoreMenu>,
  );
  const orders = screen.getByRole('radiogroup', { name: 'Order', hidden: true });
  return [...orders.children].map(({ textContent }) => textContent);
}

it('says that by article the newest article comes first, not the newest line', () => {
  expect(ordersOffered({})[0]).toBe('Newest article first');
  cleanup();
  expect(ordersOffered({ order: 'oldest' })[0]).toBe('Newest article first');
  cleanup();
  expect(ordersOffered({ grouping: 'site' })[0]).toBe('Newest first');
});
