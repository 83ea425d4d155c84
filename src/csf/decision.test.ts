import { describe, expect, it } from "vitest";
import { decisionLue } from "./decision.ts";

describe("a typed decision", () => {
  it.each([
    ["Conforme", "Conforme"],
    ["conforme", "Conforme"],
    ["OK", "Conforme"],
    [" ok ", "Conforme"],
    ["c", "Conforme"],
    ["NC", "Non conforme"],
    ["n.c.", "Non conforme"],
    ["Non-conforme", "Non conforme"],
    ["NON CONFORME", "Non conforme"],
    ["SO", "Sans objet"],
    ["s.o.", "Sans objet"],
    ["sans objet", "Sans objet"],
    ["", null],
    ["  ", null],
  ])("« %s » says %s", (texte, attendue) => expect(decisionLue(texte)).toBe(attendue));
  it.each(["peut-être", "?", "non", "oui", "conforme sauf 2.5", "À vérifier sur pièce"])("« %s » says none", (texte) =>
    expect(decisionLue(texte)).toBeUndefined(),
  );
});
