import { describe, expect, it } from "vitest";
import { monthOf } from "../core/month.ts";
import { type Constat, type NonJuge, type Preuve, RANGEE_REJETEE, type ResultatRegle } from "../core/report.ts";
import { jour } from "../parcours/dossier-tester.ts";
import { evaluer, type PointControle } from "./point.ts";
import { cleDeLigne, type Sujet, type Verdicts } from "./sujet.ts";

/*
 * The order in which a point is answered, on verdicts made by hand: without object, not in conformity, to be seen on paper,
 * in conformity; what each answer says, and on which lines.
 */
const ligne = (n: number): Preuve => ({ source: 0, ligne: n });
const DEBUT = jour("2026-01-01");
const FIN = jour("2026-06-30");
const mois = (texte: string) => monthOf(jour(`${texte}-01`));

function constat(regle: string, gravite: Constat["gravite"], n: number, autre: Partial<Constat> = {}): Constat {
  return {
    regle,
    gravite,
    participant: "P1",
    parcours: "P1-1",
    apap: "Alix",
    structure: "S",
    mois: null,
    date: null,
    mesure: null,
    seuil: null,
    contexte: {},
    message: `${regle} ligne ${n}.`,
    remede: "",
    preuves: [ligne(n)],
    justification: null,
    ...autre,
  };
}

const JUSTIFIE = { raison: "vu en commission. ", auteur: null, jusquAu: null };

function regle(id: string, autre: Partial<ResultatRegle> = {}): ResultatRegle {
  const vide = { definition: "", remede: "", raison: null, juges: 1, unite: "mois", constats: 0, reglages: {} };
  return { id, etat: "executee", nonJuges: [], ...vide, ...autre } as ResultatRegle;
}

function verdicts(regles: readonly ResultatRegle[], constats: readonly Constat[]): Verdicts {
  return {
    regle: (id) => regles.find((r) => r.id === id) ?? null,
    constats: (id, qui) => constats.filter((c) => c.regle === id && c.participant === qui),
  };
}

interface Monde {
  regles?: readonly ResultatRegle[];
  constats?: readonly Constat[];
  entree?: readonly Constat[];
  regle?: string;
  apresCoup?: readonly Preuve[];
  apresTirage?: readonly Preuve[];
  tirageAu?: string;
}

/** P1, in Alix's charge since 15 February 2026; another parcours ended in 2024. */
function sujet(monde: Monde): Sujet {
  const regles = monde.regles ?? [regle("R-1"), regle("R-2")];
  const parcours = { id: "P1-1", integration: jour("2026-02-15"), fin: jour("2026-05-31") };
  return {
    dossier: {
      id: "P1",
      parcours: [{ id: "P1-0", integration: jour("2024-01-01"), fin: jour("2024-12-31") }, parcours],
      chargeLe: () => ({ apap: "Alix", structure: "S" }),
    },
    contexte: { periode: { start: DEBUT, end: FIN } },
    parcours: [parcours],
    verdicts: verdicts(regles, monde.constats ?? []),
    verdictsEntree: verdicts(regles, monde.entree ?? []),
    anterieurs: new Map(monde.regle === undefined ? [] : [["P1\n9.9", monde.regle]]),
    fin: FIN,
    apresCoup: new Set((monde.apresCoup ?? []).map(cleDeLigne)),
    apresTirage: new Set((monde.apresTirage ?? []).map(cleDeLigne)),
    tirageAu: monde.tirageAu === undefined ? null : jour(monde.tirageAu),
  } as unknown as Sujet;
}

const POINT: PointControle = { id: "9.9", theme: "T", titre: "t", reference: "r", regles: ["R-1", "R-2"] };
const juge = (monde: Monde, point: Partial<PointControle> = {}) => {
  const { reponse, constate, preuves, fautes } = evaluer({ ...POINT, ...point }, sujet(monde));
  return { reponse, constate, lignes: preuves.map((p) => p.ligne), fautes: fautes.length };
};

