<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BatchController</name>
    <message numerus="yes">
        <source>%n picture(s) still wait to be read.</source>
        <translation>
            <numerusform>%n picture still waits to be read.</numerusform>
            <numerusform>%n pictures still wait to be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n picture(s)</source>
        <translation>
            <numerusform>Cancel %n picture</numerusform>
            <numerusform>Cancel %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditController</name>
    <message numerus="yes">
        <source>Delete %n result(s)</source>
        <translation>
            <numerusform>Delete %n result</numerusform>
            <numerusform>Delete %n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) deleted.</source>
        <translation>
            <numerusform>%n result deleted.</numerusform>
            <numerusform>%n results deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasureController</name>
    <message numerus="yes">
        <source>%n result(s) with previews, impressions and notes will be removed from the history and from its back-ups. This cannot be undone. The original files, and reports that were saved elsewhere, stay.</source>
        <translation>
            <numerusform>%n result with its preview, impression and notes will be removed from the history and from its back-ups. This cannot be undone. The original files, and reports that were saved elsewhere, stay.</numerusform>
            <numerusform>%n results with previews, impressions and notes will be removed from the history and from its back-ups. This cannot be undone. The original files, and reports that were saved elsewhere, stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) were erased from the history and its back-ups.</source>
        <translation>
            <numerusform>%n result was erased from the history and its back-ups.</numerusform>
            <numerusform>%n results were erased from the history and its back-ups.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>The reports of %n radiograph(s), one after the other.</source>
        <translation>
            <numerusform>The report of %n radiograph.</numerusform>
            <numerusform>The reports of %n radiographs, one after the other.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenController</name>
    <message numerus="yes">
        <source>%n radiograph(s) were in the history already.</source>
        <translation>
            <numerusform>%n radiograph was in the history already.</numerusform>
            <numerusform>%n radiographs were in the history already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were no pictures.</source>
        <translation>
            <numerusform>%n file was no picture.</numerusform>
            <numerusform>%n files were no pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafekeepingController</name>
    <message numerus="yes">
        <source>%n picture(s) that came later are read again from their files.</source>
        <translation>
            <numerusform>%n picture that came later is read again from its file.</numerusform>
            <numerusform>%n pictures that came later are read again from their files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionController</name>
    <message numerus="yes">
        <source>Take the review &amp;marks of %n radiograph(s) back</source>
        <translation>
            <numerusform>Take the review &amp;mark of %n radiograph back</numerusform>
            <numerusform>Take the review &amp;marks of %n radiographs back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Mark %n radiograph(s) as reviewed</source>
        <translation>
            <numerusform>&amp;Mark %n radiograph as reviewed</numerusform>
            <numerusform>&amp;Mark %n radiographs as reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n radiograph(s) a&amp;gain with this model</source>
        <translation>
            <numerusform>Read %n radiograph a&amp;gain with this model</numerusform>
            <numerusform>Read %n radiographs a&amp;gain with this model</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n radiograph(s) from the history</source>
        <translation>
            <numerusform>&amp;Delete %n radiograph from the history</numerusform>
            <numerusform>&amp;Delete %n radiographs from the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %n radiograph(s)…</source>
        <translation>
            <numerusform>&amp;Export %n radiograph…</numerusform>
            <numerusform>&amp;Export %n radiographs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n radiograph(s) marked as reviewed.</source>
        <translation>
            <numerusform>%n radiograph marked as reviewed.</numerusform>
            <numerusform>%n radiographs marked as reviewed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The review marks of %n radiograph(s) were taken back.</source>
        <translation>
            <numerusform>The review mark of %n radiograph was taken back.</numerusform>
            <numerusform>The review marks of %n radiographs were taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
</TS>
