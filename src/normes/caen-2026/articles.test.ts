import { describe, expect, it } from "vitest";
import { INDICATEURS } from "../../indicators/index.ts";
import { CLAUSES_COMMUNS } from "../../parcours/clauses-communs.ts";
import { RULES } from "../../rules/index.ts";
import { phrasesDe } from "../phrases.ts";
import { ARTICLES_CAEN_2026 } from "./articles/index.ts";
import { CAEN_2026 } from "./norme.ts";

const PHRASES = ARTICLES_CAEN_2026.flatMap(({ article, phrases }) => phrases.map((phrase) => ({ article, ...phrase })));

describe("the cahier des charges, sentence by sentence", () => {
  it("classes every sentence: none is hidden behind another", () => {
    for (const { article, texte } of PHRASES) expect(phrasesDe(texte), article).toEqual([texte]);
  });
  it("says what becomes of each: rules and figures that exist", () => {
    const regles = new Set(RULES.map(({ id }) => id));
    const chiffres = new Set(INDICATEURS.map(({ id }) => id));
    for (const { texte, sort } of PHRASES) {
      if (typeof sort === "string") continue;
      const { controlee = [], comptee = [], preparee = [] } = sort;
      expect(controlee.length + comptee.length + preparee.length, texte).toBeGreaterThan(0);
      for (const id of controlee) expect(regles, texte).toContain(id);
      for (const id of comptee) expect(chiffres, texte).toContain(id);
    }
  });
  it("leaves no « doit » without a class of obligation", () => {
    const devoir = /\b(doit|doivent|devra|devront|obligatoires?|obligatoirement|est tenu|ne peut excéder)\b/iu;
    for (const { texte, sort } of PHRASES) {
      if (devoir.test(texte) && !/:$/.test(texte)) expect(sort === "contexte" ? texte : "classée").toBe("classée");
    }
  });
  it("names each article once, in a document that is cited", () => {
    const noms = ARTICLES_CAEN_2026.map(({ document, article }) => `${document} ${article}`);
    expect(new Set(noms).size).toBe(noms.length);
    for (const { document } of ARTICLES_CAEN_2026) expect(CAEN_2026.documents[document]).toBeDefined();
  });
  it("is where each rule, figure and shared setting that cites the cahier des charges finds its article", () => {
    const connus = new Set(ARTICLES_CAEN_2026.map(({ document, article }) => `${document} ${article}`));
    const communs = Object.entries(CLAUSES_COMMUNS).map(([id, clause]) => ({ id, clause }));
    const cites = [...RULES, ...INDICATEURS, ...communs].map(({ id, clause }) => ({ id, ...clause }));
    const absents = cites.filter(
      ({ document, article }) => /^(cahier|annexe)/.test(document) && !connus.has(`${document} ${article}`),
    );
    expect(absents).toEqual([]);
  });
});

describe("phrasesDe", () => {
  it("ends a sentence at a full stop before a capital, not at n°, initials or an ellipsis", () => {
    expect(phrasesDe("Un. Deux trois. « Quatre ».")).toEqual(["Un.", "Deux trois.", "« Quatre »."]);
    expect(phrasesDe("Ce contrat dure. Il finit.")).toEqual(["Ce contrat dure.", "Il finit."]);
    expect(phrasesDe("L'instruction n° 12 (CDI, ...) vaut.")).toEqual(["L'instruction n° 12 (CDI, ...) vaut."]);
  });
});
