import { describe, expect, it } from 'vitest'
import { kinds } from '../../../src/article/kind/kinds.ts'
import { labelledLanguages, labelWord } from '../../../src/article/language/data/label-words.ts'
import { labelNames } from '../../../src/article/language/label-names.ts'
import { countScripts } from '../../../src/article/language/script-languages.ts'

describe('labelWord', () => {
  it.each([
    ['breaking', 'de', 'Eilmeldung'],
    ['breaking', 'ja', '速報'],
    ['live', 'am', 'ቀጥታ'],
    ['facts', 'fr', 'Ce que l’on sait'],
    ['paid', 'sv-FI', 'Annons'],
    // Regions and scripts with other labels.
    ['live', 'es', 'En directo'],
    ['live', 'es-ES', 'En directo'],
    ['live', 'es-MX', 'En vivo'],
    ['live', 'pt', 'Ao vivo'],
    ['live', 'pt-BR', 'Ao vivo'],
    ['live', 'pt-PT', 'Em direto'],
    ['live', 'pt-AO', 'Em direto'],
    ['live', 'sr', 'Уживо'],
    ['live', 'sr-Latn', 'Uživo'],
    ['live', 'sr-Latn-RS', 'Uživo'],
    ['live', 'sr-Cyrl', 'Уживо'],
    ['breaking', 'zh', '突发'],
    ['breaking', 'zh-CN', '突发'],
    ['breaking', 'zh-TW', '快訊'],
    ['breaking', 'zh-Hant-HK', '快訊'],
    ['opinion', 'uz-Cyrl', 'Фикр'],
    ['opinion', 'no', 'Meninger'],
    ['opinion', 'fil', 'Opinyon'],
    ['opinion', 'en-IN', 'Opinion'],
    // An unusual script, a language without labels, a label that is not established.
    ['opinion', 'pa-Arab', undefined],
    ['opinion', 'hi-Latn', undefined],
    ['opinion', 'qu', undefined],
    ['obituary', 'eu', undefined],
  ] as const)('%s in %s is %s', (name, lang, word) => {
    expect(labelWord(name, lang)).toBe(word)
  })

  it('has a name for every kind but news', () => {
    const named: readonly string[] = labelNames
    expect(kinds.filter((kind) => !named.includes(kind))).toEqual(['news'])
  })

  it.each(labelledLanguages)('has a row for %s in the script of the language', (lang) => {
    const words = labelNames.flatMap((name) => labelWord(name, lang) ?? [])
    expect(words.length).toBeGreaterThanOrEqual(4)
    const script = new Intl.Locale(lang).maximize().script ?? ''
    const own: Record<string, string[]> = {
      Jpan: ['Hani', 'Hira', 'Kana'],
      Kore: ['Hang'],
      Hans: ['Hani'],
      Hant: ['Hani'],
    }
    expect(words.filter((word) => word !== word.trim().normalize('NFC'))).toEqual([])
    // Loan words printed in Latin letters.
    const native = words.filter((word) => word !== 'In memoriam' && word !== 'PR')
    const scripts = native.flatMap((word) => Array.from(countScripts(word).keys()))
    expect(scripts.filter((code) => !(own[script] ?? [script]).includes(code))).toEqual([])
  })

  it('has fifteen columns in every row', () => {
    // A missing word would shift all following ones: paid content is the last column of each full row.
    expect(labelWord('paid', 'zu')).toBe('Isikhangiso')
    expect(labelWord('paid', 'bo')).toBe('ཁྱབ་བསྒྲགས་')
    expect(labelWord('gallery', 'br')).toBe('Skeudennoù')
  })
})
