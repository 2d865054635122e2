<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Hilum</source>
        <translation>Sobre o Hilum</translation>
    </message>
    <message>
        <source>Hilum {version}

Reads chest X-rays on this computer, offline, and says when its answer should not be trusted.

Decision support for trained readers, not a diagnosis and not a certified medical device.</source>
        <translation>Hilum {version}

Lê radiografias de tórax neste computador, sem conexão, e diz quando não se deve confiar na sua resposta.

Apoio à decisão para leitores treinados; não é um diagnóstico nem um dispositivo médico certificado.</translation>
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
        <translation>Abrir uma &amp;pasta…</translation>
    </message>
    <message>
        <source>&amp;Forget what was opened</source>
        <translation>&amp;Esquecer o que foi aberto</translation>
    </message>
    <message>
        <source>&amp;Paste files</source>
        <translation>Co&amp;lar arquivos</translation>
    </message>
    <message>
        <source>Try a &amp;sample</source>
        <translation>Experimentar um &amp;exemplo</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Pr&amp;int the report…</source>
        <translation>&amp;Imprimir o relatório…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Configurações…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>&amp;Pause reading</source>
        <translation>&amp;Pausar a leitura</translation>
    </message>
    <message>
        <source>&amp;Cancel reading</source>
        <translation>&amp;Cancelar a leitura</translation>
    </message>
    <message>
        <source>&amp;Delete from the history</source>
        <translation>&amp;Excluir do histórico</translation>
    </message>
    <message>
        <source>&amp;Search the history</source>
        <translation>&amp;Buscar no histórico</translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation>Imagem &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>Imagem &amp;seguinte</translation>
    </message>
    <message>
        <source>&amp;Window: drag for brightness and contrast</source>
        <translation>&amp;Janela: arrastar para brilho e contraste</translation>
    </message>
    <message>
        <source>&amp;Move: drag the picture</source>
        <translation>&amp;Mover: arrastar a imagem</translation>
    </message>
    <message>
        <source>Measure a &amp;distance</source>
        <translation>Medir uma &amp;distância</translation>
    </message>
    <message>
        <source>Ma&amp;gnifier</source>
        <translation>&amp;Lupa</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Amplia&amp;r</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Reduzir</translation>
    </message>
    <message>
        <source>&amp;Fit to the window</source>
        <translation>Ajustar à &amp;janela</translation>
    </message>
    <message>
        <source>Actual &amp;pixels (1:1)</source>
        <translation>&amp;Pixels reais (1:1)</translation>
    </message>
    <message>
        <source>&amp;Invert: swap black and white</source>
        <translation>&amp;Inverter preto e branco</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>Girar para a &amp;esquerda</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation>Girar para a &amp;direita</translation>
    </message>
    <message>
        <source>&amp;Mirror left to right</source>
        <translation>E&amp;spelhar da esquerda para a direita</translation>
    </message>
    <message>
        <source>Flip &amp;top to bottom</source>
        <translation>Virar de &amp;cima para baixo</translation>
    </message>
    <message>
        <source>&amp;Enter center and width…</source>
        <translation>I&amp;nserir centro e largura…</translation>
    </message>
    <message>
        <source>&amp;Clear the measurements</source>
        <translation>&amp;Limpar as medições</translation>
    </message>
    <message>
        <source>&amp;Reset the view</source>
        <translation>&amp;Restaurar a visualização</translation>
    </message>
    <message>
        <source>&amp;Heat map: where the network looked</source>
        <translation>Mapa de calor: onde a rede &amp;olhou</translation>
    </message>
    <message>
        <source>Compare with a &amp;prior of this patient</source>
        <translation>Comparar com uma an&amp;terior deste paciente</translation>
    </message>
    <message>
        <source>History panel</source>
        <translation>Painel do histórico</translation>
    </message>
    <message>
        <source>Reading panel</source>
        <translation>Painel de leitura</translation>
    </message>
    <message>
        <source>Read a&amp;gain with this model</source>
        <translation>Ler de n&amp;ovo com este modelo</translation>
    </message>
    <message>
        <source>&amp;Mark as reviewed</source>
        <translation>&amp;Marcar como revisada</translation>
    </message>
    <message>
        <source>Read &amp;first: hide the answer until I have entered mine</source>
        <translation>Ler &amp;primeiro: ocultar a resposta até eu inserir a minha</translation>
    </message>
    <message>
        <source>How far can I &amp;trust this?</source>
        <translation>Até que ponto posso &amp;confiar nisto?</translation>
    </message>
    <message>
        <source>&amp;Erase this patient for good…</source>
        <translation>Apa&amp;gar este paciente definitivamente…</translation>
    </message>
    <message>
        <source>Save &amp;log…</source>
        <translation>Salvar o re&amp;gistro…</translation>
    </message>
    <message>
        <source>Self-&amp;test…</source>
        <translation>Autotes&amp;te…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atalhos de te&amp;clado</translation>
    </message>
    <message>
        <source>&amp;About Hilum</source>
        <translation>&amp;Sobre o Hilum</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>&amp;Undo {what}</source>
        <translation>&amp;Desfazer: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refazer</translation>
    </message>
    <message>
        <source>&amp;Redo {what}</source>
        <translation>&amp;Refazer: {what}</translation>
    </message>
</context>
<context>
    <name>BatchController</name>
    <message numerus="yes">
        <source>%n picture(s) still wait to be read.</source>
        <translation>
            <numerusform>%n imagem ainda espera para ser lida.</numerusform>
            <numerusform>%n imagens ainda esperam para ser lidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hilum ended unexpectedly several times while reading them.</source>
        <translation>O Hilum foi encerrado inesperadamente várias vezes enquanto as lia.</translation>
    </message>
    <message>
        <source>Read them now</source>
        <translation>Ler agora</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n picture(s)</source>
        <translation>
            <numerusform>Cancelar %n imagem</numerusform>
            <numerusform>Cancelar %n imagens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>How often it is right</source>
        <translation>Com que frequência acerta</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Para que serve</translation>
    </message>
    <message>
        <source>What it is not for, and was never tested on</source>
        <translation>Para que não serve e em que nunca foi testado</translation>
    </message>
    <message>
        <source>What it learnt from</source>
        <translation>Com que aprendeu</translation>
    </message>
    <message>
        <source>How far these numbers carry</source>
        <translation>Até onde valem estes números</translation>
    </message>
    <message>
        <source>The card of this model gives no measured sensitivity and specificity.</source>
        <translation>A ficha deste modelo não informa sensibilidade nem especificidade medidas.</translation>
    </message>
    <message>
        <source>Of 100 people with an abnormal radiograph, it calls {value} abnormal (95 % interval {low} to {high}) and misses the others.</source>
        <translation>De 100 pessoas com radiografia anormal, chama {value} de anormais (intervalo de 95%: {low} a {high}) e deixa passar as outras.</translation>
    </message>
    <message>
        <source>Of 100 people with a normal radiograph, it calls {value} normal (95 % interval {low} to {high}) and alarms about the others.</source>
        <translation>De 100 pessoas com radiografia normal, chama {value} de normais (intervalo de 95%: {low} a {high}) e dá alarme sobre as outras.</translation>
    </message>
    <message>
        <source>Of 100 people with an abnormal radiograph, it calls {value} abnormal (95 % interval {low} to {high}), gives no verdict on {unanswered} and misses the others.</source>
        <translation>De 100 pessoas com radiografia anormal, chama {value} de anormais (intervalo de 95%: {low} a {high}), não se pronuncia sobre {unanswered} e deixa passar as outras.</translation>
    </message>
    <message>
        <source>Of 100 people with a normal radiograph, it calls {value} normal (95 % interval {low} to {high}), gives no verdict on {unanswered} and alarms about the others.</source>
        <translation>De 100 pessoas com radiografia normal, chama {value} de normais (intervalo de 95%: {low} a {high}), não se pronuncia sobre {unanswered} e dá alarme sobre as outras.</translation>
    </message>
    <message>
        <source>{source}: {pictures} pictures of {patients} patients</source>
        <translation>{source}: {pictures} imagens de {patients} pacientes</translation>
    </message>
    <message>
        <source>Thresholds and probabilities were set on {pictures}.</source>
        <translation>Os limiares e as probabilidades foram ajustados em {pictures}.</translation>
    </message>
    <message>
        <source>In hospitals that it had never seen, it put the abnormal one of two radiographs first in {value} of 100 pairs (95 % interval {low} to {high}). Guessing gives 50.</source>
        <translation>Em hospitais que nunca tinha visto, pôs primeiro a anormal de duas radiografias em {value} de 100 pares (intervalo de 95%: {low} a {high}). Adivinhar dá 50.</translation>
    </message>
    <message>
        <source>It can be worse on your radiographs than on those. Try it on radiographs that you know the answer of.</source>
        <translation>Pode ser pior nas suas radiografias do que naquelas. Experimente com radiografias cuja resposta você conhece.</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Same patient ID, but another name: {current} and {prior}.</source>
        <translation>Mesmo ID de paciente, mas outro nome: {current} e {prior}.</translation>
    </message>
    <message>
        <source>Same patient ID, but another name.</source>
        <translation>Mesmo ID de paciente, mas outro nome.</translation>
    </message>
    <message>
        <source>Radiograph</source>
        <translation>Radiografia</translation>
    </message>
    <message>
        <source>Prior radiograph</source>
        <translation>Radiografia anterior</translation>
    </message>
    <message>
        <source>Prior to compare with</source>
        <translation>Anterior para comparar</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Encerrar a comparação</translation>
    </message>
