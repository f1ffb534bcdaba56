import { describe, expect, it } from 'vitest';

import type { SendToBackground } from '../../../entrypoints/shared/page-card/send-to-background.ts';
import type { SoughtAnnotation } from '../../../entrypoints/reader/session/list-claims.ts';
import { SightingLog } from '../../../entrypoints/reader/session/sighting-log.ts';
import type { WeighedSighting } from '../../../lib/model/page/weighed-sighting.ts';
import { success } from '../../../lib/model/result.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import { annotationOn, claimAt, EMPLOYED, FLOOD, readingOf } from '../claim-samples.ts';

const AT = '2026-01-02T00:00:00.000Z';
const annotation = annotationOn(claimAt(FLOOD));
const same: Resolution = {
  state: 'same',
  span: claimAt(FLOOD).span,
  method: 'exact',
  certainty: 0.7,
};
const removed: Resolution = { state: 'orphan', reason: 'removed', certainty: 0.9 };

function found(resolution: Resolution): SoughtAnnotation[] {
  return [{ annotation, resolution, later: [], sighting: null }];
}

/** A log whose background weighs every look as `resolution`. */
function logWith(resolution: Resolution, sameAt = AT): { log: SightingLog; asked: () => number } {
  let asked = 0;
  const look: WeighedSighting = {
    annotationId: annotation.id,
    resolution,
    at: AT,
    sameAt,
    sinceAt: AT,
    found: null,
    later: [],
    offered: [{ span: claimAt(EMPLOYED).span, text: EMPLOYED }],
  };
  const send = (): Promise<unknown> => {
    asked += 1;
    return Promise.resolve(success([look]));
  };
  const log = new SightingLog(send as unknown as SendToBackground, () => ({
    hasMore: false,
    hidden: [],
  }));
  return { log, asked: () => asked };
}

/** The same page with the words of its article changed. */
function otherReading(): ReturnType<typeof readingOf> {
  const reading = readingOf();
  return { ...reading, page: { ...reading.page, text: `${reading.page.text.slice(0, -1)}!` } };
}

describe('the log of looks', () => {
  it('gives words that were found as missing where the snapshot tells that they are others', async () => {
    const { log } = logWith(removed);
    expect(await log.report(found(same), readingOf())).toBe(true);
    const [weighed] = found(same).map((one) => log.weighed(one));
    expect(weighed).toMatchObject({ resolution: removed, sighting: { at: AT } });
  });

  it('keeps the place where words stand now, not where they stood at the look', async () => {
    const { log } = logWith(same);
    await log.report(found(same), readingOf());
    const moved = { ...same, span: { start: 90, end: 114 } };
    const [weighed] = found(moved).map((one) => log.weighed(one));
    expect(weighed?.resolution).toEqual(moved);
  });

  it('asks once for what stays as it is', async () => {
    const { log, asked } = logWith(same);
    await log.report(found(same), readingOf());
    await log.report(found({ ...same, span: { start: 0, end: 1 } }), readingOf());
    expect(asked()).toBe(1);
  });

  it('asks again why words are missing once the article changed', async () => {
    const { log, asked } = logWith(removed);
    await log.report(found(removed), readingOf());
    await log.report(found(removed), readingOf());
    await log.report(found(removed), otherReading());
    expect(asked()).toBe(2);
  });

  it('does not give one look’s answer for what is found otherwise since', async () => {
    const { log } = logWith(removed);
    await log.report(found(removed), readingOf());
    const [weighed] = found(same).map((one) => log.weighed(one));
    expect(weighed).toMatchObject({ resolution: same, later: [], sighting: null });
  });

  it('gives the place that only the snapshot showed, not the copy found by the text alone', async () => {
    const span = { start: 3, end: 9 };
    const changed: Resolution = { ...same, state: 'changed', span, old: '12', new: '15' };
    const later = [{ figure: { min: 1, max: 2 } }] as unknown as SoughtAnnotation['later'];
    const copied = found(same).map((one) => ({ ...one, later }));
    const { log } = logWith(changed);
    await log.report(copied, readingOf());
    const [weighed] = copied.map((one) => log.weighed(one));
    expect(weighed).toMatchObject({
      resolution: changed,
      later: [],
    });
    const elsewhere: Resolution = { ...same, span: { start: 40, end: 64 } };
    const other = logWith(elsewhere);
    await other.log.report(found(same), readingOf());
    const [placed] = found(same).map((one) => other.log.weighed(one));
    expect(placed?.resolution).toEqual(elsewhere);
  });

  it('asks again for a place that only the snapshot showed once text moved', async () => {
    const { log, asked } = logWith({ ...same, span: { start: 40, end: 64 } });
    const reading = readingOf();
    await log.report(found(same), reading);
    await log.report(found(same), reading);
    expect(asked()).toBe(1);
    const text = `A bar above the article. ${reading.page.text}`;
    await log.report(found(same), { ...reading, page: { ...reading.page, text } });
    expect(asked()).toBe(2);
  });

  it('tells since when a page was not read that was looked at before', async () => {
    const { log } = logWith(same, '2026-01-01T10:42:00.000Z');
    expect(log.unread).toBeNull();
    await log.report(found(same), readingOf());
    expect(log.unread).toMatchObject({ since: '2026-01-01T10:42:00.000Z', until: AT });
    const first = logWith(same).log;
    await first.report(found(same), readingOf());
    expect(first.unread).toBeNull();
  });

  it('says nothing of a page without annotations', async () => {
    const { log, asked } = logWith(removed);
    await log.report([], readingOf());
    expect(asked()).toBe(0);
  });
});
