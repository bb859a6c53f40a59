/** The part of X's library used by tests; it has no types of its own. */
declare module 'twitter-text' {
  const library: {
    parseTweet(text: string): { readonly valid: boolean; readonly weightedLength: number }
  }
  export default library
}
