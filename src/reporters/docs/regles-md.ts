import { type Explication, graviteDite, valeursDites } from "../../rules/explication.ts";
import { CE_QU_EST_UN_SIGNAL, type ExplicationSignal } from "../../signaux/explication.ts";
import type { Column } from "../document/model.ts";
import { tableMarkdown } from "../md/document.ts";

/** docs/regles.md: every rule, from the same objects that judge, then the signals, which are no rules. */
export function reglesMarkdown(
  regles: readonly Explication[],
  signaux: readonly ExplicationSignal[],
  changements: (id: string) => readonly string[],
): string {
  const parts = [
    "# Les règles",
    "<!-- Fichier produit par `npm run docs` à partir des règles elles-mêmes : ne pas le modifier à la main. -->",
    `${regles.length} règles. Gravités : **bloquant** (met en risque l'éligibilité FSE+), **majeur** (manquement au cahier des charges), **mineur** (qualité), **info**.`,
    tableMarkdown({
      kind: "table",
      columns: colonnes("règle", "gravité", "constat", "référence"),
      rows: regles.map((r) => [`[${r.id}](#${r.id.toLowerCase()})`, graviteDite(r), r.titre, r.reference]),
    }),
    ...regles.map((r) => regleMarkdown(r, changements(r.id))),
    "# Les signaux",
    CE_QU_EST_UN_SIGNAL,
    tableMarkdown({
      kind: "table",
      columns: colonnes("signal", "question sur"),
      rows: signaux.map((s) => [`[${s.id}](#${s.id.toLowerCase()})`, s.titre]),
    }),
    ...signaux.map(signalMarkdown),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** One signal as Markdown. */
export function signalMarkdown(s: ExplicationSignal): string {
  return [
    `## ${s.id}`,
    `**${s.titre}** (signal, sur ${s.regarde}).`,
    `*Une question, par APAP, quand.* ${s.definition}`,
    `*Colonnes d'entretiens.* ${s.colonnes.map((c) => `\`${c}\``).join(", ")}.`,
    reglages(s.reglages),
  ].join("\n\n");
}

function reglages(liste: Explication["reglages"]): string {
  if (liste.length === 0) return "Aucun réglage.";
  return tableMarkdown({
    kind: "table",
    columns: colonnes("réglage", "défaut", "en vigueur", "ce que c'est"),
    rows: liste.map((s) => [`\`${s.nom}\``, String(s.defaut), String(s.valeur), s.description]),
  });
}

/** One rule as Markdown; `changements`: what of its settings changes by date. */
export function regleMarkdown(r: Explication, changements: readonly string[] = []): string {
  return [
    `## ${r.id}`,
    `**${r.titre}** (${graviteDite(r)}), ${r.reference}.`,
    `*Un constat quand.* ${r.definition}`,
    `*Pourquoi.* ${r.pourquoi}`,
    `*Que faire.* ${r.remede}`,
    reglages(r.reglages),
    ...(changements.length > 0 ? [`*Par date d'effet.* ${changements.join(" ; ")}.`] : []),
    `*Exemple*, arrêté au ${r.exemple.arrete}${valeursDites(r.exemple)} : « ${r.exemple.message} »`,
    exemple(r),
  ].join("\n\n");
}

function exemple(r: Explication): string {
  return Object.entries(r.exemple.tables)
    .flatMap(([table, rows]) => (table === "participants" || !rows || rows.length === 0 ? [] : [lignes(table, rows)]))
    .join("\n\n");
}

function lignes(table: string, rows: readonly Readonly<Record<string, string>>[]): string {
  const champs = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((c) =>
    rows.some((row) => (row[c] ?? "") !== ""),
  );
  const cellules = rows.map((row) => champs.map((c) => row[c] ?? ""));
  return `\`${table}\`\n\n${tableMarkdown({ kind: "table", columns: colonnes(...champs), rows: cellules })}`;
}

function colonnes(...titres: readonly string[]): Column[] {
  return titres.map((titre) => ({ key: titre, titre, kind: "text" }));
}
