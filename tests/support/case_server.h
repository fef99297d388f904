// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QProcess>

namespace anjungan::test {

/// The cases of peers' bug reports in the folder `shared` beside the checkout, served by its own program on loopback.
class CaseServer
{
public:
    CaseServer();
    ~CaseServer();
    Q_DISABLE_COPY_MOVE(CaseServer)

    /// Why the cases cannot be served here; empty if they are.
    const QString &missing() const { return m_missing; }

    /// The workspace of a case, at this server.
    workspace::Workspace workspace(const QString &caseId) const;

    /// Turns a case to another state: turn("B07", "second").
    void turn(const QString &caseId, const QString &key) const;

private:
    QProcess m_server;
    quint16 m_port = 0;
    QString m_missing;
};

} // namespace anjungan::test
