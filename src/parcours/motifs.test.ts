import { describe, expect, it } from "vitest";
import { chercheMotifs, classeurMotifsSortie, motifsVeilleAdmis } from "./motifs.ts";
import { reglagesListes } from "./reglages.ts";

const listes = reglagesListes.parse({});

describe("phrases looked for in a motif", () => {
  const sante = chercheMotifs(["problème de santé", "non-respect", "décès"]);
  it.each([
    "PROBLÈME DE SANTÉ",
    "Problèmes de santé",
    "suite à un probleme de sante, repos",
    "Non respect des engagements",
    "non-respects",
    "Décès",
    "deces (mars)",
  ])("finds %s", (motif) => expect(sante(motif)).toBe(true));
  it.each(["problème santé", "Prédécès", "respect", ""])("does not find « %s »", (motif) =>
    expect(sante(motif)).toBe(false),
  );
  it("never finds an empty phrase", () => expect(chercheMotifs(["", " - "])("motif")).toBe(false));
  it("reads apostrophes as spaces", () => expect(chercheMotifs(["plus d'intérêt"])("Plus d intérêt")).toBe(true));
});

describe("motifs de sortie", () => {
  const classe = classeurMotifsSortie(listes);
  it.each([
    ["Départ en retraite", "neutralise"],
    ["Déménagements", "neutralise"],
    ["Abandon pour raison de santé", "neutralise"],
    ["Abandon du parcours", "non_neutralise"],
    ["Absence de plus value", "non_neutralise"],
    ["Sans nouvelles depuis mars", "non_neutralise"],
    ["Autre orientation", "inconnu"],
    ["Rupturex", "inconnu"],
  ])("%s : %s", (motif, attendu) => expect(classe(motif)).toBe(attendu));
});

describe("motifs de veille", () => {
  const admis = motifsVeilleAdmis(listes);
  it.each(["Autre", "AUTRES", "Congé maternité", "raison familiale", "indisponibilite", "Déménagement provisoire"])(
    "admits %s",
    (motif) => expect(admis(motif)).toBe(true),
  );
  it.each(["Vacances", "Autre motif", "Déménagement", ""])("refuses %s", (motif) => expect(admis(motif)).toBe(false));
});

describe("lists of a stretch", () => {
  it("judge by their own words, and make each matcher once", () => {
    const avant = { ...reglagesListes.parse({}), motifsVeille: ["santé"] };
    const apres = { ...avant, motifsVeille: ["maternité"] };
    const [admis, depuis] = [motifsVeilleAdmis(avant), motifsVeilleAdmis(apres)];
    expect([admis("santé"), depuis("santé"), admis("maternité"), depuis("maternité")]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(motifsVeilleAdmis(avant)).toBe(admis);
  });
});
