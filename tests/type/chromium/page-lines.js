/**
 * Runs in the recorded page: the lines of `#box`, and its height. `pitch`: pixels per line. A character belongs to
 * the line of its box.
 */
globalThis.pageLines = async function pageLines(pitch) {
  await Promise.all([...document.fonts].map((face) => face.load()))
  await document.fonts.ready
  const box = document.querySelector('#box')
  const node = box.firstChild
  const range = document.createRange()
  const { top, height } = box.getBoundingClientRect()
  const lines = []
  let line = 0
  for (let at = 0; at < node.data.length; at++) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const rect = [...range.getClientRects()].at(-1)
    // Parts of a cluster have no box of their own; they belong to the preceding line.
    if (rect) line = Math.max(line, Math.round((rect.top + rect.height / 2 - top - pitch / 2) / pitch))
    lines[line] = (lines[line] ?? '') + node.data[at]
  }
  return { lines: lines.map((text) => text.replaceAll('\u200b', '').trim()), height }
}
