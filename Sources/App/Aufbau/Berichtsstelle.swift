// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Documents
internal import Foundation
public import Logging
public import Steuerung
internal import Web

/// Draws reports from files, without an installation.
public enum Berichtsstelle {
    public static func zeichnen(_ auftrag: Berichtsprobe.Auftrag, _ installation: Installation, log: Logger) async throws
        -> [Berichtsprobe.Datei]
    {
        let stadt = try Stadt(installation.stadt, in: installation.staedte)
        let werkzeuge = try Werkzeuge(installation, uhr: .system, log: log)
        let ergebnis: Result<[Berichtsprobe.Datei], any Error>
        do {
            let schreiber = try werkzeuge.berichte(stadt)
            ergebnis = .success(try await Berichtsprobe(schreiber)(auftrag))
        } catch {
            ergebnis = .failure(error)
        }
        await werkzeuge.briefdruck.fahreHerunter()
        return try ergebnis.get()
    }
}

extension Werkzeuge {
    /// Reports in all formats, in the look of the town where it has one.
    func berichte(_ stadt: Stadt) throws -> Berichtsschreiber {
        let ordner = [SteuerungModul.bundle, stadt.ordner].map { $0.appendingPathComponent("Templates") }
        return Berichtsschreiber(
            vorlagen: try Vorlagen(ordner: ordner, streng: true),
            rahmen: Berichtsrahmen(herausgeber: stadt.stammdaten.name),
            druck: { [briefdruck] html, erstellt in
                try await briefdruck.drucke(Druckauftrag(html: html, variante: .barrierefrei, erstellt: erstellt)).pdf
            })
    }
}
