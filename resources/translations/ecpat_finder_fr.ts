<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>What ECPAT is</source>
        <translation>Ce qu’est ECPAT</translation>
    </message>
    <message>
        <source>What its members do</source>
        <translation>Ce que font ses membres</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Le nom</translation>
    </message>
    <message>
        <source>The network in figures</source>
        <translation>Le réseau en chiffres</translation>
    </message>
    <message>
        <source>Reported by the network and its members:</source>
        <translation>Selon le réseau et ses membres&#xa0;:</translation>
    </message>
    <message>
        <source>Where the facts come from</source>
        <translation>D’où viennent les informations</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Ce programme</translation>
    </message>
    <message>
        <source>ECPAT Finder, version %1.</source>
        <translation>ECPAT Finder, version %1.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>This directory holds %1 groups in %2 countries: those for which we have found a page that confirms the membership. A country without a group here may have one all the same; the secretariat knows.</source>
        <translation>Cet annuaire contient %1 groupes dans %2 pays&#xa0;: ceux dont nous avons trouvé une page qui confirme l’adhésion. Un pays sans groupe ici peut tout de même en avoir un&#x202f;; le secrétariat le sait.</translation>
    </message>
    <message>
        <source>Everything said about a group has a public page behind it, which you can see under “Sources”. What no page shows is left out.</source>
        <translation>Tout ce qui est dit d’un groupe s’appuie sur une page publique, visible sous «&#xa0;Sources&#xa0;». Ce qu’aucune page ne montre est laissé de côté.</translation>
    </message>
    <message>
        <source>Names of countries and regions: Unicode CLDR. Shapes and places of countries: Natural Earth (public domain). Names and places of cities: GeoNames (CC BY 4.0). The map is drawn in the Equal Earth projection, in which areas are true. Boundaries imply no opinion on the status of any territory.</source>
        <translation>Noms des pays et des régions&#xa0;: Unicode CLDR. Formes et positions des pays&#xa0;: Natural Earth (domaine public). Noms et positions des villes&#xa0;: GeoNames (CC BY 4.0). La carte est dessinée dans la projection Equal Earth, qui respecte les surfaces. Les frontières n’expriment aucun avis sur le statut d’un territoire.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Built with Qt for Python (LGPL).</source>
        <translation>Logiciel libre sous licence MIT. Réalisé avec Qt for Python (LGPL).</translation>
    </message>
    <message>
        <source>It never goes online and keeps no record of what you look up.</source>
        <translation>Il ne va jamais en ligne et ne garde aucune trace de ce que vous cherchez.</translation>
    </message>
    <message>
        <source>It never goes online and keeps no record of what you look up: only the size of the window and its language are remembered.</source>
        <translation>Il ne se connecte jamais à Internet et ne garde aucune trace de vos recherches&#xa0;: seules la taille de la fenêtre et sa langue sont retenues.</translation>
    </message>
    <message>
        <source>It is not an official product of ECPAT, and doesn’t use its logo.</source>
        <translation>Ce n’est pas un produit officiel d’ECPAT et il n’utilise pas son logo.</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to start</source>
        <translation>Touchez pour commencer</translation>
    </message>
    <message>
        <source>Who protects children where you are?</source>
        <translation>Qui protège les enfants là où vous êtes&#x202f;?</translation>
    </message>
    <message>
        <source>Child helpline: %1</source>
        <translation>Ligne d’écoute pour enfants&#xa0;: %1</translation>
    </message>
    <message>
        <source>Child helpline: %1 (free)</source>
        <translation>Ligne d’écoute pour enfants&#xa0;: %1 (gratuit)</translation>
    </message>
</context>
<context>
    <name>ContactRows</name>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Helpline</source>
        <translation>Ligne d’écoute</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Code QR</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>CountryDelegate</name>
    <message>
        <source>no contact</source>
        <translation>sans contact</translation>
    </message>
</context>
<context>
    <name>CountryList</name>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
