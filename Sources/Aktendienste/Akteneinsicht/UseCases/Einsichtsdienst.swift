// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
public import Foundation
import Store

/// What the acts of this module stand on.
struct Einsichtsdienst: Sendable {
    let store: Store
    let inhalte: ContentStore
    let recht: Einsichtsrecht
    let werkzeug: Seitenwerkzeug
    /// Where the PDF copies lie that were made of mails, pictures and office files; `nil` where none are made.
    var abgeleitet: ContentStore?

    static let hoechstensSeiten = 500
    static let hoechstensStellen = 500

    /// Makes the delivery of a piece as it would be now.
    func zeichne(_ stueck: Einsichtstueck, _ stellen: [Schwaerzung], zeichen: String) async throws -> Data {
        let pfad = try await inhalte.verifiedFile(stueck.original)
        return try await werkzeug.schwaerzen(
            URL(fileURLWithPath: pfad),
            stellen.map {
                Seitenwerkzeug.Stelle(
                    $0.stelle.seite, $0.stelle.x, $0.stelle.y, $0.stelle.breite, $0.stelle.hoehe, $0.grund.paragraf)
            },
            stueck.blatt ?? 1, zeichen)
    }
}

/// The document tools, behind closures; the house hands them in.
public struct Seitenwerkzeug: Sendable {
    /// In thousandths of the page.
    public struct Stelle: Sendable {
        public let seite: Int
        public let x: Int
        public let y: Int
        public let breite: Int
        public let hoehe: Int
        public let text: String

        init(_ seite: Int, _ x: Int, _ y: Int, _ breite: Int, _ hoehe: Int, _ text: String) {
            self.seite = seite
            self.x = x
            self.y = y
            self.breite = breite
            self.hoehe = hoehe
            self.text = text
        }
    }

    let seiten: @Sendable (URL) async throws -> Int
    let bild: @Sendable (_ datei: URL, _ seite: Int) async throws -> Data
    let schwaerzen: @Sendable (_ datei: URL, _ stellen: [Stelle], _ blatt: Int, _ zeichen: String) async throws -> Data

    /// - Parameters:
    ///   - bild: a page as PNG.
    ///   - schwaerzen: a new PDF without anything that lay under the places, with numbered sheets.
    public init(
        seiten: @escaping @Sendable (URL) async throws -> Int, bild: @escaping @Sendable (URL, Int) async throws -> Data,
        schwaerzen: @escaping @Sendable (URL, [Stelle], Int, String) async throws -> Data
    ) {
        self.seiten = seiten
        self.bild = bild
        self.schwaerzen = schwaerzen
    }
}
