// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage/page_writer.h"

#include "core/geo/geometry.h"
#include "core/store/format/layout.h"
#include "core/store/format/value_reading.h"
#include "core/store/sqlite/transaction.h"
#include "core/store/stage/row_identities.h"
#include "core/store/stage/stage_tables.h"
#include "core/store/stage/staged_pass.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

QString insertRowSql(const QString &dataset)
{
    return "INSERT OR IGNORE INTO "_L1 + stagedRows(dataset) +
           " (seq, key, hash, stamp, feature, page, type, min_x, max_x, min_y, max_y) VALUES "
           "(:seq, :key, :hash, :stamp, :feature, :page, :type, :min_x, :max_x, :min_y, :max_y)"_L1;
}

/// The placeholder of a staged field's value.
QString markOf(std::size_t position) { return u':' + stagedColumn(position); }

QString insertValuesSql(const QString &dataset, const std::vector<std::optional<std::size_t>> &positions)
{
    QString columns;
    QString marks;
    for (const auto &position : positions) {
        if (position) {
            columns += ", "_L1 + stagedColumn(*position);
            marks += ", "_L1 + markOf(*position);
        }
    }
    return "INSERT INTO "_L1 + stagedValues(dataset) + " (seq, geom"_L1 + columns + ") VALUES (:seq, :geom"_L1 + marks +
           u')';
}

/// The workspace may name none, and a field may have an empty name.
std::size_t placeOf(const QString &named, const std::vector<QString> &fields)
{
    const auto found = named.isEmpty() ? fields.end() : std::ranges::find(fields, named);
    return static_cast<std::size_t>(found - fields.begin());
}

/// Adds the text that the value has in a column of texts.
void addPeriod(base::PeriodOrder &periods, const source::Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return periods.add(*text);
    if (const auto *json = std::get_if<source::Json>(&value))
        return periods.add(json->text);
    source::Value asText = value;
    static_cast<void>(readAs(workspace::FieldType::Text, {}, asText));
    if (const auto *text = std::get_if<QString>(&asText))
        periods.add(*text);
}

} // namespace

/// How the pages with one list of fields are written.
struct PageWriter::Layout
{
    std::vector<QString> fields;
    std::vector<std::optional<std::size_t>> positions; ///< of the fields in m_fields; none: not staged
    RowIdentifier identifier;
    Statement insertRow;
    Statement insertValues;
    std::vector<QString> marks;            ///< by field; empty if it is not staged
    std::size_t modified;                  ///< the field with the time of the last change; beyond them if there is none
    std::size_t period;                    ///< likewise
    std::optional<Statement> findRow = {}; ///< prepared for the first row that is received again
};

/// How the values of a row were read.
struct PageWriter::Read
{
    const PromisedReading &page;
    std::size_t row;
};

PageWriter::PageWriter(const CacheConnection &connection, const workspace::Dataset &dataset, Staged staged)
    : m_connection(connection), m_dataset(dataset), m_staged(std::move(staged)), m_fields(dataset),
      m_modified(dataset.timeZone)
{
}

PageWriter::~PageWriter() = default;

CacheResult<void> PageWriter::append(source::RowPage page, const sync::Pass &pass)
{
    m_modified.setNow(pass.startedAt);
    return inTransaction(m_connection, [&]() -> CacheResult<void> {
        PromisedReading reading(m_dataset, page);
        if (const auto prepared = prepareFor(page); !prepared)
            return prepared;
        const RowIdentities identities(m_layout->identifier, reading, page.features);
        for (std::size_t row = 0; row < page.features.size(); ++row) {
            const RowIdentity &identity = identities.at(row);
            const Read read{reading, row};
            if (const auto added = addRow(page.features[row], identity, &read); !added)
                return added;
        }
        noteExamples(page, reading, identities);
        return keepPass(m_connection, m_dataset.id, pass, toJson());
    });
}

CacheResult<void> PageWriter::append(const sync::BundledPage &page)
{
    return inTransaction(m_connection, [&]() -> CacheResult<void> {
        if (const auto prepared = prepareFor(page.page); !prepared)
            return prepared;
        for (std::size_t i = 0; i < page.marks.size(); ++i) {
            const sync::RowMark &mark = page.marks[i];
            if (const auto added = addRow(page.page.features[i], {mark.key, mark.hash, mark.stamp}); !added)
                return added;
        }
        return {};
    });
}