</context>
<context>
    <name>CountryModel</name>
    <message>
        <source>What to do, whom to ask</source>
        <translation>Que faire, à qui demander</translation>
    </message>
    <message>
        <source>Get help now</source>
        <translation>De l’aide</translation>
    </message>
    <message>
        <source>%1: another name</source>
        <translation>%1&#xa0;: autre nom</translation>
    </message>
    <message>
        <source>%1: a short name</source>
        <translation>%1&#xa0;: nom abrégé</translation>
    </message>
    <message>
        <source>%1: a former name</source>
        <translation>%1&#xa0;: ancien nom</translation>
    </message>
    <message>
        <source>%1: it was part of that state</source>
        <translation>%1&#xa0;: en faisait partie</translation>
    </message>
    <message>
        <source>%1: a part of it</source>
        <translation>%1&#xa0;: l’une de ses parties</translation>
    </message>
    <message>
        <source>%1: it lies there</source>
        <translation>%1&#xa0;: région où il se trouve</translation>
    </message>
    <message>
        <source>%1: its people</source>
        <translation>%1&#xa0;: ses habitants</translation>
    </message>
    <message>
        <source>%1: a city there</source>
        <translation>%1&#xa0;: ville de ce pays</translation>
    </message>
    <message>
        <source>%1: a group there</source>
        <translation>%1&#xa0;: groupe de ce pays</translation>
    </message>
    <message>
        <source>%1: its code</source>
        <translation>%1&#xa0;: son code</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>aucun groupe</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s), no contact known</source>
        <translation>
            <numerusform>%n groupe, aucun contact connu</numerusform>
            <numerusform>%n groupes, aucun contact connu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n groupe</numerusform>
            <numerusform>%n groupes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountryPicker</name>
    <message>
        <source>Choose a country</source>
        <translation>Choisissez un pays</translation>
    </message>
    <message>
        <source>A–Z</source>
        <translation>A–Z</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Par région</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message numerus="yes">
        <source>%n country(ies)</source>
        <translation>
            <numerusform>%n pays</numerusform>
            <numerusform>%n pays</numerusform>
        </translation>
    </message>
    <message>
        <source>No country is called “%1”.</source>
        <translation>Aucun pays ne s’appelle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <translation>Vouliez-vous dire&#xa0;:</translation>
    </message>
    <message>
        <source>All are listed below.</source>
        <translation>La liste complète suit.</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Child protection directory</source>
        <translation>Annuaire de la protection de l’enfance</translation>
    </message>
    <message>
        <source>Find who protects children in your country</source>
        <translation>Trouver qui protège les enfants dans votre pays</translation>
    </message>
    <message>
        <source>ECPAT;child protection;children;help;sexual exploitation;trafficking;</source>
        <translation>ECPAT;protection de l’enfance;enfants;aide;exploitation sexuelle;traite;</translation>
    </message>
    <message>
        <source>ECPAT is a worldwide network of groups that work to end the sexual exploitation of children. This program finds the group that works where you are and shows how to reach it.</source>
        <translation>ECPAT est un réseau mondial de groupes qui œuvrent pour mettre fin à l’exploitation sexuelle des enfants. Ce programme trouve le groupe qui travaille là où vous êtes et montre comment le joindre.</translation>
    </message>
    <message>
        <source>Pick a country from the map or the list, or type its name in any language. Everything shown has a public source, and a country without a group gets the nearest ones and the secretariat.</source>
        <translation>Choisissez un pays sur la carte ou dans la liste, ou tapez son nom dans n’importe quelle langue. Tout ce qui est montré a une source publique, et pour un pays sans groupe sont indiqués les plus proches et le secrétariat.</translation>
    </message>
    <message>
        <source>It never goes online and keeps no record of what you look up. Leaving at once is one press away on every page.</source>
        <translation>Il ne se connecte jamais et ne garde aucune trace de ce que vous consultez. Sur chaque page, une seule pression suffit pour quitter aussitôt.</translation>
    </message>
    <message>
        <source>A group in Thailand, with its contact details</source>
        <translation>Un groupe en Thaïlande, avec ses coordonnées</translation>
    </message>
    <message>
        <source>The kiosk, with a contact card to take along</source>
        <translation>La borne, avec une carte de contact à emporter</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Who protects children where you are?</source>
        <translation>Qui protège les enfants là où vous êtes&#x202f;?</translation>
    </message>
    <message>
        <source>In danger right now? Call the police or the emergency number where you are.</source>
        <translation>En danger maintenant&#x202f;? Appelez la police ou le numéro d’urgence là où vous êtes.</translation>
    </message>
    <message>
        <source>Not sure whom to ask? Press “Get help now”, at the top of every page.</source>
        <translation>Vous ne savez pas à qui demander&#x202f;? Appuyez sur «&#xa0;De l’aide&#xa0;», en haut de chaque page.</translation>
    </message>
    <message>
        <source>Need to leave this screen? Press “Leave now”, or Escape three times.</source>
        <translation>Besoin de quitter cet écran&#x202f;? Appuyez sur «&#xa0;Quitter vite&#xa0;», ou trois fois sur Échap.</translation>
    </message>
    <message>
        <source>This directory holds %1 groups in %2 countries so far, each with its sources.</source>
        <translation>Cet annuaire contient pour l’instant %1 groupes dans %2 pays, chacun avec ses sources.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>%1 – %2, about %3&#xa0;km away</source>
        <translation>%1 – %2, à environ %3&#xa0;km</translation>
    </message>
    <message>
        <source>no contact known</source>
        <translation>aucun contact connu</translation>
    </message>
    <message numerus="yes">
        <source>%n ECPAT group(s) here</source>
        <translation>
            <numerusform>%n groupe ECPAT ici</numerusform>
            <numerusform>%n groupes ECPAT ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a country from the list or on the map, or type its name. You will see the ECPAT group that works there, what it does, and how to reach it.</source>
        <translation>Choisissez un pays dans la liste ou sur la carte, ou tapez son nom. Vous verrez le groupe ECPAT qui y travaille, ce qu’il fait et comment le joindre.</translation>
    </message>
    <message>
        <source>ECPAT’s own page on this country names no member.</source>
        <translation>La page d’ECPAT sur ce pays ne cite aucun membre.</translation>
    </message>
    <message>
        <source>This directory knows no ECPAT group in this country.</source>
        <translation>Cet annuaire ne connaît aucun groupe ECPAT dans ce pays.</translation>
    </message>
    <message>
        <source>That doesn’t mean that there is nobody: a group may be missing here. The secretariat can tell you, and the nearest groups may help.</source>
        <translation>Cela ne veut pas dire qu’il n’y a personne&#xa0;: un groupe peut manquer ici. Le secrétariat peut vous le dire, et les groupes les plus proches peuvent aider.</translation>
    </message>
    <message>
        <source>The secretariat can tell you whom to ask.</source>
        <translation>Le secrétariat peut vous dire à qui vous adresser.</translation>
    </message>
    <message>
        <source>Nearest groups</source>
        <translation>Groupes les plus proches</translation>
    </message>
