import { describe, expect, it } from "vitest";
import { csv } from "../ingest/extraction-fixture.ts";
import { CONTENU_VIDE } from "../ingest/profile.ts";
import { parseContenuProfil, profilDe } from "../ingest/profile-parser.ts";
import { copieModifiable } from "./brouillon.ts";
import { Abandon, type Dialogue } from "./dialogue.ts";
import { nombreDeDoutes } from "./doutes.ts";
import { inspecte } from "./inspection-fixture.ts";
import { QuestionsStructure } from "./questions-structure.ts";
import { demanderProgrammation, demanderReglages, demanderValeurs } from "./questions-valeurs.ts";

/** Answers by a piece of the question; `undefined` takes what is pointed at, null gives up. Keeps what was asked. */
function repond(reponses: Readonly<Record<string, string | readonly string[] | boolean | null>> = {}) {
  const posees: string[] = [];
  const trouver = (message: string) => {
    posees.push(message);
    const cle = Object.keys(reponses).find((morceau) => message.includes(morceau));
    return cle === undefined ? undefined : reponses[cle];
  };
  const dialogue: Dialogue = {
    async choisir({ message, choix, initiale }) {
      const reponse = trouver(message);
      if (reponse === null) return null;
      const valeur = typeof reponse === "string" ? reponse : (initiale ?? "");
      expect(
        choix.map((c) => c.valeur),
        message,
      ).toContain(valeur);
      return valeur;
    },
    async cocher({ message, cochees }) {
      const reponse = trouver(message);
      if (reponse === null) return null;
      return Array.isArray(reponse) ? reponse : cochees;
    },
    async confirmer({ message, initiale }) {
      const reponse = trouver(message);
      return reponse === null ? null : typeof reponse === "boolean" ? reponse : initiale;
    },
  };
  return { dialogue, posees };
}

const lignes = (n: number, ligne: (i: number) => string) => Array.from({ length: n }, (_, i) => ligne(i));
const canal = (suffixe: string) =>
  csv(
    `Matricule;Fait le;Canal;Venue ?;Tps (mn)${suffixe}`,
    ...lignes(12, (i) => `P${i % 3};0${1 + (i % 9)}/03/2026;${["RDV agence", "Tél. sortant"][i % 2]};Vu;30`),
  );

