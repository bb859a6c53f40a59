import { ConfigError } from '../../config/config-error.ts'
import { Problem } from '../../problem.ts'
import { say } from './output/say.ts'

/** Says on standard error what went wrong: one clear line for bad input, and where to look for everything else. */
export function reportFailure(error: unknown): void {
  const debug = process.env['HANDBILL_DEBUG'] !== undefined
  if (debug) console.error(failureText(error, debug))
  else say(failureText(error, debug))
}

/** @param debug adds the stack, for those who want to mend the program and not the input. */
export function failureText(error: unknown, debug: boolean): string {
  const stack = debug && error instanceof Error ? `\n${error.stack}` : ''
  if (error instanceof Problem) return `handbill: ${problemLine(error)}${stack}`
  if (error instanceof ConfigError)
    return `${error.message
      .split('\n')
      .map((line) => `handbill: ${line}`)
      .join('\n')}${stack}`
  const message = error instanceof Error ? error.message : String(error)
  const hint =
    'This is not about your input. "handbill doctor" looks for what is missing; HANDBILL_DEBUG=1 says more.'
  return `handbill: ${message}\n${hint}${stack}`
}

function problemLine(problem: Problem): string {
  const { field, message } = problem
  // Many messages are sentences about the field and begin with it.
  const place = field === undefined || message.startsWith(`${field} `) ? '' : `${field}: `
  const allowed = problem.allowed === undefined ? '' : ` (there is: ${problem.allowed.join(', ')})`
  return `${place}${message}${allowed}`
}
