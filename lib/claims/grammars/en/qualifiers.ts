import type { Grammar } from '../../grammar/grammar.ts';

/** Wordings that set bounds, standing before the number; phrases separated by `|`. */
export const qualifiersBefore: Grammar['qualifiersBefore'] = {
  about: `closer to|about|around|some|roughly|approximately|approx|nearly|almost|close to|near|an estimated|estimated|estimated at|estimated to be|an
    approximate|approximate|approaching|circa|just about|in the region of|in the order of|of the order of|on the order of|to the tune of|
    somewhere around|perhaps|maybe|around about|nearly all|virtually|practically|or so|well nigh`,
  over: `more than|over|above|well over|exceeding|exceeded|exceeds|exceed|in excess of|greater than|upwards of|upward of|beyond|north of|
    higher than|larger than|bigger than|longer than|surpassing|surpassed|surpass|topped|tops|topping|will top|to top|could top|may top|would top|can top|will exceed|better than|
    older than|way over|far more than|much more than|significantly more than|slightly more than|a little more than|
    little more than|a little over|a bit over|a bit more than|slightly over|just over|only just over|a shade over`,
  atLeast: `at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|at the least|a minimum|starting at|
    minimum of`,
  under: `less than|fewer than|under|below|lower than|smaller than|slightly under|well under|shorter than|younger than|just below|just under|just shy of|shy of|a little under|
    a little less than|slightly less than|slightly fewer than|a shade under|short of`,
  atMost: `up to|at most|as many as|as much as|no more than|not more than|a maximum of|a maximum sentence of|maximum|maximum of|the maximum|
    as high as|as few as|as little as|at the most|no longer than|not exceeding|capped at|a high of|a cap of|no higher than|as long as|
    a maximum|not exceed|up to an additional|up to another|as low as|as far as`,
};

/** Wordings that come after the number or after what it counts. */
export const qualifiersAfter: Grammar['qualifiersAfter'] = {
  about: 'or so|or thereabouts|approximately|odd|ish',
  atLeast:
    'or more|and above|and up|or higher|or greater|and over|and more|at least|at the least|or longer|minimum|plus|and counting',
  atMost: 'or less|or fewer|or under|at most|at the most|tops|or lower|maximum|and under',
};
