import { useEffect, useRef, useState } from "preact/hooks";
import { Assistant } from "./assistant.tsx";
import { Depot } from "./depot.tsx";
import { Feux } from "./feux.tsx";
import { entreesDe, enZip, reunir, telecharger } from "./fichiers.ts";
import { Formulaire } from "./formulaire.tsx";
import type { Saisie } from "./ligne.ts";
import { Portes } from "./portes.tsx";
import type { ChoixDeLecture, CommandeMontree, Fichier, TableMontree } from "./protocole.ts";
import { apapsDe, moisDe, type Regard, regarder } from "./regard.ts";
import { type Fait, ResultatMontre } from "./resultat.tsx";
import { Abandon, arreter, ecrireProfil, executer, listerCommandes } from "./travail.ts";

declare const __EMPREINTE__: string;

/** What a command writes that the next ones read, as on a disk: settings, and the months' register. */
const REPRIS = /(^sorties\/|\.ya?ml$)/;

interface EnCours {
  etape: string;
  part: number | null;
}

/** The whole page: files, doors, a form, a result. */
export function Page() {
  const [programme, setProgramme] = useState<{
    commandes: CommandeMontree[];
    tables: TableMontree[];
    version: string;
  } | null>(null);
  const [fichiers, setFichiers] = useState<readonly Fichier[]>([]);
  const [regard, setRegard] = useState<Regard | null>(null);
  const [ouverte, setOuverte] = useState<{ nom: string; saisie: Saisie } | null>(null);
  const [assistant, setAssistant] = useState(false);
  const [fait, setFait] = useState<Fait | null>(null);
  const [enCours, setEnCours] = useState<EnCours | null>(null);
  const [faute, setFaute] = useState("");
  const travail = useRef<HTMLDivElement>(null);

  useEffect(() => {
    void listerCommandes().then(setProgramme);
  }, []);
  useEffect(() => {
    const garder = (event: BeforeUnloadEvent) => event.preventDefault();
    if (fichiers.length > 0) addEventListener("beforeunload", garder);
    return () => removeEventListener("beforeunload", garder);
  }, [fichiers]);

  /** Runs something in the worker: told while it lasts, and what stopped it. */
  async function mener<T>(etape: string, faire: () => Promise<T>): Promise<T | null> {
    setFaute("");
    setEnCours({ etape, part: null });
    try {
      return await faire();
    } catch (error) {
      if (!(error instanceof Abandon)) setFaute(error instanceof Error ? error.message : String(error));
      return null;
    } finally {
      setEnCours(null);
    }
  }

  async function poser(tous: readonly Fichier[]) {
    setFichiers(tous);
    setFait(null);
    setRegard(await mener("Premier regard sur les fichiers", () => regarder(tous)));
  }

  async function lancer(mots: string[]) {
    setFait(null);
    const resultat = await mener("Démarrage", () =>
      executer(mots, fichiers, (etape, part) => setEnCours({ etape, part })),
    );
    if (resultat === null) return;
    setFait({ mots, resultat });
    setFichiers(
      reunir(
        fichiers,
        resultat.fichiers.filter((f) => REPRIS.test(f.chemin)),
      ),
    );
    travail.current?.focus();
  }

  async function appliquer(choix: readonly ChoixDeLecture[]) {
    const chemin = `${entreesDe(fichiers)[0] ?? "extraction"}/profil.yaml`;
    const ancien = fichiers.find((f) => f.chemin === chemin);
    const texte = await ecrireProfil(ancien ? new TextDecoder().decode(ancien.octets) : "", choix);
    await poser(reunir(fichiers, [{ chemin, octets: new TextEncoder().encode(texte) }]));
  }

  function ouvrir(nom: string, saisie: Saisie = {}) {
    setFait(null);
    setAssistant(nom === "inspecter" && regard !== null);
    setOuverte({
      nom,
      saisie: nom === "mensuel" || nom === "tableau" ? { "--mois": moisDe(regard)[0], ...saisie } : saisie,
    });
    queueMicrotask(() => travail.current?.focus());
  }

  if (programme === null) return <p class="attente">Chargement…</p>;
  const commande = programme.commandes.find((c) => c.nom === ouverte?.nom);
  const entrees = entreesDe(fichiers);
  const propositions = {
    entrees,
    mois: moisDe(regard),
    apaps: apapsDe(regard),
    fichiers: fichiers.map((f) => f.chemin),
  };
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
          deposer={(lus) => void poser(reunir(fichiers, lus))}
          vider={() => {
            setFichiers([]);
            setRegard(null);
            setFait(null);
            setOuverte(null);
          }}
          refuser={setFaute}
        />
        <div aria-live="polite">
          {faute !== "" && <p class="faute">{faute}</p>}
          {enCours && (
            <div class="encours">
              <label for="avance">{enCours.etape}</label>
              <progress id="avance" max={1} {...(enCours.part === null ? {} : { value: enCours.part })} />
              <button type="button" onClick={() => arreter()}>
                Arrêter
              </button>
            </div>
          )}
        </div>
        {regard && <Feux feux={regard.feux} malgre={null} examiner={() => ouvrir("inspecter")} />}
        <Portes commandes={programme.commandes} pret={entrees.length > 0} ouvrir={ouvrir} />
        <div id="travail" ref={travail} tabIndex={-1}>
          {assistant && regard && (
            <Assistant regard={regard} tables={programme.tables} appliquer={(c) => void appliquer(c)} />
          )}
          {assistant && profil && (
            <p class="boutons">
              <button type="button" onClick={() => telecharger("profil.yaml", profil.octets)}>
                Enregistrer profil.yaml
              </button>
            </p>
          )}
          {commande && ouverte && (
            <Formulaire
              key={commande.nom}
              commande={commande}
              depart={ouverte.saisie}
              propositions={propositions}
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
