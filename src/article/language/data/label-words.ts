import { type LabelName, labelNames } from '../label-names.ts'

/**
 * The label over a story of each kind, as newspapers print it: “Breaking”, “Eilmeldung”, “速報”.
 *
 * Sources: words for breaking, live, video and pictures of am, ar, cy, fa, ha, ig, ky, my, ne, pa, ps, so, ti, uk,
 * uz and yo follow BBC World Service pages as far as they could be read (bbc/simorgh,
 * `src/app/lib/config/services`); all others are usual section names of daily newspapers; corrections by native
 * readers are welcome. Paid content uses the term of law or press code where there is one: Anzeige (de), Annons
 * (sv), Annonce (da), Annonsørinnhold (nb), Реклама (ru, uk, be), 广告 (zh), PR (ja). An empty column: no established
 * word is known, and the section is shown instead.
 */
/** One row per language, in the column order of `labelNames`. */
const TABLE = `
af|Jongste nuus|Regstreeks|Mening|Hoofartikel|Onderhoud|Verduidelik|Wat ons weet|Fokus|Resensie|Huldeblyk|In syfers|Uitslag|Video|In beeld|Geborg
am|ሰበር|ቀጥታ|አስተያየት|ርዕሰ አንቀጽ|ቃለ ምልልስ|ማብራሪያ|የምናውቀው|ዘገባ|ዳሰሳ|ዜና ዕረፍት|በቁጥር|ውጤት|ቪዲዮ|በፎቶ|ማስታወቂያ
ar|عاجل|مباشر|رأي|افتتاحية|مقابلة|شرح|ما نعرفه|تقرير|مراجعة|رحيل|بالأرقام|النتيجة|فيديو|بالصور|محتوى مدفوع
as|ব্ৰেকিং|লাইভ|মতামত|সম্পাদকীয়|সাক্ষাৎকাৰ|ব্যাখ্যা|এতিয়ালৈকে কি জনা গৈছে|ফিচাৰ|পৰ্যালোচনা|শ্ৰদ্ধাঞ্জলি|পৰিসংখ্যাত|ফলাফল|ভিডিঅ’|ছবিত|বিজ্ঞাপন
az|Təcili|Canlı|Rəy|Baş məqalə|Müsahibə|İzah|Nə məlumdur|Reportaj|Resenziya|Nekroloq|Rəqəmlərlə|Nəticə|Video|Fotolar|Reklam
be|Тэрмінова|Наўжывую|Меркаванне|Ад рэдакцыі|Інтэрв’ю|Тлумачым|Што вядома|Рэпартаж|Рэцэнзія|Некралог|У лічбах|Вынік|Відэа|У фотаздымках|Рэклама
bg|Извънредно|На живо|Мнение|Редакционно|Интервю|Обясняваме|Какво знаем|Репортаж|Рецензия|In memoriam|В цифри|Резултат|Видео|В снимки|Платено съдържание
bn|ব্রেকিং|লাইভ|মতামত|সম্পাদকীয়|সাক্ষাৎকার|ব্যাখ্যা|যা জানা গেছে|ফিচার|পর্যালোচনা|স্মরণ|পরিসংখ্যানে|ফলাফল|ভিডিও|ছবিতে|বিজ্ঞাপন
bo||ཐད་གཏོང་|བསམ་འཆར་||བཅར་འདྲི་|||||||གྲུབ་འབྲས་||འདྲ་པར་|ཁྱབ་བསྒྲགས་
br|Keleier diwezhañ|War-eeun||Pennad-stur|Pennad-kaoz|||||||Disoc’h|Video|Skeudennoù|
bs|Najnovije|Uživo|Mišljenje|Uvodnik|Intervju|Objašnjenje|Šta znamo|Reportaža|Recenzija|In memoriam|U brojkama|Rezultat|Video|U slikama|Sponzorisano
ca|Última hora|En directe|Opinió|Editorial|Entrevista|Les claus|Què sabem|Reportatge|Crítica|Obituari|En xifres|Resultat|Vídeo|En imatges|Contingut patrocinat
ckb|بەپەلە|ڕاستەوخۆ|بۆچوون|سەروتار|چاوپێکەوتن|ڕوونکردنەوە|ئەوەی دەیزانین|ڕاپۆرت||کۆچی دوایی|بە ژمارە|ئەنجام|ڤیدیۆ|بە وێنە|ڕیکلام
cs|Právě teď|Živě|Názor|Úvodník|Rozhovor|Vysvětlujeme|Co víme|Reportáž|Recenze|Nekrolog|V číslech|Výsledek|Video|Obrazem|Komerční sdělení
cy|Newydd dorri|Yn fyw|Barn|Golygyddol|Cyfweliad|Egluro|Yr hyn a wyddom||Adolygiad|Teyrnged|Mewn ffigurau|Canlyniad|Fideo|Mewn lluniau|Cynnwys noddedig
da|Lige nu|Live|Kommentar|Leder|Interview|Forklaret|Det ved vi|Reportage|Anmeldelse|Nekrolog|I tal|Resultat|Video|I billeder|Annonce
de|Eilmeldung|Live|Meinung|Leitartikel|Interview|Erklärt|Was wir wissen|Reportage|Rezension|Nachruf|In Zahlen|Ergebnis|Video|In Bildern|Anzeige
el|Έκτακτο|Ζωντανά|Άποψη|Κύριο άρθρο|Συνέντευξη|Εξηγούμε|Τι γνωρίζουμε|Αφιέρωμα|Κριτική|Νεκρολογία|Σε αριθμούς|Αποτέλεσμα|Βίντεο|Σε εικόνες|Χορηγούμενο
en|Breaking|Live|Opinion|Editorial|Interview|Explained|What we know|Feature|Review|Obituary|In figures|Result|Video|In pictures|Sponsored
eo|Freŝa novaĵo|Rekte|Opinio|Redakcia artikolo|Intervjuo|Klarigo|Kion ni scias|Raporto|Recenzo|Nekrologo|En ciferoj|Rezulto|Video|En bildoj|Anonco
es|Última hora|En directo|Opinión|Editorial|Entrevista|Las claves|Lo que sabemos|Reportaje|Crítica|Obituario|En cifras|Resultado|Vídeo|En imágenes|Contenido patrocinado
es-419|Última hora|En vivo|Opinión|Editorial|Entrevista|Las claves|Lo que sabemos|Reportaje|Crítica|Obituario|En cifras|Resultado|Video|En imágenes|Contenido patrocinado
et|Erakorraline|Otse|Arvamus|Juhtkiri|Intervjuu|Selgitame|Mida me teame|Reportaaž|Arvustus|Järelehüüe|Numbrites|Tulemus|Video|Galerii|Sisuturundus
eu|Azken ordua|Zuzenean|Iritzia|Editoriala|Elkarrizketa|Gakoak|Zer dakigun|Erreportajea|Kritika||Zenbakitan|Emaitza|Bideoa|Irudietan|Eduki babestua
fa|خبر فوری|زنده|دیدگاه|سرمقاله|گفت‌وگو|به زبان ساده|آنچه می‌دانیم|گزارش|نقد|درگذشت|به روایت آمار|نتیجه|ویدیو|گزارش تصویری|آگهی
fi|Juuri nyt|Suorana|Mielipide|Pääkirjoitus|Haastattelu|Tausta|Tämä tiedetään|Reportaasi|Arvio|Muistokirjoitus|Lukuina|Tulos|Video|Kuvat|Kaupallinen yhteistyö
fo|Seinastu tíðindi|Beinleiðis|Meining|Oddagrein|Samrøða||||Ummæli|||Úrslit|Video|Í myndum|Lýsing
fr|Urgent|En direct|Opinion|Éditorial|Entretien|Décryptage|Ce que l’on sait|Reportage|Critique|Disparition|En chiffres|Résultat|Vidéo|En images|Contenu sponsorisé
fy|Lêste nijs|Live|Miening||Petear|Utlis|Wat wy witte|Reportaazje|Resinsje|In memoriam|Yn sifers|Utslach|Fideo|Yn byld|Sponsore
ga|Scéal is déanaí|Beo|Tuairim|Eagarfhocal|Agallamh|Míniú|An méid atá ar eolas|Gné-alt|Léirmheas||I bhfigiúirí|Toradh|Físeán|I bpictiúir|Urraithe
gd||Beò|Beachd||Agallamh||||Lèirmheas|||Toradh|Bhidio|Ann an dealbhan|
gl|Última hora|En directo|Opinión|Editorial|Entrevista|As claves|O que sabemos|Reportaxe|Crítica|Obituario|En cifras|Resultado|Vídeo|En imaxes|Contido patrocinado
gu|બ્રેકિંગ|લાઇવ|મંતવ્ય|તંત્રીલેખ|મુલાકાત|સમજો|અત્યાર સુધી શું ખબર છે|વિશેષ|સમીક્ષા|શ્રદ્ધાંજલિ|આંકડામાં|પરિણામ|વીડિયો|તસવીરોમાં|પ્રાયોજિત
ha|Da ɗumi-ɗumi|Kai-tsaye|Ra’ayi||Hira|Ƙarin bayani|Abin da muka sani|Rahoto na musamman|Sharhi|Ta’aziyya|A alƙaluma|Sakamako|Bidiyo|A hotuna|Talla
he|מבזק|עדכונים שוטפים|דעה|מאמר מערכת|ריאיון|הסבר|מה ידוע|מגזין|ביקורת|פרידה|במספרים|תוצאה|וידאו|בתמונות|תוכן ממומן
hi|ब्रेकिंग|लाइव|विचार|संपादकीय|साक्षात्कार|समझिए|अब तक क्या पता है|विशेष|समीक्षा|स्मृति शेष|आँकड़ों में|नतीजा|वीडियो|तस्वीरों में|प्रायोजित
hr|Najnovije|Uživo|Mišljenje|Uvodnik|Intervju|Objašnjavamo|Što znamo|Reportaža|Recenzija|In memoriam|U brojkama|Rezultat|Video|U slikama|Sponzorirani sadržaj
hu|Friss hír|Élő|Vélemény|Vezércikk|Interjú|Elmagyarázzuk|Amit tudunk|Riport|Kritika|Nekrológ|Számokban|Eredmény|Videó|Képekben|Támogatott tartalom
hy|Շտապ|Ուղիղ|Կարծիք|Խմբագրական|Հարցազրույց|Պարզաբանում|Ինչ է հայտնի|Ռեպորտաժ|Գրախոսություն|Մահախոսական|Թվերով|Արդյունք|Տեսանյութ|Լուսանկարներ|Գովազդ
id|Terkini|Langsung|Opini|Tajuk|Wawancara|Penjelasan|Yang kita ketahui|Laporan khas|Ulasan|Obituari|Dalam angka|Hasil|Video|Dalam foto|Konten bersponsor
ig|Na-akpọtụ ugbu a|Na-eme ugbu a|Echiche||Ajụjụ ọnụ|Nkọwa|Ihe anyị maara||Nyocha||Na ọnụọgụ|Nsonaazụ|Vidio|N’ime foto|Mgbasa ozi
is|Rétt í þessu|Í beinni|Skoðun|Leiðari|Viðtal|Útskýrt|Það sem við vitum|Umfjöllun|Gagnrýni|Minning|Í tölum|Úrslit|Myndband|Í myndum|Kynning
it|Ultim’ora|In diretta|Opinione|Editoriale|Intervista|Spiegato|Cosa sappiamo|Reportage|Recensione|Il ricordo|In numeri|Risultato|Video|In immagini|Contenuto sponsorizzato
ja|速報|ライブ|オピニオン|社説|インタビュー|解説|分かっていること|特集|レビュー|訃報|数字で見る|結果|動画|写真特集|PR
jv|Kabar anyar|Langsung|Panemu||Wawancara||||Resensi||Ing angka|Asil|Video|Ing foto|
ka|სასწრაფო|პირდაპირი ეთერი|მოსაზრება|სარედაქციო|ინტერვიუ|განმარტება|რა ვიცით|რეპორტაჟი|რეცენზია|ნეკროლოგი|ციფრებში|შედეგი|ვიდეო|ფოტოებში|სპონსორირებული
kk|Шұғыл|Тікелей эфир|Пікір|Редакциядан|Сұхбат|Түсіндіреміз|Не белгілі|Репортаж|Рецензия|Қазанама|Сандармен|Нәтиже|Видео|Фотолар|Жарнама
km|បន្ទាន់|ផ្សាយផ្ទាល់|ទស្សនៈ|វិចារណកថា|បទសម្ភាសន៍|ពន្យល់|អ្វីដែលយើងដឹង|បទយកការណ៍|||ជាតួលេខ|លទ្ធផល|វីដេអូ|ជារូបភាព|ផ្សាយពាណិជ្ជកម្ម
kn|ಬ್ರೇಕಿಂಗ್|ಲೈವ್|ಅಭಿಪ್ರಾಯ|ಸಂಪಾದಕೀಯ|ಸಂದರ್ಶನ|ವಿವರಣೆ|ಇದುವರೆಗೆ ತಿಳಿದಿರುವುದು|ವಿಶೇಷ ವರದಿ|ವಿಮರ್ಶೆ|ಶ್ರದ್ಧಾಂಜಲಿ|ಅಂಕಿ-ಅಂಶ|ಫಲಿತಾಂಶ|ವಿಡಿಯೊ|ಚಿತ್ರಗಳಲ್ಲಿ|ಜಾಹೀರಾತು
ko|속보|실시간|오피니언|사설|인터뷰|해설|지금까지 알려진 것|기획|리뷰|부고|숫자로 보는|결과|영상|화보|광고
kok|ब्रेकिंग|लायव|मत|संपादकीय|मुलाखत||||परिक्षण|श्रद्धांजली||निकाल|व्हिडिओ||जायरात
ku|Lezgîn|Zindî|Nêrîn|Sergotar|Hevpeyvîn|Ravekirin|Em çi dizanin|Reportaj|Nirxandin||Bi hejmaran|Encam|Vîdyo|Bi wêneyan|Reklam
ky|Чукул кабар|Түз эфир|Пикир|Редакциядан|Маек|Түшүндүрөбүз|Эмнелер белгилүү|Репортаж|Рецензия|Некролог|Сандар менен|Жыйынтык|Видео|Сүрөттөрдө|Жарнама
lb|Aktuell|Live|Meenung|Editorial|Interview|Erkläert|Wat mir wëssen|Reportage|Kritik|Nekrolog|An Zuelen|Resultat|Video|A Biller|Annonce
lo|ຂ່າວດ່ວນ|ສົດ|ຄວາມເຫັນ|ບົດບັນນາທິການ|ສຳພາດ|ອະທິບາຍ|ສິ່ງທີ່ເຮົາຮູ້|ສາລະຄະດີ|ວິຈານ|ໄວ້ອາໄລ|ຕົວເລກ|ຜົນ|ວິດີໂອ|ປະມວນພາບ|ໂຄສະນາ
lt|Skubu|Tiesiogiai|Nuomonė|Vedamasis|Interviu|Paaiškiname|Ką žinome|Reportažas|Recenzija|In memoriam|Skaičiais|Rezultatas|Video|Nuotraukos|Remiamas turinys
lv|Steidzami|Tiešraide|Viedoklis|Ievadraksts|Intervija|Skaidrojam|Kas zināms|Reportāža|Recenzija|In memoriam|Skaitļos|Rezultāts|Video|Foto|Reklāma
mai|ब्रेकिंग|लाइव|विचार|सम्पादकीय|साक्षात्कार|||विशेष|समीक्षा|श्रद्धांजलि||परिणाम|वीडियो||विज्ञापन
mk|Итно|Во живо|Мислење|Уводник|Интервју|Објаснуваме|Што знаеме|Репортажа|Рецензија|Сеќавање|Во бројки|Резултат|Видео|Во слики|Спонзорирано
ml|ബ്രേക്കിങ്|തത്സമയം|അഭിപ്രായം|മുഖപ്രസംഗം|അഭിമുഖം|വിശദീകരണം|ഇതുവരെ അറിയുന്നത്|ഫീച്ചർ|നിരൂപണം|അനുസ്മരണം|കണക്കുകളിൽ|ഫലം|വീഡിയോ|ചിത്രങ്ങളിൽ|പരസ്യം
mn|Шуурхай|Шууд|Санал бодол||Ярилцлага|Тайлбар|Юу мэдэж байна|Сурвалжлага|Шүүмж|Дурсамж|Тоогоор|Үр дүн|Видео|Зургаар|Сурталчилгаа
mr|ब्रेकिंग|लाइव्ह|मत|अग्रलेख|मुलाखत|समजून घ्या|आतापर्यंत काय माहीत आहे|विशेष|परीक्षण|श्रद्धांजली|आकड्यांत|निकाल|व्हिडिओ|छायाचित्रांतून|प्रायोजित
ms|Terkini|Langsung|Pandangan|Lidah pengarang|Temu bual|Penjelasan|Apa yang diketahui|Rencana|Ulasan|Dalam kenangan|Dalam angka|Keputusan|Video|Dalam gambar|Kandungan tajaan
mt|L-aħħar aħbarijiet|Dirett|Opinjoni|Editorjal|Intervista|Spjegat|X’nafu||Reċensjoni|Obitwarju|Fin-numri|Riżultat|Vidjow|Fir-ritratti|Sponsorjat
my|သတင်းထူး|တိုက်ရိုက်|အမြင်|အယ်ဒီတာ့အာဘော်|အင်တာဗျူး|ရှင်းလင်းချက်|သိထားသမျှ|ဆောင်းပါး|ဝေဖန်သုံးသပ်ချက်|နာရေး|ကိန်းဂဏန်းများ|ရလဒ်|ဗီဒီယို|ဓာတ်ပုံသတင်း|ကြော်ငြာ
nb|Siste nytt|Direkte|Meninger|Leder|Intervju|Forklart|Dette vet vi|Reportasje|Anmeldelse|Minneord|I tall|Resultat|Video|I bilder|Annonsørinnhold
ne|ब्रेकिंग|लाइभ|विचार|सम्पादकीय|अन्तर्वार्ता|बुझ्नुहोस्|अहिलेसम्म के थाहा छ|फिचर|समीक्षा|श्रद्धाञ्जली|तथ्याङ्कमा|नतिजा|भिडिओ|तस्बिरमा|प्रायोजित
nl|Net binnen|Live|Opinie|Commentaar|Interview|Uitleg|Wat we weten|Reportage|Recensie|In memoriam|In cijfers|Uitslag|Video|In beeld|Gesponsord
nn|Siste nytt|Direkte|Meiningar|Leiar|Intervju|Forklart|Dette veit vi|Reportasje|Melding|Minneord|I tal|Resultat|Video|I bilete|Annonsørinnhald
or|ବ୍ରେକିଂ|ଲାଇଭ|ମତାମତ|ସମ୍ପାଦକୀୟ|ସାକ୍ଷାତକାର|ବୁଝନ୍ତୁ|ଯାହା ଜଣାପଡ଼ିଛି|ଫିଚର|ସମୀକ୍ଷା|ଶ୍ରଦ୍ଧାଞ୍ଜଳି|ସଂଖ୍ୟାରେ|ଫଳାଫଳ|ଭିଡିଓ|ଛବିରେ|ବିଜ୍ଞାପନ
pa|ਬ੍ਰੇਕਿੰਗ|ਲਾਈਵ|ਵਿਚਾਰ|ਸੰਪਾਦਕੀ|ਇੰਟਰਵਿਊ|ਸਮਝੋ|ਹੁਣ ਤੱਕ ਕੀ ਪਤਾ ਹੈ|ਵਿਸ਼ੇਸ਼|ਸਮੀਖਿਆ|ਸ਼ਰਧਾਂਜਲੀ|ਅੰਕੜਿਆਂ ਵਿੱਚ|ਨਤੀਜਾ|ਵੀਡੀਓ|ਤਸਵੀਰਾਂ ਵਿੱਚ|ਇਸ਼ਤਿਹਾਰ
pl|Z ostatniej chwili|Na żywo|Opinia|Od redakcji|Wywiad|Wyjaśniamy|Co wiemy|Reportaż|Recenzja|Wspomnienie|W liczbach|Wynik|Wideo|Zdjęcia|Materiał sponsorowany
ps|وروستی خبر|ژوندی|لیدلوری|سرمقاله|مرکه||څه معلوم دي|راپور|||په شمېرو کې|پایله|ویډیو|په انځورونو کې|اعلان
pt|Urgente|Ao vivo|Opinião|Editorial|Entrevista|Entenda|O que se sabe|Reportagem|Crítica|Obituário|Em números|Resultado|Vídeo|Em imagens|Conteúdo patrocinado
pt-PT|Última hora|Em direto|Opinião|Editorial|Entrevista|Explicador|O que se sabe|Reportagem|Crítica|Obituário|Em números|Resultado|Vídeo|Em imagens|Conteúdo patrocinado
ro|Ultima oră|În direct|Opinie|Editorial|Interviu|Explicăm|Ce știm|Reportaj|Recenzie|In memoriam|În cifre|Rezultat|Video|În imagini|Conținut sponsorizat
ru|Срочно|Онлайн|Мнение|От редакции|Интервью|Разбор|Что известно|Репортаж|Рецензия|Некролог|В цифрах|Результат|Видео|В фотографиях|Реклама
rw|Inkuru igezweho|Ako kanya|Igitekerezo||Ikiganiro|Sobanukirwa|Ibyo tuzi||||Mu mibare|Ibyavuyemo|Video|Mu mafoto|Kwamamaza
sa||||सम्पादकीयम्|साक्षात्कारः||||समीक्षा|श्रद्धाञ्जलिः||परिणामः||चित्राणि|
sd|بريڪنگ نيوز|لائيو|راءِ|ايڊيٽوريل|انٽرويو|وضاحت||فيچر|تبصرو||انگن اکرن ۾|نتيجو|وڊيو|تصويرن ۾|اشتهار
si|අලුත්ම පුවත|සජීවී|අදහස|කතුවැකිය|සම්මුඛ සාකච්ඡාව|විග්‍රහය|අප දන්නා දේ|විශේෂාංගය|විචාරය||සංඛ්‍යාවලින්|ප්‍රතිඵලය|වීඩියෝ|ඡායාරූපවලින්|දැන්වීම
sk|Aktuálne|Naživo|Názor|Úvodník|Rozhovor|Vysvetľujeme|Čo vieme|Reportáž|Recenzia|Nekrológ|V číslach|Výsledok|Video|Fotogaléria|Sponzorovaný obsah
sl|Pravkar|V živo|Mnenje|Uvodnik|Intervju|Pojasnjujemo|Kaj vemo|Reportaža|Recenzija|V spomin|V številkah|Rezultat|Video|V slikah|Sponzorirana vsebina
so|War deg deg ah|Toos|Aragti|Faallo|Wareysi|Sharaxaad|Waxa aan ognahay|Warbixin||Tacsi|Tirooyin|Natiijo|Muuqaal|Sawirro|Xayeysiis
sq|Lajmi i fundit|Drejtpërdrejt|Opinion|Editorial|Intervistë|Shpjegim|Çfarë dimë|Reportazh|Recension|In memoriam|Në shifra|Rezultati|Video|Në fotografi|E sponsorizuar
sr|Најновије|Уживо|Мишљење|Уводник|Интервју|Објашњење|Шта знамо|Репортажа|Рецензија|Сећање|У бројкама|Резултат|Видео|У сликама|Спонзорисано
sr-Latn|Najnovije|Uživo|Mišljenje|Uvodnik|Intervju|Objašnjenje|Šta znamo|Reportaža|Recenzija|Sećanje|U brojkama|Rezultat|Video|U slikama|Sponzorisano
su|Warta anyar|Langsung|Pamanggih||Wawancara||||||Dina angka|Hasil|Video|Dina foto|
sv|Just nu|Live|Åsikt|Ledare|Intervju|Förklarat|Det här vet vi|Reportage|Recension|Minnesord|I siffror|Resultat|Video|I bilder|Annons
sw|Habari za hivi punde|Moja kwa moja|Maoni|Tahariri|Mahojiano|Ufafanuzi|Tunachojua|Makala|Uhakiki|Tanzia|Kwa takwimu|Matokeo|Video|Kwa picha|Tangazo
ta|அண்மைச் செய்தி|நேரலை|கருத்து|தலையங்கம்|நேர்காணல்|விளக்கம்|இதுவரை தெரிந்தவை|சிறப்புக் கட்டுரை|விமர்சனம்|அஞ்சலி|எண்களில்|முடிவு|காணொளி|படங்களில்|விளம்பரம்
te|బ్రేకింగ్|లైవ్|అభిప్రాయం|సంపాదకీయం|ఇంటర్వ్యూ|వివరణ|ఇప్పటివరకు తెలిసింది|ప్రత్యేక కథనం|సమీక్ష|నివాళి|అంకెల్లో|ఫలితం|వీడియో|చిత్రాల్లో|ప్రకటన
tg|Хабари фаврӣ|Мустақим|Андеша|Сармақола|Мусоҳиба|Шарҳ|Чӣ медонем|Гузориш|Тақриз|Ёдбуд|Дар рақамҳо|Натиҷа|Видео|Аксҳо|Реклама
th|ด่วน|สด|ความเห็น|บทบรรณาธิการ|สัมภาษณ์|อธิบาย|สิ่งที่เรารู้|สกู๊ป|วิจารณ์|อาลัย|ตัวเลข|ผล|วิดีโอ|ประมวลภาพ|โฆษณา
ti|ሓድሽ ዜና|ቀጥታ|ርእይቶ|ርእሰ ዓንቀጽ|ቃለ መሕትት|መብርሂ|እንታይ ንፈልጥ||ግምገማ|ዜና ዕረፍቲ|ብቑጽሪ|ውጽኢት|ቪድዮ|ብስእሊ|መላለዪ
tk|Gyssagly habar|Göni ýaýlym|Pikir||Söhbetdeşlik||Näme bilýäris||||Sanlarda|Netije|Wideo|Suratlarda|Mahabat
tl|Breaking|Live|Opinyon|Editoryal|Panayam|Ipinaliwanag|Ang alam natin|Tampok|Rebyu|Obitwaryo|Sa mga numero|Resulta|Video|Sa mga larawan|Patalastas
tr|Son dakika|Canlı|Görüş|Başyazı|Söyleşi|Açıklıyoruz|Neler biliniyor|Dosya|Eleştiri|Anma|Rakamlarla|Sonuç|Video|Fotoğraflarla|Sponsorlu
tt|Ашыгыч|Туры эфир|Фикер|Редакциядән|Әңгәмә|Аңлатабыз|Нәрсә билгеле|Репортаж|Рецензия|Некролог|Саннарда|Нәтиҗә|Видео|Фотолар|Реклама
ug|جىددىي خەۋەر|بىۋاسىتە|پىكىر|باش ماقالە|سۆھبەت|||||||نەتىجە|ۋىدېئو|سۈرەتلەر|ئېلان
uk|Терміново|Наживо|Думка|Від редакції|Інтерв’ю|Пояснюємо|Що відомо|Репортаж|Рецензія|Некролог|У цифрах|Результат|Відео|У світлинах|Реклама
ur|بریکنگ نیوز|لائیو|رائے|اداریہ|انٹرویو|وضاحت|اب تک کیا معلوم ہے|فیچر|تبصرہ|وفیات|اعداد و شمار|نتیجہ|ویڈیو|تصاویر میں|اشتہار
uz|Shoshilinch|Jonli|Fikr|Tahririyatdan|Suhbat|Tushuntiramiz|Nimalar ma’lum|Reportaj|Taqriz|Xotira|Raqamlarda|Natija|Video|Suratlarda|Reklama
uz-Cyrl|Шошилинч|Жонли|Фикр|Таҳририятдан|Суҳбат|Тушунтирамиз|Нималар маълум|Репортаж|Тақриз|Хотира|Рақамларда|Натижа|Видео|Суратларда|Реклама
vi|Tin nóng|Trực tiếp|Góc nhìn|Xã luận|Phỏng vấn|Giải thích|Những điều đã biết|Phóng sự|Đánh giá|Tưởng nhớ|Qua con số|Kết quả|Video|Qua ảnh|Tài trợ
xh|Iindaba zamva nje|Bukhoma|Uluvo||Udliwanondlebe||Esikwaziyo||||Ngamanani|Isiphumo|Ividiyo|Ngemifanekiso|Intengiso
yi|לעצטע נייעס|לײַוו|מיינונג||אינטערוויו||וואָס מיר ווייסן||רעצענזיע||אין צאָלן|רעזולטאַט|ווידעאָ|אין בילדער|רעקלאַמע
yo|Yàjóyàjó|Lọ́wọ́lọ́wọ́|Èrò|Ọ̀rọ̀ olóòtú|Ìfọ̀rọ̀wánilẹ́nuwò|Àlàyé|Ohun tí a mọ̀||Àyẹ̀wò|||Àbájáde|Fídíò|Nínú àwòrán|Ìpolówó
yue|突發|直播|觀點|社論|專訪|解讀|目前已知|專題|評論|悼念|數讀|結果|影片|圖輯|廣告
zh-Hans|突发|直播|观点|社论|专访|解读|目前已知|特写|评论|逝者|数读|结果|视频|图集|广告
zh-Hant|快訊|直播|觀點|社論|專訪|解讀|目前已知|專題|評論|悼念|數讀|結果|影片|圖輯|廣告
zu|Izindaba zakamuva|Bukhoma|Umbono||Ingxoxo||Esikwaziyo||||Ngezibalo|Umphumela|Ividiyo|Ngezithombe|Isikhangiso
`

