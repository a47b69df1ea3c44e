// SPDX-License-Identifier: EUPL-1.2
import CSV

/// What is wrong in a line of a file.
struct Zeilenfehler: Hashable, Sendable {
    let zeile: Int
    let text: String
}

/// A table as read from a CSV file: columns by their names in the first line, whatever their order.
struct Tabelle: Sendable {
    static let hoechstens = 5_000

    struct Zeile: Hashable, Sendable {
        /// Line of the file, counted from 1.
        let nr: Int
        let werte: [String: String]

        subscript(_ spalte: String) -> String { werte[spalte] ?? "" }
    }

    let zeilen: [Zeile]
    let fehler: [Zeilenfehler]

    /// - Parameters:
    ///   - pflicht: columns that have to be there.
    ///   - weitere: columns that may be there. Any other is told as an error, so that a misspelt one is not lost in silence.
    init(_ bytes: [UInt8], pflicht: [String], weitere: [String]) {
        var leser = CSVReader(limits: CSVLimits(fieldBytes: 16 * 1_024, fieldsPerRow: 64, rows: Self.hoechstens + 1))
        var saetze: [CSVRecord] = []
        do {
            saetze = try leser.feed(bytes[...]) + leser.finish()
        } catch {
            (zeilen, fehler) = (
                [], [Zeilenfehler(zeile: 1, text: "Die Datei hat mehr als \(Self.hoechstens) Zeilen. Bitte teilen Sie sie.")]
            )
            return
        }
        var fehler: [Zeilenfehler] = [], zeilen: [Zeile] = []
        var kopf: [String]?
        for satz in saetze {
            switch satz {
            case .bad(let mangel): fehler.append(Zeilenfehler(zeile: mangel.line, text: Self.deutsch(mangel.kind)))
            case .row(let reihe):
                guard let spalten = kopf else {
                    let namen = reihe.fields.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased() }
                    fehler += Self.kopffehler(namen, pflicht, weitere).map { Zeilenfehler(zeile: reihe.line, text: $0) }
                    kopf = namen
                    continue
                }
                guard reihe.fields.count == spalten.count else {
                    fehler.append(
                        Zeilenfehler(
                            zeile: reihe.line,
                            text: "Die Zeile hat \(reihe.fields.count) Spalten, die erste Zeile \(spalten.count)."))
                    continue
                }
                var werte: [String: String] = [:]
                for (name, wert) in zip(spalten, reihe.fields) { werte[name] = Texteingabe.sauber(wert) }
                if werte.values.contains(where: { !$0.isEmpty }) { zeilen.append(Zeile(nr: reihe.line, werte: werte)) }
            }
        }
        if kopf == nil, fehler.isEmpty { fehler.append(Zeilenfehler(zeile: 1, text: "Die Datei ist leer.")) }
        if kopf != nil, zeilen.isEmpty, fehler.isEmpty {
            fehler.append(Zeilenfehler(zeile: 1, text: "Unter der ersten Zeile steht nichts. Bitte prüfen Sie die Datei."))
        }
        self.zeilen = zeilen
        self.fehler = fehler
    }

    private static func kopffehler(_ namen: [String], _ pflicht: [String], _ weitere: [String]) -> [String] {
        pflicht.filter { !namen.contains($0) }.map { "Die Spalte „\($0)“ fehlt in der ersten Zeile." }
            + namen.filter { !(pflicht + weitere).contains($0) }.map {
                "Die Spalte „\($0)“ ist unbekannt. Bitte löschen Sie sie."
            }
            + (Set(namen).count < namen.count ? ["Eine Spalte steht doppelt in der ersten Zeile."] : [])
    }

    private static func deutsch(_ art: CSVFault.Kind) -> String {
        switch art {
        case .strayQuote: "Ein Anführungszeichen steht an falscher Stelle."
        case .unterminatedQuote: "Ein Anführungszeichen wird nicht geschlossen."
        case .notUTF8: "Die Zeile ist nicht in UTF-8 gespeichert. Bitte speichern Sie die Datei als „CSV UTF-8“."
        case .fieldTooLong, .rowTooLong: "Die Zeile ist zu lang."
        case .tooManyFields: "Die Zeile hat zu viele Spalten."
        }
    }
}
