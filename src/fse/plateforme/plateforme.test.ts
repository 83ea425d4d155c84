import { describe, expect, it } from "vitest";
import { parseTypedDay } from "../../core/day.ts";
import { reglagesMaDemarche } from "../../parcours/fse/reglages-ma-demarche.ts";
import type { LigneListeFse } from "../../tables/liste-fse.ts";
import type { DonneesLigne } from "../entrees-sorties/donnees.ts";
import { record as unRecord } from "../entrees-sorties/record-fixture.ts";
import { aCreer, aSaisir } from "./a-saisir.ts";
import { apparierFse, clePersonne, pourquoiProche } from "./apparier.ts";
import { CHAMPS_COMPARES } from "./modele.ts";
import { motsDeLaPlateforme } from "./mots.ts";
import { rapprocherFse } from "./rapprocher.ts";

const jour = (texte: string) => parseTypedDay(texte) ?? 0;
const NE = jour("1985-05-14");
const ENTREE = jour("2026-01-05");
const SORTIE = jour("2026-03-31");

/** P0001, Camille EXEMPLE, born on 14/05/1985, in OP1 from 05/01/2026; the line says the same but what is said. */
const record = (
  participant: string,
  valeurs: Partial<DonneesLigne["valeurs"]> = {},
  autre: Partial<DonneesLigne> = {},
): DonneesLigne =>
  unRecord({ id: participant, date_sortie: autre.sortie ?? null, ...valeurs }, { participant, ...autre });
const ligne = (n: number, autre: Partial<LigneListeFse> = {}): LigneListeFse => ({
  source: 0,
  ligne: n,
  operation: "OP1",
  id: "P0001",
  nom: "EXEMPLE",
  prenom: "Camille",
  sexe: "F",
  date_naissance: NE,
  date_entree: ENTREE,
  date_saisie_entree: null,
  situation_entree: "CHOMEUR_LONGUE_DUREE",
  date_sortie: null,
  date_saisie_sortie: null,
  situation_sortie: null,
  ...autre,
});

describe("the key of a person", () => {
  it.each([
    ["Élodie", "LE  GALL", NE, "elodie|le gall|1985-05-14"],
    [null, "A", NE, null],
    ["A", null, NE, null],
    ["A", "B", null, null],
  ])("%s %s", (nom, prenom, naissance, cle) => expect(clePersonne(nom, prenom, naissance)).toBe(cle));
});

describe("records and lines in pairs", () => {
  const B = record("P0002", { nom: "AUTRE" });
  /** Pairs as « record:lines by link », then records and lines left. */
  const paires = (
    records: readonly DonneesLigne[],
    lignes: readonly LigneListeFse[],
    connus: readonly string[] = [],
  ) => {
    const r = apparierFse(records, lignes, new Set(connus));
    const dites = r.apparies.map((a) => `${a.record.participant}:${a.lignes.map((l) => l.ligne)} ${a.lien}`);
    return [dites.join(" "), r.records.map((s) => s.participant).join(), r.lignes.map((l) => l.ligne).join()];
  };

  it.each<[string, readonly DonneesLigne[], readonly LigneListeFse[], readonly string[], readonly string[]]>([
    [
      "by identifier, two lines together",
      [record("P0001")],
      [ligne(2), ligne(3)],
      [],
      ["P0001:2,3 identifiant", "", ""],
    ],
    [
      "another case is another identifier, that the extraction knows",
      [record("P0001")],
      [ligne(2, { id: "p0001" })],
      ["p0001"],
      ["", "P0001", "2"],
    ],
    [
      "by name when nobody has the identifier",
      [record("P0001")],
      [ligne(2, { id: "77", prenom: "CAMILLÉ" })],
      ["P0001"],
      ["P0001:2 nom", "", ""],
    ],
    ["by name without identifier", [record("P0001")], [ligne(2, { id: null })], [], ["P0001:2 nom", "", ""]],
    [
      "another birth is nobody",
      [record("P0001")],
      [ligne(2, { id: null, date_naissance: NE + 1 })],
      [],
      ["", "P0001", "2"],
    ],
    [
      "unknown births are not equal",
      [record("P0001", { date_naissance: null })],
      [ligne(2, { id: null, date_naissance: null })],
      [],
      ["", "P0001", "2"],
    ],
    [
      "the identifier before the name",
      [record("P0002"), record("P0001")],
      [ligne(2)],
      [],
      ["P0001:2 identifiant", "P0002", ""],
    ],
    [
      "a line serves once",
      [record("P0001"), record("P0002")],
      [ligne(2, { id: null })],
      [],
      ["P0001:2 nom", "P0002", ""],
    ],
    [
      "the opération of another record",
      [record("P0001"), { ...B, operation: "OP2" }],
      [ligne(2, { operation: "op2" })],
      [],
      ["", "P0001,P0002", "2"],
    ],
    [
      "each in its opération",
      [record("P0001"), { ...record("P0001"), operation: "OP2" }],
      [ligne(2, { operation: "op2" }), ligne(3)],
      [],
      ["P0001:3 identifiant P0001:2 identifiant", "", ""],
    ],
    [
      "an opération that no record has",
      [record("P0001"), B],
      [ligne(2, { operation: "2026-41" })],
      [],
      ["P0001:2 identifiant", "P0002", ""],
    ],
    [
      "a list without opération",
      [record("P0001"), { ...B, operation: "OP2" }],
      [ligne(2, { operation: null })],
      [],
      ["P0001:2 identifiant", "P0002", ""],
    ],
    [
      "settings without opération",
      [{ ...record("P0001"), operation: null }, B],
      [ligne(2)],
      [],
      ["P0001:2 identifiant", "P0002", ""],
    ],
  ])("%s", (_, records, lignes, connus, attendu) => expect(paires(records, lignes, connus)).toEqual(attendu));
});

