import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { GRAVITES } from "../../core/report.ts";
import { de, motsDe, type Vocabulaire } from "../../normes/vocabulaire.ts";
import type { RapprochementListe } from "../../rapprochement/modele.ts";
import { note, noteTitree } from "../document/blocs.ts";
import type { Block, Note } from "../document/model.ts";
import { direHorsMurs } from "../emargement/hors-murs.ts";
import type { EtatRapprochement } from "../rapprochement/etat.ts";
import { blocsSynthese } from "../rapprochement/feuilles/synthese.ts";
import { etatCd14, etatListe } from "../rapprochement/mots.ts";
import { blocsTexte, suites } from "./document.ts";
import { graviteDite, type Terminal } from "./style.ts";

/** Both sides as a page of terminal: what was compared and where each line went, by APAP, the minutes, the constats. */
export function rapprochementTexte(etat: EtatRapprochement, options: Terminal & { suites: readonly string[] }): string {
  const { report, rapprochement, liste, listeCd14, filtre, horsMurs, lecture } = etat;
  const { cd14 } = rapprochement;
  const vocabulaire = motsDe(report);
  const blocs: Block[] = [
    {
      kind: "titre",
      texte: `Rapprochement arrêté au ${frDay(report.arrete)}, période du ${frDay(report.periode.start)} au ${frDay(report.periode.end)}`,
    },
    note(filtre === null ? [] : [`Listes limitées à : ${filtre} ; les comptes sont ceux de toute l'extraction.`]),
    ...blocsSynthese(etat),
    note(horsMurs.length > 0 ? `${direHorsMurs(horsMurs)}.` : []),
    note(mots((cd14?.lignes ?? []).map((l) => etatCd14(l, vocabulaire).value))),
    ...[listeCd14, liste].flatMap((l) => (l ? [listeStructure(l, vocabulaire)] : [])),
    constats(etat, options),
    noteTitree(
      "Lecture des feuilles d'émargement",
      lecture.map(({ message, nombre }) => `${frInteger(nombre)} × ${message}`),
    ),
    suites(options.suites, options),
  ];
  return `${blocsTexte(blocs, options)}\n`;
}

function listeStructure(liste: RapprochementListe, vocabulaire: Vocabulaire): Note {
  const departement = liste.cote === "departement";
  const qui = departement
    ? "allocataires du RSA : étapes et contrats d'engagement"
    : liste.structure === null
      ? "participants que la liste nomme (--structure pour voir ce qu'elle oublie)"
      : liste.structure;
  const lues = `${frCount(liste.lues, "ligne lue", "lignes lues")} : ${frInteger(liste.lignes.filter((l) => l.liste).length)} comparées, ${frInteger(liste.illisibles.length)} illisibles, ${frInteger(liste.vides)} vides`;
  return noteTitree(
    departement
      ? `Étapes et engagements ${de(vocabulaire.logicielDepartement)} (${liste.fichier})`
      : `Liste de la structure (${liste.fichier})`,
    [
      qui,
      lues,
      ...liste.illisibles.slice(0, 5).map((i) => `${i.feuille ? `[${i.feuille}] ` : ""}ligne ${i.ligne} : ${i.raison}`),
      ...mots(liste.lignes.map((l) => etatListe(l, vocabulaire, liste.cote).value)),
    ],
  );
}

/** « 12 concorde, 3 écart : jour », the commonest first. */
function mots(liste: readonly string[]): string[] {
  return [...grouper(liste, (mot) => mot)]
    .sort(([a, n], [b, m]) => m.length - n.length || (a < b ? -1 : 1))
    .map(([mot, siens]) => `${frInteger(siens.length)} × ${mot}`);
}

function constats({ report }: EtatRapprochement, options: Terminal): Note {
  const texte = report.regles.map((r) => {
    if (r.etat === "non_executee") return `${r.id} non exécutée : ${r.raison ?? ""}`;
    const siens = report.constats.filter((k) => k.regle === r.id && !k.justification);
    const comptes = GRAVITES.flatMap((g) => {
      const n = siens.filter((k) => k.gravite === g).length;
      return n === 0 ? [] : [graviteDite(g, n, options)];
    });
    const suspecte = r.etat === "suspecte" ? " ; suspecte, hors des comptes" : "";
    const nonJuges = r.nonJuges.length > 0 ? `, ${frInteger(r.nonJuges.length)} non jugés` : "";
    return `${r.id} : ${comptes.length > 0 ? comptes.join(" ") : "aucun constat"} sur ${frInteger(r.juges)} jugés${nonJuges}${suspecte}`;
  });
  return noteTitree("Constats", texte);
}
