import { describe, expect, it } from "vitest";
import { parseTypedDay } from "../core/day.ts";
import { reglagesCommuns } from "../parcours/reglages.ts";
import { CATALOGUE, Catalogue } from "./catalogue.ts";
import { INDICATEURS } from "./index.ts";
import modele from "./modele.ts";

describe("the catalogue of figures", () => {
  it("names each figure once: no two with the same long label, none too long for a column", () => {
    const longs = INDICATEURS.map((i) => i.titre);
    expect(longs.filter((t, i) => longs.indexOf(t) !== i)).toEqual([]);
    for (const { id, court } of INDICATEURS) expect([id, court.length <= 30]).toEqual([id, true]);
  });

  it("names a figure by its value, its term, or its indicator", () => {
    const forme = { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" } } as const;
    expect(CATALOGUE.titre(forme)).toBe("Sorties positives hors neutralisées");
    expect(CATALOGUE.court({ ...forme, terme: "denominateur" })).toBe("Non neutralisées");
    expect(
      CATALOGUE.court({ indicateur: "taux_sorties_positives", ventilation: { forme: "brut" }, terme: "denominateur" }),
    ).toBe("Toutes");
    expect(CATALOGUE.titre({ indicateur: "conformite" })).toBe("Entretien mensuel respecté");
    expect(CATALOGUE.court({ indicateur: "conformite", terme: "denominateur" })).toBe("Mois jugés");
    expect(CATALOGUE.titre({ indicateur: "en_emploi", ventilation: { contrat: "CDI" } })).toBe("En emploi : CDI");
    expect(CATALOGUE.court({ indicateur: "en_emploi", ventilation: { contrat: "CDI" } })).toBe("CDI");
  });

  it("tells a mistyped name at compile time", () => {
    // @ts-expect-error « absencse » is no indicator
    expect(() => CATALOGUE.titre({ indicateur: "absencse" })).toThrow("absencse");
    expect(CATALOGUE.nomDe("absencse")).toBe("absencse");
  });

  it("shows people's characteristics to the équipe du PLIE alone", () => {
    const titres = (audience: "plie" | "structure" | "apap") =>
      CATALOGUE.groupes(audience).flatMap((g) => g.lignes.map((l) => l.titre));
    const internes = titres("plie").filter((t) => !titres("apap").includes(t));
    expect(internes).toEqual([
      "Sorties, par motif",
      "Entrées, par prescripteur",
      "Sexe",
      "Statut (plusieurs possibles)",
      "Niveau de formation",
      "Âge",
      "Publics prioritaires",
    ]);
    expect(titres("structure")).toEqual(titres("apap"));
  });

  it("puts a new indicator in its group", () => {
    const parcours = new Catalogue([...INDICATEURS, modele]).groupes("apap").find((g) => g.groupe === "parcours");
    expect(parcours?.lignes.at(-1)?.titre).toBe(modele.titre);
  });

  it.each([
    ["entrees", "valeur", true],
    ["entrees_personnes", "valeur", false],
    ["taux_sorties_positives", "valeur", false],
    ["taux_sorties_positives", "numerateur", true],
    ["taux_sorties_positives", "denominateur", true],
    ["entretiens_par_participant", "numerateur", true],
    ["entretiens_par_participant", "denominateur", false],
  ] as const)("%s, %s: adds up over the scopes = %s", (indicateur, terme, attendu) => {
    expect(CATALOGUE.additif({ indicateur, terme })).toBe(attendu);
    if (terme === "valeur") expect(CATALOGUE.additif({ indicateur })).toBe(attendu);
  });

  it("finds an indicator by its name, its persons, its definition under other settings", () => {
    expect([CATALOGUE.trouver("entrees")?.id, CATALOGUE.trouver("absencse")]).toEqual(["entrees", undefined]);
    expect([CATALOGUE.personnesDe("entrees"), CATALOGUE.personnesDe("conformite")]).toEqual([
      "entrees_personnes",
      null,
    ]);
    const COMMUNS = reglagesCommuns.parse({});
    const communs = { ...COMMUNS, moisSuiviEmploi: 5 };
    const suivi = CATALOGUE.indicateur("suivi_emploi");
    expect(new Catalogue(INDICATEURS, () => communs).definition(suivi)).toContain("les 5 mois qui suivent");
    const [janvier, mai] = [parseTypedDay("2026-01-01") ?? 0, parseTypedDay("2026-05-17") ?? 0];
    const datee = new Catalogue(INDICATEURS, (jour) => (jour < mai ? COMMUNS : communs), [janvier, mai]);
    expect(datee.definition(suivi)).toContain("les 6 (puis 5 à partir du 17/05/2026) mois qui suivent");
    expect(CATALOGUE.definition(suivi)).toContain("les 6 mois qui suivent");
  });

  it.each([
    ["entrees", {}, "apap", true],
    ["entretiens", {}, "structure", true],
    ["sorties", {}, "apap", true],
    ["sorties", { nature: "Positive" }, "apap", true],
    ["sorties", { motif: "CDI" }, "apap", false],
    ["sorties", { motif: "CDI" }, "plie", true],
    ["profil", { sexe: "F" }, "structure", false],
    ["profil", { sexe: "F" }, "plie", true],
    ["profil", { flux: "entrees", sexe: "F" }, "apap", false],
    ["absencse", {}, "plie", true],
    ["absencse", {}, "apap", false],
  ] as const)("%s %o shown to %s = %s", (id, ventilation, audience, attendu) => {
    expect(CATALOGUE.montre(id, { ...ventilation }, audience)).toBe(attendu);
  });

  it.each([
    ["entrees", "nombre", "integer", 0, 1204, "1\u00a0204"],
    ["sorties_personnes", "nombre", "integer", 0, 3, "3"],
    ["absences", "nombre", "integer", 0, 3, "3"],
    ["contacts", "nombre", "integer", 0, 3, "3"],
    ["entretiens", "nombre", "integer", 0, 3, "3"],
    ["prescriptions", "nombre", "integer", 0, 3, "3"],
    ["mises_en_relation", "nombre", "integer", 0, 3, "3"],
    ["EECO01", "nombre", "integer", 0, 3, "3"],
    ["conformite", "taux", "percent", 1, 0.8462, "84,6\u00a0%"],
    ["entretiens_par_participant", "moyenne", "decimal", 2, 1.256, "1,26"],
    ["entretiens_duree_moyenne", "moyenne", "minutes", 1, 45.5, "45,5"],
    ["delai_integration", "moyenne", "decimal", 1, 45.5, "45,5"],
    ["duree_parcours", "moyenne", "decimal", 1, 45.5, "45,5"],
  ] as const)("%s is a %s, written %s with %i decimals: %f is « %s »", (id, nature, kind, decimales, valeur, texte) => {
    expect(CATALOGUE.natureDe(id)).toBe(nature);
    expect(CATALOGUE.ecriture(id)).toEqual({ nature, kind, decimales });
    expect(CATALOGUE.ecrire(id, valeur)).toBe(texte);
  });

  it("writes a figure that it does not know plainly, as a count", () => {
    expect([CATALOGUE.natureDe("absencse"), CATALOGUE.ecrire("absencse", 1.256)]).toEqual(["nombre", "1,26"]);
    expect(CATALOGUE.nomDe("sorties", { nature: "Positive" })).toBe("Sorties positives");
    expect(CATALOGUE.nomDe("entrees")).toBe("Entrées");
  });

  it.each([
    ["conformite", "Mois satisfaits", "Mois jugés"],
    ["charge", "File active", "Capacité"],
    // that of the first form
    ["taux_sorties_positives", "Positives et dynamiques", "Non neutralisées"],
    ["entrees", "Numérateur", "Dénominateur"],
    ["absencse", "Numérateur", "Dénominateur"],
  ] as const)("the terms of %s are « %s » and « %s »", (id, numerateur, denominateur) => {
    expect([CATALOGUE.terme(id, "numerateur"), CATALOGUE.terme(id, "denominateur")]).toEqual([
      numerateur,
      denominateur,
    ]);
  });

  it.each([
    ["caen", "Positives et dynamiques", "Non neutralisées"],
    ["sans_dynamique", "Positives", "Non neutralisées"],
    ["brut", "Positives et dynamiques", "Toutes"],
  ])("each form of the rate has its own terms: %s", (forme, numerateur, denominateur) => {
    const terme = (nom: "numerateur" | "denominateur") => CATALOGUE.terme("taux_sorties_positives", nom, { forme });
    expect([terme("numerateur"), terme("denominateur")]).toEqual([numerateur, denominateur]);
  });

  it("names a crossed figure by each of its values", () => {
    const croise = { indicateur: "profil", ventilation: { sexe: "F", statut: "ARSA", niveau: "4" } } as const;
    expect(CATALOGUE.titre(croise)).toBe("Profil : Femmes, Allocataires du RSA, Niveau 4 (bac)");
    expect(CATALOGUE.court(croise)).toBe("Femmes, Allocataires du RSA, Niveau 4 (bac)");
    expect(CATALOGUE.court({ indicateur: "conformite", terme: "numerateur" })).toBe("Mois satisfaits");
  });

  it.each([
    ["sorties", "motif", "Sorties, par motif", null],
    ["sorties", "nature", "Sorties", ["Positive", "Dynamique", "Autre", "Neutralisee", "NON_RENSEIGNE"]],
    ["en_emploi", "contrat", "En emploi, par contrat", null],
    [
      "contacts",
      "modalite",
      "Autres contacts, par modalité",
      ["TELEPHONE", "VISIO", "MAIL", "COURRIER", "SMS", "AUTRE"],
    ],
    ["prescriptions", "suite", "Prescriptions d'opérations", ["entree", "sans_entree"]],
    ["prescriptions", "famille", "Prescriptions, par famille", null],
    ["profil", "sexe", "Sexe", ["F", "H", "NB", "NON_CONNU"]],
    [
      "profil",
      "statut",
      "Statut (plusieurs possibles)",
      ["ARSA", "DELD", "DE", "ASS", "AAH", "AUTRE", "NON_RENSEIGNE"],
    ],
    ["profil", "niveau", "Niveau de formation", ["1-2", "3", "4", "5", "6", "7-8", "A_PRECISER", "NON_RENSEIGNE"]],
    ["profil", "tranche_age", "Âge", ["<18", "18-29", "30-44", "45-54", "55+", "NON_CONNU"]],
    ["profil_public", "public", "Publics prioritaires", ["FEMME", "ARSA", "DELD", "RQTH", "QPV"]],
    ["EECO01", "sexe", "Participants", ["F", "H", "NB", "NON_CONNU", "TOTAL"]],
  ] as const)("%s by %s: « %s », in the order %o", (id, cle, titre, ordre) => {
    expect(CATALOGUE.titreVentilation(id, cle)).toBe(titre);
    expect(CATALOGUE.ordre(id, cle)).toEqual(ordre);
  });

  it("keeps no group without a line for its audience", () => {
    const groupes = (audience: "plie" | "apap") => CATALOGUE.groupes(audience).map((g) => g.groupe);
    const communs = ["parcours", "etapes", "sorties", "entretiens", "prescriptions"];
    expect(groupes("apap")).toEqual(communs);
    expect(groupes("plie")).toEqual([...communs, "entrants", "public"]);
  });

  it("makes a line of each named value, one of each other key, and one of persons where it has their parcours", () => {
    const lignes = (catalogue: Catalogue, groupe: "etapes" | "sorties") =>
      catalogue
        .groupes("plie", [groupe])
        .flatMap((g) =>
          g.lignes.map(({ titre, court, chiffre, par, personnesDe }) =>
            [titre, court, JSON.stringify(chiffre.ventilation ?? {}), par, personnesDe].join(" | "),
          ),
        );
    expect(lignes(CATALOGUE, "sorties")).toEqual([
      'Sorties positives | Positives | {"nature":"Positive"} |  | ',
      'Sorties dynamiques | Dynamiques | {"nature":"Dynamique"} |  | ',
      'Autres sorties | Autres | {"nature":"Autre"} |  | ',
      'Sorties neutralisées | Neutralisées | {"nature":"Neutralisee"} |  | ',
      'Sorties sans nature | Sans nature | {"nature":"NON_RENSEIGNE"} |  | ',
      "Sorties, par motif | Sorties | {} | motif | ",
      'Sorties positives hors neutralisées | Sorties positives | {"forme":"caen"} |  | ',
      'Sorties positives sans dynamiques | Sans dynamiques | {"forme":"sans_dynamique"} |  | ',
      'Sorties positives, taux brut | Taux brut | {"forme":"brut"} |  | ',
      "Sorties proposées, en attente | Sorties proposées | {} |  | ",
      "Sorties proposées, en attente (personnes) | Sorties proposées (personnes) | {} |  | propositions_sortie",
    ]);
    const personnes = INDICATEURS.filter((i) => i.id === "en_emploi_personnes");
    expect(lignes(new Catalogue(personnes), "etapes")).toEqual([
      "En emploi, par contrat | En emploi (personnes) | {} | contrat | ",
    ]);
    // a figure broken down by one key under two declarations, and not by three at once
    expect(CATALOGUE.groupes("plie", ["public"]).flatMap((g) => g.lignes.map((l) => l.par))).toEqual([
      "sexe",
      "statut",
      "niveau",
      "tranche_age",
      "public",
    ]);
  });

  it.each([
    [
      "parcours",
      [
        "File active",
        "Accompagnés",
        "Ouverts au début",
        "Ouverts à la fin",
        "Entrées",
        "Sorties",
        "Reçus",
        "Cédés",
        "Écart",
        "Charge",
        "Parcours ouverts",
        "Parcours sortis",
        "Délai",
      ],
    ],
    ["etapes", ["Emploi", "Formation", "Opération", "Seul", "Veille", "contrat", "Suivi dans l'emploi", "En suivi"]],
    [
      "entretiens",
      [
        "Face à face",
        "Par personne",
        "Durée moyenne",
        "Durée saisie",
        "Jours entre deux",
        "modalite",
        "À préciser",
        "Absences",
        "Entretien mensuel",
      ],
    ],
    [
      "prescriptions",
      [
        "Prescriptions",
        "famille",
        "intitule",
        "Suivies d'une entrée",
        "Sans entrée",
        "Avec prescription",
        "Sans prescription",
        "Mises en relation",
        "resultat",
      ],
    ],
    ["entrants", ["prescripteur"]],
    ["protocole", ["Personnes du protocole"]],
    ["objectifs", []],
  ] as const)("the lines of the group %s, but the persons: %o", (groupe, attendues) => {
    const lignes = CATALOGUE.groupes("plie", [groupe]).flatMap((g) => g.lignes);
    expect(lignes.filter((l) => l.personnesDe === null).map((l) => l.par ?? l.court)).toEqual(attendues);
  });
});
