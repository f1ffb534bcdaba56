/** Units of measure by singular name, and currencies by ISO 4217 code. Words of several parts are joined by `_`. */
export const units = `
  km: km kms kilometer* kilometre*
  m: metre* meter*
  cm: cm centimetre* centimeter*
  mm: mm millimetre* millimeter*
  micron: micron* micrometre* micrometer*
  nanometre: nm nanometre* nanometer*
  mile: mile* mi
  nautical mile: nautical_mile*
  yard: yard*
  foot: foot feet ft
  inch: inch inches
  light-year: light_year* lightyear*
  km2: km2 sq_km square_kilometre* square_kilometer* square_km km²
  square metre: square_metre* square_meter* sqm sq_m
  square mile: square_mile* sq_mi
  square foot: square_foot square_feet sq_ft sqft
  cubic metre: cubic_metre* cubic_meter*
  cubic foot: cubic_foot cubic_feet
  hectare: hectare* ha
  acre: acre*
  tonne: tonne* metric_ton*
  ton: ton* short_ton* long_ton*
  gigaton: gigaton* gigatonne* Gt gt
  megaton: megaton* megatonne* Mt mt
  kiloton: kiloton* kilotonne* kt
  kg: kg kgs kilogram* kilogramme* kilo*
  gram: gram* gramme*
  milligram: mg milligram*
  microgram: microgram*
  pound: lb lbs
  ounce: ounce* oz
  stone: stone
  litre: litre* liter*
  millilitre: ml millilitre* milliliter*
  hectolitre: hl hectolitre* hectoliter*
  megalitre: megalitre* megaliter* gigalitre* gigaliter*
  gallon: gallon*
  barrel: barrel* bbl
  bushel: bushel*
  pint: pint*
  degree: degree* °C °F
  degree Celsius: celsius degrees_celsius degree_celsius
  degree Fahrenheit: fahrenheit degrees_fahrenheit degree_fahrenheit
  watt: watt*
  kW: kw kilowatt*
  MW: mw megawatt*
  GW: gw gigawatt*
  TW: tw terawatt*
  kWh: kwh kilowatt_hour*
  MWh: mwh megawatt_hour*
  GWh: gwh gigawatt_hour*
  TWh: twh terawatt_hour*
  volt: volt* kv kilovolt*
  horsepower: horsepower hp bhp
  calorie: calorie* kcal
  joule: joule* megajoule* kilojoule*
  mph: mph miles_per_hour miles_an_hour
  km/h: kph kmh kmph kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour
  knot: knot*
  decibel: decibel* db
  hertz: hz hertz khz mhz ghz megahertz gigahertz
  byte: byte* meg megs gig gigs kb mb gb tb pb kilobyte* megabyte* gigabyte* terabyte* petabyte*
  teraflop: teraflop* gigaflop* petaflop*
  rpm: rpm
  frame per second: fps frames_per_second
  Mbit/s: mbps gbps kbps
  megapixel: megapixel*
  ppm: ppm parts_per_million
  ppb: ppb parts_per_billion
  basis point: basis_point* bps
  magnitude: magnitude
  storey: storey*
  second: second* sec secs
  minute: minute* min mins
  hour: hour* hr hrs
  day: day*
  week: week*
  fortnight: fortnight*
  month: month*
  quarter: quarters
  year: year* yr yrs
  decade: decade*
  century: century centuries
  night: night*
`;

