import { frCount, frInteger, frPercent } from "../../core/format.ts";
import { isoMonth, type Month } from "../../core/month.ts";
import { parFeuille } from "../../core/report.ts";
import type { Couverture, Inspection, Libelles } from "../../inspection/inspection.ts";
import { TABLES } from "../../tables/index.ts";
import { noteTitree } from "../document/blocs.ts";
import type { Note } from "../document/model.ts";
import { blocsTexte } from "./document.ts";
import { feuxEnListe } from "./feux-texte.ts";
import { aRegler, fichierClair, fichierEnBref } from "./inspection-bref.ts";
import { blocsFichier } from "./inspection-feuille.ts";
import type { Terminal } from "./style.ts";

/** Labels shown per column. */
const LIBELLES = 20;
/** Notices of the reading shown. */
const AVIS = 12;

/** What `plie inspecter` prints: the lights, then what is to settle; all that is understood too when `verbeux`. */
export function inspectionTexte(inspection: Inspection, terminal: Terminal, verbeux = true): string {
  const clairs = verbeux ? [] : inspection.fichiers.filter(fichierClair);
  const autres = inspection.fichiers.filter((f) => !clairs.includes(f));
  const lue = inspection.lecture.etat === "lue";
  const tout = !verbeux && inspection.feux.length === 0 && lue && inspection.fichiers.every(fichierClair);
  return `${blocsTexte(
    [
      ...feuxEnListe(inspection.feux),
      ...(tout ? [{ kind: "titre" as const, texte: compris(inspection) }] : []),
      {
        kind: "note",
        ...(tout ? {} : { titre: sansReste(clairs.length, inspection.fichiers.length) }),
        texte: [...(tout ? ["Le détail, colonne par colonne : --verbeux."] : []), ...clairs.map(fichierEnBref)],
      },
      ...autres.flatMap((f) => blocsFichier(verbeux ? f : aRegler(f))),
      ...(verbeux ? [noteTitree("Libellés", inspection.libelles.map(listeTexte)), contacts(inspection)] : []),
      presence(inspection, verbeux),
      aPreciser(inspection),
      lecture(inspection),
    ],
    terminal,
  )}\n`;
}

/** « Tout est compris : 12 fichiers, 3 456 lignes. » */
function compris({ fichiers, lecture }: Inspection): string {
  const total = lecture.etat === "lue" ? parFeuille(lecture.sources, "lignes") : 0;
  return `Tout est compris : ${frCount(fichiers.length, "fichier")}, ${frCount(total, "ligne lue", "lignes lues")}.`;
}

/** « Compris, rien à y régler : 10 fichiers sur 11 » */
function sansReste(clairs: number, fichiers: number): string {
  return `Compris, rien à y régler : ${frCount(clairs, "fichier")} sur ${frInteger(fichiers)}`;
}

function listeTexte({ table, titre: nom, valeurs, tus }: Libelles): string {
  const montres = valeurs.slice(0, LIBELLES).map(({ libelle, nombre }) => `${libelle} (${frInteger(nombre)})`);
  const reste = valeurs.length - montres.length;
  if (reste > 0) montres.push(`et ${frCount(reste, "autre", "autres")}`);
  if (tus > 0) montres.push(`et ${frInteger(tus)} vus une seule fois (--valeurs les montre)`);
  return `${TABLES[table].titre}, ${nom} : ${montres.join(" · ")}`;
}

function contacts({ couvertures }: Inspection): Note {
  const texte = couvertures.map((c) => `${c.apap ?? "Sans APAP"} : ${moisTexte(c)}`);
  return noteTitree("Contacts : mois couverts par APAP", texte);
}

