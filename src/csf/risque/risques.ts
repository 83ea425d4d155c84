import { obtenir } from "../../core/grouper.ts";
import type { Reglage } from "../../faits/seuil.ts";
import { tempsEligible } from "../../faits/temps-eligible.ts";
import { Dossiers } from "../../parcours/build-dossiers.ts";
import type { Contexte } from "../../parcours/contexte.ts";
import { operationsFse } from "../../parcours/fse/operations.ts";
import { nomAffiche } from "../../parcours/participants.ts";
import { programmationDe } from "../../parcours/programmation.ts";
import type { ReglagesRisque } from "../../signaux/index.ts";
import type { Doute, JugementSignaux } from "../../signaux/juger-signaux.ts";
import type { SignalId } from "../../signaux/signal.ts";
import { evaluer } from "../point.ts";
import { POINTS } from "../points/index.ts";
import { candidatDe } from "../population.ts";
import { type Jugements, sujetDe } from "../sujet.ts";
import type { LigneRisque } from "./modele.ts";
import { examiner, type LigneSansRang, lignesSignalees, ordonner } from "./ordre.ts";

const TOUS = { apap: null, structure: null };

/** Every record of the population examined as the control would, one dossier at a time, then put in order. */
export function risquesDe(
  contexte: Contexte,
  juges: Jugements,
  reglage: Reglage,
  signaux: JugementSignaux,
  reglages: ReglagesRisque,
): { lignes: LigneRisque[]; noms: ReadonlyMap<string, string> } {
  const estProgramme = programmationDe(contexte.listes);
  const operations = operationsFse(contexte);
  const reelles = operations.some((o) => o.code !== null);
  const lignes = lignesSignalees(signaux);
  const leves = parPersonne(signaux.signaux);
  const doutes = parPersonne(signaux.doutes);
  const noms = new Map<string, string>();
  const vus: LigneSansRang[] = [];
  const AUCUN: ReadonlySet<SignalId> = new Set();
  for (const dossier of new Dossiers(contexte.extraction, { ...contexte, estProgramme })) {
    const temps = tempsEligible(dossier, contexte, reglage);
    const candidat = candidatDe(dossier, contexte, TOUS, temps);
    if (!candidat) continue;
    const sujet = sujetDe(dossier, contexte, juges, operations);
    // with opérations in the settings, who is in none of them is no record of theirs
    if (reelles && sujet.enregistrements.length === 0) continue;
    const nom = nomAffiche(dossier.participant);
    if (nom !== null) noms.set(dossier.id, nom);
    const examen = {
      dossier,
      points: POINTS.map((point) => evaluer(point, sujet)),
      temps,
      fin: sujet.fin,
    };
    vus.push(
      examiner(examen, candidat, {
        operations: sujet.enregistrements.flatMap((e) => e.operation.code ?? []),
        lignes,
        signauxDe: leves.get(dossier.id) ?? AUCUN,
        doutesDe: doutes.get(dossier.id) ?? AUCUN,
        poidsFeuille: reglages.poidsFeuilleManquante,
      }),
    );
  }
  return { lignes: ordonner(vus), noms };
}

function parPersonne(liste: readonly Pick<Doute, "id" | "faits">[]): Map<string, Set<SignalId>> {
  const out = new Map<string, Set<SignalId>>();
  for (const { id, faits } of liste) {
    for (const { participant } of faits) obtenir(out, participant, () => new Set()).add(id);
  }
  return out;
}