describe("a point is answered in order", () => {
  it("without object: nothing else is looked at", () => {
    const monde = { constats: [constat("R-1", "bloquant", 1)], regle: "Déjà réglé." };
    const rien = { lignes: [], fautes: 0 };
    expect(juge(monde, { sansObjet: () => "Pas pour elle.", lignes: () => [ligne(9)] })).toEqual({
      reponse: "Sans objet",
      constate: "Pas pour elle.",
      ...rien,
    });
    // an earlier control settles only what is due once
    expect(juge(monde, { unefois: true })).toEqual({ reponse: "Sans objet", constate: "Déjà réglé.", ...rien });
    expect(juge(monde).reponse).toBe("Non conforme");
  });

  it("not in conformity: bloquants and majeurs, then what stays open; their lines, the reserves', then those read", () => {
    const constats = [
      constat("R-1", "mineur", 3),
      constat("R-1", "majeur", 2),
      constat("R-2", "bloquant", 1),
      constat("R-2", "info", 4),
    ];
    expect(juge({ constats }, { lignes: () => [ligne(2), ligne(8)], aVoir: () => "Une pièce." })).toEqual({
      reponse: "Non conforme",
      constate: "R-1 ligne 2. R-2 ligne 1. R-1 ligne 3.",
      lignes: [2, 1, 3, 8],
      fautes: 2,
    });
  });

  it("to be seen on paper: a mineur, a justified constat, a suspect rule, a rule that did not run, a piece", () => {
    expect(juge({ constats: [constat("R-1", "mineur", 3)] })).toEqual({
      reponse: "À vérifier sur pièce",
      constate: "R-1 ligne 3.",
      lignes: [3],
      fautes: 0,
    });
    expect(juge({ constats: [constat("R-1", "bloquant", 3, { justification: JUSTIFIE })] })).toEqual({
      reponse: "À vérifier sur pièce",
      constate: "R-1 ligne 3. Justifié par le PLIE : vu en commission.",
      lignes: [3],
      fautes: 0,
    });
    const suspecte = [regle("R-1", { etat: "suspecte" }), regle("R-2")];
    expect(juge({ regles: suspecte, constats: [constat("R-1", "majeur", 3)] })).toEqual({
      reponse: "À vérifier sur pièce",
      constate: "R-1 ligne 3. (R-1 suspecte : colonne ou libellé sans doute mal compris)",
      lignes: [3],
      fautes: 0,
    });
    expect(juge({ regles: [regle("R-2")] }).constate).toBe("R-1 non exécutée (règle absente).");
    expect(juge({ regles: [regle("R-1", { etat: "non_executee", raison: "aucune table" }), regle("R-2")] })).toEqual({
      reponse: "À vérifier sur pièce",
      constate: "R-1 non exécutée (aucune table).",
      lignes: [],
      fautes: 0,
    });
    const piece = { aVoir: () => "Une pièce.", constate: () => "Trouvé.", lignes: () => [ligne(8)] };
    expect(juge({}, piece)).toEqual({
      reponse: "À vérifier sur pièce",
      constate: "Une pièce. Trouvé.",
      lignes: [8],
      fautes: 0,
    });
  });

  it("in conformity: what was found, the notes, each line once", () => {
    const trouve = { constate: () => "Trouvé.", lignes: () => [ligne(8), ligne(8)], aVoir: () => null };
    expect(juge({ constats: [constat("R-1", "info", 4)] }, trouve)).toEqual({
      reponse: "Conforme",
      constate: "Trouvé. R-1 ligne 4.",
      lignes: [8],
      fautes: 0,
    });
    expect(juge({})).toEqual({ reponse: "Conforme", constate: "", lignes: [], fautes: 0 });
  });

  it("six sentences at most, each once, the others counted", () => {
    const n = (k: number) => Array.from({ length: k }, (_, i) => constat("R-1", "mineur", i + 1));
    expect(juge({ constats: [...n(6), constat("R-1", "mineur", 6)] }).constate).toMatch(/R-1 ligne 6\.$/);
    expect(juge({ constats: n(8) }).constate).toMatch(/R-1 ligne 6\. Et 2 autres\.$/);
  });
});

