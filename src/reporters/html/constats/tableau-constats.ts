import { frDay } from "../../../core/day.ts";
import { frNumber } from "../../../core/format.ts";
import { grouper } from "../../../core/grouper.ts";
import { frMonth, isoMonth } from "../../../core/month.ts";
import { type Constat, GRAVITES, type Gravite, type SourceLue } from "../../../core/report.ts";
import { lieux } from "../../document/lieux.ts";
import { SIGNES } from "../../signes.ts";
import { type Html, html } from "../html.ts";

/** A table of constats, in groups of one rule. */
export interface TableauConstats {
  id: string;
  titre: string;
  constats: readonly Constat[];
  sources: readonly SourceLue[];
  /** Rules in the order of the catalogue. */
  regles: readonly string[];
  /** What is said of a rule above its constats: title, « 41 sur 812 mois », what to do. */
  enTete: (regle: string) => Html;
  /** Shows why each is accepted, by whom, until when. */
  justifications?: boolean;
}

/** Rows that read as a list on a narrow screen and can be searched and filtered by the page's script. */
export function tableauConstats(tableau: TableauConstats): Html {
  const { id, titre, constats, justifications = false } = tableau;
  const colonnes = ["Gravité", "Règle", "Participant", "APAP et structure", "Quand", "Constat"];
  const derniere = justifications ? "Justification" : "Où regarder";
  return html`<table id="${id}" class="constats">
<caption>${titre}</caption>
<thead><tr>${[...colonnes, derniere].map((c) => html`<th scope="col">${c}</th>`)}</tr></thead>
${groupes(constats, tableau.regles).map(
  ([regle, lignes]) => html`<tbody>
<tr class="regle"><th colspan="7" scope="rowgroup">${tableau.enTete(regle)}</th></tr>
${lignes.map((c) => ligne(c, tableau.sources, justifications))}</tbody>
`,
)}</table>`;
}

/** Constats by rule: the rules with the most serious first, then in the order of the catalogue. */
function groupes(constats: readonly Constat[], regles: readonly string[]): [string, Constat[]][] {
  const rang = (liste: readonly Constat[]) => Math.min(...liste.map((c) => GRAVITES.indexOf(c.gravite)));
  return [...grouper(constats, (c) => c.regle)].sort(
    ([a, x], [b, y]) => rang(x) - rang(y) || regles.indexOf(a) - regles.indexOf(b),
  );
}

function ligne(c: Constat, sources: readonly SourceLue[], justifications: boolean): Html {
  return html`<tr data-jour="${c.date ?? -1}"><td>${gravite(c.gravite)}</td><td>${c.regle}</td><th scope="row">${participant(c)}</th><td>${charge(c)}</td><td>${quand(c)}</td><td>${c.message}${contexte(c)}</td><td class="sombre">${justifications ? justification(c) : lieux(c.preuves, sources)}</td></tr>
`;
}

/** Sign, word and colour of a severity; the word in the plural from 2. */
export function gravite(g: Gravite, n = 1): Html {
  const { signe, mot, mots } = SIGNES[g];
  return html`<span class="g-${g}">${signe} ${n >= 2 ? mots : mot}</span>`;
}

/** The participant, with the parcours when it is not the only one; nothing for a constat of an APAP. */
function participant({ participant, parcours }: Constat): string {
  if (participant === null) return "—";
  return parcours === null || parcours === `${participant}-1` ? participant : `${participant} (parcours ${parcours})`;
}

function charge({ apap, structure }: Constat): Html {
  return html`${apap ?? "Sans APAP"}<br><span class="sombre">${structure ?? "Sans structure"}</span>`;
}

function quand({ mois, date }: Constat): Html | string {
  if (mois !== null) return html`<time datetime="${isoMonth(mois)}">${frMonth(mois)}</time>`;
  return date === null ? "sur la période" : frDay(date);
}

/** How what surrounds a constat is named; the rest is named by its code, word by word. */
const NOMS_CONTEXTE: Readonly<Record<string, string>> = {
  rendezVous: "rendez-vous proposés",
  autresContacts: "autres contacts",
  joursAbsenceApap: "jours d'absence de l'APAP",
  etapes: "étapes",
};

/** Counts that surround a constat; its words are in the message already. */
function contexte({ contexte }: Constat): Html | null {
  const textes = Object.entries(contexte)
    .filter((entry): entry is [string, number] => typeof entry[1] === "number")
    .map(([nom, valeur]) => {
      const mots = NOMS_CONTEXTE[nom] ?? nom.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`);
      return `${mots} : ${frNumber(valeur)}`;
    });
  return textes.length === 0 ? null : html`<br><small class="sombre">${textes.join(" · ")}</small>`;
}

function justification({ justification: j }: Constat): string {
  if (!j) return "";
  return [j.raison, j.auteur, j.jusquAu === null ? null : `jusqu'au ${frDay(j.jusquAu)}`].filter((t) => t).join(" · ");
}
