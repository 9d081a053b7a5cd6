export { postRoot as POST, readRoot as GET } from '#server/open311-route.ts'
