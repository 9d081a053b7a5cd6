import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

type Wish = { challenge: string; rpId?: string; rp?: { id?: string } }
/** What a dishonest or old device may do otherwise. */
export type Quirk = { origin?: string; rpId?: string; verified?: boolean; counter?: number; type?: string }

const b64 = (bytes: Buffer) => bytes.toString('base64url')
const sha = (text: string | Buffer) => createHash('sha256').update(text).digest()

// Just enough CBOR: a text, bytes and the two maps that a key and its proof need.
const head = (major: number, size: number): Buffer =>
  size < 24
    ? Buffer.from([(major << 5) | size])
    : size < 256
      ? Buffer.from([(major << 5) | 24, size])
      : Buffer.from([(major << 5) | 25, size >> 8, size & 255])
const bytes = (value: Buffer) => Buffer.concat([head(2, value.length), value])
const text = (value: string) => Buffer.concat([head(3, value.length), Buffer.from(value)])
const int = (value: number) => (value >= 0 ? head(0, value) : head(1, -1 - value))

/** A device with one key, in software: what a browser would send for it, in all its honesty or without. */
export function newAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  let counter = 0

  const client = (type: string, challenge: string, quirk: Quirk) =>
    Buffer.from(
      JSON.stringify({
        type: quirk.type ?? type,
        challenge,
        origin: quirk.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const flagsOf = (quirk: Quirk, more = 0) =>
    Buffer.from([0x01 | (quirk.verified === false ? 0 : 0x04) | more])
  const countOf = (quirk: Quirk) => {
    counter = quirk.counter ?? counter + 1
    const out = Buffer.alloc(4)
    out.writeUInt32BE(counter)
    return out
  }
  const envelope = (response: object) => ({
    id: b64(id),
    rawId: b64(id),
    type: 'public-key' as const,
    clientExtensionResults: {},
    response,
  })

  return {
    id: b64(id),
    make(wish: Wish, quirk: Quirk = {}) {
      const key = Buffer.concat([
        head(5, 5),
        ...[int(1), int(2), int(3), int(-7), int(-1), int(1)],
        ...[int(-2), bytes(Buffer.from(x, 'base64url')), int(-3), bytes(Buffer.from(y, 'base64url'))],
      ])
      const size = Buffer.from([id.length >> 8, id.length & 255])
      const rp = sha(quirk.rpId ?? wish.rp?.id ?? '')
      const data = Buffer.concat([rp, flagsOf(quirk, 0x40), countOf(quirk), Buffer.alloc(16), size, id, key])
      const attestation = Buffer.concat([
        head(5, 3),
        ...[text('fmt'), text('none'), text('attStmt'), head(5, 0), text('authData'), bytes(data)],
      ])
      return envelope({
        clientDataJSON: b64(client('webauthn.create', wish.challenge, quirk)),
        attestationObject: b64(attestation),
        transports: ['internal'],
      })
    },
    use(wish: Wish, quirk: Quirk = {}) {
      const said = client('webauthn.get', wish.challenge, quirk)
      const data = Buffer.concat([sha(quirk.rpId ?? wish.rpId ?? ''), flagsOf(quirk), countOf(quirk)])
      return envelope({
        clientDataJSON: b64(said),
        authenticatorData: b64(data),
        signature: b64(sign('sha256', Buffer.concat([data, sha(said)]), privateKey)),
      })
    },
  }
}
