import { chargerNorme, NORMES, reglagesParDefaut } from "../config/reglages.ts";
import { isoDay } from "../core/day.ts";
import { articlesDe, citer, ligneeDe, type Norme, type Parametre, parametresDe, referenceDe } from "../normes/norme.ts";
import { CLAUSES_COMMUNS, communsParChemin } from "../parcours/clauses-communs.ts";
import { normeMarkdown } from "../reporters/docs/norme-md.ts";
import { listeNormes, type NormeMontree, normeTexte } from "../reporters/terminal/norme-texte.ts";
import { RULES } from "../rules/index.ts";
import type { Io } from "./io.ts";
import { type Ecrivains, terminalDe } from "./livrer.ts";
import type { OptionsNormes } from "./normes.ts";

/** Runs `plie normes`. */
export async function normes(nom: string | undefined, options: OptionsNormes, io: Io): Promise<void> {
  const terminal = terminalDe(options, io);
  const choisies = nom === undefined ? NORMES : [await chargerNorme(nom, ".", io.disque)];
  const montrees = await Promise.all(choisies.map(montrer));
  const ecrivains: Ecrivains<OptionsNormes["format"]> = {
    json: () => io.out(`${JSON.stringify({ normes: montrees.map(enJson) }, null, 2)}\n`),
    md: () => io.out(`${montrees.map(normeMarkdown).join("\n\n")}\n`),
    yaml: async () => {
      const { normeYaml } = await import("../config/norme-yaml.ts");
      const textes = await Promise.all(choisies.map((norme) => normeYaml(norme)));
      io.out(textes.join("---\n"));
    },
    texte: () =>
      io.out(
        nom === undefined ? listeNormes(montrees, terminal) : montrees.map((m) => normeTexte(m, terminal)).join("\n"),
      ),
  };
  await ecrivains[options.format]();
}

async function montrer(norme: Norme): Promise<NormeMontree> {
  const [racine = norme, ...heritieres] = ligneeDe(norme);
  const parametres = [...parametresRacine(racine), ...heritieres.flatMap(parametresDe)];
  return { norme, articles: await articlesDe(norme), parametres };
}

/** What the norm at the root sets: what rules share, then each rule's thresholds, with the article that the rule reads. */
function parametresRacine(racine: Norme): Parametre[] {
  const reglages = reglagesParDefaut(RULES, racine);
  const depuis = racine.effet;
  const fixe = (de: string, valeurs: object, reference: string) =>
    Object.entries(valeurs).map(([nom, valeur]) => ({ nom: `${de}.${nom}`, depuis, valeur, reference }));
  return [
    ...communsParChemin(reglages.communsLe(0)).map(([chemin, valeur]) => {
      return { nom: `communs.${chemin}`, depuis, valeur, reference: citer(CLAUSES_COMMUNS[chemin], racine) };
    }),
    ...RULES.flatMap((rule) => fixe(rule.id, reglages.regle(rule.id, 0).params, referenceDe(rule, racine))),
  ];
}

function enJson({ norme, articles, parametres }: NormeMontree) {
  return {
    id: norme.id,
    titre: norme.titre,
    herite: norme.herite?.id ?? null,
    articles: articles.map(({ phrases, ...article }) => ({
      ...article,
      phrases: phrases.map(({ texte, sort }) =>
        typeof sort === "string" ? { texte, sort } : { texte, sort: null, ...sort },
      ),
    })),
    parametres: parametres.map((p) => ({ ...p, depuis: p.depuis === null ? null : isoDay(p.depuis) })),
  };
}
