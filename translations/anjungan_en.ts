<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FormatWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since %n month(s) ago</source>
        <translation>
            <numerusform>Since %n month ago</numerusform>
            <numerusform>Since %n months ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvenanceWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::map::OwnPosition</name>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::BarsPanel</name>
    <message numerus="yes">
        <source>%n others: %1</source>
        <translation>
            <numerusform>%n other: %1</numerusform>
            <numerusform>%n others: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::MatrixPanel</name>
    <message numerus="yes">
        <source>%n without a period</source>
        <translation>
            <numerusform>%n without a period</numerusform>
            <numerusform>%n without a period</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::SeriesPanel</name>
    <message numerus="yes">
        <source>%n without a period</source>
        <translation>
            <numerusform>%n without a period</numerusform>
            <numerusform>%n without a period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series not drawn</source>
        <translation>
            <numerusform>%n series not drawn</numerusform>
            <numerusform>%n series not drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::DonutPanel</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a value</source>
        <translation>
            <numerusform>%n without a value</numerusform>
            <numerusform>%n without a value</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::TimelinePanel</name>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n without a date</numerusform>
            <numerusform>%n without a date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::RowLabels</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::CurvePanel</name>
    <message numerus="yes">
        <source>%n without a period</source>
        <translation>
            <numerusform>%n without a period</numerusform>
            <numerusform>%n without a period</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::MapNotes</name>
    <message numerus="yes">
        <source>%n shapes cannot be read</source>
        <translation>
            <numerusform>%n shape cannot be read</numerusform>
            <numerusform>%n shapes cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a location</source>
        <translation>
            <numerusform>%n without a location</numerusform>
            <numerusform>%n without a location</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values of areas that are not shown</source>
        <translation>
            <numerusform>%n value of an area that is not shown</numerusform>
            <numerusform>%n values of areas that are not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n areas with several values</source>
        <translation>
            <numerusform>%n area with several values</numerusform>
            <numerusform>%n areas with several values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside the map</source>
        <translation>
            <numerusform>%n outside the map</numerusform>
            <numerusform>%n outside the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::MapReading</name>
    <message numerus="yes">
        <source>%n here</source>
        <translation>
            <numerusform>%n here</numerusform>
            <numerusform>%n here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::shell::SearchBox</name>
    <message numerus="yes">
        <source>%1 hits, %2 ms</source>
        <translation>
            <numerusform>%1 hit, %2 ms</numerusform>
            <numerusform>%1 hits, %2 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::shell::SearchText</name>
    <message numerus="yes">
        <source>%1 hits</source>
        <translation>
            <numerusform>%1 hit</numerusform>
            <numerusform>%1 hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::shell::StatusBar</name>
    <message numerus="yes">
        <source>%n dataset(s)</source>
        <translation>
            <numerusform>%n dataset</numerusform>
            <numerusform>%n datasets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dataset(s) late</source>
        <translation>
            <numerusform>%n dataset late</numerusform>
            <numerusform>%n datasets late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dataset(s) missing</source>
        <translation>
            <numerusform>%n dataset missing</numerusform>
            <numerusform>%n datasets missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::shell::SyncPage</name>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 row(s)</source>
        <translation>
            <numerusform>%1 of %2 row</numerusform>
            <numerusform>%1 of %2 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 row(s) gone</source>
        <translation>
            <numerusform>%1 of %2 row gone</numerusform>
            <numerusform>%1 of %2 rows gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 new</source>
        <translation>
            <numerusform>%1 new</numerusform>
            <numerusform>%1 new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed</source>
        <translation>
            <numerusform>%1 changed</numerusform>
            <numerusform>%1 changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Held since %1: the source has %2 row(s), and %3 of the %4 published ones are not among them.</source>
        <translation>
            <numerusform>Held since %1: the source has %2 row, and %3 of the %4 published ones are not among them.</numerusform>
            <numerusform>Held since %1: the source has %2 rows, and %3 of the %4 published ones are not among them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::app</name>
    <message numerus="yes">
        <source>%1: %2 row(s), confirmed %3</source>
        <translation>
            <numerusform>%1: %2 row, confirmed %3</numerusform>
            <numerusform>%1: %2 rows, confirmed %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n dataset(s) taken over</source>
        <translation>
            <numerusform>%1: %n dataset taken over</numerusform>
            <numerusform>%1: %n datasets taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 dataset(s), %3 kB</source>
        <translation>
            <numerusform>%1: %2 dataset, %3 kB</numerusform>
            <numerusform>%1: %2 datasets, %3 kB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 request</numerusform>
            <numerusform>%1 requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ledger: whole, %1 entry(ies), head %2</source>
        <translation>
            <numerusform>ledger: whole, %1 entry, head %2</numerusform>
            <numerusform>ledger: whole, %1 entries, head %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 entry(ies) in all</source>
        <translation>
            <numerusform>%1 entry in all</numerusform>
            <numerusform>%1 entries in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 missing</source>
        <translation>
            <numerusform>%1 missing</numerusform>
            <numerusform>%1 missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 removed from its end</source>
        <translation>
            <numerusform>%1 removed from its end</numerusform>
            <numerusform>%1 removed from its end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 count(s) per area whose entry is missing</source>
        <translation>
            <numerusform>%1 count per area whose entry is missing</numerusform>
            <numerusform>%1 counts per area whose entry is missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 verdict(s)</source>
        <translation>
            <numerusform>%1: %2 verdict</numerusform>
            <numerusform>%1: %2 verdicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n more of the same)</source>
        <translation>
            <numerusform>(%n more of the same)</numerusform>
            <numerusform>(%n more of the same)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::words</name>
    <message numerus="yes">
        <source>all %1 entry(ies) of its ledger were saved</source>
        <translation>
            <numerusform>%1 entry of its ledger was saved, none is lost</numerusform>
            <numerusform>all %1 entries of its ledger were saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 entry(ies) of its ledger were saved, %2 are lost</source>
        <translation>
            <numerusform>%1 entry of its ledger was saved, %2 are lost</numerusform>
            <numerusform>%1 entries of its ledger were saved, %2 are lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 entry(ies) of its ledger were saved, others are lost</source>
        <translation>
            <numerusform>%1 entry of its ledger was saved, others are lost</numerusform>
            <numerusform>%1 entries of its ledger were saved, others are lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 row(s) have no position and lie in no zone</source>
        <translation>
            <numerusform>%1 of %2 row has no position and lies in no zone</numerusform>
            <numerusform>%1 of %2 rows have no position and lie in no zone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 zone(s) have no outline that can be read</source>
        <translation>
            <numerusform>%1 of %2 zone has no outline that can be read</numerusform>
            <numerusform>%1 of %2 zones have no outline that can be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The condition on field “%1” has more than %2 value(s)</source>
        <translation>
            <numerusform>The condition on field “%1” has more than %2 value</numerusform>
            <numerusform>The condition on field “%1” has more than %2 values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The query of “%1” asks for more than %2 latest value(s)</source>
        <translation>
            <numerusform>The query of “%1” asks for more than %2 latest value</numerusform>
            <numerusform>The query of “%1” asks for more than %2 latest values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the connection broke after %1 byte(s); the source is asked again later</source>
        <translation>
            <numerusform>the connection broke after %1 byte; the source is asked again later</numerusform>
            <numerusform>the connection broke after %1 bytes; the source is asked again later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has more than %1 page(s), the most that are read</source>
        <translation>
            <numerusform>has more than %1 page, the most that are read</numerusform>
            <numerusform>has more than %1 pages, the most that are read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>says that it sends %1 row(s) and sent %2</source>
        <translation>
            <numerusform>says that it sends %1 row and sent %2</numerusform>
            <numerusform>says that it sends %1 rows and sent %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pages of %1 row(s) were refused, %2 are requested instead: %3</source>
        <translation>
            <numerusform>pages of %1 row were refused, %2 are requested instead: %3</numerusform>
            <numerusform>pages of %1 rows were refused, %2 are requested instead: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>positions without coordinates were left out of %1 row(s)</source>
        <translation>
            <numerusform>positions without coordinates were left out of %1 row</numerusform>
            <numerusform>positions without coordinates were left out of %1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the page has more than %1 link(s), the most that are read</source>
        <translation>
            <numerusform>the page has more than %1 link, the most that are read</numerusform>
            <numerusform>the page has more than %1 links, the most that are read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the page has more than %1 row(s), the most that are read</source>
        <translation>
            <numerusform>the page has more than %1 row, the most that are read</numerusform>
            <numerusform>the page has more than %1 rows, the most that are read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the page has more than %1 field(s), the most that are read</source>
        <translation>
            <numerusform>the page has more than %1 field, the most that are read</numerusform>
            <numerusform>the page has more than %1 fields, the most that are read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a property&apos;s name is longer than %1 byte(s)</source>
        <translation>
            <numerusform>a property&apos;s name is longer than %1 byte</numerusform>
            <numerusform>a property&apos;s name is longer than %1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a text is longer than %1 byte(s)</source>
        <translation>
            <numerusform>a text is longer than %1 byte</numerusform>
            <numerusform>a text is longer than %1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the listing does not end: %1 page(s) were read</source>
        <translation>
            <numerusform>the listing does not end: %1 page was read</numerusform>
            <numerusform>the listing does not end: %1 pages were read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the listing of keys does not end: %1 page(s) were read</source>
        <translation>
            <numerusform>the listing of keys does not end: %1 page was read</numerusform>
            <numerusform>the listing of keys does not end: %1 pages were read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the source says that it has %1 row(s), but sent %2</source>
        <translation>
            <numerusform>the source says that it has %1 row, but sent %2</numerusform>
            <numerusform>the source says that it has %1 rows, but sent %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: more than %2 field(s)</source>
        <translation>
            <numerusform>%1: more than %2 field</numerusform>
            <numerusform>%1: more than %2 fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) belong to several rows: %2</source>
        <translation>
            <numerusform>%1 key belongs to several rows: %2</numerusform>
            <numerusform>%1 keys belong to several rows: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) came twice and are kept once</source>
        <translation>
            <numerusform>%1 row came twice and is kept once</numerusform>
            <numerusform>%1 rows came twice and are kept once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %1 row(s) %2 had a key that had come already on an earlier page: if the order changed between the pages, as many others are missing</source>
        <translation>
            <numerusform>of %1 row %2 had a key that had come already on an earlier page: if the order changed between the pages, as many others are missing</numerusform>
            <numerusform>of %1 rows %2 had a key that had come already on an earlier page: if the order changed between the pages, as many others are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) have no key</source>
        <translation>
            <numerusform>%1 row has no key</numerusform>
            <numerusform>%1 rows have no key</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) have a time of change that cannot be read, such as “%2”</source>
        <translation>
            <numerusform>%1 row has a time of change that cannot be read, such as “%2”</numerusform>
            <numerusform>%1 rows have a time of change that cannot be read, such as “%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) were changed in the future, up to %2, which is not believed</source>
        <translation>
            <numerusform>%1 row was changed in the future, at %2, which is not believed</numerusform>
            <numerusform>%1 rows were changed in the future, up to %2, which is not believed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 value(s) are not %4, e.g. &quot;%5&quot; (row %6)</source>
        <translation>
            <numerusform>%1: %2 of %3 value is not %4, e.g. &quot;%5&quot; (row %6)</numerusform>
            <numerusform>%1: %2 of %3 values are not %4, e.g. &quot;%5&quot; (row %6)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) have a property of the key&apos;s name that is not the id</source>
        <translation>
            <numerusform>%1 row has a property of the key&apos;s name that is not the id</numerusform>
            <numerusform>%1 rows have a property of the key&apos;s name that is not the id</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 value(s) are not %3 and were left out, e.g. &quot;%4&quot; (row %5)</source>
        <translation>
            <numerusform>%1: %2 value is not %3 and was left out: &quot;%4&quot; (row %5)</numerusform>
            <numerusform>%1: %2 values are not %3 and were left out, e.g. &quot;%4&quot; (row %5)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 value(s) are NaN or infinite and were left out</source>
        <translation>
            <numerusform>%1: %2 value is NaN or infinite and was left out</numerusform>
            <numerusform>%1: %2 values are NaN or infinite and were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 value(s) are NaN or infinite and were left out (row %3)</source>
        <translation>
            <numerusform>%1: %2 value is NaN or infinite and was left out (row %3)</numerusform>
            <numerusform>%1: %2 values are NaN or infinite and were left out (first in row %3)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %1 more field(s)</source>
        <translation>
            <numerusform>and %1 more field</numerusform>
            <numerusform>and %1 more fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 value(s) were read as %3</source>
        <translation>
            <numerusform>%1: %2 value was read as %3</numerusform>
            <numerusform>%1: %2 values were read as %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 empty value(s) were read as no value</source>
        <translation>
            <numerusform>%1: %2 empty value was read as no value</numerusform>
            <numerusform>%1: %2 empty values were read as no value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) have a position off the earth</source>
        <translation>
            <numerusform>%1 row has a position off the earth</numerusform>
            <numerusform>%1 rows have a position off the earth</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) of other areas came and were left out</source>
        <translation>
            <numerusform>%1 row of other areas came and was left out</numerusform>
            <numerusform>%1 rows of other areas came and were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>continued after %1 row(s) that were already stored</source>
        <translation>
            <numerusform>continued after %1 row that was already stored</numerusform>
            <numerusform>continued after %1 rows that were already stored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 published row(s) are missing at the source</source>
        <translation>
            <numerusform>%1 of %2 published row is missing at the source</numerusform>
            <numerusform>%1 of %2 published rows are missing at the source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>step by step too many rows go missing: %1 would be left of %2 row(s) that were published until %3</source>
        <translation>
            <numerusform>step by step too many rows go missing: %1 would be left of %2 row that was published until %3</numerusform>
            <numerusform>step by step too many rows go missing: %1 would be left of %2 rows that were published until %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the source lists no rows at all, and %1 row(s) are published</source>
        <translation>
            <numerusform>the source lists no rows at all, and %1 row is published</numerusform>
            <numerusform>the source lists no rows at all, and %1 rows are published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) came twice and %2 did not come</source>
        <translation>
            <numerusform>%1 row came twice and %2 did not come</numerusform>
            <numerusform>%1 rows came twice and %2 did not come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) are older than what is published, as if a cache on the way had sent old pages</source>
        <translation>
            <numerusform>%1 row is older than what is published, as if a cache on the way had sent old pages</numerusform>
            <numerusform>%1 rows are older than what is published, as if a cache on the way had sent old pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 row(s) are missing, because the order changed between the pages: as many came twice</source>
        <translation>
            <numerusform>%1 of %2 row is missing, because the order changed between the pages: as many came twice</numerusform>
            <numerusform>%1 of %2 rows are missing, because the order changed between the pages: as many came twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows are missing, because the order changed between the pages: %1 row(s) came twice</source>
        <translation>
            <numerusform>rows are missing, because the order changed between the pages: %1 row came twice</numerusform>
            <numerusform>rows are missing, because the order changed between the pages: %1 rows came twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows may be missing: nothing shows that the %1 row(s) that came are all; the source sends neither a link to the next page nor the number of its rows, nor the rows at an offset</source>
        <translation>
            <numerusform>rows may be missing: nothing shows that the %1 row that came is all; the source sends neither a link to the next page nor the number of its rows, nor the rows at an offset</numerusform>
            <numerusform>rows may be missing: nothing shows that the %1 rows that came are all; the source sends neither a link to the next page nor the number of its rows, nor the rows at an offset</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %2, after the due time, the source had nothing new. The data came at least %1 day(s) late, and the period counts half.</source>
        <translation>
            <numerusform>On %2, after the due time, the source had nothing new. The data came at least %1 day late, and the period counts half.</numerusform>
            <numerusform>On %2, after the due time, the source had nothing new. The data came at least %1 days late, and the period counts half.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %2 the source had changed time stamps and nothing else, which earns nothing. On %3, after the due time, it had nothing new. The data came at least %1 day(s) late, and the period counts half.</source>
        <translation>
            <numerusform>On %2 the source had changed time stamps and nothing else, which earns nothing. On %3, after the due time, it had nothing new. The data came at least %1 day late, and the period counts half.</numerusform>
            <numerusform>On %2 the source had changed time stamps and nothing else, which earns nothing. On %3, after the due time, it had nothing new. The data came at least %1 days late, and the period counts half.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data have not come: on %2, %1 day(s) after the due time, the source had nothing new. The period earns nothing.</source>
        <translation>
            <numerusform>The data have not come: on %2, %1 day after the due time, the source had nothing new. The period earns nothing.</numerusform>
            <numerusform>The data have not come: on %2, %1 days after the due time, the source had nothing new. The period earns nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %2 the source changed time stamps and nothing else, which earns nothing. The data have not come: on %3, %1 day(s) after the due time, it had nothing new.</source>
        <translation>
            <numerusform>On %2 the source changed time stamps and nothing else, which earns nothing. The data have not come: on %3, %1 day after the due time, it had nothing new.</numerusform>
            <numerusform>On %2 the source changed time stamps and nothing else, which earns nothing. The data have not come: on %3, %1 days after the due time, it had nothing new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New content was seen %1 day(s) after the due time, but before that %2. The delay cannot be proven, so the period does not count.</source>
        <translation>
            <numerusform>New content was seen %1 day after the due time, but before that %2. The delay cannot be proven, so the period does not count.</numerusform>
            <numerusform>New content was seen %1 days after the due time, but before that %2. The delay cannot be proven, so the period does not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 request(s), the last on %3)</source>
        <translation>
            <numerusform>%1 (%2 request, the last on %3)</numerusform>
            <numerusform>%1 (%2 requests, the last on %3)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the keeper wrote this on %1: %2 verdict(s) that were due since then are missing</source>
        <translation>
            <numerusform>the keeper wrote this on %1: %2 verdict that was due since then is missing</numerusform>
            <numerusform>the keeper wrote this on %1: %2 verdicts that were due since then are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %1 of %2 changed row(s)</source>
        <translation>
            <numerusform>The newest %1 of %2 changed row</numerusform>
            <numerusform>The newest %1 of %2 changed rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the exports disagree on %1 more verdict(s)</source>
        <translation>
            <numerusform>the exports disagree on %1 more verdict</numerusform>
            <numerusform>the exports disagree on %1 more verdicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the export has %1 of %2 row(s)</source>
        <translation>
            <numerusform>the export has %1 of %2 row</numerusform>
            <numerusform>the export has %1 of %2 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 row(s) have no value or no bound and are not checked</source>
        <translation>
            <numerusform>%1: %2 row has no value or no bound and is not checked</numerusform>
            <numerusform>%1: %2 rows have no value or no bound and are not checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: only %2 of %3 row(s) are shown, the gravest</source>
        <translation>
            <numerusform>%1: only %2 of %3 row is shown, the gravest</numerusform>
            <numerusform>%1: only %2 of %3 rows are shown, the gravest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 code(s) in “%2” that no level of areas has: %3</source>
        <translation>
            <numerusform>%1 code in “%2” that no level of areas has: %3</numerusform>
            <numerusform>%1 codes in “%2” that no level of areas has: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>took more than %1 minute(s); the check ends here, a sync would go on</source>
        <translation>
            <numerusform>took more than %1 minute; the check ends here, a sync would go on</numerusform>
            <numerusform>took more than %1 minutes; the check ends here, a sync would go on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>key: “%1” has a value of its own in each row, %2 row(s)</source>
        <translation>
            <numerusform>key: “%1” has a value of its own in the only row, %2 row</numerusform>
            <numerusform>key: “%1” has a value of its own in each of all %2 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>key: “%1” has a value of its own in each of the first %2 row(s); the others were not read</source>
        <translation>
            <numerusform>key: “%1” has a value in the first row, %2 row; the others were not read</numerusform>
            <numerusform>key: “%1” has a value of its own in each of the first %2 rows; the others were not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>key: the features&apos; ids, which differ in each of %1 row(s)</source>
        <translation>
            <numerusform>key: the features&apos; ids, of %1 row</numerusform>
            <numerusform>key: the features&apos; ids, which differ in all %1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>key: the features&apos; ids, which differ in the first %1 row(s); the others were not read</source>
        <translation>
            <numerusform>key: the features&apos; ids, of the first %1 row; the others were not read</numerusform>
            <numerusform>key: the features&apos; ids, which differ in the first %1 rows; the others were not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no key: neither a field nor the features&apos; ids differ in all %1 row(s); the source must give each row one</source>
        <translation>
            <numerusform>no key: neither a field nor the feature&apos;s id has a value in %1 row; the source must give each row one</numerusform>
            <numerusform>no key: neither a field nor the features&apos; ids differ in all %1 rows; the source must give each row one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only the first %1 row(s) were read; what is said is true of them</source>
        <translation>
            <numerusform>only the first %1 row was read; what is said is true of it</numerusform>
            <numerusform>only the first %1 rows were read; what is said is true of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::PacePanel</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::DatasetsPanel</name>
    <message numerus="yes">
        <source>%n datasets</source>
        <translation>
            <numerusform>%n dataset</numerusform>
            <numerusform>%n datasets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::shell::RailButton</name>
    <message numerus="yes">
        <source>%1, %n not seen</source>
        <translation>
            <numerusform>%1, %n not seen</numerusform>
            <numerusform>%1, %n not seen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::shell::AttentionNotices</name>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation>
            <numerusform>%n thing needs attention</numerusform>
            <numerusform>%n things need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::briefing::BriefingSheet</name>
    <message numerus="yes">
        <source>“%1” is ready: %n page(s)</source>
        <translation>
            <numerusform>“%1” is ready: %n page</numerusform>
            <numerusform>“%1” is ready: %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::settings::StorageCard</name>
    <message numerus="yes">
        <source>%n dataset(s)</source>
        <translation>
            <numerusform>%n dataset</numerusform>
            <numerusform>%n datasets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarryWords</name>
    <message numerus="yes">
        <source>%n dataset(s) on this device, %1, the oldest as of %2</source>
        <translation>
            <numerusform>%n dataset on this device, %1, as of %2</numerusform>
            <numerusform>%n datasets on this device, %1, the oldest as of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dataset(s) are newer now</source>
        <translation>
            <numerusform>%n dataset is newer now</numerusform>
            <numerusform>%n datasets are newer now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had nothing new</source>
        <translation>
            <numerusform>%n had nothing new</numerusform>
            <numerusform>%n had nothing new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are, since the bundle has nothing newer of them</source>
        <translation>
            <numerusform>%n stays as it is, since the bundle has nothing newer of it</numerusform>
            <numerusform>%n stay as they are, since the bundle has nothing newer of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken: %1</source>
        <translation>
            <numerusform>%n not taken: %1</numerusform>
            <numerusform>%n not taken: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Given to %n device(s)</source>
        <translation>
            <numerusform>Given to %n device</numerusform>
            <numerusform>Given to %n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::field::CarrySheet</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrepareWords</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dataset(s) with outlines and history: at most about %1</source>
        <translation>
            <numerusform>%n dataset with outlines and history: at most about %1</numerusform>
            <numerusform>%n datasets with outlines and history: at most about %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were never fetched whole: their size is not known</source>
        <translation>
            <numerusform>%n of them was never fetched whole: its size is not known</numerusform>
            <numerusform>%n of them were never fetched whole: their size is not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n square(s) of the online map: about %1</source>
        <translation>
            <numerusform>%n square of the online map: about %1</numerusform>
            <numerusform>%n squares of the online map: about %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n dataset(s)</source>
        <translation>
            <numerusform>%1 of %n dataset</numerusform>
            <numerusform>%1 of %n datasets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n square(s) of the map</source>
        <translation>
            <numerusform>%1 of %n square of the map</numerusform>
            <numerusform>%1 of %n squares of the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::describe::DescribeSheet</name>
    <message numerus="yes">
        <source>Reading %1: %2 row(s)…</source>
        <translation>
            <numerusform>Reading %1: %2 row…</numerusform>
            <numerusform>Reading %1: %2 rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 chosen</source>
        <translation>
            <numerusform>%1 chosen</numerusform>
            <numerusform>%1 chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewWords</name>
    <message numerus="yes">
        <source>only the first %1 row(s) were read</source>
        <translation>
            <numerusform>only the first %1 row was read</numerusform>
            <numerusform>only the first %1 rows were read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 field(s)</source>
        <translation>
            <numerusform>%1 field</numerusform>
            <numerusform>%1 fields</numerusform>
        </translation>
    </message>
</context>
</TS>
