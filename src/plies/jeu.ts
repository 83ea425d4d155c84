import { type Day, isoDay } from "../core/day.ts";
import type { Reglage } from "../faits/seuil.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { estRenseigne } from "../parcours/entry-values.ts";
import { classeurMotifsSortie } from "../parcours/motifs.ts";
import { programmationDe } from "../parcours/programmation.ts";
import { datesParcours } from "../pseudonymes/naissances.ts";
import type { Column } from "../tables/column.ts";
import { columnsOf, type RowOfTable } from "../tables/index.ts";
import type { TableData } from "../tables/table-data.ts";
import { anonymes, type Noms, TELS } from "./anonymes.ts";
import { nonCalcules } from "./non-calcules.ts";
import { type Lignes, reglagesDuJeu, type Valeur } from "./reglages-du-jeu.ts";
import { type ChampDuJeu, TABLES_DU_JEU, type TableDuJeu } from "./schema.ts";

/** A column of a table to write: its description, and its value by row. */
export interface ColonneDuJeu extends ChampDuJeu {
  lire(i: number): Valeur;
}

/** A table to write. */
export interface TableRemplie {
  table: TableDuJeu;
  lignes: number;
  colonnes: readonly ColonneDuJeu[];
}

/** Every table that a PLIE hands out, of one extraction judged at one arrêté; with identifiers when they are asked for. */
export function jeuDe(contexte: Contexte, reglage: Reglage, identifiants: boolean): TableRemplie[] {
  const noms = identifiants ? TELS : nomsDe(contexte);
  const autres: Readonly<Record<string, Lignes>> = {
    ...reglagesDuJeu(contexte, reglage, noms),
    non_calcules: nonCalcules(contexte, reglage),
  };
  return TABLES_DU_JEU.map((table): TableRemplie => {
    const champs = table.champs.filter((c) => identifiants || !c.identifiant);
    if (table.lue === null) {
      const lignes = autres[table.nom] ?? [];
      const colonnes = champs.map((champ, c) => ({ ...champ, lire: (i: number) => lignes[i]?.[c] ?? null }));
      return { table, lignes: lignes.length, colonnes };
    }
    const data = contexte.extraction.tables[table.lue] as TableData | null;
    const lecteurs = data === null ? null : new Lecteurs(data, contexte, noms);
    const colonnes = champs.map((champ) => ({ ...champ, lire: lecteurs?.de(champ.nom) ?? (() => null) }));
    return { table, lignes: data?.length ?? 0, colonnes };
  });
}

/** Participants and APAPs of every table, by rank. */
function nomsDe({ extraction, effectifs }: Contexte): Noms {
  const participants = new Set<string>();
  const apaps = new Set<string>(effectifs.map(({ apap }) => apap));
  for (const data of Object.values(extraction.tables) as (TableData | null)[]) {
    if (!data) continue;
    for (const [nom, column] of columnsOf(data.name)) {
      const vers = estParticipant(data, nom) ? participants : column.domain === "apap" ? apaps : null;
      if (vers === null) continue;
      const numeros = new Set<number>();
      const cells = data.cells(nom);
      for (let i = 0; i < data.length; i++) numeros.add(cells[i] as number);
      for (const n of numeros) if (n >= 0) vers.add(data.pool.text(n));
    }
  }
  for (const ids of extraction.participantsRejetes.values()) for (const id of ids) participants.add(id);
  return anonymes(participants, apaps);
}

function estParticipant({ name }: TableData, champ: string): boolean {
  return champ === "participant" || (name === "participants" && champ === "id");
}

/** How each column of a table of the extraction is read. */
class Lecteurs {
  private readonly siennes: Readonly<Record<string, () => (i: number) => Valeur>>;

  constructor(
    private readonly data: TableData,
    private readonly contexte: Contexte,
    private readonly noms: Noms,
  ) {
    const parcours = data.name === "parcours";
    this.siennes = {
      rang: () => (i) => i,
      identifiant_ft_connu: () => this.rempli("identifiant_ft"),
      ...(parcours ? { id: () => this.numeros(), motif_neutralise: () => this.motifNeutralise() } : {}),
      ...(data.name === "etapes" ? { programmation_plie: () => this.programmation() } : {}),
      ...(data.name === "participants" ? { date_naissance: () => this.naissances() } : {}),
    };
  }

