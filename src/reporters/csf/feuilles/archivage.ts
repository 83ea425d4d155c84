import { frCount } from "../../../core/format.ts";
import { COLONNES_ARCHIVAGE, FEUILLES } from "../../../csf/grille.ts";
import { type CadreControle, feuilleControle } from "../../controle/cadre.ts";
import type { Cell, Sheet } from "../../document/model.ts";
import type { EtatCsf } from "../etat.ts";

const FAITS = ["Conservée", "Détruite", "Manquante", "À détruire", "Sans objet"] as const;

/** « Archivage »: at each sortie of the sample, which documents FSE+ makes one keep and which §III.1.8 makes one destroy. */
export function feuilleArchivage(cadre: CadreControle, etat: EtatCsf): Sheet {
  const { piecesAConserver, piecesADetruire } = etat.contexte.listes;
  const sorties = etat.personnes.flatMap((p) => p.sorties.map((sortie) => ({ p, sortie })));
  const saisie = (participant: string, piece: string) => etat.reprise?.archivage.get(`${participant}\n${piece}`);
  const rows = sorties.flatMap(({ p, sortie }) =>
    [
      ...piecesAConserver.map((piece) => [piece, "à conserver"] as const),
      ...piecesADetruire.map((piece) => [piece, "à détruire"] as const),
    ].map(([piece, suite]): Cell[] => [
      p.participant,
      sortie,
      p.structure ?? "Sans structure",
      piece,
      suite === "à conserver" ? { value: suite, tone: "info" } : { value: suite, tone: "majeur" },
      saisie(p.participant, piece)?.fait ?? null,
      saisie(p.participant, piece)?.remarque ?? null,
    ]),
  );
  return feuilleControle(
    cadre,
    FEUILLES.archivage,
    "Archivage à la sortie : ce qui se garde, ce qui se détruit",
    [
      {
        kind: "note",
        texte: [
          "À conserver : tout document relatif à l'accompagnement et aux étapes, agendas des APAP compris, selon la réglementation FSE+ (§III.1.7), et la copie des documents de sortie au dossier papier (§III.1.5). Durée : celle que dit la convention ; le règlement (UE) 2021/1060, article 82, demande cinq ans à compter du 31 décembre de l'année du dernier paiement au bénéficiaire : à confirmer avec l'AGIBN.",
          "À détruire dès la sortie : toute pièce que les procédures du PLIE liées au soutien du FSE+ ne rendent pas obligatoire (§III.1.8). Les deux listes sont dans les réglages (piecesAConserver, piecesADetruire) : c'est au PLIE de dire lesquelles sont obligatoires.",
        ],
      },
      {
        kind: "table",
        id: "archivage",
        titre: `${frCount(sorties.length, "sortie")} de l'échantillon dans la période`,
        columns: [
          { key: "participant", titre: COLONNES_ARCHIVAGE.participant, kind: "text" },
          { key: "sortie", titre: "Sortie", kind: "date" },
          { key: "structure", titre: "Structure", kind: "text", width: 22 },
          { key: "piece", titre: COLONNES_ARCHIVAGE.piece, kind: "prose", width: 46 },
          { key: "suite", titre: "Que faire", kind: "text" },
          {
            key: "fait",
            titre: COLONNES_ARCHIVAGE.fait,
            kind: "text",
            width: 18,
            saisie: { type: "liste", valeurs: FAITS },
          },
          { key: "remarque", titre: COLONNES_ARCHIVAGE.remarque, kind: "prose", width: 30, saisie: { type: "libre" } },
        ],
        rows,
        filtre: true,
        figer: true,
        vide: "Aucune sortie dans l'échantillon sur la période.",
      },
    ],
    { protege: true },
  );
}
