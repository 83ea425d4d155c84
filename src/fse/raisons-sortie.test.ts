import { describe, expect, it } from "vitest";
import { situation } from "../rules/exemple.ts";
import { collecteDe, type OptionsCollecte } from "./collecte-fixture.ts";
import type { FicheFse } from "./fiche-fse.ts";

type Options = Parameters<typeof situation>[0];

function fiche(options: Options, collecte: OptionsCollecte = {}): FicheFse {
  const [premiere] = collecteDe(situation(options), collecte).fichesTriees();
  if (!premiere) throw new Error("no record");
  return premiere;
}

const SORTIE = "2026-03-01";

describe("results on leaving", () => {
  const resultats = (
    situation_sortie: string,
    participant: Record<string, string> = {},
    etapes: Options["etapes"] = [],
    collecte: OptionsCollecte = {},
  ): string =>
    fiche({ participant, parcours: { date_sortie_reelle: SORTIE, situation_sortie }, etapes }, collecte).raisons
      .resultats;
  const etape = (famille: string, date_debut: string, autre: Record<string, string> = {}) => ({
    famille,
    date_debut,
    date_fin: "2026-12-31",
    ...autre,
  });

  it("says that there is no exit, or none of the period", () => {
    expect(fiche({}).raisons.resultats).toBe("pas de sortie");
    expect(resultats("EMPLOI", {}, [], { fin: "2026-02-28" })).toBe("sortie du 01/03/2026, après la période");
    expect(resultats("EMPLOI", {}, [], { fin: "2026-03-01" })).toBe("situation saisie à la sortie : en emploi");
  });

  it("tells the situation typed, which the étapes do not contradict", () => {
    const cdd = etape("emploi", "2026-02-01");
    expect(resultats("INACTIF", {}, [cdd])).toBe("situation saisie à la sortie : inactif");
    expect(resultats("FORMATION", {}, [cdd])).toBe("situation saisie à la sortie : en formation");
  });

  it("tells why a situation gives no result", () => {
    const salarie = { statut_emploi_entree: "EMPLOI", inscription_ft: "non" };
    const eleve = { statut_emploi_entree: "FORMATION", inscription_ft: "non" };
    const inactif = { statut_emploi_entree: "INACTIF", inscription_ft: "non" };
    expect(resultats("EMPLOI", salarie)).toBe(
      "situation saisie à la sortie : en emploi ; déjà en emploi à l'entrée : pas d'EECR04",
    );
    expect(resultats("FORMATION", salarie)).toBe("situation saisie à la sortie : en formation");
    expect(resultats("FORMATION", eleve)).toBe(
      "situation saisie à la sortie : en formation ; déjà en formation à l'entrée : pas d'EECR02",
    );
    expect(resultats("EMPLOI", eleve)).toBe("situation saisie à la sortie : en emploi");
    expect(resultats("RECHERCHE")).toBe(
      "situation saisie à la sortie : en recherche d'emploi ; pas inactif à l'entrée : pas d'EECR01",
    );
    expect(resultats("RECHERCHE", inactif)).toBe("situation saisie à la sortie : en recherche d'emploi");
  });

  it("tells what the étapes say within 28 days, both ends", () => {
    const DECIDENT = "situation à la sortie non saisie, les étapes décident : ";
    const RIEN = `${DECIDENT}ni emploi ni formation dans les 28 jours, jusqu'au 29/03/2026`;
    expect(resultats("")).toBe(RIEN);
    expect(resultats("", {}, [etape("emploi", "2026-03-29", { contrat: "CDI" })])).toBe(
      `${DECIDENT}CDI du 29/03/2026, 28\u00a0jours après`,
    );
    expect(resultats("", {}, [etape("emploi", "2026-03-30")])).toBe(RIEN);
    // on the day of the exit
    expect(resultats("", {}, [etape("formation", "2026-03-01")])).toBe(
      `${DECIDENT}Étape du 01/03/2026, en cours à la sortie`,
    );
    expect(resultats("", {}, [etape("formation", "2026-03-02"), etape("emploi", "2026-02-01")])).toBe(
      `${DECIDENT}Étape du 01/02/2026, en cours à la sortie ; Étape du 02/03/2026, 1\u00a0jour après`,
    );
  });

  it("says the same of étapes as of what is typed", () => {
    const salarie = { statut_emploi_entree: "EMPLOI", inscription_ft: "non" };
    const eleve = { statut_emploi_entree: "FORMATION", inscription_ft: "non" };
    expect(resultats("", salarie, [etape("emploi", "2026-02-01")])).toContain("pas d'EECR04");
    expect(resultats("", salarie, [etape("formation", "2026-02-01")])).not.toContain("pas d'EECR");
    expect(resultats("", eleve, [etape("formation", "2026-02-01")])).toContain("pas d'EECR02");
    expect(resultats("", eleve, [etape("emploi", "2026-02-01")])).not.toContain("pas d'EECR");
  });

  it("names a qualification gained, up to 28 days after", () => {
    const certifiee = (date_fin: string) => [
      etape("formation", "2026-01-10", { intitule: "CAP cuisine", certification_obtenue: "oui", date_fin }),
    ];
    expect(resultats("INACTIF", {}, certifiee("2026-03-29"))).toBe(
      "situation saisie à la sortie : inactif ; certification obtenue (CAP cuisine du 10/01/2026, finie le 29/03/2026)",
    );
    expect(resultats("INACTIF", {}, certifiee("2026-03-30"))).toBe("situation saisie à la sortie : inactif");
  });

  it("tells an exit made by the end of the opération", () => {
    const operationsFse = [{ code: "OP1", intitule: "Opération", debut: "2026-01-01", fin: "2026-06-30" }];
    const reste = (etapes: NonNullable<Options["etapes"]>) => fiche({ etapes }, { listes: { operationsFse } });
    const { raisons, sortie, sortieParOperation } = reste([etape("emploi", "2026-07-01", { contrat: "CDD" })]);
    expect(raisons.resultats).toBe(
      "sortie par la fin de l'opération, les étapes décident : CDD du 01/07/2026, 1\u00a0jour après",
    );
    expect([sortie === null, sortieParOperation]).toEqual([false, true]);
  });
});

