import { describe, expect, it } from "vitest";
import { type Day, parseTypedDay } from "../core/day.ts";
import { lireReglages } from "./lire-reglages.ts";
import { reglagesParDefaut } from "./reglages.ts";

const jour = (texte: string): Day => parseTypedDay(texte) as Day;
const lire = (texte: string, fichiers: Record<string, string> = {}) =>
  lireReglages(texte, "plie.yaml", undefined, undefined, function ouvrir(chemin) {
    const nom = chemin.replace(/^\.\//, "");
    const contenu = fichiers[nom];
    if (contenu === undefined) throw new Error(`no file ${chemin}`);
    return { texte: contenu, nom, ouvrir };
  });

/** The refusal of a text. */
function refus(texte: string, fichiers: Record<string, string> = {}): string {
  try {
    lire(texte, fichiers);
  } catch (error) {
    if (error instanceof Error && error.name === "PlieError") return error.message;
    throw error;
  }
  throw new Error("accepted");
}

const AVENANT = `norme: avenant-1
titre: Avenant n° 1
herite: caen-2026
regles:
  ENT-02:
    minutesMoyenneMin: { 2026-07-01: 40 }
  OPE-03:
    active: { 2026-07-01: non }
  ENT-10:
    gravite: { 2026-07-01: { valeur: majeur, reference: "avenant 1, article 4" } }
communs:
  partCouverte: { 2026-07-01: 0.5 }
vocabulaire: { logiciel: Odyssée }
`;

describe("a setting written by dates of effect", () => {
  const reglages = lire(`
communs: { visioVautFaceAFace: { 2026-07-01: oui } }
regles:
  ENT-02: { minutesMoyenneMin: { 2026-01-01: 50, 01/07/2026: { valeur: 40, reference: "avenant 1" } } }
  ENT-03: { active: { 2026-07-01: non } }
  ENT-10: { gravite: { 2026-07-01: bloquant }, joursMax: 20 }
`);
  const minutes = (day: string) => reglages.regle("ENT-02", jour(day)).params["minutesMoyenneMin"];

  it("has the preset's value before its first date, each date's own from that day on", () => {
    expect(minutes("2025-12-31")).toBe(45);
    expect(minutes("2026-01-01")).toBe(50);
    expect(minutes("2026-06-30")).toBe(50);
    expect(minutes("2026-07-01")).toBe(40);
    expect(minutes("2030-01-01")).toBe(40);
  });
  it("holds for severity, on and off, and what rules share", () => {
    expect(reglages.regle("ENT-10", jour("2026-06-30"))).toMatchObject({ gravite: "mineur", params: { joursMax: 20 } });
    expect(reglages.regle("ENT-10", jour("2026-07-01")).gravite).toBe("bloquant");
    expect(reglages.regle("ENT-03", jour("2026-06-30")).active).toBe(true);
    expect(reglages.regle("ENT-03", jour("2026-07-01")).active).toBe(false);
    expect(reglages.communsLe(jour("2026-06-30")).visioVautFaceAFace).toBe(false);
    expect(reglages.communsLe(jour("2026-07-01")).visioVautFaceAFace).toBe(true);
    expect(reglages.effets).toEqual([jour("2026-01-01"), jour("2026-07-01")]);
  });
  it("holds for the thresholds of the signals", () => {
    const dates = lire("risque: { poidsFeuilleManquante: 0.2, SIG-01: { entretiensMin: { 2026-07-01: 9 } } }\n");
    const le = (day: string) => dates.risqueLe(jour(day));
    expect([le("2026-06-30"), le("2026-07-01")]).toMatchObject([
      { poidsFeuilleManquante: 0.2, "SIG-01": { entretiensMin: 5, partMin: 0.05 } },
      { poidsFeuilleManquante: 0.2, "SIG-01": { entretiensMin: 9, partMin: 0.05 } },
    ]);
    // they judge nothing: a report does not print them
    expect(dates.enVigueur()).not.toHaveProperty("risque");
    expect(dates.enVigueur(undefined, { risque: true })).toHaveProperty("risque");
  });
  it("is printed with its dates and references once they have come, as if it were not there before", () => {
    expect(reglages.enVigueur(jour("2026-07-01"))["ENT-02"]).toEqual({
      minutesMoyenneMin: [
        { depuis: null, valeur: 45, reference: null },
        { depuis: "2026-01-01", valeur: 50, reference: null },
        { depuis: "2026-07-01", valeur: 40, reference: "avenant 1" },
      ],
      entretiensMin: 5,
    });
    expect(reglages.enVigueur(jour("2026-07-01"))["ENT-03"]).toMatchObject({
      active: [
        { depuis: null, valeur: true, reference: null },
        { depuis: "2026-07-01", valeur: false, reference: null },
      ],
    });
    expect(reglages.enVigueur(jour("2026-07-01"))["ENT-10"]).toEqual({
      joursMax: 20,
      gravite: [
        { depuis: null, valeur: "mineur", reference: null },
        { depuis: "2026-07-01", valeur: "bloquant", reference: null },
      ],
    });
    const sans = lire("regles:\n  ENT-10: { joursMax: 20 }\n");
    expect(reglages.enVigueur(jour("2025-12-31"))).toEqual(sans.enVigueur());
  });
});

describe("a severity and a rule that come back to their own", () => {
  const reglages = lire(`
regles:
  ENT-10: { gravite: { 2026-01-01: majeur, 2026-07-01: mineur } }
  ENT-03: { active: { 2026-01-01: non, 2026-07-01: oui } }
  ENT-04: { gravite: { 2026-07-01: majeur } }
`);

  it("have their true values at each date, and are not there when they never depart", () => {
    const clair = reglages.enVigueur();
    const valeurs = (id: string, nom: string) =>
      (clair[id] as Record<string, { valeur: unknown }[]>)[nom]?.map(({ valeur }) => valeur);
    expect(valeurs("ENT-10", "gravite")).toEqual(["mineur", "majeur", "mineur"]);
    expect(valeurs("ENT-03", "active")).toEqual([true, false, true]);
    expect(clair["ENT-04"]).toEqual(reglagesParDefaut().enVigueur()["ENT-04"]);
  });
});

describe("a norm of its own", () => {
  const reglages = lire("norme: ./avenant.yaml\n", { "avenant.yaml": AVENANT });

  it("inherits, and changes only what it says, from the day that it says", () => {
    const defaut = reglagesParDefaut();
    for (const { id } of [{ id: "ENT-02" }, { id: "OPE-03" }, { id: "ENT-10" }, { id: "ENT-01" }]) {
      expect(reglages.regle(id, jour("2026-06-30")), id).toEqual(defaut.regle(id, jour("2026-06-30")));
    }
    expect(reglages.regle("ENT-02", jour("2026-07-01")).params).toEqual({ minutesMoyenneMin: 40, entretiensMin: 5 });
    expect(reglages.regle("OPE-03", jour("2026-07-01")).active).toBe(false);
    expect(reglages.regle("ENT-10", jour("2026-07-01")).gravite).toBe("majeur");
    expect(reglages.communsLe(jour("2026-07-01")).partCouverte).toBe(0.5);
    expect(reglages.vocabulaire).toMatchObject({ logiciel: "Odyssée", referent: "APAP" });
    expect(reglages.prereglage).toBe("avenant-1");
  });
  it("names itself beside the values that give no text of their own", () => {
    const clair = reglages.enVigueur();
    expect(clair["ENT-02"]).toMatchObject({
      minutesMoyenneMin: [{ depuis: null }, { depuis: "2026-07-01", valeur: 40, reference: "Avenant n° 1" }],
    });
    expect(clair["ENT-10"]).toMatchObject({ gravite: [{}, { reference: "avenant 1, article 4" }] });
  });
  it("lies under the settings, which win from their own date on", () => {
    const dessus = lire(
      "norme: avenant.yaml\nregles:\n  ENT-02: { minutesMoyenneMin: { 2026-10-01: 30 }, entretiensMin: 4 }\n",
      { "avenant.yaml": AVENANT },
    );
    const params = (day: string) => dessus.regle("ENT-02", jour(day)).params;
    expect(params("2026-06-30")).toEqual({ minutesMoyenneMin: 45, entretiensMin: 4 });
    expect(params("2026-09-30")).toEqual({ minutesMoyenneMin: 40, entretiensMin: 4 });
    expect(params("2026-10-01")).toEqual({ minutesMoyenneMin: 30, entretiensMin: 4 });
  });
  it("may inherit from another file", () => {
    const fichiers = {
      "deux.yaml": "norme: deux\ntitre: Deux\nherite: avenant.yaml\nregles:\n  ENT-02: { entretiensMin: 6 }\n",
      "avenant.yaml": AVENANT,
    };
    const deux = lire("norme: deux.yaml\n", fichiers);
    expect(deux.regle("ENT-02", jour("2026-07-01")).params).toEqual({ minutesMoyenneMin: 40, entretiensMin: 6 });
  });
});

describe("refusals name the file, the line, the column and what to write", () => {
  const ent02 = (valeur: string) => `regles:\n  ENT-02:\n    minutesMoyenneMin: ${valeur}\n`;
  it.each([
    [
      ent02("{ 2026-13-01: 40 }"),
      "plie.yaml, ligne 3, colonne 26 : « 2026-13-01 » n'est pas une date : écrivez un nombre supérieur à 0, ou une date d'effet AAAA-MM-JJ, puis la valeur.",
    ],
    [
      ent02("{ 2026-07-01: { valuer: 40 } }"),
      "plie.yaml, ligne 3, colonne 40 : réglage inconnu « valuer » : le plus proche est « valeur ».",
    ],
    [
      ent02("{ 2026-07-01: { reference: avenant } }"),
      "plie.yaml, ligne 3, colonne 26 : il manque « valeur » au 2026-07-01.",
    ],
    [
      ent02("{ 2026-07-01: 40, 01/07/2026: 41 }"),
      "plie.yaml, ligne 3, colonne 42 : la date d'effet « 01/07/2026 » est écrite deux fois.",
    ],
    [
      ent02("{ 2026-01-01: 45, 2026-07-01: -1 }"),
      "plie.yaml, ligne 3, colonne 54 : « minutesMoyenneMin » (ENT-02) « -1 » n'est pas admis : écrivez un nombre supérieur à 0.",
    ],
    [
      "regles:\n  ENT-02:\n    gravite: { 2026-07-01: { valeur: majuer } }\n",
      "plie.yaml, ligne 3, colonne 38 : « gravite » (ENT-02) « majuer » n'est pas admis : écrivez l'un de ces mots : bloquant, majeur, mineur, info ; le plus proche est « majeur ».",
    ],
    [
      "norme: caen-2025\n",
      "plie.yaml, ligne 1, colonne 8 : norme inconnue « caen-2025 » : la plus proche est « caen-2026 » ; une norme à vous est un fichier .yaml.",
    ],
  ])("%j", (texte, attendu) => {
    expect(refus(texte)).toBe(attendu);
  });
  it("in the norm's own file too", () => {
    const fichiers = { "a.yaml": "norme: a\ntitre: A\nregles:\n  ENT-2: {}\n" };
    expect(refus("norme: a.yaml\n", fichiers)).toBe(
      "a.yaml, ligne 4, colonne 3 : règle inconnue « ENT-2 » : la plus proche est « ENT-02 ».",
    );
    const cible = "norme: a\ntitre: A\nherite: caen-2026\nobjectifs: [{ indicateur: entree, valeur: 5 }]\n";
    expect(refus("norme: a.yaml\n", { "a.yaml": cible })).toContain("a.yaml, ligne 4, colonne 27 : « objectifs › n° 1");
    expect(refus("norme: a.yaml\n", { "a.yaml": "norme: a\ntitre: A\nherite: a.yaml\n" })).toContain(
      "hérite d'elle-même",
    );
  });
});

describe("a list written by dates of effect", () => {
  const reglages = lire(
    'territoire: { 2026-07-01: ["14000"] }\nmotifsVeille: { 2026-07-01: { valeur: [maternité], reference: avenant 1 } }\nobjectifs: { 2027-01-01: [{ indicateur: entrees, valeur: 100 }] }\n',
  );

  it("is the preset's before its first date, its own from that day on", () => {
    const le = (texte: string) => reglages.listesLe(jour(texte));
    expect(le("2026-06-30").territoire).toEqual([]);
    expect(le("2026-07-01").territoire).toEqual(["14000"]);
    expect(le("2026-06-30").motifsVeille).toContain("raisons familiales");
    expect(le("2026-07-01").motifsVeille).toEqual(["maternité"]);
    expect(le("2026-12-31").objectifs).toEqual([]);
    expect(le("2027-01-01").objectifs).toHaveLength(1);
  });
});
