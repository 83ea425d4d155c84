import { describe, expect, it } from "vitest";
import { parseTypedMonth } from "../core/month.ts";
import { jour as dayOf } from "./dossier-tester.ts";
import { jour, reglagesListes } from "./reglages.ts";

/** The first thing wrong with some lists, null when nothing is. */
function refus(listes: unknown): string | null {
  const lu = reglagesListes.safeParse(listes);
  return lu.success ? null : (lu.error.issues[0]?.message ?? "");
}

describe("a day of the settings", () => {
  it.each(["2026-03-31", "31/03/2026"])("is read: %s", (texte) => expect(jour.parse(texte)).toBe(dayOf("2026-03-31")));
  it.each([
    "31/3/2026",
    "2026-3-31",
    "a31/03/2026",
    "31/03/2026 ",
    "x2026-03-31",
    "2026-03-311",
    "31-03-2026",
    "ab/cd/efgh",
  ])("is refused: %s", (texte) =>
    expect(jour.safeParse(texte).error?.issues[0]?.message).toBe("attendu : une date AAAA-MM-JJ"),
  );
  it.each(["2026-02-29", "31/04/2026"])("does not exist: %s", (texte) =>
    expect(jour.safeParse(texte).error?.issues[0]?.message).toBe("cette date n'existe pas"),
  );
});

describe("the lists of the settings", () => {
  it("are all empty or of the preset by default", () => {
    const { territoire, programmation, convention, protocole, operationsFse, effectifs } = reglagesListes.parse({});
    expect({ territoire, programmation, convention, protocole, operationsFse, effectifs }).toEqual({
      territoire: [],
      programmation: [],
      convention: null,
      protocole: null,
      operationsFse: [],
      effectifs: [],
    });
  });

  it.each([
    ["14000", null],
    ["1400", "un code postal a 5 chiffres ; rendez-lui le zéro du début s'il l'a perdu"],
    ["140000", "un code postal a 5 chiffres ; rendez-lui le zéro du début s'il l'a perdu"],
    ["14A00", "un code postal a 5 chiffres ; rendez-lui le zéro du début s'il l'a perdu"],
  ])("a postal code has five digits: %s", (code, dit) => expect(refus({ territoire: [code] })).toBe(dit));

  it("a line of the programming gives a criterion at least, any of the three", () => {
    const dates = { debut: "2026-01-01", fin: "2026-12-31" };
    expect(refus({ programmation: [dates] })).toBe("donnez au moins code, intitule ou operateur");
    for (const critere of ["code", "intitule", "operateur"]) {
      expect(refus({ programmation: [{ [critere]: "x", ...dates }] })).toBeNull();
    }
  });

  const BORNEES: readonly [string, (dates: object) => object][] = [
    ["programmation", (d) => ({ programmation: [{ code: "x", ...d }] })],
    ["convention", (d) => ({ convention: d })],
    ["effectifs", (d) => ({ effectifs: [{ apap: "A", structure: "S", etp: 1, ...d }] })],
    ["operationsFse", (d) => ({ operationsFse: [{ code: "A", intitule: "B", ...d }] })],
  ];
  it.each(BORNEES)("%s: the end is the same day or after", (_, liste) => {
    expect(refus(liste({ debut: "2026-03-31", fin: "2026-03-31" }))).toBeNull();
    expect(refus(liste({ debut: "2026-03-31", fin: "2026-03-30" }))).toBe("la fin précède le début");
  });
  it("an end may be open", () => {
    expect(refus({ operationsFse: [{ code: "A", intitule: "B", debut: "2026-03-31", fin: null }] })).toBeNull();
    expect(refus({ effectifs: [{ apap: "A", structure: "S", etp: 0, debut: null, fin: "2026-01-01" }] })).toBeNull();
    expect(refus({ programmation: [{ code: "x", fin: "2026-01-01" }] })).toBeNull();
  });

  it("a month is AAAA-MM", () => {
    const lu = reglagesListes.parse({ moisCouverts: [{ apap: "A", mois: "2026-03" }] });
    expect(lu.moisCouverts).toEqual([{ apap: "A", mois: parseTypedMonth("2026-03") }]);
    for (const mois of ["2026-13", "03/2026", ""]) {
      expect(refus({ feuillesRecues: [{ participant: "P1", mois }] })).toBe("attendu : un mois AAAA-MM");
    }
  });

  it("a key that it does not know is refused, in every list", () => {
    for (const liste of [
      { territoires: [] },
      { protocole: { debut: "2026-01-01", autre: 1 } },
      { moisCouverts: [{ apap: "A", mois: "2026-01", x: 1 }] },
    ]) {
      expect(refus(liste)).toMatch(/unrecognized|Clé|inconnu/i);
    }
  });
});

describe("the layout of the entry/exit file", () => {
  const colonnes = (colonne: object) => ({ maDemarche: { colonnes: [{ libelle: "Nom", ...colonne }] } });
  const formats = ["jj/mm/aaaa", "aaaammjj", "mm-jj-aaaa", "aaaa.mm.jj", "jj mm aaaa"];
  it.each(formats)("a date is written %s", (formatDate) => expect(refus({ maDemarche: { formatDate } })).toBeNull());
  it.each([
    "jj/mm",
    "jj/jj/aaaa",
    "jj/mm/aa",
    "ajj/mm/aaaa",
    "jj/mm/aaaax",
    "jj//mm/aaaa",
    "jj_mm_aaaa",
    "mm/mm/aaaa",
    "jj/mm/mm",
  ])("never %s", (formatDate) => expect(refus({ maDemarche: { formatDate } })).toContain("une fois chacun"));
  it("a format is for a date alone", () => {
    expect(refus(colonnes({ source: "date_naissance", format: "aaaammjj" }))).toBeNull();
    expect(refus(colonnes({ source: "nom", format: "aaaammjj" }))).toBe("format ne vaut que pour une date");
    expect(refus(colonnes({ source: "nom" }))).toBeNull();
  });
  it("a fixed value is given", () => {
    expect(refus(colonnes({ source: "valeur_fixe" }))).toContain("valeurs: { valeur: … }");
    expect(refus(colonnes({ source: "valeur_fixe", valeurs: { valeur: "PLIE" } }))).toBeNull();
  });
  it("a header is one line", () => {
    expect(refus({ maDemarche: { colonnes: [{ libelle: "a\nb", source: "nom" }] } })).toBe(
      "un texte d'une seule ligne",
    );
    expect(refus({ maDemarche: { colonnes: [{ libelle: "", source: "nom" }] } })).toBe("un texte d'une seule ligne");
  });
});
