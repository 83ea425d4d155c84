import type { Day } from "../../../core/day.ts";
import { frCount } from "../../../core/format.ts";
import { type CadreControle, cellulesParticipant, colonnesParticipant } from "../../controle/cadre.ts";
import type { Cell, Table } from "../../document/model.ts";
import { cellulesLigne, nomDe, QUI_LIGNE } from "./cellules.ts";
import type { EtatFse } from "./etat.ts";

/** Doubles of the platform: two lines of one person in one opération. */
export function tableDoublons(cadre: CadreControle, { paires, lignes }: EtatFse): Table {
  const groupes = [
    ...paires.map((p) => ({ qui: p.record.participant as string | null, premiere: p.ligne, autres: p.doublons })),
    ...lignes.map((l) => ({ qui: l.participant, premiere: l.ligne, autres: l.doublons })),
  ].filter((g) => g.autres.length > 0);
  return {
    kind: "table",
    id: "doublons",
    titre: "Doublons sur la plateforme",
    columns: [
      { key: "participant", titre: "Participant", kind: "text" },
      ...QUI_LIGNE,
      { key: "id", titre: "Identifiant de la ligne", kind: "text" },
      ...(cadre.avecNoms ? [{ key: "nomLigne", titre: "NOM Prénom", kind: "text" } as const] : []),
      { key: "autres", titre: "Autres lignes", kind: "text" },
    ],
    rows: groupes.map(({ qui, premiere, autres }): Cell[] => [
      qui,
      ...cellulesLigne(premiere, cadre, nomDe(premiere)),
      autres.map((l) => String(l.ligne)).join(", "),
    ]),
    vide: "Aucun doublon.",
  };
}

/** Typed more than four weeks late, on the platform's own dates. */
export function tableTardives(cadre: CadreControle, { paires, joursSaisie, liste }: EtatFse): Table {
  const dates = new Set(liste.colonnes.map((c) => c.champ));
  const sansDate = !dates.has("date_saisie_entree") && !dates.has("date_saisie_sortie");
  return {
    kind: "table",
    id: "tardives",
    titre: `Saisies plus de ${frCount(joursSaisie, "jour")} après`,
    columns: [
      ...QUI_LIGNE,
      ...colonnesParticipant(cadre),
      { key: "quoi", titre: "Saisie", kind: "text" },
      { key: "date", titre: "Date", kind: "date" },
      { key: "jours", titre: "Jours", kind: "integer" },
    ],
    rows: paires.flatMap(({ record, ligne, entreeTardive, sortieTardive }) => {
      const rangee = (quoi: string, date: Day | null, jours: number | null): Cell[][] =>
        jours === null ? [] : [[ligne.ligne, ...cellulesParticipant(cadre, record.participant), quoi, date, jours]];
      return [
        ...rangee("entrée", ligne.date_entree, entreeTardive),
        ...rangee("sortie", ligne.date_sortie, sortieTardive),
      ];
    }),
    vide: sansDate ? "La liste ne porte aucune date de saisie." : "Aucune saisie tardive.",
  };
}
