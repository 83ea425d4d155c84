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
import { sixMoisDEmploi, sortiesAProposer, sortiesPrevues } from "./sorties.ts";
import { veillesQuiFinissent } from "./veilles-qui-finissent.ts";

/** An échéance before it is addressed. */
export type ADater = Pick<Echeance, "jour" | "action" | "regle" | "preuves">;

/** Finds what one open parcours has to do, and says it: mostly nothing. */
export type Chercheur = (dossier: Dossier, parcours: Parcours, horizon: Horizon, dire: (e: ADater) => void) => void;

/** Kinds that are looked for after the sortie. */
const APRES_LA_SORTIE: ReadonlySet<GenreEcheance> = new Set([
  "DOCUMENT_SORTIE",
  "SITUATION_SORTIE",
  "SITUATION_SIX_MOIS",
]);

const CHERCHEURS: Readonly<Record<GenreEcheance, Chercheur>> = {
  ENTRETIEN: entretiensDuMois,
  SUIVI_EMPLOI: suivisDuMois,
  VEILLE: veillesQuiFinissent,
  OPERATION: operationsAnnuelles,
  SORTIE_A_PROPOSER: sortiesAProposer,
  SORTIE_PREVUE: sortiesPrevues,
  CONTRAT_ENGAGEMENT: contratsEngagement,
  RELANCE: relances,
  MOYENNE: moyennes,
  DOUBLE_SAISIE: doublesSaisies,
  PREMIERE_ETAPE: premieresEtapes,
  RETOUR_PRESCRIPTEUR: retoursAuPrescripteur,
  DOSSIER_SIGNE: dossiersASigner,
  COMMISSION_INTEGRATION: commissionsDIntegration,
  INSCRIPTION_FT: inscriptions,
  PRESCRIPTION: prescriptionsQuiAttendent,
  FIN_ETAPE: etapesQuiFinissent,
  BILAN_MI_PARCOURS: bilansAMiParcours,
  BILAN: bilans,
  COMMISSION_EMPLOI: sixMoisDEmploi,
  DOCUMENT_SORTIE: documentsDeSortie,
  SITUATION_SORTIE: situationsALaSortie,
  SITUATION_SIX_MOIS: situationsASixMois,
  JUSTIFICATION: justificationsQuiFinissent,
};

const TOUS = Object.entries(CHERCHEURS) as [GenreEcheance, Chercheur][];
const A_LA_SORTIE = TOUS.filter(([genre]) => APRES_LA_SORTIE.has(genre));
const EN_COURS = TOUS.filter(([genre]) => !APRES_LA_SORTIE.has(genre));

/** What the parcours of a participant have to do up to the horizon, overdue things included. */
export function echeancesDe(dossier: Dossier, horizon: Horizon): Echeance[] {
  const out: Echeance[] = [];
  const { apap, structure } = dossier.chargeLe(horizon.au);
  const vu = dossier.contacts.findLast((c) => c.tenu)?.date ?? null;
  for (const parcours of dossier.parcours) {
    let genre: GenreEcheance = "ENTRETIEN";
    const dire = (e: ADater) => {
      if (e.jour > horizon.jusquAu) return;
      const relire = horizon.retenues.get(genre)?.some((table) => dossier.rejets.has(table)) ?? false;
      const action = relire ? `${e.action} D'abord relire la ligne rejetée de ce participant.` : e.action;
      out.push({ ...e, action, genre, participant: dossier.id, parcours: parcours.id, apap, structure, vu });
    };
    for (const [sien, chercheur] of ouvertLe(parcours, horizon.au) ? EN_COURS : A_LA_SORTIE) {
      genre = sien;
      if (!horizon.genresEcartes.has(sien)) chercheur(dossier, parcours, horizon, dire);
    }
  }
  return out;
}

/** Never seen: before all that were. */
const JAMAIS = Number.NEGATIVE_INFINITY;

/** By day, then APAP, those not seen for longest first, then participant and kind. */
export function compareEcheances(a: Echeance, b: Echeance): number {
  return (
    a.jour - b.jour ||
    compareText(a.apap, b.apap) ||
    compareNombres(a.vu ?? JAMAIS, b.vu ?? JAMAIS) ||
    compareText(a.participant, b.participant) ||
    compareText(a.genre, b.genre) ||
    compareText(a.parcours, b.parcours) ||
    compareText(a.action, b.action)
  );
}

/** The difference of two infinite numbers is none. */
function compareNombres(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
