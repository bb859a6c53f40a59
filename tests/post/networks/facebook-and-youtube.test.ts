import { describe, expect, test } from 'vitest'
import { monsoon, write, text } from '../written.ts'

describe('the posts for Facebook', () => {
  test('are a link post and a photo post whose link is its first comment', () => {
    const { facebook } = write({
      ...monsoon,
      image: { url: 'https://samachar.example.com/a.jpg', credit: 'PTI' },
    })
    expect(text(facebook, 'link')).not.toContain('https:')
    expect(text(facebook, 'photo')).toContain('पूरी ख़बर पहले कमेंट में पढ़ें 👇')
    expect(text(facebook, 'photo')).toContain('📷 PTI')
    expect(text(facebook, 'comment')).toBe(facebook.link)
    expect(facebook.api['POST /{page-id}/feed']).toEqual({
      message: text(facebook, 'link'),
      link: facebook.link,
    })
    expect(facebook.api['POST /{page-id}/photos']).toEqual({
      caption: text(facebook, 'photo'),
      alt_text_custom: facebook.alt,
    })
  })

  test('have no phrase in a language without phrases', () => {
    const { facebook } = write({ title: 'Tides', lang: 'la' })
    expect(text(facebook, 'photo')).toBe('Tides\n\n👇')
  })
})

describe('the posts for YouTube', () => {
  test('carry the fold, the link, credits and hashtags', () => {
    const { youtube } = write({
      title: 'Tides',
      description: 'Naïve? Perhaps. But the numbers do not lie.',
      authors: [{ name: 'Ines Lund' }],
      publishedAt: '2026-05-29T07:15:00+05:30',
      image: { url: 'https://a.example.com/b.jpg', credit: 'PTI' },
      tags: ['Harbour'],
    })
    expect(text(youtube, 'description')).toBe(
      [
        'Naïve? Perhaps. But the numbers do not lie.',
        'Read more: https://morningpost.example.com/world/tides',
        '',
        'Ines Lund',
        'May 29, 2026',
        '📷 PTI',
        '',
        '#Harbour',
      ].join('\n'),
    )
  })

  test('have no brackets that the API refuses', () => {
    const { youtube } = write({ title: 'Tides 3 < 4 and 5 > 4', description: 'Or 1 < 2.' })
    expect(text(youtube, 'title')).toBe('Tides 3 ‹ 4 and 5 › 4')
    expect(youtube.texts['description']!.valid).toBe(true)
  })

  test('have tags within the budget, each once, and name the others', () => {
    const tags = [
      'One, two',
      'TWO',
      '"quoted"',
      '#hash',
      ...Array.from({ length: 40 }, (_, i) => `a tag of many words ${i}`),
    ]
    const { youtube } = write({ title: 'Tides', tags })
    const { snippet } = youtube.api['POST /youtube/v3/videos'] as { snippet: { tags: string[] } }
    expect(snippet.tags.slice(0, 4)).toEqual(['One', 'two', 'quoted', 'hash'])
    expect(youtube.texts['tags']!.valid).toBe(true)
    expect(youtube.texts['tags']!.length).toBeGreaterThan(450)
    expect(youtube.verdicts).toContainEqual(expect.objectContaining({ code: 'tag-dropped' }))
    const long = write({ title: 'Tides', tags: ['x'.repeat(31), 'Rain'] }).youtube
    expect(text(long, 'tags')).toMatch(/^Rain/)
  })

  test('list chapters as YouTube reads them', () => {
    const chapters = [
      { at: 0, title: 'Start' },
      { at: 75.4, title: 'Harbour' },
      { at: 3700, title: 'End' },
    ]
    const { youtube } = write({ title: 'Tides' }, { chapters })
    expect(text(youtube, 'description')).toContain('0:00:00 Start\n0:01:15 Harbour\n1:01:40 End')
    const early = ['Start', 'Harbour', 'End'].map((title, i) => ({ at: i * 60, title }))
    const short = write({ title: 'Tides' }, { chapters: early })
    expect(text(short.youtube, 'description')).toContain('0:00 Start\n1:00 Harbour\n2:00 End')
  })

  test.each([
    [[{ at: 0, title: 'Only' }], 'chapters'],
    [[5, 20, 40].map((at) => ({ at, title: 'x' })), 'chapters.0.at'],
    [[0, 20, 25].map((at) => ({ at, title: 'x' })), 'chapters.2.at'],
  ])('refuse chapters that it would not show', (chapters, field) => {
    expect(() => write({ title: 'Tides' }, { chapters })).toThrow(
      expect.objectContaining({ code: 'invalid-input', field }),
    )
  })
})
