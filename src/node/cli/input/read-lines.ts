/** An overlong line is returned as `undefined`, and reading continues. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder()
  let line = ''
  let tooLong = false
  const add = (part: string) => {
    if (line.length + part.length > longest) tooLong = true
    line = tooLong ? '' : line + part
  }
  const finish = () => {
    const whole = tooLong ? undefined : line.replace(/\r$/, '')
    line = ''
    tooLong = false
    return whole
  }
  for await (const chunk of chunks) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n')
    for (const part of parts.slice(0, -1)) {
      add(part)
      yield finish()
    }
    add(parts.at(-1)!)
  }
  add(decoder.decode())
  if (tooLong || line !== '') yield finish()
}
