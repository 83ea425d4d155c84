import { type Day, frDay } from "../../core/day.ts";
import type { Agenda, Echeance, GenreEcheance } from "../../core/echeance.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { compareText } from "../../core/text.ts";
import { noteTitree } from "../document/blocs.ts";
import { champ, lister } from "../document/lister.ts";
import type { Block, Note, Table } from "../document/model.ts";
import { delai, fraicheur, GENRES, nomEcheance, parRaison } from "../echeances/mots.ts";
import { blocsTexte } from "./document.ts";
import type { Terminal } from "./style.ts";

/** How the list is laid out. */
export interface OptionsEcheances extends Terminal {
  /** One list per APAP, each by date. */
  parApap: boolean;
}

const LEGENDE = "Entre parenthèses : jours depuis le dernier face à face tenu.";

/** What is due, by date: overdue first, then day by day; people who have the same thing to do stand together. */
export function echeancesTexte(agenda: Agenda, options: OptionsEcheances): string {
  const { echeances, au, jusquAu, apap } = agenda;
  const frais = fraicheur(agenda);
  const listes = options.parApap
    ? [...grouper(echeances, (e) => e.apap)]
        .sort(([a], [b]) => compareText(a, b))
        .flatMap(([nom, siennes]): Block[] => [
          { kind: "titre", texte: nom ?? "Sans APAP" },
          ...parJour(siennes, agenda, true),
        ])
    : parJour(echeances, agenda, apap !== null);
  const blocs: Block[] = [
    {
      kind: "note",
      titre: `Échéances du ${frDay(au)} au ${frDay(jusquAu)}${apap === null ? "" : `, ${apap}`}`,
      texte: [
        frais.ancienne ? `! ${frais.texte}` : frais.texte,
        echeances.length === 0 ? "Rien à faire d'ici là." : LEGENDE,
      ],
      tons: [frais.ancienne ? "majeur" : null],
    },
    ...(echeances.length === 0 ? [] : [comptes(agenda), ...listes]),
    noteTitree(
      "Ce qui n'a pas été cherché",
      parRaison(agenda.ecartes).map((phrase) => `– ${phrase}.`),
    ),
  ];
  return `${blocsTexte(blocs, options)}\n`;
}

function comptes({ echeances, au }: Agenda): Table {
  const genres = (Object.keys(GENRES) as GenreEcheance[]).flatMap((genre) => [
    ...grouper(
      echeances.filter((e) => e.genre === genre),
      nomEcheance,
    ),
  ]);
  return lister(genres, [
    champ("quoi", "Quoi", "text", ([nom]) => nom),
    champ("retard", "En retard", "integer", ([, siennes]) => siennes.filter((e) => e.jour < au).length),
    champ("venir", "À venir", "integer", ([, siennes]) => siennes.filter((e) => e.jour >= au).length),
  ]);
}

/** Day by day; those who have the very same thing to do stand together, in the order of the list. */
function parJour(echeances: readonly Echeance[], { au }: Agenda, sansApap: boolean): Note[] {
  return [...grouper(echeances, (e) => e.jour)].map(([jour, siennes]) =>
    noteTitree(
      `${jour < au ? "▲ " : ""}${frDay(jour)}, ${delai(jour, au)}`,
      [...grouper(siennes, (e) => e.action).values()].flatMap((liste) => ensemble(liste, au, sansApap)),
    ),
  );
}

function ensemble(echeances: readonly Echeance[], au: Day, sansApap: boolean): string[] {
  const [premiere] = echeances;
  if (!premiere) return [];
  const quoi = `${premiere.action} [${premiere.regle}]`;
  if (echeances.length === 1) {
    const details = [...depuis(premiere, au), ...(sansApap ? [] : [premiere.apap ?? "sans APAP"])];
    const qui = details.length === 0 ? premiere.participant : `${premiere.participant} (${details.join(", ")})`;
    return [`${qui}  ${quoi}`];
  }
  const listes = sansApap
    ? [`    ${liste(echeances, au)}`]
    : [...grouper(echeances, (e) => e.apap)]
        .sort(([a], [b]) => compareText(a, b))
        .map(([apap, siennes]) => `    ${apap ?? "Sans APAP"} : ${liste(siennes, au)}`);
  return [`${frCount(echeances.length, "participant")} : ${quoi}`, ...listes];
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
