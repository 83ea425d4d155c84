import { frMonth } from "../../../core/month.ts";
import type { Gravite } from "../../../core/report.ts";
import type { IndicateurId } from "../../../indicators/index.ts";
import type { Cible } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import type { Socle, Spans } from "../socle.ts";
import { LIEUX } from "./phrases.ts";

/** Sheets of the consolidated edition that list, or break down, what has no facts of its own in « Détail ». */
const AILLEURS: Readonly<Partial<Record<IndicateurId, string>>> = {
  charge: "Par APAP",
  conformite: "Qui appeler",
  delai_integration: "Profil",
  duree_parcours: "Participants",
  entretiens_duree_moyenne: "Moyens",
  entretiens_intervalle_moyen: "Moyens",
  entretiens_par_participant: "Moyens",
  entretiens_part_avec_duree: "Moyens",
  flux_ecart: "Par APAP",
  suivi_emploi: "Emploi",
  taux_sorties_positives: "Sorties",
};

/**
 * Where a key figure leads: its facts in « Détail », else the sheet that breaks it down; for one structure, the table by
 * APAP; for one APAP, the strip of the portfolio. `periode`: to the facts of that span, not to the first ones listed.
 */
export function lieuDuChiffre(
  { chiffres, detailles, spans }: Socle,
  rang: Rang,
  indicateur: IndicateurId,
  periode?: string,
): Cible {
  if (rang.portee === "apap") return { feuille: "Qui appeler" };
  if (rang.portee === "structure") return { feuille: "Par APAP" };
  if (!detailles.has(indicateur)) return { feuille: AILLEURS[indicateur] ?? "Par APAP" };
  return {
    feuille: "Détail",
    table: "detail",
    ligne: {
      cle: "indicateur",
      texte: chiffres.catalogue.nomDe(indicateur),
      ...(periode === undefined ? {} : { et: { cle: "periode", texte: periodeDuDetail(spans, periode) } }),
    },
  };
}

/** How « Détail » names a span: « octobre 2026 », « depuis janvier ». */
export function periodeDuDetail({ mois, courant, cumul }: Spans, periode: string): string {
  if (periode === courant) return frMonth(mois);
  return periode === cumul ? "depuis janvier" : periode;
}

/** Of whom: a column of the lists of the whole, « apap » or « structure », and the name that it holds. */
type DeQui = NonNullable<Cible["ligne"]>;

/** What is overdue, the first one of a scope in the list of the whole; without a scope, the list. */
export function lieuDesRetards(deQui?: DeQui): Cible {
  const liste = { feuille: "Échéances dépassées", table: "retards" };
  return deQui === undefined ? liste : { ...liste, ligne: deQui };
}

/** The constats of a severity: the first one in the list of all, or the first one of a scope. */
export function lieuDesConstats(gravite: Gravite, deQui?: DeQui): Cible {
  const grave = { cle: "gravite", texte: gravite };
  return {
    ...LIEUX.constats,
    table: "anomalies",
    ligne: deQui === undefined ? grave : { ...deQui, et: grave },
  };
}
