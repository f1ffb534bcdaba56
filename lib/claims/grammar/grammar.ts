import type { Harm, Qualifier } from '../../model/figure.ts';
import type { SentenceRules } from '../../text/sentence-rules.ts';
import type { TellingWords } from './is-in-language.ts';
import type { SpeechWords } from './speech-words.ts';
import type { DigitStyle } from '../tokens/digit-reader.ts';
import type { WorthinessWords } from './wordings.ts';
import type { Numeral, Role, Sense } from '../tokens/word-classes.ts';

/** Words separated by white space; a trailing `*` adds the plural in -s. */
export type WordList = string;

/** Lines of `name: word, two words, …`. */
export type NamedLists = string;

/** Words of one sort of harm. */
export interface HarmWords {
  /** deaths, wounded, refugees: they name the harmed or the harm */
  readonly nouns: WordList;
  /** killed, injured: the harmed is the object, or the subject of the passive */
  readonly verbs: WordList;
  /** died, drowned: the harmed is the subject */
  readonly selves: WordList;
  /** What is said of the harmed in several words, separated by `|`: "never came back", "taken prisoner". */
  readonly phrases: string;
  /** Two words right before those they harm, separated by `|`: "swept away", "wiped out". */
  readonly governors?: string;
  /**
   * What became of the object of a verb of leaving or driving, in several words: "sleeping
   * outdoors", "from their homes".
   */
  readonly complements?: string;
}

/** The wordings that set a number's bounds; each a list of phrases separated by `|`. */
export type QualifierPhrases = Readonly<
  Partial<Record<Exclude<Qualifier, 'exact' | 'range'>, string>>
>;

/**
 * One language's words and small patterns: data only. What is done with them is in recognizers
 * and refiners, which take the words as parameters; a new language is a new folder with such an
 * object.
 */
