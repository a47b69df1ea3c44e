// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Logging
internal import Mailrichtlinie
internal import Mailschutz

extension Regelbearbeitung {
    /// Each recipient gets a PDF with a password of his own; what cannot be made is held.
    func alsPdf(
        _ inhalt: [UInt8], _ teil: Sendeteil, _ auftrag: Schutzauftrag, _ sammlung: inout Ergebnissammlung
    ) async throws {
        let wahl = teil.wahl
        guard let pdf, let vorgabe = stadt.abholung, let brief = Pdfbrief(inhalt) else {
            return sammlung.halte(
                teil.zustellungen, .schutz, "Die Nachricht lässt sich nicht als PDF wiedergeben.", wahl: wahl)
        }
        let klar: [UInt8]
        do {
            klar = [UInt8](try await pdf.druck(brief.html, Pdfbrief.titel))
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            log.error("PDF nicht erstellt", metadata: ["id": "\(sammlung.nachricht.id)", "fehler": "\(error)"])
            return sammlung.halte(teil.zustellungen, .schutz, "Das PDF ließ sich nicht erstellen.", wahl: wahl)
        }
        let anlagen = brief.anlagen.map { Pdfanlage(name: $0.name, mediatyp: $0.mediatyp, bytes: $0.bytes) }
        for zustellung in teil.zustellungen {
            let kennwort = Pdfkennwort.neu()
            let geschuetzt: GeschuetzteNachricht
            do {
                let fertig = try await krypto.verschluessle(pdf: klar, anlagen: anlagen, kennwort: kennwort)
                geschuetzt = try await Schuetzen(krypto)(
                    try Pdfbrief.mail(inhalt, pdf: fertig, behoerde: vorgabe.behoerde), auftrag)
            } catch let fehler as KryptoError {
                guard case .abgelehnt = fehler else { throw fehler }
                sammlung.halte([zustellung], .schutz, "Das PDF ließ sich nicht verschlüsseln.", wahl: wahl)
                continue
            } catch let fehler as Schutzfehler {
                if case .krypto(let innen) = fehler {
                    guard case .abgelehnt = innen else { throw innen }
                }
                sammlung.halte([zustellung], .schutz, fehler.deutsch, wahl: wahl)
                continue
            }
            sammlung.beiwerk.append(
                Pdfkennwort(zustellung: zustellung.id, versiegelt: try pdf.siegel.schliesse(kennwort, zustellung.id)))
            sammlung.merke(
                [zustellung], .schutz, .geschuetzt,
                [
                    "weg": Weg.pdfMitKennwort.deutsch, "verfahren": teil.gruppe.verfahren ?? "",
                    "signatur": auftrag.signatur == .keine ? "" : teil.gruppe.signatur?.rawValue ?? "",
                    "anhänge": anlagen.isEmpty ? "" : "\(anlagen.count)",
                ])
            let fassung = try lege(geschuetzt.bytes, .geschuetzt, [zustellung], &sammlung)
            sammlung.sende([zustellung], fassung, teil.gruppe.transport, weg: .pdfMitKennwort)
        }
    }
}
