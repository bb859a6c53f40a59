import type { Config } from '../../../config/config.ts'

/** Shown before the first key is made, because it ends development mode. */
export const LEAVING =
  'This is the first key. From its next start on the server is no longer in\n' +
  'development mode:\n' +
  '  /v1 and /metrics need a key;\n' +
  '  /preview and cards by their URL need a signed link, and so\n' +
  '    HANDBILL_SIGNING_KEYS, which is not set. This line in .env sets it:\n' +
  '    HANDBILL_SIGNING_KEYS=k1:RANDOM   (openssl rand -hex 16 makes RANDOM)\n' +
  '"handbill keys clear" goes back to development mode.'

/** Shown before all stored keys are deleted permanently. */
export function clearing(count: number, { apiKeys, signingKeys }: Config): string {
  const removed = `This removes all stored keys (${count}).\nWho uses one is refused from the next request on.\n`
  const names = [
    ...(apiKeys.length > 0 ? ['HANDBILL_API_KEYS'] : []),
    ...(signingKeys.length > 0 ? ['HANDBILL_SIGNING_KEYS'] : []),
  ]
  if (names.length > 0)
    return `${removed}${names.join(' and ')} stay:\nfor development mode take them out of the environment and .env.`
  return (
    `${removed}From its next start on the server is in development mode:\n` +
    'nothing needs a key, /preview is open, and only this machine can connect.'
  )
}
