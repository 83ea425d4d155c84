import { describe, expect, it } from "vitest";
import { enMots, LANGAGE, langageDe } from "./langage.ts";
import { VOCABULAIRE } from "./vocabulaire.ts";

const mots = {
  ...VOCABULAIRE,
  logiciel: "Odyssée",
  logicielComplet: "Odyssée Parcours",
  referent: "conseiller",
  referents: "conseillers",
};
const dire = (texte: string, noms: string[] = []) => enMots(texte, { mots, noms });

describe("a sentence in the words of another norm", () => {
  it.each([
    ["L'APAP, avant lui", "Le conseiller, avant lui"],
    ["la charge de l'APAP, dite à l'APAP par l'APAP", "la charge du conseiller, dite au conseiller par le conseiller"],
    ["Un mois d'APAP", "Un mois de conseiller"],
    ["par APAP, un APAP, sans APAP", "par conseiller, un conseiller, sans conseiller"],
    [
      "les APAP ; des APAP ; 12 APAP ; deux APAP",
      "les conseillers ; des conseillers ; 12 conseillers ; deux conseillers",
    ],
    [
      "Un passage de relais entre APAP, ou de trois APAP ; entre un APAP et l'autre",
      "Un passage de relais entre conseillers, ou de trois conseillers ; entre un conseiller et l'autre",
    ],
    [
      "saisi dans Viesion, d'après les exports de Viesion Evolution",
      "saisi dans Odyssée, d'après les exports d'Odyssée Parcours",
    ],
    ["ce que Viesion dit", "ce qu'Odyssée dit"],
    ["(par défaut : --par-apap)", "(par défaut : --par-apap)"],
    ["entretiens-APAP.csv, APAP.xlsx, APAPs", "entretiens-APAP.csv, APAP.xlsx, APAPs"],
  ])("%s", (avant, apres) => {
    expect(dire(avant)).toBe(apres);
  });

  it("elides before a vowel", () => {
    const agent = { mots: { ...VOCABULAIRE, referent: "agent", referents: "agents" }, noms: [] };
    expect(enMots("charge de l'APAP, mois d'APAP, l'APAP", agent)).toBe("charge de l'agent, mois d'agent, l'agent");
  });

  it("leaves the proper names of the data", () => {
    expect(dire("APAP du Nord : un APAP", ["APAP du Nord"])).toBe("APAP du Nord : un conseiller");
  });

  it("leaves the titles of official texts, the longest whole", () => {
    const textes = ["Cahier des charges APAP 2026-2027", "Cahier des charges APAP 2026-2027, PLIE du Pays de Caen"];
    const langage = langageDe({ reglages: { vocabulaire: { ...mots, plie: "PLIE du Nord" } }, textes });
    expect(enMots(`L'APAP, d'après : ${textes[1]}. Voir ${textes[0]}, III.1.3 (APAP).`, langage)).toBe(
      `Le conseiller, d'après : ${textes[1]}. Voir ${textes[0]}, III.1.3 (conseiller).`,
    );
  });

  it("is the sentence itself in the words of caen-2026", () => {
    const texte = "L'APAP saisit dans Viesion Evolution.";
    expect(enMots(texte, LANGAGE)).toBe(texte);
    expect(enMots(texte, { mots: { ...VOCABULAIRE }, noms: ["APAP"] })).toBe(texte);
  });

  it("is said twice as once, even where a word holds the one that it replaces", () => {
    const langage = langageDe({ reglages: { vocabulaire: { logiciel: "Viesion 2" } } });
    const dit = enMots("Saisir dans Viesion.", langage);
    expect(dit).toBe("Saisir dans Viesion 2.");
    expect(enMots(dit, langage)).toBe(dit);
  });

  it("takes the names that hold a word from the report", () => {
    const report = {
      reglages: { vocabulaire: mots },
      sources: [{ fichier: "APAP 2026.xlsx", feuille: "Feuil1" }],
      figures: [{ nom: "Noé EXEMPLE" }, { nom: null }],
      constats: [{ apap: null, structure: "Maison des APAP" }],
    };
    expect(langageDe(report).noms).toEqual(["Maison des APAP", "APAP 2026.xlsx"]);
    expect(langageDe({ reglages: {} })).toBe(LANGAGE);
  });
});
