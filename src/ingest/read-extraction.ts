import { emptyExtraction } from "../tables/canonical.ts";
import { Deductions } from "../tables/deductions.ts";
import type { Extraction } from "../tables/extraction.ts";
import { avisIdentifiantsRapproches } from "../tables/identifiants.ts";
import { columnsOf, TABLES, type TableName } from "../tables/index.ts";
import { TableData } from "../tables/table-data.ts";
import { closeAccount, type LinesTaken } from "./conservation.ts";
import { CHAMPS_DEDUITS } from "./deduction/deduire.ts";
import { rankOf } from "./file-patterns.ts";
import type { Inputs } from "./list-inputs.ts";
import { refuseOwn } from "./own-tables.ts";
import { refuseHeadless } from "./plan/headless.ts";
import { type Look, refuseLeftOut } from "./plan/look.ts";
import { makePlans } from "./plan/make-plans.ts";
import type { SheetPlan } from "./plan/plan.ts";
import { empechementDe } from "./plan/refus.ts";
import { resolvePlans } from "./plan/resolve-plans.ts";
import type { Profil } from "./profile.ts";
import { demander } from "./reconnaissance/demander.ts";
import { counting, kindOfLine, readText } from "./rows/block-lines.ts";
import { buildParts, type OpenTable } from "./rows/build-parts.ts";
import { DuplicateIndex } from "./rows/duplicate-index.ts";
import { Findings } from "./rows/findings.ts";
import { headingRows, settleHeading } from "./rows/heading-rows.ts";
import { LineReader } from "./rows/line-reader.ts";
import { markedColumns } from "./rows/marked-lines.ts";
import { ObservedLineReader, type ReadObserver } from "./rows/observed-line-reader.ts";
import { ParticipantFinder } from "./rows/participant-finder.ts";
import { ComposedIds } from "./rows/person-key.ts";
import { SharedMemos } from "./rows/shared-memos.ts";
import { echantillonDe, sourceOf } from "./rows/source-of.ts";
import { WinnerIndex } from "./rows/winner-index.ts";
import { settleBirths } from "./settle-births.ts";
import { settleIds } from "./settle-ids.ts";
import { noticeChange, noticeCut, noticeOpen } from "./unfinished-files.ts";

export interface ReadOptions {
  profil: Profil;
  /** Keep the free texts of the big tables (importer, comparer); otherwise only whether they are filled. */
  keepTexts?: boolean;
  /** Keep the texts that values were deduced from, for the list to check. */
  keepDeducedTexts?: boolean;
  /** Civil year of the arrêté, for births typed with two digits; by default the last year that the contacts show. */
  anneeArrete?: number;
  /** What was seen of the files under this profile (path → looks), so that they are not looked at again. */
  looks?: ReadonlyMap<string, readonly Look[]>;
  /** Told of every line: what rewrites files needs them as they are. */
  observer?: ReadObserver;
  /** Bytes read so far, bytes in all, name of the file being read. */
  onProgress?: (done: number, total: number, label: string) => void;
}

/** Tables with a text of « suivi ». */
const CONTACTS: readonly TableName[] = ["entretiens", "entretiens_cd14"];
/** A table of fewer lines grows by itself. */
const WORTH_RESERVING = 10_000;

/**
 * Reads an extraction: files and folders, CSV and XLSX, to typed tables (domaine.md §2–3). Nothing is lost: every line is
 * accepted, rejected with its reason or set aside, and the counts close per file. What could not be read is in
 * `empechements`, for the lights to judge. Throws `PlieError` for the same file twice, and lines that nothing explains.
 */
export async function readExtraction({ files, leftOut, own }: Inputs, options: ReadOptions): Promise<Extraction> {
  const findings = new Findings();
  for (const file of leftOut) findings.empecher(empechementDe(refuseLeftOut(file), file, null));
  for (const file of own) findings.empecher({ ...empechementDe(refuseOwn(file), file, null), tables: [] });
  const looked: SheetPlan[] = [];
  const vus: Look[] = [];
  for (const file of files) {
    looked.push(...(await makePlans(file, options.profil, findings, vus, options.looks?.get(file.path))));
  }
  const plans = resolvePlans(looked, findings);
  refuseHeadless(vus, plans, options.profil, findings);
  const demandes = await demander(findings.empechements, vus, plans, options.profil);
  findings.empechements.splice(0, findings.empechements.length, ...demandes);
  options.observer?.plans(plans);
  const extraction = new Reader(options, findings);
  await extraction.readAll(plans);
  return extraction.result();
}

