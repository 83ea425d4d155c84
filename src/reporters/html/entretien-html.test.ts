import { expect, test } from "vitest";
import type { Echeance } from "../../core/echeance.ts";
import type { EntretienPrepare } from "../../core/entretien-prepare.ts";
import { parcoursLu } from "../participant/chronologie-fixture.ts";
import { constat, jour, mois, rapport } from "../rapport-fixture.ts";
import { entretienHtml } from "./entretien-html.ts";

const LONG = "Une phrase aussi longue que la plus longue de celles que plie écrit, ".repeat(5);
const n = <T>(combien: number, de: (i: number) => T): T[] => Array.from({ length: combien }, (_, i) => de(i));

const echeance = (i: number): Echeance => ({
  genre: "OPERATION",
  jour: jour("2026-03-31") + i,
  participant: "P0042",
  parcours: "P0042-1",
  apap: "Alix MODÈLE",
  structure: "Association Exemple",
  action: `${i} ${LONG}`,
  regle: "OPE-01",
  vu: null,
  preuves: [],
});

/** As much as there can be of everything. */
function chargee(): EntretienPrepare {
  const parcours = parcoursLu({ sortiePrevue: jour("2026-04-30") });
  const [etape] = parcours.etapes;
  return {
    participant: "P0042",
    nom: "EXEMPLE Camille",
    au: jour("2026-03-20"),
    apap: "Alix MODÈLE",
    structure: "Association Exemple",
    parcours,
    sansEtapes: null,
    anciennete: 2,
    mois: parcours.mois.find((m) => m.mois === mois("2026-03")) ?? null,
    dernier: {
      date: jour("2026-02-18"),
      heure: null,
      modalite: "FACE_A_FACE",
      nature: "SUIVI",
      interlocuteur: "PARTICIPANT",
      presence: "PRESENT",
      duree: 45,
      tenu: true,
      place: "dans",
      jours: 30,
      convenu: `<b>Début</b> ${LONG.repeat(4)}`,
    },
    depuis: { autres: 2, absences: 1 },
    etapes: n(9, (i) => ({ ...(etape as NonNullable<typeof etape>), intitule: `Étape ${i} ${LONG}` })),
    aFaire: n(12, echeance),
    aObtenir: n(12, (i) => ({ ...echeance(i), genre: "DOSSIER_SIGNE" as const })),
    perimes: n(12, (i) => ({ ...echeance(i), genre: "CONTRAT_ENGAGEMENT" as const })),
    constats: n(12, () => constat()),
  };
}

test("has room for all its lists, each cut with how many there are, and what is filled by hand", () => {
  const page = entretienHtml(chargee(), rapport());
  for (const titre of [
    "Étapes (4 sur 9)",
    "Ce qui est dû (5 sur 12)",
    "Données, pièces et signatures à obtenir ou à corriger (5 sur 24)",
    "Ce qui cesse de valoir (2 sur 12)",
    "Convenu ce jour",
    "Émargement",
  ]) {
    expect(page).toContain(`>${titre}</h2>`);
  }
  expect(page).toContain("P0042 — EXEMPLE Camille");
  expect(page).toContain("&lt;b&gt;Début&lt;/b&gt;");
  expect(page.match(/<tr>/g)?.length).toBe(4 + 5 + 5 + 2 + 3 + 1 + 6);
  expect(page).toContain("Signature du participant");
});

test("shows nothing of a person that the appointment does not need", () => {
  const page = entretienHtml({ ...chargee(), nom: null }, rapport());
  expect(page).not.toContain("EXEMPLE");
  for (const mot of ["Né", "naissance", "adresse", "nationalité", "RSA", "handicap"]) expect(page).not.toContain(mot);
});

test("says what is not there", () => {
  const vide: EntretienPrepare = {
    ...chargee(),
    parcours: null,
    mois: null,
    dernier: null,
    sansEtapes: null,
    etapes: [],
    aFaire: [],
    aObtenir: [],
    perimes: [],
    constats: [],
  };
  const page = entretienHtml(vide, rapport());
  for (const dit of [
    "Aucun face à face tenu",
    "Aucune étape.",
    "Rien ne manque.",
    "Rien dans les semaines qui viennent.",
  ]) {
    expect(page).toContain(dit);
  }
});
