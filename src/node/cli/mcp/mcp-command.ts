import type { Command } from 'commander'

export function addMcpCommand(program: Command): void {
  program
    .command('mcp')
    .summary('offer cards and posts to assistants (MCP)')
    .description(
      'Serves the Model Context Protocol on standard input and output: tools to make packs, cards and posts, to count a ' +
        'text as a network does, and to check an article. HANDBILL_BRANDS and HANDBILL_FETCH_ALLOW hold; no server is needed.',
    )
    .addHelpText(
      'after',
      `
In the settings of an assistant:
  {"mcpServers": {"handbill": {"command": "npx", "args": ["handbill", "mcp"]}}}`,
    )
    .action(async () => {
      const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js')
      const { loadConfig } = await import('../../server/load-config.ts')
      const { createHandbill } = await import('../../library/library.ts')
      const { createMcpServer } = await import('./mcp-server.ts')
      // Where a server would listen does not matter here.
      const { brands, fetchAllow } = loadConfig({ HOST: '127.0.0.1', PORT: '0' })
      const handbill = createHandbill({ fetchAllow, ...(brands !== undefined && { brands }) })
      await createMcpServer(handbill).connect(new StdioServerTransport())
    })
}
