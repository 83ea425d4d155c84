import type { RegleLocale } from "../../locales/reglages.ts";
import { type Explication, graviteDite, valeursDites } from "../../rules/explication.ts";
import { CE_QU_EST_UN_SIGNAL, type ExplicationSignal } from "../../signaux/explication.ts";
import { listeLocales } from "../controle/locales.ts";
import { note, noteTitree } from "../document/blocs.ts";
import { champ, lister } from "../document/lister.ts";
import type { Block, Table } from "../document/model.ts";
import { blocsTexte } from "./document.ts";
import type { Terminal } from "./style.ts";

/**
 * One rule on the terminal: clause, definition, settings in force and what of them changes by date, example with its real
 * message, what to do.
 */
export function regleTexte(e: Explication, terminal: Terminal, changements: readonly string[] = []): string {
  const exemple = Object.entries(e.exemple.tables)
    .filter(([table, rows]) => table !== "participants" && (rows?.length ?? 0) > 0)
    .flatMap(([table, rows]) => [table, ...(rows ?? []).map((row) => `  ${valeurs(row)}`)]);
  const blocs: Block[] = [
    noteTitree(`${e.id}  ${e.titre}`, `${graviteDite(e)}, ${e.reference}`),
    noteTitree("Un constat quand", e.definition),
    noteTitree("Pourquoi", e.pourquoi),
    noteTitree("Que faire", e.remede),
    reglages("Réglages", e.reglages),
    ...(changements.length > 0 ? [noteTitree("Par date d'effet", changements)] : []),
    noteTitree(`Exemple (arrêté au ${e.exemple.arrete}${valeursDites(e.exemple)})`, [
      ...exemple,
      `→ ${e.exemple.message}`,
    ]),
  ];
  return `${blocsTexte(blocs, terminal)}\n`;
}

/** One signal on the terminal: what it measures, the settings in force, what it is not. */
export function signalTexte(s: ExplicationSignal, terminal: Terminal): string {
  const blocs: Block[] = [
    noteTitree(`${s.id}  ${s.titre}`, `signal, sur ${s.regarde}`),
    noteTitree("Une question, par APAP, quand", s.definition),
    noteTitree("Ce que c'est", CE_QU_EST_UN_SIGNAL),
    reglages("Réglages (plie.yaml, « risque »)", s.reglages),
  ];
  return `${blocsTexte(blocs, terminal)}\n`;
}

function reglages(titre: string, liste: Explication["reglages"]): Table {
  return {
    titre,
    ...lister(liste, [
      champ("nom", "Réglage", "text", (r) => r.nom),
      champ("valeur", "En vigueur", { kind: "text", align: "right" }, (r) => String(r.valeur)),
      champ("defaut", "Défaut", { kind: "text", align: "right" }, (r) => String(r.defaut)),
      champ("quoi", "Ce que c'est", "prose", (r) => r.description),
    ]),
    vide: "aucun",
  };
}

function valeurs(row: Readonly<Record<string, string>>): string {
  return Object.entries(row)
    .filter(([key, value]) => value !== "" && key !== "participant" && key !== "id")
    .map(([key, value]) => `${key} ${value}`)
    .join(", ");
}

/** The list of the rules, one line each, then the PLIE's own, then that of the signals, which are none. */
export function listeRegles(
  regles: readonly Pick<Explication, "id" | "gravite" | "active" | "titre">[],
  locales: readonly RegleLocale[],
  signaux: readonly Pick<ExplicationSignal, "id" | "titre">[],
  terminal: Terminal,
): string {
  const blocs: Block[] = [
    lister(regles, [
      champ("id", "Règle", "text", (r) => r.id),
      champ("gravite", "Gravité", "text", graviteDite),
      champ("titre", "Constat", "prose", (r) => r.titre),
    ]),
    ...listeLocales(locales),
    noteTitree("À part des règles, les signaux", CE_QU_EST_UN_SIGNAL),
    lister(signaux, [
      champ("id", "Signal", "text", (s) => s.id),
      champ("titre", "Question sur", "prose", (s) => s.titre),
    ]),
    note("Pour en lire une : plie regles ENT-01, plie regles SIG-01"),
  ];
  return `${blocsTexte(blocs, terminal)}\n`;
}
