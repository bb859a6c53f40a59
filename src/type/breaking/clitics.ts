/**
 * Clitics by language: small words that read with a neighbour. Data for `keep-together.ts`.
 *
 * Proclitics read with the next word and must not end a line: articles, prepositions, conjunctions.
 * Enclitics read with the previous word and must not start a line: postpositions, particles.
 * `strict` proclitics are single letters that house rules and school grammars forbid at a line's end.
 * Only words that are safe without knowing the sentence are listed; doubtful ones are left out.
 */
export interface CliticLists {
  readonly proclitics?: string
  readonly strict?: string
  readonly enclitics?: string
  /** Forms of address and ranks, which stay with the name. Written without their full stop. */
  readonly titles?: string
}

export const CLITICS: Readonly<Record<string, CliticLists>> = {
  // Articles and one-syllable prepositions; newspapers' headline rules name exactly these.
  en: {
    proclitics:
      'a an the of to in on at by for from with as or and but nor into over after its their his her than via per vs v',
    titles: 'mr mrs ms dr prof sir dame st gen lt col capt sgt sen rep gov pres rev hon justice president pm',
  },
  // Articles agree with the noun that follows; “zu” and “im” open a group.
  de: {
    proclitics:
      'der die das den dem des ein eine einen einem einer eines im am vom zum zur in an auf aus bei mit nach von vor zu für gegen um und oder als ob über unter durch ohne bis nicht kein keine',
    titles: 'herr frau dr prof st',
  },
  fr: {
    proclitics:
      'le la les un une des du de au aux à en et ou ni par pour sur sous dans avec sans chez vers que qui se ne son sa ses leur leurs ce cet cette ces',
    titles: 'm mm mme mmes mlle dr pr me st ste',
  },
  es: {
    proclitics:
      'el la los las un una unos unas de del a al en y e o u ni por para con sin sobre entre hasta desde que se su sus lo no',
    titles: 'sr sra srta dr dra don doña d san santa',
  },
  ca: {
    proclitics: 'el la els les un una uns unes de del dels a al als en i o ni per amb sense que es',
    titles: 'sr sra dr dra',
  },
  pt: {
    proclitics:
      'o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às e ou por pelo pela para com sem sob que se não',
    titles: 'sr sra dr dra dom dona d são santa',
  },
  it: {
    proclitics:
      'il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in nel nella su sul sulla con per tra fra e ed o che non si',
    titles: 'sig dott dr prof avv on san santa',
  },
  ro: {
    proclitics: 'un o de la în din pe cu și sau ca că să se nu al ai a ale pentru prin',
    titles: 'dl dna dr',
  },
  nl: {
    proclitics:
      'de het een en of van in op te ten ter aan bij met naar om uit tot door voor als dat niet geen',
    titles: 'dhr mevr mr dr prof',
  },
  sv: { proclitics: 'en ett den det de och i på av att för med till om från som vid', titles: 'dr prof' },
  da: { proclitics: 'en et den det de og i på af at for med til om fra som ved', titles: 'dr prof' },
  nb: { proclitics: 'en ei et den det de og i på av å for med til om fra som ved', titles: 'dr prof' },
  hu: { proclitics: 'a az egy és vagy hogy nem', titles: 'dr' },
  // Slavic one-letter prepositions and conjunctions may not end a line (typesetting rule in each language).
  ru: {
    strict: 'в к с о у и а',
    proclitics: 'на за из от до по под над об во ко со не ни но или что как для без при про',
    titles: 'г гг им ул д-р проф акад',
    enclitics: 'бы ли же ль б ж',
  },
  uk: {
    strict: 'в у з і й о а',
    proclitics: 'на за із зі від до по під над об не ні та або що як для без при про',
    enclitics: 'б би ж же',
  },
  be: { strict: 'у з і й а о', proclitics: 'на за са ад да па пад над аб не ні ды або што як для без' },
  bg: {
    strict: 'в с и у о',
    proclitics: 'на за от до по под над не но или че да със във при',
    enclitics: 'ли',
  },
  sr: {
    strict: 'у с и о а u s i o a',
    proclitics: 'на за из од до по под над не али или да na za iz od do po pod nad ne ali ili da',
  },
  hr: { strict: 'u s i o a', proclitics: 'na za iz od do po pod nad ne ali ili da', enclitics: 'li' },
  pl: {
    strict: 'a i o u w z',
    proclitics: 'na za do od po we ze ku nad pod przed przez dla bez nie oraz lub albo że',
    titles: 'pan pani dr prof ks św gen',
  },
  cs: {
    strict: 'k s v z o u a i',
    proclitics: 'na za do od po ve ze ke se nad pod před pro bez ne že',
    titles: 'dr prof sv',
  },
  sk: {
    strict: 'k s v z o u a i',
    proclitics: 'na za do od po vo zo ku so nad pod pred pre bez ne že',
    titles: 'dr prof sv',
  },
  el: {
    proclitics:
      'ο η το οι τα τον την του της των τους τις στο στη στον στην στα στους στις σε με για από και να θα δεν ένα ένας μια',
    titles: 'κ κα',
  },
  // “ve” joins; the question particle and “de/da” (too) are written apart but belong to the word before.
  tr: { proclitics: 've ile bir', enclitics: 'de da mi mı mu mü ki', titles: 'dr prof sn' },
  id: { proclitics: 'di ke dari yang dan atau untuk dengan pada' },
  ms: { proclitics: 'di ke dari yang dan atau untuk dengan pada' },
  // Prepositions and particles written apart; و, ب, ل are written onto their word and need no rule.
  ar: {
    proclitics: 'في من على إلى الى عن مع أن إن أو ثم لا لم لن ما قد بين عند بعد قبل حتى يا',
    titles: 'د السيد السيدة الدكتور',
  },
  fa: {
    proclitics: 'به از در با بر که و تا برای یا هر بی',
    enclitics: 'را ها های',
    titles: 'دکتر آقای خانم',
  },
  he: { proclitics: 'של את על אל עם לא או כי גם אם בין עד', titles: 'מר גב׳ ד״ר' },
  // Indo-Aryan case markers are postpositions: a line that starts with one has lost its noun.
  hi: {
    enclitics: 'का की के को से में पर ने तक भी ही तो है हैं था थे थी वाला वाले वाली द्वारा',
    proclitics: 'और या एक न',
    titles: 'श्री श्रीमती सुश्री डॉ डॉक्टर पं प्रो',
  },
  mr: {
    enclitics: 'साठी पासून मध्ये आहे आहेत',
    proclitics: 'आणि व किंवा',
    titles: 'श्री श्रीमती डॉ',
  },
  ne: { enclitics: 'पनि हो छ', proclitics: 'र वा', titles: 'श्री डा' },
  ur: {
    enclitics: 'کا کی کے کو سے میں پر نے تک بھی ہی تو ہے ہیں تھا تھے تھی والا والے والی',
    proclitics: 'اور یا ایک',
    titles: 'ڈاکٹر مسٹر مولانا',
  },
  pa: { enclitics: 'ਦਾ ਦੀ ਦੇ ਦੀਆਂ ਨੂੰ ਨੇ ਤੋਂ ਵਿੱਚ ਵਿਚ ਨਾਲ ਤੱਕ ਵੀ ਹੀ ਹੈ ਹਨ', proclitics: 'ਅਤੇ ਤੇ ਜਾਂ', titles: 'ਸ੍ਰੀ ਡਾ' },
  gu: { enclitics: 'પર માં થી સુધી પણ છે', proclitics: 'અને કે', titles: 'શ્રી ડૉ' },
  bn: { enclitics: 'থেকে জন্য পর্যন্ত দিয়ে নিয়ে সঙ্গে মধ্যে না', proclitics: 'ও এবং বা', titles: 'ড ডা মো শ্রী' },
  as: { enclitics: 'পৰা বাবে লৈ মাজত', proclitics: 'আৰু বা', titles: 'ড শ্ৰী' },
  or: { enclitics: 'ପାଇଁ ମଧ୍ୟ', proclitics: 'ଓ ଏବଂ', titles: 'ଶ୍ରୀ ଡକ୍ଟର' },
  ta: { enclitics: 'மீது பற்றி வரை', proclitics: 'ஒரு மற்றும்', titles: 'திரு திருமதி டாக்டர்' },
  te: { enclitics: 'మీద గురించి వరకు కోసం', proclitics: 'ఒక మరియు', titles: 'శ్రీ డాక్టర్' },
  kn: { enclitics: 'ಮೇಲೆ ಬಗ್ಗೆ ವರೆಗೆ', proclitics: 'ಒಂದು ಮತ್ತು', titles: 'ಶ್ರೀ ಡಾ' },
  ml: { enclitics: 'മേൽ വരെ', proclitics: 'ഒരു', titles: 'ശ്രീ ഡോ' },
  si: { enclitics: 'දක්වා ගැන', proclitics: 'සහ', titles: 'ආචාර්ය' },
}

