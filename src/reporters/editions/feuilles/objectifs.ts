import { frDay } from "../../../core/day.ts";
import { frInteger, frPercent } from "../../../core/format.ts";
import { capitale } from "../../../core/text.ts";
import { discrete, graphiques } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, Cell, Kind, Sheet, Table, Tone } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { apapsDe, type Edition, feuille } from "../edition.ts";
import { nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { pasGarde } from "../sorties-gardees.ts";
import {
  anDernier,
  avancement,
  bilanObjectifs,
  depasse,
  horsEchelle,
  nomObjectif,
  nonCalculesDits,
  type Objectif,
  partAtteinte,
  partAvant,
  partDeLAnnee,
  partDessinee,
  partDuRythme,
  periodeAvant,
  retardDit,
} from "./avancement.ts";

/**
 * « Objectifs »: every figure that the settings give a target, where it stands, where the year's pace would have it; null
 * where there is none.
 */
export function feuilleObjectifs(socle: Socle, edition: Edition): Sheet | null {
  const { rang } = edition;
  const rangs: readonly Rang[] = [
    rang,
    ...(rang.portee === "ensemble" ? socle.structures : []),
    ...apapsDe(socle, edition).filter((a) => rang.portee === "ensemble" || socle.structuresDe.get(a.nom)?.size === 1),
  ];
  const { chiffres } = socle;
  const { cumul, convention } = socle.spans;
  const blocs = [
    ...imageObjectifs(socle, rang),
    ...tables(socle, rangs, cumul, "Depuis janvier"),
    ...(convention === null ? [] : tables(socle, rangs, convention, "Depuis le début de la convention")),
  ];
  if (blocs.length === 0) return null;
  const autres =
    rang.portee === "ensemble"
      ? "Objectifs par structure ou par APAP, aucun pour l'ensemble"
      : "Objectifs par APAP, aucun pour la structure";
  const constat = titreObjectifs(bilanObjectifs(socle, rang)) ?? autres;
  return feuille(
    socle,
    edition,
    "Objectifs",
    // of one scope alone, the page that draws its targets says them all
    {
      nominative: false,
      constat,
      papier: rangs.some((r) => r !== rang && chiffres.liste(r, "objectifs", cumul).length > 0) ? 2 : 1,
    },
    blocs,
  );
}

/** Width of the names, in characters, in every table of the sheet. */
const LARGEUR_NOM = 36;

/** A part of a target: its head keeps to two lines. */
const PART = { kind: "percent", decimales: 0, width: 13 } as const;

/** How each state of a target looks. */
export const ETATS: Readonly<Record<ReturnType<typeof avancement>, Tone>> = {
  atteint: "bon",
  "au rythme": "info",
  "en retard": "majeur",
  dépassé: "majeur",
  "au-dessus du rythme": "majeur",
  "en cours": "discret",
};

/**
 * Each target of a scope as a part of itself, with the mark of the year's pace and where last year was at the same date; the
 * title says how many are late.
 */
export function imageObjectifs(socle: Socle, rang: Rang): Block[] {
  const bilan = bilanObjectifs(socle, rang);
  const { tous, absents } = bilan;
  const titre = titreObjectifs(bilan);
  if (titre === null || tous.length === 0) return [];
  const part = partDeLAnnee(socle);
  const avant = socle.anDernier === null ? null : periodeAvant(socle.anDernier);
  // a number would say where the picture stops, not where it is
  const atteint = tous.some(depasse) ? ({ column: "dessine", muette: true } as const) : { column: "atteint" };
  const rythme = `${frPercent(part, 0)} de l'année au ${frDay(socle.report.arrete)}`;
  return [
    graphiques(12, [
      {
        type: "column-line",
        titre,
        alt: `Une colonne par objectif, en part de ce qui est à atteindre ; un repère au rythme de l'année (${rythme}), une ligne à 100 %${avant === null ? "" : `, un repère là où en était l'an dernier (${avant})`}. ${titre}.`,
        source: { table: "avancement", categories: "objectif" },
        series: [
          { ...atteint, nom: "Atteint", couleur: "1B4F8A" },
          { column: "rythme", couleur: "D97706", trait: "points" },
          { column: "but", couleur: "374151", trait: "seuil" },
          ...(avant === null ? [] : [{ column: "avant", couleur: "6B7280", trait: "points" } as const]),
        ],
        format: "percent",
        etiquettes: true,
      },
    ]),
    discrete([...absents, ...horsEchelle(tous, avant), ...sansTerme(tous), sourceAvant(socle)]),
    {
      id: "avancement",
      titre: `Objectifs au rythme de l'année (${rythme})`,
      ...lister(tous, [
        champ("objectif", "Objectif", { kind: "prose", width: LARGEUR_NOM }, (o) => o.nom),
        champ("atteint", "Atteint", PART, partAtteinte),
        champ("rythme", "Au rythme de l'année", PART, partDuRythme),
        champ("but", "À atteindre", PART, () => 1),
        avant !== null && champ("avant", avant, PART, (o) => partAvant(o)),
        tous.some(depasse) &&
          champ("dessine", "Dessiné", { kind: "percent", decimales: 0, dessin: true }, partDessinee),
        champ("etat", "État", "text", (o) => ({ value: avancement(o), tone: ETATS[avancement(o)] })),
        champ("dit", "En clair", { kind: "prose", width: 40 }, (o) => enClair(o, avant)),
      ]),
    },
  ];
}

/** « Objectifs : 2 sur 5 en retard sur le rythme de l'année »; null without a target. */
export function titreObjectifs({ tous, juges, retards, absents }: ReturnType<typeof bilanObjectifs>): string | null {
  if (tous.length === 0) return absents.length === 0 ? null : "Objectifs : aucun n'est calculé";
  const [n, tard, reste] = [juges.length, retards.length, nonCalculesDits(absents, ", ")];
  if (n === 0) return `Objectifs : aucun n'a de rythme cette année${reste}`;
  if (tard > 0)
    return `Objectifs : ${frInteger(tard)} sur ${frInteger(n)} ${retardDit(retards, " sur le rythme de l'année")}${reste}`;
  return `Objectifs : ${n > 1 ? `les ${frInteger(n)} sont` : "1 sur 1"} au rythme de l'année${reste}`;
}

/** What « en cours » means, where some target is. */
const sansTerme = (tous: readonly Objectif[]): string[] =>
  tous.some((o) => o.sansTerme)
    ? ["En cours : compte aussi des personnes déjà là avant janvier ; le rythme de l'année ne le juge pas."]
    : [];

/** What last year is read from, or why it is not there. */
export function sourceAvant({ anDernier: avant, premiereSortie }: Socle): string {
  return avant === null
    ? `L'an dernier à la même date : non connu, ${pasGarde(premiereSortie)}.`
    : `${capitale(periodeAvant(avant))} : calculé sur la même extraction ; un parcours qui n'y est plus n'est pas compté.`;
}

/** « 36 pour 60, 50 au rythme de l'année ; janv. à oct. 2025 : 41 » */
function enClair({ objectif, rythme, lisible, avant, dite, avantDit }: Objectif, periode: string | null): string {
  const attendu = rythme === null ? "" : `, ${lisible(rythme)} au rythme de l'année`;
  const reserve = avant !== null && typeof avant === "object" && "reserve" in avant ? ", avec réserve" : "";
  const dernier = periode === null ? "" : ` ; ${periode} : ${avantDit}${reserve}`;
  return `${dite} pour ${lisible(objectif)}${attendu}${dernier}`;
}

/** One table per way of writing: counts whole, rates in percent, means with a decimal. */
function tables(socle: Socle, rangs: readonly Rang[], periode: string, titre: string): Table[] {
  const { chiffres, spans } = socle;
  const avant = socle.anDernier === null || periode !== spans.cumul ? null : periodeAvant(socle.anDernier);
  const { catalogue } = chiffres;
  const lignes = rangs.flatMap((rang) =>
    chiffres.liste(rang, "objectifs", periode).map((f) => {
      const { indicateur = "", ...ventilation } = f.ventilation;
      const entiers = [f.numerateur, f.denominateur].every((n) => n === null || Number.isInteger(n));
      const demande = catalogue.connait(indicateur) ? { indicateur, ventilation } : null;
      const lu =
        f.numerateur === null
          ? { motif: f.raison ?? "non calculé" }
          : demande
            ? chiffres.carte(rang, demande, periode)
            : f.numerateur;
      const ecrit = demande ? catalogue.ecriture(demande.indicateur).kind : "decimal";
      return {
        nature: ecrit === "percent" || (ecrit === "integer" && entiers) ? ecrit : "decimal",
        quoi: nomObjectif(catalogue, indicateur, ventilation),
        realise: enMots(lu),
        objectif: f.denominateur,
        atteint:
          f.valeur === null ? { motif: f.raison ?? "" } : typeof lu === "string" ? enMots(frPercent(f.valeur)) : null,
        dernier: avant !== null && demande ? avantEnTable(socle, rang, demande) : null,
        unite: catalogue.trouver(indicateur)?.unite ?? "",
        qui: nomRang(rang),
      };
    }),
  );
  return NATURES.flatMap(({ kind, suite }) => {
    const siennes = lignes.filter(({ nature }) => nature === kind);
    if (siennes.length === 0) return [];
    const calcul = { type: "ratio", num: "valeur", den: "objectif" } as const;
    const table = lister(siennes, [
      champ("quoi", "Indicateur", { kind: "prose", width: LARGEUR_NOM }, (l) => l.quoi),
      champ("valeur", "Réalisé", kind, (l) => l.realise),
      champ("objectif", "Objectif", kind, (l) => l.objectif),
      champ("atteint", "Atteint", { kind: "percent", calcul }, (l) => l.atteint),
      avant !== null && champ("avant", avant, kind, (l) => l.dernier),
      champ("unite", "Unité", "text", (l) => l.unite),
      champ("qui", "Qui", "text", (l) => l.qui),
    ]);
    return [{ titre: `${titre}${suite}`, ...table }];
  });
}

/** Last year's figure; a rate on few by its two terms. */
function avantEnTable(socle: Socle, rang: Rang, demande: Parameters<typeof anDernier>[2]): Cell {
  const peu = socle.anDernier?.chiffres.carte(rang, demande, socle.anDernier.cumul);
  return typeof peu === "string" ? enMots(peu) : anDernier(socle, rang, demande);
}

const enMots = (lu: Exclude<Cell, null>): Cell => (typeof lu === "string" ? { motif: "", texte: lu } : lu);

const NATURES = [
  { kind: "integer", suite: "" },
  { kind: "percent", suite: ", taux" },
  { kind: "decimal", suite: ", moyennes" },
] as const satisfies { kind: Kind; suite: string }[];
