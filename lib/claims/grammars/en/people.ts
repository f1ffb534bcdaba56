/** Nouns that name people (or animals) who may be present, counted or harmed. */
export const people = `
  people olds person* persons man men woman women boy* girl* child children kid* baby babies infant* toddler* teenager* teen* youth*
  adult* minor* pensioner* senior* elder* parent* mother* father* brother* sister* son* daughter* wife wives husband* spouse*
  family families relative* friend* neighbour* neighbor* human* humans soul* individual* inhabitant* resident* citizen* national*
  civilian* soldier* troop* trooper* marine* sailor* airman airmen serviceman servicemen servicewoman servicewomen personnel
  servicemember* officer* official* general* admiral* colonel* major* captain* lieutenant* sergeant* corporal* private*
  conscript* reservist* recruit* veteran* combatant* fighter* militant* insurgent* rebel* guerrilla* guerilla* terrorist* gunman
  gunmen attacker* assailant* bomber* hijacker* pirate* militiaman militiamen paramilitary paramilitaries partisan* jihadist*
  extremist* mercenary mercenaries commander* commando* guard* guardsman guardsmen bodyguard* policeman policemen policewoman
  police cop* detective* deputy deputies sheriff* agent* inspector* firefighter* fireman firemen paramedic* medic* medics
  rescuer* lifeguard* doctor* physician* surgeon* nurse* dentist* pharmacist* therapist* psychologist* psychiatrist* patient*
  worker* employee* employer* staff staffer* workforce labourer* laborer* miner* farmer* fisherman fishermen peasant* herder*
  teacher* professor* lecturer* pupil* student* schoolchild schoolchildren schoolgirl* schoolboy* graduate* undergraduate*
  academic* scholar* scientist* researcher* expert* analyst* economist* engineer* programmer* technician* architect*
  lawyer* attorney* solicitor* barrister* judge* juror* magistrate* prosecutor* defendant* plaintiff* witness witnesses suspect*
  convict* inmate* prisoner* detainee* offender* criminal* gangster* smuggler* trafficker* dealer* thief thieves robber* burglar*
  lawmaker* legislator* senator* congressman congressmen congresswoman congresswomen congressmen mp* mps mep* meps minister*
  governor* mayor* councillor* councilor* councilman president* premier* chancellor* monarch* king* queen* prince* princess*
  ambassador* commissioner* superintendent* diplomat* envoy* delegate* delegation* representative* leader* dignitary dignitaries politician* candidate*
  nominee* appointee* aide* adviser* advisor* spokesman spokesmen spokeswoman spokesperson spokespeople secretary secretaries
  voter* elector* supporter* protester* protestor* demonstrator* marcher* activist* campaigner* volunteer* striker* rioter* looter*
  participant* attendee* spectator* fan* visitor* tourist* guest* pilgrim* worshipper* worshiper* traveller* traveler*
  passenger* pedestrian* cyclist* motorist* driver* rider* pilot* opponent* defender* scout* aircrew crew crews crewman crewmen crewmember* sailor* mariner* captain*
  migrant* immigrant* emigrant* refugee* asylum-seeker* seeker* settler* colonist* expatriate* expat* foreigner* native* exile*
  customer* consumer* client* shopper* buyer* seller* subscriber* user* member* owner* shareholder* investor* trader* banker*
  broker* entrepreneur* founder* executive* director* manager* boss bosses chief* ceo* chairman chairmen board consultant*
  taxpayer* homeowner* tenant* landlord* householder* applicant* claimant* beneficiary
  beneficiaries recipient* donor* pensioner* retiree* respondent* interviewee* reader* viewer* listener* audience* crowd*
  journalist* reporter* correspondent* editor* writer* author* poet* novelist* playwright* blogger* photographer*
  filmmaker* actor* actress actresses singer* musician* dancer* artist* painter* sculptor* composer* performer* entertainer*
  athlete* player* footballer* competitor* contestant* coach coaches referee* swimmer* runner* climber* hiker* skier* golfer*
  priest* bishop* cardinal* nun* monk* imam* cleric* rabbi* pastor* vicar* missionary missionaries christian* muslim* jew* hindu*
  sikh* buddhist* catholic* protestant* huguenot* orthodox
  victim* survivor* casualty orphan* widow* widower* hostage* captive* slave* enslaved abductee* evacuee* returnee* deportee*
  population populace gang gangs crowd mob cadet* apprentice* intern* trainee*
  co-defendant* conspirator* accomplice* mourner* dissident* defector* deserter* spy spies hacker* whistleblower* informant*
  billionaire* millionaire* celebrity celebrities tribesman tribesmen villager* townspeople islander* countrymen compatriot*
  descendant* ancestor* heir* twin* triplet* newborn* fetus* toddlers livestock cattle sheep cow* pig* goat* horse* dog* cat*
  bird* whale* dolphin* elephant* lion* tiger* wolf wolves bear* animal* koala* fish chickens poultry birds bee* reindeer
  graduates alumni alumnus alum* grad* faculty freshmen freshman coworker* colleague* peer* partner* negotiator* mediator* observer*
  inspector* examiner* auditor* cleaner* cook* chef* waiter* waitress waitresses barber* mechanic* plumber*
  electrician* carpenter* builder* butcher* baker* grocer* clerk* cashier* receptionist* librarian* translator* interpreter*
  kurds turks greeks swedes danes finns poles serbs croats czechs slovaks arabs jews scots thais britons germans swiss dutch
  french chinese japanese americans russians ukrainians afghans brits irish yazidis uyghurs uighurs tatars armenians tutsi tutsis hutu
  hutus taliban hamas insiders male* female* signatory signatories petitioner* complainant* caller* jobseeker* unemployed homeless rohingya kurds palestinians
  quartermaster* surgeon-lieutenant-colonel* sergeant-major* lance-corporal* lance-sergeant*
  servant* merchant* tradesman tradesmen craftsman craftsmen artisan* shopkeeper* innkeeper* shoemaker* tailor* blacksmith* mason* stevedore*
  docker* deckhand* stagehand* farmhand* cowboy* shepherd* janitor* porter* chauffeur* coachman coachmen postman postmen courier* messenger*
  steward* usher* nanny nannies midwife midwives carer* caregiver* orderly orderlies vet vets veterinarian* chaplain* deacon* preacher* friar* abbot*
  hermit* sentry sentries subordinate* subversive* infiltrator* saboteur* collaborator* constituent* internee* holder* disciple* apostle* convert* believer* atheist* parishioner* churchgoer* grandchild grandchildren grandson* granddaughter*
  grandparent* grandmother* grandfather* great-grandchildren niece* nephew* aunt* uncle* cousin* sibling* stepson* stepdaughter* bride*
  bridesmaid* bachelor* lad lads lass lasses bloke* guy guys gentleman gentlemen lady ladies youngster* schoolmate* classmate* roommate*
  teammate* shipmate* comrade* knight* squire* nobleman noblemen aristocrat* courtier* vassal* serf* freedmen pauper* beggar* vagrant*
  nomad* hussar* dragoon* cavalryman cavalrymen infantryman infantrymen rifleman riflemen gunner* musketeer* grenadier* fusilier* lancer*
  archer* horsemen legionnaire* draftee* ranks paratrooper* sapper* warrior* crusader* royalist* loyalist* confederates unionist* imperials
  federals communist* fascist* nazi* democrat* conservatives liberals socialist* assemblymen alderman aldermen constable* bailiff*
  notary notaries registrar* trustee* backer* lobbyist* organiser* organizer* contacts amputee* addict* commuter* holidaymaker*
  vacationer* camper* sightseer* stowaway* lodger* boarder* occupant* straggler* bystander* onlooker* passer-by passers-by passersby eyewitness
  eyewitnesses newcomer* novice* learner* headteacher* tutor* instructor* biologist* historian* archaeologist* astronaut* cosmonaut*
  aviator* boatswain* stoker* seaman seamen seafarer* rower* oarsmen yachtsmen jockey* boxer* wrestler* sprinter* cricketer* batsmen
  bowler* goalkeeper* drummer* bugler* chorister* sniper* murderer* killer* molester* abuser* fraudster* poacher* bandit* outlaw*
  warlord* chieftain* sheikh* emperor* empress* tsar* duke* duchess duchesses heiress heiresses laureate* honoree* runner-up runners-up
  finalist* semifinalist* entrant* debutant* rookie* successor* predecessor* breadwinner* freelancer* busker*
  vendor* hawker* bidder* beekeeper* gamekeeper* zookeeper* roofer* bricklayer* welder* lumberjack* seamstress seamstresses
  hostess hostesses reservists stretcher-bearer* bearer* lookout* navvy navvies bargee* ferryman ferrymen boatman boatmen watchman watchmen
  nightwatchman foreman foremen dustmen linesmen signalmen brakemen longshoremen oilmen cameraman cameramen clergy clergyman clergymen
  laymen nuns novices churchmen gentry peasantry yeomen burgher* commoner* townsfolk locals villagers forces highlander* lowlander* frontiersmen
  attendant* assistant* accountant* concierge* maid* barmaid* chambermaid* warden* marshal* lord* baron* earl* noble* consul* prefect* prostitute*
  mullah* ayatollah* pope* archbishop* principal* sophomore* undergrad* postgrad* dropout* truant* delinquent* vandal* thug* saboteur*
  revolutionary revolutionaries fugitive* yeomanry sepoy* gurkha* pashtuns hazaras tajiks uzbeks kazakhs mongols filipinos maoris inuit basques
  somalis zulus cherokee sioux apaches adolescent* newlywed* couple* mom* dad* mum* grandma* grandpa* congregant* gymnast* umpire* goalie* quarterback* triathlete*
  copilot* co-pilot* castaway* coastguard* emissary emissaries tycoon* oligarch* dependant* dependents litigant* appellant* operative* assassin* critic* fellow*
  miscreant* patriot* alcoholic* clown* acrobat* conductor* patron* host* playmate* inductee* enlistee* stonemason* tory tories bolsheviks goatherd* dean* proctor* barrister*
  accused
  gendarme* carabinieri cossack* canon* guide* hero heroes heroine* unknowns janissary janissaries mujahideen fedayeen
`;

