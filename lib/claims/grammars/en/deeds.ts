/** What only people do or have done to them; words that things may do too ("stood", "returned") are left out. */
export const peopleVerbs = `
  attended attending gathered participated participating marched protested rallied voted surveyed polled interviewed hired enrolled
  registered signed wrote said told objected objecting abstained abstaining testified pleaded walked swam resigned quit enlisted volunteered deserted defected
  emigrated refused agreed complained applied graduated competed danced sang prayed knelt queued cheered applauded watched slept
  responded replied answered backed opposed supported favoured favored knew believed wanted preferred disagreed dissented
  arrested charged acquitted convicted sentenced jailed imprisoned fined indicted questioned detained paroled pardoned tried
  studying studied teaching taught trained training speak spoke speaking queuing queueing waiting kneeling weeping wept chanting chanted
  dancing singing praying cycling cycled commute commuted drank smoke smoked pledged vowed begged thanked prefer prefers want say
  believe support oppose agree disagree
  employed dismissed sacked promoted elected appointed nominated awarded decorated married retired baptised ordained vaccinated
  inoculated rescued crowded crammed squeezed withdrew tested screened invited evicted insured qualified aboard
`;

/** What is done to people alone, before a bare number of them: taken on, taken into custody, taught, asked to come. */
export const hireVerbs = `
  rescued rescue rescues rescuing saved employ employs employed employing hire hires hired hiring recruit recruits recruited recruiting
  rehired furloughed dismissed sacked enrol enrols enroll enrolls enrolled enlisted conscripted trained teaches taught ordained knighted
  arrest arrests arrested arresting detain detains detained detaining jail jails jailed jailing imprisoned interned questioned
  interrogated questioning sentenced convicted acquitted indicted prosecuted extradited pardoned paroled handcuffed interviewed
  plucked winched surveyed polled vaccinated inoculated immunised immunized naturalised naturalized baptised baptized invited invites welcomed
`;

/**
 * The same in two words: picked up 21, turned back 340, laid off 900; the second may follow the
 * number: brought 33 down.
 */
export const peopleGovernors = `
  brought down|brought home|brought back|sent back|sent away|picked up|picked out|picked off|picks up|picking up|brought out|brought ashore|brought up|brought off|pulled out|dug out|digging out|
  winched up|lifted off|laid off|lay off|lays off|laying off|paid off|let off|let in|let out|let go|took on|take on|takes on|taking on|taken on|
  took in|take in|takes in|taking in|turned back|turned away|turn back|turn away|turning back|turning away|sent home|called up|signed up|
  swore in|rounded up|home to
`;

/** The same in several words. */
export const peoplePhrases = `
  took part|taken part|taking part|take part|turned out|turned up|showed up|shown up|stood trial|stand trial|faced trial|face trial|
  face charges|faced charges|held a vigil|lined the|walked out|laid wreaths|went on strike|on strike|signed up|in custody|in the cells|in cells|in detention|under arrest|behind bars|on bail|on remand|without charge|on trial|at large|sent to camps|
  sent to prison|sent home|stood outside|stood guard|voted for|took to|in favour|in favor|against the motion|were present|on its roll|on its rolls|on the roll|on its books|on the payroll|on its payroll|on their payroll|on duty|on shift|in attendance|in the audience|on board
`;

/** They came through. */
export const safePhrases = `
  got away|got out|get out|get away|walked away|walked free|made it|reached the shore|reached shore|reached safety|reached land|swam ashore|
  came back|come back|came home|come home|returned home|went home|picked up|pulled out alive|were saved|was saved|were rescued|be rescued|
  been rescued|were freed unharmed|climbed out|crawled out|crawled free|made their way|made it out|lived to
`;

/** What is done to things alone. */
export const thingVerbs = `
  demolished destroyed built rebuilt erected repaired damaged closed sunk scuttled intercepted downed launched published printed opened sold
  bought installed manufactured delivered shipped planted issued approved rejected passed drafted cancelled canceled postponed
  closed reopened burned burnt flooded fired exploded detonated landed crashed cost costs require required
`;
