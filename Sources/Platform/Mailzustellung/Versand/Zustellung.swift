// SPDX-License-Identifier: EUPL-1.2
internal import Dane
public import Logging
public import Mailtransport
internal import Smtp
internal import TlsReport

/// Hands messages to the hosts that take them: finds hosts, decides how they are spoken to, tries them in order, and says
/// what became of each recipient.
public struct Zustellung: Sendable {
    let einstellung: Zustelleinstellung
    let suche: Zielsuche
    let danesuche: Danesuche
    let sts: Stsauskunft
    let zaehler: Tlsberichtszaehler
    let lager: Verbindungslager
    let drossel: Zieldrossel
    let log: Logger

    public init(
        _ einstellung: Zustelleinstellung, namen: any Namensauskunft, policies: any Stsspeicher, abruf: Stsabruf,
        berichte: any Tlsberichtsspeicher, log: Logger
    ) {
        self.einstellung = einstellung
        self.log = log
        suche = Zielsuche(namen: namen, einstellung: einstellung)
        danesuche = Danesuche(namen: namen)
        sts = Stsauskunft(namen: namen, speicher: policies, abruf: abruf, uhr: einstellung.uhr, log: log)
        zaehler = Tlsberichtszaehler(berichte, uhr: einstellung.uhr, log: log)
        lager = Verbindungslager(uhr: einstellung.uhr)
        drossel = Zieldrossel(uhr: einstellung.uhr)
    }

    /// One try. Whoever keeps the queue decides when the next one is.
    /// - Parameter empfaenger: all of this destination.
    /// - Returns: a result for each recipient, in their order.
    public func liefere(
        _ nachricht: Zustellnachricht, an empfaenger: [Sendung.Empfaenger], ziel: Zustellziel
    ) async -> [Empfaengerbefund] {
        var lauf = Zustelllauf(empfaenger)
        do throws(Zustellhindernis) {
            try await drossel.betrete(ziel.domain)
        } catch {
            return lauf.ende(error)
        }
        do throws(Zustellhindernis) {
            let hosts = try await suche.hosts(ziel)
            try await versuche(hosts, nachricht, ziel, &lauf)
            await drossel.verlasse(
                ziel.domain, lauf.hatGesprochen ? .gelungen : lauf.hatGewaehlt ? .gescheitert : .ohne, fest: ziel.weg != .mx)
            return lauf.ende(.keineAdresse)
        } catch {
            await drossel.verlasse(ziel.domain, .ohne)
            return lauf.ende(error)
        }
    }

    /// How many more deliveries to the domain may begin at once; who hands in more waits.
    public func frei(_ domain: String) async -> Int { await drossel.frei(domain) }

    /// Sends nothing to the domain before this second since 1970; `nil` ends a pause, one of our own making as well.
    public func pausiere(_ domain: String, bis: Int64?) async { await drossel.pausiere(domain, bis: bis) }

    /// Closes connections that have lain unused too long. To be called now and then, since nobody else looks while nothing is
    /// sent.
    public func raeume() async { await lager.raeume() }

    /// Closes all connections that wait for the next message.
    public func schliesse() async { await lager.schliesse() }

    private func versuche(
        _ hosts: [Zielhost], _ nachricht: Zustellnachricht, _ ziel: Zustellziel, _ lauf: inout Zustelllauf
    ) async throws(Zustellhindernis) {
        let policy = ziel.weg == .mx ? await sts.befund(ziel.domain) : .keine
        if case .nichtZuHaben(let art, let text) = policy {
            let richtlinie = TlsPolicy(.sts, domain: ziel.domain)
            await zaehler.zaehle(Tlsversagen(richtlinie: richtlinie, art: art, text: text).sitzung())
        }
        for host in hosts where !lauf.istFertig && lauf.versuche < einstellung.versucheHoechstens {
            if let hindernis = host.adressen.hindernis {
                lauf.merke(hindernis)
                continue
            }
            let dane = await dane(host, ziel)
            switch Transportwahl.entscheide(lage(host, ziel, nachricht, dane, policy)) {
            case .verweigert(let hindernis, let versagen):
                lauf.merke(hindernis)
                log.notice("a host is not used", metadata: ["host": "\(host.name)", "reason": "\(hindernis)"])
                await zaehle(versagen, host)
            case .plaene(let plaene, let vorab):
                await zaehle(vorab, host)
                await spreche(host, plaene, nachricht, ziel, &lauf)
            }
        }
    }

    private func dane(_ host: Zielhost, _ ziel: Zustellziel) async -> Danebefund {
        if host.fest, ziel.regel == .keiner { return .keine }
        return await danesuche.befund(host, domain: ziel.domain)
    }

    private func lage(
        _ host: Zielhost, _ ziel: Zustellziel, _ nachricht: Zustellnachricht, _ dane: Danebefund, _ sts: Stsbefund
    ) -> Transportlage {
        Transportlage(
            domain: ziel.domain, host: host.name, zertifikatsname: host.zertifikatsname ?? host.name, fest: host.fest,
            listeSicher: host.listeSicher, regel: ziel.regel, dane: dane, sts: sts,
            requireTls: nachricht.parameter.requireTls, nurQualifiziert: nachricht.nurQualifiziert,
            tlsErlassen: nachricht.tlsErlassen)
    }

    func zaehle(_ versagen: Tlsversagen?, _ host: Zielhost, _ adresse: String = "") async {
        guard let versagen else { return }
        await zaehler.zaehle(versagen.sitzung(host: host.name, adresse: adresse))
    }
}
