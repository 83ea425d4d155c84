import { frDay } from "../../core/day.ts";
import { frCount, frDe, frInteger, frNumber } from "../../core/format.ts";
import { firstDay, frMonth } from "../../core/month.ts";
import { CATALOGUE } from "../../indicators/catalogue.ts";
import { estAuPlus } from "../../indicators/rythme.ts";
import {
  GENRES_PREVUS,
  type GenrePrevu,
  type LigneProjetee,
  type Projection,
  type Vise,
} from "../../projection/modele.ts";
import { discrete, graphiques, note } from "../document/blocs.ts";
import { aFiltrer, champ, lister } from "../document/lister.ts";
import type { Block, Note, Table } from "../document/model.ts";
import { nomObjectif } from "../editions/feuilles/avancement.ts";
import { nomRang } from "../editions/libelles.ts";

/** How each kind is named, alone and at the head of a column. */
const GENRES: Readonly<Record<GenrePrevu, { un: string; colonne: string }>> = {
  ENTRETIEN: { un: "entretien mensuel", colonne: "Entretiens dus" },
  SUIVI_EMPLOI: { un: "suivi", colonne: "Suivis dus" },
  FIN_ETAPE: { un: "fin d'étape", colonne: "Fins d'étapes" },
  FIN_VEILLE: { un: "fin de veille", colonne: "Fins de veilles" },
  SORTIE_PREVUE: { un: "sortie prévue", colonne: "Sorties prévues" },
  SORTIE_POSSIBLE: { un: "sortie possible", colonne: "Sorties possibles" },
};

/** What is owed, by month and by APAP, and the targets; `detail`: the list by date too. */
export function blocsProjection(projection: Projection): Block[] {
  return [
    note(principes(projection)),
    ...nonDemandesDits(projection),
    ...resteDit(projection),
    parMois(projection),
    { kind: "saut" },
    graphiques(12, [
      {
        type: "stacked-column",
        titre: titreDus(projection),
        alt: "Colonnes empilées : entretiens mensuels et suivis dus, mois par mois.",
        source: { table: "par_mois", categories: "mois" },
        series: [{ column: "ENTRETIEN" }, { column: "SUIVI_EMPLOI" }],
      },
    ]),
    parApap(projection),
    ...objectifs(projection),
  ];
}

/** « 944 entretiens et suivis dus en 6 mois ; le plus en décembre 2026, 161 » */
function titreDus({ ensemble, mois }: Projection): string {
  const dus = ensemble.mois.map((m) => ({ mois: m.mois, n: m.ENTRETIEN + m.SUIVI_EMPLOI }));
  const total = dus.reduce((somme, { n }) => somme + n, 0);
  const [premier] = [...dus].sort((a, b) => b.n - a.n);
  const egal = dus.every(({ n }) => n === premier?.n);
  const pointe = premier === undefined || egal ? "" : ` ; le plus en ${frMonth(premier.mois)}, ${frInteger(premier.n)}`;
  return `${frCount(total, "entretien ou suivi dû", "entretiens et suivis dus")} en ${frInteger(mois.length)} mois${pointe}`;
}

function principes({ arrete, mois }: Projection): string[] {
  const fin = mois.at(-1);
  return [
    `Calcul, sans modèle : ce que les ${frInteger(mois.length)} mois à venir${fin === undefined ? "" : `, jusqu'à ${frMonth(fin)},`} demanderont aux parcours ouverts au ${frDay(arrete)}, si étapes, veilles et sorties prévues ont lieu aux dates saisies. Aucune entrée nouvelle, aucune sortie qui n'est pas prévue n'y est.`,
    "Une sortie prévue dont la date est passée ne compte pas : le parcours reste ouvert. Une étape sans fin saisie dure ce que disent les définitions. « Sorties possibles » : une condition de date est remplie, rien n'est décidé.",
  ];
}

/** How many of some kinds a line expects, over all its months. */
function prevus({ mois }: Pick<LigneProjetee, "mois">, ...genres: readonly GenrePrevu[]): number {
  return mois.reduce((n, m) => n + genres.reduce((k, g) => k + m[g], 0), 0);
}

