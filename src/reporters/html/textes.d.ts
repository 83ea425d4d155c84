// Files that the pages carry as they are; esbuild (scripts/build.mjs) and vitest (vitest.config.ts) give their text.
declare module "*.css" {
  const text: string;
  export default text;
}
declare module "*.svg" {
  const text: string;
  export default text;
}
declare module "*.client.js" {
  const text: string;
  export default text;
}
