<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Hilum</source>
        <translation>Acerca de Hilum</translation>
    </message>
    <message>
        <source>Hilum {version}

Reads chest X-rays on this computer, offline, and says when its answer should not be trusted.

Decision support for trained readers, not a diagnosis and not a certified medical device.</source>
        <translation>Hilum {version}

Lee radiografías de tórax en este ordenador, sin conexión, y dice cuándo no hay que fiarse de su respuesta.

Ayuda a la decisión para lectores formados; no es un diagnóstico ni un producto sanitario certificado.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Abrir una &amp;carpeta…</translation>
    </message>
    <message>
        <source>&amp;Forget what was opened</source>
        <translation>&amp;Olvidar lo que se abrió</translation>
    </message>
    <message>
        <source>&amp;Paste files</source>
        <translation>&amp;Pegar archivos</translation>
    </message>
    <message>
        <source>Try a &amp;sample</source>
        <translation>Probar un &amp;ejemplo</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Pr&amp;int the report…</source>
        <translation>&amp;Imprimir el informe…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Aj&amp;ustes…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Pause reading</source>
        <translation>&amp;Pausar la lectura</translation>
    </message>
    <message>
        <source>&amp;Cancel reading</source>
        <translation>&amp;Cancelar la lectura</translation>
    </message>
    <message>
        <source>&amp;Delete from the history</source>
        <translation>&amp;Eliminar del historial</translation>
    </message>
    <message>
        <source>&amp;Search the history</source>
        <translation>&amp;Buscar en el historial</translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation>Imagen &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>Imagen &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Window: drag for brightness and contrast</source>
        <translation>&amp;Ventana: arrastrar para brillo y contraste</translation>
    </message>
    <message>
        <source>&amp;Move: drag the picture</source>
        <translation>&amp;Mover: arrastrar la imagen</translation>
    </message>
    <message>
        <source>Measure a &amp;distance</source>
        <translation>Medir una &amp;distancia</translation>
    </message>
    <message>
        <source>Ma&amp;gnifier</source>
        <translation>&amp;Lupa</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Acerca&amp;r</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Aleja&amp;r</translation>
    </message>
    <message>
        <source>&amp;Fit to the window</source>
        <translation>Ajustar a la &amp;ventana</translation>
    </message>
    <message>
        <source>Actual &amp;pixels (1:1)</source>
        <translation>&amp;Píxeles reales (1:1)</translation>
    </message>
    <message>
        <source>&amp;Invert: swap black and white</source>
        <translation>&amp;Invertir blanco y negro</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>Girar a la &amp;izquierda</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation>Girar a la &amp;derecha</translation>
    </message>
    <message>
        <source>&amp;Mirror left to right</source>
        <translation>&amp;Reflejar de izquierda a derecha</translation>
    </message>
    <message>
        <source>Flip &amp;top to bottom</source>
        <translation>Voltear de &amp;arriba abajo</translation>
    </message>
    <message>
        <source>&amp;Enter center and width…</source>
        <translation>&amp;Introducir centro y anchura…</translation>
    </message>
    <message>
        <source>&amp;Clear the measurements</source>
        <translation>&amp;Borrar las mediciones</translation>
    </message>
    <message>
        <source>&amp;Reset the view</source>
        <translation>&amp;Restablecer la vista</translation>
    </message>
    <message>
        <source>&amp;Heat map: where the network looked</source>
        <translation>Mapa de ca&amp;lor: dónde miró la red</translation>
    </message>
    <message>
        <source>Compare with a &amp;prior of this patient</source>
        <translation>&amp;Comparar con una previa de este paciente</translation>
    </message>
    <message>
        <source>History panel</source>
        <translation>Panel del historial</translation>
    </message>
    <message>
        <source>Reading panel</source>
        <translation>Panel de lectura</translation>
    </message>
    <message>
        <source>Read a&amp;gain with this model</source>
        <translation>Leer de n&amp;uevo con este modelo</translation>
    </message>
    <message>
        <source>&amp;Mark as reviewed</source>
        <translation>&amp;Marcar como revisada</translation>
    </message>
    <message>
        <source>Read &amp;first: hide the answer until I have entered mine</source>
        <translation>Leer &amp;primero: ocultar la respuesta hasta que yo ponga la mía</translation>
    </message>
    <message>
        <source>How far can I &amp;trust this?</source>
        <translation>¿Hasta qué punto puedo &amp;fiarme?</translation>
    </message>
    <message>
        <source>&amp;Erase this patient for good…</source>
        <translation>B&amp;orrar a este paciente para siempre…</translation>
    </message>
    <message>
        <source>Save &amp;log…</source>
        <translation>&amp;Guardar el registro…</translation>
    </message>
    <message>
        <source>Self-&amp;test…</source>
        <translation>Auto&amp;prueba…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;About Hilum</source>
        <translation>&amp;Acerca de Hilum</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Undo {what}</source>
        <translation>&amp;Deshacer: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Redo {what}</source>
        <translation>&amp;Rehacer: {what}</translation>
    </message>
