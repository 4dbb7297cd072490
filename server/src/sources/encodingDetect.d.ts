/** The part of encoding-japanese that tells encodings apart, which comes without types. */
declare module 'encoding-japanese/src/encoding-detect.js' {
  /** Are the bytes whole characters of EUC-JP? */
  export function isEUCJP(data: Uint8Array): boolean;
}
