/** The bundlers (esbuild, wrangler, vitest) put a text file into the program as a string. */
declare module '*.liquid' {
  const text: string
  export default text
}

declare module '*.md' {
  const text: string
  export default text
}

declare module '*.php' {
  const text: string
  export default text
}

declare module '*/readme.txt' {
  const text: string
  export default text
}
