import { frTyped } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import type { ConstatLocal, Report } from "../../core/report.ts";
import type { Comparaison, RegleLocale } from "../../locales/reglages.ts";
import { noteTitree } from "../document/blocs.ts";
import { lieux } from "../document/lieux.ts";
import { champ, lister } from "../document/lister.ts";
import type { Block, Sheet } from "../document/model.ts";
import { raisonLisible } from "../document/raison.ts";
import { sheet } from "../document/sheet.ts";
import { GRAVITES_LISIBLES } from "../editions/libelles.ts";
import { CONFIDENTIEL_SANS_NOM } from "../editions/mentions.ts";

/** Name of their sheet. */
export const FEUILLE_LOCALES = "Règles locales";
/** Above their list, wherever it stands beside the norm's. */
export const TITRE_LOCALES = "Règles locales (de ce PLIE, hors de la norme)";

/**
 * The PLIE's own rules, apart from the norm's: what each found, then those rows; of how many it looked at where all are
 * listed. `garde`: the rows that this reader may see. Nothing when there are no such rules.
 */
export function blocsLocales(
  { locales, sources }: Pick<Report, "locales" | "sources">,
  garde?: (constat: ConstatLocal) => boolean,
): Block[] {
  if (locales === undefined || locales.regles.length === 0) return [];
  const trouvees = garde === undefined ? locales.constats : locales.constats.filter(garde);
  const siennes = grouper(trouvees, ({ regle }) => regle);
  const toutes =
    garde === undefined && locales.regles.every(({ id, constats }) => (siennes.get(id)?.length ?? 0) === constats);
  return [
    {
      id: "locales",
      titre: TITRE_LOCALES,
      ...lister(locales.regles, [
        champ("id", "Règle", "text", ({ id }) => id),
        champ("gravite", "Gravité", "text", ({ gravite }) => ({ value: GRAVITES_LISIBLES[gravite], tone: gravite })),
        champ("phrase", "Ce qu'elle signale", { kind: "prose", width: 60 }, ({ phrase }) => phrase),
        champ("trouve", "Trouvé", "text", ({ id, raison, juges }) =>
          raison === null
            ? `${frInteger(siennes.get(id)?.length ?? 0)}${toutes ? ` sur ${frInteger(juges)}` : ""}`
            : `non exécutée, ${raisonLisible(raison)}`,
        ),
      ]),
    },
    ...(trouvees.length === 0
      ? []
      : [
          {
            id: "lignes_locales",
            titre: "Lignes trouvées par les règles locales",
            ...lister(trouvees, [
              champ("regle", "Règle", "text", (c) => c.regle),
              champ("participant", "Participant", "text", (c) => c.participant),
              champ("date", "Date", "date", (c) => c.date),
              champ("structure", "Structure", { kind: "prose", large: true }, (c) => c.structure),
              champ("apap", "APAP", { kind: "prose", large: true }, (c) => c.apap),
              champ("remede", "Que faire", { kind: "prose", width: 40, large: true }, (c) => c.remede),
              champ("ou", "Où", { kind: "prose", width: 40 }, (c) => lieux(c.preuves, sources)),
            ]),
          },
        ]),
  ];
}

/** Those that the settings declare, one line each; nothing when they declare none. */
export function listeLocales(locales: readonly RegleLocale[]): Block[] {
  if (locales.length === 0) return [];
  const table = lister(locales, [
    champ("id", "Règle", "text", (r) => r.id),
    champ("gravite", "Gravité", "text", (r) => r.gravite),
    champ("phrase", "Constat", "prose", (r) => r.phrase),
  ]);
  return [{ titre: TITRE_LOCALES, ...table }];
}

/** One of them as the settings declare it, in their words: what it signals, when, what to do. */
export function blocsRegleLocale({ id, phrase, gravite, table, depuis, quand, remede }: RegleLocale): Block[] {
  const conditions = quand.map(({ ou, ...seule }) => (ou ?? [seule as Comparaison]).map(direComparaison).join(", ou "));
  return [
    noteTitree(
      `${id}  ${phrase}`,
      `${gravite}, règle locale, sur la table ${table}${depuis ? `, depuis le ${frTyped(depuis)}` : ""}`,
    ),
    noteTitree("Un constat quand", conditions.join(" ; et ")),
    noteTitree("Que faire", remede),
  ];
}

function direComparaison({ colonne, operateur, valeur, valeurs, autre }: Comparaison): string {
  return [colonne, operateur, valeurs?.join(", ") ?? valeur ?? autre ?? ""].join(" ").trim();
}

/** « Règles locales : 3 lignes trouvées » */
export function titreLocales(
  { locales }: Pick<Report, "locales">,
  garde: (constat: ConstatLocal) => boolean = () => true,
): string {
  const n = locales?.constats.filter(garde).length ?? 0;
  return `Règles locales : ${n === 0 ? "aucune ligne trouvée" : frCount(n, "ligne trouvée", "lignes trouvées")}`;
}

/** Their sheet, beside a list of constats; none when there are no such rules. */
export function feuillesLocales(report: Report): Sheet[] {
  const blocs = blocsLocales(report);
  const titre = "Règles locales : ce que ce PLIE contrôle en plus de la norme";
  return blocs.length === 0
    ? []
    : [sheet(FEUILLE_LOCALES, { titre, sousTitres: [], mention: CONFIDENTIEL_SANS_NOM }, blocs)];
}
