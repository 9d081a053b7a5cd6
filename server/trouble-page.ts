/**
 * Plain pages that need neither the database nor the framework: shown when those fail, or before
 * they are asked. What was typed stands in the page, ready to be sent again.
 */
const plain = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A page of words alone, by our own headers; `body` is HTML. */
export function page(
  status: number,
  title: string,
  body: string,
  more: Record<string, string> = {},
): Response {
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Năm Rõ</title></head><body><main><h1>${title}</h1>${body}<p><a href="/">Trang đầu</a></p></main></body></html>`
  return new Response(html, {
    status,
    headers: {
      ...more,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy':
        "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
    },
  })
}

const shown = (typed: Record<string, string>) =>
  Object.entries(typed)
    .filter(([, value]) => value.length > 0)
    .map(
      ([key, value]) =>
        `<p><textarea name="${plain(key)}" rows="${Math.min(12, 1 + Math.ceil(value.length / 60))}" cols="60">${plain(value)}</textarea></p>`,
    )
    .join('')

/** Something of ours failed. The text is kept in the page; sending twice counts once. */
export function troublePage(path: string, typed: Record<string, string>): Response {
  return page(
    503,
    'Chưa gửi được',
    `<p>Chưa gửi được vì trang đang trục trặc. Chữ đã viết còn ở đây; bấm gửi lại, gửi hai lần vẫn tính một.</p><form method="post" action="${plain(path)}">${shown(typed)}<button>Gửi lại</button></form>`,
  )
}

/** Absent, or not for whoever asks: the same answer. */
export const notFoundPage = (): Response =>
  page(
    404,
    'Không tìm thấy trang này',
    '<p>Địa chỉ có thể thiếu chữ, hoặc trang không dành cho người đang xem. Có mã bí mật thì chọn <a href="/tra-cuu">Tra cứu</a>.</p>',
  )

/** A page of ours failed: nothing of why. What was sent before stands, whatever this page wanted to show. */
export const failedPage = (status = 500): Response =>
  page(
    status,
    'Trang đang trục trặc',
    '<p>Đơn đã gửi còn nguyên, hạn trả lời không đổi. Xin <a href="">mở lại trang này</a> sau ít phút. Gấp thì gọi hoặc đến nơi tiếp công dân.</p><p>Có mã bí mật thì chọn <a href="/tra-cuu">Tra cứu</a>.</p>',
  )

/** Where the files lie does not answer just now; the file is there. */
export const storeTroublePage = (): Response =>
  page(
    503,
    'Chưa mở được tệp',
    '<p>Tệp vẫn còn, nhưng nơi lưu tệp đang trục trặc nên chưa mở được. Xin <a href="">mở lại</a> sau ít phút.</p>',
  )

/** The address is there, but not for this way of asking: a form's address opened as a page, or a stranger's word. */
export const methodPage = (allowed: string[]): Response =>
  page(
    405,
    'Địa chỉ này không mở được như thế',
    '<p>Địa chỉ này chỉ nhận mẫu gửi từ trang Năm Rõ, hoặc chỉ để xem. Chưa có gì bị đổi. Xin mở lại trang trước đó rồi làm tiếp.</p>',
    { Allow: allowed.join(', ') },
  )

/** The request came from another site, or the browser hides where it came from. */
export const foreignPage = (): Response =>
  page(
    403,
    'Chưa nhận được',
    '<p>Chưa nhận được, vì nơi gửi không phải trang Năm Rõ hoặc trình duyệt che nơi gửi. Mở lại trang Năm Rõ rồi gửi; chưa có gì bị đổi.</p>',
  )

export const tooLargePage = (): Response =>
  page(
    413,
    'Nội dung gửi lên nặng quá',
    '<p>Nội dung gửi lên nặng quá mức cho phép. Bớt tệp hoặc gửi từng tệp; chữ đã viết vẫn còn khi quay lại.</p>',
  )

/** A form of an older version of the site: the text is shown so that it can be copied. */
export const outdatedPage = (typed: Record<string, string>): Response =>
  page(
    409,
    'Trang mở đã lâu, mẫu vừa đổi',
    `<p>Trang mở đã lâu, mẫu vừa đổi. Chữ vẫn còn bên dưới; mở lại trang, dán vào rồi gửi.</p>${shown(typed)}`,
  )
