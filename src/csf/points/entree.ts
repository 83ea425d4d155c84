import { type Day, frDay } from "../../core/day.ts";
import type { Preuve } from "../../core/report.ts";
import { diagnosticDe } from "../../faits/entrees.ts";
import { piecesDemandees } from "../../faits/pieces.ts";
import { valeurEntree } from "../../parcours/entry-values.ts";
import { point, surLeTheme } from "../point.ts";
import type { Sujet } from "../sujet.ts";

/** Day from which the freshness of a piece is counted: the entry into the opération of the settings, else the integration. */
function entreeDe({ enregistrements, parcours }: Sujet): Day {
  const [enregistrement] = enregistrements.filter((e) => e.operation.code !== null);
  return enregistrement?.entree ?? parcours[0]?.integration ?? 0;
}

/** What proves each status, and how old it may be. */
function pieces(sujet: Sujet): string {
  const entree = entreeDe(sujet);
  const demandees = piecesDemandees(sujet.statuts, entree, sujet.contexte.listes);
  if (sujet.statuts.length === 0) return "Aucun statut saisi : chercher au dossier la pièce qui prouve l'éligibilité.";
  const reste = sujet.statuts.filter(
    (s) => !sujet.contexte.listes.piecesEligibilite.some(({ statut }) => statut === s),
  );
  const sansPiece =
    reste.length === 0
      ? ""
      : `${reste.join(", ")} : les réglages ne demandent pas de pièce, voir au dossier ce qui le prouve`;
  const dites = [...demandees, sansPiece].filter((dite) => dite !== "");
  return `Pour une entrée le ${frDay(entree)}, ${dites.join(" ; ")}.`;
}

const personne = ({ dossier }: Sujet): readonly Preuve[] => (dossier.participant ? [dossier.participant] : []);
const parcoursLus = ({ parcours }: Sujet): readonly Preuve[] => parcours.map((p) => p.row);
const personneEtParcours = (sujet: Sujet): readonly Preuve[] => [...personne(sujet), ...parcoursLus(sujet)];

export const POINTS_ENTREE = surLeTheme("Éligibilité et intégration", [
  point("1.1", "Domiciliation sur le territoire", "III.1.1", {
    regles: ["ELI-02"],
    lignes: personne,
    constate: ({ dossier }) => {
      const code = dossier.participant?.code_postal ?? null;
      return code === null ? "Code postal non saisi." : `Code postal ${code}.`;
    },
    aVoir: ({ dossier }) => (dossier.participant?.code_postal == null ? "Justificatif de domicile à voir." : null),
  }),
  point("1.2", "Statut à l'entrée et pièce qui le prouve, avec sa fraîcheur", "III.1.1", {
    regles: [],
    lignes: personneEtParcours,
    aVoir: pieces,
  }),
  point("1.3", "Inscription à France Travail", "III.1.1, II.1", {
    regles: ["ELI-01"],
    lignes: personneEtParcours,
    constate: ({ dossier, parcours }) => {
      const [premier] = parcours;
      const inscription = premier ? valeurEntree(dossier, premier, "inscription_ft") : null;
      return typeof inscription === "number"
        ? `Inscription du ${frDay(inscription)}.`
        : "Inscription ou identifiant saisi.";
    },
  }),
  point("1.4", "Allocataire du RSA : orientation emploi et contrat d'engagement", "II.1, II.2.4", {
    regles: ["RSA-01", "RSA-02"],
    lignes: personneEtParcours,
    sansObjet: ({ arsa }) => (arsa ? null : "Pas allocataire du RSA d'après l'extraction."),
    aVoir: ({ dossier, parcours }) => {
      const sans = parcours.filter((p) => valeurEntree(dossier, p, "orientation_emploi_rsa") === null);
      return sans.length > 0 ? "Orientation emploi non saisie : à voir au dossier." : null;
    },
  }),
  point("1.5", "Entretien de diagnostic, et sa durée", "III.1.1", {
    regles: ["ENT-07", "ENT-08"],
    unefois: true,
    lignes: ({ parcours }) => parcours.flatMap((p): Preuve[] => [p.row, ...diagnosticDe(p).contacts]),
    constate: ({ parcours }) =>
      parcours
        .map((p) => {
          const { jour, minutes } = diagnosticDe(p);
          return `${jour === null ? "Diagnostic" : `Diagnostic du ${frDay(jour)}`}${minutes === null ? "" : `, ${minutes} min`}.`;
        })
        .join(" "),
    aVoir: ({ parcours }) =>
      parcours.some((p) => diagnosticDe(p).minutes === null)
        ? "Durée du diagnostic non saisie : à voir au dossier."
        : null,
  }),
  point("1.6", "Dossier d'intégration signé, et validé en commission", "III.1.2", {
    regles: ["ELI-03", "ELI-04"],
    unefois: true,
    lignes: parcoursLus,
    constate: ({ parcours }) =>
      `Signé d'après l'extraction ; ${parcours
        .map(({ integration, row: { date_commission_integration: commission } }) =>
          commission === null
            ? `intégration le ${frDay(integration)}`
            : `commission le ${frDay(commission)}, intégration le ${frDay(integration)}`,
        )
        .join(" ; ")}.`,
  }),
  point("1.7", "Première étape mise en place", "III.1.2", {
    regles: ["OPE-07"],
    unefois: true,
    lignes: ({ parcours }) =>
      parcours.flatMap((p) => p.etapes.filter((e) => e.famille !== "accompagnement").map((e): Preuve => e.row)),
  }),
]);
