import { expect, it } from "vitest";
import { z } from "zod";
import { VOCABULAIRE } from "../normes/vocabulaire.ts";
import { type ReglagesCommuns, reglagesCommuns } from "../parcours/reglages.ts";
import { RULES } from "./index.ts";
import { dire, type Rule } from "./rule.ts";

/** Numbers that no setting says: of an article, of a form, of a definition that has no parameter. */
const FIXES: Readonly<Record<string, readonly string[]>> = {
  "OPE-01": ["un an"],
  "SOR-01": ["annexes 2 et 3"],
  "SOR-05": ["Annexe 2"],
  "ENT-04": ["vaut 0"],
};

const MOTS = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quarante|quarante-cinq|soixante";
const NOMBRE = new RegExp(`\\b(\\d+(?:,\\d+)?|${MOTS})\\b`, "giu");
/** Words of number that count no threshold: « l'un des deux », « toutes deux »… */
const DEUX =
  /\b(l'un(e)? des deux|la plus petite des deux|tou(te)?s (les )?deux|deux (référents|identifiants|fois|entretiens|structures|parcours|lignes|signatures|veilles|APAP|dates|durées|listes|participants|contacts|dossiers|opérations|affectations|rangées|nomenclatures|côtés|premières))\b/giu;

/** Another value of every number of a settings object: none of the defaults, and none of the numbers that texts fix. */
function autres(valeurs: Readonly<Record<string, unknown>>, depart: number): Record<string, unknown> {
  let n = depart;
  return Object.fromEntries(
    Object.entries(valeurs).map(([nom, v]) => {
      if (typeof v === "object" && v !== null && !Array.isArray(v))
        return [nom, autres(v as Record<string, unknown>, (n += 40))];
      if (typeof v !== "number") return [nom, v];
      n += 2;
      return [nom, v > 0 && v < 1 ? 0.77 : n];
    }),
  );
}

/** Every number that a text may say: the values given, as they are printed, and what is derived from them. */
function admis(valeurs: Readonly<Record<string, unknown>>): string[] {
  return Object.values(valeurs).flatMap((v) => {
    if (typeof v === "number") return [String(v), String(v * 100), String(v).replace(".", ",")];
    return typeof v === "object" && v !== null ? admis(v as Record<string, unknown>) : [];
  });
}

const COMMUNS = autres(reglagesCommuns.parse({}), 400) as unknown as ReglagesCommuns;

function textes(rule: Rule): { nom: string; texte: string }[] {
  const params = autres(rule.params.parse({}), 300);
  const rendre = (nom: "definition" | "pourquoi" | "remede") => ({
    nom,
    texte: dire(rule[nom], params, VOCABULAIRE, COMMUNS),
  });
  return [{ nom: "titre", texte: rule.titre }, rendre("definition"), rendre("pourquoi"), rendre("remede")];
}

it.each(RULES.map((rule) => [rule.id, rule] as const))("%s repeats no threshold that it is not given", (id, rule) => {
  const params = autres(rule.params.parse({}), 300);
  const dits = new Set([...admis(params), ...admis(COMMUNS as unknown as Record<string, unknown>)]);
  if (id === "FIL-01") {
    const { fileActive = 0, tolerancePourcent = 0 } = params as { fileActive?: number; tolerancePourcent?: number };
    const ecart = (fileActive * tolerancePourcent) / 100;
    for (const borne of [fileActive - ecart, fileActive + ecart]) {
      for (const texte of [borne.toFixed(1), String(Math.round(borne))])
        dits.add(texte.replace("-", "").replace(".", ","));
    }
  }
  for (const { nom, texte } of textes(rule)) {
    let reste = texte
      .replace(DEUX, "")
      .replace(/\b[A-Z]{3}-\d\d\b/g, "")
      .replace(/(?<=\d)\s(?=\d{3})/gu, "");
    for (const fixe of FIXES[id] ?? []) reste = reste.replace(fixe, "");
    const nombres = [...reste.matchAll(NOMBRE)].map(([n]) => n);
    expect(
      nombres.filter((n) => !dits.has(n)),
      `${id} ${nom} : ${texte}`,
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
  };
  const [, definition] = textes(tapee);
  expect([...(definition?.texte ?? "").matchAll(NOMBRE)].map(([n]) => n)).toEqual(["15", "six"]);
});
