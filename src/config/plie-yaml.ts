import { stringify } from "yaml";
import type { z } from "zod";
import { enMots } from "../normes/langage.ts";
import { reglagesVocabulaire } from "../normes/reglages-vocabulaire.ts";
import { RULES } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { commentaire, titre } from "./commentaire.ts";
import { enClair } from "./en-vigueur.ts";
import { type Champ, champDe } from "./forme.ts";
import { CLES_DE_TOUTE_REGLE, type SchemaReglages, schemaReglages } from "./schema.ts";
import { uniteDe } from "./unite.ts";

/** What the person answered, as it is written in the file; what is absent keeps its default. */
export type ReponsesInit = Omit<NonNullable<z.input<SchemaReglages>>, "regles">;

const ENTETE = [
  "Réglages de plie.",
  "Chaque réglage est écrit avec sa valeur ; ne changez que ce qui diffère chez vous. Une ligne retirée garde la valeur par défaut.",
  "Les dates s'écrivent AAAA-MM-JJ, les mois AAAA-MM, les décimales avec un point, les codes postaux et les identifiants entre guillemets.",
  "Un nom mal écrit est refusé avec son numéro de ligne : rien n'est ignoré en silence.",
];

/**
 * The commented `plie.yaml`: every setting with its value, its default, its description and its unit, all from the
 * schemas. Read back, it gives exactly the defaults and the answers. Throws when an answer does not fit its setting.
 */
export function plieYamlCommente(reponses: ReponsesInit = {}, rules: readonly Rule[] = RULES): string {
  const schema = schemaReglages(rules);
  const racine = champDe(schema);
  const valeurs = enClair(schema.parse(reponses), racine.forme) as Record<string, unknown>;
  const defauts = enClair(schema.parse({}), racine.forme) as Record<string, unknown>;
  const lignes = ENTETE.flatMap((phrase) => commentaire(phrase));
  if (racine.forme.type !== "objet") throw new Error("settings are not an object");
  for (const [nom, champ] of racine.forme.champs) {
    if (nom === "regles") lignes.push(...titre("Règles"), ...toutesLesRegles(valeurs[nom], champ));
    else if (estEnsemble(champ))
      lignes.push(...titre(champ.description), ...ensemble(nom, champ, valeurs[nom], defauts[nom], ""));
    else lignes.push("", ...reglage(nom, champ, valeurs[nom], defauts[nom], ""));
  }
  const langage = { mots: reglagesVocabulaire.parse(valeurs["vocabulaire"]), noms: [] };
  // the comments alone are ours
  return `${lignes.map((ligne) => (/^\s*#/.test(ligne) ? enMots(ligne, langage) : ligne)).join("\n")}\n`;
}

function estEnsemble(champ: Champ): boolean {
  return champ.forme.type === "objet" && !champ.nullable;
}

/** `nom:` then its settings, one step further. */
function ensemble(nom: string, champ: Champ, valeur: unknown, defaut: unknown, retrait: string): string[] {
  const lignes = [`${retrait}${nom}:`];
  if (champ.forme.type !== "objet") return lignes;
  for (const [cle, sous] of champ.forme.champs) {
    const [v, d] = [membre(valeur, cle), membre(defaut, cle)];
    if (!estEnsemble(sous)) lignes.push(...reglage(cle, sous, v, d, `${retrait}  `));
    else {
      if (sous.description !== "") lignes.push(...commentaire(sous.description, `${retrait}  `));
      lignes.push(...ensemble(cle, sous, v, d, `${retrait}  `));
    }
  }
  return lignes;
}

function membre(ensemble: unknown, cle: string): unknown {
  return (ensemble as Record<string, unknown>)[cle];
}

