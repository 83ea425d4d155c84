import type { EtapeLue } from "../../core/chronologie.ts";
import { frDay } from "../../core/day.ts";
import type { Echeance } from "../../core/echeance.ts";
import type { EntretienPrepare } from "../../core/entretien-prepare.ts";
import { frCount, frNumber } from "../../core/format.ts";
import { frMonth } from "../../core/month.ts";
import type { Constat } from "../../core/report.ts";
import { capitale } from "../../core/text.ts";
import { noteTitree } from "../document/blocs.ts";
import { champ, lister } from "../document/lister.ts";
import type { Block, Cell, Table } from "../document/model.ts";
import { quand } from "../editions/feuilles/anomalies.ts";
import { dates, etape, MOIS, situationDite } from "./mots.ts";

/** Lines of each list: all of them make one printed page. */
const LIGNES = { etapes: 4, aFaire: 5, aObtenir: 5, perimes: 2 } as const;
/** Characters of a sentence, and of what was written last time. */
const PHRASE = 160;
const ETAPE = 90;
const CONVENU = 380;
/** Lines left blank, and their height in points. */
const BLANCHES = 3;
const HAUTEUR = 28;

/** The sheet of an appointment: where the parcours stands, what was agreed, what is due, what to obtain. */
export function blocsEntretien(e: EntretienPrepare): Block[] {
  return [
    { kind: "valeurs", titre: "Où en est le parcours", items: situation(e) },
    noteTitree("Convenu la dernière fois", convenu(e)),
    etapes(e),
    aFaire(e),
    aObtenir(e),
    perimes(e),
  ];
}

/** What is filled by hand during the appointment: what is agreed, then the line of the émargement sheet. */
export function blocsARemplir({ au }: EntretienPrepare): Block[] {
  const vides = Array.from({ length: BLANCHES }, (): Cell[] => ["", ""]);
  return [
    {
      kind: "table",
      id: "convenu",
      titre: "Convenu ce jour",
      columns: [
        { key: "quoi", titre: "Ce qui est décidé, qui le fait", kind: "prose", width: 70 },
        { key: "pour", titre: "Pour le", kind: "text", width: 14 },
      ],
      rows: vides,
      hauteur: HAUTEUR,
    },
    {
      kind: "table",
      id: "emargement",
      titre: "Émargement",
      columns: [
        { key: "date", titre: "Date", kind: "text" },
        { key: "heure", titre: "Heure", kind: "text" },
        { key: "duree", titre: "Durée (min)", kind: "text" },
        { key: "modalite", titre: "Modalité", kind: "text" },
        { key: "motif", titre: "Motif", kind: "text" },
        { key: "presence", titre: "Présence", kind: "text" },
        { key: "participant", titre: "Signature du participant", kind: "text" },
        { key: "apap", titre: "Signature de l'APAP", kind: "text" },
        { key: "suivant", titre: "Prochain rendez-vous", kind: "text" },
      ],
      rows: [[frDay(au), "", "", "", "", "", "", "", ""]],
      hauteur: HAUTEUR,
    },
  ];
}

function situation(e: EntretienPrepare): { label: string; value: Cell }[] {
  const { parcours, mois, dernier, depuis } = e;
  if (parcours === null) return [{ label: "Parcours", value: "aucun" }];
  const sorti = parcours.sortieReelle === null ? "" : `, sorti le ${frDay(parcours.sortieReelle)}`;
  const autres = [
    ...(depuis.autres > 0 ? [frCount(depuis.autres, "autre contact", "autres contacts")] : []),
    ...(depuis.absences > 0 ? [frCount(depuis.absences, "absence")] : []),
  ];
  return [
    { label: "Parcours", value: `depuis le ${frDay(parcours.integration)} (${e.anciennete} mois)${sorti}` },
    { label: "Suivi par", value: [e.apap ?? "sans APAP", e.structure].filter((x) => x !== null).join(", ") },
    ...(mois === null
      ? []
      : [
          {
            label: capitale(frMonth(mois.mois)),
            value: `${situationDite(mois.situation)} ; entretien mensuel : ${MOIS[mois.etat].mots}`,
          },
        ]),
    {
      label: "Dernier face à face",
      value:
        dernier === null
          ? "aucun"
          : `${frDay(dernier.date)}, il y a ${frCount(dernier.jours, "jour")}${dernier.duree === null ? "" : `, ${frNumber(dernier.duree)} min`}`,
    },
    ...(autres.length > 0 ? [{ label: "Depuis", value: autres.join(", ") }] : []),
    ...(parcours.sortiePrevue !== null && parcours.sortieReelle === null
      ? [{ label: "Sortie prévue", value: frDay(parcours.sortiePrevue) }]
      : []),
  ];
}

