/** A message to one address. The id is the same at every try, so that a receiver can tell a repetition. */
export type Message = { id: string; to: string; subject: string; text: string }

/** Trying again would be refused again: there is no such address, or nothing to say to it. */
export class Undeliverable extends Error {
  readonly code: string

  constructor(code: string) {
    super(`refused for good: ${code}`)
    this.name = 'Undeliverable'
    this.code = code
  }
}
