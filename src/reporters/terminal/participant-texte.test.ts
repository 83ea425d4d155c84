import { expect, test } from "vitest";
import { chronologie, parcoursLu } from "../participant/chronologie-fixture.ts";
import { constat, jour, rapport } from "../rapport-fixture.ts";
import { participantTexte } from "./participant-texte.ts";

const TERMINAL = { colonnes: 80, couleur: false };

test("tells months, events, sortie and constats in 80 columns", () => {
  const texte = participantTexte(chronologie(), rapport(), TERMINAL).replaceAll("\u00a0", " ");
  expect(texte).toBe(`Participant P0042, arrêté au 31/03/2026

Parcours P0042-1 depuis le 05/01/2026
  Alix MODÈLE, Association Exemple

Mois par mois
  1 mois sur 2 avec un entretien tenu (1 autre non couvert).

Mois          Entretien      Soumis  Tenus  Autres  Absent  Fin du mois
──────────────────────────────────────────────────────────────────────────
janvier 2026  ✓ tenu             27      1       1       0  accompagnement
février 2026  ✗ manquant         28      0       0       1  opération
mars 2026     ? non couvert      31      0       0       0  emploi

Chronologie
  05/01/2026  Intégration
  12/01/2026  Face à face, à 9 h 05, présent, 45 min
  15/01/2026  Téléphone, tripartite, avec l'employeur, présent
  01/02/2026  Veille du 01/02/2026 au 10/02/2026 (prévu), non validée
  10/03/2026  Emploi : Agent d'entretien (CDI, 19,5 h par semaine), depuis le
              10/03/2026

Si la sortie était au 31/03/2026
  Classe sûre : Autre ; possible : Positive, si ce qui est inconnu est confirmé.
    La commission décide peut-être : une valeur manque.
  ? Positive · CDI
      ✗ au moins 20 h par semaine : 19,5 h
      ? 6 mois d'emploi continu (à arbitrer)
  ! CDI d'inclusion : l'âge n'est pas connu.

1 constat
  ▲ ENT-01  Aucun entretien en face à face tenu en mars 2026 (31 jours soumis).
    Saisir dans Viesion l'entretien s'il a eu lieu.
`);
});

test("a sortie entered shows its nature and the pieces; a handover, its days", () => {
  const [charge] = parcoursLu().charges;
  const { sortie } = parcoursLu();
  if (!charge || !sortie) throw new Error("fixture");
  const texte = participantTexte(
    chronologie({
      parcours: [
        parcoursLu({
          sortieReelle: jour("2026-03-31"),
          natureSortie: "Positive",
          charges: [
            { ...charge, fin: jour("2026-01-31") },
            { apap: null, structure: null, debut: jour("2026-02-01"), fin: jour("2026-03-31") },
          ],
          sortie: { ...sortie, quand: "reelle", nature: "Positive" },
        }),
      ],
    }),
    rapport({ constats: [] }),
    TERMINAL,
  );
  expect(texte).toContain("Parcours P0042-1 du 05/01/2026 au 31/03/2026, sortie Positive\n");
  expect(texte).toContain("Sans APAP, sans structure du 01/02/2026 au 31/03/2026");
  expect(texte).toContain("Suivi repris par personne (sans APAP), sans structure");
  expect(texte).toMatch(/Nature saisie :\s+Positive\./);
  expect(texte).toContain("✗ absente : justificatif de la sortie");
  expect(texte).toContain("Aucun constat.");
});

test("someone whom no list names, without any parcours", () => {
  const contacts = parcoursLu().contacts;
  const texte = participantTexte(
    chronologie({ connu: false, parcours: [], horsParcours: contacts }),
    rapport({ constats: [] }),
    TERMINAL,
  );
  expect(texte).toContain("Inconnu de la liste des participants");
  expect(texte).toContain("Aucun parcours.");
  expect(texte).toContain("Contacts hors de tout parcours\n  12/01/2026  Face à face");
});

test("says what does not count, and what was not judged", () => {
  const [executee] = rapport().regles;
  if (!executee) throw new Error("no rule");
  const rejet = { participant: "P0042", apap: null, mois: null, raison: "rangée rejetée" };
  const texte = participantTexte(
    chronologie(),
    rapport({
      regles: [
        { ...executee, nonJuges: [rejet, { ...rejet, participant: "P1" }] },
        { ...executee, id: "OPE-01", nonJuges: [rejet] },
        { ...executee, id: "ENT-12", etat: "suspecte" },
        { ...executee, id: "EMP-01", nonJuges: [{ ...rejet, participant: "P1" }] },
      ],
      constats: [
        constat({ regle: "ENT-12", message: "Un.", remede: "Deux." }),
        constat({
          message: "Un.",
          remede: "Deux.",
          justification: { raison: "Certificat", auteur: null, jusquAu: null },
        }),
      ],
    }),
    TERMINAL,
  );
  expect(texte).toContain(`2\u00a0constats
  ▲ ENT-12  Un. Deux. Règle suspecte, hors des comptes.
  ▲ ENT-01  Un. Deux. Justifié : Certificat.
  Non jugé : ENT-01, OPE-01 : rangée rejetée.
`);
});

test("says that no interview is due, not that no day is subject, of a month judged by no rule", () => {
  const [mois] = parcoursLu().mois;
  if (mois === undefined) throw new Error("no month");
  const parcours = [parcoursLu({ mois: [{ ...mois, etat: "non_soumis", joursSoumis: 31 }] })];
  const texte = participantTexte(chronologie({ parcours }), rapport(), TERMINAL).replaceAll("\u00a0", " ");
  expect(texte).toMatch(/janvier 2026 +– non dû +31 /);
});
