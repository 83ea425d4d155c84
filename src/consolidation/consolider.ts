import { compareText } from "../core/text.ts";
import { FEUILLES } from "../formulaire/forme.ts";
import { cle } from "../formulaire/lignes.ts";
import type { Calculs, FormulaireRecu, LigneCalculee, LigneRecue } from "../formulaire/modele.ts";
import { AUTRE_APAP } from "../formulaire/rubriques.ts";
import type { CaseEcartee } from "../formulaire/saisies.ts";
import { chiffresDe, ensembleDe, incoherencesDe } from "./chiffres.ts";
import type { Indices } from "./indices.ts";
import type { ChampLigne, Consolidation, EcartLigne, Recu } from "./modele.ts";

/** What the forms are compared with. */
export interface Reference {
  calculs: Calculs;
  indices: (apap: string) => Indices;
  connaitre: Connaitre;
}

/**
 * Compares each figure and each line of the returned forms (one per APAP at most, all of the month) with the extraction,
 * and keeps for each figure the computed one, else the declared one. APAPs without a form keep their computed figures.
 */
export function consolider(formulaires: readonly FormulaireRecu[], reference: Reference): Consolidation {
  const { calculs, indices, connaitre } = reference;
  const tries = [...formulaires].sort((a, b) => compareText(a.apap, b.apap));
  const parApap = new Map(tries.map((f) => [f.apap, f]));
  const apaps = [...new Set([...calculs.apaps, ...parApap.keys()])].sort(compareText);
  const chiffres = [
    ...apaps.flatMap((apap) => chiffresDe(apap, parApap.get(apap) ?? null, calculs, indices(apap))),
    ...(calculs.sansApap ? chiffresDe(null, null, calculs, null) : []),
  ];
  const lignes = tries.flatMap((f) => ecartsDesLignes(f, calculs, indices(f.apap), connaitre));
  return {
    mois: calculs.mois,
    arrete: calculs.arrete,
    extraction: calculs.extraction,
    recus: tries.map((f): Recu => {
      const { apap, fichier, verifie, par, le, observation } = f;
      return {
        apap,
        structures: calculs.structuresDe(apap),
        fichier,
        verifie,
        par,
        le,
        observation,
        memeExtraction: f.extraction === calculs.extraction,
        ecarts: chiffres.filter((c) => c.apap === apap && c.ecart !== null && c.ecart !== 0).length,
        ecartsLignes: lignes.filter((l) => l.apap === apap).length,
      };
    }),
    manquants: calculs.apaps.filter((apap) => !parApap.has(apap)),
    chiffres,
    ensemble: ensembleDe(chiffres, calculs),
    lignes,
    incoherences: tries.flatMap(incoherencesDe),
    ecartees: tries.flatMap(({ apap, fichier, ecartees, chiffres: lus }) => {
      const touche = (c: CaseEcartee) =>
        c.feuille === FEUILLES.chiffres ? [...lus].flatMap(([code, l]) => (l.cellule === c.cellule ? [code] : [])) : [];
      return ecartees.map((c) => ({ apap, fichier, ...c, touche: touche(c) }));
    }),
  };
}

const CHAMPS: readonly ChampLigne[] = ["situation", "contrat", "entretiens", "absences", "sortiePrevue"];

/** What is known of a participant whom an APAP adds: the APAP in charge at the arrêté, or nothing. */
type Connaitre = (participant: string) => { apap: string | null } | null;

/** Points on which the lines of a form and of the extraction differ, in the form's order; those of the form lacks last. */
function ecartsDesLignes(
  formulaire: FormulaireRecu,
  calculs: Calculs,
  indices: Indices,
  connaitre: Connaitre,
): EcartLigne[] {
  const { apap } = formulaire;
  const calculees = new Map(calculs.lignes(apap).map((l) => [cle(l.participant, l.parcours), l]));
  const vues = new Set<string>();
  const ecarts = formulaire.lignes.flatMap((declaree): EcartLigne[] => {
    const { participant, parcours, observation, ligne } = declaree;
    const calculee = calculees.get(cle(participant, parcours));
    vues.add(cle(participant, parcours));
    const base = { apap, participant, parcours, observation, ligne };
    if (!calculee) {
      const cause = "n'est plus dans les parcours accompagnés par cet APAP ce mois-là";
      return [{ ...base, quoi: "disparue", declare: declaree.situation, calcule: null, cause }];
    }
    return CHAMPS.filter((champ) => declaree[champ] !== calculee[champ]).map((champ) => ({
      ...base,
      quoi: champ,
      declare: declaree[champ],
      calcule: calculee[champ],
      cause: causeLigne(champ, declaree, calculee, indices),
    }));
  });
  const nouvelles = [...calculees.values()]
    .filter((l) => !vues.has(cle(l.participant, l.parcours)))
    .map((l): EcartLigne => {
      const cause = "apparue dans l'extraction depuis le formulaire";
      return { ...vide(apap, l.participant), parcours: l.parcours, quoi: "nouvelle", calcule: l.situation, cause };
    });
  const ajouts = formulaire.ajouts.map((a): EcartLigne => {
    const cause = causeAjout(apap, connaitre(a.participant));
    const { observation, ligne, depuis } = a;
    return { ...vide(apap, a.participant), quoi: "ajout", declare: depuis, cause, observation, ligne };
  });
  return [...ecarts, ...nouvelles, ...ajouts];
}

function vide(apap: string, participant: string) {
  return { apap, participant, parcours: null, declare: null, calcule: null, observation: null, ligne: null };
}

function causeLigne(champ: ChampLigne, declaree: LigneRecue, calculee: LigneCalculee, indices: Indices): string | null {
  const { participant } = calculee;
  if (declaree[champ] === declaree.origine[champ]) return "ligne saisie ou corrigée dans le logiciel après l'export";
  if (champ === "situation") {
    if (calculee.situation === AUTRE_APAP) return "parcours passé à un autre APAP dans le mois";
    if (indices.sortiesASaisir.includes(participant)) return "sortie prévue et pas encore saisie comme réelle";
    return "étape, veille ou sortie à saisir ou à corriger dans le logiciel";
  }
  if (champ === "contrat") return declaree.situation === calculee.situation ? "contrat de l'étape à corriger" : null;
  if (champ === "sortiePrevue") return "date de sortie prévue à saisir ou à corriger dans le logiciel";
  if (!indices.couvert)
    return "mois non couvert : l'extraction n'a pas, ou trop peu, de lignes d'entretien de cet APAP ce mois-là";
  return (declaree[champ] ?? 0) > (calculee[champ] ?? 0)
    ? "contact saisi après l'export, ou pas encore saisi dans le logiciel"
    : "contact du logiciel que l'APAP ne compte pas";
}

function causeAjout(apap: string, connu: { apap: string | null } | null): string {
  if (connu === null) return "identifiant absent de l'extraction : le vérifier, ou saisir l'intégration";
  if (connu.apap === apap) return "dans son portefeuille, mais aucun parcours ouvert ce mois-là";
  return `dans l'extraction, en charge : ${connu.apap ?? "sans APAP"}`;
}
