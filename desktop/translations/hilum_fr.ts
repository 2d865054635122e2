<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Hilum</source>
        <translation>À propos de Hilum</translation>
    </message>
    <message>
        <source>Hilum {version}

Reads chest X-rays on this computer, offline, and says when its answer should not be trusted.

Decision support for trained readers, not a diagnosis and not a certified medical device.</source>
        <translation>Hilum {version}

Lit les radiographies thoraciques sur cet ordinateur, hors ligne, et dit quand il ne faut pas se fier à sa réponse.

Aide à la décision pour lecteurs formés&#xa0;; ce n’est ni un diagnostic ni un dispositif médical certifié.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>&amp;Forget what was opened</source>
        <translation>&amp;Oublier ce qui a été ouvert</translation>
    </message>
    <message>
        <source>&amp;Paste files</source>
        <translation>C&amp;oller des fichiers</translation>
    </message>
    <message>
        <source>Try a &amp;sample</source>
        <translation>E&amp;ssayer un exemple</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Pr&amp;int the report…</source>
        <translation>&amp;Imprimer le compte rendu…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Pause reading</source>
        <translation>Suspendre la &amp;lecture</translation>
    </message>
    <message>
        <source>&amp;Cancel reading</source>
        <translation>&amp;Annuler la lecture</translation>
    </message>
    <message>
        <source>&amp;Delete from the history</source>
        <translation>&amp;Supprimer de l’historique</translation>
    </message>
    <message>
        <source>&amp;Search the history</source>
        <translation>&amp;Rechercher dans l’historique</translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation>Image &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>Image &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Window: drag for brightness and contrast</source>
        <translation>&amp;Fenêtrage&#xa0;: glisser pour la luminosité et le contraste</translation>
    </message>
    <message>
        <source>&amp;Move: drag the picture</source>
        <translation>&amp;Déplacer&#xa0;: faire glisser l’image</translation>
    </message>
    <message>
        <source>Measure a &amp;distance</source>
        <translation>&amp;Mesurer une distance</translation>
    </message>
    <message>
        <source>Ma&amp;gnifier</source>
        <translation>&amp;Loupe</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Agrandir</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Réduire</translation>
    </message>
    <message>
        <source>&amp;Fit to the window</source>
        <translation>Ajuster à la &amp;fenêtre</translation>
    </message>
    <message>
        <source>Actual &amp;pixels (1:1)</source>
        <translation>&amp;Pixels réels (1:1)</translation>
    </message>
    <message>
        <source>&amp;Invert: swap black and white</source>
        <translation>&amp;Inverser le noir et le blanc</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>Tourner à &amp;gauche</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation>Tourner à &amp;droite</translation>
    </message>
    <message>
        <source>&amp;Mirror left to right</source>
        <translation>&amp;Retourner de gauche à droite</translation>
    </message>
    <message>
        <source>Flip &amp;top to bottom</source>
        <translation>Retourner de &amp;haut en bas</translation>
    </message>
    <message>
        <source>&amp;Enter center and width…</source>
        <translation>Saisir le &amp;centre et la largeur…</translation>
    </message>
    <message>
        <source>&amp;Clear the measurements</source>
        <translation>Effacer les mes&amp;ures</translation>
    </message>
    <message>
        <source>&amp;Reset the view</source>
        <translation>&amp;Réinitialiser la vue</translation>
    </message>
    <message>
        <source>&amp;Heat map: where the network looked</source>
        <translation>&amp;Carte de chaleur&#xa0;: où le réseau a regardé</translation>
    </message>
    <message>
        <source>Compare with a &amp;prior of this patient</source>
        <translation>Comparer avec une radiographie &amp;antérieure de ce patient</translation>
    </message>
    <message>
        <source>History panel</source>
        <translation>Panneau de l’historique</translation>
    </message>
    <message>
        <source>Reading panel</source>
        <translation>Panneau de lecture</translation>
    </message>
    <message>
        <source>Read a&amp;gain with this model</source>
        <translation>&amp;Relire avec ce modèle</translation>
    </message>
    <message>
        <source>&amp;Mark as reviewed</source>
        <translation>&amp;Marquer comme relu</translation>
    </message>
    <message>
        <source>Read &amp;first: hide the answer until I have entered mine</source>
        <translation>Lire d’&amp;abord&#xa0;: masquer la réponse jusqu’à ce que j’aie saisi la mienne</translation>
    </message>
    <message>
        <source>How far can I &amp;trust this?</source>
        <translation>Jusqu’où puis-je m’y &amp;fier&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Erase this patient for good…</source>
        <translation>&amp;Effacer définitivement ce patient…</translation>
    </message>
    <message>
        <source>Save &amp;log…</source>
        <translation>Enregistrer le &amp;journal…</translation>
    </message>
    <message>
        <source>Self-&amp;test…</source>
        <translation>Auto&amp;test…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Raccourcis &amp;clavier</translation>
    </message>
    <message>
        <source>&amp;About Hilum</source>
        <translation>À p&amp;ropos de Hilum</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Undo {what}</source>
        <translation>&amp;Annuler&#xa0;: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Redo {what}</source>
        <translation>&amp;Rétablir&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>BatchController</name>
    <message numerus="yes">
        <source>%n picture(s) still wait to be read.</source>
        <translation>
            <numerusform>%n image attend encore d’être lue.</numerusform>
            <numerusform>%n images attendent encore d’être lues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hilum ended unexpectedly several times while reading them.</source>
        <translation>Hilum s’est arrêté plusieurs fois de façon inattendue pendant leur lecture.</translation>
    </message>
    <message>
        <source>Read them now</source>
        <translation>Les lire maintenant</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n picture(s)</source>
        <translation>
            <numerusform>Annuler %n image</numerusform>
            <numerusform>Annuler %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>How often it is right</source>
        <translation>Sa fréquence de bonnes réponses</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>What it is not for, and was never tested on</source>
        <translation>À quoi il ne sert pas, et sur quoi il n’a jamais été testé</translation>
    </message>
    <message>
        <source>What it learnt from</source>
        <translation>Sur quoi il a appris</translation>
    </message>
    <message>
        <source>How far these numbers carry</source>
        <translation>Portée de ces chiffres</translation>
    </message>
    <message>
        <source>The card of this model gives no measured sensitivity and specificity.</source>
        <translation>La fiche de ce modèle n’indique ni sensibilité ni spécificité mesurées.</translation>
    </message>
    <message>
        <source>Of 100 people with an abnormal radiograph, it calls {value} abnormal (95 % interval {low} to {high}) and misses the others.</source>
        <translation>Sur 100 personnes dont la radiographie est anormale, il en déclare {value} anormales (intervalle à 95&#xa0;%&#xa0;: {low} à {high}) et manque les autres.</translation>
    </message>
    <message>
        <source>Of 100 people with a normal radiograph, it calls {value} normal (95 % interval {low} to {high}) and alarms about the others.</source>
        <translation>Sur 100 personnes dont la radiographie est normale, il en déclare {value} normales (intervalle à 95&#xa0;%&#xa0;: {low} à {high}) et donne l’alerte pour les autres.</translation>
    </message>
    <message>
        <source>Of 100 people with an abnormal radiograph, it calls {value} abnormal (95 % interval {low} to {high}), gives no verdict on {unanswered} and misses the others.</source>
        <translation>Sur 100 personnes dont la radiographie est anormale, il en déclare {value} anormales (intervalle à 95&#xa0;%&#xa0;: {low} à {high}), ne se prononce pas pour {unanswered} et manque les autres.</translation>
    </message>
    <message>
        <source>Of 100 people with a normal radiograph, it calls {value} normal (95 % interval {low} to {high}), gives no verdict on {unanswered} and alarms about the others.</source>
        <translation>Sur 100 personnes dont la radiographie est normale, il en déclare {value} normales (intervalle à 95&#xa0;%&#xa0;: {low} à {high}), ne se prononce pas pour {unanswered} et donne l’alerte pour les autres.</translation>
    </message>
    <message>
        <source>{source}: {pictures} pictures of {patients} patients</source>
        <translation>{source}&#xa0;: {pictures} images de {patients} patients</translation>
    </message>
    <message>
        <source>Thresholds and probabilities were set on {pictures}.</source>
        <translation>Les seuils et les probabilités ont été réglés sur {pictures}.</translation>
    </message>
    <message>
        <source>In hospitals that it had never seen, it put the abnormal one of two radiographs first in {value} of 100 pairs (95 % interval {low} to {high}). Guessing gives 50.</source>
        <translation>Dans des hôpitaux qu’il n’avait jamais vus, il a placé en premier la radiographie anormale d’une paire dans {value} cas sur 100 (intervalle à 95&#xa0;%&#xa0;: {low} à {high}). Le hasard donne 50.</translation>
    </message>
    <message>
        <source>It can be worse on your radiographs than on those. Try it on radiographs that you know the answer of.</source>
        <translation>Il peut être moins bon sur vos radiographies que sur celles-là. Essayez-le sur des radiographies dont vous connaissez la réponse.</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Same patient ID, but another name: {current} and {prior}.</source>
        <translation>Même identifiant de patient, mais autre nom&#xa0;: {current} et {prior}.</translation>
    </message>
    <message>
        <source>Same patient ID, but another name.</source>
        <translation>Même identifiant de patient, mais autre nom.</translation>
    </message>
    <message>
        <source>Radiograph</source>
        <translation>Radiographie</translation>
    </message>
    <message>
        <source>Prior radiograph</source>
        <translation>Radiographie antérieure</translation>
    </message>
    <message>
        <source>Prior to compare with</source>
        <translation>Cliché antérieur à comparer</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Terminer la comparaison</translation>
    </message>
</context>
<context>
    <name>DisplayController</name>
    <message>
        <source>There is no picture to show.</source>
        <translation>Il n’y a pas d’image à afficher.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture en cours…</translation>
    </message>
</context>
<context>
    <name>EarlierReadingsView</name>
    <message>
        <source>Models side by side</source>
        <translation>Modèles côte à côte</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>EditController</name>
    <message numerus="yes">
        <source>Delete %n result(s)</source>
        <translation>
            <numerusform>Supprimer %n résultat</numerusform>
            <numerusform>Supprimer %n résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) deleted.</source>
        <translation>
            <numerusform>%n résultat supprimé.</numerusform>
            <numerusform>%n résultats supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>EmptyView</name>
    <message>
        <source>Drop chest X-rays here</source>
        <translation>Déposez ici des radiographies thoraciques</translation>
    </message>
    <message>
        <source>DICOM, JPEG, PNG or TIFF: single files, many at once, or whole folders.</source>
        <translation>DICOM, JPEG, PNG ou TIFF&#xa0;: un fichier, plusieurs à la fois ou des dossiers entiers.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>Essayer un exemple</translation>
    </message>
</context>
<context>
    <name>ErasureController</name>
    <message>
        <source>Erase a patient</source>
        <translation>Effacer un patient</translation>
    </message>
    <message>
        <source>Erase everything about “{name}” from Hilum?</source>
        <translation>Effacer de Hilum tout ce qui concerne «&#xa0;{name}&#xa0;»&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) with previews, impressions and notes will be removed from the history and from its back-ups. This cannot be undone. The original files, and reports that were saved elsewhere, stay.</source>
        <translation>
            <numerusform>%n résultat, avec aperçu, impression et note, sera retiré de l’historique et de ses sauvegardes. C’est irréversible. Les fichiers d’origine et les comptes rendus enregistrés ailleurs restent.</numerusform>
            <numerusform>%n résultats, avec aperçus, impressions et notes, seront retirés de l’historique et de ses sauvegardes. C’est irréversible. Les fichiers d’origine et les comptes rendus enregistrés ailleurs restent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) were erased from the history and its back-ups.</source>
        <translation>
            <numerusform>%n résultat a été effacé de l’historique et de ses sauvegardes.</numerusform>
            <numerusform>%n résultats ont été effacés de l’historique et de ses sauvegardes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The original files were not touched.</source>
        <translation>Les fichiers d’origine n’ont pas été touchés.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Letters in the picture itself, such as a name, are not removed. Look closely.</source>
        <translation>Les lettres inscrites dans l’image, comme un nom, ne sont pas supprimées. Regardez-la de près.</translation>
    </message>
    <message>
        <source>The words under the picture become part of it and are marked as burned in.</source>
        <translation>Les mots sous l’image en font alors partie et sont signalés comme incrustés.</translation>
    </message>
    <message>
        <source>Select a radiograph in the history first.</source>
        <translation>Sélectionnez d’abord une radiographie dans l’historique.</translation>
    </message>
    <message>
        <source>There is no picture in the view.</source>
        <translation>Il n’y a pas d’image dans la vue.</translation>
    </message>
    <message>
        <source>This picture has not been read yet.</source>
        <translation>Cette image n’a pas encore été lue.</translation>
    </message>
    <message>
        <source>Part of this picture is missing, so there is no report.</source>
        <translation>Une partie de cette image manque&#xa0;; il n’y a donc pas de compte rendu.</translation>
    </message>
    <message>
        <source>Enter your own impression first.</source>
        <translation>Saisissez d’abord votre propre impression.</translation>
    </message>
    <message>
        <source>There is no score to report.</source>
        <translation>Il n’y a aucun score à rapporter.</translation>
    </message>
    <message>
        <source>Needs a radiograph from a DICOM file with complete identifiers.</source>
        <translation>Il faut une radiographie d’un fichier DICOM avec des identifiants complets.</translation>
    </message>
    <message>
        <source>The history is empty.</source>
        <translation>L’historique est vide.</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>Il n’y a encore rien à exporter.</translation>
    </message>
    <message>
        <source>Writing the table: {done} of {rows}</source>
        <translation>Écriture du tableau&#xa0;: {done} sur {rows}</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous {name}.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Leave names out</source>
        <translation>Omettre les noms</translation>
    </message>
    <message>
        <source>Patient, dates, institution, file name and free text are left out; identifiers in DICOM files are replaced by others.</source>
        <translation>Le patient, les dates, l’établissement, le nom du fichier et le texte libre sont omis&#xa0;; les identifiants des fichiers DICOM sont remplacés par d’autres.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>This could not be prepared. Nothing has left the program.</source>
        <translation>La préparation a échoué. Rien n’est sorti du programme.</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>Compte rendu (PDF)</translation>
    </message>
    <message numerus="yes">
        <source>The reports of %n radiograph(s), one after the other.</source>
        <translation>
            <numerusform>Le compte rendu de %n radiographie.</numerusform>
            <numerusform>Les comptes rendus de %n radiographies, l’un après l’autre.</numerusform>
        </translation>
    </message>
    <message>
        <source>One page for the file.</source>
        <translation>Une page pour le dossier.</translation>
    </message>
    <message>
        <source>Picture of the view (PNG)</source>
        <translation>Image de la vue (PNG)</translation>
    </message>
    <message>
        <source>As it is on the screen.</source>
        <translation>Telle qu’à l’écran.</translation>
    </message>
    <message>
        <source>Structured Report (DICOM)</source>
        <translation>Compte rendu structuré (DICOM)</translation>
    </message>
    <message>
        <source>For the archive: findings as codes and numbers.</source>
        <translation>Pour l’archive&#xa0;: constatations codées et chiffrées.</translation>
    </message>
    <message>
        <source>Secondary Capture (DICOM)</source>
        <translation>Capture secondaire (DICOM)</translation>
    </message>
    <message>
        <source>For the archive: picture and heat map.</source>
        <translation>Pour l’archive&#xa0;: image et carte de chaleur.</translation>
    </message>
    <message>
        <source>Table of the history (CSV)</source>
        <translation>Tableau de l’historique (CSV)</translation>
    </message>
    <message>
        <source>Entries as listed: {count}</source>
        <translation>Entrées affichées&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>About this picture</source>
        <translation>À propos de cette image</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID du patient</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Naissance</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Date de la radiographie</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Incidence</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Établissement</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Taille du pixel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} ans</translation>
    </message>
    <message>
        <source>{columns} × {rows} pixels, {bits} bits</source>
        <translation>{columns} × {rows} pixels, {bits} bits</translation>
    </message>
    <message>
        <source>, picture {frame} of {count}</source>
        <translation>, image {frame} sur {count}</translation>
    </message>
    <message>
        <source>{row} × {column} mm at the detector</source>
        <translation>{row} × {column} mm au détecteur</translation>
    </message>
    <message>
        <source>{row} × {column} mm, calibrated</source>
        <translation>{row} × {column} mm, calibré</translation>
    </message>
    <message>
        <source>{row} × {column} mm, measured at an unknown place</source>
        <translation>{row} × {column} mm, mesuré à un endroit inconnu</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
</context>
<context>
    <name>FooterBar</name>
    <message>
        <source>Center</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Window center</source>
        <translation>Centre de la fenêtre</translation>
    </message>
    <message>
        <source>Window width</source>
        <translation>Largeur de la fenêtre</translation>
    </message>
    <message>
        <source>Zoom: 100 % is one pixel of the screen for each pixel</source>
        <translation>Zoom&#xa0;: 100&#xa0;% correspond à un pixel de l’écran par pixel</translation>
    </message>
</context>
<context>
    <name>HeatMapBar</name>
    <message>
        <source>Finding of the heat map</source>
        <translation>Constatation de la carte de chaleur</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacité</translation>
    </message>
    <message>
        <source>Opacity of the heat map</source>
        <translation>Opacité de la carte de chaleur</translation>
    </message>
    <message>
        <source>less</source>
        <translation>moins</translation>
    </message>
    <message>
        <source>more</source>
        <translation>plus</translation>
    </message>
    <message>
        <source>Where the network looked, not the outline of disease.</source>
        <translation>Où le réseau a regardé, et non le contour de la maladie.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Nothing here fits.</source>
        <translation>Rien ne correspond ici.</translation>
    </message>
    <message>
        <source>Everything that Hilum reads is kept here, on this computer only.</source>
        <translation>Tout ce que Hilum lit est conservé ici, uniquement sur cet ordinateur.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>&amp;Image</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
</context>
<context>
    <name>ModelCardDialog</name>
    <message>
        <source>How far can I trust this?</source>
        <translation>Jusqu’où puis-je m’y fier&#xa0;?</translation>
    </message>
    <message>
        <source>It is not proved who trained this model. What follows is what it says of itself.</source>
        <translation>Il n’est pas prouvé qui a entraîné ce modèle. Ce qui suit est ce qu’il dit de lui-même.</translation>
    </message>
</context>
<context>
    <name>ModelInUse</name>
    <message>
        <source>There is no model, so there is no model card.</source>
        <translation>Il n’y a pas de modèle, donc pas de fiche de modèle.</translation>
    </message>
    <message>
        <source>This result was made by another model than the one in use now.</source>
        <translation>Ce résultat provient d’un autre modèle que celui utilisé maintenant.</translation>
    </message>
    <message>
        <source>The card of that model is not at hand.</source>
        <translation>La fiche de ce modèle n’est pas disponible.</translation>
    </message>
    <message>
        <source>Analysis is off. {reason}</source>
        <translation>L’analyse est désactivée. {reason}</translation>
    </message>
    <message>
        <source>Pictures can still be opened and looked at. {advice}</source>
        <translation>Les images peuvent toujours être ouvertes et regardées. {advice}</translation>
    </message>
</context>
<context>
    <name>ModelQuestionDialog</name>
    <message>
        <source>Install a model</source>
        <translation>Installer un modèle</translation>
    </message>
    <message>
        <source>It is not proved who trained this model.</source>
        <translation>Il n’est pas prouvé qui a entraîné ce modèle.</translation>
    </message>
    <message>
        <source>This model is older than the one in use.</source>
        <translation>Ce modèle est plus ancien que celui utilisé actuellement.</translation>
    </message>
    <message>
        <source>Install it all the same?</source>
        <translation>L’installer quand même ?</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, version {version}</translation>
    </message>
    <message>
        <source>In use now: version {version}</source>
        <translation>Utilisé actuellement : version {version}</translation>
    </message>
    <message>
        <source>This is what the model says of itself. Install it only if you trust whoever gave it to you. It will be marked as not signed wherever its name is shown.</source>
        <translation>C’est ce que le modèle dit de lui-même. Ne l’installez que si vous faites confiance à la personne qui vous l’a donné. Il sera marqué comme non signé partout où son nom apparaît.</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
</context>
<context>
    <name>OpenController</name>
    <message>
        <source>“{name}” is a model, not a picture.</source>
        <translation>« {name} » est un modèle, pas une image.</translation>
    </message>
    <message>
        <source>It can be installed here or in the settings, after it was checked.</source>
        <translation>Il peut être installé ici ou dans les réglages, après vérification.</translation>
    </message>
    <message>
        <source>Install it…</source>
        <translation>L’installer…</translation>
    </message>
    <message>
        <source>There is a picture on the clipboard, but no file.</source>
        <translation>Il y a une image dans le presse-papiers, mais pas de fichier.</translation>
    </message>
    <message>
        <source>Save it as a file where it comes from, and open that.</source>
        <translation>Enregistrez-la comme fichier là d’où elle vient, et ouvrez celui-ci.</translation>
    </message>
    <message>
        <source>There is no file on the clipboard.</source>
        <translation>Il n’y a pas de fichier dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Open chest X-rays</source>
        <translation>Ouvrir des radiographies thoraciques</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>This copy of Hilum has no samples.</source>
        <translation>Cette copie de Hilum ne contient pas d’exemples.</translation>
    </message>
    <message>
        <source>There is no file in that folder.</source>
        <translation>Il n’y a aucun fichier dans ce dossier.</translation>
    </message>
    <message numerus="yes">
        <source>%n radiograph(s) were in the history already.</source>
        <translation>
            <numerusform>%n radiographie était déjà dans l’historique.</numerusform>
            <numerusform>%n radiographies étaient déjà dans l’historique.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were no pictures.</source>
        <translation>
            <numerusform>%n fichier n’était pas une image.</numerusform>
            <numerusform>%n fichiers n’étaient pas des images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningWindow</name>
    <message>
        <source>Opening the history…</source>
        <translation>Ouverture de l’historique…</translation>
    </message>
    <message>
        <source>It may be damaged, so all of it is checked.</source>
        <translation>Il est peut-être endommagé, il est donc vérifié en entier.</translation>
    </message>
    <message>
        <source>It is backed up, and then made ready for this version of Hilum.</source>
        <translation>Il est sauvegardé, puis préparé pour cette version de Hilum.</translation>
    </message>
    <message>
        <source>It is damaged, and is being repaired from the last back-up.</source>
        <translation>Il est endommagé et en cours de réparation à partir de la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>This may take a minute or two. Please leave the computer on.</source>
        <translation>Cela peut prendre une minute ou deux. Veuillez laisser l’ordinateur allumé.</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>How far can I trust this?</source>
        <translation>Jusqu’où puis-je m’y fier&#xa0;?</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Probabilités</translation>
    </message>
    <message>
        <source>The reading of the selected radiograph appears here.</source>
        <translation>La lecture de la radiographie sélectionnée apparaît ici.</translation>
    </message>
    <message>
        <source>Decision support for trained readers, not a diagnosis.</source>
        <translation>Aide à la décision pour lecteurs formés, pas un diagnostic.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir &amp;récents</translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message>
        <source>Chest X-ray: reading by Hilum</source>
        <translation>Radiographie thoracique&#xa0;: lecture par Hilum</translation>
    </message>
    <message>
        <source>Decision support for trained readers, not a diagnosis. Not a certified medical device.</source>
        <translation>Aide à la décision pour lecteurs formés, pas un diagnostic. N’est pas un dispositif médical certifié.</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Page {number} sur {count}</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID du patient</translation>
    </message>
    <message>
        <source>Born, age, sex</source>
        <translation>Naissance, âge, sexe</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Date de l’examen</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Établissement</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu le</translation>
    </message>
    <message>
        <source>Entry, view</source>
        <translation>Entrée, incidence</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>aged {years}</source>
        <translation>{years} ans</translation>
    </message>
    <message>
        <source>The radiograph</source>
        <translation>La radiographie</translation>
    </message>
    <message>
        <source>What spoke for {finding}: where the network looked, not the outline of disease</source>
        <translation>Ce qui parlait pour {finding} : là où le réseau a regardé, pas le contour de la maladie</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constatation</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation>Point de fonctionnement</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>Spécificité</translation>
    </message>
    <message>
        <source>Operating point “{name}”: a probability at or above it counts as positive. Its sensitivity and specificity were measured on radiographs from sources that the model was not trained on; the smaller figures are the 95 % interval.</source>
        <translation>Point de fonctionnement «&#xa0;{name}&#xa0;»&#xa0;: une probabilité égale ou supérieure compte comme positive. Sa sensibilité et sa spécificité ont été mesurées sur des radiographies de sources sur lesquelles le modèle n’a pas été entraîné&#xa0;; les petits chiffres sont l’intervalle à 95&#xa0;%.</translation>
    </message>
    <message>
        <source>Reader&apos;s impression</source>
        <translation>Impression du lecteur</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Reference result</source>
        <translation>Résultat de référence</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Relu</translation>
    </message>
    <message>
        <source>Model {name} {version}, SHA-256 {sha256}…</source>
        <translation>Modèle {name} {version}, SHA-256 {sha256}…</translation>
    </message>
    <message>
        <source>Made by an algorithm: Hilum {version}.</source>
        <translation>Produit par un algorithme&#xa0;: Hilum {version}.</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Your reading</source>
        <translation>Votre lecture</translation>
    </message>
    <message>
        <source>Your impression: {word}</source>
        <translation>Votre impression&#xa0;: {word}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Relu</translation>
    </message>
    <message>
        <source>Reference result, for the record</source>
        <translation>Résultat de référence, pour le dossier</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Kind of the reference test</source>
        <translation>Type de test de référence</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Result of the reference test</source>
        <translation>Résultat du test de référence</translation>
    </message>
</context>
<context>
    <name>SafekeepingController</name>
    <message>
        <source>There was no back-up: results, impressions and notes before today are missing.</source>
        <translation>Il n’y avait pas de sauvegarde&#xa0;: les résultats, impressions et notes d’avant aujourd’hui manquent.</translation>
    </message>
    <message>
        <source>It is as it was on {time}; impressions, notes and deletions since are missing.</source>
        <translation>Il est tel qu’il était le {time}&#xa0;; les impressions, notes et suppressions faites depuis manquent.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that came later are read again from their files.</source>
        <translation>
            <numerusform>%n image arrivée plus tard est relue depuis son fichier.</numerusform>
            <numerusform>%n images arrivées plus tard sont relues depuis leurs fichiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file is kept in the folder “damaged”.</source>
        <translation>Le fichier endommagé est conservé dans le dossier «&#xa0;damaged&#xa0;».</translation>
    </message>
    <message>
        <source>The history was damaged and has been repaired.</source>
        <translation>L’historique était endommagé et a été réparé.</translation>
    </message>
    <message>
        <source>The history could not be backed up. {reason}</source>
        <translation>L’historique n’a pas pu être sauvegardé. {reason}</translation>
    </message>
</context>
<context>
    <name>ScoreBar</name>
    <message>
        <source>Operating point: {threshold}</source>
        <translation>Point de fonctionnement&#xa0;: {threshold}</translation>
    </message>
</context>
<context>
    <name>ScoresView</name>
    <message>
        <source>The mark is the operating point “{name}”: {threshold}.</source>
        <translation>Le repère est le point de fonctionnement «&#xa0;{name}&#xa0;»&#xa0;: {threshold}.</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} sur {total}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Rechercher dans l’historique</translation>
    </message>
    <message>
        <source>Searches names, patient IDs, files, verdicts and notes</source>
        <translation>Cherche dans les noms, ID de patient, fichiers, conclusions et notes</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>Filtrer l’historique</translation>
    </message>
    <message>
        <source>Sort the history</source>
        <translation>Trier l’historique</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>À tout moment</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>Ces 7 derniers jours</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>Ces 30 derniers jours</translation>
    </message>
    <message>
        <source>In the last year</source>
        <translation>Cette dernière année</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>À relire</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Relu</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID du patient</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Décroissant</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Croissant</translation>
    </message>
</context>
<context>
    <name>SelectionController</name>
    <message numerus="yes">
        <source>Take the review &amp;marks of %n radiograph(s) back</source>
        <translation>
            <numerusform>Retirer la &amp;marque «&#xa0;relu&#xa0;» de %n radiographie</numerusform>
            <numerusform>Retirer la &amp;marque «&#xa0;relu&#xa0;» de %n radiographies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Mark %n radiograph(s) as reviewed</source>
        <translation>
            <numerusform>&amp;Marquer %n radiographie comme relue</numerusform>
            <numerusform>&amp;Marquer %n radiographies comme relues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n radiograph(s) a&amp;gain with this model</source>
        <translation>
            <numerusform>&amp;Relire %n radiographie avec ce modèle</numerusform>
            <numerusform>&amp;Relire %n radiographies avec ce modèle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n radiograph(s) from the history</source>
        <translation>
            <numerusform>&amp;Supprimer %n radiographie de l’historique</numerusform>
            <numerusform>&amp;Supprimer %n radiographies de l’historique</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %n radiograph(s)…</source>
        <translation>
            <numerusform>&amp;Exporter %n radiographie…</numerusform>
            <numerusform>&amp;Exporter %n radiographies…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n radiograph(s) marked as reviewed.</source>
        <translation>
            <numerusform>%n radiographie marquée comme relue.</numerusform>
            <numerusform>%n radiographies marquées comme relues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The review marks of %n radiograph(s) were taken back.</source>
        <translation>
            <numerusform>La marque «&#xa0;relu&#xa0;» de %n radiographie a été retirée.</numerusform>
            <numerusform>La marque «&#xa0;relu&#xa0;» de %n radiographies a été retirée.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfTestDialog</name>
    <message>
        <source>Self-test</source>
        <translation>Autotest</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Everything works on this computer.</source>
        <translation>Tout fonctionne sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Checks that failed: {count}.</source>
        <translation>Vérifications échouées&#xa0;: {count}.</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Installed. The model before is kept.</source>
        <translation>Installé. Le modèle précédent est conservé.</translation>
    </message>
    <message>
        <source>The model before is used again.</source>
        <translation>Le modèle précédent est de nouveau utilisé.</translation>
    </message>
    <message>
        <source>Checking the model…</source>
        <translation>Vérification du modèle…</translation>
    </message>
    <message>
        <source>Nothing was installed. The model in use stays.</source>
        <translation>Rien n’a été installé. Le modèle en service reste.</translation>
    </message>
    <message>
        <source>From the next start on: {folder}. The present data stay where they are; to take them along, close Hilum and copy the folder.</source>
        <translation>À partir du prochain démarrage&#xa0;: {folder}. Les données actuelles restent où elles sont&#xa0;; pour les emporter, fermez Hilum et copiez le dossier.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>There is no model; pictures are opened but not judged.</source>
        <translation>Il n’y a pas de modèle&#xa0;; les images sont ouvertes mais pas jugées.</translation>
    </message>
    <message>
        <source>Size of the history</source>
        <translation>Taille de l’historique</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
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
        <source>Hide the answer until I have entered my impression</source>
        <translation>Masquer la réponse jusqu’à ce que j’aie saisi mon impression</translation>
    </message>
    <message>
        <source>Show no names, and leave them out of exports</source>
        <translation>Ne montrer aucun nom et les omettre des exports</translation>
    </message>
    <message>
        <source>Names stay in the history; they are back when this is switched off.</source>
        <translation>Les noms restent dans l’historique&#xa0;; ils reviennent quand ce choix est désactivé.</translation>
    </message>
    <message>
        <source>At most {number} GB</source>
        <translation>{number} Go au plus</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>The data folder takes {size} GB now. Above the limit the oldest previews become small; results, notes and the original files stay.</source>
        <translation>Le dossier des données occupe {size} Go. Au-delà de la limite, les aperçus les plus anciens deviennent petits ; les résultats, les notes et les fichiers d’origine restent.</translation>
    </message>
    <message>
        <source>Install from a folder…</source>
        <translation>Installer depuis un dossier…</translation>
    </message>
    <message>
        <source>Install from a ZIP file…</source>
        <translation>Installer depuis un fichier ZIP…</translation>
    </message>
    <message>
        <source>Back to the one before</source>
        <translation>Revenir au précédent</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation>Point de fonctionnement</translation>
    </message>
    <message>
        <source>{name} (the model&apos;s default)</source>
        <translation>{name} (par défaut pour ce modèle)</translation>
    </message>
    <message>
        <source>This model has none.</source>
        <translation>Ce modèle n’en a aucun.</translation>
    </message>
    <message>
        <source>“Abnormal” from {threshold} on: finds {sensitivity} of the abnormal radiographs, and {specificity} of the normal ones pass as normal. For radiographs read from now on.</source>
        <translation>«&#xa0;Anormal&#xa0;» à partir de {threshold}&#xa0;: trouve {sensitivity} des radiographies anormales, et {specificity} des radiographies normales passent pour normales. Pour les radiographies lues désormais.</translation>
    </message>
    <message>
        <source>Reading first</source>
        <translation>Lire d’abord</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier des données</translation>
    </message>
    <message>
        <source>The folder of a model</source>
        <translation>Le dossier d’un modèle</translation>
    </message>
    <message>
        <source>A model as ZIP file</source>
        <translation>Un modèle en fichier ZIP</translation>
    </message>
    <message>
        <source>Keep the data here</source>
        <translation>Garder les données ici</translation>
    </message>
</context>
<context>
    <name>ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Rechercher dans les raccourcis</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>Sur l’image</translation>
    </message>
    <message>
        <source>Nothing here fits.</source>
        <translation>Rien ne correspond ici.</translation>
    </message>
    <message>
        <source>Move the picture, or the pointer of the tool</source>
        <translation>Déplacer l’image, ou le pointeur de l’outil</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Touches fléchées</translation>
    </message>
    <message>
        <source>The same in small steps</source>
        <translation>De même, par petits pas</translation>
    </message>
    <message>
        <source>Ctrl + arrow keys</source>
        <translation>Ctrl + touches fléchées</translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation>Luminosité et contraste</translation>
    </message>
    <message>
        <source>Shift + arrow keys</source>
        <translation>Maj + touches fléchées</translation>
    </message>
    <message>
        <source>Begin and end a distance</source>
        <translation>Commencer et terminer une distance</translation>
    </message>
    <message>
        <source>Space or Enter</source>
        <translation>Espace ou Entrée</translation>
    </message>
    <message>
        <source>Put the pointer away</source>
        <translation>Ranger le pointeur</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoomer sous le pointeur</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>Molette de la souris</translation>
    </message>
    <message>
        <source>Drag with the right button</source>
        <translation>Glisser avec le bouton droit</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Déplacer l’image</translation>
    </message>
    <message>
        <source>Drag with the middle button</source>
        <translation>Glisser avec le bouton du milieu</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Ajuster à la fenêtre</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Double clic</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Reading {number} of {total}</source>
        <translation>Lecture de {number} sur {total}</translation>
    </message>
    <message>
        <source>Paused before {number} of {total}</source>
        <translation>En pause avant {number} sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>encore environ %n seconde</numerusform>
            <numerusform>encore environ %n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>encore environ %n minute</numerusform>
            <numerusform>encore environ %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Pas de modèle</translation>
    </message>
    <message>
        <source>Model {name} {version}</source>
        <translation>Modèle {name} {version}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
</context>
<context>
    <name>SupportLogController</name>
    <message>
        <source>Save the log</source>
        <translation>Enregistrer le journal</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>The log cannot be saved there.</source>
        <translation>Le journal ne peut pas être enregistré là.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The log was saved. It holds no patient data.</source>
        <translation>Le journal a été enregistré. Il ne contient aucune donnée de patient.</translation>
    </message>
</context>
<context>
    <name>TextLabel</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Enter your own reading first.</source>
        <translation>Saisissez d’abord votre propre lecture.</translation>
    </message>
    <message>
        <source>The answer of the model is shown after that.</source>
        <translation>La réponse du modèle s’affiche ensuite.</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Pas encore lu.</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Stored preview: the original file is not at hand.</source>
        <translation>Aperçu conservé&#xa0;: le fichier d’origine n’est pas disponible.</translation>
    </message>
</context>
<context>
    <name>ViewerToolBar</name>
    <message>
        <source>Viewer tools</source>
        <translation>Outils d’affichage</translation>
    </message>
    <message>
        <source>Turn or flip the picture</source>
        <translation>Tourner ou retourner l’image</translation>
    </message>
    <message>
        <source>Window &amp;presets</source>
        <translation>&amp;Préréglages de fenêtre</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>&amp;Turn or flip</source>
        <translation>&amp;Tourner ou retourner</translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>conclusion</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>Non analysée</translation>
    </message>
    <message>
        <source>No sign of disease</source>
        <translation>Aucun signe de maladie</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>Anormale</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Évaluée</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Sans conclusion</translation>
    </message>
    <message>
        <source>Not suitable</source>
        <translation>Non adaptée</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagé</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>To be read first</source>
        <translation>À lire d’abord</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Abnormal</source>
        <translation>Anormal</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>COVID-19 pneumonia</source>
        <translation>Pneumonie à COVID-19</translation>
    </message>
    <message>
        <source>Other lung disease</source>
        <translation>Autre maladie pulmonaire</translation>
    </message>
    <message>
        <source>Pneumonia</source>
        <translation>Pneumonie</translation>
    </message>
    <message>
        <source>Tuberculosis</source>
        <translation>Tuberculose</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Entry {number}</source>
        <translation>Entrée {number}</translation>
    </message>
</context>
<context>
    <name>impression</name>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>Anormal</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Incertain</translation>
    </message>
</context>
<context>
    <name>inference</name>
    <message>
        <source>No verdict: this is not a picture that the model may read.</source>
        <translation>Pas de conclusion&#xa0;: ce n’est pas une image que le modèle peut lire.</translation>
    </message>
    <message>
        <source>No verdict: the evidence is too thin.</source>
        <translation>Pas de conclusion&#xa0;: les indices sont trop minces.</translation>
    </message>
    <message>
        <source>No sign of lung disease found.</source>
        <translation>Aucun signe de maladie pulmonaire trouvé.</translation>
    </message>
    <message>
        <source>Abnormal. Most likely finding: {finding}.</source>
        <translation>Anormal. Constatation la plus probable&#xa0;: {finding}.</translation>
    </message>
    <message>
        <source>Abnormal, but the model cannot tell which disease.</source>
        <translation>Anormal, mais le modèle ne peut pas dire quelle maladie.</translation>
    </message>
    <message>
        <source>Most likely finding: {finding}.</source>
        <translation>Constatation la plus probable&#xa0;: {finding}.</translation>
    </message>
    <message>
        <source>It does not look like an upright frontal chest X-ray of an adult, the only kind that this model was trained on.</source>
        <translation>Cela ne ressemble pas à une radiographie thoracique de face, debout, d’un adulte, la seule sorte sur laquelle ce modèle a été entraîné.</translation>
    </message>
    <message>
        <source>The score lies between normal and abnormal, where this model is wrong too often to be of use.</source>
        <translation>Le score se situe entre normal et anormal, où ce modèle se trompe trop souvent pour être utile.</translation>
    </message>
    <message>
        <source>This radiograph is of a child of {age}; the model was never tested on children.</source>
        <translation>Cette radiographie est celle d’un enfant (âge&#xa0;: {age} ans)&#xa0;; le modèle n’a jamais été testé sur des enfants.</translation>
    </message>
    <message>
        <source>This radiograph is of a child of less than a year; the model was never tested on children.</source>
        <translation>Cette radiographie est celle d’un enfant de moins d’un an&#xa0;; le modèle n’a jamais été testé sur des enfants.</translation>
    </message>
    <message>
        <source>This radiograph is of a patient of {age}; the model was never tested below {minimum}.</source>
        <translation>Cette radiographie est celle d’un patient de {age} ans&#xa0;; le modèle n’a jamais été testé au-dessous de {minimum} ans.</translation>
    </message>
    <message>
        <source>This is a lateral view; the model reads only frontal ones.</source>
        <translation>C’est une incidence de profil&#xa0;; le modèle ne lit que les incidences de face.</translation>
    </message>
    <message>
        <source>This is an oblique view; the model reads only straight frontal ones.</source>
        <translation>C’est une incidence oblique&#xa0;; le modèle ne lit que les incidences de face droites.</translation>
    </message>
    <message>
        <source>The patient lay on the side; the model reads only upright frontal radiographs.</source>
        <translation>Le patient était couché sur le côté&#xa0;; le modèle ne lit que les radiographies de face debout.</translation>
    </message>
    <message>
        <source>This is a view of another kind ({view}); the model was only tested on {views}.</source>
        <translation>C’est une autre incidence ({view})&#xa0;; le modèle n’a été testé que sur {views}.</translation>
    </message>
    <message>
        <source>The file says that it shows another part of the body ({part}).</source>
        <translation>D’après le fichier, il montre une autre partie du corps ({part}).</translation>
    </message>
    <message>
        <source>This is a photograph or a screenshot of an X-ray. It shows less than the original, so trust the result less.</source>
        <translation>C’est une photographie ou une capture d’écran d’une radiographie. Elle montre moins que l’original&#xa0;; fiez-vous moins au résultat.</translation>
    </message>
    <message>
        <source>This picture was stored in colour; only its brightness is used.</source>
        <translation>Cette image était enregistrée en couleurs&#xa0;; seule sa luminosité est utilisée.</translation>
    </message>
    <message>
        <source>The values use only {bits} of {available} bits; the contrast was set accordingly.</source>
        <translation>Les valeurs n’utilisent que {bits} bits sur {available}&#xa0;; le contraste a été réglé en conséquence.</translation>
    </message>
    <message>
        <source>This file holds {count} frames; frame {frame} is shown.</source>
        <translation>Ce fichier contient {count} images&#xa0;; l’image {frame} est affichée.</translation>
    </message>
    <message>
        <source>This file holds {count} pages; the first one is shown.</source>
        <translation>Ce fichier contient {count} pages&#xa0;; la première est affichée.</translation>
    </message>
    <message>
        <source>The file&apos;s own contrast setting would show nothing, so another one was chosen.</source>
        <translation>Le réglage de contraste du fichier ne montrerait rien&#xa0;; un autre a été choisi.</translation>
    </message>
    <message>
        <source>The file does not say whether black is dark or bright; dark was assumed.</source>
        <translation>Le fichier ne dit pas si le noir est sombre ou clair&#xa0;; sombre a été supposé.</translation>
    </message>
    <message>
        <source>The file contradicts itself on what is black and what is white.</source>
        <translation>Le fichier se contredit sur ce qui est noir et ce qui est blanc.</translation>
    </message>
    <message>
        <source>The file does not say what kind of picture it holds.</source>
        <translation>Le fichier ne dit pas quelle sorte d’image il contient.</translation>
    </message>
    <message>
        <source>These are a detector&apos;s raw values, not yet processed for reading.</source>
        <translation>Ce sont les valeurs brutes d’un détecteur, pas encore traitées pour la lecture.</translation>
    </message>
    <message>
        <source>This is a copy made from a screen or a film, not the original exposure.</source>
        <translation>C’est une copie faite d’un écran ou d’un film, pas l’exposition d’origine.</translation>
    </message>
    <message>
        <source>Some letters of the patient&apos;s data cannot be read and are shown as {sign}.</source>
        <translation>Certaines lettres des données du patient sont illisibles et sont affichées par {sign}.</translation>
    </message>
    <message>
        <source>The file does not tell the patient&apos;s age; the model was never tested on children.</source>
        <translation>Le fichier ne donne pas l’âge du patient&#xa0;; le modèle n’a jamais été testé sur des enfants.</translation>
    </message>
    <message>
        <source>The file contradicts itself on the patient&apos;s age ({age} and {other}); the model was never tested on children.</source>
        <translation>Le fichier se contredit sur l’âge du patient ({age} et {other})&#xa0;; le modèle n’a jamais été testé sur des enfants.</translation>
    </message>
    <message>
        <source>The file contradicts itself on the view; the model reads only upright frontal radiographs.</source>
        <translation>Le fichier se contredit sur l’incidence&#xa0;; le modèle ne lit que les radiographies de face debout.</translation>
    </message>
    <message>
        <source>The file says that the picture is mirrored: the patient&apos;s right side is on its right.</source>
        <translation>D’après le fichier, l’image est inversée en miroir&#xa0;: le côté droit du patient est à sa droite.</translation>
    </message>
    <message>
        <source>The file says that the picture is turned; the model expects the head at the top.</source>
        <translation>D’après le fichier, l’image est tournée&#xa0;; le modèle attend la tête en haut.</translation>
    </message>
    <message>
        <source>The file says that it shows “{part}”; the model reads only chest X-rays.</source>
        <translation>D’après le fichier, il montre «&#xa0;{part}&#xa0;»&#xa0;; le modèle ne lit que les radiographies du thorax.</translation>
    </message>
    <message>
        <source>The top of the right lung is cut off by the picture&apos;s edge.</source>
        <translation>Le sommet du poumon droit est coupé par le bord de l’image.</translation>
    </message>
    <message>
        <source>The base of the right lung is cut off by the lower edge.</source>
        <translation>La base du poumon droit est coupée par le bord inférieur.</translation>
    </message>
    <message>
        <source>The side of the right lung is cut off by the picture&apos;s edge.</source>
        <translation>Le côté du poumon droit est coupé par le bord de l’image.</translation>
    </message>
    <message>
        <source>The right lung is cut off by the picture&apos;s right edge.</source>
        <translation>Le poumon droit est coupé par le bord droit de l’image.</translation>
    </message>
    <message>
        <source>The top of the left lung is cut off by the picture&apos;s edge.</source>
        <translation>Le sommet du poumon gauche est coupé par le bord de l’image.</translation>
    </message>
    <message>
        <source>The base of the left lung is cut off by the lower edge.</source>
        <translation>La base du poumon gauche est coupée par le bord inférieur.</translation>
    </message>
    <message>
        <source>The left lung is cut off by the picture&apos;s left edge.</source>
        <translation>Le poumon gauche est coupé par le bord gauche de l’image.</translation>
    </message>
    <message>
        <source>The side of the left lung is cut off by the picture&apos;s edge.</source>
        <translation>Le côté du poumon gauche est coupé par le bord de l’image.</translation>
    </message>
    <message>
        <source>No verdict: the file could not be read.</source>
        <translation>Pas de conclusion&#xa0;: le fichier n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>No verdict: this picture was not judged.</source>
        <translation>Pas de conclusion&#xa0;: cette image n’a pas été jugée.</translation>
    </message>
    <message>
        <source>No verdict: the picture is not whole.</source>
        <translation>Pas de conclusion&#xa0;: l’image n’est pas entière.</translation>
    </message>
    <message>
        <source>No verdict: the analysis is switched off.</source>
        <translation>Pas de conclusion&#xa0;: l’analyse est désactivée.</translation>
    </message>
    <message>
        <source>There is no model that can be used, so this picture was only opened.</source>
        <translation>Aucun modèle n’est utilisable&#xa0;; cette image a seulement été ouverte.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Un problème est survenu.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>Ce fichier n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Export the picture again from the X-ray system and open the new file.</source>
        <translation>Exportez de nouveau l’image depuis le système de radiographie et ouvrez le nouveau fichier.</translation>
    </message>
    <message>
        <source>This file cannot be opened.</source>
        <translation>Ce fichier ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>Check that it still exists, that the drive is connected and that you may read it.</source>
        <translation>Vérifiez qu’il existe encore, que le lecteur est connecté et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>This archive was changed after it was opened.</source>
        <translation>Cette archive a été modifiée après son ouverture.</translation>
    </message>
    <message>
        <source>Open it again when nothing is written to it any more.</source>
        <translation>Ouvrez-la de nouveau quand plus rien n’y est écrit.</translation>
    </message>
    <message>
        <source>This is a folder or a device, not a file.</source>
        <translation>C’est un dossier ou un périphérique, pas un fichier.</translation>
    </message>
    <message>
        <source>Choose the picture file itself.</source>
        <translation>Choisissez le fichier de l’image lui-même.</translation>
    </message>
    <message>
        <source>You are not allowed to read this file.</source>
        <translation>Vous n’avez pas le droit de lire ce fichier.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer for permission, or copy the file.</source>
        <translation>Demandez l’autorisation à la personne qui s’occupe de cet ordinateur, ou copiez le fichier.</translation>
    </message>
    <message>
        <source>This entry points to a file outside of its own folder, and was not opened.</source>
        <translation>Cette entrée renvoie à un fichier hors de son propre dossier et n’a pas été ouverte.</translation>
    </message>
    <message>
        <source>Open that file directly if you trust it.</source>
        <translation>Ouvrez ce fichier directement si vous lui faites confiance.</translation>
    </message>
    <message>
        <source>This is not a picture that Hilum can read.</source>
        <translation>Ce n’est pas une image que Hilum peut lire.</translation>
    </message>
    <message>
        <source>Open a DICOM, JPEG, PNG, TIFF, BMP or WebP file.</source>
        <translation>Ouvrez un fichier DICOM, JPEG, PNG, TIFF, BMP ou WebP.</translation>
    </message>
    <message>
        <source>This file contains a program, and was not opened.</source>
        <translation>Ce fichier contient un programme et n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>Do not start it, and show it to whoever looks after this computer.</source>
        <translation>Ne le lancez pas, et montrez-le à la personne qui s’occupe de cet ordinateur.</translation>
    </message>
    <message>
        <source>This picture is stored in a way that Hilum cannot decode.</source>
        <translation>Cette image est enregistrée d’une façon que Hilum ne peut pas décoder.</translation>
    </message>
    <message>
        <source>Export it again, as DICOM without compression or as PNG.</source>
        <translation>Exportez-la de nouveau, en DICOM sans compression ou en PNG.</translation>
    </message>
    <message>
        <source>This file is a collection of files, not one picture.</source>
        <translation>Ce fichier est une collection de fichiers, pas une seule image.</translation>
    </message>
    <message>
        <source>Open the pictures in it one by one.</source>
        <translation>Ouvrez une à une les images qu’il contient.</translation>
    </message>
    <message>
        <source>Hilum cannot look into this kind of archive.</source>
        <translation>Hilum ne peut pas regarder dans ce type d’archive.</translation>
    </message>
    <message>
        <source>Unpack it first, then open the folder.</source>
        <translation>Décompressez-la d’abord, puis ouvrez le dossier.</translation>
    </message>
    <message>
        <source>This file is protected with a password.</source>
        <translation>Ce fichier est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>Unpack it with its password first, then open the folder.</source>
        <translation>Décompressez-le d’abord avec son mot de passe, puis ouvrez le dossier.</translation>
    </message>
    <message>
        <source>This file is damaged or incomplete.</source>
        <translation>Ce fichier est endommagé ou incomplet.</translation>
    </message>
    <message>
        <source>Copy or export it again from the X-ray system and open the new file.</source>
        <translation>Copiez-le ou exportez-le de nouveau depuis le système de radiographie et ouvrez le nouveau fichier.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Ce fichier est vide.</translation>
    </message>
    <message>
        <source>This picture could not be decoded and was given up.</source>
        <translation>Cette image n’a pas pu être décodée et a été abandonnée.</translation>
    </message>
    <message>
        <source>This file is damaged: part of the picture is missing, so it was not judged.</source>
        <translation>Ce fichier est endommagé&#xa0;: une partie de l’image manque, elle n’a donc pas été jugée.</translation>
    </message>
    <message>
        <source>This file is larger than any chest X-ray.</source>
        <translation>Ce fichier est plus grand que n’importe quelle radiographie thoracique.</translation>
    </message>
    <message>
        <source>Check that it is a single X-ray picture, and export it again if so.</source>
        <translation>Vérifiez que c’est une seule image radiographique et, si oui, exportez-la de nouveau.</translation>
    </message>
    <message>
        <source>This archive holds more than Hilum takes at once.</source>
        <translation>Cette archive contient plus que ce que Hilum accepte en une fois.</translation>
    </message>
    <message>
        <source>Unpack it first, then open the folder, or pack fewer pictures at a time.</source>
        <translation>Décompressez-la d’abord puis ouvrez le dossier, ou mettez-y moins d’images à la fois.</translation>
    </message>
    <message>
        <source>This file holds no X-ray picture.</source>
        <translation>Ce fichier ne contient pas d’image radiographique.</translation>
    </message>
    <message>
        <source>Open the chest X-ray itself (in DICOM: modality CR, DX, DR, RF or SC).</source>
        <translation>Ouvrez la radiographie thoracique elle-même (en DICOM&#xa0;: modalité CR, DX, DR, RF ou SC).</translation>
    </message>
    <message>
        <source>This is another kind of medical picture (such as CT, MR or ultrasound).</source>
        <translation>C’est une autre sorte d’image médicale (comme un scanner, une IRM ou une échographie).</translation>
    </message>
    <message>
        <source>This file holds a document or measurements, no X-ray picture.</source>
        <translation>Ce fichier contient un document ou des mesures, pas d’image radiographique.</translation>
    </message>
    <message>
        <source>This picture is blank: it shows nothing at all.</source>
        <translation>Cette image est vide&#xa0;: elle ne montre rien du tout.</translation>
    </message>
    <message>
        <source>Check the picture on the X-ray system and export it again.</source>
        <translation>Vérifiez l’image sur le système de radiographie et exportez-la de nouveau.</translation>
    </message>
    <message>
        <source>The model cannot be used.</source>
        <translation>Le modèle ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>Install the model again.</source>
        <translation>Réinstallez le modèle.</translation>
    </message>
    <message>
        <source>No model is installed in this folder.</source>
        <translation>Aucun modèle n’est installé dans ce dossier.</translation>
    </message>
    <message>
        <source>Choose a folder that holds model.onnx and model_card.json.</source>
        <translation>Choisissez un dossier qui contient model.onnx et model_card.json.</translation>
    </message>
    <message>
        <source>The model is damaged or was altered, and is not used.</source>
        <translation>Le modèle est endommagé ou a été modifié, et n’est pas utilisé.</translation>
    </message>
    <message>
        <source>Install the model again from its original source.</source>
        <translation>Réinstallez le modèle depuis sa source d’origine.</translation>
    </message>
    <message>
        <source>The model took too long or too much memory and is not used.</source>
        <translation>Le modèle a pris trop de temps ou de mémoire et n’est pas utilisé.</translation>
    </message>
    <message>
        <source>Use a smaller model, or install this one again from its original source.</source>
        <translation>Utilisez un modèle plus petit, ou réinstallez celui-ci depuis sa source d’origine.</translation>
    </message>
    <message>
        <source>The model does not give the answers on this computer that it should.</source>
        <translation>Sur cet ordinateur, le modèle ne donne pas les réponses qu’il devrait.</translation>
    </message>
    <message>
        <source>Install Hilum and the model again; if that does not help, use another computer.</source>
        <translation>Réinstallez Hilum et le modèle&#xa0;; si cela n’aide pas, utilisez un autre ordinateur.</translation>
    </message>
    <message>
        <source>The model gave no sound answer for this picture, so it was not judged.</source>
        <translation>Le modèle n’a pas donné de réponse plausible pour cette image&#xa0;; elle n’a donc pas été jugée.</translation>
    </message>
    <message>
        <source>If that happens again, install the model again or use another one.</source>
        <translation>Si cela se reproduit, réinstallez le modèle ou utilisez-en un autre.</translation>
    </message>
    <message>
        <source>Hilum made a mistake with this file; it was not judged.</source>
        <translation>Hilum a commis une erreur avec ce fichier&#xa0;; il n’a pas été jugé.</translation>
    </message>
    <message>
        <source>Open the other files as usual, and send the log to whoever looks after Hilum.</source>
        <translation>Ouvrez les autres fichiers comme d’habitude, et envoyez le journal à la personne qui s’occupe de Hilum.</translation>
    </message>
    <message>
        <source>Something went wrong in Hilum itself.</source>
        <translation>Un problème est survenu dans Hilum lui-même.</translation>
    </message>
    <message>
        <source>What was saved is safe, and you can go on. If it happens again, choose “Save log…” in the Help menu and give the file, which holds no patient data, to whoever looks after this computer.</source>
        <translation>Ce qui a été enregistré est en sécurité, et vous pouvez continuer. Si cela se reproduit, choisissez «&#xa0;Enregistrer le journal…&#xa0;» dans le menu Aide et donnez le fichier, qui ne contient aucune donnée de patient, à la personne qui s’occupe de cet ordinateur.</translation>
    </message>
    <message>
        <source>It is not proved that this file comes from Hilum&apos;s makers.</source>
        <translation>Il n’est pas prouvé que ce fichier vienne des auteurs de Hilum.</translation>
    </message>
    <message>
        <source>Do not use it. Get it again from where you got Hilum.</source>
        <translation>Ne l’utilisez pas. Procurez-vous-le de nouveau là où vous avez obtenu Hilum.</translation>
    </message>
    <message>
        <source>There is no signature beside this file.</source>
        <translation>Il n’y a pas de signature à côté de ce fichier.</translation>
    </message>
    <message>
        <source>Copy the file of the same name that ends in .minisig to the same folder.</source>
        <translation>Copiez dans le même dossier le fichier du même nom qui se termine par .minisig.</translation>
    </message>
    <message>
        <source>This file was altered, or does not come from Hilum&apos;s makers.</source>
        <translation>Ce fichier a été modifié, ou ne vient pas des auteurs de Hilum.</translation>
    </message>
    <message>
        <source>It is not proved who trained this model: it is not signed.</source>
        <translation>Il n’est pas prouvé qui a entraîné ce modèle&#xa0;: il n’est pas signé.</translation>
    </message>
    <message>
        <source>If you trust whoever gave it to you, install it in the settings, or with hilum --install-model DIR --unsigned.</source>
        <translation>Si vous faites confiance à la personne qui vous l’a donné, installez-le dans les paramètres, ou avec hilum --install-model DIR --unsigned.</translation>
    </message>
    <message>
        <source>The installed model is not signed, and was altered since you agreed to it.</source>
        <translation>Le modèle installé n’est pas signé, et il a été modifié depuis votre accord.</translation>
    </message>
    <message>
        <source>Install it again from where you got it, or go back to the model before it, in the settings or with hilum --previous-model.</source>
        <translation>Réinstallez-le depuis l’endroit où vous l’avez obtenu, ou revenez au modèle précédent, dans les paramètres ou avec hilum --previous-model.</translation>
    </message>
    <message>
        <source>This model is older than the one in use.</source>
        <translation>Ce modèle est plus ancien que celui utilisé actuellement.</translation>
    </message>
    <message>
        <source>If you want it all the same, install it in the settings, or with hilum --install-model DIR --older.</source>
        <translation>Si vous le voulez quand même, installez-le dans les réglages ou avec hilum --install-model DIR --older.</translation>
    </message>
    <message>
        <source>The model that was installed is not there any more, and no other one is used instead.</source>
        <translation>Le modèle qui avait été installé n’est plus là, et aucun autre n’est utilisé à sa place.</translation>
    </message>
    <message>
        <source>Install it again, or go back to the model before it, in the settings or with hilum --previous-model.</source>
        <translation>Réinstallez-le, ou revenez au modèle précédent, dans les réglages ou avec hilum --previous-model.</translation>
    </message>
    <message>
        <source>The model cannot be installed; the one in use stays.</source>
        <translation>Le modèle ne peut pas être installé&#xa0;; celui en service reste.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write to Hilum&apos;s data folder.</source>
        <translation>Vérifiez que le disque n’est pas plein et que vous pouvez écrire dans le dossier de données de Hilum.</translation>
    </message>
    <message>
        <source>There is no model to go back to.</source>
        <translation>Il n’y a pas de modèle auquel revenir.</translation>
    </message>
    <message>
        <source>Hilum uses the model that it came with.</source>
        <translation>Hilum utilise le modèle fourni avec lui.</translation>
    </message>
    <message>
        <source>Hilum is open already.</source>
        <translation>Hilum est déjà ouvert.</translation>
    </message>
    <message>
        <source>Close that window first, or use another folder: hilum --data-dir FOLDER --screenshot OUT.png.</source>
        <translation>Fermez d’abord cette fenêtre, ou utilisez un autre dossier&#xa0;: hilum --data-dir FOLDER --screenshot OUT.png.</translation>
    </message>
    <message>
        <source>Hilum is open already, but its window does not answer.</source>
        <translation>Hilum est déjà ouvert, mais sa fenêtre ne répond pas.</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost. Wait a little and try again; if that does not help, end Hilum in the system&apos;s list of programs and start it anew.</source>
        <translation>Rien de ce qui a été enregistré n’est perdu. Attendez un peu et réessayez&#xa0;; si cela n’aide pas, arrêtez Hilum dans la liste des programmes du système et redémarrez-le.</translation>
    </message>
    <message>
        <source>The history cannot be read or saved.</source>
        <translation>L’historique ne peut être ni lu ni enregistré.</translation>
    </message>
    <message>
        <source>What was saved before is kept. Check that the disk is sound and not full, and that you may write to the history&apos;s folder.</source>
        <translation>Ce qui avait été enregistré est conservé. Vérifiez que le disque est en bon état et n’est pas plein, et que vous pouvez écrire dans le dossier de l’historique.</translation>
    </message>
    <message>
        <source>The disk is full, so the history cannot be saved.</source>
        <translation>Le disque est plein&#xa0;; l’historique ne peut pas être enregistré.</translation>
    </message>
    <message>
        <source>What was saved before is kept. Make room on the disk, then go on.</source>
        <translation>Ce qui avait été enregistré est conservé. Libérez de la place sur le disque, puis continuez.</translation>
    </message>
    <message>
        <source>The history may not be written to.</source>
        <translation>Il n’est pas permis d’écrire dans l’historique.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask whoever looks after this computer for permission to write to Hilum&apos;s folder, or choose another folder for the history.</source>
        <translation>Rien n’a été modifié. Demandez à la personne qui s’occupe de cet ordinateur l’autorisation d’écrire dans le dossier de Hilum, ou choisissez un autre dossier pour l’historique.</translation>
    </message>
    <message>
        <source>The history is in use by another program.</source>
        <translation>L’historique est utilisé par un autre programme.</translation>
    </message>
    <message>
        <source>What was saved before is kept. Close the other program, then try again.</source>
        <translation>Ce qui avait été enregistré est conservé. Fermez l’autre programme, puis réessayez.</translation>
    </message>
    <message>
        <source>The history is damaged.</source>
        <translation>L’historique est endommagé.</translation>
    </message>
    <message>
        <source>Close Hilum and start it again: it will repair what can be repaired.</source>
        <translation>Fermez Hilum et redémarrez-le&#xa0;: il réparera ce qui peut l’être.</translation>
    </message>
    <message>
        <source>This entry of the history is damaged and cannot be shown.</source>
        <translation>Cette entrée de l’historique est endommagée et ne peut pas être affichée.</translation>
    </message>
    <message>
        <source>The other entries are not affected. Open the picture&apos;s file again to have it read.</source>
        <translation>Les autres entrées ne sont pas touchées. Rouvrez le fichier de l’image pour le faire relire.</translation>
    </message>
    <message>
        <source>The history was written by a newer version of Hilum.</source>
        <translation>L’historique a été écrit par une version plus récente de Hilum.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install that version again, or choose another folder for the history.</source>
        <translation>Rien n’a été modifié. Réinstallez cette version-là, ou choisissez un autre dossier pour l’historique.</translation>
    </message>
    <message>
        <source>The original file is not at hand or was changed, so it was not read again.</source>
        <translation>Le fichier d’origine n’est pas disponible ou a été modifié&#xa0;; il n’a donc pas été relu.</translation>
    </message>
    <message>
        <source>The earlier result stays. Connect the drive that the file came from.</source>
        <translation>Le résultat précédent reste. Connectez le lecteur d’où venait le fichier.</translation>
    </message>
    <message>
        <source>The file could not be written, and nothing was changed.</source>
        <translation>Le fichier n’a pas pu être écrit, et rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Check that the folder still exists and that its drive is connected.</source>
        <translation>Vérifiez que le dossier existe encore et que son lecteur est connecté.</translation>
    </message>
    <message>
        <source>There is no room left on that drive, and nothing was changed.</source>
        <translation>Il n’y a plus de place sur ce lecteur, et rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Free some space or choose another drive.</source>
        <translation>Libérez de la place ou choisissez un autre lecteur.</translation>
    </message>
    <message>
        <source>Nothing may be written there, and nothing was changed.</source>
        <translation>Il n’est pas permis d’écrire à cet endroit, et rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file if another program shows it.</source>
        <translation>Choisissez un autre dossier, ou fermez le fichier si un autre programme l’affiche.</translation>
    </message>
</context>
<context>
    <name>meaning</name>
    <message>
        <source>Not reliable enough to name a disease:</source>
        <translation>Pas assez fiable pour nommer une maladie&#xa0;:</translation>
    </message>
    <message>
        <source>Disease is not ruled out: of 100 abnormal radiographs, the model misses about {count}.</source>
        <translation>Une maladie n’est pas exclue : sur 100 radiographies anormales, le modèle en manque environ {count}.</translation>
    </message>
    <message>
        <source>It may be a false alarm: of 100 normal radiographs, the model calls about {count} abnormal.</source>
        <translation>Cela peut être une fausse alerte : sur 100 radiographies normales, le modèle en dit environ {count} anormales.</translation>
    </message>
    <message>
        <source>A trained reader must look at the radiograph.</source>
        <translation>Un lecteur formé doit examiner la radiographie.</translation>
    </message>
</context>
<context>
    <name>model</name>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>{version} (not signed)</source>
        <translation>{version} (non signé)</translation>
    </message>
</context>
<context>
    <name>model card</name>
    <message>
        <source>Hilum: normal, COVID-19 pneumonia, other lung disease</source>
        <translation>Hilum&#xa0;: normal, pneumonie à COVID-19, autre maladie pulmonaire</translation>
    </message>
    <message>
        <source>Decision support for trained readers of adult frontal chest radiographs.</source>
        <translation>Aide à la décision pour lecteurs formés à la radiographie thoracique de face de l’adulte.</translation>
    </message>
    <message>
        <source>diagnosis without a trained reader</source>
        <translation>diagnostic sans lecteur formé</translation>
    </message>
    <message>
        <source>children</source>
        <translation>enfants</translation>
    </message>
    <message>
        <source>lateral views, CT and other body parts</source>
        <translation>incidences de profil, TDM et autres parties du corps</translation>
    </message>
    <message>
        <source>finding anything but what is named under findings</source>
        <translation>recherche d’autre chose que les constatations énumérées</translation>
    </message>
    <message>
        <source>screening without a local test on the clinic&apos;s own films</source>
        <translation>dépistage sans essai local sur les radiographies de l’établissement</translation>
    </message>
    <message>
        <source>hospitals that took no part in training, each scored by a network without it</source>
        <translation>des hôpitaux n’ayant pas participé à l’entraînement, chacun évalué par un réseau entraîné sans lui</translation>
    </message>
</context>
<context>
    <name>operating point</name>
    <message>
        <source>sensitive</source>
        <translation>sensible</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>équilibré</translation>
    </message>
    <message>
        <source>specific</source>
        <translation>spécifique</translation>
    </message>
</context>
<context>
    <name>percentage</name>
    <message>
        <source>{number} %</source>
        <translation>{number}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>reference test</name>
    <message>
        <source>PCR</source>
        <translation>PCR</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>Culture</translation>
    </message>
    <message>
        <source>CT</source>
        <translation>TDM</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
</context>
<context>
    <name>sex</name>
    <message>
        <source>female</source>
        <translation>féminin</translation>
    </message>
    <message>
        <source>male</source>
        <translation>masculin</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
</context>
<context>
    <name>viewer</name>
    <message>
        <source>{length} px</source>
        <translation>{length} px</translation>
    </message>
    <message>
        <source>{length} mm at detector</source>
        <translation>{length} mm au détecteur</translation>
    </message>
    <message>
        <source>{length} mm calibrated</source>
        <translation>{length} mm calibrés</translation>
    </message>
    <message>
        <source>Flipped top to bottom: markers in the picture are mirrored</source>
        <translation>Retournée de haut en bas&#xa0;: les repères dans l’image sont inversés</translation>
    </message>
    <message>
        <source>Mirrored: markers in the picture are mirrored too</source>
        <translation>Retournée&#xa0;: les repères dans l’image sont aussi inversés</translation>
    </message>
    <message>
        <source>Turned by {angle}°</source>
        <translation>Tournée de {angle}°</translation>
    </message>
    <message>
        <source>Black and white swapped</source>
        <translation>Noir et blanc inversés</translation>
    </message>
    <message>
        <source>Damaged: part of the picture is missing, not judged</source>
        <translation>Endommagé&#xa0;: une partie de l’image manque, non jugée</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>As first shown</source>
        <translation>Comme affichée au départ</translation>
    </message>
    <message>
        <source>Other window of the file</source>
        <translation>Autre fenêtre du fichier</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Toutes les valeurs</translation>
    </message>
    <message>
        <source>Darker part (lungs)</source>
        <translation>Partie sombre (poumons)</translation>
    </message>
    <message>
        <source>Brighter part (heart, bones)</source>
        <translation>Partie claire (cœur, os)</translation>
    </message>
</context>
</TS>
