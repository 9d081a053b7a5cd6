/** Prints the one-time link for the first administrator; nothing in demo mode or when there is one. */
import { closePools } from '#db/client.ts'
import { formatInstant } from '#lib/dates.ts'
import { firstAdminLink } from '#server/people/first-admin.ts'

const first = await firstAdminLink(new Date()).finally(closePools)
if (first) {
  console.log(
    `Chưa có quản trị. Mở liên kết này để lập tài khoản quản trị đầu tiên; dùng một lần, đến ${formatInstant(first.until)}:\n${first.link}`,
  )
}
