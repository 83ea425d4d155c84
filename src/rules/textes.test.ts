import { expect, it } from "vitest";
import * as z from "zod";
import { lireReglages } from "../config/lire-reglages.ts";
import { CAEN_2026 } from "../normes/index.ts";
import { VOCABULAIRE } from "../normes/vocabulaire.ts";
import { jour } from "../parcours/dossier-tester.ts";
import { reglagesQualification } from "../parcours/qualification/reglages.ts";
import { reglagesCommuns } from "../parcours/reglages.ts";
import { regleMarkdown } from "../reporters/docs/regles-md.ts";
import { regleTexte } from "../reporters/terminal/regle-texte.ts";
import { type Explication, expliquer } from "./explication.ts";
import { RULES } from "./index.ts";
import { reglageParDefaut } from "./reglage.ts";
import { reglagesAutour } from "./reglages-autour.ts";
import { dire, type Rule } from "./rule.ts";
import { admis, autres, COMMUNS_AUTRES, NOMBRE, nombresTapes } from "./textes-fixture.ts";

/** Numbers that no setting says: of an article, of a form, of a definition that has no parameter. */
const FIXES: Readonly<Record<string, readonly string[]>> = {
  "OPE-01": ["un an", "31 décembre"],
  "ENT-04": ["vaut 0"],
};

/** Every text of a rule, with its settings' descriptions, under settings that are none of the defaults. */
function textes(rule: Rule): { nom: string; texte: string }[] {
  const params = autres(rule.params.parse({}), 300);
  const rendre = (nom: "definition" | "pourquoi" | "remede") => ({
    nom,
    texte: dire(rule[nom], params, VOCABULAIRE, COMMUNS_AUTRES),
  });
  const descriptions = Object.entries(
    rule.params instanceof z.ZodObject ? (rule.params.shape as Record<string, z.ZodType>) : {},
  ).map(([nom, champ]) => ({
    nom: `réglage ${nom}`,
    texte: champ.description ?? "",
  }));
  return [
    { nom: "titre", texte: rule.titre },
    rendre("definition"),
    rendre("pourquoi"),
    rendre("remede"),
    ...descriptions,
  ];
}

