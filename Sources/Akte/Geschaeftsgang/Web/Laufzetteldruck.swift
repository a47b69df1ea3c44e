// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Foundation
public import Web

/// Makes a PDF of a Laufzettel.
public struct Laufzetteldruck: Sendable {
    /// Turns HTML into PDF/A; given by the roof from the document tools.
    public typealias Druck = @Sendable (_ html: String, _ titel: String) async throws -> Data

    let stadt: String
    private let vorlagen: Vorlagen
    private let druck: Druck

    public init(vorlagen: Vorlagen, stadt: String, druck: @escaping Druck) {
        self.vorlagen = vorlagen
        self.stadt = stadt
        self.druck = druck
    }

    func callAsFunction(_ brief: LaufzettelBrief) async throws -> Data {
        try await druck(try vorlagen.brief(brief), brief.titel)
    }
}

/// The Laufzettel on paper.
struct LaufzettelBrief: Page {
    static let vorlage = "akte/briefe/laufzettel"

    let titel: String
    let stadt: String
    let zeichen: String
    let betreff: String
    let stand: String
    let laufzettel: Laufzettel

    init(_ laufzettel: Laufzettel, _ v: VorgangKopf, stadt: String, jetzt: Zeitpunkt) {
        titel = "Laufzettel: \(laufzettel.titel)"
        self.stadt = stadt
        zeichen = v.zeichen.text
        betreff = v.betreff
        stand = jetzt.deutsch
        self.laufzettel = laufzettel
    }
}
