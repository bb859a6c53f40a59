import { existsSync } from 'node:fs'
import { ConfigError } from '../../config/config-error.ts'
import { type Config, parseConfig } from '../../config/config.ts'

/**
 * Reads the configuration from the environment and from `.env` in the working directory, if there is one. What the
 * environment says wins over the file, and `overrides` (the command line) over both.
 * @param hasStoredKey for those who serve: whether a data folder holds keys. Others need not look.
 * @throws ConfigError naming each wrong variable.
 */
export function loadConfig(
  overrides: Readonly<Record<string, string | undefined>> = {},
  hasStoredKey?: (data: string) => boolean,
): Config {
  if (existsSync('.env')) {
    try {
      process.loadEnvFile('.env')
    } catch (cause) {
      throw new ConfigError(`.env cannot be read: ${(cause as Error).message}`, { cause })
    }
  }
  const given = Object.entries(overrides).filter(([, value]) => value !== undefined)
  return parseConfig({ ...process.env, ...Object.fromEntries(given) }, hasStoredKey)
}
