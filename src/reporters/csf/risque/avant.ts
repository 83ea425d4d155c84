import { frDay } from "../../../core/day.ts";
import { frCount } from "../../../core/format.ts";
import { grouper } from "../../../core/grouper.ts";
import type { Report } from "../../../core/report.ts";
import { compareText } from "../../../core/text.ts";
import type { Avant, Correction, Depuis, Devenir } from "../../../csf/risque/modele.ts";
import { type CadreNoms, champsParticipant } from "../../controle/cadre.ts";
import { note } from "../../document/blocs.ts";
import { lieux } from "../../document/lieux.ts";
import { type Champ, champ, lister } from "../../document/lister.ts";
import type { Block, Cell, Column, Note, Somme, Table } from "../../document/model.ts";
import { partOuFraction } from "../feuilles/resultat.ts";

/** The list, and the report whose lines it names. */
export type AvantLu = Avant & { report: Report };

export const SANS_APAP = "Sans APAP";
const LIEUX_MAX = 3;
/** What stands for a rule where only minutes are lost. */
const SANS_REGLE = "aucune";

/** What the list is made for: the manager's workbook has every column, a month's edition those that fit on paper. */
type Usage = "gestionnaire" | "edition";

/** What is said of a correction after whom it is about. */
function siens({ population, depuis, report }: AvantLu, usage: Usage): readonly (Champ<Correction> | false)[] {
  const gestionnaire = usage === "gestionnaire";
  return [
    champ("regle", "Règle", "text", (c) =>
      c.regle === null || c.gravite === null ? SANS_REGLE : { value: c.regle, tone: c.gravite },
    ),
    champ("quoi", "Ce qu'un contrôle trouverait", { kind: "prose", width: 44 }, (c) => c.quoi),
    champ("faire", "À faire", { kind: "prose", width: 40, large: true }, (c) => c.faire),
    champ("piece", "Pièce", { kind: "prose", width: 28, large: true }, (c) => c.piece),
    champ("minutes", "Minutes", { kind: "minutes", total: "somme" }, (c) => c.minutes),
    gestionnaire &&
      champ("taux", "Taux", { kind: "percent", decimales: 2 }, (c) =>
        c.avec === 0 ? partOuFraction(1, population) : null,
      ),
    gestionnaire &&
      champ("avec", "Avec", { kind: "text", large: true }, (c) =>
        c.avec === null || c.avec === 0
          ? null
          : `${frCount(c.avec, "autre correction", "autres corrections")} du dossier`,
      ),
    depuis !== null &&
      champ("depuis", "Depuis", "text", (c) => (depuis.nouvelles.has(c.cle) ? "nouveau" : "déjà demandé")),
    gestionnaire &&
      champ("lignes", "Lignes sources", { kind: "prose", width: 30, large: true }, (c) =>
        lieux(c.preuves, report.sources, LIEUX_MAX),
      ),
  ];
}

/** The list « Avant le contrôle » of some corrections, in their order, with their APAP when `avecApap`. */
export function tableAvant(
  cadre: CadreNoms,
  avant: AvantLu,
  liste: readonly Correction[],
  {
    usage,
    avecApap,
    vers,
    ...autour
  }: { usage: Usage; avecApap: boolean; vers?: Column["vers"] } & Pick<
    Table,
    "id" | "titre" | "filtre" | "figer" | "detaille"
  >,
): Table {
  return {
    ...autour,
    ...lister(liste, [
      avecApap && champ("apap", "APAP", "text", (c) => c.apap ?? SANS_APAP),
      champ("date", "Date", "date", (c) => c.date),
      champsParticipant(cadre, (c) => c.participant, vers),
      ...siens(avant, usage),
    ]),
    total: frCount(liste.length, "correction"),
    vide: "Rien à mener avant le contrôle.",
  };
}

/** What the list of an APAP, or of all, adds up to: the corrections that the records ask for. */
export function sommesAvant(demandees: readonly Correction[], apap?: string | null): Somme[] {
  const siennes = apap === undefined ? demandees : demandees.filter((c) => c.apap === apap);
  const minutes = siennes.reduce((n, c) => n + c.minutes, 0);
  return [
    { chiffre: "corrections à mener", vaut: siennes.length },
    { column: "minutes", chiffre: "minutes des corrections à mener", vaut: minutes },
  ];
}

