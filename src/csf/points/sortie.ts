import { frDay } from "../../core/day.ts";
import { frCount } from "../../core/format.ts";
import type { Preuve } from "../../core/report.ts";
import { emploisDurables } from "../../faits/emploi-durable.ts";
import { estContactDirect, suit } from "../../faits/suivi-emploi.ts";
import { NOMS_CLASSES } from "../../parcours/qualification/classe.ts";
import { etatVoie } from "../../parcours/qualification/condition.ts";
import { direVoie } from "../../parcours/qualification/phrases.ts";
import { qualifier } from "../../parcours/qualification/qualifier.ts";
import { type PointControle, point, surLeTheme } from "../point.ts";
import { contactsDeLaPeriode, type Sujet } from "../sujet.ts";

const pasDeSortie = ({ sortis }: Sujet): string | null => (sortis.length > 0 ? null : "Pas de sortie dans la période.");
const pasDeResultat = (sujet: Sujet): string | null => {
  const manque = pasDeSortie(sujet);
  if (manque !== null) return manque;
  const natures = sujet.sortis.map((p) => p.row.nature_sortie);
  return natures.some((n) => n === "Positive" || n === "Dynamique") ? null : "Sortie ni positive ni dynamique.";
};

const sortiesLues = ({ sortis }: Sujet): readonly Preuve[] => sortis.map((p) => p.row);

/** « Sortie du 12/03/2026, Positive (motif) ; d'après les étapes : Positive. » */
function qualifications({ dossier, sortis, contexte }: Sujet): string {
  return sortis
    .map((p) => {
      const jour = p.sortie ?? p.integration;
      const q = qualifier(dossier, p, jour, contexte);
      const voie = q.voieSure ?? q.voiePossible;
      const detail = voie ? ` (${direVoie(voie, etatVoie(voie))})` : "";
      return `Sortie du ${frDay(jour)}, ${p.row.nature_sortie ?? "nature non saisie"} ; d'après les étapes : ${NOMS_CLASSES[q.sure]}${q.possible === q.sure ? "" : `, ${NOMS_CLASSES[q.possible]} possible`}${detail}.`;
    })
    .join(" ");
}

export const POINTS_SORTIE: readonly PointControle[] = [
  ...surLeTheme("Emploi et formation certifiante", [
    point("5.1", "Suivi mensuel dans l'emploi ou la formation certifiante", "II.4", {
      regles: ["EMP-01"],
      lignes: ({ suivis }) => suivis.map((s) => s.etape.row),
      soutiens: (sujet) => [
        ...contactsDeLaPeriode(sujet).filter((c) => sujet.suivis.some(({ etape }) => suit(c, etape))),
        ...sortiesLues(sujet),
      ],
      sansObjet: ({ suivis }) =>
        suivis.length > 0 ? null : "Ni emploi durable ni formation certifiante à suivre dans la période.",
      constate: ({ suivis }) =>
        `${frCount(suivis.length, "suivi")}, depuis le ${suivis.map((s) => frDay(s.debut)).join(", le ")}.`,
    }),
    point("5.2", "Emploi durable : pas de temps au-delà du suivi, sortie proposée", "Annexe 2, II.4", {
      regles: ["EMP-02", "EMP-03"],
      lignes: ({ suivis }) => suivis.map((s) => s.etape.row),
      sansObjet: ({ dossier }) =>
        dossier.parcours.some((p) => emploisDurables(p).length > 0) ? null : "Aucun emploi durable dans le parcours.",
    }),
  ]),
  ...surLeTheme("Sortie", [
    point("6.1", "Nature et motif de la sortie, conformes aux étapes", "II.5, Annexes 2 et 3", {
      regles: ["SOR-01", "SOR-02", "SOR-05", "SOR-08", "SOR-11"],
      sansObjet: pasDeSortie,
      lignes: sortiesLues,
      // « un ultime contact »
      soutiens: (sujet) => contactsDeLaPeriode(sujet).filter(estContactDirect),
      constate: qualifications,
    }),
    point("6.2", "Justificatif de la sortie", "III.1.5, Annexe 2", {
      regles: ["SOR-04"],
      lignes: sortiesLues,
      sansObjet: pasDeResultat,
      aVoir: () =>
        "Attestation de l'employeur ou du participant, contrat, attestation de formation… : à voir au dossier.",
    }),
    point("6.3", "Argumentation et passage en commission (dynamique, dérogation)", "Annexes 2 et 3", {
      regles: ["SOR-03"],
      lignes: sortiesLues,
      sansObjet: pasDeResultat,
    }),
    point("6.4", "Document de sortie signé, au dossier papier", "III.1.5", {
      regles: ["SOR-09"],
      lignes: sortiesLues,
      sansObjet: pasDeSortie,
      aVoir: () => "Copie à voir au dossier papier.",
    }),
    point("6.5", "Rien après la sortie : ni entretien, ni étape, ni veille", "III.1.5", {
      regles: ["SOR-07"],
      lignes: ({ dossier }) => dossier.parcours.filter((p) => p.sortie !== null).map((p) => p.row),
      sansObjet: ({ dossier }) => (dossier.parcours.some((p) => p.sortie !== null) ? null : "Pas de sortie."),
    }),
  ]),
  ...surLeTheme("Données FSE+", [
    point("7.1", "Données d'entrée complètes", "III.1.6.1, règlement (UE) 2021/1057", {
      regles: ["FSE-01", "FSE-03", "FSE-06"],
      lignes: ({ dossier, parcours }) => [
        ...(dossier.participant ? [dossier.participant] : []),
        ...parcours.map((p) => p.row),
      ],
      sansObjet: ({ enregistrements }) =>
        enregistrements.length > 0 ? null : "Aucun enregistrement FSE+ dans les opérations paramétrées.",
      constate: ({ enregistrements }) => `Entrée le ${enregistrements.map((e) => frDay(e.entree)).join(", le ")}.`,
    }),
    point("7.2", "Données de sortie saisies à temps", "III.1.6.1, règlement (UE) 2021/1057", {
      regles: ["FSE-02", "SOR-10"],
      lignes: sortiesLues,
      aVoir: ({ sortis }) =>
        sortis.some((p) => p.row.date_saisie_sortie === null)
          ? "Date de saisie de la sortie vide : la saisie à temps est à voir."
          : null,
      sansObjet: ({ enregistrements }) =>
        enregistrements.some((e) => e.parcoursSorti !== null && e.sortieDansPeriode)
          ? null
          : "Pas de sortie de l'opération dans la période.",
      constate: ({ enregistrements }) =>
        enregistrements
          .flatMap(({ parcoursSorti, sortie }) => {
            if (!parcoursSorti || sortie === null) return [];
            const saisie = parcoursSorti.row.date_saisie_sortie;
            return [`Sortie le ${frDay(sortie)}${saisie === null ? "" : `, saisie le ${frDay(saisie)}`}.`];
          })
          .join(" "),
    }),
  ]),
  ...surLeTheme("Conservation", [
    point("8.1", "Dossier classé : pièces à conserver, pièces à détruire après la sortie", "III.1.7, III.1.8", {
      regles: [],
      aVoir: ({ sortis }) =>
        sortis.length > 0
          ? "Voir la feuille Archivage : une ligne par pièce, à cocher."
          : "Classement sécurisé et confidentiel du dossier, à voir sur place.",
    }),
  ]),
];
