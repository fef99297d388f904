// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filters/filter.h"

#include "ui/shell/filters/narrowing.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

Filter::Filter(QString parameter, QString icon, QString title, FilterParts parts, QObject *parent)
    : QObject(parent), m_parameter(std::move(parameter)), m_icon(std::move(icon)), m_title(std::move(title)),
      m_parts(std::move(parts))
{
}

void Filter::showPage(const workspace::PageSpec &page, panels::PageContext &context)
{
    leavePage();
    m_context = &context;
    m_isFollowed = isFollowedBy(page);
    m_isKey = page.detail && page.detail->parameter == m_parameter;
    connect(m_context, &panels::PageContext::changed, this, [this](const QString &parameter) {
        if (parameter != m_parameter)
            return;
        if (m_sheet) // its rows would mark what was chosen before
            m_sheet->dismiss();
        follow();
        Q_EMIT changed();
    });
    follow();
}

void Filter::leavePage()
{
    if (m_context)
        m_context->disconnect(this);
    m_context = nullptr;
    m_isFollowed = m_isKey = false;
    if (m_sheet)
        m_sheet->dismiss();
}

bool Filter::isSet() const { return !value().isEmpty(); }

bool Filter::isShown() const { return m_context && !m_isKey && (m_isFollowed || isSet()); }

bool Filter::isFollowedBy(const workspace::PageSpec &page) const
{
    return !datasetsNarrowedBy(page, m_parameter).isEmpty();
}

QString Filter::value() const { return m_context ? m_context->value(m_parameter) : QString(); }

void Filter::open(QWidget &anchor)
{
    if (!m_context)
        return;
    auto *sheet = new sheet::Sheet(m_title, anchor, m_parts.theme);
    sheet->setObjectName(m_parameter + u"_sheet"_s);
    m_sheet = sheet;
    sheet->open(fill(*sheet));
}

void Filter::choose(const QString &value)
{
    if (sheet::Sheet *sheet = m_sheet)
        sheet->dismiss();
    if (m_context)
        m_context->set(m_parameter, value);
}

void Filter::clear()
{
    const panels::PageContext *context = m_context;
    if (!context)
        return;
    selection::Navigation &navigation = context->navigation();
    navigation.choose(navigation.selection().with(m_parameter, {}));
}

void Filter::answered()
{
    --m_asked;
    Q_EMIT changed();
    if (isSettled())
        Q_EMIT settled();
}

} // namespace anjungan::shell
