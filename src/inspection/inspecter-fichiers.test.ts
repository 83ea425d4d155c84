import { describe, expect, it } from "vitest";
import { csv, windows1252 } from "../ingest/extraction-fixture.ts";
import { parseProfil } from "../ingest/profile-parser.ts";
import { refusDe } from "./doutes.ts";
import { colonne, inspecte, seule } from "./inspection-fixture.ts";

const ENTRETIENS = "N° dossier;Date;Type de contact;Présence;Durée;Référent;Suivi";
const contacts = csv(
  "Suivi du mois",
  "",
  ENTRETIENS,
  "P1;05/03/2026;Face à face;Présent;45;Zoé Fictive;Reçue ce jour",
  "P1;06/03/2026;Agence;Présent;abc;Zoé Fictive;",
  "P2;31/02/2026;Agence;;0,75;zoé fictive;",
  "P2;02/05/2026;Tél;;;Alix Modèle;",
  ENTRETIENS,
  "Total;4;;;;;",
);

describe("a file that is recognised", () => {
  it("is told with its encoding, separator, header, table and why", async () => {
    const inspection = await inspecte({ "suivi.csv": windows1252(contacts) });
    const [fichier] = inspection.fichiers;
    expect(fichier).toMatchObject({ nature: "texte délimité", encodage: "Windows-1252", separateur: ";", refus: null });
    expect(seule(inspection)).toMatchObject({
      etat: "reconnue",
      entete: { premiere: 3, derniere: 3 },
      titres: 1,
      lignes: 4,
      ressemble: null,
      manquants: [],
      refus: null,
    });
    expect(seule(inspection).tables).toEqual([
      {
        table: "entretiens",
        titre: "Entretiens",
        pourquoi:
          "7 colonnes sur 7 lui répondent, dont les obligatoires (participant, date, modalite) ; le nom l'annonce",
      },
    ]);
    expect(inspection.lecture).toMatchObject({ etat: "lue" });
    expect(refusDe(inspection)).toEqual([]);
  });

  it("has its columns, filled and distinct, with values of lists and outlines of the others", async () => {
    const feuille = seule(await inspecte({ "suivi.csv": contacts }));
    expect(colonne(feuille, "N° dossier")).toMatchObject({
      champs: [{ table: "entretiens", champ: "participant", origine: "nom" }],
      remplies: 4,
      distinctes: 2,
      exemples: ["‹X9›", "‹X9›"],
    });
    expect(colonne(feuille, "Type de contact").exemples).toEqual(["Agence", "Face à face", "Tél"]);
    expect(colonne(feuille, "Suivi")).toMatchObject({ remplies: 1, exemples: ["‹Xxxxx xx xxxx›"] });
  });

  it("tells the labels that are not understood, and the cells that are unreadable", async () => {
    const feuille = seule(await inspecte({ "suivi.csv": contacts }));
    expect(colonne(feuille, "Type de contact").nonComprises).toEqual([
      { valeur: "Agence", nombre: 2, ligne: 5, proposition: null },
    ]);
    expect(colonne(feuille, "Type de contact").defauts).toEqual([]);
    expect(colonne(feuille, "Date").defauts).toMatchObject([{ nombre: 1, ligne: 6, exemple: "31/02/2026" }]);
    expect(colonne(feuille, "Durée").defauts.map((d) => [d.nombre, d.ligne, d.exemple])).toEqual([
      [1, 5, "abc"],
      [1, 6, "0,75"],
    ]);
  });

  it("counts over all files: labels, durations without unit, months of contacts by APAP", async () => {
    const autre = csv("N° dossier;Date;Type de contact", "P3;05/04/2026;Agence", "P9;05/04/2026;Tél");
    const parcours = csv("Participant;Structure;APAP;Date d'intégration", "P3;CCAS;Alix Modèle;01/01/2026");
    const inspection = await inspecte({ "suivi.csv": contacts, "suivi-2.csv": autre, "parcours.csv": parcours });
    expect(inspection.libelles.find((l) => l.champ === "modalite")?.valeurs).toEqual([
      { libelle: "Agence", nombre: 3, code: null },
      { libelle: "Tél", nombre: 2, code: "TELEPHONE" },
      { libelle: "Face à face", nombre: 1, code: "FACE_A_FACE" },
    ]);
    expect(inspection.dureesDecimales).toBe(1);
    const mars2026 = 2026 * 12 + 2;
    expect(inspection.couvertures).toEqual([
      { apap: null, mois: [{ mois: mars2026 + 1, nombre: 1 }] },
      {
        apap: "Alix Modèle",
        mois: [
          { mois: mars2026 + 1, nombre: 1 },
          { mois: mars2026 + 2, nombre: 1 },
        ],
      },
      { apap: "Zoé Fictive", mois: [{ mois: mars2026, nombre: 2 }] },
    ]);
  });
});

