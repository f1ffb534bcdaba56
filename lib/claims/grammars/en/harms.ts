import type { Grammar } from '../../grammar.ts';

/** Words of harm. "Casualties", "losses" and "victims" alone leave open what happened. */
export const harms: Grammar['harms'] = {
  killed: {
    nouns: `dead death* fatality fatalities killing* murder* homicide* suicide* corpse* body bodies remains execution* drowning*
      slain fallen martyr* skeleton* beheading* lynching* stillbirth* miscarriage* massacre* slaying* assassination* slaughter`,
    verbs: `killed kill kills killing murdered murder murdering slain slaying slaughtered massacred executed executing assassinated
      beheaded hanged gunned poisoned electrocuted martyred garrotted guillotined drowned lynched burned gassed crushed starved butchered exterminated
      slaughtering culled euthanised euthanized`,
    selves: `died die dies dying perished perish drowned succumbed suffocated dead fallen asphyxiated`,
    phrases: `never returned|not return|never came back|did not come back|didn't come back|never come back|never came home|did not come home|
      lost their lives|lost his life|gave their lives|gave his life|found dead|shot dead|beaten to death|stabbed to death|
      burned to death|burnt to death|starved to death|froze to death|frozen to death|crushed to death|bled to death|put to death|
      hacked to death|trampled to death|fatally shot|fatally wounded|fatally injured|fatally stabbed|mortally wounded|
      among the dead|among the fatalities|among the fallen|pronounced dead|declared dead|feared dead|presumed dead|
      died of|lost at sea`,
  },
  wounded: {
    nouns:
      'wounded injured injury injuries wound wounds amputee* burns shooting* stabbing* wounding maiming',
    verbs: `wounded wounding wound injured injuring injures injure hurt hurting maimed maiming shot shooting stabbed stabbing beaten
      burnt bitten mauled hospitalised hospitalized scalded blinded concussed paralysed paralyzed crippled disfigured`,
    selves: '',
    phrases: `treated for|treated in hospital|treated at|treated on|taken to hospital|rushed to hospital|airlifted to hospital|admitted to hospital|
      among the wounded|among the injured|sustained injuries|suffered injuries|suffered burns|in critical condition|critically ill in`,
  },
  missing: {
    nouns: 'missing disappearance* unaccounted',
    verbs: 'missing disappeared',
    selves: 'vanished disappeared',
    phrases: `unaccounted for|not been found|not been seen|among the missing|not yet been found|feared missing`,
  },
  captured: {
    nouns: 'hostage* captive* pow pows abduction* kidnapping* abductee* capture',
    verbs: `captured capturing abducted abducting kidnapped kidnapping enslaved enslaving trafficked interned`,
    selves: 'surrendered',
    phrases: `taken prisoner|taken prisoners|made prisoner|made prisoners|held prisoner|taken hostage|held hostage|taken captive|
      taken into captivity|held captive|in captivity|prisoner of war|prisoners of war`,
  },
  displaced: {
    nouns:
      'refugee* displaced evacuee* idp idps homeless deportee* displacement* evacuation* expulsion* deportation* eviction*',
    verbs: `displaced displacing evacuated evacuating uprooted uprooting expelled expelling deported evicted stranded rehoused
      relocated trapped airlifted marooned`,
    selves: 'fled flee fleeing escaped',
    phrases: `lost their homes|made homeless|left homeless|rendered homeless|driven out|driven from|forced from|forced out of their|to safety`,
    complements: `from their homes|from their villages|from their land|out of their homes|sleeping outdoors|sleeping outside|
      sleeping in|sleeping rough|living in tents|without a home|without homes|without shelter|without a roof`,
  },
  sick: {
    nouns: 'infection* hospitalisation* hospitalization* patient* sick ill',
    verbs: `infected infecting sickened sickening afflicted contracted quarantined affected`,
    selves: 'sick ill contracted',
    phrases: `tested positive|testing positive|test positive|caught the virus|caught the disease|caught the infection|caught the flu|caught covid|caught cholera|caught ebola|
      caught measles|come down with|came down with|fell ill|
      fallen ill|taken ill|fell sick|fallen sick|infected with`,
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
    phrases: '',
  },
};
