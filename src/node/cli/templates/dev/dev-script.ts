/** Draws the cards on the screen, again after changes of designs; findings are below each card. */
export const devScript = `
const seen = new Set()
const draw = async (image) => {
  const caption = image.closest('figure').querySelector('figcaption')
  const answer = await fetch(image.dataset.card).catch(() => undefined)
  if (answer === undefined) return
  caption.textContent = ''
  if (!answer.ok) {
    caption.className = 'fault'
    caption.textContent = await answer.text()
    return
  }
  caption.className = ''
  for (const { code, severity, place, message } of JSON.parse(decodeURIComponent(answer.headers.get('x-verdicts')))) {
    const line = document.createElement('p')
    line.textContent = code + ', ' + place + ': ' + message
    if (severity === 'error') line.className = 'fault'
    if (severity !== 'info') caption.append(line)
  }
  const former = image.src
  image.src = URL.createObjectURL(await answer.blob())
  if (former) URL.revokeObjectURL(former)
}
const watcher = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) seen.delete(target)
    else if (!seen.has(target)) { seen.add(target); void draw(target) }
  }
}, { rootMargin: '200px' })
for (const image of document.querySelectorAll('img[data-card]')) watcher.observe(image)
document.querySelector('form').addEventListener('change', (event) => event.currentTarget.submit())
new EventSource('/changes').addEventListener('message', ({ data }) => {
  document.querySelector('#broken').textContent = JSON.parse(data).map(({ name, reason }) => name + ': ' + reason).join('\\n')
  for (const image of seen) void draw(image)
})
`
