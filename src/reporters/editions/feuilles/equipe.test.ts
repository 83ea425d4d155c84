import { expect, it } from "vitest";
import { reglagesParDefaut } from "../../../config/reglages.ts";
import { analyseFictive, tablesFictives } from "../analyse-fixture.ts";
import { creerSocle } from "../socle.ts";
import { feuilleEquipe } from "./equipe.ts";

it("says of a structure that a parcours passed from an APAP to another, not between its own", () => {
  const tables = tablesFictives();
  const parcours = (tables.parcours ?? []).filter((p) => !p.date_sortie_reelle);
  const parti = parcours.find((p) => String(p.date_integration) < "2026-01-01");
  const ailleurs = parcours.find((p) => p.structure !== parti?.structure);
  if (!parti || !ailleurs) throw new Error("one structure only");
  const { participant = "", apap = "", structure = "" } = parti;
  const affectations = [
    { participant, apap, structure, date_debut: "2025-01-01", date_fin: "2026-03-31" },
    {
      participant,
      apap: ailleurs.apap ?? "",
      structure: ailleurs.structure ?? "",
      date_debut: "2026-04-01",
      date_fin: "",
    },
  ];
  const reglages = reglagesParDefaut();
  const socle = creerSocle(analyseFictive({}, reglages, { ...tables, affectations }), reglages);
  const rang = { portee: "structure", nom: structure } as const;
  const edition = { titre: "", rang, mention: "", nom: () => null, avecNoms: false };
  expect(feuilleEquipe(socle, edition).constat).toMatch(/, 1.parcours passé d'un APAP à un autre depuis janvier$/);
});
