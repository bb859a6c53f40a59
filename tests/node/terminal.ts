import { delimiter, join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The environment of a terminal: while tests run, npm puts the clone's own commands, including a newer Node, first. */
export function terminal(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH = '', HOME, LANG, NODE_EXTRA_CA_CERTS } = process.env
  const outside = PATH.split(delimiter).filter((path) => !path.startsWith(root))
  // Behind a proxy with its own certificate npm reaches its registry only with this.
  const certificates = NODE_EXTRA_CA_CERTS === undefined ? {} : { NODE_EXTRA_CA_CERTS }
  return { HOME, LANG, PATH: outside.join(delimiter), ...certificates, ...more }
}
