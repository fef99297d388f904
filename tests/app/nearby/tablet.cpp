// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/nearby/tablet.h"

#include "app/window/nearby_loader.h"
#include "core/source/http_transport.h"
#include "core/store/reader.h"
#include "core/store/writer.h"
#include "core/workspace/document/reader.h"
#include "tests/ui/support/sheet_hand.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

std::shared_ptr<const workspace::Workspace> workspaceOf(const QByteArray &document)
{
    const auto read = workspace::read(document, u"uji"_s);
    if (!read)
        qFatal("no workspace");
    return std::make_shared<const workspace::Workspace>(*read);
}

sync::CacheResult<std::unique_ptr<sync::Cache>> openCache(const QString &file) { return store::Writer::open(file); }

} // namespace

Tablet::Tablet(const QString &cacheFile, const QByteArray &document)
    : m_file(cacheFile), m_workspace(workspaceOf(document)), m_format(theme::Language::English, m_workspace->timeZone),
      m_queries(m_file, m_workspace, [this] { return m_clock.now(); }), m_services{.queries = m_queries,
                                                                                   .workspace = *m_workspace,
                                                                                   .theme = m_theme,
                                                                                   .format = m_format,
                                                                                   .clock = m_clock,
                                                                                   .language = u"en"_s},
      m_syncing(*m_workspace,
                {.openCache = [file = m_file] { return openCache(file); },
                 .makeTransport = [] { return std::make_unique<source::HttpTransport>(source::Limits{}); }},
                m_clock, {})
{
    m_window.resize(800, 1280);
    m_window.show();
}

bool Tablet::begin(const QString &action)
{
    m_carry = field::CarrySheet::open(
        {.services = m_services, .cacheFile = m_file, .syncing = &m_syncing, .nearby = app::nearbyOf()}, m_window);
    return QTest::qWaitForWindowExposed(&m_window) && tapValue(*openSheet(m_window, u"carry_sheet"_s), action);
}

bool Tablet::close()
{
    QTest::mouseClick(m_carry->findChild<QPushButton *>(u"close"_s), Qt::LeftButton);
    m_carry = nullptr;
    return QTest::qWaitFor([this] { return !m_window.findChild<sheet::Sheet *>(); });
}

bool Tablet::tapDevice()
{
    return tapRow(*openSheet(m_window, u"carry_sheet"_s), [](const sheet::Row &row) { return row.isEnabled; }) &&
           !address().isEmpty();
}

void Tablet::fetchWith(const QString &code)
{
    auto *typed = m_carry->findChildren<QLineEdit *>().last();
    typed->selectAll();
    QTest::keyClicks(typed, code);
    QTest::mouseClick(m_carry->findChild<QPushButton *>(u"fetch"_s), Qt::LeftButton);
}

QString Tablet::address() const { return m_carry->findChildren<QLineEdit *>().first()->text(); }

QString Tablet::shownCode() const
{
    for (const QLabel *label : m_carry->findChildren<QLabel *>())
        if (label->isVisible() && label->text().startsWith(u"Code: "_s))
            return label->text().section(u'\n', 0, 0).sliced(6);
    return {};
}

QStringList Tablet::names() const
{
    QStringList names;
    for (const sheet::Row &row : m_carry->findChild<sheet::ChoiceList *>()->rows())
        names << row.text;
    return names;
}

int Tablet::rows(const QString &dataset) const
{
    const auto reader = store::Reader::open(m_file);
    if (!reader)
        return -1;
    const auto records = (*reader)->datasets();
    for (const store::DatasetRecord &record : records.value_or(QList<store::DatasetRecord>()))
        if (record.id == dataset)
            return static_cast<int>(record.rows);
    return -1;
}

} // namespace anjungan::test
