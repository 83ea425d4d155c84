import { type Analyse, analyser, type Demande } from "../../audit/analyser.ts";
import { type Reglages, reglagesParDefaut } from "../../config/reglages.ts";
import { isoDay, parseTypedDay } from "../../core/day.ts";
import { generateExtraction } from "../../exemple/generer.ts";
import { RULES } from "../../rules/index.ts";
import { type CanonicalTables, canonicalExtraction } from "../../tables/canonical.ts";
import type { Columns } from "../../tables/column.ts";
import { TABLE_NAMES, TABLES } from "../../tables/index.ts";
import { readParts, textOf } from "../xlsx/zip.ts";

/** The analysis of a fictional extraction of two structures and four APAPs, with planted defects. */
export function analyseFictive(
  demande: Partial<Demande> = {},
  reglages: Reglages = reglagesParDefaut(),
  tables: CanonicalTables = tablesFictives(),
): Analyse {
  const arrete = parseTypedDay("2026-10-31") ?? 0;
  return analyser(canonicalExtraction(tables), {
    version: "1.0.0",
    arrete,
    periode: { start: parseTypedDay("2026-01-01") ?? 0, end: arrete },
    presenceVide: null,
    reglages,
    justifications: null,
    regles: RULES,
    indicateurs: true,
    fiches: true,
    detail: true,
    echeances: { au: arrete + 1, jours: 60 },
    ...demande,
  });
}

let memo: CanonicalTables | null = null;

/** Its rows, canonical; the same at each call. */
export function tablesFictives(): CanonicalTables {
  memo ??= canoniques();
  return memo;
}

function canoniques(): CanonicalTables {
  const { lignes } = generateExtraction({
    participants: 120,
    mois: 14,
    graine: 7,
    anomalies: 0.3,
    apaps: 4,
    structures: 2,
  });
  return Object.fromEntries(
    TABLE_NAMES.flatMap((name) => {
      const columns: Columns = TABLES[name].columns;
      const rows = lignes[name].map((ligne: object) =>
        Object.fromEntries(
          Object.entries(ligne)
            .filter(([champ]) => columns[champ]?.kind !== "bulk")
            .map(([champ, valeur]) => [champ, texte(columns[champ]?.kind ?? "text", valeur)]),
        ),
      );
      return rows.length === 0 ? [] : [[name, rows]];
    }),
  );
}

function texte(kind: string, valeur: unknown): string {
  if (valeur === null || valeur === undefined) return "";
  if (kind === "day" || (kind === "dateOrYesNo" && typeof valeur === "number")) return isoDay(Number(valeur));
  if (kind === "time") {
    const minutes = Number(valeur);
    return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  }
  if (kind === "level") return /^(1-2|3|4|5|6|7-8)$/.test(String(valeur)) ? String(valeur) : "4";
  if (Array.isArray(valeur)) return valeur.join(",");
  return valeur === true ? "oui" : valeur === false ? "non" : String(valeur);
}

/** Every text of a workbook's parts, and its sheets by name. */
export function lireClasseur(bytes: Uint8Array): { textes: (feuille: string) => string[]; tout: string } {
  const parts = readParts(bytes);
  const lire = (path: string) => textOf(parts, path) ?? "";
  const partages = [...lire("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    [...(si ?? "").matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((m) => m[1]).join(""),
  );
  const noms = [...lire("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((m) => m[1] ?? "");
  const textes = (feuille: string): string[] => {
    const xml = lire(`xl/worksheets/sheet${noms.indexOf(feuille) + 1}.xml`);
    const cells = [...xml.matchAll(/<c r="[A-Z]+\d+"[^>]*t="s"[^>]*><v>(\d+)<\/v>/g)].map(
      (m) => partages[Number(m[1])],
    );
    const inline = [...xml.matchAll(/<is>(.*?)<\/is>/gs)].map((m) => (m[1] ?? "").replace(/<[^>]*>/g, ""));
    return [...cells, ...inline].filter((t): t is string => t !== undefined);
  };
  const tout = [...parts.keys()]
    .filter((p) => /\.(xml|rels|vml)$/.test(p))
    .map(lire)
    .join("\n");
  return { textes, tout };
}
