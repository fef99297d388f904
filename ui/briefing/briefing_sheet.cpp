// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/briefing_sheet.h"

#include "core/base/one_line.h"
#include "ui/saving/save_sheet.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/sheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::briefing {

namespace {

constexpr double sheetWidth = 380; ///< at a factor of 1

} // namespace

BriefingSheet *BriefingSheet::open(Parts parts, QWidget &anchor)
{
    auto *sheet = new sheet::Sheet(tr("Briefing"), anchor, parts.theme, sheet::Side::Beside);
    sheet->setObjectName(u"briefing_sheet"_s);
    auto *content = new BriefingSheet(std::move(parts), anchor, *sheet);
    sheet->setContent(content);
    sheet->open(content->m_list);
    content->updateGeometry(); // with their style the buttons are higher
    return content;
}

BriefingSheet::BriefingSheet(Parts parts, QWidget &anchor, sheet::Sheet &sheet)
    : m_parts(std::move(parts)), m_anchor(&anchor), m_sheet(sheet), m_list(new sheet::ChoiceList(m_parts.theme, this)),
      m_line(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_cancel(addButton(u"briefing_cancel"_s, tr("Cancel"), &BriefingSheet::close)),
      m_print(addButton(u"briefing_print"_s, tr("Print"), &BriefingSheet::askForPrinter)),
      m_save(addButton(u"briefing_save"_s, tr("Save as PDF"), &BriefingSheet::save))
{
    m_line->setObjectName(u"briefing_line"_s);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setWordWrap(true);
    m_progress->setObjectName(u"briefing_progress"_s);
    m_progress->setAccessibleName(tr("How far it is made"));
    m_save->setProperty("primary", true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton *button : {m_cancel, m_print, m_save})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_line);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
    connect(m_list, &sheet::ChoiceList::chosen, this, &BriefingSheet::choose);
    connect(&m_parts.theme, &theme::Theme::changed, this, &BriefingSheet::applyTheme);
    applyTheme();
    showBriefings();
    go(Step::Choosing);
}

QSize BriefingSheet::sizeHint() const
{
    const QSize needed = QWidget::sizeHint();
    return {std::max(needed.width(), m_parts.theme.pixels(sheetWidth)), needed.height()};
}

QPushButton *BriefingSheet::addButton(const QString &name, const QString &text, void (BriefingSheet::*run)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(true); // Enter presses the one with the focus
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

void BriefingSheet::applyTheme()
{
    layout()->setSpacing(m_parts.theme.pixels(8));
    m_line->setContentsMargins(m_parts.theme.pixels(6), 0, m_parts.theme.pixels(6), 0); // below the sheet's title
    m_line->setFont(m_parts.theme.font(theme::Role::Body));
    m_progress->setFont(m_parts.theme.font(theme::Role::Small));
    for (QPushButton *button : {m_cancel, m_print, m_save}) {
        button->setFont(m_parts.theme.strongFont(theme::Role::Body));
        button->setMinimumHeight(m_parts.theme.touchTarget());
    }
}

void BriefingSheet::showBriefings()
{
    sheet::Rows rows;
    for (const workspace::Briefing &briefing : m_parts.services.workspace.briefings)
        rows.append({.value = briefing.id,
                     .text = base::oneLine(briefing.title.in(m_parts.services.language)),
                     .detail = briefing.orientation == workspace::PaperOrientation::Landscape ? tr("A4 landscape")
                                                                                              : tr("A4 portrait"),
                     .icon = u"print"_s});
    m_list->setAccessibleName(tr("Briefings"));
    m_list->setRows(rows);
}

void BriefingSheet::choose(const QString &value)
{
    if (m_step == Step::Printing)
        return print(value);
    if (const workspace::Briefing *briefing = m_parts.services.workspace.briefing(value))
        make(*briefing);
}

void BriefingSheet::make(const workspace::Briefing &briefing)
{
    m_run = std::make_unique<BriefingRun>(BriefingRun::Request{.briefing = briefing, .selection = m_parts.selection},
                                          m_parts.services);
    connect(m_run.get(), &BriefingRun::progressed, this, [this](int done, int all) {
        m_progress->setRange(0, all);
        m_progress->setValue(done);
    });
    connect(m_run.get(), &BriefingRun::failed, this, [this](const QString &line) { go(Step::Failed, line); });
    connect(m_run.get(), &BriefingRun::ready, this, [this] {
        m_file = std::make_unique<BriefingFile>(*m_run);
        m_progress->setRange(0, m_run->document().flow.pages);
        QMetaObject::invokeMethod(this, &BriefingSheet::paintNext, Qt::QueuedConnection);
    });
    go(Step::Making, tr("Making “%1”").arg(base::oneLine(briefing.title.in(m_parts.services.language))));
    m_cancel->setFocus();
    m_run->start();
}

void BriefingSheet::paintNext()
{
    const bool isMore = m_file->paintNext();
    m_progress->setValue(m_file->painted());
    if (isMore) {
        QMetaObject::invokeMethod(this, &BriefingSheet::paintNext, Qt::QueuedConnection);
        return;
    }
    m_bytes = m_file->bytes();
    m_file.reset();
    go(Step::Ready, tr("“%1” is ready: %n page(s)", nullptr, m_run->document().flow.pages)
                        .arg(base::oneLine(m_run->document().head.title)));
    m_save->setFocus();
}

void BriefingSheet::save()
{
    saving::SaveRequest request{
        .title = tr("Save briefing"),
        .name = m_run->fileName(),
        .ending = u".pdf"_s,
        .write = [bytes = m_bytes](const QString &file) { return saving::writeWhole(file, bytes); }};
    if (m_anchor) // dismisses this sheet
        saving::SaveSheet::open(std::move(request), *m_anchor, m_parts.theme);
}

void BriefingSheet::askForPrinter()
{
    m_print->setEnabled(false);
    QtConcurrent::run(m_parts.printers.names).then(this, [this](const QStringList &names) {
        m_print->setEnabled(true);
        if (names.isEmpty())
            return go(Step::Ready, tr("This device has no printer"));
        sheet::Rows rows;
        for (const QString &name : names)
            rows.append({.value = name, .text = base::oneLine(name), .icon = u"print"_s});
        m_list->setAccessibleName(tr("Printers"));
        m_list->setRows(rows);
        go(Step::Printing, tr("On which printer?"));
        m_list->setFocus();
    });
}

void BriefingSheet::print(const QString &printer)
{
    const bool isPrinted = m_parts.printers.print(*m_run, printer);
    const QString name = base::oneLine(printer);
    go(Step::Ready, isPrinted ? tr("Sent to %1").arg(name) : tr("%1 does not print: is it switched on?").arg(name));
    m_save->setFocus();
}

void BriefingSheet::close() { m_sheet.dismiss(); }

void BriefingSheet::go(Step step, const QString &line)
{
    m_step = step;
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    m_list->setVisible(step == Step::Choosing || step == Step::Printing);
    m_progress->setVisible(step == Step::Making);
    m_print->setVisible(step == Step::Ready);
    m_save->setVisible(step == Step::Ready);
    m_cancel->setText(step == Step::Making || step == Step::Choosing ? tr("Cancel") : tr("Close"));
    updateGeometry();
    Q_EMIT stepped();
}

} // namespace anjungan::briefing
