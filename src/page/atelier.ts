import { useEffect, useRef, useState } from "preact/hooks";
import { ETAT, entreesDe, fichierDe, justificationsDe, octetsDes, reunir, texteDe } from "./fichiers.ts";
import { memeConstat } from "./listes.ts";
import { type Accepte, mesurerAvec, toutesLesPropositions } from "./proposer.ts";
import type { Avancer, ChoixDeLecture, ChoixDeReglage, Fichier, Justification, ProgrammeMontre } from "./protocole.ts";
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
  const [avant, setAvant] = useState<readonly (readonly Fichier[])[]>([]);
  const [accepte, setAccepte] = useState<Accepte | null>(null);
  const [justifications, setJustifications] = useState<readonly Justification[]>([]);
  const [occupe, setOccupe] = useState(false);
  // what was chosen in the reading and is not written yet: a file dropped or a light answered meanwhile loses none of it
  const [choix, setChoix] = useState<readonly ChoixDeLecture[]>([]);
  const { travaux, faute, mener } = useTravaux();
  // the files of this very moment: what began before a drop must not undo it
  const presents = useRef<readonly Fichier[]>([]);
  const regards = useRef(0);

  useEffect(() => {
    void demander("decrire", []).then(setProgramme);
  }, []);
  useEffect(() => {
    const garder = (event: BeforeUnloadEvent) => event.preventDefault();
    if (fichiers.length > 0) addEventListener("beforeunload", garder);
    return () => removeEventListener("beforeunload", garder);
  }, [fichiers]);

  function tenir(tous: readonly Fichier[]) {
    presents.current = tous;
    setFichiers(tous);
  }

  /** Looks at the files of this moment; an answer that a later look has overtaken is left. */
  async function regarderEncore() {
    setRegard(null);
    const tour = ++regards.current;
    const lu = await mener("Premier regard sur les fichiers", (avancer) => regarder(presents.current, avancer));
    if (tour === regards.current) setRegard(lu);
  }

  /** Files that come in; the look at those present is over the moment they begin to. Gives the state of a saved work. */
  async function deposer(lecture: () => Promise<Fichier[]>, etape = "Lecture des fichiers"): Promise<string> {
    regards.current++;
    setRegard(null);
    const lus = (await mener(etape, lecture)) ?? [];
    const etat = lus.find(({ chemin }) => chemin === ETAT);
    tenir(
      reunir(
        presents.current,
        lus.filter((f) => f !== etat),
      ),
    );
    const tapees = justificationsDe(lus);
    if (tapees) setJustifications((await mener("Justifications", () => demander("justifications", [tapees]))) ?? []);
    await regarderEncore();
    return texteDe(etat);
  }

  /** The settings file of that name beside the tables read. */
  const cheminDe = (nom: string): string =>
    presents.current.find(({ chemin }) => chemin.endsWith(`/${nom}`) && !chemin.startsWith("sorties/"))?.chemin ??
    `${entreesDe(presents.current)[0] ?? "extraction"}/${nom}`;
  const texteNomme = (nom: string): string => texteDe(presents.current.find(({ chemin }) => chemin === cheminDe(nom)));

  /** Follows what ends by a writing; meanwhile no choice can be made, which the look that follows would lose. */
  async function tenirLesChoix<T>(etape: string, faire: (avancer: Avancer) => Promise<T>): Promise<T | null> {
    setOccupe(true);
    const fait = await mener(etape, faire);
    setOccupe(false);
    return fait;
  }

  /** Writes a settings file, which can be taken back; true when it was written. */
  async function ecrire(nom: string, texte: () => Promise<string>): Promise<boolean> {
    const dessous = presents.current;
    const ecrit = await tenirLesChoix(`Écriture de ${nom}`, texte);
    if (ecrit === null) return false;
    setAccepte(null);
    setAvant((tous) => [...tous.slice(-RETOURS), dessous]);
    const chemin = cheminDe(nom);
    const autres = presents.current.filter((f) => f.chemin !== chemin);
    tenir(ecrit === "" ? autres : reunir(autres, [fichierDe(chemin, ecrit)]));
    await regarderEncore();
    return true;
  }

  return {
    programme,
    fichiers,
    regard,
    occupe,
    choix,
    travaux,
    faute,
    justifications,
    accepte,
    profil: texteNomme("profil.yaml"),
    reglages: texteNomme("plie.yaml"),
    deposer,
    choisir: setChoix,
    regarderEncore,
    arreter: () => arreter(),

    vider() {
      arreter();
      tenir([]);
      regards.current++;
      setRegard(null);
      setAvant([]);
      setAccepte(null);
      setChoix([]);
      setJustifications([]);
    },

    retirer(qui: (fichier: Fichier) => boolean) {
      tenir(presents.current.filter((f) => !qui(f)));
      void regarderEncore();
    },

    /** Runs a command; what the next ones read of it joins the files. */
    async lancer(mots: readonly string[]) {
      const resultat = await mener(
        "Démarrage",
        (avancer) => demander("executer", [mots, presents.current], avancer),
        true,
      );
      const repris = resultat?.fichiers.filter((f) => REPRIS.test(f.chemin)) ?? [];
      if (repris.length > 0) tenir(reunir(presents.current, repris));
      if (repris.some(({ chemin }) => /(^|\/)(profil|plie)\.ya?ml$/.test(chemin))) await regarderEncore();
      return resultat;
    },

    /** Writes what was chosen. */
    lireAinsi: () =>
      ecrire("profil.yaml", async () => {
        const texte = await demander("profilAvec", [texteNomme("profil.yaml"), choix]);
        setChoix([]);
        return texte;
      }),

    /** One answer of a light, as the line of the profile that says it. */
    repondre: (profil: string, libelle: string) =>
      ecrire("profil.yaml", async () =>
        demander("profilAvec", [texteNomme("profil.yaml"), await demander("choixDe", [profil, libelle])]),
      ),

    regler: (choix: readonly ChoixDeReglage[]) =>
      ecrire("plie.yaml", () => demander("reglagesAvec", [texteNomme("plie.yaml"), choix])),

    /** Takes the settings back as they were before the last writing; null when there is nothing to take back. */
    revenir:
      avant.length === 0
        ? null
        : () => {
            const dernier = avant.at(-1) ?? [];
            setAccepte(null);
            setAvant(avant.slice(0, -1));
            const reglages = ({ chemin }: Fichier) => /\.ya?ml$/.test(chemin);
            tenir(
              reunir(
                presents.current.filter((f) => !reglages(f)),
                dernier.filter(reglages),
              ),
            );
            void regarderEncore();
          },

    /** What these answers would give, were they written. */
    async mesurer(reponses: readonly ChoixDeLecture[]) {
      const texte = await demander("profilAvec", [texteNomme("profil.yaml"), reponses]);
      return mesurerAvec(presents.current, cheminDe("profil.yaml"), texte);
    },

    /** Accepts all that the reading proposes, as one writing; then what it changes is said, where it can be measured. */
    async accepterTout() {
      const [dessous, chemin, profil] = [presents.current, cheminDe("profil.yaml"), texteNomme("profil.yaml")];
      const proposes = await tenirLesChoix("Toutes les propositions", (avancer) =>
        toutesLesPropositions(dessous, chemin, profil, programme?.tables ?? [], avancer),
      );
      if (proposes === null) return;
      const ecrits = await ecrire("profil.yaml", () => demander("profilAvec", [texteNomme("profil.yaml"), proposes]));
      if (!ecrits) return;
      const mesurable = octetsDes(dessous) <= MESURABLES;
      const mesure = (fichiers: readonly Fichier[], texte: string) =>
        mesurable ? mener("Ce que cela change", () => mesurerAvec(fichiers, chemin, texte)) : null;
      setAccepte({
        libelles: proposes.map(({ libelle }) => libelle),
        avant: await mesure(dessous, profil),
        apres: await mesure(presents.current, texteNomme("profil.yaml")),
      });
    },

    /** Keeps a reason; without one, the constat is justified no more. */
    async justifier(ligne: Justification) {
      const autres = justifications.filter((j) => !memeConstat(j, ligne));
      const toutes = ligne.raison.trim() === "" ? autres : [...autres, ligne];
      const texte = await mener("Justifications", () => demander("fichierJustifications", [toutes]));
      if (texte === null) return;
      setJustifications(toutes);
      const sans = presents.current.filter((f) => f !== justificationsDe(presents.current));
      tenir(toutes.length === 0 ? sans : reunir(sans, [fichierDe("justifications.csv", texte)]));
    },
  };
}

export type Atelier = ReturnType<typeof useAtelier>;
