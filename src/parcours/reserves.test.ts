import { expect, it } from "vitest";
import { canonicalExtraction } from "../tables/canonical.ts";
import { jour } from "./dossier-tester.ts";
import { reservesDe, tableRejetee, tableSansPersonne } from "./reserves.ts";

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

it("rows that name nobody of the lists make them null above half of them too", () => {
  const P = { sexe: "F", date_naissance: "1980-01-01" };
  const dossier = { structure: "S", apap: "A", date_integration: "2026-01-02" };
  const extraction = (inconnus: number, total: number) =>
    canonicalExtraction({
      participants: [{ id: "P1", ...P }],
      parcours: [{ participant: "P2", ...dossier }],
      entretiens: Array.from({ length: total }, (_, i) => ({
        participant: i < inconnus ? `X${i}` : `P${(i % 2) + 1}`,
        date: "2026-01-05",
      })),
    });
  expect(tableSansPersonne(["entretiens"], extraction(5, 10))).toBeNull();
  expect(tableSansPersonne(["parcours", "entretiens"], extraction(6, 10))).toBe("entretiens");
  expect(tableSansPersonne(["entretiens"], extraction(0, 0))).toBeNull();
  // no list at all: nothing says who is known
  expect(tableSansPersonne(["entretiens"], rejetees(0))).toBeNull();
});
