import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { encodeWindows1252 } from "../../core/windows-1252.ts";
import { decodeWindows1252 } from "../../ingest/bytes/windows-1252.ts";
import { fieldsNamed } from "../../ingest/headers/header-index.ts";
import { writePlainWorkbook } from "../../reporters/xlsx/plain-workbook.ts";
import { readParts, textOf } from "../../reporters/xlsx/zip.ts";
import type { TableName } from "../../tables/index.ts";
import { generateExtraction } from "../generer.ts";
import { AUTRES, CONTACTS, EMARGEMENTS, ETAPES, LISTE } from "./colonnes.ts";
import { envoiPlie } from "./envoi.ts";

const OPTIONS = { participants: 120, mois: 14, graine: 3, anomalies: 0.3 };
const fichiers = envoiPlie(generateExtraction(OPTIONS));
const texte = (name: string) => {
  const bytes = Buffer.from(fichiers.find((f) => f.name === name)?.bytes ?? []);
  return decodeWindows1252(bytes, 0, bytes.length);
};
const attendu = JSON.parse(Buffer.from(fichiers.find((f) => f.name === "attendu.json")?.bytes ?? []).toString("utf8"));

describe("encodeWindows1252", () => {
  it("gives the code page's own bytes for € œ ’ … –", () => {
    expect([...encodeWindows1252("€œ’…–éÿ")]).toEqual([0x80, 0x9c, 0x92, 0x85, 0x96, 0xe9, 0xff]);
  });

  it("is undone by the reader, over the whole page", () => {
    const bytes = Buffer.from(
      Array.from({ length: 256 }, (_, i) => i).filter((b) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(b)),
    );
    expect(Buffer.from(encodeWindows1252(decodeWindows1252(bytes, 0, bytes.length)))).toEqual(bytes);
  });

  it("refuses what the page does not hold", () => {
    expect(() => encodeWindows1252("日")).toThrow("U+65e5");
    expect(() => encodeWindows1252("\u0081")).toThrow("U+81");
  });
});

describe("writePlainWorkbook", () => {
  const bytes = writePlainWorkbook([
    {
      nom: "A & B",
      lignes: [
        ["Date", "Durée"],
        [{ jour: 0 }, { minutes: 45 }],
        [7, null],
      ],
    },
  ]);

  it("writes days as serials and minutes as fractions of a day", () => {
    const sheet = textOf(readParts(bytes), "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<c r="A2" s="1"><v>25569</v></c><c r="B2" s="2"><v>0.03125</v></c>');
    expect(sheet).toContain('<row r="3"><c r="A3"><v>7</v></c></row>');
    expect(textOf(readParts(bytes), "xl/workbook.xml")).toContain('name="A &amp; B"');
  });
});

describe("envoiPlie", () => {
  it("gives the same bytes for the same extraction", () => {
    const encore = envoiPlie(generateExtraction(OPTIONS));
    expect(encore.map((f) => f.name)).toEqual(fichiers.map((f) => f.name));
    expect(encore.every(({ bytes }, i) => Buffer.from(bytes).equals(fichiers[i]?.bytes ?? Buffer.alloc(0)))).toBe(true);
  });

  it("writes one contacts file per structure, and lists a PLIE would send", () => {
    expect(fichiers.map((f) => f.name)).toEqual([
      "liste-participants.csv",
      "etapes.csv",
      "contacts-tremplin-des-deux-rives.csv",
      "veilles.csv",
      "mises-en-relation.csv",
      "absences-apap.csv",
      "effectifs.csv",
      "viesion-cd14.csv",
      "emargements.xlsx",
      "attendu.json",
      "LISEZMOI.md",
    ]);
  });

  it("uses headers that the reader knows without a profile", () => {
    const listes = [LISTE, CONTACTS, ETAPES, EMARGEMENTS, ...AUTRES.map(([, , colonnes]) => colonnes)];
    const inconnus = listes.flat().filter(([entete, table, champ]: readonly [string, TableName, string]) => {
      return !fieldsNamed(entete).some((connu) => connu.table === table && connu.field === champ);
    });
    expect(inconnus).toEqual([]);
  });

  it("uses a header once in each list", () => {
    for (const liste of [LISTE, CONTACTS, ETAPES, EMARGEMENTS]) {
      const entetes = liste.map(([entete]) => entete);
      expect(new Set(entetes).size).toBe(entetes.length);
    }
  });

  it("plants unreadable values at the lines that it tells", () => {
    expect(attendu.rejets).toHaveLength(3);
    for (const { fichier, ligne, valeur } of attendu.rejets) {
      expect(texte(fichier).split(/\r\n|\n/)[ligne - 1]).toContain(valeur);
    }
    const rejetees = attendu.rejets.filter((r: { rangeeGardee: boolean }) => !r.rangeeGardee);
    expect(rejetees.map((r: { valeur: string }) => r.valeur)).toEqual(["31/02/2026"]);
  });

  it("counts the lines of each list", () => {
    for (const l of attendu.lectures) {
      if (l.feuille !== null) continue;
      const records = texte(l.fichier).split("\r\n").length - 1;
      expect(records).toBe(
        l.lignesAvantEntete + 1 + l.acceptees + l.rejetees + l.vides + l.entetes + l.totaux + l.doublons,
      );
    }
  });

  it("loses the zero of the postal codes in 08", () => {
    expect(texte("liste-participants.csv")).toMatch(/;8990;Rochelune;/);
  });

  it("tells in French what must be found", () => {
    const lisezmoi = Buffer.from(fichiers.find((f) => f.name === "LISEZMOI.md")?.bytes ?? []).toString("utf8");
    expect(lisezmoi).toContain("| ENT-01 |");
    expect(lisezmoi).toContain("31/02/2026");
  });
});

describe("samples/plie-fictif", () => {
  it("is what the generator writes today", () => {
    const folder = new URL("../../../samples/plie-fictif/", import.meta.url);
    const sample = envoiPlie(generateExtraction({ participants: 360, mois: 24, graine: 2026, anomalies: 0.25 }));
    expect(readdirSync(folder).sort()).toEqual(sample.map((f) => f.name).sort());
    const differing = sample.filter(
      ({ name, bytes }) => !readFileSync(new URL(name, folder)).equals(Buffer.from(bytes)),
    );
    expect(differing.map((f) => f.name)).toEqual([]);
  });
});
