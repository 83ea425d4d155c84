import { frInteger, frNumber, frPercent } from "../../../core/format.ts";
import type { DemandeChiffre, Ligne, Nature } from "../../../indicators/catalogue.ts";
import { menant } from "../../document/cell.ts";
import { type Champ, champ, lister } from "../../document/lister.ts";
import type { Cards, Kind, Table } from "../../document/model.ts";
import { audienceDe, type Rang } from "../chiffres.ts";
import { jourEnCours, moisCourt, moisDit } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { lieuDuChiffre } from "./lieux.ts";

type Card = Cards["items"][number];

/** Width of the names, in characters: the cards above take the columns' edges. */
const LARGEUR_NOM = 36;
const LARGEUR = 12;

type Lire = (socle: Socle, rang: Rang) => readonly Ligne[];

/** Lines of one nature for the audience of a scope: those of the catalogue, persons only where they differ. */
function lignesDe(nature: Nature): Lire {
  return ({ chiffres, spans }, rang) =>
    chiffres.catalogue
      .groupes(audienceDe(rang))
      .flatMap((g) => g.lignes)
      .filter(({ chiffre, par, personnesDe }) => {
        if (par !== null || chiffres.catalogue.ecriture(chiffre.indicateur).nature !== nature) return false;
        if (nature === "nombre" && chiffre.ventilation !== undefined) return false;
        if (personnesDe === null) return true;
        return [spans.courant, spans.cumul].some(
          (p) => chiffres.nombre(rang, chiffre, p) !== chiffres.nombre(rang, { indicateur: personnesDe }, p),
        );
      });
}

const NOMBRES = lignesDe("nombre");
const TAUX = lignesDe("taux");
const MOYENNES = lignesDe("moyenne");

/** Key figures of one scope in three tables: counts, rates with both terms, means. */
export function tablesCles(socle: Socle, rang: Rang): Table[] {
  return [tableNombres(socle, rang), tableTaux(socle, rang), tableMoyennes(socle, rang)].map((table) => ({
    ...table,
    columns: table.columns.map((column) => ({ width: LARGEUR, ...column })),
  }));
}

/** What the three tables share: the lines of a nature, their names, whether one has a target, and how a figure is read. */
function lecture(socle: Socle, rang: Rang, lire: Lire) {
  const { chiffres, spans } = socle;
  const lignes = lire(socle, rang);
  return {
    lignes,
    nom: (titre: string) =>
      champ<Ligne>("indicateur", titre, { kind: "prose", width: LARGEUR_NOM }, (l) =>
        menant(l.titre, lieuDuChiffre(socle, rang, l.chiffre)),
      ),
    chiffre: (key: string, titre: string, kind: Kind, periode: string) =>
      champ<Ligne>(key, titre, kind, ({ chiffre }) => chiffres.affiche(rang, chiffre, periode)),
    objectif: ({ chiffre }: Ligne) => chiffres.objectif(rang, chiffre, spans.cumul),
    avecObjectif: lignes.some(({ chiffre }) => chiffres.objectif(rang, chiffre, spans.cumul) !== null),
  };
}

function tableNombres(socle: Socle, rang: Rang): Table {
  const { spans } = socle;
  const { lignes, nom, chiffre, objectif, avecObjectif } = lecture(socle, rang, NOMBRES);
  return {
    id: "nombres",
    titre: "Nombres",
    ...lister(lignes, [
      nom("Indicateur"),
      chiffre("mois", moisDit(socle).mois, "integer", spans.courant),
      spans.precedent !== null && [
        chiffre("precedent", moisDit(socle).precedent, "integer", spans.precedent),
        champ("ecart", "Écart", { kind: "integer", calcul: { type: "difference", de: "mois", moins: "precedent" } }),
      ],
      chiffre("cumul", "Depuis janvier", "integer", spans.cumul),
      avecObjectif && [
        champ("objectif", "Objectif", { kind: "decimal", decimales: 0 }, objectif),
        champ(
          "atteint",
          "Atteint",
          { kind: "percent", calcul: { type: "ratio", num: "cumul", den: "objectif", motifNul: "" } },
          (l) => (objectif(l) === null ? { motif: "", texte: "" } : null),
        ),
      ],
    ]),
  };
}

function tableTaux(socle: Socle, rang: Rang): Table {
  const { chiffres, spans } = socle;
  const { lignes, nom, objectif, avecObjectif } = lecture(socle, rang, TAUX);
  return {
    id: "taux",
    titre: "Taux, avec leurs deux termes",
    ...lister(lignes, [
      nom("Taux"),
      champsTaux(chiffres, rang, { key: "m", groupe: moisDit(socle).mois, periode: spans.courant }),
      champsTaux(chiffres, rang, { key: "c", groupe: "Depuis janvier", periode: spans.cumul }),
      avecObjectif && champ("objectif", "Objectif", "percent", objectif),
    ]),
  };
}

