/** Formats that are drawn while one types: the link preview and three beside it. */
export const playgroundFormats = ['og', 'youtube', 'square', 'story'] as const

export type PlaygroundFormat = (typeof playgroundFormats)[number]
