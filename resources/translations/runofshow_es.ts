<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>Actions</name>
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
        <source>Bring forward</source>
        <translation>Adelantar</translation>
    </message>
    <message>
        <source>Capture a question</source>
        <translation>Anotar una pregunta</translation>
    </message>
    <message>
        <source>Close this session</source>
        <translation>Cerrar esta sesión</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Órdenes…</translation>
    </message>
    <message>
        <source>End show</source>
        <translation>Terminar</translation>
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
        <source>Mini window</source>
        <translation>Ventana mini</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderación</translation>
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
        <source>Narrow this panel</source>
        <translation>Estrechar este panel</translation>
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
        <source>Reset this workspace</source>
        <translation>Restablecer este espacio</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Seguir</translation>
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
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Widen this panel</source>
        <translation>Ensanchar este panel</translation>
    </message>
</context>
<context>
    <name>Alert</name>
    <message>
        <source>Time to intervene</source>
        <translation>Hora de intervenir</translation>
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
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Bring forward</source>
        <translation>Adelantar</translation>
    </message>
    <message>
        <source>End show</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Give the floor</source>
        <translation>Dar la palabra</translation>
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
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
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
        <translation>El escenario va dentro de la consola: puede pararse mientras la consola está ocupada.</translation>
    </message>
    <message>
        <source>This computer cannot be kept awake: see that it does not go to sleep.</source>
        <translation>Este equipo no se puede mantener activo: cuide de que no se suspenda.</translation>
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
        <source>Kept in memory until it can be written; do not close the console.</source>
        <translation>Queda en memoria hasta que se pueda escribir; no cierre la consola.</translation>
    </message>
    <message>
        <source>NOT SAVED. {why}</source>
        <translation>SIN GUARDAR. {why}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Press “End show” again within three seconds to end the show.</source>
        <translation>Pulse «Terminar» otra vez antes de tres segundos para terminar el evento.</translation>
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
        <source>Read-only: the console that ran this session is gone. Close this window and open the session again to take it over.</source>
        <translation>Solo lectura: la consola que llevaba esta sesión ya no está. Cierre esta ventana y vuelva a abrir la sesión para hacerse cargo.</translation>
    </message>
    <message>
        <source>Resumed at {time}, {duration} after the last entry. The clock has gone on and is right.</source>
        <translation>Retomado a las {time}, {duration} después de la última entrada. El reloj ha seguido y está en hora.</translation>
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
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <source>What is shown may be older than what happened: {orphans} later entries were found behind a gap and are kept beside it. Check what is on air.</source>
        <translation>Lo que se ve puede ser anterior a lo que ocurrió: detrás de un hueco se encontraron {orphans} entradas posteriores, guardadas aparte. Compruebe qué está en el aire.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>se desconoce</translation>
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
        <source>asked by {count}</source>
        <translation>
            <numerusform>la hizo {count}</numerusform>
            <numerusform>la hicieron {count}</numerusform>
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
        <source>{count} more fit · {duration} each</source>
        <translation>
            <numerusform>Cabe {count} más · {duration} cada una</numerusform>
            <numerusform>Caben {count} más · {duration} cada una</numerusform>
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
        <source>{duration} left</source>
        <translation>
            <numerusform>queda {duration}</numerusform>
            <numerusform>quedan {duration}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FloorPanel</name>
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
        <source>Who has the floor</source>
        <translation>Quién tiene la palabra</translation>
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
        <translation>Empezado</translation>
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
    <name>MainWindow</name>
    <message>
        <source>A question is half typed. Close again within three seconds to drop it.</source>
        <translation>Hay una pregunta a medio escribir. Cierre otra vez antes de tres segundos para descartarla.</translation>
    </message>
    <message>
        <source>Agendas (*.yaml *.yml);;All files (*)</source>
        <translation>Agendas (*.yaml *.yml);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>NOT SAVED. Close again within three seconds to lose what was not written.</source>
        <translation>SIN GUARDAR. Cierre otra vez antes de tres segundos para perder lo que no se ha escrito.</translation>
    </message>
    <message>
        <source>Open an agenda</source>
        <translation>Abrir una agenda</translation>
    </message>
    <message>
        <source>Rehearsal ×{speed} · {event} – {name}</source>
        <translation>Ensayo ×{speed} · {event} – {name}</translation>
    </message>
    <message>
        <source>Run of Show</source>
        <translation>Run of Show</translation>
    </message>
    <message>
        <source>The show is live. Close again within three seconds to leave it; it goes on and is kept.</source>
        <translation>El evento está en marcha. Cierre otra vez antes de tres segundos para salir; sigue y se conserva.</translation>
    </message>
    <message>
        <source>This language is not there yet.</source>
        <translation>Este idioma aún no está.</translation>
    </message>
    <message>
        <source>{event} – {name}</source>
        <translation>{event} – {name}</translation>
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
</context>
<context>
    <name>MiniWindow</name>
    <message>
        <source>+1 min</source>
        <translation>+1 min</translation>
    </message>
    <message>
        <source>Mini – {name}</source>
        <translation>Mini – {name}</translation>
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
        <translation>Fin límite</translation>
    </message>
    <message>
        <source>Not started yet</source>
        <translation>Aún no ha empezado</translation>
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
        <translation>Resta del bloque</translation>
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
        <source>NEXT</source>
        <translation>SIGUIENTE</translation>
    </message>
    <message>
        <source>Next speaker</source>
        <translation>Siguiente ponente</translation>
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
        <source>nobody</source>
        <translation>nadie</translation>
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
        <translation>Orden</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
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
    <name>ProblemsPage</name>
    <message>
        <source>Each line says where, what is wrong and what would be right. Correct {file}, then read it again.</source>
        <translation>Cada línea dice dónde, qué está mal y qué estaría bien. Corrija {file} y vuelva a leerlo.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
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
        <source>This agenda cannot be run yet</source>
        <translation>Esta agenda aún no se puede usar</translation>
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
        <source>{number} is in the inbox again.</source>
        <translation>{number} vuelve a la entrada.</translation>
    </message>
    <message>
        <source>{number} is in the queue.</source>
        <translation>{number} está en la cola.</translation>
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
        <source>Another console runs this session: questions are typed there.</source>
        <translation>Otra consola lleva esta sesión: las preguntas se escriben allí.</translation>
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
        <source>Capture a question…   Enter keeps it</source>
        <translation>Anotar una pregunta…   Intro la guarda</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
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
        <translation>Vacía. Q en la bandeja trae aquí una pregunta.</translation>
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
        <translation>Entrada o preguntas cerradas</translation>
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
        <translation>{number} ya salió de la mesa: antes, B la recupera.</translation>
    </message>
    <message>
        <source>{number} has not left the desk.</source>
        <translation>{number} no ha salido de la mesa.</translation>
    </message>
    <message>
        <source>{number} is captured.</source>
        <translation>{number} está anotada.</translation>
    </message>
    <message>
        <source>{number} is in the inbox: Q puts it into the queue first.</source>
        <translation>{number} está en la bandeja: antes, Q la pone en la cola.</translation>
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
    <name>Refusals</name>
    <message>
        <source>A question needs words.</source>
        <translation>Una pregunta necesita texto.</translation>
    </message>
    <message>
        <source>Every segment is skipped: there is nothing to start.</source>
        <translation>Todos los segmentos están saltados: no hay nada que empezar.</translation>
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
        <source>Something else has happened since: look again before undoing.</source>
        <translation>Ha pasado algo más desde entonces: mire otra vez antes de deshacer.</translation>
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
        <source>There is no question {about}.</source>
        <translation>No existe la pregunta {about}.</translation>
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
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>This console is read-only: another one runs this session.</source>
        <translation>Esta consola es de solo lectura: otra lleva esta sesión.</translation>
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
        <translation>{about} no está ni en la entrada ni en la cola.</translation>
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
        <source>“{about}” does not speak here.</source>
        <translation>«{about}» no interviene aquí.</translation>
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
        <source>“{about}” is next already.</source>
        <translation>«{about}» ya es el siguiente.</translation>
    </message>
    <message>
        <source>“{about}” is no longer on air: someone was faster.</source>
        <translation>«{about}» ya no está en el aire: alguien ha sido más rápido.</translation>
    </message>
    <message>
        <source>“{about}” is not pending.</source>
        <translation>«{about}» no está pendiente.</translation>
    </message>
    <message>
        <source>“{about}” is not skipped.</source>
        <translation>«{about}» no está saltado.</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>tbc</source>
        <translation>p. c.</translation>
    </message>
