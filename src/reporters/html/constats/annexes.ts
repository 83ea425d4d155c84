import { frInteger } from "../../../core/format.ts";
import type { Report } from "../../../core/report.ts";
import { type Contenu, defile, type Html, html } from "../html.ts";

function lieu({ fichier, feuille }: { fichier: string; feuille: string | null }): string {
  return feuille === null ? fichier : `${fichier} [${feuille}]`;
}

/** A titled table; null when it has no row. */
function section(id: string, titre: string, colonnes: readonly string[], lignes: readonly Html[]): Html | null {
  if (lignes.length === 0) return null;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${titre}</h2>
${defile(
  titre,
  html`<table>
<thead><tr>${colonnes.map((c) => html`<th scope="col">${c}</th>`)}</tr></thead>
<tbody>
${lignes}</tbody></table>`,
)}</section>`;
}

/** What the reader needs to trust the list: files to mend, values that were not read, settings in force, files read. */
export function annexes(report: Report): Contenu {
  return [
    section(
      "t-signalements",
      "Justifications à revoir",
      ["Fichier", "Ligne", "Ce qu'il faut corriger"],
      report.signalements.map(
        (s) => html`<tr><th scope="row">${lieu(s)}</th><td class="n">${s.ligne}</td><td>${s.message}</td></tr>
`,
      ),
    ),
    section(
      "t-rejets",
      `Valeurs non lues (${frInteger(report.rejets.length)})`,
      ["Fichier", "Ligne", "Colonne", "Valeur", "Raison", "Ligne"],
      report.rejets.map(
        (
          r,
        ) => html`<tr><th scope="row">${lieu(r)}</th><td class="n">${r.ligne}</td><td>${r.colonne}</td><td>${r.valeur}</td><td>${r.raison}</td><td>${r.rangeeGardee ? "gardée" : "rejetée"}</td></tr>
`,
      ),
    ),
    section(
      "t-sources",
      "Fichiers lus",
      ["Fichier", "Table", "Lignes lues", "Gardées", "Rejetées", "Écartées"],
      report.sources.map(
        (
          s,
        ) => html`<tr><th scope="row">${lieu(s)}</th><td>${s.table}</td><td class="n">${frInteger(s.lignes)}</td><td class="n">${frInteger(s.acceptees)}</td><td class="n">${frInteger(s.rejetees)}</td><td class="n">${frInteger(s.ecartees)}</td></tr>
`,
      ),
    ),
    section("t-reglages", "Réglages en vigueur", ["Réglage", "Valeur"], reglages(report)),
  ];
}

function reglages(report: Report): Html[] {
  const enVigueur = report.reglages ?? Object.fromEntries(report.regles.map((r) => [r.id, r.reglages]));
  return Object.entries(enVigueur).flatMap(([nom, valeur]) => {
    const texte = enClair(valeur);
    return texte === ""
      ? []
      : [
          html`<tr><th scope="row">${nom}</th><td>${texte}</td></tr>
`,
        ];
  });
}

/** A setting as one line: « joursSoumisMin : 15 ; … ». */
function enClair(valeur: unknown): string {
  if (valeur === null || valeur === undefined) return "";
  if (typeof valeur === "boolean") return valeur ? "oui" : "non";
  if (Array.isArray(valeur)) return valeur.map(enClair).join(", ");
  if (typeof valeur !== "object") return String(valeur).replace(/^(-?\d+)\.(\d+)$/, "$1,$2");
  return Object.entries(valeur)
    .map(([nom, v]) => [nom, v !== null && typeof v === "object" ? `(${enClair(v)})` : enClair(v)])
    .filter(([, texte]) => texte !== "" && texte !== "()")
    .map(([nom, texte]) => `${nom} : ${texte}`)
    .join(" ; ");
}
