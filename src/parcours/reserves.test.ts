import { expect, it } from "vitest";
import { canonicalExtraction } from "../tables/canonical.ts";
import { jour } from "./dossier-tester.ts";
import { reservesDe, tableRejetee } from "./reserves.ts";

/** An extraction of 100 contacts, n of which are rejected. */
function rejetees(n: number) {
  const entretiens = Array.from({ length: 100 - n }, () => ({ participant: "P1", date: "2026-01-05" }));
  const extraction = canonicalExtraction({ entretiens });
  for (const source of extraction.sources) source.rejetees = n;
  return extraction;
}
const ARRETE = jour("2026-01-31");

it("rejected rows weaken a table's figures above 2 % of its rows", () => {
  expect(reservesDe(rejetees(2), ARRETE)).toEqual([]);
  expect(reservesDe(rejetees(3), ARRETE)).toEqual([
    {
      texte: "3\u00a0lignes rejetées dans entretiens (3\u00a0%)",
      feu: null,
      lit: ["entretiens"],
      apaps: null,
      structures: null,
    },
  ]);
});
it("and make them null above half of them", () => {
  expect(tableRejetee(["entretiens"], rejetees(50))).toBeNull();
  expect(tableRejetee(["parcours", "entretiens"], rejetees(51))).toBe("entretiens");
});
