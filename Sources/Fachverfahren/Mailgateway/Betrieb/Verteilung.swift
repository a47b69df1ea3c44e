// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import DeliveryStatus
internal import Identity
internal import Mailrichtlinie
internal import Smtp
internal import Store

/// Decides about accepted messages and sends them on their way.
struct Verteilung: Sendable {
    let schlange: Warteschlange
    let bearbeitung: any Bearbeitung
    let lauf: Zustelllauf

    struct Ergebnis: Sendable {
        /// What can be delivered at once, its first attempt counted.
        let bereit: [Zustellung]
        /// Messages of our own came about.
        let meldet: Bool
        let legtAb: Bool
        /// The decision, where it is not written yet.
        var aufschub: Aufschub?
    }

    /// - Parameter frische: those of a message that was accepted just now, about whom nobody can have decided; `nil` to look for them.
    func callAsFunction(_ nachricht: Nachricht, _ frische: [Zustellung]? = nil) async throws -> Ergebnis {
        let offen =
            if let frische { frische } else { try await schlange.zustellungen(nachricht.id).filter { $0.zustand == .neu } }
        // Seen as new a moment too late: others have decided meanwhile.
        var ergebnis =
            offen.isEmpty
            ? Bearbeitungsergebnis(zuteilungen: []) : try await bearbeitung.bearbeite(nachricht, offen.filter { !$0.abholung })
        ergebnis.waehleAbholung(offen.filter(\.abholung), eingerichtet: lauf.berichte.stadt.abholung != nil)
        let faelle = offen.compactMap { zustellung -> Unzustellbericht.Fall? in
            guard case .abweisen(let grund)? = ergebnis.zuteilungen.first(where: { $0.zustellung == zustellung.id })?.ausgang
            else { return nil }
            return Unzustellbericht.Fall(zustellung: zustellung, aktion: .failed, grund: grund, status: "5.7.1")
        }
        let meldungen = try lauf.berichte.schreiben(ueber: nachricht, faelle, bis: nachricht.angenommen)
        let (abholungen, briefe) = try await bereitstellen(nachricht, offen, &ergebnis)
        let entscheid = Verteilentscheid(
            nachricht: nachricht, fassungen: ergebnis.fassungen, zuteilungen: ergebnis.zuteilungen, spur: ergebnis.spur,
            berichte: meldungen + briefe, ablage: ergebnis.ablage, beiwerk: abholungen + ergebnis.beiwerk)
        if frische != nil, let bereit = entscheid.durchleitung(offen) {
            return Ergebnis(bereit: bereit, meldet: false, legtAb: false, aufschub: Aufschub(entscheid))
        }
        let bereit = try await schlange.verteilen(entscheid, lauf.wartezeit)
        if bereit.isEmpty { try await lauf.aufraeumen(nachricht.id) }
        return Ergebnis(bereit: bereit, meldet: !(meldungen + briefe).isEmpty, legtAb: ergebnis.ablage != nil)
    }

    private func konto(_ zustellung: Zustellung) async throws -> BuergerID? {
        guard let adresse = zustellung.empfaenger.address else { return nil }
        return try await schlange.store.read { try $0.buergerkonto(email: adresse.text) }
    }

    /// Links and codes for what is picked up, with the mails that tell of them.
    private func bereitstellen(
        _ nachricht: Nachricht, _ offen: [Zustellung], _ ergebnis: inout Bearbeitungsergebnis
    ) async throws -> ([Abholung], [Aufnahme]) {
        guard let vorgabe = lauf.berichte.stadt.abholung else { return ([], []) }
        let bis = schlange.store.uhr.jetzt + .seconds(86_400 * vorgabe.tage)
        let post = Abholpost(berichte: lauf.berichte, vorgabe: vorgabe)
        var (abholungen, briefe) = ([Abholung](), [Aufnahme]())
        for zuteilung in ergebnis.zuteilungen where zuteilung.weg == .pdfMitKennwort {
            guard let zustellung = offen.first(where: { $0.id == zuteilung.zustellung }) else { continue }
            briefe += try post.kennwortliegtbereit(zustellung, nachricht)
        }
        for zuteilung in ergebnis.zuteilungen {
            guard case .abholen = zuteilung.ausgang, let zustellung = offen.first(where: { $0.id == zuteilung.zustellung })
            else { continue }
            // An account that was closed meanwhile has no Postfach; a link always can be sent.
            let konto = zuteilung.weg == .postfach ? try await konto(zustellung) : nil
            let abholung = Abholung(zustellung.id, laeuftAb: bis, konto: konto)
            briefe += try post.schreiben(abholung, zustellung, nachricht)
            abholungen.append(abholung)
            ergebnis.spur.append(
                Spureintrag(
                    schicht: .zustellung, ereignis: .bereitgestellt, zustellung: zustellung.id,
                    angaben: ["bis": bis.deutsch, "ort": konto == nil ? "Link und Code" : "Postfach im Bürgerportal"]))
        }
        return (abholungen, briefe)
    }
}

extension Bearbeitungsergebnis {
    /// Adds those for whom somebody chose this way; as accepted, whatever the rules say of other ways.
    fileprivate mutating func waehleAbholung(_ gewaehlte: [Zustellung], eingerichtet: Bool) {
        let grund = "Die Abholung im Portal ist nicht eingerichtet."
        for zustellung in gewaehlte {
            zuteilungen.append(
                eingerichtet
                    ? Zuteilung(zustellung: zustellung.id, ausgang: .abholen(zustellung.fassung), weg: .portal)
                    : Zuteilung(zustellung: zustellung.id, ausgang: .halten(grund: grund)))
            if !eingerichtet {
                spur.append(
                    Spureintrag(
                        schicht: .zustellung, ereignis: .gehalten, zustellung: zustellung.id, angaben: ["grund": grund]))
            }
        }
    }
}

/// What is done with a message before it goes on: opened, protected, held.
protocol Bearbeitung: Sendable {
    /// - Parameter zustellungen: those about which nothing was decided yet.
    func bearbeite(_ nachricht: Nachricht, _ zustellungen: [Zustellung]) async throws -> Bearbeitungsergebnis
}

struct Bearbeitungsergebnis: Sendable {
    /// Written into the spool already.
    var fassungen: [Fassung] = []
    var zuteilungen: [Zuteilung]
    var spur: [Spureintrag] = []
    /// Where it is to be filed besides.
    var ablage: Ablagewunsch?
    /// Passwords and links that belong to it.
    var beiwerk: [any Beiwerk] = []
}

/// Passes every message on as it came: a gateway without rules.
struct Durchleitung: Bearbeitung {
    func bearbeite(_ nachricht: Nachricht, _ zustellungen: [Zustellung]) async throws -> Bearbeitungsergebnis {
        Bearbeitungsergebnis(zuteilungen: zustellungen.map { Zuteilung(zustellung: $0.id, ausgang: .senden(nil)) })
    }
}
