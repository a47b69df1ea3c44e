// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Foundation
internal import Mailrichtlinie
internal import MimeStructure
internal import Store

/// The rules on the command line.
extension Mailbetrieb {
    /// What a message would meet, for people.
    public struct Probeauskunft: Sendable {
        /// Name of the rules that were asked.
        public let regelwerk: String
        public let empfaenger: [Empfaengerauskunft]
        public let warnungen: [String]
    }

    public struct Empfaengerauskunft: Sendable {
        public let adresse: String
        public let entscheidung: String
        /// German sentences, in the order of the engine.
        public let schritte: [String]
    }

    /// What cannot be asked, with what to do, in German.
    public struct Regelfehler: Error, LocalizedError, Hashable, Sendable {
        public let grund: String
        public var errorDescription: String? { grund }
    }

    /// The rules in force in words.
    public func regeln() async throws -> [String] {
        let vorgabe = try vorgabe.get()
        let geltend = try await store.read { try $0.geltendes(sonst: vorgabe) }
        return ["\(geltend.name): \(geltend.werk.bezeichnung)"] + Self.saetze(geltend.werk)
    }

    /// Reads a file of rules.
    /// - Returns: its rules in words.
    /// - Throws: `Regelfehler` with the place.
    public static func pruefe(regelwerk json: [UInt8]) throws(Regelfehler) -> [String] {
        let werk = try lies(json)
        return ["\(werk.bezeichnung): \(werk.regeln.count) Regeln, kein Fehler."] + saetze(werk)
    }

    /// Lays a message before the rules; nothing is sent.
    /// - Parameters:
    ///   - von: address; `nil` for the one in From.
    ///   - an: addresses; `nil` for those in To and Cc.
    ///   - eingehend: from the world to a mailbox of ours.
    ///   - regelwerk: JSON of other rules than those in force.
    public func erprobe(
        _ nachricht: [UInt8], von: String?, an: String?, eingehend: Bool, regelwerk json: [UInt8]?
    ) async throws -> Probeauskunft {
        let vorgabe = try vorgabe.get()
        let geltend: Geltendes
        if let json {
            geltend = Geltendes(werk: try Self.lies(json), name: "der Datei", fassung: nil)
        } else {
            geltend = try await store.read { try $0.geltendes(sonst: vorgabe) }
        }
        do {
            let absender = try von.map { try Mailprobe.adressen($0) }?.first ?? Mailprobe.absender(in: nachricht)
            let empfaenger = try an.map { try Mailprobe.adressen($0) } ?? Mailprobe.empfaenger(in: nachricht)
            guard !empfaenger.isEmpty else {
                throw Regelfehler(grund: "Die Nachricht nennt keinen Empfänger. Bitte mit --an angeben.")
            }
            guard absender != nil || eingehend else {
                throw Regelfehler(grund: "Die Nachricht nennt keinen Absender. Bitte mit --von angeben.")
            }
            let ergebnis = try await Mailprobe(
                bytes: nachricht, von: absender, an: empfaenger, richtung: eingehend ? .eingehend : .ausgehend)(
                    store, geltend.werk, ersatz, umfang)
            return Probeauskunft(
                regelwerk: geltend.name,
                empfaenger: ergebnis.ausgaenge.map {
                    Empfaengerauskunft(
                        adresse: $0.empfaenger.description, entscheidung: $0.entscheidung.kurz,
                        schritte: $0.entscheidung.spur.map(\.satz))
                }, warnungen: ergebnis.warnungen)
        } catch is MimeError {
            throw Regelfehler(grund: "Der Kopf der Nachricht ist nicht lesbar.")
        } catch let fehler as MailprobeError {
            throw Regelfehler(grund: fehler.deutsch)
        }
    }

    private static func lies(_ json: [UInt8]) throws(Regelfehler) -> Regelwerk {
        do { return try Regelwerk(json: json) } catch { throw Regelfehler(grund: error.description) }
    }

    private static func saetze(_ werk: Regelwerk) -> [String] {
        Regelanzeige.alle(werk).map { regel in
            let dann = regel.dann.map { "\($0.name) \($0.wert)" }.joined(separator: "; ")
            return "\(regel.id) (\(regel.ebene), Rang \(regel.rang)): \(regel.titel)\n  wenn \(regel.wenn)\n  dann \(dann)"
        }
    }
}
