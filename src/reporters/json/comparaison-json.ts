import type { Comparaison } from "../../comparaison/comparaison.ts";
import type { Difference, TableComparee } from "../../comparaison/differences.ts";
import type { Constat, Report } from "../../core/report.ts";
import { masked } from "../../core/text.ts";
import { columnsOf } from "../../tables/index.ts";
import { colonnesDe } from "../tables/tables-csv.ts";
import { canoniqueJson, canoniqueTexte } from "../tables/valeurs.ts";
import { choisir, enLignes, jour, mois } from "./lignes.ts";
import { enTete } from "./rapport-json.ts";

/**
 * Two extractions compared, for other programs: days `AAAA-MM-JJ`, absent values null, one difference per line. Values of
 * personal columns are masked unless `valeurs`. Same extractions, same bytes.
 */
export function comparaisonJson(comparaison: Comparaison, valeurs: boolean): string {
  const { noms, reports, tables, entretiens, participants, constats } = comparaison;
  return enLignes([
    ...enTete(comparaison),
    ["extractions", noms.map((nom, i) => ({ nom, sources: reports[i]?.sources ?? [] }))],
    ["tables", tables.map(table)],
    ["entretiensClos", entretiens],
    ["participants", participants],
    ["regles", constats.regles.map(({ etats, ...r }) => ({ ...r, etatAvant: etats[0], etatApres: etats[1] }))],
    [
      "constats",
      [
        ...constats.apparus.map((c) => ({ effet: "apparu", ...constat(c) })),
        ...constats.disparus.map((c) => ({ effet: "disparu", ...constat(c) })),
      ],
    ],
    ["indicateurs", comparaison.indicateurs],
    ["differences", tables.flatMap((t) => t.differences.map((d) => difference(t, d, reports, valeurs)))],
    ["avis", comparaison.avis],
  ]);
}

function table(t: TableComparee) {
  return {
    ...choisir(t, "table", "avant", "apres", "identiques"),
    ajoutees: t.ajoutees.total,
    modifiees: t.modifiees.total,
    supprimees: t.supprimees.total,
    clos: { ajoutees: t.ajoutees.clos, modifiees: t.modifiees.clos, supprimees: t.supprimees.clos },
    appariement: [...(t.parNumero ? ["id"] : []), t.cle.join("+")],
  };
}

function constat(
  c: Pick<
    Constat,
    "regle" | "gravite" | "participant" | "parcours" | "apap" | "structure" | "mois" | "date" | "message"
  >,
) {
  const qui = choisir(c, "regle", "gravite", "participant", "parcours", "apap", "structure");
  return { ...qui, mois: mois(c.mois), date: jour(c.date), message: c.message };
}

function difference(t: TableComparee, d: Difference, reports: readonly [Report, Report], montrer: boolean) {
  const valeur = (champ: string, v: unknown) => {
    const column = columnsOf(t.table).get(champ);
    if (!column || v === null) return null;
    return column.privacy !== undefined && !montrer ? masked(canoniqueTexte(column, v)) : canoniqueJson(column, v);
  };
  const lieu = (cote: 0 | 1) => {
    const i = d.paire[cote];
    if (i === null) return null;
    const source = reports[cote].sources[t.tables[cote].sources[i] ?? -1];
    return { fichier: source?.fichier ?? null, feuille: source?.feuille ?? null, ligne: t.tables[cote].lignes[i] };
  };
  return {
    ...choisir(d, "table", "genre", "temps", "participant"),
    jour: jour(d.jour),
    avant: lieu(0),
    apres: lieu(1),
    ...(d.genre === "modifiee"
      ? {
          changements: d.changements.map((k) => ({
            ...choisir(k, "champ", "temps"),
            avant: valeur(k.champ, k.avant),
            apres: valeur(k.champ, k.apres),
          })),
        }
      : { valeurs: ligne(t, d, valeur) }),
  };
}

/** The filled cells of an added or deleted line. */
function ligne(t: TableComparee, { paire }: Difference, valeur: (champ: string, v: unknown) => unknown) {
  const [avant, apres] = paire;
  const [data, i] = apres === null ? [t.tables[0], avant] : [t.tables[1], apres];
  if (i === null) return {};
  return Object.fromEntries(
    colonnesDe(data).flatMap(([champ]) => {
      const v = data.value(i, champ);
      return v === null ? [] : [[champ, valeur(champ, v)]];
    }),
  );
}
