import { beforeAll, describe, expect, it } from "vitest";
import type { Analyse } from "../../audit/analyser.ts";
import { lireReglages } from "../../config/lire-reglages.ts";
import { reglagesParDefaut } from "../../config/reglages.ts";
import { analyseFictive, lireClasseur, tablesFictives } from "./analyse-fixture.ts";
import { editionsDuMois } from "./editions.ts";

const reglages = reglagesParDefaut();
let analyse: Analyse;
let fichiers: Map<string, Uint8Array>;
const pages = new Set<string>();

/** The workbooks, and the pages apart: their tests are beside them. */
async function ecrire(a: Analyse, r = reglages): Promise<Map<string, Uint8Array>> {
  const out = new Map<string, Uint8Array>();
  for await (const { chemin, contenu } of editionsDuMois(a, r)) {
    if (chemin.endsWith(".html")) pages.add(chemin);
    else out.set(chemin, contenu as Uint8Array);
  }
  return out;
}

beforeAll(async () => {
  analyse = analyseFictive();
  fichiers = await ecrire(analyse);
});

const chemins = (debut: string) => [...fichiers.keys()].filter((c) => c.startsWith(debut));
const classeur = (chemin: string) => lireClasseur(fichiers.get(chemin) ?? new Uint8Array());

/** Ids of the fixture look like P0001. */
const IDS = /\bP\d{4}\b/g;

function noms(): string[] {
  return (tablesFictives().participants ?? []).flatMap(({ nom = "", prenom = "" }) =>
    nom === "" ? [] : [`${nom.toUpperCase()} ${prenom}`],
  );
}

/** Participants that a structure or an APAP ever had in charge, by the rows that say so. */
function confies(colonne: "structure" | "apap", nom: string): Set<string> {
  const { parcours = [], affectations = [] } = tablesFictives();
  return new Set([...parcours, ...affectations].filter((r) => r[colonne] === nom).map((r) => r["participant"] ?? ""));
}

describe("the editions of a month", () => {
  it("are one consolidated workbook, one per structure, one per APAP", () => {
    expect(chemins("consolide")).toEqual(["consolide-2026-10.xlsx"]);
    expect(chemins("structures/")).toHaveLength(2);
    expect(chemins("apap/").length).toBeGreaterThanOrEqual(4);
  });

  it("have each a page beside its workbook", () => {
    expect([...pages]).toEqual([...fichiers.keys()].map((c) => c.replace(/\.xlsx$/, ".html")));
  });

  it("are the same bytes twice", async () => {
    const encore = await ecrire(analyseFictive());
    expect([...encore.keys()]).toEqual([...fichiers.keys()]);
    for (const [chemin, bytes] of encore) expect(Buffer.compare(bytes, fichiers.get(chemin) ?? bytes)).toBe(0);
  });

  it("name their files without the APAP when the settings ask for it", async () => {
    const discrets = await ecrire(analyse, lireReglages("affichage:\n  fichiersAuNomDesApap: false\n", "plie.yaml"));
    expect([...discrets.keys()].filter((c) => c.startsWith("apap/"))[0]).toBe("apap/apap-01-2026-10.xlsx");
  });
});

