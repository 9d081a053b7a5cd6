/** Where the bytes of a file lie under the files folder: fanned out by the random end of its id. */
export const storedPath = (id: string): string => `${id.slice(-2)}/${id}`
