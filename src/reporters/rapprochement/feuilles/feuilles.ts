import { firstDay } from "../../../core/month.ts";
import { motsDe } from "../../../normes/vocabulaire.ts";
import { type CadreControle, cellulesParticipant, colonnesParticipant, feuilleControle } from "../../controle/cadre.ts";
import type { Cell, Sheet } from "../../document/model.ts";
import { blocsHorsMurs } from "../../emargement/hors-murs.ts";
import type { EtatRapprochement } from "../etat.ts";

/** « Feuilles »: which sheets were supplied, by APAP, participant and month; the missing ones first to ask for. */
export function feuilleFeuilles(cadre: CadreControle, etat: EtatRapprochement): Sheet {
  const rows = etat.rapprochement.bilans.flatMap((b) =>
    b.mois.map((m): Cell[] => [
      m.fournie ? { value: "fournie", tone: "bon" } : { value: "non fournie", tone: "majeur" },
      b.apap ?? "Sans APAP",
      b.structure ?? "Sans structure",
      ...cellulesParticipant(cadre, b.participant),
      firstDay(m.mois),
      m.viesion,
      m.feuille,
    ]),
  );
  return feuilleControle(
    cadre,
    "Feuilles",
    "Feuilles d'émargement fournies ou non, par participant et par mois",
    [
      {
        kind: "note",
        tone: "discret",
        texte:
          "Une feuille est fournie quand l'extraction en tient au moins une ligne dans le mois, ou quand les réglages la disent reçue (feuillesRecues). Sont listés les mois où l'un des deux côtés a un rendez-vous.",
      },
      {
        kind: "table",
        id: "feuilles",
        columns: [
          { key: "etat", titre: "Feuille", kind: "text" },
          { key: "apap", titre: "APAP", kind: "text" },
          { key: "structure", titre: "Structure", kind: "text" },
          ...colonnesParticipant(cadre),
          { key: "mois", titre: "Mois", kind: "month" },
          { key: "viesion", titre: `Rendez-vous dans ${motsDe(cadre.report).logiciel}`, kind: "integer" },
          { key: "feuille", titre: "Lignes de la feuille", kind: "integer" },
        ],
        rows,
        detaille: [
          { column: "viesion", chiffre: "rendez-vous saisis", vaut: cotes(etat, "viesion") },
          { column: "feuille", chiffre: "lignes des feuilles", vaut: cotes(etat, "feuille") },
        ],
        filtre: true,
        figer: true,
        vide: "Aucun rendez-vous dans la période.",
      },
      ...blocsHorsMurs(etat.horsMurs),
    ],
    { filtre: etat.filtre },
  );
}

/** Lines of the list that have this side. */
function cotes({ rapprochement }: EtatRapprochement, cote: "viesion" | "feuille"): number {
  return (rapprochement.emargement?.lignes ?? []).filter((l) => l[cote] !== null).length;
}
