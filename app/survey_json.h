// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace_loader.h"
#include "core/source/catalogue.h"
#include "core/survey/proposal.h"
#include "core/survey/survey_values.h"

#include <QJsonObject>

/// The outputs of `check --json` and `describe --json`; the keys are described in docs/command-line.md.
namespace anjungan::app {

/// Of a workspace that cannot be used.
QJsonObject toJson(const LoadError &error);

/// Of a valid workspace; without a survey its sources were not asked.
QJsonObject toJson(const workspace::Workspace &workspace, const std::optional<survey::Survey> &survey);

QJsonObject toJson(const source::CollectionList &list);
QJsonObject toJson(const survey::Proposal &proposal);

} // namespace anjungan::app
