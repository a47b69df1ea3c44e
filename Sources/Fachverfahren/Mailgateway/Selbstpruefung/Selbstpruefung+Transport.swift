// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Dane
internal import Mailzustellung
internal import MtaSts
internal import Namensdienst
internal import TlsReport

extension Selbstpruefung {
    /// A certificate that ends sooner than that is to be renewed.
    private static let vorlauf = 14 * 86_400

    func dnssec(_ domain: String) async throws(Namensdienst.Fehler) -> Lampe {
        guard prueftDnssec else {
            return Lampe(
                art: .dnssec, stand: .unbekannt,
                satz:
                    "Das Gateway prüft nicht, weil „vertrauensanker“ in mail.json fehlt; unter Debian /usr/share/dns/root.key (Paket dns-root-data)."
            )
        }
        let mx = try await frage(domain, .mx)
        guard !mx.daten.isEmpty else {
            return Lampe(
                art: .dnssec, stand: .fehlt, satz: "Es gibt keinen MX-Eintrag.",
                eintraege: ["\(domain). 3600 IN MX 10 \(server)."])
        }
        let adressen = try await [frage(server, .a), frage(server, .aaaa)]
        let unsicher = [mx.sicher ? nil : domain, adressen.allSatisfy(\.sicher) ? nil : server].compactMap { $0 }
        return Lampe(
            art: .dnssec, stand: unsicher.isEmpty ? .gut : .fehlt,
            satz: unsicher.isEmpty
                ? "MX-Eintrag und Adressen sind signiert."
                : "Nicht signiert: \(unsicher.joined(separator: ", ")). Ohne DNSSEC gilt auch DANE nicht; einschalten kann es, wer die Zone verwaltet."
        )
    }

    func dane() async throws(Namensdienst.Fehler) -> Lampe {
        guard let ausweis else {
            return Lampe(art: .dane, stand: .fehlt, satz: "Ohne Zertifikat (tls in mail.json) gibt es nichts zu hinterlegen.")
        }
        guard let name = TlsaName.text(host: server) else {
            return Lampe(art: .dane, stand: .mangel, satz: "„\(server)“ ist kein Hostname.")
        }
        let antwort = try await frage(name, .tlsa)
        let passt = antwort.daten.contains { $0 == [3, 1, 1] + ausweis.spki }
        let eintraege: [String]
        do throws(DaneError) {
            eintraege = passt ? [] : [try TlsaRecord.own(publicKeySha256: ausweis.spki).zoneLine(port: 25, host: server)]
        } catch {
            eintraege = []
        }
        if antwort.daten.isEmpty {
            return Lampe(art: .dane, stand: .fehlt, satz: "Unter \(name) ist nichts hinterlegt.", eintraege: eintraege)
        }
        guard passt else {
            return Lampe(
                art: .dane, stand: .mangel,
                satz: "Hinterlegt ist ein anderer Schlüssel als der des Servers: Wer DANE prüft, stellt uns nichts mehr zu.",
                eintraege: eintraege)
        }
        return antwort.sicher
            ? Lampe(art: .dane, stand: .gut, satz: "Der Schlüssel des Servers ist hinterlegt.")
            : Lampe(
                art: .dane, stand: prueftDnssec ? .mangel : .unbekannt,
                satz: "Der Schlüssel ist hinterlegt, aber ohne DNSSEC beachtet ihn niemand.")
    }

    func tls(_ domain: String) async throws(Namensdienst.Fehler) -> Lampe {
        guard let ausweis else {
            return Lampe(art: .tls, stand: .fehlt, satz: "Das Gateway nimmt nur unverschlüsselt an: tls fehlt in mail.json.")
        }
        let bis = Zeitpunkt(millisekunden: Int64(ausweis.bis) * 1_000).tag.deutsch
        if ausweis.bis < jetzt { return Lampe(art: .tls, stand: .mangel, satz: "Das Zertifikat ist am \(bis) abgelaufen.") }
        if ausweis.bis < jetzt + Self.vorlauf {
            return Lampe(art: .tls, stand: .mangel, satz: "Das Zertifikat läuft am \(bis) ab.")
        }
        // TR-03108 2.0 wants reports; without them the lamp shines all the same.
        let satz = "TLS 1.2 und 1.3 mit Verfahren nach TR-02102-2; das Zertifikat gilt bis \(bis)."
        let name = "\(TlsReportRecord.label).\(domain)"
        guard try await texte(name, "v=TLSRPTv1").isEmpty else {
            return Lampe(art: .tls, stand: .gut, satz: satz)
        }
        return Lampe(
            art: .tls, stand: .gut, satz: "\(satz) Berichte anderer über ihre Verbindungen (TLSRPT) sind nicht bestellt.",
            eintraege: zeilen(name, "v=TLSRPTv1; rua=mailto:\(berichtsadresse)"))
    }

