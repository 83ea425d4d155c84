import { frDay } from "../../../core/day.ts";
import { frCount, frInteger } from "../../../core/format.ts";
import { type NonJuge, parFeuille } from "../../../core/report.ts";
import { referenceDe } from "../../../normes/norme.ts";
import { LARGEURS, tableReglages, tableRegles, tableRejets, tableSources } from "../../controle/blocs.ts";
import { feuxEntiers } from "../../document/bloc-feux.ts";
import { noteTitree } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, Note, Sheet, Table } from "../../document/model.ts";
import { nonExecuteesDites, suspectesDites } from "../../signes.ts";
import { type Edition, feuille } from "../edition.ts";
import type { Socle } from "../socle.ts";

/** Rejets printed; the file `rejets.csv` has all of them. */
const MAX_REJETS = 500;

/** Whom what was not judged is about: everything, or the participants and APAPs of the edition. */
export interface Perimetre {
  /** Null: everything, file names and lists of the settings included. */
  concerne: ((nonJuge: NonJuge) => boolean) | null;
}

/** « Méthode »: where every figure comes from, and what it leaves out. */
export function feuilleMethode(socle: Socle, edition: Edition, { concerne }: Perimetre): Sheet {
  const complet = concerne === null;
  const regles = tableRegles(socle.report, {
    concerne,
    titre: complet ? "Règles : ce qui a été jugé, et ce qui ne l'a pas été" : "Règles : ce qui n'a pas été jugé",
  });
  return feuille(socle, edition, "Méthode", { constat: constatMethode(socle), nominative: false, papier: 1 }, [
    principes(socle, complet),
    ...(complet ? feuxEntiers(socle.report.feux) : []),
    // every rule goes on over pages, and fills the one that is printed
    ...(complet ? [regles] : []),
    ...moisTransmis(socle),
    ...reserves(socle, concerne),
    ...(complet ? [] : [regles]),
    definitions(socle, complet),
    tableReglages(socle.reglages.enVigueur(), complet),
    tableSources(socle.report, { sansFichiers: !complet }),
    ...(complet ? [tableRejets(socle.report, MAX_REJETS)] : []),
  ]);
}

/** How a figure is found in « Détail », and the few that are read elsewhere. */
const DETAIL =
  "« Détail » nomme le fichier et les lignes derrière chaque chiffre de l'ensemble, du mois et depuis janvier. Pour retrouver un chiffre, filtrer « Indicateur », « Période » et, s'il y en a, la valeur dans « Compté comme », « et comme » ou « et encore » : le total des lignes visibles est ce chiffre, ou les deux termes du taux (« Nombre », « Sur »). Ce qui est compté à la fin d'une période est dans les lignes du mois. Depuis janvier, les moyennes d'entretiens (par personne, durée, durée saisie, jours entre deux) sont tirées des lignes de « Entretiens en face à face tenus ». N'y sont pas : les personnes et les profils croisés, dont les parcours y sont, les entrants par profil, l'écart du flux, le délai médian d'intégration, les objectifs et le FSE+.";

/** « 82 règles exécutées sur 83 » */
function constatMethode({ report: { regles } }: Socle): string {
  const executees = regles.filter((r) => r.etat !== "non_executee").length;
  return `${frCount(executees, "règle exécutée", "règles exécutées")} sur ${frInteger(regles.length)}`;
}

function principes({ report, reglages }: Socle, complet: boolean): Note {
  return noteTitree("Comment lire ce classeur", [
    `Chiffres calculés par plie ${report.version} à l'arrêté du ${frDay(report.arrete)} : rien de ce qui est daté après n'est compté. Contrôles sur la période du ${frDay(report.periode.start)} au ${frDay(report.periode.end)}. Réglages : ${reglages.fichier ?? "valeurs par défaut"}, préréglage ${reglages.prereglage}.`,
    "« n.c. » : non calculable ; la raison est au pied du tableau, et ce n'est jamais zéro. Un taux est toujours donné avec ses deux termes. Les totaux sont des formules ; là où la somme des lignes dirait autre chose que l'ensemble (une personne suivie par deux APAP), c'est le chiffre de l'ensemble qui est écrit.",
    "Chaque chiffre va à l'APAP et à la structure en charge ce jour-là ; les parcours sans APAP ou sans structure ont leur propre ligne. Les personnes sont données à côté des parcours là où les deux nombres diffèrent : chaque participant y compte une fois.",
    ...(complet ? [DETAIL] : []),
  ]);
}

