import { describe, expect, it } from "vitest";
import { DisqueMemoire } from "../disque/disque-memoire.ts";
import { sansFautes } from "./fautes.ts";

const disque = new DisqueMemoire([{ chemin: "mes exports/suivi.csv", octets: new Uint8Array() }]);
const lire = (...argv: string[]) => sansFautes(argv, ["mensuel", "controler", "csf", "regles"], disque);

describe("sansFautes", () => {
  const CAS: [string[], string[]][] = [
    [["--aide"], ["--help"]],
    [["-v"], ["--version"]],
    [["version"], ["--version"]],
    // a word that every object of JavaScript knows
    [["constructor"], ["constructor"]],
    [
      ["controler", "--aide"],
      ["controler", "--help"],
    ],
    [
      ["MENSUEL", "x", "--mois", "2026-10"],
      ["mensuel", "x", "--mois", "2026-10"],
    ],
    [
      ["Contrôler", "x"],
      ["controler", "x"],
    ],
    [
      ["mensuel", "x", "—mois", "2026-10"],
      ["mensuel", "x", "--mois", "2026-10"],
    ],
    [
      ["mensuel", "x", "–mois", "2026-10"],
      ["mensuel", "x", "--mois", "2026-10"],
    ],
    [
      ["csf", "x", "--taille", "10", "%"],
      ["csf", "x", "--taille", "10%"],
    ],
    [
      ["csf", "x", "--taille", "10\u00a0%"],
      ["csf", "x", "--taille", "10%"],
    ],
    [
      ["controler", "mes", "exports", "--verbeux"],
      ["controler", "mes exports", "--verbeux"],
    ],
    [
      ["controler", "mes", "exports/suivi.csv"],
      ["controler", "mes exports/suivi.csv"],
    ],
  ];
  for (const [tape, voulu] of CAS) it(tape.join(" "), () => expect(lire(...tape)).toEqual(voulu));

  it("leaves what is understood, and what is not, as typed", () => {
    for (const argv of [
      ["controler", "mes", "autres"],
      ["controler", "mes exports"],
      ["controlr", "x"],
      ["regles", "-"],
      [],
    ]) {
      expect(lire(...argv)).toEqual(argv);
    }
  });
});
