import { type Day, frDay } from "../core/day.ts";
import { firstDay, frMonth, lastDay, type Month, monthOf } from "../core/month.ts";
import { emploisAAcquerir } from "../faits/emploi-durable.ts";
import { type NormesDuMois, seraSoumis } from "../faits/mois.ts";
import type { Reglage } from "../faits/seuil.ts";
import { moisDuSuivi, suivisDe } from "../faits/suivi-emploi.ts";
import { libelle } from "../indicators/libelles.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { estFormationCertifiante } from "../parcours/etape.ts";
import { ouvertLe, type Parcours } from "../parcours/parcours.ts";
import type { ParcoursProjete, Prevu } from "./modele.ts";

/** What months to come are judged by. */
export interface NormesAVenir {
  reglage: Reglage;
  normes: Pick<NormesDuMois, "joursSoumisMin">;
}

/** What the parcours open at the arrêté will owe in the months given, all after it; sorties prévues from the arrêté on. */
export function projeterDossier(
  dossier: Dossier,
  { arrete, communsLe, effets }: Pick<Contexte, "arrete" | "communsLe" | "effets">,
  { reglage, normes }: NormesAVenir,
  mois: readonly Month[],
): ParcoursProjete[] {
  const demandes = (regle: string) => mois.filter((m) => reglage(regle, lastDay(m)).active);
  const [vus, suivis] = [demandes("ENT-01"), demandes("EMP-01")];
  return dossier.parcours
    .filter((p) => ouvertLe(p, arrete))
    .map((parcours) => {
      const sortie = sortieAVenir(parcours, arrete);
      const prevus = [
        ...entretiens(dossier, parcours, sortie, vus, normes),
        ...suivisDus(dossier, parcours, sortie, suivis, communsLe),
        ...finsEtapes(dossier, parcours, arrete, mois),
        ...finsVeilles(dossier, parcours, arrete, mois),
        ...sorties(dossier, parcours, sortie, arrete, mois, { effets, reglage }),
      ];
      const ouvert = mois.filter((m) => sortie === null || sortie > lastDay(m));
      return { ...dossier.chargeLe(arrete), ouvert, prevus };
    });
}

/** The sortie prévue, if it is still to come: a past one says nothing of when the person leaves. */
function sortieAVenir({ row }: Parcours, arrete: Day): Day | null {
  const prevue = row.date_sortie_prevue;
  return prevue !== null && prevue > arrete ? prevue : null;
}

type Base = Pick<Prevu, "participant" | "parcours">;
const base = (dossier: Dossier, parcours: Parcours): Base => ({ participant: dossier.id, parcours: parcours.id });

/** Months with enough jours soumis for a face-to-face (ENT-01), étapes and veilles going on as they are typed. */
function entretiens(
  dossier: Dossier,
  parcours: Parcours,
  sortie: Day | null,
  mois: readonly Month[],
  normes: NormesAVenir["normes"],
): Prevu[] {
  return mois.flatMap((m): Prevu[] => {
    const jusquAu = Math.min(lastDay(m), sortie ?? lastDay(m));
    if (!seraSoumis(dossier, parcours, m, normes, jusquAu)) return [];
    const quoi = `Entretien mensuel ${frMonth(m)}`;
    return [{ ...base(dossier, parcours), genre: "ENTRETIEN", mois: m, jour: jusquAu, quoi }];
  });
}

/** Whole months of a follow-up in employment or certifying training (EMP-01), up to the sortie prévue. */
function suivisDus(
  dossier: Dossier,
  parcours: Parcours,
  sortie: Day | null,
  mois: readonly Month[],
  communsLe: Contexte["communsLe"],
): Prevu[] {
  return mois.flatMap((m) => {
    const fin = lastDay(m);
    if (sortie !== null && fin > sortie) return [];
    return suivisDe(dossier, communsLe(fin))
      .filter((s) => s.parcours === parcours && moisDuSuivi(s, dossier, [m], communsLe).length > 0)
      .map((s): Prevu => {
        const quoi = `Suivi : ${libelle(s.etape.famille).toLowerCase()} du ${frDay(s.debut)}`;
        return { ...base(dossier, parcours), genre: "SUIVI_EMPLOI", mois: m, jour: fin, quoi };
      });
  });
}

function finsEtapes(dossier: Dossier, parcours: Parcours, arrete: Day, mois: readonly Month[]): Prevu[] {
  return dossier.etapes.flatMap((e) => {
    const fin = e.row.date_fin ?? e.row.date_fin_prevue;
    if (fin === null || e.famille === "accompagnement" || dossier.parcoursDe(e.debut, e.fin) !== parcours) return [];
    const quoi = `Fin : ${libelle(e.famille).toLowerCase()}${e.row.date_fin === null ? " (prévue)" : ""}`;
    return aDater("FIN_ETAPE", fin, quoi, base(dossier, parcours), arrete, mois);
  });
}

function finsVeilles(dossier: Dossier, parcours: Parcours, arrete: Day, mois: readonly Month[]): Prevu[] {
  return dossier.veilles
    .filter((v) => v.parcours === parcours)
    .flatMap((v) => {
      const { date_fin, date_fin_prevue } = v.row;
      const dite = date_fin !== null ? "" : date_fin_prevue !== null ? " (prévue)" : " (supposée : aucune fin saisie)";
      return aDater("FIN_VEILLE", v.finSituation, `Fin de veille${dite}`, base(dossier, parcours), arrete, mois);
    });
}

/** Sorties prévues; those that an emploi durable or a certification may allow, when none is planned before. */
function sorties(
  dossier: Dossier,
  parcours: Parcours,
  sortie: Day | null,
  arrete: Day,
  mois: readonly Month[],
  parDate: { effets: readonly Day[]; reglage: Reglage },
): Prevu[] {
  const qui = base(dossier, parcours);
  // one between the arrêté and the end of its month too: the parcours is open at the first, not at the second
  if (sortie !== null) return aDater("SORTIE_PREVUE", sortie, "Sortie prévue", qui, arrete, [monthOf(arrete), ...mois]);
  const emplois = emploisAAcquerir(parcours, arrete, parDate).flatMap((e) =>
    aDater("SORTIE_POSSIBLE", e.jour, `${e.mois} mois d'emploi durable, si l'emploi continue`, qui, arrete, mois),
  );
  const formations = parcours.etapes.flatMap((e) => {
    const fin = e.row.date_fin ?? e.row.date_fin_prevue;
    if (fin === null || e.debut < parcours.integration || !estFormationCertifiante(e)) return [];
    return aDater(
      "SORTIE_POSSIBLE",
      fin,
      "Formation certifiante qui finit, si la certification est obtenue",
      qui,
      arrete,
      mois,
    );
  });
  return [...emplois, ...formations];
}

/** What falls on a day after the arrêté, in one of the months. */
function aDater(
  genre: Prevu["genre"],
  jour: Day,
  quoi: string,
  qui: Base,
  arrete: Day,
  mois: readonly Month[],
): Prevu[] {
  const m = mois.find((x) => firstDay(x) <= jour && jour <= lastDay(x));
  return m === undefined || jour <= arrete ? [] : [{ ...qui, genre, mois: m, jour, quoi }];
}
