<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Add a block…</source>
        <translation>Bloque nuevo…</translation>
    </message>
    <message>
        <source>Add a segment…</source>
        <translation>Segmento nuevo…</translation>
    </message>
    <message>
        <source>Add one minute</source>
        <translation>Añadir un minuto</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Black out the stage</source>
        <translation>Poner el escenario en negro</translation>
    </message>
    <message>
        <source>Bring forward</source>
        <translation>Adelantar</translation>
    </message>
    <message>
        <source>Capture a question</source>
        <translation>Anotar una pregunta</translation>
    </message>
    <message>
        <source>Clear the stage</source>
        <translation>Limpiar el escenario</translation>
    </message>
    <message>
        <source>Close this session</source>
        <translation>Cerrar esta sesión</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Comandos…</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Do as suggested</source>
        <translation>Hacer lo sugerido</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit a person…</source>
        <translation>Editar una persona…</translation>
    </message>
    <message>
        <source>End show</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Event…</source>
        <translation>Evento…</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Give the floor to speaker {number}</source>
        <translation>Dar la palabra al ponente {number}</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Message to the speakers…</source>
        <translation>Mensaje a los ponentes…</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>Miniventana</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderación</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move panels</source>
        <translation>Mover paneles</translation>
    </message>
    <message>
        <source>Move this panel left</source>
        <translation>Mover este panel a la izquierda</translation>
    </message>
    <message>
        <source>Move this panel right</source>
        <translation>Mover este panel a la derecha</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Narrow this panel</source>
        <translation>Estrechar este panel</translation>
    </message>
    <message>
        <source>New agenda…</source>
        <translation>Nueva agenda…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Open agenda…</source>
        <translation>Abrir agenda…</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Question desk</source>
        <translation>Mesa de preguntas</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Rehearse…</source>
        <translation>Ensayar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Replace the speaker…</source>
        <translation>Sustituir al ponente…</translation>
    </message>
    <message>
        <source>Reset this workspace</source>
        <translation>Restablecer este espacio</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Save the agenda</source>
        <translation>Guardar la agenda</translation>
    </message>
    <message>
        <source>Save the agenda as…</source>
        <translation>Guardar la agenda como…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Speaker is absent…</source>
        <translation>El ponente está ausente…</translation>
    </message>
    <message>
        <source>Speaker is confirmed</source>
        <translation>El ponente está confirmado</translation>
    </message>
    <message>
        <source>Speaker is late</source>
        <translation>El ponente llega tarde</translation>
    </message>
    <message>
        <source>Speakers were told</source>
        <translation>Ponentes avisados</translation>
    </message>
    <message>
        <source>Stage window</source>
        <translation>Ventana del escenario</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Take one minute</source>
        <translation>Quitar un minuto</translation>
    </message>
    <message>
        <source>Take over this session</source>
        <translation>Tomar el mando de esta sesión</translation>
    </message>
    <message>
        <source>To the next cue</source>
        <translation>Al próximo relevo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Usual text</source>
        <translation>Texto normal</translation>
    </message>
    <message>
        <source>Ways back to schedule…</source>
        <translation>Volver al horario…</translation>
    </message>
    <message>
        <source>Widen this panel</source>
        <translation>Ensanchar este panel</translation>
    </message>
</context>
<context>
    <name>Advising</name>
    <message>
        <source>Suggestion: {words}</source>
        <translation>Sugerencia: {words}</translation>
    </message>
</context>
<context>
    <name>AgendaSaving</name>
    <message>
        <source>All that was changed outside is in the show.</source>
        <translation>Todo lo que se cambió fuera está en el evento.</translation>
    </message>
    <message>
        <source>It keeps its own date and time zone, and the show its own.</source>
        <translation>Conserva su propia fecha y su zona horaria, y el evento las suyas.</translation>
    </message>
    <message>
        <source>Kept in the session all the same, also when it is closed. {key} saves it there.</source>
        <translation>De todos modos se conserva en la sesión, también si se cierra. {key} lo guarda ahí.</translation>
    </message>
    <message>
        <source>Not saved in {file}. {why}</source>
        <translation>No se guardó en {file}. {why}</translation>
    </message>
    <message>
        <source>Not saved: {file} was changed outside, and has an error now.</source>
        <translation>Sin guardar: {file} se cambió fuera y ahora tiene un error.</translation>
    </message>
    <message>
        <source>Not saved: {file} was changed outside. Look at the differences first.</source>
        <translation>Sin guardar: {file} se cambió fuera. Mire antes las diferencias.</translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation>Guardar con otro nombre…</translation>
    </message>
    <message>
        <source>Show the differences</source>
        <translation>Ver las diferencias</translation>
    </message>
    <message>
        <source>Show the errors</source>
        <translation>Ver los errores</translation>
    </message>
    <message>
        <source>What is in {file} now cannot be read. {why}</source>
        <translation>Lo que hay ahora en {file} no se puede leer. {why}</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>un archivo</translation>
    </message>
    <message>
        <source>{file} has another date or time zone now, which it keeps. The show stays on its own: open the file anew to run it on those.</source>
        <translation>{file} tiene ahora otra fecha u otra zona horaria, y las conserva. El evento sigue con las suyas: abra de nuevo el archivo para celebrarlo con esas.</translation>
    </message>
    <message>
        <source>{file} is no longer there; the show goes on. {why}</source>
        <translation>{file} ya no está; el evento sigue. {why}</translation>
    </message>
    <message>
        <source>{file} is saved.</source>
        <translation>{file} está guardado.</translation>
    </message>
    <message>
        <source>{file} is saved. What it was before is kept as {former}.</source>
        <translation>{file} está guardado. Lo que era antes se conserva como {former}.</translation>
    </message>
    <message>
        <source>{file} was changed outside and has an error in line {line}: {problem}. The show goes on as it is.</source>
        <translation>{file} se cambió fuera y tiene un error en la línea {line}: {problem}. El evento sigue como está.</translation>
    </message>
</context>
<context>
    <name>Alert</name>
    <message>
        <source>Time to intervene</source>
        <translation>Hora de intervenir</translation>
    </message>
    <message>
        <source>{duration} over the allotted time</source>
        <translation>{duration} por encima del tiempo asignado</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>The show</source>
        <translation>El evento</translation>
    </message>
    <message>
        <source>{phase}: {left}.</source>
        <translation>{phase}: {left}.</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Something went wrong inside the program. The show goes on; {file} says what it was.</source>
        <translation>Algo ha fallado dentro del programa. El evento sigue; {file} dice qué ha sido.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Got it</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Got it: dismiss the message</source>
        <translation>Entendido: cerrar el mensaje</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>{caption}: more</source>
        <translation>{caption}: más</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Attendance noted</source>
        <translation>Asistencia anotada</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to schedule</source>
        <translation>De vuelta al horario</translation>
    </message>
    <message>
        <source>Block added</source>
        <translation>Bloque añadido</translation>
    </message>
    <message>
        <source>Block duplicated</source>
        <translation>Bloque duplicado</translation>
    </message>
    <message>
        <source>Block edited</source>
        <translation>Bloque cambiado</translation>
    </message>
    <message>
        <source>Block fitted to its time</source>
        <translation>Bloque ajustado a su tiempo</translation>
    </message>
    <message>
        <source>Block moved</source>
        <translation>Bloque movido</translation>
    </message>
    <message>
        <source>Block removed</source>
        <translation>Bloque quitado</translation>
    </message>
    <message>
        <source>Bring forward</source>
        <translation>Adelantar</translation>
    </message>
    <message>
        <source>End show</source>
        <translation>Fin del evento</translation>
    </message>
    <message>
        <source>Event edited</source>
        <translation>Evento modificado</translation>
    </message>
    <message>
        <source>Give the floor</source>
        <translation>Dar la palabra</translation>
    </message>
    <message>
        <source>Message cleared</source>
        <translation>Mensaje quitado</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>Mensaje enviado</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>People edited</source>
        <translation>Personas cambiadas</translation>
    </message>
    <message>
        <source>Planned times of blocks moved</source>
        <translation>Horas previstas de bloques movidas</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Pregunta respondida</translation>
    </message>
    <message>
        <source>Question captured</source>
        <translation>Pregunta anotada</translation>
    </message>
    <message>
        <source>Question edited</source>
        <translation>Pregunta editada</translation>
    </message>
    <message>
        <source>Question merged</source>
        <translation>Preguntas unidas</translation>
    </message>
    <message>
        <source>Question on air</source>
        <translation>Pregunta en el aire</translation>
    </message>
    <message>
        <source>Question parked</source>
        <translation>Pregunta para responder por escrito</translation>
    </message>
    <message>
        <source>Question queued</source>
        <translation>Pregunta en cola</translation>
    </message>
    <message>
        <source>Question ready</source>
        <translation>Pregunta lista</translation>
    </message>
    <message>
        <source>Question rejected</source>
        <translation>Pregunta descartada</translation>
    </message>
    <message>
        <source>Question restored</source>
        <translation>Pregunta restaurada</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Segment added</source>
        <translation>Segmento añadido</translation>
    </message>
    <message>
        <source>Segments duplicated</source>
        <translation>Segmentos duplicados</translation>
    </message>
    <message>
        <source>Segments edited</source>
        <translation>Segmentos cambiados</translation>
    </message>
    <message>
        <source>Segments moved</source>
        <translation>Segmentos movidos</translation>
    </message>
    <message>
        <source>Segments removed</source>
        <translation>Segmentos quitados</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Speaker replaced</source>
        <translation>Ponente sustituido</translation>
    </message>
    <message>
        <source>Speakers told</source>
        <translation>Ponentes avisados</translation>
    </message>
    <message>
        <source>Stage blacked out</source>
        <translation>Escenario en negro</translation>
    </message>
    <message>
        <source>Stage cleared</source>
        <translation>Escenario limpio</translation>
    </message>
    <message>
        <source>Stage shown again</source>
        <translation>Escenario visible de nuevo</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio del evento</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Time added or taken</source>
        <translation>Tiempo añadido o quitado</translation>
    </message>
</context>
<context>
    <name>Companions</name>
    <message>
        <source>A show is live</source>
        <translation>Hay un evento en marcha</translation>
    </message>
    <message>
        <source>No sound can be played on this computer: alerts are shown only.</source>
        <translation>Este equipo no puede reproducir sonido: los avisos solo se muestran.</translation>
    </message>
    <message>
        <source>The stage runs inside the console: it may stand still while the console is busy.</source>
        <translation>El escenario funciona dentro de la consola: puede detenerse mientras esta está ocupada.</translation>
    </message>
    <message>
        <source>This computer cannot be kept awake: see that it does not go to sleep.</source>
        <translation>Este equipo no se puede mantener activo: procure que no se suspenda.</translation>
    </message>
    <message>
        <source>This desktop shows no notifications.</source>
        <translation>Este escritorio no muestra notificaciones.</translation>
    </message>
    <message>
        <source>{title}: {body}.</source>
        <translation>{title}: {body}.</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Done again: {what}</source>
        <translation>Hecho de nuevo: {what}</translation>
    </message>
    <message>
        <source>Every step is saved as it happens</source>
        <translation>Todo se guarda al momento</translation>
    </message>
    <message>
        <source>Message kept. {why}</source>
        <translation>Mensaje guardado. {why}</translation>
    </message>
    <message>
        <source>No stage window is open here: {key} opens it.</source>
        <translation>Sin ventana de escenario aquí: {key} la abre.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Press again: {what}.</source>
        <translation>Pulse otra vez: {what}.</translation>
    </message>
    <message>
        <source>Press “Back” again within three seconds to go back.</source>
        <translation>Pulse «Atrás» otra vez en menos de tres segundos para volver al anterior.</translation>
    </message>
    <message>
        <source>Press “End show” again within three seconds to end the show.</source>
        <translation>Pulse «Terminar» otra vez en menos de tres segundos para terminar el evento.</translation>
    </message>
    <message>
        <source>Seen noted.</source>
        <translation>Anotado como visto.</translation>
    </message>
    <message>
        <source>Seen: {message}</source>
        <translation>Visto: {message}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <source>{duration} left out: the next cue is in {lead}.</source>
        <translation>Se omiten {duration}: faltan {lead} para el próximo relevo.</translation>
    </message>
    <message>
        <source>{key} all keys</source>
        <translation>{key} todas las teclas</translation>
    </message>
    <message>
        <source>{what}. {key} undoes it.</source>
        <translation>{what}. Se deshace con {key}.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>This agenda has {count} warnings.</source>
        <translation>
            <numerusform>Esta agenda tiene {count} aviso.</numerusform>
            <numerusform>Esta agenda tiene {count} avisos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is shown may be older than what happened: {count} later entries were found behind a gap and are kept beside it. Check what is on air.</source>
        <translation>
            <numerusform>Lo que se ve puede ser anterior a lo que ocurrió: detrás de un hueco se encontró {count} entrada posterior, guardada aparte. Compruebe qué está en el aire.</numerusform>
            <numerusform>Lo que se ve puede ser anterior a lo que ocurrió: detrás de un hueco se encontraron {count} entradas posteriores, guardadas aparte. Compruebe qué está en el aire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asked by {count}</source>
        <translation>
            <numerusform>la hizo {count}</numerusform>
            <numerusform>la hicieron {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>speaks in {count} segments: {segments}</source>
        <translation>
            <numerusform>habla en {count} segmento: {segments}</numerusform>
            <numerusform>habla en {count} segmentos: {segments}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes not in {file} yet</source>
        <translation>
            <numerusform>{count} cambio que no está aún en {file}</numerusform>
            <numerusform>{count} cambios que no están aún en {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes of the running order are kept in the session, and not in {file}. Go on with the session to save them there.</source>
        <translation>
            <numerusform>{count} cambio de la escaleta se conserva en la sesión y no está en {file}. Siga con la sesión para guardarlo ahí.</numerusform>
            <numerusform>{count} cambios de la escaleta se conservan en la sesión y no están en {file}. Siga con la sesión para guardarlos ahí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <translation>
            <numerusform>{count} día</numerusform>
            <numerusform>{count} días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} errors</source>
        <translation>
            <numerusform>{count} error</numerusform>
            <numerusform>{count} errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more fit · {duration} each</source>
        <translation>
            <numerusform>Cabe {count} más · {duration} cada una</numerusform>
            <numerusform>Caben {count} más · {duration} cada una</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} segments</source>
        <translation>
            <numerusform>{count} segmento</numerusform>
            <numerusform>{count} segmentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} segments left out</source>
        <translation>
            <numerusform>Sin {count} segmento</numerusform>
            <numerusform>Sin {count} segmentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} segments longer by {amount} in all</source>
        <translation>
            <numerusform>{count} segmento más largo, {amount} en total</numerusform>
            <numerusform>{count} segmentos más largos, {amount} en total</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} segments shorter by {amount} in all</source>
        <translation>
            <numerusform>{count} segmento más corto, {amount} en total</numerusform>
            <numerusform>{count} segmentos más cortos, {amount} en total</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} settings</source>
        <translation>
            <numerusform>{count} ajuste</numerusform>
            <numerusform>{count} ajustes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} shortest times lowered</source>
        <translation>
            <numerusform>{count} mínimo baja también</numerusform>
            <numerusform>{count} mínimos bajan también</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} taken over into the show.</source>
        <translation>
            <numerusform>{count} adoptado en el evento.</numerusform>
            <numerusform>{count} adoptados en el evento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} to take over</source>
        <translation>
            <numerusform>{count} por adoptar</numerusform>
            <numerusform>{count} por adoptar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} to tell</source>
        <translation>
            <numerusform>{count} por avisar</numerusform>
            <numerusform>{count} por avisar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} warnings</source>
        <translation>
            <numerusform>{count} aviso</numerusform>
            <numerusform>{count} avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{duration} left</source>
        <translation>
            <numerusform>queda {duration}</numerusform>
            <numerusform>quedan {duration}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} was changed outside, in {count} places. Nothing of it is in the show yet.</source>
        <translation>
            <numerusform>{file} se cambió fuera, en {count} punto. Nada de ello está aún en el evento.</numerusform>
            <numerusform>{file} se cambió fuera, en {count} puntos. Nada de ello está aún en el evento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} was changed outside; {count} changes of it are not in the show.</source>
        <translation>
            <numerusform>{file} se cambió fuera; falta {count} cambio en el evento.</numerusform>
            <numerusform>{file} se cambió fuera; faltan {count} cambios en el evento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{forecast} From this show and {count} earlier ones.</source>
        <translation>
            <numerusform>{forecast} Según este evento y {count} anterior.</numerusform>
            <numerusform>{forecast} Según este evento y {count} anteriores.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>60 %</source>
        <translation>60 %</translation>
    </message>
    <message>
        <source>As the block</source>
        <translation>Como el bloque</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Lo habitual</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Hard out</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Hard start</source>
        <translation>Inicio fijo</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Interpretación</translation>
    </message>
    <message>
        <source>Introduction, to read out</source>
        <translation>Presentación, para leer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>May be dropped</source>
        <translation>Se puede suprimir</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Modera</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Objectives, with an empty line between</source>
        <translation>Objetivos, con una línea vacía entre ellos</translation>
    </message>
    <message>
        <source>Organisers, one in a line</source>
        <translation>Organizadores, uno por línea</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Partners, one in a line</source>
        <translation>Socios, uno por línea</translation>
    </message>
    <message>
        <source>Places: name, time zone</source>
        <translation>Lugares: nombre, zona horaria</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Fin previsto</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>Inicio previsto</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Protegido</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Inscripción</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Varios</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Slot starts</source>
        <translation>Inicio de la franja</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Ponentes</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerancia</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>“{text}” is not a number of people: write it in digits</source>
        <translation>«{text}» no es un número de personas: escríbalo en cifras</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>DETAILS OF THE EVENT</source>
        <translation>DETALLES DEL EVENTO</translation>
    </message>
    <message>
        <source>DETAILS OF {what}</source>
        <translation>DETALLES: {what}</translation>
    </message>
    <message>
        <source>DETAILS: SELECT A SEGMENT OR A BLOCK</source>
        <translation>DETALLES: ELIJA UN SEGMENTO O UN BLOQUE</translation>
    </message>
    <message>
        <source>DETAILS: SELECT SEGMENTS ALONE, OR ONE BLOCK</source>
        <translation>DETALLES: ELIJA SOLO SEGMENTOS, O UN BLOQUE</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Added: {where}, {lasts}</source>
        <translation>Añadido: {where}, {lasts}</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Block “{title}”</source>
        <translation>Bloque «{title}»</translation>
    </message>
    <message>
        <source>Changed here</source>
        <translation>Cambiado aquí</translation>
    </message>
    <message>
        <source>Changed in the file</source>
        <translation>Cambiado en el archivo</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>End of the slot</source>
        <translation>Fin de la franja</translation>
    </message>
    <message>
        <source>Event “{title}”</source>
        <translation>Evento «{title}»</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Hard start</source>
        <translation>Inicio fijo</translation>
    </message>
    <message>
        <source>In the show</source>
        <translation>En el evento</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Interpretación</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Presentación</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Last warning</source>
        <translation>Último aviso</translation>
    </message>
    <message>
        <source>May be dropped</source>
        <translation>Prescindible</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderación</translation>
    </message>
    <message>
        <source>Moved: {before} → {after}</source>
        <translation>Movido: {before} → {after}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Organisers</source>
        <translation>Organizadores</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Socios</translation>
    </message>
    <message>
        <source>Person {title}</source>
        <translation>Persona {title}</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Protegido</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Inscripción</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Removed: it stood {where}, {lasts}</source>
        <translation>Quitado: estaba {where}, {lasts}</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Segment “{title}”</source>
        <translation>Segmento «{title}»</translation>
    </message>
    <message>
        <source>Shortest time</source>
        <translation>Tiempo mínimo</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Ponentes</translation>
    </message>
    <message>
        <source>Start of the slot</source>
        <translation>Inicio de la franja</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Se queda como está</translation>
    </message>
    <message>
        <source>Taking it over brings back what was removed here.</source>
        <translation>Al adoptarlo vuelve lo que se quitó aquí.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Se acabó el tiempo</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerancia</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>behind “{segment}” in “{block}”</source>
        <translation>detrás de «{segment}» en «{block}»</translation>
    </message>
    <message>
        <source>behind “{title}”</source>
        <translation>detrás de «{title}»</translation>
    </message>
    <message>
        <source>first in “{block}”</source>
        <translation>al principio de «{block}»</translation>
    </message>
    <message>
        <source>first of all</source>
        <translation>al principio</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} a {end}</translation>
    </message>
    <message>
        <source>{there}. Changed here too: {here}.</source>
        <translation>{there}. Cambiado aquí también: {here}.</translation>
    </message>
    <message>
        <source>{threshold}: “{words}”</source>
        <translation>{threshold}: «{words}»</translation>
    </message>
