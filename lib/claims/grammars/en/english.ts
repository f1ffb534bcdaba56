import type { Grammar } from '../../grammar/grammar.ts';
import { harms } from './harms.ts';
import { idioms } from './idioms.ts';
import {
  hireVerbs,
  peopleGovernors,
  peoplePhrases,
  peopleVerbs,
  safePhrases,
  thingVerbs,
} from './deeds.ts';
import { gluedScales, numerals } from './numerals.ts';
import { animals, peopleEndings, personEndings } from './people.ts';
import { qualifiersAfter, qualifiersBefore } from './qualifiers.ts';
import { roles } from './roles.ts';
import { sentenceRules } from './abbreviations.ts';
import { speechWords } from './speech.ts';
import { senses } from './senses.ts';
import { tellingWords } from './telling-words.ts';
import { worthinessWords } from './worthiness.ts';
import { currencies, currencyPrefixes, currencySigns, dollarLetters, units } from './units.ts';

/** The words of English. */
export const english: Grammar = {
  lang: 'en',
  sentences: sentenceRules,
  telling: tellingWords,
  speech: speechWords,
  worthiness: worthinessWords,
  digits: { decimal: '.', thousands: ',', prefixes: currencyPrefixes },
  from: 'from',
  by: 'by',
  about: 'about',
  within: 'in',
  as: 'as',
  most: 'most',
  than: 'than',
  ever: 'ever',
  record: 'record',
  names: 'names',
  numerals,
  gluedScales,
  ordinalSuffixes: 'st nd rd th',
  roles,
  senses,
  months: `
    January: january jan
    February: february feb
    March: march mar
    April: april apr
    May: may
    June: june jun
    July: july jul
    August: august aug
    September: september sept sep
    October: october oct
    November: november nov
    December: december dec`,
  units,
  currencies,
  coins: 'USc=USD GBp=GBP',
  currencySigns,
  currencyPrefixes,
  dollarLetters,
  harms,
  qualifiersBefore,
  qualifiersAfter,
  clockWords: "fm am pm a.m p.m a.m. p.m. gmt utc est edt pst pdt bst cet o'clock noon midnight",
  comparatives:
    'higher lower up down more less fewer cheaper faster larger smaller bigger stronger weaker better worse',
  multipliers: 'times fold',
  figureNouns:
    'range ranges estimate estimates figure figures total totals numbers count claim claims number low high average tally',
  listWords: 'including namely among comprising particularly mostly mainly',
  textingVerbs: 'text texts texting texted send sending sms message messaging dial',
  strengths: 'strong',
  circaWords: 'c ca',
  yearlessLabels:
    'resolution resolutions flight room route highway section rule bus train channel agenda form page pages no number',
  metreThings:
    'wave* swell* tide* wall* cliff* yacht* boat* ship* vessel* tree* pole* rope* mast* tower* crane* fence* statue* column* pillar* breaststroke hurdles* race* drop* dune* jump* pipe* tube* snowdrift* drift* bar* shark* whale* crocodile* python* snake* sprint* relay* freestyle butterfly backstroke gap* hole* ditch* trench* shaft* tunnel* turbine* blade* length* ladder* step* ledge* board* wide deep tall high long',
  ageBounds: 'under over below above',
  eldest: 'youngest oldest eldest',
  turned: 'turned turns turning turn became becoming',
  institutional: `governing ruling regulatory regulating supervisory leadership advisory consultative legislative executive administrative
    representative elected elective appointed public private professional sporting sports athletic industry trade student academic
    scientific expert technical international national regional local municipal state federal statutory official independent
    government governmental intergovernmental religious ecclesiastical ecumenical deliberative decision-making policy-making
    policymaking lawmaking law-making oversight standards umbrella accrediting awarding examining licensing certifying corporate
    constituent central eu un un-backed inspection watchdog heavenly celestial planetary foreign`,
  corpses: 'body bodies',
  waters: 'water freshwater saltwater land evidence research work law laws literature knowledge',
  somebody: 'he she i who',
  ageAt: 'at aged',
  ageAdverbs: 'now then already only barely still',
  blocks: 'block',
  climbVerbs:
    'ticked edged crept inched went rose climbed moved shot jumped pushed nudged bumped drifted bounced grew swelled crawled surged soared leapt worked',
  golfWords:
    'birdie birdies birdied bogey bogeys bogeyed eagled putt putts putted under-par over-par',
  wholes: 'all everyone everybody',
  allWords: 'all both each',
  exceptions: 'but except save bar',
  spendVerbs: `cost costs costing spend spends spent spending pay pays paid paying invest invests invested investing owe owes owed borrow borrowed borrows
    earn earns earned earning make makes made making save saves saved worth raise raises raised raising donated pledged lend lent embezzled stole stolen`,
  costVerbs: 'cost costs costing',
  comparands:
    'average normal forecast forecasts expectations target targets estimate estimates budget plan guidance consensus usual norm predictions projections prediction projection',
  excessVerbs:
    'overshot overshoot undershot exceeded exceed exceeds exceeding missed miss beat beats beating overran outstripped trailed lagged topped tops topping surpassed surpasses',
  culprits:
    'attacker* gunman gunmen assailant* robber* thief thieves suspect* bomber* burglar* intruder* hijacker* shooter* inmate* convict* kidnapper* raider*',
  fleeVerbs: 'fled flee flees fleeing escaped escape escapes escaping',
  escapeVerbs: 'escaped escape escapes escaping',
  measureNouns: 'head pair*',
  disputeNouns:
    'dispute* row* feud* clash clashes argument* fight* battle* war* lawsuit* suit* concern* outrage anger fury protest* question* controversy tension* negotiations talks quarrel* debate* probe* investigation* inquiry inquiries scandal* standoff wrangle complaint* criticism charges trial claim* alarm fears worries',
  punishVerbs:
    'fined sued charged arrested jailed convicted sacked fired criticised criticized prosecuted questioned investigated indicted suspended reprimanded censured apologised apologized resigned',
  besides: 'together along',
  getaways:
    'scene foot motorbike motorbikes motorcycle motorcycles car van vehicle jail prison custody',
  tops: 'top bottom',
  lifeVerbs:
    'died dies die married marries marry wed entered joined left retired retires orphaned widowed pregnant began started start emigrated enlisted ordained graduated debuted school convent diagnosed arrived career',
  oldThings:
    'church chapel house tree wall bridge castle building school tower cathedral ship boat fort temple mosque inn pub mill village town city stone rock star planet fossil skeleton universe oak yew tomb',
  agedWords: 'operator contractor producer developer provider publisher supplier maker',
  addressWords:
    'street st avenue ave road rd lane ln drive dr close court ct place pl square sq terrace crescent gardens way row mews grove walk boulevard blvd quay wharf parade highway hwy av pkwy parkway cir circle trail expressway turnpike alley pike loop',
  instruments:
    'rate rates average yield yields bond bonds note notes bill bills gilt gilts treasury treasuries mortgage repo',
  placeVerbs:
    'finish finished finishing came ranked ranks ranking placed places lies sits stands remains dropped climbed moved lifted to into from in',
  happenings: 'place part',
  onWords: 'on',
  visits: 'visit*',
  graveStones: 'stone* slab* marker* block* tablet*',
  heritage: 'heritage',
  siteVerbs: 'listed inscribed protected',
  suchWords: 'such',
  graveParts:
    'part section plot row corner area extension end yard ground terrace aisle vault crypt side half quarter',
  changeSubjects:
    'increase* decrease* rise* fall* drop* decline* reduction* hike* slump* jump* surge* uptick*',
  amountVerbs: 'amounted amounts amounting came comes',
  sizeNouns: 'size importance length height area population rank seniority age popularity wealth',
  comeVerbs: 'come comes came attend',
  placeScopes: 'in of out among behind overall worldwide globally nationally since outside ever',
  streaks: 'straight consecutive successive running row',
  pastWords: 'past last next previous coming following first final spent spend spending',
  compoundNouns: 'page seat room bed bedroom berth lane car volume episode word piece home house',
  imperatives:
    'wash use add visit keep stir cook bake boil simmer press click tap ring text email send bring take see read choose select enter allow leave wait hold mix drain rinse serve heat preheat try avoid book follow turn stay drink apply',
  callVerbs: 'get subscribe sign click view join save download register unlock',
  headingNouns:
    'things ways reasons tips facts takeaways questions lessons steps charts photos moments signs tricks ideas',
  conditionals: 'if suppose imagine perhaps maybe',
  modals: 'would could might will may',
  obligations: 'should',
  firstPersons: 'i my',
  onePersonEndings: 'er or ist ian man woman ess eer boy girl',
  noneWords: 'none neither nobody no-one',
  denials:
    "not never isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't cannot can't no",
  coverageWords: `include includes included including cover covers covered covering coverage compare compares compared comparing comparable comparably
    comparison* comparability allowance* account accounts accounted accounting`,
  formerWords: 'earlier previous original prior initial',
  editions: 'version versions edition headline caption',
  amountWords: 'by than nearly almost about over least roughly barely',
  scopes:
    'of in to on for since ever among outside this so nationwide worldwide yet any recorded sustained measured',
  sportUnits:
    'point points rebounds assists yards touchdowns runs wickets strikeouts homers overs aces birdies goals tries saves steals sets frames laps fouls penalties',
  stamps:
    'local time posted updated published modified edited reviewed wrote writes commented replied comment comments views likes shares replies ago min read',
  doubtfulCoins: 'crowns marks',
  weightCoins: 'pounds=pound pound=pound',
  sumNouns:
    'note notes coin coins bill bills fine fines ticket tickets fee fees prize prizes loan loans grant grants voucher vouchers bonus deal contract salary wage fund bet stake charge rise cut payout reward debt price tag',
  leads:
    'read related see also watch listen more most photo photos photograph picture pictures image images credit illustration graphic caption letters subscribe sign',
  dayWords: 'yesterday today tonight tomorrow this local hrs',
  clockPrepositions: 'at from until till by',
  recurring: `wave* case* term* time* year* season* week* month* day* victory victories win* defeat* loss losses title* round* attempt*
    outbreak* strike* edition* child daughter* son* marriage* run* straight consecutive successive major lockdown* quarter*`,
  partPronouns: 'them these those whom which',
  each: 'per',
  generic: 'can must should may might would could ought cannot',
  moreWords: 'more fewer less',
  betterWords: 'better worse',
  offWords: 'off',
  comparisons: 'from against compared with versus',
  oppositions: 'against opposed undecided unsure disagreed disapproved',
  overVerbs:
    'hand hands handed handing take takes took taken taking turn turns turned turning sign signs signed run ran mull mulled preside presided tide towers',
  parents:
    'mother father parent grandmother grandfather grandparent mum mom dad son daughter author owner winner holder member leader head king queen veteran survivor',
  regularly: 'hourly daily weekly nightly',
  particles: 'up down',
  phrasalVerbs: `eat eats eating ate eaten make makes making made take takes taking took taken use uses using used soak soaks soaked give gives
    giving gave given sign signs signed set sets setting put puts putting pick picks picked end ends ended sell sold snap snapped swallow
    swallowed gobble gobbled rack racked cough coughed tie tied free freed buy buys bought lock locked chew chews chewed burn burns burned
    dig digs dug digging tear tears tore torn tearing rip rips ripped open opens opened fill fills filled filling clean cleans cleaned lay lays laid hand hands handed turn turned write writes wrote knock knocks knocked pay pays paid break breaks broke`,
  moveVerbs:
    'go goes going went gone move moves moved moving change changes changed changing switched swung shifted',
  fillers: 'total combined additional further whopping staggering mere hefty massive',
  finds: 'found recovered discovered exhumed unearthed retrieved identified',
  negatives:
    "none not never no nobody neither nor without n't wasn't weren't isn't aren't didn't don't doesn't hasn't haven't hadn't",
  leaveVerbs: `send sends sent sending put puts putting took taken taking take takes rushed ferried left leave leaves leaving rendered rendering made making drove drive drives driven driving forced forcing chased
    chasing`,
  standIns: 'those that',
  survivals: 'survived survive survives surviving unhurt unharmed uninjured unscathed alive',
  museums: 'museum*',
  remembrances: 'memorial war holocaust genocide remembrance peace martyrs commemorative',
  statueMaterials:
    'bronze marble terracotta granite stone limestone sandstone basalt slate concrete iron cast-iron brass copper zinc plaster coquina',
  animals,
  whoWords: 'who whom',
  capitalPeople: 'poles swedes danes finns scots turks',
  armies:
    'army armies force forces regiment* brigade* battalion* division* corps side sides allies confederates federals garrison* troops defenders attackers besiegers invaders rebels',
  steps: 'place* point* spot* position* rank* rung* notch* seed*',
  transitives:
    'drop drops dropped dropping cutting trim trims trimmed trimming reduced reduces reducing slashing sink sinks sank sunk lift lifted lifting mount mounted lower lowered boosted boost expand expanded',
  measuringVerbs:
    'measure measures measured measuring register registers registered registering read reads reading recorded',
  hireVerbs,
  numberVerbs: 'numbered numbering numbers mustered totalled totaled',
  plainUnits:
    'hours minutes days weeks months miles kilometres kilometers metres meters acres hectares tonnes litres gallons barrels',
  areaWords: 'square sq km km2 mile hectare acre',
  worthNouns: 'value worth purchasing',
  toldApart:
    'man woman boy girl person suspect bomber attacker gunman assailant shooter robber defendant driver intruder hijacker caller speaker gang vehicle car bomb shooting',
  rows: 'convoy* squadron* fleet* flotilla* motorcade* train pile pileup crash collision chain estate complex development series tour tournament league alliance coalition bloc consortium layout list package streak battery caravan column formation',
  hospitals: 'hospital hospitals intensive',
  versionNouns: 'version* changelog',
  markNouns: 'mark milestone barrier threshold',
  peopleGovernors,
  letVerbs: 'let lets letting',
  carriers: `coach* bus* minibus* train* tram* ferry ferries boat* dinghy dinghies ship* raft* liner* plane* jet* airliner* flight* helicopter* lift* gondola*
    cable-car* van* minivan* taxi* lifeboat* airbus boeing`,
  carryVerbs: 'carry carries carried carrying ferrying ferried',
  carers: 'hospital* clinic* doctor* medic* paramedic* nurse* ward* surgeon* infirmary',
  jobNouns: 'loss losses creation cutting axing shedding elimination',
  careVerbs:
    'treat treats treated treating admit admits admitted admitting received receiving discharged',
  leaps: 'jump jumps leap leaps dive dives throw throws vault vaults',
  rateNouns: 'rate pace clip tempo speed',
  offers: 'free',
  dockets: 'case cases docket dockets file',
  seatVerbs: 'seat seats seating',
  venues:
    'arena* stadium* stadia theatre* theater* auditorium* hall* venue* ground* church* chapel* mosque* prison* jail* cell* centre* center* facility hotel* hostel* shelter* dormitory',
  dopeWords:
    'steroid* doping drug* cocaine cannabis marijuana testosterone epo banned alcohol methamphetamine nandrolone',
  quakes: 'quake* earthquake* tremor* temblor* aftershock*',
  namedVerbs: 'named listed recorded commemorated inscribed',
  honourVerbs:
    'commemorate commemorates commemorating honour honors honours honor honouring honoring',
  headcounts:
    'mouths arrivals newcomer* arrest* layoff* redundancy redundancies lay-off* detention* enrolment* enrollment* admission* abstention*',
  jobs: 'job* post* position* role* visit* pageview*',
  jobVerbs: `create creates created creating promise promises promised promising bring brings brought support supports supported
    secure secures secured securing safeguard safeguards safeguarded lose loses lost losing save saves saved protect protected add adds added cut cuts cutting axe axed axing shed sheds shedding slash slashes slashed slashing eliminate eliminated eliminating scrap scrapped trim trimmed trimming drew draw draws drawing attracted attract attracts attracting received welcomed`,
  groups: `garrison* school* class classes group* team* crowd* congregation* audience* army armies force* party household* village*
    town* city hamlet* family jury panel* committee* choir* squad* gang* workforce population electorate company crew* delegation*
    membership nation country community companies countries nations states firm* club* bank* agencies charities council* union* platoon* cast majority majorities staff faculty orchestra* contingent* detachment* unit* patrol* cohort* complement band* expedition* settlement* colony colonies parish* suburb* island*`,
  attendances: `gate gates attendance* membership enrolment* enrollment* headcount* workforce readership viewership visitation ridership patronage footfall turnout population payroll garrison*
    electorate congregation audience*`,
  returnVerbs: 'return returned',
  partWords: 'most many some several few majority minority',
  levelWords: `at to from as reached reach reaches hit total totalled totaled totals totalling exceeded exceeds exceeding passed passing
    surpassed surpassing surpass surpasses topped tops top pass passes past exceed numbered numbering is are was were stands stood peaked put averaged averages averaging as`,
  deedNouns:
    'suicide murder homicide death killing execution massacre lynching assassination kidnapping abduction hostage drowning capture displacement evacuation expulsion',
  fallVerbs: 'fell',
  aboutWords: `do done doing learn learned learnt talk talks talked talking know knows knew hear heard think thinking ask asks asked asking worry worries worried
    concern concerns concerned question questions information story stories book books read reading write wrote written facts film films speak
    spoke lied complain complained complaint complaints news details debate discussion argue argued warn warned more`,
  weights: 'kg kgs kilo* kilogram* kilogramme* gram* gramme* tonne* ton* ounce* stone',
  weighNouns: 'weight weights payload tonnage',
  weighed: `fish meat beef pork chicken bacon ham cheese butter flour sugar salt rice wheat corn maize oats barley coffee tea tobacco cocaine
    heroin marijuana cannabis meth methamphetamine fentanyl opium drugs explosive explosives dynamite tnt gunpowder powder ammunition bombs
    food fruit vegetables potatoes tomatoes apples grapes berries blueberries honey wool cotton hay grain seed fertiliser fertilizer ice
    steel iron copper lead gold silver uranium plutonium lobster lobsters shrimp crab salmon tuna cod herring trash rubbish garbage waste
    litter plastic material equipment cargo freight luggage baggage supplies thrust pressure force`,
  catches:
    'fish fishery halibut salmon tuna cod catch quota harvest crop pumpkin hog hogs steer steers bull bulls bear bears shark sharks catfish sturgeon marlin alligator alligators crab lobster shrimp',
  weighVerbs: 'weigh weighs weighed weighing lift lifts lifted lifting',
  versionWords: 'for since inside before',
  releases: 'release* version* update* build* patch patches',
  rankLabels: 'number',
  datedNames: 'war act',
  chargeWords: 'count charge',
  foundWords: 'founded established built est born died opened chartered completed erected',
  buryVerbs: 'buried bury buries burying',
  slides:
    'mud mudslide* mudflow* landslide* landslip* avalanche* rubble debris snow rockfall* lava wreckage cave-in',
  passWords: 'cross crosses crossed topped pass passes passed passing past',
  openVerbs: 'shot shooting',
  caseWords:
    'confirmed suspected probable active critical imported asymptomatic symptomatic laboratory-confirmed',
  sufferVerbs:
    'suffered suffer suffers suffering sustained sustain sustains sustaining received receive receives receiving',
  historicWords: 'historic historical archaeological heritage',
  siteNouns: 'site sites area areas property properties',
  captors: 'kidnapper* captor* abductor* ransom hostage* gunmen bandit*',
  captorVerbs: 'freed freeing released releasing seized',
  refuges: 'shelter* camp* tents refuges',
  arrests: `holding apprehended apprehending detained detaining arrested imprisoned jailed rounded seized freed freeing released releasing exchanged exchanging swapped
    swapping repatriated swap swaps`,
  bringVerbs:
    'taken rushed airlifted flown transported admitted ferried transferred brought moved shifted referred sent',
  clinics: 'clinic clinics infirmary medical trauma',
  woundingDeeds: 'shootings stabbings woundings',
  underWords: 'under beneath underneath below',
  reliefWords:
    'relief refugee evacuation temporary emergency displacement makeshift transit tent idp',
  wagons: 'coach coaches',
  railWords:
    'train trains rail railway railways railroad derailed derailment carriage carriages locomotive engine express tracks bus buses motorway',
  remainVerbs: 'remain remained got',
  sentencingVerbs: 'sentenced sentencing sentences sentence condemned condemning',
  clashes: 'clash clashes',
  protests: `protest* protester* protestor* demonstrator* demonstration* rally rallies riot* rioter* police march marches marcher* fans supporters hooligan*
    strike* striker* activist* student*`,
  battles: `battle* siege* assault* retreat ambush* ambushes fighting combat offensive war wars bombardment shelling invasion conflict campaign charge
    rout`,
  disasters: `blast* explosion* bomb* bombing* attack* quake* earthquake* flood* flooding fire* blaze* crash crashes storm* cyclone* hurricane* typhoon*
    tornado* tornadoes landslide* mudslide* avalanche* collapse* stampede* shelling airstrike* strike* raid* tsunami* heatwave* eruption* drone* missile* ambush*
    violence fighting war outbreak* epidemic* disease famine virus`,
  ruins: `ruin* building* house* home* school* sea river lake water waters wreck flames mine pit shaft well cave tunnel basement cellar factory
    apartment* block* tower* hotel market bridge roof concrete bricks earth soil ice bus train coach boat`,
  extractVerbs: `pulled pull pulling pulls dragged hauled dug cut freed plucked lifted carried rescued saved got winched fished`,
  freeWords: 'free alive out clear',
  crossVerbs: 'crossed crossing streamed poured trekked',
  tellingVerbs: `predicted expected reported claimed given cited estimated announced promised forecast planned quoted listed recorded`,
  sources: 'sources',
  conflicts: `war wars warfare rebel rebels militant militants insurgent insurgents guerrilla guerrillas army junta
    terrorist terrorists jihadist jihadists separatist separatists militia militias militiamen troops soldiers insurgency
    coup invasion invaders occupation occupiers frontline ceasefire truce offensive abducted kidnapped prisoner prisoners pow pows
    captivity massacre genocide taliban`,
  peopleVerbs,
  peoplePhrases,
  safePhrases,
  thingVerbs,
  restWords: 'rest remainder latest last first others remaining',
  theres: 'there',
  holdVerbs:
    'has have had hold holds held holding contain contains contained house houses housed keep keeps kept preserve preserves preserved counts counted lists listed',
  includeVerbs: 'include includes included comprise comprises comprised',
  captives: 'prisoner prisoners captive captives hostage hostages',
  memorialParts: 'pit* plot* trench trenches niche* vault* tablet*',
  memorialStones:
    'wall* panel* pillar* column* pyramid* star* slab* block* stone* marker* figure* bench benches chair* lamp* lantern* arch arches angel* lion* horse* eagle* cannon* sphere* shield* pylon* post* boulder* torch torches',
  eachWords: 'each',
  remembering: 'memorial remembrance memory commemoration',
  memorialActs:
    'service* act* day* evening* event* ceremony ceremonies minute* moment* hour* week* concert* mass masses',
  standForVerbs:
    'represents represent representing symbolises symbolise symbolising symbolizes symbolize symbolizing recalls recalling commemorates commemorating stands standing bears bearing carries carrying marks marking named inscribed engraved dedicated honours honors honouring honoring for',
  asWords: 'as',
  rollVerbs:
    'list lists listed listing name names named naming records recorded bear bears bore carry carries carried',
  rolls: 'roll rolls panel panels wall walls tablet tablets slab slabs',
  remainsWords: 'remains bones ashes skulls skeletons',
  petitions: 'petition petitions signatures petitioners',
  votes: 'vote votes',
  forWords: 'for',
  phraseParticles: 'out up off ashore',
  capacityVerbs:
    'built designed meant intended licensed licenced certified equipped laid fitted made',
  drawVerbs: 'drew draws draw attracted mustered musters fielded',
  hosts: 'organisers organizers',
  captureVerbs:
    'left took taken taking takes lost loss losing losses gave giving yielded yielding surrendered handed netted seized captured swapped exchanged freed',
  prisonWords: 'prison jail gaol penitentiary',
  shelterVerbs: `house houses housed housing shelter shelters sheltered sheltering host hosts hosted hosting`,
  camps:
    'camp camps encampment encampments shelters tents center centers centre centres site sites',
  claimVerbs: 'claimed claim claims claiming',
  losts: 'lost',
  seaWords: `aboard overboard sea seas ocean ship ships boat boats vessel ferry trawler liner steamer submarine yacht sank sunk foundered
    capsized wreck wrecked drowned crew lifeboat lifeboats shipwreck storm gale`,
  withWords: 'with',
  woundAdverbs:
    'badly severely seriously critically gravely slightly lightly horribly terribly partly',
  trapWords: 'trapped',
  buryingWords: 'down below under underneath beneath underground behind rubble inside',
  courtWords: `court courts judge judges jury juror jurors lawsuit lawsuits trial trials fraud police prosecutor prosecutors prosecution lawyer
    lawyers legal corruption theft burglary robbery crime crimes criminal tribunal plaintiffs filed wine beer whisky bottles`,
  onlyWords: 'only just least with than exactly had have has',
  idioms,
  personEndings,
  peopleEndings,
  pluralTimes: 2,
};
