import { ld, meta, og, type PageCase } from './page-case.ts'

const site = (name: string) => meta('og:site_name', name)

/** Headlines with an attached site, section, date or kicker, and headlines that only look so. */
export const titleCases: readonly PageCase[] = [
  {
    why: 'an asterisk before the site and another before the author',
    head:
      og('Council votes to rebuild the eastern pier * The Harbour Pundit * by Paul Sample') +
      site('The Harbour Pundit'),
    body: '<article><h1>Council votes to rebuild the eastern pier</h1>{p}</article>',
    right: 'Council votes to rebuild the eastern pier',
  },
  {
    why: 'the host behind a hyphen',
    url: 'https://www.zp.pl/polityka/art1',
    lang: 'pl',
    head: ld({ headline: 'Rada odbuduje wschodnie molo - zp.pl' }) + og('Molo wraca do portu'),
    body: '<h1>Rada odbuduje wschodnie molo</h1><article>{p}</article>',
    right: 'Rada odbuduje wschodnie molo',
  },
  {
    why: 'a hyphen that belongs to the headline, though the only name of the site is its host',
    url: 'https://www.hz.example/politik/rat',
    lang: 'de',
    head:
      ld({ headline: 'Bericht: Rat stimmt ab - Hafenamt dementiert' }) +
      og('Bericht: Rat stimmt ab - Hafenamt dementiert') +
      site('www.hz.example') +
      '<title>Bericht: Rat stimmt ab - Hafenamt dementiert</title>',
    body: '<h1>Bericht: Rat stimmt ab - Hafenamt dementiert</h1><article>{p}</article>',
    right: 'Bericht: Rat stimmt ab - Hafenamt dementiert',
  },
  {
    why: 'a dash that belongs to the headline, on a page that names no site',
    lang: 'is',
    head:
      og('Hafnarráð fyrir dómi – sjómenn ryðjast inn') +
      '<title>Hafnarráð fyrir dómi – sjómenn ryðjast inn</title>',
    body: '<h1>Hafnarráð fyrir dómi – sjómenn ryðjast inn</h1><article>{p}</article>',
    right: 'Hafnarráð fyrir dómi – sjómenn ryðjast inn',
  },
  {
    why: 'the address as the site’s name, and a dash in the headline',
    url: 'https://www.motor-magazin.example/hammer',
    lang: 'de',
    head:
      og('Team steigt aus! - und doch wieder nicht') +
      site('Motor-Magazin.example') +
      '<title>Team steigt aus! - und doch wieder nicht</title>',
    body: '<h1>Team steigt aus! - und doch wieder nicht</h1><article>{p}</article>',
    right: 'Team steigt aus! - und doch wieder nicht',
  },
  {
    why: 'section and site behind, parted as in Korean',
    url: 'https://www.gangilbo.example/news/1',
    lang: 'ko',
    head: og('예산안 다시 제출한 야당, 부담 커졌다-정치ㅣ강변일보') + site('강변일보'),
    body: '<h1>예산안 다시 제출한 야당, 부담 커졌다</h1><article><p>야당은 월요일에 새로운 예산안을 다시 제출하기로 했다.</p></article>',
    right: '예산안 다시 제출한 야당, 부담 커졌다',
  },
  {
    why: 'section and site behind two hyphens each, as in Chinese',
    url: 'http://politics.jianghe.example/n1/2024/0424/c1001.html',
    lang: 'zh-CN',
    head: '<title>河岸市场星期一重新开放--时政--江河网</title>',
    body: '<h1>河岸市场星期一重新开放</h1><p>周一晚上，江边的合唱团再次聚集在一起，为归来的渔民演唱。</p>',
    right: '河岸市场星期一重新开放',
  },
  {
    why: 'the site behind a full-width colon in Japanese',
    lang: 'ja',
    head: og('川岸の市場、月曜日に再開：川岸新聞デジタル') + site('川岸新聞デジタル'),
    body: '<h1>川岸の市場、月曜日に再開</h1>{p}',
    right: '川岸の市場、月曜日に再開',
  },
  {
    why: 'the site behind a full-width bar, without a heading',
    lang: 'zh-TW',
    head: '<title>舊市場星期一重新開放，攤商歡迎｜河岸日報</title>' + site('河岸日報'),
    body: '{p}',
    right: '舊市場星期一重新開放，攤商歡迎',
  },
  {
    why: 'the site behind an underscore',
    lang: 'zh-CN',
    head: '<title>渔船归来，码头恢复夜市_江河新闻网</title>',
    body: '{p}',
    right: '渔船归来，码头恢复夜市',
  },
  {
    why: 'the site in front, before a colon, and its name known',
    head: '<title>Harbour Times: Ferry resumes after winter break</title>' + site('Harbour Times'),
    body: '<div id="logo"><h1>Harbour Times</h1></div><h2>Ferry resumes after winter break</h2>{p}',
    right: 'Ferry resumes after winter break',
  },
  {
    why: 'a section between headline and site',
    head:
      '<title>Ferry resumes after winter break | Travel | The Harbour Post</title>' +
      site('The Harbour Post'),
    body: '{p}',
    right: 'Ferry resumes after winter break',
  },
  {
    why: 'an old page that has a title and a heading only',
    head: '<title>Ferry resumes after winter break - Harbour Archive</title>',
    body: '<h1>Ferry resumes after winter break</h1>{p}',
    right: 'Ferry resumes after winter break',
  },
  {
    why: 'a date behind the section',
    lang: 'de',
    head:
      og('Fähre fährt wieder: Ziele, Chancen, Preise | HW | 28.04.2023') +
      site('HW.EXAMPLE') +
      '<title>Fähre fährt wieder: Ziele, Chancen, Preise | Europa | HW | 28.04.2023</title>',
    body: '<h1>Fähre fährt wieder: Ziele, Chancen, Preise</h1><article>{p}</article>',
    right: 'Fähre fährt wieder: Ziele, Chancen, Preise',
  },
  {
    why: 'the year of publication in brackets, in French',
    lang: 'fr',
    head: og('Deux arrêtés après l’incendie du pont (Publié en 2016)'),
    body: '<h1>Deux arrêtés après l’incendie du pont</h1>{p}',
    right: 'Deux arrêtés après l’incendie du pont',
  },
  {
    why: 'a word for the kind of story in front',
    head: og('Opinion | The pier should have been rebuilt long ago') + site('The Harbour Post'),
    right: 'The pier should have been rebuilt long ago',
  },
  {
    why: 'a kicker in front that the heading does not have',
    lang: 'de',
    head:
      ld({ headline: 'Nach dem Sturm: Hafenrat will Steg neu bauen' }) +
      og('Nach dem Sturm: Hafenrat will Steg neu bauen'),
    body: '<div class="keyword">Nach dem Sturm</div><h1>Hafenrat will Steg neu bauen</h1><article>{p}</article>',
    right: 'Hafenrat will Steg neu bauen',
  },
  {
    why: 'kicker and headline as spans of one heading',
    lang: 'de',
    head: og('Hafen im Winter: Rat will den Steg neu bauen'),
    body: '<article><h1><span class="kicker">Hafen im Winter</span> <span class="headline">Rat will den Steg neu bauen</span></h1>{p}</article>',
    right: 'Hafen im Winter: Rat will den Steg neu bauen',
  },
  {
    why: 'a heading of a list below the article, whose words are in the address',
    url: 'https://www.mhr.example/nachrichten/sachsen-anhalt/hitze-strassenbahn-100.html',
    lang: 'de',
    head:
      ld({ headline: 'Chaos durch Hitze: Alte Trams und Beton als große Risiken' }) +
      og('Wenn Trams schlappmachen: Kampf gegen die Hitzewelle'),
    body: '<header><h1>So sind Trams auf Hitzewellen vorbereitet</h1></header><article>{p}</article><section class="teasergroup list"><h1><a href="/nachrichten/sachsen-anhalt">Mehr aus Sachsen-Anhalt</a></h1></section>',
    right: 'Chaos durch Hitze: Alte Trams und Beton als große Risiken',
  },
  {
    why: 'JSON-LD cut at 110 characters without a sign; og:title goes on',
    head:
      ld({
        headline:
          'Council of the harbour town votes by a narrow margin to rebuild the eastern pier before the storms of the wint',
      }) +
      og(
        'Council of the harbour town votes by a narrow margin to rebuild the eastern pier before the storms of the winter set in',
      ),
    right:
      'Council of the harbour town votes by a narrow margin to rebuild the eastern pier before the storms of the winter set in',
  },
  {
    why: 'og:title cut with dots; the heading is whole',
    head: og('Council of the harbour town votes by a narrow margin to rebuild the…'),
    body: '<h1>Council of the harbour town votes by a narrow margin to rebuild the pier</h1>{p}',
    right: 'Council of the harbour town votes by a narrow margin to rebuild the pier',
  },
  {
    why: 'a long headline that is whole, though og:title goes on with the site',
    head:
      ld({
        headline:
          'As protests over the dismissal of the harbour master grow, the council is now considering its vote once more',
      }) +
      og(
        'As protests over the dismissal of the harbour master grow, the council is now considering its vote once more * The Harbour Pundit',
      ),
    right:
      'As protests over the dismissal of the harbour master grow, the council is now considering its vote once more',
  },
  {
    why: 'dots that the editor meant',
    head: ld({ headline: 'And then there were two...' }) + og('And then there were two...'),
    body: '<h1>And then there were two...</h1>{p}',
    right: 'And then there were two...',
  },
  {
    why: 'the name of the list as og:title, in Spanish',
    lang: 'es',
    url: 'https://www.puerto.example/prensa/el-muelle-reabre-antes-del-invierno',
    head: og('Comunicados') + '<title>Comunicados | Puerto</title>',
    body: '<main><h1>El muelle reabre antes del invierno</h1>{p}</main>',
    right: 'El muelle reabre antes del invierno',
  },
  {
    why: 'the site’s name as og:title',
    head:
      og('Harbour Magazine') +
      site('Harbour Magazine') +
      '<title>A night on the ferry - Harbour Magazine</title>',
    body: '<h1>A night on the ferry</h1>{p}',
    right: 'A night on the ferry',
  },
  {
    why: 'the site as an h1 with a link, the headline as h2',
    head: '<title>Storm closes bridge | Harbour Blog</title>',
    body: '<h1 class="site-title"><a href="/">Harbour Blog</a></h1><article><h2 class="entry-title">Storm closes bridge</h2>{p}</article>',
    right: 'Storm closes bridge',
  },
  {
    why: 'entities escaped twice',
    head: og('Ebb &amp;amp; flow: the harbour&amp;#039;s year'),
    right: "Ebb & flow: the harbour's year",
  },
  {
    why: 'a quotation mark that ends the attribute too early',
    head:
      '<meta property="og:title" content="Mayor: "We rebuild the pier""><title>Mayor: “We rebuild the pier” | Harbour Post</title>' +
      site('Harbour Post'),
    body: '<h1>Mayor: “We rebuild the pier”</h1>{p}',
    right: 'Mayor: “We rebuild the pier”',
  },
  {
    why: 'the headline of an article in a graph, beside the name of the page',
    head: ld({
      '@graph': [
        { '@type': 'WebSite', name: 'Harbour Post' },
        { '@type': 'WebPage', name: 'Ferry resumes - Harbour Post' },
        { '@type': 'NewsArticle', headline: 'Ferry resumes' },
      ],
    }),
    right: 'Ferry resumes',
  },
  {
    why: 'an array of blocks of which one is an article with several types',
    head: ld([
      { '@type': 'BreadcrumbList', name: 'x' },
      { '@type': ['Article', 'NewsArticle'], headline: 'Ferry resumes at dawn' },
    ]),
    right: 'Ferry resumes at dawn',
  },
  {
    why: 'the article as mainEntity of the page',
    head: ld({
      '@type': 'WebPage',
      name: 'Page',
      mainEntity: { '@type': 'NewsArticle', headline: 'Ferry resumes at noon' },
    }),
    right: 'Ferry resumes at noon',
  },
  {
    why: 'microdata only',
    head: '<title>Ferry resumes at dusk :: Harbour</title>',
    body: '<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Ferry resumes at dusk</h1>{p}</div>',
    right: 'Ferry resumes at dusk',
  },
  {
    why: 'Dublin Core only',
    head: '<meta name="DC.Title" content="Ferry resumes in spring">',
    body: '{p}',
    right: 'Ferry resumes in spring',
  },
  {
    why: 'Dublin Core of terms',
    head: '<meta name="dcterms.title" content="Ferry resumes in May">',
    body: '{p}',
    right: 'Ferry resumes in May',
  },
  {
    why: 'tags of Highwire Press',
    head: '<meta name="citation_title" content="Tides of the northern harbour"><title>Tides of the northern harbour | Journal of Harbours</title>',
    body: '{p}',
    right: 'Tides of the northern harbour',
  },
  {
    why: 'Sailthru only',
    head: '<meta name="sailthru.title" content="Ferry resumes in June"><title>Ferry resumes in June | Harbour Post | Latest news</title>',
    body: '{p}',
    right: 'Ferry resumes in June',
  },
  {
    why: 'Parse.ly only',
    head: '<meta name="parsely-title" content="Ferry resumes in July"><title>Ferry resumes in July :: Harbour</title>',
    body: '{p}',
    right: 'Ferry resumes in July',
  },
  {
    why: 'Parse.ly in JSON',
    head: `<meta name="parsely-page" content='{"title":"Ferry resumes in August","section":"Travel","author":"Ann Example","pub_date":"2019-08-01T10:00:00Z"}'><title>Ferry resumes in August :: Harbour</title>`,
    body: '{p}',
    right: 'Ferry resumes in August',
  },
  {
    why: 'RDFa',
    head: '<title>Ferry resumes in autumn ~ Harbour</title>',
    body: '<article vocab="https://schema.org/" typeof="NewsArticle"><h2 property="headline">Ferry resumes in autumn</h2>{p}</article>',
    right: 'Ferry resumes in autumn',
  },
  {
    why: 'hAtom',
    head: '<title>Ferry resumes in winter « Harbour Blog</title>',
    body: '<div class="hentry"><h2 class="entry-title">Ferry resumes in winter</h2><div class="entry-content">{p}</div></div>',
    right: 'Ferry resumes in winter',
  },
  {
    why: 'the site in guillemets of old themes, in front',
    head: '<title>Harbour Blog » Blog Archive » Storm takes the lighthouse</title>',
    body: '<h2>Storm takes the lighthouse</h2>{p}',
    right: 'Storm takes the lighthouse',
  },
  {
    why: 'an AMP page',
    head:
      ld({ headline: 'Storm takes the roof' }) +
      '<title>Storm takes the roof - AMP</title><script async src="https://cdn.ampproject.org/v0.js"></script>',
    body: '<h1>Storm takes the roof</h1>{p}',
    right: 'Storm takes the roof',
  },
  {
    why: 'two og:titles, the first empty',
    head: og('') + og('Storm takes the mast'),
    right: 'Storm takes the mast',
  },
  {
    why: 'a headline with a number and a bar that is its own',
    head: og('Pier 7 | Pier 8'),
    body: '<h1>Pier 7 | Pier 8</h1>{p}',
    right: 'Pier 7 | Pier 8',
  },
  {
    why: 'a colon of the headline though the site has a name like its first word',
    head: og('Harbour: what the council plans') + site('Harbour Post'),
    body: '<h1>Harbour: what the council plans</h1>{p}',
    right: 'Harbour: what the council plans',
  },
  {
    why: 'a headline that ends with a name in brackets',
    head: og('Fischer gesucht (Hamburg)') + site('Hafenblatt'),
    body: '<h1>Fischer gesucht (Hamburg)</h1>{p}',
    right: 'Fischer gesucht (Hamburg)',
  },
  {
    why: 'Arabic, the site behind a bar',
    lang: 'ar',
    head: og('المجلس يقرر إعادة بناء الرصيف الشرقي | صحيفة الميناء') + site('صحيفة الميناء'),
    right: 'المجلس يقرر إعادة بناء الرصيف الشرقي',
  },
  {
    why: 'Hindi, the site behind a hyphen',
    lang: 'hi',
    head: og('परिषद ने पूर्वी घाट फिर बनाने का फैसला किया - नदी समाचार') + site('नदी समाचार'),
    right: 'परिषद ने पूर्वी घाट फिर बनाने का फैसला किया',
  },
  {
    why: 'Russian, section and site behind colons as some write them',
    lang: 'ru',
    head:
      '<title>Совет решил восстановить причал: Общество: Порт.example</title>' +
      og('Совет решил восстановить причал') +
      site('Порт'),
    right: 'Совет решил восстановить причал',
  },
  {
    why: 'Greek, the site behind a bar, no heading',
    lang: 'el',
    head: '<title>Το συμβούλιο ξαναχτίζει την προβλήτα | Λιμάνι News</title>' + site('Λιμάνι News'),
    body: '{p}',
    right: 'Το συμβούλιο ξαναχτίζει την προβλήτα',
  },
  {
    why: 'Turkish: “news” behind',
    lang: 'tr',
    head: og('İskele yeniden yapılacak! - Son dakika haberleri') + site('Liman Gazetesi'),
    body: '<h1>İskele yeniden yapılacak!</h1>{p}',
    right: 'İskele yeniden yapılacak!',
  },
  {
    why: 'a headline for search engines in JSON-LD; readers and networks see another',
    head:
      ld({ headline: 'Harbour pier: council news, cost, date of the vote' }) +
      og('The council that wanted no pier, and got one') +
      '<title>Harbour pier: council news, cost, date of the vote - Harbour Post</title>' +
      site('Harbour Post'),
    body: '<article><h1>The council that wanted no pier, and got one</h1>{p}</article>',
    right: 'The council that wanted no pier, and got one',
  },
  {
    why: 'og:title behind a kicker in the heading, JSON-LD for search engines',
    lang: 'de',
    head:
      ld({ headline: 'Hafen News: Rat, Kosten, Termin der Abstimmung' }) +
      og('Der Rat wollte keinen Steg und bekam einen'),
    body: '<article><h1><span>Streit im Hafen</span> <span>Der Rat wollte keinen Steg und bekam einen</span></h1>{p}</article>',
    right: 'Der Rat wollte keinen Steg und bekam einen',
  },
  {
    why: 'og:title for networks; JSON-LD is what readers see',
    head: ld({ headline: 'Council votes to rebuild the pier' }) + og('You will not believe this vote'),
    body: '<h1>Council votes to rebuild the pier</h1>{p}',
    right: 'Council votes to rebuild the pier',
  },
  {
    why: 'a name in JSON-LD with the site’s name, and a headline that is shown',
    lang: 'pl',
    head:
      ld({ headline: 'Rada odbuduje molo. Koszty pokryje miasto', name: 'Molo wraca do portu - pt.pl' }) +
      og('Rada odbuduje molo. Koszty pokryje miasto') +
      '<title>Molo wraca do portu - pt.pl</title>',
    body: '<h1>Rada odbuduje molo. Koszty pokryje miasto</h1>{p}',
    right: 'Rada odbuduje molo. Koszty pokryje miasto',
  },
  {
    why: 'a section as og:title and as heading',
    lang: 'de',
    head: ld({ headline: 'Beleidigen und beschuldigen: Zoff um den Steg' }) + og('Hafenfest'),
    body: '<h1>Hafenfest</h1><h2>Beleidigen und beschuldigen: Zoff um den Steg</h2><article>{p}</article>',
    right: 'Beleidigen und beschuldigen: Zoff um den Steg',
  },
  {
    why: 'a kicker that is nearly as long as the headline',
    lang: 'de',
    head: og('Rückbau des alten Steges - Alle Pfähle am Osthafen gezogen'),
    body: '<h1>Alle Pfähle am Osthafen gezogen</h1><article>{p}</article>',
    right: 'Alle Pfähle am Osthafen gezogen',
  },
  {
    why: 'Korean, a path of sections behind',
    lang: 'ko',
    head: og('부두 재건하기로 시의회 결정 < 사회 < 기사본문 - 한강일보') + site('한강일보'),
    right: '부두 재건하기로 시의회 결정',
  },
  {
    why: 'a sign of paid articles in front',
    lang: 'de',
    head: og('(S+) Rat baut den Steg neu - DER HAFEN') + site('DER HAFEN'),
    body: '<h1>Rat baut den Steg neu</h1><article>{p}</article>',
    right: 'Rat baut den Steg neu',
  },
  {
    why: 'a sign of paid articles behind',
    lang: 'fr',
    head: og('Le conseil reconstruit le quai [Premium]') + site('Le Port'),
    right: 'Le conseil reconstruit le quai',
  },
  {
    why: 'the site’s name and a colon before, in the page’s title as well',
    head: `${og('Harbour Times: The pier reopens')}${meta('og:site_name', 'Harbour Times')}<title>Harbour Times: The pier reopens</title>`,
    right: 'The pier reopens',
  },
  {
    why: 'the site’s name behind a colon',
    lang: 'ru',
    head:
      og('Причал открылся после бури, заявил мэр: Портовые вести') + meta('og:site_name', 'Портовые вести'),
    right: 'Причал открылся после бури, заявил мэр',
  },
  {
    why: 'the author behind a bar',
    head: og('The pier reopens after the storm | Ann Example') + meta('author', 'Ann Example'),
    right: 'The pier reopens after the storm',
  },
  {
    why: 'the day and hour of publication behind a colon',
    url: 'https://www.harbour-news.example/rain',
    lang: 'de',
    head: og('So viel Regen gab es lange nicht : 31.10.2023, 10.19 Uhr'),
    body: '<article>{p}</article>',
    right: 'So viel Regen gab es lange nicht',
  },
  {
    why: 'the day before a hyphen',
    lang: 'de',
    head: og('23.01.2022 - Hafenfest darf zum Abschluss noch einmal jubeln'),
    body: '<article>{p}</article>',
    right: 'Hafenfest darf zum Abschluss noch einmal jubeln',
  },
  {
    why: 'a hyphen left by a template without a name',
    lang: 'de',
    head: ld({ headline: 'Rudern definitiv bei den Spielen 2028 dabei -' }),
    body: '<article>{p}</article>',
    right: 'Rudern definitiv bei den Spielen 2028 dabei',
  },
  {
    why: 'a score at the end is no date',
    lang: 'de',
    head: og('Hafen gewinnt Stadtderby am Ufer - 3:1'),
    body: '<article>{p}</article>',
    right: 'Hafen gewinnt Stadtderby am Ufer - 3:1',
  },
  {
    why: 'the host, and behind it what the site says of itself',
    url: 'https://www.hafen-heute.example/pier',
    lang: 'de',
    head: og('Winterhechte am Bielersee | hafen-heute.example | Dein Magazin für die Küste'),
    body: '<article>{p}</article>',
    right: 'Winterhechte am Bielersee',
  },
  {
    why: 'a theme names the column of the article a sidebar',
    head: '<title>Council votes to rebuild the pier | Front | The Harbour</title>',
    body: '<div class="sidebar-1"><h1>Council votes to rebuild the pier</h1><article>{p}</article></div><div class="sidebar-2"><h1>Most read stories</h1></div>',
    right: 'Council votes to rebuild the pier',
  },
  {
    why: 'the name of all news for the title, at an address without words',
    head: '<title>News: Publishers’ Union</title>' + og('News'),
    body: '<main><h1>Painter draws front page</h1>{p}</main>',
    right: 'Painter draws front page',
  },
  {
    why: 'the name of the front page for the title, in German',
    lang: 'de',
    head: og('Startseite'),
    body: '<main><h1>Der Steg ist offen</h1>{p}</main>',
    right: 'Der Steg ist offen',
  },
  {
    why: 'the site’s name for all titles, and one heading that the title does not have',
    head: '<title>The Harbourer</title>' + og('The Harbourer') + site('The Harbourer'),
    body: '<h1>Council votes to rebuild pier</h1><article>{p}</article>',
    right: 'Council votes to rebuild pier',
  },
  {
    why: 'a list of other stories before the article, in JSON-LD',
    head:
      ld({ headline: 'Ferry sails again from the harbour' }) +
      ld({ headline: 'Council votes to rebuild pier' }) +
      og('Council votes to rebuild pier'),
    body: '<article>{p}</article>',
    right: 'Council votes to rebuild pier',
  },
]
