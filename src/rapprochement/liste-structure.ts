import type { Day } from "../core/day.ts";
import { grouper } from "../core/grouper.ts";
import { holds } from "../core/period.ts";
import type { Preuve } from "../core/report.ts";
import { compareBy, foldName } from "../core/text.ts";
import type { CoteListe, GenreListe, LigneStructure, ListeStructure } from "../ingest/structure-list.ts";
import { apparierAuMieux } from "../parcours/appariement.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { estArsa, valeurEntree } from "../parcours/entry-values.ts";
import { ouvertDans } from "../parcours/parcours.ts";
import type { EcartListe, LigneListee, RapprochementListe } from "./modele.ts";

/** Days apart up to which two lines of the same name are one: an opération may start late, a mise en relation hardly. */
export const JOURS_LISTE: Readonly<Record<Exclude<GenreListe, "engagement">, number>> = {
  operation: 31,
  mise_en_relation: 7,
};
/** Étapes that each side's list should bear: the structure's are those that it mobilises, the Département's all of them. */
const FAMILLES: Readonly<Record<CoteListe, ReadonlySet<string>>> = {
  structure: new Set(["operation", "formation", "transversale"]),
  departement: new Set(["operation", "formation", "transversale", "emploi"]),
};

/** One line of Viesion that the list should bear. */
interface LigneViesion extends NonNullable<LigneListee["viesion"]> {
  index: number;
}

/**
 * Compares a list made elsewhere with Viesion. A structure's own (§III.1.6.1): étapes of famille operation, formation and
 * transversale, and mises en relation, of the period. On the Viesion side, the participants in charge of `structure`, else
 * those whom the list names: without the structure's name, what the list leaves out cannot be told from what is not its
 * business. The Département's (§III.1.6.2): étapes since its software opened, and contrats d'engagement, of the allocataires
 * of the RSA accompanied in the period, on the list or not.
 */
export class CollecteListe {
  private readonly parParticipant: Map<string, LigneStructure[]>;
  private readonly lignes: LigneListee[] = [];

  constructor(
    private readonly liste: ListeStructure,
    private readonly contexte: Contexte,
    private readonly structure: string | null,
  ) {
    this.parParticipant = grouper(liste.lignes, (ligne) => ligne.participant);
  }

  dossier(dossier: Dossier): void {
    const { periode } = this.contexte;
    const { cote } = this.liste;
    const siennes = this.parParticipant.get(dossier.id) ?? [];
    this.parParticipant.delete(dossier.id);
    const fin = Math.min(periode.end, this.contexte.arrete);
    const arsa = dossier.parcours.some((p) => ouvertDans(p, periode.start, fin) && estArsa(dossier, p));
    for (const genre of this.liste.genres) {
      const concerne = (jour: Day) =>
        cote === "departement"
          ? arsa
          : this.structure === null
            ? siennes.length > 0
            : dossier.chargeLe(jour).structure === this.structure;
      const viesion = this.lignesViesion(dossier, genre).filter(({ date }) => concerne(date));
      const liste = siennes.filter((l) => l.genre === genre);
      const { paires, seulsA, seulsB } = apparierAuMieux(
        viesion,
        liste,
        genre === "engagement" ? engagementsEcartes : (a, b) => differences(a, b, JOURS_LISTE[genre]),
        compareViesion,
        compareListe,
      );
      const noter = (a: LigneViesion | null, b: LigneStructure | null) => {
        const charge = dossier.chargeLe(a?.date ?? b?.date ?? periode.end);
        this.lignes.push({
          genre,
          participant: dossier.id,
          connu: true,
          apap: charge.apap,
          structure: charge.structure,
          viesion: a,
          liste: b,
          ecarts: a && b ? ecartsDe(a, b) : [],
          horsPeriode: genre !== "engagement" && !a && b !== null && (b.date === null || !holds(periode, b.date)),
        });
      };
      for (const { a, b } of paires) noter(a, b);
      for (const a of seulsA) noter(a, null);
      for (const b of seulsB) noter(null, b);
    }
  }

