import { frCount, frDe, frInteger, frNumber } from "../../../core/format.ts";
import { isoMonth } from "../../../core/month.ts";
import { seuilDe } from "../../../faits/seuil.ts";
import { graphiques } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, ChartSource } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { apapsEntiers, type Edition } from "../edition.ts";
import { moisEnColonne, nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";

/** APAPs beyond which small drawings are no longer small: their lines are in « Évolution ». */
const MULTIPLES_MAX = 12;

/** Each APAP as a dot, against the mean length asked (ENT-02) and the load of a full time (FIL-01); nothing for one APAP. */
export function imagesPoints(socle: Socle, edition: Pick<Edition, "rang">): Block[] {
  const { chiffres, spans, report, reglages } = socle;
  const seuil = (regle: string, nom: string) =>
    seuilDe((id, day) => reglages.regle(id, day), regle, nom, report.arrete);
  const [minutes, parEtp] = [seuil("ENT-02", "minutesMoyenneMin"), seuil("FIL-01", "fileActive")];
  const apaps = apapsEntiers(socle, edition).filter((a) => a.nom !== null);
  if (apaps.length < 2) return [];
  const lignes = apaps.map((rang) => ({
    rang,
    duree: chiffres.cellule(rang, { indicateur: "entretiens_duree_moyenne" }, spans.cumul),
    charge: chiffres.cellule(rang, { indicateur: "charge" }, spans.courant),
  }));
  const courts = lignes.filter(({ duree }) => typeof duree === "number" && duree < minutes);
  const lourds = lignes.filter(({ charge }) => typeof charge === "number" && charge > 1);
  const inconnues = (cle: "duree" | "charge") => lignes.filter((l) => typeof l[cle] !== "number").length;
  // what is not known is neither held nor exceeded
  const reste = (cle: "duree" | "charge") =>
    inconnues(cle) === 0 ? "" : `, ${frCount(inconnues(cle), "non calculé", "non calculés")}`;
  const qui = (liste: readonly { rang: Rang }[]) =>
    liste.length > 3 ? `${liste.length} APAP` : liste.map(({ rang }) => nomRang(rang)).join(", ");
  const points = (column: string, ligne: string, dit: Pick<ChartSource, "titre" | "alt" | "format">): ChartSource => ({
    type: "column-line",
    source: { table: "points", categories: "nom" },
    series: [
      { column, couleur: "1B4F8A", trait: "points" },
      { column: ligne, couleur: "9C3B2E", trait: "seuil" },
    ],
    ...dit,
  });
  const connus = (cle: "duree" | "charge", chart: ChartSource) => (inconnues(cle) === lignes.length ? [] : [chart]);
  const charts = [
    ...connus(
      "duree",
      points("duree", "demandee", {
        titre:
          courts.length > 0
            ? `Entretiens : moins de ${frNumber(minutes)} minutes en moyenne chez ${qui(courts)}${reste("duree")}`
            : inconnues("duree") === 0
              ? `Entretiens : chaque APAP tient les ${frNumber(minutes)} minutes en moyenne`
              : `Entretiens : aucun APAP sous ${frNumber(minutes)} minutes en moyenne${reste("duree")}`,
        alt: `Un point par APAP : durée moyenne de ses entretiens depuis janvier, et la ligne des ${frNumber(minutes)} minutes.`,
        format: "decimal",
      }),
    ),
    ...connus(
      "charge",
      points("parEtp", "attendus", {
        titre:
          lourds.length === 0
            ? `File active : aucun APAP au-dessus de ${frInteger(parEtp)} pour un temps plein${reste("charge")}`
            : `File active : plus de ${frInteger(parEtp)} pour un temps plein chez ${qui(lourds)}${reste("charge")}`,
        alt: `Un point par APAP : parcours en file active rapportés à un temps plein, et la ligne de ${frInteger(parEtp)}.`,
        format: "decimal",
      }),
    ),
  ];
  if (charts.length === 0) return [];
  return [
    graphiques(14, charts),
    {
      id: "points",
      titre: "Durée des entretiens et charge d'un temps plein, par APAP",
      ...lister(lignes, [
        champ("nom", "APAP", "text", ({ rang }) => nomRang(rang)),
        champ("duree", "Durée moyenne", "decimal", ({ duree }) => duree),
        champ("demandee", "Durée demandée", "decimal", () => minutes),
        champ("parEtp", "File active pour un temps plein", "decimal", ({ charge }) =>
          typeof charge === "number" ? charge * parEtp : charge,
        ),
        champ("attendus", "Attendue", "decimal", () => parEtp),
      ]),
    },
  ];
}

/** The file active of each APAP, month by month, on one scale; nothing for one APAP, or for too many. */
export function imagesMultiples(socle: Socle, edition: Pick<Edition, "rang">): Block[] {
  const { chiffres, spans } = socle;
  const apaps = apapsEntiers(socle, edition).filter((a) => a.nom !== null);
  if (apaps.length < 2 || apaps.length > MULTIPLES_MAX) return [];
  const file = (rang: Rang, m: number) => chiffres.cellule(rang, { indicateur: "file_active" }, isoMonth(m));
  const valeurs = apaps.flatMap((rang) => spans.tous.map((m) => file(rang, m)));
  const haut = Math.max(0, ...valeurs.map((v) => (typeof v === "number" ? v : 0)));
  const max = Math.max(10, Math.ceil(haut / 10) * 10);
  const mois = moisEnColonne(socle);
  return [
    {
      kind: "graphiques",
      charts: apaps.map((rang, i): ChartSource => {
        const dernier = file(rang, spans.mois);
        return {
          type: "line",
          titre:
            typeof dernier === "number"
              ? `${nomRang(rang)} : ${frCount(dernier, "parcours", "parcours")}`
              : nomRang(rang),
          alt: `Courbe de la file active ${frDe(nomRang(rang))} à la fin de chaque mois, de 0 à ${max} comme pour les autres APAP.`,
          source: { table: "multiples", categories: "mois" },
          series: [{ column: `a${i}`, couleur: "1B4F8A" }],
          max,
        };
      }),
      hauteur: 8,
      petits: true,
    },
    {
      id: "multiples",
      titre: "File active de chaque APAP, sur une même échelle",
      ...lister(spans.tous, [
        champ("mois", "Mois", mois.kind, mois.dire),
        apaps.map((rang, i) => champ(`a${i}`, nomRang(rang), "integer", (m) => file(rang, m))),
      ]),
    },
  ];
}
