import type { Archive } from "./archive.ts";
import { LIMITS } from "./limits.ts";
import { builtInFormat, type NumberFormat, parseNumberFormat } from "./number-format.ts";
import { refuseMalformed } from "./refusal.ts";
import { parseWhole } from "./xml-part.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** Number format of each cell style, by the rank that cells give in `s`. */
export async function readFormats(archive: Archive, entry: ZipEntry): Promise<NumberFormat[]> {
  const custom = new Map<number, string>();
  const styles: number[] = [];
  let section = "";
  await parseWhole(
    archive,
    entry,
    {
      open(local, attributes, depth) {
        if (depth === 1 && local !== "styleSheet") throw refuseMalformed(archive.file, "a des styles méconnaissables");
        if (depth === 2) section = local;
        if (depth !== 3) return;
        const id = Number(attributes["numFmtId"] ?? 0);
        if (section === "numFmts" && local === "numFmt") custom.set(id, attributes["formatCode"] ?? "");
        if (section === "cellXfs" && local === "xf") styles.push(id);
      },
      close() {},
    },
    LIMITS.stylesBytes,
  );
  const formats = new Map<number, NumberFormat>();
  return styles.map((id) => {
    const known = formats.get(id);
    if (known) return known;
    const code = custom.get(id);
    const format = code === undefined ? builtInFormat(id) : parseNumberFormat(code);
    formats.set(id, format);
    return format;
  });
}
