import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { texteDuClasseur } from "./classeur-lu.ts";
import { Dossier, plieIncomplet as plie } from "./session.ts";

const PARCOURS = `participant;structure;apap;date_integration;date_sortie_prevue
P0001;Association Exemple;Alix MODÈLE;2026-01-05;
P0002;Association Exemple;Noé RELAIS;2026-01-05;2026-11-20
`;
const ENTRETIENS = `participant;date;modalite;presence;duree
P0001;2026-10-12;FACE_A_FACE;PRESENT;45
P0002;2026-11-12;FACE_A_FACE;PRESENT;45
`;
const ETAPES = `participant;famille;intitule;date_debut;date_fin
P0001;operation;Atelier;2026-02-01;2026-02-28
P0002;operation;Atelier;2026-02-01;2026-02-28
`;

let dossier: Dossier;
let sorties: Dossier;

beforeEach(() => {
  dossier = new Dossier();
  sorties = new Dossier();
  dossier.ecrire("parcours.csv", PARCOURS);
  dossier.ecrire("entretiens.csv", ENTRETIENS);
  dossier.ecrire("etapes.csv", ETAPES);
});

afterEach(() => {
  dossier.supprimer();
  sorties.supprimer();
});

describe("plie echeances", () => {
  it("lists what is due from today on, by date", async () => {
    const { status, out, err } = await plie("echeances", dossier.chemin);
    expect(err).toBe("");
    expect(out.replaceAll("\u00a0", " ")).toBe(`Échéances du 24/11/2026 au 23/01/2027
  ! Contacts comptés jusqu'au 24/11/2026 ; le dernier lu est du 12/11/2026. Ce
    qui a été fait depuis n'est pas dans l'extraction : la refaire pour être à
    jour.
  Entre parenthèses : jours depuis le dernier face à face tenu.

Quoi               En retard  À venir
─────────────────────────────────────
Entretien du mois          0        1
Sortie prévue              1        0

▲ 20/11/2026, en retard de 4 jours
  P0002 (12 j, Noé RELAIS)  Sortie prévue le 20/11/2026 : présenter le dossier
    en commission, ou corriger la date. [SOR-06]

30/11/2026, dans 6 jours
  P0001 (43 j, Alix MODÈLE)  Recevoir en face à face en novembre 2026. [ENT-01]

Ce qui n'a pas été cherché
  – Suivi dans l'emploi (EMP-01) : aucune colonne « Contrat » (etapes.contrat)
    ou « Formation certifiante » (etapes.certifiante).
  – Veille (VEI-02) : la table « Veilles » est absente de l'extraction.
  – Opération (OPE-01) : aucune colonne « Programmation PLIE »
    (etapes.programmation_plie) ni liste \`programmation\` dans les réglages :
    plie inspecter montre les intitulés à cocher.
  – Sortie à proposer (EMP-03), Durée d'emploi atteinte (EMP-02) : aucune
    colonne « Contrat » (etapes.contrat).
  – Contrat d'engagement (RSA-01), Double saisie (RSA-03), Dossier à signer
    (ELI-03), Commission d'intégration (ELI-04), Inscription France Travail
    (ELI-01), Situation à la sortie (FSE-02) : la table « Participants » est
    absente de l'extraction.
  – Retour au prescripteur (PRE-01) : aucune colonne « Date de prescription »
    (parcours.date_prescription).
  – Prescription en attente (OPE-08) : aucune colonne « Date de prescription »
    (etapes.date_prescription).
  – Bilan à mi-parcours (OPE-05), Bilan (OPE-05) : aucune colonne « Nature »
    (entretiens.nature).
  – Document de sortie (SOR-09) : aucune colonne « Document de sortie signé »
    (parcours.document_sortie_signe).
`);
    expect(status).toBe(0);
  });

  it("counts contacts up to the day asked for, and looks no further than asked", async () => {
    const lire = async (...options: string[]) =>
      JSON.parse((await plie("echeances", dossier.chemin, "--format", "json", ...options)).out) as {
        au: string;
        echeances: { jour: string; participant: string; genre: string; enRetard: boolean }[];
      };
    const dus = async (...options: string[]) =>
      (await lire(...options)).echeances.map((e) => `${e.jour} ${e.participant} ${e.genre}`);
    expect(await dus("--au", "2026-11-11", "--jours", "30")).toEqual([
      "2026-11-20 P0002 SORTIE_PREVUE",
      "2026-11-30 P0001 ENTRETIEN",
      "2026-11-30 P0002 ENTRETIEN",
    ]);
    expect(await dus("--au", "12/11/2026", "--jours", "30")).toEqual([
      "2026-11-20 P0002 SORTIE_PREVUE",
      "2026-11-30 P0001 ENTRETIEN",
    ]);
    expect(await dus("--au", "2026-11-12", "--jours", "8")).toEqual(["2026-11-20 P0002 SORTIE_PREVUE"]);
    expect(await dus("--au", "2026-11-12", "--jours", "7")).toEqual([]);
    expect(await dus("--au", "2026-11-11", "--apap", "alix modele")).toEqual(["2026-11-30 P0001 ENTRETIEN"]);
    expect((await lire("--arrete", "2026-11-11")).au).toBe("2026-11-11");
  });

  it.each(["ics", "xlsx"])("writes %s, the same bytes twice, and overwrites nothing unless told", async (format) => {
    const argv = ["echeances", dossier.chemin, "--format", format, "--sortie", sorties.chemin];
    expect((await plie(...argv)).status).toBe(0);
    const chemin = sorties.joindre(`echeances-2026-11-24.${format}`);
    const premiers = readFileSync(chemin);
    const refus = await plie(...argv);
    expect(refus.status).toBe(2);
    expect(refus.err).toContain("--ecraser");
    expect((await plie(...argv, "--ecraser")).status).toBe(0);
    expect(readFileSync(chemin).equals(premiers)).toBe(true);
  });

  it("asks no more for what is justified, on the list nor on the sheet of the interview", async () => {
    const justifie = sorties.ecrire(
      "justifications.csv",
      "regle;participant;mois;raison\nENT-01;P0001;2026-11;Hospitalisation\n",
    );
    const recevoir = "Recevoir en face à face en novembre 2026";
    const echeances = ["echeances", dossier.chemin];
    const entretien = ["participant", "P0001", dossier.chemin, "--entretien", "--format", "texte"];
    for (const commande of [echeances, entretien]) {
      expect((await plie(...commande)).out).toContain(recevoir);
      expect((await plie(...commande, "--justifications", justifie)).out).not.toContain(recevoir);
    }
  });

  it("asks no more for it in « À faire » of the month's workbook", async () => {
    const justifie = sorties.ecrire(
      "justifications.csv",
      "regle;participant;mois;raison\nENT-01;P0001;2026-11;Hospitalisation\n",
    );
    const aRecevoir = async (nom: string, ...options: string[]) => {
      const ici = sorties.joindre(nom);
      const { err } = await plie("tableau", dossier.chemin, "--mois", "2026-10", "--sortie", ici, ...options);
      const [classeur] = readdirSync(ici, { recursive: true, encoding: "utf8" }).filter((f) =>
        /apap-alix.*\.xlsx$/.test(f),
      );
      if (classeur === undefined) throw new Error(err);
      const feuilles = await texteDuClasseur(readFileSync(join(ici, classeur)));
      return (feuilles.get("À faire") ?? []).flat().some((cellule) => cellule.startsWith("Recevoir en face à face"));
    };
    expect(await aRecevoir("sans")).toBe(true);
    expect(await aRecevoir("avec", "--justifications", justifie)).toBe(false);
  });

  it("offers the nearest APAP, and refuses a day that does not exist", async () => {
    const inconnu = await plie("echeances", dossier.chemin, "--apap", "Alix MODEL");
    expect(inconnu.status).toBe(2);
    expect(inconnu.err).toContain("Alix MODÈLE");
    expect((await plie("echeances", dossier.chemin, "--au", "2026-02-30")).status).toBe(2);
    expect((await plie("echeances", dossier.chemin, "--jours", "-1")).status).toBe(2);
  });
});