/** The words of a message, as they are written in its source: what it says of its data is between braces. */
function motsDuMessage(rule: Rule): string {
  return [...String(rule.message).matchAll(/"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g)]
    .map(([litteral]) => litteral.replace(/\$\{[^}]*\}/g, ""))
    .join(" ");
}

it.each(RULES.map((rule) => [rule.id, rule] as const))("%s repeats no threshold that it is not given", (id, rule) => {
  const params = autres(rule.params.parse({}), 300);
  const dits = new Set([...admis(params), ...admis(COMMUNS_AUTRES as unknown as Record<string, unknown>)]);
  if (id === "FIL-01") {
    const { fileActive = 0, tolerancePourcent = 0 } = params as { fileActive?: number; tolerancePourcent?: number };
    const ecart = (fileActive * tolerancePourcent) / 100;
    for (const borne of [fileActive - ecart, fileActive + ecart]) {
      for (const texte of [borne.toFixed(1), String(Math.round(borne))])
        dits.add(texte.replace("-", "").replace(".", ","));
    }
  }
  for (const { nom, texte } of textes(rule)) {
    expect(nombresTapes(texte, dits, FIXES[id]), `${id} ${nom} : ${texte}`).toEqual([]);
  }
});

it.each(RULES.map((rule) => [rule.id, rule] as const))("the message of %s types no number", (_, rule) => {
  // the hour and the minutes of a clock, « l'une des deux listes »
  expect(nombresTapes(motsDuMessage(rule), new Set(["0", "60"]))).toEqual([]);
});

const AUTOUR = { le: 0, effets: [], mots: VOCABULAIRE, norme: CAEN_2026 };

/** A rule told under these values of its own, the defaults around it. */
function dite(rule: Rule, params: Record<string, unknown>, communs = reglagesCommuns.parse({})) {
  const reglages = reglagesAutour(rule, { ...reglageParDefaut(rule), params: rule.params.parse(params) });
  return expliquer(rule, { reglageDe: reglages, communsLe: () => communs, ...AUTOUR });
}

/** What is printed of its example, on the terminal and in Markdown. */
function exemplesImprimes(explication: Explication): string[] {
  const texte = regleTexte(explication, { colonnes: 500, couleur: false });
  return [texte.slice(texte.indexOf("Exemple")), regleMarkdown(explication).replace(/^[\s\S]*\*Exemple\*/, "")];
}

it.each(RULES.map((rule) => [rule.id, rule] as const))(
  "the example of %s says by which values it is judged",
  (_, rule) => {
    const defauts = rule.params.parse({});
    const [, ...sansMot] = [dite(rule, defauts)].flatMap((e) => [e.exemple.valeurs, ...exemplesImprimes(e)]);
    expect(dite(rule, defauts).exemple.valeurs).toBe("en vigueur");
    for (const texte of sansMot) expect(texte).not.toContain("par défaut");
    const autre = dite(rule, autres(defauts, 300), COMMUNS_AUTRES);
    const { message, valeurs } = autre.exemple;
    for (const texte of exemplesImprimes(autre)) {
      expect(texte.replaceAll("\u00a0", " ")).toContain(message.replaceAll("\u00a0", " "));
      expect(texte.includes("jugé aux valeurs par défaut")).toBe(valeurs === "par défaut");
    }
  },
);

it("an example runs on the values in force, those of a rule that is off or read by another included", () => {
  const regle = (id: string) => RULES.find((r) => r.id === id) as Rule;
  expect(dite(regle("VEI-02"), { moisMax: 1 }).exemple).toMatchObject({
    message: "Veille du 01/05/2026 au 02/08/2026 : plus de 1 mois.",
    valeurs: "en vigueur",
  });
  const emp = dite(regle("EMP-02"), { mois: 3, joursCommission: 0 }).exemple;
  // two contacts come too late: by the defaults, one does
  expect(emp).toMatchObject({ message: expect.stringContaining("6 mois et 45"), valeurs: "par défaut" });
  const eteinte = {
    ...reglageParDefaut(regle("VEI-02")),
    active: false,
    params: regle("VEI-02").params.parse({ moisMax: 2 }),
  };
  const reglages = reglagesAutour(regle("VEI-02"), eteinte);
  const communs = reglagesCommuns.parse({});
  const { exemple } = expliquer(regle("VEI-02"), { reglageDe: reglages, communsLe: () => communs, ...AUTOUR });
  expect(exemple.message).toContain("plus de 2 mois");
});

it("an example is judged by the settings of its own days, whatever they are today", () => {
  const dite = (id: string, yaml: string) => {
    const reglages = lireReglages(yaml, "plie.yaml");
    return expliquer(RULES.find((r) => r.id === id) as Rule, {
      ...{ le: jour("2026-11-24"), effets: reglages.effets, mots: VOCABULAIRE, norme: CAEN_2026 },
      reglageDe: (regle, day) => reglages.regle(regle, day),
      communsLe: (day) => reglages.communsLe(day),
    });
  };
  // a veille of 1 May: judged by the value of that day, and the rule told by today's
  const veille = (le: string) => dite("VEI-02", `regles: { VEI-02: { moisMax: { ${le}: 1 } } }\n`);
  expect(veille("2026-07-01").exemple.message).toBe("Veille du 01/05/2026 au 02/08/2026 : plus de 3 mois.");
  expect(veille("2026-05-02").exemple.message).toBe("Veille du 01/05/2026 au 02/08/2026 : plus de 3 mois.");
  expect(veille("2026-05-01").exemple.message).toBe("Veille du 01/05/2026 au 02/08/2026 : plus de 1 mois.");
  expect(veille("2026-07-01").definition).toContain("plus de 1 mois");
  // off on its day, it is explained all the same
  expect(dite("VEI-02", "regles: { VEI-02: { active: { 2026-05-01: non } } }\n").exemple).toMatchObject({
    message: "Veille du 01/05/2026 au 02/08/2026 : plus de 3 mois.",
    valeurs: "en vigueur",
  });
});

it("the descriptions of the shared settings type none of their defaults", () => {
  const descriptions = (champs: object): string[] =>
    Object.values(champs as Record<string, z.ZodType>).map((champ) => champ.description ?? "");
  for (const texte of [...descriptions(reglagesCommuns.shape), ...descriptions(reglagesQualification.shape)]) {
    // the Annexes quoted, which differ; and how many parcours make a share, which no setting changes
    expect(
      nombresTapes(texte, new Set(), ["20 heures", "> 20 h", "Annexe 2", "Annexe 3", "Annexes 2 et 3", "5 parcours"]),
      texte,
    ).toEqual([]);
  }
});

it("is a test that fails on a threshold typed in a text", () => {
  const [rule] = RULES;
  if (!rule) throw new Error("no rule");
  const tapee: Rule = {
    ...rule,
    params: z.strictObject({}),
    definition: "Un mois de moins de 15 jours, ou de six mois.",
    message: () => `Durée de plus de 45 minutes.`,
  };
  const [, definition] = textes(tapee);
  expect([...(definition?.texte ?? "").matchAll(NOMBRE)].map(([n]) => n)).toEqual(["15", "six"]);
  expect(nombresTapes(motsDuMessage(tapee), new Set())).toEqual(["45"]);
});
