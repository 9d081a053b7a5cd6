/** Where the bytes of a file lie under the files folder: fanned out by the random end of its id. */
export const storedPath = (id: string): string => `${id.slice(-2)}/${id}`

/** Where the copy of a picture lies, beside what it was drawn from. */
export const copyPath = (id: string): string => `${storedPath(id)}.copy`

/** The id that bytes of this name belong to; undefined for a name that is not one of ours. */
export function idOfStored(name: string): string | undefined {
  const id = name.slice(3).replace(/\.copy$/, '')
  return name === storedPath(id) || name === copyPath(id) ? id : undefined
}
