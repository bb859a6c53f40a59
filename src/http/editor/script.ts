/**
 * The preview's script: Copy buttons, and pictures that are in the page once and shown in several places. All there
 * is to read is there without it. Kept as text because it runs in the reader's browser.
 */
export const previewScript = `'use strict'

const said = document.querySelector('#said')

for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', () => copy(button))
}

for (const shown of document.querySelectorAll('[data-picture]')) {
  const source = document.querySelector('#' + shown.dataset.picture + ' img').src
  if (shown.localName === 'img') shown.src = source
  else shown.href = source
  shown.hidden = false
}

async function copy(button) {
  const source = document.getElementById(button.dataset.copy)
  try {
    await navigator.clipboard.writeText(source.textContent)
    tell(button, 'Copied')
  } catch {
    // On plain http the clipboard is closed to pages; what is selected can still be copied by hand.
    getSelection().selectAllChildren(source)
    tell(button, 'Selected: press Ctrl or ⌘ and C')
  }
}

function tell(button, words) {
  button.textContent = words
  said.textContent = words
  clearTimeout(button.timer)
  button.timer = setTimeout(() => {
    button.textContent = 'Copy'
    said.textContent = ''
  }, 2500)
}
`
