import { useEffect, useRef, useState } from "preact/hooks";
import { ETAT, fichierDe, justificationsDe, octetsDes, remplacesPar, reunir, texteDe } from "./fichiers.ts";
import { memeConstat } from "./listes.ts";
import { cheminDe, type NomDeReglages, poserReglages, type SectionsLues, texteNomme } from "./places.ts";
import { type Accepte, mesurerAvec, toutesLesPropositions } from "./proposer.ts";
import type { ChoixDeLecture, ChoixDeReglage, Fichier, Justification, ProgrammeMontre } from "./protocole.ts";
import { type Regard, regarder } from "./regard.ts";
import { arreter, demander } from "./travail.ts";
import { useTravaux } from "./travaux.ts";

/** What a command writes that the next ones read, as on a disk: settings, and the months' register. */
const REPRIS = /(^sorties\/|\.ya?ml$)/;
/** Bytes of tables up to which a choice is measured as it is made. */
export const MESURABLES = 5e6;
/** Versions of the settings that one can go back to. */
const RETOURS = 50;

/** The files in hand and all that is done with them, whatever is shown. */
export function useAtelier() {
  const [programme, setProgramme] = useState<ProgrammeMontre | null>(null);
  const [fichiers, setFichiers] = useState<readonly Fichier[]>([]);
  const [regard, setRegard] = useState<Regard | null>(null);
  // texts of the settings files before each change, the last one at the end
  const [avant, setAvant] = useState<readonly { nom: NomDeReglages; texte: string }[]>([]);
  const [accepte, setAccepte] = useState<Accepte | null>(null);
  const [justifications, setJustifications] = useState<readonly Justification[]>([]);
  const [remplaces, setRemplaces] = useState<readonly string[]>([]);
  // what was chosen and is not written yet: a file dropped, a light answered, another screen opened meanwhile lose none of it
  const [choix, setChoix] = useState<readonly ChoixDeLecture[]>([]);
  const [changements, setChangements] = useState<readonly ChoixDeReglage[]>([]);
  const [sections, setSections] = useState<SectionsLues | null>(null);
  const { travaux, fautes, mener } = useTravaux();
  // the files of this very moment: what began before a drop must not undo it
  const presents = useRef<readonly Fichier[]>([]);
  const regards = useRef(0);
  const arrets = useRef(0);

  useEffect(() => {
    void demander("decrire", []).then(setProgramme);
  }, []);
  useEffect(() => {
    const garder = (event: BeforeUnloadEvent) => event.preventDefault();
    if (fichiers.length > 0) addEventListener("beforeunload", garder);
    return () => removeEventListener("beforeunload", garder);
  }, [fichiers]);

  function toutArreter() {
    arrets.current++;
    arreter();
  }

  function tenir(tous: readonly Fichier[]) {
    presents.current = tous;
    setFichiers(tous);
  }

  const texteDes = (nom: NomDeReglages): string => texteNomme(presents.current, nom);

  /** The same, where a settings file may change: it can be taken back to what it said. */
  function tenirReglages(tous: readonly Fichier[], noter: (avant: string) => boolean = (texte) => texte !== "") {
    const dits = (["profil.yaml", "plie.yaml"] as const).map((nom) => ({ nom, texte: texteDes(nom) }));
    tenir(tous);
    const changes = dits.filter(({ nom, texte }) => texte !== texteDes(nom) && noter(texte));
    if (changes.length > 0) setAvant((dessous) => [...dessous, ...changes].slice(-RETOURS));
  }

  /** Looks at the files of this moment; an answer that a later look has overtaken is left. */
  async function regarderEncore(suite = false) {
    setRegard(null);
    const tour = ++regards.current;
    const lu = await mener(
      "Premier regard sur les fichiers",
      (avancer) => regarder(presents.current, texteDes("profil.yaml"), avancer),
      suite ? "suite" : "action",
    );
    if (tour === regards.current) setRegard(lu);
  }

  /** Shows the reasons of the files of this moment. */
  async function montrerRaisons() {
    const fichiers = justificationsDe(presents.current);
    const lues =
      fichiers.length === 0 ? [] : await mener("Justifications", () => demander("justifications", [fichiers]), "suite");
    if (memes(fichiers, justificationsDe(presents.current))) setJustifications(lues ?? []);
  }

  /** Files that come in; the look at those present is over the moment they begin to. `reprendre`: the state of a saved work. */
  async function deposer(lecture: () => Promise<Fichier[]>, reprendre: (etat: string) => void) {
    regards.current++;
    setRegard(null);
    const arret = arrets.current;
    const lus = (await mener("Lecture des fichiers", lecture)) ?? [];
    // stopped, or all taken out: what was still coming in is not wanted
    if (arret !== arrets.current) return;
    const etat = lus.find(({ chemin }) => chemin === ETAT);
    const autres = lus.filter((f) => f !== etat);
    const poses = etat ? autres : poserReglages(presents.current, autres);
    setRemplaces(remplacesPar(presents.current, poses));
    tenirReglages(reunir(presents.current, poses));
    if (etat) reprendre(texteDe(etat));
    await Promise.all([montrerRaisons(), regarderEncore(true)]);
  }

  /** Writes a settings file, which can be taken back; what was written meanwhile is written over by nothing. True when done. */
  async function ecrire(nom: NomDeReglages, texteApres: (avant: string) => Promise<string>): Promise<boolean> {
    const ecrit = await mener(
      `Écriture de ${nom}`,
      async () => {
        for (;;) {
          const depart = texteDes(nom);
          const texte = await texteApres(depart);
          if (depart === texteDes(nom)) return texte;
        }
      },
      "ecriture",
    );
    if (ecrit === null) return false;
    setAccepte(null);
    poser(nom, ecrit, () => true);
    await regarderEncore(true);
    return true;
  }

  /** Puts a text in the place of a settings file; nothing, in the place of none. */
  function poser(nom: NomDeReglages, texte: string, noter: (avant: string) => boolean) {
    const chemin = cheminDe(presents.current, nom);
    const autres = presents.current.filter((f) => f.chemin !== chemin);
    tenirReglages(texte === "" ? autres : reunir(autres, [fichierDe(chemin, texte)]), noter);
  }

  /** Takes a settings file back as it was before its last change; null when there is nothing to take back. */
  function revenirDe(nom: NomDeReglages): (() => void) | null {
    const dernier = avant.findLast((a) => a.nom === nom);
    if (dernier === undefined) return null;
    return () => {
      setAccepte(null);
      setAvant(avant.filter((a) => a !== dernier));
      poser(nom, dernier.texte, () => false);
      void regarderEncore();
    };
  }

  return {
    programme,
    fichiers,
    regard,
    // something ends by a writing: meanwhile no choice can be made
    occupe: travaux.some(({ genre }) => genre === "ecriture"),
    choix,
    changements,
    sections,
    travaux,
    fautes,
    remplaces,
    justifications,
    accepte,
    profil: texteNomme(fichiers, "profil.yaml"),
    reglages: texteNomme(fichiers, "plie.yaml"),
    revenir: { lecture: revenirDe("profil.yaml"), reglages: revenirDe("plie.yaml") },
    deposer,
    choisir: setChoix,
    changer: setChangements,
    regarderEncore,
    arreter: toutArreter,

    vider() {
      toutArreter();
      tenir([]);
      regards.current++;
      setRegard(null);
      setAvant([]);
      setAccepte(null);
      setChoix([]);
      setChangements([]);
      setRemplaces([]);
      setJustifications([]);
    },

    async retirer(qui: (fichier: Fichier) => boolean) {
      setRemplaces([]);
      tenirReglages(presents.current.filter((f) => !qui(f)));
      await Promise.all([montrerRaisons(), regarderEncore()]);
    },

    /** Runs a command; what the next ones read of it joins the files. */
    async lancer(mots: readonly string[]) {
      const resultat = await mener(
        "Démarrage",
        (avancer) => demander("executer", [mots, presents.current], avancer),
        "commande",
      );
      const repris = resultat?.fichiers.filter((f) => REPRIS.test(f.chemin)) ?? [];
      if (repris.length > 0) tenirReglages(reunir(presents.current, repris));
      if (repris.some(({ chemin }) => /(^|\/)(profil|plie)\.ya?ml$/.test(chemin))) await regarderEncore(true);
      return resultat;
    },

    /** Writes what was chosen. */
    async lireAinsi() {
      const ecrit = await ecrire("profil.yaml", (profil) => demander("profilAvec", [profil, choix]));
      if (ecrit) setChoix((tous) => tous.filter((c) => !choix.includes(c)));
    },

    /** One answer of a light, as the line of the profile that says it. */
    repondre: (ligne: string, libelle: string) =>
      ecrire("profil.yaml", async (profil) =>
        demander("profilAvec", [profil, await demander("choixDe", [ligne, libelle])]),
      ),

    /** The settings as a form shows them, of the text in force. */
    async montrerReglages() {
      const texte = texteDes("plie.yaml");
      const lues = await mener("Réglages", () => demander("reglages", [texte]), "suite");
      setSections((deja) => (lues ? { texte, sections: lues } : deja));
    },

    /** Writes what was changed; its form is known before the look that follows. */
    async regler() {
      const ecrit = await ecrire("plie.yaml", async (reglages) => {
        const texte = await demander("reglagesAvec", [reglages, changements]);
        setSections({ texte, sections: await demander("reglages", [texte]) });
        return texte;
      });
      if (ecrit) setChangements((tous) => tous.filter((c) => !changements.includes(c)));
    },

    /** What these answers would give, were they written. */
    mesurer(reponses: readonly ChoixDeLecture[]) {
      const texte = demander("profilAvec", [texteDes("profil.yaml"), reponses]);
      return mesurerAvec(presents.current, cheminDe(presents.current, "profil.yaml"), texte);
    },

    /** Accepts all that the reading proposes, as one writing; then what it changes is said, where it can be measured. */
    async accepterTout() {
      const [dessous, profil] = [presents.current, texteDes("profil.yaml")];
      const chemin = cheminDe(dessous, "profil.yaml");
      const proposes = await mener(
        "Toutes les propositions",
        (avancer) => toutesLesPropositions(dessous, chemin, profil, programme?.tables ?? [], avancer),
        "ecriture",
      );
      if (proposes === null) return;
      if (!(await ecrire("profil.yaml", (texte) => demander("profilAvec", [texte, proposes])))) return;
      const mesurable = octetsDes(dessous) <= MESURABLES;
      const mesure = (fichiers: readonly Fichier[], texte: string) =>
        mesurable ? mener("Ce que cela change", () => mesurerAvec(fichiers, chemin, texte), "suite") : null;
      setAccepte({
        libelles: proposes.map(({ libelle }) => libelle),
        avant: await mesure(dessous, profil),
        apres: await mesure(presents.current, texteDes("profil.yaml")),
      });
    },

    /** Keeps a reason, with those of the files; without one, the constat is justified no more. True when it is kept. */
    async justifier(ligne: Justification): Promise<boolean> {
      const toutes = await mener("Justifications", async () => {
        for (;;) {
          const depart = justificationsDe(presents.current);
          const lues = await demander("justifications", [depart]);
          const autres = lues.filter((j) => !memeConstat(j, ligne));
          const apres = ligne.raison.trim() === "" ? autres : [...autres, ligne];
          const texte = await demander("fichierJustifications", [apres]);
          // a reason kept or a file dropped meanwhile: with it
          if (!memes(depart, justificationsDe(presents.current))) continue;
          const sans = presents.current.filter((f) => !depart.includes(f));
          tenir(apres.length === 0 ? sans : reunir(sans, [fichierDe("justifications.csv", texte)]));
          return apres;
        }
      });
      if (toutes !== null) setJustifications(toutes);
      return toutes !== null;
    },
  };
}

const memes = (a: readonly Fichier[], b: readonly Fichier[]): boolean =>
  a.length === b.length && a.every((fichier, i) => fichier === b[i]);

export type Atelier = ReturnType<typeof useAtelier>;
