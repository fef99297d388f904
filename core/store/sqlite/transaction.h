// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"

#include <utility>

namespace anjungan::store {

/// A write transaction: begins at once, and is rolled back at the end of its scope unless it was committed.
class Transaction
{
public:
    [[nodiscard]] static CacheResult<Transaction> begin(const CacheConnection &connection);
    ~Transaction();
    Transaction(Transaction &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Transaction &operator=(Transaction &&) = delete;

    [[nodiscard]] CacheResult<void> commit();

private:
    explicit Transaction(const CacheConnection *connection) : m_connection(connection) {}

    const CacheConnection *m_connection; ///< null once it is over
};

/// Runs `body`, which returns CacheResult<void>, in one transaction: all of it happens, or nothing.
template<typename Body> [[nodiscard]] CacheResult<void> inTransaction(const CacheConnection &connection, Body body)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (CacheResult<void> done = body(); !done)
        return done;
    return transaction->commit();
}

} // namespace anjungan::store
