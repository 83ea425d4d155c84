// Goals of work that users wait for, each in turns with the version before (PLIE_AVANT=path of its bin/plie.js; without it, only
// the ratios between commands and the memory are judged). Processor seconds: they hold on a loaded machine. PLIE_NODE=path of
// another Node: the sample's wall time with it.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { compare } from "./measure.mjs";
import { writeExtraction } from "./write-extraction.mjs";

const SAMPLE = fileURLToPath(new URL("../samples/plie-fictif", import.meta.url));
const OTHERS = ["participants", "parcours", "etapes", "effectifs"];
const ROUNDS = 3;
const ARRETE = ["--arrete", "2026-10-31"];
const JUGER = [...ARRETE, "--seuil", "jamais", "--silencieux"];
const MOIS = ["--mois", "2026-10", "--silencieux"];
const PERIODE = [...ARRETE, "--periode", "2024-11..2026-10", "--silencieux"];

/** Lines of a text with quoted line ends inside records. */
function records(text) {
  const found = [];
  let quoted = false;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === "\n" && !quoted) {
      found.push(text.slice(from, i + 1));
      from = i + 1;
    }
  }
  return found;
}

/** The same rows in many files. */
function cutInFiles(source, target, count) {
  if (existsSync(target)) return;
  mkdirSync(target, { recursive: true });
  const [header, ...lines] = records(readFileSync(join(source, "contacts.csv"), "latin1"));
  const each = Math.ceil(lines.length / count);
  for (let k = 0; k < count; k++) {
    const text = header + lines.slice(k * each, (k + 1) * each).join("");
    writeFileSync(join(target, `contacts-${String(k).padStart(4, "0")}.csv`), text, "latin1");
  }
  for (const name of OTHERS) copyFileSync(join(source, `${name}.csv`), join(target, `${name}.csv`));
}

/** The same extraction, one line less in one file, as the month after a correction. */
function correct(source, target) {
  mkdirSync(target, { recursive: true });
  for (const name of ["contacts", ...OTHERS]) copyFileSync(join(source, `${name}.csv`), join(target, `${name}.csv`));
  const lines = records(readFileSync(join(source, "etapes.csv"), "latin1"));
  writeFileSync(join(target, "etapes.csv"), lines.toSpliced(-1, 1).join(""), "latin1");
}

