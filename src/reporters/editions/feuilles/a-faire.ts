import type { Echeance } from "../../../core/echeance.ts";
import { motsDe } from "../../../normes/vocabulaire.ts";
import type { Cell, Sheet } from "../../document/model.ts";
import { type Edition, feuille } from "../edition.ts";
import { GENRES } from "../libelles.ts";
import type { Socle } from "../socle.ts";

/** Days of échéances that it looks ahead. */
export const JOURS_A_FAIRE = 60;

/** « À faire »: what one APAP has to do next, by date; what is overdue comes first and says so. */
export function feuilleAFaire(socle: Socle, edition: Edition, echeances: readonly Echeance[]): Sheet {
  const avecNom = edition.avecNoms;
  const { arrete } = socle.report;
  return feuille(socle, edition, "À faire", [
    {
      kind: "table",
      id: "echeances",
      columns: [
        { key: "jour", titre: "Au plus tard", kind: "date" },
        { key: "retard", titre: "Retard", kind: "text" },
        { key: "genre", titre: "Quoi", kind: "text" },
        { key: "participant", titre: "Identifiant", kind: "text" },
        ...(avecNom ? [{ key: "nom", titre: "NOM Prénom", kind: "text" } as const] : []),
        { key: "action", titre: "À faire", kind: "prose", width: 62 },
        { key: "regle", titre: "Règle", kind: "text" },
        { key: "fait", titre: "Fait le", kind: "date", saisie: { type: "libre" } },
      ],
      rows: echeances.map((e): Cell[] => [
        e.jour,
        e.jour <= arrete ? { value: "en retard", tone: "majeur" } : null,
        GENRES[e.genre],
        e.participant,
        ...(avecNom ? [edition.nom(e.participant)] : []),
        e.action,
        e.regle,
        null,
      ]),
      filtre: true,
      figer: true,
      figerColonnes: 1,
      vide: `Aucune échéance dans les ${JOURS_A_FAIRE} jours qui suivent l'arrêté.`,
    },
    {
      kind: "note",
      tone: "discret",
      texte: [
        `Échéances calculées à l'arrêté : ce qui a été saisi depuis dans ${motsDe(socle.report).logiciel} n'y est pas. La colonne « Fait le » est à votre usage.`,
        ...socle.analyse.echeancesEcartees.map(
          ({ genre, raison }) => `Non cherché : ${GENRES[genre].toLowerCase()} (${raison}).`,
        ),
      ],
    },
  ]);
}