describe("plie participant", () => {
  it("tells one parcours, whole", async () => {
    const { status, out } = await plie("participant", "P0001", dossier.chemin, "--arrete", "2026-10-31");
    expect(out).toContain("Participant P0001, arrêté au 31/10/2026");
    expect(out).toContain("octobre 2026    ✓ tenu");
    expect(out).toContain("12/10/2026  Face à face, présent, 45");
    expect(status).toBe(0);
  });

  it("does not fail on constats, and shows this participant's alone", async () => {
    dossier.ecrire("entretiens.csv", `${ENTRETIENS}P0001;2026-10-13;FACE_A_FACE;PRESENT;\n`);
    const { status, out } = await plie("participant", "P0001", dossier.chemin, "--arrete", "2026-10-31");
    expect(out).toContain("▲ ENT-04");
    expect(status).toBe(0);
    const autre = await plie("participant", "P0002", dossier.chemin, "--arrete", "2026-11-30");
    expect(autre.out).not.toContain("ENT-04");
  });

  it("offers the nearest ids for an unknown one", async () => {
    const { status, out, err } = await plie("participant", "P001", dossier.chemin, "--arrete", "2026-10-31");
    expect(err).toBe("plie : aucun participant « P001 » dans l'extraction. Les plus proches : P0001, P0002.\n");
    expect(out).toBe("");
    expect(status).toBe(2);
  });

  it("writes a page, the same bytes twice", async () => {
    const argv = ["participant", "P0001", dossier.chemin, "--arrete", "2026-10-31", "--format", "html"];
    expect((await plie(...argv, "--sortie", sorties.chemin)).status).toBe(0);
    const [nom = ""] = readdirSync(sorties.chemin);
    expect(nom).toBe("participant-P0001-2026-10-31.html");
    const premiers = readFileSync(sorties.joindre(nom));
    await plie(...argv, "--sortie", sorties.chemin, "--ecraser");
    expect(readFileSync(sorties.joindre(nom)).equals(premiers)).toBe(true);
  });
});

it("plie controler --format html writes the page and keeps its status", async () => {
  const argv = ["controler", dossier.chemin, "--arrete", "2026-10-31", "--format", "html", "--sortie", sorties.chemin];
  dossier.ecrire("entretiens.csv", `${ENTRETIENS}P0001;2026-10-13;FACE_A_FACE;PRESENT;\n`);
  expect((await plie(...argv)).status).toBe(1);
  expect(readFileSync(sorties.joindre("constats-2026-10-31.html"), "utf8")).toContain(
    "<title>Constats au 31/10/2026</title>",
  );
});
