// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/bundle/bundle_label.h"
#include "core/store/reader.h"
#include "core/sync/bundle/bundle.h"
#include "core/workspace/workspace.h"

#include <memory>

namespace anjungan::store {

/// A bundle as core/sync sees it. It comes from a stick: nothing in it is believed, and nothing of it is run. The file
/// is only read, without locks and helper files, and must not change meanwhile. Lives on one thread.
class BundleReader final : public sync::Bundle
{
public:
    /// Reads the whole file to see that its seal is right; then opens it and looks at how it is built. An error where
    /// it is no bundle, was cut or altered, is of a newer version, or is not built as a bundle is.
    static CacheResult<std::unique_ptr<BundleReader>> open(const QString &file);

    /// As open(), without a look at the seal: what remains is what a forger can reach. For open() and for fuzzing.
    static CacheResult<std::unique_ptr<BundleReader>> openUnsealed(const QString &file);

    ~BundleReader() override;

    const BundleLabel &label() const { return m_label; }

    /// Not read or validated yet.
    CacheResult<KeptWorkspace> workspace() const;

    CacheResult<QList<sync::BundledDataset>> datasets() override;
    CacheResult<std::unique_ptr<sync::BundledRows>> rows(const workspace::Dataset &dataset) override;

private:
    BundleReader(std::shared_ptr<CacheConnection> connection, BundleLabel label);

    std::shared_ptr<CacheConnection> m_connection;
    BundleLabel m_label;
};

} // namespace anjungan::store
