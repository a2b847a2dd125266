<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>This agenda has {count} warnings.</source>
        <translation>
            <numerusform>This agenda has {count} warning.</numerusform>
            <numerusform>This agenda has {count} warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asked by {count}</source>
        <translation>
            <numerusform>asked by {count}</numerusform>
            <numerusform>asked by {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <translation>
            <numerusform>{count} day</numerusform>
            <numerusform>{count} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} errors</source>
        <translation>
            <numerusform>{count} error</numerusform>
            <numerusform>{count} errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more fit · {duration} each</source>
        <translation>
            <numerusform>{count} more fits · {duration} each</numerusform>
            <numerusform>{count} more fit · {duration} each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} settings</source>
        <translation>
            <numerusform>{count} setting</numerusform>
            <numerusform>{count} settings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} warnings</source>
        <translation>
            <numerusform>{count} warning</numerusform>
            <numerusform>{count} warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{duration} left</source>
        <translation>
            <numerusform>{duration} left</numerusform>
            <numerusform>{duration} left</numerusform>
        </translation>
    </message>
</context>
</TS>
