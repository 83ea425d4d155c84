import { describe, expect, it } from "vitest";
import { constat, jour, mois, rapport } from "../rapport-fixture.ts";
import { rapportJson } from "./rapport-json.ts";

describe("rapportJson", () => {
  it("gives what interface.md promises, in its order, one line per item, with a line end at the end", () => {
    expect(
      rapportJson(
        rapport({
          regles: [
            {
              id: "EMA-01",
              etat: "non_executee",
              raison: "aucune table emargements",
              juges: 0,
              unite: "entretien",
              constats: 0,
              definition: "",
              remede: "",
              nonJuges: [],
              reglages: {},
            },
            {
              id: "ENT-01",
              etat: "executee",
              raison: null,
              juges: 812,
              unite: "mois",
              constats: 1,
              definition: "",
              remede: "",
              nonJuges: [
                { participant: null, apap: "Alix MODÈLE", mois: mois("2026-06"), raison: "non couvert" },
                { participant: "P0007", apap: null, mois: null, raison: "rangée rejetée" },
              ],
              reglages: { joursSoumisMin: 15 },
            },
          ],
          rejets: [
            {
              fichier: "suivi.csv",
              feuille: null,
              ligne: 90,
              colonne: "Durée",
              valeur: "abc",
              raison: "durée non comprise",
              rangeeGardee: true,
            },
          ],
        }),
      ),
    ).toBe(`{
  "outil": {"nom":"plie","version":"1.0.0"},
  "arrete": "2026-10-31",
  "periode": {"debut":"2026-01-01","fin":"2026-10-31"},
  "feux": [],
  "reglages": {
    "EMA-01": {},
    "ENT-01": {"joursSoumisMin":15}
  },
  "sources": [
    {"fichier":"suivi.csv","feuille":null,"table":"entretiens","sha256":"ab","lignes":5120,"acceptees":5118,"rejetees":1,"ecartees":1}
  ],
  "regles": [
    {"id":"EMA-01","etat":"non_executee","raison":"aucune table emargements","juges":0,"constats":0,"nonJuges":[]},
    {"id":"ENT-01","etat":"executee","raison":null,"juges":812,"constats":1,"nonJuges":[{"apap":"Alix MODÈLE","mois":"2026-06","raison":"non couvert"},{"participant":"P0007","mois":null,"raison":"rangée rejetée"}]}
  ],
  "resume": {"bloquant":0,"majeur":1,"mineur":0,"info":0,"justifies":0},
  "constats": [
    {"regle":"ENT-01","gravite":"majeur","participant":"P0042","parcours":"P0042-1","apap":"Alix MODÈLE","structure":"Association Exemple","mois":"2026-03","date":"2026-03-31","mesure":0,"seuil":1,"contexte":{"rendezVous":2,"absences":2},"message":"Aucun entretien en face à face tenu en mars 2026 (31 jours soumis).","remede":"Saisir dans Viesion l'entretien s'il a eu lieu.","preuves":[{"fichier":"suivi.csv","feuille":null,"ligne":812}],"justification":null}
  ],
  "rejets": [
    {"fichier":"suivi.csv","feuille":null,"ligne":90,"colonne":"Durée","valeur":"abc","raison":"durée non comprise","rangeeGardee":true}
  ],
  "signalements": []
}
`);
  });

  it("writes absent values as null and justifications with their days", () => {
    const vide = constat({
      participant: null,
      parcours: null,
      apap: null,
      structure: null,
      mois: null,
      date: null,
      mesure: null,
      seuil: null,
    });
    const justifie = constat({
      justification: { raison: "Hospitalisation", auteur: null, jusquAu: jour("2026-12-31") },
    });
    const { constats } = JSON.parse(rapportJson(rapport({ constats: [vide, justifie] })));
    expect(constats[0]).toMatchObject({ participant: null, mois: null, date: null, mesure: null, justification: null });
    expect(constats[1].justification).toEqual({ raison: "Hospitalisation", auteur: null, jusquAu: "2026-12-31" });
  });

  it("prints the settings in force when the report holds them", () => {
    const reglages = { "ENT-01": { joursSoumisMin: 10 }, territoire: ["14000"] };
    expect(JSON.parse(rapportJson(rapport({ reglages }))).reglages).toEqual(reglages);
  });

  it("sorts sources and rejets, and keeps each proof with its file", () => {
    const [suivi] = rapport().sources;
    const etapes = { ...suivi!, fichier: "etapes.xlsx", feuille: "Feuil1" };
    const rejet = {
      fichier: "suivi.csv",
      feuille: null,
      ligne: 9,
      colonne: "Date",
      valeur: "x",
      raison: "r",
      rangeeGardee: true,
    };
    const lu = JSON.parse(
      rapportJson(
        rapport({
          sources: [suivi!, etapes],
          rejets: [{ ...rejet, ligne: 10 }, rejet, { ...rejet, fichier: "a.csv", ligne: 11 }],
          constats: [constat({ preuves: [{ source: 1, ligne: 3 }] })],
        }),
      ),
    );
    expect(lu.sources.map((s: { fichier: string }) => s.fichier)).toEqual(["etapes.xlsx", "suivi.csv"]);
    expect(lu.rejets.map((r: { ligne: number }) => r.ligne)).toEqual([11, 9, 10]);
    expect(lu.constats[0].preuves).toEqual([{ fichier: "etapes.xlsx", feuille: "Feuil1", ligne: 3 }]);
  });

  it("holds hostile texts without breaking", () => {
    const apap = '"}]\u0000\u001b[31m\u2028</script>\ud800';
    const texte = rapportJson(rapport({ constats: [constat({ apap, participant: "__proto__" })] }));
    expect(JSON.parse(texte).constats[0]).toMatchObject({ apap, participant: "__proto__" });
    expect(texte).not.toMatch(/[\u0000\u001b\ud800]/);
  });
});
