import { type Comparaison, colonnesModifiees } from "../../../comparaison/comparaison.ts";
import type { Genre, TableComparee } from "../../../comparaison/differences.ts";
import type { EntretiensClos } from "../../../comparaison/entretiens-clos.ts";
import { frDay } from "../../../core/day.ts";
import { frCount, frInteger } from "../../../core/format.ts";
import { TABLES, titreDuChamp } from "../../../tables/index.ts";
import { note } from "../../document/blocs.ts";
import { type Champ, champ, lister } from "../../document/lister.ts";
import type { Block, Cards, Note, Table } from "../../document/model.ts";
import { ORDRE_GENRES } from "../mots.ts";

/** « Synthèse »: what is compared, then the résumé; the long list of who is concerned closes it, since paper is counted. */
export function blocsSynthese(comparaison: Comparaison): Block[] {
  const [cartes, ...reste] = resume(comparaison);
  const listes = reste.filter((bloc) => bloc.kind === "table" && bloc.id === "participants");
  const avant = reste.filter((bloc) => !listes.includes(bloc));
  return [...(cartes ? [cartes] : []), explication(comparaison), ...avant, ...listes];
}

/** Closed months first, then by table, by column, who is concerned, what happened since, and what to be careful about. */
export function resume(comparaison: Comparaison): Block[] {
  const { tables, entretiens, avis } = comparaison;
  return [
    cartes(comparaison),
    parTable(tables),
    ...(entretiens === null || !aBouge(entretiens) ? [] : [tableEntretiens(entretiens), ...quandSaisies(entretiens)]),
    cellules(comparaison),
    participants(comparaison),
    leReste(tables),
    ...(avis.length === 0 ? [] : [{ kind: "note" as const, titre: "À savoir", texte: avis }]),
  ];
}

function cartes({ tables, participants: concernes, constats, indicateurs }: Comparaison): Cards {
  const [ajoutees = 0, modifiees = 0, supprimees = 0] = GENRES_LIGNES.map((g) =>
    tables.reduce((somme, t) => somme + t[g].clos, 0),
  );
  const ton = (n: number) => (n > 0 ? { tone: "majeur" as const } : { tone: "bon" as const });
  return {
    kind: "cartes",
    items: [
      { label: "Ajoutées après coup", value: ajoutees, detail: "lignes de mois clos", ...ton(ajoutees) },
      { label: "Modifiées", value: modifiees, detail: "lignes de mois clos", ...ton(modifiees) },
      { label: "Supprimées", value: supprimees, detail: "lignes de mois clos", ...ton(supprimees) },
      { label: "Participants concernés", value: concernes.length },
      {
        label: "Constats apparus",
        value: constats.apparus.length,
        detail: frCount(constats.disparus.length, "disparu"),
      },
      { label: "Chiffres changés", value: indicateurs.length, detail: "des mois clos" },
    ],
  };
}

function explication({ arrete, periode, noms }: Comparaison): Note {
  return note([
    `Un mois est clos quand l'extraction ancienne (« ${noms[0]} ») le couvrait déjà : tout ce qui est daté du ${frDay(arrete)} ou avant. Une ligne ajoutée dans ces mois a été saisie après coup ; une cellule modifiée, une ligne supprimée y changent ce qui avait été déclaré.`,
    `Les deux extractions sont jugées au même arrêté, du ${frDay(periode.start)} au ${frDay(arrete)}, avec les mêmes réglages : l'effet sur les constats et les chiffres ne vient que des données.`,
  ]);
}

const GENRES_LIGNES = ["ajoutees", "modifiees", "supprimees"] as const;

/** A count of each line of a table, with its sum. */
export function nombre<L>(key: string, titre: string, cellule: (ligne: L) => number, large?: true): Champ<L> {
  return champ(key, titre, { kind: "integer", total: "somme", width: 11, ...(large ? { large } : {}) }, cellule);
}

export const NOM = champ<TableComparee>("table", "Table", { kind: "text", width: 26 }, (t) => TABLES[t.table].titre);

/** « leur numéro, sinon Participant, Date » */
export function retrouveesPar({ table, parNumero, cle }: TableComparee): string {
  return [...(parNumero ? ["leur numéro"] : []), cle.map((champ) => titreDuChamp(table, champ)).join(", ")]
    .filter((texte) => texte !== "")
    .join(", sinon ");
}

