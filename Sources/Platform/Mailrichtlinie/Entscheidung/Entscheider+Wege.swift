// SPDX-License-Identifier: EUPL-1.2

extension Entscheider {
    /// The first allowed way that is open; held where there is none.
    mutating func waehleWeg() -> Entscheidung {
        for weg in kandidaten {
            guard let hindernis = hindernis(weg) else {
                spur.append(Spurzeile(.weg(weg), "\(weg.deutsch.mitGrossemAnfang): möglich."))
                return sende(weg)
            }
            spur.append(Spurzeile(.weg(weg), trifft: false, "\(weg.deutsch.mitGrossemAnfang): \(hindernis)."))
        }
        let pflicht = geltend.verschluesseln == .muss ? "Verschlüsselung ist Pflicht, aber " : ""
        let grund = "\(pflicht)kein erlaubter Weg zu \(merkmale.empfaenger) ist möglich.".mitGrossemAnfang
        return schluss(.gehalten(Halt(art: .keinWeg, grund: grund, wahl: wahl)), "Die Nachricht wird gehalten: \(grund)")
    }

    private var kandidaten: [Weg] {
        switch geltend.verschluesseln {
        case .versuchen: return geltend.wege
        case .muss: return geltend.wege.filter { $0 != .unverschluesselt }
        case .nein:
            // Another level may have listed ways for encryption only; the word that nothing is encrypted counts.
            let offene = geltend.wege.filter { Weg.ohneInhaltsschutz.contains($0) }
            return offene.isEmpty ? [.unverschluesselt] : offene
        }
    }

    /// Why a way is closed, as half a sentence.
    private func hindernis(_ weg: Weg) -> String? {
        let tls = merkmale.umstaende.tls
        switch weg {
        case .unverschluesselt: break
        case .qualifizierterTransport:
            if tls != .qualifiziert { return "der Transport zum Partner ist \(tls.deutsch)" }
        case .postfach:
            if verfuegbar.wege[weg] == nil { return "der Empfänger hat kein Konto im Bürgerportal" }
        case .portal:
            if verfuegbar.wege[weg] == nil { return "das Portal steht für diesen Empfänger nicht zur Verfügung" }
        case .pdfMitKennwort:
            if verfuegbar.wege[weg] == nil { return "PDF mit Kennwort ist nicht eingerichtet" }
        case .smimePerson, .pgpPerson, .smimeDomaene, .pgpDomaene:
            if verfuegbar.wege[weg] == nil { return "es gibt keinen gültigen Schlüssel" }
        }
        // Nothing leaves that could be signed.
        if !weg.zeigtDieStadt, geltend.signieren == .muss, signatur(weg) == nil {
            return "die Signatur ist Pflicht, aber es gibt keinen passenden Schlüssel dafür"
        }
        // The notice of the portal says nothing that needs protection.
        if !weg.zeigtDieStadt, !geltend.transport.erfuellbar(tls) {
            return "der Transport zum Partner ist \(tls.deutsch), aber \(geltend.transport.deutsch)"
        }
        return nil
    }

    private func signatur(_ weg: Weg) -> Signaturart? {
        geltend.signieren == .nein ? nil : weg.signaturen.first { verfuegbar.signaturen.contains($0) }
    }

    /// The portal is offered where it is there and was not tried already.
    private var wahl: [Haltwahl] {
        geltend.wahl.filter { $0 == .trotzdem || verfuegbar.wege[.portal] != nil && !kandidaten.contains(.portal) }
    }

    private mutating func sende(_ weg: Weg) -> Entscheidung {
        let signatur = signatur(weg)
        if geltend.signieren == .versuchen, signatur == nil {
            spur.append(Spurzeile(.nachricht, trifft: false, "Es wird nicht signiert, weil es keinen passenden Schlüssel gibt."))
        }
        let womit = signatur.map { $0 == .smime ? ", signiert mit S/MIME" : ", signiert mit OpenPGP" } ?? ""
        return schluss(.senden(weg), "Gesendet wird: \(weg.deutsch)\(womit).", weg: weg, signatur: signatur)
    }

    /// - Parameter unberuehrt: nothing of the message is changed, not even its subject.
    mutating func schluss(
        _ ergebnis: Ergebnis, _ satz: String, weg: Weg? = nil, signatur: Signaturart? = nil, unberuehrt: Bool = false
    ) -> Entscheidung {
        spur.append(Spurzeile(.schluss, satz))
        // What is signed or encrypted already would be broken by either.
        let istAenderbar = !unberuehrt && merkmale.nachricht.bestand == .keiner
        // Outlook shows an invitation only where it is the whole mail.
        let hinweis = istAenderbar && !merkmale.nachricht.istTermin ? geltend.hinweis : nil
        let linkAb = geltend.linkAb.flatMap { ab in merkmale.nachricht.anhaenge.contains { $0.bytes >= ab } ? ab : nil }
        let transport: Transportforderung =
            switch weg {
            case .qualifizierterTransport: .qualifiziert
            case .postfach, .portal: .beliebig
            default: merkmale.richtung == .ausgehend ? geltend.transport : .beliebig
            }
        return Entscheidung(
            ergebnis: ergebnis, signatur: signatur, transport: transport, verfahren: weg.flatMap { verfuegbar.wege[$0] },
            aussenbetreff: aussenbetreff(weg), betreffBereinigen: !unberuehrt, hinweis: hinweis,
            linkAb: istAenderbar ? linkAb : nil, inDieAkte: !unberuehrt && geltend.akte, warnungen: warnungen,
            schutzbedarf: schutzbedarf, einstellungen: geltend,
            spur: spur)
    }

    private func aussenbetreff(_ weg: Weg?) -> Aussenbetreff {
        guard let weg, weg.staerke == .inhalt else { return .wieInnen }
        // A notice names no subject at all, whatever the rules say.
        if weg.zeigtDieStadt { return .text("[...]") }
        switch geltend.betreff {
        case .lassen: return .wieInnen
        case .auslassung: return .text("[...]")
        case .aktenzeichen:
            return .text(merkmale.umstaende.aktenzeichen ?? merkmale.nachricht.inhalt.aktenzeichenImBetreff ?? "[...]")
        }
    }
}