/** Both terms of the rate of each line and the rate, live, under one band: those of a period. */
export function champsTaux(
  chiffres: Socle["chiffres"],
  rang: Rang,
  { key, groupe, periode, width }: { key: string; groupe: string; periode: string; width?: number },
): Champ<Ligne>[] {
  const commun = { groupe, ...(width === undefined ? {} : { width }) };
  const terme = (suffixe: string, titre: string, nom: "numerateur" | "denominateur") =>
    champ<Ligne>(`${key}_${suffixe}`, titre, { kind: "integer", ...commun }, ({ chiffre }) =>
      chiffres.affiche(rang, { ...chiffre, terme: nom }, periode),
    );
  const calcul = { type: "ratio", num: `${key}_num`, den: `${key}_den` } as const;
  return [
    terme("num", "Nombre", "numerateur"),
    terme("den", "Sur", "denominateur"),
    champ(key, "Taux", { kind: "percent", ...commun, calcul }, ({ chiffre }) => {
      const motif = chiffres.figure(rang, chiffre, periode)?.raison;
      return motif == null ? null : { motif };
    }),
  ];
}

function tableMoyennes(socle: Socle, rang: Rang): Table {
  const { spans } = socle;
  const { lignes, nom, chiffre, objectif, avecObjectif } = lecture(socle, rang, MOYENNES);
  return {
    id: "moyennes",
    titre: "Moyennes",
    ...lister(lignes, [
      nom("Moyenne"),
      chiffre("mois", moisDit(socle).mois, "decimal", spans.courant),
      spans.precedent !== null && chiffre("precedent", moisDit(socle).precedent, "decimal", spans.precedent),
      chiffre("cumul", "Depuis janvier", "decimal", spans.cumul),
      avecObjectif && champ("objectif", "Objectif", "decimal", objectif),
    ]),
  };
}

/** Figures read first; `cumul`: since January, the month's are too few. */
const CARTES: readonly { chiffre: DemandeChiffre; cumul?: true }[] = [
  { chiffre: { indicateur: "file_active" } },
  { chiffre: { indicateur: "entrees" } },
  { chiffre: { indicateur: "sorties" } },
  { chiffre: { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" } }, cumul: true },
  { chiffre: { indicateur: "en_emploi" } },
  { chiffre: { indicateur: "prescriptions" } },
  { chiffre: { indicateur: "entretiens" } },
  { chiffre: { indicateur: "conformite" } },
];

/** The month at a glance: figure, last month or both terms, target. */
export function cartesCles(socle: Socle, rang: Rang): Card[] {
  const { chiffres, spans } = socle;
  const jour = jourEnCours(socle);
  const auJour = jour === null ? "" : `, au ${jour}`;
  const { catalogue } = chiffres;
  return CARTES.map(({ chiffre, cumul }) => {
    const periode = cumul ? spans.cumul : spans.courant;
    const details: string[] = [];
    const avant = cumul ? null : avantDit(socle, rang, chiffre);
    if (avant !== null) details.push(`${moisCourt(spans.mois - 1)}${auJour === "" ? "" : " entier"} : ${avant}`);
    const personnes = catalogue.personnesDe(chiffre.indicateur);
    if (chiffre.indicateur === "file_active" && personnes !== null) {
      const n = chiffres.nombre(rang, { indicateur: personnes }, periode);
      if (n !== null && n !== chiffres.figure(rang, chiffre, periode)?.valeur)
        details.push(`${frInteger(n)} personnes`);
    }
    if (chiffre.indicateur === "entrees" || chiffre.indicateur === "sorties") {
      const annee = chiffres.nombre(rang, chiffre, spans.cumul);
      if (annee !== null) details.push(`année : ${frInteger(annee)}`);
    }
    const carte = carteDe(socle, rang, chiffre, periode, details);
    const label = `${carte.label}${cumul ? ", depuis janvier" : auJour}`;
    const vers = lieuDuChiffre(socle, rang, chiffre, periode);
    return { ...carte, label, ...(vers === null ? {} : { vers }) };
  });
}

/** Last month's figure, a rate on few by its two terms as this month's, with its réserve; null where it is not known. */
function avantDit({ chiffres, spans }: Socle, rang: Rang, chiffre: DemandeChiffre): string | null {
  if (spans.precedent === null) return null;
  const reserve = chiffres.figure(rang, chiffre, spans.precedent)?.reserve ? ", avec réserve" : "";
  const peu = chiffres.carte(rang, chiffre, spans.precedent);
  if (typeof peu === "string") return `${peu}${reserve}`;
  const avant = chiffres.nombre(rang, chiffre, spans.precedent);
  return avant === null ? null : `${ecrire(avant, chiffres.catalogue.ecriture(chiffre.indicateur).kind)}${reserve}`;
}

/** A figure on a card: both terms of a rate, what else is said of it, and its target since January. */
export function carteDe(
  { chiffres, spans }: Socle,
  rang: Rang,
  chiffre: DemandeChiffre,
  periode: string,
  details: readonly string[] = [],
): Card {
  const { nature, kind: format } = chiffres.catalogue.ecriture(chiffre.indicateur);
  const f = chiffres.figure(rang, chiffre, periode);
  const value = chiffres.carte(rang, chiffre, periode);
  const termes =
    nature === "taux" && f?.valeur != null && typeof value !== "string"
      ? [`${frInteger(f.numerateur ?? 0)} sur ${frInteger(f.denominateur ?? 0)}`]
      : [];
  const objectif = chiffres.objectif(rang, chiffre, spans.cumul);
  const vise = objectif === null ? [] : [`objectif : ${ecrire(objectif, format)}`];
  const label = chiffres.catalogue.titre(chiffre);
  return { label, value, format, detail: [...termes, ...details, ...vise].join(" · ") };
}

function ecrire(n: number, format: Kind): string {
  if (format === "percent") return frPercent(n);
  return format === "integer" ? frNumber(n, 0) : frNumber(n, 1);
}
