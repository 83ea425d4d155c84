import { Document, isMap, isScalar } from "yaml";
import { type Day, isoDay } from "../core/day.ts";
import { estListeDatee } from "../core/palier-ecrit.ts";
import { INDICATEURS } from "../indicators/index.ts";
import { articlesDe, citer, clauseDe, documentsDe, ligneeDe, type Norme, referenceDe } from "../normes/norme.ts";
import { type CheminCommun, CLAUSES_COMMUNS } from "../parcours/clauses-communs.ts";
import { RULES } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { sousChamp } from "./donnees.ts";
import { enClair } from "./en-vigueur.ts";
import { type Champ, champDe } from "./forme.ts";
import { reglagesParDefaut } from "./reglages.ts";
import { schemaNorme } from "./schema.ts";
import { uniteDe } from "./unite.ts";

type Donnees = Record<string, unknown>;

/** Since when a value that no date of effect changed holds, and by which text. */
interface Place {
  effet: Day | null;
  reference: string | null;
}

/** A first value that no text dates: it holds since ever. */
const DEPUIS_TOUJOURS = "1900-01-01";

const ENTETE = [
  "Cahier des charges entier, tel que plie l'applique : ce fichier, nommé par « norme: » dans plie.yaml, donne les mêmes résultats.",
  "Un seuil est écrit par date d'effet, avec le texte qui le fixe. Pour un avenant, ne recopiez pas ce fichier :",
  "écrivez « herite: » et ce qui change, rien d'autre (docs/guide.md).",
].join("\n ");

/**
 * A norm and all that it inherits, as one file that stands alone: documents, clauses, words, every parameter by date of
 * effect with its reference, the rules in force, the articles. Read back as `norme:`, it judges to the same bytes.
 */
export async function normeYaml(norme: Norme, rules: readonly Rule[] = RULES): Promise<string> {
  const racine = champDe(schemaNorme(rules));
  const reglages = reglagesParDefaut(rules, norme);
  const effet = ligneeDe(norme)[0]?.effet ?? null;
  const enVigueur = reglages.enVigueur(undefined, { risque: true });
  const donnees: Donnees = {
    norme: norme.id,
    titre: norme.titre,
    effet: effet === null ? null : isoDay(effet),
    documents: documentsDe(norme),
    clauses: Object.fromEntries(
      [...rules, ...INDICATEURS].map(({ id, clause }) => [id, clauseDe(id, clause, norme)] as const),
    ),
  };
  const reglesLocales = sousChamp(racine, "reglesLocales");
  for (const [nom, champ] of racine.forme.type === "objet" ? racine.forme.champs : []) {
    if (nom === "regles" || nom in donnees || !(nom in enVigueur)) continue;
    donnees[nom] = ecrit(enVigueur[nom], champ, (chemin) => {
      const clause = nom === "communs" ? CLAUSES_COMMUNS[chemin as CheminCommun] : null;
      return clause === null ? null : { effet, reference: citer(clause, norme) };
    });
  }
  donnees["regles"] = Object.fromEntries(
    rules.map((rule) => {
      const place = { effet, reference: referenceDe(rule, norme) };
      const champ = sousChamp(sousChamp(racine, "regles"), rule.id);
      const { active = true, ...autres } = enVigueur[rule.id] as Donnees;
      const seuils = ecrit(autres, champ, () => place) as Donnees;
      return [
        rule.id,
        { gravite: rule.gravite, active: ecrit(active, sousChamp(champ, "active"), () => null), ...seuils },
      ];
    }),
  );
  donnees["reglesLocales"] = reglesLocales ? enClair(reglages.locales, reglesLocales.forme) : [];
  donnees["articles"] = (await articlesDe(norme)).map(({ phrases, ...article }) => ({
    ...article,
    phrases: phrases.map(({ texte, sort }) => (typeof sort === "string" ? { texte, sort } : { texte, ...sort })),
  }));
  const document = new Document(donnees, { aliasDuplicateObjects: false });
  document.commentBefore = ` ${ENTETE}`;
  commenter(document.contents, racine);
  return document.toString({ lineWidth: 0, indentSeq: true });
}

/** A setting as a norm's file writes it: by date of effect when it has one, its place dating those that never changed. */
function ecrit(
  valeur: unknown,
  champ: Champ | null,
  placeDe: (chemin: string) => Place | null,
  chemin: readonly string[] = [],
): unknown {
  if (estListeDatee(valeur)) {
    const place = placeDe(chemin.join("."));
    const debut = place?.effet ?? null;
    return Object.fromEntries(
      valeur.map((palier, rang) => [
        palier.depuis ?? (debut === null ? DEPUIS_TOUJOURS : isoDay(debut)),
        avecReference(palier.valeur, rang === 0 ? (place?.reference ?? null) : palier.reference),
      ]),
    );
  }
  if (champ?.forme.type === "objet" && valeur !== null && !champ.nullable) {
    return Object.fromEntries(
      Object.entries(valeur as Donnees).map(([nom, v]) => [
        nom,
        ecrit(v, sousChamp(champ, nom), placeDe, [...chemin, nom]),
      ]),
    );
  }
  if (champ?.datable !== true) return valeur;
  const place = placeDe(chemin.join("."));
  if (place === null || place.effet === null) return valeur;
  return { [isoDay(place.effet)]: avecReference(valeur, place.reference) };
}

function avecReference(valeur: unknown, reference: string | null): unknown {
  return reference === null ? valeur : { valeur, reference };
}

/** Above each setting, what it is and its unit. */
function commenter(node: unknown, champ: Champ | null): void {
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue;
    const nom = String(key.value);
    const sous = sousChamp(champ, nom);
    if (sous === null) continue;
    const unite = sous.forme.type === "objet" ? "" : ` (${uniteDe(nom, sous)})`;
    if (sous.description !== "") key.commentBefore = ` ${sous.description}${unite}`;
    if (!sous.datable) commenter(value, sous);
  }
}