class Reader {
  private readonly extraction = emptyExtraction();
  private readonly open = new Map<TableName, OpenTable>();
  private readonly ids = new ComposedIds();
  private readonly memos = new SharedMemos();
  private participants: ParticipantFinder | null = null;
  /** Texts whose last line has no line end and may go on; number of those that end as they should. */
  private readonly ouverts: SheetPlan[] = [];
  private fermes = 0;

  constructor(
    private readonly options: ReadOptions,
    private readonly findings: Findings,
  ) {}

  async readAll(plans: readonly SheetPlan[]): Promise<void> {
    const sizes = new Map(plans.map(({ file, examination }) => [file.path, examination.size]));
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    let before = 0;
    // émargement sheets bear a name or an id above their table: they are read once the participants are known
    const rank = ({ file, feuille }: SheetPlan) => rankOf(this.options.profil, file.name, feuille);
    const ranked = [...plans].sort((a, b) => rank(a) - rank(b));
    const late = (p: SheetPlan) => p.heading !== null || p.matches.some(({ composed }) => composed?.byName === true);
    const ordered = [...ranked.filter((p) => !late(p)), ...ranked.filter(late)];
    for (const [i, plan] of ordered.entries()) {
      const previous = ordered[i - 1];
      if (late(plan) && previous !== undefined && !late(previous)) this.settleIds();
      const progress = (bytes: number) => this.options.onProgress?.(before + bytes, total, plan.file.name);
      progress(0);
      await this.read(plan, plans, progress);
      if (ordered[i + 1]?.file.path === plan.file.path) continue;
      before += plan.examination.size;
      noticeChange(plan, this.findings);
    }
    this.options.onProgress?.(total, total, "");
    if (this.fermes > 0) noticeOpen(this.ouverts, this.findings);
    this.settleIds();
    settleBirths(this.open.get("participants")?.data ?? null, this.open, this.options.anneeArrete ?? null);
  }

  private settleIds(): void {
    const settled = settleIds(this.open, this.options.profil.identifiants);
    for (const [table, ids] of this.findings.participantsRejetes) {
      this.findings.participantsRejetes.set(table, new Set([...ids].map(settled)));
    }
  }

  private table(name: TableName, plans: readonly SheetPlan[]): OpenTable {
    const known = this.open.get(name);
    if (known) return known;
    const holders = plans.filter(({ matches }) => matches.some((m) => m.table === name));
    const lines = holders.reduce((sum, plan) => sum + plan.lines, 0);
    const data = new TableData(name, this.extraction.pool, this.options.keepTexts ?? false);
    if (lines > WORTH_RESERVING) data.reserve(Math.ceil(lines * 1.02));
    if (this.options.profil.deduction && CONTACTS.includes(name)) {
      data.deductions = new Deductions(CHAMPS_DEDUITS, this.options.keepDeducedTexts ?? false);
    }
    const opened = {
      data,
      duplicates: new DuplicateIndex(data, Object.keys(TABLES[name].columns), lines),
      winners: new WinnerIndex(data),
    };
    this.open.set(name, opened);
    return opened;
  }

