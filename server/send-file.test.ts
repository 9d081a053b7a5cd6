import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#lib/ids.ts'
import { storeBytes } from '#server/files.ts'
import { sendFile } from '#server/send-file.ts'
import { testEnvironment } from '#tests/demo-place.ts'

beforeAll(testEnvironment)

describe('a file given out', () => {
  it('is saved, never shown as a page of ours, under the name it came with', async () => {
    const id = newId()
    await storeBytes(id, Buffer.from('<script>alert(1)</script>'))
    const name = "Ảnh 'mương'\r\nSet-Cookie: a=b\".jpg"
    const answer = await sendFile(id, { name, mediaType: 'image/jpeg' })
    const header = (key: string) => answer.headers.get(key)
    expect(header('content-disposition')).toMatch(
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/,
    )
    expect(header('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(header('cache-control')).toBe('private, no-store')
    expect(header('set-cookie')).toBeNull()
    expect((await answer.arrayBuffer()).byteLength).toBe(25)
  })

  it('whose bytes are gone is not found', async () => {
    expect((await sendFile(newId(), { name: 'a', mediaType: 'image/png' })).status).toBe(404)
  })
})