/** What the register compares, and the two changes that are none of anybody's doing. */
function moisTransmis({ suite }: Socle): Note[] {
  if (suite === null) return [];
  const { compares } = suite.rectification;
  return [
    noteTitree("Mois déjà transmis", [
      compares.length === 0
        ? "Aucun mois n'avait été traité avant celui-ci dans ce registre, ou aucun des douze derniers."
        : `Chaque chiffre des douze derniers mois transmis (${compares.map((v) => v.nom).join(", ")}) est comparé à celui d'aujourd'hui : la version marquée par plie cloturer, sinon la dernière. « Chiffres rectifiés » donne l'écart, sa cause et ses lignes.`,
      "Deux causes tiennent à la définition des chiffres, et non à une saisie : un diagnostic tenu avant l'intégration n'est compté, à sa date, qu'une fois le parcours intégré ; une prescription « sans entrée » devient « suivie d'une entrée » quand l'étape commence.",
    ]),
  ];
}

function reserves(socle: Socle, concerne: Perimetre["concerne"]): Block[] {
  const { report, suspectes } = socle;
  const textes: string[] = [];
  const doubles = report.constats.filter((c) => c.regle === "DON-01").length;
  if (concerne === null) {
    textes.push(
      `${frCount(doubles, "contact probablement saisi deux fois", "contacts probablement saisis deux fois")} (DON-01) : comptés dans les chiffres tant qu'ils ne sont pas corrigés.`,
    );
    const rejetees = parFeuille(report.sources, "rejetees");
    textes.push(
      `${frCount(report.rejets.length, "valeur illisible", "valeurs illisibles")} dans l'extraction, ${frCount(rejetees, "ligne écartée", "lignes écartées")} pour cela (liste plus bas, et rejets.csv).`,
    );
    for (const s of report.signalements)
      textes.push(
        `Justifications, ${s.fichier}${s.feuille === null ? "" : ` [${s.feuille}]`} ligne ${s.ligne} : ${s.message}`,
      );
  }
  const suspectesLa = suspectesDites(report);
  if (suspectesLa !== null) {
    const confirmees = suspectes.size > 1 ? "les a pas confirmées" : "l'a pas confirmée";
    textes.push(`${suspectesLa} tant que le PLIE ne ${confirmees} : ${[...suspectes].sort().join(", ")}.`);
  }
  const nonExecutees = nonExecuteesDites(report);
  if (nonExecutees !== null) {
    const ids = report.regles.filter((r) => r.etat === "non_executee").map((r) => r.id);
    textes.push(`${nonExecutees} : ${ids.join(", ")}.`);
  }
  return textes.length === 0 ? [] : [noteTitree("Réserves", textes)];
}

function definitions({ chiffres, reglages: { norme } }: Socle, complet: boolean): Table {
  return {
    titre: "Définitions des chiffres",
    ...lister(
      chiffres.catalogue.indicateurs.filter((i) => !i.enPersonnes),
      [
        champ("titre", "Chiffre", { kind: "prose", width: LARGEURS.nom }, (i) => i.titre),
        champ(
          "definition",
          "Définition et référence",
          { kind: "prose", width: complet ? LARGEURS.texte : 76 },
          (i) => `${chiffres.catalogue.definition(i)} (${referenceDe(i, norme)})`,
        ),
        champ("unite", "Unité", { kind: "prose", width: LARGEURS.mot }, (i) => i.unite),
      ],
    ),
  };
}
