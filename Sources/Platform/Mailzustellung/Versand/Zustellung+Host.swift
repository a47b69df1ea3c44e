// SPDX-License-Identifier: EUPL-1.2
internal import DnsData
internal import Logging
internal import Mailtransport
internal import Smtp
internal import TlsReport

extension Zustellung {
    /// Whether the rest of a host's addresses is worth trying.
    private enum Fortgang {
        case naechsteAdresse
        case naechsterHost
    }

    /// Tries a host: first over a connection that is open already, then address by address.
    func spreche(
        _ host: Zielhost, _ plaene: [Transportplan], _ nachricht: Zustellnachricht, _ ziel: Zustellziel, _ lauf: inout Zustelllauf
    ) async {
        for plan in plaene {
            let schluessel = Leitung.Schluessel(host: host.name, port: host.port, plan: plan, anmeldung: ziel.anmeldung)
            guard let leitung = await lager.leihe(schluessel) else { continue }
            // A connection that has died meanwhile says nothing about the host.
            if await sende(nachricht, leitung, &lauf) == nil { return }
            break
        }
        for adresse in host.reihe where !lauf.istFertig && lauf.versuche < einstellung.versucheHoechstens {
            lauf.versuche += 1
            if await waehle(host, "\(adresse)", plaene, nachricht, ziel, &lauf) == .naechsterHost { return }
        }
    }

    private func waehle(
        _ host: Zielhost, _ adresse: String, _ plaene: [Transportplan], _ nachricht: Zustellnachricht, _ ziel: Zustellziel,
        _ lauf: inout Zustelllauf
    ) async -> Fortgang {
        for (stelle, plan) in plaene.enumerated() {
            let ungesprochen = Transportbefund(host: host.name, adresse: adresse, port: host.port, tls: nil, ausweis: .keiner)
            let leitung: Leitung
            do throws(Sendehindernis) {
                leitung = try await oeffne(host, adresse, plan, ziel)
            } catch {
                log.info("no session", metadata: ["host": "\(host.name)", "address": "\(adresse)", "reason": "\(error)"])
                if error.istTls, stelle + 1 < plaene.count { continue }
                if case .abgelehnt = error { lauf.hatGesprochen = true }
                lauf.merke(Zustellhindernis(error), ungesprochen)
                return .naechsteAdresse
            }
            lauf.hatGesprochen = true
            guard let hindernis = await sende(nachricht, leitung, &lauf) else { return .naechsterHost }
            lauf.merke(Zustellhindernis(hindernis), leitung.befund)
            // What the host lacks or does not want it lacks at its other addresses as well.
            return hindernis.trifftHost ? .naechsterHost : .naechsteAdresse
        }
        return .naechsteAdresse
    }

    private func oeffne(
        _ host: Zielhost, _ adresse: String, _ plan: Transportplan, _ ziel: Zustellziel
    ) async throws(Sendehindernis) -> Leitung {
        let zeuge = Handschlagzeuge()
        let klient: SmtpKlient
        do throws(Sendehindernis) {
            klient = try await SmtpKlient.oeffne(
                adresse: adresse, port: host.port, host: plan.name(host.name), name: einstellung.name,
                tls: plan.forderung(zeuge, wurzeln: einstellung.wurzeln, jetzt: einstellung.uhr()), zeiten: einstellung.zeiten)
        } catch {
            await zaehle(Tlsversagen(plan, error, zeuge.mangel), host, adresse)
            throw error
        }
        await zaehle(klient, plan, host, adresse)
        if let angaben = ziel.anmeldung {
            do throws(Sendehindernis) { try await klient.melde(an: angaben) } catch {
                klient.schliesse()
                throw error
            }
        }
        let befund = Transportbefund(
            host: host.name, adresse: adresse, port: host.port, tls: klient.tls,
            ausweis: klient.tls == nil ? .keiner : plan.ausweis)
        return Leitung(
            schluessel: .init(host: host.name, port: host.port, plan: plan, anmeldung: ziel.anmeldung), klient: klient,
            befund: befund)
    }

    private func zaehle(_ klient: SmtpKlient, _ plan: Transportplan, _ host: Zielhost, _ adresse: String) async {
        guard let richtlinie = plan.richtlinie else { return }
        if klient.tls != nil { return await zaehler.zaehle(TlsSession(policy: richtlinie)) }
        await zaehle(Tlsversagen(richtlinie: richtlinie, art: .starttlsNotSupported, text: ""), host, adresse)
    }
}

extension Zustellhindernis {
    /// A refusal is the host's word, all else is the connection's.
    init(_ hindernis: Sendehindernis) {
        switch hindernis {
        case .abgelehnt(let schritt, let antwort): self = .antwort(schritt, antwort)
        case .ungewiss(let text): self = .ungewiss(text)
        case .tlsFehlt: self = .transport(.unverschluesselt, "")
        case .tlsGescheitert(let text), .zertifikat(_, let text): self = .transport(.nichtAusgewiesen, text)
        default: self = .verbindung(hindernis)
        }
    }
}

extension Sendehindernis {
    fileprivate var istTls: Bool {
        switch self {
        case .tlsFehlt, .tlsGescheitert, .zertifikat: true
        default: false
        }
    }

    fileprivate var trifftHost: Bool {
        switch self {
        case .erweiterungFehlt, .zuGross: true
        default: false
        }
    }
}