</context>
<context>
    <name>BatchController</name>
    <message numerus="yes">
        <source>%n picture(s) still wait to be read.</source>
        <translation>
            <numerusform>%n imagen espera aún su lectura.</numerusform>
            <numerusform>%n imágenes esperan aún su lectura.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hilum ended unexpectedly several times while reading them.</source>
        <translation>Hilum se cerró varias veces de forma inesperada mientras las leía.</translation>
    </message>
    <message>
        <source>Read them now</source>
        <translation>Leerlas ahora</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n picture(s)</source>
        <translation>
            <numerusform>Cancelar %n imagen</numerusform>
            <numerusform>Cancelar %n imágenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>How often it is right</source>
        <translation>Con qué frecuencia acierta</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Para qué sirve</translation>
    </message>
    <message>
        <source>What it is not for, and was never tested on</source>
        <translation>Para qué no sirve y con qué nunca se probó</translation>
    </message>
    <message>
        <source>What it learnt from</source>
        <translation>De qué aprendió</translation>
    </message>
    <message>
        <source>How far these numbers carry</source>
        <translation>Hasta dónde valen estas cifras</translation>
    </message>
    <message>
        <source>The card of this model gives no measured sensitivity and specificity.</source>
        <translation>La ficha de este modelo no da sensibilidad ni especificidad medidas.</translation>
    </message>
    <message>
        <source>Of 100 people with an abnormal radiograph, it calls {value} abnormal (95 % interval {low} to {high}) and misses the others.</source>
        <translation>De 100 personas con una radiografía anormal, llama anormales a {value} (intervalo del 95&#xa0;%: {low} a {high}) y pasa por alto a las demás.</translation>
    </message>
    <message>
        <source>Of 100 people with a normal radiograph, it calls {value} normal (95 % interval {low} to {high}) and alarms about the others.</source>
        <translation>De 100 personas con una radiografía normal, llama normales a {value} (intervalo del 95&#xa0;%: {low} a {high}) y da la alarma con las demás.</translation>
    </message>
    <message>
        <source>Of 100 people with an abnormal radiograph, it calls {value} abnormal (95 % interval {low} to {high}), gives no verdict on {unanswered} and misses the others.</source>
        <translation>De 100 personas con una radiografía anormal, llama anormales a {value} (intervalo del 95&#xa0;%: {low} a {high}), no se pronuncia sobre {unanswered} y pasa por alto a las demás.</translation>
    </message>
    <message>
        <source>Of 100 people with a normal radiograph, it calls {value} normal (95 % interval {low} to {high}), gives no verdict on {unanswered} and alarms about the others.</source>
        <translation>De 100 personas con una radiografía normal, llama normales a {value} (intervalo del 95&#xa0;%: {low} a {high}), no se pronuncia sobre {unanswered} y da la alarma con las demás.</translation>
    </message>
    <message>
        <source>{source}: {pictures} pictures of {patients} patients</source>
        <translation>{source}: {pictures} imágenes de {patients} pacientes</translation>
    </message>
    <message>
        <source>Thresholds and probabilities were set on {pictures}.</source>
        <translation>Los umbrales y las probabilidades se fijaron con {pictures}.</translation>
    </message>
    <message>
        <source>In hospitals that it had never seen, it put the abnormal one of two radiographs first in {value} of 100 pairs (95 % interval {low} to {high}). Guessing gives 50.</source>
        <translation>En hospitales que nunca había visto, puso primero la anormal de dos radiografías en {value} de 100 pares (intervalo del 95&#xa0;%: {low} a {high}). Al azar serían 50.</translation>
    </message>
    <message>
        <source>It can be worse on your radiographs than on those. Try it on radiographs that you know the answer of.</source>
        <translation>Puede ser peor con sus radiografías que con esas. Pruébelo con radiografías cuya respuesta conozca.</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Same patient ID, but another name: {current} and {prior}.</source>
        <translation>Mismo ID de paciente, pero otro nombre: {current} y {prior}.</translation>
    </message>
    <message>
        <source>Same patient ID, but another name.</source>
        <translation>Mismo ID de paciente, pero otro nombre.</translation>
    </message>
    <message>
        <source>Radiograph</source>
        <translation>Radiografía</translation>
    </message>
    <message>
        <source>Prior radiograph</source>
        <translation>Radiografía previa</translation>
    </message>
    <message>
        <source>Prior to compare with</source>
        <translation>Previa con la que comparar</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Terminar la comparación</translation>
    </message>
</context>
<context>
    <name>DisplayController</name>
    <message>
        <source>There is no picture to show.</source>
        <translation>No hay ninguna imagen que mostrar.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
</context>
<context>
    <name>EarlierReadingsView</name>
    <message>
        <source>Models side by side</source>
        <translation>Modelos lado a lado</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>EditController</name>
    <message numerus="yes">
        <source>Delete %n result(s)</source>
        <translation>
            <numerusform>Eliminar %n resultado</numerusform>
            <numerusform>Eliminar %n resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) deleted.</source>
        <translation>
            <numerusform>%n resultado eliminado.</numerusform>
            <numerusform>%n resultados eliminados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>EmptyView</name>
    <message>
        <source>Drop chest X-rays here</source>
        <translation>Suelte aquí radiografías de tórax</translation>
    </message>
    <message>
        <source>DICOM, JPEG, PNG or TIFF: single files, many at once, or whole folders.</source>
        <translation>DICOM, JPEG, PNG o TIFF: archivos sueltos, muchos a la vez o carpetas enteras.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>Probar un ejemplo</translation>
    </message>
</context>
<context>
    <name>ErasureController</name>
    <message>
        <source>Erase a patient</source>
        <translation>Borrar a un paciente</translation>
    </message>
    <message>
        <source>Erase everything about “{name}” from Hilum?</source>
        <translation>¿Borrar de Hilum todo lo de «{name}»?</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) with previews, impressions and notes will be removed from the history and from its back-ups. This cannot be undone. The original files, and reports that were saved elsewhere, stay.</source>
        <translation>
            <numerusform>Se quitará del historial y de sus copias de seguridad %n resultado con su vista previa, impresión y nota. No se puede deshacer. Los archivos originales y los informes guardados en otro lugar permanecen.</numerusform>
            <numerusform>Se quitarán del historial y de sus copias de seguridad %n resultados con sus vistas previas, impresiones y notas. No se puede deshacer. Los archivos originales y los informes guardados en otro lugar permanecen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) were erased from the history and its back-ups.</source>
        <translation>
            <numerusform>Se borró %n resultado del historial y de sus copias de seguridad.</numerusform>
            <numerusform>Se borraron %n resultados del historial y de sus copias de seguridad.</numerusform>
        </translation>
    </message>
    <message>
        <source>The original files were not touched.</source>
        <translation>Los archivos originales no se tocaron.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Letters in the picture itself, such as a name, are not removed. Look closely.</source>
        <translation>Las letras dentro de la propia imagen, como un nombre, no se quitan. Mírela con atención.</translation>
    </message>
    <message>
        <source>The words under the picture become part of it and are marked as burned in.</source>
        <translation>Las palabras bajo la imagen pasan a formar parte de ella y se marcan como incrustadas.</translation>
    </message>
    <message>
        <source>Select a radiograph in the history first.</source>
        <translation>Seleccione primero una radiografía en el historial.</translation>
    </message>
    <message>
        <source>There is no picture in the view.</source>
        <translation>No hay ninguna imagen en la vista.</translation>
    </message>
    <message>
        <source>This picture has not been read yet.</source>
        <translation>Esta imagen aún no se ha leído.</translation>
    </message>
    <message>
        <source>Part of this picture is missing, so there is no report.</source>
        <translation>Falta una parte de esta imagen, por lo que no hay informe.</translation>
    </message>
    <message>
        <source>Enter your own impression first.</source>
        <translation>Introduzca primero su propia impresión.</translation>
    </message>
    <message>
        <source>There is no score to report.</source>
        <translation>No hay ninguna puntuación que comunicar.</translation>
    </message>
    <message>
        <source>Needs a radiograph from a DICOM file with complete identifiers.</source>
        <translation>Hace falta una radiografía de un archivo DICOM con identificadores completos.</translation>
    </message>
    <message>
        <source>The history is empty.</source>
        <translation>El historial está vacío.</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>Aún no hay nada que exportar.</translation>
    </message>
    <message>
        <source>Writing the table: {done} of {rows}</source>
        <translation>Escribiendo la tabla: {done} de {rows}</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Leave names out</source>
        <translation>Omitir los nombres</translation>
    </message>
    <message>
        <source>Patient, dates, institution, file name and free text are left out; identifiers in DICOM files are replaced by others.</source>
        <translation>Se omiten paciente, fechas, institución, nombre del archivo y texto libre; los identificadores de los archivos DICOM se sustituyen por otros.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>This could not be prepared. Nothing has left the program.</source>
        <translation>No se pudo preparar. Nada ha salido del programa.</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>Informe (PDF)</translation>
    </message>
    <message numerus="yes">
        <source>The reports of %n radiograph(s), one after the other.</source>
        <translation>
            <numerusform>El informe de %n radiografía.</numerusform>
            <numerusform>Los informes de %n radiografías, uno tras otro.</numerusform>
        </translation>
    </message>
    <message>
        <source>One page for the file.</source>
        <translation>Una página para el expediente.</translation>
    </message>
    <message>
        <source>Picture of the view (PNG)</source>
        <translation>Imagen de la vista (PNG)</translation>
    </message>
    <message>
        <source>As it is on the screen.</source>
        <translation>Tal como está en la pantalla.</translation>
    </message>
    <message>
        <source>Structured Report (DICOM)</source>
        <translation>Informe estructurado (DICOM)</translation>
    </message>
    <message>
        <source>For the archive: findings as codes and numbers.</source>
        <translation>Para el archivo: hallazgos como códigos y números.</translation>
    </message>
    <message>
        <source>Secondary Capture (DICOM)</source>
        <translation>Captura secundaria (DICOM)</translation>
    </message>
    <message>
        <source>For the archive: picture and heat map.</source>
        <translation>Para el archivo: imagen y mapa de calor.</translation>
    </message>
    <message>
        <source>Table of the history (CSV)</source>
        <translation>Tabla del historial (CSV)</translation>
    </message>
    <message>
        <source>Entries as listed: {count}</source>
        <translation>Entradas de la lista: {count}</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>About this picture</source>
        <translation>Acerca de esta imagen</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID del paciente</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Fecha de la toma</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Proyección</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Exploración</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Tamaño del píxel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} años</translation>
    </message>
    <message>
        <source>{columns} × {rows} pixels, {bits} bits</source>
        <translation>{columns} × {rows} píxeles, {bits} bits</translation>
    </message>
    <message>
        <source>, picture {frame} of {count}</source>
        <translation>, imagen {frame} de {count}</translation>
    </message>
    <message>
        <source>{row} × {column} mm at the detector</source>
        <translation>{row} × {column} mm en el detector</translation>
    </message>
    <message>
        <source>{row} × {column} mm, calibrated</source>
        <translation>{row} × {column} mm, calibrado</translation>
    </message>
    <message>
        <source>{row} × {column} mm, measured at an unknown place</source>
        <translation>{row} × {column} mm, medido en un lugar desconocido</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
</context>
<context>
    <name>FooterBar</name>
    <message>
        <source>Center</source>
        <translation>Centro</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Anchura</translation>
    </message>
    <message>
        <source>Window center</source>
        <translation>Centro de la ventana</translation>
    </message>
    <message>
        <source>Window width</source>
        <translation>Anchura de la ventana</translation>
    </message>
    <message>
        <source>Zoom: 100 % is one pixel of the screen for each pixel</source>
        <translation>Zoom: 100&#xa0;% es un píxel de la pantalla por cada píxel</translation>
    </message>
</context>
<context>
    <name>HeatMapBar</name>
    <message>
        <source>Finding of the heat map</source>
        <translation>Hallazgo del mapa de calor</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
    <message>
        <source>Opacity of the heat map</source>
        <translation>Opacidad del mapa de calor</translation>
    </message>
    <message>
        <source>less</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>more</source>
        <translation>más</translation>
    </message>
    <message>
        <source>Where the network looked, not the outline of disease.</source>
        <translation>Dónde miró la red, no el contorno de la enfermedad.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Nothing here fits.</source>
        <translation>Nada coincide aquí.</translation>
    </message>
    <message>
        <source>Everything that Hilum reads is kept here, on this computer only.</source>
        <translation>Todo lo que Hilum lee se guarda aquí, solo en este ordenador.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>&amp;Imagen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
</context>
<context>
    <name>ModelCardDialog</name>
    <message>
        <source>How far can I trust this?</source>
        <translation>¿Hasta qué punto puedo fiarme?</translation>
    </message>
    <message>
        <source>It is not proved who trained this model. What follows is what it says of itself.</source>
        <translation>No está probado quién entrenó este modelo. Lo que sigue es lo que dice de sí mismo.</translation>
    </message>
</context>
<context>
    <name>ModelInUse</name>
    <message>
        <source>There is no model, so there is no model card.</source>
        <translation>No hay modelo, así que no hay ficha del modelo.</translation>
    </message>
    <message>
        <source>This result was made by another model than the one in use now.</source>
        <translation>Este resultado se obtuvo con otro modelo que el que se usa ahora.</translation>
    </message>
    <message>
        <source>The card of that model is not at hand.</source>
        <translation>La ficha de ese modelo no está disponible.</translation>
    </message>
    <message>
        <source>Analysis is off. {reason}</source>
        <translation>El análisis está desactivado. {reason}</translation>
    </message>
    <message>
        <source>Pictures can still be opened and looked at. {advice}</source>
        <translation>Las imágenes se pueden seguir abriendo y mirando. {advice}</translation>
    </message>
</context>
<context>
    <name>ModelQuestionDialog</name>
    <message>
        <source>Install a model</source>
        <translation>Instalar un modelo</translation>
    </message>
    <message>
        <source>It is not proved who trained this model.</source>
        <translation>No está probado quién entrenó este modelo.</translation>
    </message>
    <message>
        <source>This model is older than the one in use.</source>
        <translation>Este modelo es más antiguo que el que está en uso.</translation>
    </message>
    <message>
        <source>Install it all the same?</source>
        <translation>¿Instalarlo de todos modos?</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, versión {version}</translation>
    </message>
    <message>
        <source>In use now: version {version}</source>
        <translation>En uso ahora: versión {version}</translation>
    </message>
    <message>
        <source>This is what the model says of itself. Install it only if you trust whoever gave it to you. It will be marked as not signed wherever its name is shown.</source>
        <translation>Esto es lo que el modelo dice de sí mismo. Instálelo solo si confía en quien se lo dio. Se marcará como no firmado dondequiera que aparezca su nombre.</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
</context>
<context>
    <name>OpenController</name>
    <message>
        <source>“{name}” is a model, not a picture.</source>
        <translation>«{name}» es un modelo, no una imagen.</translation>
    </message>
    <message>
        <source>It can be installed here or in the settings, after it was checked.</source>
        <translation>Se puede instalar aquí o en los ajustes, después de comprobarlo.</translation>
    </message>
    <message>
        <source>Install it…</source>
        <translation>Instalarlo…</translation>
    </message>
    <message>
        <source>There is a picture on the clipboard, but no file.</source>
        <translation>En el portapapeles hay una imagen, pero ningún archivo.</translation>
    </message>
    <message>
        <source>Save it as a file where it comes from, and open that.</source>
        <translation>Guárdela como archivo donde se encuentra y abra ese archivo.</translation>
    </message>
    <message>
        <source>There is no file on the clipboard.</source>
        <translation>No hay ningún archivo en el portapapeles.</translation>
    </message>
    <message>
        <source>Open chest X-rays</source>
        <translation>Abrir radiografías de tórax</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Abrir una carpeta</translation>
    </message>
    <message>
        <source>This copy of Hilum has no samples.</source>
        <translation>Esta copia de Hilum no tiene ejemplos.</translation>
    </message>
    <message>
        <source>There is no file in that folder.</source>
        <translation>No hay ningún archivo en esa carpeta.</translation>
    </message>
    <message numerus="yes">
        <source>%n radiograph(s) were in the history already.</source>
        <translation>
            <numerusform>%n radiografía ya estaba en el historial.</numerusform>
            <numerusform>%n radiografías ya estaban en el historial.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were no pictures.</source>
        <translation>
            <numerusform>%n archivo no era una imagen.</numerusform>
            <numerusform>%n archivos no eran imágenes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningWindow</name>
    <message>
        <source>Opening the history…</source>
        <translation>Abriendo el historial…</translation>
    </message>
    <message>
        <source>It may be damaged, so all of it is checked.</source>
        <translation>Puede estar dañado, por eso se comprueba entero.</translation>
    </message>
    <message>
        <source>It is backed up, and then made ready for this version of Hilum.</source>
        <translation>Se hace una copia de seguridad y después se prepara para esta versión de Hilum.</translation>
    </message>
    <message>
        <source>It is damaged, and is being repaired from the last back-up.</source>
        <translation>Está dañado y se está reparando con la última copia de seguridad.</translation>
    </message>
    <message>
        <source>This may take a minute or two. Please leave the computer on.</source>
        <translation>Esto puede tardar uno o dos minutos. Deje el ordenador encendido.</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>How far can I trust this?</source>
        <translation>¿Hasta qué punto puedo fiarme?</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Probabilidades</translation>
    </message>
    <message>
        <source>The reading of the selected radiograph appears here.</source>
        <translation>La lectura de la radiografía seleccionada aparece aquí.</translation>
    </message>
    <message>
        <source>Decision support for trained readers, not a diagnosis.</source>
        <translation>Ayuda a la decisión para lectores formados, no un diagnóstico.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;recientes</translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message>
        <source>Chest X-ray: reading by Hilum</source>
        <translation>Radiografía de tórax: lectura de Hilum</translation>
    </message>
    <message>
        <source>Decision support for trained readers, not a diagnosis. Not a certified medical device.</source>
        <translation>Ayuda a la decisión para lectores formados, no un diagnóstico. No es un producto sanitario certificado.</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID del paciente</translation>
    </message>
    <message>
        <source>Born, age, sex</source>
        <translation>Nacimiento, edad, sexo</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Fecha del estudio</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Entry, view</source>
        <translation>Entrada, proyección</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>aged {years}</source>
        <translation>{years} años</translation>
    </message>
    <message>
        <source>The radiograph</source>
        <translation>La radiografía</translation>
    </message>
    <message>
        <source>What spoke for {finding}: where the network looked, not the outline of disease</source>
        <translation>Lo que indicaba {finding}: dónde miró la red, no el contorno de la enfermedad</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation>Punto de operación</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilidad</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>Especificidad</translation>
    </message>
    <message>
        <source>Operating point “{name}”: a probability at or above it counts as positive. Its sensitivity and specificity were measured on radiographs from sources that the model was not trained on; the smaller figures are the 95 % interval.</source>
        <translation>Punto de operación «{name}»: una probabilidad igual o mayor cuenta como positiva. Su sensibilidad y su especificidad se midieron en radiografías de fuentes con las que el modelo no se entrenó; las cifras pequeñas son el intervalo del 95&#xa0;%.</translation>
    </message>
    <message>
        <source>Reader&apos;s impression</source>
        <translation>Impresión del lector</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Reference result</source>
        <translation>Resultado de referencia</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisada</translation>
    </message>
    <message>
        <source>Model {name} {version}, SHA-256 {sha256}…</source>
        <translation>Modelo {name} {version}, SHA-256 {sha256}…</translation>
    </message>
    <message>
        <source>Made by an algorithm: Hilum {version}.</source>
        <translation>Hecho por un algoritmo: Hilum {version}.</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Your reading</source>
        <translation>Su lectura</translation>
    </message>
    <message>
        <source>Your impression: {word}</source>
        <translation>Su impresión: {word}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisada</translation>
    </message>
    <message>
        <source>Reference result, for the record</source>
        <translation>Resultado de referencia, para el expediente</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguna aún</translation>
    </message>
    <message>
        <source>Kind of the reference test</source>
        <translation>Tipo de la prueba de referencia</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Result of the reference test</source>
        <translation>Resultado de la prueba de referencia</translation>
    </message>
</context>
<context>
    <name>SafekeepingController</name>
    <message>
        <source>There was no back-up: results, impressions and notes before today are missing.</source>
        <translation>No había copia de seguridad: faltan los resultados, impresiones y notas anteriores a hoy.</translation>
    </message>
    <message>
        <source>It is as it was on {time}; impressions, notes and deletions since are missing.</source>
        <translation>Está como estaba el {time}; faltan las impresiones, notas y eliminaciones posteriores.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that came later are read again from their files.</source>
        <translation>
            <numerusform>%n imagen que llegó después se vuelve a leer de su archivo.</numerusform>
            <numerusform>%n imágenes que llegaron después se vuelven a leer de sus archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file is kept in the folder “damaged”.</source>
        <translation>El archivo dañado se conserva en la carpeta «damaged».</translation>
    </message>
    <message>
        <source>The history was damaged and has been repaired.</source>
        <translation>El historial estaba dañado y se ha reparado.</translation>
    </message>
    <message>
        <source>The history could not be backed up. {reason}</source>
        <translation>No se pudo hacer copia de seguridad del historial. {reason}</translation>
    </message>
</context>
<context>
    <name>ScoreBar</name>
    <message>
        <source>Operating point: {threshold}</source>
        <translation>Punto de operación: {threshold}</translation>
    </message>
</context>
<context>
    <name>ScoresView</name>
    <message>
        <source>The mark is the operating point “{name}”: {threshold}.</source>
        <translation>La marca es el punto de operación «{name}»: {threshold}.</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} de {total}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>Searches names, patient IDs, files, verdicts and notes</source>
        <translation>Busca en nombres, ID de paciente, archivos, veredictos y notas</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>Filtrar el historial</translation>
    </message>
    <message>
        <source>Sort the history</source>
        <translation>Ordenar el historial</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>En cualquier momento</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>En los últimos 7 días</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>En los últimos 30 días</translation>
    </message>
    <message>
        <source>In the last year</source>
        <translation>En el último año</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisadas</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID del paciente</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Descendente</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Ascendente</translation>
    </message>
