import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DE_NODE, type Deflateur, deflateur, PORTABLE, temoigne } from "./deflate.ts";

const deNode = DE_NODE as Deflateur;

/** Bytes as workbooks have them: few letters, much repeated, and now and then something new. */
const bloc = fc
  .tuple(
    fc.array(fc.constantFrom('<c r="A', '" s="12" t="s"><v>', "</v></c>", "é", "7", "19", "\u{1F600}"), {
      maxLength: 30,
    }),
    fc.integer({ min: 0, max: 9000 }),
    fc.uint8Array({ maxLength: 300 }),
  )
  .map(([mots, fois, autres]) => Buffer.concat([Buffer.from(mots.join("").repeat(fois / 10)), autres]));

describe("deflate", () => {
  it("gives the same bytes in Node and where there is no Node, whole and by blocks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bloc, { maxLength: 6 }), async (blocs) => {
        const tout = Buffer.concat(blocs);
        const entier = Buffer.from(PORTABLE.entier(tout));
        expect(inflateRawSync(entier).equals(tout)).toBe(true);
        expect(entier.equals(deNode.entier(tout))).toBe(true);
        const [ici, la] = await Promise.all([PORTABLE, deNode].map(async (d) => (await d.parBlocs(blocs)).fini));
        expect(Buffer.concat(ici ?? []).equals(Buffer.concat(la ?? []))).toBe(true);
        expect(inflateRawSync(Buffer.concat(la ?? [])).equals(tout)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("knows a deflater by its witness, and leaves one that packs otherwise", () => {
    expect(temoigne(PORTABLE)).toBe(true);
    expect(temoigne({ ...PORTABLE, entier: (octets) => PORTABLE.entier(octets.subarray(1)) })).toBe(false);
    expect(deflateur()).toBe(DE_NODE);
  });
});
