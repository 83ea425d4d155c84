import { frDay } from "../../../core/day.ts";
import { frCount } from "../../../core/format.ts";
import { lastDay } from "../../../core/month.ts";
import { graphiques } from "../../document/blocs.ts";
import type { Block, Cell } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import type { Socle } from "../socle.ts";
import { ecartDit } from "./titres.ts";

const RELAIS = { recus: "reçu", cedes: "cédé" } as const;

/** « 319 parcours ouverts, 6 de plus qu'au 1er janvier : 36 entrées, 30 sorties, 2 cédés »; null where a term is not known. */
export function titreAnnee({ chiffres, spans }: Socle, rang: Rang): string | null {
  const [debut, entrees, sorties, fin] = (["stock_debut", "entrees", "sorties", "stock_fin"] as const).map(
    (indicateur) => chiffres.nombre(rang, { indicateur }, spans.cumul),
  );
  if (debut == null || entrees == null || sorties == null || fin == null) return null;
  const ouverts = frCount(fin, "parcours ouvert", "parcours ouverts");
  const flux = [
    ...(entrees + sorties === 0 ? ["ni entrée ni sortie"] : [frCount(entrees, "entrée"), frCount(sorties, "sortie")]),
    // an APAP may owe all of the gap to those that another took over
    ...(["recus", "cedes"] as const).flatMap((indicateur) => {
      const n = chiffres.nombre(rang, { indicateur }, spans.cumul) ?? 0;
      return n === 0 ? [] : [frCount(n, RELAIS[indicateur])];
    }),
  ];
  return `${ouverts}, ${ecartDit(fin, debut)} qu'au 1er janvier : ${flux.join(", ")}`;
}

/** « Le flux de l'année », in steps from the stock of January to that of the end; nothing where a term is not known. */
export function imageFlux(socle: Socle, rang: Rang): Block[] {
  const { chiffres, spans, report } = socle;
  const titre = titreAnnee(socle, rang);
  const lire = (indicateur: "stock_debut" | "entrees" | "recus" | "sorties" | "cedes" | "stock_fin") =>
    chiffres.nombre(rang, { indicateur }, spans.cumul);
  const [debut, entrees, sorties, fin] = [lire("stock_debut"), lire("entrees"), lire("sorties"), lire("stock_fin")];
  if (titre === null || debut === null) return [];
  const [recus, cedes] = [lire("recus") ?? 0, lire("cedes") ?? 0];
  const marches = [
    { nom: "Ouverts au 1er janvier", niveau: debut, plus: null, moins: null },
    { nom: "Entrées", niveau: null, plus: entrees, moins: null },
    ...(recus > 0 ? [{ nom: "Reçus", niveau: null, plus: recus, moins: null }] : []),
    { nom: "Sorties", niveau: null, plus: null, moins: sorties },
    ...(cedes > 0 ? [{ nom: "Cédés", niveau: null, plus: null, moins: cedes }] : []),
    {
      nom: `Ouverts au ${frDay(Math.min(report.arrete, lastDay(spans.mois))).slice(0, 5)}`,
      niveau: fin,
      plus: null,
      moins: null,
    },
  ];
  let cours = 0;
  const rows = marches.map(({ nom, niveau, plus, moins }): Cell[] => {
    const socle = niveau !== null ? 0 : plus !== null ? cours : cours - (moins ?? 0);
    cours = niveau ?? cours + (plus ?? 0) - (moins ?? 0);
    return [nom, socle, niveau, plus, moins];
  });
  return [
    graphiques(13, [
      {
        type: "stacked-column",
        titre,
        alt: `Escalier : des parcours ouverts au 1er janvier à ceux de la fin, par les entrées${recus > 0 ? ", les reçus" : ""}, les sorties${cedes > 0 ? " et les cédés" : ""}. ${titre}.`,
        source: { table: "flux", categories: "marche" },
        series: [
          { column: "avant", invisible: true },
          { column: "niveau", couleur: "1B4F8A" },
          { column: "plus", couleur: "12695E", motif: "montant" },
          { column: "moins", couleur: "9C3B2E", motif: "descendant" },
        ],
        etiquettes: true,
      },
    ]),
    {
      kind: "table",
      id: "flux",
      titre: "Le flux depuis janvier, marche par marche",
      columns: [
        { key: "marche", titre: "Marche", kind: "text" },
        { key: "avant", titre: "Part du niveau d'avant", kind: "integer", dessin: true },
        { key: "niveau", titre: "Ouverts", kind: "integer" },
        { key: "plus", titre: "En plus", kind: "integer" },
        { key: "moins", titre: "En moins", kind: "integer" },
      ],
      rows,
    },
  ];
}