describe("what is personal", () => {
  const participants = csv(
    "N° dossier;Nom;Prénom;Sexe;Date de naissance;Statut;Patronyme",
    "P1;FICTIVE;Zoé;F;31/02/1990;Public bêta;FICTIVE",
    "P2;MODELE;Alix;M;01/02/1990;Public alpha;MODELE",
    "P3;ESSAI;Lou;F;01/02/1991;Public alpha;ESSAI",
  );
  const personnes = /fictive|zoé|modele|alix|essai|1990|bêta/i;

  it("stays masked: names, births, columns of unknown names, labels met once in a sensitive column", async () => {
    const inspection = await inspecte({ "liste.csv": participants });
    expect(JSON.stringify(inspection)).not.toMatch(personnes);
    const statut = colonne(seule(inspection), "Statut");
    expect(statut.nonComprises.map((v) => v.valeur)).toEqual(["Public alpha", null]);
    expect(colonne(seule(inspection), "Date de naissance").defauts[0]?.exemple).toBe("‹10 car.›");
  });

  it("is shown when it is asked for", async () => {
    const inspection = await inspecte({ "liste.csv": participants }, { valeurs: true });
    expect(JSON.stringify(inspection)).toMatch(personnes);
    expect(colonne(seule(inspection), "Statut").nonComprises.map((v) => v.valeur)).toEqual([
      "Public alpha",
      "Public bêta",
    ]);
  });

  it("keeps back the motives of veilles met once, and says how many", async () => {
    const veilles = csv(
      "Participant;Motif;Date de début",
      ...["Santé", "Santé", "Autre chose"].map((m, i) => `P${i};${m};01/02/2026`),
    );
    const [motifs] = (await inspecte({ "veilles.csv": veilles })).libelles;
    expect(motifs).toMatchObject({ champ: "motif", valeurs: [{ libelle: "Santé", nombre: 2 }], tus: 1 });
  });
});

