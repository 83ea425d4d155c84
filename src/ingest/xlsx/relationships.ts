import { basename, dirname, join, normalize } from "pathe";
import type { Archive } from "./archive.ts";
import { parseWhole } from "./xml-part.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** One link of a part to another part of the archive. */
export interface Relationship {
  id: string;
  /** Last segment of its type, lower case, the same in both OOXML flavours: `worksheet`, `styles`, `sharedstrings`… */
  kind: string;
  entry: ZipEntry | null;
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The part that `target` names, seen from folder `base`; absolute, relative, percent-encoded and `\` targets alike. */
function resolve(archive: Archive, base: string, target: string): ZipEntry | null {
  for (const spelling of [target, decoded(target)]) {
    const path = normalize(join("/", base, spelling.replaceAll("\\", "/")));
    const absolute = /^[\\/]/.test(spelling) ? normalize(spelling.replaceAll("\\", "/")) : path;
    const entry = archive.entries.get(absolute.slice(1).toLowerCase());
    if (entry) return entry;
  }
  return null;
}

/** Links of a part (`""` = the package itself); empty when the part has none. External links are left out. */
export async function relationshipsOf(archive: Archive, partName: string): Promise<Relationship[]> {
  const base = partName === "" ? "" : dirname(partName);
  const relsName = join(base, "_rels", `${basename(partName)}.rels`).toLowerCase();
  const rels = archive.entries.get(relsName);
  const found: Relationship[] = [];
  if (!rels) return found;
  await parseWhole(archive, rels, {
    open(local, attributes) {
      if (local !== "Relationship" || attributes["TargetMode"]?.toLowerCase() === "external") return;
      const kind = (attributes["Type"] ?? "").replace(/^.*\//, "").toLowerCase();
      found.push({ id: attributes["Id"] ?? "", kind, entry: resolve(archive, base, attributes["Target"] ?? "") });
    },
    close() {},
  });
  return found;
}
