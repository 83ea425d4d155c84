// Fills a workbook as a person would: one table of each sheet, cell by cell, found by the titles of its columns.
import { readFileSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";

/**
 * Opens `source`, calls `saisir` for every row of the table whose header begins with `premiere` (in every sheet that has one),
 * and saves as `cible`. `saisir` gets the sheet's name, the row's texts by title, and what types a value under a title.
 */
export async function remplirClasseur(source, cible, premiere, saisir) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(readFileSync(source)).buffer);
  for (const sheet of book.worksheets) {
    let colonnes = null;
    sheet.eachRow((row) => {
      if (row.getCell(1).text === premiere && row.getCell(2).text !== "" && row.getCell(3).text !== "") {
        colonnes = new Map();
        row.eachCell((cell, i) => colonnes.set(cell.text, i));
        return;
      }
      if (colonnes === null) return;
      const textes = new Map([...colonnes].map(([titre, i]) => [titre, row.getCell(i).text]));
      const taper = (titre, valeur) => {
        const i = colonnes.get(titre);
        if (i === undefined) throw new Error(`no column ${titre} in ${sheet.name}`);
        row.getCell(i).value = valeur;
      };
      saisir(sheet.name, textes, taper);
    });
  }
  writeFileSync(cible, new Uint8Array(await book.xlsx.writeBuffer()));
}
