import type { Kind } from './kinds.ts'

/** Types of schema.org that say what sort of story it is; a plain NewsArticle leaves it open. */
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

/** The kind of a schema.org type's name, with or without its address; undefined when the type leaves it open. */
export function kindOfSchemaType(type: string): Kind | undefined {
  const name = type.replace(/^.*[/#:]/, '')
  return Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
}

/** Types that say it is an article and no more. */
export function isPlainArticleType(type: string): boolean {
  return /^(?:.*[/#:])?(?:Reportage|AskPublic)?(?:News)?Article$|^(?:.*[/#:])?(?:BlogPosting|SocialMediaPosting|WebPage|Report)$/.test(
    type,
  )
}
