// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Platform/Mailrichtlinie by scripts/fuzz.

private let vorgabe: Regelwerk = {
    guard let werk = try? Regelwerk.vorgabe(domaene: "stadt.example") else { preconditionFailure("the default is no rule set") }
    return werk
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRegelwerk(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    do {
        let werk = try Regelwerk(json: bytes)
        let text = werk.json
        guard let wieder = try? Regelwerk(json: text) else { preconditionFailure("what was read is written unreadably") }
        precondition(wieder == werk && wieder.json == text, "written and read it is another rule set")
        precondition(Regelwerk.vergleich(werk, wieder).isEmpty, "a difference to itself")
        _ = Regelwerk.vergleich(vorgabe, werk)
        einordnung(werk)
        beide(werk, text)
    } catch {
        precondition(!error.grund.isEmpty, "refused without a reason")
    }
    beide(vorgabe, bytes)
    betreff(bytes)
    return 0
}

/// The input is a mail too, or a rule set is read as one: whatever it is, a decision comes out, and never in clear what must
/// not.
private func beide(_ werk: Regelwerk, _ nachricht: [UInt8]) {
    guard let befund = try? Nachrichtenbefund(nachricht, regelwerk: werk), let von = Mailadresse("a@stadt.example"),
        let an = Mailadresse("b@welt.example")
    else { return }
    let personen = werk.regeln.compactMap { regel in if case .person(let wer) = regel.ebene { wer } else { nil } }
    let gruppen = werk.regeln.compactMap { regel in if case .gruppe(let name) = regel.ebene { name } else { nil } }
    for richtung in Richtung.allCases {
        for tls in Tlslage.allCases {
            let merkmale = Merkmale(
                richtung: richtung, absender: personen.first ?? von, empfaenger: an, nachricht: befund,
                umstaende: Umstaende(
                    gruppen: Set(gruppen), tls: tls, schutzbedarf: .hoch, zeit: Wochenzeit(tag: .so, minute: 1_400)))
            let eingeordnet = werk.eingeordnet(merkmale)
            precondition(werk.eingeordnet(eingeordnet) == eingeordnet, "classed twice it is something else")
            pruefe(entscheide(eingeordnet, werk, Verfuegbar()))
            let entscheidung = entscheide(merkmale, werk, Verfuegbar())
            pruefe(entscheidung)
            _ = Sendeplan([.init(an, entscheidung), .init(von, entscheidung)])
        }
    }
}

private func pruefe(_ entscheidung: Entscheidung) {
    precondition(entscheidung.spur.last?.quelle == .schluss, "a decision without an end")
    if entscheidung.einstellungen.verschluesseln == .muss {
        precondition(entscheidung.ergebnis != .senden(.unverschluesselt), "in clear what must be encrypted")
    }
}

/// Whoever the patterns name is found by them, and what is found is there.
private func einordnung(_ werk: Regelwerk) {
    let einordnung = werk.einordnung
    for (name, liste) in einordnung.gruppen {
        for muster in liste.prefix(20) {
            guard let wer = einer(muster) else { continue }
            precondition(einordnung.gruppen(wer).contains(name), "a member is not in its group")
        }
    }
    for (name, liste) in einordnung.partnerklassen {
        for muster in liste.prefix(20) {
            guard let wer = einer(muster) else { continue }
            guard let klasse = einordnung.partnerklasse(wer) else { preconditionFailure("a partner has no class") }
            let wen = einordnung.partnerklassen[klasse] ?? []
            precondition(klasse == name || wen.contains { $0.trifft(wer) }, "the class of somebody else")
        }
    }
    for eintrag in einordnung.schutzbedarfe.prefix(50) {
        precondition(einordnung.schutzbedarf(eintrag.zeichen) == eintrag, "an entry does not hold for its own sign")
        precondition(einordnung.schutzbedarf(eintrag.zeichen + "-1/2") != nil, "an entry does not hold below itself")
    }
}

private func einer(_ muster: Adressmuster) -> Mailadresse? {
    switch muster {
    case .adresse(let adresse): adresse
    case .domaene(let name): Mailadresse("x@\(name)")
    case .unterdomaenen(let name): Mailadresse("x@y.\(name)")
    }
}

private func betreff(_ bytes: [UInt8]) {
    let kopf = Array("Subject: ".utf8) + bytes.filter { $0 != 0x0A && $0 != 0x0D } + Array("\r\nX: 1\r\n\r\nrest".utf8)
    for nachricht in [bytes, kopf] {
        if let ohne = try? Betreffzeile.ohneMarken(nachricht) {
            precondition(ohne.marken.isEmpty == (ohne.bytes == nachricht), "changed without a reason")
            guard let nochmal = try? Betreffzeile.ohneMarken(ohne.bytes) else {
                preconditionFailure("its own work is unreadable")
            }
            precondition(nochmal.marken.isEmpty, "a mark is left")
        }
        if let ohne = try? Betreffzeile.ohneFaelschungen(nachricht) {
            precondition(ohne.gefunden == (ohne.bytes != nachricht), "changed without a reason")
            guard let nochmal = try? Betreffzeile.ohneFaelschungen(ohne.bytes) else {
                preconditionFailure("its own work is unreadable")
            }
            precondition(!nochmal.gefunden, "a forgery is left")
        }
    }
}
