// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Dkim
internal import DmarcReport
internal import Mailrichtlinie
internal import MimeStructure
internal import Store
internal import TlsReport

/// Reads the reports that others send about our domains, before the mail goes on to whoever reads that mailbox.
struct Berichtseingang: Sendable {
    /// What the trace says.
    struct Auswertung: Sendable, Hashable {
        let ereignis: Spureintrag.Ereignis
        let angaben: [String: String]

        static func nicht(_ grund: String) -> Auswertung { .init(ereignis: .nichtAusgewertet, angaben: ["grund": grund]) }
    }

    /// Parts of one mail that are looked at; an honest one has one.
    private static let teileHoechstens = 4

    let store: Store
    let stadt: Mailstadt
    let dkim: Dkimpruefer

    /// - Returns: nothing for a mail without a report.
    /// - Parameter dmarc: what another one found about the sender, which is enough for reports on DMARC.
    func callAsFunction(_ bytes: [UInt8], _ nachricht: Nachricht, dmarc: Absenderstand = .ungeprueft) async throws -> [Auswertung]
    {
        let teile = try MimePart.read(bytes).all.filter { Berichtsart($0) != nil }.prefix(Self.teileHoechstens)
        guard !teile.isEmpty else { return [] }
        // RFC 8460 §3: a report without a valid signature of who reports is to be ignored, or anybody could write our statistics.
        let von = try Kopfadressen(bytes).von
        var echt = dmarc == .bestanden && teile.allSatisfy { Berichtsart($0)?.inhalt == .dmarc }
        if !echt, let von { echt = try await istSigniert(bytes, von.domaene) }
        guard echt else {
            return [.nicht("Der Bericht ist nicht mit DKIM von der Domain des Absenders signiert.")]
        }
        var ergebnis: [Auswertung] = []
        for teil in teile {
            guard let art = Berichtsart(teil) else { continue }
            let inhalt = try teil.content(of: bytes[...])
            guard !inhalt.isDamaged else {
                ergebnis.append(.nicht("Der Anhang ist beschädigt."))
                continue
            }
            ergebnis.append(try await werteAus(art, inhalt.bytes, nachricht))
        }
        return ergebnis
    }

    private func istSigniert(_ bytes: [UInt8], _ von: String) async throws -> Bool {
        do throws(DkimError) {
            return try await dkim.domains(bytes, service: "tlsrpt").contains {
                $0 == von || von.hasSuffix(".\($0)") || $0.hasSuffix(".\(von)")
            }
        } catch {
            return false
        }
    }

    private func werteAus(_ art: Berichtsart, _ bytes: [UInt8], _ nachricht: Nachricht) async throws -> Auswertung {
        let text: [UInt8]
        do { text = try art.entpackt(bytes) } catch { return .nicht("Der Anhang lässt sich nicht entpacken (\(error)).") }
        switch art.inhalt {
        case .tls:
            let bericht: TlsReport
            do throws(TlsReportError) { bericht = try TlsReport(text) } catch {
                return .nicht("Der TLS-Bericht ist nicht lesbar (\(error)).")
            }
            return try await Tlsberichtsablage(store: store, stadt: stadt)(bericht, nachricht.id)
        case .dmarc:
            let bericht: DmarcReport
            do throws(DmarcReportError) { bericht = try DmarcReport(text) } catch {
                return .nicht("Der DMARC-Bericht ist nicht lesbar (\(error)).")
            }
            return try await Dmarcberichtsablage(store: store, stadt: stadt)(bericht, nachricht.id)
        }
    }
}
