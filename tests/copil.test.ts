// « plie tableau --copil »: ten pages, twice the same bytes, what the coordinator wrote kept from one run to the next.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readParts, textOf } from "../src/reporters/xlsx/zip.ts";
import { Dossier, plie } from "./session.ts";

const OBJECTIFS = `objectifs:
  - { indicateur: entrees, valeur: 100000 }
  - { indicateur: accompagnes, valeur: 1 }
`;

describe("plie tableau --copil", () => {
  let dossier: Dossier;
  const copil = (sortie: string, ...options: string[]) =>
    plie(
      "tableau",
      dossier.joindre("extraction"),
      "--mois",
      "2026-10",
      "--copil",
      "--config",
      dossier.joindre("plie.yaml"),
      "--sortie",
      dossier.joindre(sortie),
      ...options,
    );
  const lire = (chemin: string) => new Uint8Array(readFileSync(dossier.joindre(chemin)));
  const page = (sortie: string) => readFileSync(dossier.joindre(`${sortie}/copil-2026-10.html`), "utf8");

  beforeAll(async () => {
    dossier = new Dossier();
    dossier.ecrire("plie.yaml", OBJECTIFS);
    await plie("exemple", dossier.joindre("extraction"), "--participants", "40");
    await copil("un");
  });
  afterAll(() => dossier.supprimer());

  it("writes ten slides with native charts and tables, and ten pages", () => {
    const parts = readParts(lire("un/copil-2026-10.pptx"));
    const slides = [...parts.keys()].filter((nom) => /^ppt\/slides\/slide\d+\.xml$/.test(nom));
    expect(slides).toHaveLength(10);
    expect([...parts.keys()].filter((nom) => /^ppt\/charts\/chart\d+\.xml$/.test(nom)).length).toBeGreaterThanOrEqual(
      5,
    );
    expect(slides.filter((nom) => textOf(parts, nom)?.includes("<a:tbl>")).length).toBeGreaterThanOrEqual(9);
    expect(page("un").match(/<section class="copil c\d+"/g)).toHaveLength(10);
  });

  it("shows the persons of each month in parts of 100 %, counts as labels, none over another", () => {
    const parts = readParts(lire("un/copil-2026-10.pptx"));
    const charts = [...parts.keys()].flatMap((nom) =>
      /^ppt\/charts\/chart\d+\.xml$/.test(nom) ? (textOf(parts, nom) ?? "") : [],
    );
    const personnes = charts.filter((xml) => xml.includes('<c:grouping val="percentStacked"/>'));
    expect(personnes).toHaveLength(1);
    expect(personnes[0]).toContain("À voir, non vues");
    expect(personnes[0]).toContain('<c:dLbls><c:dLbl><c:idx val="0"/><c:delete val="1"/></c:dLbl>');
    // what is missing, then what is not judged, without colours
    expect(personnes[0]?.match(/<a:pattFill prst="(horz|wdUpDiag)">/g)).toHaveLength(2);
  });

  it("says the finding: an objective behind its pace is told, and asked about", () => {
    expect(page("un")).toMatch(/1\sobjectif sur 2 est en retard sur le rythme de l'année/);
    expect(page("un")).toMatch(/Dire comment rattraper l'objectif «\sEntrées\s»/);
  });

  it("gives the publics of the file active, a parcours in veille in none", async () => {
    const { out } = await plie("tableau", dossier.joindre("extraction"), "--mois", "2026-10", "--format", "json");
    const figures: { indicateur: string; portee: string; periode: string; ventilation: object; valeur: number }[] =
      JSON.parse(out).indicateurs;
    const valeur = (indicateur: string, ventilation = {}) =>
      figures.find(
        (f) =>
          f.indicateur === indicateur &&
          f.portee === "ensemble" &&
          f.periode === "2026-10" &&
          JSON.stringify(f.ventilation) === JSON.stringify(ventilation),
      )?.valeur;
    expect(page("un")).toContain(
      `Femmes : ${valeur("profil_public", { public: "FEMME" })} parcours sur ${valeur("file_active")} en file active`,
    );
  });

  it("says no 0 of nothing: an extraction without participants, an arrêté inside the month", async () => {
    mkdirSync(dossier.joindre("partielle"));
    for (const nom of readdirSync(dossier.joindre("extraction")))
      if (/contacts|etapes/.test(nom))
        copyFileSync(dossier.joindre(`extraction/${nom}`), dossier.joindre(`partielle/${nom}`));
    // parcours alone: the column that the persons must have is gone
    const liste = readFileSync(dossier.joindre("extraction/liste-participants.csv"), "latin1");
    dossier.ecrire("partielle/parcours.csv", Buffer.from(liste.replace("Date de naissance", "Sans nom"), "latin1"));
    const partielle = await plie(
      ...["tableau", dossier.joindre("partielle"), "--mois", "2026-10", "--arrete", "2026-10-14", "--copil"],
      ...["--malgre", "LEC-01", "--sortie", dossier.joindre("sans")],
    );
    expect(partielle.status, partielle.err).toBe(0);
    expect(page("sans")).toContain("Les participants FSE+ ne peuvent pas être comptés");
    expect(page("sans")).not.toMatch(/EECO01|plie\.yaml|Aucune ligne|<td[^>]*>0 sur 0/);
    expect(page("sans")).not.toContain("à la fin d'octobre 2026");
  });

  it("says of an extraction without parcours that nothing was found only in what is known", async () => {
    mkdirSync(dossier.joindre("contacts"));
    for (const nom of readdirSync(dossier.joindre("extraction")))
      if (nom.startsWith("contacts"))
        copyFileSync(dossier.joindre(`extraction/${nom}`), dossier.joindre(`contacts/${nom}`));
    const seuls = await plie(
      ...["tableau", dossier.joindre("contacts"), "--mois", "2026-10", "--copil"],
      ...["--malgre", "LEC-01", "--sortie", dossier.joindre("seuls")],
    );
    expect(seuls.status, seuls.err).toBe(0);
    expect(page("seuls")).toContain("Aucune décision n'est demandée par les chiffres connus");
    expect(page("seuls")).toContain("Aucune alerte parmi ce que l'extraction permet de calculer.");
  });

  it("names no participant and no APAP", async () => {
    const { out } = await plie("tableau", dossier.joindre("extraction"), "--mois", "2026-10", "--format", "json");
    const figures: { portee: string; nom: string | null }[] = JSON.parse(out).indicateurs;
    const apaps = new Set(figures.filter((f) => f.portee === "apap").map((f) => f.nom));
    const parts = readParts(lire("un/copil-2026-10.pptx"));
    const textes = [page("un"), ...[...parts.keys()].map((nom) => textOf(parts, nom) ?? "")].join("\n");
    for (const apap of apaps) if (apap !== null) expect(textes).not.toContain(apap);
    expect(textes).not.toMatch(/\bP\d{4}\b/);
  });

  it("gives a file of commentaries once, reads it ever after, and never writes in it", async () => {
    const chemin = dossier.joindre("commentaires-copil.md");
    expect(readFileSync(chemin, "utf8")).toContain("## 10. Alertes et décisions");
    expect(page("un")).not.toContain("Commentaire");
    writeFileSync(chemin, "## 2. Objectifs\nLes entrées reprennent.\n- en novembre\n");
    const { err, status } = await copil("deux");
    expect(status).toBe(0);
    expect(err).toContain("Commentaires repris de");
    expect(page("deux")).toContain("<p>Les entrées reprennent.</p><p>• en novembre</p>");
    expect(textOf(readParts(lire("deux/copil-2026-10.pptx")), "ppt/slides/slide2.xml")).toContain(
      "Les entrées reprennent.",
    );
    expect(readFileSync(chemin, "utf8")).toBe("## 2. Objectifs\nLes entrées reprennent.\n- en novembre\n");
  });

  it("says in the terminal what of a long commentary is elsewhere, and where", async () => {
    const long = "Les entrées reprennent depuis septembre, après un été calme. ".repeat(60).trim();
    writeFileSync(dossier.joindre("commentaires-copil.md"), `## 2. Objectifs\n${long}\n\n## 5. Sorties\nUn mot.\n`);
    const { err } = await copil("long");
    expect(err).toContain("Diapositive 2 : tout n'y tient pas, la suite est dans les notes.");
    expect(err.replace(/\s+/g, " ")).toContain("Page 2 à imprimer : le commentaire est en entier page 11.");
    expect(textOf(readParts(lire("long/copil-2026-10.pptx")), "ppt/notesSlides/notesSlide2.xml")).toContain(long);
    expect(page("long")).toContain("Commentaires, en entier");
  });

  it("gives the same bytes twice", async () => {
    await copil("trois");
    await copil("quatre");
    for (const nom of ["copil-2026-10.pptx", "copil-2026-10.html"]) {
      expect(lire(`trois/${nom}`)).toEqual(lire(`quatre/${nom}`));
    }
  });

  it("draws no missing value: no empty point, none of the library's zeros lost", () => {
    const parts = readParts(lire("un/copil-2026-10.pptx"));
    for (const [nom] of parts) {
      const xml = textOf(parts, nom) ?? "";
      expect(xml, nom).not.toContain("987654321");
      expect(xml, nom).not.toContain("<c:v></c:v>");
    }
  });

  it("hatches who is not judged, with black numbers on it, as the workbooks and pages do", () => {
    const parts = readParts(lire("un/copil-2026-10.pptx"));
    const series = [...parts.keys()]
      .filter((nom) => /^ppt\/charts\/chart\d+\.xml$/.test(nom))
      .flatMap((nom) => (textOf(parts, nom) ?? "").match(/<c:ser>.*?<\/c:ser>/gs) ?? []);
    const [nonJugees, ...autres] = series.filter((serie) => serie.includes("<c:v>Non jugées</c:v>"));
    expect(autres).toEqual([]);
    expect(nonJugees).toMatch(/<c:spPr><a:pattFill prst="wdUpDiag">/);
    expect(nonJugees).toMatch(/<c:dLbls>.*?srgbClr val="000000"/s);
    expect(series.find((serie) => serie.includes("<c:v>Vues</c:v>"))).not.toContain("pattFill");
  });
});
