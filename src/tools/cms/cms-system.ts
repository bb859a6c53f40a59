/** Where Handbill takes the deliveries of a run, and what proves them. */
export interface Target {
  /** Handbill's own address. */
  readonly url: string
  readonly secret: string
}

/** A content system that runs, and what its own API does to an article. */
export interface RunningCms {
  /** Name and version. */
  readonly name: string
  create(title: string, status: 'publish' | 'draft'): Promise<{ readonly id: string; readonly url: string }>
  change(
    id: string,
    change: { readonly title?: string; readonly status?: 'publish' | 'draft' },
  ): Promise<void>
  /** Saves a draft over what is published, where the system can; readers see no change. */
  saveDraft?(id: string, title: string): Promise<void>
  remove(id: string): Promise<void>
  /** Lets the system do what it has put off. */
  tick?(): Promise<void>
  stop(): Promise<void>
}

/** A content system that can be started on this machine. */
export interface CmsSystem {
  /** A secret of Standard Webhooks, or a token in a header. */
  readonly proof: 'whsec' | 'token'
  /** What HANDBILL_CMS says of it, when it listens on this port. */
  settings?(port: number): Readonly<Record<string, unknown>>
  start(handbill: Target, port: number): Promise<RunningCms>
}