bool PageWriter::fits(const source::RowPage &page) const
{
    if (page.features.empty())
        return true;
    const bool isKnown =
        std::ranges::all_of(page.fields, [this](const QString &name) { return m_fields.find(name) != nullptr; });
    return isKnown && std::ranges::all_of(m_fields.all(), [&](const StagedFields::Field &field) {
               const bool isAdded = m_dataset.isKeyId && field.name == m_dataset.key;
               return isAdded || field.pages < m_pages || std::ranges::contains(page.fields, field.name);
           });
}

QJsonObject PageWriter::toJson() const
{
    return QJsonObject{{u"fields"_s, m_fields.toJson()},
                       {u"seq"_s, m_seq},
                       {u"repeats"_s, m_repeats},
                       {u"shifted"_s, m_shifted},
                       {u"keyless"_s, m_keyless},
                       {u"besideId"_s, m_besideId},
                       {u"hasIds"_s, m_hasIds},
                       {u"pages"_s, m_pages},
                       {u"content"_s, QString::fromLatin1(m_content.bytes().toHex())},
                       {u"modified"_s, m_modified.toJson()},
                       {u"periods"_s, m_periods.toJson()}};
}

bool PageWriter::restore(const QJsonObject &json)
{
    if (!m_fields.restore(json[u"fields"].toObject()))
        return false;
    m_seq = json[u"seq"].toInteger();
    m_repeats = json[u"repeats"].toInteger();
    m_shifted = json[u"shifted"].toInteger();
    m_keyless = json[u"keyless"].toInteger();
    m_besideId = json[u"besideId"].toInteger();
    m_hasIds = json[u"hasIds"].toBool();
    m_pages = json[u"pages"].toInteger();
    m_content = ContentHash::of(QByteArray::fromHex(json[u"content"].toString().toLatin1()));
    m_modified.restore(json[u"modified"].toObject());
    m_periods.restore(json[u"periods"].toObject());
    m_hasTables = true;
    return true;
}

CacheResult<void> PageWriter::prepareFor(const source::RowPage &page)
{
    if (!m_layout || page.fields != m_layout->fields) {
        if (auto prepared = prepareLayout(page.fields); !prepared)
            return prepared;
    }
    if (page.features.empty())
        return {};
    ++m_pages;
    for (const auto &position : m_layout->positions)
        if (position)
            m_fields.notePage(*position);
    return {};
}

CacheResult<void> PageWriter::prepareLayout(const std::vector<QString> &fields)
{
    const std::size_t fieldsBefore = m_fields.all().size();
    auto positions = positionsOf(fields);
    if (const auto done = runAll(m_connection, tableCommands(fieldsBefore)); !done)
        return done;
    m_hasTables = true;
    auto row = Statement::prepare(m_connection, insertRowSql(m_dataset.id));
    if (!row)
        return std::unexpected(row.error());
    auto values = Statement::prepare(m_connection, insertValuesSql(m_dataset.id, positions));
    if (!values)
        return std::unexpected(values.error());
    std::vector<QString> marks;
    marks.reserve(positions.size());
    for (const auto &position : positions)
        marks.push_back(position ? markOf(*position) : QString());
    m_layout.reset(new Layout{fields, std::move(positions), RowIdentifier(fields, m_dataset.key, m_dataset.modified),
                              std::move(*row), std::move(*values), std::move(marks),
                              placeOf(m_dataset.modified, fields), placeOf(m_dataset.period, fields)});
    return {};
}

std::vector<std::optional<std::size_t>> PageWriter::positionsOf(const std::vector<QString> &pageFields)
{
    std::vector<std::optional<std::size_t>> positions;
    for (const QString &name : pageFields) {
        const auto position = m_fields.add(name);
        // A name that occurs twice in a page is used once, since a column can be written only once.
        const bool isTwice = std::ranges::contains(positions, position);
        positions.push_back(isTwice ? std::nullopt : position);
    }
    return positions;
}

/// The statements that add missing columns to the stage tables.
SqlCommands PageWriter::tableCommands(std::size_t fieldsBefore) const
{
    const std::size_t fields = m_fields.all().size();
    if (!m_hasTables)
        return createStage(m_dataset.id, fields);
    SqlCommands commands;
    for (std::size_t field = fieldsBefore; field < fields; ++field)
        commands.push_back(addStagedColumn(m_dataset.id, field));
    return commands;
}

CacheResult<void> PageWriter::addRow(const source::SourceRow &feature, const RowIdentity &identity, const Read *read)
{
    ++m_seq;
    const auto isNew = insertRow(feature, identity);
    if (!isNew)
        return std::unexpected(isNew.error());
    if (!*isNew) {
        ++m_repeats;
        return noteRepeat(identity);
    }
    m_keyless += identity.key.isEmpty() ? 1 : 0;
    m_hasIds = m_hasIds || !feature.id.isEmpty();
    m_content.add(identity.key, identity.hash);
    note(feature, read);
    if (m_staged)
        m_staged(m_seq, feature);
    return insertValues(feature);
}

