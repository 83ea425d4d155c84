import type { Day } from "../../../core/day.ts";
import { frCount, frDe, frInteger, frNumber } from "../../../core/format.ts";
import { isoMonth, lastDay } from "../../../core/month.ts";
import { seuilDe } from "../../../faits/seuil.ts";
import { graphiquesDeNoms } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, ChartSource, Missing } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { apapsEntiers, type Edition } from "../edition.ts";
import { moisEnColonne, nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { constatsDuRang } from "../sommes.ts";

/** The rule of the mean length of an APAP's interviews. */
const DUREE_MOYENNE = "ENT-02";

/** APAPs beyond which small drawings are no longer small: their lines are in « Évolution ». */
const MULTIPLES_MAX = 12;

/** One APAP: its dot of each picture. */
interface LignePoint {
  rang: Rang;
  duree: number | Missing;
  charge: number | Missing;
}

/** Each APAP as a dot, against the mean length asked (ENT-02) and the load of a full time (FIL-01); nothing for one APAP. */
export function imagesPoints(socle: Socle, edition: Pick<Edition, "rang">): Block[] {
  const { chiffres, spans, report, reglages } = socle;
  const minutes = minutesDemandees(socle, report.arrete);
  const parEtp = seuilDe((id, day) => reglages.regle(id, day), "FIL-01", "fileActive", report.arrete);
  const apaps = apapsEntiers(socle, edition).filter((a) => a.nom !== null);
  if (apaps.length < 2) return [];
  const constates = constatesCourts(socle, edition.rang);
  const enCharge = apaps.map(({ nom }): LignePoint => {
    const rang: Rang = { portee: "apap", nom };
    const duree = chiffres.cellule(rang, { indicateur: "entretiens_duree_moyenne" }, spans.cumul);
    return {
      rang,
      duree: typeof duree === "number" ? duree : (constates.get(nom) ?? duree),
      charge: chiffres.cellule(rang, { indicateur: "charge" }, spans.courant),
    };
  });
  // interviews held in a name that has no parcours in charge
  const autres = [...constates].flatMap(([nom, duree]): LignePoint[] =>
    apaps.some((a) => a.nom === nom)
      ? []
      : [{ rang: { portee: "apap", nom }, duree, charge: { motif: "aucun parcours en charge" } }],
  );
  const lignes = [...enCharge, ...autres];
  const lourds = enCharge.filter(({ charge }) => typeof charge === "number" && charge > 1);
  const inconnues = (cle: "duree" | "charge") => enCharge.filter((l) => typeof l[cle] !== "number").length;
  // what is not known is neither held nor exceeded
  const reste = (cle: "duree" | "charge") =>
    inconnues(cle) === 0 ? "" : `, ${frCount(inconnues(cle), "non calculé", "non calculés")}`;
  const points = (column: string, ligne: string, dit: Pick<ChartSource, "titre" | "alt" | "format">): ChartSource => ({
    type: "column-line",
    source: { table: "points", categories: "nom", a: (column === "duree" ? lignes : enCharge).length },
    series: [
      { column, couleur: "1B4F8A", trait: "points" },
      { column: ligne, couleur: "9C3B2E", trait: "seuil" },
    ],
    ...dit,
  });
  const connus = (cle: "duree" | "charge", chart: ChartSource) => (inconnues(cle) === enCharge.length ? [] : [chart]);
  const charts = [
    ...connus(
      "duree",
      points("duree", "demandee", {
        titre: `Entretiens : ${dureeDite(socle, lignes, constates)}${reste("duree")}`,
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
            : `File active : plus de ${frInteger(parEtp)} pour un temps plein chez ${qui(lourds.map((l) => nomRang(l.rang)))}${reste("charge")}`,
        alt: `Un point par APAP : parcours en file active rapportés à un temps plein, et la ligne de ${frInteger(parEtp)}.`,
        format: "decimal",
      }),
    ),
  ];
  if (charts.length === 0) return [];
  return [
    graphiquesDeNoms(
      14,
      charts,
      lignes.map(({ rang }) => nomRang(rang)),
    ),
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

/** First names of a title, or how many they are. */
function qui(noms: readonly string[]): string {
  return noms.length > 3 ? `${noms.length} APAP` : noms.join(", ");
}

function minutesDemandees({ reglages }: Pick<Socle, "reglages">, le: Day): number {
  return seuilDe((id, day) => reglages.regle(id, day), DUREE_MOYENNE, "minutesMoyenneMin", le);
}

/** What ENT-02 finds: it alone judges, on enough interviews, by what each stretch of the year asks for. */
function dureeDite(
  { report, reglages, spans }: Socle,
  lignes: readonly LignePoint[],
  constates: ReadonlyMap<string | null, number>,
): string {
  const { arrete } = report;
  const minutes = minutesDemandees({ reglages }, arrete);
  const dites = `${frNumber(minutes)} minutes en moyenne`;
  const moyennes = lignes.flatMap(({ rang, duree }) => (typeof duree === "number" ? [{ rang, duree }] : []));
  if (report.regles.find(({ id }) => id === DUREE_MOYENNE)?.etat !== "executee") {
    const durees = moyennes.map(({ duree }) => duree);
    return `de ${frNumber(Math.min(...durees))} à ${frNumber(Math.max(...durees))} minutes en moyenne selon l'APAP`;
  }
  // the dot is over the year: what ENT-02 finds on less is told by its name
  const courts = moyennes
    .filter(({ rang }) => constates.has(rang.nom))
    .map(({ rang, duree }) => (duree < minutes ? nomRang(rang) : `${nomRang(rang)} (${DUREE_MOYENNE})`));
  const memes = spans.tous.every((m) => minutesDemandees({ reglages }, Math.min(lastDay(m), arrete)) === minutes);
  if (courts.length > 0) return `${memes ? `moins de ${dites}` : "moins que demandé, en moyenne,"} chez ${qui(courts)}`;
  if (!memes) return `aucun constat ${DUREE_MOYENNE}`;
  const dessous = moyennes.filter(({ duree }) => duree < minutes).map(({ rang }) => nomRang(rang));
  if (dessous.length > 0) return `aucun constat ${DUREE_MOYENNE}, mais moins de ${dites} chez ${qui(dessous)}`;
  return moyennes.length === lignes.length ? `chaque APAP tient les ${dites}` : `aucun APAP sous ${dites}`;
}

/** Mean minutes of those of whom ENT-02 says that they are too few: by the name on the interviews, whoever is in charge. */
function constatesCourts(socle: Socle, rang: Rang): Map<string | null, number> {
  return new Map(
    constatsDuRang(socle, rang).flatMap((c) =>
      c.regle === DUREE_MOYENNE && c.apap !== null && c.mesure !== null ? [[c.apap, c.mesure] as const] : [],
    ),
  );
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