function parTable(tables: readonly TableComparee[]): Table {
  const touchees = tables.filter((t) => GENRES_LIGNES.some((g) => t[g].clos > 0));
  return {
    id: "tables",
    titre: "Lignes changées dans les mois clos",
    ...lister(touchees, [
      NOM,
      nombre("ajoutees", "Ajoutées après coup", (t) => t.ajoutees.clos),
      nombre("modifiees", "Modifiées", (t) => t.modifiees.clos),
      nombre("supprimees", "Supprimées", (t) => t.supprimees.clos),
      champ("cle", "Lignes retrouvées par", { kind: "prose", width: 34, large: true }, retrouveesPar),
    ]),
    total: "Ensemble",
    vide: "Rien n'a été ajouté, modifié ni supprimé.",
  };
}

/** What happened since, or has no day. */
function leReste(tables: readonly TableComparee[]): Table {
  return {
    id: "reste",
    titre: "Le reste : depuis, ou sans date",
    ...lister(tables, [
      NOM,
      nombre("avant", "Avant", (t) => t.avant),
      nombre("apres", "Après", (t) => t.apres),
      nombre("ajoutees", "Ajoutées", (t) => t.ajoutees.total - t.ajoutees.clos),
      nombre("modifiees", "Modifiées", (t) => t.modifiees.total - t.modifiees.clos),
      nombre("supprimees", "Supprimées", (t) => t.supprimees.total - t.supprimees.clos),
    ]),
    total: "Ensemble",
    vide: "Aucune table n'est dans les deux extractions : rien n'est comparé.",
  };
}

function aBouge({ tenusEnPlus, tenusEnMoins, minutes }: EntretiensClos): boolean {
  return [tenusEnPlus, tenusEnMoins, minutes].some((n) => ORDRE_GENRES.some((g) => n[g] !== 0));
}

function tableEntretiens({ tenusEnPlus, tenusEnMoins, minutes }: EntretiensClos): Table {
  const noms: Record<Genre, string> = {
    ajoutee: "Sur des lignes ajoutées",
    modifiee: "Sur des lignes modifiées",
    supprimee: "Sur des lignes supprimées",
  };
  return {
    id: "entretiens_clos",
    titre: "Face à face tenus des mois clos",
    ...lister(ORDRE_GENRES, [
      champ("quoi", "Face à face tenus", "text", (g) => noms[g]),
      champ("plus", "En plus", { kind: "integer", total: "somme" }, (g) => tenusEnPlus[g]),
      champ("moins", "En moins", { kind: "integer", total: "somme" }, (g) => tenusEnMoins[g]),
      champ("minutes", "Minutes d'écart", { kind: "minutes", total: "somme", width: 14 }, (g) => minutes[g]),
    ]),
    total: "Ensemble",
  };
}

/** When the added lines were typed, against the arrêté. */
function quandSaisies({ saisies }: EntretiensClos): Note[] {
  if (saisies === null) return [];
  const { apres, avant, inconnue } = saisies;
  const texte = `Lignes ajoutées : ${frCount(apres, "saisie")} après l'arrêté, ${frInteger(avant)} avant ou ce jour-là, ${frInteger(inconnue)} sans date de saisie.`;
  return [{ kind: "note", texte, tone: "discret" }];
}

function cellules(comparaison: Comparaison): Table {
  return {
    id: "cellules",
    titre: "Cellules modifiées dans les mois clos",
    ...lister(colonnesModifiees(comparaison), [
      champ("table", "Table", "text", ({ table }) => TABLES[table.table].titre),
      champ("colonne", "Colonne", { kind: "text", width: 30 }, ({ table, champ }) => titreDuChamp(table.table, champ)),
      champ("lignes", "Lignes", { kind: "integer", total: "somme" }, ({ lignes }) => lignes),
    ]),
    total: "Ensemble",
    vide: "Aucune cellule n'a été modifiée.",
  };
}

function participants({ participants: concernes }: Comparaison): Table {
  return {
    id: "participants",
    titre: "Qui est concerné dans les mois clos (APAP du dernier parcours)",
    ...lister(concernes, [
      champ("participant", "Participant", "text", (p) => p.participant),
      champ("apap", "APAP", "text", (p) => p.apap ?? "Sans APAP"),
      champ("structure", "Structure", { kind: "text", large: true }, (p) => p.structure ?? "Sans structure"),
      nombre("ajoutees", "Ajoutées", (p) => p.ajoutee),
      nombre("modifiees", "Modifiées", (p) => p.modifiee),
      nombre("supprimees", "Supprimées", (p) => p.supprimee),
      nombre("apparus", "Constats apparus", (p) => p.constatsApparus, true),
      nombre("disparus", "Constats disparus", (p) => p.constatsDisparus, true),
    ]),
    total: "Ensemble",
    vide: "Personne.",
  };
}
