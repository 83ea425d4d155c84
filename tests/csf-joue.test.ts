// A control played from its draw to its signature, on an extraction of our own (scripts/controle-joue.mjs).
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CAS,
  CONTRADICTOIRE_AU,
  extractionJouee,
  GRAINE,
  PERIODE,
  TAILLE,
  TIRAGE_AU,
} from "../scripts/controle-joue.mjs";
import { remplirClasseur } from "../scripts/remplir-classeur.mjs";
import { readParts, textOf } from "../src/reporters/xlsx/zip.ts";
import { texteDuClasseur } from "./classeur-lu.ts";
import { Dossier, plie } from "./session.ts";

const GRILLE = "csf-grille-2026-01_2026-06";
const DECISION = "Décision du gestionnaire";
const REPONSE = "Réponse du programme";
const DELAI = "15/09/2026";

let dossier: Dossier;
const ici = (chemin: string) => dossier.joindre(chemin);
/** Rows of a sheet of a workbook written by the control, each cell by the title of its column. */
async function lignes(chemin: string, feuille: string, premiere = "Participant"): Promise<Map<string, string>[]> {
  const rangs = (await texteDuClasseur(readFileSync(ici(chemin)))).get(feuille) ?? [];
  const debut = rangs.findIndex((r) => r[0] === premiere);
  const titres = rangs[debut] ?? [];
  return rangs.slice(debut + 1).map((r) => new Map(titres.map((t, i) => [t, r[i] ?? ""])));
}
/** « P003 2.5 » of each line of the grid that answers so. */
const repondus = (grille: readonly Map<string, string>[], titre: string, reponse: string) =>
  grille.filter((l) => l.get(titre) === reponse).map((l) => `${l.get("Participant")} ${l.get("Point")}`);

