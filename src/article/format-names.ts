/** Formats that crops of pictures may name. Their sizes are in `src/card`; an article knows only their names. */
export const formatNames = [
  'og',
  'twitter',
  'youtube',
  'square',
  'portrait',
  'story',
  'wide',
  'pin',
  'chat',
] as const
