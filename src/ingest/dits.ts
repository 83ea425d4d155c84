import type { TableName } from "../tables/index.ts";
import type { Identifiants, OrdreDates } from "./profile-shapes.ts";

/** One thing that a profile may say to settle a question: a key of `profil.yaml`, and what it would hold. */
export type Dit =
  | { cle: "colonnes"; table: TableName; colonnes: Readonly<Record<string, string | null>> }
  | { cle: "identifiants"; valeurs: Partial<Identifiants> }
  | { cle: "ordreDates"; motif: string; ordre: OrdreDates }
  | { cle: "alias"; domaine: "apap" | "structure"; noms: Readonly<Record<string, string>> }
  | { cle: "uniteDuree"; unite: "heures" | "minutes" }
  | { cle: "prevaut"; motif: string }
  | { cle: "constantes"; motif: string; valeurs: Readonly<Record<string, string>> }
  | { cle: "cles"; table: TableName; parties: readonly string[] }
  | { cle: "repete" | "depivoter"; table: TableName; modeles: Readonly<Record<string, string>> }
  | { cle: "deduction" }
  | { cle: "vocabulaire"; champ: string; mots: Readonly<Record<string, string>> };