</context>
<context>
    <name>DisplayController</name>
    <message>
        <source>There is no picture to show.</source>
        <translation>Não há imagem para mostrar.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
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
            <numerusform>Excluir %n resultado</numerusform>
            <numerusform>Excluir %n resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) deleted.</source>
        <translation>
            <numerusform>%n resultado excluído.</numerusform>
            <numerusform>%n resultados excluídos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>EmptyView</name>
    <message>
        <source>Drop chest X-rays here</source>
        <translation>Solte radiografias de tórax aqui</translation>
    </message>
    <message>
        <source>DICOM, JPEG, PNG or TIFF: single files, many at once, or whole folders.</source>
        <translation>DICOM, JPEG, PNG ou TIFF: arquivos avulsos, muitos de uma vez ou pastas inteiras.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>Experimentar um exemplo</translation>
    </message>
</context>
<context>
    <name>ErasureController</name>
    <message>
        <source>Erase a patient</source>
        <translation>Apagar um paciente</translation>
    </message>
    <message>
        <source>Erase everything about “{name}” from Hilum?</source>
        <translation>Apagar do Hilum tudo sobre “{name}”?</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) with previews, impressions and notes will be removed from the history and from its back-ups. This cannot be undone. The original files, and reports that were saved elsewhere, stay.</source>
        <translation>
            <numerusform>%n resultado, com pré-visualização, impressão e nota, será removido do histórico e das cópias de segurança. Isto não pode ser desfeito. Os arquivos originais e os relatórios salvos em outro lugar permanecem.</numerusform>
            <numerusform>%n resultados, com pré-visualizações, impressões e notas, serão removidos do histórico e das cópias de segurança. Isto não pode ser desfeito. Os arquivos originais e os relatórios salvos em outro lugar permanecem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Apagar</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) were erased from the history and its back-ups.</source>
        <translation>
            <numerusform>%n resultado foi apagado do histórico e das cópias de segurança.</numerusform>
            <numerusform>%n resultados foram apagados do histórico e das cópias de segurança.</numerusform>
        </translation>
    </message>
    <message>
        <source>The original files were not touched.</source>
        <translation>Os arquivos originais não foram tocados.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Letters in the picture itself, such as a name, are not removed. Look closely.</source>
        <translation>Letras dentro da própria imagem, como um nome, não são removidas. Olhe com atenção.</translation>
    </message>
    <message>
        <source>The words under the picture become part of it and are marked as burned in.</source>
        <translation>As palavras sob a imagem passam a fazer parte dela e são marcadas como gravadas.</translation>
    </message>
    <message>
        <source>Select a radiograph in the history first.</source>
        <translation>Selecione primeiro uma radiografia no histórico.</translation>
    </message>
    <message>
        <source>There is no picture in the view.</source>
        <translation>Não há imagem na visualização.</translation>
    </message>
    <message>
        <source>This picture has not been read yet.</source>
        <translation>Esta imagem ainda não foi lida.</translation>
    </message>
    <message>
        <source>Part of this picture is missing, so there is no report.</source>
        <translation>Falta uma parte desta imagem, por isso não há relatório.</translation>
    </message>
    <message>
        <source>Enter your own impression first.</source>
        <translation>Insira primeiro a sua própria impressão.</translation>
    </message>
    <message>
        <source>There is no score to report.</source>
        <translation>Não há pontuação para relatar.</translation>
    </message>
    <message>
        <source>Needs a radiograph from a DICOM file with complete identifiers.</source>
        <translation>É necessária uma radiografia de um arquivo DICOM com identificadores completos.</translation>
    </message>
    <message>
        <source>The history is empty.</source>
        <translation>O histórico está vazio.</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>Ainda não há nada para exportar.</translation>
    </message>
    <message>
        <source>Writing the table: {done} of {rows}</source>
        <translation>Escrevendo a tabela: {done} de {rows}</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Salvo como {name}.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Salvar como</translation>
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
        <translation>Omitir os nomes</translation>
    </message>
    <message>
        <source>Patient, dates, institution, file name and free text are left out; identifiers in DICOM files are replaced by others.</source>
        <translation>Paciente, datas, instituição, nome do arquivo e texto livre são omitidos; os identificadores em arquivos DICOM são trocados por outros.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salvar como…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>This could not be prepared. Nothing has left the program.</source>
        <translation>Não foi possível preparar. Nada saiu do programa.</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>Relatório (PDF)</translation>
    </message>
    <message numerus="yes">
        <source>The reports of %n radiograph(s), one after the other.</source>
        <translation>
            <numerusform>O relatório de %n radiografia.</numerusform>
            <numerusform>Os relatórios de %n radiografias, um após o outro.</numerusform>
        </translation>
    </message>
    <message>
        <source>One page for the file.</source>
        <translation>Uma página para o prontuário.</translation>
    </message>
    <message>
        <source>Picture of the view (PNG)</source>
        <translation>Imagem da visualização (PNG)</translation>
    </message>
    <message>
        <source>As it is on the screen.</source>
        <translation>Como está na tela.</translation>
    </message>
    <message>
        <source>Structured Report (DICOM)</source>
        <translation>Relatório estruturado (DICOM)</translation>
    </message>
    <message>
        <source>For the archive: findings as codes and numbers.</source>
        <translation>Para o arquivo: achados como códigos e números.</translation>
    </message>
    <message>
        <source>Secondary Capture (DICOM)</source>
        <translation>Captura secundária (DICOM)</translation>
    </message>
    <message>
        <source>For the archive: picture and heat map.</source>
        <translation>Para o arquivo: imagem e mapa de calor.</translation>
    </message>
    <message>
        <source>Table of the history (CSV)</source>
        <translation>Tabela do histórico (CSV)</translation>
    </message>
    <message>
        <source>Entries as listed: {count}</source>
        <translation>Entradas na lista: {count}</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>About this picture</source>
        <translation>Sobre esta imagem</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID do paciente</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Nascimento</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Idade</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Data da imagem</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Incidência</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Exame</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instituição</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Equipamento</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Tamanho do pixel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} anos</translation>
    </message>
    <message>
        <source>{columns} × {rows} pixels, {bits} bits</source>
        <translation>{columns} × {rows} pixels, {bits} bits</translation>
    </message>
    <message>
        <source>, picture {frame} of {count}</source>
        <translation>, imagem {frame} de {count}</translation>
    </message>
    <message>
        <source>{row} × {column} mm at the detector</source>
        <translation>{row} × {column} mm no detector</translation>
    </message>
    <message>
        <source>{row} × {column} mm, calibrated</source>
        <translation>{row} × {column} mm, calibrado</translation>
    </message>
    <message>
        <source>{row} × {column} mm, measured at an unknown place</source>
        <translation>{row} × {column} mm, medido em local desconhecido</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
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
        <translation>Largura</translation>
    </message>
    <message>
        <source>Window center</source>
        <translation>Centro da janela</translation>
    </message>
    <message>
        <source>Window width</source>
        <translation>Largura da janela</translation>
    </message>
    <message>
        <source>Zoom: 100 % is one pixel of the screen for each pixel</source>
        <translation>Zoom: 100% é um pixel da tela para cada pixel</translation>
    </message>
