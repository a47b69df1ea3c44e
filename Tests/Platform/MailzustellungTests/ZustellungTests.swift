// SPDX-License-Identifier: EUPL-1.2
import Mailtransport
import Namensdienst
import Smtp
import Synchronization
import Testing

@testable import Mailzustellung

@Suite("Zustellen") struct ZustellungTests {
    /// Hosts `a`, `b`, `c` at 127.0.0.1, .2, .3, in this order of preference.
    private func tafel() -> Namentafel {
        let namen = Namentafel()
        namen.mx("probe.example", [10: "a.example", 20: "b.example", 30: "c.example"])
        for (stelle, host) in ["a.example", "b.example", "c.example"].enumerated() {
            namen.vier(host, [127, 0, 0, UInt8(stelle + 1)])
        }
        return namen
    }

    private func skript(_ befehl: String, _ antwort: String?) -> Skriptserver.Regie {
        { zeile in zeile.uppercased().hasPrefix(befehl) ? antwort : Skriptserver.ueblich(zeile) }
    }

    @Test("Der beste Host bekommt die Nachricht; jeder Empfänger erfährt sein Eigenes")
    func einzeln() async throws {
        let art = Amt.Art(urteil: { name in
            switch name {
            case "fehlt": .mailboxUnknown
            case "spaeter": SmtpReply(450, "4.2.1", "später")
            default: nil
            }
        })
        try await Amt.mit(art) { amt, port in
            let versuch = try Versuchsaufbau(tafel(), port: port)
            let befunde = try await versuch.liefere(an: ["amt", "fehlt", "spaeter"])
            #expect(befunde.map(\.kurz) == ["zugestellt 2.0.0", "endgueltig 5.1.1", "voruebergehend 4.2.1"])
            #expect(befunde.map { $0.antwort?.code } == [250, 550, 450])
            #expect(amt.briefe.map(\.empfaenger) == [["amt"]])
            let weg = try #require(befunde[0].transport)
            #expect(weg.host == "a.example" && weg.adresse == "127.0.0.1" && weg.tls == nil)
            #expect(weg.ausweis == .keiner && !weg.istQualifiziert)
        }
    }

    @Test("Wer nicht abnimmt oder beim Gruß vertröstet, den vertritt der nächste")
    func naechster() async throws {
        let b = try Skriptserver("127.0.0.2", gruss: "421 4.3.2 gleich")
        try await Amt.mit(host: "127.0.0.3", port: b.port) { amt, port in
            // Nobody listens at the first host.
            let versuch = try Versuchsaufbau(tafel(), port: port)
            let befunde = try await versuch.liefere()
            #expect(befunde.map(\.kurz) == ["zugestellt 2.0.0"] && befunde[0].transport?.host == "c.example")
            #expect(b.verbindungen == 1 && amt.briefe.count == 1)
        }
        b.schliesse()
    }

    @Test("Nimmt kein Host ab, ist es vorübergehend; sagen alle im Gruß, dass sie nie etwas nehmen, endgültig")
    func keiner() async throws {
        let a = try Skriptserver(gruss: "521 niemals")
        let versuch = try Versuchsaufbau(tafel(), port: a.port)
        let gemischt = try await versuch.liefere()
        #expect(gemischt.map(\.kurz) == ["voruebergehend 4.4.1"])
        let namen = Namentafel()
        namen.vier("probe.example", [127, 0, 0, 1])
        let allein = try await Versuchsaufbau(namen, port: a.port).liefere()
        #expect(allein.map(\.kurz) == ["endgueltig 5.3.2"])
        a.schliesse()
    }

    @Test("Eine Absage nach dem Gruß gilt; der nächste Host wird nicht auch noch gefragt")
    func absage() async throws {
        struct Fall: Sendable {
            let befehl: String
            let antwort: String
            let befund: String
        }
        let faelle = [
            Fall(befehl: "MAIL", antwort: "451 4.7.1 grau", befund: "voruebergehend 4.7.1"),
            Fall(befehl: "RCPT", antwort: "552 zu viele", befund: "voruebergehend 4.0.0"),
            Fall(befehl: "RCPT", antwort: "556 5.1.10 nie", befund: "endgueltig 5.1.10"),
            Fall(befehl: "RCPT", antwort: "521 nie", befund: "endgueltig 5.3.2"),
            Fall(befehl: "DATA", antwort: "451 nicht jetzt", befund: "voruebergehend 4.0.0"),
            Fall(befehl: ".", antwort: "552 zu gross", befund: "endgueltig 5.0.0"),
            Fall(befehl: ".", antwort: "450 4.3.2 voll", befund: "voruebergehend 4.3.2"),
        ]
        for fall in faelle {
            let a = try Skriptserver(regie: skript(fall.befehl, fall.antwort))
            let b = try Skriptserver("127.0.0.2", port: a.port)
            let befunde = try await Versuchsaufbau(tafel(), port: a.port).liefere()
            #expect(befunde.map(\.kurz) == [fall.befund], "\(fall.befehl) \(fall.antwort)")
            #expect(b.verbindungen == 0, "\(fall.befehl) \(fall.antwort)")
            a.schliesse()
            b.schliesse()
        }
    }

