import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isoDay } from "../core/day.ts";
import { csv, readFiles } from "../ingest/extraction-fixture.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { TableName } from "../tables/index.ts";
import type { TableData } from "../tables/table-data.ts";
import { TextesCommuns } from "./colonnes-communes.ts";
import { comparerTable, type Difference, type TableComparee } from "./differences.ts";

const ARRETE = dayOf(2026, 3, 31) ?? 0;

async function lire(table: TableName, lignes: readonly string[]): Promise<Extraction> {
  return readFiles({ [`${table}.csv`]: csv(...lignes) }, { keepTexts: true });
}

async function comparer(table: TableName, a: readonly string[], b: readonly string[]): Promise<TableComparee> {
  const [x, y] = [await lire(table, a), await lire(table, b)];
  const tables = [x.tables[table], y.tables[table]] as unknown as [TableData, TableData];
  return comparerTable(tables, new TextesCommuns([x.pool, y.pool]), ARRETE);
}

/** « ~ P1 2026-03-05 clos duree:45>60 » */
function lisible({ genre, participant, jour, temps, changements }: Difference): string {
  const signe = { ajoutee: "+", modifiee: "~", supprimee: "-" }[genre];
  const cellules = changements.map((c) => `${c.champ}:${c.avant}>${c.apres}${c.temps === temps ? "" : `(${c.temps})`}`);
  return [signe, participant, jour === null ? "sans jour" : isoDay(jour), temps, ...cellules].join(" ");
}

async function differences(table: TableName, a: readonly string[], b: readonly string[]): Promise<string[]> {
  return (await comparer(table, a, b)).differences.map(lisible);
}

const EN_TETE = "id;participant;date;heure;modalite;presence;duree;commentaire";

describe("contacts with their own numbers", () => {
  it("tells edited durations, moved dates, deleted and added lines, in closed months and after", async () => {
    const a = [
      EN_TETE,
      "1;P1;05/03/2026;10:00;FACE_A_FACE;PRESENT;45;rien",
      "2;P1;10/03/2026;;TELEPHONE;PRESENT;10;",
      "3;P2;12/03/2026;;FACE_A_FACE;ABSENT;;",
      "4;P2;02/04/2026;;FACE_A_FACE;PRESENT;30;",
    ];
    const b = [
      EN_TETE,
      "4;P2;02/04/2026;;FACE_A_FACE;PRESENT;35;",
      "5;P3;31/03/2026;;FACE_A_FACE;PRESENT;50;",
      "6;P3;01/04/2026;;FACE_A_FACE;PRESENT;50;",
      "2;P1;30/03/2026;;FACE_A_FACE;PRESENT;10;",
      "1;P1;05/03/2026;10:00;FACE_A_FACE;PRESENT;60;rien",
    ];
    expect(await differences("entretiens", a, b)).toEqual([
      "~ P1 2026-03-05 clos duree:45>60",
      `~ P1 2026-03-10 clos date:${dayOf(2026, 3, 10)}>${dayOf(2026, 3, 30)} modalite:TELEPHONE>FACE_A_FACE`,
      "- P2 2026-03-12 clos",
      "~ P2 2026-04-02 ouvert duree:30>35",
      "+ P3 2026-03-31 clos",
      "+ P3 2026-04-01 ouvert",
    ]);
  });

  it("calls closed a contact moved out of the closed months", async () => {
    const ligne = (date: string) => `1;P1;${date};;VISIO;PRESENT;45;`;
    expect(await differences("entretiens", [EN_TETE, ligne("31/03/2026")], [EN_TETE, ligne("01/04/2026")])).toEqual([
      `~ P1 2026-03-31 clos date:${dayOf(2026, 3, 31)}>${dayOf(2026, 4, 1)}`,
    ]);
  });

  it("finds a line again under another participant", async () => {
    const ligne = (p: string) => `1;${p};05/03/2026;;VISIO;PRESENT;45;`;
    expect(await differences("entretiens", [EN_TETE, ligne("P1")], [EN_TETE, ligne("P2")])).toEqual([
      "~ P2 2026-03-05 clos participant:P1>P2",
    ]);
  });

  it("leaves the numbers aside when they count the export's lines", async () => {
    const corps = Array.from({ length: 30 }, (_, n) => `P${n};${(n % 28) + 1}/03/2026;;FACE_A_FACE;PRESENT;45;`);
    const numerotees = (lignes: readonly string[]) => [EN_TETE, ...lignes.map((l, n) => `${n + 1};${l}`)];
    const comparee = await comparer(
      "entretiens",
      numerotees(corps),
      numerotees(["P99;01/02/2026;;FACE_A_FACE;PRESENT;45;", ...corps]),
    );
    expect(comparee.numerosInstables).toBe(true);
    expect(comparee.differences.map(lisible)).toEqual(["+ P99 2026-02-01 clos"]);
  });

  it("tells a line typed again under a new number by its change of number", async () => {
    const ligne = (id: number) => `${id};P1;05/03/2026;;VISIO;PRESENT;45;`;
    const autre = "9;P2;05/03/2026;;VISIO;PRESENT;45;";
    expect(await differences("entretiens", [EN_TETE, ligne(1), autre], [EN_TETE, autre, ligne(2)])).toEqual([
      "~ P1 2026-03-05 clos id:1>2",
    ]);
  });
});

