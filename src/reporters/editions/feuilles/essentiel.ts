import { frDay } from "../../../core/day.ts";
import { frCount, frInteger, frNumber, frPercent } from "../../../core/format.ts";
import { firstDay, frMonth, yearOf } from "../../../core/month.ts";
import type { Constat, Gravite } from "../../../core/report.ts";
import { capitale } from "../../../core/text.ts";
import type { Block, Cards, Cell, Sheet, Table } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { type Edition, feuille } from "../edition.ts";
import { nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { graphiquePersonnes, type PersonnesDuMois, personnesParMois, tablePersonnes } from "./frise.ts";
import { apapsDe } from "./par-apap.ts";

const JOURS_AN = 365;
/** Rows of the chart: sentences, cards, picture and grid make one page. */
const HAUTEUR = 9;

/** « L'essentiel »: what is seen in ten seconds, as sentences computed from the data, a picture and a grid of APAPs. */
export function feuilleEssentiel(socle: Socle, edition: Edition, constats: readonly Constat[]): Sheet {
  const { rang } = edition;
  const juge = socle.analyse.frises.length > 0;
  const blocks: Block[] = [
    { kind: "note", texte: phrasesEssentielles(socle, rang, constats) },
    { kind: "cartes", items: jauges(socle, rang, constats) },
    ...(juge ? [{ kind: "graphiques" as const, charts: [graphiquePersonnes(socle, rang)], hauteur: HAUTEUR }] : []),
    ...(rang.portee === "apap" ? [] : [grilleApap(socle, edition)]),
    ...(juge ? [{ kind: "saut" as const }, tablePersonnes(socle, rang)] : []),
  ];
  return feuille(socle, edition, "L'essentiel", blocks, { titre: "L'essentiel", nominative: false });
}

/** The month in a few sentences: who was not seen, the portfolio, the sorties, the objectives, what is to be mended. */
export function phrasesEssentielles(socle: Socle, rang: Rang, constats: readonly Constat[]): string[] {
  return [
    ...phraseVues(socle, rang),
    ...phraseFile(socle, rang),
    ...phraseSorties(socle, rang),
    ...phrasesObjectifs(socle, rang),
    phraseConstats(constats),
    ...phraseRetards(socle, rang),
  ];
}

/** The month that is judged last: this one, or the one before while it goes on. */
function moisJuge(socle: Socle, rang: Rang): PersonnesDuMois | null {
  return (
    personnesParMois(socle, rang).findLast((p) => p.vues + p.nonVues > 0 && p.nonJugees < p.vues + p.nonVues) ?? null
  );
}

function phraseVues(socle: Socle, rang: Rang): string[] {
  const dernier = moisJuge(socle, rang);
  if (dernier === null) return [];
  const { mois, vues, nonVues, nonDues, nonJugees } = dernier;
  const ou = rang.portee === "apap" || nonVues === 0 ? "" : `, chez ${apapsNonVues(socle, rang, mois).join(", ")}`;
  const reste = [
    ...(nonDues > 0 ? [`${frInteger(nonDues)} n'étaient pas à voir (action, emploi, veille)`] : []),
    ...(nonJugees > 0 ? [`${frInteger(nonJugees)} n'ont pas pu être jugées`] : []),
  ];
  const suite = reste.length === 0 ? "" : ` ; ${reste.join(", ")}`;
  return [
    nonVues === 0
      ? `${capitale(frMonth(mois))} : ${frCount(vues, "personne reçue", "personnes reçues")}, et aucune de celles à voir ne manque${suite}.`
      : `${capitale(frMonth(mois))} : ${frCount(nonVues, "personne à voir n'a pas été reçue", "personnes à voir n'ont pas été reçues")}${ou} ; ${frCount(vues, "a été reçue", "ont été reçues")}${suite}.`,
  ];
}

/** APAPs in charge of the persons not seen, those who have most first. */
function apapsNonVues({ analyse }: Socle, { portee, nom }: Rang, mois: number): string[] {
  const nombres = new Map<string, number>();
  for (const frise of analyse.frises) {
    const celle = frise.mois.find((c) => c.mois === mois);
    if (celle?.signe !== "manque" && celle?.signe !== "justifie") continue;
    if (portee === "structure" && celle.structure !== nom) continue;
    const apap = celle.apap ?? "Sans APAP";
    nombres.set(apap, (nombres.get(apap) ?? 0) + 1);
  }
  return [...nombres].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([apap, n]) => `${apap} (${n})`);
}

