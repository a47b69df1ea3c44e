// SPDX-License-Identifier: EUPL-1.2
internal import AuthenticationResults
internal import Foundation
internal import Mailrichtlinie

/// What rspamd says of a message: who its sender proved to be, and what it would do with it.
struct Absenderurteil: Sendable, Hashable {
    let handlung: String
    let punkte: Double
    let ergebnisse: [Ergebnis]

    /// One method of RFC 8601 with its outcome.
    struct Ergebnis: Sendable, Hashable {
        let methode: String
        let urteil: AuthenticationVerdict
        /// The domain it is about, and for DKIM the selector.
        let domain: String?
        let selektor: String?
    }

    /// - Throws: what the decoder says of bytes that are no answer of rspamd.
    init(json: Data) throws {
        let antwort = try JSONDecoder().decode(Antwort.self, from: json)
        handlung = antwort.action
        punkte = antwort.score
        ergebnisse = Self.symbole.compactMap { symbol, methode, urteil in
            guard let gefunden = antwort.symbols?[symbol] else { return nil }
            // Options are texts for people; only DKIM's and DMARC's first one begins with the domain.
            let worte = methode == "dkim" || methode == "dmarc" ? gefunden.options?.first : nil
            let teile = (worte ?? "").split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
            let selektor = teile.dropFirst().first { $0.hasPrefix("s=") }?.dropFirst(2)
            return Ergebnis(
                methode: methode, urteil: urteil, domain: teile.first.flatMap(Self.domain), selektor: selektor.map(String.init))
        }
    }

    var verlangtAbweisung: Bool { handlung == "reject" }

    /// The field in our name; the sender's envelope stands in SPF's result.
    func feld(gateway: String, mailFrom: String?, helo: String?) throws(AuthenticationResultsError) -> [UInt8] {
        try AuthenticationResults(
            id: gateway,
            results: ergebnisse.map { einer in
                switch einer.methode {
                case "spf": .spf(einer.urteil, mailFrom: mailFrom, helo: mailFrom == nil ? helo : nil)
                case "dkim": .dkim(einer.urteil, domain: einer.domain, selector: einer.selektor)
                case "dmarc": .dmarc(einer.urteil, from: einer.domain)
                default: .arc(einer.urteil)
                }
            }
        ).field()
    }

    /// For the trace.
    var angaben: [String: String] {
        var angaben = ["urteil": handlung, "punkte": String(format: "%.1f", punkte).replacing(".", with: ",")]
        for einer in ergebnisse { angaben[einer.methode] = einer.urteil.deutsch + (einer.domain.map { " (\($0))" } ?? "") }
        return angaben
    }

    private static func domain(_ text: String) -> String? {
        let klein = text.lowercased()
        let erlaubt = klein.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-._".utf8.contains($0)
        }
        return erlaubt && klein.contains(".") && klein.utf8.count <= 253 ? klein : nil
    }

    private struct Antwort: Decodable {
        struct Symbol: Decodable { let options: [String]? }
        let action: String
        let score: Double
        let symbols: [String: Symbol]?
    }

    private static let symbole: [(String, String, AuthenticationVerdict)] = [
        ("R_SPF_ALLOW", "spf", .pass), ("R_SPF_FAIL", "spf", .fail), ("R_SPF_SOFTFAIL", "spf", .softfail),
        ("R_SPF_NEUTRAL", "spf", .neutral), ("R_SPF_DNSFAIL", "spf", .temperror), ("R_SPF_PERMFAIL", "spf", .permerror),
        ("R_SPF_NA", "spf", .none),
        ("R_DKIM_ALLOW", "dkim", .pass), ("R_DKIM_REJECT", "dkim", .fail), ("R_DKIM_TEMPFAIL", "dkim", .temperror),
        ("R_DKIM_PERMFAIL", "dkim", .permerror), ("R_DKIM_NA", "dkim", .none),
        ("DMARC_POLICY_ALLOW", "dmarc", .pass), ("DMARC_POLICY_ALLOW_WITH_FAILURES", "dmarc", .pass),
        ("DMARC_POLICY_REJECT", "dmarc", .fail), ("DMARC_POLICY_QUARANTINE", "dmarc", .fail),
        ("DMARC_POLICY_SOFTFAIL", "dmarc", .fail), ("DMARC_DNSFAIL", "dmarc", .temperror),
        ("DMARC_BAD_POLICY", "dmarc", .permerror),
        ("DMARC_NA", "dmarc", .none),
        ("ARC_ALLOW", "arc", .pass), ("ARC_REJECT", "arc", .fail), ("ARC_INVALID", "arc", .fail), ("ARC_NA", "arc", .none),
    ]
}

extension Absenderurteil {
    /// For the rules. What was asked for and not answered says nothing.
    func trage(in pruefung: inout Pruefergebnis) {
        func stand(_ methode: String) -> Absenderstand { ergebnisse.first { $0.methode == methode }?.urteil.stand ?? .offen }
        (pruefung.spf, pruefung.dkim, pruefung.dmarc) = (stand("spf"), stand("dkim"), stand("dmarc"))
        pruefung.spampunkte = punkte
    }
}

extension AuthenticationVerdict {
    fileprivate var stand: Absenderstand {
        switch self {
        case .pass: .bestanden
        case .fail, .policy: .gescheitert
        case .softfail: .zweifelhaft
        case .none, .neutral, .temperror, .permerror: .offen
        }
    }

    fileprivate var deutsch: String {
        switch self {
        case .none: "nicht vorhanden"
        case .pass: "bestanden"
        case .fail, .policy: "nicht bestanden"
        case .softfail: "eher nicht bestanden"
        case .neutral: "ohne Aussage"
        case .temperror: "zurzeit nicht prüfbar"
        case .permerror: "nicht prüfbar"
        }
    }
}
