// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/sources.h"

#include "core/base/joined_parts.h"
#include "core/base/one_line.h"
#include "ui/panels/foot_text.h"
#include "ui/panels/provenance_words.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::briefing {

namespace {

constexpr qsizetype longestRemark = 600;
constexpr qsizetype remarkLine = 105; ///< characters, which an upright page has room for

QStringList remarkLines(const QString &remark)
{
    QStringList lines{QString()};
    for (const QString &word : remark.split(u' ')) {
        if (!lines.last().isEmpty() && lines.last().size() + word.size() >= remarkLine)
            lines.append(QString());
        lines.last() += lines.last().isEmpty() ? word : u' ' + word;
    }
    return lines;
}

using Remark = std::pair<QString, QString>; ///< what is to be said, and of which numbers
using Remarks = std::vector<Remark>;

void remark(Remarks &remarks, const QString &what, int number)
{
    const auto same = std::ranges::find(remarks, what, &Remark::first);
    if (same == remarks.end())
        remarks.emplace_back(what, QString::number(number));
    else
        same->second += u", "_s + QString::number(number);
}

void addRemarks(std::vector<SourceRow> &rows, const QString &sign, const Remarks &remarks)
{
    for (const auto &[what, numbers] : remarks)
        for (const QString &line : remarkLines(sign + u"%1: %2"_s.arg(numbers, base::oneLine(what, longestRemark))))
            rows.push_back({.number = 0, .dataset = line});
}

} // namespace

void Sources::add(const QList<query::Provenance> &provenances) { m_all = panels::eachOnce(m_all + provenances); }

void Sources::addRows(const QString &dataset, const query::Origin &origin)
{
    if (!m_used.contains(dataset))
        m_used.insert(dataset, {origin.used, origin.used, origin.rows});
    Used &used = m_used[dataset];
    used.least = std::min(used.least, origin.used);
    used.most = std::max(used.most, origin.used);
}

QList<int> Sources::numbersOf(const QList<query::Provenance> &provenances) const
{
    QList<int> numbers;
    for (qsizetype at = 0; at < m_all.size(); ++at)
        if (std::ranges::any_of(provenances,
                                [&](const query::Provenance &each) { return panels::isSameData(m_all[at], each); }))
            numbers.append(static_cast<int>(at) + 1);
    return numbers;
}

QString Sources::numbersText(const QList<query::Provenance> &provenances) const
{
    QStringList written;
    for (const int number : numbersOf(provenances))
        written.append(QString::number(number));
    return written.join(u", "_s);
}

std::vector<SourceRow> Sources::rows(const panels::PanelServices &services) const
{
    const panels::ProvenanceWords words(services);
    const auto clock = [&](const std::optional<QDateTime> &when) {
        // The zone is said once, above the table.
        return when ? services.format.dateTime(*when).section(u' ', 0, -2) : tr("not known");
    };
    std::vector<SourceRow> rows;
    Remarks troubles, parts;
    for (qsizetype at = 0; at < m_all.size(); ++at) {
        query::Provenance source = m_all[at];
        if (source.derivedAt) {
            // Derived just now, which is after the moment that the document speaks of, and no wrong clock.
            source.confirmedAt.reset();
            source.sourceModified.reset();
        }
        SourceRow row{.number = static_cast<int>(at) + 1,
                      .dataset = base::oneLine(words.dataset(source)),
                      .publisher = base::oneLine(words.publisher(source)),
                      .period = words.shortPeriod(source),
                      .changed = clock(source.sourceModified),
                      .confirmed = clock(source.confirmedAt),
                      .rows = {}};
        if (source.derivedAt) {
            // The moment differs each time that a document is made, and its day says as much.
            row.publisher = source.keeper.isEmpty() ? tr("this device") : base::oneLine(source.keeper);
            row.changed = u"–"_s;
            row.confirmed = services.format.day(*source.derivedAt);
        }
        if (const auto used = m_used.constFind(source.dataset); used != m_used.cend())
            row.rows = written(*used, services.format);
        for (const QString &trouble : words.wrong(source)) {
            row.hasTrouble = true;
            remark(troubles, trouble, row.number);
        }
        if (const QString part = words.partInFull(source); !part.isEmpty())
            remark(parts, part, row.number);
        rows.push_back(std::move(row));
    }
    addRemarks(rows, u"▲ "_s, troubles);
    addRemarks(rows, {}, parts);
    return rows;
}

QString Sources::partsText(const panels::PanelServices &services) const
{
    const panels::ProvenanceWords words(services);
    Remarks parts;
    for (qsizetype at = 0; at < m_all.size(); ++at)
        if (const QString part = words.part(m_all[at]); !part.isEmpty())
            remark(parts, part, static_cast<int>(at) + 1);
    QStringList written;
    for (const auto &[part, numbers] : parts)
        written.append(u"%1 (%2)"_s.arg(part, numbers));
    return base::joinedParts(written);
}

std::optional<QDateTime> Sources::confirmedAt() const
{
    std::optional<QDateTime> newest;
    for (const query::Provenance &source : m_all)
        if (!source.derivedAt && source.confirmedAt && (!newest || *newest < *source.confirmedAt))
            newest = source.confirmedAt;
    return newest;
}

QString Sources::written(const Used &used, const theme::Formatter &format) const
{
    QString most = format.whole(used.most);
    if (used.least == used.most && used.most == used.all)
        return most;
    //: how many rows of a dataset the figures use: "44 of 1,056", "44–528 of 1,056"
    return tr("%1 of %2")
        .arg(used.least == used.most ? most : format.whole(used.least) + u'–' + most, format.whole(used.all));
}

} // namespace anjungan::briefing
