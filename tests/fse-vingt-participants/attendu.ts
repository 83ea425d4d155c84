import { expect } from "vitest";
import { plieIncomplet as plie, type Session } from "../session.ts";

/*
 * Twenty participants worked out by hand from the definitions (domaine.md §7, precisions.md « FSE+ »), through the real
 * command. Period: the year 2026; arrêté: 31 December 2026.
 *
 * OP1 = Association Exemple, from 1 July 2025 to 31 October 2026. OP2 = Maison Modèle, from 1 January 2026, no end.
 * A parcours of OP1 still open on 31 October 2026 makes an exit of its record that day.
 *
 * id   op  sexe  at the entry                                              on leaving
 * P01  OP1 F  18 on the very day (EECO07); INACTIF: 04; brevet: 09         15/06 RECHERCHE, was inactive: R01
 * P02  OP1 H  18 the day after, so 17: 06; FORMATION: 04; bac: 10          30/09 FORMATION, but already so at entry: none
 * P03  OP2 F  30 on the very day: no band; DE registered on 10/03/2025,
 *             12 months to the day: 02, 03; BTS: 11                        still there
 * P04  OP2 H  30 the day after, so 29: 07; DE registered 11/03/2025,
 *             a day short of 12 months: 02 only; licence: 11               still there
 * P05  OP2 F  55 on the very day: 08; DELD: 02, 03; CAP: 10                still there
 * P06  OP2 H  55 the day after, so 54: no band; EMPLOI, not registered:
 *             05; master: 11                                               31/05 EMPLOI, but had one: no R04; six months
 *                                                                          on 30/11 ≤ arrêté, AMELIOREE: R06
 * P07  OP1 F  35; DE, « oui » without a date: 02; bac: 10                  01/04 nothing typed; CDI on 29/04, 28 days
 *                                                                          later: R04
 * P08  OP1 H  40; DE: 02; CAP: 10                                          01/04 nothing typed; CDI on 30/04, 29 days
 *                                                                          later: none
 * P09  OP1 F  two parcours in OP1, one record; the first one's data: 29
 *             on 05/01/2026 (07, 30 in May), DELD (02, 03; EMPLOI in May),
 *             CAP (10; BTS in May)                                         the last exit, 15/10 EMPLOI: R04 (INACTIF on
 *                                                                          01/03 is no exit); six months in 2027
 * P10  OP1 NB entered OP1 on 01/09/2025: 54, no band; DE registered since
 *             01/01/2024: 02, 03; bac: 10                                  28/02 RECHERCHE, was unemployed: no R01
 * P10  OP2 NB same person, second opération, 01/04/2026: 55: 08; 02, 03; 10 still there
 * P11  OP1 H  45; DE: 02; bare « V »: level 3, 10, to be made precise;
 *             RQTH: 12                                                     opération ends 31/10; no étape: none
 * P12  OP1 F  bare « 5 »: level unknown, incomplete                        30/06 EMPLOI: counts for nothing but EECO01
 * P13  OP2 ?  sexe empty: incomplete                                       still there
 * P14  OP2 H  birth date empty: incomplete                                 still there
 * P15  OP2 F  60: 08; EMPLOI but registered (since 02/01/2024): 02, 03;
 *             no diploma: 09; outside the Union: 13; parent abroad: 14     still there
 * P16  OP1 H  integrated 13/05/2024, so enters with OP1 on 01/07/2025: 30
 *             on the very day, no band; a CDI covers that day and he is
 *             not registered: EMPLOI, 05, whatever the column (DE);
 *             bac + 2: 11                                                  opération ends 31/10 with the CDI running: had
 *                                                                          one at entry: no R04
 * P17  OP1 F  40; INACTIF: 04; no diploma: 09; homeless: 16                opération ends 31/10; formation from 02/11, 2
 *                                                                          days later: R02; the certified one ended 30/09:
 *                                                                          R03 (the other ends 18/12, after 28/11)
 * P18  OP2 H  25: 07; DE: 02; doctorate: 11; rural: 17                     08/06, the day of the entry; INACTIF: none
 * P19  OP2 F  34; DELD: 02, 03; CAP: 10; RQTH: 12                          30/06 EMPLOI: R04; six months on 30/12 ≤
 *                                                                          arrêté, EMPLOI: R05
 * P20  OP2 H  33; DE: 02; BUT: 11                                          01/07 EMPLOI: R04; six months on 01/01/2027:
 *                                                                          too early for R05
 * Nobody else counts: P21 left on 31/12/2025, P22 enters in 2027, P99 has no participants row.
 *
 * 21 records (10 + 11), 18 complete (9 + 9).
 */
