import { type Day, frDay } from "../../core/day.ts";
import type { Agenda, Echeance, GenreEcheance } from "../../core/echeance.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { compareText } from "../../core/text.ts";
import { delai, fraicheur, GENRES, parRaison } from "../echeances/mots.ts";
import { craie, plier, type Terminal } from "./style.ts";
import { tableau } from "./tableau.ts";

/** How the list is laid out. */
export interface OptionsEcheances extends Terminal {
  /** One list per APAP, each by date. */
  parApap: boolean;
}

const LEGENDE = "Entre parenthèses : jours depuis le dernier face à face tenu.";

/** What is due, by date: overdue first, then day by day; people who have the same thing to do stand together. */
export function echeancesTexte(agenda: Agenda, options: OptionsEcheances): string {
  const c = craie(options);
  const { echeances, au, jusquAu } = agenda;
  const frais = fraicheur(agenda);
  const titre = `Échéances du ${frDay(au)} au ${frDay(jusquAu)}${agenda.apap === null ? "" : `, ${agenda.apap}`}`;
  const avis = plier(frais.ancienne ? `! ${frais.texte}` : frais.texte, options.colonnes, frais.ancienne ? "  " : "");
  const seul = agenda.apap !== null;
  const listes = options.parApap
    ? parApap(echeances).map(([apap, siennes]) =>
        [c.bold.underline(apap ?? "Sans APAP"), parJour(siennes, agenda, options, true)].join("\n"),
      )
    : [parJour(echeances, agenda, options, seul)];
  const parts = [
    `${c.bold(titre)}\n${frais.ancienne ? c.yellow(avis) : avis}${echeances.length === 0 ? "" : `\n${LEGENDE}`}`,
    echeances.length === 0 ? "Rien à faire d'ici là." : comptes(agenda, options),
    ...(echeances.length === 0 ? [] : listes),
    ecartes(agenda, options),
  ];
  return `${parts.filter((p) => p !== "").join("\n\n")}\n`;
}

function comptes({ echeances, au }: Agenda, terminal: Terminal): string {
  const lignes = (Object.keys(GENRES) as GenreEcheance[])
    .map((genre) => echeances.filter((e) => e.genre === genre))
    .filter((liste) => liste.length > 0)
    .map((liste) => {
      const retard = liste.filter((e) => e.jour < au).length;
      return [GENRES[liste[0]?.genre ?? "ENTRETIEN"], frInteger(retard), frInteger(liste.length - retard)];
    });
  return tableau(
    [{ titre: "Quoi" }, { titre: "En retard", droite: true }, { titre: "À venir", droite: true }],
    lignes,
    terminal,
  );
}

function parApap(echeances: readonly Echeance[]): [string | null, Echeance[]][] {
  const map = new Map<string | null, Echeance[]>();
  for (const e of echeances) {
    const liste = map.get(e.apap);
    if (liste) liste.push(e);
    else map.set(e.apap, [e]);
  }
  return [...map].sort(([a], [b]) => compareText(a, b));
}

function parJour(echeances: readonly Echeance[], { au }: Agenda, terminal: Terminal, sansApap: boolean): string {
  const c = craie(terminal);
  const jours = [...new Set(echeances.map((e) => e.jour))];
  return jours
    .map((jour) => {
      const titre = `${frDay(jour)}, ${delai(jour, au)}`;
      const listes = groupes(echeances.filter((e) => e.jour === jour)).map((g) => groupe(g, au, terminal, sansApap));
      return [jour < au ? c.red.bold(`▲ ${titre}`) : c.bold(titre), ...listes].join("\n");
    })
    .join("\n\n");
}

/** Those who have the very same thing to do, in the order of the list. */
function groupes(echeances: readonly Echeance[]): Echeance[][] {
  const map = new Map<string, Echeance[]>();
  for (const e of echeances) {
    const liste = map.get(e.action);
    if (liste) liste.push(e);
    else map.set(e.action, [e]);
  }
  return [...map.values()];
}

function groupe(echeances: readonly Echeance[], au: Day, terminal: Terminal, sansApap: boolean): string {
  const [premiere] = echeances;
  if (!premiere) return "";
  const quoi = `${premiere.action} [${premiere.regle}]`;
  if (echeances.length === 1) {
    const details = [...depuis(premiere, au), ...(sansApap ? [] : [premiere.apap ?? "sans APAP"])];
    const qui = details.length === 0 ? premiere.participant : `${premiere.participant} (${details.join(", ")})`;
    return plier(`  ${qui}  ${quoi}`, terminal.colonnes, "      ");
  }
  const listes = sansApap
    ? [`      ${liste(echeances, au)}`]
    : parApap(echeances).map(([apap, siennes]) => `      ${apap ?? "Sans APAP"} : ${liste(siennes, au)}`);
  return [
    plier(`  ${frCount(echeances.length, "participant")} : ${quoi}`, terminal.colonnes, "      "),
    ...listes.map((l) => plier(l, terminal.colonnes, "        ")),
  ].join("\n");
}

/** Those not seen for longest first, with the days since. */
function liste(echeances: readonly Echeance[], au: Day): string {
  return [...echeances]
    .sort((a, b) => (a.vu ?? 0) - (b.vu ?? 0))
    .map((e) => [e.participant, ...depuis(e, au).map((d) => `(${d})`)].join(" "))
    .join(", ");
}

/** Days since the last face-to-face held. */
function depuis({ vu }: Echeance, au: Day): string[] {
  return [vu === null ? "jamais vu" : `${frInteger(au - vu)} j`];
}

function ecartes(agenda: Agenda, terminal: Terminal): string {
  if (agenda.ecartes.length === 0) return "";
  return [
    craie(terminal).bold("Ce qui n'a pas été cherché"),
    ...parRaison(agenda.ecartes).map((phrase) => plier(`  – ${phrase}.`, terminal.colonnes, "      ")),
  ].join("\n");
}
