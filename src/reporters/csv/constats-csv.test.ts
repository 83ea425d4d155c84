import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { deneutraliser } from "../../core/formule.ts";
import { constat, jour, mois, rapport } from "../rapport-fixture.ts";
import { constatsCsv } from "./constats-csv.ts";
import { reglesCsv } from "./regles-csv.ts";

const lire = (texte: string): Record<string, string>[] => parse(texte, { bom: true, delimiter: ";", columns: true });

describe("constatsCsv", () => {
  it("is UTF-8 with a mark, ; and CRLF, French headers, decimal comma", () => {
    expect(
      constatsCsv(
        rapport({
          constats: [
            constat({
              mesure: 42.5,
              preuves: [
                { source: 0, ligne: 812 },
                { source: 0, ligne: 9 },
              ],
            }),
          ],
        }),
      ),
    ).toBe(
      "\ufeffRègle;Gravité;Structure;APAP;Participant;Parcours;Mois;Date;Mesure;Seuil;Constat;Que faire;Contexte;Preuves;Raison;Auteur;Jusqu'au;État de la règle;Jugés par la règle;Unité jugée\r\n" +
        "ENT-01;majeur;Association Exemple;Alix MODÈLE;P0042;P0042-1;2026-03;2026-03-31;42,5;1;Aucun entretien en face à face tenu en mars 2026 (31 jours soumis).;Saisir dans Viesion l'entretien s'il a eu lieu.;\"rendezVous : 2 ; absences : 2\";suivi.csv ligne 812, suivi.csv ligne 9;;;;exécutée;812;mois\r\n",
    );
  });

  it("leaves empty what is absent and fills the justification", () => {
    const [vide, justifie] = lire(
      constatsCsv(
        rapport({
          constats: [
            constat({
              participant: null,
              apap: null,
              structure: null,
              mois: null,
              date: null,
              mesure: null,
              seuil: null,
              contexte: {},
            }),
            constat({
              justification: { raison: "Congé ; maternité", auteur: "La coordinatrice", jusquAu: jour("2026-12-31") },
            }),
          ],
        }),
      ),
    );
    expect(vide).toMatchObject({ Participant: "", APAP: "", Mois: "", Date: "", Mesure: "", Raison: "" });
    expect(justifie).toMatchObject({
      Raison: "Congé ; maternité",
      Auteur: "La coordinatrice",
      "Jusqu'au": "2026-12-31",
    });
  });

  it("lets no text pass for a formula, and every text be found again", () => {
    for (const texte of [
      "=cmd|'/c calc'!A1",
      "+1",
      "-1",
      "@x",
      "\t=1",
      '=HYPERLINK("x";"y")',
      "'=1",
      "P1\n=2",
      " a ",
    ]) {
      const [ligne] = lire(constatsCsv(rapport({ constats: [constat({ participant: texte, apap: texte })] })));
      expect(ligne?.["Participant"]).not.toMatch(/^\s*[=+\-@\t]/);
      expect(deneutraliser(ligne?.["Participant"] ?? "")).toBe(texte);
      expect(deneutraliser(ligne?.["APAP"] ?? "")).toBe(texte);
    }
    expect(constatsCsv(rapport({ constats: [constat({ mesure: -3 })] }))).toContain(";-3;");
  });

  it("holds no control character", () => {
    const texte = constatsCsv(rapport({ constats: [constat({ apap: "a\u0000\u001b[31m\u009b" })] }));
    expect(texte).not.toMatch(/[\u0000\u001b\u009b]/);
  });
});

describe("reglesCsv", () => {
  it("says every state, with what was judged and what could not be", () => {
    const [regle] = rapport().regles;
    const lignes = lire(
      reglesCsv(
        rapport({
          regles: [
            {
              ...regle!,
              id: "EMA-01",
              etat: "non_executee",
              raison: "aucune table emargements",
              juges: 0,
              constats: 0,
            },
            {
              ...regle!,
              definition: "",
              remede: "",
              nonJuges: [
                { participant: null, apap: "Alix MODÈLE", mois: mois("2026-06"), raison: "non couvert" },
                { participant: "P0007", apap: null, mois: null, raison: "rangée rejetée" },
              ],
            },
          ],
        }),
      ),
    );
    expect(lignes).toHaveLength(4);
    expect(lignes[0]).toMatchObject({
      Règle: "EMA-01",
      État: "non exécutée",
      "En défaut": "",
      Jugés: "",
      Raison: "aucune table emargements",
    });
    expect(lignes[1]).toMatchObject({
      Règle: "ENT-01",
      État: "exécutée",
      "En défaut": "1",
      Jugés: "812",
      "Unité jugée": "mois",
    });
    expect(lignes[2]).toMatchObject({ État: "non jugé", "APAP non jugé": "Alix MODÈLE", "Mois non jugé": "2026-06" });
    expect(lignes[3]).toMatchObject({ "Participant non jugé": "P0007", "Pourquoi non jugé": "rangée rejetée" });
  });
});