/** « Entretiens dus : aucun à partir de décembre 2026, la règle qui les demande (ENT-01) étant désactivée… » */
function nonDemandesDits({ nonDemandes, mois: tous }: Projection): Note[] {
  return nonDemandes.map(({ genre, regle, mois }) => {
    const [premier] = mois;
    const jusquAuBout = premier !== undefined && mois.length === tous.filter((m) => m >= premier).length;
    const quand = jusquAuBout ? `à partir ${frDe(frMonth(premier))}` : `en ${mois.map(frMonth).join(", ")}`;
    return note(
      `${GENRES[genre].colonne} : aucun ${quand}, la règle qui les demande (${regle}) étant désactivée par les réglages.`,
    );
  });
}

/** « D'ici le 31/10/2026, 1 sortie prévue : 310 parcours ouverts au 14/10/2026, 309 au début de novembre 2026. » */
function resteDit({ arrete, ensemble, mois, reste }: Projection): Note[] {
  if (reste === null || mois[0] === undefined) return [];
  const { fin, sorties } = reste;
  const texte = `Du lendemain de l'arrêté au ${frDay(fin)}, ${frCount(sorties, "sortie prévue", "sorties prévues")} : ${frInteger(ensemble.ouverts)} parcours ouverts au ${frDay(arrete)}, ${frInteger(ensemble.ouverts - sorties)} au début ${frDe(frMonth(mois[0]))}. Ce qui reste dû de ce mois en cours est dans plie echeances.`;
  return [note(texte)];
}

function parMois({ ensemble, reste }: Projection): Table {
  /** Parcours open when a month begins: those of the end of the one before. */
  const auDebut = (i: number) => ensemble.mois[i - 1]?.ouverts ?? ensemble.ouverts - (reste?.sorties ?? 0);
  return {
    id: "par_mois",
    titre: "Mois par mois",
    ...lister(ensemble.mois, [
      champ("mois", "Mois", "month", (m) => firstDay(m.mois)),
      champ("debut", "Ouverts, début", { kind: "integer", width: 10 }, (_, i) => auDebut(i)),
      champ("ouverts", "Ouverts, fin", { kind: "integer", width: 10 }, (m) => m.ouverts),
      GENRES_PREVUS.map((g) =>
        champ(g, GENRES[g].colonne, { kind: "integer", total: "somme" }, (m) => m[g], prevus(ensemble, g)),
      ),
    ]),
    total: nomRang({ portee: "ensemble", nom: null }),
  };
}

function parApap({ apaps, ensemble, mois }: Projection): Table {
  const dus = (l: LigneProjetee, i: number) => (l.mois[i]?.ENTRETIEN ?? 0) + (l.mois[i]?.SUIVI_EMPLOI ?? 0);
  const sorties = (l: LigneProjetee) => prevus(l, "SORTIE_PREVUE", "SORTIE_POSSIBLE");
  const somme = { kind: "integer", total: "somme" } as const;
  return {
    id: "par_apap",
    titre: "Entretiens et suivis dus, par APAP",
    ...lister(apaps, [
      champ("apap", "APAP", "text", (l) => nomRang({ portee: "apap", nom: l.apap })),
      champ("ouverts", "Parcours ouverts", { ...somme, width: 10 }, (l) => l.ouverts, ensemble.ouverts),
      mois.map((m, i) =>
        champ(`m${m}`, frMonth(m), { ...somme, width: 10, groupe: "Dus" }, (l) => dus(l, i), dus(ensemble, i)),
      ),
      champ("tenus", "Face à face tenus par mois depuis janvier", { kind: "decimal", width: 14 }, (l) =>
        l.tenus === null ? { motif: "entretiens non calculés" } : l.tenus.nombre / l.tenus.mois,
      ),
      champ("sorties", "Sorties prévues ou possibles", { ...somme, width: 12 }, sorties, sorties(ensemble)),
    ]),
    total: nomRang({ portee: "ensemble", nom: null }),
    vide: "Aucun parcours ouvert.",
  };
}

const TITRE_OBJECTIFS = "Objectifs, au rythme d'aujourd'hui";