export const currencies = `
  USD: usd dollar* u.s_dollar* u.s._dollar* us_dollar* american_dollar* buck* greenback*
  EUR: eur euro*
  GBP: gbp pound* british_pound* pound_sterling pounds_sterling sterling quid
  JPY: jpy yen japanese_yen
  CNY: cny rmb yuan renminbi chinese_yuan kuai
  HKD: hkd hong_kong_dollar*
  AUD: aud australian_dollar*
  CAD: cad canadian_dollar* loonie*
  NZD: nzd new_zealand_dollar*
  SGD: sgd singapore_dollar*
  TWD: twd taiwan_dollar* new_taiwan_dollar*
  INR: inr rs re rupee* indian_rupee*
  PKR: pkr pakistani_rupee*
  LKR: lkr sri_lankan_rupee*
  RUB: rub ruble* rouble*
  UAH: uah hryvnia* hryvnias hryvnya*
  CHF: chf swiss_franc*
  XAF: franc* cfa_franc*
  ITL: lire
  SEK: sek kr swedish_krona swedish_kronor krona kronor
  NOK: nok krone kroner norwegian_krone norwegian_kroner
  DKK: dkk danish_krone danish_kroner
  PLN: pln zloty zlotys
  CZK: czk koruna* crowns
  HUF: huf forint*
  TRY: tl turkish_lira* lira liras
  ILS: ils shekel*
  ZAR: zar rand
  NGN: ngn naira
  KES: kes ksh sh kenyan_shilling* shilling*
  BRL: brl reais brazilian_real*
  MXN: mxn mexican_peso*
  ARS: ars argentine_peso*
  PHP: php philippine_peso* peso*
  KRW: krw won south_korean_won
  THB: thb baht
  IDR: idr rupiah*
  MYR: myr ringgit*
  VND: vnd dong
  SAR: sar riyal* saudi_riyal*
  AED: aed dirham*
  KWD: kwd dinar* kuwaiti_dinar*
  IRR: irr rial* toman*
  EGP: egp egyptian_pound*
  BTC: btc bitcoin*
  DEM: marks deutschmark* deutsche_mark* dm reichsmark*
  USc: cent*
  GBp: pence penny p
`;

/** Signs that come before (or after) the digits. */
export const currencySigns: Readonly<Record<string, string>> = {
  $: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₴': 'UAH',
  '₩': 'KRW',
  '₪': 'ILS',
  '₫': 'VND',
  '₦': 'NGN',
  '₱': 'PHP',
  '฿': 'THB',
  '₺': 'TRY',
  '₿': 'BTC',
  '₡': 'CRC',
  '₭': 'LAK',
  '₸': 'KZT',
  '¢': 'USc',
};

/** Letters that come before digits, with or without a space; a single letter only glued. */
export const currencyPrefixes = `Rs=INR rs=INR RS=INR Re=INR DM=DEM euro=EUR Euro=EUR EUR=EUR eur=EUR USD=USD GBP=GBP JPY=JPY CHF=CHF
  Fr=CHF SFr=CHF chf=CHF SEK=SEK NOK=NOK DKK=DKK kr=SEK Kr=SEK Ksh=KES KSh=KES KSH=KES Kshs=KES KES=KES Sh=KES sh=KES Ush=UGX USh=UGX
  UGX=UGX Tsh=TZS TSh=TZS TZS=TZS R=ZAR ZAR=ZAR RM=MYR MYR=MYR Rp=IDR IDR=IDR Tk=BDT BDT=BDT PKR=PKR INR=INR LKR=LKR NPR=NPR CNY=CNY
  RMB=CNY AUD=AUD CAD=CAD NZD=NZD HKD=HKD SGD=SGD NGN=NGN GHS=GHS AED=AED SAR=SAR Dh=AED Dhs=AED QAR=QAR EGP=EGP LE=EGP PLN=PLN CZK=CZK
  HUF=HUF Ft=HUF TL=TRY TRY=TRY RUB=RUB UAH=UAH NIS=ILS ILS=ILS PHP=PHP Php=PHP THB=THB KRW=KRW VND=VND Bs=BOB MXN=MXN BRL=BRL ARS=ARS
  CLP=CLP CFA=XOF FCFA=XOF XAF=XAF XOF=XOF P=BWP K=ZMW`;

/** Letters before "$" that say which dollar. */
export const dollarLetters: Readonly<Record<string, string>> = {
  us: 'USD',
  'u.s': 'USD',
  'u.s.': 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  cad: 'CAD',
  can: 'CAD',
  hk: 'HKD',
  nz: 'NZD',
  s: 'SGD',
  sg: 'SGD',
  nt: 'TWD',
  r: 'BRL',
  rd: 'DOP',
  j: 'JMD',
  tt: 'TTD',
  bds: 'BBD',
  z: 'ZWL',
  n: 'NAD',
  fj: 'FJD',
  b: 'BND',
  cl: 'CLP',
  col: 'COP',
  mx: 'MXN',
  mex: 'MXN',
  mxn: 'MXN',
  usd: 'USD',
};
