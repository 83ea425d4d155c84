import { describe, expect, it } from "vitest";
import type { Report, ResultatRegle } from "../../core/report.ts";
import { constat, jour, mois, rapport } from "../rapport-fixture.ts";
import { type OptionsTexte, rapportTexte } from "./rapport-texte.ts";

const OPTIONS: OptionsTexte = {
  colonnes: 80,
  couleur: false,
  titresRegles: new Map([["ENT-01", "Mois sans entretien en face à face"]]),
  parApap: false,
  suites: [],
};

function regle(change: Partial<ResultatRegle>): ResultatRegle {
  return {
    id: "ENT-01",
    etat: "executee",
    raison: null,
    juges: 812,
    unite: "mois",
    constats: 0,
    definition: "",
    remede: "",
    nonJuges: [],
    reglages: {},
    ...change,
  };
}

const REGLES = [
  regle({ constats: 1 }),
  regle({ id: "ENT-02", juges: 6, unite: "APAP" }),
  regle({ id: "ENT-03", juges: 0 }),
  regle({ id: "EMA-01", etat: "non_executee", raison: "aucune table emargements", juges: 0 }),
  regle({ id: "EMA-02", etat: "non_executee", raison: "aucune table emargements", juges: 0 }),
  regle({ id: "EMA-03", etat: "non_executee", raison: "aucune table emargements", juges: 0 }),
  regle({ id: "FIL-02", etat: "suspecte", raison: "5 sur 6 en défaut : vérifiez la colonne ETP", constats: 40 }),
];

/** The text as one line per paragraph, to look for sentences that were folded. */
const deplie = (texte: string) => texte.replaceAll("\u00a0", " ").replace(/\n +/g, " ");

