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
        // Code and password go to the sender; where there is none, nobody could pass them on.
        let ersatz = absender == nil ? [] : stadt.ersatzwege(druckt: pdf != nil)
        // Nobody signs as somebody else, however he may write From.
        func liesLage() async throws -> Schluessellage {
            try await Schluessellage.lies(
                store, absender: absender == kopf.von ? absender : nil,
                empfaenger: nach.keys.sorted { $0.description < $1.description }, streng: stadt.widerruf.unbekanntHalten,
                konten: ersatz.contains(.portal))
        }
        var lage = try await liesLage()
        let wer = [absender, kopf.von].compactMap(\.self)
        let akten = try await Nachrichtenlage.lies(store, stadt.lageumfang, .ausgehend, bytes, [], wer: wer, regelwerk)
        let pruefung = sammlung.pruefung
        func merkmale(_ adresse: Mailadresse) -> Merkmale {
            akten.merkmale(.ausgehend, absender, adresse, befund, pruefung, regelwerk)
        }
        let vorher = lage
        let neue = try await sieheNach(nach, &sammlung) { adresse in
            Mailrichtlinie.entscheide(merkmale(adresse), regelwerk, vorher.verfuegbar(adresse, ersatz))
        }
        if neue { lage = try await liesLage() }
        var entscheidungen: [Mailadresse: Entscheidung] = [:]
        let eintraege = zustellungen.compactMap { zustellung -> Sendeplan.Eintrag? in
            guard let adresse = zustellung.mailadresse, entscheidungen[adresse] == nil else {
                return nil
            }
            let merkmale = merkmale(adresse)
            let entscheidung = Mailrichtlinie.entscheide(merkmale, regelwerk, lage.verfuegbar(adresse, ersatz))
            entscheidungen[adresse] = entscheidung
            if let grund = lage.sperrgrund(adresse, merkmale, regelwerk, entscheidung, ersatz) {
                sammlung.merke(nach[adresse] ?? [], entscheidung)
                sammlung.halte(nach[adresse] ?? [], .schutz, grund, wahl: entscheidung.einstellungen.wahl)
                return nil
            }
            sammlung.probe(merkmale, lage.verfuegbar(adresse, ersatz))
            return Sendeplan.Eintrag(adresse, entscheidung)
        }
        for eintrag in eintraege { sammlung.merke(nach[eintrag.empfaenger] ?? [], eintrag.entscheidung) }
        try await merkeAusgang(akten.fund, wer: wer, zustellungen, &sammlung)
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
        let inhalt = try aufbereitet(bytes, teil, &sammlung)
        if let weg = teil.weg, weg.zeigtDieStadt, stadt.abholung != nil {
            let fassung = inhalt == bytes ? nil : try lege(inhalt, .bereinigt, teil.zustellungen, &sammlung)
            return sammlung.stelleBereit(teil.zustellungen, fassung, weg: weg)
        }
        guard let auftrag = teil.auftrag(lage) else {
            return sammlung.halte(
                teil.zustellungen, .schutz, "Der vorgesehene Weg ist nicht eingerichtet.",
                wahl: teil.wahl.filter { $0 == .trotzdem })
        }
        if teil.weg == .pdfMitKennwort { return try await alsPdf(inhalt, teil, auftrag, &sammlung) }
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
            if let schluessel { sammlung.gebrauch.append(.eigener(schluessel.id.text, .signieren)) }
            if let weg = teil.weg, auftrag.verschluesselung != .keine {
                for id in teil.empfaenger.compactMap({ lage.partner($0, weg)?.id })
                where !sammlung.gebrauch.contains(.partner(id)) { sammlung.gebrauch.append(.partner(id)) }
            }
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
        sammlung.sende(teil.zustellungen, fassung, teil.gruppe.transport, weg: teil.weg)
    }
}
