import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { demanderAuTerminal, poserQuestions, type Question } from "./init-questions.ts";
import { lireReglages } from "./lire-reglages.ts";
import { plieYamlCommente } from "./plie-yaml.ts";

/** Answers in order, null to give up; checks that each non-empty one is accepted. */
function script(...reponses: (string | null)[]) {
  const posees: Question[] = [];
  const demander = async (question: Question) => {
    posees.push(question);
    const reponse = reponses.shift() ?? null;
    if (reponse) expect(question.refus?.(reponse) ?? null, question.message).toBeNull();
    return reponse;
  };
  return { demander, posees };
}

describe("poserQuestions", () => {
  it("keeps every default when nothing is answered", async () => {
    const { demander } = script("", "", "", "", "");
    expect(await poserQuestions(demander)).toEqual({});
  });

  it("turns the answers into settings that the loader accepts", async () => {
    const { demander } = script(
      "CCAS de Belleville",
      "Alix MODÈLE ; Sam EXEMPLE 0,8 ; Léo 2 ROUES 1 ETP",
      " Association  Exemple ",
      "Jo TEST 0.5",
      "",
      "14000, 08230",
      "01/07/2025",
      "2027-06-30",
      "01/01/2022",
      "",
      "Atelier mobilité ; Chantier : bois",
    );
    const reponses = await poserQuestions(demander);
    expect(reponses).toEqual({
      effectifs: [
        { apap: "Alix MODÈLE", structure: "CCAS de Belleville", etp: 1 },
        { apap: "Sam EXEMPLE", structure: "CCAS de Belleville", etp: 0.8 },
        { apap: "Léo 2 ROUES", structure: "CCAS de Belleville", etp: 1 },
        { apap: "Jo TEST", structure: "Association Exemple", etp: 0.5 },
      ],
      territoire: ["14000", "08230"],
      convention: { debut: "2025-07-01", fin: "2027-06-30" },
      protocole: { debut: "2022-01-01" },
      programmation: [{ intitule: "Atelier mobilité" }, { intitule: "Chantier : bois" }],
    });
    const lus = lireReglages(plieYamlCommente(reponses ?? {}), "plie.yaml");
    expect(lus.listes.effectifs).toHaveLength(4);
    expect(lus.listes.protocole?.objectif).toBe(2000);
    expect(lus.listes.programmation[1]?.intitule).toBe("Chantier : bois");
  });

  it("gives nothing when the person gives up, at any question", async () => {
    expect(await poserQuestions(script(null).demander)).toBeNull();
    expect(await poserQuestions(script("CCAS", null).demander)).toBeNull();
    expect(await poserQuestions(script("", "", "01/01/2026", null).demander)).toBeNull();
  });

  it("says what is wrong with an answer", async () => {
    const { demander, posees } = script("CCAS", "A 1", "", "", "01/01/2026", "31/12/2026", "01/01/2022", "", "");
    await poserQuestions(demander);
    const refus = (texte: string, debut: string) => posees.find((q) => q.message.startsWith(debut))?.refus?.(texte);
    expect(refus("Alix 35", "APAP de « CCAS »")).toContain("ETP");
    expect(refus("14000 8230", "Codes postaux")).toBe("« 8230 » n'a pas 5 chiffres");
    expect(refus("31/02/2026", "Premier jour de la convention")).toContain("AAAA-MM-JJ");
    expect(refus("31/12/2025", "Dernier jour")).toBe("la convention finit avant d'avoir commencé");
    expect(refus("01/01/2026", "Dernier jour")).toBeNull();
    expect(refus("deux mille", "Nombre de personnes")).toBe("écrivez un nombre entier");
  });
});

describe("demanderAuTerminal", () => {
  it("asks on the streams given, and gives the line typed", async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
    const output = new PassThrough();
    let affiche = "";
    output.on("data", (chunk) => {
      affiche += chunk;
    });
    const demander = await demanderAuTerminal(input, output);
    const reponse = demander({ message: "Structure ?", exemple: "CCAS" });
    for (const touche of ["O", "K", "\r"]) input.write(touche);
    expect(await reponse).toBe("OK");
    expect(affiche).toContain("Structure ?");
  });
});
