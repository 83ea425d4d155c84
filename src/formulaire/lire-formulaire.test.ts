import { describe, expect, it } from "vitest";
import { parseTypedDay } from "../core/day.ts";
import {
  corriger,
  declarer,
  ecrireFormulaire,
  feuille,
  ligneOu,
  moisFictif,
  recu,
  relire,
  remplir,
} from "../reporters/formulaire/formulaire-fixture.ts";
import { TITRES } from "./forme.ts";
import { RUBRIQUES } from "./rubriques.ts";

const { calculs } = moisFictif();
const apap = calculs.apaps[0] ?? "";
const origine = await ecrireFormulaire(apap);

describe("a form as it was written", () => {
  it("reads back with every figure and every line of the extraction", async () => {
    const lu = recu(await relire(origine));
    expect([lu.apap, lu.mois, lu.extraction, lu.verifie]).toEqual([apap, calculs.mois, calculs.extraction, false]);
    expect([...lu.chiffres].map(([code, c]) => [code, c.calcule, c.declare])).toEqual(
      RUBRIQUES.map((r) => {
        const { valeur } = calculs.chiffre(apap, r);
        return [r.code, valeur, valeur];
      }),
    );
    const attendues = calculs.lignes(apap).map(({ nom: _, integration: __, ...ligne }) => ligne);
    expect(lu.lignes.map(({ observation: _, ligne: __, origine: ___, ...ligne }) => ligne)).toEqual(attendues);
    expect(attendues.length).toBeGreaterThan(10);
    expect(lu.ajouts).toEqual([]);
  });

  it("is the same bytes twice", async () => {
    expect(Buffer.from(await ecrireFormulaire(apap)).equals(Buffer.from(origine))).toBe(true);
  });

  it("agrees with its own lines wherever they hold the figure", () => {
    for (const nom of calculs.apaps) {
      for (const r of RUBRIQUES) {
        if (!r.desLignes) continue;
        expect([nom, r.code, r.desLignes(calculs.lignes(nom))]).toEqual([nom, r.code, calculs.chiffre(nom, r).valeur]);
      }
    }
  });
});

describe("a form that was filled", () => {
  it("gives what was typed: figures, lines, additions, check", async () => {
    const participant = calculs.lignes(apap)[0]?.participant ?? "";
    const rempli = await remplir(origine, (book) => {
      declarer(book, "F1", 3);
      declarer(book, "F2", null);
      declarer(book, "P1", "12");
      corriger(book, participant, TITRES.situation, "en formation");
      corriger(book, participant, TITRES.entretiens, 7);
      const lignes = feuille(book, "lignes");
      const ajout = ligneOu(lignes, TITRES.ajout, 1) + 1;
      lignes.getCell(ajout, 1).value = "P9999";
      lignes.getCell(ajout, 4).value = "02/10/2026";
      const chiffres = feuille(book, "chiffres");
      const verif = ligneOu(chiffres, TITRES.verifie, 2) + 1;
      chiffres.getCell(verif, 2).value = "Oui";
      chiffres.getCell(verif, 4).value = "A. O.";
      chiffres.getCell(verif, 3).value = new Date(Date.UTC(2026, 10, 4));
    });
    const lu = recu(await relire(rempli));
    expect(["F1", "F2", "P1"].map((c) => lu.chiffres.get(c)?.declare)).toEqual([3, null, 12]);
    expect(lu.lignes.find((l) => l.participant === participant)).toMatchObject({
      situation: "FORMATION",
      entretiens: 7,
    });
    expect(lu.ajouts).toEqual([
      { participant: "P9999", depuis: parseTypedDay("2026-10-02"), observation: null, ligne: expect.any(Number) },
    ]);
    expect([lu.verifie, lu.par, lu.le]).toEqual([true, "A. O.", parseTypedDay("2026-11-04")]);
  });

  it("sets aside the input cells that cannot be read, one by one, and takes the rest", async () => {
    const participant = calculs.lignes(apap)[0]?.participant ?? "";
    const cases: string[] = [];
    const faux = await remplir(origine, (book) => {
      cases.push(declarer(book, "P1", 1.5), declarer(book, "F1", "une dizaine"), declarer(book, "F2", -1));
      cases.push(corriger(book, participant, TITRES.situation, "en congés"));
      cases.push(corriger(book, participant, TITRES.sortie, "bientôt"));
    });
    const [bon, lu] = [recu(await relire(origine)), recu(await relire(faux, "faux.xlsx"))];
    expect(lu.ecartees.map((c) => c.cellule)).toEqual(cases);
    expect(lu.ecartees.map((c) => [c.feuille, c.pourquoi])).toEqual([
      ...Array.from({ length: 3 }, () => ["Mes chiffres", expect.stringContaining("ce n'est pas un nombre entier")]),
      ["Mes participants", "cette valeur n'est pas dans la liste de la case"],
      ["Mes participants", "ce n'est pas une date (jj/mm/aaaa)"],
    ]);
    const illisibles = [...lu.chiffres].filter(([, c]) => c.illisible);
    expect(illisibles.map(([code, c]) => [code, c.declare])).toEqual([
      ["P1", null],
      ["F1", null],
      ["F2", null],
    ]);
    // the lines keep what the form was filled with
    expect(lu.lignes).toEqual(bon.lignes);
  });
});

describe("a form that was altered", () => {
  const refusDe = async (saisir: Parameters<typeof remplir>[1]) => {
    const lu = await relire(await remplir(origine, saisir), "a.xlsx");
    return "refus" in lu ? lu.refus : [];
  };

  it("names the sheet and the cell beyond the input ones", async () => {
    expect(
      await refusDe((book) => {
        feuille(book, "chiffres").getCell("C9").value = 999;
      }),
    ).toEqual([
      "« a.xlsx », feuille « Mes chiffres », cellule C9 : modifiée hors des cases à remplir, repartez du formulaire d'origine.",
    ]);
    const [deux] = await refusDe((book) => {
      feuille(book, "lignes").getCell("A8").value = "P0";
      feuille(book, "lignes").getCell("Z9").value = "note";
    });
    expect(deux).toContain("feuille « Mes participants », cellules A8, Z9 : modifiées");
  });

  it("tells a row slipped in, a sheet gone, a sheet added", async () => {
    const [inseree] = await refusDe((book) => feuille(book, "chiffres").insertRow(12, ["en plus"]));
    expect(inseree).toMatch(/cellules A12, .* et \d+ autres : modifiées/);
    expect(await refusDe((book) => book.removeWorksheet(feuille(book, "aide").id))).toEqual([
      "« a.xlsx », feuille « Aide » : elle a disparu, repartez du formulaire d'origine.",
    ]);
    expect(await refusDe((book) => void book.addWorksheet("Notes").addRow(["x"]))).toEqual([
      "« a.xlsx », feuille « Notes » : elle n'est pas du formulaire, retirez-la.",
    ]);
  });

  it("tells a hidden sheet that was touched, and a workbook that is no form", async () => {
    const touche = await refusDe((book) => {
      const controle = feuille(book, "controle");
      controle.getCell(ligneOu(controle, "apap", 1), 2).value = calculs.apaps[1] ?? "";
    });
    expect(touche).toEqual([
      "« a.xlsx », feuille masquée « Contrôle » : elle a été modifiée, repartez du formulaire d'origine.",
    ]);
    const [autre] = await refusDe((book) => book.removeWorksheet(feuille(book, "controle").id));
    expect(autre).toMatch(/^« a.xlsx » n'est pas un formulaire d'APAP/);
  });
});
