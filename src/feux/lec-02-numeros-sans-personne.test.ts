import { describe, expect, it } from "vitest";
import { contacts, etapes, juger, lignes, liste, vueDe } from "./vue-fixture.ts";

/** Twenty-five participants listed; étapes of `n` of whom the last `inconnus` are not. */
async function feux(n: number, inconnus: number) {
  const qui = (i: number) => (i > n - inconnus ? `X${i}` : `P${i}`);
  return juger("LEC-02", await vueDe({ "liste.csv": liste(100), "etapes.csv": etapes(n, qui) }));
}

describe("LEC-02", () => {
  it("says nothing below 20 distinct participants", async () => {
    expect(await feux(19, 19)).toEqual([]);
    expect(await feux(20, 20)).toMatchObject([{ couleur: "rouge", fichiers: ["etapes.csv"] }]);
  });

  it.each<[string, (i: number) => string, string]>([
    ["an acronym before", (i) => `TDR-P${i}`, "un sigle, une année, un nom ou un lien l'entourent"],
    ["a name around", (i) => `HUE Ada (P${i})`, "un sigle, une année, un nom ou un lien l'entourent"],
    ["France Travail's numbers", (i) => `${1000 + i}X`, "ce sont ceux de la colonne « identifiant_ft » de la liste"],
    ["unknown numbers", (i) => `Q${i}`, "ce ne sont pas les mêmes numéros"],
  ])("says the cause: %s", async (_, qui, cause) => {
    const texte = lignes("id;sexe;date_naissance;identifiant_ft", 30, (i) => `P${i};F;01/02/1980;${1000 + i}X`);
    const [feu] = juger("LEC-02", await vueDe({ "liste.csv": texte, "suivi.csv": contacts(30, qui) }));
    expect(feu).toMatchObject({ couleur: "rouge", reponses: [] });
    expect(feu?.message).toContain(cause);
  });

  it("names the dates that a spreadsheet made of numbers", async () => {
    const mois = ["janv", "févr", "mars", "avr", "mai"];
    const ids = Array.from({ length: 25 }, (_, i) => [Math.floor(i / 5) + 1, (i % 5) + 1] as const);
    const id = (i: number) => `${ids[i - 1]?.join("-")}`;
    const date = (i: number) => `0${ids[i - 1]?.[0]}-${mois[(ids[i - 1]?.[1] ?? 1) - 1]}`;
    const [feu] = juger("LEC-02", await vueDe({ "liste.csv": liste(25, id), "suivi.csv": contacts(25, date) }));
    expect(feu?.message).toContain("sans les dates qu'un tableur a mises à leur place");
  });

  it("does not take an unknown half for numbers among other things", async () => {
    const vue = await vueDe({ "liste.csv": liste(50), "suivi.csv": contacts(100) });
    expect(juger("LEC-02", vue)[0]?.message).toContain("l'une des deux listes est incomplète");
  });

  it("is red when a spreadsheet rounded long numbers to a few", async () => {
    const arrondi = (i: number) => (i > 20 ? "2,02614E+11" : `P${i}`);
    const vue = (n: number) => vueDe({ "liste.csv": liste(100), "suivi.csv": contacts(n, (i) => arrondi(i + 10)) });
    const [feu] = juger("LEC-02", await vue(100));
    expect(feu).toMatchObject({ couleur: "rouge", fichiers: ["suivi.csv"], reserve: { lit: ["entretiens"] } });
    expect(feu?.message).toContain("un tableur a arrondi des numéros longs");
    expect(juger("LEC-02", await vue(12))).toEqual([]);
  });

  it("is red when one unknown number is on more lines than a person has", async () => {
    const suivi = (n: number) =>
      lignes("participant;date;modalite", n, (i) => `X;${(i % 28) + 1}/0${Math.floor(i / 28) + 1}/2026;Téléphone`);
    const un = async (n: number) => juger("LEC-02", await vueDe({ "liste.csv": liste(100), "suivi.csv": suivi(n) }));
    expect(await un(50)).toEqual([]);
    expect(await un(51)).toMatchObject([{ couleur: "rouge" }]);
  });

  it("is red when one unknown number is on a tenth of the lines, twenty at least", async () => {
    const suivi = (n: number, fois: number, mot = "idem") => contacts(n, (i) => (i > n - fois ? mot : `P${i % 100}`));
    const vu = async (n: number, fois: number, mot?: string) =>
      juger("LEC-02", await vueDe({ "liste.csv": liste(100, (i) => `P${i - 1}`), "suivi.csv": suivi(n, fois, mot) }));
    expect(await vu(100, 19)).toEqual([]);
    expect(await vu(100, 20)).toMatchObject([{ couleur: "rouge", reserve: { lit: ["entretiens"] } }]);
    expect(await vu(210, 20)).toEqual([]);
    expect(await vu(200, 20)).toMatchObject([{ couleur: "rouge" }]);
    const [idem] = await vu(100, 30);
    expect(idem?.message).toContain("« idem » à la place du numéro");
    // what is written there is not shown unless it is a mark of repetition
    const [autre] = await vu(100, 30, "INCONNU 12");
    expect(autre?.message).not.toContain("INCONNU 12");
    // twenty lines of one person of the list are no fault
    expect(await vu(100, 30, "P5")).toEqual([]);
  });

  it("is red below 80 % and orange below 98 %", async () => {
    expect(await feux(50, 11)).toMatchObject([{ couleur: "rouge" }]);
    expect(await feux(50, 10)).toMatchObject([{ couleur: "orange" }]);
    expect(await feux(50, 2)).toMatchObject([{ couleur: "orange", reserve: { lit: ["etapes"] } }]);
    // 2 of 50, elided
    expect((await feux(50, 2))[0]?.reserve?.texte.replaceAll("\u00a0", " ")).toBe(
      "4 % des participants d'etapes ne sont pas dans la liste",
    );
    expect(await feux(50, 1)).toEqual([]);
    expect(await feux(50, 0)).toEqual([]);
  });

  const zeros = (i: number) => String(i).padStart(5, "0");
  const propositions: [string, (i: number) => string, (i: number) => string, string][] = [
    ["leading zeros", zeros, String, "identifiants: { sansZeros: true }"],
    ["a prefix", (i) => `P-${i}`, String, 'identifiants: { sansPrefixe: "P-" }'],
    [
      "a prefix, then leading zeros",
      (i) => `P-${zeros(i)}`,
      String,
      'identifiants: { sansPrefixe: "P-", sansZeros: true }',
    ],
    ["case", (i) => `A${i}`, (i) => `a${i}`, "identifiants: { sansCasse: true }"],
    ["spaces", (i) => `1 ${i}`, (i) => `1${i}`, "identifiants: { sansEspaces: true }"],
  ];
  for (const [quoi, dansLaListe, ailleurs, profil] of propositions) {
    it(`proposes to do without ${quoi}, on either side`, async () => {
      for (const [a, b] of [
        [dansLaListe, ailleurs],
        [ailleurs, dansLaListe],
      ] as const) {
        const [feu] = juger("LEC-02", await vueDe({ "liste.csv": liste(25, a), "etapes.csv": etapes(25, b) }));
        expect(feu?.remede).toContain(profil);
        expect(feu?.message).toContain("100\u00a0%");
      }
    });
  }

  it("names the « .0 » of a spreadsheet, which only the file can lose", async () => {
    const vue = await vueDe({ "liste.csv": liste(25, String), "etapes.csv": etapes(25, (i) => `${i}.0`) });
    const [feu] = juger("LEC-02", vue);
    expect(feu?.message).toContain("sans le « .0 »");
    expect(feu?.remede).not.toContain("identifiants");
  });

  it("proposes nothing that would make two persons of the list one", async () => {
    const deux = (i: number) => (i % 2 === 0 ? String(i / 2) : `0${(i + 1) / 2}`);
    const [feu] = juger(
      "LEC-02",
      await vueDe({ "liste.csv": liste(50, deux), "etapes.csv": etapes(25, (i) => `00${i}`) }),
    );
    expect(feu?.couleur).toBe("rouge");
    expect(feu?.remede).not.toContain("identifiants");
  });
});
