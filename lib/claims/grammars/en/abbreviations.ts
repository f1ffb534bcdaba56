import type { SentenceRules } from '../../../text/sentences.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/**
 * English full stops that end no sentence; the words are common abbreviations of the language, the
 * starters its function words.
 */
export const sentenceRules: SentenceRules = {
  alwaysInside: words(`
    mr mrs ms mx messrs dr prof gen lt col maj capt cmdr cdr cpl sgt pvt adm brig sen rep gov pres rev hon amb
    supt insp det atty dist asst assoc msgr mme mlle mgr ven fr rt
    e.g i.e eg ie vs v viz cf op.cit n.b approx ca resp incl excl esp ed. eds trans repr
    lt.-col lt.-gen maj.-gen vice-adm col.-gen sec.-gen secy treas`),
  endBeforeStarter: words(`
    corp inc co ltd llc plc bros jr sr etc al ass'n assn dept univ inst natl intl gmbh s.a n.v cie mfg esq
    u.s u.k u.n e.u u.s.a u.s.s.r u.a.e d.c l.a n.y n.j n.c s.c b.c a.d ph.d m.d b.a m.a ll.b ll.m m.p
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mont neb nev okla ore pa tenn tex va vt wash wis wyo
    st ste mt ave blvd rd ln hwy pkwy sq bldg apt ste mtn ft dist gov't govt int'l nat'l
    vol vols ser`),
  beforeNumber: words(`
    no nos nr fig figs p pp vol vols art arts sec secs par para paras ch chap ch. app eq ref tab pl pt pts ex exh
    ca c circa approx est b d r fl rev v ver cl rm apt flt rte hwy bldg st reg op
    jan feb mar apr jun jul aug sept sep oct nov dec`),
  clockTimes: words('a.m p.m am pm'),
  continuesTime: words(`
    et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist jst msk eastern central mountain pacific greenwich
    jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december
    mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday`),
  starters: words(`
    the this that these those there here it its he his she her they their we our you your i my what who why how when where which while
    a an and but or nor so yet if in on at by for from to with without within during since until before after as although though because
    however meanwhile moreover furthermore therefore thus instead nevertheless nonetheless otherwise besides also still then now today
    yesterday tomorrow earlier later recently according among about over under between despite once only even both each every all some
    many most few several another other others such no not nobody nothing none one two three four five six seven eight nine ten more less
    officials police authorities analysts investors experts critics shares prosecutors rescuers witnesses residents scientists
    researchers people hundreds thousands dozens nearly almost roughly just perhaps maybe last next it's he's she's they're we're
    that's there's i'm don't isn't didn't let's asked speaking unlike amid`),
  bangNames: words('yahoo jeopardy panic yum guess'),
  speechVerbs: words(`
    said says say asked asks replied replies wrote writes added adds told tells shouted shouts cried cries yelled exclaimed exclaims
    wondered wonders inquired demanded demands answered answers continued tweeted joked quipped called screamed whispered recalled
    testified retorted responded`),
};
