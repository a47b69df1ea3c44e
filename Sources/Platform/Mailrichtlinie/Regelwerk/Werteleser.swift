// SPDX-License-Identifier: EUPL-1.2

/// Single values with their limits; every refusal says where and what is expected.
enum Werteleser {
    /// - Parameter mehrzeilig: line feeds may stand in it. Other controls never may: texts end up in SMTP replies and under
    ///   mails.
    static func text(
        _ wert: JsonWert, _ ort: String, bis laenge: Int = Regelwerkgrenzen.name, mehrzeilig: Bool = false
    ) throws(RegelwerkError) -> String {
        guard case .text(let text) = wert else {
            throw RegelwerkError(ort, "Hier wird ein Text erwartet, es steht aber \(wert.deutsch) da.")
        }
        guard !text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) else {
            throw RegelwerkError(ort, "Der Text darf nicht leer sein.")
        }
        guard text.unicodeScalars.count <= laenge else { throw RegelwerkError(ort, "Der Text hat mehr als \(laenge) Zeichen.") }
        let steuert = text.unicodeScalars.contains {
            ($0.value < 0x20 && !(mehrzeilig && $0 == "\n")) || (0x7F...0x9F).contains($0.value)
                || (0x2028...0x2029).contains($0.value)
        }
        guard !steuert else { throw RegelwerkError(ort, "Der Text enthält Steuerzeichen.") }
        return text
    }

    static func zahl(_ wert: JsonWert, _ ort: String, _ bereich: ClosedRange<Int>) throws(RegelwerkError) -> Int {
        guard case .zahl(let zahl) = wert, bereich.contains(zahl) else {
            throw RegelwerkError(ort, "Hier wird eine ganze Zahl von \(bereich.lowerBound) bis \(bereich.upperBound) erwartet.")
        }
        return zahl
    }

    static func wort<Art: RawRepresentable<String> & CaseIterable>(
        _ wert: JsonWert, _ ort: String, _ art: Art.Type
    ) throws(RegelwerkError) -> Art {
        guard case .text(let text) = wert, let eines = Art(rawValue: text) else {
            throw RegelwerkError(ort, "Möglich sind: \(Art.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return eines
    }

    static func liste<Eintrag: Hashable>(
        _ wert: JsonWert, _ ort: String, leer: Bool = false, bis anzahl: Int = Regelwerkgrenzen.eintraege,
        _ lies: (JsonWert, String) throws(RegelwerkError) -> Eintrag
    ) throws(RegelwerkError) -> [Eintrag] {
        guard case .liste(let werte) = wert else {
            throw RegelwerkError(ort, "Hier wird eine Liste erwartet, es steht aber \(wert.deutsch) da.")
        }
        guard leer || !werte.isEmpty else { throw RegelwerkError(ort, "Die Liste darf nicht leer sein.") }
        guard werte.count <= anzahl else { throw RegelwerkError(ort, "Die Liste hat mehr als \(anzahl) Einträge.") }
        var (ergebnis, gesehen) = ([Eintrag](), Set<Eintrag>())
        for (stelle, wert) in werte.enumerated() {
            let eintrag = try lies(wert, "\(ort)[\(stelle)]")
            guard gesehen.insert(eintrag).inserted else {
                throw RegelwerkError("\(ort)[\(stelle)]", "Dieser Eintrag steht zweimal.")
            }
            ergebnis.append(eintrag)
        }
        return ergebnis
    }

    /// A name such as of a group: one line, no blanks around it.
    static func name(_ wert: JsonWert, _ ort: String) throws(RegelwerkError) -> String {
        let text = try text(wert, ort)
        guard text.first != " ", text.last != " " else {
            throw RegelwerkError(ort, "Am Anfang und Ende darf kein Leerzeichen stehen.")
        }
        return text
    }

    static func muster(_ wert: JsonWert, _ ort: String) throws(RegelwerkError) -> Adressmuster {
        let text = try text(wert, ort)
        guard let muster = Adressmuster(text) else {
            throw RegelwerkError(
                ort, "Hier wird eine Adresse, eine Domäne oder *.domäne erwartet; Umlautdomänen in der Form xn--….")
        }
        return muster
    }
}
