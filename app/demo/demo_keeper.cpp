// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_keeper.h"

#include "core/compliance/export_row.h"
#include "core/compliance/judge.h"
#include "ui/words/sentence.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace anjungan::demo {

using namespace Qt::StringLiterals;
using compliance::Promise;
using compliance::Sighting;
using sync::Outcome;

namespace {

constexpr qint64 anHour = 3600, aDay = 24 * anHour; ///< seconds
constexpr int mostMissing = 3;

/// A number that is the same for the same words.
int drawn(const QString &words, int bound)
{
    const QByteArray hash = QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Sha1);
    return static_cast<int>((static_cast<quint8>(hash[0]) * 256U + static_cast<quint8>(hash[1])) % unsigned(bound));
}

/// What the keeper found out about one dataset, in the order of time.
class Watch
{
public:
    /// `before`: the newest period that the dataset had before the first promise.
    Watch(const QString &dataset, const QString &before, const QDateTime &now, qint64 &entries)
        : m_dataset(dataset), m_now(now), m_entries(entries), m_period(before)
    {
    }

    void onTime(const Promise &promise)
    {
        add(promise.due, -3 * aDay, Outcome::Unchanged);
        deliver(promise, -(drawn(key(promise), 4) + 1) * aDay / 2, 3 * anHour);
    }

    void late(const Promise &promise, int by)
    {
        add(promise.due, 2 * anHour, Outcome::Unchanged);
        add(promise.due, by * aDay - aDay / 2, Outcome::Unchanged);
        deliver(promise, by * aDay, 2 * anHour);
    }

    void touched(const Promise &promise, int by)
    {
        add(promise.due, -aDay, Outcome::TouchedOnly);
        late(promise, by);
    }

    /// The data came while nobody could know.
    void blind(const Promise &promise, Outcome why)
    {
        add(promise.due, -6 * aDay, Outcome::Unchanged);
        for (int day = -5; day < 3; ++day)
            add(promise.due, day * aDay + 5 * anHour, why);
        deliver(promise, 3 * aDay, 4 * aDay);
    }

    void missing(const Promise &promise)
    {
        for (int day = 1; day < 31; day += 5)
            add(promise.due, day * aDay, Outcome::Unchanged);
    }

    QList<Sighting> sightings() const { return m_sightings; }

private:
    QString key(const Promise &promise) const { return m_dataset + promise.period; }

    /// Only what is past.
    Sighting *add(const QDateTime &due, qint64 after, Outcome outcome)
    {
        const QDateTime at = due.addSecs(after).toUTC();
        if (at >= m_now || (!m_sightings.isEmpty() && at < m_sightings.last().at))
            return nullptr;
        const QByteArray content = m_dataset.toUtf8() + at.toString(Qt::ISODate).toUtf8();
        m_sightings.append({.seq = ++m_entries,
                            .hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256),
                            .at = at,
                            .outcome = outcome,
                            .period = m_period});
        return &m_sightings.last();
    }

    void deliver(const Promise &promise, qint64 after, qint64 seenLater)
    {
        if (Sighting *seen = add(promise.due, after, Outcome::Published)) {
            m_period = seen->period = promise.period;
            seen->isNew = true;
            seen->sourceModified = seen->at.addSecs(-seenLater);
        }
    }

    const QString m_dataset;
    const QDateTime m_now;
    qint64 &m_entries;
    QString m_period; ///< the newest that the dataset has
    QList<Sighting> m_sightings;
};

/// How an agency delivers: the greater, the worse.
int habitOf(const QString &agency) { return agency == "pupr"_L1 ? 9 : std::max(0, drawn(agency, 10) - 1); }

void watch(Watch &watch, const QString &agency, const QList<Promise> &promises)
{
    const int habit = habitOf(agency);
    for (qsizetype at = 0; at < promises.size(); ++at) {
        const Promise &promise = promises[at];
        const int chance = drawn(agency + promise.period, 40);
        if (habit == 9 && promises.size() - at <= mostMissing)
            watch.missing(promise);
        else if (chance < habit)
            watch.late(promise, 1 + drawn(promise.period + agency, 12));
        else if (chance == 39)
            watch.blind(promise, Outcome::SourceDown);
        else if (chance == 38)
            watch.blind(promise, Outcome::DeviceOffline);
        else if (chance == 37)
            watch.touched(promise, 2 + drawn(promise.period + agency, 8));
        else
            watch.onTime(promise);
    }
}

QList<workspace::Dataset> watchedDatasets(const workspace::Workspace &workspace)
{
    QList<workspace::Dataset> datasets;
    for (const workspace::Dataset &dataset : workspace.datasets)
        if (dataset.cadence && dataset.cadence->months == 1)
            datasets.append(dataset);
    // The others publish what this workspace does not show.
    for (const workspace::Agency &agency : workspace.agencies)
        if (!std::ranges::contains(datasets, agency.id, &workspace::Dataset::publisher))
            datasets.append({.id = u"laporan_"_s + agency.id,
                             .publisher = agency.id,
                             .cadence = workspace::Duration{.months = 1},
                             .grace = workspace::Duration{.days = 7}});
    return datasets;
}

} // namespace

DemoCollection demoVerdicts(const workspace::Workspace &workspace, const QDateTime &now)
{
    const QDateTime today = workspace::dayIn(workspace.timeZone, now).startOfDay(workspace.timeZone).toUTC();
    compliance::LedgerVerdicts all;
    compliance::Keeper keeper{.name = u"Diskominfo (contoh)"_s, .head = {}};
    for (const workspace::Dataset &dataset : watchedDatasets(workspace)) {
        const QList<Promise> known =
            compliance::promisesBefore(dataset, workspace.timeZone, today, compliance::usualPeriods + 1);
        const QList<Promise> promises = known.sliced(1);
        Watch one(dataset.id, known.first().period, today, keeper.entries);
        watch(one, dataset.publisher, promises);
        const QList<Sighting> sightings = one.sightings();
        for (const Sighting &sighting : sightings)
            all.hashes.insert(sighting.seq, sighting.hash);
        if (!sightings.isEmpty())
            keeper.head = sightings.last().hash;
        all.datasets.append({dataset.id, dataset.publisher, compliance::judge(promises, sightings, true, today)});
    }
    DemoCollection collection{.id = u"kepatuhan"_s,
                              .title = u"Kepatuhan data"_s,
                              .description = u"Putusan contoh atas pengamatan rekaan."_s,
                              .updated = today};
    const auto rows = compliance::exportRows(
        all, keeper, today, [&](const message::Message &what) { return words::sentence(what, workspace.timeZone); });
    for (const compliance::ExportRow &row : rows) {
        collection.indexOf.insert(row.id, collection.items.size());
        collection.items.push_back(itemOf(compliance::featureOf(row)));
    }
    collection.fingerprint = rows.isEmpty() ? QByteArray() : rows.last().hash.toLatin1();
    return collection;
}

} // namespace anjungan::demo
