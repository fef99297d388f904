// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/saving/places.h"
#include "ui/saving/save_request.h"

#include <QFuture>
#include <QObject>

namespace anjungan::saving {

/// What saving needs of the disk, each on a worker thread: finding folders, looking whether a file is there, writing
/// it. A writing that has begun is completed, also after this is gone. Lives on the UI thread.
class SaveJob : public QObject
{
    Q_OBJECT

public:
    explicit SaveJob(SaveRequest request, QObject *parent = nullptr);

    const SaveRequest &request() const { return m_request; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

    void find();
    /// Writes the file of that name, without its ending, in a folder; unless it, or a companion, is there already and
    /// is not to be replaced.
    void save(const QString &folder, const QString &name, bool replace);

Q_SIGNALS:
    void found(const QList<anjungan::saving::Place> &places);
    void existsAlready(const QString &file);
    void saved(const QString &file);
    void failed(const QString &file, const anjungan::saving::SaveError &error);

private:
    enum class Result { Written, Exists, Failed };
    struct Outcome
    {
        Result result = Result::Written;
        SaveError error = {};
    };
    static Outcome write(const SaveRequest &request, const QString &folder, const QString &name, bool replace);

    SaveRequest m_request;
    bool m_isBusy = false;
};

} // namespace anjungan::saving
