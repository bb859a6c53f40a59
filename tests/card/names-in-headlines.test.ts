import { describe, expect, test } from 'vitest'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import { articleFromJson } from '../../src/article/json/from-json.ts'
import { composeEngine } from '../../src/node/media/engine.ts'
import { drawCard } from './draw-card.ts'

const engine = await composeEngine()

/** Lines of a headline on a card of the format, separated by bars. */
async function linesOf(format: 'og' | 'square', lang: string, title: string): Promise<string> {
  const { article } = articleFromJson({ title, lang, site: { name: 'S' } })
  const request = { article, brand: exampleBrand, template: 'headline', format, type: 'png' } as const
  const { lines } = await drawCard(engine, request)
  return lines['story/headline']!.map((line) => line.trim()).join(' | ')
}

describe('a smaller size is taken rather than a name parted', () => {
  test.each([
    ['og', 'vi', 'Ông Nguyễn Xuân Phúc | phát biểu tại Đà Nẵng'],
    ['og', 'vi', 'Tổng thống Donald Trump | gặp Tập Cận Bình | ở Bắc Kinh'],
    ['square', 'ja', '藤井聡太七冠が | 名人戦で勝利'],
    ['square', 'ja', '俳優の | 渡辺謙さん、 | 新作映画で主演'],
    ['og', 'zh-Hans', '主席习近平同 | 俄罗斯总统 | 普京通电话'],
    ['square', 'pl', 'Donald Tusk | spotka się | z Karolem | Nawrockim'],
    ['square', 'es', 'Muere Mario | Vargas Llosa, | gigante | de las letras'],
    ['square', 'fr', 'Marine Le Pen | condamnée, | Jordan Bardella | candidat'],
  ] as const)('%s %s: %s', async (format, lang, lines) => {
    const join = lang === 'ja' || lang.startsWith('zh') ? '' : ' '
    expect(await linesOf(format, lang, lines.replaceAll(' | ', join))).toBe(lines)
  })
})

test('no line parts an event from its year, or begins with a bar', async () => {
  expect(await linesOf('og', 'en', 'Live: Budget 2026 | Markets | Reaction')).toBe(
    'Live: Budget 2026 | | Markets | Reaction',
  )
})
