import { frCount, frInteger } from "../../../core/format.ts";
import { firstDay } from "../../../core/month.ts";
import { motsDe } from "../../../normes/vocabulaire.ts";
import { type CadreControle, champsParticipant, feuilleControle } from "../../controle/cadre.ts";
import { discrete } from "../../document/blocs.ts";
import { aFiltrer, champ, lister } from "../../document/lister.ts";
import type { Sheet } from "../../document/model.ts";
import { blocsHorsMurs } from "../../emargement/hors-murs.ts";
import type { EtatRapprochement } from "../etat.ts";

/** « Feuilles »: which sheets were supplied, by APAP, participant and month; the missing ones first to ask for. */
export function feuilleFeuilles(cadre: CadreControle, etat: EtatRapprochement): Sheet {
  const mois = etat.rapprochement.bilans.flatMap((b) => b.mois.map((m) => ({ b, m })));
  const manquantes = mois.filter(({ m }) => !m.fournie);
  const rows = [...manquantes, ...mois.filter(({ m }) => m.fournie)];
  const constat = rows.length === 0 ? {} : { constat: titreFeuilles(manquantes.length, rows.length) };
  const titre = "Feuilles d'émargement fournies ou non, par participant et par mois";
  return feuilleControle(cadre, "Feuilles", { titre, filtre: etat.filtre, ...constat }, [
    discrete(
      "Une feuille est fournie quand l'extraction en tient au moins une ligne dans le mois, ou quand les réglages la disent reçue (feuillesRecues). Sont listés les mois où l'un des deux côtés a un rendez-vous.",
    ),
    {
      id: "feuilles",
      ...lister(rows, [
        champ("etat", "Feuille", "text", ({ m }) =>
          m.fournie ? { value: "fournie", tone: "bon" } : { value: "non fournie", tone: "majeur" },
        ),
        champ("apap", "APAP", "text", ({ b }) => b.apap ?? "Sans APAP"),
        champ("structure", "Structure", "text", ({ b }) => b.structure ?? "Sans structure"),
        champsParticipant(cadre, ({ b }) => b.participant),
        champ("mois", "Mois", "month", ({ m }) => firstDay(m.mois)),
        champ("viesion", `Rendez-vous dans ${motsDe(cadre.report).logiciel}`, "integer", ({ m }) => m.viesion),
        champ("feuille", "Lignes de la feuille", "integer", ({ m }) => m.feuille),
      ]),
      detaille: [
        { column: "viesion", chiffre: "rendez-vous saisis", vaut: cotes(etat, "viesion") },
        { column: "feuille", chiffre: "lignes des feuilles", vaut: cotes(etat, "feuille") },
      ],
      ...aFiltrer(),
      vide: "Aucun rendez-vous dans la période.",
    },
    ...blocsHorsMurs(etat.horsMurs),
  ]);
}

/** « 3 feuilles non fournies, sur 3 300 attendues » */
function titreFeuilles(manquantes: number, attendues: number): string {
  return manquantes === 0
    ? `Toutes les feuilles attendues sont fournies : ${frInteger(attendues)}`
    : `${frCount(manquantes, "feuille non fournie", "feuilles non fournies")}, sur ${frInteger(attendues)} attendues`;
}

/** Lines of the list that have this side. */
function cotes({ rapprochement }: EtatRapprochement, cote: "viesion" | "feuille"): number {
  return (rapprochement.emargement?.lignes ?? []).filter((l) => l[cote] !== null).length;
}
