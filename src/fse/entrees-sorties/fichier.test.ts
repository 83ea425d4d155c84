import { describe, expect, it } from "vitest";
import { parseTypedDay } from "../../core/day.ts";
import { reglagesMaDemarche } from "../../parcours/fse/reglages-ma-demarche.ts";
import type { DonneesLigne } from "./donnees.ts";
import { colonnesEnVigueur, fichierEntreesSorties, nomModele } from "./fichier.ts";

const VIDE: DonneesLigne["valeurs"] = {
  operation_code: "OP1",
  operation_intitule: "Opération 1",
  id: "P0001",
  nom: "EXEMPLE",
  prenom: "Camille",
  sexe: "F",
  date_naissance: parseTypedDay("1985-05-14"),
  nationalite: "FR",
  adresse: null,
  code_postal: "08230",
  commune: null,
  telephone: "612345678",
  courriel: null,
  qpv: null,
  rqth: false,
  parent_ne_etranger: null,
  sans_domicile: false,
  zone_rurale: null,
  statuts: ["ARSA", "DELD"],
  identifiant_ft: "0123456A",
  inscrit_ft: true,
  date_inscription_ft: null,
  statut_emploi_entree: "DELD",
  situation_entree: "CHOMEUR_LONGUE_DUREE",
  niveau_formation: "3",
  cite: "3-4",
  age_entree: 40,
  apap: null,
  structure: null,
  prescripteur: null,
  date_entree: parseTypedDay("2026-01-05"),
  date_sortie: null,
  situation_sortie: null,
  situation_6_mois: null,
  complet: true,
  EECO02: true,
  EECO03: true,
  EECO04: false,
  EECO05: false,
  EECR01: null,
  EECR02: null,
  EECR03: null,
  EECR04: null,
  EECR05: null,
  EECR06: null,
};

function record(valeurs: Partial<DonneesLigne["valeurs"]> = {}, autre: Partial<DonneesLigne> = {}): DonneesLigne {
  return {
    participant: "P0001",
    operation: "OP1",
    entree: parseTypedDay("2026-01-05") ?? 0,
    sortie: null,
    sortieParOperation: false,
    situationDeduite: false,
    niveauAPreciser: false,
    valeurs: { ...VIDE, ...valeurs },
    ...autre,
  };
}

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
      { libelle: "Publics", source: "statuts" },
    ];
    const { texte, defauts } = ecrire(colonnes, [record()], { separateur: "barre", formatDate: "aaaa-mm-jj" });
    expect(texte).toBe(
      "Né le|Entrée|Sexe|RQTH|Origine|Version|Rien|Publics\n19850514|2026-01-05|2|0|9|2026||ARSA, DELD\n",
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
    expect(ecrire(colonnes, [record({ code_postal: "8230" })]).defauts[0]).toBe(
      "2 · CP · code postal qui n'a pas cinq chiffres",
    );
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
    expect(() => ecrire([{ libelle: "Ł", source: "nom" }], [record()], { encodage: "windows-1252" })).toThrow(
      "réglages, maDemarche : le libellé « Ł »",
    );
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
