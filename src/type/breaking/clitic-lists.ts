/**
 * Clitics by language: small words that belong to a neighbour. Data for `clitics.ts`.
 *
 * Proclitics belong to the next word and must not end a line: articles, prepositions, conjunctions. Enclitics
 * belong to the previous word and must not start a line: postpositions, particles. `strict` proclitics are single
 * letters that house rules and school grammars forbid at a line's end. Only words that are certain without context
 * are listed.
 */
export interface CliticLists {
  readonly proclitics?: string
  readonly strict?: string
  readonly enclitics?: string
  /** Forms of address and ranks, which stay with the name. Without their full stop. */
  readonly titles?: string
  /** Offices, which stay with a following name: `President Macron`, but not `the president said`. */
  readonly offices?: string
}

export const CLITICS: Readonly<Record<string, CliticLists>> = {
  // Articles and one-syllable prepositions, as in newspapers' headline rules.
  en: {
    proclitics:
      'a an the of to in on at by for from with as or and but nor into over after its their his her than via per vs v & vs. v. versus',
    titles:
      'mr mrs ms dr prof sir dame st gen lt col capt sgt sen rep gov pres rev hon pm imam sheikh sheik mt mts lord lady ayatollah cmdr maj adm supt shri smt mx messrs sister brother father baroness baron',
    offices:
      'justice president king queen prince princess pope archbishop bishop cardinal judge detective chancellor governor ambassador secretary minister senator mayor sultan emperor',
  },
  // Articles agree with the following noun; “zu” and “im” begin a phrase.
  de: {
    proclitics:
      'der die das den dem des ein eine einen einem einer eines im am vom zum zur in an auf aus bei mit nach von vor zu für gegen um und oder als ob über unter durch ohne bis nicht kein keine & sowie am zwischen seit',
    titles: 'herr frau dr prof st dr.',
    offices:
      'kanzler kanzlerin präsident präsidentin minister ministerin papst könig königin prinz prinzessin kardinal bischof richter trainer',
  },
  fr: {
    proclitics:
      'le la les un une des du de au aux à en et ou ni par pour sur sous dans avec sans chez vers que qui se ne son sa ses leur leurs ce cet cette ces d & entre après avant contre depuis',
    titles: 'm mm mme mmes mlle dr pr me st ste maître',
    offices: 'président présidente ministre pape roi reine prince princesse général colonel',
  },
  es: {
    proclitics:
      'el la los las un una unos unas de del a al en y e o u ni por para con sin sobre entre hasta desde que se su sus lo no & ante bajo contra durante según tras',
    titles: 'sr sra srta dr dra don doña d san santa fray doctor',
    offices: 'presidente presidenta ministro ministra papa rey reina príncipe princesa general',
  },
  ca: {
    proclitics: 'el la els les un una uns unes de del dels a al als en i o ni per amb sense que es',
    titles: 'sr sra dr dra',
  },
  pt: {
    proclitics:
      'o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às e ou por pelo pela para com sem sob que se não até entre após sobre contra desde',
    titles: 'sr sra dr dra dom dona d são santa',
    offices: 'presidente presidenta ministro ministra papa rei rainha general',
  },
  it: {
    proclitics:
      'il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in nel nella su sul sulla con per tra fra e ed o che non si',
    titles: 'sig dott dr prof avv on san santa',
    offices: 'presidente ministro papa re regina premier generale',
  },
  ro: {
    proclitics:
      'un o de la în din pe cu și sau ca că să se nu al ai a ale pentru prin după sub spre între fără',
    titles: 'dl dna dr',
  },
  nl: {
    proclitics:
      'de het een en of van in op te ten ter aan bij met naar om uit tot door voor als dat niet geen vanaf na over onder tegen tussen zonder',
    titles: 'dhr mevr mr dr prof',
    offices: 'minister premier koning koningin paus prins prinses',
  },
  sv: {
    proclitics:
      'en ett den det de och i på av att för med till om från som vid efter mot mellan under utan över',
    titles: 'dr prof',
  },
  da: {
    proclitics: 'en et den det de og i på af at for med til om fra som ved efter mod mellem under uden',
    titles: 'dr prof',
  },
  nb: {
    proclitics: 'en ei et den det de og i på av å for med til om fra som ved etter mot mellom under uten',
    titles: 'dr prof',
  },
  hu: {
    proclitics: 'a az egy és vagy hogy nem',
    enclitics: 'után előtt alatt között miatt szerint ellen mellett nélkül felé óta iránt által is',
    titles: 'dr',
  },
  // Slavic one-letter prepositions and conjunctions may not end a line (typesetting rule in each language).
  ru: {
    strict: 'в к с о у и а',
    proclitics: 'на за из от до по под над об во ко со не ни но или что как для без при про',
    titles: 'г гг им ул д-р проф акад профессор',
    offices: 'президент премьер министр генерал папа король судья академик',
    enclitics: 'бы ли же ль б ж',
  },
  uk: {
    strict: 'в у з і й о а',
    proclitics: 'на за із зі від до по під над об не ні та або що як для без при про',
    enclitics: 'б би ж же',
    titles: 'вул просп пл ім пров акад проф д-р св',
  },
  be: { strict: 'у ў з і й а о', proclitics: 'на за са ад да па пад над аб не ні ды або што як для без' },
  bg: {
    strict: 'в с и у о',
    proclitics: 'на за от до по под над не но или че да със във при',
    enclitics: 'ли',
  },
  sr: {
    strict: 'у с и о а u s i o a',
    proclitics: 'на за из од до по под над не али или да na za iz od do po pod nad ne ali ili da',
  },
  hr: {
    strict: 'u s i o a',
    proclitics: 'na za iz od do po pod nad ne ali ili da',
    enclitics: 'li',
    titles: 'dr prof sv ul',
  },
  pl: {
    strict: 'a i o u w z',
    proclitics: 'na za do od po we ze ku nad pod przed przez dla bez nie oraz lub albo że',
    titles: 'pan pani dr prof ks św gen ul al pl abp bp',
    offices: 'prezydent premier minister papież król',
  },
  cs: {
    strict: 'k s v z o u a i',
    proclitics: 'na za do od po ve ze ke se nad pod před pro bez ne že',
    titles: 'dr prof sv ul tř',
    offices: 'prezident premiér ministr papež král',
  },
  sk: {
    strict: 'k s v z o u a i',
    proclitics: 'na za do od po vo zo ku so nad pod pred pre bez ne že',
    titles: 'dr prof sv ul',
  },
  el: {
    proclitics:
      'ο η το οι τα τον την του της των τους τις στο στη στον στην στα στους στις σε με για από και να θα δεν ένα ένας μια',
    titles: 'κ κα',
  },
  // “ve” joins; the question particle and “de/da” (too) are separate words but belong to the preceding one.
  tr: {
    proclitics: 've ile bir',
    enclitics: 'de da mi mı mu mü ki kadar için göre karşı dair',
    titles: 'dr prof sn av doç op yrd hz',
    offices: 'cumhurbaşkanı bakan başkan',
  },
  id: {
    proclitics: 'di ke dari yang dan atau untuk dengan pada',
    titles: 'dr prof h hj ir drs jl gg kec kel kab kh ustaz jenderal letjen brigjen irjen komjen kompol',
    offices: 'presiden menteri gubernur bupati jenderal',
  },
  ms: {
    proclitics: 'di ke dari yang dan atau untuk dengan pada',
    titles: 'datuk dato tan tun haji',
    offices: 'presiden menteri',
  },
  // Separate prepositions and particles; و, ب, ل are attached to their word and need no rule.
  ar: {
    proclitics:
      'في من على إلى الى عن مع أن إن أو ثم لا لم لن ما قد بين عند بعد قبل حتى يا حول ضد قبل منذ خلال أمام تحت فوق نحو لدى كل أي هل عبر دون ضمن',
    titles: 'د السيد السيدة الدكتور الشيخ الإمام الأستاذ المهندس أ',
    offices: 'الأمير الملك الرئيس الوزير الملكة السلطان اللواء العميد',
  },
  fa: {
    proclitics: 'به از در با بر که و تا برای یا هر بی',
    enclitics: 'را ها های',
    titles: 'دکتر آقای خانم آیت‌الله سردار حجت‌الاسلام شیخ امام',
  },
  he: {
    proclitics: 'של את על אל עם לא או כי גם אם בין עד',
    titles:
      'מר גב׳ ד״ר ח"כ ד"ר עו"ד רו"ח יו"ר רה"מ היו"ר הרב פרופ פרופ\' גב\' אלוף תא"ל סא"ל רס"ן אל"מ רס"ל סמ"ר רס"ר רב"ט סרן סגן ניצב נצ"מ סנ"צ רפ"ק מפכ"ל רמטכ"ל מנכ"ל מזכ"ל',
    offices: 'השר השרה הנשיא השופט',
  },
  // Indo-Aryan case markers are postpositions: at the start of a line they are separated from their noun.
  hi: {
    enclitics:
      'का की के को से में पर ने तक भी ही तो है हैं था थे थी वाला वाले वाली द्वारा वालों जी साहब लिए साथ बाद पास कर गया गई गए रहा रहे रही सका सके सकी',
    proclitics: 'और या एक न',
    titles: 'श्री श्रीमती सुश्री डॉ डॉक्टर पं प्रो पंडित मोहम्मद मो',
    offices: 'प्रधानमंत्री राष्ट्रपति मुख्यमंत्री मंत्री सांसद विधायक पीएम सीएम',
  },
  mr: {
    enclitics: 'साठी पासून मध्ये आहे आहेत यांनी यांचा यांची यांचे यांच्या यांना वर तून कडून बाबत विरोधात',
    proclitics: 'आणि व किंवा',
    titles: 'श्री श्रीमती डॉ प्रा अॅड ॲड',
    offices: 'पंतप्रधान मुख्यमंत्री मंत्री राष्ट्रपती आमदार खासदार',
  },
  ne: { enclitics: 'पनि हो छ को का की ले लाई मा बाट सँग', proclitics: 'र वा', titles: 'श्री डा' },
  ur: {
    enclitics:
      'کا کی کے کو سے میں پر نے تک بھی ہی تو ہے ہیں تھا تھے تھی والا والے والی لیے ساتھ بعد صاحب والوں گا گے گی گیا گئی گئے رہا رہے رہی سکا سکے سکی',
    proclitics: 'اور یا ایک',
    titles: 'ڈاکٹر مسٹر مولانا حضرت محترمہ جناب',
    offices: 'وزیراعظم صدر وزیر جنرل',
  },
  pa: {
    enclitics: 'ਦਾ ਦੀ ਦੇ ਦੀਆਂ ਨੂੰ ਨੇ ਤੋਂ ਵਿੱਚ ਵਿਚ ਨਾਲ ਤੱਕ ਵੀ ਹੀ ਹੈ ਹਨ ਗਿਆ ਗਈ ਗਏ ਰਿਹਾ ਰਹੇ ਰਹੀ',
    proclitics: 'ਅਤੇ ਤੇ ਜਾਂ',
    titles: 'ਸ੍ਰੀ ਡਾ ਸਰਦਾਰ',
    offices: 'ਪ੍ਰਧਾਨ ਮੰਤਰੀ ਮੁੱਖ',
  },
  gu: {
    enclitics: 'પર માં થી સુધી પણ છે હતો હતી હતા ગયો ગઈ ગયા માટે સાથે બાદ',
    proclitics: 'અને કે',
    titles: 'શ્રી ડૉ',
    offices: 'વડાપ્રધાન મુખ્યમંત્રી મંત્રી',
  },
  bn: {
    enclitics: 'থেকে জন্য পর্যন্ত দিয়ে নিয়ে সঙ্গে মধ্যে না নেই নয় কারণে বিরুদ্ধে ছাড়া মতো কাছে ওপর উপর পক্ষে',
    proclitics: 'ও এবং বা',
    titles: 'ড ডা মো শ্রী মোঃ শেখ',
    offices: 'প্রধানমন্ত্রী রাষ্ট্রপতি মন্ত্রী',
  },
  as: { enclitics: 'পৰা বাবে লৈ মাজত', proclitics: 'আৰু বা', titles: 'ড শ্ৰী' },
  or: { enclitics: 'ପାଇଁ ମଧ୍ୟ', proclitics: 'ଓ ଏବଂ', titles: 'ଶ୍ରୀ ଡକ୍ଟର' },
  ta: {
    enclitics: 'மீது பற்றி வரை',
    proclitics: 'ஒரு மற்றும்',
    titles: 'திரு திருமதி டாக்டர்',
    offices: 'பிரதமர் முதல்வர் அமைச்சர் நடிகர் நடிகை ஜனாதிபதி',
  },
  te: {
    enclitics: 'మీద గురించి వరకు కోసం',
    proclitics: 'ఒక మరియు',
    titles: 'శ్రీ డాక్టర్',
    offices: 'ప్రధాని ముఖ్యమంత్రి మంత్రి సీఎం',
  },
  kn: {
    enclitics: 'ಮೇಲೆ ಬಗ್ಗೆ ವರೆಗೆ',
    proclitics: 'ಒಂದು ಮತ್ತು',
    titles: 'ಶ್ರೀ ಡಾ ಪ್ರೊ',
    offices: 'ಪ್ರಧಾನಿ ಮುಖ್ಯಮಂತ್ರಿ ಸಚಿವ ಸಿಎಂ',
  },
  ml: { enclitics: 'മേൽ വരെ', proclitics: 'ഒരു', titles: 'ശ്രീ ഡോ അഡ്വ', offices: 'പ്രധാനമന്ത്രി മുഖ്യമന്ത്രി മന്ത്രി' },
  si: { enclitics: 'දක්වා ගැන', proclitics: 'සහ', titles: 'ආචාර්ය මහාචාර්ය', offices: 'ජනාධිපති අගමැති ඇමති' },
  am: {
    proclitics: 'ወደ ስለ እንደ እስከ ያለ በ ከ ለ እና',
    enclitics: 'ላይ ውስጥ ጋር ዘንድ በኋላ በፊት ነው ናቸው',
    titles: 'ጠ/ሚ ዶ/ር አቶ ወ/ሮ ኮ/ል ጄ/ል ፕ/ር ፕ/ት ሼህ አባ ወ/ሪት ሌ/ጄ',
    offices: 'ጠቅላይ',
  },
  ti: { proclitics: 'ናብ ብዛዕባ ከም ክሳብ', titles: 'ዶ/ር ኣቶ ወ/ሮ' },
  ps: {
    strict: 'د',
    proclitics: 'په له تر پر او چې که نه ته یې',
    enclitics: 'کې څخه سره ته باندې لپاره',
    titles: 'ډاکټر ښاغلی مېرمن ملا مولوي',
  },
  sd: { proclitics: '۽', enclitics: 'جو جي جا جون کي ۾ تي کان سان لاءِ آهي آهن', titles: 'ڊاڪٽر' },
  ckb: { proclitics: 'لە بە بۆ و کە لەگەڵ تا', titles: 'د دکتۆر' },
  ug: { proclitics: 'ۋە', enclitics: 'بىلەن ئۈچۈن' },
  vi: {
    proclitics:
      'và của ở tại với cho từ đến trong về là các những một ngày khi vì do để bị được sẽ đã đang không tới theo trên dưới sau trước giữa bởi mà',
    titles: 'ông bà tiến sĩ ts gs pgs ths tp tt q',
    offices: 'thủ tướng chủ tịch tổng thống',
  },
  th: { titles: 'ดร พล.อ' },
  az: {
    proclitics: 'və bir',
    enclitics: 'da də ilə üçün qədər görə qarşı haqqında barədə',
    titles: 'dr prof',
  },
  uz: { proclitics: 'va bir', enclitics: 'bilan uchun ham qadar haqida boʻyicha bo‘yicha' },
  kk: { proclitics: 'және мен', enclitics: 'мен бен пен үшін да де дейін бойынша туралы қарай кейін' },
  ky: { proclitics: 'жана', enclitics: 'менен үчүн да чейин боюнча жөнүндө' },
  mn: { proclitics: 'ба', enclitics: 'нь юм тухай дараа өмнө хүртэл' },
  hy: { proclitics: 'և ու', enclitics: 'մասին համար դեմ կողմից հետ մեջ վրա', titles: 'դոկտոր' },
  ka: { proclitics: 'და', enclitics: 'შესახებ მიერ გამო წინააღმდეგ მიმართ', titles: 'დოქტორი' },
  sq: { proclitics: 'i e të së në me për dhe nga një si për' },
  mk: { strict: 'и а о в с', proclitics: 'на во од за со да се не или по до' },
  sl: { strict: 'v z s k h o u a i', proclitics: 'na za od do po iz in ne se da pri' },
  lt: { proclitics: 'ir į iš su už nuo po dėl prie apie per', titles: 'dr prof' },
  lv: { proclitics: 'un ar no uz pie par pēc līdz', titles: 'dr prof' },
  et: { proclitics: 'ja ei või', enclitics: 'järel poolt eest kohta vastu', titles: 'dr prof' },
  fi: {
    proclitics: 'ja ei tai eli kuin että',
    enclitics: 'jälkeen aikana kanssa mukaan vastaan takia vuoksi',
    titles: 'tri prof',
  },
  is: { proclitics: 'og í á að af um til frá við með fyrir', titles: 'dr' },
  ga: { proclitics: 'an na ag ar le do i go agus' },
  cy: { proclitics: 'y yr a i o ar yn am gan' },
  eu: { proclitics: 'eta edo', enclitics: 'arte buruz ondoren aurka', titles: 'dr' },
  eo: { proclitics: 'la de en al kaj por' },
  sw: {
    proclitics: 'ya wa na kwa la cha za katika ni kutoka',
    titles: 'dkt dk dr bw bi mhe prof sheikh mzee',
    offices: 'rais waziri gavana seneta askofu',
  },
  so: { proclitics: 'iyo oo ee ka ku u la', offices: 'madaxweyne' },
  ha: {
    proclitics: 'da na a ta ga',
    titles: 'alhaji malam dr farfesa',
    offices: 'shugaba gwamna minista sarki',
  },
  yo: { proclitics: 'ní ti sí àti fún', titles: 'ọ̀gbẹ́ni olóyè', offices: 'ààrẹ gómìnà mínísítà' },
  tl: {
    proclitics: 'ng sa ang na si ni kay mga at para',
    titles: 'brgy sta sto atty gng g bb engr dr sen cong gov kgg',
    offices: 'pangulo pangulong senador kalihim gobernador',
  },
  af: { proclitics: "die 'n van in op te en vir met aan om by", titles: 'mnr mev dr prof' },
  ku: { proclitics: 'li ji bi di û ku' },
}

/** Languages that share another's lists: macrolanguages and closely related standards. */
export const SAME_AS: Readonly<Record<string, string>> = {
  no: 'nb',
  nn: 'nb',
  bs: 'hr',
  sh: 'sr',
  gl: 'pt',
  oc: 'ca',
  ast: 'es',
  prs: 'fa',
  bho: 'hi',
  pnb: 'ur',
  skr: 'ur',
  mai: 'hi',
  kok: 'mr',
  fil: 'tl',
  kmr: 'ku',
  lb: 'de',
  gsw: 'de',
  fy: 'nl',
  fo: 'is',
  yi: 'he',
}
