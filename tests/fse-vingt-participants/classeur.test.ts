import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texteDuClasseur } from "../classeur-lu.ts";
import { Dossier } from "../session.ts";
import { fse } from "./attendu.ts";

const dossier = new Dossier();
afterAll(() => dossier.supprimer());

describe("the workbook of twenty participants", () => {
  const nom = "2026-01_2026-12";
  let feuilles: Map<string, string[][]>;
  beforeAll(async () => {
    const { status, err } = await fse("--sortie", dossier.chemin, "--fichier-entrees-sorties");
    expect([status, err.match(/Écrit/g)?.length]).toEqual([0, 5]);
    feuilles = await texteDuClasseur(readFileSync(dossier.joindre(`fse-${nom}.xlsx`)));
  });

  const ligne = (feuille: string, cellule: (cellules: string[]) => boolean) =>
    (feuilles.get(feuille) ?? []).find(cellule);

  it("has the sheets in their order, and one entry/exit file per opération", () => {
    expect([...feuilles.keys()].filter((f) => f !== "Listes")).toEqual([
      "Lisez-moi",
      "Indicateurs",
      "Par structure",
      "Par APAP",
      "Participants",
      "Décompte",
      "Complétude",
      "Contrôles",
      "Cibles",
      "PLIE",
      "Entrées-sorties",
    ]);
    expect(readdirSync(dossier.chemin).sort()).toEqual([
      `defauts-entrees-sorties-op1-${nom}.csv`,
      `defauts-entrees-sorties-op2-${nom}.csv`,
      `entrees-sorties-op1-${nom}.csv`,
      `entrees-sorties-op2-${nom}.csv`,
      `fse-${nom}.xlsx`,
    ]);
    // with opérations in the settings nothing is provisional
    expect([...feuilles.values()].flat(2).some((texte) => /provisoire/i.test(texte))).toBe(false);
  });

  it("says under the count what each of its columns counts", () => {
    expect(ligne("Décompte", ([texte]) => texte?.startsWith("Âge :") === true)?.[0]).toBe(
      "Âge : EECO06 Moins de 18 ans ; EECO07 18 à 29 ans ; EECO08 55 ans et plus.",
    );
  });

  it("prints complete records and all of them, with live totals", () => {
    // OP1, EECO02: complete 2 2 1 0 = 5; P12 is unemployed too, but her level is unknown
    expect(ligne("Indicateurs", (c) => c[0] === "EECO02")?.slice(2)).toEqual([
      "2",
      "2",
      "1",
      "0",
      "5",
      "3",
      "2",
      "1",
      "0",
      "6",
    ]);
    expect(ligne("Indicateurs", (c) => c[0] === "EECO01")?.slice(2)).toEqual([
      "4",
      "4",
      "1",
      "0",
      "9",
      "5",
      "4",
      "1",
      "0",
      "10",
    ]);
    expect(
      feuilles
        .get("Indicateurs")
        ?.flat()
        .filter((texte) => texte.startsWith("faux")),
    ).toEqual([]);
    expect(
      feuilles
        .get("Contrôles")
        ?.flat()
        .filter((texte) => texte.startsWith("faux")),
    ).toEqual([]);
  });

  it("gives each code its reason", () => {
    const raisons = (id: string, operation: string) =>
      ligne("Participants", (c) => c[0] === id && c.includes(operation))?.join(" | ") ?? "";
    expect(raisons("P01", "OP1")).toContain("EECO07 : naissance le 10/03/2008, 18 ans le 10/03/2026");
    expect(raisons("P02", "OP1")).toContain("déjà en formation à l'entrée : pas d'EECR02");
    expect(raisons("P04", "OP2")).toContain("moins de 12 mois d'inscription");
    expect(raisons("P07", "OP1")).toContain(
      "EECR04 : situation à la sortie non saisie, les étapes décident : CDI du 29/04/2026, 28\u00a0jours après",
    );
    expect(raisons("P08", "OP1")).toContain("ni emploi ni formation dans les 28 jours, jusqu'au 29/04/2026");
    expect(raisons("P10", "OP1")).toContain("54 ans le 01/09/2025");
    expect(raisons("P10", "OP2")).toContain("EECO08 : naissance le 01/10/1970, 55 ans le 01/04/2026");
    expect(raisons("P11", "OP1")).toContain("« niveau V » sans diplôme, pris comme niveau 3 : CITE 3 à 4, à préciser");
    expect(raisons("P12", "OP1")).toContain("chiffre seul, d'échelle inconnue");
    expect(raisons("P15", "OP2")).toContain("l'inscription l'emporte sur l'emploi : chômeur");
    expect(raisons("P16", "OP1")).toContain(
      "repris d'avant l'opération, en emploi le jour de l'entrée (CDI du 03/03/2025)",
    );
    expect(raisons("P17", "OP1")).toContain("EECR02, EECR03 : sortie par la fin de l'opération");
    expect(raisons("P20", "OP2")).toContain("six mois échus le 01/01/2027, après l'arrêté");
  });

  it("lists who misses what, and the constats", () => {
    const manques = (feuilles.get("Complétude") ?? [])
      .filter((c) => /^P\d\d$/.test(c[0] ?? ""))
      .map((c) => `${c[0]} ${c.slice(4, 6).join(" : ")}`);
    expect(manques).toEqual([
      // Alix
      "P01 Situation six mois après : à saisir : six mois le 15/12/2026",
      "P07 Situation à la sortie : à saisir : sorti le 01/04/2026",
      "P07 Situation six mois après : à saisir : six mois le 01/10/2026",
      "P08 Situation à la sortie : à saisir : sorti le 01/04/2026",
      "P08 Situation six mois après : à saisir : six mois le 01/10/2026",
      // Claude
      "P13 Sexe : à saisir",
      "P13 RQTH : à saisir",
      "P14 Date de naissance : à saisir",
      "P18 Situation six mois après : à saisir : six mois le 08/12/2026",
      // Dominique
      "P10 Situation six mois après : à saisir : six mois le 28/08/2026",
      "P11 Niveau de formation : à préciser : « niveau V »",
      "P12 Niveau de formation : à préciser : chiffre seul",
      "P12 Situation six mois après : à saisir : six mois le 30/12/2026",
    ]);
    const constats = (feuilles.get("Contrôles") ?? [])
      .filter((c) => /^FSE-/.test(c[0] ?? "") && ["bloquant", "majeur", "mineur"].includes(c[2] ?? ""))
      .map((c) => `${c[0]} ${c[3]}`);
    expect(constats.sort()).toEqual([
      "FSE-01 P12",
      "FSE-01 P13",
      "FSE-01 P14",
      "FSE-02 P07",
      "FSE-02 P08",
      "FSE-03 P13",
      "FSE-05 ", // OP1: 3 inactive of 9 complete, over 20 %
      "FSE-06 P18",
    ]);
  });

  it("compares with the targets of the settings, and says when there is none", () => {
    const cibles = (feuilles.get("Cibles") ?? []).filter((c) => c[0] === "OP1");
    expect(cibles.find((c) => c[1] === "EECO01")?.slice(3)).toEqual(["Total", "10", "20", "-10", "0.5"]);
    expect(cibles.find((c) => c[1] === "EECR04" && c[3] === "Femmes")?.slice(4)).toEqual([
      "2",
      "4",
      "-2",
      "2\u00a0sur\u00a04",
    ]);
    expect(cibles.find((c) => c[1] === "EECO02")?.slice(4, 6)).toEqual(["5", "cible non paramétrée"]);
  });

  it("keeps the sorties of the PLIE apart", () => {
    // OP1: P01, P02, P09 twice, P10, P12, P07, P08; Déménagement is neutralised (P09, P10)
    const op1 = ligne("PLIE", (c) => (c[0] ?? "").startsWith("OP1"));
    expect(op1?.slice(1, 9)).toEqual(["8", "3", "1", "2", "2", "0", "6", "4"]);
    // P08 left « Positive » and is no FSE+ result
    expect(ligne("PLIE", (c) => c[0] === "P08")).toContain("aucun");
  });

  it("writes the entry/exit file, whose zeros stay, and its defects", () => {
    const [entete, ...lignes] = readFileSync(dossier.joindre(`entrees-sorties-op1-${nom}.csv`), "utf8").split("\r\n");
    expect(entete).toMatch(/^\ufeffCode de l'opération;Identifiant du participant;Nom;Prénom;/);
    expect(lignes[0]).toBe(
      "OP1;P01;Essai;Un;10/03/2008;Femme;;08230;Exempleville;0600000001;;10/03/2026;Inactif;CITE 0 à 2;non;non;non;non;non;;15/06/2026;En recherche d'emploi;non;",
    );
    expect(lignes[1]).toContain(";0600000002;");
    expect(lignes.length).toBe(11);
    const defauts = readFileSync(dossier.joindre(`defauts-entrees-sorties-op1-${nom}.csv`), "utf8").split("\r\n");
    expect(defauts.slice(1, -1).map((d) => d.split(";").slice(0, 5).join(" · "))).toEqual([
      "3 · P02 · Téléphone · à vérifier · zéro du début rétabli",
      "4 · P07 · Situation à la sortie · à vérifier · situation à la sortie non saisie, déduite des étapes",
      "5 · P08 · Situation à la sortie · à corriger · valeur absente",
      "8 · P11 · Niveau de formation à l'entrée · à vérifier · « niveau V » sans diplôme, pris comme niveau 3",
      "8 · P11 · Situation à la sortie · à corriger · sorti par la fin de l'opération, sans emploi ni formation dans les étapes",
      "9 · P12 · Niveau de formation à l'entrée · à corriger · valeur absente",
      "10 · P16 · Situation à la sortie · à vérifier · sorti par la fin de l'opération : situation déduite des étapes",
      "11 · P17 · Situation à la sortie · à vérifier · sorti par la fin de l'opération : situation déduite des étapes",
    ]);
    const op2 = readFileSync(dossier.joindre(`defauts-entrees-sorties-op2-${nom}.csv`), "utf8");
    expect(op2).toContain("P18;;à vérifier;Participation FSE+ du 08/06/2026 au 08/06/2026 : 1\u00a0jour.");
  });
});
