import { frCount, frInteger, frPercent } from "../../core/format.ts";
import { isoMonth, type Month } from "../../core/month.ts";
import type { Couverture, Inspection, Libelles } from "../../inspection/inspection.ts";
import { TABLES } from "../../tables/index.ts";
import { feuxTexte } from "./feux-texte.ts";
import { aRegler, fichierClair, fichierEnBref } from "./inspection-bref.ts";
import { fichierTexte } from "./inspection-feuille.ts";
import { craie, plier, type Terminal } from "./style.ts";

/** Labels shown per column. */
const LIBELLES = 20;
/** Notices of the reading shown. */
const AVIS = 12;

/** What `plie inspecter` prints: the lights, then what is to settle; all that is understood too when `verbeux`. */
export function inspectionTexte(inspection: Inspection, terminal: Terminal, verbeux = true): string {
  const parts = [feuxTexte(inspection.feux, terminal).trimEnd()];
  if (!verbeux && inspection.feux.length === 0 && toutCompris(inspection)) {
    parts.push(`${compris(inspection)} Le détail, colonne par colonne : --verbeux.`);
  }
  for (const fichier of inspection.fichiers) {
    if (verbeux) parts.push(fichierTexte(fichier, terminal));
    else if (fichierClair(fichier)) parts.push(fichierEnBref(fichier, terminal));
    else parts.push(fichierTexte(aRegler(fichier), terminal));
  }
  const sections = verbeux
    ? [libellesTexte, contactsTexte, presenceTexte, aPreciserTexte, lectureTexte]
    : [presenceTexte, aPreciserTexte, lectureTexte];
  for (const section of sections) parts.push(section(inspection, terminal, verbeux));
  return `${assembler(parts)}\n`;
}

/** Sections apart; files told on one line each stand together. */
function assembler(parts: readonly string[]): string {
  const dites = parts.filter((texte) => texte !== "");
  return dites.reduce((texte, part, i) => {
    if (i === 0) return part;
    const serre = !part.includes("\n  ") && !(dites[i - 1] ?? "").includes("\n  ") && part.includes(" · ");
    return `${texte}${serre && (dites[i - 1] ?? "").includes(" · ") ? "\n" : "\n\n"}${part}`;
  }, "");
}

function toutCompris(inspection: Inspection): boolean {
  return inspection.lecture.etat === "lue" && inspection.fichiers.every(fichierClair);
}

/** « Tout est compris : 12 fichiers, 3 456 lignes. » */
function compris({ fichiers, lecture }: Inspection): string {
  const vues = lecture.etat === "lue" ? lecture.sources : [];
  const lignes = new Map(vues.map((s) => [JSON.stringify([s.fichier, s.feuille]), s.lignes]));
  const total = [...lignes.values()].reduce((somme, n) => somme + n, 0);
  return `Tout est compris : ${frCount(fichiers.length, "fichier")}, ${frCount(total, "ligne lue", "lignes lues")}.`;
}

function titre(texte: string, terminal: Terminal): string {
  return craie(terminal).bold(texte);
}

function libellesTexte({ libelles }: Inspection, terminal: Terminal): string {
  if (libelles.length === 0) return "";
  return [
    titre("Libellés", terminal),
    ...libelles.map((l) => plier(`  ${listeTexte(l)}`, terminal.colonnes, "    ")),
  ].join("\n");
}

function listeTexte({ table, titre: nom, valeurs, tus }: Libelles): string {
  const montres = valeurs.slice(0, LIBELLES).map(({ libelle, nombre }) => `${libelle} (${frInteger(nombre)})`);
  const reste = valeurs.length - montres.length;
  if (reste > 0) montres.push(`et ${frCount(reste, "autre", "autres")}`);
  if (tus > 0) montres.push(`et ${frInteger(tus)} vus une seule fois (--valeurs les montre)`);
  return `${TABLES[table].titre}, ${nom} : ${montres.join(" · ")}`;
}

function contactsTexte({ couvertures }: Inspection, terminal: Terminal): string {
  if (couvertures.length === 0) return "";
  const lignes = couvertures.map((c) =>
    plier(`  ${c.apap ?? "Sans APAP"} : ${moisTexte(c)}`, terminal.colonnes, "    "),
  );
  return [titre("Contacts : mois couverts par APAP", terminal), ...lignes].join("\n");
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

function presenceTexte({ presenceVide }: Inspection, terminal: Terminal, verbeux: boolean): string {
  if (!presenceVide || (!verbeux && presenceVide.recommandation === null)) return "";
  const lignes = presenceVide.modalites.map(
    ({ modalite, lignes: n, vides }) =>
      `  ${modalite === "" ? "modalité non comprise" : modalite} : ${frPercent(n === 0 ? 0 : vides / n)} de vides sur ${frCount(n, "contact")}`,
  );
  const { recommandation, pourquoi } = presenceVide;
  const conseil =
    recommandation === null
      ? pourquoi
      : `écrire « presenceVide: ${recommandation} » dans le profil semble juste : ${pourquoi}`;
  return [titre("Présence vide", terminal), ...lignes, plier(`  ${conseil}`, terminal.colonnes, "    ")].join("\n");
}

/** What only the profile or the settings can tell. */
function aPreciserTexte(inspection: Inspection, terminal: Terminal): string {
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
  if (lignes.length === 0) return "";
  return [titre("À préciser", terminal), ...lignes.map((l) => plier(`  ${l}`, terminal.colonnes, "    "))].join("\n");
}

function lectureTexte({ lecture }: Inspection, terminal: Terminal): string {
  if (lecture.etat === "refusee") {
    return [
      titre("Lecture", terminal),
      craie(terminal).red(plier(`  ✗ ${lecture.raison}`, terminal.colonnes, "    ")),
    ].join("\n");
  }
  const somme = (cle: "lignes" | "acceptees" | "rejetees" | "ecartees") => {
    const vues = new Map(lecture.sources.map((s) => [JSON.stringify([s.fichier, s.feuille]), s[cle]]));
    return [...vues.values()].reduce((total, n) => total + n, 0);
  };
  const compte = `${frCount(somme("lignes"), "ligne lue", "lignes lues")} : ${frCount(somme("acceptees"), "gardée")}, ${frCount(somme("rejetees"), "rejetée")}, ${frCount(somme("ecartees"), "mise de côté", "mises de côté")}`;
  const avis = lecture.avis.slice(0, AVIS).map((a) => plier(`  ${a}`, terminal.colonnes, "    "));
  const reste = lecture.avis.length - avis.length;
  if (reste > 0) avis.push(`  et ${frCount(reste, "autre remarque", "autres remarques")}`);
  return [titre("Lecture", terminal), `  ${compte}`, ...avis].join("\n");
}
