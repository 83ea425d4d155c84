import type { Explication } from "../../rules/explication.ts";
import { CE_QU_EST_UN_SIGNAL, type ExplicationSignal } from "../../signaux/explication.ts";
import { craie, plier, type Terminal } from "./style.ts";
import { tableau } from "./tableau.ts";

/** One rule on the terminal: clause, definition, settings in force, example with its real message, what to do. */
export function regleTexte(e: Explication, terminal: Terminal): string {
  const c = craie(terminal);
  const para = (titre: string, texte: string) => `${c.bold(titre)}\n${plier(`  ${texte}`, terminal.colonnes, "  ")}`;
  const exemple = Object.entries(e.exemple.tables)
    .filter(([table, rows]) => table !== "participants" && (rows?.length ?? 0) > 0)
    .map(
      ([table, rows]) =>
        `  ${table}\n${(rows ?? []).map((row) => plier(`    ${valeurs(row)}`, terminal.colonnes, "      ")).join("\n")}`,
    )
    .join("\n");
  return `${[
    `${c.bold(`${e.id}  ${e.titre}`)}\n${e.gravite}, ${e.reference}`,
    para("Un constat quand", e.definition),
    para("Pourquoi", e.pourquoi),
    para("Que faire", e.remede),
    `${c.bold("Réglages")}\n${reglages(e.reglages, terminal)}`,
    `${c.bold(`Exemple (arrêté au ${e.exemple.arrete})`)}\n${exemple}\n${plier(`  → ${e.exemple.message}`, terminal.colonnes, "    ")}`,
  ].join("\n\n")}\n`;
}

/** One signal on the terminal: what it measures, the settings in force, what it is not. */
export function signalTexte(s: ExplicationSignal, terminal: Terminal): string {
  const c = craie(terminal);
  const para = (titre: string, texte: string) => `${c.bold(titre)}\n${plier(`  ${texte}`, terminal.colonnes, "  ")}`;
  return `${[
    `${c.bold(`${s.id}  ${s.titre}`)}\nsignal, sur ${s.regarde}`,
    para("Une question, par APAP, quand", s.definition),
    para("Ce que c'est", CE_QU_EST_UN_SIGNAL),
    `${c.bold("Réglages (plie.yaml, « risque »)")}\n${reglages(s.reglages, terminal)}`,
  ].join("\n\n")}\n`;
}

function reglages(liste: Explication["reglages"], terminal: Terminal): string {
  if (liste.length === 0) return "  aucun";
  return tableau(
    [
      { titre: "Réglage" },
      { titre: "En vigueur", droite: true },
      { titre: "Défaut", droite: true },
      { titre: "Ce que c'est", souple: true },
    ],
    liste.map((r) => [r.nom, String(r.valeur), String(r.defaut), r.description]),
    terminal,
  );
}

function valeurs(row: Readonly<Record<string, string>>): string {
  return Object.entries(row)
    .filter(([key, value]) => value !== "" && key !== "participant" && key !== "id")
    .map(([key, value]) => `${key} ${value}`)
    .join(", ");
}

/** The list of the rules, one line each, then that of the signals, which are none. */
export function listeRegles(
  regles: readonly { id: string; gravite: string; titre: string; reference: string }[],
  signaux: readonly Pick<ExplicationSignal, "id" | "titre">[],
  terminal: Terminal,
): string {
  const c = craie(terminal);
  return `${tableau(
    [{ titre: "Règle" }, { titre: "Gravité" }, { titre: "Constat", souple: true }],
    regles.map((r) => [r.id, r.gravite, r.titre]),
    terminal,
  )}\n\n${c.bold("À part des règles, les signaux")}\n${plier(CE_QU_EST_UN_SIGNAL, terminal.colonnes)}\n${tableau(
    [{ titre: "Signal" }, { titre: "Question sur", souple: true }],
    signaux.map((s) => [s.id, s.titre]),
    terminal,
  )}\n\nPour en lire une : plie regles ENT-01, plie regles SIG-01\n`;
}
