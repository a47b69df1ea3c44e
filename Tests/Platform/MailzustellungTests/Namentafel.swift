// SPDX-License-Identifier: EUPL-1.2
import Mailzustellung
import Namensdienst
import Synchronization

/// Answers from a table, as secure as the test says. What is not in it does not exist by its type; names under `fehlt.` do
/// not exist at all.
final class Namentafel: Namensauskunft {
    private struct Frage: Hashable {
        let name: String
        let art: Namensdienst.Art
    }

    private let antworten = Mutex<[Frage: Namensdienst.Antwort]>([:])
    private let fehler = Mutex<[Frage: Namensdienst.Fehler]>([:])
    private let gestellt = Mutex<[String]>([])
    let sicher: Bool

    init(sicher: Bool = false) { self.sicher = sicher }

    /// `name art` of each question, in order.
    var fragen: [String] { gestellt.withLock { $0 } }

    func frage(_ name: String, _ art: Namensdienst.Art) async throws(Namensdienst.Fehler) -> Namensdienst.Antwort {
        gestellt.withLock { $0.append("\(name) \(art)") }
        let frage = Frage(name: name, art: art)
        if let fehler = fehler.withLock({ $0[frage] }) { throw fehler }
        let leer = Namensdienst.Antwort(daten: [], sicher: sicher, gibtEsNicht: name.hasPrefix("fehlt."), endname: nil)
        return antworten.withLock { $0[frage] } ?? leer
    }

    func lege(_ name: String, _ art: Namensdienst.Art, _ daten: [[UInt8]], sicher: Bool? = nil, endname: String? = nil) {
        let antwort = Namensdienst.Antwort(daten: daten, sicher: sicher ?? self.sicher, endname: endname)
        antworten.withLock { $0[Frage(name: name, art: art)] = antwort }
    }

    func stoere(_ name: String, _ art: Namensdienst.Art, _ grund: Namensdienst.Fehler) {
        fehler.withLock { $0[Frage(name: name, art: art)] = grund }
    }

    /// MX records `(rank, host)` in this order.
    func mx(_ domain: String, _ hosts: KeyValuePairs<UInt16, String>, sicher: Bool? = nil) {
        lege(domain, .mx, hosts.map { [UInt8($0.key >> 8), UInt8($0.key & 255)] + Self.name($0.value) }, sicher: sicher)
    }

    func vier(_ host: String, _ adressen: [UInt8]..., sicher: Bool? = nil) {
        lege(host, .a, adressen, sicher: sicher)
    }

    func text(_ name: String, _ text: String) { lege(name, .txt, [[UInt8(text.utf8.count)] + Array(text.utf8)]) }

    static func name(_ text: String) -> [UInt8] {
        text.split(separator: ".").flatMap { teil -> [UInt8] in [UInt8(teil.utf8.count)] + Array(teil.utf8) } + [0]
    }
}
