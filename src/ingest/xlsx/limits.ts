/**
 * Bounds of the gate in front of a workbook. Each is far above honest work (1 048 576 rows of ten columns inflate to about
 * 360 MB) and far below what exhausts a machine. See docs/decisions/0003-lecture-xlsx.md.
 */
export const LIMITS = {
  /** Entries of the zip, images and themes included. */
  entries: 10_000,
  /** Bytes of the zip's central directory. */
  directoryBytes: 8 * 2 ** 20,
  /** Inflated bytes of all the parts that are read. */
  totalBytes: 2 ** 30,
  /** Inflated bytes of relationships, content types and the list of sheets, each. */
  smallPartBytes: 16 * 2 ** 20,
  /** Inflated bytes of the styles. */
  stylesBytes: 64 * 2 ** 20,
  /** Inflated bytes and number of the shared strings, which stay in memory. */
  stringsBytes: 384 * 2 ** 20,
  strings: 4_000_000,
  /** Inflated ÷ deflated size of one part, looked at above `ratioFromBytes` (sheets measured: 7 to 20; deflate's limit: 1 032). */
  ratio: 250,
  ratioFromBytes: 8 * 2 ** 20,
  /** Characters of XML without a tag's end, and depth of its elements. */
  xmlRun: 4 * 2 ** 20,
  xmlDepth: 100,
  /** Characters of one cell (Excel's own limit is 32 767). */
  cellText: 1_000_000,
  /** Excel's own limits. */
  rows: 1_048_576,
  columns: 16_384,
  /** Empty places left before filled cells beyond this column, in one sheet: each takes room in its row. */
  usualColumns: 256,
  gaps: 5_000_000,
} as const;