</context>
<context>
    <name>DisplayOverlay</name>
    <message>
        <source>Display</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ErrorPage</name>
    <message>
        <source>For whoever looks after this computer:</source>
        <translation>Pour la personne qui s’occupe de cet ordinateur&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of groups can’t be shown</source>
        <translation>La liste des groupes ne peut pas être affichée</translation>
    </message>
    <message>
        <source>This page can’t be shown</source>
        <translation>Cette page ne peut pas être affichée</translation>
    </message>
    <message>
        <source>Its files are missing or damaged, and we would rather show nothing than something wrong. The secretariat in Bangkok can help you.</source>
        <translation>Ses fichiers manquent ou sont endommagés, et nous préférons ne rien montrer plutôt qu’une information fausse. Le secrétariat à Bangkok peut vous aider.</translation>
    </message>
</context>
<context>
    <name>EscapeCount</name>
    <message numerus="yes">
        <source>Press Escape %n more time(s) to leave</source>
        <translation>
            <numerusform>Appuyez encore %n fois sur Échap pour quitter</numerusform>
            <numerusform>Appuyez encore %n fois sur Échap pour quitter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n groupe</numerusform>
            <numerusform>%n groupes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n country(ies)</source>
        <translation>
            <numerusform>%n pays</numerusform>
            <numerusform>%n pays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Find a group</source>
        <translation>Trouver un groupe</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Tous les pays</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Revenir à %1</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>We have found no page yet that says what this group does.</source>
        <translation>Nous n’avons pas encore trouvé de page qui dise ce que fait ce groupe.</translation>
    </message>
    <message>
        <source>Coalition of organisations</source>
        <translation>Coalition d’organisations</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Helpline</source>
        <translation>Ligne d’écoute</translation>
    </message>
    <message>
        <source>Shelter</source>
        <translation>Hébergement</translation>
    </message>
    <message>
        <source>Legal aid</source>
        <translation>Aide juridique</translation>
    </message>
    <message>
        <source>Counselling</source>
        <translation>Soutien psychologique</translation>
    </message>
    <message>
        <source>Takes reports</source>
        <translation>Reçoit des signalements</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Prévention</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Advocacy</source>
        <translation>Plaidoyer</translation>
    </message>
    <message>
        <source>No page shows contact details that we can stand behind. Ask the secretariat, below.</source>
        <translation>Aucune page ne montre de coordonnées dont nous puissions répondre. Demandez au secrétariat, ci-dessous.</translation>
    </message>
    <message>
        <source>contact details read in %1</source>
        <translation>coordonnées lues en %1</translation>
    </message>
    <message>
        <source>The pages that show these contact details are more than three years old, or carry no date. If you get no answer, ask the secretariat.</source>
        <translation>Les pages qui montrent ces coordonnées ont plus de trois ans ou ne portent pas de date. Sans réponse, demandez au secrétariat.</translation>
    </message>
    <message>
        <source>Nothing shows how old the page is that names this group. If in doubt, ask the secretariat.</source>
        <translation>Rien n’indique l’âge de la page qui cite ce groupe. En cas de doute, demandez au secrétariat.</translation>
    </message>
    <message>
        <source>The membership was last confirmed more than three years ago. If in doubt, ask the secretariat.</source>
        <translation>L’adhésion a été confirmée pour la dernière fois il y a plus de trois ans. En cas de doute, demandez au secrétariat.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Main menu</source>
        <translation>Menu principal</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Langue&#x202f;: %1</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Get help now</source>
        <translation>De l’aide</translation>
    </message>
    <message>
        <source>Leave now</source>
        <translation>Quitter vite</translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation>Trouver un groupe</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histoire</translation>
    </message>
    <message>
        <source>Strategic orientations</source>
        <translation>Orientations stratégiques</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Text %1%</source>
        <translation>Texte %1&#xa0;%</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Touches…</translation>
    </message>
