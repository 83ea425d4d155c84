import { expect, test } from "vitest";
import { constat, jour, mois, rapport } from "../rapport-fixture.ts";
import { constatsHtml } from "./constats-html.ts";
import { expectSealed, HOSTILES } from "./page-fixture.ts";

/** Text of the page, tags away and spaces collapsed. */
function texte(page: string): string {
  return page
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/[\s\u00a0]+/g, " ");
}

/** Cells of the rows of one table. */
function lignes(page: string, id: string): string[][] {
  const table = new RegExp(`<table id="${id}"[\\s\\S]*?</table>`).exec(page)?.[0] ?? "";
  return [...table.matchAll(/<tr data-jour[\s\S]*?<\/tr>/g)].map(([tr]) =>
    [...tr.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map((m) => texte(m[1] ?? "").trim()),
  );
}

test("each constat is a row: severity, rule, participant, charge, when, message with counts around it, where to look", () => {
  expect(lignes(constatsHtml(rapport({ constats: [constat()] })), "a-traiter")).toEqual([
    [
      "▲ majeur",
      "ENT-01",
      "P0042",
      "Alix MODÈLE Association Exemple",
      "mars 2026",
      "Aucun entretien en face à face tenu en mars 2026 (31 jours soumis). rendez-vous proposés : 2 · absences : 2",
      "suivi.csv, ligne 812",
    ],
  ]);
});

test("what is absent is said in words, a second parcours is named, lines are grouped by file", () => {
  const page = constatsHtml(
    rapport({
      constats: [
        constat({
          participant: null,
          parcours: null,
          apap: null,
          structure: null,
          mois: null,
          date: null,
          contexte: {},
        }),
        constat({
          parcours: "P0042-2",
          mois: null,
          date: jour("2026-03-05"),
          contexte: {},
          preuves: [12, 13, 14, 15, 16, 17, 18, 19].map((ligne) => ({ source: 0, ligne })),
        }),
      ],
    }),
  );
  expect(lignes(page, "a-traiter").map((cells) => [...cells.slice(2, 5), cells[6]])).toEqual([
    ["—", "Sans APAP Sans structure", "sur la période", "suivi.csv, ligne 812"],
    [
      "P0042 (parcours P0042-2)",
      "Alix MODÈLE Association Exemple",
      "05/03/2026",
      "suivi.csv, lignes 12, 13, 14, 15, 16 et 17 ; et 2 autres lignes",
    ],
  ]);
});

test("counts never stand alone: « 41 sur 812 », not run with its reason, not judged with its months", () => {
  const [executee] = rapport().regles;
  if (!executee) throw new Error("no rule");
  const page = texte(
    constatsHtml(
      rapport({
        regles: [
          {
            ...executee,
            constats: 41,
            definition: "",
            remede: "",
            nonJuges: [{ participant: null, apap: "Alix MODÈLE", mois: mois("2026-02"), raison: "non couvert" }],
          },
          {
            ...executee,
            id: "EMA-01",
            etat: "non_executee",
            raison: "aucune table emargements",
            juges: 0,
            constats: 0,
            definition: "",
            remede: "",
            nonJuges: [],
          },
        ],
      }),
    ),
  );
  expect(page).toContain("ENT-01 Mois sans entretien en face à face ✓ exécutée 41 0 812 mois 1 non couvert (1)");
  expect(page).toContain("– non exécutée — — — mois 0 la table « Émargements » est absente de l'extraction");
  expect(page).not.toContain("0 sur 0");
  expect(page).toContain("non couvert Alix MODÈLE février 2026 ENT-01");
});

test("justified constats, and those of suspect rules, are in tables of their own", () => {
  const [executee] = rapport().regles;
  if (!executee) throw new Error("no rule");
  const page = constatsHtml(
    rapport({
      regles: [
        executee,
        { ...executee, id: "ENT-12", etat: "suspecte", raison: "900 en défaut sur 1000", constats: 1 },
      ],
      constats: [
        constat({ participant: "P1", parcours: "P1-1" }),
        constat({
          participant: "P2",
          parcours: null,
          justification: { raison: "Certificat", auteur: "Coord.", jusquAu: jour("2026-12-31") },
        }),
        constat({ participant: "P3", parcours: "P3-1", regle: "ENT-12" }),
      ],
    }),
  );
  expect(lignes(page, "a-traiter").map((c) => c[2])).toEqual(["P1"]);
  expect(lignes(page, "justifies").map((c) => [c[2], c[6]])).toEqual([
    ["P2", "Certificat · Coord. · jusqu'au 31/12/2026"],
  ]);
  expect(lignes(page, "suspects").map((c) => c[2])).toEqual(["P3"]);
  expect(texte(page)).toContain("ENT-12 Contact sans commentaire ni motif ? suspecte");
});

test("rules with the most serious constats come first", () => {
  const [executee] = rapport().regles;
  if (!executee) throw new Error("no rule");
  const page = constatsHtml(
    rapport({
      regles: ["ENT-01", "EMP-02", "ENT-12"].map((id) => ({ ...executee, id })),
      constats: [
        constat({ regle: "EMP-02", gravite: "bloquant" }),
        constat({ regle: "ENT-01" }),
        constat({ regle: "ENT-12", gravite: "mineur" }),
      ],
    }),
  );
  expect(lignes(page, "a-traiter").map((c) => c[1])).toEqual(["EMP-02", "ENT-01", "ENT-12"]);
});

test("a list restricted to an APAP says so; an empty one says there is nothing to do", () => {
  const [executee] = rapport().regles;
  if (!executee) throw new Error("no rule");
  const regles = [{ ...executee, constats: 41 }];
  expect(texte(constatsHtml(rapport({ regles, constats: [constat()] })))).toContain(
    "Liste restreinte : 1 des 41 constats de l'extraction.",
  );
  expect(texte(constatsHtml(rapport({ constats: [] })))).toContain("Aucun constat à traiter.");
});

test("settings in force, files read, values not read and justifications to mend are printed", () => {
  const page = texte(
    constatsHtml(
      rapport({
        reglages: { "ENT-01": { joursSoumisMin: 15 }, territoire: ["14000", "14123"], convention: null },
        rejets: [
          {
            fichier: "suivi.csv",
            feuille: null,
            ligne: 90,
            colonne: "Durée",
            valeur: "abc",
            raison: "durée illisible",
            rangeeGardee: true,
          },
        ],
        signalements: [{ fichier: "justifs.csv", feuille: null, ligne: 3, message: "Ne correspond à aucun constat." }],
      }),
    ),
  );
  expect(page).toContain("ENT-01 joursSoumisMin : 15");
  expect(page).toContain("territoire 14000, 14123");
  expect(page).toContain("suivi.csv durée illisible Durée 90 abc gardée");
  expect(page).toContain("justifs.csv, ligne 3 Ne correspond à aucun constat.");
  expect(page).toContain("suivi.csv Entretiens 5 120 5 118 1 1");
});

test("whatever the cells hold, the page stays sealed", () => {
  const constats = HOSTILES.map((t) =>
    constat({
      regle: t,
      participant: t,
      parcours: t,
      apap: t,
      structure: t,
      message: t,
      remede: t,
      contexte: { [t]: 1 },
      justification: { raison: t, auteur: t, jusquAu: null },
    }),
  );
  const [executee] = rapport().regles;
  if (!executee) throw new Error("no rule");
  const page = constatsHtml(
    rapport({
      constats: [...constats, ...constats.map((c) => ({ ...c, justification: null }))],
      regles: HOSTILES.map((t) => ({
        ...executee,
        id: t,
        unite: t,
        raison: t,
        definition: "",
        remede: "",
        nonJuges: [{ participant: t, apap: t, mois: null, raison: t }],
        reglages: { [t]: t },
      })),
      rejets: HOSTILES.map((t) => ({
        fichier: t,
        feuille: t,
        ligne: 1,
        colonne: t,
        valeur: t,
        raison: t,
        rangeeGardee: false,
      })),
      signalements: HOSTILES.map((t) => ({ fichier: t, feuille: null, ligne: 1, message: t })),
    }),
  );
  expectSealed(page);
  expect(lignes(page, "a-traiter")).toHaveLength(HOSTILES.length);
});

test("the same report gives the same bytes", () => {
  const report = () => rapport({ constats: [constat(), constat({ participant: "P1" })] });
  expect(constatsHtml(report())).toBe(constatsHtml(report()));
});
