/**
 * The one expected error: a sentence for the person, and which fields it stands by.
 * Anything else that is thrown is a fault of ours and is logged, never shown.
 */
export class Refusal extends Error {
  readonly code: string
  readonly fields: Record<string, string>

  constructor(code: string, message: string, fields: Record<string, string> = {}) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.fields = fields
  }
}

/** A refusal that stands by one field. */
export function fieldRefusal(code: string, field: string, message: string): Refusal {
  return new Refusal(code, message, { [field]: message })
}
