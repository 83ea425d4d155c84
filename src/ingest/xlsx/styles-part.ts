import { obtenir } from "../../core/grouper.ts";
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
    },
    LIMITS.stylesBytes,
  );
  const formats = new Map<number, NumberFormat>();
  const formatOf = (id: number): NumberFormat => {
    const code = custom.get(id);
    return code === undefined ? builtInFormat(id) : parseNumberFormat(code);
  };
  return styles.map((id) => obtenir(formats, id, () => formatOf(id)));
}
