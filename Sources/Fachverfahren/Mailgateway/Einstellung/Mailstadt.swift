// SPDX-License-Identifier: EUPL-1.2
public import Foundation
internal import HttpClient
internal import Mailrichtlinie
internal import Smtp

/// What an installation says of its mail: who we are, where we listen, where mail goes. Read from a JSON file at the start.
public struct Mailstadt: Sendable, Decodable {
    /// Our name in greetings and trace fields.
    let name: SmtpDomain
    /// Domains whose mailboxes are ours, in small letters.
    let domains: Set<String>
    let eingaenge: [Eingang]
    /// The groupware.
    let haus: Zielhost
    /// Everything to the world goes there instead of to the hosts of each domain.
    let smarthost: Zielhost?
    let tls: Tlsdateien?
    /// Address reports come from and people can write to.
    let postmeister: String
    /// As rules compare it.
    let postmeisteradresse: Mailadresse
    /// Octets of the largest message.
    let groesste: Int
    /// Trust anchors for DNSSEC in zone format.
    let vertrauensanker: String?
    /// Resolvers to ask instead of those of the system.
    let resolver: [String]
    let wartezeit: Wartezeit
    /// File with the rules; without one they are those a town starts with.
    let regelwerk: String?
    /// What goes into the E-Akte; without it nothing does.
    let ablage: Ablagevorgabe?
    /// Where rspamd is asked about mail from the world; nobody is where there is none.
    let rspamd: String?
    /// Without it nothing can be picked up, and what should be is held.
    let abholung: Abholvorgabe?
    /// How passwords of PDFs reach recipients, besides being told.
    let kennwort: Kennwortvorgabe
    /// Keys of partners that nobody brings.
    let schluesselfunde: Fundvorgabe
    let widerruf: Widerrufsvorgabe
    /// Without it nothing is renewed.
    let zertifizierung: Zertifizierungsvorgabe?
    /// The policy of our domains for the world; none is served without it.
    let mtaSts: Stsvorgabe?
    /// Where others send their reports about us (TLS, DMARC), and where ours come from; the postmaster's unless it is set.
    let berichtsadresse: String
    /// How it is known which mailboxes there are; without it every address of our domains is taken.
    let empfaengerpruefung: Empfaengervorgabe?
    /// What leaves does not name their hosts; none, and it does.
    let innereNetze: [Netz]
    /// As rules compare it.
    let berichtsmailadresse: Mailadresse
    /// The first of `domains`.
    let hauptdomain: String

    var berichtsdomain: String { berichtsmailadresse.domaene }

    struct Tlsdateien: Sendable, Hashable, Decodable {
        let zertifikat: String
        let schluessel: String
    }

    /// - Throws: `MailEinstellungError` with the place in the rules.
    func regeln() throws(MailEinstellungError) -> Regelwerk {
        guard let regelwerk else { return try Self.anfangsregeln(hauptdomain) }
        guard let datei = FileManager.default.contents(atPath: regelwerk) else {
            throw .unlesbar("regelwerk: Die Datei ist nicht lesbar.")
        }
        do { return try Regelwerk(json: [UInt8](datei)) } catch { throw .unlesbar("regelwerk: \(error)") }
    }

    /// Those a town starts with.
    static func anfangsregeln(_ domain: String) throws(MailEinstellungError) -> Regelwerk {
        do { return try Regelwerk.vorgabe(domaene: domain) } catch { throw .unlesbar("regelwerk: \(error)") }
    }

    func istEigene(_ domain: String) -> Bool { domains.contains(domain) }

    /// - Throws: `MailEinstellungError` with the place in the file and what to write there.
    public init(json: Data) throws(MailEinstellungError) {
        guard json.count <= 1 << 20 else { throw .zuGross }
        do {
            self = try JSONDecoder().decode(Mailstadt.self, from: json)
        } catch let fehler as DecodingError {
            throw .unlesbar(fehler.stelle)
        } catch {
            throw .unlesbar("\(error)")
        }
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case name, domains, eingaenge, haus, smarthost, tls, postmeister, groesste, vertrauensanker, resolver, pausen, regelwerk,
            ablage, rspamd, abholung, schluesselfunde, widerruf, zertifizierung, berichtsadresse, mtaSts, kennwort,
            empfaengerpruefung, innereNetze
    }

