// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Kryptoprotokoll
internal import Prozess

/// A bounded pool of crypto workers. Starts them when they are needed and replaces those that die.
public actor Kryptodienst {
    private let einstellung: Kryptoeinstellung
    private let engpass: Engpass
    private var frei: [Arbeiterprozess] = []
    private var geschlossen = false

    public init(_ einstellung: Kryptoeinstellung) {
        self.einstellung = einstellung
        engpass = Engpass(gleichzeitig: einstellung.arbeiter, wartend: einstellung.wartend)
    }

    /// - Throws: `KryptoError`; `.abgelehnt` is the worker's own answer, everything else is the machine's.
    public func frage(_ handlung: Kryptohandlung, _ satz: Kryptosatz) async throws(KryptoError) -> Kryptosatz {
        do { try await engpass.betrete() } catch { throw error == .abgebrochen ? .abgebrochen : .ueberlastet }
        let bytes = Kryptorahmen.frage(handlung, satz)
        let (einstellung, vorhanden) = (einstellung, frei.popLast())
        let (arbeiter, ergebnis) = await imFaden { Self.versuche(bytes, einstellung, vorhanden) }
        if let arbeiter {
            if geschlossen { arbeiter.beende() } else { frei.append(arbeiter) }
        }
        await engpass.verlasse()
        return try ergebnis.get()
    }

    /// The versions of the libraries, for `rathaus doctor`.
    public func versionen() async throws(KryptoError) -> [String] {
        try await frage(.beginnen, Arbeiterprozess.anfang(einstellung)).texte(.version)
    }

    /// Ends the workers; whoever asks afterwards is turned away.
    public func beende() async {
        geschlossen = true
        await engpass.schliesse()
        for arbeiter in frei { arbeiter.beende() }
        frei = []
    }

    /// For tests that end workers by their own ids.
    package var pids: [Int32] { frei.map(\.pid) }

    private static func versuche(
        _ bytes: [UInt8], _ einstellung: Kryptoeinstellung, _ vorhanden: Arbeiterprozess?
    ) -> (Arbeiterprozess?, Result<Kryptosatz, KryptoError>) {
        var arbeiter = vorhanden
        var letzter = KryptoError.abgestuerzt("")
        for _ in 0..<2 {
            do throws(KryptoError) {
                let dieser = if let arbeiter, arbeiter.lebt { arbeiter } else { try Arbeiterprozess(einstellung) }
                arbeiter = dieser
                return (dieser, .success(try dieser.frage(bytes, bis: .now + einstellung.zeit)))
            } catch {
                letzter = error
                if case .abgelehnt = error { return (arbeiter, .failure(error)) }
                if case .programmFehlt = error { return (nil, .failure(error)) }
                arbeiter?.toete()
                arbeiter = nil
            }
        }
        return (nil, .failure(letzter))
    }
}
