import { delimiter, join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The environment of a terminal: npm puts the clone's own commands, among them a newer Node, in front while tests run. */
export function terminal(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH = '', HOME, LANG } = process.env
  const outside = PATH.split(delimiter).filter((path) => !path.startsWith(root))
  return { HOME, LANG, PATH: outside.join(delimiter), ...more }
}
