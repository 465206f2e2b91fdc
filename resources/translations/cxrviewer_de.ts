<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>  (slow)</source>
        <translation>  (langsam)</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>&quot;100 %&quot; on a small set of its own; 71.7 to 76.1 % at other hospitals</source>
        <translation>„100&#xa0;%“ auf einem kleinen eigenen Datensatz; 71.7 bis 76.1&#xa0;% in anderen Krankenhäusern</translation>
    </message>
    <message>
        <source>&quot;100 %&quot; on a small set of its own; 71.7 to 76.1 % at other hospitals in the follow-up</source>
        <translation>„100&#xa0;%“ auf einem kleinen eigenen Datensatz; 71.7 bis 76.1&#xa0;% in anderen Krankenhäusern in der Folgearbeit</translation>
    </message>
    <message numerus="yes">
        <source>%n actions that this version does not know were left out.</source>
        <translation>
            <numerusform>%n Aktion, die diese Version nicht kennt, wurde ausgelassen.</numerusform>
            <numerusform>%n Aktionen, die diese Version nicht kennt, wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days earlier</source>
        <translation>
            <numerusform>%n Tag früher</numerusform>
            <numerusform>%n Tage früher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n films could not be fetched.</source>
        <translation>
            <numerusform>%n Aufnahme konnte nicht geholt werden.</numerusform>
            <numerusform>%n Aufnahmen konnten nicht geholt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n films were fetched.</source>
        <translation>
            <numerusform>%n Aufnahme wurde geholt.</numerusform>
            <numerusform>%n Aufnahmen wurden geholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months earlier</source>
        <translation>
            <numerusform>%n Monat früher</numerusform>
            <numerusform>%n Monate früher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notices</source>
        <extracomment>Notices that have a place of their own: above the film, beside the control that they are about, or in a corner. Stands between two of the values under the cursor. Of a canvas for words: two blocks beside each other, one, or one with little on each line.</extracomment>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n studies were found.</source>
        <translation>
            <numerusform>%n Studie wurde gefunden.</numerusform>
            <numerusform>%n Studien wurden gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings are under way</source>
        <translation>
            <numerusform>%n Training läuft noch</numerusform>
            <numerusform>%n Trainings laufen noch</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About this model</source>
        <translation>Über dieses &amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Bright field</source>
        <translation>&amp;Helles Feld</translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation>&amp;Klasse</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Dark field</source>
        <translation>&amp;Dunkles Feld</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Delete this set</source>
        <translation>Diesen Satz &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Drawn as</source>
        <translation>&amp;Gezeichnet als</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Fetch…</source>
        <translation>&amp;Holen …</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Go back to the bundled model</source>
        <translation>&amp;Zurück zum mitgelieferten Modell</translation>
    </message>
    <message>
        <source>&amp;Hide below</source>
        <translation>&amp;Verbergen unter</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Look at the data</source>
        <translation>&amp;Daten ansehen</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Methode</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>&amp;Deckkraft</translation>
    </message>
    <message>
        <source>&amp;Output folder</source>
        <translation>Ausga&amp;beordner</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Muster</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Press the new key</source>
        <translation>Neue Taste &amp;drücken</translation>
    </message>
    <message>
        <source>&amp;Prevalence</source>
        <translation>&amp;Prävalenz</translation>
    </message>
    <message>
        <source>&amp;Promote…</source>
        <translation>&amp;Freigeben …</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Eintragen</translation>
    </message>
    <message>
        <source>&amp;Reset this one</source>
        <translation>Diese &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Regeln</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Set of keys</source>
        <translation>Tasten&amp;satz</translation>
    </message>
    <message>
        <source>&amp;Smooth the lattice ({lattice} px)</source>
        <translation>G&amp;itter glätten ({lattice} px)</translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation>Training &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>H&amp;eute</translation>
    </message>
    <message>
        <source>&amp;Try it on films</source>
        <translation>Auf Aufnahmen &amp;erproben</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Zurückziehen</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Worte</translation>
    </message>
    <message>
        <source>&apos;cxrviewer credentials keep&apos; keeps one.</source>
        <translation>&apos;cxrviewer credentials keep&apos; legt eines ab.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is no key.</source>
        <translation>„{key}“ ist keine Taste.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is held by one key.</source>
        <translation>„{name}“ wird durch eine einzige gehaltene Taste ausgelöst.</translation>
    </message>
    <message>
        <source>&apos;{output}&apos; is among the inputs and would be replaced.</source>
        <translation>„{output}“ ist unter den Eingaben und würde ersetzt.</translation>
    </message>
    <message>
        <source>&apos;{output}&apos; is inside a folder of films.</source>
        <translation>„{output}“ liegt in einem Ordner mit Aufnahmen.</translation>
    </message>
    <message>
        <source>&apos;{out}&apos; is a folder of films.</source>
        <translation>„{out}“ ist ein Ordner mit Aufnahmen.</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; cannot be read.</source>
        <translation>&apos;{path}&apos; ist nicht lesbar.</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; is a folder.</source>
        <translation>„{path}“ ist ein Ordner.</translation>
    </message>
    <message>
        <source>(fit)</source>
        <translation>(angepasst)</translation>
    </message>
    <message>
        <source>({number} of {count})</source>
        <translation>({number} von {count})</translation>
    </message>
    <message>
        <source>+{scale} for</source>
        <translation>+{scale} dafür</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>, in use</source>
        <translation>, in Gebrauch</translation>
    </message>
    <message>
        <source>, on trial</source>
        <translation>, auf Probe</translation>
    </message>
    <message>
        <source>, ordered on {began:%Y-%m-%d at %H:%M}</source>
        <translation>, in Auftrag gegeben am {began:%d.%m.%Y um %H:%M}</translation>
    </message>
    <message>
        <source>1  Films</source>
        <translation>1  Aufnahmen</translation>
    </message>
    <message>
        <source>1 px, faint</source>
        <translation>1 px, schwach</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 bis 9</translation>
    </message>
    <message>
        <source>2  Recipe</source>
        <translation>2  Rezept</translation>
    </message>
    <message>
        <source>3  Limits and place</source>
        <translation>3  Grenzen und Ort</translation>
    </message>
    <message>
        <source>5 % in black</source>
        <translation>5&#xa0;% in Schwarz</translation>
    </message>
    <message>
        <source>95 % in white</source>
        <translation>95&#xa0;% in Weiß</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>; hold {key} to peek</source>
        <translation>; {key} halten, um kurz hinzusehen</translation>
    </message>
    <message>
        <source>&lt; 1 point</source>
        <translation>&lt; 1 Punkt</translation>
    </message>
    <message>
        <source>A DenseNet121 that goes on from a chest collection and keeps its outputs for classes it knows.</source>
        <translation>Ein DenseNet121, das von einer Thoraxsammlung ausgeht und die Ausgänge bekannter Klassen behält.</translation>
    </message>
    <message>
        <source>A DenseNet201 that goes on from a chest collection: deeper and slower.</source>
        <translation>Ein DenseNet201, das von einer Thoraxsammlung ausgeht: tiefer und langsamer.</translation>
    </message>
    <message>
        <source>A ResNet18 from nothing, on pictures of one size.</source>
        <translation>Ein ResNet18 von Grund auf, auf Bildern einer Größe.</translation>
    </message>
    <message>
        <source>A ResNet18 that sees small pictures first and larger ones later; the recipe of the bundled model.</source>
        <translation>Ein ResNet18, das erst kleine und später größere Bilder sieht; das Rezept des mitgelieferten Modells.</translation>
    </message>
    <message>
        <source>A ResNet50 at three sizes, each with the head alone first, at a rate that is searched for.</source>
        <translation>Ein ResNet50 in drei Größen, jeweils zuerst nur der Kopf, mit gesuchter Lernrate.</translation>
    </message>
    <message>
        <source>A ResNet50 for large pictures of 480 pixels, which are mixed in pairs: slow without a GPU.</source>
        <translation>Ein ResNet50 für große Bilder von 480 Pixeln, die paarweise gemischt werden: langsam ohne GPU.</translation>
    </message>
    <message>
        <source>A VOI LUT in the {holder} is damaged and was not used.</source>
        <translation>Eine VOI-LUT ({holder}) ist beschädigt und wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>A VOI LUT in the {holder} is damaged; {instead}.</source>
        <translation>Eine VOI-LUT ({holder}) ist beschädigt; {instead}.</translation>
    </message>
    <message>
        <source>A VOI LUT in the {holder} states {bits} bits; its entries have {bits2}, which is used.</source>
        <translation>Eine VOI-LUT ({holder}) gibt {bits} Bit an; ihre Einträge haben {bits2}, was verwendet wird.</translation>
    </message>
    <message>
        <source>A child&apos;s film, says the header; the model saw children&apos;s films of few ages and of few classes.</source>
        <translation>Laut Header die Aufnahme eines Kindes; das Modell sah Kinderaufnahmen nur weniger Altersstufen und Klassen.</translation>
    </message>
    <message>
        <source>A child&apos;s film, says the header; the model was trained on adults&apos; films alone.</source>
        <translation>Laut Header die Aufnahme eines Kindes; das Modell wurde nur mit Aufnahmen Erwachsener trainiert.</translation>
    </message>
    <message>
        <source>A class can only be explained against other classes.</source>
        <translation>Eine Klasse kann nur gegen andere Klassen erklärt werden.</translation>
    </message>
    <message>
        <source>A class of bundle &apos;{name}&apos; has no name.</source>
        <translation>Eine Klasse des Modellpakets „{name}“ hat keinen Namen.</translation>
    </message>
    <message>
        <source>A colour picture, not a radiograph.</source>
        <translation>Ein Farbbild, keine Röntgenaufnahme.</translation>
    </message>
    <message>
        <source>A file there cannot be locked.</source>
        <translation>Eine Datei dort lässt sich nicht sperren.</translation>
    </message>
    <message>
        <source>A file, a run or a bundle…</source>
        <translation>Eine Datei, ein Lauf oder ein Modellpaket …</translation>
    </message>
    <message>
        <source>A folder with a folder of films for each class, a zip of one, or a manifest CSV with the columns path, label and, where known, patient_id and source. You can drop it here.</source>
        <translation>Ein Ordner mit einem Ordner von Aufnahmen je Klasse, ein Zip davon oder eine Manifest-CSV mit den Spalten path, label und, soweit bekannt, patient_id und source. Sie können es hier ablegen.</translation>
    </message>
    <message>
        <source>A heatmap shows where a score came from, not where disease is.</source>
        <translation>Eine Heatmap zeigt, woher ein Score kam, nicht wo Krankheit ist.</translation>
    </message>
    <message>
        <source>A key that is held has no Ctrl, Alt or Shift.</source>
        <translation>Eine gehaltene Taste hat kein Strg, Alt oder Umschalt.</translation>
    </message>
    <message>
        <source>A large part of the chest looks cut off or covered.</source>
        <translation>Ein großer Teil des Thorax wirkt abgeschnitten oder verdeckt.</translation>
    </message>
    <message>
        <source>A lateral or oblique view; the model knows frontal films only.</source>
        <translation>Eine seitliche oder schräge Aufnahme; das Modell kennt nur frontale.</translation>
    </message>
    <message>
        <source>A lung&apos;s outline is in pieces.</source>
        <translation>Der Umriss einer Lunge besteht aus Stücken.</translation>
    </message>
    <message>
        <source>A millimetre as a millimetre, on a screen that was measured</source>
        <translation>Ein Millimeter als Millimeter, auf einem vermessenen Bildschirm</translation>
    </message>
    <message>
        <source>A network of a few layers from nothing: quick, and a check on how little suffices.</source>
        <translation>Ein Netz weniger Schichten von Grund auf: schnell, und eine Probe, wie wenig genügt.</translation>
    </message>
    <message>
        <source>A note has at most {longest_note} letters.</source>
        <translation>Eine Notiz hat höchstens {longest_note} Zeichen.</translation>
    </message>
    <message>
        <source>A note holds no colon and no semicolon.</source>
        <translation>Eine Notiz enthält weder Doppelpunkt noch Semikolon.</translation>
    </message>
    <message>
        <source>A passcode could be read on the way.</source>
        <translation>Ein Passwort könnte unterwegs gelesen werden.</translation>
    </message>
    <message>
        <source>A picture that is not DICOM belongs to no study.</source>
        <translation>Ein Bild, das nicht DICOM ist, gehört zu keiner Studie.</translation>
    </message>
    <message>
        <source>A presentation state of the film cannot be used. {error}</source>
        <translation>Ein Präsentationszustand der Aufnahme kann nicht verwendet werden. {error}</translation>
    </message>
    <message>
        <source>A presentation state of the film takes long to be read; its place may not answer. The menu Presentation offers it as soon as it is read.</source>
        <translation>Das Lesen eines Präsentationszustands der Aufnahme dauert lange; vielleicht antwortet der Ort nicht, an dem er liegt. Das Menü Präsentation bietet ihn an, sobald er gelesen ist.</translation>
    </message>
    <message>
        <source>A quarter clockwise</source>
        <translation>Eine Vierteldrehung im Uhrzeigersinn</translation>
    </message>
    <message>
        <source>A quarter counter-clockwise</source>
        <translation>Eine Vierteldrehung gegen den Uhrzeigersinn</translation>
    </message>
    <message>
        <source>A round length and the source of its millimetres</source>
        <translation>Eine runde Länge und die Quelle ihrer Millimeter</translation>
    </message>
    <message>
        <source>A rule that sees no film and knows only where it came from is right in {percent}, or reaches {percent2} balanced accuracy (guessing: {percent3}). A model&apos;s figures on such films mean something only beyond that.</source>
        <translation>Eine Regel, die keine Aufnahme sieht und nur deren Herkunft kennt, liegt in {percent} richtig oder erreicht {percent2} balancierte Genauigkeit (Raten: {percent3}). Die Zahlen eines Modells besagen bei solchen Aufnahmen nur darüber hinaus etwas.</translation>
    </message>
    <message>
        <source>A second picture tells it where a small network found the lungs.</source>
        <translation>Ein zweites Bild sagt ihm, wo ein kleines Netz die Lungen fand.</translation>
    </message>
    <message>
        <source>A second start hands its films to the window that is open. No network is used: a socket of your own account.</source>
        <translation>Ein zweiter Start übergibt seine Aufnahmen dem offenen Fenster. Kein Netzwerk wird benutzt: ein Socket Ihres eigenen Kontos.</translation>
    </message>
    <message>
        <source>A set of keys cannot have this name.</source>
        <translation>Ein Tastensatz kann diesen Namen nicht haben.</translation>
    </message>
    <message>
        <source>A shutter hides {value} % of the film, {whom}.</source>
        <translation>Eine Blende verdeckt {value}&#xa0;% der Aufnahme, {whom}.</translation>
    </message>
    <message>
        <source>A small network for photographs of which a new head and the last convolution learn.</source>
        <translation>Ein kleines Netz für Fotos, von dem ein neuer Kopf und die letzte Faltung lernen.</translation>
    </message>
    <message>
        <source>A small network for photographs of which a new head and the last two convolutions learn.</source>
        <translation>Ein kleines Netz für Fotos, von dem ein neuer Kopf und die letzten zwei Faltungen lernen.</translation>
    </message>
    <message>
        <source>A small network for photographs of which only a new head learns.</source>
        <translation>Ein kleines Netz für Fotos, von dem nur ein neuer Kopf lernt.</translation>
    </message>
    <message>
        <source>A small tree that sees only {words} of a file reaches {percent} balanced accuracy (guessing: {percent2}), told by {join}.</source>
        <translation>Ein kleiner Entscheidungsbaum, der nur {words} einer Datei sieht, erreicht {percent} balancierte Genauigkeit (Raten: {percent2}), verraten durch {join}.</translation>
    </message>
    <message>
        <source>A temporary folder cannot be made in &apos;{parent}&apos;.</source>
        <translation>In „{parent}“ kann kein temporärer Ordner angelegt werden.</translation>
    </message>
    <message>
        <source>A tenth of the step</source>
        <translation>Ein Zehntel des Schritts</translation>
    </message>
    <message>
        <source>A test pattern, and what the screen says of itself</source>
        <translation>Ein Testbild, und was der Bildschirm von sich sagt</translation>
    </message>
    <message>
        <source>A text or a figure of the presentation state is damaged or of a kind that is not drawn here.</source>
        <translation>Ein Text oder eine Figur des Präsentationszustands ist beschädigt oder von einer Art, die hier nicht gezeichnet wird.</translation>
    </message>
    <message>
        <source>A value comes from the default, the system (the machine&apos;s file, which an administrator writes), the user (your file), the environment or the command line; the later wins. Changes are written to your file at once.</source>
        <translation>Ein Wert kommt aus der Voreinstellung, vom System (der Datei des Rechners, die ein Administrator schreibt), vom Benutzer (Ihrer Datei), aus der Umgebung oder von der Befehlszeile; das Spätere gilt. Änderungen werden sofort in Ihre Datei geschrieben.</translation>
    </message>
    <message>
        <source>A window in the {holder} has a width that is not allowed and was not used.</source>
        <translation>Ein Fenster ({holder}) hat eine unzulässige Weite und wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>A window in the {holder} has a width that is not allowed; {instead}.</source>
        <translation>Ein Fenster ({holder}) hat eine unzulässige Weite; {instead}.</translation>
    </message>
    <message>
        <source>A window in the {holder} lacks its center or width and was not used.</source>
        <translation>Einem Fenster ({holder}) fehlt Mitte oder Weite; es wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>A window in the {holder} lacks its center or width; {instead}.</source>
        <translation>Einem Fenster ({holder}) fehlt Mitte oder Weite; {instead}.</translation>
    </message>
    <message>
        <source>A window of the file</source>
        <translation>Ein Fenster der Datei</translation>
    </message>
    <message>
        <source>A {architecture} trained at {sizes} pixels.</source>
        <translation>Ein {architecture}, trainiert mit {sizes} Pixeln.</translation>
    </message>
    <message>
        <source>A&amp;gainst</source>
        <translation>G&amp;egen</translation>
    </message>
    <message>
        <source>AI OVERLAY: {words}</source>
        <translation>KI-OVERLAY: {words}</translation>
    </message>
    <message>
        <source>AP film: the heart looks larger than on a PA film.</source>
        <translation>a.p.-Aufnahme: Das Herz wirkt größer als auf einer p.a.-Aufnahme.</translation>
    </message>
    <message>
        <source>About cxrviewer</source>
        <translation>Über cxrviewer</translation>
    </message>
    <message>
        <source>About the model {name} {version}</source>
        <translation>Über das Modell {name} {version}</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>Über dieses Modell</translation>
    </message>
    <message>
        <source>About this model. SHA-256 of the weights: {sha256}</source>
        <translation>Über dieses Modell. SHA-256 der Gewichte: {sha256}</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>Auftragsnr.</translation>
    </message>
    <message>
        <source>Across the window</source>
        <translation>Über das Fenster</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Active viewport</source>
        <translation>Aktive Ansicht</translation>
    </message>
    <message>
        <source>Actual pixels (1:1)</source>
        <translation>Originalpixel (1:1)</translation>
    </message>
    <message>
        <source>After epoch {number}: {figures}.</source>
        <translation>Nach Epoche {number}: {figures}.</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>AlexNet from nothing: an older network that trains faster.</source>
        <translation>AlexNet von Grund auf: ein älteres Netz, das schneller trainiert.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All drawings</source>
        <translation>Alle Zeichnungen</translation>
    </message>
    <message>
        <source>All films come from one source, so it cannot give a class away.</source>
        <translation>Alle Aufnahmen stammen aus einer Quelle, sie kann also keine Klasse verraten.</translation>
    </message>
    <message>
        <source>All notices</source>
        <translation>Alle Hinweise</translation>
    </message>
    <message>
        <source>All of this holds only if your films differ from those of the test in nothing but how frequent the classes are (label shift). At another hospital sensitivity and specificity are others, too.</source>
        <translation>All das gilt nur, wenn sich Ihre Aufnahmen von denen des Tests in nichts als der Häufigkeit der Klassen unterscheiden (Label-Shift). In einem anderen Krankenhaus sind auch Sensitivität und Spezifität andere.</translation>
    </message>
    <message>
        <source>All open films, by patient and study</source>
        <translation>Alle offenen Aufnahmen, nach Patient und Studie</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Alle anderen</translation>
    </message>
    <message>
        <source>Along a ruler or a marker</source>
        <translation>Entlang eines Lineals oder einer Marke</translation>
    </message>
    <message>
        <source>Alt + arrow keys</source>
        <translation>Alt + Pfeiltasten</translation>
    </message>
    <message>
        <source>An arrow and words</source>
        <translation>Ein Pfeil und Worte</translation>
    </message>
    <message>
        <source>An overlay in the {holder} is damaged or of a kind that is not read here.</source>
        <translation>Ein Overlay ({holder}) ist beschädigt oder von einer Art, die hier nicht gelesen wird.</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>Erneut analysieren</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Another frame</source>
        <translation>Anderes Frame</translation>
    </message>
    <message>
        <source>Another method…</source>
        <translation>Andere Methode …</translation>
    </message>
    <message>
        <source>Another process is at work on this already.</source>
        <translation>Ein anderer Prozess arbeitet bereits daran.</translation>
    </message>
    <message>
        <source>Apache License 2.0. Made with Qt and PySide6 under the LGPL 3.</source>
        <translation>Apache-Lizenz 2.0. Erstellt mit Qt und PySide6 unter der LGPL 3.</translation>
    </message>
    <message>
        <source>Around the film; the film stays on black.</source>
        <translation>Um die Aufnahme herum; die Aufnahme bleibt auf Schwarz.</translation>
    </message>
    <message>
        <source>Arrow keys or a left drag change the window, the wheel zooms, the menu Help lists all keys and tools.</source>
        <translation>Pfeiltasten oder Ziehen mit links ändern die Fensterung, das Mausrad zoomt, das Menü Hilfe nennt alle Tasten und Werkzeuge.</translation>
    </message>
    <message>
        <source>As Grad-CAM, but does a channel also count when it speaks for the class in a small place only?</source>
        <translation>Wie Grad-CAM, aber zählt ein Kanal auch, wenn er nur an einer kleinen Stelle für die Klasse spricht?</translation>
    </message>
    <message>
        <source>As a small network found them, or why there is none</source>
        <translation>Wie ein kleines Netz sie fand, oder warum es keinen gibt</translation>
    </message>
    <message>
        <source>As delivered</source>
        <extracomment>The keys of each action, by its id. Keys that belong to gestures, and so to no other action: the canvas gets them itself. Sets of keys that come with the program: what differs from the keys as delivered, after the defaults of OHIF (hotkeyBindings) and Weasis. What has no counterpart here, or would take a key of a gesture (Space, Esc, arrow keys), stays as delivered. What they are called.</extracomment>
        <translation>Wie ausgeliefert</translation>
    </message>
    <message>
        <source>As in OHIF</source>
        <translation>Wie in OHIF</translation>
    </message>
    <message>
        <source>As in Weasis</source>
        <translation>Wie in Weasis</translation>
    </message>
    <message>
        <source>As long as the recipe takes</source>
        <translation>So lange, wie das Rezept braucht</translation>
    </message>
    <message>
        <source>As shown, {width} × {height} pixels</source>
        <translation>Wie gezeigt, {width} × {height} Pixel</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Ask for read permission.</source>
        <translation>Bitten Sie um Leserecht.</translation>
    </message>
    <message>
        <source>Ask the sender for a smaller copy.</source>
        <translation>Bitten Sie den Absender um eine kleinere Kopie.</translation>
    </message>
    <message>
        <source>Ask the sender for an uncompressed or JPEG 2000 copy.</source>
        <translation>Bitten Sie den Absender um eine unkomprimierte oder JPEG-2000-Kopie.</translation>
    </message>
    <message>
        <source>Ask the sender for it again.</source>
        <translation>Bitten Sie den Absender erneut darum.</translation>
    </message>
    <message>
        <source>Ask the sender for the film again.</source>
        <translation>Bitten Sie den Absender erneut um die Aufnahme.</translation>
    </message>
    <message>
        <source>Ask them to change it.</source>
        <translation>Bitten Sie ihn um die Änderung.</translation>
    </message>
    <message>
        <source>At 25, 50 and 75 % of the scale</source>
        <translation>Bei 25, 50 und 75&#xa0;% der Skala</translation>
    </message>
    <message>
        <source>At a prevalence of {share}, of 100 films at or above the operating point for {name} ({point}), about {number} are {name}.</source>
        <translation>Bei einer Prävalenz von {share} sind von 100 Aufnahmen am oder über dem Arbeitspunkt für {name} ({point}) etwa {number} {name}.</translation>
    </message>
    <message>
        <source>At another hospital ({name}) no film had a class that the model knows; see the model card.</source>
        <translation>In einem anderen Krankenhaus ({name}) hatte keine Aufnahme eine Klasse, die das Modell kennt; siehe Modellkarte.</translation>
    </message>
    <message>
        <source>At another hospital ({name}) the model said {join}; expect wrong answers elsewhere too.</source>
        <translation>In einem anderen Krankenhaus ({name}) sagte das Modell {join}; rechnen Sie auch anderswo mit falschen Antworten.</translation>
    </message>
    <message>
        <source>At another prevalence</source>
        <translation>Bei anderer Prävalenz</translation>
    </message>
    <message>
        <source>At another prevalence…</source>
        <translation>Bei anderer Prävalenz …</translation>
    </message>
    <message>
        <source>At the operating point sensitivity {sensitivity} and specificity {specificity}, measured on the {part}.</source>
        <translation>Am Arbeitspunkt Sensitivität {sensitivity} und Spezifität {specificity}, gemessen am {part}.</translation>
    </message>
    <message>
        <source>At the second of three points</source>
        <translation>Am zweiten von drei Punkten</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>By key and value. Languages stand in their own words, so that whoever reads no other finds theirs.</extracomment>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic takes CUDA, then Apple&apos;s MPS, then the CPU.</source>
        <translation>Automatisch nimmt CUDA, sonst Apples MPS, sonst die CPU.</translation>
    </message>
    <message>
        <source>Automatic window</source>
        <translation>Automatisches Fenster</translation>
    </message>
    <message>
        <source>Back to Photometric Interpretation</source>
        <translation>Zurück zu Photometric Interpretation</translation>
    </message>
    <message>
        <source>Back to the promoted model</source>
        <translation>Zurück zum freigegebenen Modell</translation>
    </message>
    <message>
        <source>Bal. accuracy</source>
        <translation>Bal. Genauigkeit</translation>
    </message>
    <message>
        <source>Balanced accuracy and mean AUROC of each model on its own test part, with 95 % intervals, beside what a rule reaches that knows only where a film came from, and what films&apos; borders tell without lungs. Figures of models that were trained on different films cannot be compared.</source>
        <translation>Balancierte Genauigkeit und mittlere AUROC jedes Modells auf seinem eigenen Testteil, mit 95-%-Intervallen, neben dem, was eine Regel erreicht, die nur die Herkunft einer Aufnahme kennt, und dem, was die Ränder ohne Lungen verraten. Zahlen von Modellen, die mit verschiedenen Aufnahmen trainiert wurden, sind nicht vergleichbar.</translation>
    </message>
    <message numerus="yes">
        <source>Balanced accuracy {interval} on {films:,} test films</source>
        <translation>
            <numerusform>Balancierte Genauigkeit {interval} auf {films:,} Testaufnahme</numerusform>
            <numerusform>Balancierte Genauigkeit {interval} auf {films:,} Testaufnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Before the first film</source>
        <translation>Vor der ersten Aufnahme</translation>
    </message>
    <message>
        <source>Beside the &amp;keys it has</source>
        <translation>&amp;Neben den Tasten, die sie hat</translation>
    </message>
    <message>
        <source>Between two lines, 0 to 90°</source>
        <translation>Zwischen zwei Linien, 0 bis 90°</translation>
    </message>
    <message>
        <source>Between two points</source>
        <translation>Zwischen zwei Punkten</translation>
    </message>
    <message>
        <source>Bit depth: {depth} bits per pixel reported; this program hands over 8 bits of grey</source>
        <translation>Bittiefe: {depth} Bit je Pixel gemeldet; dieses Programm übergibt 8 Bit Grau</translation>
    </message>
    <message>
        <source>Black and white look swapped: air is white, bones are dark.</source>
        <translation>Schwarz und Weiß scheinen vertauscht: Luft ist weiß, Knochen sind dunkel.</translation>
    </message>
    <message>
        <source>Black was added {value} it to make it square.</source>
        <translation>Schwarz wurde {value} angefügt, damit es quadratisch wird.</translation>
    </message>
    <message>
        <source>Border alone</source>
        <translation>Nur Rand</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geb.</translation>
    </message>
    <message>
        <source>Both ends of the {name} lie on one side of the midline.</source>
        <translation>Beide Enden ({name}) liegen auf derselben Seite der Mittellinie.</translation>
    </message>
    <message>
        <source>Both views of this study</source>
        <translation>Beide Projektionen dieser Studie</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Bundle &apos;{name}&apos; does not name at least two different classes.</source>
        <translation>Das Modellpaket „{name}“ nennt nicht mindestens zwei verschiedene Klassen.</translation>
    </message>
    <message>
        <source>Bundle &apos;{name}&apos; gives no numbers for this film.</source>
        <translation>Das Modellpaket „{name}“ liefert für diese Aufnahme keine Zahlen.</translation>
    </message>
    <message>
        <source>Bundle &apos;{name}&apos; has no {weights_file}.</source>
        <translation>Das Modellpaket „{name}“ hat keine {weights_file}.</translation>
    </message>
    <message>
        <source>By how much does the score fall when a patch is covered?</source>
        <translation>Um wie viel sinkt der Score, wenn ein Feld verdeckt wird?</translation>
    </message>
    <message>
        <source>By patient, date or description</source>
        <translation>Nach Patient, Datum oder Beschreibung</translation>
    </message>
    <message>
        <source>By which the PACS knows it.</source>
        <translation>Unter dem das PACS dieses Programm kennt.</translation>
    </message>
    <message>
        <source>C&amp;hange settings</source>
        <translation>&amp;Einstellungen ändern</translation>
    </message>
    <message>
        <source>CTR undefined: a line has no length</source>
        <translation>HTQ nicht bestimmt: Eine Linie hat keine Länge</translation>
    </message>
    <message>
        <source>CTR undefined: a line has no length ({origin})</source>
        <translation>HTQ nicht bestimmt: Eine Linie hat keine Länge ({origin})</translation>
    </message>
    <message>
        <source>CTR {number}</source>
        <translation>HTQ {number}</translation>
    </message>
    <message>
        <source>CTR {number} ({origin})</source>
        <translation>HTQ {number} ({origin})</translation>
    </message>
    <message>
        <source>Calibrate by a known length</source>
        <translation>Mit bekannter Länge kalibrieren</translation>
    </message>
    <message>
        <source>Calibrated probability {probability:.3f}, raw {raw:.3f}.</source>
        <translation>Kalibrierte Wahrscheinlichkeit {probability:.3f}, roh {raw:.3f}.</translation>
    </message>
    <message>
        <source>Calibration and operating points of bundle &apos;{name}&apos; were fitted to other weights.</source>
        <translation>Kalibrierung und Arbeitspunkte des Modellpakets „{name}“ wurden an andere Gewichte angepasst.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Candidate on trial: nobody has promoted this model.</source>
        <translation>Kandidat auf Probe: Niemand hat dieses Modell freigegeben.</translation>
    </message>
    <message>
        <source>Candidate on trial: {name} {version}. Nobody has promoted this model.</source>
        <translation>Kandidat auf Probe: {name} {version}. Niemand hat dieses Modell freigegeben.</translation>
    </message>
    <message>
        <source>Cannot be trained on</source>
        <translation>Damit kann nicht trainiert werden</translation>
    </message>
    <message>
        <source>Cardiothoracic ratio</source>
        <translation>Herz-Thorax-Quotient</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>Certificates for a PACS</source>
        <translation>Zertifikate für ein PACS</translation>
    </message>
    <message>
        <source>Change it in an editor.</source>
        <translation>Ändern Sie es in einem Editor.</translation>
    </message>
    <message>
        <source>Change them, or use those of another program</source>
        <translation>Ändern, oder die eines anderen Programms verwenden</translation>
    </message>
    <message>
        <source>Check both titles, and who may connect.</source>
        <translation>Prüfen Sie beide AE-Titel und wer sich verbinden darf.</translation>
    </message>
    <message>
        <source>Check free space and memory.</source>
        <translation>Prüfen Sie freien Platz und Speicher.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Prüfen Sie die Berechtigungen.</translation>
    </message>
    <message>
        <source>Check permissions and space.</source>
        <translation>Prüfen Sie Berechtigungen und Platz.</translation>
    </message>
    <message>
        <source>Check permissions.</source>
        <translation>Prüfen Sie die Berechtigungen.</translation>
    </message>
    <message>
        <source>Check the name, and whether it was moved.</source>
        <translation>Prüfen Sie den Namen, und ob sie verschoben wurde.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>Check the network or the drive, then try again.</source>
        <translation>Prüfen Sie das Netzwerk oder das Laufwerk und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Check thoroughly</source>
        <translation>Gründlich prüfen</translation>
    </message>
    <message>
        <source>Check title, host, port and certificates.</source>
        <translation>Prüfen Sie AE-Titel, Rechner, Port und Zertifikate.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Checking the heatmaps</source>
        <translation>Prüfung der Heatmaps</translation>
    </message>
    <message>
        <source>Checking thoroughly</source>
        <translation>Gründliche Prüfung</translation>
    </message>
    <message>
        <source>Checks of this {name} map: {verdict}</source>
        <translation>Prüfungen dieser {name}-Karte: {verdict}</translation>
    </message>
    <message>
        <source>Choose a folder on a local disk.</source>
        <translation>Wählen Sie einen Ordner auf einer lokalen Platte.</translation>
    </message>
    <message>
        <source>Choose a row and press its new key. Mouse moves, arrow keys, Space, Enter, Esc and 1 to 9 stay as they are.</source>
        <translation>Wählen Sie eine Zeile und drücken Sie die neue Taste. Mausbewegungen, Pfeiltasten, Leertaste, Eingabe, Esc und 1 bis 9 bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Choose a single key.</source>
        <translation>Wählen Sie eine einzelne Taste.</translation>
    </message>
    <message>
        <source>Choose among 0 to {value}.</source>
        <translation>Wählen Sie zwischen 0 und {value}.</translation>
    </message>
    <message>
        <source>Choose among: {choices}.</source>
        <translation>Zur Wahl stehen: {choices}.</translation>
    </message>
    <message>
        <source>Choose among: {join}.</source>
        <translation>Zur Wahl stehen: {join}.</translation>
    </message>
    <message>
        <source>Choose among: {known}.</source>
        <translation>Zur Wahl stehen: {known}.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another folder, or free space there.</source>
        <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>Choose another key.</source>
        <translation>Wählen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>Choose another one in Tools &gt; Keys.</source>
        <translation>Wählen Sie einen anderen unter Extras &gt; Tasten.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Choose it.</source>
        <translation>Wählen Sie es aus.</translation>
    </message>
    <message>
        <source>Choose one for grey films.</source>
        <translation>Wählen Sie einen für Graustufenaufnahmen.</translation>
    </message>
    <message>
        <source>Choose one or more classes, or &apos;{none_of_these}&apos;.</source>
        <translation>Wählen Sie eine oder mehrere Klassen, oder „{none_of_these}“.</translation>
    </message>
    <message>
        <source>Choose one that was saved for this film.</source>
        <translation>Wählen Sie einen, der für diese Aufnahme gespeichert wurde.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Class &apos;{label}&apos; has too few patients or groups of films ({groups}): add films of others until there are {least_groups}.</source>
        <translation>Die Klasse „{label}“ hat zu wenige Patienten oder Gruppen von Aufnahmen ({groups}): Ergänzen Sie Aufnahmen weiterer, bis es {least_groups} sind.</translation>
    </message>
    <message>
        <source>Class and source</source>
        <translation>Klasse und Quelle</translation>
    </message>
    <message>
        <source>Class that the heatmap explains</source>
        <translation>Klasse, die die Heatmap erklärt</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche löschen</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Programm schließen</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close what uses it, or delete it by hand.</source>
        <translation>Schließen Sie, was ihn benutzt, oder löschen Sie ihn von Hand.</translation>
    </message>
    <message>
        <source>Coarse steps</source>
        <translation>Grobe Schritte</translation>
    </message>
    <message>
        <source>Cobb angle</source>
        <translation>Cobb-Winkel</translation>
    </message>
    <message>
        <source>Cobb {angle}</source>
        <translation>Cobb {angle}</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Colours and lines</source>
        <translation>Farben und Linien</translation>
    </message>
    <message>
        <source>Complete or remove the line.</source>
        <translation>Ergänzen oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Constants of the network hold {percent} of the score, which the map does not show.</source>
        <translation>Konstanten des Netzes halten {percent} des Scores, die die Karte nicht zeigt.</translation>
    </message>
    <message>
        <source>Copies and conflicts</source>
        <translation>Kopien und Widersprüche</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy it again from its source.</source>
        <translation>Kopieren Sie sie erneut von der Quelle.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Kopieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the bundle again or choose another one.</source>
        <translation>Kopieren Sie das Modellpaket erneut oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Copy the bundle again, or make its gate again with packaging/make_gate.py.</source>
        <translation>Kopieren Sie das Modellpaket erneut, oder erzeugen Sie seine Eingangsprüfung neu mit packaging/make_gate.py.</translation>
    </message>
    <message>
        <source>Cramér&apos;s V {value}: class and source go {strength} together (0 is independent, 1 the same).</source>
        <translation>Cramérs V {value}: Klasse und Quelle gehen {strength} zusammen (0 ist unabhängig, 1 dasselbe).</translation>
    </message>
    <message>
        <source>Ctrl + drag or arrow key</source>
        <translation>Strg + Ziehen oder Pfeiltaste</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Strg + Mausrad</translation>
    </message>
    <message>
        <source>Ctrl+Z brings them back</source>
        <translation>Strg+Z bringt sie zurück</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Current and prior</source>
        <translation>Aktuelle Aufnahme und Voraufnahme</translation>
    </message>
    <message>
        <source>Curves of the training</source>
        <translation>Kurven des Trainings</translation>
    </message>
    <message>
        <source>Cut {why}: {join}, as the film is stored. Nothing is said of what was cut off.</source>
        <translation>Beschnitten auf {why}: {join}, so wie die Aufnahme gespeichert ist. Über das Abgeschnittene wird nichts gesagt.</translation>
    </message>
    <message>
        <source>DICOM, PNG, JPEG or TIFF. One film, several, a folder, a zip or a CD.</source>
        <translation>DICOM, PNG, JPEG oder TIFF. Eine Aufnahme, mehrere, ein Ordner, ein Zip oder eine CD.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dark / light surroundings</source>
        <translation>Dunkle / helle Umgebung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete all on this film</source>
        <translation>Alle auf dieser Aufnahme löschen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>Endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete it: films then get other hashes than before.</source>
        <translation>Löschen Sie es: Aufnahmen erhalten dann andere Hashes als zuvor.</translation>
    </message>
    <message>
        <source>Delete {title}?</source>
        <translation>{title} löschen?</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Device-pixel ratio: {ratio:g}</source>
        <translation>Gerätepixelverhältnis: {ratio:g}</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Differences are in percentage points, current minus prior. A difference of scores is no finding.</source>
        <translation>Differenzen sind in Prozentpunkten, aktuelle Aufnahme minus Voraufnahme. Eine Differenz der Scores ist kein Befund.</translation>
    </message>
    <message>
        <source>Display calibration not verified</source>
        <translation>Kalibrierung des Bildschirms nicht verifiziert</translation>
    </message>
    <message>
        <source>Display not verified</source>
        <translation>Bildschirm nicht verifiziert</translation>
    </message>
    <message>
        <source>Display test</source>
        <translation>Bildschirmtest</translation>
    </message>
    <message>
        <source>Display test…</source>
        <translation>Bildschirmtest …</translation>
    </message>
    <message>
        <source>Display verified</source>
        <translation>Bildschirm verifiziert</translation>
    </message>
    <message>
        <source>Display verified on {day}</source>
        <translation>Bildschirm verifiziert am {day}</translation>
    </message>
    <message>
        <source>Display verified {day}</source>
        <translation>Bildschirm verifiziert {day}</translation>
    </message>
    <message>
        <source>Do not wait for the checkpoint; what was trained since the last one is lost</source>
        <translation>Nicht auf den Sicherungspunkt warten; was seit dem letzten trainiert wurde, geht verloren</translation>
    </message>
    <message>
        <source>Do you agree with the model?</source>
        <translation>Stimmen Sie dem Modell zu?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Double-click a film in the list, or drop it here.</source>
        <extracomment>What a film that is dragged out of the list is carried as; it leaves nothing of use to another program.</extracomment>
        <translation>Doppelklicken Sie auf eine Aufnahme in der Liste, oder legen Sie sie hier ab.</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Drawings hidden</source>
        <translation>Zeichnungen verborgen</translation>
    </message>
    <message>
        <source>Drawings hidden on a shared screen</source>
        <translation>Zeichnungen auf geteiltem Bildschirm verborgen</translation>
    </message>
    <message>
        <source>Drop a chest film here</source>
        <translation>Thoraxaufnahme hier ablegen</translation>
    </message>
    <message>
        <source>Each has 1 to {longest} letters.</source>
        <translation>Beide haben 1 bis {longest} Zeichen.</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Errors (ERROR)</source>
        <translation>Fehler (ERROR)</translation>
    </message>
    <message>
        <source>Even that will take about {time}, longer than there is time.</source>
        <translation>Auch das dauert etwa {time}, länger als Zeit ist.</translation>
    </message>
    <message>
        <source>Every step (DEBUG)</source>
        <translation>Jeder Schritt (DEBUG)</translation>
    </message>
    <message>
        <source>Every {label} image is a child&apos;s</source>
        <translation>Jedes {label}-Bild stammt von einem Kind</translation>
    </message>
    <message>
        <source>Explain the class after</source>
        <translation>Die nächste Klasse erklären</translation>
    </message>
    <message>
        <source>Explain the class before</source>
        <translation>Die vorige Klasse erklären</translation>
    </message>
    <message>
        <source>Explaining: {title}</source>
        <translation>Erklärung: {title}</translation>
    </message>
    <message>
        <source>Export it again as a 16-bit PNG.</source>
        <translation>Exportieren Sie es erneut als 16-Bit-PNG.</translation>
    </message>
    <message>
        <source>Export it again as a PNG.</source>
        <translation>Exportieren Sie es erneut als PNG.</translation>
    </message>
    <message>
        <source>Export it as a PNG.</source>
        <translation>Exportieren Sie sie als PNG.</translation>
    </message>
    <message>
        <source>Export one page as a PNG.</source>
        <translation>Exportieren Sie eine Seite als PNG.</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Bericht exportieren …</translation>
    </message>
    <message>
        <source>Export the bundle again from its run; figures of one model do not hold for another.</source>
        <translation>Exportieren Sie das Modellpaket erneut aus seinem Lauf; Zahlen eines Modells gelten nicht für ein anderes.</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLGESCHLAGEN</translation>
    </message>
    <message>
        <source>FAILED: {reason}</source>
        <translation>FEHLGESCHLAGEN: {reason}</translation>
    </message>
    <message>
        <source>Family^Given, or how it begins</source>
        <translation>Nachname^Vorname, oder der Anfang</translation>
    </message>
    <message>
        <source>Fetch again: what came is kept.</source>
        <translation>Holen Sie noch einmal: Was ankam, bleibt.</translation>
    </message>
    <message>
        <source>Fetch chest films from the PACS that the settings name</source>
        <translation>Thoraxaufnahmen aus dem PACS der Einstellungen holen</translation>
    </message>
    <message>
        <source>Fetch the data again.</source>
        <translation>Holen Sie die Daten erneut.</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Wird geholt …</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>Fewer than two classes are left: add films of another class.</source>
        <translation>Weniger als zwei Klassen sind übrig: Ergänzen Sie Aufnahmen einer weiteren Klasse.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File of weights, or folder of a run or bundle</source>
        <translation>Datei mit Gewichten, oder Ordner eines Laufs oder Modellpakets</translation>
    </message>
    <message>
        <source>File or folder of the starting weights</source>
        <translation>Datei oder Ordner der Anfangsgewichte</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Datei:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Film list</source>
        <translation>Aufnahmenliste</translation>
    </message>
    <message>
        <source>Film with {method} heatmap</source>
        <translation>Aufnahme mit {method}-Heatmap</translation>
    </message>
    <message>
        <source>Film {film:,} of {films:,}</source>
        <translation>Aufnahme {film:,} von {films:,}</translation>
    </message>
    <message>
        <source>Film, Grad-CAM and LRP side by side</source>
        <translation>Aufnahme, Grad-CAM und LRP nebeneinander</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Films (*.dcm *.dicom *.dic *.ima *.png *.jpg *.jpeg *.tif *.tiff *.webp *.zip DICOMDIR);;All files (*)</source>
        <translation>Aufnahmen (*.dcm *.dicom *.dic *.ima *.png *.jpg *.jpeg *.tif *.tiff *.webp *.zip DICOMDIR);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Films are read first: what the model says is hidden until an opinion is recorded.</source>
        <translation>Aufnahmen werden erst selbst befundet: Was das Modell sagt, bleibt verborgen, bis eine Einschätzung festgehalten ist.</translation>
    </message>
    <message>
        <source>Films by class and source</source>
        <translation>Aufnahmen nach Klasse und Quelle</translation>
    </message>
    <message>
        <source>Films can be read and analysed as before, but nothing is recorded.</source>
        <translation>Aufnahmen können wie zuvor gelesen und analysiert werden, aber nichts wird protokolliert.</translation>
    </message>
    <message>
        <source>Films of one patient ID differ in name or birth date. Check whose each film is.</source>
        <translation>Aufnahmen einer Patienten-ID unterscheiden sich in Name oder Geburtsdatum. Prüfen Sie, von wem jede Aufnahme ist.</translation>
    </message>
    <message>
        <source>Films that contain all these words, or whose patient, study or series does</source>
        <translation>Aufnahmen, die alle diese Wörter enthalten, oder deren Patient, Studie oder Serie</translation>
    </message>
    <message>
        <source>Fine steps</source>
        <translation>Feine Schritte</translation>
    </message>
    <message>
        <source>Finished. Its model is a candidate: read its card and try it on films before you promote it.</source>
        <translation>Fertig. Sein Modell ist ein Kandidat: Lesen Sie seine Karte und erproben Sie es auf Aufnahmen, bevor Sie es freigeben.</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>An Fenster anpassen</translation>
    </message>
    <message>
        <source>Fold a group</source>
        <translation>Eine Gruppe einklappen</translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>Whether what a sender or the reader wrote may be shown: names of windows, descriptions, file names.</extracomment>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder for fetched films</source>
        <translation>Ordner für geholte Aufnahmen</translation>
    </message>
    <message>
        <source>Folder of labelled films</source>
        <translation>Ordner gelabelter Aufnahmen</translation>
    </message>
    <message>
        <source>Folder of the audit trail</source>
        <translation>Ordner des Prüfprotokolls</translation>
    </message>
    <message>
        <source>Folder of the bundle that scores films at every start. Tools &gt; Models changes it at once.</source>
        <translation>Ordner des Modellpakets, das bei jedem Start Aufnahmen bewertet. Extras &gt; Modelle ändert es sofort.</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Ordner der Ergebnisse</translation>
    </message>
    <message>
        <source>Folder of the run</source>
        <translation>Ordner des Laufs</translation>
    </message>
    <message>
        <source>Folder, zip or CSV</source>
        <translation>Ordner, Zip oder CSV</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>For a support ticket: &apos;cxrviewer support-bundle&apos; writes all of this and more, without patient data.</source>
        <translation>Für eine Support-Anfrage: &apos;cxrviewer support-bundle&apos; schreibt all dies und mehr, ohne Patientendaten.</translation>
    </message>
    <message>
        <source>For this film alone; the answer is marked for good and recorded.</source>
        <translation>Nur für diese Aufnahme; die Antwort wird dauerhaft gekennzeichnet und protokolliert.</translation>
    </message>
    <message>
        <source>Forget it, keep the run</source>
        <translation>Vergessen, den Lauf behalten</translation>
    </message>
    <message>
        <source>Four films</source>
        <translation>Vier Aufnahmen</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Frame {frame} of {frames}</source>
        <translation>Frame {frame} von {frames}</translation>
    </message>
    <message>
        <source>Frame {frame} of {frames} is shown and scored.</source>
        <translation>Frame {frame} von {frames} wird gezeigt und bewertet.</translation>
    </message>
    <message>
        <source>Free space there, or have the folder&apos;s rights mended.</source>
        <translation>Schaffen Sie dort Platz, oder lassen Sie die Rechte des Ordners berichtigen.</translation>
    </message>
    <message>
        <source>Free space, or have the folder&apos;s rights mended.</source>
        <translation>Schaffen Sie Platz, oder lassen Sie die Rechte des Ordners berichtigen.</translation>
    </message>
    <message>
        <source>From the 0.1 to the 99.9 percentile</source>
        <translation>Vom 0,1- bis zum 99,9-Perzentil</translation>
    </message>
    <message>
        <source>From the films&apos; borders alone, without lungs, its features tell the classes at {reached} balanced accuracy (chance {found}).</source>
        <translation>Allein aus den Rändern der Aufnahmen, ohne Lungen, unterscheiden seine Merkmale die Klassen mit {reached} balancierter Genauigkeit (Zufall {found}).</translation>
    </message>
    <message>
        <source>From the outline of the lungs, to be checked and moved</source>
        <translation>Aus dem Umriss der Lungen, zu prüfen und zu verschieben</translation>
    </message>
    <message>
        <source>From the values in a rectangle</source>
        <translation>Aus den Werten in einem Rechteck</translation>
    </message>
    <message>
        <source>From: {origin}</source>
        <translation>Von: {origin}</translation>
    </message>
    <message>
        <source>Frontal and lateral</source>
        <translation>Frontal und seitlich</translation>
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
        <translation>Diesen Tastensatz weitergeben</translation>
    </message>
    <message>
        <source>Give the training a name and a folder.</source>
        <translation>Geben Sie dem Training einen Namen und einen Ordner.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go back to {title}?</source>
        <translation>Zurück zu {title}?</translation>
    </message>
    <message>
        <source>Go to the list of methods</source>
        <translation>Zur Liste der Methoden gehen</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Grad-CAM and LRP {words} ({numbers}, by chance {percent}).</source>
        <translation>Grad-CAM und LRP {words} ({numbers}, zufällig {percent}).</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Hidden below</source>
        <translation>Verborgen unter</translation>
    </message>
    <message>
        <source>Hidden: what is below {share:.0f} % of the scale ({sign}{value}).</source>
        <translation>Verborgen: was unter {share:.0f}&#xa0;% der Skala liegt ({sign}{value}).</translation>
    </message>
    <message>
        <source>Hide all that a model says of a film until your own opinion of it is recorded. Heatmap &gt; Read first switches it for a while.</source>
        <translation>Alles verbergen, was ein Modell zu einer Aufnahme sagt, bis Ihre eigene Einschätzung festgehalten ist. Heatmap &gt; Erst selbst befunden schaltet es zeitweise um.</translation>
    </message>
    <message>
        <source>Hide all that names a patient</source>
        <translation>Alles verbergen, was einen Patienten nennt</translation>
    </message>
    <message>
        <source>Hide text</source>
        <translation>Text verbergen</translation>
    </message>
    <message>
        <source>Hide the names and numbers on the film</source>
        <translation>Namen und Zahlen auf der Aufnahme verbergen</translation>
    </message>
    <message>
        <source>Hide what the model says until your own opinion is recorded</source>
        <translation>Verbergen, was das Modell sagt, bis Ihre eigene Einschätzung festgehalten ist</translation>
    </message>
    <message>
        <source>Holds from the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>How many of the places opened last File &gt; Open recent keeps. Their names can name patients.</source>
        <translation>Wie viele der zuletzt geöffneten Orte Datei &gt; Zuletzt geöffnet behält. Deren Namen können Patienten nennen.</translation>
    </message>
    <message>
        <source>How much did each pixel give to the score, or take from it, when the score is shared out from layer to layer?</source>
        <translation>Wie viel gab jedes Pixel zum Score oder nahm davon, wenn der Score von Schicht zu Schicht verteilt wird?</translation>
    </message>
    <message>
        <source>How much does each pixel raise the score on the way from an empty film to this one?</source>
        <translation>Wie sehr erhöht jedes Pixel den Score auf dem Weg von einer leeren Aufnahme zu dieser?</translation>
    </message>
    <message>
        <source>How s&amp;ure</source>
        <translation>Wie &amp;sicher</translation>
    </message>
    <message>
        <source>How somebody set the film up for reading. On screen only: the model always sees the film itself.</source>
        <translation>Wie jemand die Aufnahme zur Befundung eingerichtet hat. Nur auf dem Bildschirm: Das Modell sieht immer die Aufnahme selbst.</translation>
    </message>
    <message>
        <source>How sure you are</source>
        <translation>Wie sicher Sie sind</translation>
    </message>
    <message>
        <source>How the heatmap is drawn</source>
        <translation>Wie die Heatmap gezeichnet wird</translation>
    </message>
    <message>
        <source>How; name nobody</source>
        <translation>Wie; niemanden nennen</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ich habe dies gelesen</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>ImageNet, downloaded by torchvision</source>
        <translation>ImageNet, von torchvision geladen</translation>
    </message>
    <message>
        <source>Imager Pixel Spacing divided by {factor}, {origin}</source>
        <translation>Imager Pixel Spacing geteilt durch {factor}, {origin}</translation>
    </message>
    <message>
        <source>In a film of several frames</source>
        <translation>In einer Aufnahme mit mehreren Frames</translation>
    </message>
    <message>
        <source>In brackets 95 % intervals; those of numbers of films go from their lower to their upper ends.</source>
        <translation>In Klammern 95-%-Intervalle; die der Anzahlen reichen von deren unteren zu deren oberen Enden.</translation>
    </message>
    <message>
        <source>In the active viewport, or in the one it is dropped on</source>
        <translation>In der aktiven Ansicht, oder in der, auf der sie abgelegt wird</translation>
    </message>
    <message>
        <source>In the background it goes on without this window, and you find it again in Tools &gt; Train a model. With a checkpoint it stops, and can be resumed at any time.</source>
        <translation>Im Hintergrund läuft es ohne dieses Fenster weiter, und Sie finden es unter Extras &gt; Modell trainieren wieder. Mit einem Sicherungspunkt hält es an und kann jederzeit fortgesetzt werden.</translation>
    </message>
    <message>
        <source>In the list; with Shift all of them</source>
        <translation>In der Liste; mit Umschalt alle</translation>
    </message>
    <message>
        <source>In the machine&apos;s settings.toml, &apos;locked&apos; is not a list of known keys.</source>
        <translation>In der settings.toml des Rechners ist „locked“ keine Liste bekannter Schlüssel.</translation>
    </message>
    <message>
        <source>In units of the border&apos;s share of the film: 1 is a map that knows nothing of borders, half as much again is a map drawn to where hospitals differ and lungs do not lie.</source>
        <translation>In Einheiten des Randanteils der Aufnahme: 1 ist eine Karte, die nichts von Rändern weiß, anderthalbmal so viel eine, die dorthin zeigt, wo sich Krankenhäuser unterscheiden und keine Lungen liegen.</translation>
    </message>
    <message>
        <source>In units of the share of the film outside the lungs: 1 is a map that knows nothing of lungs; a tenth more is one that avoids them.</source>
        <translation>In Einheiten des Anteils der Aufnahme außerhalb der Lungen: 1 ist eine Karte, die nichts von Lungen weiß; ein Zehntel mehr eine, die sie meidet.</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Insertion less deletion area, less that of random orders, in shares of the score&apos;s range (Petsiuk et al. 2018): at 0 the map ranks the film&apos;s parts no better than chance.</source>
        <translation>Einfüge- minus Löschfläche, minus die zufälliger Reihenfolgen, in Anteilen der Spanne des Scores (Petsiuk et al. 2018): Bei 0 ordnet die Karte die Teile der Aufnahme nicht besser als der Zufall.</translation>
    </message>
    <message>
        <source>Install cxrviewer again.</source>
        <translation>Installieren Sie cxrviewer erneut.</translation>
    </message>
    <message>
        <source>Install them: pip install &apos;cxrviewer[train]&apos;.</source>
        <translation>Installieren Sie sie: pip install &apos;cxrviewer[train]&apos;.</translation>
    </message>
    <message>
        <source>Install {join}.</source>
        <translation>Installieren Sie {join}.</translation>
    </message>
    <message>
        <source>Instrument and standard, for example. Name nobody: it is shown at the foot of the window.</source>
        <translation>Zum Beispiel Messgerät und Norm. Nennen Sie niemanden: Es steht am Fuß des Fensters.</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>Integrierte Gradienten</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Invertieren</translation>
    </message>
    <message>
        <source>It broke off without a word: by a crash, a restart, or from outside. Resuming goes on from its last checkpoint, at most five minutes before.</source>
        <translation>Es brach ohne ein Wort ab: durch einen Absturz, einen Neustart oder von außen. Fortsetzen beginnt beim letzten Sicherungspunkt, höchstens fünf Minuten davor.</translation>
    </message>
    <message>
        <source>It cannot be changed once the answer is shown; you can comment on it.</source>
        <translation>Sie kann nicht mehr geändert werden, sobald die Antwort gezeigt ist; Sie können sie kommentieren.</translation>
    </message>
    <message>
        <source>It cannot be known whether these films are of one patient: {words}</source>
        <translation>Es ist nicht feststellbar, ob diese Aufnahmen von einem Patienten sind: {words}</translation>
    </message>
    <message>
        <source>It does not have the hash that was listed for it.</source>
        <translation>Sie hat nicht den Hash, der für sie verzeichnet ist.</translation>
    </message>
    <message>
        <source>It goes from {least} to {greatest}.</source>
        <translation>Erlaubt ist {least} bis {greatest}.</translation>
    </message>
    <message>
        <source>It has digits and dots, 64 at most.</source>
        <translation>Sie hat Ziffern und Punkte, höchstens 64.</translation>
    </message>
    <message>
        <source>It is not said how sure you are.</source>
        <translation>Es ist nicht gesagt, wie sicher Sie sind.</translation>
    </message>
    <message>
        <source>It is not said whether you agree.</source>
        <translation>Es ist nicht gesagt, ob Sie zustimmen.</translation>
    </message>
    <message>
        <source>It knows: {join}.</source>
        <translation>Bekannt sind: {join}.</translation>
    </message>
    <message>
        <source>It may be damaged: copy it again.</source>
        <translation>Die Aufnahme ist vielleicht beschädigt: Kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>It must be smaller than the picture and move at most its side.</source>
        <translation>Es muss kleiner als das Bild sein und sich höchstens um seine Seite bewegen.</translation>
    </message>
    <message>
        <source>It must know this side&apos;s title and port.</source>
        <translation>Es muss AE-Titel und Port dieses Programms kennen.</translation>
    </message>
    <message>
        <source>It must not be used to diagnose, to screen, to rule disease out, or to decide about anybody&apos;s care.</source>
        <translation>Sie darf nicht zur Diagnose, zum Screening, zum Ausschluss von Krankheit oder für Entscheidungen über die Versorgung einer Person verwendet werden.</translation>
    </message>
    <message>
        <source>It starts at the prevalence among those films, {share}.</source>
        <translation>Begonnen wird mit der Prävalenz unter diesen Aufnahmen, {share}.</translation>
    </message>
    <message>
        <source>It states no figures.</source>
        <translation>Es nennt keine Zahlen.</translation>
    </message>
    <message>
        <source>It stopped with an error.</source>
        <translation>Es hielt mit einem Fehler an.</translation>
    </message>
    <message>
        <source>It was never measured on a test part.</source>
        <translation>Es wurde nie auf einem Testteil gemessen.</translation>
    </message>
    <message>
        <source>It was never measured on films of another hospital, where such models usually do much worse.</source>
        <translation>Es wurde nie auf Aufnahmen eines anderen Krankenhauses gemessen, wo solche Modelle meist viel schlechter sind.</translation>
    </message>
    <message>
        <source>It was not analysed.</source>
        <translation>Sie wurde nicht analysiert.</translation>
    </message>
    <message>
        <source>It was not tested on your films. Operating points of another model do not hold for it.</source>
        <translation>Es wurde nicht auf Ihren Aufnahmen getestet. Arbeitspunkte eines anderen Modells gelten nicht für es.</translation>
    </message>
    <message>
        <source>It was stretched to a square: everything looks {share} % {way} than it is.</source>
        <translation>Es wurde zum Quadrat gestreckt: Alles wirkt {share}&#xa0;% {way}, als es ist.</translation>
    </message>
    <message>
        <source>It will score every film again. No model is deleted.</source>
        <translation>Es bewertet wieder jede Aufnahme. Kein Modell wird gelöscht.</translation>
    </message>
    <message>
        <source>It will score every film that is opened, now and at every start, until you go back.</source>
        <translation>Es bewertet jede geöffnete Aufnahme, jetzt und bei jedem Start, bis Sie zurückkehren.</translation>
    </message>
    <message>
        <source>Its colour palette is damaged or of a kind that is not read here.</source>
        <translation>Seine Farbpalette ist beschädigt oder von einer Art, die hier nicht gelesen wird.</translation>
    </message>
    <message>
        <source>Its directions are those of a lateral view; the model knows frontal films only.</source>
        <translation>Ihre Richtungen sind die einer Seitenaufnahme; das Modell kennt nur frontale Aufnahmen.</translation>
    </message>
    <message>
        <source>Its folder is moved to the trash. The run that it was made of stays, if it still is there.</source>
        <translation>Sein Ordner wird in den Papierkorb gelegt. Der Lauf, aus dem es entstand, bleibt, falls er noch da ist.</translation>
    </message>
    <message>
        <source>Its grey: the darkest {low} % became black and the brightest {high} % white, the rest in between. The window on the screen plays no part.</source>
        <translation>Seine Grauwerte: Die dunkelsten {low}&#xa0;% wurden schwarz und die hellsten {high}&#xa0;% weiß, der Rest liegt dazwischen. Die Fensterung am Bildschirm spielt keine Rolle.</translation>
    </message>
    <message>
        <source>Its lead over all other classes, weighted by how probable they are: the log of its odds.</source>
        <translation>Ihr Vorsprung vor allen anderen Klassen, gewichtet nach deren Wahrscheinlichkeit: der Logarithmus ihrer Chancen.</translation>
    </message>
    <message>
        <source>Its pixel data ({name}) is damaged, incomplete or of a variant that is not read here.</source>
        <translation>Ihre Pixeldaten ({name}) sind beschädigt, unvollständig oder von einer Variante, die hier nicht gelesen wird.</translation>
    </message>
    <message>
        <source>Its pixels are floating-point numbers, which no film has.</source>
        <translation>Ihre Pixel sind Gleitkommazahlen, die keine Aufnahme hat.</translation>
    </message>
    <message>
        <source>Its pixels are stored as {name}, for which there is no decoder here.</source>
        <translation>Ihre Pixel sind als {name} gespeichert, wofür es hier keinen Decoder gibt.</translation>
    </message>
    <message>
        <source>Its pixels have more than 16 bits; films have at most 16.</source>
        <translation>Ihre Pixel haben mehr als 16 Bit; Aufnahmen haben höchstens 16.</translation>
    </message>
    <message>
        <source>Its pixels have {allocated} bits; films have at most 16.</source>
        <translation>Ihre Pixel haben {allocated} Bit; Aufnahmen haben höchstens 16.</translation>
    </message>
    <message>
        <source>Its test part was looked at {looks} times: the figures are a little too good.</source>
        <translation>Sein Testteil wurde {looks}-mal angesehen: Die Zahlen sind etwas zu gut.</translation>
    </message>
    <message>
        <source>Keep its results as PDF or PNG.</source>
        <translation>Bewahren Sie seine Ergebnisse als PDF oder PNG auf.</translation>
    </message>
    <message>
        <source>Keep the heatmap on</source>
        <translation>Heatmap eingeschaltet lassen</translation>
    </message>
    <message>
        <source>Keep the one that is meant.</source>
        <translation>Behalten Sie die gemeinte.</translation>
    </message>
    <message>
        <source>Keep them as PDF or PNG.</source>
        <translation>Bewahren Sie sie als PDF oder PNG auf.</translation>
    </message>
    <message>
        <source>Keep training in the background</source>
        <translation>Im Hintergrund weitertrainieren</translation>
    </message>
    <message>
        <source>Key: {words}</source>
        <translation>Legende: {words}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Tasten und Maus</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Tasten …</translation>
    </message>
    <message>
        <source>Known are: {join}.</source>
        <translation>Bekannt sind: {join}.</translation>
    </message>
    <message>
        <source>Known length</source>
        <translation>Bekannte Länge</translation>
    </message>
    <message>
        <source>LRP</source>
        <translation>LRP</translation>
    </message>
    <message>
        <source>LRP knows no rules for a {architecture}.</source>
        <translation>LRP kennt keine Regeln für ein {architecture}.</translation>
    </message>
    <message>
        <source>Labelled &amp;films</source>
        <translation>Gelabelte &amp;Aufnahmen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Large areas without any noise: a drawing or a test pattern, no film.</source>
        <translation>Große Flächen ganz ohne Rauschen: eine Zeichnung oder ein Testbild, keine Aufnahme.</translation>
    </message>
    <message>
        <source>Least severe level that reaches the log file.</source>
        <translation>Geringste Stufe, die in die Protokolldatei gelangt.</translation>
    </message>
    <message>
        <source>Leave it to the window.</source>
        <translation>Überlassen Sie es dem Fenster.</translation>
    </message>
    <message>
        <source>Leave out &apos;*&apos;, &apos;?&apos; and &apos;\&apos;, and write less.</source>
        <translation>Lassen Sie &apos;*&apos;, &apos;?&apos; und &apos;\&apos; weg, und schreiben Sie weniger.</translation>
    </message>
    <message>
        <source>Leave the name or number out: opinions are kept.</source>
        <translation>Lassen Sie Namen oder Nummer weg: Einschätzungen werden aufbewahrt.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Left for right, with a red badge</source>
        <translation>Links und rechts vertauscht, mit rotem Zeichen</translation>
    </message>
    <message>
        <source>Left out of {number} films: {counted} of others, {counted2} of which copies carry two different labels, {counted3} that cannot be read.</source>
        <translation>Ausgelassen von {number} Aufnahmen: {counted} anderer, {counted2}, deren Kopien zwei verschiedene Labels tragen, {counted3}, die nicht gelesen werden können.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Length of the line in millimetres, as printed on the ruler or the marker:</source>
        <translation>Länge der Linie in Millimetern, wie auf dem Lineal oder der Marke aufgedruckt:</translation>
    </message>
    <message>
        <source>Letters and markers cover about a hundredth of a film and say nothing of lungs, but name hospitals (DeGrave et al. 2021): five and fifteen times their area.</source>
        <translation>Buchstaben und Marken bedecken etwa ein Hundertstel einer Aufnahme und sagen nichts über Lungen, verraten aber Krankenhäuser (DeGrave et al. 2021): das Fünf- und Fünfzehnfache ihrer Fläche.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Limit of the numbers for {name}</source>
        <translation>Grenze der Zahlen für {name}</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Limits of this model</source>
        <translation>Grenzen dieses Modells</translation>
    </message>
    <message>
        <source>Line {line} of the manifest has more cells than columns, or a cell of several lines.</source>
        <translation>Zeile {line} des Manifests hat mehr Zellen als Spalten oder eine Zelle aus mehreren Zeilen.</translation>
    </message>
    <message>
        <source>Line {line} of the manifest has no path or no label.</source>
        <translation>Zeile {line} des Manifests hat keinen Pfad oder kein Label.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Lines at {at} % of {value}{averaged}{below}.</source>
        <translation>Linien bei {at}&#xa0;% von {value}{averaged}{below}.</translation>
    </message>
    <message>
        <source>Lines instead of colours</source>
        <translation>Linien statt Farben</translation>
    </message>
    <message>
        <source>List every notice of the film below it</source>
        <translation>Alle Hinweise zur Aufnahme darunter auflisten</translation>
    </message>
    <message>
        <source>Load measurements…</source>
        <translation>Messungen laden …</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Locked: {reason}</source>
        <translation>Gesperrt: {reason}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Log from</source>
        <translation>Protokollieren ab</translation>
    </message>
    <message>
        <source>Log in to the PACS</source>
        <translation>Am PACS anmelden</translation>
    </message>
    <message>
        <source>Look at the data first.</source>
        <translation>Sehen Sie erst die Daten an.</translation>
    </message>
    <message>
        <source>Look at the disk.</source>
        <translation>Sehen Sie nach der Platte.</translation>
    </message>
    <message>
        <source>Look at the report of this film, and print it</source>
        <translation>Den Bericht zu dieser Aufnahme ansehen und drucken</translation>
    </message>
    <message>
        <source>Look full screen: all 18 steps differ, with their corners; the squares of 5 % in black and 95 % in white can be seen; the ramps are even, without bands; the lines of 1 px can be told apart; squares are square; the dark and the bright field are even to the corners; the smallest words can be read.</source>
        <translation>Betrachten Sie es im Vollbild: Alle 18 Stufen unterscheiden sich, mit ihren Ecken; die Quadrate von 5&#xa0;% in Schwarz und 95&#xa0;% in Weiß sind zu sehen; die Verläufe sind gleichmäßig, ohne Streifen; die Linien von 1 px sind zu unterscheiden; Quadrate sind quadratisch; dunkles und helles Feld sind bis in die Ecken gleichmäßig; die kleinsten Wörter sind lesbar.</translation>
    </message>
    <message>
        <source>Look there and above for a quotation mark that is not closed, or not doubled within a cell.</source>
        <translation>Suchen Sie dort und darüber nach einem Anführungszeichen, das nicht geschlossen oder innerhalb einer Zelle nicht verdoppelt ist.</translation>
    </message>
    <message>
        <source>Looking for films…</source>
        <translation>Suche nach Aufnahmen …</translation>
    </message>
    <message>
        <source>Looking for the lungs</source>
        <translation>Suche nach den Lungen</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Low values are {first} by Photometric Interpretation and {second} by Presentation LUT Shape; Photometric Interpretation is the default.</source>
        <translation>Niedrige Werte sind {first} laut Photometric Interpretation und {second} laut Presentation LUT Shape; vorgegeben ist Photometric Interpretation.</translation>
    </message>
    <message>
        <source>Lung 123</source>
        <translation>Lunge 123</translation>
    </message>
    <message>
        <source>MIRRORED</source>
        <translation>GESPIEGELT</translation>
    </message>
    <message>
        <source>MIRRORED, as the presentation state asks</source>
        <translation>GESPIEGELT, wie der Präsentationszustand verlangt</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Mean, SD, least, most and area</source>
        <translation>Mittelwert, SD, Minimum, Maximum und Fläche</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measured widths</source>
        <translation>Gemessene Breiten</translation>
    </message>
    <message>
        <source>Measurements (*.json)</source>
        <translation>Messungen (*.json)</translation>
    </message>
    <message>
        <source>Measurements of this film written to {folder}/{name} and .csv beside it.</source>
        <translation>Messungen dieser Aufnahme geschrieben nach {folder}/{name} und .csv daneben.</translation>
    </message>
    <message>
        <source>Measurements put back on the film: {number}.</source>
        <translation>Auf die Aufnahme zurückgelegte Messungen: {number}.</translation>
    </message>
    <message>
        <source>Memory may be short: close other programs and try again.</source>
        <translation>Der Arbeitsspeicher könnte knapp sein: Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Mend or remove it.</source>
        <translation>Berichtigen oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Method of the heatmap</source>
        <translation>Methode der Heatmap</translation>
    </message>
    <message>
        <source>Midline, heart, inner thorax</source>
        <translation>Mittellinie, Herz, innerer Thoraxdurchmesser</translation>
    </message>
    <message>
        <source>Mirror left-right</source>
        <translation>Links-rechts spiegeln</translation>
    </message>
    <message>
        <source>Mirror top-bottom</source>
        <translation>Oben-unten spiegeln</translation>
    </message>
    <message>
        <source>Mixed groups</source>
        <translation>Gemischte Gruppen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model bundle</source>
        <translation>Modellpaket</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>Model score</source>
        <translation>Modell-Score</translation>
    </message>
    <message>
        <source>Model {name}</source>
        <translation>Modell {name}</translation>
    </message>
    <message>
        <source>Model {name}, candidate on trial</source>
        <translation>Modell {name}, Kandidat auf Probe</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models — research use only</source>
        <translation>Modelle — nur für Forschungszwecke</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle …</translation>
    </message>
    <message>
        <source>More menus</source>
        <translation>Weitere Menüs</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mehr Einstellungen</translation>
    </message>
    <message>
        <source>More tools</source>
        <extracomment>Qt&apos;s names of the buttons for what a bar has no room for.</extracomment>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation>Maus und Tasten</translation>
    </message>
    <message>
        <source>Mouse as in</source>
        <translation>Maus wie in</translation>
    </message>
    <message>
        <source>Mouse as in OHIF</source>
        <translation>Maus wie in OHIF</translation>
    </message>
    <message>
        <source>Mouse as in OsiriX</source>
        <translation>Maus wie in OsiriX</translation>
    </message>
    <message>
        <source>Mouse as in Slicer</source>
        <translation>Maus wie in Slicer</translation>
    </message>
    <message>
        <source>Mouse as in Weasis</source>
        <translation>Maus wie in Weasis</translation>
    </message>
    <message>
        <source>Move a point, or all of it</source>
        <translation>Einen Punkt oder alles verschieben</translation>
    </message>
    <message>
        <source>Move films together</source>
        <translation>Aufnahmen gemeinsam bewegen</translation>
    </message>
    <message>
        <source>Move it to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Move the film</source>
        <translation>Aufnahme verschieben</translation>
    </message>
    <message>
        <source>Move the run to the trash</source>
        <translation>Den Lauf in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Name PEM files that belong together.</source>
        <translation>Nennen Sie PEM-Dateien, die zusammengehören.</translation>
    </message>
    <message>
        <source>Name a file in it, as in study.zip/film.dcm.</source>
        <translation>Nennen Sie eine Datei darin, etwa study.zip/film.dcm.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Nennen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Name a folder outside of it.</source>
        <translation>Nennen Sie einen Ordner außerhalb davon.</translation>
    </message>
    <message>
        <source>Name a patient too, or {longest_days} days at most.</source>
        <translation>Nennen Sie auch einen Patienten, oder höchstens {longest_days} Tage.</translation>
    </message>
    <message>
        <source>Name a patient, an accession number or dates.</source>
        <translation>Nennen Sie einen Patienten, eine Auftragsnummer oder Tage.</translation>
    </message>
    <message>
        <source>Name a port that it knows for C-MOVE.</source>
        <translation>Nennen Sie einen Port, den es für C-MOVE kennt.</translation>
    </message>
    <message>
        <source>Name another frame.</source>
        <translation>Nennen Sie ein anderes Frame.</translation>
    </message>
    <message>
        <source>Name another one.</source>
        <translation>Nennen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Name another one: --bundle, or Tools &gt; Models in the window.</source>
        <translation>Nennen Sie ein anderes: --bundle, oder Extras &gt; Modelle im Fenster.</translation>
    </message>
    <message>
        <source>Name another output.</source>
        <translation>Nennen Sie eine andere Ausgabe.</translation>
    </message>
    <message>
        <source>Name certificates.</source>
        <translation>Nennen Sie Zertifikate.</translation>
    </message>
    <message>
        <source>Name of a set of keys: ohif, weasis, or one of your own. Tools &gt; Keys changes single ones.</source>
        <translation>Name eines Tastensatzes: ohif, weasis oder ein eigener. Extras &gt; Tasten ändert einzelne.</translation>
    </message>
    <message>
        <source>Name one, such as lrp.</source>
        <translation>Nennen Sie eine, etwa lrp.</translation>
    </message>
    <message>
        <source>Name one.</source>
        <translation>Nennen Sie eine.</translation>
    </message>
    <message>
        <source>Name the films to train on.</source>
        <translation>Nennen Sie die Aufnahmen zum Trainieren.</translation>
    </message>
    <message>
        <source>Name the weights to start from.</source>
        <translation>Nennen Sie die Gewichte, von denen ausgegangen wird.</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Name: {name}</translation>
    </message>
    <message>
        <source>Names are hidden for a shared screen.</source>
        <translation>Namen sind für einen geteilten Bildschirm verborgen.</translation>
    </message>
    <message>
        <source>Names hidden</source>
        <translation>Namen verborgen</translation>
    </message>
    <message>
        <source>Names, dates and drawings are hidden for a shared screen. Text that is burned into a film is not: look for it. Windows of models and trainings that are open show the names of files; before any other does, you are asked.</source>
        <extracomment>What the reader must know when the mode begins.</extracomment>
        <translation>Namen, Daten und Zeichnungen sind für einen geteilten Bildschirm verborgen. In eine Aufnahme eingebrannter Text ist es nicht: Achten Sie darauf. Offene Fenster für Modelle und Trainings zeigen Dateinamen; bevor ein weiteres das tut, werden Sie gefragt.</translation>
    </message>
    <message>
        <source>Ne&amp;w training</source>
        <translation>Ne&amp;ues Training</translation>
    </message>
    <message>
        <source>Near copies</source>
        <translation>Fast gleiche Aufnahmen</translation>
    </message>
    <message>
        <source>Needs weights to start from.</source>
        <translation>Braucht Anfangsgewichte.</translation>
    </message>
    <message>
        <source>Networks of type {name} are unknown to this version.</source>
        <translation>Netze des Typs {name} sind dieser Version unbekannt.</translation>
    </message>
    <message>
        <source>Next class</source>
        <translation>Nächste Klasse</translation>
    </message>
    <message>
        <source>Next film</source>
        <translation>Nächste Aufnahme</translation>
    </message>
    <message>
        <source>Next measurement</source>
        <translation>Nächste Messung</translation>
    </message>
    <message>
        <source>Next study</source>
        <translation>Nächste Studie</translation>
    </message>
    <message>
        <source>No PACS is set up. Tools &gt; Settings names one.</source>
        <translation>Es ist kein PACS eingerichtet. Extras &gt; Einstellungen legt eines fest.</translation>
    </message>
    <message>
        <source>No action is chosen</source>
        <translation>Keine Aktion gewählt</translation>
    </message>
    <message>
        <source>No comparison: a film was not scored.</source>
        <translation>Kein Vergleich: Eine Aufnahme wurde nicht bewertet.</translation>
    </message>
    <message>
        <source>No comparison: the dates do not tell which film is the earlier one.</source>
        <translation>Kein Vergleich: Die Daten sagen nicht, welche Aufnahme die frühere ist.</translation>
    </message>
    <message>
        <source>No comparison: the films are not known to be of one patient.</source>
        <translation>Kein Vergleich: Es ist nicht bekannt, ob die Aufnahmen von einem Patienten sind.</translation>
    </message>
    <message>
        <source>No difference: the films were scored by different models.</source>
        <translation>Keine Differenz: Die Aufnahmen wurden von verschiedenen Modellen bewertet.</translation>
    </message>
    <message>
        <source>No difference: the gate asks to read one of the scores with care.</source>
        <translation>Keine Differenz: Die Eingangsprüfung mahnt, einen der Scores mit Vorsicht zu lesen.</translation>
    </message>
    <message>
        <source>No epoch is finished yet.</source>
        <translation>Noch keine Epoche abgeschlossen.</translation>
    </message>
    <message>
        <source>No film before it of the same patient and view was found. Name its folder, too.</source>
        <translation>Keine frühere Aufnahme desselben Patienten in derselben Projektion wurde gefunden. Nennen Sie auch ihren Ordner.</translation>
    </message>
    <message>
        <source>No film is open.</source>
        <translation>Keine Aufnahme ist geöffnet.</translation>
    </message>
    <message>
        <source>No film is shown.</source>
        <translation>Keine Aufnahme wird gezeigt.</translation>
    </message>
    <message>
        <source>No film occurs twice, and every film can be read.</source>
        <translation>Keine Aufnahme kommt doppelt vor, und jede kann gelesen werden.</translation>
    </message>
    <message>
        <source>No film was found there.</source>
        <translation>Dort wurde keine Aufnahme gefunden.</translation>
    </message>
    <message>
        <source>No film&apos;s patient is known: films of one patient may be in training and test, and figures will be too good.</source>
        <translation>Von keiner Aufnahme ist der Patient bekannt: Aufnahmen eines Patienten können in Training und Test liegen, und die Zahlen werden zu gut sein.</translation>
    </message>
    <message>
        <source>No heatmap yet.</source>
        <translation>Noch keine Heatmap.</translation>
    </message>
    <message>
        <source>No lettering or side marker was found near the film&apos;s border.</source>
        <translation>Am Rand der Aufnahme wurde weder Beschriftung noch Seitenmarke gefunden.</translation>
    </message>
    <message>
        <source>No lines: all are below {share:.0f} %, and hidden.</source>
        <translation>Keine Linien: alle liegen unter {share:.0f}&#xa0;% und sind verborgen.</translation>
    </message>
    <message>
        <source>No lungs were found.</source>
        <translation>Es wurden keine Lungen gefunden.</translation>
    </message>
    <message>
        <source>No method is named.</source>
        <translation>Keine Methode ist genannt.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>No opinion is chosen.</source>
        <translation>Keine Einschätzung gewählt.</translation>
    </message>
    <message>
        <source>No outline of the lungs. {why_not}</source>
        <translation>Kein Umriss der Lungen. {why_not}</translation>
    </message>
    <message>
        <source>No pixel spacing: lengths in px</source>
        <translation>Kein Pixelabstand: Längen in px</translation>
    </message>
    <message>
        <source>No ratio is proposed: the borders of heart and lungs are not clear. Measure it by hand (C).</source>
        <translation>Kein Quotient vorgeschlagen: Die Grenzen von Herz und Lungen sind nicht deutlich. Messen Sie ihn von Hand (C).</translation>
    </message>
    <message>
        <source>No ratio is proposed: the lungs are not known.</source>
        <translation>Kein Quotient vorgeschlagen: Die Lungen sind nicht bekannt.</translation>
    </message>
    <message>
        <source>No ratio is proposed: this is not a PA film.</source>
        <translation>Kein Quotient vorgeschlagen: Dies ist keine p.a.-Aufnahme.</translation>
    </message>
    <message>
        <source>No relevance rule is known for a network with a {name}.</source>
        <translation>Keine Relevanzregel bekannt für ein Netz mit {name}.</translation>
    </message>
    <message>
        <source>No relevance rule is known for a {name}.</source>
        <translation>Keine Relevanzregel bekannt für {name}.</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung hat diese Wörter.</translation>
    </message>
    <message>
        <source>No test film is of class {label}, so how often it is recognised is not known.</source>
        <translation>Keine Testaufnahme ist von der Klasse {label}; wie oft sie erkannt wird, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No training yet.</source>
        <translation>Noch kein Training.</translation>
    </message>
    <message>
        <source>No {label} image shares a source with any other class</source>
        <translation>Kein {label}-Bild teilt eine Quelle mit einer anderen Klasse</translation>
    </message>
    <message>
        <source>No {name} heatmap yet</source>
        <translation>Noch keine {name}-Heatmap</translation>
    </message>
    <message>
        <source>Nobody has recorded that this display was verified: see View &gt; Display test.</source>
        <translation>Niemand hat festgehalten, dass dieser Bildschirm verifiziert wurde: siehe Ansicht &gt; Bildschirmtest.</translation>
    </message>
    <message>
        <source>None, or for example: epochs=4,2,2; batch=32</source>
        <translation>Keine, oder zum Beispiel: epochs=4,2,2; batch=32</translation>
    </message>
    <message>
        <source>Not a PA film: the ratio holds for PA films.</source>
        <translation>Keine p.a.-Aufnahme: Der Quotient gilt für p.a.-Aufnahmen.</translation>
    </message>
    <message>
        <source>Not both films are scored yet.</source>
        <translation>Noch sind nicht beide Aufnahmen bewertet.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht durchgeführt</translation>
    </message>
    <message>
        <source>Not for the viewer</source>
        <translation>Nicht für den Viewer</translation>
    </message>
    <message>
        <source>Not looked into: {listed}.</source>
        <translation>Nicht durchsucht: {listed}.</translation>
    </message>
    <message>
        <source>Not scored. {text}</source>
        <translation>Nicht bewertet. {text}</translation>
    </message>
    <message>
        <source>Not scored: this film is outside what the model may be asked about.</source>
        <translation>Nicht bewertet: Diese Aufnahme liegt außerhalb dessen, wonach das Modell gefragt werden darf.</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>Not tested on films of any other hospital; such models usually do much worse there, so expect wrong answers.</source>
        <translation>Nicht auf Aufnahmen anderer Krankenhäuser getestet; solche Modelle sind dort meist viel schlechter, rechnen Sie mit falschen Antworten.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing is kept: you are asked each time instead.</source>
        <translation>Es wird nichts abgelegt: Sie werden stattdessen jedes Mal gefragt.</translation>
    </message>
    <message>
        <source>Nothing published with it.</source>
        <translation>Nichts dazu veröffentlicht.</translation>
    </message>
    <message>
        <source>Nothing says what to search for.</source>
        <translation>Es ist nichts angegeben, wonach zu suchen wäre.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts wurde gefunden.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Nothing: its own score</source>
        <translation>Nichts: ihr eigener Score</translation>
    </message>
    <message>
        <source>Nothing: random weights</source>
        <translation>Nichts: zufällige Gewichte</translation>
    </message>
    <message>
        <source>Notice acknowledged</source>
        <translation>Hinweis bestätigt</translation>
    </message>
    <message>
        <source>Notices about the film</source>
        <translation>Hinweise zur Aufnahme</translation>
    </message>
    <message>
        <source>Now on show: the default.</source>
        <translation>Gezeigt wird: die Vorgabe.</translation>
    </message>
    <message>
        <source>Now on show: the other polarity.</source>
        <translation>Gezeigt wird: die andere Polarität.</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>Verdeckung</translation>
    </message>
    <message>
        <source>Of 1000 films below it, about {number} are {name} all the same.</source>
        <translation>Von 1000 Aufnahmen darunter sind etwa {number} trotzdem {name}.</translation>
    </message>
    <message>
        <source>Of what is held; Ctrl + arrow keys: ten times as far</source>
        <translation>Des Gehaltenen; Strg + Pfeiltasten: zehnmal so weit</translation>
    </message>
    <message>
        <source>Of {films} films scored {least:.0f} to {most:.0f} % when the model was calibrated, {low:.0f} to {high:.0f} % were of this class (95 % interval): it is about those films and need not hold the score of this one.</source>
        <translation>Von {films} Aufnahmen, die bei der Kalibrierung einen Score von {least:.0f} bis {most:.0f}&#xa0;% erhielten, waren {low:.0f} bis {high:.0f}&#xa0;% von dieser Klasse (95-%-Intervall): Das Intervall betrifft diese Aufnahmen und muss den Score dieser einen nicht enthalten.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>On labelled films of your own</source>
        <translation>Mit eigenen gelabelten Aufnahmen</translation>
    </message>
    <message>
        <source>On {films} films of another data set its balanced accuracy was {reached} ({low} to {high}); expect wrong answers elsewhere too.</source>
        <translation>Auf {films} Aufnahmen eines anderen Datensatzes war seine balancierte Genauigkeit {reached} ({low} bis {high}); rechnen Sie auch anderswo mit falschen Antworten.</translation>
    </message>
    <message>
        <source>On {films} films of another data set its balanced accuracy was {reached}, without an interval; expect wrong answers elsewhere too.</source>
        <translation>Auf {films} Aufnahmen eines anderen Datensatzes war seine balancierte Genauigkeit {reached}, ohne Intervall; rechnen Sie auch anderswo mit falschen Antworten.</translation>
    </message>
    <message>
        <source>On {films} films of sources left out of training its balanced accuracy was {reached} ({low} to {high}); expect wrong answers elsewhere too.</source>
        <translation>Auf {films} Aufnahmen von Quellen, die beim Training ausgelassen wurden, war seine balancierte Genauigkeit {reached} ({low} bis {high}); rechnen Sie auch anderswo mit falschen Antworten.</translation>
    </message>
    <message>
        <source>On {films} films of sources left out of training its balanced accuracy was {reached}, without an interval; expect wrong answers elsewhere too.</source>
        <translation>Auf {films} Aufnahmen von Quellen, die beim Training ausgelassen wurden, war seine balancierte Genauigkeit {reached}, ohne Intervall; rechnen Sie auch anderswo mit falschen Antworten.</translation>
    </message>
    <message>
        <source>One film</source>
        <translation>Eine Aufnahme</translation>
    </message>
    <message>
        <source>One film pixel per screen pixel</source>
        <translation>Ein Aufnahmepixel je Bildschirmpixel</translation>
    </message>
    <message>
        <source>One has at most {most_bytes} bytes.</source>
        <translation>Einer hat höchstens {most_bytes} Bytes.</translation>
    </message>
    <message>
        <source>One has schema_version = {schema_version} and [keys].</source>
        <translation>Einer hat schema_version = {schema_version} und [keys].</translation>
    </message>
    <message>
        <source>One letter is too little of a name.</source>
        <translation>Ein Buchstabe ist zu wenig von einem Namen.</translation>
    </message>
    <message>
        <source>One lung is far smaller than the other.</source>
        <translation>Eine Lunge ist viel kleiner als die andere.</translation>
    </message>
    <message>
        <source>One patient id covers {most_common} of {len} films, so it names no patient: give patient_id in a manifest.</source>
        <translation>Eine Patienten-ID deckt {most_common} von {len} Aufnahmen ab, sie nennt also keinen Patienten: Geben Sie patient_id in einem Manifest an.</translation>
    </message>
    <message>
        <source>One window</source>
        <translation>Ein Fenster</translation>
    </message>
    <message>
        <source>Only models of your own that are neither promoted nor in use can be deleted.</source>
        <translation>Nur eigene Modelle, die weder freigegeben noch in Gebrauch sind, können gelöscht werden.</translation>
    </message>
    <message>
        <source>Only one lung was found.</source>
        <translation>Nur eine Lunge wurde gefunden.</translation>
    </message>
    <message>
        <source>Only studies with chest films are shown. Nothing is connected to until you search.</source>
        <translation>Nur Studien mit Thoraxaufnahmen werden gezeigt. Bis Sie suchen, wird keine Verbindung aufgebaut.</translation>
    </message>
    <message>
        <source>Opacity of the heatmap</source>
        <translation>Deckkraft der Heatmap</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open DICOM, PNG, JPEG or TIFF files, a folder, a zip or a DICOMDIR.</source>
        <translation>Öffnen Sie DICOM-, PNG-, JPEG- oder TIFF-Dateien, einen Ordner, ein Zip oder ein DICOMDIR.</translation>
    </message>
    <message>
        <source>Open a chest film.</source>
        <translation>Öffnen Sie eine Thoraxaufnahme.</translation>
    </message>
    <message>
        <source>Open a single film.</source>
        <translation>Öffnen Sie eine einzelne Aufnahme.</translation>
    </message>
    <message>
        <source>Open all films in a folder</source>
        <translation>Alle Aufnahmen eines Ordners öffnen</translation>
    </message>
    <message>
        <source>Open by dropping</source>
        <translation>Durch Ablegen öffnen</translation>
    </message>
    <message>
        <source>Open films</source>
        <translation>Aufnahmen öffnen</translation>
    </message>
    <message>
        <source>Open films, a zip or a DICOMDIR</source>
        <translation>Aufnahmen, ein Zip oder ein DICOMDIR öffnen</translation>
    </message>
    <message>
        <source>Open films, folders, zips or a DICOMDIR</source>
        <translation>Aufnahmen, Ordner, Zips oder ein DICOMDIR öffnen</translation>
    </message>
    <message>
        <source>Open film…</source>
        <translation>Aufnahme öffnen …</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Öffnen Sie sie erneut.</translation>
    </message>
    <message>
        <source>Open it as a folder, or name a file in it.</source>
        <translation>Öffnen Sie ihn als Ordner, oder nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the film that it belongs to.</source>
        <translation>Öffnen Sie die Aufnahme, zu der er gehört.</translation>
    </message>
    <message>
        <source>Open the folder it lies in.</source>
        <translation>Öffnen Sie den Ordner, in dem es liegt.</translation>
    </message>
    <message>
        <source>Open the image object of the study.</source>
        <translation>Öffnen Sie das Bildobjekt der Studie.</translation>
    </message>
    <message>
        <source>Open the original film.</source>
        <translation>Öffnen Sie die Originalaufnahme.</translation>
    </message>
    <message>
        <source>Open the sample film</source>
        <translation>Beispielaufnahme öffnen</translation>
    </message>
    <message>
        <source>Open the synthetic film that comes with the program</source>
        <translation>Die mitgelieferte synthetische Aufnahme öffnen</translation>
    </message>
    <message>
        <source>Opening film {film:,} of {films:,}</source>
        <translation>Aufnahme {film:,} von {films:,} wird geöffnet</translation>
    </message>
    <message>
        <source>Opens chest radiographs, scores them with a model on this computer and shows where the score came from. Nothing is sent anywhere unless you have set up a PACS.</source>
        <translation>Öffnet Thoraxaufnahmen, bewertet sie mit einem Modell auf diesem Rechner und zeigt, woher der Score kam. Nichts wird irgendwohin gesendet, sofern Sie kein PACS eingerichtet haben.</translation>
    </message>
    <message>
        <source>Operating points or calibration of bundle &apos;{name}&apos; do not fit its classes.</source>
        <translation>Arbeitspunkte oder Kalibrierung des Modellpakets „{name}“ passen nicht zu seinen Klassen.</translation>
    </message>
    <message numerus="yes">
        <source>Opinions of %n films written to {name}, and .csv beside it.</source>
        <translation>
            <numerusform>Einschätzungen zu %n Aufnahme geschrieben nach {name}, und .csv daneben.</numerusform>
            <numerusform>Einschätzungen zu %n Aufnahmen geschrieben nach {name}, und .csv daneben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Or a LUT, by its number in the menu</source>
        <translation>Oder eine LUT, nach ihrer Nummer im Menü</translation>
    </message>
    <message>
        <source>Or drag from one to the next; arrow keys and Enter do it too</source>
        <translation>Oder von einem zum nächsten ziehen; Pfeiltasten und Eingabe tun es auch</translation>
    </message>
    <message>
        <source>Or hide all of them</source>
        <translation>Oder alle verbergen</translation>
    </message>
    <message>
        <source>Outline of the lungs</source>
        <translation>Umriss der Lungen</translation>
    </message>
    <message>
        <source>Outline of the lungs by a small network, for checking the model, not for measuring a patient.</source>
        <translation>Umriss der Lungen durch ein kleines Netz, zur Prüfung des Modells, nicht zum Vermessen eines Patienten.</translation>
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
        <translation>PACS von Datei &gt; PACS durchsuchen</translation>
    </message>
    <message>
        <source>PEM files of the authority, this side and its key: &quot;AUTHORITY.pem; OWN.pem; KEY.pem&quot;.</source>
        <translation>PEM-Dateien der Zertifizierungsstelle, dieses Programms und seines Schlüssels: &quot;AUTHORITY.pem; OWN.pem; KEY.pem&quot;.</translation>
    </message>
    <message>
        <source>Packages for training are not installed.</source>
        <translation>Pakete zum Trainieren sind nicht installiert.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Patient &amp;ID</source>
        <translation>Patienten-&amp;ID</translation>
    </message>
    <message>
        <source>Patient, date, description</source>
        <translation>Patient, Datum, Beschreibung</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Patients were not known: films of one patient may be in training and test.</source>
        <translation>Patienten waren nicht bekannt: Aufnahmen eines Patienten können in Training und Test liegen.</translation>
    </message>
    <message>
        <source>Patients were not known: films of one patient may be in training and test; figures are optimistic.</source>
        <translation>Patienten waren nicht bekannt: Aufnahmen eines Patienten können in Training und Test liegen; die Zahlen sind zu günstig.</translation>
    </message>
    <message>
        <source>Paused. Resuming goes on exactly where it stopped.</source>
        <translation>Angehalten. Fortsetzen geht genau dort weiter, wo es anhielt.</translation>
    </message>
    <message>
        <source>Peek at the heatmap</source>
        <translation>Kurz auf die Heatmap sehen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture of this film</source>
        <translation>Bild dieser Aufnahme</translation>
    </message>
    <message>
        <source>Picture {place}</source>
        <translation>Bild {place}</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Place a point</source>
        <translation>Einen Punkt setzen</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Preparing the film…</source>
        <translation>Aufnahme wird vorbereitet …</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Präsentation</translation>
    </message>
    <message>
        <source>Presentation state</source>
        <translation>Präsentationszustand</translation>
    </message>
    <message>
        <source>Presentation states were found: the menu Presentation offers them with the films they were made for.</source>
        <translation>Präsentationszustände wurden gefunden: Das Menü Präsentation bietet sie bei den Aufnahmen an, für die sie gemacht sind.</translation>
    </message>
    <message>
        <source>Press to let the heatmap explain this class.</source>
        <translation>Drücken, damit die Heatmap diese Klasse erklärt.</translation>
    </message>
    <message>
        <source>Prevalence, on a logarithmic scale</source>
        <translation>Prävalenz, auf logarithmischer Skala</translation>
    </message>
    <message>
        <source>Previous class</source>
        <translation>Vorige Klasse</translation>
    </message>
    <message>
        <source>Previous film</source>
        <translation>Vorige Aufnahme</translation>
    </message>
    <message>
        <source>Previous measurement</source>
        <translation>Vorige Messung</translation>
    </message>
    <message>
        <source>Previous study</source>
        <translation>Vorige Studie</translation>
    </message>
    <message>
        <source>Print report…</source>
        <translation>Bericht drucken …</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Den Bericht drucken</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Voraufnahme</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>Progress of the analysis</source>
        <translation>Fortschritt der Analyse</translation>
    </message>
    <message>
        <source>Progress of the heatmap</source>
        <translation>Fortschritt der Heatmap</translation>
    </message>
    <message>
        <source>Progress of the look at the data</source>
        <translation>Fortschritt der Datensichtung</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Promote it all the same</source>
        <translation>Trotzdem freigeben</translation>
    </message>
    <message>
        <source>Promote {title}?</source>
        <translation>{title} freigeben?</translation>
    </message>
    <message>
        <source>Propose the cardiothoracic ratio</source>
        <translation>Herz-Thorax-Quotienten vorschlagen</translation>
    </message>
    <message>
        <source>Published: {published}</source>
        <translation>Veröffentlicht: {published}</translation>
    </message>
    <message>
        <source>Put cells with separators between quotation marks.</source>
        <translation>Setzen Sie Zellen, die Trennzeichen enthalten, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Put its value in quotes.</source>
        <translation>Setzen Sie den Wert in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Put saved ones back on the film that they were made on</source>
        <translation>Gespeicherte auf ihre Aufnahme zurücklegen</translation>
    </message>
    <message>
        <source>Put the tool down, or stop the analysis, or the search</source>
        <translation>Das Werkzeug weglegen, oder Analyse oder Suche anhalten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Rank correlation with the map of a film that no reader could tell from this one; below 0.5 three quarters of the ranks change (1 - 0.5 squared).</source>
        <translation>Rangkorrelation mit der Karte einer Aufnahme, die kein Befunder von dieser unterscheiden könnte; unter 0,5 ändern sich drei Viertel der Ränge (1 - 0,5 im Quadrat).</translation>
    </message>
    <message>
        <source>Rank correlation. The methods ask different questions, so that disagreement speaks against neither of them and never fails a map; 19 of 20 films of its own kind lie above 0.4 with the bundled model.</source>
        <translation>Rangkorrelation. Die Methoden stellen verschiedene Fragen; Uneinigkeit spricht gegen keine von beiden und lässt nie eine Karte scheitern; 19 von 20 Aufnahmen seiner Art liegen mit dem mitgelieferten Modell über 0,4.</translation>
    </message>
    <message>
        <source>Raw detector values (FOR PROCESSING), not a film to read.</source>
        <translation>Detektorrohwerte (FOR PROCESSING), keine Aufnahme zum Befunden.</translation>
    </message>
    <message>
        <source>Read first</source>
        <translation>Erst selbst befunden</translation>
    </message>
    <message>
        <source>Read first: all that the model says of this film is hidden until your opinion is recorded.</source>
        <extracomment>What stands in the place of all that is withheld.</extracomment>
        <translation>Erst selbst befunden: Alles, was das Modell zu dieser Aufnahme sagt, bleibt verborgen, bis Ihre Einschätzung festgehalten ist.</translation>
    </message>
    <message>
        <source>Read their cards, try one, promote one</source>
        <translation>Karten lesen, eines erproben, eines freigeben</translation>
    </message>
    <message>
        <source>Read this before you train. The same stands in audit.txt of the run.</source>
        <translation>Lesen Sie dies vor dem Training. Dasselbe steht in audit.txt des Laufs.</translation>
    </message>
    <message>
        <source>Read with care</source>
        <translation>Mit Vorsicht lesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Befundung</translation>
    </message>
    <message>
        <source>Reading frame {frame}…</source>
        <translation>Frame {frame} wird gelesen …</translation>
    </message>
    <message>
        <source>Reading the film…</source>
        <translation>Aufnahme wird gelesen …</translation>
    </message>
    <message>
        <source>Reading the models…</source>
        <translation>Modelle werden gelesen …</translation>
    </message>
    <message>
        <source>Reading this film ended the process that reads films.</source>
        <translation>Beim Lesen dieser Aufnahme wurde der Prozess beendet, der Aufnahmen liest.</translation>
    </message>
    <message>
        <source>Recent films</source>
        <translation>Letzte Aufnahmen</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Recipe {recipe}</source>
        <translation>Rezept {recipe}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Record and show the answer</source>
        <translation>Festhalten und Antwort zeigen</translation>
    </message>
    <message>
        <source>Record, without patient data and on this machine alone, what was opened, analysed and exported.</source>
        <translation>Ohne Patientendaten und nur auf diesem Rechner festhalten, was geöffnet, analysiert und exportiert wurde.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Festgehalten</translation>
    </message>
    <message numerus="yes">
        <source>Recorded (%n comments)</source>
        <translation>
            <numerusform>Festgehalten (%n Kommentar)</numerusform>
            <numerusform>Festgehalten (%n Kommentare)</numerusform>
        </translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Relevance can lie thinly over all of a film and still be strongest on a marker, which is what a reader then sees: five times the area of letters, and half of all that stands out.</source>
        <translation>Relevanz kann dünn über der ganzen Aufnahme liegen und doch auf einer Marke am stärksten sein, die man dann sieht: das Fünffache der Fläche von Buchstaben, und die Hälfte von allem, was hervorsticht.</translation>
    </message>
    <message>
        <source>Relevance must sum to the score. The rules lose only what the last bias holds: below 0.1 on the films it was tried on. Where more than half is missing the map explains another number than the score.</source>
        <translation>Die Relevanz muss sich zum Score summieren. Die Regeln verlieren nur, was der letzte Bias hält: unter 0,1 auf den erprobten Aufnahmen. Fehlt mehr als die Hälfte, erklärt die Karte eine andere Zahl als den Score.</translation>
    </message>
    <message>
        <source>Relevance repeats from cell to cell of the network&apos;s first strides; a triangle of that width keeps the sum.</source>
        <translation>Relevanz wiederholt sich von Zelle zu Zelle der ersten Schrittweiten des Netzes; ein Dreieck dieser Breite erhält die Summe.</translation>
    </message>
    <message>
        <source>Remove this training?</source>
        <translation>Dieses Training entfernen?</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Report as PDF</source>
        <translation>Bericht als PDF</translation>
    </message>
    <message>
        <source>Research use only. Not a medical device.</source>
        <translation>Nur für Forschungszwecke. Kein Medizinprodukt.</translation>
    </message>
    <message>
        <source>Research use only; not a medical device.</source>
        <translation>Nur für Forschungszwecke; kein Medizinprodukt.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>Alle z&amp;urücksetzen</translation>
    </message>
    <message>
        <source>Reset {title}</source>
        <translation>{title} zurücksetzen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Right widens, down lowers the centre</source>
        <translation>Rechts weitet, abwärts senkt die Mitte</translation>
    </message>
    <message>
        <source>Right widens, down raises the centre</source>
        <translation>Rechts weitet, abwärts hebt die Mitte</translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <source>Rules of LRP</source>
        <translation>Regeln der LRP</translation>
    </message>
    <message>
        <source>SHA-256 of the weights: {sha256}</source>
        <translation>SHA-256 der Gewichte: {sha256}</translation>
    </message>
    <message>
        <source>Save it to a file first.</source>
        <translation>Speichern Sie sie erst in eine Datei.</translation>
    </message>
    <message>
        <source>Save measurements…</source>
        <translation>Messungen speichern …</translation>
    </message>
    <message>
        <source>Save opinions…</source>
        <translation>Einschätzungen speichern …</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Saved measurements</source>
        <translation>Gespeicherte Messungen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Say who the user is: by the system&apos;s keyring, into which the command &apos;credentials&apos; puts it.</source>
        <translation>Sagen, wer der Benutzer ist: aus dem Schlüsselbund des Systems, in den der Befehl &apos;credentials&apos; es legt.</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Score it all the same</source>
        <translation>Trotzdem bewerten</translation>
    </message>
    <message>
        <source>Score the film again</source>
        <translation>Die Aufnahme erneut bewerten</translation>
    </message>
    <message>
        <source>Scored against the gate: the numbers below mean little.</source>
        <translation>Entgegen der Eingangsprüfung bewertet: Die Zahlen unten besagen wenig.</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Bildschirme</translation>
    </message>
    <message>
        <source>Search a PACS</source>
        <translation>PACS durchsuchen</translation>
    </message>
    <message>
        <source>Search a PACS…</source>
        <translation>PACS durchsuchen …</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>Search again.</source>
        <translation>Suchen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Search for less, or ask who runs it.</source>
        <translation>Suchen Sie nach weniger, oder fragen Sie, wer es betreibt.</translation>
    </message>
    <message>
        <source>Search the films</source>
        <translation>Aufnahmen suchen</translation>
    </message>
    <message>
        <source>Search the open films</source>
        <translation>Offene Aufnahmen durchsuchen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>See docs/researchers.md for the three layouts that are read.</source>
        <translation>Siehe docs/researchers.md für die drei lesbaren Anordnungen.</translation>
    </message>
    <message>
        <source>Series {number}</source>
        <translation>Serie {number}</translation>
    </message>
    <message>
        <source>Set it aside and begin a new file</source>
        <translation>Beiseitelegen und eine neue Datei beginnen</translation>
    </message>
    <message>
        <source>Sets of keys (*{suffix})</source>
        <translation>Tastensätze (*{suffix})</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschl.</translation>
    </message>
    <message>
        <source>Shared screen</source>
        <translation>Geteilter Bildschirm</translation>
    </message>
    <message>
        <source>Shared screen: names are hidden</source>
        <translation>Geteilter Bildschirm: Namen sind verborgen</translation>
    </message>
    <message>
        <source>Shift + drag or arrow key</source>
        <translation>Umschalt + Ziehen oder Pfeiltaste</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>Shortened to fit the time: epochs {before} became {after}, and an epoch goes through {share} of the films.</source>
        <translation>Gekürzt, um in die Zeit zu passen: Aus {before} Epochen wurden {after}, und eine Epoche geht durch {share} der Aufnahmen.</translation>
    </message>
    <message>
        <source>Shortened to fit the time: epochs {before} became {after}.</source>
        <translation>Gekürzt, um in die Zeit zu passen: Aus {before} Epochen wurden {after}.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Grad-CAM; again: hide it</source>
        <translation>Grad-CAM zeigen; erneut: verbergen</translation>
    </message>
    <message>
        <source>Show a film</source>
        <translation>Eine Aufnahme zeigen</translation>
    </message>
    <message>
        <source>Show in &amp;Models…</source>
        <translation>Unter &amp;Modelle zeigen …</translation>
    </message>
    <message>
        <source>Show it until switched off</source>
        <translation>Zeigen, bis sie ausgeschaltet wird</translation>
    </message>
    <message>
        <source>Show it while the key is held</source>
        <translation>Zeigen, solange die Taste gehalten wird</translation>
    </message>
    <message>
        <source>Show its first film</source>
        <translation>Ihre erste Aufnahme zeigen</translation>
    </message>
    <message>
        <source>Show layer-wise relevance; again: hide it</source>
        <translation>Schichtweise Relevanz zeigen; erneut: verbergen</translation>
    </message>
    <message>
        <source>Show measurements</source>
        <translation>Messungen zeigen</translation>
    </message>
    <message>
        <source>Show names of files on a shared screen?</source>
        <translation>Dateinamen auf einem geteilten Bildschirm zeigen?</translation>
    </message>
    <message>
        <source>Show over the film</source>
        <translation>Über der Aufnahme zeigen</translation>
    </message>
    <message>
        <source>Show the film or frame after</source>
        <translation>Nächste Aufnahme oder nächstes Frame zeigen</translation>
    </message>
    <message>
        <source>Show the film or frame before</source>
        <translation>Vorige Aufnahme oder voriges Frame zeigen</translation>
    </message>
    <message>
        <source>Show the first only</source>
        <translation>Nur den ersten zeigen</translation>
    </message>
    <message>
        <source>Show the other polarity</source>
        <translation>Andere Polarität zeigen</translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation>Die ganze Aufnahme zeigen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Shutter</source>
        <translation>Blende</translation>
    </message>
    <message>
        <source>Shutter open</source>
        <translation>Blende offen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Size in mm: {says}; {measured}</source>
        <translation>Größe in mm: {says}; {measured}</translation>
    </message>
    <message>
        <source>Size, bits, format, compression and mean grey give no class away.</source>
        <translation>Größe, Bittiefe, Format, Kompression und mittleres Grau verraten keine Klasse.</translation>
    </message>
    <message>
        <source>Size: {width} × {height} device pixels</source>
        <translation>Größe: {width} × {height} Gerätepixel</translation>
    </message>
    <message>
        <source>So many contradictions make the other labels doubtful, too.</source>
        <translation>So viele Widersprüche machen auch die übrigen Labels zweifelhaft.</translation>
    </message>
    <message>
        <source>Something is still being written, perhaps to a place that does not answer. Wait for it, or close the window again to end without it.</source>
        <translation>Es wird noch etwas geschrieben, vielleicht an einen Ort, der nicht antwortet. Warten Sie darauf, oder schließen Sie das Fenster noch einmal, um ohne dies zu beenden.</translation>
    </message>
    <message>
        <source>Something is still being written. The window closes when that is done.</source>
        <translation>Es wird noch etwas geschrieben. Das Fenster schließt sich, sobald das fertig ist.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({kind}). Try again, or try another film.</source>
        <translation>Etwas Unerwartetes ging schief ({kind}). Versuchen Sie es erneut, oder mit einer anderen Aufnahme.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({name}).</source>
        <translation>Etwas Unerwartetes ging schief ({name}).</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({name}). You can go on; please report it.</source>
        <translation>Etwas Unerwartetes ging schief ({name}). Sie können weitermachen; bitte melden Sie es.</translation>
    </message>
    <message>
        <source>Source alone</source>
        <translation>Nur Quelle</translation>
    </message>
    <message>
        <source>Source-only rule</source>
        <translation>Regel nur aus der Quelle</translation>
    </message>
    <message>
        <source>Space + drag</source>
        <translation>Leertaste + Ziehen</translation>
    </message>
    <message>
        <source>Stability and faithfulness of these heatmaps: some seconds</source>
        <translation>Stabilität und Treue dieser Heatmaps: einige Sekunden</translation>
    </message>
    <message>
        <source>Start fro&amp;m</source>
        <translation>Ausgehen &amp;von</translation>
    </message>
    <message>
        <source>Starting: loading PyTorch takes some seconds.</source>
        <translation>Start: Das Laden von PyTorch dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Start …</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>State {number}</source>
        <translation>Zustand {number}</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>Zustand:</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop looking for films (Esc)</source>
        <translation>Suche nach Aufnahmen anhalten (Esc)</translation>
    </message>
    <message>
        <source>Stop the analysis (Esc)</source>
        <translation>Analyse anhalten (Esc)</translation>
    </message>
    <message>
        <source>Stop this training?</source>
        <translation>Dieses Training anhalten?</translation>
    </message>
    <message>
        <source>Stop with a checkpoint</source>
        <translation>Mit Sicherungspunkt anhalten</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Anhalten …</translation>
    </message>
    <message>
        <source>Stored, modality, grey and heatmap values</source>
        <translation>Gespeicherter, Modalitäts-, Grau- und Heatmapwert</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <source>Studies that were found</source>
        <translation>Gefundene Studien</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Swap black and white</source>
        <translation>Schwarz und Weiß tauschen</translation>
    </message>
    <message>
        <source>Swap black and white on screen{key}. The model goes by Photometric Interpretation.</source>
        <translation>Schwarz und Weiß auf dem Bildschirm tauschen{key}. Das Modell richtet sich nach Photometric Interpretation.</translation>
    </message>
    <message>
        <source>Switch the colours around the film</source>
        <translation>Die Farben um die Aufnahme wechseln</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Take hold of it, then of its points</source>
        <translation>Fassen, danach ihre Punkte</translation>
    </message>
    <message>
        <source>Take in a set of keys</source>
        <translation>Einen Tastensatz übernehmen</translation>
    </message>
    <message>
        <source>Take up to {longest_name} letters without accents, digits, spaces and hyphens.</source>
        <translation>Verwenden Sie bis zu {longest_name} Zeichen: Buchstaben ohne Akzente, Ziffern, Leerzeichen und Bindestriche.</translation>
    </message>
    <message>
        <source>Taken in as &apos;{name}&apos;.</source>
        <translation>Übernommen als „{name}“.</translation>
    </message>
    <message>
        <source>Tell its administrator.</source>
        <translation>Sagen Sie es dem Administrator.</translation>
    </message>
    <message>
        <source>Ten times the step</source>
        <translation>Das Zehnfache des Schritts</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>Testbild</translation>
    </message>
    <message>
        <source>Text is burned into the picture, says the file; it may name the patient: look before passing it on.</source>
        <translation>Laut Datei ist Text ins Bild eingebrannt; er kann den Patienten nennen: Sehen Sie vor der Weitergabe nach.</translation>
    </message>
    <message>
        <source>That cannot be searched for.</source>
        <translation>Danach kann nicht gesucht werden.</translation>
    </message>
    <message>
        <source>That is no UID of a study.</source>
        <translation>Das ist keine UID einer Studie.</translation>
    </message>
    <message>
        <source>That is no name and passcode.</source>
        <translation>Das ist kein Name mit Passwort.</translation>
    </message>
    <message>
        <source>That is no passphrase.</source>
        <translation>Das ist keine Passphrase.</translation>
    </message>
    <message>
        <source>That is too long a time for a search.</source>
        <translation>Das ist für eine Suche ein zu langer Zeitraum.</translation>
    </message>
    <message>
        <source>The DICOM header is damaged.</source>
        <translation>Der DICOM-Header ist beschädigt.</translation>
    </message>
    <message>
        <source>The DICOMDIR is damaged or too long.</source>
        <translation>Das DICOMDIR ist beschädigt oder zu lang.</translation>
    </message>
    <message>
        <source>The PACS did not answer to the end.</source>
        <translation>Das PACS hat nicht bis zum Ende geantwortet.</translation>
    </message>
    <message>
        <source>The PACS did not hand over all of it.</source>
        <translation>Das PACS hat nicht alles herausgegeben.</translation>
    </message>
    <message>
        <source>The PACS does not know where to send.</source>
        <translation>Das PACS weiß nicht, wohin es senden soll.</translation>
    </message>
    <message>
        <source>The active film alone</source>
        <translation>Die aktive Aufnahme allein</translation>
    </message>
    <message>
        <source>The analysis took too long. Try again, or try another film.</source>
        <translation>Die Analyse dauerte zu lang. Versuchen Sie es erneut, oder mit einer anderen Aufnahme.</translation>
    </message>
    <message>
        <source>The analysis was cancelled.</source>
        <translation>Die Analyse wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The architecture &apos;{architecture}&apos; is unknown to this version.</source>
        <translation>Die Architektur „{architecture}“ ist dieser Version unbekannt.</translation>
    </message>
    <message>
        <source>The audit trail cannot be written.</source>
        <translation>Das Prüfprotokoll kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The audit trail in &apos;{folder}&apos; cannot be written.</source>
        <translation>Das Prüfprotokoll in „{folder}“ kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The bundle does not tell how frequent {name} was where its scores were calibrated.</source>
        <translation>Das Modellpaket sagt nicht, wie häufig {name} dort war, wo seine Scores kalibriert wurden.</translation>
    </message>
    <message>
        <source>The bundle does not tell the prevalence among those films.</source>
        <translation>Das Modellpaket nennt die Prävalenz unter diesen Aufnahmen nicht.</translation>
    </message>
    <message>
        <source>The bundle has no class &apos;{label}&apos;.</source>
        <translation>Das Modellpaket hat keine Klasse „{label}“.</translation>
    </message>
    <message>
        <source>The bundle has no class &apos;{target}&apos;.</source>
        <translation>Das Modellpaket hat keine Klasse „{target}“.</translation>
    </message>
    <message>
        <source>The bundle has no readable {gate_file}.</source>
        <translation>Das Modellpaket hat keine lesbare {gate_file}.</translation>
    </message>
    <message>
        <source>The bundle in &apos;{name}&apos; is of schema {schema}; this program reads {schema2}.</source>
        <translation>Das Modellpaket in „{name}“ hat Schema {schema}; dieses Programm liest {schema2}.</translation>
    </message>
    <message>
        <source>The bundle was trained with another lung model than this program has.</source>
        <translation>Das Modellpaket wurde mit einem anderen Lungenmodell trainiert, als dieses Programm hat.</translation>
    </message>
    <message>
        <source>The calibration temperature or offsets of bundle &apos;{name}&apos; cannot be right.</source>
        <translation>Kalibriertemperatur oder Offsets des Modellpakets „{name}“ können nicht stimmen.</translation>
    </message>
    <message>
        <source>The cells of the manifest cannot be told apart at line {line}.</source>
        <translation>Die Zellen des Manifests lassen sich in Zeile {line} nicht voneinander trennen.</translation>
    </message>
    <message>
        <source>The certificates cannot be used.</source>
        <translation>Die Zertifikate können nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The class&apos;s own logit is explained.</source>
        <translation>Der eigene Logit der Klasse wird erklärt.</translation>
    </message>
    <message>
        <source>The command line of this start says so.</source>
        <translation>Die Befehlszeile dieses Starts legt es fest.</translation>
    </message>
    <message>
        <source>The composite &apos;{name}&apos; is unknown.</source>
        <translation>Der Regelsatz „{name}“ ist unbekannt.</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>Die Verbindung brach ab.</translation>
    </message>
    <message>
        <source>The curves and the table show training loss and, on the validation part, log loss, balanced accuracy, macro F1 and the mean AUROC. The validation part chose the epoch: the test part alone says how good the model is.</source>
        <translation>Kurven und Tabelle zeigen den Trainingsverlust und, auf dem Validierungsteil, Log-Loss, balancierte Genauigkeit, Makro-F1 und mittlere AUROC. Der Validierungsteil wählte die Epoche: Nur der Testteil sagt, wie gut das Modell ist.</translation>
    </message>
    <message>
        <source>The data holds fewer than two classes of films.</source>
        <translation>Die Daten enthalten Aufnahmen von weniger als zwei Klassen.</translation>
    </message>
    <message>
        <source>The data is neither a folder, a zip nor a manifest CSV.</source>
        <translation>Die Daten sind weder Ordner, Zip noch Manifest-CSV.</translation>
    </message>
    <message>
        <source>The device &apos;{name}&apos; is unknown.</source>
        <translation>Das Gerät „{name}“ ist unbekannt.</translation>
    </message>
    <message>
        <source>The environment variable CXRVIEWER_BUNDLE names another model, which will be used at the next start.</source>
        <extracomment>``bundled``: came with the program. ``own``: made by this user. ``named``: elsewhere, named in the settings.</extracomment>
        <translation>Die Umgebungsvariable CXRVIEWER_BUNDLE nennt ein anderes Modell, das beim nächsten Start verwendet wird.</translation>
    </message>
    <message>
        <source>The environment variable CXRVIEWER_{name} says so.</source>
        <extracomment>What looks whether a text names something that is there.</extracomment>
        <translation>Die Umgebungsvariable CXRVIEWER_{name} legt es fest.</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>Das schnellste, das es gibt</translation>
    </message>
    <message>
        <source>The file &apos;{name}&apos; cannot be written to &apos;{parent}&apos;.</source>
        <translation>Die Datei „{name}“ kann nicht nach „{parent}“ geschrieben werden.</translation>
    </message>
    <message>
        <source>The file does not say whether text is burned into the picture: look before passing it on.</source>
        <translation>Die Datei sagt nicht, ob Text ins Bild eingebrannt ist: Sehen Sie vor der Weitergabe nach.</translation>
    </message>
    <message>
        <source>The file does not say, or not validly, how large a pixel is; lengths are in pixels.</source>
        <translation>Die Datei sagt nicht oder nicht gültig, wie groß ein Pixel ist; Längen sind in Pixeln.</translation>
    </message>
    <message>
        <source>The file does not say, or not validly, its {named}; the usual is assumed.</source>
        <translation>Die Datei nennt nicht oder nicht gültig: {named}; das Übliche wird angenommen.</translation>
    </message>
    <message>
        <source>The file has more than {most_pages} pages.</source>
        <translation>Die Datei hat mehr als {most_pages} Seiten.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is larger than 1 GiB.</source>
        <translation>Die Datei ist größer als 1 GiB.</translation>
    </message>
    <message>
        <source>The file is no grayscale softcopy presentation state.</source>
        <translation>Die Datei ist kein Grayscale Softcopy Presentation State.</translation>
    </message>
    <message>
        <source>The file lays a drawing over the film, which the model does not see.</source>
        <translation>Die Datei legt über die Aufnahme eine Zeichnung, die das Modell nicht sieht.</translation>
    </message>
    <message>
        <source>The file names no window; {instead}.</source>
        <translation>Die Datei nennt kein Fenster; {instead}.</translation>
    </message>
    <message>
        <source>The file of the film has changed since it was opened.</source>
        <translation>Die Datei der Aufnahme hat sich seit dem Öffnen geändert.</translation>
    </message>
    <message>
        <source>The file or folder cannot be read from its disk.</source>
        <translation>Die Datei oder der Ordner kann nicht von der Platte gelesen werden.</translation>
    </message>
    <message>
        <source>The file or folder may not be read.</source>
        <translation>Die Datei oder der Ordner darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file says that it has {claimed} frames, but has room for {held} only.</source>
        <translation>Die Datei gibt {claimed} Frames an, hat aber nur Platz für {held}.</translation>
    </message>
    <message>
        <source>The file that could not be read is kept as {name}, in the same folder.</source>
        <translation>Die unlesbare Datei bleibt als {name} im selben Ordner erhalten.</translation>
    </message>
    <message>
        <source>The file&apos;s own</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>The file&apos;s pixel aspect ratio is impossible; pixels are shown square.</source>
        <translation>Das Pixelseitenverhältnis der Datei ist unmöglich; Pixel werden quadratisch gezeigt.</translation>
    </message>
    <message>
        <source>The film alone, larger, around the cursor</source>
        <translation>Die Aufnahme allein, vergrößert, um den Zeiger</translation>
    </message>
    <message>
        <source>The film as its file has it: window, polarity, turn, drawings, all of it</source>
        <translation>Die Aufnahme wie in ihrer Datei: Fenster, Polarität, Drehung, Zeichnungen, alles</translation>
    </message>
    <message>
        <source>The film claims more than {value} million pixels or {value2} MB, the most that are opened.</source>
        <translation>Die Aufnahme gibt mehr als {value} Millionen Pixel oder {value2} MB an, das Höchste, was geöffnet wird.</translation>
    </message>
    <message>
        <source>The film does not say that it is PA: the ratio holds for PA films.</source>
        <translation>Die Aufnahme sagt nicht, dass sie p.a. ist: Der Quotient gilt für p.a.-Aufnahmen.</translation>
    </message>
    <message>
        <source>The film has no rows or no columns.</source>
        <translation>Die Aufnahme hat keine Zeilen oder keine Spalten.</translation>
    </message>
    <message>
        <source>The film is of a kind (SOP Class UID) that DICOM results cannot refer to.</source>
        <translation>Die Aufnahme ist von einer Art (SOP Class UID), auf die sich DICOM-Ergebnisse nicht beziehen können.</translation>
    </message>
    <message>
        <source>The film is shown as a presentation state sets it up; the model sees the film itself.</source>
        <translation>Die Aufnahme wird gezeigt, wie ein Präsentationszustand sie einrichtet; das Modell sieht die Aufnahme selbst.</translation>
    </message>
    <message>
        <source>The film lacks a valid UID that ties results to its study.</source>
        <translation>Der Aufnahme fehlt eine gültige UID, die Ergebnisse an ihre Studie bindet.</translation>
    </message>
    <message>
        <source>The film looks mirrored, or the heart lies on the right: see the side markers.</source>
        <translation>Die Aufnahme wirkt gespiegelt, oder das Herz liegt rechts: Beachten Sie die Seitenmarken.</translation>
    </message>
    <message>
        <source>The film looks turned on its side or upside down.</source>
        <translation>Die Aufnahme scheint auf der Seite zu liegen oder auf dem Kopf zu stehen.</translation>
    </message>
    <message>
        <source>The film that is being opened takes long to be read; its place may not answer. It is shown as soon as it is read; you can open another film meanwhile.</source>
        <translation>Das Lesen der Aufnahme, die geöffnet wird, dauert lange; vielleicht antwortet der Ort nicht, an dem sie liegt. Sie wird gezeigt, sobald sie gelesen ist; Sie können inzwischen eine andere Aufnahme öffnen.</translation>
    </message>
    <message>
        <source>The film was compressed with loss ({lossy}).</source>
        <translation>Die Aufnahme wurde verlustbehaftet komprimiert ({lossy}).</translation>
    </message>
    <message>
        <source>The films are not the same way round: left on one is right on another.</source>
        <translation>Die Aufnahmen haben nicht dieselbe Seitenausrichtung: Links auf der einen ist rechts auf der anderen.</translation>
    </message>
    <message>
        <source>The films are not the same way up.</source>
        <translation>Auf den Aufnahmen ist nicht dieselbe Seite oben.</translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; cannot be written to.</source>
        <translation>In den Ordner „{folder}“ kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>In den Ordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder could not be deleted.</source>
        <translation>Der Ordner konnte nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>The gate has no learnt rules for this model: only the header and simple properties of the picture are checked, so a turned, inverted or foreign picture may be scored.</source>
        <translation>Die Eingangsprüfung hat keine gelernten Regeln für dieses Modell: Nur Header und einfache Bildeigenschaften werden geprüft, ein gedrehtes, invertiertes oder fremdes Bild kann also bewertet werden.</translation>
    </message>
    <message>
        <source>The gate of the bundle has another schema.</source>
        <translation>Die Eingangsprüfung des Modellpakets hat ein anderes Schema.</translation>
    </message>
    <message>
        <source>The gate of the bundle lacks or misstates a value.</source>
        <translation>Der Eingangsprüfung des Modellpakets fehlt ein Wert, oder er ist falsch angegeben.</translation>
    </message>
    <message>
        <source>The gate of the bundle was fitted to other weights.</source>
        <translation>Die Eingangsprüfung des Modellpakets wurde an andere Gewichte angepasst.</translation>
    </message>
    <message>
        <source>The gate refuses this film ({names}); a reader had it scored all the same, so the numbers mean little.</source>
        <translation>Die Eingangsprüfung weist diese Aufnahme ab ({names}); ein Befunder ließ sie trotzdem bewerten, die Zahlen besagen also wenig.</translation>
    </message>
    <message>
        <source>The header calls the view frontal, but gives the directions of a lateral one.</source>
        <translation>Laut Header ist die Projektion frontal, die angegebenen Richtungen sind aber die einer seitlichen.</translation>
    </message>
    <message>
        <source>The header holds more elements than that of any film.</source>
        <translation>Der Header enthält mehr Elemente als der irgendeiner Aufnahme.</translation>
    </message>
    <message>
        <source>The header of the film holds what no DICOM file can.</source>
        <translation>Der Header der Aufnahme enthält, was keine DICOM-Datei kann.</translation>
    </message>
    <message>
        <source>The header says that this is a picture with text burned into it.</source>
        <translation>Laut Header ist dies ein Bild mit eingebranntem Text.</translation>
    </message>
    <message>
        <source>The header says that this is a secondary capture, a copy from a screen or a scan.</source>
        <translation>Laut Header ist dies eine Zweitaufnahme (Secondary Capture), eine Kopie von einem Bildschirm oder ein Scan.</translation>
    </message>
    <message>
        <source>The header says that this is not a film of the chest.</source>
        <translation>Laut Header ist dies keine Thoraxaufnahme.</translation>
    </message>
    <message>
        <source>The keyring holds no passcode for this PACS.</source>
        <translation>Der Schlüsselbund enthält kein Passwort für dieses PACS.</translation>
    </message>
    <message>
        <source>The keyring of this system did not take it.</source>
        <translation>Der Schlüsselbund dieses Systems hat es nicht angenommen.</translation>
    </message>
    <message>
        <source>The keys of &apos;{name}&apos; cannot be changed.</source>
        <translation>Die Tasten von „{name}“ können nicht geändert werden.</translation>
    </message>
    <message>
        <source>The last change to this film&apos;s measurements</source>
        <translation>Die letzte Änderung an den Messungen dieser Aufnahme</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>The laterality differs: {sides}.</source>
        <translation>Die Seitenangaben unterscheiden sich: {sides}.</translation>
    </message>
    <message>
        <source>The learnt rules of the gate could not be applied to this film.</source>
        <translation>Die gelernten Regeln der Eingangsprüfung konnten auf diese Aufnahme nicht angewandt werden.</translation>
    </message>
    <message>
        <source>The list forgets it either way. Its run holds the weights, the checkpoint and, while it is not finished, prepared films. A model that was made of it stays.</source>
        <translation>Die Liste vergisst es in jedem Fall. Sein Lauf enthält die Gewichte, den Sicherungspunkt und, solange es nicht fertig ist, vorbereitete Aufnahmen. Ein daraus entstandenes Modell bleibt.</translation>
    </message>
    <message>
        <source>The list of recent films cannot be deleted.</source>
        <translation>Die Liste der letzten Aufnahmen kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>The look at the data ended before it was done. Try again.</source>
        <translation>Die Datensichtung endete vorzeitig. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The look at the data was cancelled.</source>
        <translation>Die Datensichtung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The lung model has no readable {name}.</source>
        <translation>Das Lungenmodell hat keine lesbare {name}.</translation>
    </message>
    <message>
        <source>The lung model has schema {text}; this program reads {schema}.</source>
        <translation>Das Lungenmodell hat Schema {text}; dieses Programm liest {schema}.</translation>
    </message>
    <message>
        <source>The lungs are not known on this film.</source>
        <translation>Die Lungen sind auf dieser Aufnahme nicht bekannt.</translation>
    </message>
    <message>
        <source>The lungs were not looked for.</source>
        <translation>Nach den Lungen wurde nicht gesucht.</translation>
    </message>
    <message>
        <source>The machine&apos;s settings</source>
        <translation>Einstellungen des Rechners</translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml cannot be read as TOML, line {number}.</source>
        <translation>Die settings.toml des Rechners ist kein lesbares TOML, Zeile {number}.</translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml cannot be read as TOML.</source>
        <translation>Die settings.toml des Rechners ist kein lesbares TOML.</translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml cannot be read, so nothing can be changed.</source>
        <translation>Die settings.toml des Rechners kann nicht gelesen werden, daher ist nichts zu ändern.</translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml has schema_version {version}.</source>
        <translation>Die settings.toml des Rechners hat schema_version {version}.</translation>
    </message>
    <message>
        <source>The manifest cannot be read.</source>
        <translation>Das Manifest ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The manifest has more than one column &apos;{name}&apos;.</source>
        <translation>Das Manifest hat mehr als eine Spalte &apos;{name}&apos;.</translation>
    </message>
    <message>
        <source>The manifest has paths with backslashes, which lead to folders on Windows alone.</source>
        <translation>Das Manifest hat Pfade mit umgekehrten Schrägstrichen, die nur unter Windows zu Ordnern führen.</translation>
    </message>
    <message>
        <source>The manifest is not a CSV file in UTF-8.</source>
        <translation>Das Manifest ist keine CSV-Datei in UTF-8.</translation>
    </message>
    <message>
        <source>The manifest lacks a column &apos;path&apos; or &apos;label&apos;, or has no rows.</source>
        <translation>Dem Manifest fehlt eine Spalte &apos;path&apos; oder &apos;label&apos;, oder es hat keine Zeilen.</translation>
    </message>
    <message>
        <source>The map adds up to the score: constants of the network hold {percent} of it.</source>
        <translation>Die Karte summiert sich zum Score: Konstanten des Netzes halten {percent} davon.</translation>
    </message>
    <message>
        <source>The map does not add up to the score: {percent} of it is missing or too much.</source>
        <translation>Die Karte summiert sich nicht zum Score: {percent} davon fehlen oder sind zu viel.</translation>
    </message>
    <message>
        <source>The map holds values that are no numbers.</source>
        <translation>Die Karte enthält Werte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>The map holds values throughout.</source>
        <translation>Die Karte enthält überall Werte.</translation>
    </message>
    <message>
        <source>The map is empty: nothing was found to raise the score.</source>
        <translation>Die Karte ist leer: Nichts wurde gefunden, was den Score erhöht.</translation>
    </message>
    <message>
        <source>The map {words} when the film hardly changes ({numbers}).</source>
        <translation>Die Karte {words}, wenn sich die Aufnahme kaum ändert ({numbers}).</translation>
    </message>
    <message>
        <source>The mark on the bar is the bundle&apos;s operating point, {point:.3f}.</source>
        <translation>Die Marke auf dem Balken ist der Arbeitspunkt des Modellpakets, {point:.3f}.</translation>
    </message>
    <message>
        <source>The method &apos;{name}&apos; is unknown.</source>
        <translation>Die Methode „{name}“ ist unbekannt.</translation>
    </message>
    <message>
        <source>The method &apos;{unknown}&apos; is unknown.</source>
        <translation>Die Methode „{unknown}“ ist unbekannt.</translation>
    </message>
    <message>
        <source>The methods cannot be compared: one map is the same everywhere.</source>
        <translation>Die Methoden können nicht verglichen werden: Eine Karte ist überall gleich.</translation>
    </message>
    <message>
        <source>The modality is {modality}, not a projection radiograph.</source>
        <translation>Die Modalität ist {modality}, keine Projektionsaufnahme.</translation>
    </message>
    <message>
        <source>The model has terms of its own: see its card, Help &gt; About this model.</source>
        <translation>Für das Modell gelten eigene Bedingungen: siehe seine Karte, Hilfe &gt; Über dieses Modell.</translation>
    </message>
    <message>
        <source>The model in use</source>
        <translation>Das Modell in Gebrauch</translation>
    </message>
    <message>
        <source>The model is made for the lungs alone, but they are not known here: nothing was masked or cropped to them.</source>
        <translation>Das Modell ist nur für die Lungen gemacht, aber sie sind hier nicht bekannt: Nichts wurde maskiert oder auf sie beschnitten.</translation>
    </message>
    <message>
        <source>The model&apos;s answer had been on show before.</source>
        <translation>Die Antwort des Modells war zuvor schon gezeigt worden.</translation>
    </message>
    <message>
        <source>The model&apos;s classes are not known yet.</source>
        <translation>Die Klassen des Modells sind noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The model, made for the lungs alone, was given the whole film.</source>
        <translation>Das Modell, das nur für die Lungen gemacht ist, erhielt die ganze Aufnahme.</translation>
    </message>
    <message>
        <source>The models here can be wrong, also where they are sure, and have not been tested on the films of your hospital.</source>
        <translation>Die Modelle hier können irren, auch wo sie sicher sind, und wurden nicht auf Aufnahmen Ihres Krankenhauses getestet.</translation>
    </message>
    <message>
        <source>The names of the classes &apos;{other}&apos; and &apos;{label}&apos; are almost the same.</source>
        <translation>Die Namen der Klassen &apos;{other}&apos; und &apos;{label}&apos; sind fast gleich.</translation>
    </message>
    <message>
        <source>The network has no class number {place}.</source>
        <translation>Das Netz hat keine Klasse Nummer {place}.</translation>
    </message>
    <message>
        <source>The network has no stage {stage}.</source>
        <translation>Das Netz hat keine Stufe {stage}.</translation>
    </message>
    <message>
        <source>The network is not sure where the lungs end.</source>
        <translation>Das Netz ist nicht sicher, wo die Lungen enden.</translation>
    </message>
    <message>
        <source>The one that is held</source>
        <translation>Die gehaltene</translation>
    </message>
    <message>
        <source>The orientation of a film is unknown: check which side is which.</source>
        <translation>Die Ausrichtung einer Aufnahme ist unbekannt: Prüfen Sie, welche Seite welche ist.</translation>
    </message>
    <message>
        <source>The other side refuses this connection.</source>
        <translation>Die Gegenseite lehnt diese Verbindung ab.</translation>
    </message>
    <message>
        <source>The outline is too large to be a lung.</source>
        <translation>Der Umriss ist zu groß für eine Lunge.</translation>
    </message>
    <message>
        <source>The outline of the lungs is not kept with fields; the checks of each say what came of it.</source>
        <translation>Der Umriss der Lungen wird nicht mit Feldern aufbewahrt; deren Prüfungen sagen, was daraus wurde.</translation>
    </message>
    <message>
        <source>The output folder cannot be read.</source>
        <translation>Der Ausgabeordner kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The output folder is taken.</source>
        <translation>Der Ausgabeordner ist belegt.</translation>
    </message>
    <message>
        <source>The patch does not fit.</source>
        <translation>Das Feld passt nicht.</translation>
    </message>
    <message>
        <source>The patient is known of {number} of {number2} films: films of one patient may be in training and test, and figures will be too good.</source>
        <translation>Der Patient ist von {number} von {number2} Aufnahmen bekannt: Aufnahmen eines Patienten können in Training und Test liegen, und die Zahlen werden zu gut sein.</translation>
    </message>
    <message>
        <source>The patient of every film is known, so no patient is in two parts.</source>
        <translation>Der Patient jeder Aufnahme ist bekannt, kein Patient liegt also in zwei Teilen.</translation>
    </message>
    <message>
        <source>The picture has more than 16 bits per pixel.</source>
        <translation>Das Bild hat mehr als 16 Bit je Pixel.</translation>
    </message>
    <message>
        <source>The picture is blank or nearly so.</source>
        <translation>Das Bild ist leer oder fast leer.</translation>
    </message>
    <message>
        <source>The picture is damaged or incomplete.</source>
        <translation>Das Bild ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>The picture is damaged or of a kind that is not read here.</source>
        <translation>Das Bild ist beschädigt oder von einer Art, die hier nicht gelesen wird.</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>Das Bild ist beschädigt.</translation>
    </message>
    <message>
        <source>The picture is too small: at least {least_side} pixels a side are needed.</source>
        <translation>Das Bild ist zu klein: Mindestens {least_side} Pixel je Seite sind nötig.</translation>
    </message>
    <message>
        <source>The picture is unlike the films that the model was trained on.</source>
        <translation>Das Bild gleicht nicht den Aufnahmen, mit denen das Modell trainiert wurde.</translation>
    </message>
    <message>
        <source>The picture it was given, and its frame</source>
        <translation>Das Bild, das es bekam, und dessen Rahmen</translation>
    </message>
    <message>
        <source>The picture that the network was given</source>
        <translation>Das Bild, das das Netz bekam</translation>
    </message>
    <message>
        <source>The picture was copied, with the notice in it and without names.</source>
        <translation>Das Bild wurde kopiert, mit dem Hinweis darin und ohne Namen.</translation>
    </message>
    <message>
        <source>The picture was copied, with the notice in it. It may name the patient.</source>
        <translation>Das Bild wurde kopiert, mit dem Hinweis darin. Es kann den Patienten nennen.</translation>
    </message>
    <message>
        <source>The picture&apos;s pixels are not whole numbers.</source>
        <translation>Die Pixel des Bildes sind keine ganzen Zahlen.</translation>
    </message>
    <message>
        <source>The presentation state asks for {size}; the film is fitted to the window instead.</source>
        <translation>Der Präsentationszustand verlangt {size}; die Aufnahme wird stattdessen ans Fenster angepasst.</translation>
    </message>
    <message>
        <source>The presentation state does not say how its greys are meant; low values are shown black.</source>
        <translation>Der Präsentationszustand sagt nicht, wie seine Grauwerte gemeint sind; niedrige Werte werden schwarz gezeigt.</translation>
    </message>
    <message>
        <source>The presentation state has compound figures; their plain form is drawn where it has one.</source>
        <translation>Der Präsentationszustand hat zusammengesetzte Figuren; wo es sie gibt, wird ihre einfache Form gezeichnet.</translation>
    </message>
    <message>
        <source>The presentation state is damaged.</source>
        <translation>Der Präsentationszustand ist beschädigt.</translation>
    </message>
    <message>
        <source>The presentation state is larger than any that is opened.</source>
        <translation>Der Präsentationszustand ist größer als jeder, der geöffnet wird.</translation>
    </message>
    <message>
        <source>The presentation state lays a drawing over the film, which the model does not see.</source>
        <translation>Der Präsentationszustand legt über die Aufnahme eine Zeichnung, die das Modell nicht sieht.</translation>
    </message>
    <message>
        <source>The presentation state selects an impossible part of the film; it was not used.</source>
        <translation>Der Präsentationszustand wählt einen unmöglichen Teil der Aufnahme; er wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>The presentation state sets colours, which no film has.</source>
        <translation>Der Präsentationszustand setzt Farben, die keine Aufnahme hat.</translation>
    </message>
    <message>
        <source>The presentation state subtracts one picture from another, which is not done here.</source>
        <translation>Der Präsentationszustand zieht ein Bild von einem anderen ab, was hier nicht geschieht.</translation>
    </message>
    <message>
        <source>The presentation state turns the film by an impossible angle; the turn was not used.</source>
        <translation>Der Präsentationszustand dreht die Aufnahme um einen unmöglichen Winkel; die Drehung wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>The presentation state was made for another film or frame.</source>
        <translation>Der Präsentationszustand wurde für eine andere Aufnahme oder ein anderes Frame gemacht.</translation>
    </message>
    <message>
        <source>The presentation state&apos;s Presentation LUT is damaged and was not used.</source>
        <translation>Die Presentation LUT des Präsentationszustands ist beschädigt und wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>The presentation state&apos;s shutter is a bitmap which is missing or damaged; it was not used.</source>
        <translation>Die Blende des Präsentationszustands ist eine Bitmap, die fehlt oder beschädigt ist; sie wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>The process could not be started.</source>
        <translation>Der Prozess konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The process ended at once.</source>
        <translation>Der Prozess endete sofort.</translation>
    </message>
    <message>
        <source>The process that scores films ended.</source>
        <translation>Der Prozess, der Aufnahmen bewertet, wurde beendet.</translation>
    </message>
    <message>
        <source>The recipes are being read…</source>
        <translation>Die Rezepte werden gelesen …</translation>
    </message>
    <message>
        <source>The relevance does not sum to a number.</source>
        <translation>Die Relevanz summiert sich zu keiner Zahl.</translation>
    </message>
    <message>
        <source>The research notice is in the picture&apos;s pixels. Words that were burned into the film stay in it: look for them.</source>
        <translation>Der Forschungshinweis steht in den Pixeln des Bildes. In die Aufnahme eingebrannte Wörter bleiben darin: Achten Sie darauf.</translation>
    </message>
    <message>
        <source>The run needs some hundred megabytes, prepared films too while it lasts.</source>
        <translation>Der Lauf braucht einige hundert Megabyte, solange er dauert auch für vorbereitete Aufnahmen.</translation>
    </message>
    <message>
        <source>The salt of the audit trail cannot be read or made.</source>
        <translation>Das Salz des Prüfprotokolls kann nicht gelesen oder erzeugt werden.</translation>
    </message>
    <message>
        <source>The salt of the audit trail is damaged.</source>
        <translation>Das Salz des Prüfprotokolls ist beschädigt.</translation>
    </message>
    <message>
        <source>The same backwards</source>
        <translation>Dasselbe rückwärts</translation>
    </message>
    <message>
        <source>The same film is shown twice.</source>
        <translation>Dieselbe Aufnahme wird zweimal gezeigt.</translation>
    </message>
    <message>
        <source>The score of this film is calibrated for a prevalence of {known}: {score}. At {share} it would be {other}.</source>
        <translation>Der Score dieser Aufnahme ist für eine Prävalenz von {known} kalibriert: {score}. Bei {share} wäre er {other}.</translation>
    </message>
    <message>
        <source>The score stays the same whatever is taken from the film: there is nothing to follow.</source>
        <translation>Der Score bleibt gleich, was auch immer von der Aufnahme genommen wird: Es gibt nichts, dem er folgt.</translation>
    </message>
    <message>
        <source>The score {words} that the map marks ({gain} of its range against random places).</source>
        <translation>Der Score {words}, die die Karte markiert ({gain} seiner Spanne gegenüber zufälligen Stellen).</translation>
    </message>
    <message>
        <source>The search takes long; a place that it looks into may not answer. You can stop it, or open other films meanwhile.</source>
        <extracomment>Of one that has had nothing to tell for long.</extracomment>
        <translation>Die Suche dauert lange; vielleicht antwortet ein Ort nicht, an dem sie sucht. Sie können sie anhalten oder inzwischen andere Aufnahmen öffnen.</translation>
    </message>
    <message>
        <source>The search was stopped; it had found {summary}.</source>
        <translation>Die Suche wurde angehalten; sie hatte {summary} gefunden.</translation>
    </message>
    <message>
        <source>The setting &apos;acknowledged&apos; states no acknowledgement.</source>
        <translation>Die Einstellung &apos;acknowledged&apos; nennt keine Bestätigung.</translation>
    </message>
    <message>
        <source>The setting &apos;pacs&apos; cannot be read.</source>
        <translation>Die Einstellung &apos;pacs&apos; kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; cannot be &apos;{value}&apos;.</source>
        <translation>Die Einstellung &apos;{key}&apos; kann nicht &apos;{value}&apos; sein.</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; cannot be read.</source>
        <translation>Die Einstellung &apos;{key}&apos; kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; cannot be {usable}.</source>
        <translation>Die Einstellung &apos;{key}&apos; kann nicht {usable} sein.</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; is of the wrong kind.</source>
        <translation>Die Einstellung &apos;{key}&apos; ist von falscher Art.</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; is unknown.</source>
        <translation>Die Einstellung &apos;{key}&apos; ist unbekannt.</translation>
    </message>
    <message>
        <source>The shutter would hide the whole film and was not used.</source>
        <translation>Die Blende würde die ganze Aufnahme verdecken und wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>The system&apos;s language where the window speaks it, else English. Files and commands stay English.</source>
        <translation>Die Sprache des Systems, wenn das Fenster sie spricht, sonst Englisch. Dateien und Befehle bleiben englisch.</translation>
    </message>
    <message>
        <source>The training &apos;{name}&apos; broke off. Tools &gt; Train a model can resume it.</source>
        <translation>Das Training „{name}“ brach ab. Extras &gt; Modell trainieren kann es fortsetzen.</translation>
    </message>
    <message>
        <source>The training &apos;{name}&apos; is finished. Its model is a candidate: see Tools &gt; Models.</source>
        <translation>Das Training „{name}“ ist fertig. Sein Modell ist ein Kandidat: siehe Extras &gt; Modelle.</translation>
    </message>
    <message>
        <source>The training &apos;{name}&apos; stopped.</source>
        <translation>Das Training „{name}“ hielt an.</translation>
    </message>
    <message>
        <source>The training images were squeezed to a square, so their true proportions were lost.</source>
        <translation>Die Trainingsbilder wurden zu Quadraten gestaucht, ihre wahren Proportionen gingen verloren.</translation>
    </message>
    <message>
        <source>The two lungs are not at one height.</source>
        <translation>Die beiden Lungen liegen nicht auf einer Höhe.</translation>
    </message>
    <message>
        <source>The two lungs are not side by side.</source>
        <translation>Die beiden Lungen liegen nicht nebeneinander.</translation>
    </message>
    <message>
        <source>The viewer would not score these, yet they are trained on: {codes}.</source>
        <translation>Der Viewer würde diese nicht bewerten, dennoch wird mit ihnen trainiert: {codes}.</translation>
    </message>
    <message>
        <source>The views differ: {views}.</source>
        <translation>Die Projektionen unterscheiden sich: {views}.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; are not readable safetensors.</source>
        <translation>Die Gewichte des Modellpakets „{name}“ sind keine lesbaren safetensors.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; cannot be read.</source>
        <translation>Die Gewichte des Modellpakets „{name}“ können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; changed after they were checked.</source>
        <translation>Die Gewichte des Modellpakets „{name}“ änderten sich nach der Prüfung.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; do not fit a {architecture} with its classes.</source>
        <translation>Die Gewichte des Modellpakets „{name}“ passen nicht zu einem {architecture} mit seinen Klassen.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; do not have the hash that it states.</source>
        <translation>Die Gewichte des Modellpakets „{name}“ haben nicht den angegebenen Hash.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; hold values that are no numbers.</source>
        <translation>Die Gewichte des Modellpakets „{name}“ enthalten Werte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>The weights of the lung model do not fit its network.</source>
        <translation>Die Gewichte des Lungenmodells passen nicht zu seinem Netz.</translation>
    </message>
    <message>
        <source>The weights of the lung model do not have the hash that it states.</source>
        <translation>Die Gewichte des Lungenmodells haben nicht den angegebenen Hash.</translation>
    </message>
    <message>
        <source>The weights of the lung model hold values that are no numbers.</source>
        <translation>Die Gewichte des Lungenmodells enthalten Werte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>The whole film is in it.</source>
        <translation>Die ganze Aufnahme ist darin.</translation>
    </message>
    <message>
        <source>The whole film or what is on show, with all that lies over it</source>
        <translation>Die ganze Aufnahme oder das Gezeigte, mit allem, was darüber liegt</translation>
    </message>
    <message>
        <source>The whole film, {width} × {height} pixels</source>
        <translation>Die ganze Aufnahme, {width} × {height} Pixel</translation>
    </message>
    <message>
        <source>The window is still open because something could not be written. Write it again, or close the window.</source>
        <translation>Das Fenster ist noch offen, weil etwas nicht geschrieben werden konnte. Schreiben Sie es erneut, oder schließen Sie das Fenster.</translation>
    </message>
    <message>
        <source>The words are too long.</source>
        <translation>Der Text ist zu lang.</translation>
    </message>
    <message>
        <source>The zip holds more than {most_members} files.</source>
        <translation>Das Zip enthält mehr als {most_members} Dateien.</translation>
    </message>
    <message>
        <source>The zip is damaged or cut off.</source>
        <translation>Das Zip ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The zip is locked with a password.</source>
        <translation>Das Zip ist mit einem Passwort gesperrt.</translation>
    </message>
    <message>
        <source>The zip is packed in a way that is not read here.</source>
        <translation>Das Zip ist auf eine Weise gepackt, die hier nicht gelesen wird.</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; is not a JSON object.</source>
        <translation>Die {description_file} in „{name}“ ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; is not valid JSON.</source>
        <translation>Die {description_file} in „{name}“ ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; is too large to be one.</source>
        <translation>Die {description_file} in „{name}“ ist zu groß, um eine zu sein.</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; lacks or misstates {field_of}.</source>
        <translation>In der {description_file} in „{name}“ fehlt oder stimmt nicht: {field_of}.</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; was changed after it was made.</source>
        <translation>{description_file} in „{name}“ wurde nach dem Erstellen verändert.</translation>
    </message>
    <message>
        <source>The {description_file} of the lung model lacks or misstates a value.</source>
        <translation>In der {description_file} des Lungenmodells fehlt ein Wert oder ist falsch.</translation>
    </message>
    <message>
        <source>The {description_file} of the lung model was changed after it was made.</source>
        <translation>Die {description_file} des Lungenmodells wurde nach dem Erstellen verändert.</translation>
    </message>
    <message>
        <source>The {holder} has a rescale and a modality LUT; the LUT is used.</source>
        <translation>Rescale und Modalitäts-LUT zugleich ({holder}); die LUT wird verwendet.</translation>
    </message>
    <message>
        <source>The {holder}&apos;s VOI function is unknown; LINEAR is used.</source>
        <translation>Die VOI-Funktion ({holder}) ist unbekannt; LINEAR wird verwendet.</translation>
    </message>
    <message>
        <source>The {holder}&apos;s modality LUT is damaged and was not used.</source>
        <translation>Die Modalitäts-LUT ({holder}) ist beschädigt und wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>The {holder}&apos;s rescale is out of all proportion and was not used.</source>
        <translation>Das Rescale ({holder}) ist völlig unverhältnismäßig und wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>The {holder}&apos;s rescale slope is 0 and was not used.</source>
        <translation>Die Rescale-Steigung ({holder}) ist 0 und wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>The {holder}&apos;s shutter has an impossible shape, which was not used.</source>
        <translation>Die Blende ({holder}) hat eine unmögliche Form, die nicht verwendet wurde.</translation>
    </message>
    <message>
        <source>The {name} of the lung model is too large to be one.</source>
        <translation>Die {name} des Lungenmodells ist zu groß, um eine zu sein.</translation>
    </message>
    <message>
        <source>The {upper} device ran out of memory; the CPU was used.</source>
        <translation>Dem Gerät {upper} ging der Speicher aus; die CPU wurde verwendet.</translation>
    </message>
    <message>
        <source>There are more: search for less.</source>
        <translation>Es gibt mehr: Suchen Sie nach weniger.</translation>
    </message>
    <message>
        <source>There are: {value}.</source>
        <translation>Es gibt: {value}.</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>Es kommt keine Antwort.</translation>
    </message>
    <message>
        <source>There is no frame {frame}: the file has {frames}.</source>
        <translation>Es gibt kein Frame {frame}: Die Datei hat {frames}.</translation>
    </message>
    <message>
        <source>There is no model bundle in this folder.</source>
        <translation>In diesem Ordner ist kein Modellpaket.</translation>
    </message>
    <message>
        <source>There is no readable bundle in &apos;{name}&apos;: {description_file} is missing.</source>
        <translation>In „{name}“ ist kein lesbares Modellpaket: {description_file} fehlt.</translation>
    </message>
    <message>
        <source>There is no set of keys called &apos;{name}&apos;.</source>
        <translation>Es gibt keinen Tastensatz namens „{name}“.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no trash for these folders:
{names}</source>
        <translation>Für diese Ordner gibt es keinen Papierkorb:
{names}</translation>
    </message>
    <message>
        <source>There is no trash for this folder.</source>
        <translation>Für diesen Ordner gibt es keinen Papierkorb.</translation>
    </message>
    <message>
        <source>There is no true size on this screen: nobody has measured it. {doubt}Measure the width of its picture, and write &quot;{name}: WIDTH IN MM&quot; into Tools &gt; Settings &gt; Measured widths.</source>
        <translation>Keine Originalgröße auf diesem Bildschirm: Niemand hat ihn vermessen. {doubt}Messen Sie die Breite seines Bildes und tragen Sie &quot;{name}: BREITE IN MM&quot; unter Extras &gt; Einstellungen &gt; Gemessene Breiten ein.</translation>
    </message>
    <message>
        <source>There is no true size: the film does not say how large its pixels are.</source>
        <translation>Keine Originalgröße: Die Aufnahme sagt nicht, wie groß ihre Pixel sind.</translation>
    </message>
    <message>
        <source>There is no {method} of {target}.</source>
        <translation>Es gibt kein {method} von {target}.</translation>
    </message>
    <message>
        <source>There is nothing to show</source>
        <translation>Es gibt nichts zu zeigen</translation>
    </message>
    <message>
        <source>There were fewer than {fewest} test films of {listed}.</source>
        <translation>Es gab weniger als {fewest} Testaufnahmen von {listed}.</translation>
    </message>
    <message>
        <source>These are no dates.</source>
        <translation>Das sind keine Datumsangaben.</translation>
    </message>
    <message>
        <source>These films are of different patients: {words}</source>
        <translation>Diese Aufnahmen sind von verschiedenen Patienten: {words}</translation>
    </message>
    <message>
        <source>They are looked for when the film is analysed.</source>
        <translation>Nach ihnen wird gesucht, wenn die Aufnahme analysiert wird.</translation>
    </message>
    <message>
        <source>This DICOM file holds no picture (it may be cut off).</source>
        <translation>Diese DICOM-Datei enthält kein Bild (sie ist vielleicht abgeschnitten).</translation>
    </message>
    <message>
        <source>This DICOM file holds no picture.</source>
        <translation>Diese DICOM-Datei enthält kein Bild.</translation>
    </message>
    <message>
        <source>This DICOM file is damaged or cut off.</source>
        <translation>Diese DICOM-Datei ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>This PACS hands nothing over by C-GET.</source>
        <translation>Dieses PACS gibt über C-GET nichts heraus.</translation>
    </message>
    <message>
        <source>This bundle has no model card.</source>
        <translation>Dieses Modellpaket hat keine Modellkarte.</translation>
    </message>
    <message>
        <source>This connection is not private: others on the way could read names.</source>
        <translation>Diese Verbindung ist nicht vertraulich: Andere könnten unterwegs Namen lesen.</translation>
    </message>
    <message>
        <source>This data cannot be trained on.</source>
        <translation>Mit diesen Daten kann nicht trainiert werden.</translation>
    </message>
    <message>
        <source>This data cannot be trained on: see the alarms above.</source>
        <translation>Mit diesen Daten kann nicht trainiert werden: siehe die Alarme oben.</translation>
    </message>
    <message>
        <source>This file is no set of keys of this program.</source>
        <translation>Diese Datei ist kein Tastensatz dieses Programms.</translation>
    </message>
    <message>
        <source>This file is no set of keys: it is no TOML.</source>
        <translation>Diese Datei ist kein Tastensatz: Sie ist kein TOML.</translation>
    </message>
    <message>
        <source>This file is too large for a set of keys.</source>
        <translation>Diese Datei ist zu groß für einen Tastensatz.</translation>
    </message>
    <message>
        <source>This film beside the patient&apos;s last one</source>
        <translation>Diese Aufnahme neben der letzten des Patienten</translation>
    </message>
    <message>
        <source>This film took long to be read and made way for another one.</source>
        <translation>Das Lesen dieser Aufnahme dauerte lange; sie hat einer anderen Platz gemacht.</translation>
    </message>
    <message>
        <source>This film took so long to be read that it was given up.</source>
        <extracomment>Seconds of reading after which a film is late: its place may be one that does not answer.</extracomment>
        <translation>Das Lesen dieser Aufnahme dauerte so lange, dass es aufgegeben wurde.</translation>
    </message>
    <message>
        <source>This is a DICOMDIR, an index of films.</source>
        <translation>Dies ist ein DICOMDIR, ein Verzeichnis von Aufnahmen.</translation>
    </message>
    <message>
        <source>This is a colour picture; it is shown as grey.</source>
        <translation>Dies ist ein Farbbild; es wird grau gezeigt.</translation>
    </message>
    <message>
        <source>This is a folder, not a film.</source>
        <translation>Dies ist ein Ordner, keine Aufnahme.</translation>
    </message>
    <message>
        <source>This is a pipe or a device, not a film.</source>
        <translation>Dies ist eine Pipe oder ein Gerät, keine Aufnahme.</translation>
    </message>
    <message>
        <source>This is a zip, a folder of films.</source>
        <translation>Dies ist ein Zip, ein Ordner von Aufnahmen.</translation>
    </message>
    <message>
        <source>This is no DICOM address.</source>
        <translation>Das ist keine DICOM-Adresse.</translation>
    </message>
    <message>
        <source>This is no title of a DICOM application.</source>
        <translation>Das ist kein AE-Titel einer DICOM-Anwendung.</translation>
    </message>
    <message>
        <source>This is not a film: neither DICOM nor PNG, JPEG, TIFF or WebP.</source>
        <translation>Dies ist keine Aufnahme: weder DICOM noch PNG, JPEG, TIFF oder WebP.</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>This looks like no single chest film: a page, a screen, a photograph, a sheet.</source>
        <translation>Dies sieht nicht nach einer einzelnen Thoraxaufnahme aus: eine Seite, ein Bildschirm, ein Foto, ein Blatt.</translation>
    </message>
    <message>
        <source>This machine has no keyring.</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>This machine has no usable &apos;{name}&apos; device.</source>
        <translation>Dieser Rechner hat kein nutzbares Gerät „{name}“.</translation>
    </message>
    <message>
        <source>This machine&apos;s administrator has locked &apos;{key}&apos;.</source>
        <translation>Der Administrator dieses Rechners hat &apos;{key}&apos; gesperrt.</translation>
    </message>
    <message>
        <source>This program does not calibrate a display and cannot measure one. It hands 256 greys to the system; whether they come out evenly to the eye (the GSDF of DICOM PS3.14) only a luminance meter shows, under the light of the room.</source>
        <translation>Dieses Programm kalibriert keinen Bildschirm und kann keinen messen. Es übergibt dem System 256 Grauwerte; ob sie dem Auge gleichmäßig erscheinen (die GSDF aus DICOM PS3.14), zeigt nur ein Leuchtdichtemesser unter dem Licht des Raums.</translation>
    </message>
    <message>
        <source>This program reads {schema_version}.</source>
        <translation>Dieses Programm liest {schema_version}.</translation>
    </message>
    <message>
        <source>This recipe goes on from other weights: choose what to start from.</source>
        <translation>Dieses Rezept geht von anderen Gewichten aus: Wählen Sie, wovon.</translation>
    </message>
    <message>
        <source>This screen says</source>
        <translation>Dieser Bildschirm sagt</translation>
    </message>
    <message>
        <source>This set of keys cannot be read.</source>
        <translation>Dieser Tastensatz kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This set of keys was written.</source>
        <translation>Dieser Tastensatz wurde geschrieben.</translation>
    </message>
    <message>
        <source>Three films</source>
        <translation>Drei Aufnahmen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Title of this side</source>
        <translation>AE-Titel dieses Programms</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Extras</translation>
    </message>
    <message>
        <source>Tools &gt; Models lists those that there are.</source>
        <translation>Extras &gt; Modelle listet die vorhandenen.</translation>
    </message>
    <message>
        <source>Top for bottom, with a red badge</source>
        <translation>Oben und unten vertauscht, mit rotem Zeichen</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Modell trainieren</translation>
    </message>
    <message>
        <source>Train a model — research use only</source>
        <translation>Modell trainieren — nur für Forschungszwecke</translation>
    </message>
    <message>
        <source>Train a model…</source>
        <translation>Modell trainieren …</translation>
    </message>
    <message>
        <source>Training is finished, but its model bundle is not there. Resuming makes it again.</source>
        <translation>Das Training ist fertig, aber sein Modellpaket ist nicht da. Fortsetzen erzeugt es erneut.</translation>
    </message>
    <message>
        <source>Training. You can close this window, or the whole program: training goes on.</source>
        <translation>Training. Sie können dieses Fenster oder das ganze Programm schließen: Das Training läuft weiter.</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Trainings</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Two by two</source>
        <translation>Zwei mal zwei</translation>
    </message>
    <message>
        <source>Two films</source>
        <translation>Zwei Aufnahmen</translation>
    </message>
    <message>
        <source>Two of these files are copies of one film.</source>
        <translation>Zwei dieser Dateien sind Kopien einer einzigen Aufnahme.</translation>
    </message>
    <message>
        <source>Under these rules constants of the network take their share by design: the map&apos;s sum is no test of it.</source>
        <translation>Unter diesen Regeln erhalten Konstanten des Netzes planmäßig ihren Anteil: Die Summe der Karte prüft sie nicht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unlock it, and try again.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Unpack it with the password; open the folder.</source>
        <translation>Entpacken Sie es mit dem Passwort; öffnen Sie den Ordner.</translation>
    </message>
    <message>
        <source>Unpack it, and open one of its folders.</source>
        <translation>Entpacken Sie es, und öffnen Sie einen seiner Ordner.</translation>
    </message>
    <message>
        <source>Unpack it, and open the folder.</source>
        <translation>Entpacken Sie es, und öffnen Sie den Ordner.</translation>
    </message>
    <message>
        <source>Use --device auto.</source>
        <translation>Verwenden Sie --device auto.</translation>
    </message>
    <message>
        <source>Use 1 to 16 letters, digits or signs.</source>
        <translation>Verwenden Sie 1 bis 16 Buchstaben, Ziffern oder Zeichen.</translation>
    </message>
    <message>
        <source>Use a bundle made for this version.</source>
        <translation>Verwenden Sie ein Modellpaket für diese Version.</translation>
    </message>
    <message>
        <source>Use another architecture.</source>
        <translation>Verwenden Sie eine andere Architektur.</translation>
    </message>
    <message>
        <source>Use another bundle.</source>
        <translation>Verwenden Sie ein anderes Modellpaket.</translation>
    </message>
    <message>
        <source>Use another method than LRP, or another architecture.</source>
        <translation>Verwenden Sie eine andere Methode als LRP, oder eine andere Architektur.</translation>
    </message>
    <message>
        <source>Use another method than LRP.</source>
        <translation>Verwenden Sie eine andere Methode als LRP.</translation>
    </message>
    <message>
        <source>Use another method, or another bundle.</source>
        <translation>Verwenden Sie eine andere Methode, oder ein anderes Modellpaket.</translation>
    </message>
    <message>
        <source>Use the version of the program that it was made with, or train it again.</source>
        <translation>Verwenden Sie die Programmversion, mit der es erzeugt wurde, oder trainieren Sie es erneut.</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>Val.-Verlust</translation>
    </message>
    <message>
        <source>Values under the cursor</source>
        <translation>Werte unter dem Zeiger</translation>
    </message>
    <message>
        <source>Verified &amp;on</source>
        <translation>Verifiziert &amp;am</translation>
    </message>
    <message>
        <source>Verified screens</source>
        <translation>Verifizierte Bildschirme</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version, conditions, model and folders</source>
        <translation>Version, Bedingungen, Modell und Ordner</translation>
    </message>
    <message>
        <source>Version, time and text of the notice that you acknowledged; the window writes it. The notice itself stays.</source>
        <translation>Version, Zeit und Wortlaut des Hinweises, den Sie bestätigt haben; das Fenster schreibt es. Der Hinweis selbst bleibt.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Viewport</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Wait for it, or stop it.</source>
        <translation>Warten Sie darauf, oder halten Sie ihn an.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Warnings (WARNING)</source>
        <translation>Warnungen (WARNING)</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.npz *.pt *.pth bundle.json);;All files (*)</source>
        <translation>Gewichte (*.safetensors *.npz *.pt *.pth bundle.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Weights are read from safetensors only, never from a pickle.</source>
        <translation>Gewichte werden nur aus safetensors gelesen, nie aus einem Pickle.</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>Anfangsgewichte</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>W&amp;arum</translation>
    </message>
    <message>
        <source>What hides a part of the film</source>
        <translation>Was einen Teil der Aufnahme verdeckt</translation>
    </message>
    <message>
        <source>What is configured, by whom, and changing it</source>
        <translation>Was eingestellt ist, von wem, und es ändern</translation>
    </message>
    <message>
        <source>What is done (INFO)</source>
        <translation>Was geschieht (INFO)</translation>
    </message>
    <message>
        <source>What is in the picture</source>
        <translation>Was auf dem Bild ist</translation>
    </message>
    <message>
        <source>What is known to be wrong with the numbers for this class</source>
        <translation>Was an den Zahlen dieser Klasse bekanntlich nicht stimmt</translation>
    </message>
    <message>
        <source>What is not near a lung, as a small network found them, was made black, softly over the edge.</source>
        <translation>Was nicht nahe einer Lunge liegt, wie ein kleines Netz sie fand, wurde geschwärzt, am Rand weich.</translation>
    </message>
    <message>
        <source>What is on show, without names, for another program</source>
        <translation>Was gezeigt wird, ohne Namen, für ein anderes Programm</translation>
    </message>
    <message>
        <source>What is trained here is for research only, and stays a candidate until you promote it by hand.</source>
        <translation>Was hier trainiert wird, dient nur der Forschung und bleibt Kandidat, bis Sie es selbst freigeben.</translation>
    </message>
    <message>
        <source>What it says of itself ({width:.0f} mm wide) is not trusted.</source>
        <translation>Seiner eigenen Angabe ({width:.0f} mm breit) wird nicht vertraut.</translation>
    </message>
    <message>
        <source>What it was made from and where it fails: its card</source>
        <translation>Woraus es entstand und wo es versagt: seine Karte</translation>
    </message>
    <message>
        <source>What opens now shows the names of files and folders, and these can name patients. Everybody who sees this screen can read them. Stop sharing first, or choose files that name nobody.</source>
        <translation>Was sich jetzt öffnet, zeigt Namen von Dateien und Ordnern, und diese können Patienten nennen. Alle, die diesen Bildschirm sehen, können sie lesen. Beenden Sie erst das Teilen, oder wählen Sie Dateien, die niemanden nennen.</translation>
    </message>
    <message>
        <source>What the class is held against</source>
        <translation>Wogegen die Klasse gehalten wird</translation>
    </message>
    <message>
        <source>What the file draws over the film</source>
        <translation>Was die Datei über die Aufnahme zeichnet</translation>
    </message>
    <message>
        <source>What the files alone tell of the class was not measured: {why}.</source>
        <translation>Was die Dateien allein über die Klasse verraten, wurde nicht gemessen: {why}.</translation>
    </message>
    <message>
        <source>What the look at the data found cannot be read.</source>
        <translation>Was die Datensichtung ergab, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>What the model saw</source>
        <translation>Was das Modell sah</translation>
    </message>
    <message>
        <source>What the model saw…</source>
        <translation>Was das Modell sah …</translation>
    </message>
    <message>
        <source>What the scores are worth where a class is rarer or more frequent</source>
        <translation>Was die Scores bedeuten, wo eine Klasse seltener oder häufiger ist</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Worauf zu achten ist</translation>
    </message>
    <message>
        <source>What was opened last; kept only where the settings say so</source>
        <translation>Was zuletzt geöffnet wurde; nur aufbewahrt, wo die Einstellungen es sagen</translation>
    </message>
    <message>
        <source>What was undone</source>
        <translation>Was rückgängig gemacht wurde</translation>
    </message>
    <message>
        <source>What you set here is kept nowhere.</source>
        <translation>Was Sie hier einstellen, wird nirgends behalten.</translation>
    </message>
    <message>
        <source>Wheel: another frame. Ctrl + wheel: zoom. Only the frame on show is scored.</source>
        <translation>Mausrad: anderes Frame. Strg + Mausrad: Zoom. Nur das gezeigte Frame wird bewertet.</translation>
    </message>
    <message>
        <source>When and how the display was verified: &quot;NAME: 2026-11-20 HOW; NAME: DATE HOW&quot;. View &gt; Display test writes it.</source>
        <translation>Wann und wie der Bildschirm verifiziert wurde: &quot;NAME: 2026-11-20 WIE; NAME: DATUM WIE&quot;. Ansicht &gt; Bildschirmtest schreibt es.</translation>
    </message>
    <message>
        <source>Where it is kept; ~, $USER and %USERNAME% count. One folder for each user.</source>
        <translation>Wo es liegt; ~, $USER und %USERNAME% gelten. Ein Ordner je Benutzer.</translation>
    </message>
    <message>
        <source>Where it is: &quot;AET@HOST:PORT&quot;. The window connects to it when somebody searches there, and at no other time.</source>
        <translation>Wo es ist: &quot;AET@HOST:PORT&quot;. Das Fenster verbindet sich damit, wenn jemand dort sucht, und sonst nie.</translation>
    </message>
    <message>
        <source>Where models run</source>
        <translation>Wo Modelle rechnen</translation>
    </message>
    <message>
        <source>Where the films come from is not known, so nobody can tell whether a model learns the disease or the hospital. Add a column &apos;source&apos; to a manifest.csv.</source>
        <translation>Woher die Aufnahmen stammen, ist nicht bekannt; niemand kann also sagen, ob ein Modell die Krankheit oder das Krankenhaus lernt. Ergänzen Sie eine Spalte &apos;source&apos; in einer manifest.csv.</translation>
    </message>
    <message>
        <source>Where the map reaches 25, 50 and 75 % of its scale; the film between them is free.</source>
        <translation>Wo die Karte 25, 50 und 75&#xa0;% ihrer Skala erreicht; die Aufnahme dazwischen bleibt frei.</translation>
    </message>
    <message>
        <source>Where the model&apos;s score came from, not where disease is.</source>
        <translation>Woher der Score des Modells kam, nicht wo Krankheit ist.</translation>
    </message>
    <message>
        <source>Where the network was told that the lungs are</source>
        <translation>Wo laut Vorgabe für das Netz die Lungen sind</translation>
    </message>
    <message>
        <source>Whether it knows {listed}, or only where those films came from, cannot be told.</source>
        <translation>Ob es {listed} kennt oder nur deren Herkunft, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>Whether it looks at the lungs, or at borders and markers, was not tested.</source>
        <translation>Ob es auf die Lungen oder auf Ränder und Marken sieht, wurde nicht getestet.</translation>
    </message>
    <message>
        <source>Whether you agree with the model</source>
        <translation>Ob Sie dem Modell zustimmen</translation>
    </message>
    <message>
        <source>Which cells of a stage raise the score, each by its own activation times its own gradient?</source>
        <translation>Welche Zellen einer Stufe erhöhen den Score, jede nach ihrer eigenen Aktivierung mal ihrem eigenen Gradienten?</translation>
    </message>
    <message>
        <source>Which cells of a stage, early ones too, would raise the score if they were more active?</source>
        <translation>Welche Zellen einer Stufe, auch früher, würden den Score erhöhen, wenn sie aktiver wären?</translation>
    </message>
    <message>
        <source>Which layer gets which rule; the first is what an analysis uses.</source>
        <translation>Welche Schicht welche Regel bekommt; die erste verwendet eine Analyse.</translation>
    </message>
    <message>
        <source>Which regions hold the features that raise the score, judged by whole channels of a stage?</source>
        <translation>Welche Regionen tragen die Merkmale, die den Score erhöhen, beurteilt nach ganzen Kanälen einer Stufe?</translation>
    </message>
    <message>
        <source>Which way a drag windows and zooms, and what the right button does.</source>
        <translation>In welche Richtung Ziehen fenstert und zoomt, und was die rechte Taste tut.</translation>
    </message>
    <message>
        <source>Whoever uses it reads each film first, and decides.</source>
        <translation>Wer es benutzt, befundet jede Aufnahme zuerst selbst und entscheidet.</translation>
    </message>
    <message>
        <source>Why, or a comment</source>
        <translation>Warum, oder ein Kommentar</translation>
    </message>
    <message>
        <source>Widths of the pictures in mm, for true size: &quot;NAME: WIDTH; NAME: WIDTH&quot;; the name * is any other screen.</source>
        <translation>Breiten der Bilder in mm, für die Originalgröße: &quot;NAME: BREITE; NAME: BREITE&quot;; der Name * ist jeder andere Bildschirm.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Window and level</source>
        <translation>Fensterung</translation>
    </message>
    <message>
        <source>Window from a region</source>
        <translation>Fenster aus einer Region</translation>
    </message>
    <message>
        <source>Window/level</source>
        <translation>Fensterung</translation>
    </message>
    <message>
        <source>With a checkpoint it can be resumed at any time and ends in the same model. Without one, what was trained since the last checkpoint is lost.</source>
        <translation>Mit einem Sicherungspunkt kann es jederzeit fortgesetzt werden und endet im selben Modell. Ohne einen geht verloren, was seit dem letzten trainiert wurde.</translation>
    </message>
    <message>
        <source>With patient data, notes and the file&apos;s drawings</source>
        <translation>Mit Patientendaten, Notizen und Zeichnungen der Datei</translation>
    </message>
    <message>
        <source>Within the noise: the two 95 % intervals, each taken as far as its score, overlap.</source>
        <translation>Innerhalb des Rauschens: Die beiden 95-%-Intervalle, jedes bis zu seinem Score verlängert, überlappen.</translation>
    </message>
    <message>
        <source>Words beside the arrow. They are drawn on the film and saved with it: name nobody.</source>
        <translation>Text neben dem Pfeil. Er wird auf die Aufnahme gezeichnet und mit ihr gespeichert: Nennen Sie niemanden.</translation>
    </message>
    <message>
        <source>Write 2026-11-21, or 2026-11-01..2026-11-21.</source>
        <translation>Schreiben Sie 2026-11-21 oder 2026-11-01..2026-11-21.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Schreiben Sie eine ganze Zahl.</translation>
    </message>
    <message>
        <source>Write it as AET@HOST:PORT, such as PACS@127.0.0.1:11112.</source>
        <translation>Schreiben Sie sie als AET@HOST:PORT, etwa PACS@127.0.0.1:11112.</translation>
    </message>
    <message>
        <source>Write it as AET@HOST:PORT.</source>
        <translation>Schreiben Sie sie als AET@HOST:PORT.</translation>
    </message>
    <message>
        <source>Write it as Ctrl+Shift+O, F5, PgUp or X.</source>
        <translation>Schreiben Sie es als Ctrl+Shift+O, F5, PgUp oder X.</translation>
    </message>
    <message>
        <source>Write it as {form}.</source>
        <translation>Schreiben Sie es als {form}.</translation>
    </message>
    <message>
        <source>Write it without them.</source>
        <translation>Schreiben Sie es ohne sie.</translation>
    </message>
    <message>
        <source>Write one letter at least.</source>
        <translation>Schreiben Sie mindestens ein Zeichen.</translation>
    </message>
    <message>
        <source>Write one line of at most {longest} letters.</source>
        <translation>Schreiben Sie eine Zeile mit höchstens {longest} Zeichen.</translation>
    </message>
    <message>
        <source>Write slashes in them, and let them start from the manifest&apos;s folder.</source>
        <translation>Schreiben Sie Schrägstriche, und lassen Sie die Pfade im Ordner des Manifests beginnen.</translation>
    </message>
    <message>
        <source>Write the earlier one first.</source>
        <translation>Schreiben Sie den früheren zuerst.</translation>
    </message>
    <message>
        <source>Write the report of this film as one page of PDF</source>
        <translation>Den Bericht zu dieser Aufnahme als PDF-Seite schreiben</translation>
    </message>
    <message>
        <source>Write them in one way, or name one otherwise.</source>
        <translation>Schreiben Sie sie einheitlich, oder benennen Sie eine anders.</translation>
    </message>
    <message>
        <source>Write those of this film beside its results</source>
        <translation>Die Messungen dieser Aufnahme neben ihre Ergebnisse schreiben</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>Schreiben Sie true oder false.</translation>
    </message>
    <message>
        <source>Write what was recorded of films beside their results</source>
        <translation>Was zu Aufnahmen festgehalten wurde, neben ihre Ergebnisse schreiben</translation>
    </message>
    <message>
        <source>Write {least_letters} letters or more.</source>
        <translation>Schreiben Sie {least_letters} Buchstaben oder mehr.</translation>
    </message>
    <message>
        <source>Writing a checkpoint…</source>
        <translation>Sicherungspunkt wird geschrieben …</translation>
    </message>
    <message>
        <source>You are asked once for each version; this is cxrviewer {version}.</source>
        <translation>Sie werden einmal je Version gefragt; dies ist cxrviewer {version}.</translation>
    </message>
    <message>
        <source>Your administrator has fixed the device.</source>
        <translation>Ihr Administrator hat das Gerät festgelegt.</translation>
    </message>
    <message>
        <source>Your administrator has fixed the model: it cannot be changed here.</source>
        <translation>Ihr Administrator hat das Modell festgelegt: Es kann hier nicht geändert werden.</translation>
    </message>
    <message>
        <source>Your file: {user}
The machine&apos;s file: {machine}</source>
        <translation>Ihre Datei: {user}
Die Datei des Rechners: {machine}</translation>
    </message>
    <message>
        <source>Your keys cannot be deleted.</source>
        <translation>Ihre Tasten können nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Your keys cannot be written.</source>
        <translation>Ihre Tasten können nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Your opinion before the answer</source>
        <translation>Ihre Einschätzung vor der Antwort</translation>
    </message>
    <message>
        <source>Your opinion cannot be kept.</source>
        <translation>Ihre Einschätzung kann nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Your opinion first</source>
        <translation>Erst Ihre Einschätzung</translation>
    </message>
    <message>
        <source>Your opinion now</source>
        <translation>Ihre Einschätzung jetzt</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Ihre eigenen Worte</translation>
    </message>
    <message>
        <source>Your settings</source>
        <translation>Ihre Einstellungen</translation>
    </message>
    <message>
        <source>Your settings.toml cannot be read as TOML, line {number}.</source>
        <translation>Ihre settings.toml ist kein lesbares TOML, Zeile {number}.</translation>
    </message>
    <message>
        <source>Your settings.toml cannot be read as TOML.</source>
        <translation>Ihre settings.toml ist kein lesbares TOML.</translation>
    </message>
    <message>
        <source>Your settings.toml cannot be renamed.</source>
        <translation>Ihre settings.toml kann nicht umbenannt werden.</translation>
    </message>
    <message>
        <source>Your settings.toml cannot be written.</source>
        <translation>Ihre settings.toml kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Your settings.toml has schema_version {version}.</source>
        <translation>Ihre settings.toml hat schema_version {version}.</translation>
    </message>
    <message>
        <source>Your settings.toml holds a table or a list.</source>
        <translation>Ihre settings.toml enthält eine Tabelle oder eine Liste.</translation>
    </message>
    <message>
        <source>Your words name the patient.</source>
        <translation>Ihr Text nennt den Patienten.</translation>
    </message>
    <message>
        <source>Zip or CSV…</source>
        <translation>Zip oder CSV …</translation>
    </message>
    <message>
        <source>Zip or manifest (*.zip *.csv);;All files (*)</source>
        <translation>Zip oder Manifest (*.zip *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Zip or manifest of labelled films</source>
        <translation>Zip oder Manifest gelabelter Aufnahmen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom and move all films on show</source>
        <translation>Alle gezeigten Aufnahmen zoomen und bewegen</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>Am Zeiger zoomen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom in at the middle</source>
        <translation>In der Mitte vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom out at the middle</source>
        <translation>In der Mitte verkleinern</translation>
    </message>
    <message>
        <source>Zoom {scale:.0f} %</source>
        <translation>Zoom {scale:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>a class has fewer than {number} groups</source>
        <translation>eine Klasse hat weniger als {number} Gruppen</translation>
    </message>
    <message>
        <source>a magnification that it does not state</source>
        <translation>eine Vergrößerung, die er nicht angibt</translation>
    </message>
    <message>
        <source>about {duration} left, until {end:%H:%M}</source>
        <translation>noch etwa {duration}, bis {end:%H:%M}</translation>
    </message>
    <message>
        <source>about {duration} left, until {end:%H:%M} on {end:%Y-%m-%d}</source>
        <translation>noch etwa {duration}, bis {end:%H:%M} am {end:%d.%m.%Y}</translation>
    </message>
    <message>
        <source>above and below</source>
        <translation>darüber und darunter</translation>
    </message>
    <message>
        <source>above the operating point ({point})</source>
        <translation>über dem Arbeitspunkt ({point})</translation>
    </message>
    <message>
        <source>accuracy 87.2 %, macro F1 0.888 (n = 2,117)</source>
        <translation>Genauigkeit 87.2&#xa0;%, Makro-F1 0.888 (n = 2117)</translation>
    </message>
    <message>
        <source>accuracy 87.8 %, macro F1 0.888 (n = 2,117)</source>
        <translation>Genauigkeit 87.8&#xa0;%, Makro-F1 0.888 (n = 2117)</translation>
    </message>
    <message>
        <source>accuracy 90.2 %, macro F1 0.916 (n = 2,117)</source>
        <translation>Genauigkeit 90.2&#xa0;%, Makro-F1 0.916 (n = 2117)</translation>
    </message>
    <message>
        <source>accuracy 94.1 % (four classes; arXiv 2301.02468)</source>
        <translation>Genauigkeit 94.1&#xa0;% (vier Klassen; arXiv 2301.02468)</translation>
    </message>
    <message>
        <source>accuracy 96.23 % (COVIDx of March 2020, some 68 films of COVID-19; arXiv 2003.14395)</source>
        <translation>Genauigkeit 96.23&#xa0;% (COVIDx vom März 2020, etwa 68 Aufnahmen mit COVID-19; arXiv 2003.14395)</translation>
    </message>
    <message>
        <source>activation × gradient</source>
        <translation>Aktivierung × Gradient</translation>
    </message>
    <message>
        <source>add {name}</source>
        <translation>{name} hinzufügen</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>stimme zu</translation>
    </message>
    <message>
        <source>agree in part</source>
        <translation>stimme teilweise zu</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>alle anderen</translation>
    </message>
    <message>
        <source>an automatic window is shown</source>
        <translation>ein automatisches Fenster wird gezeigt</translation>
    </message>
    <message>
        <source>an unknown transfer syntax</source>
        <translation>unbekannte Transfersyntax</translation>
    </message>
    <message>
        <source>and every {label} image is a child&apos;s</source>
        <translation>und jedes {label}-Bild stammt von einem Kind</translation>
    </message>
    <message>
        <source>and no {label} image shares a source with any other class</source>
        <translation>und kein {label}-Bild teilt eine Quelle mit einer anderen Klasse</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>analysiert</translation>
    </message>
    <message>
        <source>area {area} {unit}², {source}</source>
        <translation>Fläche {area} {unit}², {source}</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>as delivered</source>
        <translation>wie ausgeliefert</translation>
    </message>
    <message>
        <source>aspect</source>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>at most {longest} letters, no names</source>
        <translation>höchstens {longest} Zeichen, keine Namen</translation>
    </message>
    <message>
        <source>at the detector (DET)</source>
        <translation>am Detektor (DET)</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>balanced accuracy</source>
        <translation>balancierte Genauigkeit</translation>
    </message>
    <message>
        <source>becomes another</source>
        <translation>wird eine andere</translation>
    </message>
    <message>
        <source>behind the shutter</source>
        <translation>hinter der Blende</translation>
    </message>
    <message>
        <source>below the operating point ({point})</source>
        <translation>unter dem Arbeitspunkt ({point})</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>daneben</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>black</source>
        <translation>schwarz</translation>
    </message>
    <message>
        <source>blocked by the gate</source>
        <translation>von der Eingangsprüfung abgewiesen</translation>
    </message>
    <message>
        <source>border alone {interval}</source>
        <translation>nur Rand {interval}</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>geboren {day}</translation>
    </message>
    <message>
        <source>broke off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>bundled</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>bytes per pixel</source>
        <translation>Bytes je Pixel</translation>
    </message>
    <message>
        <source>calibrated (CAL)</source>
        <translation>kalibriert (CAL)</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>calibration part</source>
        <translation>Kalibrierungsteil</translation>
    </message>
    <message>
        <source>calibration unknown</source>
        <translation>Kalibrierung unbekannt</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>cannot say</source>
        <translation>kann ich nicht sagen</translation>
    </message>
    <message>
        <source>cardiothoracic ratio</source>
        <translation>Herz-Thorax-Quotient</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>ganz sicher</translation>
    </message>
    <message>
        <source>changes somewhat</source>
        <translation>ändert sich etwas</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>wählen …</translation>
    </message>
    <message>
        <source>clearly</source>
        <translation>deutlich</translation>
    </message>
    <message>
        <source>click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>cobb angle</source>
        <translation>Cobb-Winkel</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>comparing {number} films with each other</source>
        <translation>{number} Aufnahmen werden miteinander verglichen</translation>
    </message>
    <message>
        <source>corrected for magnification (MAG)</source>
        <translation>vergrößerungskorrigiert (MAG)</translation>
    </message>
    <message>
        <source>could not be counted</source>
        <translation>konnte nicht ausgezählt werden</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>cxrviewer — research use only</source>
        <translation>cxrviewer — nur für Forschungszwecke</translation>
    </message>
    <message>
        <source>default</source>
        <extracomment>What each layer is called on the screen.</extracomment>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>delete all measurements</source>
        <translation>alle Messungen löschen</translation>
    </message>
    <message>
        <source>delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>disagree</source>
        <translation>stimme nicht zu</translation>
    </message>
    <message>
        <source>does not follow the places</source>
        <translation>folgt nicht den Stellen</translation>
    </message>
    <message>
        <source>double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>drag from the list</source>
        <translation>aus der Liste ziehen</translation>
    </message>
    <message>
        <source>drop on the window</source>
        <translation>auf dem Fenster ablegen</translation>
    </message>
    <message>
        <source>each stands for {high} rows by {wide} columns of the film</source>
        <translation>jeder steht für {high} Zeilen mal {wide} Spalten der Aufnahme</translation>
    </message>
    <message>
        <source>ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>end of one arm</source>
        <extracomment>In the order of the menu. The first places a window and leaves nothing on the film.</extracomment>
        <translation>Ende eines Schenkels</translation>
    </message>
    <message>
        <source>end of the other arm</source>
        <translation>Ende des anderen Schenkels</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>epoch {number} of {number2}, {number3} px: loss {loss}, validation {figure} {found}, {speed} films/s</source>
        <translation>Epoche {number} von {number2}, {number3} px: Verlust {loss}, Validierung {figure} {found}, {speed} Aufnahmen/s</translation>
    </message>
    <message>
        <source>every image is a child&apos;s</source>
        <translation>jedes Bild stammt von einem Kind</translation>
    </message>
    <message>
        <source>every image is from one source ({name}), from which its figures are not separable</source>
        <translation>jedes Bild stammt aus einer Quelle ({name}), von der die Zahlen dieser Klasse nicht zu trennen sind</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>ziemlich sicher</translation>
    </message>
    <message>
        <source>falling as the LUT</source>
        <translation>fallend wie die LUT</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>first line, one end</source>
        <translation>erste Linie, ein Ende</translation>
    </message>
    <message>
        <source>first line, other end</source>
        <translation>erste Linie, anderes Ende</translation>
    </message>
    <message>
        <source>flatter</source>
        <translation>flacher</translation>
    </message>
    <message>
        <source>folder {study:,} of {studies:,}</source>
        <translation>Ordner {study:,} von {studies:,}</translation>
    </message>
    <message>
        <source>follows the places</source>
        <translation>folgt den Stellen</translation>
    </message>
    <message>
        <source>from the model too</source>
        <translation>auch vor dem Modell</translation>
    </message>
    <message>
        <source>full range</source>
        <translation>voller Bereich</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>grey {value}</source>
        <translation>Grau {value}</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>geraten</translation>
    </message>
    <message>
        <source>guessing {number}</source>
        <translation>Raten {number}</translation>
    </message>
    <message>
        <source>hardly</source>
        <translation>kaum</translation>
    </message>
    <message>
        <source>hardly follows the places</source>
        <translation>folgt kaum den Stellen</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <source>heart {heart} {unit}, thorax {thorax} {unit2}, {source}</source>
        <translation>Herz {heart} {unit}, Thorax {thorax} {unit2}, {source}</translation>
    </message>
    <message>
        <source>heart, outermost on one side</source>
        <translation>Herz, am weitesten außen auf einer Seite</translation>
    </message>
    <message>
        <source>heart, outermost on the other side</source>
        <translation>Herz, am weitesten außen auf der anderen Seite</translation>
    </message>
    <message>
        <source>hold {key}</source>
        <extracomment>The menus in their order, with their words.</extracomment>
        <translation>{key} halten</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>in {folder}</translation>
    </message>
    <message>
        <source>indeterminate (operating point {point})</source>
        <translation>unbestimmt (Arbeitspunkt {point})</translation>
    </message>
    <message>
        <source>indeterminate: {low}–{high} % (operating point {point})</source>
        <translation>unbestimmt: {low}–{high}&#xa0;% (Arbeitspunkt {point})</translation>
    </message>
    <message>
        <source>inner thorax, widest on one side</source>
        <translation>Thorax innen, an der breitesten Stelle auf einer Seite</translation>
    </message>
    <message>
        <source>inner thorax, widest on the other side</source>
        <translation>Thorax innen, an der breitesten Stelle auf der anderen Seite</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>invertiert</translation>
    </message>
    <message>
        <source>laterality {side}</source>
        <translation>Seite {side}</translation>
    </message>
    <message>
        <source>latest study</source>
        <translation>neueste Studie</translation>
    </message>
    <message>
        <source>learnt from films with the report label &apos;Pneumonia&apos;, so other opacities may be missed</source>
        <translation>gelernt aus Aufnahmen mit dem Befund-Label &apos;Pneumonia&apos;, andere Verschattungen können daher übersehen werden</translation>
    </message>
    <message>
        <source>left drag</source>
        <translation>links ziehen</translation>
    </message>
    <message>
        <source>left drag on it</source>
        <translation>links darauf ziehen</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>load measurements</source>
        <translation>Messungen laden</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>Logit</translation>
    </message>
    <message>
        <source>logit per pixel</source>
        <translation>Logit je Pixel</translation>
    </message>
    <message>
        <source>looking at films: {number} of {number2}</source>
        <translation>Aufnahmen werden angesehen: {number} von {number2}</translation>
    </message>
    <message>
        <source>looking for training films: {number} of {number2}</source>
        <translation>Trainingsaufnahmen werden gesucht: {number} von {number2}</translation>
    </message>
    <message>
        <source>lossy {ratio}</source>
        <translation>verlustbehaftet {ratio}</translation>
    </message>
    <message>
        <source>lower end of the midline</source>
        <translation>unteres Ende der Mittellinie</translation>
    </message>
    <message>
        <source>macro AUROC</source>
        <translation>Makro-AUROC</translation>
    </message>
    <message>
        <source>macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>manuell</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>mean {mean}, SD {deviation} ({unit})</source>
        <translation>Mittelwert {mean}, SD {deviation} ({unit})</translation>
    </message>
    <message>
        <source>middle drag</source>
        <translation>mit mittlerer Taste ziehen</translation>
    </message>
    <message>
        <source>min {low}, max {high}, {number} pixels</source>
        <translation>Min. {low}, Max. {high}, {number} Pixel</translation>
    </message>
    <message>
        <source>modality value</source>
        <translation>Modalitätswert</translation>
    </message>
    <message>
        <source>modality {value:.7g}</source>
        <translation>Modalität {value:.7g}</translation>
    </message>
    <message>
        <source>move</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>named at the start</source>
        <translation>beim Start genannt</translation>
    </message>
    <message>
        <source>narrower</source>
        <translation>schmaler</translation>
    </message>
    <message>
        <source>never measured</source>
        <translation>nie vermessen</translation>
    </message>
    <message>
        <source>no angle: a line has no length</source>
        <translation>kein Winkel: Eine Linie hat keine Länge</translation>
    </message>
    <message>
        <source>no films were so scored when it was calibrated</source>
        <translation>bei der Kalibrierung hatte keine Aufnahme einen solchen Score</translation>
    </message>
    <message>
        <source>no image shares a source with another class, so its figures show the source too</source>
        <translation>kein Bild teilt eine Quelle mit einer anderen Klasse, ihre Zahlen zeigen also auch die Quelle</translation>
    </message>
    <message>
        <source>no patient ID</source>
        <translation>keine Patienten-ID</translation>
    </message>
    <message>
        <source>no pixel of the picture inside</source>
        <translation>kein Pixel des Bildes darin</translation>
    </message>
    <message>
        <source>no pixel spacing</source>
        <translation>kein Pixelabstand</translation>
    </message>
    <message>
        <source>no screen was measured</source>
        <translation>kein Bildschirm wurde vermessen</translation>
    </message>
    <message>
        <source>no screen was verified</source>
        <translation>kein Bildschirm wurde verifiziert</translation>
    </message>
    <message>
        <source>no study date</source>
        <translation>ohne Studiendatum</translation>
    </message>
    <message>
        <source>no test film is of this class, so how often it is recognised is not known</source>
        <translation>keine Testaufnahme ist von dieser Klasse; wie oft sie erkannt wird, ist nicht bekannt</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>none are kept</source>
        <translation>keine werden behalten</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>keine davon</translation>
    </message>
    <message>
        <source>none: the window connects to nothing</source>
        <translation>keines: Das Fenster verbindet sich mit nichts</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>nicht analysiert</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht durchgeführt</translation>
    </message>
    <message>
        <source>not from the model</source>
        <translation>nicht vor dem Modell</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation>nicht geglättet</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht getestet</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>of an earlier search</source>
        <translation>aus einer früheren Suche</translation>
    </message>
    <message>
        <source>of the map averaged over {width:.0f} px</source>
        <translation>der über {width:.0f} px gemittelten Karte</translation>
    </message>
    <message>
        <source>of the scanned film (SCAN)</source>
        <translation>des gescannten Films (SCAN)</translation>
    </message>
    <message>
        <source>of {films} films at {least}–{most} %, {low}–{high} % were it</source>
        <translation>von {films} Aufnahmen mit {least}–{most}&#xa0;% hatten {low}–{high}&#xa0;% diese Klasse</translation>
    </message>
    <message>
        <source>on show</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>one corner</source>
        <translation>eine Ecke</translation>
    </message>
    <message>
        <source>one end</source>
        <translation>ein Ende</translation>
    </message>
    <message>
        <source>one end of what you know</source>
        <translation>ein Ende der bekannten Länge</translation>
    </message>
    <message>
        <source>one of them has</source>
        <translation>eine davon hat</translation>
    </message>
    <message>
        <source>only {number} test films, so its sensitivity as the most probable class may be anywhere from {low} to {high}</source>
        <translation>nur {number} Testaufnahmen, ihre Sensitivität als wahrscheinlichste Klasse kann also irgendwo zwischen {low} und {high} liegen</translation>
    </message>
    <message>
        <source>orientation unknown</source>
        <translation>Ausrichtung unbekannt</translation>
    </message>
    <message>
        <source>other end</source>
        <translation>anderes Ende</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>Füllwert</translation>
    </message>
    <message>
        <source>patient ID and issuer agree, and nothing contradicts them.</source>
        <translation>Patienten-ID und Vergabestelle stimmen überein, und nichts widerspricht ihnen.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>pictures without a header</source>
        <translation>Bilder ohne Header</translation>
    </message>
    <message>
        <source>place of the words</source>
        <translation>Ort des Textes</translation>
    </message>
    <message>
        <source>point to different places</source>
        <translation>zeigen auf verschiedene Stellen</translation>
    </message>
    <message>
        <source>point to similar places</source>
        <translation>zeigen auf ähnliche Stellen</translation>
    </message>
    <message>
        <source>presentation state</source>
        <translation>Präsentationszustand</translation>
    </message>
    <message>
        <source>promoted</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>propose {name}</source>
        <translation>{name} vorschlagen</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>proposed, adjusted by the reader</source>
        <translation>vorgeschlagen, vom Befunder angepasst</translation>
    </message>
    <message>
        <source>qualitative: larger pretraining, higher resolution and mixup help (Diagnostics 2021, 11:1887)</source>
        <translation>qualitativ: größeres Vortraining, höhere Auflösung und Mixup helfen (Diagnostics 2021, 11:1887)</translation>
    </message>
    <message>
        <source>quantisation</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>rank correlation {found}; {overlap} of their hottest tenth in common</source>
        <translation>Rangkorrelation {found}; {overlap} ihres heißesten Zehntels gemeinsam</translation>
    </message>
    <message>
        <source>rank correlation {shifted} after a shift by one pixel, {noisy} with 1 % noise</source>
        <translation>Rangkorrelation {shifted} nach Verschiebung um ein Pixel, {noisy} mit 1&#xa0;% Rauschen</translation>
    </message>
    <message>
        <source>ratio unknown</source>
        <translation>Verhältnis unbekannt</translation>
    </message>
    <message>
        <source>raw {raw:.3f}</source>
        <translation>roh {raw:.3f}</translation>
    </message>
    <message>
        <source>reading films: {number} of {number2}</source>
        <translation>Aufnahmen werden gelesen: {number} von {number2}</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>right drag</source>
        <translation>rechts ziehen</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>second line, one end</source>
        <translation>zweite Linie, ein Ende</translation>
    </message>
    <message>
        <source>set by the user (USER)</source>
        <translation>vom Benutzer gesetzt (USER)</translation>
    </message>
    <message>
        <source>size, bits, format and compression</source>
        <translation>Größe, Bittiefe, Format und Kompression</translation>
    </message>
    <message>
        <source>smoothed over {number} px</source>
        <translation>über {number} px geglättet</translation>
    </message>
    <message>
        <source>somewhat</source>
        <translation>etwas</translation>
    </message>
    <message>
        <source>source alone {number}</source>
        <translation>nur Quelle {number}</translation>
    </message>
    <message>
        <source>source to detector {number} mm by source to patient {number2} mm</source>
        <translation>Fokus-Detektor {number} mm durch Fokus-Patient {number2} mm</translation>
    </message>
    <message>
        <source>stage {number}</source>
        <translation>Stufe {number}</translation>
    </message>
    <message>
        <source>starting</source>
        <extracomment>In a list of trainings, beside the name.</extracomment>
        <translation>startet</translation>
    </message>
    <message>
        <source>stays the same</source>
        <translation>bleibt gleich</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>stored {value}</source>
        <translation>gespeichert {value}</translation>
    </message>
    <message>
        <source>strongly</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>study {study:,} of {studies:,}</source>
        <translation>Studie {study:,} von {studies:,}</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>test part</source>
        <translation>Testteil</translation>
    </message>
    <message>
        <source>the Estimated Radiographic Magnification Factor</source>
        <translation>der Estimated Radiographic Magnification Factor</translation>
    </message>
    <message>
        <source>the border, whatever is on it</source>
        <translation>das Innere ohne den Rand, was immer auf diesem ist</translation>
    </message>
    <message>
        <source>the connection is not private</source>
        <translation>die Verbindung ist nicht vertraulich</translation>
    </message>
    <message>
        <source>the full range is shown</source>
        <translation>der volle Bereich wird gezeigt</translation>
    </message>
    <message>
        <source>the lungs count no more than the rest of the film</source>
        <translation>die Lungen zählen nicht mehr als der Rest der Aufnahme</translation>
    </message>
    <message>
        <source>the map avoids the lungs</source>
        <translation>die Karte meidet die Lungen</translation>
    </message>
    <message>
        <source>the map favours the lungs</source>
        <translation>die Karte bevorzugt die Lungen</translation>
    </message>
    <message>
        <source>the one that came with the program</source>
        <translation>das mit dem Programm gelieferte</translation>
    </message>
    <message>
        <source>the opposite corner</source>
        <translation>die gegenüberliegende Ecke</translation>
    </message>
    <message>
        <source>the other end</source>
        <translation>das andere Ende</translation>
    </message>
    <message>
        <source>the vertex</source>
        <translation>der Scheitel</translation>
    </message>
    <message>
        <source>their patient IDs come from different issuers, or only one states its issuer.</source>
        <translation>ihre Patienten-IDs stammen von verschiedenen Vergabestellen, oder nur eine nennt sie.</translation>
    </message>
    <message>
        <source>their patient IDs differ.</source>
        <translation>ihre Patienten-IDs unterscheiden sich.</translation>
    </message>
    <message>
        <source>these and the mean grey</source>
        <translation>dies und das mittlere Grau</translation>
    </message>
    <message>
        <source>they belong to one study, but their patient IDs differ.</source>
        <translation>sie gehören zu einer Studie, aber ihre Patienten-IDs unterscheiden sich.</translation>
    </message>
    <message>
        <source>they belong to one study.</source>
        <translation>sie gehören zu einer Studie.</translation>
    </message>
    <message>
        <source>they have</source>
        <translation>sie haben</translation>
    </message>
    <message>
        <source>they have one patient ID, but different birth dates.</source>
        <translation>sie haben eine Patienten-ID, aber verschiedene Geburtsdaten.</translation>
    </message>
    <message>
        <source>they have one patient ID, but different names.</source>
        <translation>sie haben eine Patienten-ID, aber verschiedene Namen.</translation>
    </message>
    <message>
        <source>they have one patient ID, but neither its issuer nor a name or birth date in both.</source>
        <translation>sie haben eine Patienten-ID, aber weder Vergabestelle noch Name oder Geburtsdatum in beiden.</translation>
    </message>
    <message>
        <source>thorax</source>
        <translation>Thorax</translation>
    </message>
    <message>
        <source>those below {share:.0f} % are hidden</source>
        <translation>die unter {share:.0f}&#xa0;% sind verborgen</translation>
    </message>
    <message>
        <source>tip of the arrow</source>
        <translation>Spitze des Pfeils</translation>
    </message>
    <message>
        <source>to the lungs and a margin around them</source>
        <translation>die Lungen und einen Saum um sie</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>training loss</source>
        <extracomment>Told apart without colour, too: by dashes, and by a mark on each epoch.</extracomment>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>true size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>true size {source}</source>
        <translation>Originalgröße {source}</translation>
    </message>
    <message>
        <source>tuberculosis</source>
        <translation>Tuberkulose</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>gedreht {degrees}°</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>upper end of the midline</source>
        <translation>oberes Ende der Mittellinie</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>validation log loss</source>
        <translation>Validierungs-Log-Loss</translation>
    </message>
    <message>
        <source>validation part</source>
        <translation>Validierungsteil</translation>
    </message>
    <message>
        <source>view not stated</source>
        <translation>Projektion nicht angegeben</translation>
    </message>
    <message>
        <source>waiting for another process that prepares films</source>
        <translation>ein anderer Prozess bereitet Aufnahmen vor; es wird auf ihn gewartet</translation>
    </message>
    <message>
        <source>waits for your opinion</source>
        <translation>wartet auf Ihre Einschätzung</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>white</source>
        <translation>weiß</translation>
    </message>
    <message>
        <source>with the user&apos;s data</source>
        <translation>bei den Daten des Benutzers</translation>
    </message>
    <message>
        <source>within the noise</source>
        <translation>im Rauschen</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>{columns} × {rows}, {bits} bit</source>
        <translation>{columns} × {rows}, {bits} Bit</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files looked at</source>
        <translation>
            <numerusform>{count:,} Datei angesehen</numerusform>
            <numerusform>{count:,} Dateien angesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} films</source>
        <translation>
            <numerusform>{count:,} Aufnahme</numerusform>
            <numerusform>{count:,} Aufnahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} frames</source>
        <translation>
            <numerusform>{count:,} Frame</numerusform>
            <numerusform>{count:,} Frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} studies</source>
        <translation>
            <numerusform>{count:,} Studie</numerusform>
            <numerusform>{count:,} Studien</numerusform>
        </translation>
    </message>
    <message>
        <source>{counted} can be shown with its film.</source>
        <translation>{counted} kann mit der Aufnahme gezeigt werden.</translation>
    </message>
    <message>
        <source>{counted} can be shown with their films.</source>
        <translation>{counted} können mit ihren Aufnahmen gezeigt werden.</translation>
    </message>
    <message>
        <source>{counted} can be shown with {films}.</source>
        <translation>{counted}: können mit {films} gezeigt werden.</translation>
    </message>
    <message>
        <source>{counted} films of two labels.</source>
        <translation>{counted}: Aufnahmen mit zwei Labels.</translation>
    </message>
    <message>
        <source>{counted} in {counted2}</source>
        <translation>{counted} in {counted2}</translation>
    </message>
    <message>
        <source>{counted} in {counted2} and {counted3}</source>
        <translation>{counted} in {counted2} und {counted3}</translation>
    </message>
    <message>
        <source>{counted} like others and are kept together.</source>
        <translation>{counted}: gleichen anderen und bleiben zusammen.</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n epochs</source>
        <translation>
            <numerusform>{done} von %n Epoche</numerusform>
            <numerusform>{done} von %n Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>{films_seen:,} of {films:,} films</source>
        <translation>{films_seen:,} von {films:,} Aufnahmen</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <extracomment>How a translation is looked for, the surest first.</extracomment>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{found}: the model can tell classes apart by where an image came from.</source>
        <translation>{found}: Das Modell kann Klassen an der Herkunft eines Bildes unterscheiden.</translation>
    </message>
    <message>
        <source>{gate_file} of the bundle does not have the hash that it states.</source>
        <translation>{gate_file} des Modellpakets hat nicht den angegebenen Hash.</translation>
    </message>
    <message>
        <source>{gate_file} of the bundle is not readable safetensors.</source>
        <translation>{gate_file} des Modellpakets ist keine lesbare safetensors-Datei.</translation>
    </message>
    <message>
        <source>{gone} {files} turn came: search again.</source>
        <translation>{gone} {files} verschwunden: Suchen Sie erneut.</translation>
    </message>
    <message>
        <source>{key} goes from part to part of the window.</source>
        <translation>{key} geht von Teil zu Teil des Fensters.</translation>
    </message>
    <message>
        <source>{key} is the key of &apos;{name}&apos; ({menus}).</source>
        <translation>{key} ist die Taste für „{name}“ ({menus}).</translation>
    </message>
    <message>
        <source>{label} for {number} of {number2} {group} and {number3} of {number4} {group2} films</source>
        <translation>{label} bei {number} von {number2} ({group}) und {number3} von {number4} Aufnahmen ({group2})</translation>
    </message>
    <message>
        <source>{label} for {number} of {number2} {group} films</source>
        <translation>{label} bei {number} von {number2} Aufnahmen ({group})</translation>
    </message>
    <message>
        <source>{label} has one source: its figures cannot be told from those of its source.</source>
        <translation>{label} hat nur eine Quelle: Die Zahlen dieser Klasse sind von denen ihrer Quelle nicht zu trennen.</translation>
    </message>
    <message>
        <source>{label} is rare: only {number} test films, so its sensitivity as the most probable class may be anywhere from {low} to {high}.</source>
        <translation>{label} ist selten: nur {number} Testaufnahmen, die Sensitivität als wahrscheinlichste Klasse kann also irgendwo zwischen {low} und {high} liegen.</translation>
    </message>
    <message>
        <source>{label} is rare: {range}.</source>
        <translation>{label} ist selten: {range}.</translation>
    </message>
    <message>
        <source>{label} shares no source with another class: its figures cannot be told from those of its source.</source>
        <translation>{label} teilt keine Quelle mit einer anderen Klasse: Die Zahlen dieser Klasse sind von denen ihrer Quelle nicht zu trennen.</translation>
    </message>
    <message>
        <source>{label} {why}: its figures cannot be told from those of its source.</source>
        <translation>{label} {why}: Die Zahlen dieser Klasse sind von denen ihrer Quelle nicht zu trennen.</translation>
    </message>
    <message>
        <source>{label}: {limits}.</source>
        <translation>{label}: {limits}.</translation>
    </message>
    <message>
        <source>{low:.0f} to {high:.0f} %</source>
        <translation>{low:.0f} bis {high:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>{millimetres} mm, set by the user</source>
        <translation>{millimetres} mm, vom Benutzer gesetzt</translation>
    </message>
    <message>
        <source>{missing} of the films vanished while they were looked for.</source>
        <translation>{missing} der Aufnahmen verschwanden während der Suche.</translation>
    </message>
    <message>
        <source>{name} was written.</source>
        <translation>{name} wurde geschrieben.</translation>
    </message>
    <message>
        <source>{name} was written. It may name the patient.</source>
        <translation>{name} wurde geschrieben. Es kann den Patienten nennen.</translation>
    </message>
    <message>
        <source>{name}: about {time} for {number} epochs ({stages}), answers included; {machine}</source>
        <translation>{name}: etwa {time} für {number} Epochen ({stages}), Antworten eingeschlossen; {machine}</translation>
    </message>
    <message>
        <source>{no_rules}; it was left out.</source>
        <translation>{no_rules}; sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>{number} % at the bottom</source>
        <translation>{number}&#xa0;% unten</translation>
    </message>
    <message>
        <source>{number} % at the left</source>
        <translation>{number}&#xa0;% links</translation>
    </message>
    <message>
        <source>{number} % at the right</source>
        <translation>{number}&#xa0;% rechts</translation>
    </message>
    <message>
        <source>{number} % at the top</source>
        <translation>{number}&#xa0;% oben</translation>
    </message>
    <message>
        <source>{number} (kept)</source>
        <translation>{number} (behalten)</translation>
    </message>
    <message>
        <source>{number} DICOMDIR</source>
        <translation>{number} DICOMDIR</translation>
    </message>
    <message>
        <source>{number} DICOMDIRs</source>
        <translation>{number} DICOMDIRs</translation>
    </message>
    <message>
        <source>{number} copies</source>
        <translation>{number} Kopien</translation>
    </message>
    <message>
        <source>{number} copy</source>
        <translation>{number} Kopie</translation>
    </message>
    <message>
        <source>{number} encapsulated document</source>
        <translation>{number} eingekapseltes Dokument</translation>
    </message>
    <message>
        <source>{number} encapsulated documents</source>
        <translation>{number} eingekapselte Dokumente</translation>
    </message>
    <message>
        <source>{number} file that a DICOMDIR lists is missing.</source>
        <translation>{number} Datei, die ein DICOMDIR aufführt, fehlt.</translation>
    </message>
    <message>
        <source>{number} file was gone when its turn came: search again.</source>
        <translation>{number} Datei war verschwunden, als sie an der Reihe war: Suchen Sie erneut.</translation>
    </message>
    <message>
        <source>{number} files looked at, {counted}</source>
        <translation>{number} Dateien angesehen, {counted}</translation>
    </message>
    <message>
        <source>{number} files that a DICOMDIR lists are missing.</source>
        <translation>{number} Dateien, die ein DICOMDIR aufführt, fehlen.</translation>
    </message>
    <message>
        <source>{number} files were gone when their turn came: search again.</source>
        <translation>{number} Dateien waren verschwunden, als sie an der Reihe waren: Suchen Sie erneut.</translation>
    </message>
    <message>
        <source>{number} film</source>
        <translation>{number} Aufnahme</translation>
    </message>
    <message>
        <source>{number} film looks like others and are kept together.</source>
        <translation>{number} Aufnahme gleicht anderen und bleibt mit ihnen zusammen.</translation>
    </message>
    <message>
        <source>{number} films</source>
        <translation>{number} Aufnahmen</translation>
    </message>
    <message>
        <source>{number} films look like others and are kept together.</source>
        <translation>{number} Aufnahmen gleichen anderen und bleiben zusammen.</translation>
    </message>
    <message>
        <source>{number} folder</source>
        <translation>{number} Ordner</translation>
    </message>
    <message>
        <source>{number} folder of this program&apos;s results</source>
        <translation>{number} Ergebnisordner dieses Programms</translation>
    </message>
    <message>
        <source>{number} folders</source>
        <translation>{number} Ordner</translation>
    </message>
    <message>
        <source>{number} folders of this program&apos;s results</source>
        <translation>{number} Ergebnisordner dieses Programms</translation>
    </message>
    <message>
        <source>{number} group holds films of two labels.</source>
        <translation>{number} Gruppe enthält Aufnahmen mit zwei Labels.</translation>
    </message>
    <message>
        <source>{number} groups hold films of two labels.</source>
        <translation>{number} Gruppen enthalten Aufnahmen mit zwei Labels.</translation>
    </message>
    <message>
        <source>{number} key object selection</source>
        <translation>{number} Key Object Selection</translation>
    </message>
    <message>
        <source>{number} key object selections</source>
        <translation>{number} Key Object Selections</translation>
    </message>
    <message>
        <source>{number} linked folder</source>
        <translation>{number} verknüpfter Ordner</translation>
    </message>
    <message>
        <source>{number} linked folders</source>
        <translation>{number} verknüpfte Ordner</translation>
    </message>
    <message>
        <source>{number} other DICOM object</source>
        <translation>{number} anderes DICOM-Objekt</translation>
    </message>
    <message>
        <source>{number} other DICOM objects</source>
        <translation>{number} andere DICOM-Objekte</translation>
    </message>
    <message>
        <source>{number} other file was passed over: {listed}.</source>
        <translation>{number} andere Datei wurde übergangen: {listed}.</translation>
    </message>
    <message>
        <source>{number} other files were passed over: {listed}.</source>
        <translation>{number} andere Dateien wurden übergangen: {listed}.</translation>
    </message>
    <message>
        <source>{number} other {files} passed over: {listed}.</source>
        <translation>{number} andere {files} übergangen: {listed}.</translation>
    </message>
    <message>
        <source>{number} pair is listed as different patients.</source>
        <translation>{number} Paar ist verschiedenen Patienten zugeordnet.</translation>
    </message>
    <message>
        <source>{number} pairs are listed as different patients.</source>
        <translation>{number} Paare sind verschiedenen Patienten zugeordnet.</translation>
    </message>
    <message>
        <source>{number} picture beside a DICOMDIR</source>
        <translation>{number} Bild neben einem DICOMDIR</translation>
    </message>
    <message>
        <source>{number} pictures beside a DICOMDIR</source>
        <translation>{number} Bilder neben einem DICOMDIR</translation>
    </message>
    <message>
        <source>{number} pipe or device</source>
        <translation>{number} Pipe oder Gerät</translation>
    </message>
    <message>
        <source>{number} pipes or devices</source>
        <translation>{number} Pipes oder Geräte</translation>
    </message>
    <message>
        <source>{number} pixels of padding or behind the shutter left out</source>
        <translation>{number} Pixel mit Füllwert oder hinter der Blende ausgelassen</translation>
    </message>
    <message>
        <source>{number} presentation state</source>
        <translation>{number} Präsentationszustand</translation>
    </message>
    <message>
        <source>{number} presentation states</source>
        <translation>{number} Präsentationszustände</translation>
    </message>
    <message>
        <source>{number} structured report</source>
        <translation>{number} strukturierter Bericht</translation>
    </message>
    <message>
        <source>{number} structured reports</source>
        <translation>{number} strukturierte Berichte</translation>
    </message>
    <message>
        <source>{number} studies</source>
        <translation>{number} Studien</translation>
    </message>
    <message>
        <source>{number} study</source>
        <translation>{number} Studie</translation>
    </message>
    <message>
        <source>{number} text or unknown</source>
        <translation>{number} Text oder unbekannt</translation>
    </message>
    <message>
        <source>{number} zip inside a zip</source>
        <translation>{number} Zip in einem Zip</translation>
    </message>
    <message>
        <source>{number} zips inside a zip</source>
        <translation>{number} Zips in einem Zip</translation>
    </message>
    <message>
        <source>{off_disc} {files} missing.</source>
        <translation>{off_disc} {files} fehlt.</translation>
    </message>
    <message>
        <source>{opinion}: {words}</source>
        <translation>{opinion}: {words}</translation>
    </message>
    <message>
        <source>{promotion}

What nobody has tested:
{bullets}</source>
        <translation>{promotion}

Was niemand getestet hat:
{bullets}</translation>
    </message>
    <message>
        <source>{ratio}, then {ratio2}</source>
        <translation>{ratio}, dann {ratio2}</translation>
    </message>
    <message>
        <source>{recorded}: {agreement}; {opinion}.</source>
        <translation>{recorded}: {agreement}; {opinion}.</translation>
    </message>
    <message>
        <source>{report} films in {report2} groups that are never split (patients, or films that look alike): {listed}.</source>
        <translation>{report} Aufnahmen in {report2} Gruppen, die nie geteilt werden (Patienten, oder Aufnahmen, die sich gleichen): {listed}.</translation>
    </message>
    <message>
        <source>{share} of the hottest hundredth of the map lies on lettering or side markers.</source>
        <translation>{share} des heißesten Hundertstels der Karte liegen auf Beschriftung oder Seitenmarken.</translation>
    </message>
    <message>
        <source>{share} of the hottest hundredth of the map lies on lettering or side markers: they are among what stands out.</source>
        <translation>{share} des heißesten Hundertstels der Karte liegen auf Beschriftung oder Seitenmarken: Diese gehören zu dem, was hervorsticht.</translation>
    </message>
    <message>
        <source>{share} of the hottest hundredth of the map lies on lettering or side markers: they are what stands out.</source>
        <translation>{share} des heißesten Hundertstels der Karte liegen auf Beschriftung oder Seitenmarken: Genau das sticht hervor.</translation>
    </message>
    <message>
        <source>{share} of the map lies on lettering or side markers.</source>
        <translation>{share} der Karte liegen auf Beschriftung oder Seitenmarken.</translation>
    </message>
    <message>
        <source>{share} of the map lies on lettering or side markers: too much.</source>
        <translation>{share} der Karte liegen auf Beschriftung oder Seitenmarken: zu viel.</translation>
    </message>
    <message>
        <source>{share} of the map lies on the film&apos;s border, which is {area} of the film.</source>
        <translation>{share} der Karte liegen am Rand, der {area} der Aufnahme ausmacht.</translation>
    </message>
    <message>
        <source>{share} of the map lies on the film&apos;s border, which is {area} of the film: too much.</source>
        <translation>{share} der Karte liegen am Rand, der {area} der Aufnahme ausmacht: zu viel.</translation>
    </message>
    <message>
        <source>{share} of the map lies outside the lungs, which is {area} of the film: {words}.</source>
        <translation>{share} der Karte liegen außerhalb der Lungen, die {area} der Aufnahme ausmachen: {words}.</translation>
    </message>
    <message numerus="yes">
        <source>{sign}%n points</source>
        <translation>
            <numerusform>{sign}%n Punkt</numerusform>
            <numerusform>{sign}%n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} × {size} pixels of the film&apos;s {columns} × {rows}: {each}.</source>
        <translation>{size} × {size} Pixel von den {columns} × {rows} der Aufnahme: {each}.</translation>
    </message>
    <message>
        <source>{target} against {against}</source>
        <translation>{target} gegen {against}</translation>
    </message>
    <message>
        <source>{title} (of this site)</source>
        <translation>{title} (dieses Standorts)</translation>
    </message>
    <message>
        <source>{title} scores films from now on.</source>
        <translation>{title} bewertet ab jetzt Aufnahmen.</translation>
    </message>
    <message>
        <source>{unreadable} of {len} films cannot be read: repair or remove those that manifest.csv says &apos;unreadable&apos; of (write it with &apos;cxrviewer audit --out&apos;).</source>
        <translation>{unreadable} von {len} Aufnahmen können nicht gelesen werden: Reparieren oder entfernen Sie die, von denen manifest.csv &apos;unreadable&apos; sagt (zu schreiben mit &apos;cxrviewer audit --out&apos;).</translation>
    </message>
    <message>
        <source>{value:.0f} mm wide as measured</source>
        <translation>{value:.0f} mm breit laut Messung</translation>
    </message>
    <message>
        <source>{verified}. See View &gt; Display test.</source>
        <translation>{verified}. Siehe Ansicht &gt; Bildschirmtest.</translation>
    </message>
    <message>
        <source>{which} no patient ID.</source>
        <translation>{which} keine Patienten-ID.</translation>
    </message>
    <message>
        <source>{which}: films of one patient may be in training and test, and figures will be too good.</source>
        <translation>{which}: Aufnahmen eines Patienten können in Training und Test liegen, und die Zahlen werden zu gut sein.</translation>
    </message>
    <message>
        <source>{whose} settings.toml cannot be read as TOML{where}.</source>
        <translation>{whose} settings.toml kann nicht als TOML gelesen werden{where}.</translation>
    </message>
    <message>
        <source>{whose} settings.toml has schema_version {version}.</source>
        <translation>{whose} settings.toml hat schema_version {version}.</translation>
    </message>
    <message>
        <source>{width:.0f} × {height:.0f} mm</source>
        <translation>{width:.0f} × {height:.0f} mm</translation>
    </message>
    <message numerus="yes">
        <source>{words} (%n changed)</source>
        <translation>
            <numerusform>{words} (%n geändert)</numerusform>
            <numerusform>{words} (%n geändert)</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} ({number} of {most})</source>
        <translation>{words} ({number} von {most})</translation>
    </message>
    <message>
        <source>{words}: this score lies outside</source>
        <translation>{words}: dieser Score liegt außerhalb</translation>
    </message>
    <message>
        <source>{years:.1f} years earlier</source>
        <translation>{years:.1f} Jahre früher</translation>
    </message>
    <message>
        <source>× {times:.2g}, the film alone</source>
        <translation>× {times:.2g}, nur die Aufnahme</translation>
    </message>
    <message>
        <source>−{scale} against</source>
        <translation>−{scale} dagegen</translation>
    </message>
</context>
</TS>
