// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace anjungan::shell {

/// What the sync knows of one dataset, in full, and what can be done about it: sync it, and where it is held back,
/// publish it all the same, which is asked for twice, in place.
class SyncDetails : public QWidget
{
    Q_OBJECT
public:
    struct Subject
    {
        QString dataset;
        QString title;
        QString facts;       ///< one line
        QString remark;      ///< why it is held back or faulty; may be empty
        bool isHeld = false; ///< there is something to accept
        bool canSync = false;
    };

    /// `theme` must outlive it.
    explicit SyncDetails(const theme::Theme &theme, QWidget *parent = nullptr);

    /// Brings up to date what is shown; another dataset begins anew.
    void setSubject(const Subject &subject);

Q_SIGNALS:
    void syncWanted(const QString &dataset);
    void acceptWanted(const QString &dataset);

private:
    void ask(bool isAsking);
    void fit();

    const theme::Theme &m_theme;
    Subject m_subject;
    bool m_isAsking = false; ///< whether it is really to be published
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
