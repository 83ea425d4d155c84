import type { Day } from "../core/day.ts";
import type { Echeance, GenreEcheance } from "../core/echeance.ts";
import { compareText } from "../core/text.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { ouvertLe, type Parcours } from "../parcours/parcours.ts";
import { documentsDeSortie, situationsALaSortie, situationsASixMois } from "./apres-la-sortie.ts";
import { doublesSaisies, entretiensDuMois, moyennes, relances, suivisDuMois } from "./contacts.ts";
import {
  commissionsDIntegration,
  contratsEngagement,
  dossiersASigner,
  inscriptions,
  premieresEtapes,
  retoursAuPrescripteur,
} from "./entree.ts";
import {
  bilans,
  bilansAMiParcours,
  etapesQuiFinissent,
  operationsAnnuelles,
  prescriptionsQuiAttendent,
} from "./etapes.ts";
import type { Horizon } from "./horizon.ts";
import { justificationsQuiFinissent } from "./justifications-qui-finissent.ts";
import { emploisAPresenter, sortiesAProposer, sortiesPrevues } from "./sorties.ts";
import { veillesQuiFinissent } from "./veilles-qui-finissent.ts";

/**
 * Says what is to be done by a day, and the lines that show it; its rule is that of the kind, unless it is given. `jugeLe`:
 * the day whose settings its rule judges it by (General 19), null when no rule does; a rule that is off that day says nothing.
 */
type Dire = (
  jour: Day,
  jugeLe: Day | null,
  action: string,
  preuves: Echeance["preuves"],
  autre?: Partial<Pick<Echeance, "regle" | "mois">>,
) => void;

/** Finds what one open parcours has to do, and says it: mostly nothing. */
export type Chercheur = (dossier: Dossier, parcours: Parcours, horizon: Horizon, dire: Dire) => void;

/** Kinds that are looked for after the sortie. */
const APRES_LA_SORTIE = new Set<GenreEcheance>(["DOCUMENT_SORTIE", "SITUATION_SORTIE", "SITUATION_SIX_MOIS"]);

/** What looks for each kind, and the rules that it announces; for want of one, the text that asks for it; a justification names its own. */
export const CHERCHEURS: Readonly<Record<GenreEcheance, readonly [Chercheur, regle: string, ...autres: string[]]>> = {
  ENTRETIEN: [entretiensDuMois, "ENT-01"],
  SUIVI_EMPLOI: [suivisDuMois, "EMP-01"],
  VEILLE: [veillesQuiFinissent, "VEI-02", "VEI-03"],
  OPERATION: [operationsAnnuelles, "OPE-01"],
  SORTIE_A_PROPOSER: [sortiesAProposer, "EMP-03"],
  SORTIE_PREVUE: [sortiesPrevues, "SOR-06"],
  CONTRAT_ENGAGEMENT: [contratsEngagement, "RSA-01"],
  RELANCE: [relances, "ENT-09"],
  MOYENNE: [moyennes, "ENT-03"],
  DOUBLE_SAISIE: [doublesSaisies, "RSA-03"],
  PREMIERE_ETAPE: [premieresEtapes, "OPE-07"],
  RETOUR_PRESCRIPTEUR: [retoursAuPrescripteur, "PRE-01"],
  DOSSIER_SIGNE: [dossiersASigner, "ELI-03"],
  COMMISSION_INTEGRATION: [commissionsDIntegration, "ELI-04"],
  INSCRIPTION_FT: [inscriptions, "ELI-01"],
  PRESCRIPTION: [prescriptionsQuiAttendent, "OPE-08"],
  FIN_ETAPE: [etapesQuiFinissent, "§II.1"],
  BILAN_MI_PARCOURS: [bilansAMiParcours, "OPE-05"],
  BILAN: [bilans, "OPE-05"],
  COMMISSION_EMPLOI: [emploisAPresenter, "EMP-02"],
  DOCUMENT_SORTIE: [documentsDeSortie, "SOR-09"],
  SITUATION_SORTIE: [situationsALaSortie, "FSE-02"],
  SITUATION_SIX_MOIS: [situationsASixMois, "EECR05"],
  JUSTIFICATION: [justificationsQuiFinissent, ""],
};

/** Kinds that are judged on a day to come; the others, on a day that is past or of today. */
export const JUGES_PLUS_TARD: ReadonlySet<GenreEcheance> = new Set([
  "ENTRETIEN",
  "SUIVI_EMPLOI",
  "OPERATION",
  "SORTIE_A_PROPOSER",
  "SORTIE_PREVUE",
  "DOUBLE_SAISIE",
  "PRESCRIPTION",
  "BILAN_MI_PARCOURS",
  "BILAN",
  "COMMISSION_EMPLOI",
]);

const TOUS = Object.entries(CHERCHEURS) as [GenreEcheance, (typeof CHERCHEURS)[GenreEcheance]][];
const A_LA_SORTIE = TOUS.filter(([genre]) => APRES_LA_SORTIE.has(genre));
const EN_COURS = TOUS.filter(([genre]) => !APRES_LA_SORTIE.has(genre));

/** What the parcours of a participant have to do up to the horizon, overdue things included. */
export function echeancesDe(dossier: Dossier, horizon: Horizon): Echeance[] {
  const out: Echeance[] = [];
  const { apap, structure } = dossier.chargeLe(horizon.au);
  const vu = dossier.contacts.findLast((c) => c.tenu)?.date ?? null;
  for (const parcours of dossier.parcours) {
    const sien = { participant: dossier.id, parcours: parcours.id, apap, structure, vu };
    for (const [genre, [chercheur, annoncee]] of ouvertLe(parcours, horizon.au) ? EN_COURS : A_LA_SORTIE) {
      if (horizon.genresEcartes.has(genre)) continue;
      chercheur(dossier, parcours, horizon, (jour, jugeLe, dit, preuves, autre) => {
        if (jour > horizon.jusquAu) return;
        if (jugeLe !== null && !horizon.reglage(autre?.regle ?? annoncee, jugeLe).active) return;
        const relire = horizon.retenues.get(genre)?.some((table) => dossier.rejets.has(table)) ?? false;
        const action = relire ? `${dit} D'abord relire la ligne rejetée de ce participant.` : dit;
        out.push({ jour, action, regle: annoncee, preuves, genre, ...sien, ...autre });
      });
    }
  }
  return out;
}

/** Never seen: before all that were. */
const JAMAIS = Number.MIN_SAFE_INTEGER;

/** By day, then APAP, those not seen for longest first, then participant and kind. */
export function compareEcheances(a: Echeance, b: Echeance): number {
  return (
    a.jour - b.jour ||
    compareText(a.apap, b.apap) ||
    (a.vu ?? JAMAIS) - (b.vu ?? JAMAIS) ||
    compareText(a.participant, b.participant) ||
    compareText(a.genre, b.genre) ||
    compareText(a.parcours, b.parcours) ||
    compareText(a.action, b.action)
  );
}
