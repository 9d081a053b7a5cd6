/** Drawing box of the lotus; petals grow from (centre, foot). */
export const box = { width: 50, height: 28, centre: 25, foot: 26.5 }

export type PetalShape = { whole: string; half: string }
type Point = [x: number, y: number]
type Curve = [Point, Point, Point, Point]

const reach = 25 // from the foot to the tip of the middle petal
const hollow = 5 // the petals do not meet at the foot, so that each stays a shape of its own at 20 px

/**
 * Outlines of `count` petals fanned out from left to right. No two overlap: filled, half and empty
 * must be told apart in black and white and at the size of a line of text.
 */
export function petalShapes(count: number): PetalShape[] {
  const step = count > 1 ? Math.min(36, 148 / (count - 1)) : 0
  return Array.from({ length: count }, (_, index) => petalShape((index - (count - 1) / 2) * step, step || 40))
}

function petalShape(degrees: number, step: number): PetalShape {
  const lean = degrees / 74
  const length = reach - hollow - 1.6 * lean * lean
  const halfWidth = (hollow + length * 0.52) * Math.tan((step * Math.PI) / 360) * 1.06
  const bend = -2.6 * lean // outer tips turn up again, as those of an open lotus do
  const place = placed(degrees)
  const foot: Point = [0, -hollow]
  const tip: Point = [bend, -hollow - length]
  const side = (sign: number): Curve => [
    foot,
    [sign * halfWidth * 0.3, -hollow - length * 0.25],
    [sign * halfWidth * 1.2 + bend * 0.2, -hollow - length * 0.66],
    tip,
  ]
  const [left, right] = [side(-1), side(1)]
  return {
    whole: `M${place(foot)}${curve(left, place)}${curve([...right].reverse() as Curve, place)}Z`,
    half: halfPath(firstPart(left, 0.56), firstPart(right, 0.56), place),
  }
}

function halfPath(left: Curve, right: Curve, place: (point: Point) => string): string {
  return `M${place(left[0])}${curve(left, place)}L${place(right[3])}${curve([...right].reverse() as Curve, place)}Z`
}

/** The part of a cubic from its start to `share` of it (de Casteljau). */
function firstPart([a, b, c, d]: Curve, share: number): Curve {
  const between = ([ax, ay]: Point, [bx, by]: Point): Point => [
    ax + (bx - ax) * share,
    ay + (by - ay) * share,
  ]
  const [ab, bc, cd] = [between(a, b), between(b, c), between(c, d)]
  const [abc, bcd] = [between(ab, bc), between(bc, cd)]
  return [a, ab, abc, between(abc, bcd)]
}

function curve([, b, c, d]: Curve, place: (point: Point) => string): string {
  return `C${place(b)} ${place(c)} ${place(d)}`
}

function placed(degrees: number): (point: Point) => string {
  const turn = (degrees * Math.PI) / 180
  return ([x, y]) => {
    const right = box.centre + x * Math.cos(turn) - y * Math.sin(turn)
    const down = box.foot + x * Math.sin(turn) + y * Math.cos(turn)
    return `${Number(right.toFixed(2))} ${Number(down.toFixed(2))}`
  }
}