</context>
<context>
    <name>SelectionController</name>
    <message numerus="yes">
        <source>Take the review &amp;marks of %n radiograph(s) back</source>
        <translation>
            <numerusform>Quitar la &amp;marca de revisada a %n radiografía</numerusform>
            <numerusform>Quitar la &amp;marca de revisada a %n radiografías</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Mark %n radiograph(s) as reviewed</source>
        <translation>
            <numerusform>&amp;Marcar %n radiografía como revisada</numerusform>
            <numerusform>&amp;Marcar %n radiografías como revisadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n radiograph(s) a&amp;gain with this model</source>
        <translation>
            <numerusform>Leer %n radiografía de n&amp;uevo con este modelo</numerusform>
            <numerusform>Leer %n radiografías de n&amp;uevo con este modelo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n radiograph(s) from the history</source>
        <translation>
            <numerusform>&amp;Eliminar %n radiografía del historial</numerusform>
            <numerusform>&amp;Eliminar %n radiografías del historial</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %n radiograph(s)…</source>
        <translation>
            <numerusform>&amp;Exportar %n radiografía…</numerusform>
            <numerusform>&amp;Exportar %n radiografías…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n radiograph(s) marked as reviewed.</source>
        <translation>
            <numerusform>%n radiografía marcada como revisada.</numerusform>
            <numerusform>%n radiografías marcadas como revisadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The review marks of %n radiograph(s) were taken back.</source>
        <translation>
            <numerusform>Se quitó la marca de revisada a %n radiografía.</numerusform>
            <numerusform>Se quitó la marca de revisada a %n radiografías.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfTestDialog</name>
    <message>
        <source>Self-test</source>
        <translation>Autoprueba</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>Everything works on this computer.</source>
        <translation>Todo funciona en este ordenador.</translation>
    </message>
    <message>
        <source>Checks that failed: {count}.</source>
        <translation>Comprobaciones fallidas: {count}.</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Installed. The model before is kept.</source>
        <translation>Instalado. Se conserva el modelo anterior.</translation>
    </message>
    <message>
        <source>The model before is used again.</source>
        <translation>Se vuelve a usar el modelo anterior.</translation>
    </message>
    <message>
        <source>Checking the model…</source>
        <translation>Comprobando el modelo…</translation>
    </message>
    <message>
        <source>Nothing was installed. The model in use stays.</source>
        <translation>No se instaló nada. Sigue el modelo en uso.</translation>
    </message>
    <message>
        <source>From the next start on: {folder}. The present data stay where they are; to take them along, close Hilum and copy the folder.</source>
        <translation>A partir del próximo inicio: {folder}. Los datos actuales se quedan donde están; para llevarlos, cierre Hilum y copie la carpeta.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>There is no model; pictures are opened but not judged.</source>
        <translation>No hay modelo; las imágenes se abren pero no se juzgan.</translation>
    </message>
    <message>
        <source>Size of the history</source>
        <translation>Tamaño del historial</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Hide the answer until I have entered my impression</source>
        <translation>Ocultar la respuesta hasta que yo ponga mi impresión</translation>
    </message>
    <message>
        <source>Show no names, and leave them out of exports</source>
        <translation>No mostrar nombres y omitirlos al exportar</translation>
    </message>
    <message>
        <source>Names stay in the history; they are back when this is switched off.</source>
        <translation>Los nombres siguen en el historial; vuelven al desactivar esta opción.</translation>
    </message>
    <message>
        <source>At most {number} GB</source>
        <translation>{number} GB como máximo</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>The data folder takes {size} GB now. Above the limit the oldest previews become small; results, notes and the original files stay.</source>
        <translation>La carpeta de datos ocupa {size} GB. Por encima del límite, las vistas previas más antiguas se reducen; los resultados, las notas y los archivos originales se conservan.</translation>
    </message>
    <message>
        <source>Install from a folder…</source>
        <translation>Instalar desde una carpeta…</translation>
    </message>
    <message>
        <source>Install from a ZIP file…</source>
        <translation>Instalar desde un archivo ZIP…</translation>
    </message>
    <message>
        <source>Back to the one before</source>
        <translation>Volver al anterior</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation>Punto de operación</translation>
    </message>
    <message>
        <source>{name} (the model&apos;s default)</source>
        <translation>{name} (el del modelo)</translation>
    </message>
    <message>
        <source>This model has none.</source>
        <translation>Este modelo no tiene ninguno.</translation>
    </message>
    <message>
        <source>“Abnormal” from {threshold} on: finds {sensitivity} of the abnormal radiographs, and {specificity} of the normal ones pass as normal. For radiographs read from now on.</source>
        <translation>«Anormal» a partir de {threshold}: encuentra el {sensitivity} de las radiografías anormales, y el {specificity} de las normales pasa por normal. Para las que se lean desde ahora.</translation>
    </message>
    <message>
        <source>Reading first</source>
        <translation>Leer primero</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>The folder of a model</source>
        <translation>La carpeta de un modelo</translation>
    </message>
    <message>
        <source>A model as ZIP file</source>
        <translation>Un modelo como archivo ZIP</translation>
    </message>
    <message>
        <source>Keep the data here</source>
        <translation>Guardar los datos aquí</translation>
    </message>
