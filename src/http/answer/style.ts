/**
 * The style sheet of our own pages: system faces, two colours, one column. Served from one address so that the pages'
 * content security policy can forbid styles from anywhere else.
 */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #16181c; --muted: #5d6068; --rule: #d9d6ce; --field: #f1efe9; --accent: #b3261e; --good: #1a6b3c;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #15161a; --ink: #ecebe6; --muted: #a2a5ad; --rule: #34363d; --field: #1f2026; --accent: #ff7a6b; --good: #6fce97; }
}
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body {
  margin: 0 auto; max-width: 76rem; padding: 0 clamp(1rem, 4vw, 3rem); background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 system-ui, sans-serif;
}
h1, h2, h3, .name { font-family: ui-serif, Georgia, 'Noto Serif', 'Times New Roman', serif; line-height: 1.12; text-wrap: balance }
h1 { font-size: clamp(2.1rem, 4.2vw, 3.2rem); margin: 0 0 1.2rem; letter-spacing: -0.015em }
h2 { font-size: clamp(1.5rem, 2.6vw, 2rem); margin: 0 0 .4rem }
h3 { font-size: 1.15rem; margin: 1.6rem 0 .4rem }
p { max-width: 42rem; margin: 0 0 1rem; text-wrap: pretty }
ol, ul { max-width: 42rem }
a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: .18em }
a:hover { color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.masthead { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: baseline; padding: 1.2rem 0 .9rem; border-bottom: 3px solid var(--ink) }
.masthead .name { font-size: 1.5rem; font-weight: 700; text-decoration: none; letter-spacing: -0.01em }
.masthead nav { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin-inline-start: auto }
.masthead nav a { text-decoration: none; color: var(--muted) }
.masthead nav a:hover, .masthead nav a[aria-current] { color: var(--accent) }
section { padding: clamp(2rem, 5vw, 3.5rem) 0 0 }
section + section { border-top: 1px solid var(--rule); margin-top: clamp(2rem, 5vw, 3.5rem) }
.lead { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: clamp(1.5rem, 4vw, 3.5rem); align-items: center }
h1 span { display: block }
@media (max-width: 56rem) { .lead { grid-template-columns: minmax(0, 1fr) } }
.links { display: flex; flex-wrap: wrap; gap: .8rem 1.6rem; align-items: center; margin: 1.6rem 0 0 }
.button, button {
  display: inline-block; border: 0; background: var(--ink); color: var(--paper); font: inherit; font-weight: 600;
  padding: .55em 1.1em; text-decoration: none; cursor: pointer;
}
.button:hover, button:hover { background: var(--accent); color: var(--paper) }
figure { margin: 0 }
figure img { display: block; width: 100%; height: auto; background: var(--field); border: 1px solid var(--rule) }
figcaption { font-size: .85rem; color: var(--muted); padding: .45rem 0 0 }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr)); gap: 1.8rem 1.6rem; align-items: end; margin-top: 1.6rem }
pre { background: var(--field); border-inline-start: 3px solid var(--accent); padding: .9rem 1.1rem; overflow-x: auto; font-size: .9rem; line-height: 1.5; margin: 0 0 1.2rem }
code { font-family: ui-monospace, 'SF Mono', Menlo, 'DejaVu Sans Mono', monospace; font-size: .92em; overflow-wrap: anywhere }
pre code { font-size: inherit; overflow-wrap: normal }
footer { margin-top: 4rem; border-top: 1px solid var(--rule); padding: 1rem 0 2.5rem; color: var(--muted); font-size: .9rem }
dl.problems { display: grid; gap: 1.2rem; margin: 1.5rem 0 0 }
dl.problems dt { font-weight: 600 } dl.problems dd { margin: .15rem 0 0; max-width: 44rem }
dl.problems :target { background: var(--field) }
.operation { border-top: 1px solid var(--rule); padding: 1.6rem 0 }
.operation:first-child { border-top: 0; padding-top: 0 }
.operation > h3 { margin-top: 0; font-family: ui-monospace, 'SF Mono', Menlo, 'DejaVu Sans Mono', monospace; font-size: 1.05rem; overflow-wrap: anywhere }
.method { color: var(--accent); font-weight: 700; margin-inline-end: .6em }
.toc { columns: 18rem; max-width: none; list-style: none; padding: 0; margin: 1.4rem 0 2rem } .toc li { margin: 0 0 .35rem } .toc a { text-decoration: none }
table { border-collapse: collapse; width: 100%; font-size: .95rem; margin: 0 0 1.2rem }
th { text-align: start; font-weight: 600; color: var(--muted); font-size: .85rem }
th, td { padding: .45rem 1rem .45rem 0; border-bottom: 1px solid var(--rule); vertical-align: top }
td code { overflow-wrap: normal; white-space: nowrap } td + td code { white-space: normal }
td.kind { color: var(--muted); min-width: 9rem } td p { margin: 0 }
.needed { color: var(--accent); font-size: .85rem; white-space: nowrap }
.scroll { overflow-x: auto }
details { margin: 0 0 1rem } summary { cursor: pointer; font-weight: 600; padding: .3rem 0 }
label { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: .2rem 1rem; align-items: center; margin: 0 0 .5rem }
label.tall { grid-template-columns: minmax(0, 1fr) }
input, select, textarea { font: inherit; font-size: .95rem; width: 100%; padding: .4em .6em; color: inherit; background: var(--paper); border: 1px solid var(--muted); border-radius: 0 }
textarea { font-family: ui-monospace, Menlo, 'DejaVu Sans Mono', monospace; font-size: .88rem; line-height: 1.45; min-height: 13rem; resize: vertical }
form { background: var(--field); padding: 1rem 1.2rem; max-width: 52rem }
output { display: block; max-width: 52rem } output:not(:empty) { margin-top: 1rem }
output pre { max-height: 26rem; overflow: auto }
output img { display: block; max-width: 100%; height: auto; border: 1px solid var(--rule); margin-top: .6rem }
.status { font-weight: 700 } .status.ok { color: var(--good) } .status.failed { color: var(--accent) }
@media (max-width: 40rem) { label { grid-template-columns: minmax(0, 1fr) } }
`.trimStart()
