import type { Explication } from "../../rules/explication.ts";

/** docs/regles.md: every rule, from the same objects that judge. */
export function reglesMarkdown(regles: readonly Explication[]): string {
  const parts = [
    "# Les règles",
    "<!-- Fichier produit par `npm run docs` à partir des règles elles-mêmes : ne pas le modifier à la main. -->",
    `${regles.length} règles. Gravités : **bloquant** (met en risque l'éligibilité FSE+), **majeur** (manquement au cahier des charges), **mineur** (qualité), **info**.`,
    [
      "| règle | gravité | constat | référence |",
      "|---|---|---|---|",
      ...regles.map(
        (r) => `| [${r.id}](#${r.id.toLowerCase()}) | ${r.gravite} | ${cell(r.titre)} | ${cell(r.reference)} |`,
      ),
    ].join("\n"),
    ...regles.map(regleMarkdown),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** One rule as Markdown. */
export function regleMarkdown(r: Explication): string {
  const reglages =
    r.reglages.length === 0
      ? "Aucun réglage."
      : [
          "| réglage | défaut | en vigueur | ce que c'est |",
          "|---|---|---|---|",
          ...r.reglages.map(
            (s) => `| \`${s.nom}\` | ${String(s.defaut)} | ${String(s.valeur)} | ${cell(s.description)} |`,
          ),
        ].join("\n");
  return [
    `## ${r.id}`,
    `**${r.titre}** (${r.gravite}), ${r.reference}.`,
    `*Un constat quand.* ${r.definition}`,
    `*Pourquoi.* ${r.pourquoi}`,
    `*Que faire.* ${r.remede}`,
    reglages,
    `*Exemple*, arrêté au ${r.exemple.arrete} : « ${r.exemple.message} »`,
    exemple(r),
  ].join("\n\n");
}

function exemple(r: Explication): string {
  return Object.entries(r.exemple.tables)
    .flatMap(([table, rows]) =>
      table === "participants" || !rows || rows.length === 0 ? [] : [tableMarkdown(table, rows)],
    )
    .join("\n\n");
}

function tableMarkdown(table: string, rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((c) =>
    rows.some((row) => (row[c] ?? "") !== ""),
  );
  return [
    `\`${table}\``,
    [
      `| ${columns.join(" | ")} |`,
      `|${columns.map(() => "---").join("|")}|`,
      ...rows.map((row) => `| ${columns.map((c) => cell(row[c] ?? "")).join(" | ")} |`),
    ].join("\n"),
  ].join("\n\n");
}

function cell(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\n/g, " ");
}
