// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/paper/map_saving.h"

#include <QPageSize>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// Pictures have this many pixels per visible pixel, in each direction: for a slide or a page of a report.
constexpr int mapFineness = 2;
constexpr int leastSide = 640;

QSize pictureSize(QSize seen)
{
    return (seen * mapFineness).expandedTo({leastSide, leastSide}).boundedTo({map::largestSide, map::largestSide});
}

/// A4, in landscape if the map is.
QSizeF pageSize(QSize seen)
{
    const QSizeF page = QPageSize(QPageSize::A4).size(QPageSize::Point);
    return seen.width() >= seen.height() ? page.transposed() : page;
}

saving::Saved savedAs(const std::expected<void, map::SheetError> &written, const QString &file)
{
    if (written)
        return {};
    if (written.error().fault == map::SheetFault::File)
        return std::unexpected(saving::errorOf(file, written.error().detail));
    return std::unexpected(saving::SaveError{saving::SaveError::Fault::Memory, {}});
}

} // namespace

MapSaving::MapSaving(std::function<Subject()> subject, QObject *parent) : QObject(parent), m_subject(std::move(subject))
{
}

saving::SaveRequest MapSaving::picture() const
{
    const Subject subject = m_subject();
    return {.title = tr("Save the map as a PNG picture"),
            .name = subject.name,
            .ending = u".png"_s,
            .write = [subject](const QString &file) {
                return savedAs(map::writePng(subject.sheet, pictureSize(subject.seen), file), file);
            }};
}

saving::SaveRequest MapSaving::page() const
{
    const Subject subject = m_subject();
    return {.title = tr("Save the map as a PDF sheet"),
            .name = subject.name,
            .ending = u".pdf"_s,
            .write = [subject](const QString &file) {
                return savedAs(map::writePdf(subject.sheet, pageSize(subject.seen), file), file);
            }};
}

QFuture<QImage> MapSaving::image() const
{
    return QtConcurrent::run([subject = m_subject()] {
        return map::sheetImage(subject.sheet, pictureSize(subject.seen)).value_or(QImage());
    });
}

} // namespace anjungan::panels
