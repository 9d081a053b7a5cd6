import { defineConfig } from 'vitest/config'

const outside = ['node_modules/**', '.next/**', '.test/**', 'e2e/**']

export default defineConfig({
  test: {
    projects: [
      {
        // Pure rules and the shape of the code: no database, no clock, no network.
        test: {
          name: 'unit',
          include: ['{domain,lib,components}/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
          exclude: outside,
          // Right or wrong, not fast or slow: a busy machine must judge the same.
          testTimeout: 120_000,
        },
      },
      {
        // Everything that needs the real PostgreSQL; each worker has a database of its own.
        test: {
          name: 'server',
          include: ['{app,server,db,scripts,bench,tests}/**/*.test.{ts,tsx}', '*.test.ts'],
          exclude: [
            ...outside,
            'tests/architecture.test.ts',
            'tests/start/**',
            'tests/papers/**',
            'tests/scanner/**',
            'tests/s3/**',
          ],
          pool: 'forks',
          maxWorkers: 2,
          globalSetup: ['tests/database-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        // Papers opened by another program and read back: needs LibreOffice and poppler.
        test: {
          name: 'papers',
          include: ['tests/papers/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        // Files before a real scanner: needs clamd.
        test: {
          name: 'scanner',
          include: ['tests/scanner/*.test.ts'],
          pool: 'forks',
          globalSetup: ['tests/database-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        // Files in a bucket of a real server: needs Swift.
        test: {
          name: 's3',
          include: ['tests/s3/*.test.ts'],
          pool: 'forks',
          globalSetup: ['tests/database-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        // The start command itself: processes, signals, pid files.
        test: {
          name: 'start',
          include: ['tests/start/*.test.ts'],
          fileParallelism: false,
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
