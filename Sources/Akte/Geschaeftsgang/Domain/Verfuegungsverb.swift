// SPDX-License-Identifier: EUPL-1.2
internal import CSV
public import Store

/// One word of the house for what is to be done, such as "z. K.", with the effect behind it.
public struct Verfuegungsverb: Hashable, Sendable {
    /// Fixed name in rows and in the interface.
    public let code: String
    public let kuerzel: String
    public let text: String
    public let wirkung: Verfuegungswirkung
}

/// The verbs of the house, as data: a town may word them otherwise, add some and leave some out.
public struct Verfuegungssatz: Sendable {
    public let verben: [Verfuegungsverb]
    /// What "ab" orders for the Dokument it was given on, in the same act; set by the roof, because another module sends.
    /// It says whether anything will be sent.
    public var beimAbsenden: (@Sendable (WriteContext, DokumentID) throws -> Bool)?

    /// - Parameter csv: columns code, kuerzel, text, wirkung.
    public init(_ csv: [UInt8]) throws(GangError) {
        var verben: [Verfuegungsverb] = []
        var reader = CSVReader(limits: CSVLimits(fieldBytes: 200, fieldsPerRow: 4, rowBytes: 1_000, rows: 100))
        var saetze: [CSVRecord]
        do {
            saetze = try reader.feed(csv[...])
            saetze += try reader.finish()
        } catch {
            throw .verfuegungssatzUnlesbar
        }
        for satz in saetze.dropFirst() {
            guard case .row(let row) = satz, row.fields.count == 4, let wirkung = Verfuegungswirkung(rawValue: row.fields[3]),
                !row.fields[0].isEmpty, !row.fields[1].isEmpty, !verben.contains(where: { $0.code == row.fields[0] })
            else { throw .verfuegungssatzUnlesbar }
            verben.append(Verfuegungsverb(code: row.fields[0], kuerzel: row.fields[1], text: row.fields[2], wirkung: wirkung))
        }
        // A refusal goes back "zur Bearbeitung", so that verb cannot be missing.
        guard verben.contains(where: { $0.wirkung == .bearbeitung }) else { throw .verfuegungssatzUnlesbar }
        self.verben = verben
    }

    public func verb(_ code: String) -> Verfuegungsverb? { verben.first { $0.code == code } }

    var bearbeitung: Verfuegungsverb {
        verben.first { $0.wirkung == .bearbeitung }
            ?? Verfuegungsverb(code: "bearbeitung", kuerzel: "z. Bearb.", text: "zur Bearbeitung", wirkung: .bearbeitung)
    }
}
