import { Notice } from '#components/ui/notice.tsx'
import { formatTime } from '#lib/dates.ts'
import type { KeptHere } from './use-kept.ts'

/** How the line is, what is kept here, and what has gone out: said whenever there is something to say. */
export function LineNotice({ kept, signIn }: { kept: KeptHere; signIn: string }) {
  const { line, listed, sent, failed } = kept
  const waiting = listed.entries.length
  const twice = listed.entries.filter(({ state }) => state.at === 'differs').length
  return (
    <>
      {failed && (
        <Notice tone="warn" role="alert" title="Máy này chưa giữ được mục vừa ghi">
          <p>
            Chữ vừa gõ vẫn còn trên trang: bấm lưu lần nữa. Vẫn chưa được thì chép ra giấy trước khi đóng.
          </p>
        </Notice>
      )}
      {line.is === 'away' && (
        <Notice
          tone="warn"
          role="status"
          title={`Mất mạng từ ${formatTime(line.since)}. Vẫn làm tiếp được; ${waiting} mục giữ trên máy này, có mạng sẽ tự gửi. Xin chưa xóa lịch sử trình duyệt.`}
        />
      )}
      {line.is === 'sign-in' && (
        <Notice
          tone="warn"
          role="status"
          title="Đã có mạng, nhưng chưa đăng nhập hoặc người khác đang đăng nhập."
        >
          <p>{waiting > 0 ? `${waiting} mục còn nguyên trên máy này. ` : ''}Đăng nhập lại để gửi.</p>
          <a href={signIn} className="inline-flex min-h-11 items-center">
            Đăng nhập để gửi
          </a>
        </Notice>
      )}
      {line.is === 'there' && (sent.length > 0 || twice > 0) && (
        <Notice
          tone={twice > 0 ? 'warn' : 'ok'}
          role="status"
          title={[
            sent.length > 0 && `Đã có mạng, đã gửi ${sent.length} mục.`,
            twice > 0 && `${twice} mục có hai bản khác nhau: so từng dòng và chọn.`,
          ]
            .filter(Boolean)
            .join(' ')}
        />
      )}
      {line.is === 'there' && waiting > twice && (
        <Notice role="status" title={`${waiting - twice} mục đang giữ trên máy này, chưa vào sổ.`} />
      )}
      {listed.others > 0 && (
        <Notice role="status" title={`${listed.others} mục của người khác đang giữ trên máy này`}>
          <p>Không mất: người đã ghi đăng nhập ở máy này thì đọc được và tự gửi.</p>
        </Notice>
      )}
    </>
  )
}
