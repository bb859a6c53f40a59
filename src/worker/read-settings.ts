import { ConfigError } from '../config/config-error.ts'
import { type Config, isLoopback, parseConfig } from '../config/config.ts'
import { type Bindings, bindingUses } from './bindings.ts'

export interface WorkerSettings {
  readonly config: Config
  /** A line for each missing or invalid binding, secret or variable, beginning with its name. */
  readonly missing: readonly string[]
}

/**
 * Reads vars and secrets like Node's environment, but never stops the worker: invalid ones are left out and named.
 * Counts as listening publicly unless HOST says otherwise, as in `npm run edge`: without a key it then refuses
 * everything that needs one, and never enters development mode.
 */
export function readSettings(env: Readonly<Record<string, unknown>>): WorkerSettings {
  const variables = Object.fromEntries(Object.entries(env).filter(isText))
  const { config, faults } = parseWhatIsRight({ ...variables, HOST: '127.0.0.1' })
  const development = config.development && faults.length === 0 && isLoopback(variables['HOST'] ?? '')
  const unbound = (Object.keys(bindingUses) as (keyof Bindings)[])
    .filter((name) => env[name] === undefined)
    .map((name) => `${name}: ${bindingUses[name]}`)
  return {
    config: { ...config, development },
    missing: [...unbound, ...faults, ...(development ? [] : missingKeys(config, faults))],
  }
}

function isText(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string'
}

/** Parses each variable alone, if they are not valid together. */
function parseWhatIsRight(variables: Readonly<Record<string, string>>): {
  config: Config
  faults: readonly string[]
} {
  const faults: string[] = []
  const right: Record<string, string> = {}
  for (const [name, value] of Object.entries(variables)) {
    try {
      parseConfig({ [name]: value })
      right[name] = value
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      faults.push(error.message.replace(name, `${name}:`))
    }
  }
  return { config: parseConfig(right), faults }
}

function missingKeys({ apiKeys, signingKeys }: Config, faults: readonly string[]): string[] {
  const needed = [
    ['HANDBILL_API_KEYS', apiKeys.length, 'only keys stored in RECORDS can use /v1'],
    ['HANDBILL_SIGNING_KEYS', signingKeys.length, 'no card can be had by its URL'],
  ] as const
  return needed
    .filter(([name, count]) => count === 0 && !faults.some((fault) => fault.startsWith(name)))
    .map(([name, , loss]) => `${name}: ${loss}`)
}
