// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace anjungan::store {

/// Who a row is and what it says. Two rows are the same where key and hash are equal.
struct RowIdentity
{
    QString key; ///< the key field's value as text, else the feature's id; empty where it has neither
    QByteArray
        hash; ///< 20 bytes over all fields and the geometry but not the `modified` field; null and missing count alike
    qint64 stamp = 0; ///< digest of the `modified` field's value; 0 where there is none
};

/// A key field's value as the key of its row; empty for a missing one.
QString keyText(const source::Value &value);

/// Identifies the rows of pages with the same list of fields. The hash does not depend on the fields' order, on the run
/// or on the machine's locale: equal rows of two syncs hash alike.
class RowIdentifier
{
public:
    /// `keyField` and `modifiedField` may be absent from `fields`, or empty.
    RowIdentifier(const std::vector<QString> &fields, const QString &keyField, const QString &modifiedField);

    RowIdentity identify(const source::SourceRow &feature);

private:
    struct HashedField
    {
        std::size_t index;
        QByteArray name;
    };

    std::vector<HashedField> m_hashed; ///< by name
    std::ptrdiff_t m_key = -1;
    std::ptrdiff_t m_modified = -1;
    QByteArray m_buffer; ///< kept for its memory
};

} // namespace anjungan::store
