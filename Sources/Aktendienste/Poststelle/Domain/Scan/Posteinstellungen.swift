// SPDX-License-Identifier: EUPL-1.2

/// What a town decides about its mail room. Proposals until it does.
struct Posteinstellungen: Hashable, Sendable {
    /// Percentage of scans that are compared with their paper.
    var stichprobe = 10
    /// Months after filing until paper may be destroyed.
    var papiermonate = 6
    /// Version of the description of the procedure, for scans that name none.
    var verfahren = ""

    func geprueft() throws(PostError) -> Self {
        guard (0...100).contains(stichprobe) else {
            throw .einstellungUngueltig("Die Stichprobe liegt zwischen 0 und 100 Prozent.")
        }
        guard (1...120).contains(papiermonate) else {
            throw .einstellungUngueltig("Papier wird zwischen 1 und 120 Monaten aufgehoben.")
        }
        var sauber = self
        sauber.verfahren = try Eingangsregel.text(verfahren, "Die Verfahrensdokumentation", 200) ?? ""
        return sauber
    }
}
