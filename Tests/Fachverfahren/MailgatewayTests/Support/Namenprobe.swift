// SPDX-License-Identifier: EUPL-1.2
import Mailzustellung
import Namensdienst
import Synchronization

/// A DNS of texts: TXT records by name. Names that are not there do not exist.
final class Namenprobe: Namensauskunft {
    private let texte: Mutex<[String: [String]]>
    private let gefragt = Mutex<[String]>([])

    init(_ texte: [String: [String]] = [:]) { self.texte = Mutex(texte) }

    var fragen: [String] { gefragt.withLock { $0 } }

    func setze(_ name: String, _ text: String) { texte.withLock { $0[name] = [text] } }

    func frage(_ name: String, _ art: Namensdienst.Art) async throws(Namensdienst.Fehler) -> Namensdienst.Antwort {
        gefragt.withLock { $0.append(name) }
        if name.hasPrefix("_smtp._tls.stumm.") { throw .voruebergehend(name) }
        let gefunden = art == .txt ? texte.withLock { $0[name] ?? [] } : []
        return Namensdienst.Antwort(daten: gefunden.map(Self.rdata), sicher: false)
    }

    private static func rdata(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        return stride(from: 0, to: bytes.count, by: 255).flatMap { anfang in
            let stueck = bytes[anfang..<min(anfang + 255, bytes.count)]
            return [UInt8(stueck.count)] + stueck
        }
    }
}
