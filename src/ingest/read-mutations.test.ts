import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlieError } from "../core/plie-error.ts";
import { DISQUE_NODE } from "../disque/disque-node.ts";
import { envoiPlie } from "../exemple/envoi/envoi.ts";
import { generateExtraction } from "../exemple/generer.ts";
import { inspecterFichiers } from "../inspection/inspecter-fichiers.ts";
import { countsClose, csv, ExtractionFolder, readFiles } from "./extraction-fixture.ts";
import { listInputs } from "./list-inputs.ts";
import { PROFIL_VIDE } from "./profile.ts";
import { parseProfil } from "./profile-parser.ts";

/** Files as a PLIE sends them, small enough to be altered hundreds of times. */
const FILES = envoiPlie(generateExtraction({ participants: 8, mois: 5, graine: 5, anomalies: 0.5 })).filter(
  ({ name }) => /\.(csv|xlsx)$/.test(name),
);
const RUNS = 60;
const DEDUCING = parseProfil("deduction: true\n", "profil.yaml");

type Change =
  | { kind: "octet"; at: number; value: number }
  | { kind: "coupe"; at: number; length: number }
  | { kind: "copie"; at: number; length: number; to: number }
  | { kind: "fin"; at: number };

const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  // the bytes that have a meaning in a delimited text or a zip, and any other
  fc.record({
    kind: fc.constant("octet" as const),
    at,
    value: fc.oneof(fc.constantFrom(0x22, 0x3b, 0x0a, 0x0d, 0x00, 0x2c, 0xff, 0x50), fc.nat(255)),
  }),
  fc.record({ kind: fc.constant("coupe" as const), at, length: fc.integer({ min: 1, max: 64 }) }),
  fc.record({ kind: fc.constant("copie" as const), at, length: fc.integer({ min: 1, max: 200 }), to: at }),
  fc.record({ kind: fc.constant("fin" as const), at }),
);

/** Changes fall after the first `kept` bytes. */
function altered(bytes: Uint8Array, changes: readonly Change[], kept = 0): Buffer {
  let out: Buffer = Buffer.from(bytes.subarray(kept));
  for (const c of changes) {
    const i = Math.floor(c.at * out.length);
    if (c.kind === "octet") out[i] = c.value;
    else if (c.kind === "fin") out = out.subarray(0, i);
    else if (c.kind === "coupe") out = Buffer.concat([out.subarray(0, i), out.subarray(i + c.length)]);
    else {
      const to = Math.floor(c.to * out.length);
      out = Buffer.concat([out.subarray(0, to), out.subarray(i, i + c.length), out.subarray(to)]);
    }
  }
  return Buffer.concat([bytes.subarray(0, kept), out]);
}

/** Bytes of the lines down to the header, and of some lines below. */
function headOf(bytes: Uint8Array): number {
  let end = 0;
  for (let line = 0; line < 8; line++) end = bytes.indexOf(0x0a, end) + 1;
  return end;
}

/** What a line is, so that a line read twice or lost is seen. */
async function check(name: string, bytes: Buffer, profil = PROFIL_VIDE): Promise<"lu" | "refus"> {
  try {
    const { sources, tables, rejets } = await readFiles({ [name]: bytes }, { profil });
    expect(sources.every(countsClose)).toBe(true);
    const [first, ...others] = sources;
    const alone = first !== undefined && others.length === 0;
    if (alone) {
      const rows = tables[first.table]?.rows() ?? [];
      expect(rows).toHaveLength(first.acceptees);
      const dropped = new Set(rejets.filter((r) => !r.rangeeGardee).map((r) => r.ligne));
      expect(dropped.size).toBe(first.rejetees);
      expect(rows.filter((r) => dropped.has(r.ligne))).toEqual([]);
    }
    return "lu";
  } catch (error) {
    if (error instanceof PlieError) return "refus";
    throw error;
  }
}

describe("files altered byte by byte", () => {
  it.each(FILES.map(({ name }, i) => [name, i] as const))(
    "%s : read or refused, every line accounted for",
    async (name, i) => {
      const bytes = FILES[i]?.bytes ?? new Uint8Array();
      expect(await check(name, Buffer.from(bytes))).toBe("lu");
      const texte = name.endsWith(".csv");
      let lus = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
          // a workbook has no line of header to keep whole
          if (texte && (await check(name, altered(bytes, changes, headOf(bytes)))) === "lu") lus++;
          await check(name, altered(bytes, changes));
        }),
        { numRuns: RUNS },
      );
      // a text whose header is whole is read, unless it is cut; a zip that changed is nearly always refused
      if (texte) expect(lus).toBeGreaterThan(RUNS * 0.8);
    },
  );

  it("with the deduction too", async () => {
    const suivi = Buffer.from(
      csv(
        "N° dossier;Date;Suivi",
        ...Array.from({ length: 20 }, (_, i) => `P${i};05/03/2026;"RDV physique ${i} min; absent"`),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        await check("suivi.csv", altered(suivi, changes), DEDUCING);
      }),
      { numRuns: 150 },
    );
  });

  it("can always be inspected", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(FILES.length - 1),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (i, changes) => {
          const folder = new ExtractionFolder();
          try {
            const { name = "", bytes = new Uint8Array() } = FILES[i] ?? {};
            const { fichiers, lecture } = await inspecterFichiers(
              await listInputs(DISQUE_NODE, [folder.put(name, altered(bytes, changes))]),
              {
                profil: PROFIL_VIDE,
              },
            );
            expect(fichiers).toHaveLength(1);
            // what reading refuses is said, whatever it is
            const dit = fichiers.some((f) => f.refus !== null || f.feuilles.some((s) => s.refus !== null));
            expect(lecture.etat === "lue" || dit || lecture.raison !== "").toBe(true);
          } finally {
            folder.remove();
          }
        },
      ),
      { numRuns: 120 },
    );
  });
});
