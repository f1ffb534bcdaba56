import type { WorthinessWords } from '../../grammar/wordings.ts';

/** English wordings of opinion, forecast and personal report. */
export const worthinessWords: WorthinessWords = {
  opinion: `
    should|ought to|must|beautiful|wonderful|terrible|horrible|awful|amazing|ridiculous|shameful|disgraceful|sadly|unfortunately|
    hopefully|frankly|arguably|in my view|in our view|perhaps|maybe|best way|worth noting|I think|I believe|I feel|let's|great|
    should've|must've`,
  forecast: `
    will|won't|shall|would|could|may|might|expected to|set to|likely to|forecast|forecasts|predict|predicts|plans to|planned|aims to|
    scheduled to|due to be|about to|going to|if|would've|could've|might've|may've`,
  firstPerson: `I|my|My|me|mine|myself|we|We|our|Our|us|I'm|I've|I'd|I'll|we're|We're|we've|We've|we'd|We'd|we'll|We'll`,
};
