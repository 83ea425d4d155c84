import { frDay } from "../../core/day.ts";
import type { Agenda } from "../../core/echeance.ts";
import type { Block, Tone } from "../document/model.ts";
import { CONFIDENTIEL_SANS_NOM } from "../editions/mentions.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import { delai, fraicheur, GENRES } from "./mots.ts";

/** What is due as a workbook to filter: by date, participants by id and as text. Same agenda, same bytes. */
export function echeancesXlsx(agenda: Agenda): Promise<Uint8Array> {
  const { au, jusquAu, echeances, ecartes, apap } = agenda;
  const retard = echeances.filter((e) => e.jour < au).length;
  const frais = fraicheur(agenda);
  const blocks: Block[] = [
    {
      kind: "note",
      texte: frais.texte,
      ...(frais.ancienne ? { tone: "alerte" as const } : {}),
    },
    {
      kind: "cartes",
      items: [
        { label: "En retard", value: retard, ...(retard > 0 ? { tone: "majeur" as const } : {}) },
        { label: "À venir", value: echeances.length - retard },
      ],
    },
    {
      kind: "table",
      id: "echeances",
      filtre: true,
      figer: true,
      vide: "Rien à faire d'ici là.",
      columns: [
        { key: "jour", titre: "Échéance", kind: "date" },
        { key: "delai", titre: "Quand", kind: "text" },
        { key: "quoi", titre: "Quoi", kind: "text" },
        { key: "participant", titre: "Participant", kind: "text" },
        { key: "apap", titre: "APAP", kind: "text" },
        { key: "structure", titre: "Structure", kind: "text" },
        { key: "action", titre: "À faire", kind: "prose", width: 62 },
        { key: "regle", titre: "Règle", kind: "text" },
      ],
      rows: echeances.map((e) => [
        e.jour,
        delai(e.jour, au),
        GENRES[e.genre],
        e.participant,
        e.apap ?? "Sans APAP",
        e.structure ?? "Sans structure",
        e.action,
        e.regle,
      ]),
      tones: echeances.map((e): Tone | null => (e.jour < au ? "majeur" : null)),
    },
    ...(ecartes.length === 0
      ? []
      : [
          {
            kind: "note" as const,
            titre: "Ce qui n'a pas été cherché",
            texte: ecartes.map((e) => `${GENRES[e.genre]} (${e.regle}) : ${e.raison}.`),
          },
        ]),
  ];
  return renderWorkbook({
    titre: "Échéances",
    date: au,
    feuilles: [
      {
        nom: "Échéances",
        titre: `Échéances du ${frDay(au)} au ${frDay(jusquAu)}`,
        ...(apap === null ? {} : { sousTitres: [apap] }),
        mention: CONFIDENTIEL_SANS_NOM,
        blocks,
      },
    ],
  });
}
