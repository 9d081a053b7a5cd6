import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'

const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
const folders = ['app', 'components', 'domain', 'server', 'db', 'lib']

async function cruised(places: string[], more: ICruiseOptions = {}): Promise<ICruiseResult> {
  const options: ICruiseOptions = {
    ...rules.options,
    ...more,
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
  }
  return (await cruise(places, options)).output as ICruiseResult
}

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile() && /\.tsx?$/.test(one.name))
    .map((one) => join(one.parentPath, one.name))

describe('imports', () => {
  it('flow one way, and the tool really read the modules', async () => {
    const { summary } = await cruised(folders)
    // With a compiler it cannot read, the tool sees nothing and calls that clean.
    expect(summary.totalCruised).toBeGreaterThan(150)
    expect(summary.violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`)).toEqual([])
  })

  it('are caught by every rule when a breach is planted', async () => {
    const breaches: Record<string, string> = {
      'lib/knows-domain.ts': "import '../domain/plain.ts'",
      'domain/plain.ts': 'export const plain = 1',
      'domain/knows-server.ts': "import '../server/petitions/knows-http.ts'",
      'domain/knows-npm.ts': "import 'uqr'",
      'db/knows-server.ts': "import '../server/petitions/knows-http.ts'",
      'db/schema/knows-rules.ts': "import '../../domain/plain.ts'",
      'server/knows-looks.ts': "import '../components/plain.ts'",
      'server/petitions/knows-http.ts': "import 'next/headers'",
      'server/opens-connections.ts': "import 'postgres'",
      'components/plain.ts': 'export const plain = 1',
      'components/knows-server.ts': "import '../server/petitions/knows-http.ts'",
      'components/ui/knows-domain.ts': "import '../../domain/plain.ts'",
      'app/knows-scripts.ts': "import '../scripts/plain.ts'",
      'app/form.ts': "import '../server/petitions/knows-http.ts'",
      'scripts/plain.ts': 'export const plain = 1',
      'lib/first.ts': "import './second.ts'",
      'lib/second.ts': "import './first.ts'",
      'lib/lost.ts': "import './nowhere.ts'",
    }
    const planted = '.test/planted'
    rmSync(planted, { recursive: true, force: true })
    for (const [path, source] of Object.entries(breaches)) {
      mkdirSync(join(planted, dirname(path)), { recursive: true })
      writeFileSync(join(planted, path), `${source}\n`)
    }
    copyFileSync('package.json', join(planted, 'package.json'))
    symlinkSync(resolve('node_modules'), join(planted, 'node_modules'))
    const { summary } = await cruised(['.'], { baseDir: planted })
    const fired = new Set(summary.violations.map((one) => one.rule.name))
    expect([...fired].sort()).toEqual(rules.forbidden.map((one: { name: string }) => one.name).sort())
  })
})

describe('forms', () => {
  const routes = files('app').filter((path) => path.endsWith('route.ts'))
  /** Routes that are no forms of ours, and what guards each instead. */
  const others: Record<string, string> = {
    'app/api/uploads/route.ts':
      'checks origin, length, type and permission itself, since the proxy would cut the body',
    'app/api/uploads/parts/route.ts': 'as app/api/uploads: checked in server/upload-parts.ts',
    'app/api/uploads/parts/[id]/route.ts': 'as app/api/uploads: checked in server/upload-parts.ts',
    'app/api/open311/v2/[file]/route.ts':
      'no form of a page: looks at no cookie, and answers applications in their own format (server/open311-route.ts)',
    'app/api/files/[id]/original/route.ts':
      'answers with the bytes of a file; the proxy checks the origin, the use case the permission',
  }

  it('reach their use case through a wrapper: the one of forms, that of what a device kept, or that of what is typed', () => {
    const writing = routes.filter((path) =>
      /export\s+(const|async function|function)\s+(POST|PUT|PATCH|DELETE)|as POST/.test(
        readFileSync(path, 'utf8'),
      ),
    )
    expect(writing.length).toBeGreaterThan(5)
    for (const path of writing.filter((one) => !(one in others))) {
      const source = readFileSync(path, 'utf8')
      expect(source, path).toMatch(/export const POST = (formRoute|deviceRoute|typingRoute)\(/)
      expect(source, path).not.toMatch(/export\s+(const|async function|function)\s+(PUT|PATCH|DELETE)/)
    }
  })

  it('never become server functions, which anybody could call by their id', () => {
    for (const path of files('app').concat(files('components'), files('server'))) {
      expect(readFileSync(path, 'utf8'), path).not.toMatch(/^\s*['"]use server['"]/m)
    }
  })
})

describe('names', () => {
  it('say what a thing is', () => {
    const empty = [...folders, 'scripts', 'tests', 'e2e']
      .flatMap(files)
      .filter((path) => /(^|\/)(utils?|helpers?|misc|common|index)(\.tsx?$|\/)/.test(path))
    expect(empty).toEqual([])
  })
})
