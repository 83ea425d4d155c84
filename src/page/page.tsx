import { useEffect, useRef, useState } from "preact/hooks";
import { Assistant } from "./assistant.tsx";
import { Depot } from "./depot.tsx";
import { Feux } from "./feux.tsx";
import { entreesDe, enZip, reunir, telecharger } from "./fichiers.ts";
import { Formulaire } from "./formulaire.tsx";
import { Portes } from "./portes.tsx";
import type { ChoixDeLecture, CommandeMontree, Fichier, TableMontree } from "./protocole.ts";
import { apapsDe, moisDe, type Regard, regarder, vuDe } from "./regard.ts";
import { type Fait, ResultatMontre } from "./resultat.tsx";
import { arreter, ecrireProfil, executer, listerCommandes } from "./travail.ts";
import { useTravaux } from "./travaux.ts";

declare const __EMPREINTE__: string;

/** What a command writes that the next ones read, as on a disk: settings, and the months' register. */
const REPRIS = /(^sorties\/|\.ya?ml$)/;

/** Commands whose form begins with the extraction's last month. */
const AU_MOIS = new Set(["mensuel", "tableau"]);

/** The whole page: files, doors, a form, a result. */
export function Page() {
  const [programme, setProgramme] = useState<{
    commandes: CommandeMontree[];
    tables: TableMontree[];
    version: string;
  } | null>(null);
  const [fichiers, setFichiers] = useState<readonly Fichier[]>([]);
  const [regard, setRegard] = useState<Regard | null>(null);
  const [ouverte, setOuverte] = useState<string | null>(null);
  const [fait, setFait] = useState<Fait | null>(null);
  const { travaux, faute, mener } = useTravaux();
  // the files of this very moment: what began before a drop must not undo it
  const presents = useRef<readonly Fichier[]>([]);
  const regards = useRef(0);
  const travail = useRef<HTMLDivElement>(null);

  useEffect(() => {
    void listerCommandes().then(setProgramme);
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

  async function poser(tous: readonly Fichier[]) {
    tenir(tous);
    setFait(null);
    await regarderEncore();
  }

  /** Looks at the files of this moment; an answer that a later look has overtaken is left. */
  async function regarderEncore() {
    setRegard(null);
    const tour = ++regards.current;
    const lu = await mener("Premier regard sur les fichiers", () => regarder(presents.current));
    if (tour === regards.current) setRegard(lu);
  }

  /** Files that come in; the look at those present is over the moment they begin to. */
  async function deposer(etape: string, lecture: () => Promise<Fichier[]>) {
    regards.current++;
    setRegard(null);
    const lus = await mener(etape, lecture);
    await poser(lus === null ? presents.current : reunir(presents.current, lus));
  }

  function vider() {
    arreter();
    tenir([]);
    regards.current++;
    setRegard(null);
    setFait(null);
    setOuverte(null);
  }

  async function lancer(mots: string[]) {
    setFait(null);
    const resultat = await mener("Démarrage", (avancer) => executer(mots, presents.current, avancer), true);
    if (resultat === null) return;
    setFait({ mots, resultat });
    const repris = resultat.fichiers.filter((f) => REPRIS.test(f.chemin));
    if (repris.length > 0) tenir(reunir(presents.current, repris));
    travail.current?.focus();
    if (repris.some(({ chemin }) => chemin.endsWith("profil.yaml"))) await regarderEncore();
  }

  /** The answers go into the profile that stands beside the first tables. */
  async function profilDe(choix: readonly ChoixDeLecture[]): Promise<Fichier[]> {
    const chemin = `${entreesDe(presents.current)[0] ?? "extraction"}/profil.yaml`;
    const ancien = presents.current.find((f) => f.chemin === chemin);
    const texte = await ecrireProfil(ancien ? new TextDecoder().decode(ancien.octets) : "", choix);
    return [{ chemin, octets: new TextEncoder().encode(texte) }];
  }

  function ouvrir(nom: string) {
    setFait(null);
    setOuverte(nom);
    queueMicrotask(() => travail.current?.focus());
  }

  if (programme === null) return <p class="attente">Chargement…</p>;
  const commande = programme.commandes.find((c) => c.nom === ouverte);
  const entrees = entreesDe(fichiers);
  const propositions = {
    entrees,
    mois: moisDe(regard),
    apaps: apapsDe(regard),
    fichiers: fichiers.map((f) => f.chemin),
  };
  const [enCours] = travaux;
  const assistant = ouverte === "inspecter";
  const profil = fichiers.find((f) => f.chemin.endsWith("profil.yaml"));
  return (
    <>
      <a class="evitement" href="#travail">
        Aller au travail en cours
      </a>
      <header>
        <h1>plie</h1>
        <p>L'outil du PLIE sur les extractions de son logiciel. Rien ne sort de cette page, rien n'y est gardé.</p>
      </header>
      <main>
        <Depot
          fichiers={fichiers}
          deposer={(lecture) => void deposer("Lecture des fichiers", lecture)}
          vider={vider}
          vu={regard ? vuDe(regard) : ""}
        />
        <div aria-live="polite">
          {faute !== "" && <p class="faute">{faute}</p>}
          {enCours && (
            <div class="encours">
              <label for="avance">{enCours.etape}</label>
              <progress id="avance" max={1} {...(enCours.part === null ? {} : { value: enCours.part })} />
              {travaux.length > 1 && <span>puis {travaux.length - 1} autre à la suite</span>}
              <button type="button" onClick={() => arreter()}>
                Arrêter
              </button>
            </div>
          )}
        </div>
        {regard && <Feux feux={regard.feux} malgre={null} examiner={() => ouvrir("inspecter")} />}
        <Portes commandes={programme.commandes} pret={entrees.length > 0} ouvrir={ouvrir} />
        <div id="travail" ref={travail} tabIndex={-1}>
          {assistant && !regard && enCours && <p>Les colonnes s'affichent dès que les fichiers sont regardés.</p>}
          {assistant && !regard && !enCours && (
            <p class="boutons">
              <button type="button" class="principal" onClick={() => void regarderEncore()}>
                Regarder les fichiers
              </button>
            </p>
          )}
          {assistant && regard && (
            <Assistant
              regard={regard}
              tables={programme.tables}
              appliquer={(choix) => void deposer("Écriture du profil", () => profilDe(choix))}
            />
          )}
          {assistant && profil && (
            <p class="boutons">
              <button type="button" onClick={() => telecharger("profil.yaml", profil.octets)}>
                Enregistrer profil.yaml
              </button>
            </p>
          )}
          {commande && (
            <Formulaire
              key={commande.nom}
              commande={commande}
              depart={AU_MOIS.has(commande.nom) ? { "--mois": propositions.mois[0] } : {}}
              propositions={propositions}
              occupe={travaux.some((t) => t.commande)}
              lancer={(mots) => void lancer(mots)}
            />
          )}
          {fait && (
            <ResultatMontre fait={fait} relancer={(mots) => void lancer(mots)} examiner={() => ouvrir("inspecter")} />
          )}
        </div>
        {fichiers.length > 0 && (
          <p class="boutons">
            <button type="button" onClick={() => telecharger("plie-travail.zip", enZip(fichiers))}>
              Enregistrer mon travail (zip)
            </button>
            <span class="discret">Fermer la page oublie tout ; déposez ce zip pour le reprendre.</span>
          </p>
        )}
      </main>
      <footer>
        <p>
          plie {programme.version}, licence MIT. Empreinte SHA-256 du programme : <code>{__EMPREINTE__}</code>
        </p>
      </footer>
    </>
  );
}
