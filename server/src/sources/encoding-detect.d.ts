/** The part of encoding-japanese that looks at bytes; the package has types for the whole of it only. */
declare module 'encoding-japanese/src/encoding-detect.js' {
  export function isEUCJP(data: Uint8Array): boolean;
}
