import { describe, expect, it } from "vitest";
import { INDICATEURS } from "../../indicators/index.ts";
import { indicateursMarkdown } from "./indicateurs-md.ts";

describe("docs/indicateurs.md", () => {
  const page = indicateursMarkdown();

  it("has one section per indicator, in their order, and a link to each", () => {
    const sections = page.split("\n").filter((line) => line.startsWith("## "));
    expect(sections).toEqual(INDICATEURS.map((i) => `## ${i.id}`));
    for (const { id } of INDICATEURS) expect(page).toContain(`[${id}](#${id.toLowerCase()})`);
  });

  it("tells the definition, the closed lists and what is needed", () => {
    expect(page).toContain(
      "- `nature` : Autre, Neutralisee, NON_RENSEIGNE (demande `parcours.nature_sortie`, `parcours.motif_sortie`)",
    );
    expect(page).toContain("- `flux` = entrees × `sexe`");
    expect(page).toContain(
      "Sans `parcours`, `etapes`, `entretiens`, `etapes.contrat` ou `etapes.certifiante` : vide, avec la raison.",
    );
  });

  it("is the same text twice", () => {
    expect(indicateursMarkdown()).toBe(page);
  });
});
