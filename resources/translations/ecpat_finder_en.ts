<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CountryModel</name>
    <message numerus="yes">
        <source>%n group(s), no contact known</source>
        <translation>
            <numerusform>%n group, no contact known</numerusform>
            <numerusform>%n groups, no contact known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountryPicker</name>
    <message numerus="yes">
        <source>%n country(ies)</source>
        <translation>
            <numerusform>%n country</numerusform>
            <numerusform>%n countries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message numerus="yes">
        <source>%n ECPAT group(s) here</source>
        <translation>
            <numerusform>%n ECPAT group here</numerusform>
            <numerusform>%n ECPAT groups here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EscapeCount</name>
    <message numerus="yes">
        <source>Press Escape %n more time(s) to leave</source>
        <translation>
            <numerusform>Press Escape %n more time to leave</numerusform>
            <numerusform>Press Escape %n more times to leave</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n country(ies)</source>
        <translation>
            <numerusform>%n country</numerusform>
            <numerusform>%n countries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s), no contact known</source>
        <translation>
            <numerusform>%n group, no contact known</numerusform>
            <numerusform>%n groups, no contact known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OperatorPage</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n country(ies)</source>
        <translation>
            <numerusform>in %n country</numerusform>
            <numerusform>in %n countries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>Wrong. The next try is in %n second(s).</source>
        <translation>
            <numerusform>Wrong. The next try is in %n second.</numerusform>
            <numerusform>Wrong. The next try is in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message numerus="yes">
        <source>Sources (%n)</source>
        <translation>
            <numerusform>Sources (%n)</numerusform>
            <numerusform>Sources (%n)</numerusform>
        </translation>
    </message>
</context>
</TS>
