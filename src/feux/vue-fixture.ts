import type { FeuId } from "../core/feu.ts";
import { readFiles } from "../ingest/extraction-fixture.ts";
import { PROFIL_VIDE, type Profil } from "../ingest/profile.ts";
import { REGLES_FEUX } from "./index.ts";
import { questionsDe } from "./questions.ts";
import type { FeuVu, Vue } from "./regle-feu.ts";

/** What a light sees of files written as texts; its questions are asked without their effects. */
export async function vueDe(
  fichiers: Readonly<Record<string, string | Buffer>>,
  change: Partial<Vue> = {},
  profil: Profil = PROFIL_VIDE,
): Promise<Vue> {
  const extraction = await readFiles(fichiers, { profil });
  return {
    extraction,
    profil,
    arrete: null,
    questions: questionsDe(extraction, profil).map((q) => ({ ...q, consequences: null })),
    nonCouverts: [],
    presences: [],
    partPresencesVides: 0.3,
    precedente: null,
    ...change,
  };
}

/** What one light says of a view, with its defaults or other thresholds. */
export function juger(id: FeuId, vue: Vue, params: Record<string, unknown> = {}): FeuVu[] {
  const regle = REGLES_FEUX.find((r) => r.id === id);
  if (!regle) throw new Error(`no light ${id}`);
  return regle.juger(vue, regle.params.parse(params));
}

/** Lines of a table: a header, then one line for each number from 1 to n. */
export function lignes(entete: string, n: number, ligne: (i: number) => string): string {
  return [entete, ...Array.from({ length: n }, (_, i) => ligne(i + 1))].map((l) => `${l}\n`).join("");
}

const jour = (i: number) => String(((i - 1) % 28) + 1).padStart(2, "0");
const EN_TETE_LISTE =
  "id;nom;prenom;sexe;date_naissance;structure;apap;date_integration;date_sortie_prevue;date_sortie_reelle";

/** A list of participants with their parcours: P1, P2…, or ids of one's own. */
export function liste(n: number, id: (i: number) => string = (i) => `P${i}`): string {
  return lignes(EN_TETE_LISTE, n, (i) => `${id(i)};NOM${i};Ada;F;${jour(i)}/02/1980;S;Ada MODÈLE;01/01/2026;;`);
}

/** One étape for each participant. */
export function etapes(n: number, id: (i: number) => string = (i) => `P${i}`): string {
  return lignes(
    "participant;famille;intitule;date_debut;date_fin;temps",
    n,
    (i) => `${id(i)};operation;Atelier;${jour(i)}/02/2026;;plein`,
  );
}

/** One contact for each participant. */
export function contacts(n: number, id: (i: number) => string = (i) => `P${i}`): string {
  return lignes(
    "participant;date;modalite;presence;duree",
    n,
    (i) => `${id(i)};${jour(i)}/03/2026;Téléphone;Présent;15`,
  );
}