    @Test("Ein Host, der keinen Empfänger nimmt und doch auf Inhalt wartet, bekommt nur das Ende; ohne Züge fragt ihn niemand")
    func niemand() async throws {
        for zuege in [true, false] {
            let a = try Skriptserver { zeile in
                if zeile.hasPrefix("EHLO"), !zuege { return "250 skript" }
                return zeile.hasPrefix("RCPT") ? "550 5.1.1 nein" : Skriptserver.ueblich(zeile)
            }
            let versuch = try Versuchsaufbau(tafel(), port: a.port)
            let befunde = try await versuch.liefere()
            #expect(befunde.map(\.kurz) == ["endgueltig 5.1.1"])
            let gesagt = a.zeilen.map { String($0.prefix(4)) }
            #expect(
                gesagt.starts(with: ["+", "EHLO", "MAIL", "RCPT"] + (zuege ? ["DATA", ".", "RSET"] : ["RSET"])), "\(gesagt)")
            await versuch.zustellung.schliesse()
            a.schliesse()
        }
    }

    @Test("Eine Absage gilt auch, wenn der Host nach ihr die Verbindung schließt", arguments: ["DATA", "."])
    func absageUndSchluss(befehl: String) async throws {
        let a = try Skriptserver { zeile in
            if zeile == "RSET" { return nil }
            if zeile == befehl { return "421 4.7.0 genug" }
            return zeile.hasPrefix("RCPT") ? "550 5.1.1 nein" : Skriptserver.ueblich(zeile)
        }
        let befunde = try await Versuchsaufbau(tafel(), port: a.port).liefere()
        #expect(befunde.map(\.kurz) == ["endgueltig 5.1.1"])
        a.schliesse()
    }

    @Test("Wer beim ersten Empfänger sagt, warum er schließt, dessen Wort gilt für alle")
    func geschlossen() async throws {
        let a = try Skriptserver { zeile in
            if zeile.hasPrefix("RCPT TO:<zwei") || zeile == "DATA" { return nil }
            return zeile.hasPrefix("RCPT") ? "421 4.3.2 gleich wieder da" : Skriptserver.ueblich(zeile)
        }
        let befunde = try await Versuchsaufbau(tafel(), port: a.port).liefere(an: ["eins", "zwei"])
        #expect(befunde.map(\.kurz) == ["voruebergehend 4.3.2", "voruebergehend 4.3.2"])
        a.schliesse()
    }

    @Test("Reißt die Verbindung vor dem Ende der Nachricht, kommt der nächste Host dran, danach keiner")
    func abriss() async throws {
        for befehl in ["MAIL", "DATA", "."] {
            let erwartet = befehl == "." ? "voruebergehend 4.4.2" : "zugestellt 2.0.0"
            let a = try Skriptserver(regie: skript(befehl, nil))
            let b = try Skriptserver("127.0.0.2", port: a.port)
            let befunde = try await Versuchsaufbau(tafel(), port: a.port).liefere()
            #expect(befunde.map(\.kurz) == [erwartet], "\(befehl)")
            #expect(b.verbindungen == (befehl == "." ? 0 : 1), "\(befehl)")
            a.schliesse()
            b.schliesse()
        }
    }

    @Test("Nimmt ein Host weniger Empfänger auf einmal, kommen die anderen im nächsten Zug")
    func zuViele() async throws {
        let a = try Skriptserver { zeile in zeile.contains("drei") ? "452 4.5.3 zu viele" : Skriptserver.ueblich(zeile) }
        var versuch = try Versuchsaufbau(tafel(), port: a.port)
        let einmal = try await versuch.liefere(an: ["eins", "zwei", "drei"])
        // Alone it is refused again, and then the word counts.
        #expect(einmal.map(\.kurz) == ["zugestellt 2.0.0", "zugestellt 2.0.0", "voruebergehend 4.5.3"])
        #expect(a.zeilen.count { $0.hasPrefix("MAIL") } == 2 && a.verbindungen == 1)
        a.schliesse()
        let b = try Skriptserver()
        versuch = try Versuchsaufbau(tafel(), port: b.port) { $0.empfaengerHoechstens = 2 }
        let geteilt = try await versuch.liefere(an: ["eins", "zwei", "vier"])
        #expect(geteilt.map(\.kurz) == ["zugestellt 2.0.0", "zugestellt 2.0.0", "zugestellt 2.0.0"])
        #expect(b.zeilen.count { $0.hasPrefix("MAIL") } == 2 && b.zeilen.count { $0.hasPrefix("RCPT") } == 3)
        b.schliesse()
    }

    @Test("Die nächste Nachricht nimmt die offene Verbindung; eine tote wird ersetzt, eine alte geschlossen")
    func wieder() async throws {
        let a = try Skriptserver()
        let versuch = try Versuchsaufbau(tafel(), port: a.port)
        _ = try await versuch.liefere()
        let zweite = try await versuch.liefere()
        #expect(zweite[0].transport?.adresse == "127.0.0.1" && a.verbindungen == 1)
        versuch.uhr.vor(60)
        _ = try await versuch.liefere()
        #expect(a.verbindungen == 2)
        await versuch.zustellung.schliesse()
        let uebrig = await versuch.zustellung.lager.anzahl
        #expect(uebrig == 0)
        a.schliesse()

        let mails = Mutex(0)
        let b = try Skriptserver { zeile in
            // The second message finds the door shut, the third one finds it open.
            let istZweite =
                zeile.hasPrefix("MAIL")
                && mails.withLock {
                    $0 += 1; return $0 == 2
                }
            return istZweite ? nil : Skriptserver.ueblich(zeile)
        }
        let andere = try Versuchsaufbau(tafel(), port: b.port)
        _ = try await andere.liefere()
        let trotzdem = try await andere.liefere()
        #expect(trotzdem.map(\.kurz) == ["zugestellt 2.0.0"] && trotzdem[0].transport?.host == "a.example" && b.verbindungen == 2)
        b.schliesse()
    }

    @Test("Kein MX und keiner, der antwortet: das DNS entscheidet, ob es sich lohnt wiederzukommen")
    func dns() async throws {
        let namen = Namentafel()
        namen.lege("probe.example", .mx, [[0, 0, 0]])
        let versuch = try Versuchsaufbau(namen, port: 1)
        let keine = try await versuch.liefere()
        #expect(keine.map(\.kurz) == ["endgueltig 5.1.10"] && keine[0].transport == nil)
        let gestoert = tafel()
        gestoert.stoere("a.example", .a, .gefaelscht("x"))
        let b = try Skriptserver("127.0.0.2")
        let befunde = try await Versuchsaufbau(gestoert, port: b.port).liefere()
        #expect(befunde.map(\.kurz) == ["zugestellt 2.0.0"])
        b.schliesse()
        let allein = try await Versuchsaufbau(gestoert, port: b.port).liefere()
        #expect(allein[0].kurz.hasPrefix("voruebergehend"))
    }

    @Test("Ein fester Host mit Anmeldung: nur innerhalb von TLS und nur mit dem rechten Kennwort")
    func anmeldung() async throws {
        let stempel = try await Stempel.hole()
        let art = Amt.Art(tls: try stempel.wechsel("h0"), kennwort: "geheim")
        try await Amt.mit(art) { amt, port in
            let versuch = try Versuchsaufbau(Namentafel(), port: 25, wurzeln: stempel.wurzel)
            func ziel(_ kennwort: String) -> Zustellziel {
                Zustellziel(
                    domain: "probe.example",
                    weg: .fest([Festhost(name: "127.0.0.1", port: port, zertifikatsname: "mx.probe.example")]),
                    regel: .pflicht(namen: []),
                    anmeldung: SmtpCredentials(user: "gateway", password: Array(kennwort.utf8)))
            }
            let gut = try await versuch.liefere(ziel("geheim"))
            #expect(gut.map(\.kurz) == ["zugestellt 2.0.0"])
            #expect(gut[0].transport?.ausweis == .webpkiHinterlegt && gut[0].transport?.istQualifiziert == true)
            let falsch = try await versuch.liefere(ziel("geraten"))
            #expect(falsch.map(\.kurz) == ["voruebergehend 4.7.8"])
            #expect(amt.briefe.count == 1)
        }
        let klar = try Skriptserver()
        let ohneTls = Zustellziel(
            domain: "probe.example", weg: .fest([Festhost(name: "127.0.0.1", port: klar.port)]),
            anmeldung: SmtpCredentials(user: "gateway", password: Array("geheim".utf8)))
        let befunde = try await Versuchsaufbau(Namentafel(), port: 25).liefere(ohneTls)
        #expect(befunde.map(\.kurz) == ["voruebergehend 4.7.10"])
        #expect(!klar.zeilen.contains { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") })
        klar.schliesse()
    }
}
