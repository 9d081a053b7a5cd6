import { controlClass } from '#components/form/control-class.ts'
import { Icon } from '#components/ui/icon.tsx'
import { cn } from '#lib/cn.ts'

/** Looks something up by address, so that a search can be kept and sent. */
export function SearchBox({
  action,
  name = 'q',
  label,
  value,
}: {
  action: string
  name?: string
  label: string
  value?: string
}) {
  return (
    <search>
      <form action={action} className="flex items-stretch">
        <input
          type="search"
          name={name}
          aria-label={label}
          placeholder={label}
          defaultValue={value}
          data-search
          className={cn(controlClass, 'min-h-11 w-full min-w-0 rounded-r-none py-1.5')}
        />
        <button
          type="submit"
          aria-label="Tìm"
          className="-ml-[1.5px] flex min-w-11 shrink-0 cursor-pointer items-center justify-center rounded-r-md border-[1.5px] border-vien bg-giay text-cham hover:border-cham hover:bg-cham-nhat"
        >
          <Icon name="search" />
        </button>
      </form>
    </search>
  )
}
