import { frInteger } from "../../../core/format.ts";
import { frMonth } from "../../../core/month.ts";
import { type NonJuge, pourquoiNonJuge, type Report, type ResultatRegle } from "../../../core/report.ts";
import { defile, type Html, html } from "../html.ts";

const ETATS: Readonly<Record<ResultatRegle["etat"], string>> = {
  executee: "✓ exécutée",
  suspecte: "? suspecte",
  non_executee: "– non exécutée",
};

/** « 41 sur 812 »: never the first figure alone; nothing for a rule that was not run. */
export function surJuges({ etat, constats, juges }: ResultatRegle): string {
  return etat === "non_executee" ? "" : `${frInteger(constats)} sur ${frInteger(juges)}`;
}

/** Every rule asked for: what it found, on how many units, what it could not judge, and why it was not run. */
export function tableauRegles(report: Report, titres: ReadonlyMap<string, string>): Html {
  return defile(
    "Résultat de chaque règle",
    html`<table>
<caption>Ce que chaque règle a trouvé, sur ce qu'elle a jugé</caption>
<thead><tr><th scope="col">Règle</th><th scope="col">Intitulé</th><th scope="col">État</th><th scope="col" class="n">En défaut</th><th scope="col">Unité jugée</th><th scope="col" class="n">Non jugés</th><th scope="col">À savoir</th></tr></thead>
<tbody>
${report.regles.map(
  (
    r,
  ) => html`<tr><th scope="row">${r.id}</th><td>${titres.get(r.id)}</td><td>${ETATS[r.etat]}</td><td class="n">${surJuges(r)}</td><td>${r.etat === "non_executee" ? "" : r.unite}</td><td class="n">${r.nonJuges.length > 0 ? frInteger(r.nonJuges.length) : ""}</td><td>${r.raison}</td></tr>
`,
)}</tbody></table>`,
  );
}

/** Months and participants that rules could not judge, each with the rules concerned; null when there are none. */
export function nonJuges(report: Report): Html | null {
  const cas = new Map<string, { nonJuge: NonJuge; regles: string[] }>();
  for (const r of report.regles) {
    for (const n of r.nonJuges) {
      const cle = JSON.stringify([n.participant, n.apap, n.mois, n.raison]);
      const connu = cas.get(cle);
      if (connu) connu.regles.push(r.id);
      else cas.set(cle, { nonJuge: n, regles: [r.id] });
    }
  }
  if (cas.size === 0) return null;
  return html`<section aria-labelledby="t-non-juges"><h2 id="t-non-juges">Ce qui n'a pas été jugé</h2>
<p class="note">L'absence d'une saisie n'y prouve rien : la ligne est peut-être parmi celles que l'extraction ne contient pas, ou n'a pas permis de lire.</p>
${defile(
  "Ce qui n'a pas été jugé",
  html`<table>
<thead><tr><th scope="col">Participant ou APAP</th><th scope="col">Mois</th><th scope="col">Pourquoi</th><th scope="col">Règles</th></tr></thead>
<tbody>
${[...cas.values()].map(
  ({
    nonJuge: n,
    regles,
  }) => html`<tr><th scope="row">${n.participant ?? n.apap ?? "Sans APAP"}</th><td>${n.mois === null ? "" : frMonth(n.mois)}</td><td>${pourquoiNonJuge(n)}</td><td>${regles.join(", ")}</td></tr>
`,
)}</tbody></table>`,
)}</section>`;
}
