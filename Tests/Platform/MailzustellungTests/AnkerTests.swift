// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Dane
import Foundation
import Mailtransport
import Namensdienst
import Testing

@testable import Mailzustellung

@Suite("DANE ohne Netz") struct AnkerTests {
    /// Within the certificates, which may be made only after the test began.
    private let jetzt = Int64(Date().timeIntervalSince1970) + 6 * 3600

    private func satz(_ eintraege: [TlsaRecord], _ namen: DaneNames) -> Danesatz {
        Danesatz(basis: "mx.probe.example", eintraege: eintraege, namen: namen)
    }

    private func eintrag(_ usage: UInt8, _ selector: UInt8, _ matching: UInt8, _ der: [UInt8]) throws -> TlsaRecord {
        let bytes = selector == 0 ? der : try Kettenglied(der).schluessel
        let daten =
            switch matching {
            case 1: Array(SHA256.hash(data: bytes))
            case 2: Array(SHA512.hash(data: bytes))
            default: bytes
            }
        return TlsaRecord(usage: usage, selector: selector, matching: matching, data: daten)
    }

    private func mangel(
        _ eintraege: [TlsaRecord], _ kette: [[UInt8]], _ namen: DaneNames? = nil, _ zeit: Int64? = nil
    ) throws -> Zertifikatsmangel? {
        satz(eintraege, namen ?? DaneNames(tlsaBase: "mx.probe.example")).mangel(
            kette: kette, schluessel: try kette.map { try Kettenglied($0).schluessel }, jetzt: zeit ?? jetzt)
    }

    @Test("DANE-EE: Schlüssel oder Zertifikat des Hosts in jeder Form; Name und Ablauf zählen nicht")
    func ee() async throws {
        let stempel = try await Stempel.hole()
        let (h0, h1, stelle) = (try stempel.der("h0"), try stempel.der("h1"), try stempel.der("stelle"))
        for selector in UInt8(0)...1 {
            for matching in UInt8(0)...2 {
                let eigen = try mangel([try eintrag(3, selector, matching, h1)], [h1, stelle], nil, jetzt + 9_000_000)
                #expect(eigen == nil, "\(selector) \(matching)")
                let fremd = try mangel([try eintrag(3, selector, matching, h0)], [h1, stelle])
                #expect(fremd == .nichtVertraut, "\(selector) \(matching)")
            }
        }
        // The authority is not the host.
        let oben = try mangel([try eintrag(3, 0, 1, stelle)], [h0, stelle])
        #expect(oben == .nichtVertraut)
    }

    @Test("DANE-TA: Kette bis zur benannten Stelle, ein Name und die Zeit müssen stimmen")
    func ta() async throws {
        let stempel = try await Stempel.hole()
        let (h0, stelle, wurzel) = (try stempel.der("h0"), try stempel.der("stelle"), try stempel.der("wurzel"))
        for selector in UInt8(0)...1 {
            for matching in UInt8(0)...2 {
                let zwischen = try mangel([try eintrag(2, selector, matching, stelle)], [h0, stelle])
                #expect(zwischen == nil, "\(selector) \(matching)")
                let ganz = try mangel([try eintrag(2, selector, matching, wurzel)], [h0, stelle, wurzel])
                #expect(ganz == nil, "\(selector) \(matching)")
            }
        }
        // A record that brings the authority along needs it not to be shown; a hash does.
        let lehnt = try mangel([try eintrag(2, 0, 0, wurzel)], [h0, stelle])
        let schluessel = try mangel([try eintrag(2, 1, 0, wurzel)], [h0, stelle])
        let hash = try mangel([try eintrag(2, 0, 1, wurzel)], [h0, stelle])
        #expect(lehnt == nil && schluessel == nil && hash == .nichtVertraut)
        let ohneZwischen = try mangel([try eintrag(2, 0, 0, wurzel)], [h0])
        #expect(ohneZwischen == .nichtVertraut)
        // First the host is too old, later the authority as well, at last everything.
        for tage in [Int64(5), 40, 90] {
            let spaeter = try mangel([try eintrag(2, 0, 1, stelle)], [h0, stelle], nil, jetzt + tage * 86_400)
            #expect(spaeter == .abgelaufen, "\(tage)")
        }
    }

