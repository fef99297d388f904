# SPDX-License-Identifier: GPL-3.0-or-later
"""The central source: see docs/central.md."""