/** Tags that use another row. */
const SAME: Readonly<Record<string, string>> = { no: 'nb', fil: 'tl', cmn: 'zh-Hans', prs: 'fa', kmr: 'ku' }

const rows: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [lang = '', ...words] = line.normalize('NFC').split('|')
      return [lang, words]
    }),
)

/** The label in a language; undefined if the language, in the tag's script, has none. */
export function labelWord(name: LabelName, lang: string): string | undefined {
  return rowOf(lang)?.[labelNames.indexOf(name)] || undefined
}

/** Tags of the languages with labels. */
export const labelledLanguages: readonly string[] = [...rows.keys()]

/** The row of a tag, by region, then script, then language; none for a language in an unusual script. */
function rowOf(lang: string): readonly string[] | undefined {
  const exact = rows.get(lang)
  if (exact !== undefined) return exact
  const { language, script = '', region = '' } = new Intl.Locale(lang).maximize()
  const name = SAME[language] ?? language
  if (language === 'es' && region !== 'ES' && lang !== 'es') return rows.get('es-419')
  if (language === 'pt' && !['BR', ''].includes(region)) return rows.get('pt-PT')
  const scripted = rows.get(`${name}-${script}`)
  if (scripted !== undefined) return scripted
  return new Intl.Locale(name).maximize().script === script ? rows.get(name) : undefined
}