</context>
<context>
    <name>HeatMapBar</name>
    <message>
        <source>Finding of the heat map</source>
        <translation>Achado do mapa de calor</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidade</translation>
    </message>
    <message>
        <source>Opacity of the heat map</source>
        <translation>Opacidade do mapa de calor</translation>
    </message>
    <message>
        <source>less</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mais</translation>
    </message>
    <message>
        <source>Where the network looked, not the outline of disease.</source>
        <translation>Onde a rede olhou, não o contorno da doença.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Nothing here fits.</source>
        <translation>Nada corresponde aqui.</translation>
    </message>
    <message>
        <source>Everything that Hilum reads is kept here, on this computer only.</source>
        <translation>Tudo o que o Hilum lê é guardado aqui, somente neste computador.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
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
        <translation>&amp;Imagem</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aj&amp;uda</translation>
    </message>
</context>
<context>
    <name>ModelCardDialog</name>
    <message>
        <source>How far can I trust this?</source>
        <translation>Até que ponto posso confiar nisto?</translation>
    </message>
    <message>
        <source>It is not proved who trained this model. What follows is what it says of itself.</source>
        <translation>Não está provado quem treinou este modelo. O que segue é o que ele diz de si mesmo.</translation>
    </message>
</context>
<context>
    <name>ModelInUse</name>
    <message>
        <source>There is no model, so there is no model card.</source>
        <translation>Não há modelo, portanto não há ficha do modelo.</translation>
    </message>
    <message>
        <source>This result was made by another model than the one in use now.</source>
        <translation>Este resultado foi feito por outro modelo que não o usado agora.</translation>
    </message>
    <message>
        <source>The card of that model is not at hand.</source>
        <translation>A ficha desse modelo não está disponível.</translation>
    </message>
    <message>
        <source>Analysis is off. {reason}</source>
        <translation>A análise está desligada. {reason}</translation>
    </message>
    <message>
        <source>Pictures can still be opened and looked at. {advice}</source>
        <translation>As imagens ainda podem ser abertas e vistas. {advice}</translation>
    </message>
</context>
<context>
    <name>ModelQuestionDialog</name>
    <message>
        <source>Install a model</source>
        <translation>Instalar um modelo</translation>
    </message>
    <message>
        <source>It is not proved who trained this model.</source>
        <translation>Não está provado quem treinou este modelo.</translation>
    </message>
    <message>
        <source>This model is older than the one in use.</source>
        <translation>Este modelo é mais antigo do que o que está em uso.</translation>
    </message>
    <message>
        <source>Install it all the same?</source>
        <translation>Instalá-lo mesmo assim?</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, versão {version}</translation>
    </message>
    <message>
        <source>In use now: version {version}</source>
        <translation>Em uso agora: versão {version}</translation>
    </message>
    <message>
        <source>This is what the model says of itself. Install it only if you trust whoever gave it to you. It will be marked as not signed wherever its name is shown.</source>
        <translation>Isto é o que o modelo diz de si mesmo. Instale-o somente se confia em quem o deu a você. Ele será marcado como não assinado onde quer que seu nome apareça.</translation>
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
        <translation>Fechar este aviso</translation>
    </message>
</context>
<context>
    <name>OpenController</name>
    <message>
        <source>“{name}” is a model, not a picture.</source>
        <translation>“{name}” é um modelo, não uma imagem.</translation>
    </message>
    <message>
        <source>It can be installed here or in the settings, after it was checked.</source>
        <translation>Pode ser instalado aqui ou nas definições, depois de verificado.</translation>
    </message>
    <message>
        <source>Install it…</source>
        <translation>Instalar…</translation>
    </message>
    <message>
        <source>There is a picture on the clipboard, but no file.</source>
        <translation>Há uma imagem na área de transferência, mas nenhum arquivo.</translation>
    </message>
    <message>
        <source>Save it as a file where it comes from, and open that.</source>
        <translation>Salve-a como arquivo no lugar de onde vem e abra esse arquivo.</translation>
    </message>
    <message>
        <source>There is no file on the clipboard.</source>
        <translation>Não há arquivo na área de transferência.</translation>
    </message>
    <message>
        <source>Open chest X-rays</source>
        <translation>Abrir radiografias de tórax</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Abrir uma pasta</translation>
    </message>
    <message>
        <source>This copy of Hilum has no samples.</source>
        <translation>Esta cópia do Hilum não tem exemplos.</translation>
    </message>
    <message>
        <source>There is no file in that folder.</source>
        <translation>Não há nenhum arquivo nessa pasta.</translation>
    </message>
    <message numerus="yes">
        <source>%n radiograph(s) were in the history already.</source>
        <translation>
            <numerusform>%n radiografia já estava no histórico.</numerusform>
            <numerusform>%n radiografias já estavam no histórico.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Ler de novo</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were no pictures.</source>
        <translation>
            <numerusform>%n arquivo não era uma imagem.</numerusform>
            <numerusform>%n arquivos não eram imagens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningWindow</name>
    <message>
        <source>Opening the history…</source>
        <translation>A abrir o histórico…</translation>
    </message>
    <message>
        <source>It may be damaged, so all of it is checked.</source>
        <translation>Pode estar danificado, por isso é verificado por inteiro.</translation>
    </message>
    <message>
        <source>It is backed up, and then made ready for this version of Hilum.</source>
        <translation>É feita uma cópia de segurança e depois é preparado para esta versão do Hilum.</translation>
    </message>
    <message>
        <source>It is damaged, and is being repaired from the last back-up.</source>
        <translation>Está danificado e está a ser reparado a partir da última cópia de segurança.</translation>
    </message>
    <message>
        <source>This may take a minute or two. Please leave the computer on.</source>
        <translation>Isto pode demorar um ou dois minutos. Deixe o computador ligado.</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Reading</source>
        <translation>Leitura</translation>
    </message>
    <message>
        <source>How far can I trust this?</source>
        <translation>Até que ponto posso confiar nisto?</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Probabilidades</translation>
    </message>
    <message>
        <source>The reading of the selected radiograph appears here.</source>
        <translation>A leitura da radiografia selecionada aparece aqui.</translation>
    </message>
    <message>
        <source>Decision support for trained readers, not a diagnosis.</source>
        <translation>Apoio à decisão para leitores treinados, não um diagnóstico.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;recentes</translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message>
        <source>Chest X-ray: reading by Hilum</source>
        <translation>Radiografia de tórax: leitura do Hilum</translation>
    </message>
    <message>
        <source>Decision support for trained readers, not a diagnosis. Not a certified medical device.</source>
        <translation>Apoio à decisão para leitores treinados, não um diagnóstico. Não é um dispositivo médico certificado.</translation>
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
        <translation>ID do paciente</translation>
    </message>
    <message>
        <source>Born, age, sex</source>
        <translation>Nascimento, idade, sexo</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Data do exame</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instituição</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lida em</translation>
    </message>
    <message>
        <source>Entry, view</source>
        <translation>Entrada, incidência</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>aged {years}</source>
        <translation>{years} anos</translation>
    </message>
    <message>
        <source>The radiograph</source>
        <translation>A radiografia</translation>
    </message>
    <message>
        <source>What spoke for {finding}: where the network looked, not the outline of disease</source>
        <translation>O que apontava para {finding}: onde a rede olhou, não o contorno da doença</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Achado</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilidade</translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation>Ponto de operação</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilidade</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>Especificidade</translation>
    </message>
    <message>
        <source>Operating point “{name}”: a probability at or above it counts as positive. Its sensitivity and specificity were measured on radiographs from sources that the model was not trained on; the smaller figures are the 95 % interval.</source>
        <translation>Ponto de operação “{name}”: uma probabilidade igual ou maior conta como positiva. Sua sensibilidade e sua especificidade foram medidas em radiografias de fontes com as quais o modelo não foi treinado; os números menores são o intervalo de 95%.</translation>
    </message>
    <message>
        <source>Reader&apos;s impression</source>
        <translation>Impressão do leitor</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Reference result</source>
        <translation>Resultado de referência</translation>
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
        <translation>Feito por um algoritmo: Hilum {version}.</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Your reading</source>
        <translation>Sua leitura</translation>
    </message>
    <message>
        <source>Your impression: {word}</source>
        <translation>Sua impressão: {word}</translation>
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
        <translation>Resultado de referência, para registro</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Nenhum ainda</translation>
    </message>
    <message>
        <source>Kind of the reference test</source>
        <translation>Tipo do teste de referência</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Result of the reference test</source>
        <translation>Resultado do teste de referência</translation>
    </message>