  de(champ: string): (i: number) => Valeur {
    const sienne = this.siennes[champ];
    if (sienne) return sienne();
    const column = columnsOf(this.data.name).get(champ);
    if (!column) throw new Error(`no column ${champ} in ${this.data.name}`);
    const lire = this.data.reader(champ);
    const nommer = estParticipant(this.data, champ)
      ? this.noms.participant
      : column.domain === "apap"
        ? this.noms.apap
        : null;
    if (nommer === null) return (i) => valeur(column, lire(i));
    return (i) => {
      const nom = lire(i) as string | null;
      return nom === null ? null : nommer(nom);
    };
  }

  private rempli(champ: string): (i: number) => Valeur {
    const lire = this.data.reader(champ);
    return (i) => {
      const texte = lire(i) as string | null;
      return texte === null ? null : estRenseigne(texte);
    };
  }

  /** The parcours' own id, else the participant's and its rank by integration (precisions.md, General 14). */
  private numeros(): (i: number) => Valeur {
    const { data, noms } = this;
    const [propre, participant, integration] = ["id", "participant", "date_integration"].map((c) => data.reader(c)) as [
      (i: number) => string | null,
      (i: number) => string | null,
      (i: number) => Day | null,
    ];
    const rangees = Array.from({ length: data.length }, (_, i) => i).filter((i) => integration(i) !== null);
    rangees.sort((a, b) => (integration(a) ?? 0) - (integration(b) ?? 0) || a - b);
    const rangs = new Int32Array(data.length);
    const vus = new Map<string | null, number>();
    for (const i of rangees) {
      const rang = (vus.get(participant(i)) ?? 0) + 1;
      vus.set(participant(i), rang);
      rangs[i] = rang;
    }
    return (i) => {
      const id = participant(i);
      const sien = noms === TELS ? propre(i) : null;
      return sien ?? (id === null ? null : `${noms.participant(id)}-${rangs[i]}`);
    };
  }

  private motifNeutralise(): (i: number) => Valeur {
    const { arrete, listesLe } = this.contexte;
    const classe = (day: Day) => classeurMotifsSortie(listesLe(day));
    const motif = this.data.reader("motif_sortie");
    const sortie = this.data.reader("date_sortie_reelle");
    return (i) => {
      const texte = motif(i) as string | null;
      return texte !== null && classe((sortie(i) as Day | null) ?? arrete)(texte) === "neutralise";
    };
  }

  /** As typed, or by the settings' list (domaine.md §2). */
  private programmation(): (i: number) => Valeur {
    const saisie = this.data.reader("programmation_plie");
    const estProgramme = programmationDe(this.contexte.listes);
    if (estProgramme === null) return (i) => saisie(i) as boolean | null;
    return (i) => {
      const dite = saisie(i) as boolean | null;
      return dite !== true && estProgramme(this.data.row(i) as RowOfTable<"etapes">) ? true : dite;
    };
  }

  private naissances(): (i: number) => Valeur {
    const { extraction, arrete, periode, listes } = this.contexte;
    const dates = datesParcours(extraction);
    const communs = [arrete, periode.start, periode.end, ...listes.operationsFse.map(({ debut }) => debut)];
    const id = this.data.reader("id");
    const naissance = this.data.reader("date_naissance");
    return (i) => {
      const jour = naissance(i) as Day | null;
      if (jour === null) return null;
      return this.noms.naissance(jour, [...communs, ...(dates.get(id(i) as string) ?? [])]);
    };
  }
}

/** A typed value as it is written: codes and levels as they are, an empty list of codes as an empty text. */
function valeur(column: Column, lu: unknown): Valeur {
  if (lu === null || lu === undefined) return null;
  if (Array.isArray(lu)) return lu.join(",");
  if (column.kind === "dateOrYesNo" && typeof lu === "number") return isoDay(lu);
  return lu as Valeur;
}
