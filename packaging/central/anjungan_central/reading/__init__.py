# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of agencies as rows of values. Nothing here knows what the values should be."""
