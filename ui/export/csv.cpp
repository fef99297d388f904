// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/csv.h"

#include "ui/export/plain_text.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::exports {

namespace {

constexpr qsizetype chunk = qsizetype{256} * 1024; ///< bytes that are written at once

QByteArray quoted(const QString &cell)
{
    const bool isPlain = std::ranges::none_of(
        cell, [](QChar c) { return c == u'"' || c == u',' || c == u'\r' || c == u'\n' || c == QChar(0); });
    const bool hasSpace = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
    if (isPlain && !hasSpace)
        return cell.toUtf8();
    // Many readers end a text at a NUL.
    QString text = cell;
    text.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    return '"' + text.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

void addLine(QByteArray &lines, const QStringList &cells)
{
    for (qsizetype at = 0; at < cells.size(); ++at) {
        if (at > 0)
            lines += ',';
        // A line of one empty cell would be none to readers that skip empty lines.
        lines += cells.size() == 1 && cells[at].isEmpty() ? QByteArray("\"\"") : quoted(cells[at]);
    }
    lines += "\r\n";
}

std::expected<void, WriteError> flush(QByteArray &lines, QIODevice &to)
{
    if (to.write(lines) != lines.size())
        return std::unexpected(WriteError{WriteError::Fault::File, to.errorString()});
    lines.clear();
    return {};
}

QString dataType(CellType type)
{
    switch (type) {
    case CellType::Number:
        return u"number"_s;
    case CellType::YesNo:
        return u"boolean"_s;
    case CellType::Day:
        return u"date"_s;
    case CellType::Moment:
        return u"dateTime"_s;
    case CellType::Text:
        break;
    }
    return u"string"_s;
}

QJsonObject schemaOf(const Table &table)
{
    QJsonArray columns;
    for (const Column &column : table.columns) {
        QJsonObject of{{u"titles"_s, headerOf(column)}, {u"datatype"_s, dataType(column.type)}};
        if (!column.id.isEmpty())
            of.insert(u"dc:identifier"_s, column.id);
        if (!column.unit.isEmpty())
            of.insert(u"schema:unitText"_s, column.unit);
        columns.append(of);
    }
    return {{u"columns"_s, columns}};
}

} // namespace

std::expected<void, WriteError> writeCsv(const Table &table, QIODevice &to)
{
    QByteArray lines;
    QStringList cells;
    for (const Column &column : table.columns)
        cells.append(guardedText(headerOf(column)));
    addLine(lines, cells);
    for (const QVariantList &row : table.rows) {
        for (std::size_t at = 0; at < table.columns.size(); ++at)
            cells[static_cast<qsizetype>(at)] =
                machineCell(row.value(static_cast<qsizetype>(at)), table.columns[at].type);
        addLine(lines, cells);
        if (lines.size() >= chunk)
            if (const auto written = flush(lines, to); !written)
                return written;
    }
    return flush(lines, to);
}

QByteArray csvMetadata(const Document &document, const QStringList &files)
{
    QJsonArray tables;
    for (std::size_t at = 0; at < document.tables.size(); ++at)
        tables.append(QJsonObject{{u"url"_s, files.value(static_cast<qsizetype>(at))},
                                  {u"dc:title"_s, document.tables[at].title},
                                  {u"tableSchema"_s, schemaOf(document.tables[at])}});
    QJsonArray notes;
    for (const Fact &fact : document.facts)
        notes.append(QJsonObject{{u"label"_s, fact.label}, {u"value"_s, fact.value}});
    const QJsonObject all{{u"@context"_s, u"http://www.w3.org/ns/csvw"_s},
                          {u"dc:title"_s, document.title},
                          {u"tables"_s, tables},
                          {u"notes"_s, notes}};
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

} // namespace anjungan::exports
