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
        let (arbeiter, ergebnis) = await Self.beantworte(Kryptorahmen.frage(handlung, satz), einstellung, frei.popLast())
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

    private static func beantworte(
        _ bytes: [UInt8], _ einstellung: Kryptoeinstellung, _ vorhanden: Arbeiterprozess?
    ) async -> (Arbeiterprozess?, Result<Kryptosatz, KryptoError>) {
        var rede = Wechselrede(bytes)
        if let vorhanden, let antwort = Kurzwarte.warte({ vorhanden.kurz(&rede, bis: $0) }) {
            return (vorhanden, antwort)
        }
        return await imFaden { [rede] in versuche(bytes, rede, einstellung, vorhanden) }
    }

    /// - Parameter begonnen: `bytes` as far as `vorhanden` has them already.
    private static func versuche(
        _ bytes: [UInt8], _ begonnen: Wechselrede, _ einstellung: Kryptoeinstellung, _ vorhanden: Arbeiterprozess?
    ) -> (Arbeiterprozess?, Result<Kryptosatz, KryptoError>) {
        var (arbeiter, rede) = (vorhanden, begonnen)
        var letzter = KryptoError.abgestuerzt("")
        for _ in 0..<2 {
            do throws(KryptoError) {
                let dieser: Arbeiterprozess
                if let arbeiter, arbeiter.lebt {
                    dieser = arbeiter
                } else {
                    (dieser, rede) = (try Arbeiterprozess(einstellung), Wechselrede(bytes))
                    arbeiter = dieser
                }
                return (dieser, .success(try dieser.frage(rede, bis: .now + einstellung.zeit)))
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
