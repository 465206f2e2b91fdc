<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>  (slow)</source>
        <translation>  (lent)</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>&quot;100 %&quot; on a small set of its own; 71.7 to 76.1 % at other hospitals</source>
        <translation>«&#xa0;100&#xa0;%&#xa0;» sur un petit jeu de données propre&#xa0;; 71.7 à 76.1&#xa0;% dans d&apos;autres hôpitaux</translation>
    </message>
    <message>
        <source>&quot;100 %&quot; on a small set of its own; 71.7 to 76.1 % at other hospitals in the follow-up</source>
        <translation>«&#xa0;100&#xa0;%&#xa0;» sur un petit jeu de données propre&#xa0;; 71.7 à 76.1&#xa0;% dans d&apos;autres hôpitaux dans l&apos;étude suivante</translation>
    </message>
    <message numerus="yes">
        <source>%n actions that this version does not know were left out.</source>
        <translation>
            <numerusform>%n action inconnue de cette version a été omise.</numerusform>
            <numerusform>%n actions inconnues de cette version ont été omises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days earlier</source>
        <translation>
            <numerusform>%n jour plus tôt</numerusform>
            <numerusform>%n jours plus tôt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n films could not be fetched.</source>
        <translation>
            <numerusform>%n cliché n&apos;a pas pu être récupéré.</numerusform>
            <numerusform>%n clichés n&apos;ont pas pu être récupérés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n films were fetched.</source>
        <translation>
            <numerusform>%n cliché a été récupéré.</numerusform>
            <numerusform>%n clichés ont été récupérés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months earlier</source>
        <translation>
            <numerusform>%n mois plus tôt</numerusform>
            <numerusform>%n mois plus tôt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notices</source>
        <extracomment>Notices that have a place of their own: above the film, beside the control that they are about, or in a corner. Stands between two of the values under the cursor. Of a canvas for words: two blocks beside each other, one, or one with little on each line.</extracomment>
        <translation>
            <numerusform>%n remarque</numerusform>
            <numerusform>%n remarques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n studies were found.</source>
        <translation>
            <numerusform>%n examen a été trouvé.</numerusform>
            <numerusform>%n examens ont été trouvés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings are under way</source>
        <translation>
            <numerusform>%n entraînement est en cours</numerusform>
            <numerusform>%n entraînements sont en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About this model</source>
        <translation>À &amp;propos de ce modèle</translation>
    </message>
    <message>
        <source>&amp;Bright field</source>
        <translation>Champ &amp;clair</translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation>&amp;Classe</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Dark field</source>
        <translation>Champ &amp;sombre</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Delete this set</source>
        <translation>&amp;Supprimer ce jeu</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Périphérique</translation>
    </message>
    <message>
        <source>&amp;Drawn as</source>
        <translation>&amp;Dessin</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Fetch…</source>
        <translation>&amp;Récupérer…</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Go back to the bundled model</source>
        <translation>&amp;Revenir au modèle fourni</translation>
    </message>
    <message>
        <source>&amp;Hide below</source>
        <translation>Masq&amp;uer sous</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Look at the data</source>
        <translation>E&amp;xaminer les données</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Méthode</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Aucune touche</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>&amp;Opacité</translation>
    </message>
    <message>
        <source>&amp;Output folder</source>
        <translation>Dossier de s&amp;ortie</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Mire</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Suspendre</translation>
    </message>
    <message>
        <source>&amp;Press the new key</source>
        <translation>Appu&amp;yer sur la nouvelle touche</translation>
    </message>
    <message>
        <source>&amp;Prevalence</source>
        <translation>&amp;Prévalence</translation>
    </message>
    <message>
        <source>&amp;Promote…</source>
        <translation>Pro&amp;mouvoir…</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Reset this one</source>
        <translation>Réinitialise&amp;r celle-ci</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Règles</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>Recherc&amp;her</translation>
    </message>
    <message>
        <source>&amp;Set of keys</source>
        <translation>&amp;Jeu de touches</translation>
    </message>
    <message>
        <source>&amp;Smooth the lattice ({lattice} px)</source>
        <translation>&amp;Lisser la grille ({lattice} px)</translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation>&amp;Lancer l&apos;entraînement</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Durée</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>&amp;Try it on films</source>
        <translation>&amp;Essayer sur des clichés</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>Mo&amp;ts</translation>
    </message>
    <message>
        <source>&apos;cxrviewer credentials keep&apos; keeps one.</source>
        <translation>&apos;cxrviewer credentials keep&apos; en enregistre un.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is no key.</source>
        <translation>«&#xa0;{key}&#xa0;» n&apos;est pas une touche.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is held by one key.</source>
        <translation>«&#xa0;{name}&#xa0;» se fait en maintenant une seule touche.</translation>
    </message>
    <message>
        <source>&apos;{output}&apos; is among the inputs and would be replaced.</source>
        <translation>«&#xa0;{output}&#xa0;» est parmi les entrées et serait remplacé.</translation>
    </message>
    <message>
        <source>&apos;{output}&apos; is inside a folder of films.</source>
        <translation>«&#xa0;{output}&#xa0;» se trouve dans un dossier de clichés.</translation>
    </message>
    <message>
        <source>&apos;{out}&apos; is a folder of films.</source>
        <translation>«&#xa0;{out}&#xa0;» est un dossier de clichés.</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; cannot be read.</source>
        <translation>&apos;{path}&apos; est illisible.</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; is a folder.</source>
        <translation>«&#xa0;{path}&#xa0;» est un dossier.</translation>
    </message>
    <message>
        <source>(fit)</source>
        <translation>(ajusté)</translation>
    </message>
    <message>
        <source>({number} of {count})</source>
        <translation>({number} sur {count})</translation>
    </message>
    <message>
        <source>+{scale} for</source>
        <translation>+{scale} pour</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>, in use</source>
        <translation>, en service</translation>
    </message>
    <message>
        <source>, on trial</source>
        <translation>, à l&apos;essai</translation>
    </message>
    <message>
        <source>, ordered on {began:%Y-%m-%d at %H:%M}</source>
        <translation>, demandé le {began:%d/%m/%Y à %H:%M}</translation>
    </message>
    <message>
        <source>1  Films</source>
        <translation>1  Clichés</translation>
    </message>
    <message>
        <source>1 px, faint</source>
        <translation>1 px, faible</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 à 9</translation>
    </message>
    <message>
        <source>2  Recipe</source>
        <translation>2  Recette</translation>
    </message>
    <message>
        <source>3  Limits and place</source>
        <translation>3  Limites et emplacement</translation>
    </message>
    <message>
        <source>5 % in black</source>
        <translation>5&#xa0;% sur noir</translation>
    </message>
    <message>
        <source>95 % in white</source>
        <translation>95&#xa0;% sur blanc</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#xa0;; </translation>
    </message>
    <message>
        <source>; hold {key} to peek</source>
        <translation>&#xa0;; maintenir {key} pour y jeter un œil</translation>
    </message>
    <message>
        <source>&lt; 1 point</source>
        <translation>&lt; 1 point</translation>
    </message>
    <message>
        <source>A DenseNet121 that goes on from a chest collection and keeps its outputs for classes it knows.</source>
        <translation>Un DenseNet121 qui part d&apos;une collection thoracique et garde ses sorties pour les classes qu&apos;il connaît.</translation>
    </message>
    <message>
        <source>A DenseNet201 that goes on from a chest collection: deeper and slower.</source>
        <translation>Un DenseNet201 qui part d&apos;une collection thoracique&#xa0;: plus profond et plus lent.</translation>
    </message>
    <message>
        <source>A ResNet18 from nothing, on pictures of one size.</source>
        <translation>Un ResNet18 à partir de zéro, sur des images d&apos;une seule taille.</translation>
    </message>
    <message>
        <source>A ResNet18 that sees small pictures first and larger ones later; the recipe of the bundled model.</source>
        <translation>Un ResNet18 qui voit d&apos;abord de petites images puis de plus grandes&#xa0;; la recette du modèle fourni.</translation>
    </message>
    <message>
        <source>A ResNet50 at three sizes, each with the head alone first, at a rate that is searched for.</source>
        <translation>Un ResNet50 à trois tailles, chaque fois la tête seule d&apos;abord, avec un taux d&apos;apprentissage recherché.</translation>
    </message>
    <message>
        <source>A ResNet50 for large pictures of 480 pixels, which are mixed in pairs: slow without a GPU.</source>
        <translation>Un ResNet50 pour de grandes images de 480 pixels, mélangées par paires&#xa0;: lent sans GPU.</translation>
    </message>
    <message>
        <source>A VOI LUT in the {holder} is damaged and was not used.</source>
        <translation>Une VOI LUT ({holder}) est endommagée et n&apos;a pas été utilisée.</translation>
    </message>
    <message>
        <source>A VOI LUT in the {holder} is damaged; {instead}.</source>
        <translation>Une VOI LUT ({holder}) est endommagée&#xa0;; {instead}.</translation>
    </message>
    <message>
        <source>A VOI LUT in the {holder} states {bits} bits; its entries have {bits2}, which is used.</source>
        <translation>Une VOI LUT ({holder}) indique {bits} bits&#xa0;; ses entrées en ont {bits2}, valeur utilisée.</translation>
    </message>
    <message>
        <source>A child&apos;s film, says the header; the model saw children&apos;s films of few ages and of few classes.</source>
        <translation>Cliché d&apos;enfant, selon l&apos;en-tête&#xa0;; le modèle n&apos;a vu des clichés d&apos;enfants que de peu d&apos;âges et de classes.</translation>
    </message>
    <message>
        <source>A child&apos;s film, says the header; the model was trained on adults&apos; films alone.</source>
        <translation>Cliché d&apos;enfant, selon l&apos;en-tête&#xa0;; le modèle a été entraîné sur des clichés d&apos;adultes seulement.</translation>
    </message>
    <message>
        <source>A class can only be explained against other classes.</source>
        <translation>Une classe ne peut être expliquée que par rapport à d&apos;autres classes.</translation>
    </message>
    <message>
        <source>A class of bundle &apos;{name}&apos; has no name.</source>
        <translation>Une classe du paquet «&#xa0;{name}&#xa0;» n&apos;a pas de nom.</translation>
    </message>
    <message>
        <source>A colour picture, not a radiograph.</source>
        <translation>Une image en couleurs, pas une radiographie.</translation>
    </message>
    <message>
        <source>A file there cannot be locked.</source>
        <translation>Un fichier ne peut y être verrouillé.</translation>
    </message>
    <message>
        <source>A file, a run or a bundle…</source>
        <translation>Un fichier, une exécution ou un paquet de modèle…</translation>
    </message>
    <message>
        <source>A folder with a folder of films for each class, a zip of one, or a manifest CSV with the columns path, label and, where known, patient_id and source. You can drop it here.</source>
        <translation>Un dossier contenant un dossier de clichés par classe, un zip de celui-ci, ou un manifeste CSV avec les colonnes path, label et, si connues, patient_id et source. Vous pouvez le déposer ici.</translation>
    </message>
    <message>
        <source>A heatmap shows where a score came from, not where disease is.</source>
        <translation>Une carte de chaleur montre d&apos;où vient un score, pas où se trouve la maladie.</translation>
    </message>
    <message>
        <source>A key that is held has no Ctrl, Alt or Shift.</source>
        <translation>Une touche maintenue n&apos;a ni Ctrl, ni Alt, ni Maj.</translation>
    </message>
    <message>
        <source>A large part of the chest looks cut off or covered.</source>
        <translation>Une grande partie du thorax semble coupée ou couverte.</translation>
    </message>
    <message>
        <source>A lateral or oblique view; the model knows frontal films only.</source>
        <translation>Une incidence de profil ou oblique&#xa0;; le modèle ne connaît que les clichés de face.</translation>
    </message>
    <message>
        <source>A lung&apos;s outline is in pieces.</source>
        <translation>Le contour d&apos;un poumon est morcelé.</translation>
    </message>
    <message>
        <source>A millimetre as a millimetre, on a screen that was measured</source>
        <translation>Un millimètre pour un millimètre, sur un écran qui a été mesuré</translation>
    </message>
    <message>
        <source>A network of a few layers from nothing: quick, and a check on how little suffices.</source>
        <translation>Un réseau de quelques couches à partir de zéro&#xa0;: rapide, et un test de ce qui suffit.</translation>
    </message>
    <message>
        <source>A note has at most {longest_note} letters.</source>
        <translation>Une note a au plus {longest_note} caractères.</translation>
    </message>
    <message>
        <source>A note holds no colon and no semicolon.</source>
        <translation>Une note ne contient ni deux-points ni point-virgule.</translation>
    </message>
    <message>
        <source>A passcode could be read on the way.</source>
        <translation>Un mot de passe pourrait être lu en chemin.</translation>
    </message>
    <message>
        <source>A picture that is not DICOM belongs to no study.</source>
        <translation>Une image non DICOM n&apos;appartient à aucun examen.</translation>
    </message>
    <message>
        <source>A presentation state of the film cannot be used. {error}</source>
        <translation>Un état de présentation du cliché ne peut être utilisé. {error}</translation>
    </message>
    <message>
        <source>A presentation state of the film takes long to be read; its place may not answer. The menu Presentation offers it as soon as it is read.</source>
        <translation>La lecture d&apos;un état de présentation du cliché prend du temps&#xa0;; son emplacement ne répond peut-être pas. Le menu Présentation le proposera dès qu&apos;il aura été lu.</translation>
    </message>
    <message>
        <source>A quarter clockwise</source>
        <translation>Un quart de tour dans le sens horaire</translation>
    </message>
    <message>
        <source>A quarter counter-clockwise</source>
        <translation>Un quart de tour dans le sens antihoraire</translation>
    </message>
    <message>
        <source>A round length and the source of its millimetres</source>
        <translation>Une longueur ronde et la source de ses millimètres</translation>
    </message>
    <message>
        <source>A rule that sees no film and knows only where it came from is right in {percent}, or reaches {percent2} balanced accuracy (guessing: {percent3}). A model&apos;s figures on such films mean something only beyond that.</source>
        <translation>Une règle qui ne voit aucun cliché et n&apos;en connaît que la provenance a raison dans {percent} des cas, ou atteint {percent2} d&apos;exactitude équilibrée (au hasard&#xa0;: {percent3}). Les chiffres d&apos;un modèle sur de tels clichés n&apos;ont de sens qu&apos;au-delà.</translation>
    </message>
    <message>
        <source>A second picture tells it where a small network found the lungs.</source>
        <translation>Une seconde image lui indique où un petit réseau a trouvé les poumons.</translation>
    </message>
    <message>
        <source>A second start hands its films to the window that is open. No network is used: a socket of your own account.</source>
        <translation>Un second démarrage remet ses clichés à la fenêtre ouverte. Aucun réseau n&apos;est utilisé&#xa0;: un socket de votre propre compte.</translation>
    </message>
    <message>
        <source>A set of keys cannot have this name.</source>
        <translation>Un jeu de touches ne peut porter ce nom.</translation>
    </message>
    <message>
        <source>A shutter hides {value} % of the film, {whom}.</source>
        <translation>Un obturateur masque {value}&#xa0;% du cliché, {whom}.</translation>
    </message>
    <message>
        <source>A small network for photographs of which a new head and the last convolution learn.</source>
        <translation>Un petit réseau pour photographies dont une nouvelle tête et la dernière convolution apprennent.</translation>
    </message>
    <message>
        <source>A small network for photographs of which a new head and the last two convolutions learn.</source>
        <translation>Un petit réseau pour photographies dont une nouvelle tête et les deux dernières convolutions apprennent.</translation>
    </message>
    <message>
        <source>A small network for photographs of which only a new head learns.</source>
        <translation>Un petit réseau pour photographies dont seule une nouvelle tête apprend.</translation>
    </message>
    <message>
        <source>A small tree that sees only {words} of a file reaches {percent} balanced accuracy (guessing: {percent2}), told by {join}.</source>
        <translation>Un petit arbre de décision qui ne voit d&apos;un fichier que {words} atteint {percent} d&apos;exactitude équilibrée (au hasard&#xa0;: {percent2}), révélée par {join}.</translation>
    </message>
    <message>
        <source>A temporary folder cannot be made in &apos;{parent}&apos;.</source>
        <translation>Un dossier temporaire ne peut être créé dans «&#xa0;{parent}&#xa0;».</translation>
    </message>
    <message>
        <source>A tenth of the step</source>
        <translation>Un dixième du pas</translation>
    </message>
    <message>
        <source>A test pattern, and what the screen says of itself</source>
        <translation>Une mire, et ce que l&apos;écran dit de lui-même</translation>
    </message>
    <message>
        <source>A text or a figure of the presentation state is damaged or of a kind that is not drawn here.</source>
        <translation>Un texte ou une figure de l&apos;état de présentation est endommagé ou d&apos;un type non dessiné ici.</translation>
    </message>
    <message>
        <source>A value comes from the default, the system (the machine&apos;s file, which an administrator writes), the user (your file), the environment or the command line; the later wins. Changes are written to your file at once.</source>
        <translation>Une valeur vient du réglage par défaut, du système (le fichier de la machine, écrit par un administrateur), de l&apos;utilisateur (votre fichier), de l&apos;environnement ou de la ligne de commande&#xa0;; le dernier l&apos;emporte. Les changements sont écrits aussitôt dans votre fichier.</translation>
    </message>
    <message>
        <source>A window in the {holder} has a width that is not allowed and was not used.</source>
        <translation>Une fenêtre ({holder}) a une largeur non permise et n&apos;a pas été utilisée.</translation>
    </message>
    <message>
        <source>A window in the {holder} has a width that is not allowed; {instead}.</source>
        <translation>Une fenêtre ({holder}) a une largeur non permise&#xa0;; {instead}.</translation>
    </message>
    <message>
        <source>A window in the {holder} lacks its center or width and was not used.</source>
        <translation>Il manque à une fenêtre ({holder}) son centre ou sa largeur&#xa0;; elle n&apos;a pas été utilisée.</translation>
    </message>
    <message>
        <source>A window in the {holder} lacks its center or width; {instead}.</source>
        <translation>Il manque à une fenêtre ({holder}) son centre ou sa largeur&#xa0;; {instead}.</translation>
    </message>
    <message>
        <source>A window of the file</source>
        <translation>Une fenêtre du fichier</translation>
    </message>
    <message>
        <source>A {architecture} trained at {sizes} pixels.</source>
        <translation>Un {architecture} entraîné à {sizes} pixels.</translation>
    </message>
    <message>
        <source>A&amp;gainst</source>
        <translation>Par r&amp;apport à</translation>
    </message>
    <message>
        <source>AI OVERLAY: {words}</source>
        <translation>SUPERPOSITION IA&#xa0;: {words}</translation>
    </message>
    <message>
        <source>AP film: the heart looks larger than on a PA film.</source>
        <translation>Cliché AP&#xa0;: le cœur paraît plus grand que sur un cliché PA.</translation>
    </message>
    <message>
        <source>About cxrviewer</source>
        <translation>À propos de cxrviewer</translation>
    </message>
    <message>
        <source>About the model {name} {version}</source>
        <translation>À propos du modèle {name} {version}</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>À propos de ce modèle</translation>
    </message>
    <message>
        <source>About this model. SHA-256 of the weights: {sha256}</source>
        <translation>À propos de ce modèle. SHA-256 des poids&#xa0;: {sha256}</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>N° d&apos;accès</translation>
    </message>
    <message>
        <source>Across the window</source>
        <translation>À travers la fenêtre</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Les actions et leurs touches</translation>
    </message>
    <message>
        <source>Active viewport</source>
        <translation>Vue active</translation>
    </message>
    <message>
        <source>Actual pixels (1:1)</source>
        <translation>Pixels réels (1:1)</translation>
    </message>
    <message>
        <source>After epoch {number}: {figures}.</source>
        <translation>Après l&apos;époque {number}&#xa0;: {figures}.</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>AlexNet from nothing: an older network that trains faster.</source>
        <translation>AlexNet à partir de zéro&#xa0;: un réseau plus ancien qui s&apos;entraîne plus vite.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>All drawings</source>
        <translation>Tous les dessins</translation>
    </message>
    <message>
        <source>All films come from one source, so it cannot give a class away.</source>
        <translation>Tous les clichés viennent d&apos;une seule source, qui ne peut donc trahir une classe.</translation>
    </message>
    <message>
        <source>All notices</source>
        <translation>Toutes les remarques</translation>
    </message>
    <message>
        <source>All of this holds only if your films differ from those of the test in nothing but how frequent the classes are (label shift). At another hospital sensitivity and specificity are others, too.</source>
        <translation>Tout cela ne vaut que si vos clichés ne diffèrent de ceux du test que par la fréquence des classes (label shift). Dans un autre hôpital, la sensibilité et la spécificité sont autres elles aussi.</translation>
    </message>
    <message>
        <source>All open films, by patient and study</source>
        <translation>Tous les clichés ouverts, par patient et examen</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Toutes les autres</translation>
    </message>
    <message>
        <source>Along a ruler or a marker</source>
        <translation>Le long d&apos;une règle ou d&apos;un repère</translation>
    </message>
    <message>
        <source>Alt + arrow keys</source>
        <translation>Alt + flèches</translation>
    </message>
    <message>
        <source>An arrow and words</source>
        <translation>Une flèche et des mots</translation>
    </message>
    <message>
        <source>An overlay in the {holder} is damaged or of a kind that is not read here.</source>
        <translation>Un overlay ({holder}) est endommagé ou d&apos;un type non lu ici.</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>Analyser à nouveau</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>Another frame</source>
        <translation>Autre image du cliché</translation>
    </message>
    <message>
        <source>Another method…</source>
        <translation>Autre méthode…</translation>
    </message>
    <message>
        <source>Another process is at work on this already.</source>
        <translation>Un autre processus y travaille déjà.</translation>
    </message>
    <message>
        <source>Apache License 2.0. Made with Qt and PySide6 under the LGPL 3.</source>
        <translation>Licence Apache 2.0. Réalisé avec Qt et PySide6 sous LGPL 3.</translation>
    </message>
    <message>
        <source>Around the film; the film stays on black.</source>
        <translation>Autour du cliché&#xa0;; le cliché reste sur fond noir.</translation>
    </message>
    <message>
        <source>Arrow keys or a left drag change the window, the wheel zooms, the menu Help lists all keys and tools.</source>
        <translation>Les flèches ou un glisser gauche changent le fenêtrage, la molette zoome, le menu Aide liste toutes les touches et tous les outils.</translation>
    </message>
    <message>
        <source>As Grad-CAM, but does a channel also count when it speaks for the class in a small place only?</source>
        <translation>Comme Grad-CAM, mais un canal compte-t-il aussi s&apos;il ne plaide pour la classe qu&apos;en un petit endroit&#xa0;?</translation>
    </message>
    <message>
        <source>As a small network found them, or why there is none</source>
        <translation>Tel qu&apos;un petit réseau l&apos;a trouvé, ou pourquoi il n&apos;y en a pas</translation>
    </message>
    <message>
        <source>As delivered</source>
        <extracomment>The keys of each action, by its id. Keys that belong to gestures, and so to no other action: the canvas gets them itself. Sets of keys that come with the program: what differs from the keys as delivered, after the defaults of OHIF (hotkeyBindings) and Weasis. What has no counterpart here, or would take a key of a gesture (Space, Esc, arrow keys), stays as delivered. What they are called.</extracomment>
        <translation>D&apos;origine</translation>
    </message>
    <message>
        <source>As in OHIF</source>
        <translation>Comme dans OHIF</translation>
    </message>
    <message>
        <source>As in Weasis</source>
        <translation>Comme dans Weasis</translation>
    </message>
    <message>
        <source>As long as the recipe takes</source>
        <translation>Aussi longtemps que la recette l&apos;exige</translation>
    </message>
    <message>
        <source>As shown, {width} × {height} pixels</source>
        <translation>Comme affiché, {width} × {height} pixels</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Ask for read permission.</source>
        <translation>Demandez le droit de lecture.</translation>
    </message>
    <message>
        <source>Ask the sender for a smaller copy.</source>
        <translation>Demandez à l&apos;expéditeur une copie plus petite.</translation>
    </message>
    <message>
        <source>Ask the sender for an uncompressed or JPEG 2000 copy.</source>
        <translation>Demandez à l&apos;expéditeur une copie non compressée ou JPEG 2000.</translation>
    </message>
    <message>
        <source>Ask the sender for it again.</source>
        <translation>Redemandez-le à l&apos;expéditeur.</translation>
    </message>
    <message>
        <source>Ask the sender for the film again.</source>
        <translation>Redemandez le cliché à l&apos;expéditeur.</translation>
    </message>
    <message>
        <source>Ask them to change it.</source>
        <translation>Demandez-lui de le changer.</translation>
    </message>
    <message>
        <source>At 25, 50 and 75 % of the scale</source>
        <translation>À 25, 50 et 75&#xa0;% de l&apos;échelle</translation>
    </message>
    <message>
        <source>At a prevalence of {share}, of 100 films at or above the operating point for {name} ({point}), about {number} are {name}.</source>
        <translation>À une prévalence de {share}, sur 100 clichés au point de fonctionnement pour {name} ({point}) ou au-dessus, environ {number} sont {name}.</translation>
    </message>
    <message>
        <source>At another hospital ({name}) no film had a class that the model knows; see the model card.</source>
        <translation>Dans un autre hôpital ({name}), aucun cliché n&apos;avait une classe connue du modèle&#xa0;; voir la fiche du modèle.</translation>
    </message>
    <message>
        <source>At another hospital ({name}) the model said {join}; expect wrong answers elsewhere too.</source>
        <translation>Dans un autre hôpital ({name}), le modèle a répondu {join}&#xa0;; attendez-vous ailleurs aussi à des réponses fausses.</translation>
    </message>
    <message>
        <source>At another prevalence</source>
        <translation>À une autre prévalence</translation>
    </message>
    <message>
        <source>At another prevalence…</source>
        <translation>À une autre prévalence…</translation>
    </message>
    <message>
        <source>At the operating point sensitivity {sensitivity} and specificity {specificity}, measured on the {part}.</source>
        <translation>Au point de fonctionnement, sensibilité {sensitivity} et spécificité {specificity}, mesurées sur la {part}.</translation>
    </message>
    <message>
        <source>At the second of three points</source>
        <translation>Au deuxième de trois points</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Journal d&apos;audit</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>By key and value. Languages stand in their own words, so that whoever reads no other finds theirs.</extracomment>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Automatic takes CUDA, then Apple&apos;s MPS, then the CPU.</source>
        <translation>Automatique prend CUDA, sinon MPS d&apos;Apple, sinon le processeur.</translation>
    </message>
    <message>
        <source>Automatic window</source>
        <translation>Fenêtre automatique</translation>
    </message>
    <message>
        <source>Back to Photometric Interpretation</source>
        <translation>Revenir à Photometric Interpretation</translation>
    </message>
    <message>
        <source>Back to the promoted model</source>
        <translation>Revenir au modèle promu</translation>
    </message>
    <message>
        <source>Bal. accuracy</source>
        <translation>Exact. équilibrée</translation>
    </message>
    <message>
        <source>Balanced accuracy and mean AUROC of each model on its own test part, with 95 % intervals, beside what a rule reaches that knows only where a film came from, and what films&apos; borders tell without lungs. Figures of models that were trained on different films cannot be compared.</source>
        <translation>Exactitude équilibrée et AUROC moyenne de chaque modèle sur sa propre partie de test, avec intervalles à 95&#xa0;%, à côté de ce qu&apos;atteint une règle qui ne connaît que la provenance d&apos;un cliché, et de ce que disent les bords sans les poumons. Les chiffres de modèles entraînés sur des clichés différents ne sont pas comparables.</translation>
    </message>
    <message numerus="yes">
        <source>Balanced accuracy {interval} on {films:,} test films</source>
        <translation>
            <numerusform>Exactitude équilibrée {interval} sur {films:,} cliché de test</numerusform>
            <numerusform>Exactitude équilibrée {interval} sur {films:,} clichés de test</numerusform>
        </translation>
    </message>
    <message>
        <source>Before the first film</source>
        <translation>Avant le premier cliché</translation>
    </message>
    <message>
        <source>Beside the &amp;keys it has</source>
        <translation>En plus des tou&amp;ches existantes</translation>
    </message>
    <message>
        <source>Between two lines, 0 to 90°</source>
        <translation>Entre deux lignes, 0 à 90°</translation>
    </message>
    <message>
        <source>Between two points</source>
        <translation>Entre deux points</translation>
    </message>
    <message>
        <source>Bit depth: {depth} bits per pixel reported; this program hands over 8 bits of grey</source>
        <translation>Profondeur&#xa0;: {depth} bits par pixel annoncés&#xa0;; ce programme remet 8 bits de gris</translation>
    </message>
    <message>
        <source>Black and white look swapped: air is white, bones are dark.</source>
        <translation>Noir et blanc semblent inversés&#xa0;: l&apos;air est blanc, les os sont sombres.</translation>
    </message>
    <message>
        <source>Black was added {value} it to make it square.</source>
        <translation>Du noir a été ajouté {value} pour le rendre carré.</translation>
    </message>
    <message>
        <source>Border alone</source>
        <translation>Bord seul</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Né(e)</translation>
    </message>
    <message>
        <source>Both ends of the {name} lie on one side of the midline.</source>
        <translation>Les deux extrémités ({name}) sont du même côté de la ligne médiane.</translation>
    </message>
    <message>
        <source>Both views of this study</source>
        <translation>Les deux incidences de cet examen</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Bundle &apos;{name}&apos; does not name at least two different classes.</source>
        <translation>Le paquet «&#xa0;{name}&#xa0;» ne nomme pas au moins deux classes différentes.</translation>
    </message>
    <message>
        <source>Bundle &apos;{name}&apos; gives no numbers for this film.</source>
        <translation>Le paquet «&#xa0;{name}&#xa0;» ne donne pas de nombres pour ce cliché.</translation>
    </message>
    <message>
        <source>Bundle &apos;{name}&apos; has no {weights_file}.</source>
        <translation>Le paquet «&#xa0;{name}&#xa0;» n&apos;a pas de {weights_file}.</translation>
    </message>
    <message>
        <source>By how much does the score fall when a patch is covered?</source>
        <translation>De combien le score baisse-t-il quand une zone est couverte&#xa0;?</translation>
    </message>
    <message>
        <source>By patient, date or description</source>
        <translation>Par patient, date ou description</translation>
    </message>
    <message>
        <source>By which the PACS knows it.</source>
        <translation>Sous lequel le PACS connaît ce programme.</translation>
    </message>
    <message>
        <source>C&amp;hange settings</source>
        <translation>&amp;Modifier les réglages</translation>
    </message>
    <message>
        <source>CTR undefined: a line has no length</source>
        <translation>ICT indéfini&#xa0;: une ligne n&apos;a pas de longueur</translation>
    </message>
    <message>
        <source>CTR undefined: a line has no length ({origin})</source>
        <translation>ICT indéfini&#xa0;: une ligne n&apos;a pas de longueur ({origin})</translation>
    </message>
    <message>
        <source>CTR {number}</source>
        <translation>ICT {number}</translation>
    </message>
    <message>
        <source>CTR {number} ({origin})</source>
        <translation>ICT {number} ({origin})</translation>
    </message>
    <message>
        <source>Calibrate by a known length</source>
        <translation>Étalonner d&apos;après une longueur connue</translation>
    </message>
    <message>
        <source>Calibrated probability {probability:.3f}, raw {raw:.3f}.</source>
        <translation>Probabilité étalonnée {probability:.3f}, brute {raw:.3f}.</translation>
    </message>
    <message>
        <source>Calibration and operating points of bundle &apos;{name}&apos; were fitted to other weights.</source>
        <translation>L&apos;étalonnage et les points de fonctionnement du paquet «&#xa0;{name}&#xa0;» ont été ajustés à d&apos;autres poids.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Candidate on trial: nobody has promoted this model.</source>
        <translation>Candidat à l&apos;essai&#xa0;: personne n&apos;a promu ce modèle.</translation>
    </message>
    <message>
        <source>Candidate on trial: {name} {version}. Nobody has promoted this model.</source>
        <translation>Candidat à l&apos;essai&#xa0;: {name} {version}. Personne n&apos;a promu ce modèle.</translation>
    </message>
    <message>
        <source>Cannot be trained on</source>
        <translation>Entraînement impossible</translation>
    </message>
    <message>
        <source>Cardiothoracic ratio</source>
        <translation>Indice cardio-thoracique</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Prudence</translation>
    </message>
    <message>
        <source>Certificates for a PACS</source>
        <translation>Certificats pour un PACS</translation>
    </message>
    <message>
        <source>Change it in an editor.</source>
        <translation>Changez-le dans un éditeur.</translation>
    </message>
    <message>
        <source>Change them, or use those of another program</source>
        <translation>Les changer, ou utiliser celles d&apos;un autre programme</translation>
    </message>
    <message>
        <source>Check both titles, and who may connect.</source>
        <translation>Vérifiez les deux titres AE et qui peut se connecter.</translation>
    </message>
    <message>
        <source>Check free space and memory.</source>
        <translation>Vérifiez l&apos;espace libre et la mémoire.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Vérifiez ses droits d&apos;accès.</translation>
    </message>
    <message>
        <source>Check permissions and space.</source>
        <translation>Vérifiez les droits et l&apos;espace.</translation>
    </message>
    <message>
        <source>Check permissions.</source>
        <translation>Vérifiez les droits d&apos;accès.</translation>
    </message>
    <message>
        <source>Check the name, and whether it was moved.</source>
        <translation>Vérifiez le nom, et si le fichier a été déplacé.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Vérifiez le nom.</translation>
    </message>
    <message>
        <source>Check the network or the drive, then try again.</source>
        <translation>Vérifiez le réseau ou le lecteur, puis réessayez.</translation>
    </message>
    <message>
        <source>Check thoroughly</source>
        <translation>Contrôle approfondi</translation>
    </message>
    <message>
        <source>Check title, host, port and certificates.</source>
        <translation>Vérifiez le titre AE, l&apos;hôte, le port et les certificats.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Checking the heatmaps</source>
        <translation>Contrôle des cartes de chaleur</translation>
    </message>
    <message>
        <source>Checking thoroughly</source>
        <translation>Contrôle approfondi</translation>
    </message>
    <message>
        <source>Checks of this {name} map: {verdict}</source>
        <translation>Contrôles de cette carte {name}&#xa0;: {verdict}</translation>
    </message>
    <message>
        <source>Choose a folder on a local disk.</source>
        <translation>Choisissez un dossier sur un disque local.</translation>
    </message>
    <message>
        <source>Choose a row and press its new key. Mouse moves, arrow keys, Space, Enter, Esc and 1 to 9 stay as they are.</source>
        <translation>Choisissez une ligne et appuyez sur la nouvelle touche. Les gestes de souris, les flèches, Espace, Entrée, Échap et 1 à 9 restent inchangés.</translation>
    </message>
    <message>
        <source>Choose a single key.</source>
        <translation>Choisissez une touche seule.</translation>
    </message>
    <message>
        <source>Choose among 0 to {value}.</source>
        <translation>Choisissez entre 0 et {value}.</translation>
    </message>
    <message>
        <source>Choose among: {choices}.</source>
        <translation>Choisissez parmi&#xa0;: {choices}.</translation>
    </message>
    <message>
        <source>Choose among: {join}.</source>
        <translation>Choisissez parmi&#xa0;: {join}.</translation>
    </message>
    <message>
        <source>Choose among: {known}.</source>
        <translation>Choisissez parmi&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>Choose another folder, or free space there.</source>
        <translation>Choisissez un autre dossier, ou libérez-y de la place.</translation>
    </message>
    <message>
        <source>Choose another key.</source>
        <translation>Choisissez une autre touche.</translation>
    </message>
    <message>
        <source>Choose another one in Tools &gt; Keys.</source>
        <translation>Choisissez-en un autre dans Outils &gt; Touches.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Choose it.</source>
        <translation>Choisissez-le.</translation>
    </message>
    <message>
        <source>Choose one for grey films.</source>
        <translation>Choisissez-en un pour clichés en niveaux de gris.</translation>
    </message>
    <message>
        <source>Choose one or more classes, or &apos;{none_of_these}&apos;.</source>
        <translation>Choisissez une ou plusieurs classes, ou «&#xa0;{none_of_these}&#xa0;».</translation>
    </message>
    <message>
        <source>Choose one that was saved for this film.</source>
        <translation>Choisissez-en un enregistré pour ce cliché.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Class &apos;{label}&apos; has too few patients or groups of films ({groups}): add films of others until there are {least_groups}.</source>
        <translation>La classe «&#xa0;{label}&#xa0;» a trop peu de patients ou de groupes de clichés ({groups})&#xa0;: ajoutez-en d&apos;autres jusqu&apos;à {least_groups}.</translation>
    </message>
    <message>
        <source>Class and source</source>
        <translation>Classe et source</translation>
    </message>
    <message>
        <source>Class that the heatmap explains</source>
        <translation>Classe expliquée par la carte de chaleur</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Effacer cette liste</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Fermer le programme</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Close what uses it, or delete it by hand.</source>
        <translation>Fermez ce qui l&apos;utilise, ou supprimez-le à la main.</translation>
    </message>
    <message>
        <source>Coarse steps</source>
        <translation>Grands pas</translation>
    </message>
    <message>
        <source>Cobb angle</source>
        <translation>Angle de Cobb</translation>
    </message>
    <message>
        <source>Cobb {angle}</source>
        <translation>Cobb {angle}</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Colours and lines</source>
        <translation>Couleurs et lignes</translation>
    </message>
    <message>
        <source>Complete or remove the line.</source>
        <translation>Complétez ou supprimez la ligne.</translation>
    </message>
    <message>
        <source>Constants of the network hold {percent} of the score, which the map does not show.</source>
        <translation>Des constantes du réseau détiennent {percent} du score, que la carte ne montre pas.</translation>
    </message>
    <message>
        <source>Copies and conflicts</source>
        <translation>Copies et conflits</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy it again from its source.</source>
        <translation>Copiez-le à nouveau depuis sa source.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l&apos;image</translation>
    </message>
    <message>
        <source>Copy the bundle again or choose another one.</source>
        <translation>Copiez à nouveau le paquet ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Copy the bundle again, or make its gate again with packaging/make_gate.py.</source>
        <translation>Copiez à nouveau le paquet, ou refaites son contrôle d&apos;entrée avec packaging/make_gate.py.</translation>
    </message>
    <message>
        <source>Cramér&apos;s V {value}: class and source go {strength} together (0 is independent, 1 the same).</source>
        <translation>V de Cramér {value}&#xa0;: classe et source vont {strength} ensemble (0&#xa0;: indépendantes, 1&#xa0;: identiques).</translation>
    </message>
    <message>
        <source>Ctrl + drag or arrow key</source>
        <translation>Ctrl + glisser ou flèche</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + molette</translation>
    </message>
    <message>
        <source>Ctrl+Z brings them back</source>
        <translation>Ctrl+Z les ramène</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>Current and prior</source>
        <translation>Actuel et antérieur</translation>
    </message>
    <message>
        <source>Curves of the training</source>
        <translation>Courbes de l&apos;entraînement</translation>
    </message>
    <message>
        <source>Cut {why}: {join}, as the film is stored. Nothing is said of what was cut off.</source>
        <translation>Recadrage ({why})&#xa0;: {join}, tel que le cliché est enregistré. Rien n&apos;est dit de ce qui a été coupé.</translation>
    </message>
    <message>
        <source>DICOM, PNG, JPEG or TIFF. One film, several, a folder, a zip or a CD.</source>
        <translation>DICOM, PNG, JPEG ou TIFF. Un cliché, plusieurs, un dossier, un zip ou un CD.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Dark / light surroundings</source>
        <translation>Entourage sombre / clair</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete all on this film</source>
        <translation>Tout supprimer sur ce cliché</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>Supprimer définitivement&#xa0;?</translation>
    </message>
    <message>
        <source>Delete it: films then get other hashes than before.</source>
        <translation>Supprimez-le&#xa0;: les clichés auront alors d&apos;autres empreintes qu&apos;avant.</translation>
    </message>
    <message>
        <source>Delete {title}?</source>
        <translation>Supprimer {title}&#xa0;?</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Device-pixel ratio: {ratio:g}</source>
        <translation>Rapport de pixels&#xa0;: {ratio:g}</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Differences are in percentage points, current minus prior. A difference of scores is no finding.</source>
        <translation>Les différences sont en points de pourcentage, actuel moins antérieur. Une différence de scores n&apos;est pas un signe radiologique.</translation>
    </message>
    <message>
        <source>Display calibration not verified</source>
        <translation>Étalonnage de l&apos;écran non vérifié</translation>
    </message>
    <message>
        <source>Display not verified</source>
        <translation>Écran non vérifié</translation>
    </message>
    <message>
        <source>Display test</source>
        <translation>Test d&apos;affichage</translation>
    </message>
    <message>
        <source>Display test…</source>
        <translation>Test d&apos;affichage…</translation>
    </message>
    <message>
        <source>Display verified</source>
        <translation>Écran vérifié</translation>
    </message>
    <message>
        <source>Display verified on {day}</source>
        <translation>Écran vérifié le {day}</translation>
    </message>
    <message>
        <source>Display verified {day}</source>
        <translation>Écran vérifié {day}</translation>
    </message>
    <message>
        <source>Do not wait for the checkpoint; what was trained since the last one is lost</source>
        <translation>Ne pas attendre le point de reprise&#xa0;; ce qui a été entraîné depuis le dernier est perdu</translation>
    </message>
    <message>
        <source>Do you agree with the model?</source>
        <translation>Êtes-vous d&apos;accord avec le modèle&#xa0;?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Double-click a film in the list, or drop it here.</source>
        <extracomment>What a film that is dragged out of the list is carried as; it leaves nothing of use to another program.</extracomment>
        <translation>Double-cliquez sur un cliché de la liste, ou déposez-le ici.</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Douteux</translation>
    </message>
    <message>
        <source>Drawings hidden</source>
        <translation>Dessins masqués</translation>
    </message>
    <message>
        <source>Drawings hidden on a shared screen</source>
        <translation>Dessins masqués sur un écran partagé</translation>
    </message>
    <message>
        <source>Drop a chest film here</source>
        <translation>Déposez ici un cliché thoracique</translation>
    </message>
    <message>
        <source>Each has 1 to {longest} letters.</source>
        <translation>Chacun a de 1 à {longest} caractères.</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Terminer maintenant</translation>
    </message>
    <message>
        <source>English</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Errors (ERROR)</source>
        <translation>Erreurs (ERROR)</translation>
    </message>
    <message>
        <source>Even that will take about {time}, longer than there is time.</source>
        <translation>Même ainsi, il faudra environ {time}, plus que le temps disponible.</translation>
    </message>
    <message>
        <source>Every step (DEBUG)</source>
        <translation>Chaque étape (DEBUG)</translation>
    </message>
    <message>
        <source>Every {label} image is a child&apos;s</source>
        <translation>Chaque image {label} est celle d&apos;un enfant</translation>
    </message>
    <message>
        <source>Explain the class after</source>
        <translation>Expliquer la classe suivante</translation>
    </message>
    <message>
        <source>Explain the class before</source>
        <translation>Expliquer la classe précédente</translation>
    </message>
    <message>
        <source>Explaining: {title}</source>
        <translation>Explication&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Export it again as a 16-bit PNG.</source>
        <translation>Exportez-la à nouveau en PNG 16 bits.</translation>
    </message>
    <message>
        <source>Export it again as a PNG.</source>
        <translation>Exportez-la à nouveau en PNG.</translation>
    </message>
    <message>
        <source>Export it as a PNG.</source>
        <translation>Exportez-le en PNG.</translation>
    </message>
    <message>
        <source>Export one page as a PNG.</source>
        <translation>Exportez une page en PNG.</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Exporter le rapport…</translation>
    </message>
    <message>
        <source>Export the bundle again from its run; figures of one model do not hold for another.</source>
        <translation>Exportez à nouveau le paquet depuis son exécution&#xa0;; les chiffres d&apos;un modèle ne valent pas pour un autre.</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>ÉCHEC</translation>
    </message>
    <message>
        <source>FAILED: {reason}</source>
        <translation>ÉCHEC&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Family^Given, or how it begins</source>
        <translation>Nom^Prénom, ou le début</translation>
    </message>
    <message>
        <source>Fetch again: what came is kept.</source>
        <translation>Récupérez à nouveau&#xa0;: ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>Fetch chest films from the PACS that the settings name</source>
        <translation>Récupérer des clichés thoraciques dans le PACS indiqué par les réglages</translation>
    </message>
    <message>
        <source>Fetch the data again.</source>
        <translation>Récupérez à nouveau les données.</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Récupération…</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Moins de réglages</translation>
    </message>
    <message>
        <source>Fewer than two classes are left: add films of another class.</source>
        <translation>Il reste moins de deux classes&#xa0;: ajoutez des clichés d&apos;une autre classe.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File of weights, or folder of a run or bundle</source>
        <translation>Fichier de poids, ou dossier d&apos;une exécution ou d&apos;un paquet</translation>
    </message>
    <message>
        <source>File or folder of the starting weights</source>
        <translation>Fichier ou dossier des poids de départ</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Fichier&#xa0;:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Cliché</translation>
    </message>
    <message>
        <source>Film list</source>
        <translation>Liste des clichés</translation>
    </message>
    <message>
        <source>Film with {method} heatmap</source>
        <translation>Cliché avec carte de chaleur {method}</translation>
    </message>
    <message>
        <source>Film {film:,} of {films:,}</source>
        <translation>Cliché {film:,} sur {films:,}</translation>
    </message>
    <message>
        <source>Film, Grad-CAM and LRP side by side</source>
        <translation>Cliché, Grad-CAM et LRP côte à côte</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Clichés</translation>
    </message>
    <message>
        <source>Films (*.dcm *.dicom *.dic *.ima *.png *.jpg *.jpeg *.tif *.tiff *.webp *.zip DICOMDIR);;All files (*)</source>
        <translation>Clichés (*.dcm *.dicom *.dic *.ima *.png *.jpg *.jpeg *.tif *.tiff *.webp *.zip DICOMDIR);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Films are read first: what the model says is hidden until an opinion is recorded.</source>
        <translation>Les clichés sont lus d&apos;abord&#xa0;: ce que dit le modèle est masqué jusqu&apos;à l&apos;enregistrement d&apos;un avis.</translation>
    </message>
    <message>
        <source>Films by class and source</source>
        <translation>Clichés par classe et source</translation>
    </message>
    <message>
        <source>Films can be read and analysed as before, but nothing is recorded.</source>
        <translation>Les clichés peuvent être lus et analysés comme avant, mais rien n&apos;est consigné.</translation>
    </message>
    <message>
        <source>Films of one patient ID differ in name or birth date. Check whose each film is.</source>
        <translation>Des clichés d&apos;un même identifiant de patient diffèrent par le nom ou la date de naissance. Vérifiez à qui est chaque cliché.</translation>
    </message>
    <message>
        <source>Films that contain all these words, or whose patient, study or series does</source>
        <translation>Les clichés contenant tous ces mots, ou dont le patient, l&apos;examen ou la série les contient</translation>
    </message>
    <message>
        <source>Fine steps</source>
        <translation>Petits pas</translation>
    </message>
    <message>
        <source>Finished. Its model is a candidate: read its card and try it on films before you promote it.</source>
        <translation>Terminé. Son modèle est un candidat&#xa0;: lisez sa fiche et essayez-le sur des clichés avant de le promouvoir.</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>Ajuster à la fenêtre</translation>
    </message>
    <message>
        <source>Fold a group</source>
        <translation>Replier un groupe</translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>Whether what a sender or the reader wrote may be shown: names of windows, descriptions, file names.</extracomment>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder for fetched films</source>
        <translation>Dossier pour les clichés récupérés</translation>
    </message>
    <message>
        <source>Folder of labelled films</source>
        <translation>Dossier de clichés étiquetés</translation>
    </message>
    <message>
        <source>Folder of the audit trail</source>
        <translation>Dossier du journal d&apos;audit</translation>
    </message>
    <message>
        <source>Folder of the bundle that scores films at every start. Tools &gt; Models changes it at once.</source>
        <translation>Dossier du paquet qui évalue les clichés à chaque démarrage. Outils &gt; Modèles le change aussitôt.</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>Folder of the run</source>
        <translation>Dossier de l&apos;exécution</translation>
    </message>
    <message>
        <source>Folder, zip or CSV</source>
        <translation>Dossier, zip ou CSV</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>For a support ticket: &apos;cxrviewer support-bundle&apos; writes all of this and more, without patient data.</source>
        <translation>Pour une demande d&apos;assistance&#xa0;: &apos;cxrviewer support-bundle&apos; écrit tout ceci et davantage, sans données de patient.</translation>
    </message>
    <message>
        <source>For this film alone; the answer is marked for good and recorded.</source>
        <translation>Pour ce cliché seulement&#xa0;; la réponse est marquée définitivement et consignée.</translation>
    </message>
    <message>
        <source>Forget it, keep the run</source>
        <translation>L&apos;oublier, garder l&apos;exécution</translation>
    </message>
    <message>
        <source>Four films</source>
        <translation>Quatre clichés</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Frame {frame} of {frames}</source>
        <translation>Image {frame} sur {frames}</translation>
    </message>
    <message>
        <source>Frame {frame} of {frames} is shown and scored.</source>
        <translation>L&apos;image {frame} sur {frames} est affichée et évaluée.</translation>
    </message>
    <message>
        <source>Free space there, or have the folder&apos;s rights mended.</source>
        <translation>Libérez-y de la place, ou faites corriger les droits du dossier.</translation>
    </message>
    <message>
        <source>Free space, or have the folder&apos;s rights mended.</source>
        <translation>Libérez de la place, ou faites corriger les droits du dossier.</translation>
    </message>
    <message>
        <source>From the 0.1 to the 99.9 percentile</source>
        <translation>Du percentile 0,1 au 99,9</translation>
    </message>
    <message>
        <source>From the films&apos; borders alone, without lungs, its features tell the classes at {reached} balanced accuracy (chance {found}).</source>
        <translation>Par les seuls bords des clichés, sans les poumons, ses caractéristiques distinguent les classes avec {reached} d&apos;exactitude équilibrée (hasard {found}).</translation>
    </message>
    <message>
        <source>From the outline of the lungs, to be checked and moved</source>
        <translation>D&apos;après le contour des poumons, à vérifier et à déplacer</translation>
    </message>
    <message>
        <source>From the values in a rectangle</source>
        <translation>D&apos;après les valeurs d&apos;un rectangle</translation>
    </message>
    <message>
        <source>From: {origin}</source>
        <translation>De&#xa0;: {origin}</translation>
    </message>
    <message>
        <source>Frontal and lateral</source>
        <translation>Face et profil</translation>
    </message>
    <message>
        <source>GPU (Apple)</source>
        <translation>GPU (Apple)</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>Give away this set of keys</source>
        <translation>Partager ce jeu de touches</translation>
    </message>
    <message>
        <source>Give the training a name and a folder.</source>
        <translation>Donnez à l&apos;entraînement un nom et un dossier.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Go back to {title}?</source>
        <translation>Revenir à {title}&#xa0;?</translation>
    </message>
    <message>
        <source>Go to the list of methods</source>
        <translation>Aller à la liste des méthodes</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Grad-CAM and LRP {words} ({numbers}, by chance {percent}).</source>
        <translation>Grad-CAM et LRP {words} ({numbers}, par hasard {percent}).</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>Hasard</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Carte de chaleur</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Hidden below</source>
        <translation>Masqué sous</translation>
    </message>
    <message>
        <source>Hidden: what is below {share:.0f} % of the scale ({sign}{value}).</source>
        <translation>Masqué&#xa0;: ce qui est sous {share:.0f}&#xa0;% de l&apos;échelle ({sign}{value}).</translation>
    </message>
    <message>
        <source>Hide all that a model says of a film until your own opinion of it is recorded. Heatmap &gt; Read first switches it for a while.</source>
        <translation>Masquer tout ce qu&apos;un modèle dit d&apos;un cliché jusqu&apos;à ce que votre propre avis soit enregistré. Carte de chaleur &gt; Lire d&apos;abord le bascule pour un temps.</translation>
    </message>
    <message>
        <source>Hide all that names a patient</source>
        <translation>Masquer tout ce qui nomme un patient</translation>
    </message>
    <message>
        <source>Hide text</source>
        <translation>Masquer le texte</translation>
    </message>
    <message>
        <source>Hide the names and numbers on the film</source>
        <translation>Masquer les noms et nombres sur le cliché</translation>
    </message>
    <message>
        <source>Hide what the model says until your own opinion is recorded</source>
        <translation>Masquer ce que dit le modèle jusqu&apos;à l&apos;enregistrement de votre propre avis</translation>
    </message>
    <message>
        <source>Holds from the next start.</source>
        <translation>Prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>How many of the places opened last File &gt; Open recent keeps. Their names can name patients.</source>
        <translation>Combien des derniers emplacements ouverts Fichier &gt; Ouverts récemment garde. Leurs noms peuvent nommer des patients.</translation>
    </message>
    <message>
        <source>How much did each pixel give to the score, or take from it, when the score is shared out from layer to layer?</source>
        <translation>Combien chaque pixel a-t-il donné au score, ou en a-t-il retiré, quand le score est réparti de couche en couche&#xa0;?</translation>
    </message>
    <message>
        <source>How much does each pixel raise the score on the way from an empty film to this one?</source>
        <translation>De combien chaque pixel élève-t-il le score en allant d&apos;un cliché vide à celui-ci&#xa0;?</translation>
    </message>
    <message>
        <source>How s&amp;ure</source>
        <translation>Certitu&amp;de</translation>
    </message>
    <message>
        <source>How somebody set the film up for reading. On screen only: the model always sees the film itself.</source>
        <translation>Comment quelqu&apos;un a préparé le cliché pour la lecture. À l&apos;écran seulement&#xa0;: le modèle voit toujours le cliché lui-même.</translation>
    </message>
    <message>
        <source>How sure you are</source>
        <translation>À quel point vous êtes sûr</translation>
    </message>
    <message>
        <source>How the heatmap is drawn</source>
        <translation>Comment la carte de chaleur est dessinée</translation>
    </message>
    <message>
        <source>How; name nobody</source>
        <translation>Comment&#xa0;; ne nommer personne</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>J&apos;ai lu ceci</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>ImageNet, downloaded by torchvision</source>
        <translation>ImageNet, téléchargé par torchvision</translation>
    </message>
    <message>
        <source>Imager Pixel Spacing divided by {factor}, {origin}</source>
        <translation>Imager Pixel Spacing divisé par {factor}, {origin}</translation>
    </message>
    <message>
        <source>In a film of several frames</source>
        <translation>Dans un cliché à plusieurs images</translation>
    </message>
    <message>
        <source>In brackets 95 % intervals; those of numbers of films go from their lower to their upper ends.</source>
        <translation>Entre parenthèses, intervalles à 95&#xa0;%&#xa0;; ceux des nombres de clichés vont de leurs bornes inférieures à leurs bornes supérieures.</translation>
    </message>
    <message>
        <source>In the active viewport, or in the one it is dropped on</source>
        <translation>Dans la vue active, ou dans celle où il est déposé</translation>
    </message>
    <message>
        <source>In the background it goes on without this window, and you find it again in Tools &gt; Train a model. With a checkpoint it stops, and can be resumed at any time.</source>
        <translation>En arrière-plan il continue sans cette fenêtre, et vous le retrouvez dans Outils &gt; Entraîner un modèle. Avec un point de reprise il s&apos;arrête et peut être repris à tout moment.</translation>
    </message>
    <message>
        <source>In the list; with Shift all of them</source>
        <translation>Dans la liste&#xa0;; avec Maj, tous</translation>
    </message>
    <message>
        <source>In the machine&apos;s settings.toml, &apos;locked&apos; is not a list of known keys.</source>
        <translation>Dans le settings.toml de la machine, «&#xa0;locked&#xa0;» n&apos;est pas une liste de clés connues.</translation>
    </message>
    <message>
        <source>In units of the border&apos;s share of the film: 1 is a map that knows nothing of borders, half as much again is a map drawn to where hospitals differ and lungs do not lie.</source>
        <translation>En unités de la part du bord dans le cliché&#xa0;: 1 est une carte qui ignore les bords, une fois et demie une carte attirée là où les hôpitaux diffèrent et où il n&apos;y a pas de poumons.</translation>
    </message>
    <message>
        <source>In units of the share of the film outside the lungs: 1 is a map that knows nothing of lungs; a tenth more is one that avoids them.</source>
        <translation>En unités de la part du cliché hors des poumons&#xa0;: 1 est une carte qui ignore les poumons&#xa0;; un dixième de plus, une carte qui les évite.</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Insertion less deletion area, less that of random orders, in shares of the score&apos;s range (Petsiuk et al. 2018): at 0 the map ranks the film&apos;s parts no better than chance.</source>
        <translation>Aire d&apos;insertion moins aire de suppression, moins celle d&apos;ordres aléatoires, en parts de l&apos;étendue du score (Petsiuk et al. 2018)&#xa0;: à 0 la carte ne classe pas mieux que le hasard les parties du cliché.</translation>
    </message>
    <message>
        <source>Install cxrviewer again.</source>
        <translation>Réinstallez cxrviewer.</translation>
    </message>
    <message>
        <source>Install them: pip install &apos;cxrviewer[train]&apos;.</source>
        <translation>Installez-les&#xa0;: pip install &apos;cxrviewer[train]&apos;.</translation>
    </message>
    <message>
        <source>Install {join}.</source>
        <translation>Installez {join}.</translation>
    </message>
    <message>
        <source>Instrument and standard, for example. Name nobody: it is shown at the foot of the window.</source>
        <translation>Par exemple l&apos;instrument et la norme. Ne nommez personne&#xa0;: c&apos;est affiché au bas de la fenêtre.</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>Gradients intégrés</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Inverser</translation>
    </message>
    <message>
        <source>It broke off without a word: by a crash, a restart, or from outside. Resuming goes on from its last checkpoint, at most five minutes before.</source>
        <translation>Il s&apos;est interrompu sans un mot&#xa0;: par un plantage, un redémarrage ou de l&apos;extérieur. La reprise part du dernier point, au plus cinq minutes avant.</translation>
    </message>
    <message>
        <source>It cannot be changed once the answer is shown; you can comment on it.</source>
        <translation>Il ne peut plus être changé une fois la réponse affichée&#xa0;; vous pouvez le commenter.</translation>
    </message>
    <message>
        <source>It cannot be known whether these films are of one patient: {words}</source>
        <translation>On ne peut savoir si ces clichés sont d&apos;un même patient&#xa0;: {words}</translation>
    </message>
    <message>
        <source>It does not have the hash that was listed for it.</source>
        <translation>Il n&apos;a pas l&apos;empreinte indiquée pour lui.</translation>
    </message>
    <message>
        <source>It goes from {least} to {greatest}.</source>
        <translation>Il va de {least} à {greatest}.</translation>
    </message>
    <message>
        <source>It has digits and dots, 64 at most.</source>
        <translation>Il a des chiffres et des points, 64 au plus.</translation>
    </message>
    <message>
        <source>It is not said how sure you are.</source>
        <translation>Il n&apos;est pas dit à quel point vous êtes sûr.</translation>
    </message>
    <message>
        <source>It is not said whether you agree.</source>
        <translation>Il n&apos;est pas dit si vous êtes d&apos;accord.</translation>
    </message>
    <message>
        <source>It knows: {join}.</source>
        <translation>Il connaît&#xa0;: {join}.</translation>
    </message>
    <message>
        <source>It may be damaged: copy it again.</source>
        <translation>Il est peut-être endommagé&#xa0;: copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>It must be smaller than the picture and move at most its side.</source>
        <translation>Elle doit être plus petite que l&apos;image et se déplacer au plus de son côté.</translation>
    </message>
    <message>
        <source>It must know this side&apos;s title and port.</source>
        <translation>Il doit connaître le titre AE et le port de ce programme.</translation>
    </message>
    <message>
        <source>It must not be used to diagnose, to screen, to rule disease out, or to decide about anybody&apos;s care.</source>
        <translation>Il ne doit servir ni à diagnostiquer, ni à dépister, ni à exclure une maladie, ni à décider des soins de quiconque.</translation>
    </message>
    <message>
        <source>It starts at the prevalence among those films, {share}.</source>
        <translation>On commence à la prévalence parmi ces clichés, {share}.</translation>
    </message>
    <message>
        <source>It states no figures.</source>
        <translation>Il n&apos;indique aucun chiffre.</translation>
    </message>
    <message>
        <source>It stopped with an error.</source>
        <translation>Il s&apos;est arrêté sur une erreur.</translation>
    </message>
    <message>
        <source>It was never measured on a test part.</source>
        <translation>Il n&apos;a jamais été mesuré sur une partie de test.</translation>
    </message>
    <message>
        <source>It was never measured on films of another hospital, where such models usually do much worse.</source>
        <translation>Il n&apos;a jamais été mesuré sur des clichés d&apos;un autre hôpital, où de tels modèles font d&apos;ordinaire bien pire.</translation>
    </message>
    <message>
        <source>It was not analysed.</source>
        <translation>Il n&apos;a pas été analysé.</translation>
    </message>
    <message>
        <source>It was not tested on your films. Operating points of another model do not hold for it.</source>
        <translation>Il n&apos;a pas été testé sur vos clichés. Les points de fonctionnement d&apos;un autre modèle ne valent pas pour lui.</translation>
    </message>
    <message>
        <source>It was stretched to a square: everything looks {share} % {way} than it is.</source>
        <translation>Il a été étiré en carré&#xa0;: tout paraît {share}&#xa0;% {way} qu&apos;en réalité.</translation>
    </message>
    <message>
        <source>It will score every film again. No model is deleted.</source>
        <translation>Il évaluera à nouveau chaque cliché. Aucun modèle n&apos;est supprimé.</translation>
    </message>
    <message>
        <source>It will score every film that is opened, now and at every start, until you go back.</source>
        <translation>Il évaluera chaque cliché ouvert, maintenant et à chaque démarrage, jusqu&apos;à ce que vous reveniez en arrière.</translation>
    </message>
    <message>
        <source>Its colour palette is damaged or of a kind that is not read here.</source>
        <translation>Sa palette de couleurs est endommagée ou d&apos;un type non lu ici.</translation>
    </message>
    <message>
        <source>Its directions are those of a lateral view; the model knows frontal films only.</source>
        <translation>Ses directions sont celles d&apos;un profil&#xa0;; le modèle ne connaît que les clichés de face.</translation>
    </message>
    <message>
        <source>Its folder is moved to the trash. The run that it was made of stays, if it still is there.</source>
        <translation>Son dossier est mis à la corbeille. L&apos;exécution dont il est issu reste, si elle existe encore.</translation>
    </message>
    <message>
        <source>Its grey: the darkest {low} % became black and the brightest {high} % white, the rest in between. The window on the screen plays no part.</source>
        <translation>Ses gris&#xa0;: les {low}&#xa0;% les plus sombres sont devenus noirs et les {high}&#xa0;% les plus clairs blancs, le reste entre les deux. Le fenêtrage à l&apos;écran n&apos;y joue aucun rôle.</translation>
    </message>
    <message>
        <source>Its lead over all other classes, weighted by how probable they are: the log of its odds.</source>
        <translation>Son avance sur toutes les autres classes, pondérées par leur probabilité&#xa0;: le logarithme de sa cote.</translation>
    </message>
    <message>
        <source>Its pixel data ({name}) is damaged, incomplete or of a variant that is not read here.</source>
        <translation>Ses données de pixels ({name}) sont endommagées, incomplètes ou d&apos;une variante non lue ici.</translation>
    </message>
    <message>
        <source>Its pixels are floating-point numbers, which no film has.</source>
        <translation>Ses pixels sont des nombres à virgule flottante, qu&apos;aucun cliché n&apos;a.</translation>
    </message>
    <message>
        <source>Its pixels are stored as {name}, for which there is no decoder here.</source>
        <translation>Ses pixels sont enregistrés en {name}, pour lequel il n&apos;y a pas de décodeur ici.</translation>
    </message>
    <message>
        <source>Its pixels have more than 16 bits; films have at most 16.</source>
        <translation>Ses pixels ont plus de 16 bits&#xa0;; les clichés en ont au plus 16.</translation>
    </message>
    <message>
        <source>Its pixels have {allocated} bits; films have at most 16.</source>
        <translation>Ses pixels ont {allocated} bits&#xa0;; les clichés en ont au plus 16.</translation>
    </message>
    <message>
        <source>Its test part was looked at {looks} times: the figures are a little too good.</source>
        <translation>Sa partie de test a été consultée {looks} fois&#xa0;: les chiffres sont un peu trop bons.</translation>
    </message>
    <message>
        <source>Keep its results as PDF or PNG.</source>
        <translation>Gardez ses résultats en PDF ou PNG.</translation>
    </message>
    <message>
        <source>Keep the heatmap on</source>
        <translation>Garder la carte de chaleur</translation>
    </message>
    <message>
        <source>Keep the one that is meant.</source>
        <translation>Gardez celle qui convient.</translation>
    </message>
    <message>
        <source>Keep them as PDF or PNG.</source>
        <translation>Conservez-les en PDF ou PNG.</translation>
    </message>
    <message>
        <source>Keep training in the background</source>
        <translation>Continuer l&apos;entraînement en arrière-plan</translation>
    </message>
    <message>
        <source>Key: {words}</source>
        <translation>Légende&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Touches et souris</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Touches…</translation>
    </message>
    <message>
        <source>Known are: {join}.</source>
        <translation>Sont connus&#xa0;: {join}.</translation>
    </message>
    <message>
        <source>Known length</source>
        <translation>Longueur connue</translation>
    </message>
    <message>
        <source>LRP</source>
        <translation>LRP</translation>
    </message>
    <message>
        <source>LRP knows no rules for a {architecture}.</source>
        <translation>LRP ne connaît pas de règles pour un {architecture}.</translation>
    </message>
    <message>
        <source>Labelled &amp;films</source>
        <translation>&amp;Clichés étiquetés</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Large areas without any noise: a drawing or a test pattern, no film.</source>
        <translation>De grandes surfaces sans aucun bruit&#xa0;: un dessin ou une mire, pas un cliché.</translation>
    </message>
    <message>
        <source>Least severe level that reaches the log file.</source>
        <translation>Niveau le moins grave qui atteint le fichier journal.</translation>
    </message>
    <message>
        <source>Leave it to the window.</source>
        <translation>Laissez cela à la fenêtre.</translation>
    </message>
    <message>
        <source>Leave out &apos;*&apos;, &apos;?&apos; and &apos;\&apos;, and write less.</source>
        <translation>Omettez &apos;*&apos;, &apos;?&apos; et &apos;\&apos;, et écrivez moins.</translation>
    </message>
    <message>
        <source>Leave the name or number out: opinions are kept.</source>
        <translation>Omettez le nom ou le numéro&#xa0;: les avis sont conservés.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Left for right, with a red badge</source>
        <translation>Gauche et droite échangées, avec un signe rouge</translation>
    </message>
    <message>
        <source>Left out of {number} films: {counted} of others, {counted2} of which copies carry two different labels, {counted3} that cannot be read.</source>
        <translation>Omis sur {number} clichés&#xa0;: {counted} d&apos;autres, {counted2} dont des copies portent deux étiquettes différentes, {counted3} illisibles.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Length of the line in millimetres, as printed on the ruler or the marker:</source>
        <translation>Longueur de la ligne en millimètres, telle qu&apos;imprimée sur la règle ou le repère&#xa0;:</translation>
    </message>
    <message>
        <source>Letters and markers cover about a hundredth of a film and say nothing of lungs, but name hospitals (DeGrave et al. 2021): five and fifteen times their area.</source>
        <translation>Lettres et repères couvrent environ un centième d&apos;un cliché et ne disent rien des poumons, mais trahissent l&apos;hôpital (DeGrave et al. 2021)&#xa0;: cinq et quinze fois leur surface.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Limit of the numbers for {name}</source>
        <translation>Limite des chiffres pour {name}</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Limits of this model</source>
        <translation>Limites de ce modèle</translation>
    </message>
    <message>
        <source>Line {line} of the manifest has more cells than columns, or a cell of several lines.</source>
        <translation>La ligne {line} du manifeste a plus de cellules que de colonnes, ou une cellule de plusieurs lignes.</translation>
    </message>
    <message>
        <source>Line {line} of the manifest has no path or no label.</source>
        <translation>La ligne {line} du manifeste n&apos;a pas de chemin ou d&apos;étiquette.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Lines at {at} % of {value}{averaged}{below}.</source>
        <translation>Lignes à {at}&#xa0;% de {value}{averaged}{below}.</translation>
    </message>
    <message>
        <source>Lines instead of colours</source>
        <translation>Lignes au lieu de couleurs</translation>
    </message>
    <message>
        <source>List every notice of the film below it</source>
        <translation>Lister toutes les remarques du cliché en dessous</translation>
    </message>
    <message>
        <source>Load measurements…</source>
        <translation>Charger des mesures…</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>Locked: {reason}</source>
        <translation>Verrouillé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Log from</source>
        <translation>Journaliser à partir de</translation>
    </message>
    <message>
        <source>Log in to the PACS</source>
        <translation>S&apos;identifier auprès du PACS</translation>
    </message>
    <message>
        <source>Look at the data first.</source>
        <translation>Examinez d&apos;abord les données.</translation>
    </message>
    <message>
        <source>Look at the disk.</source>
        <translation>Vérifiez le disque.</translation>
    </message>
    <message>
        <source>Look at the report of this film, and print it</source>
        <translation>Voir le rapport de ce cliché, et l&apos;imprimer</translation>
    </message>
    <message>
        <source>Look full screen: all 18 steps differ, with their corners; the squares of 5 % in black and 95 % in white can be seen; the ramps are even, without bands; the lines of 1 px can be told apart; squares are square; the dark and the bright field are even to the corners; the smallest words can be read.</source>
        <translation>Regardez en plein écran&#xa0;: les 18 marches diffèrent, avec leurs coins&#xa0;; les carrés de 5&#xa0;% sur noir et de 95&#xa0;% sur blanc sont visibles&#xa0;; les dégradés sont réguliers, sans bandes&#xa0;; les lignes de 1 px se distinguent&#xa0;; les carrés sont carrés&#xa0;; les champs sombre et clair sont uniformes jusqu&apos;aux coins&#xa0;; les plus petits mots sont lisibles.</translation>
    </message>
    <message>
        <source>Look there and above for a quotation mark that is not closed, or not doubled within a cell.</source>
        <translation>Cherchez à cet endroit et au-dessus un guillemet qui n&apos;est pas fermé, ou pas doublé dans une cellule.</translation>
    </message>
    <message>
        <source>Looking for films…</source>
        <translation>Recherche de clichés…</translation>
    </message>
    <message>
        <source>Looking for the lungs</source>
        <translation>Recherche des poumons</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Low values are {first} by Photometric Interpretation and {second} by Presentation LUT Shape; Photometric Interpretation is the default.</source>
        <translation>Les valeurs basses sont en {first} selon Photometric Interpretation et en {second} selon Presentation LUT Shape&#xa0;; Photometric Interpretation est retenu par défaut.</translation>
    </message>
    <message>
        <source>Lung 123</source>
        <translation>Poumon 123</translation>
    </message>
    <message>
        <source>MIRRORED</source>
        <translation>EN MIROIR</translation>
    </message>
    <message>
        <source>MIRRORED, as the presentation state asks</source>
        <translation>EN MIROIR, comme le demande l&apos;état de présentation</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>F1 macro</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Loupe</translation>
    </message>
    <message>
        <source>Mean, SD, least, most and area</source>
        <translation>Moyenne, écart type, minimum, maximum et surface</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Measured widths</source>
        <translation>Largeurs mesurées</translation>
    </message>
    <message>
        <source>Measurements (*.json)</source>
        <translation>Mesures (*.json)</translation>
    </message>
    <message>
        <source>Measurements of this film written to {folder}/{name} and .csv beside it.</source>
        <translation>Mesures de ce cliché écrites dans {folder}/{name} et .csv à côté.</translation>
    </message>
    <message>
        <source>Measurements put back on the film: {number}.</source>
        <translation>Mesures remises sur le cliché&#xa0;: {number}.</translation>
    </message>
    <message>
        <source>Memory may be short: close other programs and try again.</source>
        <translation>La mémoire est peut-être insuffisante&#xa0;: fermez d&apos;autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>Mend or remove it.</source>
        <translation>Corrigez-le ou supprimez-le.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Method of the heatmap</source>
        <translation>Méthode de la carte de chaleur</translation>
    </message>
    <message>
        <source>Midline, heart, inner thorax</source>
        <translation>Ligne médiane, cœur, diamètre thoracique interne</translation>
    </message>
    <message>
        <source>Mirror left-right</source>
        <translation>Miroir gauche-droite</translation>
    </message>
    <message>
        <source>Mirror top-bottom</source>
        <translation>Miroir haut-bas</translation>
    </message>
    <message>
        <source>Mixed groups</source>
        <translation>Groupes mixtes</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Model bundle</source>
        <translation>Paquet de modèle</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Fiche du modèle</translation>
    </message>
    <message>
        <source>Model score</source>
        <translation>Score du modèle</translation>
    </message>
    <message>
        <source>Model {name}</source>
        <translation>Modèle {name}</translation>
    </message>
    <message>
        <source>Model {name}, candidate on trial</source>
        <translation>Modèle {name}, candidat à l&apos;essai</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Models — research use only</source>
        <translation>Modèles — réservé à la recherche</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <source>More menus</source>
        <translation>Autres menus</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Plus de réglages</translation>
    </message>
    <message>
        <source>More tools</source>
        <extracomment>Qt&apos;s names of the buttons for what a bar has no room for.</extracomment>
        <translation>Autres outils</translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation>Souris et touches</translation>
    </message>
    <message>
        <source>Mouse as in</source>
        <translation>Souris comme dans</translation>
    </message>
    <message>
        <source>Mouse as in OHIF</source>
        <translation>Souris comme dans OHIF</translation>
    </message>
    <message>
        <source>Mouse as in OsiriX</source>
        <translation>Souris comme dans OsiriX</translation>
    </message>
    <message>
        <source>Mouse as in Slicer</source>
        <translation>Souris comme dans Slicer</translation>
    </message>
    <message>
        <source>Mouse as in Weasis</source>
        <translation>Souris comme dans Weasis</translation>
    </message>
    <message>
        <source>Move a point, or all of it</source>
        <translation>Déplacer un point, ou le tout</translation>
    </message>
    <message>
        <source>Move films together</source>
        <translation>Déplacer les clichés ensemble</translation>
    </message>
    <message>
        <source>Move it to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Move the film</source>
        <translation>Déplacer le cliché</translation>
    </message>
    <message>
        <source>Move the run to the trash</source>
        <translation>Mettre l&apos;exécution à la corbeille</translation>
    </message>
    <message>
        <source>Name PEM files that belong together.</source>
        <translation>Indiquez des fichiers PEM qui vont ensemble.</translation>
    </message>
    <message>
        <source>Name a file in it, as in study.zip/film.dcm.</source>
        <translation>Nommez un fichier qu&apos;il contient, comme study.zip/film.dcm.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Indiquez un fichier.</translation>
    </message>
    <message>
        <source>Name a folder outside of it.</source>
        <translation>Indiquez un dossier en dehors de celui-ci.</translation>
    </message>
    <message>
        <source>Name a patient too, or {longest_days} days at most.</source>
        <translation>Indiquez aussi un patient, ou {longest_days} jours au plus.</translation>
    </message>
    <message>
        <source>Name a patient, an accession number or dates.</source>
        <translation>Indiquez un patient, un numéro d&apos;accès ou des dates.</translation>
    </message>
    <message>
        <source>Name a port that it knows for C-MOVE.</source>
        <translation>Indiquez un port qu&apos;il connaît pour C-MOVE.</translation>
    </message>
    <message>
        <source>Name another frame.</source>
        <translation>Nommez une autre image.</translation>
    </message>
    <message>
        <source>Name another one.</source>
        <translation>Indiquez-en un autre.</translation>
    </message>
    <message>
        <source>Name another one: --bundle, or Tools &gt; Models in the window.</source>
        <translation>Nommez-en un autre&#xa0;: --bundle, ou Outils &gt; Modèles dans la fenêtre.</translation>
    </message>
    <message>
        <source>Name another output.</source>
        <translation>Nommez une autre sortie.</translation>
    </message>
    <message>
        <source>Name certificates.</source>
        <translation>Indiquez des certificats.</translation>
    </message>
    <message>
        <source>Name of a set of keys: ohif, weasis, or one of your own. Tools &gt; Keys changes single ones.</source>
        <translation>Nom d&apos;un jeu de touches&#xa0;: ohif, weasis ou l&apos;un des vôtres. Outils &gt; Touches en change une à une.</translation>
    </message>
    <message>
        <source>Name one, such as lrp.</source>
        <translation>Nommez-en une, par exemple lrp.</translation>
    </message>
    <message>
        <source>Name one.</source>
        <translation>Nommez-en une.</translation>
    </message>
    <message>
        <source>Name the films to train on.</source>
        <translation>Indiquez les clichés d&apos;entraînement.</translation>
    </message>
    <message>
        <source>Name the weights to start from.</source>
        <translation>Indiquez les poids de départ.</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Nom&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Names are hidden for a shared screen.</source>
        <translation>Les noms sont masqués pour un écran partagé.</translation>
    </message>
    <message>
        <source>Names hidden</source>
        <translation>Noms masqués</translation>
    </message>
    <message>
        <source>Names, dates and drawings are hidden for a shared screen. Text that is burned into a film is not: look for it. Windows of models and trainings that are open show the names of files; before any other does, you are asked.</source>
        <extracomment>What the reader must know when the mode begins.</extracomment>
        <translation>Noms, dates et dessins sont masqués pour un écran partagé. Le texte incrusté dans un cliché ne l&apos;est pas&#xa0;: cherchez-le. Les fenêtres ouvertes de modèles et d&apos;entraînements montrent des noms de fichiers&#xa0;; avant toute autre, on vous le demande.</translation>
    </message>
    <message>
        <source>Ne&amp;w training</source>
        <translation>No&amp;uvel entraînement</translation>
    </message>
    <message>
        <source>Near copies</source>
        <translation>Quasi-doublons</translation>
    </message>
    <message>
        <source>Needs weights to start from.</source>
        <translation>Exige des poids de départ.</translation>
    </message>
    <message>
        <source>Networks of type {name} are unknown to this version.</source>
        <translation>Les réseaux de type {name} sont inconnus de cette version.</translation>
    </message>
    <message>
        <source>Next class</source>
        <translation>Classe suivante</translation>
    </message>
    <message>
        <source>Next film</source>
        <translation>Cliché suivant</translation>
    </message>
    <message>
        <source>Next measurement</source>
        <translation>Mesure suivante</translation>
    </message>
    <message>
        <source>Next study</source>
        <translation>Examen suivant</translation>
    </message>
    <message>
        <source>No PACS is set up. Tools &gt; Settings names one.</source>
        <translation>Aucun PACS n&apos;est configuré. Outils &gt; Réglages en indique un.</translation>
    </message>
    <message>
        <source>No action is chosen</source>
        <translation>Aucune action choisie</translation>
    </message>
    <message>
        <source>No comparison: a film was not scored.</source>
        <translation>Pas de comparaison&#xa0;: un cliché n&apos;a pas été évalué.</translation>
    </message>
    <message>
        <source>No comparison: the dates do not tell which film is the earlier one.</source>
        <translation>Pas de comparaison&#xa0;: les dates ne disent pas quel cliché est le plus ancien.</translation>
    </message>
    <message>
        <source>No comparison: the films are not known to be of one patient.</source>
        <translation>Pas de comparaison&#xa0;: rien n&apos;établit que les clichés sont d&apos;un même patient.</translation>
    </message>
    <message>
        <source>No difference: the films were scored by different models.</source>
        <translation>Pas de différence&#xa0;: les clichés ont été évalués par des modèles différents.</translation>
    </message>
    <message>
        <source>No difference: the gate asks to read one of the scores with care.</source>
        <translation>Pas de différence&#xa0;: le contrôle d&apos;entrée invite à lire l&apos;un des scores avec prudence.</translation>
    </message>
    <message>
        <source>No epoch is finished yet.</source>
        <translation>Aucune époque n&apos;est encore terminée.</translation>
    </message>
    <message>
        <source>No film before it of the same patient and view was found. Name its folder, too.</source>
        <translation>Aucun cliché antérieur du même patient et de la même incidence n&apos;a été trouvé. Indiquez aussi son dossier.</translation>
    </message>
    <message>
        <source>No film is open.</source>
        <translation>Aucun cliché n&apos;est ouvert.</translation>
    </message>
    <message>
        <source>No film is shown.</source>
        <translation>Aucun cliché n&apos;est affiché.</translation>
    </message>
    <message>
        <source>No film occurs twice, and every film can be read.</source>
        <translation>Aucun cliché n&apos;apparaît deux fois, et tous sont lisibles.</translation>
    </message>
    <message>
        <source>No film was found there.</source>
        <translation>Aucun cliché n&apos;y a été trouvé.</translation>
    </message>
    <message>
        <source>No film&apos;s patient is known: films of one patient may be in training and test, and figures will be too good.</source>
        <translation>Le patient d&apos;aucun cliché n&apos;est connu&#xa0;: des clichés d&apos;un même patient peuvent être dans l&apos;entraînement et le test, et les chiffres seront trop bons.</translation>
    </message>
    <message>
        <source>No heatmap yet.</source>
        <translation>Pas encore de carte de chaleur.</translation>
    </message>
    <message>
        <source>No lettering or side marker was found near the film&apos;s border.</source>
        <translation>Ni inscription ni repère de côté n&apos;ont été trouvés près du bord du cliché.</translation>
    </message>
    <message>
        <source>No lines: all are below {share:.0f} %, and hidden.</source>
        <translation>Pas de lignes&#xa0;: toutes sont sous {share:.0f}&#xa0;% et masquées.</translation>
    </message>
    <message>
        <source>No lungs were found.</source>
        <translation>Aucun poumon n&apos;a été trouvé.</translation>
    </message>
    <message>
        <source>No method is named.</source>
        <translation>Aucune méthode n&apos;est nommée.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>No opinion is chosen.</source>
        <translation>Aucun avis n&apos;est choisi.</translation>
    </message>
    <message>
        <source>No outline of the lungs. {why_not}</source>
        <translation>Pas de contour des poumons. {why_not}</translation>
    </message>
    <message>
        <source>No pixel spacing: lengths in px</source>
        <translation>Pas d&apos;espacement des pixels&#xa0;: longueurs en px</translation>
    </message>
    <message>
        <source>No ratio is proposed: the borders of heart and lungs are not clear. Measure it by hand (C).</source>
        <translation>Aucun indice proposé&#xa0;: les limites du cœur et des poumons ne sont pas nettes. Mesurez-le à la main (C).</translation>
    </message>
    <message>
        <source>No ratio is proposed: the lungs are not known.</source>
        <translation>Aucun indice proposé&#xa0;: les poumons ne sont pas connus.</translation>
    </message>
    <message>
        <source>No ratio is proposed: this is not a PA film.</source>
        <translation>Aucun indice proposé&#xa0;: ce n&apos;est pas un cliché PA.</translation>
    </message>
    <message>
        <source>No relevance rule is known for a network with a {name}.</source>
        <translation>Aucune règle de pertinence connue pour un réseau avec {name}.</translation>
    </message>
    <message>
        <source>No relevance rule is known for a {name}.</source>
        <translation>Aucune règle de pertinence connue pour {name}.</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Aucun réglage ne contient ces mots.</translation>
    </message>
    <message>
        <source>No test film is of class {label}, so how often it is recognised is not known.</source>
        <translation>Aucun cliché de test n&apos;est de la classe {label}&#xa0;: on ignore à quelle fréquence elle est reconnue.</translation>
    </message>
    <message>
        <source>No training yet.</source>
        <translation>Pas encore d&apos;entraînement.</translation>
    </message>
    <message>
        <source>No {label} image shares a source with any other class</source>
        <translation>Aucune image {label} ne partage sa source avec une autre classe</translation>
    </message>
    <message>
        <source>No {name} heatmap yet</source>
        <translation>Pas encore de carte {name}</translation>
    </message>
    <message>
        <source>Nobody has recorded that this display was verified: see View &gt; Display test.</source>
        <translation>Personne n&apos;a consigné que cet écran a été vérifié&#xa0;: voir Affichage &gt; Test d&apos;affichage.</translation>
    </message>
    <message>
        <source>None, or for example: epochs=4,2,2; batch=32</source>
        <translation>Aucun, ou par exemple&#xa0;: epochs=4,2,2; batch=32</translation>
    </message>
    <message>
        <source>Not a PA film: the ratio holds for PA films.</source>
        <translation>Ce n&apos;est pas un cliché PA&#xa0;: l&apos;indice vaut pour les clichés PA.</translation>
    </message>
    <message>
        <source>Not both films are scored yet.</source>
        <translation>Les deux clichés ne sont pas encore évalués.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Non fait</translation>
    </message>
    <message>
        <source>Not for the viewer</source>
        <translation>Pas pour le visualiseur</translation>
    </message>
    <message>
        <source>Not looked into: {listed}.</source>
        <translation>Non explorés&#xa0;: {listed}.</translation>
    </message>
    <message>
        <source>Not scored. {text}</source>
        <translation>Non évalué. {text}</translation>
    </message>
    <message>
        <source>Not scored: this film is outside what the model may be asked about.</source>
        <translation>Non évalué&#xa0;: ce cliché est hors de ce qu&apos;on peut demander au modèle.</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Non testé</translation>
    </message>
    <message>
        <source>Not tested on films of any other hospital; such models usually do much worse there, so expect wrong answers.</source>
        <translation>Non testé sur des clichés d&apos;un autre hôpital&#xa0;; de tels modèles y font d&apos;ordinaire bien pire, attendez-vous à des réponses fausses.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nothing is kept: you are asked each time instead.</source>
        <translation>Rien n&apos;est enregistré&#xa0;: on vous le demande à chaque fois.</translation>
    </message>
    <message>
        <source>Nothing published with it.</source>
        <translation>Rien de publié à son sujet.</translation>
    </message>
    <message>
        <source>Nothing says what to search for.</source>
        <translation>Rien n&apos;indique ce qu&apos;il faut rechercher.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Rien n&apos;a été trouvé.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien encore</translation>
    </message>
    <message>
        <source>Nothing: its own score</source>
        <translation>Rien&#xa0;: son propre score</translation>
    </message>
    <message>
        <source>Nothing: random weights</source>
        <translation>Rien&#xa0;: poids aléatoires</translation>
    </message>
    <message>
        <source>Notice acknowledged</source>
        <translation>Avertissement lu</translation>
    </message>
    <message>
        <source>Notices about the film</source>
        <translation>Remarques sur le cliché</translation>
    </message>
    <message>
        <source>Now on show: the default.</source>
        <translation>Affiché&#xa0;: la polarité par défaut.</translation>
    </message>
    <message>
        <source>Now on show: the other polarity.</source>
        <translation>Affiché&#xa0;: l&apos;autre polarité.</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>Occlusion</translation>
    </message>
    <message>
        <source>Of 1000 films below it, about {number} are {name} all the same.</source>
        <translation>Sur 1000 clichés en dessous, environ {number} sont tout de même {name}.</translation>
    </message>
    <message>
        <source>Of what is held; Ctrl + arrow keys: ten times as far</source>
        <translation>De ce qui est tenu&#xa0;; Ctrl + flèches&#xa0;: dix fois plus loin</translation>
    </message>
    <message>
        <source>Of {films} films scored {least:.0f} to {most:.0f} % when the model was calibrated, {low:.0f} to {high:.0f} % were of this class (95 % interval): it is about those films and need not hold the score of this one.</source>
        <translation>Sur {films} clichés dont le score allait de {least:.0f} à {most:.0f}&#xa0;% lors de l&apos;étalonnage, {low:.0f} à {high:.0f}&#xa0;% étaient de cette classe (intervalle à 95&#xa0;%)&#xa0;: cet intervalle porte sur ces clichés et ne contient pas forcément le score de celui-ci.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>On labelled films of your own</source>
        <translation>Sur vos propres clichés étiquetés</translation>
    </message>
    <message>
        <source>On {films} films of another data set its balanced accuracy was {reached} ({low} to {high}); expect wrong answers elsewhere too.</source>
        <translation>Sur {films} clichés d&apos;un autre jeu de données, son exactitude équilibrée était de {reached} ({low} à {high})&#xa0;; attendez-vous à des réponses fausses ailleurs aussi.</translation>
    </message>
    <message>
        <source>On {films} films of another data set its balanced accuracy was {reached}, without an interval; expect wrong answers elsewhere too.</source>
        <translation>Sur {films} clichés d&apos;un autre jeu de données, son exactitude équilibrée était de {reached}, sans intervalle&#xa0;; attendez-vous à des réponses fausses ailleurs aussi.</translation>
    </message>
    <message>
        <source>On {films} films of sources left out of training its balanced accuracy was {reached} ({low} to {high}); expect wrong answers elsewhere too.</source>
        <translation>Sur {films} clichés de sources exclues de l&apos;entraînement, son exactitude équilibrée était de {reached} ({low} à {high})&#xa0;; attendez-vous à des réponses fausses ailleurs aussi.</translation>
    </message>
    <message>
        <source>On {films} films of sources left out of training its balanced accuracy was {reached}, without an interval; expect wrong answers elsewhere too.</source>
        <translation>Sur {films} clichés de sources exclues de l&apos;entraînement, son exactitude équilibrée était de {reached}, sans intervalle&#xa0;; attendez-vous à des réponses fausses ailleurs aussi.</translation>
    </message>
    <message>
        <source>One film</source>
        <translation>Un cliché</translation>
    </message>
    <message>
        <source>One film pixel per screen pixel</source>
        <translation>Un pixel du cliché par pixel d&apos;écran</translation>
    </message>
    <message>
        <source>One has at most {most_bytes} bytes.</source>
        <translation>Un jeu a au plus {most_bytes} octets.</translation>
    </message>
    <message>
        <source>One has schema_version = {schema_version} and [keys].</source>
        <translation>Un jeu a schema_version = {schema_version} et [keys].</translation>
    </message>
    <message>
        <source>One letter is too little of a name.</source>
        <translation>Une seule lettre d&apos;un nom ne suffit pas.</translation>
    </message>
    <message>
        <source>One lung is far smaller than the other.</source>
        <translation>Un poumon est bien plus petit que l&apos;autre.</translation>
    </message>
    <message>
        <source>One patient id covers {most_common} of {len} films, so it names no patient: give patient_id in a manifest.</source>
        <translation>Un identifiant de patient couvre {most_common} clichés sur {len} et ne désigne donc aucun patient&#xa0;: indiquez patient_id dans un manifeste.</translation>
    </message>
    <message>
        <source>One window</source>
        <translation>Une seule fenêtre</translation>
    </message>
    <message>
        <source>Only models of your own that are neither promoted nor in use can be deleted.</source>
        <translation>Seuls vos propres modèles, ni promus ni en service, peuvent être supprimés.</translation>
    </message>
    <message>
        <source>Only one lung was found.</source>
        <translation>Un seul poumon a été trouvé.</translation>
    </message>
    <message>
        <source>Only studies with chest films are shown. Nothing is connected to until you search.</source>
        <translation>Seuls les examens avec clichés du thorax sont affichés. Aucune connexion avant votre recherche.</translation>
    </message>
    <message>
        <source>Opacity of the heatmap</source>
        <translation>Opacité de la carte de chaleur</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open DICOM, PNG, JPEG or TIFF files, a folder, a zip or a DICOMDIR.</source>
        <translation>Ouvrez des fichiers DICOM, PNG, JPEG ou TIFF, un dossier, un zip ou un DICOMDIR.</translation>
    </message>
    <message>
        <source>Open a chest film.</source>
        <translation>Ouvrez un cliché thoracique.</translation>
    </message>
    <message>
        <source>Open a single film.</source>
        <translation>Ouvrez un seul cliché.</translation>
    </message>
    <message>
        <source>Open all films in a folder</source>
        <translation>Ouvrir tous les clichés d&apos;un dossier</translation>
    </message>
    <message>
        <source>Open by dropping</source>
        <translation>Ouvrir par glisser-déposer</translation>
    </message>
    <message>
        <source>Open films</source>
        <translation>Ouvrir des clichés</translation>
    </message>
    <message>
        <source>Open films, a zip or a DICOMDIR</source>
        <translation>Ouvrir des clichés, un zip ou un DICOMDIR</translation>
    </message>
    <message>
        <source>Open films, folders, zips or a DICOMDIR</source>
        <translation>Ouvrir des clichés, dossiers, zips ou un DICOMDIR</translation>
    </message>
    <message>
        <source>Open film…</source>
        <translation>Ouvrir un cliché…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Ouvrez-le à nouveau.</translation>
    </message>
    <message>
        <source>Open it as a folder, or name a file in it.</source>
        <translation>Ouvrez-le comme dossier, ou nommez un fichier qu&apos;il contient.</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Ouverts récemment</translation>
    </message>
    <message>
        <source>Open the film that it belongs to.</source>
        <translation>Ouvrez le cliché auquel il appartient.</translation>
    </message>
    <message>
        <source>Open the folder it lies in.</source>
        <translation>Ouvrez le dossier où il se trouve.</translation>
    </message>
    <message>
        <source>Open the image object of the study.</source>
        <translation>Ouvrez l&apos;objet image de l&apos;examen.</translation>
    </message>
    <message>
        <source>Open the original film.</source>
        <translation>Ouvrez le cliché original.</translation>
    </message>
    <message>
        <source>Open the sample film</source>
        <translation>Ouvrir le cliché d&apos;exemple</translation>
    </message>
    <message>
        <source>Open the synthetic film that comes with the program</source>
        <translation>Ouvrir le cliché synthétique fourni avec le programme</translation>
    </message>
    <message>
        <source>Opening film {film:,} of {films:,}</source>
        <translation>Ouverture du cliché {film:,} sur {films:,}</translation>
    </message>
    <message>
        <source>Opens chest radiographs, scores them with a model on this computer and shows where the score came from. Nothing is sent anywhere unless you have set up a PACS.</source>
        <translation>Ouvre des radiographies thoraciques, les évalue avec un modèle sur cet ordinateur et montre d&apos;où vient le score. Rien n&apos;est envoyé nulle part, sauf si vous avez configuré un PACS.</translation>
    </message>
    <message>
        <source>Operating points or calibration of bundle &apos;{name}&apos; do not fit its classes.</source>
        <translation>Les points de fonctionnement ou l&apos;étalonnage du paquet «&#xa0;{name}&#xa0;» ne correspondent pas à ses classes.</translation>
    </message>
    <message numerus="yes">
        <source>Opinions of %n films written to {name}, and .csv beside it.</source>
        <translation>
            <numerusform>Avis sur %n cliché écrits dans {name}, et .csv à côté.</numerusform>
            <numerusform>Avis sur %n clichés écrits dans {name}, et .csv à côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Or a LUT, by its number in the menu</source>
        <translation>Ou une LUT, par son numéro dans le menu</translation>
    </message>
    <message>
        <source>Or drag from one to the next; arrow keys and Enter do it too</source>
        <translation>Ou glisser de l&apos;un à l&apos;autre&#xa0;; flèches et Entrée conviennent aussi</translation>
    </message>
    <message>
        <source>Or hide all of them</source>
        <translation>Ou toutes les masquer</translation>
    </message>
    <message>
        <source>Outline of the lungs</source>
        <translation>Contour des poumons</translation>
    </message>
    <message>
        <source>Outline of the lungs by a small network, for checking the model, not for measuring a patient.</source>
        <translation>Contour des poumons par un petit réseau, pour vérifier le modèle, pas pour mesurer un patient.</translation>
    </message>
    <message>
        <source>Overlay {group:04X}</source>
        <translation>Overlay {group:04X}</translation>
    </message>
    <message>
        <source>PACS</source>
        <translation>PACS</translation>
    </message>
    <message>
        <source>PACS of File &gt; Search a PACS</source>
        <translation>PACS de Fichier &gt; Rechercher dans un PACS</translation>
    </message>
    <message>
        <source>PEM files of the authority, this side and its key: &quot;AUTHORITY.pem; OWN.pem; KEY.pem&quot;.</source>
        <translation>Fichiers PEM de l&apos;autorité, de ce programme et de sa clé&#xa0;: &quot;AUTHORITY.pem; OWN.pem; KEY.pem&quot;.</translation>
    </message>
    <message>
        <source>Packages for training are not installed.</source>
        <translation>Les paquets logiciels pour l&apos;entraînement ne sont pas installés.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Patient &amp;ID</source>
        <translation>&amp;ID du patient</translation>
    </message>
    <message>
        <source>Patient, date, description</source>
        <translation>Patient, date, description</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Patients were not known: films of one patient may be in training and test.</source>
        <translation>Les patients n&apos;étaient pas connus&#xa0;: des clichés d&apos;un même patient peuvent être dans l&apos;entraînement et le test.</translation>
    </message>
    <message>
        <source>Patients were not known: films of one patient may be in training and test; figures are optimistic.</source>
        <translation>Les patients n&apos;étaient pas connus&#xa0;: des clichés d&apos;un même patient peuvent être dans l&apos;entraînement et le test&#xa0;; les chiffres sont optimistes.</translation>
    </message>
    <message>
        <source>Paused. Resuming goes on exactly where it stopped.</source>
        <translation>En pause. La reprise continue exactement là où il s&apos;est arrêté.</translation>
    </message>
    <message>
        <source>Peek at the heatmap</source>
        <translation>Jeter un œil à la carte de chaleur</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Picture of this film</source>
        <translation>Image de ce cliché</translation>
    </message>
    <message>
        <source>Picture {place}</source>
        <translation>Image {place}</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Place a point</source>
        <translation>Placer un point</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Preparing the film…</source>
        <translation>Préparation du cliché…</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Presentation state</source>
        <translation>État de présentation</translation>
    </message>
    <message>
        <source>Presentation states were found: the menu Presentation offers them with the films they were made for.</source>
        <translation>Des états de présentation ont été trouvés&#xa0;: le menu Présentation les propose avec les clichés pour lesquels ils sont faits.</translation>
    </message>
    <message>
        <source>Press to let the heatmap explain this class.</source>
        <translation>Appuyez pour que la carte de chaleur explique cette classe.</translation>
    </message>
    <message>
        <source>Prevalence, on a logarithmic scale</source>
        <translation>Prévalence, sur une échelle logarithmique</translation>
    </message>
    <message>
        <source>Previous class</source>
        <translation>Classe précédente</translation>
    </message>
    <message>
        <source>Previous film</source>
        <translation>Cliché précédent</translation>
    </message>
    <message>
        <source>Previous measurement</source>
        <translation>Mesure précédente</translation>
    </message>
    <message>
        <source>Previous study</source>
        <translation>Examen précédent</translation>
    </message>
    <message>
        <source>Print report…</source>
        <translation>Imprimer le rapport…</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Imprimer le rapport</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Antérieur</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processeur (CPU)</translation>
    </message>
    <message>
        <source>Progress of the analysis</source>
        <translation>Progression de l&apos;analyse</translation>
    </message>
    <message>
        <source>Progress of the heatmap</source>
        <translation>Progression de la carte de chaleur</translation>
    </message>
    <message>
        <source>Progress of the look at the data</source>
        <translation>Progression de l&apos;examen des données</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Progression de l&apos;entraînement</translation>
    </message>
    <message>
        <source>Promote it all the same</source>
        <translation>Promouvoir quand même</translation>
    </message>
    <message>
        <source>Promote {title}?</source>
        <translation>Promouvoir {title}&#xa0;?</translation>
    </message>
    <message>
        <source>Propose the cardiothoracic ratio</source>
        <translation>Proposer l&apos;indice cardio-thoracique</translation>
    </message>
    <message>
        <source>Published: {published}</source>
        <translation>Publié&#xa0;: {published}</translation>
    </message>
    <message>
        <source>Put cells with separators between quotation marks.</source>
        <translation>Mettez entre guillemets les cellules qui contiennent des séparateurs.</translation>
    </message>
    <message>
        <source>Put its value in quotes.</source>
        <translation>Mettez sa valeur entre guillemets.</translation>
    </message>
    <message>
        <source>Put saved ones back on the film that they were made on</source>
        <translation>Remettre des mesures enregistrées sur leur cliché</translation>
    </message>
    <message>
        <source>Put the tool down, or stop the analysis, or the search</source>
        <translation>Poser l&apos;outil, ou arrêter l&apos;analyse ou la recherche</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Rank correlation with the map of a film that no reader could tell from this one; below 0.5 three quarters of the ranks change (1 - 0.5 squared).</source>
        <translation>Corrélation de rang avec la carte d&apos;un cliché qu&apos;aucun lecteur ne distinguerait de celui-ci&#xa0;; sous 0,5, les trois quarts des rangs changent (1 - 0,5 au carré).</translation>
    </message>
    <message>
        <source>Rank correlation. The methods ask different questions, so that disagreement speaks against neither of them and never fails a map; 19 of 20 films of its own kind lie above 0.4 with the bundled model.</source>
        <translation>Corrélation de rang. Les méthodes posent des questions différentes&#xa0;; un désaccord ne plaide contre aucune et ne fait jamais échouer une carte&#xa0;; 19 clichés de son espèce sur 20 sont au-dessus de 0,4 avec le modèle fourni.</translation>
    </message>
    <message>
        <source>Raw detector values (FOR PROCESSING), not a film to read.</source>
        <translation>Valeurs brutes du détecteur (FOR PROCESSING), pas un cliché à lire.</translation>
    </message>
    <message>
        <source>Read first</source>
        <translation>Lire d&apos;abord</translation>
    </message>
    <message>
        <source>Read first: all that the model says of this film is hidden until your opinion is recorded.</source>
        <extracomment>What stands in the place of all that is withheld.</extracomment>
        <translation>Lire d&apos;abord&#xa0;: tout ce que le modèle dit de ce cliché est masqué jusqu&apos;à l&apos;enregistrement de votre avis.</translation>
    </message>
    <message>
        <source>Read their cards, try one, promote one</source>
        <translation>Lire leurs fiches, en essayer un, en promouvoir un</translation>
    </message>
    <message>
        <source>Read this before you train. The same stands in audit.txt of the run.</source>
        <translation>Lisez ceci avant d&apos;entraîner. Cela figure aussi dans audit.txt de l&apos;exécution.</translation>
    </message>
    <message>
        <source>Read with care</source>
        <translation>À lire avec prudence</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Reading frame {frame}…</source>
        <translation>Lecture de l&apos;image {frame}…</translation>
    </message>
    <message>
        <source>Reading the film…</source>
        <translation>Lecture du cliché…</translation>
    </message>
    <message>
        <source>Reading the models…</source>
        <translation>Lecture des modèles…</translation>
    </message>
    <message>
        <source>Reading this film ended the process that reads films.</source>
        <translation>La lecture de ce cliché a mis fin au processus qui lit les clichés.</translation>
    </message>
    <message>
        <source>Recent films</source>
        <translation>Clichés récents</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Recipe {recipe}</source>
        <translation>Recette {recipe}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Record and show the answer</source>
        <translation>Enregistrer et afficher la réponse</translation>
    </message>
    <message>
        <source>Record, without patient data and on this machine alone, what was opened, analysed and exported.</source>
        <translation>Consigner, sans données de patient et sur cette seule machine, ce qui a été ouvert, analysé et exporté.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistré</translation>
    </message>
    <message numerus="yes">
        <source>Recorded (%n comments)</source>
        <translation>
            <numerusform>Enregistré (%n commentaire)</numerusform>
            <numerusform>Enregistré (%n commentaires)</numerusform>
        </translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectangle</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Relevance can lie thinly over all of a film and still be strongest on a marker, which is what a reader then sees: five times the area of letters, and half of all that stands out.</source>
        <translation>La pertinence peut s&apos;étendre finement sur tout le cliché et être pourtant la plus forte sur un repère, que l&apos;on voit alors&#xa0;: cinq fois la surface des lettres, et la moitié de tout ce qui ressort.</translation>
    </message>
    <message>
        <source>Relevance must sum to the score. The rules lose only what the last bias holds: below 0.1 on the films it was tried on. Where more than half is missing the map explains another number than the score.</source>
        <translation>La somme de la pertinence doit être le score. Les règles ne perdent que ce que détient le dernier biais&#xa0;: moins de 0,1 sur les clichés essayés. S&apos;il en manque plus de la moitié, la carte explique un autre nombre que le score.</translation>
    </message>
    <message>
        <source>Relevance repeats from cell to cell of the network&apos;s first strides; a triangle of that width keeps the sum.</source>
        <translation>La pertinence se répète de cellule en cellule des premiers pas du réseau&#xa0;; un triangle de cette largeur conserve la somme.</translation>
    </message>
    <message>
        <source>Remove this training?</source>
        <translation>Retirer cet entraînement&#xa0;?</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Report as PDF</source>
        <translation>Rapport en PDF</translation>
    </message>
    <message>
        <source>Research use only. Not a medical device.</source>
        <translation>Réservé à la recherche. N&apos;est pas un dispositif médical.</translation>
    </message>
    <message>
        <source>Research use only; not a medical device.</source>
        <translation>Réservé à la recherche&#xa0;; n&apos;est pas un dispositif médical.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Tout réinitialiser</translation>
    </message>
    <message>
        <source>Reset {title}</source>
        <translation>Réinitialiser {title}</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Right widens, down lowers the centre</source>
        <translation>À droite élargit, vers le bas abaisse le centre</translation>
    </message>
    <message>
        <source>Right widens, down raises the centre</source>
        <translation>À droite élargit, vers le bas élève le centre</translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation>Tourner à gauche</translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation>Tourner à droite</translation>
    </message>
    <message>
        <source>Rules of LRP</source>
        <translation>Règles de LRP</translation>
    </message>
    <message>
        <source>SHA-256 of the weights: {sha256}</source>
        <translation>SHA-256 des poids&#xa0;: {sha256}</translation>
    </message>
    <message>
        <source>Save it to a file first.</source>
        <translation>Enregistrez-le d&apos;abord dans un fichier.</translation>
    </message>
    <message>
        <source>Save measurements…</source>
        <translation>Enregistrer les mesures…</translation>
    </message>
    <message>
        <source>Save opinions…</source>
        <translation>Enregistrer les avis…</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Enregistrer l&apos;image…</translation>
    </message>
    <message>
        <source>Saved measurements</source>
        <translation>Mesures enregistrées</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Say who the user is: by the system&apos;s keyring, into which the command &apos;credentials&apos; puts it.</source>
        <translation>Dire qui est l&apos;utilisateur&#xa0;: d&apos;après le trousseau du système, où la commande &apos;credentials&apos; le place.</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Score it all the same</source>
        <translation>L&apos;évaluer quand même</translation>
    </message>
    <message>
        <source>Score the film again</source>
        <translation>Évaluer à nouveau le cliché</translation>
    </message>
    <message>
        <source>Scored against the gate: the numbers below mean little.</source>
        <translation>Évalué malgré le contrôle d&apos;entrée&#xa0;: les nombres ci-dessous ne disent pas grand-chose.</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Écrans</translation>
    </message>
    <message>
        <source>Search a PACS</source>
        <translation>Rechercher dans un PACS</translation>
    </message>
    <message>
        <source>Search a PACS…</source>
        <translation>Rechercher dans un PACS…</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Rechercher actions et touches</translation>
    </message>
    <message>
        <source>Search again.</source>
        <translation>Recherchez à nouveau.</translation>
    </message>
    <message>
        <source>Search for less, or ask who runs it.</source>
        <translation>Restreignez la recherche, ou demandez à qui l&apos;administre.</translation>
    </message>
    <message>
        <source>Search the films</source>
        <translation>Rechercher des clichés</translation>
    </message>
    <message>
        <source>Search the open films</source>
        <translation>Rechercher parmi les clichés ouverts</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Rechercher dans les réglages</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>See docs/researchers.md for the three layouts that are read.</source>
        <translation>Voir docs/researchers.md pour les trois dispositions lues.</translation>
    </message>
    <message>
        <source>Series {number}</source>
        <translation>Série {number}</translation>
    </message>
    <message>
        <source>Set it aside and begin a new file</source>
        <translation>La mettre de côté et commencer un nouveau fichier</translation>
    </message>
    <message>
        <source>Sets of keys (*{suffix})</source>
        <translation>Jeux de touches (*{suffix})</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Shared screen</source>
        <translation>Écran partagé</translation>
    </message>
    <message>
        <source>Shared screen: names are hidden</source>
        <translation>Écran partagé&#xa0;: les noms sont masqués</translation>
    </message>
    <message>
        <source>Shift + drag or arrow key</source>
        <translation>Maj + glisser ou flèche</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Raccourcissez-le.</translation>
    </message>
    <message>
        <source>Shortened to fit the time: epochs {before} became {after}, and an epoch goes through {share} of the films.</source>
        <translation>Raccourci pour tenir dans le temps imparti&#xa0;: {before} époques sont devenues {after}, et une époque parcourt {share} des clichés.</translation>
    </message>
    <message>
        <source>Shortened to fit the time: epochs {before} became {after}.</source>
        <translation>Raccourci pour tenir dans le temps imparti&#xa0;: {before} époques sont devenues {after}.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>En voir %n de plus</numerusform>
            <numerusform>En voir %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Grad-CAM; again: hide it</source>
        <translation>Afficher Grad-CAM&#xa0;; à nouveau&#xa0;: masquer</translation>
    </message>
    <message>
        <source>Show a film</source>
        <translation>Afficher un cliché</translation>
    </message>
    <message>
        <source>Show in &amp;Models…</source>
        <translation>Voir dans &amp;Modèles…</translation>
    </message>
    <message>
        <source>Show it until switched off</source>
        <translation>L&apos;afficher jusqu&apos;à ce qu&apos;elle soit désactivée</translation>
    </message>
    <message>
        <source>Show it while the key is held</source>
        <translation>L&apos;afficher tant que la touche est maintenue</translation>
    </message>
    <message>
        <source>Show its first film</source>
        <translation>Afficher son premier cliché</translation>
    </message>
    <message>
        <source>Show layer-wise relevance; again: hide it</source>
        <translation>Afficher la pertinence couche par couche&#xa0;; à nouveau&#xa0;: masquer</translation>
    </message>
    <message>
        <source>Show measurements</source>
        <translation>Afficher les mesures</translation>
    </message>
    <message>
        <source>Show names of files on a shared screen?</source>
        <translation>Afficher des noms de fichiers sur un écran partagé&#xa0;?</translation>
    </message>
    <message>
        <source>Show over the film</source>
        <translation>Afficher sur le cliché</translation>
    </message>
    <message>
        <source>Show the film or frame after</source>
        <translation>Afficher le cliché ou l&apos;image d&apos;après</translation>
    </message>
    <message>
        <source>Show the film or frame before</source>
        <translation>Afficher le cliché ou l&apos;image d&apos;avant</translation>
    </message>
    <message>
        <source>Show the first only</source>
        <translation>N&apos;afficher que la première</translation>
    </message>
    <message>
        <source>Show the other polarity</source>
        <translation>Afficher l&apos;autre polarité</translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation>Afficher le cliché entier</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
    <message>
        <source>Shutter</source>
        <translation>Obturateur</translation>
    </message>
    <message>
        <source>Shutter open</source>
        <translation>Obturateur ouvert</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Size in mm: {says}; {measured}</source>
        <translation>Taille en mm&#xa0;: {says}&#xa0;; {measured}</translation>
    </message>
    <message>
        <source>Size, bits, format, compression and mean grey give no class away.</source>
        <translation>Taille, bits, format, compression et gris moyen ne trahissent aucune classe.</translation>
    </message>
    <message>
        <source>Size: {width} × {height} device pixels</source>
        <translation>Taille&#xa0;: {width} × {height} pixels de l&apos;appareil</translation>
    </message>
    <message>
        <source>So many contradictions make the other labels doubtful, too.</source>
        <translation>Tant de contradictions rendent aussi les autres étiquettes douteuses.</translation>
    </message>
    <message>
        <source>Something is still being written, perhaps to a place that does not answer. Wait for it, or close the window again to end without it.</source>
        <translation>Une écriture est encore en cours, peut-être vers un emplacement qui ne répond pas. Attendez qu&apos;elle soit terminée, ou fermez à nouveau la fenêtre pour quitter sans elle.</translation>
    </message>
    <message>
        <source>Something is still being written. The window closes when that is done.</source>
        <translation>Une écriture est encore en cours. La fenêtre se fermera dès qu&apos;elle sera terminée.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({kind}). Try again, or try another film.</source>
        <translation>Une erreur inattendue s&apos;est produite ({kind}). Réessayez, ou essayez un autre cliché.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({name}).</source>
        <translation>Une erreur inattendue s&apos;est produite ({name}).</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({name}). You can go on; please report it.</source>
        <translation>Une erreur inattendue s&apos;est produite ({name}). Vous pouvez continuer&#xa0;; merci de la signaler.</translation>
    </message>
    <message>
        <source>Source alone</source>
        <translation>Source seule</translation>
    </message>
    <message>
        <source>Source-only rule</source>
        <translation>Règle de la source seule</translation>
    </message>
    <message>
        <source>Space + drag</source>
        <translation>Espace + glisser</translation>
    </message>
    <message>
        <source>Stability and faithfulness of these heatmaps: some seconds</source>
        <translation>Stabilité et fidélité de ces cartes de chaleur&#xa0;: quelques secondes</translation>
    </message>
    <message>
        <source>Start fro&amp;m</source>
        <translation>Pa&amp;rtir de</translation>
    </message>
    <message>
        <source>Starting: loading PyTorch takes some seconds.</source>
        <translation>Démarrage&#xa0;: le chargement de PyTorch prend quelques secondes.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>State {number}</source>
        <translation>État {number}</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>État&#xa0;:</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop looking for films (Esc)</source>
        <translation>Arrêter la recherche de clichés (Échap)</translation>
    </message>
    <message>
        <source>Stop the analysis (Esc)</source>
        <translation>Arrêter l&apos;analyse (Échap)</translation>
    </message>
    <message>
        <source>Stop this training?</source>
        <translation>Arrêter cet entraînement&#xa0;?</translation>
    </message>
    <message>
        <source>Stop with a checkpoint</source>
        <translation>Arrêter avec un point de reprise</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Arrêter…</translation>
    </message>
    <message>
        <source>Stored, modality, grey and heatmap values</source>
        <translation>Valeurs enregistrée, de modalité, de gris et de la carte</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Examens</translation>
    </message>
    <message>
        <source>Studies that were found</source>
        <translation>Examens trouvés</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>Swap black and white</source>
        <translation>Échanger noir et blanc</translation>
    </message>
    <message>
        <source>Swap black and white on screen{key}. The model goes by Photometric Interpretation.</source>
        <translation>Échanger noir et blanc à l&apos;écran{key}. Le modèle se fie à Photometric Interpretation.</translation>
    </message>
    <message>
        <source>Switch the colours around the film</source>
        <translation>Changer les couleurs autour du cliché</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Take hold of it, then of its points</source>
        <translation>La saisir, puis ses points</translation>
    </message>
    <message>
        <source>Take in a set of keys</source>
        <translation>Reprendre un jeu de touches</translation>
    </message>
    <message>
        <source>Take up to {longest_name} letters without accents, digits, spaces and hyphens.</source>
        <translation>Utilisez jusqu&apos;à {longest_name} caractères&#xa0;: lettres sans accents, chiffres, espaces et traits d&apos;union.</translation>
    </message>
    <message>
        <source>Taken in as &apos;{name}&apos;.</source>
        <translation>Repris sous le nom «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Tell its administrator.</source>
        <translation>Dites-le à son administrateur.</translation>
    </message>
    <message>
        <source>Ten times the step</source>
        <translation>Dix fois le pas</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>Mire</translation>
    </message>
    <message>
        <source>Text is burned into the picture, says the file; it may name the patient: look before passing it on.</source>
        <translation>Du texte est incrusté dans l&apos;image, selon le fichier&#xa0;; il peut nommer le patient&#xa0;: vérifiez avant de la transmettre.</translation>
    </message>
    <message>
        <source>That cannot be searched for.</source>
        <translation>Cela ne peut pas être recherché.</translation>
    </message>
    <message>
        <source>That is no UID of a study.</source>
        <translation>Ce n&apos;est pas l&apos;UID d&apos;un examen.</translation>
    </message>
    <message>
        <source>That is no name and passcode.</source>
        <translation>Ce n&apos;est pas un nom avec mot de passe.</translation>
    </message>
    <message>
        <source>That is no passphrase.</source>
        <translation>Ce n&apos;est pas une phrase secrète.</translation>
    </message>
    <message>
        <source>That is too long a time for a search.</source>
        <translation>La période est trop longue pour une recherche.</translation>
    </message>
    <message>
        <source>The DICOM header is damaged.</source>
        <translation>L&apos;en-tête DICOM est endommagé.</translation>
    </message>
    <message>
        <source>The DICOMDIR is damaged or too long.</source>
        <translation>Le DICOMDIR est endommagé ou trop long.</translation>
    </message>
    <message>
        <source>The PACS did not answer to the end.</source>
        <translation>Le PACS n&apos;a pas répondu jusqu&apos;au bout.</translation>
    </message>
    <message>
        <source>The PACS did not hand over all of it.</source>
        <translation>Le PACS n&apos;a pas tout transmis.</translation>
    </message>
    <message>
        <source>The PACS does not know where to send.</source>
        <translation>Le PACS ne sait pas où envoyer.</translation>
    </message>
    <message>
        <source>The active film alone</source>
        <translation>Le cliché actif seul</translation>
    </message>
    <message>
        <source>The analysis took too long. Try again, or try another film.</source>
        <translation>L&apos;analyse a pris trop de temps. Réessayez, ou essayez un autre cliché.</translation>
    </message>
    <message>
        <source>The analysis was cancelled.</source>
        <translation>L&apos;analyse a été annulée.</translation>
    </message>
    <message>
        <source>The architecture &apos;{architecture}&apos; is unknown to this version.</source>
        <translation>L&apos;architecture «&#xa0;{architecture}&#xa0;» est inconnue de cette version.</translation>
    </message>
    <message>
        <source>The audit trail cannot be written.</source>
        <translation>Le journal d&apos;audit ne peut être écrit.</translation>
    </message>
    <message>
        <source>The audit trail in &apos;{folder}&apos; cannot be written.</source>
        <translation>Le journal d&apos;audit dans «&#xa0;{folder}&#xa0;» ne peut être écrit.</translation>
    </message>
    <message>
        <source>The bundle does not tell how frequent {name} was where its scores were calibrated.</source>
        <translation>Le paquet ne dit pas quelle était la fréquence de {name} là où ses scores ont été étalonnés.</translation>
    </message>
    <message>
        <source>The bundle does not tell the prevalence among those films.</source>
        <translation>Le paquet ne dit pas la prévalence parmi ces clichés.</translation>
    </message>
    <message>
        <source>The bundle has no class &apos;{label}&apos;.</source>
        <translation>Le paquet n&apos;a pas de classe «&#xa0;{label}&#xa0;».</translation>
    </message>
    <message>
        <source>The bundle has no class &apos;{target}&apos;.</source>
        <translation>Le paquet n&apos;a pas de classe «&#xa0;{target}&#xa0;».</translation>
    </message>
    <message>
        <source>The bundle has no readable {gate_file}.</source>
        <translation>Le paquet n&apos;a pas de {gate_file} lisible.</translation>
    </message>
    <message>
        <source>The bundle in &apos;{name}&apos; is of schema {schema}; this program reads {schema2}.</source>
        <translation>Le paquet dans «&#xa0;{name}&#xa0;» a le schéma {schema}&#xa0;; ce programme lit {schema2}.</translation>
    </message>
    <message>
        <source>The bundle was trained with another lung model than this program has.</source>
        <translation>Le paquet a été entraîné avec un autre modèle de poumons que celui de ce programme.</translation>
    </message>
    <message>
        <source>The calibration temperature or offsets of bundle &apos;{name}&apos; cannot be right.</source>
        <translation>La température ou les décalages d&apos;étalonnage du paquet «&#xa0;{name}&#xa0;» ne peuvent être justes.</translation>
    </message>
    <message>
        <source>The cells of the manifest cannot be told apart at line {line}.</source>
        <translation>Les cellules du manifeste ne peuvent pas être séparées à la ligne {line}.</translation>
    </message>
    <message>
        <source>The certificates cannot be used.</source>
        <translation>Les certificats sont inutilisables.</translation>
    </message>
    <message>
        <source>The class&apos;s own logit is explained.</source>
        <translation>Le logit propre de la classe est expliqué.</translation>
    </message>
    <message>
        <source>The command line of this start says so.</source>
        <translation>La ligne de commande de ce démarrage le fixe.</translation>
    </message>
    <message>
        <source>The composite &apos;{name}&apos; is unknown.</source>
        <translation>L&apos;ensemble de règles «&#xa0;{name}&#xa0;» est inconnu.</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>La connexion a été interrompue.</translation>
    </message>
    <message>
        <source>The curves and the table show training loss and, on the validation part, log loss, balanced accuracy, macro F1 and the mean AUROC. The validation part chose the epoch: the test part alone says how good the model is.</source>
        <translation>Les courbes et le tableau montrent la perte d&apos;entraînement et, sur la partie de validation, la perte logarithmique, l&apos;exactitude équilibrée, le F1 macro et l&apos;AUROC moyenne. La validation a choisi l&apos;époque&#xa0;: seule la partie de test dit ce que vaut le modèle.</translation>
    </message>
    <message>
        <source>The data holds fewer than two classes of films.</source>
        <translation>Les données contiennent moins de deux classes de clichés.</translation>
    </message>
    <message>
        <source>The data is neither a folder, a zip nor a manifest CSV.</source>
        <translation>Les données ne sont ni un dossier, ni un zip, ni un manifeste CSV.</translation>
    </message>
    <message>
        <source>The device &apos;{name}&apos; is unknown.</source>
        <translation>Le périphérique «&#xa0;{name}&#xa0;» est inconnu.</translation>
    </message>
    <message>
        <source>The environment variable CXRVIEWER_BUNDLE names another model, which will be used at the next start.</source>
        <extracomment>``bundled``: came with the program. ``own``: made by this user. ``named``: elsewhere, named in the settings.</extracomment>
        <translation>La variable d&apos;environnement CXRVIEWER_BUNDLE nomme un autre modèle, qui sera utilisé au prochain démarrage.</translation>
    </message>
    <message>
        <source>The environment variable CXRVIEWER_{name} says so.</source>
        <extracomment>What looks whether a text names something that is there.</extracomment>
        <translation>La variable d&apos;environnement CXRVIEWER_{name} le fixe.</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>Le plus rapide disponible</translation>
    </message>
    <message>
        <source>The file &apos;{name}&apos; cannot be written to &apos;{parent}&apos;.</source>
        <translation>Le fichier «&#xa0;{name}&#xa0;» ne peut être écrit dans «&#xa0;{parent}&#xa0;».</translation>
    </message>
    <message>
        <source>The file does not say whether text is burned into the picture: look before passing it on.</source>
        <translation>Le fichier ne dit pas si du texte est incrusté dans l&apos;image&#xa0;: vérifiez avant de la transmettre.</translation>
    </message>
    <message>
        <source>The file does not say, or not validly, how large a pixel is; lengths are in pixels.</source>
        <translation>Le fichier ne dit pas, ou pas valablement, quelle est la taille d&apos;un pixel&#xa0;; les longueurs sont en pixels.</translation>
    </message>
    <message>
        <source>The file does not say, or not validly, its {named}; the usual is assumed.</source>
        <translation>Le fichier ne dit pas, ou pas valablement&#xa0;: {named}&#xa0;; la valeur usuelle est supposée.</translation>
    </message>
    <message>
        <source>The file has more than {most_pages} pages.</source>
        <translation>Le fichier a plus de {most_pages} pages.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file is larger than 1 GiB.</source>
        <translation>Le fichier dépasse 1 Gio.</translation>
    </message>
    <message>
        <source>The file is no grayscale softcopy presentation state.</source>
        <translation>Le fichier n&apos;est pas un état de présentation en niveaux de gris (GSPS).</translation>
    </message>
    <message>
        <source>The file lays a drawing over the film, which the model does not see.</source>
        <translation>Le fichier superpose au cliché un dessin que le modèle ne voit pas.</translation>
    </message>
    <message>
        <source>The file names no window; {instead}.</source>
        <translation>Le fichier ne nomme pas de fenêtre&#xa0;; {instead}.</translation>
    </message>
    <message>
        <source>The file of the film has changed since it was opened.</source>
        <translation>Le fichier du cliché a changé depuis son ouverture.</translation>
    </message>
    <message>
        <source>The file or folder cannot be read from its disk.</source>
        <translation>Le fichier ou dossier ne peut être lu depuis son disque.</translation>
    </message>
    <message>
        <source>The file or folder may not be read.</source>
        <translation>La lecture du fichier ou dossier n&apos;est pas permise.</translation>
    </message>
    <message>
        <source>The file says that it has {claimed} frames, but has room for {held} only.</source>
        <translation>Le fichier dit avoir {claimed} images, mais n&apos;a de place que pour {held}.</translation>
    </message>
    <message>
        <source>The file that could not be read is kept as {name}, in the same folder.</source>
        <translation>Le fichier illisible est conservé sous le nom {name}, dans le même dossier.</translation>
    </message>
    <message>
        <source>The file&apos;s own</source>
        <translation>Celui du fichier</translation>
    </message>
    <message>
        <source>The file&apos;s pixel aspect ratio is impossible; pixels are shown square.</source>
        <translation>Le rapport d&apos;aspect des pixels du fichier est impossible&#xa0;; les pixels sont affichés carrés.</translation>
    </message>
    <message>
        <source>The film alone, larger, around the cursor</source>
        <translation>Le cliché seul, agrandi, autour du curseur</translation>
    </message>
    <message>
        <source>The film as its file has it: window, polarity, turn, drawings, all of it</source>
        <translation>Le cliché tel que dans son fichier&#xa0;: fenêtre, polarité, rotation, dessins, tout</translation>
    </message>
    <message>
        <source>The film claims more than {value} million pixels or {value2} MB, the most that are opened.</source>
        <translation>Le cliché annonce plus de {value} millions de pixels ou {value2} Mo, le maximum ouvert.</translation>
    </message>
    <message>
        <source>The film does not say that it is PA: the ratio holds for PA films.</source>
        <translation>Le cliché ne dit pas qu&apos;il est PA&#xa0;: l&apos;indice vaut pour les clichés PA.</translation>
    </message>
    <message>
        <source>The film has no rows or no columns.</source>
        <translation>Le cliché n&apos;a pas de lignes ou pas de colonnes.</translation>
    </message>
    <message>
        <source>The film is of a kind (SOP Class UID) that DICOM results cannot refer to.</source>
        <translation>Le cliché est d&apos;un type (SOP Class UID) auquel des résultats DICOM ne peuvent pas se référer.</translation>
    </message>
    <message>
        <source>The film is shown as a presentation state sets it up; the model sees the film itself.</source>
        <translation>Le cliché est affiché tel qu&apos;un état de présentation le règle&#xa0;; le modèle voit le cliché lui-même.</translation>
    </message>
    <message>
        <source>The film lacks a valid UID that ties results to its study.</source>
        <translation>Il manque au cliché un UID valide qui lie les résultats à son examen.</translation>
    </message>
    <message>
        <source>The film looks mirrored, or the heart lies on the right: see the side markers.</source>
        <translation>Le cliché semble en miroir, ou le cœur est à droite&#xa0;: voyez les repères de côté.</translation>
    </message>
    <message>
        <source>The film looks turned on its side or upside down.</source>
        <translation>Le cliché semble couché ou à l&apos;envers.</translation>
    </message>
    <message>
        <source>The film that is being opened takes long to be read; its place may not answer. It is shown as soon as it is read; you can open another film meanwhile.</source>
        <translation>La lecture du cliché en cours d&apos;ouverture prend du temps&#xa0;; son emplacement ne répond peut-être pas. Il sera affiché dès qu&apos;il aura été lu&#xa0;; vous pouvez ouvrir un autre cliché entre-temps.</translation>
    </message>
    <message>
        <source>The film was compressed with loss ({lossy}).</source>
        <translation>Le cliché a été compressé avec perte ({lossy}).</translation>
    </message>
    <message>
        <source>The films are not the same way round: left on one is right on another.</source>
        <translation>Les clichés ne sont pas orientés de la même façon&#xa0;: la gauche de l&apos;un est la droite de l&apos;autre.</translation>
    </message>
    <message>
        <source>The films are not the same way up.</source>
        <translation>Les clichés n&apos;ont pas le même côté en haut.</translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; cannot be written to.</source>
        <translation>Impossible d&apos;écrire dans le dossier «&#xa0;{folder}&#xa0;».</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>Impossible d&apos;écrire dans le dossier.</translation>
    </message>
    <message>
        <source>The folder could not be deleted.</source>
        <translation>Le dossier n&apos;a pu être supprimé.</translation>
    </message>
    <message>
        <source>The gate has no learnt rules for this model: only the header and simple properties of the picture are checked, so a turned, inverted or foreign picture may be scored.</source>
        <translation>Le contrôle d&apos;entrée n&apos;a pas de règles apprises pour ce modèle&#xa0;: seuls l&apos;en-tête et des propriétés simples de l&apos;image sont vérifiés&#xa0;; une image tournée, inversée ou étrangère peut donc être évaluée.</translation>
    </message>
    <message>
        <source>The gate of the bundle has another schema.</source>
        <translation>Le contrôle d&apos;entrée du paquet a un autre schéma.</translation>
    </message>
    <message>
        <source>The gate of the bundle lacks or misstates a value.</source>
        <translation>Il manque une valeur au contrôle d&apos;entrée du paquet, ou elle est erronée.</translation>
    </message>
    <message>
        <source>The gate of the bundle was fitted to other weights.</source>
        <translation>Le contrôle d&apos;entrée du paquet a été ajusté à d&apos;autres poids.</translation>
    </message>
    <message>
        <source>The gate refuses this film ({names}); a reader had it scored all the same, so the numbers mean little.</source>
        <translation>Le contrôle d&apos;entrée refuse ce cliché ({names})&#xa0;; un lecteur l&apos;a fait évaluer quand même&#xa0;: les nombres ne disent pas grand-chose.</translation>
    </message>
    <message>
        <source>The header calls the view frontal, but gives the directions of a lateral one.</source>
        <translation>L&apos;en-tête dit l&apos;incidence de face, mais donne les directions d&apos;un profil.</translation>
    </message>
    <message>
        <source>The header holds more elements than that of any film.</source>
        <translation>L&apos;en-tête contient plus d&apos;éléments que celui de n&apos;importe quel cliché.</translation>
    </message>
    <message>
        <source>The header of the film holds what no DICOM file can.</source>
        <translation>L&apos;en-tête du cliché contient ce qu&apos;aucun fichier DICOM ne peut contenir.</translation>
    </message>
    <message>
        <source>The header says that this is a picture with text burned into it.</source>
        <translation>L&apos;en-tête indique qu&apos;il s&apos;agit d&apos;une image avec du texte incrusté.</translation>
    </message>
    <message>
        <source>The header says that this is a secondary capture, a copy from a screen or a scan.</source>
        <translation>L&apos;en-tête indique qu&apos;il s&apos;agit d&apos;une capture secondaire, une copie d&apos;écran ou une numérisation.</translation>
    </message>
    <message>
        <source>The header says that this is not a film of the chest.</source>
        <translation>L&apos;en-tête dit que ce n&apos;est pas un cliché du thorax.</translation>
    </message>
    <message>
        <source>The keyring holds no passcode for this PACS.</source>
        <translation>Le trousseau ne contient aucun mot de passe pour ce PACS.</translation>
    </message>
    <message>
        <source>The keyring of this system did not take it.</source>
        <translation>Le trousseau de ce système ne l&apos;a pas accepté.</translation>
    </message>
    <message>
        <source>The keys of &apos;{name}&apos; cannot be changed.</source>
        <translation>Les touches de «&#xa0;{name}&#xa0;» ne peuvent être changées.</translation>
    </message>
    <message>
        <source>The last change to this film&apos;s measurements</source>
        <translation>Le dernier changement des mesures de ce cliché</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Le dernier jour précède le premier.</translation>
    </message>
    <message>
        <source>The laterality differs: {sides}.</source>
        <translation>La latéralité diffère&#xa0;: {sides}.</translation>
    </message>
    <message>
        <source>The learnt rules of the gate could not be applied to this film.</source>
        <translation>Les règles apprises du contrôle d&apos;entrée n&apos;ont pu être appliquées à ce cliché.</translation>
    </message>
    <message>
        <source>The list forgets it either way. Its run holds the weights, the checkpoint and, while it is not finished, prepared films. A model that was made of it stays.</source>
        <translation>La liste l&apos;oublie de toute façon. Son exécution contient les poids, le point de reprise et, tant qu&apos;elle n&apos;est pas finie, des clichés préparés. Un modèle qui en est issu reste.</translation>
    </message>
    <message>
        <source>The list of recent films cannot be deleted.</source>
        <translation>La liste des clichés récents ne peut être supprimée.</translation>
    </message>
    <message>
        <source>The look at the data ended before it was done. Try again.</source>
        <translation>L&apos;examen des données s&apos;est terminé avant la fin. Réessayez.</translation>
    </message>
    <message>
        <source>The look at the data was cancelled.</source>
        <translation>L&apos;examen des données a été annulé.</translation>
    </message>
    <message>
        <source>The lung model has no readable {name}.</source>
        <translation>Le modèle de poumons n&apos;a pas de {name} lisible.</translation>
    </message>
    <message>
        <source>The lung model has schema {text}; this program reads {schema}.</source>
        <translation>Le modèle de poumons a le schéma {text}&#xa0;; ce programme lit {schema}.</translation>
    </message>
    <message>
        <source>The lungs are not known on this film.</source>
        <translation>Les poumons ne sont pas connus sur ce cliché.</translation>
    </message>
    <message>
        <source>The lungs were not looked for.</source>
        <translation>Les poumons n&apos;ont pas été recherchés.</translation>
    </message>
    <message>
        <source>The machine&apos;s settings</source>
        <translation>Réglages de la machine</translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml cannot be read as TOML, line {number}.</source>
        <translation>Le settings.toml de la machine n&apos;est pas un TOML lisible, ligne {number}.</translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml cannot be read as TOML.</source>
        <translation>Le settings.toml de la machine n&apos;est pas un TOML lisible.</translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml cannot be read, so nothing can be changed.</source>
        <translation>Le settings.toml de la machine est illisible&#xa0;: rien ne peut être changé.</translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml has schema_version {version}.</source>
        <translation>Le settings.toml de la machine a schema_version {version}.</translation>
    </message>
    <message>
        <source>The manifest cannot be read.</source>
        <translation>Le manifeste est illisible.</translation>
    </message>
    <message>
        <source>The manifest has more than one column &apos;{name}&apos;.</source>
        <translation>Le manifeste a plus d&apos;une colonne &apos;{name}&apos;.</translation>
    </message>
    <message>
        <source>The manifest has paths with backslashes, which lead to folders on Windows alone.</source>
        <translation>Le manifeste a des chemins avec des barres obliques inverses, qui ne mènent à des dossiers que sous Windows.</translation>
    </message>
    <message>
        <source>The manifest is not a CSV file in UTF-8.</source>
        <translation>Le manifeste n&apos;est pas un fichier CSV en UTF-8.</translation>
    </message>
    <message>
        <source>The manifest lacks a column &apos;path&apos; or &apos;label&apos;, or has no rows.</source>
        <translation>Il manque au manifeste une colonne &apos;path&apos; ou &apos;label&apos;, ou il n&apos;a pas de lignes.</translation>
    </message>
    <message>
        <source>The map adds up to the score: constants of the network hold {percent} of it.</source>
        <translation>La somme de la carte est le score&#xa0;: des constantes du réseau en détiennent {percent}.</translation>
    </message>
    <message>
        <source>The map does not add up to the score: {percent} of it is missing or too much.</source>
        <translation>La somme de la carte n&apos;est pas le score&#xa0;: il en manque {percent}, ou il y en a autant de trop.</translation>
    </message>
    <message>
        <source>The map holds values that are no numbers.</source>
        <translation>La carte contient des valeurs qui ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>The map holds values throughout.</source>
        <translation>La carte contient des valeurs partout.</translation>
    </message>
    <message>
        <source>The map is empty: nothing was found to raise the score.</source>
        <translation>La carte est vide&#xa0;: rien n&apos;a été trouvé qui élève le score.</translation>
    </message>
    <message>
        <source>The map {words} when the film hardly changes ({numbers}).</source>
        <translation>La carte {words} quand le cliché change à peine ({numbers}).</translation>
    </message>
    <message>
        <source>The mark on the bar is the bundle&apos;s operating point, {point:.3f}.</source>
        <translation>Le repère sur la barre est le point de fonctionnement du paquet, {point:.3f}.</translation>
    </message>
    <message>
        <source>The method &apos;{name}&apos; is unknown.</source>
        <translation>La méthode «&#xa0;{name}&#xa0;» est inconnue.</translation>
    </message>
    <message>
        <source>The method &apos;{unknown}&apos; is unknown.</source>
        <translation>La méthode «&#xa0;{unknown}&#xa0;» est inconnue.</translation>
    </message>
    <message>
        <source>The methods cannot be compared: one map is the same everywhere.</source>
        <translation>Les méthodes ne peuvent être comparées&#xa0;: une carte est partout la même.</translation>
    </message>
    <message>
        <source>The modality is {modality}, not a projection radiograph.</source>
        <translation>La modalité est {modality}, pas une radiographie de projection.</translation>
    </message>
    <message>
        <source>The model has terms of its own: see its card, Help &gt; About this model.</source>
        <translation>Le modèle a ses propres conditions&#xa0;: voir sa fiche, Aide &gt; À propos de ce modèle.</translation>
    </message>
    <message>
        <source>The model in use</source>
        <translation>Le modèle en service</translation>
    </message>
    <message>
        <source>The model is made for the lungs alone, but they are not known here: nothing was masked or cropped to them.</source>
        <translation>Le modèle est fait pour les poumons seuls, mais ils ne sont pas connus ici&#xa0;: rien n&apos;a été masqué ni recadré sur eux.</translation>
    </message>
    <message>
        <source>The model&apos;s answer had been on show before.</source>
        <translation>La réponse du modèle avait déjà été affichée.</translation>
    </message>
    <message>
        <source>The model&apos;s classes are not known yet.</source>
        <translation>Les classes du modèle ne sont pas encore connues.</translation>
    </message>
    <message>
        <source>The model, made for the lungs alone, was given the whole film.</source>
        <translation>Le modèle, fait pour les poumons seuls, a reçu le cliché entier.</translation>
    </message>
    <message>
        <source>The models here can be wrong, also where they are sure, and have not been tested on the films of your hospital.</source>
        <translation>Les modèles peuvent se tromper, même quand ils sont sûrs, et n&apos;ont pas été testés sur les clichés de votre hôpital.</translation>
    </message>
    <message>
        <source>The names of the classes &apos;{other}&apos; and &apos;{label}&apos; are almost the same.</source>
        <translation>Les noms des classes &apos;{other}&apos; et &apos;{label}&apos; sont presque identiques.</translation>
    </message>
    <message>
        <source>The network has no class number {place}.</source>
        <translation>Le réseau n&apos;a pas de classe numéro {place}.</translation>
    </message>
    <message>
        <source>The network has no stage {stage}.</source>
        <translation>Le réseau n&apos;a pas d&apos;étage {stage}.</translation>
    </message>
    <message>
        <source>The network is not sure where the lungs end.</source>
        <translation>Le réseau n&apos;est pas sûr de l&apos;endroit où finissent les poumons.</translation>
    </message>
    <message>
        <source>The one that is held</source>
        <translation>Celle qui est tenue</translation>
    </message>
    <message>
        <source>The orientation of a film is unknown: check which side is which.</source>
        <translation>L&apos;orientation d&apos;un cliché est inconnue&#xa0;: vérifiez où sont la droite et la gauche.</translation>
    </message>
    <message>
        <source>The other side refuses this connection.</source>
        <translation>L&apos;autre partie refuse cette connexion.</translation>
    </message>
    <message>
        <source>The outline is too large to be a lung.</source>
        <translation>Le contour est trop grand pour un poumon.</translation>
    </message>
    <message>
        <source>The outline of the lungs is not kept with fields; the checks of each say what came of it.</source>
        <translation>Le contour des poumons n&apos;est pas gardé avec les champs&#xa0;; les contrôles de chacun disent ce qu&apos;il en est.</translation>
    </message>
    <message>
        <source>The output folder cannot be read.</source>
        <translation>Le dossier de sortie ne peut être lu.</translation>
    </message>
    <message>
        <source>The output folder is taken.</source>
        <translation>Le dossier de sortie est déjà pris.</translation>
    </message>
    <message>
        <source>The patch does not fit.</source>
        <translation>La zone ne convient pas.</translation>
    </message>
    <message>
        <source>The patient is known of {number} of {number2} films: films of one patient may be in training and test, and figures will be too good.</source>
        <translation>Le patient est connu pour {number} clichés sur {number2}&#xa0;: des clichés d&apos;un même patient peuvent être dans l&apos;entraînement et le test, et les chiffres seront trop bons.</translation>
    </message>
    <message>
        <source>The patient of every film is known, so no patient is in two parts.</source>
        <translation>Le patient de chaque cliché est connu&#xa0;: aucun n&apos;est dans deux parties.</translation>
    </message>
    <message>
        <source>The picture has more than 16 bits per pixel.</source>
        <translation>L&apos;image a plus de 16 bits par pixel.</translation>
    </message>
    <message>
        <source>The picture is blank or nearly so.</source>
        <translation>L&apos;image est vide ou presque.</translation>
    </message>
    <message>
        <source>The picture is damaged or incomplete.</source>
        <translation>L&apos;image est endommagée ou incomplète.</translation>
    </message>
    <message>
        <source>The picture is damaged or of a kind that is not read here.</source>
        <translation>L&apos;image est endommagée ou d&apos;un type non lu ici.</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>L&apos;image est endommagée.</translation>
    </message>
    <message>
        <source>The picture is too small: at least {least_side} pixels a side are needed.</source>
        <translation>L&apos;image est trop petite&#xa0;: il faut au moins {least_side} pixels de côté.</translation>
    </message>
    <message>
        <source>The picture is unlike the films that the model was trained on.</source>
        <translation>L&apos;image ne ressemble pas aux clichés d&apos;entraînement du modèle.</translation>
    </message>
    <message>
        <source>The picture it was given, and its frame</source>
        <translation>L&apos;image qui lui a été donnée, et son cadre</translation>
    </message>
    <message>
        <source>The picture that the network was given</source>
        <translation>L&apos;image donnée au réseau</translation>
    </message>
    <message>
        <source>The picture was copied, with the notice in it and without names.</source>
        <translation>L&apos;image a été copiée, avec l&apos;avertissement et sans noms.</translation>
    </message>
    <message>
        <source>The picture was copied, with the notice in it. It may name the patient.</source>
        <translation>L&apos;image a été copiée, avec l&apos;avertissement. Elle peut nommer le patient.</translation>
    </message>
    <message>
        <source>The picture&apos;s pixels are not whole numbers.</source>
        <translation>Les pixels de l&apos;image ne sont pas des nombres entiers.</translation>
    </message>
    <message>
        <source>The presentation state asks for {size}; the film is fitted to the window instead.</source>
        <translation>L&apos;état de présentation demande {size}&#xa0;; le cliché est ajusté à la fenêtre à la place.</translation>
    </message>
    <message>
        <source>The presentation state does not say how its greys are meant; low values are shown black.</source>
        <translation>L&apos;état de présentation ne dit pas le sens de ses gris&#xa0;; les valeurs basses sont affichées en noir.</translation>
    </message>
    <message>
        <source>The presentation state has compound figures; their plain form is drawn where it has one.</source>
        <translation>L&apos;état de présentation a des figures composées&#xa0;; leur forme simple est dessinée là où elle existe.</translation>
    </message>
    <message>
        <source>The presentation state is damaged.</source>
        <translation>L&apos;état de présentation est endommagé.</translation>
    </message>
    <message>
        <source>The presentation state is larger than any that is opened.</source>
        <translation>L&apos;état de présentation est plus grand que tous ceux qui sont ouverts.</translation>
    </message>
    <message>
        <source>The presentation state lays a drawing over the film, which the model does not see.</source>
        <translation>L&apos;état de présentation superpose au cliché un dessin que le modèle ne voit pas.</translation>
    </message>
    <message>
        <source>The presentation state selects an impossible part of the film; it was not used.</source>
        <translation>L&apos;état de présentation choisit une partie impossible du cliché&#xa0;; elle n&apos;a pas été utilisée.</translation>
    </message>
    <message>
        <source>The presentation state sets colours, which no film has.</source>
        <translation>L&apos;état de présentation définit des couleurs, qu&apos;aucun cliché n&apos;a.</translation>
    </message>
    <message>
        <source>The presentation state subtracts one picture from another, which is not done here.</source>
        <translation>L&apos;état de présentation soustrait une image d&apos;une autre, ce qui n&apos;est pas fait ici.</translation>
    </message>
    <message>
        <source>The presentation state turns the film by an impossible angle; the turn was not used.</source>
        <translation>L&apos;état de présentation tourne le cliché d&apos;un angle impossible&#xa0;; la rotation n&apos;a pas été utilisée.</translation>
    </message>
    <message>
        <source>The presentation state was made for another film or frame.</source>
        <translation>L&apos;état de présentation a été fait pour un autre cliché ou une autre image.</translation>
    </message>
    <message>
        <source>The presentation state&apos;s Presentation LUT is damaged and was not used.</source>
        <translation>La Presentation LUT de l&apos;état de présentation est endommagée et n&apos;a pas été utilisée.</translation>
    </message>
    <message>
        <source>The presentation state&apos;s shutter is a bitmap which is missing or damaged; it was not used.</source>
        <translation>L&apos;obturateur de l&apos;état de présentation est un bitmap absent ou endommagé&#xa0;; il n&apos;a pas été utilisé.</translation>
    </message>
    <message>
        <source>The process could not be started.</source>
        <translation>Le processus n&apos;a pu être démarré.</translation>
    </message>
    <message>
        <source>The process ended at once.</source>
        <translation>Le processus s&apos;est terminé aussitôt.</translation>
    </message>
    <message>
        <source>The process that scores films ended.</source>
        <translation>Le processus qui évalue les clichés s&apos;est arrêté.</translation>
    </message>
    <message>
        <source>The recipes are being read…</source>
        <translation>Lecture des recettes…</translation>
    </message>
    <message>
        <source>The relevance does not sum to a number.</source>
        <translation>La somme de la pertinence n&apos;est pas un nombre.</translation>
    </message>
    <message>
        <source>The research notice is in the picture&apos;s pixels. Words that were burned into the film stay in it: look for them.</source>
        <translation>L&apos;avertissement de recherche est dans les pixels de l&apos;image. Les mots incrustés dans le cliché y restent&#xa0;: cherchez-les.</translation>
    </message>
    <message>
        <source>The run needs some hundred megabytes, prepared films too while it lasts.</source>
        <translation>L&apos;exécution demande quelques centaines de mégaoctets, et pendant sa durée aussi pour les clichés préparés.</translation>
    </message>
    <message>
        <source>The salt of the audit trail cannot be read or made.</source>
        <translation>Le sel du journal d&apos;audit ne peut être lu ni créé.</translation>
    </message>
    <message>
        <source>The salt of the audit trail is damaged.</source>
        <translation>Le sel du journal d&apos;audit est endommagé.</translation>
    </message>
    <message>
        <source>The same backwards</source>
        <translation>Pareil à rebours</translation>
    </message>
    <message>
        <source>The same film is shown twice.</source>
        <translation>Le même cliché est affiché deux fois.</translation>
    </message>
    <message>
        <source>The score of this film is calibrated for a prevalence of {known}: {score}. At {share} it would be {other}.</source>
        <translation>Le score de ce cliché est étalonné pour une prévalence de {known}&#xa0;: {score}. À {share}, il serait de {other}.</translation>
    </message>
    <message>
        <source>The score stays the same whatever is taken from the film: there is nothing to follow.</source>
        <translation>Le score reste le même quoi qu&apos;on retire du cliché&#xa0;: il n&apos;y a rien à suivre.</translation>
    </message>
    <message>
        <source>The score {words} that the map marks ({gain} of its range against random places).</source>
        <translation>Le score {words} que marque la carte ({gain} de son étendue par rapport à des endroits au hasard).</translation>
    </message>
    <message>
        <source>The search takes long; a place that it looks into may not answer. You can stop it, or open other films meanwhile.</source>
        <extracomment>Of one that has had nothing to tell for long.</extracomment>
        <translation>La recherche prend du temps&#xa0;; un emplacement où elle cherche ne répond peut-être pas. Vous pouvez l&apos;arrêter ou ouvrir d&apos;autres clichés entre-temps.</translation>
    </message>
    <message>
        <source>The search was stopped; it had found {summary}.</source>
        <translation>La recherche a été arrêtée&#xa0;; elle avait trouvé {summary}.</translation>
    </message>
    <message>
        <source>The setting &apos;acknowledged&apos; states no acknowledgement.</source>
        <translation>Le réglage &apos;acknowledged&apos; n&apos;énonce aucune prise de connaissance.</translation>
    </message>
    <message>
        <source>The setting &apos;pacs&apos; cannot be read.</source>
        <translation>Le réglage &apos;pacs&apos; ne peut être lu.</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; cannot be &apos;{value}&apos;.</source>
        <translation>Le réglage &apos;{key}&apos; ne peut être &apos;{value}&apos;.</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; cannot be read.</source>
        <translation>Le réglage &apos;{key}&apos; ne peut être lu.</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; cannot be {usable}.</source>
        <translation>Le réglage &apos;{key}&apos; ne peut être {usable}.</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; is of the wrong kind.</source>
        <translation>Le réglage &apos;{key}&apos; est du mauvais type.</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; is unknown.</source>
        <translation>Le réglage &apos;{key}&apos; est inconnu.</translation>
    </message>
    <message>
        <source>The shutter would hide the whole film and was not used.</source>
        <translation>L&apos;obturateur masquerait tout le cliché et n&apos;a pas été utilisé.</translation>
    </message>
    <message>
        <source>The system&apos;s language where the window speaks it, else English. Files and commands stay English.</source>
        <translation>La langue du système si la fenêtre la parle, sinon l&apos;anglais. Les fichiers et les commandes restent en anglais.</translation>
    </message>
    <message>
        <source>The training &apos;{name}&apos; broke off. Tools &gt; Train a model can resume it.</source>
        <translation>L&apos;entraînement «&#xa0;{name}&#xa0;» s&apos;est interrompu. Outils &gt; Entraîner un modèle peut le reprendre.</translation>
    </message>
    <message>
        <source>The training &apos;{name}&apos; is finished. Its model is a candidate: see Tools &gt; Models.</source>
        <translation>L&apos;entraînement «&#xa0;{name}&#xa0;» est terminé. Son modèle est un candidat&#xa0;: voir Outils &gt; Modèles.</translation>
    </message>
    <message>
        <source>The training &apos;{name}&apos; stopped.</source>
        <translation>L&apos;entraînement «&#xa0;{name}&#xa0;» s&apos;est arrêté.</translation>
    </message>
    <message>
        <source>The training images were squeezed to a square, so their true proportions were lost.</source>
        <translation>Les images d&apos;entraînement ont été comprimées en carrés&#xa0;: leurs vraies proportions sont perdues.</translation>
    </message>
    <message>
        <source>The two lungs are not at one height.</source>
        <translation>Les deux poumons ne sont pas à la même hauteur.</translation>
    </message>
    <message>
        <source>The two lungs are not side by side.</source>
        <translation>Les deux poumons ne sont pas côte à côte.</translation>
    </message>
    <message>
        <source>The viewer would not score these, yet they are trained on: {codes}.</source>
        <translation>Le visualiseur n&apos;évaluerait pas ceux-ci, pourtant ils servent à l&apos;entraînement&#xa0;: {codes}.</translation>
    </message>
    <message>
        <source>The views differ: {views}.</source>
        <translation>Les incidences diffèrent&#xa0;: {views}.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; are not readable safetensors.</source>
        <translation>Les poids du paquet «&#xa0;{name}&#xa0;» ne sont pas des safetensors lisibles.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; cannot be read.</source>
        <translation>Les poids du paquet «&#xa0;{name}&#xa0;» ne peuvent être lus.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; changed after they were checked.</source>
        <translation>Les poids du paquet «&#xa0;{name}&#xa0;» ont changé après leur vérification.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; do not fit a {architecture} with its classes.</source>
        <translation>Les poids du paquet «&#xa0;{name}&#xa0;» ne correspondent pas à un {architecture} avec ses classes.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; do not have the hash that it states.</source>
        <translation>Les poids du paquet «&#xa0;{name}&#xa0;» n&apos;ont pas l&apos;empreinte indiquée.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; hold values that are no numbers.</source>
        <translation>Les poids du paquet «&#xa0;{name}&#xa0;» contiennent des valeurs qui ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>The weights of the lung model do not fit its network.</source>
        <translation>Les poids du modèle de poumons ne correspondent pas à son réseau.</translation>
    </message>
    <message>
        <source>The weights of the lung model do not have the hash that it states.</source>
        <translation>Les poids du modèle de poumons n&apos;ont pas l&apos;empreinte indiquée.</translation>
    </message>
    <message>
        <source>The weights of the lung model hold values that are no numbers.</source>
        <translation>Les poids du modèle de poumons contiennent des valeurs qui ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>The whole film is in it.</source>
        <translation>Le cliché entier y est.</translation>
    </message>
    <message>
        <source>The whole film or what is on show, with all that lies over it</source>
        <translation>Le cliché entier ou ce qui est affiché, avec tout ce qui le recouvre</translation>
    </message>
    <message>
        <source>The whole film, {width} × {height} pixels</source>
        <translation>Le cliché entier, {width} × {height} pixels</translation>
    </message>
    <message>
        <source>The window is still open because something could not be written. Write it again, or close the window.</source>
        <translation>La fenêtre est restée ouverte parce qu&apos;un fichier n&apos;a pas pu être écrit. Écrivez-le à nouveau, ou fermez la fenêtre.</translation>
    </message>
    <message>
        <source>The words are too long.</source>
        <translation>Le texte est trop long.</translation>
    </message>
    <message>
        <source>The zip holds more than {most_members} files.</source>
        <translation>Le zip contient plus de {most_members} fichiers.</translation>
    </message>
    <message>
        <source>The zip is damaged or cut off.</source>
        <translation>Le zip est endommagé ou tronqué.</translation>
    </message>
    <message>
        <source>The zip is locked with a password.</source>
        <translation>Le zip est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>The zip is packed in a way that is not read here.</source>
        <translation>Le zip est compressé d&apos;une façon non lue ici.</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; is not a JSON object.</source>
        <translation>Le {description_file} dans «&#xa0;{name}&#xa0;» n&apos;est pas un objet JSON.</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; is not valid JSON.</source>
        <translation>Le {description_file} dans «&#xa0;{name}&#xa0;» n&apos;est pas du JSON valide.</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; is too large to be one.</source>
        <translation>Le {description_file} dans «&#xa0;{name}&#xa0;» est trop grand pour en être un.</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; lacks or misstates {field_of}.</source>
        <translation>Le {description_file} dans «&#xa0;{name}&#xa0;» omet ou énonce mal {field_of}.</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; was changed after it was made.</source>
        <translation>{description_file} dans «&#xa0;{name}&#xa0;» a été modifié après sa création.</translation>
    </message>
    <message>
        <source>The {description_file} of the lung model lacks or misstates a value.</source>
        <translation>Le {description_file} du modèle de poumons omet ou énonce mal une valeur.</translation>
    </message>
    <message>
        <source>The {description_file} of the lung model was changed after it was made.</source>
        <translation>Le {description_file} du modèle de poumons a été modifié après sa création.</translation>
    </message>
    <message>
        <source>The {holder} has a rescale and a modality LUT; the LUT is used.</source>
        <translation>Rescale et LUT de modalité à la fois ({holder})&#xa0;; la LUT est utilisée.</translation>
    </message>
    <message>
        <source>The {holder}&apos;s VOI function is unknown; LINEAR is used.</source>
        <translation>La fonction VOI ({holder}) est inconnue&#xa0;; LINEAR est utilisé.</translation>
    </message>
    <message>
        <source>The {holder}&apos;s modality LUT is damaged and was not used.</source>
        <translation>La LUT de modalité ({holder}) est endommagée et n&apos;a pas été utilisée.</translation>
    </message>
    <message>
        <source>The {holder}&apos;s rescale is out of all proportion and was not used.</source>
        <translation>Le rescale ({holder}) est hors de toute proportion et n&apos;a pas été utilisé.</translation>
    </message>
    <message>
        <source>The {holder}&apos;s rescale slope is 0 and was not used.</source>
        <translation>La pente de rescale ({holder}) est 0 et n&apos;a pas été utilisée.</translation>
    </message>
    <message>
        <source>The {holder}&apos;s shutter has an impossible shape, which was not used.</source>
        <translation>L&apos;obturateur ({holder}) a une forme impossible, qui n&apos;a pas été utilisée.</translation>
    </message>
    <message>
        <source>The {name} of the lung model is too large to be one.</source>
        <translation>Le {name} du modèle de poumons est trop grand pour en être un.</translation>
    </message>
    <message>
        <source>The {upper} device ran out of memory; the CPU was used.</source>
        <translation>Le périphérique {upper} a manqué de mémoire&#xa0;; le CPU a été utilisé.</translation>
    </message>
    <message>
        <source>There are more: search for less.</source>
        <translation>Il y en a d&apos;autres&#xa0;: restreignez la recherche.</translation>
    </message>
    <message>
        <source>There are: {value}.</source>
        <translation>Il y a&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>Il n&apos;y a pas de réponse.</translation>
    </message>
    <message>
        <source>There is no frame {frame}: the file has {frames}.</source>
        <translation>Il n&apos;y a pas d&apos;image {frame}&#xa0;: le fichier en a {frames}.</translation>
    </message>
    <message>
        <source>There is no model bundle in this folder.</source>
        <translation>Il n&apos;y a pas de paquet de modèle dans ce dossier.</translation>
    </message>
    <message>
        <source>There is no readable bundle in &apos;{name}&apos;: {description_file} is missing.</source>
        <translation>Il n&apos;y a pas de paquet lisible dans «&#xa0;{name}&#xa0;»&#xa0;: {description_file} manque.</translation>
    </message>
    <message>
        <source>There is no set of keys called &apos;{name}&apos;.</source>
        <translation>Il n&apos;y a pas de jeu de touches nommé «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n&apos;existe pas.</translation>
    </message>
    <message>
        <source>There is no trash for these folders:
{names}</source>
        <translation>Il n&apos;y a pas de corbeille pour ces dossiers&#xa0;:
{names}</translation>
    </message>
    <message>
        <source>There is no trash for this folder.</source>
        <translation>Il n&apos;y a pas de corbeille pour ce dossier.</translation>
    </message>
    <message>
        <source>There is no true size on this screen: nobody has measured it. {doubt}Measure the width of its picture, and write &quot;{name}: WIDTH IN MM&quot; into Tools &gt; Settings &gt; Measured widths.</source>
        <translation>Pas de taille réelle sur cet écran&#xa0;: personne ne l&apos;a mesuré. {doubt}Mesurez la largeur de son image et écrivez &quot;{name}: LARGEUR EN MM&quot; dans Outils &gt; Réglages &gt; Largeurs mesurées.</translation>
    </message>
    <message>
        <source>There is no true size: the film does not say how large its pixels are.</source>
        <translation>Pas de taille réelle&#xa0;: le cliché ne dit pas la taille de ses pixels.</translation>
    </message>
    <message>
        <source>There is no {method} of {target}.</source>
        <translation>Il n&apos;y a pas de {method} de {target}.</translation>
    </message>
    <message>
        <source>There is nothing to show</source>
        <translation>Il n&apos;y a rien à afficher</translation>
    </message>
    <message>
        <source>There were fewer than {fewest} test films of {listed}.</source>
        <translation>Il y avait moins de {fewest} clichés de test de {listed}.</translation>
    </message>
    <message>
        <source>These are no dates.</source>
        <translation>Ce ne sont pas des dates.</translation>
    </message>
    <message>
        <source>These films are of different patients: {words}</source>
        <translation>Ces clichés sont de patients différents&#xa0;: {words}</translation>
    </message>
    <message>
        <source>They are looked for when the film is analysed.</source>
        <translation>Ils sont recherchés lors de l&apos;analyse du cliché.</translation>
    </message>
    <message>
        <source>This DICOM file holds no picture (it may be cut off).</source>
        <translation>Ce fichier DICOM ne contient pas d&apos;image (il est peut-être tronqué).</translation>
    </message>
    <message>
        <source>This DICOM file holds no picture.</source>
        <translation>Ce fichier DICOM ne contient pas d&apos;image.</translation>
    </message>
    <message>
        <source>This DICOM file is damaged or cut off.</source>
        <translation>Ce fichier DICOM est endommagé ou tronqué.</translation>
    </message>
    <message>
        <source>This PACS hands nothing over by C-GET.</source>
        <translation>Ce PACS ne transmet rien par C-GET.</translation>
    </message>
    <message>
        <source>This bundle has no model card.</source>
        <translation>Ce paquet n&apos;a pas de fiche de modèle.</translation>
    </message>
    <message>
        <source>This connection is not private: others on the way could read names.</source>
        <translation>Cette connexion n&apos;est pas privée&#xa0;: d&apos;autres pourraient lire des noms en chemin.</translation>
    </message>
    <message>
        <source>This data cannot be trained on.</source>
        <translation>Ces données ne permettent pas l&apos;entraînement.</translation>
    </message>
    <message>
        <source>This data cannot be trained on: see the alarms above.</source>
        <translation>Ces données ne permettent pas l&apos;entraînement&#xa0;: voir les alarmes ci-dessus.</translation>
    </message>
    <message>
        <source>This file is no set of keys of this program.</source>
        <translation>Ce fichier n&apos;est pas un jeu de touches de ce programme.</translation>
    </message>
    <message>
        <source>This file is no set of keys: it is no TOML.</source>
        <translation>Ce fichier n&apos;est pas un jeu de touches&#xa0;: ce n&apos;est pas du TOML.</translation>
    </message>
    <message>
        <source>This file is too large for a set of keys.</source>
        <translation>Ce fichier est trop grand pour un jeu de touches.</translation>
    </message>
    <message>
        <source>This film beside the patient&apos;s last one</source>
        <translation>Ce cliché à côté du dernier du patient</translation>
    </message>
    <message>
        <source>This film took long to be read and made way for another one.</source>
        <translation>La lecture de ce cliché prenait du temps&#xa0;; il a cédé la place à un autre.</translation>
    </message>
    <message>
        <source>This film took so long to be read that it was given up.</source>
        <extracomment>Seconds of reading after which a film is late: its place may be one that does not answer.</extracomment>
        <translation>La lecture de ce cliché prenait tellement de temps qu&apos;elle a été abandonnée.</translation>
    </message>
    <message>
        <source>This is a DICOMDIR, an index of films.</source>
        <translation>C&apos;est un DICOMDIR, un index de clichés.</translation>
    </message>
    <message>
        <source>This is a colour picture; it is shown as grey.</source>
        <translation>C&apos;est une image en couleurs&#xa0;; elle est affichée en gris.</translation>
    </message>
    <message>
        <source>This is a folder, not a film.</source>
        <translation>C&apos;est un dossier, pas un cliché.</translation>
    </message>
    <message>
        <source>This is a pipe or a device, not a film.</source>
        <translation>C&apos;est un tube ou un périphérique, pas un cliché.</translation>
    </message>
    <message>
        <source>This is a zip, a folder of films.</source>
        <translation>C&apos;est un zip, un dossier de clichés.</translation>
    </message>
    <message>
        <source>This is no DICOM address.</source>
        <translation>Ce n&apos;est pas une adresse DICOM.</translation>
    </message>
    <message>
        <source>This is no title of a DICOM application.</source>
        <translation>Ce n&apos;est pas le titre AE d&apos;une application DICOM.</translation>
    </message>
    <message>
        <source>This is not a film: neither DICOM nor PNG, JPEG, TIFF or WebP.</source>
        <translation>Ce n&apos;est pas un cliché&#xa0;: ni DICOM, ni PNG, JPEG, TIFF ou WebP.</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>This looks like no single chest film: a page, a screen, a photograph, a sheet.</source>
        <translation>Cela ne ressemble pas à un cliché thoracique unique&#xa0;: une page, un écran, une photographie, une planche.</translation>
    </message>
    <message>
        <source>This machine has no keyring.</source>
        <translation>Cette machine n&apos;a pas de trousseau.</translation>
    </message>
    <message>
        <source>This machine has no usable &apos;{name}&apos; device.</source>
        <translation>Cette machine n&apos;a pas de périphérique «&#xa0;{name}&#xa0;» utilisable.</translation>
    </message>
    <message>
        <source>This machine&apos;s administrator has locked &apos;{key}&apos;.</source>
        <translation>L&apos;administrateur de cette machine a verrouillé &apos;{key}&apos;.</translation>
    </message>
    <message>
        <source>This program does not calibrate a display and cannot measure one. It hands 256 greys to the system; whether they come out evenly to the eye (the GSDF of DICOM PS3.14) only a luminance meter shows, under the light of the room.</source>
        <translation>Ce programme n&apos;étalonne pas d&apos;écran et ne peut en mesurer. Il remet 256 gris au système&#xa0;; seul un luminancemètre, sous l&apos;éclairage de la pièce, montre s&apos;ils paraissent réguliers à l&apos;œil (la GSDF de DICOM PS3.14).</translation>
    </message>
    <message>
        <source>This program reads {schema_version}.</source>
        <translation>Ce programme lit {schema_version}.</translation>
    </message>
    <message>
        <source>This recipe goes on from other weights: choose what to start from.</source>
        <translation>Cette recette part d&apos;autres poids&#xa0;: choisissez lesquels.</translation>
    </message>
    <message>
        <source>This screen says</source>
        <translation>Cet écran dit</translation>
    </message>
    <message>
        <source>This set of keys cannot be read.</source>
        <translation>Ce jeu de touches ne peut être lu.</translation>
    </message>
    <message>
        <source>This set of keys was written.</source>
        <translation>Ce jeu de touches a été écrit.</translation>
    </message>
    <message>
        <source>Three films</source>
        <translation>Trois clichés</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Title of this side</source>
        <translation>Titre AE de ce programme</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Tools &gt; Models lists those that there are.</source>
        <translation>Outils &gt; Modèles liste ceux qui existent.</translation>
    </message>
    <message>
        <source>Top for bottom, with a red badge</source>
        <translation>Haut et bas échangés, avec un signe rouge</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Entraîner un modèle</translation>
    </message>
    <message>
        <source>Train a model — research use only</source>
        <translation>Entraîner un modèle — réservé à la recherche</translation>
    </message>
    <message>
        <source>Train a model…</source>
        <translation>Entraîner un modèle…</translation>
    </message>
    <message>
        <source>Training is finished, but its model bundle is not there. Resuming makes it again.</source>
        <translation>L&apos;entraînement est terminé, mais son paquet manque. La reprise le refait.</translation>
    </message>
    <message>
        <source>Training. You can close this window, or the whole program: training goes on.</source>
        <translation>Entraînement. Vous pouvez fermer cette fenêtre ou tout le programme&#xa0;: l&apos;entraînement continue.</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Entraînements</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>Two by two</source>
        <translation>Deux par deux</translation>
    </message>
    <message>
        <source>Two films</source>
        <translation>Deux clichés</translation>
    </message>
    <message>
        <source>Two of these files are copies of one film.</source>
        <translation>Deux de ces fichiers sont des copies d&apos;un même cliché.</translation>
    </message>
    <message>
        <source>Under these rules constants of the network take their share by design: the map&apos;s sum is no test of it.</source>
        <translation>Sous ces règles, des constantes du réseau prennent leur part à dessein&#xa0;: la somme de la carte n&apos;en est pas un test.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Unlock it, and try again.</source>
        <translation>Déverrouillez-le et réessayez.</translation>
    </message>
    <message>
        <source>Unpack it with the password; open the folder.</source>
        <translation>Décompressez-le avec le mot de passe&#xa0;; ouvrez le dossier.</translation>
    </message>
    <message>
        <source>Unpack it, and open one of its folders.</source>
        <translation>Décompressez-le et ouvrez l&apos;un de ses dossiers.</translation>
    </message>
    <message>
        <source>Unpack it, and open the folder.</source>
        <translation>Décompressez-le et ouvrez le dossier.</translation>
    </message>
    <message>
        <source>Use --device auto.</source>
        <translation>Utilisez --device auto.</translation>
    </message>
    <message>
        <source>Use 1 to 16 letters, digits or signs.</source>
        <translation>Utilisez de 1 à 16 lettres, chiffres ou signes.</translation>
    </message>
    <message>
        <source>Use a bundle made for this version.</source>
        <translation>Utilisez un paquet fait pour cette version.</translation>
    </message>
    <message>
        <source>Use another architecture.</source>
        <translation>Utilisez une autre architecture.</translation>
    </message>
    <message>
        <source>Use another bundle.</source>
        <translation>Utilisez un autre paquet.</translation>
    </message>
    <message>
        <source>Use another method than LRP, or another architecture.</source>
        <translation>Utilisez une autre méthode que LRP, ou une autre architecture.</translation>
    </message>
    <message>
        <source>Use another method than LRP.</source>
        <translation>Utilisez une autre méthode que LRP.</translation>
    </message>
    <message>
        <source>Use another method, or another bundle.</source>
        <translation>Utilisez une autre méthode, ou un autre paquet.</translation>
    </message>
    <message>
        <source>Use the version of the program that it was made with, or train it again.</source>
        <translation>Utilisez la version du programme avec laquelle il a été fait, ou entraînez-le à nouveau.</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>Perte val.</translation>
    </message>
    <message>
        <source>Values under the cursor</source>
        <translation>Valeurs sous le curseur</translation>
    </message>
    <message>
        <source>Verified &amp;on</source>
        <translation>&amp;Vérifié le</translation>
    </message>
    <message>
        <source>Verified screens</source>
        <translation>Écrans vérifiés</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version, conditions, model and folders</source>
        <translation>Version, conditions, modèle et dossiers</translation>
    </message>
    <message>
        <source>Version, time and text of the notice that you acknowledged; the window writes it. The notice itself stays.</source>
        <translation>Version, heure et texte de l&apos;avertissement dont vous avez pris connaissance&#xa0;; la fenêtre l&apos;écrit. L&apos;avertissement lui-même reste.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Viewport</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Wait for it, or stop it.</source>
        <translation>Attendez-le, ou arrêtez-le.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Warnings (WARNING)</source>
        <translation>Avertissements (WARNING)</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.npz *.pt *.pth bundle.json);;All files (*)</source>
        <translation>Poids (*.safetensors *.npz *.pt *.pth bundle.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Weights are read from safetensors only, never from a pickle.</source>
        <translation>Les poids ne sont lus que de safetensors, jamais d&apos;un pickle.</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>Poids de départ</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>Pour&amp;quoi</translation>
    </message>
    <message>
        <source>What hides a part of the film</source>
        <translation>Ce qui masque une partie du cliché</translation>
    </message>
    <message>
        <source>What is configured, by whom, and changing it</source>
        <translation>Ce qui est réglé, par qui, et le changer</translation>
    </message>
    <message>
        <source>What is done (INFO)</source>
        <translation>Ce qui est fait (INFO)</translation>
    </message>
    <message>
        <source>What is in the picture</source>
        <translation>Ce qui est sur l&apos;image</translation>
    </message>
    <message>
        <source>What is known to be wrong with the numbers for this class</source>
        <translation>Ce que l&apos;on sait d&apos;inexact dans les chiffres de cette classe</translation>
    </message>
    <message>
        <source>What is not near a lung, as a small network found them, was made black, softly over the edge.</source>
        <translation>Ce qui n&apos;est pas près d&apos;un poumon, trouvé par un petit réseau, a été noirci, avec un bord doux.</translation>
    </message>
    <message>
        <source>What is on show, without names, for another program</source>
        <translation>Ce qui est affiché, sans noms, pour un autre programme</translation>
    </message>
    <message>
        <source>What is trained here is for research only, and stays a candidate until you promote it by hand.</source>
        <translation>Ce qui est entraîné ici est réservé à la recherche et reste candidat jusqu&apos;à ce que vous le promouviez vous-même.</translation>
    </message>
    <message>
        <source>What it says of itself ({width:.0f} mm wide) is not trusted.</source>
        <translation>On ne se fie pas à ce qu&apos;il dit de lui-même ({width:.0f} mm de large).</translation>
    </message>
    <message>
        <source>What it was made from and where it fails: its card</source>
        <translation>De quoi il est fait et où il échoue&#xa0;: sa fiche</translation>
    </message>
    <message>
        <source>What opens now shows the names of files and folders, and these can name patients. Everybody who sees this screen can read them. Stop sharing first, or choose files that name nobody.</source>
        <translation>Ce qui s&apos;ouvre maintenant montre des noms de fichiers et de dossiers, qui peuvent nommer des patients. Tous ceux qui voient cet écran peuvent les lire. Arrêtez d&apos;abord le partage, ou choisissez des fichiers qui ne nomment personne.</translation>
    </message>
    <message>
        <source>What the class is held against</source>
        <translation>Ce à quoi la classe est comparée</translation>
    </message>
    <message>
        <source>What the file draws over the film</source>
        <translation>Ce que le fichier dessine sur le cliché</translation>
    </message>
    <message>
        <source>What the files alone tell of the class was not measured: {why}.</source>
        <translation>Ce que les fichiers seuls disent de la classe n&apos;a pas été mesuré&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>What the look at the data found cannot be read.</source>
        <translation>Le résultat de l&apos;examen des données est illisible.</translation>
    </message>
    <message>
        <source>What the model saw</source>
        <translation>Ce que le modèle a vu</translation>
    </message>
    <message>
        <source>What the model saw…</source>
        <translation>Ce que le modèle a vu…</translation>
    </message>
    <message>
        <source>What the scores are worth where a class is rarer or more frequent</source>
        <translation>Ce que valent les scores là où une classe est plus rare ou plus fréquente</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Ce qu&apos;il faut regarder</translation>
    </message>
    <message>
        <source>What was opened last; kept only where the settings say so</source>
        <translation>Ce qui a été ouvert en dernier&#xa0;; gardé seulement si les réglages le disent</translation>
    </message>
    <message>
        <source>What was undone</source>
        <translation>Ce qui a été annulé</translation>
    </message>
    <message>
        <source>What you set here is kept nowhere.</source>
        <translation>Ce que vous réglez ici n&apos;est conservé nulle part.</translation>
    </message>
    <message>
        <source>Wheel: another frame. Ctrl + wheel: zoom. Only the frame on show is scored.</source>
        <translation>Molette&#xa0;: autre image. Ctrl + molette&#xa0;: zoom. Seule l&apos;image affichée est évaluée.</translation>
    </message>
    <message>
        <source>When and how the display was verified: &quot;NAME: 2026-11-20 HOW; NAME: DATE HOW&quot;. View &gt; Display test writes it.</source>
        <translation>Quand et comment l&apos;écran a été vérifié&#xa0;: &quot;NOM: 2026-11-20 COMMENT; NOM: DATE COMMENT&quot;. Affichage &gt; Test d&apos;affichage l&apos;écrit.</translation>
    </message>
    <message>
        <source>Where it is kept; ~, $USER and %USERNAME% count. One folder for each user.</source>
        <translation>Où il est conservé&#xa0;; ~, $USER et %USERNAME% comptent. Un dossier par utilisateur.</translation>
    </message>
    <message>
        <source>Where it is: &quot;AET@HOST:PORT&quot;. The window connects to it when somebody searches there, and at no other time.</source>
        <translation>Où il se trouve&#xa0;: &quot;AET@HOST:PORT&quot;. La fenêtre s&apos;y connecte quand quelqu&apos;un y cherche, et à aucun autre moment.</translation>
    </message>
    <message>
        <source>Where models run</source>
        <translation>Où tournent les modèles</translation>
    </message>
    <message>
        <source>Where the films come from is not known, so nobody can tell whether a model learns the disease or the hospital. Add a column &apos;source&apos; to a manifest.csv.</source>
        <translation>La provenance des clichés n&apos;est pas connue&#xa0;: nul ne peut dire si un modèle apprend la maladie ou l&apos;hôpital. Ajoutez une colonne &apos;source&apos; à un manifest.csv.</translation>
    </message>
    <message>
        <source>Where the map reaches 25, 50 and 75 % of its scale; the film between them is free.</source>
        <translation>Là où la carte atteint 25, 50 et 75&#xa0;% de son échelle&#xa0;; entre elles le cliché reste libre.</translation>
    </message>
    <message>
        <source>Where the model&apos;s score came from, not where disease is.</source>
        <translation>D&apos;où vient le score du modèle, pas où se trouve la maladie.</translation>
    </message>
    <message>
        <source>Where the network was told that the lungs are</source>
        <translation>Où l&apos;on a dit au réseau que sont les poumons</translation>
    </message>
    <message>
        <source>Whether it knows {listed}, or only where those films came from, cannot be told.</source>
        <translation>On ne peut dire s&apos;il connaît {listed}, ou seulement la provenance de ces clichés.</translation>
    </message>
    <message>
        <source>Whether it looks at the lungs, or at borders and markers, was not tested.</source>
        <translation>S&apos;il regarde les poumons, ou les bords et repères, n&apos;a pas été testé.</translation>
    </message>
    <message>
        <source>Whether you agree with the model</source>
        <translation>Si vous êtes d&apos;accord avec le modèle</translation>
    </message>
    <message>
        <source>Which cells of a stage raise the score, each by its own activation times its own gradient?</source>
        <translation>Quelles cellules d&apos;un étage élèvent le score, chacune par sa propre activation fois son propre gradient&#xa0;?</translation>
    </message>
    <message>
        <source>Which cells of a stage, early ones too, would raise the score if they were more active?</source>
        <translation>Quelles cellules d&apos;un étage, même précoce, élèveraient le score si elles étaient plus actives&#xa0;?</translation>
    </message>
    <message>
        <source>Which layer gets which rule; the first is what an analysis uses.</source>
        <translation>Quelle couche reçoit quelle règle&#xa0;; la première est celle qu&apos;utilise une analyse.</translation>
    </message>
    <message>
        <source>Which regions hold the features that raise the score, judged by whole channels of a stage?</source>
        <translation>Quelles régions portent les caractéristiques qui élèvent le score, jugées par canaux entiers d&apos;un étage&#xa0;?</translation>
    </message>
    <message>
        <source>Which way a drag windows and zooms, and what the right button does.</source>
        <translation>Dans quel sens un glissement fait le fenêtrage et le zoom, et ce que fait le bouton droit.</translation>
    </message>
    <message>
        <source>Whoever uses it reads each film first, and decides.</source>
        <translation>Qui l&apos;utilise lit d&apos;abord chaque cliché, et décide.</translation>
    </message>
    <message>
        <source>Why, or a comment</source>
        <translation>Pourquoi, ou un commentaire</translation>
    </message>
    <message>
        <source>Widths of the pictures in mm, for true size: &quot;NAME: WIDTH; NAME: WIDTH&quot;; the name * is any other screen.</source>
        <translation>Largeurs des images en mm, pour la taille réelle&#xa0;: &quot;NOM: LARGEUR; NOM: LARGEUR&quot;&#xa0;; le nom * désigne tout autre écran.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Window and level</source>
        <translation>Fenêtrage</translation>
    </message>
    <message>
        <source>Window from a region</source>
        <translation>Fenêtre d&apos;après une région</translation>
    </message>
    <message>
        <source>Window/level</source>
        <translation>Fenêtrage</translation>
    </message>
    <message>
        <source>With a checkpoint it can be resumed at any time and ends in the same model. Without one, what was trained since the last checkpoint is lost.</source>
        <translation>Avec un point de reprise il peut être repris à tout moment et aboutit au même modèle. Sans lui, ce qui a été entraîné depuis le dernier est perdu.</translation>
    </message>
    <message>
        <source>With patient data, notes and the file&apos;s drawings</source>
        <translation>Avec données du patient, notes et dessins du fichier</translation>
    </message>
    <message>
        <source>Within the noise: the two 95 % intervals, each taken as far as its score, overlap.</source>
        <translation>Dans le bruit&#xa0;: les deux intervalles à 95&#xa0;%, chacun prolongé jusqu&apos;à son score, se recouvrent.</translation>
    </message>
    <message>
        <source>Words beside the arrow. They are drawn on the film and saved with it: name nobody.</source>
        <translation>Texte à côté de la flèche. Il est dessiné sur le cliché et enregistré avec lui&#xa0;: ne nommez personne.</translation>
    </message>
    <message>
        <source>Write 2026-11-21, or 2026-11-01..2026-11-21.</source>
        <translation>Écrivez 2026-11-21, ou 2026-11-01..2026-11-21.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Écrivez un nombre entier.</translation>
    </message>
    <message>
        <source>Write it as AET@HOST:PORT, such as PACS@127.0.0.1:11112.</source>
        <translation>Écrivez-la sous la forme AET@HOST:PORT, comme PACS@127.0.0.1:11112.</translation>
    </message>
    <message>
        <source>Write it as AET@HOST:PORT.</source>
        <translation>Écrivez-le sous la forme AET@HOST:PORT.</translation>
    </message>
    <message>
        <source>Write it as Ctrl+Shift+O, F5, PgUp or X.</source>
        <translation>Écrivez-la Ctrl+Shift+O, F5, PgUp ou X.</translation>
    </message>
    <message>
        <source>Write it as {form}.</source>
        <translation>Écrivez-le sous la forme {form}.</translation>
    </message>
    <message>
        <source>Write it without them.</source>
        <translation>Écrivez-le sans eux.</translation>
    </message>
    <message>
        <source>Write one letter at least.</source>
        <translation>Écrivez au moins un caractère.</translation>
    </message>
    <message>
        <source>Write one line of at most {longest} letters.</source>
        <translation>Écrivez une ligne d&apos;au plus {longest} caractères.</translation>
    </message>
    <message>
        <source>Write slashes in them, and let them start from the manifest&apos;s folder.</source>
        <translation>Écrivez-y des barres obliques et faites-les partir du dossier du manifeste.</translation>
    </message>
    <message>
        <source>Write the earlier one first.</source>
        <translation>Écrivez d&apos;abord le plus ancien.</translation>
    </message>
    <message>
        <source>Write the report of this film as one page of PDF</source>
        <translation>Écrire le rapport de ce cliché en une page PDF</translation>
    </message>
    <message>
        <source>Write them in one way, or name one otherwise.</source>
        <translation>Écrivez-les d&apos;une seule façon, ou donnez un autre nom à l&apos;une d&apos;elles.</translation>
    </message>
    <message>
        <source>Write those of this film beside its results</source>
        <translation>Écrire celles de ce cliché à côté de ses résultats</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>Écrivez true ou false.</translation>
    </message>
    <message>
        <source>Write what was recorded of films beside their results</source>
        <translation>Écrire ce qui a été consigné des clichés à côté de leurs résultats</translation>
    </message>
    <message>
        <source>Write {least_letters} letters or more.</source>
        <translation>Écrivez {least_letters} lettres ou plus.</translation>
    </message>
    <message>
        <source>Writing a checkpoint…</source>
        <translation>Écriture d&apos;un point de reprise…</translation>
    </message>
    <message>
        <source>You are asked once for each version; this is cxrviewer {version}.</source>
        <translation>La question est posée une fois par version&#xa0;; voici cxrviewer {version}.</translation>
    </message>
    <message>
        <source>Your administrator has fixed the device.</source>
        <translation>Votre administrateur a fixé le périphérique.</translation>
    </message>
    <message>
        <source>Your administrator has fixed the model: it cannot be changed here.</source>
        <translation>Votre administrateur a fixé le modèle&#xa0;: il ne peut être changé ici.</translation>
    </message>
    <message>
        <source>Your file: {user}
The machine&apos;s file: {machine}</source>
        <translation>Votre fichier&#xa0;: {user}
Le fichier de la machine&#xa0;: {machine}</translation>
    </message>
    <message>
        <source>Your keys cannot be deleted.</source>
        <translation>Vos touches ne peuvent être supprimées.</translation>
    </message>
    <message>
        <source>Your keys cannot be written.</source>
        <translation>Vos touches ne peuvent être écrites.</translation>
    </message>
    <message>
        <source>Your opinion before the answer</source>
        <translation>Votre avis avant la réponse</translation>
    </message>
    <message>
        <source>Your opinion cannot be kept.</source>
        <translation>Votre avis ne peut être conservé.</translation>
    </message>
    <message>
        <source>Your opinion first</source>
        <translation>D&apos;abord votre avis</translation>
    </message>
    <message>
        <source>Your opinion now</source>
        <translation>Votre avis maintenant</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Vos propres mots</translation>
    </message>
    <message>
        <source>Your settings</source>
        <translation>Vos réglages</translation>
    </message>
    <message>
        <source>Your settings.toml cannot be read as TOML, line {number}.</source>
        <translation>Votre settings.toml n&apos;est pas un TOML lisible, ligne {number}.</translation>
    </message>
    <message>
        <source>Your settings.toml cannot be read as TOML.</source>
        <translation>Votre settings.toml n&apos;est pas un TOML lisible.</translation>
    </message>
    <message>
        <source>Your settings.toml cannot be renamed.</source>
        <translation>Votre settings.toml ne peut être renommé.</translation>
    </message>
    <message>
        <source>Your settings.toml cannot be written.</source>
        <translation>Votre settings.toml ne peut être écrit.</translation>
    </message>
    <message>
        <source>Your settings.toml has schema_version {version}.</source>
        <translation>Votre settings.toml a schema_version {version}.</translation>
    </message>
    <message>
        <source>Your settings.toml holds a table or a list.</source>
        <translation>Votre settings.toml contient une table ou une liste.</translation>
    </message>
    <message>
        <source>Your words name the patient.</source>
        <translation>Votre texte nomme le patient.</translation>
    </message>
    <message>
        <source>Zip or CSV…</source>
        <translation>Zip ou CSV…</translation>
    </message>
    <message>
        <source>Zip or manifest (*.zip *.csv);;All files (*)</source>
        <translation>Zip ou manifeste (*.zip *.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Zip or manifest of labelled films</source>
        <translation>Zip ou manifeste de clichés étiquetés</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom and move all films on show</source>
        <translation>Zoomer et déplacer tous les clichés affichés</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>Zoomer au curseur</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom in at the middle</source>
        <translation>Agrandir au milieu</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Zoom out at the middle</source>
        <translation>Réduire au milieu</translation>
    </message>
    <message>
        <source>Zoom {scale:.0f} %</source>
        <translation>Zoom {scale:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>a class has fewer than {number} groups</source>
        <translation>une classe a moins de {number} groupes</translation>
    </message>
    <message>
        <source>a magnification that it does not state</source>
        <translation>un agrandissement qu&apos;il n&apos;indique pas</translation>
    </message>
    <message>
        <source>about {duration} left, until {end:%H:%M}</source>
        <translation>encore environ {duration}, jusqu&apos;à {end:%H:%M}</translation>
    </message>
    <message>
        <source>about {duration} left, until {end:%H:%M} on {end:%Y-%m-%d}</source>
        <translation>encore environ {duration}, jusqu&apos;à {end:%H:%M} le {end:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>above and below</source>
        <translation>au-dessus et au-dessous</translation>
    </message>
    <message>
        <source>above the operating point ({point})</source>
        <translation>au-dessus du point de fonctionnement ({point})</translation>
    </message>
    <message>
        <source>accuracy 87.2 %, macro F1 0.888 (n = 2,117)</source>
        <translation>exactitude 87.2&#xa0;%, F1 macro 0.888 (n = 2117)</translation>
    </message>
    <message>
        <source>accuracy 87.8 %, macro F1 0.888 (n = 2,117)</source>
        <translation>exactitude 87.8&#xa0;%, F1 macro 0.888 (n = 2117)</translation>
    </message>
    <message>
        <source>accuracy 90.2 %, macro F1 0.916 (n = 2,117)</source>
        <translation>exactitude 90.2&#xa0;%, F1 macro 0.916 (n = 2117)</translation>
    </message>
    <message>
        <source>accuracy 94.1 % (four classes; arXiv 2301.02468)</source>
        <translation>exactitude 94.1&#xa0;% (quatre classes&#xa0;; arXiv 2301.02468)</translation>
    </message>
    <message>
        <source>accuracy 96.23 % (COVIDx of March 2020, some 68 films of COVID-19; arXiv 2003.14395)</source>
        <translation>exactitude 96.23&#xa0;% (COVIDx de mars 2020, environ 68 clichés de COVID-19&#xa0;; arXiv 2003.14395)</translation>
    </message>
    <message>
        <source>activation × gradient</source>
        <translation>activation × gradient</translation>
    </message>
    <message>
        <source>add {name}</source>
        <translation>ajouter&#xa0;: {name}</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>d&apos;accord</translation>
    </message>
    <message>
        <source>agree in part</source>
        <translation>d&apos;accord en partie</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>toutes les autres</translation>
    </message>
    <message>
        <source>an automatic window is shown</source>
        <translation>une fenêtre automatique est affichée</translation>
    </message>
    <message>
        <source>an unknown transfer syntax</source>
        <translation>syntaxe de transfert inconnue</translation>
    </message>
    <message>
        <source>and every {label} image is a child&apos;s</source>
        <translation>et chaque image {label} est celle d&apos;un enfant</translation>
    </message>
    <message>
        <source>and no {label} image shares a source with any other class</source>
        <translation>et aucune image {label} ne partage sa source avec une autre classe</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>angle</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>analysé</translation>
    </message>
    <message>
        <source>area {area} {unit}², {source}</source>
        <translation>surface {area} {unit}², {source}</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>flèches</translation>
    </message>
    <message>
        <source>as delivered</source>
        <translation>d&apos;origine</translation>
    </message>
    <message>
        <source>aspect</source>
        <translation>rapport largeur/hauteur</translation>
    </message>
    <message>
        <source>at most {longest} letters, no names</source>
        <translation>au plus {longest} caractères, pas de noms</translation>
    </message>
    <message>
        <source>at the detector (DET)</source>
        <translation>au détecteur (DET)</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>balanced accuracy</source>
        <translation>exactitude équilibrée</translation>
    </message>
    <message>
        <source>becomes another</source>
        <translation>devient une autre</translation>
    </message>
    <message>
        <source>behind the shutter</source>
        <translation>derrière l&apos;obturateur</translation>
    </message>
    <message>
        <source>below the operating point ({point})</source>
        <translation>sous le point de fonctionnement ({point})</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>à côté</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>bits</translation>
    </message>
    <message>
        <source>black</source>
        <translation>noir</translation>
    </message>
    <message>
        <source>blocked by the gate</source>
        <translation>bloqué par le contrôle d&apos;entrée</translation>
    </message>
    <message>
        <source>border alone {interval}</source>
        <translation>bord seul {interval}</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>né(e) le {day}</translation>
    </message>
    <message>
        <source>broke off</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>bundled</source>
        <translation>fourni</translation>
    </message>
    <message>
        <source>bytes per pixel</source>
        <translation>octets par pixel</translation>
    </message>
    <message>
        <source>calibrated (CAL)</source>
        <translation>étalonné (CAL)</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>étalonnage</translation>
    </message>
    <message>
        <source>calibration part</source>
        <translation>partie d&apos;étalonnage</translation>
    </message>
    <message>
        <source>calibration unknown</source>
        <translation>étalonnage inconnu</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>candidat</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>inutilisable</translation>
    </message>
    <message>
        <source>cannot say</source>
        <translation>ne se prononce pas</translation>
    </message>
    <message>
        <source>cardiothoracic ratio</source>
        <translation>indice cardio-thoracique</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>changes somewhat</source>
        <translation>change un peu</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>choisir…</translation>
    </message>
    <message>
        <source>clearly</source>
        <translation>nettement</translation>
    </message>
    <message>
        <source>click</source>
        <translation>clic</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>cobb angle</source>
        <translation>angle de Cobb</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>colonnes</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>ligne de commande</translation>
    </message>
    <message>
        <source>comparing {number} films with each other</source>
        <translation>comparaison de {number} clichés entre eux</translation>
    </message>
    <message>
        <source>corrected for magnification (MAG)</source>
        <translation>corrigé de l&apos;agrandissement (MAG)</translation>
    </message>
    <message>
        <source>could not be counted</source>
        <translation>n&apos;a pas pu être compté</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>n&apos;a pas pu être ouvert</translation>
    </message>
    <message>
        <source>cxrviewer — research use only</source>
        <translation>cxrviewer — réservé à la recherche</translation>
    </message>
    <message>
        <source>default</source>
        <extracomment>What each layer is called on the screen.</extracomment>
        <translation>défaut</translation>
    </message>
    <message>
        <source>delete all measurements</source>
        <translation>supprimer toutes les mesures</translation>
    </message>
    <message>
        <source>delete {name}</source>
        <translation>supprimer&#xa0;: {name}</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>écart</translation>
    </message>
    <message>
        <source>disagree</source>
        <translation>pas d&apos;accord</translation>
    </message>
    <message>
        <source>does not follow the places</source>
        <translation>ne suit pas les endroits</translation>
    </message>
    <message>
        <source>double click</source>
        <translation>double clic</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>douteux</translation>
    </message>
    <message>
        <source>drag from the list</source>
        <translation>glisser depuis la liste</translation>
    </message>
    <message>
        <source>drop on the window</source>
        <translation>déposer sur la fenêtre</translation>
    </message>
    <message>
        <source>each stands for {high} rows by {wide} columns of the film</source>
        <translation>chacun vaut {high} lignes sur {wide} colonnes du cliché</translation>
    </message>
    <message>
        <source>ellipse</source>
        <translation>ellipse</translation>
    </message>
    <message>
        <source>end of one arm</source>
        <extracomment>In the order of the menu. The first places a window and leaves nothing on the film.</extracomment>
        <translation>extrémité d&apos;un côté</translation>
    </message>
    <message>
        <source>end of the other arm</source>
        <translation>extrémité de l&apos;autre côté</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>environnement</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <source>epoch {number} of {number2}, {number3} px: loss {loss}, validation {figure} {found}, {speed} films/s</source>
        <translation>époque {number} sur {number2}, {number3} px&#xa0;: perte {loss}, validation {figure} {found}, {speed} clichés/s</translation>
    </message>
    <message>
        <source>every image is a child&apos;s</source>
        <translation>chaque image est celle d&apos;un enfant</translation>
    </message>
    <message>
        <source>every image is from one source ({name}), from which its figures are not separable</source>
        <translation>chaque image vient d&apos;une seule source ({name}), dont ses chiffres ne peuvent être séparés</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>assez sûr</translation>
    </message>
    <message>
        <source>falling as the LUT</source>
        <translation>décroissant comme la LUT</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>first line, one end</source>
        <translation>première ligne, une extrémité</translation>
    </message>
    <message>
        <source>first line, other end</source>
        <translation>première ligne, autre extrémité</translation>
    </message>
    <message>
        <source>flatter</source>
        <translation>plus aplati</translation>
    </message>
    <message>
        <source>folder {study:,} of {studies:,}</source>
        <translation>dossier {study:,} sur {studies:,}</translation>
    </message>
    <message>
        <source>follows the places</source>
        <translation>suit les endroits</translation>
    </message>
    <message>
        <source>from the model too</source>
        <translation>au modèle aussi</translation>
    </message>
    <message>
        <source>full range</source>
        <translation>plage entière</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bon</translation>
    </message>
    <message>
        <source>grey {value}</source>
        <translation>gris {value}</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>deviné</translation>
    </message>
    <message>
        <source>guessing {number}</source>
        <translation>hasard {number}</translation>
    </message>
    <message>
        <source>hardly</source>
        <translation>à peine</translation>
    </message>
    <message>
        <source>hardly follows the places</source>
        <translation>suit à peine les endroits</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>cœur</translation>
    </message>
    <message>
        <source>heart {heart} {unit}, thorax {thorax} {unit2}, {source}</source>
        <translation>cœur {heart} {unit}, thorax {thorax} {unit2}, {source}</translation>
    </message>
    <message>
        <source>heart, outermost on one side</source>
        <translation>cœur, le plus externe d&apos;un côté</translation>
    </message>
    <message>
        <source>heart, outermost on the other side</source>
        <translation>cœur, le plus externe de l&apos;autre côté</translation>
    </message>
    <message>
        <source>hold {key}</source>
        <extracomment>The menus in their order, with their words.</extracomment>
        <translation>maintenir {key}</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>dans {folder}</translation>
    </message>
    <message>
        <source>indeterminate (operating point {point})</source>
        <translation>indéterminé (point de fonctionnement {point})</translation>
    </message>
    <message>
        <source>indeterminate: {low}–{high} % (operating point {point})</source>
        <translation>indéterminé&#xa0;: {low}–{high}&#xa0;% (point de fonctionnement {point})</translation>
    </message>
    <message>
        <source>inner thorax, widest on one side</source>
        <translation>bord interne du thorax, au plus large d&apos;un côté</translation>
    </message>
    <message>
        <source>inner thorax, widest on the other side</source>
        <translation>bord interne du thorax, au plus large de l&apos;autre côté</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>inversé</translation>
    </message>
    <message>
        <source>laterality {side}</source>
        <translation>latéralité {side}</translation>
    </message>
    <message>
        <source>latest study</source>
        <translation>dernier examen</translation>
    </message>
    <message>
        <source>learnt from films with the report label &apos;Pneumonia&apos;, so other opacities may be missed</source>
        <translation>appris de clichés étiquetés &apos;Pneumonia&apos; d&apos;après le compte rendu, d&apos;autres opacités peuvent donc être manquées</translation>
    </message>
    <message>
        <source>left drag</source>
        <translation>glisser gauche</translation>
    </message>
    <message>
        <source>left drag on it</source>
        <translation>glisser gauche dessus</translation>
    </message>
    <message>
        <source>length</source>
        <translation>longueur</translation>
    </message>
    <message>
        <source>load measurements</source>
        <translation>charger des mesures</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>logit</translation>
    </message>
    <message>
        <source>logit per pixel</source>
        <translation>logit par pixel</translation>
    </message>
    <message>
        <source>looking at films: {number} of {number2}</source>
        <translation>examen des clichés&#xa0;: {number} sur {number2}</translation>
    </message>
    <message>
        <source>looking for training films: {number} of {number2}</source>
        <translation>recherche de clichés d&apos;entraînement&#xa0;: {number} sur {number2}</translation>
    </message>
    <message>
        <source>lossy {ratio}</source>
        <translation>avec perte {ratio}</translation>
    </message>
    <message>
        <source>lower end of the midline</source>
        <translation>extrémité inférieure de la ligne médiane</translation>
    </message>
    <message>
        <source>macro AUROC</source>
        <translation>AUROC macro</translation>
    </message>
    <message>
        <source>macro F1</source>
        <translation>F1 macro</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>manuelle</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>mean {mean}, SD {deviation} ({unit})</source>
        <translation>moyenne {mean}, écart type {deviation} ({unit})</translation>
    </message>
    <message>
        <source>middle drag</source>
        <translation>glisser milieu</translation>
    </message>
    <message>
        <source>min {low}, max {high}, {number} pixels</source>
        <translation>min {low}, max {high}, {number} pixels</translation>
    </message>
    <message>
        <source>modality value</source>
        <translation>valeur de modalité</translation>
    </message>
    <message>
        <source>modality {value:.7g}</source>
        <translation>modalité {value:.7g}</translation>
    </message>
    <message>
        <source>move</source>
        <translation>déplacer</translation>
    </message>
    <message>
        <source>named at the start</source>
        <translation>nommé au démarrage</translation>
    </message>
    <message>
        <source>narrower</source>
        <translation>plus étroit</translation>
    </message>
    <message>
        <source>never measured</source>
        <translation>jamais mesuré</translation>
    </message>
    <message>
        <source>no angle: a line has no length</source>
        <translation>pas d&apos;angle&#xa0;: une ligne n&apos;a pas de longueur</translation>
    </message>
    <message>
        <source>no films were so scored when it was calibrated</source>
        <translation>aucun cliché n&apos;avait un tel score lors de l&apos;étalonnage</translation>
    </message>
    <message>
        <source>no image shares a source with another class, so its figures show the source too</source>
        <translation>aucune image ne partage sa source avec une autre classe, ses chiffres montrent donc aussi la source</translation>
    </message>
    <message>
        <source>no patient ID</source>
        <translation>pas d&apos;identifiant de patient</translation>
    </message>
    <message>
        <source>no pixel of the picture inside</source>
        <translation>aucun pixel de l&apos;image à l&apos;intérieur</translation>
    </message>
    <message>
        <source>no pixel spacing</source>
        <translation>pas d&apos;espacement des pixels</translation>
    </message>
    <message>
        <source>no screen was measured</source>
        <translation>aucun écran n&apos;a été mesuré</translation>
    </message>
    <message>
        <source>no screen was verified</source>
        <translation>aucun écran n&apos;a été vérifié</translation>
    </message>
    <message>
        <source>no study date</source>
        <translation>sans date d&apos;examen</translation>
    </message>
    <message>
        <source>no test film is of this class, so how often it is recognised is not known</source>
        <translation>aucun cliché de test n&apos;est de cette classe&#xa0;: on ignore à quelle fréquence elle est reconnue</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n° {number}</translation>
    </message>
    <message>
        <source>none are kept</source>
        <translation>aucun n&apos;est gardé</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>aucune de celles-ci</translation>
    </message>
    <message>
        <source>none: the window connects to nothing</source>
        <translation>aucun&#xa0;: la fenêtre ne se connecte à rien</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normaux</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>non analysé</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>non fait</translation>
    </message>
    <message>
        <source>not from the model</source>
        <translation>pas au modèle</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>non chargé</translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation>sans lissage</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>non testé</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>of an earlier search</source>
        <translation>d&apos;une recherche antérieure</translation>
    </message>
    <message>
        <source>of the map averaged over {width:.0f} px</source>
        <translation>de la carte moyennée sur {width:.0f} px</translation>
    </message>
    <message>
        <source>of the scanned film (SCAN)</source>
        <translation>du film numérisé (SCAN)</translation>
    </message>
    <message>
        <source>of {films} films at {least}–{most} %, {low}–{high} % were it</source>
        <translation>sur {films} clichés à {least}–{most}&#xa0;%, {low}–{high}&#xa0;% étaient de cette classe</translation>
    </message>
    <message>
        <source>on show</source>
        <translation>affiché</translation>
    </message>
    <message>
        <source>one corner</source>
        <translation>un coin</translation>
    </message>
    <message>
        <source>one end</source>
        <translation>une extrémité</translation>
    </message>
    <message>
        <source>one end of what you know</source>
        <translation>une extrémité de la longueur connue</translation>
    </message>
    <message>
        <source>one of them has</source>
        <translation>l&apos;un d&apos;eux n&apos;a</translation>
    </message>
    <message>
        <source>only {number} test films, so its sensitivity as the most probable class may be anywhere from {low} to {high}</source>
        <translation>{number} clichés de test seulement&#xa0;: sa sensibilité comme classe la plus probable peut être n&apos;importe où entre {low} et {high}</translation>
    </message>
    <message>
        <source>orientation unknown</source>
        <translation>orientation inconnue</translation>
    </message>
    <message>
        <source>other end</source>
        <translation>autre extrémité</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>remplissage</translation>
    </message>
    <message>
        <source>patient ID and issuer agree, and nothing contradicts them.</source>
        <translation>l&apos;identifiant du patient et son émetteur concordent, et rien ne les contredit.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>pictures without a header</source>
        <translation>images sans en-tête</translation>
    </message>
    <message>
        <source>place of the words</source>
        <translation>place des mots</translation>
    </message>
    <message>
        <source>point to different places</source>
        <translation>désignent des endroits différents</translation>
    </message>
    <message>
        <source>point to similar places</source>
        <translation>désignent des endroits semblables</translation>
    </message>
    <message>
        <source>presentation state</source>
        <translation>état de présentation</translation>
    </message>
    <message>
        <source>promoted</source>
        <translation>promu</translation>
    </message>
    <message>
        <source>propose {name}</source>
        <translation>proposer&#xa0;: {name}</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposé</translation>
    </message>
    <message>
        <source>proposed, adjusted by the reader</source>
        <translation>proposé, ajusté par le lecteur</translation>
    </message>
    <message>
        <source>qualitative: larger pretraining, higher resolution and mixup help (Diagnostics 2021, 11:1887)</source>
        <translation>qualitatif&#xa0;: un préentraînement plus large, une résolution plus élevée et le mixup aident (Diagnostics 2021, 11:1887)</translation>
    </message>
    <message>
        <source>quantisation</source>
        <translation>quantification</translation>
    </message>
    <message>
        <source>rank correlation {found}; {overlap} of their hottest tenth in common</source>
        <translation>corrélation de rang {found}&#xa0;; {overlap} de leur dixième le plus intense en commun</translation>
    </message>
    <message>
        <source>rank correlation {shifted} after a shift by one pixel, {noisy} with 1 % noise</source>
        <translation>corrélation de rang {shifted} après un décalage d&apos;un pixel, {noisy} avec 1&#xa0;% de bruit</translation>
    </message>
    <message>
        <source>ratio unknown</source>
        <translation>taux inconnu</translation>
    </message>
    <message>
        <source>raw {raw:.3f}</source>
        <translation>brut {raw:.3f}</translation>
    </message>
    <message>
        <source>reading films: {number} of {number2}</source>
        <translation>lecture des clichés&#xa0;: {number} sur {number2}</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>rectangle</translation>
    </message>
    <message>
        <source>region</source>
        <translation>région</translation>
    </message>
    <message>
        <source>right drag</source>
        <translation>glisser droit</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>second line, one end</source>
        <translation>seconde ligne, une extrémité</translation>
    </message>
    <message>
        <source>set by the user (USER)</source>
        <translation>fixé par l&apos;utilisateur (USER)</translation>
    </message>
    <message>
        <source>size, bits, format and compression</source>
        <translation>taille, bits, format et compression</translation>
    </message>
    <message>
        <source>smoothed over {number} px</source>
        <translation>lissage sur {number} px</translation>
    </message>
    <message>
        <source>somewhat</source>
        <translation>un peu</translation>
    </message>
    <message>
        <source>source alone {number}</source>
        <translation>source seule {number}</translation>
    </message>
    <message>
        <source>source to detector {number} mm by source to patient {number2} mm</source>
        <translation>source-détecteur {number} mm sur source-patient {number2} mm</translation>
    </message>
    <message>
        <source>stage {number}</source>
        <translation>étage {number}</translation>
    </message>
    <message>
        <source>starting</source>
        <extracomment>In a list of trainings, beside the name.</extracomment>
        <translation>démarre</translation>
    </message>
    <message>
        <source>stays the same</source>
        <translation>reste la même</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>s&apos;arrête</translation>
    </message>
    <message>
        <source>stored {value}</source>
        <translation>enregistré {value}</translation>
    </message>
    <message>
        <source>strongly</source>
        <translation>fortement</translation>
    </message>
    <message>
        <source>study {study:,} of {studies:,}</source>
        <translation>examen {study:,} sur {studies:,}</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûr</translation>
    </message>
    <message>
        <source>system</source>
        <translation>système</translation>
    </message>
    <message>
        <source>test part</source>
        <translation>partie de test</translation>
    </message>
    <message>
        <source>the Estimated Radiographic Magnification Factor</source>
        <translation>l&apos;Estimated Radiographic Magnification Factor</translation>
    </message>
    <message>
        <source>the border, whatever is on it</source>
        <translation>le bord, quoi qu&apos;il s&apos;y trouve</translation>
    </message>
    <message>
        <source>the connection is not private</source>
        <translation>la connexion n&apos;est pas privée</translation>
    </message>
    <message>
        <source>the full range is shown</source>
        <translation>la plage entière est affichée</translation>
    </message>
    <message>
        <source>the lungs count no more than the rest of the film</source>
        <translation>les poumons ne comptent pas plus que le reste du cliché</translation>
    </message>
    <message>
        <source>the map avoids the lungs</source>
        <translation>la carte évite les poumons</translation>
    </message>
    <message>
        <source>the map favours the lungs</source>
        <translation>la carte favorise les poumons</translation>
    </message>
    <message>
        <source>the one that came with the program</source>
        <translation>celui fourni avec le programme</translation>
    </message>
    <message>
        <source>the opposite corner</source>
        <translation>le coin opposé</translation>
    </message>
    <message>
        <source>the other end</source>
        <translation>l&apos;autre extrémité</translation>
    </message>
    <message>
        <source>the vertex</source>
        <translation>le sommet</translation>
    </message>
    <message>
        <source>their patient IDs come from different issuers, or only one states its issuer.</source>
        <translation>leurs identifiants de patient viennent d&apos;émetteurs différents, ou un seul indique le sien.</translation>
    </message>
    <message>
        <source>their patient IDs differ.</source>
        <translation>leurs identifiants de patient diffèrent.</translation>
    </message>
    <message>
        <source>these and the mean grey</source>
        <translation>ceux-ci et le gris moyen</translation>
    </message>
    <message>
        <source>they belong to one study, but their patient IDs differ.</source>
        <translation>ils appartiennent à un même examen, mais leurs identifiants de patient diffèrent.</translation>
    </message>
    <message>
        <source>they belong to one study.</source>
        <translation>ils appartiennent à un même examen.</translation>
    </message>
    <message>
        <source>they have</source>
        <translation>ils n&apos;ont</translation>
    </message>
    <message>
        <source>they have one patient ID, but different birth dates.</source>
        <translation>ils ont le même identifiant de patient, mais des dates de naissance différentes.</translation>
    </message>
    <message>
        <source>they have one patient ID, but different names.</source>
        <translation>ils ont le même identifiant de patient, mais des noms différents.</translation>
    </message>
    <message>
        <source>they have one patient ID, but neither its issuer nor a name or birth date in both.</source>
        <translation>ils ont le même identifiant de patient, mais ni émetteur, ni nom ou date de naissance dans les deux.</translation>
    </message>
    <message>
        <source>thorax</source>
        <translation>thorax</translation>
    </message>
    <message>
        <source>those below {share:.0f} % are hidden</source>
        <translation>celles sous {share:.0f}&#xa0;% sont masquées</translation>
    </message>
    <message>
        <source>tip of the arrow</source>
        <translation>pointe de la flèche</translation>
    </message>
    <message>
        <source>to the lungs and a margin around them</source>
        <translation>aux poumons et à une marge autour d&apos;eux</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>training loss</source>
        <extracomment>Told apart without colour, too: by dashes, and by a mark on each epoch.</extracomment>
        <translation>perte d&apos;entraînement</translation>
    </message>
    <message>
        <source>true size</source>
        <translation>la taille réelle</translation>
    </message>
    <message>
        <source>true size {source}</source>
        <translation>taille réelle {source}</translation>
    </message>
    <message>
        <source>tuberculosis</source>
        <translation>tuberculose</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>tourné de {degrees}°</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>upper end of the midline</source>
        <translation>extrémité supérieure de la ligne médiane</translation>
    </message>
    <message>
        <source>user</source>
        <translation>utilisateur</translation>
    </message>
    <message>
        <source>validation log loss</source>
        <translation>perte logarithmique de validation</translation>
    </message>
    <message>
        <source>validation part</source>
        <translation>partie de validation</translation>
    </message>
    <message>
        <source>view not stated</source>
        <translation>incidence non précisée</translation>
    </message>
    <message>
        <source>waiting for another process that prepares films</source>
        <translation>en attente d&apos;un autre processus qui prépare des clichés</translation>
    </message>
    <message>
        <source>waits for your opinion</source>
        <translation>attend votre avis</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>molette</translation>
    </message>
    <message>
        <source>white</source>
        <translation>blanc</translation>
    </message>
    <message>
        <source>with the user&apos;s data</source>
        <translation>avec les données de l&apos;utilisateur</translation>
    </message>
    <message>
        <source>within the noise</source>
        <translation>dans le bruit</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>{columns} × {rows}, {bits} bit</source>
        <translation>{columns} × {rows}, {bits} bits</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files looked at</source>
        <translation>
            <numerusform>{count:,} fichier examiné</numerusform>
            <numerusform>{count:,} fichiers examinés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} films</source>
        <translation>
            <numerusform>{count:,} cliché</numerusform>
            <numerusform>{count:,} clichés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} frames</source>
        <translation>
            <numerusform>{count:,} image</numerusform>
            <numerusform>{count:,} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} studies</source>
        <translation>
            <numerusform>{count:,} examen</numerusform>
            <numerusform>{count:,} examens</numerusform>
        </translation>
    </message>
    <message>
        <source>{counted} can be shown with its film.</source>
        <translation>{counted} peut être affiché avec son cliché.</translation>
    </message>
    <message>
        <source>{counted} can be shown with their films.</source>
        <translation>{counted} peuvent être affichés avec leurs clichés.</translation>
    </message>
    <message>
        <source>{counted} can be shown with {films}.</source>
        <translation>{counted}&#xa0;: peuvent être affichés avec {films}.</translation>
    </message>
    <message>
        <source>{counted} films of two labels.</source>
        <translation>{counted}&#xa0;: clichés de deux étiquettes.</translation>
    </message>
    <message>
        <source>{counted} in {counted2}</source>
        <translation>{counted} dans {counted2}</translation>
    </message>
    <message>
        <source>{counted} in {counted2} and {counted3}</source>
        <translation>{counted} dans {counted2} et {counted3}</translation>
    </message>
    <message>
        <source>{counted} like others and are kept together.</source>
        <translation>{counted}&#xa0;: semblables à d&apos;autres et gardés ensemble.</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n epochs</source>
        <translation>
            <numerusform>{done} époque sur %n</numerusform>
            <numerusform>{done} époques sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{films_seen:,} of {films:,} films</source>
        <translation>{films_seen:,} clichés sur {films:,}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <extracomment>How a translation is looked for, the surest first.</extracomment>
        <translation>{first} et {last}</translation>
    </message>
    <message>
        <source>{found}: the model can tell classes apart by where an image came from.</source>
        <translation>{found}&#xa0;: le modèle peut distinguer les classes par la provenance d&apos;une image.</translation>
    </message>
    <message>
        <source>{gate_file} of the bundle does not have the hash that it states.</source>
        <translation>{gate_file} du paquet n&apos;a pas l&apos;empreinte indiquée.</translation>
    </message>
    <message>
        <source>{gate_file} of the bundle is not readable safetensors.</source>
        <translation>{gate_file} du paquet n&apos;est pas un safetensors lisible.</translation>
    </message>
    <message>
        <source>{gone} {files} turn came: search again.</source>
        <translation>{gone} {files} disparu&#xa0;: relancez la recherche.</translation>
    </message>
    <message>
        <source>{key} goes from part to part of the window.</source>
        <translation>{key} passe d&apos;une partie à l&apos;autre de la fenêtre.</translation>
    </message>
    <message>
        <source>{key} is the key of &apos;{name}&apos; ({menus}).</source>
        <translation>{key} est la touche de «&#xa0;{name}&#xa0;» ({menus}).</translation>
    </message>
    <message>
        <source>{label} for {number} of {number2} {group} and {number3} of {number4} {group2} films</source>
        <translation>{label} pour {number} clichés sur {number2} ({group}) et {number3} sur {number4} ({group2})</translation>
    </message>
    <message>
        <source>{label} for {number} of {number2} {group} films</source>
        <translation>{label} pour {number} clichés sur {number2} ({group})</translation>
    </message>
    <message>
        <source>{label} has one source: its figures cannot be told from those of its source.</source>
        <translation>{label} a une seule source&#xa0;: ses chiffres ne se distinguent pas de ceux de sa source.</translation>
    </message>
    <message>
        <source>{label} is rare: only {number} test films, so its sensitivity as the most probable class may be anywhere from {low} to {high}.</source>
        <translation>{label} est rare&#xa0;: {number} clichés de test seulement, sa sensibilité comme classe la plus probable peut être n&apos;importe où entre {low} et {high}.</translation>
    </message>
    <message>
        <source>{label} is rare: {range}.</source>
        <translation>{label} est rare&#xa0;: {range}.</translation>
    </message>
    <message>
        <source>{label} shares no source with another class: its figures cannot be told from those of its source.</source>
        <translation>{label} ne partage de source avec aucune autre classe&#xa0;: ses chiffres ne se distinguent pas de ceux de sa source.</translation>
    </message>
    <message>
        <source>{label} {why}: its figures cannot be told from those of its source.</source>
        <translation>{label} {why}&#xa0;: ses chiffres ne se distinguent pas de ceux de sa source.</translation>
    </message>
    <message>
        <source>{label}: {limits}.</source>
        <translation>{label}&#xa0;: {limits}.</translation>
    </message>
    <message>
        <source>{low:.0f} to {high:.0f} %</source>
        <translation>{low:.0f} à {high:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>{millimetres} mm, set by the user</source>
        <translation>{millimetres} mm, fixé par l&apos;utilisateur</translation>
    </message>
    <message>
        <source>{missing} of the films vanished while they were looked for.</source>
        <translation>{missing} des clichés ont disparu pendant la recherche.</translation>
    </message>
    <message>
        <source>{name} was written.</source>
        <translation>{name} a été écrit.</translation>
    </message>
    <message>
        <source>{name} was written. It may name the patient.</source>
        <translation>{name} a été écrit. Il peut nommer le patient.</translation>
    </message>
    <message>
        <source>{name}: about {time} for {number} epochs ({stages}), answers included; {machine}</source>
        <translation>{name}&#xa0;: environ {time} pour {number} époques ({stages}), réponses comprises&#xa0;; {machine}</translation>
    </message>
    <message>
        <source>{no_rules}; it was left out.</source>
        <translation>{no_rules}&#xa0;; elle a été omise.</translation>
    </message>
    <message>
        <source>{number} % at the bottom</source>
        <translation>{number}&#xa0;% en bas</translation>
    </message>
    <message>
        <source>{number} % at the left</source>
        <translation>{number}&#xa0;% à gauche</translation>
    </message>
    <message>
        <source>{number} % at the right</source>
        <translation>{number}&#xa0;% à droite</translation>
    </message>
    <message>
        <source>{number} % at the top</source>
        <translation>{number}&#xa0;% en haut</translation>
    </message>
    <message>
        <source>{number} (kept)</source>
        <translation>{number} (gardée)</translation>
    </message>
    <message>
        <source>{number} DICOMDIR</source>
        <translation>{number} DICOMDIR</translation>
    </message>
    <message>
        <source>{number} DICOMDIRs</source>
        <translation>{number} DICOMDIR</translation>
    </message>
    <message>
        <source>{number} copies</source>
        <translation>{number} copies</translation>
    </message>
    <message>
        <source>{number} copy</source>
        <translation>{number} copie</translation>
    </message>
    <message>
        <source>{number} encapsulated document</source>
        <translation>{number} document encapsulé</translation>
    </message>
    <message>
        <source>{number} encapsulated documents</source>
        <translation>{number} documents encapsulés</translation>
    </message>
    <message>
        <source>{number} file that a DICOMDIR lists is missing.</source>
        <translation>{number} fichier listé par un DICOMDIR manque.</translation>
    </message>
    <message>
        <source>{number} file was gone when its turn came: search again.</source>
        <translation>{number} fichier avait disparu quand vint son tour&#xa0;: relancez la recherche.</translation>
    </message>
    <message>
        <source>{number} files looked at, {counted}</source>
        <translation>{number} fichiers examinés, {counted}</translation>
    </message>
    <message>
        <source>{number} files that a DICOMDIR lists are missing.</source>
        <translation>{number} fichiers listés par un DICOMDIR manquent.</translation>
    </message>
    <message>
        <source>{number} files were gone when their turn came: search again.</source>
        <translation>{number} fichiers avaient disparu quand vint leur tour&#xa0;: relancez la recherche.</translation>
    </message>
    <message>
        <source>{number} film</source>
        <translation>{number} cliché</translation>
    </message>
    <message>
        <source>{number} film looks like others and are kept together.</source>
        <translation>{number} cliché ressemble à d&apos;autres et reste avec eux.</translation>
    </message>
    <message>
        <source>{number} films</source>
        <translation>{number} clichés</translation>
    </message>
    <message>
        <source>{number} films look like others and are kept together.</source>
        <translation>{number} clichés ressemblent à d&apos;autres et restent ensemble.</translation>
    </message>
    <message>
        <source>{number} folder</source>
        <translation>{number} dossier</translation>
    </message>
    <message>
        <source>{number} folder of this program&apos;s results</source>
        <translation>{number} dossier de résultats de ce programme</translation>
    </message>
    <message>
        <source>{number} folders</source>
        <translation>{number} dossiers</translation>
    </message>
    <message>
        <source>{number} folders of this program&apos;s results</source>
        <translation>{number} dossiers de résultats de ce programme</translation>
    </message>
    <message>
        <source>{number} group holds films of two labels.</source>
        <translation>{number} groupe contient des clichés de deux étiquettes.</translation>
    </message>
    <message>
        <source>{number} groups hold films of two labels.</source>
        <translation>{number} groupes contiennent des clichés de deux étiquettes.</translation>
    </message>
    <message>
        <source>{number} key object selection</source>
        <translation>{number} sélection d&apos;objets clés</translation>
    </message>
    <message>
        <source>{number} key object selections</source>
        <translation>{number} sélections d&apos;objets clés</translation>
    </message>
    <message>
        <source>{number} linked folder</source>
        <translation>{number} dossier lié</translation>
    </message>
    <message>
        <source>{number} linked folders</source>
        <translation>{number} dossiers liés</translation>
    </message>
    <message>
        <source>{number} other DICOM object</source>
        <translation>{number} autre objet DICOM</translation>
    </message>
    <message>
        <source>{number} other DICOM objects</source>
        <translation>{number} autres objets DICOM</translation>
    </message>
    <message>
        <source>{number} other file was passed over: {listed}.</source>
        <translation>{number} autre fichier a été ignoré&#xa0;: {listed}.</translation>
    </message>
    <message>
        <source>{number} other files were passed over: {listed}.</source>
        <translation>{number} autres fichiers ont été ignorés&#xa0;: {listed}.</translation>
    </message>
    <message>
        <source>{number} other {files} passed over: {listed}.</source>
        <translation>{number} autres {files} ignorés&#xa0;: {listed}.</translation>
    </message>
    <message>
        <source>{number} pair is listed as different patients.</source>
        <translation>{number} paire est attribuée à des patients différents.</translation>
    </message>
    <message>
        <source>{number} pairs are listed as different patients.</source>
        <translation>{number} paires sont attribuées à des patients différents.</translation>
    </message>
    <message>
        <source>{number} picture beside a DICOMDIR</source>
        <translation>{number} image à côté d&apos;un DICOMDIR</translation>
    </message>
    <message>
        <source>{number} pictures beside a DICOMDIR</source>
        <translation>{number} images à côté d&apos;un DICOMDIR</translation>
    </message>
    <message>
        <source>{number} pipe or device</source>
        <translation>{number} tube ou périphérique</translation>
    </message>
    <message>
        <source>{number} pipes or devices</source>
        <translation>{number} tubes ou périphériques</translation>
    </message>
    <message>
        <source>{number} pixels of padding or behind the shutter left out</source>
        <translation>{number} pixels de remplissage ou derrière l&apos;obturateur omis</translation>
    </message>
    <message>
        <source>{number} presentation state</source>
        <translation>{number} état de présentation</translation>
    </message>
    <message>
        <source>{number} presentation states</source>
        <translation>{number} états de présentation</translation>
    </message>
    <message>
        <source>{number} structured report</source>
        <translation>{number} compte rendu structuré</translation>
    </message>
    <message>
        <source>{number} structured reports</source>
        <translation>{number} comptes rendus structurés</translation>
    </message>
    <message>
        <source>{number} studies</source>
        <translation>{number} examens</translation>
    </message>
    <message>
        <source>{number} study</source>
        <translation>{number} examen</translation>
    </message>
    <message>
        <source>{number} text or unknown</source>
        <translation>{number} texte ou inconnu</translation>
    </message>
    <message>
        <source>{number} zip inside a zip</source>
        <translation>{number} zip dans un zip</translation>
    </message>
    <message>
        <source>{number} zips inside a zip</source>
        <translation>{number} zips dans un zip</translation>
    </message>
    <message>
        <source>{off_disc} {files} missing.</source>
        <translation>{off_disc} {files} manque.</translation>
    </message>
    <message>
        <source>{opinion}: {words}</source>
        <translation>{opinion}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>{promotion}

What nobody has tested:
{bullets}</source>
        <translation>{promotion}

Ce que personne n&apos;a testé&#xa0;:
{bullets}</translation>
    </message>
    <message>
        <source>{ratio}, then {ratio2}</source>
        <translation>{ratio}, puis {ratio2}</translation>
    </message>
    <message>
        <source>{recorded}: {agreement}; {opinion}.</source>
        <translation>{recorded}&#xa0;: {agreement}&#xa0;; {opinion}.</translation>
    </message>
    <message>
        <source>{report} films in {report2} groups that are never split (patients, or films that look alike): {listed}.</source>
        <translation>{report} clichés en {report2} groupes jamais séparés (patients, ou clichés qui se ressemblent)&#xa0;: {listed}.</translation>
    </message>
    <message>
        <source>{share} of the hottest hundredth of the map lies on lettering or side markers.</source>
        <translation>{share} du centième le plus intense de la carte est sur des inscriptions ou repères de côté.</translation>
    </message>
    <message>
        <source>{share} of the hottest hundredth of the map lies on lettering or side markers: they are among what stands out.</source>
        <translation>{share} du centième le plus intense de la carte est sur des inscriptions ou repères de côté&#xa0;: ils font partie de ce qui ressort.</translation>
    </message>
    <message>
        <source>{share} of the hottest hundredth of the map lies on lettering or side markers: they are what stands out.</source>
        <translation>{share} du centième le plus intense de la carte est sur des inscriptions ou repères de côté&#xa0;: c&apos;est ce qui ressort.</translation>
    </message>
    <message>
        <source>{share} of the map lies on lettering or side markers.</source>
        <translation>{share} de la carte sont sur des inscriptions ou repères de côté.</translation>
    </message>
    <message>
        <source>{share} of the map lies on lettering or side markers: too much.</source>
        <translation>{share} de la carte sont sur des inscriptions ou repères de côté&#xa0;: trop.</translation>
    </message>
    <message>
        <source>{share} of the map lies on the film&apos;s border, which is {area} of the film.</source>
        <translation>{share} de la carte sont sur le bord, qui fait {area} du cliché.</translation>
    </message>
    <message>
        <source>{share} of the map lies on the film&apos;s border, which is {area} of the film: too much.</source>
        <translation>{share} de la carte sont sur le bord, qui fait {area} du cliché&#xa0;: trop.</translation>
    </message>
    <message>
        <source>{share} of the map lies outside the lungs, which is {area} of the film: {words}.</source>
        <translation>{share} de la carte sont hors des poumons, zone qui fait {area} du cliché&#xa0;: {words}.</translation>
    </message>
    <message numerus="yes">
        <source>{sign}%n points</source>
        <translation>
            <numerusform>{sign}%n point</numerusform>
            <numerusform>{sign}%n points</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} × {size} pixels of the film&apos;s {columns} × {rows}: {each}.</source>
        <translation>{size} × {size} pixels des {columns} × {rows} du cliché&#xa0;: {each}.</translation>
    </message>
    <message>
        <source>{target} against {against}</source>
        <translation>{target} contre {against}</translation>
    </message>
    <message>
        <source>{title} (of this site)</source>
        <translation>{title} (de ce site)</translation>
    </message>
    <message>
        <source>{title} scores films from now on.</source>
        <translation>{title} évalue désormais les clichés.</translation>
    </message>
    <message>
        <source>{unreadable} of {len} films cannot be read: repair or remove those that manifest.csv says &apos;unreadable&apos; of (write it with &apos;cxrviewer audit --out&apos;).</source>
        <translation>{unreadable} clichés sur {len} sont illisibles&#xa0;: réparez ou retirez ceux que manifest.csv dit &apos;unreadable&apos; (écrivez-le avec &apos;cxrviewer audit --out&apos;).</translation>
    </message>
    <message>
        <source>{value:.0f} mm wide as measured</source>
        <translation>{value:.0f} mm de large, mesuré</translation>
    </message>
    <message>
        <source>{verified}. See View &gt; Display test.</source>
        <translation>{verified}. Voir Affichage &gt; Test d&apos;affichage.</translation>
    </message>
    <message>
        <source>{which} no patient ID.</source>
        <translation>{which} pas d&apos;identifiant de patient.</translation>
    </message>
    <message>
        <source>{which}: films of one patient may be in training and test, and figures will be too good.</source>
        <translation>{which}&#xa0;: des clichés d&apos;un même patient peuvent être dans l&apos;entraînement et le test, et les chiffres seront trop bons.</translation>
    </message>
    <message>
        <source>{whose} settings.toml cannot be read as TOML{where}.</source>
        <translation>{whose} settings.toml ne peut être lu comme TOML{where}.</translation>
    </message>
    <message>
        <source>{whose} settings.toml has schema_version {version}.</source>
        <translation>{whose} settings.toml a schema_version {version}.</translation>
    </message>
    <message>
        <source>{width:.0f} × {height:.0f} mm</source>
        <translation>{width:.0f} × {height:.0f} mm</translation>
    </message>
    <message numerus="yes">
        <source>{words} (%n changed)</source>
        <translation>
            <numerusform>{words} (%n changé)</numerusform>
            <numerusform>{words} (%n changés)</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} ({number} of {most})</source>
        <translation>{words} ({number} sur {most})</translation>
    </message>
    <message>
        <source>{words}: this score lies outside</source>
        <translation>{words}&#xa0;: ce score est en dehors</translation>
    </message>
    <message>
        <source>{years:.1f} years earlier</source>
        <translation>{years:.1f} ans plus tôt</translation>
    </message>
    <message>
        <source>× {times:.2g}, the film alone</source>
        <translation>× {times:.2g}, le cliché seul</translation>
    </message>
    <message>
        <source>−{scale} against</source>
        <translation>−{scale} contre</translation>
    </message>
</context>
</TS>
