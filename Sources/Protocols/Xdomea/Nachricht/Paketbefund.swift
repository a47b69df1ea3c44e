// SPDX-License-Identifier: EUPL-1.2

/// Compares what a message names with what lies beside it in the ZIP.
public struct Paketbefund: Hashable, Sendable {
    /// Named in the message, but not there.
    public private(set) var fehlend: [String] = []
    /// There, but named nowhere.
    public private(set) var ueberzaehlig: [String] = []
    /// Named more than once.
    public private(set) var doppelt: [String] = []

    public init(genannt: [String], vorhanden: some Sequence<String>) {
        var offen = Set(vorhanden)
        var gesehen: Set<String> = []
        for name in genannt {
            if !gesehen.insert(name).inserted {
                doppelt.append(name)
            } else if offen.remove(name) == nil {
                fehlend.append(name)
            }
        }
        ueberzaehlig = offen.sorted()
    }

    public var stimmt: Bool { fehlend.isEmpty && ueberzaehlig.isEmpty && doppelt.isEmpty }
}

extension Schriftgutobjekt {
    /// All files the object names, down to attachments of attachments.
    public var primaerdokumente: [Primaerdokument] {
        switch self {
        case .akte(let akte): akte.primaerdokumente
        case .vorgang(let vorgang): vorgang.primaerdokumente
        case .dokument(let dokument): dokument.primaerdokumente
        }
    }
}

extension Akte {
    public var primaerdokumente: [Primaerdokument] {
        dokumente.flatMap(\.primaerdokumente) + vorgaenge.flatMap(\.primaerdokumente) + teilakten.flatMap(\.primaerdokumente)
            + interneGeschaeftsgaenge.flatMap(\.primaerdokumente)
    }
}

extension Vorgang {
    public var primaerdokumente: [Primaerdokument] {
        dokumente.flatMap(\.primaerdokumente) + teilvorgaenge.flatMap(\.primaerdokumente)
            + interneGeschaeftsgaenge.flatMap(\.primaerdokumente)
    }
}

extension Dokument {
    public var primaerdokumente: [Primaerdokument] {
        versionen.flatMap { $0.formate.map(\.primaerdokument) } + anlagen.flatMap(\.primaerdokumente)
            + schriftstuecke.flatMap(\.primaerdokumente) + interneGeschaeftsgaenge.flatMap(\.primaerdokumente)
    }
}

extension Geschaeftsgang {
    public var primaerdokumente: [Primaerdokument] {
        schritte.flatMap { $0.bearbeitung?.anlagen.flatMap(\.primaerdokumente) ?? [] }
    }
}

extension Primaerdokument {
    /// The file and the files of its detached signatures.
    public var dateinamen: [String] { [dateiname] + (signatur?.dateien ?? []) }
}
