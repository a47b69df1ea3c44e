// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
public import Foundation
import Store

/// What a city to try things out is filled with. The same acts as a clerk's, so that nothing stands there that could not come about.
extension PoststelleModul {
    /// Something that came in, as it would be handed in.
    public struct Beispieleingang: Sendable {
        public let name: String
        public let daten: Data
        /// `papier`, `email`, `fax`, `behoerdenpostfach` or `upload`.
        public let kanal: String
        public var betreff: String?
        public var absender: String?
        public var tag: Kalendertag?
        public var grund: String?

        public init(
            _ name: String, _ daten: Data, kanal: String, betreff: String? = nil, absender: String? = nil,
            tag: Kalendertag? = nil,
            grund: String? = nil
        ) {
            self.name = name
            self.daten = daten
            self.kanal = kanal
            self.betreff = betreff
            self.absender = absender
            self.tag = tag
            self.grund = grund
        }
    }

    public func beispielRegistrieren(_ b: Beispieleingang, fuer oe: OrgNummer, akteur: Akteur) async throws {
        let datei = Postdatei(
            name: b.name, inhalt: try await dienst.inhalte.store(b.daten), anfang: [UInt8](b.daten.prefix(65_536)))
        _ = try await EingangErfassen(dienst: dienst)(
            [datei],
            .init(
                kanal: Eingangskanal(rawValue: b.kanal) ?? .upload, oe: oe, eingangAm: b.tag, eingangGrund: b.grund,
                betreff: b.betreff, absender: b.absender,
                scan: Scanangaben(bediener: "Scanstelle (Beispiel)", geraet: "Beispielscanner", profil: "300 dpi, Farbe")),
            akteur: akteur)
    }

    /// Orders a letter to the first party of its Vorgang; it waits to be posted.
    public func beispielVersenden(_ dokument: DokumentID, akteur: Akteur) async throws {
        let ziel = try await dienst.store.read { db in try db.dokument(dokument).flatMap { try db.versandziel($0) } }
        guard let ziel else { throw PostError.empfaengerFehlt }
        _ = try await VersandBestellen(dienst: dienst)(dokument, .post, an: ziel, akteur: akteur)
    }
}
