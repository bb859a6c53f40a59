import type { PostTemplate } from '../../src/post/texts/template.ts'
import bluesky from './bluesky.liquid'
import blueskyOpinion from './bluesky.opinion.liquid'
import comment from './comment.liquid'
import facebook from './facebook.liquid'
import facebookComment from './facebook-comment.liquid'
import facebookOpinion from './facebook.opinion.liquid'
import facebookPhoto from './facebook-photo.liquid'
import facebookPhotoOpinion from './facebook-photo.opinion.liquid'
import instagram from './instagram.liquid'
import linkedin from './linkedin.liquid'
import linkedinOpinion from './linkedin.opinion.liquid'
import mastodon from './mastodon.liquid'
import mastodonOpinion from './mastodon.opinion.liquid'
import pushBody from './push-body.liquid'
import pushTitle from './push-title.liquid'
import telegram from './telegram.liquid'
import threads from './threads.liquid'
import threadsOpinion from './threads.opinion.liquid'
import twitter from './twitter.liquid'
import twitterOpinion from './twitter.opinion.liquid'
import whatsapp from './whatsapp.liquid'
import youtubeCommunity from './youtube-community.liquid'
import youtubeDescription from './youtube-description.liquid'
import youtubeTitle from './youtube-title.liquid'

/** The post texts of every design: they do not depend on the card's look. */
export const postTexts: PostTemplate['texts'] = {
  twitter: { default: twitter, opinion: twitterOpinion },
  facebook: { default: facebook, opinion: facebookOpinion },
  'facebook-photo': { default: facebookPhoto, opinion: facebookPhotoOpinion },
  'facebook-comment': { default: facebookComment },
  'youtube-title': { default: youtubeTitle },
  'youtube-description': { default: youtubeDescription },
  'youtube-community': { default: youtubeCommunity },
  bluesky: { default: bluesky, opinion: blueskyOpinion },
  threads: { default: threads, opinion: threadsOpinion },
  mastodon: { default: mastodon, opinion: mastodonOpinion },
  linkedin: { default: linkedin, opinion: linkedinOpinion },
  instagram: { default: instagram },
  whatsapp: { default: whatsapp },
  telegram: { default: telegram },
  'push-title': { default: pushTitle },
  'push-body': { default: pushBody },
  comment: { default: comment },
}
