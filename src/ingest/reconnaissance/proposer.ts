import { foldWords } from "../../core/text.ts";
import type { TableName } from "../../tables/index.ts";
import { motifsDe } from "../motifs-fichiers.ts";
import type { Profil } from "../profile.ts";
import type { FeuilleObservee } from "./feuille-observee.ts";
import { clesDe, sansNumero } from "./formes/cles.ts";
import { constantesDe } from "./formes/constantes.ts";
import type { Forme } from "./formes/forme.ts";
import { colonnesDeMois, formeRepetee, moisEnColonnes, replier, type Serie, seriesDe } from "./formes/repetees.ts";
import { texteLibre } from "./formes/texte-libre.ts";
import { type Liaison, liaisonsDe } from "./liaisons.ts";
import { questionDe } from "./question.ts";
import { type Proposition, reconnaitre } from "./reconnaitre.ts";

/** What a sheet would be, what the profile must say for it to be read so, and the question that asks for it. */
export interface Proposee extends Proposition {
  liaisons: readonly Liaison[];
  formes: readonly Forme[];
  question: string;
  /** Required fields that neither a column nor a shape gives. */
  absents: Proposition["manquants"];
}

/** A flat file holds three tables: two columns of one name are then of two of them. */
const PLAT = 3;

/** Something required to accept: a proposal that only repeats what names say settles nothing. */
export function aAccepter({ champs, liaisons, formes, tables }: Proposee): boolean {
  if (formes.length > 0 || tables.length >= PLAT) return true;
  return champs.some((c) => c.requis && !c.exact && liaisons.some((l) => l.entete === c.entete));
}

/** Tables that may be repeated along the line of a list. */
const REPETABLES: readonly TableName[] = ["etapes", "entretiens", "veilles"];

interface Pliee {
  origine: FeuilleObservee;
  pliee: FeuilleObservee;
  series: readonly Serie[];
}

/**
 * What the sheets that names do not settle would be, with everything that a profile would have to say. Sheets already read
 * are given too: their numbers and names tell the others. Nothing is applied.
 */
export function proposer(feuilles: readonly FeuilleObservee[], profil: Profil): Proposee[] {
  const pliees = feuilles.flatMap((feuille): Pliee[] => {
    const series = seriesDe(feuille.headers);
    return series.length === 0 || profil.repete.size > 0
      ? []
      : [{ origine: feuille, pliee: replier(feuille, series), series }];
  });
  const repliees = pliees.map(
    ({ pliee }): FeuilleObservee => ({
      ...pliee,
      indices: new Set([...pliee.indices].filter((t) => REPETABLES.includes(t))),
    }),
  );
  const entieres = feuilles.map((feuille) => sansMois(sansSeries(feuille, pliees), profil));
  const propositions = reconnaitre([...entieres, ...repliees], profil).map((proposition) => {
    const entiere = entieres.indexOf(proposition.feuille);
    return entiere < 0 ? proposition : { ...proposition, feuille: feuilles[entiere] ?? proposition.feuille };
  });
  const contexte = { feuilles, propositions, profil };
  const cles = clesDe(contexte);
  return propositions.flatMap((proposition): Proposee[] => {
    const rang = repliees.indexOf(proposition.feuille);
    const pli = pliees[rang];
    if (rang >= 0 && pli) return repetee(proposition, pli, contexte);
    const formes = [...constantesDe(proposition, contexte), ...(sansNumero(proposition) ? cles : [])];
    return [finir(proposition, [...formes, ...desContacts(proposition)], profil)];
  });
}

function sansSeries(feuille: FeuilleObservee, pliees: readonly Pliee[]): FeuilleObservee {
  const pli = pliees.find(({ origine }) => origine === feuille);
  if (!pli || feuille.lues.length > 0) return feuille;
  const prises = new Set(pli.series.flatMap(({ colonnes }) => colonnes));
  // numbered columns are the rows of another table: they answer to nothing here
  return { ...feuille, headers: feuille.headers.map((h, i) => (prises.has(i) ? { label: "", forms: [] } : h)) };
}

