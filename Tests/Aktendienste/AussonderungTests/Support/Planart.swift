// SPDX-License-Identifier: EUPL-1.2
import Akte

/// Both the file and the message have the word; tests that know both mean the file's.
typealias Planart = Aussonderungsart
