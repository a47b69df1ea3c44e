// SPDX-License-Identifier: EUPL-1.2
import CSV

/// On what somebody bases the wish to look into a file; data of the town.
struct Rechtsgrundlage: Hashable, Sendable {
    let code: String
    let paragraf: String
    let text: String
}

/// Why a place is made black; data of the town.
struct Schwaerzungsgrund: Hashable, Sendable {
    let code: String
    /// Stands in the black.
    let paragraf: String
    let text: String
}

/// The two lists, read from CSV: `art;code;paragraf;text;quelle`.
struct Einsichtsrecht: Sendable {
    let grundlagen: [Rechtsgrundlage]
    let gruende: [Schwaerzungsgrund]

    init(_ csv: [UInt8]) throws(EinsichtError) {
        var reader = CSVReader(limits: CSVLimits(fieldBytes: 500, fieldsPerRow: 5, rowBytes: 2_000, rows: 200))
        var saetze: [CSVRecord]
        do {
            saetze = try reader.feed(csv[...])
            saetze += try reader.finish()
        } catch {
            throw .rechtsdatenUnlesbar
        }
        var grundlagen: [Rechtsgrundlage] = [], gruende: [Schwaerzungsgrund] = []
        for satz in saetze.dropFirst() {
            guard case .row(let row) = satz, row.fields.count == 5, row.fields.prefix(4).allSatisfy({ !$0.isEmpty }) else {
                throw .rechtsdatenUnlesbar
            }
            let (code, paragraf, text) = (row.fields[1], row.fields[2], row.fields[3])
            switch row.fields[0] {
            case "grundlage": grundlagen.append(Rechtsgrundlage(code: code, paragraf: paragraf, text: text))
            case "grund": gruende.append(Schwaerzungsgrund(code: code, paragraf: paragraf, text: text))
            default: throw .rechtsdatenUnlesbar
            }
        }
        guard !grundlagen.isEmpty, !gruende.isEmpty else { throw .rechtsdatenUnlesbar }
        self.grundlagen = grundlagen
        self.gruende = gruende
    }

    func grundlage(_ code: String?) throws(EinsichtError) -> Rechtsgrundlage {
        guard let grundlage = grundlagen.first(where: { $0.code == code }) else { throw .grundlageFehlt }
        return grundlage
    }

    func grund(_ code: String?) throws(EinsichtError) -> Schwaerzungsgrund {
        guard let grund = gruende.first(where: { $0.code == code }) else { throw .grundFehlt }
        return grund
    }
}
