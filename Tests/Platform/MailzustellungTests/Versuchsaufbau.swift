// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Logging
import Mailtransport
import MtaSts
import Smtp
import Synchronization
import Testing
import TlsReport

@testable import Mailzustellung

/// A delivery with everything around it in the hands of the test.
struct Versuchsaufbau: Sendable {
    let namen: Namentafel
    let policies = StsspeicherFluechtig()
    let berichte = TlsberichtsspeicherFluechtig()
    let zustellung: Zustellung
    /// The clock, in seconds since 1970.
    let uhr: Uhr

    final class Uhr: Sendable {
        private let stand = Mutex<Int64>(Int64(Date().timeIntervalSince1970))
        var jetzt: Int64 { stand.withLock { $0 } }
        func vor(_ sekunden: Int64) { stand.withLock { $0 += sekunden } }
    }

    init(
        _ namen: Namentafel, port: Int, wurzeln: String? = nil, policy: String? = nil,
        _ stelle: (inout Zustelleinstellung) -> Void = { _ in }
    )
        throws
    {
        self.namen = namen
        let uhr = Uhr()
        self.uhr = uhr
        var einstellung = Zustelleinstellung(name: try SmtpDomain("gw.example.net"))
        einstellung.port = port
        einstellung.wurzeln = wurzeln
        einstellung.uhr = { uhr.jetzt }
        // As the DNS delivers them.
        einstellung.mische = { Array(0..<$0) }
        stelle(&einstellung)
        struct KeineDatei: Error {}
        zustellung = Zustellung(
            einstellung, namen: namen, policies: policies,
            abruf: Stsabruf { _ in
                guard let policy else { throw KeineDatei() }
                return Array(policy.utf8)
            }, berichte: berichte, log: Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() })
    }

    func liefere(
        _ domain: String = "probe.example", an: [String] = ["amt"], regel: Partnerregel = .opportunistisch,
        requireTls: Bool = false,
        nurQualifiziert: Bool = false, text: String = "Subject: a\r\n\r\nText\r\n"
    ) async throws -> [Empfaengerbefund] {
        try await liefere(
            Zustellziel(domain: domain, regel: regel), an: an, requireTls: requireTls, nurQualifiziert: nurQualifiziert,
            text: text)
    }

    func liefere(
        _ ziel: Zustellziel, an: [String] = ["amt"], requireTls: Bool = false, nurQualifiziert: Bool = false,
        text: String = "Subject: a\r\n\r\nText\r\n"
    ) async throws -> [Empfaengerbefund] {
        var parameter = SmtpMailParameters()
        parameter.requireTls = requireTls
        let nachricht = Zustellnachricht(
            absender: .address(try SmtpAddress("eva@example.net")), parameter: parameter, nurQualifiziert: nurQualifiziert,
            inhalt: {
                var rest: [UInt8]? = Array(text.utf8)
                return {
                    defer { rest = nil }
                    return rest
                }
            })
        let empfaenger = try an.map { Sendung.Empfaenger(adresse: try SmtpAddress("\($0)@probe.example")) }
        return await zustellung.liefere(nachricht, an: empfaenger, ziel: ziel)
    }

    /// `policy kind: successes/failures type,type` for each policy that was counted today.
    func zaehlung(_ domain: String = "probe.example") async throws -> [String] {
        let zaehler = zustellung.zaehler
        let bericht = try await zaehler.bericht(
            domain: domain, tag: zaehler.heute, organisation: "Stadt", kontakt: "post@example.net")
        return (bericht?.results ?? []).map { eines in
            let arten = eines.details.map(\.failure.type.name).sorted().joined(separator: ",")
            return "\(eines.policy.kind.rawValue): \(eines.successes)/\(eines.failures) \(arten)"
        }.sorted()
    }
}

extension Empfaengerbefund {
    /// `2.0.0 host` and the like, for comparisons.
    var kurz: String {
        let wie =
            switch ausgang {
            case .zugestellt: "zugestellt"
            case .voruebergehend: "voruebergehend"
            case .endgueltig: "endgueltig"
            }
        return "\(wie) \(status)"
    }
}

func muster(_ texte: String...) throws -> [MxPattern] { try texte.map { try MxPattern($0) } }
