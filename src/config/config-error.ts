/** Thrown for invalid variables; the message has one line for each and names it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}