  private async read(plan: SheetPlan, plans: readonly SheetPlan[], progress: (bytes: number) => void): Promise<void> {
    const { options, findings, extraction } = this;
    const first = extraction.sources.length;
    const values = plan.heading === null ? null : settleHeading(plan, plan.heading, this.finder(), findings);
    const context = {
      plan,
      profil: options.profil,
      pool: extraction.pool,
      keepTexts: options.keepTexts ?? false,
      ids: this.ids,
      finder: () => this.finder(),
      memos: this.memos,
    };
    const parts = plan.matches.flatMap((match, i) =>
      buildParts(match, this.table(match.table, plans), first + i, context),
    );
    const lines = {
      fichier: plan.file.name,
      feuille: plan.feuille,
      headerLines: plan.headerLines,
      titles: plan.titles,
      width: plan.width + (plan.heading?.added.length ?? 0),
      separator: plan.separator?.charCodeAt(0) ?? 0,
      repeated: plan.matches.every(({ repeats }) => repeats.length > 0),
      encoding: plan.examination.fieldEncoding,
      marked: markedColumns(plan),
    };
    const reader = options.observer
      ? new ObservedLineReader(parts, lines, findings, plan, options.observer)
      : new LineReader(parts, lines, findings);
    const taken: LinesTaken = { entete: 0, audessus: 0, lignes: 0 };
    let rows = 0;
    if (plan.heading !== null && values !== null) {
      const counted = { ...plan, rows: counting(plan, () => rows++) };
      for await (const row of headingRows(counted, plan.heading, values, findings)) {
        reader.row(row);
        taken.lignes++;
      }
      plan.feuille = counted.feuille;
      taken.entete = plan.header.height;
      taken.audessus = rows - taken.lignes - taken.entete;
    } else if (plan.rows === null) {
      const fin = readText(plan, reader, taken, progress);
      if (fin === "coupe") noticeCut(plan, findings);
      if (fin === "ouverte") this.ouverts.push(plan);
      if (!plan.ouvert) this.fermes++;
    } else {
      for await (const row of counting(plan, () => rows++)) {
        const kind = kindOfLine(plan, row.ligne);
        taken[kind]++;
        if (kind === "lignes") reader.row(row);
      }
    }
    extraction.conservation.push(closeAccount(plan, taken, rows, reader));
    extraction.marquees.push(...lines.marked.flatMap((column) => column.told(first) ?? []));
    for (const match of plan.matches) {
      extraction.echantillons.set(extraction.sources.length, echantillonDe(plan, match.table));
      extraction.sources.push(sourceOf(plan, match, reader));
    }
    if (plan.matches.some(({ table }) => table === "entretiens")) extraction.isoles.push(...reader.alone);
    this.noticeGiven(plan);
    for (const { source, firstRepeated } of parts)
      if (Number.isFinite(firstRepeated)) extraction.premiersRedits.set(source, firstRepeated);
    for (const { deducer, source } of parts) if (deducer) this.countDeduced(plan, source, deducer.nombre);
    if (reader.acceptees === 0 && reader.rejetees > 0) this.noticeNothing(plan, reader);
    if (plan.heading !== null && reader.acceptees + reader.rejetees === 0) {
      const message =
        "feuille d'émargement sans aucune ligne : pour la compter comme reçue, dites-le dans les réglages (feuillesRecues)";
      findings.notice(plan.file.name, null, null, null, message);
    }
  }

  /** Who is who, once every other file is read. */
  private finder(): ParticipantFinder {
    this.participants ??= new ParticipantFinder((name) => this.open.get(name)?.data ?? null);
    return this.participants;
  }

  /** Deduced values are counted and told per file (DON-12), none included. */
  private countDeduced({ file, feuille }: SheetPlan, source: number, nombre: number): void {
    if (nombre > 0) this.extraction.valeursDeduites.set(source, nombre);
    const values =
      nombre > 1 ? `${nombre} valeurs déduites` : nombre === 1 ? "une valeur déduite" : "aucune valeur déduite";
    this.findings.notice(file.name, feuille, null, null, `${values} du texte du suivi, comme le profil le demande`);
  }

  /** What the profile gave instead of a column is told, unless it is one of the profile's own texts. */
  private noticeGiven({ file, feuille, headerLine, matches }: SheetPlan): void {
    for (const [field, { lu, texte }] of matches.flatMap(({ given }) => [...given])) {
      const title =
        matches.map(({ table }) => columnsOf(table).get(field)?.titre).find((t) => t !== undefined) ?? field;
      if (lu === null) continue;
      const message = `${title} « ${texte} », lu ${lu} comme le profil le demande`;
      this.findings.notice(file.name, feuille, headerLine, null, message);
    }
  }

  /** Zero accepted rows never pass for success. */
  private noticeNothing(plan: SheetPlan, reader: LineReader): void {
    const { name } = plan.file;
    const own = this.findings.rejets.find((r) => r.fichier === name && r.feuille === plan.feuille);
    const { raison, colonne } = own ?? { raison: "lignes illisibles", colonne: "" };
    const where = colonne === "" ? "" : `, colonne « ${colonne} »`;
    const message = `aucune ligne acceptée sur ${reader.lignes}${where} : ${raison}`;
    this.findings.notice(name, plan.feuille, null, null, message);
  }

  result(): Extraction {
    const { rejets, avis, empechements, participantsRejetes } = this.findings;
    const tables = Object.fromEntries([...this.open].map(([name, { data }]) => [name, data]));
    Object.assign(this.extraction.tables, tables);
    const extraction = { ...this.extraction, rejets, avis, empechements, participantsRejetes };
    extraction.avis.push(...avisIdentifiantsRapproches(extraction));
    return extraction;
  }
}
