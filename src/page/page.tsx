import { useEffect, useRef, useState } from "preact/hooks";
import { useAtelier } from "./atelier.ts";
import { Depot } from "./depot.tsx";
import { Ecran, type QuelEcran } from "./ecran.tsx";
import { EnCours } from "./encours.tsx";
import { Feux } from "./feux.tsx";
import { ETAT, entreesDe, enZip, fichierDe, moisFaits, telecharger } from "./fichiers.ts";
import type { Saisie } from "./ligne.ts";
import { Portes } from "./portes.tsx";
import type { ChoixDeLecture, ChoixDeReglage } from "./protocole.ts";
import { vuDe } from "./regard.ts";

declare const __EMPREINTE__: string;

/** What a saved work remembers beside its files; it may be of another version, or no work at all. */
interface Etat {
  saisies: Readonly<Record<string, Saisie>>;
  commande: string | null;
  choix: readonly ChoixDeLecture[];
  changements: readonly ChoixDeReglage[];
}

function etatDe(texte: string): Partial<Etat> {
  try {
    return (JSON.parse(texte) as Partial<Etat> | null) ?? {};
  } catch {
    return {};
  }
}

const cleDe = (ecran: QuelEcran): string => (ecran.nom === "commande" ? `commande ${ecran.commande}` : ecran.nom);

/** The whole page: files, lights, doors, and the screen that was opened. */
export function Page() {
  const atelier = useAtelier();
  const [ecrans, setEcrans] = useState<readonly QuelEcran[]>([]);
  // a result that one went back from is not done again to be seen
  const [resultat, setResultat] = useState<QuelEcran | null>(null);
  const [saisies, setSaisies] = useState<Readonly<Record<string, Saisie>>>({});
  const travail = useRef<HTMLDivElement>(null);
  const { programme, fichiers, regard } = atelier;
  // what a look or a writing took away while the keyboard was in it: from its screen, not from the top of the page
  const ouvert = useRef(false);
  ouvert.current = ecrans.length > 0;
  useEffect(() => {
    const { activeElement: la } = document;
    if (ouvert.current && (la === null || la === document.body || la.matches(":disabled"))) travail.current?.focus();
  }, [regard, atelier.occupe]);
  if (programme === null) return <p class="attente">Chargement…</p>;

  const ecran = ecrans.at(-1) ?? null;
  const montrer = (suite: (tous: readonly QuelEcran[]) => readonly QuelEcran[]) => {
    setEcrans(suite);
    queueMicrotask(() => travail.current?.focus());
  };
  // a screen that was open takes its place again, and what stood above it is left
  const aller = (suivant: QuelEcran) => {
    if (suivant.nom === "resultat") setResultat(suivant);
    montrer((tous) => {
      const deja = tous.findIndex((e) => cleDe(e) === cleDe(suivant));
      return [...(deja < 0 ? tous : tous.slice(0, deja)), suivant];
    });
  };
  const retour = () => montrer((tous) => tous.slice(0, -1));
  const saisir = (commande: string, saisie: Saisie) => setSaisies((toutes) => ({ ...toutes, [commande]: saisie }));
  const reprendre = (texte: string) => {
    const { saisies: remplies, commande, choix, changements } = etatDe(texte);
    setSaisies((toutes) => ({ ...toutes, ...remplies }));
    if (Array.isArray(choix)) atelier.choisir(choix);
    if (Array.isArray(changements)) atelier.changer(changements);
    if (typeof commande === "string") setEcrans([{ nom: "commande", commande }]);
  };
  const enregistrer = () => {
    const ouverte = ecrans.findLast((e) => e.nom === "commande");
    const { choix, changements } = atelier;
    const etat: Etat = { saisies, commande: ouverte?.commande ?? null, choix, changements };
    telecharger("plie-travail.zip", enZip([...fichiers, fichierDe(ETAT, JSON.stringify(etat))]));
  };
  const entrees = entreesDe(fichiers);
  const feux = {
    repondre: (profil: string, libelle: string) => void atelier.repondre(profil, libelle),
    examiner: () => aller({ nom: "lecture" }),
    retirer: (nom: string) =>
      atelier.retirer(({ chemin }) => chemin.endsWith(`/${nom}`) && !chemin.startsWith("sorties/")),
  };
  return (
    <>
      <a class="evitement" href="#travail">
        Aller au travail en cours
      </a>
      <header>
        <h1>plie</h1>
        <p>L'outil du PLIE sur les extractions de son logiciel. Rien ne sort de cette page, rien n'y est gardé.</p>
      </header>
      <main class={ecran ? "travaille" : ""}>
        <Depot
          fichiers={fichiers}
          deposer={(lecture) => void atelier.deposer(lecture, reprendre)}
          vider={() => {
            atelier.vider();
            setEcrans([]);
            setResultat(null);
            setSaisies({});
          }}
          retirer={(chemin) => void atelier.retirer((f) => f.chemin === chemin)}
          remplaces={atelier.remplaces}
          vu={regard && !atelier.occupe ? vuDe(regard) : ""}
        />
        <EnCours travaux={atelier.travaux} fautes={atelier.fautes} arreter={atelier.arreter} />
        {regard && ecran?.nom !== "resultat" && (
          <Feux feux={regard.feux} malgre={null} occupe={atelier.occupe} {...feux} />
        )}
        <Portes
          commandes={programme.commandes}
          pret={entrees.length > 0}
          dernierFait={moisFaits(fichiers).at(-1)?.mois ?? null}
          ouvrir={(commande, depart) => {
            saisir(commande, { ...depart, ...saisies[commande] });
            aller({ nom: "commande", commande });
          }}
          lire={() => aller({ nom: "lecture" })}
          regler={() => aller({ nom: "reglages" })}
        />
        {resultat && !ecrans.includes(resultat) && (
          <p class="boutons">
            <button type="button" onClick={() => aller(resultat)}>
              Revoir le dernier résultat
            </button>
          </p>
        )}
        <div id="travail" ref={travail} tabIndex={-1}>
          {ecran && (
            <>
              <p class="boutons">
                <button type="button" onClick={retour}>
                  Retour
                </button>
              </p>
              <Ecran
                ecran={ecran}
                atelier={atelier}
                programme={programme}
                saisies={saisies}
                saisir={saisir}
                aller={aller}
                retour={retour}
                feux={feux}
              />
            </>
          )}
        </div>
        {fichiers.length > 0 && (
          <p class="boutons">
            <button type="button" onClick={enregistrer}>
              Enregistrer mon travail (zip)
            </button>
            <span class="discret">
              Fermer la page oublie tout, et le demande avant ; déposez ce zip pour reprendre où vous en étiez.
            </span>
          </p>
        )}
      </main>
      <footer>
        <p>
          plie {programme.version}, licence MIT. Empreinte SHA-256 du programme : <code>{__EMPREINTE__}</code>
        </p>
        <p class="discret">
          Pour la vérifier : comparez-la à celle que dit le LISEZMOI.txt de la livraison. Celle du fichier entier se
          calcule par <code>certutil -hashfile plie.html SHA256</code>.
        </p>
        <details>
          <summary>Licences de ce que la page embarque</summary>
          <pre>{document.getElementById("licences")?.textContent}</pre>
        </details>
      </footer>
    </>
  );
}
