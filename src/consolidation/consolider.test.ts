import { describe, expect, it } from "vitest";
import { ecrireFormulaire, moisFictif, recu, relire } from "../reporters/formulaire/formulaire-fixture.ts";
import { consolider, type Reference } from "./consolider.ts";

const { calculs } = moisFictif();
const reference: Reference = {
  calculs,
  indices: () => ({ couvert: true, partis: [], recus: [], sortiesASaisir: [], aPreciser: 0, doublons: 0 }),
  connaitre: () => null,
};

describe("consolider, on the fictional month", () => {
  it("keeps figures whose sums over the APAPs are the whole, with every form or with none", async () => {
    const formulaires = await Promise.all(
      calculs.apaps.map(async (apap) => recu(await relire(await ecrireFormulaire(apap)))),
    );
    for (const recus of [formulaires, formulaires.slice(1), []]) {
      const { ensemble, manquants } = consolider(recus, reference);
      expect(manquants).toHaveLength(calculs.apaps.length - recus.length);
      for (const { rubrique, retenu, calcule } of ensemble)
        expect([rubrique.code, retenu]).toEqual([rubrique.code, calcule]);
    }
    const { chiffres, lignes, incoherences } = consolider(formulaires, reference);
    expect(chiffres.filter((c) => c.ecart !== null && c.ecart !== 0)).toEqual([]);
    expect([lignes, incoherences]).toEqual([[], []]);
  });

  it("keeps the declared figure where the extraction cannot tell, and says so", async () => {
    const [apap = ""] = calculs.apaps;
    const formulaire = recu(await relire(await ecrireFormulaire(apap)));
    const muet = { ...calculs, chiffre: () => ({ valeur: null, motif: "aucune table parcours" }) };
    const { chiffres, ensemble } = consolider([formulaire], { ...reference, calculs: muet });
    const p4 = chiffres.find((c) => c.apap === apap && c.rubrique.code === "P4");
    expect(p4).toMatchObject({ retenu: formulaire.chiffres.get("P4")?.declare, origine: "declare", ecart: null });
    expect(ensemble.find((e) => e.rubrique.code === "P4")?.retenu).toBeNull();
  });

  it("does not depend on the order of the forms", async () => {
    const deux = await Promise.all(
      calculs.apaps.slice(0, 2).map(async (apap) => recu(await relire(await ecrireFormulaire(apap)))),
    );
    expect(consolider([...deux].reverse(), reference)).toEqual(consolider(deux, reference));
  });
});
