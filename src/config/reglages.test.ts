import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseTypedDay } from "../core/day.ts";
import { parseTypedMonth } from "../core/month.ts";
import { DISQUE_NODE } from "../disque/disque-node.ts";
import { RULES } from "../rules/index.ts";
import { reglageParDefaut } from "../rules/reglage.ts";
import { lireReglages } from "./lire-reglages.ts";
import { chargerReglages, reglagesParDefaut } from "./reglages.ts";

const lire = (texte: string) => lireReglages(texte, "plie.yaml");

/** The refusal of a text, without its final stop. */
function refus(texte: string): string {
  try {
    lire(texte);
  } catch (error) {
    if (error instanceof Error && error.name === "PlieError") return error.message;
    throw error;
  }
  throw new Error("accepted");
}

describe("defaults", () => {
  it("are each rule's own when nothing is set", () => {
    const reglages = reglagesParDefaut();
    expect(reglages.fichier).toBeNull();
    for (const rule of RULES) expect(reglages.regle(rule.id, 0), rule.id).toEqual(reglageParDefaut(rule));
    expect(reglages.communsLe(0).heuresTempsPartielSubi).toBe(20);
    expect(reglages.listes.dateCd14).toBe(parseTypedDay("2025-10-06"));
    expect(reglages.affichage).toEqual({
      nomsConsolide: true,
      nomsApap: true,
      fichiersAuNomDesApap: true,
      diffusionMasque: 10,
      nomsCsf: true,
    });
  });
  it("hold for an empty file, comments only, and ensembles left empty", () => {
    const attendu = reglagesParDefaut().enVigueur();
    for (const texte of ["", "# rien\n", "communs:\nregles:\nterritoire:\n", "regles:\n  ENT-01:\n", "{}\n"]) {
      expect(lire(texte).enVigueur(), texte).toEqual(attendu);
    }
  });
});

describe("a file", () => {
  const reglages = lire(`
prereglage: caen-2026
profil: profil.yaml
communs: { heuresTempsPlein: 28, visioVautFaceAFace: oui }
regles:
  ENT-01: { joursSoumisMin: 10, gravite: bloquant }
  ENT-02: { active: false, confirmee: true }
territoire: [14000, "14200", 08230]
convention: { debut: 01/07/2025, fin: 2026-06-30 }
feuillesRecues:
  - { participant: 0042, mois: 2026-03 }
effectifs:
  - apap: Alix MODÈLE
    structure: Association Exemple
    etp: 0.8
dateCd14: "2025-11-01"
`);

  it("changes what it names and keeps the rest", () => {
    expect(reglages.regle("ENT-01", 0)).toEqual({
      gravite: "bloquant",
      active: true,
      confirmee: false,
      params: { joursSoumisMin: 10 },
    });
    expect(reglages.regle("ENT-02", 0)).toMatchObject({ active: false, confirmee: true, gravite: "majeur" });
    expect(reglages.communsLe(0)).toMatchObject({ heuresTempsPlein: 28, visioVautFaceAFace: true, moisSuiviEmploi: 6 });
  });
  it("keeps the characters of texts and reads dates quoted or not, French or ISO", () => {
    expect(reglages.listes.territoire).toEqual(["14000", "14200", "08230"]);
    expect(reglages.listes.feuillesRecues).toEqual([{ participant: "0042", mois: parseTypedMonth("2026-03") }]);
    expect(reglages.listes.convention).toEqual({
      debut: parseTypedDay("2025-07-01"),
      fin: parseTypedDay("2026-06-30"),
    });
    expect(reglages.listes.dateCd14).toBe(parseTypedDay("2025-11-01"));
    expect(reglages.listes.effectifs[0]).toEqual({
      apap: "Alix MODÈLE",
      structure: "Association Exemple",
      etp: 0.8,
      debut: null,
      fin: null,
    });
  });
  it("finds its paths from its own folder", () => {
    expect(lireReglages("profil: a/profil.yaml", "plie.yaml", RULES, (p) => join("extraction", p)).profil).toBe(
      join("extraction", "a/profil.yaml"),
    );
    expect(reglages.justifications).toBeNull();
  });
  it("is printed as written: thresholds under the rule, what departs from its own, days and months in clear", () => {
    const clair = reglages.enVigueur();
    expect(clair["ENT-01"]).toEqual({ joursSoumisMin: 10, gravite: "bloquant" });
    expect(clair["ENT-02"]).toEqual({ minutesMoyenneMin: 45, entretiensMin: 5, active: false, confirmee: true });
    expect(clair["ENT-03"]).toEqual({ minutesMoyenneMin: 45, entretiensMin: 3 });
    expect(clair).toMatchObject({
      prereglage: "caen-2026",
      profil: "profil.yaml",
      convention: { debut: "2025-07-01", fin: "2026-06-30" },
      feuillesRecues: [{ participant: "0042", mois: "2026-03" }],
      dateCd14: "2025-11-01",
    });
    expect(clair).not.toHaveProperty("regles");
  });
});