function objectifs({ objectifs: tous, sansRythme, nonCalcules, arrete }: Projection): Block[] {
  // whose it is, where it is not everybody's
  const nom = ({ indicateur, ventilation, portee, nom: de }: Vise) => {
    const quoi = nomObjectif(CATALOGUE, indicateur, ventilation);
    return portee === "apap" || portee === "structure" ? `${quoi}, ${nomRang({ portee, nom: de })}` : quoi;
  };
  const taux = sansRythme.map(nom);
  if (tous.length + taux.length + nonCalcules.length === 0) {
    return [
      { kind: "note", titre: TITRE_OBJECTIFS, texte: "Aucun objectif dans les réglages (objectifs, protocole)." },
    ];
  }
  return [
    {
      id: "objectifs",
      titre: TITRE_OBJECTIFS,
      ...lister(tous, [
        champ("objectif", "Objectif", { kind: "prose", width: 34 }, (o) => nom(o)),
        champ("realise", `Fait au ${frDay(arrete)}`, { kind: "integer", width: 12 }, (o) => o.realise),
        champ("vise", "À atteindre", { kind: "decimal", decimales: 0, width: 11 }, (o) => o.objectif),
        champ("projete", "À ce rythme", { kind: "decimal", decimales: 0, width: 11 }, (o) =>
          o.projete === null
            ? null
            : o.projete >= o.objectif !== estAuPlus(o.indicateur)
              ? { value: o.projete, tone: "bon" }
              : { value: o.projete, tone: "majeur" },
        ),
        champ("parMois", "À faire par mois", { kind: "decimal", width: 11 }, (o) => o.parMois),
        champ("atteint", "Atteint en", "month", (o) => (o.atteint === null ? null : firstDay(o.atteint))),
        champ("pour", "Pour le", { kind: "date", large: true }, (o) => o.fin),
      ]),
      vide: "Aucun objectif qui ait un rythme.",
      detaille: { rien: "objectifs des réglages, à une règle de trois" },
    },
    discrete([
      "À ce rythme : règle de trois, ce qui est fait rapporté aux jours écoulés depuis le 1er janvier (depuis le début du protocole pour le sien), puis à toute la durée ; les parcours accompagnés partent de ceux qui étaient ouverts au 1er janvier, comme dans « Objectifs ».",
      ...(taux.length > 0
        ? [`Sans rythme (taux, nombres d'un jour, personnes qui pouvaient être là avant janvier) : ${taux.join(", ")}.`]
        : []),
      ...nonCalcules.map((v) => `Non calculé : « ${nom(v)} » (${v.raison}).`),
    ]),
  ];
}

/** Everything that is expected, by date. */
export function tablePrevus({ prevus: lignes, ensemble, reste }: Projection): Table {
  return {
    id: "prevus",
    titre: "Ce qui est attendu, par date",
    ...lister(lignes, [
      champ("mois", "Mois", "month", (p) => firstDay(p.mois)),
      champ("jour", "Jour", "date", (p) => p.jour),
      champ("apap", "APAP", "text", (p) => p.apap),
      champ("structure", "Structure", "text", (p) => p.structure),
      champ("participant", "Identifiant", "text", (p) => p.participant),
      champ("parcours", "Parcours", "text", (p) => p.parcours),
      champ("genre", "Genre", "text", (p) => GENRES[p.genre].un),
      champ("quoi", "Quoi", { kind: "prose", width: 44 }, (p) => p.quoi),
    ]),
    ...aFiltrer(),
    detaille: GENRES_PREVUS.map((g) => ({
      ou: [{ column: "genre", egal: GENRES[g].un }],
      chiffre: GENRES[g].colonne,
      vaut: prevus(ensemble, g) + (g === "SORTIE_PREVUE" ? (reste?.sorties ?? 0) : 0),
    })),
    vide: "Rien.",
  };
}

/** « 12,5 par mois » for the terminal's first line; nothing without any month. */
export function phraseCharge({ ensemble, mois }: Projection): string {
  const dus = prevus(ensemble, "ENTRETIEN", "SUIVI_EMPLOI");
  const parMois = mois.length === 0 ? 0 : dus / mois.length;
  const tenus =
    ensemble.tenus === null
      ? ""
      : ` ; ${frNumber(ensemble.tenus.nombre / ensemble.tenus.mois, 1)} tenus par mois depuis janvier`;
  const dusParMois = `${frNumber(parMois, 1)} ${parMois >= 2 ? "entretiens et suivis dus" : "entretien ou suivi dû"} par mois`;
  return `${frInteger(ensemble.ouverts)} parcours ouvert${ensemble.ouverts >= 2 ? "s" : ""} ; ${dusParMois}${tenus}.`;
}
