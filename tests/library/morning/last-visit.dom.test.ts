import { beforeEach, expect, it, vi } from 'vitest';

import { followVisit } from '../../../entrypoints/library/morning/last-visit.ts';

const EVENING = '2026-11-30T18:20:00.000Z';
const MORNING = '2026-12-01T08:00:00.000Z';

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});

function openAt(at: string): ReturnType<typeof followVisit> {
  vi.setSystemTime(new Date(at));
  return followVisit();
}

it('the first visit begins at its own start', () => {
  const { since, seenAt } = openAt(EVENING);
  expect([since.value, seenAt]).toEqual([EVENING, EVENING]);
});

it('a visit after a night counts from when the library was last in view', () => {
  openAt('2026-11-30T17:00:00.000Z');
  openAt(EVENING);
  const { since, seenAt } = openAt(MORNING);
  expect([since.value, seenAt]).toEqual([EVENING, EVENING]);
});

it('coming back soon goes on with the same visit, but knows when it was last in view', () => {
  openAt(EVENING);
  openAt(MORNING);
  const { since, seenAt } = openAt('2026-12-01T08:30:00.000Z');
  expect([since.value, seenAt]).toEqual([EVENING, MORNING]);
});

it('a page that stays open begins another visit when it is looked at after a night', () => {
  const { since } = openAt(EVENING);
  vi.setSystemTime(new Date(MORNING));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(since.value).toBe(EVENING);
  expect(openAt('2026-12-01T08:10:00.000Z').since.value).toBe(EVENING);
});

it('what is stored in another form counts as nothing', () => {
  localStorage.setItem('visit', 'yesterday evening');
  expect(openAt(MORNING).since.value).toBe(MORNING);
});