</context>
<context>
    <name>HelpColumn</name>
    <message>
        <source>Get help now</source>
        <translation>De l’aide</translation>
    </message>
    <message>
        <source>Choose another country</source>
        <translation>Choisir un autre pays</translation>
    </message>
    <message>
        <source>Choose your country</source>
        <translation>Choisissez votre pays</translation>
    </message>
    <message>
        <source>The numbers can’t be shown</source>
        <translation>Les numéros ne peuvent pas être affichés</translation>
    </message>
    <message>
        <source>Their file is missing or damaged, and we would rather show none than a wrong one.</source>
        <translation>Leur fichier manque ou est abîmé, et nous préférons n’en montrer aucun plutôt qu’un faux.</translation>
    </message>
    <message>
        <source>In danger right now?</source>
        <translation>En danger maintenant&#x202f;?</translation>
    </message>
    <message>
        <source>Call the police or the emergency number of the country you are in, or go to a place with people: a shop, a hospital, a station.</source>
        <translation>Appelez la police ou le numéro d’urgence du pays où vous êtes, ou allez dans un lieu fréquenté&#xa0;: un magasin, un hôpital, une gare.</translation>
    </message>
    <message>
        <source>We know of no child helpline here</source>
        <translation>Nous ne connaissons pas de ligne d’écoute pour enfants ici</translation>
    </message>
    <message>
        <source>Ask an ECPAT group or the secretariat, below.</source>
        <translation>Demandez à un groupe ECPAT ou au secrétariat, ci-dessous.</translation>
    </message>
    <message>
        <source>What is happening?</source>
        <translation>Que se passe-t-il&#x202f;?</translation>
    </message>
    <message>
        <source>What always helps</source>
        <translation>Ce qui aide toujours</translation>
    </message>
    <message>
        <source>It is never the child’s fault.</source>
        <translation>Ce n’est jamais la faute de l’enfant.</translation>
    </message>
    <message>
        <source>Tell somebody you trust: a parent, a teacher, a doctor, a friend.</source>
        <translation>Parlez-en à quelqu’un de confiance&#xa0;: un parent, un professeur, un médecin, un ami.</translation>
    </message>
    <message>
        <source>Never pay anybody who threatens you. Don’t answer. Keep the messages.</source>
        <translation>Ne payez jamais quelqu’un qui vous menace. Ne répondez pas. Gardez les messages.</translation>
    </message>
    <message>
        <source>Before you call</source>
        <translation>Avant d’appeler</translation>
    </message>
    <message>
        <source>Are you somewhere safe, where nobody listens?</source>
        <translation>Êtes-vous dans un endroit sûr, où personne n’écoute&#x202f;?</translation>
    </message>
    <message>
        <source>Use a telephone that nobody checks.</source>
        <translation>Prenez un téléphone que personne ne surveille.</translation>
    </message>
    <message>
        <source>Delete the call afterwards from the list of calls.</source>
        <translation>Effacez ensuite l’appel de la liste des appels.</translation>
    </message>
    <message>
        <source>You needn’t give your name: %1 says so.</source>
        <translation>Pas besoin de donner de nom&#xa0;: %1 le dit.</translation>
    </message>
    <message>
        <source>A group near you</source>
        <translation>Un groupe près de vous</translation>
    </message>
    <message>
        <source>ECPAT groups work to protect children from sexual exploitation. Write or call, and ask who can help where you are.</source>
        <translation>Les groupes ECPAT protègent les enfants contre l’exploitation sexuelle. Écrivez ou appelez, et demandez qui peut aider là où vous êtes.</translation>
    </message>
    <message>
        <source>Help in every country</source>
        <translation>De l’aide dans tous les pays</translation>
    </message>
    <message>
        <source>Press “Leave now”, or Escape three times, and this window is gone.</source>
        <translation>Appuyez sur «&#xa0;Quitter vite&#xa0;», ou trois fois sur Échap, et cette fenêtre disparaît.</translation>
    </message>
    <message>
        <source>Press “Leave now”, and nothing you looked at is left on this screen.</source>
        <translation>Touchez «&#xa0;Quitter vite&#xa0;», et il ne reste rien à l’écran de ce que vous avez regardé.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Get help now</source>
        <translation>De l’aide</translation>
    </message>
    <message>
        <source>In which country are you?</source>
        <translation>Dans quel pays êtes-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Help without choosing a country</source>
        <translation>De l’aide sans choisir de pays</translation>
    </message>
