<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>FormatWords</name>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>m²</source>
        <translation>m²</translation>
    </message>
    <message>
        <source>ha</source>
        <translation>ha</translation>
    </message>
    <message>
        <source>km²</source>
        <translation>km²</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north, after degrees of latitude</comment>
        <translation>LU</translation>
    </message>
    <message>
        <source>S</source>
        <comment>south, after degrees of latitude</comment>
        <translation>LS</translation>
    </message>
    <message>
        <source>E</source>
        <comment>east, after degrees of longitude</comment>
        <translation>BT</translation>
    </message>
    <message>
        <source>W</source>
        <comment>west, after degrees of longitude</comment>
        <translation>BB</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>thousand</source>
        <translation>ribu</translation>
    </message>
    <message>
        <source>million</source>
        <translation>juta</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>miliar</translation>
    </message>
    <message>
        <source>trillion</source>
        <translation>triliun</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1 rb</translation>
    </message>
    <message>
        <source>%1M</source>
        <translation>%1 jt</translation>
    </message>
    <message>
        <source>%1bn</source>
        <translation>%1 mlr</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>TB</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>day, short month, year</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>di masa depan</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>baru saja</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n menit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n tahun</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>month, year</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 odd</source>
        <translation>%1 ganjil</translation>
    </message>
    <message>
        <source>%1 even</source>
        <translation>%1 genap</translation>
    </message>
    <message>
        <source>%1 odd semester</source>
        <translation>%1 ganjil</translation>
    </message>
    <message>
        <source>%1 even semester</source>
        <translation>%1 genap</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januari</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februari</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Maret</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mei</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Agustus</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Desember</translation>
    </message>
    <message>
        <source>Jan</source>
        <comment>short name of a month</comment>
        <translation>Jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <comment>short name of a month</comment>
        <translation>Feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <comment>short name of a month</comment>
        <translation>Mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <comment>short name of a month</comment>
        <translation>Apr</translation>
    </message>
    <message>
        <source>May</source>
        <comment>short name of a month</comment>
        <translation>Mei</translation>
    </message>
    <message>
        <source>Jun</source>
        <comment>short name of a month</comment>
        <translation>Jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <comment>short name of a month</comment>
        <translation>Jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <comment>short name of a month</comment>
        <translation>Agu</translation>
    </message>
    <message>
        <source>Sep</source>
        <comment>short name of a month</comment>
        <translation>Sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <comment>short name of a month</comment>
        <translation>Okt</translation>
    </message>
    <message>
        <source>Nov</source>
        <comment>short name of a month</comment>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <comment>short name of a month</comment>
        <translation>Des</translation>
    </message>
    <message>
        <source>.</source>
        <comment>before decimals</comment>
        <translation>,</translation>
    </message>
    <message>
        <source>,</source>
        <comment>between groups of three digits</comment>
        <translation>.</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Tahun ini</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Tahun lalu</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Bulan ini</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 bulan terakhir</translation>
    </message>
    <message>
        <source>Year of the newest data</source>
        <translation>Tahun data terbaru</translation>
    </message>
    <message>
        <source>This year until today</source>
        <translation>Tahun ini sampai hari ini</translation>
    </message>
    <message numerus="yes">
        <source>Since %n month(s) ago</source>
        <translation>
            <numerusform>Sejak %n bulan lalu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvenanceWords</name>
    <message>
        <source>the history begins later</source>
        <translation>riwayat mulai kemudian</translation>
    </message>
    <message>
        <source>by the ledger of %1</source>
        <translation>menurut buku pengamatan %1</translation>
    </message>
    <message>
        <source>computed on this device</source>
        <translation>dihitung di perangkat ini</translation>
    </message>
    <message>
        <source>Computed on this device: %1</source>
        <translation>Dihitung di perangkat ini: %1</translation>
    </message>
    <message>
        <source>held for review</source>
        <translation>ditahan untuk diperiksa</translation>
    </message>
    <message>
        <source>held for review, shown as of %1</source>
        <translation>ditahan untuk diperiksa, tampil per %1</translation>
    </message>
    <message>
        <source>sync failed</source>
        <translation>gagal sinkron</translation>
    </message>
    <message>
        <source>source does not answer</source>
        <translation>sumber tidak menjawab</translation>
    </message>
    <message>
        <source>this device&apos;s clock is wrong</source>
        <translation>jam perangkat ini salah</translation>
    </message>
    <message>
        <source>period in the future</source>
        <translation>periode di masa depan</translation>
    </message>
    <message>
        <source>%1 is in the future, which says nothing about how current the data are</source>
        <translation>%1 masih di masa depan, dan itu tidak menunjukkan seberapa mutakhir datanya</translation>
    </message>
    <message>
        <source>It is %1 by this device&apos;s clock: set it, the data are newer than that</source>
        <translation>Menurut jam perangkat ini sekarang %1: setel jamnya, datanya lebih baru daripada itu</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>terlambat %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>keadaan %1</translation>
    </message>
    <message>
        <source>has a fault</source>
        <translation>ada data yang keliru</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>diperbarui %1</translation>
    </message>
    <message>
        <source>confirmed %1</source>
        <translation>dipastikan %1</translation>
    </message>
    <message>
        <source>Publisher: %1</source>
        <translation>Produsen data: %1</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Periode: %1</translation>
    </message>
    <message>
        <source>part: %1</source>
        <extracomment>the only areas whose rows this device keeps</extracomment>
        <translation>bagian: %1</translation>
    </message>
    <message>
        <source>Part: this device keeps only rows of %1</source>
        <translation>Bagian: perangkat ini hanya menyimpan baris %1</translation>
    </message>
    <message>
        <source>As of: %1</source>
        <translation>Keadaan: %1</translation>
    </message>
    <message>
        <source>Changed at its source: %1</source>
        <translation>Berubah di sumber: %1</translation>
    </message>
    <message>
        <source>Confirmed by this device: %1</source>
        <translation>Dipastikan perangkat ini: %1</translation>
    </message>
    <message>
        <source>Late: it was due by %1</source>
        <translation>Terlambat: jatuh tempo %1</translation>
    </message>
    <message>
        <source>Fault in the data: %1</source>
        <translation>Data yang keliru: %1</translation>
    </message>
    <message>
        <source>How it was read: %1</source>
        <translation>Cara dibaca: %1</translation>
    </message>
    <message>
        <source>Last sync: %1</source>
        <translation>Sinkron terakhir: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lainnya</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>not recomputed</source>
        <translation>belum dihitung ulang</translation>
    </message>
    <message>
        <source>Not recomputed: %1</source>
        <translation>Belum dihitung ulang: %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 lalu</translation>
    </message>
    <message>
        <source>may be out of date</source>
        <translation>mungkin kedaluwarsa</translation>
    </message>
    <message>
        <source>several periods</source>
        <translation>beberapa periode</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>Map</source>
        <translation>Peta</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Dibuat %1</translation>
    </message>
</context>
<context>
    <name>anjungan::map::CoordinateChip</name>
    <message>
        <source>Copy the coordinates</source>
        <translation>Salin koordinat</translation>
    </message>
    <message>
        <source>Show degrees</source>
        <translation>Tampilkan derajat</translation>
    </message>
    <message>
        <source>Show UTM</source>
        <translation>Tampilkan UTM</translation>
    </message>
</context>
<context>
    <name>anjungan::map::LegendBox</name>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
</context>
<context>
    <name>anjungan::map::MapButtons</name>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
</context>
<context>
    <name>anjungan::map::MapTools</name>
    <message>
        <source>Copied: %1</source>
        <translation>Disalin: %1</translation>
    </message>
</context>
<context>
    <name>anjungan::map::MapView</name>
    <message>
        <source>Map</source>
        <translation>Peta</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Perbesar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Perkecil</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tampilkan seluruhnya</translation>
    </message>
</context>
<context>
    <name>anjungan::map::MeasureBar</name>
    <message>
        <source>Remove the last point</source>
        <translation>Batalkan titik terakhir</translation>
    </message>
    <message>
        <source>Start measuring again</source>
        <translation>Ukur dari awal</translation>
    </message>
    <message>
        <source>End measuring</source>
        <translation>Selesai mengukur</translation>
    </message>
</context>
<context>
    <name>anjungan::map::Measuring</name>
    <message>
        <source>Measure distance and area</source>
        <translation>Ukur jarak dan luas</translation>
    </message>
    <message>
        <source>Tap the first point</source>
        <translation>Ketuk titik pertama</translation>
    </message>
    <message>
        <source>Tap the next point</source>
        <translation>Ketuk titik berikutnya</translation>
    </message>
</context>
<context>
    <name>anjungan::map::OwnPosition</name>
    <message>
        <source>Where am I</source>
        <translation>Posisi saya</translation>
    </message>
    <message>
        <source>Your position is outside the map</source>
        <translation>Anda berada di luar wilayah peta</translation>
    </message>
    <message>
        <source>Stop showing where I am</source>
        <translation>Berhenti menampilkan posisi saya</translation>
    </message>
    <message>
        <source>Follow where I am</source>
        <translation>Ikuti posisi saya</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n dtk lalu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 lalu</translation>
    </message>
    <message>
        <source>Searching for your position…</source>
        <translation>Mencari posisi Anda…</translation>
    </message>
    <message>
        <source>This application may not use your position: allow it in the settings of the device</source>
        <translation>Posisi Anda tidak boleh diketahui di sini: izinkan di setelan perangkat</translation>
    </message>
    <message>
        <source>The position is not available: switch on the location service of this device</source>
        <translation>Perangkat ini tidak dapat memberitahukan posisi Anda: nyalakan layanan lokasinya</translation>
    </message>
</context>
<context>
    <name>anjungan::map::TileFetcher</name>
    <message>
        <source>it cannot be kept on this device (%1)</source>
        <translation>tidak dapat disimpan di perangkat ini (%1)</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::AloneBar</name>
    <message>
        <source>Back to the page</source>
        <translation>Kembali ke halaman</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::AreaPanel</name>
    <message>
        <source>Tap an area on the map</source>
        <translation>Ketuk wilayah di peta</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::AreaTrail</name>
    <message>
        <source>Path to this area</source>
        <translation>Jalan ke wilayah ini</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::BarsPanel</name>
    <message numerus="yes">
        <source>%n others: %1</source>
        <translation>
            <numerusform>%n lainnya: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::ClassLabels</name>
    <message>
        <source>up to %1</source>
        <translation>hingga %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>lebih dari %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 s.d. %2</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::MatrixPanel</name>
    <message numerus="yes">
        <source>%n without a period</source>
        <translation>
            <numerusform>%n tanpa periode</numerusform>
        </translation>
    </message>
    <message>
        <source>Several values in one cell</source>
        <translation>Beberapa nilai dalam satu sel</translation>
    </message>
    <message>
        <source>other</source>
        <translation>lainnya</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>Open page ›</source>
        <translation>Buka halaman ›</translation>
    </message>
    <message>
        <source>Open all ›</source>
        <translation>Buka semua ›</translation>
    </message>
    <message>
        <source>Fold the middle ›</source>
        <translation>Lipat bagian tengah ›</translation>
    </message>
    <message>
        <source>from</source>
        <translation>dari</translation>
    </message>
    <message>
        <source>to</source>
        <translation>sampai</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::MenuButton</name>
    <message>
        <source>Menu of this panel</source>
        <translation>Menu panel ini</translation>
    </message>
    <message>
        <source>Menu of %1</source>
        <translation>Menu %1</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::PanelDocument</name>
    <message>
        <source>%1, short</source>
        <translation>%1, singkat</translation>
    </message>
    <message>
        <source>%1, code</source>
        <translation>%1, kode</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Ruang kerja</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Pemberitahuan</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Kueri</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Disimpan</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Dataset</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Produsen data</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Changed at its source</source>
        <translation>Berubah di sumbernya</translation>
    </message>
    <message>
        <source>Rows of</source>
        <translation>Baris dari</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>hanya %1</translation>
    </message>
    <message>
        <source>Confirmed by this device</source>
        <translation>Dipastikan perangkat ini</translation>
    </message>
    <message>
        <source>Next change due</source>
        <translation>Perubahan berikutnya jatuh tempo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Daerah</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Dipilih: %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Dibuat %1</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::PanelMenu</name>
    <message>
        <source>Menu of this panel</source>
        <translation>Menu panel ini</translation>
    </message>
    <message>
        <source>Menu of %1</source>
        <translation>Menu %1</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Sebagai tabel</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>Kembali ke halaman</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Layar penuh</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Simpan sebagai</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Gambar PNG</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>Halaman PDF</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>The rows and a picture are copied</source>
        <translation>Baris dan gambar telah disalin</translation>
    </message>
    <message>
        <source>A picture is copied</source>
        <translation>Gambar telah disalin</translation>
    </message>
    <message>
        <source>The rows are copied</source>
        <translation>Baris telah disalin</translation>
    </message>
    <message>
        <source>There is not enough memory for the picture</source>
        <translation>Memori tidak cukup untuk gambar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Origin of the data</source>
        <translation>Asal data</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::PanelRequests</name>
    <message>
        <source>Save as CSV</source>
        <translation>Simpan sebagai CSV</translation>
    </message>
    <message>
        <source>Save as XLSX</source>
        <translation>Simpan sebagai XLSX</translation>
    </message>
    <message>
        <source>%1 texts are longer than a cell can hold, and are cut</source>
        <translation>%1 teks lebih panjang dari yang muat dalam sel, dan dipotong</translation>
    </message>
    <message>
        <source>%1 columns are omitted: a sheet has no room for them</source>
        <translation>%1 kolom dihilangkan: lembar tidak memuatnya</translation>
    </message>
    <message>
        <source>Save as PNG picture</source>
        <translation>Simpan sebagai gambar PNG</translation>
    </message>
    <message>
        <source>Save as PDF page</source>
        <translation>Simpan sebagai halaman PDF</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Tabel CSV</translation>
    </message>
    <message>
        <source>XLSX workbook</source>
        <translation>Buku kerja XLSX</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::TableCard</name>
    <message>
        <source>Save as</source>
        <translation>Simpan sebagai</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::UsedRowsTable</name>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 dari %2 baris</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 baris</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 baris</translation>
    </message>
    <message>
        <source>Rows used</source>
        <translation>Baris yang dipakai</translation>
    </message>
    <message>
        <source>Rows used: %1</source>
        <translation>Baris yang dipakai: %1</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::SeriesPanel</name>
    <message>
        <source>No data with a period</source>
        <translation>Tidak ada data yang berperiode</translation>
    </message>
    <message numerus="yes">
        <source>%n without a period</source>
        <translation>
            <numerusform>%n tanpa periode</numerusform>
        </translation>
    </message>
    <message>
        <source>Several values in one period</source>
        <translation>Beberapa nilai dalam satu periode</translation>
    </message>
    <message numerus="yes">
        <source>%n series not drawn</source>
        <translation>
            <numerusform>%n seri tidak digambar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n lainnya</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::RankingPanel</name>
    <message>
        <source>Fold ›</source>
        <translation>Lipat ›</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::DonutPanel</name>
    <message>
        <source>Only sums and counts are parts of a whole</source>
        <translation>Hanya jumlah dan banyaknya yang merupakan bagian dari keseluruhan</translation>
    </message>
    <message>
        <source>Not parts of a whole: some values are negative</source>
        <translation>Bukan bagian dari keseluruhan: ada nilai negatif</translation>
    </message>
    <message>
        <source>All parts are 0</source>
        <translation>Semua bagian bernilai 0</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n lainnya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a value</source>
        <translation>
            <numerusform>%n tanpa nilai</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::TimelinePanel</name>
    <message>
        <source>No dates that lie on one axis</source>
        <translation>Tidak ada tanggal yang sejalan pada satu sumbu</translation>
    </message>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n tanpa tanggal</numerusform>
        </translation>
    </message>
    <message>
        <source>other</source>
        <translation>lainnya</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::CurvePanel</name>
    <message numerus="yes">
        <source>%n without a period</source>
        <translation>
            <numerusform>%n tanpa periode</numerusform>
        </translation>
    </message>
    <message>
        <source>Several values in one period</source>
        <translation>Beberapa nilai dalam satu periode</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::DrillDown</name>
    <message>
        <source>Not synced yet</source>
        <translation>Belum disinkronkan</translation>
    </message>
    <message>
        <source>%1: none in %2</source>
        <translation>%1: tidak ada di %2</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::FeatureCard</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Features here</source>
        <translation>Objek di sini</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::MapLegend</name>
    <message>
        <source>no data</source>
        <translation>tidak ada data</translation>
    </message>
    <message>
        <source>other</source>
        <translation>lainnya</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>beberapa nilai</translation>
    </message>
    <message>
        <source>group of points, with their number</source>
        <translation>beberapa, dengan jumlahnya</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::MapNotes</name>
    <message numerus="yes">
        <source>%n shapes cannot be read</source>
        <translation>
            <numerusform>%n bentuk tidak terbaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a location</source>
        <translation>
            <numerusform>%n tanpa lokasi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values of areas that are not shown</source>
        <translation>
            <numerusform>%n nilai dari wilayah yang tidak ditampilkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n areas with several values</source>
        <translation>
            <numerusform>%n wilayah dengan beberapa nilai</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside the map</source>
        <translation>
            <numerusform>%n di luar peta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::MapPanel</name>
    <message>
        <source>Show %1 within</source>
        <translation>Tampilkan %1 di dalamnya</translation>
    </message>
    <message>
        <source>Menu of this map</source>
        <translation>Menu peta ini</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::MapMeasure</name>
    <message>
        <source>rank %1 of %2</source>
        <translation>peringkat %1 dari %2</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::MapReading</name>
    <message>
        <source>Open %1</source>
        <translation>Buka %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Disalin: %1</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Belum disinkronkan</translation>
    </message>
    <message>
        <source>No longer in the dataset</source>
        <translation>Tidak ada lagi dalam data</translation>
    </message>
    <message numerus="yes">
        <source>%n here</source>
        <translation>
            <numerusform>%n di sini</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::MapSaving</name>
    <message>
        <source>Save the map as a PNG picture</source>
        <translation>Simpan peta sebagai gambar PNG</translation>
    </message>
    <message>
        <source>Save the map as a PDF sheet</source>
        <translation>Simpan peta sebagai lembar PDF</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::MapTiles</name>
    <message>
        <source>Base map unavailable: %1</source>
        <translation>Peta dasar tidak tersedia: %1</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::Panel</name>
    <message>
        <source>Loading…</source>
        <translation>Memuat…</translation>
    </message>
    <message>
        <source>No data for this choice</source>
        <translation>Tidak ada data untuk pilihan ini</translation>
    </message>
    <message>
        <source>Not synced yet: the last sync failed</source>
        <translation>Belum disinkronkan: sinkronisasi terakhir gagal</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Belum disinkronkan</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::RowLabels</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n lainnya</numerusform>
        </translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>tidak diisi</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>kosong</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::ScopeWords</name>
    <message>
        <source>Province</source>
        <translation>Provinsi</translation>
    </message>
    <message>
        <source>Not available per regency or city</source>
        <translation>Tidak tersedia per kab/kota</translation>
    </message>
    <message>
        <source>Not available per subdistrict</source>
        <translation>Tidak tersedia per kecamatan</translation>
    </message>
    <message>
        <source>Not available per village</source>
        <translation>Tidak tersedia per desa/kelurahan</translation>
    </message>
    <message>
        <source>Not available for this area</source>
        <translation>Tidak tersedia untuk wilayah ini</translation>
    </message>
    <message>
        <source>This device keeps no data of this area</source>
        <translation>Perangkat ini tidak menyimpan data wilayah ini</translation>
    </message>
    <message>
        <source>Not available per %1</source>
        <translation>Tidak tersedia per %1</translation>
    </message>
    <message>
        <source>Latest state</source>
        <translation>Keadaan terkini</translation>
    </message>
    <message>
        <source>Several periods</source>
        <translation>Beberapa periode</translation>
    </message>
    <message>
        <source>All agencies</source>
        <translation>Semua OPD</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::TablePanel</name>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 dari %2 ditampilkan</translation>
    </message>
    <message>
        <source>%1 of %2 fit</source>
        <translation>%1 dari %2 cocok</translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>%1 teratas</translation>
    </message>
    <message>
        <source>Search and filter</source>
        <translation>Cari dan saring</translation>
    </message>
    <message>
        <source>Only sums, counts and amounts have a total</source>
        <translation>Hanya jumlah, hitungan dan nilai uang yang dapat dijumlahkan</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::TableBar</name>
    <message>
        <source>Filter</source>
        <translation>Saring</translation>
    </message>
    <message>
        <source>Search in this table</source>
        <translation>Cari dalam tabel ini</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Semua baris</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::TableWords</name>
    <message>
        <source>Total (%1)</source>
        <translation>Jumlah (%1)</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::ExactWords</name>
    <message>
        <source>%1 of the total</source>
        <translation>%1 dari jumlah</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>target %1</translation>
    </message>
    <message>
        <source>number %1 of %2</source>
        <translation>nomor %1 dari %2</translation>
    </message>
    <message>
        <source>before it: %1, %2</source>
        <translation>di atasnya: %1, %2</translation>
    </message>
    <message>
        <source>after it: %1, %2</source>
        <translation>di bawahnya: %1, %2</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::ClockLine</name>
    <message>
        <source>1 Period</source>
        <translation>1 Periode</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::FigureComparison</name>
    <message>
        <source>Without weights</source>
        <translation>Tanpa timbangan</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Deviasi</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::HistoryFinder</name>
    <message>
        <source>History of %1 years</source>
        <translation>Riwayat %1 tahun</translation>
    </message>
    <message>
        <source>History of %1 half-years</source>
        <translation>Riwayat %1 semester</translation>
    </message>
    <message>
        <source>History of %1 quarters</source>
        <translation>Riwayat %1 triwulan</translation>
    </message>
    <message>
        <source>History of %1 months</source>
        <translation>Riwayat %1 bulan</translation>
    </message>
    <message>
        <source>History of %1 days</source>
        <translation>Riwayat %1 hari</translation>
    </message>
    <message>
        <source>History of %1 periods</source>
        <translation>Riwayat %1 periode</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::OriginWords</name>
    <message>
        <source>The question in words</source>
        <translation>Pertanyaan dalam kata</translation>
    </message>
    <message>
        <source>What changed, newest first</source>
        <translation>Yang berubah, terbaru dahulu</translation>
    </message>
    <message>
        <source>In comparison</source>
        <translation>Pembanding</translation>
    </message>
    <message>
        <source>Publisher and licence</source>
        <translation>Penerbit dan lisensi</translation>
    </message>
    <message>
        <source>Copy as a reference</source>
        <translation>Salin rujukan</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
    <message>
        <source>Origin of the data</source>
        <translation>Asal data</translation>
    </message>
    <message>
        <source>Origin: %1</source>
        <translation>Asal data: %1</translation>
    </message>
    <message>
        <source>See the row</source>
        <translation>Lihat barisnya</translation>
    </message>
    <message>
        <source>See %1 rows</source>
        <translation>Lihat %1 baris</translation>
    </message>
    <message>
        <source>2 Changed at the source</source>
        <translation>2 Sumber berubah</translation>
    </message>
    <message>
        <source>3 Confirmed by this device</source>
        <translation>3 Perangkat memastikan</translation>
    </message>
    <message>
        <source>Next change expected by</source>
        <translation>Perubahan berikutnya ditunggu sampai</translation>
    </message>
    <message>
        <source>Also from: %1</source>
        <translation>Juga dari: %1</translation>
    </message>
    <message>
        <source>Rows: %1 in the dataset, %2 used</source>
        <translation>Baris: %1 di dataset, %2 dipakai</translation>
    </message>
    <message>
        <source>%1 used</source>
        <translation>%1 dipakai</translation>
    </message>
    <message>
        <source>%1 with a value</source>
        <translation>%1 dengan nilai</translation>
    </message>
    <message>
        <source>%1 without a value</source>
        <translation>%1 tanpa nilai</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 baru</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 berubah</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>%1 hilang</translation>
    </message>
    <message>
        <source>Publisher: %1</source>
        <translation>Produsen data: %1</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Lisensi: %1</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>tidak diisi</translation>
    </message>
    <message>
        <source>Checks by this device in 7 days: %1</source>
        <translation>Pemeriksaan oleh perangkat ini dalam 7 hari: %1</translation>
    </message>
    <message>
        <source>Content: sha256 %1…%2</source>
        <translation>Isi: sha256 %1…%2</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::QueryWords</name>
    <message>
        <source>The rows</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>The rows with %1</source>
        <translation>Baris dengan %1</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Banyaknya baris</translation>
    </message>
    <message>
        <source>Number of different values of %1</source>
        <translation>Banyaknya nilai berbeda dari %1</translation>
    </message>
    <message>
        <source>Sum of %1</source>
        <translation>Jumlah %1</translation>
    </message>
    <message>
        <source>Average of %1</source>
        <translation>Rata-rata %1</translation>
    </message>
    <message>
        <source>Average of %1, weighted by %2</source>
        <translation>Rata-rata %1, ditimbang %2</translation>
    </message>
    <message>
        <source>Least %1</source>
        <translation>%1 terkecil</translation>
    </message>
    <message>
        <source>Greatest %1</source>
        <translation>%1 terbesar</translation>
    </message>
    <message>
        <source>%1 in percent of %2</source>
        <translation>%1 dalam persen dari %2</translation>
    </message>
    <message>
        <source>, less %1</source>
        <translation>, dikurangi %1</translation>
    </message>
    <message>
        <source>, for %1</source>
        <translation>, untuk %1</translation>
    </message>
    <message>
        <source>, of the latest %1</source>
        <translation>, dari %1 terbaru</translation>
    </message>
    <message>
        <source>, whatever the %1</source>
        <translation>, semua %1</translation>
    </message>
    <message>
        <source>, where there is %1</source>
        <translation>, yang ada %1</translation>
    </message>
    <message>
        <source>, %1 not %2</source>
        <translation>, %1 bukan %2</translation>
    </message>
    <message>
        <source>, %1 below %2</source>
        <translation>, %1 di bawah %2</translation>
    </message>
    <message>
        <source>, %1 at most %2</source>
        <translation>, %1 paling banyak %2</translation>
    </message>
    <message>
        <source>, %1 above %2</source>
        <translation>, %1 di atas %2</translation>
    </message>
    <message>
        <source>, %1 at least %2</source>
        <translation>, %1 paling sedikit %2</translation>
    </message>
    <message>
        <source>, %1 within %2</source>
        <translation>, %1 di dalam %2</translation>
    </message>
    <message>
        <source>, %1 %2</source>
        <translation>, %1 %2</translation>
    </message>
    <message>
        <source> from the dataset %1</source>
        <translation> dari dataset %1</translation>
    </message>
    <message>
        <source> as of %1</source>
        <translation> keadaan %1</translation>
    </message>
    <message>
        <source>, for each %1</source>
        <translation>, untuk setiap %1</translation>
    </message>
    <message>
        <source>, the first %1</source>
        <translation>, %1 yang pertama</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>tanpa %1</translation>
    </message>
    <message>
        <source>with another %1</source>
        <translation>dengan %1 lain</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::PanelFoot</name>
    <message>
        <source>Origin of the data</source>
        <translation>Asal data</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::ColumnWords</name>
    <message>
        <source>below %1</source>
        <translation>di bawah %1</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 atau lebih</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 s.d. %2</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Urut menaik</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Urut menurun</translation>
    </message>
    <message>
        <source>Show rows with</source>
        <translation>Tampilkan baris dengan</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Semua nilai</translation>
    </message>
    <message>
        <source>No value contains that</source>
        <translation>Tidak ada nilai yang memuat itu</translation>
    </message>
    <message>
        <source>Search for a value</source>
        <translation>Cari nilai</translation>
    </message>
    <message>
        <source>Sort and filter by</source>
        <translation>Urutkan dan saring menurut</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>disaring</translation>
    </message>
    <message>
        <source>All rows, in their order</source>
        <translation>Semua baris, urutan semula</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::TimeBar</name>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Play the periods</source>
        <translation>Putar periode</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::UnknownPanel</name>
    <message>
        <source>This version cannot show panels of type %1</source>
        <translation>Versi ini tidak dapat menampilkan panel jenis %1</translation>
    </message>
