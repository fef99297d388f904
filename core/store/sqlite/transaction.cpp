// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/transaction.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

CacheResult<Transaction> Transaction::begin(const CacheConnection &connection)
{
    return run(connection, u"BEGIN IMMEDIATE"_s).transform([&connection] { return Transaction(&connection); });
}

CacheResult<void> Transaction::commit()
{
    CacheResult<void> done = run(*m_connection, u"COMMIT"_s);
    if (done)
        m_connection = nullptr;
    return done;
}

Transaction::~Transaction()
{
    // After some errors (a full disk) SQLite has rolled back already; ROLLBACK then fails, which is harmless.
    if (m_connection)
        attempt(*m_connection, {{u"ROLLBACK"_s}});
}

} // namespace anjungan::store
