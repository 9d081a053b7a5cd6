import { fileURLToPath } from 'node:url'
import { installPackages } from './start/install.mjs'
import { explain } from './start/progress.mjs'
import { checkNode, onRuntime } from './start/runtime.mjs'
import { buildStage } from './test/build-stage.mjs'
import { chromium } from './test/chromium.mjs'
import { command, playwright, vitest } from './test/commands.mjs'
import { laterClock } from './test/later-clock.mjs'
import { lockfile } from './test/lockfile.mjs'
import { office } from './test/office.mjs'
import { runStages } from './test/run-stages.mjs'
import { s3 } from './test/s3.mjs'
import { scanner } from './test/scanner.mjs'

// npm test [-- stage …] [-- --without=stage]
// Decides whether the work is right; ends with one line that counts what passed and what failed.

/** Every stage by name, in the order they run: cheap ones first. A stage gives { passed, failed }. */
const STAGES = {
  install: () => lockfile(),
  types: () => command('next', 'typegen').then(() => command('tsc', '--noEmit')),
  lint: () => command('biome', 'check', '--error-on-warnings', '.'),
  architecture: () => vitest('unit', ['tests/architecture.test.ts']),
  unit: () => vitest('unit'),
  server: () => vitest('server'),
  papers: async () => (await office()) ?? vitest('papers'),
  scanner: async () => (await scanner()) ?? vitest('scanner'),
  s3: async () => (await s3()) ?? vitest('s3'),
  build: () => buildStage(),
  start: () => vitest('start'),
  e2e: async () => (await chromium()) ?? (await laterClock()) ?? playwright(),
  faults: () => vitest('server', ['tests/faults/'], { FAULT_RUNS: process.env.FAULT_RUNS ?? '20' }),
  fuzz: async () =>
    (await chromium()) ?? playwright(['e2e/robust/fuzz'], { FUZZ_RUNS: process.env.FUZZ_RUNS ?? '5000' }),
}

const ALL = ['install', 'types', 'lint', 'unit', 'server', 'papers', 'scanner', 's3', 'build', 'start', 'e2e']
const GROUPS = {
  check: ['types', 'lint', 'architecture'],
  faults: ['faults'],
  fuzz: ['build', 'fuzz'],
}

function chosen(args) {
  const without = args.flatMap((arg) => (arg.startsWith('--without=') ? arg.slice(10).split(',') : []))
  const named = args.filter((arg) => !arg.startsWith('--')).flatMap((name) => GROUPS[name] ?? [name])
  const unknown = [...named, ...without].filter((name) => !STAGES[name])
  const strange = args.filter((arg) => arg.startsWith('--') && !arg.startsWith('--without='))
  if (unknown.length + strange.length > 0) {
    throw new Error(
      `Không có: ${[...unknown, ...strange].join(', ')}. Các bước: ${Object.keys(STAGES).join(', ')}`,
    )
  }
  return { names: named.length > 0 ? named : ALL, without }
}

try {
  checkNode()
  const { names, without } = chosen(process.argv.slice(2))
  await installPackages()
  await onRuntime(fileURLToPath(import.meta.url))
  process.exitCode = await runStages(names, without, STAGES)
} catch (error) {
  explain(error)
  console.log('\n0 passed, 1 failed')
  process.exitCode = 1
}
