import { PostButton } from '#components/form/post-button.tsx'
import { Panel } from '#components/ui/panel.tsx'

/** The waiting room of an open sitting as the desk sees it: give a number, call the next, the screen on the wall. */
export function QueuePanel({
  sittingId,
  screen,
}: {
  sittingId: string
  screen: { current?: number; next: number[]; waiting: number }
}) {
  const path = `/reception/sittings/${sittingId}`
  return (
    <Panel title="Người đang chờ">
      <p className="mb-3">
        {screen.current === undefined ? 'Chưa gọi ai.' : `Đang tiếp số ${screen.current}.`}{' '}
        {screen.waiting === 0
          ? 'Không còn ai chờ.'
          : `Đang chờ ${screen.waiting} người; kế tiếp: ${screen.next.join(', ')}.`}
      </p>
      <div className="flex flex-wrap gap-3">
        {screen.waiting > 0 && (
          <PostButton action={`${path}/call`} tone="primary">
            Gọi người kế tiếp
          </PostButton>
        )}
        <PostButton action={`${path}/ticket`}>Phát số cho người không hẹn</PostButton>
        <a href={`/tiep-dan/man-hinh/${sittingId}`} className="inline-flex min-h-11 items-center">
          Màn hình phòng chờ
        </a>
      </div>
    </Panel>
  )
}
