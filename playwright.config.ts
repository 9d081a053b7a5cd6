import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { browserPath } from './scripts/test/chromium.mjs'

const port = Number(process.env.E2E_PORT ?? 4599)
/** A copy that runs already, for trying one walk again and again. */
const running = process.env.E2E_URL
// Known to the server and to the tests, which read its logs; a running copy's folder comes from outside.
if (!running) process.env.E2E_DATA_DIR ??= join(tmpdir(), `nam-ro-e2e-${process.pid}`)

/** The whole product as `npm start` runs it, on its own data folder, driven by Debian's Chromium. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.test/e2e',
  workers: 2,
  fullyParallel: false,
  // Waits end late: a busy machine must judge the same as a quiet one.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '.test/e2e.json' }]],
  use: {
    baseURL: running ?? `http://127.0.0.1:${port}`,
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // A record of every step slows all walks by a third, so it is made only when asked for: TRACE=1.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: browserPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'walks', testIgnore: /e2e\/pages\// },
    { name: 'prepare', testMatch: /\.setup\.ts$/ },
    { name: 'pages', testMatch: /e2e\/pages\/.*\.spec\.ts$/, dependencies: ['prepare'] },
  ],
  webServer: running
    ? undefined
    : {
        command: 'node e2e/serve.mjs',
        url: `http://127.0.0.1:${port}/api/health`,
        timeout: 300_000,
        reuseExistingServer: false,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
        stdout: 'pipe',
        env: { PORT: String(port), E2E_DATA_DIR: process.env.E2E_DATA_DIR ?? '' },
      },
})
