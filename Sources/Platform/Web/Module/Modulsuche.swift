// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// What a module adds to the search of the house, beside Akten, Vorgänge and Dokumente.
public struct Modulsuche: Sendable {
    /// What people know the hits by, such as `Digitalisierungsprogramm`.
    public let titel: String
    /// Whoever does not hold it gets no hits, and no heading either.
    public let recht: Recht
    /// Looks only at what the actor may see.
    public typealias Finden = @Sendable (Frage, Akteur, ReadContext) throws -> [Modultreffer]

    public let finden: Finden

    public init(_ titel: String, _ recht: Recht, finden: @escaping Finden) {
        self.titel = titel
        self.recht = recht
        self.finden = finden
    }

    /// What is looked for.
    public struct Frage: Sendable {
        /// All of them must occur; in lower case, never empty.
        public let worte: [String]
        /// How many hits are wanted.
        public let hoechstens: Int
        public let heute: Kalendertag

        /// - Returns: `nil` for a text without a word of two letters.
        public init?(_ text: String, hoechstens: Int, heute: Kalendertag) {
            worte = text.lowercased().split { !$0.isLetter && !$0.isNumber && !"./-".contains($0) }.map(String.init).filter {
                $0.count >= 2
            }
            guard !worte.isEmpty else { return nil }
            self.hoechstens = hoechstens
            self.heute = heute
        }

        /// For `LOWER(…) LIKE … ESCAPE '!'`: finds all that may hold the longest word, which leaves the fewest. One engine folds ASCII letters
        /// only, so each other letter stands for any; `trifft` decides.
        public var muster: String {
            let laengstes = worte.max { $0.count < $1.count } ?? ""
            let zeichen = laengstes.flatMap { zeichen -> String in
                if "%_!".contains(zeichen) { return "!\(zeichen)" }
                return zeichen.isASCII ? String(zeichen) : "_"
            }
            return "%\(String(zeichen))%"
        }

        /// Whether all words occur in what is told of an object.
        public func trifft(_ texte: [String]) -> Bool {
            let alles = texte.map { $0.lowercased() }
            return worte.allSatisfy { wort in alles.contains { $0.contains(wort) } }
        }
    }
}

/// One object found in a module.
public struct Modultreffer: Hashable, Sendable {
    public let titel: String
    /// Such as `Vorhaben`.
    public let art: String
    public let url: String

    public init(_ titel: String, art: String, url: String) {
        self.titel = titel
        self.art = art
        self.url = url
    }
}
