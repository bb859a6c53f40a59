/** A headline in each supported language, with its expected families. */
export interface Headline {
  readonly lang: string
  readonly text: string
  /** Family ids for sans bold, serif bold and condensed bold. */
  readonly sans: string
  readonly serif: string
  readonly condensed: string
}

const fira = 'fira-sans-extra-condensed'
const source = 'source-serif-4'

/** Families with serif and condensed companions named after the script. */
function inScript(lang: string, script: string, text: string): Headline {
  return {
    lang,
    text,
    sans: `noto-sans-${script}`,
    serif: `noto-serif-${script}`,
    condensed: `noto-sans-${script}-condensed`,
  }
}

function latin(lang: string, text: string): Headline {
  return { lang, text, sans: 'libre-franklin', serif: source, condensed: fira }
}

/** Scripts with one design for all roles. */
function alone(lang: string, family: string, text: string): Headline {
  return { lang, text, sans: family, serif: family, condensed: family }
}

export const headlines: readonly Headline[] = [
  latin('en', 'Ministers back £4bn rail plan as costs rise 12.5% — “at last”'),
  latin('de', 'Regierung billigt Bahnausbau: „Endlich fährt’s wieder“'),
  latin('fr', 'Le gouvernement adopte le projet ferroviaire : « Enfin ! »'),
  latin('pl', 'Rząd przyjął plan kolejowy: źródła mówią o 12,5%'),
  latin('tr', 'Hükümet demiryolu planını onayladı: İğdır’a yeni hat'),
  latin('vi', 'Chính phủ phê duyệt kế hoạch đường sắt 500 tỷ đồng'),
  latin('ru', 'Правительство одобрило план развития железных дорог'),
  { ...latin('uk', 'Уряд схвалив план розвитку залізниць: їхати швидше'), sans: 'noto-sans' },
  { ...latin('el', 'Η κυβέρνηση ενέκρινε το σχέδιο για τα τρένα'), sans: 'noto-sans' },
  { ...latin('ha', 'Gwamnati ta amince da shirin ƙasa na ɗalibai'), sans: 'noto-sans', serif: 'noto-serif' },
  inScript('hi', 'devanagari', 'सरकार ने रेल योजना को मंज़ूरी दी, खर्च ₹500 करोड़'),
  inScript('mr', 'devanagari', 'मुंबईतील लोकल सेवा पुन्हा सुरळीत'),
  inScript('ne', 'devanagari', 'सरकारले नयाँ रेल योजना स्वीकृत गर्‍यो १२%'),
  inScript('bn', 'bengali', 'সরকার নতুন রেল প্রকল্প অনুমোদন করেছে'),
  inScript('as', 'bengali', 'চৰকাৰে নতুন ৰে’ল আঁচনি অনুমোদন কৰিলে'),
  inScript('pa', 'gurmukhi', 'ਸਰਕਾਰ ਨੇ ਨਵੀਂ ਰੇਲ ਯੋਜਨਾ ਨੂੰ ਮਨਜ਼ੂਰੀ ਦਿੱਤੀ'),
  inScript('gu', 'gujarati', 'સરકારે નવી રેલવે યોજનાને મંજૂરી આપી'),
  inScript('or', 'oriya', 'ସରକାର ନୂଆ ରେଳ ଯୋଜନାକୁ ଅନୁମୋଦନ କଲେ'),
  inScript('ta', 'tamil', 'புதிய ரயில் திட்டத்துக்கு அரசு ஒப்புதல் 12.5%'),
  inScript('te', 'telugu', 'కొత్త రైలు ప్రణాళికకు ప్రభుత్వం ఆమోదం'),
  inScript('kn', 'kannada', 'ಹೊಸ ರೈಲು ಯೋಜನೆಗೆ ಸರ್ಕಾರದ ಅನುಮೋದನೆ'),
  inScript('ml', 'malayalam', 'പുതിയ റെയിൽ പദ്ധതിക്ക് സർക്കാർ അംഗീകാരം'),
  inScript('si', 'sinhala', 'නව දුම්රිය සැලැස්මට රජයේ අනුමැතිය'),
  { ...inScript('ar', 'arabic', 'الحكومة توافق على خطة السكك الحديدية'), serif: 'noto-naskh-arabic' },
  { ...inScript('fa', 'arabic', 'دولت طرح راه‌آهن را تصویب کرد'), serif: 'noto-naskh-arabic' },
  { ...inScript('ps', 'arabic', 'حکومت د اورګاډي پلان ومانه'), serif: 'noto-naskh-arabic' },
  alone('ur', 'noto-nastaliq-urdu', 'حکومت نے ریلوے کے نئے منصوبے کی منظوری دے دی'),
  alone('ks', 'noto-nastaliq-urdu', 'حکومتن کٔر ریلوے منصوبس منظوری'),
  alone('pa-Arab', 'noto-nastaliq-urdu', 'سرکار نے نویں ریل منصوبے دی منظوری دتی'),
  inScript('he', 'hebrew', 'הממשלה אישרה את תוכנית הרכבות “החדשה”'),
  inScript('th', 'thai', 'รัฐบาลอนุมัติแผนรถไฟใหม่'),
  inScript('lo', 'lao', 'ລັດຖະບານອະນຸມັດແຜນທາງລົດໄຟໃໝ່'),
  inScript('km', 'khmer', 'រដ្ឋាភិបាលអនុម័តផែនការផ្លូវដែកថ្មី'),
  inScript('my', 'myanmar', 'အစိုးရက ရထားလမ်းစီမံကိန်းသစ်ကို အတည်ပြု'),
  inScript('am', 'ethiopic', 'መንግሥት አዲሱን የባቡር ዕቅድ አጸደቀ'),
  inScript('ka', 'georgian', 'მთავრობამ ახალი სარკინიგზო გეგმა დაამტკიცა'),
  inScript('hy', 'armenian', 'Կառավարությունը հաստատել է երկաթուղու ծրագիրը'),
  alone('bo', 'noto-serif-tibetan', 'གཞུང་གིས་མེ་འཁོར་ལམ་གྱི་འཆར་གཞི་གསར་པ།'),
  alone('sat', 'noto-sans-ol-chiki', 'ᱥᱚᱨᱠᱟᱨ ᱱᱟᱶᱟ ᱨᱮᱞ ᱡᱚᱡᱱᱟ'),
  alone('mni-Mtei', 'noto-sans-meetei-mayek', 'ꯁꯔꯀꯥꯔ ꯅꯥ ꯔꯦꯜ ꯄ꯭ꯂꯥꯟ'),
  alone('ja', 'noto-sans-jp', '政府、新鉄道計画を承認「費用は一二％増」'),
  alone('ko', 'noto-sans-kr', '정부, 새 철도 계획 승인…美 언론 “똠얌 12.5%”'),
  alone('zh-CN', 'noto-sans-sc', '政府批准新铁路计划，费用上涨“预算”'),
  alone('zh-TW', 'noto-sans-tc', '政府批准新鐵路計畫，費用上漲「預算」'),
  alone('dv', 'noto-sans-thaana', 'ސަރުކާރުން އައު ޕްލޭން'),
  alone('chr', 'noto-sans-cherokee', 'ᏣᎳᎩ ᎧᏃᎮᏛ'),
  alone('iu', 'noto-sans-canadian-aboriginal', 'ᐃᓄᒃᑎᑐᑦ ᐱᕙᓪᓕᐊᔪᑦ'),
]
