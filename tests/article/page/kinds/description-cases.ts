import { ld, meta, og, type PageCase } from './page-case.ts'

const post = og('The pier')
const described = (text: string) => post + meta('og:description', text)
const WHOLE =
  'The council rebuilds the eastern pier before the winter, and pays for it from the reserve of three years.'
const CUT = 'The council rebuilds the eastern pier before the winter, and pays for it from the res'
const FIRST =
  'The harbour council agreed on Monday to rebuild the eastern pier before the winter storms, and to pay for it from the reserve of the last three years.'

/** Standfirsts that are cut, escaped, extended, or belong to the site. */
export const descriptionCases: readonly PageCase[] = [
  {
    why: 'cut within a word; the meta description is whole',
    head: described(`${CUT}…`) + meta('description', WHOLE),
    right: WHOLE,
  },
  {
    why: 'cut within a word with three dots',
    head: described(`${CUT}...`) + meta('description', WHOLE),
    right: WHOLE,
  },
  {
    why: 'cut with dots in brackets',
    head: described(`${CUT} [...]`) + meta('description', WHOLE),
    right: WHOLE,
  },
  {
    why: 'cut with an entity for dots in brackets',
    head: described(`${CUT} [&amp;hellip;]`) + meta('description', WHOLE),
    right: WHOLE,
  },
  {
    why: 'cut; JSON-LD is whole',
    head: described(`${CUT}…`) + ld({ headline: 'The pier', description: WHOLE }),
    right: WHOLE,
  },
  {
    why: 'cut; the first paragraph goes on',
    head: described('The harbour council agreed on Monday to rebuild the eastern pier before the win…'),
    right: FIRST,
  },
  {
    why: 'cut, and nothing goes on: up to the last word',
    head: described('A story of boats and of the people who built them in the long win…'),
    right: 'A story of boats and of the people who built them in the long…',
  },
  {
    why: 'cut, and nothing goes on: whole sentences stay',
    head: described(
      'The council rebuilds the eastern pier before the winter comes again. It pays for it from the res…',
    ),
    right: 'The council rebuilds the eastern pier before the winter comes again.',
  },
  { why: 'read more', head: described(`${WHOLE} Read more`), right: WHOLE },
  { why: 'read more with an arrow', head: described(`${WHOLE} Read More »`), right: WHOLE },
  { why: 'read more, glued', head: described(`${WHOLE}Continue reading →`), right: WHOLE },
  {
    why: 'read more in German',
    lang: 'de',
    head: described('Der Rat baut den östlichen Steg vor dem Winter neu. Weiterlesen →'),
    right: 'Der Rat baut den östlichen Steg vor dem Winter neu.',
  },
  {
    why: 'read more in Spanish',
    lang: 'es',
    head: described('El consejo reconstruye el muelle antes del invierno. Leer más'),
    right: 'El consejo reconstruye el muelle antes del invierno.',
  },
  {
    why: 'read more in Japanese',
    lang: 'ja',
    head: described('市議会は冬の前に東の桟橋を建て直すことを決めた。続きを読む'),
    right: '市議会は冬の前に東の桟橋を建て直すことを決めた。',
  },
  {
    why: 'WordPress: appeared first on',
    head: described(`${WHOLE} The post The pier appeared first on Harbour Post.`),
    right: WHOLE,
  },
  {
    why: 'half an entity at the end',
    head: described('The council rebuilds the eastern pier, a &amp;#82'),
    right: 'The council rebuilds the eastern pier, a',
  },
  {
    why: 'an entity escaped twice',
    head: described('Ebb &amp;amp; flow: the council&amp;#8217;s year'),
    right: 'Ebb & flow: the council’s year',
  },
  {
    why: 'a line break written as letters',
    head: described('The council rebuilds\\nthe eastern pier.'),
    right: 'The council rebuilds the eastern pier.',
  },
  {
    why: 'markup',
    head: described('&lt;p&gt;The council &lt;b&gt;rebuilds&lt;/b&gt; the pier.&lt;/p&gt;'),
    right: 'The council rebuilds the pier.',
  },
  {
    why: 'a shortcode',
    head: described('[vc_row][vc_column]The council rebuilds the eastern pier.[/vc_column][/vc_row]'),
    right: 'The council rebuilds the eastern pier.',
  },
  { why: 'the headline again', head: described('The pier'), right: FIRST },
  { why: 'empty', head: described(''), right: FIRST },
  { why: 'the word null', head: described('null'), right: FIRST },
  {
    why: 'the site’s own, in og:description and on the whole site',
    head: described('Harbour Post: news, weather and sport from the coast') + meta('description', WHOLE),
    right: 'Harbour Post: news, weather and sport from the coast',
  },
  {
    why: 'the site’s own in meta description only',
    head:
      post +
      meta(
        'description',
        'Latest breaking stories, weather forecasts, celebrity gossip, football results and classified adverts',
      ),
    right: FIRST,
  },
  { why: 'Dublin Core', head: `${post}<meta name="DC.description" content="${WHOLE}">`, right: WHOLE },
  {
    why: 'Dublin Core of terms',
    head: `${post}<meta name="dcterms.description" content="${WHOLE}">`,
    right: WHOLE,
  },
  { why: 'dcterms.abstract', head: `${post}<meta name="dcterms.abstract" content="${WHOLE}">`, right: WHOLE },
  { why: 'Sailthru', head: post + meta('sailthru.description', WHOLE), right: WHOLE },
  { why: 'twitter only', head: post + meta('twitter:description', WHOLE), right: WHOLE },
  {
    why: 'microdata',
    head: post,
    body: `<h1>The pier</h1><article><p itemprop="description">${WHOLE}</p>{p}</article>`,
    right: WHOLE,
  },
  { why: 'JSON-LD abstract', head: post + ld({ headline: 'The pier', abstract: WHOLE }), right: WHOLE },
  {
    why: 'JSON-LD alternativeHeadline is none',
    head: post + ld({ headline: 'The pier', alternativeHeadline: 'Pier' }),
    right: FIRST,
  },
  {
    why: 'the first paragraph behind a time and buttons',
    head: post,
    body: `<h1>The pier</h1><article><p>5 hours ago</p><p><a href="#">Share</a> <a href="#">Print</a></p>{p}</article>`,
    right: FIRST,
  },
  {
    why: 'the first paragraph behind a caption',
    head: post,
    body: `<h1>The pier</h1><article><figure><img src="/a.jpg"><figcaption><p>The eastern pier of the harbour as it was in the spring of last year, before the storms. Photo: Ann Example</p></figcaption></figure>{p}</article>`,
    right: FIRST,
  },
  {
    why: 'a note on cookies before the article',
    head: post,
    body: `<div class="cookie-banner"><p>We use cookies to improve your experience on our site, and to show you advertisements you may like.</p></div><h1>The pier</h1>{p}`,
    right: FIRST,
  },
  {
    why: 'a comment form',
    head: post,
    body: `<h1>The pier</h1><div class="entry-content"><p>Comes into force today.</p></div><form><p class="comment-notes">Your email address will not be published. Required fields are marked with an asterisk.</p></form>`,
    right: null,
  },
  {
    why: 'a note that scripts are off',
    head: post,
    body: `<noscript><p>Please enable JavaScript in your browser to read this page as it was meant to be read by all.</p></noscript><h1>The pier</h1>{p}`,
    right: FIRST,
  },
  {
    why: 'a byline in the place of the description',
    head: og('Council votes') + meta('og:description', 'Written by HNF Staff Report'),
    body: '<article><h1>Council votes</h1>{p}</article>',
    right:
      'The harbour council agreed on Monday to rebuild the eastern pier before the winter storms, and to pay for it from the reserve of the last three years.',
  },
  {
    why: 'what WordPress says where a post has no text',
    head:
      og('Council votes') +
      meta('og:description', 'Visit the post for more.') +
      meta('description', 'The pier is rebuilt.'),
    body: '<article><h1>Council votes</h1>{p}</article>',
    right: 'The pier is rebuilt.',
  },
  {
    why: 'the site’s name in the place of the description',
    head:
      og('Council votes') +
      meta('og:description', 'Quiet Harbour') +
      meta('og:site_name', 'Quiet Harbour') +
      meta('description', 'The pier is rebuilt.'),
    right: 'The pier is rebuilt.',
  },
  {
    why: 'a short sentence that begins like a byline',
    head: og('Council votes') + meta('og:description', 'By Monday the pier is rebuilt.'),
    right: 'By Monday the pier is rebuilt.',
  },
  {
    why: 'a headline’s first word that begins like a byline, without a full stop',
    head: og('Council votes') + meta('og:description', 'By sea and by land to the islands'),
    right: 'By sea and by land to the islands',
  },
  ...['.', 'Comments Off on The pier', 'Skip to content', 'Description', '0 Comments'].map(
    (text): PageCase => ({
      why: `no standfirst: ${text}`,
      head: described(text),
      body: '<article><h1>The pier</h1>{p}</article>',
      right: FIRST,
    }),
  ),
  {
    why: 'an excerpt made of the byline above the text',
    head: described('ANN EXAMPLE'),
    body: '<article><h1>The pier</h1><p><strong>ANN EXAMPLE</strong></p>{p}</article>',
    right: FIRST,
  },
  {
    why: 'a short standfirst that the page repeats',
    head: described('Rebuilt before the winter'),
    body: '<article><h1>The pier</h1><p>Rebuilt before the winter</p>{p}</article>',
    right: 'Rebuilt before the winter',
  },
  ...[
    'We use cookies to improve your experience. By continuing you accept our cookie policy and terms.',
    'Subscribe to our newsletter and get the latest of the harbour every morning in your inbox.',
    'Dieser Artikel ist nur für Abonnenten. Melden Sie sich an, um den ganzen Text zu lesen.',
    'Your browser does not support the audio element. Please enable scripts to hear this article.',
    'Foto: Ann Example. The eastern pier, seen on Sunday from the lighthouse at noon in the sun.',
    '5 hours ago | Print | Send | Share this article with friends on all networks now',
  ].map((text): PageCase => ({
    why: `a box before the text: ${text.slice(0, 30)}`,
    head: post,
    body: `<article><h1>The pier</h1><p>${text}</p>{p}</article>`,
    right: FIRST,
  })),
  {
    why: 'half a million spaces, in reasonable time',
    head: described(`${' '.repeat(500_000)}Rebuilt before the winter.`),
    right: FIRST,
  },
]
