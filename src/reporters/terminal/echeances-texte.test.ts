import { expect, test } from "vitest";
import { agenda, echeance } from "../echeances/agenda-fixture.ts";
import { jour } from "../rapport-fixture.ts";
import { echeancesTexte } from "./echeances-texte.ts";

const OPTIONS = { colonnes: 80, couleur: false, parApap: false };

/** No-break spaces as spaces. */
function lire(...args: Parameters<typeof echeancesTexte>): string {
  return echeancesTexte(...args).replaceAll("\u00a0", " ");
}

test("the same thing under two values is counted under two names", () => {
  const emploi = (mois: number) => echeance({ genre: "COMMISSION_EMPLOI", mois });
  const texte = lire(agenda([emploi(6), emploi(7), emploi(7)]), OPTIONS);
  expect(texte).toMatch(/6 mois d'emploi +0 +1\n7 mois d'emploi +0 +2\n/);
});

test("by date, overdue first; people with the same thing to do stand together by APAP", () => {
  const veille = {
    genre: "VEILLE",
    action: "Veille du 20/07/2026 : finit le 19/10/2026 ; reprendre.",
    regle: "VEI-02",
  } as const;
  const texte = lire(
    agenda([
      echeance({ ...veille, jour: jour("2026-10-19"), participant: "P3" }),
      echeance({ participant: "P1" }),
      echeance({ participant: "P2" }),
      echeance({ participant: "P9", apap: null }),
    ]),
    OPTIONS,
  );
  expect(texte).toBe(`Échéances du 20/10/2026 au 19/12/2026
  Contacts comptés jusqu'au 20/10/2026 ; le dernier lu est du 19/10/2026.
  Entre parenthèses : jours depuis le dernier face à face tenu.

Quoi               En retard  À venir
─────────────────────────────────────
Entretien du mois          0        3
Veille                     1        0

▲ 19/10/2026, en retard de 1 jour
  P3 (35 j, Alix MODÈLE)  Veille du 20/07/2026 : finit le 19/10/2026 ;
    reprendre. [VEI-02]

31/10/2026, dans 11 jours
  3 participants : Recevoir en face à face en octobre 2026. [ENT-01]
      Sans APAP : P9 (35 j)
      Alix MODÈLE : P1 (35 j), P2 (35 j)
`);
});

test("one list per APAP names each once", () => {
  const texte = lire(agenda([echeance(), echeance({ apap: "Noé RELAIS", participant: "P2" })]), {
    ...OPTIONS,
    parApap: true,
  });
  expect(texte).toContain(`Alix MODÈLE

31/10/2026, dans 11 jours
  P0042 (35 j)  Recevoir en face à face en octobre 2026. [ENT-01]

Noé RELAIS

31/10/2026, dans 11 jours
  P2 (35 j)  Recevoir`);
});

test.each([
  ["7 days without contact", "2026-10-13", false],
  ["8 days: the extraction is probably not of the day", "2026-10-12", true],
])("%s", (_, dernier, averti) => {
  const texte = lire(agenda([], { dernierContact: jour(dernier) }), OPTIONS);
  expect(/la\s+refaire\s+pour\s+être\s+à\s+jour/.test(texte)).toBe(averti);
});

test("nothing due, nothing read, kinds not looked for: said in words", () => {
  const ecartes = [{ genre: "OPERATION", regle: "OPE-01", raison: "aucune table etapes" }] as const;
  expect(lire(agenda([], { dernierContact: null, ecartes }), OPTIONS)).toBe(`Échéances du 20/10/2026 au 19/12/2026
  ! Aucun contact n'est lu jusqu'à ce jour.
  Rien à faire d'ici là.

Ce qui n'a pas été cherché
  – Opération (OPE-01) : la table « Étapes » est absente de l'extraction.
`);
});

test("fits 80 columns", () => {
  const list = Array.from({ length: 60 }, (_, i) => echeance({ participant: `P${String(i).padStart(4, "0")}` }));
  for (const ligne of lire(agenda(list), OPTIONS).split("\n")) expect([...ligne].length).toBeLessThanOrEqual(80);
});
