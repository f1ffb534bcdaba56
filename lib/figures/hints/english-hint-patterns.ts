import type { HintPatterns } from './hint-patterns.ts';

const WORD = "[\\p{L}\\p{M}'’-]+";
/** No conjunction, bracket or colon. */
const PLAIN = '(?:(?! (?:and|but|while|as|or) )[^,;:()—–])';
const ITEM = '(?:(?! (?:and|or|plus) )[^,;:()—–])';
const CHANGE =
  '(?:increase|rise|gain|jump|growth|surge|decline|drop|fall|decrease|reduction|cut|loss|change)';

function pattern(...parts: readonly string[]): RegExp {
  return new RegExp(parts.join('|'), 'iu');
}

export const englishHintPatterns: HintPatterns = {
  qualifiers: pattern(
    '(?:\\b(?:about|around|some|nearly|almost|roughly|approximately|(?:an )?estimated|just|only|barely|exactly|(?:(?:just|slightly|well|a little) )?(?:over|under|above|below|(?:more|less|fewer) than)|no (?:more|less|fewer) than|at (?:least|most)|up to|close to|as (?:many|much|few|little) as) ){1,3}$',
  ),

  partial: pattern(
    '\\b(?:includ\\w*|among\\w*|of (?:them|which|whom|those|these)|mostly|mainly|largely|such as|for example|respectively|every|each|per|out of|etc|rest|not|without|besides|apart|except\\w*|versus|against|compared|between|average\\w*|both|whose|least|most|alone)\\b',
  ),
  opensParts: pattern(
    `^(?: ${WORD}){0,4} \\($`,
    `^(?: ${WORD}){1,4}(?: [—–-] |—)(?:the )?$`,
    `^(?: ${WORD}){0,4},? (?:comprising|consisting of|composed of|made up of|namely),? (?:the )?$`,
    `^(?: ${WORD}){0,4} (?:comprise[sd]?|consist(?:s|ed) of|(?:is|was|are|were) (?:made up|composed) of) (?:the )?$`,
    '^[^,;:()—–]{1,80}(?:,| [—–-]) namely,? $',
    '^[^,;:()—–]{0,80}: (?:the )?$',
  ),
  nextPart: pattern(
    `^${ITEM}{0,80}(?:[,;]|[,;]? (?:and|plus)) (?:the |another |a further |other )?$`,
  ),
  lastPart: pattern(' (?:and|plus) (?:the |another |a further |other )?$'),
  endsParts: pattern(
    `^${ITEM}{0,100}(?:[);.!?…—–]| - |$|, (?:${WORD} ){0,4}(?:said|says|reported|according|who|which|was|were|has|have|had|is|are)\\b)`,
  ),
  otherPart: pattern(
    '\\b(?:(?:last|previous|next) (?:year|month|week|season|summer|winter|autumn|spring)|(?:year|month|week|day)s? (?:before|earlier|later|ago)|so far|to date)\\b',
  ),
  totalFollows: pattern(
    '[,;—–(] ?(?:(?:for|making|giving|or) a (?:combined |grand |overall )?total of|totall?ing|in total,?) $',
  ),
  totalBefore: pattern(
    `^ (?:${WORD} ){0,2}(?:in all|in total|altogether|all told|combined)(?![\\p{L}-])`,
  ),
  wholeFollows: pattern(
    `(?:^|[,;:—–] )(?:out )?of (?:all )?(?:(?:the|its|their|his|her|our|those|these) (?:${WORD} )?|some )?$`,
  ),
  wholeToPart: pattern(`^(?: ${WORD}){0,5}, $`),
  restFollows: pattern('[,;]? (?:and|while|but) (?:the|its|their) (?:other|remaining) $'),

  partOf: pattern(
    `^(?: ${WORD}){0,3} (?:out )?of (?:a total of |a |(?:all )?(?:the|its|their|his|her|our|those|these) (?:total )?)?$`,
  ),
  saidAgain: pattern(`^(?: ${WORD}){0,6}(?:, or | ?[—–-] ?or | \\((?:or )?)$`),
  ofOther: pattern(
    '^ (?:of|for|in|among|from|more|less|fewer|higher|lower|points?|percentage|after|before|once|when|if|by|excluding|including|without)\\b',
  ),
  asideEnds: pattern('^\\)'),

  from: pattern(
    `^${PLAIN}{0,40},? (?:(?:up|down|going|rising|falling) )?(?:from|compared (?:with|to)|against|versus) (?:an? ${WORD} of )?$`,
  ),
  to: pattern(
    `^${PLAIN}{0,40} (?:to|at|reaching|hitting) (?:an? (?:record|high|low|total) (?:of )?)?$`,
  ),
  comesFrom: pattern(`(?:^| )from (?:an? ${WORD} of )?$`),
  changeFollows: pattern(
    `^${PLAIN}{0,40}(?:,| [—–]) (?:or|up|down|(?:an?|the) (?:${WORD} )?${CHANGE} of) $`,
    `^${PLAIN}{0,40} \\((?:up |down |an? ${CHANGE} of )?$`,
  ),
  changedBy: pattern(
    `^${PLAIN}{0,40}, (?:up|down|an? (?:${WORD} )?${CHANGE} of|rising|falling|increasing) $`,
  ),
  changeBy: pattern(
    '\\b(?:rose|risen|rise|rises|grew|grown|grow|grows|climbed|jumped|fell|fallen|fall|falls|dropped|increased|decreased|declined|shrank|shrunk|went up|gone up|went down|gone down|up|down) by $',
  ),
  sinceOther: pattern(
    '^ (?:from|on|since|compared|over|against|of|in|year|more|less|higher|lower|this|last|during|within|so far|to date|overall|for)\\b',
  ),
  adjusted: pattern(
    '\\b(?:adjust\\w*|constant.currenc\\w*|like.for.like|same.store|organic\\w*|annuali[sz]ed|annual\\w*|inflation|season\\w*|excluding|per year|a year(?! (?:earlier|ago|before|later))|each year|every year|yearly|compound\\w*|average\\w*|per capita|real terms|points?)\\b',
  ),
  multiple: pattern('^(?:doubl|tripl|trebl|quadrupl|quintupl|halv)\\p{L}*$', '^\\p{L}+fold$'),
  points: pattern('\\bpoints?\\b'),

  sharedAmong: pattern(
    `^(?: ${WORD}){0,3} (?:for|to|among|between|across|over|on|in) (?:the |its |all |each of )?$`,
  ),
  forEach: pattern(
    `^(?: ${WORD}){0,4}(?:, (?:or )?| [—–] (?:or )?| \\((?:or )?|, (?:which|that) is )$`,
  ),
  each: pattern(`^ (?:each|apiece|(?:per|for each|for every|an?) (?<one>${WORD}))(?![\\p{L}-])`),

  anniversary: pattern('^ anniversary of [^,;:()—]{2,70}$'),
  ago: pattern('^ years ago\\b'),
  agoToYear: pattern('^ years ago,? (?:in |\\((?:in )?)$'),
  yearToAgo: pattern('^, (?:or )?$', '^ \\((?:or )?$'),
  now: pattern(
    '\\b(?:today|this (?:year|week|weekend|month|spring|summer|autumn|fall|winter)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|marks|(?:is|are) (?:marking|celebrating|commemorating))\\b',
  ),
  notNow: pattern(
    '\\b(?:next|last|ago|later|earlier|previous\\w*|upcoming|since|before|advance|former)\\b',
  ),

  yearsToSpan: pattern(
    `^ years(?: (?:as|in) (?:${WORD} ){0,3}${WORD})?(?:,? (?:from|between) | \\((?:from )?|, )$`,
  ),
  spanToYears: pattern(
    '^(?:\\)?,| [—–])? (?:an? (?:span|period|stretch|reign|term|spell|total) of|or|for|over|lasting|spanning|covering) $',
    '^ \\((?:or )?$',
    '^\\)? (?:lasted|spanned|covered) $',
  ),
  otherYears: pattern(
    '\\b(?:sentenc\\w*|jail\\w*|prison\\w*|convict\\w*|bann?\\w*|aged?|every|first|last|past|next|another|warrant\\w*)\\b',
  ),

  brokenYears: pattern(
    '\\b(?:breaks?|interrupt\\w*|gaps?|pauses?|on and off|off and on|except\\w*|intermittent\\w*|non-?consecutive\\w*|terms|stints|spells|combined|in total|altogether|twice)\\b',
  ),

  between: pattern(
    '(?<!\\b(?:difference|gap|split|ratio|choice|choose|match|game|distance|gulf|divide|swing|swung|alternat\\w{1,4}) )\\bbetween $',
  ),
  betweenAnd: pattern(`^(?: ${WORD}){0,2} and $`),
  downwards: pattern(
    `^(?: ${WORD}){0,4} (?:ago|before|earlier|b\\.?c\\.?(?:e\\.?)?|left|south|north|below|minus|o['’]clock|years?|months?|weeks?|days?|hours?|minutes?)(?![\\p{L}-])`,
  ),

  people: pattern('^(?:people|persons?|dead|others|victims|residents|civilians)$'),
  otherEvent: pattern(
    '\\b(?:ago|last (?:year|month|week)|previous\\w*|earlier|since|another|other|others|more(?! than)|further|additional\\w*|also|separate\\w*|initial\\w*|worst|deadliest|biggest|in \\d{4}|(?:hour|day|week|month|year|decade)s? (?:after|before|later))\\b',
  ),
  someHarmed: pattern(
    '\\b(?:in (?:the )?hospitals?|of their (?:injuries|wounds)|(?:at|on) the (?:scene|spot)|instantly|at once|outright|(?:seriously|critically|severely|badly|gravely|slightly|lightly|fatally|mildly) (?:injured|hurt|wounded|burn\\w*|ill|sick)|(?:in|with) (?:critical|serious|severe|minor|slight|light)\\b|includ\\w* (?:the|its|their|his|her|an?)\\b|(?:him|her|it)?self\\b|themselves\\b)',
  ),
  place: new RegExp(
    "\\b(?:[Ii]n|[Nn]ear|[Aa]t|[Oo]ff|[Oo]utside)(?: the| eastern| western| northern| southern| central)? (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\p{Ll}*\\b)(?<place>\\p{Lu}[\\p{L}\\p{M}'’-]+)(?<more> (?:and|&) (?:in )?\\p{Lu})?",
    'u',
  ),
  plainWord: pattern(
    '^(?:kill\\w*|dead|deadly|died|dies|deaths?|injur\\w*|wound\\w*|hurt|people|persons?|leav\\w*|left|least|more|than|after|over|from|with|when|were|have|been|that|said|says|polic\\w*|official\\w*|minist\\w*|authorit\\w*|toll|nearly|almost|about|some|dozens|hundreds|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$',
  ),
};
