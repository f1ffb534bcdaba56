import { describe, expect, it } from 'vitest';
import { hintsOf, inShort } from './read-hints.ts';

function said(text: string): readonly string[] {
  return hintsOf(text).map(inShort);
}

describe('parts and their total', () => {
  it.each([
    ['The blast killed 12 people: 7 soldiers and 4 civilians.', 'parts 7 & 4: 11, not 12'],
    [
      'Twelve people (seven soldiers and four civilians) were killed.',
      'parts seven & four: 11, not Twelve',
    ],
    [
      'Police held 30 men — 12 brothers, 9 cousins and 8 neighbours — overnight.',
      'parts 12 & 9 & 8: 29, not 30',
    ],
    [
      'The chapel holds 163 urns and 476 coffins, for a total of 650 burials.',
      'parts 163 & 476: 639, not 650',
    ],
    ['The club won 7 cups and 5 shields, 14 trophies in all.', 'parts 7 & 5: 12, not 14'],
    ['Of the 119 homes, 45 burned and the other 70 stood empty.', 'parts 45 & 70: 115, not 119'],
    ['The fund has $12 million: $7 million in bonds and $4.1 million in cash.', null],
    [
      'The fund has $12.4 million: $7.1 million in bonds and $4.1 million in cash.',
      'parts $7.1 million & $4.1 million: 11200000, not $12.4 million',
    ],
    ['The crew of 12 sailors, made up of 7 women and 4 men, was saved.', 'parts 7 & 4: 11, not 12'],
    [
      'The stone names 31 miners, namely 12 hewers, 9 haulers and 8 boys, who died.',
      'parts 12 & 9 & 8: 29, not 31',
    ],
    ['The raid left 40 casualties: 11 killed and 28 wounded.', 'parts 11 & 28: 39, not 40'],
    [
      'The levy of €6.3 million consists of €4.4 million for dykes and €1.5 million for pumps.',
      'parts €4.4 million & €1.5 million: 5900000, not €6.3 million',
    ],
    ['Of 87 calves, 51 were sold and the remaining 30 kept.', 'parts 51 & 30: 81, not 87'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected === null ? [] : [expected]);
  });

  it.each([
    ['what adds up', 'The blast killed 12 people: 7 soldiers and 5 civilians.'],
    [
      'a list that only includes',
      'The blast killed 12 people, including 7 soldiers and 4 civilians.',
    ],
    ['some among them', 'The blast killed 12 people, among them 7 soldiers and 4 civilians.'],
    [
      'a bracket that only includes',
      'The blast killed 12 people (including 7 soldiers and 4 civilians).',
    ],
    [
      'parts of whom it says so',
      'The blast killed 12 people: 7 of them soldiers and 4 of them children.',
    ],
    [
      'an item without a number',
      'The blast killed 12 people: 7 soldiers, 4 civilians and a child.',
    ],
    [
      'an item without a number inside',
      'The blast killed 12 people: 7 soldiers, a medic and 3 civilians.',
    ],
    [
      'an item joined to another',
      'The blast killed 12 people: 7 soldiers and medics, and 3 civilians.',
    ],
    ['other harm', 'The blast killed 12 people: 7 in Orvell, 4 in Brum and 30 wounded.'],
    ['several totals', 'The storm killed 12 people and wounded 30: 25 in Orvell and 14 in Brum.'],
    [
      'a total before something else',
      'The storm killed 12 people in 3 towns: 7 in Orvell, 3 in Brum and 2 in Tarn.',
    ],
    ['things of different sorts in a row', 'The raid destroyed 12 tanks, 7 trucks and 4 guns.'],
    ['a rounded total', 'About 1,200 people came: 700 from Orvell and 450 from Brum.'],
    [
      'a total rounded without saying so',
      'Some 5 million people live there: 3.2 million in towns and 1.4 million on farms.',
    ],
    ['an open total', 'More than 12 people were killed: 7 soldiers and 4 civilians.'],
    ['an open part', 'The blast killed 12 people: at least 7 soldiers and 4 civilians.'],
    ['a vague part', 'The blast killed 40 people: dozens of soldiers and 4 civilians.'],
    ['units that differ', 'The road took 12 months: 7 miles of tar and 4 miles of stone.'],
    [
      'years that may run at once',
      'He was given 12 years: 7 years for theft and 4 years for fraud.',
    ],
    [
      'a total far from its list',
      'The fair opened in 3 tents: 20 bakers in one and 14 brewers in another.',
    ],
    ['percentages', 'The vote drew 60 percent: 30 percent women and 25 percent men.'],
    ['references', '35 (4): 567 and 591.'],
    ['a list that goes on', 'The yard lost 46 boats: 27 trawlers, 12 barges.'],
    [
      'a part of another time',
      'The patrol freed 26 hostages (9 in March and 20 in April last year).',
    ],
    ['the rest left unsaid', 'Of the 120 homes, 45 burned and 70 were damaged.'],
    ['what is brought to a total', 'They found 3 men and 2 women, bringing the total to 31.'],
  ])('says nothing of %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('a part, its whole and its share', () => {
  it.each([
    ['At the meeting 45 of 120, or 40 percent, said no.', 'share 45 & 120: 37.5, not 40 percent'],
    ['In all, 45 out of 120 members (40 percent) said no.', 'share 45 & 120: 37.5, not 40 percent'],
    ['Some 40 percent (45 of 120) of the wells were dry.', null],
    ['Only 40 percent (45 of 120) of the wells were dry.', 'share 45 & 120: 37.5, not 40 percent'],
    [
      'The 45 women, or 52 percent of the 120 members, said no.',
      'share 45 & 120: 37.5, not 52 percent',
    ],
    [
      'The town spent $3 million of its $20 million budget, or 25 percent.',
      'share $3 million & $20 million: 15, not 25 percent',
    ],
    ['Of 75 ewes tested, 30, or 52 percent, were ill.', 'share 30 & 75: 40, not 52 percent'],
    ['Of the 75 ewes, 30 (52 percent) were ill.', 'share 30 & 75: 40, not 52 percent'],
    ['Of the wells, 45 of 120, or two-thirds, were dry.', 'share 45 & 120: 37.5, not two-thirds'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected === null ? [] : [expected]);
  });

  it.each([
    ['what is right', 'At the meeting 45 of 120, or 37.5 percent, said no.'],
    ['what is rounded', 'At the meeting 45 of 119, or 38 percent, said no.'],
    ['what is said loosely', 'At the meeting 45 of 120, or about 40 percent, said no.'],
    ['a fraction in words', 'At the meeting 45 of 120, or more than a third, said no.'],
    [
      'a share of something else',
      'At the meeting 45 of 120 members, or 40 percent of the women, said no.',
    ],
    [
      'a share of another group in brackets',
      'At the meeting 45 of 120 members (40 percent of women) said no.',
    ],
    [
      'a share after something was taken away',
      'Of 75 ewes, 30, or 52 percent once lambs are left out, fell ill.',
    ],
    ['a share of another time', 'Of the 75 ewes, 30 (52 percent in 2011) were ill.'],
    ['percentage points', 'The margin was 45 of 120, or 40 percentage points.'],
    ['a rate beside counts', 'In 45 of 120 towns, prices rose 40 percent.'],
    ['numbers that are not part and whole', 'The 120 of 45 streets, or 40 percent, were closed.'],
    ['open counts', 'More than 45 of 120, or 40 percent, said no.'],
  ])('says nothing of %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('a change and its levels', () => {
  it.each([
    ['Sales rose 10 percent to 55 from 48.', 'change 48 & 55: 14.6, not 10 percent'],
    [
      'Sales rose 10 percent to $55 million from $48 million a year earlier.',
      'change $48 million & $55 million: 14.6, not 10 percent',
    ],
    [
      'Exports rose from 48 tonnes to 55 tonnes, an increase of 10 percent.',
      'change 48 & 55: 14.6, not 10 percent',
    ],
    [
      'Sales fell 30 percent from 550 cars in May to 480 in June.',
      'change 550 & 480: 12.7, not 30 percent',
    ],
    ['Output was 55 tonnes, up 10 percent from 48 tonnes.', 'change 48 & 55: 14.6, not 10 percent'],
    ['Membership fell by 12 to 40 from 50.', 'difference 50 & 40: 10, not 12'],
    ['The herd tripled from 20 goats to 32 goats.', 'multiple 20 & 32: 1.6, not tripled'],
    ['The herd tripled, from 61 goats to 122.', 'multiple 61 & 122: 2, not tripled'],
    ['The death toll rose by 9 to 33, from 22.', 'difference 33 & 22: 11, not 9'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it.each([
    ['what is right', 'Sales rose 14.6 percent to 55 from 48.'],
    ['levels that are rounded', 'Sales rose 10 percent to $4.4 billion from $4 billion.'],
    ['a change said loosely', 'Sales rose by about 14 percent to 55 from 48.'],
    ['percentage points', 'Turnout rose 5 percentage points to 45 percent from 42 percent.'],
    ['shares, whose change may be either', 'Turnout rose 5 percent to 45 percent from 42 percent.'],
    ['a change since another time', 'Sales rose from 48 to 55, up 30 percent since 2019.'],
    ['a change over another time', 'Rents fell from $48 to $40, down 30 percent this year.'],
    ['deaths that rose by what they say', 'The death toll rose by 11 to 33, from 22.'],
    ['an adjusted change', 'Adjusted for inflation, sales rose 10 percent to 55 from 48.'],
    ['a yearly rate', 'Sales rose from 48 to 55, or 10 percent a year.'],
    ['different currencies', 'Sales rose 10 percent to $55 million from €48 million.'],
    ['another thing that fell', 'Sales rose 10 percent to 55 and costs fell from 48.'],
    ['one level only', 'Sales rose 10 percent to 55.'],
    ['nearly doubled', 'The herd nearly doubled from 20 goats to 37 goats.'],
    ['more than doubled', 'The herd more than doubled from 20 goats to 90 goats.'],
    ['a share that is no change', 'They sold a 10 percent stake, from 48 shares to 55.'],
  ])('says nothing of %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('a sum, how many share it and what each has', () => {
  it.each([
    [
      'The town paid $5 million for 200 homes, or $30,000 each.',
      'each $5 million & 200: 25000, not $30,000',
    ],
    [
      'The town gave $5.2 million to 200 families, or $32,500 per family.',
      'each $5.2 million & 200: 26000, not $32,500',
    ],
    ['They walked 600 km in 12 days, or 80 km a day.', 'each 600 & 12: 50, not 80'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it.each([
    ['what is right', 'The town paid $5 million for 200 homes, or $25,000 each.'],
    ['what is rounded', 'The town paid $5 million for 190 homes, or $26,000 each.'],
    ['what is said loosely', 'The town paid $5 million for 200 homes, or about $27,000 each.'],
    ['a sum per something else', 'The town paid $5 million for 200 homes, or $30,000 per year.'],
    ['a range', 'The town paid $4 million to $6 million for 200 homes, or $40,000 each.'],
    ['other currencies', 'The town paid $5 million for 200 homes, or €30,000 each.'],
    ['a price without a sum', 'The 200 homes cost $30,000 each.'],
  ])('says nothing of %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});
