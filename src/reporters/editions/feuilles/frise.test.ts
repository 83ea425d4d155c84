import { expect, it } from "vitest";
import { reglagesParDefaut } from "../../../config/reglages.ts";
import type { SigneMois } from "../../../core/fiche.ts";
import { analyseFictive } from "../analyse-fixture.ts";
import { ENSEMBLE, type Rang } from "../chiffres.ts";
import { creerSocle } from "../socle.ts";
import { blocsFrise } from "./frise.ts";

it("says how many of those not seen have no line: who left since, or is another APAP's", () => {
  const analyse = analyseFictive({ regles: [] });
  const [modele] = analyse.frises;
  if (!modele) throw new Error("no person");
  const mois = modele.mois.at(-1)?.mois ?? 0;
  const frise = (participant: string, apap: string, enOctobre: string, signe: SigneMois, ouvert = true) => ({
    ...modele,
    participant,
    apap,
    ouvert,
    mois: [{ mois, signe, du: true, libre: false, apap: enOctobre, structure: modele.structure }],
  });
  const frises = [
    frise("P1", "A", "A", "manque"),
    frise("P2", "A", "A", "vu"),
    frise("P3", "A", "A", "manque", false),
    frise("P4", "B", "A", "justifie"),
    frise("P5", "B", "B", "vu"),
  ];
  const socle = creerSocle({ ...analyse, frises }, reglagesParDefaut());
  const dit = (rang: Rang) => {
    const [legende] = blocsFrise(socle, { rang, nom: () => null, avecNoms: false });
    return legende?.kind === "note" ? [legende.texte].flat().join(" ").replaceAll("\u00a0", " ") : "";
  };
  expect(dit(ENSEMBLE)).toMatch(/ 1 personne à voir et non reçue en octobre 2026 n'a pas de ligne : sortie depuis/);
  expect(dit({ portee: "apap", nom: "A" })).toMatch(
    / 2 personnes à voir et non reçues en octobre 2026 n'ont pas de ligne/,
  );
  expect(dit({ portee: "apap", nom: "B" })).not.toMatch(/pas de ligne/);
});
