import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import type { Constat } from "../core/report.ts";
import { DisqueMemoire } from "../disque/disque-memoire.ts";
import { constat, jour } from "../reporters/rapport-fixture.ts";
import { appliquerJustifications } from "./appliquer.ts";
import { COLONNES_SAISIES, lireRepere, repereDe } from "./colonnes.ts";
import { lireToutesJustifications } from "./lire.ts";

const ARRETE = jour("2026-10-31");
const P1 = constat({ participant: "P1", parcours: "P1-1", apap: "Alix MODÈLE" });
const P2 = constat({ participant: "P2", parcours: "P2-1", apap: "Noé EXEMPLE" });
const VOISIN = { ...P2, apap: P1.apap };
const DE_LAPAP = constat({ regle: "DON-13", participant: null, parcours: null, apap: "Alix MODÈLE" });

/** A form as a spreadsheet saves it in CSV: titles, then the lines of these constats with what was typed. */
function feuille(de: string | null, lignes: readonly (readonly [Constat, Readonly<Record<string, string>>])[]): string {
  const saisies = COLONNES_SAISIES.map((c) => c.titre);
  return [
    "À corriger",
    ...(de === null ? [] : [`Réponses de : ${de}`]),
    "",
    ["Gravité", "Règle", "Identifiant", "Constat", ...saisies, "Repère"].join(";"),
    ...lignes.map(([c, dit]) =>
      [
        c.gravite,
        dit["Règle"] ?? c.regle,
        dit["Identifiant"] ?? c.participant ?? "",
        "texte",
        ...saisies.map((t) => dit[t] ?? ""),
        dit["Repère"] ?? repereDe(c),
      ].join(";"),
    ),
  ].join("\r\n");
}

/** What these files, given by these paths, make of the constats. */
async function juger(fichiers: Readonly<Record<string, string>>, chemins: readonly string[], constats = [P1, P2]) {
  const disque = new DisqueMemoire(
    Object.entries(fichiers).map(([chemin, texte]) => ({ chemin, octets: new TextEncoder().encode(texte) })),
  );
  const lues = await lireToutesJustifications(chemins, disque);
  const juge = appliquerJustifications(constats, lues, { arrete: ARRETE, connu: (id) => /^P\d$/.test(id) });
  return {
    raisons: juge.constats.map((c) => c.justification?.raison ?? null),
    declares: juge.constats.map((c) => {
      const d = juge.declaration(c);
      return d && isoDay(d.corrigeLe);
    }),
    dits: juge.signalements.map((s) => `${s.fichier} ${s.ligne} : ${s.message}`),
  };
}

const alix = (...lignes: Parameters<typeof feuille>[1]) => ({ "r/a.csv": feuille("alix modele", lignes) });

