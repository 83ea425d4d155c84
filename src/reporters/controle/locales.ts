import { frInteger } from "../../core/format.ts";
import type { ConstatLocal, Report } from "../../core/report.ts";
import { lieux } from "../document/lieux.ts";
import type { Block, Cell, Sheet } from "../document/model.ts";
import { sheet } from "../document/sheet.ts";
import { GRAVITES_LISIBLES } from "../editions/libelles.ts";
import { CONFIDENTIEL_SANS_NOM } from "../editions/mentions.ts";

/** Name of their sheet. */
export const FEUILLE_LOCALES = "Règles locales";

/**
 * The PLIE's own rules, apart from the norm's: what each found of the rows it looked at, then those rows. `garde`: the rows
 * that this reader may see. Nothing when there are no such rules.
 */
export function blocsLocales(
  { locales, sources }: Pick<Report, "locales" | "sources">,
  garde: (constat: ConstatLocal) => boolean = () => true,
): Block[] {
  if (locales === undefined || locales.regles.length === 0) return [];
  return [
    {
      kind: "table",
      id: "locales",
      titre: "Règles locales (de ce PLIE, hors de la norme)",
      columns: [
        { key: "id", titre: "Règle", kind: "text" },
        { key: "gravite", titre: "Gravité", kind: "text" },
        { key: "phrase", titre: "Ce qu'elle signale", kind: "prose", width: 60 },
        { key: "trouve", titre: "Trouvé", kind: "text" },
      ],
      rows: locales.regles.map(({ id, gravite, phrase, raison, juges, constats }): Cell[] => [
        id,
        { value: GRAVITES_LISIBLES[gravite], tone: gravite },
        phrase,
        raison === null ? `${frInteger(constats)} sur ${frInteger(juges)}` : `non exécutée, ${raison}`,
      ]),
    },
    {
      kind: "table",
      id: "lignes_locales",
      titre: "Lignes trouvées par les règles locales",
      columns: [
        { key: "regle", titre: "Règle", kind: "text" },
        { key: "participant", titre: "Participant", kind: "text" },
        { key: "date", titre: "Date", kind: "date" },
        { key: "structure", titre: "Structure", kind: "prose", large: true },
        { key: "apap", titre: "APAP", kind: "prose", large: true },
        { key: "remede", titre: "Que faire", kind: "prose", width: 40, large: true },
        { key: "ou", titre: "Où", kind: "prose", width: 40 },
      ],
      rows: locales.constats
        .filter(garde)
        .map((c): Cell[] => [c.regle, c.participant, c.date, c.structure, c.apap, c.remede, lieux(c.preuves, sources)]),
      vide: "Aucune ligne.",
    },
  ];
}

/** Their sheet, beside a list of constats; none when there are no such rules. */
export function feuillesLocales(report: Report): Sheet[] {
  const blocs = blocsLocales(report);
  const titre = "Règles locales : ce que ce PLIE contrôle en plus de la norme";
  return blocs.length === 0
    ? []
    : [sheet(FEUILLE_LOCALES, { titre, sousTitres: [], mention: CONFIDENTIEL_SANS_NOM }, blocs)];
}
