import type { ListedClaim, PageState } from '../../lib/model/page/page-state.ts';

/** A page that was read and painted, changed by `over`. */
export function samplePage(
  claims: readonly ListedClaim[],
  over: Partial<PageState> = {},
): PageState {
  return {
    url: 'https://news.example/a',
    title: 'A page',
    lang: 'en',
    reading: 'done',
    claims,
    density: 'important',
    hiddenKinds: [],
    isPainted: true,
    readAt: null,
    arrivedAt: {},
    asleep: null,
    ...over,
  };
}
