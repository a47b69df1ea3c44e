// SPDX-License-Identifier: EUPL-1.2
import CSV
import Core
import Store

/// Turns the lines of a stock table into plates; says of each bad line what is wrong with it.
struct Bestandsleser {
    struct Ablehnung: Error {
        let inhalt: String
        let grund: String

        func an(_ zeile: Int) -> BestandEinlesen.Mangel {
            BestandEinlesen.Mangel(zeile: zeile, inhalt: String(inhalt.prefix(80)), grund: grund)
        }
    }

    typealias Fund = (kennzeichen: Kennzeichen, auswaerts: Bool)

    private var csv = CSVReader(limits: CSVLimits(fieldBytes: 200, fieldsPerRow: 20, rowBytes: 2_000))
    private var kopfGelesen = false
    /// Line breaks so far.
    private var umbrueche = 0
    /// The last line that could not be read; an open quotation mark may have swallowed lines behind it.
    private var verdaechtig: Int?
    private let leser: KennzeichenLeser
    private let eigene: Set<Unterscheidungszeichen>
    private let heute: Kalendertag

    init(dienst: Kennzeichendienst) {
        leser = dienst.rechtsdaten.leser
        eigene = Set(dienst.stadt.unterscheidungszeichen)
        heute = dienst.store.uhr.jetzt.tag
    }

    /// - Parameter zeile: gets the line's number in the file and the plate or what is wrong.
    mutating func feed(
        _ bytes: [UInt8], letztes: Bool, _ zeile: (Int, Result<Fund, Ablehnung>) -> Void
    ) throws {
        umbrueche += bytes.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        var zeilen = try csv.feed(bytes[...])
        if letztes { zeilen += try csv.finish() }
        defer { if letztes { verschluckte(bis: umbrueche + (bytes.last == UInt8(ascii: "\n") ? 1 : 2), zeile) } }
        for eintrag in zeilen {
            switch eintrag {
            case .bad(let fehler):
                verschluckte(bis: fehler.line, zeile)
                verdaechtig = fehler.line
                zeile(fehler.line, .failure(Ablehnung(inhalt: "", grund: Self.grund(fehler.kind))))
            case .row(let row):
                verschluckte(bis: row.line, zeile)
                guard let text = row.fields.first, !text.isEmpty else { continue }
                if !kopfGelesen {
                    kopfGelesen = true
                    if text.lowercased().hasPrefix("kennzeichen") { continue }
                }
                // The column says "auswärts" where a vehicle of another district carries the plate on.
                let auswaerts = row.fields.dropFirst().first?.lowercased().contains("ausw") ?? false
                zeile(row.line, lesen(text).map { ($0, auswaerts) })
            }
        }
    }

    /// Reports the lines between the last bad one and `naechste`, so that none is missing without a word.
    private mutating func verschluckte(bis naechste: Int, _ zeile: (Int, Result<Fund, Ablehnung>) -> Void) {
        guard let anfang = verdaechtig else { return }
        verdaechtig = nil
        let grund = "Die Zeile wurde nicht gelesen, weil Zeile \(anfang) fehlerhaft ist."
        for nr in stride(from: anfang + 1, to: naechste, by: 1) {
            zeile(nr, .failure(Ablehnung(inhalt: "", grund: grund)))
        }
    }

    private func lesen(_ text: String) -> Result<Kennzeichen, Ablehnung> {
        do throws(KennzeichenError) {
            let alle = leser.lesarten(try Schriftzug(text), am: heute)
            // Nothing to read as it stands: the reader then says why; slips are not corrected silently.
            guard !alle.isEmpty else {
                _ = try leser.lies(text, am: heute)
                throw .keinKennzeichen
            }
            let lesarten = alle.map(\.kennzeichen).filter { eigene.contains($0.unterscheidungszeichen) }
            guard let kennzeichen = lesarten.first else {
                return .failure(Ablehnung(inhalt: text, grund: "Das Unterscheidungszeichen gehört nicht zu dieser Stadt."))
            }
            guard lesarten.count == 1 else { return .failure(Ablehnung(inhalt: text, grund: "Das Kennzeichen ist mehrdeutig.")) }
            return .success(kennzeichen)
        } catch {
            return .failure(Ablehnung(inhalt: text, grund: error.meldung))
        }
    }

    private static func grund(_ art: CSVFault.Kind) -> String {
        switch art {
        case .strayQuote: "In der Zeile steht ein Anführungszeichen an falscher Stelle."
        case .unterminatedQuote: "Ein Anführungszeichen wird nicht geschlossen."
        case .notUTF8: "Die Zeile ist nicht in UTF-8 geschrieben."
        case .fieldTooLong, .rowTooLong, .tooManyFields: "Die Zeile ist zu lang."
        }
    }
}
