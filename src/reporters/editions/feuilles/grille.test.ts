import { describe, expect, it } from "vitest";
import { reglagesParDefaut } from "../../../config/reglages.ts";
import type { Table } from "../../document/model.ts";
import { analyseFictive, tablesFictives } from "../analyse-fixture.ts";
import { ENSEMBLE } from "../chiffres.ts";
import { apapsDe, apapsEntiers, partages } from "../edition.ts";
import { creerSocle, retardsDe } from "../socle.ts";
import { blocsGrille } from "./grille.ts";
import { etat, type Ligne, titreGrille } from "./grille-etat.ts";

describe("the title of who is late", () => {
  const ligne = (nom: string, bloquants: number, nonVues: number | null, majeurs = 0, nonJugees = 0): Ligne => ({
    rang: { portee: "structure", nom },
    partage: false,
    part: false,
    nonVues,
    justifiees: 0,
    dues: null,
    nonJugees,
    feuilles: null,
    bloquants,
    majeurs,
    retards: 0,
    tardives: null,
    sansParcours: false,
  });
  const suite = ", le plus à faire d'abord";
  it.each([
    ["structures", [ligne("A", 2, 0), ligne("B", 0, 0)], `1 structure sur 2 a quelque chose à rattraper${suite}`],
    ["structures", [ligne("A", 2, 0), ligne("B", 1, 0)], `2 structures sur 2 ont quelque chose à rattraper${suite}`],
    ["structures", [ligne("A", 0, 0)], "Aucun retard : 1 structure à jour"],
    [
      "structures",
      [ligne("A", 0, null), ligne("B", 0, null)],
      "Qui est en retard : non jugé, aucune structure n'a pu l'être",
    ],
    ["APAP", [ligne("A", 0, null), ligne("B", 0, 0)], "Aucun retard connu : 1 APAP à jour, 1 non jugé"],
    // nobody is up to date while some are not judged
    ["APAP", [ligne("A", 0, 0, 0, 2), ligne("B", 0, 0)], "Aucun retard connu : 1 APAP à jour, 1 jugé en partie"],
    ["structures", [ligne("A", 0, 0, 0, 2)], "Aucun retard connu : 1 structure jugée en partie"],
    // majeurs are no delay, and not up to date either
    ["APAP", [ligne("A", 0, 0, 6), ligne("B", 0, 0)], "Aucun retard : 1 APAP à jour, 1 avec des majeurs à corriger"],
    ["structures", [ligne("A", 0, 0, 1)], "Aucun retard : 1 structure avec des majeurs à corriger"],
    // the coloured line of the second is told too
    [
      "APAP",
      [ligne("A", 2, 0), ligne("B", 0, 0, 6)],
      `1 APAP sur 2 a quelque chose à rattraper, 1 autre avec des majeurs à corriger${suite}`,
    ],
    [
      "structures",
      [ligne("A", 2, 0), ligne("B", 0, null), ligne("C", 0, 0), ligne("D", 0, 0, 0, 2)],
      `1 structure sur 4 a quelque chose à rattraper, 1 autre jugée en partie, 1 non jugée${suite}`,
    ],
  ])("of %s agrees with its numbers: $2", (qui, lignes, titre) => {
    expect(titreGrille(qui, lignes)).toBe(titre);
  });
  it.each([
    [ligne("A", 0, 0), { value: "à jour", tone: "bon" }],
    [ligne("A", 0, 0, 6), { value: "majeurs", tone: "mineur" }],
    [ligne("A", 1, 0, 6), { value: "à corriger", tone: "bloquant" }],
    // justified, they are nobody's to see again
    [
      { ...ligne("A", 0, 2), justifiees: 1 },
      { value: "à relancer", tone: "majeur" },
    ],
    [
      { ...ligne("A", 0, 2), justifiees: 2 },
      { value: "à jour", tone: "bon" },
    ],
    [ligne("A", 0, null, 6), { value: "non jugé", tone: "discret" }],
  ])("goes with a word that is never green with something to correct", (deLui, mot) => {
    expect(etat(deLui)).toEqual(mot);
  });
});

