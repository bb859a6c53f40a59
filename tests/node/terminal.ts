import { delimiter, join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The environment of a terminal: npm puts the clone's own commands, among them a newer Node, in front while tests run. */
export function terminal(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH = '', HOME, LANG, NODE_EXTRA_CA_CERTS } = process.env
  const outside = PATH.split(delimiter).filter((path) => !path.startsWith(root))
  // Behind a proxy that signs with its own certificate npm reaches its registry by this alone.
  const certificates = NODE_EXTRA_CA_CERTS === undefined ? {} : { NODE_EXTRA_CA_CERTS }
  return { HOME, LANG, PATH: outside.join(delimiter), ...certificates, ...more }
}
