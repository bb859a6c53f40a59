const GERMS =
  'weeds?|germs?|bacteria|viruses|microbes|moss|moulds?|molds?|fung(?:i|us)|slugs?|snails?|aphids?|pests?|insects|mosquito(?:e?s)?|ants?|bugs?|fleas?|ticks?|lice|algae|grass|ivy|brambles?|knotweed|dandelions?|(?:house)?plants?|lawns?|superbugs?|parasites?'
const PLANS =
  'time|appetite|the (?:mood|vibe|buzz|deal|conversation|joy)|deals?|bills?|plans?|projects?|proposals?|features?|apps?|jobs?|growth|demand|creativity|momentum'
const SMALL = '(?:(?:off|the|your|our|its|a|all|any|most|more|these|garden|lawn|harmful|that|\\S+% of) ){0,3}'

/**
 * Names and phrases with a word of death but without a death: seas and valleys, what is done to weeds, germs and time,
 * draws and markets of sport and money. Own list, from headlines.
 */
const PHRASES = [
  // Seas, valleys, seasons.
  'dead sea|death (?:valley|star)|grateful dead|totes meer|mer morte|mar (?:muerto|morto|morta)|biển chết|البحر الميت|ölüdeniz|lut gölü|dode zee|döda havet|død[e]?havet|मृत सागर|死亡谷',
  'νεκρ\\S+ θάλασσα\\S*|м[её]ртв\\S* (?:мор|сезон|душ)|мертв\\S* (?:мор|сезон|душ)',
  'mata (?:atl[âa]ntica|ciliar|nativa|fechada|virgem)|natura morta|naturaleza muerta|natureza morta',
  // Weeds, germs, time, plans.
  `kill(?:s|ed|ing)? ${SMALL}(?:${GERMS}|${PLANS})\\b|killing it\\b|(?:weed|germ|pain|buzz|mood|vibe|giant)[- ]kill\\S+`,
  'tötet? (?:\\S+ )?(?:unkraut|keime|bakterien|viren|milben|schimmel|moos|mücken|schnecken)|(?:unkraut|keime|bakterien|viren|milben|schimmel|moos|mücken|schnecken)(?: \\S+){0,3} (?:zu )?töten',
  "tue[rs]? (?:le temps|l[’']ennui|les? (?:mauvaises herbes|germes|bactéries|microbes|virus|pucerons|moustiques|acariens|cafards))",
  'mata[rn]? (?:el (?:tiempo|hambre|aburrimiento)|las? (?:malas? hierbas?|malezas?|bacterias?|cucarachas|hormigas)|los (?:gérmenes|virus|piojos|mosquitos|pulgones))',
  'mata[rm]? (?:a (?:saudade|fome|sede|charada)|as? (?:saudades|ervas? daninhas?|bactérias|baratas)|o (?:tempo|mato|desejo|tédio)|os (?:germes|mosquitos))|mata-mata',
  'uccid\\S+ (?:i|gli|le) (?:germi|batteri|virus|erbacce|zanzare|parassiti|insetti)',
  'dode (?:hoek|punt|letter)\\S*|do(?:den|odt) (?:van )?(?:onkruid|bacteriën|mos|muggen|luizen)',
  'уби(?:ть|ва\\S+|л\\S*) (?:время|сорняк\\S*|бактери\\S*|микроб\\S*|вирус\\S*|запах|аппетит)',
  "в?би(?:ти|ва\\S+) (?:час|бур['’]?ян\\S*|бактері\\S*|мікроб\\S*|вірус\\S*)",
  '(?:yabani ot|mikro[bp]|bakteri|virüs|böcek|zaman)\\S* öldür\\S*',
  // Sport.
  'group of death|groupe de la mort|grupo (?:de la muerte|da morte)|girone della morte|todesgruppe\\S*|(?:poule|groep) des doods|grup\\S+ śmierci|групп\\S* смерти|груп\\S* смерті|ölüm grubu\\S*|مجموعة الموت|گروه مرگ|死亡之[组組]|死亡[小分]?[组組]|grup maut',
  'crash(?:es|ed)? out|dead[- ](?:heat|ball)s?|sudden[- ]death|shooting (?:guard|percentage)s?|point mort|punto muerto',
  // Money, machines, ways of speaking.
  '(?:market|stocks?|share|shares|prices?|bitcoin|crypto|website|site|server|app|system)s? crash(?:es|ed)?|crash (?:courses?|diets?|tests?)',
  '(?:toll|tolls)[- ](?:roads?|booths?|plazas?|gates?|bridges?|charges?|rates?|free|lanes?)|(?:bridge|road|motorway|highway|tunnel|expressway) tolls?',
  'drown(?:s|ed|ing)? (?:in|under) (?:debts?|paperwork|data|plastic|admin|e-?mails?|red tape|work|syrup)|drown(?:s|ed|ing)? (?:out|(?:his|her|their|your|my|our) sorrows)',
  'dead[- ](?:line|ringer|ends?|last|wood|zones?|pixels?|links?|lifts?|locks?|batter(?:y|ies)|pool|weight|leaves|skin|easy)',
  'shooting stars?|(?:film|photo|movie|series) shooting|bombed at the box office|fatal (?:flaw|error|attraction)s?|victims? of (?:its|his|her|their|our) own success',
  'remains of (?:an? |the )?(?:\\S+ )?(?:villa|temple|castle|ship|dinosaur|settlement|city|palace|church|fort|village|wall)s?',
  'explosion (?:der|von) (?:kosten|preise|mieten)|explosion des (?:prix|coûts|loyers)|mort de rire|harga mati|حیات و موت',
]

/** Removed from a headline before its words are looked up. */
export const HARMLESS = new RegExp(
  `(?<![\\p{sc=Latn}\\p{sc=Cyrl}])(?:${PHRASES.join('|')})`.normalize('NFC'),
  'giu',
)
