import { defineConfig } from 'astro/config'

export default defineConfig({
  site: 'https://blog.example',
  // Handbill reads its fonts where npm put it.
  vite: { ssr: { external: ['handbill'] } },
})
