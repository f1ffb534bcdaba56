import type { SubjectPatterns } from './subject-patterns.ts';

const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?:[ -](?:(?:of|de|del|la|le|upon|al|el)[ -])?\p{Lu}[\p{L}-]+){0,3}`;
const KIND_OF_PLACE =
  'city|town|village|port|district|province|state|island|region|county|suburb|valley|capital|municipality|resort|harbour|harbor';

/** English. */
export const englishSubjectPatterns: SubjectPatterns = {
  everybody: new Set(
    'person people bodies body dead deaths death fatalities fatality victims victim lives life casualties others other injured wounded injuries killed missing persons'.split(
      ' ',
    ),
  ),
  moreBefore:
    /\b(?:another|an? (?:further|additional)|further|additional|(?:ris|rose|risen|increas|climb|grow|grew|grown|went up)\w* by)\s*$/i,
  moreAfter: /^\s*(?:more\b(?! than)|others?\b|further\b|additional\b)/i,
  partBefore:
    /\b(?:among (?:the|them|those|these)|(?<!\b(?:number|toll|count|total|tally) )of (?:the (?:dead|killed|injured|wounded|victims|missing|casualties)|them|whom|those|these)|includ(?:e|es|ed|ing))\b/i,
  partAfter:
    /^[^,.;:]{0,30}?\bof (?:the (?:dead|killed|injured|wounded|victims|missing)|them|whom|those|these)\b/i,
  history:
    /\b(?:ago|last (?:year|month|week|century|decade)|years? earlier|decades?|centur(?:y|ies)|compared|comparison|anniversary|history|back then|that year|previous (?:flood|quake|earthquake|fire|storm|attack|blast|crash|disaster|eruption|accident)\w*|similar)\b/i,
  former:
    /\b(?:(?:up|down) from|(?:earlier|previous|original|initial|first|former|old) (?:entry|entries|post|update|version|report|figure|toll|count|number|statement|estimate|tally)s?|previously|initially|originally|instead of|rather than|had (?:earlier |been |first |initially |previously )*(?:said|put|given|reported|stood|spoken|counted|been|announced)|not)\b[^,;:]*$/i,
  formerFrom: /\bfrom\s*(?:an? (?:earlier|previous|initial) )?$/i,
  formerTo: /^[^,.;:]{0,25}?\bto\b/i,
  unsure:
    /\b(?:could|may|might|would|will|fear(?:s|ed|ing)?|unconfirmed|rumou?rs?|rumou?red|expect(?:s|ed)?|possibl[ey]|presumed|believed|estimat(?:e|es|ed)|whether|if|unless|suspected|unverified|den(?:y|ies|ied)|false|warn(?:s|ed) (?:of|that)|missing or)\b/i,
  tally:
    /\b(?:tolls?|number of (?:the |confirmed |known |those |people )*(?:dead|deaths|killed|injured|wounded|fatalities|casualties|missing|victims)|total(?:s|led|ling)?|in all|altogether|so far|now|ris(?:e|es|en|ing)|rose|climb(?:s|ed)?|reach(?:es|ed)?|stands?|stood|revis(?:e|es|ed)|lower(?:s|ed)|rais(?:e|es|ed)|correct(?:s|ed)|bring(?:s|ing)|brought|doubled|confirmed|(?:have|has) (?:now |already |been |also )*(?:died|killed|injured|wounded|lost)|(?:are|is) (?:now )?(?:known |reported )?(?:dead|injured|wounded|missing)|(?:are|is) (?:now )?known to have|speaks? of)\b/i,
  wide: /\b(?:nationwide|countrywide|worldwide|nationally|statewide|regionwide|across the (?:country|nation|region|state|province|island|continent)|throughout the (?:country|nation|region|state|province)|(?:both|two|three|four|five|six|seven|several|all) (?:countries|provinces|districts|states|towns|cities|regions))\b/i,
  elsewhere:
    /\b(?:neighbou?ring|nearby|elsewhere|unrelated|separate(?:ly)?|another (?:town|city|village|place|accident|attack|incident|crash|fire)|other (?:towns|cities|villages|places|incidents)|abroad)\b/i,
  occurrence:
    /\b(?:when|after|as|by|in|during|following|because of)\s+(?:an?|one|two|another)\s+(?<event>[^,.;:]+)/gi,
  noOccurrence:
    /^(?:\w+ )?(?:statement|briefing|press|news|interview|post|message|bulletin|broadcast|update|hospital|row|day|night|week|hour|single|total|few|number|second|result|list|lists|man|woman|boy|girl|video|letter|speech|report|first)\b/i,
  fillers: new Set(
    'the and was were had has have its his her their this that with from into over after before when while who what where which all out are not but one two off way for as live latest new more than said says people least been they there'.split(
      ' ',
    ),
  ),
  place: new RegExp(
    String.raw`\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Oo]utside|[Aa]cross|[Tt]hroughout|[Oo]ff|[Aa]bove|[Bb]elow|[Aa]nd|(?:${KIND_OF_PLACE}) of)\s+(?:the\s+)?(?:(?:[a-z]+\s+){0,2}(?:of\s+)?)(?<place>${NAME})`,
    'gu',
  ),
  named: new RegExp(
    String.raw`(?:\b[Tt]he\s+(?<place>${NAME})\s+\p{Ll})|(?<owner>\p{Lu}[\p{L}-]+)['’]s\b`,
    'gu',
  ),
  calendar:
    /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Easter|Christmas|Ramadan|GMT|UTC)\b/,
  and: /^(?:,\s*\p{Lu}[\p{L}-]+)*,?\s+and\s+(?:in\s+)?\p{Lu}/u,
};
