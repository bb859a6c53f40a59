/** Names of Latin letters in other scripts: initials, `के. एल. राहुल`, `எம். கே. ஸ்டாலின்`. */
export const LETTER_NAMES = new Set(
  `ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी व्ही डब्ल्यू एक्स वाई वाय जेड झेड
  এ বি সি ডি ই এফ জি এইচ আই জে কে এল এম এন ও পি কিউ আর এস টি ইউ ভি ডব্লিউ এক্স ওয়াই জেড
  ਏ ਬੀ ਸੀ ਡੀ ਈ ਐਫ ਐੱਫ ਜੀ ਐਚ ਐੱਚ ਆਈ ਜੇ ਕੇ ਐਲ ਐੱਲ ਐਮ ਐੱਮ ਐਨ ਐੱਨ ਓ ਪੀ ਕਿਊ ਆਰ ਐਸ ਐੱਸ ਟੀ ਯੂ ਵੀ ਡਬਲਿਊ ਐਕਸ ਵਾਈ ਜ਼ੈੱਡ
  એ બી સી ડી ઈ એફ જી એચ આઈ જે કે એલ એમ એન ઓ પી ક્યૂ આર એસ ટી યુ વી ડબલ્યુ એક્સ વાય ઝેડ
  ଏ ବି ସି ଡି ଇ ଏଫ୍ ଜି ଏଚ୍ ଆଇ ଜେ କେ ଏଲ୍ ଏମ୍ ଏନ୍ ଓ ପି କ୍ୟୁ ଆର୍ ଏସ୍ ଟି ୟୁ ଭି
  ஏ பி சி டி இ ஈ எஃப் எப் ஜி எச் ஹெச் ஐ ஜே கே எல் எம் என் ஓ பி கியூ க்யூ ஆர் எஸ் டி யு யூ வி டபிள்யூ எக்ஸ் ஒய் இசட்
  ఎ ఏ బి బీ సి సీ డి డీ ఇ ఈ ఎఫ్ జి జీ హెచ్ ఎచ్ ఐ జె జే కె కే ఎల్ ఎం ఎమ్ ఎన్ ఒ ఓ పి పీ క్యూ ఆర్ ఎస్ టి టీ యు యూ వి వీ డబ్ల్యు ఎక్స్ వై జెడ్
  ಎ ಏ ಬಿ ಸಿ ಡಿ ಇ ಈ ಎಫ್ ಜಿ ಎಚ್ ಹೆಚ್ ಐ ಜೆ ಕೆ ಎಲ್ ಎಂ ಎಮ್ ಎನ್ ಒ ಓ ಪಿ ಕ್ಯೂ ಆರ್ ಎಸ್ ಟಿ ಯು ವಿ ಡಬ್ಲ್ಯು ಎಕ್ಸ್ ವೈ ಝಡ್
  എ ബി സി ഡി ഇ എഫ് ജി എച്ച് ഐ ജെ കെ എൽ എം എൻ ഒ ഓ പി ക്യു ആർ എസ് ടി യു വി ഡബ്ല്യു എക്സ് വൈ സെഡ്
  ඒ බී සී ඩී ඊ එෆ් ජී එච් අයි ජේ කේ එල් එම් එන් ඕ පී කිව් ආර් එස් ටී යූ ඩබ්ලිව් එක්ස් වයි
  اے بی سی ڈی ای ایف جی ایچ جے ایل ایم این پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی`.split(/\s+/),
)

/** Names of Latin letters in Urdu that are also words: only beside other letters. */
export const URDU_LETTERS = new Set('آئی او بی سی کے اے زیڈ'.split(' '))

/** Initials of two letters. */
export const LONG_INITIALS = new Set('Ch Sh Yu Ya Th Ph Kh Zh Dz Dž Gy Ny Sz Cs Zs Nj Lj Ll Дж Дз'.split(' '))

/** Names that end with a mark. */
export const MARKED_NAMES =
  /(?:モーニング娘|ゲスの極み乙女|(?:^|[\s("“«„])(?:Yahoo|Jeopardy|Yum|Panic|Westward Ho|Joomla|Mamma Mia|Oklahoma|Oliver|Wham|Hello|OK|E|Guess|Kahoot|Airplane|Moulin Rouge|Who Wants to Be a Millionaire|Where[’']s Wally|Wer wird Millionär|Wetten, dass|Qui veut gagner des millions|¡Hola))$/u
