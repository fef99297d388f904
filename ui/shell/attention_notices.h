// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/seen_attention.h"
#include "ui/shell/attention_watch.h"

#include <functional>

namespace anjungan::shell {

/// Notifications of the system for what newly needs attention, where the person allows them; never two for the same
/// thing. Lives on the UI thread and may outlive windows.
class AttentionNotices : public QObject
{
    Q_OBJECT

public:
    using Show = std::function<void(const QString &title, const QString &text)>;

    /// `told` are the marks of what was notified before.
    AttentionNotices(const QStringList &told, bool isOn, Show show, QObject *parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_isOn; }
    void setOn(bool isOn);
    const QStringList &told() const { return m_told.marks(); }

    /// One notification for all that is new among them; none while it is off. What nobody was told while it was off
    /// stays untold.
    void tell(const std::vector<AttentionWatch::Item> &unseen);

Q_SIGNALS:
    void changed();

private:
    panels::SeenAttention m_told;
    bool m_isOn;
    Show m_show;
};

} // namespace anjungan::shell