describe("a return", () => {
  it("declares, justifies, or says nothing, line by line; « Corrigé le » goes before a reason", async () => {
    const [p3, p4] = ["P3", "P4"].map((p) => constat({ participant: p, parcours: `${p}-1` })) as [Constat, Constat];
    const fichiers = alix(
      [P1, { "Corrigé le": "05/11/2026", Raison: "saisie oubliée" }],
      [p3, { Raison: "Congé", Pièce: "n° 12", Auteur: "Moi", "Jusqu'au": "31/12/2026" }],
      [p4, {}],
    );
    const { raisons, declares, dits } = await juger(fichiers, ["r"], [P1, p3, p4]);
    expect(raisons).toEqual([null, "Congé", null]);
    expect(declares).toEqual(["2026-11-05", null, null]);
    expect(dits).toEqual([]);
  });

  it("gives the piece, author and end of a reason", async () => {
    const fichiers = alix([P1, { Raison: "Congé", Pièce: "n° 12", Auteur: "Moi", "Jusqu'au": "31/12/2026" }]);
    const disque = new DisqueMemoire(
      Object.entries(fichiers).map(([chemin, texte]) => ({ chemin, octets: new TextEncoder().encode(texte) })),
    );
    const lues = await lireToutesJustifications(["r/a.csv"], disque);
    const [juge] = appliquerJustifications([P1], lues, { arrete: ARRETE }).constats;
    expect(juge?.justification).toEqual({
      raison: "Congé",
      auteur: "Moi",
      jusquAu: jour("2026-12-31"),
      piece: "n° 12",
    });
  });

  it("answers a constat without participant", async () => {
    const { raisons } = await juger(alix([DE_LAPAP, { Raison: "Congés" }]), ["r"], [DE_LAPAP]);
    expect(raisons).toEqual(["Congés"]);
  });

  it("sets one unreadable cell aside, named by its column; a date of correction that is none leaves its line out", async () => {
    const fichiers = alix([P1, { Raison: "Congé", "Jusqu'au": "fin d'année" }]);
    expect(await juger(fichiers, ["r"], [P1])).toEqual({
      raisons: ["Congé"],
      declares: [null],
      dits: [
        "a.csv 5 : colonne Jusqu'au : date non comprise (attendu : jj/mm/aaaa) ; la raison est prise sans date de fin, corrigez la case",
      ],
    });
    const { raisons, declares, dits } = await juger(alix([P1, { "Corrigé le": "fait", Raison: "oubli" }]), ["r"], [P1]);
    expect([raisons, declares]).toEqual([[null], [null]]);
    expect(dits).toEqual([
      expect.stringMatching(/^a\.csv 5 : colonne Corrigé le : date non comprise .* n'est pas prise/),
    ]);
  });

  it("never reaches what is somebody else's, whoever typed it", async () => {
    for (const dit of [{ Raison: "secret" }, { "Corrigé le": "05/11/2026" }]) {
      const { raisons, declares, dits } = await juger(alix([P2, dit]), ["r"]);
      expect([raisons, declares]).toEqual([
        [null, null],
        [null, null],
      ]);
      expect(dits).toEqual([expect.stringMatching(/^a\.csv 5 : ce constat n'est pas à « alix modele »/)]);
    }
  });

  it("of a structure answers its constats, whoever its APAPs are", async () => {
    const { raisons } = await juger({ "s.csv": feuille("Association Exemple", [[P2, { Raison: "Congé" }]]) }, [
      "s.csv",
    ]);
    expect(raisons).toEqual([null, "Congé"]);
  });

  it("is not taken without the line that says whose it is", async () => {
    const { raisons, dits } = await juger({ "r/a.csv": feuille(null, [[P1, { Raison: "Congé" }]]) }, ["r"]);
    expect(raisons).toEqual([null, null]);
    expect(dits).toEqual([expect.stringContaining("« Réponses de : … » manque en haut de la feuille")]);
  });

  it("is not taken where columns were sorted apart, or without its mark", async () => {
    for (const faux of [{ Identifiant: "P2" }, { Règle: "ENT-04" }, { Repère: "" }, { Repère: "ENT-01|P1" }]) {
      const { raisons, dits } = await juger(alix([P1, { Raison: "Congé", ...faux }]), ["r"], [P1, VOISIN]);
      expect([raisons, dits.length], JSON.stringify(faux)).toEqual([[null, null], 1]);
    }
  });
});

describe("several returns", () => {
  const deux = (a: Readonly<Record<string, string>>, s: Readonly<Record<string, string>>) => ({
    "r/a.csv": feuille("Alix MODÈLE", [[P1, a]]),
    "r/s.csv": feuille("Association Exemple", [[P1, s]]),
  });

  it("are merged, and the same answer twice is one", async () => {
    const fichiers = {
      "r/a.csv": feuille("Alix MODÈLE", [[P1, { Raison: "Congé" }]]),
      "r/n.csv": feuille("Noé EXEMPLE", [[P2, { Raison: "Stage" }]]),
      "t/s.csv": feuille("Association Exemple", [[P1, { Raison: "Congé" }]]),
    };
    expect(await juger(fichiers, ["r", "t"])).toEqual({
      raisons: ["Congé", "Stage"],
      declares: [null, null],
      dits: [],
    });
  });

  it("that contradict each other are shown, both values and who; the first stands", async () => {
    const { raisons, dits } = await juger(
      deux({ Raison: "Congé", Auteur: "Moi" }, { Raison: "Maladie", "Jusqu'au": "31/12/2026" }),
      ["r"],
      [P1],
    );
    expect(raisons).toEqual(["Congé"]);
    expect(dits).toEqual([
      "s.csv 5 : contredit la ligne 5 de « a.csv » sur le même constat : « Congé » (Moi), puis « Maladie » jusqu'au 31/12/2026 (Association Exemple) ; la première est prise, retirez celle qui ne vaut pas",
    ]);
  });

  it("mended on two days: the last stands, in whatever order, and both are shown", async () => {
    const [tot, tard] = [{ "Corrigé le": "05/11/2026" }, { "Corrigé le": "10/11/2026" }];
    for (const fichiers of [deux(tot, tard), deux(tard, tot)]) {
      const { declares, dits } = await juger(fichiers, ["r"], [P1]);
      expect(declares).toEqual(["2026-11-10"]);
      expect(dits).toEqual([expect.stringMatching(/05\/11\/2026.*10\/11\/2026/)]);
    }
  });

  it("mended for one and justified for the other: shown, and justified", async () => {
    const { raisons, declares, dits } = await juger(
      deux({ "Corrigé le": "05/11/2026" }, { Raison: "Maladie" }),
      ["r"],
      [P1],
    );
    expect([raisons, declares]).toEqual([["Maladie"], ["2026-11-05"]]);
    expect(dits).toEqual([
      expect.stringMatching(/^a\.csv 5 : déclaré corrigé le 05\/11\/2026 \(Alix MODÈLE\), et justifié/),
    ]);
  });

  it("in a folder: what is not one, a folder inside, an unknown person are told, and stop nothing", async () => {
    const inconnu = constat({ participant: "X9", parcours: "X9-1" });
    const fichiers = {
      "r/a.csv": feuille("Alix MODÈLE", [
        [P1, { Raison: "Congé" }],
        [inconnu, { "Corrigé le": "05/11/2026" }],
      ]),
      "r/notes.csv": "nom;prenom\r\nA;B\r\n",
      "r/vieux/b.csv": "x",
      "r/lisez.md": "x",
    };
    const { raisons, dits } = await juger(fichiers, ["r"]);
    expect(raisons).toEqual(["Congé", null]);
    expect(dits).toEqual([
      "a.csv 6 : « X9 » n'est dans aucune ligne de l'extraction",
      expect.stringMatching(/^notes\.csv 1 : n'est pas pris : .* n'a pas de ligne d'en-tête/),
      "vieux 1 : n'est pas pris : c'est un sous-dossier",
    ]);
    await expect(juger(fichiers, ["r/notes.csv"])).rejects.toThrow("n'a pas de ligne d'en-tête");
  });
});

describe("the mark of a constat", () => {
  it.each([
    [constat(), "ENT-01|P0042|P0042-1|2026-03"],
    [constat({ regle: "ENT-04", mois: null, date: jour("2026-03-12") }), "ENT-04|P0042|P0042-1|2026-03-12"],
    // dated at the arrêté, which moves each month
    [constat({ regle: "OPE-01", mois: null, date: ARRETE }), "OPE-01|P0042|P0042-1|"],
    [DE_LAPAP, "DON-13|alix modele||2026-03"],
  ])("%#: %s", (c, repere) => {
    expect(repereDe(c)).toBe(repere);
    const { regle, qui, mois } = lireRepere(repere) ?? {};
    expect([regle, qui, mois]).toEqual([c.regle, repere.split("|")[1], c.mois]);
  });
  it.each(["", "ENT-01", "ENT-01|P1|P1-1|mars", "ENT-01|P1|P1-1|2026-03|x", "|P1||"])("is not « %s »", (texte) => {
    expect(lireRepere(texte)).toBeNull();
  });
});