export interface Grammar {
  /** BCP 47 language. */
  readonly lang: string;
  readonly sentences: SentenceRules;
  /** What tells a text of the language from one of another. */
  readonly telling: TellingWords;
  readonly speech: SpeechWords;
  readonly worthiness: WorthinessWords;
  readonly digits: DigitStyle;
  /** The words of "from 20 to 30" and "by 30 to 126". */
  readonly from: string;
  readonly by: string;
  /** about, as "learn about" and "about 40" have it */
  readonly about: string;
  /** in */
  readonly within: string;
  /** as, before "of" and a date */
  readonly as: string;
  /** The words of "most … ever", "stronger than ever", "a record 12". */
  readonly most: string;
  readonly than: string;
  readonly ever: string;
  readonly record: string;
  /** Names on a wall or roll. */
  readonly names: string;
  /** `word=value` separated by white space, by class of numeral. */
  readonly numerals: Readonly<Partial<Record<keyof typeof Numeral, string>>>;
  /** Letters glued to digits that scale them ("1.2bn"), `word=value`. */
  readonly gluedScales: string;
  /** Suffixes that make digits an ordinal: st, nd, rd, th. */
  readonly ordinalSuffixes: WordList;
  readonly roles: Readonly<Partial<Record<keyof typeof Role, WordList>>>;
  readonly senses: Readonly<Partial<Record<keyof typeof Sense, WordList>>>;
  /** Months in order, each with its abbreviations. */
  readonly months: NamedLists;
  /** Units of measure by singular name; words of two parts are written `square_mile`. */
  readonly units: NamedLists;
  /** Words and codes of currencies by ISO code. */
  readonly currencies: NamedLists;
  /** Coins that are a hundredth of a currency, `USc=USD`. */
  readonly coins: string;
  /** Signs of currencies by ISO code, longest first among those that begin alike. */
  readonly currencySigns: Readonly<Record<string, string>>;
  /**
   * What comes before digits, also glued to them, in this case, `Rs=INR`; a single letter only
   * glued and before more than a whole number.
   */
  readonly currencyPrefixes: string;
  /** Letters before "$" that say which dollar: HK, A. */
  readonly dollarLetters: Readonly<Record<string, string>>;
  readonly harms: Readonly<Partial<Record<Harm, HarmWords>>>;
  readonly qualifiersBefore: QualifierPhrases;
  readonly qualifiersAfter: QualifierPhrases;
  /** Words after a clock time. */
  readonly clockWords: WordList;
  /** After a share or sum, they make it a change: 10 percent higher. */
  readonly comparatives: WordList;
  /** times, fold: after a number, how often. */
  readonly multipliers: WordList;
  /** Nouns that name a figure itself: range, estimate, total. */
  readonly figureNouns: WordList;
  /** Words that open a list of parts: including, namely. */
  readonly listWords: WordList;
  /** text, texting: what is sent "to 70700" */
  readonly textingVerbs: WordList;
  /** What says how many people a body has: a 60-strong brigade. */
  readonly strengths: WordList;
  /** Abbreviations of "about" before a year: c., ca. */
  readonly circaWords: WordList;
  /** Labels that no year follows: resolution 1701. */
  readonly yearlessLabels: WordList;
  /** Things whose size comes before them in metres: 12m waves. */
  readonly metreThings: WordList;
  /** children under 5 */
  readonly ageBounds: WordList;
  /** the oldest 31 */
  readonly eldest: WordList;
  /** she turned 40 */
  readonly turned: WordList;
  /** Words for one person before "was nine". */
  readonly somebody: WordList;
  /** died at 91 */
  readonly ageAt: WordList;
  /** then, now: "Lund, then 28," */
  readonly ageAdverbs: WordList;
  /** block: "the 900 block of Charles Street" */
  readonly blocks: WordList;
  /** ticked, crept: before "up to" they tell where something went */
  readonly climbVerbs: WordList;
  /** bogey, birdies */
  readonly golfWords: WordList;
  /** "all but three": all, then but */
  readonly wholes: WordList;
  /** before "of whom": what follows is said of each of them */
  readonly allWords: WordList;
  readonly exceptions: WordList;
  /** cost, spent, worth: before "millions" and the like that name nothing else, they make it money */
  readonly spendVerbs: WordList;
  /** cost: what a fight cost an army */
  readonly costVerbs: WordList;
  /** forecast, average: what a figure lies above or below by the sum or share before it */
  readonly comparands: WordList;
  /** overshot, beat: by how much */
  readonly excessVerbs: WordList;
  /** Who gets away from a crime or a jail, which is no flight: three attackers fled. */
  readonly culprits: WordList;
  /** fled, escaped */
  readonly fleeVerbs: WordList;
  /** those of them that say one got away from what befell others */
  readonly escapeVerbs: WordList;
  /** "head of", "pairs of": the noun after counts */
  readonly measureNouns: WordList;
  /** what one may quarrel over, or be punished over */
  readonly disputeNouns: WordList;
  readonly punishVerbs: WordList;
  /** "together with", "along with" */
  readonly besides: WordList;
  /** scene, foot: they flee it or on it after a crime */
  readonly getaways: WordList;
  /** top, bottom: "in the top twenty" */
  readonly tops: WordList;
  /** What happens at an age. */
  readonly lifeVerbs: WordList;
  /** What may be said to be so many years old and is no person. */
  readonly oldThings: WordList;
  /** People who else are firms: a 26-year-old operator. */
  readonly agedWords: WordList;
  /** What the name of a street ends in: 9 Sandpiper Close. */
  readonly addressWords: WordList;
  /** Rates and papers named by their term: the seven-day rate. */
  readonly instruments: WordList;
  /** finished fourth, to second */
  readonly placeVerbs: WordList;
  /** What follows a place or one of a kind: third in, the ninth since. */
  readonly placeScopes: WordList;
  /** straight, running: nothing lay between */
  readonly streaks: WordList;
  /** the past 24 hours, the next three weeks */
  readonly pastWords: WordList;
  /** Things a compound counts: a 1,100-page report. */
  readonly compoundNouns: WordList;
  /** First words of instructions. */
  readonly imperatives: WordList;
  /** First words of what a page wants of its readers: get, subscribe, sign. */
  readonly callVerbs: WordList;
  /** Five things to know. */
  readonly headingNouns: WordList;
  /** They open what is only supposed. */
  readonly conditionals: WordList;
  /** Verbs and pronouns by which a sentence asserts no fact. */
  readonly modals: WordList;
  /** Verbs and pronouns by which a sentence asserts no fact. */
  readonly obligations: WordList;
  /** Verbs and pronouns by which a sentence asserts no fact. */
  readonly firstPersons: WordList;
  /** Endings of nouns for one person: hunter, pianist. */
  readonly onePersonEndings: WordList;
  /** none, nobody: before "of" and a number, they say that it happened to none of them. */
  readonly noneWords: WordList;
  /** not, didn't */
  readonly denials: WordList;
  /** What a source does not do, after a denial, with what lies outside of its time: included, comparable, allowance. */
  readonly coverageWords: WordList;
  /** An earlier version of this report: what a text said before it was corrected. */
  readonly formerWords: WordList;
  /** What a text was corrected from: version, headline. */
  readonly editions: WordList;
  /** Before "a third", "a quarter" they say that it is an amount: by, than, nearly. */
  readonly amountWords: WordList;
  /** After a superlative, they say among what it holds. */
  readonly scopes: WordList;
  /** What is counted in games: points, runs. */
  readonly sportUnits: WordList;
  /** up, down: a change after a number's subject, a part of the verb before things. */
  /** Words of the line that says when a page or a comment was written, and how many comments there are. */
  readonly stamps: WordList;
  /** Coins that are weights too, with the unit they weigh in: `pound=pound`. */
  readonly weightCoins: WordList;
  /** coins that are other things too: a few crowns are worn or won */
  readonly doubtfulCoins: WordList;
  /** What costs or is worth the sum before it: a note, a fine. */
  readonly sumNouns: WordList;
  /** What a line opens with that points to another text: "Read more:", "Related:". */
  readonly leads: WordList;
  /** After a clock time: "at 8.15 yesterday". */
  readonly dayWords: WordList;
  /** Before a clock time. */
  readonly clockPrepositions: WordList;
  /** What happens again and is counted: "a second wave"; a second ship is merely another. */
  readonly recurring: WordList;
  /** them, these: those counted before. */
  readonly partPronouns: WordList;
  /** per: "one teacher per village" */
  readonly each: WordList;
  /** After "one" they speak of anybody: "one can only guess". */
  readonly generic: WordList;
  /** After a sum or a number they make it the size of a change. */
  readonly moreWords: WordList;
  /** jump, dive: of so many metres, which is how far it went */
  readonly leaps: WordList;
  /** rate, pace: "grew at a rate of 4%" is a change */
  readonly rateNouns: WordList;
  /** free: "the first month is free" offers something and dates nothing */
  readonly offers: WordList;
  /** case, docket: before a number in two parts, case 12-345 */
  readonly dockets: WordList;
  /** With "off" they make a sum the size of a change. */
  readonly betterWords: WordList;
  /** off, after better and worse */
  readonly offWords: WordList;
  /** Before the number that another is compared with: ", from 1.9", ", against 40". */
  readonly comparisons: WordList;
  /** After the smaller share of a vote: "13 against". */
  readonly oppositions: WordList;
  /** Verbs with "over" as their particle: "hand over 9 acres". */
  readonly overVerbs: WordList;
  /** Who has so many children, rather than is so old: "a mother of four". */
  readonly parents: WordList;
  /** How often something leaves: "hourly from 9.10". */
  readonly regularly: WordList;
  readonly particles: WordList;
  /** Verbs that mean no rise or fall with a particle after them: "eat up", "make up". */
  readonly phrasalVerbs: WordList;
  /** Verbs before "from 20 to 30" that make it two levels: went, moved. */
  readonly moveVerbs: WordList;
  /** Words between a verb and its number: "a total of", "an additional". */
  readonly fillers: WordList;
  /** Participles of finding: remains found are casualties, remains that rest are burials. */
  readonly finds: WordList;
  /** Words that turn what is said into its opposite: none, not, without. */
  readonly negatives: WordList;
  /** Verbs that take what became of their object after it: "left 40 people homeless". */
  readonly leaveVerbs: WordList;
  /** Words that make a body one of living people: "governing bodies". */
  readonly institutional: WordList;
  /** body: the dead, unless a word beside it says otherwise. */
  readonly corpses: WordList;
  /** What a body may be made of that never lived: water, land. */
  readonly waters: WordList;
  /** Words that stand for a noun named before: "the bodies of six men and those of two women". */
  readonly standIns: WordList;
  /** Words that say somebody came through unharmed. */
  readonly survivals: WordList;
  /** Museums and the like, which are memorials only where war or remembrance is named with them. */
  readonly museums: WordList;
  readonly remembrances: WordList;
  /** What statues are made of: bronze. */
  readonly statueMaterials: WordList;
  /** Animals: harmed they are casualties, else they are counted. */
  readonly animals: WordList;
  /** What the living do for the dead. */
  /** "seats 40 passengers": how many it has room for */
  readonly seatVerbs: WordList;
  /** what holds so many people */
  readonly venues: WordList;
  /** what one tests positive for without being ill */
  readonly dopeWords: WordList;
  readonly quakes: WordList;
  /** done to names on a memorial */
  readonly namedVerbs: WordList;
  readonly honourVerbs: WordList;
  /** Before a bare number of people, in two words separated by `|`: picked up 21, turned back 340, laid off 900. */
  readonly peopleGovernors: string;
  /** let: before a bare number of people and what they may do, "let 140 go" */
  readonly letVerbs: WordList;
  /** What people travel in, and the verb between it and a bare number of them: the coach was carrying 46. */
  readonly carriers: WordList;
  readonly carryVerbs: WordList;
  /** Who treats the hurt, and the verbs that say so: hospitals admitted 56. */
  readonly carers: WordList;
  /** What becomes of jobs, as nouns: the loss of 310 jobs. */
  readonly jobNouns: WordList;
  readonly careVerbs: WordList;
  /** After "the" and a number they name the height it passed: the 400 mark. */
  readonly markNouns: WordList;
  /** Near a bare fraction they make it the number of a version. */
  readonly versionNouns: WordList;
  /** Where the hurt are: in hospital. */
  readonly hospitals: WordList;
  /** What is measured by how many things it is made of: a four-truck convoy. */
  readonly rows: WordList;
  /** People who are distinguished from one another by an ordinal: the second bomber. */
  readonly toldApart: WordList;
  /** What is lost in part when it falls: a third of its value. */
  readonly worthNouns: WordList;
  /** After "per" they make a count a density: people per square mile. */
  readonly areaWords: WordList;
  /** Units that end a name of what is measured: flight hours, working days. */
  readonly plainUnits: WordList;
  /** Between a body of people and its strength: numbered 640. */
  readonly numberVerbs: WordList;
  /** Before a bare number of people taken on or into custody, taught, invited: employs 6,300, jailed seven. */
  readonly hireVerbs: WordList;
  /** Before what an instrument read: a quake measuring 5.6. */
  readonly measuringVerbs: WordList;
  /** Verbs of change whose object is what changes: with things, those are counted. */
  readonly transitives: WordList;
  /** What something climbs or drops where nothing is added or taken away: three places. */
  readonly steps: WordList;
  /** What loses people in a fight where it is said to lose a number: "the army lost 4,100". */
  readonly armies: WordList;
  /** Peoples whose names are plain words in lower case: poles, swedes. */
  readonly capitalPeople: WordList;
  /** After a noun they make it one of people: "two strangers who". */
  readonly whoWords: WordList;
  /** Deeds that are counted for people: arrests, layoffs. */
  readonly headcounts: WordList;
  /** What stands for people after a verb of cutting or drawing: jobs cut, visits drawn. */
  readonly jobs: WordList;
  readonly jobVerbs: WordList;
  /** Nouns that count their people with "of": a garrison of 2,000, a town of 300. */
  readonly groups: WordList;
  /** Nouns for how many people: attendance, membership. */
  readonly attendances: WordList;
  /** After a negative: "never returned". */
  readonly returnVerbs: WordList;
  /** Words for a part of those named after "of": most, none. */
  readonly partWords: WordList;
  /** Words between what is counted and the height it reached: stood, reached, at. */
  readonly levelWords: WordList;
  /** Verbs that leave open whether those they hit lived: shot. */
  readonly openVerbs: WordList;
  /** Before people they say what those did or are for, not what they suffered: suicide bombers, death squads. */
  readonly deedNouns: WordList;
  /** those who fell */
  readonly fallVerbs: WordList;
  /** Words that "about" belongs to: learn about, questions about. */
  readonly aboutWords: WordList;
  /** Units of weight that coins named for a weight may be beside: 100 kilograms (220 pounds). */
  readonly weights: WordList;
  readonly weighVerbs: WordList;
  /** halibut, fishery, catch: what is measured by its weight right after it */
  readonly catches: WordList;
  /** the weight of the wall is 6,000 pounds */
  readonly weighNouns: WordList;
  /** What is measured by weight where it follows the unit: pounds of fish. */
  readonly weighed: WordList;
  /** Before the number of a version: for 0.17. */
  readonly versionWords: WordList;
  /** What has such a number: the 0.17 releases. */
  readonly releases: WordList;
  /** the number one buyer */
  readonly rankLabels: WordList;
  /** Wars and laws named by their year: the War of 1812. */
  readonly datedNames: WordList;
  /** What somebody is tried for, counted also where it is one. */
  readonly chargeWords: WordList;
  /** Before a year without a preposition: founded 1694. */
  readonly foundWords: WordList;
  /** What a slide does to people, and what such a slide is: buried by mud. */
  readonly buryVerbs: WordList;
  readonly slides: WordList;
  /** The toll passed 40, climbed past 40: it is more. */
  readonly passWords: WordList;
  /** Words that make "cases" those of a disease: suspected, confirmed. */
  readonly caseWords: WordList;
  /** Verbs that harm only in a conflict, and the words that tell one: detained; army, clash. */
  readonly arrests: WordList;
  /** before injuries of one's own */
  readonly sufferVerbs: WordList;
  /** "historic sites" */
  readonly historicWords: WordList;
  readonly siteNouns: WordList;
  /** who holds people against their will, and what is paid for them */
  readonly captors: WordList;
  readonly captorVerbs: WordList;
  /** where those driven out are taken in */
  readonly refuges: WordList;
  readonly conflicts: WordList;
  /** Clashes tell of a conflict unless protests are spoken of. */
  readonly clashes: WordList;
  /** As "be" before a harm: remain trapped, got hurt. */
  readonly remainVerbs: WordList;
  /** What a court does: sentenced eight men to death. */
  readonly sentencingVerbs: WordList;
  /** Under what people lie: under the rubble. */
  readonly underWords: WordList;
  /** What makes a camp one of those driven out. */
  readonly reliefWords: WordList;
  /** People, but wagons where trains are spoken of: coaches. */
  readonly wagons: WordList;
  readonly railWords: WordList;
  /** Deeds counted as events, not by the people hurt: 48 shootings. */
  readonly woundingDeeds: WordList;
  /** were flown to a hospital, were admitted to the medical centre */
  readonly bringVerbs: WordList;
  readonly clinics: WordList;
  readonly protests: WordList;
  /** Fights in which a side loses men, and from which people flee. */
  readonly battles: WordList;
  /** What claims lives: a blast, a flood. */
  readonly disasters: WordList;
  /** What people are dug out of or lie under. */
  readonly ruins: WordList;
  /** cut three free, pulled 17 from the ruins */
  readonly extractVerbs: WordList;
  readonly freeWords: WordList;
  /** What those driven out do to a border: crossed, streamed. */
  readonly crossVerbs: WordList;
  /** the 100,000 predicted */
  readonly tellingVerbs: WordList;
  /** People who tell something: two sources said. */
  readonly sources: WordList;
  /**
   * What only people do or have done to them: voted, testified, arrested; in several words after
   * that, separated by `|`.
   */
  readonly peopleVerbs: WordList;
  readonly peoplePhrases: string;
  /** What people do who came through, in several words separated by `|`: "got away", "reached the shore". */
  readonly safePhrases: string;
  /** What is done to things alone: demolished, built. */
  readonly thingVerbs: WordList;
  /** the rest, the latest: before a number that stands for its noun */
  readonly restWords: WordList;
  /** Verbs that name some of those before them: "the dead include". */
  readonly includeVerbs: WordList;
  /** People taken in a fight where they are lost or won with it: prisoners. */
  readonly captives: WordList;
  /** What graves are made or dug in: pits, plots; memorials where the dead are near. */
  readonly memorialParts: WordList;
  /** What memorials are built of; memorials where their material is named and one is near: "eight granite walls". */
  readonly memorialStones: WordList;
  readonly eachWords: WordList;
  /** A place "of remembrance"; what is only done in remembrance. */
  readonly remembering: WordList;
  readonly memorialActs: WordList;
  /** "took place", "took part": what was taken is no time. */
  readonly happenings: WordList;
  /** Parts of a cemetery that hold graves. */
  readonly graveParts: WordList;
  /** Changes whose size may follow "was" or "amounted to". */
  readonly changeSubjects: WordList;
  readonly amountVerbs: WordList;
  /** Stones over graves or for the dead; memorials where one is near. */
  readonly graveStones: WordList;
  /** What makes sites, areas and properties near it heritage. */
  readonly heritage: WordList;
  /** "962 sites are listed" */
  readonly siteVerbs: WordList;
  /** such: may come between a number and its noun */
  readonly suchWords: WordList;
  /** Thousands of them stand for as many people. */
  readonly visits: WordList;
  /** on: "the 43 men on the cenotaph" */
  readonly onWords: WordList;
  /** "third in size" */
  readonly sizeNouns: WordList;
  /** What a number of people does: 400 come. */
  readonly comeVerbs: WordList;
  /** What each of them does for one who died: represents, bears a name. */
  readonly standForVerbs: WordList;
  /** as: "listed as monuments" */
  readonly asWords: WordList;
  /** A roll or panel and what it does with the people on it: the roll names 96 clerks. */
  readonly rollVerbs: WordList;
  readonly rolls: WordList;
  /** remains, bones: of people in a cemetery */
  readonly remainsWords: WordList;
  /** Where they are near, names are those of people who signed. */
  readonly petitions: WordList;
  readonly votes: WordList;
  /** "built for 12", "laid out for 600": how many people something is meant to hold */
  readonly forWords: WordList;
  readonly phraseParticles: WordList;
  readonly capacityVerbs: WordList;
  /** drew, mustered: people, where no noun follows */
  readonly drawVerbs: WordList;
  /** organisers: what they claim is how many came */
  readonly hosts: WordList;
  /** What wins or loses them: took, loss, gave; and the words before it that make it a prison's: the jail took. */
  readonly captureVerbs: WordList;
  readonly prisonWords: WordList;
  /** house, shelter: of camps, for people driven from home */
  readonly shelterVerbs: WordList;
  readonly camps: WordList;
  /** Verbs that take people where deaths are spoken of: "the raid also claimed four teachers". */
  readonly claimVerbs: WordList;
  /** lost: of those at sea or on a memorial, dead. */
  readonly losts: WordList;
  readonly seaWords: WordList;
  /** with: before the injuries somebody has */
  readonly withWords: WordList;
  /** badly: what kills ("burned") only wounds with one of these before it. */
  readonly woundAdverbs: WordList;
  /** trapped, and what somebody lies under or behind. */
  readonly trapWords: WordList;
  readonly buryingWords: WordList;
  /** Where they are near, cases are those of a court. */
  readonly courtWords: WordList;
  /** there */
  readonly theres: WordList;
  /** has, holds: "the capital alone has 2,870" */
  readonly holdVerbs: WordList;
  /** Words that make "one" a number: only, just. */
  readonly onlyWords: WordList;
  /** Phrases whose number-like word is no number: one of the, no one, at one point. */
  readonly idioms: string;
  /** Endings of nouns that name people, and the capitalised endings of peoples. */
  readonly personEndings: WordList;
  readonly peopleEndings: WordList;
  /** Lower bounds of "dozens", "hundreds" are this many times the word's value. */
  readonly pluralTimes: number;
}
