// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Poststelle
internal import Store

extension Mailspur {
    /// What the register of what goes out should know of one recipient; `nil` while nothing is decided.
    func meldung(_ zeile: Mailzeile) -> Versandmeldung? {
        let an = zeile.adresse
        return switch zeile.zustand {
        case .neu, .wartet: nil
        case .gehalten: .angehalten("Das E-Mail-Gateway hat die E-Mail an \(an) angehalten. \(zeile.grund ?? "")")
        case .abholbereit: .zwischenstand("Die E-Mail liegt für \(an) zur Abholung bereit.")
        case .zugestellt: .versandt(zustellung(zeile))
        case .gescheitert where eintraege.contains(where: { $0.zustellung == zeile.id && $0.ereignis == .zurueckgekommen }):
            .zurueck("Die E-Mail an \(an) kam nach der Übergabe zurück. \(zeile.warum ?? "")")
        case .gescheitert: .gescheitert("Die E-Mail an \(an) ließ sich nicht zustellen. \(zeile.warum ?? "")")
        case .verworfen: .gescheitert(saetze(zeile, [.verworfen, .zurueckgezogen]).last ?? "Die E-Mail wurde verworfen.")
        }
    }

    /// Where it went and how it was protected, for the proof.
    private func zustellung(_ zeile: Mailzeile) -> String {
        let am = (zeile.beendet ?? nachricht.angenommen).deutsch
        var saetze: [String]
        if eintraege.contains(where: { $0.zustellung == zeile.id && $0.ereignis == .abgeholt }) {
            saetze = ["E-Mail an \(zeile.adresse), am \(am) im Portal abgeholt."]
        } else {
            let host = letzter(.zugestellt, zeile)?["host"].map { " an \($0)" } ?? ""
            saetze = ["E-Mail an \(zeile.adresse), am \(am)\(host) übergeben.", schutz(zeile)]
            if let transport = zeile.transport { saetze.append("Transport: \(transport).") }
        }
        saetze += self.saetze(zeile, [.freigegeben])
        return (saetze + ["Nachricht \(nachricht.id)."]).joined(separator: " ")
    }

    private func schutz(_ zeile: Mailzeile) -> String {
        guard let angaben = letzter(.geschuetzt, zeile) else { return "Schutz der Nachricht: keiner." }
        let teile = [angaben["weg"], angaben["verfahren"], angaben["signatur"].map { "signiert (\($0))" }].compactMap { $0 }
        return "Schutz der Nachricht: \(teile.joined(separator: ", "))."
    }

    private func letzter(_ ereignis: Spureintrag.Ereignis, _ zeile: Mailzeile) -> [String: String]? {
        eintraege.last { $0.zustellung == zeile.id && $0.ereignis == ereignis }?.angaben
    }

    private func saetze(_ zeile: Mailzeile, _ ereignisse: Set<Spureintrag.Ereignis>) -> [String] {
        eintraege.filter { $0.zustellung == zeile.id && ereignisse.contains($0.ereignis) }.map { $0.satz(an: nil) }
    }
}
