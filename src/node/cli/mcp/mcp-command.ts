import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { Command } from 'commander'
import { printJson } from '../output/print-json.ts'

export function addMcpCommand(program: Command): void {
  program
    .command('mcp')
    .summary('offer cards and posts to assistants (MCP)')
    .description(
      'Serves the Model Context Protocol on standard input and output: tools to make packs, cards and posts, to count a ' +
        'text as a network does, and to check an article. HANDBILL_BRANDS and HANDBILL_FETCH_ALLOW hold; no server is needed.',
    )
    .option('--json', 'print the tools with what they take as JSON, and end')
    .addHelpText(
      'after',
      `
In the settings of an assistant:
  {"mcpServers": {"handbill": {"command": "npx", "args": ["handbill", "mcp"]}}}`,
    )
    .action(async ({ json }: { readonly json?: true }) => {
      const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js')
      const { loadConfig } = await import('../../server/load-config.ts')
      const { createHandbill } = await import('../../library/library.ts')
      const { createMcpServer } = await import('./mcp-server.ts')
      // The server's address does not matter here.
      const { brands, fetchAllow } = loadConfig({ HOST: '127.0.0.1', PORT: '0' })
      const handbill = createHandbill({ fetchAllow, ...(brands !== undefined && { brands }) })
      const server = createMcpServer(handbill)
      if (json) printJson(await listTools(server))
      else await server.connect(new StdioServerTransport())
    })
}

/** Requested as an assistant would, over an in-memory transport. */
async function listTools(server: McpServer): Promise<unknown> {
  const { Client } = await import('@modelcontextprotocol/sdk/client/index.js')
  const { InMemoryTransport } = await import('@modelcontextprotocol/sdk/inMemory.js')
  const [near, far] = InMemoryTransport.createLinkedPair()
  const client = new Client({ name: 'handbill', version: '0' })
  await Promise.all([server.connect(far), client.connect(near)])
  const { tools } = await client.listTools()
  await client.close()
  return { tools }
}