/** Endings that make an unknown noun a person: bombers, senators, economists; the words in `things` are excepted. */
export const personEndings =
  'ers ors ists men women ees ians eers children hands folk kids boys girls mates goers smiths wrights';

/**
 * Endings of capitalised words that name a people: Afghans, Israelis, Chinese, Swedes are looked at
 * with their capital.
 */
export const peopleEndings = 'ans is ese ish ites ards ists landers oners erners';

/** Things that end like people. */
export const things = `
  schooner* trawler* steamer* cutter* launcher* howitzer* chopper* minesweeper* boulder* divider* fender* burner* heater* cooler* freezer*
  adapter* buffer* pointer* sneaker* trousers loafers cracker* pepper* cucumber* blocker* dishwasher*
  manufacturer* producer* maker* carmaker* automaker* retailer* supplier* insurer* lender* broadcaster* publisher* contractor* provider*
  operator* exporter* importer* brewer* chipmaker* planemaker* drugmaker* emitter* epicenter* epicentre*
  list* sublist* playlist* checklist* shortlist* blacklist* wishlist* waitlist* mailing-list* fist* mist* twist* wrist* waist* gist*
  trailer* container* computer* paper* letter* number* order* offer* flower* tower* power* layer* meter* liter* metre* litre* river*
  cover* server* router* printer* border* quarter* chapter* poster* shelter* center* centre* theater* theatre* filter* register*
  tanker* freighter* helicopter* destroyer* cruiser* booster* carrier* shoulder* disaster* cluster* counter* matter* answer*
  winter* summer* dinner* corner* manner* banner* drawer* hammer* ladder* folder* burger* transfer* wafer* skyscraper* boiler*
  tracker* scanner* sensor* processor* motor* tractor* reactor* door* floor* sector* factor* color* colour* error* mirror* rumor*
  rumour* tumor* tumour* monitor* indicator* corridor* harbor* harbour* elevator* generator* conveyor* other* newspaper* feather*
  bunker* bulldozer* digger* crater* glacier* water* cylinder* finger* timber* fiber* fibre* rubber* barrier* marker* hotspot*
  headquarters sticker* ticker* dollar* altar* pillar* cellar* collar* seminar* calendar* grammar* cigar* guitar* radar* star* car*
  bar* war* year* tear* gear* bear* ear* pair* chair* stair* affair* repair* area* tonnes degrees fees trees knees bees
  committees guarantees coffees franchisees years hours floors pictures measures procedures ventures features
  jumper* locker* speaker* wrapper* streamer* ventilator* respirator* turbine* cores terror* humor* vapor* vector*
  tensor* detector* conductor* compressor* projector* calculator* incubator* refrigerator* accelerator*
  superpower* headliner* frontier* pier* tier* plier* prayer*  wonder*
  blunder* thunder* cinder* tinder* reminder* remainder* binder* cylinder* murder* danger* hanger*
  trigger* dagger* charger* ledger* manger* slipper* sweater* charter* starter* meteor* encounter* chamber*
  september october november december whisker* stadium orbiter* lander* rover* thruster* starliner* airliner*
  jetliner* liner* bestseller* thriller* trailer* blockbuster* album* offer* dreamliner* freighter* clippers scooter* hamper*
  masters quarters headers waters borrowings papers visors tremors doors colors honors labors flavors favors errors
  basis crisis analysis emphasis oasis thesis axis taxis bikinis safaris villas areas plans loans oceans scans means beans
  pans cans vans jeans
`;

/** Living beings that are harmed like people, but do not attend. */
export const animals = `
  livestock cattle sheep cow* pig* goat* horse* dog* cat* bird* whale* dolphin* elephant* lion* tiger* wolf wolves bear* animal* koala*
  fish chickens poultry birds bee* reindeer
`;
