// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Mailrichtlinie
internal import Mailschutz
internal import MimeStructure
internal import Store

extension Regelbearbeitung {
    /// Decides for each recipient and makes each protected form once.
    func schuetze(_ bytes: [UInt8], _ zustellungen: [Zustellung], _ sammlung: inout Ergebnissammlung) async throws {
        let regelwerk = sammlung.regeln.werk
        let befund = try Nachrichtenbefund(bytes, regelwerk: regelwerk)
        let kopf = try Kopfadressen(bytes)
        let absender = sammlung.nachricht.absenderadresse
        var nach: [Mailadresse: [Zustellung]] = [:]
        for zustellung in zustellungen {
            guard let adresse = zustellung.mailadresse else {
                sammlung.halte([zustellung], .richtlinie, "Die Adresse des Empfängers ist nicht lesbar.")
                continue
            }
            nach[adresse, default: []].append(zustellung)
        }
        // Nobody signs as somebody else, however he may write From.
        let lage = try await Schluessellage.lies(
            store, absender: absender == kopf.von ? absender : nil,
            empfaenger: nach.keys.sorted { $0.description < $1.description })
        let umstaende = Umstaende(zeit: Wochenzeit(store.uhr.jetzt), pruefung: sammlung.pruefung)
        // The code goes to the sender; where there is none, nobody could pass it on.
        let portal = stadt.abholung != nil && absender != nil
        var entscheidungen: [Mailadresse: Entscheidung] = [:]
        let eintraege = zustellungen.compactMap { zustellung -> Sendeplan.Eintrag? in
            guard let adresse = zustellung.mailadresse, entscheidungen[adresse] == nil else {
                return nil
            }
            let merkmale = Merkmale(
                richtung: .ausgehend, absender: absender, empfaenger: adresse, nachricht: befund, umstaende: umstaende)
            let entscheidung = Mailrichtlinie.entscheide(merkmale, regelwerk, lage.verfuegbar(adresse, portal: portal))
            entscheidungen[adresse] = entscheidung
            sammlung.probe(merkmale, lage.verfuegbar(adresse, portal: portal))
            return Sendeplan.Eintrag(adresse, entscheidung)
        }
        for eintrag in eintraege { sammlung.merke(nach[eintrag.empfaenger] ?? [], eintrag.entscheidung) }
        try await merkeAusgang(bytes, zustellungen, &sammlung)
        for gruppe in Sendeplan(eintraege).gruppen {
            switch gruppe.ergebnis {
            case .gehalten:
                for adresse in gruppe.empfaenger {
                    guard case .gehalten(let halt)? = entscheidungen[adresse]?.ergebnis else { continue }
                    sammlung.halte(nach[adresse] ?? [], .richtlinie, halt.grund, wahl: halt.wahl)
                }
            case .abgewiesen(let text): sammlung.weiseAb(gruppe.empfaenger.flatMap { nach[$0] ?? [] }, text)
            case .senden, .durchleiten, .zustellen:
                // Whoever is hidden from the others gets a copy that names nobody else's certificate, and nobody else gets his.
                let offen = gruppe.empfaenger.filter(kopf.nennt)
                let teile =
                    gruppe.istVerschluesselt
                    ? [offen].filter { !$0.isEmpty } + gruppe.empfaenger.filter { !kopf.nennt($0) }.map { [$0] }
                    : [gruppe.empfaenger]
                for teil in teile {
                    let wahl = teil.compactMap { entscheidungen[$0]?.einstellungen.wahl }.first ?? []
                    try await sende(
                        bytes,
                        Sendeteil(gruppe: gruppe, empfaenger: teil, zustellungen: teil.flatMap { nach[$0] ?? [] }, wahl: wahl),
                        lage,
                        &sammlung)
                }
            }
        }
    }

    private func sende(
        _ bytes: [UInt8], _ teil: Sendeteil, _ lage: Schluessellage, _ sammlung: inout Ergebnissammlung
    ) async throws {
        if teil.weg == .portal, stadt.abholung != nil {
            let inhalt = teil.gruppe.betreffBereinigen ? try Betreffzeile.ohneMarken(bytes).bytes : bytes
            let fassung = inhalt == bytes ? nil : try lege(inhalt, .bereinigt, teil.zustellungen, &sammlung)
            return sammlung.stelleBereit(teil.zustellungen, fassung)
        }
        guard let auftrag = teil.auftrag(lage) else {
            return sammlung.halte(
                teil.zustellungen, .schutz, "Der vorgesehene Weg ist nicht eingerichtet.",
                wahl: teil.wahl.filter { $0 == .trotzdem })
        }
        let inhalt = teil.gruppe.betreffBereinigen ? try Betreffzeile.ohneMarken(bytes).bytes : bytes
        let geschuetzt: GeschuetzteNachricht
        do {
            geschuetzt = try await Schuetzen(krypto)(inhalt, auftrag)
        } catch {
            if case .krypto(let fehler) = error {
                guard case .abgelehnt = fehler else { throw fehler }
            }
            return sammlung.halte(teil.zustellungen, .schutz, error.deutsch, wahl: teil.wahl.filter { $0 == .trotzdem })
        }
        let istSchutz = auftrag.signatur != .keine || auftrag.verschluesselung != .keine
        if istSchutz {
            let schluessel = teil.gruppe.signatur.flatMap { lage.signatur[$0] }
            if let schluessel { sammlung.gebrauch.append(Schluesselgebrauch(schluessel: schluessel.id.text, zweck: .signieren)) }
            sammlung.merke(
                teil.zustellungen, .schutz, .geschuetzt,
                [
                    "weg": teil.weg?.deutsch ?? "", "verfahren": teil.gruppe.verfahren ?? "",
                    "signatur": teil.gruppe.signatur?.rawValue ?? "",
                    "schlüssel": schluessel?.id.text ?? "", "verborgen": geschuetzt.verborgen.joined(separator: ", "),
                ])
        }
        let fassung =
            geschuetzt.bytes == bytes
            ? nil : try lege(geschuetzt.bytes, istSchutz ? .geschuetzt : .bereinigt, teil.zustellungen, &sammlung)
        sammlung.sende(teil.zustellungen, fassung, teil.gruppe.transport)
    }
}
