import { expect, it } from "vitest";
import { reglagesParDefaut } from "../../../config/reglages.ts";
import type { Constat } from "../../../core/report.ts";
import { analyseFictive } from "../analyse-fixture.ts";
import { SENSIBLES } from "../mentions.ts";
import { creerSocle, nommes } from "../socle.ts";
import { classeurStructure } from "../structure.ts";

it("says how many of the constats counted are not listed, so that both add up", () => {
  const lu = creerSocle(analyseFictive(), reglagesParDefaut());
  const [premiere] = nommes(lu.structures);
  if (!premiere) throw new Error("no structure");
  const siens = (lu.parStructure.get(premiere.nom) ?? []).filter((c) => !SENSIBLES.test(c.regle)).slice(0, 3);
  const [modele] = siens;
  if (!modele) throw new Error("no constat");
  const caches: Constat[] = [
    { ...modele, regle: "RSA-01", gravite: "majeur", justification: null },
    { ...modele, regle: "RSA-02", gravite: "majeur", justification: null },
    { ...modele, regle: "RSA-03", gravite: "mineur", justification: null },
  ];
  const dits = (constats: readonly Constat[]) => {
    const socle = { ...lu, parStructure: new Map([[premiere.nom, constats]]) };
    const feuille = classeurStructure(socle, premiere).feuilles.find((f) => f.nom === "À corriger");
    const blocs = feuille?.blocks ?? [];
    const liste = blocs.find((b) => b.kind === "table" && b.id === "corriger");
    const notes = blocs.flatMap((b) => (b.kind === "note" ? [b.texte].flat() : [])).filter((t) => t.includes("listé"));
    return { lignes: liste?.kind === "table" ? liste.rows.length : -1, notes };
  };
  expect(dits([...siens, ...caches])).toEqual({
    lignes: 3,
    notes: [
      "3\u00a0constats comptés ci-dessus ne sont pas listés ici (2\u00a0majeurs, 1\u00a0mineur) : donnée sensible du participant, que chaque APAP a dans son édition.",
    ],
  });
  expect(dits([...siens, ...caches.slice(2)]).notes).toEqual([
    "1\u00a0constat compté ci-dessus n'est pas listé ici (1\u00a0mineur) : donnée sensible du participant, que chaque APAP a dans son édition.",
  ]);
  expect(dits(siens)).toEqual({ lignes: 3, notes: [] });
});
