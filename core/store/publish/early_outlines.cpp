// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/early_outlines.h"

#include "core/store/format/geometry_type.h"
#include "core/store/publish/outline_table.h"

namespace anjungan::store {

void EarlyOutlines::add(qint64 seq, const source::SourceRow &feature)
{
    if (!m_work && !m_isUseless) {
        m_isUseless = feature.wkb.isEmpty() || !canHaveOutlines(geometryTypeOf(feature.type));
        if (!m_isUseless)
            m_work = std::make_unique<OutlineWork>(OutlineWork::Form::Wkb);
    }
    if (m_work && !m_work->add(seq, feature.wkb)) {
        m_work.reset();
        m_isUseless = true;
    }
}

std::unique_ptr<OutlineWork> EarlyOutlines::take()
{
    if (m_work)
        m_work->close();
    m_isUseless = true;
    return std::move(m_work);
}

} // namespace anjungan::store