/** Comment and value of one setting. */
function reglage(nom: string, champ: Champ, valeur: unknown, defaut: unknown, retrait: string): string[] {
  const compose = champ.forme.type === "liste" || champ.forme.type === "objet";
  const enLigne = stringify(defaut, ouiNon, { lineWidth: 0, collectionStyle: "flow" }).trimEnd();
  const parDefaut = compose ? "" : ` ; par défaut : ${enLigne}`;
  return [
    ...(champ.description === "" ? [] : commentaire(champ.description, retrait)),
    ...commentaire(`→ ${uniteDe(nom, champ)}${parDefaut}`, retrait),
    ...aide(nom, champ, retrait),
    ...yaml(nom, valeur, retrait),
  ];
}

function yaml(nom: string, valeur: unknown, retrait: string): string[] {
  const texte = stringify({ [nom]: valeur }, ouiNon, { lineWidth: 0 }).trimEnd();
  return texte.split("\n").map((ligne) => retrait + ligne);
}

/** Booleans as the file's reader writes them; `donneesDe` reads both. */
function ouiNon(_key: unknown, valeur: unknown): unknown {
  return typeof valeur === "boolean" ? (valeur ? "oui" : "non") : valeur;
}

/** For what is made of several fields: each of them, and an example to copy. */
function aide(nom: string, champ: Champ, retrait: string): string[] {
  const element = champ.forme.type === "liste" ? champ.forme.element : champ;
  if (element.forme.type !== "objet") return [];
  const champs = [...element.forme.champs].flatMap(([cle, sous]) =>
    commentaire(`  ${cle} : ${sous.description} (${uniteDe(cle, sous)})`, retrait, "    "),
  );
  const exemple = stringify({ [nom]: exempleDe(nom, champ) }, { lineWidth: 0 }).trimEnd();
  return [...champs, `${retrait}# Exemple :`, ...exemple.split("\n").map((ligne) => `${retrait}#   ${ligne}`)];
}

const REGLE_LOCALE = {
  id: "LOC-01",
  table: "parcours",
  phrase: "Parcours sans prescripteur saisi.",
  quand: [{ colonne: "prescripteur", operateur: "vide" }],
};

const EXEMPLES = { dictionnaire: {}, mois: "2026-03", nombre: 1, booleen: true };

/** A value that is accepted there, without the fields that have a default. */
export function exempleDe(nom: string, { forme }: Champ): unknown {
  if (nom === "reglesLocales") return [REGLE_LOCALE];
  switch (forme.type) {
    case "objet":
      return Object.fromEntries(
        [...forme.champs].filter(([, c]) => !c.defaut).map(([cle, c]) => [cle, exempleDe(cle, c)]),
      );
    case "liste":
      return [exempleDe(nom, forme.element)];
    case "choix":
      return forme.valeurs[0];
    case "jour":
      return nom === "fin" ? "2026-12-31" : "2026-01-01";
    case "texte":
      return nom === "indicateur" ? "entrees" : "à remplir";
    default:
      return EXEMPLES[forme.type];
  }
}

/** The rules: what serves all of them is explained once, at the top. */
function toutesLesRegles(valeurs: unknown, { forme }: Champ): string[] {
  if (forme.type !== "objet") return [];
  const [premiere] = forme.champs.values();
  const communes = CLES_DE_TOUTE_REGLE.flatMap((cle) => {
    const champ = premiere?.forme.type === "objet" ? premiere.forme.champs.get(cle) : undefined;
    return champ ? commentaire(`${cle} : ${champ.description} (${uniteDe(cle, champ)})`) : [];
  });
  const lignes = [...communes, "# « plie regles ENT-01 » explique une règle.", "regles:"];
  for (const [id, champ] of forme.champs) {
    lignes.push(...commentaire(`${id} · ${champ.description}`, "  "), `  ${id}:`);
    if (champ.forme.type !== "objet") continue;
    const regle = membre(valeurs, id);
    for (const cle of CLES_DE_TOUTE_REGLE) lignes.push(...yaml(cle, membre(regle, cle), "    "));
    for (const [cle, sous] of champ.forme.champs) {
      // no answer changes a rule: its value is its default
      const valeur = membre(regle, cle);
      if (!CLES_DE_TOUTE_REGLE.includes(cle)) lignes.push(...reglage(cle, sous, valeur, valeur, "    "));
    }
  }
  return lignes;
}
