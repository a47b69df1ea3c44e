// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Mailrichtlinie
internal import Mailschutz
internal import MimeStructure
internal import Smtp
internal import Store

extension Regelbearbeitung {
    /// Opens a message for its recipients, each with his own keys: who was never meant must not get the text because somebody else was.
    func oeffne(
        _ bytes: [UInt8], _ zustellungen: [Zustellung], _ pruefung: Absenderbefund, _ sammlung: inout Ergebnissammlung
    ) async throws {
        var offene: [Empfaenger] = []
        for zustellung in zustellungen {
            let adresse = zustellung.mailadresse ?? stadt.postmeisteradresse
            if let grund = sammlung.regeln.werk.ausnahme(adresse) {
                sammlung.merke(
                    [zustellung], .richtlinie, .entschieden,
                    ["entscheidung": "Das Postfach ist ausgenommen: \(grund).", "regelwerk": sammlung.regeln.name])
                sammlung.sende([zustellung], nil)
            } else {
                offene.append(Empfaenger(adresse: adresse, zustellung: zustellung))
            }
        }
        guard !offene.isEmpty else { return }
        var schluessel = try await Oeffnungsschluessel.lies(
            store, empfaenger: offene.map(\.adresse), von: try Kopfadressen(bytes).von)
        let widerruf = widerruf
        schluessel.sperrstand = { await widerruf($0) }
        schluessel.nachsichtig = stadt.widerruf.unbekanntGilt
        var (offen, gelesen): (Oeffnungsbefund?, Oeffnungsbefund?)
        for gruppe in Dictionary(grouping: offene, by: { schluessel.kennungen($0.adresse) }).values.sorted(by: {
            $0[0].zustellung.id < $1[0].zustellung.id
        }) {
            // What needs no key is the same for all.
            let befund = if let offen { offen } else { try await Oeffnen(krypto)(bytes, schluessel.bund(gruppe[0].adresse)) }
            if befund.brauchtKeinenSchluessel { offen = befund }
            if case .geoeffnet(let inhalt) = befund.ausgang {
                guard try await istFreiVonViren(inhalt, .geoeffnet, gruppe.map(\.zustellung), &sammlung) else { continue }
            }
            if case .gehalten = befund.ausgang {} else { gelesen = gelesen ?? befund }
            try await stelleZu(bytes, befund, gruppe, pruefung.feld, &sammlung)
        }
        guard let gelesen else { return }
        let inhalt = if case .geoeffnet(let inhalt) = gelesen.ausgang { inhalt } else { bytes }
        try await ernte(inhalt, gelesen, pruefung, &sammlung)
    }

    private func stelleZu(
        _ bytes: [UInt8], _ befund: Oeffnungsbefund, _ gruppe: [Empfaenger], _ pruefkopf: [UInt8],
        _ sammlung: inout Ergebnissammlung
    ) async throws {
        let alle = gruppe.map(\.zustellung)
        sammlung.merke(befund, alle)
        let inhalt: [UInt8]
        switch befund.ausgang {
        case .gehalten(let grund):
            try await merkeWiderruf(befund, &sammlung)
            return sammlung.halte(alle, .oeffnen, grund.deutsch)
        case .unveraendert: inhalt = bytes
        case .geoeffnet(let geoeffnet):
            // Blocks of such a text may have been put together by somebody else (Efail); active content would tell him the rest.
            guard let harmlos = befund.unversehrt ? geoeffnet : try Aktivinhalt.entschaerft(geoeffnet) else {
                try await merkeWiderruf(befund, &sammlung)
                return sammlung.halte(
                    alle, .oeffnen,
                    "Die Verschlüsselung zeigt keine Veränderung an, und die Nachricht enthält Teile, die mehr als Text sein können."
                )
            }
            if harmlos != geoeffnet { sammlung.merke(alle, .oeffnen, .entschaerft, [:]) }
            inhalt = harmlos
        }
        sammlung.merkeAussicht(befund, alle)
        let regelwerk = sammlung.regeln.werk
        var fund = try Nachrichtenbefund(inhalt, regelwerk: regelwerk)
        fund.bestand = befund.bestand
        let absender = sammlung.nachricht.absenderadresse
        let akten = try await Nachrichtenlage.lies(
            store, stadt.lageumfang, .eingehend, inhalt, gruppe.map(\.adressAngabe), wer: [], regelwerk)
        var angenommen: [Zustellung] = []
        var kandidaten: [Ablagekandidat] = []
        for einer in gruppe {
            let merkmale = akten.merkmale(.eingehend, absender, einer.adresse, fund, sammlung.pruefung, regelwerk)
            let entscheidung = Mailrichtlinie.entscheide(merkmale, regelwerk, Verfuegbar())
            sammlung.probe(merkmale, Verfuegbar())
            sammlung.merke([einer.zustellung], entscheidung)
            switch entscheidung.ergebnis {
            case .gehalten(let halt):
                try await merkeWiderruf(befund, &sammlung)
                sammlung.halte([einer.zustellung], .richtlinie, halt.grund, wahl: halt.wahl)
            case .abgewiesen(let text): sammlung.weiseAb([einer.zustellung], text)
            case .zustellen, .durchleiten, .senden:
                angenommen.append(einer.zustellung)
                kandidaten.append(Ablagekandidat(empfaenger: einer, verlangt: entscheidung.inDieAkte))
            }
        }
        guard !angenommen.isEmpty else { return }
        let bezeichnet = try Eingangsbetreff.setze(
            Eingangsbetreff.marken(befund), try Betreffzeile.ohneFaelschungen(inhalt).bytes)
        let fertig =
            stadt.kommtAusDerWelt(sammlung.nachricht.herkunft)
            ? try Pruefkopf.setze(
                try Signaturkopf.feld(befund, gateway: stadt.name.text) + pruefkopf, auf: bezeichnet, gateway: stadt.name.text)
            : bezeichnet
        let art: Fassung.Art = befund.ausgang == .unveraendert ? .bereinigt : .geoeffnet
        try await merkeAblage(inhalt, geoeffnet: befund.ausgang != .unveraendert, kandidaten, &sammlung)
        if let ablage = sammlung.ablage, alle.contains(where: { $0.id == ablage.zustellung }) {
            try await merkeWiderruf(befund, &sammlung)
        }
        let besiegelt = try await besiegele(bytes, bezeichnet, fertig, pruefkopf, angenommen, &sammlung)
        sammlung.sende(angenommen, besiegelt == bytes ? nil : try lege(besiegelt, art, angenommen, &sammlung))
    }
}

/// One recipient of ours.
struct Empfaenger {
    let adresse: Mailadresse
    let zustellung: Zustellung

    /// As the sender wrote it, with what stands behind a `+`.
    var adressAngabe: String { zustellung.empfaenger.address?.text ?? adresse.description }
}

extension Oeffnungsbefund {
    var brauchtKeinenSchluessel: Bool {
        if case .gehalten = ausgang { return false }
        return !istVerschluesselt && !zweifel.contains { if case .teilVerschlossen = $0 { true } else { false } }
    }

    private var istVerschluesselt: Bool { schichten.contains { if case .verschluesselt = $0 { true } else { false } } }

    var bestand: Bestandsschutz { istVerschluesselt ? .verschluesselt : schichten.isEmpty ? .keiner : .signiert }
}
