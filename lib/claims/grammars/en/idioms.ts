/** Where a number word is no number; the word is in brackets. */
export const idioms = `no [one]|[one] of the|[one] of|[one] another|any [one]|every [one]|each [one]|the [one] who|the [one] that|the [one] which|
  the [one] from|the [one] on|the [one] in|this [one]|that [one]|another [one]|which [one]|someone [one]|the only [one]|the other [one]|
  at [one] point|at [one] time|[one] day|[one] thing|[one] or two|for [one]|[one] by one|one by [one]|[one] who|[one] that|[one] should|
  [one] must|[one] can|[one] might|[one] may|[one] would|[one] could|[one] needs|[one] has|[one] is|[one] was|phase [one]|not [one]|
  a [one]|day [one]|square [one]|[one] more|with [one] voice|one or [two]|[one] and all|[one] and the same|[one] way or another|
  in [one] fell swoop|[one] on one|one on [one]|at [first]|[first] of all|[first] and foremost|[first] lady|[first] name|[first] names|
  [first] things|[first] hand|[first] glance|[first] impression|[first] impressions|[first] come|[first] served|[first] refusal|
  [first] language|[first] principles|[first] past|safety [first]|head [first]|feet [first]|[second] thought|[second] thoughts|
  on [second]|in the [first] place|in the [second] place|[second] look|[second] glance|[second] chance|[second] chances|[second] opinion|
  [second] opinions|[second] nature|[second] guess|[second] guessed|[second] guessing|[second] wind|[second] fiddle|[second] homes|
  [second] language|[second] to none|[second] coming|[second] helping|[second] sight|split [second]|every [second]|[second] hand|
  [third] parties|[third] party|[third] world|[third] degree|[third] wheel|[third] rail|[third] eye|[third] time lucky|[third] sector|
  [third] place trophy|[fourth] estate|[fifth] column|[fifth] columnists|[fifth] wheel|[seventh] heaven|[eleventh] hour|[first] half|
  [second] half|[half] sister|[half] brother|[half] time|better [half]|other [half]|[half] hearted|[half] measures|[zero] sum|
  ground [zero]|[zero] tolerance|[zero] hour|[zero] hours|patient [zero]|net [zero]|cloud [nine]|nine to [five]|[nine] to five|
  big [four]|[four] legged|[sixth] sense|[sixth] form|[first] aid|[first] time buyers|[fifth] avenue|sweet [sixteen]|[twenty] questions|
  [quarter] final|[quarter] finals|[nine] times out of ten|times out of [ten]|death by a [thousand]|a [thousand] words|
  a [thousand] apologies|a [thousand] thanks|one in a [million]|[one] in a million|thanks a [million]|feel like a [million]|
  look like a [million]|on all two [cents]|in [two] minds|of [two] minds|put [two] and two|two and [two] together|[two] and two together|
  [two] wrongs|[two] sides of the same|[two] cheers|[three] cheers|it takes [two] to tango|it takes [two] to make|[six] feet under|at [sixes] and|[forty] winks|
  saves [nine]|[four] letter word|[four] corners|[seven] seas|[seven] deadly sins|[ten] commandments|[twelve] apostles|[ten] a penny|
  [five] star|[twice] as nice|once or [twice]|think [twice]|thought [twice]|thinking [twice]|family of [three]|family of [four]|
  family of [five]|family of [six]|table for [two]|table for [four]|back to square [one]|number [one]|looking out for number [one]|
  is [twofold]|was [twofold]|are [twofold]|were [twofold]|is [threefold]|was [threefold]|are [threefold]|the [two] of them|the [two] of us|the [two] of you|the [three] of them|the [three] of us|the [three] rs|[three] point turn|[two] a penny|dressed to the [nines]|theft by a [thousand]|by a [thousand] cuts|
  in the [first] instance|of [first] instance`;
