import type { Grammar } from '../../grammar.ts';

/** Words of harm. "Casualties", "losses" and "victims" alone leave open what happened. */
export const harms: Grammar['harms'] = {
  killed: {
    nouns: `dead death* fatality fatalities killing* murder* homicide* suicide* corpse* body bodies remains execution* drowning*
      slain fallen martyr* skeleton* beheading* lynching* stillbirth* miscarriage* massacre* slaying* assassination* slaughter`,
    verbs: `killed kill kills killing murdered murder murdering slain slaying slaughtered massacred executed executing assassinated
      beheaded hanged gunned poisoned electrocuted martyred lynched burned gassed crushed starved butchered exterminated
      slaughtering culled euthanised euthanized`,
    selves: `died die dies dying perished perish drowned succumbed suffocated dead fallen`,
  },
  wounded: {
    nouns:
      'wounded injured injury injuries wound wounds amputee* burns shooting* stabbing* wounding maiming',
    verbs: `wounded wounding wound injured injuring injures injure hurt hurting maimed maiming shot shooting stabbed stabbing beaten
      burnt bitten mauled hospitalised hospitalized scalded blinded concussed paralysed paralyzed`,
    selves: '',
  },
  missing: {
    nouns: 'missing disappearance* unaccounted',
    verbs: 'missing disappeared',
    selves: 'vanished disappeared',
  },
  captured: {
    nouns: 'hostage* captive* pow pows abduction* kidnapping* abductee* capture',
    verbs: `captured capturing abducted abducting kidnapped kidnapping enslaved enslaving trafficked interned`,
    selves: 'surrendered',
  },
  displaced: {
    nouns:
      'refugee* displaced evacuee* idp idps homeless deportee* displacement* evacuation* expulsion* deportation* eviction*',
    verbs: `displaced displacing evacuated evacuating uprooted uprooting expelled expelling deported evicted stranded rehoused
      relocated`,
    selves: 'fled flee fleeing escaped',
  },
  sick: {
    nouns: 'infection* hospitalisation* hospitalization* patient* sick ill',
    verbs: `infected infecting sickened sickening afflicted contracted quarantined affected`,
    selves: 'sick ill contracted',
  },
  unspecified: {
    nouns: '',
    verbs: 'abused abusing raped raping assaulted tortured torturing molested exploited persecuted',
    selves: '',
  },
  mixed: {
    nouns: 'casualty casualties losses loss victim*',
    verbs: '',
    selves: '',
  },
};
