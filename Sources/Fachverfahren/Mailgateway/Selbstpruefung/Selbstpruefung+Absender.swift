// SPDX-License-Identifier: EUPL-1.2
internal import MailDnsRecords
internal import Namensdienst

extension Selbstpruefung {
    func spf(_ domain: String) async throws(Namensdienst.Fehler) -> Lampe {
        let alle = try await texte(domain, "v=spf1").filter { $0.count == 6 || $0.dropFirst(6).first == " " }
        guard let text = alle.first else {
            // Whoever receives for us sends for us, unless somebody else does.
            return Lampe(
                art: .spf, stand: .fehlt,
                satz: hatSmarthost
                    ? "Es gibt keinen Eintrag. Er muss die Server nennen, über die die Post hinausgeht; fragen Sie den Betreiber des Smarthosts."
                    : "Es gibt keinen Eintrag: Jeder kann im Namen der Domain senden.",
                eintraege: hatSmarthost ? [] : zeilen(domain, "v=spf1 mx -all"))
        }
        guard alle.count == 1 else {
            return Lampe(
                art: .spf, stand: .mangel, satz: "Es gibt \(alle.count) Einträge; dann gilt keiner. Lassen Sie einen stehen.")
        }
        do throws(MailDnsError) {
            let maengel = try SpfRecord(text).findings.map(\.deutsch)
            return Lampe(
                art: .spf, stand: maengel.isEmpty ? .gut : .mangel,
                satz: (["„\(text)“"] + maengel).joined(separator: " "))
        } catch {
            return Lampe(art: .spf, stand: .mangel, satz: "„\(text)“ ist nicht lesbar; andere werten das als Fehler.")
        }
    }

    func dkim(_ domain: String) async throws(Namensdienst.Fehler) -> Lampe {
        let eigene = dkim.filter { $0.domain == domain }
        guard !eigene.isEmpty else {
            return Lampe(
                art: .dkim, stand: .fehlt,
                satz:
                    "Kein Schlüssel signiert für diese Domain. Anlegen: rathaus mail keys create --art dkim --fuer \(domain) --selektor NAME"
            )
        }
        var falsch: [Dkimeintrag] = []
        for eintrag in eigene {
            let schluessel = try await texte(eintrag.name, "").map(Self.schluesselteil)
            if schluessel != [Self.schluesselteil(eintrag.wert)] { falsch.append(eintrag) }
        }
        return Lampe(
            art: .dkim, stand: falsch.isEmpty ? .gut : .mangel,
            satz: falsch.isEmpty
                ? "Veröffentlicht: \(eigene.map(\.selektor).joined(separator: ", "))."
                : "Der Eintrag fehlt oder passt nicht zum Schlüssel: \(falsch.map(\.name).joined(separator: ", ")). Andere halten unsere Unterschriften für falsch.",
            eintraege: falsch.map(\.zonenzeile))
    }

    /// The value of `p`, in which alone the key stands.
    private static func schluesselteil(_ text: String) -> String {
        let teil = text.split(separator: ";").first { $0.drop { $0 == " " }.hasPrefix("p=") }
        return String((teil?.drop { $0 == " " }.dropFirst(2) ?? "").filter { !$0.isWhitespace })
    }

    func dmarc(_ domain: String) async throws(Namensdienst.Fehler) -> Lampe {
        let name = DmarcRecord.name(domain: domain)
        let alle = try await texte(name, "v=DMARC1")
        guard let text = alle.first else {
            let anfang = DmarcRecord(policy: .noAction, aggregateReports: ReportUri(mailto: berichtsadresse).map { [$0] } ?? [])
            return Lampe(
                art: .dmarc, stand: .fehlt,
                satz:
                    "Es gibt keinen Eintrag. Beginnen Sie mit p=none, lesen Sie die Berichte, und stellen Sie dann auf quarantine und reject um.",
                eintraege: zeilen(name, anfang.text))
        }
        guard alle.count == 1 else {
            return Lampe(
                art: .dmarc, stand: .mangel, satz: "Es gibt \(alle.count) Einträge; dann gilt keiner. Lassen Sie einen stehen.")
        }
        do throws(MailDnsError) {
            let gelesen = try DmarcRecord.read(text)
            let fordert = gelesen.applies && gelesen.record.policy != .noAction && !gelesen.record.testing
            return Lampe(
                art: .dmarc, stand: fordert ? .gut : .mangel,
                satz: fordert ? "„\(text)“" : "„\(text)“ verlangt noch nichts: Gefälschte Post wird weiter zugestellt.")
        } catch {
            return Lampe(art: .dmarc, stand: .mangel, satz: "„\(text)“ ist nicht lesbar; andere übergehen es.")
        }
    }

    /// The line for a zone file; none for what is no name there.
    func zeilen(_ name: String, _ text: String) -> [String] {
        do throws(MailDnsError) { return [try TxtRecord(name: name, text: text).zoneLine()] } catch { return [] }
    }
}

extension SpfFinding {
    fileprivate var deutsch: String {
        switch self {
        case .tooManyLookups(let zahl): "Es braucht \(zahl) Nachfragen, erlaubt sind 10; andere werten das als Fehler."
        case .slowAndUnreliablePtr: "„ptr“ ist langsam und unzuverlässig."
        case .everybodyMaySend: "„+all“ erlaubt jedem, im Namen der Domain zu senden."
        case .neverReached: "Was hinter „all“ steht, wird nie gelesen."
        case .nothingSaidAboutOthers: "Über alle anderen Server sagt der Eintrag nichts; er soll mit „-all“ enden."
        }
    }
}
