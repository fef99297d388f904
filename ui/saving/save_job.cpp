// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saving/save_job.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::saving {

SaveJob::SaveJob(SaveRequest request, QObject *parent) : QObject(parent), m_request(std::move(request)) {}

void SaveJob::find()
{
    QtConcurrent::run(findPlaces).then(this, [this](const QList<Place> &places) { Q_EMIT found(places); });
}

void SaveJob::save(const QString &folder, const QString &name, bool replace)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    const QString file = QDir(folder).filePath(name + m_request.ending);
    QtConcurrent::run([request = m_request, folder, name, replace] {
        return write(request, folder, name, replace);
    }).then(this, [this, file](const Outcome &outcome) {
        m_isBusy = false;
        switch (outcome.result) {
        case Result::Written:
            return Q_EMIT saved(file);
        case Result::Exists:
            return Q_EMIT existsAlready(file);
        case Result::Failed:
            return Q_EMIT failed(file, outcome.error);
        }
    });
}

SaveJob::Outcome SaveJob::write(const SaveRequest &request, const QString &folder, const QString &name, bool replace)
{
    const QDir dir(folder);
    if (!dir.exists())
        return {Result::Failed, {SaveError::Fault::NoFolder, {}}};
    const QStringList endings = QStringList{request.ending} + request.companions;
    const bool exists = std::ranges::any_of(endings, [&](const QString &ending) { return dir.exists(name + ending); });
    if (exists && !replace)
        return {Result::Exists, {}};
    if (const Saved written = request.write(dir.filePath(name + request.ending)); !written)
        return {Result::Failed, written.error()};
    rememberPlace(folder);
    return {};
}

} // namespace anjungan::saving