describe("a file whose columns have other names", () => {
  const canal = csv(
    "Matricule;Fait le;Canal;Venue ?",
    ...Array.from(
      { length: 12 },
      (_, i) => `P${i % 3};0${1 + (i % 9)}/03/2026;${["RDV agence", "Tél. sortant"][i % 2]};Vu`,
    ),
  );

  it("resembles a table; each missing field has its nearest columns, never applied", async () => {
    const inspection = await inspecte({ "contacts.csv": canal });
    const feuille = seule(inspection);
    expect(feuille).toMatchObject({ etat: "incomplete", ressemble: "entretiens", tables: [] });
    expect(feuille.manquants.map((m) => [m.champ, m.propositions[0]?.entete])).toEqual([
      ["date", "Fait le"],
      ["modalite", "Canal"],
    ]);
    expect(colonne(feuille, "Canal")).toMatchObject({ champs: [], propositions: [{ champ: "modalite" }] });
    expect(refusDe(inspection)).toHaveLength(1);
    // what is not recognised is read as nothing, for the lights to tell
    expect(inspection.lecture).toMatchObject({ etat: "lue", sources: [] });
  });

  it("has the labels of the column that is proposed, so that one profile mends both", async () => {
    const { nonComprises } = colonne(seule(await inspecte({ "contacts.csv": canal })), "Canal");
    expect(nonComprises).toMatchObject([
      { valeur: "RDV agence", nombre: 6, proposition: null },
      { valeur: "Tél. sortant", nombre: 6, proposition: { code: "TELEPHONE" } },
    ]);
  });

  it("is told by its values when its names say nothing", async () => {
    const liste = csv("id;sexe;date_naissance", ...Array.from({ length: 8 }, (_, i) => `P${i};F;0${1 + i}/02/1990`));
    const muet = csv(
      "Colonne A;Colonne B;Colonne C",
      ...Array.from({ length: 8 }, (_, i) => `P${i};0${1 + i}/03/2026;${["Visio", "Téléphone"][i % 2]}`),
    );
    const feuille = seule(await inspecte({ "liste.csv": liste, "muet.csv": muet }), "muet.csv");
    expect(feuille).toMatchObject({ etat: "inconnue", ressemble: "entretiens", entete: { premiere: 1 } });
    expect(feuille.manquants.map((m) => [m.champ, m.propositions[0]?.entete])).toEqual([
      ["participant", "Colonne A"],
      ["date", "Colonne B"],
      ["modalite", "Colonne C"],
    ]);
    expect(colonne(feuille, "Colonne A").propositions[0]?.raison).toBe(
      "100 % de ses valeurs sont des numéros de « liste.csv »".replace("100 %", "100\u00a0%"),
    );
  });

  it("that carries the parcours without a required column says which", async () => {
    const liste = csv(
      "id;sexe;date_naissance;structure;apap;Admis le;Date sortie réelle",
      "P1;F;01/02/1990;CCAS;Zoé Fictive;05/01/2026;",
    );
    const feuille = seule(await inspecte({ "liste.csv": liste }));
    expect(feuille).toMatchObject({ etat: "reconnue", ressemble: "parcours" });
    expect(feuille.tables.map((t) => t.table)).toEqual(["participants"]);
    expect(feuille.manquants.map((m) => [m.champ, m.propositions[0]?.entete])).toEqual([
      ["date_integration", "Admis le"],
    ]);
    expect(feuille.refus).toMatch(/Date d'intégration serait « Admis le »/);
  });
});

describe("a profile", () => {
  it("is named as the reason, and what it ignores is told", async () => {
    const profil = parseProfil(
      'fichiers: {"*suivi*": entretiens}\ncolonnes: {entretiens: {"Le": date, "Couleur": ignorer}}\n',
      "profil.yaml",
    );
    const fichier = csv("Participant;Le;Modalité;Couleur", "P1;05/03/2026;Visio;bleu");
    const feuille = seule(await inspecte({ "suivi.csv": fichier }, { profil }));
    expect(feuille.tables[0]?.pourquoi).toBe("le profil le dit");
    expect(colonne(feuille, "Le").champs).toEqual([{ table: "entretiens", champ: "date", origine: "profil" }]);
    expect(colonne(feuille, "Couleur")).toMatchObject({ champs: [], ignoree: true, propositions: [] });
  });

  it("that sets a file aside is not a refusal", async () => {
    const profil = parseProfil('fichiers: {"note.csv": ignorer}\n', "profil.yaml");
    const inspection = await inspecte({ "note.csv": csv("a;b", "1;2"), "suivi.csv": contacts }, { profil });
    expect(inspection.fichiers[0]?.feuilles[0]).toMatchObject({ etat: "ecartee", refus: null });
    expect(refusDe(inspection)).toEqual([]);
  });
});

describe("étapes", () => {
  const etapes = (entete: string, fin = "") =>
    csv(
      `Participant;Famille;Intitulé;Date de début${entete}`,
      `P1;Accompagnement;Accompagnement renforcé;01/01/2026${fin}`,
      `P1;Opération;Mobilité;01/02/2026${fin}`,
      `P2;Opération;Mobilité;01/02/2026${fin}`,
      `P2;Formation;CACES;01/03/2026${fin}`,
    );

  it("give the intitulés to tick, accompagnement left aside", async () => {
    const inspection = await inspecte({ "etapes.csv": etapes("") });
    expect(inspection.intitules).toEqual([
      { intitule: "Mobilité", nombre: 2, famille: "operation" },
      { intitule: "CACES", nombre: 1, famille: "formation" },
    ]);
    expect(inspection.programmationConnue).toBe(false);
  });

  it("need no ticking when a column tells", async () => {
    expect((await inspecte({ "etapes.csv": etapes(";Programmation PLIE", ";oui") })).programmationConnue).toBe(true);
    expect((await inspecte({ "suivi.csv": contacts })).intitules).toBeNull();
  });
});

describe("what the profile alone can tell", () => {
  it("is counted: levels of one digit, and what the text of the contacts would give", async () => {
    const liste = csv(
      "id;sexe;date_naissance;niveau_formation",
      "P1;F;01/01/1990;5",
      "P2;F;01/01/1991;5",
      "P3;F;01/01/1992;CAP",
    );
    const suivi = csv(
      "participant;date;modalite;commentaire",
      "P1;05/03/2026;VISIO;visio 45 min",
      "P1;06/03/2026;;tel 10 min",
      "P1;07/03/2026;VISIO;",
    );
    const inspection = await inspecte({ "liste.csv": liste, "suivi.csv": suivi });
    expect(inspection.niveauxChiffres).toBe(2);
    expect(inspection.deductible?.lignes).toBe(3);
    const champs = Object.fromEntries(inspection.deductible?.champs.map((c) => [c.champ, c.nombre]) ?? []);
    expect(champs).toEqual({ modalite: 1, nature: 0, interlocuteur: 0, presence: 0, duree: 2 });
  });
});