</context>
<context>
    <name>DifferencesWindow</name>
    <message>
        <source>All but conflicts</source>
        <translation>Todo sin conflicto</translation>
    </message>
    <message>
        <source>Changed outside – Run of Show</source>
        <translation>Cambios de fuera – Run of Show</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Enter takes the chosen one over into the show.</source>
        <translation>Intro adopta la elegida en el evento.</translation>
    </message>
    <message>
        <source>Nothing of it is in the show until you take it over; each can be undone. Saving writes over what is left only when you say so, and keeps the former file.</source>
        <translation>Nada de ello está en el evento hasta que se adopta; cada cambio se puede deshacer. Lo que quede solo se pierde al guardar si así se pide, y el archivo anterior se conserva.</translation>
    </message>
    <message>
        <source>Press again to save</source>
        <translation>Pulse otra vez</translation>
    </message>
    <message>
        <source>Save mine over it</source>
        <translation>Guardar lo mío encima</translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation>Guardar con otro nombre…</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Adoptar</translation>
    </message>
    <message>
        <source>Take over all</source>
        <translation>Adoptar todo</translation>
    </message>
    <message>
        <source>{file} was changed outside</source>
        <translation>{file} se cambió fuera</translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message>
        <source>Drop it to go on with this session</source>
        <translation>Suéltelo para seguir con esta sesión</translation>
    </message>
    <message>
        <source>Drop it to open this agenda</source>
        <translation>Suéltelo para abrir esta agenda</translation>
    </message>
    <message>
        <source>One file at a time, please</source>
        <translation>Un solo archivo, por favor</translation>
    </message>
    <message>
        <source>This is neither an agenda (.yaml) nor a session (.session)</source>
        <translation>Esto no es una agenda (.yaml) ni una sesión (.session)</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Allotted time, or until when</source>
        <translation>Tiempo asignado, o hasta cuándo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Modera</translation>
    </message>
    <message>
        <source>New block</source>
        <translation>Bloque nuevo</translation>
    </message>
    <message>
        <source>New segment in block {number}</source>
        <translation>Segmento nuevo en el bloque {number}</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Fin previsto</translation>
    </message>
    <message>
        <source>Planned length, or planned end</source>
        <translation>Duración prevista, o fin previsto</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>Inicio previsto</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Ponentes</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>ends {time}</source>
        <translation>termina a las {time}</translation>
    </message>
    <message>
        <source>starts {time}</source>
        <translation>empieza a las {time}</translation>
    </message>
    <message>
        <source>until {time}: {duration}</source>
        <translation>hasta las {time}: {duration}</translation>
    </message>
    <message>
        <source>{duration} longer each</source>
        <translation>{duration} más cada uno</translation>
    </message>
    <message>
        <source>{duration} shorter each</source>
        <translation>{duration} menos cada uno</translation>
    </message>
</context>
<context>
    <name>Effect</name>
    <message>
        <source>(new) {start}</source>
        <translation>(nuevo) {start}</translation>
    </message>
    <message>
        <source>shortest of {block} {change}</source>
        <translation>mínimo de {block} {change}</translation>
    </message>
    <message>
        <source>shortest {change}</source>
        <translation>mínimo {change}</translation>
    </message>
    <message>
        <source>show ends {end}, {over}</source>
        <translation>el evento termina {end}, {over}</translation>
    </message>
    <message>
        <source>show still ends {end}, {over}</source>
        <translation>el evento sigue terminando {end}, {over}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{block} ends {change}</source>
        <translation>{block} termina {change}</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Agendas (*.yaml *.yml);;All files (*)</source>
        <translation>Agendas (*.yaml *.yml);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Nothing opens {file} here. Name your editor in the settings.</source>
        <translation>Aquí nada abre {file}. Indique su editor en los ajustes.</translation>
    </message>
    <message>
        <source>Open an agenda</source>
        <translation>Abrir una agenda</translation>
    </message>
    <message>
        <source>Save the agenda</source>
        <translation>Guardar la agenda</translation>
    </message>
    <message>
        <source>Write a new agenda</source>
        <translation>Escribir una agenda nueva</translation>
    </message>
    <message>
        <source>{file} could not be written: {why}.</source>
        <translation>No se pudo escribir {file}: {why}.</translation>
    </message>
    <message>
        <source>{file} is there already, and stays as it is. Choose another name.</source>
        <translation>{file} ya existe y se queda como está. Elija otro nombre.</translation>
    </message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>Do it and save</source>
        <translation>Hacerlo y guardar</translation>
    </message>
    <message>
        <source>Planned times move; nobody gets less</source>
        <translation>Se mueven las horas previstas; nadie pierde tiempo</translation>
    </message>
    <message>
        <source>What is pending in it gets shorter, in proportion</source>
        <translation>Lo pendiente se acorta, en proporción</translation>
    </message>
    <message>
        <source>With the blocks around it, that is {missing} too much up to {time}.</source>
        <translation>Con los bloques contiguos, sobran {missing} hasta las {time}.</translation>
    </message>
    <message>
        <source>{block} ends {end}</source>
        <translation>{block} termina {end}</translation>
    </message>
    <message>
        <source>{block} is {excess} longer than its time</source>
        <translation>{block} excede su tiempo en {excess}</translation>
    </message>
    <message>
        <source>{block} {start}–{end}</source>
        <translation>{block} {start}–{end}</translation>
    </message>
    <message>
        <source>{missing} too much up to {time}</source>
        <translation>sobran {missing} hasta las {time}</translation>
    </message>
</context>
<context>
    <name>FloorPanel</name>
    <message>
        <source>Absent</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Airtime against an equal share of {share}</source>
        <translation>Tiempo de palabra frente a una parte igual de {share}</translation>
    </message>
    <message>
        <source>Give the floor to {name}</source>
        <translation>Dar la palabra a {name}</translation>
    </message>
    <message>
        <source>Has the floor</source>
        <translation>Tiene la palabra</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Llega tarde</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Por confirmar</translation>
    </message>
    <message>
        <source>Who has the floor</source>
        <translation>Quién tiene la palabra</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>late</source>
        <translation>tarde</translation>
    </message>
    <message>
        <source>tbc</source>
        <translation>p. c.</translation>
    </message>
    <message>
        <source>{duration} of airtime</source>
        <translation>{duration} de palabra</translation>
    </message>
</context>
<context>
    <name>HeaderPanel</name>
    <message>
        <source>REHEARSAL ×{speed}</source>
        <translation>ENSAYO ×{speed}</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Previsión</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Begun</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Ensayo</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Key: {name}</source>
        <translation>Tecla: {name}</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>Pulse una tecla…</translation>
    </message>
    <message>
        <source>Press the new key; Backspace takes the key away, Escape keeps it.</source>
        <translation>Pulse la nueva tecla; Retroceso la quita, Esc la deja.</translation>
    </message>
    <message>
        <source>Start, then next</source>
        <translation>Empezar y siguiente</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Quitársela</translation>
    </message>
    <message>
        <source>This key moves about in every window: it cannot be used here.</source>
        <translation>Esta tecla sirve para moverse por las ventanas: aquí no se puede usar.</translation>
    </message>
    <message>
        <source>{key} is the key of “{name}”.</source>
        <translation>{key} es la tecla de «{name}».</translation>
    </message>
</context>
<context>
    <name>KeyNames</name>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>AvPág</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>RePág</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>EVERYWHERE BUT IN A FIELD</source>
        <translation>EN TODAS PARTES, MENOS AL ESCRIBIR</translation>
    </message>
    <message>
        <source>Give the floor to a speaker</source>
        <translation>Dar la palabra a un ponente</translation>
    </message>
    <message>
        <source>IN THE LISTS OF QUESTIONS</source>
        <translation>EN LAS LISTAS DE PREGUNTAS</translation>
    </message>
    <message>
        <source>IN THE RUNNING ORDER</source>
        <translation>EN LA ESCALETA</translation>
    </message>
    <message>
        <source>Skip, or take in again</source>
        <translation>Saltar o recuperar</translation>
    </message>
    <message>
        <source>WINDOW</source>
        <translation>VENTANA</translation>
    </message>
    <message>
        <source>{menu}: {name}</source>
        <translation>{menu}: {name}</translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>A question is half typed. It would be dropped.</source>
        <translation>Hay una pregunta a medio escribir. Se perdería.</translation>
    </message>
    <message>
        <source>Do it again within three seconds to leave.</source>
        <translation>Repítalo antes de tres segundos para salir.</translation>
    </message>
    <message>
        <source>NOT SAVED. What was not written would be lost.</source>
        <translation>SIN GUARDAR. Se perdería lo que no se ha escrito.</translation>
    </message>
    <message>
        <source>The show is live. It would go on, and is kept.</source>
        <translation>El evento está en el aire. Seguiría, y queda guardado.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Another console has taken it over. This one follows it.</source>
        <translation>Otra consola ha tomado el mando. Esta la sigue.</translation>
    </message>
    <message>
        <source>Run of Show</source>
        <translation>Run of Show</translation>
    </message>
    <message>
        <source>This console runs the session now.</source>
        <translation>Esta consola lleva ahora la sesión.</translation>
    </message>
    <message>
        <source>This language is not there yet.</source>
        <translation>Este idioma aún no está disponible.</translation>
    </message>
    <message>
        <source>This session is open already.</source>
        <translation>Esta sesión ya está abierta.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Running order</source>
        <translation>Es&amp;caleta</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Evento</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>E&amp;spacio de trabajo</translation>
    </message>
    <message>
        <source>Rehearsal s&amp;peed</source>
        <translation>&amp;Velocidad del ensayo</translation>
    </message>
    <message>
        <source>S&amp;ession</source>
        <translation>&amp;Sesión</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Tamaño del te&amp;xto</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Note as seen</source>
        <translation>Anotar como visto</translation>
    </message>
    <message>
        <source>Take off the stage</source>
        <translation>Quitar del escenario</translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>Black out</source>
        <translation>En negro</translation>
    </message>
    <message>
        <source>Clear the stage</source>
        <translation>Limpiar el escenario</translation>
    </message>
    <message>
        <source>Enter notes that a message was seen, Delete takes it off the stage</source>
        <translation>Intro anota que un mensaje se ha visto; Supr lo quita del escenario</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>Parpadeo</translation>
    </message>
    <message>
        <source>How long it is shown</source>
        <translation>Cuánto tiempo se muestra</translation>
    </message>
    <message>
        <source>MESSAGES TO THE SPEAKERS</source>
        <translation>MENSAJES A LOS PONENTES</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Mensajes enviados</translation>
    </message>
    <message>
        <source>Messages to the speakers</source>
        <translation>Mensajes a los ponentes</translation>
    </message>
    <message>
        <source>Ready-made</source>
        <translation>Preparados</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Words of your own   Enter sends, Escape closes</source>
        <translation>Con sus palabras   Intro envía, Escape cierra</translation>
    </message>
    <message>
        <source>by the agenda</source>
        <translation>por la agenda</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>for {seconds} s</source>
        <translation>durante {seconds} s</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>seen {time}</source>
        <translation>visto {time}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>until cleared</source>
        <translation>hasta limpiarlo</translation>
    </message>
    <message>
        <source>{count} of {most}</source>
        <translation>{count} de {most}</translation>
    </message>
    <message>
        <source>{text}   Alt+{number}</source>
        <translation>{text}   Alt+{number}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Less than a minute left</source>
        <translation>Queda menos de un minuto</translation>
    </message>
    <message>
        <source>Please conclude</source>
        <translation>Vaya terminando, por favor</translation>
    </message>
    <message>
        <source>Please speak more slowly</source>
        <translation>Hable más despacio, por favor</translation>
    </message>
    <message>
        <source>Please speak up</source>
        <translation>Hable más alto, por favor</translation>
    </message>
    <message>
        <source>Thank you!</source>
        <translation>¡Gracias!</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Your camera is off</source>
        <translation>Tiene la cámara apagada</translation>
    </message>
    <message>
        <source>Your microphone is muted</source>
        <translation>Tiene el micrófono silenciado</translation>
    </message>
    <message>
        <source>Your time is up</source>
        <translation>Se acabó su tiempo</translation>
    </message>
