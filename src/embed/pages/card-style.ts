import { accentOf } from '../../article/brand/brand.ts'
import type { Brand } from '../../article/brand/brand.ts'
import { SIDE_BY_SIDE, SIDE_HEIGHT } from '../iframe.ts'
import type { EmbedSubject } from '../subject.ts'

/** System fonts only: a frame on another site loads nothing but its picture. */
const HEADLINE_FACES: Readonly<Record<Brand['face'], string>> = {
  serif: `ui-serif,Georgia,'Noto Serif','Times New Roman',serif`,
  sans: `system-ui,'Noto Sans',sans-serif`,
  condensed: `'Arial Narrow','Roboto Condensed',system-ui,sans-serif`,
}

const LIGHT = '--paper:#fff;--ink:#16181c;--muted:#5d6068;--rule:#dcdad4'
const DARK = '--paper:#17181c;--ink:#ecebe6;--muted:#a6a9b1;--rule:#34363d'

/** Languages that need a larger line height than Latin, and those that need the largest. */
const INDIC = languages('hi mr ne bn as gu pa or ta te kn ml si am ti')
const TALL = languages('th lo km my ar fa ps sd ckb ug')

function languages(codes: string): string {
  return `:is(${codes
    .split(' ')
    .map((code) => `:lang(${code})`)
    .join(',')})`
}

/** Share of white mixed into an accent in dark mode: most accents are made for light backgrounds. */
const LIGHTEN = 0.35

/**
 * Style of the article's card, in frames and on the share page. The picture is above the text, or beside it if
 * there is room; the text takes what it needs, and the picture shrinks. Without a photo the card has only text.
 */
export function cardStyle({ article, brand }: EmbedSubject): string {
  const accent = accentOf(article.section, brand)
  const light = `${LIGHT};--accent:${accent}`
  const dark = `${DARK};--accent:${lighter(accent)}`
  return `
:root{color-scheme:light dark;--plate:${brand.colors.paper};${light}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}
:root[data-theme=dark]{color-scheme:dark;${dark}}
:root[data-theme=light]{color-scheme:light}
*{box-sizing:border-box;margin:0}
html{-webkit-text-size-adjust:100%}
body{font:1rem/1.45 system-ui,'Noto Sans',sans-serif;color:var(--ink)}
a{color:inherit;text-decoration:none}
a:hover{text-decoration:underline;text-decoration-color:var(--accent);text-decoration-thickness:.08em;text-underline-offset:.16em}
:focus-visible{outline:3px solid var(--accent);outline-offset:-3px}
.card{display:flex;flex-direction:column;overflow:hidden;background:var(--paper);border:1px solid var(--rule)}
.picture{display:block;flex:0 1 auto;min-height:0;aspect-ratio:1200/630;background:var(--plate)}
.picture img{display:block;width:100%;height:100%;object-fit:contain;object-position:top}
.text{display:flex;flex-direction:column;flex:1 0 auto;gap:.4rem;min-width:0;padding:.8rem 1rem .75rem}
.section{display:flex;align-items:center;gap:.55em;font-size:.8rem;font-weight:700;line-height:1.4}
.section::before{content:'';flex:none;width:1.5rem;height:.25rem;background:var(--accent)}
h1{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:5;overflow:hidden;font:700 1.1rem/1.22 ${HEADLINE_FACES[brand.face]};text-wrap:balance;overflow-wrap:anywhere;hyphens:auto}
.standfirst{display:none;color:var(--muted);line-height:1.45;text-wrap:pretty;overflow-wrap:anywhere}
.foot{display:flex;flex-wrap:wrap;gap:0 .8em;margin-top:auto;padding-top:.25rem;color:var(--muted);font-size:.8rem;line-height:1.4}
.foot b{color:var(--ink)}
${INDIC} h1{line-height:1.36}
${TALL} h1{line-height:1.45}
:is(:lang(zh),:lang(ja),:lang(ko)) h1{line-height:1.32;line-break:strict}
:lang(ko) h1{word-break:keep-all}
:lang(ur) :is(h1,p){font-family:'Noto Nastaliq Urdu','Jameel Noori Nastaleeq','Urdu Typesetting',serif;line-height:1.9}
:lang(ur) h1{line-height:1.95;-webkit-line-clamp:4}
@media (min-width:${SIDE_BY_SIDE}px){
.framed .card{flex-direction:row}
.framed .card:has(.picture){min-height:min(100vh,${SIDE_HEIGHT}px)}
.framed .picture{flex:none;width:min(32%,100vh,18rem);aspect-ratio:auto}
.framed .text{flex:1 1 0}
.text{padding:1rem 1.25rem .9rem}
h1{font-size:clamp(1.2rem,.8rem + 2vw,2rem)}
}
@media (min-width:${SIDE_BY_SIDE}px) and (max-height:279px){
.framed h1{font-size:clamp(1.15rem,.8rem + 1.4vw,1.5rem)}
.framed:is(${INDIC},${TALL}) h1{-webkit-line-clamp:4}
.framed:lang(ur) h1{-webkit-line-clamp:3;font-size:clamp(1.05rem,.75rem + 1.1vw,1.25rem)}
}
@media (min-width:640px) and (min-height:280px){.standfirst{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}}
.framed .card{max-height:100vh}
.plain{min-height:100vh;border-top:.3rem solid var(--accent)}
.plain .section::before{content:none}
.plain .text{gap:.5rem}
.plain h1{font-size:clamp(1.2rem,.9rem + 2.4vw,2rem)}
.plain .standfirst{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden}
@media (min-width:${SIDE_BY_SIDE}px) and (max-height:279px){
.plain h1{font-size:clamp(1.2rem,.8rem + 1.6vw,1.7rem)}
.plain .standfirst{-webkit-line-clamp:2}
.plain.long .standfirst{display:none}
}
@media (max-width:${SIDE_BY_SIDE - 1}px) and (max-height:240px){.framed .picture{display:none}.framed h1{-webkit-line-clamp:3}}
`.trim()
}

/** A colour mixed with white; `#rrggbb` in and out. */
function lighter(color: string): string {
  const value = Number.parseInt(color.slice(1), 16) || 0
  const channels = [value >> 16, (value >> 8) & 0xff, value & 0xff].map((channel) =>
    Math.round(channel + (255 - channel) * LIGHTEN)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${channels.join('')}`
}
