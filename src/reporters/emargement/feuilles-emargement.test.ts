import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { reglagesParDefaut } from "../../config/reglages.ts";
import type { Artefact } from "../../core/artefact.ts";
import { isoDay } from "../../core/day.ts";
import type { Fiche } from "../../core/fiche.ts";
import { monthOf } from "../../core/month.ts";
import { readFiles } from "../../ingest/extraction-fixture.ts";
import { jour } from "../../parcours/dossier-tester.ts";
import { feuillesEmargement } from "./feuilles-emargement.ts";

const MARS = monthOf(jour("2026-03-01"));

function fiche(participant: string, autre: Partial<Fiche> = {}): Fiche {
  return {
    participant,
    nom: "Exemple",
    prenom: "Camille",
    parcours: `${participant}-1`,
    apap: "Alix MODÈLE",
    structure: "Association Exemple",
    integration: jour("2026-01-05"),
    accompagne: true,
    sortiePrevue: null,
    sortieReelle: null,
    natureSortie: null,
    motifSortie: null,
    situation: null,
    contrat: null,
    sexe: null,
    age: null,
    niveau: null,
    statuts: [],
    rqth: null,
    qpv: null,
    entretiens: 0,
    dernierEntretien: null,
    qualification: null,
    nonQualifiee: null,
    ...autre,
  };
}

async function imprimer(fiches: readonly Fiche[]): Promise<Artefact[]> {
  const out: Artefact[] = [];
  for await (const artefact of feuillesEmargement(fiches, MARS, reglagesParDefaut())) out.push(artefact);
  return out;
}

async function ouvrir({ contenu }: Artefact): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(contenu as never);
  return book;
}

describe("blank sheets of a month", () => {
  it("are one workbook per APAP, one tab per participant with a parcours open in the month", async () => {
    const artefacts = await imprimer([
      fiche("P0002"),
      fiche("P0001", { parcours: "a", sortieReelle: jour("2026-03-01") }),
      fiche("P0001", { parcours: "b", integration: jour("2026-03-31") }),
      fiche("P0003", { sortieReelle: jour("2026-02-28") }),
      fiche("P0004", { integration: jour("2026-04-01") }),
      fiche("P0005", { apap: "Claude AUTRE" }),
    ]);
    expect(artefacts.map((a) => a.chemin)).toEqual([
      "emargement-alix-modele-2026-03.xlsx",
      "emargement-claude-autre-2026-03.xlsx",
    ]);
    const book = await ouvrir(artefacts[0] as Artefact);
    expect(book.worksheets.map((s) => s.name)).toEqual(["P0001", "P0002"]);
  });

  it("bear what §III.1.3 asks for", async () => {
    const [artefact] = await imprimer([fiche("P0001")]);
    const [sheet] = (await ouvrir(artefact as Artefact)).worksheets;
    const textes: string[] = [];
    sheet?.eachRow((row) => {
      row.eachCell((cell) => {
        textes.push(cell.text);
      });
    });
    for (const attendu of [
      "Cofinancé par l'Union européenne",
      "P0001 — EXEMPLE Camille",
      "Alix MODÈLE",
      "mars 2026",
      "Date",
      "Type de contact",
      "Motif",
      "Durée (min)",
      "Présence",
      "Signature du participant",
      "Signature de l'APAP",
    ]) {
      expect(textes).toContain(attendu);
    }
  });

  it("are the same bytes twice", async () => {
    const [a] = await imprimer([fiche("P0001")]);
    const [b] = await imprimer([fiche("P0001")]);
    expect(a?.contenu).toEqual(b?.contenu);
  });

  it("are read back as they are once filled", async () => {
    const [artefact] = await imprimer([fiche("P0001"), fiche("P0002")]);
    const book = await ouvrir(artefact as Artefact);
    const [premiere] = book.worksheets;
    let entete = 0;
    premiere?.eachRow((row, n) => {
      if (row.getCell(1).text === "Date") entete = n;
    });
    const saisir = (rang: number, ...valeurs: (string | number)[]) => {
      for (const [i, valeur] of valeurs.entries()) {
        if (premiere && valeur !== "") premiere.getCell(entete + rang, i + 1).value = valeur;
      }
    };
    saisir(1, "03/03/2026", "face à face", "Point projet", 45, "présent", "CE", "AM");
    saisir(2, "10", "téléphone", "CV", "10 min", "présent", "", "X");
    saisir(3, "24/03", "face à face", "Candidatures", "", "absent", "", "X");
    const lu = await readFiles({
      "participants.csv": "id;nom;prenom;sexe;date_naissance\nP0001;EXEMPLE;Camille;F;1985-05-14\n",
      "emargement.xlsx": Buffer.from(await book.xlsx.writeBuffer()),
    });
    const lignes = lu.tables.emargements?.rows() ?? [];
    expect(lignes.map((l) => [l.participant, l.date && isoDay(l.date), l.duree, l.presence, l.apap])).toEqual([
      ["P0001", "2026-03-03", 45, "PRESENT", "Alix MODÈLE"],
      ["P0001", "2026-03-10", 10, "PRESENT", "Alix MODÈLE"],
      ["P0001", "2026-03-24", null, "ABSENT", "Alix MODÈLE"],
    ]);
    expect(lignes.map((l) => l.modalite)).toEqual(["FACE_A_FACE", "TELEPHONE", "FACE_A_FACE"]);
    expect(lignes.map((l) => [l.signature_participant, l.signature_apap])).toEqual([
      [true, true],
      [null, true],
      [null, true],
    ]);
    expect(lu.rejets).toEqual([]);
  });
});
