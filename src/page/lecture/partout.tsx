import { useState } from "preact/hooks";
import type { ChoixDeLecture, ProfilLu } from "../protocole.ts";
import type { LibellesVus } from "../regard.ts";
import { type Choix, choisi } from "./choix.ts";

interface Props {
  libelles: readonly LibellesVus[];
  profil: ProfilLu;
  choix: Choix;
  choisir: (choix: ChoixDeLecture) => void;
}

const REGLAGES = [
  {
    cle: "uniteDuree",
    titre: "Unité des durées sans unité",
    offres: [
      ["", "minutes, ou comme l'en-tête le dit"],
      ["minutes", "minutes"],
      ["heures", "heures"],
    ],
  },
  {
    cle: "presenceVide",
    titre: "Une présence vide veut dire",
    offres: [
      ["", "rien ne le dit"],
      ["PRESENT", "présent"],
      ["A_PRECISER", "à préciser"],
    ],
  },
] as const;

/** What holds for every file: units, empty presences, names written in two ways. */
export function Partout({ libelles, profil, choix, choisir }: Props) {
  return (
    <details>
      <summary>Pour tous les fichiers : durées, présences vides, noms écrits de deux façons</summary>
      {REGLAGES.map(({ cle, titre, offres }) => (
        <p class="champ" key={cle}>
          <label for={cle}>{titre}</label>
          <select
            id={cle}
            value={String(choisi(choix, [cle]) ?? profil[cle] ?? "")}
            onChange={(e) =>
              choisir({
                chemin: [cle],
                valeur: e.currentTarget.value,
                libelle: `${titre} : ${e.currentTarget.selectedOptions[0]?.text ?? ""}`,
              })
            }
          >
            {offres.map(([valeur, texte]) => (
              <option key={valeur} value={valeur}>
                {texte}
              </option>
            ))}
          </select>
        </p>
      ))}
      <Alias domaine="apap" titre="APAP" libelles={libelles} profil={profil} choix={choix} choisir={choisir} />
      <Alias
        domaine="structure"
        titre="structure"
        libelles={libelles}
        profil={profil}
        choix={choix}
        choisir={choisir}
      />
    </details>
  );
}

/** « A » is « B »: the names seen are offered. */
function Alias({
  domaine,
  titre,
  libelles,
  profil,
  choisir,
}: Props & { domaine: "apap" | "structure"; titre: string }) {
  const [autre, setAutre] = useState("");
  const [retenu, setRetenu] = useState("");
  const noms = [
    ...new Set(libelles.filter((l) => l.champ === domaine).flatMap((l) => l.valeurs.map((v) => v.libelle))),
  ];
  const ecrits = Object.entries(profil.alias?.[domaine] ?? {});
  return (
    <fieldset>
      <legend>Un nom de {titre} écrit de deux façons</legend>
      {ecrits.map(([nom, vrai]) => (
        <p class="boutons" key={nom}>
          « {nom} » est « {vrai} »
          <button
            type="button"
            onClick={() =>
              choisir({ chemin: ["alias", domaine, nom], valeur: "", libelle: `« ${nom} » n'est plus un autre nom` })
            }
          >
            Retirer<span class="cache"> {nom}</span>
          </button>
        </p>
      ))}
      <p class="champ">
        <label for={`alias ${domaine}`}>Ce nom de {titre}</label>
        <input
          id={`alias ${domaine}`}
          list={`noms ${domaine}`}
          value={autre}
          onInput={(e) => setAutre(e.currentTarget.value)}
        />
      </p>
      <p class="champ">
        <label for={`retenu ${domaine}`}>est le même que</label>
        <input
          id={`retenu ${domaine}`}
          list={`noms ${domaine}`}
          value={retenu}
          onInput={(e) => setRetenu(e.currentTarget.value)}
        />
      </p>
      <datalist id={`noms ${domaine}`}>
        {noms.map((nom) => (
          <option key={nom} value={nom} />
        ))}
      </datalist>
      <button
        type="button"
        disabled={autre === "" || retenu === "" || autre === retenu}
        onClick={() => {
          choisir({ chemin: ["alias", domaine, autre], valeur: retenu, libelle: `« ${autre} » est « ${retenu} »` });
          setAutre("");
          setRetenu("");
        }}
      >
        Dire que c'est le même
      </button>
    </fieldset>
  );
}
