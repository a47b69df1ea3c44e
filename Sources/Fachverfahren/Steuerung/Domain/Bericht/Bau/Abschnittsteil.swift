// SPDX-License-Identifier: EUPL-1.2
import Core

/// What one part of the plan gave: titles beside those of the Bausteine, and blocks.
struct Abschnittsteil: Sendable {
    var titel: [Satz] = []
    var bloecke: [Berichtsblock] = []
}
