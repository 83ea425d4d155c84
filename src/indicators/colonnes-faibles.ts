import { frPercent } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import { titreDeColonne } from "../parcours/disponibilite.ts";
import type { Extraction } from "../tables/extraction.ts";
import { TABLES, type TableName } from "../tables/index.ts";
import { NULL, nullCell, type TableData } from "../tables/table-data.ts";

/** Below this share of filled cells a column weakens the figures that read it. */
const PART_REMPLIE_MIN = 0.5;

/** Rows that a column is expected in, where it is not every row; null: an empty cell has a meaning, nothing is expected. */
const ATTENDUE: Readonly<Record<string, ((data: TableData) => (i: number) => boolean) | null>> = {
  "parcours.date_sortie_reelle": null,
  "parcours.date_sortie_prevue": null,
  "parcours.nature_sortie": sorti,
  "parcours.motif_sortie": sorti,
  "parcours.situation_sortie": sorti,
  "parcours.situation_6_mois": sorti,
  "etapes.contrat": valant("famille", "emploi"),
  "etapes.certifiante": valant("famille", "formation"),
  "etapes.certification_obtenue": valant("certifiante", true),
  "etapes.programmation_plie": null,
  "etapes.temps": null,
  "entretiens.presence": null,
  "entretiens.interlocuteur": null,
  "entretiens.duree": (data) => {
    const faceAFace = valant("modalite", "FACE_A_FACE")(data);
    const absent = valant("presence", "ABSENT")(data);
    return (i) => faceAFace(i) && !absent(i);
  },
  "mises_en_relation.resultat": null,
};

function valant(colonne: string, valeur: unknown) {
  return (data: TableData) => {
    const lire = data.reader(colonne);
    return (i: number) => lire(i) === valeur;
  };
}

function sorti(data: TableData): (i: number) => boolean {
  const encore = valant("date_sortie_reelle", null)(data);
  return (i) => !encore(i);
}

/** Says which columns are missing, or mostly empty; each is looked at once. */
export class ColonnesFaibles {
  private readonly parts = new Map<string, number | null>();

  constructor(private readonly extraction: Extraction) {}

  /** The réserves of columns, `table.colonne`, alternatives by `|` (the best of them counts). */
  de(colonnes: readonly string[]): string[] {
    return colonnes.flatMap((demande) => {
      const choix = demande.split("|");
      const parts = choix.flatMap((c) => this.part(c) ?? []);
      if (parts.length === 0) return [`aucune colonne ${choix.map(titreDeColonne).join(" ou ")}`];
      const part = Math.max(...parts);
      return part < PART_REMPLIE_MIN
        ? [`colonne ${choix.map(titreDeColonne).join(" ou ")} remplie à ${frPercent(part, 0)}`]
        : [];
    });
  }

  /** Filled cells ÷ cells where the column is expected, 1 when none is; null when no file maps it. */
  private part(colonne: string): number | null {
    return obtenir(this.parts, colonne, () => {
      const [table, champ] = colonne.split(".") as [TableName, string];
      const data = this.extraction.tables[table] as TableData | null;
      return data?.mapped.has(champ) ? this.compter(data, table, champ) : null;
    });
  }

  private compter(data: TableData, table: TableName, champ: string): number {
    const attendu = ATTENDUE[`${table}.${champ}`];
    if (attendu === null) return 1;
    const attendue = attendu?.(data);
    const cells = data.cells(champ);
    const columns: Readonly<Record<string, { kind: Parameters<typeof nullCell>[0] }>> = TABLES[table].columns;
    const vide = nullCell(columns[champ]?.kind ?? "text");
    let attendues = 0;
    let remplies = 0;
    for (let i = 0; i < data.length; i++) {
      if (attendue && !attendue(i)) continue;
      attendues++;
      const cell = cells[i] as number;
      if (cell !== vide && cell !== NULL && !Number.isNaN(cell)) remplies++;
    }
    return attendues === 0 ? 1 : remplies / attendues;
  }
}
