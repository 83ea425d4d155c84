import type { Chronologie, ParcoursLu, SortieQualifiee } from "../../core/chronologie.ts";
import { frDay } from "../../core/day.ts";
import { frCount } from "../../core/format.ts";
import type { Report } from "../../core/report.ts";
import { note, noteTitree } from "../document/blocs.ts";
import type { Block, Note } from "../document/model.ts";
import {
  bilanMois,
  CONDITIONS,
  conclusion,
  contact,
  evenements,
  inconnu,
  nonJuges,
  PIECES,
  parcours,
  reserve,
  titreSortie,
} from "../participant/mots.ts";
import { tableMois } from "../participant/tables.ts";
import { SIGNES } from "../signes.ts";
import { blocsTexte } from "./document.ts";
import type { Terminal } from "./style.ts";

/** What the report says of the participant: their constats alone, and every rule's result. */
type Controle = Pick<Report, "constats" | "regles">;

/** The whole story of a participant on the terminal: months, events, sortie, constats. */
export function participantTexte(chronologie: Chronologie, controle: Controle, terminal: Terminal): string {
  const { participant, arrete, connu, horsParcours } = chronologie;
  const blocs: Block[] = [
    { kind: "titre", texte: `Participant ${participant}, arrêté au ${frDay(arrete)}` },
    note(inconnu(connu) ?? []),
    ...(chronologie.parcours.length === 0 ? [{ kind: "note" as const, texte: "Aucun parcours." }] : []),
    ...chronologie.parcours.flatMap((p) => unParcours(p, chronologie)),
    noteTitree(
      "Contacts hors de tout parcours",
      horsParcours.map((k) => `${frDay(k.date)}  ${contact(k)}`),
    ),
    lesConstats(participant, controle),
  ];
  return `${blocsTexte(blocs, terminal)}\n`;
}

function unParcours(p: ParcoursLu, { nonJuge, nonQualifie }: Chronologie): Block[] {
  return [
    noteTitree(
      `Parcours ${p.id} ${parcours(p)}`,
      p.charges.map(
        ({ apap, structure, debut, fin }) =>
          `${apap ?? "Sans APAP"}, ${structure ?? "sans structure"}${p.charges.length > 1 ? ` du ${frDay(debut)} au ${frDay(fin)}` : ""}`,
      ),
    ),
    noteTitree("Mois par mois", bilanMois(p, nonJuge)),
    tableMois(p),
    noteTitree(
      "Chronologie",
      evenements(p).map((e) => `${frDay(e.jour)}  ${e.texte}`),
    ),
    ...(p.sortie === null ? [] : [sortie(p.sortie)]),
    note(nonQualifie === null ? [] : `Sortie non qualifiée : ${nonQualifie}.`),
  ];
}

function sortie(s: SortieQualifiee): Note {
  const signee = (k: SortieQualifiee["voies"][number]["conditions"][number]) =>
    `    ${CONDITIONS[k.etat].signe} ${k.libelle}${k.constate === null ? "" : ` : ${k.constate}`}${k.aArbitrer ? " (à arbitrer)" : ""}`;
  return noteTitree(titreSortie(s), [
    conclusion(s),
    ...(s.voies.length === 0 ? ["Aucun emploi ni formation ne court à cette date, ni n'a fini peu avant."] : []),
    ...s.voies.flatMap((v) => [`${CONDITIONS[v.etat].signe} ${v.classe} · ${v.titre}`, ...v.conditions.map(signee)]),
    ...(s.quand !== "hypothese" && s.pieces.length > 0
      ? ["Pièces", ...s.pieces.map((piece) => `    ${PIECES[piece.etat]} : ${piece.libelle}`)]
      : []),
    ...s.avertissements.map((a) => `! ${a}`),
  ]);
}

function lesConstats(participant: string, controle: Controle): Note {
  const { constats } = controle;
  const nonJuge = nonJuges(controle, participant).map((l) => `Non jugé : ${l}.`);
  if (constats.length === 0) return note(["Aucun constat.", ...nonJuge]);
  return {
    kind: "note",
    titre: frCount(constats.length, "constat"),
    texte: [
      ...constats.map((k) =>
        `${SIGNES[k.gravite].signe} ${k.regle}  ${[k.message, k.remede, reserve(controle, k)].join(" ")}`.trimEnd(),
      ),
      ...nonJuge,
    ],
    tons: constats.map((k) => k.gravite),
  };
}