</context>
<context>
    <name>SafekeepingController</name>
    <message>
        <source>There was no back-up: results, impressions and notes before today are missing.</source>
        <translation>Não havia cópia de segurança: faltam resultados, impressões e notas anteriores a hoje.</translation>
    </message>
    <message>
        <source>It is as it was on {time}; impressions, notes and deletions since are missing.</source>
        <translation>Está como estava em {time}; faltam as impressões, notas e exclusões feitas desde então.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that came later are read again from their files.</source>
        <translation>
            <numerusform>%n imagem que veio depois é lida de novo do seu arquivo.</numerusform>
            <numerusform>%n imagens que vieram depois são lidas de novo dos seus arquivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file is kept in the folder “damaged”.</source>
        <translation>O arquivo danificado é guardado na pasta “damaged”.</translation>
    </message>
    <message>
        <source>The history was damaged and has been repaired.</source>
        <translation>O histórico estava danificado e foi reparado.</translation>
    </message>
    <message>
        <source>The history could not be backed up. {reason}</source>
        <translation>Não foi possível fazer cópia de segurança do histórico. {reason}</translation>
    </message>
</context>
<context>
    <name>ScoreBar</name>
    <message>
        <source>Operating point: {threshold}</source>
        <translation>Ponto de operação: {threshold}</translation>
    </message>
</context>
<context>
    <name>ScoresView</name>
    <message>
        <source>The mark is the operating point “{name}”: {threshold}.</source>
        <translation>A marca é o ponto de operação “{name}”: {threshold}.</translation>
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
        <translation>Buscar no histórico</translation>
    </message>
    <message>
        <source>Searches names, patient IDs, files, verdicts and notes</source>
        <translation>Busca em nomes, IDs de pacientes, arquivos, veredictos e notas</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>Filtrar o histórico</translation>
    </message>
    <message>
        <source>Sort the history</source>
        <translation>Ordenar o histórico</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abertura</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>A qualquer momento</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>Nos últimos 7 dias</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>Nos últimos 30 dias</translation>
    </message>
    <message>
        <source>In the last year</source>
        <translation>No último ano</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>A revisar</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisadas</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID do paciente</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Decrescente</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Crescente</translation>
    </message>
</context>
<context>
    <name>SelectionController</name>
    <message numerus="yes">
        <source>Take the review &amp;marks of %n radiograph(s) back</source>
        <translation>
            <numerusform>Retirar a &amp;marca de revisada de %n radiografia</numerusform>
            <numerusform>Retirar a &amp;marca de revisada de %n radiografias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Mark %n radiograph(s) as reviewed</source>
        <translation>
            <numerusform>&amp;Marcar %n radiografia como revisada</numerusform>
            <numerusform>&amp;Marcar %n radiografias como revisadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n radiograph(s) a&amp;gain with this model</source>
        <translation>
            <numerusform>Ler %n radiografia de n&amp;ovo com este modelo</numerusform>
            <numerusform>Ler %n radiografias de n&amp;ovo com este modelo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n radiograph(s) from the history</source>
        <translation>
            <numerusform>&amp;Excluir %n radiografia do histórico</numerusform>
            <numerusform>&amp;Excluir %n radiografias do histórico</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %n radiograph(s)…</source>
        <translation>
            <numerusform>&amp;Exportar %n radiografia…</numerusform>
            <numerusform>&amp;Exportar %n radiografias…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n radiograph(s) marked as reviewed.</source>
        <translation>
            <numerusform>%n radiografia marcada como revisada.</numerusform>
            <numerusform>%n radiografias marcadas como revisadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The review marks of %n radiograph(s) were taken back.</source>
        <translation>
            <numerusform>A marca de revisada de %n radiografia foi retirada.</numerusform>
            <numerusform>A marca de revisada de %n radiografias foi retirada.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfTestDialog</name>
    <message>
        <source>Self-test</source>
        <translation>Autoteste</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Verificações</translation>
    </message>
    <message>
        <source>Everything works on this computer.</source>
        <translation>Tudo funciona neste computador.</translation>
    </message>
    <message>
        <source>Checks that failed: {count}.</source>
        <translation>Verificações que falharam: {count}.</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Installed. The model before is kept.</source>
        <translation>Instalado. O modelo anterior é mantido.</translation>
    </message>
    <message>
        <source>The model before is used again.</source>
        <translation>O modelo anterior volta a ser usado.</translation>
    </message>
    <message>
        <source>Checking the model…</source>
        <translation>Verificando o modelo…</translation>
    </message>
    <message>
        <source>Nothing was installed. The model in use stays.</source>
        <translation>Nada foi instalado. O modelo em uso permanece.</translation>
    </message>
    <message>
        <source>From the next start on: {folder}. The present data stay where they are; to take them along, close Hilum and copy the folder.</source>
        <translation>A partir do próximo início: {folder}. Os dados atuais ficam onde estão; para levá-los, feche o Hilum e copie a pasta.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>There is no model; pictures are opened but not judged.</source>
        <translation>Não há modelo; as imagens são abertas, mas não julgadas.</translation>
    </message>
    <message>
        <source>Size of the history</source>
        <translation>Tamanho do histórico</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Hide the answer until I have entered my impression</source>
        <translation>Ocultar a resposta até eu inserir a minha impressão</translation>
    </message>
    <message>
        <source>Show no names, and leave them out of exports</source>
        <translation>Não mostrar nomes e omiti-los ao exportar</translation>
    </message>
    <message>
        <source>Names stay in the history; they are back when this is switched off.</source>
        <translation>Os nomes ficam no histórico; voltam quando isto é desligado.</translation>
    </message>
    <message>
        <source>At most {number} GB</source>
        <translation>No máximo {number} GB</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sem limite</translation>
    </message>
    <message>
        <source>The data folder takes {size} GB now. Above the limit the oldest previews become small; results, notes and the original files stay.</source>
        <translation>A pasta de dados ocupa {size} GB. Acima do limite, as pré-visualizações mais antigas ficam pequenas; os resultados, as notas e os arquivos originais permanecem.</translation>
    </message>
    <message>
        <source>Install from a folder…</source>
        <translation>Instalar de uma pasta…</translation>
    </message>
    <message>
        <source>Install from a ZIP file…</source>
        <translation>Instalar de um arquivo ZIP…</translation>
    </message>
    <message>
        <source>Back to the one before</source>
        <translation>Voltar ao anterior</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Alterar…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Cores</translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation>Ponto de operação</translation>
    </message>
    <message>
        <source>{name} (the model&apos;s default)</source>
        <translation>{name} (padrão do modelo)</translation>
    </message>
    <message>
        <source>This model has none.</source>
        <translation>Este modelo não tem nenhum.</translation>
    </message>
    <message>
        <source>“Abnormal” from {threshold} on: finds {sensitivity} of the abnormal radiographs, and {specificity} of the normal ones pass as normal. For radiographs read from now on.</source>
        <translation>“Anormal” a partir de {threshold}: encontra {sensitivity} das radiografias anormais, e {specificity} das normais passam por normais. Para as radiografias lidas daqui em diante.</translation>
    </message>
    <message>
        <source>Reading first</source>
        <translation>Ler primeiro</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nomes</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Pasta de dados</translation>
    </message>
    <message>
        <source>The folder of a model</source>
        <translation>A pasta de um modelo</translation>
    </message>
    <message>
        <source>A model as ZIP file</source>
        <translation>Um modelo como arquivo ZIP</translation>
    </message>
    <message>
        <source>Keep the data here</source>
        <translation>Guardar os dados aqui</translation>
    </message>
</context>
<context>
    <name>ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Buscar nos atalhos</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>Sobre a imagem</translation>
    </message>
    <message>
        <source>Nothing here fits.</source>
        <translation>Nada corresponde aqui.</translation>
    </message>
    <message>
        <source>Move the picture, or the pointer of the tool</source>
        <translation>Mover a imagem ou o ponteiro da ferramenta</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Teclas de seta</translation>
    </message>
    <message>
        <source>The same in small steps</source>
        <translation>O mesmo em passos pequenos</translation>
    </message>
    <message>
        <source>Ctrl + arrow keys</source>
        <translation>Ctrl + teclas de seta</translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation>Brilho e contraste</translation>
    </message>
    <message>
        <source>Shift + arrow keys</source>
        <translation>Shift + teclas de seta</translation>
    </message>
    <message>
        <source>Begin and end a distance</source>
        <translation>Iniciar e terminar uma distância</translation>
    </message>
    <message>
        <source>Space or Enter</source>
        <translation>Espaço ou Enter</translation>
    </message>
    <message>
        <source>Put the pointer away</source>
        <translation>Guardar o ponteiro</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoom no ponteiro</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>Roda do mouse</translation>
    </message>
    <message>
        <source>Drag with the right button</source>
        <translation>Arrastar com o botão direito</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Mover a imagem</translation>
    </message>
    <message>
        <source>Drag with the middle button</source>
        <translation>Arrastar com o botão do meio</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Ajustar à janela</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Clique duplo</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Reading {number} of {total}</source>
        <translation>Lendo {number} de {total}</translation>
    </message>
    <message>
        <source>Paused before {number} of {total}</source>
        <translation>Em pausa antes de {number} de {total}</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>falta cerca de %n segundo</numerusform>
            <numerusform>faltam cerca de %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>falta cerca de %n minuto</numerusform>
            <numerusform>faltam cerca de %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Sem modelo</translation>
    </message>
    <message>
        <source>Model {name} {version}</source>
        <translation>Modelo {name} {version}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sem conexão</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nada sai deste computador.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