describe("who is late, in the edition of a structure", () => {
  const tables = tablesFictives();
  const [premier, ...autresParcours] = tables.parcours ?? [];
  const ailleurs = autresParcours.find((p) => p.structure !== premier?.structure)?.structure ?? "";
  // one parcours of the first APAP is the other structure's
  const parcours = [{ ...premier, structure: ailleurs }, ...autresParcours];
  const reglages = reglagesParDefaut();
  const socle = creerSocle(analyseFictive({}, reglages, { ...tables, parcours }), reglages);
  const [partagee] = socle.structures.filter(
    (rang) => apapsEntiers(socle, { rang }).length < apapsDe(socle, { rang }).length,
  );
  it("keeps an APAP of two structures, with its persons, its figures and what is due in this one alone", () => {
    if (!partagee) throw new Error("no APAP of two structures");
    const entiers = new Set(apapsEntiers(socle, { rang: partagee }));
    const autres = apapsDe(socle, { rang: partagee }).filter((a) => !entiers.has(a));
    const [table] = blocsGrille(socle, { rang: partagee }).filter((b): b is Table => b.kind === "table");
    const colonne = (cle: string) => table?.columns.findIndex((c) => c.key === cle) ?? -1;
    const valeur = (cell: unknown) =>
      typeof cell === "object" && cell !== null && "value" in cell ? cell.value : (cell as number);
    for (const { nom } of autres) {
      const row = table?.rows.find((r) => r[0] === (nom ?? "Sans APAP"));
      const siens = socle.report.constats.filter(
        (c) => c.apap === nom && c.structure === partagee.nom && !c.justification,
      );
      expect(valeur(row?.[colonne("bloquants")])).toBe(siens.filter((c) => c.gravite === "bloquant").length);
      expect(valeur(row?.[colonne("majeurs")])).toBe(siens.filter((c) => c.gravite === "majeur").length);
      expect(valeur(row?.[colonne("retards")])).toBe(retardsDe(socle, { portee: "apap", nom }, partagee.nom));
      const dernier = socle.personnes.dernierJuge(ENSEMBLE)?.mois ?? 0;
      const part = socle.personnes.deLaPart(nom, partagee.nom, dernier);
      const entier = socle.personnes.du({ portee: "apap", nom }, dernier);
      expect([valeur(row?.[colonne("nonVues")]), valeur(row?.[colonne("dues")])]).toEqual([part.nonVues, part.dues]);
      expect(part.dues).toBeLessThan(entier.dues);
    }
    // what weakens an APAP's figure weakens its part
    const figures = socle.report.figures.map((f) =>
      f.indicateur === "entretiens" && f.portee === "apap" ? { ...f, reserve: "non couvert" } : f,
    );
    const affaibli = creerSocle({ ...socle.analyse, report: { ...socle.report, figures } }, reglages);
    const [faible] = blocsGrille(affaibli, { rang: partagee }).filter((b): b is Table => b.kind === "table");
    expect(faible?.rows.map((r) => r[colonne("tenus")])).toEqual(
      faible?.rows.map(() => expect.objectContaining({ reserve: "non couvert" })),
    );
    // the lines are the structure's
    const somme = (cle: string) => (table?.rows ?? []).reduce((n, r) => n + (valeur(r[colonne(cle)]) as number), 0);
    const sien = (indicateur: "file_active" | "entretiens", periode: string) =>
      socle.chiffres.nombre(partagee, { indicateur }, periode);
    const { courant, cumul } = socle.spans;
    expect([somme("dues"), somme("file"), somme("tenus")]).toEqual([
      socle.personnes.du(partagee, socle.spans.mois).dues,
      sien("file_active", courant),
      sien("entretiens", cumul),
    ]);
  });

  it("and two of them, each by what it has in its other structure", () => {
    const chez = (apap: string | undefined) => autresParcours.filter((p) => p.structure === apap);
    const [sien, autreSien] = [premier, chez(premier?.structure).find((p) => p.apap !== premier?.apap)];
    const deux = (tables.parcours ?? []).map((p) =>
      p === sien ? { ...p, structure: "Troisième" } : p === autreSien ? { ...p, structure: ailleurs } : p,
    );
    const partage = creerSocle(analyseFictive({}, reglages, { ...tables, parcours: deux, affectations: [] }), reglages);
    const rang = { portee: "structure", nom: premier?.structure ?? null } as const;
    const [table] = blocsGrille(partage, { rang }).filter((b): b is Table => b.kind === "table");
    expect(partages(partage, rang).size).toBe(2);
    for (const [cle, indicateur, periode] of [
      ["file", "file_active", partage.spans.courant],
      ["tenus", "entretiens", partage.spans.cumul],
    ] as const) {
      const c = table?.columns.findIndex(({ key }) => key === cle) ?? -1;
      const nombres = (table?.rows ?? []).map((row) => row[c]);
      expect(nombres.every((n) => typeof n === "number")).toBe(true);
      expect(nombres.reduce((n: number, x) => n + Number(x), 0)).toBe(
        partage.chiffres.nombre(rang, { indicateur }, periode),
      );
    }
  });
});
