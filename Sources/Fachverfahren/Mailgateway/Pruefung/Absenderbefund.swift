// SPDX-License-Identifier: EUPL-1.2
internal import AuthenticationResults

/// What was found about the sender before anything is opened.
struct Absenderbefund: Sendable, Hashable {
    /// Our field for the top of what is delivered; empty where nobody was asked.
    var feld: [UInt8] = []
    var dmarc: AuthenticationVerdict?

    var absender: Ernte.Absender {
        switch dmarc {
        case .pass: .bestaetigt
        case .fail, .policy: .gefaelscht
        default: .unbekannt
        }
    }
}