describe("a line that may be the record", () => {
  const MEME = "mêmes nom et prénom, naissance différente ou inconnue";
  it.each<[Partial<LigneListeFse>, string | null, Partial<DonneesLigne["valeurs"]>?]>([
    [{ id: " p0001", nom: null }, "identifiant à la casse, aux espaces ou aux zéros de tête près"],
    [{ date_naissance: NE + 1 }, MEME],
    [{ date_naissance: null }, MEME],
    [{ nom: "camille", prenom: "exemple" }, "nom et prénom échangés, même naissance"],
    [{ nom: "camille", prenom: "exemple", date_naissance: NE + 1 }, null],
    [{ nom: "camille", prenom: "autre" }, null],
    [{ nom: "autre", prenom: "exemple" }, null],
    [{ prenom: "Lou" }, "même naissance, même nom, autre prénom"],
    [{ nom: "AUTRE" }, "même naissance, même prénom, autre nom"],
    [{ nom: "AUTRE", date_naissance: null }, null],
    [{ nom: "EXEMPLES", prenom: "Camill" }, null],
    [{ nom: null }, null],
    [{ prenom: null }, null],
    [{}, null, { nom: null }],
    [{}, null, { prenom: null }],
    [{ id: null, date_naissance: NE + 1 }, MEME],
  ])("%j: %s", (autre, pourquoi, valeurs = {}) =>
    expect(pourquoiProche(record("P0001", valeurs), ligne(2, { id: "9", ...autre }))).toBe(pourquoi),
  );
});

