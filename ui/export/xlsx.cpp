// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/xlsx.h"

#include "core/base/iso_time.h"
#include "ui/export/plain_numbers.h"
#include "ui/export/plain_text.h"
#include "ui/export/xlsx_text.h"

#include <QDir>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <memory>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace anjungan::exports {

namespace {

constexpr qsizetype measuredRows = 300;         ///< so many rows decide how wide a column is
constexpr int leastWidth = 8, mostWidth = 60;   ///< in digits of the spreadsheet's font
constexpr int labelWidth = 32, valueWidth = 90; ///< of the sheet with the facts
constexpr double mostDigits = 1e15;             ///< greater numbers would lose digits
const QDate firstDay(1900, 3, 1);               ///< before it spreadsheets count a 29 February 1900

struct Cell
{
    lxw_worksheet *sheet;
    lxw_row_t row;
    lxw_col_t column;
};

/// A workbook that is written. It is freed by close(), also if nobody calls it.
class Book
{
public:
    Book(const Document &document, const XlsxRemarks &remarks, qsizetype mostRows)
        : m_document(document), m_remarks(remarks), m_mostRows(std::clamp<qsizetype>(mostRows, 2, mostXlsxRows)),
          m_folder(QDir::tempPath().toLocal8Bit())
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE; // else each cell would take a hundred bytes and more
        options.tmpdir = m_folder.constData();
        options.output_buffer = &m_buffer;
        options.output_buffer_size = &m_size;
        m_book = workbook_new_opt(nullptr, &options);
    }

    ~Book()
    {
        if (m_book)
            workbook_close(m_book);
        std::free(const_cast<char *>(m_buffer)); // it was allocated by the library with malloc()
    }
    Q_DISABLE_COPY_MOVE(Book)

    std::expected<Xlsx, WriteError> made();

private:
    void addTable(const Table &table);
    void addFacts();
    lxw_worksheet *addSheet(const QString &name);
    void writeHeader(lxw_worksheet *sheet, const Table &table, qsizetype columns);
    void write(const Cell &cell, const QVariant &value, const Column &column);
    void writeText(const Cell &cell, const QString &text, lxw_format *format = nullptr);
    void writeDate(const Cell &cell, const QString &text, const base::IsoTime &time);
    lxw_format *numberFormat(const Column &column, bool isWhole);
    lxw_format *format(const char *number);
    QString header(const Column &column) const;
    int width(const Table &table, std::size_t column) const;
    void note(lxw_error error) { m_error = m_error == LXW_NO_ERROR ? error : m_error; }

    const Document &m_document;
    const XlsxRemarks &m_remarks;
    const qsizetype m_mostRows;
    const QByteArray m_folder;
    const char *m_buffer = nullptr;
    std::size_t m_size = 0;
    lxw_workbook *m_book = nullptr;
    lxw_format *m_bold = nullptr;
    std::map<QByteArray, lxw_format *> m_formats; ///< by number format
    QStringList m_names;
    Xlsx m_made;
    lxw_error m_error = LXW_NO_ERROR;
};

std::expected<Xlsx, WriteError> Book::made()
{
    if (!m_book)
        return std::unexpected(WriteError{WriteError::Fault::Memory, {}});
    lxw_doc_properties properties{};
    const QByteArray title = xlsxText(m_document.title, 255);
    properties.title = title.constData();
    note(workbook_set_properties(m_book, &properties));
    m_bold = workbook_add_format(m_book);
    if (!m_bold)
        return std::unexpected(WriteError{WriteError::Fault::Memory, {}});
    format_set_bold(m_bold);
    format_set_text_wrap(m_bold);
    format_set_align(m_bold, LXW_ALIGN_VERTICAL_TOP);
    for (const Table &table : m_document.tables)
        addTable(table);
    addFacts();
    note(workbook_close(std::exchange(m_book, nullptr)));
    if (m_error == LXW_ERROR_MEMORY_MALLOC_FAILED)
        return std::unexpected(WriteError{WriteError::Fault::Memory, {}});
    if (m_error != LXW_NO_ERROR)
        return std::unexpected(WriteError{WriteError::Fault::File, QString::fromUtf8(lxw_strerror(m_error))});
    m_made.bytes = QByteArray(m_buffer, static_cast<qsizetype>(m_size));
    return std::move(m_made);
}

lxw_worksheet *Book::addSheet(const QString &name)
{
    m_names.append(sheetName(name, u"Data"_s, m_names));
    lxw_worksheet *sheet = workbook_add_worksheet(m_book, m_names.last().toUtf8().constData());
    if (!sheet)
        note(LXW_ERROR_MEMORY_MALLOC_FAILED);
    return sheet;
}

void Book::addTable(const Table &table)
{
    const auto columns = std::min(static_cast<qsizetype>(table.columns.size()), mostXlsxColumns);
    m_made.omittedColumns += static_cast<qsizetype>(table.columns.size()) - columns;
    std::size_t next = 0;
    do {
        lxw_worksheet *sheet = addSheet(table.title);
        if (!sheet)
            return;
        writeHeader(sheet, table, columns);
        for (qsizetype row = 1; row < m_mostRows && next < table.rows.size(); ++row, ++next)
            for (qsizetype column = 0; column < columns && m_error == LXW_NO_ERROR; ++column)
                write({sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column)},
                      table.rows[next].value(column), table.columns[static_cast<std::size_t>(column)]);
    } while (next < table.rows.size() && m_error == LXW_NO_ERROR);
}

