import { isFree } from '../embedded/port.mjs'
import { startCluster } from '../embedded-postgres.mjs'
import { build, isBuilt } from './build.mjs'
import { endSteps } from './child.mjs'
import { checkMode, firstAdmin, loadDemo, migrate, sealExisting } from './database.mjs'
import { commonEnvironment, databaseUrls, modeOf, secretOf, vaultKeyOf } from './environment.mjs'
import { waitForHealth } from './health.mjs'
import { keep } from './keeper.mjs'
import { explain, Refusal, say, secondsSince, step } from './progress.mjs'
import { forgetRun, noteRun } from './run-file.mjs'
import { watchParent } from './runtime.mjs'

// Second half of `npm start`, on Node 24 with everything installed.

/** When the first half began: the installation counts too. */
const begin = performance.now() - Math.max(0, Date.now() - Number(process.env.START_BEGAN_AT ?? Date.now()))
const dir = process.env.DATA_DIR
const instance = process.env.INSTANCE_ID
/** @type {{ cluster?: import('../embedded-postgres.mjs').Cluster, web?: any, worker?: any }} */
const parts = {}
let stopping = false

const note = () =>
  noteRun(dir, instance, {
    start: process.pid,
    web: parts.web?.pid,
    worker: parts.worker?.pid,
    postgres: parts.cluster?.pid,
  })

/** Opens the embedded database, and opens it again should it be killed; its port stays, and so do the URLs. */
async function openCluster() {
  const cluster = await startCluster({ dir, log: say })
  parts.cluster = cluster
  note()
  cluster.ended.then(async () => {
    if (stopping) return
    say('PostgreSQL dừng bất ngờ; mở lại.')
    await cluster.stop('immediate')
    await openCluster().catch((error) => giveUp(error.message))
  })
}

/** What PostgreSQL says of itself helps the person at the keyboard; our stack does not. */
function asRefusal(error) {
  throw new Refusal(error.message)
}

/** Stops everything this start began, the database last. */
async function stop(code) {
  if (stopping) return
  stopping = true
  endSteps()
  await Promise.all([parts.web?.stop(), parts.worker?.stop()])
  await parts.cluster?.stop('fast')
  forgetRun(dir)
  say('Đã dừng.')
  process.exit(code)
}

function giveUp(why) {
  if (stopping) return
  say(`\n${why} Năm Rõ dừng lại.`)
  stop(1)
}

async function start() {
  const mode = modeOf(process.env)
  const secret = secretOf(process.env, mode, dir)
  const vaultKey = vaultKeyOf(process.env, mode, dir)
  const env = commonEnvironment(process.env, { mode, secret, vaultKey, dir, instance })
  if (!(await isFree(Number(env.PORT), env.HOST))) {
    throw new Refusal(
      `Cổng ${env.PORT} của ${env.HOST} đang có chương trình khác dùng. Đặt PORT khác, ví dụ: PORT=3001 npm start`,
    )
  }
  note()
  if (mode === 'demo') await step('Mở PostgreSQL đi kèm', openCluster).catch(asRefusal)
  const urls = databaseUrls(process.env, secret, parts.cluster?.superUrl)
  const allUrls = { ...env, ...urls }
  await migrate(allUrls)
  await checkMode(allUrls)
  await sealExisting(allUrls)
  if (parts.cluster) await loadDemo(allUrls, parts.cluster.home)
  const adminLink = mode === 'live' ? await firstAdmin(allUrls) : ''

  const { DATABASE_URL, SIGNIN_DATABASE_URL, WORKER_DATABASE_URL, JOBS_DATABASE_URL } = urls
  // Each process gets the doors it uses and no more: neither ever sees the administrator's
  const webEnv = { ...env, NEXTAUTH_URL: env.APP_URL, DATABASE_URL, SIGNIN_DATABASE_URL }
  const workerEnv = { ...env, DATABASE_URL, WORKER_DATABASE_URL, JOBS_DATABASE_URL }
  if (!isBuilt()) await step('Dựng trang', () => build(webEnv))

  const both = { logTo: mode === 'demo' ? dir : undefined, onChange: note, onGiveUp: giveUp }
  await step('Mở trang và tiến trình nền', async () => {
    parts.web = keep({ name: 'web', args: ['server/web.ts'], env: webEnv, ...both })
    parts.worker = keep({ name: 'worker', args: ['server/worker.ts'], env: workerEnv, ...both })
    await waitForHealth({ port: env.PORT, host: env.HOST, instance, stopped: () => stopping })
  })
  welcome(env, mode, adminLink)
}

function welcome(env, mode, adminLink) {
  say(
    `\nNăm Rõ chạy tại ${env.APP_URL} (${mode === 'demo' ? 'bản dùng thử' : 'bản thật'}, sau ${secondsSince(begin)})`,
  )
  if (mode === 'demo') say(`Đăng nhập thử: mở ${env.APP_URL}/dang-nhap và chọn một người.`)
  if (mode === 'demo' && !/^(127\.|localhost$|::1$)/.test(env.HOST)) {
    say(`Chú ý: bản dùng thử đang mở cho cả mạng (${env.HOST}); ai vào được cũng đăng nhập được.`)
  }
  if (adminLink) say(`\n${adminLink}\n`)
  say(`Dữ liệu: ${dir}`)
  say('Dừng: Ctrl-C')
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stop(0))
if (process.channel) {
  process.once('disconnect', () => stop(0))
  process.channel.unref()
} else if (process.env.npm_lifecycle_event === 'start') {
  watchParent(() => stop(0))
}
try {
  await start()
} catch (error) {
  if (!stopping) {
    explain(error)
    await stop(1)
  }
}
