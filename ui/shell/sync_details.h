// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace anjungan::shell {

/// All information about one dataset's syncs, and the actions: sync it and, if it is held, publish it anyway, after a
/// confirmation in the same place.
class SyncDetails : public QWidget
{
    Q_OBJECT
public:
    struct Subject
    {
        QString dataset;
        QString title;
        QString facts;       ///< one line
        QString remark;      ///< why it is held or faulty; may be empty
        bool isHeld = false; ///< there is a delivery to accept
        bool canSync = false;
    };

    /// `theme` must outlive it.
    explicit SyncDetails(const theme::Theme &theme, QWidget *parent = nullptr);

    /// Updates the details; another dataset closes an open confirmation.
    void setSubject(const Subject &subject);

Q_SIGNALS:
    void syncWanted(const QString &dataset);
    void acceptWanted(const QString &dataset);

private:
    void ask(bool isAsking);
    void fit();

    const theme::Theme &m_theme;
    Subject m_subject;
    bool m_isAsking = false; ///< the confirmation is open
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_remark;
    QLabel *m_question;
    QPushButton *m_sync;
    QPushButton *m_accept;
    QPushButton *m_yes;
    QPushButton *m_no;
};

} // namespace anjungan::shell
