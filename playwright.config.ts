import { defineConfig } from '@playwright/test'

const port = Number(process.env.E2E_PORT ?? 4599)
/** A copy that runs already, for trying one walk again and again. */
const running = process.env.E2E_URL

/** The whole product as `npm start` runs it, on its own data folder, driven by Debian's Chromium. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.test/e2e',
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.test/e2e.json' }]],
  use: {
    baseURL: running ?? `http://127.0.0.1:${port}`,
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
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
        env: { PORT: String(port) },
      },
})
