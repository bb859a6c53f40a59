import { styleText } from 'node:util'
import type { CountedText, Post } from '../../../post/post.ts'
import type { Verdict } from '../../../verdict.ts'
import { findingLines } from '../output/finding-lines.ts'

/** The posts for a terminal, to copy: each text whole, below a heading. */
export function postsReport(posts: readonly Post[]): string {
  return posts
    .flatMap((post) => [
      ...Object.entries(post.texts).map(([name, text]) => block(`${post.network} ${name}`, text)),
      ...(post.thread ?? []).map((part, i, { length }) =>
        block(`${post.network} thread ${i + 1} of ${length}`, part),
      ),
      `${heading(`${post.network} alternative text of the ${post.card} card`)}\n${plain(post.alt)}`,
    ])
    .join('\n\n')
}

function block(name: string, text: CountedText): string {
  return `${heading(`${name}: ${text.length} of ${text.max} ${text.unit}`)}\n${plain(text.text)}`
}

function heading(text: string): string {
  return styleText('bold', `— ${text}`)
}

/** Makes text from articles safe for a terminal: no control characters except line ends. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex -- it is control characters that are looked for
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]+/g, ' ')
}

/** Verdicts on an article and its posts, without duplicates; may be empty. */
export function postVerdicts(posts: readonly Post[], verdicts: readonly Verdict[]): string {
  return findingLines([...verdicts, ...posts.flatMap((post) => post.verdicts)]).join('\n')
}
