import { frCount, frInteger } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import type { RejetLu } from "../../core/report.ts";
import type { Avis, Extraction } from "../../tables/extraction.ts";
import { TABLES } from "../../tables/index.ts";
import { noteTitree } from "../document/blocs.ts";
import { champ, lister } from "../document/lister.ts";
import type { Note } from "../document/model.ts";
import { blocsTexte } from "./document.ts";
import type { Terminal } from "./style.ts";

const PREMIERS = 10;

/** What was read, file by file; counts close: lines = accepted + rejected + set aside. */
export function resumeLecture({ sources, rejets, avis }: Extraction, terminal: Terminal): string {
  return `${blocsTexte(
    [
      lister(sources, [
        champ("fichier", "Fichier", "prose", (s) => (s.feuille ? `${s.fichier} [${s.feuille}]` : s.fichier)),
        champ("table", "Table", "prose", (s) => TABLES[s.table].titre),
        champ("lignes", "Lues", "integer", (s) => s.lignes),
        champ("acceptees", "Gardées", "integer", (s) => s.acceptees),
        champ("rejetees", "Rejetées", "integer", (s) => s.rejetees),
        champ("ecartees", "Écartées", "integer", (s) => s.ecartees),
      ]),
      valeursNonLues(rejets, "sont toutes dans rejets.csv"),
      noteTitree("À savoir", avis.slice(0, PREMIERS).map(unAvis)),
    ],
    terminal,
  )}\n`;
}

/** What concerns a file or a sheet as a whole (not read, put aside by the profile…), one text each. */
export function avisDeFichiers(extraction: Extraction): string[] {
  const lines = extraction.avis.filter((a) => a.ligne === null).map((a) => `  ${unAvis(a)}`);
  const suite =
    lines.length > PREMIERS ? [`  et ${frCount(lines.length - PREMIERS, "autre remarque", "autres remarques")}`] : [];
  return [...lines.slice(0, PREMIERS), ...suite];
}

function unAvis(a: Avis): string {
  const place = [a.fichier, a.feuille ? `[${a.feuille}]` : "", a.ligne === null ? "" : `ligne ${a.ligne}`]
    .filter((t) => t !== "")
    .join(" ");
  return `${place} : ${a.message}${a.nombre > 1 ? ` (${frCount(a.nombre, "fois", "fois")})` : ""}`;
}

/** Values that were not read: those of one column, for one reason, are told together; `suite` says where all of them are. */
export function valeursNonLues(rejets: readonly RejetLu[], suite: string): Note {
  const tous = [
    ...grouper(rejets, (r) => JSON.stringify([r.fichier, r.feuille, r.colonne, r.raison, r.rangeeGardee])).values(),
  ].sort((a, b) => b.length - a.length);
  const montres = tous.slice(0, PREMIERS);
  const reste = rejets.length - montres.reduce((somme, g) => somme + g.length, 0);
  return noteTitree(`Valeurs non lues : ${frInteger(rejets.length)}`, [
    ...montres.map(ensemble),
    ...(reste > 0 ? [`et ${frCount(reste, "autre")} : elles ${suite}`] : []),
  ]);
}

/** Values dropped for one reason, by the first of them in the file. */
function ensemble(rejets: readonly RejetLu[]): string {
  const premier = rejets.reduce((a, b) => (b.ligne < a.ligne ? b : a));
  const { fichier, feuille, ligne, colonne, raison, rangeeGardee } = premier;
  const ou = `${fichier}${feuille ? ` [${feuille}]` : ""}`;
  // a record that breaks the file's form has no column
  const champVu = colonne === "" ? "" : `, colonne « ${colonne} »`;
  const sort = rangeeGardee ? "gardée" : "rejetée";
  if (rejets.length === 1) return `${ou} ligne ${ligne}${champVu} : ${raison} (ligne ${sort})`;
  return `${ou}${champVu}, ${frInteger(rejets.length)} fois, d'abord ligne ${ligne} : ${raison} (lignes ${sort}s)`;
}
