import type { Chronologie, ParcoursLu, SortieQualifiee } from "../../core/chronologie.ts";
import { frDay } from "../../core/day.ts";
import { frCount } from "../../core/format.ts";
import type { Report } from "../../core/report.ts";
import {
  bilanMois,
  CONDITIONS,
  conclusion,
  contact,
  evenements,
  nonJuges,
  PIECES,
  parcours,
  reserve,
  titreSortie,
} from "../participant/mots.ts";
import { tableMois } from "../participant/tables.ts";
import { SIGNES } from "../signes.ts";
import { blocsTexte } from "./document.ts";
import { colorer, craie, plier, type Terminal } from "./style.ts";

/** What the report says of the participant: their constats alone, and every rule's result. */
type Controle = Pick<Report, "constats" | "regles">;

/** The whole story of a participant on the terminal: months, events, sortie, constats. */
export function participantTexte(chronologie: Chronologie, controle: Controle, terminal: Terminal): string {
  const c = craie(terminal);
  const { participant, arrete, connu } = chronologie;
  const parts = [
    c.bold(`Participant ${participant}, arrêté au ${frDay(arrete)}`) +
      (connu ? "" : "\nInconnu de la liste des participants : seules ses lignes sont là."),
    ...(chronologie.parcours.length === 0 ? ["Aucun parcours."] : []),
    ...chronologie.parcours.map((p) => unParcours(p, terminal)),
    horsParcours(chronologie, terminal),
    lesConstats(participant, controle, terminal),
  ];
  return `${parts.filter((p) => p !== "").join("\n\n")}\n`;
}

function unParcours(p: ParcoursLu, terminal: Terminal): string {
  const c = craie(terminal);
  const charge = p.charges.map(
    ({ apap, structure, debut, fin }) =>
      `  ${apap ?? "Sans APAP"}, ${structure ?? "sans structure"}${p.charges.length > 1 ? ` du ${frDay(debut)} au ${frDay(fin)}` : ""}`,
  );
  const parts = [
    [
      c.bold.underline(`Parcours ${p.id} ${parcours(p)}`),
      ...charge.map((l) => plier(l, terminal.colonnes, "    ")),
    ].join("\n"),
    `${c.bold("Mois par mois")}\n${bilanMois(p)}\n${blocsTexte([tableMois(p)], terminal)}`,
    `${c.bold("Chronologie")}\n${evenements(p)
      .map((e) => plier(`  ${frDay(e.jour)}  ${e.texte}`, terminal.colonnes, "              "))
      .join("\n")}`,
    p.sortie === null ? "" : sortie(p.sortie, terminal),
  ];
  return parts.filter((t) => t !== "").join("\n\n");
}

function sortie(s: SortieQualifiee, terminal: Terminal): string {
  const c = craie(terminal);
  const lignes = [c.bold(titreSortie(s)), plier(`  ${conclusion(s)}`, terminal.colonnes, "  ")];
  if (s.voies.length === 0) lignes.push("  Aucun emploi ni formation ne court à cette date, ni n'a fini peu avant.");
  for (const v of s.voies) {
    lignes.push(plier(`  ${CONDITIONS[v.etat].signe} ${v.classe} · ${v.titre}`, terminal.colonnes, "      "));
    for (const k of v.conditions) {
      const constate = k.constate === null ? "" : ` : ${k.constate}`;
      const texte = `      ${CONDITIONS[k.etat].signe} ${k.libelle}${constate}${k.aArbitrer ? " (à arbitrer)" : ""}`;
      lignes.push(plier(texte, terminal.colonnes, "        "));
    }
  }
  if (s.quand !== "hypothese" && s.pieces.length > 0) {
    lignes.push("  Pièces");
    for (const piece of s.pieces) {
      lignes.push(plier(`      ${PIECES[piece.etat]} : ${piece.libelle}`, terminal.colonnes, "        "));
    }
  }
  for (const a of s.avertissements) lignes.push(plier(`  ! ${a}`, terminal.colonnes, "    "));
  return lignes.join("\n");
}

function horsParcours({ horsParcours: contacts }: Chronologie, terminal: Terminal): string {
  if (contacts.length === 0) return "";
  return [
    craie(terminal).bold("Contacts hors de tout parcours"),
    ...contacts.map((k) => plier(`  ${frDay(k.date)}  ${contact(k)}`, terminal.colonnes, "              ")),
  ].join("\n");
}

function lesConstats(participant: string, controle: Controle, terminal: Terminal): string {
  const c = craie(terminal);
  const { constats } = controle;
  const nonJuge = nonJuges(controle, participant).map((l) => plier(`  Non jugé : ${l}.`, terminal.colonnes, "    "));
  if (constats.length === 0) return ["Aucun constat.", ...nonJuge].join("\n");
  return [
    c.bold(frCount(constats.length, "constat")),
    ...constats.map((k) => {
      const texte = `  ${SIGNES[k.gravite].signe} ${k.regle}  ${[k.message, k.remede, reserve(controle, k)].join(" ")}`;
      return colorer(k.gravite, plier(texte.trimEnd(), terminal.colonnes, "      "), c);
    }),
    ...nonJuge,
  ].join("\n");
}