/** Columns of months are the dates of other rows: they answer to nothing by themselves. */
function sansMois(feuille: FeuilleObservee, profil: Profil): FeuilleObservee {
  const mois = feuille.lues.length > 0 || profil.depivoter.size > 0 ? new Set<number>() : colonnesDeMois(feuille);
  if (mois.size === 0) return feuille;
  const headers = feuille.headers.map((h, i) => (mois.has(i) ? { label: "", forms: [] } : h));
  return { ...feuille, headers, donnes: ["date", "modalite"] };
}

function repetee(proposition: Proposition, { series, origine }: Pliee, contexte: { profil: Profil }): Proposee[] {
  const [table] = proposition.tables;
  if (table === undefined || proposition.tables.length > 1 || !REPETABLES.includes(table)) return [];
  const trouves = proposition.champs.flatMap(({ champs, entete }) =>
    champs.flatMap((c) => (c.table === table ? [{ champ: c.champ, entete }] : [])),
  );
  const forme = formeRepetee(table, series, trouves);
  if (forme === null) return [];
  const stems = new Set(series.map(({ modele }) => foldWords(modele.replace("{n}", ""))));
  const propres = proposition.champs.filter((c) => !stems.has(foldWords(c.entete)));
  const formes: Forme[] = [forme];
  if (table === "etapes" && proposition.manquants.some(({ champ }) => champ === "famille")) {
    formes.push(
      ...pourTous(
        origine,
        "famille",
        "operation",
        "aucune colonne ne dit la famille de ces étapes : toutes des opérations ?",
      ),
    );
  }
  const reste = { ...proposition, feuille: origine, champs: propres };
  return [finir(reste, formes, contexte.profil)];
}

/** The same value for all the rows of a file. */
function pourTous({ lieux }: FeuilleObservee, champ: string, valeur: string, question: string): Forme[] {
  const noms = [...new Set(lieux.map(({ fichier }) => fichier))].map((nom) => ({ nom, tables: [] }));
  return [...motifsDe(noms).keys()].map((motif) => ({
    cle: "constantes",
    motif,
    valeurs: { [champ]: valeur },
    champs: [champ],
    question,
  }));
}

/** Contacts whose date is spread over columns of months, or whose modality only a text tells. */
function desContacts(proposition: Proposition): Forme[] {
  const { feuille, tables, manquants } = proposition;
  if (!tables.includes("entretiens")) return [];
  const mois = manquants.some(({ champ }) => champ === "date") ? moisEnColonnes(feuille)?.forme : null;
  if (mois) {
    const question = "aucune colonne ne dit la modalité de ces entretiens : tous en face à face ?";
    const tous = manquants.some(({ champ }) => champ === "modalite")
      ? pourTous(feuille, "modalite", "FACE_A_FACE", question)
      : [];
    return [mois, ...tous];
  }
  return texteLibre(proposition)?.formes ?? [];
}

function finir(proposition: Proposition, formes: readonly Forme[], profil: Profil): Proposee {
  const donnes = new Set(formes.flatMap(({ champs }) => champs));
  const absents = proposition.manquants.filter(({ champ }) => !donnes.has(champ));
  const texte = formes.some(({ cle }) => cle === "deduction") ? texteLibre(proposition) : null;
  const liaisons = liaisonsDe(proposition, profil);
  const entete = texte === null ? null : (proposition.feuille.headers[texte.colonne]?.label ?? null);
  const duTexte =
    entete === null
      ? []
      : [{ entete, table: "entretiens" as const, champ: "commentaire", score: 0.7, preuve: "le texte du suivi" }];
  return {
    ...proposition,
    formes,
    absents,
    liaisons: [...liaisons.filter((l) => l.entete !== entete), ...duTexte],
    question: questionDe(proposition, formes),
  };
}
