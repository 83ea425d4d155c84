import { frCount, frInteger } from "../../../core/format.ts";
import type { Constat } from "../../../core/report.ts";
import { RULES } from "../../../rules/index.ts";
import { graphiques } from "../../document/blocs.ts";
import type { Block, Cards, Cible, Note, Sheet } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { type Edition, feuille } from "../edition.ts";
import { moisCourt } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { alertes, manques, nouveautes } from "./alertes.ts";
import { bilanObjectifs, nonCalculesDits, retardDit } from "./avancement.ts";
import { chargeDe, placesDites, sansEtpDits } from "./charge.ts";
import { lieuDesConstats, lieuDesPersonnes } from "./lieux.ts";
import { constatPersonnes, imagePersonnes } from "./personnes-vues.ts";
import { aCorriger, LIEUX, type Phrase, phrasesEssentielles, raisonNonJuge, versApaps } from "./phrases.ts";

const BLOQUANTES: ReadonlySet<string> = new Set(RULES.filter((r) => r.gravite === "bloquant").map((r) => r.id));

/** Rows of the chart, fewer where sentences and alerts are many: all of it makes one page. */
const HAUTEUR = 12;
const SOUS_PLUSIEURS_FEUX = 8;

/** « L'essentiel »: what is seen in ten seconds, as sentences computed from the data, gauges, alerts and a picture. */
export function feuilleEssentiel(socle: Socle, edition: Edition, constats: readonly Constat[]): Sheet {
  const { rang } = edition;
  const charts = imagePersonnes(socle, rang, "Synthèse");
  const hauteur = socle.report.feux.length > 1 ? SOUS_PLUSIEURS_FEUX : HAUTEUR;
  const image: Block[] = charts.length === 0 ? [] : [graphiques(hauteur, charts)];
  const sheet = feuille(socle, edition, "L'essentiel", { nominative: false, constat: constatPersonnes(socle, rang) }, [
    ...blocsEssentiels(socle, rang, constats),
    ...image,
  ]);
  // with much to say, the picture is left to the screen and to « Synthèse »
  return { ...sheet, pagesAuPlus: 1 };
}

/** Sentences, gauges, alerts, what is new, what is missing: first in the workbook and in the page. */
export function blocsEssentiels(socle: Socle, rang: Rang, constats: readonly Constat[]): Block[] {
  return [
    ...note(undefined, phrasesEssentielles(socle, rang, constats)),
    { kind: "cartes", items: jauges(socle, rang, constats) },
    ...note("À faire d'abord", alertes(socle, rang, constats), "alerte"),
    ...note("Ce qui est nouveau", nouveautes(socle, rang)),
    ...note("Ce qui manque à l'extraction", manques(socle, rang), "discret"),
  ];
}

function note(titre: string | undefined, phrases: readonly Phrase[], tone?: Note["tone"]): Note[] {
  if (phrases.length === 0) return [];
  return [
    {
      kind: "note",
      ...(titre === undefined ? {} : { titre }),
      texte: phrases.map((p) => p.texte),
      liens: phrases.map((p) => p.vers),
      ...(tone === undefined ? {} : { tone }),
    },
  ];
}

function jauges(socle: Socle, rang: Rang, constats: readonly Constat[]): Cards["items"] {
  const { chiffres, spans } = socle;
  const caen = { indicateur: "taux_sorties_positives" as const, ventilation: { forme: "caen" } };
  const taux = chiffres.figure(rang, caen, spans.cumul);
  const bloquants = aCorriger(constats, "bloquant");
  const majeurs = aCorriger(constats, "majeur");
  return [
    jaugePersonnes(socle, rang),
    jaugeFile(socle, rang),
    {
      label: "Sorties depuis janvier",
      value: chiffres.affiche(rang, { indicateur: "sorties" }, spans.cumul),
      detail:
        taux?.numerateur == null || !taux.denominateur
          ? ""
          : `${frCount(taux.numerateur, "positive ou dynamique", "positives ou dynamiques")} sur ${frCount(taux.denominateur, "non neutralisée")}`,
      ...(taux?.numerateur == null || !taux.denominateur
        ? {}
        : { jauge: { fait: taux.numerateur, reste: taux.denominateur - taux.numerateur } }),
      vers: LIEUX.sorties,
    },
    ...jaugeObjectifs(socle, rang),
    {
      label: "Bloquants à corriger",
      value: bloquants,
      detail: `et ${frCount(majeurs, "majeur")}`,
      ...versBloquants(socle, rang),
      ...tonBloquants(socle, bloquants),
    },
  ];
}

