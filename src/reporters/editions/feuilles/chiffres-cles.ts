import { frInteger, frNumber, frPercent } from "../../../core/format.ts";
import type { DemandeChiffre, Ligne, Nature } from "../../../indicators/catalogue.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Cards, Cell, Kind, Table } from "../../document/model.ts";
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

function tableNombres(socle: Socle, rang: Rang): Table {
  const { chiffres, spans } = socle;
  const lignes = NOMBRES(socle, rang);
  const avecObjectif = lignes.some(({ chiffre }) => chiffres.objectif(rang, chiffre, spans.cumul) !== null);
  return {
    kind: "table",
    id: "nombres",
    titre: "Nombres",
    columns: [
      { key: "indicateur", titre: "Indicateur", kind: "prose", width: LARGEUR_NOM },
      { key: "mois", titre: moisDit(socle).mois, kind: "integer" },
      ...(spans.precedent === null
        ? []
        : [
            { key: "precedent", titre: moisDit(socle).precedent, kind: "integer" } as const,
            {
              key: "ecart",
              titre: "Écart",
              kind: "integer",
              calcul: { type: "difference", de: "mois", moins: "precedent" },
            } as const,
          ]),
      { key: "cumul", titre: "Depuis janvier", kind: "integer" },
      ...(avecObjectif
        ? [
            { key: "objectif", titre: "Objectif", kind: "decimal", decimales: 0 } as const,
            {
              key: "atteint",
              titre: "Atteint",
              kind: "percent",
              calcul: { type: "ratio", num: "cumul", den: "objectif", motifNul: "" },
            } as const,
          ]
        : []),
    ],
    rows: lignes.map(({ titre, chiffre }): Cell[] => {
      const objectif = chiffres.objectif(rang, chiffre, spans.cumul);
      return [
        { value: titre, vers: lieuDuChiffre(socle, rang, chiffre.indicateur) },
        chiffres.affiche(rang, chiffre, spans.courant),
        ...(spans.precedent === null ? [] : [chiffres.affiche(rang, chiffre, spans.precedent), null]),
        chiffres.affiche(rang, chiffre, spans.cumul),
        ...(avecObjectif ? [objectif, objectif === null ? { motif: "", texte: "" } : null] : []),
      ];
    }),
  };
}

function tableTaux(socle: Socle, rang: Rang): Table {
  const { chiffres, spans } = socle;
  const lignes = TAUX(socle, rang);
  const termes = (chiffre: DemandeChiffre, periode: string): Cell[] => {
    const motif = chiffres.figure(rang, chiffre, periode)?.raison;
    return [
      chiffres.affiche(rang, { ...chiffre, terme: "numerateur" }, periode),
      chiffres.affiche(rang, { ...chiffre, terme: "denominateur" }, periode),
      motif == null ? null : { motif },
    ];
  };
  const groupe = moisDit(socle).mois;
  const cumul = "Depuis janvier";
  const avecObjectif = lignes.some(({ chiffre }) => chiffres.objectif(rang, chiffre, spans.cumul) !== null);
  return {
    kind: "table",
    id: "taux",
    titre: "Taux, avec leurs deux termes",
    columns: [
      { key: "indicateur", titre: "Taux", kind: "prose", width: LARGEUR_NOM },
      { key: "m_num", titre: "Nombre", kind: "integer", groupe },
      { key: "m_den", titre: "Sur", kind: "integer", groupe },
      { key: "m", titre: "Taux", kind: "percent", groupe, calcul: { type: "ratio", num: "m_num", den: "m_den" } },
      { key: "c_num", titre: "Nombre", kind: "integer", groupe: cumul },
      { key: "c_den", titre: "Sur", kind: "integer", groupe: cumul },
      {
        key: "c",
        titre: "Taux",
        kind: "percent",
        groupe: cumul,
        calcul: { type: "ratio", num: "c_num", den: "c_den" },
      },
      ...(avecObjectif ? [{ key: "objectif", titre: "Objectif", kind: "percent" } as const] : []),
    ],
    rows: lignes.map(({ titre, chiffre }): Cell[] => [
      { value: titre, vers: lieuDuChiffre(socle, rang, chiffre.indicateur) },
      ...termes(chiffre, spans.courant),
      ...termes(chiffre, spans.cumul),
      ...(avecObjectif ? [chiffres.objectif(rang, chiffre, spans.cumul)] : []),
    ]),
  };
}

function tableMoyennes(socle: Socle, rang: Rang): Table {
  const { chiffres, spans } = socle;
  const { precedent } = spans;
  const lignes = MOYENNES(socle, rang);
  const avecObjectif = lignes.some(({ chiffre }) => chiffres.objectif(rang, chiffre, spans.cumul) !== null);
  return {
    id: "moyennes",
    titre: "Moyennes",
    ...lister(lignes, [
      champ("indicateur", "Moyenne", { kind: "prose", width: LARGEUR_NOM }, ({ titre, chiffre }) => ({
        value: titre,
        vers: lieuDuChiffre(socle, rang, chiffre.indicateur),
      })),
      champ("mois", moisDit(socle).mois, "decimal", ({ chiffre }) => chiffres.affiche(rang, chiffre, spans.courant)),
      precedent !== null &&
        champ("precedent", moisDit(socle).precedent, "decimal", ({ chiffre }) =>
          chiffres.affiche(rang, chiffre, precedent),
        ),
      champ("cumul", "Depuis janvier", "decimal", ({ chiffre }) => chiffres.affiche(rang, chiffre, spans.cumul)),
      avecObjectif &&
        champ("objectif", "Objectif", "decimal", ({ chiffre }) => chiffres.objectif(rang, chiffre, spans.cumul)),
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
    const { nature, kind: format } = catalogue.ecriture(chiffre.indicateur);
    const periode = cumul ? spans.cumul : spans.courant;
    const details: string[] = [];
    const figure = chiffres.figure(rang, chiffre, periode);
    const value = chiffres.carte(rang, chiffre, periode);
    if (nature === "taux" && figure?.valeur != null && typeof value !== "string")
      details.push(`${frInteger(figure.numerateur ?? 0)} sur ${frInteger(figure.denominateur ?? 0)}`);
    const avant = spans.precedent === null || cumul ? null : chiffres.nombre(rang, chiffre, spans.precedent);
    if (avant !== null)
      details.push(`${moisCourt(spans.mois - 1)}${auJour === "" ? "" : " entier"} : ${ecrire(avant, format)}`);
    const personnes = catalogue.personnesDe(chiffre.indicateur);
    if (chiffre.indicateur === "file_active" && personnes !== null) {
      const n = chiffres.nombre(rang, { indicateur: personnes }, periode);
      if (n !== null && n !== figure?.valeur) details.push(`${frInteger(n)} personnes`);
    }
    if (chiffre.indicateur === "entrees" || chiffre.indicateur === "sorties") {
      const annee = chiffres.nombre(rang, chiffre, spans.cumul);
      if (annee !== null) details.push(`année : ${frInteger(annee)}`);
    }
    const objectif = chiffres.objectif(rang, chiffre, spans.cumul);
    if (objectif !== null) details.push(`objectif : ${ecrire(objectif, format)}`);
    const label = `${catalogue.titre(chiffre)}${cumul ? ", depuis janvier" : auJour}`;
    return { label, value, format, detail: details.join(" · "), vers: lieuDuChiffre(socle, rang, chiffre.indicateur) };
  });
}

function ecrire(n: number, format: Kind): string {
  if (format === "percent") return frPercent(n);
  return format === "integer" ? frNumber(n, 0) : frNumber(n, 1);
}
