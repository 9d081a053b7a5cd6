/** npm run bench -- [--rows N] [--seconds S] [--sql | --hall]: how fast pages and queries are over N petitions. */
import { availableParallelism } from 'node:os'
import { env } from '#lib/env.ts'
import { readOptions } from '../scripts/options.ts'
import { explain, Refusal, say, secondsSince } from '../scripts/start/progress.mjs'
import { asSuperuser, openBenchDatabase } from './database.ts'
import { count, type Figures, ms, share, tableLines } from './figures.ts'
import { measureHall } from './hall.ts'
import { measureJoining } from './joining.ts'
import { CONNECTIONS, measurePages } from './pages.ts'
import { takeSample } from './people.ts'
import { measureQueries } from './queries.ts'
import { between, readCounters } from './reads.ts'
import { openSite } from './site.ts'

const usage = 'npm run bench -- [--rows SỐ-HỒ-SƠ] [--seconds GIÂY-MỖI-TRANG] [--sql | --hall]'

async function bench(): Promise<void> {
  const begun = performance.now()
  const options = readOptions(
    {
      rows: { type: 'string', default: '20000' },
      seconds: { type: 'string', default: '10' },
      sql: { type: 'boolean', default: false },
      hall: { type: 'boolean', default: false },
    },
    usage,
  )
  const [rows, seconds] = [Number(options.rows), Number(options.seconds)]
  if (!Number.isInteger(rows) || rows < 3000 || !(seconds > 0)) throw new Refusal(`Cách dùng: ${usage}`)
  if (env().APP_MODE !== 'demo') throw new Refusal('Chỉ đo trên PostgreSQL đi kèm, không đo trên bản thật.')

  say(`Nạp ${count(rows)} hồ sơ của 400 cơ quan; bốn cơ quan (1 %) giữ 30 %.`)
  await openBenchDatabase(rows, say)
  const sample = await takeSample()
  const [server] = await asSuperuser((sql) => sql`select current_setting('server_version') as version`)
  say(`Máy: ${availableParallelism()} nhân; Node ${process.versions.node}, PostgreSQL ${server?.version}.\n`)

  if (options.hall) {
    await benchHall()
    say(`\nĐo trong ${secondsSince(begun)}.`)
    return
  }
  say('Câu hỏi tới cơ sở dữ liệu, qua đúng quyền của từng người (mili giây):')
  const queries = await measureQueries(sample)
  const head = ['', 'p50', 'p95', 'p99', 'dòng đọc mỗi lần']
  const lines = queries.map(({ name, figures: { p50, p95, p99 }, rowsRead }) => [
    ...[name, ms(p50), ms(p95), ms(p99)],
    count(rowsRead),
  ])
  for (const line of tableLines([head, ...lines])) say(`  ${line}`)
  const whole = queries.flatMap(({ name, whole: tables }) => tables.map((table) => `${table} (${name})`))

  if (!options.sql) {
    whole.push(...(await benchPages(sample, seconds)))
    await benchHall()
  }
  say(`\nĐo trong ${secondsSince(begun)}.`)
  if (whole.length > 0) throw new Refusal(`Có bảng lớn bị đọc trọn: ${whole.join(', ')}.`)
  say('Không bảng lớn nào bị đọc trọn.')
}

/** @returns big tables that were read whole meanwhile */
async function benchPages(
  sample: Awaited<ReturnType<typeof takeSample>>,
  seconds: number,
): Promise<string[]> {
  const site = await openSite(say)
  const before = await readCounters()
  try {
    say(
      `\nTrang, ${CONNECTIONS} kết nối cùng lúc, mỗi trang ${seconds} giây, rồi trang trơn ${seconds} giây:`,
    )
    const measured = await measurePages(site, sample, seconds, say)
    const head = ['', 'kB', 'lượt/s', 'p50', 'p95', 'p99', 'trơn: lượt/s', 'p50', 'p95', 'p99', 'tỉ lệ']
    const lines = measured.map(({ name, kilobytes, figures, bare }) => [
      ...[name, count(kilobytes), ms(figures.perSecond), ms(figures.p50), ms(figures.p95), ms(figures.p99)],
      ...[ms(bare.perSecond), ms(bare.p50), ms(bare.p95), ms(bare.p99), share(bare.p50 / figures.p50)],
    ])
    for (const line of tableLines([head, ...lines])) say(`  ${line}`)
    say('  tỉ lệ: p50 của trang trơn cùng khung, cùng số byte, chia cho p50 của trang; 1 là nhanh bằng.')
  } finally {
    await site.stop()
  }
  return between(before, await readCounters()).whole.map((table) => `${table} (khi mở trang)`)
}

/** A hall of five hundred. @throws Refusal when something that was sent is not there, or is there twice */
async function benchHall(): Promise<void> {
  const site = await openSite(say)
  try {
    say('\nHội trường, mọi giới hạn bật, một tiến trình:')
    const { sent, pages, desk, second, news, wrong } = await measureHall(site, say)
    const line = (name: string, { count: n, p50, p95, p99 }: Figures) => [
      ...[name, count(n), ms(p50), ms(p95), ms(p99)],
    ]
    const head = ['', 'lượt', 'p50', 'p95', 'p99']
    const rows = [
      line('Gửi câu hỏi, đồng tình', sent),
      line('Trang của điện thoại tự cập nhật', pages),
      line('Bàn thư ký', desk),
      line('Máy thứ hai thấy, từ lúc ghi xong', second),
    ]
    for (const one of tableLines([head, ...rows])) say(`  ${one}`)
    say(`  ${count(news)} tin tới các điện thoại.`)
    if (wrong.length > 0) throw new Refusal(`Hội trường đếm không đúng: ${wrong.slice(0, 5).join('; ')}.`)
    say('  Số câu hỏi, số đồng tình giữ được đúng bằng số đã gửi.')
    const joined = await measureJoining(site)
    if (joined.wrong.length > 0)
      throw new Refusal(`Mục ghi lúc mất mạng: ${joined.wrong.slice(0, 5).join('; ')}.`)
    say(
      `  Mất mạng 10 phút, hai máy: ${joined.kept} mục đủ, mỗi mục một lần, đúng thứ tự; gửi ${joined.sent} lượt trong ${ms(joined.ms)} ms.`,
    )
  } finally {
    await site.stop()
  }
}

// Leaving by the front door ends the site that was opened.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => process.exit(1))
try {
  await bench()
} catch (error) {
  explain(error)
  process.exitCode = 1
}
