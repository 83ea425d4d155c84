import { describe, expect, it } from "vitest";
import { parseTypedDay } from "../../core/day.ts";
import { reglagesMaDemarche } from "../../parcours/fse/reglages-ma-demarche.ts";
import type { DonneesLigne } from "./donnees.ts";
import { colonnesEnVigueur, fichierEntreesSorties, nomModele } from "./fichier.ts";
import { record } from "./record-fixture.ts";

type Colonnes = readonly Record<string, unknown>[];

/** Text of the file of some records, and its defects as « ligne · colonne · problème ». */
function ecrire(colonnes: Colonnes, records: readonly DonneesLigne[], reglages: Record<string, unknown> = {}) {
  const lus = reglagesMaDemarche.parse({ encodage: "utf-8", finDeLigne: "lf", ...reglages, colonnes });
  const fichier = fichierEntreesSorties("OP1", records, lus);
  return {
    texte: new TextDecoder().decode(fichier?.contenu),
    defauts: fichier?.defauts.map((d) => `${d.ligne} · ${d.colonne} · ${d.probleme}`) ?? [],
  };
}

describe("fichierEntreesSorties", () => {
  it("writes the columns of the settings in their order, with their values and dates", () => {
    const colonnes = [
      { libelle: "Né le", source: "date_naissance", format: "aaaammjj" },
      { libelle: "Entrée", source: "date_entree" },
      { libelle: "Sexe", source: "sexe", valeurs: { F: "2", H: "1" } },
      { libelle: "RQTH", source: "rqth", valeurs: { oui: "1", non: "0", vide: "9" } },
      { libelle: "Origine", source: "parent_ne_etranger", valeurs: { oui: "1", non: "0", vide: "9" } },
      { libelle: "Version", source: "valeur_fixe", valeurs: { valeur: "2026" } },
      { libelle: "Rien", source: "vide" },
      { libelle: "Publics", source: "statuts", valeurs: { ARSA: "ARSA", DELD: "DELD", vide: "aucun" } },
    ];
    const { texte, defauts } = ecrire(colonnes, [record(), record({ rqth: true, statuts: [] })], {
      separateur: "barre",
      formatDate: "aaaa-mm-jj",
    });
    expect(texte).toBe(
      "Né le|Entrée|Sexe|RQTH|Origine|Version|Rien|Publics\n19850514|2026-01-05|2|0|9|2026||ARSA, DELD\n19850514|2026-01-05|2|1|9|2026||aucun\n",
    );
    expect(defauts).toEqual([]);
  });

  it("keeps the zeros of postal codes, phones and identifiers", () => {
    const colonnes = [
      { libelle: "CP", source: "code_postal" },
      { libelle: "Tél", source: "telephone" },
      { libelle: "FT", source: "identifiant_ft" },
    ];
    const { texte, defauts } = ecrire(colonnes, [record()]);
    expect(texte).toBe("CP;Tél;FT\n08230;0612345678;0123456A\n");
    expect(defauts).toEqual(["2 · Tél · zéro du début rétabli"]);
    for (const code_postal of ["8230", "140000"]) {
      expect(ecrire(colonnes, [record({ code_postal, telephone: "0612345678" })]).defauts).toEqual([
        "2 · CP · code postal qui n'a pas cinq chiffres",
      ]);
    }
  });

  it("lists what is required and absent: always, or for those who left", () => {
    const colonnes = [
      { libelle: "Commune", source: "commune", obligatoire: "toujours" },
      { libelle: "À la sortie", source: "situation_sortie", obligatoire: "sortie" },
      { libelle: "Adresse", source: "adresse" },
    ];
    const sorti = record({ commune: "Exempleville" }, { participant: "P0002", sortie: parseTypedDay("2026-03-01") });
    expect(ecrire(colonnes, [record(), sorti]).defauts).toEqual([
      "2 · Commune · valeur absente",
      "3 · À la sortie · valeur absente",
    ]);
    // without a header, the first record is line 1
    expect(ecrire(colonnes, [record()], { enTete: false }).defauts).toEqual(["1 · Commune · valeur absente"]);
  });

  it("says when a code has no value, and what was deduced or is to be made precise", () => {
    const colonnes = [
      { libelle: "Sexe", source: "sexe", valeurs: { H: "1" } },
      { libelle: "Sortie", source: "situation_sortie" },
      { libelle: "Niveau", source: "cite" },
    ];
    const { texte, defauts } = ecrire(colonnes, [
      record({ situation_sortie: "EMPLOI" }, { situationDeduite: true, niveauAPreciser: true }),
    ]);
    expect(texte).toBe("Sexe;Sortie;Niveau\nF;EMPLOI;3-4\n");
    expect(defauts).toEqual([
      "2 · Sexe · aucune valeur prévue pour « F »",
      "2 · Sortie · situation à la sortie non saisie, déduite des étapes",
      "2 · Niveau · « niveau V » sans diplôme, pris comme niveau 3",
    ]);
  });

  it("quotes what the separator or a quote would cut, or every cell", () => {
    const colonnes = [{ libelle: "Nom", source: "nom" }];
    const nom = record({ nom: 'LE "GRAND"; ou\npresque' });
    expect(ecrire(colonnes, [nom]).texte).toBe('Nom\n"LE ""GRAND""; ou presque"\n');
    expect(ecrire(colonnes, [record()], { guillemets: "toujours" }).texte).toBe('"Nom"\n"EXEMPLE"\n');
  });

  it("never writes a formula", () => {
    const { texte, defauts } = ecrire([{ libelle: "Nom", source: "nom" }], [record({ nom: "=1+1" })]);
    expect(texte).toBe("Nom\n'=1+1\n");
    expect(defauts).toEqual([
      "2 · Nom · texte qu'un tableur prendrait pour une formule : une apostrophe est mise devant",
    ]);
  });

  it("writes the encoding asked for, and says what it does not hold", () => {
    const colonnes = [{ libelle: "Prénom", source: "prenom" }];
    const octets = (encodage: string, prenom: string) => {
      const reglages = reglagesMaDemarche.parse({ encodage, enTete: false, colonnes });
      return fichierEntreesSorties("OP1", [record({ prenom })], reglages);
    };
    expect([...(octets("windows-1252", "Œé")?.contenu ?? [])]).toEqual([0x8c, 0xe9, 0x0d, 0x0a]);
    expect([...(octets("utf-8-bom", "é")?.contenu ?? [])]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0x0d, 0x0a]);
    const perdu = octets("windows-1252", "Łucja");
    expect(new TextDecoder("latin1").decode(perdu?.contenu)).toBe("?ucja\r\n");
    expect(perdu?.defauts[0]?.probleme).toBe("caractère que Windows-1252 n'écrit pas (U+0141), remplacé par « ? »");
    const titre = (libelle: string, encodage: string) => () =>
      ecrire([{ libelle, source: "nom" }], [record()], { encodage });
    expect(titre("Ł", "windows-1252")).toThrow("réglages, maDemarche : le libellé « Ł »");
    expect(titre("É", "windows-1252")).not.toThrow();
    expect(titre("Ł", "utf-8")().texte).toBe("Ł\nEXEMPLE\n");
  });

  it("counts its lines and its exits, and numbers each line", () => {
    const sorti = record({ sexe: null }, { participant: "P0002", sortie: parseTypedDay("2026-03-01") });
    const fichier = fichierEntreesSorties("OP1", [record(), sorti, sorti], reglagesMaDemarche.parse({}));
    expect([fichier?.lignes, fichier?.sorties]).toEqual([3, 2]);
    expect(fichier?.defauts.filter((d) => d.colonne === "Sexe").map((d) => d.ligne)).toEqual([3, 4]);
  });

  it("says of a code what the settings do not foresee, and of an exit by the opération what nobody typed", () => {
    const vide = [{ libelle: "Sexe", source: "sexe", valeurs: { vide: "?" } }];
    // « vide » alone is no list of codes
    expect(ecrire(vide, [record()])).toEqual({ texte: "Sexe\nF\n", defauts: [] });
    const sortie = [
      { libelle: "Sortie", source: "situation_sortie", obligatoire: "sortie" },
      { libelle: "Nom", source: "nom", obligatoire: "sortie" },
    ];
    const parOperation = { sortie: parseTypedDay("2026-03-01"), sortieParOperation: true };
    expect(ecrire(sortie, [record({ nom: "" }, parOperation)]).defauts).toEqual([
      "2 · Sortie · sorti par la fin de l'opération, sans emploi ni formation dans les étapes",
      "2 · Nom · valeur absente",
    ]);
    const deduite = record({ situation_sortie: "EMPLOI" }, { ...parOperation, situationDeduite: true });
    expect(ecrire(sortie, [deduite]).defauts).toEqual([
      "2 · Sortie · sorti par la fin de l'opération : situation déduite des étapes",
    ]);
    const niveau = [{ libelle: "Niveau", source: "niveau_formation" }];
    expect(ecrire(niveau, [record({}, { niveauAPreciser: true })]).defauts).toEqual([
      "2 · Niveau · « niveau V » sans diplôme, pris comme niveau 3",
    ]);
  });

  it("is no file when there is no record", () => {
    expect(fichierEntreesSorties("OP1", [], reglagesMaDemarche.parse({}))).toBeNull();
  });

  it("adds the defects that no column shows", () => {
    const autres = () => [{ gravite: "à vérifier" as const, probleme: "un jour", remede: "Vérifier." }];
    const fichier = fichierEntreesSorties("OP1", [record()], reglagesMaDemarche.parse({}), autres);
    expect(fichier?.defauts.at(-1)).toEqual({
      ligne: 2,
      participant: "P0001",
      colonne: null,
      gravite: "à vérifier",
      probleme: "un jour",
      remede: "Vérifier.",
    });
  });
});

