import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TITRES } from "../src/formulaire/forme.ts";
import { corriger, declarer, feuille, ligneOu, remplir } from "../src/reporters/formulaire/formulaire-fixture.ts";
import { Dossier, plieIncomplet as plie } from "./session.ts";

// Ada keeps P1 and P2 (sortie planned on 20 October), hands P3 over to Bob on 15 October; nothing was typed for Cy.
const EXTRACTION: Record<string, string> = {
  "participants.csv":
    "id;nom;prenom;sexe;date_naissance\nP1;Un;A;F;1990-01-01\nP2;Deux;B;H;1991-01-01\nP3;Trois;C;F;1992-01-01\nP4;Quatre;D;F;1993-01-01\nP5;Cinq;E;H;1994-01-01\n",
  "parcours.csv": `id;participant;apap;structure;date_integration;date_sortie_prevue;date_sortie_reelle;nature_sortie;motif_sortie
P1-1;P1;Ada Un;S1;2026-01-05;;;;
P2-1;P2;Ada Un;S1;2026-02-02;2026-10-20;;;
P3-1;P3;Ada Un;S1;2026-03-02;;;;
P4-1;P4;Bob Deux;S2;2026-03-02;;;;
P5-1;P5;Cy Trois;S2;2026-10-12;;;;
`,
  "affectations.csv": "participant;apap;structure;date_debut;date_fin\nP3;Bob Deux;S2;2026-10-15;\n",
  "etapes.csv":
    "participant;famille;intitule;date_debut;date_fin;contrat;programmation_plie\nP4;operation;Atelier;2026-09-01;2026-12-31;;oui\n",
  "entretiens.csv": `participant;date;modalite;presence;duree
P1;2026-09-03;face à face;présent;45
P2;2026-09-04;face à face;présent;45
P1;2026-10-05;face à face;présent;45
P2;2026-10-06;face à face;présent;45
P3;2026-10-07;face à face;présent;45
P4;2026-10-26;face à face;présent;45
P4;2026-10-27;téléphone;présent;10
`,
};

const dossier = new Dossier();
const extraction = dossier.joindre("extraction");
const modeles = dossier.joindre("modeles");
afterAll(() => dossier.supprimer());

function ecrireExtraction(chemin: string, plus: Record<string, string> = {}): string {
  mkdirSync(chemin, { recursive: true });
  for (const [nom, texte] of Object.entries(EXTRACTION)) writeFileSync(`${chemin}/${nom}`, texte + (plus[nom] ?? ""));
  return chemin;
}

beforeAll(async () => {
  ecrireExtraction(extraction);
  const { status } = await plie("tableau", extraction, "--mois", "2026-10", "--modele-apap", "--sortie", modeles);
  expect(status).toBe(0);
});

const modele = (apap: string) => new Uint8Array(readFileSync(`${modeles}/formulaire-${apap}-2026-10.xlsx`));
let numero = 0;

/** A folder of returned forms. */
function recevoir(formulaires: Record<string, Uint8Array | string>): string {
  const chemin = dossier.joindre(`recus-${++numero}`);
  mkdirSync(chemin);
  for (const [nom, contenu] of Object.entries(formulaires)) writeFileSync(`${chemin}/${nom}`, contenu);
  return chemin;
}

interface Json {
  manquants: string[];
  formulaires: { apap: string; memeExtraction: boolean; ecarts: number; ecartsLignes: number; verifie: boolean }[];
  chiffres: {
    apap: string | null;
    code: string;
    declare: number | null;
    calcule: number;
    ecart: number | null;
    retenu: number;
    origine: string;
    causes: string[];
    cellule: string | null;
  }[];
  ensemble: { code: string; declare: number; declarants: number; calcule: number | null; retenu: number | null }[];
  participants: {
    apap: string;
    participant: string;
    quoi: string;
    declare: unknown;
    calcule: unknown;
    cause: string;
  }[];
  incoherences: { apap: string; egalite: string; gauche: number; droite: number }[];
}

async function consolider(tableaux: string, entrees = extraction): Promise<Json> {
  const { status, out, err } = await plie("consolider", entrees, "--tableaux", tableaux, "--format", "json");
  expect([status, err]).toEqual([0, ""]);
  return JSON.parse(out) as Json;
}

const ecarts = (json: Json) =>
  json.chiffres
    .filter((c) => c.ecart !== null && c.ecart !== 0)
    .map((c) => [c.apap, c.code, c.declare, c.calcule, c.causes]);

