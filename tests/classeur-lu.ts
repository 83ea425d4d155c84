import ExcelJS from "exceljs";

/** What a person sees of a workbook: by sheet, the rows that hold something, each cell as text; cached values of formulas. */
export async function texteDuClasseur(bytes: Buffer): Promise<Map<string, string[][]>> {
  const classeur = new ExcelJS.Workbook();
  await classeur.xlsx.load(new Uint8Array(bytes).buffer);
  return new Map(
    classeur.worksheets.map((feuille) => {
      const lignes: string[][] = [];
      feuille.eachRow((row) => {
        const cellules: string[] = [];
        row.eachCell({ includeEmpty: true }, (cell) => {
          cellules.push(cell.isMerged && cell.master !== cell ? "" : texte(cell.value));
        });
        lignes.push(cellules);
      });
      return [feuille.name, lignes] as const;
    }),
  );
}

function texte(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "object" && "result" in value) return texte(value.result ?? null);
  return String(value);
}
