import { pathToFileURL } from 'node:url'

// Opens the cluster of a folder, says so in one line of JSON, and holds it until it is told to end.
// A program of its own, so that a test can kill it or run it under another account.

const [clone, dir] = process.argv.slice(2)
const { startCluster } = await import(pathToFileURL(`${clone}/scripts/embedded-postgres.mjs`).href)
const said = []
try {
  const { url, superUrl, password, port, pid, home, stop } = await startCluster({
    dir,
    fsync: false,
    log: (line) => said.push(line),
  })
  const wrong = url('postgres', `not ${password}`)
  process.on('SIGTERM', () => stop('fast').then(() => process.exit(0)))
  console.log(JSON.stringify({ url: superUrl, wrong, port, pid, home, said }))
  setInterval(() => {}, 1000)
} catch (error) {
  console.log(JSON.stringify({ refused: error.message, said }))
  process.exitCode = 1
}