</context>
<context>
    <name>ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Buscar en los atajos</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>Sobre la imagen</translation>
    </message>
    <message>
        <source>Nothing here fits.</source>
        <translation>Nada coincide aquí.</translation>
    </message>
    <message>
        <source>Move the picture, or the pointer of the tool</source>
        <translation>Mover la imagen o el puntero de la herramienta</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Teclas de flecha</translation>
    </message>
    <message>
        <source>The same in small steps</source>
        <translation>Lo mismo en pasos pequeños</translation>
    </message>
    <message>
        <source>Ctrl + arrow keys</source>
        <translation>Ctrl + teclas de flecha</translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation>Brillo y contraste</translation>
    </message>
    <message>
        <source>Shift + arrow keys</source>
        <translation>Mayús + teclas de flecha</translation>
    </message>
    <message>
        <source>Begin and end a distance</source>
        <translation>Empezar y terminar una distancia</translation>
    </message>
    <message>
        <source>Space or Enter</source>
        <translation>Espacio o Intro</translation>
    </message>
    <message>
        <source>Put the pointer away</source>
        <translation>Quitar el puntero</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoom en el puntero</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>Rueda del ratón</translation>
    </message>
    <message>
        <source>Drag with the right button</source>
        <translation>Arrastrar con el botón derecho</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Mover la imagen</translation>
    </message>
    <message>
        <source>Drag with the middle button</source>
        <translation>Arrastrar con el botón central</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Ajustar a la ventana</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doble clic</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Reading {number} of {total}</source>
        <translation>Leyendo {number} de {total}</translation>
    </message>
    <message>
        <source>Paused before {number} of {total}</source>
        <translation>En pausa antes de {number} de {total}</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>falta aprox. %n segundo</numerusform>
            <numerusform>faltan aprox. %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>falta aprox. %n minuto</numerusform>
            <numerusform>faltan aprox. %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Sin modelo</translation>
    </message>
    <message>
        <source>Model {name} {version}</source>
        <translation>Modelo {name} {version}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>SupportLogController</name>
    <message>
        <source>Save the log</source>
        <translation>Guardar el registro</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>The log cannot be saved there.</source>
        <translation>El registro no se puede guardar ahí.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The log was saved. It holds no patient data.</source>
        <translation>El registro se guardó. No contiene datos de pacientes.</translation>
    </message>
