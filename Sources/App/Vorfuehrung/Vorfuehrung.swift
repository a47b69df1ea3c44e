// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Datenschutz
internal import Foundation
internal import Identity
internal import Kennzeichen
internal import Steuerung
internal import Store

/// Fills an empty installation with a city to try things out.
public struct Vorfuehrung: Sendable {
    private static let saat: UInt64 = 2026

    private let rathaus: Rathaus
    private let akteur = Akteur.system("rathaus demo")
    private let kennzeichen: Int
    private let vorgaenge: Int

    /// - Parameters:
    ///   - kennzeichen: plates in use; Leverkusen had 106,370 vehicles in 2023.
    ///   - vorgaenge: invented cases.
    public init(_ rathaus: Rathaus, kennzeichen: Int, vorgaenge: Int) {
        self.rathaus = rathaus
        self.kennzeichen = kennzeichen
        self.vorgaenge = vorgaenge
    }

    /// - Throws: `AppError.schonVorhanden` when there are accounts already; nothing is changed then.
    public func anlegen(_ fortschritt: @escaping @Sendable (String) -> Void) async throws {
        _ = try await rathaus.migrieren()
        guard try await rathaus.store.read({ try $0.mitarbeiterVerzeichnis().isEmpty }) else {
            throw AppError.schonVorhanden("Eine Stadt")
        }
        fortschritt("Organisation, Rollen und Aktenplan")
        _ = try await Ersteinrichtung(rathaus, akteur: akteur).einrichten()
        fortschritt("\(vorgaenge) Vorgänge")
        let oe = OrgNummer(rathaus.stadt.stammdaten.kennzeichen.einheit)
        let konten = Demokonten(
            store: rathaus.store, einheit: oe, wurzel: rathaus.stadt.einheiten.first?.nummer ?? oe,
            datenschutz: try rathaus.stadt.datenschutzstelle().oe, programm: try rathaus.stadt.pruefungsstelle())
        let angelegt = try await konten.anlegen(akteur)
        try await Demolaufwege(akte: rathaus.akte, store: rathaus.store, einheit: oe).anlegen(angelegt.leitende, akteur)
        let letzter = try await Demovorgaenge(store: rathaus.store, inhalte: rathaus.inhalte, oe: oe, anzahl: vorgaenge)
            .anlegen(akteur, bearbeitende: angelegt.bearbeitende, saat: Self.saat)
        if let letzter {
            fortschritt("Poststelle: drei Eingänge und ein Ausgang („Beispiel: …“)")
            try await Demopost(poststelle: rathaus.poststelle, store: rathaus.store, inhalte: rathaus.inhalte, oe: oe)
                .anlegen(letzter, akteur)
        }
        for (datei, inhalt) in [("ereignisse", "Digitalisierungsprogramm"), ("ratsarbeit", "Arbeit des Rates")] {
            let ort = rathaus.stadt.programmordner.appendingPathComponent("\(datei).json")
            guard let handlungen = FileManager.default.contents(atPath: ort.path) else { continue }
            fortschritt(inhalt)
            try await rathaus.steuerung.uebernehmen(handlungen, akteur: akteur)
        }
        fortschritt("\(kennzeichen) vergebene Kennzeichen")
        var zufall = Zufall(saat: Self.saat)
        let bestand = rathaus.kennzeichen.vorfuehrbestand(anzahl: kennzeichen, zufall: &zufall)
        try await rathaus.kennzeichen.bestandEinlesen(bestand, akteur: akteur) { _ in }
    }
}
