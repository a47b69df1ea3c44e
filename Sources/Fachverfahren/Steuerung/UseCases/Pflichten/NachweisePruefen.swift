// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Asks every probe, keeps what each found, and states it of the duties that name the probe. What has not changed is not stated again.
struct NachweisePruefen: Sendable {
    let dienst: Pflichtendienst

    /// - Returns: how many probes were asked.
    @discardableResult
    func callAsFunction(akteur: Akteur = Pflichtendienst.akteur) async throws -> Int {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.nachweise)
        var zeilen: [Nachweiszeile] = []
        for probe in dienst.proben {
            let befund: Nachweisbefund
            do {
                befund = try await probe.pruefen()
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                // A probe that cannot look has proved nothing, and says so instead of keeping the others from their turn.
                let warum = (error as? any Fachfehler)?.meldung ?? "Näheres steht im Protokoll des Servers."
                befund = Nachweisbefund(.rot, "Die Probe ist gescheitert. \(warum)")
            }
            zeilen.append(
                Nachweiszeile(
                    probe: probe.schluessel, bezeichnung: probe.bezeichnung, zeit: dienst.store.uhr.jetzt,
                    ampel: Ampelfarbe(befund.ampel), befund: befund.text))
        }
        guard !zeilen.isEmpty else { return 0 }
        try await dienst.store.commit(Vermerk(akteur, "st.nachweis.pruefen")) { [zeilen] tx in
            for zeile in zeilen { try tx.nachweisSchreiben(zeile) }
            let setzungen = try tx.nachweissetzungen(zeilen)
            if !setzungen.isEmpty { try tx.aussagenSetzen(setzungen, bekannt: try tx.neueKenntnis()) }
        }
        return zeilen.count
    }
}

extension WriteContext {
    fileprivate func nachweissetzungen(_ zeilen: [Nachweiszeile]) throws -> [Setzung] {
        let felder = Pflichtfelder(), heute = jetzt.tag
        let bild = Stichtagsbild(
            stichtag: heute, kenntnis: try kenntnisstand(),
            aussagen: try aussagen(
                arten: [.pflicht], felder: [felder.probe.name, felder.nachweis.name], am: heute, bekannt: try kenntnisstand()))
        let nachProbe = Dictionary(zeilen.map { ($0.probe, $0) }) { erste, _ in erste }
        return bild.alle(.pflicht).compactMap { pflicht -> Setzung? in
            guard let zeile = pflicht[felder.probe].flatMap({ nachProbe[$0] }) else { return nil }
            let neu = Begruendet(zeile.ampel, grund: zeile.befund)
            guard pflicht[felder.nachweis] != neu else { return nil }
            return felder.nachweis.setzen(
                pflicht.objekt.id, neu, .ab(heute),
                .herkunft("Probe des laufenden Systems: \(zeile.bezeichnung)", url: nil))
        }
    }
}