</context>
<context>
    <name>TextLabel</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Enter your own reading first.</source>
        <translation>Introduzca primero su propia lectura.</translation>
    </message>
    <message>
        <source>The answer of the model is shown after that.</source>
        <translation>Después se muestra la respuesta del modelo.</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Aún sin leer.</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Stored preview: the original file is not at hand.</source>
        <translation>Vista previa guardada: el archivo original no está disponible.</translation>
    </message>
</context>
<context>
    <name>ViewerToolBar</name>
    <message>
        <source>Viewer tools</source>
        <translation>Herramientas del visor</translation>
    </message>
    <message>
        <source>Turn or flip the picture</source>
        <translation>Girar o voltear la imagen</translation>
    </message>
    <message>
        <source>Window &amp;presets</source>
        <translation>Ajustes de &amp;ventana</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>&amp;Turn or flip</source>
        <translation>&amp;Girar o voltear</translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
</context>
<context>
    <name>conclusion</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>Sin analizar</translation>
    </message>
    <message>
        <source>No sign of disease</source>
        <translation>Sin signos de enfermedad</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>Anormal</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Puntuada</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Sin veredicto</translation>
    </message>
    <message>
        <source>Not suitable</source>
        <translation>No apta</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañada</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>To be read first</source>
        <translation>Por leer primero</translation>
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
        <translation>Neumonía por COVID-19</translation>
    </message>
    <message>
        <source>Other lung disease</source>
        <translation>Otra enfermedad pulmonar</translation>
    </message>
    <message>
        <source>Pneumonia</source>
        <translation>Neumonía</translation>
    </message>
    <message>
        <source>Tuberculosis</source>
        <translation>Tuberculosis</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Entry {number}</source>
        <translation>Entrada {number}</translation>
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
        <translation>Dudosa</translation>
    </message>
