<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>  (slow)</source>
        <translation>  (lento)</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>&quot;100 %&quot; on a small set of its own; 71.7 to 76.1 % at other hospitals</source>
        <translation>«100&#xa0;%» en un pequeño conjunto propio; de 71.7 a 76.1&#xa0;% en otros hospitales</translation>
    </message>
    <message>
        <source>&quot;100 %&quot; on a small set of its own; 71.7 to 76.1 % at other hospitals in the follow-up</source>
        <translation>«100&#xa0;%» en un pequeño conjunto propio; de 71.7 a 76.1&#xa0;% en otros hospitales en el estudio posterior</translation>
    </message>
    <message numerus="yes">
        <source>%n actions that this version does not know were left out.</source>
        <translation>
            <numerusform>Se omitió %n acción que esta versión no conoce.</numerusform>
            <numerusform>Se omitieron %n acciones que esta versión no conoce.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days earlier</source>
        <translation>
            <numerusform>%n día antes</numerusform>
            <numerusform>%n días antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n films could not be fetched.</source>
        <translation>
            <numerusform>No se pudo obtener %n radiografía.</numerusform>
            <numerusform>No se pudieron obtener %n radiografías.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n films were fetched.</source>
        <translation>
            <numerusform>Se obtuvo %n radiografía.</numerusform>
            <numerusform>Se obtuvieron %n radiografías.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months earlier</source>
        <translation>
            <numerusform>%n mes antes</numerusform>
            <numerusform>%n meses antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notices</source>
        <extracomment>Notices that have a place of their own: above the film, beside the control that they are about, or in a corner. Stands between two of the values under the cursor. Of a canvas for words: two blocks beside each other, one, or one with little on each line.</extracomment>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n studies were found.</source>
        <translation>
            <numerusform>Se encontró %n estudio.</numerusform>
            <numerusform>Se encontraron %n estudios.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings are under way</source>
        <translation>
            <numerusform>%n entrenamiento está en curso</numerusform>
            <numerusform>%n entrenamientos están en curso</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About this model</source>
        <translation>&amp;Sobre este modelo</translation>
    </message>
    <message>
        <source>&amp;Bright field</source>
        <translation>Campo cla&amp;ro</translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation>&amp;Clase</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Dark field</source>
        <translation>Campo &amp;oscuro</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Fecha</translation>
    </message>
    <message>
        <source>&amp;Delete this set</source>
        <translation>&amp;Eliminar este juego</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Dispositivo</translation>
    </message>
    <message>
        <source>&amp;Drawn as</source>
        <translation>&amp;Dibujado como</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>&amp;Fetch…</source>
        <translation>&amp;Obtener…</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>&amp;Go back to the bundled model</source>
        <translation>&amp;Volver al modelo incluido</translation>
    </message>
    <message>
        <source>&amp;Hide below</source>
        <translation>&amp;Ocultar por debajo</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;Look at the data</source>
        <translation>Exa&amp;minar los datos</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Método</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Ninguna tecla</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>O&amp;pacidad</translation>
    </message>
    <message>
        <source>&amp;Output folder</source>
        <translation>Carpeta de &amp;salida</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>Pa&amp;trón</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Press the new key</source>
        <translation>&amp;Pulse la tecla nueva</translation>
    </message>
    <message>
        <source>&amp;Prevalence</source>
        <translation>&amp;Prevalencia</translation>
    </message>
    <message>
        <source>&amp;Promote…</source>
        <translation>&amp;Promover…</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Re&amp;gistrar</translation>
    </message>
    <message>
        <source>&amp;Reset this one</source>
        <translation>&amp;Restablecer esta</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Reglas</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>&amp;Set of keys</source>
        <translation>&amp;Juego de teclas</translation>
    </message>
    <message>
        <source>&amp;Smooth the lattice ({lattice} px)</source>
        <translation>&amp;Suavizar la retícula ({lattice} px)</translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation>&amp;Iniciar el entrenamiento</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Tiempo</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Hoy</translation>
    </message>
    <message>
        <source>&amp;Try it on films</source>
        <translation>P&amp;robar en radiografías</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>R&amp;etirar</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Texto</translation>
    </message>
    <message>
        <source>&apos;cxrviewer credentials keep&apos; keeps one.</source>
        <translation>&apos;cxrviewer credentials keep&apos; guarda una.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is no key.</source>
        <translation>«{key}» no es una tecla.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is held by one key.</source>
        <translation>«{name}» se hace manteniendo una sola tecla.</translation>
    </message>
    <message>
        <source>&apos;{output}&apos; is among the inputs and would be replaced.</source>
        <translation>«{output}» está entre las entradas y sería reemplazado.</translation>
    </message>
    <message>
        <source>&apos;{output}&apos; is inside a folder of films.</source>
        <translation>«{output}» está dentro de una carpeta de radiografías.</translation>
    </message>
    <message>
        <source>&apos;{out}&apos; is a folder of films.</source>
        <translation>«{out}» es una carpeta de radiografías.</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; cannot be read.</source>
        <translation>No se puede leer &apos;{path}&apos;.</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; is a folder.</source>
        <translation>«{path}» es una carpeta.</translation>
    </message>
    <message>
        <source>(fit)</source>
        <translation>(ajustado)</translation>
    </message>
    <message>
        <source>({number} of {count})</source>
        <translation>({number} de {count})</translation>
    </message>
    <message>
        <source>+{scale} for</source>
        <translation>+{scale} a favor</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>, in use</source>
        <translation>, en uso</translation>
    </message>
    <message>
        <source>, on trial</source>
        <translation>, a prueba</translation>
    </message>
    <message>
        <source>, ordered on {began:%Y-%m-%d at %H:%M}</source>
        <translation>, solicitado el {began:%d/%m/%Y a las %H:%M}</translation>
    </message>
    <message>
        <source>1  Films</source>
        <translation>1  Radiografías</translation>
    </message>
    <message>
        <source>1 px, faint</source>
        <translation>1 px, tenue</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 a 9</translation>
    </message>
    <message>
        <source>2  Recipe</source>
        <translation>2  Receta</translation>
    </message>
    <message>
        <source>3  Limits and place</source>
        <translation>3  Límites y ubicación</translation>
    </message>
    <message>
        <source>5 % in black</source>
        <translation>5&#xa0;% en negro</translation>
    </message>
    <message>
        <source>95 % in white</source>
        <translation>95&#xa0;% en blanco</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>; hold {key} to peek</source>
        <translation>; mantenga {key} para un vistazo</translation>
    </message>
    <message>
        <source>&lt; 1 point</source>
        <translation>&lt; 1 punto</translation>
    </message>
    <message>
        <source>A DenseNet121 that goes on from a chest collection and keeps its outputs for classes it knows.</source>
        <translation>Una DenseNet121 que parte de una colección torácica y conserva sus salidas para las clases que conoce.</translation>
    </message>
    <message>
        <source>A DenseNet201 that goes on from a chest collection: deeper and slower.</source>
        <translation>Una DenseNet201 que parte de una colección torácica: más profunda y más lenta.</translation>
    </message>
    <message>
        <source>A ResNet18 from nothing, on pictures of one size.</source>
        <translation>Una ResNet18 desde cero, con imágenes de un solo tamaño.</translation>
    </message>
    <message>
        <source>A ResNet18 that sees small pictures first and larger ones later; the recipe of the bundled model.</source>
        <translation>Una ResNet18 que ve primero imágenes pequeñas y después mayores; la receta del modelo incluido.</translation>
    </message>
    <message>
        <source>A ResNet50 at three sizes, each with the head alone first, at a rate that is searched for.</source>
        <translation>Una ResNet50 en tres tamaños, cada vez primero solo la cabeza, con una tasa de aprendizaje buscada.</translation>
    </message>
    <message>
        <source>A ResNet50 for large pictures of 480 pixels, which are mixed in pairs: slow without a GPU.</source>
        <translation>Una ResNet50 para imágenes grandes de 480 píxeles, mezcladas por pares: lenta sin GPU.</translation>
    </message>
    <message>
        <source>A VOI LUT in the {holder} is damaged and was not used.</source>
        <translation>Una VOI LUT ({holder}) está dañada y no se utilizó.</translation>
    </message>
    <message>
        <source>A VOI LUT in the {holder} is damaged; {instead}.</source>
        <translation>Una VOI LUT ({holder}) está dañada; {instead}.</translation>
    </message>
    <message>
        <source>A VOI LUT in the {holder} states {bits} bits; its entries have {bits2}, which is used.</source>
        <translation>Una VOI LUT ({holder}) indica {bits} bits; sus entradas tienen {bits2}, valor que se utiliza.</translation>
    </message>
    <message>
        <source>A child&apos;s film, says the header; the model saw children&apos;s films of few ages and of few classes.</source>
        <translation>Radiografía infantil, según la cabecera; el modelo solo vio radiografías de niños de pocas edades y clases.</translation>
    </message>
    <message>
        <source>A child&apos;s film, says the header; the model was trained on adults&apos; films alone.</source>
        <translation>Radiografía infantil, según la cabecera; el modelo se entrenó solo con radiografías de adultos.</translation>
    </message>
    <message>
        <source>A class can only be explained against other classes.</source>
        <translation>Una clase solo puede explicarse frente a otras clases.</translation>
    </message>
    <message>
        <source>A class of bundle &apos;{name}&apos; has no name.</source>
        <translation>Una clase del paquete «{name}» no tiene nombre.</translation>
    </message>
    <message>
        <source>A colour picture, not a radiograph.</source>
        <translation>Una imagen en color, no una radiografía.</translation>
    </message>
    <message>
        <source>A file there cannot be locked.</source>
        <translation>Allí no se puede bloquear un archivo.</translation>
    </message>
    <message>
        <source>A file, a run or a bundle…</source>
        <translation>Un archivo, una ejecución o un paquete de modelo…</translation>
    </message>
    <message>
        <source>A folder with a folder of films for each class, a zip of one, or a manifest CSV with the columns path, label and, where known, patient_id and source. You can drop it here.</source>
        <translation>Una carpeta con una carpeta de radiografías por clase, un zip de ella, o un manifiesto CSV con las columnas path, label y, si se conocen, patient_id y source. Puede soltarlo aquí.</translation>
    </message>
    <message>
        <source>A heatmap shows where a score came from, not where disease is.</source>
        <translation>Un mapa de calor muestra de dónde vino una puntuación, no dónde está la enfermedad.</translation>
    </message>
    <message>
        <source>A key that is held has no Ctrl, Alt or Shift.</source>
        <translation>Una tecla mantenida no lleva Ctrl, Alt ni Mayús.</translation>
    </message>
    <message>
        <source>A large part of the chest looks cut off or covered.</source>
        <translation>Gran parte del tórax parece cortada o tapada.</translation>
    </message>
    <message>
        <source>A lateral or oblique view; the model knows frontal films only.</source>
        <translation>Una proyección lateral u oblicua; el modelo solo conoce radiografías frontales.</translation>
    </message>
    <message>
        <source>A lung&apos;s outline is in pieces.</source>
        <translation>El contorno de un pulmón está fragmentado.</translation>
    </message>
    <message>
        <source>A millimetre as a millimetre, on a screen that was measured</source>
        <translation>Un milímetro como un milímetro, en una pantalla que se ha medido</translation>
    </message>
    <message>
        <source>A network of a few layers from nothing: quick, and a check on how little suffices.</source>
        <translation>Una red de pocas capas desde cero: rápida, y una prueba de lo poco que basta.</translation>
    </message>
    <message>
        <source>A note has at most {longest_note} letters.</source>
        <translation>Una nota tiene como máximo {longest_note} caracteres.</translation>
    </message>
    <message>
        <source>A note holds no colon and no semicolon.</source>
        <translation>Una nota no contiene dos puntos ni punto y coma.</translation>
    </message>
    <message>
        <source>A passcode could be read on the way.</source>
        <translation>Una contraseña podría leerse por el camino.</translation>
    </message>
    <message>
        <source>A picture that is not DICOM belongs to no study.</source>
        <translation>Una imagen que no es DICOM no pertenece a ningún estudio.</translation>
    </message>
    <message>
        <source>A presentation state of the film cannot be used. {error}</source>
        <translation>No se puede usar un estado de presentación de la radiografía. {error}</translation>
    </message>
    <message>
        <source>A presentation state of the film takes long to be read; its place may not answer. The menu Presentation offers it as soon as it is read.</source>
        <translation>La lectura de un estado de presentación de la radiografía tarda mucho; puede que su ubicación no responda. El menú Presentación lo ofrecerá en cuanto se haya leído.</translation>
    </message>
    <message>
        <source>A quarter clockwise</source>
        <translation>Un cuarto de vuelta en sentido horario</translation>
    </message>
    <message>
        <source>A quarter counter-clockwise</source>
        <translation>Un cuarto de vuelta en sentido antihorario</translation>
    </message>
    <message>
        <source>A round length and the source of its millimetres</source>
        <translation>Una longitud redonda y el origen de sus milímetros</translation>
    </message>
    <message>
        <source>A rule that sees no film and knows only where it came from is right in {percent}, or reaches {percent2} balanced accuracy (guessing: {percent3}). A model&apos;s figures on such films mean something only beyond that.</source>
        <translation>Una regla que no ve ninguna radiografía y solo conoce su procedencia acierta en {percent}, o alcanza {percent2} de exactitud equilibrada (al azar: {percent3}). Las cifras de un modelo con tales radiografías solo significan algo por encima de eso.</translation>
    </message>
    <message>
        <source>A second picture tells it where a small network found the lungs.</source>
        <translation>Una segunda imagen le indica dónde encontró los pulmones una red pequeña.</translation>
    </message>
    <message>
        <source>A second start hands its films to the window that is open. No network is used: a socket of your own account.</source>
        <translation>Un segundo inicio entrega sus radiografías a la ventana abierta. No se usa la red: un socket de su propia cuenta.</translation>
    </message>
    <message>
        <source>A set of keys cannot have this name.</source>
        <translation>Un juego de teclas no puede tener este nombre.</translation>
    </message>
    <message>
        <source>A shutter hides {value} % of the film, {whom}.</source>
        <translation>Un obturador oculta {value}&#xa0;% de la radiografía, {whom}.</translation>
    </message>
    <message>
        <source>A small network for photographs of which a new head and the last convolution learn.</source>
        <translation>Una red pequeña para fotografías de la que aprenden una cabeza nueva y la última convolución.</translation>
    </message>
    <message>
        <source>A small network for photographs of which a new head and the last two convolutions learn.</source>
        <translation>Una red pequeña para fotografías de la que aprenden una cabeza nueva y las dos últimas convoluciones.</translation>
    </message>
    <message>
        <source>A small network for photographs of which only a new head learns.</source>
        <translation>Una red pequeña para fotografías de la que solo aprende una cabeza nueva.</translation>
    </message>
    <message>
        <source>A small tree that sees only {words} of a file reaches {percent} balanced accuracy (guessing: {percent2}), told by {join}.</source>
        <translation>Un pequeño árbol que solo ve {words} de un archivo alcanza {percent} de exactitud equilibrada (al azar: {percent2}), gracias a {join}.</translation>
    </message>
    <message>
        <source>A temporary folder cannot be made in &apos;{parent}&apos;.</source>
        <translation>No se puede crear una carpeta temporal en «{parent}».</translation>
    </message>
    <message>
        <source>A tenth of the step</source>
        <translation>Una décima parte del paso</translation>
    </message>
    <message>
        <source>A test pattern, and what the screen says of itself</source>
        <translation>Un patrón de prueba, y lo que la pantalla dice de sí misma</translation>
    </message>
    <message>
        <source>A text or a figure of the presentation state is damaged or of a kind that is not drawn here.</source>
        <translation>Un texto o una figura del estado de presentación está dañado o es de un tipo que aquí no se dibuja.</translation>
    </message>
    <message>
        <source>A value comes from the default, the system (the machine&apos;s file, which an administrator writes), the user (your file), the environment or the command line; the later wins. Changes are written to your file at once.</source>
        <translation>Un valor viene del predeterminado, del sistema (el archivo del equipo, que escribe un administrador), del usuario (su archivo), del entorno o de la línea de órdenes; prevalece el último. Los cambios se escriben enseguida en su archivo.</translation>
    </message>
    <message>
        <source>A window in the {holder} has a width that is not allowed and was not used.</source>
        <translation>Una ventana ({holder}) tiene una anchura no permitida y no se utilizó.</translation>
    </message>
    <message>
        <source>A window in the {holder} has a width that is not allowed; {instead}.</source>
        <translation>Una ventana ({holder}) tiene una anchura no permitida; {instead}.</translation>
    </message>
    <message>
        <source>A window in the {holder} lacks its center or width and was not used.</source>
        <translation>A una ventana ({holder}) le falta el centro o la anchura; no se utilizó.</translation>
    </message>
    <message>
        <source>A window in the {holder} lacks its center or width; {instead}.</source>
        <translation>A una ventana ({holder}) le falta el centro o la anchura; {instead}.</translation>
    </message>
    <message>
        <source>A window of the file</source>
        <translation>Una ventana del archivo</translation>
    </message>
    <message>
        <source>A {architecture} trained at {sizes} pixels.</source>
        <translation>Una {architecture} entrenada con {sizes} píxeles.</translation>
    </message>
    <message>
        <source>A&amp;gainst</source>
        <translation>Fr&amp;ente a</translation>
    </message>
    <message>
        <source>AI OVERLAY: {words}</source>
        <translation>SUPERPOSICIÓN DE IA: {words}</translation>
    </message>
    <message>
        <source>AP film: the heart looks larger than on a PA film.</source>
        <translation>Radiografía AP: el corazón parece mayor que en una PA.</translation>
    </message>
    <message>
        <source>About cxrviewer</source>
        <translation>Acerca de cxrviewer</translation>
    </message>
    <message>
        <source>About the model {name} {version}</source>
        <translation>Acerca del modelo {name} {version}</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>Sobre este modelo</translation>
    </message>
    <message>
        <source>About this model. SHA-256 of the weights: {sha256}</source>
        <translation>Sobre este modelo. SHA-256 de los pesos: {sha256}</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>N.º de acceso</translation>
    </message>
    <message>
        <source>Across the window</source>
        <translation>Dentro de la ventana</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Las acciones y sus teclas</translation>
    </message>
    <message>
        <source>Active viewport</source>
        <translation>Vista activa</translation>
    </message>
    <message>
        <source>Actual pixels (1:1)</source>
        <translation>Píxeles reales (1:1)</translation>
    </message>
    <message>
        <source>After epoch {number}: {figures}.</source>
        <translation>Tras la época {number}: {figures}.</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarma</translation>
    </message>
    <message>
        <source>AlexNet from nothing: an older network that trains faster.</source>
        <translation>AlexNet desde cero: una red más antigua que se entrena más rápido.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>All drawings</source>
        <translation>Todos los dibujos</translation>
    </message>
    <message>
        <source>All films come from one source, so it cannot give a class away.</source>
        <translation>Todas las radiografías vienen de una sola fuente, así que no puede delatar una clase.</translation>
    </message>
    <message>
        <source>All notices</source>
        <translation>Todos los avisos</translation>
    </message>
    <message>
        <source>All of this holds only if your films differ from those of the test in nothing but how frequent the classes are (label shift). At another hospital sensitivity and specificity are others, too.</source>
        <translation>Todo esto vale solo si sus radiografías difieren de las de la prueba únicamente en la frecuencia de las clases (label shift). En otro hospital también la sensibilidad y la especificidad son otras.</translation>
    </message>
    <message>
        <source>All open films, by patient and study</source>
        <translation>Todas las radiografías abiertas, por paciente y estudio</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Todas las demás</translation>
    </message>
    <message>
        <source>Along a ruler or a marker</source>
        <translation>A lo largo de una regla o una marca</translation>
    </message>
    <message>
        <source>Alt + arrow keys</source>
        <translation>Alt + flechas</translation>
    </message>
    <message>
        <source>An arrow and words</source>
        <translation>Una flecha y palabras</translation>
    </message>
    <message>
        <source>An overlay in the {holder} is damaged or of a kind that is not read here.</source>
        <translation>Una superposición ({holder}) está dañada o es de un tipo que aquí no se lee.</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>Analizar de nuevo</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Ángulo</translation>
    </message>
    <message>
        <source>Another frame</source>
        <translation>Otro fotograma</translation>
    </message>
    <message>
        <source>Another method…</source>
        <translation>Otro método…</translation>
    </message>
    <message>
        <source>Another process is at work on this already.</source>
        <translation>Otro proceso ya está trabajando en ello.</translation>
    </message>
    <message>
        <source>Apache License 2.0. Made with Qt and PySide6 under the LGPL 3.</source>
        <translation>Licencia Apache 2.0. Hecho con Qt y PySide6 bajo la LGPL 3.</translation>
    </message>
    <message>
        <source>Around the film; the film stays on black.</source>
        <translation>Alrededor de la radiografía; esta sigue sobre negro.</translation>
    </message>
    <message>
        <source>Arrow keys or a left drag change the window, the wheel zooms, the menu Help lists all keys and tools.</source>
        <translation>Las flechas o un arrastre izquierdo cambian la ventana, la rueda hace zoom, el menú Ayuda lista todas las teclas y herramientas.</translation>
    </message>
    <message>
        <source>As Grad-CAM, but does a channel also count when it speaks for the class in a small place only?</source>
        <translation>Como Grad-CAM, pero ¿cuenta un canal también cuando solo habla a favor de la clase en un lugar pequeño?</translation>
    </message>
    <message>
        <source>As a small network found them, or why there is none</source>
        <translation>Como lo encontró una red pequeña, o por qué no lo hay</translation>
    </message>
    <message>
        <source>As delivered</source>
        <extracomment>The keys of each action, by its id. Keys that belong to gestures, and so to no other action: the canvas gets them itself. Sets of keys that come with the program: what differs from the keys as delivered, after the defaults of OHIF (hotkeyBindings) and Weasis. What has no counterpart here, or would take a key of a gesture (Space, Esc, arrow keys), stays as delivered. What they are called.</extracomment>
        <translation>De fábrica</translation>
    </message>
    <message>
        <source>As in OHIF</source>
        <translation>Como en OHIF</translation>
    </message>
    <message>
        <source>As in Weasis</source>
        <translation>Como en Weasis</translation>
    </message>
    <message>
        <source>As long as the recipe takes</source>
        <translation>Lo que tarde la receta</translation>
    </message>
    <message>
        <source>As shown, {width} × {height} pixels</source>
        <translation>Como se muestra, {width} × {height} píxeles</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Ask for read permission.</source>
        <translation>Pida permiso de lectura.</translation>
    </message>
    <message>
        <source>Ask the sender for a smaller copy.</source>
        <translation>Pida al remitente una copia más pequeña.</translation>
    </message>
    <message>
        <source>Ask the sender for an uncompressed or JPEG 2000 copy.</source>
        <translation>Pida al remitente una copia sin comprimir o en JPEG 2000.</translation>
    </message>
    <message>
        <source>Ask the sender for it again.</source>
        <translation>Pídalo de nuevo al remitente.</translation>
    </message>
    <message>
        <source>Ask the sender for the film again.</source>
        <translation>Pida de nuevo la radiografía al remitente.</translation>
    </message>
    <message>
        <source>Ask them to change it.</source>
        <translation>Pídale que lo cambie.</translation>
    </message>
    <message>
        <source>At 25, 50 and 75 % of the scale</source>
        <translation>Al 25, 50 y 75&#xa0;% de la escala</translation>
    </message>
    <message>
        <source>At a prevalence of {share}, of 100 films at or above the operating point for {name} ({point}), about {number} are {name}.</source>
        <translation>Con una prevalencia de {share}, de 100 radiografías en el punto de operación para {name} ({point}) o por encima, unas {number} son {name}.</translation>
    </message>
    <message>
        <source>At another hospital ({name}) no film had a class that the model knows; see the model card.</source>
        <translation>En otro hospital ({name}) ninguna radiografía tenía una clase que el modelo conozca; véase la ficha del modelo.</translation>
    </message>
    <message>
        <source>At another hospital ({name}) the model said {join}; expect wrong answers elsewhere too.</source>
        <translation>En otro hospital ({name}) el modelo dijo {join}; espere respuestas erróneas también en otros lugares.</translation>
    </message>
    <message>
        <source>At another prevalence</source>
        <translation>Con otra prevalencia</translation>
    </message>
    <message>
        <source>At another prevalence…</source>
        <translation>Con otra prevalencia…</translation>
    </message>
    <message>
        <source>At the operating point sensitivity {sensitivity} and specificity {specificity}, measured on the {part}.</source>
        <translation>En el punto de operación, sensibilidad {sensitivity} y especificidad {specificity}, medidas en el {part}.</translation>
    </message>
    <message>
        <source>At the second of three points</source>
        <translation>En el segundo de tres puntos</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>By key and value. Languages stand in their own words, so that whoever reads no other finds theirs.</extracomment>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Automatic takes CUDA, then Apple&apos;s MPS, then the CPU.</source>
        <translation>Automático usa CUDA; si no, MPS de Apple; si no, la CPU.</translation>
    </message>
    <message>
        <source>Automatic window</source>
        <translation>Ventana automática</translation>
    </message>
    <message>
        <source>Back to Photometric Interpretation</source>
        <translation>Volver a Photometric Interpretation</translation>
    </message>
    <message>
        <source>Back to the promoted model</source>
        <translation>Volver al modelo promovido</translation>
    </message>
    <message>
        <source>Bal. accuracy</source>
        <translation>Exact. equilibrada</translation>
    </message>
    <message>
        <source>Balanced accuracy and mean AUROC of each model on its own test part, with 95 % intervals, beside what a rule reaches that knows only where a film came from, and what films&apos; borders tell without lungs. Figures of models that were trained on different films cannot be compared.</source>
        <translation>Exactitud equilibrada y AUROC media de cada modelo en su propio conjunto de prueba, con intervalos del 95&#xa0;%, junto a lo que alcanza una regla que solo conoce la procedencia de una radiografía, y a lo que dicen los bordes sin pulmones. Las cifras de modelos entrenados con radiografías distintas no son comparables.</translation>
    </message>
    <message numerus="yes">
        <source>Balanced accuracy {interval} on {films:,} test films</source>
        <translation>
            <numerusform>Exactitud equilibrada {interval} en {films:,} radiografía de prueba</numerusform>
            <numerusform>Exactitud equilibrada {interval} en {films:,} radiografías de prueba</numerusform>
        </translation>
    </message>
    <message>
        <source>Before the first film</source>
        <translation>Antes de la primera radiografía</translation>
    </message>
    <message>
        <source>Beside the &amp;keys it has</source>
        <translation>Además de las te&amp;clas que tiene</translation>
    </message>
    <message>
        <source>Between two lines, 0 to 90°</source>
        <translation>Entre dos líneas, de 0 a 90°</translation>
    </message>
    <message>
        <source>Between two points</source>
        <translation>Entre dos puntos</translation>
    </message>
    <message>
        <source>Bit depth: {depth} bits per pixel reported; this program hands over 8 bits of grey</source>
        <translation>Profundidad: se indican {depth} bits por píxel; este programa entrega 8 bits de gris</translation>
    </message>
    <message>
        <source>Black and white look swapped: air is white, bones are dark.</source>
        <translation>Blanco y negro parecen intercambiados: el aire es blanco, los huesos oscuros.</translation>
    </message>
    <message>
        <source>Black was added {value} it to make it square.</source>
        <translation>Se añadió negro {value} para hacerla cuadrada.</translation>
    </message>
    <message>
        <source>Border alone</source>
        <translation>Solo borde</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Nac.</translation>
    </message>
    <message>
        <source>Both ends of the {name} lie on one side of the midline.</source>
        <translation>Ambos extremos ({name}) están a un mismo lado de la línea media.</translation>
    </message>
    <message>
        <source>Both views of this study</source>
        <translation>Las dos proyecciones de este estudio</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Compilación</translation>
    </message>
    <message>
        <source>Bundle &apos;{name}&apos; does not name at least two different classes.</source>
        <translation>El paquete «{name}» no indica al menos dos clases distintas.</translation>
    </message>
    <message>
        <source>Bundle &apos;{name}&apos; gives no numbers for this film.</source>
        <translation>El paquete «{name}» no da números para esta radiografía.</translation>
    </message>
    <message>
        <source>Bundle &apos;{name}&apos; has no {weights_file}.</source>
        <translation>El paquete «{name}» no tiene {weights_file}.</translation>
    </message>
    <message>
        <source>By how much does the score fall when a patch is covered?</source>
        <translation>¿Cuánto baja la puntuación cuando se tapa una zona?</translation>
    </message>
    <message>
        <source>By patient, date or description</source>
        <translation>Por paciente, fecha o descripción</translation>
    </message>
    <message>
        <source>By which the PACS knows it.</source>
        <translation>Por el que el PACS lo conoce.</translation>
    </message>
    <message>
        <source>C&amp;hange settings</source>
        <translation>Cam&amp;biar ajustes</translation>
    </message>
    <message>
        <source>CTR undefined: a line has no length</source>
        <translation>ICT indefinido: una línea no tiene longitud</translation>
    </message>
    <message>
        <source>CTR undefined: a line has no length ({origin})</source>
        <translation>ICT indefinido: una línea no tiene longitud ({origin})</translation>
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
        <translation>Calibrar con una longitud conocida</translation>
    </message>
    <message>
        <source>Calibrated probability {probability:.3f}, raw {raw:.3f}.</source>
        <translation>Probabilidad calibrada {probability:.3f}, sin calibrar {raw:.3f}.</translation>
    </message>
    <message>
        <source>Calibration and operating points of bundle &apos;{name}&apos; were fitted to other weights.</source>
        <translation>La calibración y los puntos de operación del paquete «{name}» se ajustaron a otros pesos.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Candidate on trial: nobody has promoted this model.</source>
        <translation>Candidato a prueba: nadie ha promovido este modelo.</translation>
    </message>
    <message>
        <source>Candidate on trial: {name} {version}. Nobody has promoted this model.</source>
        <translation>Candidato a prueba: {name} {version}. Nadie ha promovido este modelo.</translation>
    </message>
    <message>
        <source>Cannot be trained on</source>
        <translation>No sirve para entrenar</translation>
    </message>
    <message>
        <source>Cardiothoracic ratio</source>
        <translation>Índice cardiotorácico</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Precaución</translation>
    </message>
    <message>
        <source>Certificates for a PACS</source>
        <translation>Certificados para un PACS</translation>
    </message>
    <message>
        <source>Change it in an editor.</source>
        <translation>Cámbielo en un editor.</translation>
    </message>
    <message>
        <source>Change them, or use those of another program</source>
        <translation>Cambiarlas, o usar las de otro programa</translation>
    </message>
    <message>
        <source>Check both titles, and who may connect.</source>
        <translation>Compruebe ambos títulos AE y quién puede conectarse.</translation>
    </message>
    <message>
        <source>Check free space and memory.</source>
        <translation>Compruebe el espacio libre y la memoria.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Compruebe sus permisos.</translation>
    </message>
    <message>
        <source>Check permissions and space.</source>
        <translation>Compruebe los permisos y el espacio.</translation>
    </message>
    <message>
        <source>Check permissions.</source>
        <translation>Compruebe los permisos.</translation>
    </message>
    <message>
        <source>Check the name, and whether it was moved.</source>
        <translation>Compruebe el nombre y si el archivo se ha movido.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Compruebe el nombre.</translation>
    </message>
    <message>
        <source>Check the network or the drive, then try again.</source>
        <translation>Compruebe la red o la unidad y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Check thoroughly</source>
        <translation>Comprobar a fondo</translation>
    </message>
    <message>
        <source>Check title, host, port and certificates.</source>
        <translation>Compruebe el título AE, el host, el puerto y los certificados.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Checking the heatmaps</source>
        <translation>Comprobación de los mapas de calor</translation>
    </message>
    <message>
        <source>Checking thoroughly</source>
        <translation>Comprobación a fondo</translation>
    </message>
    <message>
        <source>Checks of this {name} map: {verdict}</source>
        <translation>Comprobaciones de este mapa {name}: {verdict}</translation>
    </message>
    <message>
        <source>Choose a folder on a local disk.</source>
        <translation>Elija una carpeta en un disco local.</translation>
    </message>
    <message>
        <source>Choose a row and press its new key. Mouse moves, arrow keys, Space, Enter, Esc and 1 to 9 stay as they are.</source>
        <translation>Elija una fila y pulse su tecla nueva. Los movimientos del ratón, las flechas, Espacio, Intro, Esc y 1 a 9 no cambian.</translation>
    </message>
    <message>
        <source>Choose a single key.</source>
        <translation>Elija una sola tecla.</translation>
    </message>
    <message>
        <source>Choose among 0 to {value}.</source>
        <translation>Elija entre 0 y {value}.</translation>
    </message>
    <message>
        <source>Choose among: {choices}.</source>
        <translation>Elija entre: {choices}.</translation>
    </message>
    <message>
        <source>Choose among: {join}.</source>
        <translation>Elija entre: {join}.</translation>
    </message>
    <message>
        <source>Choose among: {known}.</source>
        <translation>Elija entre: {known}.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>Choose another folder, or free space there.</source>
        <translation>Elija otra carpeta, o libere espacio en ella.</translation>
    </message>
    <message>
        <source>Choose another key.</source>
        <translation>Elija otra tecla.</translation>
    </message>
    <message>
        <source>Choose another one in Tools &gt; Keys.</source>
        <translation>Elija otro en Herramientas &gt; Teclas.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elija otro.</translation>
    </message>
    <message>
        <source>Choose it.</source>
        <translation>Elíjalo.</translation>
    </message>
    <message>
        <source>Choose one for grey films.</source>
        <translation>Elija uno para radiografías en grises.</translation>
    </message>
    <message>
        <source>Choose one or more classes, or &apos;{none_of_these}&apos;.</source>
        <translation>Elija una o varias clases, o «{none_of_these}».</translation>
    </message>
    <message>
        <source>Choose one that was saved for this film.</source>
        <translation>Elija uno guardado para esta radiografía.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Class &apos;{label}&apos; has too few patients or groups of films ({groups}): add films of others until there are {least_groups}.</source>
        <translation>La clase «{label}» tiene demasiado pocos pacientes o grupos de radiografías ({groups}): añada radiografías de otros hasta que haya {least_groups}.</translation>
    </message>
    <message>
        <source>Class and source</source>
        <translation>Clase y fuente</translation>
    </message>
    <message>
        <source>Class that the heatmap explains</source>
        <translation>Clase que explica el mapa de calor</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Vaciar esta lista</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Cerrar el programa</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Close what uses it, or delete it by hand.</source>
        <translation>Cierre lo que la usa, o elimínela a mano.</translation>
    </message>
    <message>
        <source>Coarse steps</source>
        <translation>Pasos grandes</translation>
    </message>
    <message>
        <source>Cobb angle</source>
        <translation>Ángulo de Cobb</translation>
    </message>
    <message>
        <source>Cobb {angle}</source>
        <translation>Cobb {angle}</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Colours and lines</source>
        <translation>Colores y líneas</translation>
    </message>
    <message>
        <source>Complete or remove the line.</source>
        <translation>Complete o elimine la línea.</translation>
    </message>
    <message>
        <source>Constants of the network hold {percent} of the score, which the map does not show.</source>
        <translation>Constantes de la red contienen {percent} de la puntuación, que el mapa no muestra.</translation>
    </message>
    <message>
        <source>Copies and conflicts</source>
        <translation>Copias y conflictos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy it again from its source.</source>
        <translation>Cópielo de nuevo desde su origen.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Cópielo de nuevo.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Copy the bundle again or choose another one.</source>
        <translation>Copie de nuevo el paquete o elija otro.</translation>
    </message>
    <message>
        <source>Copy the bundle again, or make its gate again with packaging/make_gate.py.</source>
        <translation>Copie de nuevo el paquete, o rehaga su filtro de entrada con packaging/make_gate.py.</translation>
    </message>
    <message>
        <source>Cramér&apos;s V {value}: class and source go {strength} together (0 is independent, 1 the same).</source>
        <translation>V de Cramér {value}: clase y fuente están {strength} asociadas (0 es independiente, 1 lo mismo).</translation>
    </message>
    <message>
        <source>Ctrl + drag or arrow key</source>
        <translation>Ctrl + arrastre o flecha</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + rueda</translation>
    </message>
    <message>
        <source>Ctrl+Z brings them back</source>
        <translation>Ctrl+Z las recupera</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>Current and prior</source>
        <translation>Actual y previa</translation>
    </message>
    <message>
        <source>Curves of the training</source>
        <translation>Curvas del entrenamiento</translation>
    </message>
    <message>
        <source>Cut {why}: {join}, as the film is stored. Nothing is said of what was cut off.</source>
        <translation>Recorte ({why}): {join}, tal como está guardada la radiografía. Nada se dice de lo recortado.</translation>
    </message>
    <message>
        <source>DICOM, PNG, JPEG or TIFF. One film, several, a folder, a zip or a CD.</source>
        <translation>DICOM, PNG, JPEG o TIFF. Una radiografía, varias, una carpeta, un zip o un CD.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Dark / light surroundings</source>
        <translation>Entorno oscuro / claro</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete all on this film</source>
        <translation>Eliminar todo en esta radiografía</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Eliminar definitivamente</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>¿Eliminar definitivamente?</translation>
    </message>
    <message>
        <source>Delete it: films then get other hashes than before.</source>
        <translation>Elimínela: las radiografías tendrán entonces hashes distintos de los anteriores.</translation>
    </message>
    <message>
        <source>Delete {title}?</source>
        <translation>¿Eliminar {title}?</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Device-pixel ratio: {ratio:g}</source>
        <translation>Relación de píxeles del dispositivo: {ratio:g}</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Differences are in percentage points, current minus prior. A difference of scores is no finding.</source>
        <translation>Las diferencias son en puntos porcentuales, actual menos previa. Una diferencia de puntuaciones no es un hallazgo.</translation>
    </message>
    <message>
        <source>Display calibration not verified</source>
        <translation>Calibración de la pantalla no verificada</translation>
    </message>
    <message>
        <source>Display not verified</source>
        <translation>Pantalla no verificada</translation>
    </message>
    <message>
        <source>Display test</source>
        <translation>Prueba de pantalla</translation>
    </message>
    <message>
        <source>Display test…</source>
        <translation>Prueba de pantalla…</translation>
    </message>
    <message>
        <source>Display verified</source>
        <translation>Pantalla verificada</translation>
    </message>
    <message>
        <source>Display verified on {day}</source>
        <translation>Pantalla verificada el {day}</translation>
    </message>
    <message>
        <source>Display verified {day}</source>
        <translation>Pantalla verificada {day}</translation>
    </message>
    <message>
        <source>Do not wait for the checkpoint; what was trained since the last one is lost</source>
        <translation>No esperar al punto de control; se pierde lo entrenado desde el último</translation>
    </message>
    <message>
        <source>Do you agree with the model?</source>
        <translation>¿Está de acuerdo con el modelo?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Double-click a film in the list, or drop it here.</source>
        <extracomment>What a film that is dragged out of the list is carried as; it leaves nothing of use to another program.</extracomment>
        <translation>Haga doble clic en una radiografía de la lista, o suéltela aquí.</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <source>Drawings hidden</source>
        <translation>Dibujos ocultos</translation>
    </message>
    <message>
        <source>Drawings hidden on a shared screen</source>
        <translation>Dibujos ocultos en una pantalla compartida</translation>
    </message>
    <message>
        <source>Drop a chest film here</source>
        <translation>Suelte aquí una radiografía de tórax</translation>
    </message>
    <message>
        <source>Each has 1 to {longest} letters.</source>
        <translation>Cada uno tiene de 1 a {longest} caracteres.</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Elipse</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Terminar ahora</translation>
    </message>
    <message>
        <source>English</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Errors (ERROR)</source>
        <translation>Errores (ERROR)</translation>
    </message>
    <message>
        <source>Even that will take about {time}, longer than there is time.</source>
        <translation>Aun así tardará unos {time}, más que el tiempo disponible.</translation>
    </message>
    <message>
        <source>Every step (DEBUG)</source>
        <translation>Cada paso (DEBUG)</translation>
    </message>
    <message>
        <source>Every {label} image is a child&apos;s</source>
        <translation>Cada imagen {label} es de un niño</translation>
    </message>
    <message>
        <source>Explain the class after</source>
        <translation>Explicar la clase siguiente</translation>
    </message>
    <message>
        <source>Explain the class before</source>
        <translation>Explicar la clase anterior</translation>
    </message>
    <message>
        <source>Explaining: {title}</source>
        <translation>Explicación: {title}</translation>
    </message>
    <message>
        <source>Export it again as a 16-bit PNG.</source>
        <translation>Expórtela de nuevo como PNG de 16 bits.</translation>
    </message>
    <message>
        <source>Export it again as a PNG.</source>
        <translation>Expórtela de nuevo como PNG.</translation>
    </message>
    <message>
        <source>Export it as a PNG.</source>
        <translation>Exporte la imagen como PNG.</translation>
    </message>
    <message>
        <source>Export one page as a PNG.</source>
        <translation>Exporte una página como PNG.</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Exportar informe…</translation>
    </message>
    <message>
        <source>Export the bundle again from its run; figures of one model do not hold for another.</source>
        <translation>Exporte de nuevo el paquete desde su ejecución; las cifras de un modelo no valen para otro.</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FALLIDO</translation>
    </message>
    <message>
        <source>FAILED: {reason}</source>
        <translation>FALLIDO: {reason}</translation>
    </message>
    <message>
        <source>Family^Given, or how it begins</source>
        <translation>Apellido^Nombre, o cómo empieza</translation>
    </message>
    <message>
        <source>Fetch again: what came is kept.</source>
        <translation>Vuelva a obtener: lo que llegó se conserva.</translation>
    </message>
    <message>
        <source>Fetch chest films from the PACS that the settings name</source>
        <translation>Obtener radiografías de tórax del PACS que indican los ajustes</translation>
    </message>
    <message>
        <source>Fetch the data again.</source>
        <translation>Obtenga de nuevo los datos.</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Obteniendo…</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Menos ajustes</translation>
    </message>
    <message>
        <source>Fewer than two classes are left: add films of another class.</source>
        <translation>Quedan menos de dos clases: añada radiografías de otra clase.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File of weights, or folder of a run or bundle</source>
        <translation>Archivo de pesos, o carpeta de una ejecución o un paquete</translation>
    </message>
    <message>
        <source>File or folder of the starting weights</source>
        <translation>Archivo o carpeta de los pesos iniciales</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Archivo:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Radiografía</translation>
    </message>
    <message>
        <source>Film list</source>
        <translation>Lista de radiografías</translation>
    </message>
    <message>
        <source>Film with {method} heatmap</source>
        <translation>Radiografía con mapa de calor {method}</translation>
    </message>
    <message>
        <source>Film {film:,} of {films:,}</source>
        <translation>Radiografía {film:,} de {films:,}</translation>
    </message>
    <message>
        <source>Film, Grad-CAM and LRP side by side</source>
        <translation>Radiografía, Grad-CAM y LRP lado a lado</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Radiografías</translation>
    </message>
    <message>
        <source>Films (*.dcm *.dicom *.dic *.ima *.png *.jpg *.jpeg *.tif *.tiff *.webp *.zip DICOMDIR);;All files (*)</source>
        <translation>Radiografías (*.dcm *.dicom *.dic *.ima *.png *.jpg *.jpeg *.tif *.tiff *.webp *.zip DICOMDIR);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Films are read first: what the model says is hidden until an opinion is recorded.</source>
        <translation>Las radiografías se leen primero: lo que dice el modelo se oculta hasta que se registra una opinión.</translation>
    </message>
    <message>
        <source>Films by class and source</source>
        <translation>Radiografías por clase y fuente</translation>
    </message>
    <message>
        <source>Films can be read and analysed as before, but nothing is recorded.</source>
        <translation>Las radiografías pueden leerse y analizarse como antes, pero no se registra nada.</translation>
    </message>
    <message>
        <source>Films of one patient ID differ in name or birth date. Check whose each film is.</source>
        <translation>Radiografías de un mismo ID de paciente difieren en nombre o fecha de nacimiento. Compruebe de quién es cada una.</translation>
    </message>
    <message>
        <source>Films that contain all these words, or whose patient, study or series does</source>
        <translation>Radiografías que contienen todas estas palabras, o cuyo paciente, estudio o serie las contiene</translation>
    </message>
    <message>
        <source>Fine steps</source>
        <translation>Pasos finos</translation>
    </message>
    <message>
        <source>Finished. Its model is a candidate: read its card and try it on films before you promote it.</source>
        <translation>Terminado. Su modelo es un candidato: lea su ficha y pruébelo con radiografías antes de promoverlo.</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>Ajustar a la ventana</translation>
    </message>
    <message>
        <source>Fold a group</source>
        <translation>Plegar un grupo</translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>Whether what a sender or the reader wrote may be shown: names of windows, descriptions, file names.</extracomment>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folder for fetched films</source>
        <translation>Carpeta para las radiografías obtenidas</translation>
    </message>
    <message>
        <source>Folder of labelled films</source>
        <translation>Carpeta de radiografías etiquetadas</translation>
    </message>
    <message>
        <source>Folder of the audit trail</source>
        <translation>Carpeta del registro de auditoría</translation>
    </message>
    <message>
        <source>Folder of the bundle that scores films at every start. Tools &gt; Models changes it at once.</source>
        <translation>Carpeta del paquete que puntúa las radiografías en cada inicio. Herramientas &gt; Modelos lo cambia al instante.</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Carpeta de los resultados</translation>
    </message>
    <message>
        <source>Folder of the run</source>
        <translation>Carpeta de la ejecución</translation>
    </message>
    <message>
        <source>Folder, zip or CSV</source>
        <translation>Carpeta, zip o CSV</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>For a support ticket: &apos;cxrviewer support-bundle&apos; writes all of this and more, without patient data.</source>
        <translation>Para una solicitud de asistencia: &apos;cxrviewer support-bundle&apos; escribe todo esto y más, sin datos de pacientes.</translation>
    </message>
    <message>
        <source>For this film alone; the answer is marked for good and recorded.</source>
        <translation>Solo para esta radiografía; la respuesta queda marcada para siempre y registrada.</translation>
    </message>
    <message>
        <source>Forget it, keep the run</source>
        <translation>Olvidarlo, conservar la ejecución</translation>
    </message>
    <message>
        <source>Four films</source>
        <translation>Cuatro radiografías</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Fotograma</translation>
    </message>
    <message>
        <source>Frame {frame} of {frames}</source>
        <translation>Fotograma {frame} de {frames}</translation>
    </message>
    <message>
        <source>Frame {frame} of {frames} is shown and scored.</source>
        <translation>Se muestra y puntúa el fotograma {frame} de {frames}.</translation>
    </message>
    <message>
        <source>Free space there, or have the folder&apos;s rights mended.</source>
        <translation>Libere espacio allí, o haga corregir los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>Free space, or have the folder&apos;s rights mended.</source>
        <translation>Libere espacio, o haga corregir los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>From the 0.1 to the 99.9 percentile</source>
        <translation>Del percentil 0,1 al 99,9</translation>
    </message>
    <message>
        <source>From the films&apos; borders alone, without lungs, its features tell the classes at {reached} balanced accuracy (chance {found}).</source>
        <translation>Solo por los bordes de las radiografías, sin pulmones, sus características distinguen las clases con {reached} de exactitud equilibrada (azar {found}).</translation>
    </message>
    <message>
        <source>From the outline of the lungs, to be checked and moved</source>
        <translation>A partir del contorno de los pulmones, para comprobar y mover</translation>
    </message>
    <message>
        <source>From the values in a rectangle</source>
        <translation>A partir de los valores de un rectángulo</translation>
    </message>
    <message>
        <source>From: {origin}</source>
        <translation>De: {origin}</translation>
    </message>
    <message>
        <source>Frontal and lateral</source>
        <translation>Frontal y lateral</translation>
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
        <translation>Compartir este juego de teclas</translation>
    </message>
    <message>
        <source>Give the training a name and a folder.</source>
        <translation>Dé al entrenamiento un nombre y una carpeta.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Desistir</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Go back to {title}?</source>
        <translation>¿Volver a {title}?</translation>
    </message>
    <message>
        <source>Go to the list of methods</source>
        <translation>Ir a la lista de métodos</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Grad-CAM and LRP {words} ({numbers}, by chance {percent}).</source>
        <translation>Grad-CAM y LRP {words} ({numbers}, por azar {percent}).</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>Azar</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Hidden below</source>
        <translation>Oculto por debajo de</translation>
    </message>
    <message>
        <source>Hidden: what is below {share:.0f} % of the scale ({sign}{value}).</source>
        <translation>Oculto: lo que está por debajo del {share:.0f}&#xa0;% de la escala ({sign}{value}).</translation>
    </message>
    <message>
        <source>Hide all that a model says of a film until your own opinion of it is recorded. Heatmap &gt; Read first switches it for a while.</source>
        <translation>Ocultar todo lo que un modelo dice de una radiografía hasta registrar su propia opinión. Mapa de calor &gt; Leer primero lo conmuta por un tiempo.</translation>
    </message>
    <message>
        <source>Hide all that names a patient</source>
        <translation>Ocultar todo lo que nombra a un paciente</translation>
    </message>
    <message>
        <source>Hide text</source>
        <translation>Ocultar texto</translation>
    </message>
    <message>
        <source>Hide the names and numbers on the film</source>
        <translation>Ocultar los nombres y números sobre la radiografía</translation>
    </message>
    <message>
        <source>Hide what the model says until your own opinion is recorded</source>
        <translation>Ocultar lo que dice el modelo hasta registrar su propia opinión</translation>
    </message>
    <message>
        <source>Holds from the next start.</source>
        <translation>Vale desde el próximo inicio.</translation>
    </message>
    <message>
        <source>How many of the places opened last File &gt; Open recent keeps. Their names can name patients.</source>
        <translation>Cuántos de los últimos lugares abiertos guarda Archivo &gt; Abrir recientes. Sus nombres pueden nombrar pacientes.</translation>
    </message>
    <message>
        <source>How much did each pixel give to the score, or take from it, when the score is shared out from layer to layer?</source>
        <translation>¿Cuánto dio cada píxel a la puntuación, o le quitó, al repartirla de capa en capa?</translation>
    </message>
    <message>
        <source>How much does each pixel raise the score on the way from an empty film to this one?</source>
        <translation>¿Cuánto eleva cada píxel la puntuación en el camino de una radiografía vacía a esta?</translation>
    </message>
    <message>
        <source>How s&amp;ure</source>
        <translation>Certe&amp;za</translation>
    </message>
    <message>
        <source>How somebody set the film up for reading. On screen only: the model always sees the film itself.</source>
        <translation>Cómo preparó alguien la radiografía para su lectura. Solo en pantalla: el modelo ve siempre la radiografía misma.</translation>
    </message>
    <message>
        <source>How sure you are</source>
        <translation>Cuán seguro está</translation>
    </message>
    <message>
        <source>How the heatmap is drawn</source>
        <translation>Cómo se dibuja el mapa de calor</translation>
    </message>
    <message>
        <source>How; name nobody</source>
        <translation>Cómo; no nombre a nadie</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>He leído esto</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>ImageNet, downloaded by torchvision</source>
        <translation>ImageNet, descargado por torchvision</translation>
    </message>
    <message>
        <source>Imager Pixel Spacing divided by {factor}, {origin}</source>
        <translation>Imager Pixel Spacing dividido por {factor}, {origin}</translation>
    </message>
    <message>
        <source>In a film of several frames</source>
        <translation>En una radiografía de varios fotogramas</translation>
    </message>
    <message>
        <source>In brackets 95 % intervals; those of numbers of films go from their lower to their upper ends.</source>
        <translation>Entre paréntesis, intervalos del 95&#xa0;%; los de los números de radiografías van de sus extremos inferiores a los superiores.</translation>
    </message>
    <message>
        <source>In the active viewport, or in the one it is dropped on</source>
        <translation>En la vista activa, o en aquella donde se suelta</translation>
    </message>
    <message>
        <source>In the background it goes on without this window, and you find it again in Tools &gt; Train a model. With a checkpoint it stops, and can be resumed at any time.</source>
        <translation>En segundo plano continúa sin esta ventana, y lo encontrará de nuevo en Herramientas &gt; Entrenar un modelo. Con un punto de control se detiene y puede reanudarse en cualquier momento.</translation>
    </message>
    <message>
        <source>In the list; with Shift all of them</source>
        <translation>En la lista; con Mayús, todos</translation>
    </message>
    <message>
        <source>In the machine&apos;s settings.toml, &apos;locked&apos; is not a list of known keys.</source>
        <translation>En el settings.toml del equipo, «locked» no es una lista de claves conocidas.</translation>
    </message>
    <message>
        <source>In units of the border&apos;s share of the film: 1 is a map that knows nothing of borders, half as much again is a map drawn to where hospitals differ and lungs do not lie.</source>
        <translation>En unidades de la parte del borde en la radiografía: 1 es un mapa que no sabe de bordes, una vez y media es un mapa atraído hacia donde difieren los hospitales y no hay pulmones.</translation>
    </message>
    <message>
        <source>In units of the share of the film outside the lungs: 1 is a map that knows nothing of lungs; a tenth more is one that avoids them.</source>
        <translation>En unidades de la parte de la radiografía fuera de los pulmones: 1 es un mapa que no sabe de pulmones; un décimo más es uno que los evita.</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Insertion less deletion area, less that of random orders, in shares of the score&apos;s range (Petsiuk et al. 2018): at 0 the map ranks the film&apos;s parts no better than chance.</source>
        <translation>Área de inserción menos la de borrado, menos la de órdenes al azar, en partes del rango de la puntuación (Petsiuk et al. 2018): en 0 el mapa no ordena las partes de la radiografía mejor que el azar.</translation>
    </message>
    <message>
        <source>Install cxrviewer again.</source>
        <translation>Instale de nuevo cxrviewer.</translation>
    </message>
    <message>
        <source>Install them: pip install &apos;cxrviewer[train]&apos;.</source>
        <translation>Instálelos: pip install &apos;cxrviewer[train]&apos;.</translation>
    </message>
    <message>
        <source>Install {join}.</source>
        <translation>Instale {join}.</translation>
    </message>
    <message>
        <source>Instrument and standard, for example. Name nobody: it is shown at the foot of the window.</source>
        <translation>Por ejemplo, instrumento y norma. No nombre a nadie: se muestra al pie de la ventana.</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>Gradientes integrados</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Invertir</translation>
    </message>
    <message>
        <source>It broke off without a word: by a crash, a restart, or from outside. Resuming goes on from its last checkpoint, at most five minutes before.</source>
        <translation>Se interrumpió sin aviso: por un fallo, un reinicio o desde fuera. Al reanudar continúa desde el último punto de control, como mucho cinco minutos antes.</translation>
    </message>
    <message>
        <source>It cannot be changed once the answer is shown; you can comment on it.</source>
        <translation>No puede cambiarse una vez mostrada la respuesta; puede comentarla.</translation>
    </message>
    <message>
        <source>It cannot be known whether these films are of one patient: {words}</source>
        <translation>No puede saberse si estas radiografías son de un mismo paciente: {words}</translation>
    </message>
    <message>
        <source>It does not have the hash that was listed for it.</source>
        <translation>No tiene el hash indicado para ella.</translation>
    </message>
    <message>
        <source>It goes from {least} to {greatest}.</source>
        <translation>Va de {least} a {greatest}.</translation>
    </message>
    <message>
        <source>It has digits and dots, 64 at most.</source>
        <translation>Tiene dígitos y puntos, 64 como máximo.</translation>
    </message>
    <message>
        <source>It is not said how sure you are.</source>
        <translation>No se dice cuán seguro está.</translation>
    </message>
    <message>
        <source>It is not said whether you agree.</source>
        <translation>No se dice si está de acuerdo.</translation>
    </message>
    <message>
        <source>It knows: {join}.</source>
        <translation>Conoce: {join}.</translation>
    </message>
    <message>
        <source>It may be damaged: copy it again.</source>
        <translation>Puede que esté dañada: cópiela de nuevo.</translation>
    </message>
    <message>
        <source>It must be smaller than the picture and move at most its side.</source>
        <translation>Debe ser menor que la imagen y moverse como mucho su lado.</translation>
    </message>
    <message>
        <source>It must know this side&apos;s title and port.</source>
        <translation>Debe conocer el título AE y el puerto de este lado.</translation>
    </message>
    <message>
        <source>It must not be used to diagnose, to screen, to rule disease out, or to decide about anybody&apos;s care.</source>
        <translation>No debe usarse para diagnosticar, cribar, descartar enfermedades ni decidir sobre la atención de nadie.</translation>
    </message>
    <message>
        <source>It starts at the prevalence among those films, {share}.</source>
        <translation>Se empieza con la prevalencia entre esas radiografías, {share}.</translation>
    </message>
    <message>
        <source>It states no figures.</source>
        <translation>No indica cifras.</translation>
    </message>
    <message>
        <source>It stopped with an error.</source>
        <translation>Se detuvo con un error.</translation>
    </message>
    <message>
        <source>It was never measured on a test part.</source>
        <translation>Nunca se midió en un conjunto de prueba.</translation>
    </message>
    <message>
        <source>It was never measured on films of another hospital, where such models usually do much worse.</source>
        <translation>Nunca se midió con radiografías de otro hospital, donde estos modelos suelen ir mucho peor.</translation>
    </message>
    <message>
        <source>It was not analysed.</source>
        <translation>No se analizó.</translation>
    </message>
    <message>
        <source>It was not tested on your films. Operating points of another model do not hold for it.</source>
        <translation>No se probó con sus radiografías. Los puntos de operación de otro modelo no valen para él.</translation>
    </message>
    <message>
        <source>It was stretched to a square: everything looks {share} % {way} than it is.</source>
        <translation>Se estiró hasta un cuadrado: todo parece un {share}&#xa0;% {way} de lo que es.</translation>
    </message>
    <message>
        <source>It will score every film again. No model is deleted.</source>
        <translation>Volverá a puntuar todas las radiografías. No se elimina ningún modelo.</translation>
    </message>
    <message>
        <source>It will score every film that is opened, now and at every start, until you go back.</source>
        <translation>Puntuará cada radiografía que se abra, ahora y en cada inicio, hasta que usted vuelva atrás.</translation>
    </message>
    <message>
        <source>Its colour palette is damaged or of a kind that is not read here.</source>
        <translation>Su paleta de colores está dañada o es de un tipo que aquí no se lee.</translation>
    </message>
    <message>
        <source>Its directions are those of a lateral view; the model knows frontal films only.</source>
        <translation>Sus direcciones son las de una proyección lateral; el modelo solo conoce radiografías frontales.</translation>
    </message>
    <message>
        <source>Its folder is moved to the trash. The run that it was made of stays, if it still is there.</source>
        <translation>Su carpeta se mueve a la papelera. La ejecución de la que salió permanece, si aún existe.</translation>
    </message>
    <message>
        <source>Its grey: the darkest {low} % became black and the brightest {high} % white, the rest in between. The window on the screen plays no part.</source>
        <translation>Sus grises: el {low}&#xa0;% más oscuro pasó a negro y el {high}&#xa0;% más claro a blanco, el resto queda en medio. La ventana de la pantalla no interviene.</translation>
    </message>
    <message>
        <source>Its lead over all other classes, weighted by how probable they are: the log of its odds.</source>
        <translation>Su ventaja sobre todas las demás clases, ponderadas por su probabilidad: el logaritmo de sus odds.</translation>
    </message>
    <message>
        <source>Its pixel data ({name}) is damaged, incomplete or of a variant that is not read here.</source>
        <translation>Sus datos de píxeles ({name}) están dañados, incompletos o son de una variante que aquí no se lee.</translation>
    </message>
    <message>
        <source>Its pixels are floating-point numbers, which no film has.</source>
        <translation>Sus píxeles son números de coma flotante, que ninguna radiografía tiene.</translation>
    </message>
    <message>
        <source>Its pixels are stored as {name}, for which there is no decoder here.</source>
        <translation>Sus píxeles están guardados como {name}, para lo que aquí no hay descodificador.</translation>
    </message>
    <message>
        <source>Its pixels have more than 16 bits; films have at most 16.</source>
        <translation>Sus píxeles tienen más de 16 bits; las radiografías tienen como máximo 16.</translation>
    </message>
    <message>
        <source>Its pixels have {allocated} bits; films have at most 16.</source>
        <translation>Sus píxeles tienen {allocated} bits; las radiografías tienen como máximo 16.</translation>
    </message>
    <message>
        <source>Its test part was looked at {looks} times: the figures are a little too good.</source>
        <translation>Su conjunto de prueba se miró {looks} veces: las cifras son algo demasiado buenas.</translation>
    </message>
    <message>
        <source>Keep its results as PDF or PNG.</source>
        <translation>Guarde sus resultados como PDF o PNG.</translation>
    </message>
    <message>
        <source>Keep the heatmap on</source>
        <translation>Mantener el mapa de calor</translation>
    </message>
    <message>
        <source>Keep the one that is meant.</source>
        <translation>Conserve la que corresponda.</translation>
    </message>
    <message>
        <source>Keep them as PDF or PNG.</source>
        <translation>Consérvelos como PDF o PNG.</translation>
    </message>
    <message>
        <source>Keep training in the background</source>
        <translation>Seguir entrenando en segundo plano</translation>
    </message>
    <message>
        <source>Key: {words}</source>
        <translation>Leyenda: {words}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Teclas y ratón</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Teclas…</translation>
    </message>
    <message>
        <source>Known are: {join}.</source>
        <translation>Se conocen: {join}.</translation>
    </message>
    <message>
        <source>Known length</source>
        <translation>Longitud conocida</translation>
    </message>
    <message>
        <source>LRP</source>
        <translation>LRP</translation>
    </message>
    <message>
        <source>LRP knows no rules for a {architecture}.</source>
        <translation>LRP no conoce reglas para una {architecture}.</translation>
    </message>
    <message>
        <source>Labelled &amp;films</source>
        <translation>Radiografías &amp;etiquetadas</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Large areas without any noise: a drawing or a test pattern, no film.</source>
        <translation>Grandes áreas sin ruido alguno: un dibujo o una carta de ajuste, no una radiografía.</translation>
    </message>
    <message>
        <source>Least severe level that reaches the log file.</source>
        <translation>Nivel menos grave que llega al archivo de registro.</translation>
    </message>
    <message>
        <source>Leave it to the window.</source>
        <translation>Déjelo a la ventana.</translation>
    </message>
    <message>
        <source>Leave out &apos;*&apos;, &apos;?&apos; and &apos;\&apos;, and write less.</source>
        <translation>Omita &apos;*&apos;, &apos;?&apos; y &apos;\&apos;, y escriba menos.</translation>
    </message>
    <message>
        <source>Leave the name or number out: opinions are kept.</source>
        <translation>Omita el nombre o el número: las opiniones se guardan.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Left for right, with a red badge</source>
        <translation>Izquierda por derecha, con un aviso rojo</translation>
    </message>
    <message>
        <source>Left out of {number} films: {counted} of others, {counted2} of which copies carry two different labels, {counted3} that cannot be read.</source>
        <translation>Omitidas de {number} radiografías: {counted} de otras, {counted2} cuyas copias llevan dos etiquetas distintas, {counted3} que no se pueden leer.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Length of the line in millimetres, as printed on the ruler or the marker:</source>
        <translation>Longitud de la línea en milímetros, tal como figura en la regla o la marca:</translation>
    </message>
    <message>
        <source>Letters and markers cover about a hundredth of a film and say nothing of lungs, but name hospitals (DeGrave et al. 2021): five and fifteen times their area.</source>
        <translation>Letras y marcas cubren alrededor de una centésima de una radiografía y no dicen nada de los pulmones, pero delatan el hospital (DeGrave et al. 2021): cinco y quince veces su área.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Limit of the numbers for {name}</source>
        <translation>Límite de las cifras de {name}</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Limits of this model</source>
        <translation>Límites de este modelo</translation>
    </message>
    <message>
        <source>Line {line} of the manifest has more cells than columns, or a cell of several lines.</source>
        <translation>La línea {line} del manifiesto tiene más celdas que columnas, o una celda de varias líneas.</translation>
    </message>
    <message>
        <source>Line {line} of the manifest has no path or no label.</source>
        <translation>La línea {line} del manifiesto no tiene ruta o etiqueta.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Lines at {at} % of {value}{averaged}{below}.</source>
        <translation>Líneas al {at}&#xa0;% de {value}{averaged}{below}.</translation>
    </message>
    <message>
        <source>Lines instead of colours</source>
        <translation>Líneas en lugar de colores</translation>
    </message>
    <message>
        <source>List every notice of the film below it</source>
        <translation>Listar debajo todos los avisos de la radiografía</translation>
    </message>
    <message>
        <source>Load measurements…</source>
        <translation>Cargar mediciones…</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <source>Locked: {reason}</source>
        <translation>Bloqueado: {reason}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Log from</source>
        <translation>Registrar desde</translation>
    </message>
    <message>
        <source>Log in to the PACS</source>
        <translation>Identificarse en el PACS</translation>
    </message>
    <message>
        <source>Look at the data first.</source>
        <translation>Examine primero los datos.</translation>
    </message>
    <message>
        <source>Look at the disk.</source>
        <translation>Revise el disco.</translation>
    </message>
    <message>
        <source>Look at the report of this film, and print it</source>
        <translation>Ver el informe de esta radiografía e imprimirlo</translation>
    </message>
    <message>
        <source>Look full screen: all 18 steps differ, with their corners; the squares of 5 % in black and 95 % in white can be seen; the ramps are even, without bands; the lines of 1 px can be told apart; squares are square; the dark and the bright field are even to the corners; the smallest words can be read.</source>
        <translation>Mire a pantalla completa: los 18 escalones difieren, con sus esquinas; se ven los cuadrados del 5&#xa0;% en negro y del 95&#xa0;% en blanco; las rampas son uniformes, sin bandas; se distinguen las líneas de 1 px; los cuadrados son cuadrados; los campos oscuro y claro son uniformes hasta las esquinas; se leen las palabras más pequeñas.</translation>
    </message>
    <message>
        <source>Look there and above for a quotation mark that is not closed, or not doubled within a cell.</source>
        <translation>Busque ahí y más arriba unas comillas que no estén cerradas, o que no estén duplicadas dentro de una celda.</translation>
    </message>
    <message>
        <source>Looking for films…</source>
        <translation>Buscando radiografías…</translation>
    </message>
    <message>
        <source>Looking for the lungs</source>
        <translation>Búsqueda de los pulmones</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Low values are {first} by Photometric Interpretation and {second} by Presentation LUT Shape; Photometric Interpretation is the default.</source>
        <translation>Los valores bajos aparecen en {first} según Photometric Interpretation y en {second} según Presentation LUT Shape; por defecto vale Photometric Interpretation.</translation>
    </message>
    <message>
        <source>Lung 123</source>
        <translation>Pulmón 123</translation>
    </message>
    <message>
        <source>MIRRORED</source>
        <translation>REFLEJADA</translation>
    </message>
    <message>
        <source>MIRRORED, as the presentation state asks</source>
        <translation>REFLEJADA, como pide el estado de presentación</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>F1 macro</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Lupa</translation>
    </message>
    <message>
        <source>Mean, SD, least, most and area</source>
        <translation>Media, DE, mínimo, máximo y área</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Measured widths</source>
        <translation>Anchuras medidas</translation>
    </message>
    <message>
        <source>Measurements (*.json)</source>
        <translation>Mediciones (*.json)</translation>
    </message>
    <message>
        <source>Measurements of this film written to {folder}/{name} and .csv beside it.</source>
        <translation>Mediciones de esta radiografía escritas en {folder}/{name} y .csv al lado.</translation>
    </message>
    <message>
        <source>Measurements put back on the film: {number}.</source>
        <translation>Mediciones repuestas en la radiografía: {number}.</translation>
    </message>
    <message>
        <source>Memory may be short: close other programs and try again.</source>
        <translation>Es posible que falte memoria: cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Mend or remove it.</source>
        <translation>Corríjalo o elimínelo.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Method of the heatmap</source>
        <translation>Método del mapa de calor</translation>
    </message>
    <message>
        <source>Midline, heart, inner thorax</source>
        <translation>Línea media, corazón, tórax interno</translation>
    </message>
    <message>
        <source>Mirror left-right</source>
        <translation>Reflejar izquierda-derecha</translation>
    </message>
    <message>
        <source>Mirror top-bottom</source>
        <translation>Reflejar arriba-abajo</translation>
    </message>
    <message>
        <source>Mixed groups</source>
        <translation>Grupos mixtos</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Model bundle</source>
        <translation>Paquete de modelo</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Ficha del modelo</translation>
    </message>
    <message>
        <source>Model score</source>
        <translation>Puntuación del modelo</translation>
    </message>
    <message>
        <source>Model {name}</source>
        <translation>Modelo {name}</translation>
    </message>
    <message>
        <source>Model {name}, candidate on trial</source>
        <translation>Modelo {name}, candidato a prueba</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Models — research use only</source>
        <translation>Modelos — solo para investigación</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelos…</translation>
    </message>
    <message>
        <source>More menus</source>
        <translation>Más menús</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Más ajustes</translation>
    </message>
    <message>
        <source>More tools</source>
        <extracomment>Qt&apos;s names of the buttons for what a bar has no room for.</extracomment>
        <translation>Más herramientas</translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation>Ratón y teclas</translation>
    </message>
    <message>
        <source>Mouse as in</source>
        <translation>Ratón como en</translation>
    </message>
    <message>
        <source>Mouse as in OHIF</source>
        <translation>Ratón como en OHIF</translation>
    </message>
    <message>
        <source>Mouse as in OsiriX</source>
        <translation>Ratón como en OsiriX</translation>
    </message>
    <message>
        <source>Mouse as in Slicer</source>
        <translation>Ratón como en Slicer</translation>
    </message>
    <message>
        <source>Mouse as in Weasis</source>
        <translation>Ratón como en Weasis</translation>
    </message>
    <message>
        <source>Move a point, or all of it</source>
        <translation>Mover un punto, o todo</translation>
    </message>
    <message>
        <source>Move films together</source>
        <translation>Mover las radiografías juntas</translation>
    </message>
    <message>
        <source>Move it to the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Move the film</source>
        <translation>Mover la radiografía</translation>
    </message>
    <message>
        <source>Move the run to the trash</source>
        <translation>Mover la ejecución a la papelera</translation>
    </message>
    <message>
        <source>Name PEM files that belong together.</source>
        <translation>Indique archivos PEM que correspondan entre sí.</translation>
    </message>
    <message>
        <source>Name a file in it, as in study.zip/film.dcm.</source>
        <translation>Indique un archivo que contenga, como study.zip/film.dcm.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Indique un archivo.</translation>
    </message>
    <message>
        <source>Name a folder outside of it.</source>
        <translation>Indique una carpeta fuera de ella.</translation>
    </message>
    <message>
        <source>Name a patient too, or {longest_days} days at most.</source>
        <translation>Indique también un paciente, o {longest_days} días como máximo.</translation>
    </message>
    <message>
        <source>Name a patient, an accession number or dates.</source>
        <translation>Indique un paciente, un número de acceso o fechas.</translation>
    </message>
    <message>
        <source>Name a port that it knows for C-MOVE.</source>
        <translation>Indique un puerto que conozca para C-MOVE.</translation>
    </message>
    <message>
        <source>Name another frame.</source>
        <translation>Indique otro fotograma.</translation>
    </message>
    <message>
        <source>Name another one.</source>
        <translation>Indique otra.</translation>
    </message>
    <message>
        <source>Name another one: --bundle, or Tools &gt; Models in the window.</source>
        <translation>Indique otro: --bundle, o Herramientas &gt; Modelos en la ventana.</translation>
    </message>
    <message>
        <source>Name another output.</source>
        <translation>Indique otra salida.</translation>
    </message>
    <message>
        <source>Name certificates.</source>
        <translation>Indique certificados.</translation>
    </message>
    <message>
        <source>Name of a set of keys: ohif, weasis, or one of your own. Tools &gt; Keys changes single ones.</source>
        <translation>Nombre de un juego de teclas: ohif, weasis o uno propio. Herramientas &gt; Teclas cambia teclas sueltas.</translation>
    </message>
    <message>
        <source>Name one, such as lrp.</source>
        <translation>Indique uno, por ejemplo lrp.</translation>
    </message>
    <message>
        <source>Name one.</source>
        <translation>Indique una.</translation>
    </message>
    <message>
        <source>Name the films to train on.</source>
        <translation>Indique las radiografías para entrenar.</translation>
    </message>
    <message>
        <source>Name the weights to start from.</source>
        <translation>Indique los pesos de partida.</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Nombre: {name}</translation>
    </message>
    <message>
        <source>Names are hidden for a shared screen.</source>
        <translation>Los nombres están ocultos para una pantalla compartida.</translation>
    </message>
    <message>
        <source>Names hidden</source>
        <translation>Nombres ocultos</translation>
    </message>
    <message>
        <source>Names, dates and drawings are hidden for a shared screen. Text that is burned into a film is not: look for it. Windows of models and trainings that are open show the names of files; before any other does, you are asked.</source>
        <extracomment>What the reader must know when the mode begins.</extracomment>
        <translation>Nombres, fechas y dibujos se ocultan para una pantalla compartida. El texto grabado en una radiografía no: búsquelo. Las ventanas abiertas de modelos y entrenamientos muestran nombres de archivos; antes de que lo haga otra, se le preguntará.</translation>
    </message>
    <message>
        <source>Ne&amp;w training</source>
        <translation>N&amp;uevo entrenamiento</translation>
    </message>
    <message>
        <source>Near copies</source>
        <translation>Casi duplicados</translation>
    </message>
    <message>
        <source>Needs weights to start from.</source>
        <translation>Necesita pesos de partida.</translation>
    </message>
    <message>
        <source>Networks of type {name} are unknown to this version.</source>
        <translation>Esta versión no conoce redes de tipo {name}.</translation>
    </message>
    <message>
        <source>Next class</source>
        <translation>Clase siguiente</translation>
    </message>
    <message>
        <source>Next film</source>
        <translation>Radiografía siguiente</translation>
    </message>
    <message>
        <source>Next measurement</source>
        <translation>Medición siguiente</translation>
    </message>
    <message>
        <source>Next study</source>
        <translation>Estudio siguiente</translation>
    </message>
    <message>
        <source>No PACS is set up. Tools &gt; Settings names one.</source>
        <translation>No hay ningún PACS configurado. Indique uno en Herramientas &gt; Ajustes.</translation>
    </message>
    <message>
        <source>No action is chosen</source>
        <translation>No hay ninguna acción elegida</translation>
    </message>
    <message>
        <source>No comparison: a film was not scored.</source>
        <translation>Sin comparación: una radiografía no se puntuó.</translation>
    </message>
    <message>
        <source>No comparison: the dates do not tell which film is the earlier one.</source>
        <translation>Sin comparación: las fechas no dicen qué radiografía es anterior.</translation>
    </message>
    <message>
        <source>No comparison: the films are not known to be of one patient.</source>
        <translation>Sin comparación: no consta que las radiografías sean de un mismo paciente.</translation>
    </message>
    <message>
        <source>No difference: the films were scored by different models.</source>
        <translation>Sin diferencia: las radiografías las puntuaron modelos distintos.</translation>
    </message>
    <message>
        <source>No difference: the gate asks to read one of the scores with care.</source>
        <translation>Sin diferencia: el filtro de entrada pide leer una de las puntuaciones con cautela.</translation>
    </message>
    <message>
        <source>No epoch is finished yet.</source>
        <translation>Aún no ha terminado ninguna época.</translation>
    </message>
    <message>
        <source>No film before it of the same patient and view was found. Name its folder, too.</source>
        <translation>No se encontró ninguna radiografía anterior del mismo paciente y proyección. Indique también su carpeta.</translation>
    </message>
    <message>
        <source>No film is open.</source>
        <translation>No hay ninguna radiografía abierta.</translation>
    </message>
    <message>
        <source>No film is shown.</source>
        <translation>No se muestra ninguna radiografía.</translation>
    </message>
    <message>
        <source>No film occurs twice, and every film can be read.</source>
        <translation>Ninguna radiografía aparece dos veces, y todas pueden leerse.</translation>
    </message>
    <message>
        <source>No film was found there.</source>
        <translation>Allí no se encontró ninguna radiografía.</translation>
    </message>
    <message>
        <source>No film&apos;s patient is known: films of one patient may be in training and test, and figures will be too good.</source>
        <translation>No se conoce el paciente de ninguna radiografía: las de un mismo paciente pueden estar en entrenamiento y prueba, y las cifras serán demasiado buenas.</translation>
    </message>
    <message>
        <source>No heatmap yet.</source>
        <translation>Aún no hay mapa de calor.</translation>
    </message>
    <message>
        <source>No lettering or side marker was found near the film&apos;s border.</source>
        <translation>No se encontraron rótulos ni marcas de lado cerca del borde de la radiografía.</translation>
    </message>
    <message>
        <source>No lines: all are below {share:.0f} %, and hidden.</source>
        <translation>Sin líneas: todas están por debajo del {share:.0f}&#xa0;% y ocultas.</translation>
    </message>
    <message>
        <source>No lungs were found.</source>
        <translation>No se encontraron pulmones.</translation>
    </message>
    <message>
        <source>No method is named.</source>
        <translation>No se indica ningún método.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>No opinion is chosen.</source>
        <translation>No hay ninguna opinión elegida.</translation>
    </message>
    <message>
        <source>No outline of the lungs. {why_not}</source>
        <translation>Sin contorno de los pulmones. {why_not}</translation>
    </message>
    <message>
        <source>No pixel spacing: lengths in px</source>
        <translation>Sin espaciado de píxel: longitudes en px</translation>
    </message>
    <message>
        <source>No ratio is proposed: the borders of heart and lungs are not clear. Measure it by hand (C).</source>
        <translation>No se propone índice: los límites de corazón y pulmones no son claros. Mídalo a mano (C).</translation>
    </message>
    <message>
        <source>No ratio is proposed: the lungs are not known.</source>
        <translation>No se propone índice: no se conocen los pulmones.</translation>
    </message>
    <message>
        <source>No ratio is proposed: this is not a PA film.</source>
        <translation>No se propone índice: no es una radiografía PA.</translation>
    </message>
    <message>
        <source>No relevance rule is known for a network with a {name}.</source>
        <translation>No se conoce regla de relevancia para una red con {name}.</translation>
    </message>
    <message>
        <source>No relevance rule is known for a {name}.</source>
        <translation>No se conoce regla de relevancia para {name}.</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Ningún ajuste contiene estas palabras.</translation>
    </message>
    <message>
        <source>No test film is of class {label}, so how often it is recognised is not known.</source>
        <translation>Ninguna radiografía de prueba es de la clase {label}, así que no se sabe con qué frecuencia se reconoce.</translation>
    </message>
    <message>
        <source>No training yet.</source>
        <translation>Aún no hay entrenamientos.</translation>
    </message>
    <message>
        <source>No {label} image shares a source with any other class</source>
        <translation>Ninguna imagen {label} comparte fuente con otra clase</translation>
    </message>
    <message>
        <source>No {name} heatmap yet</source>
        <translation>Aún no hay mapa {name}</translation>
    </message>
    <message>
        <source>Nobody has recorded that this display was verified: see View &gt; Display test.</source>
        <translation>Nadie ha registrado que esta pantalla se verificara: véase Ver &gt; Prueba de pantalla.</translation>
    </message>
    <message>
        <source>None, or for example: epochs=4,2,2; batch=32</source>
        <translation>Ninguno, o por ejemplo: epochs=4,2,2; batch=32</translation>
    </message>
    <message>
        <source>Not a PA film: the ratio holds for PA films.</source>
        <translation>No es una radiografía PA: el índice vale para radiografías PA.</translation>
    </message>
    <message>
        <source>Not both films are scored yet.</source>
        <translation>Aún no están puntuadas las dos radiografías.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>No realizada</translation>
    </message>
    <message>
        <source>Not for the viewer</source>
        <translation>No aptas para el visor</translation>
    </message>
    <message>
        <source>Not looked into: {listed}.</source>
        <translation>Sin explorar: {listed}.</translation>
    </message>
    <message>
        <source>Not scored. {text}</source>
        <translation>Sin puntuar. {text}</translation>
    </message>
    <message>
        <source>Not scored: this film is outside what the model may be asked about.</source>
        <translation>Sin puntuar: esta radiografía está fuera de lo que puede preguntarse al modelo.</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Sin probar</translation>
    </message>
    <message>
        <source>Not tested on films of any other hospital; such models usually do much worse there, so expect wrong answers.</source>
        <translation>No probado con radiografías de ningún otro hospital; allí estos modelos suelen ir mucho peor, así que espere respuestas erróneas.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing is kept: you are asked each time instead.</source>
        <translation>No se guarda nada: se le preguntará cada vez.</translation>
    </message>
    <message>
        <source>Nothing published with it.</source>
        <translation>Nada publicado al respecto.</translation>
    </message>
    <message>
        <source>Nothing says what to search for.</source>
        <translation>Nada indica qué buscar.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>No se encontró nada.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
    <message>
        <source>Nothing: its own score</source>
        <translation>Nada: su propia puntuación</translation>
    </message>
    <message>
        <source>Nothing: random weights</source>
        <translation>Nada: pesos aleatorios</translation>
    </message>
    <message>
        <source>Notice acknowledged</source>
        <translation>Aviso confirmado</translation>
    </message>
    <message>
        <source>Notices about the film</source>
        <translation>Avisos sobre la radiografía</translation>
    </message>
    <message>
        <source>Now on show: the default.</source>
        <translation>Se muestra: la predeterminada.</translation>
    </message>
    <message>
        <source>Now on show: the other polarity.</source>
        <translation>Se muestra: la otra polaridad.</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>Oclusión</translation>
    </message>
    <message>
        <source>Of 1000 films below it, about {number} are {name} all the same.</source>
        <translation>De 1000 radiografías por debajo, unas {number} son {name} a pesar de todo.</translation>
    </message>
    <message>
        <source>Of what is held; Ctrl + arrow keys: ten times as far</source>
        <translation>De lo seleccionado; Ctrl + flechas: diez veces más lejos</translation>
    </message>
    <message>
        <source>Of {films} films scored {least:.0f} to {most:.0f} % when the model was calibrated, {low:.0f} to {high:.0f} % were of this class (95 % interval): it is about those films and need not hold the score of this one.</source>
        <translation>De {films} radiografías con una puntuación de {least:.0f} a {most:.0f}&#xa0;% al calibrar el modelo, entre {low:.0f} y {high:.0f}&#xa0;% eran de esta clase (intervalo del 95&#xa0;%): se refiere a esas radiografías y no tiene por qué contener la puntuación de esta.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>On labelled films of your own</source>
        <translation>Con radiografías etiquetadas propias</translation>
    </message>
    <message>
        <source>On {films} films of another data set its balanced accuracy was {reached} ({low} to {high}); expect wrong answers elsewhere too.</source>
        <translation>En {films} radiografías de otro conjunto de datos, su exactitud equilibrada fue de {reached} (de {low} a {high}); cuente con respuestas erróneas también en otros lugares.</translation>
    </message>
    <message>
        <source>On {films} films of another data set its balanced accuracy was {reached}, without an interval; expect wrong answers elsewhere too.</source>
        <translation>En {films} radiografías de otro conjunto de datos, su exactitud equilibrada fue de {reached}, sin intervalo; cuente con respuestas erróneas también en otros lugares.</translation>
    </message>
    <message>
        <source>On {films} films of sources left out of training its balanced accuracy was {reached} ({low} to {high}); expect wrong answers elsewhere too.</source>
        <translation>En {films} radiografías de fuentes excluidas del entrenamiento, su exactitud equilibrada fue de {reached} (de {low} a {high}); cuente con respuestas erróneas también en otros lugares.</translation>
    </message>
    <message>
        <source>On {films} films of sources left out of training its balanced accuracy was {reached}, without an interval; expect wrong answers elsewhere too.</source>
        <translation>En {films} radiografías de fuentes excluidas del entrenamiento, su exactitud equilibrada fue de {reached}, sin intervalo; cuente con respuestas erróneas también en otros lugares.</translation>
    </message>
    <message>
        <source>One film</source>
        <translation>Una radiografía</translation>
    </message>
    <message>
        <source>One film pixel per screen pixel</source>
        <translation>Un píxel de la radiografía por píxel de pantalla</translation>
    </message>
    <message>
        <source>One has at most {most_bytes} bytes.</source>
        <translation>Uno tiene como máximo {most_bytes} bytes.</translation>
    </message>
    <message>
        <source>One has schema_version = {schema_version} and [keys].</source>
        <translation>Uno tiene schema_version = {schema_version} y [keys].</translation>
    </message>
    <message>
        <source>One letter is too little of a name.</source>
        <translation>Una letra es muy poco de un nombre.</translation>
    </message>
    <message>
        <source>One lung is far smaller than the other.</source>
        <translation>Un pulmón es mucho menor que el otro.</translation>
    </message>
    <message>
        <source>One patient id covers {most_common} of {len} films, so it names no patient: give patient_id in a manifest.</source>
        <translation>Un ID de paciente abarca {most_common} de {len} radiografías, así que no designa a ningún paciente: indique patient_id en un manifiesto.</translation>
    </message>
    <message>
        <source>One window</source>
        <translation>Una sola ventana</translation>
    </message>
    <message>
        <source>Only models of your own that are neither promoted nor in use can be deleted.</source>
        <translation>Solo pueden eliminarse modelos propios que no estén promovidos ni en uso.</translation>
    </message>
    <message>
        <source>Only one lung was found.</source>
        <translation>Solo se encontró un pulmón.</translation>
    </message>
    <message>
        <source>Only studies with chest films are shown. Nothing is connected to until you search.</source>
        <translation>Solo se muestran estudios con radiografías de tórax. No se conecta a nada hasta que busque.</translation>
    </message>
    <message>
        <source>Opacity of the heatmap</source>
        <translation>Opacidad del mapa de calor</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open DICOM, PNG, JPEG or TIFF files, a folder, a zip or a DICOMDIR.</source>
        <translation>Abra archivos DICOM, PNG, JPEG o TIFF, una carpeta, un zip o un DICOMDIR.</translation>
    </message>
    <message>
        <source>Open a chest film.</source>
        <translation>Abra una radiografía de tórax.</translation>
    </message>
    <message>
        <source>Open a single film.</source>
        <translation>Abra una sola radiografía.</translation>
    </message>
    <message>
        <source>Open all films in a folder</source>
        <translation>Abrir todas las radiografías de una carpeta</translation>
    </message>
    <message>
        <source>Open by dropping</source>
        <translation>Abrir soltando</translation>
    </message>
    <message>
        <source>Open films</source>
        <translation>Abrir radiografías</translation>
    </message>
    <message>
        <source>Open films, a zip or a DICOMDIR</source>
        <translation>Abrir radiografías, un zip o un DICOMDIR</translation>
    </message>
    <message>
        <source>Open films, folders, zips or a DICOMDIR</source>
        <translation>Abrir radiografías, carpetas, zips o un DICOMDIR</translation>
    </message>
    <message>
        <source>Open film…</source>
        <translation>Abrir radiografía…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Abrir carpeta…</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Ábrala de nuevo.</translation>
    </message>
    <message>
        <source>Open it as a folder, or name a file in it.</source>
        <translation>Ábrala como carpeta, o indique un archivo que contenga.</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Abrir recientes</translation>
    </message>
    <message>
        <source>Open the film that it belongs to.</source>
        <translation>Abra la radiografía a la que pertenece.</translation>
    </message>
    <message>
        <source>Open the folder it lies in.</source>
        <translation>Abra la carpeta en la que está.</translation>
    </message>
    <message>
        <source>Open the image object of the study.</source>
        <translation>Abra el objeto de imagen del estudio.</translation>
    </message>
    <message>
        <source>Open the original film.</source>
        <translation>Abra la radiografía original.</translation>
    </message>
    <message>
        <source>Open the sample film</source>
        <translation>Abrir la radiografía de ejemplo</translation>
    </message>
    <message>
        <source>Open the synthetic film that comes with the program</source>
        <translation>Abrir la radiografía sintética que viene con el programa</translation>
    </message>
    <message>
        <source>Opening film {film:,} of {films:,}</source>
        <translation>Abriendo radiografía {film:,} de {films:,}</translation>
    </message>
    <message>
        <source>Opens chest radiographs, scores them with a model on this computer and shows where the score came from. Nothing is sent anywhere unless you have set up a PACS.</source>
        <translation>Abre radiografías de tórax, las puntúa con un modelo en este equipo y muestra de dónde vino la puntuación. No se envía nada a ninguna parte, salvo que haya configurado un PACS.</translation>
    </message>
    <message>
        <source>Operating points or calibration of bundle &apos;{name}&apos; do not fit its classes.</source>
        <translation>Los puntos de operación o la calibración del paquete «{name}» no encajan con sus clases.</translation>
    </message>
    <message numerus="yes">
        <source>Opinions of %n films written to {name}, and .csv beside it.</source>
        <translation>
            <numerusform>Opiniones sobre %n radiografía escritas en {name}, y .csv al lado.</numerusform>
            <numerusform>Opiniones sobre %n radiografías escritas en {name}, y .csv al lado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Or a LUT, by its number in the menu</source>
        <translation>O una LUT, por su número en el menú</translation>
    </message>
    <message>
        <source>Or drag from one to the next; arrow keys and Enter do it too</source>
        <translation>O arrastrar de uno al siguiente; también con flechas e Intro</translation>
    </message>
    <message>
        <source>Or hide all of them</source>
        <translation>U ocultarlas todas</translation>
    </message>
    <message>
        <source>Outline of the lungs</source>
        <translation>Contorno de los pulmones</translation>
    </message>
    <message>
        <source>Outline of the lungs by a small network, for checking the model, not for measuring a patient.</source>
        <translation>Contorno de los pulmones por una red pequeña, para comprobar el modelo, no para medir a un paciente.</translation>
    </message>
    <message>
        <source>Overlay {group:04X}</source>
        <translation>Superposición {group:04X}</translation>
    </message>
    <message>
        <source>PACS</source>
        <translation>PACS</translation>
    </message>
    <message>
        <source>PACS of File &gt; Search a PACS</source>
        <translation>PACS de Archivo &gt; Buscar en un PACS</translation>
    </message>
    <message>
        <source>PEM files of the authority, this side and its key: &quot;AUTHORITY.pem; OWN.pem; KEY.pem&quot;.</source>
        <translation>Archivos PEM de la autoridad, de este lado y de su clave: &quot;AUTHORITY.pem; OWN.pem; KEY.pem&quot;.</translation>
    </message>
    <message>
        <source>Packages for training are not installed.</source>
        <translation>No están instalados los paquetes de entrenamiento.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Patient &amp;ID</source>
        <translation>&amp;ID del paciente</translation>
    </message>
    <message>
        <source>Patient, date, description</source>
        <translation>Paciente, fecha, descripción</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Patients were not known: films of one patient may be in training and test.</source>
        <translation>No se conocían los pacientes: radiografías de un mismo paciente pueden estar en entrenamiento y prueba.</translation>
    </message>
    <message>
        <source>Patients were not known: films of one patient may be in training and test; figures are optimistic.</source>
        <translation>No se conocían los pacientes: radiografías de un mismo paciente pueden estar en entrenamiento y prueba; las cifras son optimistas.</translation>
    </message>
    <message>
        <source>Paused. Resuming goes on exactly where it stopped.</source>
        <translation>En pausa. Al reanudar continúa exactamente donde se detuvo.</translation>
    </message>
    <message>
        <source>Peek at the heatmap</source>
        <translation>Echar un vistazo al mapa de calor</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Picture of this film</source>
        <translation>Imagen de esta radiografía</translation>
    </message>
    <message>
        <source>Picture {place}</source>
        <translation>Imagen {place}</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Place a point</source>
        <translation>Colocar un punto</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>Preparing the film…</source>
        <translation>Preparando la radiografía…</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Presentación</translation>
    </message>
    <message>
        <source>Presentation state</source>
        <translation>Estado de presentación</translation>
    </message>
    <message>
        <source>Presentation states were found: the menu Presentation offers them with the films they were made for.</source>
        <translation>Se encontraron estados de presentación: el menú Presentación los ofrece con las radiografías para las que se hicieron.</translation>
    </message>
    <message>
        <source>Press to let the heatmap explain this class.</source>
        <translation>Pulse para que el mapa de calor explique esta clase.</translation>
    </message>
    <message>
        <source>Prevalence, on a logarithmic scale</source>
        <translation>Prevalencia, en escala logarítmica</translation>
    </message>
    <message>
        <source>Previous class</source>
        <translation>Clase anterior</translation>
    </message>
    <message>
        <source>Previous film</source>
        <translation>Radiografía anterior</translation>
    </message>
    <message>
        <source>Previous measurement</source>
        <translation>Medición anterior</translation>
    </message>
    <message>
        <source>Previous study</source>
        <translation>Estudio anterior</translation>
    </message>
    <message>
        <source>Print report…</source>
        <translation>Imprimir informe…</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Imprimir el informe</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Previa</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Procesador (CPU)</translation>
    </message>
    <message>
        <source>Progress of the analysis</source>
        <translation>Progreso del análisis</translation>
    </message>
    <message>
        <source>Progress of the heatmap</source>
        <translation>Progreso del mapa de calor</translation>
    </message>
    <message>
        <source>Progress of the look at the data</source>
        <translation>Progreso del examen de los datos</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Progreso del entrenamiento</translation>
    </message>
    <message>
        <source>Promote it all the same</source>
        <translation>Promover de todos modos</translation>
    </message>
    <message>
        <source>Promote {title}?</source>
        <translation>¿Promover {title}?</translation>
    </message>
    <message>
        <source>Propose the cardiothoracic ratio</source>
        <translation>Proponer el índice cardiotorácico</translation>
    </message>
    <message>
        <source>Published: {published}</source>
        <translation>Publicado: {published}</translation>
    </message>
    <message>
        <source>Put cells with separators between quotation marks.</source>
        <translation>Ponga entre comillas las celdas que contengan separadores.</translation>
    </message>
    <message>
        <source>Put its value in quotes.</source>
        <translation>Ponga su valor entre comillas.</translation>
    </message>
    <message>
        <source>Put saved ones back on the film that they were made on</source>
        <translation>Reponer las guardadas en su radiografía</translation>
    </message>
    <message>
        <source>Put the tool down, or stop the analysis, or the search</source>
        <translation>Soltar la herramienta, o parar el análisis o la búsqueda</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Rank correlation with the map of a film that no reader could tell from this one; below 0.5 three quarters of the ranks change (1 - 0.5 squared).</source>
        <translation>Correlación de rangos con el mapa de una radiografía que ningún lector distinguiría de esta; por debajo de 0,5 cambian tres cuartas partes de los rangos (1 - 0,5 al cuadrado).</translation>
    </message>
    <message>
        <source>Rank correlation. The methods ask different questions, so that disagreement speaks against neither of them and never fails a map; 19 of 20 films of its own kind lie above 0.4 with the bundled model.</source>
        <translation>Correlación de rangos. Los métodos hacen preguntas distintas, así que el desacuerdo no habla contra ninguno y nunca invalida un mapa; 19 de 20 radiografías de su tipo están por encima de 0,4 con el modelo incluido.</translation>
    </message>
    <message>
        <source>Raw detector values (FOR PROCESSING), not a film to read.</source>
        <translation>Valores brutos del detector (FOR PROCESSING), no una radiografía para leer.</translation>
    </message>
    <message>
        <source>Read first</source>
        <translation>Leer primero</translation>
    </message>
    <message>
        <source>Read first: all that the model says of this film is hidden until your opinion is recorded.</source>
        <extracomment>What stands in the place of all that is withheld.</extracomment>
        <translation>Leer primero: todo lo que el modelo dice de esta radiografía se oculta hasta registrar su opinión.</translation>
    </message>
    <message>
        <source>Read their cards, try one, promote one</source>
        <translation>Leer sus fichas, probar uno, promover uno</translation>
    </message>
    <message>
        <source>Read this before you train. The same stands in audit.txt of the run.</source>
        <translation>Lea esto antes de entrenar. Lo mismo consta en audit.txt de la ejecución.</translation>
    </message>
    <message>
        <source>Read with care</source>
        <translation>Léase con cautela</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Reading frame {frame}…</source>
        <translation>Leyendo el fotograma {frame}…</translation>
    </message>
    <message>
        <source>Reading the film…</source>
        <translation>Leyendo la radiografía…</translation>
    </message>
    <message>
        <source>Reading the models…</source>
        <translation>Leyendo los modelos…</translation>
    </message>
    <message>
        <source>Reading this film ended the process that reads films.</source>
        <translation>Al leer esta radiografía se cerró el proceso que lee las radiografías.</translation>
    </message>
    <message>
        <source>Recent films</source>
        <translation>Radiografías recientes</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Recipe {recipe}</source>
        <translation>Receta {recipe}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Record and show the answer</source>
        <translation>Registrar y mostrar la respuesta</translation>
    </message>
    <message>
        <source>Record, without patient data and on this machine alone, what was opened, analysed and exported.</source>
        <translation>Registrar, sin datos de pacientes y solo en este equipo, lo que se abrió, analizó y exportó.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message numerus="yes">
        <source>Recorded (%n comments)</source>
        <translation>
            <numerusform>Registrado (%n comentario)</numerusform>
            <numerusform>Registrado (%n comentarios)</numerusform>
        </translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectángulo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Relevance can lie thinly over all of a film and still be strongest on a marker, which is what a reader then sees: five times the area of letters, and half of all that stands out.</source>
        <translation>La relevancia puede extenderse débilmente por toda la imagen y ser aun así más fuerte en una marca, que es lo que entonces se ve: cinco veces el área de las letras, y la mitad de todo lo que resalta.</translation>
    </message>
    <message>
        <source>Relevance must sum to the score. The rules lose only what the last bias holds: below 0.1 on the films it was tried on. Where more than half is missing the map explains another number than the score.</source>
        <translation>La relevancia debe sumar la puntuación. Las reglas solo pierden lo que contiene el último sesgo: menos de 0,1 en las radiografías probadas. Si falta más de la mitad, el mapa explica otro número que la puntuación.</translation>
    </message>
    <message>
        <source>Relevance repeats from cell to cell of the network&apos;s first strides; a triangle of that width keeps the sum.</source>
        <translation>La relevancia se repite de celda en celda de los primeros pasos de la red; un triángulo de esa anchura conserva la suma.</translation>
    </message>
    <message>
        <source>Remove this training?</source>
        <translation>¿Quitar este entrenamiento?</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Report as PDF</source>
        <translation>Informe en PDF</translation>
    </message>
    <message>
        <source>Research use only. Not a medical device.</source>
        <translation>Solo para investigación. No es un producto sanitario.</translation>
    </message>
    <message>
        <source>Research use only; not a medical device.</source>
        <translation>Solo para investigación; no es un producto sanitario.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>Restablecer &amp;todo</translation>
    </message>
    <message>
        <source>Reset {title}</source>
        <translation>Restablecer {title}</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Right widens, down lowers the centre</source>
        <translation>A la derecha ensancha, hacia abajo baja el centro</translation>
    </message>
    <message>
        <source>Right widens, down raises the centre</source>
        <translation>A la derecha ensancha, hacia abajo sube el centro</translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation>Girar a la izquierda</translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <source>Rules of LRP</source>
        <translation>Reglas de LRP</translation>
    </message>
    <message>
        <source>SHA-256 of the weights: {sha256}</source>
        <translation>SHA-256 de los pesos: {sha256}</translation>
    </message>
    <message>
        <source>Save it to a file first.</source>
        <translation>Guárdela primero en un archivo.</translation>
    </message>
    <message>
        <source>Save measurements…</source>
        <translation>Guardar mediciones…</translation>
    </message>
    <message>
        <source>Save opinions…</source>
        <translation>Guardar opiniones…</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>Saved measurements</source>
        <translation>Mediciones guardadas</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Say who the user is: by the system&apos;s keyring, into which the command &apos;credentials&apos; puts it.</source>
        <translation>Decir quién es el usuario: según el llavero del sistema, donde lo pone la orden &apos;credentials&apos;.</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Score it all the same</source>
        <translation>Puntuarla de todos modos</translation>
    </message>
    <message>
        <source>Score the film again</source>
        <translation>Puntuar de nuevo la radiografía</translation>
    </message>
    <message>
        <source>Scored against the gate: the numbers below mean little.</source>
        <translation>Puntuada pese al filtro de entrada: los números de abajo significan poco.</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Pantallas</translation>
    </message>
    <message>
        <source>Search a PACS</source>
        <translation>Buscar en un PACS</translation>
    </message>
    <message>
        <source>Search a PACS…</source>
        <translation>Buscar en un PACS…</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Buscar acciones y teclas</translation>
    </message>
    <message>
        <source>Search again.</source>
        <translation>Vuelva a buscar.</translation>
    </message>
    <message>
        <source>Search for less, or ask who runs it.</source>
        <translation>Busque menos, o pregunte a quien lo administra.</translation>
    </message>
    <message>
        <source>Search the films</source>
        <translation>Buscar radiografías</translation>
    </message>
    <message>
        <source>Search the open films</source>
        <translation>Buscar en las radiografías abiertas</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>See docs/researchers.md for the three layouts that are read.</source>
        <translation>Véase docs/researchers.md para las tres disposiciones que se leen.</translation>
    </message>
    <message>
        <source>Series {number}</source>
        <translation>Serie {number}</translation>
    </message>
    <message>
        <source>Set it aside and begin a new file</source>
        <translation>Apartarlo y empezar un archivo nuevo</translation>
    </message>
    <message>
        <source>Sets of keys (*{suffix})</source>
        <translation>Juegos de teclas (*{suffix})</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Shared screen</source>
        <translation>Pantalla compartida</translation>
    </message>
    <message>
        <source>Shared screen: names are hidden</source>
        <translation>Pantalla compartida: los nombres están ocultos</translation>
    </message>
    <message>
        <source>Shift + drag or arrow key</source>
        <translation>Mayús + arrastre o flecha</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Acórtelo.</translation>
    </message>
    <message>
        <source>Shortened to fit the time: epochs {before} became {after}, and an epoch goes through {share} of the films.</source>
        <translation>Acortado para ajustarse al tiempo: de {before} épocas se pasó a {after}, y una época recorre el {share} de las radiografías.</translation>
    </message>
    <message>
        <source>Shortened to fit the time: epochs {before} became {after}.</source>
        <translation>Acortado para ajustarse al tiempo: de {before} épocas se pasó a {after}.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Mostrar %n más</numerusform>
            <numerusform>Mostrar %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Grad-CAM; again: hide it</source>
        <translation>Mostrar Grad-CAM; otra vez: ocultarlo</translation>
    </message>
    <message>
        <source>Show a film</source>
        <translation>Mostrar una radiografía</translation>
    </message>
    <message>
        <source>Show in &amp;Models…</source>
        <translation>Mostrar en &amp;Modelos…</translation>
    </message>
    <message>
        <source>Show it until switched off</source>
        <translation>Mostrarlo hasta que se apague</translation>
    </message>
    <message>
        <source>Show it while the key is held</source>
        <translation>Mostrarlo mientras se mantiene la tecla</translation>
    </message>
    <message>
        <source>Show its first film</source>
        <translation>Mostrar su primera radiografía</translation>
    </message>
    <message>
        <source>Show layer-wise relevance; again: hide it</source>
        <translation>Mostrar la relevancia por capas; otra vez: ocultarla</translation>
    </message>
    <message>
        <source>Show measurements</source>
        <translation>Mostrar mediciones</translation>
    </message>
    <message>
        <source>Show names of files on a shared screen?</source>
        <translation>¿Mostrar nombres de archivos en una pantalla compartida?</translation>
    </message>
    <message>
        <source>Show over the film</source>
        <translation>Ver en la radiografía</translation>
    </message>
    <message>
        <source>Show the film or frame after</source>
        <translation>Mostrar la radiografía o el fotograma siguiente</translation>
    </message>
    <message>
        <source>Show the film or frame before</source>
        <translation>Mostrar la radiografía o el fotograma anterior</translation>
    </message>
    <message>
        <source>Show the first only</source>
        <translation>Mostrar solo el primero</translation>
    </message>
    <message>
        <source>Show the other polarity</source>
        <translation>Mostrar la otra polaridad</translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation>Mostrar toda la radiografía</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlos</translation>
    </message>
    <message>
        <source>Shutter</source>
        <translation>Obturador</translation>
    </message>
    <message>
        <source>Shutter open</source>
        <translation>Obturador abierto</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Size in mm: {says}; {measured}</source>
        <translation>Tamaño en mm: {says}; {measured}</translation>
    </message>
    <message>
        <source>Size, bits, format, compression and mean grey give no class away.</source>
        <translation>Tamaño, bits, formato, compresión y gris medio no delatan ninguna clase.</translation>
    </message>
    <message>
        <source>Size: {width} × {height} device pixels</source>
        <translation>Tamaño: {width} × {height} píxeles del dispositivo</translation>
    </message>
    <message>
        <source>So many contradictions make the other labels doubtful, too.</source>
        <translation>Tantas contradicciones hacen dudosas también las demás etiquetas.</translation>
    </message>
    <message>
        <source>Something is still being written, perhaps to a place that does not answer. Wait for it, or close the window again to end without it.</source>
        <translation>Todavía se está escribiendo algo, quizá en una ubicación que no responde. Espere a que termine o cierre la ventana de nuevo para salir sin ello.</translation>
    </message>
    <message>
        <source>Something is still being written. The window closes when that is done.</source>
        <translation>Todavía se está escribiendo algo. La ventana se cerrará cuando termine.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({kind}). Try again, or try another film.</source>
        <translation>Algo inesperado falló ({kind}). Inténtelo de nuevo, o con otra radiografía.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({name}).</source>
        <translation>Algo inesperado falló ({name}).</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({name}). You can go on; please report it.</source>
        <translation>Algo inesperado falló ({name}). Puede continuar; por favor, comuníquelo.</translation>
    </message>
    <message>
        <source>Source alone</source>
        <translation>Solo fuente</translation>
    </message>
    <message>
        <source>Source-only rule</source>
        <translation>Regla de solo la fuente</translation>
    </message>
    <message>
        <source>Space + drag</source>
        <translation>Espacio + arrastre</translation>
    </message>
    <message>
        <source>Stability and faithfulness of these heatmaps: some seconds</source>
        <translation>Estabilidad y fidelidad de estos mapas de calor: unos segundos</translation>
    </message>
    <message>
        <source>Start fro&amp;m</source>
        <translation>Parti&amp;r de</translation>
    </message>
    <message>
        <source>Starting: loading PyTorch takes some seconds.</source>
        <translation>Iniciando: cargar PyTorch tarda unos segundos.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>State {number}</source>
        <translation>Estado {number}</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>Estado:</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop looking for films (Esc)</source>
        <translation>Dejar de buscar radiografías (Esc)</translation>
    </message>
    <message>
        <source>Stop the analysis (Esc)</source>
        <translation>Parar el análisis (Esc)</translation>
    </message>
    <message>
        <source>Stop this training?</source>
        <translation>¿Detener este entrenamiento?</translation>
    </message>
    <message>
        <source>Stop with a checkpoint</source>
        <translation>Detener con un punto de control</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Detener…</translation>
    </message>
    <message>
        <source>Stored, modality, grey and heatmap values</source>
        <translation>Valores guardado, de modalidad, de gris y del mapa</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Estudios</translation>
    </message>
    <message>
        <source>Studies that were found</source>
        <translation>Estudios encontrados</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Soporte</translation>
    </message>
    <message>
        <source>Swap black and white</source>
        <translation>Intercambiar blanco y negro</translation>
    </message>
    <message>
        <source>Swap black and white on screen{key}. The model goes by Photometric Interpretation.</source>
        <translation>Intercambiar blanco y negro en pantalla{key}. El modelo se guía por Photometric Interpretation.</translation>
    </message>
    <message>
        <source>Switch the colours around the film</source>
        <translation>Cambiar los colores alrededor de la radiografía</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Take hold of it, then of its points</source>
        <translation>Seleccionarla, y luego sus puntos</translation>
    </message>
    <message>
        <source>Take in a set of keys</source>
        <translation>Importar un juego de teclas</translation>
    </message>
    <message>
        <source>Take up to {longest_name} letters without accents, digits, spaces and hyphens.</source>
        <translation>Use como máximo {longest_name} caracteres: letras sin acentos, cifras, espacios y guiones.</translation>
    </message>
    <message>
        <source>Taken in as &apos;{name}&apos;.</source>
        <translation>Importado como «{name}».</translation>
    </message>
    <message>
        <source>Tell its administrator.</source>
        <translation>Avise a su administrador.</translation>
    </message>
    <message>
        <source>Ten times the step</source>
        <translation>Diez veces el paso</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>Patrón de prueba</translation>
    </message>
    <message>
        <source>Text is burned into the picture, says the file; it may name the patient: look before passing it on.</source>
        <translation>Hay texto grabado en la imagen, según el archivo; puede nombrar al paciente: mire antes de pasarla.</translation>
    </message>
    <message>
        <source>That cannot be searched for.</source>
        <translation>Eso no se puede buscar.</translation>
    </message>
    <message>
        <source>That is no UID of a study.</source>
        <translation>Eso no es el UID de un estudio.</translation>
    </message>
    <message>
        <source>That is no name and passcode.</source>
        <translation>Eso no es un nombre con contraseña.</translation>
    </message>
    <message>
        <source>That is no passphrase.</source>
        <translation>Eso no es una frase de contraseña.</translation>
    </message>
    <message>
        <source>That is too long a time for a search.</source>
        <translation>Es un periodo demasiado largo para una búsqueda.</translation>
    </message>
    <message>
        <source>The DICOM header is damaged.</source>
        <translation>La cabecera DICOM está dañada.</translation>
    </message>
    <message>
        <source>The DICOMDIR is damaged or too long.</source>
        <translation>El DICOMDIR está dañado o es demasiado largo.</translation>
    </message>
    <message>
        <source>The PACS did not answer to the end.</source>
        <translation>El PACS no respondió hasta el final.</translation>
    </message>
    <message>
        <source>The PACS did not hand over all of it.</source>
        <translation>El PACS no entregó todo.</translation>
    </message>
    <message>
        <source>The PACS does not know where to send.</source>
        <translation>El PACS no sabe adónde enviar.</translation>
    </message>
    <message>
        <source>The active film alone</source>
        <translation>Solo la radiografía activa</translation>
    </message>
    <message>
        <source>The analysis took too long. Try again, or try another film.</source>
        <translation>El análisis tardó demasiado. Inténtelo de nuevo, o con otra radiografía.</translation>
    </message>
    <message>
        <source>The analysis was cancelled.</source>
        <translation>El análisis se canceló.</translation>
    </message>
    <message>
        <source>The architecture &apos;{architecture}&apos; is unknown to this version.</source>
        <translation>Esta versión no conoce la arquitectura «{architecture}».</translation>
    </message>
    <message>
        <source>The audit trail cannot be written.</source>
        <translation>No se puede escribir el registro de auditoría.</translation>
    </message>
    <message>
        <source>The audit trail in &apos;{folder}&apos; cannot be written.</source>
        <translation>No se puede escribir el registro de auditoría en «{folder}».</translation>
    </message>
    <message>
        <source>The bundle does not tell how frequent {name} was where its scores were calibrated.</source>
        <translation>El paquete no dice cuán frecuente era {name} donde se calibraron sus puntuaciones.</translation>
    </message>
    <message>
        <source>The bundle does not tell the prevalence among those films.</source>
        <translation>El paquete no dice la prevalencia entre esas radiografías.</translation>
    </message>
    <message>
        <source>The bundle has no class &apos;{label}&apos;.</source>
        <translation>El paquete no tiene la clase «{label}».</translation>
    </message>
    <message>
        <source>The bundle has no class &apos;{target}&apos;.</source>
        <translation>El paquete no tiene la clase «{target}».</translation>
    </message>
    <message>
        <source>The bundle has no readable {gate_file}.</source>
        <translation>El paquete no tiene un {gate_file} legible.</translation>
    </message>
    <message>
        <source>The bundle in &apos;{name}&apos; is of schema {schema}; this program reads {schema2}.</source>
        <translation>El paquete en «{name}» tiene el esquema {schema}; este programa lee {schema2}.</translation>
    </message>
    <message>
        <source>The bundle was trained with another lung model than this program has.</source>
        <translation>El paquete se entrenó con otro modelo de pulmones que el de este programa.</translation>
    </message>
    <message>
        <source>The calibration temperature or offsets of bundle &apos;{name}&apos; cannot be right.</source>
        <translation>La temperatura o los desplazamientos de calibración del paquete «{name}» no pueden ser correctos.</translation>
    </message>
    <message>
        <source>The cells of the manifest cannot be told apart at line {line}.</source>
        <translation>Las celdas del manifiesto no se pueden separar en la línea {line}.</translation>
    </message>
    <message>
        <source>The certificates cannot be used.</source>
        <translation>Los certificados no se pueden usar.</translation>
    </message>
    <message>
        <source>The class&apos;s own logit is explained.</source>
        <translation>Se explica el logit propio de la clase.</translation>
    </message>
    <message>
        <source>The command line of this start says so.</source>
        <translation>Lo fija la línea de órdenes de este inicio.</translation>
    </message>
    <message>
        <source>The composite &apos;{name}&apos; is unknown.</source>
        <translation>El compuesto «{name}» es desconocido.</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>La conexión se interrumpió.</translation>
    </message>
    <message>
        <source>The curves and the table show training loss and, on the validation part, log loss, balanced accuracy, macro F1 and the mean AUROC. The validation part chose the epoch: the test part alone says how good the model is.</source>
        <translation>Las curvas y la tabla muestran la pérdida de entrenamiento y, en el conjunto de validación, la pérdida logarítmica, la exactitud equilibrada, el F1 macro y la AUROC media. La época se eligió con el conjunto de validación: solo el conjunto de prueba dice lo bueno que es el modelo.</translation>
    </message>
    <message>
        <source>The data holds fewer than two classes of films.</source>
        <translation>Los datos contienen menos de dos clases de radiografías.</translation>
    </message>
    <message>
        <source>The data is neither a folder, a zip nor a manifest CSV.</source>
        <translation>Los datos no son carpeta, zip ni manifiesto CSV.</translation>
    </message>
    <message>
        <source>The device &apos;{name}&apos; is unknown.</source>
        <translation>El dispositivo «{name}» es desconocido.</translation>
    </message>
    <message>
        <source>The environment variable CXRVIEWER_BUNDLE names another model, which will be used at the next start.</source>
        <extracomment>``bundled``: came with the program. ``own``: made by this user. ``named``: elsewhere, named in the settings.</extracomment>
        <translation>La variable de entorno CXRVIEWER_BUNDLE indica otro modelo, que se usará en el próximo inicio.</translation>
    </message>
    <message>
        <source>The environment variable CXRVIEWER_{name} says so.</source>
        <extracomment>What looks whether a text names something that is there.</extracomment>
        <translation>Lo fija la variable de entorno CXRVIEWER_{name}.</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>El más rápido que haya</translation>
    </message>
    <message>
        <source>The file &apos;{name}&apos; cannot be written to &apos;{parent}&apos;.</source>
        <translation>No se puede escribir el archivo «{name}» en «{parent}».</translation>
    </message>
    <message>
        <source>The file does not say whether text is burned into the picture: look before passing it on.</source>
        <translation>El archivo no dice si hay texto grabado en la imagen: mire antes de pasarla.</translation>
    </message>
    <message>
        <source>The file does not say, or not validly, how large a pixel is; lengths are in pixels.</source>
        <translation>El archivo no dice, o no válidamente, cuánto mide un píxel; las longitudes están en píxeles.</translation>
    </message>
    <message>
        <source>The file does not say, or not validly, its {named}; the usual is assumed.</source>
        <translation>El archivo no indica, o no válidamente: {named}; se supone lo habitual.</translation>
    </message>
    <message>
        <source>The file has more than {most_pages} pages.</source>
        <translation>El archivo tiene más de {most_pages} páginas.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is larger than 1 GiB.</source>
        <translation>El archivo supera 1 GiB.</translation>
    </message>
    <message>
        <source>The file is no grayscale softcopy presentation state.</source>
        <translation>El archivo no es un estado de presentación en escala de grises (GSPS).</translation>
    </message>
    <message>
        <source>The file lays a drawing over the film, which the model does not see.</source>
        <translation>El archivo superpone a la radiografía un dibujo que el modelo no ve.</translation>
    </message>
    <message>
        <source>The file names no window; {instead}.</source>
        <translation>El archivo no indica ninguna ventana; {instead}.</translation>
    </message>
    <message>
        <source>The file of the film has changed since it was opened.</source>
        <translation>El archivo de la radiografía ha cambiado desde que se abrió.</translation>
    </message>
    <message>
        <source>The file or folder cannot be read from its disk.</source>
        <translation>El archivo o la carpeta no puede leerse de su disco.</translation>
    </message>
    <message>
        <source>The file or folder may not be read.</source>
        <translation>No se permite leer el archivo o la carpeta.</translation>
    </message>
    <message>
        <source>The file says that it has {claimed} frames, but has room for {held} only.</source>
        <translation>El archivo dice tener {claimed} fotogramas, pero solo caben {held}.</translation>
    </message>
    <message>
        <source>The file that could not be read is kept as {name}, in the same folder.</source>
        <translation>El archivo ilegible se conserva como {name}, en la misma carpeta.</translation>
    </message>
    <message>
        <source>The file&apos;s own</source>
        <translation>El del archivo</translation>
    </message>
    <message>
        <source>The file&apos;s pixel aspect ratio is impossible; pixels are shown square.</source>
        <translation>La relación de aspecto de píxel del archivo es imposible; los píxeles se muestran cuadrados.</translation>
    </message>
    <message>
        <source>The film alone, larger, around the cursor</source>
        <translation>La radiografía sola, ampliada, alrededor del cursor</translation>
    </message>
    <message>
        <source>The film as its file has it: window, polarity, turn, drawings, all of it</source>
        <translation>La radiografía como está en su archivo: ventana, polaridad, giro, dibujos, todo</translation>
    </message>
    <message>
        <source>The film claims more than {value} million pixels or {value2} MB, the most that are opened.</source>
        <translation>La radiografía declara más de {value} millones de píxeles o {value2} MB, lo máximo que se abre.</translation>
    </message>
    <message>
        <source>The film does not say that it is PA: the ratio holds for PA films.</source>
        <translation>La radiografía no dice que sea PA: el índice vale para radiografías PA.</translation>
    </message>
    <message>
        <source>The film has no rows or no columns.</source>
        <translation>La radiografía no tiene filas o no tiene columnas.</translation>
    </message>
    <message>
        <source>The film is of a kind (SOP Class UID) that DICOM results cannot refer to.</source>
        <translation>La radiografía es de un tipo (SOP Class UID) al que los resultados DICOM no pueden referirse.</translation>
    </message>
    <message>
        <source>The film is shown as a presentation state sets it up; the model sees the film itself.</source>
        <translation>La radiografía se muestra como la dispone un estado de presentación; el modelo ve la radiografía misma.</translation>
    </message>
    <message>
        <source>The film lacks a valid UID that ties results to its study.</source>
        <translation>A la radiografía le falta un UID válido que ligue los resultados a su estudio.</translation>
    </message>
    <message>
        <source>The film looks mirrored, or the heart lies on the right: see the side markers.</source>
        <translation>La radiografía parece reflejada, o el corazón está a la derecha: mire las marcas de lado.</translation>
    </message>
    <message>
        <source>The film looks turned on its side or upside down.</source>
        <translation>La radiografía parece girada de lado o boca abajo.</translation>
    </message>
    <message>
        <source>The film that is being opened takes long to be read; its place may not answer. It is shown as soon as it is read; you can open another film meanwhile.</source>
        <translation>La lectura de la radiografía que se está abriendo tarda mucho; puede que su ubicación no responda. Se mostrará en cuanto se haya leído; mientras tanto puede abrir otra radiografía.</translation>
    </message>
    <message>
        <source>The film was compressed with loss ({lossy}).</source>
        <translation>La radiografía se comprimió con pérdida ({lossy}).</translation>
    </message>
    <message>
        <source>The films are not the same way round: left on one is right on another.</source>
        <translation>Las radiografías no tienen el mismo sentido: la izquierda de una es la derecha de la otra.</translation>
    </message>
    <message>
        <source>The films are not the same way up.</source>
        <translation>Las radiografías no tienen la misma parte arriba.</translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; cannot be written to.</source>
        <translation>No se puede escribir en la carpeta «{folder}».</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>No se puede escribir en la carpeta.</translation>
    </message>
    <message>
        <source>The folder could not be deleted.</source>
        <translation>No se pudo eliminar la carpeta.</translation>
    </message>
    <message>
        <source>The gate has no learnt rules for this model: only the header and simple properties of the picture are checked, so a turned, inverted or foreign picture may be scored.</source>
        <translation>El filtro de entrada no tiene reglas aprendidas para este modelo: solo se comprueban la cabecera y propiedades simples de la imagen, así que puede puntuarse una imagen girada, invertida o ajena.</translation>
    </message>
    <message>
        <source>The gate of the bundle has another schema.</source>
        <translation>El filtro de entrada del paquete tiene otro esquema.</translation>
    </message>
    <message>
        <source>The gate of the bundle lacks or misstates a value.</source>
        <translation>Al filtro de entrada del paquete le falta un valor o está mal indicado.</translation>
    </message>
    <message>
        <source>The gate of the bundle was fitted to other weights.</source>
        <translation>El filtro de entrada del paquete se ajustó a otros pesos.</translation>
    </message>
    <message>
        <source>The gate refuses this film ({names}); a reader had it scored all the same, so the numbers mean little.</source>
        <translation>El filtro de entrada rechaza esta radiografía ({names}); un lector la hizo puntuar de todos modos, así que los números significan poco.</translation>
    </message>
    <message>
        <source>The header calls the view frontal, but gives the directions of a lateral one.</source>
        <translation>La cabecera dice que la proyección es frontal, pero da las direcciones de una lateral.</translation>
    </message>
    <message>
        <source>The header holds more elements than that of any film.</source>
        <translation>La cabecera contiene más elementos que la de cualquier radiografía.</translation>
    </message>
    <message>
        <source>The header of the film holds what no DICOM file can.</source>
        <translation>La cabecera de la radiografía contiene lo que ningún archivo DICOM puede.</translation>
    </message>
    <message>
        <source>The header says that this is a picture with text burned into it.</source>
        <translation>La cabecera dice que es una imagen con texto grabado.</translation>
    </message>
    <message>
        <source>The header says that this is a secondary capture, a copy from a screen or a scan.</source>
        <translation>La cabecera dice que es una captura secundaria, una copia de una pantalla o un escaneo.</translation>
    </message>
    <message>
        <source>The header says that this is not a film of the chest.</source>
        <translation>La cabecera dice que no es una radiografía de tórax.</translation>
    </message>
    <message>
        <source>The keyring holds no passcode for this PACS.</source>
        <translation>El llavero no contiene ninguna contraseña para este PACS.</translation>
    </message>
    <message>
        <source>The keyring of this system did not take it.</source>
        <translation>El llavero de este sistema no lo aceptó.</translation>
    </message>
    <message>
        <source>The keys of &apos;{name}&apos; cannot be changed.</source>
        <translation>Las teclas de «{name}» no pueden cambiarse.</translation>
    </message>
    <message>
        <source>The last change to this film&apos;s measurements</source>
        <translation>El último cambio en las mediciones de esta radiografía</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>The laterality differs: {sides}.</source>
        <translation>La lateralidad difiere: {sides}.</translation>
    </message>
    <message>
        <source>The learnt rules of the gate could not be applied to this film.</source>
        <translation>Las reglas aprendidas del filtro de entrada no pudieron aplicarse a esta radiografía.</translation>
    </message>
    <message>
        <source>The list forgets it either way. Its run holds the weights, the checkpoint and, while it is not finished, prepared films. A model that was made of it stays.</source>
        <translation>La lista lo olvida en todo caso. Su ejecución contiene los pesos, el punto de control y, mientras no termine, radiografías preparadas. Un modelo hecho con ella permanece.</translation>
    </message>
    <message>
        <source>The list of recent films cannot be deleted.</source>
        <translation>No se puede eliminar la lista de radiografías recientes.</translation>
    </message>
    <message>
        <source>The look at the data ended before it was done. Try again.</source>
        <translation>El examen de los datos terminó antes de tiempo. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The look at the data was cancelled.</source>
        <translation>El examen de los datos se canceló.</translation>
    </message>
    <message>
        <source>The lung model has no readable {name}.</source>
        <translation>El modelo de pulmones no tiene un {name} legible.</translation>
    </message>
    <message>
        <source>The lung model has schema {text}; this program reads {schema}.</source>
        <translation>El modelo de pulmones tiene el esquema {text}; este programa lee {schema}.</translation>
    </message>
    <message>
        <source>The lungs are not known on this film.</source>
        <translation>No se conocen los pulmones en esta radiografía.</translation>
    </message>
    <message>
        <source>The lungs were not looked for.</source>
        <translation>No se buscaron los pulmones.</translation>
    </message>
    <message>
        <source>The machine&apos;s settings</source>
        <translation>Ajustes del equipo</translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml cannot be read as TOML, line {number}.</source>
        <translation>El settings.toml del equipo no puede leerse como TOML, línea {number}.</translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml cannot be read as TOML.</source>
        <translation>El settings.toml del equipo no puede leerse como TOML.</translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml cannot be read, so nothing can be changed.</source>
        <translation>El settings.toml del equipo no puede leerse, así que nada puede cambiarse.</translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml has schema_version {version}.</source>
        <translation>El settings.toml del equipo tiene schema_version {version}.</translation>
    </message>
    <message>
        <source>The manifest cannot be read.</source>
        <translation>No se puede leer el manifiesto.</translation>
    </message>
    <message>
        <source>The manifest has more than one column &apos;{name}&apos;.</source>
        <translation>El manifiesto tiene más de una columna &apos;{name}&apos;.</translation>
    </message>
    <message>
        <source>The manifest has paths with backslashes, which lead to folders on Windows alone.</source>
        <translation>El manifiesto tiene rutas con barras invertidas, que solo en Windows llevan a carpetas.</translation>
    </message>
    <message>
        <source>The manifest is not a CSV file in UTF-8.</source>
        <translation>El manifiesto no es un archivo CSV en UTF-8.</translation>
    </message>
    <message>
        <source>The manifest lacks a column &apos;path&apos; or &apos;label&apos;, or has no rows.</source>
        <translation>Al manifiesto le falta una columna &apos;path&apos; o &apos;label&apos;, o no tiene filas.</translation>
    </message>
    <message>
        <source>The map adds up to the score: constants of the network hold {percent} of it.</source>
        <translation>El mapa suma la puntuación: constantes de la red contienen {percent} de ella.</translation>
    </message>
    <message>
        <source>The map does not add up to the score: {percent} of it is missing or too much.</source>
        <translation>El mapa no suma la puntuación: falta o sobra {percent} de ella.</translation>
    </message>
    <message>
        <source>The map holds values that are no numbers.</source>
        <translation>El mapa contiene valores que no son números.</translation>
    </message>
    <message>
        <source>The map holds values throughout.</source>
        <translation>El mapa contiene valores en todas partes.</translation>
    </message>
    <message>
        <source>The map is empty: nothing was found to raise the score.</source>
        <translation>El mapa está vacío: no se encontró nada que eleve la puntuación.</translation>
    </message>
    <message>
        <source>The map {words} when the film hardly changes ({numbers}).</source>
        <translation>El mapa {words} cuando la radiografía apenas cambia ({numbers}).</translation>
    </message>
    <message>
        <source>The mark on the bar is the bundle&apos;s operating point, {point:.3f}.</source>
        <translation>La marca en la barra es el punto de operación del paquete, {point:.3f}.</translation>
    </message>
    <message>
        <source>The method &apos;{name}&apos; is unknown.</source>
        <translation>El método «{name}» es desconocido.</translation>
    </message>
    <message>
        <source>The method &apos;{unknown}&apos; is unknown.</source>
        <translation>El método «{unknown}» es desconocido.</translation>
    </message>
    <message>
        <source>The methods cannot be compared: one map is the same everywhere.</source>
        <translation>Los métodos no pueden compararse: un mapa es igual en todas partes.</translation>
    </message>
    <message>
        <source>The modality is {modality}, not a projection radiograph.</source>
        <translation>La modalidad es {modality}, no una radiografía de proyección.</translation>
    </message>
    <message>
        <source>The model has terms of its own: see its card, Help &gt; About this model.</source>
        <translation>El modelo tiene sus propias condiciones: consulte su ficha, Ayuda &gt; Sobre este modelo.</translation>
    </message>
    <message>
        <source>The model in use</source>
        <translation>El modelo en uso</translation>
    </message>
    <message>
        <source>The model is made for the lungs alone, but they are not known here: nothing was masked or cropped to them.</source>
        <translation>El modelo está hecho solo para los pulmones, pero aquí no se conocen: nada se enmascaró ni recortó a ellos.</translation>
    </message>
    <message>
        <source>The model&apos;s answer had been on show before.</source>
        <translation>La respuesta del modelo ya se había mostrado antes.</translation>
    </message>
    <message>
        <source>The model&apos;s classes are not known yet.</source>
        <translation>Aún no se conocen las clases del modelo.</translation>
    </message>
    <message>
        <source>The model, made for the lungs alone, was given the whole film.</source>
        <translation>El modelo, hecho solo para los pulmones, recibió la radiografía entera.</translation>
    </message>
    <message>
        <source>The models here can be wrong, also where they are sure, and have not been tested on the films of your hospital.</source>
        <translation>Los modelos pueden equivocarse, también cuando están seguros, y no se han probado con radiografías de su hospital.</translation>
    </message>
    <message>
        <source>The names of the classes &apos;{other}&apos; and &apos;{label}&apos; are almost the same.</source>
        <translation>Los nombres de las clases &apos;{other}&apos; y &apos;{label}&apos; son casi iguales.</translation>
    </message>
    <message>
        <source>The network has no class number {place}.</source>
        <translation>La red no tiene la clase número {place}.</translation>
    </message>
    <message>
        <source>The network has no stage {stage}.</source>
        <translation>La red no tiene la etapa {stage}.</translation>
    </message>
    <message>
        <source>The network is not sure where the lungs end.</source>
        <translation>La red no está segura de dónde terminan los pulmones.</translation>
    </message>
    <message>
        <source>The one that is held</source>
        <translation>La seleccionada</translation>
    </message>
    <message>
        <source>The orientation of a film is unknown: check which side is which.</source>
        <translation>Se desconoce la orientación de una radiografía: compruebe qué lado es cuál.</translation>
    </message>
    <message>
        <source>The other side refuses this connection.</source>
        <translation>El otro lado rechaza esta conexión.</translation>
    </message>
    <message>
        <source>The outline is too large to be a lung.</source>
        <translation>El contorno es demasiado grande para un pulmón.</translation>
    </message>
    <message>
        <source>The outline of the lungs is not kept with fields; the checks of each say what came of it.</source>
        <translation>El contorno de los pulmones no se guarda con los campos; las comprobaciones de cada uno dicen qué resultó.</translation>
    </message>
    <message>
        <source>The output folder cannot be read.</source>
        <translation>No se puede leer la carpeta de salida.</translation>
    </message>
    <message>
        <source>The output folder is taken.</source>
        <translation>La carpeta de salida está ocupada.</translation>
    </message>
    <message>
        <source>The patch does not fit.</source>
        <translation>El parche no encaja.</translation>
    </message>
    <message>
        <source>The patient is known of {number} of {number2} films: films of one patient may be in training and test, and figures will be too good.</source>
        <translation>Se conoce el paciente de {number} de {number2} radiografías: las de un mismo paciente pueden estar en entrenamiento y prueba, y las cifras serán demasiado buenas.</translation>
    </message>
    <message>
        <source>The patient of every film is known, so no patient is in two parts.</source>
        <translation>Se conoce el paciente de cada radiografía, así que ninguno está en dos conjuntos.</translation>
    </message>
    <message>
        <source>The picture has more than 16 bits per pixel.</source>
        <translation>La imagen tiene más de 16 bits por píxel.</translation>
    </message>
    <message>
        <source>The picture is blank or nearly so.</source>
        <translation>La imagen está en blanco o casi.</translation>
    </message>
    <message>
        <source>The picture is damaged or incomplete.</source>
        <translation>La imagen está dañada o incompleta.</translation>
    </message>
    <message>
        <source>The picture is damaged or of a kind that is not read here.</source>
        <translation>La imagen está dañada o es de un tipo que aquí no se lee.</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>La imagen está dañada.</translation>
    </message>
    <message>
        <source>The picture is too small: at least {least_side} pixels a side are needed.</source>
        <translation>La imagen es demasiado pequeña: se necesitan al menos {least_side} píxeles por lado.</translation>
    </message>
    <message>
        <source>The picture is unlike the films that the model was trained on.</source>
        <translation>La imagen no se parece a las radiografías con que se entrenó el modelo.</translation>
    </message>
    <message>
        <source>The picture it was given, and its frame</source>
        <translation>La imagen que recibió, y su marco</translation>
    </message>
    <message>
        <source>The picture that the network was given</source>
        <translation>La imagen que recibió la red</translation>
    </message>
    <message>
        <source>The picture was copied, with the notice in it and without names.</source>
        <translation>La imagen se copió, con el aviso y sin nombres.</translation>
    </message>
    <message>
        <source>The picture was copied, with the notice in it. It may name the patient.</source>
        <translation>Se copió la imagen, con el aviso en ella. Puede nombrar al paciente.</translation>
    </message>
    <message>
        <source>The picture&apos;s pixels are not whole numbers.</source>
        <translation>Los píxeles de la imagen no son números enteros.</translation>
    </message>
    <message>
        <source>The presentation state asks for {size}; the film is fitted to the window instead.</source>
        <translation>El estado de presentación pide {size}; en su lugar la radiografía se ajusta a la ventana.</translation>
    </message>
    <message>
        <source>The presentation state does not say how its greys are meant; low values are shown black.</source>
        <translation>El estado de presentación no dice qué significan sus grises; los valores bajos se muestran en negro.</translation>
    </message>
    <message>
        <source>The presentation state has compound figures; their plain form is drawn where it has one.</source>
        <translation>El estado de presentación tiene figuras compuestas; se dibuja su forma simple donde la hay.</translation>
    </message>
    <message>
        <source>The presentation state is damaged.</source>
        <translation>El estado de presentación está dañado.</translation>
    </message>
    <message>
        <source>The presentation state is larger than any that is opened.</source>
        <translation>El estado de presentación es mayor que cualquiera que se abra.</translation>
    </message>
    <message>
        <source>The presentation state lays a drawing over the film, which the model does not see.</source>
        <translation>El estado de presentación superpone a la radiografía un dibujo que el modelo no ve.</translation>
    </message>
    <message>
        <source>The presentation state selects an impossible part of the film; it was not used.</source>
        <translation>El estado de presentación elige una parte imposible de la radiografía; no se utilizó.</translation>
    </message>
    <message>
        <source>The presentation state sets colours, which no film has.</source>
        <translation>El estado de presentación fija colores, que ninguna radiografía tiene.</translation>
    </message>
    <message>
        <source>The presentation state subtracts one picture from another, which is not done here.</source>
        <translation>El estado de presentación resta una imagen de otra, lo que aquí no se hace.</translation>
    </message>
    <message>
        <source>The presentation state turns the film by an impossible angle; the turn was not used.</source>
        <translation>El estado de presentación gira la radiografía un ángulo imposible; el giro no se utilizó.</translation>
    </message>
    <message>
        <source>The presentation state was made for another film or frame.</source>
        <translation>El estado de presentación se hizo para otra radiografía u otro fotograma.</translation>
    </message>
    <message>
        <source>The presentation state&apos;s Presentation LUT is damaged and was not used.</source>
        <translation>La Presentation LUT del estado de presentación está dañada y no se utilizó.</translation>
    </message>
    <message>
        <source>The presentation state&apos;s shutter is a bitmap which is missing or damaged; it was not used.</source>
        <translation>El obturador del estado de presentación es un mapa de bits que falta o está dañado; no se utilizó.</translation>
    </message>
    <message>
        <source>The process could not be started.</source>
        <translation>No se pudo iniciar el proceso.</translation>
    </message>
    <message>
        <source>The process ended at once.</source>
        <translation>El proceso terminó enseguida.</translation>
    </message>
    <message>
        <source>The process that scores films ended.</source>
        <translation>El proceso que puntúa las radiografías ha terminado.</translation>
    </message>
    <message>
        <source>The recipes are being read…</source>
        <translation>Leyendo las recetas…</translation>
    </message>
    <message>
        <source>The relevance does not sum to a number.</source>
        <translation>La relevancia no suma un número.</translation>
    </message>
    <message>
        <source>The research notice is in the picture&apos;s pixels. Words that were burned into the film stay in it: look for them.</source>
        <translation>El aviso de investigación está en los píxeles de la imagen. Las palabras grabadas en la radiografía permanecen en ella: búsquelas.</translation>
    </message>
    <message>
        <source>The run needs some hundred megabytes, prepared films too while it lasts.</source>
        <translation>La ejecución necesita unos cientos de megabytes y, mientras dura, también espacio para las radiografías preparadas.</translation>
    </message>
    <message>
        <source>The salt of the audit trail cannot be read or made.</source>
        <translation>La sal del registro de auditoría no puede leerse ni crearse.</translation>
    </message>
    <message>
        <source>The salt of the audit trail is damaged.</source>
        <translation>La sal del registro de auditoría está dañada.</translation>
    </message>
    <message>
        <source>The same backwards</source>
        <translation>Lo mismo hacia atrás</translation>
    </message>
    <message>
        <source>The same film is shown twice.</source>
        <translation>La misma radiografía se muestra dos veces.</translation>
    </message>
    <message>
        <source>The score of this film is calibrated for a prevalence of {known}: {score}. At {share} it would be {other}.</source>
        <translation>La puntuación de esta radiografía está calibrada para una prevalencia de {known}: {score}. Con {share} sería {other}.</translation>
    </message>
    <message>
        <source>The score stays the same whatever is taken from the film: there is nothing to follow.</source>
        <translation>La puntuación no cambia se quite lo que se quite de la radiografía: no hay nada que seguir.</translation>
    </message>
    <message>
        <source>The score {words} that the map marks ({gain} of its range against random places).</source>
        <translation>La puntuación {words} que marca el mapa ({gain} de su rango frente a lugares al azar).</translation>
    </message>
    <message>
        <source>The search takes long; a place that it looks into may not answer. You can stop it, or open other films meanwhile.</source>
        <extracomment>Of one that has had nothing to tell for long.</extracomment>
        <translation>La búsqueda tarda mucho; puede que un lugar en el que busca no responda. Puede detenerla o abrir entretanto otras radiografías.</translation>
    </message>
    <message>
        <source>The search was stopped; it had found {summary}.</source>
        <translation>La búsqueda se detuvo; había encontrado {summary}.</translation>
    </message>
    <message>
        <source>The setting &apos;acknowledged&apos; states no acknowledgement.</source>
        <translation>El ajuste &apos;acknowledged&apos; no contiene ninguna confirmación.</translation>
    </message>
    <message>
        <source>The setting &apos;pacs&apos; cannot be read.</source>
        <translation>El ajuste &apos;pacs&apos; no se puede leer.</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; cannot be &apos;{value}&apos;.</source>
        <translation>El ajuste &apos;{key}&apos; no puede ser &apos;{value}&apos;.</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; cannot be read.</source>
        <translation>El ajuste &apos;{key}&apos; no puede leerse.</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; cannot be {usable}.</source>
        <translation>El ajuste &apos;{key}&apos; no puede ser {usable}.</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; is of the wrong kind.</source>
        <translation>El ajuste &apos;{key}&apos; es de tipo equivocado.</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; is unknown.</source>
        <translation>El ajuste &apos;{key}&apos; es desconocido.</translation>
    </message>
    <message>
        <source>The shutter would hide the whole film and was not used.</source>
        <translation>El obturador ocultaría toda la radiografía y no se utilizó.</translation>
    </message>
    <message>
        <source>The system&apos;s language where the window speaks it, else English. Files and commands stay English.</source>
        <translation>El idioma del sistema si la ventana lo habla; si no, inglés. Los archivos y las órdenes siguen en inglés.</translation>
    </message>
    <message>
        <source>The training &apos;{name}&apos; broke off. Tools &gt; Train a model can resume it.</source>
        <translation>El entrenamiento «{name}» se interrumpió. Herramientas &gt; Entrenar un modelo puede reanudarlo.</translation>
    </message>
    <message>
        <source>The training &apos;{name}&apos; is finished. Its model is a candidate: see Tools &gt; Models.</source>
        <translation>El entrenamiento «{name}» ha terminado. Su modelo es un candidato: véase Herramientas &gt; Modelos.</translation>
    </message>
    <message>
        <source>The training &apos;{name}&apos; stopped.</source>
        <translation>El entrenamiento «{name}» se detuvo.</translation>
    </message>
    <message>
        <source>The training images were squeezed to a square, so their true proportions were lost.</source>
        <translation>Las imágenes de entrenamiento se comprimieron a cuadrados y perdieron sus proporciones reales.</translation>
    </message>
    <message>
        <source>The two lungs are not at one height.</source>
        <translation>Los dos pulmones no están a la misma altura.</translation>
    </message>
    <message>
        <source>The two lungs are not side by side.</source>
        <translation>Los dos pulmones no están uno junto al otro.</translation>
    </message>
    <message>
        <source>The viewer would not score these, yet they are trained on: {codes}.</source>
        <translation>El visor no puntuaría estas, y sin embargo se entrena con ellas: {codes}.</translation>
    </message>
    <message>
        <source>The views differ: {views}.</source>
        <translation>Las proyecciones difieren: {views}.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; are not readable safetensors.</source>
        <translation>Los pesos del paquete «{name}» no son safetensors legibles.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; cannot be read.</source>
        <translation>Los pesos del paquete «{name}» no pueden leerse.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; changed after they were checked.</source>
        <translation>Los pesos del paquete «{name}» cambiaron tras comprobarse.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; do not fit a {architecture} with its classes.</source>
        <translation>Los pesos del paquete «{name}» no encajan con una {architecture} con sus clases.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; do not have the hash that it states.</source>
        <translation>Los pesos del paquete «{name}» no tienen el hash que indica.</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; hold values that are no numbers.</source>
        <translation>Los pesos del paquete «{name}» contienen valores que no son números.</translation>
    </message>
    <message>
        <source>The weights of the lung model do not fit its network.</source>
        <translation>Los pesos del modelo de pulmones no encajan con su red.</translation>
    </message>
    <message>
        <source>The weights of the lung model do not have the hash that it states.</source>
        <translation>Los pesos del modelo de pulmones no tienen el hash que indica.</translation>
    </message>
    <message>
        <source>The weights of the lung model hold values that are no numbers.</source>
        <translation>Los pesos del modelo de pulmones contienen valores que no son números.</translation>
    </message>
    <message>
        <source>The whole film is in it.</source>
        <translation>Contiene toda la radiografía.</translation>
    </message>
    <message>
        <source>The whole film or what is on show, with all that lies over it</source>
        <translation>La radiografía entera o lo que se muestra, con todo lo que hay encima</translation>
    </message>
    <message>
        <source>The whole film, {width} × {height} pixels</source>
        <translation>La radiografía entera, {width} × {height} píxeles</translation>
    </message>
    <message>
        <source>The window is still open because something could not be written. Write it again, or close the window.</source>
        <translation>La ventana sigue abierta porque algo no se pudo escribir. Escríbalo de nuevo o cierre la ventana.</translation>
    </message>
    <message>
        <source>The words are too long.</source>
        <translation>El texto es demasiado largo.</translation>
    </message>
    <message>
        <source>The zip holds more than {most_members} files.</source>
        <translation>El zip contiene más de {most_members} archivos.</translation>
    </message>
    <message>
        <source>The zip is damaged or cut off.</source>
        <translation>El zip está dañado o cortado.</translation>
    </message>
    <message>
        <source>The zip is locked with a password.</source>
        <translation>El zip está protegido con contraseña.</translation>
    </message>
    <message>
        <source>The zip is packed in a way that is not read here.</source>
        <translation>El zip está comprimido de un modo que aquí no se lee.</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; is not a JSON object.</source>
        <translation>El {description_file} en «{name}» no es un objeto JSON.</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; is not valid JSON.</source>
        <translation>El {description_file} en «{name}» no es JSON válido.</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; is too large to be one.</source>
        <translation>El {description_file} en «{name}» es demasiado grande para serlo.</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; lacks or misstates {field_of}.</source>
        <translation>Al {description_file} en «{name}» le falta o es erróneo: {field_of}.</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; was changed after it was made.</source>
        <translation>{description_file} en «{name}» se modificó después de crearse.</translation>
    </message>
    <message>
        <source>The {description_file} of the lung model lacks or misstates a value.</source>
        <translation>Al {description_file} del modelo de pulmones le falta un valor o es erróneo.</translation>
    </message>
    <message>
        <source>The {description_file} of the lung model was changed after it was made.</source>
        <translation>El {description_file} del modelo de pulmones se modificó después de crearse.</translation>
    </message>
    <message>
        <source>The {holder} has a rescale and a modality LUT; the LUT is used.</source>
        <translation>Rescale y LUT de modalidad a la vez ({holder}); se usa la LUT.</translation>
    </message>
    <message>
        <source>The {holder}&apos;s VOI function is unknown; LINEAR is used.</source>
        <translation>La función VOI ({holder}) es desconocida; se usa LINEAR.</translation>
    </message>
    <message>
        <source>The {holder}&apos;s modality LUT is damaged and was not used.</source>
        <translation>La LUT de modalidad ({holder}) está dañada y no se utilizó.</translation>
    </message>
    <message>
        <source>The {holder}&apos;s rescale is out of all proportion and was not used.</source>
        <translation>El rescale ({holder}) es desproporcionado y no se utilizó.</translation>
    </message>
    <message>
        <source>The {holder}&apos;s rescale slope is 0 and was not used.</source>
        <translation>La pendiente de rescale ({holder}) es 0 y no se utilizó.</translation>
    </message>
    <message>
        <source>The {holder}&apos;s shutter has an impossible shape, which was not used.</source>
        <translation>El obturador ({holder}) tiene una forma imposible, que no se utilizó.</translation>
    </message>
    <message>
        <source>The {name} of the lung model is too large to be one.</source>
        <translation>El {name} del modelo de pulmones es demasiado grande para serlo.</translation>
    </message>
    <message>
        <source>The {upper} device ran out of memory; the CPU was used.</source>
        <translation>El dispositivo {upper} se quedó sin memoria; se usó la CPU.</translation>
    </message>
    <message>
        <source>There are more: search for less.</source>
        <translation>Hay más: busque menos.</translation>
    </message>
    <message>
        <source>There are: {value}.</source>
        <translation>Hay: {value}.</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>No hay respuesta.</translation>
    </message>
    <message>
        <source>There is no frame {frame}: the file has {frames}.</source>
        <translation>No hay fotograma {frame}: el archivo tiene {frames}.</translation>
    </message>
    <message>
        <source>There is no model bundle in this folder.</source>
        <translation>No hay ningún paquete de modelo en esta carpeta.</translation>
    </message>
    <message>
        <source>There is no readable bundle in &apos;{name}&apos;: {description_file} is missing.</source>
        <translation>No hay un paquete legible en «{name}»: falta {description_file}.</translation>
    </message>
    <message>
        <source>There is no set of keys called &apos;{name}&apos;.</source>
        <translation>No hay ningún juego de teclas llamado «{name}».</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>No existe ese archivo.</translation>
    </message>
    <message>
        <source>There is no trash for these folders:
{names}</source>
        <translation>No hay papelera para estas carpetas:
{names}</translation>
    </message>
    <message>
        <source>There is no trash for this folder.</source>
        <translation>No hay papelera para esta carpeta.</translation>
    </message>
    <message>
        <source>There is no true size on this screen: nobody has measured it. {doubt}Measure the width of its picture, and write &quot;{name}: WIDTH IN MM&quot; into Tools &gt; Settings &gt; Measured widths.</source>
        <translation>No hay tamaño real en esta pantalla: nadie la ha medido. {doubt}Mida la anchura de su imagen y escriba &quot;{name}: ANCHURA EN MM&quot; en Herramientas &gt; Ajustes &gt; Anchuras medidas.</translation>
    </message>
    <message>
        <source>There is no true size: the film does not say how large its pixels are.</source>
        <translation>No hay tamaño real: la radiografía no dice cuánto miden sus píxeles.</translation>
    </message>
    <message>
        <source>There is no {method} of {target}.</source>
        <translation>No hay {method} de {target}.</translation>
    </message>
    <message>
        <source>There is nothing to show</source>
        <translation>No hay nada que mostrar</translation>
    </message>
    <message>
        <source>There were fewer than {fewest} test films of {listed}.</source>
        <translation>Hubo menos de {fewest} radiografías de prueba de {listed}.</translation>
    </message>
    <message>
        <source>These are no dates.</source>
        <translation>Eso no son fechas.</translation>
    </message>
    <message>
        <source>These films are of different patients: {words}</source>
        <translation>Estas radiografías son de pacientes distintos: {words}</translation>
    </message>
    <message>
        <source>They are looked for when the film is analysed.</source>
        <translation>Se buscan cuando se analiza la radiografía.</translation>
    </message>
    <message>
        <source>This DICOM file holds no picture (it may be cut off).</source>
        <translation>Este archivo DICOM no contiene imagen (puede estar cortado).</translation>
    </message>
    <message>
        <source>This DICOM file holds no picture.</source>
        <translation>Este archivo DICOM no contiene imagen.</translation>
    </message>
    <message>
        <source>This DICOM file is damaged or cut off.</source>
        <translation>Este archivo DICOM está dañado o incompleto.</translation>
    </message>
    <message>
        <source>This PACS hands nothing over by C-GET.</source>
        <translation>Este PACS no entrega nada por C-GET.</translation>
    </message>
    <message>
        <source>This bundle has no model card.</source>
        <translation>Este paquete no tiene ficha de modelo.</translation>
    </message>
    <message>
        <source>This connection is not private: others on the way could read names.</source>
        <translation>Esta conexión no es privada: otros podrían leer nombres por el camino.</translation>
    </message>
    <message>
        <source>This data cannot be trained on.</source>
        <translation>No se puede entrenar con estos datos.</translation>
    </message>
    <message>
        <source>This data cannot be trained on: see the alarms above.</source>
        <translation>No se puede entrenar con estos datos: véanse las alarmas de arriba.</translation>
    </message>
    <message>
        <source>This file is no set of keys of this program.</source>
        <translation>Este archivo no es un juego de teclas de este programa.</translation>
    </message>
    <message>
        <source>This file is no set of keys: it is no TOML.</source>
        <translation>Este archivo no es un juego de teclas: no es TOML.</translation>
    </message>
    <message>
        <source>This file is too large for a set of keys.</source>
        <translation>Este archivo es demasiado grande para un juego de teclas.</translation>
    </message>
    <message>
        <source>This film beside the patient&apos;s last one</source>
        <translation>Esta radiografía junto a la última del paciente</translation>
    </message>
    <message>
        <source>This film took long to be read and made way for another one.</source>
        <translation>La lectura de esta radiografía tardaba mucho y ha dejado paso a otra.</translation>
    </message>
    <message>
        <source>This film took so long to be read that it was given up.</source>
        <extracomment>Seconds of reading after which a film is late: its place may be one that does not answer.</extracomment>
        <translation>La lectura de esta radiografía tardaba tanto que se ha desistido de ella.</translation>
    </message>
    <message>
        <source>This is a DICOMDIR, an index of films.</source>
        <translation>Es un DICOMDIR, un índice de radiografías.</translation>
    </message>
    <message>
        <source>This is a colour picture; it is shown as grey.</source>
        <translation>Es una imagen en color; se muestra en gris.</translation>
    </message>
    <message>
        <source>This is a folder, not a film.</source>
        <translation>Es una carpeta, no una radiografía.</translation>
    </message>
    <message>
        <source>This is a pipe or a device, not a film.</source>
        <translation>Es una tubería o un dispositivo, no una radiografía.</translation>
    </message>
    <message>
        <source>This is a zip, a folder of films.</source>
        <translation>Es un zip, una carpeta de radiografías.</translation>
    </message>
    <message>
        <source>This is no DICOM address.</source>
        <translation>Esto no es una dirección DICOM.</translation>
    </message>
    <message>
        <source>This is no title of a DICOM application.</source>
        <translation>Esto no es el título de una aplicación DICOM.</translation>
    </message>
    <message>
        <source>This is not a film: neither DICOM nor PNG, JPEG, TIFF or WebP.</source>
        <translation>No es una radiografía: ni DICOM ni PNG, JPEG, TIFF o WebP.</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>This looks like no single chest film: a page, a screen, a photograph, a sheet.</source>
        <translation>No parece una sola radiografía de tórax: una página, una pantalla, una fotografía, una lámina.</translation>
    </message>
    <message>
        <source>This machine has no keyring.</source>
        <translation>Este equipo no tiene llavero.</translation>
    </message>
    <message>
        <source>This machine has no usable &apos;{name}&apos; device.</source>
        <translation>Este equipo no tiene un dispositivo «{name}» utilizable.</translation>
    </message>
    <message>
        <source>This machine&apos;s administrator has locked &apos;{key}&apos;.</source>
        <translation>El administrador de este equipo ha bloqueado &apos;{key}&apos;.</translation>
    </message>
    <message>
        <source>This program does not calibrate a display and cannot measure one. It hands 256 greys to the system; whether they come out evenly to the eye (the GSDF of DICOM PS3.14) only a luminance meter shows, under the light of the room.</source>
        <translation>Este programa no calibra pantallas ni puede medirlas. Entrega 256 grises al sistema; solo un luminancímetro, con la luz de la sala, muestra si se perciben uniformes (la GSDF de DICOM PS3.14).</translation>
    </message>
    <message>
        <source>This program reads {schema_version}.</source>
        <translation>Este programa lee {schema_version}.</translation>
    </message>
    <message>
        <source>This recipe goes on from other weights: choose what to start from.</source>
        <translation>Esta receta parte de otros pesos: elija de cuáles.</translation>
    </message>
    <message>
        <source>This screen says</source>
        <translation>Esta pantalla dice</translation>
    </message>
    <message>
        <source>This set of keys cannot be read.</source>
        <translation>Este juego de teclas no puede leerse.</translation>
    </message>
    <message>
        <source>This set of keys was written.</source>
        <translation>Este juego de teclas se ha escrito.</translation>
    </message>
    <message>
        <source>Three films</source>
        <translation>Tres radiografías</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Title of this side</source>
        <translation>Título AE de este lado</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Tools &gt; Models lists those that there are.</source>
        <translation>Herramientas &gt; Modelos muestra los que hay.</translation>
    </message>
    <message>
        <source>Top for bottom, with a red badge</source>
        <translation>Arriba por abajo, con un aviso rojo</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Entrenar un modelo</translation>
    </message>
    <message>
        <source>Train a model — research use only</source>
        <translation>Entrenar un modelo — solo para investigación</translation>
    </message>
    <message>
        <source>Train a model…</source>
        <translation>Entrenar un modelo…</translation>
    </message>
    <message>
        <source>Training is finished, but its model bundle is not there. Resuming makes it again.</source>
        <translation>El entrenamiento ha terminado, pero falta su paquete. Al reanudar se rehace.</translation>
    </message>
    <message>
        <source>Training. You can close this window, or the whole program: training goes on.</source>
        <translation>Entrenando. Puede cerrar esta ventana o todo el programa: el entrenamiento continúa.</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Entrenamientos</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>Tamaño real</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Two by two</source>
        <translation>Dos por dos</translation>
    </message>
    <message>
        <source>Two films</source>
        <translation>Dos radiografías</translation>
    </message>
    <message>
        <source>Two of these files are copies of one film.</source>
        <translation>Dos de estos archivos son copias de una misma radiografía.</translation>
    </message>
    <message>
        <source>Under these rules constants of the network take their share by design: the map&apos;s sum is no test of it.</source>
        <translation>Con estas reglas, constantes de la red toman su parte a propósito: la suma del mapa no lo pone a prueba.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Unlock it, and try again.</source>
        <translation>Desbloquéelo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Unpack it with the password; open the folder.</source>
        <translation>Descomprímalo con la contraseña; abra la carpeta.</translation>
    </message>
    <message>
        <source>Unpack it, and open one of its folders.</source>
        <translation>Descomprímalo y abra una de sus carpetas.</translation>
    </message>
    <message>
        <source>Unpack it, and open the folder.</source>
        <translation>Descomprímalo y abra la carpeta.</translation>
    </message>
    <message>
        <source>Use --device auto.</source>
        <translation>Use --device auto.</translation>
    </message>
    <message>
        <source>Use 1 to 16 letters, digits or signs.</source>
        <translation>Use de 1 a 16 letras, dígitos o signos.</translation>
    </message>
    <message>
        <source>Use a bundle made for this version.</source>
        <translation>Use un paquete hecho para esta versión.</translation>
    </message>
    <message>
        <source>Use another architecture.</source>
        <translation>Use otra arquitectura.</translation>
    </message>
    <message>
        <source>Use another bundle.</source>
        <translation>Use otro paquete.</translation>
    </message>
    <message>
        <source>Use another method than LRP, or another architecture.</source>
        <translation>Use un método distinto de LRP, u otra arquitectura.</translation>
    </message>
    <message>
        <source>Use another method than LRP.</source>
        <translation>Use un método distinto de LRP.</translation>
    </message>
    <message>
        <source>Use another method, or another bundle.</source>
        <translation>Use otro método, u otro paquete.</translation>
    </message>
    <message>
        <source>Use the version of the program that it was made with, or train it again.</source>
        <translation>Use la versión del programa con la que se hizo, o entrénelo de nuevo.</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>Pérdida val.</translation>
    </message>
    <message>
        <source>Values under the cursor</source>
        <translation>Valores bajo el cursor</translation>
    </message>
    <message>
        <source>Verified &amp;on</source>
        <translation>&amp;Verificada el</translation>
    </message>
    <message>
        <source>Verified screens</source>
        <translation>Pantallas verificadas</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Version, conditions, model and folders</source>
        <translation>Versión, condiciones, modelo y carpetas</translation>
    </message>
    <message>
        <source>Version, time and text of the notice that you acknowledged; the window writes it. The notice itself stays.</source>
        <translation>Versión, hora y texto del aviso que usted confirmó; lo escribe la ventana. El aviso mismo permanece.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Viewport</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Wait for it, or stop it.</source>
        <translation>Espere a que acabe, o deténgalo.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Warnings (WARNING)</source>
        <translation>Advertencias (WARNING)</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.npz *.pt *.pth bundle.json);;All files (*)</source>
        <translation>Pesos (*.safetensors *.npz *.pt *.pth bundle.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Weights are read from safetensors only, never from a pickle.</source>
        <translation>Los pesos solo se leen de safetensors, nunca de un pickle.</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>Pesos de partida</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>Por &amp;qué</translation>
    </message>
    <message>
        <source>What hides a part of the film</source>
        <translation>Lo que oculta una parte de la radiografía</translation>
    </message>
    <message>
        <source>What is configured, by whom, and changing it</source>
        <translation>Qué está configurado, por quién, y cambiarlo</translation>
    </message>
    <message>
        <source>What is done (INFO)</source>
        <translation>Lo que se hace (INFO)</translation>
    </message>
    <message>
        <source>What is in the picture</source>
        <translation>Lo que hay en la imagen</translation>
    </message>
    <message>
        <source>What is known to be wrong with the numbers for this class</source>
        <translation>Lo que se sabe que falla en las cifras de esta clase</translation>
    </message>
    <message>
        <source>What is not near a lung, as a small network found them, was made black, softly over the edge.</source>
        <translation>Lo que no está cerca de un pulmón, según una red pequeña, se puso en negro, con borde suave.</translation>
    </message>
    <message>
        <source>What is on show, without names, for another program</source>
        <translation>Lo que se muestra, sin nombres, para otro programa</translation>
    </message>
    <message>
        <source>What is trained here is for research only, and stays a candidate until you promote it by hand.</source>
        <translation>Lo que aquí se entrena es solo para investigación y sigue siendo candidato hasta que usted lo promueva a mano.</translation>
    </message>
    <message>
        <source>What it says of itself ({width:.0f} mm wide) is not trusted.</source>
        <translation>No se confía en lo que dice de sí misma ({width:.0f} mm de ancho).</translation>
    </message>
    <message>
        <source>What it was made from and where it fails: its card</source>
        <translation>De qué se hizo y dónde falla: su ficha</translation>
    </message>
    <message>
        <source>What opens now shows the names of files and folders, and these can name patients. Everybody who sees this screen can read them. Stop sharing first, or choose files that name nobody.</source>
        <translation>Lo que se abre ahora muestra nombres de archivos y carpetas, que pueden nombrar pacientes. Cualquiera que vea esta pantalla puede leerlos. Deje antes de compartir, o elija archivos que no nombren a nadie.</translation>
    </message>
    <message>
        <source>What the class is held against</source>
        <translation>Frente a qué se compara la clase</translation>
    </message>
    <message>
        <source>What the file draws over the film</source>
        <translation>Lo que el archivo dibuja sobre la radiografía</translation>
    </message>
    <message>
        <source>What the files alone tell of the class was not measured: {why}.</source>
        <translation>No se midió lo que los archivos por sí solos dicen de la clase: {why}.</translation>
    </message>
    <message>
        <source>What the look at the data found cannot be read.</source>
        <translation>No puede leerse lo que halló el examen de los datos.</translation>
    </message>
    <message>
        <source>What the model saw</source>
        <translation>Lo que vio el modelo</translation>
    </message>
    <message>
        <source>What the model saw…</source>
        <translation>Lo que vio el modelo…</translation>
    </message>
    <message>
        <source>What the scores are worth where a class is rarer or more frequent</source>
        <translation>Qué valen las puntuaciones donde una clase es más rara o más frecuente</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>En qué fijarse</translation>
    </message>
    <message>
        <source>What was opened last; kept only where the settings say so</source>
        <translation>Lo último que se abrió; solo se guarda si los ajustes lo dicen</translation>
    </message>
    <message>
        <source>What was undone</source>
        <translation>Lo que se deshizo</translation>
    </message>
    <message>
        <source>What you set here is kept nowhere.</source>
        <translation>Lo que ajuste aquí no se guarda en ningún sitio.</translation>
    </message>
    <message>
        <source>Wheel: another frame. Ctrl + wheel: zoom. Only the frame on show is scored.</source>
        <translation>Rueda: otro fotograma. Ctrl + rueda: zoom. Solo se puntúa el fotograma mostrado.</translation>
    </message>
    <message>
        <source>When and how the display was verified: &quot;NAME: 2026-11-20 HOW; NAME: DATE HOW&quot;. View &gt; Display test writes it.</source>
        <translation>Cuándo y cómo se verificó la pantalla: &quot;NOMBRE: 2026-11-20 CÓMO; NOMBRE: FECHA CÓMO&quot;. Lo escribe Ver &gt; Prueba de pantalla.</translation>
    </message>
    <message>
        <source>Where it is kept; ~, $USER and %USERNAME% count. One folder for each user.</source>
        <translation>Dónde se guarda; valen ~, $USER y %USERNAME%. Una carpeta por usuario.</translation>
    </message>
    <message>
        <source>Where it is: &quot;AET@HOST:PORT&quot;. The window connects to it when somebody searches there, and at no other time.</source>
        <translation>Dónde está: &quot;AET@HOST:PORT&quot;. La ventana se conecta cuando alguien busca allí, y en ningún otro momento.</translation>
    </message>
    <message>
        <source>Where models run</source>
        <translation>Dónde se ejecutan los modelos</translation>
    </message>
    <message>
        <source>Where the films come from is not known, so nobody can tell whether a model learns the disease or the hospital. Add a column &apos;source&apos; to a manifest.csv.</source>
        <translation>No se sabe de dónde vienen las radiografías, así que nadie puede decir si un modelo aprende la enfermedad o el hospital. Añada una columna &apos;source&apos; a un manifest.csv.</translation>
    </message>
    <message>
        <source>Where the map reaches 25, 50 and 75 % of its scale; the film between them is free.</source>
        <translation>Donde el mapa alcanza el 25, 50 y 75&#xa0;% de su escala; entre ellas la radiografía queda libre.</translation>
    </message>
    <message>
        <source>Where the model&apos;s score came from, not where disease is.</source>
        <translation>De dónde vino la puntuación del modelo, no dónde está la enfermedad.</translation>
    </message>
    <message>
        <source>Where the network was told that the lungs are</source>
        <translation>Dónde se le dijo a la red que están los pulmones</translation>
    </message>
    <message>
        <source>Whether it knows {listed}, or only where those films came from, cannot be told.</source>
        <translation>No puede decirse si conoce {listed}, o solo de dónde vinieron esas radiografías.</translation>
    </message>
    <message>
        <source>Whether it looks at the lungs, or at borders and markers, was not tested.</source>
        <translation>No se probó si mira los pulmones, o los bordes y marcas.</translation>
    </message>
    <message>
        <source>Whether you agree with the model</source>
        <translation>Si está de acuerdo con el modelo</translation>
    </message>
    <message>
        <source>Which cells of a stage raise the score, each by its own activation times its own gradient?</source>
        <translation>¿Qué celdas de una etapa elevan la puntuación, cada una según el producto de su propia activación y su propio gradiente?</translation>
    </message>
    <message>
        <source>Which cells of a stage, early ones too, would raise the score if they were more active?</source>
        <translation>¿Qué celdas de una etapa, incluso de las primeras, elevarían la puntuación si fueran más activas?</translation>
    </message>
    <message>
        <source>Which layer gets which rule; the first is what an analysis uses.</source>
        <translation>Qué capa recibe qué regla; la primera es la que usa un análisis.</translation>
    </message>
    <message>
        <source>Which regions hold the features that raise the score, judged by whole channels of a stage?</source>
        <translation>¿Qué regiones contienen los rasgos que elevan la puntuación, juzgadas por canales enteros de una etapa?</translation>
    </message>
    <message>
        <source>Which way a drag windows and zooms, and what the right button does.</source>
        <translation>En qué sentido un arrastre ajusta la ventana y el zoom, y qué hace el botón derecho.</translation>
    </message>
    <message>
        <source>Whoever uses it reads each film first, and decides.</source>
        <translation>Quien lo usa lee primero cada radiografía, y decide.</translation>
    </message>
    <message>
        <source>Why, or a comment</source>
        <translation>Por qué, o un comentario</translation>
    </message>
    <message>
        <source>Widths of the pictures in mm, for true size: &quot;NAME: WIDTH; NAME: WIDTH&quot;; the name * is any other screen.</source>
        <translation>Anchuras de las imágenes en mm, para el tamaño real: &quot;NOMBRE: ANCHURA; NOMBRE: ANCHURA&quot;; el nombre * es cualquier otra pantalla.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Window and level</source>
        <translation>Ventana y nivel</translation>
    </message>
    <message>
        <source>Window from a region</source>
        <translation>Ventana de una región</translation>
    </message>
    <message>
        <source>Window/level</source>
        <translation>Ventana/nivel</translation>
    </message>
    <message>
        <source>With a checkpoint it can be resumed at any time and ends in the same model. Without one, what was trained since the last checkpoint is lost.</source>
        <translation>Con un punto de control puede reanudarse en cualquier momento y termina en el mismo modelo. Sin él se pierde lo entrenado desde el último.</translation>
    </message>
    <message>
        <source>With patient data, notes and the file&apos;s drawings</source>
        <translation>Con datos del paciente, notas y dibujos del archivo</translation>
    </message>
    <message>
        <source>Within the noise: the two 95 % intervals, each taken as far as its score, overlap.</source>
        <translation>Dentro del ruido: los dos intervalos del 95&#xa0;%, cada uno prolongado hasta su puntuación, se solapan.</translation>
    </message>
    <message>
        <source>Words beside the arrow. They are drawn on the film and saved with it: name nobody.</source>
        <translation>Texto junto a la flecha. Se dibuja en la radiografía y se guarda con ella: no nombre a nadie.</translation>
    </message>
    <message>
        <source>Write 2026-11-21, or 2026-11-01..2026-11-21.</source>
        <translation>Escriba 2026-11-21, o 2026-11-01..2026-11-21.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Escriba un número entero.</translation>
    </message>
    <message>
        <source>Write it as AET@HOST:PORT, such as PACS@127.0.0.1:11112.</source>
        <translation>Escríbala como AET@HOST:PORT, por ejemplo PACS@127.0.0.1:11112.</translation>
    </message>
    <message>
        <source>Write it as AET@HOST:PORT.</source>
        <translation>Escríbalo como AET@HOST:PORT.</translation>
    </message>
    <message>
        <source>Write it as Ctrl+Shift+O, F5, PgUp or X.</source>
        <translation>Escríbala como Ctrl+Shift+O, F5, PgUp o X.</translation>
    </message>
    <message>
        <source>Write it as {form}.</source>
        <translation>Escríbalo como {form}.</translation>
    </message>
    <message>
        <source>Write it without them.</source>
        <translation>Escríbalo sin ellos.</translation>
    </message>
    <message>
        <source>Write one letter at least.</source>
        <translation>Escriba al menos un carácter.</translation>
    </message>
    <message>
        <source>Write one line of at most {longest} letters.</source>
        <translation>Escriba una línea de {longest} caracteres como máximo.</translation>
    </message>
    <message>
        <source>Write slashes in them, and let them start from the manifest&apos;s folder.</source>
        <translation>Escriba barras normales en ellas y haga que partan de la carpeta del manifiesto.</translation>
    </message>
    <message>
        <source>Write the earlier one first.</source>
        <translation>Escriba primero el anterior.</translation>
    </message>
    <message>
        <source>Write the report of this film as one page of PDF</source>
        <translation>Escribir el informe de esta radiografía en una página PDF</translation>
    </message>
    <message>
        <source>Write them in one way, or name one otherwise.</source>
        <translation>Escríbalas de una sola forma, o dé otro nombre a una de ellas.</translation>
    </message>
    <message>
        <source>Write those of this film beside its results</source>
        <translation>Escribir las de esta radiografía junto a sus resultados</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>Escriba true o false.</translation>
    </message>
    <message>
        <source>Write what was recorded of films beside their results</source>
        <translation>Escribir lo registrado de las radiografías junto a sus resultados</translation>
    </message>
    <message>
        <source>Write {least_letters} letters or more.</source>
        <translation>Escriba {least_letters} letras o más.</translation>
    </message>
    <message>
        <source>Writing a checkpoint…</source>
        <translation>Escribiendo un punto de control…</translation>
    </message>
    <message>
        <source>You are asked once for each version; this is cxrviewer {version}.</source>
        <translation>Se le pregunta una vez por versión; esta es cxrviewer {version}.</translation>
    </message>
    <message>
        <source>Your administrator has fixed the device.</source>
        <translation>Su administrador ha fijado el dispositivo.</translation>
    </message>
    <message>
        <source>Your administrator has fixed the model: it cannot be changed here.</source>
        <translation>Su administrador ha fijado el modelo: aquí no puede cambiarse.</translation>
    </message>
    <message>
        <source>Your file: {user}
The machine&apos;s file: {machine}</source>
        <translation>Su archivo: {user}
El archivo del equipo: {machine}</translation>
    </message>
    <message>
        <source>Your keys cannot be deleted.</source>
        <translation>Sus teclas no pueden eliminarse.</translation>
    </message>
    <message>
        <source>Your keys cannot be written.</source>
        <translation>Sus teclas no pueden escribirse.</translation>
    </message>
    <message>
        <source>Your opinion before the answer</source>
        <translation>Su opinión antes de la respuesta</translation>
    </message>
    <message>
        <source>Your opinion cannot be kept.</source>
        <translation>Su opinión no puede guardarse.</translation>
    </message>
    <message>
        <source>Your opinion first</source>
        <translation>Primero su opinión</translation>
    </message>
    <message>
        <source>Your opinion now</source>
        <translation>Su opinión ahora</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Sus propias palabras</translation>
    </message>
    <message>
        <source>Your settings</source>
        <translation>Sus ajustes</translation>
    </message>
    <message>
        <source>Your settings.toml cannot be read as TOML, line {number}.</source>
        <translation>Su settings.toml no puede leerse como TOML, línea {number}.</translation>
    </message>
    <message>
        <source>Your settings.toml cannot be read as TOML.</source>
        <translation>Su settings.toml no puede leerse como TOML.</translation>
    </message>
    <message>
        <source>Your settings.toml cannot be renamed.</source>
        <translation>Su settings.toml no puede renombrarse.</translation>
    </message>
    <message>
        <source>Your settings.toml cannot be written.</source>
        <translation>Su settings.toml no puede escribirse.</translation>
    </message>
    <message>
        <source>Your settings.toml has schema_version {version}.</source>
        <translation>Su settings.toml tiene schema_version {version}.</translation>
    </message>
    <message>
        <source>Your settings.toml holds a table or a list.</source>
        <translation>Su settings.toml contiene una tabla o una lista.</translation>
    </message>
    <message>
        <source>Your words name the patient.</source>
        <translation>Su texto nombra al paciente.</translation>
    </message>
    <message>
        <source>Zip or CSV…</source>
        <translation>Zip o CSV…</translation>
    </message>
    <message>
        <source>Zip or manifest (*.zip *.csv);;All files (*)</source>
        <translation>Zip o manifiesto (*.zip *.csv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Zip or manifest of labelled films</source>
        <translation>Zip o manifiesto de radiografías etiquetadas</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom and move all films on show</source>
        <translation>Ampliar y mover todas las radiografías mostradas</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>Zoom en el cursor</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Zoom in at the middle</source>
        <translation>Ampliar en el centro</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Zoom out at the middle</source>
        <translation>Reducir en el centro</translation>
    </message>
    <message>
        <source>Zoom {scale:.0f} %</source>
        <translation>Zoom {scale:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>a class has fewer than {number} groups</source>
        <translation>una clase tiene menos de {number} grupos</translation>
    </message>
    <message>
        <source>a magnification that it does not state</source>
        <translation>una ampliación que no indica</translation>
    </message>
    <message>
        <source>about {duration} left, until {end:%H:%M}</source>
        <translation>quedan unos {duration}, hasta las {end:%H:%M}</translation>
    </message>
    <message>
        <source>about {duration} left, until {end:%H:%M} on {end:%Y-%m-%d}</source>
        <translation>quedan unos {duration}, hasta las {end:%H:%M} del {end:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>above and below</source>
        <translation>encima y debajo</translation>
    </message>
    <message>
        <source>above the operating point ({point})</source>
        <translation>por encima del punto de operación ({point})</translation>
    </message>
    <message>
        <source>accuracy 87.2 %, macro F1 0.888 (n = 2,117)</source>
        <translation>exactitud 87.2&#xa0;%, F1 macro 0.888 (n = 2117)</translation>
    </message>
    <message>
        <source>accuracy 87.8 %, macro F1 0.888 (n = 2,117)</source>
        <translation>exactitud 87.8&#xa0;%, F1 macro 0.888 (n = 2117)</translation>
    </message>
    <message>
        <source>accuracy 90.2 %, macro F1 0.916 (n = 2,117)</source>
        <translation>exactitud 90.2&#xa0;%, F1 macro 0.916 (n = 2117)</translation>
    </message>
    <message>
        <source>accuracy 94.1 % (four classes; arXiv 2301.02468)</source>
        <translation>exactitud 94.1&#xa0;% (cuatro clases; arXiv 2301.02468)</translation>
    </message>
    <message>
        <source>accuracy 96.23 % (COVIDx of March 2020, some 68 films of COVID-19; arXiv 2003.14395)</source>
        <translation>exactitud 96.23&#xa0;% (COVIDx de marzo de 2020, unas 68 radiografías de COVID-19; arXiv 2003.14395)</translation>
    </message>
    <message>
        <source>activation × gradient</source>
        <translation>activación × gradiente</translation>
    </message>
    <message>
        <source>add {name}</source>
        <translation>añadir {name}</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>de acuerdo</translation>
    </message>
    <message>
        <source>agree in part</source>
        <translation>de acuerdo en parte</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>todas las demás</translation>
    </message>
    <message>
        <source>an automatic window is shown</source>
        <translation>se muestra una ventana automática</translation>
    </message>
    <message>
        <source>an unknown transfer syntax</source>
        <translation>sintaxis de transferencia desconocida</translation>
    </message>
    <message>
        <source>and every {label} image is a child&apos;s</source>
        <translation>y cada imagen {label} es de un niño</translation>
    </message>
    <message>
        <source>and no {label} image shares a source with any other class</source>
        <translation>y ninguna imagen {label} comparte fuente con otra clase</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>ángulo</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>analizada</translation>
    </message>
    <message>
        <source>area {area} {unit}², {source}</source>
        <translation>área {area} {unit}², {source}</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>flechas</translation>
    </message>
    <message>
        <source>as delivered</source>
        <translation>de fábrica</translation>
    </message>
    <message>
        <source>aspect</source>
        <translation>relación de aspecto</translation>
    </message>
    <message>
        <source>at most {longest} letters, no names</source>
        <translation>{longest} caracteres como máximo, sin nombres</translation>
    </message>
    <message>
        <source>at the detector (DET)</source>
        <translation>en el detector (DET)</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>automática</translation>
    </message>
    <message>
        <source>balanced accuracy</source>
        <translation>exactitud equilibrada</translation>
    </message>
    <message>
        <source>becomes another</source>
        <translation>se vuelve otro</translation>
    </message>
    <message>
        <source>behind the shutter</source>
        <translation>tras el obturador</translation>
    </message>
    <message>
        <source>below the operating point ({point})</source>
        <translation>por debajo del punto de operación ({point})</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>a los lados</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>bits</translation>
    </message>
    <message>
        <source>black</source>
        <translation>negro</translation>
    </message>
    <message>
        <source>blocked by the gate</source>
        <translation>bloqueada por el filtro de entrada</translation>
    </message>
    <message>
        <source>border alone {interval}</source>
        <translation>solo borde {interval}</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>nac. {day}</translation>
    </message>
    <message>
        <source>broke off</source>
        <translation>interrumpido</translation>
    </message>
    <message>
        <source>bundled</source>
        <translation>incluido</translation>
    </message>
    <message>
        <source>bytes per pixel</source>
        <translation>bytes por píxel</translation>
    </message>
    <message>
        <source>calibrated (CAL)</source>
        <translation>calibrado (CAL)</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>calibración</translation>
    </message>
    <message>
        <source>calibration part</source>
        <translation>conjunto de calibración</translation>
    </message>
    <message>
        <source>calibration unknown</source>
        <translation>calibración desconocida</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>candidato</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>no se puede usar</translation>
    </message>
    <message>
        <source>cannot say</source>
        <translation>no sabría decir</translation>
    </message>
    <message>
        <source>cardiothoracic ratio</source>
        <translation>índice cardiotorácico</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>totalmente seguro</translation>
    </message>
    <message>
        <source>changes somewhat</source>
        <translation>cambia algo</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>elegir…</translation>
    </message>
    <message>
        <source>clearly</source>
        <translation>claramente</translation>
    </message>
    <message>
        <source>click</source>
        <translation>clic</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>plegado</translation>
    </message>
    <message>
        <source>cobb angle</source>
        <translation>ángulo de Cobb</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>color</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>columnas</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>línea de órdenes</translation>
    </message>
    <message>
        <source>comparing {number} films with each other</source>
        <translation>comparando {number} radiografías entre sí</translation>
    </message>
    <message>
        <source>corrected for magnification (MAG)</source>
        <translation>corregido por magnificación (MAG)</translation>
    </message>
    <message>
        <source>could not be counted</source>
        <translation>no se pudo contar</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>no se pudo abrir</translation>
    </message>
    <message>
        <source>cxrviewer — research use only</source>
        <translation>cxrviewer — solo para investigación</translation>
    </message>
    <message>
        <source>default</source>
        <extracomment>What each layer is called on the screen.</extracomment>
        <translation>predeterminado</translation>
    </message>
    <message>
        <source>delete all measurements</source>
        <translation>eliminar todas las mediciones</translation>
    </message>
    <message>
        <source>delete {name}</source>
        <translation>eliminar {name}</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>desviación</translation>
    </message>
    <message>
        <source>disagree</source>
        <translation>en desacuerdo</translation>
    </message>
    <message>
        <source>does not follow the places</source>
        <translation>no sigue los lugares</translation>
    </message>
    <message>
        <source>double click</source>
        <translation>doble clic</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>dudoso</translation>
    </message>
    <message>
        <source>drag from the list</source>
        <translation>arrastrar desde la lista</translation>
    </message>
    <message>
        <source>drop on the window</source>
        <translation>soltar en la ventana</translation>
    </message>
    <message>
        <source>each stands for {high} rows by {wide} columns of the film</source>
        <translation>cada uno equivale a {high} filas por {wide} columnas de la radiografía</translation>
    </message>
    <message>
        <source>ellipse</source>
        <translation>elipse</translation>
    </message>
    <message>
        <source>end of one arm</source>
        <extracomment>In the order of the menu. The first places a window and leaves nothing on the film.</extracomment>
        <translation>extremo de un lado</translation>
    </message>
    <message>
        <source>end of the other arm</source>
        <translation>extremo del otro lado</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>entorno</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>epoch {number} of {number2}, {number3} px: loss {loss}, validation {figure} {found}, {speed} films/s</source>
        <translation>época {number} de {number2}, {number3} px: pérdida {loss}, validación {figure} {found}, {speed} radiografías/s</translation>
    </message>
    <message>
        <source>every image is a child&apos;s</source>
        <translation>cada imagen es de un niño</translation>
    </message>
    <message>
        <source>every image is from one source ({name}), from which its figures are not separable</source>
        <translation>cada imagen es de una sola fuente ({name}), de la que sus cifras no pueden separarse</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con error</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>bastante seguro</translation>
    </message>
    <message>
        <source>falling as the LUT</source>
        <translation>descendente como la LUT</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>first line, one end</source>
        <translation>primera línea, un extremo</translation>
    </message>
    <message>
        <source>first line, other end</source>
        <translation>primera línea, otro extremo</translation>
    </message>
    <message>
        <source>flatter</source>
        <translation>más achatado</translation>
    </message>
    <message>
        <source>folder {study:,} of {studies:,}</source>
        <translation>carpeta {study:,} de {studies:,}</translation>
    </message>
    <message>
        <source>follows the places</source>
        <translation>sigue los lugares</translation>
    </message>
    <message>
        <source>from the model too</source>
        <translation>también al modelo</translation>
    </message>
    <message>
        <source>full range</source>
        <translation>rango completo</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>grey {value}</source>
        <translation>gris {value}</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>adivinado</translation>
    </message>
    <message>
        <source>guessing {number}</source>
        <translation>azar {number}</translation>
    </message>
    <message>
        <source>hardly</source>
        <translation>apenas</translation>
    </message>
    <message>
        <source>hardly follows the places</source>
        <translation>apenas sigue los lugares</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>corazón</translation>
    </message>
    <message>
        <source>heart {heart} {unit}, thorax {thorax} {unit2}, {source}</source>
        <translation>corazón {heart} {unit}, tórax {thorax} {unit2}, {source}</translation>
    </message>
    <message>
        <source>heart, outermost on one side</source>
        <translation>corazón, lo más externo de un lado</translation>
    </message>
    <message>
        <source>heart, outermost on the other side</source>
        <translation>corazón, lo más externo del otro lado</translation>
    </message>
    <message>
        <source>hold {key}</source>
        <extracomment>The menus in their order, with their words.</extracomment>
        <translation>mantener {key}</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>en {folder}</translation>
    </message>
    <message>
        <source>indeterminate (operating point {point})</source>
        <translation>indeterminado (punto de operación {point})</translation>
    </message>
    <message>
        <source>indeterminate: {low}–{high} % (operating point {point})</source>
        <translation>indeterminado: {low}–{high}&#xa0;% (punto de operación {point})</translation>
    </message>
    <message>
        <source>inner thorax, widest on one side</source>
        <translation>tórax interno, lo más ancho de un lado</translation>
    </message>
    <message>
        <source>inner thorax, widest on the other side</source>
        <translation>tórax interno, lo más ancho del otro lado</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>invertida</translation>
    </message>
    <message>
        <source>laterality {side}</source>
        <translation>lateralidad {side}</translation>
    </message>
    <message>
        <source>latest study</source>
        <translation>último estudio</translation>
    </message>
    <message>
        <source>learnt from films with the report label &apos;Pneumonia&apos;, so other opacities may be missed</source>
        <translation>aprendido de radiografías con la etiqueta de informe &apos;Pneumonia&apos;, así que otras opacidades pueden pasarse por alto</translation>
    </message>
    <message>
        <source>left drag</source>
        <translation>arrastre izquierdo</translation>
    </message>
    <message>
        <source>left drag on it</source>
        <translation>arrastre izquierdo encima</translation>
    </message>
    <message>
        <source>length</source>
        <translation>longitud</translation>
    </message>
    <message>
        <source>load measurements</source>
        <translation>cargar mediciones</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>logit</translation>
    </message>
    <message>
        <source>logit per pixel</source>
        <translation>logit por píxel</translation>
    </message>
    <message>
        <source>looking at films: {number} of {number2}</source>
        <translation>examinando radiografías: {number} de {number2}</translation>
    </message>
    <message>
        <source>looking for training films: {number} of {number2}</source>
        <translation>buscando radiografías de entrenamiento: {number} de {number2}</translation>
    </message>
    <message>
        <source>lossy {ratio}</source>
        <translation>con pérdida {ratio}</translation>
    </message>
    <message>
        <source>lower end of the midline</source>
        <translation>extremo inferior de la línea media</translation>
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
        <translation>manual</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>mean {mean}, SD {deviation} ({unit})</source>
        <translation>media {mean}, DE {deviation} ({unit})</translation>
    </message>
    <message>
        <source>middle drag</source>
        <translation>arrastre central</translation>
    </message>
    <message>
        <source>min {low}, max {high}, {number} pixels</source>
        <translation>mín. {low}, máx. {high}, {number} píxeles</translation>
    </message>
    <message>
        <source>modality value</source>
        <translation>valor de modalidad</translation>
    </message>
    <message>
        <source>modality {value:.7g}</source>
        <translation>modalidad {value:.7g}</translation>
    </message>
    <message>
        <source>move</source>
        <translation>mover</translation>
    </message>
    <message>
        <source>named at the start</source>
        <translation>indicado al inicio</translation>
    </message>
    <message>
        <source>narrower</source>
        <translation>más estrecho</translation>
    </message>
    <message>
        <source>never measured</source>
        <translation>nunca medido</translation>
    </message>
    <message>
        <source>no angle: a line has no length</source>
        <translation>sin ángulo: una línea no tiene longitud</translation>
    </message>
    <message>
        <source>no films were so scored when it was calibrated</source>
        <translation>ninguna radiografía tuvo tal puntuación al calibrar</translation>
    </message>
    <message>
        <source>no image shares a source with another class, so its figures show the source too</source>
        <translation>ninguna imagen comparte fuente con otra clase, así que sus cifras muestran también la fuente</translation>
    </message>
    <message>
        <source>no patient ID</source>
        <translation>sin ID de paciente</translation>
    </message>
    <message>
        <source>no pixel of the picture inside</source>
        <translation>ningún píxel de la imagen dentro</translation>
    </message>
    <message>
        <source>no pixel spacing</source>
        <translation>sin espaciado de píxel</translation>
    </message>
    <message>
        <source>no screen was measured</source>
        <translation>ninguna pantalla se ha medido</translation>
    </message>
    <message>
        <source>no screen was verified</source>
        <translation>ninguna pantalla se ha verificado</translation>
    </message>
    <message>
        <source>no study date</source>
        <translation>sin fecha de estudio</translation>
    </message>
    <message>
        <source>no test film is of this class, so how often it is recognised is not known</source>
        <translation>ninguna radiografía de prueba es de esta clase, así que no se sabe con qué frecuencia se reconoce</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n.º {number}</translation>
    </message>
    <message>
        <source>none are kept</source>
        <translation>no se guarda ninguna</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>ninguna de estas</translation>
    </message>
    <message>
        <source>none: the window connects to nothing</source>
        <translation>ninguno: la ventana no se conecta a nada</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normales</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>sin analizar</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>no realizada</translation>
    </message>
    <message>
        <source>not from the model</source>
        <translation>no al modelo</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>no cargado</translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation>sin suavizar</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>sin probar</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>of an earlier search</source>
        <translation>de una búsqueda anterior</translation>
    </message>
    <message>
        <source>of the map averaged over {width:.0f} px</source>
        <translation>del mapa promediado en {width:.0f} px</translation>
    </message>
    <message>
        <source>of the scanned film (SCAN)</source>
        <translation>de la película escaneada (SCAN)</translation>
    </message>
    <message>
        <source>of {films} films at {least}–{most} %, {low}–{high} % were it</source>
        <translation>de {films} radiografías con {least}–{most}&#xa0;%, lo eran {low}–{high}&#xa0;%</translation>
    </message>
    <message>
        <source>on show</source>
        <translation>mostrada</translation>
    </message>
    <message>
        <source>one corner</source>
        <translation>una esquina</translation>
    </message>
    <message>
        <source>one end</source>
        <translation>un extremo</translation>
    </message>
    <message>
        <source>one end of what you know</source>
        <translation>un extremo de lo conocido</translation>
    </message>
    <message>
        <source>one of them has</source>
        <translation>una de ellas no tiene</translation>
    </message>
    <message>
        <source>only {number} test films, so its sensitivity as the most probable class may be anywhere from {low} to {high}</source>
        <translation>solo {number} radiografías de prueba, así que su sensibilidad como clase más probable puede estar entre {low} y {high}</translation>
    </message>
    <message>
        <source>orientation unknown</source>
        <translation>orientación desconocida</translation>
    </message>
    <message>
        <source>other end</source>
        <translation>otro extremo</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>relleno</translation>
    </message>
    <message>
        <source>patient ID and issuer agree, and nothing contradicts them.</source>
        <translation>el ID de paciente y su emisor coinciden, y nada los contradice.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>pictures without a header</source>
        <translation>imágenes sin cabecera</translation>
    </message>
    <message>
        <source>place of the words</source>
        <translation>lugar del texto</translation>
    </message>
    <message>
        <source>point to different places</source>
        <translation>señalan lugares distintos</translation>
    </message>
    <message>
        <source>point to similar places</source>
        <translation>señalan lugares parecidos</translation>
    </message>
    <message>
        <source>presentation state</source>
        <translation>estado de presentación</translation>
    </message>
    <message>
        <source>promoted</source>
        <translation>promovido</translation>
    </message>
    <message>
        <source>propose {name}</source>
        <translation>proponer {name}</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>propuesto</translation>
    </message>
    <message>
        <source>proposed, adjusted by the reader</source>
        <translation>propuesto, ajustado por el lector</translation>
    </message>
    <message>
        <source>qualitative: larger pretraining, higher resolution and mixup help (Diagnostics 2021, 11:1887)</source>
        <translation>cualitativo: ayudan un preentrenamiento mayor, más resolución y mixup (Diagnostics 2021, 11:1887)</translation>
    </message>
    <message>
        <source>quantisation</source>
        <translation>cuantización</translation>
    </message>
    <message>
        <source>rank correlation {found}; {overlap} of their hottest tenth in common</source>
        <translation>correlación de rangos {found}; {overlap} de su décimo más caliente en común</translation>
    </message>
    <message>
        <source>rank correlation {shifted} after a shift by one pixel, {noisy} with 1 % noise</source>
        <translation>correlación de rangos {shifted} tras desplazar un píxel, {noisy} con 1&#xa0;% de ruido</translation>
    </message>
    <message>
        <source>ratio unknown</source>
        <translation>proporción desconocida</translation>
    </message>
    <message>
        <source>raw {raw:.3f}</source>
        <translation>sin calibrar {raw:.3f}</translation>
    </message>
    <message>
        <source>reading films: {number} of {number2}</source>
        <translation>leyendo radiografías: {number} de {number2}</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>rectángulo</translation>
    </message>
    <message>
        <source>region</source>
        <translation>región</translation>
    </message>
    <message>
        <source>right drag</source>
        <translation>arrastre derecho</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>second line, one end</source>
        <translation>segunda línea, un extremo</translation>
    </message>
    <message>
        <source>set by the user (USER)</source>
        <translation>fijado por el usuario (USER)</translation>
    </message>
    <message>
        <source>size, bits, format and compression</source>
        <translation>tamaño, bits, formato y compresión</translation>
    </message>
    <message>
        <source>smoothed over {number} px</source>
        <translation>suavizado en {number} px</translation>
    </message>
    <message>
        <source>somewhat</source>
        <translation>algo</translation>
    </message>
    <message>
        <source>source alone {number}</source>
        <translation>solo fuente {number}</translation>
    </message>
    <message>
        <source>source to detector {number} mm by source to patient {number2} mm</source>
        <translation>foco-detector {number} mm entre foco-paciente {number2} mm</translation>
    </message>
    <message>
        <source>stage {number}</source>
        <translation>etapa {number}</translation>
    </message>
    <message>
        <source>starting</source>
        <extracomment>In a list of trainings, beside the name.</extracomment>
        <translation>iniciando</translation>
    </message>
    <message>
        <source>stays the same</source>
        <translation>sigue igual</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniéndose</translation>
    </message>
    <message>
        <source>stored {value}</source>
        <translation>guardado {value}</translation>
    </message>
    <message>
        <source>strongly</source>
        <translation>fuertemente</translation>
    </message>
    <message>
        <source>study {study:,} of {studies:,}</source>
        <translation>estudio {study:,} de {studies:,}</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>seguro</translation>
    </message>
    <message>
        <source>system</source>
        <translation>sistema</translation>
    </message>
    <message>
        <source>test part</source>
        <translation>conjunto de prueba</translation>
    </message>
    <message>
        <source>the Estimated Radiographic Magnification Factor</source>
        <translation>el Estimated Radiographic Magnification Factor</translation>
    </message>
    <message>
        <source>the border, whatever is on it</source>
        <translation>el borde, haya lo que haya en él</translation>
    </message>
    <message>
        <source>the connection is not private</source>
        <translation>la conexión no es privada</translation>
    </message>
    <message>
        <source>the full range is shown</source>
        <translation>se muestra el rango completo</translation>
    </message>
    <message>
        <source>the lungs count no more than the rest of the film</source>
        <translation>los pulmones no cuentan más que el resto de la radiografía</translation>
    </message>
    <message>
        <source>the map avoids the lungs</source>
        <translation>el mapa evita los pulmones</translation>
    </message>
    <message>
        <source>the map favours the lungs</source>
        <translation>el mapa favorece los pulmones</translation>
    </message>
    <message>
        <source>the one that came with the program</source>
        <translation>el que viene con el programa</translation>
    </message>
    <message>
        <source>the opposite corner</source>
        <translation>la esquina opuesta</translation>
    </message>
    <message>
        <source>the other end</source>
        <translation>el otro extremo</translation>
    </message>
    <message>
        <source>the vertex</source>
        <translation>el vértice</translation>
    </message>
    <message>
        <source>their patient IDs come from different issuers, or only one states its issuer.</source>
        <translation>sus ID de paciente vienen de emisores distintos, o solo uno indica el suyo.</translation>
    </message>
    <message>
        <source>their patient IDs differ.</source>
        <translation>sus ID de paciente difieren.</translation>
    </message>
    <message>
        <source>these and the mean grey</source>
        <translation>estos y el gris medio</translation>
    </message>
    <message>
        <source>they belong to one study, but their patient IDs differ.</source>
        <translation>pertenecen a un estudio, pero sus ID de paciente difieren.</translation>
    </message>
    <message>
        <source>they belong to one study.</source>
        <translation>pertenecen a un mismo estudio.</translation>
    </message>
    <message>
        <source>they have</source>
        <translation>no tienen</translation>
    </message>
    <message>
        <source>they have one patient ID, but different birth dates.</source>
        <translation>tienen un mismo ID de paciente, pero distintas fechas de nacimiento.</translation>
    </message>
    <message>
        <source>they have one patient ID, but different names.</source>
        <translation>tienen un mismo ID de paciente, pero distintos nombres.</translation>
    </message>
    <message>
        <source>they have one patient ID, but neither its issuer nor a name or birth date in both.</source>
        <translation>tienen un mismo ID de paciente, pero ni emisor ni nombre o fecha de nacimiento en ambas.</translation>
    </message>
    <message>
        <source>thorax</source>
        <translation>tórax</translation>
    </message>
    <message>
        <source>those below {share:.0f} % are hidden</source>
        <translation>las inferiores al {share:.0f}&#xa0;% están ocultas</translation>
    </message>
    <message>
        <source>tip of the arrow</source>
        <translation>punta de la flecha</translation>
    </message>
    <message>
        <source>to the lungs and a margin around them</source>
        <translation>a los pulmones y un margen a su alrededor</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenando</translation>
    </message>
    <message>
        <source>training loss</source>
        <extracomment>Told apart without colour, too: by dashes, and by a mark on each epoch.</extracomment>
        <translation>pérdida de entrenamiento</translation>
    </message>
    <message>
        <source>true size</source>
        <translation>tamaño real</translation>
    </message>
    <message>
        <source>true size {source}</source>
        <translation>tamaño real {source}</translation>
    </message>
    <message>
        <source>tuberculosis</source>
        <translation>tuberculosis</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>girada {degrees}°</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>inseguro</translation>
    </message>
    <message>
        <source>upper end of the midline</source>
        <translation>extremo superior de la línea media</translation>
    </message>
    <message>
        <source>user</source>
        <translation>usuario</translation>
    </message>
    <message>
        <source>validation log loss</source>
        <translation>pérdida logarítmica de validación</translation>
    </message>
    <message>
        <source>validation part</source>
        <translation>conjunto de validación</translation>
    </message>
    <message>
        <source>view not stated</source>
        <translation>proyección no indicada</translation>
    </message>
    <message>
        <source>waiting for another process that prepares films</source>
        <translation>esperando a otro proceso que prepara radiografías</translation>
    </message>
    <message>
        <source>waits for your opinion</source>
        <translation>espera su opinión</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>rueda</translation>
    </message>
    <message>
        <source>white</source>
        <translation>blanco</translation>
    </message>
    <message>
        <source>with the user&apos;s data</source>
        <translation>con los datos del usuario</translation>
    </message>
    <message>
        <source>within the noise</source>
        <translation>dentro del ruido</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>{columns} × {rows}, {bits} bit</source>
        <translation>{columns} × {rows}, {bits} bits</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files looked at</source>
        <translation>
            <numerusform>{count:,} archivo examinado</numerusform>
            <numerusform>{count:,} archivos examinados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} films</source>
        <translation>
            <numerusform>{count:,} radiografía</numerusform>
            <numerusform>{count:,} radiografías</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} frames</source>
        <translation>
            <numerusform>{count:,} fotograma</numerusform>
            <numerusform>{count:,} fotogramas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} studies</source>
        <translation>
            <numerusform>{count:,} estudio</numerusform>
            <numerusform>{count:,} estudios</numerusform>
        </translation>
    </message>
    <message>
        <source>{counted} can be shown with its film.</source>
        <translation>{counted} puede mostrarse con su radiografía.</translation>
    </message>
    <message>
        <source>{counted} can be shown with their films.</source>
        <translation>{counted} pueden mostrarse con sus radiografías.</translation>
    </message>
    <message>
        <source>{counted} can be shown with {films}.</source>
        <translation>{counted}: pueden mostrarse con {films}.</translation>
    </message>
    <message>
        <source>{counted} films of two labels.</source>
        <translation>{counted}: radiografías de dos etiquetas.</translation>
    </message>
    <message>
        <source>{counted} in {counted2}</source>
        <translation>{counted} en {counted2}</translation>
    </message>
    <message>
        <source>{counted} in {counted2} and {counted3}</source>
        <translation>{counted} en {counted2} y {counted3}</translation>
    </message>
    <message>
        <source>{counted} like others and are kept together.</source>
        <translation>{counted}: se parecen a otras y se mantienen juntas.</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n epochs</source>
        <translation>
            <numerusform>{done} de %n época</numerusform>
            <numerusform>{done} de %n épocas</numerusform>
        </translation>
    </message>
    <message>
        <source>{films_seen:,} of {films:,} films</source>
        <translation>{films_seen:,} de {films:,} radiografías</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <extracomment>How a translation is looked for, the surest first.</extracomment>
        <translation>{first} y {last}</translation>
    </message>
    <message>
        <source>{found}: the model can tell classes apart by where an image came from.</source>
        <translation>{found}: el modelo puede distinguir las clases por la procedencia de una imagen.</translation>
    </message>
    <message>
        <source>{gate_file} of the bundle does not have the hash that it states.</source>
        <translation>{gate_file} del paquete no tiene el hash que indica.</translation>
    </message>
    <message>
        <source>{gate_file} of the bundle is not readable safetensors.</source>
        <translation>{gate_file} del paquete no es un safetensors legible.</translation>
    </message>
    <message>
        <source>{gone} {files} turn came: search again.</source>
        <translation>{gone} {files} desaparecido: busque de nuevo.</translation>
    </message>
    <message>
        <source>{key} goes from part to part of the window.</source>
        <translation>{key} pasa de una parte a otra de la ventana.</translation>
    </message>
    <message>
        <source>{key} is the key of &apos;{name}&apos; ({menus}).</source>
        <translation>{key} es la tecla de «{name}» ({menus}).</translation>
    </message>
    <message>
        <source>{label} for {number} of {number2} {group} and {number3} of {number4} {group2} films</source>
        <translation>{label} en {number} de {number2} ({group}) y {number3} de {number4} radiografías ({group2})</translation>
    </message>
    <message>
        <source>{label} for {number} of {number2} {group} films</source>
        <translation>{label} en {number} de {number2} radiografías ({group})</translation>
    </message>
    <message>
        <source>{label} has one source: its figures cannot be told from those of its source.</source>
        <translation>{label} tiene una sola fuente: sus cifras no se distinguen de las de su fuente.</translation>
    </message>
    <message>
        <source>{label} is rare: only {number} test films, so its sensitivity as the most probable class may be anywhere from {low} to {high}.</source>
        <translation>{label} es rara: solo {number} radiografías de prueba, así que su sensibilidad como clase más probable puede estar entre {low} y {high}.</translation>
    </message>
    <message>
        <source>{label} is rare: {range}.</source>
        <translation>{label} es rara: {range}.</translation>
    </message>
    <message>
        <source>{label} shares no source with another class: its figures cannot be told from those of its source.</source>
        <translation>{label} no comparte fuente con otra clase: sus cifras no se distinguen de las de su fuente.</translation>
    </message>
    <message>
        <source>{label} {why}: its figures cannot be told from those of its source.</source>
        <translation>{label} {why}: sus cifras no se distinguen de las de su fuente.</translation>
    </message>
    <message>
        <source>{label}: {limits}.</source>
        <translation>{label}: {limits}.</translation>
    </message>
    <message>
        <source>{low:.0f} to {high:.0f} %</source>
        <translation>{low:.0f} a {high:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>{millimetres} mm, set by the user</source>
        <translation>{millimetres} mm, fijado por el usuario</translation>
    </message>
    <message>
        <source>{missing} of the films vanished while they were looked for.</source>
        <translation>{missing} de las radiografías desaparecieron durante la búsqueda.</translation>
    </message>
    <message>
        <source>{name} was written.</source>
        <translation>Se escribió {name}.</translation>
    </message>
    <message>
        <source>{name} was written. It may name the patient.</source>
        <translation>Se escribió {name}. Puede nombrar al paciente.</translation>
    </message>
    <message>
        <source>{name}: about {time} for {number} epochs ({stages}), answers included; {machine}</source>
        <translation>{name}: unos {time} para {number} épocas ({stages}), respuestas incluidas; {machine}</translation>
    </message>
    <message>
        <source>{no_rules}; it was left out.</source>
        <translation>{no_rules}; se omitió.</translation>
    </message>
    <message>
        <source>{number} % at the bottom</source>
        <translation>{number}&#xa0;% abajo</translation>
    </message>
    <message>
        <source>{number} % at the left</source>
        <translation>{number}&#xa0;% a la izquierda</translation>
    </message>
    <message>
        <source>{number} % at the right</source>
        <translation>{number}&#xa0;% a la derecha</translation>
    </message>
    <message>
        <source>{number} % at the top</source>
        <translation>{number}&#xa0;% arriba</translation>
    </message>
    <message>
        <source>{number} (kept)</source>
        <translation>{number} (conservada)</translation>
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
        <translation>{number} copias</translation>
    </message>
    <message>
        <source>{number} copy</source>
        <translation>{number} copia</translation>
    </message>
    <message>
        <source>{number} encapsulated document</source>
        <translation>{number} documento encapsulado</translation>
    </message>
    <message>
        <source>{number} encapsulated documents</source>
        <translation>{number} documentos encapsulados</translation>
    </message>
    <message>
        <source>{number} file that a DICOMDIR lists is missing.</source>
        <translation>Falta {number} archivo que un DICOMDIR enumera.</translation>
    </message>
    <message>
        <source>{number} file was gone when its turn came: search again.</source>
        <translation>{number} archivo ya no estaba cuando llegó su turno: busque de nuevo.</translation>
    </message>
    <message>
        <source>{number} files looked at, {counted}</source>
        <translation>{number} archivos examinados, {counted}</translation>
    </message>
    <message>
        <source>{number} files that a DICOMDIR lists are missing.</source>
        <translation>Faltan {number} archivos que un DICOMDIR enumera.</translation>
    </message>
    <message>
        <source>{number} files were gone when their turn came: search again.</source>
        <translation>{number} archivos ya no estaban cuando llegó su turno: busque de nuevo.</translation>
    </message>
    <message>
        <source>{number} film</source>
        <translation>{number} radiografía</translation>
    </message>
    <message>
        <source>{number} film looks like others and are kept together.</source>
        <translation>{number} radiografía se parece a otras y se mantiene con ellas.</translation>
    </message>
    <message>
        <source>{number} films</source>
        <translation>{number} radiografías</translation>
    </message>
    <message>
        <source>{number} films look like others and are kept together.</source>
        <translation>{number} radiografías se parecen a otras y se mantienen juntas.</translation>
    </message>
    <message>
        <source>{number} folder</source>
        <translation>{number} carpeta</translation>
    </message>
    <message>
        <source>{number} folder of this program&apos;s results</source>
        <translation>{number} carpeta de resultados de este programa</translation>
    </message>
    <message>
        <source>{number} folders</source>
        <translation>{number} carpetas</translation>
    </message>
    <message>
        <source>{number} folders of this program&apos;s results</source>
        <translation>{number} carpetas de resultados de este programa</translation>
    </message>
    <message>
        <source>{number} group holds films of two labels.</source>
        <translation>{number} grupo contiene radiografías de dos etiquetas.</translation>
    </message>
    <message>
        <source>{number} groups hold films of two labels.</source>
        <translation>{number} grupos contienen radiografías de dos etiquetas.</translation>
    </message>
    <message>
        <source>{number} key object selection</source>
        <translation>{number} selección de objetos clave</translation>
    </message>
    <message>
        <source>{number} key object selections</source>
        <translation>{number} selecciones de objetos clave</translation>
    </message>
    <message>
        <source>{number} linked folder</source>
        <translation>{number} carpeta enlazada</translation>
    </message>
    <message>
        <source>{number} linked folders</source>
        <translation>{number} carpetas enlazadas</translation>
    </message>
    <message>
        <source>{number} other DICOM object</source>
        <translation>{number} otro objeto DICOM</translation>
    </message>
    <message>
        <source>{number} other DICOM objects</source>
        <translation>{number} otros objetos DICOM</translation>
    </message>
    <message>
        <source>{number} other file was passed over: {listed}.</source>
        <translation>Se pasó por alto {number} archivo más: {listed}.</translation>
    </message>
    <message>
        <source>{number} other files were passed over: {listed}.</source>
        <translation>Se pasaron por alto {number} archivos más: {listed}.</translation>
    </message>
    <message>
        <source>{number} other {files} passed over: {listed}.</source>
        <translation>{number} otros {files} pasados por alto: {listed}.</translation>
    </message>
    <message>
        <source>{number} pair is listed as different patients.</source>
        <translation>{number} par figura como de pacientes distintos.</translation>
    </message>
    <message>
        <source>{number} pairs are listed as different patients.</source>
        <translation>{number} pares figuran como de pacientes distintos.</translation>
    </message>
    <message>
        <source>{number} picture beside a DICOMDIR</source>
        <translation>{number} imagen junto a un DICOMDIR</translation>
    </message>
    <message>
        <source>{number} pictures beside a DICOMDIR</source>
        <translation>{number} imágenes junto a un DICOMDIR</translation>
    </message>
    <message>
        <source>{number} pipe or device</source>
        <translation>{number} tubería o dispositivo</translation>
    </message>
    <message>
        <source>{number} pipes or devices</source>
        <translation>{number} tuberías o dispositivos</translation>
    </message>
    <message>
        <source>{number} pixels of padding or behind the shutter left out</source>
        <translation>{number} píxeles de relleno o tras el obturador omitidos</translation>
    </message>
    <message>
        <source>{number} presentation state</source>
        <translation>{number} estado de presentación</translation>
    </message>
    <message>
        <source>{number} presentation states</source>
        <translation>{number} estados de presentación</translation>
    </message>
    <message>
        <source>{number} structured report</source>
        <translation>{number} informe estructurado</translation>
    </message>
    <message>
        <source>{number} structured reports</source>
        <translation>{number} informes estructurados</translation>
    </message>
    <message>
        <source>{number} studies</source>
        <translation>{number} estudios</translation>
    </message>
    <message>
        <source>{number} study</source>
        <translation>{number} estudio</translation>
    </message>
    <message>
        <source>{number} text or unknown</source>
        <translation>{number} texto o desconocido</translation>
    </message>
    <message>
        <source>{number} zip inside a zip</source>
        <translation>{number} zip dentro de un zip</translation>
    </message>
    <message>
        <source>{number} zips inside a zip</source>
        <translation>{number} zips dentro de un zip</translation>
    </message>
    <message>
        <source>{off_disc} {files} missing.</source>
        <translation>{off_disc} {files} falta.</translation>
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

Lo que nadie ha probado:
{bullets}</translation>
    </message>
    <message>
        <source>{ratio}, then {ratio2}</source>
        <translation>{ratio}, luego {ratio2}</translation>
    </message>
    <message>
        <source>{recorded}: {agreement}; {opinion}.</source>
        <translation>{recorded}: {agreement}; {opinion}.</translation>
    </message>
    <message>
        <source>{report} films in {report2} groups that are never split (patients, or films that look alike): {listed}.</source>
        <translation>{report} radiografías en {report2} grupos que nunca se dividen (pacientes, o radiografías que se parecen): {listed}.</translation>
    </message>
    <message>
        <source>{share} of the hottest hundredth of the map lies on lettering or side markers.</source>
        <translation>{share} de la centésima parte más intensa del mapa está sobre rótulos o marcas de lado.</translation>
    </message>
    <message>
        <source>{share} of the hottest hundredth of the map lies on lettering or side markers: they are among what stands out.</source>
        <translation>{share} de la centésima parte más intensa del mapa está sobre rótulos o marcas de lado: están entre lo que resalta.</translation>
    </message>
    <message>
        <source>{share} of the hottest hundredth of the map lies on lettering or side markers: they are what stands out.</source>
        <translation>{share} de la centésima parte más intensa del mapa está sobre rótulos o marcas de lado: son lo que resalta.</translation>
    </message>
    <message>
        <source>{share} of the map lies on lettering or side markers.</source>
        <translation>{share} del mapa está sobre rótulos o marcas de lado.</translation>
    </message>
    <message>
        <source>{share} of the map lies on lettering or side markers: too much.</source>
        <translation>{share} del mapa está sobre rótulos o marcas de lado: demasiado.</translation>
    </message>
    <message>
        <source>{share} of the map lies on the film&apos;s border, which is {area} of the film.</source>
        <translation>{share} del mapa está en el borde, que es {area} de la radiografía.</translation>
    </message>
    <message>
        <source>{share} of the map lies on the film&apos;s border, which is {area} of the film: too much.</source>
        <translation>{share} del mapa está en el borde, que es {area} de la radiografía: demasiado.</translation>
    </message>
    <message>
        <source>{share} of the map lies outside the lungs, which is {area} of the film: {words}.</source>
        <translation>{share} del mapa está fuera de los pulmones, zona que es {area} de la radiografía: {words}.</translation>
    </message>
    <message numerus="yes">
        <source>{sign}%n points</source>
        <translation>
            <numerusform>{sign}%n punto</numerusform>
            <numerusform>{sign}%n puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} × {size} pixels of the film&apos;s {columns} × {rows}: {each}.</source>
        <translation>{size} × {size} píxeles de los {columns} × {rows} de la radiografía: {each}.</translation>
    </message>
    <message>
        <source>{target} against {against}</source>
        <translation>{target} frente a {against}</translation>
    </message>
    <message>
        <source>{title} (of this site)</source>
        <translation>{title} (de este centro)</translation>
    </message>
    <message>
        <source>{title} scores films from now on.</source>
        <translation>{title} puntúa las radiografías desde ahora.</translation>
    </message>
    <message>
        <source>{unreadable} of {len} films cannot be read: repair or remove those that manifest.csv says &apos;unreadable&apos; of (write it with &apos;cxrviewer audit --out&apos;).</source>
        <translation>{unreadable} de {len} radiografías no pueden leerse: repare o quite las que manifest.csv llama &apos;unreadable&apos; (escríbalo con &apos;cxrviewer audit --out&apos;).</translation>
    </message>
    <message>
        <source>{value:.0f} mm wide as measured</source>
        <translation>{value:.0f} mm de ancho según medición</translation>
    </message>
    <message>
        <source>{verified}. See View &gt; Display test.</source>
        <translation>{verified}. Véase Ver &gt; Prueba de pantalla.</translation>
    </message>
    <message>
        <source>{which} no patient ID.</source>
        <translation>{which} ID de paciente.</translation>
    </message>
    <message>
        <source>{which}: films of one patient may be in training and test, and figures will be too good.</source>
        <translation>{which}: radiografías de un mismo paciente pueden estar en entrenamiento y prueba, y las cifras serán demasiado buenas.</translation>
    </message>
    <message>
        <source>{whose} settings.toml cannot be read as TOML{where}.</source>
        <translation>{whose} settings.toml no puede leerse como TOML{where}.</translation>
    </message>
    <message>
        <source>{whose} settings.toml has schema_version {version}.</source>
        <translation>{whose} settings.toml tiene schema_version {version}.</translation>
    </message>
    <message>
        <source>{width:.0f} × {height:.0f} mm</source>
        <translation>{width:.0f} × {height:.0f} mm</translation>
    </message>
    <message numerus="yes">
        <source>{words} (%n changed)</source>
        <translation>
            <numerusform>{words} (%n cambiado)</numerusform>
            <numerusform>{words} (%n cambiados)</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} ({number} of {most})</source>
        <translation>{words} ({number} de {most})</translation>
    </message>
    <message>
        <source>{words}: this score lies outside</source>
        <translation>{words}: esta puntuación queda fuera</translation>
    </message>
    <message>
        <source>{years:.1f} years earlier</source>
        <translation>{years:.1f} años antes</translation>
    </message>
    <message>
        <source>× {times:.2g}, the film alone</source>
        <translation>× {times:.2g}, solo la radiografía</translation>
    </message>
    <message>
        <source>−{scale} against</source>
        <translation>−{scale} en contra</translation>
    </message>
</context>
</TS>
