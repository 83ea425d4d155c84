import type { ConstatLocal } from "../../core/report.ts";
import { compareText } from "../../core/text.ts";
import { blocsLocales, FEUILLE_LOCALES, titreLocales } from "../controle/locales.ts";
import type { Block, Sheet } from "../document/model.ts";
import { type Papier, type SheetHead, sheet } from "../document/sheet.ts";
import type { Rang } from "./chiffres.ts";
import { mentionNoms } from "./mentions.ts";
import { type Socle, sousTitre } from "./socle.ts";
import type { Part, Partages } from "./tables-chiffres.ts";

/** One workbook: whom it is about, for whom, and whether it may show names. */
export interface Edition {
  /** « Tableau de bord consolidé », « Tableau de bord de … » */
  titre: string;
  rang: Rang;
  /** Reminder printed under the titles of the sheets that name participants. */
  mention: string;
  /** NOM Prénom of a participant, null when this edition may not show it or it is unknown. */
  nom: (participant: string) => string | null;
  /** Names are shown at all: lists have a column for them. */
  avecNoms: boolean;
}

/** An edition that names the people that it holds where the settings let its reader see names. */
export function editionDe(
  socle: Socle,
  titre: string,
  rang: Rang,
  avecNoms: boolean,
  tient: (participant: string) => boolean = () => true,
): Edition {
  const nom = (participant: string) => (avecNoms && tient(participant) ? (socle.noms.get(participant) ?? null) : null);
  return { titre, rang, mention: mentionNoms(avecNoms), nom, avecNoms };
}

/** APAPs that an edition may show: all, those of the structure, or the one whose edition it is. */
export function apapsDe(socle: Socle, edition: Pick<Edition, "rang">): readonly Rang[] {
  const { rang } = edition;
  if (rang.portee === "apap") return [rang];
  return rang.portee === "structure" ? (socle.apapsDe.get(rang.nom) ?? []) : socle.apaps;
}

/**
 * APAPs of a structure's edition that also belong to another structure: only their part of it is shown. Of each, the others
 * where it alone is shared.
 */
export function partages(socle: Socle, total: Rang): Partages {
  if (total.portee !== "structure") return new Map();
  const places = (nom: string | null) => socle.structuresDe.get(nom) ?? new Set<string | null>();
  return new Map(
    apapsDe(socle, { rang: total }).flatMap(({ nom }) => {
      if (places(nom).size < 2) return [];
      const ailleurs = [...places(nom)].filter((structure) => structure !== total.nom);
      const parts = ailleurs.map((structure): Part => {
        const rang: Rang = { portee: "structure", nom: structure };
        return { total: rang, rangs: apapsDe(socle, { rang }) };
      });
      const seul = ({ rangs }: Part) => rangs.filter((r) => places(r.nom).size > 1).every((r) => r.nom === nom);
      return [[nom, parts.every((p) => p.rangs.length > 0 && seul(p)) ? parts : []] as const];
    }),
  );
}

/** Those of them whose own figures are all of the edition's: one of two structures has figures of both. */
export function apapsEntiers(
  socle: Socle,
  edition: Pick<Edition, "rang">,
  apaps: readonly Rang[] = apapsDe(socle, edition),
): readonly Rang[] {
  const seule = edition.rang.portee === "structure";
  return apaps.filter(({ nom }) => !seule || socle.structuresDe.get(nom)?.size === 1);
}

/** Why a table by APAP does not add up to the figure of its edition: an APAP of two structures is left out of it. */
export function partiels(
  socle: Socle,
  edition: Pick<Edition, "rang">,
  apaps: readonly Rang[] = apapsDe(socle, edition),
): { rien: string } | null {
  const toutes = apapsEntiers(socle, edition, apaps).length === apaps.length;
  return toutes ? null : { rien: "un APAP de deux structures n'a pas de ligne : sa part n'est pas la sienne entière" };
}

/**
 * APAPs of an edition, and those that only have something of one kind: records of a control's period, a constat. Without
 * them the lines of a table would not make up its figure; « Sans APAP » is one of them.
 */
export function apapsAvec(socle: Socle, edition: Pick<Edition, "rang">, a: (rang: Rang) => boolean): readonly Rang[] {
  const { rang } = edition;
  const siens = apapsDe(socle, edition);
  if (rang.portee === "apap") return siens;
  const dedans = ({ nom }: Rang) => rang.portee === "ensemble" || socle.structuresDe.get(nom)?.has(rang.nom) === true;
  const connus = new Set(siens.map(({ nom }) => nom));
  const ajoutes = socle.chiffres.rangs("apap").filter((r) => !connus.has(r.nom) && dedans(r) && a(r));
  return ajoutes.length === 0 ? siens : [...siens, ...ajoutes].sort((x, y) => compareText(x.nom, y.nom));
}

/** What a participant's id leads to: their first line in « Détail ». */
export const VERS_DETAIL = { feuille: "Détail", table: "detail", cle: "participant" } as const;

/** « Règles locales »: what the PLIE's own rules find in this edition; no sheet when they find nothing that it may show. */
export function feuillesLocalesDe(
  socle: Socle,
  edition: Edition,
  garde?: (constat: ConstatLocal) => boolean,
): readonly Sheet[] {
  const blocs = blocsLocales(socle.report, garde);
  const trouve = garde === undefined || socle.report.locales?.constats.some(garde) === true;
  return blocs.length > 0 && trouve
    ? [feuille(socle, edition, FEUILLE_LOCALES, { constat: titreLocales(socle.report, garde), papier: 1 }, blocs)]
    : [];
}

/** Pages of a sheet that leaves one to « Chiffres rectifiés » and « Suivi », where a register has a month to compare. */
export function papierApresSuite<Pages extends Papier>({ suite }: Socle, pages: Pages, moins: Pages): Pages {
  return suite !== null && suite.rectification.compares.length > 0 ? moins : pages;
}

/**
 * A sheet of an edition, with the titles that all of them carry; `constat`: what it finds, its title then; `papier`: pages that
 * it prints at most, all when absent.
 */
export function feuille(
  socle: Socle,
  edition: Edition,
  nom: string,
  options: Partial<Pick<SheetHead, "titre" | "constat" | "portrait" | "papier">> & { nominative?: boolean },
  blocks: readonly (Block | null)[],
): Sheet {
  const { titre = nom, constat = null, nominative = true, portrait = false, papier = "tout" } = options;
  const head = {
    titre: `${titre} — ${edition.titre}`,
    constat,
    sousTitres: [`${socle.theme.nom} · ${sousTitre(socle)}`],
    mention: nominative ? edition.mention : null,
    portrait,
    papier,
  };
  return sheet(nom, head, blocks);
}