  /** The lines of Viesion that the list should bear. */
  private lignesViesion(dossier: Dossier, genre: GenreListe): LigneViesion[] {
    const { periode, arrete, listes } = this.contexte;
    if (genre === "engagement") {
      const fin = Math.min(periode.end, arrete);
      const ouverts = dossier.parcours.filter((p) => ouvertDans(p, periode.start, fin));
      const jours = new Map<Day, Preuve>();
      for (const p of ouverts) {
        const date = valeurEntree(dossier, p, "contrat_engagement");
        if (date === null || date > fin || jours.has(date)) continue;
        const { source, ligne } = p.row.contrat_engagement === date ? p.row : (dossier.participant ?? p.row);
        jours.set(date, { source, ligne });
      }
      const sans = { nom: null, complement: null, resultat: null };
      return [...jours].map(([date, preuve], index) => ({ preuve, date, ...sans, index }));
    }
    if (genre === "mise_en_relation") {
      return dossier.misesEnRelation.flatMap(({ source, ligne, date, employeur, poste, resultat }, index) =>
        date !== null && holds(periode, date)
          ? [{ preuve: { source, ligne }, date, nom: employeur, complement: poste, resultat, index }]
          : [],
      );
    }
    const { cote } = this.liste;
    return dossier.prescriptions.flatMap((row, index) => {
      const date = row.date_debut ?? row.date_prescription;
      if (date === null || !FAMILLES[cote].has(row.famille ?? "") || !holds(periode, date)) return [];
      if (cote === "departement" && date < listes.dateCd14) return [];
      const { source, ligne, intitule, operateur } = row;
      return [{ preuve: { source, ligne }, date, nom: intitule, complement: operateur, resultat: null, index }];
    });
  }

  /** Everything compared; participants of the list that the extraction does not know come last. */
  fin(): RapprochementListe {
    const seule = { connu: false, apap: null, structure: null, viesion: null, ecarts: [], horsPeriode: false };
    const inconnus = [...this.parParticipant.values()]
      .flat()
      .map((l): LigneListee => ({ ...seule, genre: l.genre, participant: l.participant, liste: l }));
    const lignes = [...this.lignes, ...inconnus].sort(
      compareBy((l) => [l.genre, l.connu ? 0 : 1, l.apap, l.participant, l.viesion?.date ?? l.liste?.date ?? 0]),
    );
    const { fichier, cote, genres, illisibles, lues, vides } = this.liste;
    return { fichier, cote, structure: this.structure, genres: [...genres].sort(), lignes, illisibles, lues, vides };
  }
}

/** Two days of one commitment are one, however far: a person has one contract at a time. */
function engagementsEcartes(a: LigneViesion, b: LigneStructure): readonly number[] {
  return [b.date === null ? Number.MAX_SAFE_INTEGER : Math.abs(a.date - b.date)];
}

/** Equal names count first, then the day; lines of other names are one only on the same day. */
function differences(a: LigneViesion, b: LigneStructure, jours: number): readonly number[] | null {
  const ecart = b.date === null ? jours : Math.abs(a.date - b.date);
  const noms = memeTexte(a.nom, b.nom);
  const memeNom = noms === true;
  if (ecart > (memeNom ? jours : 0)) return null;
  return [memeNom ? 0 : 1, memeTexte(a.complement, b.complement) === false ? 1 : 0, ecart];
}

/** Null when one of the two is unknown. */
function memeTexte(a: string | null, b: string | null): boolean | null {
  return a === null || b === null ? null : foldName(a) === foldName(b);
}

function ecartsDe(a: LigneViesion, b: LigneStructure): EcartListe[] {
  const ecarts: EcartListe[] = [];
  if (b.date === null) ecarts.push("date_absente");
  else if (a.date !== b.date) ecarts.push("jour");
  if (memeTexte(a.nom, b.nom) === false) ecarts.push("nom");
  if (memeTexte(a.complement, b.complement) === false) ecarts.push("complement");
  if (memeTexte(a.resultat, b.resultat) === false) ecarts.push("resultat");
  return ecarts;
}

const compareViesion = compareBy((l: LigneViesion) => [l.date, l.nom, l.complement, l.resultat, l.index]);

const compareListe = compareBy((l: LigneStructure) => [
  l.date ?? 0,
  ...[l.nom, l.complement, l.resultat, l.feuille, l.ligne],
]);
