// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/paper/map_saving.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QPageSize>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// Pictures have this many pixels per visible pixel, in each direction: for a slide or a page of a report.
constexpr int fineness = 2;
constexpr int leastSide = 640;

QSize pictureSize(QSize seen)
{
    return (seen * fineness).expandedTo({leastSide, leastSide}).boundedTo({map::largestSide, map::largestSide});
}

/// A4, in landscape if the map is.
QSizeF pageSize(QSize seen)
{
    const QSizeF page = QPageSize(QPageSize::A4).size(QPageSize::Point);
    return seen.width() >= seen.height() ? page.transposed() : page;
}

void askByDialog(QWidget *window, const QString &suggested, const QString &filter,
                 std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->selectFile(suggested);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, std::move(chosen));
    dialog->open();
}

} // namespace

MapSaving::MapSaving(std::function<Subject()> subject, QWidget *window)
    : QObject(window), m_subject(std::move(subject)),
      m_ask([window](const QString &suggested, const QString &filter, std::function<void(const QString &)> chosen) {
          askByDialog(window, suggested, filter, std::move(chosen));
      })
{
}

QMenu *MapSaving::makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    const auto add = [&](const QString &name, const QString &text, void (MapSaving::*run)()) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, run);
    };
    add(u"save_picture"_s, tr("PNG picture…"), &MapSaving::savePicture);
    add(u"save_page"_s, tr("PDF sheet…"), &MapSaving::savePage);
    add(u"copy_picture"_s, tr("Copy picture"), &MapSaving::copyPicture);
    return menu;
}

void MapSaving::savePicture()
{
    save(u".png"_s, tr("PNG pictures (*.png)"), [](const Subject &subject, const QString &file) {
        return map::writePng(subject.sheet, pictureSize(subject.seen), file);
    });
}

void MapSaving::savePage()
{
    save(u".pdf"_s, tr("PDF documents (*.pdf)"), [](const Subject &subject, const QString &file) {
        return map::writePdf(subject.sheet, pageSize(subject.seen), file);
    });
}

void MapSaving::copyPicture()
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    QtConcurrent::run([subject = m_subject()] {
        return map::sheetImage(subject.sheet, pictureSize(subject.seen));
    }).then(this, [this](const std::expected<QImage, map::SheetError> &image) {
        m_isBusy = false;
        if (image)
            QGuiApplication::clipboard()->setImage(*image);
        Q_EMIT reported(image ? tr("The picture is copied") : wrong(image.error()));
    });
}

void MapSaving::save(const QString &ending, const QString &filter,
                     std::function<Written(const Subject &, const QString &file)> write)
{
    if (m_isBusy)
        return;
    // The state when the button is tapped, independent of changes while the dialog is open.
    const Subject subject = m_subject();
    m_ask(subject.name + ending, filter, [this, subject, ending, write = std::move(write)](const QString &chosen) {
        if (chosen.isEmpty() || m_isBusy)
            return;
        const QString file = chosen.endsWith(ending, Qt::CaseInsensitive) ? chosen : chosen + ending;
        m_isBusy = true;
        Q_EMIT reported(tr("Saving the map…"));
        QtConcurrent::run([subject, file, write] {
            return write(subject, file);
        }).then(this, [this, file](const Written &written) { finish(file, written); });
    });
}

void MapSaving::finish(const QString &file, const Written &written)
{
    m_isBusy = false;
    const QString shown = QDir::toNativeSeparators(file);
    Q_EMIT reported(written ? tr("Saved: %1").arg(shown)
                            : tr("%1 is not saved: %2").arg(QFileInfo(file).fileName(), wrong(written.error())));
}

QString MapSaving::wrong(const map::SheetError &error) const
{
    switch (error.fault) {
    case map::SheetFault::Size:
    case map::SheetFault::Memory:
        return tr("there is not enough memory for the picture");
    case map::SheetFault::File:
        break;
    }
    return tr("the file cannot be written (%1)").arg(error.detail);
}

} // namespace anjungan::panels
