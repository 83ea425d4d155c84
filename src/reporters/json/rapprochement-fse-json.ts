import { type Day, isoDay } from "../../core/day.ts";
import { CHAMPS_NOMINATIFS, type ChampCompare, type EcartFse } from "../../fse/plateforme/modele.ts";
import type { LigneListeFse } from "../../tables/liste-fse.ts";
import type { EtatFse } from "../rapprochement/fse/etat.ts";
import { feu } from "./feux-json.ts";
import { choisir, enLignes } from "./lignes.ts";
import { enTete } from "./rapport-json.ts";

/**
 * The platform against the records for another program. People by id, or by the line of the list when it bears none; names
 * and births never stand here, only that they differ.
 */
export function rapprochementFseJson(etat: EtatFse): string {
  const { report, liste, paires, records, lignes, saisies } = etat;
  return enLignes([
    ...enTete(report),
    ["feux", report.feux.map(feu)],
    [
      "liste",
      {
        ...choisir(liste, "fichier", "lues"),
        comparees: liste.lignes.length,
        ...choisir(liste, "vides", "colonnes", "illisibles"),
      },
    ],
    ["operations", etat.operations],
    ["joursSaisie", etat.joursSaisie],
    [
      "paires",
      paires.map((p) => ({
        ...choisir(p.record, "participant", "operation"),
        ligne: p.ligne.ligne,
        lien: p.lien,
        ecarts: p.ecarts.map(ecart),
        doublons: p.doublons.map((l) => l.ligne),
        ...choisir(p, "sortieNonDeclaree", "entreeTardive", "sortieTardive"),
      })),
    ],
    [
      "absentsDeLaPlateforme",
      records.map(({ record, depuis, proches }) => ({
        ...choisir(record, "participant", "operation"),
        entree: isoDay(record.entree),
        depuis,
        proches: proches.map(({ ligne: l, pourquoi }) => ({ ...quelle(l), pourquoi })),
      })),
    ],
    [
      "absentsDuSuivi",
      lignes.map(({ ligne: l, participant, proposee, doublons }) => ({
        ...quelle(l),
        participant,
        proposee,
        doublons: doublons.map((d) => d.ligne),
      })),
    ],
    [
      "aSaisir",
      saisies.map((s) => ({
        ligne: s.ligne.ligne,
        participant: s.record.participant,
        ...choisir(s, "champ", "colonne"),
        valeur: CHAMPS_NOMINATIFS.has(s.champ) ? null : s.valeur,
        deduite: s.deduite,
      })),
    ],
  ]);
}

function quelle({ ligne, id }: LigneListeFse) {
  return { ligne, identifiant: id };
}

function ecart({ champ, genre, viesion, plateforme }: EcartFse) {
  return { champ, genre, viesion: montree(champ, viesion), plateforme: montree(champ, plateforme) };
}

function montree(champ: ChampCompare, valeur: string | Day | null): string | null {
  if (valeur === null || CHAMPS_NOMINATIFS.has(champ)) return null;
  return typeof valeur === "number" ? isoDay(valeur) : valeur;
}