/** One list per APAP, by day. `demandees`: every correction of the records. */
export function blocsAvant(cadre: CadreNoms, avant: AvantLu, demandees: readonly Correction[]): Block[] {
  const parApap = [...grouper(avant.corrections, (c) => c.apap)].sort(([a], [b]) => compareText(a, b));
  if (parApap.length === 0) return [note("Rien à mener avant le contrôle.")];
  return parApap.map(([apap, liste], i) =>
    tableAvant(cadre, avant, liste, {
      usage: "gestionnaire",
      avecApap: false,
      id: `avant-${i + 1}`,
      titre: `Avant le contrôle : ${apap ?? SANS_APAP}`,
      detaille: sommesAvant(demandees, apap),
    }),
  );
}

type Compte = Pick<Correction, "apap" | "minutes">;

/** How much each APAP has to mend, and has mended. */
export function tableParApap({ corrections, depuis }: Pick<Avant, "corrections" | "depuis">): Table {
  const menees = (depuis?.passees ?? []).filter((p) => p.devenir === "corrige").map((p) => p.correction);
  const apaps = [...new Set([...corrections, ...menees].map((c) => c.apap))].sort(compareText);
  const compte = (key: string, titre: string, liste: readonly Compte[], minutes = false) => {
    const somme = (siennes: readonly Compte[]) => siennes.reduce((n, c) => n + (minutes ? c.minutes : 1), 0);
    const genre = { kind: minutes ? "minutes" : "integer", total: "somme" } as const;
    const sienne = (apap: string | null) => somme(liste.filter((c) => c.apap === apap));
    return champ(key, titre, genre, sienne, somme(liste));
  };
  return {
    id: "avant-par-apap",
    titre: "Par APAP",
    ...lister(apaps, [
      champ("apap", "APAP", "text", (apap) => apap ?? SANS_APAP),
      compte("mener", "À mener", corrections),
      compte("minutes", "Minutes", corrections, true),
      depuis !== null && [
        compte(
          "nouvelles",
          "Nouvelles",
          corrections.filter((c) => depuis.nouvelles.has(c.cle)),
        ),
        compte("menees", "Menées", menees),
      ],
    ]),
    total: "Ensemble",
    vide: "Rien à mener.",
  };
}

const DEVENIRS: Readonly<Record<Devenir, Cell>> = {
  corrige: { value: "corrigé", tone: "bon" },
  hors_champ: { value: "hors de la période ou de l'opération", tone: "discret" },
  plus_juge: { value: "n'est plus jugé", tone: "discret" },
};

/** « Depuis l'arrêté du 30/09/2026 (2026-09/v1) : 3 corrections menées (135 minutes), 2 nouvelles. » */
export function noteDepuis({ arrete, version, nouvelles, passees }: Depuis, corrections: readonly Correction[]): Note {
  const menees = passees.filter((p) => p.devenir === "corrige");
  const minutes = menees.reduce((n, p) => n + p.correction.minutes, 0);
  const neuves = corrections.filter((c) => nouvelles.has(c.cle)).length;
  return note(
    `Depuis l'arrêté du ${frDay(arrete)}${version === null ? "" : ` (${version})`} : ${frCount(menees.length, "correction menée", "corrections menées")} (${frCount(minutes, "minute")}), ${frCount(neuves, "nouvelle")}.`,
  );
}

/** What was asked for last month and is no longer: mended, or out of sight. */
export function tableDepuis(cadre: CadreNoms, { passees }: Depuis, avecApap: boolean): Table {
  return {
    id: "depuis",
    titre: "Ce qui n'est plus à mener",
    ...lister(passees, [
      champ("devenir", "État", "text", ({ devenir }) => DEVENIRS[devenir]),
      avecApap && champ("apap", "APAP", "text", ({ correction: c }) => c.apap ?? SANS_APAP),
      champ("date", "Date", "date", ({ correction: c }) => c.date),
      champsParticipant(cadre, ({ correction: c }) => c.participant),
      champ("regle", "Règle", "text", ({ correction: c }) => c.regle ?? SANS_REGLE),
      champ("quoi", "Ce qui était demandé", { kind: "prose", width: 50 }, ({ correction: c }) => c.quoi),
      champ("minutes", "Minutes", "minutes", ({ correction: c }) => c.minutes),
    ]),
    detaille: { rien: "ce qui a changé depuis une exécution passée" },
    vide: "Rien n'a changé depuis.",
  };
}

/** Both, when there is an earlier run. */
export function blocsDepuis(cadre: CadreNoms, { depuis, corrections }: Avant): Block[] {
  return depuis === null ? [] : [noteDepuis(depuis, corrections), tableDepuis(cadre, depuis, true)];
}
