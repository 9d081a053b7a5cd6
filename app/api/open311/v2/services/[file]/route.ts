export { readService as GET } from '#server/open311-route.ts'
