import type { WorthinessWords } from '../../check-worthiness.ts';

const words = (list: string): readonly string[] =>
  list.split('|').map((word) => word.trim().replace(/\s+/gu, ' '));

/** English wordings of opinion, forecast and personal report. */
export const worthinessWords: WorthinessWords = {
  opinion: words(`
    should|ought to|must|beautiful|wonderful|terrible|horrible|awful|amazing|ridiculous|shameful|disgraceful|sadly|unfortunately|
    hopefully|frankly|arguably|in my view|in our view|perhaps|maybe|best way|worth noting|I think|I believe|I feel|let's|great`),
  forecast: words(`
    will|won't|shall|would|could|may|might|expected to|set to|likely to|forecast|forecasts|predict|predicts|plans to|planned|aims to|
    scheduled to|due to be|about to|going to|if`),
  firstPerson: words(`I|my|My|me|mine|myself|we|We|our|Our|us`),
};