describe("plie tableau --modele-apap", () => {
  it("writes one form per APAP", () => {
    expect(readdirSync(modeles)).toEqual([
      "formulaire-ada-un-2026-10.xlsx",
      "formulaire-bob-deux-2026-10.xlsx",
      "formulaire-cy-trois-2026-10.xlsx",
    ]);
  });
});

describe("plie tableau --modele-apap, with an option that it does not go with", () => {
  it.each([
    ["--bilan", "plie : --modele-apap et --bilan ne vont pas ensemble : choisissez l'une des deux.\n"],
    ["--format=json", "plie : --modele-apap écrit des classeurs : retirez --format json.\n"],
  ])("refuses %s", async (option, attendu) => {
    const { status, out, err } = await plie("tableau", extraction, "--mois", "2026-10", "--modele-apap", option);
    expect([status, out, err]).toEqual([2, "", attendu]);
  });
});

describe("plie consolider", () => {
  it("finds nothing to say of forms sent back as they were", async () => {
    const json = await consolider(
      recevoir({ "a.xlsx": modele("ada-un"), "b.xlsx": modele("bob-deux"), "c.xlsx": modele("cy-trois") }),
    );
    expect([ecarts(json), json.participants, json.incoherences, json.manquants]).toEqual([[], [], [], []]);
    const chiffre = (apap: string, code: string) =>
      json.chiffres.find((c) => c.apap === apap && c.code === code)?.calcule;
    // P1: open the evening before October; P4: open at its end; F1: face-to-face of October, Ada's with P3 included
    expect(["P1", "P4", "F1"].map((c) => chiffre("Ada Un", c))).toEqual([3, 2, 3]);
    expect(["P1", "P4", "F1", "F3"].map((c) => chiffre("Bob Deux", c))).toEqual([1, 2, 1, 1]);
    expect(["P1", "P2", "P4", "F1"].map((c) => chiffre("Cy Trois", c))).toEqual([
      0,
      1,
      1,
      // a month without a line of the APAP is no 0
      null,
    ]);
    for (const { declare, calcule, retenu, declarants } of json.ensemble) {
      // Cy has no line in October: neither computed nor declared, nothing is kept for everyone
      if (retenu !== null) expect([declare, retenu, declarants]).toEqual([calcule, calcule, 3]);
    }
  });

  it("tells each gap with its cell and its likely cause, keeps the extraction's figure, says who is missing", async () => {
    const cases: string[] = [];
    const ada = await remplir(modele("ada-un"), (book) => {
      cases.push(declarer(book, "P3", 1), declarer(book, "P4", 3), declarer(book, "F1", 2));
    });
    const cy = await remplir(modele("cy-trois"), (book) => {
      cases.push(declarer(book, "F1", 2));
    });
    const json = await consolider(recevoir({ "ada.xlsx": ada, "cy.xlsx": cy }));
    expect(ecarts(json)).toEqual([
      ["Ada Un", "P3", 1, 0, ["sortie prévue et pas encore saisie comme réelle : P2"]],
      [
        "Ada Un",
        "P4",
        3,
        2,
        ["parcours passé à un autre APAP dans le mois : P3", "c'est le chiffre du mois précédent (septembre 2026)"],
      ],
      [
        "Ada Un",
        "F1",
        2,
        3,
        ["parcours passé à un autre APAP dans le mois : P3", "c'est le chiffre du mois précédent (septembre 2026)"],
      ],
    ]);
    expect(json.chiffres.filter((c) => c.ecart).map((c) => c.cellule)).toEqual(cases.slice(0, 3));
    expect(json.manquants).toEqual(["Bob Deux"]);
    const f1 = json.ensemble.find((e) => e.code === "F1");
    // Ada 3 and Bob 1 computed; Cy, whose month has no line, 2 as declared
    expect(f1).toMatchObject({ declare: 4, declarants: 2, calcule: 4, retenu: 6 });
    expect(json.incoherences).toEqual([
      { apap: "Ada Un", egalite: "P1 + P2 − P3 = P4", gauche: 2, droite: 3 },
      { apap: "Ada Un", egalite: "E1 à E5 = P4", gauche: 2, droite: 3 },
      { apap: "Ada Un", egalite: "S1 à S5 = P3", gauche: 0, droite: 1 },
      { apap: "Ada Un", egalite: "lignes des participants = P4", gauche: 2, droite: 3 },
      { apap: "Ada Un", egalite: "lignes des participants = F1", gauche: 3, droite: 2 },
      { apap: "Cy Trois", egalite: "lignes des participants = F1", gauche: 0, droite: 2 },
    ]);
  });

  it("follows the lines that an APAP corrects, and who is added", async () => {
    const ada = await remplir(modele("ada-un"), (book) => {
      corriger(book, "P1", TITRES.entretiens, 2);
      corriger(book, "P2", TITRES.situation, "Sorti du PLIE");
      declarer(book, "F1", 4);
      const lignes = feuille(book, "lignes");
      const ajout = ligneOu(lignes, TITRES.ajout, 1) + 1;
      for (const [i, id] of ["P4", "P99"].entries()) lignes.getCell(ajout + i, 1).value = id;
      corriger(book, "P1", TITRES.observation, "appel de Mme Untel");
    });
    const json = await consolider(recevoir({ "ada.xlsx": ada }));
    expect(ecarts(json)).toEqual([
      [
        "Ada Un",
        "F1",
        4,
        3,
        [
          "lignes corrigées par l'APAP : P1 (2 au lieu de 1)",
          "contact saisi après l'export, ou pas encore saisi dans le logiciel",
        ],
      ],
    ]);
    // what an APAP writes freely may name someone: the workbook has it, JSON does not
    expect(JSON.stringify(json)).not.toContain("Untel");
    expect(json.participants.map((l) => [l.participant, l.quoi, l.declare, l.calcule, l.cause])).toEqual([
      ["P1", "entretiens", 2, 1, "contact saisi après l'export, ou pas encore saisi dans le logiciel"],
      ["P2", "situation", "SORTI", "ACCOMPAGNEMENT_SEUL", "sortie prévue et pas encore saisie comme réelle"],
      ["P4", "ajout", null, null, "dans l'extraction, en charge : Bob Deux"],
      ["P99", "ajout", null, null, "identifiant absent de l'extraction : le vérifier, ou saisir l'intégration"],
    ]);
  });

  it("sees that the extraction moved since the form was filled", async () => {
    const apres = ecrireExtraction(dossier.joindre("apres"), {
      "entretiens.csv": "P1;2026-10-28;face à face;présent;50\n",
    });
    const json = await consolider(recevoir({ "ada.xlsx": modele("ada-un") }), apres);
    expect(ecarts(json)).toEqual([
      [
        "Ada Un",
        "F1",
        3,
        4,
        [
          "lignes saisies ou corrigées après l'export, l'extraction a changé depuis le formulaire (3 alors) : P1 (1 au lieu de 2)",
        ],
      ],
    ]);
    expect(json.formulaires.map((f) => f.memeExtraction)).toEqual([false]);
  });

  it("writes the workbook, the same bytes twice, and prints a page", async () => {
    const recus = recevoir({ "ada.xlsx": await remplir(modele("ada-un"), (book) => void declarer(book, "P4", 3)) });
    const lire = async (sortie: string) => {
      const session = await plie("consolider", extraction, "--tableaux", recus, "--sortie", dossier.joindre(sortie));
      return { ...session, bytes: readFileSync(`${dossier.joindre(sortie)}/consolidation-2026-10.xlsx`) };
    };
    const [un, deux] = [await lire("c1"), await lire("c2")];
    expect(un.bytes.equals(deux.bytes)).toBe(true);
    expect(un.status).toBe(0);
    expect(un.out).toBe(`Tableaux de bord des APAP, octobre 2026, contre l'extraction arrêtée au
  31/10/2026

  Formulaires reçus : 1 (sur 3 attendus)
  Chiffres déclarés : 43 (1 écart avec l'extraction)
  Écarts sur les lignes : 0 (dans les formulaires)
  Incohérences : 2 (dans un même formulaire)

! Sans formulaire : Bob Deux, Cy Trois. Leurs chiffres sont ceux de
  l'extraction, et n'ont pas été confirmés.

Formulaires
APAP      Vérifié   Chiffres en écart  Lignes en écart  Extraction
──────────────────────────────────────────────────────────────────
Ada Un    non                       1                0  la même
Bob Deux  non reçu
Cy Trois  non reçu
Ensemble                            1                0

Écarts
  Ada Un
    P4 Parcours ouverts à la fin : 3 déclarés, 2 dans l'extraction (+1, case
      D14)
      - parcours passé à un autre APAP dans le mois : P3
      - c'est le chiffre du mois précédent (septembre 2026)

Incohérences
  Ada Un : E1 à E5 = P4, mais 2 ≠ 3
  Ada Un : lignes des participants = P4, mais 2 ≠ 3
`);
  });
});

