// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/device_card.h"

#include "core/files/file_names.h"
#include "ui/saving/save_sheet.h"
#include "ui/settings/setting_row.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirListing>
#include <QFileInfo>
#include <QPushButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace anjungan::settings {

namespace {

QString tilesOf(const QString &cacheFile) { return cacheFile + u".tiles"_s; }

} // namespace

Spare spareBeside(const QString &cacheFile)
{
    Spare spare;
    if (cacheFile.isEmpty())
        return spare;
    for (const QString &beginning : {u".damaged-"_s, u".set-aside-"_s})
        for (const QString &path : files::filesNamedAfter(cacheFile + beginning)) {
            spare.paths << path;
            spare.bytes += QFileInfo(path).size();
        }
    const QString tiles = tilesOf(cacheFile);
    if (QFileInfo(tiles).isDir()) {
        spare.paths << tiles;
        for (const auto &entry : QDirListing(tiles, QDirListing::IteratorFlag::Recursive))
            spare.bytes += entry.isFile() ? entry.size() : 0;
    }
    return spare;
}

void removeSpare(const Spare &spare)
{
    for (const QString &path : spare.paths)
        if (QFileInfo(path).isDir())
            QDir(path).removeRecursively();
        else
            QFile::remove(path);
}

DeviceCard::DeviceCard(QString cacheFile, std::function<QString()> report, const theme::Formatter &format,
                       const theme::Theme &theme, QWidget *parent)
    : SettingCard(tr("Anjungan %1").arg(QCoreApplication::applicationVersion()), theme, parent),
      m_cacheFile(std::move(cacheFile)), m_report(std::move(report)), m_format(format),
      m_free(new QPushButton(tr("Free room"))), m_save(new QPushButton(tr("Save report…")))
{
    auto *other = new QPushButton(tr("Another workspace…"));
    m_free->setObjectName(u"settings_free"_s);
    m_save->setObjectName(u"settings_report"_s);
    other->setObjectName(u"settings_other"_s);
    for (QPushButton *button : {m_free, m_save, other}) {
        button->setFont(theme.strongFont(theme::Role::Body));
        button->setMinimumHeight(theme.touchTarget());
        button->setAutoDefault(true);
    }
    m_room = new SettingRow(tr("Files that are not needed"), m_free, theme);
    auto *report_ = new SettingRow(tr("Report for who helps"), m_save, theme);
    report_->setHint(tr("Versions, states and errors as a text file, without rows, names or passwords"));
    add(m_room);
    add(report_);
    add(new SettingRow(tr("Workspace"), other, theme));
    connect(m_free, &QPushButton::clicked, this, &DeviceCard::free);
    connect(m_save, &QPushButton::clicked, this, &DeviceCard::saveReport);
    connect(other, &QPushButton::clicked, this, &DeviceCard::otherWorkspaceWanted);
    m_free->setEnabled(false);
}

void DeviceCard::ask()
{
    QtConcurrent::run(spareBeside, m_cacheFile).then(this, [this](const Spare &spare) {
        m_spare = spare;
        m_free->setEnabled(spare.bytes > 0);
        m_room->setHint(
            spare.bytes > 0
                ? tr("Pictures of online maps and caches that were set aside: %1").arg(m_format.bytes(spare.bytes))
                : tr("There are none"));
    });
}

void DeviceCard::free()
{
    m_free->setEnabled(false);
    QtConcurrent::run(removeSpare, m_spare).then(this, [this] { ask(); });
}

void DeviceCard::saveReport()
{
    saving::SaveSheet::open(
        {.title = tr("Save report"),
         .name = u"anjungan-report"_s,
         .ending = u".txt"_s,
         .write = [text = m_report().toUtf8()](const QString &file) { return saving::writeWhole(file, text); }},
        *m_save, look());
}

} // namespace anjungan::settings