</context>
<context>
    <name>MiniWindow</name>
    <message>
        <source>+1 min</source>
        <translation>+1 min</translation>
    </message>
    <message>
        <source>Mini – {name}</source>
        <translation>Miniventana – {name}</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Run of Show</source>
        <translation>Run of Show</translation>
    </message>
    <message>
        <source>Speaker on air</source>
        <translation>Ponente en el aire</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Previsión</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Everything is saved again.</source>
        <translation>Todo vuelve a estar guardado.</translation>
    </message>
    <message>
        <source>It still cannot be saved.</source>
        <translation>Sigue sin poder guardarse.</translation>
    </message>
    <message>
        <source>Kept in memory until it can be written; do not close the console.</source>
        <translation>Queda en memoria hasta que se pueda escribir; no cierre la consola.</translation>
    </message>
    <message>
        <source>NOT SAVED. {why}</source>
        <translation>SIN GUARDAR. {why}</translation>
    </message>
    <message>
        <source>Read-only. {why}</source>
        <translation>Solo lectura. {why}</translation>
    </message>
    <message>
        <source>Read-only: another console runs this session. This one follows it and changes nothing.</source>
        <translation>Solo lectura: otra consola lleva esta sesión. Esta la sigue y no cambia nada.</translation>
    </message>
    <message>
        <source>Read-only: the console that ran this session is gone. The clock goes on.</source>
        <translation>Solo lectura: la consola que llevaba esta sesión ya no está. El reloj sigue.</translation>
    </message>
    <message>
        <source>Resumed at {time}, {duration} after the last entry. The clock has gone on and is right.</source>
        <translation>Sesión retomada a las {time}, {duration} después de la última entrada. El reloj ha seguido y está en hora.</translation>
    </message>
    <message>
        <source>Show the warnings</source>
        <translation>Ver los avisos</translation>
    </message>
    <message>
        <source>Take over this session</source>
        <translation>Tomar el mando de esta sesión</translation>
    </message>
    <message>
        <source>The session file was damaged. Entries recovered: {recovered}, lost: {lost}. The damaged file is kept as {set_aside}.</source>
        <translation>El archivo de la sesión estaba dañado. Entradas recuperadas: {recovered}, perdidas: {lost}. El archivo dañado se conserva como {set_aside}.</translation>
    </message>
    <message>
        <source>The session file was removed while the show ran. Everything is kept in {path}.</source>
        <translation>El archivo de la sesión se borró durante el evento. Todo se guarda en {path}.</translation>
    </message>
    <message>
        <source>The show goes on in memory only: closing the console loses it.</source>
        <translation>El evento sigue solo en memoria: si se cierra la consola, se pierde.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was set back by {duration}. Times of day follow it; no countdown has changed.</source>
        <translation>El reloj de este equipo se ha atrasado {duration}. Las horas lo siguen; ninguna cuenta atrás ha cambiado.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was set forward by {duration}. Times of day follow it; no countdown has changed.</source>
        <translation>El reloj de este equipo se ha adelantado {duration}. Las horas lo siguen; ninguna cuenta atrás ha cambiado.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Volver a intentarlo</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>se desconoce</translation>
    </message>
</context>
<context>
    <name>OnAir</name>
    <message>
        <source>Break</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Everything is kept. Undo takes the show up again where it was.</source>
        <translation>Todo queda guardado. Con «Deshacer» el evento sigue donde estaba.</translation>
    </message>
    <message>
        <source>Latest finish</source>
        <translation>Hora tope</translation>
    </message>
    <message>
        <source>Not started yet</source>
        <translation>Aún no ha empezado</translation>
    </message>
    <message>
        <source>Past latest finish</source>
        <translation>Tope superado</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Ready since {time}</source>
        <translation>Debía empezar a las {time}</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Intervención</translation>
    </message>
    <message>
        <source>Round table</source>
        <translation>Mesa redonda</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Consumido</translation>
    </message>
    <message>
        <source>Starts at {time}</source>
        <translation>Empieza a las {time}</translation>
    </message>
    <message>
        <source>Starts in {duration}</source>
        <translation>Empieza en {duration}</translation>
    </message>
    <message>
        <source>Starts {duration} late</source>
        <translation>Empieza {duration} tarde</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Ponencia</translation>
    </message>
    <message>
        <source>The show has ended</source>
        <translation>El evento ha terminado</translation>
    </message>
    <message>
        <source>Time left in block</source>
        <translation>Resto del bloque</translation>
    </message>
    <message>
        <source>in block {time}</source>
        <translation>bloque {time}</translation>
    </message>
    <message>
        <source>led by {name}</source>
        <translation>modera {name}</translation>
    </message>
    <message>
        <source>of {time}</source>
        <translation>de {time}</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>por confirmar</translation>
    </message>
    <message>
        <source>{allotted} {added}</source>
        <translation>{allotted} {added}</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>{time}, in the block {in_block}</source>
        <translation>{time}, en el bloque {in_block}</translation>
    </message>
    <message>
        <source>{time}, which has passed, in the block {in_block}</source>
        <translation>{time}, que ya ha pasado, en el bloque {in_block}</translation>
    </message>
    <message>
        <source>“Start” puts the first on air.</source>
        <translation>«Empezar» da paso al primero.</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>«{title}»</translation>
    </message>
</context>
<context>
    <name>OnAirPanel</name>
    <message>
        <source>Message on the stage</source>
        <translation>Mensaje en el escenario</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>SIGUIENTE</translation>
    </message>
    <message>
        <source>Next speaker</source>
        <translation>Siguiente ponente</translation>
    </message>
    <message>
        <source>No stage is open: {message}</source>
        <translation>Sin escenario abierto: {message}</translation>
    </message>
    <message>
        <source>On the black stage: {message}</source>
        <translation>En el escenario en negro: {message}</translation>
    </message>
    <message>
        <source>On the stage: {message}</source>
        <translation>En el escenario: {message}</translation>
    </message>
    <message>
        <source>Seen: {message}</source>
        <translation>Visto: {message}</translation>
    </message>
    <message>
        <source>Speaker on air</source>
        <translation>Ponente en el aire</translation>
    </message>
    <message>
        <source>The stage is black</source>
        <translation>El escenario está en negro</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Leave it and open {file}</source>
        <translation>Salir y abrir {file}</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Seguir aquí</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Rehearsal ×{speed} · {event} – {name}</source>
        <translation>Ensayo ×{speed} · {event} – {name}</translation>
    </message>
    <message>
        <source>Run of Show</source>
        <translation>Run of Show</translation>
    </message>
    <message>
        <source>{event} – {name}</source>
        <translation>{event} – {name}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Bring forward: {name}</source>
        <translation>Adelantar: {name}</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Give the floor to {name}</source>
        <translation>Dar la palabra a {name}</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>Idioma: {language}</translation>
    </message>
    <message>
        <source>Nothing answers to this</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>Rehearsal speed {speed}</source>
        <translation>Velocidad del ensayo {speed}</translation>
    </message>
    <message>
        <source>Skip: {name}</source>
        <translation>Saltar: {name}</translation>
    </message>
    <message>
        <source>Take in again: {name}</source>
        <translation>Recuperar: {name}</translation>
    </message>
    <message>
        <source>Theme: {theme}</source>
        <translation>Tema: {theme}</translation>
    </message>
    <message>
        <source>What is to be done? A few letters are enough</source>
        <translation>¿Qué hay que hacer? Bastan unas letras</translation>
    </message>
    <message>
        <source>{action} (selected segment)</source>
        <translation>{action} (segmento elegido)</translation>
    </message>
    <message>
        <source>{text}, not now</source>
        <translation>{text}, ahora no</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>City or country</source>
        <translation>Ciudad o país</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>What is known of {name}</source>
        <translation>Datos de {name}</translation>
    </message>
    <message>
        <source>new: {name}</source>
        <translation>nueva persona: {name}</translation>
    </message>
    <message>
        <source>new: {name}; did you mean {meant}?</source>
        <translation>nueva persona: {name}; ¿quizá {meant}?</translation>
    </message>
    <message>
        <source>{name} (to be confirmed)</source>
        <translation>{name} (por confirmar)</translation>
    </message>
    <message>
        <source>{zone}, now {time}</source>
        <translation>{zone}, ahora {time}</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>(buffer)</source>
        <translation>(margen)</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 error</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 aviso</translation>
    </message>
    <message>
        <source>A text cannot be written: {problem}.</source>
        <translation>Un texto no se puede escribir: {problem}.</translation>
    </message>
    <message>
        <source>Another console is running the session {path}. Close it there, or open it here for reading.</source>
        <translation>Otra consola lleva la sesión {path}. Ciérrela allí, o ábrala aquí solo para leer.</translation>
    </message>
    <message>
        <source>Another program is using {path}. Close it there and try again.</source>
        <translation>Otro programa está usando {path}. Ciérrelo allí y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <source>At {text} it would be over before it has begun</source>
        <translation>A las {text} habría terminado antes de empezar</translation>
    </message>
    <message>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <source>Block {block} has no segments, and a file needs one in each: add one, or remove the block.</source>
        <translation>El bloque {block} no tiene segmentos, y un archivo necesita uno en cada bloque: añada uno o quite el bloque.</translation>
    </message>
    <message>
        <source>Block {block} is {excess} longer than its time: shorten it by that, or set its end to {end}.</source>
        <translation>El bloque {block} pasa {excess} de su tiempo: acórtelo en eso o ponga su fin a las {end}.</translation>
    </message>
    <message>
        <source>Block {block} is {excess} longer than its time: shorten it by that.</source>
        <translation>El bloque {block} pasa {excess} de su tiempo: acórtelo en eso.</translation>
    </message>
    <message>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
    <message>
        <source>Entry {number} cannot be read; those behind it are of no use without it.</source>
        <translation>La entrada {number} no se puede leer; sin ella, las siguientes no sirven.</translation>
    </message>
    <message>
        <source>Entry {number} was not kept: it cannot be written down ({why}).</source>
        <translation>La entrada {number} no se ha guardado: no se puede escribir ({why}).</translation>
    </message>
    <message>
        <source>Entry {number} was not kept: it has no events.</source>
        <translation>La entrada {number} no se ha guardado: está vacía.</translation>
    </message>
    <message>
        <source>Entry {number} was not kept: the journal&apos;s last entry is {last}, the next one is {next}.</source>
        <translation>La entrada {number} no se ha guardado: la última del diario es la {last} y la que sigue es la {next}.</translation>
    </message>
    <message>
        <source>Entry {number} was written by a later version of the program ({why}): open it with that one.</source>
        <translation>La entrada {number} se escribió con una versión posterior del programa ({why}): ábrala con esa versión.</translation>
    </message>
    <message>
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id.</translation>
    </message>
    <message>
        <source>It has to last a second at least</source>
        <translation>Tiene que durar al menos un segundo</translation>
    </message>
    <message>
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message>
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message>
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mayo</translation>
    </message>
    <message>
        <source>No display was found: neither DISPLAY nor WAYLAND_DISPLAY is set.
{without}</source>
        <translation>No se ha encontrado ninguna pantalla: no están definidas ni DISPLAY ni WAYLAND_DISPLAY.
{without}</translation>
    </message>
    <message>
        <source>Nothing may be written in {folder}: save the agenda under another name.</source>
        <translation>No se puede escribir en {folder}: guarde la agenda con otro nombre.</translation>
    </message>
    <message>
        <source>Nothing to rehearse: no agenda was named, and this folder has no agenda.yaml.</source>
        <translation>Nada que ensayar: no se ha indicado ninguna agenda y en esta carpeta no hay agenda.yaml.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message>
        <source>People come and go with the segments in which they speak.</source>
        <translation>Las personas vienen y se van con los segmentos en que hablan.</translation>
    </message>
    <message>
        <source>Saving writes it anew.</source>
        <translation>Al guardar se escribe de nuevo.</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>The asker “{reference}” cannot be written down ({why}).</source>
        <translation>Los datos de quien pregunta («{reference}») no se pueden escribir ({why}).</translation>
    </message>
    <message>
        <source>The clock cannot be read; the session&apos;s clock goes on from the last entry.</source>
        <translation>El reloj no se puede leer; el de la sesión sigue a partir de la última entrada.</translation>
    </message>
    <message>
        <source>The clocks jump over {text} that night</source>
        <translation>Esa noche los relojes se saltan las {text}</translation>
    </message>
    <message>
        <source>The disk is full: make room, or save the agenda elsewhere.</source>
        <translation>El disco está lleno: haga sitio o guarde la agenda en otro lugar.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. What was written before is safe; free some room and try again.</source>
        <translation>El disco donde está {path} está lleno. Lo escrito hasta ahora está a salvo; libere espacio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The display {display} does not answer.
{without}</source>
        <translation>La pantalla {display} no responde.
{without}</translation>
    </message>
    <message>
        <source>The file has an error in line {line} that has to be put right first: {problem}.</source>
        <translation>El archivo tiene en la línea {line} un error que hay que corregir antes: {problem}.</translation>
    </message>
    <message>
        <source>The file keeps segments that stand in this block: take their moves over first, or move them.</source>
        <translation>El archivo conserva segmentos que están en este bloque: adopte antes sus traslados, o trasládelos.</translation>
    </message>
    <message>
        <source>The file would have an error: {problem}.</source>
        <translation>El archivo tendría un error: {problem}.</translation>
    </message>
    <message>
        <source>The file {file} cannot be written ({problem}): save the agenda under another name.</source>
        <translation>No se puede escribir el archivo {file} ({problem}): guarde la agenda con otro nombre.</translation>
    </message>
    <message>
        <source>The folder {folder} is no longer there: save the agenda under another name.</source>
        <translation>La carpeta {folder} ya no está: guarde la agenda con otro nombre.</translation>
    </message>
    <message>
        <source>The journal is closed.</source>
        <translation>El diario de la sesión está cerrado.</translation>
    </message>
    <message>
        <source>The log of {path} could not be emptied: another program is reading it. Try again.</source>
        <translation>El registro de {path} no se ha podido vaciar: otro programa lo está leyendo. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The name is a link that leads to itself: save the agenda under another one.</source>
        <translation>El nombre es un enlace que lleva a sí mismo: guarde la agenda con otro.</translation>
    </message>
    <message>
        <source>The name {file} is too long: save the agenda under a shorter one.</source>
        <translation>El nombre {file} es demasiado largo: guarde la agenda con uno más corto.</translation>
    </message>
    <message>
        <source>The session file {path} could not be used: {why}.</source>
        <translation>El archivo de sesión {path} no se ha podido usar: {why}.</translation>
    </message>
    <message>
        <source>The session file {path} is closed.</source>
        <translation>El archivo de sesión {path} está cerrado.</translation>
    </message>
    <message>
        <source>The session file {path} is damaged ({detail}). It has not been touched; recovering it puts what can be read into a new file and keeps this one aside.</source>
        <translation>El archivo de sesión {path} está dañado ({detail}). No se ha tocado; al recuperarlo, lo que se pueda leer pasa a un archivo nuevo y este se conserva aparte.</translation>
    </message>
    <message>
        <source>The settings could not be read: they were set aside as {path}.</source>
        <translation>Los ajustes no se han podido leer: se han apartado como {path}.</translation>
    </message>
    <message>
        <source>The settings could not be written to {path}: {why}.</source>
        <translation>Los ajustes no se han podido escribir en {path}: {why}.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read ({why}): the usual ones are in force.</source>
        <translation>Los ajustes de {path} no se pueden leer ({why}): valen los habituales.</translation>
    </message>
    <message>
        <source>The show stays on its date and in its time zone: every time in it is counted by them. The file keeps its own; open it anew to run the show on those.</source>
        <translation>El evento sigue en su fecha y su zona horaria: por ellas se cuentan todas sus horas. El archivo conserva las suyas; ábralo de nuevo para celebrar el evento con esas.</translation>
    </message>
    <message>
        <source>The text of the agenda file cannot be read; the agenda itself can.</source>
        <translation>El texto del archivo de la agenda no se puede leer; la agenda en sí, sí.</translation>
    </message>
    <message>
        <source>The window cannot be opened: a system library is missing ({missing}).
On Debian or Ubuntu install: apt install {packages}
{without}</source>
        <translation>No se puede abrir la ventana: falta una biblioteca del sistema ({missing}).
En Debian o Ubuntu, instale: apt install {packages}
{without}</translation>
    </message>
    <message>
        <source>The {name} of the session cannot be written down ({why}).</source>
        <translation>El dato «{name}» de la sesión no se puede escribir ({why}).</translation>
    </message>
    <message>
        <source>The {name} of the session was written by a later version ({why}).</source>
        <translation>El dato «{name}» de la sesión se escribió con una versión posterior ({why}).</translation>
    </message>
    <message>
        <source>There is a folder of that name: save the agenda under another one.</source>
        <translation>Hay una carpeta con ese nombre: guarde la agenda con otro.</translation>
    </message>
    <message>
        <source>There is no session file {path}, and no agenda to begin it with.</source>
        <translation>No hay ningún archivo de sesión {path}, ni una agenda con que empezarlo.</translation>
    </message>
    <message>
        <source>There is no session file {path}.</source>
        <translation>No existe el archivo de sesión {path}.</translation>
    </message>
    <message>
        <source>There is no time here that {text} could change: write it such as {examples}</source>
        <translation>Aquí no hay un tiempo que {text} pueda cambiar: escriba algo como {examples}</translation>
    </message>
    <message>
        <source>This agenda has no file yet: save it under a name.</source>
        <translation>Esta agenda no tiene archivo todavía: guárdela con un nombre.</translation>
    </message>
    <message>
        <source>This disk cannot hold a session (no write-ahead log). Use a disk of this computer.</source>
        <translation>En este disco no se puede guardar una sesión (no admite el registro previo). Use un disco de este equipo.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dur.</translation>
    </message>
    <message>
        <source>To be confirmed: {names}</source>
        <translation>Por confirmar: {names}</translation>
    </message>
    <message>
        <source>What the file would say differs from the running order, so it was not written.</source>
        <translation>Lo que diría el archivo no coincide con la escaleta, así que no se escribió.</translation>
    </message>
    <message>
        <source>Where the agenda came from cannot be read; the agenda itself can.</source>
        <translation>No se puede leer de dónde vino la agenda; la agenda en sí, sí.</translation>
    </message>
    <message>
        <source>Write a time, such as {examples}</source>
        <translation>Escriba un tiempo, por ejemplo {examples}</translation>
    </message>
    <message>
        <source>`runofshow check AGENDA` and `runofshow rehearse AGENDA --script MOVES` work without a display.