export const ATTENDU: Record<string, { OP1: string; OP2: string }> = {
  // F, H, NB, not known
  EECO01: { OP1: "5 4 1 0", OP2: "4 5 1 1" },
  EECO01_complets: { OP1: "4 4 1 0", OP2: "4 4 1 0" },
  EECO02: { OP1: "2 2 1 0", OP2: "4 3 1 0" }, // OP1: P07 P09 | P08 P11 | P10; OP2: P03 P05 P15 P19 | P04 P18 P20 | P10
  EECO03: { OP1: "1 0 1 0", OP2: "4 0 1 0" }, // OP1: P09 | P10; OP2: P03 P05 P15 P19 | P10
  EECO04: { OP1: "2 1 0 0", OP2: "0 0 0 0" }, // P01 P17 | P02
  EECO05: { OP1: "0 1 0 0", OP2: "0 1 0 0" }, // P16; P06
  EECO06: { OP1: "0 1 0 0", OP2: "0 0 0 0" }, // P02
  EECO07: { OP1: "2 0 0 0", OP2: "0 2 0 0" }, // P01 P09; P04 P18
  EECO08: { OP1: "0 0 0 0", OP2: "2 0 1 0" }, // P05 P15 | P10
  EECO09: { OP1: "2 0 0 0", OP2: "1 0 0 0" }, // P01 P17; P15
  EECO10: { OP1: "2 3 1 0", OP2: "2 0 1 0" }, // P07 P09 | P02 P08 P11 | P10; P05 P19 | P10
  EECO11: { OP1: "0 1 0 0", OP2: "1 4 0 0" }, // P16; P03 | P04 P06 P18 P20
  EECO12: { OP1: "0 1 0 0", OP2: "1 0 0 0" }, // P11; P19
  EECO13: { OP1: "0 0 0 0", OP2: "1 0 0 0" }, // P15
  EECO14: { OP1: "0 0 0 0", OP2: "1 0 0 0" }, // P15
  EECO16: { OP1: "1 0 0 0", OP2: "0 0 0 0" }, // P17
  EECO17: { OP1: "0 0 0 0", OP2: "0 1 0 0" }, // P18
  EECR01: { OP1: "1 0 0 0", OP2: "0 0 0 0" }, // P01
  EECR02: { OP1: "1 0 0 0", OP2: "0 0 0 0" }, // P17
  EECR03: { OP1: "1 0 0 0", OP2: "0 0 0 0" }, // P17
  EECR04: { OP1: "2 0 0 0", OP2: "1 1 0 0" }, // P07 P09; P19 | P20
  EECR05: { OP1: "0 0 0 0", OP2: "1 0 0 0" }, // P19
  EECR06: { OP1: "0 0 0 0", OP2: "0 1 0 0" }, // P06
};

/** Folder of the CSV files and of their settings. */
export const CAS = "tests/fse-vingt-participants";

/** Runs `plie fse` on the twenty participants, at the arrêté of 31 December 2026. */
export function fse(...args: string[]): Promise<Session> {
  return plie("fse", CAS, "--arrete", "2026-12-31", ...args);
}

export interface Figure {
  indicateur: string;
  portee: string;
  nom: string | null;
  periode: string;
  ventilation: { sexe: string };
  valeur: number | null;
  raison: string | null;
}

/** Figures by « portee nom », then code: F, H, NB, not known; the total is checked against their sum. */
export function lire(json: string): Map<string, Record<string, string>> {
  const { indicateurs } = JSON.parse(json) as { indicateurs: Figure[] };
  const valeurs = new Map(
    indicateurs.map((f) => [`${f.portee} ${f.nom}/${f.indicateur}/${f.ventilation.sexe}`, f.valeur]),
  );
  const out = new Map<string, Record<string, string>>();
  for (const { portee, nom, indicateur } of indicateurs) {
    const parSexe = ["F", "H", "NB", "NON_CONNU"].map((s) => valeurs.get(`${portee} ${nom}/${indicateur}/${s}`));
    const total = valeurs.get(`${portee} ${nom}/${indicateur}/TOTAL`);
    if (total === null) continue;
    expect(parSexe.reduce<number>((n, v) => n + (v ?? 0), 0)).toBe(total);
    const scope = out.get(`${portee} ${nom}`) ?? {};
    scope[indicateur] = parSexe.join(" ");
    out.set(`${portee} ${nom}`, scope);
  }
  return out;
}

export function colonne(operation: "OP1" | "OP2"): Record<string, string> {
  return Object.fromEntries(Object.entries(ATTENDU).map(([code, valeurs]) => [code, valeurs[operation]]));
}

export function somme(a: Record<string, string>, b: Record<string, string>): Record<string, string> {
  const plus = (x: string, y: string) =>
    x
      .split(" ")
      .map((n, i) => Number(n) + Number(y.split(" ")[i]))
      .join(" ");
  return Object.fromEntries(Object.entries(a).map(([code, x]) => [code, plus(x, b[code] ?? "")]));
}

/** Totals of the codes that count someone. */
export function totaux(scope: Record<string, string> | undefined): Record<string, number> {
  return Object.fromEntries(
    Object.entries(scope ?? {})
      .map(([code, x]) => [code, x.split(" ").reduce((n, v) => n + Number(v), 0)] as const)
      .filter(([, n]) => n > 0),
  );
}
