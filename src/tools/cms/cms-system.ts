/** Address and secret of a run's deliveries. */
export interface Target {
  /** Handbill's own address. */
  readonly url: string
  readonly secret: string
}

/** A running content system, with the actions of its own API. */
export interface RunningCms {
  /** Name and version. */
  readonly name: string
  create(title: string, status: 'publish' | 'draft'): Promise<{ readonly id: string; readonly url: string }>
  change(
    id: string,
    change: { readonly title?: string; readonly status?: 'publish' | 'draft' },
  ): Promise<void>
  /** Saves a draft over the published version, if the system can; readers see no change. */
  saveDraft?(id: string, title: string): Promise<void>
  remove(id: string): Promise<void>
  /** Lets the system run deferred work. */
  tick?(): Promise<void>
  stop(): Promise<void>
}

/** A content system that can be started on this machine. */
export interface CmsSystem {
  /** A Standard Webhooks secret, or a token in a header. */
  readonly proof: 'whsec' | 'token'
  /** Settings for HANDBILL_CMS when it listens on this port. */
  settings?(port: number): Readonly<Record<string, unknown>>
  start(handbill: Target, port: number): Promise<RunningCms>
}
