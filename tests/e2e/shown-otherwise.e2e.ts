import { afterAll, describe, expect, test } from 'vitest';
import type { Claim } from '../../lib/model/claim.ts';
import type { PageState } from '../../lib/model/page/page-state.ts';
import { ADDING_TRICKS } from '../fixtures/disguises/adding-tricks.ts';
import { HIDING_TRICKS } from '../fixtures/disguises/hiding-tricks.ts';
import { TRICK_KINDS, type Trick } from '../fixtures/disguises/trick.ts';
import { markPage, openCard } from './drive/acts.ts';
import type { Rig } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { madeArticle, useBench } from './setup.ts';

const PLACES =
  'Arlen Borth Cadell Dunmere Eskford Farleigh Garth Holm Inver Jarrow Kelso Lorne Mold Nairn Ogwen Penrith Ruthin Selby Tenby Ullapool'.split(
    ' ',
  );
const NOTICE = 'The page shows this text in another way than it is written';

/** So that there is something to mark where no trick leaves a figure. */
const HONEST =
  '<p>The mayor said that 41 people were killed in Wells on Tuesday, and more were missing.</p>';

/** A figure in the ways in which honest pages dress one. */
const DRESSED = [
  '<a href="#note" style="color:rgb(153, 0, 0)">387</a>',
  '<a href="#note" style="color:#cc0000">three hundred</a>',
  '<b style="color:#ff0">387</b>',
  '<span style="color:rgb(0 0 0 / .7)">387</span>',
  '<mark style="background:#000;color:#fff">387</mark>',
  '<span style="letter-spacing:-.02em;font-size:2em">387</span>',
  '<span style="border:1px solid;padding:0 2px">387</span>',
  '<time datetime="387">387</time>',
  '<span style="opacity:.6">1,387</span>',
  'of <b>rank 3</b> or more<b>&nbsp;</b>about <b>387</b>',
  '<abbr title="three hundred and eighty-seven">387</abbr>',
] as const;

const ASK_STATE = `chrome.tabs.query({ active: true }).then((tabs) =>
  Promise.all(tabs.map((tab) => chrome.tabs.sendMessage(tab.id, { name: 'reader.state', request: {} }).catch(() => null)))
).then((states) => JSON.stringify(states.find(Boolean)?.answer ?? null))`;

async function claimsOf(rig: Rig): Promise<readonly Claim[]> {
  const state = await until('the claims', async () => {
    const found = JSON.parse(String(await rig.evaluateInBackground(ASK_STATE))) as PageState | null;
    return found?.reading === 'done' ? found : null;
  });
  return state.claims.map(({ claim }) => claim);
}

function paragraphOf({ figure, around }: Trick, place: string): string {
  return around === undefined
    ? `<p>The mayor said that ${figure} people were killed in ${place} on Monday, and more were missing.</p>`
    : around(figure, place);
}

/** The digits of each figure that a claim gives without saying that the page shows it otherwise. */
function unflagged(claims: readonly Claim[], place: string): readonly string[] {
  return claims
    .filter(({ text, isShownOtherwise }) => text.includes(place) && isShownOtherwise !== true)
    .flatMap(({ figures }) => figures)
    .map(({ text }) => text.normalize('NFKC').replace(/\P{Nd}/gu, ''))
    .filter((digits) => digits !== '');
}

describe('a figure that the page shows in another way than it is written', () => {
  const bench = useBench();
  const log: string[] = [];

  for (const kind of TRICK_KINDS) {
    const tricks = [...HIDING_TRICKS, ...ADDING_TRICKS].filter((trick) => trick.kind === kind);
    test(`is read as it is seen, or says so: ${kind} (${tricks.length})`, async () => {
      const css = tricks.map((trick) => trick.css ?? '').join('\n');
      const body = tricks.map((trick, at) => paragraphOf(trick, PLACES[at] ?? '')).join('\n');
      const tab = await bench.rig.open(
        madeArticle(bench.server, `<style>body{background:#fff}${css}</style>${body}${HONEST}`),
      );
      const popup = await markPage(bench.rig, tab);
      const claims = await claimsOf(bench.rig);
      await popup.close();
      const flagged = tricks.filter((_trick, at) =>
        claims.some(
          ({ text, isShownOtherwise }) => isShownOtherwise && text.includes(PLACES[at] ?? ''),
        ),
      );
      const asSeen = tricks.filter(({ seen }, at) =>
        unflagged(claims, PLACES[at] ?? '').includes(seen),
      );
      log.push(
        `${kind}: ${tricks.length} tricks, ${flagged.length} flagged, ${asSeen.length} read as seen, the rest no figure`,
      );
      const wrong = tricks.flatMap((trick, at) => {
        const read = unflagged(claims, PLACES[at] ?? '').filter((digits) => digits !== trick.seen);
        return read.length === 0 ? [] : [`${trick.name}: ${read.join()} for ${trick.seen}`];
      });
      expect(wrong).toEqual([]);
    });
  }

  test('is told in the check and in the list, and an honest one beside it is not', async () => {
    const tab = await bench.rig.open(
      madeArticle(
        bench.server,
        `<p>The mayor said that 38<span style="opacity:0">7</span> people were killed in Arlen on Monday.</p>
         <p>The mayor said that <b>41</b> people were killed in Borth on <i>Tuesday</i>.</p>`,
      ),
    );
    const popup = await markPage(bench.rig, tab);
    expect((await popup.view.text()).split('shown in another way')).toHaveLength(2);
    await popup.close();
    await openCard(tab, 'people were killed in Arlen');
    await tab.card.waitForText(NOTICE);
    await openCard(tab, 'people were killed in Borth');
    await until('the notice gone', async () => !(await tab.card.text()).includes(NOTICE));
  });

  test('is not found where figures are only dressed', async () => {
    const body = DRESSED.map(
      (figure, at) =>
        `<p>The mayor said that ${figure} people were killed in ${PLACES[at] ?? ''} on Monday, and more were missing.</p>`,
    ).join('\n');
    const tab = await bench.rig.open(madeArticle(bench.server, body));
    const popup = await markPage(bench.rig, tab);
    const claims = await claimsOf(bench.rig);
    await popup.close();
    expect(claims.filter(({ isShownOtherwise }) => isShownOtherwise)).toEqual([]);
    const read = PLACES.filter((place) => claims.some(({ text }) => text.includes(place)));
    expect(read).toHaveLength(DRESSED.length);
  });

  afterAll(() => {
    console.log(log.join('\n'));
  });
});