/** Languages whose lists serve another: macrolanguages and close standards. */
export const SAME_AS: Readonly<Record<string, string>> = {
  no: 'nb',
  nn: 'nb',
  bs: 'hr',
  sh: 'sr',
  gl: 'pt',
  prs: 'fa',
  bho: 'hi',
  pnb: 'ur',
}

/** Units and multipliers that stay with their figure, in texts of any language. */
export const UNITS = wordSet(`
  % ‰ ° °C °F K km m cm mm kg g mg t km² m² ha km/h mph kW MW GW kWh MWh GB MB TB kB GHz MHz Hz l ml
  $ € £ ₹ ¥ am pm a.m. p.m. euro euros dollars pounds rupees
  thousand million billion trillion bn mn tn crore crores lakh lakhs percent
  tausend Millionen Million Milliarden Milliarde Mio Mio. Mrd Mrd. Prozent Uhr
  mille millions milliards milliard mil millones millón milhões milhão bilhões mila milioni miliardi
  тыс тыс. млн млн. млрд млрд. трлн руб руб. долл долл.
  हजार हज़ार लाख करोड़ अरब रुपये रुपए प्रतिशत फीसदी हजार টাকা হাজার লাখ কোটি শতাংশ
  ہزار لاکھ کروڑ ارب روپے فیصد ألف مليون مليار ریال هزار میلیون میلیارد درصد
  ஆயிரம் லட்சம் கோடி ரூபாய் శాతం లక్షల కోట్ల రూపాయలు ಲಕ್ಷ ಕೋಟಿ ലക്ഷം കോടി രൂപ`)

/** Words before a figure that belong to it: currencies, number signs, articles of law. */
export const FIGURE_OPENERS = wordSet(`
  $ € £ ₹ ¥ ₩ ₺ ₽ ₪ ฿ ৳ Rs Rs. Re. INR USD EUR GBP CHF US$ A$ C$ R$ রু. रु रु. रू. ரூ. ரூ రూ. ರೂ. രൂ.
  § № # No. Nr. n° Nº Art. Abs. Vol. Fig. p. S. s. ch. article Article Artikel chapter phase`)

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().toLowerCase().split(/\s+/))
}
