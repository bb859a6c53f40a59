/**
 * The script of the API page: sends its forms and shows the responses. The page is readable without it. Kept as
 * text because it runs in the browser and is served unchanged on every platform.
 */
export const docsScript = `'use strict'

for (const form of document.querySelectorAll('form[data-method]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    call(form).catch((error) => show(form, [line('status failed', 'The request failed: ' + error.message)]))
  })
}

async function call(form) {
  const request = buildRequest(form)
  show(form, [line('', request.method + ' ' + request.url)])
  const started = performance.now()
  const response = await fetch(request.url, request)
  const bytes = await response.arrayBuffer()
  const duration = Math.round(performance.now() - started)
  const type = response.headers.get('content-type') || ''
  const summary = response.status + ' ' + response.statusText + ' · ' + type + ' · ' + bytes.byteLength + ' bytes · ' + duration + ' ms'
  const shown = [line('', request.method + ' ' + request.url), line('status ' + (response.ok ? 'ok' : 'failed'), summary)]
  const headers = [...response.headers].map(([name, value]) => name + ': ' + value).join('\\n')
  shown.push(type.startsWith('image/') ? picture(bytes, type) : block(readable(bytes, type)), folded('Headers', headers))
  show(form, shown)
}

function buildRequest(form) {
  let path = form.dataset.path
  const query = new URLSearchParams()
  const headers = {}
  let body
  for (const field of form.querySelectorAll('[data-in]')) {
    if (field.dataset.in === 'path') path = path.replace('{' + field.name + '}', encodeURIComponent(field.value))
    else if (field.dataset.in === 'query' && field.value !== '') query.append(field.name, field.value)
    else if (field.dataset.in === 'body') {
      body = field.value
      headers['content-type'] = 'application/json'
    }
  }
  const key = document.querySelector('#key')
  if ('secured' in form.dataset && key && key.value !== '') headers.authorization = 'Bearer ' + key.value
  const search = query.size > 0 ? '?' + query : ''
  return { method: form.dataset.method, url: path + search, headers, body }
}

function show(form, nodes) {
  form.querySelector('output').replaceChildren(...nodes)
}

function line(className, text) {
  const node = document.createElement('p')
  node.className = className
  node.textContent = text
  return node
}

function block(text) {
  const node = document.createElement('pre')
  node.textContent = text
  return node
}

function folded(title, text) {
  const node = document.createElement('details')
  const summary = document.createElement('summary')
  summary.textContent = title
  node.append(summary, block(text))
  return node
}

function picture(bytes, type) {
  const node = document.createElement('img')
  node.alt = 'The image that was answered'
  node.src = URL.createObjectURL(new Blob([bytes], { type }))
  return node
}

function readable(bytes, type) {
  const text = new TextDecoder().decode(bytes)
  if (!type.includes('json')) return text
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
`