To open the window on a machine without one, use a virtual display: xvfb-run runofshow</source>
        <translation>`runofshow check AGENDA` y `runofshow rehearse AGENDA --script MOVES` funcionan sin pantalla.
Para abrir la ventana en un equipo que no la tiene, use una pantalla virtual: xvfb-run runofshow</translation>
    </message>
    <message>
        <source>a block</source>
        <translation>un bloque</translation>
    </message>
    <message>
        <source>a channel</source>
        <translation>un canal</translation>
    </message>
    <message>
        <source>a clock time such as 16:00</source>
        <translation>una hora como 16:00</translation>
    </message>
    <message>
        <source>a date such as 2020-12-09</source>
        <translation>una fecha como 2020-12-09</translation>
    </message>
    <message>
        <source>a duration</source>
        <translation>una duración</translation>
    </message>
    <message>
        <source>a duration such as 30s</source>
        <translation>una duración como 30s</translation>
    </message>
    <message>
        <source>a duration such as 7m30s</source>
        <translation>una duración como 7m30s</translation>
    </message>
    <message>
        <source>a key is one word, not {kind}</source>
        <translation>una clave es una sola palabra, no {kind}</translation>
    </message>
    <message>
        <source>a kind of segment</source>
        <translation>un tipo de segmento</translation>
    </message>
    <message>
        <source>a language</source>
        <translation>un idioma</translation>
    </message>
    <message>
        <source>a language code such as es</source>
        <translation>un código de idioma como es</translation>
    </message>
    <message>
        <source>a line that begins with “%” is a YAML directive, and those are not read: remove it, or indent it if it is text</source>
        <translation>una línea que empieza por «%» es una directiva de YAML, y esas no se leen: quítela, o sángrela si es texto</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>a message</source>
        <translation>un mensaje</translation>
    </message>
    <message>
        <source>a message of the stage</source>
        <translation>un mensaje del escenario</translation>
    </message>
    <message>
        <source>a message that the stage knows</source>
        <translation>un mensaje que el escenario conoce</translation>
    </message>
    <message>
        <source>a move</source>
        <translation>un paso</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a number from 1 to 9</source>
        <translation>un número del 1 al 9</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>un lugar</translation>
    </message>
    <message>
        <source>a script is a list of moves: write “- {{at: 16:00, do: start}}”</source>
        <translation>un guion es una lista de pasos: escriba «- {{at: 16:00, do: start}}»</translation>
    </message>
    <message>
        <source>a second document begins here: a file holds one; remove “---”</source>
        <translation>aquí empieza un segundo documento y un archivo solo contiene uno: quite «---»</translation>
    </message>
    <message>
        <source>a second “:” in this line: put text that has “: ” in it between quotes</source>
        <translation>hay un segundo «:» en esta línea: ponga entre comillas el texto que contiene «: »</translation>
    </message>
    <message>
        <source>a segment</source>
        <translation>un segmento</translation>
    </message>
    <message>
        <source>a tab indents this line: YAML indents with spaces only</source>
        <translation>esta línea está sangrada con un tabulador: en YAML se sangra solo con espacios</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a time such as 16:02:00</source>
        <translation>una hora como 16:02:00</translation>
    </message>
    <message>
        <source>a time such as 16:20</source>
        <translation>una hora como 16:20</translation>
    </message>
    <message>
        <source>a time zone such as Europe/Brussels</source>
        <translation>una zona horaria como Europe/Brussels</translation>
    </message>
    <message>
        <source>a way back</source>
        <translation>una forma de recuperar tiempo</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>una palabra</translation>
    </message>
    <message>
        <source>a “,” or a closing bracket is missing before this</source>
        <translation>antes de esto falta una «,», o el corchete o la llave de cierre</translation>
    </message>
    <message>
        <source>a “\” between double quotes begins an escape: write “\\”, or use single quotes</source>
        <translation>una «\» entre comillas dobles tiene un significado especial: escriba «\\» o use comillas simples</translation>
    </message>
    <message>
        <source>airtime</source>
        <translation>palabra</translation>
    </message>
    <message>
        <source>an agenda</source>
        <translation>una agenda</translation>
    </message>
    <message>
        <source>an empty item in “{key}”: remove it, or say what it is</source>
        <translation>hay un elemento vacío en «{key}»: quítelo o diga qué es</translation>
    </message>
    <message>
        <source>an id</source>
        <translation>un identificador</translation>
    </message>
    <message>
        <source>and 1 more error from here on</source>
        <translation>y 1 error más a partir de aquí</translation>
    </message>
    <message>
        <source>and 1 more warning from here on</source>
        <translation>y 1 aviso más a partir de aquí</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more errors from here on</source>
        <translation>
            <numerusform>y {count} error más a partir de aquí</numerusform>
            <numerusform>y {count} errores más a partir de aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more warnings from here on</source>
        <translation>
            <numerusform>y {count} aviso más a partir de aquí</numerusform>
            <numerusform>y {count} avisos más a partir de aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>block {name}</source>
        <translation>el bloque {name}</translation>
    </message>
    <message>
        <source>both “speaker” and “speakers” are given: put everyone under “speakers”</source>
        <translation>se han dado «speaker» y «speakers»: ponga a todos en «speakers»</translation>
    </message>
    <message>
        <source>break</source>
        <translation>pausa</translation>
    </message>
    <message>
        <source>danger</source>
        <translation>peligro</translation>
    </message>
    <message>
        <source>dropping {segments} as well</source>
        <translation>quitar además {segments}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacía</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>ends {end}, {over}</source>
        <translation>termina {end}, {over}</translation>
    </message>
    <message>
        <source>entry {number} is not as it was written</source>
        <translation>la entrada {number} no está como se escribió</translation>
    </message>
    <message>
        <source>first</source>
        <translation>primera</translation>
    </message>
    <message>
        <source>format {format} is not known: this version reads format {known}</source>
        <translation>el formato {format} no se conoce: esta versión lee el formato {known}</translation>
    </message>
    <message>
        <source>hard out</source>
        <translation>límite</translation>
    </message>
    <message>
        <source>hard start</source>
        <translation>inicio fijo</translation>
    </message>
    <message>
        <source>it does not say which format it has</source>
        <translation>no dice qué formato tiene</translation>
    </message>
    <message>
        <source>it is empty, but its log is not</source>
        <translation>está vacío, pero su registro no</translation>
    </message>
    <message numerus="yes">
        <source>it was closed with {count} entries and has {last}</source>
        <translation>
            <numerusform>se cerró con {count} entrada y tiene {last}</numerusform>
            <numerusform>se cerró con {count} entradas y tiene {last}</numerusform>
        </translation>
    </message>
    <message>
        <source>its first page says that it may not be written</source>
        <translation>su primera página dice que no se puede escribir en él</translation>
    </message>
    <message>
        <source>its header is not as it was written</source>
        <translation>su cabecera no está como se escribió</translation>
    </message>
    <message>
        <source>its header lacks the {name}</source>
        <translation>a su cabecera le falta el dato «{name}»</translation>
    </message>
    <message>
        <source>its log {log} is not as it was written</source>
        <translation>su registro {log} no está como se escribió</translation>
    </message>
    <message>
        <source>its log {log}, which holds the last entries, is missing: put it back beside it if you have it</source>
        <translation>falta su registro {log}, que contiene las últimas entradas: si lo tiene, vuelva a ponerlo a su lado</translation>
    </message>
    <message>
        <source>its tables are not those of a session</source>
        <translation>sus tablas no son las de una sesión</translation>
    </message>
    <message>
        <source>its tables cannot be read</source>
        <translation>sus tablas no se pueden leer</translation>
    </message>
    <message>
        <source>keys and values</source>
        <translation>claves y valores</translation>
    </message>
    <message>
        <source>latest finish {latest}, within its block {in_block}; block ends {end}, {over}</source>
        <translation>hora tope {latest}, en su bloque {in_block}; el bloque termina {end}, {over}</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>moderator {name}</source>
        <translation>modera {name}</translation>
    </message>
    <message>
        <source>nested too deeply: {limit} levels are the limit</source>
        <translation>hay demasiados niveles: el máximo es {limit}</translation>
    </message>
    <message>
        <source>next</source>
        <translation>siguiente</translation>
    </message>
    <message>
        <source>nobody under people has the key {name}, so it is taken as a name: add it under people, or write the name with a capital</source>
        <translation>nadie en «people» tiene la clave {name}, así que se toma como un nombre: añádala en «people», o escriba el nombre con mayúscula</translation>
    </message>
    <message>
        <source>nobody under people has the key {name}; did you mean {meant}?</source>
        <translation>nadie en «people» tiene la clave {name}; ¿quería decir {meant}?</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>none suffices; {missing} are missing; {what} would do</source>
        <translation>ninguna basta; faltan {missing}; bastaría con {what}</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>sin realizar</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>sin empezar</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>nothing that can be changed</source>
        <translation>nada que se pueda cambiar</translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <translation>todo en orden</translation>
    </message>
    <message>
        <source>on air</source>
        <translation>en el aire</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>en hora</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>en hora</translation>
    </message>
    <message>
        <source>overrun</source>
        <translation>pasado de hora</translation>
    </message>
    <message>
        <source>overtime</source>
        <translation>fuera de tiempo</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>personal data in it is not as it was written</source>
        <translation>los datos personales que contiene no están como se escribieron</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>preguntas</translation>
    </message>
    <message numerus="yes">
        <source>questions on air {number}; queue {queue}; {count} fit</source>
        <translation>
            <numerusform>pregunta en el aire: {number}; cola: {queue}; cabe {count}</numerusform>
            <numerusform>pregunta en el aire: {number}; cola: {queue}; caben {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>refused: {do}: {reason}</source>
        <translation>rechazado: {do}: {reason}</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>intervención</translation>
    </message>
    <message>
        <source>round table</source>
        <translation>mesa redonda</translation>
    </message>
    <message>
        <source>second</source>
        <translation>segunda</translation>
    </message>
    <message>
        <source>shortest allotments lower by {time} together</source>
        <translation>bajar los tiempos mínimos {time} en total</translation>
    </message>
    <message>
        <source>talk</source>
        <translation>ponencia</translation>
    </message>
    <message>
        <source>text may not begin with this character: put it between quotes</source>
        <translation>un texto no puede empezar por este carácter: póngalo entre comillas</translation>
    </message>
    <message>
        <source>the alias *{name} has no anchor: write &amp;{name} before what it repeats, above here</source>
        <translation>el alias *{name} no tiene ancla: escriba &amp;{name} más arriba, delante de lo que repite</translation>
    </message>
    <message>
        <source>the alias *{name} repeats something that it is itself a part of</source>
        <translation>el alias *{name} repite algo de lo que él mismo forma parte</translation>
    </message>
    <message>
        <source>the byte {byte} is not UTF-8; in Latin-1 (Windows-1252) it would be {character}: save the file as UTF-8</source>
        <translation>el byte {byte} no es UTF-8; en Latin-1 (Windows-1252) sería {character}: guarde el archivo como UTF-8</translation>
    </message>
    <message>
        <source>the control character {code} does not belong in a text: remove it</source>
        <translation>el carácter de control {code} no puede estar en un texto: quítelo</translation>
    </message>
    <message>
        <source>the durations in block {title} are {excess} longer than the block, which lasts {lasts}: shorten segments by that much, or lengthen the block</source>
        <translation>las duraciones del bloque {title} suman {excess} más que el bloque, que dura {lasts}: acorte los segmentos en esa medida o alargue el bloque</translation>
    </message>
    <message>
        <source>the event</source>
        <translation>el evento</translation>
    </message>
    <message>
        <source>the file cannot be read ({why}): check the name and the disk</source>
        <translation>el archivo no se puede leer ({why}): compruebe el nombre y el disco</translation>
    </message>
    <message>
        <source>the file cannot be read: {why}</source>
        <translation>el archivo no se puede leer: {why}</translation>
    </message>
    <message>
        <source>the file is empty: write it, or check that it was saved</source>
        <translation>el archivo está vacío: escríbalo, o compruebe que se guardó</translation>
    </message>
    <message>
        <source>the file is encoded in {encoding}: save it as UTF-8</source>
        <translation>el archivo está codificado en {encoding}: guárdelo como UTF-8</translation>
    </message>
    <message>
        <source>the file is too large: it may have {limit} bytes</source>
        <translation>el archivo es demasiado grande: puede tener hasta {limit} bytes</translation>
    </message>
    <message>
        <source>the file may not be read: give yourself permission to read it</source>
        <translation>el archivo no se puede leer por falta de permiso: dese permiso de lectura</translation>
    </message>
    <message>
        <source>the id {name} is that of the block in line {line}: give each its own</source>
        <translation>el identificador {name} es el del bloque de la línea {line}: dé uno distinto a cada bloque</translation>
    </message>
    <message>
        <source>the id {name} is that of the segment in line {line}: give each its own</source>
        <translation>el identificador {name} es el del segmento de la línea {line}: dé uno distinto a cada segmento</translation>
    </message>
    <message>
        <source>the message is {length} characters long: the stage shows {most} at most</source>
        <translation>el mensaje tiene {length} caracteres: el escenario muestra {most} como máximo</translation>
    </message>
    <message>
        <source>the messages</source>
        <translation>los mensajes</translation>
    </message>
    <message>
        <source>the number of a message</source>
        <translation>el número de un mensaje</translation>
    </message>
    <message>
        <source>the number of a question such as Q-001</source>
        <translation>el número de una pregunta como Q-001</translation>
    </message>
    <message>
        <source>the personal data of {reference} is not as it was written</source>
        <translation>los datos personales de {reference} no están como se escribieron</translation>
    </message>
    <message>
        <source>the quote that opens here is never closed</source>
        <translation>las comillas que se abren aquí no se cierran</translation>
    </message>
    <message>
        <source>the slot</source>
        <translation>la franja horaria</translation>
    </message>
    <message>
        <source>the slot lasts {lasts}: at most {limit} are possible</source>
        <translation>la franja horaria dura {lasts}: el máximo es {limit}</translation>
    </message>
    <message>
        <source>the slot lasts {lasts}: check its start and end</source>
        <translation>la franja horaria dura {lasts}: compruebe su inicio y su fin</translation>
    </message>
    <message>
        <source>the slot starts</source>
        <translation>empiece la franja horaria</translation>
    </message>
    <message>
        <source>the slot starts and ends at {time}: give it an end after its start</source>
        <translation>la franja horaria empieza y termina a las {time}: ponga un fin posterior al inicio</translation>
    </message>
    <message>
        <source>the tag {tag} is not read here: remove it</source>
        <translation>la etiqueta {tag} no se lee aquí: quítela</translation>
    </message>
    <message>
        <source>the text holds {code}, which cannot be shown: remove it</source>
        <translation>el texto contiene {code}, que no se puede mostrar: quítelo</translation>
    </message>
    <message>
        <source>the text is empty: say something here, or remove the key</source>
        <translation>el texto está vacío: escriba algo aquí o quite la clave</translation>
    </message>
    <message>
        <source>the text is {length} characters long: at most {limit} are read</source>
        <translation>el texto tiene {length} caracteres: se leen {limit} como máximo</translation>
    </message>
    <message>
        <source>the year {year} is out of range: write one from {first} to {last}</source>
        <translation>el año {year} queda fuera de los límites: escriba uno entre {first} y {last}</translation>
    </message>
    <message>
        <source>there is no place called {name}: write a city or a country</source>
        <translation>no hay ningún lugar llamado {name}: escriba una ciudad o un país</translation>
    </message>
    <message>
        <source>there is no place called {name}; did you mean {meant}?</source>
        <translation>no hay ningún lugar llamado {name}; ¿quería decir {meant}?</translation>
    </message>
    <message>
        <source>there is no such file: check the name and the folder</source>
        <translation>ese archivo no existe: compruebe el nombre y la carpeta</translation>
    </message>
    <message>
        <source>there is no time zone {name}: an offset knows no summer time; write a place, such as Europe/Brussels</source>
        <translation>no existe la zona horaria {name}: una diferencia fija no tiene en cuenta el horario de verano; escriba un lugar, como Europe/Brussels</translation>
    </message>
    <message>
        <source>there is no time zone {name}: write a place that keeps it, such as {city}</source>
        <translation>no existe la zona horaria {name}: escriba un lugar que la siga, como {city}</translation>
    </message>
    <message>
        <source>there is no time zone {name}: write an IANA name such as Europe/Brussels</source>
        <translation>no existe la zona horaria {name}: escriba un nombre IANA como Europe/Brussels</translation>
    </message>
    <message>
        <source>there is no time zone {name}: write {city}</source>
        <translation>no existe la zona horaria {name}: escriba {city}</translation>
    </message>
    <message>
        <source>there is no “: ” behind this key, or a line is indented too little</source>
        <translation>falta «: » detrás de esta clave, o hay una línea con poca sangría</translation>
    </message>
    <message>
        <source>this does not line up with the lines above: check the indentation</source>
        <translation>esto no está alineado con las líneas de arriba: compruebe la sangría</translation>
    </message>
    <message>
        <source>this is a folder: name the agenda file in it, such as agenda.yaml</source>
        <translation>esto es una carpeta: indique el archivo de la agenda que contiene, como agenda.yaml</translation>
    </message>
    <message>
        <source>this is before the move above it: moves stand in time order, and a time after midnight is written with its date</source>
        <translation>esto es anterior al paso de arriba: los pasos van por orden de hora, y una hora después de medianoche se escribe con su fecha</translation>
    </message>
    <message>
        <source>this is not YAML: {why}</source>
        <translation>esto no es YAML: {why}</translation>
    </message>
    <message>
        <source>this segment would be left with {share} of the {lasts} of block {title}, and it takes at least 30 s: shorten the durations or weights of the others, or lengthen the block</source>
        <translation>a este segmento le quedarían {share} de los {lasts} del bloque {title}, y necesita al menos 30 s: reduzca las duraciones o los pesos de los demás, o alargue el bloque</translation>
    </message>
    <message>
        <source>too many aliases: a file may have {limit}</source>
        <translation>demasiados alias: un archivo puede tener hasta {limit}</translation>
    </message>
    <message>
        <source>too many entries: with every alias written out, {limit} is the limit</source>
        <translation>demasiados elementos: con todos los alias desarrollados, el máximo es {limit}</translation>
    </message>
    <message>
        <source>too many segments: a show may have {limit}</source>
        <translation>demasiados segmentos: un evento puede tener hasta {limit}</translation>
    </message>
    <message>
        <source>too many: “{key}” may have {limit}</source>
        <translation>son demasiados: «{key}» puede tener hasta {limit}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>will overrun</source>
        <translation>se pasará</translation>
    </message>
    <message>
        <source>without {segment}</source>
        <translation>sin {segment}</translation>
    </message>
    <message>
        <source>{by} over</source>
        <translation>{by} tarde</translation>
    </message>
    <message>
        <source>{by} under</source>
        <translation>{by} antes</translation>
    </message>
    <message numerus="yes">
        <source>{count} errors</source>
        <translation>
            <numerusform>{count} error</numerusform>
            <numerusform>{count} errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} warnings</source>
        <translation>
            <numerusform>{count} aviso</numerusform>
            <numerusform>{count} avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>{date} ({day} {month})</source>
        <translation>{date} ({day} de {month})</translation>
    </message>
    <message>
        <source>{date} from {start} to {end} ({lasts}), {zone}</source>
        <translation>{date} de {start} a {end} ({lasts}), {zone}</translation>
    </message>
    <message>
        <source>{errors}, {warnings}</source>
        <translation>{errors}, {warnings}</translation>
    </message>
    <message>
        <source>{file} is protected against writing: allow it, or save the agenda under another name.</source>
        <translation>{file} está protegido contra escritura: permítala o guarde la agenda con otro nombre.</translation>
    </message>
    <message>
        <source>{file} may not be read: allow it, or save the agenda under another name.</source>
        <translation>{file} no se puede leer: permítalo o guarde la agenda con otro nombre.</translation>
    </message>
    <message>
        <source>{file}: {found}; correct the errors, then the show can be run.</source>
        <translation>{file}: {found}; corrija los errores y el evento se podrá hacer.</translation>
    </message>
    <message>
        <source>{file}: {found}; the show can be run.</source>
        <translation>{file}: {found}; el evento se puede hacer.</translation>
    </message>
    <message>
        <source>{found}: check quotes and indentation</source>
        <translation>{found}: compruebe las comillas y la sangría</translation>
    </message>
    <message>
        <source>{key} is listed under people but neither speaks nor moderates: remove the entry, or name the person in a segment or block</source>
        <translation>{key} está en «people», pero ni interviene ni modera: quite la entrada, o nombre a esa persona en un segmento o un bloque</translation>
    </message>
    <message>
        <source>{key} stands here and in line {line}: keep one of them</source>
        <translation>{key} está aquí y en la línea {line}: deje solo una</translation>
    </message>
    <message>
        <source>{name} (tbc)</source>
        <translation>{name} (p. c.)</translation>
    </message>
    <message>
        <source>{name} ends</source>
        <translation>termine {name}</translation>
    </message>
    <message>
        <source>{name} ends at {time}, {by} after the slot ends ({slot}): end it by then, or make the slot longer</source>
        <translation>{name} termina a las {time}, {by} después de la franja horaria ({slot}): termínelo para entonces o alargue la franja</translation>
    </message>
    <message>
        <source>{name} ends at {time}, {by} before it starts ({start}): check its start and end</source>
        <translation>{name} termina a las {time}, {by} antes de empezar ({start}): compruebe su inicio y su fin</translation>
    </message>
    <message>
        <source>{name} has the floor</source>
        <translation>tiene la palabra {name}</translation>
    </message>
    <message>
        <source>{name} is confirmed here but “tbc” in the name: keep one of them</source>
        <translation>{name} figura aquí como confirmado, pero lleva «tbc» en el nombre: deje solo una de las dos cosas</translation>
    </message>
    <message>
        <source>{name} says no place, and so not when its clocks change: write one, such as {city}</source>
        <translation>{name} no nombra ningún lugar y no dice cuándo cambia la hora: escriba uno, como {city}</translation>
    </message>
    <message>
        <source>{name} speaks in this segment already: name each speaker once</source>
        <translation>{name} ya interviene en este segmento: nombre a cada ponente una sola vez</translation>
    </message>
    <message>
        <source>{name} starts and ends at {time}: give it an end after its start</source>
        <translation>{name} empieza y termina a las {time}: ponga un fin posterior al inicio</translation>
    </message>
    <message>
        <source>{name} starts at {time}, when the slot ends ({slot}): start it before that, or make the slot longer</source>
        <translation>{name} empieza a las {time}, justo cuando termina la franja horaria ({slot}): empiécelo antes o alargue la franja</translation>
    </message>
    <message>
        <source>{name} starts at {time}, {by} after the slot ends ({slot}): start it before that, or make the slot longer</source>
        <translation>{name} empieza a las {time}, {by} después de la franja horaria ({slot}): empiécelo antes o alargue la franja</translation>
    </message>
    <message>
        <source>{name} starts at {time}, {by} before the slot starts ({slot}): start it at {earliest} or later, or make the slot longer</source>
        <translation>{name} empieza a las {time}, {by} antes de la franja horaria ({slot}): empiécelo a las {earliest} o más tarde, o alargue la franja</translation>
    </message>
    <message>
        <source>{name} starts at {time}, {by} before {before} ({earliest}): blocks follow one another, so start it then or later</source>
        <translation>{name} empieza a las {time}, {by} antes de que {before} ({earliest}): los bloques van uno tras otro, así que empiécelo a esa hora o más tarde</translation>
    </message>
    <message>
        <source>{name} stays at {offset} all year (its sign is reversed), and this date is in summer time in many places: write the place that is meant, such as Europe/Brussels</source>
        <translation>{name} es {offset} todo el año (lleva el signo al revés), y en esta fecha rige el horario de verano en muchos lugares: escriba el lugar al que se refiere, como Europe/Brussels</translation>
    </message>
    <message>
        <source>{one} and {other} have the same name, {name}: list a person once, or tell the two apart in their names</source>
        <translation>{one} y {other} tienen el mismo nombre, {name}: ponga a cada persona una sola vez, o distíngalas en el nombre</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} o {other}</translation>
    </message>
    <message>
        <source>{over}; no way back is offered</source>
        <translation>{over}; no se ofrece ninguna forma de recuperar tiempo</translation>
    </message>
    <message>
        <source>{path} cannot be recovered: its {name} is lost, and the rest means nothing without it. It stays as it is.</source>
        <translation>{path} no se puede recuperar: se ha perdido el dato «{name}», y sin él lo demás no sirve. El archivo queda como está.</translation>
    </message>
    <message>
        <source>{path} cannot be written here: the file or its folder is read-only. Copy it to a folder of your own, or open it for reading.</source>
        <translation>No se puede escribir en {path}: el archivo o su carpeta son de solo lectura. Cópielo a una carpeta suya, o ábralo solo para leer.</translation>
    </message>
    <message>
        <source>{path} exists already and stays as it is. Choose another name.</source>
        <translation>{path} ya existe y queda como está. Elija otro nombre.</translation>
    </message>
    <message>
        <source>{path} is not a session file but a folder or device.</source>
        <translation>{path} no es un archivo de sesión, sino una carpeta o un dispositivo.</translation>
    </message>
    <message>
        <source>{path} is not a session file but another database.</source>
        <translation>{path} no es un archivo de sesión, sino otra base de datos.</translation>
    </message>
    <message>
        <source>{path} is not a session file.</source>
        <translation>{path} no es un archivo de sesión.</translation>
    </message>
    <message>
        <source>{path} is not a session file: it is empty.</source>
        <translation>{path} no es un archivo de sesión: está vacío.</translation>
    </message>
    <message>
        <source>{path} is not a session file: nothing of a session was found in it.</source>
        <translation>{path} no es un archivo de sesión: no contiene nada de una sesión.</translation>
    </message>
    <message>
        <source>{path} was a session, but its agenda is lost and it cannot be gone on with: begin a new one. The file stays as it is.</source>
        <translation>{path} era una sesión, pero se ha perdido su agenda y no se puede retomar: empiece otra. El archivo queda como está.</translation>
    </message>
    <message>
        <source>{path} was opened for reading only.</source>
        <translation>{path} se abrió solo para leer.</translation>
    </message>
    <message>
        <source>{path} was written by a later version of the program (format {version}, this one knows {known}). Open it with that version.</source>
        <translation>{path} se escribió con una versión posterior del programa (formato {version}; esta conoce el {known}). Ábralo con esa versión.</translation>
    </message>
    <message>
        <source>{place} error: {said}</source>
        <translation>{place} error: {said}</translation>
    </message>
    <message>
        <source>{place} has several time zones: write a city there, such as {city}</source>
        <translation>{place} tiene varias zonas horarias: escriba una ciudad de allí, como {city}</translation>
    </message>
    <message>
        <source>{place} is printed as {printed}, but when the show starts at {here} ({zone}) it is {there} there ({place_zone}): correct the one that is wrong</source>
        <translation>{place} figura a las {printed}, pero cuando el evento empieza a las {here} ({zone}) allí son las {there} ({place_zone}): corrija el dato que esté mal</translation>
    </message>
    <message>
        <source>{place} warning: {said}</source>
        <translation>{place} aviso: {said}</translation>
    </message>
    <message>
        <source>{quoted} is the name of winter time, but on this date {city} keeps summer time ({kept}); {name} is read as {offset} here: write the place that is meant, such as {city}</source>
        <translation>{quoted} es el horario de invierno, pero en esta fecha {city} sigue el de verano ({kept}); aquí {name} se lee como {offset}: escriba el lugar al que se refiere, como {city}</translation>
    </message>
    <message>
        <source>{said} can be read in two ways: write {one} or {other}</source>
        <translation>{said} se puede leer de dos maneras: escriba {one} o {other}</translation>
    </message>
    <message>
        <source>{said} does not say whether a speaker is there: write {known}</source>
        <translation>{said} no dice si un ponente está: escriba {known}</translation>
    </message>
    <message>
        <source>{said} is not a message that the stage knows: {known}</source>
        <translation>{said} no es un mensaje que el escenario conozca: {known}</translation>
    </message>
    <message>
        <source>{said} is not a way back: write {known}</source>
        <translation>{said} no es una forma de recuperar tiempo: escriba {known}</translation>
    </message>
    <message>
        <source>{said} is not the number of a message: write 1</source>
        <translation>{said} no es el número de un mensaje: escriba 1</translation>
    </message>
    <message>
        <source>{said}; did you mean {meant}?</source>
        <translation>{said}; ¿quería decir {meant}?</translation>
    </message>
    <message>
        <source>{segment} (skipped)</source>
        <translation>{segment} (saltado)</translation>
    </message>
    <message>
        <source>{segment}: {remaining} left of {allotment}, {phase}; ends {end}, {behind}</source>
        <translation>{segment}: quedan {remaining} de {allotment}, {phase}; termina {end}, {behind}</translation>
    </message>
    <message>
        <source>{start} to {end}  (planned {planned})</source>
        <translation>{start} a {end}  (previsto {planned})</translation>
    </message>
    <message>
        <source>{status}; ends {end}, {over} (hard out {hard_out}, {flag})</source>
        <translation>{status}; termina {end}, {over} (límite {hard_out}, {flag})</translation>
    </message>
    <message>
        <source>{text} can be read in two ways: write {first} or {second}</source>
        <translation>{text} se puede leer de dos maneras: escriba {first} o {second}</translation>
    </message>
    <message>
        <source>{text} can be read in two ways: write {minutes} for minutes and seconds, or {hours} for hours and minutes</source>
        <translation>{text} se puede leer de dos maneras: escriba {minutes} si son minutos y segundos, o {hours} si son horas y minutos</translation>
    </message>
    <message>
        <source>{text} does not occur on {date}: the clocks are set forward over it</source>
        <translation>{text} no existe el {date}: ese día el reloj se adelanta y se la salta</translation>
    </message>
    <message>
        <source>{text} is a time of day, and no end can be given here: write {right} for minutes and seconds</source>
        <translation>{text} es una hora del día, y aquí no se puede indicar un fin: escriba {right} para minutos y segundos</translation>
    </message>
    <message>
        <source>{text} is negative: a duration here is zero or more</source>
        <translation>{text} es una duración negativa: aquí debe ser cero o más</translation>
    </message>
    <message>
        <source>{text} is neither yes nor no: write true or false</source>
        <translation>{text} no es ni sí ni no: escriba true o false</translation>
    </message>
    <message>
        <source>{text} is no place with its zone: write it such as Peru, America/Lima</source>
        <translation>{text} no es un lugar con su zona: escríbalo como Peru, America/Lima</translation>
    </message>
    <message>
        <source>{text} is no time at all: give a duration over zero, or leave it out</source>
        <translation>{text} no es ningún tiempo: ponga una duración mayor que cero, o ninguna</translation>
    </message>
    <message>
        <source>{text} is not a channel: {known}</source>
        <translation>{text} no es un canal: {known}</translation>
    </message>
    <message>
        <source>{text} is not a clock time: hours go from 0 to 23, minutes to 59</source>
        <translation>{text} no es una hora: las horas van de 0 a 23 y los minutos hasta 59</translation>
    </message>
    <message>
        <source>{text} is not a clock time: midnight is written 0:00</source>
        <translation>{text} no es una hora: la medianoche se escribe 0:00</translation>
    </message>
    <message>
        <source>{text} is not a clock time: write hours and minutes such as 16:00</source>
        <translation>{text} no es una hora: escriba horas y minutos, como 16:00</translation>
    </message>
    <message>
        <source>{text} is not a clock time: write {right}</source>
        <translation>{text} no es una hora: escriba {right}</translation>
    </message>
    <message>
        <source>{text} is not a date and time: write 2020-12-10T00:05:00</source>
        <translation>{text} no es una fecha con hora: escriba 2020-12-10T00:05:00</translation>
    </message>
    <message>
        <source>{text} is not a date: write year, month and day such as 2020-12-09</source>
        <translation>{text} no es una fecha: escriba año, mes y día, como 2020-12-09</translation>
    </message>
    <message>
        <source>{text} is not a duration: write it such as 25m, 7m30s, 1h30m, 90s, or a number of minutes</source>
        <translation>{text} no es una duración: escríbala como 25m, 7m30s, 1h30m o 90s, o ponga los minutos</translation>
    </message>
    <message>
        <source>{text} is not a duration: write {right}</source>
        <translation>{text} no es una duración: escriba {right}</translation>
    </message>
    <message>
        <source>{text} is not a kind of segment: write {kinds}</source>
        <translation>{text} no es un tipo de segmento: escriba uno de estos: {kinds}</translation>
    </message>
    <message>
        <source>{text} is not a language code: write it such as en, es or pt-BR</source>
        <translation>{text} no es un código de idioma: escríbalo como en, es o pt-BR</translation>
    </message>
    <message>
        <source>{text} is not a language of questions: es, en or other</source>
        <translation>{text} no es un idioma de las preguntas: es, en u other</translation>
    </message>
    <message>
        <source>{text} is not a move; moves are {moves}</source>
        <translation>{text} no es un paso; los pasos son {moves}</translation>
    </message>
    <message>
        <source>{text} is not a number of participants: write it in digits, at most {limit}</source>
        <translation>{text} no es un número de participantes: escríbalo en cifras, {limit} como máximo</translation>
    </message>
    <message>
        <source>{text} is not a priority: write a number from 1 (gives way first) to 9 (gives way last)</source>
        <translation>{text} no es una prioridad: escriba un número del 1 (cede primero) al 9 (cede el último)</translation>
    </message>
    <message>
        <source>{text} is not a speed: from 1 to 60</source>
        <translation>{text} no es una velocidad: de 1 a 60</translation>
    </message>
    <message>
        <source>{text} is not a time of day: hours go from 0 to 23</source>
        <translation>{text} no es una hora del día: las horas van de 0 a 23</translation>
    </message>
    <message>
        <source>{text} is not a time of day: write it such as 16:40, or +5m</source>
        <translation>{text} no es una hora del día: escríbala como 16:40, o +5m</translation>
    </message>
    <message>
        <source>{text} is not a weight: write a number over 0, at most 1000, such as 2 or 1.5</source>
        <translation>{text} no es un peso: escriba un número mayor que 0 y hasta 1000, como 2 o 1.5</translation>
    </message>
    <message>
        <source>{text} is not a whole number of seconds: write it such as 7m30s</source>
        <translation>{text} no es un número entero de segundos: escríbalo como 7m30s</translation>
    </message>
    <message>
        <source>{text} is not an id: write small letters, digits and hyphens, such as {example}</source>
        <translation>{text} no es un identificador: escriba minúsculas, cifras y guiones, como {example}</translation>
    </message>
    <message>
        <source>{text} is not in the calendar: check month and day</source>
        <translation>{text} no está en el calendario: compruebe el mes y el día</translation>
    </message>
    <message>
        <source>{text} is not the number of a question: write Q-001</source>
        <translation>{text} no es el número de una pregunta: escriba Q-001</translation>
    </message>
    <message>
        <source>{text} is not understood: write it such as {examples}</source>
        <translation>No se entiende {text}: escriba algo como {examples}</translation>
    </message>
    <message>
        <source>{text} is too long: a duration is at most 24h</source>
        <translation>{text} es demasiado largo: una duración es de 24h como máximo</translation>
    </message>
    <message>
        <source>{text} is too long: at most 24 hours</source>
        <translation>{text} es demasiado: como mucho 24 horas</translation>
    </message>
    <message>
        <source>{text} would leave no time at all</source>
        <translation>{text} no dejaría nada de tiempo</translation>
    </message>
    <message>
        <source>{thousands},{rest}</source>
        <translation>{thousands}&#x202f;{rest}</translation>
    </message>
    <message>
        <source>{time} does not occur on this date in {zone}, where the clocks are set forward over it: write the time that they show instead, such as {right}</source>
        <translation>las {time} no existen en esta fecha en {zone}, donde el reloj se adelanta y se las salta: escriba la hora que marca entonces, como {right}</translation>
    </message>
    <message>
        <source>{time} occurs twice on this date in {zone}, where the clocks are set back: the {which} is taken</source>
        <translation>las {time} ocurren dos veces en esta fecha en {zone}, donde se atrasa el reloj: se toma la {which}</translation>
    </message>
    <message>
        <source>{what} cannot be both “protected” and “droppable”: what is protected is left alone, so remove one of the two</source>
        <translation>{what} no puede ser a la vez «protected» y «droppable»: lo protegido no se toca, así que quite una de las dos</translation>
    </message>
    <message>
        <source>{what} has no key {key}; did you mean {meant}?</source>
        <translation>la clave {key} no existe en {what}; ¿quería decir {meant}?</translation>
    </message>
    <message>
        <source>{what} has no key {key}; its keys are {keys}</source>
        <translation>la clave {key} no existe en {what}; sus claves son {keys}</translation>
    </message>
    <message>
        <source>{what} is written as keys and values ({keys}, …), not as {kind}</source>
        <translation>{what} se escribe con claves y valores ({keys}, …), no con {kind}</translation>
    </message>
    <message>
        <source>“&lt;&lt;” takes the alias of a mapping, not {kind}</source>
        <translation>«&lt;&lt;» lleva el alias de unas claves y valores, no {kind}</translation>
    </message>
    <message>
        <source>“min” is {least}, but block {title} lasts {lasts}: a min is the shortest acceptable time, so give at most that</source>
        <translation>«min» es {least}, pero el bloque {title} dura {lasts}: «min» es el tiempo mínimo aceptable, así que no puede pasar de eso</translation>
    </message>
    <message>
        <source>“min” is {least}, but its share of the block is {allotment}: a min is the shortest acceptable time, so give at most that</source>
        <translation>«min» es {least}, pero su parte del bloque es {allotment}: «min» es el tiempo mínimo aceptable, así que no puede pasar de eso</translation>
    </message>
    <message>
        <source>“min” is {least}, but its “duration” is {allotment}: a min is the shortest acceptable time, so give at most that</source>
        <translation>«min» es {least}, pero su «duration» es {allotment}: «min» es el tiempo mínimo aceptable, así que no puede pasar de eso</translation>
    </message>
    <message>
        <source>“weight” has no effect beside “duration”: remove one of the two</source>
        <translation>«weight» no tiene efecto junto a «duration»: quite uno de los dos</translation>
    </message>
    <message>
        <source>“{do}” needs “{key}”</source>
        <translation>«{do}» necesita «{key}»</translation>
    </message>
    <message>
        <source>“{do}” takes no “{key}”</source>
        <translation>«{do}» no lleva «{key}»</translation>
    </message>
    <message>
        <source>“{do}” takes “{one}” or “{other}”, not both</source>
        <translation>«{do}» lleva «{one}» o «{other}», no ambos</translation>
    </message>
    <message>
        <source>“{key}” is empty: give at least {least}</source>
        <translation>«{key}» está vacío: ponga al menos {least}</translation>
    </message>
    <message>
        <source>“{key}” is empty: {what} needs it</source>
        <translation>«{key}» está vacío y es obligatorio en {what}</translation>
    </message>
    <message>
        <source>“{key}” is missing: {what} needs it</source>
        <translation>falta «{key}», que es obligatorio en {what}</translation>
    </message>
    <message>
        <source>“{key}” is written as keys of your choice and a value for each, not as {kind}</source>
        <translation>«{key}» se escribe con claves a su elección y un valor para cada una, no con {kind}</translation>
    </message>
    <message>
        <source>“{key}” lists remaining times, each once, longest first: write [{right}]</source>
        <translation>«{key}» es una lista de tiempos restantes, cada uno una vez y de mayor a menor: escriba [{right}]</translation>
    </message>
    <message>
        <source>“{key}” lists remaining times, longest first: write [{right}]</source>
        <translation>«{key}» es una lista de tiempos restantes, de mayor a menor: escriba [{right}]</translation>
    </message>
    <message>
        <source>“{key}” takes a list: begin each of its items with “- ”</source>
        <translation>«{key}» lleva una lista: empiece cada elemento con «- »</translation>
    </message>
    <message>
        <source>“{key}” takes {takes}, not {kind}</source>
        <translation>«{key}» lleva {takes}, no {kind}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Error · line {line}, column {column}</source>
        <translation>Error · línea {line}, columna {column}</translation>
    </message>
    <message>
        <source>Warning · line {line}, column {column}</source>
        <translation>Aviso · línea {line}, columna {column}</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Correct {file} in your editor and save it. It is read again by itself, and opens when it is right.</source>
        <translation>Corrija {file} en su editor y guárdelo. Se vuelve a leer solo, y se abre cuando está bien.</translation>
    </message>
    <message>
        <source>Edit this line</source>
        <translation>Editar esta línea</translation>
    </message>
    <message>
        <source>Enter opens the line in your editor.</source>
        <translation>Intro abre la línea en su editor.</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>Errores y avisos</translation>
    </message>
    <message>
        <source>Look whether {file} says what is meant. It is read again when it is saved.</source>
        <translation>Mire si {file} dice lo que se quiere. Se vuelve a leer al guardarlo.</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Abrir otra…</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Volver a leer</translation>
    </message>
    <message>
        <source>Text of the agenda</source>
        <translation>Texto de la agenda</translation>
    </message>
    <message>
        <source>The show goes on as it is. What is changed in {file} can be taken over into it.</source>
        <translation>El evento sigue como está. Lo que se cambie en {file} se puede adoptar en él.</translation>
    </message>
    <message>
        <source>This agenda can be run, with warnings</source>
        <translation>Esta agenda se puede usar, con avisos</translation>
    </message>
    <message>
        <source>This agenda cannot be run yet</source>
        <translation>Esta agenda aún no se puede usar</translation>
    </message>