describe("the consolidated edition", () => {
  it("has its sheets, in order", () => {
    const { tout } = classeur("consolide-2026-10.xlsx");
    const onglets = [...tout.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((m) => m[1]);
    expect(onglets).toEqual(
      "L’essentiel,Synthèse,Qui appeler,Par APAP,Étapes,Emploi,Sorties,Profil,Moyens,Évolution,Équipe,Commission,Échéances dépassées,Anomalies,Participants,Moyens par personne,Détail,Par APAP (suite),Couverture,Méthode".split(
        ",",
      ),
    );
  });

  it("names participants, with the reminder, unless the settings say otherwise", async () => {
    const { tout } = classeur("consolide-2026-10.xlsx");
    expect(noms().some((nom) => tout.includes(nom.replaceAll("'", "&apos;")))).toBe(true);
    expect(tout).toContain("Document confidentiel");
    const discrets = await ecrire(analyse, lireReglages("affichage:\n  nomsConsolide: false\n", "plie.yaml"));
    const muet = lireClasseur(discrets.get("consolide-2026-10.xlsx") ?? new Uint8Array()).tout;
    expect(noms().filter((nom) => muet.includes(nom.replaceAll("'", "&apos;")))).toEqual([]);
    expect(muet).toContain("Document confidentiel");
  });

  it("lists the undecided: suspect rules stay visible and apart", () => {
    const { textes } = classeur("consolide-2026-10.xlsx");
    expect(textes("Anomalies").length).toBeGreaterThan(analyse.report.constats.length);
  });
});

describe("a structure's edition", () => {
  const SENSIBLES = /\b(ARSA|RSA|RQTH|QPV|AAH|ASS|nationalité|logement)\b|allocataire|santé|maternité/i;

  it("shows no name, no sensitive value, no participant of another structure", () => {
    for (const chemin of chemins("structures/")) {
      const { tout, textes } = classeur(chemin);
      const nom = [...new Set((tablesFictives().parcours ?? []).map((p) => p["structure"] ?? ""))].find((s) =>
        textes("Synthèse").some((t) => t.includes(`— ${s} ·`)),
      );
      expect(nom).toBeDefined();
      expect(noms().filter((n) => tout.includes(n) || tout.includes(n.replaceAll("'", "&apos;")))).toEqual([]);
      const siens = confies("structure", nom ?? "");
      expect([...new Set(tout.match(IDS) ?? [])].filter((id) => !siens.has(id))).toEqual([]);
      for (const feuille of ["Synthèse", "Par APAP", "À corriger"]) {
        expect(textes(feuille).filter((t) => SENSIBLES.test(t) && !t.includes("données sensibles"))).toEqual([]);
      }
      const autres = [...new Set((tablesFictives().parcours ?? []).map((p) => p["structure"] ?? ""))].filter(
        (s) => s !== nom && s !== "",
      );
      expect(autres.filter((s) => tout.includes(s))).toEqual([]);
    }
  });

  it("says nothing that a participant's line says in free text", () => {
    const libres = (tablesFictives().parcours ?? []).flatMap((p) => [p["motif_sortie"], p["argumentation_sortie"]]);
    for (const chemin of chemins("structures/")) {
      const { textes } = classeur(chemin);
      const vus = ["Synthèse", "Par APAP", "À corriger"].flatMap(textes);
      expect(libres.filter((t) => t && vus.includes(t))).toEqual([]);
    }
  });
});

describe("an APAP's edition", () => {
  it("says from which day it counts what is overdue, and to come, as the équipe's list does", () => {
    const dit = "« Quand » est compté du 01/11/2026, lendemain de l'arrêté.";
    const [aFaire] = chemins("apap/").map((c) => classeur(c).textes("À faire"));
    const [depassees] = chemins("consolide").map((c) => classeur(c).textes("Échéances dépassées"));
    for (const textes of [aFaire, depassees]) expect(textes?.filter((t) => t.startsWith(dit))).toHaveLength(1);
  });

  it("names only its own portfolio, and lists no constat of another APAP", () => {
    for (const apap of new Set(analyse.fiches.map((f) => f.apap))) {
      if (apap === null) continue;
      const chemin = chemins("apap/").find((c) =>
        classeur(c)
          .textes("À faire")
          .some((t) => t.includes(`— ${apap} ·`)),
      );
      expect(chemin).toBeDefined();
      const { tout } = classeur(chemin ?? "");
      const siens = new Set(analyse.fiches.filter((f) => f.apap === apap).map((f) => f.participant));
      const etrangers = analyse.fiches.filter((f) => !siens.has(f.participant) && f.nom !== null);
      const leurs = new Set(analyse.fiches.filter((f) => siens.has(f.participant)).map((f) => `${f.nom} ${f.prenom}`));
      const nommes = etrangers
        .filter((f) => !leurs.has(`${f.nom} ${f.prenom}`))
        .map((f) => `${f.nom?.toUpperCase()} ${f.prenom}`.replaceAll("'", "&apos;"));
      expect(nommes.filter((nom) => tout.includes(nom))).toEqual([]);
      const concernes = new Set([
        ...siens,
        ...analyse.report.constats.filter((c) => c.apap === apap).map((c) => c.participant ?? ""),
        // another id that a message of theirs cites (same person under two ids)
        ...analyse.report.constats.filter((c) => c.apap === apap).flatMap((c) => c.message.match(IDS) ?? []),
        ...analyse.echeances.filter((e) => e.apap === apap).map((e) => e.participant),
      ]);
      expect([...new Set(tout.match(IDS) ?? [])].filter((id) => !concernes.has(id))).toEqual([]);
    }
  });
});

describe("constats of a suspect rule", () => {
  it("stay in the consolidated edition", async () => {
    const suspecte = "ENT-04";
    const report = {
      ...analyse.report,
      regles: analyse.report.regles.map((r) => (r.id === suspecte ? { ...r, etat: "suspecte" as const } : r)),
    };
    const messages = report.constats.filter((c) => c.regle === suspecte).map((c) => c.message);
    expect(messages.length).toBeGreaterThan(0);
    const editions = await ecrire({ ...analyse, report });
    for (const [chemin, bytes] of editions) {
      const { textes } = lireClasseur(bytes);
      if (chemin.startsWith("consolide")) {
        expect(textes("Anomalies").filter((t) => messages.includes(t))).toHaveLength(messages.length);
        expect(textes("Anomalies")).toContain("règle suspecte, hors décompte");
      } else {
        expect(textes("À corriger").filter((t) => t === suspecte)).toEqual([]);
      }
    }
  });
});