</context>
<context>
    <name>anjungan::saving::SaveSheet</name>
    <message>
        <source>File name</source>
        <translation>Nama berkas</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>%1 exists already</source>
        <translation>%1 sudah ada</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Tersimpan: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Tampilkan di folder</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>used last</source>
        <translation>terakhir dipakai</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Menyimpan…</translation>
    </message>
    <message>
        <source>A file cannot have this name: it is empty or too long, or has one of / \ : * ? &quot; &lt; &gt; |</source>
        <translation>Berkas tidak dapat bernama ini: kosong, terlalu panjang, atau mengandung salah satu dari / \ : * ? &quot; &lt; &gt; |</translation>
    </message>
    <message>
        <source>No program on this device opens %1</source>
        <translation>Tidak ada program di perangkat ini yang membuka %1</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Unduhan</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>Folder pribadi</translation>
    </message>
    <message>
        <source>%1 is not saved: the folder is not there any more</source>
        <translation>%1 tidak tersimpan: foldernya sudah tidak ada</translation>
    </message>
    <message>
        <source>%1 is not saved: nothing may be written in this folder</source>
        <translation>%1 tidak tersimpan: folder ini tidak boleh ditulisi</translation>
    </message>
    <message>
        <source>%1 is not saved: the disk has no room</source>
        <translation>%1 tidak tersimpan: penyimpanan penuh</translation>
    </message>
    <message>
        <source>%1 is not saved: there is not enough memory</source>
        <translation>%1 tidak tersimpan: memori tidak cukup</translation>
    </message>
    <message>
        <source>%1 is not saved: the file cannot be written (%2)</source>
        <translation>%1 tidak tersimpan: berkas tidak dapat ditulis (%2)</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::AboutPage</name>
    <message>
        <source>Anjungan %1</source>
        <translation>Anjungan %1</translation>
    </message>
    <message>
        <source>Executive dashboard: the agencies&apos; datasets in one open file, online or not.</source>
        <translation>Dasbor eksekutif: dataset semua OPD dalam satu berkas terbuka, daring maupun luring.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Perangkat lunak bebas berlisensi GNU General Public License, versi 3 atau yang lebih baru.</translation>
    </message>
    <message>
        <source>Works and licences</source>
        <translation>Karya dan lisensi</translation>
    </message>
    <message>
        <source>Program and libraries</source>
        <translation>Program dan pustaka</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>domain publik</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::ClientMenu</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sinkronkan sekarang</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>About Anjungan</source>
        <translation>Tentang Anjungan</translation>
    </message>
    <message>
        <source>Notify me of what needs attention</source>
        <translation>Beri tahu bila ada yang perlu perhatian</translation>
    </message>
    <message>
        <source>Briefing as PDF…</source>
        <translation>Bahan rapat (PDF)…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Setelan</translation>
    </message>
    <message>
        <source>Take along and share…</source>
        <translation>Bawa dan bagikan…</translation>
    </message>
    <message>
        <source>New datasets from a source…</source>
        <translation>Dataset baru dari sumber…</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::AgencyFilter</name>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>All agencies</source>
        <translation>Semua OPD</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Cari nama</translation>
    </message>
    <message>
        <source>No agency is called that</source>
        <translation>Tidak ada OPD dengan nama itu</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::AreaFilter</name>
    <message>
        <source>Area</source>
        <translation>Daerah</translation>
    </message>
    <message>
        <source>Regencies</source>
        <translation>Kab/kota</translation>
    </message>
    <message>
        <source>Subdistricts</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>Desa/kel.</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Semua daerah</translation>
    </message>
    <message>
        <source>Search by name or code</source>
        <translation>Cari nama atau kode</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::AreaRows</name>
    <message>
        <source>All areas</source>
        <translation>Semua daerah</translation>
    </message>
    <message>
        <source>In %1</source>
        <extracomment>heading of a list of areas; %1 is the name of the area that they are in</extracomment>
        <translation>Di %1</translation>
    </message>
    <message>
        <source>Chosen before</source>
        <translation>Dipilih sebelumnya</translation>
    </message>
    <message>
        <source>No area is called that</source>
        <translation>Tidak ada daerah dengan nama itu</translation>
    </message>
    <message>
        <source>%1 of %2 are shown: search for the others</source>
        <translation>%1 dari %2 ditampilkan: cari untuk yang lain</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::ChipRow</name>
    <message>
        <source>Filters</source>
        <translation>Saringan</translation>
    </message>
    <message>
        <source>Filters (%1)</source>
        <translation>Saringan (%1)</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::Filters</name>
    <message>
        <source>Clear %1</source>
        <extracomment>of a button that unsets it; %1 is e.g. &quot;Area: Deli Serdang&quot;</extracomment>
        <translation>Hapus pilihan %1</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Saringan</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::PeriodFilter</name>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Newest period</source>
        <translation>Periode terbaru</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::PeriodPicker</name>
    <message>
        <source>Newest period</source>
        <translation>Periode terbaru</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Rentang</translation>
    </message>
    <message>
        <source>Tap the first period</source>
        <translation>Ketuk periode pertama</translation>
    </message>
    <message>
        <source>From %1: now tap the last period</source>
        <translation>Mulai %1: ketuk periode terakhir</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::MainWindow</name>
    <message>
        <source>no. %1 of %2</source>
        <translation>ke-%1 dari %2</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sinkron</translation>
    </message>
    <message>
        <source>Around me</source>
        <translation>Sekitar saya</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::MeaningCard</name>
    <message>
        <source>rows</source>
        <translation>baris</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Tafsiran</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::SearchBox</name>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message numerus="yes">
        <source>%1 hits, %2 ms</source>
        <translation>
            <numerusform>%1 hasil, %2 ms</numerusform>
        </translation>
    </message>
    <message>
        <source>searched on this device, also offline</source>
        <translation>dicari di perangkat ini, luring pun bisa</translation>
    </message>
    <message>
        <source>move</source>
        <translation>pindah</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>buka</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>tutup</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::SearchText</name>
    <message>
        <source>Areas</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Dataset</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Also with names that are spelled a little differently</source>
        <translation>Termasuk nama yang ejaannya sedikit berbeda</translation>
    </message>
    <message numerus="yes">
        <source>%1 hits</source>
        <translation>
            <numerusform>%1 hasil</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>Tidak ada yang bernama demikian</translation>
    </message>
    <message>
        <source>Of some datasets this device keeps only %1</source>
        <translation>Dari beberapa dataset, perangkat ini hanya menyimpan %1</translation>
    </message>
    <message>
        <source>An area, an agency, a school by its name or number, a page, a dataset; also several words together</source>
        <translation>Wilayah, OPD, sekolah menurut nama atau nomornya, halaman, dataset; beberapa kata sekaligus pun bisa</translation>
    </message>
    <message>
        <source>Looked for before</source>
        <translation>Pencarian terakhir</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::StatusBar</name>
    <message>
        <source>From the cache</source>
        <translation>Dari penyimpanan</translation>
    </message>
    <message>
        <source>From the cache, as of %1</source>
        <translation>Dari penyimpanan, data per %1</translation>
    </message>
    <message>
        <source>Asking the sources…</source>
        <translation>Menghubungi sumber data…</translation>
    </message>
    <message>
        <source>Asking the sources… As of %1</source>
        <translation>Menghubungi sumber data… Data per %1</translation>
    </message>
    <message>
        <source>Connected to the sources</source>
        <translation>Tersambung ke sumber data</translation>
    </message>
    <message>
        <source>Some sources fail</source>
        <translation>Sebagian sumber gagal</translation>
    </message>
    <message>
        <source>The sources send nothing usable</source>
        <translation>Kiriman sumber tidak dapat dipakai</translation>
    </message>
    <message>
        <source>The sources send nothing usable, as of %1</source>
        <translation>Kiriman sumber tidak dapat dipakai, data per %1</translation>
    </message>
    <message>
        <source>No source answers, nothing stored yet</source>
        <translation>Tidak ada sumber yang menjawab, belum ada data tersimpan</translation>
    </message>
    <message>
        <source>No source answers, as of %1</source>
        <translation>Tidak ada sumber yang menjawab, data per %1</translation>
    </message>
    <message>
        <source>This device&apos;s clock is wrong</source>
        <translation>Jam perangkat ini salah</translation>
    </message>
    <message>
        <source>Offline, nothing stored yet</source>
        <translation>Luring, belum ada data tersimpan</translation>
    </message>
    <message>
        <source>Offline, as of %1</source>
        <translation>Luring, data per %1</translation>
    </message>
    <message>
        <source>Syncing %1 of %2 · %3</source>
        <translation>Menyinkronkan %1 dari %2 · %3</translation>
    </message>
    <message>
        <source>Last sync %1</source>
        <translation>Sinkron terakhir %1</translation>
    </message>
    <message numerus="yes">
        <source>%n dataset(s)</source>
        <translation>
            <numerusform>%n dataset</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 stored</source>
        <translation> · %1 tersimpan</translation>
    </message>
    <message numerus="yes">
        <source>%n dataset(s) late</source>
        <translation>
            <numerusform>%n dataset terlambat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n galat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dataset(s) missing</source>
        <translation>
            <numerusform>%n dataset belum ada</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync paused</source>
        <translation>Sinkronisasi dijeda</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::SyncControls</name>
    <message>
        <source>Sync on metered networks</source>
        <translation>Sinkronkan di jaringan berkuota</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Menyinkronkan…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sinkronkan sekarang</translation>
    </message>
    <message>
        <source>Check ledger</source>
        <translation>Periksa buku besar</translation>
    </message>
    <message>
        <source>Bundles…</source>
        <translation>Bundel…</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::SyncDetails</name>
    <message>
        <source>Sync this dataset</source>
        <translation>Sinkronkan dataset ini</translation>
    </message>
    <message>
        <source>Publish anyway</source>
        <translation>Tetap terbitkan</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>Yes, publish</source>
        <translation>Ya, terbitkan</translation>
    </message>
    <message>
        <source>No, keep the current data</source>
        <translation>Tidak, pertahankan yang ada</translation>
    </message>
    <message>
        <source>Publish what the source has, as told here?</source>
        <translation>Terbitkan isi sumber seperti yang tertulis di sini?</translation>
    </message>
    <message>
        <source>Syncs so far</source>
        <translation>Riwayat sinkron</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::SyncPage</name>
    <message>
        <source>Datasets and their last sync</source>
        <translation>Dataset dan sinkron terakhirnya</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>menghubungi</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>memeriksa</translation>
    </message>
    <message>
        <source>publishing</source>
        <translation>menerbitkan</translation>
    </message>
    <message>
        <source>this device&apos;s clock is wrong</source>
        <translation>jam perangkat ini salah</translation>
    </message>
    <message>
        <source>late since %1</source>
        <translation>terlambat sejak %1</translation>
    </message>
    <message>
        <source>due since %1, not asked since</source>
        <translation>jatuh tempo sejak %1, belum ditanyakan sejak itu</translation>
    </message>
    <message>
        <source>period in the future</source>
        <translation>periode di masa depan</translation>
    </message>
    <message>
        <source>never synced</source>
        <translation>belum pernah disinkronkan</translation>
    </message>
    <message>
        <source>published</source>
        <translation>diterbitkan</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>tidak berubah</translation>
    </message>
    <message>
        <source>only time stamps changed</source>
        <translation>hanya stempel waktu yang berubah</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>ditahan</translation>
    </message>
    <message>
        <source>source does not answer</source>
        <translation>sumber tidak menjawab</translation>
    </message>
    <message>
        <source>this device is offline</source>
        <translation>perangkat ini luring</translation>
    </message>
    <message>
        <source>access refused</source>
        <translation>akses ditolak</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>data bermasalah</translation>
    </message>
    <message>
        <source>could not be stored</source>
        <translation>tidak dapat disimpan</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Dataset</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Produsen data</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Sinkron terakhir</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Source changed</source>
        <translation>Berubah di sumber</translation>
    </message>
    <message>
        <source>Confirmed here</source>
        <translation>Dipastikan di sini</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Period %1</source>
        <translation>Periode %1</translation>
    </message>
    <message>
        <source>source: %1</source>
        <translation>sumber: %1</translation>
    </message>
    <message>
        <source>Source changed %1</source>
        <translation>Sumber berubah %1</translation>
    </message>
    <message>
        <source>Confirmed here %1</source>
        <translation>Dipastikan di sini %1</translation>
    </message>
    <message>
        <source>Paused: syncs only when you start it</source>
        <translation>Dijeda: tidak ada yang disinkronkan kecuali Anda memintanya</translation>
    </message>
    <message>
        <source>Metered network: syncs only when you start it</source>
        <translation>Jaringan berkuota: tidak ada yang disinkronkan kecuali Anda memintanya</translation>
    </message>
    <message>
        <source>Next sync about %1</source>
        <translation>Sinkronisasi berikutnya sekitar %1</translation>
    </message>
    <message>
        <source>This device is offline. %1</source>
        <translation>Perangkat ini luring. %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 baris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 row(s)</source>
        <translation>
            <numerusform>%1 dari %2 baris</numerusform>
        </translation>
    </message>
    <message>
        <source>Without an area</source>
        <translation>Tanpa wilayah</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 row(s) gone</source>
        <translation>
            <numerusform>%1 dari %2 baris hilang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 new</source>
        <translation>
            <numerusform>%1 baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed</source>
        <translation>
            <numerusform>%1 berubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Held since %1: the source has %2 row(s), and %3 of the %4 published ones are not among them.</source>
        <translation>
            <numerusform>Ditahan sejak %1: sumber punya %2 baris, dan %3 dari %4 baris yang diterbitkan tidak ada di antaranya.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected on %1: it waits until the source sends other rows.</source>
        <translation>Ditolak pada %1: menunggu sampai sumber mengirim baris lain.</translation>
    </message>
    <message>
        <source>its publisher</source>
        <translation>penerbitnya</translation>
    </message>
    <message>
        <source>It is tried again about %1.</source>
        <translation>Dicoba lagi sekitar %1.</translation>
    </message>
    <message>
        <source>Compare what would change with %1, then publish or reject it.</source>
        <translation>Bandingkan yang akan berubah dengan %1, lalu terbitkan atau tolak.</translation>
    </message>
    <message>
        <source>Nothing to do here. If it lasts, tell who runs the source. %1</source>
        <translation>Tidak perlu tindakan di sini. Jika berlanjut, beri tahu pengelola sumber. %1</translation>
    </message>
    <message>
        <source>Connect this device to a network. %1</source>
        <translation>Sambungkan perangkat ini ke jaringan. %1</translation>
    </message>
    <message>
        <source>Ask who runs the source for access. %1</source>
        <translation>Mintalah akses kepada pengelola sumber. %1</translation>
    </message>
    <message>
        <source>Tell %1 what is said here; what was right stays on the screen. %2</source>
        <translation>Sampaikan kepada %1 apa yang tertulis di sini; data yang benar tetap tampil. %2</translation>
    </message>
    <message>
        <source>Free room on this device, or follow the line at the top of the window. %1</source>
        <translation>Kosongkan ruang di perangkat ini, atau ikuti baris di atas jendela. %1</translation>
    </message>
    <message>
        <source>Tell %1 what is said here; the data are shown without what cannot be used.</source>
        <translation>Sampaikan kepada %1 apa yang tertulis di sini; data tampil tanpa yang tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>Remind %1: its data are older than it has promised.</source>
        <translation>Ingatkan %1: datanya lebih lama daripada yang dijanjikan.</translation>
    </message>
    <message>
        <source>The ledger is whole: %1 entries, each as it was written.</source>
        <translation>Buku besar utuh: %1 entri, semuanya seperti saat ditulis.</translation>
    </message>
    <message>
        <source>The ledger was changed from outside: entry %1 of %2 is not as it was written. Compare it with a copy.</source>
        <translation>Buku besar diubah dari luar: entri %1 dari %2 tidak seperti saat ditulis. Bandingkan dengan salinannya.</translation>
    </message>
    <message>
        <source>The ledger was cut from outside: %1 entries are missing. Compare it with a copy.</source>
        <translation>Buku besar dipotong dari luar: %1 entri hilang. Bandingkan dengan salinannya.</translation>
    </message>
    <message>
        <source>Reading the whole ledger…</source>
        <translation>Membaca seluruh buku besar…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kapan</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Permintaan</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Lama</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 dtk</translation>
    </message>
    <message>
        <source>Syncs of %1</source>
        <translation>Sinkron %1</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Usage: %1</source>
        <translation>Pemakaian: %1</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[opsi]</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opsi:</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Argumen:</translation>
    </message>
    <message>
        <source>Displays version information.</source>
        <translation>Tampilkan versi.</translation>
    </message>
    <message>
        <source>Displays help on commandline options.</source>
        <translation>Tampilkan bantuan opsi baris perintah.</translation>
    </message>
    <message>
        <source>Displays help, including generic Qt options.</source>
        <translation>Tampilkan bantuan, termasuk opsi umum Qt.</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>Opsi “%1” tidak dikenal.</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>Opsi tidak dikenal: %1.</translation>
    </message>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>Tidak ada nilai setelah “%1”.</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>Nilai setelah “%1” tidak diharapkan.</translation>
    </message>
