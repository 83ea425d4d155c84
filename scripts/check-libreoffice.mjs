// The same extraction as canonical CSV, as the files a PLIE sends, as a workbook of exceljs and as the same workbook saved
// by LibreOffice: the same constats, in three time zones. tests/formes.test.ts holds the forms that need no LibreOffice.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { convert } from "./soffice.mjs";

const ARRETE = "2026-10-31";
const ZONES = ["Europe/Paris", "America/Cayenne", "Pacific/Noumea"];
const SIZE = ["--participants", "300", "--mois", "14", "--graine", "7", "--anomalies", "0.5"];
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const out = mkdtempSync(join(tmpdir(), "plie-formes-"));

function plie(argv, zone = "UTC") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/plie.js", ...argv], {
    encoding: "utf8",
    env: { ...process.env, TZ: zone },
    maxBuffer: 256 << 20,
  });
  if (status !== 0) throw new Error(`plie ${argv.join(" ")} ended with ${status}: ${stderr}`);
  return stdout;
}

/** The constats without their lines: a form may put a row elsewhere. Rules of the profile's kind are the same in all. */
function constats(form, zone) {
  const json = plie(["controler", join(out, form), "--arrete", ARRETE, "--seuil", "jamais", "--format", "json"], zone);
  return JSON.parse(json).constats.map((c) => JSON.stringify({ ...c, preuves: null }));
}

/** Every canonical table as a sheet, with real dates and numbers. */
async function workbook(folder, file) {
  const book = new ExcelJS.Workbook();
  for (const name of readdirSync(folder)
    .filter((f) => f.endsWith(".csv"))
    .sort()) {
    const sheet = book.addWorksheet(name.replace(".csv", ""));
    for (const row of parse(readFileSync(join(folder, name)), { delimiter: ";", bom: true })) {
      sheet.addRow(row.map((text) => (DATE.test(text) ? new Date(`${text}T00:00:00Z`) : text)));
    }
  }
  writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
}

try {
  plie(["exemple", join(out, "canonique"), "--canonique", ...SIZE]);
  plie(["exemple", join(out, "envoi"), ...SIZE]);
  mkdirSync(join(out, "exceljs"));
  await workbook(join(out, "canonique"), join(out, "exceljs", "extraction.xlsx"));
  convert([join(out, "exceljs", "extraction.xlsx")], "xlsx", join(out, "libreoffice"));

  const expected = constats("canonique", "UTC");
  if (expected.length < 50) throw new Error(`only ${expected.length} constats: nothing to compare`);
  for (const form of ["canonique", "envoi", "exceljs", "libreoffice"]) {
    for (const zone of ZONES) {
      const found = constats(form, zone);
      const [missing] = expected.filter((c) => !found.includes(c));
      const [extra] = found.filter((c) => !expected.includes(c));
      if (missing ?? extra) throw new Error(`${form}, ${zone}: ${missing ? `missing ${missing}` : `extra ${extra}`}`);
      if (found.length !== expected.length) throw new Error(`${form}, ${zone}: ${found.length} constats`);
    }
  }
  console.log(`forms: the same ${expected.length} constats from 4 forms in ${ZONES.length} time zones`);
} finally {
  rmSync(out, { recursive: true, force: true });
}
