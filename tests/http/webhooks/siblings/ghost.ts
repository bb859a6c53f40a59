import { headline, site, URL_OF, type SiblingDelivery } from './sibling-delivery.ts'

const ghostPost = {
  id: '6682b8a8e10cc04306284330',
  title: headline,
  slug: 'pier-reopens',
  html: '<p>The eastern pier is open again after nine years of repair.</p>',
  status: 'published',
  visibility: 'public',
  url: URL_OF,
  excerpt: 'The eastern pier is open again',
  custom_excerpt: null,
  feature_image: null,
  published_at: '2026-11-20T08:00:00.000Z',
  updated_at: '2026-11-20T08:00:00.000Z',
  authors: [{ id: '1', name: 'Ann Example' }],
  tags: [],
}
const ghost = (
  why: string,
  current: object,
  becomes: SiblingDelivery['becomes'],
  previous: object = { status: 'draft' },
): SiblingDelivery => ({
  why,
  source: 'ghost',
  body: { post: { current, previous } },
  becomes,
})
export const ghostDeliveries: readonly SiblingDelivery[] = [
  ghost('published', ghostPost, { title: headline, authors: ['Ann Example'], url: URL_OF }),
  ghost(
    'an internal tag first',
    {
      ...ghostPost,
      primary_tag: null,
      tags: [
        { name: '#lead', visibility: 'internal' },
        { name: 'Harbour', visibility: 'public' },
      ],
    },
    { section: 'Harbour', tags: ['Harbour'] },
  ),
  ghost(
    'members only: its own excerpt may be shown',
    { ...ghostPost, visibility: 'members', custom_excerpt: 'For all to see.' },
    { description: 'For all to see.' },
  ),
  ghost(
    'tiers only: the excerpt out of the text may not',
    { ...ghostPost, visibility: 'tiers', excerpt: 'Secret text' },
    { description: undefined },
  ),
  ghost(
    'two authors',
    { ...ghostPost, authors: [{ name: 'Ann Example' }, { name: 'Bea Sample' }] },
    { authors: ['Ann Example', 'Bea Sample'] },
  ),
  ghost(
    'a feature picture with alt and credit',
    {
      ...ghostPost,
      feature_image: 'https://news.example/content/images/pier.jpg',
      feature_image_alt: 'The pier',
      feature_image_caption: '<span>Photo by Ann Example / Unsplash</span>',
    },
    { image: 'https://news.example/content/images/pier.jpg', alt: 'The pier' },
  ),
  ghost(
    'unpublished',
    { ...ghostPost, status: 'draft' },
    { kind: 'remove', ref: ghostPost.id },
    { status: 'published' },
  ),
  ghost('a draft edited', { ...ghostPost, status: 'draft' }, 'draft', { title: 'Old' }),
  ghost(
    'scheduled',
    { ...ghostPost, status: 'scheduled', published_at: '2026-12-20T08:00:00.000Z' },
    'scheduled',
  ),
  ghost('deleted', {}, { kind: 'remove', ref: ghostPost.id }, { ...ghostPost }),
  ghost('sent by e-mail only', { ...ghostPost, status: 'sent', email_only: true }, 'sent'),
  ghost(
    'a canonical address of another publisher',
    { ...ghostPost, canonical_url: 'https://other.example/x' },
    { url: URL_OF },
  ),
  {
    why: 'a page',
    source: 'ghost',
    body: { page: { current: { ...ghostPost, url: `${site}/about/` }, previous: {} } },
    becomes: { url: `${site}/about/` },
  },
  {
    why: 'a member who signed up',
    source: 'ghost',
    body: { member: { current: { id: '1', email: 'a@b.example', name: 'A' }, previous: {} } },
    becomes: 'neither a post nor a page',
  },
  {
    why: 'a tag',
    source: 'ghost',
    body: { tag: { current: { id: '1', name: 'x' }, previous: {} } },
    becomes: 'neither a post nor a page',
  },
]
