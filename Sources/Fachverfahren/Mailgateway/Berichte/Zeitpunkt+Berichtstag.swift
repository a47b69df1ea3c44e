// SPDX-License-Identifier: EUPL-1.2
internal import Core

extension Zeitpunkt {
    /// The day of UTC, by which servers tell each other how their mail went (RFC 8460 §4.1).
    var berichtstag: Kalendertag { Kalendertag(tagnummer: Int(millisekunden / 86_400_000)) }
}
