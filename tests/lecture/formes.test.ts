import { describe, expect, it } from "vitest";
import {
  attendreJuste,
  attendreRefus,
  ETAPES,
  type Fichiers,
  HABITUEL,
  LISTE,
  type Ligne,
  lire,
  profilAccepte,
  renommer,
  SUIVI,
  texte,
} from "./bureau-fixture.ts";

/** Refused with a question; what `inspecter` proposes, accepted as it is, gives the usual figures. */
async function attendreQuestion(fichiers: Fichiers, question: RegExp, profil: RegExp): Promise<void> {
  attendreRefus(await lire(fichiers), "LEC-01", question);
  const accepte = await profilAccepte(fichiers);
  expect(accepte).toMatch(profil);
  await attendreJuste(await lire(fichiers, accepte));
}

const dossiers = new Map(LISTE.map((personne) => [personne["N° dossier"] ?? "", personne]));
const parCle = (lignes: readonly Ligne[], cle: string): Map<string, Ligne[]> => {
  const groupes = new Map<string, Ligne[]>();
  for (const ligne of lignes) groupes.set(ligne[cle] ?? "", [...(groupes.get(ligne[cle] ?? "") ?? []), ligne]);
  return groupes;
};

describe("shapes that columns alone do not say: asked, then right", () => {
  it("headers that nobody knows: tables and columns by what they hold and by what they repeat of each other", async () => {
    await attendreQuestion(
      {
        "export 1.csv": texte(
          renommer(LISTE, {
            "N° dossier": "Réf. interne",
            Sexe: "Genre (F/H)",
            "Date de naissance": "Naissance le",
            Structure: "Porteur",
            APAP: "Suivi assuré par",
            "Date d'entrée PLIE": "Admis le",
          }),
        ),
        "export 2.csv": texte(
          renommer(SUIVI, {
            "N° dossier": "Réf. interne",
            Date: "Vu le",
            "Type de contact": "Canal",
            Référent: "Par qui",
          }),
        ),
        "export 3.csv": texte(renommer(ETAPES, { "N° dossier": "Réf. interne", "Type d'étape": "Catégorie" })),
      },
      /Participant serait « Réf\. interne » \(100\s% de ses valeurs sont des numéros de « export 1\.csv »\)/,
      /"Canal": modalite/,
    );
  });

  it("an APAP and a structure that only the title tells, one file each", async () => {
    const fichiers: Record<string, string> = {
      "etapes.csv": HABITUEL["etapes.csv"] ?? "",
      "suivi.csv": HABITUEL["suivi.csv"] ?? "",
    };
    for (const [apap, lignes] of parCle(LISTE, "APAP")) {
      const titres = `Portefeuille de ${apap}\r\nStructure : ${lignes[0]?.["Structure"]}\r\n\r\n`;
      fichiers[`Tableau ${apap}.csv`] = titres + texte(renommer(lignes, { APAP: null, Structure: null }));
    }
    await attendreQuestion(
      fichiers,
      /Le titre au-dessus du tableau dit la structure \(« [^»]+ »\) et l'APAP \(« [^»]+ »\) \?/,
      /constantes:\n {2}"Tableau \*\.csv":\n {4}"apap": "\{titre\}"\n {4}"structure": "\{titre\}"/,
    );
  });

  it("no number anywhere: name, first name and birth", async () => {
    const identite = ({ Nom = "", Prénom = "", ...reste }: Ligne): Ligne => ({ Nom, Prénom, ...reste });
    const avec = (ligne: Ligne): Ligne => {
      const { Nom = "", Prénom = "", "Date de naissance": ne = "" } = dossiers.get(ligne["N° dossier"] ?? "") ?? {};
      return { Nom, Prénom, "Date de naissance": ne, ...ligne };
    };
    const sans = { "N° dossier": null };
    const fichiers = {
      "participants.csv": texte(renommer(LISTE, sans).map(identite)),
      "suivi.csv": texte(renommer(SUIVI.map(avec), sans)),
      "etapes.csv": texte(renommer(ETAPES.map(avec), sans)),
    };
    attendreRefus(await lire(fichiers), "LEC-01", /aucun fichier n'a de numéro de participant/i);
    const accepte = await profilAccepte(fichiers);
    expect(accepte).toMatch(/cles:\n {2}participants: \["nom", "prenom", "date_naissance"\]/);
    // ids are composed: everything else is the same
    const lu = await lire(fichiers, accepte);
    const usuel = await lire(HABITUEL);
    expect(lu.feux).toEqual([]);
    expect(lu.constats).toHaveLength(usuel.constats.length);
    expect(lu.chiffres).toEqual(usuel.chiffres);
  });

  it("étapes in columns repeated along the line", async () => {
    const lignes = [...parCle(ETAPES, "N° dossier")].map(([dossier, siennes]) =>
      Object.fromEntries([
        ["N° dossier", dossier],
        ...[1, 2].flatMap((n) => [
          [`Type ${n}`, siennes[n - 1]?.["Type d'étape"] ?? ""],
          [`Étape ${n}`, siennes[n - 1]?.["Intitulé"] ?? ""],
          [`Début ${n}`, siennes[n - 1]?.["Date début"] ?? ""],
          [`Fin ${n}`, siennes[n - 1]?.["Date fin"] ?? ""],
        ]),
      ]),
    );
    await attendreQuestion(
      { ...HABITUEL, "etapes.csv": texte(lignes) },
      /les colonnes numérotées sont des étapes/i,
      /repete:\n {2}"etapes":\n {4}"date_debut": "Début \{n\}"/,
    );
  });

  it("one column per month that holds the dates of the interviews", async () => {
    const noms = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre"];
    const lignes = [...parCle(SUIVI, "N° dossier")].map(([dossier, siens]) =>
      Object.fromEntries([
        ["N° dossier", dossier],
        ...noms.map((nom, m) => [
          `${nom} 2026`,
          siens.find((c) => c["Date"]?.slice(3, 5) === String(m + 1).padStart(2, "0"))?.["Date"] ?? "",
        ]),
      ]),
    );
    const fichiers = { ...HABITUEL, "suivi.csv": texte(lignes) };
    attendreRefus(await lire(fichiers), "LEC-01", /une colonne par mois/i);
    const accepte = await profilAccepte(fichiers);
    expect(accepte).toMatch(/depivoter:\n {2}"entretiens":\n {4}"date": "\{mois\}"/);
    const simple = SUIVI.map((c) => ({
      "N° dossier": c["N° dossier"] ?? "",
      Date: c["Date"] ?? "",
      "Type de contact": "Face à face",
    }));
    const attendu = await lire({ ...HABITUEL, "suivi.csv": texte(simple) });
    const lu = await lire(fichiers, accepte);
    expect(lu.constats).toEqual(attendu.constats);
    expect(lu.chiffres.map((c) => c.valeur)).toEqual(attendu.chiffres.map((c) => c.valeur));
  });

  it("two tables in one sheet, each under its title", async () => {
    const veilles = [
      {
        "N° dossier": LISTE[1]?.["N° dossier"] ?? "",
        Motif: "Maternité",
        "Date début": "01/04/2026",
        "Date fin": "30/05/2026",
      },
    ];
    const empile = `Étapes\r\n${texte(ETAPES)}\r\nVeilles\r\n${texte(veilles)}`;
    const { "etapes.csv": _, ...autres } = HABITUEL;
    const lu = await lire({ ...autres, "etapes et veilles.csv": empile });
    const attendu = await lire({ ...HABITUEL, "veilles.csv": texte(veilles) });
    expect(lu.feux).toEqual([]);
    expect(lu.constats).toEqual(attendu.constats);
    expect(lu.chiffres).toEqual(attendu.chiffres);
  });

  it("a flat file: each line repeats the participant, the parcours and the contact", async () => {
    const plat = SUIVI.map((c) => ({ ...dossiers.get(c["N° dossier"] ?? ""), ...c }));
    const fichiers = { "requete.csv": texte(plat), "etapes.csv": HABITUEL["etapes.csv"] ?? "" };
    await attendreQuestion(
      fichiers,
      /les tables « Participants » \(participants\), « Parcours » \(parcours\) et « Entretiens » \(entretiens\)/,
      /"requete\.csv": \[participants, parcours, entretiens\]/,
    );
    // « Présence » bears its exact name: « Statut » (ARSA, DELD…) never stands for it, and nothing advises about empty cells
    const profil = await profilAccepte(fichiers);
    expect(profil).not.toMatch(/"Statut": presence/);
    expect(profil).toContain("presenceVide: null");
    expect(profil).not.toContain("semble juste");
  });

  it("a free text in the office's own words: the deduction, and its vocabulary", async () => {
    const dit = (c: Ligne) =>
      c["Type de contact"] === "Téléphone" ? "tel avec la personne" : "Passage bureau, point projet";
    const libre = SUIVI.map((c) => ({
      "N° dossier": c["N° dossier"] ?? "",
      Date: c["Date"] ?? "",
      Commentaire: `${dit(c)} ${c["Objet"]}`,
      Présence: c["Présence"] ?? "",
      Durée: c["Durée"] ?? "",
      Référent: c["Référent"] ?? "",
    }));
    const fichiers = { ...HABITUEL, "suivi.csv": texte(libre) };
    attendreRefus(await lire(fichiers), "LEC-01", /la modalité n'est que dans le texte/i);
    const accepte = `${await profilAccepte(fichiers)}`.replace("deduction: false", "deduction: true");
    const profil = accepte.replace("vocabulaire: {}", 'vocabulaire: {modalite: {"passage bureau": FACE_A_FACE}}');
    const lu = await lire(fichiers, profil);
    const usuel = await lire(HABITUEL);
    const entretiens = ({ chiffres }: typeof lu) =>
      chiffres.filter((c) => c.indicateur === "entretiens").map((c) => c.valeur);
    expect(entretiens(lu)).toEqual(entretiens(usuel));
  });
});
