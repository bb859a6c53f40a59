/** X's library has no types of its own; what tests ask it. */
declare module 'twitter-text' {
  const library: {
    parseTweet(text: string): { readonly valid: boolean; readonly weightedLength: number }
  }
  export default library
}
