// SPDX-License-Identifier: EUPL-1.2
internal import DnsData
internal import MtaSts
internal import Mailzustellung
internal import Namensdienst

/// Looks at our own domain as the world does, and says which records are missing (BSI TR-03108, TR-03182).
struct Selbstpruefung: Sendable {
    typealias Frage = @Sendable (String, Namensdienst.Art) async throws(Namensdienst.Fehler) -> Namensdienst.Antwort

    /// Host that mail for us goes to.
    let server: String
    /// Where reports of others are wanted.
    let berichtsadresse: String
    /// Mail leaves by somebody else's server.
    let hatSmarthost: Bool
    /// Answers are checked by DNSSEC.
    let prueftDnssec: Bool
    /// SHA-256 of our public key, and the last second of our certificate; `nil` without a certificate.
    let ausweis: (spki: [UInt8], bis: Int)?
    /// Records of the keys that sign now.
    let dkim: [Dkimeintrag]
    /// The policy that this installation serves for its domains; `nil` where it serves none.
    var mtaSts: Stsvorgabe?
    let frage: Frage
    let richtlinie: Stsabruf
    /// Tries the host that takes mail for us.
    let endeprobe: @Sendable (_ host: String) async -> Endeprobe.Befund
    /// Seconds from the UNIX epoch.
    let jetzt: Int

    /// - Returns: one for each `Lampenart`, in their order.
    func callAsFunction(_ domain: String) async -> [Lampe] {
        await withTaskGroup(of: Lampe.self) { gruppe in
            for art in Lampenart.allCases { gruppe.addTask { await lampe(art, domain) } }
            var alle: [Lampenart: Lampe] = [:]
            for await lampe in gruppe { alle[lampe.art] = lampe }
            return Lampenart.allCases.compactMap { alle[$0] }
        }
    }

    private func lampe(_ art: Lampenart, _ domain: String) async -> Lampe {
        do throws(Namensdienst.Fehler) {
            return switch art {
            case .spf: try await spf(domain)
            case .dkim: try await dkim(domain)
            case .dmarc: try await dmarc(domain)
            case .dnssec: try await dnssec(domain)
            case .dane: try await dane()
            case .tls: try await tls(domain)
            case .mtaSts: try await mtaSts(domain)
            case .zeilenenden: try await zeilenenden(domain)
            }
        } catch {
            return Lampe(art: art, stand: error.stand, satz: error.satz)
        }
    }

    /// TXT records of a name that begin with `anfang`. One that cannot be read is none.
    func texte(_ name: String, _ anfang: String) async throws(Namensdienst.Fehler) -> [String] {
        let antwort = try await frage(name, .txt)
        return antwort.daten.compactMap { rdata -> String? in
            do throws(DnsDataError) {
                let text = try TxtRecord.text(rdata: rdata)
                return text.lowercased().hasPrefix(anfang.lowercased()) ? text : nil
            } catch {
                return nil
            }
        }
    }
}

extension Namensdienst.Fehler {
    fileprivate var stand: Lampe.Stand { if case .gefaelscht = self { .mangel } else { .unbekannt } }

    fileprivate var satz: String {
        switch self {
        case .gefaelscht(let was): "Die Signaturen im Namensdienst stimmen nicht: \(was)"
        case .voruebergehend(let was): "Der Namensdienst antwortet nicht: \(was)"
        case .ueberlastet: "Der Namensdienst ist überlastet."
        case .einstellung(let was): "Der Namensdienst ist falsch eingestellt: \(was)"
        }
    }
}