function phraseFile({ chiffres, spans }: Socle, rang: Rang): string[] {
  const file = chiffres.nombre(rang, { indicateur: "file_active" }, spans.courant);
  if (file === null) return [];
  const charge = chiffres.figure(rang, { indicateur: "charge" }, spans.courant);
  const capacite = charge?.denominateur ?? null;
  return [
    capacite === null || capacite === 0
      ? `File active : ${frInteger(file)} parcours ; les ETP ne sont pas connus.`
      : `File active : ${frInteger(file)} parcours pour ${frNumber(capacite)} places, soit ${frPercent(file / capacite)} de la charge prévue.`,
  ];
}

function phraseSorties({ chiffres, spans }: Socle, rang: Rang): string[] {
  const taux = { indicateur: "taux_sorties_positives" as const, ventilation: { forme: "caen" } };
  const figure = chiffres.figure(rang, taux, spans.cumul);
  if (figure?.numerateur == null || figure.denominateur == null || figure.denominateur === 0) return [];
  const { numerateur, denominateur } = figure;
  return [
    `${chiffres.catalogue.titre(taux)} : ${frInteger(numerateur)} sur ${frInteger(denominateur)} depuis janvier.`,
  ];
}

/** Only of what adds up: a rate has no pace. */
function phrasesObjectifs({ chiffres, spans, report }: Socle, rang: Rang): string[] {
  const debut = firstDay(yearOf(spans.mois) * 12);
  const part = Math.min(1, (report.arrete - debut + 1) / JOURS_AN);
  return chiffres.liste(rang, "objectifs", spans.cumul).flatMap((f) => {
    const { indicateur = "", ...ventilation } = f.ventilation;
    if (f.numerateur === null || f.denominateur === null || f.denominateur < 1) return [];
    if (chiffres.catalogue.trouver(indicateur)?.additif !== true) return [];
    const attendu = f.denominateur * part;
    const avance = f.numerateur >= attendu ? "au rythme" : "en retard sur le rythme";
    return [
      `Objectif « ${chiffres.catalogue.nomDe(indicateur, ventilation)} » : ${frInteger(f.numerateur)} sur ${frInteger(f.denominateur)}, ${avance} (${frInteger(Math.round(attendu))} attendus au ${frDay(report.arrete)}).`,
    ];
  });
}

const aCorriger = (constats: readonly Constat[], gravite: Gravite): number =>
  constats.filter((c) => c.gravite === gravite && !c.justification).length;

function phraseConstats(constats: readonly Constat[]): string {
  const [bloquants, majeurs] = [aCorriger(constats, "bloquant"), aCorriger(constats, "majeur")];
  return bloquants + majeurs === 0
    ? "Aucun constat bloquant ni majeur à corriger."
    : `${capitale(frCount(bloquants, "constat bloquant", "constats bloquants"))} et ${frCount(majeurs, "majeur", "majeurs")} à corriger.`;
}

/** What is overdue, and for whom it is oldest. */
function phraseRetards(socle: Socle, rang: Rang): string[] {
  const retards = retardsDe(socle, rang);
  return retards === 0
    ? []
    : [
        `${capitale(frCount(retards, "échéance est dépassée", "échéances sont dépassées"))} (voir À faire de chaque APAP).`,
      ];
}

function retardsDe({ analyse, report }: Socle, { portee, nom }: Rang): number {
  return analyse.echeances.filter(
    (e) =>
      e.jour <= report.arrete && (portee === "ensemble" || (portee === "structure" ? e.structure : e.apap) === nom),
  ).length;
}

