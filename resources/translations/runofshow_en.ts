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
        <source>What is shown may be older than what happened: {count} later entries were found behind a gap and are kept beside it. Check what is on air.</source>
        <translation>
            <numerusform>What is shown may be older than what happened: {count} later entry was found behind a gap and is kept beside it. Check what is on air.</numerusform>
            <numerusform>What is shown may be older than what happened: {count} later entries were found behind a gap and are kept beside it. Check what is on air.</numerusform>
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
        <source>speaks in {count} segments: {segments}</source>
        <translation>
            <numerusform>speaks in {count} segment: {segments}</numerusform>
            <numerusform>speaks in {count} segments: {segments}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes not in {file} yet</source>
        <translation>
            <numerusform>{count} change not in {file} yet</numerusform>
            <numerusform>{count} changes not in {file} yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes of the running order are kept in the session, and not in {file}. Go on with the session to save them there.</source>
        <translation>
            <numerusform>{count} change of the running order is kept in the session, and not in {file}. Go on with the session to save it there.</numerusform>
            <numerusform>{count} changes of the running order are kept in the session, and not in {file}. Go on with the session to save them there.</numerusform>
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
        <source>{count} segments</source>
        <translation>
            <numerusform>{count} segment</numerusform>
            <numerusform>{count} segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} segments left out</source>
        <translation>
            <numerusform>{count} segment left out</numerusform>
            <numerusform>{count} segments left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} segments longer by {amount} in all</source>
        <translation>
            <numerusform>{count} segment longer by {amount} in all</numerusform>
            <numerusform>{count} segments longer by {amount} in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} segments shorter by {amount} in all</source>
        <translation>
            <numerusform>{count} segment shorter by {amount} in all</numerusform>
            <numerusform>{count} segments shorter by {amount} in all</numerusform>
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
        <source>{count} shortest times lowered</source>
        <translation>
            <numerusform>{count} shortest time lowered</numerusform>
            <numerusform>{count} shortest times lowered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} taken over into the show.</source>
        <translation>
            <numerusform>{count} taken over into the show.</numerusform>
            <numerusform>{count} taken over into the show.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} to take over</source>
        <translation>
            <numerusform>{count} to take over</numerusform>
            <numerusform>{count} to take over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} to tell</source>
        <translation>
            <numerusform>{count} to tell</numerusform>
            <numerusform>{count} to tell</numerusform>
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
    <message numerus="yes">
        <source>{file} was changed outside, in {count} places. Nothing of it is in the show yet.</source>
        <translation>
            <numerusform>{file} was changed outside, in {count} place. Nothing of it is in the show yet.</numerusform>
            <numerusform>{file} was changed outside, in {count} places. Nothing of it is in the show yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} was changed outside; {count} changes of it are not in the show.</source>
        <translation>
            <numerusform>{file} was changed outside; {count} change of it is not in the show.</numerusform>
            <numerusform>{file} was changed outside; {count} changes of it are not in the show.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{forecast} From this show and {count} earlier ones.</source>
        <translation>
            <numerusform>{forecast} From this show and {count} earlier one.</numerusform>
            <numerusform>{forecast} From this show and {count} earlier ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message numerus="yes">
        <source>and {count} more errors from here on</source>
        <translation>
            <numerusform>and {count} more error from here on</numerusform>
            <numerusform>and {count} more errors from here on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more warnings from here on</source>
        <translation>
            <numerusform>and {count} more warning from here on</numerusform>
            <numerusform>and {count} more warnings from here on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it was closed with {count} entries and has {last}</source>
        <translation>
            <numerusform>it was closed with {count} entry and has {last}</numerusform>
            <numerusform>it was closed with {count} entries and has {last}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>questions on air {number}; queue {queue}; {count} fit</source>
        <translation>
            <numerusform>questions on air {number}; queue {queue}; {count} fits</numerusform>
            <numerusform>questions on air {number}; queue {queue}; {count} fit</numerusform>
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
        <source>{count} warnings</source>
        <translation>
            <numerusform>{count} warning</numerusform>
            <numerusform>{count} warnings</numerusform>
        </translation>
    </message>
</context>
</TS>
