// SPDX-License-Identifier: EUPL-1.2
import Core

/// Marks identities of what came in.
enum EingangTag {}
enum EingangsdateiTag {}

typealias EingangID = ID<EingangTag>
typealias EingangsdateiID = ID<EingangsdateiTag>
