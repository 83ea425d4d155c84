import { describe, expect, it } from "vitest";
import { lireNorme, SANS_DOSSIER } from "../config/lire-norme.ts";
import { reglagesParDefaut } from "../config/reglages.ts";
import { frDay } from "../core/day.ts";
import { CAEN_2026 } from "../normes/index.ts";
import type { Norme } from "../normes/norme.ts";
import { RULES } from "../rules/index.ts";
import { ecartsReglages, type SousNorme } from "./ecarts-reglages.ts";

const FICHIERS: Readonly<Record<string, string>> = {
  "date.yaml": `norme: date
titre: Avenant daté
herite: caen-2026
regles:
  ENT-02: { minutesMoyenneMin: { 2026-07-01: { valeur: 30, reference: "avenant, article 2" } } }
  OPE-06: { active: { 2026-07-01: non } }
`,
};
const lire = (texte: string): Norme =>
  lireNorme(
    {
      texte,
      nom: "a.yaml",
      ouvrir: (nom) => ({ texte: FICHIERS[nom] ?? "", nom, ouvrir: SANS_DOSSIER }),
    },
    RULES,
  );
const sous = (norme: Norme): SousNorme => [norme, reglagesParDefaut(RULES, norme)];
const ecarts = (a: Norme, b: Norme): string[] =>
  ecartsReglages(sous(a), sous(b)).map(
    ({ nom, depuis, avant, apres, reference }) =>
      `${nom} : ${JSON.stringify(avant)} → ${JSON.stringify(apres)}${depuis === null ? "" : ` depuis le ${frDay(depuis)}`} (${reference})`,
  );

const SANS_DATE = `norme: n
titre: Avenant sans date
herite: caen-2026
regles:
  VEI-02: { moisMax: 1 }
  ENT-04: { gravite: info }
  ENT-10: { active: non }
communs: { moisSuiviEmploi: 4, qualification: { moisEmploi: 5 } }
risque: { SIG-01: { entretiensMin: 9 } }
vocabulaire: { logiciel: Odyssée }
convention: { debut: 2026-02-01, fin: 2026-12-31 }
territoire: ["14000"]
`;

describe("what another norm changes to the settings", () => {
  it("lists the values, severities and rules off that it writes without a date, each once", () => {
    expect(ecarts(CAEN_2026, lire(SANS_DATE))).toEqual([
      'ENT-04.gravite : "majeur" → "info" (Avenant sans date)',
      "ENT-10.active : true → false (Avenant sans date)",
      "VEI-02.moisMax : 3 → 1 (Avenant sans date)",
      "communs.moisSuiviEmploi : 6 → 4 (Avenant sans date)",
      "communs.qualification.moisEmploi : 6 → 5 (Avenant sans date)",
      'convention.debut : null → "2026-02-01" (Avenant sans date)',
      'convention.fin : null → "2026-12-31" (Avenant sans date)',
      "risque.SIG-01.entretiensMin : 5 → 9 (Avenant sans date)",
      'territoire : [] → ["14000"] (Avenant sans date)',
      'vocabulaire.logiciel : "Viesion" → "Odyssée" (Avenant sans date)',
    ]);
  });

  it("says since when those that have a date change, and by which text, either way round", () => {
    const date = lire(FICHIERS["date.yaml"] ?? "");
    expect(ecarts(CAEN_2026, date)).toEqual([
      "ENT-02.minutesMoyenneMin : 45 → 30 depuis le 01/07/2026 (avenant, article 2)",
      "OPE-06.active : true → false depuis le 01/07/2026 (Avenant daté)",
    ]);
    expect(ecarts(date, CAEN_2026)[0]).toBe(
      "ENT-02.minutesMoyenneMin : 30 → 45 depuis le 01/07/2026 (avenant, article 2)",
    );
  });

  it("says when they hold alike again: a rule that is off for a summer is not off for good", () => {
    const ete =
      "norme: e\ntitre: E\nherite: caen-2026\nregles:\n  OPE-06: { active: { 2026-07-01: non, 2026-09-01: oui } }\n";
    expect(ecarts(CAEN_2026, lire(ete))).toEqual([
      "OPE-06.active : true → false depuis le 01/07/2026 (E)",
      "OPE-06.active : true → true depuis le 01/09/2026 (E)",
    ]);
  });

  it("goes on where a date of the norm that both inherit changes what they are compared on", () => {
    const dessus = lire("norme: b\ntitre: B\nherite: date.yaml\nregles:\n  ENT-02: { minutesMoyenneMin: 20 }\n");
    expect(ecarts(CAEN_2026, dessus)).toEqual([
      "ENT-02.minutesMoyenneMin : 45 → 20 (B)",
      "OPE-06.active : true → false depuis le 01/07/2026 (Avenant daté)",
    ]);
    expect(ecarts(dessus.herite as Norme, dessus)).toEqual([
      "ENT-02.minutesMoyenneMin : 45 → 20 (B)",
      "ENT-02.minutesMoyenneMin : 30 → 20 depuis le 01/07/2026 (B)",
    ]);
  });

  it("lists nothing of a norm that writes what already holds, nor its local rules, which are compared as rules", () => {
    const meme = `norme: m
titre: M
herite: caen-2026
regles: { VEI-02: { moisMax: 3 }, ENT-01: { gravite: majeur } }
reglesLocales:
  - { id: LOC-01, table: parcours, date: date_integration, phrase: À relire., quand: [{ colonne: date_integration, operateur: rempli }] }
`;
    expect(ecarts(CAEN_2026, lire(meme))).toEqual([]);
    expect(ecarts(CAEN_2026, CAEN_2026)).toEqual([]);
  });
});
