<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> Needs weights to start from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n actions that this version does not know were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days earlier</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months earlier</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings are under way</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bright field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete this set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go back to the bundled model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look at the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Output folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Press the new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Promote…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try it on films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is held by one key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{output}&apos; is among the inputs and would be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, on trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, ordered on {began:%Y-%m-%d at %H:%M}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1  Films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 px, faint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2  Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3  Limits and place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 % in black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % in white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A DenseNet121 that goes on from a chest collection and keeps its outputs for classes it knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A DenseNet201 that goes on from a chest collection: deeper and slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ResNet18 from nothing, on pictures of one size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ResNet18 that sees small pictures first and larger ones later; the recipe of the bundled model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ResNet50 at three sizes, each with the head alone first, at a rate that is searched for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ResNet50 for large pictures of 480 pixels, which are mixed in pairs: slow without a GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A VOI LUT in the {holder} is damaged and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A VOI LUT in the {holder} is damaged; {instead}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A VOI LUT in the {holder} states {bits} bits; its entries have {bits2}, which is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A child&apos;s film, says the header; the model saw children&apos;s films of few ages and of few classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A child&apos;s film, says the header; the model was trained on adults&apos; films alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class can only be explained against other classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colour picture, not a radiograph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file there cannot be locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file, a run or a bundle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with a folder of films for each class, a zip of one, or a manifest CSV with the columns path, label and, where known, patient_id and source. You can drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A heatmap shows where a score came from, not where disease is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key that is held has no Ctrl, Alt or Shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A large part of the chest looks cut off or covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lateral or oblique view; the model knows frontal films only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lung&apos;s outline is in pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A millimetre as a millimetre, on a screen that was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network of a few layers from nothing: quick, and a check on how little suffices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note has at most {longest_note} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note holds no colon and no semicolon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture that is not DICOM belongs to no study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A presentation state of the film cannot be used. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quarter clockwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quarter counter-clockwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A round length and the source of its millimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule that sees no film and knows only where it came from is right in {percent}, or reaches {percent2} balanced accuracy (guessing: {percent3}). A model&apos;s figures on such films mean something only beyond that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second picture tells it where a small network found the lungs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second start hands its films to the window that is open. No network is used: a socket of your own account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set of keys cannot have this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shutter hides {value} of the film, {whom}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small network for photographs of which a new head and the last convolution learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small network for photographs of which a new head and the last two convolutions learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small network for photographs of which only a new head learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small tree that sees only {words} of a file reaches {percent} balanced accuracy (guessing: {percent2}), told by {join}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tenth of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test pattern, and what the screen says of itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text or a figure of the presentation state is damaged or of a kind that is not drawn here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value comes from the default, the system (the machine&apos;s file, which an administrator writes), the user (your file), the environment or the command line; the later wins. Changes are written to your file at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window in the {holder} has a width that is not allowed and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window in the {holder} has a width that is not allowed; {instead}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window in the {holder} lacks its center or width and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window in the {holder} lacks its center or width; {instead}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {architecture} trained at {sizes} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AP film: the heart looks larger than on a PA film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About cxrviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the model {name} {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual pixels (1:1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After epoch {number}: {figures}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AlexNet from nothing: an older network that trains faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All films come from one source, so it cannot give a class away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All open films, by patient and study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along a ruler or a marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt + arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An arrow and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An overlay in the {holder} is damaged or of a kind that is not read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another method…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process is at work on this already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apache License 2.0. Made with Qt and PySide6 under the LGPL 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around the film; the film stays on black.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys or a left drag change the window, the wheel zooms, the menu Help lists all keys and tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Grad-CAM, but does a channel also count when it speaks for the class in a small place only?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a small network found them, or why there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As delivered</source>
        <extracomment>The keys of each action, by its id. Keys that belong to gestures, and so to no other action: the canvas gets them itself. Sets of keys that come with the program: what differs from the keys as delivered, after the defaults of OHIF (hotkeyBindings) and Weasis. What has no counterpart here, or would take a key of a gesture (Space, Esc, arrow keys), stays as delivered. What they are called.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in OHIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in Weasis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As long as the recipe takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for read permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender for a smaller copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender for an uncompressed or JPEG 2000 copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender for the film again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask them to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 25, 50 and 75 % of the scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At another hospital ({name}) no film had a class that the model knows; see the model card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At another hospital ({name}) the model said {join}; expect wrong answers elsewhere too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the second of three points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the promoted model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bal. accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced accuracy and mean AUROC of each model on its own test part, with 95 % intervals, beside what a rule reaches that knows only where a film came from, and what films&apos; borders tell without lungs. Figures of models that were trained on different films cannot be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Balanced accuracy {interval} on {films:,} test films</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Before the first film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the &amp;keys it has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two lines, 0 to 90°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black and white look swapped: air is white, bones are dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black was added {value} it to make it square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Border alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends of the {name} lie on one side of the midline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both views of this study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundle &apos;{name}&apos; does not name at least two different classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundle &apos;{name}&apos; gives no numbers for this film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundle &apos;{name}&apos; has no {weights_file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much does the score fall when a patch is covered?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By patient, date or description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hange settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CTR undefined: a line has no length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CTR undefined: a line has no length ({origin})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CTR {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CTR {number} ({origin})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate by a known length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration and operating points of bundle &apos;{name}&apos; were fitted to other weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate on trial: nobody has promoted this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate on trial: {name} {version}. Nobody has promoted this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cardiothoracic ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it in an editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change them, or use those of another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check free space and memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check permissions and space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the heatmaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking thoroughly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder on a local disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row and press its new key. Mouse moves, arrow keys, Space, Enter, Esc and 1 to 9 stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a single key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose among 0 to {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose among: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose among: {join}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose among: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or free space there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one in Tools &gt; Keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one for grey films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one or more classes, or &apos;{none_of_these}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one that was saved for this film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class &apos;{label}&apos; has {groups} patients or groups of films: add films of others until there are {least_groups}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class and source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what uses it, or delete it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coarse steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cobb angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cobb {angle}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete or remove the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constants of the network hold {percent} of the score, which the map does not show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies and conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the bundle again or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the bundle again, or make its gate again with packaging/make_gate.py.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cramér&apos;s V {value}: class and source go {strength} together (0 is independent, 1 the same).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + drag or arrow key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z brings them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current and prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut {why}: {join}, as the film is stored. Nothing is said of what was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DICOM, PNG, JPEG or TIFF. One film, several, a folder, a zip or a CD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark / light surroundings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all on this film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it: films then get other hashes than before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {title}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences are in percentage points, current minus prior. A difference of scores is no finding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display calibration not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display test…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display verified on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not wait for the checkpoint; what was trained since the last one is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you agree with the model?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click a film in the list, or drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {label} image is a child&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain the class after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain the class before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explaining: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again as a 16-bit PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again as a PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it as a PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export one page as a PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the bundle again from its run; figures of one model do not hold for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the data again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than two classes are left: add films of another class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of weights, or folder of a run or bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File or folder of the starting weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film, Grad-CAM and LRP side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films (*.dcm *.dicom *.dic *.ima *.png *.jpg *.jpeg *.tif *.tiff *.webp *.zip DICOMDIR);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films are read first: what the model says is hidden until an opinion is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films by class and source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films can be read and analysed as before, but nothing is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films of one patient ID differ in name or birth date. Check whose each film is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films that contain all these words, or whose patient, study or series does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished. Its model is a candidate: read its card and try it on films before you promote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>Whether what a sender or the reader wrote may be shown: names of windows, descriptions, file names.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of labelled films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the audit trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the bundle that scores films at every start. Tools &gt; Models changes it at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder, zip or CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it, keep the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame {frame} of {frames} is shown and scored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free space there, or have the folder&apos;s rights mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free space, or have the folder&apos;s rights mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the 0.1 to the 99.9 percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the films&apos; borders alone, without lungs, its features tell the classes at {reached} balanced accuracy (chance {found}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the outline of the lungs, to be checked and moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the values in a rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frontal and lateral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU (Apple)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give away this set of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the training a name and a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to {title}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the list of methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grad-CAM and LRP {words} ({numbers}, by chance {percent}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden: what is below {value} % of the scale ({sign}{value_words}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide all that a model says of a film until your own opinion of it is recorded. Heatmap &gt; Read first switches it for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide all that names a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the names and numbers on the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what the model says until your own opinion is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the places opened last File &gt; Open recent keeps. Their names can name patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much did each pixel give to the score, or take from it, when the score is shared out from layer to layer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much does each pixel raise the score on the way from an empty film to this one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How somebody set the film up for reading. On screen only: the model always sees the film itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How; name nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ImageNet, downloaded by torchvision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imager Pixel Spacing divided by {factor}, {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a film of several frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the active viewport, or in the one it is dropped on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the background it goes on without this window, and you find it again in Tools &gt; Train a model. With a checkpoint it stops, and can be resumed at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list; with Shift all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the machine&apos;s settings.toml, &apos;locked&apos; is not a list of known keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In units of the border&apos;s share of the film: 1 is a map that knows nothing of borders, half as much again is a map drawn to where hospitals differ and lungs do not lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In units of the share of the film outside the lungs: 1 is a map that knows nothing of lungs; a tenth more is one that avoids them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insertion less deletion area, less that of random orders, in shares of the score&apos;s range (Petsiuk et al. 2018): at 0 the map ranks the film&apos;s parts no better than chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install cxrviewer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install them: pip install &apos;cxrviewer[train]&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install {join}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instrument and standard, for example. Name nobody: it is shown at the foot of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It broke off without a word: by a crash, a restart, or from outside. Resuming goes on from its last checkpoint, at most five minutes before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be changed once the answer is shown; you can comment on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not have the hash that was listed for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes from {least} to {greatest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not said how sure you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not said whether you agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows: {join}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be smaller than the picture and move at most its side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must not be used to diagnose, to screen, to rule disease out, or to decide about anybody&apos;s care.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It states no figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stopped with an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was never measured on a test part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was never measured on films of another hospital, where such models usually do much worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not analysed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not tested on your films. Operating points of another model do not hold for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stretched to a square: everything looks {share} % {way} than it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will score every film again. No model is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will score every film that is opened, now and at every start, until you go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its colour palette is damaged or of a kind that is not read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder is moved to the trash. The run that it was made of stays, if it still is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its grey: the darkest {low} % became black and the brightest {high} % white, the rest in between. The window on the screen plays no part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its lead over all other classes, weighted by how probable they are: the log of its odds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pixel data ({name}) is damaged, incomplete or of a variant that is not read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pixels are floating-point numbers, which no film has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pixels are stored as {name}, for which there is no decoder here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pixels have more than 16 bits; films have at most 16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pixels have {allocated} bits; films have at most 16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its test part was looked at {looks} times: the figures are a little too good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep its results as PDF or PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the heatmap on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep training in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known are: {join}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LRP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LRP knows no rules for a {architecture}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled &amp;films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least severe level that reaches the log file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it to the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the name or number out: opinions are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left for right, with a red badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of {number} films: {counted} of others, {counted2} of which copies carry two different labels, {counted3} that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the line in millimetres, as printed on the ruler or the marker:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters and markers cover about a hundredth of a film and say nothing of lungs, but name hospitals (DeGrave et al. 2021): five and fifteen times their area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of the manifest has no path or no label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines at {at} % of {value_words}{averaged}{below}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines instead of colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List every notice of the film below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the data first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look full screen: all 18 steps differ, with their corners; the squares of 5 % in black and 95 % in white can be seen; the ramps are even, without bands; the lines of 1 px can be told apart; squares are square; the dark and the bright field are even to the corners; the smallest words can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the lungs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low values are {first} by Photometric Interpretation and {second} by Presentation LUT Shape; Photometric Interpretation is the default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lung 123</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean, SD, least, most and area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured widths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements of this film written to {folder}/{name} and .csv beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Midline, heart, inner thorax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror left-right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror top-bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models — research use only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse as in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse as in OHIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse as in OsiriX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse as in Slicer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse as in Weasis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a point, or all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move films together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the run to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file in it, as in study.zip/film.dcm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another one: --bundle, or Tools &gt; Models in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a set of keys: ohif, weasis, or one of your own. Tools &gt; Keys changes single ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one, such as lrp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the films to train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the weights to start from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, dates and drawings are hidden for a shared screen. Text that is burned into a film is not: look for it. Windows of models and trainings that are open show the names of files; before any other does, you are asked.</source>
        <extracomment>What the reader must know when the mode begins.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks of type {name} are unknown to this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comparison: a film was not scored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comparison: the dates do not tell which film is the earlier one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comparison: the films are not known to be of one patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference: the films were scored by different models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference: the gate asks to read one of the scores with care.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No epoch is finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film occurs twice, and every film can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film was found there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film&apos;s patient is known: films of one patient may be in training and test, and figures will be too good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No heatmap yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lettering or side marker was found near the film&apos;s border.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lines: all are below {value} %, and hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lungs were found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No method is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No opinion is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ratio is proposed: the borders of heart and lungs are not clear. Measure it by hand (C).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ratio is proposed: this is not a PA film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relevance rule is known for a network with a {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No relevance rule is known for a {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No test film is of class {label}, so how often it is recognised is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No training yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {label} image shares a source with any other class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has recorded that this display was verified: see View &gt; Display test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None, or for example: epochs=4,2,2; batch=32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a PA film: the ratio holds for PA films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not both films are scored yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for the viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked into: {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not scored: this film is outside what the model may be asked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested on films of any other hospital; such models usually do much worse there, so expect wrong answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing published with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: random weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now on show: the default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now on show: the other polarity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what is held; Ctrl + arrow keys: ten times as far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On labelled films of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One film pixel per screen pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One has at most {most_bytes} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One has schema_version = {schema_version} and [keys].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One lung is far smaller than the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One patient id covers {most_common} of {len} films, so it names no patient: give patient_id in a manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only models of your own that are neither promoted nor in use can be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one lung was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open DICOM, PNG, JPEG or TIFF files, a folder, a zip or a DICOMDIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a chest film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a single film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all films in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open by dropping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open films, a zip or a DICOMDIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open films, folders, zips or a DICOMDIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open film…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it as a folder, or name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the film that it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder it lies in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the image object of the study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the original film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the synthetic film that comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens chest radiographs, scores them with a model on this computer and shows where the score came from. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operating points or calibration of bundle &apos;{name}&apos; do not fit its classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Opinions of %n films written to {name}, and .csv beside it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Or a LUT, by its number in the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drag from one to the next; arrow keys and Enter do it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or hide all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline of the lungs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline of the lungs by a small network, for checking the model, not for measuring a patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages for training are not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient, date, description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients were not known: films of one patient may be in training and test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients were not known: films of one patient may be in training and test; figures are optimistic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. Resuming goes on exactly where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peek at the heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presentation states were found: the menu Presentation offers them with the films they were made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to let the heatmap explain this class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the look at the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promote it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promote {title}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose the cardiothoracic ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published: {published}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put its value in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the tool down, or stop the analysis, or the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank correlation with the map of a film that no reader could tell from this one; below 0.5 three quarters of the ranks change (1 - 0.5 squared).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank correlation. The methods ask different questions, so that disagreement speaks against neither of them and never fails a map; 19 of 20 films of its own kind lie above 0.4 with the bundled model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw detector values (FOR PROCESSING), not a film to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read first: all that the model says of this film is hidden until your opinion is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read their cards, try one, promote one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this before you train. The same stands in audit.txt of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe {recipe}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record, without patient data and on this machine alone, what was opened, analysed and exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded{count}: {said}; {now}{words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relevance must sum to the score. The rules lose only what the last bias holds: below 0.1 on the films it was tried on. Where more than half is missing the map explains another number than the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relevance repeats from cell to cell of the network&apos;s first strides; a triangle of that width keeps the sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this training?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research use only. Not a medical device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research use only; not a medical device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right widens, down lowers the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right widens, down raises the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &apos;cxrviewer audit&apos; with --out: manifest.csv there says which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the weights: {sha256}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it to a file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save measurements…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save opinions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score the film again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the open films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See docs/researchers.md for the three layouts that are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it aside and begin a new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets of keys (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + drag or arrow key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Grad-CAM; again: hide it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;Models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it until switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it while the key is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its first film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show layer-wise relevance; again: hide it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show names of files on a shared screen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the film or frame after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the film or frame before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shutter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size, bits, format, compression and mean grey give no class away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many contradictions make the other labels doubtful, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({kind}). Try again, or try another film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({name}). You can go on; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source-only rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space + drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting: loading PyTorch takes some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this training?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop with a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored, modality, grey and heatmap values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap black and white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap black and white on screen{}. The model goes by Photometric Interpretation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the colours around the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take hold of it, then of its points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in a set of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take up to {longest_name} letters without accents, digits, spaces and hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in as &apos;{name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten times the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text is burned into the picture, says the file; it may name the patient: look before passing it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The DICOM header is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The DICOMDIR is damaged or too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The active film alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The analysis took too long. Try again, or try another film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The analysis was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The architecture &apos;{architecture}&apos; is unknown to this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit trail cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit trail in &apos;{folder}&apos; cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle has no class &apos;{label}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle has no class &apos;{target}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle has no readable {gate_file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle in &apos;{name}&apos; has schema {get}; this program reads {schema}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle was trained with another lung model than this program has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calibration temperature of bundle &apos;{name}&apos; cannot be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class&apos;s own logit is explained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line of this start says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The composite &apos;{name}&apos; is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curves and the table show training loss and, on the validation part, log loss, balanced accuracy, macro F1 and the mean AUROC. The validation part chose the epoch: the test part alone says how good the model is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data holds fewer than two classes of films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data is neither a folder, a zip nor a manifest CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device &apos;{name}&apos; is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment variable CXRVIEWER_BUNDLE names another model, which will be used at the next start.</source>
        <extracomment>``bundled``: came with the program. ``own``: made by this user. ``named``: elsewhere, named in the settings.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment variable CXRVIEWER_{name} says so.</source>
        <extracomment>What looks whether a text names something that is there.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file &apos;{name}&apos; cannot be written to &apos;{parent}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say whether text is burned into the picture: look before passing it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say, or not validly, how large a pixel is; lengths are in pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say, or not validly, its {named}; the usual is assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has more than {most_pages} pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 1 GiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no grayscale softcopy presentation state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file lays a drawing over the film, which the model does not see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file names no window; {instead}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the film has changed since it was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file or folder cannot be read from its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file or folder may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says that it has {claimed} frames, but has room for {held} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that could not be read is kept as {name}, in the same folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s pixel aspect ratio is impossible; pixels are shown square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film alone, larger, around the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film as its file has it: window, polarity, turn, drawings, all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film claims more than {value} million pixels or {value2} MB, the most that are opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film does not say that it is PA: the ratio holds for PA films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film has no rows or no columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film is shown as a presentation state sets it up; the model sees the film itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film lacks a valid UID that ties results to its study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film looks mirrored, or the heart lies on the right: see the side markers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film looks turned on its side or upside down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film was compressed with loss ({lossy}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The films are not the same way round: left on one is right on another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The films are not the same way up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder could not be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate has no learnt rules for this model: only the header and simple properties of the picture are checked, so a turned, inverted or foreign picture may be scored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate of the bundle has another schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate of the bundle lacks or misstates a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate of the bundle was fitted to other weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header holds more elements than that of any film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header of the film holds what no DICOM file can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header says that this is not a film of the chest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header says that this is {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of &apos;{name}&apos; cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change to this film&apos;s measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The laterality differs: {join}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learnt rules of the gate could not be applied to this film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list forgets it either way. Its run holds the weights, the checkpoint and, while it is not finished, prepared films. A model that was made of it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of recent films cannot be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The look at the data ended before it was done. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The look at the data was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lung model has no readable {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lung model has schema {text}; this program reads {schema}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lungs were not looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml cannot be read, so nothing can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest is not a CSV file in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest lacks a column &apos;path&apos; or &apos;label&apos;, or has no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map adds up to the score: constants of the network hold {percent} of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map does not add up to the score: {percent} of it is missing or too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map holds values that are no numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map holds values throughout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is empty: nothing was found to raise the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map {words} when the film hardly changes ({numbers}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method &apos;{name}&apos; is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method &apos;{unknown}&apos; is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The methods cannot be compared: one map is the same everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The modality is {modality}, not a projection radiograph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is made for the lungs alone, but they are not known here: nothing was masked or cropped to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s classes are not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models here can be wrong, also where they are sure, and have not been tested on the films of your hospital.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no class number {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no stage {stage}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is not sure where the lungs end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The orientation of a film is unknown: check which side is which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outline is too large to be a lung.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outline of the lungs is not kept with fields; the checks of each say what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output folder cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output folder is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patch does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient is known of {number} of {number2} films: films of one patient may be in training and test, and figures will be too good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient of every film is known, so no patient is in two parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has more than 16 bits per pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is blank or nearly so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is damaged or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is damaged or of a kind that is not read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too small: at least {least_side} pixels a side are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is unlike the films that the model was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture it was given, and its frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture&apos;s pixels are not whole numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The presentation state asks for {size}; the film is fitted to the window instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The presentation state does not say how its greys are meant; low values are shown black.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The presentation state has compound figures; their plain form is drawn where it has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The presentation state is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The presentation state is larger than any that is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The presentation state lays a drawing over the film, which the model does not see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The presentation state selects an impossible part of the film; it was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The presentation state sets colours, which no film has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The presentation state subtracts one picture from another, which is not done here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The presentation state turns the film by an impossible angle; the turn was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The presentation state was made for another film or frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The presentation state&apos;s Presentation LUT is damaged and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The presentation state&apos;s shutter is a bitmap which is missing or damaged; it was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process ended at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipes are being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relevance does not sum to a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run needs some hundred megabytes, prepared films too while it lasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The salt of the audit trail cannot be read or made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The salt of the audit trail is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score stays the same whatever is taken from the film: there is nothing to follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score {words} that the map marks ({gain} of its range against random places).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search was stopped; it had found {summary}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting &apos;acknowledged&apos; states no acknowledgement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; cannot be &apos;{value}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; cannot be {usable}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; is of the wrong kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shutter would hide the whole film and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training &apos;{name}&apos; broke off. Tools &gt; Train a model can resume it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training &apos;{name}&apos; is finished. Its model is a candidate: see Tools &gt; Models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training &apos;{name}&apos; stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training images were squeezed to a square, so their true proportions were lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two lungs are not at one height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two lungs are not side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The viewer would not score these, yet they are trained on: {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The views differ: {join}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; are not readable safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; changed after they were checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; do not fit a {architecture} with its classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; do not have the hash that it states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of the lung model do not fit its network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of the lung model do not have the hash that it states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole film is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zip holds more than {most_members} files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zip is damaged or cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zip is locked with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zip is packed in a way that is not read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; is not valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; is too large to be one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; lacks or misstates {field_of}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {description_file} of the lung model lacks or misstates a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {holder} has a rescale and a modality LUT; the LUT is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {holder}&apos;s VOI function is unknown; LINEAR is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {holder}&apos;s modality LUT is damaged and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {holder}&apos;s rescale is out of all proportion and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {holder}&apos;s rescale slope is 0 and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {holder}&apos;s shutter has an impossible shape, which was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {name} of the lung model is too large to be one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {upper} device ran out of memory; the CPU was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no frame {frame}: the file has {frames}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model bundle in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no readable bundle in &apos;{name}&apos;: {description_file} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no set of keys called &apos;{name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trash for these folders:
{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trash for this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no true size on this screen: nobody has measured it{doubt}. Measure the width of its picture, and write &quot;{name}: WIDTH IN MM&quot; into Tools &gt; Settings &gt; Measured widths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no true size: the film does not say how large its pixels are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {method} of {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There were fewer than {fewest} test films of {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are looked for when the film is analysed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This DICOM file holds no picture{why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bundle has no model card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data cannot be trained on: see the alarms above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no set of keys of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no set of keys: it is no TOML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is too large for a set of keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This film beside the patient&apos;s last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a DICOMDIR, an index of films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a colour picture; it is shown as grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a pipe or a device, not a film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a zip, a folder of films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a film: neither DICOM nor PNG, JPEG, TIFF or WebP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like no single chest film: a page, a screen, a photograph, a sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine has no usable &apos;{name}&apos; device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine&apos;s administrator has locked &apos;{key}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program does not calibrate a display and cannot measure one. It hands 256 greys to the system; whether they come out evenly to the eye (the GSDF of DICOM PS3.14) only a luminance meter shows, under the light of the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program reads {schema_version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recipe goes on from other weights: choose what to start from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This screen says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This set of keys cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This set of keys was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools &gt; Models lists those that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top for bottom, with a red badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model — research use only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training is finished, but its model bundle is not there. Resuming makes it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training. You can close this window, or the whole program: training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two by two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under these rules constants of the network take their share by design: the map&apos;s sum is no test of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it with the password; open the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it, and open one of its folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it, and open the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use --device auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a bundle made for this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another architecture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another method than LRP, or another architecture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another method than LRP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another method, or another bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the version of the program that it was made with, or train it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values under the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, time and text of the notice that you acknowledged; the window writes it. The notice itself stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.npz *.pt *.pth bundle.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights are read from safetensors only, never from a pickle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What hides a part of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is configured, by whom, and changing it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not near a lung, as a small network found them, was made black, softly over the edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is trained here is for research only, and stays a candidate until you promote it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was made from and where it fails: its card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens now shows the names of files and folders, and these can name patients. Everybody who sees this screen can read them. Stop sharing first, or choose files that name nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file draws over the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the files alone tell of the class was not measured: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the look at the data found cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model saw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was opened last; kept only where the settings say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel: another frame. Ctrl + wheel: zoom. Only the frame on show is scored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and how the display was verified: &quot;NAME: 2026-11-20 HOW; NAME: DATE HOW&quot;. View &gt; Display test writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is kept; ~, $USER and %USERNAME% count. One folder for each user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where models run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the films come from is not known, so nobody can tell whether a model learns the disease or the hospital. Add a column &apos;source&apos; to a manifest.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the map reaches 25, 50 and 75 % of its scale; the film between them is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model&apos;s score came from, not where disease is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it knows {listed}, or only where those films came from, cannot be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it looks at the lungs, or at borders and markers, was not tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which cells of a stage raise the score, each by its own activation times its own gradient?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which cells of a stage, early ones too, would raise the score if they were more active?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layer gets which rule; the first is what an analysis uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which regions hold the features that raise the score, judged by whole channels of a stage?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which way a drag windows and zooms, and what the right button does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever uses it reads each film first, and decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widths of the pictures in mm, for true size: &quot;NAME: WIDTH; NAME: WIDTH&quot;; the name * is any other screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window and level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window from a region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window/level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a checkpoint it can be resumed at any time and ends in the same model. Without one, what was trained since the last checkpoint is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within the noise: the two 95 % intervals overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words beside the arrow. They are drawn on the film and saved with it: name nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as Ctrl+Shift+O, F5, PgUp or X.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as {form}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one line of at most {longest} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write those of this film beside its results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what was recorded of films beside their results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing a checkpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are asked once for each version; this is cxrviewer {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your administrator has fixed the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your administrator has fixed the model: it cannot be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your file: {user}
The machine&apos;s file: {machine}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keys cannot be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keys cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your opinion cannot be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings.toml cannot be renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings.toml cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings.toml holds a table or a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words name the patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zip or CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zip or manifest (*.zip *.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zip or manifest of labelled films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom and move all films on show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in at the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out at the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a magnification that it does not state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {duration} left, until {end:%H:%M}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {duration} left, until {end:%H:%M} on {end:%Y-%m-%d}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above and below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agree in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an automatic window is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and every {label} image is a child&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and no {label} image shares a source with any other class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area {area} {unit}², {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the detector (DET)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto takes CUDA, then Apple&apos;s MPS, then the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balanced accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>becomes another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked by the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>border alone {interval}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bundled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibrated (CAL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibration unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cardiothoracic ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes somewhat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clearly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cobb angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected for magnification (MAG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <extracomment>What each layer is called on the screen.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete all measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not follow the places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop on the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each stands for {high} rows by {wide} columns of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ellipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en English, de Deutsch, fr français, es español, zh_CN 简体中文; system takes that of the system where it is among them, else English. Files and commands stay English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every image is a child&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every image is from one source ({name}), from which its figures are not separable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flatter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows the places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the model too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guessing {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hardly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hardly follows the places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heart {heart} {unit}, thorax {thorax} {unit2}, {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold {key}</source>
        <extracomment>The menus in their order, with their words.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>laterality {side}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latest study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learnt from films with the report label &apos;Pneumonia&apos;, so other opacities may be missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left drag on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macro AUROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macro F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean {mean}, SD {deviation} ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min {low}, max {high}, {number} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modality value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>narrower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no angle: a line has no length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no image shares a source with another class, so its figures show the source too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no patient ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pixel of the picture inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pixel spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no screen was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no screen was verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no study date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no test film is of this class, so how often it is recognised is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not from the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of an earlier search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the scanned film (SCAN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of them has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only {number} test films, so its sensitivity may be anywhere from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient ID and issuer agree, and nothing contradicts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures without a header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point to different places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point to similar places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>presentation state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposed, adjusted by the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank correlation {found}; {overlap} of their hottest tenth in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank correlation {shifted} after a shift by one pixel, {noisy} with 1 % noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by the user (USER)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size, bits, format and compression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothed over {number} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somewhat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source alone {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source to detector {number} mm by source to patient {number2} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <extracomment>In a list of trainings, beside the name.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Estimated Radiographic Magnification Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the border, whatever is on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the full range is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lungs count no more than the rest of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map avoids the lungs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map favours the lungs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one that came with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their patient IDs come from different issuers, or only one states its issuer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their patient IDs differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these and the mean grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they belong to one study, but their patient IDs differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they belong to one study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they have one patient ID, but different birth dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they have one patient ID, but different names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they have one patient ID, but neither its issuer nor a name or birth date in both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thorax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the lungs and a margin around them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training loss</source>
        <extracomment>Told apart without colour, too: by dashes, and by a mark on each epoch.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation log loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>view not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for your opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the user&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files looked at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} films</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} frames</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} studies</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{counted} can be shown with its film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counted} can be shown with their films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counted} can be shown with {films}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counted} films of two labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counted} in {counted2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counted} in {counted2} and {counted3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counted} like others and are kept together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n epochs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{films_seen:,} of {films:,} films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found}: the model can tell classes apart by where an image came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gate_file} of the bundle does not have the hash that it states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gate_file} of the bundle is not readable safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gone} {files} turn came: search again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} goes from part to part of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is the key of &apos;{name}&apos; ({menus}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} has one source: its figures cannot be told from those of its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is rare: only {number} test films, so its sensitivity may be anywhere from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is rare: {range}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} shares no source with another class: its figures cannot be told from those of its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} {why}: its figures cannot be told from those of its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {join}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {limits}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{millimetres} mm, set by the user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{missing} of the films vanished while they were looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{no_rules}; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{numbers}: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} % at the bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} % at the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} % at the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} % at the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} (kept)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} DICOMDIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} DICOMDIRs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} encapsulated document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} encapsulated documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} file that a DICOMDIR lists is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} file was gone when its turn came: search again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} files looked at, {counted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} files that a DICOMDIR lists are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} files were gone when their turn came: search again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} film looks like others and are kept together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} films look like others and are kept together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} folder of this program&apos;s results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} folders of this program&apos;s results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} group holds films of two labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} groups hold films of two labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} key object selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} key object selections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} linked folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} linked folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} other DICOM object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} other DICOM objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} other file was passed over: {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} other files were passed over: {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} other {files} passed over: {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} pair is listed as different patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} pairs are listed as different patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} picture beside a DICOMDIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} pictures beside a DICOMDIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} pipe or device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} pipes or devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} pixels of padding or behind the shutter left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} presentation state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} presentation states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} structured report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} structured reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} text or unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} zip inside a zip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} zips inside a zip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{off_disc} {files} missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{promotion}

What nobody has tested:
{bullets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ratio}, then {ratio2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{report} films in {report2} groups that are never split (patients, or films that look alike): {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the map lies on lettering or side markers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the map lies on lettering or side markers: too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the map lies on the film&apos;s border, which is {area} of the film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the map lies on the film&apos;s border, which is {area} of the film: too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the map lies outside the lungs, which is {area} of the film: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} × {size} pixels of the film&apos;s {columns} × {rows}: {each}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} against {against}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (of this site)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} scores films from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unreadable} of {len} films cannot be read: repair or remove those that manifest.csv says &apos;unreadable&apos; of (write it with &apos;cxrviewer audit --out&apos;).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{upper}{joined}: the model can tell classes apart by where an image came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verified}. See View &gt; Display test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{which} no patient ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{which}: films of one patient may be in training and test, and figures will be too good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whose} settings.toml cannot be read as TOML{where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whose} settings.toml has schema_version {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{years:.1f} years earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× {times:.2g}, the film alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
