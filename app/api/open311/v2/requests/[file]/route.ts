export { readOne as GET } from '#server/open311-route.ts'
