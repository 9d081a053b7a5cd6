import { JoinVisit } from '#domain/supervision/join-visit.ts'
import { deviceRoute } from '#server/device-route.ts'
import { joinVisit } from '#server/supervision/join-visit.ts'

/** Visits that were written down where there was no network. */
export const POST = deviceRoute({
  schema: JoinVisit,
  run: joinVisit,
  gone: 'Không thấy việc số này trong địa bàn mình giám sát. Mở mục này, sửa số hồ sơ rồi gửi lại.',
})
