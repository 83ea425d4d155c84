import { expect, it } from "vitest";
import type { Comparaison } from "../../comparaison/comparaison.ts";
import { constatsComparaison } from "./constats.ts";

const compte = (clos: number, total: number) => ({ clos, total });
const comparaison = (lignes: object, reste: object) =>
  ({
    tables: [lignes],
    participants: [],
    constats: { apparus: [], disparus: [] },
    indicateurs: [],
    ...reste,
  }) as unknown as Comparaison;

it("titles each sheet by what changed", () => {
  const lignes = { ajoutees: compte(96, 100), modifiees: compte(1, 1), supprimees: compte(0, 2) };
  const reste = { participants: [{}, {}], constats: { apparus: [{}], disparus: [{}, {}] }, indicateurs: [{}] };
  const dits = Object.values(constatsComparaison(comparaison(lignes, reste))).map((t) => t?.replaceAll("\u00a0", " "));
  expect(dits).toEqual([
    "Mois clos : 96 lignes ajoutées, 1 modifiée",
    "96 lignes ajoutées, 1 modifiée, 2 participants concernés",
    "1 constat apparu, 2 disparus",
    "1 chiffre des mois clos a changé",
    "Depuis, ou sans date : 4 lignes ajoutées, 2 supprimées",
  ]);
});

it("says that nothing did", () => {
  const lignes = { ajoutees: compte(0, 0), modifiees: compte(0, 0), supprimees: compte(0, 0) };
  expect(Object.values(constatsComparaison(comparaison(lignes, {})))).toEqual([
    "Rien n'a changé dans les mois clos",
    "Rien n'a changé dans les mois clos",
    "Aucun constat apparu ni disparu",
    "Aucun chiffre des mois clos n'a changé",
    null,
  ]);
});