function jauges(socle: Socle, rang: Rang, constats: readonly Constat[]): Cards["items"] {
  const { chiffres, spans } = socle;
  const dernier = moisJuge(socle, rang);
  const retards = retardsDe(socle, rang);
  const bloquants = aCorriger(constats, "bloquant");
  const sorties = chiffres.figure(
    rang,
    { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" } },
    spans.cumul,
  );
  return [
    dernier === null
      ? { label: "Personnes vues", value: { motif: "aucun mois jugé" } }
      : {
          label: `Personnes vues, ${frMonth(dernier.mois)}`,
          value: dernier.vues,
          detail: dernier.nonVues === 0 ? "aucune ne manque" : `${frInteger(dernier.nonVues)} à voir, non vues`,
          ...(dernier.nonVues > 0 ? { tone: "majeur" as const } : { tone: "bon" as const }),
        },
    { label: "File active", value: chiffres.affiche(rang, { indicateur: "file_active" }, spans.courant) },
    {
      label: "Sorties depuis janvier",
      value: chiffres.affiche(rang, { indicateur: "sorties" }, spans.cumul),
      detail: sorties?.numerateur == null ? "" : `${frInteger(sorties.numerateur)} positives ou dynamiques`,
    },
    { label: "Bloquants à corriger", value: bloquants, ...(bloquants > 0 ? { tone: "bloquant" as const } : {}) },
    { label: "Échéances dépassées", value: retards, ...(retards > 0 ? { tone: "majeur" as const } : {}) },
  ];
}

/** « Qui est en retard »: a line per APAP, those with most to do first; a word beside each colour. */
export function grilleApap(socle: Socle, edition: Pick<Edition, "rang">): Table {
  const { chiffres, spans, parApap } = socle;
  const seule = edition.rang.portee === "structure" ? edition.rang.nom : null;
  const rows = apapsDe(socle, edition)
    // one who is in two structures has figures of both
    .filter(({ nom }) => seule === null || socle.structuresDe.get(nom)?.size === 1)
    .map((rang) => {
      const siens = (parApap.get(rang.nom) ?? []).filter((c) => seule === null || c.structure === seule);
      const personnes = moisJuge(socle, rang);
      const nonVues = personnes?.nonVues ?? 0;
      const [bloquants, majeurs] = [aCorriger(siens, "bloquant"), aCorriger(siens, "majeur")];
      const retards = retardsDe(socle, rang);
      return { rang, personnes, nonVues, bloquants, majeurs, retards };
    })
    .sort(
      (a, b) => b.nonVues - a.nonVues || b.bloquants - a.bloquants || b.retards - a.retards || b.majeurs - a.majeurs,
    );
  return {
    kind: "table",
    id: "grille",
    titre: "Qui est en retard, le plus à faire d'abord",
    columns: [
      { key: "apap", titre: "APAP", kind: "text" },
      { key: "nonVues", titre: "Non vues", kind: "integer" },
      { key: "vues", titre: "Vues", kind: "integer" },
      { key: "bloquants", titre: "Bloquants", kind: "integer" },
      { key: "majeurs", titre: "Majeurs", kind: "integer" },
      { key: "retards", titre: "Échéances dépassées", kind: "integer" },
      { key: "file", titre: "File active", kind: "integer", visuel: { type: "barre" } },
      { key: "charge", titre: "Charge", kind: "percent", decimales: 0 },
      { key: "etat", titre: "État", kind: "text" },
    ],
    rows: rows.map(({ rang, personnes, nonVues, bloquants, majeurs, retards }): Cell[] => [
      nomRang(rang),
      personnes === null ? { motif: "aucun mois jugé" } : colore(nonVues, "majeur"),
      personnes === null ? { motif: "aucun mois jugé" } : personnes.vues,
      colore(bloquants, "bloquant"),
      colore(majeurs, "majeur"),
      colore(retards, "majeur"),
      chiffres.affiche(rang, { indicateur: "file_active" }, spans.courant),
      chiffres.affiche(rang, { indicateur: "charge" }, spans.courant),
      etat(nonVues, bloquants, retards),
    ]),
  };
}

function colore(nombre: number, tone: "bloquant" | "majeur"): Cell {
  return nombre === 0 ? 0 : { value: nombre, tone };
}

function etat(nonVues: number, bloquants: number, retards: number): Cell {
  if (nonVues > 0) return { value: "à relancer", tone: "majeur" };
  if (bloquants > 0) return { value: "à corriger", tone: "bloquant" };
  return retards > 0 ? "échéances" : { value: "à jour", tone: "bon" };
}
