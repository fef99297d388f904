// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/export/samples.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace anjungan::test {

exports::Document sampleDocument()
{
    using exports::CellType;
    exports::Table table;
    table.title = u"Progres fisik"_s;
    table.columns = {
        {.id = u"opd"_s, .title = u"OPD"_s, .unit = {}, .type = CellType::Text, .decimals = {}},
        {.id = u"fisik"_s, .title = u"Fisik"_s, .unit = u"%"_s, .type = CellType::Number, .decimals = 1},
        {.id = u"pagu"_s, .title = u"Pagu"_s, .unit = u"Rp"_s, .type = CellType::Number, .decimals = {}},
        {.id = u"tahun"_s,
         .title = u"Tahun"_s,
         .unit = {},
         .type = CellType::Number,
         .decimals = 0,
         .isGrouped = false},
        {.id = u"aktif"_s, .title = u"Aktif"_s, .unit = {}, .type = CellType::YesNo, .decimals = {}},
        {.id = u"hari"_s, .title = u"Hari"_s, .unit = {}, .type = CellType::Day, .decimals = {}},
        {.id = u"saat"_s, .title = u"Saat"_s, .unit = {}, .type = CellType::Moment, .decimals = {}},
        {.id = u"periode"_s, .title = u"Periode"_s, .unit = {}, .type = CellType::Text, .decimals = {}},
    };
    table.rows = {
        {u"Dinas PUPR"_s, 57.25, 1'500'000'000'000LL, 2026LL, true, u"2026-11-21"_s, u"2026-11-21T07:05:00.000Z"_s,
         u"2026-10"_s},
        {u"BKAD"_s, -0.1, 9'007'199'254'740'993LL, 2025LL, false, u"1850-01-02"_s, u"2026-12-31T20:00:00.000Z"_s,
         u"2026"_s},
        {QVariant(), QVariant(), QVariant(), QVariant(), QVariant(), QVariant(), QVariant(), QVariant()},
    };
    return {.title = u"Progres fisik"_s,
            .tables = {table},
            .factsTitle = u"Sumber"_s,
            .facts = {{u"Penerbit"_s, u"Biro Administrasi Pembangunan"_s}, {u"Dataset kedua"_s, {}}},
            .timeZone = QTimeZone("Asia/Jakarta")};
}

QStringList hostileTexts()
{
    return {u"=cmd|'/c calc'!A1"_s,
            u"+1+1"_s,
            u"-2+3"_s,
            u"@SUM(A1)"_s,
            u"\t=1"_s,
            u"  =1"_s,
            u"'=1"_s,
            u"＝1"_s,
            u"\"kutip\", koma; titik koma"_s,
            u"baris\nkedua\r\nketiga"_s,
            u"http://contoh.id/a?b=1&c=<d>"_s,
            u"_x0041_ tetap"_s,
            u"a\u0001b\u001Fc"_s,
            u"nol\0di tengah"_s,
            u"😀 ᯅ e\u0301"_s,
            u"\uFFFE"_s + QChar(0xD800),
            u" spasi "_s,
            u"-"_s,
            u"-12,5"_s,
            u"x"_s.repeated(40'000)};
}

exports::Document documentOf(const QStringList &texts)
{
    exports::Document document;
    document.title = u"Teks"_s;
    document.factsTitle = u"Sumber"_s;
    exports::Table table{
        .title = u"Teks"_s, .columns = {{.id = u"teks"_s, .title = u"Teks"_s, .unit = {}, .decimals = {}}}, .rows = {}};
    for (const QString &text : texts)
        table.rows.push_back({text});
    document.tables.push_back(table);
    return document;
}

QJsonArray readBy(const char *script, const QByteArray &bytes)
{
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return {};
    QProcess reader;
    reader.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    reader.start(QString::fromUtf8(PYTHON), {QString::fromUtf8(script), file.fileName()});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(reader.readAllStandardOutput()).array();
}

} // namespace anjungan::test