describe("a cell that cannot be read", () => {
  it("is set aside and named; the other cells and forms are taken, the total that lacks it is marked", async () => {
    let cellule = "";
    const ada = await remplir(modele("ada-un"), (book) => {
      cellule = declarer(book, "F1", "3 pers.");
      declarer(book, "P1", 4);
    });
    const tableaux = recevoir({ "ada.xlsx": ada, "bob.xlsx": modele("bob-deux"), "cy.xlsx": modele("cy-trois") });
    const json = (await consolider(tableaux)) as Json & { ecartees: unknown[] };
    expect(json.ecartees).toEqual([
      {
        apap: "Ada Un",
        fichier: "ada.xlsx",
        feuille: "Mes chiffres",
        cellule,
        pourquoi: expect.stringMatching(/^ce n'est pas un nombre entier entre 0 et 9\s999$/),
        touche: ["F1"],
      },
    ]);
    expect(json.formulaires.map((f) => f.apap)).toEqual(["Ada Un", "Bob Deux", "Cy Trois"]);
    expect(ecarts(json).map(([apap, code, declare]) => [apap, code, declare])).toEqual([["Ada Un", "P1", 4]]);
    // Bob's 1 is all that is declared of F1: Ada's cell is unreadable, Cy has no line
    expect(json.ensemble.filter((e) => "illisibles" in e)).toMatchObject([
      { code: "F1", declare: 1, declarants: 1, illisibles: 1 },
    ]);
    const { out } = await plie("consolider", extraction, "--tableaux", tableaux, "--sortie", dossier.joindre("mis"));
    expect(out.replace(/\s+/g, " ")).toContain("1 case n'a pas pu être lue et est mise de côté");
    expect(out).toContain(cellule);
  });
});

describe("plie consolider refuses, and consolidates nothing", () => {
  const refus = async (tableaux: string, ...options: string[]) => {
    const { status, out, err } = await plie("consolider", extraction, "--tableaux", tableaux, ...options);
    expect([status, out]).toEqual([2, ""]);
    return err;
  };

  it("a form altered beyond its input cells, with the others", async () => {
    const altere = await remplir(modele("ada-un"), (book) => {
      feuille(book, "chiffres").getCell("C14").value = 99;
    });
    const err = await refus(recevoir({ "ada.xlsx": altere, "bob.xlsx": modele("bob-deux") }));
    expect(err).toContain("« ada.xlsx », feuille « Mes chiffres », cellule C14 : modifiée hors des cases à remplir");
    expect(err).toContain("rien n'a été consolidé");
  });

  it("a form of another month, an unknown APAP, the same APAP twice", async () => {
    expect(await refus(recevoir({ "a.xlsx": modele("ada-un") }), "--mois", "2026-09")).toContain(
      "« a.xlsx », feuille « Mes chiffres » : il est pour octobre 2026, et non pour septembre 2026",
    );
    const autre = ecrireExtraction(dossier.joindre("autre"));
    for (const nom of ["parcours.csv", "affectations.csv"]) {
      writeFileSync(`${autre}/${nom}`, (EXTRACTION[nom] ?? "").replaceAll("Ada Un", "Zoé Neuf"));
    }
    const inconnu = await plie("consolider", autre, "--tableaux", recevoir({ "a.xlsx": modele("ada-un") }));
    expect([inconnu.status, inconnu.out]).toEqual([2, ""]);
    expect(inconnu.err).toContain("l'APAP « Ada Un » n'est pas dans l'extraction");
    expect(await refus(recevoir({ "a.xlsx": modele("ada-un"), "b.xlsx": modele("ada-un") }))).toContain(
      "« a.xlsx » et « b.xlsx » sont tous deux le formulaire de Ada Un : n'en gardez qu'un.",
    );
  });

  it("forms of two months, when --mois does not say which", async () => {
    const septembre = dossier.joindre("septembre");
    await plie("tableau", extraction, "--mois", "2026-09", "--modele-apap", "--sortie", septembre);
    const bob = new Uint8Array(readFileSync(`${septembre}/formulaire-bob-deux-2026-09.xlsx`));
    expect(await refus(recevoir({ "a.xlsx": modele("ada-un"), "b.xlsx": bob }))).toContain(
      "les formulaires sont de plusieurs mois : septembre 2026 (« b.xlsx »), octobre 2026 (« a.xlsx »)",
    );
  });

  it("a folder without forms, a file that is none", async () => {
    expect(await refus(recevoir({ "note.txt": "rien" }))).toContain("ne contient aucun classeur .xlsx");
    expect(await refus(dossier.joindre("nulle-part"))).toContain("introuvable");
    expect(await refus(recevoir({ "a.xlsx": "pas un classeur" }))).toContain("« a.xlsx »");
    expect(await refus(recevoir({ "a.ods": "x", "b.xlsx": modele("ada-un") }))).toContain("« a.ods »");
  });
});
