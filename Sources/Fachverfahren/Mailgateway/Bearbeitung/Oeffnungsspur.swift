// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation
internal import Mailschutz

extension Ergebnissammlung {
    /// What each layer proved, from the outside in, and the keys that were used.
    mutating func merke(_ befund: Oeffnungsbefund, _ zustellungen: [Zustellung]) {
        for nutzung in befund.gebrauch where !gebrauch.contains(nutzung) { gebrauch.append(nutzung) }
        for schicht in befund.schichten {
            switch schicht {
            case .verschluesselt(let hier):
                merke(
                    zustellungen, .oeffnen, .entschluesselt,
                    [
                        "format": hier.format.rawValue, "verfahren": hier.verfahren, "schlüssel": hier.schluessel,
                        "unversehrt": hier.unversehrt ? "ja" : "nein",
                    ])
            case .signiert(let hier):
                let wer = hier.unterzeichner.first { $0.stand == hier.stand } ?? hier.unterzeichner.first
                merke(
                    zustellungen, .oeffnen, .geprueft,
                    [
                        "format": hier.format.rawValue, "stand": hier.stand.rawValue, "verfahren": wer?.verfahren ?? "",
                        "unterzeichner": wer?.adressen.joined(separator: ", ") ?? "", "schlüssel": wer?.fingerabdruck ?? "",
                        "zertifikat": wer?.zertifikat.map { "SHA-256 \(Hex.text(SHA256.hash(data: $0)))" } ?? "",
                        "sperrstand": wer?.sperrstand?.deutsch ?? "",
                        "signiert laut unterzeichner": wer?.signierzeit.map { Zeitpunkt(unix: $0).deutsch } ?? "",
                    ])
            }
        }
        // Contents of parts are not delivered: they stay closed in the message, where a mail program with the key can open them.
        if !befund.beilagen.isEmpty || !befund.zweifel.isEmpty {
            merke(
                zustellungen, .oeffnen, .geprueft,
                [
                    "zweifel": befund.zweifel.map(\.deutsch).sorted().joined(separator: "; "),
                    "verschlüsselte teile": befund.beilagen.isEmpty ? "" : "\(befund.beilagen.count)",
                ])
        }
    }

    /// What no authority has answered in time is asked for again while the message is on its way.
    mutating func merkeAussicht(_ befund: Oeffnungsbefund, _ zustellungen: [Zustellung]) {
        guard let aussicht = befund.aussicht else { return }
        beiwerk += zustellungen.map { Nachpruefungswunsch(zustellung: $0.id, aussicht: aussicht, damals: befund.signatur) }
    }
}

extension Oeffnungsbefund {
    /// Our keys that opened it, each once.
    var gebrauch: [Schluesselgebrauch] {
        schichten.reduce(into: []) { alle, schicht in
            guard case .verschluesselt(let hier) = schicht else { return }
            let nutzung = Schluesselgebrauch.eigener(hier.schluessel, .entschluesseln)
            if !alle.contains(nutzung) { alle.append(nutzung) }
        }
    }
}

extension Oeffnungszweifel {
    fileprivate var deutsch: String {
        switch self {
        case .absenderAbweichend: "innen steht ein anderer Absender als außen, und keine Signatur spricht für ihn"
        case .kopfAbweichend(let name): "das Kopffeld \(name) ist außen anders als signiert"
        case .integritaetNichtGesichert: "die Verschlüsselung zeigt keine Veränderung an"
        case .beiwerkEntfernt: "Texte neben der Schicht wurden entfernt"
        case .schichtFehlerhaft: "ein Teil ist eine fehlerhafte Schicht"
        case .nichtAusgepackt: "eine Schicht wurde nicht ausgepackt"
        case .teilVerschlossen: "ein verschlüsselter Teil bleibt verschlossen"
        case .zuVieleTeile: "nicht alle Teile wurden angesehen"
        }
    }
}

extension Haltegrund {
    /// For the people who run the gateway; never for the sender.
    var deutsch: String {
        switch self {
        case .keinSchluessel: "Für die Verschlüsselung der Nachricht gibt es hier keinen Schlüssel."
        case .schluesselDefekt: "Ein eigener Schlüssel ist beschädigt oder gehört zu einer anderen Installation."
        case .unversehrtheitVerletzt: "Die verschlüsselte Nachricht wurde unterwegs verändert."
        case .unlesbar: "Die verschlüsselte Nachricht ist nicht lesbar."
        case .unzulaessig: "Die Nachricht ist auf eine Weise verschlüsselt, die nicht angenommen wird."
        case .zuTief: "Die Nachricht hat zu viele Schichten."
        case .zuGross: "Die Nachricht ist zu groß oder zu verschachtelt, um geöffnet zu werden."
        }
    }
}