    func mtaSts(_ domain: String) async throws(Namensdienst.Fehler) -> Lampe {
        guard let ort = StsLocation(domain: domain) else {
            return Lampe(art: .mtaSts, stand: .mangel, satz: "„\(domain)“ ist kein Hostname.")
        }
        let eintrag = try await texte(ort.recordName, "v=STSv1").first
        let soll = "version: STSv1, mode: enforce, mx: \(server), max_age: 604800"
        if let mtaSts { return try await eigeneMtaSts(mtaSts, ort, eintrag) }
        guard eintrag != nil else {
            return Lampe(
                art: .mtaSts, stand: .fehlt,
                satz:
                    "Es gibt keinen Eintrag. Unter \(ort.url) muss die Datei liegen (\(soll); je Angabe eine Zeile), erst dann der Eintrag. Mit „mtaSts“ in mail.json liefert dieser Server sie aus.",
                eintraege: zeilen(ort.recordName, "v=STSv1; id=\(jetzt)"))
        }
        do {
            let datei = try StsPolicy(try await richtlinie.hole(ort))
            guard datei.matches(server) else {
                return Lampe(
                    art: .mtaSts, stand: .mangel,
                    satz: "Die Datei \(ort.url) nennt \(server) nicht: Andere stellen uns nichts zu.")
            }
            return datei.mode == .enforce
                ? Lampe(art: .mtaSts, stand: .gut, satz: "Die Datei gilt und nennt \(server).")
                : Lampe(
                    art: .mtaSts, stand: .mangel, satz: "Die Datei steht auf „\(datei.mode.rawValue)“ und verlangt noch nichts.")
        } catch {
            return Lampe(
                art: .mtaSts, stand: .mangel,
                satz: "Der Eintrag ist da, aber die Datei \(ort.url) ist nicht zu bekommen: \(error)")
        }
    }

    /// Where this installation serves the file: it must come out as it was made, and the record must name it.
    private func eigeneMtaSts(
        _ eigene: Stsvorgabe, _ ort: StsLocation, _ eintrag: String?
    ) async throws(Namensdienst.Fehler) -> Lampe {
        let soll = zeilen(ort.recordName, "v=STSv1; id=\(eigene.kennung)")
        let geholt: [UInt8]
        do { geholt = try await richtlinie.hole(ort) } catch {
            return Lampe(
                art: .mtaSts, stand: eintrag == nil ? .fehlt : .mangel,
                satz:
                    "Die Datei \(ort.url) ist nicht zu bekommen: \(error). Nötig sind der Name \(ort.host) im Namensdienst und ein Zertifikat dafür am Proxy."
            )
        }
        guard geholt.elementsEqual(eigene.policy.text.utf8) else {
            return Lampe(
                art: .mtaSts, stand: .mangel,
                satz:
                    "Unter \(ort.url) liegt eine andere Datei als die, die dieser Server ausliefert. Leitet der Proxy den Namen \(ort.host) hierher?"
            )
        }
        let id: String?
        do throws(StsError) { id = try eintrag.map { text throws(StsError) in try StsRecord(Array(text.utf8)).id } } catch {
            id = nil
        }
        guard id == eigene.kennung else {
            return Lampe(
                art: .mtaSts, stand: eintrag == nil ? .fehlt : .mangel,
                satz: eintrag == nil
                    ? "Die Datei liegt bereit, aber ohne Eintrag sieht niemand nach ihr."
                    : "Der Eintrag nennt nicht die geltende Fassung: Andere bemerken die Änderung der Datei nicht.",
                eintraege: soll)
        }
        guard eigene.policy.mode == .none || eigene.policy.matches(server) else {
            return Lampe(art: .mtaSts, stand: .mangel, satz: "Die Datei nennt \(server) nicht: Andere stellen uns nichts zu.")
        }
        return eigene.policy.mode == .enforce
            ? Lampe(art: .mtaSts, stand: .gut, satz: "Die Datei dieses Servers gilt und nennt \(server).")
            : Lampe(
                art: .mtaSts, stand: .mangel,
                satz: "Die Datei steht auf „\(eigene.policy.mode.rawValue)“ und verlangt noch nichts.")
    }
}