</context>
<context>
    <name>SupportLogController</name>
    <message>
        <source>Save the log</source>
        <translation>Salvar o registro</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>The log cannot be saved there.</source>
        <translation>O registro não pode ser salvo ali.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Escolha outra pasta.</translation>
    </message>
    <message>
        <source>The log was saved. It holds no patient data.</source>
        <translation>O registro foi salvo. Não contém dados de pacientes.</translation>
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
        <translation>Insira primeiro a sua própria leitura.</translation>
    </message>
    <message>
        <source>The answer of the model is shown after that.</source>
        <translation>A resposta do modelo é mostrada depois.</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Ainda não lida.</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Stored preview: the original file is not at hand.</source>
        <translation>Pré-visualização guardada: o arquivo original não está disponível.</translation>
    </message>
</context>
<context>
    <name>ViewerToolBar</name>
    <message>
        <source>Viewer tools</source>
        <translation>Ferramentas do visualizador</translation>
    </message>
    <message>
        <source>Turn or flip the picture</source>
        <translation>Girar ou virar a imagem</translation>
    </message>
    <message>
        <source>Window &amp;presets</source>
        <translation>Predefinições de &amp;janela</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>&amp;Turn or flip</source>
        <translation>&amp;Girar ou virar</translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>Preview</source>
        <translation>Pré-visualização</translation>
    </message>
</context>
<context>
    <name>conclusion</name>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>Não analisada</translation>
    </message>
    <message>
        <source>No sign of disease</source>
        <translation>Sem sinal de doença</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>Anormal</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Pontuada</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Sem veredicto</translation>
    </message>
    <message>
        <source>Not suitable</source>
        <translation>Não adequada</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Danificada</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegível</translation>
    </message>
    <message>
        <source>To be read first</source>
        <translation>A ler primeiro</translation>
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
        <translation>Pneumonia por COVID-19</translation>
    </message>
    <message>
        <source>Other lung disease</source>
        <translation>Outra doença pulmonar</translation>
    </message>
    <message>
        <source>Pneumonia</source>
        <translation>Pneumonia</translation>
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
        <translation>Incerta</translation>
    </message>
