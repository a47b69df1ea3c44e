// SPDX-License-Identifier: EUPL-1.2
internal import HeaderProtection
internal import Mailrichtlinie
internal import MimeStructure
internal import Smtp

/// Who writes, and whom the others see.
struct Kopfadressen {
    /// The one address in From; `nil` for several.
    let von: Mailadresse?
    private let genannte: Set<String>

    init(_ nachricht: [UInt8]) throws(MimeError) {
        let kopf = try MessageHeader(nachricht[...])
        von = kopf.sole("from").flatMap { ProtectedMessage.comparable(String(decoding: $0.value, as: UTF8.self)) }.flatMap(
            Mailadresse.init)
        let felder = kopf.all("to") + kopf.all("cc")
        genannte = Set(
            felder.flatMap { feld in
                String(decoding: feld.value, as: UTF8.self).lowercased().split { " \t<>,;:\"()".contains($0) }.map(String.init)
            })
    }

    /// Not among Bcc: its certificate may stand in a copy that others get.
    func nennt(_ adresse: Mailadresse) -> Bool { genannte.contains(adresse.description) }
}

extension Zustellung {
    /// `nil` for a postmaster without a domain.
    var mailadresse: Mailadresse? { empfaenger.address.flatMap { Mailadresse($0.text) } }
}

extension Nachricht {
    /// `nil` for the empty path of reports.
    var absenderadresse: Mailadresse? { absender.address.flatMap { Mailadresse($0.text) } }
}