</context>
<context>
    <name>ProblemsWindow</name>
    <message>
        <source>Errors – Run of Show</source>
        <translation>Errores – Run of Show</translation>
    </message>
    <message>
        <source>Warnings – Run of Show</source>
        <translation>Avisos – Run of Show</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Time used</source>
        <translation>Tiempo usado</translation>
    </message>
    <message>
        <source>{percent} % of the time is used</source>
        <translation>{percent} % del tiempo usado</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>%1 File</source>
        <translation>Archivo %1</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Carpeta de archivos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Acceso directo</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Buscar en:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Tipo de archivo:</translation>
    </message>
</context>
<context>
    <name>QuestionActions</name>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Unir…</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Por escrito</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>A la cola</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>To air</source>
        <translation>Al aire</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>{number} is answered.</source>
        <translation>{number} está respondida.</translation>
    </message>
    <message>
        <source>{number} is changed.</source>
        <translation>{number} está modificada.</translation>
    </message>
    <message>
        <source>{number} is in the inbox again.</source>
        <translation>{number} vuelve a la bandeja de entrada.</translation>
    </message>
    <message>
        <source>{number} is in the queue.</source>
        <translation>{number} está en la cola.</translation>
    </message>
    <message>
        <source>{number} is merged into {into}.</source>
        <translation>{number} está unida a {into}.</translation>
    </message>
    <message>
        <source>{number} is on air.</source>
        <translation>{number} está en el aire.</translation>
    </message>
    <message>
        <source>{number} is parked for a written answer.</source>
        <translation>{number} se responderá por escrito.</translation>
    </message>
    <message>
        <source>{number} is ready.</source>
        <translation>{number} está lista.</translation>
    </message>
    <message>
        <source>{number} is rejected.</source>
        <translation>{number} está descartada.</translation>
    </message>
    <message>
        <source>{number} is {place} of {count} in the queue.</source>
        <translation>{number} es la {place} de {count} en la cola.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>Dirigida a</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Según el texto</translation>
    </message>
    <message>
        <source>Asker</source>
        <translation>Pregunta de</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Capture a question</source>
        <translation>Anotar una pregunta</translation>
    </message>
    <message>
        <source>Capture a question…  Enter keeps it</source>
        <translation>Anotar una pregunta…  Intro guarda</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Choose a question to act on it.</source>
        <translation>Elija una pregunta para tratarla.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Details of the question</source>
        <translation>Detalles de la pregunta</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Edit {number}</source>
        <translation>Editar {number}</translation>
    </message>
    <message>
        <source>Empty. Q in the inbox puts a question here.</source>
        <translation>Vacía. Q en «Entrada» pone aquí una.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Enter keeps the question, Shift+Enter begins a new line, Escape goes to the tables. @name and #tag at its beginning or end say whom it is for and what it is about.</source>
        <translation>Intro guarda la pregunta, Mayús+Intro abre otra línea, Esc va a las listas. @nombre y #tema al principio o al final dicen para quién es y de qué trata.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulario</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Inbox or questions that left the desk</source>
        <translation>Bandeja de entrada o preguntas cerradas</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Guardar cambios</translation>
    </message>
    <message>
        <source>Keep the question</source>
        <translation>Guardar la pregunta</translation>
    </message>
    <message>
        <source>Keep the question (Enter)</source>
        <translation>Guardar la pregunta (Intro)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Left the desk</source>
        <translation>Cerradas</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Merge {number} into</source>
        <translation>Unir {number} con</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Unida</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>No more fit</source>
        <translation>Ya no cabe ninguna</translation>
    </message>
    <message>
        <source>No question has left the desk.</source>
        <translation>Ninguna pregunta cerrada.</translation>
    </message>
    <message>
        <source>No question is on air</source>
        <translation>Ninguna pregunta en el aire</translation>
    </message>
    <message>
        <source>No question is on air.</source>
        <translation>No hay ninguna pregunta en el aire.</translation>
    </message>
    <message>
        <source>No question waits.</source>
        <translation>No espera ninguna pregunta.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Number or words   Enter merges</source>
        <translation>Número o palabras   Intro une</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>En el aire</translation>
    </message>
    <message>
        <source>On air {time}</source>
        <translation>En el aire {time}</translation>
    </message>
    <message>
        <source>Other language</source>
        <translation>Otro idioma</translation>
    </message>
    <message>
        <source>Other questions</source>
        <translation>Otras preguntas</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Por escrito</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Preparada</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Nota privada</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Question on air</source>
        <translation>Pregunta en el aire</translation>
    </message>
    <message>
        <source>Question queue</source>
        <translation>Cola de preguntas</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Read-only: nothing is captured here</source>
        <translation>Solo lectura: aquí no se anota nada</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Reason, if any   Enter rejects, Escape keeps it</source>
        <translation>Motivo, si lo hay   Intro descarta, Esc la deja</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Descartada</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>De viva voz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>The panel</source>
        <translation>La mesa</translation>
    </message>
    <message>
        <source>Time of the question on air</source>
        <translation>Tiempo de la pregunta en el aire</translation>
    </message>
    <message>
        <source>WebEx Q&amp;A</source>
        <translation>Preguntas de WebEx</translation>
    </message>
    <message>
        <source>WebEx chat</source>
        <translation>Chat de WebEx</translation>
    </message>
    <message>
        <source>Why is {number} left out?</source>
        <translation>¿Por qué se descarta {number}?</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>for {names}</source>
        <translation>para {names}</translation>
    </message>
    <message>
        <source>into {number}</source>
        <translation>con {number}</translation>
    </message>
    <message>
        <source>may not fit</source>
        <translation>quizá no quepa</translation>
    </message>
    <message>
        <source>on air for {duration}</source>
        <translation>en el aire desde hace {duration}</translation>
    </message>
    <message>
        <source>the panel</source>
        <translation>la mesa</translation>
    </message>
    <message>
        <source>{number} has been answered.</source>
        <translation>{number} ya se respondió.</translation>
    </message>
    <message>
        <source>{number} has left the desk: B brings it back first.</source>
        <translation>{number} ya está cerrada: antes, B la recupera.</translation>
    </message>
    <message>
        <source>{number} has not left the desk.</source>
        <translation>{number} no está cerrada.</translation>
    </message>
    <message>
        <source>{number} is captured.</source>
        <translation>{number} está anotada.</translation>
    </message>
    <message>
        <source>{number} is in the inbox: Q puts it into the queue first.</source>
        <translation>{number} está en la bandeja de entrada: antes, Q la pone en la cola.</translation>
    </message>
    <message>
        <source>{number} is in the queue already.</source>
        <translation>{number} ya está en la cola.</translation>
    </message>
    <message>
        <source>{number} is not on disk yet. It is kept in memory; type on.</source>
        <translation>{number} aún no está en el disco. Queda en memoria; siga escribiendo.</translation>
    </message>
    <message>
        <source>{number} is on air.</source>
        <translation>{number} está en el aire.</translation>
    </message>
    <message>
        <source>{number} is ready already.</source>
        <translation>{number} ya está lista.</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>cannot be run yet</source>
        <translation>aún no se puede usar</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no está</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>As likely as not to end by {time}: {chance}.</source>
        <translation>Tan probable como no que termine a las {time}: {chance}.</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Leaving out what may be</source>
        <translation>Quitando lo que se puede</translation>
    </message>
    <message>
        <source>Likely end {ends}.</source>
        <translation>Fin probable {ends}.</translation>
    </message>
    <message>
        <source>Likely to end by {time}: {chance}.</source>
        <translation>Probable que termine a las {time}: {chance}.</translation>
    </message>
    <message>
        <source>Nothing suffices: still {over}.</source>
        <translation>Nada basta: todavía {over}.</translation>
    </message>
    <message>
        <source>Nothing that may be changed would.</source>
        <translation>No bastaría nada de lo que se puede cambiar.</translation>
    </message>
    <message>
        <source>Nothing to make up.</source>
        <translation>No hay nada que recuperar.</translation>
    </message>
    <message>
        <source>Only the one on air can end earlier.</source>
        <translation>Solo puede terminar antes quien está en el aire.</translation>
    </message>
    <message>
        <source>Questions and discussion first</source>
        <translation>Primero preguntas y debate</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message>
        <source>Shared over all that is to come</source>
        <translation>Repartido entre todo lo que queda</translation>
    </message>
    <message>
        <source>Shortest times lower by {amount} would.</source>
        <translation>Bastaría bajar los mínimos {amount}.</translation>
    </message>
    <message>
        <source>The show</source>
        <translation>El evento</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dur.</translation>
    </message>
    <message>
        <source>Unlikely to end by {time}: {chance}.</source>
        <translation>Poco probable que termine a las {time}: {chance}.</translation>
    </message>
    <message>
        <source>Very likely to end by {time}: {chance}.</source>
        <translation>Muy probable que termine a las {time}: {chance}.</translation>
    </message>
    <message>
        <source>Very unlikely to end by {time}: {chance}.</source>
        <translation>Muy poco probable que termine a las {time}: {chance}.</translation>
    </message>
    <message>
        <source>With all at their shortest, leaving out {names} as well would, or shortest times lower by {amount}.</source>
        <translation>Con todo al mínimo, bastaría quitar además {names}, o bajar los mínimos {amount}.</translation>
    </message>
    <message>
        <source>With all at their shortest, leaving out {names} as well would.</source>
        <translation>Con todo al mínimo, bastaría quitar además {names}.</translation>
    </message>
    <message>
        <source>With this way as likely as not: {chance}, likely end {ends}.</source>
        <translation>De este modo, tan probable como no: {chance}, fin probable {ends}.</translation>
    </message>
    <message>
        <source>With this way likely: {chance}, likely end {ends}.</source>
        <translation>De este modo, probable: {chance}, fin probable {ends}.</translation>
    </message>
    <message>
        <source>With this way unlikely: {chance}, likely end {ends}.</source>
        <translation>De este modo, poco probable: {chance}, fin probable {ends}.</translation>
    </message>
    <message>
        <source>With this way very likely: {chance}, likely end {ends}.</source>
        <translation>De este modo, muy probable: {chance}, fin probable {ends}.</translation>
    </message>
    <message>
        <source>With this way very unlikely: {chance}, likely end {ends}.</source>
        <translation>De este modo, muy poco probable: {chance}, fin probable {ends}.</translation>
    </message>
    <message>
        <source>With this way: likely end {ends}.</source>
        <translation>De este modo: fin probable {ends}.</translation>
    </message>
    <message>
        <source>Within the block on air</source>
        <translation>Dentro del bloque en el aire</translation>
    </message>
    <message>
        <source>Without {name}</source>
        <translation>Sin {name}</translation>
    </message>
    <message>
        <source>about {tenths} in 10</source>
        <translation>unas {tenths} de cada 10 veces</translation>
    </message>
    <message>
        <source>at least 9 in 10</source>
        <translation>al menos 9 de cada 10 veces</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>quitado</translation>
    </message>
    <message>
        <source>less than 1 in 10</source>
        <translation>menos de 1 de cada 10 veces</translation>
    </message>
    <message>
        <source>on air</source>
        <translation>en el aire</translation>
    </message>
    <message>
        <source>then</source>
        <translation>luego</translation>
    </message>
    <message>
        <source>{amount} to give: {what}</source>
        <translation>{amount} para dar: {what}</translation>
    </message>
    <message>
        <source>{amount} without anything before block {number} ({start} to {end}).</source>
        <translation>{amount} sin nada antes del bloque {number} (de {start} a {end}).</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{likely}, between {earliest} and {latest}</source>
        <translation>{likely}, entre {earliest} y {latest}</translation>
    </message>
    <message>
        <source>{number} · {title}</source>
        <translation>{number} · {title}</translation>
    </message>
    <message>
        <source>{over}, and more with every minute until the one on air ends.</source>
        <translation>{over}, y más cada minuto hasta que termine quien está en el aire.</translation>
    </message>
    <message>
        <source>{over}: only the one on air can end earlier, by {time}.</source>
        <translation>{over}: solo puede terminar antes quien está en el aire, a las {time}.</translation>
    </message>
    <message>
        <source>{over}: only the one on air can end earlier.</source>
        <translation>{over}: solo puede terminar antes quien está en el aire.</translation>
    </message>
    <message>
        <source>{under}: nothing that is to come may take the time.</source>
        <translation>{under}: nada de lo que viene puede usar ese tiempo.</translation>
    </message>
    <message>
        <source>{under}: only the one on air can take the time.</source>
        <translation>{under}: solo puede usar ese tiempo quien está en el aire.</translation>
    </message>
    <message>
        <source>{what}: ends {end}</source>
        <translation>{what}: termina {end}</translation>
    </message>
    <message>
        <source>{what}: ends {end}, {over}</source>
        <translation>{what}: termina {end}, {over}</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Apply   Enter</source>
        <translation>Aplicar   Intro</translation>
    </message>
    <message>
        <source>BACK TO SCHEDULE</source>
        <translation>VOLVER AL HORARIO</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Cerrar   Esc</translation>
    </message>
    <message>
        <source>Ends {end} · {over}  →  {end_then} · {over_then}</source>
        <translation>Termina {end} · {over}  →  {end_then} · {over_then}</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Forecast with this way</source>
        <translation>Probabilidad de este modo</translation>
    </message>
    <message>
        <source>Nothing suffices. {would}</source>
        <translation>Nada basta. {would}</translation>
    </message>
    <message>
        <source>THE SHOW HAS ENDED</source>
        <translation>EL EVENTO HA TERMINADO</translation>
    </message>
    <message>
        <source>TIME TO GIVE</source>
        <translation>TIEMPO PARA DAR</translation>
    </message>
    <message>
        <source>Verdict before and after</source>
        <translation>Previsión antes y después</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>Formas</translation>
    </message>
    <message>
        <source>Ways back to schedule</source>
        <translation>Volver al horario</translation>
    </message>
    <message>
        <source>What would suffice</source>
        <translation>Lo que bastaría</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>A block has to end after it starts.</source>
        <translation>Un bloque tiene que terminar después de empezar.</translation>
    </message>
    <message>
        <source>A block needs a title.</source>
        <translation>Un bloque necesita un título.</translation>
    </message>
    <message>
        <source>A message for the stage may have {about} characters at most.</source>
        <translation>Un mensaje para el escenario puede tener {about} caracteres como máximo.</translation>
    </message>
    <message>
        <source>A message needs words.</source>
        <translation>Un mensaje necesita texto.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>Una persona necesita un nombre.</translation>
    </message>
    <message>
        <source>A place needs a name.</source>
        <translation>Un lugar necesita un nombre.</translation>
    </message>
    <message>
        <source>A priority is a number from 1 to 9.</source>
        <translation>Una prioridad es un número del 1 al 9.</translation>
    </message>
    <message>
        <source>A question needs words.</source>
        <translation>Una pregunta necesita texto.</translation>
    </message>
    <message>
        <source>A show needs a block.</source>
        <translation>Un evento necesita un bloque.</translation>
    </message>
    <message>
        <source>A show needs a title.</source>
        <translation>Un evento necesita un título.</translation>
    </message>
    <message>
        <source>A slot is shorter than a day.</source>
        <translation>Una franja horaria dura menos de un día.</translation>
    </message>
    <message>
        <source>A time in the running order is in whole seconds.</source>
        <translation>Los tiempos de la escaleta se dan en segundos enteros.</translation>
    </message>
    <message>
        <source>A tolerance is from nothing to a day.</source>
        <translation>Una tolerancia va de nada a un día.</translation>
    </message>
    <message>
        <source>A warning is some time before the end, at most a day.</source>
        <translation>Un aviso es un tiempo antes del final, un día como máximo.</translation>
    </message>
    <message>
        <source>An allotment is at least a second.</source>
        <translation>Un tiempo asignado dura un segundo como mínimo.</translation>
    </message>
    <message>
        <source>An allotment is at most a day.</source>
        <translation>Un tiempo asignado dura un día como máximo.</translation>
    </message>
    <message>
        <source>Every segment is skipped: there is nothing to start.</source>
        <translation>Se han saltado todos los segmentos: no hay nada que empezar.</translation>
    </message>
    <message>
        <source>More than a day cannot be added or taken at once.</source>
        <translation>No se puede añadir ni quitar más de un día de una vez.</translation>
    </message>
    <message>
        <source>Nothing was on air before “{about}”.</source>
        <translation>No había nada en el aire antes de «{about}».</translation>
    </message>
    <message>
        <source>Only the clock of a rehearsal can jump.</source>
        <translation>Solo puede adelantarse el reloj de un ensayo.</translation>
    </message>
    <message>
        <source>Participants are counted from 0 to {about}.</source>
        <translation>Los participantes se cuentan de 0 a {about}.</translation>
    </message>
    <message>
        <source>Somebody else is called “{about}”: to have them speak instead, replace the speaker.</source>
        <translation>Ya hay otra persona llamada «{about}»: para que hable en su lugar, sustituya al ponente.</translation>
    </message>
    <message>
        <source>Something else has happened since: look again before undoing.</source>
        <translation>Ha pasado algo más desde entonces: mire otra vez antes de deshacer.</translation>
    </message>
    <message>
        <source>That message was seen already.</source>
        <translation>Ese mensaje ya se ha visto.</translation>
    </message>
    <message>
        <source>The blocks around “{about}” leave no room for all that is planned in it.</source>
        <translation>Los bloques contiguos no dejan sitio para todo lo previsto en «{about}».</translation>
    </message>
    <message>
        <source>The hard out has to come after the start of the slot.</source>
        <translation>El límite tiene que ser posterior al inicio de la franja horaria.</translation>
    </message>
    <message>
        <source>The shortest time of “{about}” is longer than its time: change that first.</source>
        <translation>El tiempo mínimo de «{about}» es más largo que su tiempo: cambie antes el mínimo.</translation>
    </message>
    <message>
        <source>The show has already started.</source>
        <translation>El evento ya ha empezado.</translation>
    </message>
    <message>
        <source>The show has ended.</source>
        <translation>El evento ha terminado.</translation>
    </message>
    <message>
        <source>The show has not started.</source>
        <translation>El evento no ha empezado.</translation>
    </message>
    <message>
        <source>The show has passed this place in the running order.</source>
        <translation>El evento ya ha pasado por este lugar de la escaleta.</translation>
    </message>
    <message>
        <source>The show has passed “{about}”: it has to be moved.</source>
        <translation>El evento ya ha pasado de «{about}»: hay que moverlo.</translation>
    </message>
    <message>
        <source>The show is already paused.</source>
        <translation>El evento ya está en pausa.</translation>
    </message>
    <message>
        <source>The show is not paused.</source>
        <translation>El evento no está en pausa.</translation>
    </message>
    <message>
        <source>The show is paused: resume it first.</source>
        <translation>El evento está en pausa: hay que reanudarlo antes.</translation>
    </message>
    <message>
        <source>The stage is black already.</source>
        <translation>El escenario ya está en negro.</translation>
    </message>
    <message>
        <source>The stage is not black.</source>
        <translation>El escenario no está en negro.</translation>
    </message>
    <message>
        <source>The stage shows no message.</source>
        <translation>El escenario no muestra ningún mensaje.</translation>
    </message>
    <message>
        <source>The stage shows no such message.</source>
        <translation>El escenario no muestra ese mensaje.</translation>
    </message>
    <message>
        <source>The way back “{about}” is not offered now.</source>
        <translation>Esta forma de recuperar el horario («{about}») no se ofrece ahora.</translation>
    </message>
    <message>
        <source>There is no block “{about}”.</source>
        <translation>No hay ningún bloque «{about}».</translation>
    </message>
    <message>
        <source>There is no message {about}.</source>
        <translation>No hay ningún mensaje {about}.</translation>
    </message>
    <message>
        <source>There is no question {about}.</source>
        <translation>No existe la pregunta {about}.</translation>
    </message>
    <message>
        <source>There is no room behind this block: it can end at {about} at the latest.</source>
        <translation>No hay sitio detrás de este bloque: puede terminar a las {about} como muy tarde.</translation>
    </message>
    <message>
        <source>There is no room: no planned time would be left for “{about}”.</source>
        <translation>No hay sitio: a «{about}» no le quedaría tiempo previsto.</translation>
    </message>
    <message>
        <source>There is no segment “{about}”.</source>
        <translation>No hay ningún segmento «{about}».</translation>
    </message>
    <message>
        <source>There is no time to add.</source>
        <translation>No hay tiempo que añadir.</translation>
    </message>
    <message>
        <source>There is no time zone “{about}”.</source>
        <translation>No existe la zona horaria «{about}».</translation>
    </message>
    <message>
        <source>There is nobody called “{about}”.</source>
        <translation>No hay nadie llamado «{about}».</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>No hay nada que cambiar.</translation>
    </message>
    <message>
        <source>There is nothing to leave out: the next cue is due in ten seconds or less.</source>
        <translation>No hay nada que omitir: el próximo relevo toca en diez segundos o menos.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>These planned times are outside the slot.</source>
        <translation>Estas horas previstas están fuera de la franja.</translation>
    </message>
    <message>
        <source>These planned times overlap with those of “{about}”.</source>
        <translation>Estas horas previstas coinciden con las de «{about}».</translation>
    </message>
    <message>
        <source>This console is read-only: another one runs this session.</source>
        <translation>Esta consola es de solo lectura: otra lleva esta sesión.</translation>
    </message>
    <message>
        <source>This is more than a running order can hold.</source>
        <translation>Es más de lo que cabe en una escaleta.</translation>
    </message>
    <message>
        <source>This text holds {about}, which cannot be shown: remove it.</source>
        <translation>Este texto contiene {about}, que no se puede mostrar: quítelo.</translation>
    </message>
    <message>
        <source>This text is too long: it may have {about} characters at most.</source>
        <translation>Este texto es demasiado largo: puede tener como máximo {about} caracteres.</translation>
    </message>
    <message>
        <source>{about} cannot be merged into itself.</source>
        <translation>{about} no se puede unir consigo misma.</translation>
    </message>
    <message>
        <source>{about} has left the desk already.</source>
        <translation>{about} ya está cerrada.</translation>
    </message>
    <message>
        <source>{about} has not left the desk.</source>
        <translation>{about} no está cerrada.</translation>
    </message>
    <message>
        <source>{about} is neither in the inbox nor in the queue.</source>
        <translation>{about} no está ni en la bandeja de entrada ni en la cola.</translation>
    </message>
    <message>
        <source>{about} is not in the queue.</source>
        <translation>{about} no está en la cola.</translation>
    </message>
    <message>
        <source>{about} is not on air.</source>
        <translation>{about} no está en el aire.</translation>
    </message>
    <message>
        <source>{about} is not ready: mark it as ready first.</source>
        <translation>{about} no está lista: márquela antes como lista.</translation>
    </message>
    <message>
        <source>{about} is on air: it has to be answered first.</source>
        <translation>{about} está en el aire: antes hay que responderla.</translation>
    </message>
    <message>
        <source>“{about}” cannot be made as short as its time: the shortest times in it do not allow it.</source>
        <translation>«{about}» no cabe en su tiempo: sus mínimos no lo permiten.</translation>
    </message>
    <message>
        <source>“{about}” does not speak here.</source>
        <translation>«{about}» no interviene aquí.</translation>
    </message>
    <message>
        <source>“{about}” has been on air: its record stays as it is.</source>
        <translation>«{about}» ya ha estado en el aire: su registro no cambia.</translation>
    </message>
    <message>
        <source>“{about}” has the floor already.</source>
        <translation>«{about}» ya tiene la palabra.</translation>
    </message>
    <message>
        <source>“{about}” is in another block: move it in the running order.</source>
        <translation>«{about}» está en otro bloque: muévalo en la escaleta.</translation>
    </message>
    <message>
        <source>“{about}” is named twice.</source>
        <translation>«{about}» aparece dos veces.</translation>
    </message>
    <message>
        <source>“{about}” is next already.</source>
        <translation>«{about}» ya es el siguiente.</translation>
    </message>
    <message>
        <source>“{about}” is no longer on air: someone was faster.</source>
        <translation>«{about}» ya no está en el aire: alguien ha sido más rápido.</translation>
    </message>
    <message>
        <source>“{about}” is not in this block.</source>
        <translation>«{about}» no está en este bloque.</translation>
    </message>
    <message>
        <source>“{about}” is not pending.</source>
        <translation>«{about}» no está pendiente.</translation>
    </message>
    <message>
        <source>“{about}” is not skipped.</source>
        <translation>«{about}» no se ha saltado.</translation>
    </message>
    <message>
        <source>“{about}” is not the code of a language: write it such as en, es or pt-BR.</source>
        <translation>«{about}» no es el código de un idioma: escríbalo como en, es o pt-BR.</translation>
    </message>
    <message>
        <source>“{about}” is on air: it can be neither removed nor moved.</source>
        <translation>«{about}» está en el aire: no se puede quitar ni mover.</translation>
    </message>
    <message>
        <source>“{about}” is protected, so it cannot be droppable: change one of the two.</source>
        <translation>«{about}» está protegido, así que no se puede prescindir de él: cambie una de las dos cosas.</translation>
    </message>
    <message>
        <source>“{about}” speaks in nothing that is pending.</source>
        <translation>«{about}» no interviene en nada pendiente.</translation>
    </message>
