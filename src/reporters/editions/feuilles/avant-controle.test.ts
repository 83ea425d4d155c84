import { expect, it } from "vitest";
import { reglagesParDefaut } from "../../../config/reglages.ts";
import type { Correction } from "../../../csf/risque/modele.ts";
import type { Block } from "../../document/model.ts";
import { analyseFictive } from "../analyse-fixture.ts";
import { ENSEMBLE } from "../chiffres.ts";
import { creerSocle } from "../socle.ts";
import { feuilleAvantControle } from "./avant-controle.ts";

const COMMUN = {
  apap: "A",
  structure: "S",
  gravite: null,
  point: "2.5",
  quoi: "",
  faire: "",
  piece: null,
  preuves: [],
};

function blocs(...corrections: Pick<Correction, "regle" | "minutes">[]): readonly Block[] {
  const socle = creerSocle(analyseFictive({ regles: [] }), reglagesParDefaut());
  const liste = corrections.map((c, i) => {
    const participant = `P${i}`;
    return { ...COMMUN, ...c, cle: participant, participant, date: socle.report.arrete, aProuver: false, avec: null };
  });
  const edition = { titre: "", rang: ENSEMBLE, mention: "", nom: () => null, avecNoms: true };
  return (
    feuilleAvantControle({ ...socle, avant: { corrections: liste, population: 200, depuis: null } }, edition)?.blocks ??
    []
  );
}

const dit = (b: readonly Block[]) => b.flatMap((bloc) => (bloc.kind === "note" ? bloc.texte : [])).join(" ");

it("says what of its minutes the grid of a control does not count: those of a record that may not be eligible", () => {
  const avec = dit(blocs({ regle: "ELI-01", minutes: 530 }, { regle: "EMP-02", minutes: 145 }));
  expect(avec.replaceAll("\u00a0", " ")).toContain(
    "2 corrections, 675 minutes non retenues, dont 530 de dossiers dont l'éligibilité même est en cause, que la grille du contrôle ne compte pas.",
  );
  expect(dit(blocs({ regle: "EMP-02", minutes: 145 })).replaceAll("\u00a0", " ")).toContain(
    "1 correction, 145 minutes non retenues.",
  );
});

it("leads from each participant to their rows of « Détail »", () => {
  const liste = blocs({ regle: "EMP-02", minutes: 145 }).find((b) => b.kind === "table" && b.id === "avant");
  const colonne = liste?.kind === "table" ? liste.columns.find(({ key }) => key === "participant") : undefined;
  expect(colonne?.vers).toEqual({ feuille: "Détail", table: "detail", cle: "participant" });
});
