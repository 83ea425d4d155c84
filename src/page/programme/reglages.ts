import { isNode, parseDocument, stringify } from "yaml";
import { couchesDe, empiler } from "../../config/couches.ts";
import { enClair } from "../../config/en-vigueur.ts";
import { type Champ, champDe } from "../../config/forme.ts";
import { lireReglages } from "../../config/lire-reglages.ts";
import { CLES_DE_TOUTE_REGLE, schemaReglages } from "../../config/schema.ts";
import { uniteDe } from "../../config/unite.ts";
import { dayOf } from "../../core/day.ts";
import { CAEN_2026, normeConnue } from "../../normes/index.ts";
import { type Norme, referenceDe } from "../../normes/norme.ts";
import { RULES } from "../../rules/index.ts";
import type { Avancer, ChoixDeReglage, ReglageMontre, SectionReglages } from "../protocole.ts";

const ARTICLES = new Map(RULES.map((rule) => [rule.id, rule.clause]));

/** Every setting by section, with what this text says of it and what holds when it says nothing. */
export function reglages(_: Avancer, texte: string): SectionReglages[] {
  const schema = schemaReglages(RULES);
  const racine = champDe(schema);
  if (racine.forme.type !== "objet") throw new Error("settings are not an object");
  const ecrit = parseDocument(texte);
  const norme = normeConnue(String(ecrit.getIn(["norme"]) ?? "")) ?? CAEN_2026;
  const couches = couchesDe(norme);
  const defauts = enClair(schema.parse(empiler(couches, racine, aujourdhui())), racine.forme);
  const sections: SectionReglages[] = [{ titre: "Fichiers et textes", article: null, reglages: [] }];
  const montrer = (chemin: string[], champ: Champ): ReglageMontre => ({
    chemin,
    nom: chemin.slice(-1)[0] ?? "",
    description: champ.description,
    unite: uniteDe(chemin.slice(-1)[0] ?? "", champ),
    choix: champ.forme.type === "choix" ? champ.forme.valeurs : champ.forme.type === "booleen" ? ["oui", "non"] : null,
    texte: champ.forme.type === "texte",
    valeur: enLigne(ecrit.getIn(chemin, true)),
    defaut: enLigne(chemin.reduce<unknown>((v, cle) => (v as Record<string, unknown> | null)?.[cle], defauts)),
  });
  const aplatir = (chemin: string[], champ: Champ): ReglageMontre[] =>
    champ.forme.type === "objet" && !champ.nullable
      ? [...champ.forme.champs].flatMap(([cle, sous]) => aplatir([...chemin, cle], sous))
      : [montrer(chemin, champ)];
  for (const [nom, champ] of racine.forme.champs) {
    if (champ.forme.type !== "objet" || champ.nullable) sections[0]?.reglages.push(montrer([nom], champ));
    else if (nom === "regles") {
      for (const [id, regle] of champ.forme.champs)
        sections.push({
          titre: `${id} · ${regle.description}`,
          article: articleDe(id, norme),
          reglages: enTete(aplatir([nom, id], regle)),
        });
    } else sections.push({ titre: champ.description, article: null, reglages: aplatir([nom], champ) });
  }
  return sections;
}

/** The settings text with these values; empty takes one away. Throws PlieError on what is refused, where it stands. */
export function reglagesAvec(_: Avancer, texte: string, choix: readonly ChoixDeReglage[]): string {
  const document = parseDocument(
    texte === "" ? "# Réglages de plie : ce qui n'est pas écrit garde sa valeur.\n" : texte,
  );
  for (const { chemin, valeur, texte: mot } of choix) {
    if (valeur.trim() === "") document.deleteIn(chemin);
    else document.setIn(chemin, mot ? valeur : parseDocument(valeur).contents);
  }
  const neuf = document.toString({ lineWidth: 0 });
  lireReglages(neuf, "plie.yaml");
  return neuf;
}

function aujourdhui(): number {
  const maintenant = new Date();
  return dayOf(maintenant.getFullYear(), maintenant.getMonth() + 1, maintenant.getDate()) ?? 0;
}

function articleDe(id: string, norme: Norme): string | null {
  const propre = ARTICLES.get(id);
  return propre ? referenceDe({ id, clause: propre }, norme) : null;
}

/** A rule's thresholds first, then what every rule has. */
function enTete(tous: ReglageMontre[]): ReglageMontre[] {
  const commun = ({ nom }: ReglageMontre) => CLES_DE_TOUTE_REGLE.includes(nom);
  return [...tous.filter((r) => !commun(r)), ...tous.filter(commun)];
}

/** A value as one types it on one line. */
function enLigne(valeur: unknown): string {
  if (valeur === undefined || valeur === null) return "";
  const clair = isNode(valeur) ? valeur.toJS(parseDocument("")) : valeur;
  if (typeof clair === "string") return clair;
  if (typeof clair === "boolean") return clair ? "oui" : "non";
  return clair === null ? "" : stringify(clair, { lineWidth: 0, collectionStyle: "flow" }).trimEnd();
}
