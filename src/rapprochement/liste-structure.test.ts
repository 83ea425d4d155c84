import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import type { CoteListe, LigneStructure } from "../ingest/structure-list.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import { creerContexte } from "../parcours/creer-contexte.ts";
import { jour } from "../parcours/dossier-tester.ts";
import { reglagesCommuns, reglagesListes } from "../parcours/reglages.ts";
import { situation } from "../rules/exemple.ts";
import { type CanonicalTables, canonicalExtraction } from "../tables/canonical.ts";
import { CollecteListe } from "./liste-structure.ts";

type Donnee = Partial<Omit<LigneStructure, "date">> & { date: string | null };

function comparer(
  tables: CanonicalTables,
  donnees: readonly Donnee[],
  structure: string | null = null,
  cote: CoteListe = "structure",
) {
  const extraction = canonicalExtraction(tables);
  const communs = reglagesCommuns.parse({});
  const listes = reglagesListes.parse({});
  const arrete = jour("2026-12-31");
  const periode = { start: jour("2026-01-01"), end: arrete };
  const dossiers = new Dossiers(extraction, { arrete, communs, presenceVide: null });
  const contexte = creerContexte(extraction, dossiers, { arrete, periode, communs, listes, presenceVide: null });
  const lignes = donnees.map(
    ({ date, ...reste }, i): LigneStructure => ({
      genre: "operation",
      fichier: "liste.csv",
      feuille: null,
      ligne: i + 2,
      participant: "P0001",
      nom: "Atelier CV",
      complement: null,
      resultat: null,
      date: date === null ? null : jour(date),
      ...reste,
    }),
  );
  const genres = new Set(lignes.map((l) => l.genre));
  const collecte = new CollecteListe(
    { fichier: "liste.csv", cote, genres, lignes, illisibles: [], lues: lignes.length, vides: 0 },
    contexte,
    structure,
  );
  for (const dossier of dossiers) collecte.dossier(dossier);
  return collecte.fin();
}

const lire = (r: ReturnType<typeof comparer>) =>
  r.lignes.map((l) => {
    const dire = (c: { date: number | null; nom: string | null } | null) =>
      c === null ? "rien" : `${c.date === null ? "?" : isoDay(c.date).slice(5)} ${c.nom}`;
    return `${dire(l.viesion)} | ${dire(l.liste)} | ${l.ecarts.join("+")}`;
  });

const ATELIER = { famille: "operation", intitule: "Atelier CV", date_debut: "2026-03-10" };

describe("opérations of the list against Viesion", () => {
  it("pairs the same name up to 31 days apart, another name on the same day", () => {
    const tables = situation({ etapes: [ATELIER] });
    expect(lire(comparer(tables, [{ date: "2026-04-10", nom: "ATELIER  cv" }]))).toEqual([
      "03-10 Atelier CV | 04-10 ATELIER  cv | jour",
    ]);
    expect(lire(comparer(tables, [{ date: "2026-04-11" }]))).toEqual([
      "03-10 Atelier CV | rien | ",
      "rien | 04-11 Atelier CV | ",
    ]);
    expect(lire(comparer(tables, [{ date: "2026-03-10", nom: "Mobilité" }]))).toEqual([
      "03-10 Atelier CV | 03-10 Mobilité | nom",
    ]);
    expect(lire(comparer(tables, [{ date: "2026-03-11", nom: "Mobilité" }]))).toHaveLength(2);
    expect(lire(comparer(tables, [{ date: null }]))).toEqual(["03-10 Atelier CV | ? Atelier CV | date_absente"]);
  });

  it("leaves out the accompaniment, jobs, and what lies outside the period", () => {
    const etapes = [
      { ...ATELIER, famille: "accompagnement" },
      { ...ATELIER, famille: "emploi" },
      { ...ATELIER, date_debut: "2025-12-31" },
    ];
    const r = comparer(situation({ etapes }), [{ date: "2025-12-31" }]);
    expect(lire(r)).toEqual(["rien | 12-31 Atelier CV | "]);
    expect(r.lignes[0]?.horsPeriode).toBe(true);
  });

  it("takes a prescription without entry at its prescription", () => {
    const tables = situation({ etapes: [{ ...ATELIER, date_debut: "", date_prescription: "2026-03-01" }] });
    expect(lire(comparer(tables, [{ date: "2026-03-01" }]))).toEqual(["03-01 Atelier CV | 03-01 Atelier CV | "]);
  });

  it("shows what the list forgets only when the structure is named", () => {
    const tables = situation({ etapes: [ATELIER] });
    const autre: Donnee = { date: "2026-03-10", participant: "P0009" };
    expect(lire(comparer(tables, [autre]))).toEqual(["rien | 03-10 Atelier CV | "]);
    expect(comparer(tables, [autre]).lignes[0]?.connu).toBe(false);
    expect(lire(comparer(tables, [autre], "Association Exemple"))).toEqual([
      "03-10 Atelier CV | rien | ",
      "rien | 03-10 Atelier CV | ",
    ]);
    expect(lire(comparer(tables, [autre], "Autre structure"))).toEqual(["rien | 03-10 Atelier CV | "]);
  });
});

