import { expect, test } from "vitest";
import { chronologie, parcoursLu } from "../participant/chronologie-fixture.ts";
import { constat, rapport } from "../rapport-fixture.ts";
import { expectSealed, HOSTILES } from "./page-fixture.ts";
import { participantHtml } from "./participant-html.ts";

function texte(page: string): string {
  return page
    .replace(/<style[\s\S]*?<\/style>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/[\s\u00a0]+/g, " ");
}

test("shows months, events, each condition of the sortie and the constats; the drawing says it has tables", () => {
  const page = participantHtml(chronologie(), rapport());
  const lu = texte(page);
  expect(lu).toContain("1 mois sur 2 avec un entretien tenu (1 autre non couvert).");
  expect(lu).toContain("janvier 2026 ✓ tenu 27 0 1 1 0 accompagnement");
  expect(lu).toContain("12/01/2026 Face à face, à 9 h 05, présent, 45 min");
  expect(lu).toContain("au moins 20 h par semaine ✗ manquée 19,5 h");
  expect(lu).toContain("6 mois d'emploi continu ? inconnue, à arbitrer");
  expect(lu).toContain("ENT-01 ▲ majeur mars 2026");
  // at night the drawing keeps its paper
  expect(page).toMatch(/<svg class="frise"[^>]*><rect [^>]*fill="#FFFFFF"/);
  expect(page).toMatch(/role="img" aria-label="Frise du parcours P0042-1, de janvier 2026 à mars 2026/);
});

test("whatever the cells hold, the page stays sealed", () => {
  const [etape] = parcoursLu().etapes;
  const [contact] = parcoursLu().contacts;
  const { sortie } = parcoursLu();
  if (!etape || !contact || !sortie) throw new Error("fixture");
  const page = participantHtml(
    chronologie({
      participant: HOSTILES[0],
      parcours: HOSTILES.map((t) =>
        parcoursLu({
          id: t,
          natureSortie: t,
          charges: [{ apap: t, structure: t, debut: 20500, fin: 20600 }],
          etapes: [{ ...etape, intitule: t, operateur: t, contrat: t }],
          contacts: [{ ...contact, modalite: t }],
          sortie: { ...sortie, sure: t, avertissements: [t], pieces: [{ libelle: t, etat: "absente" }] },
        }),
      ),
    }),
    rapport({ constats: HOSTILES.map((t) => constat({ parcours: t, message: t, remede: t })) }),
  );
  expectSealed(page);
});

test("the same participant gives the same bytes", () => {
  expect(participantHtml(chronologie(), rapport())).toBe(participantHtml(chronologie(), rapport()));
});
