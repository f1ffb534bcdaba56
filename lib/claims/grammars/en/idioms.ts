/** Where a number word is no number; the word stands in brackets. */
export const idioms = `no [one]|[one] of the|[one] of|[one] another|any [one]|every [one]|each [one]|the [one] who|the [one] that|the [one] which|
  the [one] from|the [one] on|the [one] in|this [one]|that [one]|another [one]|which [one]|someone [one]|the only [one]|the other [one]|at [one] point|at [one] time|
  [one] day|[one] thing|[one] or two|for [one]|[one] by one|one by [one]|[one] who|[one] that|[one] should|[one] must|[one] can|[one] might|[one] may|[one] would|
  [one] could|[one] needs|[one] has|[one] is|[one] was|phase [one]|not [one]|a [one]|day [one]|square [one]|[one] more|with [one] voice|
  at [first]|[first] of all|[first] and foremost|[first] lady|[first] name|[first] things|[second] thought|[second] thoughts|on [second]|in the [first] place|
  [second] hand|[third] parties|[third] party|[third] world|first [half]|second [half]|[half] sister|[half] time|better [half]|other [half]|
  [zero] sum|ground [zero]|[zero] tolerance|cloud [nine]|nine to [five]|big [four]|[four] legged|sixth [sense]|[first] aid|[first] time buyers|
  [fifth] avenue|sweet [sixteen]|twenty [questions]|[quarter] final|[quarter] finals`;
