import { useRef, useState } from "preact/hooks";
import { useAtelier } from "./atelier.ts";
import { Depot } from "./depot.tsx";
import { Ecran, type QuelEcran } from "./ecran.tsx";
import { EnCours } from "./encours.tsx";
import { Feux } from "./feux.tsx";
import { ETAT, entreesDe, enZip, fichierDe, moisFaits, telecharger } from "./fichiers.ts";
import type { Saisie } from "./ligne.ts";
import { Portes } from "./portes.tsx";
import { vuDe } from "./regard.ts";

declare const __EMPREINTE__: string;

/** What a saved work remembers beside its files. */
interface Etat {
  saisies: Readonly<Record<string, Saisie>>;
  commande: string | null;
}

const cleDe = (ecran: QuelEcran): string => (ecran.nom === "commande" ? `commande ${ecran.commande}` : ecran.nom);

/** The whole page: files, lights, doors, and the screen that was opened. */
export function Page() {
  const atelier = useAtelier();
  const [ecrans, setEcrans] = useState<readonly QuelEcran[]>([]);
  const [saisies, setSaisies] = useState<Readonly<Record<string, Saisie>>>({});
  const travail = useRef<HTMLDivElement>(null);
  const { programme, fichiers, regard } = atelier;
  if (programme === null) return <p class="attente">Chargement…</p>;

  const ecran = ecrans.at(-1) ?? null;
  const montrer = (suite: (tous: readonly QuelEcran[]) => readonly QuelEcran[]) => {
    setEcrans(suite);
    queueMicrotask(() => travail.current?.focus());
  };
  // a screen that was open takes its place again, and what stood above it is left
  const aller = (suivant: QuelEcran) =>
    montrer((tous) => {
      const deja = tous.findIndex((e) => cleDe(e) === cleDe(suivant));
      return [...(deja < 0 ? tous : tous.slice(0, deja)), suivant];
    });
  const retour = () => montrer((tous) => tous.slice(0, -1));
  const saisir = (commande: string, saisie: Saisie) => setSaisies((toutes) => ({ ...toutes, [commande]: saisie }));
  const deposer = async (lecture: Parameters<typeof atelier.deposer>[0]) => {
    const etat = await atelier.deposer(lecture);
    if (etat === "") return;
    const lu = JSON.parse(etat) as Etat;
    setSaisies(lu.saisies);
    if (lu.commande !== null) setEcrans([{ nom: "commande", commande: lu.commande }]);
  };
  const enregistrer = () => {
    const ouverte = ecrans.findLast((e) => e.nom === "commande");
    const etat: Etat = { saisies, commande: ouverte?.commande ?? null };
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
          deposer={(lecture) => void deposer(lecture)}
          vider={() => {
            atelier.vider();
            setEcrans([]);
            setSaisies({});
          }}
          retirer={(chemin) => atelier.retirer((f) => f.chemin === chemin)}
          vu={regard && !atelier.occupe ? vuDe(regard) : ""}
        />
        <EnCours travaux={atelier.travaux} faute={atelier.faute} arreter={atelier.arreter} />
        {regard && ecran?.nom !== "resultat" && <Feux feux={regard.feux} malgre={null} {...feux} />}
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
