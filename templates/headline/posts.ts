import type { PostTemplate } from '../../src/post/texts/template.ts'
import bluesky from './bluesky.liquid'
import facebookComment from './facebook-comment.liquid'
import facebookPhoto from './facebook-photo.liquid'
import facebookPhotoAr from './facebook-photo.ar.liquid'
import facebookPhotoBn from './facebook-photo.bn.liquid'
import facebookPhotoEn from './facebook-photo.en.liquid'
import facebookPhotoHi from './facebook-photo.hi.liquid'
import facebookPhotoTa from './facebook-photo.ta.liquid'
import facebookPhotoTh from './facebook-photo.th.liquid'
import facebookPhotoUr from './facebook-photo.ur.liquid'
import facebook from './facebook.liquid'
import linkedin from './linkedin.liquid'
import mastodon from './mastodon.liquid'
import threads from './threads.liquid'
import twitter from './twitter.liquid'
import youtubeCommunity from './youtube-community.liquid'
import youtubeDescription from './youtube-description.liquid'
import youtubeTitle from './youtube-title.liquid'

/** Title, standfirst, link: no words of our own, but where a photo post must say where its link is. */
export const headlinePosts: PostTemplate = {
  name: 'headline',
  texts: {
    twitter: { default: twitter },
    facebook: { default: facebook },
    'facebook-photo': {
      default: facebookPhoto,
      ar: facebookPhotoAr,
      bn: facebookPhotoBn,
      en: facebookPhotoEn,
      hi: facebookPhotoHi,
      ta: facebookPhotoTa,
      th: facebookPhotoTh,
      ur: facebookPhotoUr,
    },
    'facebook-comment': { default: facebookComment },
    'youtube-title': { default: youtubeTitle },
    'youtube-description': { default: youtubeDescription },
    'youtube-community': { default: youtubeCommunity },
    bluesky: { default: bluesky },
    threads: { default: threads },
    mastodon: { default: mastodon },
    linkedin: { default: linkedin },
  },
}
