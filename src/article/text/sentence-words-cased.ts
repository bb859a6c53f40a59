import type { SentenceWords } from './sentence-words-shape.ts'

/** Languages of scripts with capitals, and Georgian and Armenian. */
export const CASED: Readonly<Record<string, SentenceWords>> = {
  en: {
    leading: 'Shri Sri Smt Md Mohd Adv Er Pt Hon Messrs',
    trailing: 'Sen Mass Calif Conn Pa Va Fla Ariz Colo Mich Minn Tenn Wash Ave Blvd Rd Dept est Assn govt',
    beforeFigure: 'art arts fig sec ch chap vol para paras cl Apr Mar Jun Jul min max',
    starters:
      'the a an he she it they we you but and this that these those his her its their there in on at as if when while after before however meanwhile for with from what who how why some many most more no not one two all since though although so now then our my both each',
    says: 'said says say asked asks told tells added adds wrote writes cried warned warns replied declared insisted argued announced explained tweeted shouted joked recalled noted wondered demanded',
  },
  de: {
    leading:
      'z.B d.h bzw vgl sog gen geb Hrn Frl Dipl Dipl.-Ing ev kath insb med phil jur rer nat h.c inkl exkl zzgl ggf evtl bspw u.a o.g St Str',
    trailing: 'usw etc Mio Mrd Tsd Std Min Jh Jhd v.Chr n.Chr Chr u.Ä u.v.m e.V a.D a.M Co Stk Pfd',
    beforeFigure: 'Art Rn Randnr Seite Hausnr',
    ordinals: true,
    starters:
      'der die das den dem ein eine einen einem er sie es wir ihr ich und aber doch auch in im am an auf aus bei mit nach seit von vor zu zum zur für um wenn als da dann so nun nur wie was wer wo warum diese dieser dieses sein seine ihre ihr nicht man damit dabei dazu denn ob noch',
    says: 'sagte sagt fragte fragt erklärte erklärt meinte meint rief warnte betonte antwortete schrieb schreibt fügte teilte berichtete forderte',
  },
  fr: {
    leading: 'M MM Me Mgr Pr cf env apr hab boul bd av',
    trailing: 'etc janv févr juil sept oct nov déc J.-C J-C S.A',
    beforeFigure: 'art chap fig p pp vol n no réf al',
    starters:
      "le la les l un une des il elle ils elles on nous vous je ce cet cette ces mais et or donc car en dans à au aux pour par sur avec sans si quand lorsque après avant selon depuis son sa ses leur leurs c'est d",
    says: 'dit demande demandé déclaré déclare affirmé affirme assuré assure répondu répond lancé lance écrit expliqué explique ajouté ajoute prévenu averti',
  },
  es: {
    leading:
      'D Dña Dª Sr Sra Sres Sras Srta Dr Dra Lic Ing Arq Mons Gral Cnel Ud Uds EE FF RR JJ CC AA SS Excmo Ilmo Sto Sta p.ej',
    trailing: 'etc UU AA.PP EE.UU EEUU S.A S.L C.V a.C d.C ene abr ago dic Ltda Cía Hnos',
    beforeFigure: 'art arts núm nro pág págs cap vol fig tel',
    starters:
      'el la los las lo un una unos unas él ella ellos ellas se pero y o no si cuando como en a al de del por para con sin tras según desde su sus este esta estos estas ese esa eso esto hay ya también aunque mientras',
    says: 'dijo dice preguntó pregunta afirmó afirma aseguró asegura declaró respondió añadió agregó explicó señaló escribió advirtió sostuvo',
  },
  pt: {
    leading: 'Sr Sra Srs Dr Dra D Dª Prof Profa Eng Arq Pe Gen Cel Exmo Ilmo V.Exa p.ex',
    trailing: 'etc Ltda S.A S/A a.C d.C Cia Jr jan fev abr ago set out nov dez',
    beforeFigure: 'art arts nº n núm pág págs p cap vol fig tel',
    starters:
      'o a os as um uma ele ela eles elas mas e ou não se quando como em no na nos nas de do da por pelo pela para com sem após segundo desde seu sua seus suas este esta esse essa isso isto já também',
    says: 'disse diz perguntou pergunta afirmou afirma declarou respondeu acrescentou explicou escreveu alertou',
  },
  it: {
    leading:
      'sig sigg dott prof avv ing arch on mons sec Sig Sigg Sig.ra Sig.na Dott Dott.ssa Prof Prof.ssa Avv Ing Arch On Geom Rag Mons Gen Col S.E p.es Ss cfr',
    trailing: 'ecc S.p.A S.r.l a.C d.C gen feb mar apr mag giu lug ago set ott nov dic',
    beforeFigure: 'art artt n nn pag pagg p cap vol fig tel',
    starters:
      'il lo la i gli le un uno una egli lui lei loro ma e o non se quando come in nel nella a al alla di del della da dal per con senza dopo secondo suo sua questo questa quello si ci anche già',
    says: 'disse dice detto chiede chiesto afferma affermato dichiarato risponde risposto aggiunge aggiunto spiega spiegato scrive scritto',
  },
  nl: {
    leading: 'dhr mevr mr drs ir ing prof dr bijv bv d.w.z o.a m.b.t t.a.v Sint St',
    trailing: 'enz e.d m.n jl resp mln mld a.s n.v.t v.Chr n.Chr',
    beforeFigure: 'art nr blz p hfst',
    starters:
      'de het een hij zij ze we wij ik er maar en of niet als toen in op aan bij met na van voor uit om door volgens sinds dit dat deze die zijn haar hun ook nu dan',
    says: 'zei zegt vroeg vraagt antwoordde schreef verklaarde riep vertelde',
  },
  sv: {
    leading: 't.ex bl.a dvs s.k f.d resp ca d:r prof',
    trailing: 'osv m.m m.fl etc mkr mdr kl f.Kr e.Kr',
    beforeFigure: 'nr s kap art',
    starters:
      'den det de en ett han hon vi jag men och att i på av för med när om efter enligt där här nu så',
    says: 'sa säger sade frågade frågar skrev skriver svarade berättade',
  },
  da: {
    leading: 'f.eks bl.a dvs s.k hr fr dr prof jf ca pga',
    trailing: 'osv mv m.m m.fl etc mio mia kr kl f.Kr e.Kr',
    beforeFigure: 'nr s kap art stk',
    ordinals: true,
    starters: 'den det de en et han hun vi jeg men og at i på af for med når om efter ifølge der her nu så',
    says: 'sagde siger spurgte spørger skrev skriver svarede fortalte',
  },
  nb: {
    leading: 'f.eks bl.a dvs s.k hr fr dr prof jf ca pga',
    trailing: 'osv mv m.m m.fl etc mill mrd kr kl f.Kr e.Kr',
    beforeFigure: 'nr s kap art',
    ordinals: true,
    starters:
      'den det de en et ei han hun vi jeg men og at i på av for med når om etter ifølge der her nå så',
    says: 'sa sier spurte spør skrev skriver svarte fortalte',
  },
  fi: {
    leading: 'esim mm ns t prof dos tri',
    trailing: 'jne ym yms milj mrd klo eKr jKr',
    beforeFigure: 'nro s ks',
    ordinals: true,
    starters:
      'se hän he ne me te minä mutta ja kun jos myös nyt silti siksi vaikka tämä nämä sen hänen kuten',
    says: 'sanoi sanoo kysyi kysyy kertoi kertoo kirjoitti vastasi',
  },
  et: {
    leading: 'nt s.o lp hr pr prof dr',
    trailing: 'jne jms jt mln mld',
    ordinals: true,
    starters: 'see ta nad me aga ja kui ka',
  },
  lv: {
    leading: 'piem t.i prof dr',
    trailing: 'u.c u.tml utt milj',
    ordinals: true,
    starters: 'tas viņš viņa bet un ja arī kad',
  },
  lt: {
    leading: 'pvz t.y prof dr vad',
    trailing: 'ir.t.t t.t mln mlrd m d',
    starters: 'tai jis ji bet ir o jei kai',
  },
  is: {
    leading: 't.d þ.e dr',
    trailing: 'o.s.frv m.a kr',
    ordinals: true,
    starters: 'það hann hún þeir en og ef þegar',
  },
  pl: {
    leading: 'prof dr hab mgr inż ks św bł gen płk mjr kpt ul al np tzn tzw m.in por ok im woj',
    trailing: 'itd itp in r w n.e p.n.e tys godz',
    beforeFigure: 'art nr str s ust poz pkt rozdz',
    starters:
      'to on ona oni one ale i a w na z do nie jak gdy jeśli po od przez według jego jej ich ten ta te tak',
    says: 'powiedział powiedziała mówi pyta zapytał zapytała dodał dodała odpowiedział napisał',
  },
  cs: {
    leading: 'prof dr mgr ing sv gen plk např tj tzv resp př ul nám MUDr JUDr PhDr Mgr Ing',
    trailing: 'atd apod aj hod tis mil mld Kč n.l',
    beforeFigure: 'č čl str odst par kap',
    ordinals: true,
    starters: 'to on ona oni ale a v na z do ne jak když pokud po od podle jeho její ten ta také už',
    says: 'řekl řekla říká ptá zeptal dodal dodala odpověděl napsal uvedl uvedla',
  },
  sk: {
    leading: 'prof dr mgr ing sv gen plk napr tj tzv resp ul nám MUDr JUDr Mgr Ing',
    trailing: 'atď apod hod tis mil mld n.l',
    beforeFigure: 'č čl str ods kap',
    ordinals: true,
    starters: 'to on ona oni ale a v na z do nie ako keď ak po od podľa jeho jej ten tá tiež už',
    says: 'povedal povedala hovorí pýta dodal dodala odpovedal napísal',
  },
  sl: {
    leading: 'npr tj t.i oz dr prof mag sv ga g',
    trailing: 'itd ipd mio tis',
    beforeFigure: 'št čl str',
    ordinals: true,
    starters: 'to on ona a in v na z če ko pa po od se je',
  },
  hr: {
    leading: 'npr tj tzv dr prof mr sv gosp gđa ul',
    trailing: 'itd sl god mil mlrd',
    beforeFigure: 'br čl str st',
    ordinals: true,
    starters: 'to on ona oni ali i a u na s iz ne kako kad ako po od prema njegov',
    says: 'rekao rekla kaže pitao dodao dodala odgovorio izjavio',
  },
  hu: {
    leading: 'dr prof ún pl ill id ifj özv vö kb Szt',
    trailing: 'stb kb Ft db',
    beforeFigure: 'sz o',
    ordinals: true,
    starters: 'a az ez azt ő de és ha mert nem már most egy így',
    says: 'mondta kérdezte írta válaszolta közölte',
  },
  ro: {
    leading: 'dl dna d-na dr prof ing sf gen col nr art str bd',
    trailing: 'etc ș.a mil mld',
    beforeFigure: 'nr art pag p alin',
    starters: 'el ea ei un o dar și în la de pe cu nu dacă când după acest această',
    says: 'spus spune întrebat declarat adăugat',
  },
  tr: {
    leading: 'Dr Prof Doç Yrd Av Sn Sy Alb Gen Öğr Uzm Op Hz örn bkz vb.g',
    trailing: 'vb vs vd A.Ş Ltd Şti TL yy',
    beforeFigure: 'md No no s sf',
    ordinals: true,
    starters: 'bu o bir ve ama ancak fakat onun onlar biz ben daha en her çok ise',
    says: 'dedi diyor sordu söyledi konuştu ekledi yazdı',
  },
  az: { leading: 'Dr Prof', trailing: 'və.s man', ordinals: true, starters: 'bu o bir və amma lakin' },
  id: {
    leading: 'Bpk Dr dr Drs Ir Prof Hj H K.H Jl Jend Kol Tn Ny Sdr',
    trailing: 'dll dsb dst Tbk PT',
    beforeFigure: 'No no hlm Rp',
    starters: 'dia ia mereka kami kita ini itu dan tetapi namun di pada untuk dengan dari yang saat',
    says: 'kata ujar tanya jelas ungkap tutur',
  },
  eu: { ordinals: true },
  ru: {
    leading: 'г ул д проф акад им св о гр ген полк т.н т.е напр см ср',
    trailing: 'гг руб тыс млн млрд т.д т.п др пр н.э коп долл чел кв янв февр апр авг сент окт нояб дек в вв',
    beforeFigure: 'ст п пп ч кв стр с рис табл гл',
    starters:
      'он она они оно мы вы но и а в на с по из за для это как что если когда после также его её их при так все этот эта эти',
    says: 'сказал сказала заявил заявила спросил спросила добавил добавила написал ответил отметил подчеркнул говорит',
  },
  uk: {
    leading: 'м вул д проф акад ім св р ген напр див т.зв',
    trailing: 'рр грн тис млн млрд т.д т.п ін н.е коп дол',
    beforeFigure: 'ст п ч стор с рис',
    starters: 'він вона вони ми ви але і й а в у на з по із за для це як що якщо коли після також його її їх',
    says: 'сказав сказала заявив заявила запитав запитала додав додала написав відповів',
  },
  be: {
    leading: 'г вул праф акад імя',
    trailing: 'гг руб тыс млн г.д',
    starters: 'ён яна яны мы але і а ў на з гэта',
  },
  bg: {
    leading: 'г ул проф акад д-р инж св ген',
    trailing: 'лв хил млн млрд др т.н',
    starters: 'той тя те но и а в на с за това',
  },
  sr: {
    leading: 'г гђа др проф св ул нпр тј тзв dr prof sv ul npr tj tzv',
    trailing: 'итд сл мил млрд itd sl mil mlrd god год',
    beforeFigure: 'бр чл стр br čl str',
    ordinals: true,
    starters: 'то он она они али и а у на из не ово to on ona oni ali i a u na iz ne',
  },
  mk: {
    leading: 'г г-ѓа д-р проф св ул на.пр',
    trailing: 'итн мил',
    starters: 'тој таа тие но и а во на од ова',
  },
  el: {
    leading: 'κ κα κκ κος Δρ Καθ Αγ λ.χ π.χ δηλ αρ',
    trailing: 'κ.λπ κλπ κ.ά κ.τ.λ μ.Χ π.Χ εκατ δισ χιλ μ.μ π.μ',
    beforeFigure: 'αρ άρθρ σελ τόμ',
    starters:
      'ο η το οι τα τον την του της των στο στη στην και αλλά όμως αυτός αυτή αυτό θα να δεν με για από σε',
    says: 'είπε δήλωσε ρώτησε πρόσθεσε ανέφερε έγραψε τόνισε',
  },
  hy: { starters: 'նա այն բայց և իսկ այս', says: 'ասաց հարցրեց ասել հայտարարեց' },
  ka: { leading: 'მაგ ბ-ნი ქ-ნი', trailing: 'ა.შ სხვ', starters: 'ის ეს მაგრამ და' },
  cy: { leading: 'Dr Mr Mrs Y', starters: "mae y yr roedd bydd ond a'r" },
  sw: { leading: 'Bw Bi Dkt Mhe Prof', starters: 'hata lakini na kwa katika' },
  vi: { leading: 'TS PGS GS ThS BS TP Tp Q P Mr', trailing: 'v.v' },
}
