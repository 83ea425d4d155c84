import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import type { Extraction } from "../tables/extraction.ts";
import { countsClose, csv, readFiles } from "./extraction-fixture.ts";
import { parseProfil } from "./profile-parser.ts";

const PARTICIPANTS = csv(
  "id;nom;prenom;sexe;date_naissance",
  "0012;MARTIN;Léa;F;05/03/1990",
  "0013;DURAND;Paul;H;06/04/1985",
);
const PARCOURS = csv(
  "participant;structure;apap;date_integration",
  "0012;Maison bleue;Yann ZIANI;05/01/2026",
  "0013;Maison bleue;Yann ZIANI;06/01/2026",
);

async function lire(files: Record<string, string>, profil: string): Promise<Extraction> {
  const extraction = await readFiles(
    { "participants.csv": PARTICIPANTS, "parcours.csv": PARCOURS, ...files },
    { profil: parseProfil(profil, "profil.yaml") },
  );
  for (const source of extraction.sources) expect(countsClose(source)).toBe(true);
  return extraction;
}

const contacts = ({ tables }: Extraction) =>
  tables.entretiens?.rows().map((r) => [r.participant, r.date === null ? null : isoDay(r.date), r.modalite, r.apap]);
const messages = ({ avis }: Extraction) => avis.map(({ message }) => message);

describe("identifiants", () => {
  const suivi = csv("participant;date;modalite", "12;05/02/2026;Téléphone", "P13;06/02/2026;Téléphone");

  it("are letter by letter by default", async () => {
    expect(contacts(await lire({ "suivi.csv": suivi }, ""))?.map(([id]) => id)).toEqual(["12", "P13"]);
  });

  it("take the spelling of the list when the profile says what does not count", async () => {
    const lus = await lire({ "suivi.csv": suivi }, "identifiants: {sansZeros: true, sansPrefixe: P}");
    expect(contacts(lus)?.map(([id]) => id)).toEqual(["0012", "0013"]);
  });

  it("tell whose rows were rejected by the list's id", async () => {
    const rejete = csv("participant;date;modalite", "12;99/02/2026;Téléphone", "13;06/02/2026;Téléphone");
    const lus = await lire({ "suivi.csv": rejete }, "identifiants: {sansZeros: true}");
    expect([...(lus.participantsRejetes.get("entretiens") ?? [])]).toEqual(["0012"]);
  });

  it("never make one person of two of the list", async () => {
    const files = { "participants.csv": `${PARTICIPANTS}12;AUTRE;Ana;F;07/05/1991\r\n`, "suivi.csv": suivi };
    await expect(lire(files, "identifiants: {sansZeros: true}")).rejects.toThrow("« 0012 » et « 12 »");
  });
});

it("alias give one spelling to an APAP, case and accents aside", async () => {
  const suivi = csv(
    "participant;date;modalite;apap",
    "0012;05/02/2026;Téléphone;ziani  yann",
    "0013;05/02/2026;Téléphone;Yann Ziani",
  );
  const lus = await lire({ "suivi.csv": suivi }, 'alias: {apap: {"ZIANI Yann": "Yann ZIANI"}}');
  expect(new Set(contacts(lus)?.map(([, , , apap]) => apap))).toEqual(new Set(["Yann ZIANI"]));
});

it("ordreDates holds for the files that it names, and for no other", async () => {
  const suivi = csv("participant;date;modalite", "0012;02/03/2026;Téléphone", "0013;02/20/2026;Téléphone");
  const lus = await lire({ "suivi.csv": suivi }, 'ordreDates: {"suivi*": mjj}');
  expect(contacts(lus)?.map(([, date]) => date)).toEqual(["2026-02-03", "2026-02-20"]);
  expect(lus.tables.parcours?.rows().map((r) => isoDay(r.date_integration ?? 0))).toEqual(["2026-01-05", "2026-01-06"]);
});

