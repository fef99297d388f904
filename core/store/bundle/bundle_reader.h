// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/bundle/bundle_label.h"
#include "core/store/reader.h"
#include "core/sync/bundle/bundle.h"
#include "core/workspace/workspace.h"

#include <memory>

namespace anjungan::store {

/// Implements sync::Bundle for a bundle file. Bundles come from outside: nothing in them is trusted, and nothing is
/// executed. The file is only read, without locks and helper files, and must not change meanwhile. Lives on one thread.
class BundleReader final : public sync::Bundle
{
public:
    /// Reads the whole file to check its seal; then opens it and checks its structure. An error if it is not a bundle,
    /// was cut or altered, has a newer format, or does not have the structure of a bundle.
    [[nodiscard]] static CacheResult<std::unique_ptr<BundleReader>> open(const QString &file);

    /// Like open(), without checking the seal, which a forger could make too. For open() and for fuzzing.
    [[nodiscard]] static CacheResult<std::unique_ptr<BundleReader>> openUnsealed(const QString &file);

    ~BundleReader() override;

    const BundleLabel &label() const { return m_label; }

    /// Not read or validated yet.
    [[nodiscard]] CacheResult<KeptWorkspace> workspace() const;

    [[nodiscard]] CacheResult<QList<sync::BundledDataset>> datasets() override;
    [[nodiscard]] CacheResult<std::unique_ptr<sync::BundledRows>> rows(const workspace::Dataset &dataset) override;

private:
    BundleReader(std::shared_ptr<CacheConnection> connection, BundleLabel label);

    std::shared_ptr<CacheConnection> m_connection;
    BundleLabel m_label;
};

} // namespace anjungan::store