</context>
<context>
    <name>Helpline</name>
    <message>
        <source>Emergency number</source>
        <translation>Numéro d’urgence</translation>
    </message>
    <message>
        <source>Child helpline</source>
        <translation>Ligne d’écoute pour enfants</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation>Ambulance</translation>
    </message>
    <message>
        <source>Fire brigade</source>
        <translation>Pompiers</translation>
    </message>
    <message>
        <source>Human trafficking</source>
        <translation>Traite des êtres humains</translation>
    </message>
    <message>
        <source>Violence</source>
        <translation>Violences</translation>
    </message>
    <message>
        <source>Report online</source>
        <translation>Signaler en ligne</translation>
    </message>
    <message>
        <source>day and night, every day</source>
        <translation>jour et nuit, tous les jours</translation>
    </message>
    <message>
        <source>we don’t know whether this call is free</source>
        <translation>nous ne savons pas si cet appel est gratuit</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratuit</translation>
    </message>
    <message>
        <source>not free</source>
        <translation>payant</translation>
    </message>
    <message>
        <source>the call shows on the telephone bill</source>
        <translation>l’appel apparaît sur la facture de téléphone</translation>
    </message>
    <message>
        <source>the call doesn’t show on the bill</source>
        <translation>l’appel n’apparaît pas sur la facture</translation>
    </message>
    <message>
        <source>you needn’t give your name</source>
        <translation>pas besoin de donner de nom</translation>
    </message>
    <message>
        <source>they ask for your name</source>
        <translation>on vous demande votre nom</translation>
    </message>
    <message>
        <source>up to the age of %2</source>
        <translation>jusqu’à %2 ans</translation>
    </message>
    <message>
        <source>from the age of %1</source>
        <translation>à partir de %1 ans</translation>
    </message>
    <message>
        <source>from %1 to %2 years of age</source>
        <translation>de %1 à %2 ans</translation>
    </message>
    <message>
        <source>From pages without a date, read in %1.</source>
        <translation>D’après des pages sans date, lues en %1.</translation>
    </message>
    <message>
        <source>From a page of %1.</source>
        <translation>D’après une page datée&#xa0;: %1.</translation>
    </message>
    <message>
        <source>From a page of %1, more than three years ago: it may have changed.</source>
        <translation>D’après une page datée&#xa0;: %1, il y a plus de trois ans. Le numéro a pu changer.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Text message: %1</source>
        <translation>SMS&#xa0;: %1</translation>
    </message>
    <message>
        <source>WhatsApp: %1</source>
        <translation>WhatsApp&#xa0;: %1</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Code QR</translation>
    </message>