const xmlText = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The contacts as one sheet of a workbook. */
function asWorkbook(source, target) {
  if (existsSync(target)) return;
  mkdirSync(target, { recursive: true });
  const texts = new Map();
  const cell = (text, c, r) => {
    if (text === "") return "";
    if (!texts.has(text)) texts.set(text, texts.size);
    return `<c r="${String.fromCharCode(65 + c)}${r}" t="s"><v>${texts.get(text)}</v></c>`;
  };
  const lines = records(new TextDecoder("windows-1252").decode(readFileSync(join(source, "contacts.csv"))));
  const rows = lines.map((line, i) => {
    const fields = line.trimEnd().match(/("(?:[^"]|"")*"|[^;]*)(?:;|$)/g) ?? [];
    const values = fields.slice(0, 10).map((f) => f.replace(/;$/, "").replace(/^"|"$/g, "").replaceAll('""', '"'));
    return `<row r="${i + 1}">${values.map((text, c) => cell(text, c, i + 1)).join("")}</row>`;
  });
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const pack = "http://schemas.openxmlformats.org/package/2006";
  const strings = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`).join("");
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Contacts" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData>${rows.join("")}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst ${main}>${strings}</sst>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
  writeFileSync(join(target, "contacts.xlsx"), bytes);
  for (const name of OTHERS) copyFileSync(join(source, `${name}.csv`), join(target, `${name}.csv`));
}

/** Runs them all; `rows` takes the lines of the table of goals. */
export async function avant({ plie, inputs, show, rows }) {
  const before = process.env.PLIE_AVANT ?? null;
  const output = join(inputs, "sorties-avant");
  rmSync(output, { recursive: true, force: true });
  let n = 0;
  const run = (cli, argv, writes) => ({
    name: `${cli === plie ? "plie" : "avant"} ${argv.map((arg) => arg.replace(`${inputs}/`, "")).join(" ")}`,
    cmd: ["node", cli, ...argv, ...(writes ? ["--sortie", join(output, String(++n)), "--ecraser"] : [])],
    accept: [0, 1],
  });
  const judge = (what, value, limit, unit) => {
    const verdict = Number.isNaN(value) ? "non mesuré" : value <= limit ? "tenu" : "NON TENU";
    rows.push({ what, value: `${value.toFixed(2)} ${unit}`, limit: `≤ ${limit} ${unit}`, verdict });
  };
  /** One command, in turns with the version before. */
  const pair = (what, argv, ratio, { writes = false, mebibytes = null } = {}) => {
    const commands = [run(plie, argv, writes), ...(before === null ? [] : [run(before, argv, writes)])];
    const [now, then] = compare(ROUNDS, commands);
    show(what, then ? [now, then] : [now]);
    if (ratio !== null && then && !now.failure && !then.failure)
      judge(`${what} ÷ avant`, now.cpu / then.cpu, ratio, "fois");
    if (mebibytes !== null && !now.failure) judge(`${what}, mémoire`, now.mebibytes, mebibytes, "Mio");
    return now;
  };
  /** Two commands of this version, in turns. */
  const versus = (what, argv, other, ratio, writes = false) => {
    const [a, b] = compare(ROUNDS, [run(plie, argv, writes), run(plie, other, false)]);
    show(what, [a, b]);
    if (!a.failure && !b.failure) judge(what, a.cpu / b.cpu, ratio, "fois");
    return a;
  };
  const folder = async (name, parameters) => {
    await writeExtraction(join(inputs, name), parameters);
    return join(inputs, name);
  };
  const million = await folder("1m", { contacts: 1_000_000, participants: 20_000, apaps: 334 });
  const hundred = await folder("100k", { contacts: 100_000, participants: 2_000, apaps: 40 });
  const sheets = await folder("emargements-100k", {
    contacts: 100_000,
    participants: 2_000,
    apaps: 40,
    emargements: 60_000,
  });

  pair("controler, échantillon", ["controler", SAMPLE, ...JUGER], 0.65);
  if (process.env.PLIE_NODE) {
    // the Node of the Windows zip, on a quiet machine
    const cmd = [process.env.PLIE_NODE, plie, "controler", SAMPLE, ...JUGER];
    const [other] = compare(ROUNDS, [{ name: `plie controler, ${process.env.PLIE_NODE}`, cmd, accept: [0, 1] }]);
    show("controler, échantillon, autre Node", [other]);
    if (!other.failure) judge("controler, échantillon, autre Node", other.seconds, 0.5, "s");
  }
  pair("mensuel, 100 000 contacts, 40 APAPs", ["mensuel", hundred, ...MOIS], 0.5, { writes: true, mebibytes: 250 });
  const corrected = join(inputs, "100k-corrige");
  correct(hundred, corrected);
  const [first, second] = [run(plie, ["mensuel", hundred, ...MOIS], true), run(plie, ["mensuel", corrected, ...MOIS])];
  second.cmd.push("--sortie", first.cmd.at(-2));
  const [once, again] = compare(ROUNDS, [first, second]);
  show("mensuel, relancé avec un fichier corrigé", [once, again]);
  if (!once.failure && !again.failure)
    judge("mensuel, un fichier corrigé ÷ la première fois", again.cpu / once.cpu, 0.3, "fois");
  const months = [];
  for (const apaps of [10, 100, 400]) {
    const where = await folder(`apaps-${apaps}`, { contacts: 50_000, participants: 1_000, apaps });
    months.push(pair(`mensuel, ${apaps} APAPs`, ["mensuel", where, ...MOIS], null, { writes: true }));
  }
  const [ten, , many] = months;
  if (ten && many && !ten.failure && !many.failure) {
    judge("mensuel, par APAP de plus", (many.cpu - ten.cpu) / 390, 0.02, "s");
    judge("mensuel, par APAP de plus", (many.mebibytes - ten.mebibytes) / 390, 0.3, "Mio");
  }
  pair("rapprocher, XLSX", ["rapprocher", sheets, ...PERIODE, "--format", "xlsx"], 0.4, {
    writes: true,
    mebibytes: 350,
  });
  // the bound of issue 10 is against the version before it
  pair("controler, 1 million", ["controler", million, ...JUGER], 1.1);
  versus(
    "inspecter ÷ controler, 1 million",
    ["inspecter", million, "--silencieux"],
    ["controler", million, ...JUGER],
    1.3,
  );
  const files = join(inputs, "fichiers-2000");
  cutInFiles(hundred, files, 2000);
  versus("2 000 fichiers ÷ un", ["controler", files, ...JUGER], ["controler", hundred, ...JUGER], 1.8);
  const named = join(inputs, "plie-nomme.yaml");
  writeFileSync(named, "plie: PLIE fictif\n");
  for (const [what, options] of [
    ["importer Parquet", []],
    ["importer Parquet d'un PLIE nommé", ["--config", named, ...ARRETE]],
  ]) {
    const parquet = ["importer", million, "--format", "parquet", "--silencieux", ...options];
    const imported = versus(`${what} ÷ controler, 1 million`, parquet, ["controler", million, ...JUGER], 1.3, true);
    if (!imported.failure) judge(`${what}, mémoire`, imported.mebibytes, 400, "Mio");
  }
  const long = await folder("200k", { contacts: 200_000, participants: 4_000, apaps: 60 });
  const workbook = join(inputs, "classeur-200k");
  asWorkbook(long, workbook);
  pair("controler, classeur de 200 000 lignes", ["controler", workbook, ...JUGER], 0.5);
}
