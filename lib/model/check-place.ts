/** Where a claim that is opened in a page is checked, where the browser leaves the choice. */
export const CHECK_PLACES = ['panel', 'drawer'] as const;
export type CheckPlace = (typeof CHECK_PLACES)[number];
