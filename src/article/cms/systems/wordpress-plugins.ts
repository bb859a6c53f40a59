import { absolute, pictureOf } from '../address.ts'
import { type CmsDelivery, type CmsEvent, ignore } from '../cms-event.ts'
import { isJson, type Json, momentOf, peek, peekId, peekText, present, standfirst } from '../peek.ts'
import { actionOf } from '../action.ts'
import { isPlaceholder } from '../placeholder-section.ts'
import { eventsOfPost, utc } from './wordpress.ts'

/** WordPress posts as plugins and WordPress.com send them. */

/** The plugin WP Webhooks: the database row, with its thumbnail, address and terms beside it. */
export function wpWebhooksEvents({ payload, event, settings }: CmsDelivery): readonly CmsEvent[] {
  const post = peek(payload, 'post')
  if (!isJson(post)) return ignore('There is no post in it.')
  const type = peekText(post, 'post_type') ?? 'post'
  if (!(settings.types ?? ['post', 'page']).includes(type))
    return ignore(`"${type.slice(0, 60)}" is no article.`)
  const ref = peekId(payload, 'post_id') ?? peekId(post, 'ID')
  const url = absolute(peek(payload, 'post_permalink'), settings.site)
  const at = momentOf(utc(peek(post, 'post_modified_gmt'))) ?? momentOf(utc(peek(post, 'post_date_gmt')))
  const status = peekText(post, 'post_status') ?? 'publish'
  // The payload does not contain the trigger; the registered address may.
  if (status === 'trash' || status === 'private' || /(?:delete|trash)$/.test(event ?? ''))
    return [{ kind: 'remove', ref, url, at: undefined }]
  if (status !== 'publish') return ignore(`The post is not published: its status is ${status.slice(0, 40)}.`)
  const json: Json = present({
    url,
    title: peek(post, 'post_title'),
    // The full text may be for members only; an excerpt is public.
    description:
      peekText(post, 'post_password') === undefined ? standfirst(peek(post, 'post_excerpt')) : undefined,
    section: termsOf(payload, 'category').find((name) => !isPlaceholder(name)),
    publishedAt: utc(peek(post, 'post_date_gmt')),
    modifiedAt: utc(peek(post, 'post_modified_gmt')),
    tags: termsOf(payload, 'post_tag'),
    image: pictureOf(absolute(peek(payload, 'post_thumbnail'), url)),
  })
  return [{ kind: 'publish', ref, at, root: 'post', json }]
}

function termsOf(payload: unknown, taxonomy: string): readonly string[] {
  const terms = peek(payload, 'taxonomies', taxonomy)
  return isJson(terms) ? Object.values(terms).flatMap((term) => peekText(term, 'name') ?? []) : []
}

/** WordPress.com: a form with the selected fields; also sent for edits of a published post. */
export function wordpressComEvents({ payload }: CmsDelivery): readonly CmsEvent[] {
  const hook = peekText(payload, 'hook') ?? ''
  if (!/^publish_(?:post|page)$/.test(hook))
    return ignore(hook === '' ? 'It names no hook.' : `"${hook.slice(0, 60)}" is about no article.`)
  const status = peekText(payload, 'post_status') ?? 'publish'
  if (status !== 'publish') return ignore(`The post is not published: its status is ${status.slice(0, 40)}.`)
  const ref = peekId(payload, 'ID')
  const at =
    momentOf(utc(peek(payload, 'post_modified_gmt'))) ?? momentOf(utc(peek(payload, 'post_date_gmt')))
  const url = absolute(peek(payload, 'post_url'), undefined)
  if (url === undefined) return ignore('It has no post_url: tick that field in the webhook’s settings.')
  // The form never has the picture; the page has everything.
  return [{ kind: 'read', ref, at, url }]
}

/**
 * WooCommerce's webhooks have no articles, but a custom topic sends the id of any post (`action.save_post`):
 * WordPress is asked for the rest.
 */
export function woocommerceEvents({ payload, event, settings }: CmsDelivery): readonly CmsEvent[] {
  const ref = peekId(payload, 'arg') ?? peekId(payload, 'id')
  if (ref === undefined || !/^\d{1,15}$/.test(ref)) return ignore('It names no post.')
  const action = peekText(payload, 'action') ?? event ?? ''
  if (actionOf(action).kind === 'remove' || /(?:^|_)(?:trash(?:ed)?|delete(?:d)?)(?:_post)?$/.test(action))
    return [{ kind: 'remove', ref }]
  if (settings.site === undefined)
    return ignore('It has only an id: set "site" for this source to have it looked up.')
  return [
    {
      kind: 'ask',
      ref,
      question: {
        url: new URL(`/wp-json/wp/v2/posts/${ref}?_embed=author,wp:featuredmedia,wp:term`, settings.site)
          .href,
        headers: {},
        parseAnswer: (post) =>
          isJson(post)
            ? eventsOfPost(post, { action: undefined, settings, root: 'post' })
            : ignore('WordPress answered no post.'),
        // Drafts need a login: WordPress answers 401.
        gone: [{ kind: 'remove', ref }],
        goneStatus: [401, 403],
        otherwise: [],
      },
    },
  ]
}