</context>
<context>
    <name>inference</name>
    <message>
        <source>No verdict: this is not a picture that the model may read.</source>
        <translation>Sem veredicto: esta não é uma imagem que o modelo possa ler.</translation>
    </message>
    <message>
        <source>No verdict: the evidence is too thin.</source>
        <translation>Sem veredicto: os indícios são fracos demais.</translation>
    </message>
    <message>
        <source>No sign of lung disease found.</source>
        <translation>Nenhum sinal de doença pulmonar encontrado.</translation>
    </message>
    <message>
        <source>Abnormal. Most likely finding: {finding}.</source>
        <translation>Anormal. Achado mais provável: {finding}.</translation>
    </message>
    <message>
        <source>Abnormal, but the model cannot tell which disease.</source>
        <translation>Anormal, mas o modelo não consegue dizer qual doença.</translation>
    </message>
    <message>
        <source>Most likely finding: {finding}.</source>
        <translation>Achado mais provável: {finding}.</translation>
    </message>
    <message>
        <source>It does not look like an upright frontal chest X-ray of an adult, the only kind that this model was trained on.</source>
        <translation>Não parece uma radiografia de tórax frontal, em pé, de um adulto, o único tipo com que este modelo foi treinado.</translation>
    </message>
    <message>
        <source>The score lies between normal and abnormal, where this model is wrong too often to be of use.</source>
        <translation>A pontuação está entre normal e anormal, onde este modelo erra com frequência demais para ser útil.</translation>
    </message>
    <message>
        <source>This radiograph is of a child of {age}; the model was never tested on children.</source>
        <translation>Esta radiografia é de uma criança (idade: {age} anos); o modelo nunca foi testado em crianças.</translation>
    </message>
    <message>
        <source>This radiograph is of a child of less than a year; the model was never tested on children.</source>
        <translation>Esta radiografia é de uma criança com menos de um ano; o modelo nunca foi testado em crianças.</translation>
    </message>
    <message>
        <source>This radiograph is of a patient of {age}; the model was never tested below {minimum}.</source>
        <translation>Esta radiografia é de um doente de {age} anos; o modelo nunca foi testado abaixo de {minimum} anos.</translation>
    </message>
    <message>
        <source>This is a lateral view; the model reads only frontal ones.</source>
        <translation>Esta é uma incidência de perfil; o modelo só lê as frontais.</translation>
    </message>
    <message>
        <source>This is an oblique view; the model reads only straight frontal ones.</source>
        <translation>Esta é uma incidência oblíqua; o modelo só lê as frontais a direito.</translation>
    </message>
    <message>
        <source>The patient lay on the side; the model reads only upright frontal radiographs.</source>
        <translation>O doente estava deitado de lado; o modelo só lê radiografias frontais de pé.</translation>
    </message>
    <message>
        <source>This is a view of another kind ({view}); the model was only tested on {views}.</source>
        <translation>Esta é outra incidência ({view}); o modelo só foi testado em {views}.</translation>
    </message>
    <message>
        <source>The file says that it shows another part of the body ({part}).</source>
        <translation>Segundo o ficheiro, mostra outra parte do corpo ({part}).</translation>
    </message>
    <message>
        <source>This is a photograph or a screenshot of an X-ray. It shows less than the original, so trust the result less.</source>
        <translation>Isto é uma fotografia ou captura de tela de uma radiografia. Mostra menos do que o original; confie menos no resultado.</translation>
    </message>
    <message>
        <source>This picture was stored in colour; only its brightness is used.</source>
        <translation>Esta imagem estava guardada em cores; só o seu brilho é usado.</translation>
    </message>
    <message>
        <source>The values use only {bits} of {available} bits; the contrast was set accordingly.</source>
        <translation>Os valores usam apenas {bits} de {available} bits; o contraste foi ajustado de acordo.</translation>
    </message>
    <message>
        <source>This file holds {count} frames; frame {frame} is shown.</source>
        <translation>Este arquivo contém {count} imagens; a imagem {frame} é mostrada.</translation>
    </message>
    <message>
        <source>This file holds {count} pages; the first one is shown.</source>
        <translation>Este arquivo contém {count} páginas; a primeira é mostrada.</translation>
    </message>
    <message>
        <source>The file&apos;s own contrast setting would show nothing, so another one was chosen.</source>
        <translation>O contraste indicado no arquivo não mostraria nada, por isso outro foi escolhido.</translation>
    </message>
    <message>
        <source>The file does not say whether black is dark or bright; dark was assumed.</source>
        <translation>O arquivo não diz se o preto é escuro ou claro; supôs-se escuro.</translation>
    </message>
    <message>
        <source>The file contradicts itself on what is black and what is white.</source>
        <translation>O arquivo se contradiz sobre o que é preto e o que é branco.</translation>
    </message>
    <message>
        <source>The file does not say what kind of picture it holds.</source>
        <translation>O arquivo não diz que tipo de imagem contém.</translation>
    </message>
    <message>
        <source>These are a detector&apos;s raw values, not yet processed for reading.</source>
        <translation>Estes são os valores brutos de um detector, ainda não processados para leitura.</translation>
    </message>
    <message>
        <source>This is a copy made from a screen or a film, not the original exposure.</source>
        <translation>Esta é uma cópia feita de uma tela ou de um filme, não a exposição original.</translation>
    </message>
    <message>
        <source>Some letters of the patient&apos;s data cannot be read and are shown as {sign}.</source>
        <translation>Algumas letras dos dados do paciente não podem ser lidas e são mostradas como {sign}.</translation>
    </message>
    <message>
        <source>The file does not tell the patient&apos;s age; the model was never tested on children.</source>
        <translation>O ficheiro não indica a idade do doente; o modelo nunca foi testado em crianças.</translation>
    </message>
    <message>
        <source>The file contradicts itself on the patient&apos;s age ({age} and {other}); the model was never tested on children.</source>
        <translation>O ficheiro contradiz-se quanto à idade do doente ({age} e {other}); o modelo nunca foi testado em crianças.</translation>
    </message>
    <message>
        <source>The file contradicts itself on the view; the model reads only upright frontal radiographs.</source>
        <translation>O ficheiro contradiz-se quanto à incidência; o modelo só lê radiografias frontais de pé.</translation>
    </message>
    <message>
        <source>The file says that the picture is mirrored: the patient&apos;s right side is on its right.</source>
        <translation>Segundo o ficheiro, a imagem está espelhada: o lado direito do doente está à direita da imagem.</translation>
    </message>
    <message>
        <source>The file says that the picture is turned; the model expects the head at the top.</source>
        <translation>Segundo o ficheiro, a imagem está rodada; o modelo espera a cabeça em cima.</translation>
    </message>
    <message>
        <source>The file says that it shows “{part}”; the model reads only chest X-rays.</source>
        <translation>Segundo o ficheiro, mostra “{part}”; o modelo só lê radiografias do tórax.</translation>
    </message>
    <message>
        <source>The top of the right lung is cut off by the picture&apos;s edge.</source>
        <translation>O ápice do pulmão direito está cortado pela borda da imagem.</translation>
    </message>
    <message>
        <source>The base of the right lung is cut off by the lower edge.</source>
        <translation>A base do pulmão direito está cortada pela borda inferior.</translation>
    </message>
    <message>
        <source>The side of the right lung is cut off by the picture&apos;s edge.</source>
        <translation>O lado do pulmão direito está cortado pela borda da imagem.</translation>
    </message>
    <message>
        <source>The right lung is cut off by the picture&apos;s right edge.</source>
        <translation>O pulmão direito está cortado pela borda direita da imagem.</translation>
    </message>
    <message>
        <source>The top of the left lung is cut off by the picture&apos;s edge.</source>
        <translation>O ápice do pulmão esquerdo está cortado pela borda da imagem.</translation>
    </message>
    <message>
        <source>The base of the left lung is cut off by the lower edge.</source>
        <translation>A base do pulmão esquerdo está cortada pela borda inferior.</translation>
    </message>
    <message>
        <source>The left lung is cut off by the picture&apos;s left edge.</source>
        <translation>O pulmão esquerdo está cortado pela borda esquerda da imagem.</translation>
    </message>
    <message>
        <source>The side of the left lung is cut off by the picture&apos;s edge.</source>
        <translation>O lado do pulmão esquerdo está cortado pela borda da imagem.</translation>
    </message>
    <message>
        <source>No verdict: the file could not be read.</source>
        <translation>Sem veredicto: o arquivo não pôde ser lido.</translation>
    </message>
    <message>
        <source>No verdict: this picture was not judged.</source>
        <translation>Sem conclusão: esta imagem não foi avaliada.</translation>
    </message>
    <message>
        <source>No verdict: the picture is not whole.</source>
        <translation>Sem veredicto: a imagem não está inteira.</translation>
    </message>
    <message>
        <source>No verdict: the analysis is switched off.</source>
        <translation>Sem veredicto: a análise está desligada.</translation>
    </message>
    <message>
        <source>There is no model that can be used, so this picture was only opened.</source>
        <translation>Não há modelo que possa ser usado; esta imagem foi apenas aberta.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Algo deu errado.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Tente de novo.</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>Este arquivo não pôde ser lido.</translation>
    </message>
    <message>
        <source>Export the picture again from the X-ray system and open the new file.</source>
        <translation>Exporte a imagem de novo do sistema de raios X e abra o novo arquivo.</translation>
    </message>
    <message>
        <source>This file cannot be opened.</source>
        <translation>Este arquivo não pode ser aberto.</translation>
    </message>
    <message>
        <source>Check that it still exists, that the drive is connected and that you may read it.</source>
        <translation>Verifique se ele ainda existe, se a unidade está conectada e se você tem permissão para lê-lo.</translation>
    </message>
    <message>
        <source>This archive was changed after it was opened.</source>
        <translation>Este arquivo comprimido foi alterado depois de ter sido aberto.</translation>
    </message>
    <message>
        <source>Open it again when nothing is written to it any more.</source>
        <translation>Abra-o de novo quando já nada estiver a ser escrito nele.</translation>
    </message>
    <message>
        <source>This is a folder or a device, not a file.</source>
        <translation>Isto é uma pasta ou um dispositivo, não um arquivo.</translation>
    </message>
    <message>
        <source>Choose the picture file itself.</source>
        <translation>Escolha o próprio arquivo da imagem.</translation>
    </message>
    <message>
        <source>You are not allowed to read this file.</source>
        <translation>Você não tem permissão para ler este arquivo.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer for permission, or copy the file.</source>
        <translation>Peça permissão a quem cuida deste computador, ou copie o arquivo.</translation>
    </message>
    <message>
        <source>This entry points to a file outside of its own folder, and was not opened.</source>
        <translation>Esta entrada aponta para um arquivo fora da sua própria pasta e não foi aberta.</translation>
    </message>
    <message>
        <source>Open that file directly if you trust it.</source>
        <translation>Abra esse arquivo diretamente se confia nele.</translation>
    </message>
    <message>
        <source>This is not a picture that Hilum can read.</source>
        <translation>Esta não é uma imagem que o Hilum possa ler.</translation>
    </message>
    <message>
        <source>Open a DICOM, JPEG, PNG, TIFF, BMP or WebP file.</source>
        <translation>Abra um arquivo DICOM, JPEG, PNG, TIFF, BMP ou WebP.</translation>
    </message>
    <message>
        <source>This file contains a program, and was not opened.</source>
        <translation>Este arquivo contém um programa e não foi aberto.</translation>
    </message>
    <message>
        <source>Do not start it, and show it to whoever looks after this computer.</source>
        <translation>Não o inicie, e mostre-o a quem cuida deste computador.</translation>
    </message>
    <message>
        <source>This picture is stored in a way that Hilum cannot decode.</source>
        <translation>Esta imagem está guardada de um modo que o Hilum não consegue decodificar.</translation>
    </message>
    <message>
        <source>Export it again, as DICOM without compression or as PNG.</source>
        <translation>Exporte-a de novo, como DICOM sem compressão ou como PNG.</translation>
    </message>
    <message>
        <source>This file is a collection of files, not one picture.</source>
        <translation>Este arquivo é uma coleção de arquivos, não uma única imagem.</translation>
    </message>
    <message>
        <source>Open the pictures in it one by one.</source>
        <translation>Abra uma a uma as imagens que ele contém.</translation>
    </message>
    <message>
        <source>Hilum cannot look into this kind of archive.</source>
        <translation>O Hilum não consegue olhar dentro deste tipo de arquivo compactado.</translation>
    </message>
    <message>
        <source>Unpack it first, then open the folder.</source>
        <translation>Descompacte-o primeiro e depois abra a pasta.</translation>
    </message>
    <message>
        <source>This file is protected with a password.</source>
        <translation>Este arquivo está protegido por senha.</translation>
    </message>
    <message>
        <source>Unpack it with its password first, then open the folder.</source>
        <translation>Descompacte-o primeiro com a senha e depois abra a pasta.</translation>
    </message>
    <message>
        <source>This file is damaged or incomplete.</source>
        <translation>Este arquivo está danificado ou incompleto.</translation>
    </message>
    <message>
        <source>Copy or export it again from the X-ray system and open the new file.</source>
        <translation>Copie-o ou exporte-o de novo do sistema de raios X e abra o novo arquivo.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Este arquivo está vazio.</translation>
    </message>
    <message>
        <source>This picture could not be decoded and was given up.</source>
        <translation>Esta imagem não pôde ser decodificada e foi abandonada.</translation>
    </message>
    <message>
        <source>This file is damaged: part of the picture is missing, so it was not judged.</source>
        <translation>Este arquivo está danificado: falta uma parte da imagem, por isso não foi avaliada.</translation>
    </message>
    <message>
        <source>This file is larger than any chest X-ray.</source>
        <translation>Este arquivo é maior do que qualquer radiografia de tórax.</translation>
    </message>
    <message>
        <source>Check that it is a single X-ray picture, and export it again if so.</source>
        <translation>Verifique se é uma única imagem radiográfica e, se for, exporte-a de novo.</translation>
    </message>
    <message>
        <source>This archive holds more than Hilum takes at once.</source>
        <translation>Este arquivo compactado contém mais do que o Hilum aceita de uma vez.</translation>
    </message>
    <message>
        <source>Unpack it first, then open the folder, or pack fewer pictures at a time.</source>
        <translation>Descompacte-o primeiro e abra a pasta, ou compacte menos imagens de cada vez.</translation>
    </message>
    <message>
        <source>This file holds no X-ray picture.</source>
        <translation>Este arquivo não contém imagem radiográfica.</translation>
    </message>
    <message>
        <source>Open the chest X-ray itself (in DICOM: modality CR, DX, DR, RF or SC).</source>
        <translation>Abra a própria radiografia de tórax (em DICOM: modalidade CR, DX, DR, RF ou SC).</translation>
    </message>
    <message>
        <source>This is another kind of medical picture (such as CT, MR or ultrasound).</source>
        <translation>Este é outro tipo de imagem médica (como TC, RM ou ultrassom).</translation>
    </message>
    <message>
        <source>This file holds a document or measurements, no X-ray picture.</source>
        <translation>Este arquivo contém um documento ou medições, nenhuma imagem radiográfica.</translation>
    </message>
    <message>
        <source>This picture is blank: it shows nothing at all.</source>
        <translation>Esta imagem está em branco: não mostra nada.</translation>
    </message>
    <message>
        <source>Check the picture on the X-ray system and export it again.</source>
        <translation>Verifique a imagem no sistema de raios X e exporte-a de novo.</translation>
    </message>
    <message>
        <source>The model cannot be used.</source>
        <translation>O modelo não pode ser usado.</translation>
    </message>
    <message>
        <source>Install the model again.</source>
        <translation>Instale o modelo de novo.</translation>
    </message>
    <message>
        <source>No model is installed in this folder.</source>
        <translation>Não há modelo instalado nesta pasta.</translation>
    </message>
    <message>
        <source>Choose a folder that holds model.onnx and model_card.json.</source>
        <translation>Escolha uma pasta que contenha model.onnx e model_card.json.</translation>
    </message>
    <message>
        <source>The model is damaged or was altered, and is not used.</source>
        <translation>O modelo está danificado ou foi alterado, e não é usado.</translation>
    </message>
    <message>
        <source>Install the model again from its original source.</source>
        <translation>Instale o modelo de novo a partir da fonte original.</translation>
    </message>
    <message>
        <source>The model took too long or too much memory and is not used.</source>
        <translation>O modelo levou tempo ou memória demais e não é usado.</translation>
    </message>
    <message>
        <source>Use a smaller model, or install this one again from its original source.</source>
        <translation>Use um modelo menor ou instale este de novo a partir da origem.</translation>
    </message>
    <message>
        <source>The model does not give the answers on this computer that it should.</source>
        <translation>Neste computador, o modelo não dá as respostas que deveria.</translation>
    </message>
    <message>
        <source>Install Hilum and the model again; if that does not help, use another computer.</source>
        <translation>Instale de novo o Hilum e o modelo; se não ajudar, use outro computador.</translation>
    </message>
    <message>
        <source>The model gave no sound answer for this picture, so it was not judged.</source>
        <translation>O modelo não deu uma resposta válida para esta imagem, por isso não foi avaliada.</translation>
    </message>
    <message>
        <source>If that happens again, install the model again or use another one.</source>
        <translation>Se voltar a acontecer, instale de novo o modelo ou use outro.</translation>
    </message>
    <message>
        <source>Hilum made a mistake with this file; it was not judged.</source>
        <translation>O Hilum cometeu um erro com este arquivo; ele não foi julgado.</translation>
    </message>
    <message>
        <source>Open the other files as usual, and send the log to whoever looks after Hilum.</source>
        <translation>Abra os outros arquivos como de costume e envie o registro a quem cuida do Hilum.</translation>
    </message>
    <message>
        <source>Something went wrong in Hilum itself.</source>
        <translation>Algo deu errado no próprio Hilum.</translation>
    </message>
    <message>
        <source>What was saved is safe, and you can go on. If it happens again, choose “Save log…” in the Help menu and give the file, which holds no patient data, to whoever looks after this computer.</source>
        <translation>O que foi salvo está seguro, e você pode continuar. Se acontecer de novo, escolha “Salvar o registro…” no menu Ajuda e entregue o arquivo, que não contém dados de pacientes, a quem cuida deste computador.</translation>
    </message>
    <message>
        <source>It is not proved that this file comes from Hilum&apos;s makers.</source>
        <translation>Não está provado que este arquivo venha dos autores do Hilum.</translation>
    </message>
    <message>
        <source>Do not use it. Get it again from where you got Hilum.</source>
        <translation>Não o use. Obtenha-o de novo onde obteve o Hilum.</translation>
    </message>
    <message>
        <source>There is no signature beside this file.</source>
        <translation>Não há assinatura ao lado deste arquivo.</translation>
    </message>
    <message>
        <source>Copy the file of the same name that ends in .minisig to the same folder.</source>
        <translation>Copie para a mesma pasta o arquivo de mesmo nome que termina em .minisig.</translation>
    </message>
    <message>
        <source>This file was altered, or does not come from Hilum&apos;s makers.</source>
        <translation>Este arquivo foi alterado, ou não vem dos autores do Hilum.</translation>
    </message>
    <message>
        <source>It is not proved who trained this model: it is not signed.</source>
        <translation>Não está provado quem treinou este modelo: ele não está assinado.</translation>
    </message>
    <message>
        <source>If you trust whoever gave it to you, install it in the settings, or with hilum --install-model DIR --unsigned.</source>
        <translation>Se confia em quem o deu a você, instale-o nas configurações, ou com hilum --install-model DIR --unsigned.</translation>
    </message>
    <message>
        <source>The installed model is not signed, and was altered since you agreed to it.</source>
        <translation>O modelo instalado não está assinado e foi alterado desde que você o aceitou.</translation>
    </message>
    <message>
        <source>Install it again from where you got it, or go back to the model before it, in the settings or with hilum --previous-model.</source>
        <translation>Instale-o de novo a partir de onde o obteve, ou volte ao modelo anterior, nas configurações ou com hilum --previous-model.</translation>
    </message>
    <message>
        <source>This model is older than the one in use.</source>
        <translation>Este modelo é mais antigo do que o que está em uso.</translation>
    </message>
    <message>
        <source>If you want it all the same, install it in the settings, or with hilum --install-model DIR --older.</source>
        <translation>Se o quiser mesmo assim, instale-o nas definições ou com hilum --install-model DIR --older.</translation>
    </message>
    <message>
        <source>The model that was installed is not there any more, and no other one is used instead.</source>
        <translation>O modelo que foi instalado já não está lá, e nenhum outro é usado no seu lugar.</translation>
    </message>
    <message>
        <source>Install it again, or go back to the model before it, in the settings or with hilum --previous-model.</source>
        <translation>Instale-o de novo ou volte ao modelo anterior, nas definições ou com hilum --previous-model.</translation>
    </message>
    <message>
        <source>The model cannot be installed; the one in use stays.</source>
        <translation>O modelo não pode ser instalado; o que está em uso permanece.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write to Hilum&apos;s data folder.</source>
        <translation>Verifique se o disco não está cheio e se você pode escrever na pasta de dados do Hilum.</translation>
    </message>
    <message>
        <source>There is no model to go back to.</source>
        <translation>Não há modelo ao qual voltar.</translation>
    </message>
    <message>
        <source>Hilum uses the model that it came with.</source>
        <translation>O Hilum usa o modelo que veio com ele.</translation>
    </message>
    <message>
        <source>Hilum is open already.</source>
        <translation>O Hilum já está aberto.</translation>
    </message>
    <message>
        <source>Close that window first, or use another folder: hilum --data-dir FOLDER --screenshot OUT.png.</source>
        <translation>Feche primeiro aquela janela, ou use outra pasta: hilum --data-dir FOLDER --screenshot OUT.png.</translation>
    </message>
    <message>
        <source>Hilum is open already, but its window does not answer.</source>
        <translation>O Hilum já está aberto, mas a sua janela não responde.</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost. Wait a little and try again; if that does not help, end Hilum in the system&apos;s list of programs and start it anew.</source>
        <translation>Nada do que foi salvo se perdeu. Espere um pouco e tente de novo; se não ajudar, encerre o Hilum na lista de programas do sistema e inicie-o outra vez.</translation>
    </message>
    <message>
        <source>The history cannot be read or saved.</source>
        <translation>O histórico não pode ser lido nem salvo.</translation>
    </message>
    <message>
        <source>What was saved before is kept. Check that the disk is sound and not full, and that you may write to the history&apos;s folder.</source>
        <translation>O que foi salvo antes está mantido. Verifique se o disco está em bom estado e não está cheio, e se você pode escrever na pasta do histórico.</translation>
    </message>
    <message>
        <source>The disk is full, so the history cannot be saved.</source>
        <translation>O disco está cheio; o histórico não pode ser salvo.</translation>
    </message>
    <message>
        <source>What was saved before is kept. Make room on the disk, then go on.</source>
        <translation>O que foi salvo antes está mantido. Libere espaço no disco e depois continue.</translation>
    </message>
    <message>
        <source>The history may not be written to.</source>
        <translation>Não é permitido escrever no histórico.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask whoever looks after this computer for permission to write to Hilum&apos;s folder, or choose another folder for the history.</source>
        <translation>Nada foi alterado. Peça a quem cuida deste computador permissão para escrever na pasta do Hilum, ou escolha outra pasta para o histórico.</translation>
    </message>
    <message>
        <source>The history is in use by another program.</source>
        <translation>O histórico está em uso por outro programa.</translation>
    </message>
    <message>
        <source>What was saved before is kept. Close the other program, then try again.</source>
        <translation>O que foi salvo antes está mantido. Feche o outro programa e tente de novo.</translation>
    </message>
    <message>
        <source>The history is damaged.</source>
        <translation>O histórico está danificado.</translation>
    </message>
    <message>
        <source>Close Hilum and start it again: it will repair what can be repaired.</source>
        <translation>Feche o Hilum e inicie-o de novo: ele reparará o que puder ser reparado.</translation>
    </message>
    <message>
        <source>This entry of the history is damaged and cannot be shown.</source>
        <translation>Esta entrada do histórico está danificada e não pode ser mostrada.</translation>
    </message>
    <message>
        <source>The other entries are not affected. Open the picture&apos;s file again to have it read.</source>
        <translation>As outras entradas não são afetadas. Abra de novo o arquivo da imagem para que seja lida outra vez.</translation>
    </message>
    <message>
        <source>The history was written by a newer version of Hilum.</source>
        <translation>O histórico foi escrito por uma versão mais nova do Hilum.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install that version again, or choose another folder for the history.</source>
        <translation>Nada foi alterado. Instale de novo aquela versão, ou escolha outra pasta para o histórico.</translation>
    </message>
    <message>
        <source>The original file is not at hand or was changed, so it was not read again.</source>
        <translation>O arquivo original não está disponível ou foi alterado, por isso não foi lido de novo.</translation>
    </message>
    <message>
        <source>The earlier result stays. Connect the drive that the file came from.</source>
        <translation>O resultado anterior permanece. Conecte a unidade de onde veio o arquivo.</translation>
    </message>
    <message>
        <source>The file could not be written, and nothing was changed.</source>
        <translation>O arquivo não pôde ser escrito, e nada foi alterado.</translation>
    </message>
    <message>
        <source>Check that the folder still exists and that its drive is connected.</source>
        <translation>Verifique se a pasta ainda existe e se a sua unidade está conectada.</translation>
    </message>
    <message>
        <source>There is no room left on that drive, and nothing was changed.</source>
        <translation>Não há mais espaço nessa unidade, e nada foi alterado.</translation>
    </message>
    <message>
        <source>Free some space or choose another drive.</source>
        <translation>Libere espaço ou escolha outra unidade.</translation>
    </message>
    <message>
        <source>Nothing may be written there, and nothing was changed.</source>
        <translation>Não é permitido escrever ali, e nada foi alterado.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file if another program shows it.</source>
        <translation>Escolha outra pasta, ou feche o arquivo se outro programa o mostra.</translation>
    </message>
