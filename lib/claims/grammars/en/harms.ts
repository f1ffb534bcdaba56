import type { Grammar } from '../../grammar/grammar.ts';

/** Words of harm. "Casualties", "losses" and "victims" alone leave open what happened. */
export const harms: Grammar['harms'] = {
  killed: {
    nouns: `dead death* fatality fatalities killing* murder* homicide* suicide* corpse* cadaver* body bodies remains execution* drowning*
      slain fallen deceased martyr* skeleton* beheading* lynching* stillbirth* miscarriage* massacre* slaying* assassination* slaughter`,
    verbs: `killed kill kills killing murdered murder murdering slain slaying slaughtered massacred executed executing assassinated
      beheaded hanged gunned poisoned electrocuted martyred garrotted guillotined drowned lynched burned gassed crushed starved butchered exterminated crushing trampled trampling asphyxiating suffocating
      slaughtering culled euthanised euthanized`,
    selves: `died die dies dying perished perish drowned starved succumbed suffocated dead fallen asphyxiated`,
    phrases: `never returned|not return|never came back|never came up|never came down|never came out|never got out|did not make it out|didn't make it out|never surfaced|never emerged|never woke|never reached land|did not come back|didn't come back|never come back|never came home|did not come home|
      lost their lives|lost his life|gave their lives|given their lives|give their lives|gave his life|laid down their lives|paid with their lives|gave their life|went down with|gone down with|going down with|made the supreme sacrifice|made the ultimate sacrifice|found dead|shot dead|beaten to death|stabbed to death|
      burned to death|burnt to death|starved to death|froze to death|frozen to death|crushed to death|bled to death|put to death|
      hacked to death|trampled to death|fatally shot|fatally wounded|fatally injured|fatally stabbed|mortally wounded|
      among the dead|beyond help|beyond saving|beyond rescue|among the fatalities|among the fallen|pronounced dead|declared dead|confirmed dead|believed dead|reported dead|reported killed|thought dead|confirmed killed|feared dead|presumed dead|
      died of|lost at sea|did not survive|didn't survive|not live to|never lived to|were swept away|was swept away|swept to|washed away|fell in battle|fell in action|
      fell at|embraced martyrdom|attained martyrdom|met their end|buried alive|burned alive|burnt alive|lost overboard|froze to|breathed their last|suffering a violent death|suffered a violent death|suffered violent deaths|met a violent death|met violent deaths|met their deaths|met their death|
      put to the sword|were put to`,
    governors: `to death|carried off|carried away|swept away|washed away|wiped out|mowed down|mown down|cut down|gunned down|struck down|shot dead|shot down|picked off|
      buried alive|burned alive|finished off|blew up|hacked down|did for`,
    complements: `to death|to the sword`,
  },
  wounded: {
    nouns: `wounded injured injury injuries wound wounds amputee* burns shooting* stabbing* wounding maiming fracture* bruise* bruising
      concussion* laceration*`,
    verbs: `wounded wounding wound injured injuring injures injure hurt hurting maimed maiming shot shooting stabbed stabbing beaten
      burnt bitten stung gored mauled hospitalised hospitalized scalded blinded concussed paralysed paralyzed crippled disfigured`,
    selves: '',
    phrases: `treated for|treated in hospital|treated at|treated on|taken to hospital|rushed to hospital|airlifted to hospital|admitted to hospital|
      among the wounded|among the injured|sustained injuries|suffered injuries|suffered burns|suffered a broken|suffered broken|suffering from shock|with broken|with a broken|
      with smoke inhalation|for smoke inhalation|with concussion|with gunshot|in intensive care|in a critical condition|in serious condition|in a serious condition|are in hospital|were in hospital|remain in hospital|
      remained in hospital|still in hospital|needed hospital treatment|needed treatment|needed medical|required treatment|needed surgery|needed stitches|lost a leg|lost an arm|lost a limb|
      in critical condition|critically ill in|lost consciousness|fell unconscious|fallen unconscious|fighting for their lives|fighting for his life|fighting for her life|fighting for life|clinging to life`,
    complements: `to hospital|to hospitals|to the hospital with|to a hospital|to nearby hospitals|to local hospitals|to intensive care`,
  },
  missing: {
    nouns: 'missing disappearance* unaccounted',
    verbs: 'missing disappeared',
    selves: 'vanished disappeared',
    phrases: `unaccounted for|not been found|not been heard|not been seen|among the missing|not yet been found|no known grave|no known graves|no grave but the sea|feared missing`,
  },
  captured: {
    nouns:
      'hostage* captive* pow pows internee* abduction* kidnapping* abductee* capture surrender*',
    verbs: `captured capturing abducted abducting kidnapped kidnapping enslaved enslaving snatched snatching trafficked interned surrendered surrendering surrenders`,
    selves: 'surrendered',
    phrases: `taken prisoner|taken prisoners|made prisoner|made prisoners|held prisoner|taken hostage|held hostage|taken captive|
      taken into captivity|into captivity|held captive|in captivity|prisoner of war|prisoners of war`,
  },
  displaced: {
    nouns:
      'refugee* displaced evacuee* idp idps homeless deportee* displacement* evacuation* expulsion* deportation* eviction*',
    verbs: `displaced displacing evacuated evacuating uprooted uprooting expelled expelling deported evicted stranded rehoused
      relocated trapped trapping stranding airlifted marooned`,
    selves: 'fled flee fleeing escaped sheltering',
    phrases: `lost their homes|made homeless|left homeless|rendered homeless|driven out|driven from|forced from|forced out of their|to safety|to higher ground|to safer ground|to shelters|
      out of range|out of harm's way|sought shelter|sought refuge|took shelter|took refuge|taken shelter|taken refuge|found refuge|seeking refuge|
      sleeping in tents|sleeping rough|sleeping outdoors|sleeping outside|sleeping in cars|living in tents|living in camps|living in shelters|
      in tents|in camps|in emergency shelters|in shelters|in temporary shelters|spent the night in school|spent the night in schools|spent the night in shelters|spent the night in churches|spent the night in gyms|
      spent the night in cars|evacuating their|evacuated their|ordered to evacuate|told to evacuate|asked to evacuate|urged to evacuate|forced to flee|forced to leave|forced to evacuate|leave their homes|left their homes|fled their homes|spent the night outside|spent the night in the open|spent the night in a school|spent the night outdoors|spent the night in tents|
      without a home|without shelter|of their homes`,
    governors: `drove out|forced out|turned out`,
    complements: `to flee|to evacuate|to leave their homes|to leave their villages|to abandon their homes|to quit their homes|from their homes|from their villages|from their land|out of their homes|sleeping outdoors|sleeping outside|
      sleeping in|sleeping rough|living in tents|without a home|without homes|without shelter|without a roof`,
  },
  sick: {
    nouns: 'infection* illnesses poisonings hospitalisation* hospitalization* patient* sick ill',
    verbs: `infected infecting sickened sickening afflicted contracted quarantined affected impacted`,
    selves: 'sick ill contracted',
    phrases: `tested positive|testing positive|test positive|caught the virus|caught the disease|caught the infection|caught the flu|caught covid|caught cholera|caught ebola|
      caught measles|come down with|came down with|fell ill|
      put in isolation|placed in isolation|in quarantine|into quarantine|fallen ill|taken ill|fell sick|fallen sick|infected with|have recovered|has recovered|had recovered|were cured|been cured|home cured|
      made a full recovery|made full recoveries`,
  },
  unspecified: {
    nouns: '',
    verbs: 'abused abusing raped raping assaulted tortured torturing molested exploited persecuted',
    selves: '',
    phrases: '',
  },
  mixed: {
    nouns: 'casualty casualties losses loss victim*',
    verbs: '',
    selves: '',
    phrases: 'out of action|hors de combat',
  },
};