void Book::writeHeader(lxw_worksheet *sheet, const Table &table, qsizetype columns)
{
    for (qsizetype at = 0; at < columns; ++at) {
        const auto column = static_cast<lxw_col_t>(at);
        const auto of = static_cast<std::size_t>(at);
        note(worksheet_set_column(sheet, column, column, width(table, of), nullptr));
        writeText({sheet, 0, column}, header(table.columns[of]), m_bold);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0); // on each printed page
}

void Book::addFacts()
{
    lxw_worksheet *sheet = addSheet(m_document.factsTitle);
    if (!sheet)
        return;
    QList<Fact> facts = m_document.facts;
    // Those of the tables are counted by now.
    if (m_made.cutTexts > 0)
        facts.append({QString(m_remarks.cutTexts).replace("%1"_L1, QString::number(m_made.cutTexts)), {}});
    if (m_made.omittedColumns > 0)
        facts.append({QString(m_remarks.omittedColumns).replace("%1"_L1, QString::number(m_made.omittedColumns)), {}});
    note(worksheet_set_column(sheet, 0, 0, labelWidth, nullptr));
    note(worksheet_set_column(sheet, 1, 1, valueWidth, nullptr));
    lxw_row_t row = 0;
    for (const Fact &fact : facts) {
        if (!fact.label.isEmpty())
            writeText({sheet, row, 0}, fact.label, fact.value.isEmpty() ? m_bold : nullptr);
        if (!fact.value.isEmpty())
            writeText({sheet, row, fact.label.isEmpty() ? lxw_col_t(0) : lxw_col_t(1)}, fact.value,
                      fact.label.isEmpty() ? m_bold : nullptr);
        ++row;
    }
}

void Book::write(const Cell &cell, const QVariant &value, const Column &column)
{
    if (value.isNull())
        return;
    if (value.typeId() == QMetaType::Bool) {
        note(worksheet_write_boolean(cell.sheet, cell.row, cell.column, value.toBool() ? 1 : 0, nullptr));
        return;
    }
    if (isNumber(value)) {
        const double number = value.toDouble();
        if (!std::isfinite(number))
            return;
        const bool isWhole = value.typeId() != QMetaType::Double;
        if (isWhole && std::abs(number) >= mostDigits)
            return writeText(cell, value.toString());
        note(worksheet_write_number(cell.sheet, cell.row, cell.column, number, numberFormat(column, isWhole)));
        return;
    }
    const QString text = value.toString();
    const bool isTime = column.type == CellType::Day || column.type == CellType::Moment;
    if (const auto time = isTime ? base::parseIsoTime(text) : std::nullopt)
        return writeDate(cell, text, *time);
    writeText(cell, text);
}

void Book::writeText(const Cell &cell, const QString &text, lxw_format *format)
{
    if (text.isEmpty())
        return;
    bool isCut = false;
    const QByteArray utf8 = xlsxText(text, mostXlsxText, &isCut);
    m_made.cutTexts += isCut ? 1 : 0;
    note(worksheet_write_string(cell.sheet, cell.row, cell.column, utf8.constData(), format));
}

void Book::writeDate(const Cell &cell, const QString &text, const base::IsoTime &time)
{
    QDateTime when = QDateTime::fromMSecsSinceEpoch(time.msecs, QTimeZone::UTC);
    if (!time.isDate && time.hasZone)
        when = when.toTimeZone(m_document.timeZone);
    if (when.date() < firstDay)
        return writeText(cell, text);
    const QTime clock = when.time();
    lxw_datetime date{.year = when.date().year(),
                      .month = when.date().month(),
                      .day = when.date().day(),
                      .hour = clock.hour(),
                      .min = clock.minute(),
                      .sec = clock.second() + clock.msec() / 1000.0};
    note(worksheet_write_datetime(cell.sheet, cell.row, cell.column, &date,
                                  format(time.isDate ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss")));
}

lxw_format *Book::numberFormat(const Column &column, bool isWhole)
{
    if (!isWhole && !column.decimals)
        return column.isGrouped ? nullptr : format("General");
    constexpr int mostDecimals = 9;
    const int decimals = isWhole ? 0 : std::clamp(*column.decimals, 0, mostDecimals);
    QByteArray number = column.isGrouped ? "#,##0" : "0";
    if (decimals > 0)
        number += '.' + QByteArray(decimals, '0');
    return format(number.constData());
}

lxw_format *Book::format(const char *number)
{
    lxw_format *&made = m_formats[number];
    if (made)
        return made;
    made = workbook_add_format(m_book);
    if (made)
        format_set_num_format(made, number);
    return made;
}

QString Book::header(const Column &column) const
{
    if (column.type != CellType::Moment)
        return headerOf(column);
    Column withZone = column;
    withZone.unit = m_document.timeZone.displayName(QTimeZone::StandardTime, QTimeZone::OffsetName);
    return headerOf(withZone);
}

int Book::width(const Table &table, std::size_t column) const
{
    // A header has two lines if need be.
    qsizetype longest = (header(table.columns[column]).size() + 1) / 2 + 2;
    for (std::size_t row = 0; row < std::min(table.rows.size(), static_cast<std::size_t>(measuredRows)); ++row)
        longest = std::max(longest, machineText(table.rows[row].value(static_cast<qsizetype>(column))).size());
    if (table.columns[column].type == CellType::Moment)
        longest = std::min<qsizetype>(longest, 19);
    return static_cast<int>(std::clamp<qsizetype>(longest + 2, leastWidth, mostWidth));
}

} // namespace

std::expected<Xlsx, WriteError> makeXlsx(const Document &document, const XlsxRemarks &remarks, qsizetype mostRows)
{
    const PlainNumbers plain;
    return Book(document, remarks, mostRows).made();
}

} // namespace anjungan::exports