</context>
<context>
    <name>meaning</name>
    <message>
        <source>Not reliable enough to name a disease:</source>
        <translation>Não é fiável o bastante para nomear uma doença:</translation>
    </message>
    <message>
        <source>Disease is not ruled out: of 100 abnormal radiographs, the model misses about {count}.</source>
        <translation>Uma doença não está excluída: de 100 radiografias anormais, o modelo não deteta cerca de {count}.</translation>
    </message>
    <message>
        <source>It may be a false alarm: of 100 normal radiographs, the model calls about {count} abnormal.</source>
        <translation>Pode ser um falso alarme: de 100 radiografias normais, o modelo considera anormais cerca de {count}.</translation>
    </message>
    <message>
        <source>A trained reader must look at the radiograph.</source>
        <translation>Um leitor treinado tem de ver a radiografia.</translation>
    </message>
</context>
<context>
    <name>model</name>
    <message>
        <source>Version {version}</source>
        <translation>Versão {version}</translation>
    </message>
    <message>
        <source>{version} (not signed)</source>
        <translation>{version} (não assinado)</translation>
    </message>
</context>
<context>
    <name>model card</name>
    <message>
        <source>Hilum: normal, COVID-19 pneumonia, other lung disease</source>
        <translation>Hilum: normal, pneumonia por COVID-19, outra doença pulmonar</translation>
    </message>
    <message>
        <source>Decision support for trained readers of adult frontal chest radiographs.</source>
        <translation>Apoio à decisão para leitores treinados de radiografias de tórax frontais de adultos.</translation>
    </message>
    <message>
        <source>diagnosis without a trained reader</source>
        <translation>diagnóstico sem um leitor treinado</translation>
    </message>
    <message>
        <source>children</source>
        <translation>crianças</translation>
    </message>
    <message>
        <source>lateral views, CT and other body parts</source>
        <translation>incidências laterais, TC e outras partes do corpo</translation>
    </message>
    <message>
        <source>finding anything but what is named under findings</source>
        <translation>procurar algo além dos achados enumerados</translation>
    </message>
    <message>
        <source>screening without a local test on the clinic&apos;s own films</source>
        <translation>rastreamento sem um teste local com as radiografias da própria clínica</translation>
    </message>
    <message>
        <source>hospitals that took no part in training, each scored by a network without it</source>
        <translation>hospitais que não participaram do treinamento, cada um pontuado por uma rede treinada sem ele</translation>
    </message>