describe("the constats on a terminal", () => {
  it("say how many rules ran, which found nothing, which had nothing to judge, which did not run and why", () => {
    const texte = deplie(rapportTexte(rapport({ regles: REGLES }), OPTIONS));
    expect(texte).toContain("3 règles exécutées, 1 suspecte, 3 règles non exécutées");
    expect(texte).toContain("1 / 812  mois");
    expect(texte).toContain("Rien en défaut (nombre jugé) : ENT-02 (6).");
    expect(texte).toContain("Rien n'a été jugé : ENT-03.");
    expect(texte).toContain("EMA-01 à EMA-03 non exécutées : aucune table emargements.");
    expect(texte).toContain("? FIL-02  5 sur 6 en défaut");
  });

  it("never take « no constat » for compliance when no rule ran", () => {
    const texte = rapportTexte(
      rapport({
        regles: [regle({ etat: "non_executee", raison: "aucune table entretiens", juges: 0 })],
        constats: [],
        resume: { bloquant: 0, majeur: 0, mineur: 0, info: 0, justifies: 0 },
      }),
      OPTIONS,
    );
    expect(deplie(texte)).toContain("0 règle exécutée, 1 règle non exécutée : rien n'y est vérifié");
    expect(texte).not.toContain("Rien en défaut");
  });

  it("join the uncovered months of an APAP, in the order of the calendar", () => {
    const nonJuges = ["2026-04", "2026-02", "2026-03", "2026-08"].map((m) => ({
      participant: null,
      apap: "Alix MODÈLE",
      mois: mois(m),
      raison: "non couvert",
    }));
    const texte = rapportTexte(rapport({ regles: [regle({ nonJuges })] }), OPTIONS);
    expect(texte).toContain("    Alix MODÈLE : février à avril 2026, août 2026\n");
  });

  it("name the participants of whom a constat of absence is withheld, and by which rules", () => {
    const nonJuges = [{ participant: "P0007", apap: null, mois: null, raison: "rangée rejetée" }];
    const texte = deplie(rapportTexte(rapport({ regles: [regle({ nonJuges })] }), OPTIONS));
    expect(texte).toContain("1 participant dont une ligne est rejetée");
    expect(texte).toContain("aucun constat d'absence ne le vise (ENT-01) : P0007.");
  });

  it("say why a constat of absence is withheld: no row is rejected where the sheet cannot be read", () => {
    const nonJuges = ["P0008", "P0007"].map((participant) => ({
      participant,
      apap: null,
      mois: null,
      raison: "présence illisible sur la feuille",
    }));
    const texte = deplie(rapportTexte(rapport({ regles: [regle({ nonJuges })] }), OPTIONS));
    expect(texte).toContain("2 participants, présence illisible sur la feuille : la preuve qui manque y est peut-être");
    expect(texte).toContain("ne les vise (ENT-01) : P0007, P0008.");
    expect(texte).not.toContain("rejetée");
  });

  it("tell once what is said of the same person or APAP several times", () => {
    const dates = ["2026-01-31", "2026-02-28", "2026-03-31"];
    const constats = dates.map((d) => constat({ date: jour(d), message: `Constat du ${d}.` }));
    const texte = deplie(rapportTexte(rapport({ constats }), OPTIONS));
    expect(texte).toContain("P0042  Constat du 2026-03-31. Et 2 autres pareils. Saisir");
    expect(texte).not.toContain("Constat du 2026-01-31.");
  });

  it("say what the settings change, and from which file", () => {
    const reglages = { fichier: "plie.yaml", ecarts: ["ENT-01.joursSoumisMin : 12 (défaut : 15)"] };
    expect(rapportTexte(rapport(), { ...OPTIONS, reglages })).toContain(
      "Réglages\n  plie.yaml : ENT-01.joursSoumisMin : 12 (défaut : 15).",
    );
    expect(rapportTexte(rapport(), { ...OPTIONS, reglages: { fichier: null, ecarts: [] } })).not.toContain("Réglages");
  });

  it("tell together the values of one column that were not read for one reason, and first a file mostly dropped", () => {
    const rejet = { fichier: "suivi.csv", feuille: null, valeur: "‹4 car.›", rangeeGardee: false };
    const rejets = [
      ...[9, 7, 8].map((ligne) => ({ ...rejet, ligne, colonne: "Type", raison: "valeur hors de la liste" })),
      { ...rejet, ligne: 12, colonne: "Date", raison: "date qui n'existe pas" },
    ];
    const source = { ...rapport().sources[0], lignes: 20, rejetees: 4 } as Report["sources"][number];
    const texte = deplie(rapportTexte(rapport({ rejets, sources: [source] }), OPTIONS));
    expect(texte).toContain(
      "Valeurs non lues : 4 suivi.csv, colonne « Type », 3 fois, d'abord ligne 7 : valeur hors de la liste (lignes rejetées) suivi.csv ligne 12, colonne « Date » : date qui n'existe pas (ligne rejetée)",
    );
    expect(texte).toContain("! suivi.csv : 4 lignes rejetées sur 20.");
    expect(rapportTexte(rapport({ sources: [{ ...source, rejetees: 2 }] }), OPTIONS)).not.toContain("! suivi.csv");
  });

  it("fit 80 columns, without an escape sequence when there is no colour", () => {
    const long = "très ".repeat(40);
    const texte = rapportTexte(
      rapport({
        regles: REGLES,
        constats: [constat({ message: long, apap: `Alix ${long}`, structure: `Association ${long}` })],
        rejets: [
          {
            fichier: "suivi.csv",
            feuille: null,
            ligne: 3,
            colonne: "",
            valeur: "",
            raison: `guillemet ${long}`,
            rangeeGardee: false,
          },
        ],
      }),
      { ...OPTIONS, suites: [`plie controler ${"x".repeat(30)} --arrete 2026-10-31  (à filtrer, et à justifier)`] },
    );
    expect(texte.split("\n").filter((l) => [...l].length > 80)).toEqual([]);
    expect(texte).not.toContain("\u001b");
    expect(texte).not.toContain("colonne «  »");
  });
});
