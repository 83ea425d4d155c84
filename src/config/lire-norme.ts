import { isMap } from "yaml";
import { Datee } from "../core/datee.ts";
import type { Day } from "../core/day.ts";
import { PlieError } from "../core/plie-error.ts";
import { lePlusProche } from "../core/proches.ts";
import { NORMES, normeConnue } from "../normes/index.ts";
import type { Norme, Phrase, Sort } from "../normes/norme.ts";
import type { Rule } from "../rules/rule.ts";
import { type Couches, couchesDe, effetsDe, empiler } from "./couches.ts";
import { donneesDe } from "./donnees.ts";
import { erreurDeReglages, fauteDeDates } from "./erreurs.ts";
import { type Champ, champDe } from "./forme.ts";
import { lireYaml, type TexteYaml } from "./lire-yaml.ts";
import { refus } from "./place.ts";
import { type SchemaNorme, type SchemaReglages, schemaNorme } from "./schema.ts";

/** A small file that another one names. */
export interface FichierOuvert {
  texte: string;
  /** Name shown in messages, without folder. */
  nom: string;
  /** Where the files that it names are looked for. */
  ouvrir: Ouvrir;
}

/** Opens a file that a settings file or a norm names, from its own folder. Throws PlieError when it cannot. */
export type Ouvrir = (chemin: string) => FichierOuvert;

/** Where nothing can be opened: bytes without a folder. */
export const SANS_DOSSIER: Ouvrir = (chemin) => {
  throw new PlieError(`La norme « ${chemin} » est un fichier, et aucun dossier n'est donné où le chercher.`);
};

/** The norm of that name: one that ships with the program, else a file. Throws PlieError, as the settings' reader does. */
export function trouverNorme(nom: string, ouvrir: Ouvrir, rules: readonly Rule[], lues: readonly string[] = []): Norme {
  const connue = normeConnue(nom);
  if (connue) return connue;
  if (!/\.ya?ml$/i.test(nom)) {
    const ids = NORMES.map(({ id }) => id);
    const proche = lePlusProche(nom, ids);
    throw new PlieError(
      `Norme inconnue « ${nom} » : ${proche === null ? `« plie normes » les liste (${ids.join(", ")})` : `la plus proche est « ${proche} »`} ; une norme à vous est un fichier .yaml.`,
    );
  }
  const fichier = ouvrir(nom);
  if (lues.includes(fichier.texte)) {
    throw new PlieError(
      `${fichier.nom} : cette norme hérite d'elle-même, directement ou par une autre ; corrigez « herite ».`,
    );
  }
  return lireNorme(fichier, rules, [...lues, fichier.texte]);
}

/** A norm's file. Throws PlieError with file, line and column on what it does not know. */
export function lireNorme(fichier: FichierOuvert, rules: readonly Rule[], lues: readonly string[] = []): Norme {
  const schema = schemaNorme(rules);
  const { yaml, racine, donnees } = lireEnsemble(fichier.texte, fichier.nom, schema, "une norme");
  // what a norm says of itself is not a setting
  const {
    norme: _n,
    titre: _t,
    effet: _e,
    reference: _r,
    documents: _d,
    clauses: _c,
    articles: _a,
    ...suite
  } = donnees;
  const { herite: nom, ...reglages } = suite;
  const herite = typeof nom === "string" ? trouverNorme(nom, fichier.ouvrir, rules, lues) : null;
  const couches = [...(herite ? couchesDe(herite) : []), donnees];
  const [lue] = valider(yaml, racine, schema, couches);
  const { norme, titre, effet, reference, documents, clauses, articles } = lue as ReturnType<SchemaNorme["parse"]>;
  return {
    id: norme,
    titre,
    herite,
    effet,
    fichier: fichier.nom,
    reference: reference ?? titre,
    documents,
    clauses,
    articles: async () => articles.map((a) => ({ ...a, phrases: a.phrases.map(phraseDe) })),
    reglages: referencer(reglages, reference ?? titre) as Norme["reglages"],
  };
}

function phraseDe({
  texte,
  sort,
  ...ids
}: { texte: string; sort?: Exclude<Sort, object> | undefined } & Sorts): Phrase {
  return { texte, sort: sort ?? ids };
}

type Sorts = Partial<Record<"controlee" | "comptee" | "preparee", string[] | undefined>>;

/** Dated values that name no text of their own are set by the norm's. */
function referencer(donnees: unknown, reference: string): unknown {
  if (donnees instanceof Datee) {
    return new Datee(donnees.paliers.map((p) => ({ ...p, reference: p.reference ?? reference })));
  }
  if (typeof donnees !== "object" || donnees === null || Array.isArray(donnees)) return donnees;
  return Object.fromEntries(Object.entries(donnees).map(([nom, valeur]) => [nom, referencer(valeur, reference)]));
}

/** The plain data of a file that is one ensemble « nom: valeur », its dates of effect checked. */
export function lireEnsemble(texte: string, fichier: string, schema: SchemaNorme | SchemaReglages, quoi: string) {
  const yaml = lireYaml(texte, fichier);
  const racine = champDe(schema);
  const { contents } = yaml.document;
  const vide = contents === null || ("value" in contents && contents.value === null);
  if (!vide && !isMap(contents)) {
    throw refus(yaml, contents.range[0], `${quoi} s'écrit « nom: valeur », une ligne par réglage`);
  }
  const faute = fauteDeDates(yaml, racine);
  if (faute) throw faute;
  const donnees = (donneesDe(contents, racine) ?? {}) as Readonly<Record<string, unknown>>;
  return { yaml, racine, donnees };
}

/** What the layers give on each stretch between two dates of effect, the first stretch first. Throws on the first fault. */
export function valider(
  yaml: TexteYaml,
  racine: Champ,
  schema: SchemaNorme | SchemaReglages,
  couches: Couches,
): readonly Record<string, unknown>[] {
  const effets = effetsDe(couches);
  const jours: Day[] = [(effets[0] ?? 0) - 1, ...effets];
  return jours.map((day) => {
    const lu = schema.safeParse(empiler(couches, racine, day) ?? {});
    if (!lu.success) throw erreurDeReglages(yaml, racine, lu.error.issues, day);
    return lu.data;
  });
}
