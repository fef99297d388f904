// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace anjungan::store {

/// The identity of a row. Two rows are the same if key and hash are equal.
struct RowIdentity
{
    QString key;        ///< the key field's value as text; empty if the row has none
    QByteArray hash;    ///< 20 bytes over the geometry and all fields except the `modified` field; null and missing are
                        ///< equal. Without a key also over the heights
    qint64 stamp = 0;   ///< digest of the `modified` field's value; 0 if there is none
    qint64 feature = 0; ///< digest of the feature's id; 0 if it has none
};

/// A key field's value as the key of its row; empty if it is missing.
QString keyText(const source::Value &value);

/// Identifies the rows of pages with the same list of fields. The hash does not depend on the fields' order, the
/// process or the machine's locale: equal rows of two syncs have equal hashes.
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
    QByteArray m_buffer; ///< reused
};

} // namespace anjungan::store
