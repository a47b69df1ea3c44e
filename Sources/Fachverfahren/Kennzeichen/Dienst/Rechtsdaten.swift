// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation

/// The rule tables as shipped, and the city's own file.
struct Rechtsdaten: Sendable {
    let stadt: Stadtregeln
    let sperrregeln: [Sperrregel]
    let arten: [Artgeltung]
    let unterscheidungszeichen: UnterscheidungszeichenListe

    /// - Parameter stadtdatei: `cities/<town>/kennzeichen.json`.
    /// - Throws: `KennzeichenError.dateiFehlerhaft` or `.stadtregelnUngueltig`.
    init(stadtdatei: URL) throws {
        let ordner = Bundle.module.bundleURL.appendingPathComponent("Rechtsdaten")
        func tabelle(_ name: String) throws -> String {
            try String(contentsOf: ordner.appendingPathComponent(name), encoding: .utf8)
        }
        stadt = try JSONDecoder().decode(Stadtregeln.self, from: Data(contentsOf: stadtdatei))
        try stadt.pruefeDatei()
        sperrregeln = try Sperrregel.lies(tsv: try tabelle("sperrkombinationen.tsv"), land: stadt.land)
        arten = try Artgeltung.lies(tsv: try tabelle("kennzeichenarten.tsv"))
        unterscheidungszeichen = try UnterscheidungszeichenListe(tsv: try tabelle("unterscheidungszeichen.tsv"))
    }

    var leser: KennzeichenLeser { KennzeichenLeser(liste: unterscheidungszeichen, heimat: stadt.unterscheidungszeichen) }

    /// The plate of this city that `text` means; `nil` when it is foreign or doubtful.
    /// - Throws: `KennzeichenError` that says why it is no plate at all.
    func eigenesKennzeichen(_ text: String, am tag: Kalendertag) throws(KennzeichenError) -> Kennzeichen? {
        let eigene = try leser.lies(text, am: tag).lesarten.map(\.kennzeichen)
            .filter { stadt.unterscheidungszeichen.contains($0.unterscheidungszeichen) }
        return eigene.count == 1 ? eigene.first : nil
    }
}
