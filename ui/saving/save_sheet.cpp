// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saving/save_sheet.h"

#include "core/base/one_line.h"
#include "ui/saving/file_name.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/sheet.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::saving {

namespace {

constexpr double sheetWidth = 420; ///< at a factor of 1
constexpr qsizetype longestName = 120;

QString native(const QString &path) { return base::oneLine(QDir::toNativeSeparators(path), 1000); }

} // namespace

SaveSheet *SaveSheet::open(SaveRequest request, QWidget &anchor, const theme::Theme &theme)
{
    auto *sheet = new sheet::Sheet(request.title, anchor, theme);
    sheet->setObjectName(u"save_sheet"_s);
    auto *content = new SaveSheet(std::move(request), *sheet, theme);
    sheet->setContent(content);
    sheet->open(theme.isTouch() ? static_cast<QWidget *>(content->m_save) : content->m_name);
    content->m_job->find();
    return content;
}

SaveSheet::SaveSheet(SaveRequest request, sheet::Sheet &sheet, const theme::Theme &theme)
    : m_theme(theme), m_sheet(sheet), m_job(new SaveJob(std::move(request), this)), m_name(new QLineEdit(this)),
      m_places(new sheet::ChoiceList(theme, this)), m_line(new QLabel(this)), m_layout(new QVBoxLayout(this))
{
    m_name->setObjectName(u"save_name"_s);
    m_name->setAccessibleName(tr("File name"));
    m_name->setMaxLength(longestName);
    m_name->setText(m_job->request().name);
    m_name->setSelection(static_cast<int>(m_name->text().size()),
                         -static_cast<int>(m_name->text().size())); // from its beginning on
    m_places->setObjectName(u"save_places"_s);
    m_places->setAccessibleName(tr("Folder"));
    m_line->setObjectName(u"save_line"_s);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setWordWrap(true);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_name);
    m_layout->addWidget(m_places, 1);
    m_layout->addWidget(m_line);
    addButtons();
    connect(m_name, &QLineEdit::returnPressed, this, &SaveSheet::save);
    connect(m_name, &QLineEdit::textEdited, this, [this] { go(m_step == Step::Finding ? m_step : Step::Asking); });
    connect(m_places, &sheet::ChoiceList::chosen, this, &SaveSheet::choosePlace);
    connect(m_job, &SaveJob::found, this, &SaveSheet::showPlaces);
    connect(m_job, &SaveJob::existsAlready, this, [this](const QString &file) {
        go(Step::Replacing, tr("%1 exists already").arg(native(QFileInfo(file).fileName())));
        m_replace->setFocus();
    });
    connect(m_job, &SaveJob::saved, this, [this](const QString &file) {
        m_file = file;
        go(Step::Done, tr("Saved: %1").arg(native(file)));
        m_open->setFocus();
    });
    connect(m_job, &SaveJob::failed, this, [this](const QString &file, const SaveError &error) {
        go(Step::Asking, wrong(file, error));
        m_save->setFocus();
    });
    connect(&theme, &theme::Theme::changed, this, &SaveSheet::applyTheme);
    applyTheme();
    go(Step::Finding);
}

QSize SaveSheet::sizeHint() const
{
    const QSize needed = QWidget::sizeHint();
    return {std::max(needed.width(), m_theme.pixels(sheetWidth)), needed.height()};
}

void SaveSheet::addButtons()
{
    m_cancel = addButton(u"save_cancel"_s, tr("Cancel"), &SaveSheet::close);
    m_save = addButton(u"save_now"_s, tr("Save"), &SaveSheet::save);
    m_replace = addButton(u"save_replace"_s, tr("Replace"), &SaveSheet::replace);
    m_close = addButton(u"save_close"_s, tr("Close"), &SaveSheet::close);
    m_folder = addButton(u"save_folder"_s, tr("Show in folder"), &SaveSheet::showFolder);
    m_open = addButton(u"save_open"_s, tr("Open"), &SaveSheet::openFile);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (QPushButton *button : {m_cancel, m_save, m_replace, m_close, m_folder, m_open})
        row->addWidget(button);
    for (QPushButton *button : {m_save, m_replace, m_open})
        button->setProperty("primary", true);
    m_layout->addLayout(row);
}

