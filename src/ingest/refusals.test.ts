import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { PlieError } from "../core/plie-error.ts";
import { csv, readFiles, windows1252 } from "./extraction-fixture.ts";

const contacts = csv("participant;date;modalite", "P1;2026-03-05;VISIO");
const ole = (stream: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(stream, "utf16le")]);

async function refusal(files: Record<string, string | Buffer>): Promise<string> {
  try {
    await readFiles(files);
  } catch (error) {
    if (error instanceof PlieError) return error.message;
    throw error;
  }
  return "lu";
}

describe("refusals say what, where and what to do", () => {
  it.each<[string, Record<string, string | Buffer>, RegExp]>([
    ["an empty file", { "a.csv": "" }, /« a\.csv » est vide \(0 octet\)/],
    ["a file of blanks", { "a.csv": "\r\n ; ;\r\n" }, /« a\.csv » est vide/],
    [
      "a header only",
      { "a.csv": csv("id;sexe;date_naissance") },
      /« a\.csv » est un export vide : l'en-tête de la table « Participants » \(participants\) est là, mais aucune ligne/,
    ],
    ["a header and empty lines", { "a.csv": csv("id;sexe;date_naissance", ";;", "") }, /est un export vide/],
    ["something else alone", { "note.txt": "Bonjour,\nvoici les fichiers.\n" }, /« note\.txt » n'est pas reconnu/],
    [
      "all that is wrong, together",
      {
        "suivi.csv": csv("participant;date;Canal", "P1;2026-03-05;VISIO"),
        "liste participants.pdf": "%PDF-1.7\n",
        "etapes.csv": "Bonjour\n",
      },
      /liste participants\.pdf » est un document PDF.*\n.*etapes\.csv.*\n.*suivi\.csv/,
    ],
    [
      "a required column missing",
      { "a.csv": csv("participant;date;Modalitée;duree;commentaire", "P1;2026-03-05;VISIO;45;x") },
      /« a\.csv » \(en-tête ligne 1\) serait la table « Entretiens » \(entretiens\) : Modalité serait « Modalitée » \(son en-tête ressemble à « Modalité »/,
    ],
    [
      "a required column that nothing resembles",
      { "a.csv": csv("participant;date;duree;commentaire", "P1;2026-03-05;45;x") },
      /« a\.csv » \(en-tête ligne 1\) ressemble à la table « Entretiens » \(entretiens\), mais la colonne obligatoire « Modalité » \(modalite\) manque/,
    ],
    [
      "two tables alike",
      { "a.csv": csv("Titre;", "participant;date", "P1;2026-03-05") },
      /\(en-tête ligne 2\) peut être « Émargements » \(emargements\) ou « Mises en relation »/,
    ],
    [
      "two columns for one field",
      { "a.csv": csv("participant;date;modalite;Durée;Durée (min)", "P1;2026-03-05;VISIO;45;45") },
      /deux colonnes, « Durée » \(colonne 4\) et « Durée \(min\) » \(colonne 5\), correspondent au champ « Durée » \(duree\) de la table entretiens/,
    ],
    [
      "two tables side by side",
      {
        "a.csv": csv(
          "participant;date;modalite;duree;;participant;date;modalite;duree",
          "P1;2026-03-05;VISIO;45;;P2;2026-03-06;VISIO;45",
        ),
      },
      /deux tableaux de même forme sont côte à côte .*Mettez le second sous le premier/,
    ],
    [
      "lines each in one cell",
      { "a.csv": csv('"participant;date;modalite;duree"', '"P1;2026-03-05;VISIO;45"', '"P2;2026-03-05;VISIO;45"') },
      /chaque ligne est tout entière dans une seule case .*Données, Convertir/,
    ],
    [
      "the same content twice",
      { "a.csv": contacts, "b.csv": contacts },
      /« a\.csv » et « b\.csv » ont exactement le même contenu/,
    ],
    [
      "a list without the parcours' structure, and no other parcours",
      { "a.csv": csv("N° dossier;Sexe;Date de naissance;APAP;Date d'intégration", "P1;F;01/01/1990;A;01/01/2026") },
      /porte aussi des colonnes de la table « Parcours » \(parcours\), mais la colonne obligatoire « Structure »/,
    ],
    [
      "an old Excel workbook that is damaged",
      { "a.csv": ole("Workbook\0") },
      /« a\.csv » est abîmé, ou n'est pas un classeur \.xls/,
    ],
    ["a locked workbook", { "a.xlsx": ole("EncryptedPackage") }, /« a\.xlsx » est protégé par un mot de passe/],
    ["a PDF", { "a.txt": "%PDF-1.7\n" }, /« a\.txt » est un document PDF/],
    [
      "a web page",
      { "a.csv": "<html><body><p>Session expirée</p></body></html>" },
      /« a\.csv » est une page web \(HTML\)/,
    ],
    [
      "a zip that is no workbook",
      { "a.xlsx": zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet") },
      /a\.xlsx/,
    ],
  ])("%s", async (_, files, message) => {
    expect(await refusal(files)).toMatch(message);
  });

  it("never show a cell of a file without header", async () => {
    const message = await refusal({
      "a.csv": csv("P1;Martin-Fictif;06 00 00 00 00", "P2;Petit-Fictif;06 00 00 00 01"),
    });
    expect(message).not.toMatch(/Fictif|06 00/);
  });
});

describe("what is told without refusing", () => {
  const told = async (files: Record<string, string | Buffer>) =>
    (await readFiles(files)).avis.map((a) => `${a.fichier}: ${a.message}`);

  it("a header alone when another file gives the table", async () => {
    expect(await told({ "a.csv": contacts, "b.csv": csv("participant;date;modalite;duree") })).toEqual([
      "b.csv: en-tête seulement, aucune ligne",
    ]);
  });

  it("several exports without a line, equal to the byte, each by its name", async () => {
    const vide = csv("participant;motif;date_debut");
    expect(await told({ "a.csv": contacts, "lina.csv": vide, "omar.csv": vide })).toEqual([
      "lina.csv: table veilles sans aucune ligne : lue, rien à juger",
      "omar.csv: table veilles sans aucune ligne : lue, rien à juger",
    ]);
  });

  it("a file of which no row is accepted", async () => {
    const files = { "a.csv": contacts, "b.csv": csv("participant;motif;date_debut", "P1;x;hier") };
    expect(await told(files)).toEqual([
      expect.stringMatching(/^b\.csv: aucune ligne acceptée sur 1, colonne « date_debut » : date non comprise/),
    ]);
  });

  it("a name that announces another table", async () => {
    const files = { "parcours.csv": csv("participant;apap;structure;date_debut", "P1;A;S;2026-01-01") };
    expect(await told(files)).toEqual([
      "parcours.csv: le nom annonce la table parcours, les colonnes sont celles de affectations",
    ]);
  });

  it("a file that is no table, and an optional table that lacks a column", async () => {
    const veilles = csv("N° dossier;Motif de la veille;Depuis", "P1;Maternité;01/02/2026");
    expect(await told({ "a.csv": contacts, "note.txt": "Bonjour,\nmerci.\n", "veilles.csv": veilles })).toEqual([
      expect.stringContaining("note.txt: non lu : « note.txt » n'est pas reconnu"),
      expect.stringContaining("veilles.csv: non lu : « veilles.csv » (en-tête ligne 1) serait la table « Veilles »"),
    ]);
  });

  it("tables without rows", async () => {
    const files = {
      "a.csv": contacts,
      "veilles.csv": csv("participant;motif;date_debut"),
      "b.csv": csv("apap;structure;etp", ";;"),
    };
    expect(await told(files)).toEqual([
      "b.csv: table effectifs sans aucune ligne : lue, rien à juger",
      "veilles.csv: table veilles sans aucune ligne : lue, rien à juger",
    ]);
    const { tables } = await readFiles(files);
    expect(tables.veilles?.length).toBe(0);
  });

  it("a table of another format beside, columns without header, an odd encoding", async () => {
    const bytes = Buffer.concat([
      windows1252(csv("participant;date;modalite;", "P1;2026-03-05;VISIO;x")),
      Buffer.from([0x82, 0x8a, 0x0d, 0x0a]),
    ]);
    expect(await told({ "a.csv": bytes, "b.ods": "" })).toEqual(
      expect.arrayContaining([
        expect.stringContaining("b.ods: non lu : Le fichier « b.ods » est vide"),
        expect.stringContaining("a.csv: encodage douteux"),
        "a.csv: colonne sans en-tête, non lue : 4",
      ]),
    );
  });

  it("columns of a person repeated in the contacts, read for lack of another file only", async () => {
    const wide = csv("participant;sexe;date_naissance;date;modalite;duree", "P1;F;1990-01-01;2026-03-05;VISIO;45");
    const alone = await readFiles({ "a.csv": wide });
    expect(alone.tables.participants?.length).toBe(1);
    expect(alone.avis[0]?.message).toMatch(/la table participants est lue dans les colonnes de cette liste/);
    const beside = await readFiles({ "a.csv": wide, "p.csv": csv("id;sexe;date_naissance", "P2;F;1990-01-01") });
    expect(beside.tables.participants?.rows().map((p) => p.id)).toEqual(["P2"]);
  });

  it("the Département's list by its word « bénéficiaire », beside the PLIE's own", async () => {
    const { sources } = await readFiles({
      "a.csv": csv("Dossier bénéficiaire;Date;Mode de contact", "P1;05/03/2026;Présentiel"),
      "b.csv": csv("N° dossier;Date;Type de contact", "P1;05/03/2026;Présentiel"),
    });
    expect(sources.map((s) => s.table)).toEqual(["entretiens_cd14", "entretiens"]);
    const { sources: single } = await readFiles({
      "a.csv": csv("Dossier bénéficiaire;Date;Mode de contact", "P1;05/03/2026;Présentiel"),
    });
    expect(single.map((s) => s.table)).toEqual(["entretiens"]);
  });
});

/** A zip with one stored entry, good enough to be told from a workbook. */
function zip(name: string, content: string): Buffer {
  const data = Buffer.from(content);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(data.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), data, deflateRawSync(data)]);
}
