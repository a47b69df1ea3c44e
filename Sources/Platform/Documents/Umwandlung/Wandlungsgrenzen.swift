// SPDX-License-Identifier: EUPL-1.2

extension KindProzess.Grenzen {
    /// For tools that make a whole file of another. They reserve far more addresses than they use; of what they print the beginning is enough.
    static func wandlung(zeit: Duration, rechenzeit: Int) -> Self {
        var grenzen = Self()
        grenzen.zeit = zeit
        grenzen.rechenzeitSekunden = rechenzeit
        grenzen.speicherBytes = 4 << 30
        grenzen.dateiBytes = 256 << 20
        grenzen.offeneDateien = 512
        grenzen.ausgabeKuerzen = true
        grenzen.ohneNetz = true
        return grenzen
    }
}
