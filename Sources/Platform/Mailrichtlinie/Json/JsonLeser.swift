// SPDX-License-Identifier: EUPL-1.2
internal import JsonTree

/// Reads one document in one pass and says in which line it stumbled. A name twice in an object is refused: which of the two
/// counts is a question nobody should have to ask of a policy (Foundation takes one of them silently).
struct JsonLeser {
    private let bytes: [UInt8]
    private var position = 0

    static func lies(_ bytes: [UInt8]) throws(RegelwerkError) -> JsonWert {
        var leser = JsonLeser(bytes: bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { leser.position = 3 }
        let wert = try leser.wert(Regelwerkgrenzen.json)
        leser.leerraum()
        guard leser.position == bytes.count else { throw leser.fehler("Hinter dem Ende steht noch etwas.") }
        return wert
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var naechstes: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func fehler(_ grund: String) -> RegelwerkError {
        RegelwerkError("Zeile \(bytes[..<min(position, bytes.count)].count { $0 == 0x0A } + 1)", grund)
    }

    private mutating func leerraum() {
        while let byte = naechstes, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func nimm(_ byte: UInt8) -> Bool {
        leerraum()
        guard naechstes == byte else { return false }
        position += 1
        return true
    }

    private mutating func wert(_ tiefe: Int) throws(RegelwerkError) -> JsonWert {
        leerraum()
        switch naechstes {
        case 0x7B: return try objekt(tiefe)
        case 0x5B: return try liste(tiefe)
        case 0x22: return .text(try text())
        case 0x74: return try wort("true", .ja(true))
        case 0x66: return try wort("false", .ja(false))
        case 0x6E: return try wort("null", .nichts)
        default: return .zahl(try zahl())
        }
    }

    private mutating func objekt(_ tiefe: Int) throws(RegelwerkError) -> JsonWert {
        guard tiefe > 0 else { throw fehler("Zu tief verschachtelt.") }
        position += 1
        var glieder: [String: JsonWert] = [:]
        if nimm(0x7D) { return .objekt(glieder) }
        repeat {
            leerraum()
            let name = try text()
            guard nimm(0x3A) else { throw fehler("Hinter „\(name.prefix(60))“ fehlt ein Doppelpunkt.") }
            guard glieder.updateValue(try wert(tiefe - 1), forKey: name) == nil else {
                throw fehler("„\(name.prefix(60))“ steht zweimal.")
            }
        } while nimm(0x2C)
        guard nimm(0x7D) else { throw fehler("Hier fehlt ein Komma oder „}“.") }
        return .objekt(glieder)
    }

    private mutating func liste(_ tiefe: Int) throws(RegelwerkError) -> JsonWert {
        guard tiefe > 0 else { throw fehler("Zu tief verschachtelt.") }
        position += 1
        var glieder: [JsonWert] = []
        if nimm(0x5D) { return .liste(glieder) }
        repeat { glieder.append(try wert(tiefe - 1)) } while nimm(0x2C)
        guard nimm(0x5D) else { throw fehler("Hier fehlt ein Komma oder „]“.") }
        return .liste(glieder)
    }

    private mutating func wort(_ wort: String, _ wert: JsonWert) throws(RegelwerkError) -> JsonWert {
        guard bytes[position...].starts(with: wort.utf8) else { throw fehler("Hier wird ein Wert erwartet.") }
        position += wort.utf8.count
        return wert
    }

    private mutating func zahl() throws(RegelwerkError) -> Int {
        let anfang = position
        if naechstes == 0x2D { position += 1 }
        let ziffern = position
        while let byte = naechstes, (0x30...0x39).contains(byte) { position += 1 }
        guard position > ziffern else { throw fehler("Hier wird ein Wert erwartet.") }
        guard position == ziffern + 1 || bytes[ziffern] != 0x30,
            let zahl = Int(String(decoding: bytes[anfang..<position], as: UTF8.self)),
            naechstes != 0x2E, naechstes != 0x65, naechstes != 0x45
        else { throw fehler("Hier wird eine ganze Zahl erwartet.") }
        return zahl
    }

    private mutating func text() throws(RegelwerkError) -> String {
        var leser = JsonString(bytes, at: position)
        let text: String?
        do { text = try leser.read() } catch { text = nil }
        position = leser.position
        guard let text else { throw fehler("Hier wird ein Text in Anführungszeichen erwartet.") }
        return text
    }
}