</context>
<context>
    <name>operating point</name>
    <message>
        <source>sensitive</source>
        <translation>sensível</translation>
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
        <translation>{number}%</translation>
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
        <translation>Cultura</translation>
    </message>
    <message>
        <source>CT</source>
        <translation>TC</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outro</translation>
    </message>
</context>
<context>
    <name>sex</name>
    <message>
        <source>female</source>
        <translation>feminino</translation>
    </message>
    <message>
        <source>male</source>
        <translation>masculino</translation>
    </message>
    <message>
        <source>other</source>
        <translation>outro</translation>
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
        <translation>{length} mm no detector</translation>
    </message>
    <message>
        <source>{length} mm calibrated</source>
        <translation>{length} mm calibrados</translation>
    </message>
    <message>
        <source>Flipped top to bottom: markers in the picture are mirrored</source>
        <translation>Virada de cima para baixo: as marcas na imagem estão espelhadas</translation>
    </message>
    <message>
        <source>Mirrored: markers in the picture are mirrored too</source>
        <translation>Espelhada: as marcas na imagem também estão</translation>
    </message>
    <message>
        <source>Turned by {angle}°</source>
        <translation>Girada em {angle}°</translation>
    </message>
    <message>
        <source>Black and white swapped</source>
        <translation>Preto e branco trocados</translation>
    </message>
    <message>
        <source>Damaged: part of the picture is missing, not judged</source>
        <translation>Danificada: falta uma parte da imagem, não avaliada</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Faltando</translation>
    </message>
    <message>
        <source>As first shown</source>
        <translation>Como no início</translation>
    </message>
    <message>
        <source>Other window of the file</source>
        <translation>Outra janela do arquivo</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Todos os valores</translation>
    </message>
    <message>
        <source>Darker part (lungs)</source>
        <translation>Parte escura (pulmões)</translation>
    </message>
    <message>
        <source>Brighter part (heart, bones)</source>
        <translation>Parte clara (coração, ossos)</translation>
    </message>
</context>
</TS>
