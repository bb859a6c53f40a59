import { describe, expect, it } from 'vitest'
import { cleanField, cutAtSentence, cutAtWord } from '../../../src/article/text/clean-field.ts'

describe('cleanField', () => {
  it.each([
    ['Tom &amp; Ann', 'Tom & Ann'],
    ['Tom &amp;amp; Ann', 'Tom & Ann'],
    ['&#8220;Yes&#8221; &#x2014; no', '“Yes” — no'],
    ['It&#146;s here', 'It’s here'],
    ['<b>Bold</b> and <i class="x">thin</i>', 'Bold and thin'],
    ['One<br>Two<p>Three</p>Four', 'One Two Three Four'],
    ['&lt;b&gt;Escaped&lt;/b&gt;', 'Escaped'],
    ['Keep<script>alert("x")</script> this<style>p{}</style>', 'Keep this'],
    ['Open <script>never closed', 'Open'],
    ['A <!-- hidden --> B', 'A B'],
    ['<![CDATA[Inside]]>', 'Inside'],
    ['said <a href="https://exa', 'said'],
    ['a\u0000b\u0007c\u200e', 'abc\u200e'],
    ['lone \ud83d and \udc00 go', 'lone and go'],
    ['\ufeffmark', 'mark'],
    ['over\u202eride', 'override'],
    ['It\u0092s mis-decoded', 'It’s mis-decoded'],
    ['Rechts&shy;schutz', 'Rechtsschutz'],
  ])('makes %j plain', (given, text) => {
    expect(cleanField(given)).toEqual({ text, changed: true })
  })

  it.each([
    'AT&T and R&D; profit < loss, a<b if x>y',
    'How <canvas> came to be',
    'I <3 Paris',
    '&copy2026 is no entity in a plain field',
    'ক্ষ্ম with ZWJ \u200d and ZWNJ \u200c kept',
    '👨‍👩‍👧‍👦 🇮🇳 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'never&nbsp',
  ])('leaves %j alone', (given) => {
    expect(cleanField(given)).toEqual({ text: given, changed: false })
  })

  it('removes soft hyphens without a verdict', () => {
    expect(cleanField('Rechts\u00adschutz')).toEqual({ text: 'Rechtsschutz', changed: false })
  })

  it('composes letters and collapses white space without a verdict', () => {
    expect(cleanField('  Cafe\u0301\n\t  au   lait ')).toEqual({ text: 'Café au lait', changed: false })
  })

  it('keeps no-break and other meaningful spaces', () => {
    expect(cleanField('20\u00a0€ 再開\u3000初日 a \u00a0 b').text).toBe('20\u00a0€ 再開\u3000初日 a b')
  })

  it('strips hostile markup in bounded time', () => {
    expect(cleanField('<a '.repeat(20_000)).text.length).toBeLessThan(60_000)
    expect(cleanField('<b "'.repeat(20_000)).text.length).toBeLessThan(60_000)
    expect(cleanField('<!--'.repeat(20_000)).text).toBe('')
    expect(cleanField('&amp;'.repeat(20_000)).text).toMatch(/^&+$/)
    expect(cleanField(' \u00a0'.repeat(100_000)).text).toBe('')
  })
})

describe('cutAtSentence', () => {
  it.each([
    ['One. Two. Three.', 10, 'One. Two.'],
    ['Dr. J. Smith of the U.S. came. He left.', 32, 'Dr. J. Smith of the U.S. came.'],
    ['He paid 3.50 for it. Then left.', 25, 'He paid 3.50 for it.'],
    ['पहला वाक्य। दूसरा वाक्य।', 15, 'पहला वाक्य।'],
    ['最初の文。次の文。', 6, '最初の文。'],
    ['“Yes.” And so on it went.', 12, '“Yes.”'],
    ['short', 10, 'short'],
    ['no end in sight for this one', 10, undefined],
  ])('cuts %j at %i', (text, cap, expected) => {
    expect(cutAtSentence(text, cap)).toBe(expected)
  })
})

describe('cutAtWord', () => {
  it.each([
    ['one two three', 9, 'one two…'],
    ['one, two', 7, 'one…'],
    ['fits', 10, 'fits'],
    ['abcdefghijkl', 6, 'abcde…'],
    ['再開初日から行列が続く', 5, '再開初日…'],
  ])('cuts %j at %i', (text, cap, expected) => {
    expect(cutAtWord(text, cap)).toBe(expected)
  })

  it('never cuts inside an emoji sequence', () => {
    expect(cutAtWord('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 26)).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦…')
  })
})
