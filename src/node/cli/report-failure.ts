import { ConfigError } from '../../config/config-error.ts'
import { messageAndHint, Problem } from '../../problem.ts'
import { say } from './output/say.ts'

/** Reports an error on standard error: one clear line for invalid input, and where to look for all else. */
export function reportFailure(error: unknown): void {
  const debug = process.env['HANDBILL_DEBUG'] !== undefined
  if (debug) console.error(failureText(error, debug))
  else say(failureText(error, debug))
}

/** @param debug adds the stack, to fix the program instead of the input */
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
  const { field } = problem
  const message = messageAndHint(problem)
  // Many messages are sentences that begin with the field.
  const place = field === undefined || message.startsWith(`${field} `) ? '' : `${field}: `
  const allowed = problem.allowed === undefined ? '' : ` (there is: ${problem.allowed.join(', ')})`
  return `${place}${message}${allowed}`
}
