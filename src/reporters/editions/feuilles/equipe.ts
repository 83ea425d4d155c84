import { type Day, frDay } from "../../../core/day.ts";
import { firstDay, lastDay, type Month } from "../../../core/month.ts";
import { compareText } from "../../../core/text.ts";
import { type Effectif, etpLe } from "../../../parcours/effectifs.ts";
import { SANS_FIN } from "../../../parcours/etape.ts";
import type { AbsenceApapRow } from "../../../tables/autres.ts";
import type { Cell, Column, Sheet, Table } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { type Edition, feuille } from "../edition.ts";
import { moisCourt, nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { apapsDe, nomApap } from "./par-apap.ts";

/** « Équipe »: the register of APAPs: named, gone, replaced, absent, ETP by month (« Mise en place » 1.1). */
export function feuilleEquipe(socle: Socle, edition: Edition): Sheet {
  const apaps = apapsDe(socle, edition).filter((a) => a.nom !== null);
  const { absences_apap } = socle.analyse.contexte.extraction.tables;
  return feuille(
    socle,
    edition,
    "Équipe",
    [
      registre(socle, apaps, edition),
      etp(socle, apaps, edition),
      absences_apap === null
        ? { kind: "note", tone: "discret", texte: "Aucune table d'absences dans l'extraction." }
        : absences(socle, apaps, absences_apap.rows()),
      {
        kind: "note",
        tone: "discret",
        texte:
          "Arrivées et départs sont ceux des effectifs. Un relais est lu dans les affectations et les parcours : reçus et cédés depuis janvier.",
      },
    ],
    { titre: "Registre des APAP", nominative: false },
  );
}

function effectifsDe({ analyse }: Socle, apap: string | null): readonly Effectif[] {
  return analyse.contexte.effectifs.filter((e) => e.apap === apap);
}

function registre(socle: Socle, apaps: readonly Rang[], edition: Edition): Table {
  const { chiffres, spans, report } = socle;
  const nombre = (rang: Rang, indicateur: "recus" | "cedes") => chiffres.cellule(rang, { indicateur }, spans.cumul);
  return {
    kind: "table",
    id: "equipe",
    titre: "APAP nommés, partis, remplacés",
    columns: [
      { key: "apap", titre: "APAP", kind: "text" },
      { key: "structure", titre: "Structure", kind: "text" },
      { key: "etp", titre: "ETP", kind: "decimal", decimales: 2 },
      { key: "arrivee", titre: "Arrivée", kind: "date" },
      { key: "depart", titre: "Départ", kind: "date" },
      { key: "recus", titre: "Parcours reçus", kind: "integer" },
      { key: "cedes", titre: "Parcours cédés", kind: "integer" },
      { key: "a", titre: "Relais depuis janvier", kind: "prose", width: 44 },
    ],
    rows: apaps.map((rang): Cell[] => {
      const lignes = effectifsDe(socle, rang.nom);
      const arrivee = Math.min(...lignes.map((e) => e.debut));
      const depart = Math.max(...lignes.map((e) => e.fin));
      const connu = lignes.length > 0;
      return [
        rang.nom,
        [...(socle.structuresDe.get(rang.nom) ?? [])].map((nom) => nomRang({ portee: "structure", nom })).join(", "),
        connu ? etpLe(lignes, rang.nom ?? "", report.arrete) : { motif: "aucune ligne d'effectifs" },
        connu && arrivee > -SANS_FIN ? arrivee : null,
        connu && depart < SANS_FIN ? depart : null,
        nombre(rang, "recus"),
        nombre(rang, "cedes"),
        relaisDe(socle, rang, nomApap(socle, edition)),
      ];
    }),
    vide: "Aucun APAP.",
  };
}

/** « 53 parcours à Sauge NOUVELLE à partir du 01/07/2026 » */
function relaisDe({ analyse }: Socle, { nom }: Rang, nommer: (apap: string | null) => string): string {
  const vers = new Map<string, { nombre: number; premier: Day }>();
  for (const { de, a, jour } of analyse.relais) {
    if (de !== nom && a !== nom) continue;
    const [sens, autre] = de === nom ? (["à", a] as const) : (["de", de] as const);
    const cle = `${sens} ${nommer(autre)}`;
    const connu = vers.get(cle) ?? { nombre: 0, premier: jour };
    vers.set(cle, { nombre: connu.nombre + 1, premier: Math.min(connu.premier, jour) });
  }
  return [...vers]
    .sort(([a], [b]) => compareText(a, b))
    .map(([cle, { nombre, premier }]) => `${nombre} parcours ${cle} à partir du ${frDay(premier)}`)
    .join(" ; ");
}

function moisColonnes(mois: readonly Month[], kind: Column["kind"]): Column[] {
  return mois.map((m) => ({ key: `m${m}`, titre: moisCourt(m), kind, decimales: 2, width: 8 }));
}

function etp(socle: Socle, apaps: readonly Rang[], edition: Edition): Table {
  const { spans, report } = socle;
  const fins = spans.tous.map((m) => Math.min(lastDay(m), report.arrete));
  const rows = apaps.map((rang): Cell[] => {
    const lignes = effectifsDe(socle, rang.nom);
    return [rang.nom, ...fins.map((jour) => (lignes.length === 0 ? null : etpLe(lignes, rang.nom ?? "", jour)))];
  });
  return {
    kind: "table",
    id: "etp",
    titre: "ETP à la fin de chaque mois",
    columns: [
      { key: "apap", titre: "APAP", kind: "text" },
      ...moisColonnes(spans.tous, "decimal").map((c): Column => ({ ...c, total: "somme" })),
    ],
    rows,
    total: nomRang(edition.rang),
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
    kind: "table",
    id: "absences",
    titre: "Jours d'absence (du calendrier)",
    columns: [
      { key: "apap", titre: "APAP", kind: "text" },
      ...moisColonnes(spans.tous, "integer"),
      { key: "total", titre: "Depuis janvier", kind: "integer" },
    ],
    rows: apaps.map((rang): Cell[] => {
      const parMois = spans.tous.map((m) => jours(rang.nom, m));
      return [rang.nom, ...parMois, parMois.reduce((s, n) => s + n, 0)];
    }),
    vide: "Aucun APAP.",
  };
}
