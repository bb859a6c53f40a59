import type { Kind } from './kinds.ts'

/** schema.org types that indicate a kind of story; a plain NewsArticle does not. */
const KINDS: Readonly<Record<string, Kind>> = {
  LiveBlogPosting: 'live',
  OpinionNewsArticle: 'opinion',
  ReviewNewsArticle: 'review',
  Review: 'review',
  CriticReview: 'review',
  AnalysisNewsArticle: 'explainer',
  BackgroundNewsArticle: 'explainer',
  VideoObject: 'video',
  ImageGallery: 'gallery',
  AdvertiserContentArticle: 'paid',
  SportsEvent: 'result',
}

/** The kind for a schema.org type, with or without its address; undefined if the type does not indicate one. */
export function kindOfSchemaType(type: string): Kind | undefined {
  const name = type.replace(/^.*[/#:]/, '')
  return Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
}

/** Types that indicate an article without a kind. */
export function isPlainArticleType(type: string): boolean {
  return /^(?:.*[/#:])?(?:Reportage|AskPublic)?(?:News)?Article$|^(?:.*[/#:])?(?:BlogPosting|SocialMediaPosting|WebPage|Report)$/.test(
    type,
  )
}
