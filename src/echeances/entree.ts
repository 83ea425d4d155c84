import { frDay } from "../core/day.ts";
import { holds } from "../core/period.ts";
import { contratDu } from "../faits/entrees.ts";
import { piecesDemandees, statutsALEntree } from "../faits/pieces.ts";
import { seuilDe } from "../faits/seuil.ts";
import { inscritFranceTravail } from "../parcours/entry-values.ts";
import { couvre } from "../parcours/etape.ts";
import type { Chercheur } from "./echeances.ts";

/** The first étape that the dossier d'intégration promised (§III.1.2, OPE-07). */
export const premieresEtapes: Chercheur = (dossier, { integration, row }, { reglage, contexte }, dire) => {
  if (!holds(contexte.periode, integration)) return;
  const commencee = dossier.etapes.some(
    (e) => e.famille !== "accompagnement" && (e.debut >= integration || couvre(e, integration)),
  );
  const prescrite = dossier.prescriptions.some(
    ({ famille, date_prescription: jour }) => famille !== "accompagnement" && jour !== null && jour >= integration,
  );
  if (commencee || prescrite) return;
  dire(
    integration + seuilDe(reglage, "OPE-07", "jours", integration),
    integration,
    `Mettre en place la première étape du parcours intégré le ${frDay(integration)}, ou la prescrire, et la saisir.`,
    [row],
  );
};

/** The prescripteur is told what followed (§III.1.1, PRE-01). */
export const retoursAuPrescripteur: Chercheur = (_dossier, { integration, row }, { reglage, contexte }, dire) => {
  if (!holds(contexte.periode, integration)) return;
  if (row.date_prescription === null || row.date_retour_prescripteur !== null) return;
  dire(
    integration + seuilDe(reglage, "PRE-01", "jours", integration),
    integration,
    "Dire au prescripteur les suites données à son orientation, et saisir la date de ce retour.",
    [row],
  );
};

/** The dossier that makes the entry valid is to be signed (§III.1.2, ELI-03), with its pieces while they are fresh. */
export const dossiersASigner: Chercheur = (dossier, parcours, { contexte }, dire) => {
  const { integration, row } = parcours;
  if (!dossier.participant || row.dossier_signe === true || !holds(contexte.periode, integration)) return;
  const pieces = piecesDemandees(statutsALEntree(dossier, [parcours]), integration, contexte.listes);
  const avec = pieces.length === 0 ? "" : ` Y joindre ${pieces.join(" ; ")}.`;
  dire(
    integration,
    integration,
    `Faire signer le dossier de présentation, le transmettre au PLIE et le saisir.${avec}`,
    [row],
  );
};

/** The entry is to be validated by the PLIE's commission (§III.1.2, ELI-04). */
export const commissionsDIntegration: Chercheur = (dossier, { integration, row }, { contexte }, dire) => {
  const vide = row.date_commission_integration === null;
  if (!dossier.participant || !vide || !holds(contexte.periode, integration)) return;
  dire(
    integration,
    integration,
    "Saisir la date de la commission d'intégration ; si elle n'a pas eu lieu, y présenter le dossier.",
    [row],
  );
};

/** The proof that everybody owes but who works: registered with France Travail (§III.1.1, ELI-01). */
export const inscriptions: Chercheur = (dossier, parcours, { au }, dire) => {
  if (!dossier.participant || dossier.situationLe(au) === "EMPLOI") return;
  if (inscritFranceTravail(dossier, parcours, au)) return;
  dire(
    parcours.integration,
    parcours.integration,
    "Obtenir l'inscription à France Travail ou l'identifiant, avec son justificatif, et les saisir.",
    [parcours.row],
  );
};

/**
 * The contrat d'engagement of an ARSA subject to the rights and duties, due some days after integration (RSA-01); those
 * that fell due before the control period are not asked for again.
 */
export const contratsEngagement: Chercheur = (dossier, parcours, { reglage, contexte }, dire) => {
  const du = contratDu(dossier, parcours, reglage);
  if (du === null || du.contrat !== null || du.limite < contexte.periode.start) return;
  dire(du.limite, parcours.integration, "Rédiger et faire signer le contrat d'engagement.", [parcours.row]);
};
