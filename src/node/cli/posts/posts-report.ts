import { styleText } from 'node:util'
import type { CountedText, Post } from '../../../post/post.ts'
import type { Verdict } from '../../../verdict.ts'
import { findingLines } from '../output/finding-lines.ts'

/** The posts for a person at a terminal, who will copy them: each text whole, under a line that says what it is. */
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

/** Text from articles comes from outside: no control character but a new line may reach a terminal. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex -- it is control characters that are looked for
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]+/g, ' ')
}

/** What there is to say of an article and its posts, each thing once; empty when nothing. */
export function postVerdicts(posts: readonly Post[], verdicts: readonly Verdict[]): string {
  return findingLines([...verdicts, ...posts.flatMap((post) => post.verdicts)]).join('\n')
}