</context>
<context>
    <name>inference</name>
    <message>
        <source>No verdict: this is not a picture that the model may read.</source>
        <translation>Sin veredicto: esta no es una imagen que el modelo pueda leer.</translation>
    </message>
    <message>
        <source>No verdict: the evidence is too thin.</source>
        <translation>Sin veredicto: los indicios son demasiado débiles.</translation>
    </message>
    <message>
        <source>No sign of lung disease found.</source>
        <translation>No se encontró ningún signo de enfermedad pulmonar.</translation>
    </message>
    <message>
        <source>Abnormal. Most likely finding: {finding}.</source>
        <translation>Anormal. Hallazgo más probable: {finding}.</translation>
    </message>
    <message>
        <source>Abnormal, but the model cannot tell which disease.</source>
        <translation>Anormal, pero el modelo no puede decir qué enfermedad.</translation>
    </message>
    <message>
        <source>Most likely finding: {finding}.</source>
        <translation>Hallazgo más probable: {finding}.</translation>
    </message>
    <message>
        <source>It does not look like an upright frontal chest X-ray of an adult, the only kind that this model was trained on.</source>
        <translation>No parece una radiografía de tórax frontal, de pie, de un adulto, la única clase con la que se entrenó este modelo.</translation>
    </message>
    <message>
        <source>The score lies between normal and abnormal, where this model is wrong too often to be of use.</source>
        <translation>La puntuación está entre normal y anormal, donde este modelo se equivoca demasiado a menudo para ser útil.</translation>
    </message>
    <message>
        <source>This radiograph is of a child of {age}; the model was never tested on children.</source>
        <translation>Esta radiografía es de un niño (edad: {age} años); el modelo nunca se ha probado con niños.</translation>
    </message>
    <message>
        <source>This radiograph is of a child of less than a year; the model was never tested on children.</source>
        <translation>Esta radiografía es de un niño de menos de un año; el modelo nunca se ha probado con niños.</translation>
    </message>
    <message>
        <source>This radiograph is of a patient of {age}; the model was never tested below {minimum}.</source>
        <translation>Esta radiografía es de un paciente de {age} años; el modelo nunca se ha probado por debajo de {minimum} años.</translation>
    </message>
    <message>
        <source>This is a lateral view; the model reads only frontal ones.</source>
        <translation>Es una proyección lateral; el modelo solo lee las frontales.</translation>
    </message>
    <message>
        <source>This is an oblique view; the model reads only straight frontal ones.</source>
        <translation>Es una proyección oblicua; el modelo solo lee las frontales rectas.</translation>
    </message>
    <message>
        <source>The patient lay on the side; the model reads only upright frontal radiographs.</source>
        <translation>El paciente estaba acostado de lado; el modelo solo lee radiografías frontales de pie.</translation>
    </message>
    <message>
        <source>This is a view of another kind ({view}); the model was only tested on {views}.</source>
        <translation>Es otra proyección ({view}); el modelo solo se ha probado con {views}.</translation>
    </message>
    <message>
        <source>The file says that it shows another part of the body ({part}).</source>
        <translation>Según el archivo, muestra otra parte del cuerpo ({part}).</translation>
    </message>
    <message>
        <source>This is a photograph or a screenshot of an X-ray. It shows less than the original, so trust the result less.</source>
        <translation>Es una fotografía o una captura de pantalla de una radiografía. Muestra menos que el original; fíese menos del resultado.</translation>
    </message>
    <message>
        <source>This picture was stored in colour; only its brightness is used.</source>
        <translation>Esta imagen estaba guardada en color; solo se usa su brillo.</translation>
    </message>
    <message>
        <source>The values use only {bits} of {available} bits; the contrast was set accordingly.</source>
        <translation>Los valores usan solo {bits} de {available} bits; el contraste se ajustó en consecuencia.</translation>
    </message>
    <message>
        <source>This file holds {count} frames; frame {frame} is shown.</source>
        <translation>Este archivo contiene {count} imágenes; se muestra la {frame}.</translation>
    </message>
    <message>
        <source>This file holds {count} pages; the first one is shown.</source>
        <translation>Este archivo contiene {count} páginas; se muestra la primera.</translation>
    </message>
    <message>
        <source>The file&apos;s own contrast setting would show nothing, so another one was chosen.</source>
        <translation>El contraste que indica el archivo no mostraría nada, así que se eligió otro.</translation>
    </message>
    <message>
        <source>The file does not say whether black is dark or bright; dark was assumed.</source>
        <translation>El archivo no dice si el negro es oscuro o claro; se supuso oscuro.</translation>
    </message>
    <message>
        <source>The file contradicts itself on what is black and what is white.</source>
        <translation>El archivo se contradice sobre qué es negro y qué es blanco.</translation>
    </message>
    <message>
        <source>The file does not say what kind of picture it holds.</source>
        <translation>El archivo no dice qué clase de imagen contiene.</translation>
    </message>
    <message>
        <source>These are a detector&apos;s raw values, not yet processed for reading.</source>
        <translation>Son los valores brutos de un detector, aún sin procesar para su lectura.</translation>
    </message>
    <message>
        <source>This is a copy made from a screen or a film, not the original exposure.</source>
        <translation>Es una copia hecha de una pantalla o de una película, no la exposición original.</translation>
    </message>
    <message>
        <source>Some letters of the patient&apos;s data cannot be read and are shown as {sign}.</source>
        <translation>Algunas letras de los datos del paciente no se pueden leer y se muestran como {sign}.</translation>
    </message>
    <message>
        <source>The file does not tell the patient&apos;s age; the model was never tested on children.</source>
        <translation>El archivo no indica la edad del paciente; el modelo nunca se ha probado con niños.</translation>
    </message>
    <message>
        <source>The file contradicts itself on the patient&apos;s age ({age} and {other}); the model was never tested on children.</source>
        <translation>El archivo se contradice en la edad del paciente ({age} y {other}); el modelo nunca se ha probado con niños.</translation>
    </message>
    <message>
        <source>The file contradicts itself on the view; the model reads only upright frontal radiographs.</source>
        <translation>El archivo se contradice en la proyección; el modelo solo lee radiografías frontales de pie.</translation>
    </message>
    <message>
        <source>The file says that the picture is mirrored: the patient&apos;s right side is on its right.</source>
        <translation>Según el archivo, la imagen está reflejada: el lado derecho del paciente está a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>The file says that the picture is turned; the model expects the head at the top.</source>
        <translation>Según el archivo, la imagen está girada; el modelo espera la cabeza arriba.</translation>
    </message>
    <message>
        <source>The file says that it shows “{part}”; the model reads only chest X-rays.</source>
        <translation>Según el archivo, muestra «{part}»; el modelo solo lee radiografías de tórax.</translation>
    </message>
    <message>
        <source>The top of the right lung is cut off by the picture&apos;s edge.</source>
        <translation>El vértice del pulmón derecho queda cortado por el borde de la imagen.</translation>
    </message>
    <message>
        <source>The base of the right lung is cut off by the lower edge.</source>
        <translation>La base del pulmón derecho queda cortada por el borde inferior.</translation>
    </message>
    <message>
        <source>The side of the right lung is cut off by the picture&apos;s edge.</source>
        <translation>El lado del pulmón derecho queda cortado por el borde de la imagen.</translation>
    </message>
    <message>
        <source>The right lung is cut off by the picture&apos;s right edge.</source>
        <translation>El pulmón derecho queda cortado por el borde derecho de la imagen.</translation>
    </message>
    <message>
        <source>The top of the left lung is cut off by the picture&apos;s edge.</source>
        <translation>El vértice del pulmón izquierdo queda cortado por el borde de la imagen.</translation>
    </message>
    <message>
        <source>The base of the left lung is cut off by the lower edge.</source>
        <translation>La base del pulmón izquierdo queda cortada por el borde inferior.</translation>
    </message>
    <message>
        <source>The left lung is cut off by the picture&apos;s left edge.</source>
        <translation>El pulmón izquierdo queda cortado por el borde izquierdo de la imagen.</translation>
    </message>
    <message>
        <source>The side of the left lung is cut off by the picture&apos;s edge.</source>
        <translation>El lado del pulmón izquierdo queda cortado por el borde de la imagen.</translation>
    </message>
    <message>
        <source>No verdict: the file could not be read.</source>
        <translation>Sin veredicto: no se pudo leer el archivo.</translation>
    </message>
    <message>
        <source>No verdict: this picture was not judged.</source>
        <translation>Sin conclusión: esta imagen no se ha valorado.</translation>
    </message>
    <message>
        <source>No verdict: the picture is not whole.</source>
        <translation>Sin veredicto: la imagen no está entera.</translation>
    </message>
    <message>
        <source>No verdict: the analysis is switched off.</source>
        <translation>Sin veredicto: el análisis está desactivado.</translation>
    </message>
    <message>
        <source>There is no model that can be used, so this picture was only opened.</source>
        <translation>No hay ningún modelo utilizable; esta imagen solo se abrió.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Algo salió mal.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>No se pudo leer este archivo.</translation>
    </message>
    <message>
        <source>Export the picture again from the X-ray system and open the new file.</source>
        <translation>Exporte de nuevo la imagen desde el sistema de rayos X y abra el archivo nuevo.</translation>
    </message>
    <message>
        <source>This file cannot be opened.</source>
        <translation>Este archivo no se puede abrir.</translation>
    </message>
    <message>
        <source>Check that it still exists, that the drive is connected and that you may read it.</source>
        <translation>Compruebe que aún existe, que la unidad está conectada y que usted puede leerlo.</translation>
    </message>
    <message>
        <source>This archive was changed after it was opened.</source>
        <translation>Este archivo comprimido se modificó después de abrirlo.</translation>
    </message>
    <message>
        <source>Open it again when nothing is written to it any more.</source>
        <translation>Ábralo de nuevo cuando ya no se escriba nada en él.</translation>
    </message>
    <message>
        <source>This is a folder or a device, not a file.</source>
        <translation>Es una carpeta o un dispositivo, no un archivo.</translation>
    </message>
    <message>
        <source>Choose the picture file itself.</source>
        <translation>Elija el propio archivo de la imagen.</translation>
    </message>
    <message>
        <source>You are not allowed to read this file.</source>
        <translation>No tiene permiso para leer este archivo.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer for permission, or copy the file.</source>
        <translation>Pida permiso a quien se ocupa de este ordenador, o copie el archivo.</translation>
    </message>
    <message>
        <source>This entry points to a file outside of its own folder, and was not opened.</source>
        <translation>Esta entrada remite a un archivo fuera de su propia carpeta y no se abrió.</translation>
    </message>
    <message>
        <source>Open that file directly if you trust it.</source>
        <translation>Abra ese archivo directamente si confía en él.</translation>
    </message>
    <message>
        <source>This is not a picture that Hilum can read.</source>
        <translation>No es una imagen que Hilum pueda leer.</translation>
    </message>
    <message>
        <source>Open a DICOM, JPEG, PNG, TIFF, BMP or WebP file.</source>
        <translation>Abra un archivo DICOM, JPEG, PNG, TIFF, BMP o WebP.</translation>
    </message>
    <message>
        <source>This file contains a program, and was not opened.</source>
        <translation>Este archivo contiene un programa y no se abrió.</translation>
    </message>
    <message>
        <source>Do not start it, and show it to whoever looks after this computer.</source>
        <translation>No lo inicie, y muéstrelo a quien se ocupa de este ordenador.</translation>
    </message>
    <message>
        <source>This picture is stored in a way that Hilum cannot decode.</source>
        <translation>Esta imagen está guardada de una forma que Hilum no puede descodificar.</translation>
    </message>
    <message>
        <source>Export it again, as DICOM without compression or as PNG.</source>
        <translation>Expórtela de nuevo, como DICOM sin compresión o como PNG.</translation>
    </message>
    <message>
        <source>This file is a collection of files, not one picture.</source>
        <translation>Este archivo es una colección de archivos, no una sola imagen.</translation>
    </message>
    <message>
        <source>Open the pictures in it one by one.</source>
        <translation>Abra una por una las imágenes que contiene.</translation>
    </message>
    <message>
        <source>Hilum cannot look into this kind of archive.</source>
        <translation>Hilum no puede mirar dentro de esta clase de archivo comprimido.</translation>
    </message>
    <message>
        <source>Unpack it first, then open the folder.</source>
        <translation>Descomprímalo primero y luego abra la carpeta.</translation>
    </message>
    <message>
        <source>This file is protected with a password.</source>
        <translation>Este archivo está protegido con una contraseña.</translation>
    </message>
    <message>
        <source>Unpack it with its password first, then open the folder.</source>
        <translation>Descomprímalo primero con su contraseña y luego abra la carpeta.</translation>
    </message>
    <message>
        <source>This file is damaged or incomplete.</source>
        <translation>Este archivo está dañado o incompleto.</translation>
    </message>
    <message>
        <source>Copy or export it again from the X-ray system and open the new file.</source>
        <translation>Cópielo o expórtelo de nuevo desde el sistema de rayos X y abra el archivo nuevo.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Este archivo está vacío.</translation>
    </message>
    <message>
        <source>This picture could not be decoded and was given up.</source>
        <translation>Esta imagen no se pudo descodificar y se abandonó.</translation>
    </message>
    <message>
        <source>This file is damaged: part of the picture is missing, so it was not judged.</source>
        <translation>Este archivo está dañado: falta una parte de la imagen, por lo que no se ha valorado.</translation>
    </message>
    <message>
        <source>This file is larger than any chest X-ray.</source>
        <translation>Este archivo es más grande que cualquier radiografía de tórax.</translation>
    </message>
    <message>
        <source>Check that it is a single X-ray picture, and export it again if so.</source>
        <translation>Compruebe que es una sola imagen radiográfica y, si lo es, expórtela de nuevo.</translation>
    </message>
    <message>
        <source>This archive holds more than Hilum takes at once.</source>
        <translation>Este archivo comprimido contiene más de lo que Hilum acepta de una vez.</translation>
    </message>
    <message>
        <source>Unpack it first, then open the folder, or pack fewer pictures at a time.</source>
        <translation>Descomprímalo primero y abra la carpeta, o comprima menos imágenes a la vez.</translation>
    </message>
    <message>
        <source>This file holds no X-ray picture.</source>
        <translation>Este archivo no contiene ninguna imagen radiográfica.</translation>
    </message>
    <message>
        <source>Open the chest X-ray itself (in DICOM: modality CR, DX, DR, RF or SC).</source>
        <translation>Abra la propia radiografía de tórax (en DICOM: modalidad CR, DX, DR, RF o SC).</translation>
    </message>
    <message>
        <source>This is another kind of medical picture (such as CT, MR or ultrasound).</source>
        <translation>Es otra clase de imagen médica (como TC, RM o ecografía).</translation>
    </message>
    <message>
        <source>This file holds a document or measurements, no X-ray picture.</source>
        <translation>Este archivo contiene un documento o mediciones, ninguna imagen radiográfica.</translation>
    </message>
    <message>
        <source>This picture is blank: it shows nothing at all.</source>
        <translation>Esta imagen está en blanco: no muestra nada.</translation>
    </message>
    <message>
        <source>Check the picture on the X-ray system and export it again.</source>
        <translation>Compruebe la imagen en el sistema de rayos X y expórtela de nuevo.</translation>
    </message>
    <message>
        <source>The model cannot be used.</source>
        <translation>El modelo no se puede usar.</translation>
    </message>
    <message>
        <source>Install the model again.</source>
        <translation>Instale de nuevo el modelo.</translation>
    </message>
    <message>
        <source>No model is installed in this folder.</source>
        <translation>No hay ningún modelo instalado en esta carpeta.</translation>
    </message>
    <message>
        <source>Choose a folder that holds model.onnx and model_card.json.</source>
        <translation>Elija una carpeta que contenga model.onnx y model_card.json.</translation>
    </message>
    <message>
        <source>The model is damaged or was altered, and is not used.</source>
        <translation>El modelo está dañado o fue alterado, y no se usa.</translation>
    </message>
    <message>
        <source>Install the model again from its original source.</source>
        <translation>Instale de nuevo el modelo desde su fuente original.</translation>
    </message>
    <message>
        <source>The model took too long or too much memory and is not used.</source>
        <translation>El modelo necesitó demasiado tiempo o memoria y no se usa.</translation>
    </message>
    <message>
        <source>Use a smaller model, or install this one again from its original source.</source>
        <translation>Use un modelo más pequeño o instale este de nuevo desde su origen.</translation>
    </message>
    <message>
        <source>The model does not give the answers on this computer that it should.</source>
        <translation>En este ordenador, el modelo no da las respuestas que debería.</translation>
    </message>
    <message>
        <source>Install Hilum and the model again; if that does not help, use another computer.</source>
        <translation>Instale de nuevo Hilum y el modelo; si no sirve, use otro ordenador.</translation>
    </message>
    <message>
        <source>The model gave no sound answer for this picture, so it was not judged.</source>
        <translation>El modelo no dio una respuesta válida para esta imagen, por lo que no se ha valorado.</translation>
    </message>
    <message>
        <source>If that happens again, install the model again or use another one.</source>
        <translation>Si vuelve a ocurrir, instale de nuevo el modelo o use otro.</translation>
    </message>
    <message>
        <source>Hilum made a mistake with this file; it was not judged.</source>
        <translation>Hilum cometió un error con este archivo; no se juzgó.</translation>
    </message>
    <message>
        <source>Open the other files as usual, and send the log to whoever looks after Hilum.</source>
        <translation>Abra los demás archivos como siempre y envíe el registro a quien se ocupa de Hilum.</translation>
    </message>
    <message>
        <source>Something went wrong in Hilum itself.</source>
        <translation>Algo salió mal en Hilum mismo.</translation>
    </message>
    <message>
        <source>What was saved is safe, and you can go on. If it happens again, choose “Save log…” in the Help menu and give the file, which holds no patient data, to whoever looks after this computer.</source>
        <translation>Lo guardado está a salvo y puede continuar. Si vuelve a ocurrir, elija «Guardar el registro…» en el menú Ayuda y entregue el archivo, que no contiene datos de pacientes, a quien se ocupa de este ordenador.</translation>
    </message>
    <message>
        <source>It is not proved that this file comes from Hilum&apos;s makers.</source>
        <translation>No está probado que este archivo venga de los autores de Hilum.</translation>
    </message>
    <message>
        <source>Do not use it. Get it again from where you got Hilum.</source>
        <translation>No lo use. Consígalo de nuevo donde obtuvo Hilum.</translation>
    </message>
    <message>
        <source>There is no signature beside this file.</source>
        <translation>No hay ninguna firma junto a este archivo.</translation>
    </message>
    <message>
        <source>Copy the file of the same name that ends in .minisig to the same folder.</source>
        <translation>Copie a la misma carpeta el archivo del mismo nombre que termina en .minisig.</translation>
    </message>
    <message>
        <source>This file was altered, or does not come from Hilum&apos;s makers.</source>
        <translation>Este archivo fue alterado, o no viene de los autores de Hilum.</translation>
    </message>
    <message>
        <source>It is not proved who trained this model: it is not signed.</source>
        <translation>No está probado quién entrenó este modelo: no está firmado.</translation>
    </message>
    <message>
        <source>If you trust whoever gave it to you, install it in the settings, or with hilum --install-model DIR --unsigned.</source>
        <translation>Si confía en quien se lo dio, instálelo en los ajustes, o con hilum --install-model DIR --unsigned.</translation>
    </message>
    <message>
        <source>The installed model is not signed, and was altered since you agreed to it.</source>
        <translation>El modelo instalado no está firmado y fue alterado desde que usted lo aceptó.</translation>
    </message>
    <message>
        <source>Install it again from where you got it, or go back to the model before it, in the settings or with hilum --previous-model.</source>
        <translation>Instálelo de nuevo desde donde lo obtuvo, o vuelva al modelo anterior, en los ajustes o con hilum --previous-model.</translation>
    </message>
    <message>
        <source>This model is older than the one in use.</source>
        <translation>Este modelo es más antiguo que el que está en uso.</translation>
    </message>
    <message>
        <source>If you want it all the same, install it in the settings, or with hilum --install-model DIR --older.</source>
        <translation>Si lo quiere de todos modos, instálelo en los ajustes o con hilum --install-model DIR --older.</translation>
    </message>
    <message>
        <source>The model that was installed is not there any more, and no other one is used instead.</source>
        <translation>El modelo que se instaló ya no está, y no se usa otro en su lugar.</translation>
    </message>
    <message>
        <source>Install it again, or go back to the model before it, in the settings or with hilum --previous-model.</source>
        <translation>Instálelo de nuevo o vuelva al modelo anterior, en los ajustes o con hilum --previous-model.</translation>
    </message>
    <message>
        <source>The model cannot be installed; the one in use stays.</source>
        <translation>El modelo no se puede instalar; sigue el que está en uso.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write to Hilum&apos;s data folder.</source>
        <translation>Compruebe que el disco no está lleno y que usted puede escribir en la carpeta de datos de Hilum.</translation>
    </message>
    <message>
        <source>There is no model to go back to.</source>
        <translation>No hay ningún modelo al que volver.</translation>
    </message>
    <message>
        <source>Hilum uses the model that it came with.</source>
        <translation>Hilum usa el modelo con el que vino.</translation>
    </message>
    <message>
        <source>Hilum is open already.</source>
        <translation>Hilum ya está abierto.</translation>
    </message>
    <message>
        <source>Close that window first, or use another folder: hilum --data-dir FOLDER --screenshot OUT.png.</source>
        <translation>Cierre primero esa ventana, o use otra carpeta: hilum --data-dir FOLDER --screenshot OUT.png.</translation>
    </message>
    <message>
        <source>Hilum is open already, but its window does not answer.</source>
        <translation>Hilum ya está abierto, pero su ventana no responde.</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost. Wait a little and try again; if that does not help, end Hilum in the system&apos;s list of programs and start it anew.</source>
        <translation>Nada de lo guardado se ha perdido. Espere un poco e inténtelo de nuevo; si no sirve, termine Hilum en la lista de programas del sistema y ábralo otra vez.</translation>
    </message>
    <message>
        <source>The history cannot be read or saved.</source>
        <translation>El historial no se puede leer ni guardar.</translation>
    </message>
    <message>
        <source>What was saved before is kept. Check that the disk is sound and not full, and that you may write to the history&apos;s folder.</source>
        <translation>Lo guardado antes se conserva. Compruebe que el disco está en buen estado y no está lleno, y que usted puede escribir en la carpeta del historial.</translation>
    </message>
    <message>
        <source>The disk is full, so the history cannot be saved.</source>
        <translation>El disco está lleno; el historial no se puede guardar.</translation>
    </message>
    <message>
        <source>What was saved before is kept. Make room on the disk, then go on.</source>
        <translation>Lo guardado antes se conserva. Haga sitio en el disco y luego continúe.</translation>
    </message>
    <message>
        <source>The history may not be written to.</source>
        <translation>No se permite escribir en el historial.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask whoever looks after this computer for permission to write to Hilum&apos;s folder, or choose another folder for the history.</source>
        <translation>Nada ha cambiado. Pida a quien se ocupa de este ordenador permiso para escribir en la carpeta de Hilum, o elija otra carpeta para el historial.</translation>
    </message>
    <message>
        <source>The history is in use by another program.</source>
        <translation>Otro programa está usando el historial.</translation>
    </message>
    <message>
        <source>What was saved before is kept. Close the other program, then try again.</source>
        <translation>Lo guardado antes se conserva. Cierre el otro programa e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The history is damaged.</source>
        <translation>El historial está dañado.</translation>
    </message>
    <message>
        <source>Close Hilum and start it again: it will repair what can be repaired.</source>
        <translation>Cierre Hilum y ábralo de nuevo: reparará lo que se pueda reparar.</translation>
    </message>
    <message>
        <source>This entry of the history is damaged and cannot be shown.</source>
        <translation>Esta entrada del historial está dañada y no se puede mostrar.</translation>
    </message>
    <message>
        <source>The other entries are not affected. Open the picture&apos;s file again to have it read.</source>
        <translation>Las demás entradas no están afectadas. Abra de nuevo el archivo de la imagen para que se lea otra vez.</translation>
    </message>
    <message>
        <source>The history was written by a newer version of Hilum.</source>
        <translation>El historial lo escribió una versión más nueva de Hilum.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install that version again, or choose another folder for the history.</source>
        <translation>Nada ha cambiado. Instale de nuevo esa versión o elija otra carpeta para el historial.</translation>
    </message>
    <message>
        <source>The original file is not at hand or was changed, so it was not read again.</source>
        <translation>El archivo original no está disponible o fue modificado, así que no se leyó de nuevo.</translation>
    </message>
    <message>
        <source>The earlier result stays. Connect the drive that the file came from.</source>
        <translation>El resultado anterior se conserva. Conecte la unidad de la que vino el archivo.</translation>
    </message>
    <message>
        <source>The file could not be written, and nothing was changed.</source>
        <translation>No se pudo escribir el archivo, y nada ha cambiado.</translation>
    </message>
    <message>
        <source>Check that the folder still exists and that its drive is connected.</source>
        <translation>Compruebe que la carpeta aún existe y que su unidad está conectada.</translation>
    </message>
    <message>
        <source>There is no room left on that drive, and nothing was changed.</source>
        <translation>No queda espacio en esa unidad, y nada ha cambiado.</translation>
    </message>
    <message>
        <source>Free some space or choose another drive.</source>
        <translation>Libere espacio o elija otra unidad.</translation>
    </message>
    <message>
        <source>Nothing may be written there, and nothing was changed.</source>
        <translation>No se permite escribir ahí, y nada ha cambiado.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file if another program shows it.</source>
        <translation>Elija otra carpeta, o cierre el archivo si otro programa lo muestra.</translation>
    </message>
