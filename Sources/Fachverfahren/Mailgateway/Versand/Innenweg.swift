// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// The way a message took inside the house, which the world need not know (mail facts §2.14): the topmost `Received` fields, as long as they tell of
/// hosts of the inner networks.
///
/// The first one that tells of a host outside stays with all below it: that is where a forwarded message came in. No signature is broken: those of the
/// transport are made after this and do not cover the trace, and what is signed or encrypted begins below the header.
struct Innenweg: Sendable {
    /// None: nothing is hidden.
    let netze: [Netz]

    var verbirgt: Bool { !netze.isEmpty }

    /// - Parameter adresse: of the host that handed the message to us.
    func istInnen(_ adresse: String) -> Bool {
        netze.contains { $0.enthaelt(adresse) } || Self.eigene.contains { $0.enthaelt(adresse) }
    }

    /// Hosts that nobody outside can be.
    private static let eigene = ["127.0.0.0/8", "::1", "fe80::/10"].compactMap { Netz($0) }

    /// - Parameter nachricht: from its first byte; a field at its end that is not whole is left as it is.
    func ohne(_ nachricht: [UInt8]) -> [UInt8] {
        guard verbirgt else { return nachricht }
        var bleibt: [UInt8] = []
        bleibt.reserveCapacity(nachricht.count)
        var stelle = nachricht.startIndex
        while let ende = Self.feldende(nachricht, ab: stelle) {
            let feld = nachricht[stelle..<ende]
            if Self.istReceived(feld) {
                let von = Self.absendeadresse(feld)
                guard von.map(istInnen) ?? true else { break }
            } else {
                bleibt += feld
            }
            stelle = ende
        }
        return bleibt + nachricht[stelle...]
    }

    /// Whether it holds all of the header.
    static func istGanz(_ anfang: [UInt8]) -> Bool {
        var stelle = anfang.startIndex
        while let ende = feldende(anfang, ab: stelle) { stelle = ende }
        return anfang[stelle...].starts(with: [0x0D, 0x0A])
    }

    /// Behind the last line of the field that begins here.
    /// - Returns: `nil` at the end of the header, and where the first line behind the field is not there yet.
    private static func feldende(_ bytes: [UInt8], ab stelle: Int) -> Int? {
        var ende = stelle
        repeat {
            guard let zeile = bytes[ende...].firstIndex(of: 0x0A), zeile + 1 < bytes.endIndex else { return nil }
            // The empty line behind the header.
            if ende == stelle, zeile - ende <= 1 { return nil }
            ende = zeile + 1
        } while bytes[ende] == 0x20 || bytes[ende] == 0x09
        return ende
    }

    private static func istReceived(_ feld: ArraySlice<UInt8>) -> Bool {
        guard let punkt = feld.firstIndex(of: 0x3A) else { return false }
        return String(decoding: feld[..<punkt], as: UTF8.self).trimmingCharacters(in: .whitespaces).lowercased() == "received"
    }

    /// The address of the host from which the field says the message came: the last one before `by`, since what stands before it the host has said itself.
    private static func absendeadresse(_ feld: ArraySlice<UInt8>) -> String? {
        guard let punkt = feld.firstIndex(of: 0x3A) else { return nil }
        let worte = worte(String(decoding: feld[(punkt + 1)...].prefix(4_000), as: UTF8.self))
        guard let von = worte.firstIndex(where: { !$0.imKommentar && $0.text.lowercased() == "from" }) else { return nil }
        // Right behind it stands how the host greeted, which may be any word.
        let bis = worte[(von + 1)...].dropFirst().firstIndex { !$0.imKommentar && $0.text.lowercased() == "by" } ?? worte.endIndex
        return worte[von..<bis].compactMap { wort -> String? in
            let nackt = wort.text.lowercased().hasPrefix("ipv6:") ? wort.text.dropFirst(5) : wort.text[...]
            let adresse = String(nackt.prefix { $0 != "%" })
            return Netz(adresse) == nil ? nil : adresse
        }.last
    }

    private static func worte(_ text: String) -> [(text: String, imKommentar: Bool)] {
        var (alle, wort, tiefe) = ([(text: String, imKommentar: Bool)](), "", 0)
        for zeichen in text + " " {
            if zeichen.isLetter || zeichen.isNumber || ":.-_%".contains(zeichen) {
                wort.append(zeichen)
                continue
            }
            if !wort.isEmpty { alle.append((wort, tiefe > 0)) }
            wort = ""
            if zeichen == "(" { tiefe += 1 }
            if zeichen == ")" { tiefe = max(0, tiefe - 1) }
        }
        return alle
    }
}
