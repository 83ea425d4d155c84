import type { Constat } from "../../../core/report.ts";
import { GRAVITES } from "../../../core/report.ts";
import type { Block, Cell, Sheet, Table } from "../../document/model.ts";
import { apapsDe, type Edition, feuille } from "../edition.ts";
import { nomRang } from "../libelles.ts";
import { AUTRE_STRUCTURE, SENSIBLES } from "../mentions.ts";
import type { Socle } from "../socle.ts";
import { nommes } from "../socle.ts";
import { constatsDuRang, sommesDesConstats } from "../sommes.ts";
import { preuve, quand } from "./anomalies.ts";
import {
  COLONNE_REPERE_LUE,
  celluleEtat,
  celluleRepere,
  cellulesReponse,
  colonnesReponse,
  corrigeLeDe,
  enFormulaire,
} from "./reponses.ts";
import { tableConstats } from "./synthese.ts";

/** « À corriger » of one APAP: own constats, most serious first, with what to do. */
export function feuilleACorrigerApap(socle: Socle, edition: Edition, constats: readonly Constat[]): Sheet {
  const avecNom = edition.avecNoms;
  const sheet = feuille(
    socle,
    edition,
    "À corriger",
    [
      {
        kind: "table",
        id: "corriger",
        relue: true,
        columns: [
          { key: "gravite", titre: "Gravité", kind: "text" },
          { key: "regle", titre: "Règle", kind: "text" },
          { key: "participant", titre: "Identifiant", kind: "text" },
          ...(avecNom ? [{ key: "nom", titre: "NOM Prénom", kind: "text" } as const] : []),
          { key: "quand", titre: "Quand", kind: "text" },
          { key: "constat", titre: "Constat", kind: "prose", width: 44 },
          { key: "faire", titre: "Que faire", kind: "prose", width: 44 },
          { key: "ou", titre: "Où", kind: "text", width: 24 },
          { key: "etat", titre: "État", kind: "prose", width: 18 },
          ...colonnesReponse(socle.report.arrete),
          COLONNE_REPERE_LUE,
        ],
        rows: parGravite(constats).map((c): Cell[] => [
          { value: c.gravite, tone: c.gravite },
          c.regle,
          c.participant,
          ...(avecNom ? [c.participant === null ? null : edition.nom(c.participant)] : []),
          quand(c),
          c.message,
          c.remede,
          preuve(c, socle.report),
          celluleEtat(socle, c),
          ...cellulesReponse(c, corrigeLeDe(socle, c)),
          celluleRepere(c),
        ]),
        filtre: true,
        figer: true,
        figerColonnes: 3,
        detaille: sommesDesConstats(constatsDuRang(socle, edition.rang), "raison"),
        vide: "Rien à corriger ce mois-ci.",
      },
    ],
    { papier: 2 },
  );
  return enFormulaire(sheet, edition);
}

/** « À corriger » of a structure: counts per APAP, then the lines by identifier, without any personal value. */
export function feuilleACorrigerStructure(socle: Socle, edition: Edition, constats: readonly Constat[]): Sheet {
  const apaps = apapsDe(socle, edition);
  const siens = new Set(nommes(apaps).map((a) => a.nom));
  // without APAP, or of an APAP that is not listed: one row
  const autres = constats.filter((c) => c.apap === null || !siens.has(c.apap));
  const lignes = constats.filter((c) => !SENSIBLES.test(c.regle));
  const tus = constats.length - lignes.length;
  const liste: Table = {
    kind: "table",
    id: "corriger",
    titre: "Lignes à corriger, par identifiant",
    relue: true,
    columns: [
      { key: "apap", titre: "APAP", kind: "text" },
      { key: "gravite", titre: "Gravité", kind: "text" },
      { key: "regle", titre: "Règle", kind: "text" },
      { key: "participant", titre: "Identifiant", kind: "text" },
      { key: "quand", titre: "Quand", kind: "text" },
      { key: "justifie", titre: "Justifié", kind: "text" },
      { key: "etat", titre: "État", kind: "prose", width: 18 },
      { key: "constat", titre: "Constat", kind: "prose", width: 44 },
      { key: "faire", titre: "Que faire", kind: "prose", width: 44 },
      ...colonnesReponse(socle.report.arrete),
      COLONNE_REPERE_LUE,
    ],
    rows: parGravite(lignes).map((c): Cell[] => [
      apapAffiche(c, siens),
      { value: c.gravite, tone: c.gravite },
      c.regle,
      c.participant,
      quand(c),
      c.justification === null ? null : "oui",
      celluleEtat(socle, c),
      socle.titres.get(c.regle) ?? "",
      c.remede,
      // a reason may tell what the structure is not to know
      ...cellulesReponse(null, corrigeLeDe(socle, c)),
      // the mark of an APAP's constat names him
      c.participant === null && !siens.has(c.apap ?? "") ? null : celluleRepere(c),
    ]),
    filtre: true,
    figer: true,
    detaille: sommesDesConstats(
      constatsDuRang(socle, edition.rang).filter((c) => !SENSIBLES.test(c.regle)),
      "justifie",
    ),
    vide: "Rien à corriger ce mois-ci.",
  };
  const blocs: Block[] = [
    tableConstats(
      "Constats par APAP",
      "APAP",
      apaps,
      (r) => (r.nom === null ? autres : constats.filter((c) => c.apap === r.nom)),
      edition.rang,
      constats,
    ),
  ];
  if (tus > 0) {
    blocs.push({
      kind: "note",
      tone: "discret",
      texte:
        "Les constats qui tiennent à une donnée sensible du participant sont comptés ci-dessus et ne sont pas listés ici : chaque APAP les a dans son édition.",
    });
  }
  return enFormulaire(feuille(socle, edition, "À corriger", [...blocs, liste], { papier: 2 }), edition);
}

function apapAffiche(c: Constat, siens: ReadonlySet<string>): string {
  if (c.apap === null) return nomRang({ portee: "apap", nom: null });
  return siens.has(c.apap) ? c.apap : AUTRE_STRUCTURE;
}

function parGravite(constats: readonly Constat[]): Constat[] {
  const rang = (c: Constat) => (c.justification ? GRAVITES.length : GRAVITES.indexOf(c.gravite));
  return [...constats].sort((a, b) => rang(a) - rang(b));
}