describe("the platform's list against the records", () => {
  const TOUS: ReadonlySet<string> = new Set(CHAMPS_COMPARES);
  const FIN = jour("2026-06-30");
  const PERSONNE = { ids: new Set<string>(), parPersonne: new Map<string, string>() };
  const confronter = (
    records: readonly DonneesLigne[],
    lignes: readonly LigneListeFse[],
    connus = PERSONNE,
    champs = TOUS,
  ) => rapprocherFse(records, lignes, connus, { champs, fin: FIN, jours: 28 });
  const ecarts = (r: DonneesLigne, ...lignes: readonly LigneListeFse[]) =>
    confronter([r], lignes).paires[0]?.ecarts.map((e) => `${e.champ} ${e.genre} ${e.viesion} ${e.plateforme}`);

  it.each<[string, DonneesLigne, Partial<LigneListeFse>, readonly string[]]>([
    ["nothing, but for case and accents", record("P0001", { nom: "Éxemple" }), { prenom: "CAMILLE" }, []],
    ["another sex is not folded", record("P0001"), { sexe: "H" }, ["sexe differe F H"]],
    ["another surname", record("P0001"), { nom: "AUTRE" }, ["nom differe EXEMPLE AUTRE"]],
    ["another first name", record("P0001"), { prenom: "Lou" }, ["prenom differe Camille Lou"]],
    ["the platform's is empty", record("P0001"), { date_naissance: null }, [`date_naissance a_saisir ${NE} null`]],
    ["ours is empty", record("P0001", { sexe: null }), {}, ["sexe absente null F"]],
    ["both are", record("P0001", { sexe: null }), { sexe: null }, []],
    [
      "an exit of theirs",
      record("P0001"),
      { date_sortie: SORTIE, situation_sortie: "EMPLOI" },
      [`date_sortie absente null ${SORTIE}`],
    ],
    [
      "a situation that we do not have, after an exit",
      record("P0001", {}, { sortie: SORTIE }),
      { date_sortie: SORTIE, situation_sortie: "EMPLOI" },
      ["situation_sortie absente null EMPLOI"],
    ],
  ])("differences: %s", (_, r, autre, attendu) => expect(ecarts(r, ligne(2, autre))).toEqual(attendu));

  it("tells the two kinds of unemployment when the list does somewhere", () => {
    const chomeur = ligne(2, { situation_entree: "CHOMEUR" });
    expect(ecarts(record("P0001"), chomeur)).toEqual([]);
    const longue = ligne(3, { id: "autre", nom: "AUTRE" });
    expect(ecarts(record("P0001"), chomeur, longue)).toEqual(["situation_entree differe CHOMEUR_LONGUE_DUREE CHOMEUR"]);
    expect(
      ecarts(record("P0001", { situation_entree: "CHOMEUR_LONGUE_DUREE", sexe: "CHOMEUR_LONGUE_DUREE" }), chomeur),
    ).toEqual(["sexe differe CHOMEUR_LONGUE_DUREE F"]);
  });

  it("compares what the platform has a column for", () => {
    const champs = new Set(["nom"]);
    const [paire] = confronter(
      [record("P0001", {}, { sortie: SORTIE })],
      [ligne(2, { nom: "A", sexe: "H" })],
      PERSONNE,
      champs,
    ).paires;
    expect(paire?.ecarts.map((e) => e.champ)).toEqual(["nom"]);
    expect(paire?.sortieNonDeclaree).toBeNull();
  });

  it.each<
    [string, Partial<DonneesLigne>, Partial<LigneListeFse>, readonly [number | null, number | null, number | null]]
  >([
    ["nothing typed", {}, {}, [null, null, null]],
    ["an entry typed 28 days after", {}, { date_saisie_entree: ENTREE + 28 }, [null, null, null]],
    ["an entry typed 29 days after", {}, { date_saisie_entree: ENTREE + 29 }, [null, 29, null]],
    [
      "after our entry when theirs is empty",
      {},
      { date_entree: null, date_saisie_entree: ENTREE + 30 },
      [null, 30, null],
    ],
    ["an exit not declared: 31 March to 30 June", { sortie: SORTIE }, {}, [91, null, null]],
    [
      "an exit typed 28 days after",
      { sortie: SORTIE },
      { date_sortie: SORTIE, date_saisie_sortie: SORTIE + 28 },
      [null, null, null],
    ],
    [
      "an exit typed 29 days after",
      { sortie: SORTIE },
      { date_sortie: SORTIE, date_saisie_sortie: SORTIE + 29 },
      [null, null, 29],
    ],
    ["no exit of theirs is no late one", {}, { date_saisie_sortie: SORTIE + 99 }, [null, null, null]],
  ])("delays: %s", (_, autre, sienne, attendu) => {
    const [paire] = confronter([record("P0001", {}, autre)], [ligne(2, sienne)]).paires;
    expect([paire?.sortieNonDeclaree, paire?.entreeTardive, paire?.sortieTardive]).toEqual(attendu);
  });

  it("takes the line of the same entry, the others being its doubles; pairs go by line", () => {
    const lignes = [ligne(5, { id: "P0002" }), ligne(2, { date_entree: 1 }), ligne(3), ligne(4, { date_entree: 2 })];
    const { paires } = confronter([record("P0002"), record("P0001")], lignes);
    expect(paires.map((p) => [p.record.participant, p.ligne.ligne, p.doublons.map((l) => l.ligne), p.lien])).toEqual([
      ["P0001", 3, [2, 4], "identifiant"],
      ["P0002", 5, [], "identifiant"],
    ]);
    expect(confronter([record("P0001")], [ligne(2, { date_entree: 1 })]).paires[0]?.ligne.ligne).toBe(2);
  });

  it("lists our records alone by opération and participant, with the lines that may be them", () => {
    const seuls = [
      record("P0003", { nom: "TROIS" }),
      record("P0002", { nom: "DEUX" }),
      { ...record("P0009", { nom: "NEUF" }), operation: "OP0" },
    ];
    const { records, lignes, joursSaisie } = confronter(seuls, [
      ligne(2, { id: "p 0002", nom: "AUTRE" }),
      ligne(3, { id: "x", nom: "LOIN", date_naissance: 1 }),
    ]);
    expect(records.map((r) => [r.record.participant, r.depuis, r.proches.map((p) => p.ligne.ligne)])).toEqual([
      ["P0009", 176, [2]],
      ["P0002", 176, [2]],
      ["P0003", 176, [2]],
    ]);
    expect(lignes.map((l) => [l.ligne.ligne, l.proposee])).toEqual([
      [2, true],
      [3, false],
    ]);
    expect(joursSaisie).toBe(28);
  });

  it("lists their lines alone, each person of an opération once, by our identifier when we know it", () => {
    const connus = { ids: new Set(["P0008"]), parPersonne: new Map([["exemple|camille|1985-05-14", "P0005"]]) };
    const inconnu = { id: null, nom: null };
    const { lignes } = confronter(
      [],
      [
        ligne(2, { id: "P0008" }),
        ligne(3, { id: "P0008" }),
        ligne(4, { id: "P0008", operation: "OP2" }),
        ligne(5, { id: "inconnu" }),
        ligne(6, { id: null }),
        ligne(7, { id: null, operation: "op1" }),
        ligne(8, inconnu),
        ligne(9, { ...inconnu, operation: null }),
        ligne(10, { ...inconnu, operation: null, ligne: 9 }),
      ],
      connus,
    );
    expect(lignes.map((l) => [l.ligne.ligne, l.doublons.map((d) => d.ligne), l.participant, l.proposee])).toEqual([
      [2, [3], "P0008", false],
      [4, [], "P0008", false],
      [5, [], "P0005", false],
      [6, [7], "P0005", false],
      [8, [], null, false],
      [9, [9], null, false],
    ]);
  });

  describe("what there is to type", () => {
    const reglages = reglagesMaDemarche.parse({
      formatDate: "aaaa-mm-jj",
      colonnes: [
        { libelle: "Né(e) le", source: "date_naissance", format: "jj/mm/aaaa" },
        { libelle: "Genre", source: "sexe", valeurs: { F: "Femme", H: "", vide: "?" } },
        { libelle: "Adresse", source: "adresse" },
        { libelle: "Nom", source: "nom", valeurs: { vide: "?" } },
      ],
    });
    const entetes = [
      { entete: "Sortie", champ: "situation_sortie" },
      { entete: "Opération", champ: "operation" },
      { entete: "Remarque", champ: null },
      { entete: "Naissance", champ: "date_naissance" },
      { entete: "Sexe", champ: "sexe" },
      { entete: "Entrée", champ: "date_entree" },
      { entete: "Nom", champ: "nom" },
    ] as const;
    const r = record("P0001", { situation_sortie: "EMPLOI", nom: null }, { sortie: SORTIE, situationDeduite: true });
    const confronte = confronter([r], [ligne(2, { sexe: "H", date_naissance: null, date_entree: ENTREE + 1 })]);

    it("is written as the settings say, in the order of the platform; our empty values are not", () => {
      expect(
        aSaisir(confronte, entetes, reglages).map((s) => [
          s.ligne.ligne,
          s.record.participant,
          s.colonne,
          s.champ,
          s.valeur,
          s.actuelle,
          s.deduite,
        ]),
      ).toEqual([
        [2, "P0001", "Sortie", "situation_sortie", "EMPLOI", null, true],
        [2, "P0001", "Naissance", "date_naissance", "14/05/1985", null, false],
        [2, "P0001", "Sexe", "sexe", "Femme", "H", false],
        [2, "P0001", "Entrée", "date_entree", "2026-01-05", ENTREE + 1, false],
      ]);
    });

    it("has every column of the model for a participant to create", () => {
      const { colonnes, rangees } = aCreer(confronter([record("P0001")], []), reglages);
      expect(colonnes).toEqual(["Né(e) le", "Genre", "Adresse", "Nom"]);
      expect(rangees.map((x) => [x.record.participant, x.cellules])).toEqual([
        ["P0001", ["14/05/1985", "Femme", "", "EXEMPLE"]],
      ]);
    });

    it("is read in the platform's own words", () => {
      const { enTetes, valeurs } = motsDeLaPlateforme(reglages, (entete) => entete.toLowerCase());
      expect([...enTetes]).toEqual([
        ["né(e) le", "date_naissance"],
        ["genre", "sexe"],
        ["nom", "nom"],
      ]);
      expect([...valeurs].map(([champ, mots]) => [champ, [...mots]])).toEqual([["sexe", [["Femme", "F"]]]]);
    });
  });
});