</context>
<context>
    <name>HelplineButtons</name>
    <message>
        <source>QR code</source>
        <translation>Code QR</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>HelplineStrip</name>
    <message>
        <source>Numbers to call</source>
        <translation>Numéros à appeler</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Histoire</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Étapes</translation>
    </message>
</context>
<context>
    <name>IdlePrompt</name>
    <message>
        <source>Are you still there?</source>
        <translation>Êtes-vous toujours là&#xa0;?</translation>
    </message>
    <message>
        <source>If not, everything you looked at is cleared from this screen.</source>
        <translation>Sinon, tout ce que vous avez regardé disparaît de cet écran.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Je suis toujours là</translation>
    </message>
    <message>
        <source>Leave now</source>
        <translation>Quitter vite</translation>
    </message>
</context>
<context>
    <name>KioskCountryPicker</name>
    <message>
        <source>A–Z</source>
        <translation>A–Z</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Par région</translation>
    </message>
    <message>
        <source>Spell it</source>
        <translation>Épeler</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Choose a country</source>
        <translation>Choisissez un pays</translation>
    </message>
    <message>
        <source>Press the first letter</source>
        <translation>Touchez la première lettre</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Take the last letter away</source>
        <translation>Effacer la dernière lettre</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
</context>
<context>
    <name>KioskFindPage</name>
    <message>
        <source>Choose another country</source>
        <translation>Choisir un autre pays</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>KioskHeader</name>
    <message>
        <source>Display</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Get help now</source>
        <translation>De l’aide</translation>
    </message>
    <message>
        <source>Leave now</source>
        <translation>Quitter vite</translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation>Trouver un groupe</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histoire</translation>
    </message>
    <message>
        <source>Strategic orientations</source>
        <translation>Orientations stratégiques</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Screen: %1 (%2 × %3)</source>
        <translation>Écran&#xa0;:&#xa0;%1 (%2 ×&#xa0;%3)</translation>
    </message>
</context>
<context>
    <name>LanguageOverlay</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>LeaveButton</name>
    <message>
        <source>Leave now</source>
        <translation>Quitter vite</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>The file of licences is missing from this installation.</source>
        <translation>Le fichier des licences manque à cette installation.</translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>The map can’t be shown: its file is missing or damaged. Everything else works.</source>
        <translation>La carte ne peut pas s’afficher&#xa0;: son fichier manque ou est abîmé. Tout le reste fonctionne.</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>World map</source>
        <translation>Carte du monde</translation>
    </message>
    <message>
        <source>Arrow keys walk from country to country, + and − zoom, Home shows the world.</source>
        <translation>Les flèches vont de pays en pays, + et − agrandissent et réduisent, Origine montre le monde.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n groupe</numerusform>
            <numerusform>%n groupes</numerusform>
        </translation>
    </message>
    <message>
        <source>no group</source>
        <translation>aucun groupe</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s), no contact known</source>
        <translation>
            <numerusform>%n groupe, aucun contact connu</numerusform>
            <numerusform>%n groupes, aucun contact connu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1&#xa0;km</source>
        <translation>%1&#xa0;km</translation>
    </message>
</context>
<context>
    <name>Membership</name>
    <message>
        <source>Named as an ECPAT member on a page of %1</source>
        <translation>Membre d’ECPAT selon une page de %1</translation>
    </message>
    <message>
        <source>Named as an ECPAT member on a page without a date</source>
        <translation>Membre d’ECPAT selon une page sans date</translation>
    </message>
    <message>
        <source>Named as an ECPAT member on a page without a date, written in %1 or later</source>
        <translation>Membre d’ECPAT selon une page sans date, écrite en %1 ou plus tard</translation>
    </message>
    <message>
        <source>Named as an ECPAT member on a page without a date, written about %1</source>
        <translation>Membre d’ECPAT selon une page sans date, écrite vers %1</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Someone to talk to: child helpline</source>
        <translation>Parler à quelqu’un&#xa0;: ligne d’écoute</translation>
    </message>
    <message>
        <source>The numbers above</source>
        <translation>Les numéros ci-dessus</translation>
    </message>
    <message>
        <source>More lines: %1</source>
        <translation>Autres numéros&#xa0;: %1</translation>
    </message>
    <message>
        <source>In danger right now?</source>
        <translation>En danger maintenant&#x202f;?</translation>
    </message>
    <message>
        <source>We know no emergency number here that we can stand behind. Go to a place with people – a shop, a hospital, a station – and ask them to call for help.</source>
        <translation>Nous ne connaissons pas ici de numéro d’urgence dont nous soyons sûrs. Allez dans un lieu fréquenté – un magasin, un hôpital, une gare – et demandez qu’on appelle à l’aide.</translation>
    </message>
