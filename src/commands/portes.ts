import { capitale } from "../core/text.ts";
import { de, le, type Vocabulaire } from "../normes/vocabulaire.ts";

/** What `plie` alone and `plie --help` print: the four doors, each with an example; the rest under « Outils ». */
export function portes(
  version: string,
  outils: readonly { nom: string; resume: string }[],
  { logicielComplet, referent }: Vocabulaire,
): string {
  const large = Math.max(...outils.map((o) => o.nom.length));
  return `plie ${version}, l'outil du PLIE sur les extractions ${de(logicielComplet)}

Chaque mois, le coordinateur : contrôles, tableaux de bord, anomalies
  plie mensuel extraction --mois 2026-10

${capitale(le(referent))}, avant lui : ce qui manque, pour qui, et les échéances à venir
  plie controler extraction --apap "Prénom NOM"
  plie echeances extraction --jours 60

Le gestionnaire FSE+ : indicateurs de l'opération, contrôle de service fait
  plie fse extraction --periode 2026-01..2026-06
  plie csf extraction --periode 2026-01..2026-06 --taille 10%

La première fois, ou quand un fichier n'est pas reconnu
  plie inspecter extraction --ecrire-profil

Outils
${outils.map((o) => `  ${o.nom.padEnd(large)}  ${o.resume}`).join("\n")}

L'aide d'une commande : plie COMMANDE --help
`;
}
