/**
 * Breaks that a sub-editor would avoid, by what they separate: `lang: text`, with a bar at the break. The number is
 * the minimum penalty.
 */
export const badBreaks: Readonly<Record<string, { readonly least: number; readonly places: string }>> = {
  'figures grouped by spaces': {
    least: 1,
    places: `
      fr: Plus de 10 |000 euros de dégâts à Lyon
      ru: Более 1 |250 000 человек вышли на улицы
      sv: Nu säljs 25 |000 biljetter till finalen
      cs: Stavba bude stát 4 500 |000 korun ročně
      fi: Yli 30 |000 ihmistä marssi Helsingissä
      en: Call the line on 020 |7946 0958 for help
      pl: Strajkuje 12 |500 nauczycieli w kraju`,
  },
  'a figure and its unit or sign': {
    least: 1,
    places: `
      en: Costs rise to $4.5 |billion in a single year
      en: The tunnel is 57 |km long and was dug by hand
      de: Die Bahn fährt mit 300 |km/h durch den Tunnel
      fr: Le budget de 3,5 |milliards d’euros est voté
      es: Suben un 12 |por ciento los precios del pan
      pt: A obra custa 20 |milhões de reais ao estado
      ru: Фонд получит 500 |млн рублей из бюджета
      uk: На ремонт дали 40 |млн гривень цього року
      vi: Giá vàng vượt 120 |triệu đồng mỗi lượng
      id: Bantuan Rp |500 ribu cair mulai pekan ini
      tr: Fiyatlar 20 |lira birden yükseldi bugün
      hi: किसानों को 500 |करोड़ रुपये की मदद मिलेगी
      bn: দাম বাড়ল ২০ |টাকা প্রতি কেজি চালে আজ
      ta: மழை நிவாரணம் 500 |கோடி ரூபாய் அறிவிப்பு
      ko: 내년 예산 35조 |원으로 늘어난다고 밝혔다
      ko: 참가자 300 |명이 거리로 나와 행진했다
      ar: تكلفة المشروع 3 |مليارات دولار هذا العام
      he: המחיר עלה ל-20 |מיליון שקל בשנה אחת
      fa: قیمت خانه 5 |میلیارد تومان شد در تهران
      th: งบประมาณ 50 |ล้าน บาท สำหรับโรงเรียนใหม่
      en: Heat reaches 48 |°C in the northern plains
      en: Court upholds § |5 of the state press law
      ru: Школа № |5 закрыта из-за аварии на сетях
      en: Under Article |370 the state had its own flag
      de: Das Gericht stützt sich auf Art. |5 des Gesetzes
      en: The train leaves at 10.30 |IST from Delhi today
      en: Starting salary is Rs |18,000 for new teachers
      en: It weighs 1 |½ tonnes and stands in the yard`,
  },
  'dates and times': {
    least: 0.6,
    places: `
      en: Voting starts on May |15 in all districts now
      en: The ban ends on 15 |May at midnight, police say
      en: Held every year on 5th |June since the war ended
      de: Die Regel gilt ab 1. |Januar im ganzen Land
      fr: La grève du 14 |juillet est annulée à Paris
      fr: Le départ est fixé à 14 |h 30 place du marché
      ru: Выборы пройдут 15 |мая во всех районах края
      hi: मतदान 15 |मई को सभी जिलों में होगा आज से
      ar: تبدأ الانتخابات 15 |مايو في جميع المحافظات
      vi: Lễ khai mạc diễn ra ngày |5 tháng 6 tại Huế
      ko: 선거는 2026 |년 봄에 열린다고 발표했다
      zh-Hans: 大会将于2026年5|月15日在上海开幕
      ja: 選挙は5月|15日に全国で行われる予定だ`,
  },
  'scores, fractions and ranges': {
    least: 1,
    places: `
      en: United lead 3 |– 2 after a long night in Leeds
      en: United lead 3 – |2 after a long night in Leeds
      en: Council votes 6 |to 3 to close the old bridge
      de: Bayern gewinnt 4 : |0 gegen Köln am Samstag
      th: มติ 6 ต่อ |3 ให้พ้นตำแหน่งนายกรัฐมนตรีวันนี้
      en: The years 2019–|2021 were the driest on record
      ko: 한국이 3 대 |1로 이겼다고 방송사가 전했다`,
  },
  'initials and titles': {
    least: 0.8,
    places: `
      en: New novel by J. |K. Rowling out in September
      en: A visit to Dr. |Singh changes the whole case
      en: Gen. |Munir takes over the army’s command now
      en: Biography of George W |Bush is reprinted now
      de: Das Urteil gegen Dr. |Schmidt ist gefallen nun
      de: Das gilt z. |B. für Familien mit drei Kindern
      es: Cumbre de los EE. |UU. y México en Mérida hoy
      ru: Выставка А. С. |Пушкина открылась в Москве
      ru: Это касается и т. |д. всех жителей области
      hi: टीम इंडिया में के. |एल. राहुल की वापसी तय
      hi: पूर्व पीएम डॉ. |मनमोहन सिंह को श्रद्धांजलि
      mr: ज्येष्ठ नेते श्री |पवार यांची सभा आज होणार
      ta: முதல்வர் மு.க. |ஸ்டாலின் திறந்து வைத்தார்
      ta: தலைவர் எம். |கருணாநிதி நினைவிடம் திறப்பு
      te: గాయకుడు ఎస్. |పి. బాలసుబ్రహ్మణ్యం స్మృతి
      kn: ಹಿರಿಯ ನಾಯಕ ಎಚ್. |ಡಿ. ದೇವೇಗೌಡ ಭೇಟಿ ಇಂದು
      ml: അന്തരിച്ച നേതാവ് വി. |എസ്. അച്യുതാനന്ദൻ സ്മരണ
      bn: প্রধান উপদেষ্টা ড. |ইউনূস ভাষণ দেবেন আজ
      he: כתב אישום נגד ח"כ |לוי יוגש בשבוע הבא כך
      he: הודעה של ד״ר |כהן על תוצאות הבדיקה נמסרה
      he: הפרקליט עו"ד |ישראלי ביקש לדחות את הדיון
      am: የኢትዮጵያ ጠ/ሚ |ዐቢይ መግለጫ ሰጡ ዛሬ ጠዋት
      am: ከሐኪሙ ዶ/ር |ተስፋዬ ጋር የተደረገ ቆይታ ዛሬ
      ar: مؤتمر صحفي مع د. |محمد علي في القاهرة اليوم
      fa: گفت‌وگو با دکتر |ظریف درباره توافق هسته‌ای
      ur: تقریب میں ڈاکٹر |عبدالقدیر خان کو یاد کیا گیا
      th: เปิดใจ นาย|สมชาย หลังคว้าแชมป์โลกสมัยแรก`,
  },
  'particles and numerals of names': {
    least: 0.8,
    places: `
      en: Saudi crown prince Mohammed bin |Salman in Washington
      en: Saudi crown prince Mohammed |bin Salman in Washington
      en: Museum shows letters of Vincent |van Gogh at last
      en: Museum shows letters of Vincent van |Gogh at last
      en: Commission head Ursula von der |Leyen resigns now
      en: Commission head Ursula von |der Leyen resigns now
      en: Painting by Leonardo da |Vinci found in a garage
      fr: Présidentielle : Marine Le |Pen sera candidate
      it: Il regista Robert De |Niro arriva a Venezia oggi
      nl: Kiper Virgil van |Dijk verlaat de selectie nu
      ar: زيارة محمد بن |سلمان إلى باريس الأسبوع المقبل
      ar: زيارة محمد |بن سلمان إلى باريس الأسبوع المقبل
      ar: محاكمة الرئيس علي عبد |الله صالح في صنعاء
      ar: مقتل القيادي أبو |مازن في غارة على المخيم
      he: נאומו של דוד בן |גוריון נמכר במכירה פומבית
      fa: شعری از حسین بن |منصور حلاج در کتاب تازه
      ms: Bekas menteri Anwar bin |Ibrahim tiba di Johor
      en: Crowds wait to greet King Charles |III in Wales
      fr: Le pape Jean-Paul |II honoré dans sa ville
      es: El rey Felipe |VI visita las zonas inundadas
      en: Letters from the second World War |II found here
      hi: समारोह में गांधी |जी को श्रद्धांजलि दी गई आज
      ko: 사건을 목격한 김민수 |씨는 당시를 기억했다`,
  },
  'Vietnamese names and words': {
    least: 0.8,
    places: `
      vi: Thành phố Hồ |Chí Minh tăng mạnh chi tiêu
      vi: Thành phố Hồ Chí |Minh tăng mạnh chi tiêu
      vi: Thành |phố Hồ Chí Minh tăng mạnh chi tiêu
      vi: Giá vàng tăng: Ngân |hàng Nhà nước nói gì hôm nay
      vi: Giá vàng tăng: Ngân hàng Nhà |nước nói gì hôm nay
      vi: Khách đổ về Vũng |Tàu dịp nghỉ lễ cuối tuần này
      vi: Ông Nguyễn Phú |Trọng thăm chính thức Lào
      vi: Nhiều doanh |nghiệp kêu gọi giảm thuế thu nhập`,
  },
  'dashes, bars and bullets at a line’s start': {
    least: 0.7,
    places: `
      en: Live: Budget 2026 || Markets and reaction today
      en: Storm warning |– what we know so far today
      en: Storm warning |— what we know so far today
      fr: Budget |– ce qui change pour les familles en mai
      ru: Москва |— столица России и крупнейший город
      en: News |• Sport and weather from your own region
      en: Fashion |/ Style and beauty in the spring
      ar: الحرب |– ما نعرفه حتى الآن عن الهدنة الجديدة`,
  },
  'stops and brackets at the wrong side': {
    least: 1,
    places: `
      fr: Qui a gagné |? Les résultats ville par ville ici
      fr: Il a dit « |Nous irons » devant les députés
      bn: তিনি ঢাকায় যাবেন |। সভা হবে বিকেলে সেখানে
      hi: वे दिल्ली जाएंगे |। सभा शाम को होगी वहीं पर
      ur: وہ لاہور پہنچ گئے |۔ جلسہ شام کو ہوگا وہاں`,
  },
  'an opening quotation mark with a word or two': {
    least: 0.7,
    places: `
      en: Union leader to ministers: “We |will fight on until the end”
      en: Union leader to ministers: “We will |fight on until the end”
      ru: Банк России: «Не |видим причин для паники» на рынке
      de: Kanzler zur Wahl: „Wir |glauben an den Sieg“ in Hessen
      fr: Le maire répond : «Nous |irons jusqu’au bout» du procès
      es: El juez: “No |hay pruebas” contra el acusado hoy
      tr: Bakan: “Biz |hazırız” diyerek toplantıdan ayrıldı
      he: שר האוצר: "לא |נעלה מסים" השנה, כך אמר בכנסת
      ar: وزير المالية: «لا |نرى سببا للذعر» في الأسواق
      zh-Hans: 新版电视剧“满|纸荒唐言”今晚开播引发热议
      ja: 首相は「雨|が降る前に対策を」と述べた会見で`,
  },
  'a figure and what it counts or numbers': {
    least: 0.6,
    places: `
      en: Storm kills 12 |people in the north of the state
      de: Bei dem Unfall wurden 14 |Menschen schwer verletzt
      es: Un incendio deja 30 |heridos en el centro hoy
      hi: अगले 48 |घंटों में भारी बारिश की चेतावनी जारी
      ar: مقتل 12 |شخصا في حريق بمصنع شرقي البلاد
      en: Fans queue for the new iPhone |17 in Mumbai now
      ru: Как жили в начале XX |века в русской деревне
      en: Investors put ten million in round |C of the firm`,
  },
  'words that lean on a neighbour': {
    least: 0.22,
    places: `
      en: A plan to end the |war is on the table in Cairo
      fr: Le choix d’un |49.3 divise encore la majorité
      ps: ملګري ملتونه: د |افغانستان اقتصاد کمزوری دی
      am: ሚኒስትሩ ወደ |ቻይና ተጓዙ ከልዑካን ቡድን ጋር
      sq: Qeveria miratoi ligjin për |arsimin në Shqipëri
      fi: Hallitus ja |oppositio sopivat uudesta laista
      lt: Vyriausybė ir |opozicija susitarė dėl biudžeto
      vi: Tai nạn liên hoàn ở |đèo Hải Vân sáng nay
      sw: Rais wa |Kenya awasili Dodoma kwa ziara leo
      ckb: سەرۆک گەیشتە لە |هەولێر بۆ کۆبوونەوە`,
  },
  'words that belong to what stands before them': {
    least: 0.7,
    places: `
      hi: सरकार |ने नई योजना का ऐलान कर दिया है आज
      ur: حکومت |نے نیا منصوبہ پیش کر دیا ہے آج یہاں
      ps: د ولسمشر له ماڼۍ |څخه خبر ورکړل شوی دی نن
      mr: मुख्यमंत्री शिंदे |यांनी आज सभेत घोषणा केली
      am: በአዲስ አበባ |ውስጥ የተካሄደው ጉባኤ ተጠናቀቀ
      az: Nazir jurnalistlər |üçün brifinq keçirdi bu gün
      tr: Bakan toplantıda |da aynı sözleri tekrarladı`,
  },
  'place names and offices': {
    least: 0.4,
    places: `
      en: Protesters return to the streets of New |Delhi again
      en: Fires burn in the hills over Los |Angeles tonight
      en: Talks with President |Macron end without result
      es: Cumbre de ministros en Buenos |Aires este jueves
      hi: सेमीफाइनल में New |Zealand से भिड़ंत होगी आज
      ta: சென்னையில் பிரதமர் |மோடி பங்கேற்கும் விழா`,
  },
  'words without spaces': {
    least: 0.5,
    places: `
      ja: 年収103万|円の壁を見直す方針を固めた政府
      ja: ウクライ|ナから避難した家族を受け入れる
      ja: 容疑者は山田|さんの自宅に侵入したとみられる
      ja: 三|人が死亡し、五人が重軽傷を負った事故
      ja: 第|3回の会議が開かれることになった都内
      zh-Hans: 北京大|学宣布新的招生计划引发关注
      zh-Hant: 台|北市長蔣萬安今日出席記者會說明
      ko: 서|울시장 선거가 오늘 열린다고 전했다
      ko: 예산 35조|원”…與 “환영” 野 “포퓰리즘” 공방
      ko: 李대통령이 밝힌 구상에 與 |“환영” 입장 밝혀
      en: the anti-|corruption bureau raids three homes
      my: မြန်မာနိုင်ငံ၏ အခြေအနေ|ကို ကုလသမဂ္ဂက စိုးရိမ်
      ja: ハッシュタグ#東京|オリンピックが話題になった`,
  },
}

/** Good breaks. */
export const goodBreaks = `
  en: What in 2024 |Modi promised voters in the north
  en: After 30, |police said on Friday, the search ended
  en: Storm kills dozens |in the north of the country
  en: Ministers met the president |and left without a word
  en: “We will keep fighting |until the last of us is free”
  en: The king said no |and the queen said nothing at all
  de: Der Minister fordert |mehr Geld für Schulen im Land
  fr: Le président du conseil |arrive demain à Moscou
  es: El Ministerio anuncia |ayudas para los agricultores
  hi: सरकार ने नई योजना |लागू करने का फैसला किया है
  ar: أعلنت الحكومة اليوم |خطة جديدة لدعم الاقتصاد
  ko: 대통령이 밝힌 구상에 |시민들은 환영했다
  zh-Hans: 中央政治局召开会议 |分析研究当前经济形势
  ru: Учёные нашли воду |на обратной стороне Луны
  vi: Chính phủ công bố kế hoạch |giảm thuế cho doanh nghiệp
  kk: Тоқаев сапармен келді, Астанада |500 млрд теңге бөлінді
  en: Modi Wins Big |In Delhi As Rivals Regroup For Polls`