</context>
<context>
    <name>Return</name>
    <message>
        <source>Leave it skipped</source>
        <translation>Dejarlo saltado</translation>
    </message>
    <message>
        <source>Take in again what was skipped</source>
        <translation>Recuperar lo saltado</translation>
    </message>
    <message>
        <source>Take it in again, and take the shared time back</source>
        <translation>Recuperarlo, con el tiempo que se repartió</translation>
    </message>
    <message>
        <source>{name} is late, but comes</source>
        <translation>{name} llega tarde, pero viene</translation>
    </message>
    <message>
        <source>{name} is there after all</source>
        <translation>{name} sí está presente</translation>
    </message>
</context>
<context>
    <name>RunningOrder</name>
    <message>
        <source>Absent</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Estimado</translation>
    </message>
    <message>
        <source>Has moved: tell the speaker</source>
        <translation>Se ha movido: avise al ponente</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Llega tarde</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Nobody has to be told.</source>
        <translation>No hay que avisar a nadie.</translation>
    </message>
    <message>
        <source>Nothing is selected in the running order.</source>
        <translation>No hay nada elegido en la escaleta.</translation>
    </message>
    <message>
        <source>Over / under</source>
        <translation>Desvío</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dur.</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Por confirmar</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Por venir</translation>
    </message>
    <message>
        <source>Who and what</source>
        <translation>Quién y qué</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>late</source>
        <translation>tarde</translation>
    </message>
    <message>
        <source>tbc</source>
        <translation>p. c.</translation>
    </message>
    <message>
        <source>tell</source>
        <translation>avisar</translation>
    </message>
    <message>
        <source>{amount} over</source>
        <translation>{amount} más</translation>
    </message>
    <message>
        <source>{amount} under</source>
        <translation>{amount} menos</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}: {words}</translation>
    </message>
    <message>
        <source>“{name}” is on air: it can be ended, but not skipped.</source>
        <translation>«{name}» está en el aire: se puede terminar, pero no saltar.</translation>
    </message>
    <message>
        <source>“{name}” is skipped already.</source>
        <translation>«{name}» ya está omitido.</translation>
    </message>
    <message>
        <source>“{what}” cannot be done with what is selected.</source>
        <translation>«{what}» no se puede hacer con lo elegido.</translation>
    </message>
