// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import HttpClient
internal import Synchronization

/// Sends text messages. Neither number nor text stands in an error or a log.
protocol Smsversand: Sendable {
    /// Its messages reach nobody.
    var istSimuliert: Bool { get }

    /// - Parameter nummer: as `Mobilnummer` writes it.
    func sende(_ text: String, an nummer: String) async throws(Smsfehler)
}

enum Smsfehler: Error, Hashable {
    /// It will not be taken, whenever it is tried.
    case abgelehnt(String)
    /// May be gone the next time.
    case ausgefallen(String)

    var grund: String {
        switch self {
        case .abgelehnt(let grund), .ausgefallen(let grund): grund
        }
    }
}

struct HttpSmsversand: Smsversand {
    private static let laengste = 1 << 16

    let vorgabe: Smsvorgabe
    let adresse: String
    let http: HttpClient

    var istSimuliert: Bool { false }

    func sende(_ text: String, an nummer: String) async throws(Smsfehler) {
        let (status, antwort): (Int, Data)
        do { (status, antwort) = try await frage(text, nummer) } catch {
            throw .ausgefallen("Der SMS-Dienst antwortet nicht.")
        }
        switch status {
        case 200..<300:
            guard let erfolg = vorgabe.erfolg else { return }
            guard String(decoding: antwort, as: UTF8.self).contains(erfolg) else {
                throw .abgelehnt("Der SMS-Dienst hat die Nachricht nicht angenommen.")
            }
        // It is ours to mend: a wrong key, too many, or his machine.
        case 401, 402, 403, 407, 408, 425, 429, 500...: throw .ausgefallen("Der SMS-Dienst lehnt ab (Status \(status)).")
        default: throw .abgelehnt("Der SMS-Dienst nimmt die Nachricht nicht an (Status \(status)).")
        }
    }

    private func frage(_ text: String, _ nummer: String) async throws -> (Int, Data) {
        var felder = [vorgabe.feldAn: nummer, vorgabe.feldText: text]
        felder[vorgabe.feldAbsender] = vorgabe.absender
        let json = vorgabe.format == .json
        var kopf = [(name: "Content-Type", wert: json ? "application/json" : "application/x-www-form-urlencoded")]
        if let datei = vorgabe.schluesseldatei {
            let schluessel = try String(contentsOfFile: datei, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
            kopf.append((name: vorgabe.kopf, wert: vorgabe.vorsatz + schluessel))
        }
        let koerper = json ? try JSONEncoder().encode(felder) : Data(Self.formular(felder).utf8)
        let inhalt = Mutex<Data>(Data())
        let antwort = try await http.sende(
            HttpAnfrage("POST", adresse, kopf: kopf, koerper: .daten(koerper), frist: .seconds(30))
        ) { _, stueck in
            try inhalt.withLock {
                guard $0.count + stueck.count <= Self.laengste else { throw HttpFehler.keineAntwort("Die Antwort ist zu lang.") }
                $0 += stueck
            }
        }
        return (antwort.status, inhalt.withLock { $0 })
    }

    private static func formular(_ felder: [String: String]) -> String {
        let erlaubt = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._")
        return felder.sorted { $0.key < $1.key }.map { paar in
            [paar.key, paar.value].map { $0.addingPercentEncoding(withAllowedCharacters: erlaubt) ?? "" }.joined(separator: "=")
        }.joined(separator: "&")
    }
}

/// simuliert: sends nothing. Numbers that end with 0000 it refuses, for those that end with 0001 it is away.
struct SimulierterSmsversand: Smsversand {
    var istSimuliert: Bool { true }

    func sende(_ text: String, an nummer: String) async throws(Smsfehler) {
        if nummer.hasSuffix("0000") { throw .abgelehnt("simuliert: Die Nummer gibt es nicht.") }
        if nummer.hasSuffix("0001") { throw .ausgefallen("simuliert: Der SMS-Dienst antwortet nicht.") }
    }
}

/// A number a text message can be sent to, as `+491711234567`.
enum Mobilnummer {
    /// - Returns: `nil` for what is none; a German number must be one of a mobile phone.
    static func lies(_ text: String) -> String? {
        let sauber = String(text.unicodeScalars.filter { !" -/().\t".unicodeScalars.contains($0) })
        let ziffern =
            sauber.hasPrefix("+")
            ? sauber.dropFirst()
            : sauber.hasPrefix("00")
                ? sauber.dropFirst(2)
                : sauber.hasPrefix("0") ? "49\(sauber.dropFirst())"[...] : ""
        guard (9...15).contains(ziffern.count), ziffern.first != "0", ziffern.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        guard !ziffern.hasPrefix("49") || ["15", "16", "17"].contains(ziffern.dropFirst(2).prefix(2)) else { return nil }
        return "+\(ziffern)"
    }
}
