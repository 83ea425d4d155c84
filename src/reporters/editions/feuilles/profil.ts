import { frCount, frInteger } from "../../../core/format.ts";
import { obtenir } from "../../../core/grouper.ts";
import type { DemandeChiffre } from "../../../indicators/catalogue.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { holdsNames } from "../../charts/plot.ts";
import { discrete, graphiques, MOITIE } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Calcul, Sheet, Table, Visuel } from "../../document/model.ts";
import { enDeux } from "../../document/sheet.ts";
import type { Rang } from "../chiffres.ts";
import { type Edition, feuille } from "../edition.ts";
import { dateDuStock, moisDit, nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { type Colonne, colonne, colonnes } from "../tables-chiffres.ts";
import { champSomme } from "../totaux.ts";
import { imageFse } from "./images-fse.ts";
import { imageAges, titreAges } from "./images-personnes.ts";
import { tablesParPortee } from "./par-apap.ts";
import { moisPuisCumul, tableParValeur } from "./par-valeur.ts";
import { titreInconnu } from "./titres.ts";

export const CRITERES = ["sexe", "tranche_age", "niveau", "statut"] as const;
type Critere = (typeof CRITERES)[number];

const ENTREES = { flux: "entrees" };

/** « Profil »: the file active, and those who came in. */
export function feuilleProfil(socle: Socle, edition: Edition): Sheet {
  const { chiffres, spans, apaps } = socle;
  const total = edition.rang;
  const publics: Colonne[] = [
    ...colonnes("profil_public", "public", chiffres.catalogue.ordre("profil_public", "public") ?? []),
    colonne("file_active", { personnes: true }),
  ];
  const images = enDeux([...imageAges(socle), ...imageFse(socle, edition)]);
  const charts = images.dessins.flatMap((dessin) => dessin.charts);
  return feuille(socle, edition, "Profil", { nominative: false, constat: titreProfil(socle, total), papier: 2 }, [
    ...(holdsNames(apaps.map(nomRang), MOITIE) && charts.length > 0 ? [graphiques(13, charts)] : images.dessins),
    ...CRITERES.map((critere) => tableCritere(socle, total, critere)),
    ...tablesParPortee(socle, edition, {
      titre: "Publics prioritaires",
      quand: dateDuStock(socle),
      periode: spans.courant,
      colonnes: publics,
    }),
    tablePrescripteurs(socle, total),
    tableCroisee(socle, total, "File active : statut, niveau et sexe croisés", {}, spans.courant),
    tableCroisee(socle, total, "Entrants depuis janvier : statut, niveau et sexe croisés", ENTREES, spans.cumul),
    discrete(
      "Un parcours compte dans chacun de ses statuts : leurs parts dépassent 100 % ensemble. Les entrants sont comptés à leur intégration, avec l'âge de ce jour-là.",
    ),
    ...images.sources,
  ]);
}

/** « 158 femmes et 152 hommes en parcours », or why they are not known; of the whole PLIE only: ages are not read by structure. */
export function titreProfil(socle: Socle, rang: Rang): string {
  const demande = { indicateur: "profil", ventilation: { sexe: "F" } } as const;
  if (rang.portee === "ensemble") return titreAges(socle) ?? titreInconnu(socle, rang, "Âge et sexe", demande);
  const { chiffres, spans } = socle;
  const [file, femmes] = [
    chiffres.nombre(rang, { indicateur: "file_active" }, spans.courant),
    chiffres.nombre(rang, demande, spans.courant),
  ];
  if (file === null || femmes === null) return titreInconnu(socle, rang, "Sexe", demande);
  return `${frCount(femmes, "parcours de femme", "parcours de femmes")} sur ${frInteger(file)} en file active`;
}

/** The file active by a criterion, and those who came in. */
export function tableCritere(socle: Socle, rang: Rang, cle: Critere): Table {
  const { chiffres, spans } = socle;
  const { catalogue } = chiffres;
  const ordre = catalogue.ordre("profil", cle) ?? [];
  const titre = catalogue.titreVentilation("profil", cle);
  const autres = chiffres.valeurs("profil", cle, [spans.courant]).filter((v) => !ordre.includes(v));
  const valeurs = [...ordre, ...autres];
  const partition = cle !== "statut";
  const compte = (
    key: string,
    entete: string,
    indicateur: "file_active" | "entrees",
    periode: string,
    reste: { groupe: string; visuel?: Visuel },
  ) => {
    const fixe = indicateur === "entrees" ? ENTREES : {};
    const lire = (valeur: string) =>
      chiffres.affiche(rang, { indicateur: "profil", ventilation: { ...fixe, [cle]: valeur } }, periode);
    const total = chiffres.affiche(rang, { indicateur }, periode);
    return partition
      ? champSomme(key, entete, { lignes: valeurs, lire, total, ...reste })
      : champ(key, entete, { kind: "integer", total, ...reste }, lire);
  };
  const part = (de: string, motifNul: string): Calcul => ({ type: "part", de, motifNul });
  const [enFile, entrants] = [{ groupe: "File active" }, { groupe: "Entrants" }];
  return {
    titre,
    ...lister(valeurs, [
      champ("valeur", titre, "text", (v) => libelle(v)),
      compte("stock", "Parcours", "file_active", spans.courant, { ...enFile, visuel: { type: "barre" } }),
      champ("stock_part", "Part", { kind: "percent", ...enFile, calcul: part("stock", "aucun parcours") }),
      compte("mois", moisDit(socle).mois, "entrees", spans.courant, entrants),
      compte("cumul", "Depuis janvier", "entrees", spans.cumul, entrants),
      champ("cumul_part", "Part", { kind: "percent", ...entrants, calcul: part("cumul", "aucune entrée") }),
    ]),
    ...(partition ? {} : { detaille: { rien: "un parcours compte dans chacun de ses statuts" } }),
    total: partition ? "Ensemble" : "Ensemble des parcours",
  };
}

/** Those who came in, by who sent them. */
export function tablePrescripteurs(socle: Socle, rang: Rang): Table {
  return tableParValeur(socle, rang, {
    titre: "Entrants par prescripteur",
    indicateur: "entrants",
    cle: "prescripteur",
    entete: "Prescripteur",
    valeurs: socle.chiffres.valeurs("entrants", "prescripteur", [socle.spans.cumul]),
    colonnes: moisPuisCumul(socle, { type: "barre" }),
    somme: "entrees",
    total: "Ensemble des entrées",
    vide: "Aucune entrée depuis janvier.",
  });
}

/** Statut × niveau by rows, sexe by columns. */
function tableCroisee(
  { chiffres, spans }: Socle,
  rang: Rang,
  titre: string,
  fixe: Record<string, string>,
  periode: string,
): Table {
  const liste = chiffres.liste(rang, "profil", periode).filter(({ ventilation, valeur }) => {
    const cles = Object.keys(ventilation).length - Object.keys(fixe).length;
    return cles === 3 && valeur !== null && "flux" in fixe === "flux" in ventilation;
  });
  const parLigne = new Map<string, Map<string, number>>();
  for (const { ventilation, valeur } of liste) {
    const ligne = `${ventilation["statut"]}|${ventilation["niveau"]}`;
    obtenir(parLigne, ligne, () => new Map()).set(ventilation["sexe"] ?? "", valeur ?? 0);
  }
  const ordre = (cle: Critere) => chiffres.catalogue.ordre("profil", cle) ?? [];
  const sexes = ordre("sexe").filter((s) => [...parLigne.values()].some((l) => l.has(s)));
  const rang_ = (ligne: string): number => {
    const [statut = "", niveau = ""] = ligne.split("|");
    return place(ordre("statut"), statut) * 100 + place(ordre("niveau"), niveau);
  };
  const vide: DemandeChiffre = { indicateur: "profil", ventilation: { ...fixe, sexe: "?", statut: "?", niveau: "?" } };
  const manque = chiffres.cellule(rang, vide, periode);
  const sansEntree = "flux" in fixe && chiffres.nombre(rang, { indicateur: "entrees" }, periode) === 0;
  return {
    titre,
    ...lister(
      [...parLigne].sort(([a], [b]) => rang_(a) - rang_(b)),
      [
        champ("statut", "Statut", "text", ([ligne]) => libelle(ligne.split("|")[0] ?? "")),
        champ("niveau", "Niveau de formation", "text", ([ligne]) => libelle(ligne.split("|")[1] ?? "")),
        sexes.map((s) => champ(s, libelle(s), { kind: "integer", total: "somme" }, ([, sexe]) => sexe.get(s) ?? 0)),
        champ("total", "Ensemble", { kind: "integer", calcul: { type: "somme", de: sexes } }),
      ],
    ),
    total: "Statuts cumulés",
    detaille: { rien: "un parcours compte dans chacun de ses statuts" },
    vide: sansEntree
      ? "Aucune entrée."
      : typeof manque === "number"
        ? "Aucun parcours."
        : `Non calculé : ${manque.motif}.`,
    ...(spans.courant === periode ? { id: "croise" } : {}),
  };
}

function place(ordre: readonly string[], valeur: string): number {
  const i = ordre.indexOf(valeur);
  return i < 0 ? ordre.length : i;
}