</context>
<context>
    <name>meaning</name>
    <message>
        <source>Not reliable enough to name a disease:</source>
        <translation>No es lo bastante fiable para nombrar una enfermedad:</translation>
    </message>
    <message>
        <source>Disease is not ruled out: of 100 abnormal radiographs, the model misses about {count}.</source>
        <translation>No se descarta una enfermedad: de 100 radiografías anormales, el modelo pasa por alto unas {count}.</translation>
    </message>
    <message>
        <source>It may be a false alarm: of 100 normal radiographs, the model calls about {count} abnormal.</source>
        <translation>Puede ser una falsa alarma: de 100 radiografías normales, el modelo llama anormales a unas {count}.</translation>
    </message>
    <message>
        <source>A trained reader must look at the radiograph.</source>
        <translation>Un lector formado debe mirar la radiografía.</translation>
    </message>
</context>
<context>
    <name>model</name>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>{version} (not signed)</source>
        <translation>{version} (sin firmar)</translation>
    </message>
</context>
<context>
    <name>model card</name>
    <message>
        <source>Hilum: normal, COVID-19 pneumonia, other lung disease</source>
        <translation>Hilum: normal, neumonía por COVID-19, otra enfermedad pulmonar</translation>
    </message>
    <message>
        <source>Decision support for trained readers of adult frontal chest radiographs.</source>
        <translation>Ayuda a la decisión para lectores formados de radiografías de tórax frontales de adultos.</translation>
    </message>
    <message>
        <source>diagnosis without a trained reader</source>
        <translation>diagnóstico sin un lector formado</translation>
    </message>
    <message>
        <source>children</source>
        <translation>niños</translation>
    </message>
    <message>
        <source>lateral views, CT and other body parts</source>
        <translation>proyecciones laterales, TC y otras partes del cuerpo</translation>
    </message>
    <message>
        <source>finding anything but what is named under findings</source>
        <translation>buscar algo distinto de los hallazgos enumerados</translation>
    </message>
    <message>
        <source>screening without a local test on the clinic&apos;s own films</source>
        <translation>cribado sin una prueba local con las radiografías de la propia clínica</translation>
    </message>
    <message>
        <source>hospitals that took no part in training, each scored by a network without it</source>
        <translation>hospitales que no participaron en el entrenamiento, cada uno puntuado por una red entrenada sin él</translation>
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
        <translation>equilibrado</translation>
    </message>
    <message>
        <source>specific</source>
        <translation>específico</translation>
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
        <translation>Cultivo</translation>
    </message>
    <message>
        <source>CT</source>
        <translation>TC</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otra</translation>
    </message>
