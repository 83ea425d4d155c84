import { estDeFin, estDetaille } from "../../../audit/detail.ts";
import type { Month } from "../../../core/month.ts";
import type { Constat, Gravite } from "../../../core/report.ts";
import { FEUILLE_RETOUR } from "../../../core/retours.ts";
import type { DemandeChiffre } from "../../../indicators/catalogue.ts";
import type { IndicateurId } from "../../../indicators/index.ts";
import type { Cible } from "../../document/model.ts";
import { estDuRang, type Rang } from "../chiffres.ts";
import { nomRang } from "../libelles.ts";
import { SENSIBLES } from "../mentions.ts";
import type { Socle } from "../socle.ts";
import { constatsDuRang } from "../sommes.ts";
import { cleDuChiffre } from "../tables-chiffres.ts";
import { TABLES_PAR_APAP } from "./colonnes-apap.ts";
import { lignesDuDetail, periodeDuDetail } from "./detail-lignes.ts";
import { anomaliesDe } from "./ordre-anomalies.ts";

/** Columns of the portfolio of « Mes chiffres », which adds up what one APAP did since January. */
const PORTEFEUILLE: Readonly<Partial<Record<IndicateurId, string>>> = {
  entretiens: "entretiens",
  conformite: "satisfaits",
};

/**
 * Where a key figure leads: to its facts in « Détail », else to its column by APAP; for one structure, to that column; for one
 * APAP, to the persons or the portfolio that it adds up. Null: no sheet of the edition lists it. `periode`: what is listed of that
 * span, not the first rows of any.
 */
export function lieuDuChiffre(socle: Socle, rang: Rang, chiffre: DemandeChiffre, periode?: string): Cible | null {
  const { spans, chiffres, detailles } = socle;
  if (rang.portee === "apap") return lieuDeLApap(socle, rang, chiffre, periode);
  const { indicateur, ventilation = {} } = chiffre;
  const figure = { indicateur, ventilation };
  if (rang.portee === "ensemble" && detailles.has(indicateur) && estDetaille(figure)) {
    const quand = periode !== undefined && estDeFin(figure) ? spans.courant : periode;
    const ou = lignesDuDetail(chiffres.catalogue, figure, quand && periodeDuDetail(spans, quand));
    return {
      feuille: "Détail",
      table: "detail",
      ligne: ou.map(({ column, egal }) => ({ cle: column, texte: egal })),
    };
  }
  // the tables of these sheets are the month's
  if (periode === spans.cumul) return null;
  if (indicateur === "suivi_emploi_personnes" && rang.portee === "ensemble")
    return { feuille: "Emploi", table: "suivi", colonne: indicateur };
  return parApap(socle, rang, chiffre, ["parcours", "entretiens"], spans.courant);
}

/** Where a figure since January leads in the year's review: to its column by APAP; null where no table has it. */
export function lieuDuBilan(socle: Socle, rang: Rang, chiffre: DemandeChiffre): Cible | null {
  const { chiffres, spans } = socle;
  const { catalogue } = chiffres;
  const parcours = (["file_active", "accompagnes", "sorties"] as const).find(
    (indicateur) => catalogue.personnesDe(indicateur) === chiffre.indicateur,
  );
  // persons have their column where they are not as many as the parcours
  const memes =
    parcours !== undefined &&
    chiffres.nombre(rang, chiffre, spans.cumul) === chiffres.nombre(rang, { indicateur: parcours }, spans.cumul);
  const dit = memes ? { ...chiffre, indicateur: parcours } : chiffre;
  return (
    parApap(socle, rang, dit, ["parcours", "entretiens", "sorties", "taux"], spans.cumul) ??
    (parcours === undefined ? null : colonneParApap("parcours", chiffre.indicateur))
  );
}

function parApap(
  { chiffres }: Socle,
  rang: Rang,
  chiffre: DemandeChiffre,
  tables: readonly (keyof typeof TABLES_PAR_APAP)[],
  periode: string,
): Cible | null {
  if (chiffres.nombre(rang, chiffre, periode) === null) return null;
  for (const table of tables) {
    const colonne = cleDuChiffre(TABLES_PAR_APAP[table], chiffre);
    if (colonne !== null) return colonneParApap(table, colonne);
  }
  return null;
}