    public init(from decoder: any Decoder) throws {
        let werte = try decoder.strenger(CodingKeys.self)
        func falsch(_ key: CodingKeys, _ text: String) -> DecodingError {
            .dataCorruptedError(forKey: key, in: werte, debugDescription: text)
        }
        let wort = try werte.decode(String.self, forKey: .name)
        do { name = try SmtpDomain(wort) } catch { throw falsch(.name, "„\(wort)“ ist kein Hostname.") }
        let alle = try werte.decode([String].self, forKey: .domains).map { $0.lowercased() }
        domains = Set(alle)
        guard let erste = alle.first else { throw falsch(.domains, "Mindestens eine eigene Domain fehlt.") }
        for domain in domains {
            do { _ = try SmtpDomain(domain) } catch { throw falsch(.domains, "„\(domain)“ ist keine Domain.") }
        }
        hauptdomain = erste
        eingaenge = try werte.decode([Eingang].self, forKey: .eingaenge)
        haus = try werte.decode(Zielhost.self, forKey: .haus)
        smarthost = try werte.decodeIfPresent(Zielhost.self, forKey: .smarthost)
        tls = try werte.decodeIfPresent(Tlsdateien.self, forKey: .tls)
        for offener in eingaenge where offener.anmeldung && tls == nil {
            throw falsch(
                .tls, "Am Eingang „\(offener.name)“ meldet man sich an; ohne TLS ginge das Kennwort offen über die Leitung.")
        }
        empfaengerpruefung = try werte.decodeIfPresent(Empfaengervorgabe.self, forKey: .empfaengerpruefung)
        innereNetze = try werte.decodeIfPresent([Netz].self, forKey: .innereNetze) ?? []
        postmeister = try werte.decode(String.self, forKey: .postmeister)
        guard let gelesen = Mailadresse(postmeister) else { throw falsch(.postmeister, "„\(postmeister)“ ist keine Adresse.") }
        do { _ = try SmtpAddress(postmeister) } catch { throw falsch(.postmeister, "„\(postmeister)“ ist keine Adresse.") }
        postmeisteradresse = gelesen
        mtaSts = try werte.decodeIfPresent(Stsvorgabe.self, forKey: .mtaSts)
        let fuerBerichte = try werte.decodeIfPresent(String.self, forKey: .berichtsadresse) ?? postmeister
        guard let gelesene = Mailadresse(fuerBerichte), domains.contains(gelesene.domaene) || fuerBerichte == postmeister else {
            throw falsch(.berichtsadresse, "„\(fuerBerichte)“ ist keine Adresse einer eigenen Domain.")
        }
        do { _ = try SmtpAddress(fuerBerichte) } catch { throw falsch(.berichtsadresse, "„\(fuerBerichte)“ ist keine Adresse.") }
        (berichtsadresse, berichtsmailadresse) = (fuerBerichte, gelesene)
        groesste = try werte.decodeIfPresent(Int.self, forKey: .groesste) ?? 64 << 20
        guard groesste >= 1 << 16 else { throw falsch(.groesste, "Unter 65536 Byte passt keine Nachricht.") }
        vertrauensanker = try werte.decodeIfPresent(String.self, forKey: .vertrauensanker)
        resolver = try werte.decodeIfPresent([String].self, forKey: .resolver) ?? []
        var wartezeit = Wartezeit()
        if let pausen = try werte.decodeIfPresent([Int].self, forKey: .pausen) {
            guard !pausen.isEmpty, pausen.allSatisfy({ (1...86_400).contains($0) }) else {
                throw falsch(.pausen, "Erwartet werden Sekunden zwischen 1 und 86400.")
            }
            wartezeit.pausen = pausen
        }
        self.wartezeit = wartezeit
        regelwerk = try werte.decodeIfPresent(String.self, forKey: .regelwerk)
        ablage = try werte.decodeIfPresent(Ablagevorgabe.self, forKey: .ablage)
        abholung = try werte.decodeIfPresent(Abholvorgabe.self, forKey: .abholung)
        kennwort = try werte.decodeIfPresent(Kennwortvorgabe.self, forKey: .kennwort) ?? .ohne
        schluesselfunde = try werte.decodeIfPresent(Fundvorgabe.self, forKey: .schluesselfunde) ?? .ohne
        widerruf = try werte.decodeIfPresent(Widerrufsvorgabe.self, forKey: .widerruf) ?? Widerrufsvorgabe()
        zertifizierung = try werte.decodeIfPresent(Zertifizierungsvorgabe.self, forKey: .zertifizierung)
        if let fremd = ablage?.fremdes(domains) { throw falsch(.ablage, "„\(fremd)“ gehört zu keiner eigenen Domain.") }
        rspamd = try werte.decodeIfPresent(String.self, forKey: .rspamd).map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        if let rspamd {
            do { _ = try HttpAdresse.geprueft(rspamd) } catch {
                throw falsch(.rspamd, "„\(rspamd)“ ist keine Adresse mit https, oder mit http auf diesem Rechner.")
            }
        }
    }
}

public enum MailEinstellungError: Error, Hashable, Sendable, LocalizedError {
    case zuGross
    /// Place and reason, in German.
    case unlesbar(String)

    public var errorDescription: String? {
        switch self {
        case .zuGross: "Die Maileinstellung ist größer als 1 MiB."
        case .unlesbar(let stelle): "Die Maileinstellung ist nicht lesbar: \(stelle)"
        }
    }
}
