# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of a file against what the workspace promises of a dataset."""