describe("questions about what files are", () => {
  it("are one for a file of unknown names: Enter takes all of it, with the proof", async () => {
    const { dialogue, posees } = repond();
    const questions = new QuestionsStructure(CONTENU_VIDE, dialogue);
    expect(await questions.poser(await inspecte({ "contacts.csv": canal("") }))).toBe(true);
    expect(posees).toHaveLength(1);
    expect(posees[0]).toContain("« contacts.csv » (en-tête ligne 1) serait la table « Entretiens » (entretiens)");
    expect(posees[0]).toContain("Modalité serait « Canal » (2 libellés, dont « Tél. sortant »)");
    expect(Object.fromEntries(questions.contenu.colonnes.get("entretiens") ?? [])).toEqual({
      "Fait le": "date",
      Canal: "modalite",
      "Tps (mn)": "duree",
    });
    expect([...questions.contenu.fichiers]).toEqual([["contacts.csv", ["entretiens"]]]);
  });

  it("are asked once for files of one kind, and not again once answered", async () => {
    const { dialogue, posees } = repond();
    const questions = new QuestionsStructure(CONTENU_VIDE, dialogue);
    const inspection = await inspecte({
      "contacts-a.csv": canal(""),
      "contacts-b.csv": `${canal("")}P9;01/04/2026;x;Vu;1\r\n`,
    });
    await questions.poser(inspection);
    expect(posees).toHaveLength(1);
    expect(await questions.poser(inspection)).toBe(false);
    expect(posees).toHaveLength(1);
  });

  it("go column by column, every field and « aucune », the proposal first, and refuse what the values contradict", async () => {
    const essais: string[] = [];
    const { dialogue, posees } = repond({ "Est-ce juste": "revoir" });
    const choisir: Dialogue["choisir"] = async (question) => {
      if (!question.message.includes("colonne « Canal »")) return dialogue.choisir(question);
      posees.push(question.message);
      essais.push(question.message);
      expect(question.choix[0]).toMatchObject({ valeur: "entretiens.modalite", indice: "proposé" });
      expect(question.choix.at(-1)?.valeur).toBe("aucune");
      expect(question.choix.length).toBeGreaterThan(12);
      return essais.length === 1 ? "entretiens.date" : "entretiens.modalite";
    };
    const questions = new QuestionsStructure(CONTENU_VIDE, { ...dialogue, choisir });
    await questions.poser(await inspecte({ "contacts.csv": canal("") }, { valeurs: true }));
    expect(essais).toHaveLength(2);
    expect(essais[0]).toContain("(RDV agence, Tél. sortant)");
    expect(essais[1]).toMatch(/^« Canal » ne peut pas être « Date » : « RDV agence » n'est pas une date\.\n/);
    expect(questions.contenu.colonnes.get("entretiens")?.get("Canal")).toBe("modalite");
  });

  it("can set a file aside, name another table, or be left open", async () => {
    const note = csv("Bonjour;à tous", "voici;la note");
    const choisir = async (reponse: string) => {
      const { dialogue } = repond({ "n'est pas reconnu": reponse });
      const questions = new QuestionsStructure(CONTENU_VIDE, dialogue);
      const change = await questions.poser(await inspecte({ "note 2026.csv": note }));
      return [change, Object.fromEntries(questions.contenu.fichiers)];
    };
    expect(await choisir("ignorer")).toEqual([true, { "note *.csv": null }]);
    expect(await choisir("veilles")).toEqual([true, { "note *.csv": ["veilles"] }]);
    expect(await choisir("passer")).toEqual([false, {}]);
  });

  it("ask about the columns of the table that was named, when it is looked at again", async () => {
    const muet = csv("Colonne A;Colonne B;Colonne C", ...lignes(8, (i) => `P${i};0${1 + i}/03/2026;raison ${i}`));
    const { dialogue, posees } = repond({
      "n'est pas reconnu": "veilles",
      "« Participant »": "Colonne A",
      "« Motif »": "Colonne C",
      "« Date de début »": "Colonne B",
    });
    const questions = new QuestionsStructure(CONTENU_VIDE, dialogue);
    expect(await questions.poser(await inspecte({ "muet.csv": muet }))).toBe(true);
    const seconde = await inspecte({ "muet.csv": muet }, { profil: profilDe(questions.contenu) });
    expect(await questions.poser(seconde)).toBe(true);
    expect(posees).toHaveLength(4);
    const troisieme = await inspecte({ "muet.csv": muet }, { profil: profilDe(questions.contenu) });
    expect(troisieme.fichiers[0]?.feuilles[0]).toMatchObject({ etat: "reconnue", refus: null });
    expect(await questions.poser(troisieme)).toBe(false);
  });

  it("offer to deduce the modality when the text tells it", async () => {
    const suivi = csv(
      "Matricule;Date;Compte rendu;Présence;Nature",
      ...lignes(4, (i) => `P${i};05/03/2026;RDV physique 45 min;Présent;Suivi`),
    );
    const { dialogue, posees } = repond();
    const questions = new QuestionsStructure(CONTENU_VIDE, dialogue);
    await questions.poser(await inspecte({ "suivi.csv": suivi }));
    expect(posees[0]).toContain("La modalité n'est que dans le texte (« Compte rendu ») : l'en déduire");
    expect(questions.contenu.deduction).toBe(true);
  });

  it("offer every column with what it holds, masked, and « aucune », once another table is named", async () => {
    const { dialogue } = repond({ "Est-ce juste": "autre", "n'est pas reconnu": "entretiens" });
    const indices = new Map<string, string | undefined>();
    const choisir: Dialogue["choisir"] = async (question) => {
      if (question.message.includes("donne « Modalité »"))
        for (const c of question.choix) indices.set(c.valeur, c.indice);
      return dialogue.choisir(question);
    };
    const questions = new QuestionsStructure(CONTENU_VIDE, { ...dialogue, choisir });
    await questions.poser(await inspecte({ "contacts.csv": canal("") }));
    expect([...indices.keys()][0]).toBe("Canal");
    expect([...indices.keys()].at(-1)).toBe("aucune");
    expect([...indices.keys()].sort()).toEqual(["Canal", "Fait le", "Matricule", "Tps (mn)", "Venue ?", "aucune"]);
    expect(indices.get("Canal")).toMatch(/, .* ; ‹XXX xxxxxx›, ‹Xxx\. xxxxxxx›$/);
    expect(indices.get("Matricule")).toMatch(/^déjà Participant ; /);
    expect(indices.get("Fait le")).toMatch(/‹99\/99\/9999›$/);
  });

  it("stop at once when the person gives up", async () => {
    const { dialogue, posees } = repond({ "Est-ce juste": null });
    const questions = new QuestionsStructure(CONTENU_VIDE, dialogue);
    await expect(questions.poser(await inspecte({ "contacts.csv": canal("") }))).rejects.toBeInstanceOf(Abandon);
    expect(posees).toHaveLength(1);
  });
});

describe("questions about labels", () => {
  const suivi = csv(
    "participant;date;modalite;presence",
    ...lignes(6, (i) => `P${i};05/03/2026;${["RDV agence", "Tél. sortant", "Agence"][i % 3]};${i === 0 ? "Vu" : ""}`),
  );

  it("are asked by field, the most frequent first, the nearest code pointed at", async () => {
    const { dialogue, posees } = repond({ "« RDV agence »": "FACE_A_FACE", "« Vu »": "PRESENT" });
    const contenu = copieModifiable(CONTENU_VIDE);
    await demanderValeurs(await inspecte({ "suivi.csv": suivi }), contenu, dialogue);
    const { valeurs } = contenu;
    expect(posees.map((p) => /« (.*) »/.exec(p)?.[1])).toEqual(["RDV agence", "Tél. sortant", "Agence", "Vu"]);
    expect(Object.fromEntries(valeurs.get("modalite") ?? [])).toEqual({
      "RDV agence": "FACE_A_FACE",
      "Tél. sortant": "TELEPHONE",
    });
    expect(Object.fromEntries(valeurs.get("presence") ?? [])).toEqual({ Vu: "PRESENT" });
  });

  it("are at most twenty for a field", async () => {
    const beaucoup = csv(
      "participant;date;modalite",
      ...lignes(25, (i) => `P1;05/03/2026;Libellé n° ${i}`),
      "P1;05/03/2026;VISIO",
    );
    const { dialogue, posees } = repond();
    await demanderValeurs(await inspecte({ "suivi.csv": beaucoup }), copieModifiable(CONTENU_VIDE), dialogue);
    expect(posees).toHaveLength(20);
  });
});

describe("questions about what nothing tells", () => {
  const liste = csv("id;sexe;date_naissance;niveau_formation", "P1;F;01/01/1990;5");
  const suivi = csv(
    "participant;date;modalite;duree;presence;commentaire",
    ...lignes(6, (i) => `P${i};05/03/2026;FACE_A_FACE;0,75;${i === 0 ? "absent" : ""};rdv physique avec l'employeur`),
  );

  it("are scale, unit, empty presence and deduction; « je ne sais pas » supposes nothing", async () => {
    const inspection = await inspecte({ "liste.csv": liste, "suivi.csv": suivi });
    const { dialogue, posees } = repond({ échelle: "ancienne", "présence vide": "inconnu", "L'en déduire": true });
    const contenu = copieModifiable(CONTENU_VIDE);
    await demanderReglages(inspection, contenu, dialogue);
    expect(posees).toHaveLength(4);
    expect(contenu).toMatchObject({
      echelleNiveaux: "ancienne",
      uniteDuree: "heures",
      presenceVide: null,
      deduction: true,
    });
  });

  it("are not asked when the profile says, or nothing raises them", async () => {
    const dit = parseContenuProfil(
      "echelleNiveaux: nouvelle\nuniteDuree: minutes\npresenceVide: PRESENT\ndeduction: true\n",
      "p",
    );
    const { dialogue, posees } = repond();
    await demanderReglages(await inspecte({ "liste.csv": liste, "suivi.csv": suivi }), copieModifiable(dit), dialogue);
    const connu = await inspecte({ "liste.csv": liste.replace(";5", ";CAP") });
    await demanderReglages(connu, copieModifiable(CONTENU_VIDE), dialogue);
    expect(posees).toEqual([]);
  });

  it("let one tick the programming, with the counts", async () => {
    const { dialogue } = repond({ Cochez: ["Mobilité"] });
    const intitules = [
      { intitule: "Mobilité", nombre: 12, famille: "operation" },
      { intitule: "CACES", nombre: 2, famille: null },
    ];
    expect(await demanderProgrammation(intitules, dialogue)).toEqual(["Mobilité"]);
    expect(await demanderProgrammation([], dialogue)).toBeNull();
    expect(await demanderProgrammation(null, dialogue)).toBeNull();
  });
});

describe("nombreDeDoutes", () => {
  it("counts what a person may settle", async () => {
    const propre = csv("participant;date;modalite", "P1;05/03/2026;VISIO");
    expect(nombreDeDoutes(await inspecte({ "suivi.csv": propre }), CONTENU_VIDE, false)).toBe(0);
    // the file and all its columns at once, one label of a field that is known
    expect(nombreDeDoutes(await inspecte({ "contacts.csv": canal("") }), CONTENU_VIDE, false)).toBe(2);
    const etapes = csv("participant;famille;intitule;date_debut", "P1;operation;Mobilité;01/01/2026");
    expect(nombreDeDoutes(await inspecte({ "etapes.csv": etapes }), CONTENU_VIDE, false)).toBe(1);
    expect(nombreDeDoutes(await inspecte({ "etapes.csv": etapes }), CONTENU_VIDE, true)).toBe(0);
  });
});
