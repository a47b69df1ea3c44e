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
}
