import { type Day, frDay } from "../../../core/day.ts";
import { frCount } from "../../../core/format.ts";
import { compareText } from "../../../core/text.ts";
import { retenue } from "../../../csf/grille.ts";
import { retards } from "../../../csf/observations.ts";
import type { CadreControle } from "../../controle/cadre.ts";
import { note } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, Table } from "../../document/model.ts";
import type { EtatCsf, LigneScellee } from "../etat.ts";
import { tableApresCoup } from "../feuilles/apres-coup.ts";
import { tableReponses } from "../feuilles/reponses.ts";
import { structureDe } from "../observations.ts";

/** Columns that say nothing of an answer in time. */
const SANS_RETARD = ["delai", "tardive", "fichier"];

/** The contradictory phase: points open to each structure, its deadline, what it answered in time. */
export function blocsContradictoire(etat: EtatCsf, lignes: readonly LigneScellee[], delai: Day | null): Block[] {
  const fin = etat.report.periode.end;
  const aTemps = etat.reponses.filter((r) => retards(r, fin).length === 0);
  const delais = [
    ...new Set([...etat.reponses.flatMap((r) => r.delai ?? []), ...(delai === null ? [] : [delai])]),
  ].sort((a, b) => a - b);
  return [
    { kind: "titre", texte: "6. Phase contradictoire" },
    note([
      delais.length === 0
        ? "Aucune date de réponse n'est connue : les observations n'ont pas été écrites par ce contrôle, ou aucune réponse n'est revenue."
        : `Réponses attendues le ${delais.map(frDay).join(", le ")}.`,
      recues(etat.reponses.length, etat.reponses.length - aTemps.length),
    ]),
    { ...parStructure(lignes), titre: "Points non conformes ou à vérifier au tirage, par structure" },
    { ...tableReponses(etat, aTemps, SANS_RETARD), titre: "Réponses des structures" },
  ];
}

function recues(nombre: number, tardives: number): string {
  if (nombre === 0) return "Aucune réponse reçue.";
  return `${frCount(nombre, "réponse reçue", "réponses reçues")}${tardives === 0 ? "" : `, dont ${frCount(tardives, "tardive")}, à part (partie 7)`}.`;
}

/** Late evidence, apart: what was typed after the draw or the period's end, and what the structures sent late. */
export function blocsTardifs(cadre: CadreControle, etat: EtatCsf, lignes: readonly LigneScellee[]): Block[] {
  const tardives = etat.reponses.filter((r) => retards(r, etat.report.periode.end).length > 0);
  return [
    { kind: "titre", texte: "7. Preuves tardives, à part" },
    note(
      "Elles comptent dans les réponses du programme et n'en sont pas retirées ; elles sont montrées à part, parce qu'elles n'existaient pas quand le contrôle a commencé. Le gestionnaire dit, dans ses décisions, s'il les retient.",
    ),
    { ...tableApresCoup(cadre, lignes), titre: "Saisies tardives" },
    {
      ...tableReponses(etat, tardives, ["delai", "fichier"]),
      id: "tardives",
      titre: "Pièces et réponses tardives des structures",
    },
  ];
}

/** Of each structure: points notified (not in conformity or open when the sample was drawn), answered, decided, retained. */
function parStructure(lignes: readonly LigneScellee[]): Table {
  const notifies = lignes.filter((l) => {
    const alors = l.auTirage ?? l.reponse;
    return alors === "Non conforme" || alors === "À vérifier sur pièce" || l.reponses.length > 0;
  });
  const structures = [...new Set(notifies.map(structureDe))].sort(compareText);
  const compte = (key: string, titre: string, garde: (ligne: LigneScellee) => boolean) => {
    const gardes = notifies.filter(garde);
    const sien = (structure: string) => gardes.filter((l) => structureDe(l) === structure).length;
    const vaut = gardes.length;
    return champ(key, titre, { kind: "integer", width: 14, total: "somme" }, sien, vaut);
  };
  return {
    id: "par_structure",
    ...lister(structures, [
      champ("structure", "Structure", { kind: "prose", width: 34 }, (structure) => structure),
      compte("points", "Points notifiés", () => true),
      compte("repondus", "Avec une réponse", (l) => l.reponses.length > 0),
      compte("decides", "Décidés", (l) => l.decision !== null),
      compte("non_conformes", "Non conformes retenus", (l) => retenue(l) === "Non conforme"),
    ]),
    total: "Ensemble",
    vide: "Aucun point à répondre.",
  };
}
