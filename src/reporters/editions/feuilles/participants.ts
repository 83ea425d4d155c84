import { libelle } from "../../../indicators/libelles.ts";
import { SITUATIONS } from "../../../parcours/dossier.ts";
import { aFiltrer, champ, lister } from "../../document/lister.ts";
import type { Sheet } from "../../document/model.ts";
import { type Edition, feuille, VERS_DETAIL } from "../edition.ts";
import type { Socle } from "../socle.ts";
import { sommesDe } from "../sommes.ts";
import { aucunOuInconnu, constatParcours } from "./titres.ts";

/** « Participants »: one line per parcours accompanied since January, for the équipe du PLIE only. */
export function feuilleParticipants(socle: Socle, edition: Edition): Sheet {
  const avecNom = edition.avecNoms;
  return feuille(socle, edition, "Participants", { constat: constatParcours(socle, edition.rang), papier: 1 }, [
    {
      id: "participants",
      ...lister(
        socle.analyse.fiches.filter((f) => f.accompagne),
        [
          champ("participant", "Identifiant", { kind: "text", vers: VERS_DETAIL }, (f) => f.participant),
          avecNom && champ("nom", "NOM Prénom", "text", (f) => edition.nom(f.participant)),
          champ("parcours", "Parcours", "text", (f) => f.parcours),
          champ("apap", "APAP", "text", (f) => f.apap ?? "Sans APAP"),
          champ("structure", "Structure", "text", (f) => f.structure ?? "Sans structure"),
          champ("sexe", "Sexe", "text", (f) => f.sexe),
          champ("age", "Âge", "integer", (f) => f.age),
          champ("niveau", "Niveau", "text", (f) => f.niveau && libelle(f.niveau)),
          champ("statuts", "Statuts", "text", (f) => f.statuts.join(", ")),
          champ("rqth", "RQTH", "text", (f) => f.rqth),
          champ("qpv", "QPV", "text", (f) => f.qpv),
          champ("integration", "Intégration", "date", (f) => f.integration),
          champ("situation", "Situation à l'arrêté", "text", (f) => f.situation && libelle(f.situation)),
          champ("contrat", "Contrat", "text", (f) => f.contrat && libelle(f.contrat)),
          champ("prevue", "Sortie prévue", "date", (f) => f.sortiePrevue),
          champ("reelle", "Sortie réelle", "date", (f) => f.sortieReelle),
          champ("nature", "Nature", "text", (f) => f.natureSortie),
          champ("motif", "Motif", "text", (f) => f.motifSortie),
          champ("dernier", "Dernier face à face", "date", (f) => f.dernierEntretien),
          champ("entretiens", "Face à face", { kind: "integer", total: "visible" }, (f) => f.entretiens),
        ],
      ),
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
      ...aFiltrer(avecNom ? 2 : 1),
      vide: aucunOuInconnu(socle, edition.rang, "accompagnes", "Aucun parcours accompagné depuis janvier."),
    },
  ]);
}
