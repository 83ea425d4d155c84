import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import type { Extraction } from "../tables/extraction.ts";
import { countsClose, csv, readFiles } from "./extraction-fixture.ts";

const PERSONNES = csv("id;nom;prenom;sexe;date_naissance", "P0001;EXEMPLE;Camille;F;1985-05-14");
const lireFichiers = (fichiers: Record<string, string | Buffer>): Promise<Extraction> =>
  readFiles({ "participants.csv": PERSONNES, ...fichiers });

/** « 2026-03-10 45 SS apap partenaire », one per row; of a free text the table keeps that it is filled. */
function rencontres(extraction: Extraction): string[] {
  return (extraction.tables.emargements_hors_murs?.rows() ?? []).map((r) =>
    [
      r.date === null ? "?" : isoDay(r.date),
      r.duree ?? "-",
      (r.signature_apap ? "S" : "-") + (r.signature_partenaire ? "S" : "-"),
      r.apap ?? "-",
      r.partenaire ? "partenaire" : "-",
    ].join(" "),
  );
}

/** A sheet as an APAP keeps it: title, heading, table, signature line. */
async function feuilleExcel(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Mars");
  sheet.addRows([
    ["Feuille d'émargement hors les murs"],
    ["APAP : Alix MODÈLE"],
    [],
    ["Date", "Objet", "Lieu", "Durée", "Signature"],
    ["10/03/2026", "Comité de suivi", "Mairie", "60", "X"],
    ["12/03/2026", "Bilan", "AFPA", "30", ""],
    [],
    ["Visa de la structure :"],
  ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe("sheets of meetings with partners", () => {
  it("are told by a partner's column, and make no émargement", async () => {
    const extraction = await lireFichiers({
      "reunions.csv": csv(
        "Date;Partenaire rencontré;Objet de la réunion;Durée;Signature APAP;Signature partenaire;APAP",
        "10/03/2026;Mission locale;Comité de suivi;1h00;oui;oui;Alix MODÈLE",
        "12/03/2026;AFPA;Bilan;30;oui;non;Alix MODÈLE",
      ),
    });
    expect(rencontres(extraction)).toEqual([
      "2026-03-10 60 SS Alix MODÈLE partenaire",
      "2026-03-12 30 S- Alix MODÈLE partenaire",
    ]);
    expect(extraction.tables.emargements).toBeNull();
    expect(extraction.sources.every(countsClose)).toBe(true);
  });

  it("are told by their title alone, the APAP read above the table", async () => {
    const extraction = await lireFichiers({ "mars.xlsx": await feuilleExcel() });
    expect(rencontres(extraction)).toEqual(["2026-03-10 60 S- Alix MODÈLE -", "2026-03-12 30 -- Alix MODÈLE -"]);
    expect(extraction.sources.every(countsClose)).toBe(true);
  });

  it("are not a participant's sheet that also names a partner", async () => {
    const extraction = await lireFichiers({
      "feuilles.csv": csv(
        "Participant;Date;Partenaire;Durée;Présence;Signature du participant;Signature APAP",
        "P0001;10/03/2026;AFPA;45;présent;oui;oui",
      ),
    });
    expect(extraction.tables.emargements?.rows()).toHaveLength(1);
    expect(extraction.tables.emargements_hors_murs).toBeNull();
  });

  it("may name whom a meeting was about: no line of the participant's own sheet", async () => {
    const extraction = await lireFichiers({
      "hors les murs.csv": csv(
        "Date;Partenaire;Participant concerné;Durée;Signature APAP;Signature partenaire;APAP",
        "10/03/2026;AFPA;P0001;45;oui;oui;Alix MODÈLE",
      ),
    });
    expect(rencontres(extraction)).toEqual(["2026-03-10 45 SS Alix MODÈLE partenaire"]);
    expect(extraction.tables.emargements).toBeNull();
  });
});
