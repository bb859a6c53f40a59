import { accountNetworks } from '../accounts.ts'
import { formatNames } from '../format-names.ts'

/** Names and structure of an object's fields, before validation. */
export interface ObjectShape {
  /** The field that a bare text means: a name for an author, an address for a picture. */
  readonly bare?: string
  /** A bare number means the same field. */
  readonly numeric?: boolean
  readonly fields: Readonly<Record<string, FieldShape>>
  /** Fields often sent beside a nested object instead of inside it. */
  readonly gather?: { readonly into: string; readonly names: readonly string[] }
}

export interface FieldShape {
  /** Aliases of content systems, in order of priority; the field's own name comes first. */
  readonly names?: readonly string[]
  /** Structure of its objects. */
  readonly of?: ObjectShape
  /** `list`: a single value becomes a list. `first`: only the first of a list counts. */
  readonly count?: 'list' | 'first'
}

const point: ObjectShape = { fields: { x: {}, y: {} } }
const crop: ObjectShape = { fields: { x: {}, y: {}, width: {}, height: {} } }

const pictureFields: ObjectShape['fields'] = {
  url: { names: ['src', 'href', 'contentUrl'] },
  alt: { names: ['altText', 'alt_text', 'alternativeText'] },
  credit: { names: ['creditText', 'attribution'] },
  width: {},
  height: {},
  focus: { names: ['focalPoint', 'focal_point', 'focusPoint', 'focus_point'], of: point },
}

const picture: ObjectShape = { bare: 'url', fields: pictureFields }

const image: ObjectShape = {
  bare: 'url',
  fields: {
    ...pictureFields,
    crops: { of: { fields: Object.fromEntries(formatNames.map((name) => [name, { of: crop }])) } },
  },
}

const accounts: ObjectShape = {
  fields: Object.fromEntries(
    accountNetworks.map((network) => [
      network,
      { names: { twitter: ['x'], mastodon: ['fediverse'] }[network as string] ?? [] },
    ]),
  ),
}

const author: ObjectShape = {
  bare: 'name',
  gather: { into: 'handles', names: [...accountNetworks, 'fediverse', 'x'] },
  fields: {
    name: {},
    url: { names: ['link', 'website'] },
    portrait: {
      names: ['image', 'photo', 'picture', 'avatar', 'profileImage', 'profile_image'],
      of: picture,
    },
    handles: { names: ['accounts', 'social'], of: accounts },
  },
}

const details: ObjectShape = {
  fields: {
    quote: {
      names: ['pullQuote', 'pull_quote', 'pullquote'],
      of: {
        bare: 'text',
        fields: {
          text: {},
          speaker: { names: ['by', 'name', 'source'] },
          role: { names: ['title', 'jobTitle'] },
          portrait: { names: ['image', 'photo', 'picture'], of: picture },
        },
      },
    },
    points: { names: ['keyPoints', 'key_points', 'highlights'], count: 'list' },
    updates: {
      names: ['liveBlogUpdate', 'liveUpdates', 'live_updates'],
      count: 'list',
      of: {
        bare: 'text',
        fields: { at: { names: ['datePublished', 'time', 'date'] }, text: { names: ['headline', 'title'] } },
      },
    },
    figure: {
      names: ['keyFigure', 'key_figure'],
      of: {
        bare: 'value',
        numeric: true,
        fields: {
          value: {},
          unit: { names: ['unitText'] },
          label: { names: ['meaning', 'description'] },
          source: {},
        },
      },
    },
    sides: {
      names: ['teams', 'parties'],
      count: 'list',
      of: { fields: { name: {}, value: { names: ['score', 'votes', 'seats'] } } },
    },
    state: {},
    rating: {
      names: ['reviewRating'],
      of: {
        bare: 'value',
        numeric: true,
        fields: {
          value: { names: ['ratingValue'] },
          best: { names: ['bestRating', 'max'] },
          work: { names: ['itemReviewed'] },
        },
      },
    },
    person: {
      of: {
        bare: 'name',
        fields: {
          name: {},
          born: { names: ['birthDate'] },
          died: { names: ['deathDate'] },
          portrait: { names: ['image', 'photo', 'picture'], of: picture },
        },
      },
    },
    video: { of: { bare: 'duration', numeric: true, fields: { duration: {} } } },
    gallery: { names: ['images', 'photos', 'pictures'], count: 'list', of: picture },
  },
}

/** The article in the structure of `articleInput`. */
export const articleShape: ObjectShape = {
  gather: {
    into: 'details',
    names: Object.entries(details.fields)
      .flatMap(([name, { names = [] }]) => [[name], names].flat())
      // Words with other meanings in an article: a status, a video's address, the picture itself.
      .filter(
        (name) => !['state', 'video', 'images', 'photos', 'pictures', 'teams', 'parties'].includes(name),
      ),
  },
  fields: {
    url: { names: ['canonicalUrl', 'canonical_url', 'link', 'permalink', 'mainEntityOfPage'] },
    kind: { names: ['storyType', 'story_type', 'articleType', 'article_type'], count: 'first' },
    title: { names: ['headline', 'name'] },
    description: { names: ['summary', 'excerpt', 'standfirst', 'subtitle', 'subheadline', 'dek'] },
    opening: { count: 'list' },
    section: { names: ['articleSection', 'category'], count: 'first' },
    authors: { names: ['author', 'byline', 'creator'], count: 'list', of: author },
    publishedAt: {
      names: [
        'published',
        'datePublished',
        'published_at',
        'date_published',
        'publishDate',
        'pubDate',
        'date',
      ],
    },
    modifiedAt: {
      names: [
        'modified',
        'dateModified',
        'updated',
        'updatedAt',
        'updated_at',
        'modified_at',
        'date_modified',
      ],
    },
    lang: { names: ['language', 'inLanguage', 'locale'] },
    dir: { names: ['direction'] },
    tags: { names: ['keywords'] },
    image: {
      names: ['photo', 'picture', 'thumbnail', 'thumbnailUrl', 'feature_image'],
      count: 'first',
      of: image,
    },
    details: { of: details },
    site: {
      names: ['publisher', 'siteName', 'site_name', 'publication'],
      of: { bare: 'name', fields: { name: {} } },
    },
    brand: { names: ['brandId'] },
  },
}
