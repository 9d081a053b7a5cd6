/** Starts the product on a fresh data folder, and takes the folder away at the end. */
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync } from 'node:fs'

const folder = process.env.E2E_DATA_DIR
mkdirSync(folder)
chmodSync(folder, 0o755) // as root the database runs under another account and must reach its folder
// Whatever this shell is set up for, the tests run in demo mode and send nothing out.
const plain = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/DATABASE_URL$|^(APP|SMTP|SMS|CLAMD|POPPLER|FILES|INSTANCE|MAIL|OIDC|VAULT|S3)_/.test(name),
  ),
)
const child = spawn(process.execPath, ['scripts/start.mjs'], {
  stdio: 'inherit',
  env: { ...plain, DATA_DIR: folder },
})
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'))
child.on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 1)
})
