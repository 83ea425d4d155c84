import { frCount } from "../../../core/format.ts";
import { COLONNES, FEUILLES } from "../../../csf/grille.ts";
import { OBSERVATIONS, type ReponseStructure, retards } from "../../../csf/observations.ts";
import { type CadreControle, feuilleControle } from "../../controle/cadre.ts";
import { note } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Sheet, Table } from "../../document/model.ts";
import type { EtatCsf } from "../etat.ts";

/** « Réponses »: what the structures answered, kept from one grid to the next. No sheet when nobody has answered. */
export function feuilleReponses(cadre: CadreControle, etat: EtatCsf): Sheet[] {
  if (etat.reponses.length === 0) return [];
  return [
    feuilleControle(
      cadre,
      FEUILLES.reponses,
      { titre: "Phase contradictoire : réponses des structures", protege: true },
      [
        note(
          "Ce que les structures ont tapé dans leurs observations. Ce ne sont pas des décisions : le gestionnaire décide dans la grille. Une pièce établie après la fin de la période, ou une réponse après son délai, est tardive : elle est ici comme les autres, et à part dans le rapport.",
        ),
        { ...tableReponses(etat, etat.reponses), filtre: true, figer: true },
      ],
    ),
  ];
}

/** The answers, by id alone; « Tardive » says why an answer is late evidence. `sans`: keys of columns left out. */
export function tableReponses(
  { personnes, report }: EtatCsf,
  reponses: readonly ReponseStructure[],
  sans: readonly string[] = [],
): Table {
  const structures = new Map(personnes.map((p) => [p.participant, p.structure]));
  const table: Table = {
    id: "reponses",
    relue: true,
    titre: frCount(reponses.length, "réponse"),
    ...lister(reponses, [
      champ(
        "structure",
        "Structure",
        { kind: "prose", width: 20 },
        (r) => structures.get(r.participant) ?? "Sans structure",
      ),
      champ("participant", COLONNES.participant, "text", (r) => r.participant),
      champ("point", COLONNES.point, { kind: "text", width: 7 }, (r) => r.point),
      champ("reponse", OBSERVATIONS.reponse, { kind: "prose", width: 38 }, (r) => r.reponse),
      champ("jointe", OBSERVATIONS.jointe, { kind: "prose", width: 22 }, (r) => r.jointe),
      champ("date_piece", OBSERVATIONS.datePiece, "date", (r) => r.datePiece),
      champ("rendu", OBSERVATIONS.renduLe, "date", (r) => r.renduLe),
      champ("delai", OBSERVATIONS.delai, "date", (r) => r.delai),
      champ(
        "tardive",
        "Tardive",
        { kind: "prose", width: 22 },
        (r) => retards(r, report.periode.end).join(" ; ") || null,
      ),
      champ("fichier", OBSERVATIONS.fichier, { kind: "prose", width: 22 }, (r) => r.fichier),
    ]),
    detaille: [{ chiffre: "réponses reçues", vaut: reponses.length }],
    vide: "Aucune réponse reçue.",
  };
  const garde = table.columns.map((c) => !sans.includes(c.key));
  return {
    ...table,
    columns: table.columns.filter((_, i) => garde[i]),
    rows: table.rows.map((row) => row.filter((_, i) => garde[i])),
  };
}

/** « Pièce retrouvée (attestation.pdf) », with what makes it late. */
export function reponseLisible({ reponse, jointe }: ReponseStructure): string {
  return [reponse, jointe === null ? null : `(pièce : ${jointe})`].filter((t) => t !== null).join(" ");
}