    @Test("Namen: Basis, Host, Domäne; Stern für genau ein Wort")
    func namen() async throws {
        let stempel = try await Stempel.hole()
        let (h1, h2, stelle) = (try stempel.der("h1"), try stempel.der("h2"), try stempel.der("stelle"))
        let anker = [try eintrag(2, 0, 1, stelle)]
        let anders = try mangel(anker, [h1, stelle])
        #expect(anders == .andererName)
        let domain = try mangel(anker, [h1, stelle], DaneNames(tlsaBase: "mx.probe.example", nextHop: "anders.probe.example"))
        #expect(domain == nil)
        let stern = try mangel(anker, [h2, stelle], DaneNames(tlsaBase: "a.stern.example"))
        let zweiWorte = try mangel(anker, [h2, stelle], DaneNames(tlsaBase: "a.b.stern.example"))
        #expect(stern == nil && zweiWorte == .andererName)
    }

    @Test("Ein Host stellt keine Zertifikate aus, und eine vertauschte Unterschrift trägt nicht")
    func faelschung() async throws {
        let stempel = try await Stempel.hole()
        let (h0, stelle, falsch, fremd) = (
            try stempel.der("h0"), try stempel.der("stelle"), try stempel.der("falsch"), try stempel.der("fremd")
        )
        let anker = [try eintrag(2, 0, 1, stelle)]
        let vomHost = try mangel(anker, [falsch, h0, stelle])
        let hostAlsStelle = try mangel([try eintrag(2, 0, 1, h0)], [falsch, h0])
        #expect(vomHost == .nichtVertraut && hostAlsStelle == .nichtVertraut)
        let (tief, unter) = (try stempel.der("tief"), try stempel.der("unter"))
        let zuTief = try mangel(anker, [tief, unter, stelle])
        let unmittelbar = try mangel([try eintrag(2, 0, 1, unter)], [tief, unter, stelle])
        #expect(zuTief == .nichtVertraut && unmittelbar == nil)
        let daneben = try mangel(anker, [fremd, stelle])
        #expect(daneben == .nichtVertraut)
        var verdreht = h0
        verdreht[verdreht.count - 1] ^= 1
        let kaputt = try mangel(anker, [verdreht, stelle])
        #expect(kaputt == .nichtVertraut)
    }

    @Test("TLSA wird nur gesucht, wo Liste und Host gesichert sind, am Ende der Aliase zuerst")
    func suche() async throws {
        let rdata = [[3, 1, 1] + [UInt8](repeating: 9, count: 32)]
        struct Fall {
            let liste: Bool
            let host: Bool
            let alias: String?
            let aliasSicher: Bool
            let tlsa: String
            var tlsaSicher = true
            let basis: String?
        }
        let faelle = [
            Fall(liste: true, host: true, alias: nil, aliasSicher: false, tlsa: "mx.example", basis: "mx.example"),
            Fall(
                liste: true, host: true, alias: nil, aliasSicher: false, tlsa: "mx.example", tlsaSicher: false, basis: nil),
            Fall(liste: false, host: true, alias: nil, aliasSicher: false, tlsa: "mx.example", basis: nil),
            Fall(liste: true, host: false, alias: nil, aliasSicher: false, tlsa: "mx.example", basis: nil),
            Fall(liste: true, host: true, alias: "ende.example", aliasSicher: true, tlsa: "ende.example", basis: "ende.example"),
            Fall(liste: true, host: true, alias: "ende.example", aliasSicher: true, tlsa: "mx.example", basis: "mx.example"),
            Fall(liste: true, host: false, alias: "ende.example", aliasSicher: true, tlsa: "mx.example", basis: "mx.example"),
            Fall(liste: true, host: false, alias: "ende.example", aliasSicher: false, tlsa: "mx.example", basis: nil),
        ]
        for (nummer, fall) in faelle.enumerated() {
            let namen = Namentafel()
            namen.mx("probe.example", [10: "mx.example"], sicher: fall.liste)
            namen.lege("mx.example", .a, [[192, 0, 2, 1]], sicher: fall.host, endname: fall.alias)
            namen.lege("mx.example", .aaaa, [], sicher: fall.host, endname: fall.alias)
            if fall.alias != nil { namen.lege("mx.example", .cname, [[0]], sicher: fall.aliasSicher) }
            namen.lege("_25._tcp.\(fall.tlsa)", .tlsa, rdata, sicher: fall.tlsaSicher)
            let versuch = try Versuchsaufbau(namen, port: 25)
            let hosts = try await versuch.zustellung.suche.hosts(Zustellziel(domain: "probe.example"))
            let befund = await versuch.zustellung.danesuche.befund(try #require(hosts.first), domain: "probe.example")
            if let basis = fall.basis {
                guard case .gilt(let satz) = befund else {
                    Issue.record("\(nummer): \(befund)")
                    continue
                }
                #expect(satz.basis == basis, "\(nummer)")
            } else {
                #expect(befund == .keine, "\(nummer)")
            }
        }
    }
}
