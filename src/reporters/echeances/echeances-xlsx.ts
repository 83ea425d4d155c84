import { frDay } from "../../core/day.ts";
import type { Agenda } from "../../core/echeance.ts";
import { LANGAGE, type Langage } from "../../normes/langage.ts";
import type { Block } from "../document/model.ts";
import { sheet } from "../document/sheet.ts";
import { CONFIDENTIEL_SANS_NOM } from "../editions/mentions.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import { fraicheur, parRaison, titreRetards } from "./mots.ts";
import { tablesEcheances } from "./tables.ts";

/** What is due as a workbook to filter: by date, participants by id and as text. Same agenda, same bytes. */
export function echeancesXlsx(agenda: Agenda, langage: Langage = LANGAGE): Promise<Uint8Array> {
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
    ...tablesEcheances(echeances, { au, nom: null, avecCharge: true, aCocher: false, vide: "Rien à faire d'ici là." }),
    ...(ecartes.length === 0
      ? []
      : [
          {
            kind: "note" as const,
            titre: "Ce qui n'a pas été cherché",
            texte: parRaison(ecartes).map((phrase) => `${phrase}.`),
          },
        ]),
  ];
  return renderWorkbook({
    titre: "Échéances",
    date: au,
    langage,
    feuilles: [
      sheet(
        "Échéances",
        {
          titre: `Échéances du ${frDay(au)} au ${frDay(jusquAu)}`,
          constat: titreRetards(retard, ecartes),
          sousTitres: apap === null ? [] : [apap],
          mention: CONFIDENTIEL_SANS_NOM,
          papier: 3,
        },
        blocks,
      ),
    ],
  });
}
