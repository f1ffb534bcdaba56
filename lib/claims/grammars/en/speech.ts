import type { SpeechWords } from '../../grammar/speech-words.ts';

/** English words of speech and writing. */
export const speechWords: SpeechWords = {
  strongVerbs: {
    said: 'said says say told tells tell quipped quips testified testifies reiterated reiterates exclaimed opined',
    wrote: 'wrote writes tweeted tweets blogged',
  },
  weakVerbs: {
    said: `
      added adds argued argues noted notes stated states announced announces confirmed confirms claimed claims claim warned warns warn
      acknowledged acknowledges admitted admits insisted insists explained explains reported reports report revealed reveals
      disclosed discloses alleged alleges allege asserted asserts assert suggested suggests concluded concludes promised promises
      pledged pledges vowed vows denied denies recalled recalls declared declares emphasized emphasised emphasizes emphasises
      stressed stresses replied replies responded responds answered answers asked asks joked jokes predicted predicts estimated
      estimates estimate believe believes maintained maintains contended contends remarked remarks commented comments observed observes
      continued continues conceded concedes cautioned cautions complained complains lamented laments boasted boasts mentioned
      mentions reminded reminds urged urges demanded demands accused accuses ruled rules found finds expects expect expected
      testify wondered wonders calculated calculates calculate counted shouted cried yelled whispered muttered
      described describes agreed agrees hinted hints speculated speculates indicated indicates reckons forecast forecasts put puts
      show shows showed recounted recounts
      thundered snapped sighed counselled proclaimed proclaims hoped hopes`,
    wrote: 'posted posts published editorialized',
  },
  countingVerbs: `
    reported reports report estimated estimates estimate confirmed confirms announced announces counted forecast forecasts
    predicts predicted expects expect pledged pledges promised promises revealed disclosed recorded acknowledged`,
  valuingVerbs: 'put puts',
  atBefore: 'at between over above below under',
  notVoices:
    "you you'd you'll you've don't plan plans schedule custom tradition law rules age size type kind taste need needs",
  backPointers: 'that this these those so such',
  promiseVerbs: 'promised promises pledged pledges vowed vows promising pledging vowing',
  judgingVerbs: `
    called calls call calling dubbed dubs labelled labeled labels labelling labeling branded brands branding describe described
    describes describing slammed slams slamming denounced denounces denouncing rejected rejects rejecting blasted blasts blasting
    dismissed dismisses dismissing condemned condemns condemning criticised criticized criticises criticizes criticising
    criticizing hailed hails hailing praised praises praising accused accuses accusing urged urging thanked thanks characterized
    characterised characterizing characterising deemed deems termed terms mocked mocks ridiculed derided assailed assails
    cheered cheers welcomed welcomes warning alleging arguing insisting noting stating claiming demanded demanding pledging promising promised vowed vowing
    ruled requested requests refused refuses decided referred refers spoke speaks speaking talked talks expressed expresses
    voiced voices signed objected lauded lauds decried decries likened likens compared compares apologised apologized
    threatened threatens responded vowing quoted quotes quoting cites cited invited ordered declined defended defends complained
    attacked hit addressed addresses remembered remembers hoped hopes proposed proposes expected admitted reads`,
  invertingVerbs: 'said says wrote writes added adds reported reports tweeted',
  ambiguousVerbs: `
    claims claim reports report states notes show shows estimates estimate answers asks warns adds finds hopes calls hits terms comments mentions
    demands forecasts forecast posts rules labels brands quotes put read counted expected found hit asked call calls cited quoted hoped continued continues requests mentioned`,
  speechNouns: `
    claim claims assertion assertions allegation allegations admission statement statements remark remarks comment comments accusation
    accusations warning warnings promise promises pledge pledges complaint complaints description testimony insistence denial declaration`,
  trailingVerbs: 'remembered remembers',
  showingVerbs: 'show shows showed',
  showingNouns: `
    data figures statistics records numbers results survey surveys poll polls study studies census report reports analysis documents
    filings tally count estimates estimate research review audit inquiry investigation papers register minutes`,
  participles: `
    saying adding noting telling warning arguing insisting stating claiming writing tweeting explaining promising pledging vowing
    declaring suggesting asking alleging stressing emphasizing emphasising acknowledging admitting revealing confirming announcing`,
  accordingTo:
    'according to|per a statement from|in the view of|in the opinion of|in the estimation of',
  saidBy: `as reported by|as quoted by|reported by|quoted by|as told by|as stated by|as described by|in the words of|told by|
    as noted by|as claimed by|as announced by|confirmed by|released by|a statement from|a statement by|statements from|estimated by|compiled by`,
  citing: 'citing|quoting',
  wordsOf: `the reaction of|the reactions of|the words of|the opinion of|the statement of|the view of|the comment of|
    the verdict of|a statement from|a statement by|a letter from|a post by|a tweet by|a tweet from|a comment from`,
  quotedAs: 'quoted as|cited as|reported as',

  toBefore: 'to',
  withBefore: 'with',
  finite: `
    is are was were be been has have had will would can could may might must should shall do does did isn't aren't wasn't weren't
    hasn't haven't hadn't won't wouldn't can't cannot couldn't don't doesn't didn't died killed remains remain became went came got
    it's there's he's she's they're we're rose fell made took saw left lost won held`,
  auxiliaries: 'has have had having did does do would will could may might must should can also',
  passives: 'is are was were be been being am get gets got',
  adverbs: `
    also later then now further again still just once even often never always yesterday today earlier previously already since
    only soon ago in turn instead first thus simply both all himself herself itself themselves however too tonight not n't`,
  adverbEnding: 'ly',
  pastEnding: 'ed',
  relatives: 'who which whose whom',
  that: 'that',
  subordinators: `
    when while because as if whether although though since after before until unless where what how why that than so`,
  coordinators: 'and but or nor yet',
  prepositions: `
    in on at by for from to with without within during since until after before over under between among against about into
    of off through across near despite following amid including towards toward inside outside behind beyond around as per via upon
    throughout like unlike`,
  endOfName: `
    in on during after before while when as who which that to citing adding with following amid because since until where by
    and but about despite at of over under though although via last late early this next earlier later yesterday today tonight
    monday tuesday wednesday thursday friday saturday sunday through into against outside inside near speaking referring noting`,
  insideNames: 'of',
  insideDescriptions: 'of by at',
  joiners: 'and or &',
  gerundEnding: 'ing',
  possessiveEnding: "'s",
  demonstratives: 'this these those',
  indefinite: 'a an some any no',
  determiners:
    'the a an this that these those his her their its our my your one another some any no several many two three four five both each all other',
  timeWords: `
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow tonight last this next past earlier later late early
    mid week month year weekend morning afternoon evening night day spring summer autumn fall winter days weeks months years decade
    century hours hour minutes noon midnight recently ago recent`,
  leadWords: `
    but and so yet still then later also however meanwhile instead now nevertheless nonetheless moreover furthermore thus therefore
    besides separately finally first second earlier additionally similarly likewise again today yesterday because or nor perhaps indeed
    although while when as if that what though since after before until whether where even only just either neither`,
  pronouns: 'he she they it we i you who one both this that these those',
  personPronouns: 'he she',
  nameParticles: 'de da di do dos du la le van von der den bin ibn al el zu ter y e of',

  naming: `titled|entitled|headlined|subtitled|so-called|subheading|subtitle|headline|heading|title|nicknamed|named|known as|
    the word|the words|the term|the phrase|the slogan|term|word|words|slogan|phrase|phrases|terms|codenamed|code-named|labeled|labelled|captioned|
    called|dubbed|motto|article|book|novel|film|movie|song|album|single|documentary|series|episode|podcast|play|painting|essay|
    poem|exhibition|show|report|paper|study|magazine|newspaper|chapter|inscription|inscribed|reading|the name|name|nickname|hashtag|means|meaning|example|examples|sample|definition|usage|translation|proverb|riddle|placeholder`,
  smallWords: `a an the and but or nor of in on at by for from to with as vs is into over under after before about than`,
};