describe("constantes", () => {
  const liste = csv(
    "Portefeuille de Chloé DUVAL",
    "Structure : Maison bleue",
    "",
    "participant;date_integration",
    "0012;05/01/2026",
  );
  const parcours = ({ tables }: Extraction) => tables.parcours?.rows().map((r) => [r.apap, r.structure]);

  it.each([
    ["the title's words, as they are", 'constantes: {"parcours*": {apap: "{titre}", structure: "{titre}"}}'],
    [
      "words around the place",
      'constantes: {"parcours*": {apap: "portefeuille de {titre}", structure: "Structure : {titre}"}}',
    ],
    ["a text of the profile", 'constantes: {"*": {apap: Chloé DUVAL, structure: Maison bleue}}'],
  ])("%s", async (_, profil) => {
    expect(parcours(await lire({ "parcours.csv": liste }, profil))).toEqual([["Chloé DUVAL", "Maison bleue"]]);
  });

  it("read the file's name, and tell it", async () => {
    const profil = 'constantes: {"Tableau *": {apap: "{fichier}", structure: X}}';
    const lus = await readFiles(
      { "participants.csv": PARTICIPANTS, "Tableau Chloé DUVAL.csv": liste },
      { profil: parseProfil(profil, "profil.yaml") },
    );
    expect(parcours(lus)).toEqual([["Chloé DUVAL", "X"]]);
    expect(messages(lus).some((m) => m.includes("« Chloé DUVAL », lu dans le nom du fichier"))).toBe(true);
  });

  it("never stand in for a column", async () => {
    const profil = 'constantes: {"*": {apap: Personne}}';
    expect(parcours(await lire({}, profil))?.[0]).toEqual(["Yann ZIANI", "Maison bleue"]);
  });

  it("that cannot be read are refused with their name", async () => {
    const profil = 'constantes: {"suivi*": {modalite: pigeon}}';
    const suivi = csv("participant;date", "0012;05/02/2026");
    await expect(lire({ "suivi.csv": suivi }, profil)).rejects.toThrow("la constante « modalite »");
  });
});

describe("repete", () => {
  const PROFIL = `
repete: {etapes: {intitule: "Étape {n}", date_debut: "Début {n}", date_fin: "Fin {n}"}}
constantes: {"*": {famille: operation}}
`;
  const etapes = csv(
    "participant;Étape 1;Début 1;Fin 1;Étape 2;Début 2;Fin 2",
    "0012;Mobilité;05/02/2026;06/03/2026;Savoirs;10/03/2026;",
    "0013;;;;;;",
    "0013;;;;Coaching;12/03/2026;",
    "0013;;;;Coaching;demain;",
  );

  it("makes one row of each filled repetition, counts lines once", async () => {
    const lus = await lire({ "etapes.csv": etapes }, PROFIL);
    expect(lus.tables.etapes?.rows().map((r) => [r.participant, r.famille, r.intitule, r.ligne])).toEqual([
      ["0012", "operation", "Mobilité", 2],
      ["0012", "operation", "Savoirs", 2],
      ["0013", "operation", "Coaching", 4],
    ]);
    const source = lus.sources.find(({ table }) => table === "etapes");
    expect(source).toMatchObject({ lignes: 4, acceptees: 2, rejetees: 1, ecartees: 1 });
    expect(lus.rejets).toMatchObject([{ ligne: 5, colonne: "Début 2", rangeeGardee: false }]);
    expect(source?.colonnes.map(({ champ }) => champ)).toEqual([
      "participant",
      ...["intitule", "date_debut", "date_fin", "intitule", "date_debut", "date_fin"],
    ]);
  });

  it("stands beside the list of participants", async () => {
    const liste = csv(
      "N° dossier;nom;prenom;sexe;date_naissance;structure;apap;date_integration;Étape 1;Début 1;Fin 1",
      "0012;MARTIN;Léa;F;05/03/1990;Maison;Yann;05/01/2026;Mobilité;05/02/2026;06/03/2026",
      "0013;DURAND;Paul;H;06/04/1985;Maison;Yann;06/01/2026;;;",
    );
    const lus = await readFiles({ "liste.csv": liste }, { profil: parseProfil(PROFIL, "profil.yaml") });
    expect(lus.tables.participants?.length).toBe(2);
    expect(lus.tables.parcours?.length).toBe(2);
    expect(lus.tables.etapes?.rows().map((r) => r.participant)).toEqual(["0012"]);
  });
});

describe("depivoter", () => {
  it("makes one row of each date in the columns of months", async () => {
    const suivi = csv(
      "Suivi 2026",
      "participant;janvier;févr. 2026;03/2026",
      "0012;5;12/02;",
      "0013;;3, 17 et 24/02/2026;x",
    );
    const lus = await lire(
      { "suivi.csv": suivi },
      'depivoter: {entretiens: {date: "{mois}"}}\nconstantes: {"suivi*": {modalite: FACE_A_FACE}}',
    );
    expect(contacts(lus)?.map(([id, date]) => [id, date])).toEqual([
      ["0012", "2026-01-05"],
      ["0012", "2026-02-12"],
      ["0013", "2026-02-03"],
      ["0013", "2026-02-17"],
      ["0013", "2026-02-24"],
    ]);
    expect(lus.rejets.map(({ ligne, colonne }) => [ligne, colonne])).toEqual([[4, "03/2026"]]);
  });
});

