// SPDX-License-Identifier: EUPL-1.2
public import Core
import Store

/// What the command line offers.
extension PoststelleModul {
    /// A watched folder as the operator describes it.
    public struct Ordnerangaben: Sendable {
        public var kurz: String
        public var pfad: String
        public var einheit: OrgNummer
        public var kanal: String
        /// Seconds; `nil` when only the mark `.fertig` counts.
        public var ruhe: Int?
        public var geraet: String?
        public var firmware: String?
        public var profil: String?
        public var verfahren: String?

        public init(kurz: String, pfad: String, einheit: OrgNummer, kanal: String = "papier", ruhe: Int? = 30) {
            self.kurz = kurz
            self.pfad = pfad
            self.einheit = einheit
            self.kanal = kanal
            self.ruhe = ruhe
        }
    }

    /// Sets up a folder or changes the one of this short name.
    public func ordnerSetzen(_ angaben: Ordnerangaben) async throws {
        try await OrdnerSetzen(dienst: dienst)(angaben, akteur: .system("befehlszeile"))
        try await einplanen()
    }

    /// Looks into all folders once, now.
    public func ordnerAbfragen() async throws -> (erfasst: Int, abgewiesen: Int) { try await Ordnerlauf(dienst: dienst)() }

    /// A watched folder with how many files wait in it for somebody to help.
    public struct Ordnerzeile: Sendable {
        public let kurz: String
        public let pfad: String
        public let einheit: OrgNummer
        public let kanal: String
        public let ruhe: Int?
        public let stoerungen: [String]
    }

    public func ordnerListe() async throws -> [Ordnerzeile] {
        try await dienst.store.read { db in
            try db.scanordner().map { o in
                Ordnerzeile(
                    kurz: o.kurz, pfad: o.pfad, einheit: o.oe, kanal: o.kanal.rawValue, ruhe: o.ruhe,
                    stoerungen: try Ordnersicht.stoerungen(db, o.id).sorted { $0.key < $1.key }.map {
                        "\($0.key.isEmpty ? "der Ordner" : $0.key): \($0.value)"
                    })
            }
        }
    }

    /// Forgets a folder; its files stay where they are.
    public func ordnerEntfernen(_ kurz: String) async throws {
        try await OrdnerEntfernen(dienst: dienst)(kurz, akteur: .system("befehlszeile"))
    }
}
