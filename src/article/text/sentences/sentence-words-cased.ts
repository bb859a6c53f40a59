import type { SentenceWords } from './sentence-words-shape.ts'

/** Languages of scripts with capitals, and Georgian and Armenian. */
export const CASED: Readonly<Record<string, SentenceWords>> = {
  en: {
    leading:
      'Shri Sri Smt Md Mohd Adv Er Pt Hon Messrs Atty Insp Det Cpl Pvt Brig Lieut Sig Mlle Amb Asst Drs Profs Sens Reps Govs',
    trailing:
      'Sen Mass Calif Conn Pa Va Fla Ariz Colo Mich Minn Tenn Wash Ave Blvd Rd Dept est Assn govt Nev Okla Ore Kan Ky La Md Miss Mont Neb Wis Wyo Ill Ind Tex Mfg Intl Natl Sq Hwy Pkwy',
    beforeFigure:
      'art arts fig sec ch chap vol para paras cl Apr Mar Jun Jul min max ver approx ca c b d pop est',
    starters:
      'or so yes no the a an he she it they we you but and this that these those his her its their there in on at as if when while after before however meanwhile for with from what who how why some many most more no not one two all since though although so now then our my both each',
    says: 'said says say asked asks told tells added adds wrote writes cried warned warns replied declared insisted argued announced explained tweeted shouted joked recalled noted wondered demanded shouts cries screamed yelled laughed explains recalls insists argues admits admitted notes wonders claims claimed quipped recounted sighed concluded',
  },
  de: {
    leading:
      'z.B d.h bzw vgl sog gen geb Hrn Frl Dipl Dipl.-Ing ev kath insb med phil jur rer nat h.c inkl exkl zzgl ggf evtl bspw u.a o.g St Str Hl hl mult ehem mutm sen jun Abg Bgm Hptm Ltd Min.-Präs Mag Sr sel verst bes ugs stellv Red Hg Hrsg i.d a.a z.T u.U i.S',
    trailing: 'usw etc Mio Mrd Tsd Std Min Jh Jhd v.Chr n.Chr Chr u.Ä u.v.m e.V a.D a.M Co Stk Pfd',
    beforeFigure: 'Art Rn Randnr Seite Hausnr Abb Tab Pkt Buchst Lit Jg Ausg Zi Tel Postf Bhf',
    ordinals: true,
    starters:
      'der die das den dem ein eine einen einem er sie es wir ihr ich und aber doch auch in im am an auf aus bei mit nach seit von vor zu zum zur für um wenn als da dann so nun nur wie was wer wo warum diese dieser dieses sein seine ihre ihr nicht man damit dabei dazu denn ob noch dahinter davor danach daraufhin dort hier heute gestern morgen jetzt bisher später zuvor außerdem zudem trotzdem deshalb allerdings insgesamt niemand viele alle beide jeder schon',
    says: 'sagte sagt fragte fragt erklärte erklärt meinte meint rief warnte betonte antwortete schrieb schreibt fügte teilte berichtete forderte ruft schrie klagte klagt warnt betont jubelte freute wollte behauptete kündigte lachte stöhnte resümierte',
  },
  fr: {
    leading:
      'M MM Me Mgr Pr cf env apr hab boul bd av Mmes Mlles Drs Pdt gén col lt cdt sgt adj inf sup chap tél bât éd ill Vve',
    trailing: 'etc janv févr juil sept oct nov déc J.-C J-C S.A bd av pl',
    beforeFigure: 'art chap fig p pp vol n no réf al trim sem',
    starters:
      "le la les l un une des il elle ils elles on nous vous je ce cet cette ces mais et or donc car en dans à au aux pour par sur avec sans si quand lorsque après avant selon depuis son sa ses leur leurs c'est d tous tout toute toutes aucun aucune plusieurs certains deux trois ainsi alors aujourd hier demain ici là enfin",
    says: 'dit demande demandé déclaré déclare affirmé affirme assuré assure répondu répond lancé lance écrit expliqué explique ajouté ajoute prévenu averti s’exclame s’interroge interroge crie crié résume résumé confie confié poursuit poursuivi insiste insisté conclut raconte raconté prévient',
  },
  es: {
    leading:
      'D Dña Dª Sr Sra Sres Sras Srta Dr Dra Lic Ing Arq Mons Gral Cnel Ud Uds EE FF RR JJ CC AA SS Excmo Ilmo Sto Sta p.ej Avda Av av C Pza Ctra Edif Fdo Gob Pdte Pdta Min Sec Dip Hno Hna Fray Rvdo Cap Tte Sgto Cmdte Almte Prof Profa Mtro Mtra Sn',
    trailing: 'etc UU AA.PP EE.UU EEUU S.A S.L C.V a.C d.C ene abr ago dic Ltda Cía Hnos',
    beforeFigure: 'art arts núm nro pág págs cap vol fig tel s',
    starters:
      'el la los las lo un una unos unas él ella ellos ellas se pero y o no si cuando como en a al de del por para con sin tras según desde su sus este esta estos estas ese esa eso esto hay ya también aunque mientras nadie nada todo todos algunos muchos pocos ahora hoy ayer luego después antes además',
    says: 'dijo dice preguntó pregunta afirmó afirma aseguró asegura declaró respondió añadió agregó explicó señaló escribió advirtió sostuvo gritó grita exclamó exclama contó cuenta insistió insiste reiteró sentenció reclamó respondía comentó concluyó',
  },
  pt: {
    leading:
      'Sr Sra Srs Dr Dra D Dª inc Prof Profa Eng Arq Pe Gen Cel Exmo Ilmo V.Exa p.ex min av dep sen gov pres sec gen cel cap maj sgt ten Av Min Dep Sen Gov Pres Sec Cap Maj Sgt Ten Sto Sta Pça R Rua Ver ver Des des',
    trailing: 'etc Ltda S.A S/A a.C d.C Cia Jr jan fev abr ago set out nov dez Ltd',
    beforeFigure: 'art arts nº n núm pág págs p cap vol fig tel inc al',
    starters:
      'o a os as um uma ele ela eles elas mas e ou não se quando como em no na nos nas de do da por pelo pela para com sem após segundo desde seu sua seus suas este esta esse essa isso isto já também',
    says: 'disse diz perguntou pergunta afirmou afirma declarou respondeu acrescentou explicou escreveu alertou gritou grita exclamou contou conta insistiu ressaltou destacou reclamou comentou concluiu lamentou',
  },
  it: {
    leading:
      'sig sigg dott prof avv ing arch on mons sec Sig Sigg Sig.ra Sig.na Dott Dott.ssa Prof Prof.ssa Avv Ing Arch On Geom Rag Mons Gen Col S.E p.es Ss cfr sen geom rag gen col cap magg ten min dep cons pres card arciv ten.col cav comm Sen Card Cav Comm Magg Pres Min v.le p.za c.so',
    trailing: 'ecc S.p.A S.r.l a.C d.C gen feb mar apr mag giu lug ago set ott nov dic',
    beforeFigure: 'art artt n nn pag pagg p cap vol fig tel',
    starters:
      'il lo la i gli le un uno una egli lui lei loro ma e o non se quando come in nel nella a al alla di del della da dal per con senza dopo secondo suo sua questo questa quello si ci anche già oggi ieri ora poi tutti nessuno',
    says: 'disse dice detto chiede chiesto afferma affermato dichiarato risponde risposto aggiunge aggiunto spiega spiegato scrive scritto urla urlato grida gridato esclama racconta raccontato insiste commenta commentato conclude attacca ribadisce',
  },
  nl: {
    leading:
      'dhr mevr mev mnr mej mr drs ir ing prof dr bijv bv byv d.w.z o.a m.b.t t.a.v Sint St mgr gen kol lt kap burg wnd min zgn ca circa incl excl evt mw fam',
    trailing: 'enz e.d m.n jl resp mln mld a.s n.v.t v.Chr n.Chr mio mrd',
    beforeFigure: 'art nr blz p hfst par bijl deel lid',
    starters:
      'de het een hij zij ze we wij ik er maar en of niet als toen in op aan bij met na van voor uit om door volgens sinds dit dat deze die zijn haar hun ook nu dan',
    says: 'zei zegt vroeg vraagt antwoordde schreef verklaarde riep vertelde roept zucht lachte benadrukte waarschuwt vertelt schrijft',
  },
  sv: {
    leading: 't.ex bl.a dvs s.k f.d resp ca d:r prof kapt gen övl dir ing fil.dr jur.kand f.n fr.o.m t.o.m',
    trailing: 'osv m.m m.fl etc mkr mdr kl f.Kr e.Kr milj mn',
    beforeFigure: 'nr s kap art st par mom sid',
    starters:
      'den det de en ett han hon vi jag men och att i på av för med när om efter enligt där här nu så',
    says: 'sa säger sade frågade frågar skrev skriver svarade berättade ropade ropar utbrast berättar svarar menar menade',
  },
  da: {
    leading: 'f.eks bl.a dvs s.k hr fr dr prof jf ca pga gen kapt dir adv ing pastor f.x',
    trailing: 'osv mv m.m m.fl etc mio mia kr kl f.Kr e.Kr mill mrd',
    beforeFigure: 'nr s kap art stk',
    ordinals: true,
    starters: 'den det de en et han hun vi jeg men og at i på af for med når om efter ifølge der her nu så',
    says: 'sagde siger spurgte spørger skrev skriver svarede fortalte råbte råber fortæller svarer mener mente udbrød',
  },
  nb: {
    leading: 'f.eks bl.a dvs s.k hr fr dr prof jf ca pga gen kapt dir adv ing',
    trailing: 'osv mv m.m m.fl etc mill mrd kr kl f.Kr e.Kr mio mia',
    beforeFigure: 'nr s kap art',
    ordinals: true,
    starters:
      'den det de en et ei han hun vi jeg men og at i på av for med når om etter ifølge der her nå så',
    says: 'sa sier spurte spør skrev skriver svarte fortalte ropte roper forteller svarer mener mente utbrøt',
  },
  fi: {
    leading: 'esim mm ns t prof dos tri fil.tri kenr ev kapt maist kansanedust huom vrt ts',
    trailing: 'jne ym yms milj mrd klo eKr jKr v tn',
    beforeFigure: 'nro s ks luku kohta mom',
    ordinals: true,
    starters:
      'se hän he ne me te minä mutta ja kun jos myös nyt silti siksi vaikka tämä nämä sen hänen kuten',
    says: 'sanoi sanoo kysyi kysyy kertoi kertoo kirjoitti vastasi huusi huudahti toteaa totesi vastaa kirjoittaa sanoivat',
  },
  et: {
    beforeFigure: 'nr lk p tn mnt',
    leading: 'nt s.o lp hr pr prof dr kol ltn kapt min prl u ca tn',
    trailing: 'jne jms jt mln mld aj kr a.s',
    ordinals: true,
    starters: 'see ta nad me aga ja kui ka',
  },
  lv: {
    beforeFigure: 'Nr nr lpp p',
    leading: 'piem t.i prof dr dz Dr sk plkv ģen kpt apm',
    trailing: 'u.c u.tml utt milj gs g mljrd',
    ordinals: true,
    starters: 'tas viņš viņa bet un ja arī kad',
  },
  lt: {
    beforeFigure: 'nr p str g pr al',
    leading: 'pvz t.y prof dr vad doc gen plk kun g pr al a pl vysk kard lr',
    trailing: 'ir.t.t t.t mln mlrd m d tūkst Lt eurų',
    starters: 'tai jis ji bet ir o jei kai',
  },
  is: {
    beforeFigure: 'nr bls gr kl',
    leading: 't.d þ.e dr prof sr hr frú u.þ.b ca þ.m.t a.m.k',
    trailing: 'o.s.frv m.a kr millj ma þús',
    ordinals: true,
    starters: 'það hann hún þeir en og ef þegar',
  },
  pl: {
    endings: 'zł',
    leading:
      'pos sen prof dr hab mgr inż ks św bł gen płk mjr kpt ul al np tzn tzw m.in por ok im woj bryg dyw broni adm ppłk sierż kard abp bp o s red lek mec zob zwł rys tab os hr',
    trailing: 'itd itp in r w n.e p.n.e tys godz zł wiek wł',
    beforeFigure: 'art nr str s ust poz pkt rozdz kl km m',
    starters:
      'to on ona oni one ale i a w na z do nie jak gdy jeśli po od przez według jego jej ich ten ta te tak',
    says: 'powiedział powiedziała mówi pyta zapytał zapytała dodał dodała odpowiedział napisał zawołał krzyknął krzyknęła stwierdził stwierdziła podkreślił ocenił pisze tłumaczy',
  },
  cs: {
    endings: 'Kč',
    leading:
      'posl sen prof dr mgr ing sv gen plk např tj tzv resp př ul nám MUDr JUDr PhDr Mgr Ing doc RNDr CSc pplk kpt npor arcib kard stol zejm mj tř bř',
    trailing: 'atd apod aj hod tis mil mld Kč n.l stol s.r.o a.s DrSc CSc Ph.D',
    beforeFigure: 'č čl str odst par kap zák tab obr',
    ordinals: true,
    starters: 'to on ona oni ale a v na z do ne jak když pokud po od podle jeho její ten ta také už',
    says: 'řekl řekla říká ptá zeptal dodal dodala odpověděl napsal uvedl uvedla zvolal vykřikl dodává tvrdí prohlásil prohlásila popsal',
  },
  sk: {
    leading:
      'prof dr mgr ing sv gen plk napr tj tzv resp ul nám MUDr JUDr Mgr Ing doc RNDr CSc pplk kpt arcib kard najmä tr',
    trailing: 'atď apod hod tis mil mld n.l stor s.r.o a.s PhD',
    beforeFigure: 'č čl str ods kap zák tab obr',
    ordinals: true,
    starters: 'to on ona oni ale a v na z do nie ako keď ak po od podľa jeho jej ten tá tiež už',
    says: 'povedal povedala hovorí pýta dodal dodala odpovedal napísal zvolal vykríkol tvrdí vyhlásil vyhlásila uviedol uviedla',
  },
  sl: {
    leading: 'npr tj t.i oz dr prof mag sv ga g doc spec inž gen polk nadškof ul trg',
    trailing: 'itd ipd mio tis d.o.o d.d st',
    beforeFigure: 'št čl str tč odst pogl',
    ordinals: true,
    starters: 'to on ona a in v na z če ko pa po od se je',
  },
  hr: {
    leading: 'npr tj tzv dr prof mr sv gosp gđa ul sc doc ing oec iur gen puk nadb akad mons vl.r',
    trailing: 'itd sl god mil mlrd st d.o.o d.d',
    beforeFigure: 'br čl str st toč tbl',
    ordinals: true,
    starters: 'to on ona oni ali i a u na s iz ne kako kad ako po od prema njegov',
    says: 'rekao rekla kaže pitao dodao dodala odgovorio izjavio uzviknuo viknuo poručio poručila istaknuo istaknula naglasio',
  },
  hu: {
    leading: 'dr prof ún pl ill id ifj özv vö kb Szt br gr vitéz bp ezr alez őrgy szds krt tér u fszt cca',
    trailing: 'stb kb Ft db kft rt zrt nyrt',
    beforeFigure: 'sz o em old ép ajtó',
    ordinals: true,
    starters: 'a az ez azt ő de és ha mert nem már most egy így',
    says: 'mondta kérdezte írta válaszolta közölte kiáltotta felelte tette hozzátette mondja kérdezi',
  },
  ro: {
    leading:
      'dl dna d-na dr prof ing sf gen col nr art str bd sec jud mun com av arh lt cpt mr pr mons acad conf lect asist șos bl sc ap et',
    trailing: 'etc ș.a mil mld',
    beforeFigure: 'nr art pag p alin sec pct lit cap vol',
    starters: 'el ea ei un o dar și în la de pe cu nu dacă când după acest această nimeni toți toate',
    says: 'spus spune întrebat declarat adăugat strigat scris susținut afirmat precizat explicat întreabă',
  },
  tr: {
    leading:
      'Dr Prof Doç Yrd Av Sn Sy Alb Gen Öğr Uzm Op Hz örn bkz vb.g Cad Sok Mah Bul Apt Blv Korg Tüm Tuğ Yb Bnb Yzb Çvş Ord Arş Gör Uz Dt Ecz Vet Müh Mim',
    trailing: 'vb vs vd A.Ş Ltd Şti TL yy',
    beforeFigure: 'md No no s sf Kat D',
    ordinals: true,
    starters: 'bu o bir ve ama ancak fakat onun onlar biz ben daha en her çok ise',
    says: 'dedi diyor sordu söyledi konuştu ekledi yazdı bağırdı haykırdı soruyor belirtti vurguladı açıkladı',
  },
  az: { leading: 'Dr Prof', trailing: 'və.s man', ordinals: true, starters: 'bu o bir və amma lakin' },
  id: {
    leading:
      'Bpk Dr dr Drs Ir Prof Hj H K.H Jl Jend Kol Tn Ny Sdr Kom Brigjen Mayjen Letjen Irjen Kec Kab Kel Gg Yth Sp M S',
    trailing: 'dll dsb dst Tbk PT dkk tsb',
    beforeFigure: 'No no hlm Rp',
    starters: 'dia ia mereka kami kita ini itu dan tetapi namun di pada untuk dengan dari yang saat',
    says: 'kata ujar tanya jelas ungkap tutur teriak seru tegas imbuh pungkas sebut',
  },
  eu: { ordinals: true },
  ru: {
    leading:
      'г ул д проф акад им св о гр ген полк т.н т.е напр см ср пр-т просп пер наб пл ш обл р-н пос дер стр корп оф подп майор кап лейт адм архиеп митр прот иер',
    trailing:
      'гг руб тыс млн млрд т.д т.п др пр н.э коп долл чел кв янв февр апр авг сент окт нояб дек в вв кг куб',
    beforeFigure: 'ст п пп ч кв стр с рис табл гл д оф эт корп том разд',
    starters:
      'он она они оно мы вы но и а в на с по из за для это как что если когда после также его её их при так все этот эта эти',
    says: 'сказал сказала заявил заявила спросил спросила добавил добавила написал ответил отметил подчеркнул говорит воскликнул воскликнула крикнул крикнула пишет спрашивает рассказал рассказала считает уверен уверена пояснил заявляет',
  },
  uk: {
    leading:
      'м вул д проф акад ім св р ген напр див т.зв просп пров пл обл р-н смт буд кв оф о сл доц канд підполк полк кап',
    trailing: 'рр грн тис млн млрд т.д т.п ін н.е коп дол р ст',
    beforeFigure: 'ст п ч стор с рис буд кв оф пов т гл розд',
    starters: 'він вона вони ми ви але і й а в у на з по із за для це як що якщо коли після також його її їх',
    says: 'сказав сказала заявив заявила запитав запитала додав додала написав відповів вигукнув вигукнула крикнув пише питає розповів розповіла вважає пояснив наголосив',
  },
  be: {
    leading: 'г вул праф акад імя',
    trailing: 'гг руб тыс млн г.д',
    starters: 'ён яна яны мы але і а ў на з гэта',
  },
  bg: {
    beforeFigure: 'стр т чл ал бр',
    leading: 'г ул проф акад д-р инж св ген бул доц гл полк кап адв арх пл кв общ обл',
    trailing: 'лв хил млн млрд др т.н год в',
    starters: 'той тя те но и а в на с за това',
  },
  sr: {
    leading:
      'г гђа др проф св ул нпр тј тзв dr prof sv ul npr tj tzv доц маг инж ген пук бул трг акад doc mag inž gen puk bul trg akad',
    trailing: 'итд сл мил млрд itd sl mil mlrd god год',
    beforeFigure: 'бр чл стр br čl str тач tač',
    ordinals: true,
    starters: 'то он она они али и а у на из не ово to on ona oni ali i a u na iz ne данас danas',
  },
  mk: {
    leading: 'г г-ѓа д-р проф св ул на.пр',
    trailing: 'итн мил',
    starters: 'тој таа тие но и а во на од ова',
  },
  el: {
    leading: 'κ κα κκ κος Δρ Καθ Αγ λ.χ π.χ δηλ αρ Λεωφ Οδ Πλ Στρ Τχης Αντ Μητρ Αρχ Βλ βλ λ',
    trailing: 'κ.λπ κλπ κ.ά κ.τ.λ μ.Χ π.Χ εκατ δισ χιλ μ.μ π.μ',
    beforeFigure: 'αρ άρθρ σελ τόμ παρ κεφ',
    starters:
      'ο η το οι τα τον την του της των στο στη στην και αλλά όμως αυτός αυτή αυτό θα να δεν με για από σε',
    says: 'είπε δήλωσε ρώτησε πρόσθεσε ανέφερε έγραψε τόνισε φώναξε αναφώνησε λέει ρωτά σημείωσε υπογράμμισε',
  },
  hy: { starters: 'նա այն բայց և իսկ այս', says: 'ասաց հարցրեց ասել հայտարարեց' },
  ka: {
    leading: 'მაგ დოქ ბ-ნი ქ-ნი ე.წ ქ აკად პროფ გენ',
    trailing: 'ა.შ სხვ მლნ მლრდ ათ კმ წ წწ',
    starters: 'ის ეს მაგრამ და',
  },
  cy: { leading: 'Dr Mr Mrs Y Parch Br Cyng Yr', starters: "mae y yr roedd bydd ond a'r" },
  fil: {
    leading: 'Gng G Bb Kgg Atty Engr Dr Sen Cong Gob Hen Kor Arch',
    trailing: 'atbp',
    starters: 'ang si sa siya sila ito iyon at pero ngunit kung nang hindi may mga',
  },
  sw: { leading: 'Bw Bi Dkt Mhe Prof Jaji Kapt Jen Kan Luteni', starters: 'hata lakini na kwa katika' },
  vi: {
    beforeFigure: 'Q P số',
    leading: 'TS PGS GS ThS BS TP Tp Q P Mr TT TSKH NSND NSƯT KTS LS DS Đ UBND',
    trailing: 'v.v',
  },
}
