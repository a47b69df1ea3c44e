// SPDX-License-Identifier: EUPL-1.2
import Core

/// A number made from a birthday, and which parts of the day it shows.
struct Wunschzahl: Hashable, Sendable {
    let zahl: Int
    let bedeutung: String

    /// Numbers people recognise their day in, best first, cut to the digits the city gives out.
    static func aus(geburtstag: String, ziffern: ClosedRange<Int>) throws(KennzeichenError) -> [Wunschzahl] {
        let datum = try Datum(geburtstag)
        let t = datum.tag, m = datum.monat
        var moegliche = [
            (Self.zwei(t) + Self.zwei(m), "Tag und Monat"), ("\(t)\(m)", "Tag und Monat"),
            ("\(m)\(t)", "Monat und Tag"), (Self.zwei(m) + Self.zwei(t), "Monat und Tag"),
        ]
        if let jahr = datum.jahr {
            let kurz = Self.zwei(jahr % 100)
            moegliche += [
                (kurz, "Jahr"), (String(jahr), "Jahr"), ("\(m)" + kurz, "Monat und Jahr"), ("\(t)" + kurz, "Tag und Jahr"),
                (kurz + "\(m)", "Jahr und Monat"), (kurz + "\(t)", "Jahr und Tag"),
            ]
        }
        moegliche += [("\(t)", "Tag"), ("\(m)", "Monat")]
        var gesehen: Set<Int> = []
        // A leading zero cannot stand on a plate, so 0312 is not 312 in disguise: the form without it is in the list.
        return moegliche.compactMap { text, bedeutung in
            guard text.first != "0", ziffern.contains(text.count), let zahl = Int(text), gesehen.insert(zahl).inserted else {
                return nil
            }
            return Wunschzahl(zahl: zahl, bedeutung: bedeutung)
        }
    }

    private static func zwei(_ zahl: Int) -> String { zahl < 10 ? "0\(zahl)" : String(zahl) }

    /// `12.03.1985`, `12.3.85`, `12.3.` or `1985-03-12`.
    private struct Datum {
        let tag: Int, monat: Int
        let jahr: Int?

        init(_ text: String) throws(KennzeichenError) {
            guard text.utf8.count <= 12 else { throw .geburtstagUngueltig }
            if let iso = Kalendertag(iso: text) {
                (tag, monat, jahr) = (iso.tag, iso.monat, iso.jahr)
                return
            }
            let felder = text.split(separator: ".").map { $0.trimmingBlanks }
            let zahlen = felder.compactMap { feld in feld.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(feld) : nil }
            guard (2...3).contains(felder.count), zahlen.count == felder.count else { throw .geburtstagUngueltig }
            let jahr = zahlen.count == 3 ? zahlen[2] : nil
            if let jahr, felder[2].count != 2, !(felder[2].count == 4 && (1900...2100).contains(jahr)) {
                throw .geburtstagUngueltig
            }
            // A leap year where the year is unknown or has two digits: 29 February must stay possible.
            guard
                Kalendertag(jahr: jahr.map { $0 < 100 ? 2000 + $0 / 4 * 4 : $0 } ?? 2000, monat: zahlen[1], tag: zahlen[0]) != nil
            else { throw .geburtstagUngueltig }
            (tag, monat, self.jahr) = (zahlen[0], zahlen[1], jahr)
        }
    }
}

extension Substring {
    fileprivate var trimmingBlanks: Substring {
        var rest = self[...]
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}
