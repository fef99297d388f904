// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/loopback_source.h"

#include <QDateTime>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace anjungan::test {

/// What an agency has at its source: a few rows of one number, of a month, with the time of their last change.
struct Delivery
{
    QString collection;
    int value = 0;
    QString month; ///< "2026-05"
    QDateTime changed;
};

/// A source whose collections an agency changes in the course of a year.
class DeliveringSource
{
public:
    virtual ~DeliveringSource() = default;
    virtual QUrl url() const = 0;
    virtual void deliver(const Delivery &delivery) = 0;
    virtual void setDead(const QString &collection, bool isDead) = 0; ///< it answers with errors
};

class LoopbackDelivering final : public DeliveringSource
{
public:
    QUrl url() const override { return m_source.url(); }
    void deliver(const Delivery &delivery) override;
    void setDead(const QString &collection, bool isDead) override;
    void serve(LoopbackCollection collection) { m_source.put(std::move(collection)); }

private:
    LoopbackSource m_source;
};

/// MapServer of the folder `shared`, whose file is changed while it serves it.
class MapServerDelivering final : public DeliveringSource
{
public:
    explicit MapServerDelivering(const QList<Delivery> &first);
    MapServerDelivering(const QString &collection, const QString &file, const QString &key); ///< of a file that stays
    ~MapServerDelivering() override;

    /// Why it cannot be used here; empty where it can.
    static QString missing();

    bool isServing() const { return !m_url.isEmpty(); }
    QUrl url() const override { return m_url; }
    void deliver(const Delivery &delivery) override;
    void setDead(const QString &collection, bool isDead) override;

private:
    void start(const QStringList &collections);
    void change(const QString &sql, const QVariantList &values = {}) const;

    QTemporaryDir m_folder;
    QProcess m_server;
    QUrl m_url;
    QString m_file; ///< the GeoPackage that it serves
};

} // namespace anjungan::test