QPushButton *SaveSheet::addButton(const QString &name, const QString &text, void (SaveSheet::*run)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(true); // Enter presses the one with the focus
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

void SaveSheet::applyTheme()
{
    m_layout->setSpacing(m_theme.pixels(8));
    m_name->setFont(m_theme.font(theme::Role::Body));
    m_name->setFixedHeight(m_theme.touchTarget());
    m_line->setFont(m_theme.font(theme::Role::Body));
    for (QPushButton *button : {m_cancel, m_save, m_replace, m_close, m_folder, m_open}) {
        button->setFont(m_theme.strongFont(theme::Role::Body));
        button->setMinimumHeight(m_theme.touchTarget());
    }
}

void SaveSheet::showPlaces(const QList<Place> &places)
{
    m_known = places;
    choosePlace(places.isEmpty() ? QString() : places.first().path);
    go(Step::Asking);
}

void SaveSheet::choosePlace(const QString &path)
{
    m_path = path;
    sheet::Rows rows;
    for (const Place &place : m_known)
        rows.append({.value = place.path,
                     .text = titleOf(place),
                     .detail = place.wasLast ? tr("used last") : QString(),
                     .icon = u"folder"_s,
                     .isChosen = place.path == path});
    m_places->setRows(rows);
    if (m_step == Step::Replacing)
        go(Step::Asking);
}

void SaveSheet::go(Step step, const QString &line)
{
    m_step = step;
    const bool isWriting = step == Step::Writing, isSaved = step == Step::Done, isAgain = step == Step::Replacing;
    m_name->setEnabled(!isWriting);
    m_places->setEnabled(!isWriting);
    m_name->setHidden(isSaved);
    m_places->setHidden(isSaved);
    m_save->setHidden(isSaved || isAgain);
    m_save->setEnabled(step == Step::Asking);
    m_replace->setVisible(isAgain);
    m_cancel->setHidden(isSaved);
    for (QPushButton *button : {m_close, m_folder, m_open})
        button->setVisible(isSaved);
    m_line->setText(isWriting ? tr("Saving…") : line);
    m_line->setVisible(!m_line->text().isEmpty());
    Q_EMIT stepped();
}

void SaveSheet::save() { write(false); }

void SaveSheet::replace() { write(true); }

void SaveSheet::write(bool replace)
{
    if ((m_step != Step::Asking && m_step != Step::Replacing) || m_path.isEmpty())
        return;
    const SaveRequest &request = m_job->request();
    QString name = m_name->text().trimmed();
    if (name.endsWith(request.ending, Qt::CaseInsensitive))
        name.chop(request.ending.size());
    QString longest = request.ending;
    for (const QString &ending : request.companions)
        longest = ending.size() > longest.size() ? ending : longest;
    if (!isSafeName(name, longest))
        return go(Step::Asking,
                  tr("A file cannot have this name: it is empty or too long, or has one of / \\ : * ? \" < > |"));
    go(Step::Writing);
    m_job->save(m_path, name, replace);
}

void SaveSheet::close() { m_sheet.dismiss(); }

void SaveSheet::openFile() { openLocal(m_file); }

void SaveSheet::showFolder() { openLocal(QFileInfo(m_file).path()); }

void SaveSheet::openLocal(const QString &path)
{
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        return close();
    m_line->setText(tr("No program on this device opens %1").arg(native(path)));
}

QString SaveSheet::titleOf(const Place &place) const
{
    switch (place.kind) {
    case Place::Kind::Documents:
        return tr("Documents");
    case Place::Kind::Downloads:
        return tr("Downloads");
    case Place::Kind::Desktop:
        return tr("Desktop");
    case Place::Kind::Pictures:
        return tr("Pictures");
    case Place::Kind::Home:
        return tr("Home folder");
    case Place::Kind::Other:
    case Place::Kind::Drive:
        break;
    }
    return place.name;
}

QString SaveSheet::wrong(const QString &file, const SaveError &error) const
{
    const QString name = native(QFileInfo(file).fileName());
    switch (error.fault) {
    case SaveError::Fault::NoFolder:
        return tr("%1 is not saved: the folder is not there any more").arg(name);
    case SaveError::Fault::NotAllowed:
        return tr("%1 is not saved: nothing may be written in this folder").arg(name);
    case SaveError::Fault::NoRoom:
        return tr("%1 is not saved: the disk has no room").arg(name);
    case SaveError::Fault::Memory:
        return tr("%1 is not saved: there is not enough memory").arg(name);
    case SaveError::Fault::Other:
        break;
    }
    return tr("%1 is not saved: the file cannot be written (%2)").arg(name, base::oneLine(error.detail));
}

} // namespace anjungan::saving