CacheResult<bool> PageWriter::insertRow(const source::SourceRow &feature, const RowIdentity &identity)
{
    Statement &insert = m_layout->insertRow;
    const bool hasPosition = !feature.wkb.isEmpty() && !feature.box.isEmpty();
    const auto bound = [hasPosition](double value) { return hasPosition ? QVariant(value) : QVariant(); };
    insert.bind(u":seq"_s, m_seq);
    insert.bind(u":key"_s, identity.key);
    insert.bind(u":hash"_s, identity.hash);
    insert.bind(u":stamp"_s, identity.stamp);
    insert.bind(u":feature"_s, identity.feature);
    insert.bind(u":page"_s, m_pages);
    insert.bind(u":type"_s, feature.wkb.isEmpty() ? 0U : feature.type);
    insert.bind(u":min_x"_s, bound(feature.box.minX));
    insert.bind(u":max_x"_s, bound(feature.box.maxX));
    insert.bind(u":min_y"_s, bound(feature.box.minY));
    insert.bind(u":max_y"_s, bound(feature.box.maxY));
    return insert.execute().transform([&insert] { return insert.changes() > 0; });
}

/// The same feature on two pages: rows moved from page to page while they were listed, and others were skipped. Two
/// features that are alike have different ids.
CacheResult<void> PageWriter::noteRepeat(const RowIdentity &identity)
{
    if (!m_layout->findRow) {
        auto find = Statement::prepare(
            m_connection, u"SELECT page, feature FROM %1 WHERE key = ? AND hash = ?"_s.arg(stagedRows(m_dataset.id)));
        if (!find)
            return std::unexpected(find.error());
        m_layout->findRow = *std::move(find);
    }
    Statement &find = *m_layout->findRow;
    find.bind(0, identity.key);
    find.bind(1, identity.hash);
    const auto found = find.execute().and_then([&find] { return find.next(); });
    if (!found)
        return std::unexpected(found.error());
    const bool isOnOtherPage = *found && find.value(0).toLongLong() != m_pages;
    const bool isSameFeature = *found && find.value(1).toLongLong() == identity.feature;
    find.finish();
    m_shifted += isOnOtherPage && isSameFeature ? 1 : 0;
    return {};
}

CacheResult<void> PageWriter::insertValues(const source::SourceRow &feature)
{
    Statement &insert = m_layout->insertValues;
    insert.bind(u":seq"_s, m_seq);
    insert.bind(u":geom"_s,
                feature.wkb.isEmpty() ? QVariant() : QVariant(geo::gpkgBlob(feature.wkb, feature.box, srsId)));
    for (std::size_t i = 0; i < m_layout->positions.size(); ++i)
        if (m_layout->positions[i])
            insert.bind(m_layout->marks[i],
                        i < feature.values.size() ? stagedValue(feature.values[i], m_dataset.timeZone) : QVariant());
    return insert.execute();
}

void PageWriter::note(const source::SourceRow &feature, const Read *read)
{
    for (std::size_t i = 0; i < std::min(m_layout->positions.size(), feature.values.size()); ++i) {
        if (!m_layout->positions[i])
            continue;
        const auto result = read ? read->page.result(read->row, i) : std::nullopt;
        if (result)
            m_fields.note(*m_layout->positions[i], *result);
        else
            m_fields.note(*m_layout->positions[i], feature.values[i]);
        if (i == m_layout->modified)
            m_modified.note(feature.values[i]);
        if (i == m_layout->period)
            addPeriod(m_periods, feature.values[i]);
    }
}

void PageWriter::noteExamples(const source::RowPage &page, const PromisedReading &reading,
                              const RowIdentities &identities)
{
    const auto nameOf = [&](std::size_t row) {
        const QString &key = identities.at(row).key;
        const QString &id = page.features[row].id;
        return !key.isEmpty() ? key : !id.isEmpty() ? id : u'#' + QString::number(row + 1);
    };
    m_besideId += reading.besideId();
    for (std::size_t i = 0; i < m_layout->positions.size(); ++i) {
        if (!m_layout->positions[i])
            continue;
        if (const auto first = reading.firstUnreadable(i))
            m_fields.noteUnreadable(*m_layout->positions[i], first->text, nameOf(first->row));
    }
    for (const source::NotFinite &one : page.notFinite)
        if (one.field < m_layout->positions.size() && m_layout->positions[one.field])
            m_fields.noteNotFinite(*m_layout->positions[one.field], one.count, nameOf(one.row));
}

} // namespace anjungan::store