/** « 2026-01 à 2026-10 (1 204 contacts), sauf 2026-06 ». */
function moisTexte({ mois }: Couverture): string {
  const premier = mois[0]?.mois ?? 0;
  const dernier = mois.at(-1)?.mois ?? premier;
  const vus = new Set(mois.map((m) => m.mois));
  const trous: Month[] = [];
  for (let m = premier; m <= dernier; m++) if (!vus.has(m)) trous.push(m);
  const total = mois.reduce((somme, m) => somme + m.nombre, 0);
  const etendue = premier === dernier ? isoMonth(premier) : `${isoMonth(premier)} à ${isoMonth(dernier)}`;
  const sauf = trous.length > 0 ? `, sauf ${trous.map(isoMonth).join(", ")}` : "";
  return `${etendue} (${frCount(total, "contact")})${sauf}`;
}

function presence({ presenceVide }: Inspection, verbeux: boolean): Note {
  const titre = "Présence vide";
  if (!presenceVide || (!verbeux && presenceVide.recommandation === null)) return noteTitree(titre, []);
  const { modalites, recommandation, pourquoi } = presenceVide;
  return noteTitree(titre, [
    ...modalites.map(
      ({ modalite, lignes: n, vides }) =>
        `${modalite === "" ? "modalité non comprise" : modalite} : ${frPercent(n === 0 ? 0 : vides / n)} de vides sur ${frCount(n, "contact")}`,
    ),
    recommandation === null
      ? pourquoi
      : `écrire « presenceVide: ${recommandation} » dans le profil semble juste : ${pourquoi}`,
  ]);
}

/** What only the profile or the settings can tell. */
function aPreciser(inspection: Inspection): Note {
  const { niveauxChiffres, dureesDecimales, deductible, intitules, programmationConnue } = inspection;
  const lignes: string[] = [];
  if (inspection.tablesAbsentes.length > 0 && inspection.fichiers.length > 1) {
    const tables = inspection.tablesAbsentes.map((t) => `${TABLES[t].titre} (${t})`).join(", ");
    lignes.push(`aucun fichier n'est lu comme ${tables} : les règles qui en ont besoin ne seront pas exécutées`);
  }
  if (niveauxChiffres > 0) {
    lignes.push(
      `${frCount(niveauxChiffres, "niveau de formation", "niveaux de formation")} d'un seul chiffre : « echelleNiveaux: ancienne » ou « nouvelle » dans le profil`,
    );
  }
  if (dureesDecimales > 0) {
    lignes.push(
      `${frCount(dureesDecimales, "durée décimale", "durées décimales")} sans unité : « uniteDuree: heures » ou « minutes » dans le profil`,
    );
  }
  const deduits = deductible?.champs.filter(({ nombre }) => nombre > 0) ?? [];
  if (deductible && deduits.length > 0) {
    const liste = deduits.map(({ champ, nombre }) => `${champ} ${frInteger(nombre)}`).join(", ");
    lignes.push(
      `sur ${frCount(deductible.lignes, "contact")}, le texte du suivi donnerait ce que les colonnes ne donnent pas (${liste}) : « deduction: true » dans le profil`,
    );
  }
  if (intitules && intitules.length > 0 && !programmationConnue) {
    lignes.push(
      "aucune colonne ne dit quelles étapes sont de la programmation du PLIE : donnez la liste « programmation » dans plie.yaml (sans elle, OPE-01 n'est pas exécutée)",
    );
  }
  return noteTitree("À préciser", lignes);
}

function lecture({ lecture: lue }: Inspection): Note {
  const titre = "Lecture";
  if (lue.etat === "refusee") return { kind: "note", titre, texte: [`✗ ${lue.raison}`], tons: ["bloquant"] };
  const somme = (cle: Parameters<typeof parFeuille>[1]) => parFeuille(lue.sources, cle);
  const reste = lue.avis.length - AVIS;
  return noteTitree(titre, [
    `${frCount(somme("lignes"), "ligne lue", "lignes lues")} : ${frCount(somme("acceptees"), "gardée")}, ${frCount(somme("rejetees"), "rejetée")}, ${frCount(somme("ecartees"), "mise de côté", "mises de côté")}`,
    ...lue.avis.slice(0, AVIS),
    ...(reste > 0 ? [`et ${frCount(reste, "autre remarque", "autres remarques")}`] : []),
  ]);
}
