import type { Grammar } from '../../grammar/grammar.ts';

/** Function words of English and words of time, by what they do around a number. */
export const roles: Grammar['roles'] = {
  Article: 'a an the',
  Determiner: `this that these those his her its their our my your each every all some any no another such both which whose what
    either neither many much most more certain various few several`,
  Preposition: `of in at on by for with from to into onto over under above below between among amid across through throughout during
    before after since until till against about around within without near off out outside inside along despite toward towards upon
    via per than as like unlike including excluding concerning regarding besides beyond behind beneath beside alongside following
    aboard atop plus versus vs worth`,
  Of: 'of',
  And: 'and &',
  Or: 'or',
  To: 'to until till through thru',
  Between: 'between',
  Auxiliary: `is are was were be been being am has have had having do does did will would shall should can could may might must
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
    remain remains remained become became becomes`,
  Relative: 'who whom whose which that where when while what how why',
  Pronoun: 'he she it they we i you him them us me himself herself itself themselves',
  Adverb: `not also now then there here still yet already just only even ever never often today yesterday tomorrow tonight ago later
    earlier away apart together alone so too very far back again once soon overnight elsewhere respectively altogether overall
    meanwhile however instead abroad annually monthly daily weekly yearly recently nearly almost roughly approximately reportedly
    allegedly officially previously currently immediately directly initially eventually finally formerly
    ashore aground adrift ablaze afloat indoors outdoors underground downstairs upstairs`,
  Verb: `said say says told tell tells added adds came come comes went go goes made make makes took take takes got get gets gave give
    gives found find finds showed show shows saw see sees know knows knew think thinks thought want wants wanted need needs needed
    live lives lived work works worked call calls called use uses used help helps helped keep kept begin began begins start starts
    started end ended ends close closed opened open left leave leaves held hold holds led lead leads brought bring brings set sets
    put puts ran run runs sat sit sits stood stand stands lost lose loses won win wins paid pay pays met meet meets included include
    includes continue continued continues followed follow follows according died die dies killed kill kills fled flee flees escaped
    arrested charged convicted sentenced accused detained released freed injured wounded hurt seen taken given known held built
    created used born based located found expected estimated reported believed thought said due able ready likely set needed
    attended attend attending joined join took marched march gathered gather arrived arrive crossed cross voted vote signed sign
    represent represents represented cover covers covered cost costs costing cause caused causing rose rise rises fell fall falls
    grew grow grows increased increase decreased dropped climbed surged plunged reached reach reaches hit hits totalled totaled
    totaling totalling account accounts accounted receive received require required provide provides provided produce produced sold
    sell bought buy spent spend raised raise earned earn contain contains contained carry carried carries carrying serve served
    serves serving stay stayed stretch stretched stretches span spans spanned fought fight destroyed damaged affected lie lies lay
    rest rests stored removed dedicated unveiled erected commemorated commemorates commemorate honor honors honour honours honoring
    honouring missing displaced trapped stranded rescued suspected evacuated hospitalized hospitalised infected tested listed named
    seating holding wearing identified connected linked associated involved appear appears appeared rang occurred
    exist existed shook struck threw flew blew swept drew broke drove rode wore tore swore froze chose spoke stole woke hid sang drank swam
    swung hung dug stuck clung sent slept wept dealt felt taught caught sought overtook withdrew overthrew moved transferred absent bear`,
  Month: 'january',
  Weekday: `monday* tuesday* wednesday* thursday* friday* saturday* sunday* mon tue tues wed thu thur thurs fri sat`,
  TimeUnit: `second* minute* hour* day* week* fortnight* month* year* decade* century centuries night* generation* season*
    weekend* quarter* semester* morning* evening* yr yrs`,
  TimePreposition: `in since until till by from during before after of through circa around about between to for at on as and
    early late mid mid- spring summer autumn fall winter fiscal year ended ending dated or back c. ca ca.`,
  PartOf: 'early late mid fiscal financial spring summer autumn fall winter',
  Decade:
    'twenties=1920 thirties=1930 forties=1940 fifties=1950 sixties=1960 seventies=1970 eighties=1980 nineties=1990 noughties=2000',
  SpanWord: `ago later earlier after before since anniversary anniversaries early prior hence onwards`,
  Era: 'bc bce ad ce b.c b.c. a.d a.d.',
  Period: 'century centuries millennium',
  Negative: 'minus negative',
  Point: 'point',
  Per: 'per a an each every',
  Percent: 'percent percents pct percentage per-cent p.c',
  Be: "was were been is are being be be wasn't weren't isn't aren't",
  PercentagePoint: 'point points',
  Conjunction: 'but because although though if unless whether nor while whereas when',
  Other: 'other others more additional extra further another fewer less own',
};