</context>
<context>
    <name>RunningOrderEditing</name>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Duplicate {what}?</source>
        <translation>¿Duplicar {what}?</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Move {what} to another block?</source>
        <translation>¿Mover {what} a otro bloque?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove {what}?</source>
        <translation>¿Quitar {what}?</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Skip {name}?</source>
        <translation>¿Saltar {name}?</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Take in {name} again?</source>
        <translation>¿Recuperar {name}?</translation>
    </message>
    <message>
        <source>{names}: new here. {key} to say where and who they are.</source>
        <translation>Persona nueva: {names}. {key}: indicar dónde está y quién es.</translation>
    </message>
</context>
<context>
    <name>RunningOrderPanel</name>
    <message>
        <source>RUNNING ORDER</source>
        <translation>ESCALETA</translation>
    </message>
    <message>
        <source>Running order</source>
        <translation>Escaleta</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Alerts</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>El del equipo</translation>
    </message>
    <message>
        <source>As the speakers see it.</source>
        <translation>Como lo ven los ponentes.</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Campana</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Doble</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>How the windows look.</source>
        <translation>Cómo se ven las ventanas.</translation>
    </message>
    <message>
        <source>In per cent of the usual one.</source>
        <translation>En porcentaje del normal.</translation>
    </message>
    <message>
        <source>Intervene after</source>
        <translation>Intervenir tras</translation>
    </message>
    <message>
        <source>Keep awake</source>
        <translation>Mantener activo</translation>
    </message>
    <message>
        <source>Keep the computer awake while a show is live.</source>
        <translation>El equipo no se suspende mientras un evento está en marcha.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Keys that differ from the usual ones, by action.</source>
        <translation>Teclas distintas de las habituales, por acción.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language of the stage</source>
        <translation>Idioma del escenario</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>No tone</source>
        <translation>Sin tono</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Off unless chosen.</source>
        <translation>Sin tono por defecto.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset: {name}</source>
        <translation>Restablecer: {name}</translation>
    </message>
    <message>
        <source>Seconds of overtime after which the moderator is told to intervene.</source>
        <translation>Segundos de más tras los que se pide al moderador que intervenga.</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Escenario</translation>
    </message>
    <message>
        <source>Tell of thresholds on the desktop when no window of the console is in front.</source>
        <translation>Avisa en el escritorio al pasar un umbral cuando ninguna ventana de la consola está delante.</translation>
    </message>
    <message>
        <source>Text editor</source>
        <translation>Editor de texto</translation>
    </message>
    <message>
        <source>The command that opens a file at a line, such as code -g {file}:{line}; empty: the usual program.</source>
        <translation>La orden que abre un archivo en una línea, como code -g {file}:{line}; vacío: el programa habitual.</translation>
    </message>
    <message>
        <source>The language of the windows.</source>
        <translation>El idioma de las ventanas.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Theme of the stage</source>
        <translation>Tema del escenario</translation>
    </message>
    <message>
        <source>Tone at the last warning</source>
        <translation>Tono en el último aviso</translation>
    </message>
    <message>
        <source>Tone at the warning</source>
        <translation>Tono en el aviso</translation>
    </message>
    <message>
        <source>Tone at zero</source>
        <translation>Tono en el cero</translation>
    </message>
    <message>
        <source>Tone when to intervene</source>
        <translation>Tono para intervenir</translation>
    </message>
    <message>
        <source>What the speakers read.</source>
        <translation>Lo que leen los ponentes.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Ningún ajuste contiene esas palabras.</translation>
    </message>
    <message>
        <source>Press the button, then the new key. Backspace takes the key away, Escape keeps it.</source>
        <translation>Pulse el botón y luego la nueva tecla. Retroceso quita la tecla, Esc la deja.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Settings – Run of Show</source>
        <translation>Ajustes – Run of Show</translation>
    </message>
