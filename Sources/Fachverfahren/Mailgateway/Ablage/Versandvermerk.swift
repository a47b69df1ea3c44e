// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// To whom a message of the house went, and when and how each of them got it or did not.
struct Versandvermerk: Sendable {
    static let dateiname = "Versand.txt"

    let text: String

    init(_ spur: Mailspur, gateway: String) {
        var alles = ["Versand einer E-Mail durch das E-Mail-Gateway \(gateway)", "", "Kennung: \(spur.nachricht.id)"]
        alles.append("SHA-256 der Nachricht, wie sie zum Versand kam: \(spur.nachricht.sha256)")
        alles += spur.zustellungen.flatMap { einer -> [String] in
            var zeilen = ["", "\(einer.adresse): \(einer.zustand.deutsch)"]
            if let beendet = einer.beendet { zeilen.append("  am \(beendet.deutsch)") }
            if let transport = einer.transport { zeilen.append("  Transport: \(transport)") }
            if let antwort = einer.antwort { zeilen.append("  Antwort der Gegenseite: \(antwort)") }
            if let grund = einer.grund { zeilen.append("  \(grund)") }
            let schutz = spur.eintraege.filter { $0.zustellung == einer.id && $0.ereignis == .geschuetzt }
            return zeilen + schutz.map { "  \($0.satz(an: nil))" }
        }
        text = alles.map { "\($0)\r\n" }.joined()
    }
}