describe("refusals name the line, the column, what is expected and the nearest right name", () => {
  it.each([
    ["comuns: {}", "plie.yaml, ligne 1, colonne 1 : réglage inconnu « comuns » : le plus proche est « communs »."],
    [
      "regles:\n  ENT-1: {}",
      "plie.yaml, ligne 2, colonne 3 : règle inconnue « ENT-1 » : la plus proche est « ENT-01 ».",
    ],
    [
      "regles:\n  ENT-01:\n    joursSoumi: 12",
      "plie.yaml, ligne 3, colonne 5 : réglage inconnu « joursSoumi » dans ENT-01 : le plus proche est « joursSoumisMin ».",
    ],
    [
      "joursSoumisMin: 12",
      "plie.yaml, ligne 1, colonne 1 : « joursSoumisMin » n'est pas à sa place : écrivez-le sous « regles: », dans « ENT-01: ».",
    ],
    ["ENT-01: {}", "plie.yaml, ligne 1, colonne 1 : « ENT-01 » n'est pas à sa place : écrivez-le sous « regles: »."],
    [
      "communs:\n  territoire: []",
      "plie.yaml, ligne 2, colonne 3 : « territoire » n'est pas à sa place : écrivez-le au début de la ligne, sans retrait.",
    ],
    [
      "regles: { ENT-01: { joursSoumisMin: quinze } }",
      "plie.yaml, ligne 1, colonne 37 : « joursSoumisMin » (ENT-01) « quinze » n'est pas admis : écrivez un nombre entier d'au moins 1.",
    ],
    [
      "communs: { heuresTempsPlein: 27,5 }",
      /^plie\.yaml, ligne 1, colonne 33 : réglage inconnu « 5 » dans « communs » : les noms admis sont visioVautFaceAFace, heures/,
    ],
    [
      "communs:\n  heuresTempsPlein: 27,5",
      "plie.yaml, ligne 2, colonne 21 : « communs › heuresTempsPlein » « 27,5 » n'est pas admis : écrivez un nombre supérieur à 0 ; la décimale s'écrit avec un point : 27.5.",
    ],
    [
      "communs: { partPresencesVides: 30 }",
      "plie.yaml, ligne 1, colonne 32 : « communs › partPresencesVides » « 30 » n'est pas admis : écrivez un nombre de 0 à 1.",
    ],
    [
      "regles: { ENT-01: { gravite: majeure } }",
      "plie.yaml, ligne 1, colonne 30 : « gravite » (ENT-01) « majeure » n'est pas admis : écrivez l'un de ces mots : bloquant, majeur, mineur, info ; le plus proche est « majeur ».",
    ],
    [
      "regles: { ENT-01: { active: peut-être } }",
      "plie.yaml, ligne 1, colonne 29 : « active » (ENT-01) « peut-être » n'est pas admis : écrivez oui ou non.",
    ],
    [
      "objectifs: [{ indicateur: taux_sortie_positives, valeur: 0.5 }]",
      "plie.yaml, ligne 1, colonne 27 : « objectifs › n° 1 › indicateur » : aucun indicateur « taux_sortie_positives » : le plus proche est « taux_sorties_positives ».",
    ],
    [
      "objectifs: [{ indicateur: taux_sorties_positives, valeur: 0.5 }]",
      "plie.yaml, ligne 1, colonne 27 : « objectifs › n° 1 › indicateur » : « taux_sorties_positives » ne se compte pas ainsi : écrivez ventilation: { forme: caen }, ou ventilation: { forme: sans_dynamique }, ou ventilation: { forme: brut }.",
    ],
    [
      "objectifs: [{ indicateur: entrees, valeur: 5, ventilation: { sexe: F } }]",
      "plie.yaml, ligne 1, colonne 60 : « objectifs › n° 1 › ventilation » : « entrees » ne se compte pas ainsi : écrivez l'objectif sans ventilation.",
    ],
    [
      "objectifs: [{ indicateur: entretiens, valeur: 420, annee: 2026 }]",
      "plie.yaml, ligne 1, colonne 52 : réglage inconnu « annee » dans « objectifs › n° 1 » : les noms admis sont indicateur, valeur, portee, nom, ventilation.",
    ],
    [
      "objectifs: [{ indicateur: conformite, valeur: 95 }]",
      "plie.yaml, ligne 1, colonne 47 : « objectifs › n° 1 › valeur » « 95 » : une part s'écrit de 0 à 1 ; 95 % s'écrit 0.95.",
    ],
    [
      "objectifs: [{ indicateur: charge, valeur: 1.2 }, { indicateur: charge, valeur: 110 }]",
      "plie.yaml, ligne 1, colonne 80 : « objectifs › n° 2 › valeur » « 110 » : une part s'écrit de 0 à 1 ; 110 % s'écrit 1.1.",
    ],
    [
      "objectifs: [{ indicateur: bonheur, valeur: 0.5 }]",
      "plie.yaml, ligne 1, colonne 27 : « objectifs › n° 1 › indicateur » : aucun indicateur « bonheur » ; « plie indicateurs » les liste.",
    ],
    [
      "territoire: [14000, 8230]",
      "plie.yaml, ligne 1, colonne 21 : « territoire › n° 2 » « 8230 » : un code postal a 5 chiffres ; rendez-lui le zéro du début s'il l'a perdu.",
    ],
    ["dateCd14: 2026-02-31", "plie.yaml, ligne 1, colonne 11 : « dateCd14 » « 2026-02-31 » : cette date n'existe pas."],
    [
      "dateCd14: demain",
      "plie.yaml, ligne 1, colonne 11 : « dateCd14 » « demain » n'est pas admis : écrivez une date AAAA-MM-JJ.",
    ],
    [
      "moisCouverts:\n  - apap: Alix\n    mois: mars",
      "plie.yaml, ligne 3, colonne 11 : « moisCouverts › n° 1 › mois » « mars » : attendu : un mois AAAA-MM.",
    ],
    [
      "convention:\n  debut: 2026-01-01",
      "plie.yaml, ligne 2, colonne 3 : il manque « convention › fin », une date AAAA-MM-JJ est attendu ici.",
    ],
    [
      "convention: { debut: 2026-01-01, fin: 2025-12-31 }",
      "plie.yaml, ligne 1, colonne 13 : « convention » : la fin précède le début.",
    ],
    [
      "programmation: [{ debut: 2026-01-01 }]",
      "plie.yaml, ligne 1, colonne 17 : « programmation › n° 1 » : donnez au moins code, intitule ou operateur.",
    ],
    [
      "regles: { ENT-01: { joursSoumisMin: } }",
      "plie.yaml, ligne 1, colonne 37 : « joursSoumisMin » (ENT-01) est vide : écrivez un nombre entier d'au moins 1, ou retirez la ligne pour garder la valeur par défaut.",
    ],
    [
      "effectifs: Alix",
      "plie.yaml, ligne 1, colonne 12 : « effectifs » « Alix » n'est pas admis : écrivez une liste, une ligne « - … » par élément.",
    ],
    [
      "- ENT-01",
      "plie.yaml, ligne 1, colonne 1 : un fichier de réglages s'écrit « nom: valeur », une ligne par réglage.",
    ],
    [
      "communs",
      "plie.yaml, ligne 1, colonne 1 : un fichier de réglages s'écrit « nom: valeur », une ligne par réglage.",
    ],
    [
      "dateCd14: 2026-01-01\ndateCd14: 2026-01-02",
      "plie.yaml, ligne 2, colonne 1 : « dateCd14 » est écrit deux fois dans le même ensemble : n'en gardez qu'un.",
    ],
    [
      "communs:\n\tvisioVautFaceAFace: true",
      "plie.yaml, ligne 2, colonne 1 : la ligne commence par une tabulation : remplacez-la par des espaces.",
    ],
    [
      "territoire: [14000",
      "plie.yaml, ligne 1, colonne 19 : il manque un signe (guillemet, apostrophe, crochet, accolade ou deux-points) : fermez ce qui est ouvert.",
    ],
    [
      "motifsVeille: [*tous]",
      "plie.yaml, ligne 1, colonne 16 : renvoi « *tous » : écrivez la valeur, entre guillemets si elle commence par *.",
    ],
    ["profil: !fichier x", "plie.yaml, ligne 1, colonne 9 : étiquette « ! » : mettez la valeur entre guillemets."],
    [
      "a: 1\n---\nb: 2",
      "plie.yaml, ligne 2, colonne 1 : une seconde partie commence par « --- » : n'en gardez qu'une.",
    ],
    ["__proto__: { active: false }", /^plie\.yaml, ligne 1, colonne 1 : réglage inconnu « __proto__ »/],
    ["regles: { constructor: {} }", /^plie\.yaml, ligne 1, colonne 11 : règle inconnue « constructor »/],
    ['"\\e[31m\\n": 1', /^plie\.yaml, ligne 1, colonne 1 : réglage inconnu « \ufffd\[31m\ufffd »/],
  ])("%s", (texte, message) => {
    if (typeof message === "string") expect(refus(texte)).toBe(message);
    else expect(refus(texte)).toMatch(message);
  });

  it("says the first fault of the file and the lines of the others", () => {
    expect(refus("regles:\n  ENT-01:\n    joursSoumisMin: 0\ncomuns: {}\nterritoire: x\n")).toBe(
      "plie.yaml, ligne 3, colonne 21 : « joursSoumisMin » (ENT-01) « 0 » n'est pas admis : écrivez un nombre entier d'au moins 1 (à corriger aussi : lignes 4, 5).",
    );
  });
  it("never shows what may be a name", () => {
    expect(refus("effectifs: [{ apap: [Alix], structure: S, etp: 1 }]")).not.toContain("Alix");
  });
});

describe("chargerReglages", () => {
  const dossier = mkdtempSync(join(tmpdir(), "plie-reglages-"));
  it("gives the defaults without a file", async () => {
    expect((await chargerReglages(null, DISQUE_NODE)).enVigueur()).toEqual(reglagesParDefaut().enVigueur());
  });
  it("reads UTF-8 with a mark, UTF-16 and Windows-1252 alike", async () => {
    const texte = "motifsVeille: [santé]\n";
    const codages = {
      utf8: Buffer.from(`\ufeff${texte}`),
      utf16: Buffer.from(`\ufeff${texte}`, "utf16le"),
      ansi: Buffer.from(texte, "latin1"),
    };
    for (const [nom, bytes] of Object.entries(codages)) {
      writeFileSync(join(dossier, `${nom}.yaml`), bytes);
      expect((await chargerReglages(join(dossier, `${nom}.yaml`), DISQUE_NODE)).listes.motifsVeille, nom).toEqual([
        "santé",
      ]);
    }
  });
  it("refuses a missing file and a folder by name", async () => {
    await expect(chargerReglages(join(dossier, "absent.yaml"), DISQUE_NODE)).rejects.toThrow(
      "Le fichier de réglages « absent.yaml » est introuvable : vérifiez son nom et son dossier.",
    );
    await expect(chargerReglages(dossier, DISQUE_NODE)).rejects.toThrow("est un dossier : donnez le fichier lui-même.");
  });
});