describe("mises en relation of the list against Viesion", () => {
  const tables = situation({
    autres: {
      mises_en_relation: [
        { participant: "P0001", date: "2026-03-10", employeur: "Boulangerie du Port", resultat: "Embauche" },
      ],
    },
  });
  const donnee = (date: string, autre: Partial<LigneStructure> = {}): Donnee => {
    const { date: _, ...reste } = autre;
    return { genre: "mise_en_relation", nom: "Boulangerie du Port", ...reste, date };
  };

  it("pairs the same employer up to 7 days apart, and compares the result", () => {
    expect(lire(comparer(tables, [donnee("2026-03-17")]))).toEqual([
      "03-10 Boulangerie du Port | 03-17 Boulangerie du Port | jour",
    ]);
    expect(lire(comparer(tables, [donnee("2026-03-18")]))).toHaveLength(2);
    expect(lire(comparer(tables, [donnee("2026-03-10", { resultat: "Refus" })]))).toEqual([
      "03-10 Boulangerie du Port | 03-10 Boulangerie du Port | resultat",
    ]);
  });
});

describe("the Département's list: étapes and commitments of the allocataires of the RSA (§III.1.6.2)", () => {
  const ARSA = { statuts: "ARSA,DE", contrat_engagement: "2026-02-02" };
  const cd14 = (tables: CanonicalTables, ...donnees: Donnee[]) => lire(comparer(tables, donnees, null, "departement"));
  const engagement = (date: string | null): Donnee => ({ genre: "engagement", nom: null, date });
  const tables = situation({
    participant: ARSA,
    etapes: [
      ATELIER,
      { famille: "emploi", intitule: "CDD", date_debut: "2026-05-04" },
      { famille: "accompagnement", intitule: "Suivi", date_debut: "2026-01-05" },
    ],
  });

  it("asks for every étape but the accompaniment, jobs too", () => {
    expect(cd14(tables, { date: "2026-03-10", nom: "Atelier CV" })).toEqual([
      "03-10 Atelier CV | 03-10 Atelier CV | ",
      "05-04 CDD | rien | ",
    ]);
  });
  it("pairs the contract of engagement whatever its day, and says that the days differ", () => {
    expect(cd14(tables, engagement("2026-02-02")).filter((l) => l.includes("null"))).toEqual([
      "02-02 null | 02-02 null | ",
    ]);
    expect(cd14(tables, engagement("2026-09-01")).filter((l) => l.includes("null"))).toEqual([
      "02-02 null | 09-01 null | jour",
    ]);
  });
  it("leaves out who is no allocataire, and what began before the Département's software", () => {
    expect(cd14(situation({ etapes: [ATELIER] }), { date: "2026-09-09", nom: "Autre" })).toEqual([
      "rien | 09-09 Autre | ",
    ]);
    const avant = situation({ participant: ARSA, etapes: [{ ...ATELIER, date_debut: "2025-10-05" }] });
    expect(cd14(avant, { date: "2026-09-09", nom: "Autre" })).toEqual(["rien | 09-09 Autre | "]);
  });
});
