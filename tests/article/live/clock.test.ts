import { describe, expect, it } from 'vitest';
import {
  NO_DAY,
  readClock,
  readLeadingClock,
  type PageDay,
} from '../../../lib/article/live/clock.ts';
import { isLiveAddress, saysLive } from '../../../lib/article/live/live-words.ts';

describe('readClock', () => {
  it.each([
    ['14:35', 'T14:35'],
    ['14.35', 'T14:35'],
    ['14h35', 'T14:35'],
    ['2:35 p.m. ET', 'T14:35'],
    ['2:35 PM', 'T14:35'],
    ['12:10 a.m.', 'T00:10'],
    ['2pm', 'T14:00'],
    ['11 a.m.', 'T11:00'],
    ['1720 GMT', 'T17:20Z'],
    ['0905hrs', 'T09:05'],
    ['14:35:20', 'T14:35'],
    ['14:35 GMT', 'T14:35Z'],
    ['14:35 MSK', 'T14:35+03:00'],
    ['17:10 CET', 'T17:10'],
    ['17:10 (14:10 GMT)', 'T17:10'],
    ['14:35 Uhr', 'T14:35'],
    ['Posted at 14:35', 'T14:35'],
    ['December 1, 2026, 2:35 p.m. ET', '2026-12-01T14:35-05:00'],
    ['July 1, 2026, 2:35 p.m. EST', '2026-07-01T14:35-04:00'],
    ['1 December 2026 at 14:35 CET', '2026-12-01T14:35+01:00'],
    ['Tue 1 Dec 2026 14:35', '2026-12-01T14:35'],
    ['14:35, 1st December 2026', '2026-12-01T14:35'],
    ['2026-12-01 14:35 BST', '2026-12-01T14:35Z'],
  ])('reads "%s"', (text, postedAt) => {
    expect(readClock(text)).toBe(postedAt);
  });

  it.each([
    '1958',
    '1720',
    '3-2',
    '25:10',
    '13 pm',
    '1.5 million',
    '14:35 the bridge was closed and nobody was hurt',
    'Dec. 2, 6:20 a.m.',
    'Room 14:35b',
    'Psalm 23:4',
  ])('takes nothing else for a time: "%s"', (text) => {
    expect(readClock(text)).toBeNull();
  });

  it('takes day and year from the page where the text does not say them', () => {
    const page: PageDay = { day: null, year: '2026' };
    expect(readClock('Dec. 2, 6:20 a.m.', page)).toBe('2026-12-02T06:20');
    expect(readClock('6:20 a.m. PT', { day: '2026-12-02', year: '2026' })).toBe(
      '2026-12-02T06:20-08:00',
    );
    expect(readClock('6:20 a.m. PT', NO_DAY)).toBe('T06:20');
  });
});

it('a heading may go on after its time, with or without a colon', () => {
  expect(readLeadingClock('18:30: Toll rises to 44')).toBe('T18:30');
  expect(readLeadingClock('2:35 p.m. – Bridge closed')).toBe('T14:35');
  expect(readLeadingClock('18:305 votes')).toBeNull();
});

describe('a page calls itself live', () => {
  it.each([
    'Storm over Velmora: live',
    'Live: explosion at the refinery',
    'Storm – live updates',
    'Ferry fire off Orrel: as it happened',
    'Dam break at Varn: latest',
    'Liveticker zum Sturm',
    'Séisme : la situation en direct',
    'Terremoto en Keshan, en vivo',
    'Пожар на рынке. Онлайн',
    '暴雨直播',
  ])('in "%s"', (title) => {
    expect(saysLive(title)).toBe(true);
  });

  it.each([
    'How people live in Ossel',
    'Where the miners of Ducan live now',
    'The latest on Velmora is not the last',
    'Olive harvest begins',
    'A night to live through',
  ])('but not in "%s"', (title) => {
    expect(saysLive(title)).toBe(false);
  });

  it.each([
    ['https://news.example/live/storm', true],
    ['https://news.example/world/storm-live-updates', true],
    ['https://news.example/liveblog/2026/storm', true],
    ['https://news.example/lives/of-the-saints', false],
    ['https://news.example/olive/harvest', false],
    ['https://live.example/world/storm', false],
    ['no address', false],
  ])('in the address %s: %s', (address, expected) => {
    expect(isLiveAddress(address)).toBe(expected);
  });
});
