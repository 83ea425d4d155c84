import { describe, expect, it } from "vitest";
import type { Column } from "../../tables/column.ts";
import { TABLE_NAMES, TABLES } from "../../tables/index.ts";
import { fieldsNamed } from "./header-index.ts";
import { normaliseHeader, withoutSmallWords } from "./normalise.ts";

describe("normaliseHeader", () => {
  it.each([
    ["N° dossier", "numero dossier"],
    ["n°dossier", "numero dossier"],
    ["Nº de dossier", "numero de dossier"],
    ["Num. dossier", "numero dossier"],
    ["No dossier", "numero dossier"],
    ["date_integration", "date integration"],
    ["Date d’entrée\u00a0PLIE *", "date d entree plie"],
    ["DURÉE (min) :", "duree min"],
    ["Date de\r\nnaissance", "date de naissance"],
    ["  Référent(e) de parcours ", "referent e de parcours"],
    ["RQTH (oui/non)", "rqth"],
    ["Date de début (jj/mm/aaaa)", "date de debut"],
    ["Nom", "nom"],
    ["Non", "non"],
    ["No", "no"],
    ["", ""],
    ["__proto__", "proto"],
  ])("%j is %j", (header, form) => {
    expect(normaliseHeader(header)).toBe(form);
  });

  it("drops small words, never the last word", () => {
    expect(withoutSmallWords("date de l entretien")).toBe("date entretien");
    expect(withoutSmallWords("numero de")).toBe("numero de");
    expect(withoutSmallWords("du")).toBe("du");
  });
});

describe("the headers of the model", () => {
  it("name one field at most in each table, but for the vague ones", () => {
    const clashes: string[] = [];
    for (const table of TABLE_NAMES) {
      const seen = new Map<string, string>();
      for (const [field, column] of Object.entries<Column>(TABLES[table].columns)) {
        for (const label of [field, column.titre, ...(column.aliases ?? [])]) {
          const form = normaliseHeader(label);
          for (const f of [form, withoutSmallWords(form)]) {
            const other = seen.get(f);
            if (other !== undefined && other !== field) clashes.push(`${table} « ${label} » : ${other}, ${field}`);
            seen.set(f, field);
          }
        }
      }
      for (const [field, column] of Object.entries<Column>(TABLES[table].columns)) {
        for (const label of column.weakAliases ?? []) {
          const form = normaliseHeader(label);
          const other = seen.get(form) ?? seen.get(withoutSmallWords(form));
          if (other !== undefined) clashes.push(`${table} weak « ${label} » of ${field} : ${other}`);
        }
      }
    }
    expect(clashes).toEqual([]);
  });

  it("always accept the model's own names", () => {
    for (const table of TABLE_NAMES) {
      for (const field of Object.keys(TABLES[table].columns)) {
        expect(fieldsNamed(field)).toContainEqual({ table, field, weak: false });
      }
    }
  });

  it.each([
    ["N° dossier", "participants.id", "parcours.participant"],
    ["Identifiant", "participants.id", "entretiens.participant"],
    ["Participant", "participants.id", "etapes.participant"],
    ["Date d'entrée PLIE", "parcours.date_integration"],
    ["Date d'intégration", "parcours.date_integration"],
    ["Référent", "parcours.apap", "entretiens.apap"],
    ["Référent de parcours", "parcours.apap"],
    ["APAP", "parcours.apap", "effectifs.apap"],
    ["Accompagnateur", "parcours.apap"],
    ["Structure", "parcours.structure"],
    ["Organisme", "parcours.structure"],
    ["Type d'étape", "etapes.famille"],
    ["Famille", "etapes.famille"],
    ["Opérateur", "etapes.operateur"],
    ["Durée (min)", "entretiens.duree", "emargements.duree"],
    ["Type de contact", "entretiens.modalite"],
    ["Modalité de l'entretien", "entretiens.modalite"],
    ["Présence", "entretiens.presence", "emargements.presence"],
    ["Statut", "entretiens.presence", "participants.statuts"],
    ["Motif de sortie", "parcours.motif_sortie"],
    ["Nature de sortie", "parcours.nature_sortie"],
    ["Élément standard", "etapes.famille", "parcours.nature_sortie"],
    ["Date sortie prévue", "parcours.date_sortie_prevue"],
    ["Date sortie réelle", "parcours.date_sortie_reelle"],
    ["Type de contrat", "etapes.contrat"],
    ["Durée hebdo", "etapes.heures_hebdo"],
    ["Début veille", "veilles.date_debut"],
    ["Fin veille", "veilles.date_fin"],
    ["Motif veille", "veilles.motif"],
    ["Date de naissance", "participants.date_naissance"],
    ["Civilité", "participants.sexe"],
    ["Date du RDV", "entretiens.date", "emargements.date"],
    ["Signature de l'APAP", "emargements.signature_apap"],
    ["Dossier bénéficiaire", "entretiens_cd14.participant"],
  ])("« %s » names %s", (header, ...fields) => {
    const named = fieldsNamed(header).map(({ table, field }) => `${table}.${field}`);
    expect(named).toEqual(expect.arrayContaining(fields));
  });

  it("finds nothing in words of no header", () => {
    for (const header of ["", "constructor", "__proto__", "toString", "P00001", "x".repeat(100_000)]) {
      expect(fieldsNamed(header)).toEqual([]);
    }
  });
});
