import type { Grammar } from '../../grammar/grammar.ts';
import { people, things } from './people.ts';

/** What English words say about the figures near them. */
export const senses: Grammar['senses'] = {
  Person: people,
  Thing: things,
  Memorial: `grave* gravesite* graveside* graveyard* tomb* tombstone* gravestone* headstone* cemetery cemeteries churchyard*
    memorial* monument* statue* bust* obelisk* cenotaph* mausoleum* crypt* ossuary ossuaries catacomb* plaque* burial* mound*
    tumulus tumuli necropolis shrine* epitaph* inscription* icon* sculpture* relic* ruin* landmark* heritage
    stolperstein* stolpersteine crosses cairn* stele stelae columbarium pantheon* sarcophagus sarcophagi urn* interment*
    names resting-place*`,
  Buried: `buried interred entombed entombing interring reburying reburied enshrined inscribed engraved lie lies lay rest rests resting reinterred commemorates
    commemorated commemorate commemorating honours honors honouring honoring`,
  Toll: 'toll tolls',
  Attend: `attended attend attending attends attendance gathered gather joined participated participate participating marched march
    marching protested rallied voted vote turned crowd crowds surveyed polled interviewed employed employs hired laid live lives
    living resided reside population residents enrolled registered invited present cheered watched visited visit signed`,
  ChangeVerb: `rose rise rises risen rising fell fall falls fallen falling increased increase increases increasing decreased decrease
    decreases decreasing dropped drop drops dropping declined decline declines declining climbed climb climbs climbing grew grow
    grows grown growing gained gain gains gaining lost losing loses slipped slip slid slide slides sank sink plunged plunge plunges plunging
    plummeted plummet tumbled tumble surged surge surges surging soared soar soars soaring jumped jump jumps jumping advanced
    rallied retreated eased edged ticked inched shrank shrink shrinks shrunk shrinking expanded expand expands expanding contracted
    contract widened narrowed slumped slump skyrocketed rocketed ballooned swelled up down reduced reduce reduces reducing cut cuts
    cutting slashed slash trimmed raised raise raises raising lowered lower lowers boosted boost boosts boosting hiked lifted
    strengthened weakened appreciated depreciated crashed dipped dip spiked spike accelerated slowed leapt leaped outpaced
    shaved added boomed mounted quickened swell halve worsened improved improve narrowed outgrew downsized slipping sinking plummeting tumbling expanding contracting slumping
    skyrocketing widening narrowing worsening improving strengthening weakening easing receded recedes receding recede`,
  ChangeNoun: `increase* decrease* rise* fall* drop* decline* growth gain* loss jump* surge* reduction* cut* hike* slump* plunge*
    uptick* upturn* downturn* boost* raise* spike* contraction* expansion* improvement* swing* change* inflation depreciation
    appreciation rebound* advance* dip* slide* leap*`,
  Multiplied: `doubled=2 tripled=3 trebled=3 quadrupled=4 quintupled=5 halved=0.5 double=2 triple=3 treble=3 quadruple=4 doubling=2
    tripling=3 halving=0.5 quadrupling=4 doubles=2 triples=3 sextupled=6 trebling=3 twofold=2 threefold=3
    fourfold=4 fivefold=5 sixfold=6 sevenfold=7 eightfold=8 ninefold=9 tenfold=10 twentyfold=20 thirtyfold=30 fiftyfold=50 hundredfold=100
    thousandfold=1e3`,
  Fold: 'twice=2 thrice=3',
  Superlative: `largest biggest highest lowest smallest longest shortest oldest youngest fastest slowest deadliest bloodiest worst
    costliest busiest tallest richest poorest wealthiest heaviest strongest weakest hottest coldest warmest wettest driest deepest
    earliest bestselling best-selling cheapest steepest sharpest fiercest hardest-hit most-visited most-populous
    most-watched widest broadest northernmost southernmost easternmost westernmost newest-ever greatest cleanest dirtiest
    fewest brightest thickest loudest closest furthest farthest rarest`,
  Record: 'record record-breaking record-high record-low record-setting',
  Extreme: 'high low peak lows highs maximum minimum record trough',
  Label: `xbox bug rev revision ticket fig figs panel ring press incident extension ext plot grave no nos number num page pages pp p chapter section article paragraph clause figure table volume vol issue room gate flight
    route highway road interstate exit platform line track bus train channel station terminal area zone sector block building
    apartment apt suite unit floor district ward precinct constituency group phase stage step level tier class category grade type
    model version season episode part act scene verse psalm lot item question appendix annex resolution amendment proposition
    prop rule title form size apollo soyuz boeing airbus windows iphone galaxy mark psalm sonnet symphony opus
    studio world-war war formula agenda motorway junction runway pier berth hangar mile-marker kilometer kilometre km mile tel phone
    fax call dial code zip ref reference rooms ios ipados android macos watchos chrome firefox python java linux ubuntu gpt llama gemini po box bib row footnote fig figs panel panels press incident ring lane hill camp stalag oflag covid sars stade catch fortnite sputnik`,
  NameTail: `jet jets aircraft max dreamliner infantry regiment battalion brigade division army corps squadron fleet company
    st street avenue ave road blvd boulevard plus pro series model`,
  Age: `aged age ages year-old years-old old birthday yo olds`,
  Score: `led leading leads drew trail trailed trailing trails goal scores scoring scorer scorers tie-break tiebreak equaliser winner
    win wins victory defeat draw beat lead lost set sets goals innings runs wickets penalties halftime half-time score scored
    scoreline final match game quarterfinal semifinal beating defeated defeating loss`,
  Direction: `north south east west northeast northwest southeast southwest north-east north-west south-east south-west away apart
    upstream downstream offshore inland long wide high tall deep thick across above below outside off`,
  Duration: `spanning spans spanned sentence* sentenced imprisonment jail jailed imprisoned prison period term* contract* deal lease ban lasted lasts last lasting took takes
    take within maximum minimum hold holding journey trip flight suspension trial moratorium ceasefire truce plan
    bridge building old-growth career insurgency conflict war closure delay extension detention exile exiled siege sieges blockade suspended banned barred disqualified elected appointed`,
  Disease: `case* infection* coronavirus covid cholera ebola measles malaria flu influenza dengue polio tuberculosis hiv zika mpox
    typhoid plague fever* typhus smallpox scurvy dysentery pneumonia diphtheria famine hunger malnutrition disease illness virus
    outbreak epidemic illnesses hepatitis rabies anthrax meningitis rubella mumps norovirus salmonella listeria legionnaires tetanus encephalitis
    chikungunya leprosy mers lassa botulism gastroenteritis monkeypox pertussis chickenpox leptospirosis marburg nipah pandemic h5n1 h1n1`,
  Street: `dose* tier string street st avenue ave road district ward floor grade infantry regiment battalion brigade division army corps squadron
    fleet armored armoured airborne cavalry marine circuit amendment congress century earl duke baron marquess viscount lady world
    reich republic intifada temple testament party parties base bank nations aid responder* responders hand class
    lord minister secretary cousin* name names baseman down crusade dynasty international degree step offense
    punic balkan barbary opium gulf chechen boer congo`,
  ShareNoun: `stake stakes share shares discount tariff* interest rate* turnout majority minority shareholding holding proportion
    margin yield chance probability odds support approval vote votes`,
  Sum: 'raise raises raised raising loss losses lost lose loses losing gain gains gained advance advanced boost cut cuts slash slashed slashes add added worth sum sums',
  Life: 'life lives',
  Lost: 'lost lose losing loses claimed claiming claims claim cost costing costs taken took taking take takes sacrificed accounted',
  Fighter: `men man soldier* troops boys sailor* airmen aircrew civilian* fighter* marine* servicemen crewmen crew pilot* officer*
    personnel son* daughter* brother* sister* husband* wife wives cousin* relative* child children parent* grandparent* comrade*
    general* colonel* captain* lieutenant* sergeant* corporal* brigadier* trooper* gunner* infantrymen cavalrymen defender* partisan* guerrilla* rebel* volunteer*`,
  Widest:
    'world history ever record decade* century centuries years date country nation planet earth since',
  Share: 'were are have had who below above higher lower cheaper smaller larger bigger',
  Index: 'index points rating ratings score magnitude',
};
