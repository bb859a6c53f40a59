import type { Guide } from './guide.ts'

/** Systems with both site and editor: an article has its own address. */
export const publishingGuides: readonly Guide[] = [
  {
    source: 'ghost',
    name: 'Ghost',
    lead: 'Ghost sends the whole post, signed with the time. It needs Ghost 5.87.1 or later, and takes five minutes.',
    proof: 'secret',
    steps: [
      'Open **Settings → Advanced → Integrations → Add custom integration** and call it Handbill.',
      'Press **Add webhook** four times, once for each event in the table, each with the same target URL and secret, and save.',
    ],
    fields: [
      ['Name', 'Handbill: published (and so on)'],
      ['Event', 'Post published · Published post updated · Post unpublished · Post deleted'],
      ['Target URL', '{url}'],
      ['Secret', 'the secret made above'],
    ],
    settings: { name: 'The Example', site: 'https://www.example.com', key: 'CONTENT_API_KEY', poll: 15 },
    test: 'Change a word in a published post and press **Update**. The delivery is in the log within a second, and the webhook’s line in Ghost shows when it was last triggered.',
    troubles: [
      '**“Request failed” in the webhook’s line, and nothing in the delivery log:** Ghost 6 sends to no address of its own machine or of a private network (`URL_PRIVATE_INVALID`). Give Handbill a public name, or have the proxy before Ghost hand `/webhooks/ghost` of the site’s own host to Handbill; for a trial start Ghost with `NODE_ENV=development`.',
      'Ghost’s posts name no publication: set `name` in HANDBILL_CMS, or make a brand.',
      '**Nothing is sent again.** Ghost waits two seconds and does not retry a delivery. With `poll` and a Content API key Handbill asks for what it missed.',
      '**401 with Ghost before 5.87.1.** It does not sign the time, so a delivery that was seen could be sent again; Handbill refuses it. Update Ghost.',
      '**Post deleted names no address.** Handbill removes the article by its id, so a post that was never delivered cannot be removed this way.',
      '**Posts for members.** Their excerpt is cut from the text by Ghost. Handbill uses only a custom excerpt or the meta description of such a post.',
      '**Internal tags** (`#news`) are left out. Ghost names no language: it is found from the text.',
      '**Imports** fire no webhooks. Give the sitemap to `handbill batch SITEMAP --to {base}`.',
      'The picture on Ghost’s own pages comes from the post’s **Facebook card** and **X card** images. To have Handbill’s there, paste the address of the current card, `{base}/cards/ID/og.jpg`, or share `{base}/a/ID`, whose tags are Handbill’s.',
    ],
  },
  {
    source: 'wordpress',
    name: 'WordPress, with our plugin',
    lead: 'One small plugin sends each published post, signed, and prints Handbill’s tags in the page. WordPress 6.0 and PHP 7.4 or later.',
    proof: 'whsec',
    steps: [
      'Download `{base}/docs/setup/wordpress/handbill.zip`. In WordPress, open **Plugins → Add New Plugin → Upload Plugin**, choose the file, install and activate it. (Or put `handbill.php` into `wp-content/mu-plugins`.)',
      'Open **Settings → Handbill**, fill in the table below, and save.',
      'Press **Send a test**, then **Send all articles**: what was published before has no tags until then.',
    ],
    fields: [
      ['Address of Handbill', '{base}'],
      ['Secret', 'whsec_… as made above'],
      ['Source', '{source}'],
      ['What is sent', 'Posts, and your other kinds of articles'],
      ['Tags for link previews', 'Print them where no other plugin prints an og:image'],
    ],
    test: '**Send a test** says whether Handbill was reached and the secret is right. Then update a published post.',
    troubles: [
      '**What leaves the site:** title, excerpt, address, dates, author names, terms and featured image of public posts. Never a draft or a password-protected post. Where a post has no excerpt, WordPress makes one of its first 55 words.',
      '**Two sets of tags.** Where Yoast, Rank Math or another plugin prints an `og:image`, ours stays silent. Choose “in place of other plugins’ tags” to have Handbill’s.',
      '**A staging copy sends, too:** its database holds the address and the secret. Take them out there.',
      '**A page cache** keeps the head of a page until it is purged; most caches purge a post when it is updated, which may be seconds before the new card is ready.',
      'Renaming a category or an author sends nothing: press **Send all articles** afterwards.',
      'When Handbill is away, the plugin tries five times within half a day, by WP-Cron. A site whose WP-Cron is switched off needs a real cron job.',
    ],
  },
  {
    source: 'wp-webhooks',
    name: 'WordPress, with WP Webhooks',
    lead: 'If you use the plugin WP Webhooks already. Ours sends more (authors, alternative texts) and tries again.',
    proof: 'token',
    steps: [
      'Open **WP Webhooks → Send Data** and add a webhook for each trigger in the table.',
      'In each one’s settings set the content type to JSON, and under post status choose published.',
    ],
    fields: [
      ['Post created, Post updated', '{url}?token=TOKEN'],
      ['Post deleted', '{url}?token=TOKEN&event=post_delete'],
      ['Post trashed', '{url}?token=TOKEN&event=post_trash'],
    ],
    test: 'Update a published post; the plugin’s own **Send demo** sends a sample post.',
    troubles: [
      'It signs only when a filter (`wpwhpro/admin/webhooks/secret_key`) gives it a secret. If yours does, use the same secret here: a signature is checked wherever there is one.',
      'It does not wait for the answer and does not send again: with `site` and `poll` in HANDBILL_CMS Handbill asks for what it missed.',
      'It sends no author’s name.',
    ],
  },
  {
    source: 'wordpress-com',
    name: 'WordPress.com',
    lead: 'WordPress.com sends a short form without a signature; Handbill then reads the post’s page.',
    proof: 'token',
    steps: [
      'Open **Settings → Webhooks** (on plans without plugins) and add one.',
      'Tick at least ID, post_title, post_url, post_status and post_modified_gmt.',
    ],
    fields: [
      ['Action', 'publish_post'],
      ['URL', '{url}?token=TOKEN'],
    ],
    test: 'Update a published post.',
    troubles: [
      'It also fires at edits of a published post, which is what is wanted.',
      'It says nothing of unpublished or deleted posts: remove those with `DELETE /v1/articles/ID`.',
      'Any other sender of forms (Uncanny Automator, for one) may use the same address with the fields `hook=publish_post`, `ID` and `post_url`.',
    ],
  },
  {
    source: 'woocommerce',
    name: 'WooCommerce’s webhooks',
    lead: 'For sites that have WooCommerce and want no other plugin. It knows no articles, but tells the id of a saved post; WordPress is asked for the rest.',
    proof: 'secret',
    steps: ['Open **WooCommerce → Settings → Advanced → Webhooks → Add webhook**.'],
    fields: [
      ['Status', 'Active'],
      ['Topic', 'Action'],
      ['Action event', 'save_post'],
      ['Delivery URL', '{url}'],
      ['Secret', 'the secret made above'],
      ['API version', 'WP REST API Integration v3'],
    ],
    settings: { site: 'https://www.example.com' },
    test: 'Saving the webhook sends a ping, which is answered; then update a published post.',
    troubles: [
      'After five failures in a row WooCommerce switches the webhook off: look at its status when nothing arrives.',
      'Without `site` the id cannot be looked up, and the delivery is ignored with a word about it.',
    ],
  },
  {
    source: 'drupal',
    name: 'Drupal, with the module Webhooks',
    lead: 'The contributed module sends a node as core’s serializer writes it. Both of its signatures are understood.',
    proof: 'secret',
    steps: [
      'Install the module Webhooks and open **Configuration → Web services → Webhooks → Add webhook**.',
      'Tick create, update and delete of nodes.',
    ],
    fields: [
      ['Payload URL', '{url}'],
      ['Secret', 'the secret made above'],
      ['Content type', 'application/json'],
      ['Events', 'entity:node:create · entity:node:update · entity:node:delete'],
    ],
    settings: { site: 'https://www.example.com', types: ['article'], fields: { section: 'field_section' } },
    test: 'Save a published node.',
    troubles: [
      'The editor waits for the webhook while a node is saved; Handbill answers in milliseconds.',
      'Terms and authors come as ids only, and are left out.',
      'The delivery names the person who saved the node, with an e-mail address; Handbill neither reads nor stores it.',
    ],
  },
  {
    source: 'quintype',
    name: 'Quintype (Bold)',
    lead: 'A story comes whole. What the desk wrote for sharing (the social alternative, the share message) comes before the headline.',
    proof: 'secret',
    steps: ['In the editor, open **Settings → Configure → Webhooks** and add one for the events of stories.'],
    fields: [
      ['URL', '{url}'],
      ['Secret', 'the secret made above'],
      ['Events', 'all that publish, update or retract a story'],
    ],
    settings: { site: 'https://www.example.com', assets: 'https://images.assettype.com' },
    test: 'Publish a story, and look into the log.',
    troubles: [
      'Quintype waits three seconds and tries three times.',
      'Its names of events are not all documented: Handbill goes by the story’s status. Should an event be ignored that should not be, the log says why.',
      'Where no secret is set, the header is blank and the delivery is refused.',
    ],
  },
  {
    source: 'arc-xp',
    name: 'Arc XP',
    lead: 'Stories in ANS, from WebSked’s webhooks or from an integration of your own (IFX).',
    proof: 'secret',
    steps: [
      'WebSked: add a webhook with the address and the secret below.',
      'Content events go to integrations only: post the event’s body from there, signed as below.',
    ],
    fields: [
      ['URL', '{url}'],
      ['Header', 'x-websked-signature: HMAC-SHA256 of the body, hexadecimal'],
    ],
    settings: { site: 'https://www.example.com' },
    code: {
      title: 'An IFX handler',
      text: `const { createHmac } = require('node:crypto')

module.exports = async function sendToHandbill(event) {
  const body = JSON.stringify({ type: event.key, body: event.body })
  const signature = createHmac('sha256', process.env.HANDBILL_SECRET).update(body).digest('hex')
  await fetch('{url}', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-websked-signature': signature },
    body,
  })
}`,
    },
    test: 'Publish a story, and look into the log.',
    troubles: [
      'How WebSked writes its signature is not documented: hexadecimal and base64, with and without `sha256=`, are understood. Please tell us what yours sends.',
      '`canonical_url` is a path: without `site` the delivery is refused, and the log names the field.',
    ],
  },
]
