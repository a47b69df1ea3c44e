// SPDX-License-Identifier: EUPL-1.2
internal import Kryptodienst
internal import Logging
internal import Mailrichtlinie
internal import Mailschutz
internal import MimeStructure
internal import Store

extension Regelbearbeitung {
    /// Keeps what a message from the world brings of its sender's keys. Nothing of it holds the message up.
    func ernte(
        _ inhalt: [UInt8], _ befund: Oeffnungsbefund, _ pruefung: Absenderbefund, _ sammlung: inout Ergebnissammlung
    ) async throws {
        guard stadt.schluesselfunde.ernte, stadt.kommtAusDerWelt(sammlung.nachricht.herkunft) else { return }
        let funde: [Schluesselfund]
        do throws(MimeError) {
            // Our own addresses have their own keys, whoever claims others.
            guard let von = try Kopfadressen(inhalt).von, !stadt.istEigene(von.domaene) else { return }
            funde = try Ernte(von: von, nachricht: sammlung.nachricht.id, absender: pruefung.absender)(inhalt, befund)
        } catch {
            // Headers and parts that nobody can tell apart bring no keys.
            return
        }
        let aufnahme = Fundaufnahme(
            dienst: Schluesseldienst(store: store, krypto: krypto), vertraut: stadt.schluesselfunde.vertraut)
        for fund in funde {
            let ausgang: Fundausgang
            do { ausgang = try await aufnahme(fund) } catch let fehler as KryptoError {
                log.warning("Fund nicht gelesen", metadata: ["id": "\(sammlung.nachricht.id)", "fehler": "\(fehler)"])
                continue
            }
            if case .bekannt = ausgang { continue }
            sammlung.merke(
                .pruefung, .gefunden,
                [
                    "adresse des partners": fund.adresse.description, "art": fund.art.deutsch, "herkunft": fund.herkunft.deutsch,
                    "ergebnis": ausgang.deutsch,
                ])
        }
    }
}