</context>
<context>
    <name>sex</name>
    <message>
        <source>female</source>
        <translation>femenino</translation>
    </message>
    <message>
        <source>male</source>
        <translation>masculino</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
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
        <translation>{length} mm en el detector</translation>
    </message>
    <message>
        <source>{length} mm calibrated</source>
        <translation>{length} mm calibrados</translation>
    </message>
    <message>
        <source>Flipped top to bottom: markers in the picture are mirrored</source>
        <translation>Volteada de arriba abajo: las marcas de la imagen están reflejadas</translation>
    </message>
    <message>
        <source>Mirrored: markers in the picture are mirrored too</source>
        <translation>Reflejada: las marcas de la imagen también lo están</translation>
    </message>
    <message>
        <source>Turned by {angle}°</source>
        <translation>Girada {angle}°</translation>
    </message>
    <message>
        <source>Black and white swapped</source>
        <translation>Blanco y negro invertidos</translation>
    </message>
    <message>
        <source>Damaged: part of the picture is missing, not judged</source>
        <translation>Dañada: falta una parte de la imagen, no valorada</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>As first shown</source>
        <translation>Como al principio</translation>
    </message>
    <message>
        <source>Other window of the file</source>
        <translation>Otra ventana del archivo</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Todos los valores</translation>
    </message>
    <message>
        <source>Darker part (lungs)</source>
        <translation>Parte oscura (pulmones)</translation>
    </message>
    <message>
        <source>Brighter part (heart, bones)</source>
        <translation>Parte clara (corazón, huesos)</translation>
    </message>
</context>
</TS>
