import { frDay, isoDay } from "../../core/day.ts";
import { frInteger } from "../../core/format.ts";
import type { GeneratedExtraction } from "../modele.ts";
import type { EnvoiAttendu } from "./envoi.ts";

/** What must be found, for a program. */
export function attenduJson(x: GeneratedExtraction, { lectures, rejets }: EnvoiAttendu): string {
  const periode = { debut: isoDay(x.debutPeriode), fin: isoDay(x.arrete) };
  return `${JSON.stringify({ arrete: isoDay(x.arrete), periode, lectures, rejets, constats: x.attendu }, null, 1)}\n`;
}

function tableau(entetes: readonly string[], lignes: readonly (readonly string[])[]): string {
  const rangees = [entetes, entetes.map(() => "---"), ...lignes];
  return rangees.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** What must be found, for a person: French, in Markdown. */
export function lisezmoi(x: GeneratedExtraction, { lectures, rejets }: EnvoiAttendu): string {
  const { participants, parcours, entretiens, etapes } = x.lignes;
  const fichiers = lectures.map((l) => [
    `\`${l.fichier}\``,
    l.feuille ?? "",
    frInteger(l.acceptees),
    String(l.rejetees),
    String(l.vides + l.entetes + l.totaux + l.doublons),
    detail(l),
  ]);
  const constats = x.attendu.map((a) => [
    a.regle,
    a.participant ?? a.apap ?? "",
    a.mois ?? a.date ?? "",
    a.explication,
  ]);
  return `# Un PLIE fictif

Extraction inventée : ni les personnes, ni les structures, ni les communes n’existent. ${frInteger(participants.length)} participants, ${frInteger(parcours.length)} parcours, ${frInteger(etapes.length)} étapes, ${frInteger(entretiens.length)} contacts, comme un PLIE les envoie : listes en Windows-1252, un fichier de contacts par structure, les émargements dans un classeur, quelques fautes de saisie.

Arrêté : ${frDay(x.arrete)} ; période de contrôle : du ${frDay(x.debutPeriode)} à l’arrêté ; réglages par défaut. Ce qui suit est tout ce qui doit être trouvé ; \`attendu.json\` le dit pour un programme.

## Lecture

${tableau(["fichier", "feuille", "acceptées", "rejetées", "mises de côté", "détail"], fichiers)}

Les codes postaux en 08 ont perdu leur zéro : ils sont rétablis et signalés.

${tableau(
  ["fichier", "ligne", "colonne", "valeur", "suite"],
  rejets.map((r) => [`\`${r.fichier}\``, String(r.ligne), r.colonne, r.valeur, r.explication]),
)}

## Constats

${tableau(["règle", "participant ou APAP", "mois ou date", "pourquoi"], constats)}
`;
}

function detail({ lignesAvantEntete, vides, entetes, totaux, doublons }: EnvoiAttendu["lectures"][number]): string {
  const parts = [
    lignesAvantEntete > 0 ? `${lignesAvantEntete} lignes au-dessus de l’en-tête` : "",
    vides > 0 ? `${vides} vide` : "",
    entetes > 0 ? `${entetes} en-tête répété` : "",
    totaux > 0 ? `${totaux} total` : "",
    doublons > 0 ? `${doublons} doublon` : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}