</context>
<context>
    <name>SlotBar</name>
    <message>
        <source>Now {now}. Expected end {end}, hard out {hard_out}.</source>
        <translation>Ahora {now}. Final estimado {end}, límite {hard_out}.</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Franja</translation>
    </message>
    <message>
        <source>out {time}</source>
        <translation>límite {time}</translation>
    </message>
    <message>
        <source>{block}, {start} to {end}, is done.</source>
        <translation>{block}, de {start} a {end}, terminado.</translation>
    </message>
    <message>
        <source>{block}, {start} to {end}, is on air.</source>
        <translation>{block}, de {start} a {end}, en el aire.</translation>
    </message>
    <message>
        <source>{block}, {start} to {end}, is to come.</source>
        <translation>{block}, de {start} a {end}, por venir.</translation>
    </message>
</context>
<context>
    <name>Speakers</name>
    <message>
        <source>Absent: skip</source>
        <translation>Ausente: saltar</translation>
    </message>
    <message>
        <source>Absent: skip, and share the time within the block</source>
        <translation>Ausente: saltar y repartir el tiempo en el bloque</translation>
    </message>
    <message>
        <source>Absent; the time stays</source>
        <translation>Ausente; el tiempo se queda</translation>
    </message>
    <message>
        <source>Absent…</source>
        <translation>Ausente…</translation>
    </message>
    <message>
        <source>All were told</source>
        <translation>Todos avisados</translation>
    </message>
    <message>
        <source>Attendance of {name}</source>
        <translation>Asistencia de {name}</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Editar a {name}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>In all of them</source>
        <translation>En todos</translation>
    </message>
    <message>
        <source>In which segments</source>
        <translation>En qué segmentos</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Llega tarde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Anotarlo</translation>
    </message>
    <message>
        <source>Only {segment}</source>
        <translation>Solo {segment}</translation>
    </message>
    <message>
        <source>Replace {name}</source>
        <translation>Sustituir a {name}</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Lo sustituye</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Sustituir…</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Ponente</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Por confirmar</translation>
    </message>
    <message>
        <source>not told yet: {start}</source>
        <translation>aún sin avisar: {start}</translation>
    </message>
    <message>
        <source>told {before}, now {after}</source>
        <translation>avisado: {before}; ahora {after}</translation>
    </message>
    <message>
        <source>{name} is</source>
        <translation>{name}:</translation>
    </message>
    <message>
        <source>{time} ({local} {place})</source>
        <translation>{time} ({local} {place})</translation>
    </message>
    <message>
        <source>{time} ({local})</source>
        <translation>{time} ({local})</translation>
    </message>
    <message>
        <source>{time} in {place}</source>
        <translation>{time} en {place}</translation>
    </message>
    <message>
        <source>{whom}. Enter notes that all were told.</source>
        <translation>{whom}. Intro anota que se ha avisado a todos.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>About the message</source>
        <translation>Sobre el mensaje</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Enter: seen</source>
        <translation>Intro: visto</translation>
    </message>
    <message>
        <source>Kind of session</source>
        <translation>Tipo de sesión</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>Siguiente: {name}</translation>
    </message>
    <message>
        <source>No connection to the console</source>
        <translation>Sin conexión con la consola</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Ensayo</translation>
    </message>
    <message>
        <source>Rehearsal · {title}</source>
        <translation>Ensayo · {title}</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Stage – {name}</source>
        <translation>Escenario – {name}</translation>
    </message>
    <message>
        <source>The show has ended</source>
        <translation>El evento ha terminado</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>We start at {time}</source>
        <translation>Empezamos a las {time}</translation>
    </message>
    <message>
        <source>We start in a moment</source>
        <translation>Empezamos enseguida</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>se desconoce</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} más</translation>
    </message>
    <message>
        <source>{lost} · {title}</source>
        <translation>{lost} · {title}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Clock starts at</source>
        <translation>Hora de inicio</translation>
    </message>
    <message>
        <source>Edit the agenda…</source>
        <translation>Editar la agenda…</translation>
    </message>
    <message>
        <source>New agenda…</source>
        <translation>Nueva agenda…</translation>
    </message>
    <message>
        <source>Not a rehearsal: press again</source>
        <translation>No es un ensayo: pulse otra vez</translation>
    </message>
    <message>
        <source>Open an agenda…</source>
        <translation>Abrir una agenda…</translation>
    </message>
    <message>
        <source>Open the agenda</source>
        <translation>Abrir la agenda</translation>
    </message>
    <message>
        <source>Open the agenda of a webinar, look at the sample, or go on with a session.</source>
        <translation>Abra la agenda de un seminario web, mire el ejemplo o retome una sesión.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Abrir el ejemplo</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>Abrir la sesión</translation>
    </message>
    <message>
        <source>Or drop an agenda or a session on this window.</source>
        <translation>O suelte una agenda o una sesión en esta ventana.</translation>
    </message>
    <message>
        <source>RECENT AGENDAS</source>
        <translation>AGENDAS RECIENTES</translation>
    </message>
    <message>
        <source>Recent agendas</source>
        <translation>Agendas recientes</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Ensayar</translation>
    </message>
    <message>
        <source>Run of Show</source>
        <translation>Run of Show</translation>
    </message>
    <message>
        <source>Run the show now</source>
        <translation>Empezar el evento</translation>
    </message>
    <message>
        <source>SESSIONS KEPT</source>
        <translation>SESIONES GUARDADAS</translation>
    </message>
    <message>
        <source>Sessions kept</source>
        <translation>Sesiones guardadas</translation>
    </message>
    <message>
        <source>Show the warnings</source>
        <translation>Ver los avisos</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>This show is planned for {date}, which is not today. Rehearse it: the clock can start anywhere and run faster.</source>
        <translation>Este evento está previsto para el {date}, que no es hoy. Ensáyelo: el reloj puede empezar a cualquier hora e ir más rápido.</translation>
    </message>
    <message>
        <source>This show is today, {date}, and there is a session of it below.</source>
        <translation>Este evento es hoy, {date}, y abajo hay una sesión suya.</translation>
    </message>
    <message>
        <source>This show is today, {date}. A rehearsal of it keeps a session of its own.</source>
        <translation>Este evento es hoy, {date}. Un ensayo guarda su propia sesión.</translation>
    </message>
    <message>
        <source>{file} is not there any more. It can be taken off the list.</source>
        <translation>{file} ya no está. Se puede quitar de la lista.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>+{time} each</source>
        <translation>+{time} cada uno</translation>
    </message>
    <message>
        <source>Hard out {before} → {after}</source>
        <translation>Límite {before} → {after}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Rehacer: {what}</translation>
    </message>
    <message>
        <source>Speakers of {who}</source>
        <translation>Ponentes de {who}</translation>
    </message>
    <message>
        <source>Start {before} → {after}</source>
        <translation>Inicio {before} → {after}</translation>
    </message>
    <message>
        <source>Time of {who}</source>
        <translation>Tiempo de {who}</translation>
    </message>
    <message>
        <source>Title of the event</source>
        <translation>Título del evento</translation>
    </message>
    <message>
        <source>Title of {who}</source>
        <translation>Título de {who}</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Deshacer: {what}</translation>
    </message>
    <message>
        <source>the clock of {name} runs again</source>
        <translation>el reloj de {name} vuelve a correr</translation>
    </message>
    <message>
        <source>the show has not ended, {name} is on air again</source>
        <translation>el evento no ha terminado y {name} vuelve a estar en el aire</translation>
    </message>
    <message>
        <source>{amount} added for {name}</source>
        <translation>{amount} más para {name}</translation>
    </message>
    <message>
        <source>{amount} taken from {name}</source>
        <translation>{amount} menos para {name}</translation>
    </message>
    <message>
        <source>{leaving} leaves the air, the show has not started</source>
        <translation>{leaving} sale del aire y el evento no ha empezado</translation>
    </message>
    <message>
        <source>{leaving} leaves the air, {name} is on air again</source>
        <translation>{leaving} sale del aire y {name} vuelve a estar en el aire</translation>
    </message>
    <message>
        <source>{name} absent</source>
        <translation>{name}: ausente</translation>
    </message>
    <message>
        <source>{name} absent, skipped</source>
        <translation>{name}: ausente, saltado</translation>
    </message>
    <message>
        <source>{name} absent, skipped, time shared</source>
        <translation>{name}: ausente, saltado, tiempo repartido</translation>
    </message>
    <message>
        <source>{name} confirmed</source>
        <translation>{name}: confirmado</translation>
    </message>
    <message>
        <source>{name} is paused again</source>
        <translation>{name} vuelve a estar en pausa</translation>
    </message>
    <message>
        <source>{name} late</source>
        <translation>{name}: llega tarde</translation>
    </message>
    <message>
        <source>{name} late, but comes</source>
        <translation>{name}: llega tarde, pero viene</translation>
    </message>
    <message>
        <source>{name} there after all</source>
        <translation>{name}: finalmente está</translation>
    </message>
    <message>
        <source>{name} to be confirmed</source>
        <translation>{name}: por confirmar</translation>
    </message>
    <message>
        <source>{what} ({about})</source>
        <translation>{what} ({about})</translation>
    </message>
    <message>
        <source>{what}, time taken back</source>
        <translation>{what}, tiempo recuperado</translation>
    </message>
    <message>
        <source>{who} edited</source>
        <translation>{who}: editado</translation>
    </message>
    <message>
        <source>→ {time} each</source>
        <translation>→ {time} cada uno</translation>
    </message>
    <message>
        <source>−{time} each</source>
        <translation>−{time} cada uno</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>Preview</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Sugerencia</translation>
    </message>
</context>
<context>
    <name>TransportPanel</name>
    <message>
        <source>+1 min</source>
        <translation>+1 min</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Press again</source>
        <translation>Pulse otra vez</translation>
    </message>
    <message>
        <source>Press again to end</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Press again to go back</source>
        <translation>Otra vez para volver</translation>
    </message>
    <message>
        <source>−1 min</source>
        <translation>−1 min</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Block {number}</source>
        <translation>Bloque {number}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Ended {end} · {over}</source>
        <translation>Terminó {end} · {over}</translation>
    </message>
    <message>
        <source>Ended {end}, {over}</source>
        <translation>Terminó a las {end}, {over}</translation>
    </message>
    <message>
        <source>Ends {end} · {over}</source>
        <translation>Termina {end} · {over}</translation>
    </message>
    <message>
        <source>Ends {end}, {over}</source>
        <translation>Termina a las {end}, {over}</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>En el aire</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Fuera de tiempo</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Saltado</translation>
    </message>
    <message>
        <source>Wrap up now</source>
        <translation>Cierre ya</translation>
    </message>
    <message>
        <source>Wrap up soon</source>
        <translation>Vaya cerrando</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>en_GB</source>
        <translation>es_ES</translation>
    </message>
    <message>
        <source>no time left</source>
        <translation>sin tiempo</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>en hora</translation>
    </message>
    <message>
        <source>{amount} over</source>
        <translation>{amount} tarde</translation>
    </message>
    <message>
        <source>{amount} under</source>
        <translation>{amount} antes</translation>
    </message>
    <message>
        <source>{duration} over</source>
        <translation>{duration} de más</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{names} are back on time.</source>
        <translation>{names}: de nuevo en hora.</translation>
    </message>
    <message>
        <source>{names} are over their end.</source>
        <translation>{names}: han pasado su hora.</translation>
    </message>
    <message>
        <source>{names} will end over.</source>
        <translation>{names}: terminarán tarde.</translation>
    </message>
    <message>
        <source>{name} is back on time.</source>
        <translation>{name}: de nuevo en hora.</translation>
    </message>
    <message>
        <source>{name} is over its end.</source>
        <translation>{name}: ha pasado su hora.</translation>
    </message>
    <message>
        <source>{name} will end over.</source>
        <translation>{name}: terminará tarde.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>On air</source>
        <translation>En el aire</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Running order</source>
        <translation>Escaleta</translation>
    </message>
</context>
</TS>