</context>
<context>
    <name>anjungan::app</name>
    <message>
        <source>anjungan: %1 (anjungan --help tells more)</source>
        <translation>anjungan: %1 (lihat anjungan --help)</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>jendela</translation>
    </message>
    <message>
        <source>Executive dashboard: the agencies&apos; datasets in one open file, online or not.</source>
        <translation>Dasbor eksekutif: dataset semua OPD dalam satu berkas terbuka, daring maupun luring.</translation>
    </message>
    <message>
        <source>The workspace document.</source>
        <translation>Dokumen ruang kerja.</translation>
    </message>
    <message>
        <source>The cache, a GeoPackage.</source>
        <translation>Cache, sebuah GeoPackage.</translation>
    </message>
    <message>
        <source>Use the demo&apos;s workspace and source, which are built in.</source>
        <translation>Pakai ruang kerja dan sumber demo yang tertanam.</translation>
    </message>
    <message>
        <source>Print one JSON object on standard output.</source>
        <translation>Cetak satu objek JSON ke keluaran standar.</translation>
    </message>
    <message>
        <source>status: see whether the ledger was changed from outside.</source>
        <translation>status: periksa apakah buku besar diubah dari luar.</translation>
    </message>
    <message>
        <source>sync, bundle apply: publish also what was held because many rows would go.</source>
        <translation>sync, bundle apply: terbitkan juga yang ditahan karena banyak baris akan hilang.</translation>
    </message>
    <message>
        <source>sync, bundle apply: the same for one dataset, more than once for several.</source>
        <translation>sync, bundle apply: sama, untuk satu dataset; ulangi untuk beberapa.</translation>
    </message>
    <message>
        <source>Where each byte costs: sync what is due, or wait for another network or a person.</source>
        <translation>Di jaringan berkuota: sinkronkan yang sudah waktunya, atau tunggu jaringan lain atau seseorang.</translation>
    </message>
    <message>
        <source>sync, bundle: a dataset to take, more than once for several; none: all.</source>
        <translation>sync, bundle: dataset yang diambil; ulangi untuk beberapa; tanpa ini: semua.</translation>
    </message>
    <message>
        <source>sync, bundle apply: code of an area as 12.07, more than once for several: of datasets with areas only rows of these are kept.</source>
        <translation>sync, bundle apply: kode wilayah seperti 12.07; ulangi untuk beberapa: dari dataset yang berwilayah hanya baris wilayah ini yang disimpan.</translation>
    </message>
    <message>
        <source>bundle apply: take also what the cache has newer.</source>
        <translation>bundle apply: ambil juga yang di cache lebih baru.</translation>
    </message>
    <message>
        <source>render: id of the page, or &quot;all&quot;.</source>
        <translation>render: id halaman, atau &quot;all&quot;.</translation>
    </message>
    <message>
        <source>render: id of a map on the page: it alone, as a sheet with title, legend and sources.</source>
        <translation>render: id peta di halaman: hanya peta itu, sebagai lembar dengan judul, legenda, dan sumber.</translation>
    </message>
    <message>
        <source>The window, render: what is chosen, e.g. opd=dpupr,area=12.07,periode=2026-10.</source>
        <translation>Jendela, render: apa yang dipilih, misalnya opd=dpupr,area=12.07,periode=2026-10.</translation>
    </message>
    <message>
        <source>render: width and height in pixels; for a PDF also A4, A3, A4-portrait or A3-portrait.</source>
        <translation>render: lebar dan tinggi dalam piksel; untuk PDF juga A4, A3, A4-portrait, atau A3-portrait.</translation>
    </message>
    <message>
        <source>render: file to write, .png or .pdf; {page} in it is the page&apos;s id. compliance, sync --watch: .geojson or .csv.</source>
        <translation>render: berkas yang ditulis, .png atau .pdf; {page} di dalamnya adalah id halaman. compliance, sync --watch: .geojson atau .csv.</translation>
    </message>
    <message>
        <source>Log to standard error: without rules everything, else what they turn on, e.g. anjungan.sync.debug=true.</source>
        <translation>Catat ke galat standar: tanpa aturan semuanya, kalau tidak yang dinyalakan aturan, misalnya anjungan.sync.debug=true.</translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation>light atau dark.</translation>
    </message>
    <message>
        <source>id or en.</source>
        <translation>id atau en.</translation>
    </message>
    <message>
        <source>--size needs WIDTHxHEIGHT of 1 to %1, as 1280x800, or A4, A3, A4-portrait, A3-portrait, not “%2”</source>
        <translation>--size memerlukan LEBARxTINGGI 1 sampai %1, misalnya 1280x800, atau A4, A3, A4-portrait, A3-portrait, bukan “%2”</translation>
    </message>
    <message>
        <source>bundle needs create FILE or apply FILE</source>
        <translation>bundle memerlukan create FILE atau apply FILE</translation>
    </message>
    <message>
        <source>does not know “%1”</source>
        <translation>tidak mengenal “%1”</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 memerlukan %2</translation>
    </message>
    <message>
        <source>--workspace FILE|URL (or --demo)</source>
        <translation>--workspace FILE|URL (atau --demo)</translation>
    </message>
    <message>
        <source>--out FILE.png or FILE.pdf</source>
        <translation>--out FILE.png atau FILE.pdf</translation>
    </message>
    <message>
        <source>--size A4 and A3 are for .pdf; a .png needs WIDTHxHEIGHT</source>
        <translation>--size A4 dan A3 untuk .pdf; .png memerlukan LEBARxTINGGI</translation>
    </message>
    <message>
        <source>--panel needs one --page, not “all”</source>
        <translation>--panel memerlukan satu --page, bukan “all”</translation>
    </message>
    <message>
        <source>{page} in --out</source>
        <translation>{page} di --out</translation>
    </message>
    <message>
        <source>bundle create takes the workspace that the cache kept: leave out %1</source>
        <translation>bundle create memakai ruang kerja yang disimpan cache: hilangkan %1</translation>
    </message>
    <message>
        <source>--demo has its own workspace: leave out --workspace</source>
        <translation>--demo punya ruang kerja sendiri: hilangkan --workspace</translation>
    </message>
    <message>
        <source>--metered needs sync or wait</source>
        <translation>--metered memerlukan sync atau wait</translation>
    </message>
    <message>
        <source>--theme needs light or dark</source>
        <translation>--theme memerlukan light atau dark</translation>
    </message>
    <message>
        <source>--lang needs id or en</source>
        <translation>--lang memerlukan id atau en</translation>
    </message>
    <message>
        <source>warning: the workspace&apos;s address of source %1 holds a secret, which everybody who has the bundle can read</source>
        <translation>peringatan: alamat sumber %1 di ruang kerja memuat rahasia, yang dapat dibaca siapa pun yang memegang paket</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 row(s), confirmed %3</source>
        <translation>
            <numerusform>%1: %2 baris, dipastikan %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 dataset(s), %3 kB</source>
        <translation>
            <numerusform>%1: %2 dataset, %3 kB</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: holds no dataset “%2”; correct --dataset or --accept</source>
        <translation>%1: tidak berisi dataset “%2”; perbaiki --dataset atau --accept</translation>
    </message>
    <message>
        <source>%1: has rows of %2 only</source>
        <translation>%1: hanya berisi baris %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 permintaan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 baris</numerusform>
        </translation>
    </message>
    <message>
        <source>published</source>
        <translation>diterbitkan</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>tidak berubah</translation>
    </message>
    <message>
        <source>only time stamps changed</source>
        <translation>hanya stempel waktu yang berubah</translation>
    </message>
    <message>
        <source>held</source>
        <translation>ditahan</translation>
    </message>
    <message>
        <source>source down</source>
        <translation>sumber tidak menjawab</translation>
    </message>
    <message>
        <source>device offline</source>
        <translation>perangkat luring</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>akses ditolak</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>data bermasalah</translation>
    </message>
    <message>
        <source>cache fault</source>
        <translation>tidak dapat disimpan</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>not newer</source>
        <translation>tidak lebih baru</translation>
    </message>
    <message>
        <source>other definition</source>
        <translation>definisinya lain</translation>
    </message>
    <message>
        <source>not kept on this device</source>
        <translation>tidak disimpan di perangkat ini</translation>
    </message>
    <message>
        <source>not in the workspace</source>
        <translation>tidak ada di ruang kerja</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>dihitung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gagal</translation>
    </message>
    <message>
        <source>the demo&apos;s source does not start: %1</source>
        <translation>sumber demo tidak dapat dijalankan: %1</translation>
    </message>
    <message>
        <source>this device&apos;s clock is wrong</source>
        <translation>jam perangkat ini salah</translation>
    </message>
    <message>
        <source>period in the future</source>
        <translation>periode di masa depan</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>bagian %1</translation>
    </message>
    <message>
        <source>agency late</source>
        <translation>OPD terlambat</translation>
    </message>
    <message>
        <source>never synced</source>
        <translation>belum pernah disinkronkan</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 sejak %2</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>dataset</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>baris</translation>
    </message>
    <message>
        <source>state</source>
        <translation>keadaan</translation>
    </message>
    <message>
        <source>period</source>
        <translation>periode</translation>
    </message>
    <message>
        <source>source_modified</source>
        <translation>sumber_berubah</translation>
    </message>
    <message>
        <source>confirmed_at</source>
        <translation>dipastikan</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>catatan</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>paparan</translation>
    </message>
    <message>
        <source>points</source>
        <translation>titik</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>zona</translation>
    </message>
    <message>
        <source>computed_at</source>
        <translation>dihitung</translation>
    </message>
    <message>
        <source>entry %1 (%2, %3) lacks the ones before it</source>
        <translation>catatan %1 (%2, %3) kehilangan yang sebelumnya</translation>
    </message>
    <message>
        <source>entry %1 (%2, %3) is not as it was written</source>
        <translation>catatan %1 (%2, %3) tidak seperti saat ditulis</translation>
    </message>
    <message>
        <source>%1: the ledger is broken: %2; compare it with a copy</source>
        <translation>%1: buku besar rusak: %2; bandingkan dengan salinannya</translation>
    </message>
    <message numerus="yes">
        <source>ledger: whole, %1 entry(ies), head %2</source>
        <translation>
            <numerusform>buku besar: utuh, %1 catatan, kepala %2</numerusform>
        </translation>
    </message>
    <message>
        <source>current</source>
        <translation>mutakhir</translation>
    </message>
    <message>
        <source>never</source>
        <translation>belum pernah</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>usang</translation>
    </message>
    <message numerus="yes">
        <source>%1 entry(ies) in all</source>
        <translation>
            <numerusform>seluruhnya %1 catatan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 missing</source>
        <translation>
            <numerusform>%1 hilang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 removed from its end</source>
        <translation>
            <numerusform>%1 terpotong dari ujungnya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 count(s) per area whose entry is missing</source>
        <translation>
            <numerusform>%1 hitungan per wilayah yang catatannya hilang</numerusform>
        </translation>
    </message>
    <message>
        <source>anjungan: the workspace has no dataset “%1”; correct --dataset, --accept or --reject</source>
        <translation>anjungan: ruang kerja tidak punya dataset “%1”; perbaiki --dataset, --accept, atau --reject</translation>
    </message>
    <message>
        <source>anjungan: nothing of “%1” is held that could be rejected; leave out --reject</source>
        <translation>anjungan: tidak ada kiriman “%1” yang ditahan untuk ditolak; hapus --reject</translation>
    </message>
    <message>
        <source>sync: do not publish what is held of this dataset until its source sends something else.</source>
        <translation>sync: jangan terbitkan kiriman dataset ini yang ditahan sampai sumbernya mengirim yang lain.</translation>
    </message>
    <message>
        <source>“%1” cannot be both accepted and rejected</source>
        <translation>“%1” tidak dapat diterima sekaligus ditolak</translation>
    </message>
    <message>
        <source>%1: its workspace has no page “%2”</source>
        <translation>%1: ruang kerjanya tidak punya halaman “%2”</translation>
    </message>
    <message>
        <source>%1: page “%2” was not ready after %3 s</source>
        <translation>%1: halaman “%2” belum siap setelah %3 dtk</translation>
    </message>
    <message>
        <source>%1: cannot be written; does its folder exist, and is there room?</source>
        <translation>%1: tidak dapat ditulis; apakah foldernya ada dan masih ada ruang?</translation>
    </message>
    <message>
        <source>it has no maps</source>
        <translation>halaman itu tidak punya peta</translation>
    </message>
    <message>
        <source>its maps are %1</source>
        <translation>petanya: %1</translation>
    </message>
    <message>
        <source>%1: page “%2” has no panel “%3”; %4</source>
        <translation>%1: halaman “%2” tidak punya panel “%3”; %4</translation>
    </message>
    <message>
        <source>%1: panel “%2” of page “%3” is not a map but of type %4; %5</source>
        <translation>%1: panel “%2” di halaman “%3” bukan peta, melainkan jenis %4; %5</translation>
    </message>
    <message>
        <source>%1: a side has 1 to %2 pixels</source>
        <translation>%1: tiap sisi 1 sampai %2 piksel</translation>
    </message>
    <message>
        <source>%1: there is not enough memory for a picture of that size; ask for a smaller one</source>
        <translation>%1: memori tidak cukup untuk gambar sebesar itu; minta yang lebih kecil</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); does its folder exist, and is there room?</source>
        <translation>%1: tidak dapat ditulis (%2); apakah foldernya ada dan masih ada ruang?</translation>
    </message>
    <message>
        <source>%1: map “%2” was not ready after %3 s</source>
        <translation>%1: peta “%2” belum siap setelah %3 dtk</translation>
    </message>
    <message>
        <source>%1: map “%2” shows nothing: %3</source>
        <translation>%1: peta “%2” tidak menampilkan apa pun: %3</translation>
    </message>
    <message>
        <source>%1: the workspace that it kept is used</source>
        <translation>%1: dipakai ruang kerja yang disimpannya</translation>
    </message>
    <message>
        <source>anjungan: the part with the windows cannot be loaded; is it installed beside the program? %1</source>
        <translation>anjungan: bagian jendela tidak dapat dimuat; apakah terpasang di samping program? %1</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation>%1: tidak dapat dibaca: %2</translation>
    </message>
    <message>
        <source>sync: go on as a service, by the schedule, until it is ended.</source>
        <translation>sync: terus berjalan sebagai layanan, menurut jadwal, sampai diakhiri.</translation>
    </message>
    <message>
        <source>compliance, sync --watch: who answers for the verdicts that are exported.</source>
        <translation>compliance, sync --watch: siapa yang menjamin penilaian yang diekspor.</translation>
    </message>
    <message>
        <source>sync --watch follows the schedule: leave out --dataset, --accept, --accept-shrink and --reject</source>
        <translation>sync --watch mengikuti jadwal: hilangkan --dataset, --accept, --accept-shrink dan --reject</translation>
    </message>
    <message>
        <source>--out FILE.geojson or FILE.csv</source>
        <translation>--out FILE.geojson atau FILE.csv</translation>
    </message>
    <message>
        <source>--watch is for sync</source>
        <translation>--watch hanya untuk sync</translation>
    </message>
    <message>
        <source>--keeper needs a name of at most 80 characters that begins with a letter or a digit</source>
        <translation>--keeper memerlukan nama paling panjang 80 karakter yang diawali huruf atau angka</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 verdict(s)</source>
        <translation>
            <numerusform>%1: %2 penilaian</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no dataset of the workspace has a cadence, so that nothing is promised</source>
        <translation>%1: tidak ada dataset ruang kerja yang punya irama, jadi tidak ada yang dijanjikan</translation>
    </message>
    <message>
        <source>%1: nobody stands for these verdicts; name the keeper with --keeper</source>
        <translation>%1: tidak ada yang menjamin penilaian ini; sebutkan penjaganya dengan --keeper</translation>
    </message>
    <message>
        <source>render: id of a briefing, a document of several pages or panels.</source>
        <translation>render: id bahan rapat, dokumen dari beberapa halaman atau panel.</translation>
    </message>
    <message>
        <source>render --briefing: as it was known at the end of that day, e.g. 2026-10-31.</source>
        <translation>render --briefing: sebagaimana diketahui pada akhir hari itu, mis. 2026-10-31.</translation>
    </message>
    <message>
        <source>--briefing is in place of a page: leave out --page and --panel</source>
        <translation>--briefing menggantikan halaman: tanpa --page dan --panel</translation>
    </message>
    <message>
        <source>--page ID (or --briefing ID)</source>
        <translation>--page ID (atau --briefing ID)</translation>
    </message>
    <message>
        <source>--briefing is for render</source>
        <translation>--briefing hanya untuk render</translation>
    </message>
    <message>
        <source>--as is for render --briefing</source>
        <translation>--as hanya untuk render --briefing</translation>
    </message>
    <message>
        <source>--area needs an area&apos;s code such as 12.07, not “%1”</source>
        <translation>--area memerlukan kode wilayah seperti 12.07, bukan “%1”</translation>
    </message>
    <message>
        <source>--area is for sync and bundle apply</source>
        <translation>--area hanya untuk sync dan bundle apply</translation>
    </message>
    <message>
        <source>A briefing is on A4, as the workspace says: leave out --size</source>
        <translation>Bahan rapat dicetak di A4 seperti ditetapkan ruang kerja: tanpa --size</translation>
    </message>
    <message>
        <source>--as needs a day such as 2026-10-31, not “%1”</source>
        <translation>--as memerlukan hari seperti 2026-10-31, bukan “%1”</translation>
    </message>
    <message>
        <source>it has none</source>
        <translation>tidak ada satu pun</translation>
    </message>
    <message>
        <source>its briefings are %1</source>
        <translation>bahan rapatnya: %1</translation>
    </message>
    <message>
        <source>%1: its workspace has no briefing “%2”; %3</source>
        <translation>%1: ruang kerjanya tidak memiliki bahan rapat “%2”; %3</translation>
    </message>
    <message>
        <source>%1: its folder does not exist</source>
        <translation>%1: foldernya tidak ada</translation>
    </message>
    <message>
        <source>%1: nothing may be written there</source>
        <translation>%1: tidak boleh menulis di sana</translation>
    </message>
    <message>
        <source>%1: there is no room on the disk</source>
        <translation>%1: tidak ada ruang di disk</translation>
    </message>
    <message>
        <source>--as %1: that day is not over; leave out --as for the present</source>
        <translation>--as %1: hari itu belum berakhir; tanpa --as untuk keadaan kini</translation>
    </message>
    <message>
        <source>%1: briefing “%2”: %3</source>
        <translation>%1: bahan rapat “%2”: %3</translation>
    </message>
    <message>
        <source>sync, render, status, compliance, bundle, check or describe; none: the window. A file, that the window opens: a workspace, a bundle or a picture with a QR code.</source>
        <translation>sync, render, status, compliance, bundle, check, atau describe; tanpa itu: jendela. Berkas yang dibuka oleh jendela: ruang kerja, bundel, atau gambar dengan kode QR.</translation>
    </message>
    <message>
        <source>The workspace that was read last is used.</source>
        <translation>Ruang kerja yang terakhir terbaca tetap dipakai.</translation>
    </message>
    <message>
        <source>%1: another Anjungan has it open and does not answer; end that one first</source>
        <translation>%1: sedang dibuka oleh Anjungan lain yang tidak menjawab; akhiri dulu yang itu</translation>
    </message>
    <message>
        <source>%1 is tried again at %2</source>
        <translation>%1 dicoba lagi pukul %2</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Menghubungi %1…</translation>
    </message>
    <message>
        <source>%1: is no workspace, no bundle and no picture, or cannot be read</source>
        <translation>%1: bukan ruang kerja, bundel, atau gambar, atau tidak dapat dibaca</translation>
    </message>
    <message>
        <source>Looking for a QR code on %1…</source>
        <translation>Mencari kode QR pada %1…</translation>
    </message>
    <message>
        <source>Taking over %1; do not remove the stick…</source>
        <translation>Mengambil alih %1; jangan cabut diska lepas…</translation>
    </message>
    <message>
        <source>Reading %1; do not remove the stick…</source>
        <translation>Membaca %1; jangan cabut diska lepas…</translation>
    </message>
    <message>
        <source>%1: is of another workspace, “%2”</source>
        <translation>%1: milik ruang kerja lain, “%2”</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n dataset(s) taken over</source>
        <translation>
            <numerusform>%1: %n dataset diambil alih</numerusform>
        </translation>
    </message>
    <message>
        <source>The window, render: play the positions of a recording, GPX or NMEA, in place of the device&apos;s.</source>
        <translation>Jendela, render: putar posisi dari rekaman, GPX atau NMEA, sebagai ganti perangkat.</translation>
    </message>
    <message>
        <source>A wall: pages in turn on every screen, without a hand; render: its frames.</source>
        <translation>Dinding: halaman bergantian di setiap layar, tanpa sentuhan; render: gambarnya.</translation>
    </message>
    <message>
        <source>nothing is stored yet</source>
        <translation>belum ada yang tersimpan</translation>
    </message>
    <message>
        <source>which workspace? Give --workspace FILE|URL, or --demo</source>
        <translation>ruang kerja yang mana? Beri --workspace FILE|URL, atau --demo</translation>
    </message>
    <message>
        <source>waiting for the workspace</source>
        <translation>menunggu ruang kerja</translation>
    </message>
    <message>
        <source>The wall has nothing to show yet</source>
        <translation>Dinding belum punya isi</translation>
    </message>
    <message>
        <source>It tries again by itself every %1 s.</source>
        <translation>Dicoba lagi sendiri setiap %1 dtk.</translation>
    </message>
    <message>
        <source>the log of this day is full; what follows is not written</source>
        <translation>log hari ini penuh; selanjutnya tidak ditulis</translation>
    </message>
    <message numerus="yes">
        <source>(%n more of the same)</source>
        <translation>
            <numerusform>(%n lagi yang sama)</numerusform>
        </translation>
    </message>
    <message>
        <source>one workspace, FILE|URL</source>
        <translation>satu ruang kerja, FILE|URL</translation>
    </message>
    <message>
        <source>the URL of a source</source>
        <translation>URL sebuah sumber</translation>
    </message>
    <message>
        <source>describe takes at most %1 collections</source>
        <translation>describe menerima paling banyak %1 koleksi</translation>
    </message>
    <message>
        <source>check: ask the sources, too, as syncs into an empty cache do.</source>
        <translation>check: tanyai juga sumbernya, seperti sinkronisasi ke cache kosong.</translation>
    </message>
    <message>
        <source>--source is for check</source>
        <translation>--source hanya untuk check</translation>
    </message>
    <message>
        <source>%1: valid; sources: %2, datasets: %3, pages: %4</source>
        <translation>%1: sah; sumber: %2, dataset: %3, halaman: %4</translation>
    </message>
    <message>
        <source>anjungan: the check was canceled; what is above is not all</source>
        <translation>anjungan: pemeriksaan dibatalkan; yang di atas belum semuanya</translation>
    </message>
    <message>
        <source>right</source>
        <translation>benar</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>salah</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>diabaikan</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>satu untuk semua</translation>
    </message>
    <message>
        <source>one per page</source>
        <translation>satu per halaman</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>koleksi</translation>
    </message>
    <message>
        <source>key</source>
        <translation>kunci</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>kolom</translation>
    </message>
    <message>
        <source>area codes</source>
        <translation>kode wilayah</translation>
    </message>
    <message>
        <source>count</source>
        <translation>jumlah</translation>
    </message>
    <message>
        <source>validator</source>
        <translation>validator</translation>
    </message>
    <message>
        <source>changes alone</source>
        <translation>perubahan saja</translation>
    </message>
    <message>
        <source>first sync</source>
        <translation>sinkronisasi pertama</translation>
    </message>
    <message>
        <source>quiet day</source>
        <translation>hari tanpa perubahan</translation>
    </message>
    <message>
        <source>usual day</source>
        <translation>hari biasa</translation>
    </message>
    <message>
        <source>all</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>title</source>
        <translation>judul</translation>
    </message>
    <message>
        <source>The draft cannot be kept in %1: %2</source>
        <translation>Draf tidak dapat disimpan di %1: %2</translation>
    </message>
