import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS, { type Worksheet } from "exceljs";
import { reglagesParDefaut } from "../../config/reglages.ts";
import { fichierNode } from "../../disque/disque-node.ts";
import { FEUILLES, TITRES } from "../../formulaire/forme.ts";
import { lireFormulaire, type Reception } from "../../formulaire/lire-formulaire.ts";
import type { Calculs, FormulaireRecu } from "../../formulaire/modele.ts";
import { analyseFictive } from "../editions/analyse-fixture.ts";
import { creerSocle, type Socle } from "../editions/socle.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import { calculsDe } from "./calculs.ts";
import { classeurFormulaire } from "./classeur.ts";
import { CHOIX } from "./mots.ts";

/** The fictional month, computed once. */
export function moisFictif(): { socle: Socle; calculs: Calculs } {
  memo ??= creerSocle(analyseFictive({ regles: [] }), reglagesParDefaut());
  return { socle: memo, calculs: calculsDe(memo) };
}

let memo: Socle | null = null;

/** Bytes of the form of an APAP. */
export function ecrireFormulaire(apap: string, { socle, calculs } = moisFictif()): Promise<Uint8Array> {
  return renderWorkbook(classeurFormulaire(socle, calculs, apap));
}

/** The bytes once a person has typed something, as another program saves them. */
export async function remplir(bytes: Uint8Array, saisir: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  saisir(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export function feuille(book: ExcelJS.Workbook, cle: keyof typeof FEUILLES): Worksheet {
  const sheet = book.getWorksheet(FEUILLES[cle]);
  if (!sheet) throw new Error(`pas de feuille ${FEUILLES[cle]}`);
  return sheet;
}

/** Types the declared figure of a code; gives the cell. */
export function declarer(book: ExcelJS.Workbook, code: string, valeur: number | string | null): string {
  const sheet = feuille(book, "chiffres");
  const cell = sheet.getCell(ligneOu(sheet, code, 2), 4);
  cell.value = valeur;
  return cell.address;
}

/** Types into the line of a participant, under a title; gives the cell. */
export function corriger(book: ExcelJS.Workbook, participant: string, titre: string, valeur: number | string): string {
  const sheet = feuille(book, "lignes");
  const enTete = sheet.getRow(ligneOu(sheet, TITRES.identifiant, 1));
  let colonne = 0;
  enTete.eachCell((cell, c) => {
    if (cell.text === titre) colonne = c;
  });
  const cell = sheet.getCell(ligneOu(sheet, participant, 1), colonne);
  cell.value = valeur;
  return cell.address;
}

/** Row whose cell of a column holds a text. */
export function ligneOu(sheet: Worksheet, texte: string, colonne: number): number {
  for (let n = 1; n <= sheet.rowCount; n++) if (sheet.getCell(n, colonne).text === texte) return n;
  throw new Error(`pas de ligne ${texte}`);
}

/** Reads bytes back through a file. */
export async function relire(bytes: Uint8Array, nom = "formulaire.xlsx"): Promise<Reception> {
  const dossier = mkdtempSync(join(tmpdir(), "plie-formulaire-"));
  try {
    const chemin = join(dossier, nom);
    writeFileSync(chemin, bytes);
    return await lireFormulaire(fichierNode(chemin), CHOIX);
  } finally {
    rmSync(dossier, { recursive: true, force: true });
  }
}

/** The form of a reception that must not be a refusal. */
export function recu(reception: Reception): FormulaireRecu {
  if ("refus" in reception) throw new Error(reception.refus.join("\n"));
  return reception.formulaire;
}
