import { type Day, frDay } from "../../../core/day.ts";
import { firstDay, monthOf, yearOf } from "../../../core/month.ts";
import type { Constat } from "../../../core/report.ts";
import {
  type CleReponse,
  COLONNE_REPERE,
  COLONNES_SAISIES,
  REPONSES_DE,
  repereDe,
} from "../../../justifications/colonnes.ts";
import { etatLisible, justifieLisible } from "../../../registre/suivi.ts";
import { type Champ, champ } from "../../document/lister.ts";
import type { Cell, Column, Sheet } from "../../document/model.ts";
import type { Edition } from "../edition.ts";
import type { Socle } from "../socle.ts";

/** Years, after the arrêté's, that « Jusqu'au » may reach; « Corrigé le » may be as many months before as after it. */
const ANNEES_JUSQU_AU = 5;
const MOIS_AN = 12;

/**
 * The columns that a person types in, in the order of the form, with what is already known of the answer: typed again, it is
 * the same answer. Its reason is not told when `discret`.
 */
export function champsReponse(
  arrete: Day,
  corrigeLe: (c: Constat) => Day | null,
  discret = false,
): readonly Champ<Constat>[] {
  const janvier = yearOf(monthOf(arrete)) * MOIS_AN;
  const dates = { min: firstDay(janvier - MOIS_AN), max: firstDay(janvier + 2 * MOIS_AN) - 1 };
  const jusquAu = { min: dates.min, max: firstDay(janvier + (ANNEES_JUSQU_AU + 1) * MOIS_AN) - 1 };
  const message = "Écrire une date, sous la forme jj/mm/aaaa.";
  const formes: Readonly<Partial<Record<CleReponse, Partial<Column>>>> = {
    corrigeLe: { kind: "date", width: 12, saisie: { type: "date", ...dates, message } },
    raison: { kind: "prose", width: 28, saisie: { type: "libre" } },
    piece: { kind: "prose", width: 16, saisie: { type: "libre" } },
    auteur: { width: 16, saisie: { type: "libre" } },
    jusquAu: { kind: "date", width: 12, saisie: { type: "date", ...jusquAu, message } },
  };
  return COLONNES_SAISIES.map(({ cle, titre }) =>
    champ(cle, titre, { kind: "text", groupe: "À remplir", ...formes[cle] }, (constat) => {
      const justification = discret ? null : constat.justification;
      const connu: Readonly<Partial<Record<CleReponse, Cell>>> =
        justification === null ? { corrigeLe: corrigeLe(constat) } : { ...justification };
      return connu[cle] ?? null;
    }),
  );
}

/** The mark by which a line is found again; none for a constat that is not `garde`. */
export function champRepere(garde: (c: Constat) => boolean = () => true): Champ<Constat> {
  const { cle, titre } = COLONNE_REPERE;
  return champ(cle, titre, { kind: "text", width: 30 }, (c) => (garde(c) ? repereDe(c) : null));
}

/** When somebody declared that a constat is mended: this time, or in an earlier month. */
export function corrigeLeDe({ analyse, suite }: Socle, c: Constat): Day | null {
  return suite?.suivi.parConstat.get(c)?.corrigeLe ?? analyse.declaration(c)?.corrigeLe ?? null;
}

/** « nouveau », « sans réponse depuis 3 mois », « déclaré corrigé le 05/04/2026, encore là », « justifié jusqu'au … ». */
export function celluleEtat(socle: Socle, c: Constat): Cell {
  if (c.justification !== null) return { value: justifieLisible(c.justification), tone: "bon" };
  const suivi = socle.suite?.suivi;
  const suivie = suivi?.parConstat.get(c);
  if (suivi && suivie && (suivi.precedent !== null || suivie.etat === "declare_corrige"))
    return etatLisible(suivie, suivi.mois);
  const corrigeLe = corrigeLeDe(socle, c);
  return corrigeLe === null ? null : `déclaré corrigé le ${frDay(corrigeLe)}, encore là`;
}

const MODE_D_EMPLOI =
  "Répondre dans les cases teintées, une ligne à la fois : « Corrigé le » quand c'est corrigé dans le logiciel ; sinon la « Raison » pour laquelle le constat est accepté, sa « Pièce », qui l'écrit et, si elle ne vaut qu'un temps, « Jusqu'au ». Renvoyer ce classeur tel quel : les autres colonnes servent à retrouver la ligne.";

/** The sheet as the form of somebody: whose it is stands above it, where the reading finds it. */
export function enFormulaire(sheet: Sheet, { rang }: Edition): Sheet {
  return { ...sheet, sousTitres: [...(sheet.sousTitres ?? []), `${REPONSES_DE}${rang.nom ?? ""}`, MODE_D_EMPLOI] };
}
