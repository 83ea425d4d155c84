import { describe, expect, it } from "vitest";
import { reglagesParDefaut } from "../../../config/reglages.ts";
import type { Table } from "../../document/model.ts";
import { analyseFictive, tablesFictives } from "../analyse-fixture.ts";
import { apapsDe, apapsEntiers } from "../edition.ts";
import { creerSocle, retardsDe } from "../socle.ts";
import { blocsGrille } from "./grille.ts";

describe("who is late, in the edition of a structure", () => {
  const tables = tablesFictives();
  const [premier, ...autresParcours] = tables.parcours ?? [];
  const ailleurs = autresParcours.find((p) => p.structure !== premier?.structure)?.structure ?? "";
  // one parcours of the first APAP is the other structure's
  const parcours = [{ ...premier, structure: ailleurs }, ...autresParcours];
  const reglages = reglagesParDefaut();
  const socle = creerSocle(analyseFictive({}, reglages, { ...tables, parcours }), reglages);
  const [partagee] = socle.structures.filter(
    (rang) => apapsEntiers(socle, { rang }).length < apapsDe(socle, { rang }).length,
  );
  it("keeps an APAP of two structures, with what is due in this one alone and no figure of the other", () => {
    if (!partagee) throw new Error("no APAP of two structures");
    const entiers = new Set(apapsEntiers(socle, { rang: partagee }));
    const autres = apapsDe(socle, { rang: partagee }).filter((a) => !entiers.has(a));
    const [table] = blocsGrille(socle, { rang: partagee }).filter((b): b is Table => b.kind === "table");
    const colonne = (cle: string) => table?.columns.findIndex((c) => c.key === cle) ?? -1;
    const valeur = (cell: unknown) =>
      typeof cell === "object" && cell !== null && "value" in cell ? cell.value : (cell as number);
    for (const { nom } of autres) {
      const row = table?.rows.find((r) => r[0] === (nom ?? "Sans APAP"));
      const siens = socle.report.constats.filter(
        (c) => c.apap === nom && c.structure === partagee.nom && !c.justification,
      );
      expect(valeur(row?.[colonne("bloquants")])).toBe(siens.filter((c) => c.gravite === "bloquant").length);
      expect(valeur(row?.[colonne("majeurs")])).toBe(siens.filter((c) => c.gravite === "majeur").length);
      expect(valeur(row?.[colonne("retards")])).toBe(retardsDe(socle, { portee: "apap", nom }, partagee.nom));
      for (const cle of ["nonVues", "dues", "tenus", "file", "charge"]) {
        expect(row?.[colonne(cle)]).toMatchObject({ motif: expect.stringContaining("une autre structure") });
      }
    }
  });
});
