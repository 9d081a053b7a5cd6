/** '08:00:00' → '8 giờ', '14:30' → '14 giờ 30' */
export function formatHour(time: string): string {
  const [hour = '', minute = ''] = time.split(':')
  return minute === '00' ? `${Number(hour)} giờ` : `${Number(hour)} giờ ${minute}`
}