</context>
<context>
    <name>OperatorPage</name>
    <message>
        <source>Operator</source>
        <translation>Exploitant</translation>
    </message>
    <message>
        <source>ECPAT Finder, version %1.</source>
        <translation>ECPAT Finder, version %1.</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>None is known.</source>
        <translation>Aucune n’est connue.</translation>
    </message>
    <message>
        <source>Last faults</source>
        <translation>Dernières pannes</translation>
    </message>
    <message>
        <source>Back to the public</source>
        <translation>Retour au public</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Redémarrer la borne</translation>
    </message>
    <message>
        <source>End the kiosk</source>
        <translation>Arrêter la borne</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n groupe</numerusform>
            <numerusform>%n groupes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n country(ies)</source>
        <translation>
            <numerusform>dans&#xa0;%n pays</numerusform>
            <numerusform>dans&#xa0;%n pays</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest page read on %1</source>
        <translation>Page la plus récente lue le&#xa0;%1</translation>
    </message>
    <message>
        <source>Newest membership confirmed: %1</source>
        <translation>Adhésion confirmée la plus récente&#xa0;:&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>OrientationsPage</name>
    <message>
        <source>Strategic orientations</source>
        <translation>Orientations stratégiques</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>PageDate</name>
    <message>
        <source>the page is dated %1</source>
        <translation>date de la page : %1</translation>
    </message>
    <message>
        <source>speaks of %1</source>
        <translation>parle de %1</translation>
    </message>
    <message>
        <source>the page gives no date</source>
        <translation>la page n’indique pas de date</translation>
    </message>
    <message>
        <source>the page gives no date; written in %1 or later</source>
        <translation>la page n’indique pas de date ; écrite en %1 ou plus tard</translation>
    </message>
    <message>
        <source>the page gives no date; written about %1</source>
        <translation>la page n’indique pas de date ; écrite vers %1</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Operator</source>
        <translation>Exploitant</translation>
    </message>
    <message>
        <source>Take the last digit away</source>
        <translation>Effacer le dernier chiffre</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Valider</translation>
    </message>
    <message numerus="yes">
        <source>Wrong. The next try is in %n second(s).</source>
        <translation>
            <numerusform>Code faux. Nouvel essai dans&#xa0;%n seconde.</numerusform>
            <numerusform>Code faux. Nouvel essai dans&#xa0;%n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>Entrez le code</translation>
    </message>
</context>
<context>
    <name>PrintDocument</name>
    <message>
        <source>This directory knows no ECPAT group in this country.</source>
        <translation>Cet annuaire ne connaît aucun groupe ECPAT dans ce pays.</translation>
    </message>
    <message>
        <source>The secretariat in Bangkok</source>
        <translation>Le secrétariat à Bangkok</translation>
    </message>
    <message>
        <source>ECPAT’s own page on this country names no member.</source>
        <translation>La page d’ECPAT sur ce pays ne cite aucun membre.</translation>
    </message>
    <message>
        <source>No page shows contact details that we can stand behind. Ask the secretariat, below.</source>
        <translation>Aucune page ne montre de coordonnées dont nous puissions répondre. Demandez au secrétariat, ci-dessous.</translation>
    </message>
    <message>
        <source>Contact details read in %1</source>
        <translation>Coordonnées lues en %1</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>The file could not be saved: %1</source>
        <translation>Le fichier n’a pas pu être enregistré&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>PrintOverlay</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Your page is being printed. Please take it with you.</source>
        <translation>Votre page s’imprime. N’oubliez pas de la prendre.</translation>
    </message>
    <message>
        <source>The printer doesn’t answer. The QR codes show the same contacts.</source>
        <translation>L’imprimante ne répond pas. Les codes QR donnent les mêmes coordonnées.</translation>
    </message>
