// SPDX-License-Identifier: EUPL-1.2

extension Entscheider {
    /// Wishes in the subject add protection whatever the rules say. `[offen]` takes away what is only tried, never what must be.
    mutating func beachteBetreff() {
        if merkmale.nachricht.marken.contains(.offen), !marken.contains(.offen) {
            let satz = "[offen] ist für dieses Postfach nicht erlaubt und wird nicht beachtet."
            spur.append(Spurzeile(.betreff, trifft: false, satz))
            warnungen.append(satz)
        }
        if marken.contains(.signiert) {
            geltend.signieren = .muss
            spur.append(Spurzeile(.betreff, bestimmt: [.signieren], "Im Betreff steht [signiert]: Die Signatur ist Pflicht."))
        }
        let schutz = Marke.allCases.filter { marken.contains($0) && $0.verlangtSchutz }
        if let erste = schutz.first {
            geltend.verschluesseln = .muss
            spur.append(
                Spurzeile(
                    .betreff, bestimmt: [.verschluesseln], "Im Betreff steht \(erste.deutsch): Die Verschlüsselung ist Pflicht."))
        } else if marken.contains(.offen) {
            beachteOffen()
        }
        if marken.contains(.portal) { nurPortal(.betreff, "Im Betreff steht [portal]") }
    }

    private mutating func beachteOffen() {
        guard geltend.verschluesseln != .muss else {
            let satz = "Im Betreff steht [offen], die Verschlüsselung ist aber Pflicht."
            spur.append(Spurzeile(.betreff, trifft: false, satz))
            warnungen.append(satz)
            return
        }
        geltend.verschluesseln = .nein
        spur.append(Spurzeile(.betreff, bestimmt: [.verschluesseln], "Im Betreff steht [offen]: Es wird nicht verschlüsselt."))
    }

    /// A wish for the portal narrows the allowed ways; where the rules exclude it, there is no way.
    private mutating func nurPortal(_ quelle: Spurzeile.Quelle, _ grund: String) {
        geltend.wege = geltend.wege.filter(\.zeigtDieStadt)
        // Without a list of the rules the portal is not on it, but nobody excluded it either.
        if geltend.wege.isEmpty, geltend.wahl.contains(.portal) { geltend.wege = [.postfach, .portal] }
        let folge = geltend.wege.isEmpty ? "das Portal ist für diese Nachricht aber nicht erlaubt" : "erlaubt ist nur das Portal"
        spur.append(Spurzeile(quelle, trifft: !geltend.wege.isEmpty, bestimmt: [.wege], "\(grund): \(folge.mitGrossemAnfang)."))
    }

    /// What the message is limits what can be done to it.
    mutating func beachteNachricht() {
        let nachricht = merkmale.nachricht
        if nachricht.istTermin, geltend.kalenderOffen {
            let istPflicht = geltend.verschluesseln == .muss
            let satz =
                istPflicht
                ? "Die Nachricht ist ein Termin, die Verschlüsselung aber Pflicht; Outlook zeigt ihn vielleicht nicht an."
                : "Die Nachricht ist ein Termin und wird deshalb nicht verschlüsselt."
            if istPflicht { warnungen.append(satz) } else { geltend.verschluesseln = .nein }
            spur.append(Spurzeile(.nachricht, trifft: !istPflicht, bestimmt: istPflicht ? [] : [.verschluesseln], satz))
        }
        if nachricht.bestand != .keiner, geltend.signieren != .nein {
            geltend.signieren = .nein
            spur.append(
                Spurzeile(
                    .nachricht, bestimmt: [.signieren],
                    "Die Nachricht ist schon \(nachricht.bestand.deutsch) und wird nicht noch einmal signiert."))
        }
    }

    mutating func beachteEntschluesse() {
        let entschieden = merkmale.umstaende.entschieden
        if entschieden.contains(.freigegeben), let grund = geltend.halten {
            spur.append(Spurzeile(.entschluss, "Die Nachricht ist freigegeben, die gehalten wurde: \(grund.alsSatz)"))
        }
        if entschieden.contains(.portal) {
            geltend.verschluesseln = .muss
            nurPortal(.entschluss, "Gewählt ist das Portal")
        } else if entschieden.contains(.trotzdem) {
            guard geltend.wahl.contains(.trotzdem) else {
                spur.append(Spurzeile(.entschluss, trifft: false, "Trotzdem zu senden ist für diese Nachricht nicht erlaubt."))
                return
            }
            geltend.verschluesseln = .versuchen
            if geltend.signieren == .muss { geltend.signieren = .versuchen }
            geltend.transport = .beliebig
            if !geltend.wege.contains(.unverschluesselt) { geltend.wege.append(.unverschluesselt) }
            spur.append(
                Spurzeile(
                    .entschluss, bestimmt: [.verschluesseln, .transport],
                    "Die Nachricht wird trotzdem gesendet, auch ohne den verlangten Schutz."))
        }
    }
}
