/** Thrown when a variable is wrong; the message has one line per variable and names each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}
