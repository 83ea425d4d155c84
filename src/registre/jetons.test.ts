import { expect, it } from "vitest";
import { StringPool } from "../tables/pool.ts";
import { Identites } from "./identites.ts";
import { Jetons } from "./jetons.ts";

const SERIE = "entretiens|valeur|{}";
const SANS_NOM = new Identites({ tables: {} as never, pool: new StringPool() });
const jetons = new Jetons(SANS_NOM, ["P1", "P2"]);

// worked out from the texts of FIPS 180-4 and of Chaskey-12, apart from this program
it("makes of a person and a series the same token as ever, in both formats", () => {
  const de = jetons.de(SERIE);
  expect([de("P1", "Ada"), de(null, "Ada")]).toEqual([0xe7a132d8bd77, 0xffe7097efa3a]);
  const ancien = jetons.au(1).de(SERIE);
  expect([ancien("P1", "Ada"), ancien(null, "Ada")]).toEqual([0xa35c61a41e08, 0xfb40fb01dff8]);
});

it("finds again whom the extraction names, in the series of the token alone", () => {
  for (const j of [jetons, jetons.au(1)]) {
    const p2 = j.de(SERIE)("P2", null);
    expect([j.qui(SERIE, p2), j.qui("autre", p2), j.qui(SERIE, p2 + 1)]).toEqual(["P2", null, null]);
  }
});
