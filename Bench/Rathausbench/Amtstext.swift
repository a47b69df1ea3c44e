// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Texts of words as unevenly frequent as in a language (Zipf), built like German ones: stems, compounds and endings. The same for the same seed.
struct Amtstext {
    static let worteJeDokument = 300
    private static let woerter = 30_000
    private var zustand: UInt64

    init(saat: UInt64) { zustand = saat }

    mutating func dokument() -> String { (0..<Self.worteJeDokument).map { _ in Self.wort(rang()) }.joined(separator: " ") }

    /// Two words as people type them: one of the more frequent, one of the rarer.
    mutating func zweiWorte() -> String { Self.wort(20 + rang() % 2_000) + " " + Self.wort(200 + rang() % 8_000) + " " }

    mutating func dreiBuchstaben() -> String { String(Self.wort(60 + rang() % 10_000).prefix(3)) }

    private static let staemme = [
        "Antrag", "Bescheid", "Wohnung", "Straße", "Verkehr", "Gebühr", "Satzung", "Prüfung", "Haus", "Grund", "Steuer", "Bau",
        "Amt", "Plan",
        "Jugend", "Schule", "Wasser", "Abfall", "Garten", "Markt", "Platz", "Kind", "Pflege", "Hilfe", "Vertrag", "Rechnung",
        "Frist", "Termin",
        "Akte", "Beleg", "Nachweis", "Kosten", "Lärm", "Schutz", "Baum", "Park", "Müll", "Brücke", "Kanal", "Sport", "Verein",
        "Zuschuss",
        "Förderung", "Konto", "Zahlung", "Mahnung", "Register", "Melde", "Ausweis", "Pass", "Führer", "Schein", "Fahrzeug",
        "Halter", "Umwelt",
        "Energie", "Heizung", "Strom", "Gewerbe", "Anzeige", "Verband", "Rat", "Sitzung", "Beschluss", "Protokoll", "Wahl",
        "Liste", "Feuer",
    ]
    private static let endungen = ["", "en", "e", "es", "s"]
    private static let klein =
        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei"
        .split(
            separator: " "
        ).map(String.init)

    private static func wort(_ rang: Int) -> String {
        if rang < klein.count { return klein[rang] }
        var rest = rang - klein.count
        let erster = staemme[rest % staemme.count]
        rest /= staemme.count
        if rest == 0 { return erster }
        let endung = endungen[rest % endungen.count]
        rest /= endungen.count
        let zweiter = staemme[(rest * 7 + rang) % staemme.count].lowercased()
        return rest % 3 == 0 ? erster + endung : erster + "s" + zweiter + endung
    }

    /// Rank r with a likelihood of about 1/r.
    private mutating func rang() -> Int {
        zustand = zustand &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let u = Double(zustand >> 11) / Double(1 << 53)
        return min(Self.woerter - 1, Int(pow2(u)) - 1)
    }

    private func pow2(_ u: Double) -> Double { exp2(u * 14.8727) }
}
