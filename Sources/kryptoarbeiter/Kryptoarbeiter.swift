// SPDX-License-Identifier: EUPL-1.2
internal import CAbschottung
internal import Glibc
internal import Kryptoprotokoll

/// Question, answer, question, answer, until the server closes the line.
@main struct Kryptoarbeiter {
    /// Longer than the server waits; ends a worker that hangs on a hostile message when nobody is left to end it.
    private static let sekundenHoechstens: UInt32 = 300

    static func main() {
        guard Abschottung.einrichten() else { exit(78) }
        let leitung = Leitung(0)
        var werkbank = Werkbank()
        while let bytes = leitung.lies() {
            alarm(sekundenHoechstens)
            leitung.schreibe(antwort(bytes, &werkbank))
            alarm(0)
        }
    }

    private static func antwort(_ bytes: [UInt8], _ werkbank: inout Werkbank) -> [UInt8] {
        do {
            let (code, frage) = try Kryptorahmen.lies(bytes)
            guard let handlung = Kryptohandlung(rawValue: code) else { return absage(.fragenFehlerhaft, "unknown act \(code)") }
            do {
                return Kryptorahmen.antwort(try werkbank.tue(handlung, frage))
            } catch {
                return absage(error.absage, error.hinweis)
            }
        } catch {
            return absage(.fragenFehlerhaft, "\(error)")
        }
    }

    private static func absage(_ grund: Kryptoabsage, _ hinweis: String) -> [UInt8] {
        var satz = Kryptosatz()
        satz.setze(.fehler, grund.rawValue)
        satz.setze(.hinweis, hinweis)
        return Kryptorahmen.absage(satz)
    }
}
