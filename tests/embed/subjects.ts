import type { Article } from '../../src/article/article.ts'
import { type Brand, brandDefaults } from '../../src/article/brand/brand.ts'
import type { EmbedSubject } from '../../src/embed/subject.ts'

export const gazette: Brand = {
  id: 'gazette',
  name: 'Gazette',
  face: 'serif',
  ...brandDefaults,
  url: 'https://gazette.example',
  handles: {
    twitter: '@gazette',
    facebook: 'https://www.facebook.com/gazette',
    fediverse: '@gazette@social.example',
  },
  facebookAppId: '966242223397117',
  colors: {
    paper: '#fbfaf7',
    ink: '#16181c',
    accent: '#b3261e',
    muted: '#5d6068',
    sections: { Sport: '#1d6b4f' },
  },
}

export const harbour: Article = {
  url: 'https://gazette.example/city/harbour',
  title: 'Harbour opens again',
  description: 'After two years of works the first ferry has left.',
  section: 'City',
  authors: [
    { name: 'Ann Ford', url: 'https://x.com/annford' },
    { name: 'Bo Lund', url: 'https://gazette.example/by/lund' },
  ],
  publishedAt: '2026-05-29T07:15:00+05:30',
  modifiedAt: '2026-05-29T09:40:00+05:30',
  lang: 'en-GB',
  dir: 'ltr',
  tags: ['Ferries', 'Ports & piers'],
  site: { name: 'The Gazette' },
}

/** A subject with all addresses at cards.example. */
export function subjectOf(article: Partial<Article> = {}, more: Partial<EmbedSubject> = {}): EmbedSubject {
  const whole = { ...harbour, ...article }
  return {
    article: whole,
    brand: gazette,
    images: [
      {
        url: 'https://cards.example/cards/x1/aa/og.jpg',
        width: 1200,
        height: 630,
        contentType: 'image/jpeg',
        alt: 'City: Harbour opens again.',
        smaller: (width) => `https://cards.example/cards/x1/aa/og-${width}.jpg`,
      },
      {
        url: 'https://cards.example/cards/x1/bb/twitter.png',
        width: 1200,
        height: 600,
        contentType: 'image/png',
        alt: 'City: Harbour opens again, for X.',
      },
      {
        url: 'https://cards.example/cards/x1/cc/square.png',
        width: 1080,
        height: 1080,
        contentType: 'image/png',
      },
    ],
    photo: {
      url: 'https://gazette.example/harbour.jpg',
      width: 2400,
      height: 1600,
      alt: 'A ferry',
      credit: 'B. Lund',
    },
    addresses: {
      page: whole.url,
      share: 'https://cards.example/a/x1',
      embed: 'https://cards.example/embed/x1',
      oembed: 'https://cards.example/oembed?url=https%3A%2F%2Fcards.example%2Fa%2Fx1',
    },
    ...more,
  }
}

/** Without a key of an article or subject, where `exactOptionalPropertyTypes` would forbid undefined. */
export function without<subject extends object, key extends keyof subject>(
  from: subject,
  key: key,
): Omit<subject, key> {
  const { [key]: _, ...rest } = from
  return rest
}
