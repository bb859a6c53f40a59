/**
 * The style sheet of previews, beside the one of all pages. The likenesses keep to what says where one is: shapes, where
 * the picture stands, the colour of links. Networks' own marks and faces are theirs.
 */
export const previewStyle = `
.muted { color: var(--muted) }
.kicker { color: var(--accent); font-weight: 600; margin: 0 0 .4rem }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
h1, h2, h3, h4, p, li, td, bdi, summary { overflow-wrap: anywhere }
h4 { margin: 1rem 0 .4rem; font-size: .95rem }
.top { padding-top: clamp(1.5rem, 4vw, 2.5rem) }
.top h1 { max-width: 24em; line-height: 1.2 }
h1.long { font-size: clamp(1.3rem, 2.4vw, 1.8rem); letter-spacing: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 7; overflow: hidden }
:is(h1, bdi, p, .words):lang(ur) { line-height: 2 }
:lang(hi), :lang(ur), :lang(ar), :lang(bn), :lang(th), :lang(my), :lang(am) { letter-spacing: 0 }
.parts { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; margin: 0 0 1.4rem }
form.address { margin-top: 1.2rem; max-width: 46rem }
form.address label { grid-template-columns: minmax(0, 1fr) }
form.address label > span { font-weight: 600 }
form.address p { margin: .6rem 0 0 }
form.address button { margin-top: .4rem }
[aria-invalid] { border-color: var(--accent) }
.newest { list-style: none; padding: 0; max-width: 52rem }
.newest li { padding: .6rem 0; border-top: 1px solid var(--rule) }
.newest .muted { display: block; font-size: .85rem }
.newest a { font-weight: 600 }

.verdicts h3 { margin: 1.4rem 0 0 }
.verdicts .muted { margin: 0 }
.verdicts ul, ul.verdicts { list-style: none; padding: 0; margin: .5rem 0 0; max-width: 52rem }
.verdicts li { padding: .4rem 0 .4rem .8rem; border-inline-start: 3px solid var(--rule); margin: 0 0 .4rem }
.verdicts.error li, li.error { border-color: var(--accent) }
.verdicts.error h3, li.error b { color: var(--accent) }
.verdicts.warning li, li.warning { border-color: var(--warn) }
.verdicts .place { display: block; color: var(--muted); font-size: .8rem }
.verdicts.here li { font-size: .85rem; padding-block: .1rem }
.sound { color: var(--good); font-weight: 600 }
:root { --warn: #9a6200 }
@media (prefers-color-scheme: dark) { :root { --warn: #e0a53f } }

.fields { min-width: 36rem }
.fields th[scope=row] { white-space: nowrap; color: inherit; font-size: inherit }
.fields td:nth-child(2) { width: 65%; min-width: 16rem }
.fields .source { color: var(--muted); font-size: .85rem }
.fields bdi { display: inline-block }
.fields .plain { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .1rem 1rem }
.address { overflow-wrap: anywhere }
@media (max-width: 40rem) {
  .fields { min-width: 0 } .fields thead { position: absolute; clip-path: inset(50%) }
  .fields tr, .fields th, .fields td { display: block; border: 0; padding: 0; width: auto }
  .fields td:nth-child(2) { width: auto; min-width: 0 }
  .fields tr { border-bottom: 1px solid var(--rule); padding: .5rem 0 }
  .fields th[scope=row] { font-size: .85rem; color: var(--muted) }
}

#cards .cards { align-items: start }
.card h3 { margin: .3rem 0 0; color: var(--ink) } .card h3 .muted { font: .85rem/1.4 system-ui, sans-serif }
.card .facts, .card .actions { margin: 0 } .actions { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem }
.alt p { margin: 0 } .alt .label { margin: 0 0 .3rem } .alt { margin: .6rem 0 0 }
.alt p:last-child { font-size: .9rem; color: var(--ink); background: var(--field); padding: .4rem .7rem }
.label { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .2rem 1rem; margin: 0 0 .3rem; font-size: .85rem; font-weight: 600; color: var(--muted) }
button.copy { padding: .25em .8em; font-size: .8rem; min-height: 1.9rem; background: var(--field); color: var(--ink); border: 1px solid var(--muted) }
button.copy:hover { background: var(--ink); color: var(--paper) }
button[hidden], a[hidden], img[hidden] { display: none }
.card .close { display: none }
.card:target { position: fixed; inset: 0; z-index: 1; overflow: auto; padding: 1rem; background: var(--paper) }
.card:target img { width: auto; max-width: none }
.card:target .close { display: inline-block; margin: 0 0 .8rem; font-weight: 600 }

.posts { columns: 24rem; column-gap: 2rem; margin-top: 1.4rem }
.post { break-inside: avoid; margin: 0 0 2.2rem; border-top: 3px solid var(--ink); padding-top: .7rem; min-width: 0 }
.post > h3 { margin: 0 0 .2rem; font-size: 1.35rem }
.post .text { margin: 0 0 1.1rem } .post details { margin: .8rem 0 0 } .post > .actions { margin: 0 0 .7rem }
.post details .text { margin-top: .8rem }
.mock { background: var(--screen); color: var(--screen-ink); border: 1px solid var(--rule); border-radius: .6rem; padding: .8rem; font: .97rem/1.45 system-ui, sans-serif; --link: #0b63c5; --screen: #fff; --screen-ink: #14171a; overflow: hidden }
@media (prefers-color-scheme: dark) { .mock { --link: #6cb3ff; --screen: #0d0f12; --screen-ink: #e8eaed } }
.mock .by { display: flex; align-items: center; gap: .6rem; margin: 0 0 .5rem; line-height: 1.25 }
.mock .face { flex: none; display: grid; place-items: center; width: 2.4rem; height: 2.4rem; border-radius: 50%; background: var(--field); color: var(--ink); font-weight: 700; border: 1px solid var(--rule) }
.mock .names { display: grid; min-width: 0; font-size: .92rem }
.mock .body { margin: 0 } .words { display: block; white-space: pre-wrap; text-wrap: wrap }
.entity { color: var(--link); text-decoration: underline; text-decoration-thickness: 1px }
.folded { color: var(--muted) } .folded::before { content: '… more ⏷'; margin-inline: .2em .5em; padding-inline: .5em; border: 1px solid var(--muted); border-radius: 1em; font: 600 .75rem/1.3 system-ui, sans-serif; unicode-bidi: isolate; white-space: nowrap }
.mock > .with { display: block; width: 100%; height: auto; margin: .7rem 0 0; border: 1px solid var(--rule) }
.twitter > .with { border-radius: .9rem } .mastodon > .with { border-radius: .5rem }
.facebook > .with { width: calc(100% + 1.6rem); margin: .7rem -.8rem -.8rem; border-width: 1px 0 0 }
.facebook .face, .linkedin .face { border-radius: .3rem }
.facebook .entity, .linkedin .entity { text-decoration: none; font-weight: 600 }
.youtube .with { border-radius: .6rem } .youtube .with:first-child { margin: 0 0 .6rem } .youtube .body + .by { margin: .6rem 0 0 }
.mock .unfurled { margin-top: .7rem } .facebook .unfurled, .linkedin .unfurled { margin: .7rem -.8rem -.8rem; border-width: 1px 0 0; border-radius: 0; max-width: none }
.counter { display: flex; flex-wrap: wrap; gap: .1rem .7rem; align-items: center; margin: .35rem 0 0; font-size: .85rem; color: var(--muted) }
.counter.failed { color: var(--accent) } .counter meter { width: 6rem; height: .8rem }

.unfurled { max-width: 32rem; border: 1px solid var(--rule); background: var(--field); border-radius: .6rem; overflow: hidden }
.unfurled .with, .unfurled img { display: block; width: 100%; height: auto } .unfurled > div { padding: .7rem .9rem .9rem }
.unfurled p { margin: 0 } .unfurled .host { font-size: .8rem; color: var(--muted) } .unfurled .title { font-weight: 700 }
.unfurled .title, .unfurled .description { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden }
.unfurled .description { font-size: .9rem; -webkit-line-clamp: 3 }
.unfurled bdi { display: block } .unfurled bdi:lang(ur) { line-height: 2.3; padding-top: .25em }
.code { position: relative; max-width: 60rem } .code .copy { position: absolute; inset-block-start: .5rem; inset-inline-end: .5rem }
.code pre { max-height: 22rem; overflow: auto; padding-inline-end: 6rem } .code pre code { white-space: pre-wrap; overflow-wrap: anywhere }
@media (max-width: 40rem) { .code .copy { position: static; margin: 0 0 .4rem } .code pre { padding-inline-end: 1.1rem } }
`.trimStart()