</context>
<context>
    <name>anjungan::words</name>
    <message>
        <source>an unknown type</source>
        <translation>jenis yang tidak dikenal</translation>
    </message>
    <message>
        <source>holds no dataset yet; sync it first</source>
        <translation>belum berisi dataset; sinkronkan dulu</translation>
    </message>
    <message>
        <source>holds no dataset “%1”; it holds %2</source>
        <translation>tidak berisi dataset “%1”; isinya %2</translation>
    </message>
    <message>
        <source>keeps no workspace yet; sync it with --workspace first</source>
        <translation>belum menyimpan ruang kerja; sinkronkan dulu dengan --workspace</translation>
    </message>
    <message>
        <source>keeps a workspace with a mistake (%1); sync it with a correct one first</source>
        <translation>menyimpan ruang kerja yang salah (%1); sinkronkan dulu dengan yang benar</translation>
    </message>
    <message>
        <source>is there already and is not a bundle; name another file</source>
        <translation>sudah ada dan bukan paket; sebutkan berkas lain</translation>
    </message>
    <message>
        <source>is in the way; remove it</source>
        <translation>menghalangi; hapuslah</translation>
    </message>
    <message>
        <source>was not synced since Anjungan was updated (%1); sync it, then make the bundle</source>
        <translation>belum disinkronkan sejak Anjungan diperbarui (%1); sinkronkan, lalu buat paketnya</translation>
    </message>
    <message>
        <source>is being written by another Anjungan; let it finish</source>
        <translation>sedang ditulis Anjungan lain; biarkan selesai</translation>
    </message>
    <message>
        <source>its disk is full, or cannot hold so large a file; make room or choose another disk</source>
        <translation>disknya penuh, atau tidak dapat menyimpan berkas sebesar itu; kosongkan ruang atau pilih disk lain</translation>
    </message>
    <message>
        <source>cannot be written; allow writing or choose another place</source>
        <translation>tidak dapat ditulisi; izinkan penulisan atau pilih tempat lain</translation>
    </message>
    <message>
        <source>cannot be written; allow writing in its folder or choose another place</source>
        <translation>tidak dapat ditulisi; izinkan penulisan di foldernya atau pilih tempat lain</translation>
    </message>
    <message>
        <source>is not there; see that the medium is connected, or name another file</source>
        <translation>tidak ada; pastikan medianya terpasang, atau sebutkan berkas lain</translation>
    </message>
    <message>
        <source>is not a bundle; name another file</source>
        <translation>bukan paket; sebutkan berkas lain</translation>
    </message>
    <message>
        <source>is not a bundle, or was truncated on its way; copy it again, or make one by anjungan bundle create</source>
        <translation>bukan paket, atau terpotong saat disalin; salin lagi, atau buat dengan anjungan bundle create</translation>
    </message>
    <message>
        <source>was altered or truncated since it was made; copy it again from where it was made</source>
        <translation>diubah atau terpotong sejak dibuat; salin lagi dari tempat pembuatannya</translation>
    </message>
    <message>
        <source>was made by a newer Anjungan (bundle format %1, this one knows %2); update Anjungan</source>
        <translation>dibuat oleh Anjungan yang lebih baru (format paket %1, yang ini mengenal %2); perbarui Anjungan</translation>
    </message>
    <message>
        <source>has a seal that does not fit; make the bundle anew</source>
        <translation>segelnya tidak cocok; buat ulang paketnya</translation>
    </message>
    <message>
        <source>is sealed, but has no label of a bundle; make the bundle anew</source>
        <translation>bersegel, tetapi tidak punya label paket; buat ulang paketnya</translation>
    </message>
    <message>
        <source>cannot be read: %1; check the medium that it is on and copy it again</source>
        <translation>tidak dapat dibaca: %1; periksa medianya dan salin lagi</translation>
    </message>
    <message>
        <source>cannot be written: %1; check the medium that it is on</source>
        <translation>tidak dapat ditulis: %1; periksa medianya</translation>
    </message>
    <message>
        <source>%1; make the bundle anew from a cache</source>
        <translation>%1; buat ulang paket dari cache</translation>
    </message>
    <message>
        <source>it holds a view, which no bundle does</source>
        <translation>berisi view, padahal paket tidak pernah memuatnya</translation>
    </message>
    <message>
        <source>it holds a computed column, which no bundle does</source>
        <translation>berisi kolom hitungan, padahal paket tidak pernah memuatnya</translation>
    </message>
    <message>
        <source>is damaged (%1)</source>
        <translation>rusak (%1)</translation>
    </message>
    <message>
        <source>it holds no workspace</source>
        <translation>tidak berisi ruang kerja</translation>
    </message>
    <message>
        <source>it does not say when its datasets were confirmed</source>
        <translation>tidak menyebut kapan datasetnya dipastikan</translation>
    </message>
    <message>
        <source>a dataset cannot be named “%1”</source>
        <translation>dataset tidak boleh bernama “%1”</translation>
    </message>
    <message>
        <source>%1 is not a table in it</source>
        <translation>%1 bukan tabel di dalamnya</translation>
    </message>
    <message>
        <source>%1 has more fields than a dataset may have</source>
        <translation>%1 punya lebih banyak kolom daripada yang boleh</translation>
    </message>
    <message>
        <source>field “%1” of %2 is not as a cache has it</source>
        <translation>kolom “%1” dari %2 tidak seperti di cache</translation>
    </message>
    <message>
        <source>%1 lacks what tells its rows apart</source>
        <translation>%1 tidak punya pembeda barisnya</translation>
    </message>
    <message>
        <source>%1 does not have one identity for each of its rows</source>
        <translation>%1 tidak punya satu identitas untuk tiap barisnya</translation>
    </message>
    <message>
        <source>row %1 of %2: %3</source>
        <translation>baris %1 dari %2: %3</translation>
    </message>
    <message>
        <source>its identity is broken</source>
        <translation>identitasnya rusak</translation>
    </message>
    <message>
        <source>its identity is another row&apos;s</source>
        <translation>identitasnya milik baris lain</translation>
    </message>
    <message>
        <source>its geometry is broken</source>
        <translation>geometrinya rusak</translation>
    </message>
    <message>
        <source>%1 is not of its type, %2</source>
        <translation>%1 tidak sesuai jenisnya, %2</translation>
    </message>
    <message>
        <source>is not there; sync first, or name another file</source>
        <translation>tidak ada; sinkronkan dulu, atau sebutkan berkas lain</translation>
    </message>
    <message>
        <source>is a folder; name a file</source>
        <translation>berupa folder; sebutkan sebuah berkas</translation>
    </message>
    <message>
        <source>is empty; sync first, or name another file</source>
        <translation>kosong; sinkronkan dulu, atau sebutkan berkas lain</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>tidak dapat dibaca: %1</translation>
    </message>
    <message>
        <source>cannot be put in place: %1</source>
        <translation>tidak dapat ditempatkan: %1</translation>
    </message>
    <message>
        <source>its folder is not there; make it, or name another file</source>
        <translation>foldernya tidak ada; buat foldernya, atau sebutkan berkas lain</translation>
    </message>
    <message>
        <source>its folder cannot be written; allow writing or choose another file</source>
        <translation>foldernya tidak dapat ditulisi; izinkan penulisan atau pilih berkas lain</translation>
    </message>
    <message>
        <source>is not a cache (not an SQLite file); choose another file</source>
        <translation>bukan cache (bukan berkas SQLite); pilih berkas lain</translation>
    </message>
    <message>
        <source>is an SQLite file, but not a GeoPackage; choose another file</source>
        <translation>berkas SQLite, tetapi bukan GeoPackage; pilih berkas lain</translation>
    </message>
    <message>
        <source>is a GeoPackage, but not of Anjungan; choose another file</source>
        <translation>GeoPackage, tetapi bukan milik Anjungan; pilih berkas lain</translation>
    </message>
    <message>
        <source>was written by a newer Anjungan (schema %1, this one knows %2); update Anjungan or choose another file</source>
        <translation>ditulis oleh Anjungan yang lebih baru (skema %1, yang ini mengenal %2); perbarui Anjungan atau pilih berkas lain</translation>
    </message>
    <message>
        <source>was written by an older Anjungan; sync once to bring it up to date</source>
        <translation>ditulis oleh Anjungan yang lebih lama; sinkronkan sekali agar diperbarui</translation>
    </message>
    <message>
        <source>has no valid schema version; move it away, a sync makes a new one</source>
        <translation>tidak punya versi skema yang sah; pindahkan, sinkronisasi akan membuat yang baru</translation>
    </message>
    <message>
        <source>is in the way of the copy kept before an upgrade; remove it</source>
        <translation>menghalangi salinan yang disimpan sebelum pembaruan; hapuslah</translation>
    </message>
    <message>
        <source>is in use by another program; close it or wait, then try again</source>
        <translation>sedang dipakai program lain; tutup programnya atau tunggu, lalu coba lagi</translation>
    </message>
    <message>
        <source>was left half written by a program that ended in the middle; sync, which repairs it</source>
        <translation>tertulis setengah karena programnya berhenti di tengah; sinkronkan, itu akan memperbaikinya</translation>
    </message>
    <message>
        <source>cannot be written; allow writing or choose another file</source>
        <translation>tidak dapat ditulisi; izinkan penulisan atau pilih berkas lain</translation>
    </message>
    <message>
        <source>could not be read or written (%1, %2); check the disk: free space, its file size limit, its health</source>
        <translation>tidak dapat dibaca atau ditulis (%1, %2); periksa disknya: ruang kosong, batas ukuran berkas, kesehatannya</translation>
    </message>
    <message>
        <source>is damaged (%1); sync: a damaged cache is set aside and made anew</source>
        <translation>rusak (%1); sinkronkan: cache yang rusak disisihkan dan dibuat ulang</translation>
    </message>
    <message>
        <source>the disk is full; make room, then sync again</source>
        <translation>disk penuh; kosongkan ruang, lalu sinkronkan lagi</translation>
    </message>
    <message>
        <source>cannot be opened (%1); check its folder and its permissions</source>
        <translation>tidak dapat dibuka (%1); periksa folder dan izinnya</translation>
    </message>
    <message>
        <source>no connection; check the network and the address</source>
        <translation>tidak ada sambungan; periksa jaringan dan alamatnya</translation>
    </message>
    <message>
        <source>no trusted TLS connection; check the device&apos;s date and the source&apos;s certificate</source>
        <translation>tidak ada sambungan TLS yang tepercaya; periksa tanggal perangkat dan sertifikat sumber</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>tidak dapat dibaca</translation>
    </message>
    <message>
        <source>cannot be put in place</source>
        <translation>tidak dapat ditempatkan</translation>
    </message>
    <message>
        <source>could not be read or written; check the disk: free space, its file size limit, its health</source>
        <translation>tidak dapat dibaca atau ditulis; periksa disknya: ruang kosong, batas ukuran berkas, kesehatannya</translation>
    </message>
    <message>
        <source>is damaged; sync: a damaged cache is set aside and made anew</source>
        <translation>rusak; sinkronkan: cache yang rusak disisihkan dan dibuat ulang</translation>
    </message>
    <message>
        <source>cannot be opened; check its folder and its permissions</source>
        <translation>tidak dapat dibuka; periksa folder dan izinnya</translation>
    </message>
    <message>
        <source>could not be read; sync, then try again</source>
        <translation>tidak dapat dibaca; sinkronkan, lalu coba lagi</translation>
    </message>
    <message>
        <source>is not JSON (line %1, column %2)</source>
        <translation>bukan JSON (baris %1, kolom %2)</translation>
    </message>
    <message>
        <source>cannot be checked</source>
        <translation>tidak dapat diperiksa</translation>
    </message>
    <message>
        <source>The data on this device</source>
        <translation>Data di perangkat ini</translation>
    </message>
    <message>
        <source>SQLite says: %1</source>
        <translation>SQLite mengatakan: %1</translation>
    </message>
    <message>
        <source>its disk cannot hold a write-ahead log (a network share?); choose a local disk</source>
        <translation>disknya tidak dapat menyimpan write-ahead log (disk jaringan?); pilih disk lokal</translation>
    </message>
    <message>
        <source>another Anjungan is syncing into it; let it finish or close it</source>
        <translation>Anjungan lain sedang menyinkronkannya; biarkan selesai atau tutup</translation>
    </message>
    <message>
        <source>was found damaged; it is checked when it is opened next</source>
        <translation>ternyata rusak; akan diperiksa saat dibuka lagi</translation>
    </message>
    <message>
        <source>is damaged, and another Anjungan is syncing into it; close that one</source>
        <translation>rusak, dan Anjungan lain sedang menyinkronkannya; tutup yang itu</translation>
    </message>
    <message>
        <source>is damaged and could not be renamed; close the programs that have it open, or move it away</source>
        <translation>rusak dan tidak dapat diganti namanya; tutup program yang membukanya, atau pindahkan</translation>
    </message>
    <message>
        <source>is damaged, and does not look like a cache of Anjungan; move it away, or choose another file</source>
        <translation>rusak, dan tampaknya bukan cache Anjungan; pindahkan, atau pilih berkas lain</translation>
    </message>
    <message>
        <source>could not be finished; sync again</source>
        <translation>tidak dapat diselesaikan; sinkronkan lagi</translation>
    </message>
    <message>
        <source>what was received of “%1” cannot be published; sync again</source>
        <translation>yang sudah diterima dari “%1” tidak dapat diterbitkan; sinkronkan lagi</translation>
    </message>
    <message>
        <source>cannot hold a dataset named “%1”, a name that a GeoPackage needs; rename it</source>
        <translation>tidak dapat menyimpan dataset bernama “%1”, nama yang diperlukan GeoPackage; ganti namanya</translation>
    </message>
    <message>
        <source>was damaged and is made anew from the sources; the damaged file is kept as %1, %2</source>
        <translation>rusak dan dibuat ulang dari sumbernya; berkas yang rusak disimpan sebagai %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>all %1 entry(ies) of its ledger were saved</source>
        <translation>
            <numerusform>seluruh %1 catatan buku besarnya terselamatkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 entry(ies) of its ledger were saved, %2 are lost</source>
        <translation>
            <numerusform>%1 catatan buku besarnya terselamatkan, %2 hilang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 entry(ies) of its ledger were saved, others are lost</source>
        <translation>
            <numerusform>%1 catatan buku besarnya terselamatkan, yang lain hilang</numerusform>
        </translation>
    </message>
    <message>
        <source>its id is the name of a table that the cache already has; give it another</source>
        <translation>id-nya sudah menjadi nama tabel di cache; beri id lain</translation>
    </message>
    <message>
        <source>dataset “%1” has no field “%2”</source>
        <translation>dataset “%1” tidak punya kolom “%2”</translation>
    </message>
    <message>
        <source>dataset “%1” has not been synced yet</source>
        <translation>dataset “%1” belum disinkronkan</translation>
    </message>
    <message>
        <source>dataset “%1” has no geometry</source>
        <translation>dataset “%1” tidak punya geometri</translation>
    </message>
    <message>
        <source>computed from older data of %1</source>
        <translation>dihitung dari data %1 yang lebih lama</translation>
    </message>
    <message>
        <source>computed with an older definition</source>
        <translation>dihitung menurut definisi yang lebih lama</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 row(s) have no position and lie in no zone</source>
        <translation>
            <numerusform>%1 dari %2 baris tidak punya posisi dan tidak berada di zona mana pun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 zone(s) have no outline that can be read</source>
        <translation>
            <numerusform>%1 dari %2 zona tidak punya batas yang dapat dibaca</numerusform>
        </translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>text</source>
        <translation>teks</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>bilangan bulat</translation>
    </message>
    <message>
        <source>number</source>
        <translation>bilangan</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>benar atau salah</translation>
    </message>
    <message>
        <source>date</source>
        <translation>tanggal</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>tanggal dan waktu</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>The workspace has no dataset “%1”</source>
        <translation>Ruang kerja tidak memuat dataset “%1”</translation>
    </message>
    <message>
        <source>%1 has not been synced yet</source>
        <translation>%1 belum disinkronkan</translation>
    </message>
    <message>
        <source>%1 has not been synced yet: %2</source>
        <translation>%1 belum disinkronkan: %2</translation>
    </message>
    <message>
        <source>%1 is not kept on this device (Settings)</source>
        <translation>%1 tidak disimpan di perangkat ini (Setelan)</translation>
    </message>
    <message>
        <source>%1 has not been computed yet; sync once</source>
        <translation>%1 belum dihitung; sinkronkan sekali</translation>
    </message>
    <message>
        <source>%1 could not be computed: %2</source>
        <translation>%1 tidak dapat dihitung: %2</translation>
    </message>
    <message>
        <source>The history of %1 begins %2</source>
        <translation>Riwayat %1 dimulai %2</translation>
    </message>
    <message>
        <source>%1 is computed on this device and has no history</source>
        <translation>%1 dihitung di perangkat ini dan tidak memiliki riwayat</translation>
    </message>
    <message>
        <source>Dataset “%1” has no field “%2”</source>
        <translation>Dataset “%1” tidak memiliki kolom “%2”</translation>
    </message>
    <message>
        <source>Dataset “%1” has no field “%2”; similar are %3</source>
        <translation>Dataset “%1” tidak memiliki kolom “%2”; yang mirip: %3</translation>
    </message>
    <message>
        <source>The question was canceled</source>
        <translation>Permintaan dibatalkan</translation>
    </message>
    <message>
        <source>The condition on field “%1” needs a value</source>
        <translation>Syarat pada kolom “%1” memerlukan nilai</translation>
    </message>
    <message>
        <source>“%3” cannot be compared with field “%1” of type %2</source>
        <translation>“%3” tidak dapat dibandingkan dengan kolom “%1” berjenis %2</translation>
    </message>
    <message numerus="yes">
        <source>The condition on field “%1” has more than %2 value(s)</source>
        <translation>
            <numerusform>Syarat pada kolom “%1” punya lebih dari %2 nilai</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The query of “%1” asks for more than %2 latest value(s)</source>
        <translation>
            <numerusform>Kueri “%1” meminta lebih dari %2 nilai terbaru</numerusform>
        </translation>
    </message>
    <message>
        <source>Field “%1” of type %2 cannot hold area codes</source>
        <translation>Kolom “%1” berjenis %2 tidak dapat memuat kode wilayah</translation>
    </message>
    <message>
        <source>Measure “%1” needs numbers, field “%2” is of type %3</source>
        <translation>Ukuran “%1” memerlukan angka, kolom “%2” berjenis %3</translation>
    </message>
    <message>
        <source>Field “%1” has numbers as text, which sort 95 above 700; declare its type in the workspace, as a number or as text</source>
        <translation>Kolom “%1” berisi angka sebagai teks, yang mengurutkan 95 di atas 700; tetapkan jenisnya di ruang kerja, sebagai angka atau sebagai teks</translation>
    </message>
    <message>
        <source>Field “%1” has periods such as “%2” and “%3”, which may not sort by time; write all of them in one form at the source, such as 2026-09</source>
        <translation>Kolom “%1” berisi periode seperti “%2” dan “%3”, yang mungkin tidak urut menurut waktu; di sumbernya, tulis semuanya dalam satu bentuk, mis. 2026-09</translation>
    </message>
    <message>
        <source>Field “%1” has periods such as “%2”, which cannot be compared with “%3” by time</source>
        <translation>Kolom “%1” berisi periode seperti “%2”, yang tidak dapat dibandingkan dengan “%3” menurut waktu</translation>
    </message>
    <message>
        <source>Field “%1” has periods such as “%2”, which cannot be computed from a date and cannot be compared with the time “%3”</source>
        <translation>Kolom “%1” memuat periode seperti “%2”, yang tidak dapat dihitung dari tanggal dan tidak dapat dibandingkan dengan waktu “%3”</translation>
    </message>
    <message>
        <source>Measure “%1” subtracts “%2”, which is not an earlier measure with a number</source>
        <translation>Ukuran “%1” dikurangi “%2”, yang bukan ukuran berangka sebelumnya</translation>
    </message>
    <message>
        <source>Measure “%1”: field “%2” has no least or greatest value</source>
        <translation>Ukuran “%1”: kolom “%2” tidak memiliki nilai terkecil atau terbesar</translation>
    </message>
    <message>
        <source>The query of “%1” has neither fields nor measures</source>
        <translation>Kueri “%1” tidak memuat kolom maupun ukuran</translation>
    </message>
    <message>
        <source>The query of “%1” has both plain fields and measures</source>
        <translation>Kueri “%1” memuat kolom biasa sekaligus ukuran</translation>
    </message>
    <message>
        <source>The query of “%1” has column “%2” twice</source>
        <translation>Kueri “%1” memuat kolom “%2” dua kali</translation>
    </message>
    <message>
        <source>The query of “%1” orders by “%2”, which is not one of its columns</source>
        <translation>Kueri “%1” diurutkan menurut “%2”, yang bukan salah satu kolomnya</translation>
    </message>
    <message>
        <source>The query of “%1” has a negative limit</source>
        <translation>Kueri “%1” memiliki batas jumlah negatif</translation>
    </message>
    <message>
        <source>Dataset “%1” has no geometry</source>
        <translation>Dataset “%1” tidak memiliki geometri</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <extracomment>how a moment is written, as QDateTime::toString() wants it</extracomment>
        <translation>d MMM yyyy HH.mm</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>the language of these texts as a code of two letters</extracomment>
        <translation>id</translation>
    </message>
    <message>
        <source>this device has no network</source>
        <translation>perangkat ini tidak terhubung ke jaringan</translation>
    </message>
    <message>
        <source>no server answers at this address; the source is asked again later</source>
        <translation>tidak ada server yang menjawab di alamat ini; sumber akan ditanya lagi nanti</translation>
    </message>
    <message>
        <source>no server of this name was found; check the network and the address</source>
        <translation>server bernama ini tidak ditemukan; periksa jaringan dan alamatnya</translation>
    </message>
    <message>
        <source>no connection (%1); check the network and the address</source>
        <translation>tidak ada sambungan (%1); periksa jaringan dan alamatnya</translation>
    </message>
    <message>
        <source>the connection timed out; the source is asked again later</source>
        <translation>sambungan melewati batas waktu; sumber akan ditanya lagi nanti</translation>
    </message>
    <message numerus="yes">
        <source>the connection broke after %1 byte(s); the source is asked again later</source>
        <translation>
            <numerusform>sambungan terputus setelah %1 bita; sumber akan ditanya lagi nanti</numerusform>
        </translation>
    </message>
    <message>
        <source>no trusted TLS connection (%1); check the device&apos;s date and the source&apos;s certificate</source>
        <translation>tidak ada sambungan TLS yang tepercaya (%1); periksa tanggal perangkat dan sertifikat sumber</translation>
    </message>
    <message>
        <source>is not an http or https address; correct the workspace</source>
        <translation>bukan alamat http atau https; perbaiki ruang kerja</translation>
    </message>
    <message>
        <source>the answer is not valid HTTP</source>
        <translation>jawabannya bukan HTTP yang sah</translation>
    </message>
    <message>
        <source>the answer is not valid HTTP (%1)</source>
        <translation>jawabannya bukan HTTP yang sah (%1)</translation>
    </message>
    <message>
        <source>no data arrived for too long; the source is asked again later</source>
        <translation>terlalu lama tidak ada data yang datang; sumber akan ditanya lagi nanti</translation>
    </message>
    <message>
        <source>the answer took too long; the source is asked again later</source>
        <translation>jawabannya terlalu lama; sumber akan ditanya lagi nanti</translation>
    </message>
    <message>
        <source>the answer is too large; the source must send it in pages</source>
        <translation>jawabannya terlalu besar; sumber harus mengirimnya per halaman</translation>
    </message>
    <message>
        <source>redirects to another address (%1); if that is right, put it into the workspace</source>
        <translation>mengalihkan ke alamat lain (%1); jika itu benar, tulis di ruang kerja</translation>
    </message>
    <message>
        <source>redirects in a circle</source>
        <translation>pengalihannya berputar-putar</translation>
    </message>
    <message>
        <source>redirects too often</source>
        <translation>terlalu sering mengalihkan</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>menjawab %1</translation>
    </message>
    <message>
        <source>answered %1: the source requires a login; ask its operator for access</source>
        <translation>menjawab %1: sumber meminta login; mintalah akses kepada pengelolanya</translation>
    </message>
    <message>
        <source>answered %1: nothing is there; check the address in the workspace</source>
        <translation>menjawab %1: tidak ada apa pun di sana; periksa alamat di ruang kerja</translation>
    </message>
    <message>
        <source>answered %1: the source is busy; it is asked again later</source>
        <translation>menjawab %1: sumber sedang sibuk; akan ditanya lagi nanti</translation>
    </message>
    <message>
        <source>answered %1: the source has an internal fault; it is asked again later</source>
        <translation>menjawab %1: ada gangguan di dalam sumber; akan ditanya lagi nanti</translation>
    </message>
    <message>
        <source>answered 304 to a request without a condition</source>
        <translation>menjawab 304 untuk permintaan tanpa syarat</translation>
    </message>
    <message>
        <source>answered “%1” instead of JSON; is this the source, or a login page of the network?</source>
        <translation>menjawab “%1”, bukan JSON; ini sumbernya, atau halaman login jaringan?</translation>
    </message>
    <message>
        <source>does not send pictures of 256 or 512 pixels</source>
        <translation>tidak mengirim gambar 256 atau 512 piksel</translation>
    </message>
    <message>
        <source>source “%1” is of the unknown type “%2”; the known type is ogcapi-features</source>
        <translation>sumber “%1” berjenis “%2” yang tidak dikenal; yang dikenal: ogcapi-features</translation>
    </message>
    <message>
        <source>the source has no collection “%1”; check the dataset in the workspace</source>
        <translation>sumber tidak punya koleksi “%1”; periksa dataset di ruang kerja</translation>
    </message>
    <message>
        <source>is not the landing page of an OGC API - Features source: it has no link to its collections</source>
        <translation>bukan halaman muka sumber OGC API - Features: tidak ada tautan ke koleksinya</translation>
    </message>
    <message>
        <source>does not declare OGC API - Features (core and geojson); is the address right?</source>
        <translation>tidak menyatakan OGC API - Features (core dan geojson); benarkah alamatnya?</translation>
    </message>
    <message>
        <source>the document is too large</source>
        <translation>dokumennya terlalu besar</translation>
    </message>
    <message>
        <source>the document holds too many values</source>
        <translation>dokumennya berisi terlalu banyak nilai</translation>
    </message>
    <message>
        <source>its next page is at another address (%1); the source must link to its own</source>
        <translation>halaman berikutnya ada di alamat lain (%1); sumber harus menautkan ke alamatnya sendiri</translation>
    </message>
    <message>
        <source>sends the same page again and again; its paging is broken</source>
        <translation>mengirim halaman yang sama terus-menerus; pembagian halamannya rusak</translation>
    </message>
    <message numerus="yes">
        <source>has more than %1 page(s), the most that are read</source>
        <translation>
            <numerusform>punya lebih dari %1 halaman, batas yang dibaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>says that it sends %1 row(s) and sent %2</source>
        <translation>
            <numerusform>mengaku mengirim %1 baris, tetapi mengirim %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the server says: “%2”</source>
        <translation>%1; kata server: “%2”</translation>
    </message>
    <message numerus="yes">
        <source>pages of %1 row(s) were refused, %2 are requested instead: %3</source>
        <translation>
            <numerusform>halaman dengan %1 baris ditolak, kini diminta %2: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>its coordinates are of “%1”; the source must send longitude and latitude (CRS84)</source>
        <translation>koordinatnya memakai “%1”; sumber harus mengirim bujur dan lintang (CRS84)</translation>
    </message>
    <message>
        <source>its coordinates of “%1” were converted to longitude and latitude</source>
        <translation>koordinatnya dari “%1” diubah menjadi bujur dan lintang</translation>
    </message>
    <message>
        <source>its coordinates of “%1” had latitude first; they were swapped to longitude and latitude</source>
        <translation>koordinatnya dari “%1” mendahulukan lintang; urutannya ditukar menjadi bujur dan lintang</translation>
    </message>
    <message>
        <source>members of its pages are null and were read as empty: %1</source>
        <translation>bagian dari halamannya bernilai null dan dibaca sebagai kosong: %1</translation>
    </message>
    <message numerus="yes">
        <source>positions without coordinates were left out of %1 row(s)</source>
        <translation>
            <numerusform>posisi tanpa koordinat dilewati pada %1 baris</numerusform>
        </translation>
    </message>
    <message>
        <source>is not UTF-8 at byte %1; the source must answer in UTF-8</source>
        <translation>bukan UTF-8 di bita %1; sumber harus menjawab dalam UTF-8</translation>
    </message>
    <message>
        <source>is HTML or XML, not JSON; is this the source, or a login page of the network?</source>
        <translation>berupa HTML atau XML, bukan JSON; ini sumbernya, atau halaman login jaringan?</translation>
    </message>
    <message>
        <source>is not a JSON object</source>
        <translation>bukan objek JSON</translation>
    </message>
    <message>
        <source>is truncated or broken JSON, at byte %1 of %2</source>
        <translation>JSON-nya terpotong atau rusak, di bita %1 dari %2</translation>
    </message>
    <message>
        <source>is not a GeoJSON FeatureCollection; is the address right?</source>
        <translation>bukan FeatureCollection GeoJSON; benarkah alamatnya?</translation>
    </message>
    <message>
        <source>is a FeatureCollection without features</source>
        <translation>FeatureCollection tanpa features</translation>
    </message>
    <message>
        <source>its features are not an array</source>
        <translation>features-nya bukan larik</translation>
    </message>
    <message>
        <source>its links are not an array</source>
        <translation>links-nya bukan larik</translation>
    </message>
    <message>
        <source>one of its links is not an object</source>
        <translation>salah satu tautannya bukan objek</translation>
    </message>
    <message numerus="yes">
        <source>the page has more than %1 link(s), the most that are read</source>
        <translation>
            <numerusform>halamannya punya lebih dari %1 tautan, batas yang dibaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the page has more than %1 row(s), the most that are read</source>
        <translation>
            <numerusform>halamannya punya lebih dari %1 baris, batas yang dibaca</numerusform>
        </translation>
    </message>
    <message>
        <source>the page has too many values; the source must send smaller pages</source>
        <translation>halamannya punya terlalu banyak nilai; sumber harus mengirim halaman yang lebih kecil</translation>
    </message>
    <message numerus="yes">
        <source>the page has more than %1 field(s), the most that are read</source>
        <translation>
            <numerusform>halamannya punya lebih dari %1 kolom, batas yang dibaca</numerusform>
        </translation>
    </message>
    <message>
        <source>feature %1: %2</source>
        <translation>feature %1: %2</translation>
    </message>
    <message>
        <source>feature %1 (%2): %3</source>
        <translation>feature %1 (%2): %3</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>bukan objek</translation>
    </message>
    <message>
        <source>is not valid JSON</source>
        <translation>bukan JSON yang sah</translation>
    </message>
    <message>
        <source>is not a GeoJSON Feature</source>
        <translation>bukan Feature GeoJSON</translation>
    </message>
    <message>
        <source>its id is neither text nor a number</source>
        <translation>id-nya bukan teks dan bukan angka</translation>
    </message>
    <message>
        <source>its properties are neither an object nor null</source>
        <translation>properties-nya bukan objek dan bukan null</translation>
    </message>
    <message>
        <source>its properties are not valid JSON</source>
        <translation>properties-nya bukan JSON yang sah</translation>
    </message>
    <message numerus="yes">
        <source>a property&apos;s name is longer than %1 byte(s)</source>
        <translation>
            <numerusform>nama sebuah properti lebih panjang dari %1 bita</numerusform>
        </translation>
    </message>
    <message>
        <source>property “%1”: %2</source>
        <translation>properti “%1”: %2</translation>
    </message>
    <message>
        <source>property “%1” occurs twice, with different values</source>
        <translation>properti “%1” muncul dua kali dengan nilai yang berbeda</translation>
    </message>
    <message>
        <source>a value is not valid JSON</source>
        <translation>sebuah nilai bukan JSON yang sah</translation>
    </message>
    <message>
        <source>a value is nested too deep or too long</source>
        <translation>sebuah nilai terlalu dalam atau terlalu panjang</translation>
    </message>
    <message numerus="yes">
        <source>a text is longer than %1 byte(s)</source>
        <translation>
            <numerusform>sebuah teks lebih panjang dari %1 bita</numerusform>
        </translation>
    </message>
    <message>
        <source>its geometry is neither an object nor null</source>
        <translation>geometrinya bukan objek dan bukan null</translation>
    </message>
    <message>
        <source>its geometry has no type</source>
        <translation>geometrinya tidak punya jenis</translation>
    </message>
    <message>
        <source>“%1” is not a GeoJSON geometry type</source>
        <translation>“%1” bukan jenis geometri GeoJSON</translation>
    </message>
    <message>
        <source>its geometry has no coordinates</source>
        <translation>geometrinya tidak punya koordinat</translation>
    </message>
    <message>
        <source>its geometry&apos;s coordinates do not fit its type, or are not finite numbers</source>
        <translation>koordinat geometrinya tidak sesuai jenisnya, atau bukan bilangan hingga</translation>
    </message>
    <message>
        <source>its geometry&apos;s collections are nested too deep</source>
        <translation>koleksi geometrinya bersarang terlalu dalam</translation>
    </message>
    <message>
        <source>the source changed while it was being read</source>
        <translation>sumber berubah selagi dibaca</translation>
    </message>
    <message>
        <source>the source changed while it was being read; it is read again at the next sync</source>
        <translation>sumber berubah selagi dibaca; akan dibaca lagi pada sinkronisasi berikutnya</translation>
    </message>
    <message>
        <source>the source no longer knows the next page</source>
        <translation>sumber tidak lagi mengenal halaman berikutnya</translation>
    </message>
    <message>
        <source>the source has other fields than before</source>
        <translation>kolom sumber berbeda dari sebelumnya</translation>
    </message>
    <message numerus="yes">
        <source>the listing does not end: %1 page(s) were read</source>
        <translation>
            <numerusform>daftarnya tidak berakhir: %1 halaman sudah dibaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the listing of keys does not end: %1 page(s) were read</source>
        <translation>
            <numerusform>daftar kuncinya tidak berakhir: %1 halaman sudah dibaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the source says that it has %1 row(s), but sent %2</source>
        <translation>
            <numerusform>sumber mengaku punya %1 baris, tetapi mengirim %2</numerusform>
        </translation>
    </message>
    <message>
        <source>fields are not of the promised type: %1</source>
        <translation>ada kolom yang jenisnya tidak seperti yang dijanjikan: %1</translation>
    </message>
    <message>
        <source>%1: %2 where %3 was promised (row %4)</source>
        <translation>%1: %2, padahal dijanjikan %3 (baris %4)</translation>
    </message>
    <message>
        <source>%1: %2 where %3 was promised (a row without key)</source>
        <translation>%1: %2, padahal dijanjikan %3 (baris tanpa kunci)</translation>
    </message>
    <message numerus="yes">
        <source>%1: more than %2 field(s)</source>
        <translation>
            <numerusform>%1: lebih dari %2 kolom</numerusform>
        </translation>
    </message>
    <message>
        <source>no row has a value of %1 any more, which is published and promised</source>
        <translation>tidak ada lagi baris yang punya nilai %1, padahal itu diterbitkan dan dijanjikan</translation>
    </message>
    <message>
        <source>no row has a position any more, as rows had before</source>
        <translation>tidak ada lagi baris yang punya posisi, padahal sebelumnya ada</translation>
    </message>
    <message>
        <source>no row has a value of %1</source>
        <translation>tidak ada baris yang punya nilai %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 published row(s) are missing at the source</source>
        <translation>
            <numerusform>%1 dari %2 baris yang diterbitkan tidak ada lagi di sumber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>step by step too many rows go missing: %1 would be left of %2 row(s) that were published until %3</source>
        <translation>
            <numerusform>sedikit demi sedikit terlalu banyak baris hilang: tinggal %1 dari %2 baris yang diterbitkan sampai %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the source lists no rows at all, and %1 row(s) are published</source>
        <translation>
            <numerusform>sumber tidak mendaftar satu baris pun, padahal %1 baris diterbitkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) came twice and %2 did not come</source>
        <translation>
            <numerusform>%1 baris datang dua kali dan %2 tidak datang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) are older than what is published, as if a cache on the way had sent old pages</source>
        <translation>
            <numerusform>%1 baris lebih tua daripada yang diterbitkan, seolah-olah ada perantara yang mengirim halaman lama</numerusform>
        </translation>
    </message>
    <message>
        <source>the pages are of %1 and what is published is of %2, as if a cache on the way had sent old pages</source>
        <translation>halaman-halamannya dari %1 dan yang diterbitkan dari %2, seolah-olah ada perantara yang mengirim halaman lama</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 row(s) are missing, because the order changed between the pages: as many came twice</source>
        <translation>
            <numerusform>%1 dari %2 baris tidak ada, karena urutannya berubah di antara halaman: sebanyak itu datang dua kali</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows are missing, because the order changed between the pages: %1 row(s) came twice</source>
        <translation>
            <numerusform>ada baris yang tidak datang, karena urutannya berubah di antara halaman: %1 baris datang dua kali</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows may be missing: nothing shows that the %1 row(s) that came are all; the source sends neither a link to the next page nor the number of its rows, nor the rows at an offset</source>
        <translation>
            <numerusform>mungkin ada baris yang tidak datang: tidak ada yang menunjukkan bahwa %1 baris yang datang sudah semuanya; sumber tidak mengirim tautan ke halaman berikutnya, jumlah barisnya, maupun baris menurut offset</numerusform>
        </translation>
    </message>
    <message>
        <source>held until %1 if the source does not change, or until a person accepts it</source>
        <translation>ditahan sampai %1 jika sumber tidak berubah, atau sampai seseorang menerimanya</translation>
    </message>
    <message>
        <source>held until a person accepts it</source>
        <translation>ditahan sampai seseorang menerimanya</translation>
    </message>
    <message>
        <source>a person rejected it on %1</source>
        <translation>seseorang menolaknya pada %1</translation>
    </message>
    <message>
        <source>it is %1 by the source&apos;s clock and %2 by this device&apos;s; set the one that is wrong</source>
        <translation>menurut jam sumber sekarang %1, menurut jam perangkat ini %2; setel yang salah</translation>
    </message>
    <message>
        <source>not asked, because its source just failed for %1: %2</source>
        <translation>tidak ditanya, karena sumbernya baru saja gagal untuk %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) belong to several rows: %2</source>
        <translation>
            <numerusform>%1 kunci dimiliki beberapa baris: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) came twice and are kept once</source>
        <translation>
            <numerusform>%1 baris datang dua kali dan disimpan satu kali</numerusform>
        </translation>
    </message>
    <message>
        <source>the source has no rows</source>
        <translation>sumber tidak punya baris</translation>
    </message>
    <message>
        <source>the source calls the collection %1, the workspace %2</source>
        <translation>sumber menyebut koleksinya %1, ruang kerja %2</translation>
    </message>
    <message>
        <source>the areas of level %1 have the field %2 for both code and name, so they have no names</source>
        <translation>wilayah tingkat %1 memakai kolom %2 untuk kode dan nama sekaligus, sehingga tidak punya nama</translation>
    </message>
    <message numerus="yes">
        <source>of %1 row(s) %2 had a key that had come already on an earlier page: if the order changed between the pages, as many others are missing</source>
        <translation>
            <numerusform>dari %1 baris, %2 memakai kunci yang sudah datang di halaman sebelumnya: jika urutannya berubah di antara halaman, sebanyak itu baris lain tidak ada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) have no key</source>
        <translation>
            <numerusform>%1 baris tidak punya kunci</numerusform>
        </translation>
    </message>
    <message>
        <source>no row has the field %1 that the workspace names (%2): %3</source>
        <translation>tidak ada baris yang mempunyai kolom %1 yang disebut ruang kerja (%2): %3</translation>
    </message>
    <message>
        <source>similar are %1</source>
        <translation>yang mirip: %1</translation>
    </message>
    <message>
        <source>the rows have %1</source>
        <translation>baris mempunyai %1</translation>
    </message>
    <message>
        <source>the features have ids, which are the key where the workspace says &quot;keyFrom&quot;: &quot;id&quot;</source>
        <translation>fitur mempunyai id, yang menjadi kunci bila ruang kerja menulis &quot;keyFrom&quot;: &quot;id&quot;</translation>
    </message>
    <message>
        <source>%1: numbers of more digits than a real number keeps; all are stored as text</source>
        <translation>%1: ada angka dengan lebih banyak digit daripada yang dapat disimpan bilangan pecahan; semua disimpan sebagai teks</translation>
    </message>
    <message>
        <source>%1: periods such as “%2” and “%3” may not sort by time, so that the newest is not known</source>
        <translation>%1: periode seperti “%2” dan “%3” mungkin tidak urut menurut waktu, sehingga yang terbaru tidak diketahui</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 value(s) are not %4, e.g. &quot;%5&quot; (row %6)</source>
        <translation>
            <numerusform>%1: %2 dari %3 nilai bukan %4, misalnya &quot;%5&quot; (baris %6)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) have a property of the key&apos;s name that is not the id</source>
        <translation>
            <numerusform>%1 baris mempunyai properti dengan nama kunci yang bukan id</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 value(s) are not %3 and were left out, e.g. &quot;%4&quot; (row %5)</source>
        <translation>
            <numerusform>%1: %2 nilai bukan %3 dan tidak dipakai, misalnya &quot;%4&quot; (baris %5)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 value(s) are NaN or infinite and were left out</source>
        <translation>
            <numerusform>%1: %2 nilai NaN atau tak hingga dan tidak dipakai</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 value(s) are NaN or infinite and were left out (row %3)</source>
        <translation>
            <numerusform>%1: %2 nilai NaN atau tak hingga dan tidak dipakai (baris %3)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %1 more field(s)</source>
        <translation>
            <numerusform>dan %1 kolom lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 value(s) were read as %3</source>
        <translation>
            <numerusform>%1: %2 nilai dibaca sebagai %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 empty value(s) were read as no value</source>
        <translation>
            <numerusform>%1: %2 nilai kosong dibaca sebagai tidak ada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) have a position off the earth</source>
        <translation>
            <numerusform>%1 baris terletak di luar bumi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) have a time of change that cannot be read, such as “%2”</source>
        <translation>
            <numerusform>%1 baris punya waktu perubahan yang tidak dapat dibaca, misalnya “%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) were changed in the future, up to %2, which is not believed</source>
        <translation>
            <numerusform>%1 baris diubah di masa depan, sampai %2, dan itu tidak dipercaya</numerusform>
        </translation>
    </message>
    <message>
        <source>no row has what the workspace promises: %1</source>
        <translation>tidak ada baris yang punya apa yang dijanjikan ruang kerja: %1</translation>
    </message>
    <message>
        <source>rows are missing at the source, and a person accepted it</source>
        <translation>ada baris yang hilang di sumber, dan seseorang menerimanya</translation>
    </message>
    <message>
        <source>the same rows have been missing at the source since %1</source>
        <translation>baris yang sama hilang di sumber sejak %1</translation>
    </message>
    <message>
        <source>the source&apos;s list of versions (%1) is not used, so that each dataset is asked: %2</source>
        <translation>daftar versi sumber (%1) tidak dipakai, sehingga tiap dataset ditanyakan: %2</translation>
    </message>
    <message>
        <source>no row has both %1 and %2</source>
        <translation>tidak ada baris yang memiliki %1 dan %2</translation>
    </message>
    <message>
        <source>only rows of these areas are kept: %1</source>
        <translation>hanya baris wilayah ini yang disimpan: %1</translation>
    </message>
    <message>
        <source>rows of other areas were kept before</source>
        <translation>sebelumnya baris wilayah lain yang disimpan</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) of other areas came and were left out</source>
        <translation>
            <numerusform>%1 baris wilayah lain diterima dan tidak disertakan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>continued after %1 row(s) that were already stored</source>
        <translation>
            <numerusform>dilanjutkan setelah %1 baris yang sudah tersimpan</numerusform>
        </translation>
    </message>
    <message>
        <source>began again: %1</source>
        <translation>dimulai lagi: %1</translation>
    </message>
    <message>
        <source>the workspace now defines the dataset differently</source>
        <translation>ruang kerja kini mendefinisikan dataset ini secara lain</translation>
    </message>
    <message>
        <source>other content was published meanwhile</source>
        <translation>sementara itu isi lain sudah diterbitkan</translation>
    </message>
    <message>
        <source>the source changed meanwhile</source>
        <translation>sementara itu sumber berubah</translation>
    </message>
    <message>
        <source>the source gives neither a validator nor a count, and may have changed meanwhile</source>
        <translation>sumber tidak memberi validator maupun jumlah baris, dan mungkin sudah berubah</translation>
    </message>
    <message>
        <source>nothing proves that the source still has what was received before</source>
        <translation>tidak ada bukti bahwa sumber masih punya yang diterima sebelumnya</translation>
    </message>
    <message>
        <source>the pages were made at different times, as if a cache on the way had kept some of them</source>
        <translation>halaman-halamannya dibuat pada waktu yang berbeda, seolah-olah ada perantara yang menyimpan sebagiannya</translation>
    </message>
    <message>
        <source>the source now has another number of rows</source>
        <translation>jumlah baris sumber kini berbeda</translation>
    </message>
    <message>
        <source>all rows were listed: %1</source>
        <translation>semua baris didaftar: %1</translation>
    </message>
    <message>
        <source>the source refused the filter that it declares</source>
        <translation>sumber menolak filter yang dinyatakannya sendiri</translation>
    </message>
    <message>
        <source>the changes do not account for the number of rows that the source has</source>
        <translation>perubahannya tidak menjelaskan jumlah baris sumber</translation>
    </message>
    <message>
        <source>the source refused to list keys, which it declares</source>
        <translation>sumber menolak mendaftar kunci, padahal menyatakan bisa</translation>
    </message>
    <message>
        <source>the source has keys that the changes do not account for</source>
        <translation>sumber punya kunci yang tidak dijelaskan oleh perubahannya</translation>
    </message>
    <message>
        <source>fields or geometries changed in type</source>
        <translation>jenis kolom atau geometri berubah</translation>
    </message>
    <message>
        <source>rows moved from page to page while the changes were listed</source>
        <translation>baris berpindah halaman selama perubahannya didaftar</translation>
    </message>
    <message>
        <source>rows without a key changed</source>
        <translation>baris tanpa kunci berubah</translation>
    </message>
    <message>
        <source>rows changed that share their key with others</source>
        <translation>baris yang kuncinya juga dimiliki baris lain berubah</translation>
    </message>
    <message>
        <source>the keys do not tell which rows are gone</source>
        <translation>kuncinya tidak menunjukkan baris mana yang hilang</translation>
    </message>
    <message>
        <source>this device does not keep it (Settings)</source>
        <translation>perangkat ini tidak menyimpannya (Setelan)</translation>
    </message>
    <message>
        <source>the workspace has no such dataset</source>
        <translation>ruang kerja tidak punya dataset itu</translation>
    </message>
    <message>
        <source>the bundle&apos;s was synced under another definition of its key or fields than the workspace has; make the bundle with the same workspace</source>
        <translation>data di paket disinkronkan dengan definisi kunci atau kolom yang berbeda dari ruang kerja; buatlah paket dengan ruang kerja yang sama</translation>
    </message>
    <message>
        <source>the bundle&apos;s data are of %1, the cache&apos;s of %2: kept; --older takes the bundle&apos;s all the same</source>
        <translation>data di paket bertanggal %1, di cache %2: tidak diganti; --older tetap mengambil yang di paket</translation>
    </message>
    <message>
        <source>the bundle&apos;s rows are not those that it says it holds; make it anew from a cache</source>
        <translation>baris di paket bukan yang dinyatakannya; buat ulang paket dari cache</translation>
    </message>
    <message>
        <source>the bundle&apos;s time, %1, is in the future by this device&apos;s clock</source>
        <translation>waktu paket, %1, masih di masa depan menurut jam perangkat ini</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1: %2: %3</translation>
    </message>
    <message>
        <source>is larger than the %1 MiB that a workspace may have</source>
        <translation>lebih besar dari %1 MiB, batas untuk ruang kerja</translation>
    </message>
    <message>
        <source>holds more than the %1 values that a workspace may have</source>
        <translation>berisi lebih dari %1 nilai, batas untuk ruang kerja</translation>
    </message>
    <message>
        <source>is empty; a workspace is a JSON object</source>
        <translation>kosong; ruang kerja adalah objek JSON</translation>
    </message>
    <message>
        <source>is nested too deeply (line %1, column %2)</source>
        <translation>bersarang terlalu dalam (baris %1, kolom %2)</translation>
    </message>
    <message>
        <source>is not JSON (line %1, column %2): %3</source>
        <translation>bukan JSON (baris %1, kolom %2): %3</translation>
    </message>
    <message>
        <source>must be an object, is a list</source>
        <translation>harus berupa objek, isinya daftar</translation>
    </message>
    <message>
        <source>cannot be checked: %1</source>
        <translation>tidak dapat diperiksa: %1</translation>
    </message>
    <message>
        <source>does not fit the workspace schema</source>
        <translation>tidak cocok dengan skema ruang kerja</translation>
    </message>
    <message>
        <source>there is no time zone %1; an IANA name is needed, e.g. &quot;Asia/Jakarta&quot;</source>
        <translation>tidak ada zona waktu %1; perlu nama IANA, misalnya &quot;Asia/Jakarta&quot;</translation>
    </message>
    <message>
        <source>%1 cannot be read; a selection is written as opd=dpupr,area=12.07,periode=2026-10</source>
        <translation>%1 tidak terbaca; pilihan ditulis seperti opd=dpupr,area=12.07,periode=2026-10</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>tidak ada; tambahkan</translation>
    </message>
    <message>
        <source>is not known here; known are %1</source>
        <translation>tidak dikenal di sini; yang dikenal: %1</translation>
    </message>
    <message>
        <source>must be %1; is %2</source>
        <translation>harus %1; isinya %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 atau %2</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>salah satu dari %1</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>sebuah angka</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>sebuah bilangan bulat</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>daftar</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>objek</translation>
    </message>
    <message>
        <source>as the schema says</source>
        <translation>seperti kata skema</translation>
    </message>
    <message>
        <source>1 (a document of a later version needs a later Anjungan)</source>
        <translation>1 (dokumen versi lebih baru memerlukan Anjungan yang lebih baru)</translation>
    </message>
    <message>
        <source>a lower-case letter, then at most 39 lower-case letters, digits, _ or -</source>
        <translation>satu huruf kecil, lalu paling banyak 39 huruf kecil, angka, _ atau -</translation>
    </message>
    <message>
        <source>a lower-case letter, then at most 39 lower-case letters, digits or _</source>
        <translation>satu huruf kecil, lalu paling banyak 39 huruf kecil, angka atau _</translation>
    </message>
    <message>
        <source>a name of 1 to 100 characters without control characters</source>
        <translation>nama dengan 1 sampai 100 karakter tanpa karakter kendali</translation>
    </message>
    <message>
        <source>a name of 1 to 110 characters without control characters</source>
        <translation>nama dengan 1 sampai 110 karakter tanpa karakter kendali</translation>
    </message>
    <message>
        <source>a letter, then at most 39 letters, digits or _</source>
        <translation>satu huruf, lalu paling banyak 39 huruf, angka atau _</translation>
    </message>
    <message>
        <source>an ISO 8601 duration such as &quot;P6M&quot;, &quot;P14D&quot; or &quot;PT15M&quot;</source>
        <translation>durasi ISO 8601 seperti &quot;P6M&quot;, &quot;P14D&quot; atau &quot;PT15M&quot;</translation>
    </message>
    <message>
        <source>&quot;good&quot;, &quot;warning&quot;, &quot;bad&quot;, &quot;neutral&quot; or bounds</source>
        <translation>&quot;good&quot;, &quot;warning&quot;, &quot;bad&quot;, &quot;neutral&quot; atau batas nilai</translation>
    </message>
    <message>
        <source>a list of classes, or an object with &quot;method&quot;</source>
        <translation>daftar kelas, atau objek dengan &quot;method&quot;</translation>
    </message>
    <message>
        <source>true, false or an object with &quot;radius&quot;</source>
        <translation>true, false atau objek dengan &quot;radius&quot;</translation>
    </message>
    <message>
        <source>the name of a column, or an object with &quot;value&quot;</source>
        <translation>nama kolom, atau objek dengan &quot;value&quot;</translation>
    </message>
    <message>
        <source>must be no fewer than %1 characters in length</source>
        <translation>panjangnya harus paling sedikit %1 karakter</translation>
    </message>
    <message>
        <source>must be no more than %1 characters in length</source>
        <translation>panjangnya harus paling banyak %1 karakter</translation>
    </message>
    <message>
        <source>must contain no fewer than %1 elements</source>
        <translation>harus berisi paling sedikit %1 unsur</translation>
    </message>
    <message>
        <source>must contain no more than %1 elements</source>
        <translation>harus berisi paling banyak %1 unsur</translation>
    </message>
    <message>
        <source>must have no fewer than %1 properties</source>
        <translation>harus memiliki paling sedikit %1 kunci</translation>
    </message>
    <message>
        <source>must have no more than %1 properties</source>
        <translation>harus memiliki paling banyak %1 kunci</translation>
    </message>
    <message>
        <source>must be a number greater than or equal to %1</source>
        <translation>harus angka yang tidak kurang dari %1</translation>
    </message>
    <message>
        <source>must be a number less than or equal to %1</source>
        <translation>harus angka yang tidak lebih dari %1</translation>
    </message>
    <message>
        <source>has the same at %1 and %2; each may be there only once</source>
        <translation>berisi hal yang sama di %1 dan %2; masing-masing hanya boleh ada sekali</translation>
    </message>
    <message>
        <source>%1 is already used by %2</source>
        <translation>%1 sudah dipakai oleh %2</translation>
    </message>
    <message>
        <source>must not begin with %1: such names are reserved for tables of the cache</source>
        <translation>tidak boleh diawali %1: nama seperti itu khusus untuk tabel cache</translation>
    </message>
    <message>
        <source>there is no dataset %1; %2</source>
        <translation>tidak ada dataset %1; %2</translation>
    </message>
    <message>
        <source>there is no source %1; %2</source>
        <translation>tidak ada sumber %1; %2</translation>
    </message>
    <message>
        <source>there is no agency %1; %2</source>
        <translation>tidak ada OPD %1; %2</translation>
    </message>
    <message>
        <source>there is no column %1; %2</source>
        <translation>tidak ada kolom %1; %2</translation>
    </message>
    <message>
        <source>there is no panel %1 on that page; %2</source>
        <translation>tidak ada panel %1 di halaman itu; %2</translation>
    </message>
    <message>
        <source>there is no page %1; %2</source>
        <translation>tidak ada halaman %1; %2</translation>
    </message>
    <message>
        <source>leads to a page that is opened for one %1, and must set that in select</source>
        <translation>menuju halaman yang dibuka untuk satu %1, dan harus mengisinya di select</translation>
    </message>
    <message>
        <source>there is no parameter %1; %2</source>
        <translation>tidak ada parameter %1; %2</translation>
    </message>
    <message>
        <source>there is no level of areas %1; %2</source>
        <translation>tidak ada tingkat wilayah %1; %2</translation>
    </message>
    <message>
        <source>there is no tile source %1; %2</source>
        <translation>tidak ada sumber petak peta %1; %2</translation>
    </message>
    <message>
        <source>known are %1</source>
        <translation>yang dikenal: %1</translation>
    </message>
    <message>
        <source>none is declared</source>
        <translation>belum ada yang dinyatakan</translation>
    </message>
    <message>
        <source>is not a valid URL</source>
        <translation>bukan URL yang sah</translation>
    </message>
    <message>
        <source>must begin with http:// or https://</source>
        <translation>harus diawali http:// atau https://</translation>
    </message>
    <message>
        <source>names no host</source>
        <translation>tidak menyebut nama host</translation>
    </message>
    <message>
        <source>must not contain a user name or password: a workspace must not contain secrets</source>
        <translation>tidak boleh memuat nama pengguna atau sandi: ruang kerja tidak boleh memuat rahasia</translation>
    </message>
    <message>
        <source>must not contain %1: a workspace must not contain secrets</source>
        <translation>tidak boleh memuat %1: ruang kerja tidak boleh memuat rahasia</translation>
    </message>
    <message>
        <source>must hold %1: {z} is the zoom, {x} and {y} are the tile&apos;s column and row</source>
        <translation>harus memuat %1: {z} adalah zum, {x} dan {y} adalah kolom dan baris petak</translation>
    </message>
    <message>
        <source>must not be above maxZoom, which is %1</source>
        <translation>tidak boleh di atas maxZoom, yaitu %1</translation>
    </message>
    <message>
        <source>is longer than 100 years</source>
        <translation>lebih lama dari 100 tahun</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>harus paling sedikit %1</translation>
    </message>
    <message>
        <source>%1 is already a field of this exposure</source>
        <translation>%1 sudah menjadi kolom paparan ini</translation>
    </message>
    <message>
        <source>a field&apos;s name has 1 to %1 characters</source>
        <translation>nama kolom terdiri dari 1 sampai %1 karakter</translation>
    </message>
    <message>
        <source>%1 is already the id of a dataset</source>
        <translation>%1 sudah menjadi id sebuah dataset</translation>
    </message>
    <message>
        <source>needs &quot;class&quot;, the field that has these values</source>
        <translation>memerlukan &quot;class&quot;, yaitu kolom yang memuat nilai-nilai ini</translation>
    </message>
    <message>
        <source>%1 exists on every page and must not be declared</source>
        <translation>%1 ada di setiap halaman dan tidak boleh dinyatakan lagi</translation>
    </message>
    <message>
        <source>must not be 0: above 0 is a share, below 0 a height in pixels</source>
        <translation>tidak boleh 0: di atas 0 berarti bagian, di bawah 0 tinggi dalam piksel</translation>
    </message>
    <message>
        <source>must be at least one column wide and one row high</source>
        <translation>harus paling sedikit selebar satu kolom dan setinggi satu baris</translation>
    </message>
    <message>
        <source>reaches beyond the %1 columns of the grid</source>
        <translation>melewati %1 kolom petak halaman</translation>
    </message>
    <message>
        <source>reaches below the %1 rows whose heights are given</source>
        <translation>melewati %1 baris yang tingginya ditentukan</translation>
    </message>
    <message>
        <source>overlaps the panel %1</source>
        <translation>bertumpuk dengan panel %1</translation>
    </message>
    <message>
        <source>is already a level of this map</source>
        <translation>sudah menjadi tingkat peta ini</translation>
    </message>
    <message>
        <source>must be a dataset with a &quot;period&quot;</source>
        <translation>harus dataset yang memiliki &quot;period&quot;</translation>
    </message>
    <message>
        <source>needs a query with measures and a condition that &quot;is&quot;: &quot;latest&quot;</source>
        <translation>memerlukan kueri dengan measures dan syarat dengan &quot;is&quot;: &quot;latest&quot;</translation>
    </message>
    <message>
        <source>needs a condition with &quot;param&quot;: &quot;period&quot; in the measure or a layer</source>
        <translation>memerlukan syarat dengan &quot;param&quot;: &quot;period&quot; di ukuran atau lapisan</translation>
    </message>
    <message>
        <source>must have both &quot;field&quot; and &quot;classes&quot;, or none of them</source>
        <translation>harus memiliki &quot;field&quot; dan &quot;classes&quot;, atau tidak keduanya</translation>
    </message>
    <message>
        <source>must have either &quot;upTo&quot; or &quot;value&quot;</source>
        <translation>harus memiliki salah satu: &quot;upTo&quot; atau &quot;value&quot;</translation>
    </message>
    <message>
        <source>must have the same as the class before it: &quot;upTo&quot; or &quot;value&quot;</source>
        <translation>harus sama dengan kelas sebelumnya: &quot;upTo&quot; atau &quot;value&quot;</translation>
    </message>
    <message>
        <source>comes after a class without a bound</source>
        <translation>berada sesudah kelas tanpa batas</translation>
    </message>
    <message>
        <source>must reach above the class before it</source>
        <translation>harus mencapai nilai di atas kelas sebelumnya</translation>
    </message>
    <message>
        <source>must be even for a diverging palette, half of it on each side</source>
        <translation>harus genap untuk palet diverging, separuh di tiap sisi</translation>
    </message>
    <message>
        <source>must be at most %1 for this palette</source>
        <translation>harus paling banyak %1 untuk palet ini</translation>
    </message>
    <message>
        <source>is only valid for a diverging palette</source>
        <translation>hanya berlaku untuk palet diverging</translation>
    </message>
    <message>
        <source>there is no query</source>
        <translation>tidak ada kueri</translation>
    </message>
    <message>
        <source>must have either &quot;select&quot; or &quot;measures&quot;</source>
        <translation>harus memiliki salah satu: &quot;select&quot; atau &quot;measures&quot;</translation>
    </message>
    <message>
        <source>needs &quot;measures&quot;</source>
        <translation>memerlukan &quot;measures&quot;</translation>
    </message>
    <message>
        <source>asks for the time %1, which is neither one day or period, nor &quot;now&quot;, nor a duration with its sign such as &quot;-P7D&quot;</source>
        <translation>meminta waktu %1, yang bukan satu hari atau periode, bukan &quot;now&quot;, dan bukan lama waktu bertanda seperti &quot;-P7D&quot;</translation>
    </message>
    <message>
        <source>asks for an earlier time, but derived datasets have no history</source>
        <translation>meminta waktu lampau, tetapi dataset turunan tidak memiliki riwayat</translation>
    </message>
    <message>
        <source>%1 is already the id of a dataset or an exposure</source>
        <translation>%1 sudah menjadi id sebuah dataset atau paparan</translation>
    </message>
    <message>
        <source>asks for an earlier time, but exposures have no history</source>
        <translation>meminta waktu lampau, tetapi paparan tidak memiliki riwayat</translation>
    </message>
    <message>
        <source>has more than one of &quot;value&quot;, &quot;param&quot; and &quot;time&quot;</source>
        <translation>memiliki lebih dari satu di antara &quot;value&quot;, &quot;param&quot;, dan &quot;time&quot;</translation>
    </message>
    <message>
        <source>has a value, but &quot;present&quot; has none</source>
        <translation>memiliki nilai, padahal &quot;present&quot; tidak memerlukannya</translation>
    </message>
    <message>
        <source>has no list in &quot;value&quot;, which &quot;in&quot; needs</source>
        <translation>tidak memiliki daftar di &quot;value&quot;, yang diperlukan &quot;in&quot;</translation>
    </message>
    <message>
        <source>has no &quot;value&quot;, &quot;param&quot; or &quot;time&quot;</source>
        <translation>tidak memiliki &quot;value&quot;, &quot;param&quot;, maupun &quot;time&quot;</translation>
    </message>
    <message>
        <source>has a list in &quot;value&quot;, which only &quot;in&quot; takes</source>
        <translation>memiliki daftar di &quot;value&quot;, yang hanya berlaku untuk &quot;in&quot;</translation>
    </message>
    <message>
        <source>has the time %1, which is neither a day or period, nor &quot;now&quot; or &quot;latest&quot;, nor a duration with its sign such as &quot;-P1M&quot;, nor an interval of them</source>
        <translation>memiliki waktu %1, yang bukan hari atau periode, bukan &quot;now&quot; atau &quot;latest&quot;, bukan durasi bertanda seperti &quot;-P1M&quot;, dan bukan rentang di antaranya</translation>
    </message>
    <message>
        <source>has the time %1, but times count in whole days</source>
        <translation>memiliki waktu %1, padahal waktu dihitung dalam hari penuh</translation>
    </message>
    <message>
        <source>has the interval %1, which has neither a beginning nor an end</source>
        <translation>memiliki rentang %1, yang tidak punya awal maupun akhir</translation>
    </message>
    <message>
        <source>has the interval %1, which ends before it begins</source>
        <translation>memiliki rentang %1, yang berakhir sebelum mulai</translation>
    </message>
    <message>
        <source>has a &quot;time&quot;, which &quot;in&quot;, &quot;within&quot; and &quot;present&quot; do not take</source>
        <translation>memiliki &quot;time&quot;, yang tidak diterima &quot;in&quot;, &quot;within&quot;, dan &quot;present&quot;</translation>
    </message>
    <message>
        <source>has a &quot;value&quot;, but &quot;during&quot; takes &quot;time&quot; or &quot;param&quot;</source>
        <translation>memiliki &quot;value&quot;, padahal &quot;during&quot; menerima &quot;time&quot; atau &quot;param&quot;</translation>
    </message>
    <message>
        <source>has a &quot;shift&quot;, which only &quot;latest&quot; takes</source>
        <translation>memiliki &quot;shift&quot;, yang hanya diterima &quot;latest&quot;</translation>
    </message>
    <message>
        <source>has the shift %1, which is neither &quot;previous&quot; nor a duration with its sign such as &quot;-P1Y&quot;</source>
        <translation>memiliki pergeseran %1, yang bukan &quot;previous&quot; dan bukan durasi bertanda seperti &quot;-P1Y&quot;</translation>
    </message>
    <message>
        <source>has a &quot;field&quot;, but &quot;count&quot; has none</source>
        <translation>memiliki &quot;field&quot;, padahal &quot;count&quot; tidak memerlukannya</translation>
    </message>
    <message>
        <source>has no &quot;field&quot;</source>
        <translation>tidak memiliki &quot;field&quot;</translation>
    </message>
    <message>
        <source>has no &quot;weight&quot;, the divisor of &quot;ratio&quot;</source>
        <translation>tidak memiliki &quot;weight&quot;, pembagi untuk &quot;ratio&quot;</translation>
    </message>
    <message>
        <source>has a &quot;weight&quot;, which only &quot;avg&quot; and &quot;ratio&quot; take</source>
        <translation>memiliki &quot;weight&quot;, yang hanya berlaku untuk &quot;avg&quot; dan &quot;ratio&quot;</translation>
    </message>
    <message>
        <source>subtracts %1, which is not an earlier measure of this query</source>
        <translation>dikurangi %1, yang bukan ukuran sebelumnya di kueri ini</translation>
    </message>
    <message>
        <source>is also a field that is grouped by</source>
        <translation>juga merupakan kolom pengelompokan</translation>
    </message>
    <message>
        <source>The data were seen on %1, before they were due.</source>
        <translation>Data terlihat pada %1, sebelum jatuh tempo.</translation>
    </message>
    <message>
        <source>The data are due on %1.</source>
        <translation>Data jatuh tempo pada %1.</translation>
    </message>
    <message numerus="yes">
        <source>On %2, after the due time, the source had nothing new. The data came at least %1 day(s) late, and the period counts half.</source>
        <translation>
            <numerusform>Pada %2, setelah jatuh tempo, sumber belum punya yang baru. Data terlambat sedikitnya %1 hari, dan periode ini dihitung setengah.</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1, after the due time, the source had nothing new. The data came later, and the period counts half.</source>
        <translation>Pada %1, setelah jatuh tempo, sumber belum punya yang baru. Data datang sesudahnya, dan periode ini dihitung setengah.</translation>
    </message>
    <message numerus="yes">
        <source>On %2 the source had changed time stamps and nothing else, which earns nothing. On %3, after the due time, it had nothing new. The data came at least %1 day(s) late, and the period counts half.</source>
        <translation>
            <numerusform>Pada %2 sumber hanya mengubah cap waktu, yang tidak bernilai. Pada %3, setelah jatuh tempo, belum ada yang baru. Data terlambat sedikitnya %1 hari, dan periode ini dihitung setengah.</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1 the source had changed time stamps and nothing else, which earns nothing. On %2, after the due time, it had nothing new. The data came later, and the period counts half.</source>
        <translation>Pada %1 sumber hanya mengubah cap waktu, yang tidak bernilai. Pada %2, setelah jatuh tempo, belum ada yang baru. Data datang sesudahnya, dan periode ini dihitung setengah.</translation>
    </message>
    <message numerus="yes">
        <source>The data have not come: on %2, %1 day(s) after the due time, the source had nothing new. The period earns nothing.</source>
        <translation>
            <numerusform>Data belum datang: pada %2, %1 hari setelah jatuh tempo, sumber tidak punya yang baru. Periode ini tidak bernilai.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data have not come: on %1, after the due time, the source had nothing new. The period earns nothing.</source>
        <translation>Data belum datang: pada %1, setelah jatuh tempo, sumber tidak punya yang baru. Periode ini tidak bernilai.</translation>
    </message>
    <message numerus="yes">
        <source>On %2 the source changed time stamps and nothing else, which earns nothing. The data have not come: on %3, %1 day(s) after the due time, it had nothing new.</source>
        <translation>
            <numerusform>Pada %2 sumber hanya mengubah cap waktu, yang tidak bernilai. Data belum datang: pada %3, %1 hari setelah jatuh tempo, tidak ada yang baru.</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1 the source changed time stamps and nothing else, which earns nothing. The data have not come: on %2, after the due time, it had nothing new.</source>
        <translation>Pada %1 sumber hanya mengubah cap waktu, yang tidak bernilai. Data belum datang: pada %2, setelah jatuh tempo, tidak ada yang baru.</translation>
    </message>
    <message numerus="yes">
        <source>New content was seen %1 day(s) after the due time, but before that %2. The delay cannot be proven, so the period does not count.</source>
        <translation>
            <numerusform>Isi baru terlihat %1 hari setelah jatuh tempo, tetapi sebelumnya %2. Keterlambatan tidak dapat dibuktikan, maka periode ini tidak dihitung.</numerusform>
        </translation>
    </message>
    <message>
        <source>New content was seen less than a day after the due time, but before that %1. The delay cannot be proven, so the period does not count.</source>
        <translation>Isi baru terlihat kurang dari sehari setelah jatuh tempo, tetapi sebelumnya %1. Keterlambatan tidak dapat dibuktikan, maka periode ini tidak dihitung.</translation>
    </message>
    <message>
        <source>New content was not seen, but after the due time %1. A delay cannot be proven, so the period does not count.</source>
        <translation>Isi baru tidak terlihat, tetapi setelah jatuh tempo %1. Keterlambatan tidak dapat dibuktikan, maka periode ini tidak dihitung.</translation>
    </message>
    <message>
        <source>the source did not answer</source>
        <translation>sumber tidak menjawab</translation>
    </message>
    <message>
        <source>the device had no network</source>
        <translation>perangkat tidak punya jaringan</translation>
    </message>
    <message>
        <source>nobody asked the source</source>
        <translation>tidak ada yang bertanya kepada sumber</translation>
    </message>
    <message>
        <source>the device could not sync</source>
        <translation>perangkat tidak dapat menyinkronkan</translation>
    </message>
    <message>
        <source>a delivery was held</source>
        <translation>kiriman ditahan</translation>
    </message>
    <message>
        <source>the source refused, or its data were not as promised</source>
        <translation>sumber menolak, atau datanya tidak seperti yang dijanjikan</translation>
    </message>
    <message>
        <source>the clock of the device was wrong</source>
        <translation>jam perangkat salah</translation>
    </message>
    <message>
        <source>The period ended</source>
        <translation>Periode berakhir</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>Data changed, as the source says</source>
        <translation>Data berubah, menurut sumber</translation>
    </message>
    <message>
        <source>Asked: nothing new</source>
        <translation>Ditanya: tidak ada yang baru</translation>
    </message>
    <message>
        <source>Asked: new content</source>
        <translation>Ditanya: isi baru</translation>
    </message>
    <message>
        <source>Asked: only time stamps had changed</source>
        <translation>Ditanya: hanya cap waktu yang berubah</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 request(s), the last on %3)</source>
        <translation>
            <numerusform>%1 (%2 permintaan, terakhir pada %3)</numerusform>
        </translation>
    </message>
    <message>
        <source>the export cannot be read at %1</source>
        <translation>ekspor tidak dapat dibaca di %1</translation>
    </message>
    <message>
        <source>row %1 of the export, or what was before it, is not what was written</source>
        <translation>baris %1 ekspor, atau yang sebelumnya, bukan seperti yang ditulis</translation>
    </message>
    <message numerus="yes">
        <source>the export has %1 of %2 row(s)</source>
        <translation>
            <numerusform>ekspor berisi %1 dari %2 baris</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1 is of another export than those before it</source>
        <translation>baris %1 berasal dari ekspor lain daripada yang sebelumnya</translation>
    </message>
    <message>
        <source>the export names no keeper or no ledger: nobody stands for it</source>
        <translation>ekspor tidak menyebut penjaga atau buku besar: tidak ada yang menjaminnya</translation>
    </message>
    <message>
        <source>the exports of %3 and of %4 judge %1, period %2, differently</source>
        <translation>ekspor %3 dan %4 menilai %1, periode %2, secara berbeda</translation>
    </message>
    <message numerus="yes">
        <source>the keeper wrote this on %1: %2 verdict(s) that were due since then are missing</source>
        <translation>
            <numerusform>penjaga menulis ini pada %1: %2 putusan yang jatuh tempo sejak itu belum ada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the exports disagree on %1 more verdict(s)</source>
        <translation>
            <numerusform>kedua ekspor berbeda pada %1 putusan lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 (#%3 %4)</source>
        <translation>%1, %2 (#%3 %4)</translation>
    </message>
    <message>
        <source>%1 has no verdict that can be read: look at its column %2</source>
        <translation>%1 tidak berisi putusan yang dapat dibaca: lihat kolomnya %2</translation>
    </message>
    <message>
        <source>the ledger of this device is not what was written, from entry %1 on: its verdicts prove nothing</source>
        <translation>buku besar perangkat ini bukan lagi yang tertulis, mulai entri %1: putusannya tidak membuktikan apa pun</translation>
    </message>
    <message numerus="yes">
        <source>The newest %1 of %2 changed row(s)</source>
        <translation>
            <numerusform>%1 terbaru dari %2 baris yang berubah</numerusform>
        </translation>
    </message>
    <message>
        <source>is not a key of derived datasets by %1</source>
        <translation>bukan kunci dataset turunan dengan by %1</translation>
    </message>
    <message>
        <source>a condition on “since” chooses a time, and must be “&gt;=”</source>
        <translation>syarat pada “since” memilih waktu, dan harus “&gt;=”</translation>
    </message>
    <message>
        <source>a second condition on “since”: there is one time</source>
        <translation>syarat kedua pada “since”: hanya ada satu waktu</translation>
    </message>
    <message>
        <source>asks for the conditions themselves</source>
        <translation>menanyakan kondisi itu sendiri</translation>
    </message>
    <message>
        <source>needs either &quot;query&quot; and &quot;value&quot; with what belongs to them, or &quot;is&quot;</source>
        <translation>perlu &quot;query&quot; dan &quot;value&quot; beserta bagiannya, atau &quot;is&quot;</translation>
    </message>
    <message>
        <source>needs exactly one of &quot;below&quot;, &quot;above&quot; and &quot;moved&quot;</source>
        <translation>perlu tepat satu dari &quot;below&quot;, &quot;above&quot;, dan &quot;moved&quot;</translation>
    </message>
    <message>
        <source>Not checked: %1 (%2)</source>
        <translation>Tidak diperiksa: %1 (%2)</translation>
    </message>
    <message>
        <source>Not checked: %1 (its values are no numbers)</source>
        <translation>Tidak diperiksa: %1 (nilainya bukan angka)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 row(s) have no value or no bound and are not checked</source>
        <translation>
            <numerusform>%1: %2 baris tanpa nilai atau batas tidak diperiksa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: only %2 of %3 row(s) are shown, the gravest</source>
        <translation>
            <numerusform>%1: hanya %2 dari %3 baris ditampilkan, yang terberat</numerusform>
        </translation>
    </message>
    <message>
        <source>The state of the datasets is only known as it is now, not for an earlier day</source>
        <translation>Keadaan dataset hanya diketahui untuk saat ini, bukan untuk hari yang lampau</translation>
    </message>
    <message>
        <source>needs either &quot;page&quot; or &quot;attention&quot;; &quot;columns&quot; and &quot;height&quot; only belong to a &quot;panel&quot; of a page or to &quot;attention&quot;</source>
        <translation>memerlukan &quot;page&quot; atau &quot;attention&quot;; &quot;columns&quot; dan &quot;height&quot; hanya untuk &quot;panel&quot; dari suatu halaman atau untuk &quot;attention&quot;</translation>
    </message>
    <message>
        <source>needs a derived dataset &quot;by&quot;: &quot;attention&quot;, and there is none</source>
        <translation>memerlukan dataset turunan &quot;by&quot;: &quot;attention&quot;, dan itu tidak ada</translation>
    </message>
    <message>
        <source>a time of day from &quot;00:00&quot; to &quot;24:00&quot;</source>
        <translation>pukul dari &quot;00:00&quot; sampai &quot;24:00&quot;</translation>
    </message>
    <message>
        <source>must be a duration from %1 to %2</source>
        <translation>harus berupa durasi dari %1 sampai %2</translation>
    </message>
    <message>
        <source>is the time of &quot;from&quot; as well: nothing is between</source>
        <translation>sama dengan waktu &quot;from&quot;: tidak ada apa pun di antaranya</translation>
    </message>
    <message>
        <source>is a page that is opened for one %1, and must have it in &quot;selection&quot;</source>
        <translation>adalah halaman yang dibuka untuk satu %1, dan harus memilikinya di &quot;selection&quot;</translation>
    </message>
    <message>
        <source>needs either the &quot;name&quot; or the &quot;index&quot; of the screen</source>
        <translation>memerlukan &quot;name&quot; atau &quot;index&quot; dari layar</translation>
    </message>
    <message>
        <source>is the screen of %1</source>
        <translation>adalah layar dari %1</translation>
    </message>
    <message>
        <source>there is no condition of severity &quot;siaga&quot; %1; %2</source>
        <translation>tidak ada kondisi bertingkat &quot;siaga&quot; %1; %2</translation>
    </message>
    <message>
        <source>the pages do not say how many rows there are (numberMatched)</source>
        <translation>halaman tidak menyebut jumlah baris (numberMatched)</translation>
    </message>
    <message>
        <source>the pages have neither ETag nor Last-Modified: a sync cannot ask whether anything has changed</source>
        <translation>halaman tidak punya ETag atau Last-Modified: sinkronisasi tidak dapat menanyakan apakah ada yang berubah</translation>
    </message>
    <message>
        <source>only %1 of %2 pages have an ETag or Last-Modified, which is as none</source>
        <translation>hanya %1 dari %2 halaman punya ETag atau Last-Modified; itu sama dengan tidak ada</translation>
    </message>
    <message>
        <source>the ETag or Last-Modified of a page that did not change was answered with the page instead of 304</source>
        <translation>ETag atau Last-Modified halaman yang tidak berubah dijawab dengan halaman itu, bukan dengan 304</translation>
    </message>
    <message>
        <source>the source can filter, but the workspace names no “modified” field for it: changes alone cannot be asked for</source>
        <translation>sumber dapat menyaring, tetapi ruang kerja tidak menyebut kolom “modified”: perubahan saja tidak dapat diminta</translation>
    </message>
    <message>
        <source>the source declares no filter: changes alone cannot be asked for</source>
        <translation>sumber tidak menyatakan penyaringan: perubahan saja tidak dapat diminta</translation>
    </message>
    <message>
        <source>the source declares a filter but refuses the one for changed rows: %1</source>
        <translation>sumber menyatakan penyaringan, tetapi menolak yang untuk baris berubah: %1</translation>
    </message>
    <message>
        <source>the source declares a selection of fields but does not answer with the key alone: %1</source>
        <translation>sumber menyatakan pemilihan kolom, tetapi tidak menjawab dengan kunci saja: %1</translation>
    </message>
    <message>
        <source>the source&apos;s list of versions has no version of “%1”</source>
        <translation>daftar versi sumber tidak memuat versi “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%1 code(s) in “%2” that no level of areas has: %3</source>
        <translation>
            <numerusform>%1 kode dalam “%2” tidak ada di tingkat wilayah mana pun: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>the workspace has no level of areas to compare the codes in “%1” with</source>
        <translation>ruang kerja tidak punya tingkat wilayah untuk membandingkan kode dalam “%1”</translation>
    </message>
    <message>
        <source>the codes of areas could not be compared, since there are no rows of %1</source>
        <translation>kode wilayah tidak dapat dibandingkan, karena tidak ada baris %1</translation>
    </message>
    <message>
        <source>more than %1 MiB; the check ends here, a sync would go on</source>
        <translation>lebih dari %1 MiB; pemeriksaan berhenti di sini, sinkronisasi akan berlanjut</translation>
    </message>
    <message numerus="yes">
        <source>took more than %1 minute(s); the check ends here, a sync would go on</source>
        <translation>
            <numerusform>lebih dari %1 menit; pemeriksaan berhenti di sini, sinkronisasi akan berlanjut</numerusform>
        </translation>
    </message>
    <message>
        <source>lists more than %1 collections; the others are not shown</source>
        <translation>memuat lebih dari %1 koleksi; sisanya tidak ditampilkan</translation>
    </message>
    <message>
        <source>is not a list of collections</source>
        <translation>bukan daftar koleksi</translation>
    </message>
    <message numerus="yes">
        <source>key: “%1” has a value of its own in each row, %2 row(s)</source>
        <translation>
            <numerusform>kunci: “%1” bernilai unik di setiap baris, %2 baris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>key: “%1” has a value of its own in each of the first %2 row(s); the others were not read</source>
        <translation>
            <numerusform>kunci: “%1” bernilai unik di setiap baris dari %2 baris pertama; sisanya tidak dibaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>key: the features&apos; ids, which differ in each of %1 row(s)</source>
        <translation>
            <numerusform>kunci: id fitur, yang berbeda di setiap baris dari %1 baris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>key: the features&apos; ids, which differ in the first %1 row(s); the others were not read</source>
        <translation>
            <numerusform>kunci: id fitur, yang berbeda di %1 baris pertama; sisanya tidak dibaca</numerusform>
        </translation>
    </message>
    <message>
        <source>not a key: “%1”, since %2 of %3 rows have no value of their own; tell the publisher</source>
        <translation>bukan kunci: “%1”, karena %2 dari %3 baris tidak bernilai unik; beri tahu penerbitnya</translation>
    </message>
    <message numerus="yes">
        <source>no key: neither a field nor the features&apos; ids differ in all %1 row(s); the source must give each row one</source>
        <translation>
            <numerusform>tanpa kunci: tidak ada kolom atau id fitur yang berbeda di semua %1 baris; sumber harus memberi setiap baris satu kunci</numerusform>
        </translation>
    </message>
    <message>
        <source>has no rows, from which a key and fields could be known</source>
        <translation>tidak punya baris, yang dapat menunjukkan kunci dan kolomnya</translation>
    </message>
    <message numerus="yes">
        <source>only the first %1 row(s) were read; what is said is true of them</source>
        <translation>
            <numerusform>hanya %1 baris pertama yang dibaca; yang dikatakan berlaku untuk itu</numerusform>
        </translation>
    </message>
    <message>
        <source>guess: “%1” is the time of a row&apos;s last change (modified), by its name and its times</source>
        <translation>dugaan: “%1” adalah waktu perubahan terakhir baris (modified), menurut nama dan isinya</translation>
    </message>
    <message>
        <source>guess: “%1” is the period, by its name and values such as “%2”</source>
        <translation>dugaan: “%1” adalah periode, menurut nama dan nilai seperti “%2”</translation>
    </message>
    <message>
        <source>guess: “%1” has codes of areas by Kemendagri, by values such as “%2”</source>
        <translation>dugaan: “%1” berisi kode wilayah Kemendagri, menurut nilai seperti “%2”</translation>
    </message>
    <message>
        <source>“%1” has values such as “%2”: codes of areas by BPS, or Kemendagri&apos;s without dots? They are left out, since only the publisher knows; a source must send them as 12.07</source>
        <translation>“%1” berisi nilai seperti “%2”: kode wilayah BPS, atau kode Kemendagri tanpa titik? Tidak dipakai, karena hanya penerbitnya yang tahu; sumber harus mengirimnya sebagai 12.07</translation>
    </message>
    <message>
        <source>guess: it lists the areas of the level “%1”, with their names in “%2”</source>
        <translation>dugaan: memuat wilayah tingkat “%1”, dengan namanya dalam “%2”</translation>
    </message>
    <message>
        <source>guess: “%1” names the rows and is searched</source>
        <translation>dugaan: “%1” menamai barisnya dan dicari</translation>
    </message>
    <message>
        <source>“%1”: the source tells the type “%2”, its values are %3; the latter is proposed</source>
        <translation>“%1”: sumber menyebut jenis “%2”, nilainya %3; yang terakhir diusulkan</translation>
    </message>
    <message>
        <source>“%1” is left out, since a workspace cannot have a field of this name</source>
        <translation>“%1” tidak dipakai, karena ruang kerja tidak dapat punya kolom bernama itu</translation>
    </message>
    <message>
        <source>timeZone is left out, so that days are those of UTC; add yours, e.g. &quot;timeZone&quot;: &quot;Asia/Jakarta&quot;</source>
        <translation>timeZone tidak diisi, sehingga hari mengikuti UTC; tambahkan milik Anda, mis. &quot;timeZone&quot;: &quot;Asia/Jakarta&quot;</translation>
    </message>
    <message>
        <source>the query of the address is left out of the document, since it may hold a secret; add to the source&apos;s url what may be public</source>
        <translation>kueri alamat tidak ditulis di dokumen, karena dapat memuat rahasia; tambahkan ke url sumber yang boleh diketahui umum</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::KeyStepper</name>
    <message>
        <source>Previous</source>
        <translation>Sebelumnya</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Berikutnya</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::TopBar</name>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::FigurePanel</name>
    <message>
        <source>%1 since %2</source>
        <translation>%1 sejak %2</translation>
    </message>
</context>
<context>
    <name>CurveWords</name>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>forecast: Anjungan</source>
        <translation>perkiraan: Anjungan</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Deviasi</translation>
    </message>
    <message>
        <source>%1 from plan</source>
        <translation>%1 dari rencana</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 tahun %2</translation>
    </message>
    <message>
        <source>The third value is that of %1</source>
        <translation>Nilai ketiga adalah tahun %1</translation>
    </message>
    <message>
        <source>if this pace continues</source>
        <translation>bila laju ini berlanjut</translation>
    </message>
    <message>
        <source>If this pace continues: %1, plan %2</source>
        <translation>Jika laju ini berlanjut: %1, rencana %2</translation>
    </message>
    <message>
        <source>If this pace continues: %1</source>
        <translation>Jika laju ini berlanjut: %1</translation>
    </message>
    <message>
        <source>Forecast, not data: %1 at the end</source>
        <translation>Perkiraan, bukan data: %1 di akhir</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1/bulan</translation>
    </message>
    <message>
        <source>%1 a period</source>
        <translation>%1/periode</translation>
    </message>
    <message>
        <source>Forecast at a steady %1, the mean of the last %2</source>
        <translation>Perkiraan pada laju tetap %1, rata-rata %2 terakhir</translation>
    </message>
    <message>
        <source>Band: %1 at a steady %2, %3 if it rises as at the end of %4</source>
        <translation>Pita: %1 pada laju tetap %2, %3 bila melonjak seperti akhir %4</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::PacePanel</name>
    <message>
        <source>No data with a period</source>
        <translation>Tidak ada data yang berperiode</translation>
    </message>
    <message>
        <source>needs %1× the pace</source>
        <translation>butuh %1× laju kini</translation>
    </message>
    <message>
        <source>plan reached</source>
        <translation>rencana tercapai</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>tidak bergerak</translation>
    </message>
    <message>
        <source>no forecast</source>
        <translation>belum dapat diperkirakan</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::ChangesPanel</name>
    <message>
        <source>Figure</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelumnya</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Kini</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Beda</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::DatasetsPanel</name>
    <message>
        <source>Loading…</source>
        <translation>Memuat…</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Dataset</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Umur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>No dataset of this agency</source>
        <translation>Tidak ada dataset dari OPD ini</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Belum disinkronkan</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Tepat waktu</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Tidak diketahui</translation>
    </message>
    <message>
        <source>Nothing promised</source>
        <translation>Tanpa jadwal</translation>
    </message>
    <message>
        <source>In arrears: %1</source>
        <translation>Menunggak %1</translation>
    </message>
    <message>
        <source>Late: %1</source>
        <translation>Terlambat %1</translation>
    </message>
    <message>
        <source>Sync failed</source>
        <translation>Gagal sinkron</translation>
    </message>
    <message>
        <source>judged %1</source>
        <translation>dinilai %1</translation>
    </message>
    <message>
        <source>On time: the promised data are not due yet. Late: a sync after they were due found nothing newer. In arrears: late by more than the interval that was promised.</source>
        <translation>Tepat waktu: data yang dijanjikan belum jatuh tempo. Terlambat: sinkron setelah jatuh tempo tidak menemukan yang lebih baru. Menunggak: terlambat lebih dari satu selang yang dijanjikan.</translation>
    </message>
    <message numerus="yes">
        <source>%n datasets</source>
        <translation>
            <numerusform>%n dataset</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::panels::SincePanel</name>
    <message>
        <source>Yesterday</source>
        <translation>Kemarin</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>Sepekan</translation>
    </message>
    <message>
        <source>My last visit</source>
        <translation>Kunjungan terakhir</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Sebulan</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Pilih hari</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Sejak kapan</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>Perubahan sejak</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, %2 lalu</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>sejak %1</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::DayPicker</name>
    <message>
        <source>Month before</source>
        <translation>Bulan sebelumnya</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Bulan berikutnya</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::BalancePanel</name>
    <message>
        <source>unchanged</source>
        <translation>tidak berubah</translation>
    </message>
    <message>
        <source>Fold ›</source>
        <translation>Lipat ›</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::EvidenceView</name>
    <message>
        <source>Copy the evidence</source>
        <translation>Salin bukti</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1, batas %2</translation>
    </message>
    <message>
        <source>By the ledger of %1</source>
        <translation>Menurut buku pengamatan %1</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::DeliveriesPanel</name>
    <message>
        <source>Choose a dataset</source>
        <translation>Pilih dataset</translation>
    </message>
    <message>
        <source>due</source>
        <translation>batas</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 hari</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Dataset</translation>
    </message>
</context>
<context>
    <name>anjungan::panels::AttentionPanel</name>
    <message>
        <source>Mark all as seen</source>
        <translation>Tandai semua sudah dilihat</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Kondisi</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Against the bound</source>
        <translation>Terhadap batas</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Batas</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Lamanya</translation>
    </message>
    <message>
        <source>Which are shown</source>
        <translation>Yang ditampilkan</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Tidak ada yang perlu perhatian</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Belum dilihat</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sinkron</translation>
    </message>
</context>
<context>
    <name>anjungan::charts::AttentionRows</name>
    <message>
        <source>not seen yet</source>
        <translation>belum dilihat</translation>
    </message>
    <message>
        <source>bound %1</source>
        <translation>batas %1</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::RailButton</name>
    <message numerus="yes">
        <source>%1, %n not seen</source>
        <translation>
            <numerusform>%1, %n belum dilihat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::shell::AttentionNotices</name>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation>
            <numerusform>%n hal perlu perhatian</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anjungan::briefing::BriefingRun</name>
    <message>
        <source>Its page “%1” is about one subject: choose it (%2=…)</source>
        <translation>Halaman “%1” di dalamnya tentang satu subjek: pilih subjeknya (%2=…)</translation>
    </message>
    <message>
        <source>The document was not ready after %1 s</source>
        <translation>Dokumen belum siap setelah %1 detik</translation>
    </message>
    <message>
        <source>It has %1 panels, and a briefing can have %2: take fewer pages</source>
        <translation>Isinya %1 panel, padahal paling banyak %2: kurangi halamannya</translation>
    </message>
    <message>
        <source>It would have %1 pages, and a briefing can have %2: take fewer pages or panels</source>
        <translation>Dokumennya akan menjadi %1 halaman, padahal paling banyak %2: kurangi halaman atau panelnya</translation>
    </message>
    <message>
        <source>as known at the end of %1</source>
        <translation>sebagaimana diketahui akhir %1</translation>
    </message>
    <message>
        <source>data as of %1</source>
        <translation>data per %1</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Bahan rapat</translation>
    </message>
</context>
<context>
    <name>anjungan::briefing::BriefingSheet</name>
    <message>
        <source>Briefing</source>
        <translation>Bahan rapat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Simpan sebagai PDF</translation>
    </message>
    <message>
        <source>How far it is made</source>
        <translation>Kemajuan pembuatan</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 mendatar</translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation>A4 tegak</translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>Bahan rapat</translation>
    </message>
    <message>
        <source>Making “%1”</source>
        <translation>Menyusun “%1”</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is ready: %n page(s)</source>
        <translation>
            <numerusform>“%1” siap: %n halaman</numerusform>
        </translation>
    </message>
    <message>
        <source>Save briefing</source>
        <translation>Simpan bahan rapat</translation>
    </message>
    <message>
        <source>This device has no printer</source>
        <translation>Perangkat ini tidak memiliki pencetak</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Pencetak</translation>
    </message>
    <message>
        <source>On which printer?</source>
        <translation>Pada pencetak yang mana?</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>Dikirim ke %1</translation>
    </message>
    <message>
        <source>%1 does not print: is it switched on?</source>
        <translation>%1 tidak mencetak: apakah menyala?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>anjungan::briefing::CellWords</name>
    <message>
        <source>Needs attention</source>
        <translation>Perlu perhatian</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>Not all rows have room here</source>
        <translation>Tidak semua baris mendapat tempat di sini</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 dari %2 baris</translation>
    </message>
    <message>
        <source>Rows %1–%2 of %3</source>
        <translation>Baris %1–%2 dari %3</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>sejak %1</translation>
    </message>
    <message>
        <source>bound %1</source>
        <translation>batas %1</translation>
    </message>
</context>
<context>
    <name>anjungan::briefing::ChosenWords</name>
    <message>
        <source>%1, which is not known</source>
        <translation>%1, yang tidak dikenal</translation>
    </message>
    <message>
        <source>newest data</source>
        <translation>data terbaru</translation>
    </message>
    <message>
        <source>all areas</source>
        <translation>semua wilayah</translation>
    </message>
    <message>
        <source>all agencies</source>
        <translation>semua OPD</translation>
    </message>
</context>
<context>
    <name>anjungan::briefing::PageParts</name>
    <message>
        <source>Made on this device, with or without a network. Document %1</source>
        <translation>Dibuat di perangkat ini, luring pun bisa. Dokumen %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>page 1 of 4</extracomment>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>Sources and the three clocks of the data</source>
        <translation>Sumber dan tiga jam data</translation>
    </message>
    <message>
        <source>times in %1; the small numbers beside titles are those here</source>
        <translation>waktu dalam %1; angka kecil di atas menunjuk nomor di sini</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Dataset</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Produsen data</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Changed at source</source>
        <translation>Sumber berubah</translation>
    </message>
    <message>
        <source>Confirmed by device</source>
        <translation>Dipastikan perangkat</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Baris</translation>
    </message>
</context>
<context>
    <name>anjungan::briefing::Sources</name>
    <message>
        <source>not known</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>this device</source>
        <translation>perangkat ini</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how many rows of a dataset the figures use: &quot;44 of 1,056&quot;, &quot;44–528 of 1,056&quot;</extracomment>
        <translation>%1 dari %2</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::WindowTroubles</name>
    <message>
        <source>This device is offline and has no data yet. Connect it, or open a bundle.</source>
        <translation>Perangkat ini luring dan belum punya data. Sambungkan ke jaringan, atau buka sebuah bundel.</translation>
    </message>
    <message>
        <source>No source answers, and there are no data yet. Check the network, or open a bundle.</source>
        <translation>Tidak ada sumber yang menjawab, dan belum ada data. Periksa jaringan, atau buka sebuah bundel.</translation>
    </message>
    <message>
        <source>No source answers. What is shown is as of %1 or older.</source>
        <translation>Tidak ada sumber yang menjawab. Yang tampil adalah keadaan per %1 atau lebih lama.</translation>
    </message>
    <message>
        <source>The sources send nothing usable. What is shown is as of %1 or older.</source>
        <translation>Sumber tidak mengirim data yang dapat dipakai. Yang tampil adalah keadaan per %1 atau lebih lama.</translation>
    </message>
    <message>
        <source>This device&apos;s clock is wrong: it says %1. Set its date and time; until then ages and delays are wrong, too.</source>
        <translation>Jam perangkat ini salah: menunjukkan %1. Setel tanggal dan waktunya; sebelum itu umur data dan keterlambatan ikut salah.</translation>
    </message>
</context>
<context>
    <name>anjungan::start</name>
    <message>
        <source>This picture cannot be read. Use a PNG or JPEG of at most 64 megapixels.</source>
        <translation>Gambar ini tidak dapat dibaca. Pakai PNG atau JPEG, paling besar 64 megapiksel.</translation>
    </message>
    <message>
        <source>No QR code is seen on this picture. Take it from the front, with the whole code and its white border on it.</source>
        <translation>Tidak terlihat kode QR pada gambar ini. Ambil dari depan, dengan seluruh kode dan tepi putihnya.</translation>
    </message>
    <message>
        <source>There are several QR codes on this picture. Use one with the workspace&apos;s alone.</source>
        <translation>Ada beberapa kode QR pada gambar ini. Pakai gambar yang hanya berisi kode ruang kerja.</translation>
    </message>
    <message>
        <source>This QR code is not a workspace&apos;s address; it says “%1”. Ask who set the workspace up for its code.</source>
        <translation>Kode QR ini bukan alamat ruang kerja; isinya “%1”. Mintalah kodenya kepada pengelola ruang kerja.</translation>
    </message>
</context>
<context>
    <name>anjungan::start::OpenFileSheet</name>
    <message>
        <source>workspace</source>
        <translation>ruang kerja</translation>
    </message>
    <message>
        <source>bundle</source>
        <translation>bundel</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>gambar</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Buka berkas</translation>
    </message>
    <message>
        <source>Files on this device</source>
        <translation>Berkas di perangkat ini</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>Mencari berkas…</translation>
    </message>
    <message>
        <source>No bundle, workspace or picture in your folders or on a stick</source>
        <translation>Tidak ada bundel, ruang kerja, atau gambar di folder Anda atau di diska lepas</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind, folder</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Cari lagi</translation>
    </message>
</context>
<context>
    <name>anjungan::start::ScanSheet</name>
    <message>
        <source>Scan a QR code</source>
        <translation>Pindai kode QR</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Yang dilihat kamera</translation>
    </message>
    <message>
        <source>The camera sends no picture. Close what else uses it, or type the address.</source>
        <translation>Kamera tidak mengirim gambar. Tutup aplikasi lain yang memakainya, atau ketik alamatnya.</translation>
    </message>
    <message>
        <source>No QR code is seen yet. Hold it still, with its whole white border in the picture.</source>
        <translation>Belum terlihat kode QR. Tahan diam, dengan seluruh tepi putihnya di dalam gambar.</translation>
    </message>
    <message>
        <source>Hold the workspace&apos;s QR code before the camera.</source>
        <translation>Hadapkan kode QR ruang kerja ke kamera.</translation>
    </message>
    <message>
        <source>This device has no camera that can be used. Type the address, or open a picture.</source>
        <translation>Perangkat ini tidak punya kamera yang dapat dipakai. Ketik alamatnya, atau buka gambar.</translation>
    </message>
    <message>
        <source>The camera is not allowed. Allow it in the device&apos;s settings, or type the address.</source>
        <translation>Kamera tidak diizinkan. Izinkan di setelan perangkat, atau ketik alamatnya.</translation>
    </message>
    <message>
        <source>The camera does not work now. Close what else uses it, or type the address.</source>
        <translation>Kamera sedang tidak bekerja. Tutup aplikasi lain yang memakainya, atau ketik alamatnya.</translation>
    </message>
</context>
<context>
    <name>anjungan::start::StartPage</name>
    <message>
        <source>Scan a QR code with the camera</source>
        <translation>Pindai kode QR dengan kamera</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Which workspace should this device show? It says which data there are, and whose.</source>
        <translation>Ruang kerja mana yang ditampilkan perangkat ini? Ruang kerja menentukan data apa saja yang ada, dan milik siapa.</translation>
    </message>
    <message>
        <source>Address of the workspace</source>
        <translation>Alamat ruang kerja</translation>
    </message>
    <message>
        <source>Address of the workspace: https://…</source>
        <translation>Alamat ruang kerja: https://…</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Cara lain</translation>
    </message>
    <message>
        <source>A file or a stick: bundle, workspace, QR code on a picture</source>
        <translation>Berkas atau diska lepas: bundel, ruang kerja, kode QR pada gambar</translation>
    </message>
    <message>
        <source>Look around in the demo</source>
        <translation>Lihat-lihat dengan data demo</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Pernah dibuka</translation>
    </message>
    <message>
        <source>Make a workspace from a source</source>
        <translation>Buat ruang kerja dari sumber</translation>
    </message>
</context>
<context>
    <name>anjungan::trouble</name>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Free room</source>
        <translation>Kosongkan ruang</translation>
    </message>
    <message>
        <source>Set it aside, begin anew</source>
        <translation>Sisihkan, mulai baru</translation>
    </message>
    <message>
        <source>Use my own folder</source>
        <translation>Pakai folder sendiri</translation>
    </message>
    <message>
        <source>Another workspace</source>
        <translation>Ruang kerja lain</translation>
    </message>
    <message>
        <source>Use the new address</source>
        <translation>Pakai alamat baru</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Lihat rincian</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Oke</translation>
    </message>
</context>
<context>
    <name>anjungan::shell::OwnPages</name>
    <message>
        <source>Sync</source>
        <translation>Sinkron</translation>
    </message>
    <message>
        <source>What each agency has delivered, and when</source>
        <translation>Data apa yang sudah diserahkan tiap OPD, dan kapan</translation>
    </message>
    <message>
        <source>About Anjungan</source>
        <translation>Tentang Anjungan</translation>
    </message>
    <message>
        <source>Version, licences and sources</source>
        <translation>Versi, lisensi, dan sumber</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Setelan</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Perangkat ini</translation>
    </message>
</context>
<context>
    <name>anjungan::settings::LookCard</name>
    <message>
        <source>Look</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>As device</source>
        <translation>Ikut perangkat</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Ukuran teks</translation>
    </message>
    <message>
        <source>Everything around the texts grows with them</source>
        <translation>Semua di sekitar teks ikut membesar</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Kontras tinggi</translation>
    </message>
    <message>
        <source>Edges and texts stand out more</source>
        <translation>Garis tepi dan teks lebih tegas</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Pemberitahuan</translation>
    </message>
    <message>
        <source>Of what newly needs attention</source>
        <translation>Tentang yang baru perlu perhatian</translation>
    </message>
</context>
<context>
    <name>anjungan::settings::NetworkCard</name>
    <message>
        <source>Network and sync</source>
        <translation>Jaringan dan sinkron</translation>
    </message>
    <message>
        <source>Data saver</source>
        <translation>Hemat data</translation>
    </message>
    <message>
        <source>Network now</source>
        <translation>Jaringan kini</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Otomatis</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>On metered networks only what you ask for</source>
        <translation>Di jaringan berkuota hanya yang Anda minta</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sinkron</translation>
    </message>
    <message>
        <source>Each dataset as often as the workspace says, while there is a network</source>
        <translation>Tiap dataset sesering kata ruang kerja, selama ada jaringan</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>tersambung</translation>
    </message>
    <message>
        <source>connected, metered</source>
        <translation>tersambung, berkuota</translation>
    </message>
    <message>
        <source>connected, not metered</source>
        <translation>tersambung, tanpa kuota</translation>
    </message>
</context>
<context>
    <name>anjungan::settings::StorageCard</name>
    <message>
        <source>Data on this device</source>
        <translation>Data di perangkat ini</translation>
    </message>
    <message>
        <source>Only my areas</source>
        <translation>Hanya wilayah saya</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Choose your area to see what that would save</source>
        <translation>Pilih wilayah Anda untuk melihat berapa yang dihemat</translation>
    </message>
    <message>
        <source>This device keeps the rows of %1 alone; every figure says so</source>
        <translation>Perangkat ini hanya menyimpan baris %1; setiap angka mengatakannya</translation>
    </message>
    <message>
        <source>%1 alone: about %2, saves %3</source>
        <translation>%1 saja: sekitar %2, hemat %3</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Simpan %1</translation>
    </message>
    <message>
        <source>Remove %1 from this device?</source>
        <translation>Hapus %1 dari perangkat ini?</translation>
    </message>
    <message>
        <source>Its rows and their history go; a sync fetches the rows again</source>
        <translation>Baris dan riwayatnya hilang; sinkronisasi mengambil barisnya lagi</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Tetap simpan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Maps and names need it</source>
        <translation>Diperlukan peta dan nama</translation>
    </message>
    <message numerus="yes">
        <source>%n dataset(s)</source>
        <translation>
            <numerusform>%n dataset</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on this device</source>
        <translation>%1 di perangkat ini</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 bebas</translation>
    </message>
    <message>
        <source>Show by publisher</source>
        <translation>Tampilkan per penerbit</translation>
    </message>
    <message>
        <source>Choose by dataset</source>
        <translation>Pilih per dataset</translation>
    </message>
    <message>
        <source>My area</source>
        <translation>Wilayah saya</translation>
    </message>
    <message>
        <source>Search areas</source>
        <translation>Cari wilayah</translation>
    </message>
    <message>
        <source>Without a publisher</source>
        <translation>Tanpa penerbit</translation>
    </message>
</context>
<context>
    <name>anjungan::settings::DeviceCard</name>
    <message>
        <source>Anjungan %1</source>
        <translation>Anjungan %1</translation>
    </message>
    <message>
        <source>Free room</source>
        <translation>Kosongkan ruang</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Simpan laporan…</translation>
    </message>
    <message>
        <source>Another workspace…</source>
        <translation>Ruang kerja lain…</translation>
    </message>
    <message>
        <source>Files that are not needed</source>
        <translation>Berkas yang tidak diperlukan</translation>
    </message>
    <message>
        <source>Report for who helps</source>
        <translation>Laporan untuk yang membantu</translation>
    </message>
    <message>
        <source>Versions, states and errors as a text file, without rows, names or passwords</source>
        <translation>Versi, keadaan, dan galat sebagai berkas teks, tanpa baris, nama, atau kata sandi</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Ruang kerja</translation>
    </message>
    <message>
        <source>Pictures of online maps and caches that were set aside: %1</source>
        <translation>Gambar peta daring dan cache yang disisihkan: %1</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Simpan laporan</translation>
    </message>
</context>
<context>
    <name>AroundWords</name>
    <message>
        <source>north</source>
        <translation>utara</translation>
    </message>
    <message>
        <source>northeast</source>
        <translation>timur laut</translation>
    </message>
    <message>
        <source>east</source>
        <translation>timur</translation>
    </message>
    <message>
        <source>southeast</source>
        <translation>tenggara</translation>
    </message>
    <message>
        <source>south</source>
        <translation>selatan</translation>
    </message>
    <message>
        <source>southwest</source>
        <translation>barat daya</translation>
    </message>
    <message>
        <source>west</source>
        <translation>barat</translation>
    </message>
    <message>
        <source>northwest</source>
        <translation>barat laut</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
</context>
<context>
    <name>RecordingReader</name>
    <message>
        <source>%1: the recording cannot be read: %2</source>
        <translation>%1: rekaman tidak dapat dibaca: %2</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>susunannya terlalu dalam</translation>
    </message>
    <message>
        <source>%1: a recording of more than 64 MiB is not read</source>
        <translation>%1: rekaman lebih dari 64 MiB tidak dibaca</translation>
    </message>
    <message>
        <source>no position is in it; a recording is a GPX or an NMEA file</source>
        <translation>tidak ada posisi di dalamnya; rekaman adalah berkas GPX atau NMEA</translation>
    </message>
    <message>
        <source>it declares a document type, which a GPX file does not have</source>
        <translation>menyatakan jenis dokumen, yang tidak ada pada berkas GPX</translation>
    </message>
    <message>
        <source>it is no GPX file: %1 (line %2)</source>
        <translation>bukan berkas GPX: %1 (baris %2)</translation>
    </message>
</context>
<context>
    <name>anjungan::field::AroundMap</name>
    <message>
        <source>Map of what is around</source>
        <translation>Peta sekitar</translation>
    </message>
    <message>
        <source>Back to where I am</source>
        <translation>Kembali ke posisi saya</translation>
    </message>
    <message>
        <source>You are there</source>
        <translation>Anda berada di sini</translation>
    </message>
    <message>
        <source>%1 %2 of you</source>
        <translation>%1 di %2 Anda</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Disalin: %1</translation>
    </message>
</context>
<context>
    <name>anjungan::field::SheetHandle</name>
    <message>
        <source>Show more of the map</source>
        <translation>Perbesar peta</translation>
    </message>
    <message>
        <source>Show more of the list</source>
        <translation>Perbesar daftar</translation>
    </message>
</context>
<context>
    <name>anjungan::field::ListPane</name>
    <message>
        <source>What is nearest</source>
        <translation>Yang terdekat</translation>
    </message>
    <message>
        <source>The workspace lists nothing here.</source>
        <translation>Ruang kerja tidak mendaftar apa pun di sini.</translation>
    </message>
    <message>
        <source>In the zone: %1</source>
        <extracomment>%1 is a class of a hazard: high</extracomment>
        <translation>Di zona %1</translation>
    </message>
    <message>
        <source>here</source>
        <translation>di sini</translation>
    </message>
    <message>
        <source>zone: %1</source>
        <extracomment>%1 is a class of a hazard: high</extracomment>
        <translation>zona %1</translation>
    </message>
    <message>
        <source>Nothing of this within %1.</source>
        <translation>Tidak ada dalam jarak %1.</translation>
    </message>
    <message>
        <source>%1 in this zone</source>
        <extracomment>after a number of things, as in &quot;14 schools, 3,510 pupils in this zone&quot;</extracomment>
        <translation>%1 di zona ini</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
</context>
<context>
    <name>anjungan::field::AroundPage</name>
    <message>
        <source>Around me</source>
        <translation>Sekitar saya</translation>
    </message>
    <message>
        <source>recording, %1</source>
        <translation>rekaman, %1</translation>
    </message>
    <message>
        <source>recording without times</source>
        <translation>rekaman tanpa waktu</translation>
    </message>
    <message>
        <source>straight from your position</source>
        <translation>jarak lurus dari posisi Anda</translation>
    </message>
    <message>
        <source>straight from your position, accurate to %1</source>
        <translation>jarak lurus dari posisi Anda, ketelitian %1</translation>
    </message>
    <message>
        <source>The list appears with your position.</source>
        <translation>Daftar muncul bersama posisi Anda.</translation>
    </message>
    <message>
        <source>data as of %1</source>
        <translation>data per %1</translation>
    </message>
    <message>
        <source>data %1 old, as of %2</source>
        <translation>data berumur %1, per %2</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Luring</translation>
    </message>
    <message>
        <source>catches up when connected</source>
        <translation>menyusul saat tersambung</translation>
    </message>
</context>
<context>
    <name>HereWords</name>
    <message>
        <source>The receiver rests</source>
        <translation>Penerima beristirahat</translation>
    </message>
    <message>
        <source>It is on while this window is in front: tap into it</source>
        <translation>Penerima menyala selama jendela ini di depan: ketuk jendelanya</translation>
    </message>
    <message>
        <source>No new position: this is where you were %1 ago</source>
        <extracomment>%1 is an age: 2 minutes</extracomment>
        <translation>Tidak ada posisi baru: di sinilah Anda %1 lalu</translation>
    </message>
    <message>
        <source>The receiver sends a position that is none (0° 0°)</source>
        <translation>Penerima mengirim posisi yang bukan posisi (0° 0°)</translation>
    </message>
    <message>
        <source>The receiver knows its place only to some kilometres</source>
        <translation>Penerima hanya tahu posisinya sampai beberapa kilometer</translation>
    </message>
    <message>
        <source>The receiver sends an old position from its memory</source>
        <translation>Penerima mengirim posisi lama dari ingatannya</translation>
    </message>
    <message>
        <source>The position jumped; waiting until it is sure</source>
        <translation>Posisi melompat; menunggu sampai pasti</translation>
    </message>
    <message>
        <source>Last position %1 ago: %2</source>
        <translation>Posisi terakhir %1 lalu: %2</translation>
    </message>
    <message>
        <source>No position yet</source>
        <translation>Belum ada posisi</translation>
    </message>
    <message>
        <source>Go where the sky is open, away from walls and trees, and hold the device still for a minute. Location must be switched on in its settings.</source>
        <translation>Cari tempat dengan langit terbuka, jauh dari dinding dan pohon, lalu pegang perangkat diam satu menit. Lokasi harus menyala di setelan perangkat.</translation>
    </message>
    <message>
        <source>Anjungan may not use your position</source>
        <translation>Anjungan tidak boleh memakai posisi Anda</translation>
    </message>
    <message>
        <source>Allow it in the settings of the device, then tap here</source>
        <translation>Izinkan di setelan perangkat, lalu ketuk di sini</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>This device tells no position</source>
        <translation>Perangkat ini tidak memberi posisi</translation>
    </message>
    <message>
        <source>Switch on its location service, or connect a receiver, then tap here</source>
        <translation>Nyalakan layanan lokasinya, atau sambungkan penerima, lalu ketuk di sini</translation>
    </message>
    <message>
        <source>Looking around…</source>
        <translation>Melihat sekitar…</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Anda berada di sini</translation>
    </message>
    <message>
        <source>Searching for your position…</source>
        <translation>Mencari posisi Anda…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>also %1</source>
        <extracomment>other hazard zones that the person is in as well</extracomment>
        <translation>juga %1</translation>
    </message>
    <message>
        <source>You are in a %1</source>
        <extracomment>%1: flood zone</extracomment>
        <translation>Anda berada di %1</translation>
    </message>
    <message>
        <source>to zone: %1</source>
        <extracomment>%1: a lower class of a hazard</extracomment>
        <translation>ke zona %1</translation>
    </message>
    <message>
        <source>out of the zone</source>
        <translation>keluar zona</translation>
    </message>
    <message>
        <source>Show the next hazard</source>
        <translation>Tampilkan bahaya berikutnya</translation>
    </message>
    <message>
        <source>In none of the known zones</source>
        <translation>Di luar zona yang tercatat</translation>
    </message>
</context>
<context>
    <name>CarryWords</name>
    <message>
        <source>Nothing is on this device yet: sync first</source>
        <translation>Belum ada apa pun di perangkat ini: sinkronkan dulu</translation>
    </message>
    <message>
        <source>%1: missing</source>
        <translation>%1: belum ada</translation>
    </message>
    <message>
        <source>%1: its source failed last time, as of %2</source>
        <translation>%1: sumbernya gagal terakhir kali, per %2</translation>
    </message>
    <message>
        <source>This bundle is of another workspace, “%1”: nothing was taken</source>
        <translation>Bundel ini dari ruang kerja lain, “%1”: tidak ada yang diambil</translation>
    </message>
    <message>
        <source>The bundle is empty</source>
        <translation>Bundelnya kosong</translation>
    </message>
    <message>
        <source>Nothing answers at that address. Are both devices in the same network, and does the other one still show its code?</source>
        <translation>Tidak ada jawaban di alamat itu. Apakah kedua perangkat di jaringan yang sama, dan apakah yang lain masih menampilkan kodenya?</translation>
    </message>
    <message>
        <source>What answers at that address is no Anjungan</source>
        <translation>Yang menjawab di alamat itu bukan Anjungan</translation>
    </message>
    <message>
        <source>That is not the code that the other device shows</source>
        <translation>Itu bukan kode yang ditampilkan perangkat lain</translation>
    </message>
    <message>
        <source>The other device serves somebody else, or has closed: try again, or begin again there</source>
        <translation>Perangkat lain sedang melayani yang lain, atau sudah menutup: coba lagi, atau mulai lagi di sana</translation>
    </message>
    <message>
        <source>The other device could not prove that it knows the code: nothing of it was taken</source>
        <translation>Perangkat lain tidak dapat membuktikan bahwa ia tahu kodenya: tidak ada yang diambil</translation>
    </message>
    <message>
        <source>The other device has another workspace, “%1”: nothing was taken</source>
        <translation>Perangkat lain memakai ruang kerja lain, “%1”: tidak ada yang diambil</translation>
    </message>
    <message>
        <source>There is no room on this device for that bundle</source>
        <translation>Tidak ada ruang di perangkat ini untuk bundel itu</translation>
    </message>
    <message>
        <source>The other device stopped answering</source>
        <translation>Perangkat lain berhenti menjawab</translation>
    </message>
    <message>
        <source>The connection was lost before all was there: nothing was taken</source>
        <translation>Sambungan putus sebelum semuanya tiba: tidak ada yang diambil</translation>
    </message>
    <message>
        <source>What arrived is not what was offered: nothing was taken</source>
        <translation>Yang tiba bukan yang ditawarkan: tidak ada yang diambil</translation>
    </message>
    <message>
        <source>The bundle cannot be written on this device; is there room?</source>
        <translation>Bundel tidak dapat ditulis di perangkat ini; apakah ada ruang?</translation>
    </message>
    <message>
        <source>Closed after too many wrong codes: begin again for a new code</source>
        <translation>Ditutup setelah terlalu banyak kode salah: mulai lagi untuk kode baru</translation>
    </message>
    <message>
        <source>The bundle cannot be read</source>
        <translation>Bundel tidak dapat dibaca</translation>
    </message>
    <message>
        <source>This device does not listen to the network; is it connected?</source>
        <translation>Perangkat ini tidak dapat menerima sambungan; apakah tersambung ke jaringan?</translation>
    </message>
    <message>
        <source>On the other device: Take along and share, Fetch from a device; keep this open</source>
        <translation>Di perangkat lain: Bawa dan bagikan, Ambil dari perangkat; biarkan ini terbuka</translation>
    </message>
    <message numerus="yes">
        <source>%n dataset(s) on this device, %1, the oldest as of %2</source>
        <translation>
            <numerusform>%n dataset di perangkat ini, %1, yang tertua per %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dataset(s) are newer now</source>
        <translation>
            <numerusform>%n dataset kini lebih baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had nothing new</source>
        <translation>
            <numerusform>%n tanpa yang baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are, since the bundle has nothing newer of them</source>
        <translation>
            <numerusform>%n tetap, karena bundel tidak punya yang lebih baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken: %1</source>
        <translation>
            <numerusform>%n tidak diambil: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Given to %n device(s)</source>
        <translation>
            <numerusform>Diberikan ke %n perangkat</numerusform>
        </translation>
    </message>
    <message>
        <source>This device cannot look for others by itself: type the address</source>
        <translation>Perangkat ini tidak dapat mencari perangkat lain sendiri: ketik alamatnya</translation>
    </message>
    <message>
        <source>There are more devices than can be listed: type the address of yours if it is missing</source>
        <translation>Ada lebih banyak perangkat daripada yang dapat didaftar: ketik alamat perangkat Anda jika tidak ada</translation>
    </message>
    <message>
        <source>Choose the device, or type its address</source>
        <translation>Pilih perangkatnya, atau ketik alamatnya</translation>
    </message>
    <message>
        <source>No device nearby says that it gives a bundle: type its address, or wait</source>
        <translation>Tidak ada perangkat di dekat yang menyatakan memberi bundel: ketik alamatnya, atau tunggu</translation>
    </message>
    <message>
        <source>Looking for devices nearby…</source>
        <translation>Mencari perangkat di dekat…</translation>
    </message>
    <message>
        <source>Others do not find this device by themselves: they type one of the addresses</source>
        <translation>Perangkat lain tidak menemukan perangkat ini sendiri: di sana salah satu alamat diketik</translation>
    </message>
    <message>
        <source>Others find this device as “%1”</source>
        <translation>Perangkat lain menemukan perangkat ini sebagai “%1”</translation>
    </message>
    <message>
        <source>other version of Anjungan</source>
        <translation>versi Anjungan lain</translation>
    </message>
    <message>
        <source>other workspace</source>
        <translation>ruang kerja lain</translation>
    </message>
    <message>
        <source>other workspace: %1</source>
        <translation>ruang kerja lain: %1</translation>
    </message>
</context>
<context>
    <name>anjungan::field::CarrySheet</name>
    <message>
        <source>Take along and share</source>
        <translation>Bawa dan bagikan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Ambil</translation>
    </message>
    <message>
        <source>Address, as the other device shows it</source>
        <translation>Alamat, seperti ditampilkan perangkat lain</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Prepare for the field…</source>
        <translation>Siapkan untuk lapangan…</translation>
    </message>
    <message>
        <source>Save a bundle on a stick…</source>
        <translation>Simpan bundel ke flash disk…</translation>
    </message>
    <message>
        <source>Open a bundle from a stick…</source>
        <translation>Buka bundel dari flash disk…</translation>
    </message>
    <message>
        <source>Give to a device nearby…</source>
        <translation>Beri ke perangkat di dekat…</translation>
    </message>
    <message>
        <source>Fetch from a device…</source>
        <translation>Ambil dari perangkat…</translation>
    </message>
    <message>
        <source>Save a bundle</source>
        <translation>Simpan bundel</translation>
    </message>
    <message>
        <source>Looking for bundles on sticks and in your folders…</source>
        <translation>Mencari bundel di flash disk dan di folder Anda…</translation>
    </message>
    <message>
        <source>There is no bundle on a stick, or in your folders: put one in, and open this again</source>
        <translation>Tidak ada bundel di flash disk atau di folder Anda: pasang, lalu buka ini lagi</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>Yang mana?</translation>
    </message>
    <message>
        <source>Taking what is newer. The window can be used meanwhile…</source>
        <translation>Mengambil yang lebih baru. Jendela dapat dipakai sementara itu…</translation>
    </message>
    <message>
        <source>Making the bundle…</source>
        <translation>Membuat bundel…</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Kode: %1</translation>
    </message>
    <message>
        <source>The other device shows its address and a code: Take along and share, Give to a device nearby</source>
        <translation>Perangkat lain menampilkan alamat dan kode: Bawa dan bagikan, Beri ke perangkat di dekat</translation>
    </message>
    <message>
        <source>The address has the form 192.168.43.1:40123</source>
        <translation>Alamat berbentuk 192.168.43.1:40123</translation>
    </message>
    <message>
        <source>The code has twelve letters and digits</source>
        <translation>Kode terdiri dari dua belas huruf dan angka</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Menyambung…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lainnya</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the code that “%1” shows</source>
        <translation>Ketik kode yang ditampilkan “%1”</translation>
    </message>
</context>
<context>
    <name>anjungan::wall::RowPager</name>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 dari %3</translation>
    </message>
</context>
<context>
    <name>anjungan::wall::SiagaBanner</name>
    <message>
        <source>SIAGA</source>
        <translation>SIAGA</translation>
    </message>
</context>
<context>
    <name>anjungan::wall::WallWords</name>
    <message>
        <source>%1 min</source>
        <translation>%1 mnt</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 jam</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 jam %2 mnt</translation>
    </message>
    <message>
        <source>%1, bound %2</source>
        <translation>%1, batas %2</translation>
    </message>
    <message>
        <source>known since %1</source>
        <translation>diketahui %1</translation>
    </message>
    <message>
        <source>since it is known</source>
        <translation>sejak diketahui</translation>
    </message>
    <message>
        <source>held; goes on by itself</source>
        <translation>ditahan; lanjut sendiri</translation>
    </message>
    <message>
        <source>next %1, in %2 s</source>
        <translation>berikutnya %1, %2 dtk</translation>
    </message>
    <message>
        <source>next %1, in %2 min</source>
        <translation>berikutnya %1, %2 mnt</translation>
    </message>
    <message>
        <source>page pinned until %1</source>
        <translation>halaman disematkan sampai %1</translation>
    </message>
    <message>
        <source>this device&apos;s clock is wrong: last update %1</source>
        <translation>jam perangkat ini salah: pembaruan terakhir %1</translation>
    </message>
    <message>
        <source>nothing confirmed yet</source>
        <translation>belum ada yang dipastikan</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>diperbarui %1</translation>
    </message>
    <message>
        <source>offline, %1</source>
        <translation>luring, %1</translation>
    </message>
    <message>
        <source>no source answers, %1</source>
        <translation>sumber tidak menjawab, %1</translation>
    </message>
</context>
<context>
    <name>anjungan::field::PrepareSheet</name>
    <message>
        <source>Prepare for the field</source>
        <translation>Siapkan untuk lapangan</translation>
    </message>
    <message>
        <source>Search areas</source>
        <translation>Cari wilayah</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Semua daerah</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Area: %1</source>
        <translation>Daerah: %1</translation>
    </message>
    <message>
        <source>Looking what is to be fetched…</source>
        <translation>Melihat apa yang perlu diambil…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Lagi</translation>
    </message>
    <message>
        <source>Prepare now</source>
        <translation>Siapkan sekarang</translation>
    </message>
</context>
<context>
    <name>PrepareWords</name>
    <message>
        <source>less than a minute</source>
        <translation>kurang dari satu menit</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>sekitar %n menit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dataset(s) with outlines and history: at most about %1</source>
        <translation>
            <numerusform>%n dataset dengan batas dan riwayatnya: paling banyak sekitar %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were never fetched whole: their size is not known</source>
        <translation>
            <numerusform>%n di antaranya belum pernah diambil utuh: ukurannya tidak diketahui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n square(s) of the online map: about %1</source>
        <translation>
            <numerusform>%n petak peta daring: sekitar %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may not be fetched ahead: without a network it shows what was looked at</source>
        <translation>%1 tidak boleh diambil lebih dulu: tanpa jaringan yang tampak hanya yang pernah dilihat</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Waktu: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n dataset(s)</source>
        <translation>
            <numerusform>%1 dari %n dataset</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n square(s) of the map</source>
        <translation>
            <numerusform>%1 dari %n petak peta</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to leave: %1</source>
        <translation>Siap berangkat: %1</translation>
    </message>
    <message>
        <source>Not all came: %1</source>
        <translation>Tidak semua terambil: %1</translation>
    </message>
    <message>
        <source>%1: did not come</source>
        <translation>%1: tidak terambil</translation>
    </message>
</context>
<context>
    <name>anjungan::describe::DescribeSheet</name>
    <message>
        <source>New datasets from a source</source>
        <translation>Dataset baru dari sumber</translation>
    </message>
    <message>
        <source>Search collections</source>
        <translation>Cari koleksi</translation>
    </message>
    <message>
        <source>The address of a source that speaks OGC API - Features. Its rows are read as a sync reads them; nothing of them stays on this device.</source>
        <translation>Alamat sumber yang memakai OGC API - Features. Barisnya dibaca seperti saat sinkronisasi; tidak ada yang tersimpan di perangkat ini.</translation>
    </message>
    <message>
        <source>Address of the source</source>
        <translation>Alamat sumber</translation>
    </message>
    <message>
        <source>Address of the source: https://…</source>
        <translation>Alamat sumber: https://…</translation>
    </message>
    <message numerus="yes">
        <source>Reading %1: %2 row(s)…</source>
        <translation>
            <numerusform>Membaca %1: %2 baris…</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no draft, because of this:</source>
        <translation>Tidak ada draf, karena ini:</translation>
    </message>
    <message>
        <source>Ask the source</source>
        <translation>Tanyai sumber</translation>
    </message>
    <message>
        <source>Make a draft</source>
        <translation>Buat draf</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Simpan…</translation>
    </message>
    <message>
        <source>Open the draft</source>
        <translation>Buka draf</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Menghubungi %1…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Membaca…</translation>
    </message>
    <message>
        <source>The draft is in the clipboard.</source>
        <translation>Draf ada di papan klip.</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Simpan draf</translation>
    </message>
    <message>
        <source>The source has more collections than are listed here.</source>
        <translation>Sumber punya lebih banyak koleksi daripada yang tercantum di sini.</translation>
    </message>
    <message>
        <source>Which collections? Take one with areas, and those within them.</source>
        <translation>Koleksi mana? Ambil satu yang berisi wilayah, dan yang berada di dalamnya.</translation>
    </message>
    <message>
        <source>These are as many as one draft can have.</source>
        <translation>Ini sebanyak yang dapat dimuat satu draf.</translation>
    </message>
    <message numerus="yes">
        <source>%1 chosen</source>
        <translation>
            <numerusform>%1 dipilih</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
</context>
<context>
    <name>anjungan::describe::DraftView</name>
    <message>
        <source>First rows of %1</source>
        <translation>Baris pertama %1</translation>
    </message>
    <message>
        <source>What the draft stands on</source>
        <translation>Dasar draf ini</translation>
    </message>
</context>
<context>
    <name>PreviewWords</name>
    <message numerus="yes">
        <source>only the first %1 row(s) were read</source>
        <translation>
            <numerusform>hanya %1 baris pertama yang dibaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 baris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 field(s)</source>
        <translation>
            <numerusform>%1 kolom</numerusform>
        </translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Kunci %1</translation>
    </message>
</context>
</TS>
