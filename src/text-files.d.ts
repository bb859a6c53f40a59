/** The bundlers (esbuild, wrangler, vitest) import a text file as a string. */
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