const colonneParApap = (table: string, colonne: string): Cible => ({ feuille: "Par APAP", table, colonne });

function lieuDeLApap(
  { personnes, spans }: Socle,
  rang: Rang,
  { indicateur }: DemandeChiffre,
  periode?: string,
): Cible | null {
  const dernier = personnes.dernierJuge(rang)?.mois;
  if (periode === spans.courant && indicateur === "conformite" && dernier === spans.mois) return moisDeLaFrise(dernier);
  const colonne = PORTEFEUILLE[indicateur];
  return periode !== undefined || colonne === undefined
    ? null
    : { feuille: "Mes chiffres", table: "participants", colonne };
}

const FRISE = { feuille: "Qui appeler", table: "frise", ancre: "t-appeler" } as const;

const moisDeLaFrise = (mois: Month): Cible => ({ ...FRISE, colonne: `m${mois}` });

/** Who was not seen: the persons, or, where an edition does not list them, how many are each APAP's. */
export function lieuDesPersonnes({ portee }: Rang): Cible {
  return portee === "structure"
    ? { feuille: "Par APAP", table: "grille", colonne: "nonVues", ancre: "t-grille" }
    : FRISE;
}

/** The first person of an APAP who was not seen that month; of a structure, the month of everyone; nowhere in its own edition. */
export function lieuDesNonVues(edition: Rang, deQui: Rang, mois: Month | null): Cible | null {
  if (mois === null || edition.portee === "structure") return null;
  if (deQui.portee !== "apap") return moisDeLaFrise(mois);
  const ligne = [
    { cle: "apap", texte: nomRang(deQui) },
    { cle: `m${mois}`, texte: "✕" },
  ];
  return { ...FRISE, ligne };
}

/** What is overdue, the first one of a scope in the list of the whole; without a scope, the list. A page has how many by APAP. */
export function lieuDesRetards(deQui?: Rang): Cible {
  const liste = { feuille: "Échéances dépassées", table: "retards", ancre: "t-grille" };
  return deQui === undefined ? liste : { ...liste, ligne: [{ cle: deQui.portee, texte: nomRang(deQui) }] };
}

/** Which constats are looked for: of a severity, of a rule, of a scope. */
interface Cherches {
  gravite?: Gravite;
  regle?: string;
  de?: Rang;
}

/** Constats to be mended: the first of them in the list of the edition; where it does not list them all, their counts. */
export function lieuDesConstats(socle: Socle, edition: Rang, { gravite, regle, de = edition }: Cherches): Cible | null {
  const cherche = (c: Constat) =>
    c.justification === null &&
    (gravite === undefined || c.gravite === gravite) &&
    (regle === undefined || c.regle === regle);
  const ancre = "t-constats";
  if (edition.portee === "ensemble") {
    const premier = anomaliesDe(socle, de).find((c) => cherche(c) && !socle.suspectes.has(c.regle));
    return premier === undefined ? null : { feuille: "Anomalies", table: "anomalies", ligne: ligneDe(premier), ancre };
  }
  const siens = constatsDuRang(socle, edition).filter((c) => cherche(c) && estDuRang(de, c));
  if (siens.length === 0) return null;
  if (edition.portee === "structure" && siens.some((c) => SENSIBLES.test(c.regle)))
    return {
      feuille: FEUILLE_RETOUR,
      table: "constats",
      ...(gravite === undefined ? {} : { colonne: gravite }),
      ancre,
    };
  const ligne = [
    ...(gravite === undefined ? [] : [{ cle: "gravite", texte: gravite }]),
    ...(regle === undefined ? [] : [{ cle: "regle", texte: regle }]),
    ...(de.portee === "apap" && edition.portee === "structure" ? [{ cle: "apap", texte: nomRang(de) }] : []),
  ];
  return { feuille: FEUILLE_RETOUR, table: "corriger", ligne, ancre };
}

/** What one row of « Anomalies » says, and no other as far as that is known. */
function ligneDe({ message, participant, gravite, regle, apap, structure }: Constat): NonNullable<Cible["ligne"]> {
  return [
    { cle: "constat", texte: message },
    { cle: "participant", texte: participant },
    { cle: "gravite", texte: gravite },
    { cle: "regle", texte: regle },
    { cle: "apap", texte: apap },
    { cle: "structure", texte: structure },
  ];
}