describe("lines without a number", () => {
  const SANS_ID = "participant;date;heure;modalite;presence;duree";

  it("are found again by participant, date, modalité and heure", async () => {
    const a = [SANS_ID, "P1;05/03/2026;10:00;FACE_A_FACE;PRESENT;45"];
    const b = [SANS_ID, "P1;05/03/2026;11:00;FACE_A_FACE;PRESENT;45", "P1;05/03/2026;10:00;FACE_A_FACE;ABSENT;"];
    expect(await differences("entretiens", a, b)).toEqual([
      "~ P1 2026-03-05 clos presence:PRESENT>ABSENT duree:45>null",
      "+ P1 2026-03-05 clos",
    ]);
  });

  it("of the same key are matched as a multiset, the most alike first", async () => {
    const a = [SANS_ID, "P1;05/03/2026;;VISIO;PRESENT;30", "P1;05/03/2026;;VISIO;ABSENT;20"];
    const b = [
      SANS_ID,
      "P1;05/03/2026;;VISIO;ABSENT;25",
      "P1;05/03/2026;;VISIO;PRESENT;30",
      "P1;05/03/2026;;VISIO;PRESENT;5",
    ];
    expect(await differences("entretiens", a, b)).toEqual(["~ P1 2026-03-05 clos duree:20>25", "+ P1 2026-03-05 clos"]);
  });

  it("names are the same without case and accents", async () => {
    const a = ["participant;date;modalite;apap", "P1;05/03/2026;VISIO;Alix MODÈLE"];
    const b = ["participant;date;modalite;apap", "P1;05/03/2026;VISIO;alix modele"];
    expect(await differences("entretiens", a, b)).toEqual([]);
  });

  it("columns of one side only are not compared, and said", async () => {
    const a = ["participant;date;modalite;lieu", "P1;05/03/2026;VISIO;ici"];
    const b = ["participant;date;modalite;duree;heure", "P1;05/03/2026;VISIO;45;10:00"];
    const comparee = await comparer("entretiens", a, b);
    expect(comparee.differences).toEqual([]);
    expect(comparee.seules).toEqual([
      { champ: "heure", cote: 1 },
      { champ: "duree", cote: 1 },
      { champ: "lieu", cote: 0 },
    ]);
  });
});

describe("which day a cell speaks of", () => {
  const PARCOURS = "participant;structure;apap;date_integration;date_sortie_reelle;nature_sortie;situation_6_mois";

  it.each([
    ["30/03/2026", "~ P1 2024-01-10 clos"],
    ["31/03/2026", "~ P1 2024-01-10 clos"],
    ["01/04/2026", "~ P1 2024-01-10 ouvert"],
  ])("a sortie entered for the %s", async (sortie, debut) => {
    const a = [PARCOURS, "P1;S;A;10/01/2024;;;"];
    const b = [PARCOURS, `P1;S;A;10/01/2024;${sortie};Autre;`];
    const [lue] = await differences("parcours", a, b);
    expect(lue?.startsWith(debut)).toBe(true);
  });

  it("another APAP counts from the integration; a situation six months after, six months after the sortie", async () => {
    const a = [PARCOURS, "P1;S;A;10/01/2024;15/10/2025;Autre;", "P2;S;A;10/01/2024;01/09/2025;Autre;"];
    const b = [PARCOURS, "P1;S;B;10/01/2024;15/10/2025;Autre;EMPLOI", "P2;S;A;10/01/2024;01/09/2025;Autre;EMPLOI"];
    expect(await differences("parcours", a, b)).toEqual([
      "~ P1 2024-01-10 clos apap:A>B situation_6_mois:null>EMPLOI(ouvert)",
      "~ P2 2024-01-10 clos situation_6_mois:null>EMPLOI",
    ]);
  });

  it("the end of an étape counts at its own date", async () => {
    const en = "participant;famille;intitule;date_debut;date_fin";
    const ligne = (fin: string) => `P1;emploi;CDD;01/02/2026;${fin}`;
    expect(await differences("etapes", [en, ligne("")], [en, ligne("31/03/2026")])).toEqual([
      `~ P1 2026-02-01 clos date_fin:null>${dayOf(2026, 3, 31)}`,
    ]);
    expect(await differences("etapes", [en, ligne("")], [en, ligne("01/04/2026")])).toEqual([
      `~ P1 2026-02-01 ouvert date_fin:null>${dayOf(2026, 4, 1)}`,
    ]);
  });

  it("a person's own data has no day", async () => {
    const en = "id;sexe;date_naissance;rqth";
    expect(
      await differences("participants", [en, "P1;F;01/01/1980;non"], [en, "P1;F;01/01/1980;oui", "P2;H;01/01/1990;"]),
    ).toEqual(["~ P1 sans jour sansDate rqth:false>true", "+ P2 sans jour sansDate"]);
  });
});

describe("whatever the lines", () => {
  const contact = fc.record({
    id: fc.constantFrom("", "1", "2", "3"),
    participant: fc.constantFrom("P1", "P2"),
    jour: fc.integer({ min: 1, max: 4 }),
    duree: fc.constantFrom("", "10", "20"),
  });
  const lignes = fc.array(contact, { minLength: 1, maxLength: 12 });
  const texte = (l: readonly { id: string; participant: string; jour: number; duree: string }[]) => [
    "id;participant;date;modalite;duree",
    ...l.map((c) => `${c.id};${c.participant};${c.jour}/03/2026;VISIO;${c.duree}`),
  ];

  it("counts close on both sides, and lines in another order are no difference", async () => {
    await fc.assert(
      fc.asyncProperty(lignes, lignes, async (a, b) => {
        const { avant, apres, identiques, ajoutees, modifiees, supprimees } = await comparer(
          "entretiens",
          texte(a),
          texte(b),
        );
        expect(avant).toBe(identiques + modifiees.total + supprimees.total);
        expect(apres).toBe(identiques + modifiees.total + ajoutees.total);
        expect((await comparer("entretiens", texte(a), texte([...a].reverse()))).differences).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
