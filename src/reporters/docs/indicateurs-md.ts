import { INDICATEURS } from "../../indicators/index.ts";
import { definitionDe, type Indicateur, type Ventilation } from "../../indicators/indicator.ts";
import { CAEN_2026 } from "../../normes/index.ts";
import { type Norme, referenceDe } from "../../normes/norme.ts";
import { type ReglagesCommuns, reglagesCommuns } from "../../parcours/reglages.ts";
import { champ, lister } from "../document/lister.ts";
import { tableMarkdown } from "../md/document.ts";

/** docs/indicateurs.md: every indicator, from the same objects that count. */
export function indicateursMarkdown(
  communs: ReglagesCommuns = reglagesCommuns.parse({}),
  norme: Norme = CAEN_2026,
  indicateurs: readonly Indicateur[] = INDICATEURS,
): string {
  const parts = [
    "# Les indicateurs",
    "<!-- Fichier produit par `npm run docs` à partir des indicateurs eux-mêmes : ne pas le modifier à la main. -->",
    `${indicateurs.length} indicateurs, par APAP, par structure et pour l'ensemble ; chaque mois de janvier à celui de l'arrêté, depuis janvier, et depuis le début de la convention quand les réglages le donnent. Les codes EECO et EECR suivent la période (\`--periode\`), par opération FSE+ aussi.`,
    "Un chiffre va à l'APAP et à la structure en charge le jour dit ; « Sans APAP » et « Sans structure » complètent les sommes. Un chiffre qui ne peut pas être calculé est vide, avec sa raison, jamais 0.",
    tableMarkdown(
      lister(indicateurs, [
        champ("id", "indicateur", "text", (i) => `[${i.id}](#${i.id.toLowerCase()})`),
        champ("titre", "ce que c'est", "text", (i) => i.titre),
        champ("unite", "unité", "text", (i) => i.unite),
        champ("additif", "se somme", "text", (i) => i.additif),
        champ("clause", "référence", "text", (i) => referenceDe(i, norme)),
      ]),
    ),
    ...indicateurs.map((i) => indicateurMarkdown(i, communs, norme)),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** One indicator as Markdown. */
export function indicateurMarkdown(i: Indicateur, communs: ReglagesCommuns, norme: Norme): string {
  const besoins = [...i.reads.map((table) => `\`${table}\``), ...(i.colonnes ?? []).map(colonne)];
  const ventilations = i.ventilations.filter((v) => v.cles.length > 0);
  return [
    `## ${i.id}`,
    `**${i.titre}** (${i.unite}), ${referenceDe(i, norme)}.`,
    definitionDe(i, communs),
    ...(ventilations.length > 0 ? [["Ventilations :", ...ventilations.map(ventilation)].join("\n")] : []),
    ...(i.horsJson ? ["Dans les classeurs et les pages ; pas dans le JSON."] : []),
    ...(besoins.length > 0 ? [`Sans ${besoins.join(", ")} : vide, avec la raison.`] : []),
  ].join("\n\n");
}

function ventilation({ cles, fixe = {}, valeurs, colonnes = [] }: Ventilation): string {
  const fixes = Object.entries(fixe).map(([cle, valeur]) => `\`${cle}\` = ${valeur}`);
  const noms = [...fixes, ...cles.map((cle) => `\`${cle}\``)].join(" × ");
  const liste = valeurs ? ` : ${valeurs.join(", ")}` : "";
  return `- ${noms}${liste}${colonnes.length > 0 ? ` (demande ${colonnes.map(colonne).join(", ")})` : ""}`;
}

function colonne(demande: string): string {
  return demande
    .split("|")
    .map((c) => `\`${c}\``)
    .join(" ou ");
}