it("vocabulaire adds words to the deduction; two codes tell nothing", async () => {
  const suivi = csv(
    "participant;date;commentaire",
    "0012;05/02/2026;RDV bureau, point projet",
    "0013;05/02/2026;rdv bureau puis coup de bigo",
    "0013;06/02/2026;Coup de bigo",
  );
  const profil = 'deduction: oui\nvocabulaire: {modalite: {"RDV bureau": FACE_A_FACE, "coup de bigo": TELEPHONE}}';
  const lus = await lire({ "suivi.csv": suivi }, profil);
  expect(contacts(lus)?.map(([, , modalite]) => modalite)).toEqual(["FACE_A_FACE", "TELEPHONE"]);
  expect(lus.rejets.map(({ ligne }) => ligne)).toEqual([3]);
});

it("conventional dates are empty, counted per column", async () => {
  const parcours = csv(
    "participant;structure;apap;date_integration;date_sortie_reelle",
    "0012;Maison bleue;Yann ZIANI;05/01/2026;01/01/1900",
    "0013;Maison bleue;Yann ZIANI;06/01/2026;31/12/9999",
  );
  const lus = await lire({ "parcours.csv": parcours }, "");
  expect(lus.tables.parcours?.rows().map((r) => r.date_sortie_reelle)).toEqual([null, null]);
  expect(lus.avis.filter(({ colonne }) => colonne === "date_sortie_reelle").map(({ nombre }) => nombre)).toEqual([2]);
  expect(lus.rejets).toEqual([]);
});

describe("prevaut", () => {
  const ancienne = csv(
    "participant;structure;apap;date_integration;date_sortie_reelle",
    "0012;A;Yann;05/01/2026;",
    "0013;A;Yann;06/01/2026;",
    "0014;A;Yann;07/01/2026;",
  );
  const nouvelle = csv(
    "participant;structure;apap;date_integration;date_sortie_reelle",
    "0012;A;Yann;05/01/2026;31/03/2026",
    "0013;A;Zoé;06/01/2026;",
  );
  const parcours = ({ tables }: Extraction) =>
    tables.parcours
      ?.rows()
      .map((r) => `${r.participant} ${r.apap} ${r.date_sortie_reelle === null ? "" : isoDay(r.date_sortie_reelle)}`)
      .sort();
  const files = { "participants.csv": PARTICIPANTS, "liste 2026-09.csv": ancienne, "liste 2026-10.csv": nouvelle };

  it("keeps what the file that wins says, and what it does not say", async () => {
    const lus = await readFiles(files, { profil: parseProfil('prevaut: "liste 2026-10*"', "p") });
    expect(parcours(lus)).toEqual(["0012 Yann 2026-03-31", "0013 Zoé ", "0014 Yann "]);
    const vieille = lus.sources.find(({ fichier }) => fichier === "liste 2026-09.csv");
    expect(vieille).toMatchObject({ lignes: 3, acceptees: 1, detailEcartees: { doublon: 2 } });
  });

  it("is nobody's by default", async () => {
    expect(parcours(await readFiles(files))).toHaveLength(5);
  });
});

describe("what an export prints below its rows", () => {
  const lignes = (...pied: string[]) =>
    csv("participant;date;modalite", "0012;05/02/2026;Téléphone", "0013;06/02/2026;Téléphone", ...pied);
  const compte = async (suivi: string) => {
    const { sources } = await lire({ "suivi.csv": suivi }, "");
    return sources
      .filter(({ table }) => table === "entretiens")
      .map(({ rejetees, detailEcartees }) => [rejetees, detailEcartees.titre]);
  };

  it.each(["Édité le 02/11/2026 à 09:14", "Page 1 / 3", "Nombre de lignes : 2", "Date d'extraction : 02/11/2026"])(
    "« %s » alone on its line is a title",
    async (pied) => {
      expect(await compte(lignes(`${pied};;`))).toEqual([[0, 1]]);
    },
  );

  it("is a rejected row when other cells are filled, or when it says nothing of the export", async () => {
    expect(await compte(lignes("Édité le;02/11/2026;"))).toEqual([[1, 0]]);
    expect(await compte(lignes("Édith LENOIR;;"))).toEqual([[1, 0]]);
  });
});
