import { frCount, frInteger } from "../../core/format.ts";
import type { RejetLu } from "../../core/report.ts";
import type { Avis, Extraction } from "../../tables/extraction.ts";
import { TABLES } from "../../tables/index.ts";
import { craie, plier, type Terminal } from "./style.ts";
import { tableau } from "./tableau.ts";

const PREMIERS = 10;

/** What was read, file by file; counts close: lines = accepted + rejected + set aside. */
export function resumeLecture(extraction: Extraction, terminal: Terminal): string {
  const c = craie(terminal);
  const lignes = extraction.sources.map((s) => [
    s.feuille ? `${s.fichier} [${s.feuille}]` : s.fichier,
    TABLES[s.table].titre,
    frInteger(s.lignes),
    frInteger(s.acceptees),
    frInteger(s.rejetees),
    frInteger(s.ecartees),
  ]);
  const parts = [
    tableau(
      [
        { titre: "Fichier", souple: true },
        { titre: "Table", souple: true },
        { titre: "Lues", droite: true },
        { titre: "Gardées", droite: true },
        { titre: "Rejetées", droite: true },
        { titre: "Écartées", droite: true },
      ],
      lignes,
      terminal,
    ),
  ];
  if (extraction.rejets.length > 0) {
    const lignes = valeursNonLues(extraction.rejets, terminal, "sont toutes dans rejets.csv");
    parts.push([c.bold(`Valeurs non lues : ${frInteger(extraction.rejets.length)}`), ...lignes].join("\n"));
  }
  if (extraction.avis.length > 0) {
    const lines = extraction.avis.slice(0, PREMIERS).map((a) => ligneAvis(a, terminal));
    parts.push([c.bold("À savoir"), ...lines].join("\n"));
  }
  return `${parts.join("\n\n")}\n`;
}

/** What concerns a file or a sheet as a whole (not read, put aside by the profile…), one text each. */
export function avisDeFichiers(extraction: Extraction, terminal: Terminal): string[] {
  const lines = extraction.avis.filter((a) => a.ligne === null).map((a) => ligneAvis(a, terminal));
  const suite = lines.length > PREMIERS ? [`  et ${frInteger(lines.length - PREMIERS)} autres remarques`] : [];
  return [...lines.slice(0, PREMIERS), ...suite];
}

function ligneAvis(a: Avis, terminal: Terminal): string {
  const place = [a.fichier, a.feuille ? `[${a.feuille}]` : "", a.ligne === null ? "" : `ligne ${a.ligne}`]
    .filter((t) => t !== "")
    .join(" ");
  const fois = a.nombre > 1 ? ` (${frCount(a.nombre, "fois", "fois")})` : "";
  return plier(`  ${place} : ${a.message}${fois}`, terminal.colonnes, "    ");
}

/** Values that were not read: those of one column, for one reason, are told together; `suite` says where all of them are. */
export function valeursNonLues(rejets: readonly RejetLu[], terminal: Terminal, suite: string): string[] {
  const groupes = new Map<string, { premier: RejetLu; nombre: number }>();
  for (const r of rejets) {
    const key = JSON.stringify([r.fichier, r.feuille, r.colonne, r.raison, r.rangeeGardee]);
    const groupe = groupes.get(key);
    if (!groupe) groupes.set(key, { premier: r, nombre: 1 });
    else {
      groupe.nombre++;
      if (r.ligne < groupe.premier.ligne) groupe.premier = r;
    }
  }
  const tous = [...groupes.values()].sort((a, b) => b.nombre - a.nombre);
  const lignes = tous.slice(0, PREMIERS).map((g) => plier(`  ${groupeDeRejets(g)}`, terminal.colonnes, "    "));
  const vues = tous.slice(0, PREMIERS).reduce((somme, g) => somme + g.nombre, 0);
  if (vues === rejets.length) return lignes;
  return [
    ...lignes,
    plier(`  et ${frCount(rejets.length - vues, "autre")} : elles ${suite}`, terminal.colonnes, "    "),
  ];
}

function groupeDeRejets({ premier, nombre }: { premier: RejetLu; nombre: number }): string {
  const { fichier, feuille, ligne, colonne, raison, rangeeGardee } = premier;
  const ou = `${fichier}${feuille ? ` [${feuille}]` : ""}`;
  // a record that breaks the file's form has no column
  const champ = colonne === "" ? "" : `, colonne « ${colonne} »`;
  const sort = rangeeGardee ? "gardée" : "rejetée";
  if (nombre === 1) return `${ou} ligne ${ligne}${champ} : ${raison} (ligne ${sort})`;
  return `${ou}${champ}, ${frInteger(nombre)} fois, d'abord ligne ${ligne} : ${raison} (lignes ${sort}s)`;
}
