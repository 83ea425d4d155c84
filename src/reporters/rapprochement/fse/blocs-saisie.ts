import { frCount } from "../../../core/format.ts";
import { type CadreControle, champsParticipant } from "../../controle/cadre.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Table } from "../../document/model.ts";
import { champLigne, champsLigne } from "./cellules.ts";
import type { EtatFse } from "./etat.ts";

/** Doubles of the platform: two lines of one person in one opération. */
export function tableDoublons(cadre: CadreControle, { paires, lignes }: EtatFse): Table {
  const groupes = [
    ...paires.map((p) => ({ qui: p.record.participant as string | null, premiere: p.ligne, autres: p.doublons })),
    ...lignes.map((l) => ({ qui: l.participant, premiere: l.ligne, autres: l.doublons })),
  ].filter((g) => g.autres.length > 0);
  return {
    id: "doublons",
    titre: "Doublons sur la plateforme",
    ...lister(groupes, [
      champ("participant", "Participant", "text", ({ qui }) => qui),
      champsLigne(cadre, ({ premiere }) => premiere, "NOM Prénom de la ligne"),
      champ("autres", "Autres lignes", "text", ({ autres }) => autres.map((l) => String(l.ligne)).join(", ")),
    ]),
    vide: "Aucun doublon.",
  };
}

/** Typed more than four weeks late, on the platform's own dates. */
export function tableTardives(cadre: CadreControle, { paires, joursSaisie, liste }: EtatFse): Table {
  const dates = new Set(liste.colonnes.map((c) => c.champ));
  const sansDate = !dates.has("date_saisie_entree") && !dates.has("date_saisie_sortie");
  const saisies = paires.flatMap(({ record, ligne, entreeTardive, sortieTardive }) =>
    (
      [
        ["entrée", ligne.date_entree, entreeTardive],
        ["sortie", ligne.date_sortie, sortieTardive],
      ] as const
    ).flatMap(([quoi, date, jours]) => (jours === null ? [] : [{ record, ligne, quoi, date, jours }])),
  );
  return {
    id: "tardives",
    titre: `Saisies plus de ${frCount(joursSaisie, "jour")} après`,
    ...lister(saisies, [
      champLigne((s) => s.ligne),
      champsParticipant(cadre, (s) => s.record.participant),
      champ("quoi", "Saisie", "text", (s) => s.quoi),
      champ("date", "Date", "date", (s) => s.date),
      champ("jours", "Jours", "integer", (s) => s.jours),
    ]),
    vide: sansDate ? "La liste ne porte aucune date de saisie." : "Aucune saisie tardive.",
  };
}
