import type { Grammar } from '../../grammar/grammar.ts';

/** Number words of English. "lakh" and "crore" are used in Indian English news. */
export const numerals: Grammar['numerals'] = {
  Zero: 'zero=0 nought=0 naught=0 nil=0',
  Unit: `one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14
    fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19`,
  Tens: 'twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90',
  Hundred: 'hundred=100',
  Scale: `thousand=1e3 million=1e6 billion=1e9 trillion=1e12 quadrillion=1e15 lakh=1e5 lakhs=1e5 crore=1e7 crores=1e7
    bn=1e9 mn=1e6 bln=1e9 mln=1e6 tn=1e12 trn=1e12 tln=1e12 mil=1e6`,
  Collective: 'dozen=12 doz=12 dozs=12',
  Plural:
    'tens=10 dozens=12 scores=20 hundreds=100 thousands=1e3 millions=1e6 billions=1e9 trillions=1e12',
  Few: 'few=2 several=2 couple=2',
  Fraction: `half=2 halves=2 quarter=4 quarters=4 thirds=3 fourths=4 fifths=5 sixths=6 sevenths=7 eighths=8 ninths=9 tenths=10
    elevenths=11 twelfths=12 thirteenths=13 fifteenths=15 sixteenths=16 twentieths=20 thirtieths=30 fortieths=40
    fiftieths=50 hundredths=100 thousandths=1e3 millionths=1e6
    billionths=1e9 trillionths=1e12 firsts=1`,
  Ordinal: `first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 nineth=9 tenth=10 eleventh=11 twelfth=12
    thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30
    fortieth=40 fiftieth=50 sixtieth=60 seventieth=70 eightieth=80 ninetieth=90 hundredth=100 thousandth=1e3 millionth=1e6
    billionth=1e9 trillionth=1e12`,
};

/** Letters glued to digits: 1.2bn, 30k. */
export const gluedScales =
  'k=1e3 m=1e6 mn=1e6 mln=1e6 mil=1e6 b=1e9 bn=1e9 bln=1e9 t=1e12 tn=1e12 trn=1e12 tln=1e12 g=1e9 cr=1e7';
