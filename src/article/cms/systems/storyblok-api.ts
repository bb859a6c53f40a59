/** Storyblok's Content Delivery API, of the European region. */
export const CONTENT_API = 'https://api.storyblok.com/v2'
