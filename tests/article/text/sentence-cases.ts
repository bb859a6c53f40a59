/** Texts by language; a bar follows each sentence but the last. Written for this test in the style of news agencies. */
export const sentenceCases: Readonly<Record<string, string>> = {
  en: `
    Dr. Rao met Mr. Lee at St. Mary's.|They spoke for an hour.
    The U.S. Senate passed the bill.|It goes to the president.
    He lives in the U.S.|She lives in the U.K.
    J. K. Rowling wrote it.|J.R.R. Tolkien did not.
    Prices rose 3.5 percent to $1.20 a litre.|Wages did not.
    The meeting ended at 5 p.m.|The ministers left at once.
    Read more at https://example.com/reports/annex-3.pdf?version=2 before Friday.|Comments close then.
    Visit example.com.|Or call.
    “Will it hold?” the engineer asked.|Nobody knew.
    “Will it hold?” Minister Rao asked.|Nobody knew.
    “It is over,” she said.|The crowd went home.
    Yahoo! Japan bought the site.|Google did not.
    Yahoo!|The crowd cheered.
    He asked why (why not?) and left.|Then it rained.
    (The vote is on Monday.)|The court rules on Friday.
    She won the No. 1 seed.|The final is on Sunday.
    Was it No. 2?|No.|It was No. 3.
    Born on Jan. 5, 1970, she studied law.|In Sept. 1999 she won.
    The Rev. Martin Luther King Jr. spoke.|Thousands listened.
    Apple Inc. said sales fell.|Shares dropped 4 pct.
    Lt. Gen. A. K. Singh took over.|Maj. Sharma retired.
    The team lost 3-2.|It was their 4th defeat.
    1. First the facts.|2. Then the law.
    Is it true?|Yes!|It is.
    What?!|He left.
    The iPhone sold out.|iPhone prices rose.
    He works for the B.B.C. in Leeds.|His brother does not.
    Sources (see p. 5) disagree.|The court is silent.
    They said “We will win. We must.”|Then they lost.
    It has sugar, salt, etc. in it.|Doctors warn.
    Great win! 🎉|Next match on Friday.
    “Stop!” he cried.|“Why?”|“Because.”
    We need vitamin C.|The study says so.
    Ask Prof. Dr. E. Weber, Ph.D. for help.|He knows.`,
  de: `
    Die Regelung gilt vom 1. Januar an.|Bis dahin bleibt alles beim Alten.
    Am 3. Oktober feiert Berlin.|Der 150. Geburtstag folgt.
    Friedrich II. König von Preußen kam.|Er blieb.
    Dr. med. Anna Weber sprach mit Prof. Schmidt.|Sie waren einig.
    Das kostet z. B. 5 Euro, d. h. wenig.|Viele zahlen mehr.
    Die Firma, u. a. Siemens, zahlt nicht.|Das Gericht entscheidet.
    Er kam 2024.|Dann ging er.
    „Wird es halten?“, fragte der Ingenieur.|Niemand wusste es.
    „Wir kommen!“ sagte Müller.|Alle lachten.
    Rund 10.000 Menschen demonstrierten.|Die Polizei zählte 8.500.
    Es gilt Art. 5 Abs. 2 GG.|Das steht fest.
    Die Kosten: ca. 3 Mio. Euro.|Das ist viel.
    St. Pauli verliert 0:2.|Der HSV gewinnt.
    Im 2. Quartal stieg der Umsatz.|Im 3. Quartal fiel er.
    Sie wurde 3.|Die Läuferin war zufrieden.
    »Das ist gut.«|Dann ging sie.
    Nr. 7 lebt.|Nr. 8 auch.
    Äpfel, Birnen usw. sind teurer.|Bananen nicht.`,
  fr: `
    M. Dupont a rencontré Mme Martin.|Ils ont parlé.
    « Nous irons ! » a dit le ministre.|Le public a applaudi.
    « Pourquoi ? » demande Marie Durand.|Silence.
    Le Dr Petit arrive.|Il est 20 h.
    Qui a gagné ?|Personne ne sait.
    L’art. 49.3 est utilisé.|L’opposition proteste.
    Né av. J.-C. en Grèce, il voyagea.|Il mourut à Rome.
    J.-P. Raffarin était là.|Il n’a rien dit.
    Le prix est de 3,50 euros.|C’est trop.
    Il a dit : « Je pars. Je reviens. »|Puis il est parti.
    Vive la France !|Vive la République !
    Il y a des pommes, des poires, etc.|Les prix montent.`,
  es: `
    El Sr. García llegó con la Dra. Ruiz.|Nadie los esperaba.
    ¿Quién ganó?|¡Nadie!|El partido acabó 0-0.
    EE. UU. firmó el acuerdo.|México también.
    «¿Por qué?», preguntó el juez.|No hubo respuesta.
    “No vamos a ceder.” Lo dijo ayer.
    Vive en la Av. Juárez núm. 5.|Su casa es azul.
    El art. 155 se aplicó en 2017.|Hubo protestas.
    D. Juan Carlos I viajó a Abu Dabi.|Su hijo se quedó.
    Subió un 3.5 por ciento.|Los salarios, no.
    Ud. sabe la verdad.|La verdad duele.`,
  pt: `
    O Sr. Silva falou com a Dra. Costa.|Ela concordou.
    “Vamos vencer!”, disse Lula.|O público aplaudiu.
    O art. 5 da lei mudou.|A lei é de 1988.
    A empresa S. A. Lopes faliu.|Os donos fugiram.
    Quem ganhou?|Ninguém.
    Custa R$ 3.500.|É caro.
    O prof. Dr. J. M. Souza explica.|Vale ler.`,
  it: `
    Il dott. Rossi ha parlato.|La prof. Bianchi no.
    «Vinceremo!» ha detto Conte.|La sala ha applaudito.
    La Fiat S.p.A. vende.|Le azioni salgono.
    Chi ha vinto?|Nessuno.
    L’art. 18 resta.|Il governo tace.
    Nel sec. XV. Lorenzo governava.
    G. Verdi nacque nel 1813.|Morì nel 1901.`,
  nl: `
    De heer dr. J. de Vries sprak.|Hij zei niets.
    “Wie wint?” vroeg Rutte.|Niemand wist het.
    Het kost ca. 5 euro.|Dat is veel.
    Bijv. Amsterdam groeit.|Rotterdam ook.
    Om 10.30 uur begon het.|Het regende.`,
  sv: `
    Bl.a. Volvo växer.|Saab gör det inte.
    ”Vi vinner”, sade Löfven.|Publiken jublade.
    Det kostar ca. 5 kr. per styck.|Det är mycket.
    Vem vann?|Ingen.`,
  da: `
    Den 5. Juni er fri.|Mange holder lukket.
    Dronning Margrethe 2. Danmark fejrer.
    F.eks. Novo vokser.|Det glæder mange.
    Hvem vandt?|Ingen.`,
  nb: `
    17. mai feires i hele landet.|Toget starter kl. 10.
    Bl.a. Equinor vokser.|Det gleder mange.
    Kong Harald 5. Norge feirer.`,
  fi: `
    Esim. Nokia kasvaa.|Se on hyvä.
    Suomi täytti 100 vuotta 6. joulukuuta.|Juhlat olivat suuret.
    Kuka voitti?|Ei kukaan.`,
  pl: `
    Prof. dr hab. Jan Kowalski zabrał głos.|Mówił długo.
    Ul. Marszałkowska jest zamknięta.|Objazd prowadzi przez Kruczą.
    Było ok. 500 osób.|Policja mówi o 300.
    — Kto wygrał? — zapytał Nowak.|Nikt nie wiedział.
    Jan Paweł II. Polska pamięta.
    Kosztuje 5 tys. zł.|To dużo.`,
  cs: `
    Dne 17. Listopadu slavíme.
    Karel IV. Král se vrátil.
    Např. Škoda roste.|To je dobře.
    MUDr. Jan Novák odpověděl.|Řekl ano.
    Kdo vyhrál?|Nikdo.`,
  hu: `
    2026. május 9. napján szavaznak.|Az eredmény este jön.
    Dr. Kovács Anna válaszolt.|Nem mondott sokat.
    Ki nyert?|Senki.
    II. Rákóczi Ferenc utca lezárva.|A busz kerül.`,
  ro: `
    Dl. Popescu a plecat.|Dna. Ionescu a rămas.
    Art. 5 se schimbă.|Legea este veche.
    Cine a câștigat?|Nimeni.`,
  tr: `
    Prof. Dr. Ayşe Yılmaz konuştu.|Salon doluydu.
    3. Lig maçı ertelendi.|Yeni tarih belli değil.
    Kim kazandı?|Kimse.
    Mehmet II. Osman ile görüştü.
    Hz. Mevlana anıldı.|Konya doldu.`,
  ru: `
    В 2024 г. Россия подписала договор.|Он действует.
    А. С. Пушкин родился в Москве.|Он учился в лицее.
    Цена выросла до 5 тыс. руб. за тонну.|Это много.
    Ст. 105 УК изменена.|Она строже.
    «Кто победил?» — спросил судья.|Никто не знал.
    По словам проф. Иванова, всё хорошо.|Так ли это?
    Яблоки, груши и т. д. подорожали.|Сахар — нет.
    — Куда? — Домой.`,
  uk: `
    У м. Київ відбувся форум.|Він тривав два дні.
    Т. Г. Шевченко народився 1814 р. на Черкащині.|Він помер у Петербурзі.
    Хто переміг?|Ніхто.
    «Ні!» — сказав суддя.|Усі мовчали.`,
  bg: `
    Г-н Иванов говори.|Той каза малко.
    Цената е 5 лв. за килограм.|Това е много.`,
  el: `
    Ο κ. Μητσοτάκης μίλησε.|Η αίθουσα ήταν γεμάτη.
    Ποιος κέρδισε;|Κανείς.
    Το κόστος είναι 3,5 δισ. ευρώ.|Είναι πολύ.
    Π.χ. η Αθήνα μεγαλώνει.|Η Πάτρα όχι.`,
  hy: `
    Նախագահը մեկնեց։|Նա կվերադառնա վաղը։
    Ո՞վ հաղթեց։|Ոչ ոք։
    Նախագահը մեկնեց:|Նա կվերադառնա վաղը:`,
  ka: `პრეზიდენტი ჩავიდა.|ის ხვალ დაბრუნდება.`,
  ar: `
    قال د. محمد علي إن الأمر انتهى.|وغادر القاعة.
    هل انتهت الحرب؟|لا أحد يعلم.
    «هل نفوز؟» سأل المدرب.|لم يجب أحد.
    بلغ السعر 3.5 دولار.|وهو مرتفع.
    وصل أ. د. حسن إلى القاهرة.|ثم سافر.`,
  fa: `
    دولت لایحه را تصویب کرد.|مجلس فردا رای می‌دهد.
    چه کسی برد؟|هیچ‌کس.
    «چرا؟» رئیس پرسید.|پاسخی نبود.`,
  ur: `
    وزیر اعظم لاہور پہنچ گئے۔|وہ کل واپس جائیں گے۔
    کیا جنگ ختم ہو گئی؟|کسی کو معلوم نہیں۔
    ڈاکٹر اے۔ پی۔ جے۔ عبدالکلام یاد کیے گئے۔|تقریب دہلی میں ہوئی۔`,
  he: `
    פרופ' דן לוי נאם בכנסת.|איש לא הקשיב.
    מי ניצח?|אף אחד.
    "האם ננצח?" שאל המאמן.|לא הייתה תשובה.
    ח"כ כהן התפטר.|יחליפו אותו מחר.`,
  hi: `
    डॉ. मनमोहन सिंह ने भाषण दिया।|सभा में शांति थी।
    के. एल. राहुल ने शतक जड़ा।|भारत जीत गया।
    “क्या होगा?” मंत्री ने पूछा।|कोई नहीं जानता।
    पेट्रोल रु. 100 के पार पहुँचा।|जनता परेशान है।
    कौन जीता?|कोई नहीं।
    दूरी 5 कि.मी. है।|रास्ता कठिन है।`,
  mr: `
    डॉ. बाबासाहेब आंबेडकर यांचे भाषण झाले.|सभागृह भरले होते.
    एस. एम. जोशी आले.|ते बोलले.
    कोण जिंकले?|कोणीही नाही.`,
  gu: `
    વડાપ્રધાન અમદાવાદ આવશે.|તૈયારીઓ ચાલુ છે.
    આ સારા સમાચાર છે.|લોકો ખુશ છે.
    ડૉ. પટેલ બોલ્યા.|સભા શાંત હતી.`,
  bn: `
    ড. মুহাম্মদ ইউনূস ভাষণ দেন।|সভা শান্ত ছিল।
    মো. শাহাবুদ্দিন শপথ নেন।|তিনি রাষ্ট্রপতি।
    কে জিতল?|কেউ না।
    এ. পি. জে. আবদুল কালাম স্মরণে সভা।|সবাই আসেন।`,
  pa: `ਡਾ. ਮਨਮੋਹਨ ਸਿੰਘ ਆਏ।|ਸਭਾ ਸ਼ਾਂਤ ਸੀ।`,
  ta: `
    மு.க. ஸ்டாலின் உரையாற்றினார்.|கூட்டம் அமைதியாக இருந்தது.
    எம். கே. ஸ்டாலின் வந்தார்.|மக்கள் வரவேற்றனர்.
    யார் வென்றது?|யாரும் இல்லை.
    விலை ரூ. 500 ஆக உயர்ந்தது.|மக்கள் கவலை.
    ஏ.பி.ஜே. அப்துல் கலாம் நினைவு தினம்.|அஞ்சலி செலுத்தப்பட்டது.`,
  te: `
    డా. బి. ఆర్. అంబేద్కర్ జయంతి.|సభ జరిగింది.
    కె. చంద్రశేఖర్ రావు వచ్చారు.|ప్రజలు స్వాగతించారు.
    ధర రూ. 500 పెరిగింది.|ప్రజలు బాధలో ఉన్నారు.`,
  kn: `
    ಡಾ. ರಾಜ್‌ಕುಮಾರ್ ಸ್ಮರಣೆ ನಡೆಯಿತು.|ಜನ ಸೇರಿದರು.
    ಎಚ್. ಡಿ. ದೇವೇಗೌಡ ಬಂದರು.|ಅವರು ಮಾತನಾಡಿದರು.`,
  ml: `
    ഡോ. എം. ലീലാവതി സംസാരിച്ചു.|സദസ്സ് നിശ്ശബ്ദമായിരുന്നു.
    വി.എസ്. അച്യുതാനന്ദൻ എത്തി.|ജനം സ്വീകരിച്ചു.`,
  si: `
    ජනාධිපතිවරයා පැමිණියේ ය.|රැස්වීම ඇරඹිණි.
    ඒ. එච්. එම්. ෆවුසි කතා කළේ ය.|සභාව නිහඬ විය.`,
  am: `
    ጠቅላይ ሚኒስትሩ ደረሱ።|ነገ ይመለሳሉ።
    ማን አሸነፈ?|ማንም።
    ጉባኤው ተጠናቀቀ፡፡|ሁሉም ተመለሱ፡፡`,
  my: `သမ္မတ ရောက်ရှိခဲ့သည်။|မနက်ဖြန် ပြန်မည်။`,
  km: `នាយករដ្ឋមន្ត្រីបានមកដល់។|លោកនឹងត្រឡប់ថ្ងៃស្អែក។`,
  bo: `སྲིད་འཛིན་ཕེབས་སོང༌།|ཁོང་སང་ཉིན་ལོག་གི་རེད།`,
  th: `นายกฯ เดินทางถึงเมื่อเวลา 10.00 น. ก่อนเข้าประชุม ดร. สมชายรอต้อนรับ`,
  ja: `
    首相は東京に到着した。|明日帰国する。
    「雨が降る。傘がいる。」と首相は話した。|会場は静かだった。
    映画「君の名は。」が公開された。|客席は満員だった。
    誰が勝った？|誰も勝たなかった。
    売上は3.5％増えた。|利益は減った。`,
  zh: `
    总理抵达北京。|他明天回国。
    “真的吗？”他问道。|没有人回答。
    电影《你好！李焕英》上映。|票房很高。
    价格上涨3.5%。|工资没有。
    谁赢了？|没有人！`,
  ko: `
    대통령이 서울에 도착했다.|내일 돌아간다.
    “누가 이겼나?”라고 기자가 물었다.|아무도 몰랐다.
    매출이 3.5% 늘었다.|이익은 줄었다.`,
  id: `
    Prof. Dr. H. Ahmad berbicara.|Hadirin diam.
    Harganya Rp. 5.000 per kilo.|Itu mahal.
    Siapa menang?|Tidak ada.`,
  vi: `
    TP. Hồ Chí Minh mưa lớn.|Nhiều đường ngập.
    TS. Nguyễn Văn A phát biểu.|Hội trường im lặng.
    Ai thắng?|Không ai.`,
}
