import type { Card } from '../../card/engine.ts'
import type { PhotoFile } from '../../card/photo/photo.ts'
import type { CardPlan } from '../../card/plan/card-plan.ts'
import { Problem, type ProblemCode } from '../../problem.ts'

/** To a thread. */
export interface DrawMessage {
  readonly id: number
  readonly plan: CardPlan
}

/** From a thread; `ready` once, after it has drawn a warm-up card. */
export type ThreadMessage =
  | { readonly ready: true }
  | { readonly id: number; readonly card: Card }
  | { readonly id: number; readonly fault: Fault }

interface Fault {
  readonly code?: ProblemCode | undefined
  readonly message: string
  readonly stack?: string | undefined
  readonly field?: string | undefined
  readonly allowed?: readonly string[] | undefined
}

/** An error in transferable form: classes do not survive messages between threads. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Problem)
    return { code: error.code, message: error.message, field: error.field, allowed: error.allowed }
  if (error instanceof Error) return { message: error.message, stack: error.stack }
  return { message: String(error) }
}

export function errorOf({ code, message, stack, field, allowed }: Fault): Error {
  if (code !== undefined) return new Problem(code, message, { field, allowed })
  const error = new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}

/** The plan with all its photo files replaced; each file is replaced once. */
export function exchangeFiles(plan: CardPlan, exchange: (file: PhotoFile) => PhotoFile): CardPlan {
  const { request, pictures } = plan
  if (pictures.size === 0) return plan
  const exchanged = new Map<PhotoFile, PhotoFile>()
  const other = (file: PhotoFile) => {
    const known = exchanged.get(file) ?? exchange(file)
    exchanged.set(file, known)
    return known
  }
  return withPictures(plan, {
    pictures: new Map(
      Array.from(pictures, ([name, picture]) => [name, { ...picture, file: other(picture.file) }]),
    ),
    request: {
      ...request,
      photo: request.photo && other(request.photo),
      pictures:
        request.pictures && new Map(Array.from(request.pictures, ([name, file]) => [name, other(file)])),
    },
  })
}

/** The plan, and the one that may take over: both are of one request. */
function withPictures(plan: CardPlan, files: Pick<CardPlan, 'request' | 'pictures'>): CardPlan {
  const { instead } = plan
  return { ...plan, ...files, instead: instead && { ...instead, plan: withPictures(instead.plan, files) } }
}
