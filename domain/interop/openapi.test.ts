import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PostRequest, ReadRequests } from './open311.ts'
import { openApi } from './openapi.ts'

type Operation = { operationId: string; parameters: { name: string; in: string }[] }
const { paths } = openApi('https://example.org')
const operations = Object.entries(paths).flatMap(([path, of]) =>
  Object.entries(of as Record<string, Operation>).map(([method, one]) => ({ path, method, ...one })),
)

/** The folder of `app` in which an address is answered: its last part, a name with its format, is one part there. */
const folderOf = (path: string): string =>
  [path.startsWith('/api/') ? 'app' : 'app/(public)', ...path.split('/').slice(1, -1), '[file]'].join('/')

describe('the description', () => {
  it('names addresses that are answered, and each that is answered for applications', () => {
    const answered = readdirSync('app/api/open311', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('route.ts'))
      .map((name) => `app/api/open311/${name.replace('/route.ts', '')}`)
    const described = new Set(operations.map(({ path }) => folderOf(path)))
    for (const file of answered) expect([...described], file).toContain(file)
    for (const file of described)
      expect(() => readdirSync(file.replace(/\/route\.ts$/, '')), file).not.toThrow()
  })

  it('asks for what the code reads, no more and no less', () => {
    const names = (id: string, where: string) =>
      operations
        .find((one) => one.operationId === id)
        ?.parameters.filter((one) => one.in === where)
        .map(({ name }) => name)
    expect(names('listRequests', 'query')?.sort()).toEqual(Object.keys(ReadRequests.shape).sort())
    const post = paths['/api/open311/v2/requests.{format}'].post.requestBody.content
    const { properties } = post['application/x-www-form-urlencoded'].schema as { properties: object }
    expect(Object.keys(properties).sort()).toEqual(Object.keys(PostRequest.shape).sort())
    for (const { path, parameters } of operations) {
      const written = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(
        parameters
          .filter((one) => one.in === 'path')
          .map(({ name }) => name)
          .sort(),
        path,
      ).toEqual(written.sort())
    }
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  })
})
