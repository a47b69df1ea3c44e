// SPDX-License-Identifier: EUPL-1.2

/// One address on which the gateway listens.
struct Eingang: Sendable, Hashable, Decodable {
    enum Art: String, Sendable, Decodable {
        /// Other servers: only mail for the administration is taken.
        case welt
        /// The groupware and devices of the house: mail of the house is taken to anywhere.
        case haus
    }

    let name: String
    let art: Art
    let host: String
    let port: Int
    /// Networks that may connect, such as `10.0.0.0/8`; everybody where there are none.
    let netze: [Netz]
    let verlangtTls: Bool
    /// Whoever sends must sign in (RFC 6409), which is offered within TLS alone; the networks may then be left open.
    let anmeldung: Bool
    /// Bare line feeds of old printers and programs become CRLF instead of ending the connection.
    let duldetLf: Bool

    func laesstEin(_ adresse: String) -> Bool { netze.isEmpty || netze.contains { $0.enthaelt(adresse) } }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case name, art, host, port, netze, verlangtTls, anmeldung, duldetLf
    }

    init(from decoder: any Decoder) throws {
        let werte = try decoder.strenger(CodingKeys.self)
        art = try werte.decode(Art.self, forKey: .art)
        name = try werte.decodeIfPresent(String.self, forKey: .name) ?? art.rawValue
        host = try werte.decodeIfPresent(String.self, forKey: .host) ?? "127.0.0.1"
        port = try werte.decode(Int.self, forKey: .port)
        netze = try werte.decodeIfPresent([Netz].self, forKey: .netze) ?? []
        verlangtTls = try werte.decodeIfPresent(Bool.self, forKey: .verlangtTls) ?? false
        anmeldung = try werte.decodeIfPresent(Bool.self, forKey: .anmeldung) ?? false
        duldetLf = try werte.decodeIfPresent(Bool.self, forKey: .duldetLf) ?? false
        guard (0...65_535).contains(port) else {
            throw DecodingError.dataCorruptedError(
                forKey: .port, in: werte, debugDescription: "Ein Port liegt zwischen 0 und 65535.")
        }
        // Who may send through us to anywhere must be named: an open relay is found within hours.
        guard art == .welt || !netze.isEmpty || anmeldung else {
            throw DecodingError.dataCorruptedError(
                forKey: .netze, in: werte,
                debugDescription: "Der Eingang „\(name)“ nimmt Post des Hauses an und braucht netze oder anmeldung.")
        }
        guard !anmeldung || art == .haus else {
            throw DecodingError.dataCorruptedError(
                forKey: .anmeldung, in: werte, debugDescription: "Anmelden kann man sich nur an einem Eingang der Art haus.")
        }
        // Tolerated from the world, a second message could be smuggled past whoever stands before us (mail facts §3.1).
        guard !duldetLf || art == .haus && !netze.isEmpty else {
            throw DecodingError.dataCorruptedError(
                forKey: .duldetLf, in: werte,
                debugDescription: "Andere Zeilenenden duldet nur ein Eingang der Art haus, und nur aus genannten netzen.")
        }
    }
}
