import { frDay } from "../../core/day.ts";
import { frCount } from "../../core/format.ts";
import { frMonth, type Month, monthOf } from "../../core/month.ts";
import { holds } from "../../core/period.ts";
import { contactsARapprocher, feuillesFournies } from "../../faits/emargement.ts";
import { type PointControle, point, surLeTheme } from "../point.ts";
import { contactsDeLaPeriode, type Sujet } from "../sujet.ts";

const tenus = (sujet: Sujet) => contactsDeLaPeriode(sujet).filter((c) => c.tenu);

/** Contacts that may have kept a month without face-to-face from being a breach (ENT-06). */
function autresContacts(sujet: Sujet) {
  const mois = new Set(tenus(sujet).map((c) => monthOf(c.date)));
  return contactsDeLaPeriode(sujet).filter((c) => c.presence === "PRESENT" && !mois.has(monthOf(c.date)));
}

/** Months with an appointment and without a sheet of the person: the paper is to be asked for. */
function feuillesManquantes({ dossier, contexte }: Sujet): string | null {
  const feuilles = feuillesFournies(dossier, contexte);
  const mois = new Set<Month>();
  for (const c of contactsARapprocher(dossier, contexte.periode)) {
    const month = monthOf(c.date);
    if (!feuilles.fournie(month)) mois.add(month);
  }
  if (mois.size === 0) return null;
  const noms = [...mois].sort((a, b) => a - b).map(frMonth);
  return `Feuilles d'émargement à demander : ${noms.join(", ")}.`;
}

export const POINTS_SUIVI: readonly PointControle[] = [
  ...surLeTheme("Accompagnement", [
    point("2.1", "Entretien au moins mensuel, ou contact du mois en étape", "III.1.3, II.2.1", {
      regles: ["ENT-01", "ENT-06"],
      lignes: tenus,
      // an exit ends the duty
      soutiens: (sujet) => [...autresContacts(sujet), ...sujet.sortis.map((p) => p.row)],
      constate: (sujet) => `${frCount(tenus(sujet).length, "face à face tenu", "face à face tenus")} dans la période.`,
    }),
    point("2.2", "Durée moyenne des entretiens", "III.1.3", {
      regles: ["ENT-03", "ENT-04", "ENT-05"],
      lignes: tenus,
      sansObjet: (sujet) => (tenus(sujet).length > 0 ? null : "Aucun face à face tenu dans la période."),
      constate: (sujet) => {
        const durees = tenus(sujet).flatMap((c) => (c.duree === null ? [] : [c.duree]));
        if (durees.length === 0) return null;
        const moyenne = durees.reduce((somme, d) => somme + d, 0) / durees.length;
        return `${frCount(durees.length, "face à face", "face à face")} de ${Math.round(moyenne)} min en moyenne.`;
      },
    }),
    point("2.3", "Contenu et présence saisis", "III.1.3", {
      regles: ["ENT-10", "ENT-11", "ENT-12"],
      lignes: contactsDeLaPeriode,
      sansObjet: (sujet) => (contactsDeLaPeriode(sujet).length > 0 ? null : "Aucun contact dans la période."),
    }),
    point("2.4", "Relance après des absences répétées", "II.2.1", {
      regles: ["ENT-09"],
      soutiens: contactsDeLaPeriode,
      sansObjet: (sujet) =>
        contactsDeLaPeriode(sujet).some((c) => c.presence === "ABSENT" || c.presence === "ABSENT_EXCUSE")
          ? null
          : "Aucune absence dans la période.",
    }),
    point("2.5", "Feuilles d'émargement : présences, durées, motifs, absences, signatures", "III.1.3", {
      regles: ["EMA-01", "EMA-02", "EMA-03", "EMA-04", "EMA-05", "EMA-06", "EMA-07", "EMA-08", "EMA-09"],
      sansObjet: ({ dossier, contexte }) =>
        contactsARapprocher(dossier, contexte.periode).length > 0 ||
        dossier.emargements.some((e) => holds(contexte.periode, e.date))
          ? null
          : "Ni rendez-vous ni émargement dans la période.",
      aVoir: feuillesManquantes,
      lignes: ({ dossier, contexte }) => dossier.emargements.filter((e) => holds(contexte.periode, e.date)),
      soutiens: contactsDeLaPeriode,
      constate: ({ dossier, contexte }) => {
        const lignes = dossier.emargements.filter((e) => holds(contexte.periode, e.date));
        return lignes.length === 0 ? null : `${frCount(lignes.length, "ligne d'émargement", "lignes d'émargement")}.`;
      },
    }),
    point("2.6", "Saisie chez le Département", "III.1.6.2", {
      regles: ["RSA-03"],
      lignes: ({ dossier, contexte }) => dossier.contactsCd14.filter((c) => holds(contexte.periode, c.date)),
      soutiens: tenus,
      sansObjet: ({ arsa }) => (arsa ? null : "Pas allocataire du RSA d'après l'extraction."),
    }),
  ]),
  ...surLeTheme("Étapes", [
    point("3.1", "Une opération de la programmation du PLIE dans l'année", "II.2", {
      regles: ["OPE-01", "OPE-02"],
      lignes: ({ dossier }) => dossier.etapes.filter((e) => e.row.programmation_plie === true).map((e) => e.row),
      soutiens: ({ sortis }) => sortis.map((p) => p.row),
      constate: ({ dossier, fin }) => {
        const operations = dossier.etapes.filter(
          (e) => e.row.programmation_plie === true && e.famille !== "accompagnement" && e.debut <= fin,
        );
        const derniere = operations.at(-1);
        return derniere
          ? `Dernière opération commencée le ${frDay(derniere.debut)}${derniere.row.intitule === null ? "" : ` : ${derniere.row.intitule}`}.`
          : null;
      },
    }),
    point("3.2", "Prescriptions datées, étapes à jour, bilans de fin", "II.2.2", {
      regles: ["OPE-03", "OPE-04", "OPE-05", "OPE-06", "OPE-08"],
      lignes: ({ dossier }) => dossier.etapes.filter((e) => e.famille !== "accompagnement").map((e) => e.row),
      // the bilan of an opération
      soutiens: ({ dossier }) =>
        dossier.contacts.filter((c) => c.nature === "BILAN" || c.interlocuteur === "OPERATEUR"),
      sansObjet: ({ dossier }) =>
        dossier.etapes.some((e) => e.famille !== "accompagnement") ? null : "Aucune étape hors accompagnement.",
    }),
  ]),
  ...surLeTheme("Veilles", [
    point("4.1", "Veilles : motif admis, durée, validation par le PLIE", "III.1.6.1", {
      regles: ["VEI-01", "VEI-02", "VEI-03", "VEI-04", "VEI-05"],
      lignes: ({ veilles }) => veilles.map((v) => v.row),
      sansObjet: ({ veilles }) => (veilles.length > 0 ? null : "Aucune veille dans la période."),
      constate: ({ veilles }) =>
        `${frCount(veilles.length, "veille")}, depuis le ${veilles.map((v) => frDay(v.debut)).join(", le ")}.`,
    }),
  ]),
];