</context>
<context>
    <name>QrGroupCard</name>
    <message>
        <source>QR code with the contact card of %1</source>
        <translation>Code QR avec la fiche de contact de&#xa0;%1</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>À emporter</translation>
    </message>
    <message>
        <source>Point the camera of your telephone at the square: it offers to keep the contact.</source>
        <translation>Visez le carré avec l’appareil photo de votre téléphone&#xa0;: il propose de garder le contact.</translation>
    </message>
</context>
<context>
    <name>QrOverlay</name>
    <message>
        <source>Helpline</source>
        <translation>Ligne d’écoute</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>Point the camera of your telephone at the square.</source>
        <translation>Visez le carré avec l’appareil photo de votre téléphone.</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>Code QR&#xa0;:&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Type a country’s name</source>
        <translation>Tapez le nom d’un pays</translation>
    </message>
    <message>
        <source>Search for a country</source>
        <translation>Chercher un pays</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>SecretariatCard</name>
    <message>
        <source>The secretariat in Bangkok</source>
        <translation>Le secrétariat à Bangkok</translation>
    </message>
    <message>
        <source>%1 coordinates the network. It can tell you whom to ask in any country.</source>
        <translation>%1 coordonne le réseau et peut vous dire à qui vous adresser dans n’importe quel pays.</translation>
    </message>
    <message>
        <source>Contact details read in %1</source>
        <translation>Coordonnées lues en %1</translation>
    </message>
    <message>
        <source>the pages behind them are more than three years old</source>
        <translation>les pages qui les montrent ont plus de trois ans</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Escape, three times</source>
        <translation>Échap, trois fois</translation>
    </message>
    <message>
        <source>Leave at once</source>
        <translation>Quitter aussitôt</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Type a country’s name</source>
        <translation>Tapez le nom d’un pays</translation>
    </message>
    <message>
        <source>Down, Enter</source>
        <translation>Bas, Entrée</translation>
    </message>
    <message>
        <source>Go into the list, choose a country</source>
        <translation>Entrer dans la liste, choisir un pays</translation>
    </message>
    <message>
        <source>Letters in the list</source>
        <translation>Lettres, dans la liste</translation>
    </message>
    <message>
        <source>Go to the names that begin so</source>
        <translation>Aller aux noms qui commencent ainsi</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Début, Fin</translation>
    </message>
    <message>
        <source>Go to the start or end of a page</source>
        <translation>Aller au début ou à la fin d’une page</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Go to the next field or button</source>
        <translation>Aller au champ ou au bouton suivant</translation>
    </message>
    <message>
        <source>Arrow keys on the map</source>
        <translation>Flèches sur la carte</translation>
    </message>
    <message>
        <source>Go to the neighbouring country</source>
        <translation>Aller au pays voisin</translation>
    </message>
    <message>
        <source>+, −, Home on the map</source>
        <translation>+, −, Origine sur la carte</translation>
    </message>
    <message>
        <source>Zoom in, zoom out, show the world</source>
        <translation>Agrandir, réduire, montrer le monde</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+4</source>
        <translation>Ctrl+1 … Ctrl+4</translation>
    </message>
    <message>
        <source>Show a page</source>
        <translation>Afficher une page</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>Get help now</source>
        <translation>De l’aide</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Print the country that is shown</source>
        <translation>Imprimer le pays affiché</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Save the country that is shown as PDF</source>
        <translation>Enregistrer le pays affiché en PDF</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Gauche</translation>
    </message>
    <message>
        <source>Go back to the country or list before</source>
        <translation>Revenir au pays ou à la liste d’avant</translation>
    </message>
    <message>
        <source>Ctrl++, Ctrl+-</source>
        <translation>Ctrl++, Ctrl+-</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>Agrandir ou réduire le texte</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Hide the sources</source>
        <translation>Masquer les sources</translation>
    </message>
    <message numerus="yes">
        <source>Sources (%n)</source>
        <translation>
            <numerusform>Sources (%n)</numerusform>
            <numerusform>Sources (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>read on %1</source>
        <translation>lue le %1</translation>
    </message>
    <message>
        <source>Open the page: %1</source>
        <translation>Ouvrir la page&#xa0;: %1</translation>
    </message>
    <message>
        <source>QR code of the page: %1</source>
        <translation>Code QR de la page&#xa0;:&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ZoomButtons</name>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Show the world</source>
        <translation>Montrer le monde</translation>
    </message>
</context>
</TS>
