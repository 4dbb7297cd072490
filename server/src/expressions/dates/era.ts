/** How many years an era has. */

/** The last year an era counts. People go on counting in the last eras (昭和100年). */
export const lastYear = (era: { from: number; to?: number | undefined }): number =>
  era.to === undefined || era.from >= 1926 ? 150 : era.to - era.from + 1;
