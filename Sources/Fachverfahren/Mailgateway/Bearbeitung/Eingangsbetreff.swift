// SPDX-License-Identifier: EUPL-1.2
internal import Mailrichtlinie
internal import Mailschutz
internal import MimeStructure

/// What the mailbox is told of protection and signature, in front of the subject. Forged ones must be out of it before.
enum Eingangsbetreff {
    static func marken(_ befund: Oeffnungsbefund) -> [Eingangsmarke] {
        var marken: [Eingangsmarke] = []
        if case .geoeffnet = befund.ausgang,
            befund.schichten.contains(where: { if case .verschluesselt = $0 { true } else { false } })
        {
            marken.append(befund.unversehrt ? .sicher : .entschluesselt)
        }
        switch befund.signatur.urteil {
        case .gueltig: marken.append(.signiertOk)
        case .ungueltig: marken.append(.signiertUngueltig)
        case .unbekannt: marken.append(.signiertUnbekannt)
        case .keine: break
        }
        return marken
    }

    static func setze(_ marken: [Eingangsmarke], _ nachricht: [UInt8]) throws(MimeError) -> [UInt8] {
        guard !marken.isEmpty else { return nachricht }
        let vorn = marken.map(\.rawValue).joined(separator: " ")
        let kopf = try MessageHeader(nachricht[...])
        var splice = ByteSplice()
        guard let feld = kopf.first("subject") else {
            splice.insert(try HeaderWriter.field("Subject", text: vorn), at: kopf.range.lowerBound)
            return splice.applied(to: nachricht[...])
        }
        let gelesen = feld.text
        // What cannot be read here is left for the mail program to show.
        var neu: [UInt8]
        if gelesen.isLossy {
            neu = try HeaderWriter.field(feld.name, text: vorn)
            neu.removeLast(2)
            neu += [0x20] + feld.value + [0x0D, 0x0A]
        } else {
            neu = try HeaderWriter.field(feld.name, text: "\(vorn) \(gelesen.text)")
        }
        splice.replace(feld.range, with: neu)
        return splice.applied(to: nachricht[...])
    }
}
