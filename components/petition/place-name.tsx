/** Where it is about, and the office, unless its name says it already. */
export function PlaceName({ areaName, unitName }: { areaName: string; unitName: string }) {
  return unitName.includes(areaName) ? (
    unitName
  ) : (
    <>
      {areaName}
      <span className="block text-than-nhat">{unitName}</span>
    </>
  )
}