/** The first one of the list, or the first majeur that its detail counts; nowhere without any. */
function versBloquants(socle: Socle, rang: Rang): { vers?: Cible } {
  const vers =
    lieuDesConstats(socle, rang, { gravite: "bloquant" }) ?? lieuDesConstats(socle, rang, { gravite: "majeur" });
  return vers === null ? {} : { vers };
}

/** None is good news where every rule that could have found one ran. */
function tonBloquants({ report }: Socle, bloquants: number): { tone?: "bloquant" | "bon" } {
  if (bloquants > 0) return { tone: "bloquant" };
  return report.regles.every((r) => !BLOQUANTES.has(r.id) || r.etat === "executee") ? { tone: "bon" } : {};
}

/** The bar is of the figure « charge »: what has no ETP is told, and not in it. */
function jaugeFile(socle: Socle, rang: Rang): Cards["items"][number] {
  const charge = chargeDe(socle, rang);
  const sans = charge && sansEtpDits(charge);
  return {
    label: "File active",
    value: socle.chiffres.affiche(rang, { indicateur: "file_active" }, socle.spans.courant),
    detail:
      charge === null
        ? "ETP non connus"
        : sans === null
          ? `pour ${placesDites(charge)}`
          : `${frInteger(charge.parcours)} pour ${placesDites(charge)} · ${sans}`,
    ...(charge === null
      ? {}
      : { jauge: { fait: charge.parcours, reste: Math.max(0, charge.places - charge.parcours) } }),
    vers: versApaps(rang),
  };
}

/** Persons to see who were seen, and those that could not be judged: until then, none missing is no good news. */
function jaugePersonnes(socle: Socle, rang: Rang): Cards["items"][number] {
  const p = socle.personnes.dernierJuge(rang);
  if (p === null) return { label: "À voir et vues", value: { motif: raisonNonJuge(socle, rang) } };
  const dont = p.justifiees === 0 ? "" : `, dont ${frCount(p.justifiees, "justifiée", "justifiées")}`;
  const detail = [
    p.dues === 0 ? "personne n'était à voir" : `sur ${frInteger(p.dues)} à voir`,
    ...(p.nonVues > 0 ? [`${frCount(p.nonVues, "non vue", "non vues")}${dont}`] : []),
    ...(p.nonJugees > 0 ? [frCount(p.nonJugees, "non jugée", "non jugées")] : []),
    ...(p.dues > 0 && p.nonVues + p.nonJugees === 0 ? ["aucune ne manque"] : []),
  ];
  return {
    label: `À voir et vues, ${moisCourt(p.mois)}`,
    value: p.dues - p.nonVues,
    detail: detail.join(" · "),
    jauge: { fait: p.dues - p.nonVues, manque: p.nonVues, reste: p.nonJugees },
    vers: lieuDesPersonnes(rang),
    ...(p.nonVues > p.justifiees
      ? { tone: "majeur" }
      : p.nonVues + p.nonJugees > 0 || p.dues === 0
        ? {}
        : { tone: "bon" }),
  };
}

function jaugeObjectifs(socle: Socle, rang: Rang): Cards["items"] {
  const { juges, retards: tardifs, absents } = bilanObjectifs(socle, rang);
  if (juges.length === 0) return [];
  const retards = tardifs.length;
  return [
    {
      label: "Objectifs au rythme",
      value: `${frInteger(juges.length - retards)} sur ${frInteger(juges.length)}`,
      detail: `${retards === 0 ? "aucun en retard" : `${frInteger(retards)} ${retardDit(tardifs)}`}${nonCalculesDits(absents, " · ")}`,
      jauge: { fait: juges.length - retards, manque: retards, reste: 0 },
      vers: LIEUX.objectifs,
      tone: retards > 0 ? "majeur" : "bon",
    },
  ];
}
