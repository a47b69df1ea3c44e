// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie

extension Eigenmail {
    /// How it was protected, for whoever sent it.
    var schutz: String {
        switch weg {
        case .smimePerson, .smimeDomaene, .pgpPerson, .pgpDomaene: "Verschlüsselt (\(weg?.deutsch ?? ""))"
        case .postfach where abholung?.imPostfach == true: "Im Postfach des Bürgerportals"
        case .postfach, .portal: "Zur Abholung im Portal, mit Code"
        case .pdfMitKennwort: "Als PDF mit Kennwort" + kennwortstand
        case .qualifizierterTransport: "Auf dem Transportweg verschlüsselt (qualifiziert)"
        case .unverschluesselt where zeile.transport == Transporttext.unverschluesselt: "Keiner, auch nicht auf dem Transportweg"
        case .unverschluesselt: zeile.transport.map { "Nur auf dem Transportweg: \($0)" } ?? "Nur auf dem Transportweg"
        case nil: zeile.zustand == .gehalten ? "Noch keiner" : "Wie Sie sie geschrieben haben"
        }
    }

    /// What became of it, in one sentence or two.
    var satz: String {
        switch zeile.zustand {
        case .neu: "Wird gerade bearbeitet."
        case .wartet: "Unterwegs. Nächster Versuch: \(zeile.faellig.deutsch)." + (zeile.antwort.map { " \($0)" } ?? "")
        case .gehalten: zeile.grund ?? "Die Nachricht ist angehalten."
        case .gescheitert: "Nicht angekommen. \(zeile.warum ?? "")"
        case .verworfen: "Nicht gesendet oder zurückgezogen."
        case .abholbereit: bereit
        case .zugestellt: zugestellt
        }
    }

    /// Where the password is, if it goes by another channel.
    private var kennwortstand: String {
        guard let kennwortweg else { return "" }
        if let gesendet = kennwortGesendet { return ". Das Kennwort ging am \(gesendet.deutsch) hinaus: \(kennwortweg.deutsch)" }
        return ". Das Kennwort ist unterwegs: \(kennwortweg.deutsch)"
    }

    private var bereit: String {
        guard let abholung else { return "Liegt bereit." }
        return abholung.imPostfach
            ? "Liegt im Postfach des Empfängers, noch nicht gelesen. Dort bleibt sie bis zum \(abholung.bis.deutsch)."
            : "Noch nicht abgeholt. Das ist möglich bis zum \(abholung.bis.deutsch)."
    }

    private var zugestellt: String {
        if let gelesen = abholung?.geoeffnet { return "Gelesen am \(gelesen.deutsch)." }
        return "Übergeben" + (zeile.beendet.map { " am \($0.deutsch)" } ?? "") + ". Ob sie gelesen wurde, ist nicht bekannt."
    }
}
