import { frCount } from "../../../core/format.ts";
import { alerte, graphiques } from "../../document/blocs.ts";
import type { Sheet, Table } from "../../document/model.ts";
import { estDuRang, type Rang } from "../chiffres.ts";
import { type Edition, feuille } from "../edition.ts";
import type { Socle } from "../socle.ts";
import type { Colonne } from "../tables-chiffres.ts";
import { COLONNES_SORTIES, COLONNES_TAUX } from "./colonnes-apap.ts";
import { graphiqueSorties } from "./evolution.ts";
import { imageDuree } from "./images-personnes.ts";
import { moisEtCumul, tablesParPortee } from "./par-apap.ts";
import { moisPuisCumul, tableParValeur } from "./par-valeur.ts";
import { constatSorties } from "./titres.ts";

/** How many exits were counted as not neutralised because their motif is in no list (DON-14). */
export function mentionMotifs({ report }: Pick<Socle, "report">, rang: Rang): string | null {
  const n = report.constats.filter((c) => c.regle === "DON-14" && estDuRang(rang, c)).length;
  return n === 0
    ? null
    : `${frCount(n, "sortie")} au motif absent des listes (DON-14), ${n > 1 ? "comptées" : "comptée"} comme non ${n > 1 ? "neutralisées" : "neutralisée"} : compléter les listes des réglages pourrait changer le taux.`;
}

/** « Sorties »: natures, rates in their three forms, motifs. */
export function feuilleSorties(socle: Socle, edition: Edition): Sheet {
  const total = edition.rang;
  // a motif may tell what a structure is not to know
  const ensemble = total.portee === "ensemble";
  const mention = mentionMotifs(socle, total);
  const [mois, cumul] = moisEtCumul(socle);
  const tables = (titre: string, colonnes: readonly Colonne[], span = cumul, id?: string) =>
    tablesParPortee(socle, edition, { titre, colonnes, ...span, ...(id === undefined ? {} : { id }) });
  const constat = constatSorties(socle, total);
  return feuille(socle, edition, "Sorties", { nominative: false, constat, papier: 1 }, [
    ...tables("Taux de sorties positives", COLONNES_TAUX, cumul, "taux"),
    mention === null ? null : alerte(mention),
    graphiques(15, graphiqueSorties(socle, total, "Évolution")),
    ...tables("Sorties", COLONNES_SORTIES, cumul, "sorties"),
    ...(ensemble ? [tableMotifs(socle, total)] : []),
    ...tables("Sorties", COLONNES_SORTIES, mois),
    ...(ensemble ? imageDuree(socle) : []),
  ]);
}

function tableMotifs(socle: Socle, rang: Rang): Table {
  const { chiffres, spans } = socle;
  return tableParValeur(socle, rang, {
    titre: "Sorties par motif",
    indicateur: "sorties",
    cle: "motif",
    entete: "Motif saisi",
    kind: "prose",
    valeurs: chiffres.valeurs("sorties", "motif", [spans.cumul, spans.courant]),
    colonnes: moisPuisCumul(socle, { type: "barre" }),
    total: "Ensemble des sorties",
    vide: "Aucune sortie depuis janvier.",
  });
}