</context>
<context>
    <name>RunningOrder</name>
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
        <source>High contrast</source>
        <translation>Alto contraste</translation>
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
        <translation>Apagado si no se elige.</translation>
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
        <translation>Avisa en el escritorio de los umbrales cuando ninguna ventana de la consola está delante.</translation>
    </message>
    <message>
        <source>The language of the windows.</source>
        <translation>El idioma de las ventanas.</translation>
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
        <translation>Tono al intervenir</translation>
    </message>
    <message>
        <source>What the speakers read.</source>
        <translation>Lo que leen los ponentes.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
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
        <translation>Ningún ajuste tiene esas palabras.</translation>
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
    <name>Stage</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Kind of session</source>
        <translation>Tipo de sesión</translation>
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
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Clock starts at</source>
        <translation>Hora de inicio</translation>
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
        <source>Speed</source>
        <translation>Velocidad</translation>
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
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Redo: {what}</source>
        <translation>Rehacer: {what}</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Deshacer: {what}</translation>
    </message>
</context>
<context>
    <name>TransportPanel</name>
    <message>
        <source>+1 min</source>
        <translation>+1 min</translation>
    </message>
    <message>
        <source>Press again to end</source>
        <translation>Otra vez</translation>
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
        <source>{duration} left</source>
        <translation>quedan {duration}</translation>
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
