import { frDay } from "../../../core/day.ts";
import { frCount } from "../../../core/format.ts";
import type { Bloc } from "../../../diffusion/cellules.ts";
import type { CellulePubliee, EditionPubliee } from "../../../diffusion/points.ts";
import { INDICATEURS, type IndicateurId } from "../../../indicators/index.ts";
import { noteTitree } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block } from "../../document/model.ts";
import { NOMBRES } from "./comptes.ts";
import type { Matiere } from "./tables.ts";

/** What is given up, as a reader would ask for it. */
const NOMS: Readonly<Record<Bloc, string>> = {
  sorties: "sorties par structure",
  entrees: "entrées par structure",
  accompagnes: "parcours accompagnés par structure",
  entretiens: "entretiens par structure",
  prescriptions: "prescriptions par structure",
  taux: "taux de sorties positives par structure",
  sexe: "sexe des entrants",
  tranche_age: "âge des entrants",
  niveau: "niveau de formation des entrants",
  natures: "nature des sorties",
  "natures-par-structure": "nature des sorties par structure",
};

/** What is published, what is not and why, and the definitions. */
export function blocsMethode(
  matiere: Matiere,
  comptes: readonly CellulePubliee[],
  avant: readonly EditionPubliee[],
): Block[] {
  const { publication, socle } = matiere;
  const { report, theme, chiffres, reglages } = socle;
  const seuil = reglages.affichage.diffusionMasque;
  const cites = new Set<IndicateurId>([...NOMBRES, "taux_sorties_positives", "profil"]);
  const publie = `${theme.nom} : chiffres calculés à l'arrêté du ${frDay(report.arrete)} depuis le 1er janvier. Aucun participant et aucun accompagnateur n'y figure. Les nombres sont des parcours : une personne revenue compte pour chacun des siens.`;
  const secret =
    seuil > 0
      ? [
          `Les effectifs de 1 à ${seuil} sont masqués (« n.c. »), ainsi que ceux qui permettraient de les retrouver par différence, dans un tableau, entre tableaux, dans un graphique ou d'une édition à l'autre. Seule exception : ce que le total des sorties et les deux termes de leur taux disent d'eux-mêmes, soit les sorties neutralisées et celles qui ne sont pas positives, fussent-elles peu nombreuses. Zéro est montré. Un taux n'est donné que si ses deux termes le sont.`,
          `Le total des sorties, le taux de sorties positives et ses deux termes, puis le sexe des entrants, passent avant le détail : ils sont publiés quand chacun dépasse ${seuil} et que rien d'autre de petit ne s'en déduit, avec les éditions précédentes non plus. Sinon l'édition redit le dernier chiffre publié, avec sa date. Après une première édition, le total des entrées attend les deux sexes, si chacun doit dépasser ${seuil} dans l'année : il les empêcherait d'être publiés. Le détail est abandonné (« n.p. », ou tableau absent) tant qu'un effectif masqué pourrait être retrouvé : pour chacun, le programme a vérifié que plusieurs nombres entiers, dont un au-dessus de ${seuil}, conviennent à tout ce qui est publié.`,
          bilan(matiere, comptes),
          depuis(avant, publication.dejaTrouvees),
        ]
      : ["Aucun effectif n'est masqué : les réglages l'ont demandé."];
  return [
    noteTitree("Ce qui est publié", [publie, ...secret]),
    {
      titre: "Définitions",
      ...lister(
        INDICATEURS.filter((i) => cites.has(i.id)),
        [
          champ("titre", "Chiffre", "prose", (i) => i.titre),
          champ("definition", "Définition", { kind: "prose", width: 80 }, (i) => chiffres.catalogue.definition(i)),
        ],
      ),
    },
  ];
}

/** « 16 effectifs masqués sur 57 chiffres » */
export function constatMasques({ publication }: Matiere, comptes: readonly CellulePubliee[]): string {
  const n = comptes.filter(({ cellule }) => publication.etat(cellule).etat === "masque").length;
  const dits = n === 0 ? "Aucun effectif masqué" : frCount(n, "effectif masqué", "effectifs masqués");
  return `${dits} sur ${frCount(comptes.length, "chiffre")}`;
}

/** How much is masked, repeated, given up. */
function bilan({ publication }: Matiere, comptes: readonly CellulePubliee[]): string {
  const etats = comptes.map(({ cellule }) => publication.etat(cellule).etat);
  const combien = (etat: (typeof etats)[number]) => etats.filter((e) => e === etat).length;
  const abandonnes = publication.abandonnes.map((b) => NOMS[b]).join(", ");
  return [
    `Dans cette édition : ${frCount(combien("masque"), "effectif masqué", "effectifs masqués")}, ${frCount(combien("repris"), "chiffre repris d'une édition précédente", "chiffres repris d'une édition précédente")}.`,
    abandonnes === "" ? "" : ` Non publié : ${abandonnes}.`,
  ].join("");
}

/** Which editions were taken into account. What they gave already by themselves is said to who made this one, not here. */
function depuis(avant: readonly EditionPubliee[], deja: number): string {
  if (avant.length === 0) {
    return "Aucune édition déjà publiée n'a été prise en compte : s'il y en a, refaire celle-ci avec --depuis, sans quoi leur différence peut redonner un petit effectif.";
  }
  const prises = frCount(
    avant.length,
    "édition déjà publiée a été prise en compte",
    "éditions déjà publiées ont été prises en compte",
  );
  return deja === 0
    ? `${prises} : leurs différences avec celle-ci ne redonnent aucun autre petit effectif.`
    : `${prises}.`;
}
