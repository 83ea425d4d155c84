import { mkdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvCanoniques } from "../src/exemple/csv-canonique.ts";
import { envoiPlie } from "../src/exemple/envoi/envoi.ts";
import { generateExtraction } from "../src/exemple/generer.ts";
import type { Fichier } from "../src/exemple/modele.ts";
import { Rng } from "../src/exemple/prng.ts";
import { Dossier, plieIncomplet as plie } from "./session.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;

interface Sortie {
  constats: { regle: string; preuves: unknown }[];
}

/** The same extraction in several forms gives the same constats, lines of the files aside. */
describe("one extraction, several forms", () => {
  const extraction = generateExtraction({ participants: 120, mois: 14, graine: 7, anomalies: 1 });
  const canoniques = csvCanoniques(extraction);
  let dossier: Dossier;
  let reference: unknown[];

  async function constats(nom: string, fichiers: readonly Fichier[], zone?: string): Promise<unknown[]> {
    const chemin = dossier.joindre(nom);
    mkdirSync(chemin);
    for (const { name, bytes } of fichiers) dossier.ecrire(`${nom}/${name}`, bytes);
    const avant = process.env["TZ"];
    if (zone) process.env["TZ"] = zone;
    const { out, err } = await plie("controler", chemin, "--arrete", "2026-10-31", "--format", "json");
    if (zone) {
      if (avant === undefined) delete process.env["TZ"];
      else process.env["TZ"] = avant;
    }
    expect(err).toBe("");
    return (JSON.parse(out) as Sortie).constats.map((c) => ({ ...c, preuves: null }));
  }

  beforeAll(async () => {
    dossier = new Dossier();
    reference = await constats("canonique", canoniques);
  });

  afterAll(() => dossier.supprimer());

  it("has something to compare", () => {
    expect(reference.length).toBeGreaterThan(40);
  });

  it("lines shuffled", async () => {
    const rng = new Rng(3);
    const melanges = canoniques.map(({ name, bytes }) => {
      const [header = [], ...rows] = parse(Buffer.from(bytes), { delimiter: ";", bom: true }) as string[][];
      const lines = [header, ...rng.shuffle(rows)].map((row) => row.map(quoter).join(";"));
      return { name, bytes: Buffer.from(`${lines.join("\r\n")}\r\n`) };
    });
    expect(await constats("melange", melanges)).toEqual(reference);
  });

  it("as a PLIE sends it: Windows-1252, French headers, side by side, one workbook", async () => {
    const { constats: attendus } = JSON.parse(
      new TextDecoder().decode(envoiPlie(extraction).find((f) => f.name === "attendu.json")?.bytes),
    ) as { constats: { regle: string; nombre: number }[] };
    const trouves = (await constats("envoi", envoiPlie(extraction))) as { regle: string }[];
    expect(trouves.length).toBe(attendus.reduce((sum, c) => sum + c.nombre, 0));
  });

  it("one workbook with real dates and numbers, in three time zones", async () => {
    const workbook = new ExcelJS.Workbook();
    for (const { name, bytes } of canoniques) {
      const sheet = workbook.addWorksheet(name.replace(".csv", ""));
      for (const row of parse(Buffer.from(bytes), { delimiter: ";", bom: true }) as string[][]) {
        sheet.addRow(row.map((text) => (DATE.test(text) ? new Date(`${text}T00:00:00Z`) : text)));
      }
    }
    const fichiers = [{ name: "tout.xlsx", bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) }];
    for (const zone of ["Europe/Paris", "America/Cayenne", "Pacific/Noumea"]) {
      expect(await constats(`classeur-${zone.replace("/", "-")}`, fichiers, zone), zone).toEqual(reference);
    }
  });
});

function quoter(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

describe("the sample as committed", () => {
  it("is in Windows-1252 with French headers", () => {
    const bytes = readFileSync(new URL("../samples/plie-fictif/liste-participants.csv", import.meta.url));
    expect(bytes.includes(0xe9)).toBe(true);
    expect(bytes.toString("latin1")).toContain("N° dossier");
  });
});