describe("an entry point", () => {
  const unefois = { unefois: true, regles: ["R-1"] } as const;
  it("is judged over every integration, on the parcours under control alone", () => {
    expect(juge({ constats: [constat("R-1", "majeur", 1)] }, unefois).reponse).toBe("Conforme");
    expect(juge({ entree: [constat("R-1", "majeur", 1)] }, unefois).reponse).toBe("Non conforme");
    expect(juge({ entree: [constat("R-1", "majeur", 1, { parcours: "P1-0" })] }, unefois).reponse).toBe("Conforme");
    // another point looks at every parcours
    expect(juge({ constats: [constat("R-1", "majeur", 1, { parcours: "P1-0" })] }).reponse).toBe("Non conforme");
  });
});

describe("what a rule could not judge", () => {
  const nonJuges = (liste: readonly NonJuge[], point: Partial<PointControle> = {}) =>
    juge({ regles: [regle("R-1", { nonJuges: [...liste] })] }, { regles: ["R-1"], ...point });
  const personne = (raison: string, participant = "P1"): NonJuge => ({ participant, apap: null, mois: null, raison });
  const deMois = (texte: string, apap = "Alix"): NonJuge => ({
    participant: null,
    apap,
    mois: mois(texte),
    raison: "non couvert",
  });

  it("is said once for each reason, of this person alone", () => {
    const rejet = personne(RANGEE_REJETEE);
    expect(nonJuges([rejet, rejet, personne("présence illisible")]).constate).toBe(
      "R-1 : une ligne de cette personne a été rejetée à la lecture, la preuve peut y être. R-1 non jugée : présence illisible.",
    );
    expect(nonJuges([personne(RANGEE_REJETEE, "P2")]).reponse).toBe("Conforme");
  });

  it("is a month of the APAP in charge, inside the period, with a parcours open on its last day", () => {
    const dit = (texte: string, apap?: string) => nonJuges([deMois(texte, apap)]).constate;
    expect(dit("2026-03")).toMatch(/^R-1 : 1.mois non couvert par l'extraction \(mars 2026\)\.$/);
    expect(dit("2026-02")).not.toBe(""); // integrated on the 15th, open on the last day
    expect(dit("2026-05")).not.toBe(""); // the last day itself
    expect(dit("2026-01")).toBe(""); // not integrated
    expect(dit("2026-06")).toBe(""); // left
    expect(dit("2024-06")).toBe(""); // open then, outside the period
    expect(dit("2026-03", "Bo")).toBe("");
  });

  it("names three months, then says that there are more", () => {
    const trois = ["2026-02", "2026-03", "2026-04"].map((m) => deMois(m));
    expect(nonJuges(trois).constate).toMatch(/3.mois non couverts .*\(février 2026, mars 2026, avril 2026\)\.$/);
    expect(nonJuges([...trois, deMois("2026-05")]).constate).toMatch(/4.mois .*avril 2026…\)\.$/);
  });

  it("of an entry point, is the month of integration", () => {
    const dit = (texte: string) => nonJuges([deMois(texte)], { unefois: true }).constate;
    expect(dit("2026-02")).not.toBe("");
    expect(dit("2026-03")).toBe("");
  });
});

describe("what was typed afterwards", () => {
  const point = { lignes: () => [ligne(7), ligne(8)] };
  const marque = (monde: Monde) => evaluer({ ...POINT, ...point }, sujet(monde));
  it("is counted among the lines of the point, and said first", () => {
    expect(marque({})).toMatchObject({ apresCoup: 0, apresTirage: 0, constate: "" });
    const apres = { apresCoup: [ligne(8), ligne(99)] };
    expect(marque(apres)).toMatchObject({ apresCoup: 1, apresTirage: 0 });
    expect(marque(apres).constate).toMatch(/^Saisi après coup \(après le 30\/06\/2026\) : 1.ligne\.$/);
    const tous = { apresCoup: [ligne(7), ligne(8)], apresTirage: [ligne(8)], tirageAu: "2026-08-01" };
    expect(marque(tous)).toMatchObject({ apresCoup: 2, apresTirage: 1 });
    expect(marque(tous).constate).toMatch(/: 2.lignes, dont 1.après le tirage \(lu au 01\/08\/2026\)\.$/);
    // lines after the draw, and no draw: not said
    expect(marque({ ...apres, apresTirage: [ligne(8)] }).constate).not.toContain("tirage");
    expect(marque({ ...apres, tirageAu: "2026-08-01" }).constate).not.toContain("tirage");
  });
});
