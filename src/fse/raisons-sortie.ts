import { addMonths, type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import type { EnregistrementFse } from "../parcours/fse/enregistrements.ts";
import {
  certificationObtenue,
  etapeALaSortie,
  JOURS_APRES_SORTIE,
  MOIS_APRES_SORTIE,
} from "../parcours/fse/resultats.ts";
import type { ParcoursRow } from "../tables/parcours.ts";
import { nomEtape } from "./raisons-entree.ts";

const SITUATIONS: Readonly<Record<NonNullable<ParcoursRow["situation_6_mois"]>, string>> = {
  EMPLOI: "en emploi",
  FORMATION: "en formation",
  RECHERCHE: "en recherche d'emploi",
  INACTIF: "inactif",
  AMELIOREE: "améliorée",
};

/** Why the record is in EECR01 to 04, or in none of them. */
export function raisonResultats(e: EnregistrementFse): string {
  const { sortie, parcoursSorti } = e;
  if (sortie === null) return "pas de sortie";
  // a parcours left before the period is no record of it
  if (!e.sortieDansPeriode) return `sortie du ${frDay(sortie)}, après la période`;
  const situation = parcoursSorti?.row.situation_sortie ?? null;
  const parts = [
    situation !== null
      ? `situation saisie à la sortie : ${SITUATIONS[situation]}`
      : parcoursSorti === null
        ? `sortie par la fin de l'opération, les étapes décident : ${selonEtapes(e, sortie)}`
        : `situation à la sortie non saisie, les étapes décident : ${selonEtapes(e, sortie)}`,
  ];
  const enEmploi = situation === null ? etapeALaSortie(e.dossier, "emploi", sortie) : situation === "EMPLOI";
  const enFormation = situation === null ? etapeALaSortie(e.dossier, "formation", sortie) : situation === "FORMATION";
  if (enEmploi && e.donnees.categorie === "EECO05") parts.push("déjà en emploi à l'entrée : pas d'EECR04");
  if (enFormation && e.donnees.statut === "FORMATION") parts.push("déjà en formation à l'entrée : pas d'EECR02");
  if (situation === "RECHERCHE" && e.donnees.categorie !== "EECO04")
    parts.push("pas inactif à l'entrée : pas d'EECR01");
  const certifiee = certificationObtenue(e.dossier, e.entree, sortie);
  if (certifiee) parts.push(`certification obtenue (${nomEtape(certifiee)}, finie le ${frDay(certifiee.fin)})`);
  return parts.join(" ; ");
}

function selonEtapes({ dossier }: EnregistrementFse, sortie: Day): string {
  const trouvees = (["emploi", "formation"] as const).flatMap((famille) => {
    const etape = etapeALaSortie(dossier, famille, sortie);
    if (!etape) return [];
    const apres = etape.debut - sortie;
    return [`${nomEtape(etape)}${apres > 0 ? `, ${frCount(apres, "jour")} après` : ", en cours à la sortie"}`];
  });
  return trouvees.length > 0
    ? trouvees.join(" ; ")
    : `ni emploi ni formation dans les ${JOURS_APRES_SORTIE} jours, jusqu'au ${frDay(sortie + JOURS_APRES_SORTIE)}`;
}

/** Why the record is in EECR05 or 06, or in none. */
export function raisonSixMois(e: EnregistrementFse, arrete: Day): string {
  const { sortie, parcoursSorti, donnees } = e;
  if (sortie === null || !e.sortieDansPeriode) return "pas de sortie dans la période";
  if (parcoursSorti === null) return "sortie par la fin de l'opération : le parcours continue";
  const echus = addMonths(sortie, MOIS_APRES_SORTIE);
  if (echus > arrete) return `six mois échus le ${frDay(echus)}, après l'arrêté`;
  const situation = parcoursSorti.row.situation_6_mois;
  if (situation === null) return `six mois échus le ${frDay(echus)}, situation non saisie`;
  const texte = `situation six mois après : ${SITUATIONS[situation]}`;
  if (situation === "EMPLOI" && donnees.categorie === "EECO05") {
    return `${texte} ; en emploi à l'entrée : seule une situation améliorée compte (EECR06)`;
  }
  if (situation === "AMELIOREE" && donnees.categorie !== "EECO05") {
    return `${texte} ; pas en emploi à l'entrée : seul l'emploi compte (EECR05)`;
  }
  return texte;
}
