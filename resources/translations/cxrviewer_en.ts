<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n actions that this version does not know were left out.</source>
        <translation>
            <numerusform>%n action that this version does not know was left out.</numerusform>
            <numerusform>%n actions that this version does not know were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days earlier</source>
        <translation>
            <numerusform>%n day earlier</numerusform>
            <numerusform>%n days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n films could not be fetched.</source>
        <translation>
            <numerusform>%n film could not be fetched.</numerusform>
            <numerusform>%n films could not be fetched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n films were fetched.</source>
        <translation>
            <numerusform>%n film was fetched.</numerusform>
            <numerusform>%n films were fetched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months earlier</source>
        <translation>
            <numerusform>%n month earlier</numerusform>
            <numerusform>%n months earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notices</source>
        <extracomment>Notices that have a place of their own: above the film, beside the control that they are about, or in a corner. Stands between two of the values under the cursor. Of a canvas for words: two blocks beside each other, one, or one with little on each line.</extracomment>
        <translation>
            <numerusform>%n notice</numerusform>
            <numerusform>%n notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n studies were found.</source>
        <translation>
            <numerusform>%n study was found.</numerusform>
            <numerusform>%n studies were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings are under way</source>
        <translation>
            <numerusform>%n training is under way</numerusform>
            <numerusform>%n trainings are under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Balanced accuracy {interval} on {films:,} test films</source>
        <translation>
            <numerusform>Balanced accuracy {interval} on {films:,} test film</numerusform>
            <numerusform>Balanced accuracy {interval} on {films:,} test films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opinions of %n films written to {name}, and .csv beside it.</source>
        <translation>
            <numerusform>Opinions of %n film written to {name}, and .csv beside it.</numerusform>
            <numerusform>Opinions of %n films written to {name}, and .csv beside it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recorded (%n comments)</source>
        <translation>
            <numerusform>Recorded (%n comment)</numerusform>
            <numerusform>Recorded (%n comments)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files looked at</source>
        <translation>
            <numerusform>{count:,} file looked at</numerusform>
            <numerusform>{count:,} files looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} films</source>
        <translation>
            <numerusform>{count:,} film</numerusform>
            <numerusform>{count:,} films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} frames</source>
        <translation>
            <numerusform>{count:,} frame</numerusform>
            <numerusform>{count:,} frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} studies</source>
        <translation>
            <numerusform>{count:,} study</numerusform>
            <numerusform>{count:,} studies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n epochs</source>
        <translation>
            <numerusform>{done} of %n epoch</numerusform>
            <numerusform>{done} of %n epochs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{sign}%n points</source>
        <translation>
            <numerusform>{sign}%n point</numerusform>
            <numerusform>{sign}%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{words} (%n changed)</source>
        <translation>
            <numerusform>{words} (%n changed)</numerusform>
            <numerusform>{words} (%n changed)</numerusform>
        </translation>
    </message>
</context>
</TS>
