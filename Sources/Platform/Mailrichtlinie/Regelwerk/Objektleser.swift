// SPDX-License-Identifier: EUPL-1.2

/// Takes the members of one object out by name; what is left at the end nobody knows, and it is refused: a condition with a
/// mistyped name would otherwise hold always.
struct Objektleser {
    let stelle: String
    private var glieder: [String: JsonWert]
    private var gefragt: [String] = []

    init(_ wert: JsonWert, _ stelle: String) throws(RegelwerkError) {
        guard case .objekt(let glieder) = wert else {
            throw RegelwerkError(stelle, "Hier wird ein Objekt erwartet, es steht aber \(wert.deutsch) da.")
        }
        self.glieder = glieder
        self.stelle = stelle
    }

    func ort(_ name: String) -> String { stelle.isEmpty ? name : "\(stelle).\(name)" }

    mutating func nimm(_ name: String) -> JsonWert? {
        gefragt.append(name)
        return glieder.removeValue(forKey: name)
    }

    func fertig() throws(RegelwerkError) {
        guard let fremd = glieder.keys.min() else { return }
        throw RegelwerkError(
            ort(String(fremd.prefix(60))), "Diesen Namen gibt es hier nicht; möglich sind: \(gefragt.joined(separator: ", ")).")
    }

    /// What is left, for objects whose names are free.
    mutating func rest() -> [(name: String, wert: JsonWert)] {
        defer { glieder = [:] }
        return glieder.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    mutating func text(_ name: String, bis laenge: Int = Regelwerkgrenzen.name) throws(RegelwerkError) -> String? {
        guard let wert = nimm(name) else { return nil }
        return try Werteleser.text(wert, ort(name), bis: laenge)
    }

    mutating func pflichttext(_ name: String, bis laenge: Int = Regelwerkgrenzen.name) throws(RegelwerkError) -> String {
        guard let text = try text(name, bis: laenge) else { throw RegelwerkError(ort(name), "Diese Angabe fehlt.") }
        return text
    }

    mutating func zahl(_ name: String, _ bereich: ClosedRange<Int>) throws(RegelwerkError) -> Int? {
        guard let wert = nimm(name) else { return nil }
        return try Werteleser.zahl(wert, ort(name), bereich)
    }

    mutating func ja(_ name: String) throws(RegelwerkError) -> Bool? {
        guard let wert = nimm(name) else { return nil }
        guard case .ja(let ja) = wert else {
            throw RegelwerkError(ort(name), "Hier wird true oder false erwartet, es steht aber \(wert.deutsch) da.")
        }
        return ja
    }

    /// One of the words of an enumeration.
    mutating func wort<Art: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ art: Art.Type
    ) throws(RegelwerkError) -> Art? {
        guard let wert = nimm(name) else { return nil }
        return try Werteleser.wort(wert, ort(name), art)
    }

    /// A list of them without repetition, and with at least one unless `leer`.
    mutating func worte<Art: RawRepresentable<String> & CaseIterable & Hashable>(
        _ name: String, _ art: Art.Type, leer: Bool = false
    ) throws(RegelwerkError) -> [Art]? {
        try liste(name, leer: leer) { wert, ort throws(RegelwerkError) in try Werteleser.wort(wert, ort, art) }
    }

    mutating func liste<Eintrag: Hashable>(
        _ name: String, leer: Bool = false, bis anzahl: Int = Regelwerkgrenzen.eintraege,
        _ lies: (JsonWert, String) throws(RegelwerkError) -> Eintrag
    ) throws(RegelwerkError) -> [Eintrag]? {
        guard let wert = nimm(name) else { return nil }
        return try Werteleser.liste(wert, ort(name), leer: leer, bis: anzahl, lies)
    }
}
