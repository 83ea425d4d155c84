import { libelle } from "../../../indicators/libelles.ts";
import { SITUATIONS } from "../../../parcours/dossier.ts";
import type { Cell, Sheet } from "../../document/model.ts";
import { type Edition, feuille, VERS_DETAIL } from "../edition.ts";
import type { Socle } from "../socle.ts";
import { sommesDe } from "../sommes.ts";

/** « Participants »: one line per parcours accompanied since January, for the équipe du PLIE only. */
export function feuilleParticipants(socle: Socle, edition: Edition): Sheet {
  const avecNom = edition.avecNoms;
  return feuille(
    socle,
    edition,
    "Participants",
    [
      {
        kind: "table",
        id: "participants",
        columns: [
          { key: "participant", titre: "Identifiant", kind: "text", vers: VERS_DETAIL },
          ...(avecNom ? [{ key: "nom", titre: "NOM Prénom", kind: "text" } as const] : []),
          { key: "parcours", titre: "Parcours", kind: "text" },
          { key: "apap", titre: "APAP", kind: "text" },
          { key: "structure", titre: "Structure", kind: "text" },
          { key: "sexe", titre: "Sexe", kind: "text" },
          { key: "age", titre: "Âge", kind: "integer" },
          { key: "niveau", titre: "Niveau", kind: "text" },
          { key: "statuts", titre: "Statuts", kind: "text" },
          { key: "rqth", titre: "RQTH", kind: "text" },
          { key: "qpv", titre: "QPV", kind: "text" },
          { key: "integration", titre: "Intégration", kind: "date" },
          { key: "situation", titre: "Situation à l'arrêté", kind: "text" },
          { key: "contrat", titre: "Contrat", kind: "text" },
          { key: "prevue", titre: "Sortie prévue", kind: "date" },
          { key: "reelle", titre: "Sortie réelle", kind: "date" },
          { key: "nature", titre: "Nature", kind: "text" },
          { key: "motif", titre: "Motif", kind: "text" },
          { key: "dernier", titre: "Dernier face à face", kind: "date" },
          { key: "entretiens", titre: "Face à face", kind: "integer", total: "visible" },
        ],
        rows: socle.analyse.fiches
          .filter((f) => f.accompagne)
          .map((f): Cell[] => [
            f.participant,
            ...(avecNom ? [edition.nom(f.participant)] : []),
            f.parcours,
            f.apap ?? "Sans APAP",
            f.structure ?? "Sans structure",
            f.sexe,
            f.age,
            f.niveau === null ? null : libelle(f.niveau),
            f.statuts.join(", "),
            f.rqth,
            f.qpv,
            f.integration,
            f.situation === null ? null : libelle(f.situation),
            f.contrat === null ? null : libelle(f.contrat),
            f.sortiePrevue,
            f.sortieReelle,
            f.natureSortie,
            f.motifSortie,
            f.dernierEntretien,
            f.entretiens,
          ]),
        total: "Lignes visibles",
        detaille: [
          ...sommesDe(socle.chiffres, edition.rang, [
            { column: "entretiens", chiffre: "entretiens", periode: socle.spans.cumul },
            ...SITUATIONS.map((situation) => ({
              ou: [{ column: "situation", egal: libelle(situation) }],
              chiffre: { indicateur: "repartition_etapes", ventilation: { situation } } as const,
              periode: socle.spans.courant,
            })),
            { chiffre: "accompagnes", periode: socle.spans.cumul },
          ]),
        ],
        filtre: true,
        figer: true,
        figerColonnes: avecNom ? 2 : 1,
        vide: "Aucun parcours accompagné depuis janvier.",
      },
    ],
    { papier: 1 },
  );
}
