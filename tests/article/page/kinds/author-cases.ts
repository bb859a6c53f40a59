import { ld, meta, og, type PageCase } from './page-case.ts'

const post = og('The pier') + meta('og:site_name', 'The Harbourer')
const bylined = (byline: string) => `<h1>The pier</h1><article>${byline}{p}</article>`
const named = (...authors: unknown[]) =>
  ld({ headline: 'The pier', author: authors.length === 1 ? authors[0] : authors })

/** Bylines as on real pages, and texts that are no names. */
export const authorCases: readonly PageCase[] = [
  {
    why: 'names side by side without anything between',
    lang: 'de',
    head: post,
    body: bylined(
      '<div class="article-byline"><div><span>Birgit Muster</span> <span>Anna Beispiel</span> <span>Jan Probe</span></div></div>',
    ),
    right: ['Birgit Muster', 'Anna Beispiel', 'Jan Probe'],
  },
  {
    why: 'an outlet, a word and the name, each in its element',
    lang: 'de',
    head: post,
    body: bylined(
      '<div class="authors__list"><span class="authors__logo">capital</span><ul><li><span>von</span> <span>Jemima Muster</span></li></ul></div>',
    ),
    right: ['Jemima Muster'],
  },
  {
    why: 'Yoast’s label for networks',
    head:
      post +
      meta('twitter:label1', 'Written by') +
      meta('twitter:data1', 'Dieter Sample') +
      meta('author', 'd.sample@harbourer.example'),
    right: ['Dieter Sample'],
  },
  {
    why: 'Yoast’s label in German, second of two',
    lang: 'de',
    head:
      post +
      meta('twitter:label1', 'Lesezeit') +
      meta('twitter:data1', '3 Minuten') +
      meta('twitter:label2', 'Verfasst von') +
      meta('twitter:data2', 'Dieter Muster'),
    right: ['Dieter Muster'],
  },
  {
    why: 'a link to the author’s page within the article',
    lang: 'de',
    head: post + meta('author', 'HBR'),
    url: 'https://www.hbr.example/recht/steg',
    body: bylined('<p class="meta-info">von <a href="/autoren/name/max-muster">Dr. Max Muster</a></p>'),
    right: ['Dr. Max Muster'],
  },
  {
    why: 'a class in camel case',
    lang: 'de',
    head: post,
    body: bylined(
      '<ul class="metaInfoAuthorList"><li><a href="https://x.example/author/nat">Nathaniel Muster</a></li></ul>',
    ),
    right: ['Nathaniel Muster'],
  },
  {
    why: 'name, job and site in one value',
    lang: 'lt',
    head:
      post +
      named({
        '@type': 'Person',
        name: 'Povilas Pavyzdys, Mykolo universiteto Žmogaus ir visuomenės studijų fakulteto profesorius, uostas.example',
      }),
    right: ['Povilas Pavyzdys'],
  },
  {
    why: 'a newsletter’s imprint',
    head: post,
    body: '<h1>The pier</h1><article>{p}</article><a class="powered-by-line">Powered by follow</a>',
    right: [],
  },
  {
    why: 'microdata of teasers behind the text',
    head: post,
    body: '<h1>The pier</h1><div><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Mara Sample</span></span>{p}{p}{p}</div><div class="cards"><div><span itemprop="author" itemscope><span itemprop="name">Bob Other</span></span></div><div><span itemprop="author" itemscope><span itemprop="name">Cy Further</span></span></div></div>',
    right: ['Mara Sample'],
  },
  {
    why: 'an agency in small letters behind a comma',
    lang: 'de',
    head: post + named({ name: 'Jörg Muster, dpa' }),
    right: ['Jörg Muster'],
  },
  {
    why: 'initials with a full stop in brackets',
    lang: 'de',
    head: post + named('Corina Muster (cm.)'),
    right: ['Corina Muster'],
  },
  {
    why: 'a place behind a comma',
    lang: 'de',
    head: post,
    body: bylined('<p class="byline">Lea Muster, Nairobi</p>'),
    right: ['Lea Muster'],
  },
  {
    why: 'two names with a comma',
    head: post + meta('author', 'Ann Example, Bob Sample'),
    right: ['Ann Example', 'Bob Sample'],
  },
  { why: 'family name first', head: post + meta('author', 'Example, Frank'), right: ['Frank Example'] },
  {
    why: 'Person nodes in an array',
    head: post + named({ '@type': 'Person', name: 'Ann Example' }, { '@type': 'Person', name: 'Bob Sample' }),
    right: ['Ann Example', 'Bob Sample'],
  },
  {
    why: 'authors by @id in a graph',
    head:
      post +
      ld({
        '@graph': [
          { '@type': 'NewsArticle', headline: 'The pier', author: { '@id': '#ann' } },
          { '@type': 'Person', '@id': '#ann', name: 'Ann Example' },
        ],
      }),
    right: ['Ann Example'],
  },
  {
    why: 'an author whose name is a list',
    head: post + named({ '@type': 'Person', name: ['Ann Example', 'Bob Sample'] }),
    right: ['Ann Example', 'Bob Sample'],
  },
  {
    why: 'an author with given and family name only',
    head: post + named({ '@type': 'Person', givenName: 'Ann', familyName: 'Example' }),
    right: ['Ann Example'],
  },
  {
    why: 'a nested organisation beside a person',
    head:
      post +
      named({ '@type': 'Organization', name: 'The Harbourer' }, { '@type': 'Person', name: 'Ann Example' }),
    right: ['Ann Example'],
  },
  {
    why: 'an organisation that is the author',
    head: post + named({ '@type': 'Organization', name: 'River Press Agency' }),
    right: ['River Press Agency'],
  },
  {
    why: 'the site in JSON-LD, the name in a byline',
    head: post + named({ name: 'The Harbourer' }),
    body: bylined('<p class="author-name">Ann Example</p>'),
    right: ['Ann Example'],
  },
  {
    why: 'the host as author, the name in a byline',
    url: 'https://www.tdr.example/a',
    head: post + meta('author', 'tdr.example'),
    body: bylined('<span class="post-author">By Ann Example</span>'),
    right: ['Ann Example'],
  },
  { why: 'the site and nobody else', head: post + meta('author', 'The Harbourer'), right: ['The Harbourer'] },
  {
    why: 'Dublin Core',
    head: post + '<meta name="DC.creator" content="Ann Example">',
    right: ['Ann Example'],
  },
  {
    why: 'Highwire Press, family name first, twice',
    head: post + meta('citation_author', 'Example, Ann') + meta('citation_author', 'Sample, Bob'),
    right: ['Ann Example', 'Bob Sample'],
  },
  { why: 'Sailthru', head: post + meta('sailthru.author', 'Ann Example'), right: ['Ann Example'] },
  { why: 'Parse.ly', head: post + meta('parsely-author', 'Ann Example'), right: ['Ann Example'] },
  {
    why: 'Parse.ly in JSON',
    head:
      post +
      `<meta name="parsely-page" content='{"title":"The pier","authors":["Ann Example","Bob Sample"]}'>`,
    right: ['Ann Example', 'Bob Sample'],
  },
  { why: 'byl of an old newspaper', head: post + meta('byl', 'By ANN EXAMPLE'), right: ['ANN EXAMPLE'] },
  {
    why: 'an article’s profile on a network, and a byline',
    head: post + meta('article:author', 'https://www.facebook.com/ann'),
    body: bylined('<span class="byline">By Ann Example</span>'),
    right: ['Ann Example'],
  },
  {
    why: 'RDFa',
    head: '<title>The pier</title>',
    body: '<article vocab="https://schema.org/" typeof="NewsArticle"><h1 property="headline">The pier</h1><span property="author" typeof="Person"><span property="name">Ann Example</span></span>{p}</article>',
    right: ['Ann Example'],
  },
  {
    why: 'itemprop author without a name within',
    head: post,
    body: bylined('<span itemprop="author">Ann Example</span>'),
    right: ['Ann Example'],
  },
  {
    why: 'hCard',
    head: post,
    body: bylined('<span class="vcard author"><a class="url fn n" href="/a/ann">Ann Example</a></span>'),
    right: ['Ann Example'],
  },
  {
    why: 'address element',
    head: post,
    body: bylined('<address class="author"><a rel="author" href="/a/ann">Ann Example</a></address>'),
    right: ['Ann Example'],
  },
  {
    why: 'rel=author and teasers',
    head: post,
    body: '<article><h1>The pier</h1><a rel="author" href="/a">Ann Example</a>{p}</article><div class="related"><a rel="author" href="/b">Bob Other</a></div>',
    right: ['Ann Example'],
  },
  {
    why: 'a comment’s author',
    head: post,
    body: '<article><h1>The pier</h1>{p}</article><div id="comments"><div class="comment-author vcard"><cite class="fn">Troll Sample</cite></div></div>',
    right: [],
  },
  {
    why: 'Spanish, a date behind',
    lang: 'es',
    head: post,
    body: bylined('<div class="author">Por Rosa Ejemplo 12 de marzo de 2020</div>'),
    right: ['Rosa Ejemplo'],
  },
  {
    why: 'French, a verb before',
    lang: 'fr',
    head: post,
    body: bylined('<p class="auteur">Publié par Claire Exemple le 3 mai 2021 à 10:12</p>'),
    right: ['Claire Exemple'],
  },
  {
    why: 'Italian',
    lang: 'it',
    head: post,
    body: bylined('<span class="autore">di Carlo Esempio</span>'),
    right: ['Carlo Esempio'],
  },
  {
    why: 'Portuguese with a label',
    lang: 'pt',
    head: post,
    body: bylined('<span class="autor">Texto: Ana Exemplo</span>'),
    right: ['Ana Exemplo'],
  },
  {
    why: 'Dutch',
    lang: 'nl',
    head: post,
    body: bylined('<span class="byline">Door Piet Voorbeeld</span>'),
    right: ['Piet Voorbeeld'],
  },
  {
    why: 'Swedish',
    lang: 'sv',
    head: post,
    body: bylined('<span class="byline">Av Sven Exempel</span>'),
    right: ['Sven Exempel'],
  },
  {
    why: 'Polish',
    lang: 'pl',
    head: post,
    body: bylined('<span class="author">Autor: Jan Przykład</span>'),
    right: ['Jan Przykład'],
  },
  {
    why: 'Russian with a label',
    lang: 'ru',
    head: post,
    body: bylined('<span class="author">Автор: Иван Примеров</span>'),
    right: ['Иван Примеров'],
  },
  {
    why: 'Turkish',
    lang: 'tr',
    head: post,
    body: bylined('<span class="author">Yazar: Ayşe Örnek</span>'),
    right: ['Ayşe Örnek'],
  },
  {
    why: 'Arabic with a word before',
    lang: 'ar',
    head: post + meta('author', 'بقلم: ليلى مثال'),
    right: ['ليلى مثال'],
  },
  {
    why: 'Hindi with a word before',
    lang: 'hi',
    head: post + meta('author', 'लेखक: श्रुति उदाहरण'),
    right: ['श्रुति उदाहरण'],
  },
  {
    why: 'Japanese with the job behind',
    lang: 'ja',
    head: post + meta('author', '山田花子記者'),
    right: ['山田花子'],
  },
  {
    why: 'Chinese with the job before',
    lang: 'zh-CN',
    head: post + meta('author', '本报记者 王小明'),
    right: ['王小明'],
  },
  {
    why: 'Korean with desk and job',
    lang: 'ko',
    head: post + meta('author', '김하늘 사회부 기자'),
    right: ['김하늘'],
  },
  {
    why: 'Korean with an address',
    lang: 'ko',
    head: post + meta('author', '이바다 기자 bada@hangang.example'),
    right: ['이바다'],
  },
  {
    why: 'an updated date behind',
    head: post,
    body: bylined('<div class="byline">By Clara Example Last updated: 12 May 2019</div>'),
    right: ['Clara Example'],
  },
  {
    why: 'a time behind a bar',
    head: post,
    body: bylined('<div class="byline">Clara Example | 5 hours ago</div>'),
    right: ['Clara Example'],
  },
  {
    why: 'name and agency behind slashes',
    head: post,
    body: bylined('<div class="byline">Meera Example / TNN / Updated: Jul 2, 2023, 11:20 IST</div>'),
    right: ['Meera Example'],
  },
  {
    why: 'job glued to the name',
    head: post,
    body: bylined('<div class="byline"><span>Norman Example</span><span>Staff Writer</span></div>'),
    right: ['Norman Example'],
  },
  {
    why: 'a job before the name',
    head: post + meta('author', 'Political editor Ann Example'),
    right: ['Ann Example'],
  },
  { why: 'account names', head: post + meta('author', 'wp_admin2'), right: [] },
  { why: 'account names of others', head: post + meta('author', 'Super User'), right: [] },
  { why: 'no name in Spanish', lang: 'es', head: post + meta('author', 'administrador'), right: [] },
  { why: 'an undefined variable', head: post + meta('author', '{{author.name}}'), right: [] },
  { why: 'a word of JavaScript', head: post + meta('author', 'undefined'), right: [] },
  {
    why: 'a company',
    lang: 'de',
    head: post + meta('author', 'Hafen und Moor Verlag GmbH'),
    right: ['Hafen und Moor Verlag GmbH'],
  },
  {
    why: 'a ministry',
    lang: 'de',
    head: post + meta('author', 'Ministerium für Fischerei und Häfen'),
    right: ['Ministerium für Fischerei und Häfen'],
  },
  {
    why: 'desk of a paper',
    head: post + meta('author', 'Harbourer Web Desk'),
    right: ['Harbourer Web Desk'],
  },
  {
    why: 'a title and a hyphenated name',
    head: post + meta('author', 'Dr. Anna-Maria von der Heide'),
    right: ['Dr. Anna-Maria von der Heide'],
  },
  {
    why: 'a Spanish double name with y',
    lang: 'es',
    head: post + meta('author', 'José Ortega y Gasset'),
    right: ['José Ortega y Gasset'],
  },
  {
    why: 'two names with y',
    lang: 'es',
    head: post + meta('author', 'Rosa Ejemplo y Luis Muestra'),
    right: ['Rosa Ejemplo', 'Luis Muestra'],
  },
  {
    why: 'three names with an Oxford comma',
    head: post + meta('author', 'Ann Example, Bob Sample, and Cy Third'),
    right: ['Ann Example', 'Bob Sample', 'Cy Third'],
  },
  {
    why: 'an account behind',
    head: post + meta('author', 'Ann Example (@annexample)'),
    right: ['Ann Example'],
  },
  {
    why: 'an address in brackets',
    head: post + meta('author', 'Ann Example <ann@harbourer.example>'),
    right: ['Ann Example'],
  },
  {
    why: 'for an outlet',
    head: post,
    body: bylined('<div class="byline">By Ann Example for The Harbourer</div>'),
    right: ['Ann Example'],
  },
  {
    why: 'photographs by another',
    head: post,
    body: bylined('<div class="byline">Words by Ann Example, photographs by Bob Sample</div>'),
    right: ['Ann Example'],
  },
  {
    why: 'a button beside the name',
    head: post,
    body: bylined('<div class="byline">Ann Example <button>Follow</button></div>'),
    right: ['Ann Example'],
  },
  {
    why: 'a portrait beside the name',
    head: post,
    body: bylined('<div class="author"><img alt="Ann Example" src="/a.jpg"> Ann Example</div>'),
    right: ['Ann Example'],
  },
  {
    why: 'a signature on the right below the text, where the paper signs in JSON-LD',
    lang: 'vi',
    head: og('Cầu cảng') + meta('og:site_name', 'Báo Bến') + named({ name: 'Báo Bến' }),
    body: '<h1>Cầu cảng</h1><article>{p}{p}<p class="Normal" style="text-align:right;"><strong>Lê Phương</strong></p></article>',
    right: ['Lê Phương'],
  },
  {
    why: 'names in a line of their own, where the paper signs in JSON-LD',
    head: post + named({ name: 'The Harbourer' }),
    body: bylined('<p>Still no pier</p><p><strong>Mpho Example/Ann Sample</strong></p>'),
    right: ['Mpho Example', 'Ann Sample'],
  },
  {
    why: 'a line with “By” and nothing around it',
    head: post,
    body: bylined('<p>By Ann Example,</p>'),
    right: ['Ann Example'],
  },
  { why: 'a line that is a place', head: post, body: bylined('<p>New York</p>'), right: [] },
  {
    why: 'a label for networks with a space in its key',
    lang: 'de',
    head:
      post +
      '<meta name="twitter:misc:Written by" property="twitter:misc:Written by" content="Dieter Muster">',
    right: ['Dieter Muster'],
  },
  {
    why: 'a class with a number',
    head: post,
    body: bylined('<div class="author-2">Ann Example</div>'),
    right: ['Ann Example'],
  },
  {
    why: 'two linked names in one byline whose first has a class of its own',
    head: post,
    body: bylined(
      '<div class="b-byline"><span>By </span><a href="/author/ann/" class="b-byline__names">Ann Example</a><span> and </span><a href="/author/bob/">Bob Sample</a></div>',
    ),
    right: ['Ann Example', 'Bob Sample'],
  },
  {
    why: 'Drupal’s line of submission',
    head: post,
    body: bylined(
      '<div class="submitted">Submitted by <span class="username">Ann Example</span> on Tue, 03/12/2024 - 10:15</div>',
    ),
    right: ['Ann Example'],
  },
  {
    why: 'a given name that is a weekday’s, too',
    lang: 'vi',
    head: post + meta('author', 'Nguyễn Minh Thu'),
    right: ['Nguyễn Minh Thu'],
  },
  {
    why: 'the journalist of a Korean portal',
    lang: 'ko',
    head: post,
    body: bylined('<em class="media_end_head_journalist_name">김하늘 기자</em>'),
    right: ['김하늘'],
  },
  { why: 'a tag of Dable', lang: 'ko', head: post + meta('dable:author', '김하늘'), right: ['김하늘'] },
  {
    why: 'Japanese brackets',
    lang: 'ja',
    head: post,
    body: bylined('<p class="author">【佐藤花子】</p>'),
    right: ['佐藤花子'],
  },
  {
    why: 'name and station of a Brazilian portal',
    lang: 'pt-BR',
    head: post,
    body: bylined('<p class="content-publication-data__from">Por Ana Exemplo, g1 SP — São Paulo</p>'),
    right: ['Ana Exemplo'],
  },
  {
    why: 'text and pictures in one byline',
    lang: 'sv',
    head: post,
    body: bylined(
      '<div class="author"><span>Text:</span> <span>Eva Exempel</span> <span>Foto:</span> <span>Jan Prov</span></div>',
    ),
    right: ['Eva Exempel'],
  },
  {
    why: 'a class made by a bundler',
    head: post,
    body: bylined('<div class="author-name-m__name__x1">Ann Example</div>'),
    right: ['Ann Example'],
  },
  ...(['rnews:author', 'article.author', 'authors', 'author_name', 'page.author', 'og:author'] as const).map(
    (key): PageCase => ({
      why: `a further name of the author: ${key}`,
      head: og('The pier') + meta(key, 'Ann Example'),
      right: ['Ann Example'],
    }),
  ),
  ...(['web_author', 'profile:author', 'twitter:creator'] as const).map((key): PageCase => ({
    why: `no author of the article: ${key}`,
    head: og('The pier') + meta(key, '@annexample'),
    right: [],
  })),
  ...(
    [
      ['en', 'By Ann Example in London and Bob Sample in Paris', ['Ann Example', 'Bob Sample']],
      ['en', 'Reporting by Ann Example; Editing by Bob Sample', ['Ann Example']],
      ['en', 'Written by Ann Example, Edited by Bob Sample', ['Ann Example']],
      ['en', 'Ann Example is a reporter for Harbour Times', ['Ann Example']],
      ['en', 'Ann Example (London)', ['Ann Example']],
      ['en', 'Ann Inman', ['Ann Inman']],
      ['de', 'Von unserem Korrespondenten Bert Muster', ['Bert Muster']],
      ['de', 'Ein Kommentar von Anna Beispiel', ['Anna Beispiel']],
      ['fr', 'Par Anne Exemple (envoyée spéciale à Kiev)', ['Anne Exemple']],
      ['fr', 'Anne Exemple, correspondante à Rome', ['Anne Exemple']],
      ['es', 'Ana Ejemplo / Madrid', ['Ana Ejemplo']],
      ['it', 'dal nostro inviato Marco Esempio', ['Marco Esempio']],
      ['zh', '文／王小明', ['王小明']],
      ['zh', '来源：新华社 作者：王小明', ['王小明']],
      ['ja', '責任編集：田中太郎', []],
      ['ja', '取材・文＝田中太郎', ['田中太郎']],
      ['ko', '[서울=한강뉴스] 김하늘 기자', ['김하늘']],
      ['th', 'เขียนโดย สมชาย ตัวอย่าง', ['สมชาย ตัวอย่าง']],
    ] as const
  ).map(([lang, line, right]): PageCase => ({
    why: `a byline: ${line}`,
    lang,
    head: og('The pier'),
    body: `<h1>The pier</h1><article><div class="author">${line}</div>{p}</article>`,
    right,
  })),
  {
    why: 'the page links two authors in the head of the article, its tags name one',
    head:
      og('Council votes') +
      ld({ headline: 'Council votes', author: { '@type': 'Person', name: 'Bea Sample' } }),
    body: '<article><h1>Council votes</h1><div class="bylines"><a rel="author" href="mailto:ann@a.example"><span>Ann</span> <span>Example</span></a><a rel="author" href="/bea"><span>Bea</span> <span>Sample</span></a></div>{p}</article>',
    right: ['Ann Example', 'Bea Sample'],
  },
  {
    why: 'who published it is tagged as the author; the byline names who wrote it',
    lang: 'id',
    head:
      og('Pasar ikan kembali dibuka') +
      ld({ headline: 'Pasar ikan kembali dibuka', author: { '@type': 'Person', name: 'Budi Contoh' } }),
    body: '<h1>Pasar ikan kembali dibuka</h1><div class="author">Siti Misal</div><article>{p}<div class="author">Editor : <a href="/author/1/budi">Budi Contoh</a></div></article>',
    right: ['Siti Misal'],
  },
  {
    why: 'a signature at the end of a text that stands in a column named sidebar',
    lang: 'vi',
    url: 'https://www.bennoi.example/ben-cang',
    head: og('Bến cảng mở lại sau chín năm') + meta('author', 'Bennoi') + meta('og:site_name', 'Bennoi'),
    body: '<div class="sidebar-1"><h1>Bến cảng mở lại sau chín năm</h1><article>{p}<p style="text-align:right;"><strong>Lê Ví Dụ</strong></p></article></div>',
    right: ['Lê Ví Dụ'],
  },
  {
    why: 'the house signs in the tags, whose the copyright is; a byline names a person',
    head:
      og('Council votes') +
      meta('author', 'Harbour Media Group') +
      meta('copyright', 'Copyright (c) Harbour Media Group 2022'),
    body: '<article><h1>Council votes</h1><span class="byline__name"><a href="/contributors/ann">Ann Example</a></span>{p}</article>',
    right: ['Ann Example'],
  },
  {
    why: 'the job in an element of its own, beside the name',
    head: og('Council votes'),
    body: '<article><h1>Council votes</h1><div class="author-name"><span>By</span> <a href="/people/ann">Ann Example</a><span class="author-title">Staff Writer</span></div>{p}</article>',
    right: ['Ann Example'],
  },
  {
    why: 'a desk that signs as staff reporter',
    head:
      og('Council votes') +
      ld({ headline: 'Council votes', author: { '@type': 'Person', name: 'Guardian staff reporter' } }),
    right: ['Guardian staff reporter'],
  },
  {
    why: 'a byline without markup below the headline',
    head: og('Council votes'),
    body: '<div><h1>Council votes</h1><div class="x1"><span>By </span><a href="/profile/ann-1910837">Ann Example</a></div>{p}</div>',
    right: ['Ann Example'],
  },
  {
    why: 'three names and their station in a line of the text',
    lang: 'de',
    url: 'https://www.hafenfunk.example/pier',
    head: og('Daten aus dem Hafenamt kopiert') + meta('author', 'hafenfunk.example'),
    body: '<article><h1>Daten aus dem Hafenamt kopiert</h1><p>Von Anna Beispiel, Jan Muster und Tom Exempel, NHR</p>{p}</article>',
    right: ['Anna Beispiel', 'Jan Muster', 'Tom Exempel'],
  },
  {
    why: 'labels without names, and what other systems write before one',
    lang: 'de',
    head: og('Rat stimmt ab'),
    body: '<article><h1>Rat stimmt ab</h1><div class="submitted">Gespeichert von <span>Anna Beispiel</span> am 24. Juli 2017 - 18:55</div>{p}</article>',
    right: ['Anna Beispiel'],
  },
  {
    why: 'a list of words below the headline is no byline',
    head: og('Council votes'),
    body: '<div><h1>Council votes</h1><div><span>By train</span></div><div><span>By </span><span>the numbers</span></div>{p}</div>',
    right: [],
  },
  {
    why: 'any label before a name',
    lang: 'de',
    head: post,
    body: bylined('<div class="author">Protokoll: Beat Muster</div>'),
    right: ['Beat Muster'],
  },
  {
    why: 'labels of words and photos in their own elements',
    head: post,
    body: bylined(
      '<div class="byline"><span>Words:</span><span>Paul Sample</span><span>Photos:</span><span>Rita Probe</span></div>',
    ),
    right: ['Paul Sample'],
  },
  {
    why: 'a desk in brackets behind a Japanese name',
    lang: 'ja',
    head: post + meta('author', '山田太郎（編集委員）'),
    body: '{p}',
    right: ['山田太郎'],
  },
  {
    why: 'a bureau in brackets behind a Chinese name',
    lang: 'zh',
    head: post,
    body: bylined('<div class="author">王小明（北京分社）</div>'),
    right: ['王小明'],
  },
  {
    why: 'a byline with a verb, without a class',
    lang: 'es',
    head: post,
    body: bylined('<p class="firma">Escrito por Ines Muestra</p>'),
    right: ['Ines Muestra'],
  },
  {
    why: 'a French byline with a verb, without a class',
    lang: 'fr',
    head: post,
    body: bylined('<p>Publié par Luc Exemple</p>'),
    right: ['Luc Exemple'],
  },
  ...(
    [
      ['मीरा उदाहरण द्वारा', ['मीरा उदाहरण']],
      ['โดย ผู้สื่อข่าว สมชาย ตัวอย่าง', ['สมชาย ตัวอย่าง']],
      ['記者王小明／台北報導', ['王小明']],
      ['記者 王小明 台北報導', ['王小明']],
      ['글 김하늘 기자', ['김하늘']],
      ['[김하늘 기자]', ['김하늘']],
      ['文・山田花子', ['山田花子']],
      ['Иван Примеров, специальный корреспондент', ['Иван Примеров']],
      ['Penulis: Budi Contoh, Editor: Siti Misal', ['Budi Contoh']],
      ['Przez Jan Przykład', ['Jan Przykład']],
      ['By ANN EXAMPLE, Associated Press', ['ANN EXAMPLE']],
      ['Ann Example, The Quiet Post', ['Ann Example']],
      ['Ann Example, New York', ['Ann Example']],
      ['Par Anne Exemple, à Marseille', ['Anne Exemple']],
      ['Par Anne Exemple Publié le 12/03/2024 à 14h30', ['Anne Exemple']],
      ['Aus Rom berichtet Max Muster', ['Max Muster']],
      ['Ann Example, Bob Sample', ['Ann Example', 'Bob Sample']],
      ['By Berlin Sample', ['Berlin Sample']],
    ] as const
  ).map(([byline, right]): PageCase => ({
    why: `byline: ${byline}`,
    head: post,
    body: bylined(`<div class="byline">${byline}</div>`),
    right,
  })),
  {
    why: 'what all articles are, as an account’s name',
    head: post + named({ name: 'Nachrichten' }),
    body: bylined(''),
    right: [],
  },
  {
    why: 'a program’s text for an object',
    head: post + meta('author', '[object Object]'),
    body: bylined('<div class="byline">By Ann Example</div>'),
    right: ['Ann Example'],
  },
  {
    why: 'lists in a list',
    head: post + named({ name: 'Ann Example' }, [{ name: 'Bob Sample' }]),
    body: bylined(''),
    right: ['Ann Example', 'Bob Sample'],
  },
  {
    why: 'a desk of the publisher beside a person',
    head: post + named({ name: 'Ann Example' }, { name: 'The Harbourer Sport' }),
    body: bylined(''),
    right: ['Ann Example'],
  },
  {
    why: 'a desk of the publisher alone',
    head: post + named({ name: 'The Harbourer Sport' }),
    body: bylined(''),
    right: ['The Harbourer Sport'],
  },
  {
    why: 'a box about the author, with sentences that have “and”',
    head: post,
    body: bylined(
      '<div class="author"><span>By</span><a href="/ann">Ann Example</a><span>, Berlin</span><p>Ann Example came to the paper in 2001. She studied history and geography in Rome, and was a correspondent there.</p></div>',
    ),
    right: ['Ann Example'],
  },
  {
    why: 'a box about an author whom it does not name by itself',
    head: post,
    body: bylined(
      '<div class="author"><b>About the author</b><p>Ann came to the paper in 2001. She studied history and geography in Rome, and was a correspondent there for years.</p></div>',
    ),
    right: [],
  },
  {
    why: 'the words of a link to all articles',
    head: post,
    body: bylined(
      '<a rel="author" href="/ann">SHOW ALL ARTICLES OF</a><a rel="author" href="/ann">Ann Example</a>',
    ),
    right: ['Ann Example'],
  },
  {
    why: 'a banner for an app',
    head: post + meta('smartbanner:author', 'Now in the app'),
    body: bylined('<div class="byline">By Ann Example</div>'),
    right: ['Ann Example'],
  },
  {
    why: 'a paper with capitals before it',
    head: post + meta('author', 'Ann Example And Bob Sample For The Mail On Sunday'),
    body: bylined(''),
    right: ['Ann Example', 'Bob Sample'],
  },
]
