// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What checking a package found.
public struct Paketbefund: Sendable {
    public enum Stand: Sendable, Hashable {
        /// Proved since then, by a trusted authority, and the last stamp still holds.
        case belegt(seit: Zeitpunkt)
        /// Nothing is broken, but nothing is proved either, for the reason given.
        case unbewiesen(String)
        case beschaedigt(String)
    }

    public struct Dokument: Sendable, Hashable {
        public let zeichen: String
        public let betreff: String
        public let fassung: String
        public let datei: String
        public let stand: Stand
    }

    /// How the command ends: 0 all proved, 2 something is broken, 3 nothing is broken but not all is proved.
    public enum Ergebnis: Sendable, Hashable { case belegt, beschaedigt, unbewiesen }

    public internal(set) var akte: String?
    public internal(set) var erstellt: String?
    public internal(set) var dokumente: [Dokument] = []
    /// What is wrong with the package as such, each with the file's name.
    public internal(set) var maengel: [String] = []
    /// What the reader should know though nothing is broken.
    public internal(set) var hinweise: [String] = []
    /// Bytes of files that were hashed.
    public internal(set) var dateien = 0

    public var ergebnis: Ergebnis {
        let staende = dokumente.map(\.stand)
        if !maengel.isEmpty || staende.contains(where: { if case .beschaedigt = $0 { true } else { false } }) {
            return .beschaedigt
        }
        let alle = staende.allSatisfy { if case .belegt = $0 { true } else { false } }
        return alle && hinweise.isEmpty ? .belegt : .unbewiesen
    }
}
