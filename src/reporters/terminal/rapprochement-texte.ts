import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { GRAVITES } from "../../core/report.ts";
import { de, motsDe, type Vocabulaire } from "../../normes/vocabulaire.ts";
import type { RapprochementListe } from "../../rapprochement/modele.ts";
import { direHorsMurs } from "../emargement/hors-murs.ts";
import type { EtatRapprochement } from "../rapprochement/etat.ts";
import { blocsSynthese } from "../rapprochement/feuilles/synthese.ts";
import { etatCd14, etatListe } from "../rapprochement/mots.ts";
import { blocsTexte } from "./document.ts";
import { colorer, craie, plier, SIGNES, type Terminal } from "./style.ts";

/** Both sides as a page of terminal: what was compared and where each line went, by APAP, the minutes, the constats. */
export function rapprochementTexte(etat: EtatRapprochement, options: Terminal & { suites: readonly string[] }): string {
  const { report, rapprochement, liste, listeCd14, filtre, horsMurs } = etat;
  const c = craie(options);
  const { cd14 } = rapprochement;
  const parts = [
    [
      c.bold(
        `Rapprochement arrêté au ${frDay(report.arrete)}, période du ${frDay(report.periode.start)} au ${frDay(report.periode.end)}`,
      ),
      ...(filtre === null ? [] : [`Listes limitées à : ${filtre} ; les comptes sont ceux de toute l'extraction.`]),
    ].join("\n"),
    blocsTexte(blocsSynthese(etat), options),
    horsMurs.length > 0 ? plier(`  ${direHorsMurs(horsMurs)}.`, options.colonnes, "  ") : "",
    cd14 && cd14.lignes.length > 0 ? mots(cd14.lignes.map((l) => etatCd14(l, motsDe(report)).mot)) : "",
    listeCd14 ? listeStructure(listeCd14, motsDe(report), options) : "",
    liste ? listeStructure(liste, motsDe(report), options) : "",
    constats(etat, options),
    lecture(etat, options),
    options.suites.length > 0 ? [c.bold("Ensuite"), ...options.suites.map((s) => `  ${s}`)].join("\n") : "",
  ];
  return `${parts.filter((p) => p !== "").join("\n\n")}\n`;
}

function listeStructure(liste: RapprochementListe, vocabulaire: Vocabulaire, options: Terminal): string {
  const departement = liste.cote === "departement";
  const qui = departement
    ? "allocataires du RSA : étapes et contrats d'engagement"
    : liste.structure === null
      ? "participants que la liste nomme (--structure pour voir ce qu'elle oublie)"
      : liste.structure;
  const lues = `${frCount(liste.lues, "ligne lue", "lignes lues")} : ${frInteger(liste.lignes.filter((l) => l.liste).length)} comparées, ${frInteger(liste.illisibles.length)} illisibles, ${frInteger(liste.vides)} vides`;
  const illisibles = liste.illisibles
    .slice(0, 5)
    .map((i) =>
      plier(`  ${i.feuille ? `[${i.feuille}] ` : ""}ligne ${i.ligne} : ${i.raison}`, options.colonnes, "    "),
    );
  return [
    craie(options).bold(
      departement
        ? `Étapes et engagements ${de(vocabulaire.logicielDepartement)} (${liste.fichier})`
        : `Liste de la structure (${liste.fichier})`,
    ),
    plier(`  ${qui}`, options.colonnes, "    "),
    `  ${lues}`,
    ...illisibles,
    mots(liste.lignes.map((l) => etatListe(l, vocabulaire, liste.cote).mot)),
  ].join("\n");
}

/** « 12 concorde, 3 écart : jour », the commonest first. */
function mots(liste: readonly string[]): string {
  const comptes = new Map<string, number>();
  for (const mot of liste) comptes.set(mot, (comptes.get(mot) ?? 0) + 1);
  return [...comptes]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([mot, n]) => `  ${frInteger(n)} × ${mot}`)
    .join("\n");
}

function lecture({ lecture: notes }: EtatRapprochement, options: Terminal): string {
  if (notes.length === 0) return "";
  const lignes = notes.map(({ message, nombre }) =>
    plier(`  ${frInteger(nombre)} × ${message}`, options.colonnes, "    "),
  );
  return [craie(options).bold("Lecture des feuilles d'émargement"), ...lignes].join("\n");
}

function constats({ report }: EtatRapprochement, options: Terminal): string {
  const c = craie(options);
  const lignes = report.regles.map((r) => {
    if (r.etat === "non_executee") return plier(`  ${r.id} non exécutée : ${r.raison ?? ""}`, options.colonnes, "    ");
    const siens = report.constats.filter((k) => k.regle === r.id && !k.justification);
    const comptes = GRAVITES.flatMap((g) => {
      const n = siens.filter((k) => k.gravite === g).length;
      const { signe, mot, mots: pluriel } = SIGNES[g];
      return n === 0 ? [] : [colorer(g, `${signe} ${frInteger(n)} ${n >= 2 ? pluriel : mot}`, c)];
    });
    const suspecte = r.etat === "suspecte" ? " ; suspecte, hors des comptes" : "";
    const nonJuges = r.nonJuges.length > 0 ? `, ${frInteger(r.nonJuges.length)} non jugés` : "";
    return `  ${r.id} : ${comptes.length > 0 ? comptes.join(" ") : "aucun constat"} sur ${frInteger(r.juges)} jugés${nonJuges}${suspecte}`;
  });
  return [c.bold("Constats"), ...lignes].join("\n");
}
