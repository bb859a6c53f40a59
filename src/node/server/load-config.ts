import { existsSync } from 'node:fs'
import { hasStoredKey } from '../store/has-stored-key.ts'
import { ConfigError } from '../../config/config-error.ts'
import { type Config, parseConfig } from '../../config/config.ts'

/** Variables from the command line. */
type Overrides = Readonly<Record<string, string | undefined>>

/**
 * Reads the configuration from the environment and from `.env` in the working directory, if present. The
 * environment overrides the file, and `overrides` (the command line) both.
 * @throws ConfigError naming each invalid variable.
 */
export function loadConfig(overrides: Overrides = {}): Config {
  return parseConfig(readVariables(overrides))
}

/**
 * The same for servers, which must know whether keys are stored: without any key they run in development mode.
 * @throws ConfigError naming each invalid variable, and if the stored keys cannot be read.
 */
export async function loadServerConfig(overrides: Overrides = {}): Promise<Config> {
  const variables = readVariables(overrides)
  const { databaseUrl } = parseConfig(variables, () => true)
  if (databaseUrl === undefined) return parseConfig(variables, hasStoredKey)
  // Loaded only if configured.
  const { hasKeyInDatabase } = await import('../store/postgres/ask-database.ts')
  const hasKey = await hasKeyInDatabase(databaseUrl)
  return parseConfig(variables, () => hasKey)
}

function readVariables(overrides: Overrides): Record<string, string | undefined> {
  if (existsSync('.env')) {
    try {
      process.loadEnvFile('.env')
    } catch (cause) {
      throw new ConfigError(`.env cannot be read: ${(cause as Error).message}`, { cause })
    }
  }
  const given = Object.entries(overrides).filter(([, value]) => value !== undefined)
  return { ...process.env, ...Object.fromEntries(given) }
}
