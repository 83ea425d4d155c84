import type { Day } from "../../../core/day.ts";
import { frCount } from "../../../core/format.ts";
import { obtenir } from "../../../core/grouper.ts";
import { firstDay, lastDay, type Month } from "../../../core/month.ts";
import { compareText } from "../../../core/text.ts";
import { type Effectif, etpLe } from "../../../parcours/effectifs.ts";
import { SANS_FIN } from "../../../parcours/etape.ts";
import type { AbsenceApapRow } from "../../../tables/autres.ts";
import { discrete } from "../../document/blocs.ts";
import { numberOf } from "../../document/cell.ts";
import { type Champ, champ, lister } from "../../document/lister.ts";
import type { Cell, Kind, Sheet, Table } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { apapsDe, type Edition, feuille } from "../edition.ts";
import { moisCourt, nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { nomApap } from "./par-apap.ts";

/** « Équipe »: the register of APAPs: named, gone, replaced, absent, ETP by month (« Mise en place » 1.1). */
export function feuilleEquipe(socle: Socle, edition: Edition): Sheet {
  const apaps = apapsDe(socle, edition).filter((a) => a.nom !== null);
  const { absences_apap } = socle.analyse.contexte.extraction.tables;
  const passages = relais(socle, apaps, nomApap(socle, edition));
  const passes = passages.rows.reduce((somme, cells) => somme + (numberOf(cells[2] ?? null) ?? 0), 0);
  const effectifs = apaps.some(({ nom }) => effectifsDe(socle, nom).length > 0);
  const constat =
    apaps.length === 0
      ? "Aucun APAP connu : ni les effectifs ni les parcours n'en nomment"
      : `${frCount(apaps.length, "APAP", "APAP")}, ${passes === 0 ? "aucun passage de relais" : `${frCount(passes, "parcours passé", "parcours passés")} d'un APAP à un autre`} depuis janvier`;
  return feuille(socle, edition, "Équipe", { titre: "Registre des APAP", constat, nominative: false, papier: 1 }, [
    registre(socle, apaps),
    passages,
    // without effectifs no ETP is known, and the register says it
    effectifs ? etp(socle, apaps) : null,
    absences_apap === null
      ? discrete("Aucune table d'absences dans l'extraction.")
      : absences(socle, apaps, absences_apap.rows()),
    discrete(
      "Arrivées et départs sont ceux des effectifs. Un relais est lu dans les affectations et les parcours : reçus et cédés depuis janvier.",
    ),
  ]);
}

function effectifsDe({ analyse }: Socle, apap: string | null): readonly Effectif[] {
  return analyse.contexte.effectifs.filter((e) => e.apap === apap);
}

function registre(socle: Socle, apaps: readonly Rang[]): Table {
  const { chiffres, spans, report } = socle;
  const nombre = (rang: Rang, indicateur: "recus" | "cedes") => chiffres.cellule(rang, { indicateur }, spans.cumul);
  const dates = (rang: Rang) => {
    const lignes = effectifsDe(socle, rang.nom);
    const [arrivee, depart] = [Math.min(...lignes.map((e) => e.debut)), Math.max(...lignes.map((e) => e.fin))];
    const bornes = { arrivee: arrivee > -SANS_FIN ? arrivee : null, depart: depart < SANS_FIN ? depart : null };
    return lignes.length > 0 ? bornes : { arrivee: null, depart: null };
  };
  return {
    id: "equipe",
    titre: "APAP nommés, partis, remplacés",
    ...lister(apaps, [
      champ("apap", "APAP", "text", (rang) => rang.nom),
      champ("structure", "Structure", "text", (rang) =>
        [...(socle.structuresDe.get(rang.nom) ?? [])].map((nom) => nomRang({ portee: "structure", nom })).join(", "),
      ),
      champ("etp", "ETP", { kind: "decimal", decimales: 2 }, ({ nom }) => {
        const lignes = effectifsDe(socle, nom);
        return lignes.length > 0 ? etpLe(lignes, nom ?? "", report.arrete) : { motif: "aucune ligne d'effectifs" };
      }),
      champ("arrivee", "Arrivée", "date", (rang) => dates(rang).arrivee),
      champ("depart", "Départ", "date", (rang) => dates(rang).depart),
      champ("recus", "Parcours reçus", "integer", (rang) => nombre(rang, "recus")),
      champ("cedes", "Parcours cédés", "integer", (rang) => nombre(rang, "cedes")),
    ]),
    vide: "Aucun APAP.",
    detaille: { rien: "un registre : les effectifs de chacun, et ses relais" },
  };
}

/** Who took over from whom since January, how many, when. */
function relais({ analyse }: Socle, apaps: readonly Rang[], nommer: (apap: string | null) => string): Table {
  const siens = new Set(apaps.map((a) => a.nom));
  const paires = new Map<string, { de: string; a: string; nombre: number; premier: Day; dernier: Day }>();
  for (const { de, a, jour } of analyse.relais) {
    if (!siens.has(de) && !siens.has(a)) continue;
    const cle = JSON.stringify([nommer(de), nommer(a)]);
    const nouvelle = () => ({ de: nommer(de), a: nommer(a), nombre: 0, premier: jour, dernier: jour });
    const connue = obtenir(paires, cle, nouvelle);
    connue.nombre++;
    connue.premier = Math.min(connue.premier, jour);
    connue.dernier = Math.max(connue.dernier, jour);
  }
  return {
    id: "relais",
    titre: "Passages de relais depuis janvier",
    ...lister(
      [...paires.values()].sort((x, y) => compareText(x.de, y.de) || compareText(x.a, y.a)),
      [
        champ("de", "De", "text", ({ de }) => de),
        champ("a", "À", "text", ({ a }) => a),
        champ("nombre", "Parcours", "integer", ({ nombre }) => nombre),
        champ("premier", "Du", "date", ({ premier }) => premier),
        champ("dernier", "Au", "date", ({ dernier }) => dernier),
      ],
    ),
    vide: "Aucun dans les affectations.",
  };
}

/** A column per month, each cell by its month and the rank of it. */
function champsDesMois(
  mois: readonly Month[],
  kind: Kind,
  cellule: (rang: Rang, mois: Month, i: number) => Cell,
): Champ<Rang>[] {
  return mois.map((m, i) =>
    champ(`m${m}`, moisCourt(m), { kind, decimales: 2, width: 8 }, (rang) => cellule(rang, m, i)),
  );
}

function etp(socle: Socle, apaps: readonly Rang[]): Table {
  const { spans, report } = socle;
  const fins = spans.tous.map((m) => Math.min(lastDay(m), report.arrete));
  return {
    id: "etp",
    titre: "ETP à la fin de chaque mois",
    ...lister(apaps, [
      champ("apap", "APAP", "text", ({ nom }) => nom),
      champsDesMois(spans.tous, "decimal", ({ nom }, _, i) => {
        const lignes = effectifsDe(socle, nom);
        return lignes.length === 0 ? null : etpLe(lignes, nom ?? "", fins[i] ?? report.arrete);
      }),
    ]),
    vide: "Aucun APAP.",
  };
}

function absences(socle: Socle, apaps: readonly Rang[], lignes: readonly AbsenceApapRow[]): Table {
  const { spans, report } = socle;
  const jours = (apap: string | null, m: Month) => {
    const absents = new Set<Day>();
    for (const { apap: nom, date_debut, date_fin } of lignes) {
      if (nom !== apap || date_debut === null || date_fin === null) continue;
      const fin = Math.min(date_fin, lastDay(m), report.arrete);
      for (let jour = Math.max(date_debut, firstDay(m)); jour <= fin; jour++) absents.add(jour);
    }
    return absents.size;
  };
  return {
    id: "absences",
    titre: "Jours d'absence (du calendrier)",
    ...lister(apaps, [
      champ("apap", "APAP", "text", ({ nom }) => nom),
      champsDesMois(spans.tous, "integer", ({ nom }, mois) => jours(nom, mois)),
      champ("total", "Depuis janvier", "integer", ({ nom }) => spans.tous.reduce((s, m) => s + jours(nom, m), 0)),
    ]),
    vide: "Aucun APAP.",
    detaille: { rien: "jours du calendrier, qu'aucun chiffre ne compte" },
  };
}
