// SPDX-License-Identifier: EUPL-1.2
public import Core

public enum VertretungTag {}
public typealias VertretungID = ID<VertretungTag>

/// Who stands in for whom, first and last day included. The deputy sees and does all that the absent person may, and signs "i. V.".
public struct Vertretung: Hashable, Sendable {
    public let id: VertretungID
    public let vertretener: MitarbeiterID
    public let vertreter: MitarbeiterID
    public let ab: Kalendertag
    public let bis: Kalendertag

    /// A longer absence is entered anew: nobody keeps foreign rights for years because an entry was forgotten.
    static let hoechstensTage = 366

    public func gilt(am tag: Kalendertag) -> Bool { ab <= tag && tag <= bis }
    func trifft(_ ab: Kalendertag, _ bis: Kalendertag) -> Bool { self.ab <= bis && ab <= self.bis }

    /// The days as people say them.
    public var zeitraum: String { ab == bis ? "am \(ab.deutsch)" : "vom \(ab.deutsch) bis zum \(bis.deutsch)" }

    /// Whether these days can be entered at all.
    static func pruefeTage(_ ab: Kalendertag, _ bis: Kalendertag, heute: Kalendertag) throws(VertretungError) {
        guard ab <= bis else { throw .endeVorBeginn }
        guard ab >= heute else { throw .vergangen }
        guard bis - ab < hoechstensTage else { throw .zuLang(hoechstens: hoechstensTage) }
    }

    /// Whether the new entry fits to those of the same days. One person is represented by one deputy at a time, and the deputy is
    /// present: this also keeps two people from representing each other, over any number of corners.
    static func pruefe(
        _ vertretener: MitarbeiterID, durch vertreter: MitarbeiterID, _ ab: Kalendertag, _ bis: Kalendertag,
        gegen andere: [Vertretung], name: (MitarbeiterID) throws -> String
    ) throws {
        guard vertretener != vertreter else { throw VertretungError.selbst }
        for eintrag in andere where eintrag.trifft(ab, bis) {
            if eintrag.vertretener == vertretener {
                throw VertretungError.ueberschneidung(wer: try name(eintrag.vertreter), wann: eintrag.zeitraum)
            }
            if eintrag.vertretener == vertreter {
                throw VertretungError.selbstVertreten(wer: try name(vertreter), wann: eintrag.zeitraum)
            }
        }
    }
}

/// Rights around standing in for others.
public enum Vertretungsrechte {
    /// In the unit of the absent person, or one above it.
    public static let setzen: Recht = "identity.vertretung.setzen"
}