async function jouer(dans: string, ...options: string[]) {
  const session = await plie("csf", ...options, "--sortie", ici(dans));
  expect(session.status).toBe(0);
  // nothing of July was typed yet: the one light of this reading
  expect(session.err).toMatch(/^(Lecture : 1\sfeu orange\s+LEC-12 orange\s+Rien n'est daté[^→]+→[^\n]+\s+)?$/);
  return session.out.replace(/\s+/g, " ");
}

const rapport = (dans: string, reprise: boolean) =>
  readFileSync(ici(`${dans}/csf-rapport-2026-01_2026-06${reprise ? "-repris" : ""}.html`), "utf8");

/** What each act printed on the terminal. */
const dit = { tirage: "", reprise: "", final: "" };

beforeAll(async () => {
  dossier = new Dossier();
  for (const quand of ["tirage", "contradictoire"] as const) {
    mkdirSync(ici(quand));
    for (const [nom, texte] of extractionJouee(quand)) dossier.ecrire(`${quand}/${nom}`, texte);
  }
  // 1. the draw, the first grid, the observations sent
  dit.tirage = await jouer(
    "1-tirage",
    ici("tirage"),
    "--periode",
    PERIODE,
    "--arrete",
    TIRAGE_AU,
    "--taille",
    TAILLE,
    "--graine",
    GRAINE,
    "--strates",
    "structure",
    "--observations",
    DELAI,
    "--rapport",
    "provisoire",
  );
  // 2. two controllers, each half of the people; they disagree on P010's first piece; one page is filled on the spot
  const grille = ici(`1-tirage/${GRILLE}.xlsx`);
  const decider = (cible: string, moitie: (id: string) => boolean, conteste: string) =>
    remplirClasseur(grille, ici(cible), "Participant", (feuille, textes, taper) => {
      const [id = "", point = ""] = [textes.get("Participant"), textes.get("Point")];
      if (feuille !== "Grille" || id === CAS.ABANDON) return;
      if (id === "P010" && point === "1.2") taper(DECISION, conteste);
      else if (textes.get(REPONSE) === "À vérifier sur pièce" && moitie(id)) taper(DECISION, "C");
    });
  await decider("controleur-1.xlsx", (id) => id < "P010", "ok");
  await decider("controleur-2.xlsx", (id) => id >= "P010", "NC");
  // the first one also types what was planned, and what the structures declared
  await remplirClasseur(ici("controleur-1.xlsx"), ici("controleur-1.xlsx"), "Code", (_, textes, taper) => {
    if (textes.get("Code") !== "EECO01") return;
    taper("Prévu", 20);
    taper("Déclaré", 25);
  });
  await remplirClasseur(
    ici("1-tirage/csf-fiches-2026-01_2026-06.xlsx"),
    ici("fiches.xlsx"),
    "Point",
    (id, textes, taper) => {
      if (id !== CAS.ABANDON || textes.get("Programme") !== "À vérifier sur pièce") return;
      taper("Décision", "conforme");
      taper("Commentaire", "vu sur place");
    },
  );
  // 3. a structure answers on two points, one piece being made after the period; P011 is left without an answer
  await remplirClasseur(
    ici("1-tirage/csf-observations-2026-01_2026-06-association-rive.xlsx"),
    ici("reponses-rive.xlsx"),
    "Participant",
    (_, textes, taper) => {
      const cle = `${textes.get("Participant")} ${textes.get("Point")}`;
      if (cle === `${CAS.SANS_SIGNATURE} 2.5`) {
        taper("Réponse de la structure", "Feuille signée retrouvée");
        taper("Pièce jointe", "feuille-mars.pdf");
        taper("Date de la pièce", new Date("2026-03-18T00:00:00Z"));
        taper("Répondu le", "08/09/2026");
      } else if (cle === `${CAS.SANS_JUSTIFICATIF} 6.2`) {
        taper("Réponse de la structure", "Attestation demandée à l'employeur");
        taper("Pièce jointe", "attestation.pdf");
        taper("Date de la pièce", "05/09/2026");
        taper("Répondu le", new Date("2026-09-08T00:00:00Z"));
      }
    },
  );
  // 4. everything comes back, on the extraction of September
  dit.reprise = await jouer(
    "2-contradictoire",
    ici("contradictoire"),
    "--arrete",
    CONTRADICTOIRE_AU,
    ...["--reprise", ici("controleur-1.xlsx"), "--reprise", ici("controleur-2.xlsx"), "--fiches", ici("fiches.xlsx")],
    ...["--reponses", ici("reponses-rive.xlsx"), "--rapport", "contradictoire"],
  );
  // 5. the manager settles the rest, and signs
  await remplirClasseur(
    ici(`2-contradictoire/${GRILLE}-repris.xlsx`),
    ici("decidee.xlsx"),
    "Participant",
    (feuille, textes, taper) => {
      if (feuille !== "Grille") return;
      const cle = `${textes.get("Participant")} ${textes.get("Point")}`;
      if (cle === `${CAS.SANS_SIGNATURE} 2.5` || cle === "P010 1.2") taper(DECISION, "Conforme");
      // typed five months late: the interview is retained, the delay is not held against
      if (cle === `${CAS.SAISIE_TARDIVE} 2.3`) taper(DECISION, "Conforme");
      if (cle === `${CAS.SANS_JUSTIFICATIF} 6.2`) {
        taper(DECISION, "NC");
        taper("Commentaire", "pièce établie après la période, non retenue");
      }
    },
  );
  dit.final = await jouer(
    "3-definitif",
    ici("contradictoire"),
    "--arrete",
    CONTRADICTOIRE_AU,
    ...["--reprise", ici("decidee.xlsx"), "--rapport", "definitif"],
  );
}, 120_000);

afterAll(() => dossier.supprimer());

describe("the draw", () => {
  it("takes the people that anyone finds again, and finds what was planted, no more", async () => {
    const grille = await lignes(`1-tirage/${GRILLE}.xlsx`, "Grille");
    // sha256sum of « contrôle joué 19|P001 »…: the first 11 of the 16 of one structure, the first 5 of the 8 of the other
    expect([...new Set(grille.map((l) => l.get("Participant")))].join(" ")).toBe(
      "P010 P005 P004 P008 P011 P013 P006 P003 P012 P014 P009 P022 P021 P017 P018 P024",
    );
    expect(repondus(grille, REPONSE, "Non conforme").sort()).toEqual([
      `${CAS.SANS_SIGNATURE} 2.5`,
      `${CAS.SAISIE_TARDIVE} 2.1`,
      `${CAS.SAISIE_TARDIVE} 2.5`,
      `${CAS.SANS_JUSTIFICATIF} 6.2`,
      `${CAS.SANS_DIAGNOSTIC} 1.5`,
    ]);
    expect(dit.tirage).toContain("Taux d'irrégularité de l'échantillon : 4 ÷ 16 = 25 %, provisoire");
    expect(dit.tirage).toContain("3 rencontres avec des partenaires, 180 min, comptées à part");
    expect(rapport("1-tirage", false)).toContain("Provisoire : avant la phase contradictoire");
  });

  it("closes the minutes of everyone: 140 interviews of 50 minutes, one unsigned", async () => {
    const total = (await lignes(`1-tirage/${GRILLE}.xlsx`, "Temps", "APAP")).find((l) => l.get("APAP") === "Ensemble");
    expect(total?.get("Rendez-vous")).toBe("140");
    expect(total?.get("Minutes Viesion")).toBe("7000");
    expect(total?.get("sans signature du participant")).toBe("50");
    expect(total?.get("Minutes éligibles")).toBe("6950");
  });

  it("counts the meetings with partners apart in the comparison too", async () => {
    const options = ["--arrete", TIRAGE_AU, "--periode", PERIODE, "--format", "xlsx", "--sortie", ici("rapprochement")];
    expect((await plie("rapprocher", ici("tirage"), ...options)).status).toBe(0);
    const [nom = ""] = readdirSync(ici("rapprochement"));
    const sommes = (await lignes(`rapprochement/${nom}`, "Feuilles", "APAP")).filter((l) => l.get("Rencontres"));
    expect(sommes.map((l) => [l.get("APAP"), l.get("Minutes"), l.get("Sans signature du partenaire")])).toEqual([
      ["Alix MODÈLE", "60", ""],
      ["Camille TÉMOIN", "60", "1"],
      ["Dominique ESSAI", "60", ""],
      ["Ensemble", "180", "1"],
    ]);
  });

  it("sends each structure its own points, by id, without a name or a sensitive fact", async () => {
    const rive = await lignes("1-tirage/csf-observations-2026-01_2026-06-association-rive.xlsx", "Observations");
    const nord = await lignes("1-tirage/csf-observations-2026-01_2026-06-atelier-nord.xlsx", "Observations");
    expect(rive.slice(0, 5).map((l) => l.get("Réponse"))).toEqual(Array.from({ length: 5 }, () => "Non conforme"));
    const ids = (feuille: readonly Map<string, string>[]) => feuille.map((l) => l.get("Participant") ?? "");
    expect(Math.max(...ids(rive).map((id) => Number(id.slice(1))))).toBeLessThanOrEqual(16);
    expect(Math.min(...ids(nord).map((id) => Number(id.slice(1))))).toBeGreaterThan(16);
    for (const nom of readdirSync(ici("1-tirage")).filter((n) => n.startsWith("csf-observations"))) {
      const tout = [...(await texteDuClasseur(readFileSync(ici(`1-tirage/${nom}`)))).values()].flat(2).join("\n");
      expect(tout).not.toMatch(/NUAGE|RIVIÈRE|CLAIRIÈRE|ARSA|\bRSA\b|RQTH|DELD|allocataire/);
      expect(tout).toContain(DELAI);
    }
  });
});

describe("the contradictory phase", () => {
  it("shows first who is gone, what contradicts, and what was typed after the draw", () => {
    const debut = dit.reprise.slice(0, dit.reprise.indexOf("Tirage "));
    expect(debut).toContain(`Absents de cette extraction Leurs réponses sont gardées : ${CAS.PARTI}.`);
    expect(debut).toContain("Décisions qui se contredisent, aucune n'est gardée : 1");
    expect(debut).toContain("Réponses changées depuis le tirage : 3");
    expect(debut).toContain(`${CAS.SAISIE_TARDIVE} 2.1 Non conforme → Conforme, saisi après coup`);
    expect(debut).toContain("Saisi après le tirage ");
  });

  it("keeps every decision of both controllers and of the page", async () => {
    const grille = await lignes(`2-contradictoire/${GRILLE}-repris.xlsx`, "Grille");
    const restent = grille.filter((l) => l.get(REPONSE) === "À vérifier sur pièce" && l.get(DECISION) === "");
    expect(restent.map((l) => `${l.get("Participant")} ${l.get("Point")}`)).toEqual([
      "P010 1.2",
      `${CAS.SAISIE_TARDIVE} 2.3`,
    ]);
    const vus = grille.filter((l) => l.get("Commentaire") === "vu sur place");
    expect(new Set(vus.map((l) => l.get("Participant")))).toEqual(new Set([CAS.ABANDON]));
    const conteste = grille.find((l) => l.get("Participant") === "P010" && l.get("Point") === "1.2");
    expect(conteste?.get("Depuis la grille reprise")).toBe(
      "à trancher : controleur-1.xlsx : Conforme, controleur-2.xlsx : Non conforme",
    );
    const repondu = grille.find((l) => l.get("Participant") === CAS.SANS_SIGNATURE && l.get("Point") === "2.5");
    expect(repondu?.get("Réponse de la structure")).toBe("Feuille signée retrouvée (pièce : feuille-mars.pdf)");
  });

  it("puts late evidence apart: the piece of September, not the sheet of March", async () => {
    const reponses = await lignes(`2-contradictoire/${GRILLE}-repris.xlsx`, "Réponses", "Structure");
    expect(reponses.map((l) => [l.get("Participant"), l.get("Tardive")])).toEqual([
      [CAS.SANS_SIGNATURE, ""],
      [CAS.SANS_JUSTIFICATIF, "pièce du 05/09/2026, établie après la fin de la période"],
    ]);
    const page = rapport("2-contradictoire", true);
    const partie = page.slice(
      page.indexOf("7. Preuves tardives, à part"),
      page.indexOf("8. Décisions du gestionnaire"),
    );
    expect(partie).toContain("Attestation demandée à l&#39;employeur".replace("&#39;", "'"));
    expect(partie).not.toContain("Feuille signée retrouvée");
    expect(partie).toContain(CAS.SAISIE_TARDIVE);
    expect(page).toContain("Réponses attendues le 15/09/2026.");
    expect(page).toMatch(/2\s+réponses reçues, dont 1\s+tardive/);
  });

  it("refuses to be final while a point is open or two controllers disagree", async () => {
    const { status, err } = await plie(
      "csf",
      ici("contradictoire"),
      ...["--arrete", CONTRADICTOIRE_AU, "--reprise", ici(`2-contradictoire/${GRILLE}-repris.xlsx`)],
      ...["--rapport", "definitif", "--sortie", ici("trop-tot")],
    );
    expect(status).toBe(2);
    expect(err).toContain("2 points à vérifier sur pièce restent à décider".replace("2 ", "2\u00a0"));
  });
});

describe("the final report", () => {
  it("says the rate, its exact interval, that of the draw, and the extrapolation that the settings name", () => {
    // P008 and P011 of 16: 2 ÷ 16; hypergeometric with N = 24, n = 16, x = 2: K from 2 to 6
    expect(dit.final).toContain("Taux d'irrégularité de l'échantillon : 2 ÷ 16 = 12,5 %.");
    expect(dit.final).toContain("de 2 à 6 sur 24, soit de 8,3 % à 25 %");
    // 16 × 2 ÷ 11 + 8 × 0 ÷ 5 = 2,9
    expect(dit.final).toContain("16 × 2 ÷ 11 + 8 × 0 ÷ 5 = 2,9 participants irréguliers sur 24");
    const page = rapport("3-definitif", true).replace(/[\s\u00a0]+/g, " ");
    expect(page).toContain("3 réponses du programme ont changé depuis le tirage (partie 7)");
    // with the answers of the draw, P005 too
    expect(page).toContain("le taux serait 3 ÷ 16 = 18,8 %");
    expect(page).toContain("convention 2026, article 9");
    expect(page).toContain("Rapport de contrôle de service fait (définitif)");
  });

  it("shows the gap between planned, declared and found", () => {
    // 20 planned, 25 declared; 23 in the extraction, P014 being gone
    const page = rapport("3-definitif", true);
    const ligne = page.slice(page.indexOf(">EECO01<"), page.indexOf(">EECO02<"));
    const nombres = [...ligne.matchAll(/<td class="n">([^<]*)<\/td>/g)].map((m) => m[1]);
    expect(nombres).toEqual(["20", "25", "23", "5", "2"]);
  });

  it("is told again by the signed grid alone, what has changed since the draw first", async () => {
    const { status, out } = await plie("csf", "--reprise", ici("decidee.xlsx"));
    expect(status).toBe(0);
    const lu = out.replace(/\s+/g, " ");
    expect(lu.indexOf("Réponses changées depuis le tirage : 3")).toBeLessThan(lu.indexOf("Réponses retenues"));
    expect(lu).toContain(`${CAS.SAISIE_TARDIVE} 2.1 Non conforme → Conforme`);
    expect(lu).toContain("2 ÷ 16 = 12,5 %");
  });

  it("still holds the answers and the late evidence, given once", () => {
    const page = rapport("3-definitif", true);
    expect(page).toContain("Feuille signée retrouvée");
    expect(page).toContain("pièce établie après la période, non retenue");
    expect(page).toContain("pièce du 05/09/2026, établie après la fin de la période");
    expect(page).toContain(`${CAS.PARTI} : réponses de la grille gardées`);
    expect(page).toContain("Aucun : tout est décidé.");
    const docx = textOf(
      readParts(new Uint8Array(readFileSync(ici("3-definitif/csf-rapport-2026-01_2026-06-repris.docx")))),
      "word/document.xml",
    );
    for (const titre of ["1. Résultat", "6. Phase contradictoire", "7. Preuves tardives, à part", "Signature"]) {
      expect(docx).toContain(titre);
    }
  });

  it("gives each APAP the pieces of every exit in its charge", async () => {
    const archives = await texteDuClasseur(readFileSync(ici("3-definitif/csf-archivage-2026-01_2026-06-repris.xlsx")));
    expect([...archives.keys()]).toEqual(["Alix MODÈLE", "Camille TÉMOIN"]);
    const ids = (onglet: string) => [
      ...new Set((archives.get(onglet) ?? []).map((l) => l[0] ?? "").filter((t) => /^P\d/.test(t))),
    ];
    expect(ids("Alix MODÈLE")).toEqual([CAS.SANS_JUSTIFICATIF]);
    expect(ids("Camille TÉMOIN")).toEqual([CAS.ABANDON]);
  });
});