describe("six months later", () => {
  const sixMois = (
    situation_6_mois: string,
    participant: Record<string, string> = {},
    collecte: OptionsCollecte = {},
  ): string =>
    fiche(
      { participant, parcours: { date_sortie_reelle: SORTIE, situation_sortie: "INACTIF", situation_6_mois } },
      collecte,
    ).raisons.sixMois;
  const salarie = { statut_emploi_entree: "EMPLOI", inscription_ft: "non" };

  it("waits for the six months to be over, the last day included", () => {
    expect(sixMois("EMPLOI", {}, { arrete: "2026-08-31" })).toBe("six mois échus le 01/09/2026, après l'arrêté");
    expect(sixMois("EMPLOI", {}, { arrete: "2026-09-01" })).toBe("situation six mois après : en emploi");
    expect(sixMois("", {}, { arrete: "2026-09-01" })).toBe("six mois échus le 01/09/2026, situation non saisie");
  });

  it("tells whom a job and a better situation count for", () => {
    expect(sixMois("EMPLOI", salarie)).toBe(
      "situation six mois après : en emploi ; en emploi à l'entrée : seule une situation améliorée compte (EECR06)",
    );
    expect(sixMois("AMELIOREE", salarie)).toBe("situation six mois après : améliorée");
    expect(sixMois("AMELIOREE")).toBe(
      "situation six mois après : améliorée ; pas en emploi à l'entrée : seul l'emploi compte (EECR05)",
    );
    expect(sixMois("RECHERCHE", salarie)).toBe("situation six mois après : en recherche d'emploi");
  });

  it("says that there is no exit in the period", () => {
    expect(fiche({}).raisons.sixMois).toBe("pas de sortie dans la période");
    expect(sixMois("EMPLOI", {}, { fin: "2026-02-28" })).toBe("pas de sortie dans la période");
  });
});