describe("the shipped layout", () => {
  it("is used while the settings give no column, and named as not official", () => {
    const reglages = reglagesMaDemarche.parse({});
    expect(nomModele(reglages)).toBe("modèle non officiel");
    expect(colonnesEnVigueur(reglages)[0]?.libelle).toBe("Code de l'opération");
    const adapte = { colonnes: [{ libelle: "Nom", source: "nom" }] };
    expect(nomModele(reglagesMaDemarche.parse(adapte))).toBe("modèle des réglages (modèle non officiel)");
    expect(nomModele(reglagesMaDemarche.parse({ ...adapte, modele: "Import 2026" }))).toBe("Import 2026");
  });
});

describe("reglagesMaDemarche", () => {
  const colonne = (c: Record<string, unknown>) =>
    reglagesMaDemarche.safeParse({ colonnes: [{ libelle: "X", ...c }] }).error?.issues[0]?.message;

  it("refuses what would write something else than meant", () => {
    expect(colonne({ source: "nom", format: "jj/mm/aaaa" })).toBe("format ne vaut que pour une date");
    expect(colonne({ source: "date_entree", format: "jj/jj/aaaa" })).toContain("une fois chacun");
    expect(colonne({ source: "date_entree", format: "jj/mm/aa" })).toContain("une fois chacun");
    expect(colonne({ source: "valeur_fixe" })).toContain("valeur_fixe");
    expect(colonne({ source: "date_entree", format: "aaaammjj" })).toBeUndefined();
  });
});
