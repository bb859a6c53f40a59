import type { Context } from 'hono'
import { type Problem, problemStatus } from '../../../problem.ts'
import type { AppDeps, AppEnv } from '../../deps.ts'
import { answerEditor } from '../answer.ts'
import { uiOf } from '../context.ts'
import { refusedPage } from '../start/refused-page.ts'

/** Shows the key form again, with the reason for the refusal. */
export function refusedSession(
  c: Context<AppEnv>,
  deps: AppDeps,
  error: Problem,
  to: string,
): Promise<Response> | Response {
  c.set('problem', error.code)
  const ui = uiOf(c)
  const body = refusedPage(error, ui, deps, { to, isTyped: true })
  return answerEditor(deps, { title: 'Handbill', ui, status: problemStatus[error.code], body })
}
