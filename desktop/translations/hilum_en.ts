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