function convenu({ dernier }: EntretienPrepare): string {
  if (dernier === null) return "Aucun face à face tenu dans ce parcours.";
  return dernier.convenu === null
    ? `Rien n'est écrit de l'entretien du ${frDay(dernier.date)}, ou son texte n'est pas dans l'extraction.`
    : `${frDay(dernier.date)} : « ${abrege(dernier.convenu, CONVENU)} »`;
}

function etapes({ etapes: toutes, sansEtapes, au }: EntretienPrepare): Table {
  const etat = ({ debut, fin }: EtapeLue) => (debut > au ? "à venir" : fin !== null && fin < au ? "finie" : "en cours");
  return {
    id: "etapes",
    titre: titre("Étapes", toutes.length, LIGNES.etapes),
    ...lister(toutes.slice(0, LIGNES.etapes), [
      champ("etat", "État", "text", (e) => etat(e)),
      champ("etape", "Étape", { kind: "prose", width: 50 }, (e) => abrege(etape(e), ETAPE)),
      champ("dates", "Dates", { kind: "prose", width: 30 }, (e) => dates(e)),
    ]),
    vide: sansEtapes === null ? "Aucune étape." : `Non connues : ${sansEtapes}.`,
  };
}

const POUR_LE = { key: "jour", titre: "Pour le", kind: "date" } as const;
const QUOI = { key: "quoi", titre: "Quoi", kind: "prose", width: 80 } as const;
const ligne = (e: Echeance): Cell[] => [e.jour, abrege(e.action, PHRASE)];

function aFaire({ aFaire: dues }: EntretienPrepare): Table {
  return {
    kind: "table",
    id: "a_faire",
    titre: titre("Ce qui est dû", dues.length, LIGNES.aFaire),
    columns: [POUR_LE, QUOI],
    rows: dues.slice(0, LIGNES.aFaire).map(ligne),
    vide: "Rien dans les semaines qui viennent.",
  };
}

/** Dated first, then what the rules found. */
function aObtenir({ aObtenir: pieces, constats }: EntretienPrepare): Table {
  const trouve = (c: Constat): Cell[] => [quand(c), abrege(`${c.message} ${c.remede}`, PHRASE)];
  const rows = [...pieces.map((e): Cell[] => [frDay(e.jour), abrege(e.action, PHRASE)]), ...constats.map(trouve)];
  return {
    kind: "table",
    id: "a_obtenir",
    titre: titre("Données, pièces et signatures à obtenir ou à corriger", rows.length, LIGNES.aObtenir),
    columns: [{ key: "quand", titre: "Pour le", kind: "text" }, QUOI],
    rows: rows.slice(0, LIGNES.aObtenir),
    vide: "Rien ne manque.",
  };
}

function perimes({ perimes: fins }: EntretienPrepare): Table {
  return {
    kind: "table",
    id: "perimes",
    titre: titre("Ce qui cesse de valoir", fins.length, LIGNES.perimes),
    columns: [{ ...POUR_LE, titre: "Le" }, QUOI],
    rows: fins.slice(0, LIGNES.perimes).map(ligne),
    vide: "Rien dans les semaines qui viennent.",
  };
}

/** The title, and how many lines the page has no room for. */
function titre(texte: string, n: number, montrees: number): string {
  return n > montrees ? `${texte} (${montrees} sur ${n})` : texte;
}

/** At most so many characters, cut at a word. */
function abrege(texte: string, longueur: number): string {
  const dit = texte.replace(/\s+/g, " ").trim();
  if (dit.length <= longueur) return dit;
  const coupe = dit.slice(0, longueur);
  return `${coupe.slice(0, Math.max(coupe.lastIndexOf(" "), longueur - 20))}…`;
}
